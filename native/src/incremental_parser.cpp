#include "incremental_parser.hpp"

#include "arguments.hpp"
#include "json_container.hpp"
#include "streamer.hpp"
#include "string_list.hpp"

using namespace genai_c;
using ov::genai::IncrementalParser;

namespace {

IncrementalParser& incremental_parser_of(const ov_genai_incremental_parser* parser) {
    return *require(parser, "parser").value;
}

}  // namespace

ov_status_e ov_genai_incremental_parser_create_reasoning(bool expect_open_tag,
                                                         bool keep_original_content,
                                                         ov_genai_string_view open_tag,
                                                         ov_genai_string_view close_tag,
                                                         ov_genai_incremental_parser** parser) {
    return guard([&] {
        ov_genai_incremental_parser*& result = require(parser, "parser");
        result = new ov_genai_incremental_parser(
            std::make_shared<ov::genai::ReasoningIncrementalParser>(expect_open_tag,
                                                                    keep_original_content,
                                                                    require_text(open_tag, "open_tag"),
                                                                    require_text(close_tag, "close_tag")));
    });
}

ov_status_e ov_genai_incremental_parser_share(const ov_genai_incremental_parser* parser,
                                              ov_genai_incremental_parser** shared) {
    return guard([&] {
        ov_genai_incremental_parser*& result = require(shared, "shared");
        result = new ov_genai_incremental_parser(require(parser, "parser").value);
    });
}

void ov_genai_incremental_parser_free(ov_genai_incremental_parser* parser) {
    release(parser);
}

ov_status_e ov_genai_incremental_parser_parse(ov_genai_incremental_parser* parser,
                                              ov_genai_json_container* message,
                                              ov_genai_string_view text,
                                              const int64_t* tokens,
                                              size_t tokens_count,
                                              ov_genai_string_list** passed_on) {
    return guard([&] {
        ov_genai_string_list*& result = require(passed_on, "passed_on");
        IncrementalParser& target = incremental_parser_of(parser);
        std::string delta = require_text(text, "text");
        std::optional<std::vector<int64_t>> delta_tokens;
        if (tokens != nullptr) {
            delta_tokens = require_array(tokens, tokens_count, "tokens");
        }
        result = new ov_genai_string_list({target.parse(require(message, "message").value, delta, delta_tokens)});
    });
}

ov_status_e ov_genai_incremental_parser_reset(ov_genai_incremental_parser* parser) {
    return guard([&] {
        incremental_parser_of(parser).reset();
    });
}

ov_status_e ov_genai_incremental_parser_get_status(const ov_genai_incremental_parser* parser,
                                                   ov_genai_streaming_status_e* status) {
    return guard([&] {
        require(status, "status") = static_cast<ov_genai_streaming_status_e>(incremental_parser_of(parser).get_status());
    });
}

ov_status_e ov_genai_incremental_parser_set_status(ov_genai_incremental_parser* parser, ov_genai_streaming_status_e status) {
    return guard([&] {
        incremental_parser_of(parser).set_status(
            require_enum<ov::genai::StreamingStatus>(status, OV_GENAI_STREAMING_STATUS_TOOL_CALL_STOP, "status"));
    });
}
