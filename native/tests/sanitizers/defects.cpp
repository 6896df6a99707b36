// Does on purpose what each sanitizer is there to find, so that a set-up that finds nothing fails.

#include <atomic>
#include <climits>
#include <cstdio>
#include <cstring>
#include <thread>

#include "openvino/genai/c/generation_config.h"

namespace {

ov_genai_generation_config* new_config() {
    ov_genai_generation_config* config = nullptr;
    return ov_genai_generation_config_create(&config) == OK ? config : nullptr;
}

void leak() {
    // Several: a register may still point at the last one.
    for (int i = 0; i < 10; ++i) {
        new_config();
    }
}

void use_after_free() {
    ov_genai_generation_config* config = new_config();
    size_t value = 0;
    ov_genai_generation_config_free(config);
    ov_genai_generation_config_get_max_new_tokens(config, &value);
}

void overflow() {
    volatile int largest = INT_MAX;
    largest = largest + 1;
}

void race() {
    ov_genai_generation_config* config = new_config();
    std::atomic<int> missing{2};
    const auto write = [config, &missing] {
        // Relaxed: the threads meet, but neither sees what the other did before.
        missing.fetch_sub(1, std::memory_order_relaxed);
        while (missing.load(std::memory_order_relaxed) != 0) {
            std::this_thread::yield();
        }
        for (size_t i = 0; i < 100000; ++i) {
            ov_genai_generation_config_set_max_new_tokens(config, i);
        }
    };
    std::thread other(write);
    write();
    other.join();
    ov_genai_generation_config_free(config);
}

}  // namespace

int main(int argc, char** argv) {
    const struct {
        const char* name;
        void (*run)();
    } defects[] = {{"leak", leak}, {"use_after_free", use_after_free}, {"overflow", overflow}, {"race", race}};
    for (const auto& defect : defects) {
        if (argc == 2 && std::strcmp(defect.name, argv[1]) == 0) {
            defect.run();
            return 0;
        }
    }
    std::fprintf(stderr, "usage: %s leak|use_after_free|overflow|race\n", argv[0]);
    return 0;
}
