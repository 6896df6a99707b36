#include "whisper_generation_config.hpp"

#include <iterator>

#include "fields.hpp"
#include "generation_config.hpp"

using namespace genai_c;
using ov::genai::GenerationConfig;
using ov::genai::WhisperGenerationConfig;

namespace {

void give_tokens(const std::vector<int64_t>& source, int64_t* tokens, size_t room) {
    copy_out(source.data(), source.size(), source.empty() ? nullptr : &require(tokens, "tokens"), &room);
}

void give_text(const std::optional<std::string>& source, const char* option, char* text, size_t* size) {
    if (!source) {
        throw FailureError(Failure::not_found, std::string("'") + option + "' is not set");
    }
    copy_text(*source, text, size);
}

}  // namespace

ov_status_e ov_genai_whisper_generation_config_create(ov_genai_whisper_generation_config** config) {
    return guard([&] {
        ov_genai_whisper_generation_config*& result = require(config, "config");
        result = new ov_genai_whisper_generation_config(WhisperGenerationConfig());
    });
}

ov_status_e ov_genai_whisper_generation_config_create_from_json(const char* json_path,
                                                                ov_genai_whisper_generation_config** config) {
    return guard([&] {
        ov_genai_whisper_generation_config*& result = require(config, "config");
        result = new ov_genai_whisper_generation_config(WhisperGenerationConfig(require_path(json_path, "json_path")));
    });
}

ov_status_e ov_genai_whisper_generation_config_copy(const ov_genai_whisper_generation_config* source,
                                                    ov_genai_whisper_generation_config** target) {
    return guard([&] {
        ov_genai_whisper_generation_config*& result = require(target, "target");
        result = new ov_genai_whisper_generation_config(require(source, "source").value);
    });
}

void ov_genai_whisper_generation_config_free(ov_genai_whisper_generation_config* config) {
    release(config);
}

ov_status_e ov_genai_whisper_generation_config_get_generation_config(const ov_genai_whisper_generation_config* config,
                                                                     ov_genai_generation_config** generation_config) {
    return guard([&] {
        ov_genai_generation_config*& result = require(generation_config, "generation_config");
        result = new ov_genai_generation_config(GenerationConfig(require(config, "config").value));
    });
}

ov_status_e ov_genai_whisper_generation_config_set_generation_config(ov_genai_whisper_generation_config* config,
                                                                     const ov_genai_generation_config* generation_config) {
    return guard([&] {
        static_cast<GenerationConfig&>(require(config, "config").value) =
            require(generation_config, "generation_config").value;
    });
}

ov_status_e ov_genai_whisper_generation_config_validate(ov_genai_whisper_generation_config* config) {
    return guard([&] {
        require(config, "config").value.validate();
    });
}

OV_GENAI_FIELD(whisper_generation_config, decoder_start_token_id, int64_t)
OV_GENAI_FIELD(whisper_generation_config, pad_token_id, int64_t)
OV_GENAI_FIELD(whisper_generation_config, translate_token_id, int64_t)
OV_GENAI_FIELD(whisper_generation_config, transcribe_token_id, int64_t)
OV_GENAI_FIELD(whisper_generation_config, prev_sot_token_id, int64_t)
OV_GENAI_FIELD(whisper_generation_config, no_timestamps_token_id, int64_t)
OV_GENAI_FIELD(whisper_generation_config, max_initial_timestamp_index, size_t)
OV_GENAI_FIELD(whisper_generation_config, is_multilingual, bool)
OV_GENAI_FIELD(whisper_generation_config, return_timestamps, bool)
OV_GENAI_FIELD(whisper_generation_config, word_timestamps, bool)

#define OV_GENAI_WHISPER_TEXT(field)                                                                     \
    ov_status_e ov_genai_whisper_generation_config_set_##field(ov_genai_whisper_generation_config* config, \
                                                               const char* field) {                      \
        return guard([&] {                                                                               \
            auto& target = require(config, "config").value.field;                                        \
            if (field == nullptr) {                                                                      \
                target.reset();                                                                          \
            } else {                                                                                     \
                target = field;                                                                          \
            }                                                                                            \
        });                                                                                              \
    }                                                                                                    \
    ov_status_e ov_genai_whisper_generation_config_get_##field(                                          \
        const ov_genai_whisper_generation_config* config, char* field, size_t* field##_size) {           \
        return guard([&] {                                                                               \
            give_text(require(config, "config").value.field, #field, field, field##_size);               \
        });                                                                                              \
    }

