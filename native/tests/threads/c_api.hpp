#pragma once

// The C API's handles with owners, and threads that begin together.

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "check.hpp"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "openvino/genai/c/library.h"
#include "openvino/genai/c/llm_pipeline.h"

namespace threads {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* handle) const {
        Free(handle);
    }
};

template <class T, auto Free>
using Handle = std::unique_ptr<T, Freed<Free>>;

using Pipeline = Handle<ov_genai_llm_pipeline, ov_genai_llm_pipeline_free>;
using Config = Handle<ov_genai_generation_config, ov_genai_generation_config_free>;
using Results = Handle<ov_genai_decoded_results, ov_genai_decoded_results_free>;
using Options = Handle<ov_genai_pipeline_options, ov_genai_pipeline_options_free>;
using Tokenizer = Handle<ov_genai_tokenizer, ov_genai_tokenizer_free>;
using Strings = Handle<ov_genai_string_list, ov_genai_string_list_free>;

// Calls a function that gives a handle as its last argument.
template <class Owner, class Function, class... Arguments>
Owner take(Function function, Arguments... arguments) {
    typename Owner::pointer handle = nullptr;
    CHECK_EQUAL(function(arguments..., &handle), OK);
    return Owner(handle);
}

inline std::string last_error() {
    char text[4096];
    size_t size = sizeof(text);
    return ov_genai_get_last_error(text, &size) == OK ? text : "";
}

inline size_t live_handles(const char* type_name) {
    size_t count = 0;
    CHECK_EQUAL(ov_genai_get_live_handle_count(type_name, &count), OK);
    return count;
}

inline ov_genai_string_view view(const std::string& text) {
    return {text.data(), text.size()};
}

inline std::string text_at(const ov_genai_string_list* list, size_t index) {
    ov_genai_string_view text{};
    CHECK_EQUAL(ov_genai_string_list_get_at(list, index, &text), OK);
    return {text.data, text.size};
}

inline std::string text_of(const Results& results) {
    ov_genai_string_view text{};
    CHECK_EQUAL(ov_genai_decoded_results_get_text_at(results.get(), 0, &text), OK);
    return {text.data, text.size};
}

// Threads that wait while another one makes a static object of the closed runtime have been seen to sleep on forever under the thread
// sanitizer of GCC 12, the object made: there, what is to run together runs alone once before.
#if defined(__SANITIZE_THREAD__)
inline constexpr bool first_alone = true;
#else
inline constexpr bool first_alone = false;
#endif

// Nobody passes before all have come.
class Barrier {
public:
    explicit Barrier(size_t count) : m_missing(count) {}

    void arrive_and_wait() {
        std::unique_lock<std::mutex> lock(m_mutex);
        if (--m_missing == 0) {
            m_all_here.notify_all();
        }
        m_all_here.wait(lock, [this] { return m_missing == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_all_here;
    size_t m_missing;
};

// Runs body(0) to body(count - 1) on threads of their own that begin together.
template <class Body>
void together(size_t count, Body body) {
    Barrier start(count);
    std::vector<std::thread> all;
    for (size_t i = 0; i < count; ++i) {
        all.emplace_back([&start, &body, i] {
            start.arrive_and_wait();
            body(i);
        });
    }
    for (std::thread& thread : all) {
        thread.join();
    }
}

inline const std::string question = "What is the capital of France?";
inline const std::string answer = "The capital of France is Paris.";
inline const std::string poem = "Write a long poem about the sea.";

// Options under which the answers are the same on every machine.
inline Options options_for(const char* attention_backend) {
    const ov_genai_property properties[] = {{"INFERENCE_PRECISION_HINT", "f32", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0},
                                            {"ATTENTION_BACKEND", attention_backend, OV_GENAI_PROPERTY_TYPE_STRING, 0, 0}};
    Options options = take<Options>(ov_genai_pipeline_options_create);
    CHECK_EQUAL(ov_genai_pipeline_options_set_properties(options.get(), properties, 2), OK);
    return options;
}

inline Pipeline load(const std::string& model, const char* attention_backend) {
    const Options options = options_for(attention_backend);
    return take<Pipeline>(ov_genai_llm_pipeline_create_with_options, model.c_str(), "CPU", options.get());
}

inline Config up_to(size_t max_new_tokens) {
    Config config = take<Config>(ov_genai_generation_config_create);
    CHECK_EQUAL(ov_genai_generation_config_set_max_new_tokens(config.get(), max_new_tokens), OK);
    return config;
}

}  // namespace threads
