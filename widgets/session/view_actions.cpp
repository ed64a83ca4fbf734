// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of ViewState: what they are called, their keys, and when they can be used.
#include "widgets/session/area_selection.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/idle_folds.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/search.h"
#include "widgets/session/target_span.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"

#include <QAction>
#include <QActionGroup>

namespace golanes {

namespace {

constexpr double kZoomStep = 1.5;
constexpr double kPanShare = 0.25;  // of the visible range
constexpr Duration kInstantShare = 10;
constexpr double kToTheEnd = 1e30;  // columns: farther than any recording

}  // namespace

void ViewState::addTravel(const char* name, const QString& text, const QString& key, Travel step) {
    QAction* a = actions_.add(ActionMenu::Go, name, text, {key});
    connect(a, &QAction::triggered, this, [this, step] { emit travelRequested(step); });
}

void ViewState::makeActions() {
    makeHistoryActions();
    makeZoomActions();
    makePanActions();
    makeTravelActions();
    wakeLinks_ = new WakeLinks(this, &actions_);
    search_ = new Search(this, &actions_);
    makeHeightActions();
    idleFolds_ = new IdleFolds(this, &actions_);
    gcBands_ = new GcBands(&actions_, this);
    addTimeFormats();
}

void ViewState::makeHistoryActions() {
    addAction(ActionMenu::Go, "back", tr("Earlier View"), {QStringLiteral("Alt+Left")}, [this] { back(); });
    addAction(ActionMenu::Go, "forward", tr("Later View"), {QStringLiteral("Alt+Right")},
              [this] { forward(); });
    actions_.addSeparator();
}

void ViewState::makeZoomActions() {
    addAction(ActionMenu::View, "zoomIn", tr("Zoom In"), {QStringLiteral("W"), QStringLiteral("Ctrl+Up")},
              [this] { zoom(1 / kZoomStep, keyboardAnchor(), Motion::Step); });
    addAction(ActionMenu::View, "zoomOut", tr("Zoom Out"), {QStringLiteral("S"), QStringLiteral("Ctrl+Down")},
              [this] { zoom(kZoomStep, keyboardAnchor(), Motion::Step); });
    addAction(ActionMenu::View, "fitAll", tr("Fit All"), {QStringLiteral("0")}, [this] { fitAll(); });
    addAction(ActionMenu::View, "fitSelection", tr("Zoom to Selection"), {QStringLiteral("F")}, [this] {
        if (area_->any()) return fitRange(area_->range());
        if (!selection_) return;
        const TimeRange life = extentOf(*sources_.trace, *selection_);
        if (!life.empty()) return fitRange(life);
        const Duration reach = visible_.length() / kInstantShare / 2;  // an instant has no extent
        fitRange({selection_->time - reach, selection_->time + reach});
    });
    actions_.addSeparator();
}

void ViewState::makePanActions() {
    addAction(ActionMenu::Go, "panLeft", tr("Pan Left"), {QStringLiteral("A"), QStringLiteral("Ctrl+Left")},
              [this] { pan(-kPanShare * columns_, Motion::Step); });
    addAction(ActionMenu::Go, "panRight", tr("Pan Right"),
              {QStringLiteral("D"), QStringLiteral("Ctrl+Right")},
              [this] { pan(kPanShare * columns_, Motion::Step); });
    addAction(ActionMenu::Go, "toStart", tr("Start of Recording"), {QStringLiteral("Home")},
              [this] { pan(-kToTheEnd, Motion::Jump); });
    addAction(ActionMenu::Go, "toEnd", tr("End of Recording"), {QStringLiteral("End")},
              [this] { pan(kToTheEnd, Motion::Jump); });
    actions_.addSeparator();
}

void ViewState::makeTravelActions() {
    addTravel("previousSpan", tr("Previous Span in Lane"), QStringLiteral(","), Travel::PreviousSpan);
    addTravel("nextSpan", tr("Next Span in Lane"), QStringLiteral("."), Travel::NextSpan);
    addTravel("laneUp", tr("Lane Above"), QStringLiteral("Up"), Travel::LaneUp);
    addTravel("laneDown", tr("Lane Below"), QStringLiteral("Down"), Travel::LaneDown);
    addAction(ActionMenu::Go, "showEvents", tr("Show Events"), {}, [this] { emit eventsRequested(); });
    addAction(ActionMenu::Select, "clearSelection", tr("Select Nothing"), {QStringLiteral("Esc")},
              [this] { lifts_->liftFirst(); });
    actions_.addSeparator();
}

void ViewState::makeHeightActions() {
    const auto height = [this](const char* name, const QString& text, const QStringList& keys, LaneHeight h) {
        QAction* a = actions_.add(ActionMenu::View, name, text, keys);
        a->setCheckable(true);
        connect(a, &QAction::triggered, this,
                [this, h](bool set) { setLaneHeight(set ? h : LaneHeight::Normal); });
    };
    height("compact", tr("Compact Lanes"), {QStringLiteral("C")}, LaneHeight::Compact);
    height("roomy", tr("Roomy Lanes"), {}, LaneHeight::Roomy);
    actions_.addSeparator();
}

void ViewState::addTimeFormats() {
    timeFormats_ = new QActionGroup(this);
    const auto format = [this](const char* name, const QString& text, TimeFormat f) {
        QAction* a = actions_.add(ActionMenu::View, name, text);
        a->setCheckable(true);
        a->setData(static_cast<int>(f));
        timeFormats_->addAction(a);
        connect(a, &QAction::triggered, this, [this, f] { setTimeFormat(f); });
    };
    format("timeRelative", tr("Relative Time"), TimeFormat::Relative);
    format("timeAbsolute", tr("Time of the Trace's Clock"), TimeFormat::Absolute);
    format("timeWall", tr("Wall Clock"), TimeFormat::Wall);
    timeZero_ = new TimeZero(this, &actions_);
    connect(timeZero_, &TimeZero::changed, this, [this] {
        updateActions();
        emit timeFormatChanged();
    });
}

void ViewState::updateActions() {
    for (QAction* a : std::as_const(own_))
        if (a) a->setEnabled(sources_.trace != nullptr);
    const auto enable = [this](const char* name, bool on) {
        action(QLatin1String(name))->setEnabled(sources_.trace && on);
    };
    enable("back", history_.canGoBack());
    enable("forward", history_.canGoForward());
    const TimeRange whole = confined(bounds_, folds_);
    enable("fitAll", goal_ != whole);
    enable("showEvents", selection_.has_value());
    enable("wakeBack", selection_.has_value());
    enable("wakeForward", selection_.has_value());
    enable("fitSelection", selection_.has_value() || area_->any());
    action(QLatin1String("clearSelection"))->setEnabled(lifts_->any());
    enable("zoomOut", goal_ != whole);
    enable("zoomIn", baseOf(Motion::Jump).visibleLength() > shortest());
    enable("panLeft", goal_.begin > whole.begin);
    enable("panRight", goal_.end < whole.end);
    enable("toStart", goal_.begin > whole.begin);
    enable("toEnd", goal_.end < whole.end);
    enable("timeWall", wallOffset_.has_value());
    enable("zeroAtStart", timeZero_->chosen().has_value());
    action(QLatin1String("compact"))->setChecked(laneHeight() == LaneHeight::Compact);
    action(QLatin1String("roomy"))->setChecked(laneHeight() == LaneHeight::Roomy);
    for (QAction* a : timeFormats_->actions())
        a->setChecked(a->data().toInt() == static_cast<int>(timeFormat_));
    idleFolds_->updateActions();
}

}  // namespace golanes
