#pragma once

#include <memory>

#include "arguments.hpp"
#include "handle.hpp"
#include "image_generation_config.hpp"
#include "image_generation_perf_metrics.hpp"
#include "image_parts.hpp"
#include "image_step_callback.hpp"
#include "images.hpp"
#include "openvino/genai/c/image2image_pipeline.h"
#include "openvino/genai/c/inpainting_pipeline.h"
#include "openvino/genai/c/text2image_pipeline.h"
#include "openvino/genai/image_generation/image2image_pipeline.hpp"
#include "openvino/genai/image_generation/inpainting_pipeline.hpp"
#include "openvino/genai/image_generation/text2image_pipeline.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "scheduler.hpp"

OV_GENAI_HANDLE(text2image_pipeline, std::unique_ptr<ov::genai::Text2ImagePipeline>);
OV_GENAI_HANDLE(image2image_pipeline, std::unique_ptr<ov::genai::Image2ImagePipeline>);
OV_GENAI_HANDLE(inpainting_pipeline, std::unique_ptr<ov::genai::InpaintingPipeline>);

namespace genai_c {

template <class Handle>
auto& pipeline_of(Handle* pipe) {
    return *require(pipe, "pipe").value;
}

template <class Pipeline, class Handle, class... Arguments>
void give_pipeline(Handle** pipe, Arguments&&... arguments) {
    Handle*& result = require(pipe, "pipe");
    auto pipeline = std::make_unique<Pipeline>(std::forward<Arguments>(arguments)...);
    protect_exit_after_load();
    result = new Handle(std::move(pipeline));
}

// The inputs are what the pipeline takes besides the prompt: nothing, an image, or an image and a mask.
template <class Handle, class... Inputs>
void generate_images(Handle* pipe,
                     const ov_genai_string_view& prompt,
                     const ov_genai_image_generation_config* config,
                     const ov_genai_image_step_callback* callback,
                     ov_genai_images** images,
                     Inputs&&... inputs) {
    ov_genai_images*& result = require(images, "images");
    ov::AnyMap properties;
    if (config != nullptr) {
        properties.insert(ov::genai::generation_config(config->value));
    }
    add_callback(callback, properties);
    result = new_images(pipeline_of(pipe).generate(require_text(prompt, "prompt"), inputs..., properties));
}

}  // namespace genai_c

