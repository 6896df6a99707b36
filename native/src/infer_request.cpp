#include "infer_request.hpp"

#include <chrono>
#include <memory>

#include "arguments.hpp"
#include "ports.hpp"
#include "tensor.hpp"

using namespace genai_c;

namespace {

ov::InferRequest& request_of(ov_genai_infer_request* request) {
    return require(request, "request").value;
}

ov::VariableState& state_at(const ov_genai_variable_states* states, size_t index) {
    // A state is a reference to what the request has: reading it through a const list does not change the list.
    return const_cast<ov::VariableState&>(require_item(require(states, "states").value, index).state);
}

void complete(const ov_genai_completion_callback& callback, std::exception_ptr error) noexcept {
    if (!error) {
        callback.on_complete(OK, nullptr, callback.args);
        return;
    }
    const ov_status_e status = guard([&] {
        std::rethrow_exception(error);
    });
    callback.on_complete(status, last_error_message().c_str(), callback.args);
}

}  // namespace

void ov_genai_infer_request_free(ov_genai_infer_request* request) {
    release(request);
}

ov_status_e ov_genai_infer_request_set_tensor(ov_genai_infer_request* request, const char* name, const ov_genai_tensor* tensor) {
    return guard([&] {
        request_of(request).set_tensor(require_text(name, "name"), require(tensor, "tensor").value);
    });
}

ov_status_e ov_genai_infer_request_get_tensor(ov_genai_infer_request* request, const char* name, ov_genai_tensor** tensor) {
    return guard([&] {
        ov_genai_tensor*& result = require(tensor, "tensor");
        result = new ov_genai_tensor(request_of(request).get_tensor(require_text(name, "name")));
    });
}

ov_status_e ov_genai_infer_request_set_tensor_at(ov_genai_infer_request* request,
                                                 ov_genai_port_kind_e kind,
                                                 size_t index,
                                                 const ov_genai_tensor* tensor) {
    return guard([&] {
        const ov::Tensor& value = require(tensor, "tensor").value;
        if (is_input(kind)) {
            request_of(request).set_input_tensor(index, value);
        } else {
            request_of(request).set_output_tensor(index, value);
        }
    });
}

ov_status_e ov_genai_infer_request_get_tensor_at(ov_genai_infer_request* request,
                                                 ov_genai_port_kind_e kind,
                                                 size_t index,
                                                 ov_genai_tensor** tensor) {
    return guard([&] {
        ov_genai_tensor*& result = require(tensor, "tensor");
        ov::InferRequest& source = request_of(request);
        result = new ov_genai_tensor(is_input(kind) ? source.get_input_tensor(index) : source.get_output_tensor(index));
    });
}

ov_status_e ov_genai_infer_request_get_output_view(ov_genai_infer_request* request, size_t index, ov_genai_tensor_view* view) {
    return guard([&] {
        require(view, "view") = tensor_view_of(request_of(request).get_output_tensor(index));
    });
}

ov_status_e ov_genai_infer_request_infer(ov_genai_infer_request* request) {
    return guard([&] {
        // Not infer(): it computes on the calling thread, outside the threads that the device keeps ready, and takes several times as long for
        // small steps. The callback of an earlier inference must not be called again, and the runtime may just be about to put it back where
        // there is none.
        ov::InferRequest& target = request_of(request);
        target.set_callback([](std::exception_ptr) {});
        target.start_async();
        target.wait();
    });
}

ov_status_e ov_genai_infer_request_start_async(ov_genai_infer_request* request, const ov_genai_completion_callback* callback) {
    return guard([&] {
        ov::InferRequest& target = request_of(request);
        const ov_genai_completion_callback copy = require(callback, "callback");
        require(copy.on_complete, "callback->on_complete");
        // The inference counts as a call until its end, so that the process does not tear the library down meanwhile. The runtime takes
        // the callback away while it calls it: it is set again for each inference.
        auto running = std::make_shared<NativeCall>();
        target.set_callback([copy, running](std::exception_ptr error) mutable {
            complete(copy, std::move(error));
            running.reset();
        });
        target.start_async();
    });
}

