// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter_tokens.h"

#include "core/filter/filter_units.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace golanes {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool startsWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool isInWord(char c) {
    return startsWord(c) || isDigit(c) || c == '.' || c == '-' || c == '/';
}

class Tokenizer {
  public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    FilterResult<std::vector<FilterToken>> run() {
        std::vector<FilterToken> tokens;
        for (skipBlanks(); at_ < text_.size(); skipBlanks()) {
            auto token = next();
            if (!token) return tl::unexpected(token.error());
            tokens.push_back(std::move(*token));
        }
        tokens.push_back({FilterToken::Kind::End, "", 0, {text_.size(), 0}});
        return tokens;
    }

  private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    void skipBlanks() {
        while (isBlank(peek())) ++at_;
    }
    FilterPart partFrom(std::size_t start) const { return {start, at_ - start}; }

    FilterResult<FilterToken> next() {
        const char c = peek();
        if (c == '"' || c == '\'') return quoted(c);
        if (isDigit(c) || (c == '-' && isDigit(peek(1)))) return number();
        if (startsWord(c)) return word();
        return sign();
    }

    FilterToken word() {
        const std::size_t start = at_;
        while (isInWord(peek())) ++at_;
        return {FilterToken::Kind::Word, std::string(text_.substr(start, at_ - start)), 0, partFrom(start)};
    }

    FilterResult<FilterToken> quoted(char quote) {
        const std::size_t start = at_++;
        std::string value;
        while (at_ < text_.size() && text_[at_] != quote) {
            if (text_[at_] == '\\' && (peek(1) == quote || peek(1) == '\\')) ++at_;
            value += text_[at_++];
        }
        if (at_ == text_.size())
            return filterFails(partFrom(start), "The text that begins", "its quote is not closed");
        ++at_;
        return FilterToken{FilterToken::Kind::String, std::move(value), 0, partFrom(start)};
    }

    FilterResult<FilterToken> number() {
        const std::size_t start = at_;
        if (peek() == '-') ++at_;
        while (isDigit(peek()) || (peek() == '.' && isDigit(peek(1)))) ++at_;
        FilterToken token{FilterToken::Kind::Number, "", 0, {}};
        const char* end = text_.data() + at_;
        const auto [stop, error] = std::from_chars(text_.data() + start, end, token.number);
        if (error != std::errc() || stop != end)
            return filterFails(partFrom(start), "'" + std::string(text_.substr(start, at_ - start)) + "'",
                               "this is no number");
        const std::size_t behind = at_;
        skipBlanks();
        const std::size_t unit = at_;
        if (peek() == '%')
            ++at_;
        else
            while (startsWord(peek())) ++at_;
        token.text = text_.substr(unit, at_ - unit);
        // A word that stands apart and is no unit belongs to what follows.
        if (unit != behind && !isFilterUnit(token.text)) {
            token.text.clear();
            at_ = behind;
        }
        if (token.text.empty()) at_ = behind;
        token.part = partFrom(start);
        return token;
    }

    FilterResult<FilterToken> sign() {
        static constexpr std::array<std::string_view, 16> kSigns = {
            "==", "!=", "<>", "<=", ">=", "!~", "&&", "||", "=", "<", ">", "~", "!", "(", ")", ","};
        const std::string_view rest = text_.substr(at_);
        const auto found = std::ranges::find_if(kSigns, [&](auto s) { return rest.starts_with(s); });
        if (found == kSigns.end())
            return filterFails({at_, 1}, "'" + std::string(rest.substr(0, 1)) + "'",
                               "this means nothing here");
        const FilterPart part{at_, found->size()};
        at_ += found->size();
        std::string text(*found == "=" ? "==" : *found == "<>" ? "!=" : *found);
        return FilterToken{FilterToken::Kind::Sign, std::move(text), 0, part};
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

FilterResult<std::vector<FilterToken>> filterTokens(std::string_view text) {
    return Tokenizer(text).run();
}

bool isFilterUnit(std::string_view word) {
    return word == "%" || unitOfTime(word) || unitOfBytes(word);
}

}  // namespace golanes
