#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "openvino/genai/lora_adapter.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

// The private members follow the library's copy constructor: their sizes count, since we create it.
class OPENVINO_GENAI_EXPORTS UNet2DConditionModel {
public:
    struct OPENVINO_GENAI_EXPORTS Config {
        size_t in_channels = 4;
        size_t sample_size = 0;
        int time_cond_proj_dim = -1;

        explicit Config(const std::filesystem::path& config_path);
        Config() = default;
    };

    explicit UNet2DConditionModel(const std::filesystem::path& root_dir);
    UNet2DConditionModel(const std::filesystem::path& root_dir,
                         const std::string& device,
                         const ov::AnyMap& properties = {});
    UNet2DConditionModel(const UNet2DConditionModel& other);
    UNet2DConditionModel& operator=(const UNet2DConditionModel& other) = delete;
    ~UNet2DConditionModel();

    // A copy with an inference request of its own.
    UNet2DConditionModel clone();

    const Config& get_config() const;

    UNet2DConditionModel& reshape(int batch_size, int height, int width, int tokenizer_model_max_length);
    UNet2DConditionModel& compile(const std::string& device, const ov::AnyMap& properties = {});

    void set_hidden_states(const std::string& tensor_name, ov::Tensor encoder_hidden_states);
    void set_adapters(const std::optional<AdapterConfig>& adapters);

    ov::Tensor infer(ov::Tensor sample, ov::Tensor timestep);

    void export_model(const std::filesystem::path& export_path);

private:
    std::shared_ptr<void> m_impl;
    Config m_config;
    std::shared_ptr<void> m_adapter_controller;
    std::shared_ptr<void> m_model;
    size_t m_vae_scale_factor = 0;
};

}  // namespace ov::genai
