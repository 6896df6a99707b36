#include "whisper_decoded_results.hpp"

#include "arguments.hpp"
#include "perf_metrics.hpp"
#include "results_text.hpp"

using namespace genai_c;
using ov::genai::WhisperDecodedResultChunk;
using ov::genai::WhisperDecodedResults;
using ov::genai::WhisperWordTiming;

namespace {

const WhisperDecodedResults& results_of(const ov_genai_whisper_decoded_results* results) {
    return require(results, "results").value;
}

const WhisperDecodedResultChunk& chunk_at(const ov_genai_whisper_decoded_results* results, size_t index) {
    const auto& chunks = results_of(results).chunks;
    if (!chunks) {
        throw FailureError(Failure::not_found, "there are no chunks: return_timestamps was not set");
    }
    return require_item(*chunks, index);
}

const WhisperWordTiming& word_at(const ov_genai_whisper_decoded_results* results, size_t index) {
    const auto& words = results_of(results).words;
    if (!words) {
        throw FailureError(Failure::not_found, "there are no words: word_timestamps was not set");
    }
    return require_item(*words, index);
}

template <class Items>
size_t count_of(const std::optional<Items>& items) {
    return items ? items->size() : 0;
}

}  // namespace

ov_status_e ov_genai_whisper_decoded_results_create(ov_genai_whisper_decoded_results** results) {
    return guard([&] {
        ov_genai_whisper_decoded_results*& result = require(results, "results");
        result = new ov_genai_whisper_decoded_results(WhisperDecodedResults());
    });
}

void ov_genai_whisper_decoded_results_free(ov_genai_whisper_decoded_results* results) {
    release(results);
}

ov_status_e ov_genai_whisper_decoded_results_get_perf_metrics(const ov_genai_whisper_decoded_results* results,
                                                              ov_genai_perf_metrics** metrics) {
    return guard([&] {
        ov_genai_perf_metrics*& result = require(metrics, "metrics");
        result = new_perf_metrics(results_of(results).perf_metrics);
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_texts_count(const ov_genai_whisper_decoded_results* results,
                                                             size_t* count) {
    return guard([&] {
        require(count, "count") = results_of(results).texts.size();
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_text_at(const ov_genai_whisper_decoded_results* results,
                                                         size_t index,
                                                         char* text,
                                                         size_t* text_size) {
    return guard([&] {
        copy_text(require_item(results_of(results).texts, index), text, text_size);
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_text_view_at(const ov_genai_whisper_decoded_results* results,
                                                              size_t index,
                                                              ov_genai_string_view* text) {
    return guard([&] {
        require(text, "text") = view_of(require_item(results_of(results).texts, index));
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_score_at(const ov_genai_whisper_decoded_results* results,
                                                          size_t index,
                                                          float* score) {
    return guard([&] {
        require(score, "score") = require_item(results_of(results).scores, index);
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_string(const ov_genai_whisper_decoded_results* results,
                                                        char* output,
                                                        size_t* output_size) {
    return guard([&] {
        const WhisperDecodedResults& source = results_of(results);
        copy_text(joined_text(source.texts, source.scores), output, output_size);
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_language(const ov_genai_whisper_decoded_results* results,
                                                          ov_genai_string_view* language) {
    return guard([&] {
        require(language, "language") = view_of(results_of(results).language);
    });
}

ov_status_e ov_genai_whisper_decoded_results_has_chunks(const ov_genai_whisper_decoded_results* results,
                                                        bool* has_chunks) {
    return guard([&] {
        require(has_chunks, "has_chunks") = results_of(results).chunks.has_value();
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_chunks_count(const ov_genai_whisper_decoded_results* results,
                                                              size_t* count) {
    return guard([&] {
        require(count, "count") = count_of(results_of(results).chunks);
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_chunk_at(const ov_genai_whisper_decoded_results* results,
                                                          size_t index,
                                                          ov_genai_whisper_decoded_result_chunk** chunk) {
    return guard([&] {
        ov_genai_whisper_decoded_result_chunk*& result = require(chunk, "chunk");
        result = new ov_genai_whisper_decoded_result_chunk(chunk_at(results, index));
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_segment_at(const ov_genai_whisper_decoded_results* results,
                                                            size_t index,
                                                            ov_genai_whisper_segment* segment) {
    return guard([&] {
        const WhisperDecodedResultChunk& chunk = chunk_at(results, index);
        require(segment, "segment") = {chunk.start_ts, chunk.end_ts, view_of(chunk.text)};
    });
}

ov_status_e ov_genai_whisper_decoded_results_has_words(const ov_genai_whisper_decoded_results* results,
                                                       bool* has_words) {
    return guard([&] {
        require(has_words, "has_words") = results_of(results).words.has_value();
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_words_count(const ov_genai_whisper_decoded_results* results,
                                                             size_t* count) {
    return guard([&] {
        require(count, "count") = count_of(results_of(results).words);
    });
}

ov_status_e ov_genai_whisper_decoded_results_get_word_at(const ov_genai_whisper_decoded_results* results,
                                                         size_t index,
                                                         ov_genai_whisper_word* word) {
    return guard([&] {
        const WhisperWordTiming& source = word_at(results, index);
        require(word, "word") = {
            source.start_ts, source.end_ts, view_of(source.word), source.token_ids.data(), source.token_ids.size()};
    });
}

ov_status_e ov_genai_whisper_decoded_result_chunk_create(ov_genai_whisper_decoded_result_chunk** chunk) {
    return guard([&] {
        ov_genai_whisper_decoded_result_chunk*& result = require(chunk, "chunk");
        result = new ov_genai_whisper_decoded_result_chunk(WhisperDecodedResultChunk{0.0f, 0.0f, {}});
    });
}

void ov_genai_whisper_decoded_result_chunk_free(ov_genai_whisper_decoded_result_chunk* chunk) {
    release(chunk);
}

ov_status_e ov_genai_whisper_decoded_result_chunk_get_start_ts(const ov_genai_whisper_decoded_result_chunk* chunk,
                                                               float* start_ts) {
    return guard([&] {
        require(start_ts, "start_ts") = require(chunk, "chunk").value.start_ts;
    });
}

ov_status_e ov_genai_whisper_decoded_result_chunk_get_end_ts(const ov_genai_whisper_decoded_result_chunk* chunk,
                                                             float* end_ts) {
    return guard([&] {
        require(end_ts, "end_ts") = require(chunk, "chunk").value.end_ts;
    });
}

ov_status_e ov_genai_whisper_decoded_result_chunk_get_text(const ov_genai_whisper_decoded_result_chunk* chunk,
                                                           char* text,
                                                           size_t* text_size) {
    return guard([&] {
        copy_text(require(chunk, "chunk").value.text, text, text_size);
    });
}
