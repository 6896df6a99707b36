#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief How continuous batching shares the KV cache and the model among requests. */
typedef struct ov_genai_scheduler_config_opaque ov_genai_scheduler_config;

/** @brief How the scores of cache blocks are put together for eviction. */
typedef enum {
    /** @brief The sum of the attention scores. */
    OV_GENAI_AGGREGATION_MODE_SUM = 0,
    /** @brief The sum, divided by the token's age. */
    OV_GENAI_AGGREGATION_MODE_NORM_SUM = 1,
    /** @brief Adaptive R-KV: scores and the diversity of the tokens. */
    OV_GENAI_AGGREGATION_MODE_ADAPTIVE_RKV = 2
} ov_genai_aggregation_mode_e;

/** @brief What KVCrush compares tokens with. */
typedef enum {
    /** @brief A random bit vector. */
    OV_GENAI_KVCRUSH_ANCHOR_POINT_MODE_RANDOM = 0,
    /** @brief Zeros. */
    OV_GENAI_KVCRUSH_ANCHOR_POINT_MODE_ZEROS = 1,
    /** @brief Ones. */
    OV_GENAI_KVCRUSH_ANCHOR_POINT_MODE_ONES = 2,
    /** @brief The mean of the tokens. */
    OV_GENAI_KVCRUSH_ANCHOR_POINT_MODE_MEAN = 3,
    /** @brief Zeros and ones in turn. */
    OV_GENAI_KVCRUSH_ANCHOR_POINT_MODE_ALTERNATING = 4
} ov_genai_kvcrush_anchor_point_mode_e;

/** @brief How the prompt's attention is thinned out. */
typedef enum {
    /** @brief The first and the last tokens of the cache are kept. */
    OV_GENAI_SPARSE_ATTENTION_MODE_TRISHAPE = 0,
    /** @brief Blocks of little importance are left out (XAttention). */
    OV_GENAI_SPARSE_ATTENTION_MODE_XATTENTION = 1
} ov_genai_sparse_attention_mode_e;

/** @brief Which tokens leave the KV cache when it is full. Sizes are in tokens and multiples of the block size. */
typedef struct {
    /** @brief The tokens at the start that always stay. */
    size_t start_size;
    /** @brief The most recent tokens that always stay. */
    size_t recent_size;
    /** @brief The most tokens that stay altogether; larger than start_size and recent_size together. */
    size_t max_cache_size;
    /** @brief How scores are put together. */
    ov_genai_aggregation_mode_e aggregation_mode;
    /** @brief Whether the keys that stay are rotated to close the gaps. */
    bool apply_rotation;
    /** @brief The last prompt tokens whose scores count (SnapKV); 0 for all. */
    size_t snapkv_window_size;
    /** @brief The blocks that KVCrush keeps; 0 turns it off. */
    size_t kvcrush_budget;
    /** @brief What KVCrush compares tokens with. */
    ov_genai_kvcrush_anchor_point_mode_e kvcrush_anchor_point_mode;
    /** @brief The seed of the random anchor. */
    size_t kvcrush_rng_seed;
    /** @brief The share of attention, in [0, 1], that Adaptive R-KV keeps. */
    double adaptive_rkv_attention_mass;
    /** @brief The last tokens that Adaptive R-KV scores with. */
    size_t adaptive_rkv_window_size;
} ov_genai_cache_eviction_config;

/** @brief Which tokens the prompt's attention leaves out. Sizes are in tokens and multiples of the block size. */
typedef struct {
    /** @brief How attention is thinned out. */
    ov_genai_sparse_attention_mode_e mode;
    /** @brief The last prompt tokens whose attention is whole. */
    size_t num_last_dense_tokens_in_prefill;
    /** @brief The tokens at the start of the cache that are kept. */
    size_t num_retained_start_tokens_in_cache;
    /** @brief The most recent tokens of the cache that are kept. */
    size_t num_retained_recent_tokens_in_cache;
    /** @brief The share of attention, in [0, 1], that XAttention keeps. */
    float xattention_threshold;
    /** @brief The block size of XAttention. */
    size_t xattention_block_size;
    /** @brief The stride of XAttention. */
    size_t xattention_stride;
} ov_genai_sparse_attention_config;

