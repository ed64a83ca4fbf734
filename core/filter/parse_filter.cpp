// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii_case.h"
#include "core/filter/filter_syntax.h"

#include <algorithm>
#include <array>
#include <optional>

namespace golanes {

namespace {

using Kind = FilterSyntax::Kind;
using Tree = FilterResult<FilterSyntax>;

FilterSyntax without(FilterSyntax tree) {
    FilterSyntax no;
    no.kind = Kind::Not;
    no.parts.push_back(std::move(tree));
    return no;
}

std::string shown(const FilterToken& token, std::string_view text) {
    if (token.kind == FilterToken::Kind::End) return "The end";
    return "'" + std::string(text.substr(token.part.at, token.part.length)) + "'";
}

class Parser {
  public:
    Parser(std::string_view text, std::vector<FilterToken> tokens)
        : text_(text), tokens_(std::move(tokens)) {}

    Tree run() {
        if (now().kind == FilterToken::Kind::End) return FilterSyntax();
        Tree tree = any();
        if (tree && now().kind != FilterToken::Kind::End) return unexpected("'and' or 'or' could stand here");
        return tree;
    }

  private:
    const FilterToken& now() const { return tokens_[at_]; }
    FilterToken take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
    bool takeSign(std::string_view sign) {
        const bool is = now().isSign(sign);
        if (is) take();
        return is;
    }
    bool atWord(std::string_view word) const {
        const FilterToken& t = now();
        return t.kind == FilterToken::Kind::Word &&
               std::ranges::equal(t.text, word, [](char a, char b) { return smallLetter(a) == b; });
    }
    bool takeWord(std::string_view word) {
        const bool is = atWord(word);
        if (is) take();
        return is;
    }
    tl::unexpected<FilterError> unexpected(const std::string& advice) const {
        return filterFails(now().part, shown(now(), text_), advice);
    }

    Tree any() {
        return chain(Kind::Any, "or", "||", [this] { return all(); });
    }
    Tree all() {
        return chain(Kind::All, "and", "&&", [this] { return unary(); });
    }

    // Links of one kind are neighbours in one node, so that long chains do not make deep trees.
    template <class Next>
    Tree chain(Kind kind, std::string_view word, std::string_view sign, Next next) {
        Tree first = next();
        if (!first) return first;
        FilterSyntax node;
        node.kind = kind;
        while (takeWord(word) || takeSign(sign)) {
            Tree more = next();
            if (!more) return more;
            if (node.parts.empty()) node.parts.push_back(std::move(*first));
            node.parts.push_back(std::move(*more));
        }
        return node.parts.empty() ? std::move(*first) : std::move(node);
    }

    Tree unary() {
        if (++depth_ > kFilterDepth) return unexpected("this nests too deep");
        Tree tree = unnested();
        --depth_;
        return tree;
    }
    Tree unnested() {
        if (takeWord("not") || takeSign("!")) {
            Tree inner = unary();
            return inner ? without(std::move(*inner)) : inner;
        }
        const FilterToken open = now();
        if (!takeSign("(")) return test();
        Tree inner = any();
        if (inner && !takeSign(")")) return filterFails(open.part, "The bracket", "it is not closed");
        return inner;
    }

    Tree test() {
        FilterSyntax node;
        if (now().kind == FilterToken::Kind::String) {
            node.kind = Kind::Anywhere;
            node.values.push_back(take());
            return node;
        }
        if (now().kind != FilterToken::Kind::Word || atWord("and") || atWord("or") || atWord("in"))
            return unexpected("a field was expected");
        if (takeWord("overlaps")) return overlaps();
        node.name = take();
        if (atWord("in")) return list(std::move(node));
        if (atWord("not")) {
            take();
            if (!atWord("in")) return unexpected("'in' was expected behind 'not'");
            Tree in = list(std::move(node));
            return in ? without(std::move(*in)) : in;
        }
        return comparison(std::move(node));
    }

    Tree comparison(FilterSyntax node) {
        static constexpr std::array<std::string_view, 8> kSigns = {
            "==", "!=", "<", "<=", ">", ">=", "~", "!~"};
        node.kind = Kind::Flag;
        const bool compares =
            now().kind == FilterToken::Kind::Sign && std::ranges::count(kSigns, now().text) != 0;
        if (!compares) return node;
        node.kind = Kind::Compare;
        node.sign = take().text;
        const bool negated = node.sign.front() == '!';
        if (negated) node.sign = node.sign == "!=" ? "==" : "~";
        if (auto wrong = takeValue(node)) return tl::unexpected(*wrong);
        return negated ? without(std::move(node)) : std::move(node);
    }

    Tree list(FilterSyntax node) {
        node.kind = Kind::In;
        take();  // "in"
        const FilterToken open = now();
        if (!takeSign("(")) return unexpected("'(' was expected behind 'in'");
        do {
            if (auto wrong = takeValue(node)) return tl::unexpected(*wrong);
        } while (takeSign(","));
        if (!takeSign(")")) return filterFails(open.part, "The list", "it is not closed");
        return node;
    }

    Tree overlaps() {
        FilterSyntax node;
        node.kind = Kind::Overlaps;
        if (!takeSign("(")) return unexpected("'(' was expected behind 'overlaps'");
        if (now().kind != FilterToken::Kind::Word) return unexpected("what it overlaps was expected");
        node.name = take();
        if (!takeSign(")")) return unexpected("')' was expected");
        return node;
    }

    std::optional<FilterError> takeValue(FilterSyntax& node) {
        const auto kind = now().kind;
        if (kind == FilterToken::Kind::Sign || kind == FilterToken::Kind::End)
            return unexpected("a value was expected").value();
        node.values.push_back(take());
        return {};
    }

    std::string_view text_;
    std::vector<FilterToken> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

FilterResult<FilterSyntax> parseFilter(std::string_view text) {
    auto tokens = filterTokens(text);
    if (!tokens) return tl::unexpected(tokens.error());
    return Parser(text, std::move(*tokens)).run();
}

}  // namespace golanes
