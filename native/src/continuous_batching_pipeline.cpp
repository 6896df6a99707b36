#include "continuous_batching_pipeline.hpp"

#include "arguments.hpp"
#include "generation_config.hpp"
#include "generation_handle.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "tokenizer.hpp"
#include "vision_tensors.hpp"

using namespace genai_c;
using ov::genai::ContinuousBatchingPipeline;
using ov::genai::SchedulerConfig;

namespace {

ContinuousBatchingPipeline& pipeline_of(const ov_genai_continuous_batching_pipeline* pipe) {
    return *require(pipe, "pipe").value;
}

// As a language model pipeline does it: the library's own request of a text leaves the chat template out.
ov::Tensor encode(ov::genai::Tokenizer tokenizer, const std::string& prompt, bool apply_chat_template) {
    if (!apply_chat_template || tokenizer.get_chat_template().empty()) {
        return tokenizer.encode(prompt, ov::genai::add_special_tokens(true)).input_ids;
    }
    ov::genai::JsonContainer message = ov::genai::JsonContainer::object();
    message["role"] = "user";
    message["content"] = prompt;
    ov::genai::ChatHistory history;
    history.push_back(message);
    return tokenizer.encode(tokenizer.apply_chat_template(history, true), ov::genai::add_special_tokens(false)).input_ids;
}

ov_genai_generation_handle* add_request(ContinuousBatchingPipeline& pipe,
                                        uint64_t request_id,
                                        const ov::Tensor& tokens,
                                        const ov::genai::GenerationConfig& config) {
    if (tokens.get_size() == 0) {
        throw FailureError(Failure::invalid_param, "there are no tokens");
    }
    return new ov_genai_generation_handle(pipe.add_request(request_id, tokens, config));
}

}  // namespace

SchedulerConfig genai_c::take_scheduler_config(ov::AnyMap& properties) {
    const auto found = properties.find(ov::genai::scheduler_config.name());
    if (found == properties.end()) {
        return SchedulerConfig();
    }
    const SchedulerConfig config = found->second.as<SchedulerConfig>();
    properties.erase(found);
    return config;
}

ov_status_e ov_genai_continuous_batching_pipeline_create(const char* models_path,
                                                         const char* device,
                                                         const ov_genai_pipeline_options* options,
                                                         ov_genai_continuous_batching_pipeline** pipe) {
    return guard([&] {
        ov_genai_continuous_batching_pipeline*& result = require(pipe, "pipe");
        const auto path = require_path(models_path, "models_path");
        const std::string name = require_text(device, "device");
        ov::AnyMap properties = properties_of(options);
        const SchedulerConfig scheduler = take_scheduler_config(properties);
        auto pipeline = std::make_unique<ContinuousBatchingPipeline>(path, scheduler, name, properties);
        protect_exit_after_load();
        result = new ov_genai_continuous_batching_pipeline(std::move(pipeline));
    });
}

void ov_genai_continuous_batching_pipeline_free(ov_genai_continuous_batching_pipeline* pipe) {
    release(pipe);
}

ov_status_e ov_genai_continuous_batching_pipeline_get_generation_config(const ov_genai_continuous_batching_pipeline* pipe,
                                                                        ov_genai_generation_config** config) {
    return guard([&] {
        ov_genai_generation_config*& result = require(config, "config");
        result = new ov_genai_generation_config(pipeline_of(pipe).get_config());
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_get_tokenizer(const ov_genai_continuous_batching_pipeline* pipe,
                                                                ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(pipeline_of(pipe).get_tokenizer());
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_get_metrics(const ov_genai_continuous_batching_pipeline* pipe,
                                                              ov_genai_pipeline_metrics* metrics) {
    return guard([&] {
        ov_genai_pipeline_metrics& target = require(metrics, "metrics");
        const ov::genai::PipelineMetrics source = pipeline_of(pipe).get_metrics();
        target.requests = source.requests;
        target.scheduled_requests = source.scheduled_requests;
        target.cache_usage = source.cache_usage;
        target.max_cache_usage = source.max_cache_usage;
        target.avg_cache_usage = source.avg_cache_usage;
        target.inference_duration = source.inference_duration;
        target.sampling_duration = source.sampling_duration;
        target.cache_size_in_bytes = source.cache_size_in_bytes;
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_add_text(ov_genai_continuous_batching_pipeline* pipe,
                                                           uint64_t request_id,
                                                           ov_genai_string_view prompt,
                                                           const ov_genai_generation_config* config,
                                                           ov_genai_generation_handle** handle) {
    return guard([&] {
        ov_genai_generation_handle*& result = require(handle, "handle");
        ContinuousBatchingPipeline& target = pipeline_of(pipe);
        const auto how = config == nullptr ? target.get_config() : config->value;
        const std::string text = require_text(prompt, "prompt");
        result = add_request(target, request_id, encode(target.get_tokenizer(), text, how.apply_chat_template), how);
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_add_tokens(ov_genai_continuous_batching_pipeline* pipe,
                                                             uint64_t request_id,
                                                             const int64_t* tokens,
                                                             size_t tokens_num,
                                                             const ov_genai_generation_config* config,
                                                             ov_genai_generation_handle** handle) {
    return guard([&] {
        ov_genai_generation_handle*& result = require(handle, "handle");
        ContinuousBatchingPipeline& target = pipeline_of(pipe);
        const auto ids = require_array(tokens, tokens_num, "tokens");
        ov::Tensor input(ov::element::i64, {1, ids.size()});
        std::copy(ids.begin(), ids.end(), input.data<int64_t>());
        result = add_request(target, request_id, input, config == nullptr ? target.get_config() : config->value);
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_add_vision(ov_genai_continuous_batching_pipeline* pipe,
                                                             uint64_t request_id,
                                                             ov_genai_string_view prompt,
                                                             const ov_genai_vision_inputs* inputs,
                                                             const ov_genai_generation_config* config,
                                                             ov_genai_generation_handle** handle) {
    return guard([&] {
        ov_genai_generation_handle*& result = require(handle, "handle");
        ContinuousBatchingPipeline& target = pipeline_of(pipe);
        const std::string text = require_text(prompt, "prompt");
        const auto how = config == nullptr ? target.get_config() : config->value;
        const auto images = image_tensors(inputs);
        const auto videos = video_tensors(inputs);
        const auto audios = audio_tensors(inputs);
        const auto metadata = video_metadata(inputs);
        if (audios.empty() && metadata.empty()) {
            result = new ov_genai_generation_handle(videos.empty() ? target.add_request(request_id, text, images, how)
                                                                   : target.add_request(request_id, text, images, videos, how));
            return;
        }
        const ov::AnyMap properties{ov::genai::images(images),
                                    ov::genai::videos(videos),
                                    ov::genai::audios(audios),
                                    ov::genai::videos_metadata(metadata),
                                    {"generation_config", how}};
        result = new ov_genai_generation_handle(target.add_request(request_id, text, properties));
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_step(ov_genai_continuous_batching_pipeline* pipe) {
    return guard([&] {
        pipeline_of(pipe).step();
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_has_non_finished_requests(ov_genai_continuous_batching_pipeline* pipe,
                                                                            bool* value) {
    return guard([&] {
        require(value, "value") = pipeline_of(pipe).has_non_finished_requests();
    });
}
