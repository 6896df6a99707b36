// The order of the virtual functions: our slots against the tables inside the library, and the library calling
// overrides of ours.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <typeinfo>
#include <utility>
#include <vector>

#include "layout_check.hpp"
#include "openvino/genai/image_generation/generation_config.hpp"
#include "openvino/genai/image_generation/scheduler.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/parsers.hpp"
#include "openvino/genai/speculative_decoding/perf_metrics.hpp"
#include "openvino/genai/visual_language/pipeline.hpp"
#include "openvino/genai/whisper_pipeline.hpp"

#if OPENVINO_GENAI_ABI_FACTS_APPLY
#    include <cxxabi.h>
#    include <dlfcn.h>
#endif

namespace {

using namespace ov::genai;

#if OPENVINO_GENAI_ABI_FACTS_APPLY

std::string demangle(const char* name) {
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> text(abi::__cxa_demangle(name, nullptr, nullptr, &status),
                                                           &std::free);
    return status == 0 ? text.get() : name;
}

// The table of virtual functions that the library itself has for a class.
class VirtualTable {
public:
    VirtualTable(void* library, const std::type_info& type) : m_name(demangle(type.name())) {
        const std::string symbol = std::string("_ZTV") + type.name();
        m_slots = static_cast<void**>(dlsym(library, symbol.c_str()));
        CHECK(m_slots != nullptr);
    }

    // A pointer to a virtual member function holds the place in the table, in the Itanium ABI. What the library has
    // there must be the function of that name with the parameters that we declared.
    template <typename Function>
    void has(Function function, const std::string& name) {
        std::uintptr_t place = 0;
        static_assert(sizeof(function) == 2 * sizeof place, "a pointer to a member function is a pair");
        std::memcpy(&place, &function, sizeof place);
        if (!CHECK_EQUAL(place % 2, 1u))
            return;
        const std::string type = demangle(typeid(Function).name());
        const size_t star = type.find("::*)");
        const size_t begin = type.rfind('(', star) + 1;
        expect((place - 1) / sizeof(void*),
               type.substr(begin, star - begin) + "::" + name + type.substr(star + 4));
    }

    void has_destructor(size_t slot) {
        const std::string expected = m_name + "::~" + m_name.substr(m_name.rfind(':') + 1) + "()";
        expect(slot, expected);
        expect(slot + 1, expected);
    }

private:
    void expect(size_t slot, const std::string& function) {
        Dl_info info{};
        // Two words come before the first function.
        if (CHECK(dladdr(m_slots[slot + 2], &info) != 0 && info.dli_sname != nullptr))
            CHECK_EQUAL(demangle(info.dli_sname), function);
    }

