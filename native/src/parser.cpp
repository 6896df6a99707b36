#include "parser.hpp"

#include "arguments.hpp"
#include "json_container.hpp"

using namespace genai_c;

ov_status_e ov_genai_parser_create_reasoning(bool expect_open_tag,
                                             bool keep_original_content,
                                             ov_genai_string_view open_tag,
                                             ov_genai_string_view close_tag,
                                             ov_genai_parser** parser) {
    return guard([&] {
        ov_genai_parser*& result = require(parser, "parser");
        result = new ov_genai_parser(std::make_shared<ov::genai::ReasoningParser>(expect_open_tag,
                                                                                  keep_original_content,
                                                                                  require_text(open_tag, "open_tag"),
                                                                                  require_text(close_tag, "close_tag")));
    });
}

ov_status_e ov_genai_parser_create_tools(ov_genai_tool_parser_e kind, ov_genai_parser** parser) {
    return guard([&] {
        ov_genai_parser*& result = require(parser, "parser");
        const int value = require_enum<int>(kind, OV_GENAI_TOOL_PARSER_LLAMA3_JSON, "kind");
        std::shared_ptr<ov::genai::Parser> made;
        if (value == OV_GENAI_TOOL_PARSER_LLAMA3_PYTHONIC) {
            made = std::make_shared<ov::genai::Llama3PythonicToolParser>();
        } else {
            made = std::make_shared<ov::genai::Llama3JsonToolParser>();
        }
        result = new ov_genai_parser(std::move(made));
    });
}

ov_status_e ov_genai_parser_parse(const ov_genai_parser* parser, ov_genai_json_container* message) {
    return guard([&] {
        const std::shared_ptr<ov::genai::Parser>& target = require(parser, "parser").value;
        target->parse(require(message, "message").value);
    });
}

void ov_genai_parser_free(ov_genai_parser* parser) {
    release(parser);
}
