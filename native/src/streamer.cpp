#include "streamer.hpp"

#include "arguments.hpp"

namespace genai_c {

using ov::genai::StreamingStatus;

StreamingStatus to_status(const ov_genai_streaming_status_e& status) {
    switch (raw_enum(status)) {
    case OV_GENAI_STREAMING_STATUS_RUNNING:
        return StreamingStatus::RUNNING;
    case OV_GENAI_STREAMING_STATUS_STOP:
        return StreamingStatus::STOP;
    case OV_GENAI_STREAMING_STATUS_TOOL_CALL_STOP:
        return StreamingStatus::TOOL_CALL_STOP;
    default:
        return StreamingStatus::CANCEL;
    }
}

namespace {

class TokenStreamer : public ov::genai::StreamerBase {
public:
    explicit TokenStreamer(const ov_genai_streamer& streamer) : m_streamer(streamer) {}

    StreamingStatus write(int64_t token) override {
        return to_status(m_streamer.on_tokens(&token, 1, m_streamer.args));
    }

    StreamingStatus write(const std::vector<int64_t>& tokens) override {
        return to_status(m_streamer.on_tokens(tokens.data(), tokens.size(), m_streamer.args));
    }

    void end() override {
        if (m_streamer.on_end != nullptr) {
            m_streamer.on_end(m_streamer.args);
        }
    }

private:
    const ov_genai_streamer m_streamer;
};

}  // namespace

ov::genai::StreamerVariant make_streamer(const streamer_callback* streamer) {
    if (streamer == nullptr) {
        return std::monostate();
    }
    const streamer_callback callback = *streamer;
    require(callback.callback_func, "streamer->callback_func");
    return [callback](std::string text) {
        return to_status(callback.callback_func(text.c_str(), callback.args));
    };
}

ov::genai::StreamerVariant make_streamer(const ov_genai_streamer* streamer) {
    if (streamer == nullptr) {
        return std::monostate();
    }
    const ov_genai_streamer callbacks = *streamer;
    if ((callbacks.on_text == nullptr) == (callbacks.on_tokens == nullptr)) {
        throw FailureError(Failure::invalid_param, "exactly one of streamer->on_text and streamer->on_tokens must be set");
    }
    if (callbacks.on_tokens != nullptr) {
        return std::make_shared<TokenStreamer>(callbacks);
    }
    return [callbacks](std::string text) {
        return to_status(callbacks.on_text(text.data(), text.size(), callbacks.args));
    };
}

}  // namespace genai_c
