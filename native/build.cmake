# Restores the native runtime and builds our library into its folder, so that everything that runs lies in one place:
#
#   cmake [-DRID=linux-x64] [-DPRESET=release] [-DTESTS=ON] [-DWHEELS=DIR] [-DFULL=ON] -P native/build.cmake
#
# FULL=ON brings the whole runtime, GPU plugin included, where the embedded one would do otherwise.
# The presets for packages (release, and linux-arm64 where that is not the machine's own) build into
# native/runtime/cache/<rid>/lib; another preset, a sanitizer's, into its own build folder.
cmake_minimum_required(VERSION 3.21)

set(native_dir "${CMAKE_CURRENT_LIST_DIR}")

# One line; it begins with white space so that CMake does not wrap it.
function(stop code message)
    message(FATAL_ERROR " native: error ${code}: ${message}")
endfunction()

cmake_host_system_information(RESULT platform QUERY OS_PLATFORM)
if(WIN32)
    set(host_rid "win-x64")
elseif(APPLE)
    set(host_rid "osx-arm64")
elseif(platform MATCHES "^(aarch64|arm64)$")
    set(host_rid "linux-arm64")
else()
    set(host_rid "linux-x64")
endif()
if(NOT DEFINED RID)
    set(RID "${host_rid}")
endif()
set(package_preset release)
if(NOT RID STREQUAL host_rid)
    if(NOT "${host_rid} ${RID}" STREQUAL "linux-x64 linux-arm64")
        stop(OVG1004 "the library for ${RID} cannot be built on ${host_rid}: build it on ${RID}; only linux-arm64 can be cross-compiled, on linux-x64")
    endif()
    set(package_preset linux-arm64)
endif()
if(NOT DEFINED PRESET)
    set(PRESET "${package_preset}")
endif()
if(NOT DEFINED TESTS)
    set(TESTS OFF)
endif()

if(NOT WIN32)
    if(PRESET STREQUAL "linux-arm64")
        set(compiler_names aarch64-linux-gnu-g++)
    elseif(DEFINED ENV{CXX})
        set(compiler_names "$ENV{CXX}")
    else()
        set(compiler_names c++ g++ clang++)
    endif()
    find_program(compiler NAMES ${compiler_names})
    if(NOT compiler)
        stop(OVG1001 "a C++17 compiler is needed and none of ${compiler_names} is on the PATH: install one (Debian/Ubuntu: apt-get install g++, or g++-aarch64-linux-gnu for linux-arm64; macOS: xcode-select --install)")
    endif()
endif()

set(runtime_dir "${native_dir}/runtime/cache/${RID}")
set(restore_arguments -DRID=${RID} "-DDESTINATION=${runtime_dir}")
foreach(name IN ITEMS WHEELS FULL)
    if(DEFINED ${name})
        list(APPEND restore_arguments "-D${name}=${${name}}")
    endif()
endforeach()
execute_process(COMMAND "${CMAKE_COMMAND}" ${restore_arguments} -P "${native_dir}/runtime/restore.cmake" RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR " the native runtime could not be restored; the reason is above")
endif()

set(output_dir "")
if(PRESET STREQUAL package_preset)
    set(output_dir "${runtime_dir}/lib")
endif()
# A checkout that was moved or copied brings a build folder that still names the old place, which CMake refuses.
set(build_dir "${native_dir}/build/${PRESET}")
if(EXISTS "${build_dir}/CMakeCache.txt")
    file(STRINGS "${build_dir}/CMakeCache.txt" home REGEX "^CMAKE_HOME_DIRECTORY:INTERNAL=")
    if(NOT "${home}" STREQUAL "CMAKE_HOME_DIRECTORY:INTERNAL=${native_dir}")
        file(REMOVE_RECURSE "${build_dir}")
    endif()
endif()

set(launcher "")
find_program(ccache ccache)
if(ccache)
    set(launcher "-DCMAKE_CXX_COMPILER_LAUNCHER=${ccache}" "-DCMAKE_C_COMPILER_LAUNCHER=${ccache}")
    # Another checkout of the same sources shares what was compiled here.
    set(ENV{CCACHE_BASEDIR} "${native_dir}")
    set(ENV{CCACHE_NOHASHDIR} 1)
endif()

# The configuration's chatter is kept for the day that it fails.
execute_process(
    COMMAND "${CMAKE_COMMAND}" --preset ${PRESET} "-DOPENVINO_GENAI_RUNTIME_DIR=${runtime_dir}"
            "-DOPENVINO_GENAI_C_OUTPUT_DIR=${output_dir}" -DOPENVINO_GENAI_C_TESTS=${TESTS} ${launcher}
    WORKING_DIRECTORY "${native_dir}"
    RESULT_VARIABLE failed OUTPUT_VARIABLE log ERROR_VARIABLE log)
if(failed)
    message("${log}")
    stop(OVG1002 "cmake could not configure the native library; its output is above")
endif()

cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
execute_process(
    COMMAND "${CMAKE_COMMAND}" --build --preset ${PRESET} --config Release --parallel ${cores}
    WORKING_DIRECTORY "${native_dir}"
    RESULT_VARIABLE failed)
if(failed)
    stop(OVG1003 "the native library could not be compiled; the compiler's output is above")
endif()
