// The vision language pipeline through our declarations, on a real model and images drawn here.

#include <memory>
#include <string>
#include <vector>

#include "check.hpp"
#include "openvino/genai/continuous_batching_pipeline.hpp"
#include "openvino/genai/visual_language/pipeline.hpp"
#include "drawing.h"

namespace {

using namespace ov::genai;

ov::Tensor red_circle() {
    ov::Tensor image(ov::element::u8, ov::Shape{1, IMAGE_SIDE, IMAGE_SIDE, IMAGE_CHANNELS});
    image_draw_red_circle(image.data<uint8_t>());
    return image;
}

void describe(const std::string& model) {
    const std::string question = "What is in the image?";
    const std::vector<ov::Tensor> inputs{red_circle()};
    VLMPipeline pipeline(model, "CPU", ov::AnyMap{{"INFERENCE_PRECISION_HINT", "f32"}});
    GenerationConfig config = pipeline.get_generation_config();
    config.max_new_tokens = 40;

    std::string streamed;
    VLMDecodedResults results = pipeline.generate(question, inputs, config, [&](std::string piece) {
        streamed += piece;
        return StreamingStatus::RUNNING;
    });
    const std::string answer = results.texts.at(0);
    CHECK(answer.find("red circle") != std::string::npos);
    CHECK_EQUAL(streamed, answer);
    CHECK(results.perf_metrics.get_prepare_embeddings_duration().mean > 0);
    CHECK_EQUAL(results.perf_metrics.vlm_raw_metrics.prepare_embeddings_durations.size(), 1u);
    CHECK(results.perf_metrics.get_num_generated_tokens() > 3);

    CHECK_EQUAL(pipeline.generate(question, inputs.at(0), config, std::monostate{}).texts.at(0), answer);
    CHECK_EQUAL(pipeline.generate(question, images(inputs), generation_config(config)).texts.at(0), answer);
    CHECK_EQUAL(pipeline.generate(question, image(inputs.at(0)), max_new_tokens(40)).texts.at(0), answer);

    ChatHistory history;
    history.push_back(ov::AnyMap{{"role", std::string("user")}, {"content", question}});
    CHECK_EQUAL(pipeline.generate(history, inputs, config, std::monostate{}).texts.at(0), answer);
    CHECK_EQUAL(pipeline.generate(history, inputs, {}, {}, {}, config, std::monostate{}).texts.at(0), answer);

    // The last two of the virtual functions: a wrong order would call something else.
    VLMPipelineBase& base = pipeline;
    CHECK(!base.is_audio_output_enabled());
    base.supports_hidden_states_collection();
    CHECK_EQUAL(base.get_generation_config().eos_token_id, config.eos_token_id);
    CHECK(base.get_tokenizer().get_vocab().size() > 100);
}

void batched(const std::string& model) {
    const ov::AnyMap exact{{"INFERENCE_PRECISION_HINT", "f32"}};
    ContinuousBatchingPipeline pipeline(model, SchedulerConfig(), "CPU", exact);
    GenerationConfig config = pipeline.get_config();
    config.max_new_tokens = 40;
    const auto results = pipeline.generate(std::vector<std::string>{"What is in the image?"},
                                           std::vector<std::vector<ov::Tensor>>{{red_circle()}},
                                           {config});
    CHECK(results.at(0).texts.at(0).find("red circle") != std::string::npos);
}

}  // namespace

int main(int, char** argv) {
    return check::run([&] {
        describe(std::string(argv[1]) + "/tiny-vlm");
        batched(std::string(argv[1]) + "/tiny-vlm");
    });
}
