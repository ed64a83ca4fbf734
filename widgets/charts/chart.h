// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/quantiles.h"
#include "core/analysis/scope.h"
#include "core/base/job.h"
#include "core/store/sources.h"
#include "widgets/charts/plot_view.h"
#include "widgets/session/narrowed_scope.h"
#include "widgets/session/span_highlight.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace golanes {

// What a chart is to be about.
struct ChartQuestion {
    TracePtr trace;
    KernelPtr kernel;  // perf data beside it; null: none
    TimeRange seen;    // what the lanes show
    Scope scope;       // what counts: the selected area; without one what is seen, or all: see ofAll()
    Narrowing by;      // what the scope leaves out
    int width = 1;     // of the chart, logical pixels

    bool operator==(const ChartQuestion& o) const {
        return trace == o.trace && kernel == o.kernel && seen == o.seen && scope.range == o.scope.range &&
               scope.goroutines == o.scope.goroutines && by == o.by && width == o.width;
    }
};

// What was computed for a chart; each has a kind of its own.
struct ChartData {
    virtual ~ChartData() = default;
};
using ChartDataPtr = std::shared_ptr<const ChartData>;
using ChartWork = std::function<ChartDataPtr(Job&)>;

// One thing to choose of a chart. Keys are what is remembered, names what is read.
struct ChartOption {
    QString id;
    QString tip;
    QStringList keys;
    QStringList names;
    int chosen = 0;
};

// A chart: says what it needs to have computed, off the GUI thread, and shows that.
class Chart : public PlotView {
    Q_OBJECT

  public:
    using PlotView::PlotView;

    virtual QString id() const = 0;  // what is remembered
    QString title() const;           // what is chosen
    // Without an area it is about the whole recording, not about what is seen.
    virtual bool ofAll() const { return false; }
    // It tells goroutines apart: of some of them it is another.
    virtual bool ofGoroutines() const { return true; }
    virtual QList<ChartOption> options(const Sources& sources) const = 0;
    // `key` of the option `id`; one that it does not know is passed over.
    virtual void choose(const QString& id, const QString& key) = 0;

    // What is to be computed; it may not touch the chart.
    virtual ChartWork ask(const ChartQuestion& question) const = 0;
    // Shows what was computed for a question.
    virtual void show(const ChartQuestion& question, const ChartDataPtr& data) = 0;
    // Nothing is there to be seen, and why, and what to do about it; "" otherwise.
    virtual QString emptyHint() const = 0;
    // All of it in a line.
    virtual QString summary() const = 0;
    // What is at a place, as rows of rich text; "" where there is nothing.
    virtual QString tipAt(QPointF at) const = 0;
    bool brushable() const override { return true; }
    // Not over time: the place in a brushed stretch of x that a click is meant at; none: at no place.
    virtual std::optional<QPointF> placeWithin(QCPRange x) const;
    // Not over time: the spans that a brushed stretch of x is about, to stand out in the lanes; empty: none
    // are.
    virtual SpanHighlight::Teller spansWithin(QCPRange x) const;
    // Where a click at a place leads; empty: nowhere, as in most charts.
    virtual TimeRange answerAt(QPointF at) const;
    // What the range of answerAt() is, for the history of what was said: "worst window of 1 ms".
    virtual QString answerName(QPointF at) const;
};

// Rows of a tip: names to the left, values to the right.
QString tipRow(const QString& name, const QString& value);
QString tipTable(const QString& title, const QString& rows);
// Of "12,345 tasks": "12,345 tasks · P50 1.24 ms · P90 … · P99 … · max …".
QString quantilesText(const Quantiles& q, const QString& counted);
// The same as rows, exactly.
QString quantileRows(const Quantiles& q);

}  // namespace golanes
