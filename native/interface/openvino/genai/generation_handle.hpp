#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "openvino/genai/extended_perf_metrics.hpp"
#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

enum class GenerationStatus {
    RUNNING = 0,
    FINISHED = 1,
    IGNORED = 2,
    CANCEL = 3,
    STOP = 4,
};

enum class GenerationFinishReason {
    NONE = 0,
    STOP = 1,
    LENGTH = 2,
    TOOL_CALL = 3,
};

struct OPENVINO_GENAI_EXPORTS EncodedGenerationResult {
    uint64_t m_request_id;
    std::vector<std::vector<int64_t>> m_generation_ids;
    std::vector<float> m_scores;
    std::vector<GenerationFinishReason> m_finish_reasons;
    GenerationStatus m_status = GenerationStatus::RUNNING;
    PerfMetrics perf_metrics;
    std::shared_ptr<ExtendedPerfMetrics> extended_perf_metrics;
    std::vector<std::vector<ov::Tensor>> m_intermediate_hidden_states;
    std::vector<std::vector<int64_t>> m_full_token_ids;
};

struct OPENVINO_GENAI_EXPORTS GenerationResult {
    uint64_t m_request_id;
    std::vector<std::string> m_generation_ids;
    std::vector<float> m_scores;
    std::vector<GenerationFinishReason> m_finish_reasons;
    GenerationStatus m_status = GenerationStatus::RUNNING;
    PerfMetrics perf_metrics;
    std::shared_ptr<ExtendedPerfMetrics> extended_perf_metrics;
};

struct OPENVINO_GENAI_EXPORTS GenerationOutput {
    std::vector<int64_t> generated_ids;
    std::vector<float> generated_log_probs;
    float score;
    GenerationFinishReason finish_reason = GenerationFinishReason::NONE;
    std::vector<ov::Tensor> intermediate_hidden_states;
};

using GenerationOutputs = std::unordered_map<uint64_t, GenerationOutput>;

class GenerationStream;

// Only the library makes these; a handle that is dropped cancels its request.
class OPENVINO_GENAI_EXPORTS GenerationHandleImpl {
public:
    ~GenerationHandleImpl();
    GenerationHandleImpl(const GenerationHandleImpl&) = delete;
    GenerationHandleImpl& operator=(const GenerationHandleImpl&) = delete;

    GenerationStatus get_status();
    bool can_read();
    bool is_stopped();
    bool is_cancelled();
    void stop(GenerationFinishReason finish_reason = GenerationFinishReason::STOP);
    void cancel();
    GenerationOutputs read();
    std::vector<GenerationOutput> read_all();

private:
    friend struct AbiProbe;

    std::shared_ptr<GenerationStream> m_generation_stream;
    GenerationConfig m_sampling_params;
};

using GenerationHandle = std::shared_ptr<GenerationHandleImpl>;

}  // namespace ov::genai
