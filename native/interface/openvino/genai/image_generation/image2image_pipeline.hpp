#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "openvino/genai/image_generation/autoencoder_kl.hpp"
#include "openvino/genai/image_generation/clip_text_model.hpp"
#include "openvino/genai/image_generation/clip_text_model_with_projection.hpp"
#include "openvino/genai/image_generation/flux_transformer_2d_model.hpp"
#include "openvino/genai/image_generation/generation_config.hpp"
#include "openvino/genai/image_generation/image_generation_perf_metrics.hpp"
#include "openvino/genai/image_generation/scheduler.hpp"
#include "openvino/genai/image_generation/sd3_transformer_2d_model.hpp"
#include "openvino/genai/image_generation/t5_encoder_model.hpp"
#include "openvino/genai/image_generation/unet2d_condition_model.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

class DiffusionPipeline;
class InpaintingPipeline;

// The tensor that generate returns is the pipeline's own buffer: the next call overwrites it.
class OPENVINO_GENAI_EXPORTS Image2ImagePipeline {
public:
    explicit Image2ImagePipeline(const std::filesystem::path& models_path);
    Image2ImagePipeline(const std::filesystem::path& models_path,
                        const std::string& device,
                        const ov::AnyMap& properties = {});
    explicit Image2ImagePipeline(const InpaintingPipeline& pipe);

    template <typename... Properties, typename = util::EnableIfAllStringAny<void, Properties...>>
    Image2ImagePipeline(const std::filesystem::path& models_path, const std::string& device, Properties&&... properties)
        : Image2ImagePipeline(models_path, device, ov::AnyMap{std::forward<Properties>(properties)...}) {}

    static Image2ImagePipeline stable_diffusion(const std::shared_ptr<Scheduler>& scheduler_type,
                                                const CLIPTextModel& clip_text_model,
                                                const UNet2DConditionModel& unet,
                                                const AutoencoderKL& vae);
    static Image2ImagePipeline latent_consistency_model(const std::shared_ptr<Scheduler>& scheduler_type,
                                                        const CLIPTextModel& clip_text_model,
                                                        const UNet2DConditionModel& unet,
                                                        const AutoencoderKL& vae);
    static Image2ImagePipeline stable_diffusion_xl(const std::shared_ptr<Scheduler>& scheduler_type,
                                                   const CLIPTextModel& clip_text_model,
                                                   const CLIPTextModelWithProjection& clip_text_model_with_projection,
                                                   const UNet2DConditionModel& unet,
                                                   const AutoencoderKL& vae);
    static Image2ImagePipeline stable_diffusion_3(const std::shared_ptr<Scheduler>& scheduler_type,
                                                  const CLIPTextModelWithProjection& clip_text_model_1,
                                                  const CLIPTextModelWithProjection& clip_text_model_2,
                                                  const T5EncoderModel& t5_encoder_model,
                                                  const SD3Transformer2DModel& transformer,
                                                  const AutoencoderKL& vae);
    static Image2ImagePipeline stable_diffusion_3(const std::shared_ptr<Scheduler>& scheduler_type,
                                                  const CLIPTextModelWithProjection& clip_text_model_1,
                                                  const CLIPTextModelWithProjection& clip_text_model_2,
                                                  const SD3Transformer2DModel& transformer,
                                                  const AutoencoderKL& vae);
    static Image2ImagePipeline flux(const std::shared_ptr<Scheduler>& scheduler_type,
                                    const CLIPTextModel& clip_text_model,
                                    T5EncoderModel t5_encoder_model,
                                    const FluxTransformer2DModel& transformer,
                                    const AutoencoderKL& vae);

    ImageGenerationConfig get_generation_config() const;
    void set_generation_config(const ImageGenerationConfig& generation_config);

    void set_scheduler(std::shared_ptr<Scheduler> scheduler);

    void reshape(int num_images_per_prompt, int height, int width, float guidance_scale);

    void compile(const std::string& device, const ov::AnyMap& properties = {});
    void compile(const std::string& text_encode_device,
                 const std::string& denoise_device,
                 const std::string& vae_device,
                 const ov::AnyMap& properties = {});

    ov::Tensor generate(const std::string& positive_prompt,
                        ov::Tensor initial_image,
                        const ov::AnyMap& properties = {});

    template <typename... Properties>
    util::EnableIfAllStringAny<ov::Tensor, Properties...> generate(const std::string& positive_prompt,
                                                                   ov::Tensor initial_image,
                                                                   Properties&&... properties) {
        return generate(positive_prompt, initial_image, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    ov::Tensor decode(const ov::Tensor latent);

    ImageGenerationPerfMetrics get_performance_metrics();

    Image2ImagePipeline clone();

private:
    friend struct AbiProbe;

    explicit Image2ImagePipeline(const std::shared_ptr<DiffusionPipeline>& impl);

    std::shared_ptr<DiffusionPipeline> m_impl;
};

}  // namespace ov::genai
