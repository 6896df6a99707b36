#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tensor.h"
#include "openvino/genai/c/visibility.h"

/** @brief A CLIP text encoder, with projection or without. It runs one inference at a time. */
typedef struct ov_genai_clip_text_model_opaque ov_genai_clip_text_model;

/** @brief What a CLIP text encoder's config.json says. */
typedef struct {
    /** @brief The number of tokens that it takes. */
    size_t max_position_embeddings;
    /** @brief The number of hidden layers. */
    size_t num_hidden_layers;
} ov_genai_clip_text_model_config;

/**
 * @brief Reads a CLIP text encoder without compiling it: reshape may follow, and compile must.
 * @param root_dir the folder, UTF-8; the first "text_encoder" in it, replaced by "tokenizer", gives the tokenizer's.
 * @param model receives the handle; free it with ov_genai_clip_text_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_clip_text_model_read(const char* root_dir, ov_genai_clip_text_model** model);

/**
 * @brief Loads a CLIP text encoder, ready to use.
 * @param root_dir the folder, UTF-8; the first "text_encoder" in it, replaced by "tokenizer", gives the tokenizer's.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none. The property "blob_path" names a folder that export_model
 *        wrote, from which the part is loaded without compilation.
 * @param model receives the handle; free it with ov_genai_clip_text_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_clip_text_model_create(const char* root_dir,
                                const char* device,
                                const ov_genai_pipeline_options* options,
                                ov_genai_clip_text_model** model);

/**
 * @brief Frees a handle. Pipelines that were made with the part keep what they need. NULL is harmless.
 * @param model the part.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_clip_text_model_free(ov_genai_clip_text_model* model);

/**
 * @brief Reads the config.
 * @param model the part.
 * @param config receives the values.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_clip_text_model_get_config(const ov_genai_clip_text_model* model, ov_genai_clip_text_model_config* config);

/**
 * @brief Fixes the shapes of an encoder that is not compiled yet.
 * @param model the part.
 * @param batch_size the number of prompts at a time, at least 1.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_clip_text_model_reshape(ov_genai_clip_text_model* model, int batch_size);

/**
 * @brief Compiles a part that was only read.
 * @param model the part.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_clip_text_model_compile(ov_genai_clip_text_model* model,
                                 const char* device,
                                 const ov_genai_pipeline_options* options);

/**
 * @brief Writes the compiled part to a folder, from which it loads without compilation.
 * @param model the part, which is compiled.
 * @param export_path the folder, UTF-8.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_clip_text_model_export_model(ov_genai_clip_text_model* model, const char* export_path);

/**
 * @brief Encodes a prompt.
 * @param model the part, which is compiled.
 * @param pos_prompt the prompt, UTF-8; what goes beyond the encoder's tokens is cut.
 * @param neg_prompt the negative prompt, UTF-8; used with guidance only.
 * @param do_classifier_free_guidance whether the negative prompt is encoded too, before the prompt.
 * @param embeddings receives a copy of the first output; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_clip_text_model_infer(ov_genai_clip_text_model* model,
                               ov_genai_string_view pos_prompt,
                               ov_genai_string_view neg_prompt,
                               bool do_classifier_free_guidance,
                               ov_genai_tensor** embeddings);

/**
 * @brief Copies an output of the last call of infer.
 * @param model the part, which has encoded a prompt.
 * @param idx which output, from 0.
 * @param output receives the copy; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_clip_text_model_get_output_tensor(ov_genai_clip_text_model* model, size_t idx, ov_genai_tensor** output);
