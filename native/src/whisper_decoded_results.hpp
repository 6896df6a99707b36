#pragma once

#include "handle.hpp"
#include "openvino/genai/c/whisper_decoded_results.h"
#include "openvino/genai/whisper_pipeline.hpp"

OV_GENAI_HANDLE(whisper_decoded_results, ov::genai::WhisperDecodedResults);
OV_GENAI_HANDLE(whisper_decoded_result_chunk, ov::genai::WhisperDecodedResultChunk);
