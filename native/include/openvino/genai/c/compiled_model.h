#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/infer_request.h"
#include "openvino/genai/c/model.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief A model that is compiled for a device. */
typedef struct ov_genai_compiled_model_opaque ov_genai_compiled_model;

/**
 * @brief Frees a compiled model. Its requests keep what they need. NULL is harmless.
 * @param model the compiled model.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_compiled_model_free(ov_genai_compiled_model* model);

/**
 * @brief Lists the inputs or the outputs.
 * @param model the compiled model.
 * @param kind which of them.
 * @param ports receives the list; free it with ov_genai_ports_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_compiled_model_get_ports(const ov_genai_compiled_model* model, ov_genai_port_kind_e kind, ov_genai_ports** ports);

/**
 * @brief Reads a property as text.
 * @param model the compiled model.
 * @param name the name of the property.
 * @param value receives a list with the text as its only item; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_compiled_model_get_property(const ov_genai_compiled_model* model, const char* name, ov_genai_string_list** value);

/**
 * @brief Creates a request, which runs one inference at a time.
 * @param model the compiled model.
 * @param request receives the handle; free it with ov_genai_infer_request_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_compiled_model_create_infer_request(ov_genai_compiled_model* model, ov_genai_infer_request** request);

/**
 * @brief Writes the compiled model to a file, from which ov_genai_core_import_model_file loads it without compiling.
 * @param model the compiled model.
 * @param path the path of the file, UTF-8.
 * @return OK, or why it failed: not every device can do it.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_compiled_model_export_file(ov_genai_compiled_model* model, const char* path);

/**
 * @brief Writes the compiled model to memory, from which ov_genai_core_import_model loads it without compiling.
 * @param model the compiled model.
 * @param blob receives a list whose only item has the bytes; free it with ov_genai_string_list_free.
 * @return OK, or why it failed: not every device can do it.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_compiled_model_export(ov_genai_compiled_model* model, ov_genai_string_list** blob);
