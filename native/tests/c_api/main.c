#include "check.h"
#include "suites.h"

#ifdef KEEP_LIBRARIES
#    include <dlfcn.h>
#endif

typedef struct {
    const char* name;
    void (*run)(const char* models_path);
} suite;

int main(int argc, char** argv) {
    static const suite suites[] = {
        {"arguments", arguments_suite},
        {"config", config_suite},
        {"chat_history", chat_history_suite},
        {"options", options_suite},
        {"llm", llm_suite},
        {"continuous_batching", continuous_batching_suite},
        {"structured_output", structured_output_suite},
    };
    size_t live = 0;
    size_t i;
    if (argc != 3) {
        fprintf(stderr, "usage: %s SUITE MODELS_PATH\n", argv[0]);
        return 2;
    }
#ifdef KEEP_LIBRARIES
    /* The leak checker can name, and so suppress, only what is still loaded at the end. */
    if (dlopen(KEEP_LIBRARIES "/libopenvino_tokenizers.so", RTLD_LAZY | RTLD_NODELETE) == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 2;
    }
#endif
    for (i = 0; i < sizeof(suites) / sizeof(suites[0]); ++i) {
        if (strcmp(suites[i].name, argv[1]) == 0) {
            suites[i].run(argv[2]);
            CHECK_OK(ov_genai_get_live_handle_count(NULL, &live));
            CHECK(live == 0);
            return check_result();
        }
    }
    fprintf(stderr, "there is no suite %s\n", argv[1]);
    return 2;
}
