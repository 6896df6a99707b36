# An import library for a DLL that comes without one: the DLL's own table of exports names everything that a linker needs.

# Reads what `dumpbin /exports` prints into the lines of a module definition file.
function(openvino_genai_exports_to_definition listing out)
    string(REGEX REPLACE "[ \t]*\r?\n" ";" lines "${listing}")
    set(definition "EXPORTS\n")
    set(count 0)
    foreach(line IN LISTS lines)
        # ordinal, hint, address, name; a forwarded export has no address
        if(NOT line MATCHES "^ +[0-9]+ +[0-9A-F]+ +([0-9A-F]+ )?([?_@A-Za-z][^ ]*)")
            continue()
        endif()
        set(name "${CMAKE_MATCH_2}")
        # Tables of virtual functions (??_7, ??_8) and variables (a plain qualified name, then 0 to 5) are data: a thunk to jump
        # through would be nonsense. Only the end of the name decides, since the types after it may hold the same characters.
        if(name MATCHES "^[?][?]_[78]" OR name MATCHES "^[?][A-Za-z0-9_]+(@[A-Za-z0-9_]+)*@@[0-5]")
            string(APPEND definition "    ${name} DATA\n")
        else()
            string(APPEND definition "    ${name}\n")
        endif()
        math(EXPR count "${count} + 1")
    endforeach()
    if(count EQUAL 0)
        message(FATAL_ERROR "the list of exports has no name in it")
    endif()
    set(${out} "${definition}" PARENT_SCOPE)
endfunction()

function(openvino_genai_make_import_library dll library)
    if(EXISTS "${library}" AND NOT "${dll}" IS_NEWER_THAN "${library}")
        return()
    endif()
    get_filename_component(tools "${CMAKE_LINKER}" DIRECTORY)
    find_program(OPENVINO_GENAI_DUMPBIN dumpbin HINTS "${tools}" REQUIRED)
    find_program(OPENVINO_GENAI_LIB lib HINTS "${tools}" REQUIRED)

    execute_process(COMMAND "${OPENVINO_GENAI_DUMPBIN}" /nologo /exports "${dll}"
                    OUTPUT_VARIABLE listing RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "dumpbin cannot read ${dll}: ${listing}")
    endif()
    openvino_genai_exports_to_definition("${listing}" definition)
    get_filename_component(name "${dll}" NAME)
    file(WRITE "${library}.def" "LIBRARY ${name}\n${definition}")
    execute_process(COMMAND "${OPENVINO_GENAI_LIB}" /nologo /machine:x64 "/def:${library}.def" "/out:${library}"
                    OUTPUT_VARIABLE log RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "lib cannot make ${library}: ${log}")
    endif()
endfunction()
