/* The plain runtime: tensors, models, requests, state, profiling, import and export. */
#include <stdlib.h>

#include "check.h"
#include "openvino/genai/c/core.h"
#include "suites.h"

enum { vocabulary = 1997, prompt_length = 5 };

static const int64_t prompt[] = {298, 314, 292, 1317, 273};

typedef struct {
    volatile int calls;
    volatile ov_status_e status;
    volatile int has_message;
} completion;

static void on_complete(ov_status_e status, const char* message, void* args) {
    completion* result = (completion*)args;
    result->status = status;
    result->has_message = message != NULL;
    result->calls += 1;
}

static ov_genai_tensor* tensor_of(ov_genai_element_type_e type, const size_t* dims, size_t rank) {
    ov_genai_tensor* tensor = NULL;
    CHECK_OK(ov_genai_tensor_create(type, dims, rank, &tensor));
    return tensor;
}

static ov_genai_tensor_view view_of(const ov_genai_tensor* tensor) {
    ov_genai_tensor_view view = {NULL, 0, 0, OV_GENAI_ELEMENT_TYPE_DYNAMIC};
    CHECK_OK(ov_genai_tensor_get_view(tensor, &view));
    return view;
}

static void tensors(void) {
    const size_t dims[] = {2, 3};
    const size_t smaller[] = {4};
    const size_t larger[] = {7};
    size_t shape[2] = {0, 0};
    size_t rank = 0;
    float memory[6] = {1, 2, 3, 4, 5, 6};
    ov_genai_element_type_e type = OV_GENAI_ELEMENT_TYPE_DYNAMIC;
    ov_genai_tensor* own = tensor_of(OV_GENAI_ELEMENT_TYPE_F32, dims, 2);
    ov_genai_tensor* over = NULL;
    ov_genai_tensor* refused = NULL;
    CHECK(view_of(own).count == 6 && view_of(own).byte_size == sizeof(memory));
    CHECK_OK(ov_genai_tensor_get_element_type(own, &type));
    CHECK(type == OV_GENAI_ELEMENT_TYPE_F32);
    CHECK_OK(ov_genai_tensor_get_shape(own, NULL, &rank));
    CHECK(rank == 2);
    CHECK_OK(ov_genai_tensor_get_shape(own, shape, &rank));
    CHECK(shape[0] == 2 && shape[1] == 3);
    rank = 1;
    CHECK(ov_genai_tensor_get_shape(own, shape, &rank) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_tensor_create_from_memory(OV_GENAI_ELEMENT_TYPE_F32, dims, 2, memory, sizeof(memory), &over));
    CHECK(view_of(over).data == memory);
    CHECK_OK(ov_genai_tensor_copy_to(over, own));
    CHECK(((const float*)view_of(own).data)[5] == 6);
    CHECK_OK(ov_genai_tensor_set_shape(own, smaller, 1));
    CHECK(view_of(own).count == 4);
    CHECK_OK(ov_genai_tensor_set_shape(own, larger, 1));
    CHECK(ov_genai_tensor_set_shape(over, larger, 1) != OK);
    CHECK(ov_genai_tensor_create_from_memory(OV_GENAI_ELEMENT_TYPE_F32, larger, 1, memory, sizeof(memory), &refused) == OUT_OF_BOUNDS);
    CHECK(ov_genai_tensor_create_from_memory(OV_GENAI_ELEMENT_TYPE_STRING, smaller, 1, memory, sizeof(memory), &refused) == PARAMETER_MISMATCH);
    CHECK(ov_genai_tensor_create((ov_genai_element_type_e)99, dims, 2, &refused) == INVALID_C_PARAM);
    CHECK_REFUSED(ov_genai_tensor_create(OV_GENAI_ELEMENT_TYPE_F32, NULL, 2, &refused));
    CHECK_REFUSED(ov_genai_tensor_create(OV_GENAI_ELEMENT_TYPE_F32, dims, 2, NULL));
    CHECK_REFUSED(ov_genai_tensor_create_from_memory(OV_GENAI_ELEMENT_TYPE_F32, dims, 2, NULL, sizeof(memory), &refused));
    CHECK_REFUSED(ov_genai_tensor_copy_to(own, NULL));
    CHECK(refused == NULL);
    ov_genai_tensor_free(own);
    ov_genai_tensor_free(over);
    ov_genai_tensor_free(NULL);
}

