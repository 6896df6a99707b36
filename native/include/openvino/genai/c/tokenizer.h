#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/chat_history.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief Turns text into tokens and back. */
typedef struct ov_genai_tokenizer_opaque ov_genai_tokenizer;

/** @brief The tokens of one or several texts, as a matrix: a row a text, padded to the longest. */
typedef struct ov_genai_tokenized_inputs_opaque ov_genai_tokenized_inputs;

/** @brief How text is encoded. A negative number leaves a choice to the tokenizer. */
typedef struct {
    /** @brief Whether special tokens are added: 1, 0, or -1. */
    int32_t add_special_tokens;
    /** @brief The most tokens a row, or -1 for no limit. */
    int64_t max_length;
    /** @brief Whether each row is padded to max_length: 1, 0, or -1. */
    int32_t pad_to_max_length;
    /** @brief Whether padding goes to the left of the text (1) or to its right (0), or -1. */
    int32_t pad_left;
    /** @brief Whether rows longer than max_length are truncated: 1, 0, or -1. */
    int32_t truncation;
} ov_genai_encode_options;

/** @brief A model in the caller's memory. */
typedef struct {
    /** @brief The contents of the .xml file. */
    ov_genai_string_view model;
    /** @brief The contents of the .bin file; may be NULL if there are none. */
    const uint8_t* weights;
    /** @brief How many bytes the weights have. */
    size_t weights_size;
} ov_genai_model_memory;

