// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/punycode.h"

#include <cstdint>
#include <optional>

namespace golanes {

namespace {

// Parameters of RFC 3492, section 5.
constexpr std::uint32_t kBase = 36;
constexpr std::uint32_t kSmallest = 1;
constexpr std::uint32_t kLargest = 26;
constexpr std::uint32_t kSkew = 38;
constexpr std::uint32_t kDamp = 700;
constexpr std::uint32_t kFirstBias = 72;
constexpr std::uint32_t kFirstCharacter = 128;
constexpr std::uint32_t kLastCharacter = 0x10ffff;

std::uint32_t adapted(std::uint32_t delta, std::uint32_t points, bool first) {
    delta = delta / (first ? kDamp : 2);
    delta += delta / points;
    std::uint32_t k = 0;
    for (; delta > (kBase - kSmallest) * kLargest / 2; k += kBase) delta /= kBase - kSmallest;
    return k + (kBase - kSmallest + 1) * delta / (delta + kSkew);
}

void putUtf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    out += static_cast<char>((0xff00 >> (more + 1) & 0xff) | c >> (6 * more));
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | (c >> (6 * i) & 0x3f));
}

std::optional<std::u32string> decoded(std::string_view text) {
    const std::size_t delimiter = text.rfind('_');
    std::u32string out;
    if (delimiter != std::string_view::npos) {
        out.assign(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(delimiter));
        text.remove_prefix(delimiter + 1);
    }
    std::uint32_t character = kFirstCharacter;
    std::uint32_t bias = kFirstBias;
    std::uint64_t place = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint64_t before = place;
        std::uint64_t weight = 1;
        for (std::uint32_t k = kBase;; k += kBase) {
            if (at == text.size() || weight > kLastCharacter * std::uint64_t{1 << 16}) return std::nullopt;
            const char c = text[at++];
            const bool letter = c >= 'a' && c <= 'z';
            if (!letter && (c < '0' || c > '9')) return std::nullopt;
            const auto digit = static_cast<std::uint32_t>(letter ? c - 'a' : c - '0' + 26);
            place += digit * weight;
            const std::uint32_t low = k <= bias ? kSmallest : k >= bias + kLargest ? kLargest : k - bias;
            if (digit < low) break;
            weight *= kBase - low;
        }
        const std::uint64_t points = out.size() + 1;
        if (place / points > kLastCharacter - character) return std::nullopt;
        bias = adapted(static_cast<std::uint32_t>(place - before), static_cast<std::uint32_t>(points),
                       before == 0);
        character += static_cast<std::uint32_t>(place / points);
        place %= points;
        out.insert(out.begin() + static_cast<std::ptrdiff_t>(place), character);
        ++place;
    }
    return out;
}

}  // namespace

std::string fromRustPunycode(std::string_view text) {
    const auto characters = decoded(text);
    if (!characters) return std::string(text);
    std::string out;
    for (const char32_t c : *characters) putUtf8(out, c);
    return out;
}

}  // namespace golanes
