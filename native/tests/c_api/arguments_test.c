/* NULL wherever a pointer is expected: a status and a text, never a crash. */
#include "check.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "suites.h"

static void null_outputs(void) {
    CHECK_REFUSED(ov_genai_generation_config_create(NULL));
    CHECK_REFUSED(ov_genai_generation_config_create_from_json("x", NULL));
    CHECK_REFUSED(ov_genai_generation_config_copy(NULL, NULL));
    CHECK_REFUSED(ov_genai_structured_output_config_create(NULL));
    CHECK_REFUSED(ov_genai_adapter_create("x", NULL));
    CHECK_REFUSED(ov_genai_adapter_create_from_memory((const uint8_t*)"x", 1, NULL));
    CHECK_REFUSED(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_AUTO, NULL));
    CHECK_REFUSED(ov_genai_scheduler_config_create(NULL));
    CHECK_REFUSED(ov_genai_pipeline_options_create(NULL));
    CHECK_REFUSED(ov_genai_tokenizer_create("x", NULL, NULL));
    CHECK_REFUSED(ov_genai_decoded_results_create(NULL));
    CHECK_REFUSED(ov_genai_llm_pipeline_create("x", "CPU", 0, NULL));
    CHECK_REFUSED(ov_genai_llm_pipeline_create_with_options("x", "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_get_version(NULL, NULL));
    CHECK_REFUSED(ov_genai_get_available_devices(NULL));
    CHECK_REFUSED(ov_genai_get_handle_types(NULL));
    CHECK_REFUSED(ov_genai_get_live_handle_count(NULL, NULL));
}

static void null_inputs(void) {
    ov_genai_generation_config* config = NULL;
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_adapter* adapter = NULL;
    ov_genai_decoded_results* results = NULL;
    size_t size = 0;
    float number = 0;
    bool flag = false;
    CHECK_REFUSED(ov_genai_generation_config_create_from_json(NULL, &config));
    CHECK_REFUSED(ov_genai_generation_config_set_temperature(NULL, 1));
    CHECK_REFUSED(ov_genai_generation_config_get_temperature(NULL, &number));
    CHECK_REFUSED(ov_genai_generation_config_get_do_sample(NULL, &flag));
    CHECK_REFUSED(ov_genai_generation_config_set_stop_strings(NULL, NULL, 0));
    CHECK_REFUSED(ov_genai_generation_config_validate(NULL));
    CHECK_REFUSED(ov_genai_adapter_create(NULL, &adapter));
    CHECK_REFUSED(ov_genai_adapter_create_from_memory(NULL, 1, &adapter));
    CHECK(ov_genai_adapter_create_from_memory((const uint8_t*)"x", 0, &adapter) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("'size' is 0");
    CHECK_REFUSED(ov_genai_adapter_config_add(NULL, NULL, 1));
    CHECK_REFUSED(ov_genai_scheduler_config_set_cache_size(NULL, 1));
    CHECK_REFUSED(ov_genai_pipeline_options_set_properties(NULL, NULL, 0));
    CHECK_REFUSED(ov_genai_tokenizer_create(NULL, NULL, &tokenizer));
    CHECK_REFUSED(ov_genai_tokenizer_encode(NULL, NULL, 0, NULL, NULL));
    CHECK_REFUSED(ov_genai_decoded_results_get_count(NULL, &size));
    CHECK_REFUSED(ov_genai_perf_metrics_get_load_time(NULL, &number));
    CHECK_REFUSED(ov_genai_llm_pipeline_create(NULL, "CPU", 0, &pipe));
    CHECK_REFUSED(ov_genai_llm_pipeline_create("x", NULL, 0, &pipe));
    CHECK_REFUSED(ov_genai_llm_pipeline_create_with_options(NULL, "CPU", NULL, &pipe));
    CHECK_REFUSED(ov_genai_llm_pipeline_generate(NULL, "x", NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_llm_pipeline_start_chat(NULL));
    CHECK_REFUSED(ov_genai_llm_pipeline_finish_chat(NULL));
    CHECK_REFUSED(ov_genai_llm_pipeline_set_generation_config(NULL, NULL));
    CHECK(pipe == NULL && config == NULL && tokenizer == NULL && adapter == NULL && results == NULL);
    CHECK(ov_genai_get_last_error(NULL, NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_get_last_error_type(NULL, NULL) == INVALID_C_PARAM);
}

static void freeing_null(void) {
    ov_genai_generation_config_free(NULL);
    ov_genai_structured_output_config_free(NULL);
    ov_genai_adapter_free(NULL);
    ov_genai_adapter_config_free(NULL);
    ov_genai_scheduler_config_free(NULL);
    ov_genai_pipeline_options_free(NULL);
    ov_genai_tokenizer_free(NULL);
    ov_genai_tokenized_inputs_free(NULL);
    ov_genai_string_list_free(NULL);
    ov_genai_json_container_free(NULL);
    ov_genai_chat_history_free(NULL);
    ov_genai_decoded_results_free(NULL);
    ov_genai_encoded_results_free(NULL);
    ov_genai_decoded_results_perf_metrics_free(NULL);
    ov_genai_llm_pipeline_free(NULL);
}

static void errors_and_versions(void) {
    char text[256];
    size_t size = 0;
    size_t count = 0;
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_string_list* list = NULL;
    ov_genai_string_view view;

    CHECK(ov_genai_get_abi_version() == OV_GENAI_ABI_VERSION);
    CHECK_OK(ov_genai_get_version(NULL, &size));
    CHECK(size > 1);
    size = 3;
    CHECK(ov_genai_get_version(text, &size) == OUT_OF_BOUNDS);
    size = sizeof(text);
    CHECK_OK(ov_genai_get_version(text, &size));
    CHECK(strlen(text) + 1 == size);
    CHECK(strncmp(text, "2026.3.1", 8) == 0);

    CHECK(ov_genai_llm_pipeline_create("/nonexistent", "CPU", 0, &pipe) != OK);
    CHECK_ERROR_HAS("/nonexistent");
    size = sizeof(text);
    CHECK_OK(ov_genai_get_last_error_type(text, &size));
    CHECK(strlen(text) > 0);
    CHECK(ov_genai_llm_pipeline_create("x", "CPU", 1, &pipe, "KEY") == INVALID_C_PARAM);
    CHECK_ERROR_HAS("a key lacks its value");
    CHECK(pipe == NULL);

    CHECK_OK(ov_genai_get_available_devices(&list));
    CHECK_OK(ov_genai_string_list_get_count(list, &count));
    CHECK(count >= 1);
    CHECK_OK(ov_genai_string_list_get_at(list, 0, &view));
    CHECK(view.size >= 3 && memcmp(view.data, "CPU", 3) == 0);
    CHECK(ov_genai_string_list_get_at(list, count, &view) == OUT_OF_BOUNDS);
    ov_genai_string_list_free(list);
    CHECK_OK(ov_genai_get_device_property("CPU", "FULL_DEVICE_NAME", &list));
    ov_genai_string_list_free(list);
    CHECK(ov_genai_get_device_property("FOO", "FULL_DEVICE_NAME", &list) == GENERAL_ERROR);
    CHECK_ERROR_HAS("FOO");
    CHECK(ov_genai_get_live_handle_count("no such type", &count) == NOT_FOUND);
    CHECK_OK(ov_genai_get_live_handle_count("string_list", &count));
    CHECK(count == 0);
    CHECK_OK(ov_genai_get_handle_types(&list));
    CHECK_OK(ov_genai_string_list_get_count(list, &count));
    CHECK(count >= 1);
    ov_genai_string_list_free(list);
}

void arguments_suite(const char* models_path) {
    (void)models_path;
    null_outputs();
    null_inputs();
    freeing_null();
    errors_and_versions();
}
