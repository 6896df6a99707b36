#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"
#include "openvino/genai/c/whisper_decoded_results.h"
#include "openvino/genai/c/whisper_generation_config.h"

/** @brief A speech recognition model of any supported family: Whisper, Qwen3-ASR. It runs one generation at a time. */
typedef struct ov_genai_asr_pipeline_opaque ov_genai_asr_pipeline;

/** @brief What was recognised: texts, each with its language, chunks and words. */
typedef struct ov_genai_asr_decoded_results_opaque ov_genai_asr_decoded_results;

/**
 * @brief Loads a model with options, among them the property word_timestamps, a bool, without which there are no words.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param pipeline receives the handle; free it with ov_genai_asr_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_pipeline_create(const char* models_path,
                             const char* device,
                             const ov_genai_pipeline_options* options,
                             ov_genai_asr_pipeline** pipeline);

/**
 * @brief Frees a pipeline. No generation may be running. NULL is harmless.
 * @param pipeline the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_asr_pipeline_free(ov_genai_asr_pipeline* pipeline);

/**
 * @brief Recognises speech. What holds for ov_genai_whisper_pipeline_generate_speech holds here, too.
 * @param pipeline the pipeline.
 * @param samples the samples: mono, 16 kHz, in [-1, 1], each a finite number.
 * @param samples_size how many there are.
 * @param silence_size how many samples of silence follow them.
 * @param config the config, or NULL for the pipeline's own.
 * @param context what the recording is about, for Qwen3-ASR models, UTF-8, or NULL for nothing. Needs a config.
 * @param streamer receives text or tokens, or NULL.
 * @param results receives the handle; free it with ov_genai_asr_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_pipeline_generate(ov_genai_asr_pipeline* pipeline,
                               const float* samples,
                               size_t samples_size,
                               size_t silence_size,
                               const ov_genai_whisper_generation_config* config,
                               const char* context,
                               const ov_genai_streamer* streamer,
                               ov_genai_asr_decoded_results** results);

/**
 * @brief Copies the pipeline's config, which is what the model's generation_config.json says.
 * @param pipeline the pipeline.
 * @param config receives the handle; free it with ov_genai_whisper_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_pipeline_get_generation_config(const ov_genai_asr_pipeline* pipeline,
                                            ov_genai_whisper_generation_config** config);

/**
 * @brief Replaces the pipeline's config.
 * @param pipeline the pipeline.
 * @param config the config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_pipeline_set_generation_config(ov_genai_asr_pipeline* pipeline,
                                            ov_genai_whisper_generation_config* config);

/**
 * @brief Gives the pipeline's tokenizer.
 * @param pipeline the pipeline.
 * @param tokenizer receives a handle of it; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_pipeline_get_tokenizer(ov_genai_asr_pipeline* pipeline, ov_genai_tokenizer** tokenizer);

/**
 * @brief Frees results. NULL is harmless.
 * @param results the results.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_asr_decoded_results_free(ov_genai_asr_decoded_results* results);

/**
 * @brief Copies the performance metrics.
 * @param results the results.
 * @param metrics receives the handle; free it with ov_genai_decoded_results_perf_metrics_free. The functions of
 *        whisper_perf_metrics.h take it too.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_perf_metrics(const ov_genai_asr_decoded_results* results,
                                              ov_genai_perf_metrics** metrics);

/**
 * @brief Counts the texts.
 * @param results the results.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_texts_count(const ov_genai_asr_decoded_results* results, size_t* count);

/**
 * @brief Gives a view of one text.
 * @param results the results.
 * @param index which text, from 0.
 * @param text receives the text; it lives as long as the results.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_text_view_at(const ov_genai_asr_decoded_results* results,
                                              size_t index,
                                              ov_genai_string_view* text);

/**
 * @brief Reads one text's score.
 * @param results the results.
 * @param index which text, from 0.
 * @param score receives the score.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_score_at(const ov_genai_asr_decoded_results* results, size_t index, float* score);

/**
 * @brief Counts the languages.
 * @param results the results.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_languages_count(const ov_genai_asr_decoded_results* results, size_t* count);

/**
 * @brief Gives a view of the language of one text.
 * @param results the results.
 * @param index which text, from 0.
 * @param language receives the language; it lives as long as the results.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_language_at(const ov_genai_asr_decoded_results* results,
                                             size_t index,
                                             ov_genai_string_view* language);

/**
 * @brief Tells whether there are chunks: if return_timestamps was set.
 * @param results the results.
 * @param has_chunks receives the answer.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_has_chunks(const ov_genai_asr_decoded_results* results, bool* has_chunks);

/**
 * @brief Counts the chunks of one text.
 * @param results the results.
 * @param text which text, from 0.
 * @param count receives the number; 0 without chunks.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_chunks_count(const ov_genai_asr_decoded_results* results, size_t text, size_t* count);

/**
 * @brief Gives a view of one chunk.
 * @param results the results.
 * @param text which text, from 0.
 * @param index which chunk of it, from 0.
 * @param chunk receives the chunk; its text and tokens live as long as the results.
 * @return OK, NOT_FOUND without chunks, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_chunk_at(const ov_genai_asr_decoded_results* results,
                                          size_t text,
                                          size_t index,
                                          ov_genai_whisper_word* chunk);

/**
 * @brief Tells whether there are words: if word_timestamps was set.
 * @param results the results.
 * @param has_words receives the answer.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_has_words(const ov_genai_asr_decoded_results* results, bool* has_words);

/**
 * @brief Counts the words of one text.
 * @param results the results.
 * @param text which text, from 0.
 * @param count receives the number; 0 without words.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_words_count(const ov_genai_asr_decoded_results* results, size_t text, size_t* count);

/**
 * @brief Gives a view of one word.
 * @param results the results.
 * @param text which text, from 0.
 * @param index which word of it, from 0.
 * @param word receives the word; its text and tokens live as long as the results.
 * @return OK, NOT_FOUND without words, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_asr_decoded_results_get_word_at(const ov_genai_asr_decoded_results* results,
                                         size_t text,
                                         size_t index,
                                         ov_genai_whisper_word* word);
