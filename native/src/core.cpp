#include "core.hpp"

#include <fstream>
#include <sstream>

#include "arguments.hpp"
#include "compiled_model.hpp"
#include "model.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "string_list.hpp"
#include "tensor.hpp"

using namespace genai_c;

namespace {

ov::Core& core_of(const ov_genai_core* core) {
    return *require(core, "core").value;
}

// Compiling and importing load the library of a device.
void give_compiled(ov::CompiledModel model, ov_genai_compiled_model*& result) {
    result = new ov_genai_compiled_model(std::move(model));
    protect_exit_after_load();
}

}  // namespace

ov_status_e ov_genai_core_create(ov_genai_core** core) {
    return guard([&] {
        ov_genai_core*& result = require(core, "core");
        result = new ov_genai_core(std::make_unique<ov::Core>());
        protect_exit_after_load();
    });
}

void ov_genai_core_free(ov_genai_core* core) {
    release(core);
}

ov_status_e ov_genai_core_get_available_devices(const ov_genai_core* core, ov_genai_string_list** devices) {
    return guard([&] {
        ov_genai_string_list*& result = require(devices, "devices");
        result = new ov_genai_string_list(core_of(core).get_available_devices());
    });
}

ov_status_e ov_genai_core_get_property(const ov_genai_core* core,
                                       const char* device,
                                       const char* name,
                                       ov_genai_string_list** value) {
    return guard([&] {
        ov_genai_string_list*& result = require(value, "value");
        const std::string property = require_text(name, "name");
        const ov::Any any = device == nullptr ? core_of(core).get_property(property) : core_of(core).get_property(device, property);
        result = new ov_genai_string_list({any.as<std::string>()});
    });
}

ov_status_e ov_genai_core_set_properties(ov_genai_core* core, const char* device, const ov_genai_pipeline_options* properties) {
    return guard([&] {
        const ov::AnyMap& values = require(properties, "properties").value;
        if (device == nullptr) {
            core_of(core).set_property(values);
        } else {
            core_of(core).set_property(device, values);
        }
    });
}

ov_status_e ov_genai_core_add_extension(ov_genai_core* core, const char* path) {
    return guard([&] {
        core_of(core).add_extension(require_path(path, "path"));
        protect_exit_after_load();
    });
}

ov_status_e ov_genai_core_read_model(ov_genai_core* core, const char* model_path, const char* weights_path, ov_genai_model** model) {
    return guard([&] {
        ov_genai_model*& result = require(model, "model");
        const std::filesystem::path weights = weights_path == nullptr ? std::filesystem::path() : require_path(weights_path, "weights_path");
        result = new ov_genai_model(core_of(core).read_model(require_path(model_path, "model_path"), weights));
    });
}

ov_status_e ov_genai_core_read_model_from_memory(ov_genai_core* core,
                                                 ov_genai_string_view text,
                                                 const ov_genai_tensor* weights,
                                                 ov_genai_model** model) {
    return guard([&] {
        ov_genai_model*& result = require(model, "model");
        result = new ov_genai_model(
            core_of(core).read_model(require_text(text, "text"), weights == nullptr ? ov::Tensor() : weights->value));
    });
}

ov_status_e ov_genai_core_compile_model(ov_genai_core* core,
                                        const ov_genai_model* model,
                                        const char* device,
                                        const ov_genai_pipeline_options* properties,
                                        ov_genai_compiled_model** compiled) {
    return guard([&] {
        ov_genai_compiled_model*& result = require(compiled, "compiled");
        const std::shared_ptr<ov::Model>& source = require(model, "model").value;
        give_compiled(core_of(core).compile_model(source, require_text(device, "device"), properties_of(properties)), result);
    });
}

ov_status_e ov_genai_core_compile_model_file(ov_genai_core* core,
                                             const char* model_path,
                                             const char* device,
                                             const ov_genai_pipeline_options* properties,
                                             ov_genai_compiled_model** compiled) {
    return guard([&] {
        ov_genai_compiled_model*& result = require(compiled, "compiled");
        give_compiled(core_of(core).compile_model(
                          require_path(model_path, "model_path"), require_text(device, "device"), properties_of(properties)),
                      result);
    });
}

ov_status_e ov_genai_core_import_model(ov_genai_core* core,
                                       ov_genai_string_view blob,
                                       const char* device,
                                       const ov_genai_pipeline_options* properties,
                                       ov_genai_compiled_model** compiled) {
    return guard([&] {
        ov_genai_compiled_model*& result = require(compiled, "compiled");
        std::istringstream stream(require_text(blob, "blob"), std::ios::binary);
        give_compiled(core_of(core).import_model(stream, require_text(device, "device"), properties_of(properties)), result);
    });
}

ov_status_e ov_genai_core_import_model_file(ov_genai_core* core,
                                            const char* path,
                                            const char* device,
                                            const ov_genai_pipeline_options* properties,
                                            ov_genai_compiled_model** compiled) {
    return guard([&] {
        ov_genai_compiled_model*& result = require(compiled, "compiled");
        const std::filesystem::path source = require_path(path, "path");
        std::ifstream file(source, std::ios::binary);
        if (!file) {
            throw FailureError(Failure::not_found, "the file " + source.u8string() + " cannot be read");
        }
        give_compiled(core_of(core).import_model(file, require_text(device, "device"), properties_of(properties)), result);
    });
}
