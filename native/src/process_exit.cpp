#include "process_exit.hpp"

#include <atomic>
#include <cstdio>
#include <cstdlib>

#include "native_calls.hpp"

#if defined(_WIN32)
// Instead of <windows.h>, whose macros would reach the sources that are compiled together with this one.
extern "C" __declspec(dllimport) void* __stdcall GetCurrentProcess();
extern "C" __declspec(dllimport) int __stdcall TerminateProcess(void* process, unsigned int exit_code);
#else
#    include <unistd.h>
#endif
#if defined(__GLIBC__)
#    include <dlfcn.h>
#    include <link.h>
#endif

namespace genai_c {
namespace {

std::atomic<int> s_exit_code{0};

#if defined(_WIN32)

// The other threads have been ended by now, and may have left any lock taken.
[[noreturn]] void leave(int exit_code) noexcept {
    TerminateProcess(GetCurrentProcess(), static_cast<unsigned int>(exit_code));
    std::abort();
}

#else

[[noreturn]] void leave(int exit_code) noexcept {
    // Flushing every stream waits for a thread that is blocked while it reads standard input, which may last forever.
    if (ftrylockfile(stdin) == 0) {
        std::fflush(nullptr);
        funlockfile(stdin);
    } else {
        std::fflush(stdout);
    }
    _exit(exit_code);
}

#endif

#if defined(__GLIBC__)

extern "C" void at_exit(int exit_code, void*) {
    if (!close_library()) {
        leave(exit_code);
    }
}

extern "C" int read_loads(dl_phdr_info* info, size_t, void* loads) {
    *static_cast<unsigned long long*>(loads) = info->dlpi_adds;
    return 1;
}

unsigned long long loaded_libraries() noexcept {
    unsigned long long loads = 0;
    dl_iterate_phdr(read_loads, &loads);
    return loads;
}

// Unlike atexit, on_exit does not know which library a handler belongs to: this one must never be unloaded.
bool keep_loaded() noexcept {
    Dl_info info;
    return dladdr(reinterpret_cast<void*>(&protect_exit), &info) != 0 &&
           dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE) != nullptr;
}

#else

extern "C" void at_exit() {
    if (!close_library()) {
        leave(s_exit_code.load());
    }
}

#endif

}  // namespace

void set_exit_code(int exit_code) noexcept {
    s_exit_code.store(exit_code);
}

#if defined(__GLIBC__)

void protect_exit() noexcept {
    static const bool is_kept = keep_loaded();
    if (is_kept) {
        on_exit(at_exit, nullptr);
    }
}

void protect_exit_after_load() noexcept {
    static std::atomic<unsigned long long> registered_at{0};
    const unsigned long long loads = loaded_libraries();
    if (registered_at.exchange(loads) != loads) {
        protect_exit();
    }
}

#else

void protect_exit() noexcept {
    std::atexit(at_exit);
}

void protect_exit_after_load() noexcept {
    static const int is_registered = std::atexit(at_exit);
    static_cast<void>(is_registered);
}

#endif

}  // namespace genai_c
