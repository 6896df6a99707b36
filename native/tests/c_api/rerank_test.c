/* Re-ranking, from plain C. */
#include <math.h>

#include "check.h"
#include "openvino/genai/c/text_rerank_pipeline.h"
#include "suites.h"

static ov_genai_string_view view(const char* text) {
    const ov_genai_string_view result = {text, strlen(text)};
    return result;
}

static void null_arguments(void) {
    ov_genai_text_rerank_pipeline* pipe = NULL;
    const ov_genai_string_view text = view("text");
    ov_genai_rerank_result result;
    size_t count = 1;
    CHECK_REFUSED(ov_genai_text_rerank_pipeline_create(NULL, "CPU", NULL, NULL, &pipe));
    CHECK_REFUSED(ov_genai_text_rerank_pipeline_create("x", NULL, NULL, NULL, &pipe));
    CHECK_REFUSED(ov_genai_text_rerank_pipeline_create("x", "CPU", NULL, NULL, NULL));
    CHECK_REFUSED(ov_genai_text_rerank_pipeline_rerank(NULL, text, &text, 1, &result, &count));
    CHECK(pipe == NULL);
    ov_genai_text_rerank_pipeline_free(NULL);
}

void rerank_suite(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_text_rerank_config config = {2, -1, -1, -1};
    ov_genai_text_rerank_pipeline* pipe = NULL;
    const ov_genai_string_view query = view("What is the Sun?");
    const ov_genai_string_view texts[] = {view("The Sun is a star at the centre of the solar system."),
                                          view("A table is made of wood, glass or metal."),
                                          view("OpenVINO runs neural networks on processors of many kinds.")};
    ov_genai_rerank_result ranking[3];
    size_t count = 3;
    null_arguments();
    CHECK_OK(ov_genai_text_rerank_pipeline_create(models_path, "CPU", &config, options, &pipe));
    CHECK_OK(ov_genai_text_rerank_pipeline_rerank(pipe, query, texts, 3, ranking, &count));
    CHECK(count == 2 && ranking[0].index == 0 && ranking[1].index == 1);
    CHECK(fabsf(ranking[0].score - 0.6292091f) < 1e-4f && fabsf(ranking[1].score - 0.4936304f) < 1e-4f);
    count = 1;
    CHECK(ov_genai_text_rerank_pipeline_rerank(pipe, query, texts, 3, ranking, &count) == OUT_OF_BOUNDS);
    CHECK_REFUSED(ov_genai_text_rerank_pipeline_rerank(pipe, query, texts, 3, NULL, &count));
    CHECK_REFUSED(ov_genai_text_rerank_pipeline_rerank(pipe, query, texts, 3, ranking, NULL));
    ov_genai_text_rerank_pipeline_free(pipe);
    ov_genai_pipeline_options_free(options);
}
