#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "openvino/core/any.hpp"
#include "openvino/genai/json_container.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

class ChatHistoryInternalState;

// Messages, tools and extra context of a chat. Copying is the implicit copy: deep for the JSON, shared for what a
// pipeline remembers about the history (m_internal_state).
class OPENVINO_GENAI_EXPORTS ChatHistory {
public:
    ChatHistory();
    explicit ChatHistory(const JsonContainer& messages);
    explicit ChatHistory(const std::vector<ov::AnyMap>& messages);
    ChatHistory(std::initializer_list<std::initializer_list<std::pair<std::string, ov::Any>>> messages);
    ChatHistory(const ChatHistory& other) = default;
    ChatHistory& operator=(const ChatHistory& other) = default;
    ~ChatHistory();

    ChatHistory& push_back(const JsonContainer& message);
    ChatHistory& push_back(const ov::AnyMap& message);
    ChatHistory& push_back(std::initializer_list<std::pair<std::string, ov::Any>> message);
    void pop_back();

    const JsonContainer& get_messages() const;
    JsonContainer& get_messages();

    JsonContainer operator[](size_t index) const;
    JsonContainer operator[](int index) const;
    JsonContainer first() const;
    JsonContainer last() const;

    void clear();
    size_t size() const;
    bool empty() const;

    ChatHistory& set_tools(const JsonContainer& tools);
    const JsonContainer& get_tools() const;
    ChatHistory& set_extra_context(const JsonContainer& extra_context);
    const JsonContainer& get_extra_context() const;

private:
    friend struct AbiProbe;

    JsonContainer m_messages;
    JsonContainer m_tools;
    JsonContainer m_extra_context;
    std::shared_ptr<ChatHistoryInternalState> m_internal_state;
};

}  // namespace ov::genai
