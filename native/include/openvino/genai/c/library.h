#pragma once

#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/**
 * @brief The revision of this C interface. It grows with every incompatible change, so that a binding and a library that
 *        do not belong together can say so instead of crashing.
 */
#define OV_GENAI_ABI_VERSION 4

/**
 * @brief Tells the revision of the C interface that the library was built with.
 * @return OV_GENAI_ABI_VERSION at the time of the build.
 */
OPENVINO_GENAI_C_EXPORTS uint32_t ov_genai_get_abi_version(void);

/**
 * @brief Tells the version of the OpenVINO runtime that is loaded, for instance "2026.3.1-22476-...".
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_version(char* output, size_t* output_size);

/**
 * @brief Tells why the last failed call on this thread failed: the text of the native exception. A call that succeeds
 *        leaves it alone. This call itself never changes it.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, INVALID_C_PARAM if output_size is NULL, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_last_error(char* output, size_t* output_size);

/**
 * @brief Tells the C++ type of the exception behind the last failed call on this thread, for instance "ov::Exception".
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, INVALID_C_PARAM if output_size is NULL, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_last_error_type(char* output, size_t* output_size);

/**
 * @brief Counts the handles that are alive, to find leaks.
 * @param type_name a type of handle without prefix, for instance "generation_config", or NULL for all types together.
 * @param count receives the number.
 * @return OK, or NOT_FOUND if no handle of a type with this name was ever created.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_live_handle_count(const char* type_name, size_t* count);

/**
 * @brief Lists the types of handle that were created so far, by the names that ov_genai_get_live_handle_count takes.
 * @param type_names receives the list; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_handle_types(ov_genai_string_list** type_names);

/**
 * @brief Counts the calls into this library that run at this moment, on all threads. This call does not count itself.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if count is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_running_call_count(size_t* count);

/**
 * @brief Makes it safe to exit the process while calls of other threads run: an exit handler then flushes the standard streams and ends
 *        the process without destroying the static objects that those calls use; exit handlers that were registered earlier do not run.
 *        If no call runs, the process exits as usual, and calls that other threads make later never return. Pipelines do the same when
 *        they are created; call it just before the process exits, so that the handler runs before the destructors of all objects that were
 *        made meanwhile. The library stays loaded from then on.
 * @param exit_code the exit code, for platforms that do not tell it to exit handlers (with glibc the code that was given to exit
 *        counts).
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_protect_exit(int exit_code);

/**
 * @brief Lists the devices that the OpenVINO runtime can use on this machine, for instance "CPU", "GPU.0".
 * @param devices receives the list; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_available_devices(ov_genai_string_list** devices);

/**
 * @brief Reads a property of a device as text, for instance "FULL_DEVICE_NAME".
 * @param device the device's name.
 * @param property the property's name.
 * @param value receives a list with the value as its only item; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_get_device_property(const char* device, const char* property, ov_genai_string_list** value);
