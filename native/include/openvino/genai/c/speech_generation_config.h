#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief How speech is generated. */
typedef struct ov_genai_speech_generation_config_opaque ov_genai_speech_generation_config;

/**
 * @brief Creates a config with the library's defaults.
 * @param config receives the handle; free it with ov_genai_speech_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_speech_generation_config_create(ov_genai_speech_generation_config** config);

/**
 * @brief Reads a config from a file such as generation_config.json.
 * @param json_path the file, UTF-8.
 * @param config receives the handle; free it with ov_genai_speech_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_create_from_json(const char* json_path, ov_genai_speech_generation_config** config);

/**
 * @brief Copies a config.
 * @param source the config.
 * @param target receives the copy; free it with ov_genai_speech_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_copy(const ov_genai_speech_generation_config* source,
                                       ov_genai_speech_generation_config** target);

/**
 * @brief Frees a config. NULL is harmless.
 * @param config the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_speech_generation_config_free(ov_genai_speech_generation_config* config);

/**
 * @brief Checks a config by the library's rules.
 * @param config the config.
 * @return OK, or why an option is not allowed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_validate(const ov_genai_speech_generation_config* config);

/**
 * @brief Sets minlenratio:
 *        the least length of the speech as a multiple of the text's length in tokens, at least 0. Default 0.
 * @param config the config.
 * @param value the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_set_minlenratio(ov_genai_speech_generation_config* config, const float value);

/**
 * @brief Reads minlenratio.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_get_minlenratio(const ov_genai_speech_generation_config* config, float* value);

/**
 * @brief Sets maxlenratio:
 *        the greatest length of the speech as a multiple of the text's length in tokens, above minlenratio. Default 20.
 * @param config the config.
 * @param value the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_set_maxlenratio(ov_genai_speech_generation_config* config, const float value);

/**
 * @brief Reads maxlenratio.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_get_maxlenratio(const ov_genai_speech_generation_config* config, float* value);

/**
 * @brief Sets threshold:
 *        the probability of the end from which the speech ends, in [0, 1]. Default 0.5.
 * @param config the config.
 * @param value the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_set_threshold(ov_genai_speech_generation_config* config, const float value);

/**
 * @brief Reads threshold.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_get_threshold(const ov_genai_speech_generation_config* config, float* value);

/**
 * @brief Sets speed:
 *        the speed of the speech, above 0. Default 1.
 * @param config the config.
 * @param value the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_set_speed(ov_genai_speech_generation_config* config, const float value);

/**
 * @brief Reads speed.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_get_speed(const ov_genai_speech_generation_config* config, float* value);

/**
 * @brief Sets max_phoneme_length:
 *        the most phonemes in a part of the text, at least 1. Default 510.
 * @param config the config.
 * @param value the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_set_max_phoneme_length(ov_genai_speech_generation_config* config, const size_t value);

/**
 * @brief Reads max_phoneme_length.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_speech_generation_config_get_max_phoneme_length(const ov_genai_speech_generation_config* config, size_t* value);

/**
 * @brief Sets language:
 *        the language of the text for Kokoro models, for instance "en-us".
 * @param config the config.
 * @param language the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_set_language(ov_genai_speech_generation_config* config, const char* language);

/**
 * @brief Reads language.
 * @param config the config.
 * @param language a buffer for the text, or NULL to learn its size.
 * @param language_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, NOT_FOUND if it is not set, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_get_language(const ov_genai_speech_generation_config* config,
    char* language,
    size_t* language_size);

/**
 * @brief Sets phonemize_fallback_model_dir:
 *        the folder of a model that turns words outside of Kokoro's dictionary into phonemes, UTF-8; NULL for none.
 * @param config the config.
 * @param phonemize_fallback_model_dir the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_set_phonemize_fallback_model_dir(ov_genai_speech_generation_config* config, const char* phonemize_fallback_model_dir);

/**
 * @brief Reads phonemize_fallback_model_dir.
 * @param config the config.
 * @param phonemize_fallback_model_dir a buffer for the text, or NULL to learn its size.
 * @param phonemize_fallback_model_dir_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, NOT_FOUND if it is not set, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_speech_generation_config_get_phonemize_fallback_model_dir(const ov_genai_speech_generation_config* config,
    char* phonemize_fallback_model_dir,
    size_t* phonemize_fallback_model_dir_size);
