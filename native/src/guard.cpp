#include "guard.hpp"

#include <new>
#include <typeinfo>

#include "openvino/core/except.hpp"
#include "openvino/runtime/exception.hpp"

#if defined(__GNUG__)
#    include <cxxabi.h>

#    include <cstdlib>
#    include <memory>
#endif

namespace genai_c {
namespace {

thread_local std::string t_message;
thread_local std::string t_type;

std::string demangle(const char* name) {
#if defined(__GNUG__)
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> text(abi::__cxa_demangle(name, nullptr, nullptr, &status), std::free);
    return status == 0 && text ? text.get() : name;
#else
    return name;
#endif
}

Failure record(Failure failure, const std::exception& error) noexcept {
    try {
        t_message = error.what();
        t_type = demangle(typeid(error).name());
    } catch (...) {
        // No memory for the text: the status alone must do.
        t_message.clear();
        t_type.clear();
    }
    return failure;
}

}  // namespace

Failure record_current_exception() noexcept {
    try {
        throw;
    } catch (const FailureError& error) {
        return record(error.failure(), error);
    } catch (const ov::Busy& error) {
        return record(Failure::busy, error);
    } catch (const ov::Cancelled& error) {
        return record(Failure::cancelled, error);
    } catch (const ov::NotImplemented& error) {
        return record(Failure::not_implemented, error);
    } catch (const ov::Exception& error) {
        return record(Failure::library, error);
    } catch (const std::bad_alloc& error) {
        return record(Failure::out_of_memory, error);
    } catch (const std::invalid_argument& error) {
        return record(Failure::mismatch, error);
    } catch (const std::out_of_range& error) {
        return record(Failure::out_of_bounds, error);
    } catch (const std::exception& error) {
        return record(Failure::library, error);
    } catch (...) {
        return record(Failure::unknown, std::runtime_error("an exception that is not a std::exception"));
    }
}

const std::string& last_error_message() noexcept {
    return t_message;
}

const std::string& last_error_type() noexcept {
    return t_type;
}

template <>
ov_status_e status_of<ov_status_e>(Failure failure) noexcept {
    switch (failure) {
    case Failure::invalid_param:
        return INVALID_C_PARAM;
    case Failure::out_of_bounds:
        return OUT_OF_BOUNDS;
    case Failure::empty:
    case Failure::not_found:
        return NOT_FOUND;
    case Failure::invalid_json:
    case Failure::mismatch:
        return PARAMETER_MISMATCH;
    case Failure::busy:
        return REQUEST_BUSY;
    case Failure::cancelled:
        return INFER_CANCELLED;
    case Failure::not_implemented:
        return NOT_IMPLEMENTED;
    case Failure::out_of_memory:
        return NOT_ALLOCATED;
    case Failure::library:
        return GENERAL_ERROR;
    case Failure::unknown:
        break;
    }
    return UNKNOW_EXCEPTION;
}

}  // namespace genai_c