/**
 * @brief Creates a config with the library's defaults.
 * @param config receives the handle; free it with ov_genai_scheduler_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_scheduler_config_create(ov_genai_scheduler_config** config);

/**
 * @brief Frees a config. NULL is harmless.
 * @param config the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_scheduler_config_free(ov_genai_scheduler_config* config);

/**
 * @brief Sets max_num_batched_tokens:
 *        the most tokens that one step of the model works on.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_max_num_batched_tokens(ov_genai_scheduler_config* config, size_t value);

/**
 * @brief Reads max_num_batched_tokens.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_max_num_batched_tokens(const ov_genai_scheduler_config* config, size_t* value);

/**
 * @brief Sets num_kv_blocks:
 *        the number of blocks in the KV cache; 0 to derive it from cache_size.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_num_kv_blocks(ov_genai_scheduler_config* config, size_t value);

/**
 * @brief Reads num_kv_blocks.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_num_kv_blocks(const ov_genai_scheduler_config* config, size_t* value);

/**
 * @brief Sets cache_size:
 *        the size of the KV cache in GiB; 0 to let it grow with need.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_cache_size(ov_genai_scheduler_config* config, size_t value);

/**
 * @brief Reads cache_size.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_cache_size(const ov_genai_scheduler_config* config, size_t* value);

/**
 * @brief Sets num_linear_attention_blocks:
 *        the number of blocks for the state of linear attention; 0 to derive it.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_num_linear_attention_blocks(ov_genai_scheduler_config* config, size_t value);

/**
 * @brief Reads num_linear_attention_blocks.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_num_linear_attention_blocks(const ov_genai_scheduler_config* config, size_t* value);

/**
 * @brief Sets dynamic_split_fuse:
 *        whether a long prompt is worked on in parts, together with other requests.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_dynamic_split_fuse(ov_genai_scheduler_config* config, bool value);

/**
 * @brief Reads dynamic_split_fuse.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_dynamic_split_fuse(const ov_genai_scheduler_config* config, bool* value);

/**
 * @brief Sets max_num_seqs:
 *        the most requests that run at once; at most max_num_batched_tokens.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_max_num_seqs(ov_genai_scheduler_config* config, size_t value);

/**
 * @brief Reads max_num_seqs.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_max_num_seqs(const ov_genai_scheduler_config* config, size_t* value);

/**
 * @brief Sets enable_prefix_caching:
 *        whether the KV cache of a finished prompt serves later ones that begin alike.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_set_enable_prefix_caching(ov_genai_scheduler_config* config, bool value);

/**
 * @brief Reads enable_prefix_caching.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_scheduler_config_get_enable_prefix_caching(const ov_genai_scheduler_config* config, bool* value);

/**
 * @brief Sets cache_interval_multiplier:
 *        how many steps of a linear attention's state lie between two kept ones.
 * @param config the config.
 * @param value the new value, or NULL to let the library choose.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_config_set_cache_interval_multiplier(ov_genai_scheduler_config* config, const size_t* value);

/**
 * @brief Reads cache_interval_multiplier.
 * @param config the config.
 * @param has_value receives whether it is set.
 * @param value receives the value, or 0.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_config_get_cache_interval_multiplier(const ov_genai_scheduler_config* config,
                                                        bool* has_value,
                                                        size_t* value);

/**
 * @brief Sets cache_eviction_config and with it use_cache_eviction:
 *        which tokens leave the KV cache.
 * @param config the config.
 * @param value the new value, or NULL to turn it off.
 * @return OK, or why it failed; ov_genai_get_last_error names the rule.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_config_set_cache_eviction_config(ov_genai_scheduler_config* config,
                                                    const ov_genai_cache_eviction_config* value);

/**
 * @brief Reads use_cache_eviction and cache_eviction_config.
 * @param config the config.
 * @param enabled receives whether it is on.
 * @param value receives the values, which are the library's defaults where it is off.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_config_get_cache_eviction_config(const ov_genai_scheduler_config* config,
                                                    bool* enabled,
                                                    ov_genai_cache_eviction_config* value);

/**
 * @brief Sets sparse_attention_config and with it use_sparse_attention:
 *        which tokens the prompt's attention leaves out.
 * @param config the config.
 * @param value the new value, or NULL to turn it off.
 * @return OK, or why it failed; ov_genai_get_last_error names the rule.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_config_set_sparse_attention_config(ov_genai_scheduler_config* config,
                                                      const ov_genai_sparse_attention_config* value);

/**
 * @brief Reads use_sparse_attention and sparse_attention_config.
 * @param config the config.
 * @param enabled receives whether it is on.
 * @param value receives the values, which are the library's defaults where it is off.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_config_get_sparse_attention_config(const ov_genai_scheduler_config* config,
                                                      bool* enabled,
                                                      ov_genai_sparse_attention_config* value);
