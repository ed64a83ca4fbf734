// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/symbol_list.h"

#include <algorithm>

namespace golanes {

namespace {

// Names of one address that are compared with each other.
constexpr std::ptrdiff_t kMostAliases = 256;
constexpr std::size_t kLongestName = 1 << 14;
// The last symbol, when its end is not told, covers what is left of its page and one more, as in perf.
constexpr std::uint64_t kPage = 4096;

std::size_t underscores(std::string_view name) {
    return std::min(name.find_first_not_of('_'), name.size());
}

}  // namespace

std::string_view SymbolList::nameAt(std::uint32_t offset) const {
    if (offset >= text_.size()) return {};
    const std::string_view rest = text_.substr(offset, kLongestName);
    return rest.substr(0, rest.find_first_of(terminators_));
}

// Which of several names of one address is shown, of which `a` comes later: the choice that perf makes
// (symbols__fixup_end and choose_best_symbol in tools/perf/util/symbol.c), so that both tools say the same.
bool SymbolList::better(const Symbol& a, const Symbol& b) const {
    const bool aSized = a.end > a.begin;
    const bool bSized = b.end > b.begin;
    if (aSized != bSized) return aSized;
    if (!aSized) return true;
    const bool aWeak = a.binding == Binding::Weak;
    const bool bWeak = b.binding == Binding::Weak;
    if (aWeak != bWeak) return bWeak;
    const bool aGlobal = a.binding == Binding::Global;
    const bool bGlobal = b.binding == Binding::Global;
    if (aGlobal != bGlobal) return aGlobal;
    const std::string_view aName = nameAt(a.name);
    const std::string_view bName = nameAt(b.name);
    if (underscores(aName) != underscores(bName)) return underscores(aName) < underscores(bName);
    if (aName.size() != bName.size()) return aName.size() > bName.size();
    return aName < bName;
}

SymbolList SymbolList::make(std::vector<Symbol> symbols, std::string_view text,
                            std::string_view terminators) {
    SymbolList list;
    list.text_ = text;
    list.terminators_ = terminators;
    if (!std::ranges::is_sorted(symbols, {}, &Symbol::begin)) {
        std::ranges::stable_sort(symbols, {}, &Symbol::begin);
    }
    list.entries_.reserve(symbols.size());
    for (auto group = symbols.begin(); group != symbols.end();) {
        const Symbol* best = &*group;
        std::uint64_t end = group->end;
        auto next = group + 1;
        for (; next != symbols.end() && next->begin == group->begin; ++next) {
            const bool compared = next - group < kMostAliases;
            if (compared && list.better(*next, *best)) best = &*next;
            end = std::max(end, next->end);
        }
        if (end <= group->begin) {
            const std::uint64_t page = (group->begin | (kPage - 1)) + 1 + kPage;
            end = next != symbols.end() ? next->begin : std::max(group->begin, page);
        }
        list.entries_.push_back({group->begin, end, best->name, kNone});
        group = next;
    }
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < list.entries_.size(); ++i) {
        Entry& e = list.entries_[i];
        while (!open.empty() && list.entries_[open.back()].end <= e.end) open.pop_back();
        if (!open.empty()) e.outer = open.back();
        open.push_back(i);
    }
    return list;
}

std::string_view SymbolList::find(std::uint64_t address) const {
    const auto after = std::ranges::upper_bound(entries_, address, {}, &Entry::begin);
    if (after == entries_.begin()) return {};
    auto i = static_cast<std::uint32_t>(after - entries_.begin() - 1);
    for (int steps = 0; i != kNone && steps < kDeepest; ++steps, i = entries_[i].outer) {
        if (address < entries_[i].end) return nameAt(entries_[i].name);
    }
    return {};
}

std::uint64_t SymbolList::addressOf(std::string_view name) const {
    for (const Entry& e : entries_) {
        const std::string_view at =
            text_.substr(std::min<std::size_t>(e.name, text_.size()), name.size() + 1);
        const bool ends = at.size() == name.size() || terminators_.find(at.back()) != std::string_view::npos;
        if (at.starts_with(name) && ends) return e.begin;
    }
    return 0;
}

}  // namespace golanes
