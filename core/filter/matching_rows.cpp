// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/matching_rows.h"

#include "core/base/ascii_case.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>

namespace golanes {

namespace {

constexpr std::size_t kBlock = 2048;      // rows judged at once
constexpr std::size_t kChunk = 64 << 10;  // rows of a piece of work for one processor

using Passing = std::span<std::uint8_t>;  // by row of a block: 1 passes, 0 does not

// A filter with what it says of each text of a table.
class Judge {
  public:
    Judge(const TableRows& table, const Filter& filter) : table_(table), filter_(filter) {
        for (const Filter& part : filter.parts) parts_.emplace_back(table, part);
        if (filter.kind == Filter::Kind::SameText || filter.kind == Filter::Kind::HasText)
            texts_.push_back({filter.column, judgedTexts(filter.column)});
        if (filter.kind != Filter::Kind::Anywhere) return;
        for (std::size_t c = 0; c < table.fields().size(); ++c)
            if (isText(table.fields()[c].type)) texts_.push_back({c, judgedTexts(c)});
    }

    // Of the rows from `first` on.
    void judge(std::size_t first, Passing passing) const {
        switch (filter_.kind) {
            case Filter::Kind::All:
                return judgeParts(first, passing, 1);
            case Filter::Kind::Any:
                return judgeParts(first, passing, 0);
            case Filter::Kind::Not:
                parts_.front().judge(first, passing);
                for (std::uint8_t& p : passing) p ^= 1;
                return;
            case Filter::Kind::Between:
                return judgeNumbers(first, passing,
                                    [this](std::int64_t v) { return v >= filter_.low && v <= filter_.high; });
            case Filter::Kind::OneOf:
                return judgeNumbers(first, passing, [this](std::int64_t v) {
                    return std::ranges::binary_search(filter_.numbers, v);
                });
            case Filter::Kind::Overlaps:
                return judgeTimes(first, passing);
            case Filter::Kind::SameText:
            case Filter::Kind::HasText:
            case Filter::Kind::Anywhere:
                return judgeTexts(first, passing);
        }
    }

  private:
    struct Texts {
        std::size_t column;
        std::vector<std::uint8_t> passing;  // by id
    };

    std::vector<std::uint8_t> judgedTexts(std::size_t column) const {
        std::vector<std::uint8_t> passing(table_.textCount(column));
        for (std::size_t id = 0; id < passing.size(); ++id) {
            const std::string_view text = table_.text(column, static_cast<std::int64_t>(id));
            passing[id] = filter_.kind == Filter::Kind::SameText
                              ? std::ranges::count(filter_.texts, text) != 0
                              : containsAnyCase(text, filter_.texts.front());
        }
        return passing;
    }

    // `neutral`: what no part changes, 1 of All, 0 of Any. A part need not be asked once all rows are
    // decided.
    void judgeParts(std::size_t first, Passing passing, std::uint8_t neutral) const {
        std::ranges::fill(passing, neutral);
        std::array<std::uint8_t, kBlock> buffer;
        const Passing one = Passing(buffer).first(passing.size());
        for (const Judge& part : parts_) {
            if (std::ranges::find(passing, neutral) == passing.end()) return;
            part.judge(first, one);
            for (std::size_t i = 0; i < one.size(); ++i)
                passing[i] = neutral ? passing[i] & one[i] : passing[i] | one[i];
        }
    }

    template <class Test>
    void judgeNumbers(std::size_t first, Passing passing, Test test) const {
        std::array<std::int64_t, kBlock> values;
        table_.read(filter_.column, first, std::span(values).first(passing.size()));
        for (std::size_t i = 0; i < passing.size(); ++i) passing[i] = test(values[i]);
    }

    void judgeTexts(std::size_t first, Passing passing) const {
        std::ranges::fill(passing, std::uint8_t{0});
        std::array<std::int64_t, kBlock> ids;
        for (const Texts& texts : texts_) {
            table_.read(texts.column, first, std::span(ids).first(passing.size()));
            for (std::size_t i = 0; i < passing.size(); ++i)
                if (ids[i] != TableRows::kNone) passing[i] |= texts.passing[static_cast<std::size_t>(ids[i])];
        }
    }

    void judgeTimes(std::size_t first, Passing passing) const {
        std::array<TimeRange, kBlock> times;
        if (!table_.readTimes(first, std::span(times).first(passing.size())))
            return void(std::ranges::fill(passing, std::uint8_t{0}));
        for (std::size_t i = 0; i < passing.size(); ++i) passing[i] = touchesPeriod(times[i]);
    }
    // An instant (an empty time) touches the period that it lies in.
    bool touchesPeriod(TimeRange time) const {
        const auto& periods = *filter_.periods;
        const auto later = std::ranges::upper_bound(periods, time.begin, {}, &TimeRange::end);
        return later != periods.end() && later->begin < std::max(time.end, time.begin + 1);
    }

    const TableRows& table_;
    const Filter& filter_;
    std::vector<Judge> parts_;
    std::vector<Texts> texts_;
};

}  // namespace

std::vector<std::uint32_t> matchingRows(const TableRows& table, const Filter& filter, const Job& job) {
    const Judge judge(table, filter);
    std::vector<std::vector<std::uint32_t>> chunks((table.size() + kChunk - 1) / kChunk);
    forEachParallel(chunks.size(), [&](std::size_t c) {
        const std::size_t end = std::min(table.size(), (c + 1) * kChunk);
        std::array<std::uint8_t, kBlock> buffer;
        for (std::size_t first = c * kChunk; first < end && !job.cancelled(); first += kBlock) {
            const Passing passing = Passing(buffer).first(std::min(kBlock, end - first));
            judge.judge(first, passing);
            for (std::size_t i = 0; i < passing.size(); ++i)
                if (passing[i]) chunks[c].push_back(static_cast<std::uint32_t>(first + i));
        }
    });
    std::vector<std::uint32_t> rows;
    std::size_t count = 0;
    for (const auto& chunk : chunks) count += chunk.size();
    rows.reserve(count);
    for (const auto& chunk : chunks) rows.insert(rows.end(), chunk.begin(), chunk.end());
    return rows;
}

bool readsColumn(const TableRows& table, const Filter& filter, std::size_t column) {
    switch (filter.kind) {
        case Filter::Kind::All:
        case Filter::Kind::Any:
        case Filter::Kind::Not:
            return std::ranges::any_of(filter.parts,
                                       [&](const Filter& part) { return readsColumn(table, part, column); });
        case Filter::Kind::Anywhere:
            return isText(table.fields()[column].type);
        case Filter::Kind::Overlaps:
            return false;
        case Filter::Kind::Between:
        case Filter::Kind::OneOf:
        case Filter::Kind::SameText:
        case Filter::Kind::HasText:
            break;
    }
    return filter.column == column;
}

}  // namespace golanes
