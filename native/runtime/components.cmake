# What is taken out of the wheels, per RID. An entry reads
#   <package>|<folder in the destination>|required or optional|<regular expression over the whole path in the wheel>
# A required entry that matches nothing is an error: the pin then needs a look at this file.
# Left out on purpose: the Python extensions, the other front ends (a model that GenAI loads is always OpenVINO IR) and
# tbbmalloc_proxy, which would replace the allocator of the whole process.

set(RUNTIME_IDENTIFIERS linux-x64 linux-arm64 win-x64 osx-arm64)

# The embedded runtime of a RID has everything but these files: the GPU plugin alone would double its size.
set(NOT_EMBEDDED "^lib/(libopenvino_intel_gpu_plugin[.]so|cache[.]json)$")

function(runtime_platforms rid out)
    if(rid STREQUAL "linux-x64")
        set(platforms manylinux_2_28_x86_64)
    elseif(rid STREQUAL "linux-arm64")
        # openvino itself is built against a newer glibc than the two packages on top of it
        set(platforms manylinux_2_35_aarch64 manylinux_2_31_aarch64)
    elseif(rid STREQUAL "win-x64")
        set(platforms win_amd64)
    elseif(rid STREQUAL "osx-arm64")
        set(platforms macosx_11_0_arm64)
    endif()
    set(${out} "${platforms}" PARENT_SCOPE)
endfunction()

# How a shared library and a plugin are called: `library(openvino)` is libopenvino.so.2631, openvino.dll or
# libopenvino.2631.dylib. Plugins are opened by name and carry no version, on macOS not even the usual suffix.
function(runtime_names rid library_out plugin_out)
    if(rid MATCHES "^win-")
        set(library "@[.]dll")
        set(plugin "@[.]dll")
    elseif(rid MATCHES "^osx-")
        set(library "lib@[.0-9]*[.]dylib")
        set(plugin "lib@[.]so")
    else()
        set(library "lib@[.]so[.0-9]*")
        set(plugin "lib@[.]so")
    endif()
    set(${library_out} "${library}" PARENT_SCOPE)
    set(${plugin_out} "${plugin}" PARENT_SCOPE)
endfunction()

function(runtime_components rid out)
    runtime_names("${rid}" library plugin)

    set(libraries openvino openvino_c openvino_ir_frontend tbbmalloc)
    set(plugins auto auto_batch hetero)
    if(rid MATCHES "-x64$")
        list(APPEND plugins intel_cpu intel_gpu intel_npu)
    else()
        list(APPEND plugins arm_cpu)
    endif()
    if(rid MATCHES "^win-")
        list(APPEND libraries tbb12 tbbbind_2_5)
    elseif(rid MATCHES "^osx-")
        # oneTBB has no tbbbind for macOS
        list(APPEND libraries tbb)
    else()
        list(APPEND libraries tbb tbbbind_2_5 hwloc)
    endif()

    set(components "")
    foreach(name IN LISTS libraries)
        string(REPLACE "@" "${name}" file "${library}")
        list(APPEND components "openvino|lib|required|openvino/libs/${file}")
    endforeach()
    foreach(name IN LISTS plugins)
        string(REPLACE "@" "openvino_${name}_plugin" file "${plugin}")
        list(APPEND components "openvino|lib|required|openvino/libs/${file}")
    endforeach()
    if(rid MATCHES "-x64$")
        # The GPU plugin reads its table of tuned kernels from the folder that it was loaded from.
        list(APPEND components "openvino|lib|required|openvino/libs/cache[.]json")
        # The NPU plugin asks the driver for a compiler unless these are beside it; not every wheel has them.
        list(APPEND components "openvino|lib|optional|openvino/libs/(lib)?openvino_intel_npu_compiler[a-z_]*[.](so|dll)")
    endif()
    if(rid MATCHES "^win-")
        # linked into tbbbind in some oneTBB builds
        list(APPEND components "openvino|lib|optional|openvino/libs/(lib)?hwloc[-0-9]*[.]dll")
        list(APPEND components "openvino|implib|optional|openvino/libs/(openvino|openvino_c|tbb12)[.]lib")
        list(APPEND components "openvino-genai|implib|optional|openvino_genai/openvino_genai[.]lib")
    endif()

    string(REPLACE "@" "openvino_genai" file "${library}")
    list(APPEND components "openvino-genai|lib|required|openvino_genai/${file}")
    string(REPLACE "@" "openvino_tokenizers" file "${library}")
    list(APPEND components "openvino-tokenizers|lib|required|openvino_tokenizers/lib/${file}")

    list(APPEND components "openvino|include|required|openvino/include/openvino/c/openvino[.]h")
    list(APPEND components "openvino|include|required|openvino/include/openvino/openvino[.]hpp")
    list(APPEND components "openvino|include|required|openvino/include/openvino/.*[^/]")

    foreach(package IN ITEMS openvino openvino-genai openvino-tokenizers)
        list(APPEND components "${package}|licenses|required|[^/]*[.]dist-info/(licenses/)?LICENSE")
        list(APPEND components "${package}|licenses|required|[^/]*[.]dist-info/(licenses/licensing/)?[^/]*third-party-programs[.]txt")
    endforeach()
    set(${out} "${components}" PARENT_SCOPE)
endfunction()
