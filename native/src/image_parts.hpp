#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/genai/c/autoencoder_kl.h"
#include "openvino/genai/c/clip_text_model.h"
#include "openvino/genai/c/flux_transformer2d_model.h"
#include "openvino/genai/c/sd3_transformer2d_model.h"
#include "openvino/genai/c/t5_encoder_model.h"
#include "openvino/genai/c/unet2d_condition_model.h"
#include "openvino/genai/image_generation/autoencoder_kl.hpp"
#include "openvino/genai/image_generation/clip_text_model_with_projection.hpp"
#include "openvino/genai/image_generation/flux_transformer_2d_model.hpp"
#include "openvino/genai/image_generation/sd3_transformer_2d_model.hpp"
#include "openvino/genai/image_generation/t5_encoder_model.hpp"
#include "openvino/genai/image_generation/unet2d_condition_model.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "tensor.hpp"

// The encoder with projection adds nothing to its base, so that one handle holds either.
OV_GENAI_HANDLE(clip_text_model, std::unique_ptr<ov::genai::CLIPTextModelWithProjection>);
OV_GENAI_HANDLE(t5_encoder_model, std::unique_ptr<ov::genai::T5EncoderModel>);
OV_GENAI_HANDLE(unet2d_condition_model, std::unique_ptr<ov::genai::UNet2DConditionModel>);
OV_GENAI_HANDLE(sd3_transformer2d_model, std::unique_ptr<ov::genai::SD3Transformer2DModel>);
OV_GENAI_HANDLE(flux_transformer2d_model, std::unique_ptr<ov::genai::FluxTransformer2DModel>);
OV_GENAI_HANDLE(autoencoder_kl, std::unique_ptr<ov::genai::AutoencoderKL>);

namespace genai_c {

template <class Handle>
auto& part_of(Handle* part, const char* name = "part") {
    return *require(part, name).value;
}

template <class Part, class Handle, class... Arguments>
void give_part(Handle** part, Arguments&&... arguments) {
    Handle*& result = require(part, "part");
    auto value = std::make_unique<Part>(std::forward<Arguments>(arguments)...);
    protect_exit_after_load();
    result = new Handle(std::move(value));
}

// The library takes a path; from a text it would read one up to the first space.
inline ov::AnyMap part_properties_of(const ov_genai_pipeline_options* options) {
    ov::AnyMap properties = properties_of(options);
    const auto blob = properties.find("blob_path");
    if (blob != properties.end() && blob->second.is<std::string>()) {
        blob->second = std::filesystem::u8path(blob->second.as<std::string>());
    }
    return properties;
}

// A copy that shares the compiled model, with a request of its own: copies and original can run at the same time.
template <class Handle>
auto independent_copy(Handle* part, const char* name) {
    using Part = std::decay_t<decltype(part_of(part, name))>;
    auto copy = part_of(part, name).clone();
    if constexpr (std::is_same_v<decltype(copy), Part>) {
        return copy;
    } else {
        return Part(static_cast<const Part&>(*copy));
    }
}

// The tensors that parts return are buffers of their requests, which the next inference overwrites; the tensors that they are given
// stay in their requests, longer than the caller's memory may live.
inline ov::Tensor own_copy(const ov::Tensor& tensor) {
    ov::Tensor copy(tensor.get_element_type(), tensor.get_shape());
    tensor.copy_to(copy);
    return copy;
}

inline const ov::Tensor& tensor_of(const ov_genai_tensor* tensor, const char* name) {
    return require(tensor, name).value;
}

}  // namespace genai_c

// The functions that the parts read from one folder have in common.
#define OV_GENAI_IMAGE_PART(name, type)                                                                               \
    ov_status_e ov_genai_##name##_read(const char* root_dir, ov_genai_##name** model) {                               \
        return guard([&] {                                                                                            \
            give_part<type>(model, require_path(root_dir, "root_dir"));                                               \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_create(const char* root_dir,                                                        \
                                         const char* device,                                                          \
                                         const ov_genai_pipeline_options* options,                                    \
                                         ov_genai_##name** model) {                                                   \
        return guard([&] {                                                                                            \
            give_part<type>(model,                                                                                    \
                            require_path(root_dir, "root_dir"),                                                       \
                            require_text(device, "device"),                                                           \
                            part_properties_of(options));                                                             \
        });                                                                                                           \
    }                                                                                                                 \
    OV_GENAI_COMPILED_IMAGE_PART(name)

// The functions that all parts have in common.
#define OV_GENAI_COMPILED_IMAGE_PART(name)                                                                            \
    void ov_genai_##name##_free(ov_genai_##name* part) {                                                              \
        release(part);                                                                                                \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_compile(ov_genai_##name* part,                                                      \
                                          const char* device,                                                         \
                                          const ov_genai_pipeline_options* options) {                                 \
        return guard([&] {                                                                                            \
            part_of(part).compile(require_text(device, "device"), properties_of(options));                            \
            protect_exit_after_load();                                                                                \
        });                                                                                                           \
    }

#define OV_GENAI_IMAGE_PART_EXPORT(name)                                                                              \
    ov_status_e ov_genai_##name##_export_model(ov_genai_##name* part, const char* export_path) {                      \
        return guard([&] {                                                                                            \
            part_of(part).export_model(require_path(export_path, "export_path"));                                     \
        });                                                                                                           \
    }

#define OV_GENAI_TEXT_ENCODER_OUTPUT(name)                                                                            \
    ov_status_e ov_genai_##name##_get_output_tensor(ov_genai_##name* model, size_t idx, ov_genai_tensor** output) {   \
        return guard([&] {                                                                                            \
            ov_genai_tensor*& result = require(output, "output");                                                     \
            result = new ov_genai_tensor(own_copy(part_of(model).get_output_tensor(idx)));                            \
        });                                                                                                           \
    }

// The functions of the models that denoise.
#define OV_GENAI_DENOISER(name, type)                                                                                 \
    OV_GENAI_IMAGE_PART(name, type)                                                                                   \
    ov_status_e ov_genai_##name##_reshape(ov_genai_##name* model,                                                     \
                                          int batch_size,                                                             \
                                          int height,                                                                 \
                                          int width,                                                                  \
                                          int tokenizer_model_max_length) {                                           \
        return guard([&] {                                                                                            \
            part_of(model).reshape(batch_size, height, width, tokenizer_model_max_length);                            \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_set_hidden_states(ov_genai_##name* model,                                           \
                                                    ov_genai_string_view tensor_name,                                 \
                                                    const ov_genai_tensor* encoder_hidden_states) {                   \
        return guard([&] {                                                                                            \
            part_of(model).set_hidden_states(require_text(tensor_name, "tensor_name"),                                \
                                             own_copy(tensor_of(encoder_hidden_states, "encoder_hidden_states")));    \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_infer(ov_genai_##name* model,                                                       \
                                        const ov_genai_tensor* sample,                                                \
                                        const ov_genai_tensor* timestep,                                              \
                                        ov_genai_tensor** output) {                                                   \
        return guard([&] {                                                                                            \
            ov_genai_tensor*& result = require(output, "output");                                                     \
            result = new ov_genai_tensor(own_copy(part_of(model).infer(own_copy(tensor_of(sample, "sample")),         \
                                                                       own_copy(tensor_of(timestep, "timestep")))));  \
        });                                                                                                           \
    }
