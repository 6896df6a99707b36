#pragma once

void arguments_suite(const char* models_path);
void inference_suite(const char* models_path);
void config_suite(const char* models_path);
void chat_history_suite(const char* models_path);
void options_suite(const char* models_path);
void llm_suite(const char* models_path);
void llm_options_suite(const char* models_path);
void tokenizer_suite(const char* models_path);
void continuous_batching_suite(const char* models_path);
void process_exit_suite(const char* models_path);
void structured_output_suite(const char* models_path);
void parsing_suite(const char* models_path);
void whisper_config_suite(const char* models_path);
void whisper_suite(const char* models_path);
void asr_suite(const char* models_path);
void vlm_suite(const char* models_path);
void vision_batching_suite(const char* models_path);
void image_config_suite(const char* models_path);
void generator_suite(const char* models_path);
void images_suite(const char* models_path);
void image_lifecycle_suite(const char* models_path);
void image_parts_suite(const char* models_path);
void log_suite(const char* models_path);
void embedding_suite(const char* models_path);
void rerank_suite(const char* models_path);
void text2speech_suite(const char* models_path);
