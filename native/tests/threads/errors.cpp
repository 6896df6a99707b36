#include "c_api.hpp"
#include "suites.hpp"

namespace threads {

namespace {

// Each thread fails in its own way, again and again, and always reads its own error.
void own_errors() {
    constexpr size_t rounds = 500;
    together(4, [](size_t thread) {
        CHECK_EQUAL(last_error(), "");
        for (size_t round = 0; round < rounds; ++round) {
            const std::string name = "type " + std::to_string(thread) + "." + std::to_string(round);
            size_t count = 0;
            CHECK_EQUAL(ov_genai_get_live_handle_count(name.c_str(), &count), NOT_FOUND);
            CHECK_EQUAL(last_error(), "no handle of type '" + name + "' was created");
        }
    });
    CHECK_EQUAL(last_error(), "");
}

// The exceptions of the library below, with their types.
void errors_from_below() {
    together(4, [](size_t thread) {
        const std::string path = "/nonexistent/" + std::to_string(thread);
        ov_genai_llm_pipeline* pipe = nullptr;
        char type[256];
        size_t size = sizeof(type);
        CHECK(ov_genai_llm_pipeline_create(path.c_str(), "CPU", 0, &pipe) != OK);
        CHECK(pipe == nullptr);
        CHECK(last_error().find(path) != std::string::npos);
        CHECK_EQUAL(ov_genai_get_last_error_type(type, &size), OK);
        CHECK_EQUAL(std::string(type), "ov::Exception");
    });
}

}  // namespace

void errors(const std::string&) {
    own_errors();
    errors_from_below();
}

}  // namespace threads
