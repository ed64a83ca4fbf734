// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/rust_v0_reader.h"

#include "core/symbol/punycode.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace golanes {

namespace {

std::string_view basicType(char tag) {
    static constexpr std::string_view kNames[26] = {
        "i8",   "bool", "char", "f64", "str", "f32", "",    "u8", "isize", "usize", "",    "i32", "u32",
        "i128", "u128", "_",    "",    "",    "i16", "u16", "()", "...",   "",      "i64", "u64", "!"};
    return tag >= 'a' && tag <= 'z' ? kNames[tag - 'a'] : std::string_view();
}

}  // namespace

bool RustV0Reader::enter() {
    if (++depth_ > kDeepest || ++parts_ > kMostParts) fail();
    return !failed_;
}

bool RustV0Reader::eat(char c) {
    if (failed_ || at_ >= in_.size() || in_[at_] != c) return false;
    ++at_;
    return true;
}

char RustV0Reader::next() {
    if (failed_ || at_ >= in_.size()) {
        fail();
        return '\0';
    }
    return in_[at_++];
}

void RustV0Reader::put(std::string_view text) {
    if (silent_ || failed_) return;
    out_ += text;
    if (out_.size() > kLongest) fail();
}

// Digits, then small, then capital letters, ended by "_"; "_" is 0, "0_" is 1.
std::uint64_t RustV0Reader::base62() {
    if (eat('_')) return 0;
    std::uint64_t value = 0;
    while (!eat('_')) {
        const char c = next();
        std::uint64_t digit = 0;
        if (c >= '0' && c <= '9') {
            digit = static_cast<std::uint64_t>(c - '0');
        } else if (c >= 'a' && c <= 'z') {
            digit = static_cast<std::uint64_t>(c - 'a') + 10;
        } else if (c >= 'A' && c <= 'Z') {
            digit = static_cast<std::uint64_t>(c - 'A') + 36;
        } else {
            fail();
        }
        if (failed_ || value > (std::numeric_limits<std::uint64_t>::max() - digit) / 62 - 1) {
            fail();
            return 0;
        }
        value = value * 62 + digit;
    }
    return value + 1;
}

std::uint64_t RustV0Reader::optionalBase62(char tag) {
    return eat(tag) ? base62() + 1 : 0;
}

// ["u"] length ["_"] bytes; "u": what is not ASCII stands in Punycode.
std::string RustV0Reader::identifier() {
    const bool punycode = eat('u');
    std::size_t length = 0;
    while (at_ < in_.size() && in_[at_] >= '0' && in_[at_] <= '9' && length <= in_.size()) {
        length = length * 10 + static_cast<std::size_t>(in_[at_++] - '0');
        if (length == 0) break;  // a number has no zeros in front
    }
    eat('_');
    if (length > in_.size() - at_) {
        fail();
        return {};
    }
    const std::string_view bytes = in_.substr(at_, length);
    at_ += length;
    return punycode ? fromRustPunycode(bytes) : std::string(bytes);
}

template <class F>
void RustV0Reader::backReference(F f) {
    const std::size_t here = at_ - 1;
    const std::uint64_t target = base62();
    if (failed_ || target >= here) return fail();
    // Where nothing is written there is nothing to go back for.
    if (silent_) return;
    const std::size_t behind = std::exchange(at_, static_cast<std::size_t>(target));
    f();
    at_ = behind;
}

void RustV0Reader::path(bool inValue) {
    if (!enter()) return;
    switch (next()) {
        case 'C':  // the root of a crate
            optionalBase62('s');
            put(identifier());
            break;
        case 'M':
            implementedPath(false);
            break;
        case 'X':
            implementedPath(true);
            break;
        case 'Y':
            put("<");
            type();
            put(" as ");
            path(false);
            put(">");
            break;
        case 'N':
            nestedPath(inValue);
            break;
        case 'I':
            path(inValue);
            if (inValue) put("::");
            genericArgs();
            put(">");
            break;
        case 'B':
            backReference([&] { path(inValue); });
            break;
        default:
            fail();
    }
    --depth_;
}

void RustV0Reader::implementedPath(bool withTrait) {
    // Where the implementation stands is not shown.
    optionalBase62('s');
    const bool before = std::exchange(silent_, true);
    path(false);
    silent_ = before;
    put("<");
    type();
    if (withTrait) {
        put(" as ");
        path(false);
    }
    put(">");
}

void RustV0Reader::nestedPath(bool inValue) {
    const char space = next();
    path(inValue);
    const std::uint64_t number = optionalBase62('s');
    const std::string name = identifier();
    if (space >= 'A' && space <= 'Z') {
        const std::string kind = space == 'C' ? "closure" : space == 'S' ? "shim" : std::string(1, space);
        put(fmt::format("::{{{}{}#{}}}", kind, name.empty() ? "" : ":" + name, number));
    } else if (space >= 'a' && space <= 'z') {
        if (!name.empty()) put("::" + name);
    } else {
        fail();
    }
}

void RustV0Reader::genericArgs() {
    put("<");
    for (bool first = true; !failed_ && !eat('E'); first = false) {
        if (!first) put(", ");
        genericArg();
    }
}

