#include "embeddings.hpp"

#include <algorithm>

#include "arguments.hpp"
#include "optional_field.hpp"

using namespace genai_c;
using ov::genai::TextEmbeddingPipeline;

namespace {

const ov::Tensor& tensor_of(const ov_genai_embeddings* embeddings) {
    return require(embeddings, "embeddings").value;
}

ov_genai_embeddings* new_rows(const std::vector<std::vector<float>>& rows) {
    const size_t columns = rows.empty() ? 0 : rows.front().size();
    ov::Tensor tensor(ov::element::f32, {rows.size(), columns});
    float* next = tensor.data<float>();
    for (const std::vector<float>& row : rows) {
        if (row.size() != columns) {
            throw FailureError(Failure::library, "the embeddings have different lengths");
        }
        next = std::copy(row.begin(), row.end(), next);
    }
    return new ov_genai_embeddings(std::move(tensor));
}

template <class Wanted, class Result>
const Wanted& require_floats(const Result& result) {
    const Wanted* floats = std::get_if<Wanted>(&result);
    if (floats == nullptr) {
        throw FailureError(Failure::not_implemented, "the model's embeddings are not floating-point numbers");
    }
    return *floats;
}

}  // namespace

namespace genai_c {

TextEmbeddingPipeline::Config embedding_config(const ov_genai_text_embedding_config* config,
                                               TextEmbeddingPipeline::PoolingType default_pooling) {
    TextEmbeddingPipeline::Config result;
    result.pooling_type = default_pooling;
    if (config == nullptr) {
        return result;
    }
    set_count(config->max_length, result.max_length);
    set_count(config->batch_size, result.batch_size);
    set_flag(config->pad_to_max_length, result.pad_to_max_length);
    set_padding_side(config->pad_left, result.padding_side);
    set_text(config->query_instruction, result.query_instruction);
    set_text(config->embed_instruction, result.embed_instruction);
    if (config->pooling_type >= 0) {
        if (config->pooling_type > OV_GENAI_POOLING_TYPE_LAST_TOKEN) {
            throw FailureError(Failure::invalid_param,
                               "unknown pooling type " + std::to_string(config->pooling_type));
        }
        result.pooling_type = static_cast<TextEmbeddingPipeline::PoolingType>(config->pooling_type);
    }
    if (config->normalize >= 0) {
        result.normalize = config->normalize != 0;
    }
    return result;
}

ov_genai_embeddings* new_embeddings(const ov::genai::EmbeddingResults& results) {
    return new_rows(require_floats<std::vector<std::vector<float>>>(results));
}

ov_genai_embeddings* new_embeddings(const ov::genai::EmbeddingResult& result) {
    return new_rows({require_floats<std::vector<float>>(result)});
}

}  // namespace genai_c

void ov_genai_embeddings_free(ov_genai_embeddings* embeddings) {
    release(embeddings);
}

ov_status_e ov_genai_embeddings_get_shape(const ov_genai_embeddings* embeddings, size_t* rows, size_t* columns) {
    return guard([&] {
        const ov::Shape shape = tensor_of(embeddings).get_shape();
        require(rows, "rows") = shape.at(0);
        require(columns, "columns") = shape.at(1);
    });
}

ov_status_e ov_genai_embeddings_get_values(const ov_genai_embeddings* embeddings, const float** values) {
    return guard([&] {
        require(values, "values") = tensor_of(embeddings).data<float>();
    });
}
