#include "image_pipelines.hpp"

using namespace genai_c;
using ov::genai::Text2ImagePipeline;

OV_GENAI_IMAGE_PIPELINE(text2image_pipeline, Text2ImagePipeline)
OV_GENAI_IMAGE_PIPELINE_OF_PARTS(text2image_pipeline, Text2ImagePipeline)
OV_GENAI_IMAGE_PIPELINE_CLONE(text2image_pipeline, Text2ImagePipeline)

ov_status_e ov_genai_text2image_pipeline_create_from_image2image(const ov_genai_image2image_pipeline* source,
                                                                 ov_genai_text2image_pipeline** pipe) {
    return guard([&] {
        give_pipeline<Text2ImagePipeline>(pipe, pipeline_of(source));
    });
}

ov_status_e ov_genai_text2image_pipeline_create_from_inpainting(const ov_genai_inpainting_pipeline* source,
                                                                ov_genai_text2image_pipeline** pipe) {
    return guard([&] {
        give_pipeline<Text2ImagePipeline>(pipe, pipeline_of(source));
    });
}

ov_status_e ov_genai_text2image_pipeline_export_model(ov_genai_text2image_pipeline* pipe, const char* export_path) {
    return guard([&] {
        pipeline_of(pipe).export_model(require_path(export_path, "export_path"));
    });
}

ov_status_e ov_genai_text2image_pipeline_generate(ov_genai_text2image_pipeline* pipe,
                                                  ov_genai_string_view prompt,
                                                  const ov_genai_image_generation_config* config,
                                                  const ov_genai_image_step_callback* callback,
                                                  ov_genai_images** images) {
    return guard([&] {
        generate_images(pipe, prompt, config, callback, images);
    });
}
