# What runs, of all that the wheels carry: not the Python modules, and of the front ends only the one for OpenVINO's own format.

set(platforms_linux-x64 manylinux_2_28_x86_64)
set(platforms_linux-arm64 manylinux_2_35_aarch64 manylinux_2_31_aarch64)
set(platforms_win-x64 win_amd64)
set(platforms_osx-arm64 macosx_11_0_arm64)

# How the name of a wheel for the RID ends.
set(wheel_tag_linux-x64 "_x86_64")
set(wheel_tag_linux-arm64 "_aarch64")
set(wheel_tag_win-x64 "win_amd64")
set(wheel_tag_osx-arm64 "macosx_[0-9_]+_arm64")

set(components_linux
    "openvino/libs/libopenvino.so.*"
    "openvino/libs/libopenvino_c.so.*"
    "openvino/libs/libopenvino_ir_frontend.so.*"
    "openvino/libs/libopenvino_auto_plugin.so"
    "openvino/libs/libopenvino_auto_batch_plugin.so"
    "openvino/libs/libopenvino_hetero_plugin.so"
    "openvino/libs/libtbb.so.*"
    "openvino/libs/libtbbmalloc.so.*"
    "openvino_genai/libopenvino_genai.so.*"
    "openvino_tokenizers/lib/libopenvino_tokenizers.so")
set(components_linux-x64
    ${components_linux}
    "openvino/libs/libopenvino_intel_cpu_plugin.so"
    "openvino/libs/libopenvino_intel_gpu_plugin.so"
    "openvino/libs/cache.json"  # the GPU plugin's tuned kernels
    "openvino/libs/libopenvino_intel_npu_plugin.so"
    "openvino/libs/libtbbbind_2_5.so.*"
    "openvino/libs/libhwloc.so.*")
set(components_linux-arm64
    ${components_linux}
    "openvino/libs/libopenvino_arm_cpu_plugin.so")

set(components_win-x64
    "openvino/libs/openvino.dll"
    "openvino/libs/openvino.lib"
    "openvino/libs/openvino_c.dll"
    "openvino/libs/openvino_ir_frontend.dll"
    "openvino/libs/openvino_auto_plugin.dll"
    "openvino/libs/openvino_auto_batch_plugin.dll"
    "openvino/libs/openvino_hetero_plugin.dll"
    "openvino/libs/openvino_intel_cpu_plugin.dll"
    "openvino/libs/openvino_intel_gpu_plugin.dll"
    "openvino/libs/cache.json"
    "openvino/libs/openvino_intel_npu_plugin.dll"
    "openvino/libs/tbb12.dll"
    "openvino/libs/tbbmalloc.dll"
    "openvino_genai/openvino_genai.dll"
    "openvino_tokenizers/lib/openvino_tokenizers.dll")

set(components_osx-arm64
    "openvino/libs/libopenvino.*.dylib"
    "openvino/libs/libopenvino_c.*.dylib"
    "openvino/libs/libopenvino_ir_frontend.*.dylib"
    "openvino/libs/libopenvino_auto_plugin.so"
    "openvino/libs/libopenvino_auto_batch_plugin.so"
    "openvino/libs/libopenvino_hetero_plugin.so"
    "openvino/libs/libopenvino_arm_cpu_plugin.so"
    "openvino/libs/libtbb.*.dylib"
    "openvino/libs/libtbbmalloc.*.dylib"
    "openvino_genai/libopenvino_genai.*.dylib"
    "openvino_tokenizers/lib/libopenvino_tokenizers.dylib")
