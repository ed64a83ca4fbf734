// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/golanes_cli/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace golanes::cli {

namespace {

constexpr OptionSpec kHelp{"--help", "", ""};
constexpr std::string_view kShortHelp = "-h";

// Levenshtein distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

tl::unexpected<Error> unknownOption(std::string_view name, std::span<const OptionSpec> known) {
    std::vector<std::string_view> names{kHelp.name};
    for (const OptionSpec& o : known) names.push_back(o.name);
    const std::string_view near = nearest(name, names);
    return fail(ErrorCode::Usage, fmt::format("unknown option {}{}", name,
                                              near.empty() ? "" : fmt::format("; is {} meant?", near)));
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const auto best = std::ranges::min_element(candidates, {}, [&](auto c) { return distance(word, c); });
    return best != candidates.end() && distance(word, *best) <= 2 ? *best : std::string_view();
}

Result<Arguments> Arguments::parse(std::span<const std::string_view> words,
                                   std::span<const OptionSpec> known) {
    Arguments result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--") {
            for (const std::string_view file : words.subspan(i + 1)) result.files_.emplace_back(file);
            break;
        }
        if (!word.starts_with('-') || word == "-") {
            result.files_.emplace_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view name = word == kShortHelp ? kHelp.name : word.substr(0, equals);
        const auto spec = std::ranges::find(known, name, &OptionSpec::name);
        const bool isHelp = name == kHelp.name;
        if (spec == known.end() && !isHelp) return unknownOption(name, known);
        const bool takesValue = !isHelp && !spec->value.empty();
        if (!takesValue && equals != std::string_view::npos) {
            return fail(ErrorCode::Usage, fmt::format("{} takes no value", name));
        }
        std::string_view value;
        if (takesValue && equals != std::string_view::npos) {
            value = word.substr(equals + 1);
        } else if (takesValue) {
            if (i + 1 == words.size()) {
                return fail(ErrorCode::Usage,
                            fmt::format("{} needs a value: {} {}", name, name, spec->value));
            }
            value = words[++i];
        }
        result.options_.emplace_back(name, value);
        const bool many = takesValue && spec->value.ends_with("...");
        while (many && i + 1 < words.size() && (words[i + 1] == "-" || !words[i + 1].starts_with('-')))
            result.options_.emplace_back(name, words[++i]);
    }
    return result;
}

std::optional<std::string_view> Arguments::value(std::string_view option) const {
    const auto it = std::ranges::find(options_.rbegin(), options_.rend(), option,
                                      &std::pair<std::string, std::string>::first);
    if (it == options_.rend()) return std::nullopt;
    return it->second;
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    std::vector<std::string> all;
    for (const auto& [name, value] : options_) {
        if (name == option) all.push_back(value);
    }
    return all;
}

}  // namespace golanes::cli
