// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace golanes::test {

namespace {

std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

}  // namespace

std::string readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string compareGolden(const std::string& name, std::string_view actual) {
    const std::filesystem::path path = std::filesystem::path(GOLANES_SOURCE_DIR) / "tests/golden" / name;
    if (const char* update = std::getenv("GOLANES_UPDATE_GOLDENS"); update && *update == '1') {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return {};
    }
    if (!std::filesystem::exists(path)) return "there is no " + path.string();
    const std::string expected = readFile(path.string());
    std::string_view want = expected;
    if (want == actual) return {};
    for (int number = 1;; ++number) {
        const std::string_view wantLine = takeLine(want);
        const std::string_view line = takeLine(actual);
        if (wantLine == line && !(want.empty() && actual.empty())) continue;
        return name + ":" + std::to_string(number) + ":\n  golden: " + std::string(wantLine) +
               "\n  actual: " + std::string(line);
    }
}

}  // namespace golanes::test
