#include "chat_history.hpp"

#include "arguments.hpp"
#include "json_container.hpp"

using namespace genai_c;
using ov::genai::ChatHistory;
using ov::genai::JsonContainer;
using HistoryStatus = ov_genai_chat_history_status_e;

template <>
HistoryStatus genai_c::status_of<HistoryStatus>(Failure failure) noexcept {
    switch (failure) {
    case Failure::invalid_param:
        return OV_GENAI_CHAT_HISTORY_INVALID_PARAM;
    case Failure::out_of_bounds:
        return OV_GENAI_CHAT_HISTORY_OUT_OF_BOUNDS;
    case Failure::empty:
        return OV_GENAI_CHAT_HISTORY_EMPTY;
    case Failure::invalid_json:
        return OV_GENAI_CHAT_HISTORY_INVALID_JSON;
    default:
        return OV_GENAI_CHAT_HISTORY_ERROR;
    }
}

namespace {

const JsonContainer& require_json(const ov_genai_json_container* container,
                                  bool (JsonContainer::*is_kind)() const,
                                  const char* kind,
                                  const char* name) {
    const JsonContainer& json = require(container, name).value;
    if (!(json.*is_kind)()) {
        throw FailureError(Failure::invalid_json,
                           std::string("argument '") + name + "' is a JSON " + json.type_name() + ", not " + kind);
    }
    return json;
}

const ChatHistory& require_filled(const ov_genai_chat_history* history) {
    const ChatHistory& result = require(history, "history").value;
    if (result.empty()) {
        throw FailureError(Failure::empty, "the chat history has no message");
    }
    return result;
}

// Containers share what they hold, and the history's must not change behind its back.
void give(const JsonContainer& json, ov_genai_json_container** target, const char* name) {
    ov_genai_json_container*& result = require(target, name);
    result = new ov_genai_json_container(json.copy());
}

}  // namespace

HistoryStatus ov_genai_chat_history_create(ov_genai_chat_history** history) {
    return guard<HistoryStatus>([&] {
        ov_genai_chat_history*& result = require(history, "history");
        result = new ov_genai_chat_history(ChatHistory());
    });
}

HistoryStatus ov_genai_chat_history_create_from_json_container(ov_genai_chat_history** history,
                                                        const ov_genai_json_container* messages) {
    return guard<HistoryStatus>([&] {
        ov_genai_chat_history*& result = require(history, "history");
        const JsonContainer& json = require_json(messages, &JsonContainer::is_array, "an array", "messages");
        result = new ov_genai_chat_history(ChatHistory(json.copy()));
    });
}

void ov_genai_chat_history_free(ov_genai_chat_history* history) {
    release(history);
}

HistoryStatus ov_genai_chat_history_push_back(ov_genai_chat_history* history, const ov_genai_json_container* message) {
    return guard<HistoryStatus>([&] {
        ChatHistory& target = require(history, "history").value;
        target.push_back(require_json(message, &JsonContainer::is_object, "an object", "message").copy());
    });
}

HistoryStatus ov_genai_chat_history_pop_back(ov_genai_chat_history* history) {
    return guard<HistoryStatus>([&] {
        require_filled(history);
        history->value.pop_back();
    });
}

HistoryStatus ov_genai_chat_history_get_messages(const ov_genai_chat_history* history, ov_genai_json_container** messages) {
    return guard<HistoryStatus>([&] {
        give(require(history, "history").value.get_messages(), messages, "messages");
    });
}

HistoryStatus ov_genai_chat_history_get_message(const ov_genai_chat_history* history,
                                         size_t index,
                                         ov_genai_json_container** message) {
    return guard<HistoryStatus>([&] {
        const ChatHistory& source = require(history, "history").value;
        if (index >= source.size()) {
            throw FailureError(Failure::out_of_bounds,
                               "index " + std::to_string(index) + " is not below " + std::to_string(source.size()));
        }
        give(source[index], message, "message");
    });
}

HistoryStatus ov_genai_chat_history_get_first(const ov_genai_chat_history* history, ov_genai_json_container** message) {
    return guard<HistoryStatus>([&] {
        give(require_filled(history).first(), message, "message");
    });
}

HistoryStatus ov_genai_chat_history_get_last(const ov_genai_chat_history* history, ov_genai_json_container** message) {
    return guard<HistoryStatus>([&] {
        give(require_filled(history).last(), message, "message");
    });
}

HistoryStatus ov_genai_chat_history_clear(ov_genai_chat_history* history) {
    return guard<HistoryStatus>([&] {
        require(history, "history").value.clear();
    });
}

HistoryStatus ov_genai_chat_history_size(const ov_genai_chat_history* history, size_t* size) {
    return guard<HistoryStatus>([&] {
        require(size, "size") = require(history, "history").value.size();
    });
}

HistoryStatus ov_genai_chat_history_empty(const ov_genai_chat_history* history, int* empty) {
    return guard<HistoryStatus>([&] {
        require(empty, "empty") = require(history, "history").value.empty() ? 1 : 0;
    });
}

HistoryStatus ov_genai_chat_history_set_tools(ov_genai_chat_history* history, const ov_genai_json_container* tools) {
    return guard<HistoryStatus>([&] {
        ChatHistory& target = require(history, "history").value;
        target.set_tools(require_json(tools, &JsonContainer::is_array, "an array", "tools").copy());
    });
}

HistoryStatus ov_genai_chat_history_get_tools(const ov_genai_chat_history* history, ov_genai_json_container** tools) {
    return guard<HistoryStatus>([&] {
        give(require(history, "history").value.get_tools(), tools, "tools");
    });
}

HistoryStatus ov_genai_chat_history_set_extra_context(ov_genai_chat_history* history,
                                               const ov_genai_json_container* extra_context) {
    return guard<HistoryStatus>([&] {
        ChatHistory& target = require(history, "history").value;
        target.set_extra_context(
            require_json(extra_context, &JsonContainer::is_object, "an object", "extra_context").copy());
    });
}

HistoryStatus ov_genai_chat_history_get_extra_context(const ov_genai_chat_history* history,
                                               ov_genai_json_container** extra_context) {
    return guard<HistoryStatus>([&] {
        give(require(history, "history").value.get_extra_context(), extra_context, "extra_context");
    });
}
