#include "workloads.hpp"

#include <chrono>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "openvino/genai/continuous_batching_pipeline.hpp"
#include "openvino/genai/image_generation/text2image_pipeline.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/visual_language/pipeline.hpp"

namespace benchmark {
namespace {

using ov::genai::GenerationConfig;
using ov::genai::LLMPipeline;
using ov::genai::StreamingStatus;

const std::string device = "CPU";
const std::string text_prompt = "Count from 1 to 30.";

class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

class FirstTokenStreamer : public ov::genai::StreamerBase {
public:
    StreamingStatus write(int64_t) override {
        if (m_seconds < 0)
            m_seconds = m_watch.seconds();
        return StreamingStatus::RUNNING;
    }

    void end() override {}

    double seconds() const {
        return m_seconds;
    }

private:
    Stopwatch m_watch;
    double m_seconds = -1;
};

GenerationConfig greedy(size_t tokens) {
    GenerationConfig config;
    config.max_new_tokens = tokens;
    config.ignore_eos = true;
    config.do_sample = false;
    return config;
}

template <class Work>
Timing measure(const Work& work) {
    const Stopwatch watch;
    work();
    return {watch.seconds(), -1};
}

template <class Work>
Timing measure_tokens(const Work& work) {
    const auto streamer = std::make_shared<FirstTokenStreamer>();
    const Timing timing = measure([&] {
        work(streamer);
    });
    return {timing.total, streamer->seconds()};
}

// Steps requests together, and reads each of them after each step.
void step_together(ov::genai::ContinuousBatchingPipeline& pipe,
                   const ov::Tensor& prompt,
                   size_t requests,
                   const GenerationConfig& config) {
    std::vector<ov::genai::GenerationHandle> handles;
    for (size_t i = 0; i < requests; ++i)
        handles.push_back(pipe.add_request(i, prompt, config));
    size_t tokens = 0;
    while (pipe.has_non_finished_requests()) {
        pipe.step();
        for (const auto& handle : handles) {
            if (!handle->can_read())
                continue;
            for (const auto& output : handle->read())
                tokens += output.second.generated_ids.size();
        }
    }
    if (tokens != requests * config.max_new_tokens)
        throw std::runtime_error(std::to_string(requests) + " requests gave " + std::to_string(tokens) + " tokens");
}

}  // namespace

Workloads make_workloads(const Inputs& inputs) {
    const auto text_model = inputs.models / "tiny-chat";
    const auto llm = std::make_shared<LLMPipeline>(text_model, device);
    const auto whisper = std::make_shared<ov::genai::WhisperPipeline>(inputs.models / "tiny-whisper", device);
    const auto vlm = std::make_shared<ov::genai::VLMPipeline>(inputs.models / "tiny-vlm", device);
    const auto painter = std::make_shared<ov::genai::Text2ImagePipeline>(inputs.models / "tiny-sd", device);
    const GenerationConfig text = greedy(128);
    const GenerationConfig answer = greedy(16);
    auto speech = whisper->get_generation_config();
    speech.return_timestamps = true;
    const auto batching =
        std::make_shared<ov::genai::ContinuousBatchingPipeline>(text_model, ov::genai::SchedulerConfig(), device);
    const ov::Tensor prompt = batching->get_tokenizer().encode(text_prompt).input_ids;
    const GenerationConfig batch = greedy(64);
    const auto together = [=](size_t requests) {
        return [=] {
            return measure([&] {
                step_together(*batching, prompt, requests, batch);
            });
        };
    };

    return {
        {"load",
         [=] {
             std::unique_ptr<LLMPipeline> pipeline;
             return measure([&] {
                 pipeline = std::make_unique<LLMPipeline>(text_model, device);
             });
         }},
        {"text",
         [=] {
             return measure([&] {
                 llm->generate(text_prompt, text);
             });
         }},
        {"pieces",
         [=] {
             size_t bytes = 0;
             const auto streamer = [&bytes](const std::string& piece) {
                 bytes += piece.size();
                 return StreamingStatus::RUNNING;
             };
             return measure([&] {
                 llm->generate(text_prompt, text, streamer);
             });
         }},
        {"tokens",
         [=] {
             return measure_tokens([&](const auto& streamer) {
                 llm->generate(text_prompt, text, streamer);
             });
         }},
        {"speech",
         [=, samples = inputs.speech] {
             return measure([&] {
                 whisper->generate(samples, speech);
             });
         }},
        {"vision",
         [=, image = inputs.image] {
             return measure_tokens([&](const auto& streamer) {
                 vlm->generate("What is in the image?", image, answer, streamer);
             });
         }},
        {"batch-1", together(1)},
        {"batch-8", together(8)},
        {"batch-32", together(32)},
        {"batch-64", together(64)},
        {"image",
         [=] {
             return measure([&] {
                 painter->generate("a red circle",
                                   ov::genai::num_inference_steps(10),
                                   ov::genai::guidance_scale(4.0f),
                                   ov::genai::rng_seed(1));
             });
         }},
    };
}

void print_first_piece(const std::filesystem::path& model) {
    LLMPipeline pipeline(model, device);
    pipeline.generate(text_prompt, greedy(16), [](const std::string& piece) {
        if (piece.empty())
            return StreamingStatus::RUNNING;
        std::cout << piece << std::endl;
        return StreamingStatus::STOP;
    });
}

}  // namespace benchmark
