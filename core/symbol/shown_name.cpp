// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/shown_name.h"

#include <cxxabi.h>

#include <cmath>
#include <cstdlib>
#include <memory>

namespace golanes {

namespace {

constexpr double kMostCharacters = 1 << 26;

// How often the name refers to parts of itself ("S_", "S1A_", "T_", "T0_").
int references(std::string_view symbol) {
    int n = 0;
    for (std::size_t i = 0; i + 1 < symbol.size(); ++i) {
        if (symbol[i] != 'S' && symbol[i] != 'T') continue;
        const char next = symbol[i + 1];
        n += next == '_' || (next >= '0' && next <= '9') || (next >= 'A' && next <= 'Z');
    }
    return n;
}

// Most is written when each part refers to the one before it three times over: 3^(n/3) times the name.
bool mayExplode(std::string_view symbol) {
    return static_cast<double>(symbol.size()) * std::pow(3.0, references(symbol) / 3.0) > kMostCharacters;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::string unescaped(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '%' && i + 2 < path.size() && hexDigit(path[i + 1]) >= 0 &&
            hexDigit(path[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(path[i + 1]) * 16 + hexDigit(path[i + 2]));
            i += 2;
        } else {
            out += path[i];
        }
    }
    return out;
}

// Leaves "[...]" of the outermost brackets. Unbalanced ones stay.
std::string withoutTypeArguments(std::string_view name) {
    std::string out;
    int depth = 0;
    for (const char c : name) {
        if (c == '[' && depth++ == 0) out += "[...]";
        if (depth == 0) out += c;
        if (c == ']' && depth > 0) --depth;
    }
    return depth == 0 ? out : std::string(name);
}

}  // namespace

std::string shownGoName(std::string_view symbol) {
    for (const std::string_view suffix : {".abi0", ".abiinternal"}) {
        if (symbol.ends_with(suffix)) symbol.remove_suffix(suffix.size());
    }
    std::string name = withoutTypeArguments(symbol);
    if (name.find('%') != std::string::npos) name = unescaped(name);
    replaceAll(name, "\u00b7", ".");
    replaceAll(name, "\u2215", "/");
    return name;
}

std::string demangledCpp(std::string_view symbol) {
    if (!symbol.starts_with("_Z") || mayExplode(symbol)) return {};
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> text(
        abi::__cxa_demangle(std::string(symbol).c_str(), nullptr, nullptr, &status), std::free);
    return status == 0 && text ? std::string(text.get()) : std::string();
}

std::string shownName(std::string_view symbol, PerfCodeKind kind) {
    if (kind == PerfCodeKind::Go) return shownGoName(symbol);
    if (kind != PerfCodeKind::Native) return std::string(symbol);
    if (std::string rust = demangledRust(symbol); !rust.empty()) return rust;
    if (std::string cpp = demangledCpp(symbol); !cpp.empty()) return cpp;
    return std::string(symbol);
}

}  // namespace golanes
