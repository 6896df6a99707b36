#include "c_api.hpp"
#include "suites.hpp"

namespace threads {

namespace {

constexpr size_t thread_count = 4;

// The core and the registry of types are made by whoever comes first, and here all come at once.
void first_use() {
    together(thread_count, [](size_t) {
        const Strings devices = take<Strings>(ov_genai_get_available_devices);
        CHECK(text_at(devices.get(), 0).rfind("CPU", 0) == 0);
        const Strings name = take<Strings>(ov_genai_get_device_property, "CPU", "FULL_DEVICE_NAME");
        CHECK(!text_at(name.get(), 0).empty());
        const Strings types = take<Strings>(ov_genai_get_handle_types);
        CHECK(!text_at(types.get(), 0).empty());
    });
}

void counts() {
    constexpr size_t each = 100;
    Barrier all_made(thread_count);
    Barrier all_counted(thread_count);
    together(thread_count, [&](size_t) {
        std::vector<Config> mine;
        for (size_t i = 0; i < each; ++i) {
            mine.push_back(up_to(i + 1));
        }
        all_made.arrive_and_wait();
        CHECK_EQUAL(live_handles("generation_config"), thread_count * each);
        all_counted.arrive_and_wait();
    });
    CHECK_EQUAL(live_handles("generation_config"), 0u);
}

// Read and copied by several threads at once, which only writing forbids.
void shared_reading() {
    const Config shared = up_to(17);
    together(thread_count, [&](size_t) {
        for (int i = 0; i < 100; ++i) {
            const Config copy = take<Config>(ov_genai_generation_config_copy, shared.get());
            size_t tokens = 0;
            CHECK_EQUAL(ov_genai_generation_config_get_max_new_tokens(copy.get(), &tokens), OK);
            CHECK_EQUAL(tokens, 17u);
            CHECK_EQUAL(ov_genai_generation_config_validate(shared.get()), OK);
        }
    });
}

// A finalizer frees on its own thread what others made.
void freed_elsewhere() {
    std::vector<Config> configs(thread_count);
    together(thread_count, [&](size_t thread) { configs[thread] = up_to(thread + 1); });
    CHECK_EQUAL(live_handles("generation_config"), thread_count);
    together(thread_count, [&](size_t thread) { configs[(thread + 1) % thread_count].reset(); });
    CHECK_EQUAL(live_handles("generation_config"), 0u);
}

}  // namespace

void handles(const std::string&) {
    first_use();
    counts();
    shared_reading();
    freed_elsewhere();
}

}  // namespace threads
