#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/lora_adapter.hpp"
#include "openvino/genai/taylorseer_config.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

// A source of the noise that generation starts from. Virtual order: next, randn_tensor, seed, destructor.
class OPENVINO_GENAI_EXPORTS Generator {
public:
    virtual float next() = 0;
    virtual ov::Tensor randn_tensor(const ov::Shape& shape);
    virtual void seed(size_t new_seed) = 0;
    virtual ~Generator();
};

// The members are listed because we create it, so we must know its size. Its destructor is inline.
class OPENVINO_GENAI_EXPORTS CppStdGenerator : public Generator {
public:
    explicit CppStdGenerator(uint32_t seed);

    float next() override;
    void seed(size_t new_seed) override;

private:
    friend struct AbiProbe;

    std::mt19937 m_gen;
    std::normal_distribution<float> m_normal;
};

// Default constructor, copy and destructor are inline: the values below must equal the library's. Negative sizes
// mean the model's own.
struct OPENVINO_GENAI_EXPORTS ImageGenerationConfig {
    std::optional<std::string> prompt_2;
    std::optional<std::string> prompt_3;
    std::optional<std::string> negative_prompt;
    std::optional<std::string> negative_prompt_2;
    std::optional<std::string> negative_prompt_3;
    size_t num_images_per_prompt = 1;
    std::shared_ptr<Generator> generator;
    size_t rng_seed = 42;
    float guidance_scale = 7.5f;
    int64_t height = -1;
    int64_t width = -1;
    size_t num_inference_steps = 50;
    int max_sequence_length = -1;
    float strength = 1.0f;
    std::optional<AdapterConfig> adapters;
    std::optional<TaylorSeerCacheConfig> taylorseer_config;

    void validate() const;
    void update_generation_config(const ov::AnyMap& config_map);

    template <typename... Properties>
    util::EnableIfAllStringAny<void, Properties...> update_generation_config(Properties&&... properties) {
        update_generation_config(ov::AnyMap{std::forward<Properties>(properties)...});
    }
};

static constexpr ov::Property<std::string> prompt_2{"prompt_2"};
static constexpr ov::Property<std::string> prompt_3{"prompt_3"};
static constexpr ov::Property<std::string> negative_prompt{"negative_prompt"};
static constexpr ov::Property<std::string> negative_prompt_2{"negative_prompt_2"};
static constexpr ov::Property<std::string> negative_prompt_3{"negative_prompt_3"};
static constexpr ov::Property<size_t> num_images_per_prompt{"num_images_per_prompt"};
static constexpr ov::Property<std::shared_ptr<Generator>> generator{"generator"};
static constexpr ov::Property<float> guidance_scale{"guidance_scale"};
static constexpr ov::Property<int64_t> height{"height"};
static constexpr ov::Property<int64_t> width{"width"};
static constexpr ov::Property<size_t> num_inference_steps{"num_inference_steps"};
static constexpr ov::Property<int> max_sequence_length{"max_sequence_length"};
static constexpr ov::Property<float> strength{"strength"};
static constexpr ov::Property<TaylorSeerCacheConfig> taylorseer_config{"taylorseer_config"};

// Called after each step, on another thread: step, number of steps, latent. True stops. It must not throw.
static constexpr ov::Property<std::function<bool(size_t, size_t, ov::Tensor&)>> callback{"callback"};

OPENVINO_GENAI_EXPORTS std::pair<std::string, ov::Any> generation_config(const ImageGenerationConfig& config);

}  // namespace ov::genai
