// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter_complete.h"

#include "core/base/ascii_case.h"
#include "core/filter/nearest_word.h"

#include <algorithm>

namespace golanes {

namespace {

using Kind = FilterToken::Kind;

// What the grammar (filter_syntax.h) expects next.
enum class Next : std::uint8_t {
    Operand,
    Operator,
    In,
    Value,
    ListOpen,
    ListValue,
    ListEnd,
    PeriodOpen,
    Period,
    PeriodEnd,
    Link
};

// Walks through the tokens before the cursor, right or wrong.
class Expecting {
  public:
    explicit Expecting(const FilterSchema& schema) : schema_(schema) {}

    void pass(const FilterToken& t) {
        switch (next_) {
            case Next::Operand:
                return passOperand(t);
            case Next::Operator:
                return passOperator(t);
            case Next::In:
                next_ = Next::ListOpen;
                return;
            case Next::Value:
                next_ = Next::Link;
                return;
            case Next::ListOpen:
                next_ = Next::ListValue;
                return;
            case Next::ListValue:
                next_ = Next::ListEnd;
                return;
            case Next::ListEnd:
                next_ = t.isSign(",") ? Next::ListValue : Next::Link;
                return;
            case Next::PeriodOpen:
                next_ = Next::Period;
                return;
            case Next::Period:
                next_ = Next::PeriodEnd;
                return;
            case Next::PeriodEnd:
                next_ = Next::Link;
                return;
            case Next::Link:
                passLink(t);
                return;
        }
    }

    Next next() const { return next_; }
    const FilterColumn* field() const { return field_; }

  private:
    void passOperand(const FilterToken& t) {
        if (t.isSign("(") || t.isSign("!") || t.isWord("not")) return;
        if (t.isWord("overlaps"))
            next_ = Next::PeriodOpen;
        else if (t.kind == Kind::String)
            next_ = Next::Link;
        else if (t.kind == Kind::Word) {
            field_ = schema_.field(t.text);
            next_ = Next::Operator;
        }
    }
    void passOperator(const FilterToken& t) {
        if (t.isWord("not"))
            next_ = Next::In;
        else if (t.isWord("in"))
            next_ = Next::ListOpen;
        else if (t.isWord("and") || t.isWord("or") || t.isSign("&&") || t.isSign("||"))
            next_ = Next::Operand;
        else
            next_ = t.isSign(")") ? Next::Link : Next::Value;
    }
    void passLink(const FilterToken& t) {
        if (!t.isSign(")")) next_ = Next::Operand;
    }

    const FilterSchema& schema_;
    const FilterColumn* field_ = nullptr;
    Next next_ = Next::Operand;
};

bool isPlainWord(const std::string& word) {
    const auto tokens = filterTokens(word);
    return tokens && tokens->size() == 2 && tokens->front().kind == Kind::Word &&
           tokens->front().text == word;
}

std::string quotedIfNeeded(const std::string& word) {
    if (isPlainWord(word)) return word;
    std::string quoted = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::vector<FilterCandidate> operators(const FilterColumn* field) {
    if (!field) return {};
    std::vector<FilterCandidate> list = {{"==", "is"}, {"!=", "is not"}};
    if (isText(field->type)) {
        for (const auto& c :
             {FilterCandidate{"~", "holds the text"}, FilterCandidate{"!~", "does not hold the text"},
              FilterCandidate{"in", "is one of"}})
            list.push_back(c);
    } else if (field->type == FieldType::Flag) {
        list = {{"and", ""}, {"or", ""}};
    } else {
        for (const auto& c : {FilterCandidate{">", "is more than"}, FilterCandidate{"<", "is less than"},
                              FilterCandidate{">=", "is at least"}, FilterCandidate{"<=", "is at most"},
                              FilterCandidate{"in", "is one of"}})
            list.push_back(c);
    }
    return list;
}

std::vector<FilterCandidate> all(const Expecting& at, const FilterSchema& schema) {
    std::vector<FilterCandidate> list;
    switch (at.next()) {
        case Next::Operand:
            for (const FilterColumn& f : schema.fields) list.push_back({f.name, f.help});
            list.push_back({"not", "what follows does not hold"});
            if (!schema.periods.empty()) list.push_back({"overlaps", "at the same time as a period"});
            return list;
        case Next::Operator:
            return operators(at.field());
        case Next::In:
            return {{"in", "is none of"}};
        case Next::Value:
        case Next::ListValue:
            if (!at.field()) return list;
            for (const std::string& w : at.field()->words)
                if (!w.empty()) list.push_back({quotedIfNeeded(w), ""});
            return list;
        case Next::Period:
            for (const NamedPeriods& p : schema.periods) list.push_back({p.name, ""});
            return list;
        case Next::ListOpen:
        case Next::PeriodOpen:
            return {{"(", ""}};
        case Next::ListEnd:
            return {{",", ""}, {")", ""}};
        case Next::PeriodEnd:
            return {{")", ""}};
        case Next::Link:
            return {{"and", ""}, {"or", ""}};
    }
    return list;
}

// The word or text that the cursor is behind or in; what is typed of it so far.
struct Typed {
    FilterPart part;
    std::string text;
};

bool begins(std::string_view text, std::string_view part) {
    return text.size() >= part.size() && sameWord(text.substr(0, part.size()), part);
}

std::vector<FilterCandidate> fitting(std::vector<FilterCandidate> list, const std::string& typed) {
    const auto plain = [](const FilterCandidate& c) {
        return std::string_view(c.text).substr(c.text.starts_with('"') ? 1 : 0);
    };
    std::erase_if(list, [&](const FilterCandidate& c) {
        return !begins(plain(c), typed) && !containsAnyCase(c.text, typed);
    });
    std::stable_partition(list.begin(), list.end(),
                          [&](const FilterCandidate& c) { return begins(plain(c), typed); });
    return list;
}

}  // namespace

FilterCompletion completeFilter(std::string_view text, std::size_t cursor, const FilterSchema& schema) {
    cursor = std::min(cursor, text.size());
    std::string before(text.substr(0, cursor));
    auto tokens = filterTokens(before);
    Typed typed{{cursor, 0}, {}};
    if (!tokens) {  // an open quote is what is typed; nothing to offer for other mistakes
        const std::size_t at = tokens.error().part.at;
        if (before[at] != '"' && before[at] != '\'') return {{cursor, 0}, {}};
        typed = {{at, cursor - at}, before.substr(at + 1)};
        tokens = filterTokens(before.substr(0, at));
        if (!tokens) return {{cursor, 0}, {}};
    }
    tokens->pop_back();  // the end
    if (!tokens->empty() && tokens->back().kind == Kind::Word) {
        const FilterToken& last = tokens->back();
        if (typed.part.length == 0 && last.part.at + last.part.length == cursor) {
            typed = {last.part, last.text};
            tokens->pop_back();
        }
    }
    Expecting at(schema);
    for (const FilterToken& t : *tokens) at.pass(t);
    return {typed.part, fitting(all(at, schema), typed.text)};
}

}  // namespace golanes
