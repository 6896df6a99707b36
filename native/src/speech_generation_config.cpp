#include "speech_generation_config.hpp"

#include <limits>

#include "fields.hpp"

using namespace genai_c;
using ov::genai::SpeechGenerationConfig;

namespace {

SpeechGenerationConfig& speech_config_of(ov_genai_speech_generation_config* config) {
    return require(config, "config").value;
}

const SpeechGenerationConfig& speech_config_of(const ov_genai_speech_generation_config* config) {
    return require(config, "config").value;
}

}  // namespace

ov_status_e ov_genai_speech_generation_config_create(ov_genai_speech_generation_config** config) {
    return guard([&] {
        ov_genai_speech_generation_config*& result = require(config, "config");
        result = new ov_genai_speech_generation_config(SpeechGenerationConfig());
    });
}

ov_status_e ov_genai_speech_generation_config_create_from_json(const char* json_path,
                                                               ov_genai_speech_generation_config** config) {
    return guard([&] {
        ov_genai_speech_generation_config*& result = require(config, "config");
        result = new ov_genai_speech_generation_config(SpeechGenerationConfig(require_path(json_path, "json_path")));
    });
}

ov_status_e ov_genai_speech_generation_config_copy(const ov_genai_speech_generation_config* source,
                                                   ov_genai_speech_generation_config** target) {
    return guard([&] {
        ov_genai_speech_generation_config*& result = require(target, "target");
        result = new ov_genai_speech_generation_config(require(source, "source").value);
    });
}

void ov_genai_speech_generation_config_free(ov_genai_speech_generation_config* config) {
    release(config);
}

ov_status_e ov_genai_speech_generation_config_validate(const ov_genai_speech_generation_config* config) {
    return guard([&] {
        speech_config_of(config).validate();
    });
}

OV_GENAI_FIELD(speech_generation_config, minlenratio, float)
OV_GENAI_FIELD(speech_generation_config, maxlenratio, float)
OV_GENAI_FIELD(speech_generation_config, threshold, float)
OV_GENAI_FIELD(speech_generation_config, speed, float)

ov_status_e ov_genai_speech_generation_config_set_max_phoneme_length(ov_genai_speech_generation_config* config,
                                                                     const size_t value) {
    return guard([&] {
        if (value > std::numeric_limits<uint32_t>::max()) {
            throw FailureError(Failure::invalid_param, "max_phoneme_length does not fit into 32 bits");
        }
        speech_config_of(config).max_phoneme_length = static_cast<uint32_t>(value);
    });
}

ov_status_e ov_genai_speech_generation_config_get_max_phoneme_length(const ov_genai_speech_generation_config* config,
                                                                     size_t* value) {
    return guard([&] {
        require(value, "value") = speech_config_of(config).max_phoneme_length;
    });
}

ov_status_e ov_genai_speech_generation_config_set_language(ov_genai_speech_generation_config* config,
                                                           const char* language) {
    return guard([&] {
        speech_config_of(config).language = require_text(language, "language");
    });
}

ov_status_e ov_genai_speech_generation_config_get_language(const ov_genai_speech_generation_config* config,
                                                           char* language,
                                                           size_t* language_size) {
    return guard([&] {
        copy_text(speech_config_of(config).language, language, language_size);
    });
}

ov_status_e ov_genai_speech_generation_config_set_phonemize_fallback_model_dir(
    ov_genai_speech_generation_config* config, const char* phonemize_fallback_model_dir) {
    return guard([&] {
        auto& target = speech_config_of(config).phonemize_fallback_model_dir;
        if (phonemize_fallback_model_dir == nullptr) {
            target.reset();
        } else {
            target = require_path(phonemize_fallback_model_dir, "phonemize_fallback_model_dir");
        }
    });
}

ov_status_e ov_genai_speech_generation_config_get_phonemize_fallback_model_dir(
    const ov_genai_speech_generation_config* config,
    char* phonemize_fallback_model_dir,
    size_t* phonemize_fallback_model_dir_size) {
    return guard([&] {
        const auto& source = speech_config_of(config).phonemize_fallback_model_dir;
        if (!source) {
            throw FailureError(Failure::not_found, "'phonemize_fallback_model_dir' is not set");
        }
        copy_text(source->u8string(), phonemize_fallback_model_dir, phonemize_fallback_model_dir_size);
    });
}
