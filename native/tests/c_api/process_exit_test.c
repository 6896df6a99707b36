/* A process that exits while calls run keeps its exit code and what it has written. */
#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "suites.h"

static void running_calls(void) {
    size_t count = 1;
    CHECK(ov_genai_get_running_call_count(NULL) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_get_running_call_count(&count));
    CHECK(count == 0);
}

#if defined(_WIN32)

void process_exit_suite(const char* models_path) {
    (void)models_path;
    running_calls();
    ov_genai_protect_exit(0);
}

#else

#    include <pthread.h>
#    include <stdlib.h>
#    include <sys/wait.h>
#    include <time.h>
#    include <unistd.h>

#    define EXIT_CODE 7

static const char* s_models_path;
static FILE* s_written;

/* Beam search: nothing ends it before it is complete. */
static void* generate(void* unused) {
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_generation_config* config = NULL;
    ov_genai_decoded_results* results = NULL;
    (void)unused;
    if (ov_genai_llm_pipeline_create_with_options(s_models_path, "CPU", NULL, &pipe) == OK &&
        ov_genai_generation_config_create(&config) == OK) {
        ov_genai_generation_config_set_num_beams(config, 4);
        ov_genai_generation_config_set_ignore_eos(config, true);
        ov_genai_generation_config_set_max_new_tokens(config, 2000);
        ov_genai_llm_pipeline_generate(pipe, "What is OpenVINO?", config, NULL, &results);
    }
    return NULL;
}

static void* load(void* unused) {
    (void)unused;
    for (;;) {
        ov_genai_continuous_batching_pipeline* pipe = NULL;
        if (ov_genai_continuous_batching_pipeline_create(s_models_path, "CPU", NULL, &pipe) != OK) {
            return NULL;
        }
        ov_genai_continuous_batching_pipeline_free(pipe);
    }
}

static void exit_while(void* (*work)(void*), long milliseconds) {
    const struct timespec delay = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    pthread_t thread;
    fputs("kept", s_written);
    if (pthread_create(&thread, NULL, work, NULL) != 0) {
        _exit(1);
    }
    nanosleep(&delay, NULL);
    ov_genai_protect_exit(EXIT_CODE);
    exit(EXIT_CODE);
}

static void exits_with_its_code(void* (*work)(void*), long milliseconds) {
    char text[5] = "";
    int status = 0;
    pid_t child;
    s_written = tmpfile();
    CHECK(s_written != NULL);
    if (s_written == NULL) {
        return;
    }
    child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        exit_while(work, milliseconds);
    }
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_CODE);
    rewind(s_written);
    CHECK(fread(text, 1, 4, s_written) == 4 && strcmp(text, "kept") == 0);
    fclose(s_written);
}

void process_exit_suite(const char* models_path) {
    s_models_path = models_path;
    running_calls();
    /* Before the library starts a thread here: only the thread that forks goes on in the child. */
    exits_with_its_code(generate, 1000);
    exits_with_its_code(load, 50);
    exits_with_its_code(load, 300);
}

#endif
