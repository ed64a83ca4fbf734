// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_view.h"

#include "widgets/lanes/annotation_gestures.h"
#include "widgets/lanes/area_gestures.h"
#include "widgets/lanes/dimmed_paint.h"
#include "widgets/lanes/filter_field.h"
#include "widgets/lanes/fold_paint.h"
#include "widgets/lanes/hover_tip.h"
#include "widgets/lanes/lane_accessible.h"
#include "widgets/lanes/lane_gestures.h"
#include "widgets/lanes/lane_menu.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/lane_overlay.h"
#include "widgets/lanes/mark_gestures.h"
#include "widgets/lanes/overlay_related.h"
#include "widgets/lanes/snap.h"
#include "widgets/lanes/target_at.h"
#include "widgets/session/annotations.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/goroutine_lanes.h"
#include "widgets/session/lane_actions.h"
#include "widgets/session/place_history.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/stack_lanes.h"
#include "widgets/session/time_marks.h"
#include "widgets/session/wake_links.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QEvent>
#include <QFocusEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kBarHeight = 22;
constexpr int kMarkReach = 5;
// How long a frame may be planned on the GUI thread, seconds; painting it takes some 4 ms more.
constexpr double kPlanBudget = 0.020;
// Tasks are often as many as requests; more than this are folded away at first, or nothing else is seen.
constexpr std::size_t kManyTasks = 12;

}  // namespace

