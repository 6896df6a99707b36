#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief How long the parts of a generation took. */
typedef struct ov_genai_perf_metrics_opaque ov_genai_perf_metrics;

/** @brief A single measurement that the statistics are made of. Durations are in microseconds. */
typedef enum {
    /** @brief The duration of each generate call. */
    OV_GENAI_RAW_METRIC_GENERATE_DURATIONS = 0,
    /** @brief The duration of each tokenization. */
    OV_GENAI_RAW_METRIC_TOKENIZATION_DURATIONS = 1,
    /** @brief The duration of each detokenization. */
    OV_GENAI_RAW_METRIC_DETOKENIZATION_DURATIONS = 2,
    /** @brief The duration of each use of the chat template. */
    OV_GENAI_RAW_METRIC_CHAT_TEMPLATE_DURATIONS = 3,
    /** @brief The time to the first token of each generate call. */
    OV_GENAI_RAW_METRIC_TIMES_TO_FIRST_TOKEN = 4,
    /** @brief The duration of the model's work for each token. */
    OV_GENAI_RAW_METRIC_TOKEN_INFER_DURATIONS = 5,
    /** @brief The number of sequences at each step; not a duration. */
    OV_GENAI_RAW_METRIC_BATCH_SIZES = 6,
    /** @brief The duration of each step. */
    OV_GENAI_RAW_METRIC_DURATIONS = 7,
    /** @brief The duration of the model's work in each generate call. */
    OV_GENAI_RAW_METRIC_INFERENCE_DURATIONS = 8,
    /** @brief The duration of each compilation of a grammar. */
    OV_GENAI_RAW_METRIC_GRAMMAR_COMPILE_TIMES = 9,
    /** @brief The duration of the choice of each token. */
    OV_GENAI_RAW_METRIC_SAMPLING_DURATIONS = 10
} ov_genai_raw_metric_e;

/**
 * @brief Reads the time that loading the model took.
 * @param metrics the metrics.
 * @param load_time receives it, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_load_time(const ov_genai_perf_metrics* metrics, float* load_time);

/**
 * @brief Reads the number of generated tokens.
 * @param metrics the metrics.
 * @param num_generation_tokens receives it.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_num_generation_tokens(const ov_genai_perf_metrics* metrics, size_t* num_generation_tokens);

/**
 * @brief Reads the number of prompt tokens.
 * @param metrics the metrics.
 * @param num_input_tokens receives it.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_num_input_tokens(const ov_genai_perf_metrics* metrics, size_t* num_input_tokens);

/**
 * @brief Reads the time to the first token.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_ttft(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time per output token.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds a token; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds a token.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_tpot(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the model's time per output token.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds a token; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds a token.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_ipot(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the throughput.
 * @param metrics the metrics.
 * @param mean receives the mean, in tokens a second; -1 where nothing was measured.
 * @param std receives the standard deviation, in tokens a second.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_throughput(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time that the model took in a generate call.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_inference_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of a generate call.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_generate_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of a tokenization.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_tokenization_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of a detokenization.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_detokenization_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of a use of the chat template.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_chat_template_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of the choice of tokens in a generate call.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where nothing was measured.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_sampling_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the time of a compilation of a grammar.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds; -1 where no grammar was used.
 * @param std receives the standard deviation.
 * @param min receives the least.
 * @param max receives the most.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_grammar_compile_time(const ov_genai_perf_metrics* metrics,
                                               float* mean,
                                               float* std,
                                               float* min,
                                               float* max);

/**
 * @brief Copies the single measurements behind a figure.
 * @param metrics the metrics.
 * @param which which measurement.
 * @param values a buffer for the values, or NULL to learn their number.
 * @param count in: the room in the buffer; out: the number of values.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_raw(const ov_genai_perf_metrics* metrics,
                              ov_genai_raw_metric_e which,
                              float* values,
                              size_t* count);

/**
 * @brief Reads the time to the second token, of a model in speculative decoding.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds.
 * @param std receives the standard deviation.
 * @return OK, or NOT_FOUND if these are not the metrics of such a model.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_ttst(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Reads the mean latency of a step, of a model in speculative decoding.
 * @param metrics the metrics.
 * @param mean receives the mean, in milliseconds.
 * @param std receives the standard deviation.
 * @return OK, or NOT_FOUND if these are not the metrics of such a model.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_get_avg_latency(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Adds the measurements of other metrics, so that the statistics are over both.
 * @param left the metrics that grow.
 * @param right the metrics to add.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_perf_metrics_add_in_place(ov_genai_perf_metrics* left, const ov_genai_perf_metrics* right);

/**
 * @brief Frees metrics. NULL is harmless.
 * @param metrics the metrics.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_decoded_results_perf_metrics_free(ov_genai_perf_metrics* metrics);
