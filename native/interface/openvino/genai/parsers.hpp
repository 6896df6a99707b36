#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "openvino/genai/json_container.hpp"
#include "openvino/genai/streamer_base.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// Parses a finished message in place. Virtual order: destructor, parse.
class OPENVINO_GENAI_EXPORTS Parser {
public:
    Parser() = default;
    virtual ~Parser();
    virtual void parse(JsonContainer& message) = 0;
};

// Parses a message while it is streamed. Virtual order: destructor, parse, reset.
class OPENVINO_GENAI_EXPORTS IncrementalParser {
public:
    IncrementalParser();
    virtual ~IncrementalParser();

    virtual std::string parse(JsonContainer& delta_message,
                              std::string& delta_text,
                              const std::optional<std::vector<int64_t>>& delta_tokens = std::nullopt) = 0;
    virtual void reset() = 0;

    StreamingStatus get_status() const {
        return m_status;
    }

    void set_status(StreamingStatus status) {
        m_status = status;
    }

protected:
    friend struct AbiProbe;

    StreamingStatus m_status = StreamingStatus::RUNNING;
};

// Each of the parsers below is a pointer wide on top of its base: the library's deleting destructors say so.

class OPENVINO_GENAI_EXPORTS ReasoningParser : public Parser {
public:
    explicit ReasoningParser(bool expect_open_tag = true,
                             bool keep_original_content = true,
                             const std::string& open_tag = "<think>",
                             const std::string& close_tag = "</think>");
    ~ReasoningParser() override;
    void parse(JsonContainer& message) override;

private:
    class ReasoningParserImpl;
    std::unique_ptr<ReasoningParserImpl> m_impl;
};

class OPENVINO_GENAI_EXPORTS DeepSeekR1ReasoningParser : public ReasoningParser {
public:
    explicit DeepSeekR1ReasoningParser(bool keep_original_content = true)
        : ReasoningParser(false, keep_original_content) {}
};

class OPENVINO_GENAI_EXPORTS Phi4ReasoningParser : public ReasoningParser {
public:
    explicit Phi4ReasoningParser(bool keep_original_content = true) : ReasoningParser(true, keep_original_content) {}
};

class OPENVINO_GENAI_EXPORTS Llama3PythonicToolParser : public Parser {
public:
    Llama3PythonicToolParser();
    ~Llama3PythonicToolParser() override;
    void parse(JsonContainer& message) override;

private:
    class Llama3PythonicToolParserImpl;
    std::unique_ptr<Llama3PythonicToolParserImpl> m_impl;
};

class OPENVINO_GENAI_EXPORTS Llama3JsonToolParser : public Parser {
public:
    Llama3JsonToolParser();
    ~Llama3JsonToolParser() override;
    void parse(JsonContainer& message) override;

private:
    class Llama3JsonToolParserImpl;
    std::unique_ptr<Llama3JsonToolParserImpl> m_impl;
};

class OPENVINO_GENAI_EXPORTS ReasoningIncrementalParser : public IncrementalParser {
public:
    explicit ReasoningIncrementalParser(bool expect_open_tag = true,
                                        bool keep_original_content = true,
                                        const std::string& open_tag = "<think>",
                                        const std::string& close_tag = "</think>");
    ~ReasoningIncrementalParser() override;

    std::string parse(JsonContainer& delta_message,
                      std::string& delta_text,
                      const std::optional<std::vector<int64_t>>& delta_tokens = std::nullopt) override;
    void reset() override;

private:
    class ReasoningImpl;
    std::unique_ptr<ReasoningImpl> m_impl;
};

class OPENVINO_GENAI_EXPORTS DeepSeekR1ReasoningIncrementalParser : public ReasoningIncrementalParser {
public:
    explicit DeepSeekR1ReasoningIncrementalParser(bool keep_original_content = true)
        : ReasoningIncrementalParser(false, keep_original_content) {}
};

class OPENVINO_GENAI_EXPORTS Phi4ReasoningIncrementalParser : public ReasoningIncrementalParser {
public:
    explicit Phi4ReasoningIncrementalParser(bool keep_original_content = true)
        : ReasoningIncrementalParser(true, keep_original_content) {}
};

}  // namespace ov::genai
