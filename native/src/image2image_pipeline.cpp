#include "image_pipelines.hpp"

using namespace genai_c;
using ov::genai::Image2ImagePipeline;

OV_GENAI_IMAGE_PIPELINE(image2image_pipeline, Image2ImagePipeline)
OV_GENAI_IMAGE_PIPELINE_OF_PARTS(image2image_pipeline, Image2ImagePipeline)
OV_GENAI_IMAGE_PIPELINE_CLONE(image2image_pipeline, Image2ImagePipeline)

ov_status_e ov_genai_image2image_pipeline_create_from_inpainting(const ov_genai_inpainting_pipeline* source,
                                                                 ov_genai_image2image_pipeline** pipe) {
    return guard([&] {
        give_pipeline<Image2ImagePipeline>(pipe, pipeline_of(source));
    });
}

ov_status_e ov_genai_image2image_pipeline_generate(ov_genai_image2image_pipeline* pipe,
                                                   ov_genai_string_view prompt,
                                                   const ov_genai_image_view* image,
                                                   const ov_genai_image_generation_config* config,
                                                   const ov_genai_image_step_callback* callback,
                                                   ov_genai_images** images) {
    return guard([&] {
        generate_images(pipe, prompt, config, callback, images, tensor_of(image, "image"));
    });
}
