#include "check.h"
#include "keep_libraries.h"
#include "suites.h"

typedef struct {
    const char* name;
    void (*run)(const char* models_path);
} suite;

int main(int argc, char** argv) {
    static const suite suites[] = {
        {"arguments", arguments_suite},
        {"inference", inference_suite},
        {"config", config_suite},
        {"chat_history", chat_history_suite},
        {"options", options_suite},
        {"llm", llm_suite},
        {"llm_options", llm_options_suite},
        {"tokenizer", tokenizer_suite},
        {"continuous_batching", continuous_batching_suite},
        {"process_exit", process_exit_suite},
        {"structured_output", structured_output_suite},
        {"parsing", parsing_suite},
        {"whisper_config", whisper_config_suite},
        {"whisper", whisper_suite},
        {"asr", asr_suite},
        {"vlm", vlm_suite},
        {"vision_batching", vision_batching_suite},
        {"image_config", image_config_suite},
        {"generator", generator_suite},
        {"images", images_suite},
        {"image_lifecycle", image_lifecycle_suite},
        {"image_parts", image_parts_suite},
        {"log", log_suite},
        {"embedding", embedding_suite},
        {"rerank", rerank_suite},
        {"text2speech", text2speech_suite},
    };
    size_t live = 0;
    size_t i;
    if (argc != 3) {
        fprintf(stderr, "usage: %s SUITE MODELS_PATH\n", argv[0]);
        return 2;
    }
    if (!keep_libraries()) {
        return 2;
    }
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
