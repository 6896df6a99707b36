#include "scheduler.hpp"

#include "arguments.hpp"

using namespace genai_c;
using ov::genai::Scheduler;

ov_status_e ov_genai_scheduler_create_from_config(const char* config_path,
                                                  ov_genai_scheduler_type_e type,
                                                  ov_genai_scheduler** scheduler) {
    return guard([&] {
        ov_genai_scheduler*& result = require(scheduler, "scheduler");
        const auto kind = require_enum<Scheduler::Type>(type, OV_GENAI_SCHEDULER_TYPE_EULER_ANCESTRAL_DISCRETE, "type");
        result = new ov_genai_scheduler(Scheduler::from_config(require_path(config_path, "config_path"), kind));
    });
}

void ov_genai_scheduler_free(ov_genai_scheduler* scheduler) {
    release(scheduler);
}
