#include "openvino/genai/c/custom_parser.h"

#include <optional>

#include "arguments.hpp"
#include "incremental_parser.hpp"
#include "json_container.hpp"
#include "parser.hpp"

using namespace genai_c;
using ov::genai::JsonContainer;
using ov::genai::StreamingStatus;

struct ov_genai_parser_reply_opaque {
    std::optional<JsonContainer> message;
    std::optional<std::string> text;
    std::optional<StreamingStatus> status;
    std::optional<std::string> failure;
};

namespace {

// Calls back, and turns a failure of the caller's code into an exception of ours, which a guard further up catches.
class ParserCallbacks {
public:
    explicit ParserCallbacks(const ov_genai_parser_callbacks& callbacks) : m_callbacks(callbacks) {}

    ~ParserCallbacks() {
        if (m_callbacks.on_release != nullptr) {
            m_callbacks.on_release(m_callbacks.args);
        }
    }

    ParserCallbacks(const ParserCallbacks&) = delete;
    ParserCallbacks& operator=(const ParserCallbacks&) = delete;

    ov_genai_parser_reply parse(JsonContainer& message,
                                const std::string& text,
                                const std::optional<std::vector<int64_t>>& tokens) const {
        const std::string json = message.to_json_string();
        ov_genai_parser_reply reply;
        m_callbacks.on_parse(json.data(),
                             json.size(),
                             text.data(),
                             text.size(),
                             tokens ? tokens->data() : nullptr,
                             tokens ? tokens->size() : 0,
                             &reply,
                             m_callbacks.args);
        if (reply.failure) {
            throw FailureError(Failure::library, *reply.failure);
        }
        if (reply.message) {
            message = std::move(*reply.message);
        }
        return reply;
    }

    void reset() const {
        if (m_callbacks.on_reset != nullptr) {
            m_callbacks.on_reset(m_callbacks.args);
        }
    }

private:
    const ov_genai_parser_callbacks m_callbacks;
};

class CallbackParser : public ov::genai::Parser {
public:
    explicit CallbackParser(const ov_genai_parser_callbacks& callbacks) : m_callbacks(callbacks) {}

    void parse(JsonContainer& message) override {
        m_callbacks.parse(message, {}, std::nullopt);
    }

private:
    const ParserCallbacks m_callbacks;
};

class CallbackIncrementalParser : public ov::genai::IncrementalParser {
public:
    explicit CallbackIncrementalParser(const ov_genai_parser_callbacks& callbacks) : m_callbacks(callbacks) {}

    std::string parse(JsonContainer& delta_message,
                      std::string& delta_text,
                      const std::optional<std::vector<int64_t>>& delta_tokens) override {
        const ov_genai_parser_reply reply = m_callbacks.parse(delta_message, delta_text, delta_tokens);
        if (reply.status) {
            set_status(*reply.status);
        }
        return reply.text.value_or(delta_text);
    }

    void reset() override {
        set_status(StreamingStatus::RUNNING);
        m_callbacks.reset();
    }

private:
    const ParserCallbacks m_callbacks;
};

template <class Made, class Handle>
void create_calling(const ov_genai_parser_callbacks* callbacks, Handle** parser) {
    Handle*& result = require(parser, "parser");
    const ov_genai_parser_callbacks& given = require(callbacks, "callbacks");
    require(given.on_parse, "callbacks->on_parse");
    result = new Handle(std::make_shared<Made>(given));
}

}  // namespace

ov_status_e ov_genai_parser_create_custom(const ov_genai_parser_callbacks* callbacks, ov_genai_parser** parser) {
    return guard([&] {
        create_calling<CallbackParser>(callbacks, parser);
    });
}

ov_status_e ov_genai_incremental_parser_create_custom(const ov_genai_parser_callbacks* callbacks,
                                                      ov_genai_incremental_parser** parser) {
    return guard([&] {
        create_calling<CallbackIncrementalParser>(callbacks, parser);
    });
}

ov_status_e ov_genai_parser_reply_set_message(ov_genai_parser_reply* reply, ov_genai_string_view message) {
    return guard([&] {
        require(reply, "reply").message = JsonContainer::from_json_string(require_text(message, "message"));
    });
}

ov_status_e ov_genai_parser_reply_set_text(ov_genai_parser_reply* reply, ov_genai_string_view text) {
    return guard([&] {
        require(reply, "reply").text = require_text(text, "text");
    });
}

ov_status_e ov_genai_parser_reply_set_status(ov_genai_parser_reply* reply, ov_genai_streaming_status_e status) {
    return guard([&] {
        require(reply, "reply").status =
            require_enum<StreamingStatus>(status, OV_GENAI_STREAMING_STATUS_TOOL_CALL_STOP, "status");
    });
}

ov_status_e ov_genai_parser_reply_fail(ov_genai_parser_reply* reply, ov_genai_string_view reason) {
    return guard([&] {
        require(reply, "reply").failure = require_text(reason, "reason");
    });
}
