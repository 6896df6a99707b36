#pragma once

// The checks of the native tests: counted, printed with their place when they fail, summed up in the exit code.

#include <atomic>
#include <cstddef>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>

namespace check {

// Checks may be made on several threads.
struct Counts {
    std::atomic<std::size_t> checks{0};
    std::atomic<std::size_t> failures{0};
};

inline Counts& counts() {
    static Counts instance;
    return instance;
}

inline bool record(bool passed, const char* file, int line, const std::string& what) {
    ++counts().checks;
    if (!passed) {
        ++counts().failures;
        std::cerr << std::string(file) + ':' + std::to_string(line) + ": " + what + '\n';
    }
    return passed;
}

template <typename T, typename = void>
struct is_printable : std::false_type {};

template <typename T>
struct is_printable<T, std::void_t<decltype(std::declval<std::ostream&>() << std::declval<const T&>())>>
    : std::true_type {};

template <typename T>
std::string text(const T& value) {
    std::ostringstream stream;
    if constexpr (is_printable<T>::value)
        stream << std::boolalpha << value;
    else if constexpr (std::is_enum_v<T>)
        stream << static_cast<long long>(value);
    else
        stream << "(a value that cannot be printed)";
    return stream.str();
}

template <typename Actual, typename Expected>
bool equal(const Actual& actual, const Expected& expected, const char* file, int line, const char* expression) {
    return record(actual == expected,
                  file,
                  line,
                  std::string(expression) + " is " + text(actual) + ", expected " + text(expected));
}

// Runs the body; passes when it throws an exception whose message contains the text.
template <typename Body>
bool throws(Body&& body, const std::string& message, const char* file, int line) {
    try {
        body();
    } catch (const std::exception& error) {
        const std::string what = error.what();
        return record(what.find(message) != std::string::npos,
                      file,
                      line,
                      "the exception does not say '" + message + "' but: " + what);
    }
    return record(false, file, line, "no exception; one that says '" + message + "' was expected");
}

// A test that checked nothing has failed.
inline int result() {
    const Counts& total = counts();
    std::cout << total.checks << " checks, " << total.failures << " failures\n";
    return total.failures == 0 && total.checks != 0 ? 0 : 1;
}

// Runs a whole test; an exception that escapes it is a failure, not a crash.
template <typename Body>
int run(Body&& body) {
    try {
        body();
    } catch (const std::exception& error) {
        record(false, "(escaped)", 0, error.what());
    }
    return result();
}

}  // namespace check

#define CHECK(condition) ::check::record(static_cast<bool>(condition), __FILE__, __LINE__, #condition)
#define CHECK_EQUAL(actual, expected) ::check::equal((actual), (expected), __FILE__, __LINE__, #actual)
#define CHECK_THROWS(body, message) ::check::throws([&] { body; }, (message), __FILE__, __LINE__)
