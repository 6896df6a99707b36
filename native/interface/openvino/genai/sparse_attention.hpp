#pragma once

#include <cstddef>

#include "openvino/genai/visibility.hpp"

namespace ov::genai {

enum class SparseAttentionMode {
    TRISHAPE = 0,
    XATTENTION = 1,
};

// Nothing of it is exported: the defaults are ours and must equal the library's.
class OPENVINO_GENAI_EXPORTS SparseAttentionConfig {
public:
    SparseAttentionMode mode = SparseAttentionMode::TRISHAPE;
    size_t num_last_dense_tokens_in_prefill = 100;
    size_t num_retained_start_tokens_in_cache = 128;
    size_t num_retained_recent_tokens_in_cache = 1920;
    float xattention_threshold = 0.8f;
    size_t xattention_block_size = 64;
    size_t xattention_stride = 8;
};

}  // namespace ov::genai
