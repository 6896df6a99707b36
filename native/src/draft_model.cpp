#include "openvino/genai/c/draft_model.h"

#include "arguments.hpp"
#include "generation_config.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "pipeline_options.hpp"
#include "tokenizer.hpp"
#include "weights.hpp"

using namespace genai_c;

ov_status_e ov_genai_pipeline_options_set_draft_model_from_memory(ov_genai_pipeline_options* options,
                                                                  ov_genai_string_view model,
                                                                  const uint8_t* weights,
                                                                  size_t weights_size,
                                                                  const ov_genai_tokenizer* tokenizer,
                                                                  const char* device,
                                                                  const ov_genai_pipeline_options* draft_options,
                                                                  const ov_genai_generation_config* config) {
    return guard([&] {
        ov::AnyMap& target = require(options, "options").value;
        // The library takes both by reference.
        std::string text = require_text(model, "model");
        ov::Tensor bytes = copy_weights(weights, weights_size);
        auto property = ov::genai::draft_model(text,
                                               bytes,
                                               require(tokenizer, "tokenizer").value,
                                               require_text(device, "device"),
                                               properties_of(draft_options),
                                               config_or_default(config));
        target.insert_or_assign(property.first, std::move(property.second));
    });
}
