#include "check.h"
#include "openvino/genai/c/pipeline_options.h"
#include "suites.h"

static void properties(void) {
    ov_genai_pipeline_options* options = NULL;
    ov_genai_pipeline_options* nested = NULL;
    ov_genai_string_list* keys = NULL;
    size_t count = 0;
    const ov_genai_property good[] = {
        {"INFERENCE_PRECISION_HINT", "f32", OV_GENAI_PROPERTY_TYPE_STRING},
        {"MAX_PROMPT_LEN", "128", OV_GENAI_PROPERTY_TYPE_INT},
        {"SHARE", "0.5", OV_GENAI_PROPERTY_TYPE_DOUBLE},
        {"ENABLE_MMAP", "true", OV_GENAI_PROPERTY_TYPE_BOOL},
    };
    const ov_genai_property bad[] = {
        {"A", "1", OV_GENAI_PROPERTY_TYPE_INT},
        {"B", "12x", OV_GENAI_PROPERTY_TYPE_INT},
    };
    const ov_genai_property bad_bool = {"C", "yes", OV_GENAI_PROPERTY_TYPE_BOOL};
    const ov_genai_property bad_double = {"D", "", OV_GENAI_PROPERTY_TYPE_DOUBLE};
    const ov_genai_property no_key = {NULL, "x", OV_GENAI_PROPERTY_TYPE_STRING};

    CHECK_OK(ov_genai_pipeline_options_create(&options));
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, good, 4));
    CHECK(ov_genai_pipeline_options_set_properties(options, bad, 2) == PARAMETER_MISMATCH);
    CHECK_ERROR_HAS("'12x' of property 'B'");
    CHECK(ov_genai_pipeline_options_set_properties(options, &bad_bool, 1) == PARAMETER_MISMATCH);
    CHECK(ov_genai_pipeline_options_set_properties(options, &bad_double, 1) == PARAMETER_MISMATCH);
    CHECK(ov_genai_pipeline_options_set_properties(options, &no_key, 1) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_pipeline_options_create(&nested));
    CHECK_OK(ov_genai_pipeline_options_set_nested(options, "DEVICE_PROPERTIES", nested));
    CHECK_OK(ov_genai_pipeline_options_get_keys(options, &keys));
    CHECK_OK(ov_genai_string_list_get_count(keys, &count));
    CHECK(count == 5);
    ov_genai_string_list_free(keys);
    ov_genai_pipeline_options_free(nested);
    ov_genai_pipeline_options_free(options);
}

