#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/compiled_model.h"
#include "openvino/genai/c/infer_request.h"
#include "openvino/genai/c/model.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tensor.h"
#include "openvino/genai/c/visibility.h"

/** @brief The entry to the plain OpenVINO runtime: devices, models, compilation. Safe for use by several threads at once. */
typedef struct ov_genai_core_opaque ov_genai_core;

/**
 * @brief Creates a core.
 * @param core receives the handle; free it with ov_genai_core_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_core_create(ov_genai_core** core);

/**
 * @brief Frees a core. What it made stays usable. NULL is harmless.
 * @param core the core.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_core_free(ov_genai_core* core);

/**
 * @brief Lists the devices of this machine.
 * @param core the core.
 * @param devices receives the list; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_core_get_available_devices(const ov_genai_core* core, ov_genai_string_list** devices);

/**
 * @brief Reads a property as text.
 * @param core the core.
 * @param device the device, or NULL for a property of the core itself.
 * @param name the name of the property.
 * @param value receives a list with the text as its only item; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_get_property(const ov_genai_core* core, const char* device, const char* name, ov_genai_string_list** value);

/**
 * @brief Sets properties for what this core compiles from now on.
 * @param core the core.
 * @param device the device, or NULL for the core itself and all devices.
 * @param properties the properties.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_set_properties(ov_genai_core* core, const char* device, const ov_genai_pipeline_options* properties);

/**
 * @brief Loads a library with operations of its own, for instance openvino_tokenizers.
 * @param core the core.
 * @param path the path of the library, UTF-8.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_core_add_extension(ov_genai_core* core, const char* path);

/**
 * @brief Reads a model from files.
 * @param core the core.
 * @param model_path the .xml file, UTF-8.
 * @param weights_path the .bin file, UTF-8, or NULL for the one next to the .xml file.
 * @param model receives the handle; free it with ov_genai_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_read_model(ov_genai_core* core, const char* model_path, const char* weights_path, ov_genai_model** model);

/**
 * @brief Reads a model from memory.
 * @param core the core.
 * @param text the contents of the .xml file.
 * @param weights the contents of the .bin file as a tensor of bytes, or NULL for a model without weights. The model shares its memory.
 * @param model receives the handle; free it with ov_genai_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_read_model_from_memory(ov_genai_core* core,
                                     ov_genai_string_view text,
                                     const ov_genai_tensor* weights,
                                     ov_genai_model** model);

/**
 * @brief Compiles a model for a device.
 * @param core the core.
 * @param model the model.
 * @param device the device, for instance "CPU" or "AUTO".
 * @param properties the properties, or NULL for none.
 * @param compiled receives the handle; free it with ov_genai_compiled_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_compile_model(ov_genai_core* core,
                            const ov_genai_model* model,
                            const char* device,
                            const ov_genai_pipeline_options* properties,
                            ov_genai_compiled_model** compiled);

/**
 * @brief Reads a model from files and compiles it. With the property CACHE_DIR, a blob that was stored before is used instead.
 * @param core the core.
 * @param model_path the .xml file, UTF-8.
 * @param device the device.
 * @param properties the properties, or NULL for none.
 * @param compiled receives the handle; free it with ov_genai_compiled_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_compile_model_file(ov_genai_core* core,
                                 const char* model_path,
                                 const char* device,
                                 const ov_genai_pipeline_options* properties,
                                 ov_genai_compiled_model** compiled);

/**
 * @brief Loads a compiled model from memory.
 * @param core the core.
 * @param blob what ov_genai_compiled_model_export gave.
 * @param device the device that it was compiled for.
 * @param properties the properties, or NULL for none.
 * @param compiled receives the handle; free it with ov_genai_compiled_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_import_model(ov_genai_core* core,
                           ov_genai_string_view blob,
                           const char* device,
                           const ov_genai_pipeline_options* properties,
                           ov_genai_compiled_model** compiled);

/**
 * @brief Loads a compiled model from a file.
 * @param core the core.
 * @param path what ov_genai_compiled_model_export_file wrote, UTF-8.
 * @param device the device that it was compiled for.
 * @param properties the properties, or NULL for none.
 * @param compiled receives the handle; free it with ov_genai_compiled_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_core_import_model_file(ov_genai_core* core,
                                const char* path,
                                const char* device,
                                const ov_genai_pipeline_options* properties,
                                ov_genai_compiled_model** compiled);
