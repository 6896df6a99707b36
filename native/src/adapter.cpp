#include "adapter.hpp"

#include <cstring>

#include "arguments.hpp"

using namespace genai_c;
using ov::genai::Adapter;
using ov::genai::AdapterConfig;

ov_status_e ov_genai_adapter_create(const char* path, ov_genai_adapter** adapter) {
    return guard([&] {
        ov_genai_adapter*& result = require(adapter, "adapter");
        result = new ov_genai_adapter(Adapter(require_path(path, "path")));
    });
}

ov_status_e ov_genai_adapter_create_from_memory(const uint8_t* data, size_t size, ov_genai_adapter** adapter) {
    return guard([&] {
        ov_genai_adapter*& result = require(adapter, "adapter");
        require(data, "data");
        if (size == 0) {
            throw FailureError(Failure::invalid_param, "argument 'size' is 0");
        }
        ov::Tensor contents(ov::element::u8, ov::Shape{size});
        std::memcpy(contents.data(), data, size);
        result = new ov_genai_adapter(Adapter(contents));
    });
}

void ov_genai_adapter_free(ov_genai_adapter* adapter) {
    release(adapter);
}

ov_status_e ov_genai_adapter_config_create(ov_genai_adapter_mode_e mode, ov_genai_adapter_config** config) {
    return guard([&] {
        ov_genai_adapter_config*& result = require(config, "config");
        result = new ov_genai_adapter_config(
            AdapterConfig(require_enum<AdapterConfig::Mode>(mode, OV_GENAI_ADAPTER_MODE_FUSE, "mode")));
    });
}

void ov_genai_adapter_config_free(ov_genai_adapter_config* config) {
    release(config);
}

ov_status_e ov_genai_adapter_config_add(ov_genai_adapter_config* config, const ov_genai_adapter* adapter, float alpha) {
    return guard([&] {
        require(config, "config").value.add(require(adapter, "adapter").value, alpha);
    });
}

ov_status_e ov_genai_adapter_config_get_count(const ov_genai_adapter_config* config, size_t* count) {
    return guard([&] {
        require(count, "count") = require(config, "config").value.get_adapters_and_alphas().size();
    });
}

ov_status_e ov_genai_adapter_config_get_alpha_at(const ov_genai_adapter_config* config, size_t index, float* alpha) {
    return guard([&] {
        const auto adapters = require(config, "config").value.get_adapters_and_alphas();
        require(alpha, "alpha") = require_item(adapters, index).second;
    });
}

ov_status_e ov_genai_adapter_config_set_alpha_at(ov_genai_adapter_config* config, size_t index, float alpha) {
    return guard([&] {
        AdapterConfig& target = require(config, "config").value;
        const Adapter adapter = require_item(target.get_adapters(), index);
        target.set_alpha(adapter, alpha);
    });
}

ov_status_e ov_genai_adapter_config_get_mode(const ov_genai_adapter_config* config, ov_genai_adapter_mode_e* mode) {
    return guard([&] {
        require(mode, "mode") = static_cast<ov_genai_adapter_mode_e>(require(config, "config").value.get_mode());
    });
}

ov_status_e ov_genai_adapter_config_set_tensor_name_prefix(ov_genai_adapter_config* config, const char* prefix) {
    return guard([&] {
        AdapterConfig& target = require(config, "config").value;
        target.set_tensor_name_prefix(prefix == nullptr ? std::nullopt : std::optional<std::string>(prefix));
    });
}
