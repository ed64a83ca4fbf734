// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/metrics/metric_name.h"

#include "core/base/ascii_case.h"

#include <algorithm>

namespace golanes {

namespace {

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

std::string ownPart(std::string_view name) {
    if (!name.empty() && std::ranges::all_of(name, isPlain)) return std::string(name);
    std::string part = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\') part += '\\';
        part += c;
    }
    return part + '"';
}

std::string goPart(std::string_view reason) {
    std::string part;
    for (const char c : reason) {
        if (isPlain(c)) {
            part += smallLetter(c);
        } else if (!part.empty() && part.back() != '_') {
            part += '_';
        }
    }
    while (part.ends_with('_')) part.pop_back();
    return part.empty() ? "unknown" : part;
}

}  // namespace golanes
