#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/generation_handle.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/scheduler_config.hpp"
#include "openvino/genai/streamer_base.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/genai/visual_language/pipeline.hpp"
#include "openvino/runtime/tensor.hpp"


namespace ov::genai {

// Durations in microseconds, usages in percent. The last member is the old name of the one before it.
struct OPENVINO_GENAI_EXPORTS PipelineMetrics {
    size_t requests = 0;
    size_t scheduled_requests = 0;
    float cache_usage = 0.0f;
    float max_cache_usage = 0.0f;
    float avg_cache_usage = 0.0f;
    float inference_duration = 0.0f;
    float sampling_duration = 0.0f;
    size_t cache_size_in_bytes = 0;
    size_t& kv_cache_size_in_bytes = cache_size_in_bytes;

    PipelineMetrics() = default;

    // The implicit copy would leave the alias pointing into the original.
    PipelineMetrics(const PipelineMetrics& other)
        : requests(other.requests),
          scheduled_requests(other.scheduled_requests),
          cache_usage(other.cache_usage),
          max_cache_usage(other.max_cache_usage),
          avg_cache_usage(other.avg_cache_usage),
          inference_duration(other.inference_duration),
          sampling_duration(other.sampling_duration),
          cache_size_in_bytes(other.cache_size_in_bytes) {}
    PipelineMetrics& operator=(const PipelineMetrics&) = delete;
};

// Several requests in one running batch: add_request, then step until nothing is left.
class OPENVINO_GENAI_EXPORTS ContinuousBatchingPipeline {
public:
    ContinuousBatchingPipeline() = default;
    ContinuousBatchingPipeline(const std::filesystem::path& models_path,
                               const SchedulerConfig& scheduler_config,
                               const std::string& device,
                               const ov::AnyMap& properties = {},
                               const ov::AnyMap& tokenizer_properties = {},
                               const ov::AnyMap& vision_encoder_properties = {});
    ContinuousBatchingPipeline(const std::filesystem::path& models_path,
                               const Tokenizer& tokenizer,
                               const SchedulerConfig& scheduler_config,
                               const std::string& device,
                               const ov::AnyMap& properties = {});
    ContinuousBatchingPipeline(const std::string& model_str,
                               const ov::Tensor& weights_tensor,
                               const Tokenizer& tokenizer,
                               const SchedulerConfig& scheduler_config,
                               const std::string& device,
                               const ov::AnyMap& properties = {},
                               const GenerationConfig& generation_config = {});
    ContinuousBatchingPipeline(const ModelsMap& models_map,
                               const Tokenizer& tokenizer,
                               const SchedulerConfig& scheduler_config,
                               const std::string& device,
                               std::optional<std::filesystem::path> embedder_config_dir_path = std::nullopt,
                               const ov::AnyMap& properties = {},
                               const GenerationConfig& generation_config = {});

    Tokenizer get_tokenizer() const;
    GenerationConfig get_config() const;
    void set_config(const GenerationConfig& generation_config);
    PipelineMetrics get_metrics() const;

    GenerationHandle add_request(uint64_t request_id,
                                 const ov::Tensor& input_ids,
                                 const GenerationConfig& sampling_params);
    GenerationHandle add_request(uint64_t request_id,
                                 const std::string& prompt,
                                 const GenerationConfig& sampling_params);
    GenerationHandle add_request(uint64_t request_id,
                                 const std::string& prompt,
                                 const std::vector<ov::Tensor>& images,
                                 const GenerationConfig& sampling_params);
    GenerationHandle add_request(uint64_t request_id,
                                 const std::string& prompt,
                                 const std::vector<ov::Tensor>& images,
                                 const std::vector<ov::Tensor>& videos,
                                 const GenerationConfig& sampling_params);
    GenerationHandle add_request(uint64_t request_id, const std::string& prompt, const ov::AnyMap& config_map);

    void step();
    bool has_non_finished_requests();

    std::vector<EncodedGenerationResult> generate(const std::vector<ov::Tensor>& input_ids,
                                                  const std::vector<GenerationConfig>& sampling_params,
                                                  const StreamerVariant& streamer = std::monostate{});
    std::vector<GenerationResult> generate(const std::vector<std::string>& prompts,
                                           const std::vector<GenerationConfig>& sampling_params,
                                           const StreamerVariant& streamer = std::monostate{});
    std::vector<GenerationResult> generate(const std::vector<ChatHistory>& histories,
                                           const std::vector<GenerationConfig>& sampling_params,
                                           const StreamerVariant& streamer = std::monostate{});
    std::vector<VLMDecodedResults> generate(const std::vector<std::string>& prompts,
                                            const std::vector<std::vector<ov::Tensor>>& images,
                                            const std::vector<GenerationConfig>& sampling_params,
                                            const StreamerVariant& streamer = std::monostate{});
    std::vector<VLMDecodedResults> generate(const std::vector<std::string>& prompts,
                                            const std::vector<std::vector<ov::Tensor>>& images,
                                            const std::vector<std::vector<ov::Tensor>>& videos,
                                            const std::vector<GenerationConfig>& sampling_params,
                                            const StreamerVariant& streamer = std::monostate{});
    std::vector<VLMDecodedResults> generate(const std::vector<std::string>& prompts, const ov::AnyMap& config_map);
    std::vector<VLMDecodedResults> generate(const std::vector<ChatHistory>& histories,
                                            const std::vector<std::vector<ov::Tensor>>& images,
                                            const std::vector<GenerationConfig>& sampling_params,
                                            const StreamerVariant& streamer = std::monostate{});
    std::vector<VLMDecodedResults> generate(const std::vector<ChatHistory>& histories,
                                            const std::vector<std::vector<ov::Tensor>>& images,
                                            const std::vector<std::vector<ov::Tensor>>& videos,
                                            const std::vector<GenerationConfig>& sampling_params,
                                            const StreamerVariant& streamer = std::monostate{});
    std::vector<VLMDecodedResults> generate(const std::vector<ChatHistory>& histories, const ov::AnyMap& config_map);

    void start_chat(const std::string& system_message = {});
    void finish_chat();

private:
    friend struct AbiProbe;

    class IContinuousBatchingPipeline;
    std::shared_ptr<IContinuousBatchingPipeline> m_impl;
};

}  // namespace ov::genai
