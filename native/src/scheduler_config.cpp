#include "scheduler_config.hpp"

#include "fields.hpp"

using namespace genai_c;
using ov::genai::SchedulerConfig;

ov_status_e ov_genai_scheduler_config_create(ov_genai_scheduler_config** config) {
    return guard([&] {
        ov_genai_scheduler_config*& result = require(config, "config");
        result = new ov_genai_scheduler_config(SchedulerConfig());
    });
}

void ov_genai_scheduler_config_free(ov_genai_scheduler_config* config) {
    release(config);
}

OV_GENAI_FIELD(scheduler_config, max_num_batched_tokens, size_t)
OV_GENAI_FIELD(scheduler_config, num_kv_blocks, size_t)
OV_GENAI_FIELD(scheduler_config, cache_size, size_t)
OV_GENAI_FIELD(scheduler_config, num_linear_attention_blocks, size_t)
OV_GENAI_FIELD(scheduler_config, dynamic_split_fuse, bool)
OV_GENAI_FIELD(scheduler_config, max_num_seqs, size_t)
OV_GENAI_FIELD(scheduler_config, enable_prefix_caching, bool)

ov_status_e ov_genai_scheduler_config_set_cache_interval_multiplier(ov_genai_scheduler_config* config,
                                                                    const size_t* value) {
    return guard([&] {
        auto& field = require(config, "config").value.cache_interval_multiplier;
        if (value == nullptr) {
            field.reset();
        } else {
            field = *value;
        }
    });
}

ov_status_e ov_genai_scheduler_config_get_cache_interval_multiplier(const ov_genai_scheduler_config* config,
                                                                    bool* has_value,
                                                                    size_t* value) {
    return guard([&] {
        const auto& field = require(config, "config").value.cache_interval_multiplier;
        require(has_value, "has_value") = field.has_value();
        require(value, "value") = field.value_or(0);
    });
}

ov_status_e ov_genai_scheduler_config_set_cache_eviction_config(ov_genai_scheduler_config* config,
                                                                const ov_genai_cache_eviction_config* value) {
    return guard([&] {
        SchedulerConfig& target = require(config, "config").value;
        if (value == nullptr) {
            target.use_cache_eviction = false;
            return;
        }
        const auto aggregation = require_enum<ov::genai::AggregationMode>(value->aggregation_mode,
                                                                          OV_GENAI_AGGREGATION_MODE_ADAPTIVE_RKV,
                                                                          "aggregation_mode");
        const auto anchor = require_enum<ov::genai::KVCrushAnchorPointMode>(
            value->kvcrush_anchor_point_mode, OV_GENAI_KVCRUSH_ANCHOR_POINT_MODE_ALTERNATING, "kvcrush_anchor_point_mode");
        target.cache_eviction_config =
            ov::genai::CacheEvictionConfig(value->start_size,
                                           value->recent_size,
                                           value->max_cache_size,
                                           aggregation,
                                           value->apply_rotation,
                                           value->snapkv_window_size,
                                           ov::genai::KVCrushConfig(value->kvcrush_budget, anchor, value->kvcrush_rng_seed));
        target.cache_eviction_config.adaptive_rkv_config.attention_mass = value->adaptive_rkv_attention_mass;
        target.cache_eviction_config.adaptive_rkv_config.window_size = value->adaptive_rkv_window_size;
        target.use_cache_eviction = true;
    });
}

ov_status_e ov_genai_scheduler_config_get_cache_eviction_config(const ov_genai_scheduler_config* config,
                                                                bool* enabled,
                                                                ov_genai_cache_eviction_config* value) {
    return guard([&] {
        const SchedulerConfig& source = require(config, "config").value;
        const auto& eviction = source.cache_eviction_config;
        require(enabled, "enabled") = source.use_cache_eviction;
        ov_genai_cache_eviction_config& target = require(value, "value");
        target.start_size = eviction.get_start_size();
        target.recent_size = eviction.get_recent_size();
        target.max_cache_size = eviction.get_max_cache_size();
        target.aggregation_mode = static_cast<ov_genai_aggregation_mode_e>(eviction.aggregation_mode);
        target.apply_rotation = eviction.apply_rotation;
        target.snapkv_window_size = eviction.snapkv_window_size;
        target.kvcrush_budget = eviction.kvcrush_config.budget;
        target.kvcrush_anchor_point_mode =
            static_cast<ov_genai_kvcrush_anchor_point_mode_e>(eviction.kvcrush_config.anchor_point_mode);
        target.kvcrush_rng_seed = eviction.kvcrush_config.rng_seed;
        target.adaptive_rkv_attention_mass = eviction.adaptive_rkv_config.attention_mass;
        target.adaptive_rkv_window_size = eviction.adaptive_rkv_config.window_size;
    });
}

ov_status_e ov_genai_scheduler_config_set_sparse_attention_config(ov_genai_scheduler_config* config,
                                                                  const ov_genai_sparse_attention_config* value) {
    return guard([&] {
        SchedulerConfig& target = require(config, "config").value;
        if (value == nullptr) {
            target.use_sparse_attention = false;
            return;
        }
        auto& sparse = target.sparse_attention_config;
        sparse.mode = require_enum<ov::genai::SparseAttentionMode>(value->mode, OV_GENAI_SPARSE_ATTENTION_MODE_XATTENTION, "mode");
        sparse.num_last_dense_tokens_in_prefill = value->num_last_dense_tokens_in_prefill;
        sparse.num_retained_start_tokens_in_cache = value->num_retained_start_tokens_in_cache;
        sparse.num_retained_recent_tokens_in_cache = value->num_retained_recent_tokens_in_cache;
        sparse.xattention_threshold = value->xattention_threshold;
        sparse.xattention_block_size = value->xattention_block_size;
        sparse.xattention_stride = value->xattention_stride;
        target.use_sparse_attention = true;
    });
}

ov_status_e ov_genai_scheduler_config_get_sparse_attention_config(const ov_genai_scheduler_config* config,
                                                                  bool* enabled,
                                                                  ov_genai_sparse_attention_config* value) {
    return guard([&] {
        const SchedulerConfig& source = require(config, "config").value;
        const auto& sparse = source.sparse_attention_config;
        require(enabled, "enabled") = source.use_sparse_attention;
        ov_genai_sparse_attention_config& target = require(value, "value");
        target.mode = static_cast<ov_genai_sparse_attention_mode_e>(sparse.mode);
        target.num_last_dense_tokens_in_prefill = sparse.num_last_dense_tokens_in_prefill;
        target.num_retained_start_tokens_in_cache = sparse.num_retained_start_tokens_in_cache;
        target.num_retained_recent_tokens_in_cache = sparse.num_retained_recent_tokens_in_cache;
        target.xattention_threshold = sparse.xattention_threshold;
        target.xattention_block_size = sparse.xattention_block_size;
        target.xattention_stride = sparse.xattention_stride;
    });
}
