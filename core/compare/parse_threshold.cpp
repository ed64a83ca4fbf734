// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/threshold.h"
#include "core/filter/filter_units.h"

#include <array>
#include <charconv>
#include <utility>
#include <variant>

namespace golanes {

namespace {

using Operator = Threshold::Operator;
using Kind = Threshold::Kind;
using Unit = Threshold::Unit;

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

bool isOperator(char c) {
    return c == '<' || c == '>' || c == '=';
}

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) { threshold_.text = text; }

    FilterResult<Threshold> parse() {
        if (auto r = metric(); !r) return tl::unexpected(std::move(r.error()));
        if (auto r = comparison(); !r) return tl::unexpected(std::move(r.error()));
        if (auto r = value(); !r) return tl::unexpected(std::move(r.error()));
        if (auto r = sureness(); !r) return tl::unexpected(std::move(r.error()));
        return std::move(threshold_);
    }

  private:
    using Step = FilterResult<std::monostate>;

    Step metric() {
        skipBlanks();
        const std::size_t begin = at_;
        bool quoted = false;
        for (; at_ < text_.size() && (quoted || (!isBlank(text_[at_]) && !isOperator(text_[at_]))); ++at_) {
            if (text_[at_] == '"') quoted = !quoted;
            if (text_[at_] == '\\' && quoted) ++at_;
        }
        threshold_.metricPart = {begin, std::min(at_, text_.size()) - begin};
        if (quoted || at_ > text_.size())
            return filterFails(threshold_.metricPart, "Quotation mark without end");
        threshold_.metric = text_.substr(begin, at_ - begin);
        if (threshold_.metric.empty())
            return filterFails({begin, 0}, "No metric", "a threshold is like stw.p99 > 1.2x");
        return {};
    }

    Step comparison() {
        static constexpr std::array<std::pair<std::string_view, Operator>, 4> kOperators{
            {{">=", Operator::AtLeast},
             {"<=", Operator::AtMost},
             {">", Operator::Above},
             {"<", Operator::Below}}};
        skipBlanks();
        for (const auto& [word, op] : kOperators) {
            if (!text_.substr(at_).starts_with(word)) continue;
            const std::size_t end = at_ + word.size();
            if (end < text_.size() && isOperator(text_[end])) break;
            threshold_.op = op;
            at_ = end;
            return {};
        }
        return filterFails({at_, at_ < text_.size() ? 1u : 0u}, "No comparison", "there is >, >=, <, <=");
    }

    Step value() {
        skipBlanks();
        const std::size_t begin = at_;
        bool negative = false;
        if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) {
            threshold_.kind = Kind::Difference;
            negative = text_[at_++] == '-';
        }
        const auto [end, error] =
            std::from_chars(text_.data() + at_, text_.data() + text_.size(), threshold_.value);
        if (error != std::errc() ||
            (at_ < text_.size() && (text_[at_] == '-' || text_[at_] == 'i' || text_[at_] == 'n')))
            return filterFails({at_, at_ < text_.size() ? 1u : 0u}, "No number",
                               "a value is like 1.2x, +500us, +10% or 10ms");
        at_ = static_cast<std::size_t>(end - text_.data());
        if (auto r = unit(); !r) return r;
        if (negative) threshold_.value = -threshold_.value;
        threshold_.valuePart = {begin, at_ - begin};
        return {};
    }

    Step unit() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && !isBlank(text_[at_])) ++at_;
        const std::string_view word = text_.substr(begin, at_ - begin);
        if (word.empty()) return {};
        if ((word == "x" || word == "×") && threshold_.kind == Kind::Value) {
            threshold_.kind = Kind::Ratio;
        } else if (word == "%") {
            threshold_.unit = Unit::Percent;
            threshold_.value /= 100;
        } else if (const auto ns = unitOfTime(word)) {
            threshold_.unit = Unit::Time;
            threshold_.value *= static_cast<double>(*ns);
        } else if (const auto bytes = unitOfBytes(word)) {
            threshold_.unit = Unit::Bytes;
            threshold_.value *= static_cast<double>(*bytes);
        } else {
            return filterFails({begin, word.size()}, "Unknown unit '" + std::string(word) + "'",
                               "there is x, %, ns, us, ms, s, B, kB, MB, GB, KiB, MiB, GiB");
        }
        return {};
    }

    Step sureness() {
        skipBlanks();
        const std::string_view word = text_.substr(at_, text_.find_last_not_of(" \t") + 1 - at_);
        if (word == "clear") threshold_.sure = Verdict::Clear;
        if (word == "likely") threshold_.sure = Verdict::Likely;
        if (!word.empty() && !threshold_.sure)
            return filterFails({at_, word.size()}, "Unexpected '" + std::string(word) + "'",
                               "only clear or likely can stand behind the value");
        return {};
    }

    void skipBlanks() {
        while (at_ < text_.size() && isBlank(text_[at_])) ++at_;
    }

    const std::string_view text_;
    std::size_t at_ = 0;
    Threshold threshold_;
};

}  // namespace

FilterResult<Threshold> parseThreshold(std::string_view text) {
    return Parser(text).parse();
}

}  // namespace golanes
