#include "structural_tag.hpp"

#include "arguments.hpp"

using namespace genai_c;
using Grammar = ov::genai::StructuredOutputConfig;

namespace {

Grammar::StructuralTag make_part(int kind, std::string text) {
    switch (kind) {
    case OV_GENAI_STRUCTURAL_TAG_REGEX:
        return Grammar::Regex(std::move(text));
    case OV_GENAI_STRUCTURAL_TAG_JSON_SCHEMA:
        return Grammar::JSONSchema(std::move(text));
    case OV_GENAI_STRUCTURAL_TAG_EBNF:
        return Grammar::EBNF(std::move(text));
    case OV_GENAI_STRUCTURAL_TAG_CONST_STRING:
        return Grammar::ConstString(std::move(text));
    case OV_GENAI_STRUCTURAL_TAG_ANY_TEXT:
        return Grammar::AnyText();
    case OV_GENAI_STRUCTURAL_TAG_QWEN_XML_PARAMETERS:
        return Grammar::QwenXMLParametersFormat(std::move(text));
    }
    throw FailureError(Failure::invalid_param, "argument 'kind' is " + std::to_string(kind) + ", which is not a kind of tag");
}

std::vector<Grammar::StructuralTag> parts_of(const ov_genai_structural_tag** elements, size_t count) {
    if (count == 0) {
        throw FailureError(Failure::invalid_param, "there are no elements");
    }
    std::vector<Grammar::StructuralTag> parts;
    for (const ov_genai_structural_tag* element : require_array(elements, count, "elements")) {
        parts.push_back(require(element, "elements").value);
    }
    return parts;
}

std::vector<Grammar::Tag> tags_of(const ov_genai_structural_tag** tags, size_t count) {
    std::vector<Grammar::Tag> result;
    for (const ov_genai_structural_tag* element : require_array(tags, count, "tags")) {
        const auto* tag = std::get_if<std::shared_ptr<Grammar::Tag>>(&require(element, "tags").value);
        if (tag == nullptr) {
            throw FailureError(Failure::invalid_param, "argument 'tags' has a part that was not made by create_tag");
        }
        result.push_back(**tag);
    }
    return result;
}

}  // namespace

void ov_genai_structural_tag_free(ov_genai_structural_tag* tag) {
    release(tag);
}

ov_status_e ov_genai_structural_tag_create(ov_genai_structural_tag_kind_e kind,
                                           ov_genai_string_view text,
                                           ov_genai_structural_tag** tag) {
    return guard([&] {
        ov_genai_structural_tag*& result = require(tag, "tag");
        result = new ov_genai_structural_tag(make_part(raw_enum(kind), require_text(text, "text")));
    });
}

ov_status_e ov_genai_structural_tag_create_concat(const ov_genai_structural_tag** elements,
                                                  size_t count,
                                                  ov_genai_structural_tag** tag) {
    return guard([&] {
        ov_genai_structural_tag*& result = require(tag, "tag");
        result = new ov_genai_structural_tag(std::make_shared<Grammar::Concat>(parts_of(elements, count)));
    });
}

ov_status_e ov_genai_structural_tag_create_union(const ov_genai_structural_tag** elements,
                                                 size_t count,
                                                 ov_genai_structural_tag** tag) {
    return guard([&] {
        ov_genai_structural_tag*& result = require(tag, "tag");
        result = new ov_genai_structural_tag(std::make_shared<Grammar::Union>(parts_of(elements, count)));
    });
}

ov_status_e ov_genai_structural_tag_create_tag(ov_genai_string_view begin,
                                               const ov_genai_structural_tag* content,
                                               ov_genai_string_view end,
                                               ov_genai_structural_tag** tag) {
    return guard([&] {
        ov_genai_structural_tag*& result = require(tag, "tag");
        result = new ov_genai_structural_tag(std::make_shared<Grammar::Tag>(
            require_text(begin, "begin"), require(content, "content").value, require_text(end, "end")));
    });
}

ov_status_e ov_genai_structural_tag_create_triggered_tags(const ov_genai_string_view* triggers,
                                                          size_t triggers_count,
                                                          const ov_genai_structural_tag** tags,
                                                          size_t tags_count,
                                                          bool at_least_one,
                                                          bool stop_after_first,
                                                          ov_genai_structural_tag** tag) {
    return guard([&] {
        ov_genai_structural_tag*& result = require(tag, "tag");
        result = new ov_genai_structural_tag(
            std::make_shared<Grammar::TriggeredTags>(require_texts(triggers, triggers_count, "triggers"),
                                                     tags_of(tags, tags_count),
                                                     at_least_one,
                                                     stop_after_first));
    });
}

ov_status_e ov_genai_structural_tag_create_tags_with_separator(const ov_genai_structural_tag** tags,
                                                               size_t tags_count,
                                                               ov_genai_string_view separator,
                                                               bool at_least_one,
                                                               bool stop_after_first,
                                                               ov_genai_structural_tag** tag) {
    return guard([&] {
        ov_genai_structural_tag*& result = require(tag, "tag");
        result = new ov_genai_structural_tag(std::make_shared<Grammar::TagsWithSeparator>(tags_of(tags, tags_count),
                                                                                         require_text(separator, "separator"),
                                                                                         at_least_one,
                                                                                         stop_after_first));
    });
}
