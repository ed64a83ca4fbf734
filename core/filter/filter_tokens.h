// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_error.h"

#include <string>
#include <string_view>
#include <vector>

namespace golanes {

struct FilterToken {
    enum class Kind : std::uint8_t {
        Word,    // a name or a value without quotes: letters, digits, "_", ".", "-", "/" and all beyond ASCII
        String,  // text: without its quotes, \" and \\ resolved
        Number,  // number, and its unit in text: "ms", "%", "" for none
        Sign,    // text: one of ( ) , == != < <= > >= ~ !~ ! && ||; "=" stands for "==", "<>" for "!="
        End,     // of the filter
    };
    Kind kind = Kind::End;
    std::string text;
    long double number = 0;
    FilterPart part;

    bool is(Kind k, std::string_view t) const { return kind == k && text == t; }
    bool isSign(std::string_view t) const { return is(Kind::Sign, t); }
    bool isWord(std::string_view t) const { return is(Kind::Word, t); }
};

// The tokens of a filter, the last of kind End. A unit may stand apart from its number. Fails at a quote that
// is not closed, a number that is none, and a character that means nothing.
FilterResult<std::vector<FilterToken>> filterTokens(std::string_view text);

// "ns", "us", "kB", "%"…: what may follow a number.
bool isFilterUnit(std::string_view word);

}  // namespace golanes
