#include "log.hpp"

#include <iostream>
#include <mutex>
#include <string_view>

#include "guard.hpp"
#include "openvino/core/log.hpp"

namespace genai_c {

namespace {

struct LogCallback {
    ov_genai_log_callback function = nullptr;
    void* args = nullptr;
};

std::mutex s_mutex;
LogCallback s_callback;

// What a callback prints itself goes where it would go without the callback.
thread_local bool t_is_in_callback = false;

LogCallback current_callback() {
    if (t_is_in_callback) {
        return {};
    }
    const std::lock_guard<std::mutex> lock(s_mutex);
    return s_callback;
}

void deliver(const LogCallback& callback, ov_genai_log_source_e source, std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    if (text.empty()) {
        return;
    }
    t_is_in_callback = true;
    callback.function(source, text.data(), text.size(), callback.args);
    t_is_in_callback = false;
}

void deliver_runtime_message(std::string_view text) {
    if (const LogCallback callback = current_callback(); callback.function != nullptr) {
        deliver(callback, OV_GENAI_LOG_SOURCE_RUNTIME, text);
    }
}

// The buffers are never destroyed, because other static objects may print in their destructors.
void replace_buffers() {
    static std::once_flag once;
    std::call_once(once, [] {
        std::cout.rdbuf(new LogBuffer(OV_GENAI_LOG_SOURCE_OUTPUT, std::cout.rdbuf()));
        std::cerr.rdbuf(new LogBuffer(OV_GENAI_LOG_SOURCE_ERROR, std::cerr.rdbuf()));
    });
}

}  // namespace

LogBuffer::int_type LogBuffer::overflow(int_type character) {
    if (traits_type::eq_int_type(character, traits_type::eof())) {
        return traits_type::not_eof(character);
    }
    const char value = traits_type::to_char_type(character);
    return xsputn(&value, 1) == 1 ? character : traits_type::eof();
}

std::streamsize LogBuffer::xsputn(const char* text, std::streamsize size) {
    const LogCallback callback = current_callback();
    if (callback.function == nullptr) {
        return m_original->sputn(text, size);
    }
    std::string& pending = line();
    pending.append(text, static_cast<size_t>(size));
    for (size_t end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
        const std::string complete = pending.substr(0, end);
        pending.erase(0, end + 1);
        deliver(callback, m_source, complete);
    }
    return size;
}

int LogBuffer::sync() {
    return current_callback().function == nullptr ? m_original->pubsync() : 0;
}

std::string& LogBuffer::line() const {
    thread_local std::string output;
    thread_local std::string error;
    return m_source == OV_GENAI_LOG_SOURCE_ERROR ? error : output;
}

}  // namespace genai_c

ov_status_e ov_genai_set_log_callback(ov_genai_log_callback callback, void* args) {
    using namespace genai_c;
    return guard([&] {
        {
            const std::lock_guard<std::mutex> lock(s_mutex);
            s_callback = {callback, args};
        }
        if (callback == nullptr) {
            ov::util::reset_log_callback();
        } else {
            replace_buffers();
            ov::util::set_log_callback(deliver_runtime_message);
        }
    });
}
