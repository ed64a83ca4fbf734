// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_panel.h"

#include "core/base/format.h"
#include "widgets/charts/chart.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/scope_chips.h"
#include "widgets/session/settings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/view_state.h"
#include "widgets/session/work_progress.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolTip>

#include <cmath>

namespace golanes {

namespace {

constexpr int kHintPage = 0;

double coordinateOf(const Trace& trace, Timestamp t) {
    return static_cast<double>(t - trace.range.begin);
}

}  // namespace

void ChartPanel::follow(ViewState* state) {
    if (state_ == state) return;
    if (state_) {
        state_->disconnect(this);
        state_->annotations()->disconnect(this);
        state_->annotationTools()->removeMaker(this);
    }
    state_ = state;
    narrowingWatch_.follow(state);
    chips_->follow(state);
    followNotes();
    if (state_) connectState();
    takeTrace();
}

void ChartPanel::connectState() {
    connect(state_, &ViewState::traceChanged, this, &ChartPanel::takeTrace);
    connect(state_, &ViewState::kernelChanged, this, &ChartPanel::takeKernel);
    connect(state_, &ViewState::visibleChanged, this, &ChartPanel::ask);
    connect(state_, &ViewState::cursorChanged, this, &ChartPanel::takeCursor);
    connect(state_, &ViewState::timeFormatChanged, this, [this] { chart()->replot(); });
}

Chart* ChartPanel::chart() const {
    return charts_[static_cast<std::size_t>(std::max(0, which_->currentIndex()))];
}

void ChartPanel::showChart(const QString& id) {
    const int row = which_->findData(id);
    if (row >= 0) which_->setCurrentIndex(row);
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void ChartPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    computing_.cancel();
    asked_.reset();
}

// Another width asks for other columns.
bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == stack_ && event->type() == QEvent::Resize) ask();
    return QWidget::eventFilter(watched, event);
}

void ChartPanel::takeTrace() {
    computing_.cancel();
    asked_.reset();
    answered_ = {};
    before_.reset();
    for (Chart* chart : charts_) chart->show({}, nullptr);
    fillOptions();
    const bool trace = state_ && state_->trace();
    hint_->setText(trace ? tr("Counting…") : tr("Open a recording to see its charts."));
    stack_->setCurrentIndex(kHintPage);
    summary_->clear();
    scope_->clear();
    chips_->say({}, {});
    takeArea();
}

void ChartPanel::takeKernel() {
    fillOptions();
    ask();
}

void ChartPanel::takeArea() {
    std::optional<QCPRange> band;
    if (state_ && state_->trace() && state_->area()->any()) {
        const TimeRange area = state_->area()->range();
        band = QCPRange(coordinateOf(*state_->trace(), area.begin), coordinateOf(*state_->trace(), area.end));
        if (area != answered_) answered_ = {};
    }
    for (Chart* chart : charts_)
        if (chart->overTime()) chart->setBand(band);
    ask();
}

void ChartPanel::takeCursor() {
    if (!chart()->overTime() || !state_->trace()) return;
    const auto t = state_->cursor();
    chart()->setCursorAt(t ? std::optional(coordinateOf(*state_->trace(), *t)) : std::nullopt);
}

void ChartPanel::fillOptions() {
    const QList<ChartOption> options =
        state_ && state_->trace() ? chart()->options(state_->sources()) : QList<ChartOption>();
    for (std::size_t i = 0; i < options_.size(); ++i) {
        QComboBox* box = options_[i];
        const QSignalBlocker quiet(box);
        box->clear();
        const auto at = static_cast<qsizetype>(i);
        box->setVisible(at < options.size());
        if (at >= options.size()) continue;
        const ChartOption& option = options[at];
        for (qsizetype k = 0; k < option.keys.size(); ++k) box->addItem(option.names[k], option.keys[k]);
        box->setCurrentIndex(option.chosen);
        box->setProperty("option", option.id);
        box->setToolTip(option.tip);
        box->setAccessibleName(option.tip);
    }
    showPath();
}

void ChartPanel::chooseOption(int i) {
    const QComboBox* box = options_[static_cast<std::size_t>(i)];
    const QString option = box->property("option").toString(), key = box->currentData().toString();
    chart()->choose(option, key);
    // Names are the recording's, not the user's.
    if (option != QLatin1String("name")) remember(chart()->id() + u'.' + option, key);
    fillOptions();
    asked_.reset();
    ask();
}

void ChartPanel::ask() {
    if (isVisible() && state_ && state_->trace()) later_.start();
}

