#include "openvino/genai/c/text2speech_pipeline.h"

#include <memory>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/genai/speech_generation/text2speech_pipeline.hpp"
#include "perf_metrics.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "speech_generation_config.hpp"

using namespace genai_c;
using ov::genai::SpeechGenerationConfig;
using ov::genai::Text2SpeechPipeline;

namespace genai_c {

struct Speech {
    std::vector<float> samples;
    uint32_t sample_rate;
    ov::genai::SpeechGenerationPerfMetrics perf_metrics;
};

}  // namespace genai_c

OV_GENAI_HANDLE(text2speech_pipeline, std::unique_ptr<ov::genai::Text2SpeechPipeline>);
OV_GENAI_HANDLE(text2speech_result, genai_c::Speech);

namespace {

Text2SpeechPipeline& synthesizer_of(const ov_genai_text2speech_pipeline* pipeline) {
    return *require(pipeline, "pipeline").value;
}

const Speech& speech_of(const ov_genai_text2speech_result* result) {
    return require(result, "result").value;
}

// The shape of a voice is the model's: the library takes another one without a word until the inference fails.
ov::Tensor voice(const Text2SpeechPipeline& pipeline, const float* values, size_t count) {
    if (count == 0) {
        return {};
    }
    const ov::Shape shape = pipeline.get_speaker_embedding_shape();
    if (ov::shape_size(shape) != count) {
        throw FailureError(Failure::invalid_param,
                           "the speaker embedding has " + std::to_string(count) + " values, and the model takes " +
                               std::to_string(ov::shape_size(shape)) + " in the shape " + shape.to_string());
    }
    ov::Tensor tensor(ov::element::f32, shape);
    std::memcpy(tensor.data<float>(), &require(values, "speaker_embedding"), count * sizeof(float));
    return tensor;
}

// A call takes its options only as properties.
ov::AnyMap speech_properties(const ov_genai_speech_generation_config* config) {
    if (config == nullptr) {
        return {};
    }
    const SpeechGenerationConfig& source = config->value;
    ov::AnyMap properties{
        {"minlenratio", source.minlenratio},
        {"maxlenratio", source.maxlenratio},
        {"threshold", source.threshold},
        {"speed", source.speed},
        {"language", source.language},
        {"max_phoneme_length", source.max_phoneme_length},
    };
    if (source.phonemize_fallback_model_dir) {
        properties["phonemize_fallback_model_dir"] = *source.phonemize_fallback_model_dir;
    }
    return properties;
}

Speech own(const ov::genai::Text2SpeechDecodedResults& results) {
    Speech speech{{}, results.output_sample_rate, results.perf_metrics};
    if (!results.speeches.empty()) {
        const ov::Tensor& samples = results.speeches.front();
        speech.samples.assign(samples.data<float>(), samples.data<float>() + samples.get_size());
    }
    return speech;
}

}  // namespace

ov_status_e ov_genai_text2speech_pipeline_create(const char* models_path,
                                                 const char* device,
                                                 const ov_genai_pipeline_options* options,
                                                 ov_genai_text2speech_pipeline** pipeline) {
    return guard([&] {
        ov_genai_text2speech_pipeline*& result = require(pipeline, "pipeline");
        auto created = std::make_unique<Text2SpeechPipeline>(
            require_path(models_path, "models_path"), require_text(device, "device"), properties_of(options));
        protect_exit_after_load();
        result = new ov_genai_text2speech_pipeline(std::move(created));
    });
}

void ov_genai_text2speech_pipeline_free(ov_genai_text2speech_pipeline* pipeline) {
    release(pipeline);
}

ov_status_e ov_genai_text2speech_pipeline_generate(ov_genai_text2speech_pipeline* pipeline,
                                                   ov_genai_string_view text,
                                                   const float* speaker_embedding,
                                                   size_t speaker_embedding_size,
                                                   const ov_genai_speech_generation_config* config,
                                                   ov_genai_text2speech_result** result) {
    return guard([&] {
        ov_genai_text2speech_result*& target = require(result, "result");
        Text2SpeechPipeline& source = synthesizer_of(pipeline);
        target = new ov_genai_text2speech_result(
            own(source.generate(require_text(text, "text"),
                                voice(source, speaker_embedding, speaker_embedding_size),
                                speech_properties(config))));
    });
}

ov_status_e ov_genai_text2speech_pipeline_get_generation_config(const ov_genai_text2speech_pipeline* pipeline,
                                                                ov_genai_speech_generation_config** config) {
    return guard([&] {
        ov_genai_speech_generation_config*& result = require(config, "config");
        result = new ov_genai_speech_generation_config(synthesizer_of(pipeline).get_generation_config());
    });
}

ov_status_e ov_genai_text2speech_pipeline_set_generation_config(ov_genai_text2speech_pipeline* pipeline,
                                                                ov_genai_speech_generation_config* config) {
    return guard([&] {
        synthesizer_of(pipeline).set_generation_config(require(config, "config").value);
    });
}

ov_status_e ov_genai_text2speech_pipeline_get_speaker_embedding_shape(const ov_genai_text2speech_pipeline* pipeline,
                                                                      size_t* dimensions,
                                                                      size_t* dimensions_count) {
    return guard([&] {
        const ov::Shape shape = synthesizer_of(pipeline).get_speaker_embedding_shape();
        copy_out(shape.data(), shape.size(), dimensions, dimensions_count);
    });
}

void ov_genai_text2speech_result_free(ov_genai_text2speech_result* result) {
    release(result);
}

ov_status_e ov_genai_text2speech_result_get_samples(const ov_genai_text2speech_result* result,
                                                    const float** samples,
                                                    size_t* samples_count) {
    return guard([&] {
        const Speech& speech = speech_of(result);
        require(samples_count, "samples_count") = speech.samples.size();
        require(samples, "samples") = speech.samples.data();
    });
}

ov_status_e ov_genai_text2speech_result_get_sample_rate(const ov_genai_text2speech_result* result,
                                                        uint32_t* sample_rate) {
    return guard([&] {
        require(sample_rate, "sample_rate") = speech_of(result).sample_rate;
    });
}

ov_status_e ov_genai_text2speech_result_get_perf_metrics(const ov_genai_text2speech_result* result,
                                                         ov_genai_perf_metrics** metrics) {
    return guard([&] {
        ov_genai_perf_metrics*& target = require(metrics, "metrics");
        target = new_perf_metrics(speech_of(result).perf_metrics);
    });
}
