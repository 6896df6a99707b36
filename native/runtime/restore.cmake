# Gets the pinned native runtime of one RID and lays it out in a folder:
#
#   cmake -DRID=linux-x64 [-DDESTINATION=<dir>] [-DWHEELS=<dir>] [-DFULL=ON] -P native/runtime/restore.cmake
#
# FULL=ON insists on the wheels, which have the GPU plugin too, where the embedded archive would do otherwise.
# Does nothing when DESTINATION (default: native/runtime/cache/<RID>) is already what the pin asks for. Every failure is
# one line `restore: error OVG00nn: ...` on standard error and an exit code that is not 0, and leaves no half-unpacked
# folder. README.md in this folder says which source is used.
#
# For tests: REQUIREMENTS_DIR (the folder of <RID>.txt), SHARED_WHEELS (a folder that is tried before pip), DOWNLOADS
# (where pip downloads to) and EMBEDDED (the folder of <RID>.tar.xz and its list of files).

cmake_minimum_required(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/stamp.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/components.cmake")

set(problem "")
if("${REQUIREMENTS_DIR}" STREQUAL "")
    set(REQUIREMENTS_DIR "${CMAKE_CURRENT_LIST_DIR}")
endif()
if("${SHARED_WHEELS}" STREQUAL "")
    set(SHARED_WHEELS "${CMAKE_CURRENT_LIST_DIR}/../../../shared/native/wheels")
endif()
if("${DOWNLOADS}" STREQUAL "")
    set(DOWNLOADS "${CMAKE_CURRENT_LIST_DIR}/cache/wheels")
endif()
if("${EMBEDDED}" STREQUAL "")
    set(EMBEDDED "${CMAKE_CURRENT_LIST_DIR}/embedded")
endif()
if("${DESTINATION}" STREQUAL "")
    set(DESTINATION "${CMAKE_CURRENT_LIST_DIR}/cache/${RID}")
endif()
foreach(folder IN ITEMS REQUIREMENTS_DIR SHARED_WHEELS DOWNLOADS EMBEDDED DESTINATION)
    get_filename_component(${folder} "${${folder}}" ABSOLUTE)
endforeach()
set(requirements "${REQUIREMENTS_DIR}/${RID}.txt")
# Whoever names a folder of wheels wants what they hold.
set(wheels_only OFF)
if(FULL OR NOT "${WHEELS}" STREQUAL "" OR NOT "$ENV{OPENVINO_GENAI_WHEELS}" STREQUAL "")
    set(wheels_only ON)
endif()

if(NOT "${RID}" IN_LIST RUNTIME_IDENTIFIERS)
    string(REPLACE ";" ", " known "${RUNTIME_IDENTIFIERS}")
    set(problem "OVG0001: there is no native runtime for RID '${RID}'. Use one of ${known}.")
elseif(NOT EXISTS "${requirements}")
    set(problem "OVG0002: ${requirements} does not exist. Check REQUIREMENTS_DIR and the checkout.")
else()
    stamp_key("${requirements}" key)
    stamp_holds("${DESTINATION}" "${key}" ${wheels_only} restored)
    if(restored)
        return()
    endif()

    string(RANDOM LENGTH 12 ALPHABET 0123456789abcdef id)
    set(temporary "${DESTINATION}.tmp-${id}")
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DRID=${RID}" "-DDESTINATION=${DESTINATION}" "-DTEMPORARY=${temporary}"
                            "-Drequirements=${requirements}" "-DWHEELS=${WHEELS}" "-DSHARED_WHEELS=${SHARED_WHEELS}"
                            "-DDOWNLOADS=${DOWNLOADS}" "-DEMBEDDED=${EMBEDDED}" -Dwheels_only=${wheels_only} -P "${CMAKE_CURRENT_LIST_DIR}/worker.cmake"
                    RESULT_VARIABLE result ERROR_VARIABLE errors)
    if(NOT result EQUAL 0)
        file(REMOVE_RECURSE "${temporary}")
        if(errors MATCHES "restore: error (OVG[^\n]*)")
            set(problem "${CMAKE_MATCH_1}")
        else()
            # Whatever CMake itself had to say, on one line.
            string(REGEX REPLACE "cmake -E tar: warning:[^\n]*" "" reason "${errors}")
            string(REGEX REPLACE "[ \r\n]+" " " reason "${reason} (exit: ${result})")
            if("${errors} ${result}" MATCHES "No space left|not enough space|File too large|SIGXFSZ|size limit|quota|[Ww]rite failed")
                set(problem "OVG0008: cannot write the native runtime into ${DESTINATION}: the disk or a limit is full. Free about 300 MB there and try again. CMake says:${reason}")
            else()
                set(problem "OVG0011: cannot unpack the native runtime into ${DESTINATION}. CMake says:${reason}")
            endif()
        endif()
    endif()
endif()

if(problem)
    if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.29)
        message(NOTICE "restore: error ${problem}")
        cmake_language(EXIT 1)
    endif()
    # Older versions have no exit code without a heading of their own. The space keeps the text on one line.
    message(FATAL_ERROR " restore: error ${problem}")
endif()
