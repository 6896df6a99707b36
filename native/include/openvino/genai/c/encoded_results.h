#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/finish_reason.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/c/visibility.h"

/** @brief The answers to one or several prompts, as tokens. */
typedef struct ov_genai_encoded_results_opaque ov_genai_encoded_results;

/**
 * @brief Frees results. NULL is harmless.
 * @param results the results.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_encoded_results_free(ov_genai_encoded_results* results);

/**
 * @brief Counts the sequences.
 * @param results the results.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_encoded_results_get_count(const ov_genai_encoded_results* results, size_t* count);

/**
 * @brief Gives a view of one sequence's tokens.
 * @param results the results.
 * @param index which sequence, from 0.
 * @param tokens receives the first id; it lives as long as the results.
 * @param tokens_num receives the number of ids.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_encoded_results_get_tokens_at(const ov_genai_encoded_results* results,
                                       size_t index,
                                       const int64_t** tokens,
                                       size_t* tokens_num);

/**
 * @brief Reads one sequence's score.
 * @param results the results.
 * @param index which sequence, from 0.
 * @param score receives the score: of beam search, the sum of log probabilities under the length penalty; otherwise 0.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_encoded_results_get_score_at(const ov_genai_encoded_results* results, size_t index, float* score);

/**
 * @brief Reads why one sequence ended.
 * @param results the results.
 * @param index which sequence, from 0.
 * @param reason receives the reason; NONE where the library gives none.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_encoded_results_get_finish_reason_at(const ov_genai_encoded_results* results,
                                              size_t index,
                                              ov_genai_finish_reason_e* reason);

/**
 * @brief Copies the performance metrics.
 * @param results the results.
 * @param metrics receives the handle; free it with ov_genai_decoded_results_perf_metrics_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_encoded_results_get_perf_metrics(const ov_genai_encoded_results* results, ov_genai_perf_metrics** metrics);

/**
 * @brief Copies what speculative decoding measured besides.
 * @param results the results.
 * @param main_model receives the main model's metrics; free it with ov_genai_decoded_results_perf_metrics_free.
 * @param draft_model receives the draft model's metrics, likewise.
 * @param num_accepted_tokens receives the number of the draft model's tokens that the main model accepted.
 * @return OK, or NOT_FOUND if there was no draft model.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_encoded_results_get_speculative_metrics(const ov_genai_encoded_results* results,
                                                 ov_genai_perf_metrics** main_model,
                                                 ov_genai_perf_metrics** draft_model,
                                                 size_t* num_accepted_tokens);
