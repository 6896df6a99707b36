#include "generation_outputs.hpp"

#include "arguments.hpp"

using namespace genai_c;

void ov_genai_generation_outputs_free(ov_genai_generation_outputs* outputs) {
    release(outputs);
}

ov_status_e ov_genai_generation_outputs_get_count(const ov_genai_generation_outputs* outputs, size_t* count) {
    return guard([&] {
        require(count, "count") = require(outputs, "outputs").value.size();
    });
}

ov_status_e ov_genai_generation_outputs_get_at(const ov_genai_generation_outputs* outputs,
                                               size_t index,
                                               ov_genai_generation_output* output) {
    return guard([&] {
        const auto& source = require_item(require(outputs, "outputs").value, index);
        require(output, "output") = {source.generated_ids.data(),
                                     source.generated_ids.size(),
                                     source.generated_log_probs.data(),
                                     source.generated_log_probs.size(),
                                     source.score,
                                     static_cast<ov_genai_finish_reason_e>(source.finish_reason)};
    });
}
