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

ov_genai_pipeline_options* exact_options(void) {
    const ov_genai_property precision = {"INFERENCE_PRECISION_HINT", "f32", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0};
    ov_genai_pipeline_options* options = NULL;
    CHECK_OK(ov_genai_pipeline_options_create(&options));
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &precision, 1));
    return options;
}

const char* path_of(const char* folder, const char* rest) {
    static char path[4096];
    snprintf(path, sizeof(path), "%s%s", folder, rest);
    return path;
}

int is_text(ov_genai_string_view text, const char* expected) {
    return text.size == strlen(expected) && memcmp(text.data, expected, text.size) == 0;
}
