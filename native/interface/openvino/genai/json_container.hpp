#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "openvino/core/any.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// A JSON value, or a place inside one: operator[] gives a view that shares the document. Copying copies deeply.
class OPENVINO_GENAI_EXPORTS JsonContainer {
public:
    JsonContainer();

    JsonContainer(bool value);
    JsonContainer(int value);
    JsonContainer(int64_t value);
    JsonContainer(double value);
    JsonContainer(float value);
    JsonContainer(const std::string& value);
    JsonContainer(const char* value);
    JsonContainer(std::nullptr_t);
    JsonContainer(std::initializer_list<std::pair<std::string, ov::Any>> init);
    JsonContainer(const ov::AnyMap& data);
    JsonContainer(ov::AnyMap&& data);

    JsonContainer(const JsonContainer& other);
    JsonContainer(JsonContainer&& other) noexcept;
    ~JsonContainer();

    JsonContainer& operator=(bool value);
    JsonContainer& operator=(int value);
    JsonContainer& operator=(int64_t value);
    JsonContainer& operator=(double value);
    JsonContainer& operator=(float value);
    JsonContainer& operator=(const std::string& value);
    JsonContainer& operator=(const char* value);
    JsonContainer& operator=(std::nullptr_t);
    JsonContainer& operator=(const JsonContainer& other);
    JsonContainer& operator=(JsonContainer&& other) noexcept;

    static JsonContainer from_json_string(const std::string& json_str);
    static JsonContainer object();
    static JsonContainer array();

    JsonContainer share() const;
    JsonContainer copy() const;

    bool operator==(const JsonContainer& other) const;
    bool operator!=(const JsonContainer& other) const;

    JsonContainer operator[](const std::string& key) const;
    JsonContainer operator[](const char* key) const;
    JsonContainer operator[](size_t index) const;
    JsonContainer operator[](int index) const;

    JsonContainer& push_back(bool value);
    JsonContainer& push_back(int value);
    JsonContainer& push_back(int64_t value);
    JsonContainer& push_back(double value);
    JsonContainer& push_back(float value);
    JsonContainer& push_back(const std::string& value);
    JsonContainer& push_back(const char* value);
    JsonContainer& push_back(std::nullptr_t);
    JsonContainer& push_back(const JsonContainer& item);

    JsonContainer& to_empty_object();
    JsonContainer& to_empty_array();

    void erase(const std::string& key) const;
    void erase(size_t index) const;
    void clear() const;
    bool empty() const;
    size_t size() const;
    bool contains(const std::string& key) const;

    std::string to_json_string(int indent = -1) const;

    bool is_null() const;
    bool is_boolean() const;
    bool is_number() const;
    bool is_number_integer() const;
    bool is_number_float() const;
    bool is_string() const;
    bool is_array() const;
    bool is_object() const;

    std::optional<bool> as_bool() const;
    std::optional<int64_t> as_int() const;
    std::optional<double> as_double() const;
    std::optional<std::string> as_string() const;

    bool get_bool() const;
    int64_t get_int() const;
    double get_double() const;
    std::string get_string() const;

    std::string type_name() const;

private:
    friend struct AbiProbe;

    class JsonContainerImpl;

    JsonContainer(std::shared_ptr<JsonContainerImpl> impl, const std::string& path);

    std::shared_ptr<JsonContainerImpl> m_impl;
    std::string m_path;
};

}  // namespace ov::genai
