#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/finish_reason.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief The answers of a vision language model, as texts. */
typedef struct ov_genai_vlm_decoded_results_opaque ov_genai_vlm_decoded_results;

/**
 * @brief Creates results without a sequence.
 * @param results receives the handle; free it with ov_genai_vlm_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_vlm_decoded_results_create(ov_genai_vlm_decoded_results** results);

/**
 * @brief Frees results. NULL is harmless.
 * @param results the results.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_vlm_decoded_results_free(ov_genai_vlm_decoded_results* results);

/**
 * @brief Writes all texts at once: a single one as it is, several as lines of "score: text".
 * @param results the results.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_decoded_results_get_string(const ov_genai_vlm_decoded_results* results, char* output, size_t* output_size);

/**
 * @brief Counts the sequences.
 * @param results the results.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_decoded_results_get_count(const ov_genai_vlm_decoded_results* results, size_t* count);

/**
 * @brief Gives a view of one sequence's text.
 * @param results the results.
 * @param index which sequence, from 0.
 * @param text receives the text; it lives as long as the results.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_decoded_results_get_text_at(const ov_genai_vlm_decoded_results* results,
                                         size_t index,
                                         ov_genai_string_view* text);

/**
 * @brief Reads one sequence's score.
 * @param results the results.
 * @param index which sequence, from 0.
 * @param score receives the score: of beam search, the sum of log probabilities under the length penalty; otherwise 0.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_decoded_results_get_score_at(const ov_genai_vlm_decoded_results* results, size_t index, float* score);

/**
 * @brief Reads why one sequence ended.
 * @param results the results.
 * @param index which sequence, from 0.
 * @param reason receives the reason; NONE where the library gives none.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_decoded_results_get_finish_reason_at(const ov_genai_vlm_decoded_results* results,
                                                  size_t index,
                                                  ov_genai_finish_reason_e* reason);

/**
 * @brief Copies the performance metrics.
 * @param results the results.
 * @param metrics receives the handle; free it with ov_genai_vlm_decoded_results_perf_metrics_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_decoded_results_get_perf_metrics(const ov_genai_vlm_decoded_results* results,
                                              ov_genai_perf_metrics** metrics);

/**
 * @brief Frees performance metrics. NULL is harmless.
 * @param metrics the metrics.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_vlm_decoded_results_perf_metrics_free(ov_genai_perf_metrics* metrics);

/**
 * @brief Reads the time of turning images and prompt into embeddings.
 * @param metrics the metrics of a vision language model.
 * @param mean receives the mean, in milliseconds.
 * @param std receives the standard deviation, in milliseconds.
 * @return OK, or NOT_FOUND if these are the metrics of another kind of model.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_perf_metrics_get_prepare_embeddings_duration(const ov_genai_perf_metrics* metrics, float* mean, float* std);

/**
 * @brief Copies the single measurements behind ov_genai_vlm_perf_metrics_get_prepare_embeddings_duration.
 * @param metrics the metrics of a vision language model.
 * @param values a buffer for the durations in microseconds, or NULL to learn their number.
 * @param count in: the size of the buffer; out: the number of durations.
 * @return OK, OUT_OF_BOUNDS if the buffer is too small, or NOT_FOUND if these are the metrics of another kind of model.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_perf_metrics_get_prepare_embeddings_durations(const ov_genai_perf_metrics* metrics,
                                                           float* values,
                                                           size_t* count);
