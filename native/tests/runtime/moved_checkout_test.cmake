# cmake -DWORK=<scratch folder> -P moved_checkout_test.cmake: build.cmake in a checkout that was built elsewhere, which leaves
# a CMake cache that names the old place. The restore and the library are replaced by something that takes no time.
cmake_minimum_required(VERSION 3.21)

set(native "${CMAKE_CURRENT_LIST_DIR}/../..")

function(build folder)
    execute_process(COMMAND "${CMAKE_COMMAND}" -P "${folder}/build.cmake" RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(result)
        message(FATAL_ERROR " the build in ${folder} failed:\n${output}")
    endif()
    file(STRINGS "${folder}/build/release/CMakeCache.txt" home REGEX "^CMAKE_HOME_DIRECTORY:INTERNAL=")
    if(NOT home STREQUAL "CMAKE_HOME_DIRECTORY:INTERNAL=${folder}")
        message(FATAL_ERROR " the build in ${folder} has '${home}'")
    endif()
    if(NOT EXISTS "${folder}/runtime/cache/built-in")
        message(FATAL_ERROR " the build in ${folder} made nothing")
    endif()
    file(READ "${folder}/runtime/cache/built-in" place)
    if(NOT place STREQUAL folder)
        message(FATAL_ERROR " the build in ${folder} left what was made for ${place}")
    endif()
endfunction()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/old/runtime")
file(COPY "${native}/build.cmake" "${native}/CMakePresets.json" DESTINATION "${WORK}/old")
file(WRITE "${WORK}/old/runtime/restore.cmake" "")
file(WRITE "${WORK}/old/CMakeLists.txt" [[
cmake_minimum_required(VERSION 3.21)
project(checkout NONE)
add_custom_target(build ALL COMMAND "${CMAKE_COMMAND}" -DPLACE=${PROJECT_SOURCE_DIR} -P "${PROJECT_SOURCE_DIR}/make.cmake")
]])
file(WRITE "${WORK}/old/make.cmake" [[file(WRITE "${PLACE}/runtime/cache/built-in" "${PLACE}")]])

build("${WORK}/old")
build("${WORK}/old")

file(COPY "${WORK}/old/" DESTINATION "${WORK}/copied")
build("${WORK}/copied")

file(RENAME "${WORK}/old" "${WORK}/moved")
build("${WORK}/moved")
