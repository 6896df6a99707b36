#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/adapter.h"
#include "openvino/genai/c/parser.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/structured_output_config.h"
#include "openvino/genai/c/visibility.h"

/** @brief How a model is decoded: length, end, search, sampling, penalties. */
typedef struct ov_genai_generation_config_opaque ov_genai_generation_config;

/** @brief When beam search ends a group. */
typedef enum {
    /** @brief As soon as there are num_beams finished candidates. */
    EARLY = 0,
    /** @brief When no candidate is likely to become better. */
    HEURISTIC = 1,
    /** @brief When no candidate can become better. */
    NEVER = 2
} StopCriteria;

/**
 * @brief Creates a config with the library's defaults.
 * @param config receives the handle; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_generation_config_create(ov_genai_generation_config** config);

/**
 * @brief Reads a config from a generation_config.json.
 * @param json_path the file's path, UTF-8.
 * @param config receives the handle; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_create_from_json(const char* json_path, ov_genai_generation_config** config);

/**
 * @brief Makes a copy.
 * @param source the config to copy.
 * @param target receives the copy; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_copy(const ov_genai_generation_config* source, ov_genai_generation_config** target);

/**
 * @brief Frees a config. NULL is harmless.
 * @param handle the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_generation_config_free(ov_genai_generation_config* handle);

/**
 * @brief Checks that the options fit together.
 * @param config the config.
 * @return OK, or why it failed; ov_genai_get_last_error names the option and the rule.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_generation_config_validate(ov_genai_generation_config* config);

/**
 * @brief Sets max_new_tokens:
 *        the most tokens to generate, without the prompt's; SIZE_MAX for no limit.
 * @param handle the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_max_new_tokens(ov_genai_generation_config* handle, const size_t value);

/**
 * @brief Reads max_new_tokens.
 * @param config the config.
 * @param max_new_tokens receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_max_new_tokens(const ov_genai_generation_config* config, size_t* max_new_tokens);

/**
 * @brief Sets max_length:
 *        the most tokens of prompt and answer together; max_new_tokens goes before it; SIZE_MAX for no limit.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_max_length(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads max_length.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_max_length(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets ignore_eos:
 *        whether generation goes on past the end token.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_ignore_eos(ov_genai_generation_config* config, const bool value);

/**
 * @brief Reads ignore_eos.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_ignore_eos(const ov_genai_generation_config* config, bool* value);

/**
 * @brief Sets min_new_tokens:
 *        the number of tokens before which the end token has no chance.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_min_new_tokens(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads min_new_tokens.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_min_new_tokens(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets echo:
 *        whether the answer begins with the prompt.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_echo(ov_genai_generation_config* config, const bool value);

/**
 * @brief Reads echo.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_echo(const ov_genai_generation_config* config, bool* value);

/**
 * @brief Sets logprobs:
 *        how many of the best log probabilities to compute a token; 0 for none.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_logprobs(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads logprobs.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_logprobs(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets eos_token_id:
 *        the end token's id, or -1 for none.
 * @param config the config.
 * @param id the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_eos_token_id(ov_genai_generation_config* config, const int64_t id);

/**
 * @brief Reads eos_token_id.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_eos_token_id(const ov_genai_generation_config* config, int64_t* value);

/**
 * @brief Sets include_stop_str_in_output:
 *        whether the stop string that ended the answer stays in it.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_include_stop_str_in_output(ov_genai_generation_config* config, const bool value);

/**
 * @brief Reads include_stop_str_in_output.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_include_stop_str_in_output(const ov_genai_generation_config* config, bool* value);

/**
 * @brief Sets repetition_penalty:
 *        a factor against tokens that occurred already; 1 for none.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_repetition_penalty(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads repetition_penalty.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_repetition_penalty(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets presence_penalty:
 *        what is taken from the logit of a token that occurred already, in [-2, 2]; 0 for none.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_presence_penalty(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads presence_penalty.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_presence_penalty(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets frequency_penalty:
 *        what is taken from the logit of a token for each time that it occurred, in [-2, 2]; 0 for none.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_frequency_penalty(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads frequency_penalty.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_frequency_penalty(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets num_beam_groups:
 *        the number of groups that the beams are divided into.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_num_beam_groups(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads num_beam_groups.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_num_beam_groups(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets num_beams:
 *        the number of beams; 1 for no beam search.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_num_beams(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads num_beams.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_num_beams(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets diversity_penalty:
 *        what is taken from a beam's score for a token that a beam of another group chose at the same time.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_diversity_penalty(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads diversity_penalty.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_diversity_penalty(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets length_penalty:
 *        the exponent of the length by which a beam's score is divided; above 0 favours long answers.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_length_penalty(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads length_penalty.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_length_penalty(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets num_return_sequences:
 *        the number of answers for each prompt.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_num_return_sequences(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads num_return_sequences.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_num_return_sequences(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets no_repeat_ngram_size:
 *        the length of the token runs that may not occur twice; SIZE_MAX for no limit.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_no_repeat_ngram_size(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads no_repeat_ngram_size.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_no_repeat_ngram_size(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets temperature:
 *        by what logits are divided before sampling, above 0; 1 for no change.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_temperature(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads temperature.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_temperature(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets top_p:
 *        the share of probability, in (0, 1], that the tokens to sample from have together; 1 for all.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_top_p(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads top_p.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_top_p(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets top_k:
 *        the number of best tokens to sample from; SIZE_MAX for all.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_top_k(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads top_k.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_top_k(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets min_p:
 *        the share, in [0, 1), of the best token's probability that a token needs; 0 for no limit.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_min_p(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads min_p.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_min_p(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets do_sample:
 *        whether tokens are sampled.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_do_sample(ov_genai_generation_config* config, const bool value);

/**
 * @brief Reads do_sample.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_do_sample(const ov_genai_generation_config* config, bool* value);

/**
 * @brief Sets rng_seed:
 *        the seed of the sampling.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_rng_seed(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads rng_seed.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_rng_seed(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets assistant_confidence_threshold:
 *        the probability below which the draft model hands over; 0 for a fixed number of tokens.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_assistant_confidence_threshold(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads assistant_confidence_threshold.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_assistant_confidence_threshold(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets num_assistant_tokens:
 *        the number of tokens that the draft model or the prompt lookup proposes at a time.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_num_assistant_tokens(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads num_assistant_tokens.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_num_assistant_tokens(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets max_ngram_size:
 *        the longest token run that the prompt lookup looks for.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_max_ngram_size(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads max_ngram_size.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_max_ngram_size(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets apply_chat_template:
 *        whether the chat template is applied to a plain prompt.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_apply_chat_template(ov_genai_generation_config* config, const bool value);

/**
 * @brief Reads apply_chat_template.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_apply_chat_template(const ov_genai_generation_config* config, bool* value);

/**
 * @brief Sets pruning_ratio:
 *        the per cent of an image's tokens that are left out, 0 for none.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_pruning_ratio(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads pruning_ratio.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_pruning_ratio(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets relevance_weight:
 *        how much the relevance to the prompt counts against the diversity of an image's tokens, in [0, 1].
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_relevance_weight(ov_genai_generation_config* config, const float value);

/**
 * @brief Reads relevance_weight.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_relevance_weight(const ov_genai_generation_config* config, float* value);

/**
 * @brief Sets branching_factor:
 *        the number of branches at each node of a draft tree.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_branching_factor(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads branching_factor.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_branching_factor(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets tree_depth:
 *        the depth of a draft tree; 0 for none.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_set_tree_depth(ov_genai_generation_config* config, const size_t value);

/**
 * @brief Reads tree_depth.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_generation_config_get_tree_depth(const ov_genai_generation_config* config, size_t* value);

/**
 * @brief Sets stop_criteria:
 *        when beam search ends a group.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if config is NULL or the value is none of the enum's.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_set_stop_criteria(ov_genai_generation_config* config, const StopCriteria value);

/**
 * @brief Reads stop_criteria.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_get_stop_criteria(const ov_genai_generation_config* config, StopCriteria* value);

/**
 * @brief Sets stop_strings:
 *        texts that end the answer.
 * @param config the config.
 * @param strings texts that end with a NUL, UTF-8.
 * @param count the number of texts; 0 for none.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_set_stop_strings(ov_genai_generation_config* config,
                                            const char** strings,
                                            const size_t count);

/**
 * @brief Copies stop_strings.
 * @param config the config.
 * @param strings receives the texts in order; free it with ov_genai_string_list_free.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_get_stop_strings(const ov_genai_generation_config* config, ov_genai_string_list** strings);

/**
 * @brief Sets stop_token_ids:
 *        tokens that end the answer.
 * @param config the config.
 * @param token_ids the ids.
 * @param token_ids_num the number of ids; 0 for none.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_set_stop_token_ids(ov_genai_generation_config* config,
                                              const int64_t* token_ids,
                                              const size_t token_ids_num);

/**
 * @brief Copies stop_token_ids.
 * @param config the config.
 * @param token_ids a buffer for the ids in rising order, or NULL to learn their number.
 * @param token_ids_num in: the room in the buffer; out: the number of ids.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_get_stop_token_ids(const ov_genai_generation_config* config,
                                              int64_t* token_ids,
                                              size_t* token_ids_num);

/**
 * @brief Sets structured_output_config:
 *        the grammar that the answer must follow.
 * @param config the config.
 * @param value the grammar, which is copied, or NULL for none.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_set_structured_output_config(ov_genai_generation_config* config,
                                                        const ov_genai_structured_output_config* value);

/**
 * @brief Copies structured_output_config.
 * @param config the config.
 * @param value receives the grammar, or NULL where none is set; free it with ov_genai_structured_output_config_free.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_get_structured_output_config(const ov_genai_generation_config* config,
                                                        ov_genai_structured_output_config** value);

/**
 * @brief Sets adapters:
 *        the LoRA adapters of the call.
 * @param config the config.
 * @param value the adapters, which are copied, or NULL for what the pipeline was made with.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_set_adapters(ov_genai_generation_config* config, const ov_genai_adapter_config* value);

/**
 * @brief Copies adapters.
 * @param config the config.
 * @param value receives the adapters, or NULL where none are set; free it with ov_genai_adapter_config_free.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_get_adapters(const ov_genai_generation_config* config, ov_genai_adapter_config** value);

/**
 * @brief Sets parsers:
 *        what turns the finished answers into messages.
 * @param config the config.
 * @param parsers the parsers, in the order in which they are applied.
 * @param count the number of parsers; 0 for none.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_set_parsers(ov_genai_generation_config* config, const ov_genai_parser** parsers, size_t count);

/**
 * @brief Counts the parsers.
 * @param config the config.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_config_get_parsers_count(const ov_genai_generation_config* config, size_t* count);
