#include <atomic>

#include "c_api.hpp"
#include "suites.hpp"

namespace threads {

namespace {

struct Generation {
    std::atomic<bool> cancelled{false};
    std::atomic<bool> begun{false};
    std::atomic<size_t> tokens{0};
    std::atomic<size_t> ends{0};
};

ov_genai_streaming_status_e on_tokens(const int64_t*, size_t count, void* args) {
    Generation& generation = *static_cast<Generation*>(args);
    generation.tokens += count;
    generation.begun = true;
    // The model must not be done before the other thread has had its turn.
    while (!generation.cancelled) {
        std::this_thread::yield();
    }
    return OV_GENAI_STREAMING_STATUS_CANCEL;
}

void on_end(void* args) {
    ++static_cast<Generation*>(args)->ends;
}

}  // namespace

// One thread generates and another says that it is enough, on both backends.
void cancelling(const std::string& models) {
    for (const char* backend : {"PA", "SDPA"}) {
        const Pipeline pipe = load(models + "/tiny-chat", backend);
        const Config config = up_to(200);
        for (int round = 0; round < 5; ++round) {
            Generation generation;
            const ov_genai_streamer streamer = {nullptr, on_tokens, on_end, &generation};
            std::thread canceller([&] {
                while (!generation.begun) {
                    std::this_thread::yield();
                }
                generation.cancelled = true;
            });
            take<Results>(ov_genai_llm_pipeline_generate_text, pipe.get(), view(poem), config.get(), &streamer);
            canceller.join();
            CHECK(generation.tokens < 20);
            CHECK(generation.ends >= 1);
        }
        CHECK_EQUAL(text_of(take<Results>(
                        ov_genai_llm_pipeline_generate_text, pipe.get(), view(question), config.get(), nullptr)),
                    answer);
    }
}

}  // namespace threads