static void scheduler(void) {
    ov_genai_scheduler_config* config = NULL;
    ov_genai_pipeline_options* options = NULL;
    ov_genai_cache_eviction_config eviction;
    ov_genai_sparse_attention_config sparse;
    const size_t interval = 16;
    size_t value = 0;
    bool flag = true;

    CHECK_OK(ov_genai_scheduler_config_create(&config));
    CHECK_OK(ov_genai_scheduler_config_set_cache_size(config, 3));
    CHECK_OK(ov_genai_scheduler_config_get_cache_size(config, &value));
    CHECK(value == 3);
    CHECK_OK(ov_genai_scheduler_config_set_max_num_batched_tokens(config, 64));
    CHECK_OK(ov_genai_scheduler_config_get_max_num_batched_tokens(config, &value));
    CHECK(value == 64);
    CHECK_OK(ov_genai_scheduler_config_set_dynamic_split_fuse(config, false));
    CHECK_OK(ov_genai_scheduler_config_get_dynamic_split_fuse(config, &flag));
    CHECK(!flag);
    CHECK_FIELD(scheduler_config, config, num_kv_blocks, size_t, 9);
    CHECK_FIELD(scheduler_config, config, num_linear_attention_blocks, size_t, 7);
    CHECK_FIELD(scheduler_config, config, max_num_seqs, size_t, 5);
    CHECK_FIELD(scheduler_config, config, enable_prefix_caching, bool, true);
    CHECK_OK(ov_genai_scheduler_config_get_cache_interval_multiplier(config, &flag, &value));
    CHECK(!flag);
    CHECK_OK(ov_genai_scheduler_config_set_cache_interval_multiplier(config, &interval));
    CHECK_OK(ov_genai_scheduler_config_get_cache_interval_multiplier(config, &flag, &value));
    CHECK(flag && value == 16);

    CHECK_OK(ov_genai_scheduler_config_get_cache_eviction_config(config, &flag, &eviction));
    CHECK(!flag);
    eviction.start_size = 32;
    eviction.recent_size = 64;
    eviction.max_cache_size = 256;
    eviction.apply_rotation = true;
    CHECK_OK(ov_genai_scheduler_config_set_cache_eviction_config(config, &eviction));
    eviction.max_cache_size = 0;
    CHECK_OK(ov_genai_scheduler_config_get_cache_eviction_config(config, &flag, &eviction));
    CHECK(flag && eviction.start_size == 32 && eviction.recent_size == 64 && eviction.max_cache_size == 256);
    CHECK(eviction.apply_rotation);
    CHECK_OK(ov_genai_scheduler_config_get_sparse_attention_config(config, &flag, &sparse));
    CHECK(!flag);
    sparse.num_last_dense_tokens_in_prefill = 10;
    CHECK_OK(ov_genai_scheduler_config_set_sparse_attention_config(config, &sparse));
    CHECK_OK(ov_genai_scheduler_config_get_sparse_attention_config(config, &flag, &sparse));
    CHECK(flag && sparse.num_last_dense_tokens_in_prefill == 10);

    CHECK_OK(ov_genai_pipeline_options_create(&options));
    CHECK_OK(ov_genai_pipeline_options_set_scheduler_config(options, config));
    CHECK_OK(ov_genai_pipeline_options_set_prompt_lookup(options, true));
    CHECK(ov_genai_pipeline_options_set_scheduler_config(options, NULL) == INVALID_C_PARAM);
    ov_genai_scheduler_config_free(config);
    ov_genai_pipeline_options_free(options);
}

static void adapters(const char* models_path) {
    char path[4096];
    ov_genai_adapter* adapter = NULL;
    ov_genai_adapter_config* config = NULL;
    ov_genai_adapter_mode_e mode = OV_GENAI_ADAPTER_MODE_AUTO;
    size_t count = 0;
    float alpha = 0;
    CHECK(ov_genai_adapter_create("/nonexistent.safetensors", &adapter) != OK);
    CHECK_ERROR_HAS("nonexistent");
    snprintf(path, sizeof(path), "%s-lora-pirate.safetensors", models_path);
    CHECK_OK(ov_genai_adapter_create(path, &adapter));
    CHECK(ov_genai_adapter_config_create((ov_genai_adapter_mode_e)9, &config) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_STATIC, &config));
    CHECK_OK(ov_genai_adapter_config_add(config, adapter, 0.5f));
    CHECK_OK(ov_genai_adapter_config_get_count(config, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_adapter_config_get_alpha_at(config, 0, &alpha));
    CHECK(alpha == 0.5f);
    CHECK(ov_genai_adapter_config_get_alpha_at(config, 1, &alpha) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_adapter_config_set_alpha_at(config, 0, 0.0f));
    CHECK_OK(ov_genai_adapter_config_get_alpha_at(config, 0, &alpha));
    CHECK(alpha == 0.0f);
    CHECK(ov_genai_adapter_config_set_alpha_at(config, 1, 0.5f) == OUT_OF_BOUNDS);
    CHECK(ov_genai_adapter_config_set_alpha_at(NULL, 0, 0.5f) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_adapter_config_get_mode(config, &mode));
    CHECK(mode == OV_GENAI_ADAPTER_MODE_STATIC);
    CHECK_OK(ov_genai_adapter_config_set_tensor_name_prefix(config, "base_model.model."));
    ov_genai_adapter_config_free(config);
    ov_genai_adapter_free(adapter);
}

void options_suite(const char* models_path) {
    properties();
    scheduler();
    adapters(models_path);
}
