#include "vlm_pipeline.hpp"

#include "arguments.hpp"
#include "chat_history.hpp"
#include "generation_config.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "streamer.hpp"
#include "tokenizer.hpp"
#include "variadic_properties.hpp"
#include "vision_tensors.hpp"
#include "vlm_decoded_results.hpp"

using namespace genai_c;
using ov::genai::VLMPipeline;

namespace {

VLMPipeline& pipeline_of(const ov_genai_vlm_pipeline* pipe) {
    return *require(pipe, "pipe").value;
}

template <class... Arguments>
ov_genai_vlm_pipeline* new_vlm_pipeline(Arguments&&... arguments) {
    auto pipeline = std::make_unique<VLMPipeline>(std::forward<Arguments>(arguments)...);
    protect_exit_after_load();
    return new ov_genai_vlm_pipeline(std::move(pipeline));
}

// A prompt or a history, with either kind of streamer.
template <class Input, class Streamer>
void generate(ov_genai_vlm_pipeline* pipe,
              const Input& input,
              const std::vector<ov::Tensor>& images,
              const std::vector<ov::Tensor>& videos,
              const std::vector<ov::Tensor>& audios,
              const std::vector<ov::genai::VideoMetadata>& metadata,
              const ov_genai_generation_config* config,
              const Streamer* streamer,
              ov_genai_vlm_decoded_results** results) {
    ov_genai_vlm_decoded_results*& result = require(results, "results");
    VLMPipeline& pipeline = pipeline_of(pipe);
    const auto how = config == nullptr ? pipeline.get_generation_config() : config->value;
    result = new ov_genai_vlm_decoded_results(
        audios.empty() && metadata.empty()
            ? pipeline.generate(input, images, videos, how, make_streamer(streamer))
            : pipeline.generate(input, images, videos, audios, metadata, how, make_streamer(streamer)));
}

}  // namespace

ov_status_e ov_genai_vlm_pipeline_create(const char* models_path,
                                         const char* device,
                                         const size_t property_args_size,
                                         ov_genai_vlm_pipeline** pipe,
                                         ...) {
    va_list arguments;
    va_start(arguments, pipe);
    const ov_status_e status = guard([&] {
        ov_genai_vlm_pipeline*& result = require(pipe, "pipe");
        const auto path = require_path(models_path, "models_path");
        const std::string name = require_text(device, "device");
        result = new_vlm_pipeline(path, name, read_properties(property_args_size, arguments));
    });
    va_end(arguments);
    return status;
}

ov_status_e ov_genai_vlm_pipeline_create_with_options(const char* models_path,
                                                      const char* device,
                                                      const ov_genai_pipeline_options* options,
                                                      ov_genai_vlm_pipeline** pipe) {
    return guard([&] {
        ov_genai_vlm_pipeline*& result = require(pipe, "pipe");
        result = new_vlm_pipeline(require_path(models_path, "models_path"), require_text(device, "device"), properties_of(options));
    });
}

void ov_genai_vlm_pipeline_free(ov_genai_vlm_pipeline* pipe) {
    release(pipe);
}

ov_status_e ov_genai_vlm_pipeline_generate(ov_genai_vlm_pipeline* pipe,
                                           const char* text_inputs,
                                           const ov_tensor_t** rgbs,
                                           size_t num_images,
                                           const ov_genai_generation_config* config,
                                           const streamer_callback* streamer,
                                           ov_genai_vlm_decoded_results** results) {
    return guard([&] {
        generate(pipe,
                 require_text(text_inputs, "text_inputs"),
                 image_tensors(rgbs, num_images),
                 {},
                 {},
                 {},
                 config,
                 streamer,
                 results);
    });
}

ov_status_e ov_genai_vlm_pipeline_generate_with_history(ov_genai_vlm_pipeline* pipe,
                                                        const ov_genai_chat_history* history,
                                                        const ov_tensor_t** rgbs,
                                                        size_t num_images,
                                                        const ov_genai_generation_config* config,
                                                        const streamer_callback* streamer,
                                                        ov_genai_vlm_decoded_results** results) {
    return guard([&] {
        generate(pipe,
                 require(history, "history").value,
                 image_tensors(rgbs, num_images),
                 {},
                 {},
                 {},
                 config,
                 streamer,
                 results);
    });
}

