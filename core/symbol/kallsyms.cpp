// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/kallsyms.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

namespace golanes {

namespace {

constexpr std::uint64_t kPage = 4096;

std::string_view textOf(std::span<const std::byte> bytes) {
    const std::size_t most = std::numeric_limits<std::uint32_t>::max();
    return {reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), most)};
}

// Calls f(line, offset of the line) for every line.
template <class F>
void forEachLine(std::string_view text, F f) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        f(text.substr(at, end - at), at);
        at = end + 1;
    }
}

// Takes a hexadecimal number and the blank behind it off the front.
std::optional<std::uint64_t> takeHex(std::string_view& line) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value, 16);
    if (error != std::errc() || end == line.data() + line.size() || *end != ' ') return std::nullopt;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
    return value;
}

// Sizes are not listed: a symbol lasts until the next one. But between the kernel and its modules there is a
// gap, in which the last one covers what is left of its page and one more, as in perf.
void endAtBorders(std::vector<SymbolList::Symbol>& symbols, std::string_view text) {
    const auto ofModule = [&](const SymbolList::Symbol& s) {
        const std::string_view rest = text.substr(s.name);
        const std::size_t end = rest.find_first_of("\n\t");
        return end != std::string_view::npos && rest[end] == '\t';
    };
    std::ranges::stable_sort(symbols, {}, &SymbolList::Symbol::begin);
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        SymbolList::Symbol& s = symbols[i];
        const std::uint64_t next = symbols[i + 1].begin;
        if (next - s.begin <= 2 * kPage || ofModule(s) == ofModule(symbols[i + 1])) continue;
        s.end = (s.begin + 2 * kPage - 1) & ~(kPage - 1);
    }
}

}  // namespace

SymbolList readKallsyms(std::span<const std::byte> bytes) {
    const std::string_view text = textOf(bytes);
    std::vector<SymbolList::Symbol> symbols;
    symbols.reserve(text.size() / 40);
    bool addressesTold = false;
    forEachLine(text, [&](std::string_view line, std::size_t offset) {
        const std::size_t length = line.size();
        const auto address = takeHex(line);
        if (!address || line.size() < 3 || line[1] != ' ' || line[2] == '$') return;
        const char type = line[0];
        // Text, weak symbols and data, as perf takes them; not those that are absolute, as of per-CPU areas.
        if (std::string_view("TWDB").find(static_cast<char>(std::toupper(type))) == std::string_view::npos) {
            return;
        }
        SymbolList::Symbol s;
        s.begin = s.end = *address;
        s.name = static_cast<std::uint32_t>(offset + (length - line.size()) + 2);
        if (std::isupper(type)) s.binding = SymbolList::Binding::Global;
        if (type == 'W') s.binding = SymbolList::Binding::Weak;
        symbols.push_back(s);
        addressesTold = addressesTold || *address != 0;
    });
    if (!addressesTold) return {};
    endAtBorders(symbols, text);
    return SymbolList::make(std::move(symbols), text, "\n\t ");
}

SymbolList readPerfMap(std::span<const std::byte> bytes) {
    const std::string_view text = textOf(bytes);
    std::vector<SymbolList::Symbol> symbols;
    forEachLine(text, [&](std::string_view line, std::size_t offset) {
        const std::size_t length = line.size();
        const auto begin = takeHex(line);
        const auto size = begin ? takeHex(line) : std::nullopt;
        if (!size || line.empty()) return;
        SymbolList::Symbol s;
        s.begin = *begin;
        s.end = s.begin + std::min(*size, std::numeric_limits<std::uint64_t>::max() - s.begin);
        s.name = static_cast<std::uint32_t>(offset + (length - line.size()));
        symbols.push_back(s);
    });
    // The list takes the best of each address by its name: leave it the last alone.
    std::ranges::stable_sort(symbols, {}, &SymbolList::Symbol::begin);
    const auto sameBegin = [](const auto& a, const auto& b) { return a.begin == b.begin; };
    const auto kept = std::unique(symbols.rbegin(), symbols.rend(), sameBegin);
    symbols.erase(symbols.begin(), kept.base());
    return SymbolList::make(std::move(symbols), text, "\n");
}

}  // namespace golanes
