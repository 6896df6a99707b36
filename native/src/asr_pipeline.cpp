#include "openvino/genai/c/asr_pipeline.h"

#include <memory>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/genai/automatic_speech_recognition/pipeline.hpp"
#include "perf_metrics.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "speech_input.hpp"
#include "streamer.hpp"
#include "tokenizer.hpp"
#include "whisper_generation_config.hpp"

using namespace genai_c;
using ov::genai::ASRDecodedResultChunk;
using ov::genai::ASRDecodedResults;
using ov::genai::ASRGenerationConfig;
using ov::genai::ASRPipeline;
using ov::genai::GenerationConfig;
using ov::genai::WhisperGenerationConfig;

OV_GENAI_HANDLE(asr_pipeline, std::unique_ptr<ov::genai::ASRPipeline>);
OV_GENAI_HANDLE(asr_decoded_results, ov::genai::ASRDecodedResults);

namespace {

ASRPipeline& recognizer_of(const ov_genai_asr_pipeline* pipeline) {
    return *require(pipeline, "pipeline").value;
}

const ASRDecodedResults& recognized(const ov_genai_asr_decoded_results* results) {
    return require(results, "results").value;
}

// The options of Whisper are the same ones in another class.
template <class Source, class Target>
void copy_speech_options(const Source& source, Target& target) {
    static_cast<GenerationConfig&>(target) = source;
    target.language = source.language;
    target.return_timestamps = source.return_timestamps;
    target.decoder_start_token_id = source.decoder_start_token_id;
    target.pad_token_id = source.pad_token_id;
    target.translate_token_id = source.translate_token_id;
    target.transcribe_token_id = source.transcribe_token_id;
    target.prev_sot_token_id = source.prev_sot_token_id;
    target.no_timestamps_token_id = source.no_timestamps_token_id;
    target.begin_suppress_tokens = source.begin_suppress_tokens;
    target.suppress_tokens = source.suppress_tokens;
    target.max_initial_timestamp_index = source.max_initial_timestamp_index;
    target.is_multilingual = source.is_multilingual;
    target.task = source.task;
    target.lang_to_id = source.lang_to_id;
    target.word_timestamps = source.word_timestamps;
    target.alignment_heads = source.alignment_heads;
    target.initial_prompt = source.initial_prompt;
    target.hotwords = source.hotwords;
}

ASRGenerationConfig asr_config(const ov_genai_whisper_generation_config* config, const char* context) {
    ASRGenerationConfig result;
    copy_speech_options(require(config, "config").value, result);
    if (context != nullptr) {
        result.context = context;
    }
    return result;
}

// One kind of metrics for both kinds of pipelines.
ov::genai::WhisperPerfMetrics whisper_metrics(const ov::genai::ASRPerfMetrics& source) {
    ov::genai::WhisperPerfMetrics metrics;
    static_cast<ov::genai::PerfMetrics&>(metrics) = source;
    metrics.m_evaluated = false;
    metrics.whisper_raw_metrics = {source.asr_raw_metrics.features_extraction_durations,
                                   source.asr_raw_metrics.word_level_timestamps_processing_durations,
                                   source.asr_raw_metrics.encode_inference_durations,
                                   source.asr_raw_metrics.decode_inference_durations};
    return metrics;
}

using Pieces = std::optional<std::vector<std::vector<ASRDecodedResultChunk>>>;

size_t count_pieces(const Pieces& pieces, size_t text) {
    return pieces && text < pieces->size() ? (*pieces)[text].size() : 0;
}

ov_genai_whisper_word piece_at(const Pieces& pieces, size_t text, size_t index, const char* option) {
    if (!pieces) {
        throw FailureError(Failure::not_found, std::string(option) + " was not set");
    }
    const ASRDecodedResultChunk& source = require_item(require_item(*pieces, text), index);
    return {source.start_ts, source.end_ts, view_of(source.text), source.token_ids.data(), source.token_ids.size()};
}

}  // namespace

ov_status_e ov_genai_asr_pipeline_create(const char* models_path,
                                         const char* device,
                                         const ov_genai_pipeline_options* options,
                                         ov_genai_asr_pipeline** pipeline) {
    return guard([&] {
        ov_genai_asr_pipeline*& result = require(pipeline, "pipeline");
        auto created = std::make_unique<ASRPipeline>(
            require_path(models_path, "models_path"), require_text(device, "device"), properties_of(options));
        protect_exit_after_load();
        result = new ov_genai_asr_pipeline(std::move(created));
    });
}

void ov_genai_asr_pipeline_free(ov_genai_asr_pipeline* pipeline) {
    release(pipeline);
}

ov_status_e ov_genai_asr_pipeline_generate(ov_genai_asr_pipeline* pipeline,
                                           const float* samples,
                                           size_t samples_size,
                                           size_t silence_size,
                                           const ov_genai_whisper_generation_config* config,
                                           const char* context,
                                           const ov_genai_streamer* streamer,
                                           ov_genai_asr_decoded_results** results) {
    return guard([&] {
        ov_genai_asr_decoded_results*& result = require(results, "results");
        ASRPipeline& target = recognizer_of(pipeline);
        ov::genai::OptionalASRGenerationConfig own;
        if (config != nullptr || context != nullptr) {
            own.emplace(asr_config(config, context));
        }
        result = new ov_genai_asr_decoded_results(
            target.generate(read_speech(samples, samples_size, silence_size), own, make_streamer(streamer)));
    });
}

