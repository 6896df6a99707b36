# Imported targets for the restored runtime. Its libraries carry their version in the file name and come without
# development links, so they are named one by one instead of through find_package.
set(runtime_lib_dir "${OPENVINO_GENAI_RUNTIME_DIR}/lib")

function(openvino_genai_import target pattern)
    add_library(${target} SHARED IMPORTED GLOBAL)
    file(GLOB files LIST_DIRECTORIES FALSE "${runtime_lib_dir}/${pattern}")
    list(LENGTH files count)
    if(NOT count EQUAL 1)
        message(FATAL_ERROR "${runtime_lib_dir} has ${count} files that match ${pattern}: one was expected")
    endif()
    if(WIN32)
        set_target_properties(${target} PROPERTIES IMPORTED_IMPLIB "${files}")
    else()
        set_target_properties(${target} PROPERTIES IMPORTED_LOCATION "${files}" IMPORTED_NO_SONAME FALSE)
    endif()
endfunction()

if(WIN32)
    openvino_genai_import(openvino::runtime "openvino.lib")
    openvino_genai_import(openvino::genai_binary "openvino_genai.lib")
elseif(APPLE)
    openvino_genai_import(openvino::runtime "libopenvino.*.dylib")
    openvino_genai_import(openvino::genai_binary "libopenvino_genai.*.dylib")
else()
    openvino_genai_import(openvino::runtime "libopenvino.so.*")
    openvino_genai_import(openvino::genai_binary "libopenvino_genai.so.*")
endif()
target_include_directories(openvino::runtime SYSTEM INTERFACE "${OPENVINO_GENAI_RUNTIME_DIR}/include")

add_library(openvino_c_headers INTERFACE)
add_library(openvino::c_headers ALIAS openvino_c_headers)
target_include_directories(openvino_c_headers SYSTEM INTERFACE "${OPENVINO_GENAI_RUNTIME_DIR}/include")

add_library(openvino_genai_headers INTERFACE)
add_library(openvino::genai ALIAS openvino_genai_headers)
target_include_directories(openvino_genai_headers INTERFACE "${OpenVINOGenAI_INCLUDE_DIR}")
target_link_libraries(openvino_genai_headers INTERFACE openvino::genai_binary openvino::runtime)

# libopenvino.so needs TBB but has no search path that reaches it from our folder: linked by name, it is loaded with us.
add_library(openvino_tbb INTERFACE)
add_library(openvino::tbb ALIAS openvino_tbb)
if(UNIX AND NOT APPLE)
    openvino_genai_import(openvino::tbb_binary "libtbb.so.*")
    target_link_options(openvino_tbb INTERFACE -Wl,--no-as-needed)
    target_link_libraries(openvino_tbb INTERFACE openvino::tbb_binary)
    # The other libraries of the runtime are found by the linker when it checks that no symbol is missing.
    target_link_options(openvino_tbb INTERFACE "-Wl,-rpath-link,${runtime_lib_dir}")
endif()
