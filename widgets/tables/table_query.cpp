// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_query.h"

#include "core/analysis/filter_periods.h"
#include "core/analysis/goroutine_filter.h"
#include "core/filter/matching_rows.h"
#include "core/store/timeline_index.h"
#include "core/table/row_order.h"
#include "widgets/session/leak_search.h"
#include "widgets/session/view_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace golanes {

namespace {

constexpr int kGatherMs = 30;

bool isCompared(FieldType type) {
    return type == FieldType::Length || type == FieldType::Count || type == FieldType::Bytes;
}

// Bars compare lengths of time, numbers, bytes and shares; of a share the bar is the share.
std::vector<std::int64_t> largestOf(const TableRows& rows, const Job& job) {
    constexpr std::size_t kBlock = 4096;
    std::vector<std::int64_t> largest(rows.fields().size());
    std::array<std::int64_t, kBlock> values;
    for (std::size_t c = 0; c < largest.size(); ++c) {
        if (rows.fields()[c].type == FieldType::Share) largest[c] = 1'000'000;
        if (!isCompared(rows.fields()[c].type)) continue;
        for (std::size_t first = 0; first < rows.size() && !job.cancelled(); first += kBlock) {
            const auto block = std::span(values).first(std::min(kBlock, rows.size() - first));
            rows.read(c, first, block);
            largest[c] = std::max(largest[c], *std::ranges::max_element(block));
        }
    }
    return largest;
}

}  // namespace

TableQuery::TableQuery(QObject* parent) : QObject(parent) {
    later_.setSingleShot(true);
    later_.setInterval(kGatherMs);
    connect(&later_, &QTimer::timeout, this, &TableQuery::run);
    connect(&narrowingWatch_, &NarrowingWatch::changed, this, &TableQuery::restart);
    for (Background* work : {&making_, &ordering_})
        connect(work, &Background::busyChanged, this, &TableQuery::rowsChanged);
}

ViewState* TableQuery::state() const {
    return state_;
}

void TableQuery::follow(ViewState* state) {
    if (state_ == state) return;
    if (state_) {
        state_->disconnect(this);
        LeakSearch::of(state_)->disconnect(this);
    }
    state_ = state;
    narrowingWatch_.follow(state);
    if (state_) {
        connect(state_, &ViewState::traceChanged, this, &TableQuery::takeTrace);
        for (const auto of : {&ViewState::kernelChanged, &ViewState::symbolsChanged})
            connect(state_, of, this, &TableQuery::takePerf);
        connect(LeakSearch::of(state_), &LeakSearch::changed, this, &TableQuery::takeLeaks);
    }
    takeTrace();
}

void TableQuery::setWanted(bool wanted) {
    wanted_ = wanted;
    if (wanted && stale_) restart();
}

void TableQuery::setSource(const TableSource* source) {
    source_ = source;
    least_ = source ? source->least : 0;
    takeTrace();
}

void TableQuery::setLeast(Duration least) {
    if (least == std::exchange(least_, least)) return;
    if (source_ && source_->makeFrom) restart();
}

void TableQuery::setFilter(const QString& text) {
    if (text == filter_) return;
    filter_ = text;
    order();
}

void TableQuery::setOrder(std::size_t column, bool descending) {
    if (column == column_ && descending == descending_) return;
    column_ = column;
    descending_ = descending;
    order();
}

Narrowing TableQuery::narrowing() const {
    return state_ && state_->trace() ? scope().by : Narrowing();
}

void TableQuery::takeTrace() {
    making_.cancel();
    ordering_.cancel();
    table_.reset();
    rows_.clear();
    schema_ = {};
    error_.reset();
    emit tableChanged();
    restart();
}

// Rows before stay until then, unless what they are about is gone.
void TableQuery::takePerf() {
    if (source_ && source_->ofPerf) state_->kernel() ? restart() : takeTrace();
}

void TableQuery::takeLeaks() {
    if (source_ && source_->makeOfLeaks) restart();
}

void TableQuery::restart() {
    stale_ = true;
    if (wanted_ && source_ && state_ && state_->trace()) later_.start();
}

NarrowedScope TableQuery::scope() const {
    NarrowedScope narrowed = narrowedScope(*state_, state_->trace()->range);
    if (source_ && !source_->ofGoroutines) narrowed.dropGoroutines();
    return narrowed;
}

TableQuery::Made TableQuery::make(const TableSource& source, Duration least, const HeldSources& held,
                                  const Scope& scope, const LeakQuestion& leaks, Job& job) {
    Made made;
    made.table = source.table(held, scope, least, leaks, job);
    if (!made.table) return made;
    made.largest = largestOf(*made.table->rows, job);
    made.range = scope.range;
    made.schema = made.table->judge
                      ? made.table->judge->schema()
                      : schemaOf(*made.table->rows, filterPeriods(*held.trace), held.trace->range.begin);
    return made;
}

void TableQuery::run() {
    if (!wanted_ || !source_ || !state_ || !state_->trace()) return;
    stale_ = false;
    making_.run([source = source_, least = least_, held = state_->held(), scope = scope().scope,
                 leaks = LeakSearch::of(state_)->question()](
                    Job& job) { return make(*source, least, held, scope, leaks, job); },
                [this](Made made) {
                    if (!made.table) return;
                    table_ = std::move(made.table);
                    schema_ = std::move(made.schema);
                    schema_.zero = state_->timeStyle().zero.value_or(state_->trace()->range.begin);
                    largest_ = std::move(made.largest);
                    range_ = made.range;
                    rows_.clear();
                    emit tableChanged();
                    order();
                });
}

void TableQuery::order() {
    if (!table_) return;
    auto filter = makeFilter(filter_.toStdString(), schema_);
    error_ = filter ? std::nullopt : std::optional(filter.error());
    ordering_.run(
        [table = table_, filter = filter ? std::move(*filter) : Filter(), column = column_,
         descending = descending_](Job& job) {
            const TableRows& rows = *table->rows;
            Rows passing = filter.empty() ? allRows(rows.size())
                           : table->judge ? table->judge->matching(filter, job)
                                          : matchingRows(rows, filter, job);
            return job.cancelled() ? Rows() : orderedRows(rows, std::move(passing), column, descending, job);
        },
        [this](Rows rows) {
            rows_ = std::move(rows);
            emit rowsChanged();
        });
}

}  // namespace golanes