ov_status_e ov_genai_asr_pipeline_get_generation_config(const ov_genai_asr_pipeline* pipeline,
                                                        ov_genai_whisper_generation_config** config) {
    return guard([&] {
        ov_genai_whisper_generation_config*& result = require(config, "config");
        WhisperGenerationConfig own;
        copy_speech_options(recognizer_of(pipeline).get_generation_config(), own);
        result = new ov_genai_whisper_generation_config(std::move(own));
    });
}

ov_status_e ov_genai_asr_pipeline_set_generation_config(ov_genai_asr_pipeline* pipeline,
                                                        ov_genai_whisper_generation_config* config) {
    return guard([&] {
        recognizer_of(pipeline).set_generation_config(asr_config(config, nullptr));
    });
}

ov_status_e ov_genai_asr_pipeline_get_tokenizer(ov_genai_asr_pipeline* pipeline, ov_genai_tokenizer** tokenizer) {
    return guard([&] {
        ov_genai_tokenizer*& result = require(tokenizer, "tokenizer");
        result = new ov_genai_tokenizer(recognizer_of(pipeline).get_tokenizer());
    });
}

void ov_genai_asr_decoded_results_free(ov_genai_asr_decoded_results* results) {
    release(results);
}

ov_status_e ov_genai_asr_decoded_results_get_perf_metrics(const ov_genai_asr_decoded_results* results,
                                                          ov_genai_perf_metrics** metrics) {
    return guard([&] {
        ov_genai_perf_metrics*& result = require(metrics, "metrics");
        result = new_perf_metrics(whisper_metrics(recognized(results).perf_metrics));
    });
}

ov_status_e ov_genai_asr_decoded_results_get_texts_count(const ov_genai_asr_decoded_results* results, size_t* count) {
    return guard([&] {
        require(count, "count") = recognized(results).texts.size();
    });
}

ov_status_e ov_genai_asr_decoded_results_get_text_view_at(const ov_genai_asr_decoded_results* results,
                                                          size_t index,
                                                          ov_genai_string_view* text) {
    return guard([&] {
        require(text, "text") = view_of(require_item(recognized(results).texts, index));
    });
}

ov_status_e ov_genai_asr_decoded_results_get_score_at(const ov_genai_asr_decoded_results* results,
                                                      size_t index,
                                                      float* score) {
    return guard([&] {
        require(score, "score") = require_item(recognized(results).scores, index);
    });
}

ov_status_e ov_genai_asr_decoded_results_get_languages_count(const ov_genai_asr_decoded_results* results,
                                                             size_t* count) {
    return guard([&] {
        require(count, "count") = recognized(results).languages.size();
    });
}

ov_status_e ov_genai_asr_decoded_results_get_language_at(const ov_genai_asr_decoded_results* results,
                                                         size_t index,
                                                         ov_genai_string_view* language) {
    return guard([&] {
        require(language, "language") = view_of(require_item(recognized(results).languages, index));
    });
}

ov_status_e ov_genai_asr_decoded_results_has_chunks(const ov_genai_asr_decoded_results* results, bool* has_chunks) {
    return guard([&] {
        require(has_chunks, "has_chunks") = recognized(results).chunks.has_value();
    });
}

ov_status_e ov_genai_asr_decoded_results_get_chunks_count(const ov_genai_asr_decoded_results* results,
                                                          size_t text,
                                                          size_t* count) {
    return guard([&] {
        require(count, "count") = count_pieces(recognized(results).chunks, text);
    });
}

ov_status_e ov_genai_asr_decoded_results_get_chunk_at(const ov_genai_asr_decoded_results* results,
                                                      size_t text,
                                                      size_t index,
                                                      ov_genai_whisper_word* chunk) {
    return guard([&] {
        require(chunk, "chunk") = piece_at(recognized(results).chunks, text, index, "return_timestamps");
    });
}

ov_status_e ov_genai_asr_decoded_results_has_words(const ov_genai_asr_decoded_results* results, bool* has_words) {
    return guard([&] {
        require(has_words, "has_words") = recognized(results).words.has_value();
    });
}

ov_status_e ov_genai_asr_decoded_results_get_words_count(const ov_genai_asr_decoded_results* results,
                                                         size_t text,
                                                         size_t* count) {
    return guard([&] {
        require(count, "count") = count_pieces(recognized(results).words, text);
    });
}

ov_status_e ov_genai_asr_decoded_results_get_word_at(const ov_genai_asr_decoded_results* results,
                                                     size_t text,
                                                     size_t index,
                                                     ov_genai_whisper_word* word) {
    return guard([&] {
        require(word, "word") = piece_at(recognized(results).words, text, index, "word_timestamps");
    });
}
