/* A model that sees, from plain C: images, chats, streamers, metrics. */
#include "check.h"
#include "openvino/genai/c/vlm_pipeline.h"
#include "drawing.h"
#include "suites.h"

/*
 * On the default backend the runtime reads before an empty list of strides when it copies a tensor without dimensions
 * (ov::ITensor::copy_to, called by ov::genai::ModelRunner::forward). What it finds there depends on the heap: a NULL under the
 * thread sanitizer, which ends the process. The official Python API ends likewise with GLIBC_TUNABLES=glibc.malloc.tcache_count=0.
 */
#if defined(__SANITIZE_THREAD__)
static const bool is_default_backend = false;
#else
static const bool is_default_backend = true;
#endif

static const char QUESTION[] = "What is in the image?";

typedef struct {
    size_t calls;
    size_t size;
} heard;

static ov_genai_streaming_status_e official_callback(const char* text, void* args) {
    heard* all = args;
    ++all->calls;
    all->size += strlen(text);
    return OV_GENAI_STREAMING_STATUS_RUNNING;
}

static ov_genai_streaming_status_e stop_at_once(const char* text, size_t size, void* args) {
    (void)text;
    (void)size;
    ++((heard*)args)->calls;
    return OV_GENAI_STREAMING_STATUS_CANCEL;
}

