#include "check.h"
#include "openvino/genai/c/chat_history.h"
#include "suites.h"

static ov_genai_json_container* json(const char* text) {
    ov_genai_json_container* container = NULL;
    CHECK(ov_genai_json_container_create_from_json_string(&container, text) == OV_GENAI_JSON_CONTAINER_OK);
    return container;
}

static void check_json(ov_genai_json_container* container, const char* expected) {
    char text[512];
    size_t size = sizeof(text);
    CHECK(ov_genai_json_container_to_json_string(container, text, &size) == OV_GENAI_JSON_CONTAINER_OK);
    CHECK_TEXT(text, expected);
    ov_genai_json_container_free(container);
}

static void containers(void) {
    ov_genai_json_container* container = NULL;
    ov_genai_json_container* copy = NULL;
    char text[4];
    size_t size = sizeof(text);
    CHECK(ov_genai_json_container_create(NULL) == OV_GENAI_JSON_CONTAINER_INVALID_PARAM);
    CHECK(ov_genai_json_container_create_from_json_string(&container, "{\"a\": ") == OV_GENAI_JSON_CONTAINER_INVALID_JSON);
    CHECK(ov_genai_json_container_create_from_json_string(&container, NULL) == OV_GENAI_JSON_CONTAINER_INVALID_PARAM);
    CHECK(container == NULL);
    CHECK(ov_genai_json_container_create_object(&container) == OV_GENAI_JSON_CONTAINER_OK);
    check_json(container, "{}");
    CHECK(ov_genai_json_container_create_array(&container) == OV_GENAI_JSON_CONTAINER_OK);
    check_json(container, "[]");
    CHECK(ov_genai_json_container_create(&container) == OV_GENAI_JSON_CONTAINER_OK);
    ov_genai_json_container_free(container);
    container = json("{\"long\":\"text\"}");
    CHECK(ov_genai_json_container_to_json_string(container, text, &size) == OV_GENAI_JSON_CONTAINER_OUT_OF_BOUNDS);
    CHECK(ov_genai_json_container_copy(container, &copy) == OV_GENAI_JSON_CONTAINER_OK);
    ov_genai_json_container_free(container);
    check_json(copy, "{\"long\":\"text\"}");
}

static void messages(void) {
    ov_genai_chat_history* history = NULL;
    ov_genai_json_container* message = json("{\"role\":\"user\",\"content\":\"Hi!\"}");
    ov_genai_json_container* answer = json("{\"role\":\"assistant\",\"content\":\"Hello!\"}");
    ov_genai_json_container* read = NULL;
    size_t size = 9;
    int empty = 0;
    CHECK(ov_genai_chat_history_create(&history) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_empty(history, &empty) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(empty == 1);
    CHECK(ov_genai_chat_history_pop_back(history) == OV_GENAI_CHAT_HISTORY_EMPTY);
    CHECK(ov_genai_chat_history_get_last(history, &read) == OV_GENAI_CHAT_HISTORY_EMPTY);
    CHECK(ov_genai_chat_history_push_back(history, message) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_push_back(history, answer) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_push_back(history, NULL) == OV_GENAI_CHAT_HISTORY_INVALID_PARAM);
    CHECK(ov_genai_chat_history_size(history, &size) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(size == 2);
    CHECK(ov_genai_chat_history_get_message(history, 2, &read) == OV_GENAI_CHAT_HISTORY_OUT_OF_BOUNDS);
    CHECK(ov_genai_chat_history_get_first(history, &read) == OV_GENAI_CHAT_HISTORY_OK);
    check_json(read, "{\"role\":\"user\",\"content\":\"Hi!\"}");
    CHECK(ov_genai_chat_history_get_message(history, 1, &read) == OV_GENAI_CHAT_HISTORY_OK);
    check_json(read, "{\"role\":\"assistant\",\"content\":\"Hello!\"}");
    CHECK(ov_genai_chat_history_pop_back(history) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_get_messages(history, &read) == OV_GENAI_CHAT_HISTORY_OK);
    check_json(read, "[{\"role\":\"user\",\"content\":\"Hi!\"}]");
    CHECK(ov_genai_chat_history_clear(history) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_size(history, &size) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(size == 0);
    ov_genai_json_container_free(message);
    ov_genai_json_container_free(answer);
    ov_genai_chat_history_free(history);
}

static void tools_and_context(void) {
    ov_genai_chat_history* history = NULL;
    ov_genai_json_container* array = json("[{\"role\":\"user\",\"content\":\"Hi!\"}]");
    ov_genai_json_container* object = json("{\"enable_thinking\":true}");
    ov_genai_json_container* read = NULL;
    CHECK(ov_genai_chat_history_create_from_json_container(&history, object) == OV_GENAI_CHAT_HISTORY_INVALID_JSON);
    CHECK_ERROR_HAS("messages");
    CHECK(ov_genai_chat_history_create_from_json_container(&history, array) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_set_extra_context(history, array) == OV_GENAI_CHAT_HISTORY_INVALID_JSON);
    CHECK(ov_genai_chat_history_set_extra_context(history, object) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_get_extra_context(history, &read) == OV_GENAI_CHAT_HISTORY_OK);
    check_json(read, "{\"enable_thinking\":true}");
    CHECK(ov_genai_chat_history_set_tools(history, object) == OV_GENAI_CHAT_HISTORY_INVALID_JSON);
    CHECK(ov_genai_chat_history_set_tools(history, array) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK(ov_genai_chat_history_get_tools(history, &read) == OV_GENAI_CHAT_HISTORY_OK);
    check_json(read, "[{\"role\":\"user\",\"content\":\"Hi!\"}]");
    ov_genai_json_container_free(array);
    ov_genai_json_container_free(object);
    ov_genai_chat_history_free(history);
}

void chat_history_suite(const char* models_path) {
    (void)models_path;
    containers();
    messages();
    tools_and_context();
}
