/* What the three image pipelines have in common: they are read, compiled, set and freed. */
#include "image_pipeline_checks.h"
#include "suites.h"

IMAGE_PIPELINE_LIFE(text2image)
IMAGE_PIPELINE_LIFE(image2image)
IMAGE_PIPELINE_LIFE(inpainting)

void image_lifecycle_suite(const char* models_path) {
    char scheduler_path[4096];
    ov_genai_scheduler* scheduler = NULL;
    snprintf(scheduler_path, sizeof(scheduler_path), "%s/scheduler/scheduler_config.json", models_path);
    CHECK_REFUSED(ov_genai_scheduler_create_from_config(NULL, OV_GENAI_SCHEDULER_TYPE_DDIM, &scheduler));
    CHECK_REFUSED(ov_genai_scheduler_create_from_config("x", OV_GENAI_SCHEDULER_TYPE_DDIM, NULL));
    CHECK(ov_genai_scheduler_create_from_config("/nonexistent", OV_GENAI_SCHEDULER_TYPE_DDIM, &scheduler) != OK);
    CHECK(scheduler == NULL);
    ov_genai_scheduler_free(NULL);
    text2image_life(models_path, scheduler_path);
    image2image_life(models_path, scheduler_path);
    inpainting_life(models_path, scheduler_path);
}