// The functions that the three pipelines have in common.
#define OV_GENAI_IMAGE_PIPELINE(name, type)                                                                           \
    ov_status_e ov_genai_##name##_read(const char* models_path, ov_genai_##name** pipe) {                             \
        return guard([&] {                                                                                            \
            give_pipeline<type>(pipe, require_path(models_path, "models_path"));                                      \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_create(const char* models_path,                                                     \
                                         const char* device,                                                          \
                                         const ov_genai_pipeline_options* options,                                    \
                                         ov_genai_##name** pipe) {                                                    \
        return guard([&] {                                                                                            \
            give_pipeline<type>(pipe,                                                                                 \
                                require_path(models_path, "models_path"),                                             \
                                require_text(device, "device"),                                                       \
                                properties_of(options));                                                              \
        });                                                                                                           \
    }                                                                                                                 \
    void ov_genai_##name##_free(ov_genai_##name* pipe) {                                                              \
        release(pipe);                                                                                                \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_get_generation_config(const ov_genai_##name* pipe,                                  \
                                                        ov_genai_image_generation_config** config) {                  \
        return guard([&] {                                                                                            \
            ov_genai_image_generation_config*& result = require(config, "config");                                    \
            result = new ov_genai_image_generation_config(pipeline_of(pipe).get_generation_config());                 \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_set_generation_config(ov_genai_##name* pipe,                                        \
                                                        const ov_genai_image_generation_config* config) {             \
        return guard([&] {                                                                                            \
            pipeline_of(pipe).set_generation_config(require(config, "config").value);                                 \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_set_scheduler(ov_genai_##name* pipe, const ov_genai_scheduler* scheduler) {         \
        return guard([&] {                                                                                            \
            pipeline_of(pipe).set_scheduler(require(scheduler, "scheduler").value);                                   \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_reshape(ov_genai_##name* pipe,                                                      \
                                          int num_images_per_prompt,                                                  \
                                          int height,                                                                 \
                                          int width,                                                                  \
                                          float guidance_scale) {                                                     \
        return guard([&] {                                                                                            \
            pipeline_of(pipe).reshape(num_images_per_prompt, height, width, guidance_scale);                          \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_compile(ov_genai_##name* pipe,                                                      \
                                          const char* device,                                                         \
                                          const ov_genai_pipeline_options* options) {                                 \
        return guard([&] {                                                                                            \
            pipeline_of(pipe).compile(require_text(device, "device"), properties_of(options));                        \
            protect_exit_after_load();                                                                                \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_compile_parts(ov_genai_##name* pipe,                                                \
                                                const char* text_encode_device,                                       \
                                                const char* denoise_device,                                           \
                                                const char* vae_device,                                               \
                                                const ov_genai_pipeline_options* options) {                           \
        return guard([&] {                                                                                            \
            pipeline_of(pipe).compile(require_text(text_encode_device, "text_encode_device"),                         \
                                      require_text(denoise_device, "denoise_device"),                                 \
                                      require_text(vae_device, "vae_device"),                                         \
                                      properties_of(options));                                                        \
            protect_exit_after_load();                                                                                \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_decode(ov_genai_##name* pipe,                                                       \
                                         const ov_genai_latent_view* latent,                                          \
                                         ov_genai_images** images) {                                                  \
        return guard([&] {                                                                                            \
            ov_genai_images*& result = require(images, "images");                                                     \
            result = new_images(pipeline_of(pipe).decode(tensor_of(latent)));                                         \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_get_performance_metrics(ov_genai_##name* pipe,                                      \
                                                          ov_genai_image_generation_perf_metrics** metrics) {         \
        return guard([&] {                                                                                            \
            ov_genai_image_generation_perf_metrics*& result = require(metrics, "metrics");                            \
            result = new ov_genai_image_generation_perf_metrics(pipeline_of(pipe).get_performance_metrics());         \
        });                                                                                                           \
    }

// The pipelines made of parts. Each gets copies of the parts that run independently of what else the parts are used for.
#define OV_GENAI_IMAGE_PIPELINE_OF_PARTS(name, type)                                                                  \
    ov_status_e ov_genai_##name##_create_stable_diffusion(const ov_genai_scheduler* scheduler,                        \
                                                          ov_genai_clip_text_model* clip_text_model,                  \
                                                          ov_genai_unet2d_condition_model* unet,                      \
                                                          ov_genai_autoencoder_kl* vae,                               \
                                                          ov_genai_##name** pipe) {                                   \
        return guard([&] {                                                                                            \
            give_pipeline<type>(pipe,                                                                                 \
                                type::stable_diffusion(require(scheduler, "scheduler").value,                         \
                                                       independent_copy(clip_text_model, "clip_text_model"),          \
                                                       independent_copy(unet, "unet"),                                \
                                                       independent_copy(vae, "vae")));                                \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_create_latent_consistency_model(const ov_genai_scheduler* scheduler,                \
                                                                  ov_genai_clip_text_model* clip_text_model,          \
                                                                  ov_genai_unet2d_condition_model* unet,              \
                                                                  ov_genai_autoencoder_kl* vae,                       \
                                                                  ov_genai_##name** pipe) {                           \
        return guard([&] {                                                                                            \
            give_pipeline<type>(pipe,                                                                                 \
                                type::latent_consistency_model(require(scheduler, "scheduler").value,                 \
                                                               independent_copy(clip_text_model, "clip_text_model"),  \
                                                               independent_copy(unet, "unet"),                        \
                                                               independent_copy(vae, "vae")));                        \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_create_stable_diffusion_xl(const ov_genai_scheduler* scheduler,                     \
                                                             ov_genai_clip_text_model* clip_text_model,               \
                                                             ov_genai_clip_text_model* with_projection,               \
                                                             ov_genai_unet2d_condition_model* unet,                   \
                                                             ov_genai_autoencoder_kl* vae,                            \
                                                             ov_genai_##name** pipe) {                                \
        return guard([&] {                                                                                            \
            give_pipeline<type>(                                                                                      \
                pipe,                                                                                                 \
                type::stable_diffusion_xl(require(scheduler, "scheduler").value,                                      \
                                          independent_copy(clip_text_model, "clip_text_model"),                       \
                                          independent_copy(with_projection, "clip_text_model_with_projection"),       \
                                          independent_copy(unet, "unet"),                                             \
                                          independent_copy(vae, "vae")));                                             \
        });                                                                                                           \
    }                                                                                                                 \
    ov_status_e ov_genai_##name##_create_stable_diffusion_3(const ov_genai_scheduler* scheduler,                      \
                                                            ov_genai_clip_text_model* clip_text_model_1,              \
                                                            ov_genai_clip_text_model* clip_text_model_2,              \
                                                            ov_genai_t5_encoder_model* t5_encoder_model,              \
                                                            ov_genai_sd3_transformer2d_model* transformer,            \
                                                            ov_genai_autoencoder_kl* vae,                             \
                                                            ov_genai_##name** pipe) {                                 \
        return guard([&] {                                                                                            \
            const auto& schedule = require(scheduler, "scheduler").value;                                             \
            const auto clip_1 = independent_copy(clip_text_model_1, "clip_text_model_1");                             \
            const auto clip_2 = independent_copy(clip_text_model_2, "clip_text_model_2");                             \
            const auto denoiser = independent_copy(transformer, "transformer");                                       \
            const auto autoencoder = independent_copy(vae, "vae");                                                    \
            if (t5_encoder_model == nullptr) {                                                                        \
                give_pipeline<type>(pipe, type::stable_diffusion_3(schedule, clip_1, clip_2, denoiser, autoencoder)); \
            } else {                                                                                                  \
                const auto t5 = independent_copy(t5_encoder_model, "t5_encoder_model");                               \
                give_pipeline<type>(pipe,                                                                             \
                                    type::stable_diffusion_3(schedule, clip_1, clip_2, t5, denoiser, autoencoder));   \
            }                                                                                                         \
        });                                                                                                           \
    }                                                                                                                 \
    OV_GENAI_IMAGE_PIPELINE_OF_FLUX_PARTS(name, type, flux)

#define OV_GENAI_IMAGE_PIPELINE_OF_FLUX_PARTS(name, type, kind)                                                       \
    ov_status_e ov_genai_##name##_create_##kind(const ov_genai_scheduler* scheduler,                                  \
                                                ov_genai_clip_text_model* clip_text_model,                            \
                                                ov_genai_t5_encoder_model* t5_encoder_model,                          \
                                                ov_genai_flux_transformer2d_model* transformer,                       \
                                                ov_genai_autoencoder_kl* vae,                                         \
                                                ov_genai_##name** pipe) {                                             \
        return guard([&] {                                                                                            \
            give_pipeline<type>(pipe,                                                                                 \
                                type::kind(require(scheduler, "scheduler").value,                                     \
                                           independent_copy(clip_text_model, "clip_text_model"),                      \
                                           independent_copy(t5_encoder_model, "t5_encoder_model"),                    \
                                           independent_copy(transformer, "transformer"),                              \
                                           independent_copy(vae, "vae")));                                            \
        });                                                                                                           \
    }

// The copy of a pipeline that has one.
#define OV_GENAI_IMAGE_PIPELINE_CLONE(name, type)                                                                     \
    ov_status_e ov_genai_##name##_clone(ov_genai_##name* pipe, ov_genai_##name** clone) {                             \
        return guard([&] {                                                                                            \
            give_pipeline<type>(clone, pipeline_of(pipe).clone());                                                    \
        });                                                                                                           \
    }
