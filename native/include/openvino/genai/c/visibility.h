#pragma once

#ifdef __cplusplus
#    define OPENVINO_GENAI_C_EXTERN extern "C"
#else
#    define OPENVINO_GENAI_C_EXTERN
#endif

#if defined(_WIN32)
#    ifdef openvino_genai_c_EXPORTS
#        define OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_EXTERN __declspec(dllexport)
#    else
#        define OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_EXTERN __declspec(dllimport)
#    endif
#else
#    define OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_EXTERN __attribute__((visibility("default")))
#endif

/* Marks what only reads or writes one field, so that the bindings may call it without a switch of the GC's mode. */
#if defined(__clang__)
#    define OPENVINO_GENAI_C_TRIVIAL __attribute__((annotate("trivial")))
#else
#    define OPENVINO_GENAI_C_TRIVIAL
#endif
