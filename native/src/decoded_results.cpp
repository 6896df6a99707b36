#include "decoded_results.hpp"

#include "arguments.hpp"
#include "json_container.hpp"
#include "perf_metrics.hpp"
#include "results_text.hpp"

using namespace genai_c;
using ov::genai::DecodedResults;

ov_status_e ov_genai_decoded_results_create(ov_genai_decoded_results** results) {
    return guard([&] {
        ov_genai_decoded_results*& result = require(results, "results");
        result = new ov_genai_decoded_results(DecodedResults());
    });
}

void ov_genai_decoded_results_free(ov_genai_decoded_results* results) {
    release(results);
}

ov_status_e ov_genai_decoded_results_get_string(const ov_genai_decoded_results* results,
                                                char* output,
                                                size_t* output_size) {
    return guard([&] {
        const DecodedResults& source = require(results, "results").value;
        copy_text(joined_text(source.texts, source.scores), output, output_size);
    });
}

ov_status_e ov_genai_decoded_results_get_count(const ov_genai_decoded_results* results, size_t* count) {
    return guard([&] {
        require(count, "count") = require(results, "results").value.texts.size();
    });
}

ov_status_e ov_genai_decoded_results_get_text_at(const ov_genai_decoded_results* results,
                                                 size_t index,
                                                 ov_genai_string_view* text) {
    return guard([&] {
        require(text, "text") = view_of(require_item(require(results, "results").value.texts, index));
    });
}

ov_status_e ov_genai_decoded_results_get_score_at(const ov_genai_decoded_results* results, size_t index, float* score) {
    return guard([&] {
        require(score, "score") = require_item(require(results, "results").value.scores, index);
    });
}

ov_status_e ov_genai_decoded_results_get_finish_reason_at(const ov_genai_decoded_results* results,
                                                          size_t index,
                                                          ov_genai_finish_reason_e* reason) {
    return guard([&] {
        const DecodedResults& source = require(results, "results").value;
        require(reason, "reason") = finish_reason_at(source.finish_reasons, index, source.texts.size());
    });
}

ov_status_e ov_genai_decoded_results_get_perf_metrics(const ov_genai_decoded_results* results,
                                                      ov_genai_perf_metrics** metrics) {
    return guard([&] {
        ov_genai_perf_metrics*& result = require(metrics, "metrics");
        result = new_perf_metrics(require(results, "results").value.perf_metrics);
    });
}

ov_status_e ov_genai_decoded_results_get_speculative_metrics(const ov_genai_decoded_results* results,
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

ov_status_e ov_genai_decoded_results_get_parsed_count(const ov_genai_decoded_results* results, size_t* count) {
    return guard([&] {
        require(count, "count") = require(results, "results").value.parsed.size();
    });
}

ov_status_e ov_genai_decoded_results_get_parsed_at(const ov_genai_decoded_results* results,
                                                   size_t index,
                                                   ov_genai_json_container** message) {
    return guard([&] {
        ov_genai_json_container*& result = require(message, "message");
        result = new ov_genai_json_container(require_item(require(results, "results").value.parsed, index).copy());
    });
}
