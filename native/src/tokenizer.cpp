#include "tokenizer.hpp"

#include "arguments.hpp"
#include "chat_history.hpp"
#include "pipeline_options.hpp"
#include "string_list.hpp"
#include "weights.hpp"

using namespace genai_c;
using ov::genai::Tokenizer;

namespace {

// The library's methods are not const, but a tokenizer may be used from several threads: it keeps a pool of requests.
Tokenizer tokenizer_of(const ov_genai_tokenizer* tokenizer) {
    return require(tokenizer, "tokenizer").value;
}

ov::AnyMap encode_properties(const ov_genai_encode_options* options) {
    ov::AnyMap properties;
    if (options == nullptr) {
        return properties;
    }
    if (options->add_special_tokens >= 0) {
        properties["add_special_tokens"] = options->add_special_tokens != 0;
    }
    if (options->max_length >= 0) {
        properties["max_length"] = static_cast<size_t>(options->max_length);
    }
    if (options->pad_to_max_length >= 0) {
        properties["pad_to_max_length"] = options->pad_to_max_length != 0;
    }
    if (options->pad_left >= 0) {
        properties["padding_side"] = std::string(options->pad_left != 0 ? "left" : "right");
    }
    if (options->truncation >= 0) {
        properties["truncation"] = options->truncation != 0;
    }
    return properties;
}

ov::AnyMap decode_properties(int32_t skip_special_tokens) {
    ov::AnyMap properties;
    if (skip_special_tokens >= 0) {
        properties["skip_special_tokens"] = skip_special_tokens != 0;
    }
    return properties;
}

ov::Tensor weights_of(const ov_genai_model_memory& memory) {
    return copy_weights(memory.weights, memory.weights_size);
}

Tokenizer tokenizer_from_memory(const ov_genai_model_memory* encoder,
                                const ov_genai_model_memory* decoder,
                                const ov::AnyMap& properties) {
    if (encoder != nullptr && decoder != nullptr) {
        return Tokenizer(require_text(encoder->model, "model"),
                         weights_of(*encoder),
                         require_text(decoder->model, "model"),
                         weights_of(*decoder),
                         properties);
    }
    const ov_genai_model_memory& only = require(encoder != nullptr ? encoder : decoder, "tokenizer_model");
    ov::Tensor weights = weights_of(only);
    return Tokenizer(require_text(only.model, "model"), weights, properties);
}

const int64_t* ids_of(const ov::Tensor& tensor) {
    return tensor.get_size() == 0 ? nullptr : tensor.data<int64_t>();
}

}  // namespace

ov_status_e ov_genai_tokenizer_create(const char* models_path,
                                      const ov_genai_pipeline_options* options,
                                      ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(Tokenizer(require_path(models_path, "models_path"), properties_of(options)));
    });
}

ov_status_e ov_genai_tokenizer_create_from_memory(const ov_genai_model_memory* tokenizer_model,
                                                  const ov_genai_model_memory* detokenizer_model,
                                                  const ov_genai_pipeline_options* options,
                                                  ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(
            tokenizer_from_memory(tokenizer_model, detokenizer_model, properties_of(options)));
    });
}

void ov_genai_tokenizer_free(ov_genai_tokenizer* tokenizer) {
    release(tokenizer);
}

ov_status_e ov_genai_tokenizer_encode(const ov_genai_tokenizer* tokenizer,
                                      const ov_genai_string_view* texts,
                                      size_t count,
                                      const ov_genai_encode_options* options,
                                      ov_genai_tokenized_inputs** inputs) {
    return guard([&] {
        ov_genai_tokenized_inputs*& result = require(inputs, "inputs");
        const std::vector<std::string> prompts = require_texts(texts, count, "texts");
        const ov::AnyMap properties = encode_properties(options);
        Tokenizer target = tokenizer_of(tokenizer);
        result = new ov_genai_tokenized_inputs(prompts.size() == 1 ? target.encode(prompts.front(), properties)
                                                                   : target.encode(prompts, properties));
    });
}

ov_status_e ov_genai_tokenizer_encode_pairs(const ov_genai_tokenizer* tokenizer,
                                            const ov_genai_string_view* first,
                                            const ov_genai_string_view* second,
                                            size_t count,
                                            const ov_genai_encode_options* options,
                                            ov_genai_tokenized_inputs** inputs) {
    return guard([&] {
        ov_genai_tokenized_inputs*& result = require(inputs, "inputs");
        Tokenizer target = tokenizer_of(tokenizer);
        result = new ov_genai_tokenized_inputs(target.encode(require_texts(first, count, "first"),
                                                             require_texts(second, count, "second"),
                                                             encode_properties(options)));
    });
}

ov_status_e ov_genai_tokenizer_decode(const ov_genai_tokenizer* tokenizer,
                                      const int64_t* tokens,
                                      size_t tokens_num,
                                      int32_t skip_special_tokens,
                                      ov_genai_string_list** text) {
    return guard([&] {
        ov_genai_string_list*& result = require(text, "text");
        Tokenizer target = tokenizer_of(tokenizer);
        result = new ov_genai_string_list(
            {target.decode(require_array(tokens, tokens_num, "tokens"), decode_properties(skip_special_tokens))});
    });
}

