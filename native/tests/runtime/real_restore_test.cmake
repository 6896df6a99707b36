# cmake -DRID=linux-x64 -DWORK=<scratch folder> -P real_restore_test.cmake: the pinned wheels themselves, from wherever
# restore.cmake gets them on this machine, and that a second run does nothing.

cmake_minimum_required(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/harness.cmake")

set(libraries libhwloc.so.15 libopenvino.so.2631 libopenvino_auto_batch_plugin.so libopenvino_auto_plugin.so
              libopenvino_c.so.2631 libopenvino_genai.so.2631 libopenvino_hetero_plugin.so
              libopenvino_ir_frontend.so.2631 libopenvino_tokenizers.so libtbb.so.12 libtbbbind_2_5.so.3
              libtbbmalloc.so.2)
if(RID STREQUAL "linux-x64")
    list(APPEND libraries cache.json libopenvino_intel_cpu_plugin.so libopenvino_intel_gpu_plugin.so
                          libopenvino_intel_npu_plugin.so)
elseif(RID STREQUAL "linux-arm64")
    list(APPEND libraries libopenvino_arm_cpu_plugin.so)
else()
    message(FATAL_ERROR " This test knows the file names of linux-x64 and linux-arm64, not of '${RID}'.")
endif()

file(REMOVE_RECURSE "${WORK}")
set(to "${WORK}/runtime")

set(case "${RID}: fresh restore")
string(TIMESTAMP start "%s%f")
restore("" "-DRID=${RID}" "-DDESTINATION=${to}")
string(TIMESTAMP end "%s%f")
expect_success()
math(EXPR fresh "(${end} - ${start}) / 1000")
file(STRINGS "${to}/restore.stamp" stamp)
list(GET stamp 1 source)
if(source STREQUAL "embedded")
    list(REMOVE_ITEM libraries libopenvino_intel_gpu_plugin.so cache.json)
endif()
expect_files("${to}/lib" ${libraries})
expect_siblings("${WORK}" "runtime;runtime.lock")
expect_siblings("${to}" "include;lib;licenses;restore.stamp")
foreach(text IN ITEMS openvino/LICENSE openvino/onednn_third-party-programs.txt openvino/onetbb_third-party-programs.txt
                      openvino/runtime-third-party-programs.txt openvino-genai/LICENSE
                      openvino-genai/third-party-programs.txt openvino-tokenizers/LICENSE
                      openvino-tokenizers/third-party-programs.txt)
    check("licenses/${text} must be there" EXISTS "${to}/licenses/${text}")
endforeach()
foreach(header IN ITEMS openvino/openvino.hpp openvino/c/openvino.h openvino/core/any.hpp openvino/runtime/tensor.hpp)
    check("include/${header} must be there" EXISTS "${to}/include/${header}")
endforeach()

set(case "${RID}: second run")
file(SHA256 "${to}/restore.stamp" before)
file(WRITE "${to}/lib/mark" "")
string(TIMESTAMP start "%s%f")
restore("" "-DRID=${RID}" "-DDESTINATION=${to}")
string(TIMESTAMP end "%s%f")
expect_success()
math(EXPR again "(${end} - ${start}) / 1000")
file(SHA256 "${to}/restore.stamp" after)
check("must not touch the folder" before STREQUAL after AND EXISTS "${to}/lib/mark")

message(STATUS "${RID}: fresh ${fresh} ms, second run ${again} ms")
file(REMOVE_RECURSE "${WORK}")
