#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "openvino/genai/cache_eviction.hpp"
#include "openvino/genai/sparse_attention.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"

namespace ov::genai {

struct OPENVINO_GENAI_EXPORTS SchedulerConfig {
    std::size_t max_num_batched_tokens = 256;
    std::size_t num_kv_blocks = 0;
    std::size_t cache_size = 0;
    std::size_t num_linear_attention_blocks = 0;
    std::optional<std::size_t> cache_interval_multiplier;
    bool dynamic_split_fuse = true;
    bool use_cache_eviction = false;
    CacheEvictionConfig cache_eviction_config;
    std::size_t max_num_seqs = 256;
    bool enable_prefix_caching = false;
    bool use_sparse_attention = false;
    SparseAttentionConfig sparse_attention_config;

    std::string to_string() const;
};

static constexpr ov::Property<SchedulerConfig> scheduler_config{"scheduler_config"};

}  // namespace ov::genai
