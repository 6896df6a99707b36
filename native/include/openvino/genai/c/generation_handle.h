#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/finish_reason.h"
#include "openvino/genai/c/generation_outputs.h"
#include "openvino/genai/c/visibility.h"

/** @brief One request of a continuous batching pipeline. It may outlive the pipeline, but then it makes no progress. */
typedef struct ov_genai_generation_handle_opaque ov_genai_generation_handle;

/** @brief How far a request is. */
typedef enum {
    /** @brief It waits or is worked on. */
    OV_GENAI_GENERATION_STATUS_RUNNING = 0,
    /** @brief It is complete. */
    OV_GENAI_GENERATION_STATUS_FINISHED = 1,
    /** @brief The scheduler dropped it, because its cache had no room. */
    OV_GENAI_GENERATION_STATUS_IGNORED = 2,
    /** @brief It was cancelled. */
    OV_GENAI_GENERATION_STATUS_CANCEL = 3,
    /** @brief It was stopped. */
    OV_GENAI_GENERATION_STATUS_STOP = 4
} ov_genai_generation_status_e;

/**
 * @brief Frees a handle. A request that is not over is dropped at the pipeline's next step. NULL is harmless.
 * @param handle the handle.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_generation_handle_free(ov_genai_generation_handle* handle);

/**
 * @brief Tells how far the request is.
 * @param handle the handle.
 * @param status receives the status.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_handle_get_status(const ov_genai_generation_handle* handle, ov_genai_generation_status_e* status);

/**
 * @brief Tells whether something new can be read: never after the request was stopped or cancelled.
 * @param handle the handle.
 * @param value receives whether.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_handle_can_read(const ov_genai_generation_handle* handle, bool* value);

/**
 * @brief Takes all tokens that have come since the last read, without waiting. A single sequence comes token by token; several, or
 *        beams, come all at once at their end.
 * @param handle the handle.
 * @param outputs receives the new tokens, with the scores and finish reasons so far, the best sequence first, to be freed with
 *        ov_genai_generation_outputs_free; NULL if there is nothing new.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_handle_read(ov_genai_generation_handle* handle, ov_genai_generation_outputs** outputs);

/**
 * @brief Ends the request at the next step; what was generated so far counts.
 * @param handle the handle.
 * @param reason what the finish reason shall be.
 * @return OK, or INVALID_C_PARAM if the handle is NULL or the reason is none.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generation_handle_stop(ov_genai_generation_handle* handle, ov_genai_finish_reason_e reason);

/**
 * @brief Ends the request at the next step; what was generated so far does not count.
 * @param handle the handle.
 * @return OK, or INVALID_C_PARAM if the handle is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_generation_handle_cancel(ov_genai_generation_handle* handle);
