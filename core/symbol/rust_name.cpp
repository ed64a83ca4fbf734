// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/rust_v0_reader.h"
#include "core/symbol/shown_name.h"

#include <algorithm>
#include <array>
#include <utility>

namespace golanes {

namespace {

constexpr std::size_t kHashDigits = 16;

bool isHash(std::string_view part) {
    return part.size() == kHashDigits + 1 && part[0] == 'h' &&
           std::ranges::all_of(part.substr(1),
                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// What symbols cannot hold is written as "$LT$", "$u20$"; ".." stands for "::".
std::string unescaped(std::string_view part) {
    static constexpr std::array<std::pair<std::string_view, char>, 8> kNames{{{"SP", '@'},
                                                                              {"BP", '*'},
                                                                              {"RF", '&'},
                                                                              {"LT", '<'},
                                                                              {"GT", '>'},
                                                                              {"LP", '('},
                                                                              {"RP", ')'},
                                                                              {"C", ','}}};
    std::string out;
    if (part.starts_with("_$")) part.remove_prefix(1);
    for (std::size_t i = 0; i < part.size();) {
        if (part.substr(i, 2) == "..") {
            out += "::";
            i += 2;
            continue;
        }
        const std::size_t end = part[i] == '$' ? part.find('$', i + 1) : std::string_view::npos;
        const std::string_view code =
            end == std::string_view::npos ? std::string_view() : part.substr(i + 1, end - i - 1);
        const auto known = std::ranges::find(kNames, code, &std::pair<std::string_view, char>::first);
        if (known != kNames.end()) {
            out += known->second;
        } else if (code.size() == 3 && code[0] == 'u') {
            const auto digit = [](char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; };
            out += static_cast<char>(digit(code[1]) * 16 + digit(code[2]));
        } else {
            out += part[i++];
            continue;
        }
        i = end + 1;
    }
    return out;
}

// The parts of "_ZN5alloc3fmt6format17h0123456789abcdefE", each with its length in front; the last is a hash.
std::string olderName(std::string_view symbol) {
    if (!symbol.starts_with("_ZN")) return {};
    symbol.remove_prefix(3);
    std::string out;
    while (!symbol.empty() && symbol[0] != 'E') {
        std::size_t length = 0;
        while (!symbol.empty() && symbol[0] >= '0' && symbol[0] <= '9' && length < symbol.size()) {
            length = length * 10 + static_cast<std::size_t>(symbol[0] - '0');
            symbol.remove_prefix(1);
        }
        if (length == 0 || length >= symbol.size()) return {};
        const std::string_view part = symbol.substr(0, length);
        symbol.remove_prefix(length);
        if (isHash(part) && symbol[0] == 'E') return out;
        out += (out.empty() ? "" : "::") + unescaped(part);
    }
    return {};
}

}  // namespace

std::string demangledRust(std::string_view symbol) {
    return symbol.starts_with("_R") ? RustV0Reader(symbol.substr(2)).read() : olderName(symbol);
}

}  // namespace golanes
