// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/status_line.h"

#include "core/base/format.h"
#include "widgets/lanes/describe.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/idle_folds.h"
#include "widgets/session/search.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/view_state.h"
#include "widgets/window/area_tables.h"

#include <QLabel>

namespace golanes {

namespace {

constexpr int kMessageMs = 5000;

// Shows what fits of a line: a long name must not widen the window.
class ElidedLabel : public QLabel {
  public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }
};

QLabel* plain(const char* name, QLabel* label) {
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

}  // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      time_(plain("statusTime", new QLabel(this))),
      what_(plain("statusWhat", new ElidedLabel(this))),
      selected_(plain("statusSelected", new QLabel(this))),
      visible_(plain("statusVisible", new QLabel(this))) {
    // Wide enough for any time, so that nothing moves while the pointer does.
    time_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000.000 000 000 s")) + 12);
    addWidget(time_);
    addWidget(what_, 1);
    addPermanentWidget(selected_);
    visible_->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("visible %1").arg(QStringLiteral("000 ms"))) + 12);
    visible_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addPermanentWidget(visible_);
}

void StatusLine::follow(ViewState* state) {
    if (state_) {
        state_->disconnect(this);
        state_->idleFolds()->disconnect(this);
        state_->area()->disconnect(this);
        state_->areaReport()->disconnect(this);
        state_->marks()->disconnect(this);
        state_->search()->disconnect(this);
    }
    state_ = state;
    if (state_) {
        connect(state_, &ViewState::cursorChanged, this, &StatusLine::showCursor);
        connect(state_, &ViewState::timeFormatChanged, this, &StatusLine::showCursor);
        connect(state_, &ViewState::hoverChanged, this, &StatusLine::showHover);
        connect(state_, &ViewState::selectionChanged, this, &StatusLine::showSelected);
        connect(state_, &ViewState::visibleChanged, this, &StatusLine::showVisible);
        connect(state_, &ViewState::foldsChanged, this, &StatusLine::showVisible);
        connect(state_, &ViewState::traceChanged, this, &StatusLine::showVisible);
        connect(state_->idleFolds(), &IdleFolds::nothingIdle, this, &StatusLine::tellNothingIdle);
        connect(state_->area(), &AreaSelection::changed, this, &StatusLine::showSelected);
        connect(state_->areaReport(), &AreaReport::changed, this, &StatusLine::showSelected);
        connect(state_->marks(), &TimeMarks::changed, this, &StatusLine::showSelected);
        connect(state_->search(), &Search::arrived, this, &StatusLine::tellOutside);
        connect(state_->search(), &Search::notFound, this, [this](const QString& query) {
            showMessage(tr("Nothing to go to: “%1” is not in this recording.").arg(query), kMessageMs);
        });
    }
    showCursor();
    showHover();
    showVisible();
    showSelected();
}

void StatusLine::tellNothingIdle(Duration longest) {
    const QString length = QString::fromStdString(formatDuration(longest));
    showMessage(longest > 0 ? tr("No idle time is wide enough to be seen folded at this zoom: the longest "
                                 "is %1. Zoom in to fold it.")
                                  .arg(length)
                            : tr("Nothing to fold: something runs all the time."),
                kMessageMs);
}

void StatusLine::tellOutside(const SearchHit& hit) {
    if (!hit.time) return;
    const QString when = timeText(*state_, hit.time->begin);
    const TimeRange bounds = state_->bounds();
    const bool before = hit.time->begin < bounds.begin;
    if (!before && hit.time->begin < bounds.end) return;
    const QString end = timeText(*state_, before ? bounds.begin : bounds.end);
    showMessage(before ? tr("%1 is before the recording, which starts at %2.").arg(when, end)
                       : tr("%1 is after the recording, which ends at %2.").arg(when, end),
                kMessageMs);
}

void StatusLine::showCursor() {
    const bool any = state_ && state_->trace() && state_->cursor();
    time_->setText(any ? timeText(*state_, *state_->cursor()) : QString());
}

void StatusLine::showHover() {
    if (!state_ || !state_->trace() || !state_->hover()) return what_->clear();
    const Details d = describe(state_->sources(), *state_->hover(), state_->timeStyle());
    QStringList parts{d.title};
    if (!d.state.isEmpty()) parts << d.state;
    what_->setText(parts.join(QStringLiteral("  ·  ")));
}

void StatusLine::showSelected() {
    QStringList parts;
    if (state_ && state_->marks()->measure()) {
        const Duration length = state_->marks()->measure()->length();
        parts << tr("measured %1").arg(QString::fromStdString(formatDuration(length)));
        selected_->setToolTip(QString::fromStdString(formatExactNs(length)));
    }
    if (state_ && state_->area()->any()) {
        if (parts.isEmpty()) selected_->setToolTip({});
        parts << areaLine(*state_);
    }
    if (parts.isEmpty() && state_ && state_->selection() && !state_->selection()->span.empty()) {
        const Duration length = state_->selection()->span.length();
        parts << tr("selected Δ %1").arg(QString::fromStdString(formatDuration(length)));
        selected_->setToolTip(QString::fromStdString(formatExactNs(length)));
    }
    selected_->setText(parts.join(QStringLiteral("  ·  ")));
}

void StatusLine::setTimed(bool timed) {
    timed_ = timed;
    showVisible();
}

void StatusLine::showVisible() {
    visible_->setToolTip({});
    if (!timed_ || !state_ || !state_->trace()) return visible_->clear();
    const Duration length = state_->axis(state_->columns()).visibleLength();
    visible_->setText(tr("visible %1").arg(QString::fromStdString(formatDuration(length))));
    visible_->setToolTip(QString::fromStdString(formatExactNs(length)));
}

}  // namespace golanes
