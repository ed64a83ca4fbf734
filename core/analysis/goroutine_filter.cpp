// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/goroutine_filter.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/span_rows.h"
#include "core/filter/matching_rows.h"
#include "core/store/go_track.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace golanes {

namespace {

constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
constexpr std::array kOfSpans{"state", "dur", "reason", "site", "region", "task"};

std::size_t columnOf(const TableRows& rows, std::string_view name) {
    const auto found = std::ranges::find(rows.fields(), name, &Field::name);
    return static_cast<std::size_t>(found - rows.fields().begin());
}

std::vector<Field> fieldsOf(const TableRows& goroutines, const TableRows& spans) {
    std::vector<Field> fields = goroutines.fields();
    for (const char* name : kOfSpans) fields.push_back(spans.fields()[columnOf(spans, name)]);
    return fields;
}

// Whether a column from `first` on is asked about.
bool speaksOf(const Filter& filter, std::size_t first) {
    using enum Filter::Kind;
    if (std::ranges::any_of(filter.parts, [&](const Filter& part) { return speaksOf(part, first); }))
        return true;
    const bool leaf = filter.kind != All && filter.kind != Any && filter.kind != Not;
    return leaf && filter.kind != Anywhere && filter.kind != Overlaps && filter.column >= first;
}

}  // namespace

// Every span with all that is known of its goroutine: the fields of goroutines first, as they are in their
// own table, then those of spans.
class GoroutineJudge::DeedRows : public TableRows {
  public:
    DeedRows(const Trace& trace, std::shared_ptr<const ColumnTable> goroutines,
             const std::vector<std::uint32_t>& rowOf)
        : DeedRows(trace, std::move(goroutines), rowOf, std::make_unique<SpanRows>(trace)) {}

    std::size_t size() const override { return spans_->size(); }
    void read(std::size_t column, std::size_t first, std::span<std::int64_t> out) const override {
        if (column >= own()) return spans_->read(columns_[column - own()], first, out);
        if (out.empty()) return;
        GoroutineIndex g = goroutineOf(trace_, static_cast<SpanIndex>(first));
        std::int64_t value = valueOf(column, g);
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (first + i >= trace_.goroutine(g).firstSpan + trace_.goroutine(g).spanCount) {
                g = goroutineOf(trace_, static_cast<SpanIndex>(first + i));
                value = valueOf(column, g);
            }
            out[i] = value;
        }
    }
    std::size_t textCount(std::size_t column) const override {
        return column < own() ? goroutines_->textCount(column) : spans_->textCount(columns_[column - own()]);
    }
    std::string_view text(std::size_t column, std::int64_t id) const override {
        return column < own() ? goroutines_->text(column, id) : spans_->text(columns_[column - own()], id);
    }
    bool readTimes(std::size_t first, std::span<TimeRange> out) const override {
        return spans_->readTimes(first, out);
    }

    // Finds what the filter asks of spans, see SpanRows::prepare(). False when the job was cancelled.
    bool prepare(const Filter& filter, const Job& job) const {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (readsColumn(*this, filter, own() + i) && !spans_->prepare(columns_[i], job)) return false;
        return true;
    }

  private:
    DeedRows(const Trace& trace, std::shared_ptr<const ColumnTable> goroutines,
             const std::vector<std::uint32_t>& rowOf, std::unique_ptr<SpanRows> spans)
        : TableRows(fieldsOf(*goroutines, *spans)),
          trace_(trace),
          goroutines_(std::move(goroutines)),
          rowOf_(rowOf),
          spans_(std::move(spans)) {
        for (const char* name : kOfSpans) columns_.push_back(columnOf(*spans_, name));
    }

    std::size_t own() const { return goroutines_->fields().size(); }
    std::int64_t valueOf(std::size_t column, GoroutineIndex g) const {
        const std::uint32_t row = rowOf_[g.value];
        return row == kNoRow ? kNone : goroutines_->value(column, row);
    }

    const Trace& trace_;
    std::shared_ptr<const ColumnTable> goroutines_;
    const std::vector<std::uint32_t>& rowOf_;
    std::unique_ptr<const SpanRows> spans_;
    std::vector<std::size_t> columns_;  // of the spans, by kOfSpans
};

bool isFilterText(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return false;
    return text[begin] == '"' || text.find_first_of("<>=~") != std::string_view::npos ||
           text.find(" in (") != std::string_view::npos || text.find("overlaps(") != std::string_view::npos;
}

FilterSchema goroutineSchema(const Trace& trace) {
    const auto names = std::make_shared<ColumnTable>(goroutineFields());
    std::vector<bool> seen(trace.strings.size());
    for (const Goroutine& go : trace.goroutines) {
        if (!seen[go.name.value]) names->intern(kFunctionColumn, trace.strings[go.name]);
        seen[go.name.value] = true;
    }
    for (std::size_t c = 0; c < kStateClassCount; ++c)
        names->intern(kLastColumn, name(static_cast<StateClass>(c)));
    return GoroutineJudge(trace, trace.range, {names, {}}).schema();
}

GoroutineJudge::GoroutineJudge(const Trace& trace, TimeRange range, GoroutineRows goroutines)
    : trace_(trace),
      range_(range),
      goroutines_(std::move(goroutines)),
      rowOf_(trace.goroutines.size(), kNoRow),
      did_(std::make_unique<DeedRows>(trace, goroutines_.table, rowOf_)),
      schema_(schemaOf(*did_, filterPeriods(trace), trace.range.begin)) {
    for (std::uint32_t row = 0; row < goroutines_.goroutines.size(); ++row)
        rowOf_[goroutines_.goroutines[row].value] = row;
}

GoroutineJudge::~GoroutineJudge() = default;

std::vector<std::uint32_t> GoroutineJudge::matching(const Filter& filter, const Job& job) const {
    if (!speaksOf(filter, goroutines_.table->fields().size()))
        return matchingRows(*goroutines_.table, filter, job);
    std::vector<bool> passing(goroutines_.goroutines.size());
    if (!did_->prepare(filter, job)) return {};
    CancelCheck cancelled(job);
    for (const std::uint32_t span : matchingRows(*did_, filter, job)) {
        if (cancelled()) return {};
        const GoroutineIndex g = goroutineOf(trace_, span);
        const std::uint32_t row = rowOf_[g.value];
        if (row == kNoRow || passing[row]) continue;
        if (trace_.states[trace_.goSpans.state[span]].state == GoState::NotExist) continue;
        passing[row] = TimeRange{trace_.goSpans.start[span], spanEnd(trace_, span, g)}.overlaps(range_);
    }
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < passing.size(); ++row)
        if (passing[row]) rows.push_back(row);
    return rows;
}

FilterResult<std::vector<bool>> matchingGoroutines(const Trace& trace, const Scope& scope,
                                                   std::string_view filter, Job& job) {
    GoroutineRows rows = goroutineRows(trace, scope, goroutineFields(), job);
    const std::vector<GoroutineIndex> goroutines = rows.goroutines;
    const GoroutineJudge judge(trace, scope.range, std::move(rows));
    const auto made = makeFilter(filter, judge.schema());
    if (!made) return tl::unexpected(made.error());
    std::vector<bool> passing(trace.goroutines.size());
    for (const std::uint32_t row : judge.matching(*made, job)) passing[goroutines[row].value] = true;
    return passing;
}

}  // namespace golanes
