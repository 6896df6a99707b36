#pragma once

void arguments_suite(const char* models_path);
void config_suite(const char* models_path);
void chat_history_suite(const char* models_path);
void options_suite(const char* models_path);
void llm_suite(const char* models_path);
void continuous_batching_suite(const char* models_path);
void structured_output_suite(const char* models_path);
