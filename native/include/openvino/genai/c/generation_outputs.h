#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/finish_reason.h"
#include "openvino/genai/c/visibility.h"

/** @brief What the sequences of a request have received since the last read. */
typedef struct ov_genai_generation_outputs_opaque ov_genai_generation_outputs;

/** @brief A view of what one sequence has received. Its pointers live as long as the outputs. */
typedef struct {
    /** @brief The new tokens. */
    const int64_t* tokens;
    /** @brief The number of tokens. */
    size_t tokens_num;
    /**
     * @brief The log probabilities of the tokens, those of the model itself, before temperature and penalties. A value above 0 means that
     *        a token has none, as the first token of an echoed prompt. All are 0 if the config did not ask for log probabilities.
     */
    const float* log_probs;
    /** @brief The number of log probabilities. */
    size_t log_probs_num;
    /** @brief The score of the whole sequence so far: the sum of its log probabilities, in beam search under the length penalty. */
    float score;
    /** @brief Why the sequence ended; NONE while it goes on. */
    ov_genai_finish_reason_e finish_reason;
} ov_genai_generation_output;

/**
 * @brief Frees outputs. NULL is harmless.
 * @param outputs the outputs.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_generation_outputs_free(ov_genai_generation_outputs* outputs);

/**
 * @brief Counts the sequences.
 * @param outputs the outputs.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_outputs_get_count(const ov_genai_generation_outputs* outputs, size_t* count);

/**
 * @brief Gives a view of one sequence.
 * @param outputs the outputs.
 * @param index which sequence, from 0.
 * @param output receives the view.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_outputs_get_at(const ov_genai_generation_outputs* outputs,
                                   size_t index,
                                   ov_genai_generation_output* output);
