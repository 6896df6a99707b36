#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "openvino/genai/chat_history.hpp"
#include "openvino/genai/json_container.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

using Vocab = std::unordered_map<std::string, int64_t>;

struct OPENVINO_GENAI_EXPORTS TokenizedInputs {
    ov::Tensor input_ids;
    ov::Tensor attention_mask;
    std::optional<ov::Tensor> token_type_ids;
};

static constexpr ov::Property<bool> add_special_tokens{"add_special_tokens"};
static constexpr ov::Property<bool> skip_special_tokens{"skip_special_tokens"};
static constexpr ov::Property<bool> add_second_input{"add_second_input"};
static constexpr ov::Property<bool> pad_to_max_length{"pad_to_max_length"};
static constexpr ov::Property<std::string> padding_side{"padding_side"};
static constexpr ov::Property<bool> truncation{"truncation"};

// One shared handle to the tokenizer and detokenizer models. The default constructor makes an empty one.
class OPENVINO_GENAI_EXPORTS Tokenizer {
public:
    Tokenizer() = default;
    explicit Tokenizer(const std::filesystem::path& tokenizer_path, const ov::AnyMap& properties = {});
    Tokenizer(const std::string& tokenizer_model_str,
              const ov::Tensor& tokenizer_weights_tensor,
              const std::string& detokenizer_model_str,
              const ov::Tensor& detokenizer_weights_tensor,
              const ov::AnyMap& properties = {});
    Tokenizer(const std::string& model_str, ov::Tensor& weights_tensor, const ov::AnyMap& properties = {});
    Tokenizer(const Tokenizer& other) = default;
    Tokenizer& operator=(const Tokenizer& other) = default;
    ~Tokenizer();

    TokenizedInputs encode(const std::string& prompt, const ov::AnyMap& tokenization_params = {});
    TokenizedInputs encode(const std::vector<std::string>& prompts, const ov::AnyMap& tokenization_params = {});
    TokenizedInputs encode(const std::initializer_list<std::string>& prompts,
                           const ov::AnyMap& tokenization_params = {});
    TokenizedInputs encode(const std::vector<std::string>& prompts_1,
                           const std::vector<std::string>& prompts_2,
                           const ov::AnyMap& tokenization_params = {});
    TokenizedInputs encode(const std::vector<std::pair<std::string, std::string>>& prompts,
                           const ov::AnyMap& tokenization_params = {});

    template <typename... Properties>
    util::EnableIfAllStringAny<TokenizedInputs, Properties...> encode(const std::string& prompt,
                                                                      Properties&&... properties) {
        return encode(prompt, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    template <typename... Properties>
    util::EnableIfAllStringAny<TokenizedInputs, Properties...> encode(const std::vector<std::string>& prompts,
                                                                      Properties&&... properties) {
        return encode(prompts, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    std::string decode(const std::vector<int64_t>& tokens, const ov::AnyMap& detokenization_params = {});
    std::vector<std::string> decode(const ov::Tensor& tokens, const ov::AnyMap& detokenization_params = {});
    std::vector<std::string> decode(const std::vector<std::vector<int64_t>>& tokens,
                                    const ov::AnyMap& detokenization_params = {});

    template <typename... Properties>
    util::EnableIfAllStringAny<std::string, Properties...> decode(const std::vector<int64_t>& tokens,
                                                                  Properties&&... properties) {
        return decode(tokens, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    std::string apply_chat_template(const ChatHistory& history,
                                    bool add_generation_prompt,
                                    const std::string& chat_template = {},
                                    const std::optional<JsonContainer>& tools = std::nullopt,
                                    const std::optional<JsonContainer>& extra_context = std::nullopt) const;
    void set_chat_template(const std::string& chat_template);
    std::string get_chat_template() const;
    std::string get_original_chat_template() const;

    int64_t get_bos_token_id() const;
    int64_t get_eos_token_id() const;
    int64_t get_pad_token_id() const;
    std::string get_bos_token() const;
    std::string get_eos_token() const;
    std::string get_pad_token() const;

    Vocab get_vocab() const;
    const std::vector<std::string>& get_vocab_vector() const;

    bool supports_paired_input() const;

private:
    friend struct AbiProbe;

    class TokenizerImpl;
    std::shared_ptr<TokenizerImpl> m_pimpl;
};

}  // namespace ov::genai
