# What OPENVINO_GENAI_C_SANITIZER means for our library and its tests. The runtime is closed and has no sanitizer in it.
if(OPENVINO_GENAI_C_SANITIZER STREQUAL "address")
    # The library's classes have their type information in a binary that has no sanitizer: no vptr.
    set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all)
elseif(OPENVINO_GENAI_C_SANITIZER STREQUAL "thread")
    set(sanitizers -fsanitize=thread)
elseif(OPENVINO_GENAI_C_SANITIZER)
    message(FATAL_ERROR "OPENVINO_GENAI_C_SANITIZER is '${OPENVINO_GENAI_C_SANITIZER}': it may be address, thread or empty")
else()
    return()
endif()
add_compile_options(${sanitizers} -fno-omit-frame-pointer)
add_link_options(${sanitizers})
