/* Images from plain C: of a text, of an image, of a part of one; steps, adapters, metrics, and pipelines made from each other. */
#include "check.h"
#include "openvino/genai/c/image2image_pipeline.h"
#include "openvino/genai/c/inpainting_pipeline.h"
#include "openvino/genai/c/text2image_pipeline.h"
#include "drawing.h"
#include "suites.h"

static const ov_genai_string_view RED_CIRCLE = {"a red circle", 12};

typedef struct {
    size_t calls;
    size_t latent_size;
    bool stop;
} steps;

static bool on_step(size_t step, size_t num_steps, const ov_genai_latent_view* latent, void* args) {
    steps* all = args;
    size_t i;
    ++all->calls;
    all->latent_size = 1;
    for (i = 0; i < latent->rank; ++i) {
        all->latent_size *= latent->shape[i];
    }
    return all->stop && step < num_steps;
}

/* Checks that there is one image, of 64x64, and what is in its middle. */
static void check_image(ov_genai_images* images, int (*has_colour)(const uint8_t*, size_t, size_t)) {
    ov_genai_image_view image = {NULL, 0, 0};
    size_t count = 0;
    CHECK_OK(ov_genai_images_get_count(images, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_images_get_at(images, 0, &image));
    CHECK(image.width == IMAGE_SIDE && image.height == IMAGE_SIDE);
    CHECK(image.data != NULL && has_colour(image.data, image.width, image.height));
    CHECK(ov_genai_images_get_at(images, 1, &image) == OUT_OF_BOUNDS);
    ov_genai_images_free(images);
}

static void set_adapter(ov_genai_image_generation_config* config, const ov_genai_adapter* adapter, float alpha) {
    ov_genai_adapter_config* adapters = NULL;
    CHECK_OK(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_AUTO, &adapters));
    CHECK_OK(ov_genai_adapter_config_add(adapters, adapter, alpha));
    CHECK_OK(ov_genai_image_generation_config_set_adapters(config, adapters));
    ov_genai_adapter_config_free(adapters);
}

static void times(ov_genai_image_generation_perf_metrics* metrics) {
    float first = 0;
    float other = 0;
    float values[16];
    size_t count = 16;
    ov_genai_string_list* names = NULL;
    ov_genai_string_view name;
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_load_time(metrics, &first));
    CHECK(first > 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_generate_duration(metrics, &first));
    CHECK(first > 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_inference_duration(metrics, &first));
    CHECK(first > 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_vae_encoder_infer_duration(metrics, &first));
    CHECK(first == 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_vae_decoder_infer_duration(metrics, &first));
    CHECK(first > 0);
    CHECK_MEAN(ov_genai_image_generation_perf_metrics_get_iteration_duration, metrics, true);
    CHECK_MEAN(ov_genai_image_generation_perf_metrics_get_unet_infer_duration, metrics, true);
    CHECK_MEAN(ov_genai_image_generation_perf_metrics_get_transformer_infer_duration, metrics, false);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_first_and_other_iter_duration(metrics, &first, &other));
    CHECK(first > 0 && other > 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_first_and_other_unet_infer_duration(metrics, &first, &other));
    CHECK(first > 0 && other > 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_first_and_other_trans_infer_duration(metrics, &first, &other));
    CHECK(first <= 0 && other <= 0);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_text_encoder_infer_duration(metrics, &names, values, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_string_list_get_at(names, 0, &name));
    CHECK(is_text(name, "text_encoder"));
    ov_genai_string_list_free(names);
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_raw(metrics, OV_GENAI_IMAGE_RAW_METRIC_ITERATION_DURATIONS, NULL, &count));
    CHECK(count == 10);
    CHECK(ov_genai_image_generation_perf_metrics_get_raw(metrics, (ov_genai_image_raw_metric_e)9, NULL, &count) == INVALID_C_PARAM);
    CHECK_REFUSED(ov_genai_image_generation_perf_metrics_get_load_time(NULL, &first));
    ov_genai_image_generation_perf_metrics_free(NULL);
}