static void null_arguments(void) {
    const ov_genai_string_view prompt = {QUESTION, sizeof(QUESTION) - 1};
    ov_genai_vlm_pipeline* pipe = NULL;
    ov_genai_vlm_decoded_results* results = NULL;
    ov_genai_generation_config* config = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    bool flag = false;
    CHECK_REFUSED(ov_genai_vlm_pipeline_create(NULL, "CPU", 0, &pipe));
    CHECK_REFUSED(ov_genai_vlm_pipeline_create("x", "CPU", 0, NULL));
    CHECK_REFUSED(ov_genai_vlm_pipeline_create_with_options("x", NULL, NULL, &pipe));
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate(NULL, QUESTION, NULL, 0, NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate_with_history(NULL, NULL, NULL, 0, NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate_text(NULL, prompt, NULL, NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate_history(NULL, NULL, NULL, NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_vlm_pipeline_start_chat(NULL));
    CHECK_REFUSED(ov_genai_vlm_pipeline_start_chat_with_system_message(NULL, prompt));
    CHECK_REFUSED(ov_genai_vlm_pipeline_finish_chat(NULL));
    CHECK_REFUSED(ov_genai_vlm_pipeline_get_generation_config(NULL, &config));
    CHECK_REFUSED(ov_genai_vlm_pipeline_set_generation_config(NULL, config));
    CHECK_REFUSED(ov_genai_vlm_pipeline_get_tokenizer(NULL, &tokenizer));
    CHECK_REFUSED(ov_genai_vlm_pipeline_set_chat_template(NULL, "x"));
    CHECK_REFUSED(ov_genai_vlm_pipeline_is_stateful(NULL, &flag));
    CHECK_REFUSED(ov_genai_vlm_decoded_results_create(NULL));
    CHECK(pipe == NULL && results == NULL && config == NULL && tokenizer == NULL);
    ov_genai_vlm_pipeline_free(NULL);
    ov_genai_vlm_decoded_results_free(NULL);
    ov_genai_vlm_decoded_results_perf_metrics_free(NULL);
}

static void empty_results(void) {
    ov_genai_vlm_decoded_results* results = NULL;
    ov_genai_string_view text;
    CHECK_OK(ov_genai_vlm_decoded_results_create(&results));
    CHECK(ov_genai_vlm_decoded_results_get_text_at(results, 0, &text) == OUT_OF_BOUNDS);
    ov_genai_vlm_decoded_results_free(results);
}

/* Checks an answer about red circles and frees it; returns its size. */
static size_t check_red_circle(ov_genai_vlm_decoded_results* results) {
    char text[256] = "";
    size_t size = sizeof(text);
    CHECK_OK(ov_genai_vlm_decoded_results_get_string(results, text, &size));
    CHECK(strstr(text, "red circle") != NULL);
    ov_genai_vlm_decoded_results_free(results);
    return strlen(text);
}

static void metrics(const ov_genai_vlm_decoded_results* results) {
    ov_genai_perf_metrics* measured = NULL;
    float value = 0;
    size_t count = 0;
    CHECK_OK(ov_genai_vlm_decoded_results_get_perf_metrics(results, &measured));
    CHECK_MEAN(ov_genai_vlm_perf_metrics_get_prepare_embeddings_duration, measured, true);
    CHECK_OK(ov_genai_vlm_perf_metrics_get_prepare_embeddings_durations(measured, NULL, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_vlm_perf_metrics_get_prepare_embeddings_durations(measured, &value, &count));
    CHECK(value > 0);
    ov_genai_vlm_decoded_results_perf_metrics_free(measured);
}

static void one_image(ov_genai_vlm_pipeline* pipe, const ov_genai_vision_inputs* inputs) {
    const ov_genai_string_view prompt = {QUESTION, sizeof(QUESTION) - 1};
    ov_genai_vlm_decoded_results* results = NULL;
    ov_genai_finish_reason_e reason = OV_GENAI_FINISH_REASON_NONE;
    ov_genai_string_view text;
    heard all = {0, 0};
    const ov_genai_streamer stop = {stop_at_once, NULL, NULL, &all};
    size_t count = 0;
    float score = -1;
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, inputs, NULL, NULL, &results));
    CHECK_OK(ov_genai_vlm_decoded_results_get_count(results, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_vlm_decoded_results_get_text_at(results, 0, &text));
    CHECK(text.size > 0);
    CHECK_OK(ov_genai_vlm_decoded_results_get_score_at(results, 0, &score));
    CHECK(score == 0.0f);
    CHECK_OK(ov_genai_vlm_decoded_results_get_finish_reason_at(results, 0, &reason));
    CHECK(reason == OV_GENAI_FINISH_REASON_STOP);
    metrics(results);
    check_red_circle(results);
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, inputs, NULL, &stop, &results));
    CHECK(all.calls >= 1 && all.calls <= 2);
    ov_genai_vlm_decoded_results_free(results);
}

static void official_calls(ov_genai_vlm_pipeline* pipe, uint8_t* pixels) {
    int64_t sizes[] = {1, IMAGE_SIDE, IMAGE_SIDE, IMAGE_CHANNELS};
    int64_t channels_first[] = {1, IMAGE_CHANNELS, IMAGE_SIDE, IMAGE_SIDE};
    ov_genai_vlm_decoded_results* results = NULL;
    ov_tensor_t* tensor = NULL;
    const ov_tensor_t* none = NULL;
    ov_shape_t shape = {0, NULL};
    heard all = {0, 0};
    const streamer_callback streamer = {official_callback, &all};
    CHECK_OK(ov_shape_create(4, sizes, &shape));
    CHECK_OK(ov_tensor_create_from_host_ptr(U8, shape, pixels, &tensor));
    CHECK_OK(ov_genai_vlm_pipeline_generate(pipe, QUESTION, (const ov_tensor_t**)&tensor, 1, NULL, &streamer, &results));
    CHECK(check_red_circle(results) == all.size && all.calls > 1);
    ov_tensor_free(tensor);
    ov_shape_free(&shape);

    results = NULL;
    CHECK_OK(ov_shape_create(4, channels_first, &shape));
    CHECK_OK(ov_tensor_create_from_host_ptr(U8, shape, pixels, &tensor));
    CHECK(ov_genai_vlm_pipeline_generate(pipe, QUESTION, (const ov_tensor_t**)&tensor, 1, NULL, NULL, &results) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("layout with 3 channels");
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate(pipe, QUESTION, &none, 1, NULL, NULL, &results));
    CHECK(results == NULL);
    ov_tensor_free(tensor);
    ov_shape_free(&shape);
}

static void several_inputs(ov_genai_vlm_pipeline* pipe, const ov_genai_rgb_image* image) {
    const ov_genai_string_view prompt = {QUESTION, sizeof(QUESTION) - 1};
    const ov_genai_rgb_image two[] = {*image, *image};
    const ov_genai_rgb_image empty = {image->data, 0, IMAGE_SIDE};
    const ov_genai_vision_inputs both = {two, 2, NULL, 0, NULL, 0};
    const ov_genai_vision_inputs impossible = {&empty, 1, NULL, 0, NULL, 0};
    const ov_genai_vision_inputs missing = {NULL, 1, NULL, 0, NULL, 0};
    ov_genai_vlm_decoded_results* results = NULL;
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &both, NULL, NULL, &results));
    ov_genai_vlm_decoded_results_free(results);
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, NULL, NULL, NULL, &results));
    ov_genai_vlm_decoded_results_free(results);
    results = NULL;
    CHECK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &impossible, NULL, NULL, &results) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("size is not possible");
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &missing, NULL, NULL, &results));
    CHECK(results == NULL);
}

/* The model ignores audio: this shows only that audio does no harm, and that what is not audio is refused. */
static void audio(ov_genai_vlm_pipeline* pipe, const ov_genai_rgb_image* image) {
    static const float silence[16000] = {0};
    const ov_genai_string_view prompt = {QUESTION, sizeof(QUESTION) - 1};
    const ov_genai_audio second = {silence, 16000};
    const ov_genai_audio empty = {silence, 0};
    const ov_genai_audio missing = {NULL, 16000};
    ov_genai_vision_inputs inputs = {image, 1, NULL, 0, &second, 1};
    ov_genai_vlm_decoded_results* results = NULL;
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &inputs, NULL, NULL, &results));
    check_red_circle(results);
    results = NULL;
    inputs.audios = &empty;
    CHECK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &inputs, NULL, NULL, &results) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("no sample");
    inputs.audios = &missing;
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &inputs, NULL, NULL, &results));
    inputs.audios = NULL;
    CHECK_REFUSED(ov_genai_vlm_pipeline_generate_text(pipe, prompt, &inputs, NULL, NULL, &results));
    CHECK(results == NULL);
}

