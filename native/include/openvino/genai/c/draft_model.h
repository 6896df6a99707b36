#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"

/**
 * @brief Sets the draft model of speculative decoding from memory, for instance one that is stored encrypted. It is read here.
 * @param options the options.
 * @param model the text of the draft model's .xml file.
 * @param weights the contents of its .bin file, which are copied.
 * @param weights_size their size in bytes.
 * @param tokenizer the draft model's tokenizer, which must have the main model's vocabulary.
 * @param device its device.
 * @param draft_options its properties, or NULL for none.
 * @param config its generation config, or NULL for the library's defaults.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_draft_model_from_memory(ov_genai_pipeline_options* options,
                                                      ov_genai_string_view model,
                                                      const uint8_t* weights,
                                                      size_t weights_size,
                                                      const ov_genai_tokenizer* tokenizer,
                                                      const char* device,
                                                      const ov_genai_pipeline_options* draft_options,
                                                      const ov_genai_generation_config* config);
