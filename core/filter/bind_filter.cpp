// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"
#include "core/filter/filter_value.h"
#include "core/filter/nearest_word.h"

#include <algorithm>
#include <limits>

namespace golanes {

namespace {

using Tree = FilterSyntax::Kind;
using Bound = FilterResult<Filter>;

constexpr std::int64_t kLeast = TableRows::kNone + 1;  // of the values that are there
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

template <class List>
std::vector<std::string> namesOf(const List& list) {
    std::vector<std::string> names;
    for (const auto& entry : list) names.push_back(entry.name);
    return names;
}

Bound test(Filter::Kind kind, std::size_t column) {
    Filter f;
    f.kind = kind;
    f.column = column;
    return f;
}

// Both ends of what a comparison allows; nothing is more than kMost.
Filter between(std::size_t column, std::string_view sign, std::int64_t limit) {
    Filter f = *test(Filter::Kind::Between, column);
    f.low = sign.front() == '>' ? limit : kLeast;
    f.high = sign.front() == '<' ? limit : kMost;
    if (sign == "<") --f.high;  // of the least possible number kNone, below f.low
    if (sign == ">" && limit < kMost) ++f.low;
    if (sign == ">" && limit == kMost) f.high = kLeast;
    return f;
}

class Binder {
  public:
    explicit Binder(const FilterSchema& schema) : schema_(schema) {}

    Bound bind(const FilterSyntax& tree) const {
        switch (tree.kind) {
            case Tree::All:
                return joined(Filter::Kind::All, tree);
            case Tree::Any:
                return joined(Filter::Kind::Any, tree);
            case Tree::Not:
                return joined(Filter::Kind::Not, tree);
            case Tree::Flag:
                return flag(tree);
            case Tree::Compare:
                return comparison(tree);
            case Tree::In:
                return oneOf(tree);
            case Tree::Overlaps:
                return overlaps(tree);
            case Tree::Anywhere:
                break;
        }
        return anywhere(tree);
    }

  private:
    Bound joined(Filter::Kind kind, const FilterSyntax& tree) const {
        Filter f;
        f.kind = kind;
        for (const FilterSyntax& part : tree.parts) {
            Bound bound = bind(part);
            if (!bound) return bound;
            f.parts.push_back(std::move(*bound));
        }
        return f;
    }

    FilterResult<const FilterColumn*> field(const FilterToken& name) const {
        if (const FilterColumn* found = schema_.field(name.text)) return found;
        return filterFails(name.part, "Unknown field '" + name.text + "'",
                           didYouMean(name.text, namesOf(schema_.fields)));
    }
    std::size_t columnOf(const FilterColumn* f) const {
        return static_cast<std::size_t>(f - schema_.fields.data());
    }

    Bound flag(const FilterSyntax& tree) const {
        const auto f = field(tree.name);
        if (!f) return tl::unexpected(f.error());
        if ((*f)->type != FieldType::Flag)
            return filterFails({tree.name.part.at + tree.name.part.length, 0},
                               "The field '" + tree.name.text + "' ends",
                               isText((*f)->type) ? "==, ~ or in was expected" : "==, < or > was expected");
        Bound bound = test(Filter::Kind::OneOf, columnOf(*f));
        bound->numbers = {1};
        return bound;
    }

    Bound comparison(const FilterSyntax& tree) const {
        if (tree.sign == "==") return oneOf(tree);
        const auto f = field(tree.name);
        if (!f) return tl::unexpected(f.error());
        const FilterToken& value = tree.values.front();
        const bool text = isText((*f)->type);
        if (tree.sign == "~") {
            if (!text) return filterFails(value.part, "'~' before the value", (*f)->name + " is no text");
            Bound bound = test(Filter::Kind::HasText, columnOf(*f));
            bound->texts = {textOf(value)};
            return bound;
        }
        if (text || (*f)->type == FieldType::Flag)
            return filterFails(value.part, "'" + tree.sign + "' before the value",
                               (*f)->name + " has no order: ==, ~ or in was expected");
        const std::size_t column = columnOf(*f);
        return numberFor(**f, value, schema_.zero).map([&](std::int64_t limit) {
            return between(column, tree.sign, limit);
        });
    }

    Bound oneOf(const FilterSyntax& tree) const {
        const auto f = field(tree.name);
        if (!f) return tl::unexpected(f.error());
        const bool text = (*f)->type == FieldType::Text;
        // Two ids of words may have the same text.
        Bound bound = test(isText((*f)->type) ? Filter::Kind::SameText : Filter::Kind::OneOf, columnOf(*f));
        for (const FilterToken& value : tree.values) {
            if (text) {
                bound->texts.push_back(textOf(value));
                continue;
            }
            const auto number = numberFor(**f, value, schema_.zero);
            if (!number) return tl::unexpected(number.error());
            if ((*f)->type == FieldType::Word)
                bound->texts.push_back((*f)->words[static_cast<std::size_t>(*number)]);
            else
                bound->numbers.push_back(*number);
        }
        std::ranges::sort(bound->numbers);
        return bound;
    }

    Bound overlaps(const FilterSyntax& tree) const {
        const NamedPeriods* periods = schema_.periodsOf(tree.name.text);
        if (!periods)
            return filterFails(tree.name.part, "Unknown period '" + tree.name.text + "'",
                               schema_.periods.empty()
                                   ? "what is listed here has no time"
                                   : didYouMean(tree.name.text, namesOf(schema_.periods)));
        Bound bound = test(Filter::Kind::Overlaps, 0);
        bound->periods = periods->periods;
        return bound;
    }

    Bound anywhere(const FilterSyntax& tree) const {
        Bound bound = test(Filter::Kind::Anywhere, 0);
        bound->texts = {tree.values.front().text};
        return bound;
    }

    const FilterSchema& schema_;
};

}  // namespace

FilterResult<Filter> bindFilter(const FilterSyntax& tree, const FilterSchema& schema) {
    return Binder(schema).bind(tree);
}

FilterResult<Filter> makeFilter(std::string_view text, const FilterSchema& schema) {
    const auto tree = parseFilter(text);
    if (!tree) return tl::unexpected(tree.error());
    return bindFilter(*tree, schema);
}

}  // namespace golanes
