#pragma once

#include <cstddef>

#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// Caching of transformer blocks between diffusion steps. No function of it is exported: the defaults below are ours.
struct OPENVINO_GENAI_EXPORTS TaylorSeerCacheConfig {
    std::size_t cache_interval = 3;
    std::size_t disable_cache_before_step = 6;
    int disable_cache_after_step = -2;
};

}  // namespace ov::genai
