#pragma once

#include <filesystem>
#include <memory>

#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// What from_config makes derives from a class that only the library knows: it cannot be subclassed from here.
class OPENVINO_GENAI_EXPORTS Scheduler {
public:
    enum Type {
        AUTO = 0,
        LCM = 1,
        DDIM = 2,
        LMS_DISCRETE = DDIM,
        EULER_DISCRETE = 3,
        FLOW_MATCH_EULER_DISCRETE = 4,
        PNDM = 5,
        EULER_ANCESTRAL_DISCRETE = 6,
    };

    static std::shared_ptr<Scheduler> from_config(const std::filesystem::path& scheduler_config_path,
                                                  Type scheduler_type = AUTO);

    virtual ~Scheduler();
};

}  // namespace ov::genai