static void strings(void) {
    const ov_genai_string_view texts[] = {{"a\0b", 3}, {"", 0}};
    const size_t two = 2;
    const size_t three = 3;
    ov_genai_tensor* tensor = NULL;
    ov_genai_tensor* numbers = tensor_of(OV_GENAI_ELEMENT_TYPE_I32, &two, 1);
    ov_genai_string_list* list = NULL;
    ov_genai_tensor_view view;
    ov_genai_string_view text = {"", 0};
    CHECK_OK(ov_genai_tensor_create_from_strings(texts, 2, &two, 1, &tensor));
    CHECK_OK(ov_genai_tensor_get_strings(tensor, &list));
    CHECK_OK(ov_genai_string_list_get_at(list, 0, &text));
    CHECK(text.size == 3 && memcmp(text.data, "a\0b", 3) == 0);
    ov_genai_string_list_free(list);
    list = NULL;
    CHECK(ov_genai_tensor_get_view(tensor, &view) == PARAMETER_MISMATCH);
    CHECK(ov_genai_tensor_get_strings(numbers, &list) == PARAMETER_MISMATCH);
    ov_genai_tensor_free(tensor);
    tensor = NULL;
    CHECK(ov_genai_tensor_create_from_strings(texts, 2, &three, 1, &tensor) == PARAMETER_MISMATCH);
    CHECK(tensor == NULL && list == NULL);
    ov_genai_tensor_free(numbers);
}

static void check_ports(const ov_genai_ports* ports) {
    ov_genai_dimension dimensions[2] = {{0, 0}, {0, 0}};
    ov_genai_element_type_e type = OV_GENAI_ELEMENT_TYPE_DYNAMIC;
    ov_genai_string_list* names = NULL;
    ov_genai_string_view name = {"", 0};
    size_t count = 0;
    size_t rank = 2;
    bool has_rank = false;
    CHECK_OK(ov_genai_ports_get_count(ports, &count));
    CHECK(count == 4);
    CHECK_OK(ov_genai_ports_get_names(ports, 0, &names));
    CHECK_OK(ov_genai_string_list_get_at(names, 0, &name));
    CHECK(is_text(name, "input_ids"));
    ov_genai_string_list_free(names);
    CHECK_OK(ov_genai_ports_get_element_type(ports, 0, &type));
    CHECK(type == OV_GENAI_ELEMENT_TYPE_I64);
    CHECK_OK(ov_genai_ports_get_shape(ports, 0, &has_rank, dimensions, &rank));
    CHECK(has_rank && rank == 2 && dimensions[1].min == 0 && dimensions[1].max == -1);
    CHECK(ov_genai_ports_get_names(ports, 4, &names) == OUT_OF_BOUNDS);
    CHECK(ov_genai_ports_get_element_type(ports, 4, &type) == OUT_OF_BOUNDS);
    CHECK_REFUSED(ov_genai_ports_get_shape(ports, 0, NULL, dimensions, &rank));
    CHECK_REFUSED(ov_genai_ports_get_count(NULL, &count));
}

static void set_input(ov_genai_infer_request* request, const char* name, ov_genai_element_type_e type, const size_t* dims, size_t rank,
                      const void* values, size_t size) {
    ov_genai_tensor* tensor = tensor_of(type, dims, rank);
    memcpy(view_of(tensor).data, values, size);
    CHECK_OK(ov_genai_infer_request_set_tensor(request, name, tensor));
    ov_genai_tensor_free(tensor);
}

/* The prompt of one of the recorded cases, whose next token is 1480. */
static void set_inputs(ov_genai_infer_request* request) {
    const size_t matrix[] = {1, prompt_length};
    const size_t one = 1;
    const int64_t mask[] = {1, 1, 1, 1, 1};
    const int64_t positions[] = {0, 1, 2, 3, 4};
    const int64_t last = 1;
    const int32_t beam = 0;
    set_input(request, "input_ids", OV_GENAI_ELEMENT_TYPE_I64, matrix, 2, prompt, sizeof(prompt));
    set_input(request, "attention_mask", OV_GENAI_ELEMENT_TYPE_I64, matrix, 2, mask, sizeof(mask));
    set_input(request, "position_ids", OV_GENAI_ELEMENT_TYPE_I64, matrix, 2, positions, sizeof(positions));
    set_input(request, "beam_idx", OV_GENAI_ELEMENT_TYPE_I32, &one, 1, &beam, sizeof(beam));
    set_input(request, "logits_count", OV_GENAI_ELEMENT_TYPE_I64, &one, 1, &last, sizeof(last));
}

