// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace golanes {

// Reads one of Rust's symbols of the "v0" form (RFC 2603, doc.rust-lang.org/rustc/symbol-mangling/v0.html)
// and writes it as rustc-demangle does by "{:#}": without hashes of crates and types of constants. Bounded:
// what nests deeper than kDeepest, or would be longer than kLongest, is none.
class RustV0Reader {
  public:
    // `symbol`: what stands behind "_R".
    explicit RustV0Reader(std::string_view symbol) : in_(symbol) {}
    // "" when it is not of the form.
    std::string read();

  private:
    static constexpr int kDeepest = 96;
    static constexpr std::size_t kLongest = 1 << 14;
    // Parts that are gone through, back references included: those can name the same part over and over.
    static constexpr int kMostParts = 1 << 14;

    bool enter();  // one level deeper; false, and failed, when too deep
    bool eat(char c);
    char next();
    void put(std::string_view text);
    void fail() { failed_ = true; }

    std::uint64_t base62();
    std::uint64_t optionalBase62(char tag);
    std::string identifier();
    // `inValue`: in an expression, where type arguments take a "::" in front.
    void path(bool inValue);
    void implementedPath(bool withTrait);
    void nestedPath(bool inValue);
    void genericArgs();  // without the last ">"
    // A path whose type arguments, if it has any, are left open: true.
    bool openPath();
    void genericArg();
    void type();
    void functionType();
    void dynType();
    void binder();
    void lifetime(std::uint64_t index);
    void constant();
    // Reads what an earlier place holds by f, then goes on here.
    template <class F>
    void backReference(F f);

    std::string_view in_;
    std::size_t at_ = 0;
    std::string out_;
    int depth_ = 0;
    int parts_ = 0;
    std::uint64_t lifetimes_ = 0;  // that binders around here name
    bool silent_ = false;          // goes through without writing
    bool failed_ = false;
};

}  // namespace golanes
