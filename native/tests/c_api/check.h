#pragma once

#include <stdio.h>
#include <string.h>

#include "openvino/genai/c/library.h"

/* Counts checks and prints what failed; a program ends with check_result(). */
void check(int holds, const char* expression, const char* file, int line);
int check_result(void);

/* The text of the last error, for a message; the buffer is overwritten by the next call. */
const char* last_error(void);

#define CHECK(expression) check((expression) ? 1 : 0, #expression, __FILE__, __LINE__)
#define CHECK_OK(call) CHECK((call) == OK)
#define CHECK_TEXT(actual, expected) CHECK(strcmp((actual), (expected)) == 0)
#define CHECK_ERROR_HAS(part) CHECK(strstr(last_error(), (part)) != NULL)