ov_status_e ov_genai_vlm_pipeline_generate_text(ov_genai_vlm_pipeline* pipe,
                                                ov_genai_string_view prompt,
                                                const ov_genai_vision_inputs* inputs,
                                                const ov_genai_generation_config* config,
                                                const ov_genai_streamer* streamer,
                                                ov_genai_vlm_decoded_results** results) {
    return guard([&] {
        generate(pipe,
                 require_text(prompt, "prompt"),
                 image_tensors(inputs),
                 video_tensors(inputs),
                 audio_tensors(inputs),
                 video_metadata(inputs),
                 config,
                 streamer,
                 results);
    });
}

ov_status_e ov_genai_vlm_pipeline_generate_history(ov_genai_vlm_pipeline* pipe,
                                                   const ov_genai_chat_history* history,
                                                   const ov_genai_vision_inputs* inputs,
                                                   const ov_genai_generation_config* config,
                                                   const ov_genai_streamer* streamer,
                                                   ov_genai_vlm_decoded_results** results) {
    return guard([&] {
        generate(pipe,
                 require(history, "history").value,
                 image_tensors(inputs),
                 video_tensors(inputs),
                 audio_tensors(inputs),
                 video_metadata(inputs),
                 config,
                 streamer,
                 results);
    });
}

ov_status_e ov_genai_vlm_pipeline_start_chat(ov_genai_vlm_pipeline* pipe) {
    return guard([&] {
        pipeline_of(pipe).start_chat();
    });
}

ov_status_e ov_genai_vlm_pipeline_start_chat_with_system_message(ov_genai_vlm_pipeline* pipe,
                                                                 ov_genai_string_view system_message) {
    return guard([&] {
        pipeline_of(pipe).start_chat(require_text(system_message, "system_message"));
    });
}

ov_status_e ov_genai_vlm_pipeline_finish_chat(ov_genai_vlm_pipeline* pipe) {
    return guard([&] {
        pipeline_of(pipe).finish_chat();
    });
}

ov_status_e ov_genai_vlm_pipeline_get_generation_config(const ov_genai_vlm_pipeline* pipe,
                                                        ov_genai_generation_config** config) {
    return guard([&] {
        ov_genai_generation_config*& result = require(config, "config");
        result = new ov_genai_generation_config(pipeline_of(pipe).get_generation_config());
    });
}

ov_status_e ov_genai_vlm_pipeline_set_generation_config(ov_genai_vlm_pipeline* pipe,
                                                        ov_genai_generation_config* config) {
    return guard([&] {
        pipeline_of(pipe).set_generation_config(require(config, "config").value);
    });
}

ov_status_e ov_genai_vlm_pipeline_get_tokenizer(const ov_genai_vlm_pipeline* pipe, ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(pipeline_of(pipe).get_tokenizer());
    });
}

ov_status_e ov_genai_vlm_pipeline_get_chat_template(const ov_genai_vlm_pipeline* pipe, char* output, size_t* output_size) {
    return guard([&] {
        copy_text(pipeline_of(pipe).get_tokenizer().get_chat_template(), output, output_size);
    });
}

ov_status_e ov_genai_vlm_pipeline_set_chat_template(ov_genai_vlm_pipeline* pipe, const char* chat_template) {
    return guard([&] {
        pipeline_of(pipe).get_tokenizer().set_chat_template(require_text(chat_template, "chat_template"));
    });
}

ov_status_e ov_genai_vlm_pipeline_is_stateful(ov_genai_vlm_pipeline* pipe, bool* value) {
    return guard([&] {
        bool& result = require(value, "value");
        VLMPipeline& pipeline = pipeline_of(pipe);
        const std::string chat_template = pipeline.get_tokenizer().get_chat_template();
        // The library does not say which backend it chose. Only the one with paged attention refuses a chat template here; the
        // other is set to what it has.
        try {
            pipeline.set_chat_template(chat_template);
            result = true;
        } catch (const std::exception& error) {
            if (std::string(error.what()).find("Chat mode is not supported") == std::string::npos) {
                throw;
            }
            result = false;
        }
    });
}
