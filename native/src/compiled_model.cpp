#include "compiled_model.hpp"

#include <fstream>
#include <sstream>

#include "arguments.hpp"
#include "infer_request.hpp"
#include "ports.hpp"
#include "string_list.hpp"

using namespace genai_c;

void ov_genai_compiled_model_free(ov_genai_compiled_model* model) {
    release(model);
}

ov_status_e ov_genai_compiled_model_get_ports(const ov_genai_compiled_model* model,
                                              ov_genai_port_kind_e kind,
                                              ov_genai_ports** ports) {
    return guard([&] {
        ov_genai_ports*& result = require(ports, "ports");
        result = new ov_genai_ports(port_infos(require(model, "model").value, kind));
    });
}

ov_status_e ov_genai_compiled_model_get_property(const ov_genai_compiled_model* model, const char* name, ov_genai_string_list** value) {
    return guard([&] {
        ov_genai_string_list*& result = require(value, "value");
        const ov::Any any = require(model, "model").value.get_property(require_text(name, "name"));
        result = new ov_genai_string_list({any.as<std::string>()});
    });
}

ov_status_e ov_genai_compiled_model_create_infer_request(ov_genai_compiled_model* model, ov_genai_infer_request** request) {
    return guard([&] {
        ov_genai_infer_request*& result = require(request, "request");
        result = new ov_genai_infer_request(require(model, "model").value.create_infer_request());
    });
}

ov_status_e ov_genai_compiled_model_export_file(ov_genai_compiled_model* model, const char* path) {
    return guard([&] {
        ov::CompiledModel& source = require(model, "model").value;
        const std::filesystem::path target = require_path(path, "path");
        std::ofstream file(target, std::ios::binary | std::ios::trunc);
        if (!file) {
            throw FailureError(Failure::not_found, "the file " + target.u8string() + " cannot be written");
        }
        source.export_model(file);
        file.close();
        if (!file) {
            throw FailureError(Failure::library, "the file " + target.u8string() + " could not be written completely");
        }
    });
}

ov_status_e ov_genai_compiled_model_export(ov_genai_compiled_model* model, ov_genai_string_list** blob) {
    return guard([&] {
        ov_genai_string_list*& result = require(blob, "blob");
        std::ostringstream stream(std::ios::binary);
        require(model, "model").value.export_model(stream);
        result = new ov_genai_string_list({stream.str()});
    });
}
