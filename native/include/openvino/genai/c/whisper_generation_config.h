#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief How speech is decoded: language, task, times, prompts, tokens, and the options that every model has. */
typedef struct ov_genai_whisper_generation_config_opaque ov_genai_whisper_generation_config;

/** @brief An attention head of the decoder. */
typedef struct {
    /** @brief The layer, from 0. */
    size_t layer;
    /** @brief The head in the layer, from 0. */
    size_t head;
} ov_genai_alignment_head;

/** @brief A language that a model knows. */
typedef struct {
    /** @brief The name with its marks, for instance "<|en|>". */
    ov_genai_string_view name;
    /** @brief The token that stands for it. */
    int64_t token_id;
} ov_genai_whisper_language;

/**
 * @brief Creates a config with the ids of the original multilingual models and no languages: for a pipeline start from its own config
 *        instead, see ov_genai_whisper_pipeline_get_generation_config.
 * @param config receives the handle; free it with ov_genai_whisper_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_create(ov_genai_whisper_generation_config** config);

/**
 * @brief Reads a config from a generation_config.json.
 * @param json_path the file's path, UTF-8.
 * @param config receives the handle; free it with ov_genai_whisper_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_create_from_json(const char* json_path, ov_genai_whisper_generation_config** config);

/**
 * @brief Makes a copy.
 * @param source the config to copy.
 * @param target receives the copy; free it with ov_genai_whisper_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_copy(const ov_genai_whisper_generation_config* source,
                                        ov_genai_whisper_generation_config** target);

/**
 * @brief Frees a config. NULL is harmless.
 * @param config the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_whisper_generation_config_free(ov_genai_whisper_generation_config* config);

/**
 * @brief Copies the options that every model has: length, end, search, sampling, penalties.
 * @param config the config.
 * @param generation_config receives the copy; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_generation_config(const ov_genai_whisper_generation_config* config,
                                                         ov_genai_generation_config** generation_config);

/**
 * @brief Replaces the options that every model has; the others stay.
 * @param config the config.
 * @param generation_config the options, which are copied.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_generation_config(ov_genai_whisper_generation_config* config,
                                                         const ov_genai_generation_config* generation_config);

/**
 * @brief Checks that the options fit together.
 * @param config the config.
 * @return OK, or why it failed; ov_genai_get_last_error names the option and the rule.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_validate(ov_genai_whisper_generation_config* config);

/**
 * @brief Sets decoder_start_token_id:
 *        the token that every decoding begins with (<|startoftranscript|>).
 * @param config the config.
 * @param token_id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_decoder_start_token_id(ov_genai_whisper_generation_config* config,
                                                              int64_t token_id);

/**
 * @brief Reads decoder_start_token_id.
 * @param config the config.
 * @param token_id receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_decoder_start_token_id(const ov_genai_whisper_generation_config* config,
                                                              int64_t* token_id);

/**
 * @brief Sets pad_token_id:
 *        the padding token.
 * @param config the config.
 * @param token_id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_pad_token_id(ov_genai_whisper_generation_config* config, int64_t token_id);

/**
 * @brief Reads pad_token_id.
 * @param config the config.
 * @param token_id receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_pad_token_id(const ov_genai_whisper_generation_config* config,
                                                    int64_t* token_id);

/**
 * @brief Sets translate_token_id:
 *        the token of the task "translate".
 * @param config the config.
 * @param token_id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_translate_token_id(ov_genai_whisper_generation_config* config, int64_t token_id);

/**
 * @brief Reads translate_token_id.
 * @param config the config.
 * @param token_id receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_translate_token_id(const ov_genai_whisper_generation_config* config,
                                                          int64_t* token_id);

/**
 * @brief Sets transcribe_token_id:
 *        the token of the task "transcribe".
 * @param config the config.
 * @param token_id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_transcribe_token_id(ov_genai_whisper_generation_config* config,
                                                           int64_t token_id);

/**
 * @brief Reads transcribe_token_id.
 * @param config the config.
 * @param token_id receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_transcribe_token_id(const ov_genai_whisper_generation_config* config,
                                                           int64_t* token_id);

/**
 * @brief Sets prev_sot_token_id:
 *        the token before an initial prompt or hotwords (<|startofprev|>).
 * @param config the config.
 * @param token_id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_prev_sot_token_id(ov_genai_whisper_generation_config* config, int64_t token_id);

/**
 * @brief Reads prev_sot_token_id.
 * @param config the config.
 * @param token_id receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_prev_sot_token_id(const ov_genai_whisper_generation_config* config,
                                                         int64_t* token_id);

/**
 * @brief Sets no_timestamps_token_id:
 *        the token for no timestamps; the timestamps are the tokens after it.
 * @param config the config.
 * @param token_id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_no_timestamps_token_id(ov_genai_whisper_generation_config* config,
                                                              int64_t token_id);

/**
 * @brief Reads no_timestamps_token_id.
 * @param config the config.
 * @param token_id receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_no_timestamps_token_id(const ov_genai_whisper_generation_config* config,
                                                              int64_t* token_id);

/**
 * @brief Sets max_initial_timestamp_index:
 *        the latest first timestamp, in steps of 0.02 s.
 * @param config the config.
 * @param index the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_max_initial_timestamp_index(ov_genai_whisper_generation_config* config,
                                                                   size_t index);

/**
 * @brief Reads max_initial_timestamp_index.
 * @param config the config.
 * @param index receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_max_initial_timestamp_index(const ov_genai_whisper_generation_config* config,
                                                                   size_t* index);

/**
 * @brief Sets is_multilingual:
 *        whether the model knows languages and tasks.
 * @param config the config.
 * @param is_multilingual the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_is_multilingual(ov_genai_whisper_generation_config* config,
                                                       bool is_multilingual);

/**
 * @brief Reads is_multilingual.
 * @param config the config.
 * @param is_multilingual receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_is_multilingual(const ov_genai_whisper_generation_config* config,
                                                       bool* is_multilingual);

/**
 * @brief Sets return_timestamps:
 *        whether the results have chunks with times.
 * @param config the config.
 * @param return_timestamps the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_return_timestamps(ov_genai_whisper_generation_config* config,
                                                         bool return_timestamps);

/**
 * @brief Reads return_timestamps.
 * @param config the config.
 * @param return_timestamps receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_return_timestamps(const ov_genai_whisper_generation_config* config,
                                                         bool* return_timestamps);

/**
 * @brief Sets word_timestamps:
 *        whether the results have words with times; the pipeline must be made with the property word_timestamps.
 * @param config the config.
 * @param word_timestamps the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_set_word_timestamps(ov_genai_whisper_generation_config* config,
                                                       bool word_timestamps);

/**
 * @brief Reads word_timestamps.
 * @param config the config.
 * @param word_timestamps receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_whisper_generation_config_get_word_timestamps(const ov_genai_whisper_generation_config* config,
                                                       bool* word_timestamps);

/**
 * @brief Sets language:
 *        the spoken language by its key in lang_to_id, for instance "<|en|>"; NULL to detect it.
 * @param config the config.
 * @param language the new value, UTF-8.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_language(ov_genai_whisper_generation_config* config, const char* language);

/**
 * @brief Reads language.
 * @param config the config.
 * @param language a buffer for the text, or NULL to learn its size.
 * @param language_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, NOT_FOUND if it is not set, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_language(const ov_genai_whisper_generation_config* config,
                                                char* language,
                                                size_t* language_size);

/**
 * @brief Sets task:
 *        "transcribe" or "translate" (to English); NULL for the first.
 * @param config the config.
 * @param task the new value, UTF-8.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_task(ov_genai_whisper_generation_config* config, const char* task);

/**
 * @brief Reads task.
 * @param config the config.
 * @param task a buffer for the text, or NULL to learn its size.
 * @param task_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, NOT_FOUND if it is not set, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_task(const ov_genai_whisper_generation_config* config,
                                            char* task,
                                            size_t* task_size);

/**
 * @brief Sets initial_prompt:
 *        a text before the first window, which leads style and spelling; NULL for none.
 * @param config the config.
 * @param initial_prompt the new value, UTF-8.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_initial_prompt(ov_genai_whisper_generation_config* config,
                                                      const char* initial_prompt);

/**
 * @brief Reads initial_prompt.
 * @param config the config.
 * @param initial_prompt a buffer for the text, or NULL to learn its size.
 * @param prompt_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, NOT_FOUND if it is not set, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_initial_prompt(const ov_genai_whisper_generation_config* config,
                                                      char* initial_prompt,
                                                      size_t* prompt_size);

/**
 * @brief Sets hotwords:
 *        a text before every window, for names and terms that may occur; NULL for none.
 * @param config the config.
 * @param hotwords the new value, UTF-8.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_hotwords(ov_genai_whisper_generation_config* config, const char* hotwords);

/**
 * @brief Reads hotwords.
 * @param config the config.
 * @param hotwords a buffer for the text, or NULL to learn its size.
 * @param hotwords_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, NOT_FOUND if it is not set, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_hotwords(const ov_genai_whisper_generation_config* config,
                                                char* hotwords,
                                                size_t* hotwords_size);

/**
 * @brief Sets begin_suppress_tokens:
 *        the tokens that have no chance at the beginning. The library does not check them: one outside the vocabulary ends the process.
 * @param config the config.
 * @param tokens the ids; NULL only if there are none.
 * @param tokens_count how many there are.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_begin_suppress_tokens(ov_genai_whisper_generation_config* config,
                                                             const int64_t* tokens,
                                                             size_t tokens_count);

/**
 * @brief Counts begin_suppress_tokens.
 * @param config the config.
 * @param tokens_count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_begin_suppress_tokens_count(const ov_genai_whisper_generation_config* config,
                                                                   size_t* tokens_count);

/**
 * @brief Reads begin_suppress_tokens.
 * @param config the config.
 * @param tokens receives the ids.
 * @param tokens_count for how many there is room.
 * @return OK, or OUT_OF_BOUNDS if there is not enough room.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_begin_suppress_tokens(const ov_genai_whisper_generation_config* config,
                                                             int64_t* tokens,
                                                             size_t tokens_count);

/**
 * @brief Sets suppress_tokens:
 *        the tokens that never have a chance. The library does not check them: one outside the vocabulary ends the process.
 * @param config the config.
 * @param tokens the ids; NULL only if there are none.
 * @param tokens_count how many there are.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_suppress_tokens(ov_genai_whisper_generation_config* config,
                                                       const int64_t* tokens,
                                                       size_t tokens_count);

/**
 * @brief Counts suppress_tokens.
 * @param config the config.
 * @param tokens_count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_suppress_tokens_count(const ov_genai_whisper_generation_config* config,
                                                             size_t* tokens_count);

/**
 * @brief Reads suppress_tokens.
 * @param config the config.
 * @param tokens receives the ids.
 * @param tokens_count for how many there is room.
 * @return OK, or OUT_OF_BOUNDS if there is not enough room.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_suppress_tokens(const ov_genai_whisper_generation_config* config,
                                                       int64_t* tokens,
                                                       size_t tokens_count);

/**
 * @brief Sets alignment_heads:
 *        the attention heads that word timestamps are taken from. The library does not check them: a head that the decoder
 *        lacks ends the process.
 * @param config the config.
 * @param heads the heads; NULL only if there are none.
 * @param count how many there are.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_alignment_heads(ov_genai_whisper_generation_config* config,
                                                       const ov_genai_alignment_head* heads,
                                                       size_t count);

/**
 * @brief Reads alignment_heads.
 * @param config the config.
 * @param heads receives the heads, or NULL to learn how many there are.
 * @param count in: for how many there is room; out: how many there are.
 * @return OK, or OUT_OF_BOUNDS if there is not enough room.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_alignment_heads(const ov_genai_whisper_generation_config* config,
                                                       ov_genai_alignment_head* heads,
                                                       size_t* count);

/**
 * @brief Sets lang_to_id:
 *        the languages and their tokens.
 * @param config the config.
 * @param languages the languages; NULL only if there are none.
 * @param count how many there are.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_set_lang_to_id(ov_genai_whisper_generation_config* config,
                                                  const ov_genai_whisper_language* languages,
                                                  size_t count);

/**
 * @brief Counts lang_to_id.
 * @param config the config.
 * @param count receives the number of languages.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_lang_to_id_count(const ov_genai_whisper_generation_config* config,
                                                        size_t* count);

/**
 * @brief Reads one language of lang_to_id.
 * @param config the config.
 * @param index which one, from 0, in the order of their names.
 * @param language receives the language; its name lives until lang_to_id changes or the config is freed.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_generation_config_get_lang_to_id_at(const ov_genai_whisper_generation_config* config,
                                                     size_t index,
                                                     ov_genai_whisper_language* language);
