#include "image_pipelines.hpp"

using namespace genai_c;
using ov::genai::InpaintingPipeline;

OV_GENAI_IMAGE_PIPELINE(inpainting_pipeline, InpaintingPipeline)
OV_GENAI_IMAGE_PIPELINE_OF_PARTS(inpainting_pipeline, InpaintingPipeline)
OV_GENAI_IMAGE_PIPELINE_OF_FLUX_PARTS(inpainting_pipeline, InpaintingPipeline, flux_fill)

ov_status_e ov_genai_inpainting_pipeline_generate(ov_genai_inpainting_pipeline* pipe,
                                                  ov_genai_string_view prompt,
                                                  const ov_genai_image_view* image,
                                                  const ov_genai_image_view* mask,
                                                  const ov_genai_image_generation_config* config,
                                                  const ov_genai_image_step_callback* callback,
                                                  ov_genai_images** images) {
    return guard([&] {
        generate_images(pipe, prompt, config, callback, images, tensor_of(image, "image"), tensor_of(mask, "mask"));
    });
}
