# What the restore tests share: running restore.cmake, looking at the outcome, and wheels of a few bytes per RID.

set(RESTORE "${CMAKE_CURRENT_LIST_DIR}/../../runtime/restore.cmake")

# check(<text> <condition>): the condition names variables, so that their values need no quoting.
function(check text)
    if(NOT (${ARGN}))
        message(FATAL_ERROR " ${case}: ${text}\n exit code: ${result}\n standard error: ${errors}")
    endif()
endfunction()

# restore(<environment> <argument>...): sets result, output and errors in the caller.
function(restore environment)
    execute_process(COMMAND "${CMAKE_COMMAND}" -E env ${environment} "${CMAKE_COMMAND}" ${ARGN} -P "${RESTORE}"
                    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    foreach(name IN ITEMS result output errors)
        set(${name} "${${name}}" PARENT_SCOPE)
    endforeach()
endfunction()

# One line of ours with this code and this text; besides it at most the heading that CMake before 3.29 adds.
macro(expect_error code text)
    check("must not succeed" NOT result EQUAL 0)
    string(REGEX REPLACE "CMake Error at [^\n]*restore[.]cmake:[0-9]+ [(]message[)]:\n" "" line "${errors}")
    string(STRIP "${line}" line)
    string(REGEX MATCH "^restore: error ${code}: [^\n]+$" matched "${line}")
    check("must say exactly one line with ${code}" matched)
    string(REGEX MATCH "${text}" matched "${line}")
    check("must say ${text}" matched)
endmacro()

macro(expect_success)
    check("must succeed" result EQUAL 0)
    check("must say nothing on standard error" NOT errors)
endmacro()

# Nothing may be left of a restore but its result and the lock.
function(expect_siblings folder)
    string(REPLACE "[" "[[]" pattern "${folder}")
    file(GLOB found RELATIVE "${folder}" "${pattern}/*")
    list(SORT found)
    set(expected "${ARGN}")
    check("${folder} must hold exactly '${expected}', not '${found}'" found STREQUAL expected)
endfunction()

function(expect_files folder)
    string(REPLACE "[" "[[]" pattern "${folder}")
    file(GLOB_RECURSE found RELATIVE "${folder}" "${pattern}/*")
    set(expected ${ARGN})
    list(SORT found)
    list(SORT expected)
    check("${folder} must hold exactly\n${expected}\n not\n${found}" found STREQUAL expected)
endfunction()

# Every file in a fake wheel holds the same bytes, so that RECORD can be written with one digest computed beforehand.
set(FAKE_CONTENT "fake\n")
set(FAKE_DIGEST "mXiQvIXFeWQIzrILDKddq-b-hoE26SbSStDzaqQk-Z0")

# make_wheel(<folder> <file name> <package and version> <digest for RECORD> <entry>...)
function(make_wheel folder name dist digest)
    set(tree "${folder}/${name}.tree")
    set(record "")
    foreach(entry IN LISTS ARGN)
        file(WRITE "${tree}/${entry}" "${FAKE_CONTENT}")
        string(APPEND record "${entry},sha256=${digest},5\n")
    endforeach()
    file(WRITE "${tree}/${dist}.dist-info/RECORD" "${record}${dist}.dist-info/RECORD,,\n")
    string(REPLACE "[" "[[]" pattern "${tree}")
    file(GLOB entries RELATIVE "${tree}" "${pattern}/*")
    execute_process(COMMAND "${CMAKE_COMMAND}" -E tar cf "${folder}/${name}" --format=zip ${entries}
                    WORKING_DIRECTORY "${tree}" COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE_RECURSE "${tree}")
endfunction()

# make_wheels(... <file in openvino/libs>...): the three wheels of a RID and the requirements file that pins them.
function(make_wheels folder requirements rid platform genai tokenizers digest)
    set(entries openvino/include/openvino/openvino.hpp openvino/include/openvino/c/openvino.h
                openvino/_pyopenvino.so openvino-1.0.dist-info/licenses/LICENSE
                openvino-1.0.dist-info/licenses/licensing/runtime-third-party-programs.txt)
    foreach(native IN LISTS ARGN)
        list(APPEND entries "openvino/libs/${native}")
    endforeach()
    make_wheel("${folder}" "openvino-1.0-7-cp311-cp311-${platform}.whl" openvino-1.0 "${digest}" ${entries})
    make_wheel("${folder}" "openvino_tokenizers-1.0.0-py3-none-${platform}.whl" openvino_tokenizers-1.0.0 "${digest}"
               "openvino_tokenizers/lib/${tokenizers}" openvino_tokenizers/__init__.py
               openvino_tokenizers-1.0.0.dist-info/LICENSE openvino_tokenizers-1.0.0.dist-info/third-party-programs.txt)
    make_wheel("${folder}" "openvino_genai-1.0.0-9-cp311-cp311-${platform}.whl" openvino_genai-1.0.0 "${digest}"
               "openvino_genai/${genai}" openvino_genai/py_openvino_genai.so
               openvino_genai-1.0.0.dist-info/LICENSE openvino_genai-1.0.0.dist-info/third-party-programs.txt)
    set(pins "# fake\n")
    foreach(pair IN ITEMS "openvino==1.0|openvino-1.0-7-cp311-cp311" "openvino-tokenizers==1.0.0|openvino_tokenizers-1.0.0-py3-none"
                          "openvino-genai==1.0.0|openvino_genai-1.0.0-9-cp311-cp311")
        string(REPLACE "|" ";" pair "${pair}")
        list(GET pair 0 pin)
        list(GET pair 1 stem)
        file(SHA256 "${folder}/${stem}-${platform}.whl" hash)
        string(APPEND pins "${pin} --hash=sha256:${hash}\n")
    endforeach()
    file(WRITE "${requirements}/${rid}.txt" "${pins}")
endfunction()