static void check_answer(ov_genai_infer_request* request) {
    ov_genai_tensor_view view = {NULL, 0, 0, OV_GENAI_ELEMENT_TYPE_DYNAMIC};
    const float* logits;
    size_t best = 0;
    size_t i;
    CHECK_OK(ov_genai_infer_request_get_output_view(request, 0, &view));
    CHECK(view.count == vocabulary && view.type == OV_GENAI_ELEMENT_TYPE_F32);
    logits = (const float*)view.data;
    for (i = 1; i < view.count; ++i) {
        best = logits[i] > logits[best] ? i : best;
    }
    CHECK(best == 1480);
    CHECK(ov_genai_infer_request_get_output_view(request, 9, &view) != OK);
}

static void ports_of_request(ov_genai_infer_request* request) {
    ov_genai_tensor* tensor = NULL;
    ov_genai_tensor* other = NULL;
    CHECK_OK(ov_genai_infer_request_get_tensor(request, "input_ids", &tensor));
    CHECK_OK(ov_genai_infer_request_get_tensor_at(request, OV_GENAI_PORT_KIND_INPUT, 0, &other));
    CHECK(view_of(tensor).data == view_of(other).data);
    CHECK_OK(ov_genai_infer_request_set_tensor_at(request, OV_GENAI_PORT_KIND_INPUT, 0, tensor));
    ov_genai_tensor_free(tensor);
    ov_genai_tensor_free(other);
    tensor = NULL;
    CHECK(ov_genai_infer_request_get_tensor(request, "no such port", &tensor) != OK);
    CHECK(ov_genai_infer_request_get_tensor_at(request, (ov_genai_port_kind_e)7, 0, &tensor) == INVALID_C_PARAM);
    CHECK(tensor == NULL);
}

static void states(ov_genai_infer_request* request) {
    ov_genai_variable_states* variables = NULL;
    ov_genai_tensor* value = NULL;
    ov_genai_string_view name = {"", 0};
    size_t shape[4] = {0, 0, 0, 0};
    size_t rank = 4;
    size_t count = 0;
    CHECK_OK(ov_genai_infer_request_get_states(request, &variables));
    CHECK_OK(ov_genai_variable_states_get_count(variables, &count));
    CHECK(count == 8);
    CHECK_OK(ov_genai_variable_states_get_name_at(variables, 0, &name));
    CHECK(name.size > strlen("past_key_values") && memcmp(name.data, "past_key_values", strlen("past_key_values")) == 0);
    CHECK_OK(ov_genai_variable_states_get_at(variables, 0, &value));
    CHECK_OK(ov_genai_tensor_get_shape(value, shape, &rank));
    CHECK(rank == 4 && shape[2] == prompt_length);
    CHECK_OK(ov_genai_variable_states_set_at(variables, 0, value));
    CHECK_OK(ov_genai_variable_states_reset_at(variables, 0));
    CHECK(ov_genai_variable_states_reset_at(variables, 8) == OUT_OF_BOUNDS);
    ov_genai_tensor_free(value);
    value = NULL;
    CHECK(ov_genai_variable_states_get_at(variables, 8, &value) == OUT_OF_BOUNDS);
    CHECK(ov_genai_variable_states_get_name_at(variables, 8, &name) == OUT_OF_BOUNDS);
    CHECK_REFUSED(ov_genai_variable_states_set_at(variables, 0, NULL));
    CHECK_OK(ov_genai_infer_request_reset_state(request));
    ov_genai_variable_states_free(variables);
}

