#include "native_calls.hpp"

#include <atomic>
#include <chrono>
#include <thread>

namespace genai_c {
namespace {

// No destructor, so that both are usable until the very end of the process.
std::atomic<size_t> s_running{0};
std::atomic<bool> s_is_closed{false};
std::atomic<std::thread::id> s_closer{};

}  // namespace

// Both sides use sequentially consistent operations: either the closing thread sees this call, or this call sees that the library is closed.
NativeCall::NativeCall() noexcept {
    s_running.fetch_add(1);
    if (s_is_closed.load() && s_closer.load() != std::this_thread::get_id()) {
        for (;;) {
            std::this_thread::sleep_for(std::chrono::hours(1));
        }
    }
}

NativeCall::~NativeCall() {
    s_running.fetch_sub(1);
}

size_t running_calls() noexcept {
    return s_running.load();
}

bool close_library() noexcept {
    s_closer.store(std::this_thread::get_id());
    s_is_closed.store(true);
    return s_running.load() == 0;
}

}  // namespace genai_c