/**
 * @brief Loads the tokenizer of a model.
 * @param models_path the model's folder, UTF-8.
 * @param options properties, or NULL for none.
 * @param tokenizer receives the handle; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_create(const char* models_path,
                          const ov_genai_pipeline_options* options,
                          ov_genai_tokenizer** tokenizer);

/**
 * @brief Makes a tokenizer of models in memory. Both models and their weights are copied.
 * @param tokenizer_model the model that encodes, or NULL for none.
 * @param detokenizer_model the model that decodes, or NULL for none. One of the two must be there.
 * @param options properties, or NULL for none.
 * @param tokenizer receives the handle; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_create_from_memory(const ov_genai_model_memory* tokenizer_model,
                                      const ov_genai_model_memory* detokenizer_model,
                                      const ov_genai_pipeline_options* options,
                                      ov_genai_tokenizer** tokenizer);

/**
 * @brief Frees a tokenizer. Pipelines that use it keep what they need. NULL is harmless.
 * @param tokenizer the tokenizer.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_tokenizer_free(ov_genai_tokenizer* tokenizer);

/**
 * @brief Encodes texts.
 * @param tokenizer the tokenizer.
 * @param texts the texts, UTF-8.
 * @param count the number of texts.
 * @param options how, or NULL for the tokenizer's way.
 * @param inputs receives the tokens; free it with ov_genai_tokenized_inputs_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_encode(const ov_genai_tokenizer* tokenizer,
                          const ov_genai_string_view* texts,
                          size_t count,
                          const ov_genai_encode_options* options,
                          ov_genai_tokenized_inputs** inputs);

/**
 * @brief Encodes pairs of texts, each as one row. The tokenizer must have been created with the property add_second_input.
 * @param tokenizer the tokenizer.
 * @param first the first texts of the pairs, UTF-8.
 * @param second the second texts of the pairs, UTF-8.
 * @param count the number of pairs, at least 1.
 * @param options how, or NULL for the tokenizer's way.
 * @param inputs receives the tokens; free it with ov_genai_tokenized_inputs_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_encode_pairs(const ov_genai_tokenizer* tokenizer,
                                const ov_genai_string_view* first,
                                const ov_genai_string_view* second,
                                size_t count,
                                const ov_genai_encode_options* options,
                                ov_genai_tokenized_inputs** inputs);

/**
 * @brief Decodes the tokens of several texts.
 * @param tokenizer the tokenizer.
 * @param tokens the ids of all texts, one text after the other.
 * @param lengths how many ids each text has.
 * @param count the number of texts.
 * @param skip_special_tokens whether special tokens are left out: 1, 0, or -1 for the tokenizer's way.
 * @param texts receives a list of the texts; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_decode_batch(const ov_genai_tokenizer* tokenizer,
                                const int64_t* tokens,
                                const size_t* lengths,
                                size_t count,
                                int32_t skip_special_tokens,
                                ov_genai_string_list** texts);

/**
 * @brief Decodes the tokens of one text.
 * @param tokenizer the tokenizer.
 * @param tokens the ids.
 * @param tokens_num the number of ids.
 * @param skip_special_tokens whether special tokens are left out: 1, 0, or -1 for the tokenizer's way.
 * @param text receives a list with the text as its only item; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_decode(const ov_genai_tokenizer* tokenizer,
                          const int64_t* tokens,
                          size_t tokens_num,
                          int32_t skip_special_tokens,
                          ov_genai_string_list** text);

/**
 * @brief Writes messages as the prompt that the model was trained with.
 * @param tokenizer the tokenizer.
 * @param history the messages, with tools and extra context.
 * @param add_generation_prompt whether the prompt ends where the answer begins.
 * @param chat_template a template to use, or NULL for the model's own.
 * @param text receives a list with the prompt as its only item; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_apply_chat_template(const ov_genai_tokenizer* tokenizer,
                                       const ov_genai_chat_history* history,
                                       bool add_generation_prompt,
                                       const char* chat_template,
                                       ov_genai_string_list** text);

/**
 * @brief Replaces the chat template, also of the pipeline that the tokenizer comes from.
 * @param tokenizer the tokenizer.
 * @param chat_template the template, UTF-8.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_set_chat_template(ov_genai_tokenizer* tokenizer, const char* chat_template);

/**
 * @brief Reads the chat template in use.
 * @param tokenizer the tokenizer.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_chat_template(const ov_genai_tokenizer* tokenizer, char* output, size_t* output_size);

/**
 * @brief Reads the chat template as the model's files have it.
 * @param tokenizer the tokenizer.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_original_chat_template(const ov_genai_tokenizer* tokenizer, char* output, size_t* output_size);

/**
 * @brief Reads the token at the start of a text.
 * @param tokenizer the tokenizer.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_bos_token(const ov_genai_tokenizer* tokenizer, char* output, size_t* output_size);

/**
 * @brief Reads the token at the end of a text.
 * @param tokenizer the tokenizer.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_eos_token(const ov_genai_tokenizer* tokenizer, char* output, size_t* output_size);

/**
 * @brief Reads the token for padding.
 * @param tokenizer the tokenizer.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_pad_token(const ov_genai_tokenizer* tokenizer, char* output, size_t* output_size);

/**
 * @brief Reads the id of the token at the start of a text.
 * @param tokenizer the tokenizer.
 * @param id receives it, or -1 where there is none.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_bos_token_id(const ov_genai_tokenizer* tokenizer, int64_t* id);

/**
 * @brief Reads the id of the token at the end of a text.
 * @param tokenizer the tokenizer.
 * @param id receives it, or -1 where there is none.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_eos_token_id(const ov_genai_tokenizer* tokenizer, int64_t* id);

/**
 * @brief Reads the id of the token for padding.
 * @param tokenizer the tokenizer.
 * @param id receives it, or -1 where there is none.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_pad_token_id(const ov_genai_tokenizer* tokenizer, int64_t* id);

/**
 * @brief Tells whether the tokenizer can encode pairs of texts.
 * @param tokenizer the tokenizer.
 * @param value receives whether it can.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_supports_paired_input(const ov_genai_tokenizer* tokenizer, bool* value);

/**
 * @brief Copies the vocabulary.
 * @param tokenizer the tokenizer.
 * @param tokens receives the tokens in the order of their ids; a token's bytes need not be whole UTF-8. Free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenizer_get_vocabulary(const ov_genai_tokenizer* tokenizer, ov_genai_string_list** tokens);

/**
 * @brief Counts the tokens of the vocabulary without copying them.
 * @param tokenizer the tokenizer.
 * @param size receives the number of tokens; their ids are 0 to size - 1.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_tokenizer_get_vocab_size(const ov_genai_tokenizer* tokenizer, size_t* size);

/**
 * @brief Frees tokens. NULL is harmless.
 * @param inputs the tokens.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_tokenized_inputs_free(ov_genai_tokenized_inputs* inputs);

/**
 * @brief Reads the size of the matrix.
 * @param inputs the tokens.
 * @param rows receives the number of texts.
 * @param columns receives the number of tokens a row.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenized_inputs_get_shape(const ov_genai_tokenized_inputs* inputs, size_t* rows, size_t* columns);

/**
 * @brief Gives a view of the token ids, row by row.
 * @param inputs the tokens.
 * @param ids receives the first id; it lives as long as the handle.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenized_inputs_get_input_ids(const ov_genai_tokenized_inputs* inputs, const int64_t** ids);

/**
 * @brief Gives a view of the attention mask, row by row: 1 for a token, 0 for padding.
 * @param inputs the tokens.
 * @param mask receives the first item; it lives as long as the handle.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenized_inputs_get_attention_mask(const ov_genai_tokenized_inputs* inputs, const int64_t** mask);

/**
 * @brief Gives a view of the token types, which models that read pairs of texts may take.
 * @param inputs the tokens.
 * @param ids receives the types, row by row, or NULL if the tokenizer makes none; they live as long as the tokens.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tokenized_inputs_get_token_type_ids(const ov_genai_tokenized_inputs* inputs, const int64_t** ids);
