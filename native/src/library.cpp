#include "openvino/genai/c/library.h"

#include "arguments.hpp"
#include "openvino/core/version.hpp"
#include "openvino/runtime/core.hpp"
#include "process_exit.hpp"
#include "string_list.hpp"

using namespace genai_c;

namespace {

// One core for the process: each new one would read the plugins' registry again.
ov::Core& shared_core() {
    static ov::Core core;
    return core;
}

// Asking for the last error must not replace it, so this one does without guard.
ov_status_e copy_error(const std::string& text, char* output, size_t* output_size) {
    if (output_size == nullptr) {
        return INVALID_C_PARAM;
    }
    const size_t size = text.size() + 1;
    if (output != nullptr) {
        if (*output_size < size) {
            return OUT_OF_BOUNDS;
        }
        std::memcpy(output, text.c_str(), size);
    }
    *output_size = size;
    return OK;
}

}  // namespace

uint32_t ov_genai_get_abi_version(void) {
    return OV_GENAI_ABI_VERSION;
}

ov_status_e ov_genai_get_version(char* output, size_t* output_size) {
    return guard([&] {
        copy_text(ov::get_openvino_version().buildNumber, output, output_size);
    });
}

ov_status_e ov_genai_get_last_error(char* output, size_t* output_size) {
    return copy_error(last_error_message(), output, output_size);
}

ov_status_e ov_genai_get_last_error_type(char* output, size_t* output_size) {
    return copy_error(last_error_type(), output, output_size);
}

ov_status_e ov_genai_get_live_handle_count(const char* type_name, size_t* count) {
    return guard([&] {
        size_t& result = require(count, "count");
        if (type_name == nullptr) {
            result = HandleRegistry::instance().total();
        } else if (!HandleRegistry::instance().count(type_name, result)) {
            throw FailureError(Failure::not_found, std::string("no handle of type '") + type_name + "' was created");
        }
    });
}

ov_status_e ov_genai_get_handle_types(ov_genai_string_list** type_names) {
    return guard([&] {
        ov_genai_string_list*& result = require(type_names, "type_names");
        result = new ov_genai_string_list(HandleRegistry::instance().type_names());
    });
}

// A count that includes the call that reads it would never be 0, so this one does without guard.
ov_status_e ov_genai_get_running_call_count(size_t* count) {
    if (count == nullptr) {
        return INVALID_C_PARAM;
    }
    *count = running_calls();
    return OK;
}

void ov_genai_protect_exit(int exit_code) {
    set_exit_code(exit_code);
    protect_exit();
}

ov_status_e ov_genai_get_available_devices(ov_genai_string_list** devices) {
    return guard([&] {
        ov_genai_string_list*& result = require(devices, "devices");
        result = new ov_genai_string_list(shared_core().get_available_devices());
    });
}

ov_status_e ov_genai_get_device_property(const char* device, const char* property, ov_genai_string_list** value) {
    return guard([&] {
        ov_genai_string_list*& result = require(value, "value");
        const ov::Any any = shared_core().get_property(require_text(device, "device"), require_text(property, "property"));
        result = new ov_genai_string_list({any.as<std::string>()});
    });
}
