# Writes the static_asserts that compare our declarations with the recorded facts, and the names that the options test
# has to cover.
#
# cmake -DABI_JSON=... -DINTERFACE_DIR=... -DLAYOUT=out.cpp -DNAMES=out.inc -P generate_layout.cmake

cmake_minimum_required(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/layout_exceptions.cmake")

set(PROBLEMS "")
macro(problem text)
    string(APPEND PROBLEMS "\n  ${text}")
endmacro()

# Sets name=value variables from a list of "name=value".
function(split_pairs prefix pairs)
    foreach(pair IN LISTS pairs)
        string(REGEX MATCH "^([^=]+)=(.*)$" _ "${pair}")
        set("${prefix}_${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}" PARENT_SCOPE)
    endforeach()
endfunction()

split_pairs(NO_FACT_SIZE "${NOT_IN_FACTS}")
split_pairs(NO_FACT_VALUE "${ENUMERATORS_NOT_IN_FACTS}")

# --- What we declare. The headers keep to one style: a record or enum opens on one line, nested ones are indented.

file(GLOB_RECURSE HEADERS RELATIVE "${INTERFACE_DIR}" "${INTERFACE_DIR}/*.hpp")
list(SORT HEADERS)
set(DECLARED_RECORDS "")
set(DECLARED_ENUMS "")
set(DECLARED_ENUMERATORS "")
foreach(header IN LISTS HEADERS)
    file(STRINGS "${INTERFACE_DIR}/${header}" lines
         REGEX "^ *((class|struct|enum|enum class) [^;]*{|[A-Z][A-Z0-9_]* = [A-Z0-9_]+,$)")
    set(outer "")
    set(current_enum "")
    foreach(line IN LISTS lines)
        if(line MATCHES "^( *)(class|struct|enum class|enum) (OPENVINO_GENAI_EXPORTS )?([A-Za-z0-9_]+)")
            set(indent "${CMAKE_MATCH_1}")
            set(kind "${CMAKE_MATCH_2}")
            set(name "${CMAKE_MATCH_4}")
            if(indent STREQUAL "")
                set(outer "${name}")
            else()
                set(name "${outer}::${name}")
            endif()
            if(kind MATCHES "enum")
                list(APPEND DECLARED_ENUMS "${name}")
                set(current_enum "${name}")
            else()
                list(APPEND DECLARED_RECORDS "${name}")
            endif()
        elseif(line MATCHES "^ *([A-Z][A-Z0-9_]*) = ")
            list(APPEND DECLARED_ENUMERATORS "${current_enum}::${CMAKE_MATCH_1}")
        endif()
    endforeach()
endforeach()

# --- What the facts say.

file(READ "${ABI_JSON}" ABI)
string(JSON RECORDS GET "${ABI}" records)
string(JSON ENUMS GET "${ABI}" enums)
string(JSON PROPERTIES GET "${ABI}" properties)

# The names of the members of a JSON object, in order.
function(members_of out json)
    string(JSON count LENGTH "${json}")
    set(names "")
    if(count GREATER 0)
        math(EXPR last "${count} - 1")
        foreach(index RANGE ${last})
            string(JSON name MEMBER "${json}" ${index})
            list(APPEND names "${name}")
        endforeach()
    endif()
    set(${out} "${names}" PARENT_SCOPE)
endfunction()

set(ASSERTS "")
set(BASES "")
set(ASSERT_COUNT 0)
macro(assert_that condition what)
    string(APPEND ASSERTS "    static_assert(${condition}, \"${what}\");\n")
    math(EXPR ASSERT_COUNT "${ASSERT_COUNT} + 1")
endmacro()

members_of(RECORD_NAMES "${RECORDS}")
foreach(record IN LISTS RECORD_NAMES)
    if(record IN_LIST NOT_DECLARED)
        if(record IN_LIST DECLARED_RECORDS)
            problem("${record} is declared, yet listed as not declared")
        endif()
        continue()
    endif()
    if(NOT record IN_LIST DECLARED_RECORDS)
        problem("${record} is in the facts, but not declared")
        continue()
    endif()

    string(JSON facts GET "${RECORDS}" "${record}")
    string(JSON size GET "${facts}" size)
    string(JSON align GET "${facts}" align)
    set(type "ov::genai::${record}")
    assert_that("sizeof(${type}) == ${size}" "size of ${record}")
    if(NOT record IN_LIST WRONG_ALIGNMENT)
        assert_that("alignof(${type}) == ${align}" "alignment of ${record}")
    endif()

    string(JSON base_count LENGTH "${facts}" bases)
    set(base_index 0)
    while(base_index LESS base_count)
        string(JSON base GET "${facts}" bases ${base_index} type)
        string(JSON offset GET "${facts}" bases ${base_index} offset)
        assert_that("std::is_base_of_v<${base}, ${type}>" "${base} is a base of ${record}")
        string(APPEND BASES "    CHECK_EQUAL((base_offset<${type}, ${base}>()), ${offset});\n")
        math(EXPR base_index "${base_index} + 1")
    endwhile()

    set(polymorphic FALSE)
    string(JSON field_count LENGTH "${facts}" fields)
    set(field_index 0)
    while(field_index LESS field_count)
        string(JSON field GET "${facts}" fields ${field_index} name)
        if(field STREQUAL "(vtable pointer)")
            math(EXPR field_index "${field_index} + 1")
            set(polymorphic TRUE)
            continue()
        endif()
        if(record IN_LIST OPAQUE)
            math(EXPR field_index "${field_index} + 1")
            continue()
        endif()
        string(JSON field_type GET "${facts}" fields ${field_index} type)
        string(REPLACE "_Bool" "bool" field_type "${field_type}") # some facts spell it as C does
        string(JSON offset GET "${facts}" fields ${field_index} offset)
        string(JSON field_size ERROR_VARIABLE no_size GET "${facts}" fields ${field_index} size)
        math(EXPR field_index "${field_index} + 1")
        assert_that("std::is_same_v<decltype(${type}::${field}), ${field_type}>" "type of ${record}::${field}")
        if("${record}::${field}" IN_LIST REFERENCE_MEMBERS)
            continue()
        endif()
        if(NOT no_size)
            assert_that("sizeof(${type}::${field}) == ${field_size}" "size of ${record}::${field}")
        endif()
        assert_that("offsetof(${type}, ${field}) == ${offset}" "offset of ${record}::${field}")
    endwhile()
    if(polymorphic)
        assert_that("std::is_polymorphic_v<${type}>" "${record} has virtual functions")
    elseif(base_count EQUAL 0)
        assert_that("!std::is_polymorphic_v<${type}>" "${record} has no virtual functions")
    endif()
endforeach()

foreach(record IN LISTS DECLARED_RECORDS)
    if(DEFINED "NO_FACT_SIZE_${record}")
        if(record IN_LIST RECORD_NAMES)
            problem("${record} is in the facts, yet listed as not in them")
        endif()
        if(NOT "${NO_FACT_SIZE_${record}}" STREQUAL "")
            assert_that("sizeof(ov::genai::${record}) == ${NO_FACT_SIZE_${record}}" "size of ${record}")
        endif()
    elseif(NOT record IN_LIST RECORD_NAMES)
        problem("${record} is declared, but not in the facts")
    endif()
endforeach()

members_of(ENUM_NAMES "${ENUMS}")
set(FACT_ENUMERATORS "")
foreach(enum IN LISTS ENUM_NAMES)
    if(enum IN_LIST NOT_DECLARED)
        continue()
    endif()
    if(NOT enum IN_LIST DECLARED_ENUMS)
        problem("the enum ${enum} is in the facts, but not declared")
        continue()
    endif()
    string(JSON values GET "${ENUMS}" "${enum}")
    members_of(enumerators "${values}")
    foreach(enumerator IN LISTS enumerators)
        string(JSON value GET "${values}" "${enumerator}")
        string(REGEX REPLACE " .*" "" enumerator "${enumerator}") # a remark may follow the name
        list(APPEND FACT_ENUMERATORS "${enum}::${enumerator}")
        assert_that("static_cast<int>(ov::genai::${enum}::${enumerator}) == ${value}"
                    "value of ${enum}::${enumerator}")
    endforeach()
endforeach()
foreach(enum IN LISTS DECLARED_ENUMS)
    if(NOT enum IN_LIST ENUM_NAMES)
        problem("the enum ${enum} is declared, but not in the facts")
    endif()
endforeach()
foreach(enumerator IN LISTS DECLARED_ENUMERATORS)
    if(DEFINED "NO_FACT_VALUE_${enumerator}")
        assert_that("static_cast<int>(ov::genai::${enumerator}) == ${NO_FACT_VALUE_${enumerator}}"
                    "value of ${enumerator}")
    elseif(NOT enumerator IN_LIST FACT_ENUMERATORS)
        problem("${enumerator} is declared, but not in the facts")
    endif()
endforeach()

if(NOT PROBLEMS STREQUAL "")
    message(FATAL_ERROR "The declarations and the facts do not match:${PROBLEMS}")
endif()

# --- Output.

set(INCLUDES "")
foreach(header IN LISTS HEADERS)
    string(APPEND INCLUDES "#include \"${header}\"\n")
endforeach()

file(WRITE "${LAYOUT}"
"// Generated from the recorded facts. The facts hold for one platform; elsewhere there is nothing to compare.

${INCLUDES}
#include \"layout_check.hpp\"

#if OPENVINO_GENAI_ABI_FACTS_APPLY

struct ov::genai::AbiProbe {
${ASSERTS}};

int main() {
    std::cout << ${ASSERT_COUNT} << \" facts checked by the compiler\\n\";
${BASES}    return check::result();
}

#else

int main() {
    std::cout << \"the recorded facts are for another platform\\n\";
    return skipped;
}

#endif
")

set(NAMES_TEXT "")
members_of(PROPERTY_NAMES "${PROPERTIES}")
foreach(property IN LISTS PROPERTY_NAMES)
    string(APPEND NAMES_TEXT "PROPERTY(\"${property}\")\n")
endforeach()
foreach(record GenerationConfig WhisperGenerationConfig ImageGenerationConfig SpeechGenerationConfig)
    string(JSON fields GET "${RECORDS}" "${record}" fields)
    string(JSON field_count LENGTH "${fields}")
    set(field_index 0)
    while(field_index LESS field_count)
        string(JSON field GET "${fields}" ${field_index} name)
        math(EXPR field_index "${field_index} + 1")
        if(NOT field STREQUAL "(vtable pointer)")
            string(APPEND NAMES_TEXT "FIELD(${record}, \"${field}\")\n")
        endif()
    endwhile()
endforeach()
file(WRITE "${NAMES}" "// Generated from the recorded facts: what the options test must cover.\n${NAMES_TEXT}")

message(STATUS "${ASSERT_COUNT} facts about the C++ interface")
