// Every entry of the text path through our declarations, on a real model.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "check.hpp"
#include "openvino/genai/continuous_batching_pipeline.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/parsers.hpp"
#include "openvino/genai/speculative_decoding/perf_metrics.hpp"

namespace {

using namespace ov::genai;

const std::string question = "What is the capital of France?";
const std::string answer = "The capital of France is Paris.";

class CountingStreamer : public StreamerBase {
public:
    StreamingStatus write(int64_t) override {
        ++tokens;
        return StreamingStatus::RUNNING;
    }
    void end() override {
        ++ends;
    }
    int tokens = 0;
    int ends = 0;
};

ov::AnyMap exact() {
    return {{"INFERENCE_PRECISION_HINT", "f32"}};
}

GenerationConfig short_answer() {
    GenerationConfig config;
    config.max_new_tokens = 20;
    return config;
}

ChatHistory one_question() {
    ChatHistory history;
    history.push_back(ov::AnyMap{{"role", std::string("user")}, {"content", question}});
    return history;
}

void inputs(const std::string& model) {
    LLMPipeline pipeline(model, "CPU", exact());
    const GenerationConfig own = pipeline.get_generation_config();
    CHECK_EQUAL(own.max_new_tokens, 256u);
    CHECK_EQUAL(own.eos_token_id, 2);

    CHECK_EQUAL(std::string(pipeline.generate(question, short_answer())), answer);
    CHECK_EQUAL(std::string(pipeline.generate(question, max_new_tokens(20))), answer);

    const DecodedResults two = pipeline.generate(std::vector<std::string>{question, "What is 2 + 3?"}, short_answer());
    CHECK_EQUAL(two.texts.size(), 2u);
    CHECK_EQUAL(two.texts.at(0), answer);
    CHECK_EQUAL(two.texts.at(1), "2 + 3 = 5.");

    DecodedResults chat = pipeline.generate(one_question(), short_answer());
    CHECK_EQUAL(chat.texts.at(0), answer);
    CHECK_EQUAL(chat.finish_reasons.at(0), GenerationFinishReason::STOP);
    CHECK_EQUAL(chat.perf_metrics.get_num_generated_tokens(), 8u);
    CHECK_EQUAL(chat.perf_metrics.get_num_input_tokens(), 15u);
    CHECK(chat.perf_metrics.get_ttft().mean > 0 && chat.perf_metrics.get_load_time() > 0);
    CHECK_EQUAL(chat.perf_metrics.raw_metrics.m_times_to_first_token.size(), 1u);

    Tokenizer tokenizer = pipeline.get_tokenizer();
    const std::string prompt = tokenizer.apply_chat_template(one_question(), true);
    const TokenizedInputs tokens = tokenizer.encode(prompt, add_special_tokens(false));
    const EncodedResults encoded = pipeline.generate(tokens, short_answer());
    CHECK_EQUAL(tokenizer.decode(encoded.tokens.at(0)), answer);
    CHECK_EQUAL(tokenizer.decode(encoded.tokens).at(0), answer);
    CHECK_EQUAL(tokenizer.get_vocab().size(), tokenizer.get_vocab_vector().size());
    CHECK_EQUAL(tokenizer.get_eos_token_id(), 2);
    CHECK(!tokenizer.supports_paired_input());
}

void streamers(const std::string& model) {
    LLMPipeline pipeline(model, "CPU", exact());

    auto counter = std::make_shared<CountingStreamer>();
    pipeline.generate(question, short_answer(), counter);
    CHECK(counter->tokens >= 7);
    CHECK(counter->ends >= 1);

    std::string streamed;
    pipeline.generate(question, short_answer(), [&](std::string piece) {
        streamed += piece;
        return StreamingStatus::RUNNING;
    });
    CHECK_EQUAL(streamed, answer);

    streamed.clear();
    std::shared_ptr<StreamerBase> text = std::make_shared<TextStreamer>(pipeline.get_tokenizer(), [&](std::string piece) {
        streamed += piece;
        return StreamingStatus::RUNNING;
    });
    pipeline.generate(question, generation_config(short_answer()), streamer(text));
    CHECK_EQUAL(streamed, answer);
}

void structured_output(const std::string& model) {
    using Structured = StructuredOutputConfig;
    LLMPipeline pipeline(model, "CPU", exact());
    GenerationConfig config = short_answer();

    const auto concat = Structured::StructuralTag(Structured::ConstString("code ")) +
                        Structured::StructuralTag(Structured::Regex("[0-9]{3}"));
    CHECK_EQUAL(concat->elements.size(), 2u);
    config.structured_output_config.emplace().compound_grammar = concat;
    CHECK(config.is_structured_output_generation());
    const std::string code = pipeline.generate("Say something.", config);
    CHECK_EQUAL(code.substr(0, 5), "code ");
    CHECK_EQUAL(code.size(), 8u);

    const auto either = Structured::StructuralTag(Structured::ConstString("left")) |
                        Structured::StructuralTag(Structured::ConstString("right"));
    CHECK_EQUAL(either->to_string(), R"(Union(ConstString("left"), ConstString("right")))");
    config.structured_output_config->compound_grammar = either;
    const std::string side = pipeline.generate("Say something.", config);
    CHECK(side == "left" || side == "right");

    Structured tags;
    tags.structural_tags_config = Structured::StructuralTag(std::make_shared<Structured::TriggeredTags>(
        std::vector<std::string>{"<a>"},
        std::vector<Structured::Tag>{{"<a>", Structured::AnyText(), "</a>"}},
        true,
        true));
    tags.validate();
    config.structured_output_config = tags;
    CHECK_EQUAL(std::string(pipeline.generate("Say something.", config)).substr(0, 3), "<a>");
}

void options_of_the_pipeline(const std::string& models) {
    const std::string model = models + "/tiny-chat";
    {
        const Adapter pirate(models + "/tiny-chat-lora-pirate.safetensors");
        CHECK(pirate && pirate == pirate && !(pirate == Adapter()));
        LLMPipeline pipeline(model, "CPU", ov::AnyMap{{"INFERENCE_PRECISION_HINT", "f32"}, adapters(pirate)});
        GenerationConfig config = short_answer();
        config.adapters = AdapterConfig(pirate, 1.0f);
        CHECK_EQUAL(config.adapters->get_alpha(pirate), 1.0f);
        CHECK_EQUAL(std::string(pipeline.generate(question, config)), "Arr! " + answer + " Yo ho ho, matey!");
        config.adapters->set_alpha(pirate, 0.0f);
        CHECK_EQUAL(std::string(pipeline.generate(question, config)), answer);
    }
    {
        SchedulerConfig scheduler;
        scheduler.cache_size = 1;
        scheduler.enable_prefix_caching = true;
        LLMPipeline pipeline(model,
                             "CPU",
                             scheduler_config(scheduler),
                             draft_model(models + "/tiny-chat-draft", "CPU"),
                             ov::hint::inference_precision(ov::element::f32));
        GenerationConfig config = short_answer();
        config.num_assistant_tokens = 5;
        const DecodedResults results = pipeline.generate(question, config);
        CHECK_EQUAL(std::string(results), answer);
        const auto metrics = std::dynamic_pointer_cast<SDPerModelsPerfMetrics>(results.extended_perf_metrics);
        if (CHECK(metrics)) {
            CHECK(metrics->get_num_accepted_tokens() > 0);
            CHECK(metrics->main_model_metrics.get_ttst().mean > 0);
            CHECK(metrics->draft_model_metrics.get_num_generated_tokens() > 0);
        }
    }
    {
        LLMPipeline pipeline(model, "CPU", prompt_lookup(true), ov::hint::inference_precision(ov::element::f32));
        GenerationConfig config = short_answer();
        config.num_assistant_tokens = 3;
        config.max_ngram_size = 2;
        CHECK(config.is_prompt_lookup());
        CHECK_EQUAL(std::string(pipeline.generate(question, config)).substr(0, answer.size()), answer);
    }
}

void message_parsers() {
    JsonContainer message(ov::AnyMap{{"content", std::string("<think>hm</think>answer")}});
    Phi4ReasoningParser(false).parse(message);
    CHECK_EQUAL(message["reasoning_content"].get_string(), "hm");
    CHECK_EQUAL(message["content"].get_string(), "answer");

    ReasoningIncrementalParser incremental;
    CHECK_EQUAL(incremental.get_status(), StreamingStatus::RUNNING);
    JsonContainer delta = JsonContainer::object();
    std::string piece = "<think>";
    incremental.parse(delta, piece, std::nullopt);
    piece = "so";
    incremental.parse(delta, piece, std::nullopt);
    CHECK_EQUAL(delta["reasoning_content"].get_string(), "so");
    incremental.reset();

    Llama3JsonToolParser json_tools;
    Llama3PythonicToolParser pythonic_tools;
    JsonContainer call(ov::AnyMap{{"content", std::string(R"({"name": "f", "parameters": {"x": 1}})")}});
    json_tools.parse(call);
    CHECK_EQUAL(call["tool_calls"][0]["name"].get_string(), "f");
    JsonContainer python(ov::AnyMap{{"content", std::string("[f(x=1)]")}});
    pythonic_tools.parse(python);
    CHECK_EQUAL(python["tool_calls"][0]["name"].get_string(), "f");
}

void chat_history() {
    ChatHistory history = one_question();
    CHECK_EQUAL(history.size(), 1u);
    CHECK_EQUAL(history.first()["content"].get_string(), question);
    CHECK_EQUAL(history.last().to_json_string(), history[0].to_json_string());
    history.set_tools(JsonContainer::from_json_string(R"([{"type": "function"}])"));
    CHECK_EQUAL(history.get_tools()[0]["type"].get_string(), "function");
    history.set_extra_context(JsonContainer::from_json_string(R"({"enable_thinking": true})"));
    CHECK_EQUAL(history.get_extra_context()["enable_thinking"].as_bool().value_or(false), true);

    ChatHistory copy = history;
    copy.pop_back();
    CHECK(copy.empty());
    CHECK_EQUAL(history.get_messages().size(), 1u);
    CHECK_EQUAL(JsonContainer::from_json_string("[1, 2.5, null]")[1].get_double(), 2.5);
    CHECK_EQUAL(JsonContainer::from_json_string("[1]").type_name(), "array");
}

void continuous_batching(const std::string& model) {
    ContinuousBatchingPipeline pipeline(model, SchedulerConfig(), "CPU", exact());
    Tokenizer tokenizer = pipeline.get_tokenizer();
    GenerationConfig config = pipeline.get_config();
    config.max_new_tokens = 20;

    const auto results = pipeline.generate(std::vector<std::string>{question, question},
                                           std::vector<GenerationConfig>{config, config});
    CHECK_EQUAL(results.size(), 2u);
    CHECK_EQUAL(results.at(1).m_generation_ids.at(0), answer);
    CHECK_EQUAL(results.at(1).m_status, GenerationStatus::FINISHED);
    const auto chats = pipeline.generate(std::vector<ChatHistory>{one_question()}, std::vector<GenerationConfig>{config});
    CHECK_EQUAL(chats.at(0).m_generation_ids.at(0), answer);

    const TokenizedInputs tokens = tokenizer.encode(tokenizer.apply_chat_template(one_question(), true));
    const auto encoded = pipeline.generate(std::vector<ov::Tensor>{tokens.input_ids}, {config});
    CHECK_EQUAL(tokenizer.decode(encoded.at(0).m_generation_ids.at(0)), answer);

    GenerationHandle handle = pipeline.add_request(7, tokens.input_ids, config);
    CHECK_EQUAL(handle->get_status(), GenerationStatus::RUNNING);
    std::vector<int64_t> ids;
    while (pipeline.has_non_finished_requests()) {
        pipeline.step();
        if (pipeline.get_metrics().scheduled_requests > 0)
            CHECK_EQUAL(pipeline.get_metrics().requests, 1u);
        while (handle->can_read())
            for (const auto& [id, output] : handle->read())
                ids.insert(ids.end(), output.generated_ids.begin(), output.generated_ids.end());
    }
    CHECK_EQUAL(handle->get_status(), GenerationStatus::FINISHED);
    CHECK_EQUAL(tokenizer.decode(ids), answer);

    const PipelineMetrics metrics = pipeline.get_metrics();
    CHECK(metrics.max_cache_usage > 0);
    CHECK(metrics.cache_size_in_bytes > 0);
    CHECK_EQUAL(&metrics.kv_cache_size_in_bytes, &metrics.cache_size_in_bytes);

    GenerationHandle cancelled = pipeline.add_request(8, question, config);
    cancelled->cancel();
    CHECK(cancelled->is_cancelled() && !cancelled->is_stopped());
}

}  // namespace

int main(int, char** argv) {
    return check::run([&] {
        const std::string models = argv[1];
        inputs(models + "/tiny-chat");
        streamers(models + "/tiny-chat");
        structured_output(models + "/tiny-chat");
        options_of_the_pipeline(models);
        message_parsers();
        chat_history();
        continuous_batching(models + "/tiny-chat");
    });
}
