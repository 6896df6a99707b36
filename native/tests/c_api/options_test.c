#include "check.h"
#include "openvino/genai/c/pipeline_options.h"
#include "suites.h"

static void properties(void) {
    ov_genai_pipeline_options* options = NULL;
    ov_genai_pipeline_options* nested = NULL;
    ov_genai_string_list* keys = NULL;
    size_t count = 0;
    const ov_genai_property good[] = {
        {"INFERENCE_PRECISION_HINT", "f32", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0},
        {"MAX_PROMPT_LEN", NULL, OV_GENAI_PROPERTY_TYPE_INT, 128, 0},
        {"SHARE", NULL, OV_GENAI_PROPERTY_TYPE_DOUBLE, 0, 0.5},
        {"ENABLE_MMAP", NULL, OV_GENAI_PROPERTY_TYPE_BOOL, 1, 0},
    };
    const ov_genai_property bad[] = {
        {"A", NULL, OV_GENAI_PROPERTY_TYPE_INT, 1, 0},
        {"B", NULL, OV_GENAI_PROPERTY_TYPE_BOOL, 2, 0},
    };
    const ov_genai_property no_text = {"C", NULL, OV_GENAI_PROPERTY_TYPE_STRING, 0, 0};
    const ov_genai_property no_type = {"D", NULL, (ov_genai_property_type_e)7, 0, 0};
    const ov_genai_property no_key = {NULL, "x", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0};
    const int32_t layers[] = {2, 14, 25};
    const int64_t longs[] = {INT64_MIN, INT64_MAX};
    const double doubles[] = {0.5, -0.25};
    const bool flags[] = {true, false, true};
    const ov_genai_string_view names[] = {{"one", 3}, {"two", 3}};

    CHECK_OK(ov_genai_pipeline_options_create(&options));
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, good, 4));
    CHECK(ov_genai_pipeline_options_set_properties(options, bad, 2) == PARAMETER_MISMATCH);
    CHECK_ERROR_HAS("value 2 of property 'B'");
    CHECK(ov_genai_pipeline_options_set_properties(options, &no_text, 1) == INVALID_C_PARAM);
    CHECK(ov_genai_pipeline_options_set_properties(options, &no_type, 1) == INVALID_C_PARAM);
    CHECK(ov_genai_pipeline_options_set_properties(options, &no_key, 1) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_pipeline_options_create(&nested));
    CHECK_OK(ov_genai_pipeline_options_set_nested(options, "DEVICE_PROPERTIES", nested));
    CHECK_OK(ov_genai_pipeline_options_set_int_list(options, "hidden_layers_list", layers, 3));
    CHECK_OK(ov_genai_pipeline_options_set_int_list(options, "NO_NUMBERS", NULL, 0));
    CHECK(ov_genai_pipeline_options_set_int_list(options, "A", NULL, 1) == INVALID_C_PARAM);
    CHECK(ov_genai_pipeline_options_set_int_list(options, NULL, layers, 3) == INVALID_C_PARAM);
    CHECK(ov_genai_pipeline_options_set_int_list(NULL, "A", layers, 3) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_pipeline_options_set_string_list(options, "NAMES", names, 2));
    CHECK(ov_genai_pipeline_options_set_string_list(options, "A", NULL, 1) == INVALID_C_PARAM);
    CHECK(ov_genai_pipeline_options_set_string_list(options, NULL, names, 2) == INVALID_C_PARAM);
    CHECK(ov_genai_pipeline_options_set_string_list(NULL, "A", names, 2) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_pipeline_options_set_long_list(options, "LONGS", longs, 2));
    CHECK_REFUSED(ov_genai_pipeline_options_set_long_list(options, "A", NULL, 1));
    CHECK_REFUSED(ov_genai_pipeline_options_set_long_list(NULL, "A", longs, 2));
    CHECK_OK(ov_genai_pipeline_options_set_double_list(options, "DOUBLES", doubles, 2));
    CHECK_REFUSED(ov_genai_pipeline_options_set_double_list(options, "A", NULL, 1));
    CHECK_REFUSED(ov_genai_pipeline_options_set_double_list(options, NULL, doubles, 2));
    CHECK_OK(ov_genai_pipeline_options_set_bool_list(options, "FLAGS", flags, 3));
    CHECK_REFUSED(ov_genai_pipeline_options_set_bool_list(options, "A", NULL, 1));
    CHECK_REFUSED(ov_genai_pipeline_options_set_bool_list(NULL, "A", flags, 3));
    CHECK_OK(ov_genai_pipeline_options_set_extensions(options, names, 2));
    CHECK_REFUSED(ov_genai_pipeline_options_set_extensions(options, NULL, 1));
    CHECK_REFUSED(ov_genai_pipeline_options_set_extensions(NULL, names, 2));
    CHECK_OK(ov_genai_pipeline_options_get_keys(options, &keys));
    CHECK_OK(ov_genai_string_list_get_count(keys, &count));
    CHECK(count == 12);
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

static void adapter_from_memory(const char* models_path) {
    static uint8_t contents[1 << 20];
    static const uint8_t no_adapter[16] = {0};
    char path[4096];
    ov_genai_adapter* adapter = NULL;
    size_t size = 0;
    snprintf(path, sizeof(path), "%s-lora-pirate.safetensors", models_path);
    FILE* file = fopen(path, "rb");
    CHECK(file != NULL);
    if (file != NULL) {
        size = fread(contents, 1, sizeof(contents), file);
        fclose(file);
    }
    CHECK_OK(ov_genai_adapter_create_from_memory(contents, size, &adapter));
    ov_genai_adapter_free(adapter);
    CHECK(ov_genai_adapter_create_from_memory(no_adapter, sizeof(no_adapter), &adapter) != OK);
}

void options_suite(const char* models_path) {
    properties();
    scheduler();
    adapters(models_path);
    adapter_from_memory(models_path);
}
