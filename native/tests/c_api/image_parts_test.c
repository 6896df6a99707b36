/* The parts of image pipelines: each alone, and pipelines made of them. Only Stable Diffusion has a model here; the other encoders and
   transformers read its text encoder and UNet, which have the same form. */
#include <stdlib.h>

#include "check.h"
#include "openvino/genai/c/inpainting_pipeline.h"
#include "openvino/genai/c/text2image_pipeline.h"
#include "drawing.h"
#include "suites.h"

static const ov_genai_string_view PROMPT = {"a red circle", 12};
static const ov_genai_string_view NOTHING = {NULL, 0};
static const ov_genai_string_view HIDDEN_STATES = {"encoder_hidden_states", 21};

typedef struct {
    char text_encoder[4096];
    char unet[4096];
    char vae_encoder[4096];
    char vae_decoder[4096];
    ov_genai_pipeline_options* options;
    ov_genai_scheduler* scheduler;
    ov_genai_clip_text_model* clip;
    ov_genai_t5_encoder_model* t5;
    ov_genai_unet2d_condition_model* unet2d;
    ov_genai_sd3_transformer2d_model* sd3;
    ov_genai_flux_transformer2d_model* flux;
    ov_genai_autoencoder_kl* vae;
} parts;

static ov_genai_tensor* tensor_of(ov_genai_element_type_e type, const size_t* shape, size_t rank) {
    ov_genai_tensor* tensor = NULL;
    ov_genai_tensor_view view;
    CHECK_OK(ov_genai_tensor_create(type, shape, rank, &tensor));
    CHECK_OK(ov_genai_tensor_get_view(tensor, &view));
    memset(view.data, 0, view.byte_size);
    return tensor;
}

static void check_shape(const ov_genai_tensor* tensor, size_t rank, size_t first, size_t last) {
    size_t shape[8] = {0};
    size_t room = 8;
    CHECK_OK(ov_genai_tensor_get_shape(tensor, shape, &room));
    CHECK(room == rank && shape[0] == first && shape[rank - 1] == last);
}

