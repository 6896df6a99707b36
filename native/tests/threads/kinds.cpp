#include <atomic>

#include "c_api.hpp"
#include "openvino/genai/c/text2image_pipeline.h"
#include "openvino/genai/c/vlm_pipeline.h"
#include "openvino/genai/c/whisper_pipeline.h"
#include "drawing.h"
#include "recording.h"
#include "suites.hpp"

namespace threads {

namespace {

void text(const std::string& models) {
    const Pipeline pipe = load(models + "/tiny-chat", "PA");
    const Config config = up_to(60);
    for (int round = 0; round < 3; ++round) {
        CHECK_EQUAL(text_of(take<Results>(
                        ov_genai_llm_pipeline_generate_text, pipe.get(), view(question), config.get(), nullptr)),
                    answer);
    }
}

void speech(const std::string& models) {
    using Whisper = Handle<ov_genai_whisper_pipeline, ov_genai_whisper_pipeline_free>;
    using Transcript = Handle<ov_genai_whisper_decoded_results, ov_genai_whisper_decoded_results_free>;
    recording kitchen = recording_read((models + "/../../tests/data/audio/en_kitchen.wav").c_str());
    const Whisper pipe = take<Whisper>(
        ov_genai_whisper_pipeline_create_with_options, (models + "/tiny-whisper").c_str(), "CPU", nullptr);
    const Transcript transcript = take<Transcript>(
        ov_genai_whisper_pipeline_generate, pipe.get(), kitchen.samples, kitchen.count, nullptr);
    ov_genai_string_view heard{};
    CHECK_EQUAL(ov_genai_whisper_decoded_results_get_text_view_at(transcript.get(), 0, &heard), OK);
    CHECK_EQUAL(std::string(heard.data, heard.size), " Turn on the lights in the kitchen.");
    recording_free(&kitchen);
}

void vision(const std::string& models) {
    using Vision = Handle<ov_genai_vlm_pipeline, ov_genai_vlm_pipeline_free>;
    using Description = Handle<ov_genai_vlm_decoded_results, ov_genai_vlm_decoded_results_free>;
    std::vector<uint8_t> pixels(IMAGE_BYTES);
    image_draw_red_circle(pixels.data());
    const ov_genai_rgb_image image = {pixels.data(), IMAGE_SIDE, IMAGE_SIDE};
    const ov_genai_vision_inputs inputs = {&image, 1, nullptr, 0, nullptr, 0};
    // Not the default backend, which may crash with images: c_api/vlm_test.c says why.
    const Options options = options_for("SDPA");
    const Vision pipe =
        take<Vision>(ov_genai_vlm_pipeline_create_with_options, (models + "/tiny-vlm").c_str(), "CPU", options.get());
    const Config config = up_to(40);
    const std::string prompt = "What is in the image?";
    const Description description = take<Description>(
        ov_genai_vlm_pipeline_generate_text, pipe.get(), view(prompt), &inputs, config.get(), nullptr);
    ov_genai_string_view seen{};
    CHECK_EQUAL(ov_genai_vlm_decoded_results_get_text_at(description.get(), 0, &seen), OK);
    CHECK(std::string(seen.data, seen.size).find("red circle") != std::string::npos);
}

bool count_step(size_t, size_t, const ov_genai_latent_view*, void* args) {
    ++*static_cast<std::atomic<size_t>*>(args);
    return false;
}

void images(const std::string& models) {
    using Painter = Handle<ov_genai_text2image_pipeline, ov_genai_text2image_pipeline_free>;
    using Images = Handle<ov_genai_images, ov_genai_images_free>;
    using ImageConfig = Handle<ov_genai_image_generation_config, ov_genai_image_generation_config_free>;
    const Painter pipe =
        take<Painter>(ov_genai_text2image_pipeline_create, (models + "/tiny-sd").c_str(), "CPU", nullptr);
    const ImageConfig config = take<ImageConfig>(ov_genai_text2image_pipeline_get_generation_config, pipe.get());
    CHECK_EQUAL(ov_genai_image_generation_config_set_num_inference_steps(config.get(), 10), OK);
    CHECK_EQUAL(ov_genai_image_generation_config_set_guidance_scale(config.get(), 4.0f), OK);
    std::atomic<size_t> steps{0};
    const ov_genai_image_step_callback callback = {count_step, &steps};
    const std::string prompt = "a red circle";
    const Images images = take<Images>(
        ov_genai_text2image_pipeline_generate, pipe.get(), view(prompt), config.get(), &callback);
    ov_genai_image_view image{};
    CHECK_EQUAL(ov_genai_images_get_at(images.get(), 0, &image), OK);
    CHECK(image_is_red(image.data, image.width, image.height));
    CHECK(steps > 0);
}

}  // namespace

// Pipelines of all kinds load and run at once.
void kinds(const std::string& models) {
    void (*const bodies[])(const std::string&) = {text, speech, vision, images};
    if (first_alone) {
        for (const auto body : bodies) {
            body(models);
        }
    }
    together(std::size(bodies), [&](size_t i) { bodies[i](models); });
}

}  // namespace threads
