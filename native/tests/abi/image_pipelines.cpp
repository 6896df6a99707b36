// The three image pipelines through our declarations, on a real model.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "check.hpp"
#include "openvino/genai/image_generation/image2image_pipeline.hpp"
#include "openvino/genai/image_generation/inpainting_pipeline.hpp"
#include "openvino/genai/image_generation/text2image_pipeline.hpp"

namespace {

using namespace ov::genai;

const ov::AnyMap exact{{"INFERENCE_PRECISION_HINT", "f32"}};

struct Colour {
    int red, green, blue;
    bool is_red() const {
        return red > 150 && green < 110 && blue < 110;
    }
    bool is_blue() const {
        return blue > 150 && red < 110;
    }
};

Colour middle(const ov::Tensor& image) {
    const ov::Shape shape = image.get_shape();
    const uint8_t* pixel = image.data<uint8_t>() + (shape.at(1) / 2 * shape.at(2) + shape.at(2) / 2) * 3;
    return {pixel[0], pixel[1], pixel[2]};
}

// The result is the pipeline's own buffer.
ov::Tensor copy(const ov::Tensor& image) {
    ov::Tensor own(image.get_element_type(), image.get_shape());
    image.copy_to(own);
    return own;
}

bool same(const ov::Tensor& a, const ov::Tensor& b) {
    return a.get_shape() == b.get_shape() &&
           std::equal(a.data<uint8_t>(), a.data<uint8_t>() + a.get_size(), b.data<uint8_t>());
}

// Counts what it is asked for: proves the order of the virtual functions.
class CountingGenerator : public Generator {
public:
    float next() override {
        ++numbers;
        return source.next();
    }
    ov::Tensor randn_tensor(const ov::Shape& shape) override {
        ++tensors;
        return Generator::randn_tensor(shape);
    }
    void seed(size_t) override {
        ++seeds;
    }
    int numbers = 0, tensors = 0, seeds = 0;

private:
    CppStdGenerator source{42};
};

void text_to_image(const std::string& model) {
    Text2ImagePipeline pipeline(model, "CPU", exact);
    ImageGenerationConfig config = pipeline.get_generation_config();
    CHECK_EQUAL(config.num_inference_steps, 50u);
    CHECK_EQUAL(config.guidance_scale, 7.5f);
    config.num_inference_steps = 10;
    config.guidance_scale = 4.0f;
    pipeline.set_generation_config(config);

    size_t calls = 0;
    const std::function<bool(size_t, size_t, ov::Tensor&)> count = [&](size_t, size_t steps, ov::Tensor& latent) {
        calls += steps == 10 && latent.get_shape() == ov::Shape{1, 4, 8, 8} ? 1 : 1000;
        return false;
    };
    const ov::Tensor image = copy(pipeline.generate("a red circle", callback(count)));
    CHECK_EQUAL(image.get_shape(), (ov::Shape{1, 64, 64, 3}));
    CHECK_EQUAL(image.get_element_type(), ov::element::u8);
    CHECK(middle(image).is_red());
    CHECK(calls > 0 && calls <= 10);

    ImageGenerationPerfMetrics metrics = pipeline.get_performance_metrics();
    CHECK_EQUAL(metrics.raw_metrics.iteration_durations.size(), 10u);
    CHECK(metrics.get_inference_duration() > 0);
    CHECK(metrics.get_unet_infer_duration().mean > 0);
    CHECK(metrics.get_generate_duration() > 0);
    CHECK(metrics.get_vae_decoder_infer_duration() > 0);
    CHECK_EQUAL(metrics.get_text_encoder_infer_duration().count("text_encoder"), 1u);

    // The default seed, a CppStdGenerator with it and our own source over one all give the same noise.
    CHECK(same(image, pipeline.generate("a red circle", generator(std::make_shared<CppStdGenerator>(42)))));
    auto counting = std::make_shared<CountingGenerator>();
    CHECK(same(image, pipeline.generate("a red circle", generator(counting))));
    CHECK(counting->tensors == 1 && counting->numbers == 4 * 8 * 8 && counting->seeds == 0);
    CHECK(!same(image, pipeline.generate("a red circle", rng_seed(7))));

    Text2ImagePipeline twin = pipeline.clone();
    CHECK(same(image, twin.generate("a red circle", generation_config(config))));

    const std::string schedule = model + "/scheduler/scheduler_config.json";
    pipeline.set_scheduler(Scheduler::from_config(schedule, Scheduler::FLOW_MATCH_EULER_DISCRETE));
    CHECK_THROWS(pipeline.generate("a red circle"), "Scheduler doesn't support int timesteps");
    pipeline.set_scheduler(Scheduler::from_config(schedule, Scheduler::LCM));
    CHECK_EQUAL(pipeline.generate("a red circle", num_inference_steps(4)).get_size(), 64u * 64u * 3u);
}

void compiled_later(const std::string& model) {
    Text2ImagePipeline pipeline(model);
    pipeline.reshape(1, 64, 64, 4.0f);
    pipeline.compile("CPU", exact);
    CHECK(middle(pipeline.generate("a red circle", num_inference_steps(10), guidance_scale(4.0f))).is_red());
}

void from_parts(const std::string& model) {
    const AutoencoderKL vae(model + "/vae_encoder", model + "/vae_decoder", "CPU", exact);
    const AutoencoderKL vae_copy(vae);
    CHECK_EQUAL(vae_copy.get_config().latent_channels, 4u);
    CHECK_EQUAL(vae_copy.get_vae_scale_factor(), 8u);
    const CLIPTextModel text(model + "/text_encoder", "CPU", exact);
    const CLIPTextModel text_copy(text);
    CHECK_EQUAL(text_copy.get_config().max_position_embeddings, 77u);
    const UNet2DConditionModel unet(model + "/unet", "CPU", exact);
    const UNet2DConditionModel unet_copy(unet);
    CHECK_EQUAL(unet_copy.get_config().in_channels, 4u);

    Text2ImagePipeline pipeline = Text2ImagePipeline::stable_diffusion(
        Scheduler::from_config(model + "/scheduler/scheduler_config.json"), text_copy, unet_copy, vae_copy);
    const ov::Tensor image = pipeline.generate(
        "a red circle", num_inference_steps(10), guidance_scale(4.0f), height(64), width(64));
    CHECK(middle(image).is_red());
}

void adapters_and_conversions(const std::string& models) {
    const std::string model = models + "/tiny-sd";
    const Adapter blue(models + "/tiny-sd-lora-blue.safetensors");
    InpaintingPipeline inpainting(model, "CPU", ov::AnyMap{{"INFERENCE_PRECISION_HINT", "f32"}, adapters(blue)});
    ImageGenerationConfig config = inpainting.get_generation_config();
    config.num_inference_steps = 10;
    config.guidance_scale = 4.0f;
    config.adapters = AdapterConfig(blue, 0.0f);

    Image2ImagePipeline image_to_image(inpainting);
    Text2ImagePipeline text_to_image(image_to_image);
    const ov::Tensor red = copy(text_to_image.generate("a red circle", generation_config(config)));
    CHECK(middle(red).is_red());

    ImageGenerationConfig blued = config;
    blued.adapters = AdapterConfig(blue, 1.0f);
    CHECK(middle(text_to_image.generate("a red circle", generation_config(blued))).is_blue());

    config.strength = 0.3f;
    CHECK(middle(image_to_image.generate("a red circle", red, generation_config(config))).is_red());

    ov::Tensor mask(ov::element::u8, ov::Shape{1, 64, 64, 3});
    std::fill_n(mask.data<uint8_t>(), mask.get_size(), uint8_t{0});
    config.strength = 1.0f;
    CHECK(middle(inpainting.generate("a green square", red, mask, generation_config(config))).is_red());
}

}  // namespace

int main(int, char** argv) {
    return check::run([&] {
        const std::string models = argv[1];
        text_to_image(models + "/tiny-sd");
        compiled_later(models + "/tiny-sd");
        from_parts(models + "/tiny-sd");
        adapters_and_conversions(models);
    });
}
