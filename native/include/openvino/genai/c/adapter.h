#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief A LoRA adapter: the contents of a .safetensors file. */
typedef struct ov_genai_adapter_opaque ov_genai_adapter;

/** @brief Adapters with their alphas, and how they are applied. */
typedef struct ov_genai_adapter_config_opaque ov_genai_adapter_config;

/** @brief How adapters are applied to a model. */
typedef enum {
    /** @brief The library chooses. */
    OV_GENAI_ADAPTER_MODE_AUTO = 0,
    /** @brief Adapters and alphas may change at each call. */
    OV_GENAI_ADAPTER_MODE_DYNAMIC = 1,
    /** @brief As dynamic, but the sum of the ranks stays the same. */
    OV_GENAI_ADAPTER_MODE_STATIC_RANK = 2,
    /** @brief Adapters and alphas are fixed when the pipeline is made. */
    OV_GENAI_ADAPTER_MODE_STATIC = 3,
    /** @brief As static, and added to the model's weights. */
    OV_GENAI_ADAPTER_MODE_FUSE = 4
} ov_genai_adapter_mode_e;

/**
 * @brief Reads an adapter. The library does not check the file: one that is empty ends the process.
 * @param path the .safetensors file, UTF-8.
 * @param adapter receives the handle; free it with ov_genai_adapter_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_adapter_create(const char* path, ov_genai_adapter** adapter);

/**
 * @brief Reads an adapter from the contents of a .safetensors file. The library does not check them.
 * @param data the contents; they are copied.
 * @param size the number of bytes.
 * @param adapter receives the handle; free it with ov_genai_adapter_free.
 * @return OK, INVALID_C_PARAM if a pointer is NULL or there are no bytes, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_create_from_memory(const uint8_t* data, size_t size, ov_genai_adapter** adapter);

/**
 * @brief Frees an adapter. Configs and pipelines that use it keep what they need. NULL is harmless.
 * @param adapter the adapter.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_adapter_free(ov_genai_adapter* adapter);

/**
 * @brief Creates a config without adapters.
 * @param mode how adapters are applied.
 * @param config receives the handle; free it with ov_genai_adapter_config_free.
 * @return OK, or INVALID_C_PARAM if config is NULL or the mode is none of the enum's.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_create(ov_genai_adapter_mode_e mode, ov_genai_adapter_config** config);

/**
 * @brief Frees a config. NULL is harmless.
 * @param config the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_adapter_config_free(ov_genai_adapter_config* config);

/**
 * @brief Adds an adapter.
 * @param config the config.
 * @param adapter the adapter.
 * @param alpha the factor by which its weights count; 1 as trained, 0 for not at all.
 * @return OK, or why it failed, for instance because the adapter is in the config already.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_add(ov_genai_adapter_config* config, const ov_genai_adapter* adapter, float alpha);

/**
 * @brief Counts the adapters.
 * @param config the config.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_get_count(const ov_genai_adapter_config* config, size_t* count);

/**
 * @brief Reads the alpha of one adapter.
 * @param config the config.
 * @param index which adapter, from 0, in the order in which they were added.
 * @param alpha receives the factor.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_get_alpha_at(const ov_genai_adapter_config* config, size_t index, float* alpha);

/**
 * @brief Sets the alpha of one adapter.
 * @param config the config.
 * @param index which adapter, from 0, in the order in which they were added.
 * @param alpha the factor.
 * @return OK, INVALID_C_PARAM if config is NULL, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_set_alpha_at(ov_genai_adapter_config* config, size_t index, float alpha);

/**
 * @brief Reads how adapters are applied.
 * @param config the config.
 * @param mode receives the mode.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_get_mode(const ov_genai_adapter_config* config, ov_genai_adapter_mode_e* mode);

/**
 * @brief Sets the prefix that the names of the adapters' tensors have.
 * @param config the config.
 * @param prefix the prefix, UTF-8, or NULL for the pipeline's own.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_adapter_config_set_tensor_name_prefix(ov_genai_adapter_config* config, const char* prefix);
