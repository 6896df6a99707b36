/* Requests with and without images at once, and models whose parts are in memory. */
#include <stdlib.h>

#include "check.h"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "openvino/genai/c/models_map.h"
#include "drawing.h"
#include "suites.h"

/* With images the runtime reads before an empty list of strides, which a sanitizer reports: vlm_test.c has the details. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
static const bool has_paged_attention_with_images = false;
#else
static const bool has_paged_attention_with_images = true;
#endif

static const char QUESTION[] = "What is in the image?";

static void null_arguments(void) {
    const ov_genai_string_view text = {QUESTION, sizeof(QUESTION) - 1};
    ov_genai_continuous_batching_pipeline* pipe = NULL;
    ov_genai_vlm_pipeline* vlm = NULL;
    ov_genai_models_map* models = NULL;
    ov_genai_generation_handle* handle = NULL;
    CHECK_REFUSED(ov_genai_continuous_batching_pipeline_add_vision(NULL, 1, text, NULL, NULL, &handle));
    CHECK_REFUSED(ov_genai_models_map_create(NULL));
    CHECK_REFUSED(ov_genai_models_map_add(NULL, "language", text, NULL, 0));
    CHECK_OK(ov_genai_models_map_create(&models));
    CHECK_REFUSED(ov_genai_models_map_add(models, NULL, text, NULL, 0));
    CHECK_REFUSED(ov_genai_models_map_add(models, "language", text, NULL, 1));
    CHECK_REFUSED(ov_genai_vlm_pipeline_create_from_models(NULL, NULL, "x", "CPU", NULL, NULL, &vlm));
    CHECK_REFUSED(ov_genai_vlm_pipeline_create_from_models(models, NULL, "x", "CPU", NULL, NULL, &vlm));
    CHECK_REFUSED(ov_genai_continuous_batching_pipeline_create_from_models(models, NULL, NULL, "CPU", NULL, NULL, &pipe));
    CHECK_REFUSED(ov_genai_continuous_batching_pipeline_create_from_models(models, NULL, NULL, "CPU", NULL, NULL, NULL));
    CHECK(pipe == NULL && vlm == NULL && handle == NULL);
    ov_genai_models_map_free(models);
    ov_genai_models_map_free(NULL);
}

static void check_text(ov_genai_tokenizer* tokenizer, ov_genai_generation_handle* handle, const char* expected) {
    ov_genai_generation_outputs* outputs = NULL;
    ov_genai_generation_output output;
    ov_genai_string_list* texts = NULL;
    ov_genai_string_view view = {"", 0};
    CHECK_OK(ov_genai_generation_handle_read(handle, &outputs));
    CHECK_OK(ov_genai_generation_outputs_get_at(outputs, 0, &output));
    CHECK_OK(ov_genai_tokenizer_decode(tokenizer, output.tokens, output.tokens_num, 1, &texts));
    CHECK_OK(ov_genai_string_list_get_at(texts, 0, &view));
    CHECK(view.size >= strlen(expected) && memcmp(view.data, expected, strlen(expected)) == 0);
    ov_genai_string_list_free(texts);
    ov_genai_generation_outputs_free(outputs);
    ov_genai_generation_handle_free(handle);
}

static void requests(ov_genai_continuous_batching_pipeline* pipe, ov_genai_tokenizer* tokenizer, uint8_t* pixels) {
    const ov_genai_string_view question = {QUESTION, sizeof(QUESTION) - 1};
    const ov_genai_string_view hello = {"Hello!", 6};
    const ov_genai_rgb_image image = {pixels, IMAGE_SIDE, IMAGE_SIDE};
    const ov_genai_vision_inputs inputs = {&image, 1, NULL, 0, NULL, 0};
    const size_t frame = 0;
    const size_t no_frame = 1;
    const ov_genai_rgb_video video = {pixels, 1, IMAGE_SIDE, IMAGE_SIDE, 0, NULL, 0};
    const ov_genai_rgb_video described = {pixels, 1, IMAGE_SIDE, IMAGE_SIDE, 24.0F, &frame, 1};
    const ov_genai_rgb_video beyond = {pixels, 1, IMAGE_SIDE, IMAGE_SIDE, 24.0F, &no_frame, 1};
    const ov_genai_vision_inputs videos[] = {{NULL, 0, &video, 1, NULL, 0}, {NULL, 0, &described, 1, NULL, 0}, {NULL, 0, &beyond, 1, NULL, 0}};
    ov_genai_generation_config* config = NULL;
    ov_genai_generation_handle* seen = NULL;
    ov_genai_generation_handle* said = NULL;
    ov_genai_generation_handle* none = NULL;
    bool more = true;
    int steps = 0;
    CHECK_OK(ov_genai_continuous_batching_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 24));
    CHECK_OK(ov_genai_continuous_batching_pipeline_add_vision(pipe, 1, question, &inputs, config, &seen));
    CHECK_OK(ov_genai_continuous_batching_pipeline_add_vision(pipe, 2, hello, NULL, config, &said));
    /* This model takes no videos; the library says so, whatever comes with them. */
    CHECK(ov_genai_continuous_batching_pipeline_add_vision(pipe, 3, question, &videos[0], config, &none) != OK);
    CHECK_ERROR_HAS("Video preprocessing");
    CHECK(ov_genai_continuous_batching_pipeline_add_vision(pipe, 3, question, &videos[1], config, &none) != OK);
    CHECK_ERROR_HAS("Video preprocessing");
    CHECK(ov_genai_continuous_batching_pipeline_add_vision(pipe, 3, question, &videos[2], config, &none) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("frame 1 was asked for");
    CHECK(none == NULL);
    while (more && steps < 100) {
        CHECK_OK(ov_genai_continuous_batching_pipeline_step(pipe));
        CHECK_OK(ov_genai_continuous_batching_pipeline_has_non_finished_requests(pipe, &more));
        ++steps;
    }
    check_text(tokenizer, seen, "A red circle");
    check_text(tokenizer, said, "Hello! How can I help you?");
    ov_genai_generation_config_free(config);
}

