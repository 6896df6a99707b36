#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "openvino/genai/parsers.hpp"
#include "openvino/genai/streamer_base.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// Decodes tokens and calls back with whole pieces of text. The members are listed because we embed it by value.
class OPENVINO_GENAI_EXPORTS TextStreamer : public StreamerBase {
public:
    TextStreamer(const Tokenizer& tokenizer,
                 std::function<CallbackTypeVariant(std::string)> callback,
                 const ov::AnyMap& detokenization_params = {});

    StreamingStatus write(int64_t token) override;
    StreamingStatus write(const std::vector<int64_t>& tokens) override;
    void end() override;

protected:
    friend struct AbiProbe;

    Tokenizer m_tokenizer;
    std::vector<int64_t> m_tokens_cache;
    std::vector<int64_t> m_decoded_lengths;
    size_t m_printed_len = 0;
    ov::AnyMap m_additional_detokenization_params;
    std::function<CallbackTypeVariant(std::string)> m_subword_callback;
};

// Runs incremental parsers over the streamed text. The message overload is the new last virtual function.
class OPENVINO_GENAI_EXPORTS TextParserStreamer : public TextStreamer {
public:
    explicit TextParserStreamer(const Tokenizer& tokenizer,
                                std::vector<std::shared_ptr<IncrementalParser>> parsers = {});
    ~TextParserStreamer() override;

    using TextStreamer::write;
    virtual StreamingStatus write(JsonContainer& message) = 0;
    CallbackTypeVariant write(std::string message);

    JsonContainer get_parsed_message() const;
    void reset();

private:
    friend struct AbiProbe;

    class TextParserStreamerImpl;
    std::unique_ptr<TextParserStreamerImpl> m_pimpl;
};

}  // namespace ov::genai
