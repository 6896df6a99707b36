#include "handle.hpp"

#include <cstring>

namespace genai_c {

HandleRegistry& HandleRegistry::instance() {
    // Never destroyed: a handle may be freed by a finalizer after the library's static objects are gone.
    static auto* registry = new HandleRegistry();
    return *registry;
}

HandleRegistry::Entry& HandleRegistry::add(const char* type_name) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_entries.push_back(new Entry{type_name, {0}});
    return *m_entries.back();
}

std::vector<std::string> HandleRegistry::type_names() {
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::vector<std::string> names;
    for (const Entry* entry : m_entries) {
        names.emplace_back(entry->type_name);
    }
    return names;
}

bool HandleRegistry::count(const char* type_name, size_t& count) {
    const std::lock_guard<std::mutex> lock(m_mutex);
    for (const Entry* entry : m_entries) {
        if (std::strcmp(entry->type_name, type_name) == 0) {
            count = entry->count.load(std::memory_order_relaxed);
            return true;
        }
    }
    return false;
}

size_t HandleRegistry::total() {
    const std::lock_guard<std::mutex> lock(m_mutex);
    size_t total = 0;
    for (const Entry* entry : m_entries) {
        total += entry->count.load(std::memory_order_relaxed);
    }
    return total;
}

}  // namespace genai_c
