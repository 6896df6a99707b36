#include "generation_handle.hpp"

#include <algorithm>
#include <map>

#include "arguments.hpp"
#include "generation_outputs.hpp"

using namespace genai_c;
using ov::genai::GenerationHandleImpl;
using ov::genai::GenerationOutput;

namespace {

GenerationHandleImpl& request_of(const ov_genai_generation_handle* handle) {
    return *require(handle, "handle").value;
}

void append(GenerationOutput& sequence, const GenerationOutput& part) {
    const auto extend = [](auto& target, const auto& source) {
        target.insert(target.end(), source.begin(), source.end());
    };
    extend(sequence.generated_ids, part.generated_ids);
    extend(sequence.generated_log_probs, part.generated_log_probs);
    sequence.score = part.score;
    sequence.finish_reason = part.finish_reason;
}

// A handle's own read waits for another thread's step, and read_all does so until the end: this one returns what is there.
std::vector<GenerationOutput> read_available(GenerationHandleImpl& request) {
    std::map<uint64_t, GenerationOutput> sequences;
    while (request.can_read()) {
        for (const auto& [id, part] : request.read()) {
            append(sequences[id], part);
        }
    }
    std::vector<GenerationOutput> outputs;
    for (auto& [id, sequence] : sequences) {
        outputs.push_back(std::move(sequence));
    }
    std::stable_sort(outputs.begin(), outputs.end(), [](const GenerationOutput& left, const GenerationOutput& right) {
        return left.score > right.score;
    });
    return outputs;
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

ov_status_e ov_genai_generation_handle_read(ov_genai_generation_handle* handle, ov_genai_generation_outputs** outputs) {
    return guard([&] {
        ov_genai_generation_outputs*& result = require(outputs, "outputs");
        auto available = read_available(request_of(handle));
        result = available.empty() ? nullptr : new ov_genai_generation_outputs(std::move(available));
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
