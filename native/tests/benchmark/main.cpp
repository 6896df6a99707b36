// native_benchmark serve MODELS SPEECH IMAGE WIDTH HEIGHT
//     SPEECH: 16 kHz samples as 32-bit floats; IMAGE: RGB bytes. Answers each line of standard input, the name of a workload, with a
//     line "TOTAL FIRST_TOKEN" in seconds.
// native_benchmark first MODEL
//     Prints the first piece of an answer, and ends.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "workloads.hpp"

namespace {

std::string read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(std::string("cannot open ") + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

benchmark::Inputs read_inputs(char** arguments) {
    const std::string speech = read_file(arguments[1]);
    const std::string pixels = read_file(arguments[2]);
    ov::Tensor image(ov::element::u8, {1, std::stoul(arguments[4]), std::stoul(arguments[3]), 3});
    if (pixels.size() != image.get_byte_size())
        throw std::runtime_error(std::string(arguments[2]) + " is not of the given size");
    std::copy(pixels.begin(), pixels.end(), image.data<uint8_t>());
    const auto* samples = reinterpret_cast<const float*>(speech.data());
    return {arguments[0], {samples, samples + speech.size() / sizeof(float)}, image};
}

void serve(char** arguments) {
    const benchmark::Workloads workloads = benchmark::make_workloads(read_inputs(arguments));
    std::cout << "ready" << std::endl;
    for (std::string name; std::getline(std::cin, name);) {
        const benchmark::Timing timing = workloads.at(name)();
        std::cout << timing.total << ' ' << timing.first_token << std::endl;
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string command = argc > 1 ? argv[1] : "";
    try {
        std::cout.precision(9);
        if (command == "serve" && argc == 7) {
            serve(argv + 2);
        } else if (command == "first" && argc == 3) {
            benchmark::print_first_piece(argv[2]);
        } else {
            std::cerr << "usage: native_benchmark serve MODELS SPEECH IMAGE WIDTH HEIGHT | first MODEL\n";
            return 2;
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
