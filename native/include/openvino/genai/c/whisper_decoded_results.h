#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief What was heard. */
typedef struct ov_genai_whisper_decoded_results_opaque ov_genai_whisper_decoded_results;

/** @brief A piece of speech with its times. */
typedef struct ov_genai_whisper_decoded_result_chunk_opaque ov_genai_whisper_decoded_result_chunk;

/** @brief A view of a piece of speech with its times. */
typedef struct {
    /** @brief When it starts, in seconds. */
    float start_ts;
    /** @brief When it ends, in seconds; -1 if it was still open when the audio ended. */
    float end_ts;
    /** @brief What was heard. */
    ov_genai_string_view text;
} ov_genai_whisper_segment;

/** @brief A view of a word with its times. */
typedef struct {
    /** @brief When it starts, in seconds. */
    float start_ts;
    /** @brief When it ends, in seconds. */
    float end_ts;
    /** @brief The word, with the space before it and the punctuation after it. */
    ov_genai_string_view text;
    /** @brief Its tokens. */
    const int64_t* token_ids;
    /** @brief How many tokens it has. */
    size_t token_ids_count;
} ov_genai_whisper_word;

/**
 * @brief Creates empty results.
 * @param results receives the handle; free it with ov_genai_whisper_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_create(ov_genai_whisper_decoded_results** results);

/**
 * @brief Frees results. NULL is harmless.
 * @param results the results.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_whisper_decoded_results_free(ov_genai_whisper_decoded_results* results);

/**
 * @brief Copies the performance metrics.
 * @param results the results.
 * @param metrics receives the handle; free it with ov_genai_decoded_results_perf_metrics_free. The functions of
 *        whisper_perf_metrics.h take it too.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_perf_metrics(const ov_genai_whisper_decoded_results* results,
                                                  ov_genai_perf_metrics** metrics);

/**
 * @brief Counts the texts.
 * @param results the results.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_texts_count(const ov_genai_whisper_decoded_results* results, size_t* count);

/**
 * @brief Writes one text.
 * @param results the results.
 * @param index which text, from 0.
 * @param text a buffer for the text, or NULL to learn its size.
 * @param text_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range or the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_text_at(const ov_genai_whisper_decoded_results* results,
                                             size_t index,
                                             char* text,
                                             size_t* text_size);

/**
 * @brief Gives a view of one text.
 * @param results the results.
 * @param index which text, from 0.
 * @param text receives the text; it lives as long as the results.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_text_view_at(const ov_genai_whisper_decoded_results* results,
                                                  size_t index,
                                                  ov_genai_string_view* text);

/**
 * @brief Reads one text's score.
 * @param results the results.
 * @param index which text, from 0.
 * @param score receives the score; the library always gives 1.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_score_at(const ov_genai_whisper_decoded_results* results,
                                              size_t index,
                                              float* score);

/**
 * @brief Writes all texts at once: a single one as it is, several as lines of "score: text".
 * @param results the results.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_string(const ov_genai_whisper_decoded_results* results,
                                            char* output,
                                            size_t* output_size);

/**
 * @brief Gives a view of the language that was spoken, given or detected.
 * @param results the results.
 * @param language receives it without marks, for instance "en"; it lives as long as the results.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_language(const ov_genai_whisper_decoded_results* results,
                                              ov_genai_string_view* language);

/**
 * @brief Tells whether there are chunks: if return_timestamps was set.
 * @param results the results.
 * @param has_chunks receives the answer.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_has_chunks(const ov_genai_whisper_decoded_results* results, bool* has_chunks);

/**
 * @brief Counts the chunks.
 * @param results the results.
 * @param count receives the number; 0 without chunks.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_chunks_count(const ov_genai_whisper_decoded_results* results, size_t* count);

/**
 * @brief Copies one chunk.
 * @param results the results.
 * @param index which chunk, from 0.
 * @param chunk receives the handle; free it with ov_genai_whisper_decoded_result_chunk_free.
 * @return OK, NOT_FOUND without chunks, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_chunk_at(const ov_genai_whisper_decoded_results* results,
                                              size_t index,
                                              ov_genai_whisper_decoded_result_chunk** chunk);

/**
 * @brief Gives a view of one chunk.
 * @param results the results.
 * @param index which chunk, from 0.
 * @param segment receives the chunk; its text lives as long as the results.
 * @return OK, NOT_FOUND without chunks, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_segment_at(const ov_genai_whisper_decoded_results* results,
                                                size_t index,
                                                ov_genai_whisper_segment* segment);

/**
 * @brief Tells whether there are words: if word_timestamps was set.
 * @param results the results.
 * @param has_words receives the answer.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_has_words(const ov_genai_whisper_decoded_results* results, bool* has_words);

/**
 * @brief Counts the words.
 * @param results the results.
 * @param count receives the number; 0 without words.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_words_count(const ov_genai_whisper_decoded_results* results, size_t* count);

/**
 * @brief Gives a view of one word.
 * @param results the results.
 * @param index which word, from 0.
 * @param word receives the word; its text and tokens live as long as the results.
 * @return OK, NOT_FOUND without words, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_results_get_word_at(const ov_genai_whisper_decoded_results* results,
                                             size_t index,
                                             ov_genai_whisper_word* word);

/**
 * @brief Creates an empty chunk.
 * @param chunk receives the handle; free it with ov_genai_whisper_decoded_result_chunk_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_result_chunk_create(ov_genai_whisper_decoded_result_chunk** chunk);

/**
 * @brief Frees a chunk. NULL is harmless.
 * @param chunk the chunk.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_whisper_decoded_result_chunk_free(ov_genai_whisper_decoded_result_chunk* chunk);

/**
 * @brief Reads when the chunk starts.
 * @param chunk the chunk.
 * @param start_ts receives the time, in seconds.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_result_chunk_get_start_ts(const ov_genai_whisper_decoded_result_chunk* chunk, float* start_ts);

/**
 * @brief Reads when the chunk ends.
 * @param chunk the chunk.
 * @param end_ts receives the time, in seconds; -1 if the chunk was still open when the audio ended.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_result_chunk_get_end_ts(const ov_genai_whisper_decoded_result_chunk* chunk, float* end_ts);

/**
 * @brief Writes the text.
 * @param chunk the chunk.
 * @param text a buffer for the text, or NULL to learn its size.
 * @param text_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_decoded_result_chunk_get_text(const ov_genai_whisper_decoded_result_chunk* chunk,
                                               char* text,
                                               size_t* text_size);
