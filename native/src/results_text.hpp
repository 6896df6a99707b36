#pragma once

#include <iomanip>
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
    joined << std::fixed << std::setprecision(6);
    for (size_t i = 0; i < texts.size(); ++i) {
        joined << (i == 0 ? "" : "\n") << (i < scores.size() ? scores[i] : 0.0F) << ": " << texts[i];
    }
    return joined.str();
}

}  // namespace genai_c
