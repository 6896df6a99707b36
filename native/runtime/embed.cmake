# Packs the embedded runtime of a RID from its pinned wheels: all that restore.cmake unpacks but the files of NOT_EMBEDDED.
#
#   cmake -DRID=linux-x64 [-DWHEELS=<dir>] -P native/runtime/embed.cmake
#
# Writes native/runtime/embedded/<RID>.tar.xz and <RID>.list. Commit both, and only after the pins have changed: each
# version of the archive stays in the repository's history for good.

cmake_minimum_required(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/components.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/stamp.cmake")

set(folder "${CMAKE_CURRENT_LIST_DIR}/embedded")
set(work "${CMAKE_CURRENT_LIST_DIR}/cache/embed-${RID}")
file(REMOVE_RECURSE "${work}")
execute_process(COMMAND "${CMAKE_COMMAND}" -DRID=${RID} "-DWHEELS=${WHEELS}" -DFULL=ON "-DDESTINATION=${work}"
                        -P "${CMAKE_CURRENT_LIST_DIR}/restore.cmake" COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE "${work}/${STAMP_NAME}")
file(GLOB_RECURSE files RELATIVE "${work}" "${work}/*")
list(SORT files)
set(list "")
foreach(file IN LISTS files)
    if(file MATCHES "${NOT_EMBEDDED}")
        file(REMOVE "${work}/${file}")
    else()
        file(SHA256 "${work}/${file}" hash)
        string(APPEND list "${hash} ${file}\n")
    endif()
endforeach()

# The options of xz that pay for themselves here: a tenth less than its strongest preset.
find_program(xz xz REQUIRED)
find_program(tar tar REQUIRED)
file(MAKE_DIRECTORY "${folder}")
execute_process(
    COMMAND "${tar}" --create --format=ustar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 "--directory=${work}" include lib licenses
    COMMAND "${xz}" --x86 --lzma2=preset=9e,dict=192MiB --threads=1 --stdout
    OUTPUT_FILE "${folder}/${RID}.tar.xz" COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 "${folder}/${RID}.tar.xz" archive)
file(SHA256 "${CMAKE_CURRENT_LIST_DIR}/${RID}.txt" pins)
file(WRITE "${folder}/${RID}.list" "archive ${archive}\npins ${pins}\n${list}")
file(REMOVE_RECURSE "${work}" "${work}.lock")
