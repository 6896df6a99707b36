#include "check.h"

static int s_checks = 0;
static int s_failures = 0;

void check(int holds, const char* expression, const char* file, int line) {
    ++s_checks;
    if (!holds) {
        ++s_failures;
        fprintf(stderr, "%s:%d: failed: %s (last error: %s)\n", file, line, expression, last_error());
    }
}

int check_result(void) {
    printf("%d checks, %d failed\n", s_checks, s_failures);
    return s_checks == 0 || s_failures != 0;
}

const char* last_error(void) {
    static char text[4096];
    size_t size = sizeof(text);
    return ov_genai_get_last_error(text, &size) == OK ? text : "(the text is too long for the test's buffer)";
}