std::unique_ptr<ChartQuestion> ChartPanel::question() const {
    const TracePtr& trace = state_->trace();
    auto q = std::make_unique<ChartQuestion>();
    q->trace = trace;
    q->kernel = state_->kernel();
    q->seen = state_->visible();
    q->width = std::max(1, stack_->width());
    const AreaSelection* area = state_->area();
    const bool answered = area->any() && area->range() == answered_;
    NarrowedScope narrowed = narrowedScope(*state_, chart()->ofAll() ? trace->range : q->seen);
    if (answered && !chart()->overTime() && before_) narrowed = {before_->scope, before_->by};
    if (!chart()->ofGoroutines()) narrowed.dropGoroutines();
    q->scope = std::move(narrowed.scope);
    q->by = narrowed.by;
    return q;
}

void ChartPanel::compute() {
    if (!isVisible() || !state_ || !state_->trace()) return;
    auto q = question();
    if (chart()->overTime())  // at once, what is there moves along
        chart()->setWhole({coordinateOf(*q->trace, q->seen.begin), coordinateOf(*q->trace, q->seen.end)});
    if (asked_ && *asked_ == *q) return;
    showScope(*q);
    if (stack_->currentIndex() == kHintPage) hint_->setText(tr("Counting…"));
    const ChartQuestion asked = *q;
    asked_ = std::move(q);
    computing_.run(chart()->ask(asked), [this, asked, chart = chart()](const ChartDataPtr& answer) {
        if (!answer) return;
        chart->show(asked, answer);
        showAnswer();
    });
}

void ChartPanel::showAnswer() {
    showPath();
    const QString hint = chart()->emptyHint();
    hint_->setText(hint);
    if (hint.isEmpty())
        stack_->setCurrentWidget(chart());
    else
        stack_->setCurrentIndex(kHintPage);
    summary_->setText(chart()->summary());
}

void ChartPanel::showScope(const ChartQuestion& q) {
    const QString length = QString::fromStdString(formatDuration(q.scope.range.length()));
    chips_->say(q.by, q.scope.range);
    scope_->setVisible(!q.by.area);
    scope_->setText(chart()->ofAll() ? tr("of the whole recording, %1").arg(length)
                                     : tr("of the visible %1").arg(length));
}

// Another filter is another question, whatever a click led to before.
void ChartPanel::takeFilter() {
    before_.reset();
    ask();
}

// What was asked stays asked, so that nothing starts again by itself.
void ChartPanel::takeCancel() {
    hint_->setText(
        tr("Cancelled.\nWhat is seen or selected may be less: zoom in the lanes, or select an area."));
    stack_->setCurrentIndex(kHintPage);
}

void ChartPanel::computeAgain() {
    asked_.reset();
    ask();
}

Timestamp ChartPanel::timeAt(double x) const {
    return state_->trace()->range.begin + std::llround(x);
}

TimeRange ChartPanel::rangeOf(double from, double to) const {
    const Timestamp begin = timeAt(from);
    return {begin, std::max(begin + 1, timeAt(to))};
}

void ChartPanel::brush(double from, double to, bool done) {
    if (!state_ || !state_->trace()) return;
    if (!chart()->overTime()) return done ? brushValues(from, to) : void();
    AreaSelection* area = state_->area();
    area->set(rangeOf(from, to), area->any() ? area->lanes() : LaneSet::all());
    if (done) area->finish();
}

// Of a chart of lengths: what took that long stands out in the lanes, or the worst of it is gone to.
void ChartPanel::brushValues(double from, double to) {
    const QCPRange x(from, to);
    if (const auto teller = chart()->spansWithin(x)) {
        state_->highlight()->setTeller(teller);
        state_->highlight()->setOpen(true);
        chart()->setFocus();  // the bar of the highlight takes it
    }
    if (const auto place = chart()->placeWithin(x)) goToAnswer(*place);
}

void ChartPanel::showTip(QPointF at, QPoint onScreen) {
    if (!state_ || !state_->trace()) return;
    if (chart()->overTime())
        state_->setCursor(timeAt(chart()->stretchAt(at).lower));
    else
        chart()->setCursorAt(at.x());
    const QString tip = chart()->tipAt(at);
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(onScreen, tip, chart());
}

void ChartPanel::goToAnswer(QPointF at) {
    if (!state_ || !state_->trace()) return;
    const TimeRange answer = chart()->answerAt(at);
    if (answer.empty()) return;
    answered_ = answer;
    if (asked_) before_ = std::make_unique<ChartQuestion>(*asked_);
    state_->area()->set(answer, LaneSet::all());
    state_->area()->finish();
    state_->fitRange(answer);
    emit told(chart()->answerName(at));
}

}  // namespace golanes
