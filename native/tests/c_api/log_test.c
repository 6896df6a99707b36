/* What the libraries would print goes to a callback while there is one. */
#include "check.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "openvino/genai/c/log.h"
#include "suites.h"

static void count(ov_genai_log_source_e source, const char* text, size_t size, void* args) {
    CHECK(source >= OV_GENAI_LOG_SOURCE_RUNTIME && source <= OV_GENAI_LOG_SOURCE_ERROR);
    CHECK(text != NULL && size > 0 && text[size - 1] != '\n');
    ++*(size_t*)args;
}

void log_suite(const char* models_path) {
    size_t messages = 0;
    ov_genai_llm_pipeline* pipe = NULL;
    CHECK_OK(ov_genai_set_log_callback(NULL, NULL));
    CHECK_OK(ov_genai_set_log_callback(count, &messages));
    CHECK_OK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", NULL, &pipe));
    ov_genai_llm_pipeline_free(pipe);
    CHECK_OK(ov_genai_set_log_callback(NULL, NULL));
}
