#include "c_api.hpp"
#include "suites.hpp"

namespace threads {

namespace {

using Inputs = Handle<ov_genai_tokenized_inputs, ov_genai_tokenized_inputs_free>;
using Json = Handle<ov_genai_json_container, ov_genai_json_container_free>;
using History = Handle<ov_genai_chat_history, ov_genai_chat_history_free>;

std::string round_trip(const ov_genai_tokenizer* tokenizer, const std::string& text) {
    const ov_genai_string_view input = view(text);
    const Inputs inputs = take<Inputs>(ov_genai_tokenizer_encode, tokenizer, &input, size_t{1}, nullptr);
    const int64_t* ids = nullptr;
    size_t rows = 0;
    size_t columns = 0;
    CHECK_EQUAL(ov_genai_tokenized_inputs_get_shape(inputs.get(), &rows, &columns), OK);
    CHECK_EQUAL(ov_genai_tokenized_inputs_get_input_ids(inputs.get(), &ids), OK);
    return text_at(take<Strings>(ov_genai_tokenizer_decode, tokenizer, ids, columns, 1).get(), 0);
}

std::string prompt_of(const ov_genai_tokenizer* tokenizer, const std::string& text) {
    Json::pointer messages = nullptr;
    History::pointer history = nullptr;
    const std::string json = R"([{"role":"user","content":")" + text + "\"}]";
    CHECK_EQUAL(ov_genai_json_container_create_from_json_string(&messages, json.c_str()), OV_GENAI_JSON_CONTAINER_OK);
    const Json messages_owner(messages);
    CHECK_EQUAL(ov_genai_chat_history_create_from_json_container(&history, messages), OV_GENAI_CHAT_HISTORY_OK);
    const History history_owner(history);
    return text_at(take<Strings>(ov_genai_tokenizer_apply_chat_template, tokenizer, history, true, nullptr).get(), 0);
}

}  // namespace

void tokenizers(const std::string& models) {
    const std::string model = models + "/tiny-chat";
    const Tokenizer shared = take<Tokenizer>(ov_genai_tokenizer_create, model.c_str(), nullptr);
    together(4, [&](size_t thread) {
        for (int round = 0; round < 25; ++round) {
            const std::string text = "What is " + std::to_string(thread) + " + " + std::to_string(round) + "?";
            CHECK_EQUAL(round_trip(shared.get(), text), text);
            CHECK(prompt_of(shared.get(), text).find(text) != std::string::npos);
        }
        CHECK(text_at(take<Strings>(ov_genai_tokenizer_get_vocabulary, shared.get()).get(), 2) == "<|im_end|>");
    });
}

}  // namespace threads
