#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "openvino/genai/whisper_pipeline.hpp"
#include "openvino/runtime/tensor.hpp"

namespace benchmark {

// Seconds, from the call on; first_token is negative where nothing tells when it came.
struct Timing {
    double total;
    double first_token;
};

struct Inputs {
    std::filesystem::path models;
    ov::genai::RawSpeechInput speech;
    ov::Tensor image;
};

using Workloads = std::map<std::string, std::function<Timing()>>;

// Loads the pipelines. The parameters of each workload are those of its namesakes in C# and Python.
Workloads make_workloads(const Inputs& inputs);

// Loads a text model, prints the first piece of its answer as soon as it is there, and stops.
void print_first_piece(const std::filesystem::path& model);

}  // namespace benchmark
