#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

class AdapterImpl;

// One LoRA file, shared between copies. The library crashes on a default-constructed one given to a pipeline.
class OPENVINO_GENAI_EXPORTS Adapter {
public:
    explicit Adapter(const std::filesystem::path& path);
    explicit Adapter(const ov::Tensor& safetensor);
    Adapter() = default;

    operator bool() const {
        return static_cast<bool>(m_pimpl);
    }

    friend OPENVINO_GENAI_EXPORTS bool operator==(const Adapter& a, const Adapter& b);

private:
    friend struct AbiProbe;

    explicit Adapter(const std::shared_ptr<AdapterImpl>& pimpl);

    std::shared_ptr<AdapterImpl> m_pimpl;
};

OPENVINO_GENAI_EXPORTS bool operator==(const Adapter& a, const Adapter& b);

// Adapters with their blending factors. Copy constructor and destructor are inline in the official header.
class OPENVINO_GENAI_EXPORTS AdapterConfig {
public:
    enum Mode {
        MODE_AUTO = 0,
        MODE_DYNAMIC = 1,
        MODE_STATIC_RANK = 2,
        MODE_STATIC = 3,
        MODE_FUSE = 4,
    };

    AdapterConfig(Mode mode = MODE_AUTO);
    AdapterConfig(const std::vector<Adapter>& adapters, Mode mode = MODE_AUTO);
    AdapterConfig(const std::vector<std::pair<Adapter, float>>& adapters, Mode mode = MODE_AUTO);
    AdapterConfig(const Adapter& adapter, float alpha, Mode mode = MODE_AUTO)
        : AdapterConfig(std::vector<std::pair<Adapter, float>>{{adapter, alpha}}, mode) {}
    AdapterConfig(const Adapter& adapter, Mode mode = MODE_AUTO) : AdapterConfig(std::vector<Adapter>{adapter}, mode) {}

    AdapterConfig& add(const Adapter& adapter, float alpha);
    AdapterConfig& add(const Adapter& adapter);
    AdapterConfig& remove(const Adapter& adapter);

    AdapterConfig& set_alpha(const Adapter& adapter, float alpha);
    float get_alpha(const Adapter& adapter) const;

    void set_mode(Mode new_mode);
    Mode get_mode() const {
        return mode;
    }

    void set_tensor_name_prefix(std::optional<std::string> prefix) {
        tensor_name_prefix = std::move(prefix);
    }
    const std::optional<std::string>& get_tensor_name_prefix() const {
        return tensor_name_prefix;
    }

    const std::vector<Adapter>& get_adapters() const {
        return adapters;
    }
    std::vector<std::pair<Adapter, float>> get_adapters_and_alphas() const;
    void set_adapters_and_alphas(const std::vector<std::pair<Adapter, float>>& adapters);

    operator bool() const {
        return !adapters.empty();
    }

private:
    friend struct AbiProbe;

    Mode mode;
    std::vector<Adapter> adapters;
    std::vector<float> alphas;
    std::optional<std::string> tensor_name_prefix;
};

// A property that builds its AdapterConfig from whatever AdapterConfig can be built from.
struct AdaptersProperty : public ov::Property<AdapterConfig> {
    constexpr AdaptersProperty() : ov::Property<AdapterConfig>("adapters") {}

    std::pair<std::string, ov::Any> operator()(const AdapterConfig& config) const {
        return ov::Property<AdapterConfig>::operator()(config);
    }

    template <typename... Args, std::enable_if_t<std::is_constructible_v<AdapterConfig, Args...>, bool> = true>
    std::pair<std::string, ov::Any> operator()(Args&&... args) const {
        return ov::Property<AdapterConfig>::operator()(AdapterConfig(std::forward<Args>(args)...));
    }

    template <typename... Args>
    std::pair<std::string, ov::Any> operator()(AdapterConfig::Mode mode, Args&&... args) const {
        return ov::Property<AdapterConfig>::operator()(AdapterConfig(std::forward<Args>(args)..., mode));
    }
};

static constexpr AdaptersProperty adapters;

}  // namespace ov::genai
