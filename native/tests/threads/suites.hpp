#pragma once

#include <string>

namespace threads {

void errors(const std::string& models);
void handles(const std::string& models);
void tokenizers(const std::string& models);
void streaming(const std::string& models);
void cancelling(const std::string& models);
void batching(const std::string& models);
void kinds(const std::string& models);

}  // namespace threads
