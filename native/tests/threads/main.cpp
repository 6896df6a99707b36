// What threads may do together through the C API. The same program runs plain, under the address sanitizer and under the thread sanitizer.

#include "c_api.hpp"
#include "keep_libraries.h"
#include "suites.hpp"

int main(int argc, char** argv) {
    const struct {
        std::string name;
        void (*run)(const std::string& models);
    } suites[] = {
        {"errors", threads::errors},
        {"handles", threads::handles},
        {"tokenizers", threads::tokenizers},
        {"streaming", threads::streaming},
        {"cancelling", threads::cancelling},
        {"batching", threads::batching},
        {"kinds", threads::kinds},
    };
    if (argc != 3 || !keep_libraries()) {
        std::cerr << "usage: " << argv[0] << " SUITE MODELS_DIR\n";
        return 2;
    }
    for (const auto& suite : suites) {
        if (suite.name == argv[1]) {
            return check::run([&] {
                for (const char* backend : {"PA", "SDPA"}) {
                    if (threads::first_alone) {
                        threads::load(std::string(argv[2]) + "/tiny-chat", backend);
                    }
                }
                suite.run(argv[2]);
                CHECK_EQUAL(threads::live_handles(nullptr), 0u);
            });
        }
    }
    std::cerr << "there is no suite " << argv[1] << '\n';
    return 2;
}
