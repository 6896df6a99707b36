#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace genai_c {

// What the official get_string gives: a single text as it is, several as lines of "score: text".
inline std::string joined_text(const std::vector<std::string>& texts, const std::vector<float>& scores) {
    if (texts.size() == 1) {
        return texts.front();
    }
    std::ostringstream joined;
    joined.imbue(std::locale::classic());
    for (size_t i = 0; i < texts.size(); ++i) {
        joined << (i == 0 ? "" : "\n") << (i < scores.size() ? std::to_string(scores[i]) : "0.000000") << ": " << texts[i];
    }
    return joined.str();
}

}  // namespace genai_c
