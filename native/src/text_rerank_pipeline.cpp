#include "openvino/genai/c/text_rerank_pipeline.h"

#include <memory>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/genai/rag/text_rerank_pipeline.hpp"
#include "optional_field.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"

using namespace genai_c;
using ov::genai::TextRerankPipeline;

OV_GENAI_HANDLE(text_rerank_pipeline, std::unique_ptr<ov::genai::TextRerankPipeline>);

namespace {

TextRerankPipeline& reranker_of(const ov_genai_text_rerank_pipeline* pipeline) {
    return *require(pipeline, "pipeline").value;
}

TextRerankPipeline::Config rerank_config(const ov_genai_text_rerank_config* config) {
    TextRerankPipeline::Config result;
    if (config == nullptr) {
        return result;
    }
    if (config->top_n >= 0) {
        result.top_n = static_cast<size_t>(config->top_n);
    }
    set_count(config->max_length, result.max_length);
    set_flag(config->pad_to_max_length, result.pad_to_max_length);
    set_padding_side(config->pad_left, result.padding_side);
    return result;
}

}  // namespace

ov_status_e ov_genai_text_rerank_pipeline_create(const char* models_path,
                                                 const char* device,
                                                 const ov_genai_text_rerank_config* config,
                                                 const ov_genai_pipeline_options* options,
                                                 ov_genai_text_rerank_pipeline** pipeline) {
    return guard([&] {
        ov_genai_text_rerank_pipeline*& result = require(pipeline, "pipeline");
        auto created = std::make_unique<TextRerankPipeline>(require_path(models_path, "models_path"),
                                                            require_text(device, "device"),
                                                            rerank_config(config),
                                                            properties_of(options));
        protect_exit_after_load();
        result = new ov_genai_text_rerank_pipeline(std::move(created));
    });
}

void ov_genai_text_rerank_pipeline_free(ov_genai_text_rerank_pipeline* pipeline) {
    release(pipeline);
}

ov_status_e ov_genai_text_rerank_pipeline_rerank(ov_genai_text_rerank_pipeline* pipeline,
                                                 ov_genai_string_view query,
                                                 const ov_genai_string_view* texts,
                                                 size_t count,
                                                 ov_genai_rerank_result* results,
                                                 size_t* results_count) {
    return guard([&] {
        require(results_count, "results_count");
        require(results, "results");
        TextRerankPipeline& target = reranker_of(pipeline);
        std::vector<ov_genai_rerank_result> ranking;
        for (const auto& [index, score] :
             target.rerank(require_text(query, "query"), require_texts(texts, count, "texts"))) {
            ranking.push_back({index, score});
        }
        copy_out(ranking.data(), ranking.size(), results, results_count);
    });
}