bool RustV0Reader::openPath() {
    bool open = false;
    if (!enter()) return open;
    if (eat('B')) {
        backReference([&] { open = openPath(); });
    } else if (eat('I')) {
        path(false);
        genericArgs();
        open = true;
    } else {
        path(false);
    }
    --depth_;
    return open;
}

void RustV0Reader::genericArg() {
    if (eat('L')) return lifetime(base62());
    if (eat('K')) return constant();
    type();
}

void RustV0Reader::lifetime(std::uint64_t index) {
    if (index == 0) return put("'_");
    if (index > lifetimes_) return fail();
    const std::uint64_t depth = lifetimes_ - index;
    put(depth < 26 ? fmt::format("'{}", static_cast<char>('a' + depth)) : fmt::format("'_{}", depth));
}

void RustV0Reader::binder() {
    const std::uint64_t n = optionalBase62('G');
    if (n == 0) return;
    if (n > kLongest) return fail();
    put("for<");
    for (std::uint64_t i = 0; i < n && !failed_; ++i) {
        if (i > 0) put(", ");
        ++lifetimes_;
        lifetime(1);
    }
    put("> ");
}

void RustV0Reader::type() {
    if (!enter()) return;
    const char tag = next();
    if (const std::string_view basic = basicType(tag); !basic.empty()) {
        put(basic);
    } else if (tag == 'R' || tag == 'Q') {
        put("&");
        if (eat('L')) {
            if (const std::uint64_t index = base62(); index != 0) {
                lifetime(index);
                put(" ");
            }
        }
        put(tag == 'Q' ? "mut " : "");
        type();
    } else if (tag == 'P' || tag == 'O') {
        put(tag == 'P' ? "*const " : "*mut ");
        type();
    } else if (tag == 'A' || tag == 'S') {
        put("[");
        type();
        if (tag == 'A') {
            put("; ");
            constant();
        }
        put("]");
    } else if (tag == 'T') {
        put("(");
        int n = 0;
        for (; !failed_ && !eat('E'); ++n) {
            if (n > 0) put(", ");
            type();
        }
        put(n == 1 ? ",)" : ")");
    } else if (tag == 'F') {
        functionType();
    } else if (tag == 'D') {
        dynType();
    } else if (tag == 'B') {
        backReference([&] { type(); });
    } else if (!failed_) {
        --at_;
        path(false);
    }
    --depth_;
}

void RustV0Reader::functionType() {
    const std::uint64_t before = lifetimes_;
    binder();
    if (eat('U')) put("unsafe ");
    if (eat('K')) {
        std::string abi = eat('C') ? "C" : identifier();
        std::ranges::replace(abi, '_', '-');
        put("extern \"" + abi + "\" ");
    }
    put("fn(");
    for (bool first = true; !failed_ && !eat('E'); first = false) {
        if (!first) put(", ");
        type();
    }
    put(")");
    if (!eat('u')) {
        put(" -> ");
        type();
    }
    lifetimes_ = before;
}

void RustV0Reader::dynType() {
    const std::uint64_t before = lifetimes_;
    put("dyn ");
    binder();
    for (bool first = true; !failed_ && !eat('E'); first = false) {
        if (!first) put(" + ");
        bool open = openPath();
        // What its associated types are.
        while (eat('p')) {
            put(std::exchange(open, true) ? ", " : "<");
            put(identifier() + " = ");
            type();
        }
        if (open) put(">");
    }
    lifetimes_ = before;
    if (!eat('L')) return fail();
    if (const std::uint64_t index = base62(); index != 0) {
        put(" + ");
        lifetime(index);
    }
}

// Numbers as they are, truth values by name; those that are left out as "_".
void RustV0Reader::constant() {
    if (!enter()) return;
    if (eat('B')) {
        backReference([&] { constant(); });
    } else if (eat('p')) {
        put("_");
    } else if (const char tag = next(); !basicType(tag).empty()) {
        const bool negative = eat('n');
        const std::size_t end = std::min(in_.find('_', at_), in_.size());
        const std::string digits(in_.substr(at_, end - at_));
        at_ = std::min(end + 1, in_.size());
        const bool hex = digits.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (end == in_.size() || !hex) return fail();
        const std::uint64_t value =
            digits.empty() || digits.size() > 16 ? 0 : std::stoull(digits, nullptr, 16);
        if (tag == 'b') {
            put(value != 0 ? "true" : "false");
        } else if (digits.size() > 16) {
            put((negative ? "-0x" : "0x") + digits);
        } else {
            put(fmt::format("{}{}", negative ? "-" : "", value));
        }
    } else {
        fail();
    }
    --depth_;
}

std::string RustV0Reader::read() {
    // A version, should there ever be one, and what linkers append behind a dot.
    if (!in_.empty() && in_[0] >= '0' && in_[0] <= '9') return {};
    const std::size_t dot = in_.find('.');
    in_ = in_.substr(0, dot);
    path(true);
    // Behind it may stand the crate that it was made for.
    if (!failed_ && at_ < in_.size()) {
        silent_ = true;
        path(false);
    }
    return failed_ || at_ != in_.size() ? std::string() : out_;
}

}  // namespace golanes
