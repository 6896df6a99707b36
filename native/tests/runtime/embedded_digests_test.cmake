# cmake -DWHEELS=<dir> -DWORK=<scratch folder> -P embedded_digests_test.cmake: the embedded runtime is what the pinned wheels
# hold, file by file. The restore from wheels compares each file with the digest in its wheel's RECORD.

cmake_minimum_required(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/harness.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/../../runtime/components.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/../../runtime/embedded.cmake")

file(REMOVE_RECURSE "${WORK}")
set(case "the wheels' runtime")
restore("" -DRID=linux-x64 "-DWHEELS=${WHEELS}" "-DDESTINATION=${WORK}/runtime")
expect_success()
file(GLOB_RECURSE unpacked RELATIVE "${WORK}/runtime" "${WORK}/runtime/*")
list(FILTER unpacked EXCLUDE REGEX "${NOT_EMBEDDED}")
list(REMOVE_ITEM unpacked restore.stamp)
list(SORT unpacked)

set(case "the embedded runtime")
read_embedded_list("${CMAKE_CURRENT_LIST_DIR}/../../runtime/embedded/linux-x64.list")
set(listed ${files})
list(SORT listed)
check("must hold the same files" listed STREQUAL unpacked)
foreach(file expected IN ZIP_LISTS files hashes)
    file(SHA256 "${WORK}/runtime/${file}" actual)
    check("${file} must have the bytes of the wheel" actual STREQUAL expected)
endforeach()
file(REMOVE_RECURSE "${WORK}")
