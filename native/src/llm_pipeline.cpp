#include "llm_pipeline.hpp"

#include "arguments.hpp"
#include "chat_history.hpp"
#include "decoded_results.hpp"
#include "encoded_results.hpp"
#include "generation_config.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "streamer.hpp"
#include "tokenizer.hpp"
#include "variadic_properties.hpp"
#include "weights.hpp"

using namespace genai_c;
using ov::genai::LLMPipeline;

namespace {

LLMPipeline& pipeline_of(const ov_genai_llm_pipeline* pipe) {
    return *require(pipe, "pipe").value;
}

template <class... Arguments>
ov_genai_llm_pipeline* new_pipeline(Arguments&&... arguments) {
    auto pipeline = std::make_unique<LLMPipeline>(std::forward<Arguments>(arguments)...);
    protect_exit_after_load();
    return new ov_genai_llm_pipeline(std::move(pipeline));
}

// A prompt, prompts or a history, with either kind of streamer.
template <class Inputs, class Streamer>
void generate(ov_genai_llm_pipeline* pipe,
              const Inputs& inputs,
              const ov_genai_generation_config* config,
              const Streamer* streamer,
              ov_genai_decoded_results** results) {
    ov_genai_decoded_results*& result = require(results, "results");
    result = new ov_genai_decoded_results(
        pipeline_of(pipe).generate(inputs, optional_config(config), make_streamer(streamer)));
}

ov::Tensor copy_tokens(const int64_t* tokens, size_t rows, size_t columns, const char* name) {
    ov::Tensor tensor(ov::element::i64, {rows, columns});
    if (tensor.get_size() != 0) {
        std::memcpy(tensor.data(), &require(tokens, name), tensor.get_byte_size());
    }
    return tensor;
}

}  // namespace

ov_status_e ov_genai_llm_pipeline_create(const char* models_path,
                                         const char* device,
                                         const size_t property_args_size,
                                         ov_genai_llm_pipeline** pipe,
                                         ...) {
    va_list arguments;
    va_start(arguments, pipe);
    const ov_status_e status = guard([&] {
        ov_genai_llm_pipeline*& result = require(pipe, "pipe");
        const auto path = require_path(models_path, "models_path");
        const std::string name = require_text(device, "device");
        result = new_pipeline(path, name, read_properties(property_args_size, arguments));
    });
    va_end(arguments);
    return status;
}

ov_status_e ov_genai_llm_pipeline_create_with_options(const char* models_path,
                                                      const char* device,
                                                      const ov_genai_pipeline_options* options,
                                                      ov_genai_llm_pipeline** pipe) {
    return guard([&] {
        ov_genai_llm_pipeline*& result = require(pipe, "pipe");
        result = new_pipeline(require_path(models_path, "models_path"),
                              require_text(device, "device"),
                              properties_of(options));
    });
}

ov_status_e ov_genai_llm_pipeline_create_with_tokenizer(const char* models_path,
                                                        const ov_genai_tokenizer* tokenizer,
                                                        const char* device,
                                                        const ov_genai_pipeline_options* options,
                                                        ov_genai_llm_pipeline** pipe) {
    return guard([&] {
        ov_genai_llm_pipeline*& result = require(pipe, "pipe");
        result = new_pipeline(require_path(models_path, "models_path"),
                              require(tokenizer, "tokenizer").value,
                              require_text(device, "device"),
                              properties_of(options));
    });
}

ov_status_e ov_genai_llm_pipeline_create_from_memory(ov_genai_string_view model,
                                                     const uint8_t* weights,
                                                     size_t weights_size,
                                                     const ov_genai_tokenizer* tokenizer,
                                                     const char* device,
                                                     const ov_genai_pipeline_options* options,
                                                     const ov_genai_generation_config* config,
                                                     ov_genai_llm_pipeline** pipe) {
    return guard([&] {
        ov_genai_llm_pipeline*& result = require(pipe, "pipe");
        result = new_pipeline(require_text(model, "model"),
                              copy_weights(weights, weights_size),
                              require(tokenizer, "tokenizer").value,
                              require_text(device, "device"),
                              properties_of(options),
                              config_or_default(config));
    });
}

void ov_genai_llm_pipeline_free(ov_genai_llm_pipeline* pipe) {
    release(pipe);
}

ov_status_e ov_genai_llm_pipeline_generate(ov_genai_llm_pipeline* pipe,
                                           const char* inputs,
                                           const ov_genai_generation_config* config,
                                           const streamer_callback* streamer,
                                           ov_genai_decoded_results** results) {
    return guard([&] {
        generate(pipe, require_text(inputs, "inputs"), config, streamer, results);
    });
}

