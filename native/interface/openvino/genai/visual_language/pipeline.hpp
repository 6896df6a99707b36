#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "openvino/genai/common_types.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/genai/visual_language/perf_metrics.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

using ModelsMap = std::map<std::string, std::pair<std::string, ov::Tensor>>;

// Its perf_metrics hides the one of the base; the library fills this one.
class OPENVINO_GENAI_EXPORTS VLMDecodedResults : public DecodedResults {
public:
    VLMPerfMetrics perf_metrics;
    std::vector<std::vector<ov::Tensor>> intermediate_hidden_states;
    std::vector<std::vector<int64_t>> full_token_ids;
};

// The order of the virtual functions is the library's and ends with the latest additions.
class OPENVINO_GENAI_EXPORTS VLMPipelineBase {
public:
    virtual ~VLMPipelineBase() = default;

    virtual VLMDecodedResults generate(const std::string& prompt,
                                       const std::vector<ov::Tensor>& images,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const std::string& prompt,
                                       const std::vector<ov::Tensor>& images,
                                       const std::vector<ov::Tensor>& videos,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const std::string& prompt,
                                       const ov::Tensor& image,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const std::string& prompt, const ov::AnyMap& config_map) = 0;

    virtual VLMDecodedResults generate(const ChatHistory& history,
                                       const std::vector<ov::Tensor>& images,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const ChatHistory& history,
                                       const std::vector<ov::Tensor>& images,
                                       const std::vector<ov::Tensor>& videos,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const ChatHistory& history,
                                       const ov::Tensor& image,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const ChatHistory& history, const ov::AnyMap& config_map) = 0;

    virtual Tokenizer get_tokenizer() const = 0;
    virtual void set_chat_template(const std::string& new_template) = 0;
    virtual GenerationConfig get_generation_config() const = 0;
    virtual void set_generation_config(const GenerationConfig& new_config) = 0;

    virtual VLMDecodedResults generate(const std::string& prompt,
                                       const std::vector<ov::Tensor>& images,
                                       const std::vector<ov::Tensor>& videos,
                                       const std::vector<ov::Tensor>& audios,
                                       const std::vector<VideoMetadata>& videos_metadata,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;
    virtual VLMDecodedResults generate(const ChatHistory& history,
                                       const std::vector<ov::Tensor>& images,
                                       const std::vector<ov::Tensor>& videos,
                                       const std::vector<ov::Tensor>& audios,
                                       const std::vector<VideoMetadata>& videos_metadata,
                                       const GenerationConfig& generation_config,
                                       const StreamerVariant& streamer) = 0;

    virtual bool supports_hidden_states_collection() const = 0;
    virtual bool is_audio_output_enabled() const = 0;
};

class OPENVINO_GENAI_EXPORTS VLMPipeline : public VLMPipelineBase {
public:
    VLMPipeline(const std::filesystem::path& models_path, const std::string& device, const ov::AnyMap& properties = {});
    VLMPipeline(const ModelsMap& models_map,
                const Tokenizer& tokenizer,
                const std::filesystem::path& config_dir_path,
                const std::string& device,
                const ov::AnyMap& properties = {},
                const GenerationConfig& generation_config = {});

    template <typename... Properties, typename = util::EnableIfAllStringAny<void, Properties...>>
    VLMPipeline(const std::filesystem::path& models_path, const std::string& device, Properties&&... properties)
        : VLMPipeline(models_path, device, ov::AnyMap{std::forward<Properties>(properties)...}) {}

    ~VLMPipeline() override;

    VLMDecodedResults generate(const std::string& prompt,
                               const std::vector<ov::Tensor>& images,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const std::string& prompt,
                               const std::vector<ov::Tensor>& images,
                               const std::vector<ov::Tensor>& videos,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const std::string& prompt,
                               const ov::Tensor& image,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const std::string& prompt, const ov::AnyMap& config_map) override;

    template <typename... Properties>
    util::EnableIfAllStringAny<VLMDecodedResults, Properties...> generate(const std::string& prompt,
                                                                          Properties&&... properties) {
        return generate(prompt, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    VLMDecodedResults generate(const ChatHistory& history,
                               const std::vector<ov::Tensor>& images,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const ChatHistory& history,
                               const std::vector<ov::Tensor>& images,
                               const std::vector<ov::Tensor>& videos,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const ChatHistory& history,
                               const ov::Tensor& image,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const ChatHistory& history, const ov::AnyMap& config_map) override;

    template <typename... Properties>
    util::EnableIfAllStringAny<VLMDecodedResults, Properties...> generate(const ChatHistory& history,
                                                                          Properties&&... properties) {
        return generate(history, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    VLMDecodedResults generate(const std::string& prompt,
                               const std::vector<ov::Tensor>& images,
                               const std::vector<ov::Tensor>& videos,
                               const std::vector<ov::Tensor>& audios,
                               const std::vector<VideoMetadata>& videos_metadata,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;
    VLMDecodedResults generate(const ChatHistory& history,
                               const std::vector<ov::Tensor>& images,
                               const std::vector<ov::Tensor>& videos,
                               const std::vector<ov::Tensor>& audios,
                               const std::vector<VideoMetadata>& videos_metadata,
                               const GenerationConfig& generation_config,
                               const StreamerVariant& streamer) override;

    void start_chat(const std::string& system_message = {});
    void finish_chat();

    Tokenizer get_tokenizer() const override;
    void set_chat_template(const std::string& new_template) override;
    GenerationConfig get_generation_config() const override;
    void set_generation_config(const GenerationConfig& new_config) override;
    bool supports_hidden_states_collection() const override;
    bool is_audio_output_enabled() const override;

private:
    friend struct AbiProbe;

    class VLMBackend;
    std::shared_ptr<VLMBackend> m_pimpl;
};

static constexpr ov::Property<ov::Tensor> image{"image"};
static constexpr ov::Property<std::vector<ov::Tensor>> images{"images"};
static constexpr ov::Property<std::vector<ov::Tensor>> videos{"videos"};
static constexpr ov::Property<std::vector<ov::Tensor>> audios{"audios"};
static constexpr ov::Property<std::vector<VideoMetadata>> videos_metadata{"videos_metadata"};

}  // namespace ov::genai
