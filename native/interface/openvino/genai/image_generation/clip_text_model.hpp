#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "openvino/core/model.hpp"
#include "openvino/genai/lora_adapter.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/infer_request.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

// The members follow the library's copy constructor: their sizes count, since we create it, and CLIPTextModelWithProjection uses two.
class OPENVINO_GENAI_EXPORTS CLIPTextModel {
public:
    struct OPENVINO_GENAI_EXPORTS Config {
        size_t max_position_embeddings = 77;
        size_t num_hidden_layers = 12;

        explicit Config(const std::filesystem::path& config_path);
        Config() = default;
    };

    explicit CLIPTextModel(const std::filesystem::path& root_dir);
    CLIPTextModel(const std::filesystem::path& root_dir, const std::string& device, const ov::AnyMap& properties = {});
    CLIPTextModel(const CLIPTextModel& other);
    CLIPTextModel& operator=(const CLIPTextModel& other) = delete;
    ~CLIPTextModel();

    // A copy with an inference request of its own.
    std::shared_ptr<CLIPTextModel> clone();

    const Config& get_config() const;

    CLIPTextModel& reshape(int batch_size);
    CLIPTextModel& compile(const std::string& device, const ov::AnyMap& properties = {});

    void set_adapters(const std::optional<AdapterConfig>& adapters);

    ov::Tensor infer(const std::string& pos_prompt, const std::string& neg_prompt, bool do_classifier_free_guidance);
    ov::Tensor get_output_tensor(const size_t idx);

    void export_model(const std::filesystem::path& export_path);

protected:
    Config m_config;
    std::shared_ptr<void> m_adapter_controller;
    Tokenizer m_clip_tokenizer;
    bool m_slice_batch1_output = false;
    ov::InferRequest m_request;
    std::shared_ptr<ov::Model> m_model;
};

}  // namespace ov::genai