static void of_text(ov_genai_text2image_pipeline* pipe, ov_genai_image_generation_config* config, const ov_genai_adapter* blue) {
    steps all = {0, 0, false};
    const ov_genai_image_step_callback callback = {on_step, &all};
    const ov_genai_image_step_callback nothing = {NULL, &all};
    ov_genai_image_generation_perf_metrics* metrics = NULL;
    ov_genai_text2image_pipeline* twin = NULL;
    ov_genai_images* images = NULL;
    size_t count = 9;

    CHECK_OK(ov_genai_text2image_pipeline_generate(pipe, RED_CIRCLE, config, &callback, &images));
    check_image(images, image_is_red);
    CHECK(all.calls > 0 && all.calls <= 10 && all.latent_size == 4 * 8 * 8);
    CHECK_OK(ov_genai_text2image_pipeline_get_performance_metrics(pipe, &metrics));
    times(metrics);
    ov_genai_image_generation_perf_metrics_free(metrics);

    /* A stop may take effect steps later, but there are enough of them. */
    all.stop = true;
    CHECK_OK(ov_genai_image_generation_config_set_num_inference_steps(config, 50));
    CHECK_OK(ov_genai_text2image_pipeline_generate(pipe, RED_CIRCLE, config, &callback, &images));
    CHECK_OK(ov_genai_images_get_count(images, &count));
    CHECK(count == 0);
    ov_genai_images_free(images);
    CHECK_OK(ov_genai_image_generation_config_set_num_inference_steps(config, 10));

    images = NULL;
    CHECK_REFUSED(ov_genai_text2image_pipeline_generate(pipe, RED_CIRCLE, config, &nothing, &images));
    CHECK_REFUSED(ov_genai_text2image_pipeline_generate(pipe, RED_CIRCLE, config, NULL, NULL));
    CHECK_OK(ov_genai_image_generation_config_set_height(config, 65));
    CHECK(ov_genai_text2image_pipeline_generate(pipe, RED_CIRCLE, config, NULL, &images) != OK);
    CHECK_ERROR_HAS("divisible by 8");
    CHECK(images == NULL);
    CHECK_OK(ov_genai_image_generation_config_set_height(config, 64));

    set_adapter(config, blue, 1.0f);
    CHECK_OK(ov_genai_text2image_pipeline_generate(pipe, RED_CIRCLE, config, NULL, &images));
    check_image(images, image_is_blue);
    set_adapter(config, blue, 0.0f);
    CHECK_OK(ov_genai_text2image_pipeline_clone(pipe, &twin));
    CHECK_OK(ov_genai_text2image_pipeline_generate(twin, RED_CIRCLE, config, NULL, &images));
    check_image(images, image_is_red);
    CHECK(ov_genai_text2image_pipeline_export_model(pipe, "/nonexistent") != OK);
    CHECK_REFUSED(ov_genai_text2image_pipeline_export_model(NULL, "x"));
    ov_genai_text2image_pipeline_free(twin);
    CHECK_REFUSED(ov_genai_text2image_pipeline_clone(NULL, &twin));
}

