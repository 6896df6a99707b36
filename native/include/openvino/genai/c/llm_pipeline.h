#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/chat_history.h"
#include "openvino/genai/c/decoded_results.h"
#include "openvino/genai/c/encoded_results.h"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"

/** @brief A large language model with its tokenizer. It runs one generation at a time. */
typedef struct ov_genai_llm_pipeline_opaque ov_genai_llm_pipeline;

/**
 * @brief Loads a model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param property_args_size the number of variadic arguments: two for each property.
 * @param pipe receives the handle; free it with ov_genai_llm_pipeline_free.
 * @param ... keys and values in turn, each a const char*.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_create(const char* models_path,
                             const char* device,
                             const size_t property_args_size,
                             ov_genai_llm_pipeline** pipe,
                             ...);

/**
 * @brief Loads a model with options.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param pipe receives the handle; free it with ov_genai_llm_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_create_with_options(const char* models_path,
                                          const char* device,
                                          const ov_genai_pipeline_options* options,
                                          ov_genai_llm_pipeline** pipe);

/**
 * @brief Loads a model with a tokenizer that is there already.
 * @param models_path the model's folder, UTF-8.
 * @param tokenizer the tokenizer.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param pipe receives the handle; free it with ov_genai_llm_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_create_with_tokenizer(const char* models_path,
                                            const ov_genai_tokenizer* tokenizer,
                                            const char* device,
                                            const ov_genai_pipeline_options* options,
                                            ov_genai_llm_pipeline** pipe);

/**
 * @brief Makes a pipeline from a model in memory, for instance one that was stored encrypted.
 * @param model the text of the model's .xml file.
 * @param weights the contents of the model's .bin file, which are copied.
 * @param weights_size their size in bytes.
 * @param tokenizer the tokenizer.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param config the generation config, or NULL for the library's defaults.
 * @param pipe receives the handle; free it with ov_genai_llm_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_create_from_memory(ov_genai_string_view model,
                                         const uint8_t* weights,
                                         size_t weights_size,
                                         const ov_genai_tokenizer* tokenizer,
                                         const char* device,
                                         const ov_genai_pipeline_options* options,
                                         const ov_genai_generation_config* config,
                                         ov_genai_llm_pipeline** pipe);

/**
 * @brief Frees a pipeline. No generation may be running. NULL is harmless.
 * @param pipe the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_llm_pipeline_free(ov_genai_llm_pipeline* pipe);

/**
 * @brief Answers a prompt.
 * @param pipe the pipeline.
 * @param inputs the prompt, UTF-8.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_generate(ov_genai_llm_pipeline* pipe,
                               const char* inputs,
                               const ov_genai_generation_config* config,
                               const streamer_callback* streamer,
                               ov_genai_decoded_results** results);

/**
 * @brief Answers the last message of a history. The answer is not added to it.
 * @param pipe the pipeline.
 * @param history the messages.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_generate_with_history(ov_genai_llm_pipeline* pipe,
                                            const ov_genai_chat_history* history,
                                            const ov_genai_generation_config* config,
                                            const streamer_callback* streamer,
                                            ov_genai_decoded_results** results);

/**
 * @brief Answers a prompt, as a turn of the chat if one was started.
 * @param pipe the pipeline.
 * @param prompt the prompt, UTF-8.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_generate_text(ov_genai_llm_pipeline* pipe,
                                    ov_genai_string_view prompt,
                                    const ov_genai_generation_config* config,
                                    const ov_genai_streamer* streamer,
                                    ov_genai_decoded_results** results);

/**
 * @brief Answers several prompts, each by itself.
 * @param pipe the pipeline.
 * @param prompts the prompts, UTF-8.
 * @param count the number of prompts, at least 1.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_generate_texts(ov_genai_llm_pipeline* pipe,
                                     const ov_genai_string_view* prompts,
                                     size_t count,
                                     const ov_genai_generation_config* config,
                                     const ov_genai_streamer* streamer,
                                     ov_genai_decoded_results** results);

/**
 * @brief Answers the last message of a history. The answer is not added to it.
 * @param pipe the pipeline.
 * @param history the messages.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_generate_history(ov_genai_llm_pipeline* pipe,
                                       const ov_genai_chat_history* history,
                                       const ov_genai_generation_config* config,
                                       const ov_genai_streamer* streamer,
                                       ov_genai_decoded_results** results);

/**
 * @brief Answers prompts that are given as tokens. The chat template is not applied.
 * @param pipe the pipeline.
 * @param input_ids the token ids, row by row.
 * @param attention_mask 1 for a token and 0 for padding, row by row, or NULL for tokens only.
 * @param rows the number of prompts, at least 1.
 * @param columns the number of tokens a row, at least 1.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_encoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_generate_tokens(ov_genai_llm_pipeline* pipe,
                                      const int64_t* input_ids,
                                      const int64_t* attention_mask,
                                      size_t rows,
                                      size_t columns,
                                      const ov_genai_generation_config* config,
                                      const ov_genai_streamer* streamer,
                                      ov_genai_encoded_results** results);

/**
 * @brief Starts a chat: from here on each prompt is a turn of it.
 * @param pipe the pipeline.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_llm_pipeline_start_chat(ov_genai_llm_pipeline* pipe);

/**
 * @brief Starts a chat with a system message.
 * @param pipe the pipeline.
 * @param system_message the message, UTF-8; may be empty.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_start_chat_with_system_message(ov_genai_llm_pipeline* pipe, ov_genai_string_view system_message);

/**
 * @brief Ends the chat and forgets it.
 * @param pipe the pipeline.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_llm_pipeline_finish_chat(ov_genai_llm_pipeline* pipe);

/**
 * @brief Copies the pipeline's generation config.
 * @param pipe the pipeline.
 * @param config receives the copy; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_get_generation_config(const ov_genai_llm_pipeline* pipe, ov_genai_generation_config** config);

/**
 * @brief Replaces the pipeline's generation config.
 * @param pipe the pipeline.
 * @param config the config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_set_generation_config(ov_genai_llm_pipeline* pipe, ov_genai_generation_config* config);

/**
 * @brief Gives the pipeline's tokenizer, which both share.
 * @param pipe the pipeline.
 * @param tokenizer receives the handle; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_llm_pipeline_get_tokenizer(ov_genai_llm_pipeline* pipe, ov_genai_tokenizer** tokenizer);
