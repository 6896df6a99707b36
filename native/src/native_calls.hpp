#pragma once

#include <cstddef>

namespace genai_c {

// Counts one call into the library while it runs. Once the process tears itself down, a call of any other thread than the one that does so
// waits for the end instead of using objects that are being destroyed.
class NativeCall {
public:
    NativeCall() noexcept;
    ~NativeCall();

    NativeCall(const NativeCall&) = delete;
    NativeCall& operator=(const NativeCall&) = delete;
};

// How many calls run at this moment.
size_t running_calls() noexcept;

// Lets no further call in. Returns whether no call runs, so that static objects may be destroyed.
bool close_library() noexcept;

// Every handle is freed through here: destroying a model takes long, too.
template <class Handle>
void release(Handle* handle) {
    const NativeCall call;
    delete handle;
}

}  // namespace genai_c
