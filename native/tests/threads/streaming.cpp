#include "c_api.hpp"
#include "suites.hpp"

namespace threads {

namespace {

struct Heard {
    std::string text;
    bool on_another_thread = false;
    std::thread::id caller = std::this_thread::get_id();
};

ov_genai_streaming_status_e hear(const char* text, size_t size, void* args) {
    Heard& heard = *static_cast<Heard*>(args);
    heard.text.append(text, size);
    heard.on_another_thread |= std::this_thread::get_id() != heard.caller;
    return OV_GENAI_STREAMING_STATUS_RUNNING;
}

}  // namespace

// Several pipelines at once; each is made on one thread, used on a second and freed on a third.
void streaming(const std::string& models) {
    const char* const backends[] = {"PA", "PA", "SDPA"};
    constexpr size_t count = std::size(backends);
    std::vector<Pipeline> pipelines(count);
    together(count, [&](size_t i) { pipelines[i] = load(models + "/tiny-chat", backends[i]); });
    together(count, [&](size_t i) {
        Pipeline& pipe = pipelines[(i + 1) % count];
        const bool has_scheduler = std::string(backends[(i + 1) % count]) == "PA";
        const Config config = up_to(60);
        for (int round = 0; round < 3; ++round) {
            Heard heard;
            const ov_genai_streamer streamer = {hear, nullptr, nullptr, &heard};
            const Results results = take<Results>(
                ov_genai_llm_pipeline_generate_text, pipe.get(), view(question), config.get(), &streamer);
            CHECK_EQUAL(text_of(results), answer);
            CHECK_EQUAL(heard.text, answer);
            CHECK_EQUAL(heard.on_another_thread, has_scheduler);
        }
    });
    together(count, [&](size_t i) { pipelines[(i + 2) % count].reset(); });
}

}  // namespace threads
