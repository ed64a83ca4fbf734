// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/text_match.h"

#include "core/base/ascii_case.h"

namespace golanes {

namespace {

constexpr bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

// Letters beyond ASCII are letters too.
constexpr bool isOfWord(char c) {
    return (smallLetter(c) >= 'a' && smallLetter(c) <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// A word begins or ends between two neighbours.
constexpr bool isBoundary(char left, char right) {
    return !isOfWord(left) || !isOfWord(right) || (!isCapital(left) && isCapital(right));
}

}  // namespace

TextMatcher::TextMatcher(std::string_view query) {
    for (const char c : query) query_ += smallLetter(c);
}

MatchRank TextMatcher::rankAt(std::string_view text, std::size_t at) const {
    const std::size_t end = at + query_.size();
    if (at == 0 && end == text.size()) return MatchRank::Exact;
    if (at > 0 && !isBoundary(text[at - 1], text[at])) return MatchRank::Inside;
    const bool ends = end == text.size() || isBoundary(text[end - 1], text[end]);
    return ends ? MatchRank::WholeWord : MatchRank::WordStart;
}

std::optional<TextMatch> TextMatcher::find(std::string_view text) const {
    if (query_.empty()) return std::nullopt;
    std::optional<TextMatch> best;
    for (std::size_t at = 0; at + query_.size() <= text.size(); ++at) {
        std::size_t same = 0;
        while (same < query_.size() && smallLetter(text[at + same]) == query_[same]) ++same;
        if (same < query_.size()) continue;
        const MatchRank rank = rankAt(text, at);
        if (!best || rank < best->rank) best = TextMatch{rank, at};
        if (rank <= MatchRank::WholeWord) break;
    }
    return best;
}

}  // namespace golanes
