#pragma once

#include <streambuf>
#include <string>

#include "openvino/genai/c/log.h"

namespace genai_c {

// Takes the place of a stream's buffer: it collects lines for the callback or, when there is none, passes everything on.
class LogBuffer final : public std::streambuf {
public:
    LogBuffer(ov_genai_log_source_e source, std::streambuf* original) : m_source(source), m_original(original) {}

protected:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

private:
    // Threads do not mix their lines.
    std::string& line() const;

    const ov_genai_log_source_e m_source;
    std::streambuf* const m_original;
};

}  // namespace genai_c
