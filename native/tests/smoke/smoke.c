/* smoke MODEL_DIR PROMPT ANSWER: the model's greedy answer has to be this one. */
#include <stdio.h>
#include <string.h>

#include "openvino/genai/c/library.h"
#include "openvino/genai/c/llm_pipeline.h"

static int fail(const char* what) {
    char message[4096];
    size_t size = sizeof(message);
    if (ov_genai_get_last_error(message, &size) != OK) {
        message[0] = '\0';
    }
    fprintf(stderr, "%s: %s\n", what, message);
    return 1;
}

int main(int argc, char** argv) {
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_generation_config* config = NULL;
    ov_genai_decoded_results* results = NULL;
    char text[1024];
    size_t size = sizeof(text);

    if (argc != 4) {
        fprintf(stderr, "usage: %s MODEL_DIR PROMPT ANSWER\n", argv[0]);
        return 2;
    }
    if (ov_genai_llm_pipeline_create(argv[1], "CPU", 0, &pipe) != OK) {
        return fail("the model cannot be loaded");
    }
    if (ov_genai_generation_config_create(&config) != OK || ov_genai_generation_config_set_max_new_tokens(config, 20) != OK) {
        return fail("the configuration cannot be made");
    }
    if (ov_genai_llm_pipeline_generate(pipe, argv[2], config, NULL, &results) != OK ||
        ov_genai_decoded_results_get_string(results, text, &size) != OK) {
        return fail("the model does not answer");
    }
    puts(text);
    ov_genai_decoded_results_free(results);
    ov_genai_generation_config_free(config);
    ov_genai_llm_pipeline_free(pipe);
    if (strcmp(text, argv[3]) != 0) {
        fprintf(stderr, "the answer should be: %s\n", argv[3]);
        return 1;
    }
    return 0;
}
