#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "native_calls.hpp"
#include "openvino/c/ov_common.h"

namespace genai_c {

// What went wrong, apart from the many status enums of the C API.
enum class Failure {
    invalid_param,
    out_of_bounds,
    empty,
    invalid_json,
    not_found,
    mismatch,
    busy,
    cancelled,
    not_implemented,
    out_of_memory,
    library,
    unknown,
};

// Thrown by our own checks; everything else that a body throws comes from below.
class FailureError : public std::runtime_error {
public:
    FailureError(Failure failure, const std::string& message) : std::runtime_error(message), m_failure(failure) {}

    Failure failure() const {
        return m_failure;
    }

private:
    Failure m_failure;
};

// Keeps type and text of the exception in flight for ov_genai_get_last_error and tells what kind it is.
Failure record_current_exception() noexcept;

const std::string& last_error_message() noexcept;
const std::string& last_error_type() noexcept;

template <class Status>
Status status_of(Failure failure) noexcept;

template <>
ov_status_e status_of<ov_status_e>(Failure failure) noexcept;

// Every body behind the C API runs in here: no exception crosses it, and the process does not tear the library down meanwhile.
template <class Status = ov_status_e, class Body>
Status guard(Body&& body) noexcept {
    const NativeCall call;
    try {
        std::forward<Body>(body)();
        return static_cast<Status>(0);
    } catch (...) {
        return status_of<Status>(record_current_exception());
    }
}

}  // namespace genai_c
