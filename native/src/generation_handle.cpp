#include "generation_handle.hpp"

#include <algorithm>
#include <map>

#include "arguments.hpp"
#include "encoded_results.hpp"

using namespace genai_c;
using ov::genai::GenerationHandleImpl;
using ov::genai::GenerationOutput;

namespace {

GenerationHandleImpl& request_of(const ov_genai_generation_handle* handle) {
    return *require(handle, "handle").value;
}

// A handle's own read waits for another thread's step, and read_all does so until the end: here nobody waits.
std::map<uint64_t, GenerationOutput> read_available(GenerationHandleImpl& request) {
    std::map<uint64_t, GenerationOutput> sequences;
    while (request.can_read()) {
        for (auto& [id, part] : request.read()) {
            GenerationOutput& sequence = sequences[id];
            sequence.generated_ids.insert(sequence.generated_ids.end(), part.generated_ids.begin(), part.generated_ids.end());
            sequence.generated_log_probs.insert(sequence.generated_log_probs.end(),
                                                part.generated_log_probs.begin(),
                                                part.generated_log_probs.end());
            sequence.score = part.score;
            sequence.finish_reason = part.finish_reason;
        }
    }
    return sequences;
}

TokenSequences best_first(std::map<uint64_t, GenerationOutput> sequences) {
    std::vector<GenerationOutput> outputs;
    for (auto& sequence : sequences) {
        outputs.push_back(std::move(sequence.second));
    }
    std::stable_sort(outputs.begin(), outputs.end(), [](const GenerationOutput& left, const GenerationOutput& right) {
        return left.score > right.score;
    });
    TokenSequences results;
    for (GenerationOutput& output : outputs) {
        results.tokens.push_back(std::move(output.generated_ids));
        results.scores.push_back(output.score);
        results.finish_reasons.push_back(output.finish_reason);
        results.log_probs.push_back(std::move(output.generated_log_probs));
    }
    return results;
}

}  // namespace

void ov_genai_generation_handle_free(ov_genai_generation_handle* handle) {
    release(handle);
}

ov_status_e ov_genai_generation_handle_get_status(const ov_genai_generation_handle* handle,
                                                  ov_genai_generation_status_e* status) {
    return guard([&] {
        require(status, "status") = static_cast<ov_genai_generation_status_e>(request_of(handle).get_status());
    });
}

ov_status_e ov_genai_generation_handle_can_read(const ov_genai_generation_handle* handle, bool* value) {
    return guard([&] {
        require(value, "value") = request_of(handle).can_read();
    });
}

ov_status_e ov_genai_generation_handle_read(ov_genai_generation_handle* handle, ov_genai_encoded_results** results) {
    return guard([&] {
        ov_genai_encoded_results*& result = require(results, "results");
        result = new ov_genai_encoded_results(best_first(read_available(request_of(handle))));
    });
}

ov_status_e ov_genai_generation_handle_stop(ov_genai_generation_handle* handle, ov_genai_finish_reason_e reason) {
    return guard([&] {
        request_of(handle).stop(require_enum<ov::genai::GenerationFinishReason>(reason,
                                                                                OV_GENAI_FINISH_REASON_TOOL_CALL,
                                                                                "reason"));
    });
}

ov_status_e ov_genai_generation_handle_cancel(ov_genai_generation_handle* handle) {
    return guard([&] {
        request_of(handle).cancel();
    });
}