/* The functions that the text encoders and the models that denoise have in common. */
#define PART_LIFE(name, member, folder)                                                                     \
    static void name##_life(parts* all) {                                                                   \
        ov_genai_##name* part = NULL;                                                                       \
        CHECK_REFUSED(ov_genai_##name##_read(NULL, &part));                                                 \
        CHECK_REFUSED(ov_genai_##name##_read("x", NULL));                                                   \
        CHECK_REFUSED(ov_genai_##name##_create(NULL, "CPU", NULL, &part));                                  \
        CHECK_REFUSED(ov_genai_##name##_create(all->folder, NULL, NULL, &part));                            \
        CHECK_REFUSED(ov_genai_##name##_create("x", "CPU", NULL, NULL));                                    \
        CHECK(ov_genai_##name##_create("/nonexistent/text_encoder", "CPU", NULL, &part) != OK);             \
        CHECK_REFUSED(ov_genai_##name##_compile(NULL, "CPU", NULL));                                        \
        CHECK(part == NULL);                                                                                \
        ov_genai_##name##_free(NULL);                                                                       \
        CHECK_OK(ov_genai_##name##_read(all->folder, &part));                                               \
        CHECK_REFUSED(ov_genai_##name##_compile(part, NULL, NULL));                                         \
        CHECK_OK(ov_genai_##name##_compile(part, "CPU", all->options));                                     \
        CHECK(ov_genai_##name##_compile(part, "CPU", all->options) != OK);                                  \
        CHECK_ERROR_HAS("already compiled");                                                                \
        ov_genai_##name##_free(part);                                                                       \
        CHECK_OK(ov_genai_##name##_create(all->folder, "CPU", all->options, &all->member));                 \
    }

PART_LIFE(clip_text_model, clip, text_encoder)
PART_LIFE(t5_encoder_model, t5, text_encoder)
PART_LIFE(unet2d_condition_model, unet2d, unet)
PART_LIFE(sd3_transformer2d_model, sd3, unet)
PART_LIFE(flux_transformer2d_model, flux, unet)

#define DENOISER(name, folder)                                                                              \
    static void name##_inputs(parts* all) {                                                                 \
        const size_t shape[] = {1};                                                                         \
        ov_genai_tensor* tensor = tensor_of(OV_GENAI_ELEMENT_TYPE_F32, shape, 1);                           \
        ov_genai_tensor* output = NULL;                                                                     \
        ov_genai_##name* part = NULL;                                                                       \
        ov_genai_##name##_config config;                                                                    \
        CHECK_REFUSED(ov_genai_##name##_get_config(NULL, &config));                                         \
        CHECK_REFUSED(ov_genai_##name##_reshape(NULL, 1, 64, 64, 77));                                      \
        CHECK_REFUSED(ov_genai_##name##_set_hidden_states(NULL, HIDDEN_STATES, tensor));                    \
        CHECK_REFUSED(ov_genai_##name##_infer(NULL, tensor, tensor, &output));                              \
        CHECK_OK(ov_genai_##name##_read(all->folder, &part));                                               \
        CHECK_REFUSED(ov_genai_##name##_get_config(part, NULL));                                            \
        CHECK_OK(ov_genai_##name##_get_config(part, &config));                                              \
        CHECK(config.in_channels == 4);                                                                     \
        CHECK_OK(ov_genai_##name##_reshape(part, 2, 64, 64, 77));                                           \
        CHECK_REFUSED(ov_genai_##name##_set_hidden_states(part, HIDDEN_STATES, NULL));                      \
        CHECK(ov_genai_##name##_set_hidden_states(part, HIDDEN_STATES, tensor) != OK);                      \
        CHECK_ERROR_HAS("compiled first");                                                                  \
        CHECK_REFUSED(ov_genai_##name##_infer(part, tensor, tensor, NULL));                                 \
        CHECK_REFUSED(ov_genai_##name##_infer(part, NULL, tensor, &output));                                \
        CHECK_REFUSED(ov_genai_##name##_infer(part, tensor, NULL, &output));                                \
        CHECK(ov_genai_##name##_infer(part, tensor, tensor, &output) != OK);                                \
        CHECK(output == NULL);                                                                              \
        ov_genai_##name##_free(part);                                                                       \
        ov_genai_tensor_free(tensor);                                                                       \
    }

DENOISER(unet2d_condition_model, unet)
DENOISER(sd3_transformer2d_model, unet)
DENOISER(flux_transformer2d_model, unet)

static void clip_encodes(parts* all) {
    ov_genai_clip_text_model* read = NULL;
    ov_genai_clip_text_model_config config;
    ov_genai_tensor* embeddings = NULL;
    ov_genai_tensor* output = NULL;
    CHECK_OK(ov_genai_clip_text_model_get_config(all->clip, &config));
    CHECK(config.max_position_embeddings == 77 && config.num_hidden_layers == 2);
    CHECK_REFUSED(ov_genai_clip_text_model_get_config(NULL, &config));
    CHECK_REFUSED(ov_genai_clip_text_model_get_config(all->clip, NULL));
    CHECK_OK(ov_genai_clip_text_model_infer(all->clip, PROMPT, NOTHING, true, &embeddings));
    check_shape(embeddings, 3, 2, 64);
    ov_genai_tensor_free(embeddings);
    CHECK_OK(ov_genai_clip_text_model_get_output_tensor(all->clip, 0, &output));
    check_shape(output, 3, 2, 64);
    ov_genai_tensor_free(output);
    output = NULL;
    CHECK(ov_genai_clip_text_model_get_output_tensor(all->clip, 99, &output) != OK);
    CHECK_REFUSED(ov_genai_clip_text_model_get_output_tensor(NULL, 0, &output));
    CHECK_REFUSED(ov_genai_clip_text_model_infer(all->clip, PROMPT, NOTHING, true, NULL));
    CHECK_REFUSED(ov_genai_clip_text_model_infer(NULL, PROMPT, NOTHING, true, &output));

    CHECK_OK(ov_genai_clip_text_model_read(all->text_encoder, &read));
    CHECK_REFUSED(ov_genai_clip_text_model_reshape(NULL, 1));
    CHECK_OK(ov_genai_clip_text_model_reshape(read, 1));
    CHECK(ov_genai_clip_text_model_infer(read, PROMPT, NOTHING, false, &output) != OK);
    CHECK_ERROR_HAS("must be compiled first");
    CHECK(ov_genai_clip_text_model_export_model(read, "/nonexistent") != OK);
    CHECK_REFUSED(ov_genai_clip_text_model_export_model(NULL, "x"));
    CHECK(output == NULL);
    ov_genai_clip_text_model_free(read);
}

static void t5_encodes(parts* all) {
    ov_genai_t5_encoder_model* read = NULL;
    ov_genai_tensor* embeddings = NULL;
    ov_genai_tensor* output = NULL;
    CHECK_OK(ov_genai_t5_encoder_model_infer(all->t5, PROMPT, NOTHING, false, 77, &embeddings));
    check_shape(embeddings, 3, 1, 64);
    CHECK_OK(ov_genai_t5_encoder_model_get_output_tensor(all->t5, 0, &output));
    check_shape(output, 3, 1, 64);
    ov_genai_tensor_free(embeddings);
    ov_genai_tensor_free(output);
    output = NULL;
    CHECK_REFUSED(ov_genai_t5_encoder_model_infer(all->t5, PROMPT, NOTHING, false, 77, NULL));
    CHECK_REFUSED(ov_genai_t5_encoder_model_infer(NULL, PROMPT, NOTHING, false, 77, &output));
    CHECK_REFUSED(ov_genai_t5_encoder_model_get_output_tensor(NULL, 0, &output));
    CHECK_OK(ov_genai_t5_encoder_model_read(all->text_encoder, &read));
    CHECK_REFUSED(ov_genai_t5_encoder_model_reshape(NULL, 1, 77));
    CHECK_OK(ov_genai_t5_encoder_model_reshape(read, 1, 77));
    CHECK(output == NULL);
    ov_genai_t5_encoder_model_free(read);
}

static void unet_predicts(parts* all) {
    const size_t latent_shape[] = {2, 4, 8, 8};
    const size_t states_shape[] = {2, 77, 64};
    const size_t step_shape[] = {1};
    ov_genai_tensor* latent = tensor_of(OV_GENAI_ELEMENT_TYPE_F32, latent_shape, 4);
    ov_genai_tensor* states = tensor_of(OV_GENAI_ELEMENT_TYPE_F32, states_shape, 3);
    ov_genai_tensor* step = tensor_of(OV_GENAI_ELEMENT_TYPE_I64, step_shape, 1);
    ov_genai_tensor* noise = NULL;
    CHECK_OK(ov_genai_unet2d_condition_model_set_hidden_states(all->unet2d, HIDDEN_STATES, states));
    /* The values were copied. */
    ov_genai_tensor_free(states);
    CHECK_OK(ov_genai_unet2d_condition_model_infer(all->unet2d, latent, step, &noise));
    check_shape(noise, 4, 2, 8);
    ov_genai_tensor_free(noise);
    noise = NULL;
    CHECK(ov_genai_unet2d_condition_model_infer(all->unet2d, step, step, &noise) != OK);
    CHECK(ov_genai_unet2d_condition_model_export_model(all->unet2d, NULL) == INVALID_C_PARAM);
    CHECK_REFUSED(ov_genai_unet2d_condition_model_export_model(NULL, "x"));
    CHECK(noise == NULL);
    ov_genai_tensor_free(latent);
    ov_genai_tensor_free(step);
}

static void autoencoder_life(parts* all) {
    ov_genai_autoencoder_kl* vae = NULL;
    ov_genai_autoencoder_kl_config config;
    size_t channels[8];
    size_t count = 8;
    size_t factor = 0;
    CHECK_REFUSED(ov_genai_autoencoder_kl_read(NULL, NULL, &vae));
    CHECK_REFUSED(ov_genai_autoencoder_kl_read(NULL, all->vae_decoder, NULL));
    CHECK_REFUSED(ov_genai_autoencoder_kl_create(NULL, NULL, "CPU", NULL, &vae));
    CHECK_REFUSED(ov_genai_autoencoder_kl_create(NULL, all->vae_decoder, NULL, NULL, &vae));
    CHECK_REFUSED(ov_genai_autoencoder_kl_create(NULL, all->vae_decoder, "CPU", NULL, NULL));
    CHECK(ov_genai_autoencoder_kl_read(NULL, "/nonexistent", &vae) != OK);
    CHECK(vae == NULL);
    ov_genai_autoencoder_kl_free(NULL);
    CHECK_OK(ov_genai_autoencoder_kl_read(NULL, all->vae_decoder, &vae));
    CHECK_OK(ov_genai_autoencoder_kl_get_config(vae, &config));
    CHECK(config.in_channels == 3 && config.latent_channels == 4 && config.out_channels == 3);
    CHECK(config.scaling_factor == 0.5f && config.shift_factor == 0);
    CHECK_REFUSED(ov_genai_autoencoder_kl_get_config(NULL, &config));
    CHECK_REFUSED(ov_genai_autoencoder_kl_get_config(vae, NULL));
    CHECK_OK(ov_genai_autoencoder_kl_get_block_out_channels(vae, channels, &count));
    CHECK(count == 4 && channels[0] == 12 && channels[3] == 48);
    CHECK_REFUSED(ov_genai_autoencoder_kl_get_block_out_channels(NULL, channels, &count));
    CHECK_OK(ov_genai_autoencoder_kl_get_vae_scale_factor(vae, &factor));
    CHECK(factor == 8);
    CHECK_REFUSED(ov_genai_autoencoder_kl_get_vae_scale_factor(vae, NULL));
    CHECK_OK(ov_genai_autoencoder_kl_reshape(vae, 1, 64, 64));
    CHECK(ov_genai_autoencoder_kl_reshape(vae, 1, 65, 64) != OK);
    CHECK_REFUSED(ov_genai_autoencoder_kl_reshape(NULL, 1, 64, 64));
    CHECK_REFUSED(ov_genai_autoencoder_kl_compile(NULL, "CPU", NULL));
    CHECK_OK(ov_genai_autoencoder_kl_compile(vae, "CPU", all->options));
    CHECK(ov_genai_autoencoder_kl_compile(vae, "CPU", all->options) != OK);
    CHECK_REFUSED(ov_genai_autoencoder_kl_export_model(vae, NULL));
    ov_genai_autoencoder_kl_free(vae);
    CHECK_OK(ov_genai_autoencoder_kl_read(all->vae_encoder, all->vae_decoder, &vae));
    CHECK(ov_genai_autoencoder_kl_export_model(vae, "/nonexistent") != OK);
    ov_genai_autoencoder_kl_free(vae);
    CHECK_OK(ov_genai_autoencoder_kl_create(all->vae_encoder, all->vae_decoder, "CPU", all->options, &all->vae));
}

static void autoencoder_turns(parts* all) {
    const size_t image_shape[] = {1, 3, 64, 64};
    const size_t latent_shape[] = {1, 4, 8, 8};
    ov_genai_tensor* image = tensor_of(OV_GENAI_ELEMENT_TYPE_F32, image_shape, 4);
    ov_genai_tensor* latent = NULL;
    ov_genai_generator* generator = NULL;
    ov_genai_tensor_view view;
    ov_genai_latent_view latent_view = {NULL, latent_shape, 4};
    ov_genai_images* images = NULL;
    size_t count = 0;
    CHECK_OK(ov_genai_autoencoder_kl_encode(all->vae, image, NULL, &latent));
    check_shape(latent, 4, 1, 8);
    ov_genai_tensor_free(latent);
    CHECK_OK(ov_genai_generator_create(42, &generator));
    CHECK_OK(ov_genai_autoencoder_kl_encode(all->vae, image, generator, &latent));
    CHECK_OK(ov_genai_tensor_get_view(latent, &view));
    latent_view.data = view.data;
    CHECK_OK(ov_genai_autoencoder_kl_decode(all->vae, &latent_view, &images));
    CHECK_OK(ov_genai_images_get_count(images, &count));
    CHECK(count == 1);
    ov_genai_images_free(images);
    images = NULL;
    CHECK_REFUSED(ov_genai_autoencoder_kl_decode(all->vae, NULL, &images));
    CHECK_REFUSED(ov_genai_autoencoder_kl_decode(all->vae, &latent_view, NULL));
    CHECK_REFUSED(ov_genai_autoencoder_kl_encode(all->vae, NULL, NULL, &latent));
    CHECK_REFUSED(ov_genai_autoencoder_kl_encode(all->vae, image, NULL, NULL));
    CHECK(images == NULL);
    ov_genai_tensor_free(latent);
    ov_genai_tensor_free(image);
    ov_genai_generator_free(generator);
}

static void check_red(ov_genai_images* images) {
    ov_genai_image_view image;
    CHECK_OK(ov_genai_images_get_at(images, 0, &image));
    CHECK(image_is_red(image.data, image.width, image.height));
    ov_genai_images_free(images);
}

/* The pipelines of the three kinds that can be made of the parts. */
#define PIPELINES_OF_PARTS(name)                                                                                                     \
    static void name##_of_parts(parts* all) {                                                                                        \
        ov_genai_##name##_pipeline* pipe = NULL;                                                                                     \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion(NULL, all->clip, all->unet2d, all->vae, &pipe));            \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion(all->scheduler, NULL, all->unet2d, all->vae, &pipe));       \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion(all->scheduler, all->clip, NULL, all->vae, &pipe));         \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion(all->scheduler, all->clip, all->unet2d, NULL, &pipe));      \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion(all->scheduler, all->clip, all->unet2d, all->vae, NULL));   \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_latent_consistency_model(NULL, all->clip, all->unet2d, all->vae, &pipe));    \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion_xl(                                                         \
            all->scheduler, all->clip, NULL, all->unet2d, all->vae, &pipe));                                                         \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_stable_diffusion_3(                                                          \
            all->scheduler, all->clip, NULL, NULL, all->sd3, all->vae, &pipe));                                                      \
        CHECK_REFUSED(ov_genai_##name##_pipeline_create_flux(all->scheduler, all->clip, NULL, all->flux, all->vae, &pipe));          \
        CHECK(pipe == NULL);                                                                                                         \
        CHECK_OK(ov_genai_##name##_pipeline_create_latent_consistency_model(                                                         \
            all->scheduler, all->clip, all->unet2d, all->vae, &pipe));                                                               \
        ov_genai_##name##_pipeline_free(pipe);                                                                                       \
        CHECK_OK(ov_genai_##name##_pipeline_create_stable_diffusion_xl(                                                              \
            all->scheduler, all->clip, all->clip, all->unet2d, all->vae, &pipe));                                                    \
        ov_genai_##name##_pipeline_free(pipe);                                                                                       \
        CHECK_OK(ov_genai_##name##_pipeline_create_stable_diffusion_3(                                                               \
            all->scheduler, all->clip, all->clip, all->t5, all->sd3, all->vae, &pipe));                                              \
        ov_genai_##name##_pipeline_free(pipe);                                                                                       \
        CHECK_OK(ov_genai_##name##_pipeline_create_stable_diffusion_3(                                                               \
            all->scheduler, all->clip, all->clip, NULL, all->sd3, all->vae, &pipe));                                                 \
        ov_genai_##name##_pipeline_free(pipe);                                                                                       \
        CHECK_OK(ov_genai_##name##_pipeline_create_flux(all->scheduler, all->clip, all->t5, all->flux, all->vae, &pipe));            \
        ov_genai_##name##_pipeline_free(pipe);                                                                                       \
        CHECK_OK(ov_genai_##name##_pipeline_create_stable_diffusion(all->scheduler, all->clip, all->unet2d, all->vae, &pipe));       \
        ov_genai_##name##_pipeline_free(pipe);                                                                                       \
    }

PIPELINES_OF_PARTS(text2image)
PIPELINES_OF_PARTS(image2image)
PIPELINES_OF_PARTS(inpainting)

static void flux_fill_of_parts(parts* all) {
    ov_genai_inpainting_pipeline* pipe = NULL;
    CHECK_REFUSED(ov_genai_inpainting_pipeline_create_flux_fill(all->scheduler, all->clip, all->t5, NULL, all->vae, &pipe));
    CHECK_OK(ov_genai_inpainting_pipeline_create_flux_fill(all->scheduler, all->clip, all->t5, all->flux, all->vae, &pipe));
    ov_genai_inpainting_pipeline_free(pipe);
}

static void free_parts(parts* all) {
    ov_genai_scheduler_free(all->scheduler);
    ov_genai_clip_text_model_free(all->clip);
    ov_genai_t5_encoder_model_free(all->t5);
    ov_genai_unet2d_condition_model_free(all->unet2d);
    ov_genai_sd3_transformer2d_model_free(all->sd3);
    ov_genai_flux_transformer2d_model_free(all->flux);
    ov_genai_autoencoder_kl_free(all->vae);
    ov_genai_pipeline_options_free(all->options);
}

void image_parts_suite(const char* models_path) {
    parts* all = calloc(1, sizeof(parts));
    ov_genai_text2image_pipeline* pipe = NULL;
    ov_genai_image_generation_config* config = NULL;
    ov_genai_images* images = NULL;
    snprintf(all->text_encoder, sizeof(all->text_encoder), "%s/text_encoder", models_path);
    snprintf(all->unet, sizeof(all->unet), "%s/unet", models_path);
    snprintf(all->vae_encoder, sizeof(all->vae_encoder), "%s/vae_encoder", models_path);
    snprintf(all->vae_decoder, sizeof(all->vae_decoder), "%s/vae_decoder", models_path);
    all->options = exact_options();
    CHECK_OK(ov_genai_scheduler_create_from_config(
        path_of(models_path, "/scheduler/scheduler_config.json"), OV_GENAI_SCHEDULER_TYPE_AUTO, &all->scheduler));
    clip_text_model_life(all);
    t5_encoder_model_life(all);
    unet2d_condition_model_life(all);
    sd3_transformer2d_model_life(all);
    flux_transformer2d_model_life(all);
    autoencoder_life(all);
    clip_encodes(all);
    t5_encodes(all);
    unet2d_condition_model_inputs(all);
    sd3_transformer2d_model_inputs(all);
    flux_transformer2d_model_inputs(all);
    unet_predicts(all);
    autoencoder_turns(all);
    text2image_of_parts(all);
    image2image_of_parts(all);
    inpainting_of_parts(all);
    flux_fill_of_parts(all);

    CHECK_OK(ov_genai_text2image_pipeline_create_stable_diffusion(all->scheduler, all->clip, all->unet2d, all->vae, &pipe));
    /* The pipeline keeps what it needs. */
    free_parts(all);
    free(all);
    CHECK_OK(ov_genai_text2image_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_image_generation_config_set_num_inference_steps(config, 10));
    CHECK_OK(ov_genai_image_generation_config_set_guidance_scale(config, 4.0f));
    CHECK_OK(ov_genai_text2image_pipeline_generate(pipe, PROMPT, config, NULL, &images));
    check_red(images);
    ov_genai_image_generation_config_free(config);
    ov_genai_text2image_pipeline_free(pipe);
}