ov_status_e ov_genai_llm_pipeline_generate_with_history(ov_genai_llm_pipeline* pipe,
                                                        const ov_genai_chat_history* history,
                                                        const ov_genai_generation_config* config,
                                                        const streamer_callback* streamer,
                                                        ov_genai_decoded_results** results) {
    return guard([&] {
        generate(pipe, require(history, "history").value, config, streamer, results);
    });
}

ov_status_e ov_genai_llm_pipeline_generate_text(ov_genai_llm_pipeline* pipe,
                                                ov_genai_string_view prompt,
                                                const ov_genai_generation_config* config,
                                                const ov_genai_streamer* streamer,
                                                ov_genai_decoded_results** results) {
    return guard([&] {
        generate(pipe, require_text(prompt, "prompt"), config, streamer, results);
    });
}

ov_status_e ov_genai_llm_pipeline_generate_texts(ov_genai_llm_pipeline* pipe,
                                                 const ov_genai_string_view* prompts,
                                                 size_t count,
                                                 const ov_genai_generation_config* config,
                                                 const ov_genai_streamer* streamer,
                                                 ov_genai_decoded_results** results) {
    return guard([&] {
        if (count == 0) {
            throw FailureError(Failure::invalid_param, "there are no prompts");
        }
        generate(pipe, require_texts(prompts, count, "prompts"), config, streamer, results);
    });
}

ov_status_e ov_genai_llm_pipeline_generate_history(ov_genai_llm_pipeline* pipe,
                                                   const ov_genai_chat_history* history,
                                                   const ov_genai_generation_config* config,
                                                   const ov_genai_streamer* streamer,
                                                   ov_genai_decoded_results** results) {
    return guard([&] {
        generate(pipe, require(history, "history").value, config, streamer, results);
    });
}

ov_status_e ov_genai_llm_pipeline_generate_tokens(ov_genai_llm_pipeline* pipe,
                                                  const int64_t* input_ids,
                                                  const int64_t* attention_mask,
                                                  size_t rows,
                                                  size_t columns,
                                                  const ov_genai_generation_config* config,
                                                  const ov_genai_streamer* streamer,
                                                  ov_genai_encoded_results** results) {
    return guard([&] {
        ov_genai_encoded_results*& result = require(results, "results");
        if (rows == 0 || columns == 0) {
            throw FailureError(Failure::invalid_param, "there are no tokens");
        }
        ov::genai::TokenizedInputs inputs;
        inputs.input_ids = copy_tokens(input_ids, rows, columns, "input_ids");
        if (attention_mask != nullptr) {
            inputs.attention_mask = copy_tokens(attention_mask, rows, columns, "attention_mask");
        } else {
            inputs.attention_mask = ov::Tensor(ov::element::i64, {rows, columns});
            std::fill_n(inputs.attention_mask.data<int64_t>(), rows * columns, 1);
        }
        result = new ov_genai_encoded_results(
            pipeline_of(pipe).generate(inputs, optional_config(config), make_streamer(streamer)));
    });
}

ov_status_e ov_genai_llm_pipeline_start_chat(ov_genai_llm_pipeline* pipe) {
    return guard([&] {
        pipeline_of(pipe).start_chat();
    });
}

ov_status_e ov_genai_llm_pipeline_start_chat_with_system_message(ov_genai_llm_pipeline* pipe,
                                                                 ov_genai_string_view system_message) {
    return guard([&] {
        pipeline_of(pipe).start_chat(require_text(system_message, "system_message"));
    });
}

ov_status_e ov_genai_llm_pipeline_finish_chat(ov_genai_llm_pipeline* pipe) {
    return guard([&] {
        pipeline_of(pipe).finish_chat();
    });
}

ov_status_e ov_genai_llm_pipeline_get_generation_config(const ov_genai_llm_pipeline* pipe,
                                                        ov_genai_generation_config** config) {
    return guard([&] {
        ov_genai_generation_config*& result = require(config, "config");
        result = new ov_genai_generation_config(pipeline_of(pipe).get_generation_config());
    });
}

ov_status_e ov_genai_llm_pipeline_set_generation_config(ov_genai_llm_pipeline* pipe,
                                                        ov_genai_generation_config* config) {
    return guard([&] {
        pipeline_of(pipe).set_generation_config(require(config, "config").value);
    });
}

ov_status_e ov_genai_llm_pipeline_get_tokenizer(ov_genai_llm_pipeline* pipe, ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(pipeline_of(pipe).get_tokenizer());
    });
}
