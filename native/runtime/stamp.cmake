# The stamp of a finished restore: its first line is a key over everything that decides the result, its second line says
# whether the files came from wheels or from the embedded archive, the rest lists the unpacked files. Both sides of the
# restore (restore.cmake and worker.cmake) ask the same question with it.

set(STAMP_NAME "restore.stamp")

# The key changes with the pin, with the list of components and with the scripts that unpack them.
function(stamp_key requirements out)
    set(parts "${RID}")
    foreach(part IN ITEMS "${requirements}"
                          "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/restore.cmake"
                          "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/worker.cmake"
                          "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/stamp.cmake"
                          "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/wheels.cmake"
                          "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embedded.cmake"
                          "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/components.cmake")
        file(SHA256 "${part}" hash)
        string(APPEND parts " ${hash}")
    endforeach()
    string(SHA256 key "${parts}")
    set(${out} "${key}" PARENT_SCOPE)
endfunction()

# True when the stamp in the folder has this key, every file that it lists is still there, and the files came from wheels
# where that is asked for.
function(stamp_holds folder key wheels_only out)
    set(${out} FALSE PARENT_SCOPE)
    if(NOT EXISTS "${folder}/${STAMP_NAME}")
        return()
    endif()
    file(STRINGS "${folder}/${STAMP_NAME}" lines)
    list(POP_FRONT lines found)
    list(POP_FRONT lines source)
    if(NOT "${found}" STREQUAL "${key}" OR (wheels_only AND NOT "${source}" STREQUAL "wheels"))
        return()
    endif()
    foreach(line IN LISTS lines)
        if(NOT EXISTS "${folder}/${line}")
            return()
        endif()
    endforeach()
    set(${out} TRUE PARENT_SCOPE)
endfunction()
