// SPDX-License-Identifier: GPL-3.0-or-later
// What is put down in charts.
#include "widgets/charts/chart.h"
#include "widgets/charts/chart_notes.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotation_words.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/view_state.h"

#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace golanes {

namespace {

// The chart, and what is chosen of it.
std::string pathOf(const Chart& chart, const Sources& sources) {
    QStringList lines{chart.id()};
    for (const ChartOption& option : chart.options(sources))
        if (option.chosen >= 0 && option.chosen < option.keys.size())
            lines << option.id + u'=' + option.keys[option.chosen];
    return lines.join(u'\n').toStdString();
}

}  // namespace

ChartNotes* ChartPanel::notes() const {
    return notes_[static_cast<std::size_t>(std::ranges::find(charts_, chart()) - charts_.begin())];
}

void ChartPanel::followNotes() {
    for (ChartNotes* notes : notes_) notes->follow(state_);
    if (!state_) return;
    state_->annotationTools()->addMaker(this, [this](AnnotationKind kind) { return annotate(kind); });
    connect(state_->annotations(), &Annotations::goToRequested, this, &ChartPanel::goToNote);
    connect(state_->annotations(), &Annotations::editRequested, this, [this](std::uint64_t id) {
        if (goToNote(id)) notes()->edit(id);
    });
}

void ChartPanel::showPath() {
    if (state_ && state_->trace()) notes()->setPath(pathOf(*chart(), state_->sources()));
}

// Of a key or a menu, while the keyboard is in the chart.
bool ChartPanel::annotate(AnnotationKind kind) {
    if (!chart()->hasFocus() || stack_->currentWidget() != chart()) return false;
    const auto at = chart()->pointedAt();
    if (kind == AnnotationKind::Bracket)
        bracketArea();
    else if (kind != AnnotationKind::Note && kind != AnnotationKind::Callout)
        emit told(tr("A chart takes notes, call-outs and brackets"));
    else if (!at)
        emit told(tr("Point at a place of the chart first, or go there by Left and Right"));
    else
        notes()->add(kind, *at);
    return true;
}

void ChartPanel::bracketArea() {
    if (!chart()->overTime() || !state_->area()->any())
        return emit told(tr("Select a stretch of a chart over time first"));
    const TimeRange area = state_->area()->range();
    const Timestamp start = state_->trace()->range.begin;
    notes()->bracket(static_cast<double>(area.begin - start), static_cast<double>(area.end - start));
}

void ChartPanel::addNoteActions(QMenu* menu) {
    if (!state_ || !state_->trace()) return;
    menu->addSeparator();
    menu->setToolTipsVisible(true);
    const auto at = chart()->pointedAt();
    for (const AnnotationKind kind : {AnnotationKind::Note, AnnotationKind::Callout}) {
        QAction* here = menu->addAction(tr("%1 Here", "a note, a call-out").arg(kindName(kind)), this,
                                        [this, kind, at] { notes()->add(kind, *at); });
        here->setEnabled(at.has_value());
        if (!at) here->setToolTip(tr("Point at a place of the chart first, or go there by Left and Right"));
        here->setObjectName(kind == AnnotationKind::Note ? QStringLiteral("chartNote")
                                                         : QStringLiteral("chartCallout"));
    }
    QAction* bracket = menu->addAction(tr("Bracket over the Selected Time"), this, &ChartPanel::bracketArea);
    bracket->setObjectName(QStringLiteral("chartBracket"));
    bracket->setEnabled(chart()->overTime() && state_->area()->any());
    if (!bracket->isEnabled()) bracket->setToolTip(tr("Select a stretch of a chart over time first"));
}

// Shows the chart with what was chosen of it, and over time the time; false: it is not in a chart.
bool ChartPanel::goToNote(std::uint64_t id) {
    const Annotation* a = state_ ? state_->annotations()->find(id) : nullptr;
    if (!a || a->from.of != LaneAnchor::Of::Chart || !state_->trace()) return false;
    emit wanted();
    showChart(chartOf(a->from));
    for (const QString& line : QString::fromStdString(a->from.path).split(u'\n').mid(1))
        chart()->choose(line.section(u'=', 0, 0), line.section(u'=', 1));
    fillOptions();
    asked_.reset();
    ask();
    const TimeRange range = state_->annotations()->timeOf(*a);
    if (chart()->overTime() && !(state_->goal().begin <= range.begin && range.end <= state_->goal().end))
        state_->centerOn(range.begin + range.length() / 2, ViewState::Motion::Jump);
    if (a->hidden)
        state_->annotations()->change(id, Annotations::Change::Hide,
                                      [](Annotation& now) { now.hidden = false; });
    state_->annotations()->setShown(true);
    state_->annotations()->select(id);
    return true;
}

}  // namespace golanes
