#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

namespace genai_c {

// The number of living handles of each type, so that a test can see a leak. A type registers itself with its first handle.
class HandleRegistry {
public:
    struct Entry {
        const char* type_name;
        std::atomic<size_t> count;
    };

    static HandleRegistry& instance();

    Entry& add(const char* type_name);
    std::vector<std::string> type_names();
    bool count(const char* type_name, size_t& count);
    size_t total();

private:
    std::mutex m_mutex;
    std::vector<Entry*> m_entries;
};

// The base of every opaque handle. Derived::type_name is its name in ov_genai_get_live_handle_count.
template <class Derived>
class Counted {
public:
    Counted() {
        entry().count.fetch_add(1, std::memory_order_relaxed);
    }

    Counted(const Counted&) : Counted() {}

    Counted& operator=(const Counted&) = default;

    ~Counted() {
        entry().count.fetch_sub(1, std::memory_order_relaxed);
    }

private:
    static HandleRegistry::Entry& entry() {
        static HandleRegistry::Entry& registered = HandleRegistry::instance().add(Derived::type_name);
        return registered;
    }
};

}  // namespace genai_c

// Defines the struct behind an opaque handle: it owns one C++ value.
#define OV_GENAI_HANDLE(handle_name, value_type)                                                    \
    struct ov_genai_##handle_name##_opaque : genai_c::Counted<ov_genai_##handle_name##_opaque> {    \
        static constexpr const char* type_name = #handle_name;                                      \
        explicit ov_genai_##handle_name##_opaque(value_type v) : value(std::move(v)) {}             \
        value_type value;                                                                           \
    }