    std::string m_name;
    void** m_slots;
};

void tables(const char* library_name) {
    void* library = dlopen(library_name, RTLD_NOW | RTLD_NOLOAD);
    if (!CHECK(library != nullptr))
        return;

    VirtualTable streamer(library, typeid(TextStreamer));
    streamer.has(static_cast<StreamingStatus (TextStreamer::*)(int64_t)>(&TextStreamer::write), "write");
    streamer.has(static_cast<StreamingStatus (TextStreamer::*)(const std::vector<int64_t>&)>(&TextStreamer::write),
                 "write");
    streamer.has(&TextStreamer::end, "end");
    streamer.has_destructor(3);

    VirtualTable config(library, typeid(GenerationConfig));
    config.has_destructor(0);
    config.has(static_cast<void (GenerationConfig::*)(const ov::AnyMap&)>(&GenerationConfig::update_generation_config),
               "update_generation_config");
    config.has(&GenerationConfig::validate, "validate");

    VirtualTable whisper(library, typeid(WhisperGenerationConfig));
    whisper.has_destructor(0);
    whisper.has(static_cast<void (WhisperGenerationConfig::*)(const ov::AnyMap&)>(
                    &WhisperGenerationConfig::update_generation_config),
                "update_generation_config");
    whisper.has(&WhisperGenerationConfig::validate, "validate");

    VirtualTable metrics(library, typeid(PerfMetrics));
    metrics.has(&PerfMetrics::evaluate_statistics, "evaluate_statistics");
    metrics.has_destructor(1);
    VirtualTable draft_metrics(library, typeid(SDPerModelsPerfMetrics));
    draft_metrics.has(&SDPerModelsPerfMetrics::evaluate_statistics, "evaluate_statistics");
    VirtualTable image_metrics(library, typeid(VLMPerfMetrics));
    image_metrics.has(&VLMPerfMetrics::evaluate_statistics, "evaluate_statistics");
    VirtualTable speech_metrics(library, typeid(WhisperPerfMetrics));
    speech_metrics.has(&WhisperPerfMetrics::evaluate_statistics, "evaluate_statistics");

    VirtualTable generator(library, typeid(CppStdGenerator));
    generator.has(&CppStdGenerator::next, "next");
    generator.has(&CppStdGenerator::randn_tensor, "randn_tensor");
    generator.has(&CppStdGenerator::seed, "seed");
    generator.has_destructor(3);

    VirtualTable scheduler(library, typeid(Scheduler));
    scheduler.has_destructor(0);

    VirtualTable parser(library, typeid(ReasoningParser));
    parser.has_destructor(0);
    parser.has(&ReasoningParser::parse, "parse");

    VirtualTable incremental(library, typeid(ReasoningIncrementalParser));
    incremental.has_destructor(0);
    incremental.has(&ReasoningIncrementalParser::parse, "parse");
    incremental.has(&ReasoningIncrementalParser::reset, "reset");
}

template <typename Input, typename... Media>
void has_generate(VirtualTable& table) {
    table.has(static_cast<VLMDecodedResults (VLMPipeline::*)(
                  const Input&, const Media&..., const GenerationConfig&, const StreamerVariant&)>(
                  &VLMPipeline::generate),
              "generate");
}

template <typename Input>
void has_all_generate(VirtualTable& table) {
    using Tensors = std::vector<ov::Tensor>;
    has_generate<Input, Tensors>(table);
    has_generate<Input, Tensors, Tensors>(table);
    has_generate<Input, ov::Tensor>(table);
    has_generate<Input, Tensors, Tensors, Tensors, std::vector<VideoMetadata>>(table);
    table.has(static_cast<VLMDecodedResults (VLMPipeline::*)(const Input&, const ov::AnyMap&)>(&VLMPipeline::generate),
              "generate");
}

void vision_table(const char* library_name) {
    void* library = dlopen(library_name, RTLD_NOW | RTLD_NOLOAD);
    if (!CHECK(library != nullptr))
        return;
    VirtualTable vision(library, typeid(VLMPipeline));
    vision.has_destructor(0);
    has_all_generate<std::string>(vision);
    has_all_generate<ChatHistory>(vision);
    vision.has(&VLMPipeline::get_tokenizer, "get_tokenizer");
    vision.has(&VLMPipeline::set_chat_template, "set_chat_template");
    vision.has(&VLMPipeline::get_generation_config, "get_generation_config");
    vision.has(&VLMPipeline::set_generation_config, "set_generation_config");
    vision.has(&VLMPipeline::supports_hidden_states_collection, "supports_hidden_states_collection");
    vision.has(&VLMPipeline::is_audio_output_enabled, "is_audio_output_enabled");
}

#endif

class StopAtThree : public StreamerBase {
public:
    StreamingStatus write(int64_t token) override {
        tokens.push_back(token);
        return token == 3 ? StreamingStatus::STOP : StreamingStatus::RUNNING;
    }
    void end() override {
        ++ends;
    }
    std::vector<int64_t> tokens;
    int ends = 0;
};

class Upper : public IncrementalParser {
public:
    std::string parse(JsonContainer& delta, std::string& text, const std::optional<std::vector<int64_t>>&) override {
        delta["seen"] = text;
        set_status(text == "b" ? StreamingStatus::STOP : StreamingStatus::RUNNING);
        return "(" + text + ")";
    }
    void reset() override {
        ++resets;
    }
    int resets = 0;
};

class Messages : public TextParserStreamer {
public:
    using TextParserStreamer::TextParserStreamer;
    using TextParserStreamer::write;
    StreamingStatus write(JsonContainer& message) override {
        seen += message["seen"].as_string().value_or("-") + ";";
        return StreamingStatus::RUNNING;
    }
    std::string seen;
};

class Shout : public Parser {
public:
    void parse(JsonContainer& message) override {
        message["shout"] = message["content"].get_string() + "!";
    }
};

class Ramp : public Generator {
public:
    float next() override {
        return value++;
    }
    void seed(size_t new_seed) override {
        value = static_cast<float>(new_seed);
    }
    float value = 0;
};

// The library's own code calls what we override.
void overrides(const std::string& model) {
    StopAtThree streamer;
    CHECK_EQUAL(streamer.StreamerBase::write(std::vector<int64_t>{1, 2, 3, 4}), StreamingStatus::STOP);
    CHECK_EQUAL(streamer.tokens.size(), 3u);
    CHECK_EQUAL(streamer.ends, 0);

    Ramp ramp;
    ramp.seed(5);
    const ov::Tensor noise = ramp.randn_tensor(ov::Shape{2, 2});
    CHECK_EQUAL(noise.data<float>()[0], 5.0f);
    CHECK_EQUAL(noise.data<float>()[3], 8.0f);

    LLMPipeline pipeline(model, "CPU", ov::AnyMap{{"INFERENCE_PRECISION_HINT", "f32"}});
    auto upper = std::make_shared<Upper>();
    auto messages = std::make_shared<Messages>(pipeline.get_tokenizer(),
                                               std::vector<std::shared_ptr<IncrementalParser>>{upper});
    messages->write(std::string("a"));
    messages->write(std::string("b"));
    CHECK_EQUAL(messages->seen, "a;b;");
    CHECK_EQUAL(upper->get_status(), StreamingStatus::STOP);
    messages->reset();
    CHECK_EQUAL(upper->resets, 1);

    GenerationConfig config;
    config.max_new_tokens = 20;
    config.parsers.push_back(std::make_shared<Shout>());
    const DecodedResults results = pipeline.generate("What is the capital of France?", config);
    CHECK_EQUAL(results.parsed.size(), 1u);
    CHECK_EQUAL(results.parsed.at(0)["shout"].get_string(), "The capital of France is Paris.!");
}

}  // namespace

int main(int, char** argv) {
    return check::run([&] {
#if OPENVINO_GENAI_ABI_FACTS_APPLY
        tables(argv[3]);
        vision_table(argv[3]);
#endif
        overrides(std::string(argv[1]) + "/tiny-chat");
    });
}
