#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "openvino/genai/visibility.hpp"

namespace ov::genai {

enum class StreamingStatus {
    RUNNING = 0,
    STOP = 1,
    CANCEL = 2,
    TOOL_CALL_STOP = 3,
};

using CallbackTypeVariant = std::variant<bool, StreamingStatus>;

// The order of the virtual functions is the library's: write(token), write(tokens), end, destructor.
class OPENVINO_GENAI_EXPORTS StreamerBase {
public:
    virtual StreamingStatus write(int64_t token) = 0;
    virtual StreamingStatus write(const std::vector<int64_t>& tokens);
    virtual void end() = 0;
    virtual ~StreamerBase();
};

using StreamerVariant =
    std::variant<std::function<StreamingStatus(std::string)>, std::shared_ptr<StreamerBase>, std::monostate>;

}  // namespace ov::genai
