#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/adapter.h"
#include "openvino/genai/c/scheduler_config.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief What a pipeline is made with: properties by name, each with its type, and the scheduler, draft model and adapters. */
typedef struct ov_genai_pipeline_options_opaque ov_genai_pipeline_options;

/** @brief The type of a property's value. The library refuses a number that is given as text where it needs a number. */
typedef enum {
    /** @brief Text; the value is in text. */
    OV_GENAI_PROPERTY_TYPE_STRING = 0,
    /** @brief A whole number of 64 bits; the value is in integer. */
    OV_GENAI_PROPERTY_TYPE_INT = 1,
    /** @brief A number with a fraction, double precision; the value is in number. */
    OV_GENAI_PROPERTY_TYPE_DOUBLE = 2,
    /** @brief A truth value; 0 in integer is false, 1 is true. */
    OV_GENAI_PROPERTY_TYPE_BOOL = 3
} ov_genai_property_type_e;

/** @brief A property of a pipeline or device. Numbers are not passed as text, which the locale of the process could change. */
typedef struct {
    /** @brief The name, for instance "INFERENCE_PRECISION_HINT". */
    const char* key;
    /** @brief The value of a text, UTF-8; not read for other types. */
    const char* text;
    /** @brief Which of the members has the value. */
    ov_genai_property_type_e type;
    /** @brief The value of a whole number or a truth value. */
    int64_t integer;
    /** @brief The value of a number with a fraction. */
    double number;
} ov_genai_property;

/**
 * @brief Creates options without any property.
 * @param options receives the handle; free it with ov_genai_pipeline_options_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_pipeline_options_create(ov_genai_pipeline_options** options);

/**
 * @brief Frees options. NULL is harmless.
 * @param options the options.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_pipeline_options_free(ov_genai_pipeline_options* options);

/**
 * @brief Sets properties; one that is there already is replaced.
 * @param options the options.
 * @param properties the properties.
 * @param count the number of properties.
 * @return OK, or PARAMETER_MISMATCH if a value is not of its type or INVALID_C_PARAM if a type is unknown; then none is set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_properties(ov_genai_pipeline_options* options,
                                         const ov_genai_property* properties,
                                         size_t count);

/**
 * @brief Sets a property whose value is a set of properties, for instance "DEVICE_PROPERTIES".
 * @param options the options.
 * @param key the property's name.
 * @param value the properties, which are copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_nested(ov_genai_pipeline_options* options,
                                     const char* key,
                                     const ov_genai_pipeline_options* value);

/**
 * @brief Sets a property whose value is a list of 32-bit numbers, for instance "hidden_layers_list".
 * @param options the options.
 * @param key the property's name.
 * @param values the numbers, which are copied; may be NULL if count is 0.
 * @param count the number of numbers.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_int_list(ov_genai_pipeline_options* options,
                                       const char* key,
                                       const int32_t* values,
                                       size_t count);

/**
 * @brief Sets a property whose value is a list of 64-bit numbers.
 * @param options the options.
 * @param key the property's name.
 * @param values the numbers, which are copied; may be NULL if count is 0.
 * @param count the number of numbers.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_long_list(ov_genai_pipeline_options* options,
                                        const char* key,
                                        const int64_t* values,
                                        size_t count);

/**
 * @brief Sets a property whose value is a list of numbers with a fraction, double precision.
 * @param options the options.
 * @param key the property's name.
 * @param values the numbers, which are copied; may be NULL if count is 0.
 * @param count the number of numbers.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_double_list(ov_genai_pipeline_options* options,
                                          const char* key,
                                          const double* values,
                                          size_t count);

/**
 * @brief Sets a property whose value is a list of truth values.
 * @param options the options.
 * @param key the property's name.
 * @param values the truth values, which are copied; may be NULL if count is 0.
 * @param count the number of truth values.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_bool_list(ov_genai_pipeline_options* options,
                                        const char* key,
                                        const bool* values,
                                        size_t count);

/**
 * @brief Sets a property whose value is a list of texts.
 * @param options the options.
 * @param key the property's name.
 * @param values the texts, which are copied; may be NULL if count is 0.
 * @param count the number of texts.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_string_list(ov_genai_pipeline_options* options,
                                          const char* key,
                                          const ov_genai_string_view* values,
                                          size_t count);

/**
 * @brief Sets the property "extensions": libraries with custom operations, which a pipeline loads before it reads its model.
 * @param options the options.
 * @param paths the paths of the libraries, UTF-8; may be NULL if count is 0.
 * @param count the number of paths.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_extensions(ov_genai_pipeline_options* options,
                                         const ov_genai_string_view* paths,
                                         size_t count);

/**
 * @brief Lists the names of the properties that are set.
 * @param options the options.
 * @param keys receives the names in order; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_get_keys(const ov_genai_pipeline_options* options, ov_genai_string_list** keys);

/**
 * @brief Sets the scheduler, which turns continuous batching on.
 * @param options the options.
 * @param config the scheduler config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_scheduler_config(ov_genai_pipeline_options* options,
                                               const ov_genai_scheduler_config* config);

/**
 * @brief Sets the draft model of speculative decoding, which is loaded here.
 * @param options the options.
 * @param models_path the folder of the draft model, UTF-8.
 * @param device its device.
 * @param draft_options its properties, or NULL for none.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_draft_model(ov_genai_pipeline_options* options,
                                          const char* models_path,
                                          const char* device,
                                          const ov_genai_pipeline_options* draft_options);

/**
 * @brief Sets the adapters that the pipeline knows, with the alphas that it starts with.
 * @param options the options.
 * @param config the adapters, which are copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_adapters(ov_genai_pipeline_options* options, const ov_genai_adapter_config* config);

/**
 * @brief Sets whether tokens are proposed from the prompt itself (prompt lookup decoding).
 * @param options the options.
 * @param value whether they are.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_pipeline_options_set_prompt_lookup(ov_genai_pipeline_options* options, bool value);