OV_GENAI_WHISPER_TEXT(language)
OV_GENAI_WHISPER_TEXT(task)
OV_GENAI_WHISPER_TEXT(initial_prompt)
OV_GENAI_WHISPER_TEXT(hotwords)

#define OV_GENAI_WHISPER_TOKENS(field)                                                                      \
    ov_status_e ov_genai_whisper_generation_config_set_##field(ov_genai_whisper_generation_config* config,    \
                                                               const int64_t* tokens,                       \
                                                               size_t tokens_count) {                       \
        return guard([&] {                                                                                  \
            require(config, "config").value.field = require_array(tokens, tokens_count, "tokens");          \
        });                                                                                                 \
    }                                                                                                       \
    ov_status_e ov_genai_whisper_generation_config_get_##field##_count(                                     \
        const ov_genai_whisper_generation_config* config, size_t* tokens_count) {                           \
        return guard([&] {                                                                                  \
            require(tokens_count, "tokens_count") = require(config, "config").value.field.size();           \
        });                                                                                                 \
    }                                                                                                       \
    ov_status_e ov_genai_whisper_generation_config_get_##field(                                             \
        const ov_genai_whisper_generation_config* config, int64_t* tokens, size_t tokens_count) {           \
        return guard([&] {                                                                                  \
            give_tokens(require(config, "config").value.field, tokens, tokens_count);                       \
        });                                                                                                 \
    }

OV_GENAI_WHISPER_TOKENS(begin_suppress_tokens)
OV_GENAI_WHISPER_TOKENS(suppress_tokens)

ov_status_e ov_genai_whisper_generation_config_set_alignment_heads(ov_genai_whisper_generation_config* config,
                                                                   const ov_genai_alignment_head* heads,
                                                                   size_t count) {
    return guard([&] {
        WhisperGenerationConfig& target = require(config, "config").value;
        std::vector<std::pair<size_t, size_t>> pairs;
        for (const ov_genai_alignment_head& head : require_array(heads, count, "heads")) {
            pairs.emplace_back(head.layer, head.head);
        }
        target.alignment_heads = std::move(pairs);
    });
}

ov_status_e ov_genai_whisper_generation_config_get_alignment_heads(const ov_genai_whisper_generation_config* config,
                                                                   ov_genai_alignment_head* heads,
                                                                   size_t* count) {
    return guard([&] {
        std::vector<ov_genai_alignment_head> items;
        for (const auto& [layer, head] : require(config, "config").value.alignment_heads) {
            items.push_back({layer, head});
        }
        copy_out(items.data(), items.size(), heads, count);
    });
}

ov_status_e ov_genai_whisper_generation_config_set_lang_to_id(ov_genai_whisper_generation_config* config,
                                                              const ov_genai_whisper_language* languages,
                                                              size_t count) {
    return guard([&] {
        WhisperGenerationConfig& target = require(config, "config").value;
        std::map<std::string, int64_t> ids;
        for (const ov_genai_whisper_language& language : require_array(languages, count, "languages")) {
            ids[require_text(language.name, "languages")] = language.token_id;
        }
        target.lang_to_id = std::move(ids);
    });
}

ov_status_e ov_genai_whisper_generation_config_get_lang_to_id_count(const ov_genai_whisper_generation_config* config,
                                                                    size_t* count) {
    return guard([&] {
        require(count, "count") = require(config, "config").value.lang_to_id.size();
    });
}

ov_status_e ov_genai_whisper_generation_config_get_lang_to_id_at(const ov_genai_whisper_generation_config* config,
                                                                 size_t index,
                                                                 ov_genai_whisper_language* language) {
    return guard([&] {
        const auto& ids = require(config, "config").value.lang_to_id;
        ov_genai_whisper_language& result = require(language, "language");
        if (index >= ids.size()) {
            throw FailureError(Failure::out_of_bounds,
                               "index " + std::to_string(index) + " is not below " + std::to_string(ids.size()));
        }
        const auto& [name, id] = *std::next(ids.begin(), static_cast<std::ptrdiff_t>(index));
        result = {view_of(name), id};
    });
}
