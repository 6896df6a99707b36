#include "json_container.hpp"

#include "arguments.hpp"

using namespace genai_c;
using ov::genai::JsonContainer;
using JsonStatus = ov_genai_json_container_status_e;

template <>
JsonStatus genai_c::status_of<JsonStatus>(Failure failure) noexcept {
    switch (failure) {
    case Failure::invalid_param:
        return OV_GENAI_JSON_CONTAINER_INVALID_PARAM;
    case Failure::invalid_json:
        return OV_GENAI_JSON_CONTAINER_INVALID_JSON;
    case Failure::out_of_bounds:
        return OV_GENAI_JSON_CONTAINER_OUT_OF_BOUNDS;
    default:
        return OV_GENAI_JSON_CONTAINER_ERROR;
    }
}

JsonStatus ov_genai_json_container_create(ov_genai_json_container** container) {
    return guard<JsonStatus>([&] {
        ov_genai_json_container*& result = require(container, "container");
        result = new ov_genai_json_container(JsonContainer());
    });
}

JsonStatus ov_genai_json_container_create_from_json_string(ov_genai_json_container** container, const char* json_str) {
    return guard<JsonStatus>([&] {
        ov_genai_json_container*& result = require(container, "container");
        const std::string text = require_text(json_str, "json_str");
        try {
            result = new ov_genai_json_container(JsonContainer::from_json_string(text));
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            // Whatever parsing throws means one thing here; its text says where.
            throw FailureError(Failure::invalid_json, error.what());
        }
    });
}

JsonStatus ov_genai_json_container_create_object(ov_genai_json_container** container) {
    return guard<JsonStatus>([&] {
        ov_genai_json_container*& result = require(container, "container");
        result = new ov_genai_json_container(JsonContainer::object());
    });
}

JsonStatus ov_genai_json_container_create_array(ov_genai_json_container** container) {
    return guard<JsonStatus>([&] {
        ov_genai_json_container*& result = require(container, "container");
        result = new ov_genai_json_container(JsonContainer::array());
    });
}

void ov_genai_json_container_free(ov_genai_json_container* container) {
    release(container);
}

JsonStatus ov_genai_json_container_to_json_string(const ov_genai_json_container* container, char* output, size_t* output_size) {
    return guard<JsonStatus>([&] {
        copy_text(require(container, "container").value.to_json_string(), output, output_size);
    });
}

JsonStatus ov_genai_json_container_copy(const ov_genai_json_container* source, ov_genai_json_container** target) {
    return guard<JsonStatus>([&] {
        ov_genai_json_container*& result = require(target, "target");
        result = new ov_genai_json_container(require(source, "source").value.copy());
    });
}