static void of_image(ov_genai_image2image_pipeline* pipe, ov_genai_image_generation_config* config, const ov_genai_image_view* image) {
    const ov_genai_image_view no_pixel = {image->data, 0, IMAGE_SIDE};
    const ov_genai_image_view no_data = {NULL, IMAGE_SIDE, IMAGE_SIDE};
    steps all = {0, 0, false};
    const ov_genai_image_step_callback callback = {on_step, &all};
    ov_genai_image2image_pipeline* twin = NULL;
    ov_genai_image_generation_perf_metrics* metrics = NULL;
    ov_genai_images* images = NULL;
    float duration = 0;
    CHECK_OK(ov_genai_image_generation_config_set_strength(config, 0.3f));
    CHECK_OK(ov_genai_image2image_pipeline_generate(pipe, RED_CIRCLE, image, config, &callback, &images));
    check_image(images, image_is_red);
    CHECK(all.calls > 0);
    CHECK_OK(ov_genai_image2image_pipeline_get_performance_metrics(pipe, &metrics));
    CHECK_OK(ov_genai_image_generation_perf_metrics_get_vae_encoder_infer_duration(metrics, &duration));
    CHECK(duration > 0);
    ov_genai_image_generation_perf_metrics_free(metrics);
    CHECK_OK(ov_genai_image2image_pipeline_clone(pipe, &twin));
    CHECK_OK(ov_genai_image2image_pipeline_generate(twin, RED_CIRCLE, image, config, NULL, &images));
    check_image(images, image_is_red);
    ov_genai_image2image_pipeline_free(twin);
    images = NULL;
    CHECK(ov_genai_image2image_pipeline_generate(pipe, RED_CIRCLE, &no_pixel, config, NULL, &images) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("has no pixel");
    CHECK_REFUSED(ov_genai_image2image_pipeline_generate(pipe, RED_CIRCLE, &no_data, config, NULL, &images));
    CHECK_REFUSED(ov_genai_image2image_pipeline_generate(pipe, RED_CIRCLE, NULL, config, NULL, &images));
    CHECK_OK(ov_genai_image_generation_config_set_strength(config, 2.0f));
    CHECK(ov_genai_image2image_pipeline_generate(pipe, RED_CIRCLE, image, config, NULL, &images) != OK);
    CHECK_ERROR_HAS("[0, 1]");
    CHECK(images == NULL);
    CHECK_OK(ov_genai_image_generation_config_set_strength(config, 1.0f));
}

static void of_part(ov_genai_inpainting_pipeline* pipe, const ov_genai_image_generation_config* config, const ov_genai_image_view* image) {
    const ov_genai_string_view green_square = {"a green square", 14};
    const uint8_t nowhere[IMAGE_BYTES] = {0};
    const ov_genai_image_view mask = {nowhere, IMAGE_SIDE, IMAGE_SIDE};
    steps all = {0, 0, false};
    const ov_genai_image_step_callback callback = {on_step, &all};
    ov_genai_image_generation_perf_metrics* metrics = NULL;
    ov_genai_images* images = NULL;
    CHECK_OK(ov_genai_inpainting_pipeline_generate(pipe, green_square, image, &mask, config, &callback, &images));
    check_image(images, image_is_red);
    CHECK(all.calls > 0);
    CHECK_OK(ov_genai_inpainting_pipeline_get_performance_metrics(pipe, &metrics));
    ov_genai_image_generation_perf_metrics_free(metrics);
    images = NULL;
    CHECK_REFUSED(ov_genai_inpainting_pipeline_generate(pipe, green_square, image, NULL, config, NULL, &images));
    CHECK_REFUSED(ov_genai_inpainting_pipeline_generate(pipe, green_square, NULL, &mask, config, NULL, &images));
    CHECK(images == NULL);
}

static ov_genai_inpainting_pipeline* load(const char* models_path, const ov_genai_adapter* adapter) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_adapter_config* adapters = NULL;
    ov_genai_inpainting_pipeline* pipe = NULL;
    CHECK_OK(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_AUTO, &adapters));
    CHECK_OK(ov_genai_adapter_config_add(adapters, adapter, 0.0f));
    CHECK_OK(ov_genai_pipeline_options_set_adapters(options, adapters));
    CHECK_REFUSED(ov_genai_pipeline_options_set_adapters(options, NULL));
    CHECK_OK(ov_genai_inpainting_pipeline_read(models_path, &pipe));
    CHECK_OK(ov_genai_inpainting_pipeline_compile(pipe, "CPU", options));
    ov_genai_adapter_config_free(adapters);
    ov_genai_pipeline_options_free(options);
    return pipe;
}

void images_suite(const char* models_path) {
    uint8_t pixels[IMAGE_BYTES];
    const ov_genai_image_view image = {pixels, IMAGE_SIDE, IMAGE_SIDE};
    ov_genai_adapter* blue = NULL;
    ov_genai_inpainting_pipeline* inpainting = NULL;
    ov_genai_image2image_pipeline* image2image = NULL;
    ov_genai_text2image_pipeline* text2image = NULL;
    ov_genai_image_generation_config* config = NULL;
    image_draw_red_circle(pixels);
    CHECK_REFUSED(ov_genai_image2image_pipeline_create_from_inpainting(NULL, &image2image));
    CHECK_REFUSED(ov_genai_text2image_pipeline_create_from_inpainting(NULL, &text2image));
    CHECK_REFUSED(ov_genai_text2image_pipeline_create_from_image2image(NULL, &text2image));
    CHECK_REFUSED(ov_genai_images_get_count(NULL, NULL));
    ov_genai_images_free(NULL);

    CHECK_OK(ov_genai_adapter_create(path_of(models_path, "-lora-blue.safetensors"), &blue));
    inpainting = load(models_path, blue);
    CHECK_OK(ov_genai_image2image_pipeline_create_from_inpainting(inpainting, &image2image));
    CHECK_OK(ov_genai_text2image_pipeline_create_from_inpainting(inpainting, &text2image));
    ov_genai_text2image_pipeline_free(text2image);
    CHECK_OK(ov_genai_text2image_pipeline_create_from_image2image(image2image, &text2image));
    CHECK_OK(ov_genai_inpainting_pipeline_get_generation_config(inpainting, &config));
    CHECK_OK(ov_genai_image_generation_config_set_num_inference_steps(config, 10));
    CHECK_OK(ov_genai_image_generation_config_set_guidance_scale(config, 4.0f));
    set_adapter(config, blue, 0.0f);
    of_text(text2image, config, blue);
    of_image(image2image, config, &image);
    of_part(inpainting, config, &image);
    ov_genai_image_generation_config_free(config);
    ov_genai_text2image_pipeline_free(text2image);
    ov_genai_image2image_pipeline_free(image2image);
    ov_genai_inpainting_pipeline_free(inpainting);
    ov_genai_adapter_free(blue);
}
