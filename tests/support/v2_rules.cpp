// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/v2_rules.h"

#include "tests/support/golden.h"
#include "tests/support/shared_data.h"

#include <sstream>
#include <stdexcept>
#include <utility>

namespace golanes::test {

namespace {

std::vector<long long> numbers(const std::string& text) {
    std::istringstream in(text);
    std::vector<long long> result;
    for (long long n; in >> n;) result.push_back(n);
    return result;
}

void setField(V2Rule& rule, const std::string& key, const std::string& value) {
    if (key == "says") {
        rule.says = value;
    } else if (key == "header") {
        rule.header = value;
    } else if (key == "only") {
        rule.only = value == "first" ? V2Rule::Where::First : V2Rule::Where::Later;
    } else if (key == "shows") {
        rule.shows = numbers(value);
        rule.sound = !rule.shows.empty();
    } else if (key == "hides") {
        rule.hides = numbers(value);
    } else {
        throw std::runtime_error("unknown key " + key);
    }
}

void addLine(V2Rule& rule, const std::string& line) {
    if (line == "before:") return;
    if (line == "then:") {
        rule.before = std::exchange(rule.body, {});
        return;
    }
    const std::size_t colon = line.find(':');
    const bool field =
        colon != line.npos && colon > 0 && line.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == colon;
    if (!field) {
        rule.body += line + '\n';
        return;
    }
    const std::size_t value = line.find_first_not_of(' ', colon + 1);
    setField(rule, line.substr(0, colon), value == line.npos ? "" : line.substr(value));
}

void replaceAll(std::string& text, const std::string& what, const std::string& with) {
    for (std::size_t i = 0; (i = text.find(what, i)) != text.npos; i += with.size())
        text.replace(i, what.size(), with);
}

}  // namespace

std::vector<V2Rule> readV2Rules(const std::string& file) {
    std::istringstream in(readFile(fixture("v2/" + file)));
    std::vector<V2Rule> rules;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("== ")) {
            rules.emplace_back().name = line.substr(3);
        } else if (!rules.empty() && !line.empty()) {
            addLine(rules.back(), line);
        }
    }
    return rules;
}

std::string v2At(const std::string& text, long long t) {
    std::string result = text;
    replaceAll(result, "=T", '=' + std::to_string(t));
    std::istringstream in(result);
    std::string expanded;
    for (std::string line; std::getline(in, line);) {
        const std::size_t cast = line.find("CAST ");
        if (cast == line.npos || line.starts_with('#')) {
            expanded += line + '\n';
            continue;
        }
        // A mark in front of the cast is one in front of its first batch.
        const std::string cast0 = v2Cast(std::stoll(line.substr(cast + 5)));
        expanded += cast == 0 ? cast0 : "! " + cast0.substr(cast0.find("\nM ") + 1);
    }
    return expanded;
}

std::string v2Cast(long long t) {
    return v2At(readFile(fixture("v2/cast.txt")), t);
}

}  // namespace golanes::test
