#pragma once

#include "check.h"
#include "openvino/genai/c/image2image_pipeline.h"
#include "openvino/genai/c/inpainting_pipeline.h"
#include "openvino/genai/c/text2image_pipeline.h"

/* The functions that the three image pipelines have in common, as one function for each. */
#define IMAGE_PIPELINE_LIFE(name)                                                                                             \
    static void name##_null_arguments(void) {                                                                                 \
        ov_genai_##name##_pipeline* pipe = NULL;                                                                              \
        ov_genai_image_generation_config* config = NULL;                                                                      \
        ov_genai_image_generation_perf_metrics* metrics = NULL;                                                               \
        ov_genai_images* images = NULL;                                                                                       \
        CHECK_REFUSED(ov_genai_##name##_pipeline_read("x", NULL));                                                            \
        CHECK_REFUSED(ov_genai_##name##_pipeline_read(NULL, &pipe));                                                          \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create("x", "CPU", NULL, NULL));                                             \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create("x", NULL, NULL, &pipe));                                             \
        CHECK_REFUSED(ov_genai_##name##_pipeline_get_generation_config(NULL, &config));                                       \
        CHECK_REFUSED(ov_genai_##name##_pipeline_set_generation_config(NULL, NULL));                                          \
        CHECK_REFUSED(ov_genai_##name##_pipeline_set_scheduler(NULL, NULL));                                                  \
        CHECK_REFUSED(ov_genai_##name##_pipeline_reshape(NULL, 1, 64, 64, 1.0f));                                             \
        CHECK_REFUSED(ov_genai_##name##_pipeline_compile(NULL, "CPU", NULL));                                                 \
        CHECK_REFUSED(ov_genai_##name##_pipeline_compile_parts(NULL, "CPU", "CPU", "CPU", NULL));                             \
        CHECK_REFUSED(ov_genai_##name##_pipeline_decode(NULL, NULL, &images));                                                \
        CHECK_REFUSED(ov_genai_##name##_pipeline_get_performance_metrics(NULL, &metrics));                                    \
        CHECK(pipe == NULL && config == NULL && metrics == NULL && images == NULL);                                           \
        ov_genai_##name##_pipeline_free(NULL);                                                                                \
    }                                                                                                                         \
                                                                                                                              \
    static void name##_scheduler(ov_genai_##name##_pipeline* pipe, const char* scheduler_path) {                              \
        ov_genai_scheduler* scheduler = NULL;                                                                                 \
        CHECK(ov_genai_scheduler_create_from_config(scheduler_path, (ov_genai_scheduler_type_e)99, &scheduler) ==             \
              INVALID_C_PARAM);                                                                                               \
        CHECK_OK(ov_genai_scheduler_create_from_config(scheduler_path, OV_GENAI_SCHEDULER_TYPE_EULER_DISCRETE, &scheduler));  \
        CHECK_OK(ov_genai_##name##_pipeline_set_scheduler(pipe, scheduler));                                                  \
        ov_genai_scheduler_free(scheduler);                                                                                   \
    }                                                                                                                         \
                                                                                                                              \
    static void name##_config(ov_genai_##name##_pipeline* pipe) {                                                             \
        ov_genai_image_generation_config* config = NULL;                                                                      \
        size_t steps = 0;                                                                                                     \
        CHECK_OK(ov_genai_##name##_pipeline_get_generation_config(pipe, &config));                                            \
        CHECK_OK(ov_genai_image_generation_config_set_num_inference_steps(config, 3));                                        \
        CHECK_OK(ov_genai_##name##_pipeline_set_generation_config(pipe, config));                                             \
        ov_genai_image_generation_config_free(config);                                                                        \
        CHECK_OK(ov_genai_##name##_pipeline_get_generation_config(pipe, &config));                                            \
        CHECK_OK(ov_genai_image_generation_config_get_num_inference_steps(config, &steps));                                   \
        CHECK(steps == 3);                                                                                                    \
        ov_genai_image_generation_config_free(config);                                                                        \
    }                                                                                                                         \
                                                                                                                              \
    static void name##_decode(ov_genai_##name##_pipeline* pipe) {                                                             \
        const float numbers[4 * 8 * 8] = {0};                                                                                 \
        const size_t shape[] = {1, 4, 8, 8};                                                                                  \
        const ov_genai_latent_view latent = {numbers, shape, 4};                                                              \
        const ov_genai_latent_view nothing = {NULL, shape, 4};                                                                \
        ov_genai_images* images = NULL;                                                                                       \
        ov_genai_image_view image;                                                                                            \
        CHECK_OK(ov_genai_##name##_pipeline_decode(pipe, &latent, &images));                                                  \
        CHECK_OK(ov_genai_images_get_at(images, 0, &image));                                                                  \
        CHECK(image.width == 64 && image.height == 64);                                                                       \
        ov_genai_images_free(images);                                                                                         \
        images = NULL;                                                                                                        \
        CHECK_REFUSED(ov_genai_##name##_pipeline_decode(pipe, &nothing, &images));                                            \
        CHECK(images == NULL);                                                                                                \
    }                                                                                                                         \
                                                                                                                              \
    static void name##_life(const char* models_path, const char* scheduler_path) {                                            \
        ov_genai_pipeline_options* options = exact_options();                                                                 \
        ov_genai_##name##_pipeline* pipe = NULL;                                                                              \
        name##_null_arguments();                                                                                              \
        CHECK(ov_genai_##name##_pipeline_create("/nonexistent", "CPU", NULL, &pipe) != OK);                                   \
        CHECK_ERROR_HAS("/nonexistent/model_index.json");                                                                     \
        CHECK_OK(ov_genai_##name##_pipeline_read(models_path, &pipe));                                                        \
        CHECK_OK(ov_genai_##name##_pipeline_reshape(pipe, 1, 64, 64, 4.0f));                                                  \
        CHECK_OK(ov_genai_##name##_pipeline_compile_parts(pipe, "CPU", "CPU", "CPU", options));                               \
        CHECK(ov_genai_##name##_pipeline_compile(pipe, "CPU", options) != OK);                                                \
        CHECK_ERROR_HAS("already compiled");                                                                                  \
        name##_scheduler(pipe, scheduler_path);                                                                               \
        name##_config(pipe);                                                                                                  \
        name##_decode(pipe);                                                                                                  \
        ov_genai_##name##_pipeline_free(pipe);                                                                                \
        ov_genai_pipeline_options_free(options);                                                                              \
    }
