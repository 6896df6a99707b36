#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief How long the parts of a generation of images took. */
typedef struct ov_genai_image_generation_perf_metrics_opaque ov_genai_image_generation_perf_metrics;

/** @brief A single measurement that the statistics are made of, in microseconds. */
typedef enum {
    /** @brief The duration of each inference of the UNet. */
    OV_GENAI_IMAGE_RAW_METRIC_UNET_INFERENCE_DURATIONS = 0,
    /** @brief The duration of each inference of the transformer. */
    OV_GENAI_IMAGE_RAW_METRIC_TRANSFORMER_INFERENCE_DURATIONS = 1,
    /** @brief The duration of each step. */
    OV_GENAI_IMAGE_RAW_METRIC_ITERATION_DURATIONS = 2
} ov_genai_image_raw_metric_e;

/**
 * @brief Frees metrics. NULL is harmless.
 * @param metrics the metrics.
 */
OPENVINO_GENAI_C_EXPORTS void
ov_genai_image_generation_perf_metrics_free(ov_genai_image_generation_perf_metrics* metrics);

/**
 * @brief Reads the time that loading the models took.
 * @param metrics the metrics.
 * @param duration receives it, in milliseconds; 0 or -1 where nothing was measured.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_load_time(ov_genai_image_generation_perf_metrics* metrics, float* duration);

/**
 * @brief Reads the time of the generate call.
 * @param metrics the metrics.
 * @param duration receives it, in milliseconds; 0 or -1 where nothing was measured.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_generate_duration(ov_genai_image_generation_perf_metrics* metrics, float* duration);

/**
 * @brief Reads the time of all models in the generate call.
 * @param metrics the metrics.
 * @param duration receives it, in milliseconds; 0 or -1 where nothing was measured.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_inference_duration(ov_genai_image_generation_perf_metrics* metrics, float* duration);

/**
 * @brief Reads the time that turning the image into a latent took.
 * @param metrics the metrics.
 * @param duration receives it, in milliseconds; 0 or -1 where nothing was measured.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_vae_encoder_infer_duration(ov_genai_image_generation_perf_metrics* metrics, float* duration);

/**
 * @brief Reads the time that turning the latent into images took.
 * @param metrics the metrics.
 * @param duration receives it, in milliseconds; 0 or -1 where nothing was measured.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_vae_decoder_infer_duration(ov_genai_image_generation_perf_metrics* metrics, float* duration);

/**
 * @brief Reads the time of a step.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; 0 or -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_iteration_duration(ov_genai_image_generation_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of an inference of the UNet.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; 0 or -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_unet_infer_duration(ov_genai_image_generation_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of an inference of the transformer.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; 0 or -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_transformer_infer_duration(ov_genai_image_generation_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of the first step and the mean time of the others.
 * @param metrics the metrics.
 * @param first receives the first time, in milliseconds.
 * @param other_mean receives the mean of the others, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_first_and_other_iter_duration(ov_genai_image_generation_perf_metrics* metrics, float* first, float* other_mean);

/**
 * @brief Reads the time of the first inference of the UNet and the mean time of the others.
 * @param metrics the metrics.
 * @param first receives the first time, in milliseconds.
 * @param other_mean receives the mean of the others, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_first_and_other_unet_infer_duration(ov_genai_image_generation_perf_metrics* metrics, float* first, float* other_mean);

/**
 * @brief Reads the time of the first inference of the transformer and the mean time of the others.
 * @param metrics the metrics.
 * @param first receives the first time, in milliseconds.
 * @param other_mean receives the mean of the others, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_first_and_other_trans_infer_duration(ov_genai_image_generation_perf_metrics* metrics, float* first, float* other_mean);

/**
 * @brief Copies the times of the text encoders, by their names.
 * @param metrics the metrics.
 * @param names receives the names, for instance "text_encoder"; free it with ov_genai_string_list_free.
 * @param durations a buffer for the times in milliseconds, in the order of the names, or NULL to learn their number.
 * @param count in: the room in the buffer; out: the number of times.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small; then there are no names either.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_text_encoder_infer_duration(const ov_genai_image_generation_perf_metrics* metrics,
                                                                            ov_genai_string_list** names,
                                                                            float* durations,
                                                                            size_t* count);

/**
 * @brief Copies the single measurements behind a figure.
 * @param metrics the metrics.
 * @param which which measurement.
 * @param values a buffer for the values, in microseconds, or NULL to learn their number.
 * @param count in: the room in the buffer; out: the number of values.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_perf_metrics_get_raw(const ov_genai_image_generation_perf_metrics* metrics,
                                                ov_genai_image_raw_metric_e which,
                                                float* values,
                                                size_t* count);
