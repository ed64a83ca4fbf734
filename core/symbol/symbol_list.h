// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace golanes {

// Functions by their addresses: a sorted array, asked by binary search. Refers to the text that names stand
// in, which must outlive it.
class SymbolList {
  public:
    enum class Binding : std::uint8_t { Local, Global, Weak };
    struct Symbol {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;   // behind it; `begin` when not told: it lasts until the next one
        std::uint32_t name = 0;  // where in the text it begins
        Binding binding = Binding::Local;
    };

    // Names end at any of `terminators`, or with the text.
    static SymbolList make(std::vector<Symbol> symbols, std::string_view text, std::string_view terminators);

    std::size_t size() const { return entries_.size(); }
    bool empty() const { return entries_.empty(); }
    // The name of the innermost symbol that covers the address, or "".
    std::string_view find(std::uint64_t address) const;
    // Where the first symbol of that name begins, or 0. Looks at all of them.
    std::uint64_t addressOf(std::string_view name) const;

  private:
    static constexpr std::uint32_t kNone = 0xffffffffu;
    // How many symbols around each other are looked through; a real file nests two or three.
    static constexpr int kDeepest = 16;

    struct Entry {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        std::uint32_t name = 0;
        std::uint32_t outer = kNone;  // the nearest one before that ends later
    };

    std::string_view nameAt(std::uint32_t offset) const;
    bool better(const Symbol& a, const Symbol& b) const;

    std::vector<Entry> entries_;
    std::string_view text_;
    std::string_view terminators_;
};

}  // namespace golanes
