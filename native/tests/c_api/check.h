#pragma once

#include <stdio.h>
#include <string.h>

#include "openvino/genai/c/library.h"
#include "openvino/genai/c/pipeline_options.h"

/* Counts checks and prints what failed; a program ends with check_result(). */
void check(int holds, const char* expression, const char* file, int line);
int check_result(void);

/* The text of the last error, for a message; the buffer is overwritten by the next call. */
const char* last_error(void);

/* Options under which a model answers the same on every machine. Free them with ov_genai_pipeline_options_free. */
ov_genai_pipeline_options* exact_options(void);

/* A path next to the one that the suite got, for a message or a call; the buffer is overwritten by the next call. */
const char* path_of(const char* folder, const char* rest);

/* Whether a text is this one. */
int is_text(ov_genai_string_view text, const char* expected);

#define CHECK(expression) check((expression) ? 1 : 0, #expression, __FILE__, __LINE__)
#define CHECK_OK(call) CHECK((call) == OK)
#define CHECK_TEXT(actual, expected) CHECK(strcmp((actual), (expected)) == 0)
#define CHECK_ERROR_HAS(part) CHECK(strstr(last_error(), (part)) != NULL)

/* A NULL where a pointer is expected: a status and a text, never a crash. */
#define CHECK_REFUSED(call)                \
    do {                                   \
        CHECK((call) == INVALID_C_PARAM);  \
        CHECK_ERROR_HAS("is NULL");        \
    } while (0)

/* What is set is what is read back. */
#define CHECK_FIELD(handle, object, option, type, new_value)                \
    do {                                                                    \
        type value_read;                                                    \
        CHECK_OK(ov_genai_##handle##_set_##option((object), (new_value)));  \
        CHECK_OK(ov_genai_##handle##_get_##option((object), &value_read));  \
        CHECK(value_read == (new_value));                                   \
        CHECK_REFUSED(ov_genai_##handle##_set_##option(NULL, (new_value))); \
        CHECK_REFUSED(ov_genai_##handle##_get_##option((object), NULL));    \
    } while (0)

/* A text that comes in a buffer: without one its size, and never more than there is room for. */
#define CHECK_BUFFER(function, object, expected)                     \
    do {                                                             \
        char buffer[2048];                                           \
        size_t buffer_size = 0;                                      \
        CHECK_OK(function((object), NULL, &buffer_size));            \
        CHECK(buffer_size == strlen(expected) + 1);                  \
        buffer_size = strlen(expected);                              \
        CHECK(function((object), buffer, &buffer_size) == OUT_OF_BOUNDS); \
        buffer_size = sizeof(buffer);                                \
        CHECK_OK(function((object), buffer, &buffer_size));          \
        CHECK_TEXT(buffer, expected);                                \
        CHECK_REFUSED(function(NULL, buffer, &buffer_size));         \
    } while (0)

/* A time with its deviation, which was measured if the first is positive. */
#define CHECK_MEAN(function, metrics, is_measured)        \
    do {                                                  \
        float mean_read = -2;                             \
        float std_read = -2;                              \
        CHECK_OK(function((metrics), &mean_read, &std_read)); \
        CHECK((mean_read > 0) == (is_measured));          \
        CHECK(std_read >= -1);                            \
        CHECK_REFUSED(function(NULL, &mean_read, &std_read)); \
        CHECK_REFUSED(function((metrics), NULL, &std_read)); \
    } while (0)
