#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/c/visibility.h"

/** @brief A single measurement of speech recognition, in microseconds. */
typedef enum {
    /** @brief The time of turning samples into spectra. */
    OV_GENAI_WHISPER_RAW_METRIC_FEATURES_EXTRACTION_DURATIONS = 0,
    /** @brief The time of aligning words. */
    OV_GENAI_WHISPER_RAW_METRIC_WORD_LEVEL_TIMESTAMPS_PROCESSING_DURATIONS = 1,
    /** @brief The time of the encoder for each window. */
    OV_GENAI_WHISPER_RAW_METRIC_ENCODE_INFERENCE_DURATIONS = 2,
    /** @brief The time of the decoder for each token. */
    OV_GENAI_WHISPER_RAW_METRIC_DECODE_INFERENCE_DURATIONS = 3
} ov_genai_whisper_raw_metric_e;

/**
 * @brief Reads the time of turning the samples into spectra.
 * @param metrics the metrics of speech recognition.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or NOT_FOUND if these are not the metrics of speech recognition.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_features_extraction_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of aligning words.
 * @param metrics the metrics of speech recognition.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or NOT_FOUND if these are not the metrics of speech recognition.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_word_level_timestamps_processing_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of the encoder's work on a window.
 * @param metrics the metrics of speech recognition.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or NOT_FOUND if these are not the metrics of speech recognition.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_encode_inference_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of the decoder's work for a token.
 * @param metrics the metrics of speech recognition.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or NOT_FOUND if these are not the metrics of speech recognition.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_decode_inference_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the single measurements of one kind.
 * @param metrics the metrics of speech recognition.
 * @param which the kind.
 * @param values receives the values, or NULL to learn how many there are.
 * @param count in: for how many there is room; out: how many there are.
 * @return OK, NOT_FOUND if these are not the metrics of speech recognition, or OUT_OF_BOUNDS if there is not enough room.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_whisper_raw(const ov_genai_perf_metrics* metrics,
                                      ov_genai_whisper_raw_metric_e which,
                                      float* values,
                                      size_t* count);
