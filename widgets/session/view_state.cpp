// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/view_state.h"

#include "widgets/session/annotation_tools.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_report.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/idle_folds.h"
#include "widgets/session/lane_actions.h"
#include "widgets/session/lift_order.h"
#include "widgets/session/search.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/stack_lanes.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/time_zero.h"
#include "widgets/session/wake_links.h"

#include <QAction>

#include <algorithm>

namespace golanes {

namespace {

constexpr int kJumpMs = 150;

std::optional<std::int64_t> firstWallOffset(const Trace& trace) {
    for (const Sync& s : trace.syncs)
        if (s.clock) return s.clock->wallUnixNs - s.clock->trace;
    return std::nullopt;
}

bool isOfKernel(LaneKey lane) {
    return isOfPerf(lane.kind);
}

LaneChoices::Lanes withoutKernel(LaneChoices::Lanes lanes) {
    std::erase_if(lanes.pinned, isOfKernel);
    std::erase_if(lanes.hidden, isOfKernel);
    std::erase_if(lanes.moves, [](const LaneChoices::Move& m) {
        return isOfKernel(m.lane) || (m.after && isOfKernel(*m.after));
    });
    return lanes;
}

// Whether two are of one file, so that their lanes mean the same.
bool isReadAgain(const PerfRecording& a, const PerfRecording& b) {
    return a.range == b.range && a.threads.size() == b.threads.size() && a.samples.size() == b.samples.size();
}

}  // namespace

ViewState::ViewState(QObject* parent)
    : QObject(parent), lanes_(new LaneChoices(this)), lifts_(new LiftOrder(this)) {
    connect(lanes_, &LaneChoices::commonHeightChanged, this, &ViewState::updateActions);
    history_.reset({visible_, {}});
    animation_.setDuration(kJumpMs);
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    connect(&animation_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { animate(share.toDouble()); });
    makeActions();
    own_ = actions_.all();
    goroutineLanes_ = new GoroutineLanes(this, &actions_);
    stackLanes_ = new StackLanes(this, &actions_);
    laneActions_ = new LaneActions(this, &actions_);
    makeSelections();
    updateActions();
}

void ViewState::makeSelections() {
    lifts_->add(
        LiftOrder::Rank::Landmark, [this] { return landmark_.has_value(); },
        [this] { setLandmark(std::nullopt); });
    lifts_->add(
        LiftOrder::Rank::Selection, [this] { return selection_.has_value(); },
        [this] { setSelection(std::nullopt); });
    lifts_->add(
        LiftOrder::Rank::Filter, [this] { return goroutineLanes_->filtering(); },
        [this] { goroutineLanes_->clearFilter(); });
    connect(goroutineLanes_, &GoroutineLanes::choicesChanged, lifts_, &LiftOrder::changed);
    connect(lifts_, &LiftOrder::changed, this, &ViewState::updateActions);
    area_ = new AreaSelection(this, &actions_);
    areaReport_ = new AreaReport(this, area_);
    marks_ = new TimeMarks(this, &actions_);
    highlight_ = new SpanHighlight(this, &actions_);
    annotations_ = new Annotations(this, &actions_);
    annotationTools_ = new AnnotationTools(this, &actions_);
}

ViewState::~ViewState() = default;

void ViewState::setTrace(TracePtr trace, KernelPtr kernel) {
    // While its lanes are still there: nobody must look for them in the next recording.
    area_->lift();
    animation_.stop();
    sources_ = {std::move(trace), std::move(kernel)};
    const Trace* now = sources_.trace.get();
    bounds_ = rangeOf(now);
    wallOffset_ = now ? firstWallOffset(*now) : std::nullopt;
    if (timeFormat_ == TimeFormat::Wall && !wallOffset_) timeFormat_ = TimeFormat::Relative;
    hover_.reset();
    selection_.reset();
    cursor_.reset();
    landmark_.reset();
    folds_ = FoldList();
    idleFolds_->reset();
    lanes_->forgetLanes();
    visible_ = goal_ = bounds_;
    history_.reset({bounds_, {}});
    zoomRest_ = 1;
    panRest_ = 0;
    sinceBurst_.invalidate();
    wakeLinks_->reset();
    goroutineLanes_->takeTrace();
    timeZero_->takeTrace();
    emit traceChanged();
    emit hoverChanged();
    emit selectionChanged();
    emit cursorChanged();
    emit landmarkChanged();
    emit timeFormatChanged();
    emit foldsChanged();
    emit visibleChanged(visible_);
    search_->reset();
    updateActions();
}

void ViewState::setKernel(KernelPtr kernel) {
    if (sources_.kernel == kernel) return;
    const KernelTracks* before = sources_.kernel.get();
    const bool samePerf = kernel && before && kernel->perf == before->perf;
    if (hover_ && isOfKernel(hover_->lane)) setHover(std::nullopt);
    if (selection_ && isOfKernel(selection_->lane)) setSelection(std::nullopt);
    if (!samePerf) sources_.symbols = nullptr;
    if (!samePerf) sources_.moments = nullptr;
    if (!kernel || !before || !isReadAgain(*kernel->perf, *before->perf))
        lanes_->setLanes(withoutKernel(lanes_->lanes()));
    sources_.kernel = std::move(kernel);
    emit kernelChanged();
}

void ViewState::setSymbols(PerfSymbolsPtr symbols) {
    sources_.symbols = std::move(symbols);
    emit symbolsChanged();
}

void ViewState::setMoments(RuntimeMomentsPtr moments) {
    sources_.moments = std::move(moments);
}

void ViewState::setCpuStat(CpuStatPtr cpuStat) {
    if (sources_.cpuStat == cpuStat) return;
    const auto isOfStat = [](const std::optional<Target>& t) {
        return t && t->lane.kind == LaneKind::Throttled;
    };
    if (isOfStat(hover_)) setHover(std::nullopt);
    if (isOfStat(selection_)) setSelection(std::nullopt);
    sources_.cpuStat = std::move(cpuStat);
    emit kernelChanged();
}

void ViewState::setHover(std::optional<Target> target) {
    if (hover_ == target) return;
    hover_ = target;
    emit hoverChanged();
}

void ViewState::setSelection(std::optional<Target> target) {
    if (selection_ == target) return;
    selection_ = target;
    if (target) setLandmark(std::nullopt);
    if (target) unfold({target->span.begin, std::max(target->span.end, target->span.begin + 1)});
    updateActions();
    emit selectionChanged();
}

void ViewState::setCursor(std::optional<Timestamp> t) {
    if (cursor_ == t) return;
    cursor_ = t;
    emit cursorChanged();
}

void ViewState::setLandmark(std::optional<Timestamp> t) {
    if (landmark_ == t) return;
    landmark_ = t;
    updateActions();
    emit landmarkChanged();
}

TimeRange ViewState::rangeOf(const Trace* trace) {
    return trace && !trace->range.empty() ? trace->range : TimeRange{0, 1};
}

TimeStyle ViewState::timeStyle() const {
    return {timeFormat_, wallOffset_.value_or(0), timeZero_->chosen()};
}

void ViewState::setTimeFormat(TimeFormat format) {
    if (format == TimeFormat::Wall && !wallOffset_) format = TimeFormat::Relative;
    if (timeFormat_ == format) return;
    timeFormat_ = format;
    updateActions();
    emit timeFormatChanged();
}

}  // namespace golanes
