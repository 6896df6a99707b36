#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief A part of a compound grammar, or a whole one. It does not change, and may be a part of several others. */
typedef struct ov_genai_structural_tag_opaque ov_genai_structural_tag;

/** @brief The kinds of part that are made of a text. */
typedef enum {
    /** @brief A regular expression. */
    OV_GENAI_STRUCTURAL_TAG_REGEX = 0,
    /** @brief A JSON schema. */
    OV_GENAI_STRUCTURAL_TAG_JSON_SCHEMA = 1,
    /** @brief A grammar in EBNF. */
    OV_GENAI_STRUCTURAL_TAG_EBNF = 2,
    /** @brief A text as it is. */
    OV_GENAI_STRUCTURAL_TAG_CONST_STRING = 3,
    /** @brief Any text at all; the text that it is made of is empty. */
    OV_GENAI_STRUCTURAL_TAG_ANY_TEXT = 4,
    /** @brief Parameters in XML as Qwen models write them, after a JSON schema. */
    OV_GENAI_STRUCTURAL_TAG_QWEN_XML_PARAMETERS = 5
} ov_genai_structural_tag_kind_e;

/**
 * @brief Frees a part. Those that contain it go on. NULL is harmless.
 * @param tag the part.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_structural_tag_free(ov_genai_structural_tag* tag);

/**
 * @brief Creates a part of a text.
 * @param kind what the text is.
 * @param text the text, UTF-8.
 * @param tag receives the handle; free it with ov_genai_structural_tag_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structural_tag_create(ov_genai_structural_tag_kind_e kind,
                               ov_genai_string_view text,
                               ov_genai_structural_tag** tag);

/**
 * @brief Creates a part of parts that follow each other.
 * @param elements the parts.
 * @param count the number of parts, at least 1.
 * @param tag receives the handle; free it with ov_genai_structural_tag_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structural_tag_create_concat(const ov_genai_structural_tag** elements,
                                      size_t count,
                                      ov_genai_structural_tag** tag);

/**
 * @brief Creates a part of which the model chooses one.
 * @param elements the parts.
 * @param count the number of parts, at least 1.
 * @param tag receives the handle; free it with ov_genai_structural_tag_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structural_tag_create_union(const ov_genai_structural_tag** elements,
                                     size_t count,
                                     ov_genai_structural_tag** tag);

/**
 * @brief Creates a part with a text before and a text after it.
 * @param begin the text before it, UTF-8.
 * @param content the part between.
 * @param end the text after it, UTF-8.
 * @param tag receives the handle; free it with ov_genai_structural_tag_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structural_tag_create_tag(ov_genai_string_view begin,
                                   const ov_genai_structural_tag* content,
                                   ov_genai_string_view end,
                                   ov_genai_structural_tag** tag);

/**
 * @brief Creates free text in which a trigger makes one of some tags follow.
 * @param triggers the texts, UTF-8, that a tag's begin starts with.
 * @param triggers_count the number of triggers.
 * @param tags the tags, each made by ov_genai_structural_tag_create_tag.
 * @param tags_count the number of tags.
 * @param at_least_one whether there must be a tag.
 * @param stop_after_first whether the text ends after the first tag.
 * @param tag receives the handle; free it with ov_genai_structural_tag_free.
 * @return OK, or INVALID_C_PARAM if one of the tags is another kind of part.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structural_tag_create_triggered_tags(const ov_genai_string_view* triggers,
                                              size_t triggers_count,
                                              const ov_genai_structural_tag** tags,
                                              size_t tags_count,
                                              bool at_least_one,
                                              bool stop_after_first,
                                              ov_genai_structural_tag** tag);

/**
 * @brief Creates tags with a text between them.
 * @param tags the tags to choose from, each made by ov_genai_structural_tag_create_tag.
 * @param tags_count the number of tags.
 * @param separator the text between two, UTF-8.
 * @param at_least_one whether there must be a tag.
 * @param stop_after_first whether there is only one.
 * @param tag receives the handle; free it with ov_genai_structural_tag_free.
 * @return OK, or INVALID_C_PARAM if one of the tags is another kind of part.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_structural_tag_create_tags_with_separator(const ov_genai_structural_tag** tags,
                                                   size_t tags_count,
                                                   ov_genai_string_view separator,
                                                   bool at_least_one,
                                                   bool stop_after_first,
                                                   ov_genai_structural_tag** tag);