static char* read_file(const char* folder, const char* name, size_t* size) {
    char path[1024];
    char* data = NULL;
    FILE* file = NULL;
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    file = fopen(path, "rb");
    CHECK(file != NULL);
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    data = malloc(*size);
    CHECK(fread(data, 1, *size, file) == *size);
    fclose(file);
    return data;
}

static void add_part(ov_genai_models_map* models, const char* folder, const char* part) {
    char name[128];
    ov_genai_string_view model = {NULL, 0};
    size_t weights_size = 0;
    char* xml = NULL;
    char* weights = NULL;
    snprintf(name, sizeof(name), "openvino_%s_model.xml", part);
    xml = read_file(folder, name, &model.size);
    model.data = xml;
    snprintf(name, sizeof(name), "openvino_%s_model.bin", part);
    weights = read_file(folder, name, &weights_size);
    CHECK_OK(ov_genai_models_map_add(models, part, model, (const uint8_t*)weights, weights_size));
    free(xml);
    free(weights);
}

static void from_memory(const char* models_path, const ov_genai_pipeline_options* options, uint8_t* pixels) {
    const ov_genai_string_view question = {QUESTION, sizeof(QUESTION) - 1};
    const ov_genai_rgb_image image = {pixels, IMAGE_SIDE, IMAGE_SIDE};
    const ov_genai_vision_inputs inputs = {&image, 1, NULL, 0, NULL, 0};
    ov_genai_models_map* models = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_generation_config* config = NULL;
    ov_genai_vlm_pipeline* vlm = NULL;
    ov_genai_vlm_decoded_results* results = NULL;
    ov_genai_continuous_batching_pipeline* pipe = NULL;
    ov_genai_string_view text = {"", 0};
    CHECK_OK(ov_genai_models_map_create(&models));
    add_part(models, models_path, "language");
    add_part(models, models_path, "text_embeddings");
    add_part(models, models_path, "vision_embeddings");
    CHECK_OK(ov_genai_tokenizer_create(models_path, NULL, &tokenizer));
    CHECK_OK(ov_genai_generation_config_create(&config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 24));
    CHECK_OK(ov_genai_vlm_pipeline_create_from_models(models, tokenizer, models_path, "CPU", options, config, &vlm));
    CHECK_OK(ov_genai_vlm_pipeline_generate_text(vlm, question, &inputs, NULL, NULL, &results));
    CHECK_OK(ov_genai_vlm_decoded_results_get_text_at(results, 0, &text));
    CHECK(text.size > 12 && memcmp(text.data, "A red circle", 12) == 0);
    ov_genai_vlm_decoded_results_free(results);
    ov_genai_vlm_pipeline_free(vlm);
    CHECK_OK(ov_genai_continuous_batching_pipeline_create_from_models(models, tokenizer, models_path, "CPU", options, config, &pipe));
    ov_genai_models_map_free(models);
    requests(pipe, tokenizer, pixels);
    ov_genai_continuous_batching_pipeline_free(pipe);
    ov_genai_generation_config_free(config);
    ov_genai_tokenizer_free(tokenizer);
}

void vision_batching_suite(const char* models_path) {
    uint8_t pixels[IMAGE_BYTES];
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_continuous_batching_pipeline* pipe = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    image_draw_red_circle(pixels);
    null_arguments();
    if (!has_paged_attention_with_images) {
        ov_genai_pipeline_options_free(options);
        return;
    }
    CHECK_OK(ov_genai_continuous_batching_pipeline_create(models_path, "CPU", options, &pipe));
    if (pipe == NULL) {
        return;
    }
    CHECK_OK(ov_genai_continuous_batching_pipeline_get_tokenizer(pipe, &tokenizer));
    requests(pipe, tokenizer, pixels);
    ov_genai_tokenizer_free(tokenizer);
    ov_genai_continuous_batching_pipeline_free(pipe);
    from_memory(models_path, options, pixels);
    ov_genai_pipeline_options_free(options);
}
