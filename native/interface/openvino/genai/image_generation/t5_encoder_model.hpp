#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/infer_request.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

// The private members follow the library's copy constructor: their sizes count, since we create it.
class OPENVINO_GENAI_EXPORTS T5EncoderModel {
public:
    explicit T5EncoderModel(const std::filesystem::path& root_dir);
    T5EncoderModel(const std::filesystem::path& root_dir, const std::string& device, const ov::AnyMap& properties = {});
    T5EncoderModel(const T5EncoderModel& other);
    T5EncoderModel& operator=(const T5EncoderModel& other) = delete;
    ~T5EncoderModel();

    // A copy with an inference request of its own.
    std::shared_ptr<T5EncoderModel> clone();

    T5EncoderModel& reshape(int batch_size, int max_sequence_length);
    T5EncoderModel& compile(const std::string& device, const ov::AnyMap& properties = {});

    ov::Tensor infer(const std::string& pos_prompt,
                     const std::string& neg_prompt,
                     bool do_classifier_free_guidance,
                     int max_sequence_length,
                     const ov::AnyMap& tokenization_params = {});
    ov::Tensor get_output_tensor(const size_t idx);

private:
    std::shared_ptr<void> m_adapter_controller;
    ov::InferRequest m_request;
    std::shared_ptr<void> m_model;
    ov::Tensor m_prompt_attention_mask;
    Tokenizer m_tokenizer;
};

}  // namespace ov::genai
