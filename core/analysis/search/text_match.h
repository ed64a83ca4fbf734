// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace golanes {

// How well a text answers a query; the best first.
enum class MatchRank : std::uint8_t {
    Exact,      // it is the query
    WholeWord,  // "worker" in "main.(*service).worker"
    WordStart,  // "work" in it, or in "startWorker"
    Inside,     // "ork" in it
};

// Where a query stands in a text.
struct TextMatch {
    MatchRank rank = MatchRank::Inside;
    std::size_t at = 0;  // byte
};

// Finds one query in many texts, whatever the case of letters (those of ASCII). Words are runs of letters and
// digits, and begin anew at a capital letter after a small one.
class TextMatcher {
  public:
    // An empty query is in no text.
    explicit TextMatcher(std::string_view query);

    // The best place of the query in a text, the first of equal ones; none when it is not there.
    std::optional<TextMatch> find(std::string_view text) const;

  private:
    MatchRank rankAt(std::string_view text, std::size_t at) const;

    std::string query_;  // small letters
};

}  // namespace golanes
