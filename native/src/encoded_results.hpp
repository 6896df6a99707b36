#pragma once

#include <utility>
#include <vector>

#include "handle.hpp"
#include "openvino/genai/c/encoded_results.h"
#include "openvino/genai/llm_pipeline.hpp"

namespace genai_c {

// The library's results have no log probabilities; only the requests of a continuous batching pipeline do.
struct TokenSequences : ov::genai::EncodedResults {
    TokenSequences() = default;
    TokenSequences(ov::genai::EncodedResults results) : EncodedResults(std::move(results)) {}

    std::vector<std::vector<float>> log_probs;
};

}  // namespace genai_c

OV_GENAI_HANDLE(encoded_results, genai_c::TokenSequences);