static void chats(ov_genai_vlm_pipeline* pipe, const ov_genai_vision_inputs* inputs) {
    const ov_genai_string_view prompt = {QUESTION, sizeof(QUESTION) - 1};
    const ov_genai_string_view system = {"", 0};
    ov_genai_vlm_decoded_results* results = NULL;
    ov_genai_json_container* messages = NULL;
    ov_genai_chat_history* history = NULL;
    CHECK_OK(ov_genai_vlm_pipeline_start_chat(pipe));
    CHECK_OK(ov_genai_vlm_pipeline_finish_chat(pipe));
    CHECK_OK(ov_genai_vlm_pipeline_start_chat_with_system_message(pipe, system));
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(pipe, prompt, inputs, NULL, NULL, &results));
    check_red_circle(results);
    CHECK_OK(ov_genai_vlm_pipeline_finish_chat(pipe));
    CHECK(ov_genai_json_container_create_from_json_string(&messages, "[{\"role\":\"user\",\"content\":\"What is in the image?\"}]") ==
          OV_GENAI_JSON_CONTAINER_OK);
    CHECK(ov_genai_chat_history_create_from_json_container(&history, messages) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK_OK(ov_genai_vlm_pipeline_generate_history(pipe, history, inputs, NULL, NULL, &results));
    check_red_circle(results);
    /* The other backend stays in the chat that a history is. */
    CHECK_OK(ov_genai_vlm_pipeline_finish_chat(pipe));
    CHECK_OK(ov_genai_vlm_pipeline_generate_with_history(pipe, history, NULL, 0, NULL, NULL, &results));
    CHECK_OK(ov_genai_vlm_pipeline_finish_chat(pipe));
    ov_genai_vlm_decoded_results_free(results);
    ov_genai_chat_history_free(history);
    ov_genai_json_container_free(messages);
}

static void templates(ov_genai_vlm_pipeline* pipe) {
    ov_genai_tokenizer* tokenizer = NULL;
    size_t size = 0;
    bool stateful = true;
    CHECK_OK(ov_genai_vlm_pipeline_is_stateful(pipe, &stateful));
    CHECK(stateful != is_default_backend);
    CHECK_OK(ov_genai_vlm_pipeline_get_chat_template(pipe, NULL, &size));
    CHECK(size > 1);
    CHECK_OK(ov_genai_vlm_pipeline_set_chat_template(pipe, "another"));
    CHECK_BUFFER(ov_genai_vlm_pipeline_get_chat_template, pipe, "another");
    CHECK_OK(ov_genai_vlm_pipeline_get_tokenizer(pipe, &tokenizer));
    ov_genai_tokenizer_free(tokenizer);
}

void vlm_suite(const char* models_path) {
    uint8_t pixels[IMAGE_BYTES];
    const ov_genai_rgb_image image = {pixels, IMAGE_SIDE, IMAGE_SIDE};
    const ov_genai_vision_inputs inputs = {&image, 1, NULL, 0, NULL, 0};
    const ov_genai_property other_backend = {"ATTENTION_BACKEND", "SDPA", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0};
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_generation_config* config = NULL;
    ov_genai_vlm_pipeline* pipe = NULL;
    image_draw_red_circle(pixels);
    null_arguments();
    empty_results();
    CHECK(ov_genai_vlm_pipeline_create("/nonexistent", "CPU", 0, &pipe) != OK);
    CHECK_ERROR_HAS("/nonexistent");
    if (!is_default_backend) {
        CHECK_OK(ov_genai_pipeline_options_set_properties(options, &other_backend, 1));
    }
    CHECK_OK(ov_genai_vlm_pipeline_create_with_options(models_path, "CPU", options, &pipe));
    ov_genai_pipeline_options_free(options);
    if (pipe == NULL) {
        return;
    }
    CHECK_OK(ov_genai_vlm_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 40));
    CHECK_OK(ov_genai_vlm_pipeline_set_generation_config(pipe, config));
    one_image(pipe, &inputs);
    official_calls(pipe, pixels);
    several_inputs(pipe, &image);
    audio(pipe, &image);
    chats(pipe, &inputs);
    templates(pipe);
    ov_genai_generation_config_free(config);
    ov_genai_vlm_pipeline_free(pipe);
}
