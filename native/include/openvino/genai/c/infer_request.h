#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/model.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tensor.h"
#include "openvino/genai/c/visibility.h"

/** @brief Runs a compiled model, one inference at a time. Only wait and cancel may be called while it runs. */
typedef struct ov_genai_infer_request_opaque ov_genai_infer_request;

/** @brief The variables of a stateful model, for instance the KV cache of a language model. */
typedef struct ov_genai_variable_states_opaque ov_genai_variable_states;

/** @brief The times that the operations of a model took in the last inference of a request. */
typedef struct ov_genai_profiling_opaque ov_genai_profiling;

/** @brief What became of an operation of a model. */
typedef enum {
    /** @brief It was not executed. */
    OV_GENAI_PROFILING_STATUS_NOT_RUN = 0,
    /** @brief The compiler removed it or made it part of another. */
    OV_GENAI_PROFILING_STATUS_OPTIMIZED_OUT = 1,
    /** @brief It was executed. */
    OV_GENAI_PROFILING_STATUS_EXECUTED = 2
} ov_genai_profiling_status_e;

/** @brief How long an operation took. The texts live as long as the list. */
typedef struct {
    /** @brief The name of the operation. */
    ov_genai_string_view node_name;
    /** @brief The type of the operation. */
    ov_genai_string_view node_type;
    /** @brief The implementation that was used. */
    ov_genai_string_view exec_type;
    /** @brief What became of it. */
    ov_genai_profiling_status_e status;
    /** @brief The time in microseconds. */
    int64_t real_time_us;
    /** @brief The time of the processor in microseconds. */
    int64_t cpu_time_us;
} ov_genai_profiling_item;

/** @brief Is told when an asynchronous inference is over. */
typedef struct {
    /**
     * @brief Called once, on a thread of the runtime; must not throw. The message tells why the inference failed and lives as long as
     *        the call; it is NULL if the status is OK. The request may be used again, but not freed, in the call.
     */
    void (*on_complete)(ov_status_e status, const char* message, void* args);
    /** @brief Handed to the callback as it is. */
    void* args;
} ov_genai_completion_callback;

/**
 * @brief Frees a request, after an inference that still runs has ended. NULL is harmless.
 * @param request the request.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_infer_request_free(ov_genai_infer_request* request);

/**
 * @brief Sets an input or an output by name. Nothing is copied: the request shares the memory of the tensor.
 * @param request the request.
 * @param name the name of the port.
 * @param tensor the tensor.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_set_tensor(ov_genai_infer_request* request, const char* name, const ov_genai_tensor* tensor);

/**
 * @brief Gets an input or an output by name. Nothing is copied: the tensor may change with the next inference.
 * @param request the request.
 * @param name the name of the port.
 * @param tensor receives a handle; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_get_tensor(ov_genai_infer_request* request, const char* name, ov_genai_tensor** tensor);

/**
 * @brief Sets an input or an output by its index. Nothing is copied: the request shares the memory of the tensor.
 * @param request the request.
 * @param kind whether an input or an output.
 * @param index which port, from 0.
 * @param tensor the tensor.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_set_tensor_at(ov_genai_infer_request* request,
                                     ov_genai_port_kind_e kind,
                                     size_t index,
                                     const ov_genai_tensor* tensor);

/**
 * @brief Gets an input or an output by its index. Nothing is copied: the tensor may change with the next inference.
 * @param request the request.
 * @param kind whether an input or an output.
 * @param index which port, from 0.
 * @param tensor receives a handle; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_get_tensor_at(ov_genai_infer_request* request,
                                     ov_genai_port_kind_e kind,
                                     size_t index,
                                     ov_genai_tensor** tensor);

/**
 * @brief Gives access to the elements of an output without creating a handle, for loops that read one after each inference.
 * @param request the request.
 * @param index which output, from 0; its elements must not be strings.
 * @param view receives the place of the elements, which is valid until the next inference.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_get_output_view(ov_genai_infer_request* request, size_t index, ov_genai_tensor_view* view);

/**
 * @brief Runs an inference and waits for its end.
 * @param request the request.
 * @return OK, INFER_CANCELLED, REQUEST_BUSY, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_infer_request_infer(ov_genai_infer_request* request);

/**
 * @brief Starts an inference.
 * @param request the request; it must live until the callback has been called.
 * @param callback is told about the end; copied.
 * @return OK, REQUEST_BUSY, or why it failed: the callback is not called then.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_start_async(ov_genai_infer_request* request, const ov_genai_completion_callback* callback);

/**
 * @brief Waits for the end of an inference.
 * @param request the request.
 * @param timeout_ms how many milliseconds at most, or -1 for no limit.
 * @param is_over receives whether it has ended.
 * @return OK, INFER_CANCELLED, or why the inference failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_wait(ov_genai_infer_request* request, int64_t timeout_ms, bool* is_over);

/**
 * @brief Asks an inference that runs to end early. It then fails with INFER_CANCELLED, unless it has ended meanwhile.
 * @param request the request.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_infer_request_cancel(ov_genai_infer_request* request);

/**
 * @brief Sets all variables of a stateful model back to their initial values.
 * @param request the request.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_infer_request_reset_state(ov_genai_infer_request* request);

/**
 * @brief Lists the variables of a stateful model.
 * @param request the request.
 * @param states receives the list, empty for a model without variables; free it with ov_genai_variable_states_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_get_states(ov_genai_infer_request* request, ov_genai_variable_states** states);

/**
 * @brief Reads how long the operations took in the last inference. The model must be compiled with PERF_COUNT.
 * @param request the request.
 * @param profiling receives the list; free it with ov_genai_profiling_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_infer_request_get_profiling(ov_genai_infer_request* request, ov_genai_profiling** profiling);

/**
 * @brief Frees a list of variables. NULL is harmless.
 * @param states the variables.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_variable_states_free(ov_genai_variable_states* states);

/**
 * @brief Counts the variables.
 * @param states the variables.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_variable_states_get_count(const ov_genai_variable_states* states, size_t* count);

/**
 * @brief Reads the name of a variable.
 * @param states the variables.
 * @param index which variable, from 0.
 * @param name receives the text; it lives as long as the list.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_variable_states_get_name_at(const ov_genai_variable_states* states, size_t index, ov_genai_string_view* name);

/**
 * @brief Reads the value of a variable.
 * @param states the variables.
 * @param index which variable, from 0.
 * @param tensor receives a handle, which may share its memory with the request; free it with ov_genai_tensor_free.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_variable_states_get_at(const ov_genai_variable_states* states, size_t index, ov_genai_tensor** tensor);

/**
 * @brief Sets the value of a variable.
 * @param states the variables.
 * @param index which variable, from 0.
 * @param tensor the value, which is copied.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_variable_states_set_at(ov_genai_variable_states* states, size_t index, const ov_genai_tensor* tensor);

/**
 * @brief Sets a variable back to its initial value.
 * @param states the variables.
 * @param index which variable, from 0.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_variable_states_reset_at(ov_genai_variable_states* states, size_t index);

/**
 * @brief Frees a list of times. NULL is harmless.
 * @param profiling the times.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_profiling_free(ov_genai_profiling* profiling);

/**
 * @brief Counts the operations.
 * @param profiling the times.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_profiling_get_count(const ov_genai_profiling* profiling, size_t* count);

/**
 * @brief Reads how long an operation took.
 * @param profiling the times.
 * @param index which operation, from 0.
 * @param item receives the times; its texts live as long as the list.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_profiling_get_at(const ov_genai_profiling* profiling, size_t index, ov_genai_profiling_item* item);