LaneView::LaneView(ViewState* state, Theme* theme, QScrollBar* scrollBar, QWidget* parent)
    : QWidget(parent),
      state_(state),
      theme_(theme),
      scrollBar_(scrollBar),
      planAhead_(kPlanBudget),
      tip_(new HoverTip(theme, this)),
      gestures_(new LaneGestures(this, state, scrollBar)),
      areaGestures_(new AreaGestures(this, state, scrollBar)),
      filter_(new FilterField(state, theme, this)) {
    makeLanesAccessible();
    setObjectName(QStringLiteral("lanes"));
    setAccessibleName(tr("Lanes"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    connect(state, &ViewState::traceChanged, this, &LaneView::takeTrace);
    connect(state, &ViewState::kernelChanged, this, &LaneView::takeTrace);
    connect(state, &ViewState::symbolsChanged, this, [this] {
        // Some lanes are there only when names are.
        if (scene_.held.moments != state_->held().moments) takeTrace();
        scene_.held.symbols = state_->held().symbols;
    });
    const auto moved = [this] {
        tip_->hush();
        invalidate();
        gestures_->pointAgain();
    };
    connect(state, &ViewState::visibleChanged, this, moved);
    connect(state, &ViewState::foldsChanged, this, moved);
    connect(state->lanes(), &LaneChoices::changed, this, &LaneView::arrange);
    connect(state->gcBands(), &GcBands::changed, this, [this] {
        scene_.bands = state_->gcBands()->show();
        invalidate();
    });
    connect(state, &ViewState::selectionChanged, this, [this] {
        update();
        speakSelection();
    });
    connect(state->area(), &AreaSelection::changed, this, qOverload<>(&QWidget::update));
    connect(state->marks(), &TimeMarks::changed, this, qOverload<>(&QWidget::update));
    PlaceHistory::of(state)->setScrollBar(scrollBar);
    new MarkGestures(this, state);
    // Annotations lie above all else, for the hand too.
    annotationGestures_ = new AnnotationGestures(this, state);
    connect(state->annotations(), &Annotations::changed, this, qOverload<>(&QWidget::update));
    connect(state->annotations(), &Annotations::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(state->highlight(), &SpanHighlight::changed, this, qOverload<>(&QWidget::update));
    connect(state->highlight(), &SpanHighlight::found, this, [this](const Target& t) { select(t); });
    connect(state, &ViewState::landmarkChanged, this, qOverload<>(&QWidget::update));
    connect(state->stackLanes(), &StackLanes::opened, this, &LaneView::revealTrack);
    connect(state, &ViewState::cursorChanged, this, [this] {
        update();
        if (!state_->hover()) updateTip();
    });
    connect(state, &ViewState::hoverChanged, this, [this] {
        update();
        updateTip();
    });
    connect(state, &ViewState::travelRequested, this, &LaneView::travel);
    connect(state, &ViewState::goToRequested, this, &LaneView::goTo);
    connect(state->wakeLinks(), &WakeLinks::arrowsChanged, this, qOverload<>(&QWidget::update));
    connect(state->wakeLinks(), &WakeLinks::indexChanged, this, qOverload<>(&QWidget::update));
    connect(state->goroutineLanes(), &GoroutineLanes::treeChanged, this, &LaneView::takeTree);
    connect(state->goroutineLanes(), &GoroutineLanes::dimmedChanged, this, qOverload<>(&QWidget::update));
    connect(state->goroutineLanes(), &GoroutineLanes::filterRequested, this, &LaneView::openFilter);
    connect(filter_, &FilterField::wantedChanged, this, &LaneView::updateScrollBar);
    connect(filter_, &FilterField::wantedChanged, this, &LaneView::placeFilter);
    connect(filter_, &FilterField::left, this, qOverload<>(&QWidget::setFocus));
    connect(state->laneActions(), &LaneActions::moveRequested, this, &LaneView::moveLane);
    connect(state->laneActions(), &LaneActions::heightRequested, this, [this](int step) {
        const auto at = state_->selection() ? pointOf(*state_->selection()) : std::nullopt;
        if (at) changeHeight(*at, step);
    });
    connect(theme, &Theme::changed, this, &LaneView::restyle);
    connect(&planAhead_, &PlanAhead::planned, this, qOverload<>(&QWidget::update));
    connect(&barCounter_, &BarCounter::counted, this, &LaneView::invalidate);
    connect(scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        scene_.scroll = value;
        tip_->hush();
        placeFilter();
        invalidate();
        gestures_->pointAgain();
    });
    connect(gestures_, &LaneGestures::headerWidthRequested, this, &LaneView::headerWidthRequested);
    connect(gestures_, &LaneGestures::detailsRequested, this, &LaneView::detailsRequested);
    connect(gestures_, &LaneGestures::kernelDragged, this, &LaneView::kernelDragged);
    connect(gestures_, &LaneGestures::kernelDropped, this, &LaneView::kernelDropped);
    restyle();
    takeTrace();
}

LaneView::~LaneView() = default;

void LaneView::takeTrace() {
    const bool another = !scene_.held.trace || !state_->trace();  // not the same recording read again
    scene_.held = state_->held();
    scene_.layout.setSources(scene_.held);
    scene_.layout.setTree(LaneGroup::Goroutines, state_->goroutineLanes()->tree());
    awaited_.reset();
    barCounter_.forget(scene_);
    scene_.plans.clear();
    asked_.clear();
    planAhead_.clear();
    resetLabels();
    focused_.reset();
    state_->lanes()->foldAtFirst(LaneGroup::OtherThreads, true);
    state_->lanes()->foldAtFirst(LaneGroup::Tasks,
                                 scene_.held.trace && scene_.held.trace->tasks.size() > kManyTasks);
    if (another) roomMade_ = false;
    arrange();
    if (another) scrollBar_->setValue(0);
}

void LaneView::arrange() {
    tip_->hush();
    scene_.layout.arrange(*state_->lanes(), kBarHeight);
    scene_.spanLabels = state_->lanes()->labels();
    updateScrollBar();
    placeFilter();
    invalidate();
}

void LaneView::invalidate() {
    dirty_ = true;
    update();
}

void LaneView::resetLabels() {
    constexpr int kSmall = 9;  // pixels: fits into the lowest lanes
    QFont small = font();
    small.setPixelSize(kSmall);
    scene_.labels.reset(font());
    scene_.smallLabels.reset(small);
}

void LaneView::restyle() {
    resetLabels();
    invalidate();
}

void LaneView::setHeaderWidth(int width) {
    scene_.headerWidth = width;
    placeFilter();
    state_->setColumns(scene_.columns());
    invalidate();
}

TimeAxis LaneView::axis() const {
    return state_->axis(scene_.columns());
}

Timestamp LaneView::timeAt(QPointF point) const {
    return axis().timeAtF(scene_.columnOf(point.x()));
}

std::optional<FoldMark> LaneView::foldMarkAt(QPointF point) const {
    const double x = scene_.columnOf(point.x());
    if (x < 0) return std::nullopt;
    const std::vector<FoldMark> marks = foldMarksOf(axis(), scene_.scale);
    const FoldMark* mark = golanes::foldMarkAt(marks, x, kFoldMarkReach * scene_.scale);
    return mark ? std::optional(*mark) : std::nullopt;
}

Timestamp LaneView::snappedTimeAt(QPointF point, Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::AltModifier) return timeAt(point);
    std::vector<Timestamp> marks;
    for (const TimeMarks::Mark& mark : state_->marks()->all()) marks.push_back(mark.time);
    const auto row = scene_.rowAt(point.y());
    const LanePlan* plan =
        scene_.held.trace && row && row->lane ? &newestPlan(scene_.layout.key(*row)) : nullptr;
    const auto sources = plan ? std::optional(scene_.sources()) : std::nullopt;
    return snappedTime(sources ? &*sources : nullptr, plan, axis(), scene_.columnOf(point.x()), scene_.scale,
                       marks);
}

std::optional<Target> LaneView::targetAt(QPointF point) {
    const auto row = scene_.rowAt(point.y());
    if (!scene_.held.trace || !row || !row->lane) return std::nullopt;
    if (point.x() < scene_.headerWidth) {
        Target lane;
        lane.lane = scene_.layout.key(*row);
        lane.time = state_->visible().begin;
        lane.span = {lane.time, lane.time};
        return lane;
    }
    const LaneGeometry g = scene_.geometry(*row);
    const int line =
        std::clamp(static_cast<int>((point.y() * scene_.scale - g.top) / g.rowHeight), 0, g.rows - 1);
    const bool belowMarks = g.marked && point.y() * scene_.scale > g.markRow().bottom();
    return golanes::targetAt(scene_.sources(), newestPlan(scene_.layout.key(*row)), axis(), line,
                             scene_.columnOf(point.x()), belowMarks ? -1 : scene_.device(kMarkReach));
}

std::optional<QPointF> LaneView::pointOf(const Target& target) const {
    const auto row = scene_.layout.rowOf(target.lane);
    if (!row) return std::nullopt;
    const LaneGeometry g = scene_.geometry(*row);
    const TimeRange seen = target.span.clippedTo(state_->visible());
    const double x = axis().positionOf(seen.begin + seen.length() / 2);
    const QPointF at((g.left + x) / scene_.scale,
                     g.rowRect(static_cast<int>(target.row)).center().y() / scene_.scale);
    const QRect room = scene_.roomOf(*row);
    return room.contains((at * scene_.scale).toPoint()) ? std::optional(at) : std::nullopt;
}

void LaneView::setZoomBox(std::optional<TimeRange> range) {
    zoomBox_ = range;
    tip_->hide();
    update();
}

std::optional<std::size_t> LaneView::focusedGroup() const {
    if (!focused_ || focused_->node != LaneLayout::kGroupBar) return std::nullopt;
    return focused_->group;
}

void LaneView::paintEvent(QPaintEvent*) {
    const FrameTimes::Frame time(frameTimes_);
    scene_.size = size();
    scene_.scale = devicePixelRatioF();
    state_->setColumns(scene_.columns());
    if (!roomMade_) makeRoom();
    if (dirty_ || frame_.size() != QSize(scene_.device(width()), scene_.device(height()))) drawFrame();
    QPainter painter(this);
    painter.scale(1 / scene_.scale, 1 / scene_.scale);
    painter.drawImage(0, 0, frame_);
    if (!scene_.held.trace) return;
    paintDimmed(painter, scene_, *theme_, state_->goroutineLanes()->dimmed());
    highlight_.paint(painter, scene_, *theme_, frame_,
                     {state_->highlight()->matches(), state_->highlight()->kernelMatches()});
    arrows_.update(scene_, *state_);
    if (const auto line = gestures_->laneDrag().dropLine())
        painter.fillRect(0, scene_.device(*line) - scene_.device(1), scene_.timeLeft(), scene_.device(2),
                         theme_->color(Surface::Accent));
    std::optional<std::size_t> focusedBar;
    if (const auto row = focused_ ? scene_.layout.rowOfBar(*focused_) : std::nullopt) focusedBar = row->index;
    LaneOverlay overlay{state_->hover(), state_->selection(), state_->cursor(), zoomBox_,
                        focusedBar,      hasFocus(),          &arrows_,         state_};
    paintOverlay(painter, scene_, *theme_, frame_, overlay);
    paintLiveValues(painter, scene_, *theme_, state_->cursor());
    paintAnnotations(painter);
    if (hasFocus() && keyFocus_) {
        const int thick = scene_.device(1);
        outline(painter, frame_.rect().adjusted(thick, thick, -thick, -thick), thick,
                theme_->color(Surface::Accent));
    }
}

// Draws for the newest axis, or, while that is being planned, for the one that is shown: scrolling and
// heights follow at once.
void LaneView::drawFrame() {
    const TimeAxis wanted = axis();
    bool newest = true;
    if (scene_.plans.axis() == TimeAxis()) scene_.plans.setAxis(wanted);  // there is no frame to show
    if (scene_.held.trace) newest = planAhead_.show(scene_.plans, state_->held(), wanted, scene_.keys());
    barCounter_.show(scene_);
    frame_ = renderLanes(scene_, *theme_);
    dirty_ = !newest;
}

// The plan of a lane for the newest axis, which need not be drawn yet.
const LanePlan& LaneView::newestPlan(LaneKey lane) {
    const TimeAxis newest = axis();
    PlanCache& plans = scene_.plans.axis() == newest ? scene_.plans : asked_;
    plans.setAxis(newest);
    return plans.plan(scene_.sources(), lane);
}

void LaneView::resizeEvent(QResizeEvent*) {
    scene_.size = size();
    scene_.scale = devicePixelRatioF();
    state_->setColumns(scene_.columns());
    updateScrollBar();
    invalidate();
    placeFilter();
}

void LaneView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) restyle();
    QWidget::changeEvent(event);
}

