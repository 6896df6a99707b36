#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/structural_tag.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"

/**
 * @brief What an answer must look like: one of a JSON schema, a regular expression, an EBNF grammar, structural tags and a
 *        compound grammar.
 */
typedef struct ov_genai_structured_output_config_opaque ov_genai_structured_output_config;

/** @brief A piece of JSON between two texts. */
typedef struct {
    /** @brief The text before it. */
    ov_genai_string_view begin;
    /** @brief The JSON schema that it follows. */
    ov_genai_string_view schema;
    /** @brief The text after it. */
    ov_genai_string_view end;
} ov_genai_structural_tag_item;

/**
 * @brief Creates a config without a grammar.
 * @param config receives the handle; free it with ov_genai_structured_output_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_create(ov_genai_structured_output_config** config);

/**
 * @brief Frees a config. NULL is harmless.
 * @param config the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_structured_output_config_free(ov_genai_structured_output_config* config);

/**
 * @brief Compiles the grammar as far as that goes without a tokenizer, and checks that there is only one.
 * @param config the config.
 * @return OK, or why it failed; ov_genai_get_last_error has the reason.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_validate(const ov_genai_structured_output_config* config);

/**
 * @brief Compiles the grammar as a generation would, so that a mistake in it shows before one.
 * @param config the config.
 * @param tokenizer the tokenizer of the model that the grammar is for.
 * @return OK, or why it failed; ov_genai_get_last_error has the reason.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_validate_with_tokenizer(const ov_genai_structured_output_config* config,
                                                          const ov_genai_tokenizer* tokenizer);

/**
 * @brief Sets json_schema:
 *        the JSON schema that the answer follows.
 * @param config the config.
 * @param value the text, UTF-8, or NULL for none.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_set_json_schema(ov_genai_structured_output_config* config, const char* value);

/**
 * @brief Reads json_schema.
 * @param config the config.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL, or 0 where none is set.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_get_json_schema(const ov_genai_structured_output_config* config,
                                                  char* output,
                                                  size_t* output_size);

/**
 * @brief Sets regex:
 *        the regular expression that the answer matches.
 * @param config the config.
 * @param value the text, UTF-8, or NULL for none.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_set_regex(ov_genai_structured_output_config* config, const char* value);

/**
 * @brief Reads regex.
 * @param config the config.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL, or 0 where none is set.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_get_regex(const ov_genai_structured_output_config* config,
                                            char* output,
                                            size_t* output_size);

/**
 * @brief Sets grammar:
 *        the EBNF grammar that the answer follows.
 * @param config the config.
 * @param value the text, UTF-8, or NULL for none.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_set_grammar(ov_genai_structured_output_config* config, const char* value);

/**
 * @brief Reads grammar.
 * @param config the config.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL, or 0 where none is set.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_get_grammar(const ov_genai_structured_output_config* config,
                                              char* output,
                                              size_t* output_size);

/**
 * @brief Sets backend:
 *        the library that makes the grammar's masks.
 * @param config the config.
 * @param value the text, UTF-8, or NULL for none.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_set_backend(ov_genai_structured_output_config* config, const char* value);

/**
 * @brief Reads backend.
 * @param config the config.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL, or 0 where none is set.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_get_backend(const ov_genai_structured_output_config* config,
                                              char* output,
                                              size_t* output_size);

/**
 * @brief Sets structural_tags_config:
 *        free text in which a trigger makes a piece of JSON follow.
 * @param config the config.
 * @param items the pieces of JSON to choose from.
 * @param items_count their number; 0, together with no trigger, for none.
 * @param triggers the texts that a piece's begin starts with.
 * @param triggers_count the number of triggers.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_set_structural_tags(ov_genai_structured_output_config* config,
                                                      const ov_genai_structural_tag_item* items,
                                                      size_t items_count,
                                                      const ov_genai_string_view* triggers,
                                                      size_t triggers_count);

/**
 * @brief Sets compound_grammar:
 *        a grammar that is put together of others.
 * @param config the config.
 * @param value the grammar, which is copied, or NULL for none.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structured_output_config_set_compound_grammar(ov_genai_structured_output_config* config,
                                                       const ov_genai_structural_tag* value);
