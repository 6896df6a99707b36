#pragma once

/** @brief Why a sequence ended. */
typedef enum {
    /** @brief It did not end by itself: it was cancelled. */
    OV_GENAI_FINISH_REASON_NONE = 0,
    /** @brief At an end token, a stop string or a streamer's wish. */
    OV_GENAI_FINISH_REASON_STOP = 1,
    /** @brief At the limit of tokens. */
    OV_GENAI_FINISH_REASON_LENGTH = 2,
    /** @brief At a complete tool call. */
    OV_GENAI_FINISH_REASON_TOOL_CALL = 3
} ov_genai_finish_reason_e;
