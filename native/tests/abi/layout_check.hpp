#pragma once

// What the generated layout test needs: the facts were recorded for Linux x86_64 with libstdc++.

#include <cstddef>
#include <iostream>
#include <type_traits>

#include "check.hpp"

#if defined(__linux__) && defined(__x86_64__) && defined(__GLIBCXX__)
#    define OPENVINO_GENAI_ABI_FACTS_APPLY 1
#else
#    define OPENVINO_GENAI_ABI_FACTS_APPLY 0
#endif

// The classes are not standard-layout; both compilers give the offsets all the same.
#if OPENVINO_GENAI_ABI_FACTS_APPLY
#    pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

// CTest's word for a test that does not apply (SKIP_RETURN_CODE).
constexpr int skipped = 77;

// Where a base begins inside a derived object. No object is needed: no base is virtual.
template <typename Derived, typename Base>
std::ptrdiff_t base_offset() {
    alignas(Derived) static unsigned char storage[sizeof(Derived)];
    Derived* derived = reinterpret_cast<Derived*>(storage);
    return reinterpret_cast<unsigned char*>(static_cast<Base*>(derived)) - storage;
}
