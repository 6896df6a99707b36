#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief Where a message of the native libraries comes from. */
typedef enum {
    /** @brief The log of the OpenVINO runtime. */
    OV_GENAI_LOG_SOURCE_RUNTIME = 0,
    /** @brief A line that was printed on the C++ stream std::cout. */
    OV_GENAI_LOG_SOURCE_OUTPUT = 1,
    /** @brief A line that was printed on the C++ stream std::cerr. */
    OV_GENAI_LOG_SOURCE_ERROR = 2
} ov_genai_log_source_e;

/**
 * @brief Receives a message, without its final line break and not terminated by a NUL. It is called on any thread, on several at the same
 *        time, and must not throw. What it prints itself on the C++ streams is not handed to it again.
 */
typedef void (*ov_genai_log_callback)(ov_genai_log_source_e source, const char* text, size_t size, void* args);

/**
 * @brief Hands over what the native libraries of this process would print: messages of the OpenVINO runtime's log, and the lines that
 *        anything writes to the C++ streams std::cout and std::cerr. These are then not printed. Set it before other threads use the
 *        libraries: the first call replaces the buffers of the streams. A callback that runs on another thread may still be running when this
 *        function returns.
 * @param callback receives the messages; NULL to have them printed again.
 * @param args handed to the callback as it is.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_set_log_callback(ov_genai_log_callback callback, void* args);
