#pragma once

#include <cstddef>

#include "openvino/core/except.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

enum class AggregationMode {
    SUM = 0,
    NORM_SUM = 1,
    ADAPTIVE_RKV = 2,
};

enum class KVCrushAnchorPointMode {
    RANDOM = 0,
    ZEROS = 1,
    ONES = 2,
    MEAN = 3,
    ALTERNATING = 4,
};

// Nothing of the structures in this header is exported: constructors, checks and defaults are ours and must equal
// the library's.

struct OPENVINO_GENAI_EXPORTS KVCrushConfig {
    KVCrushConfig() = default;
    explicit KVCrushConfig(std::size_t budget_,
                           KVCrushAnchorPointMode anchor_point_mode_ = KVCrushAnchorPointMode::RANDOM,
                           size_t rng_seed_ = 0)
        : budget(budget_), anchor_point_mode(anchor_point_mode_), rng_seed(rng_seed_) {}

    std::size_t budget = 0;
    KVCrushAnchorPointMode anchor_point_mode = KVCrushAnchorPointMode::RANDOM;
    size_t rng_seed = 0;
};

struct OPENVINO_GENAI_EXPORTS AdaptiveRKVConfig {
    AdaptiveRKVConfig() = default;
    explicit AdaptiveRKVConfig(double attention_mass_, size_t window_size_ = 8)
        : attention_mass(attention_mass_), window_size(window_size_) {}

    double attention_mass = 0.9;
    size_t window_size = 8;
};

// The sizes follow the public members in memory.
class OPENVINO_GENAI_EXPORTS CacheEvictionConfig {
public:
    CacheEvictionConfig() = default;
    CacheEvictionConfig(std::size_t start_size,
                        std::size_t recent_size,
                        std::size_t max_cache_size,
                        AggregationMode aggregation_mode_,
                        bool apply_rotation_ = false,
                        size_t snapkv_window_size_ = 8,
                        const KVCrushConfig& kvcrush_config_ = KVCrushConfig(),
                        const AdaptiveRKVConfig& adaptive_rkv_config_ = AdaptiveRKVConfig())
        : aggregation_mode(aggregation_mode_),
          apply_rotation(apply_rotation_),
          snapkv_window_size(snapkv_window_size_),
          kvcrush_config(kvcrush_config_),
          adaptive_rkv_config(adaptive_rkv_config_),
          m_start_size(start_size),
          m_recent_size(recent_size),
          m_max_cache_size(max_cache_size) {
        OPENVINO_ASSERT(start_size, "CacheEvictionConfig.start_size must be non-zero");
        OPENVINO_ASSERT(recent_size, "CacheEvictionConfig.recent_size must be non-zero");
        OPENVINO_ASSERT(max_cache_size, "CacheEvictionConfig.max_cache_size must be non-zero");
        OPENVINO_ASSERT(max_cache_size > (start_size + recent_size),
                        "CacheEvictionConfig.max_cache_size must be larger than CacheEvictionConfig.start_size + "
                        "CacheEvictionConfig.recent_size");
        m_evictable_size = m_max_cache_size - m_start_size - m_recent_size;
    }

    std::size_t get_start_size() const {
        return m_start_size;
    }
    std::size_t get_recent_size() const {
        return m_recent_size;
    }
    std::size_t get_max_cache_size() const {
        return m_max_cache_size;
    }
    std::size_t get_evictable_size() const {
        return m_evictable_size;
    }

    AggregationMode aggregation_mode = AggregationMode::NORM_SUM;
    bool apply_rotation = false;
    size_t snapkv_window_size = 8;
    KVCrushConfig kvcrush_config;
    AdaptiveRKVConfig adaptive_rkv_config;

private:
    friend struct AbiProbe;

    std::size_t m_start_size = 32;
    std::size_t m_recent_size = 128;
    std::size_t m_max_cache_size = 672;
    std::size_t m_evictable_size = 512;
};

}  // namespace ov::genai