static void profiling(ov_genai_infer_request* request) {
    ov_genai_profiling* times = NULL;
    ov_genai_profiling_item item;
    size_t count = 0;
    size_t executed = 0;
    size_t i;
    CHECK_OK(ov_genai_infer_request_get_profiling(request, &times));
    CHECK_OK(ov_genai_profiling_get_count(times, &count));
    for (i = 0; i < count; ++i) {
        CHECK_OK(ov_genai_profiling_get_at(times, i, &item));
        CHECK(item.node_name.size > 0 && item.real_time_us >= 0 && item.cpu_time_us >= 0);
        executed += item.status == OV_GENAI_PROFILING_STATUS_EXECUTED ? 1 : 0;
    }
    CHECK(executed > 0);
    CHECK(ov_genai_profiling_get_at(times, count, &item) == OUT_OF_BOUNDS);
    ov_genai_profiling_free(times);
}

static void asynchronous(ov_genai_infer_request* request) {
    completion result = {0, OK, 0};
    ov_genai_completion_callback callback = {on_complete, NULL};
    ov_genai_completion_callback empty = {NULL, NULL};
    bool is_over = false;
    callback.args = &result;
    CHECK_OK(ov_genai_infer_request_reset_state(request));
    CHECK_OK(ov_genai_infer_request_start_async(request, &callback));
    CHECK_OK(ov_genai_infer_request_wait(request, -1, &is_over));
    CHECK(is_over && result.calls == 1 && result.status == OK && !result.has_message);
    CHECK_OK(ov_genai_infer_request_wait(request, 0, &is_over));
    CHECK(is_over);
    check_answer(request);
    CHECK_OK(ov_genai_infer_request_cancel(request));
    CHECK_REFUSED(ov_genai_infer_request_start_async(request, NULL));
    CHECK_REFUSED(ov_genai_infer_request_start_async(request, &empty));
    CHECK_REFUSED(ov_genai_infer_request_wait(request, -1, NULL));
}

/* The sum of two vectors, which fails if their lengths differ. */
static const char sum_model[] =
    "<net name='sum' version='11'><layers>"
    "<layer id='0' name='a' type='Parameter' version='opset1'><data shape='?' element_type='f32'/>"
    "<output><port id='0' precision='FP32' names='a'><dim>-1</dim></port></output></layer>"
    "<layer id='1' name='b' type='Parameter' version='opset1'><data shape='?' element_type='f32'/>"
    "<output><port id='0' precision='FP32' names='b'><dim>-1</dim></port></output></layer>"
    "<layer id='2' name='sum' type='Add' version='opset1'><data auto_broadcast='numpy'/>"
    "<input><port id='0'><dim>-1</dim></port><port id='1'><dim>-1</dim></port></input>"
    "<output><port id='2' precision='FP32' names='sum'><dim>-1</dim></port></output></layer>"
    "<layer id='3' name='result' type='Result' version='opset1'><input><port id='0'><dim>-1</dim></port></input></layer>"
    "</layers><edges>"
    "<edge from-layer='0' from-port='0' to-layer='2' to-port='0'/><edge from-layer='1' from-port='0' to-layer='2' to-port='1'/>"
    "<edge from-layer='2' from-port='2' to-layer='3' to-port='0'/></edges></net>";

static void failing(ov_genai_core* core) {
    const ov_genai_string_view text = {sum_model, sizeof(sum_model) - 1};
    const float values[] = {1, 2, 3};
    const size_t two = 2;
    const size_t three = 3;
    completion result = {0, OK, 0};
    ov_genai_completion_callback callback = {on_complete, NULL};
    ov_genai_model* model = NULL;
    ov_genai_compiled_model* compiled = NULL;
    ov_genai_infer_request* request = NULL;
    bool changed = true;
    bool is_over = false;
    CHECK_OK(ov_genai_core_read_model_from_memory(core, text, NULL, &model));
    CHECK_OK(ov_genai_model_slice_logits(model, "logits_count", &changed));
    CHECK(!changed);
    CHECK_OK(ov_genai_core_compile_model(core, model, "CPU", NULL, &compiled));
    CHECK_OK(ov_genai_compiled_model_create_infer_request(compiled, &request));
    set_input(request, "a", OV_GENAI_ELEMENT_TYPE_F32, &two, 1, values, two * sizeof(float));
    set_input(request, "b", OV_GENAI_ELEMENT_TYPE_F32, &three, 1, values, three * sizeof(float));
    CHECK(ov_genai_infer_request_infer(request) != OK);
    callback.args = &result;
    CHECK_OK(ov_genai_infer_request_start_async(request, &callback));
    CHECK(ov_genai_infer_request_wait(request, -1, &is_over) != OK);
    CHECK(result.calls == 1 && result.status != OK && result.has_message);
    ov_genai_infer_request_free(request);
    ov_genai_compiled_model_free(compiled);
    ov_genai_model_free(model);
}

