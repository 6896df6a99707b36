#pragma once

#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// Base for what only some pipelines measure. The library exports its type information and nothing else of it.
struct OPENVINO_GENAI_EXPORTS ExtendedPerfMetrics : public PerfMetrics {};

}  // namespace ov::genai
