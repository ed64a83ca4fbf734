// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/page_memory.h"

#include "widgets/lanes/trace_view.h"
#include "widgets/session/gc_bands.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_memory.h"
#include "widgets/session/settings.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/view_state.h"
#include "widgets/session/wake_links.h"

#include <QAction>

namespace golanes {

PageMemory::PageMemory(Settings* settings, ViewState* state, TraceView* view, QObject* parent)
    : QObject(parent), settings_(settings), state_(state), format_(settings->timeFormat()) {
    if (settings->headerWidth() > 0) view->setHeaderWidth(settings->headerWidth());
    connect(view, &TraceView::headerWidthChanged, settings, &Settings::setHeaderWidth);
    state->setLaneHeight(settings->laneHeight());
    connect(state->lanes(), &LaneChoices::commonHeightChanged, this,
            [this] { settings_->setLaneHeight(state_->laneHeight()); });
    restoreLanes(*state, settings->lanes());
    lanes_ = savedLanes(*state);
    followLanes();
    followTimeFormat();
}

void PageMemory::followLanes() {
    connect(state_->lanes(), &LaneChoices::changed, this, &PageMemory::storeLanes);
    connect(state_->goroutineLanes(), &GoroutineLanes::choicesChanged, this, &PageMemory::storeLanes);
    connect(state_->gcBands(), &GcBands::changed, this, &PageMemory::storeLanes);
    connect(state_->wakeLinks(), &WakeLinks::arrowsChanged, this, &PageMemory::storeLanes);
}

void PageMemory::followTimeFormat() {
    for (const char* name : {"timeRelative", "timeAbsolute", "timeWall"}) {
        connect(state_->action(QLatin1String(name)), &QAction::triggered, this, [this] {
            format_ = state_->timeFormat();
            settings_->setTimeFormat(format_);
        });
    }
    connect(state_->timeZero(), &TimeZero::changed, this, [this] {
        if (state_->timeZero()->chosen()) format_ = TimeFormat::Relative;
    });
    connect(state_, &ViewState::traceChanged, this, [this] { state_->setTimeFormat(format_); });
}

void PageMemory::storeLanes() {
    const QVariantMap now = savedLanes(*state_);
    if (now == lanes_) return;
    QVariantMap stored = settings_->lanes();
    for (auto it = lanes_.cbegin(); it != lanes_.cend(); ++it)
        if (!now.contains(it.key())) stored.remove(it.key());
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        if (lanes_.value(it.key()) != it.value()) stored[it.key()] = it.value();
    settings_->setLanes(stored);
    lanes_ = now;
}

}  // namespace golanes
