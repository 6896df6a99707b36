#pragma once

// ov::Any, dynamic_cast and exception handling compare run-time type information across the library border, so every
// type that crosses it has default visibility here too, whatever visibility our own library is built with.
#if defined(_WIN32)
#    define OPENVINO_GENAI_EXPORTS __declspec(dllimport)
#else
#    define OPENVINO_GENAI_EXPORTS __attribute__((visibility("default")))
#endif

namespace ov::genai {

// Defined by the layout test only: lets it see the offsets of private members. Friends do not change a layout.
struct AbiProbe;

}  // namespace ov::genai