static void requests(ov_genai_compiled_model* compiled) {
    ov_genai_infer_request* request = NULL;
    CHECK_OK(ov_genai_compiled_model_create_infer_request(compiled, &request));
    set_inputs(request);
    CHECK_OK(ov_genai_infer_request_infer(request));
    check_answer(request);
    ports_of_request(request);
    profiling(request);
    states(request);
    asynchronous(request);
    ov_genai_infer_request_free(request);
    ov_genai_infer_request_free(NULL);
    CHECK_REFUSED(ov_genai_infer_request_infer(NULL));
}

static void import_and_export(ov_genai_core* core, ov_genai_compiled_model* compiled, const ov_genai_pipeline_options* options) {
    static const char file[] = "inference_test.blob";
    ov_genai_string_list* blob = NULL;
    ov_genai_string_view bytes = {"", 0};
    ov_genai_compiled_model* copy = NULL;
    CHECK_OK(ov_genai_compiled_model_export(compiled, &blob));
    CHECK_OK(ov_genai_string_list_get_at(blob, 0, &bytes));
    CHECK_OK(ov_genai_core_import_model(core, bytes, "CPU", options, &copy));
    ov_genai_compiled_model_free(copy);
    ov_genai_string_list_free(blob);
    copy = NULL;
    CHECK_OK(ov_genai_compiled_model_export_file(compiled, file));
    CHECK_OK(ov_genai_core_import_model_file(core, file, "CPU", NULL, &copy));
    ov_genai_compiled_model_free(copy);
    copy = NULL;
    remove(file);
    CHECK(ov_genai_core_import_model_file(core, file, "CPU", NULL, &copy) == NOT_FOUND);
    CHECK(ov_genai_compiled_model_export_file(compiled, "no such folder/model.blob") == NOT_FOUND);
    CHECK(copy == NULL);
}

static void compile(ov_genai_core* core, ov_genai_model* model, const char* path) {
    const ov_genai_property count = {"PERF_COUNT", NULL, OV_GENAI_PROPERTY_TYPE_BOOL, 1, 0};
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_compiled_model* compiled = NULL;
    ov_genai_string_list* value = NULL;
    ov_genai_ports* ports = NULL;
    size_t outputs = 0;
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &count, 1));
    CHECK_OK(ov_genai_core_compile_model(core, model, "CPU", options, &compiled));
    CHECK_OK(ov_genai_compiled_model_get_ports(compiled, OV_GENAI_PORT_KIND_OUTPUT, &ports));
    CHECK_OK(ov_genai_ports_get_count(ports, &outputs));
    CHECK(outputs == 1);
    ov_genai_ports_free(ports);
    CHECK_OK(ov_genai_compiled_model_get_property(compiled, "INFERENCE_PRECISION_HINT", &value));
    ov_genai_string_list_free(value);
    value = NULL;
    CHECK(ov_genai_compiled_model_get_property(compiled, "NO_SUCH_PROPERTY", &value) != OK);
    requests(compiled);
    import_and_export(core, compiled, options);
    ov_genai_compiled_model_free(compiled);
    ov_genai_compiled_model_free(NULL);
    compiled = NULL;
    CHECK(ov_genai_core_compile_model(core, model, "NO_SUCH_DEVICE", NULL, &compiled) != OK);
    CHECK_REFUSED(ov_genai_core_compile_model(core, model, NULL, NULL, &compiled));
    CHECK_OK(ov_genai_core_compile_model_file(core, path, "CPU", options, &compiled));
    ov_genai_compiled_model_free(compiled);
    ov_genai_pipeline_options_free(options);
}

