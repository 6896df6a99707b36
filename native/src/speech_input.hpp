#pragma once

#include "arguments.hpp"
#include "openvino/genai/whisper_pipeline.hpp"

namespace genai_c {

// Copies the samples of a call and appends silence to them.
inline ov::genai::RawSpeechInput read_speech(const float* samples, size_t count, size_t silence) {
    ov::genai::RawSpeechInput speech;
    speech.reserve(count + silence);
    if (count != 0) {
        speech.assign(&require(samples, "raw_speech"), samples + count);
    }
    speech.resize(count + silence);
    return speech;
}

}  // namespace genai_c
