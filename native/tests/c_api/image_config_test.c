/* Every option of images is written and read back. */
#include "check.h"
#include "openvino/genai/c/image_generation_config.h"
#include "suites.h"

#define FIELD(option, type, value) CHECK_FIELD(image_generation_config, config, option, type, value)

#define CHECK_OPTIONAL_TEXT(option)                                                                   \
    do {                                                                                              \
        const ov_genai_string_view written = {"a text", 6};                                           \
        ov_genai_string_view read;                                                                    \
        CHECK_OK(ov_genai_image_generation_config_set_##option(config, &written));                    \
        CHECK_OK(ov_genai_image_generation_config_get_##option(config, &read));                       \
        CHECK(is_text(read, "a text"));                                                               \
        CHECK_OK(ov_genai_image_generation_config_set_##option(config, NULL));                        \
        CHECK(ov_genai_image_generation_config_get_##option(config, &read) == NOT_FOUND);             \
        CHECK_ERROR_HAS(#option " is not set");                                                       \
        CHECK_REFUSED(ov_genai_image_generation_config_set_##option(NULL, &written));                 \
    } while (0)

static void fields(ov_genai_image_generation_config* config) {
    FIELD(num_images_per_prompt, size_t, 3);
    FIELD(rng_seed, size_t, 7);
    FIELD(guidance_scale, float, 4.5f);
    FIELD(height, int64_t, 128);
    FIELD(width, int64_t, 256);
    FIELD(num_inference_steps, size_t, 12);
    FIELD(max_sequence_length, int, 77);
    FIELD(strength, float, 0.5f);
    CHECK_OPTIONAL_TEXT(prompt_2);
    CHECK_OPTIONAL_TEXT(prompt_3);
    CHECK_OPTIONAL_TEXT(negative_prompt);
    CHECK_OPTIONAL_TEXT(negative_prompt_2);
    CHECK_OPTIONAL_TEXT(negative_prompt_3);
}

static void parts(ov_genai_image_generation_config* config, const char* adapter_path) {
    const ov_genai_taylorseer_config cache = {3, 6, -2};
    ov_genai_taylorseer_config cache_read;
    ov_genai_adapter* adapter = NULL;
    ov_genai_adapter_config* adapters = NULL;
    ov_genai_generator* generator = NULL;
    size_t count = 0;
    CHECK(ov_genai_image_generation_config_get_taylorseer_config(config, &cache_read) == NOT_FOUND);
    CHECK_OK(ov_genai_image_generation_config_set_taylorseer_config(config, &cache));
    CHECK_OK(ov_genai_image_generation_config_get_taylorseer_config(config, &cache_read));
    CHECK(cache_read.cache_interval == 3 && cache_read.disable_cache_before_step == 6 && cache_read.disable_cache_after_step == -2);
    CHECK_OK(ov_genai_image_generation_config_set_taylorseer_config(config, NULL));
    CHECK(ov_genai_image_generation_config_get_taylorseer_config(config, &cache_read) == NOT_FOUND);

    CHECK_OK(ov_genai_image_generation_config_get_adapters(config, &adapters));
    CHECK(adapters == NULL);
    CHECK_OK(ov_genai_adapter_create(adapter_path, &adapter));
    CHECK_OK(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_AUTO, &adapters));
    CHECK_OK(ov_genai_adapter_config_add(adapters, adapter, 0.5f));
    CHECK_OK(ov_genai_image_generation_config_set_adapters(config, adapters));
    ov_genai_adapter_config_free(adapters);
    ov_genai_adapter_free(adapter);
    CHECK_OK(ov_genai_image_generation_config_get_adapters(config, &adapters));
    CHECK_OK(ov_genai_adapter_config_get_count(adapters, &count));
    CHECK(count == 1);
    ov_genai_adapter_config_free(adapters);
    CHECK_OK(ov_genai_image_generation_config_set_adapters(config, NULL));

    CHECK_OK(ov_genai_image_generation_config_get_generator(config, &generator));
    CHECK(generator == NULL);
    CHECK_OK(ov_genai_generator_create(7, &generator));
    CHECK_OK(ov_genai_image_generation_config_set_generator(config, generator));
    ov_genai_generator_free(generator);
    CHECK_OK(ov_genai_image_generation_config_get_generator(config, &generator));
    CHECK(generator != NULL);
    ov_genai_generator_free(generator);
    CHECK_OK(ov_genai_image_generation_config_set_generator(config, NULL));
}

static void rules(ov_genai_image_generation_config* config) {
    const ov_genai_property steps = {"num_inference_steps", NULL, OV_GENAI_PROPERTY_TYPE_INT, 9, 0};
    ov_genai_image_generation_config* copy = NULL;
    ov_genai_pipeline_options* options = NULL;
    size_t value = 0;
    CHECK_OK(ov_genai_image_generation_config_set_guidance_scale(config, 4.0f));
    CHECK_OK(ov_genai_image_generation_config_validate(config));
    CHECK_OK(ov_genai_pipeline_options_create(&options));
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &steps, 1));
    CHECK_OK(ov_genai_image_generation_config_update(config, options));
    ov_genai_pipeline_options_free(options);
    CHECK_OK(ov_genai_image_generation_config_copy(config, &copy));
    CHECK_OK(ov_genai_image_generation_config_get_num_inference_steps(copy, &value));
    CHECK(value == 9);
    CHECK_OK(ov_genai_image_generation_config_set_guidance_scale(copy, 1.0f));
    CHECK_OK(ov_genai_image_generation_config_set_negative_prompt(copy, &(const ov_genai_string_view){"no", 2}));
    CHECK(ov_genai_image_generation_config_validate(copy) != OK);
    CHECK_ERROR_HAS("Guidance scale <= 1.0 ignores negative prompt");
    ov_genai_image_generation_config_free(copy);
}

static void null_arguments(void) {
    ov_genai_image_generation_config* config = NULL;
    ov_genai_adapter_config* adapters = NULL;
    ov_genai_generator* generator = NULL;
    ov_genai_taylorseer_config cache;
    CHECK_REFUSED(ov_genai_image_generation_config_create(NULL));
    CHECK_REFUSED(ov_genai_image_generation_config_copy(NULL, &config));
    CHECK_REFUSED(ov_genai_image_generation_config_validate(NULL));
    CHECK_REFUSED(ov_genai_image_generation_config_update(NULL, NULL));
    CHECK_REFUSED(ov_genai_image_generation_config_get_adapters(NULL, &adapters));
    CHECK_REFUSED(ov_genai_image_generation_config_get_generator(NULL, &generator));
    CHECK_REFUSED(ov_genai_image_generation_config_get_taylorseer_config(NULL, &cache));
    CHECK(config == NULL && adapters == NULL && generator == NULL);
    ov_genai_image_generation_config_free(NULL);
}

void image_config_suite(const char* models_path) {
    ov_genai_image_generation_config* config = NULL;
    null_arguments();
    CHECK_OK(ov_genai_image_generation_config_create(&config));
    fields(config);
    parts(config, path_of(models_path, "-lora-blue.safetensors"));
    rules(config);
    ov_genai_image_generation_config_free(config);
}
