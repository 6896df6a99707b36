#include "encoded_results.hpp"

#include "arguments.hpp"
#include "perf_metrics.hpp"

using namespace genai_c;
using ov::genai::EncodedResults;

void ov_genai_encoded_results_free(ov_genai_encoded_results* results) {
    release(results);
}

ov_status_e ov_genai_encoded_results_get_count(const ov_genai_encoded_results* results, size_t* count) {
    return guard([&] {
        require(count, "count") = require(results, "results").value.tokens.size();
    });
}

ov_status_e ov_genai_encoded_results_get_tokens_at(const ov_genai_encoded_results* results,
                                                   size_t index,
                                                   const int64_t** tokens,
                                                   size_t* tokens_num) {
    return guard([&] {
        const auto& sequence = require_item(require(results, "results").value.tokens, index);
        require(tokens, "tokens") = sequence.data();
        require(tokens_num, "tokens_num") = sequence.size();
    });
}

ov_status_e ov_genai_encoded_results_get_score_at(const ov_genai_encoded_results* results, size_t index, float* score) {
    return guard([&] {
        require(score, "score") = require_item(require(results, "results").value.scores, index);
    });
}

ov_status_e ov_genai_encoded_results_get_finish_reason_at(const ov_genai_encoded_results* results,
                                                          size_t index,
                                                          ov_genai_finish_reason_e* reason) {
    return guard([&] {
        const EncodedResults& source = require(results, "results").value;
        require(reason, "reason") = finish_reason_at(source.finish_reasons, index, source.tokens.size());
    });
}

ov_status_e ov_genai_encoded_results_get_perf_metrics(const ov_genai_encoded_results* results,
                                                      ov_genai_perf_metrics** metrics) {
    return guard([&] {
        ov_genai_perf_metrics*& result = require(metrics, "metrics");
        result = new_perf_metrics(require(results, "results").value.perf_metrics);
    });
}

ov_status_e ov_genai_encoded_results_get_speculative_metrics(const ov_genai_encoded_results* results,
                                                             ov_genai_perf_metrics** main_model,
                                                             ov_genai_perf_metrics** draft_model,
                                                             size_t* num_accepted_tokens) {
    return guard([&] {
        give_speculative_metrics(require(results, "results").value.extended_perf_metrics,
                                 main_model,
                                 draft_model,
                                 num_accepted_tokens);
    });
}