static void reshape(ov_genai_model* model) {
    const ov_genai_dimension fixed[] = {{1, 1}, {1, 64}};
    const ov_genai_dimension impossible[] = {{3, 2}, {1, 1}};
    ov_genai_input_shape shape = {"input_ids", NULL, 2};
    ov_genai_model* copy = NULL;
    CHECK_OK(ov_genai_model_clone(model, &copy));
    shape.dimensions = fixed;
    CHECK_OK(ov_genai_model_reshape(copy, &shape, 1));
    shape.dimensions = impossible;
    CHECK(ov_genai_model_reshape(copy, &shape, 1) == INVALID_C_PARAM);
    shape.dimensions = NULL;
    CHECK_REFUSED(ov_genai_model_reshape(copy, &shape, 1));
    CHECK_OK(ov_genai_model_save(copy, "inference_test.xml", true));
    CHECK(remove("inference_test.xml") == 0 && remove("inference_test.bin") == 0);
    ov_genai_model_free(copy);
    ov_genai_model_free(NULL);
}

static char* read_file(const char* path, size_t* size) {
    FILE* file = fopen(path, "rb");
    char* bytes = NULL;
    *size = 0;
    CHECK(file != NULL);
    if (file != NULL) {
        fseek(file, 0, SEEK_END);
        *size = (size_t)ftell(file);
        rewind(file);
        bytes = (char*)malloc(*size);
        CHECK(bytes != NULL && fread(bytes, 1, *size, file) == *size);
        fclose(file);
    }
    return bytes;
}

static void from_memory(ov_genai_core* core, const char* xml_path, const char* bin_path) {
    ov_genai_string_view text;
    ov_genai_tensor* weights = NULL;
    ov_genai_model* model = NULL;
    size_t size = 0;
    char* xml = read_file(xml_path, &text.size);
    char* bin = read_file(bin_path, &size);
    text.data = xml;
    CHECK_OK(ov_genai_tensor_create_from_memory(OV_GENAI_ELEMENT_TYPE_U8, &size, 1, bin, size, &weights));
    CHECK_OK(ov_genai_core_read_model_from_memory(core, text, weights, &model));
    ov_genai_model_free(model);
    model = NULL;
    text.size = 10;
    CHECK(ov_genai_core_read_model_from_memory(core, text, NULL, &model) != OK);
    CHECK(model == NULL);
    ov_genai_tensor_free(weights);
    free(xml);
    free(bin);
}

static void devices(ov_genai_core* core) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_string_list* list = NULL;
    size_t count = 0;
    CHECK_OK(ov_genai_core_get_available_devices(core, &list));
    CHECK_OK(ov_genai_string_list_get_count(list, &count));
    CHECK(count > 0);
    ov_genai_string_list_free(list);
    list = NULL;
    CHECK_OK(ov_genai_core_get_property(core, "CPU", "FULL_DEVICE_NAME", &list));
    ov_genai_string_list_free(list);
    list = NULL;
    CHECK(ov_genai_core_get_property(core, "CPU", "NO_SUCH_PROPERTY", &list) != OK);
    CHECK_OK(ov_genai_core_set_properties(core, "CPU", options));
    CHECK_REFUSED(ov_genai_core_set_properties(core, NULL, NULL));
    CHECK(ov_genai_core_add_extension(core, "no_such_library") != OK);
    CHECK_REFUSED(ov_genai_core_create(NULL));
    ov_genai_pipeline_options_free(options);
}

void inference_suite(const char* models_path) {
    char xml[1024];
    char bin[1024];
    ov_genai_core* core = NULL;
    ov_genai_model* model = NULL;
    ov_genai_ports* ports = NULL;
    bool changed = false;
    size_t size = 0;
    snprintf(xml, sizeof(xml), "%s/openvino_model.xml", models_path);
    snprintf(bin, sizeof(bin), "%s/openvino_model.bin", models_path);
    tensors();
    strings();
    CHECK_OK(ov_genai_core_create(&core));
    devices(core);
    failing(core);
    from_memory(core, xml, bin);
    CHECK(ov_genai_core_read_model(core, "no_such_model.xml", NULL, &model) != OK);
    CHECK_OK(ov_genai_core_read_model(core, xml, bin, &model));
    CHECK_OK(ov_genai_model_get_name(model, NULL, &size));
    CHECK(size > 1);
    CHECK_OK(ov_genai_model_get_ports(model, OV_GENAI_PORT_KIND_INPUT, &ports));
    check_ports(ports);
    ov_genai_ports_free(ports);
    reshape(model);
    CHECK_OK(ov_genai_model_slice_logits(model, "logits_count", &changed));
    CHECK(changed);
    compile(core, model, xml);
    ov_genai_model_free(model);
    ov_genai_core_free(core);
    ov_genai_core_free(NULL);
}