bool LaneView::followLink(QPointF point) {
    const EdgeLink* link = arrows_.linkAt(point);
    if (!link) return false;
    const Target target = link->target;
    goTo(target);
    return true;
}

void LaneView::leaveEvent(QEvent*) {
    gestures_->pointAway();
    state_->setCursor(std::nullopt);
    state_->setHover(std::nullopt);
}

void LaneView::setKeyFocus(bool on) {
    keyFocus_ = on;
    update();
}

void LaneView::focusInEvent(QFocusEvent* event) {
    // A window that becomes active again leaves it as it was.
    const Qt::FocusReason why = event->reason();
    if (why == Qt::ActiveWindowFocusReason || why == Qt::PopupFocusReason) return update();
    setKeyFocus(why == Qt::TabFocusReason || why == Qt::BacktabFocusReason);
    announceFocus(this);
}

void LaneView::focusOutEvent(QFocusEvent*) {
    update();
}

void LaneView::contextMenuEvent(QContextMenuEvent* event) {
    if (!scene_.held.trace) return;
    QPoint at = event->pos();
    std::optional<LaneLayout::Row> bar;
    bool ofName = false;
    if (event->reason() == QContextMenuEvent::Mouse) {
        ofName = at.x() < scene_.headerWidth;
        if (const auto row = rowAt(at); row && !row->lane) bar = row;
        if (const auto target = targetAt(at)) state_->setSelection(target);
    } else if (focused_) {
        bar = scene_.layout.rowOfBar(*focused_);
        if (bar) at = {scene_.headerWidth / 2, bottomOf(*bar)};
    } else if (state_->selection()) {
        // From the keyboard it belongs to what is selected.
        if (const auto there = pointOf(*state_->selection())) at = there->toPoint();
    }
    tip_->hide();
    QMenu* menu = bar ? makeGroupMenu(*state_, scene_.layout.groups()[bar->group].group, this)
                      : makeLaneMenu(*state_, this, ofName);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(mapToGlobal(at));
}

}  // namespace golanes
