#include "string_list.hpp"

#include "arguments.hpp"

using namespace genai_c;

void ov_genai_string_list_free(ov_genai_string_list* list) {
    release(list);
}

ov_status_e ov_genai_string_list_get_count(const ov_genai_string_list* list, size_t* count) {
    return guard([&] {
        require(count, "count") = require(list, "list").value.size();
    });
}

ov_status_e ov_genai_string_list_get_at(const ov_genai_string_list* list, size_t index, ov_genai_string_view* view) {
    return guard([&] {
        require(view, "view") = view_of(require_item(require(list, "list").value, index));
    });
}
