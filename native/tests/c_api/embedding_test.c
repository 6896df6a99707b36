/* Embeddings, from plain C: of documents, of texts with a prompt, of queries, and of the multimodal pipeline without images. */
#include <math.h>

#include "check.h"
#include "openvino/genai/c/embedding_pipeline.h"
#include "openvino/genai/c/text_embedding_pipeline.h"
#include "suites.h"

static const ov_genai_text_embedding_config DEFAULTS = {-1, -1, -1, -1, -1, -1, NULL, NULL};

static ov_genai_string_view view(const char* text) {
    const ov_genai_string_view result = {text, strlen(text)};
    return result;
}

static int same_row(const ov_genai_embeddings* first, size_t first_row, const ov_genai_embeddings* second, size_t second_row) {
    const float* a = NULL;
    const float* b = NULL;
    size_t rows = 0;
    size_t columns = 0;
    size_t i;
    CHECK_OK(ov_genai_embeddings_get_values(first, &a));
    CHECK_OK(ov_genai_embeddings_get_values(second, &b));
    CHECK_OK(ov_genai_embeddings_get_shape(first, &rows, &columns));
    for (i = 0; i < columns; ++i) {
        if (fabsf(a[first_row * columns + i] - b[second_row * columns + i]) > 1e-5f) {
            return 0;
        }
    }
    return columns > 0;
}

static void null_arguments(void) {
    ov_genai_text_embedding_pipeline* pipe = NULL;
    ov_genai_embedding_pipeline* multimodal = NULL;
    ov_genai_embeddings* embeddings = NULL;
    const ov_genai_string_view text = view("text");
    const float* values = NULL;
    size_t rows = 0;
    size_t columns = 0;
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_create(NULL, "CPU", NULL, NULL, &pipe));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_create("x", NULL, NULL, NULL, &pipe));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_create("x", "CPU", NULL, NULL, NULL));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_embed_documents(NULL, &text, 1, &embeddings));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_embed(NULL, &text, 1, text, &embeddings));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_embed_query(NULL, text, &embeddings));
    CHECK_REFUSED(ov_genai_embedding_pipeline_create(NULL, "CPU", NULL, NULL, &multimodal));
    CHECK_REFUSED(ov_genai_embedding_pipeline_create("x", "CPU", NULL, NULL, NULL));
    CHECK_REFUSED(ov_genai_embedding_pipeline_embed(NULL, &text, 1, NULL, NULL, &embeddings));
    CHECK_REFUSED(ov_genai_embeddings_get_shape(NULL, &rows, &columns));
    CHECK_REFUSED(ov_genai_embeddings_get_values(NULL, &values));
    CHECK(pipe == NULL && multimodal == NULL && embeddings == NULL);
    ov_genai_text_embedding_pipeline_free(NULL);
    ov_genai_embedding_pipeline_free(NULL);
    ov_genai_embeddings_free(NULL);
}

static void instructions(const char* models_path, const ov_genai_pipeline_options* options) {
    ov_genai_text_embedding_config config = DEFAULTS;
    ov_genai_text_embedding_pipeline* pipe = NULL;
    ov_genai_embeddings* documents = NULL;
    ov_genai_embeddings* prompted = NULL;
    ov_genai_embeddings* query = NULL;
    const ov_genai_string_view texts[] = {view("a star"), view("a table")};
    const ov_genai_string_view whole = view("passage: a star");
    size_t rows = 0;
    size_t columns = 0;
    config.embed_instruction = "passage: ";
    config.query_instruction = "passage: ";
    config.pooling_type = OV_GENAI_POOLING_TYPE_MEAN;
    config.normalize = 0;
    CHECK_OK(ov_genai_text_embedding_pipeline_create(models_path, "CPU", &config, options, &pipe));
    CHECK_OK(ov_genai_text_embedding_pipeline_embed_documents(pipe, texts, 2, &documents));
    CHECK_OK(ov_genai_embeddings_get_shape(documents, &rows, &columns));
    CHECK(rows == 2 && columns == 64);
    CHECK(!same_row(documents, 0, documents, 1));
    CHECK_OK(ov_genai_text_embedding_pipeline_embed(pipe, &whole, 1, view(""), &prompted));
    CHECK(same_row(documents, 0, prompted, 0));
    CHECK_OK(ov_genai_text_embedding_pipeline_embed_query(pipe, texts[0], &query));
    CHECK(same_row(documents, 0, query, 0));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_embed_query(pipe, texts[0], NULL));
    CHECK_REFUSED(ov_genai_text_embedding_pipeline_embed_documents(pipe, NULL, 1, &prompted));
    ov_genai_embeddings_free(documents);
    ov_genai_embeddings_free(prompted);
    ov_genai_embeddings_free(query);
    ov_genai_text_embedding_pipeline_free(pipe);
}

static void refused_configs(const char* models_path) {
    ov_genai_text_embedding_config config = DEFAULTS;
    ov_genai_text_embedding_pipeline* pipe = NULL;
    config.pooling_type = 3;
    CHECK(ov_genai_text_embedding_pipeline_create(models_path, "CPU", &config, NULL, &pipe) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("pooling type 3");
    config.pooling_type = -1;
    config.max_length = 0;
    CHECK(ov_genai_text_embedding_pipeline_create(models_path, "CPU", &config, NULL, &pipe) != OK);
    CHECK_ERROR_HAS("max_length");
    CHECK(pipe == NULL);
}

static void multimodal(const char* models_path, const ov_genai_pipeline_options* options) {
    ov_genai_text_embedding_config config = DEFAULTS;
    ov_genai_embedding_pipeline* pipe = NULL;
    ov_genai_embeddings* plain = NULL;
    ov_genai_embeddings* prompted = NULL;
    const ov_genai_string_view texts[] = {view("query: a star"), view("a star")};
    const unsigned char pixels[4 * 4 * 3] = {0};
    const ov_genai_rgb_image image = {pixels, 4, 4};
    const ov_genai_vision_inputs vision = {&image, 1, NULL, 0, NULL, 0};
    config.pooling_type = OV_GENAI_POOLING_TYPE_CLS;
    CHECK_OK(ov_genai_embedding_pipeline_create(models_path, "CPU", &config, options, &pipe));
    CHECK_OK(ov_genai_embedding_pipeline_embed(pipe, texts, 2, NULL, NULL, &plain));
    CHECK_OK(ov_genai_embedding_pipeline_embed(pipe, texts + 1, 1, NULL, "query: ", &prompted));
    CHECK(same_row(plain, 0, prompted, 0));
    CHECK(!same_row(plain, 1, prompted, 0));
    ov_genai_embeddings_free(plain);
    CHECK(ov_genai_embedding_pipeline_embed(pipe, texts, 1, &vision, NULL, &plain) != OK);
    CHECK_ERROR_HAS("does not support image");
    ov_genai_embeddings_free(prompted);
    ov_genai_embedding_pipeline_free(pipe);
}

void embedding_suite(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    null_arguments();
    instructions(models_path, options);
    refused_configs(models_path);
    multimodal(models_path, options);
    ov_genai_pipeline_options_free(options);
}