ov_status_e ov_genai_tokenizer_decode_batch(const ov_genai_tokenizer* tokenizer,
                                            const int64_t* tokens,
                                            const size_t* lengths,
                                            size_t count,
                                            int32_t skip_special_tokens,
                                            ov_genai_string_list** texts) {
    return guard([&] {
        ov_genai_string_list*& result = require(texts, "texts");
        std::vector<std::vector<int64_t>> rows;
        for (const size_t length : require_array(lengths, count, "lengths")) {
            rows.push_back(require_array(tokens, length, "tokens"));
            tokens += length;
        }
        Tokenizer target = tokenizer_of(tokenizer);
        result = new ov_genai_string_list(rows.empty() ? std::vector<std::string>()
                                                       : target.decode(rows, decode_properties(skip_special_tokens)));
    });
}

ov_status_e ov_genai_tokenizer_apply_chat_template(const ov_genai_tokenizer* tokenizer,
                                                   const ov_genai_chat_history* history,
                                                   bool add_generation_prompt,
                                                   const char* chat_template,
                                                   ov_genai_string_list** text) {
    return guard([&] {
        ov_genai_string_list*& result = require(text, "text");
        const Tokenizer source = tokenizer_of(tokenizer);
        result = new ov_genai_string_list({source.apply_chat_template(require(history, "history").value,
                                                                      add_generation_prompt,
                                                                      chat_template == nullptr ? "" : chat_template)});
    });
}

ov_status_e ov_genai_tokenizer_set_chat_template(ov_genai_tokenizer* tokenizer, const char* chat_template) {
    return guard([&] {
        require(tokenizer, "tokenizer").value.set_chat_template(require_text(chat_template, "chat_template"));
    });
}

#define OV_GENAI_TOKENIZER_TEXT(name)                                                       \
    ov_status_e ov_genai_tokenizer_get_##name(const ov_genai_tokenizer* tokenizer,          \
                                              char* output,                                 \
                                              size_t* output_size) {                        \
        return guard([&] {                                                                  \
            copy_text(tokenizer_of(tokenizer).get_##name(), output, output_size);           \
        });                                                                                 \
    }

OV_GENAI_TOKENIZER_TEXT(chat_template)
OV_GENAI_TOKENIZER_TEXT(original_chat_template)
OV_GENAI_TOKENIZER_TEXT(bos_token)
OV_GENAI_TOKENIZER_TEXT(eos_token)
OV_GENAI_TOKENIZER_TEXT(pad_token)

#define OV_GENAI_TOKENIZER_ID(name)                                                                        \
    ov_status_e ov_genai_tokenizer_get_##name(const ov_genai_tokenizer* tokenizer, int64_t* id) {          \
        return guard([&] {                                                                                 \
            require(id, "id") = tokenizer_of(tokenizer).get_##name();                                      \
        });                                                                                                \
    }

OV_GENAI_TOKENIZER_ID(bos_token_id)
OV_GENAI_TOKENIZER_ID(eos_token_id)
OV_GENAI_TOKENIZER_ID(pad_token_id)

ov_status_e ov_genai_tokenizer_supports_paired_input(const ov_genai_tokenizer* tokenizer, bool* value) {
    return guard([&] {
        require(value, "value") = tokenizer_of(tokenizer).supports_paired_input();
    });
}

ov_status_e ov_genai_tokenizer_get_vocabulary(const ov_genai_tokenizer* tokenizer, ov_genai_string_list** tokens) {
    return guard([&] {
        ov_genai_string_list*& result = require(tokens, "tokens");
        result = new ov_genai_string_list(tokenizer_of(tokenizer).get_vocab_vector());
    });
}

ov_status_e ov_genai_tokenizer_get_vocab_size(const ov_genai_tokenizer* tokenizer, size_t* size) {
    return guard([&] {
        require(size, "size") = tokenizer_of(tokenizer).get_vocab_vector().size();
    });
}

void ov_genai_tokenized_inputs_free(ov_genai_tokenized_inputs* inputs) {
    release(inputs);
}

ov_status_e ov_genai_tokenized_inputs_get_shape(const ov_genai_tokenized_inputs* inputs, size_t* rows, size_t* columns) {
    return guard([&] {
        const ov::Shape shape = require(inputs, "inputs").value.input_ids.get_shape();
        require(rows, "rows") = shape.at(0);
        require(columns, "columns") = shape.at(1);
    });
}

ov_status_e ov_genai_tokenized_inputs_get_input_ids(const ov_genai_tokenized_inputs* inputs, const int64_t** ids) {
    return guard([&] {
        require(ids, "ids") = ids_of(require(inputs, "inputs").value.input_ids);
    });
}

ov_status_e ov_genai_tokenized_inputs_get_attention_mask(const ov_genai_tokenized_inputs* inputs, const int64_t** mask) {
    return guard([&] {
        require(mask, "mask") = ids_of(require(inputs, "inputs").value.attention_mask);
    });
}

ov_status_e ov_genai_tokenized_inputs_get_token_type_ids(const ov_genai_tokenized_inputs* inputs, const int64_t** ids) {
    return guard([&] {
        const auto& types = require(inputs, "inputs").value.token_type_ids;
        require(ids, "ids") = types ? ids_of(*types) : nullptr;
    });
}