ov_status_e ov_genai_infer_request_wait(ov_genai_infer_request* request, int64_t timeout_ms, bool* is_over) {
    return guard([&] {
        bool& result = require(is_over, "is_over");
        ov::InferRequest& target = request_of(request);
        if (timeout_ms < 0) {
            target.wait();
            result = true;
        } else {
            result = target.wait_for(std::chrono::milliseconds(timeout_ms));
        }
    });
}

ov_status_e ov_genai_infer_request_cancel(ov_genai_infer_request* request) {
    return guard([&] {
        request_of(request).cancel();
    });
}

ov_status_e ov_genai_infer_request_reset_state(ov_genai_infer_request* request) {
    return guard([&] {
        request_of(request).reset_state();
    });
}

ov_status_e ov_genai_infer_request_get_states(ov_genai_infer_request* request, ov_genai_variable_states** states) {
    return guard([&] {
        ov_genai_variable_states*& result = require(states, "states");
        std::vector<NamedState> named;
        for (ov::VariableState& state : request_of(request).query_state()) {
            std::string name = state.get_name();
            named.push_back({std::move(name), std::move(state)});
        }
        result = new ov_genai_variable_states(std::move(named));
    });
}

ov_status_e ov_genai_infer_request_get_profiling(ov_genai_infer_request* request, ov_genai_profiling** profiling) {
    return guard([&] {
        ov_genai_profiling*& result = require(profiling, "profiling");
        result = new ov_genai_profiling(request_of(request).get_profiling_info());
    });
}

void ov_genai_variable_states_free(ov_genai_variable_states* states) {
    release(states);
}

ov_status_e ov_genai_variable_states_get_count(const ov_genai_variable_states* states, size_t* count) {
    return guard([&] {
        require(count, "count") = require(states, "states").value.size();
    });
}

ov_status_e ov_genai_variable_states_get_name_at(const ov_genai_variable_states* states, size_t index, ov_genai_string_view* name) {
    return guard([&] {
        require(name, "name") = view_of(require_item(require(states, "states").value, index).name);
    });
}

ov_status_e ov_genai_variable_states_get_at(const ov_genai_variable_states* states, size_t index, ov_genai_tensor** tensor) {
    return guard([&] {
        ov_genai_tensor*& result = require(tensor, "tensor");
        result = new ov_genai_tensor(state_at(states, index).get_state());
    });
}

ov_status_e ov_genai_variable_states_set_at(ov_genai_variable_states* states, size_t index, const ov_genai_tensor* tensor) {
    return guard([&] {
        state_at(states, index).set_state(require(tensor, "tensor").value);
    });
}

ov_status_e ov_genai_variable_states_reset_at(ov_genai_variable_states* states, size_t index) {
    return guard([&] {
        state_at(states, index).reset();
    });
}

void ov_genai_profiling_free(ov_genai_profiling* profiling) {
    release(profiling);
}

ov_status_e ov_genai_profiling_get_count(const ov_genai_profiling* profiling, size_t* count) {
    return guard([&] {
        require(count, "count") = require(profiling, "profiling").value.size();
    });
}

ov_status_e ov_genai_profiling_get_at(const ov_genai_profiling* profiling, size_t index, ov_genai_profiling_item* item) {
    return guard([&] {
        ov_genai_profiling_item& result = require(item, "item");
        const ov::ProfilingInfo& info = require_item(require(profiling, "profiling").value, index);
        result = {view_of(info.node_name),
                  view_of(info.node_type),
                  view_of(info.exec_type),
                  static_cast<ov_genai_profiling_status_e>(static_cast<int>(info.status)),
                  info.real_time.count(),
                  info.cpu_time.count()};
    });
}
