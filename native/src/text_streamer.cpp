#include "openvino/genai/text_streamer.hpp"

#include "arguments.hpp"
#include "incremental_parser.hpp"
#include "json_container.hpp"
#include "openvino/genai/c/text_streamer.h"
#include "streamer.hpp"
#include "tokenizer.hpp"

using namespace genai_c;
using ov::genai::CallbackTypeVariant;
using ov::genai::JsonContainer;
using ov::genai::StreamingStatus;
using ov::genai::TextParserStreamer;
using ov::genai::TextStreamer;

namespace {

class Receiver {
public:
    explicit Receiver(const ov_genai_text_streamer_callbacks& callbacks) : m_callbacks(callbacks) {}

    ~Receiver() {
        if (m_is_owned && m_callbacks.on_release != nullptr) {
            m_callbacks.on_release(m_callbacks.args);
        }
    }

    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    // Until then the caller frees what the callbacks need.
    void own() {
        m_is_owned = true;
    }

    StreamingStatus give(const std::string& data) const {
        return to_status(m_callbacks.on_data(data.data(), data.size(), m_callbacks.args));
    }

private:
    const ov_genai_text_streamer_callbacks m_callbacks;
    bool m_is_owned = false;
};

class MessageStreamer : public TextParserStreamer {
public:
    MessageStreamer(const ov::genai::Tokenizer& tokenizer,
                    std::vector<std::shared_ptr<ov::genai::IncrementalParser>> parsers,
                    std::shared_ptr<Receiver> receiver)
        : TextParserStreamer(tokenizer, std::move(parsers)),
          m_receiver(std::move(receiver)) {}

    using TextParserStreamer::write;

    StreamingStatus write(JsonContainer& message) override {
        return m_receiver->give(message.to_json_string());
    }

private:
    const std::shared_ptr<Receiver> m_receiver;
};

ov::AnyMap detokenization(int32_t skip_special_tokens) {
    ov::AnyMap parameters;
    if (skip_special_tokens >= 0) {
        parameters["skip_special_tokens"] = skip_special_tokens != 0;
    }
    return parameters;
}

std::shared_ptr<Receiver> receiver_of(const ov_genai_text_streamer_callbacks* callbacks) {
    const ov_genai_text_streamer_callbacks& given = require(callbacks, "callbacks");
    require(given.on_data, "callbacks->on_data");
    return std::make_shared<Receiver>(given);
}

StreamingStatus status_of_callback(const CallbackTypeVariant& answer) {
    if (const auto* status = std::get_if<StreamingStatus>(&answer)) {
        return *status;
    }
    return std::get<bool>(answer) ? StreamingStatus::STOP : StreamingStatus::RUNNING;
}

}  // namespace

OV_GENAI_HANDLE(text_streamer, std::unique_ptr<ov::genai::TextStreamer>);

namespace {

TextStreamer& streamer_of(const ov_genai_text_streamer* streamer) {
    return *require(streamer, "streamer").value;
}

TextParserStreamer& parsing(const ov_genai_text_streamer* streamer) {
    auto* result = dynamic_cast<TextParserStreamer*>(&streamer_of(streamer));
    if (result == nullptr) {
        throw FailureError(Failure::not_implemented, "the streamer has no parsers: create it with ov_genai_text_streamer_create_parsing");
    }
    return *result;
}

}  // namespace

ov_status_e ov_genai_text_streamer_create(const ov_genai_tokenizer* tokenizer,
                                          int32_t skip_special_tokens,
                                          const ov_genai_text_streamer_callbacks* callbacks,
                                          ov_genai_text_streamer** streamer) {
    return guard([&] {
        ov_genai_text_streamer*& result = require(streamer, "streamer");
        const ov::genai::Tokenizer& source = require(tokenizer, "tokenizer").value;
        const std::shared_ptr<Receiver> receiver = receiver_of(callbacks);
        const auto give = [receiver](const std::string& text) -> CallbackTypeVariant {
            return receiver->give(text);
        };
        result = new ov_genai_text_streamer(std::make_unique<TextStreamer>(source, give, detokenization(skip_special_tokens)));
        receiver->own();
    });
}

ov_status_e ov_genai_text_streamer_create_parsing(const ov_genai_tokenizer* tokenizer,
                                                  const ov_genai_incremental_parser* const* parsers,
                                                  size_t parsers_count,
                                                  const ov_genai_text_streamer_callbacks* callbacks,
                                                  ov_genai_text_streamer** streamer) {
    return guard([&] {
        ov_genai_text_streamer*& result = require(streamer, "streamer");
        const ov::genai::Tokenizer& source = require(tokenizer, "tokenizer").value;
        std::vector<std::shared_ptr<ov::genai::IncrementalParser>> all;
        for (const ov_genai_incremental_parser* parser : require_array(parsers, parsers_count, "parsers")) {
            all.push_back(require(parser, "parsers").value);
        }
        const std::shared_ptr<Receiver> receiver = receiver_of(callbacks);
        result = new ov_genai_text_streamer(std::make_unique<MessageStreamer>(source, std::move(all), receiver));
        receiver->own();
    });
}

void ov_genai_text_streamer_free(ov_genai_text_streamer* streamer) {
    release(streamer);
}

ov_status_e ov_genai_text_streamer_write(ov_genai_text_streamer* streamer,
                                         const int64_t* tokens,
                                         size_t tokens_count,
                                         ov_genai_streaming_status_e* status) {
    return guard([&] {
        ov_genai_streaming_status_e& result = require(status, "status");
        TextStreamer& target = streamer_of(streamer);
        const std::vector<int64_t> all = require_array(tokens, tokens_count, "tokens");
        result = static_cast<ov_genai_streaming_status_e>(all.size() == 1 ? target.write(all.front()) : target.write(all));
    });
}

ov_status_e ov_genai_text_streamer_write_text(ov_genai_text_streamer* streamer,
                                              ov_genai_string_view text,
                                              ov_genai_streaming_status_e* status) {
    return guard([&] {
        ov_genai_streaming_status_e& result = require(status, "status");
        TextParserStreamer& target = parsing(streamer);
        result = static_cast<ov_genai_streaming_status_e>(status_of_callback(target.write(require_text(text, "text"))));
    });
}

ov_status_e ov_genai_text_streamer_end(ov_genai_text_streamer* streamer) {
    return guard([&] {
        streamer_of(streamer).end();
    });
}

ov_status_e ov_genai_text_streamer_get_parsed_message(const ov_genai_text_streamer* streamer,
                                                      ov_genai_json_container** message) {
    return guard([&] {
        ov_genai_json_container*& result = require(message, "message");
        result = new ov_genai_json_container(parsing(streamer).get_parsed_message());
    });
}

ov_status_e ov_genai_text_streamer_reset(ov_genai_text_streamer* streamer) {
    return guard([&] {
        parsing(streamer).reset();
    });
}
