#pragma once

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief How an image is freed from noise step by step. Two pipelines that run at once must not share one. */
typedef struct ov_genai_scheduler_opaque ov_genai_scheduler;

/** @brief The kinds of scheduler. */
typedef enum {
    /** @brief The one that the config names. */
    OV_GENAI_SCHEDULER_TYPE_AUTO = 0,
    /** @brief Latent consistency models. */
    OV_GENAI_SCHEDULER_TYPE_LCM = 1,
    /** @brief Denoising diffusion implicit models. */
    OV_GENAI_SCHEDULER_TYPE_DDIM = 2,
    /** @brief Euler's method. */
    OV_GENAI_SCHEDULER_TYPE_EULER_DISCRETE = 3,
    /** @brief Euler's method for flow matching. */
    OV_GENAI_SCHEDULER_TYPE_FLOW_MATCH_EULER_DISCRETE = 4,
    /** @brief Pseudo numerical methods. */
    OV_GENAI_SCHEDULER_TYPE_PNDM = 5,
    /** @brief Euler's method with fresh noise at each step. */
    OV_GENAI_SCHEDULER_TYPE_EULER_ANCESTRAL_DISCRETE = 6
} ov_genai_scheduler_type_e;

/**
 * @brief Reads a scheduler. The library does not check the numbers: num_train_timesteps 0 ends the process.
 * @param config_path the path of a scheduler_config.json, UTF-8.
 * @param type the kind of scheduler.
 * @param scheduler receives the handle; free it with ov_genai_scheduler_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_scheduler_create_from_config(const char* config_path,
                                      ov_genai_scheduler_type_e type,
                                      ov_genai_scheduler** scheduler);

/**
 * @brief Frees a handle. Pipelines that use the scheduler keep it. NULL is harmless.
 * @param scheduler the scheduler.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_scheduler_free(ov_genai_scheduler* scheduler);
