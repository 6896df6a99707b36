#include "openvino/genai/c/whisper_pipeline.h"

#include <memory>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/genai/whisper_pipeline.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "speech_input.hpp"
#include "streamer.hpp"
#include "tokenizer.hpp"
#include "variadic_properties.hpp"
#include "whisper_decoded_results.hpp"
#include "whisper_generation_config.hpp"

using namespace genai_c;
using ov::genai::WhisperPipeline;

OV_GENAI_HANDLE(whisper_pipeline, std::unique_ptr<ov::genai::WhisperPipeline>);

namespace {

WhisperPipeline& pipeline_of(const ov_genai_whisper_pipeline* pipeline) {
    return *require(pipeline, "pipeline").value;
}

ov_genai_whisper_pipeline* new_whisper_pipeline(const char* models_path, const char* device, const ov::AnyMap& properties) {
    auto pipeline = std::make_unique<WhisperPipeline>(
        require_path(models_path, "models_path"), require_text(device, "device"), properties);
    protect_exit_after_load();
    return new ov_genai_whisper_pipeline(std::move(pipeline));
}

}  // namespace

ov_status_e ov_genai_whisper_pipeline_create(const char* models_path,
                                             const char* device,
                                             const size_t property_args_size,
                                             ov_genai_whisper_pipeline** pipeline,
                                             ...) {
    va_list arguments;
    va_start(arguments, pipeline);
    const ov_status_e status = guard([&] {
        ov_genai_whisper_pipeline*& result = require(pipeline, "pipeline");
        result = new_whisper_pipeline(models_path, device, read_properties(property_args_size, arguments));
    });
    va_end(arguments);
    return status;
}

ov_status_e ov_genai_whisper_pipeline_create_with_options(const char* models_path,
                                                          const char* device,
                                                          const ov_genai_pipeline_options* options,
                                                          ov_genai_whisper_pipeline** pipeline) {
    return guard([&] {
        ov_genai_whisper_pipeline*& result = require(pipeline, "pipeline");
        result = new_whisper_pipeline(models_path, device, properties_of(options));
    });
}

void ov_genai_whisper_pipeline_free(ov_genai_whisper_pipeline* pipeline) {
    release(pipeline);
}

ov_status_e ov_genai_whisper_pipeline_generate(ov_genai_whisper_pipeline* pipeline,
                                               const float* raw_speech,
                                               size_t raw_speech_size,
                                               const ov_genai_whisper_generation_config* config,
                                               ov_genai_whisper_decoded_results** results) {
    return ov_genai_whisper_pipeline_generate_speech(pipeline, raw_speech, raw_speech_size, 0, config, nullptr, results);
}

ov_status_e ov_genai_whisper_pipeline_generate_speech(ov_genai_whisper_pipeline* pipeline,
                                                      const float* raw_speech,
                                                      size_t raw_speech_size,
                                                      size_t silence_size,
                                                      const ov_genai_whisper_generation_config* config,
                                                      const ov_genai_streamer* streamer,
                                                      ov_genai_whisper_decoded_results** results) {
    return guard([&] {
        ov_genai_whisper_decoded_results*& result = require(results, "results");
        WhisperPipeline& target = pipeline_of(pipeline);
        const auto own = config == nullptr ? std::nullopt : ov::genai::OptionalWhisperGenerationConfig(config->value);
        result = new ov_genai_whisper_decoded_results(
            target.generate(read_speech(raw_speech, raw_speech_size, silence_size), own, make_streamer(streamer)));
    });
}

ov_status_e ov_genai_whisper_pipeline_get_generation_config(const ov_genai_whisper_pipeline* pipeline,
                                                            ov_genai_whisper_generation_config** config) {
    return guard([&] {
        ov_genai_whisper_generation_config*& result = require(config, "config");
        result = new ov_genai_whisper_generation_config(pipeline_of(pipeline).get_generation_config());
    });
}

ov_status_e ov_genai_whisper_pipeline_set_generation_config(ov_genai_whisper_pipeline* pipeline,
                                                            ov_genai_whisper_generation_config* config) {
    return guard([&] {
        pipeline_of(pipeline).set_generation_config(require(config, "config").value);
    });
}

ov_status_e ov_genai_whisper_pipeline_get_tokenizer(ov_genai_whisper_pipeline* pipeline,
                                                    ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(pipeline_of(pipeline).get_tokenizer());
    });
}
