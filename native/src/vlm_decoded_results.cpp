#include "vlm_decoded_results.hpp"

#include "arguments.hpp"
#include "perf_metrics.hpp"
#include "results_text.hpp"

using namespace genai_c;
using ov::genai::VLMDecodedResults;
using ov::genai::VLMPerfMetrics;

namespace {

VLMPerfMetrics& vision_metrics_of(const ov_genai_perf_metrics* metrics) {
    auto* vision = dynamic_cast<VLMPerfMetrics*>(require(metrics, "metrics").value.get());
    if (vision == nullptr) {
        throw FailureError(Failure::not_found, "these are not the metrics of a vision language model");
    }
    return *vision;
}

}  // namespace

ov_status_e ov_genai_vlm_decoded_results_create(ov_genai_vlm_decoded_results** results) {
    return guard([&] {
        ov_genai_vlm_decoded_results*& result = require(results, "results");
        result = new ov_genai_vlm_decoded_results(VLMDecodedResults());
    });
}

void ov_genai_vlm_decoded_results_free(ov_genai_vlm_decoded_results* results) {
    release(results);
}

ov_status_e ov_genai_vlm_decoded_results_get_string(const ov_genai_vlm_decoded_results* results,
                                                    char* output,
                                                    size_t* output_size) {
    return guard([&] {
        const VLMDecodedResults& source = require(results, "results").value;
        copy_text(joined_text(source.texts, source.scores), output, output_size);
    });
}

ov_status_e ov_genai_vlm_decoded_results_get_count(const ov_genai_vlm_decoded_results* results, size_t* count) {
    return guard([&] {
        require(count, "count") = require(results, "results").value.texts.size();
    });
}

ov_status_e ov_genai_vlm_decoded_results_get_text_at(const ov_genai_vlm_decoded_results* results,
                                                     size_t index,
                                                     ov_genai_string_view* text) {
    return guard([&] {
        require(text, "text") = view_of(require_item(require(results, "results").value.texts, index));
    });
}

ov_status_e ov_genai_vlm_decoded_results_get_score_at(const ov_genai_vlm_decoded_results* results,
                                                      size_t index,
                                                      float* score) {
    return guard([&] {
        require(score, "score") = require_item(require(results, "results").value.scores, index);
    });
}

ov_status_e ov_genai_vlm_decoded_results_get_finish_reason_at(const ov_genai_vlm_decoded_results* results,
                                                              size_t index,
                                                              ov_genai_finish_reason_e* reason) {
    return guard([&] {
        const VLMDecodedResults& source = require(results, "results").value;
        require(reason, "reason") = finish_reason_at(source.finish_reasons, index, source.texts.size());
    });
}

ov_status_e ov_genai_vlm_decoded_results_get_perf_metrics(const ov_genai_vlm_decoded_results* results,
                                                          ov_genai_perf_metrics** metrics) {
    return guard([&] {
        ov_genai_perf_metrics*& result = require(metrics, "metrics");
        result = new_perf_metrics(require(results, "results").value.perf_metrics);
    });
}

void ov_genai_vlm_decoded_results_perf_metrics_free(ov_genai_perf_metrics* metrics) {
    release(metrics);
}

ov_status_e ov_genai_vlm_perf_metrics_get_prepare_embeddings_duration(const ov_genai_perf_metrics* metrics,
                                                                      float* mean,
                                                                      float* std) {
    return guard([&] {
        const auto pair = vision_metrics_of(metrics).get_prepare_embeddings_duration();
        require(mean, "mean") = pair.mean;
        require(std, "std") = pair.std;
    });
}

ov_status_e ov_genai_vlm_perf_metrics_get_prepare_embeddings_durations(const ov_genai_perf_metrics* metrics,
                                                                       float* values,
                                                                       size_t* count) {
    return guard([&] {
        const auto raw = microseconds(vision_metrics_of(metrics).vlm_raw_metrics.prepare_embeddings_durations);
        copy_out(raw.data(), raw.size(), values, count);
    });
}
