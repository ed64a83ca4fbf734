// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/heat_maps.h"

#include "widgets/session/area_selection.h"
#include "widgets/session/view_ruler.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr int kGatherMs = 15;

double coordinateOf(const ViewState& state, Timestamp t) {
    return static_cast<double>(t - state.trace()->range.begin);
}

Timestamp timeAt(const ViewState& state, double x) {
    return state.trace()->range.begin + std::llround(x);
}

// The scale that suits both.
std::optional<LatencyScale> scaleOf(const PerSide<SideHeatMap*>& maps) {
    const auto base = maps.base->ownScale(), candidate = maps.candidate->ownScale();
    return base && candidate ? base->joined(*candidate) : base ? base : candidate;
}

}  // namespace

SideHeatMap::SideHeatMap(Side side, Theme* theme, QWidget* parent)
    : LatencyChart(theme, parent), heading_(new QCPTextElement(this)) {
    setObjectName(side == Side::Base ? QStringLiteral("baseHeatMap") : QStringLiteral("newHeatMap"));
    heading_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    heading_->setMargins({8, 2, 8, 0});
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, heading_);
    plotLayout()->setRowSpacing(0);
    SideHeatMap::restyle();
}

void SideHeatMap::setHeading(const QString& heading) {
    heading_->setText(heading);
    setAccessibleName(QStringLiteral("%1: %2").arg(title(), heading));
    replot(rpQueuedReplot);
}

void SideHeatMap::restyle() {
    heading_->setFont(font());
    heading_->setTextColor(theme()->color(Surface::Text));
    LatencyChart::restyle();
}

HeatMaps::HeatMaps(Theme* theme, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("heatMaps"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (const Side side : kSides) {
        maps_[side] = new SideHeatMap(side, theme, this);
        row->addWidget(maps_[side], 1);
        connectMap(side);
        connect(&narrowed_[side], &NarrowingWatch::changed, this, [this, side] { takeArea(side); });
    }
    setFocusProxy(maps_.base);
    later_.setSingleShot(true);
    later_.setInterval(kGatherMs);
    connect(&later_, &QTimer::timeout, this, &HeatMaps::count);
}

HeatMaps::~HeatMaps() {
    counting_.cancel();
}

void HeatMaps::connectMap(Side side) {
    SideHeatMap* map = maps_[side];
    auto ticks = QSharedPointer<TimeTicks>::create();
    ticks->ruler = [this, side] {
        return states_[side] ? rulerOf(*states_[side]) : Ruler(TimeFormat::Relative, 0);
    };
    ticks->origin = [this, side] { return states_[side] ? states_[side]->bounds().begin : 0; };
    ticks->pixels = [map] { return map->axisRect()->width(); };
    map->xAxis->setTicker(ticks);
    const auto act = [this, side](auto&& what) {
        return [this, side, what](auto... values) {
            if (states_[side] && states_[side]->trace()) what(*states_[side], values...);
        };
    };
    connect(map, &PlotView::zoomWanted, this,
            act([](ViewState& state, double factor, double x) { state.zoom(factor, timeAt(state, x)); }));
    connect(map, &PlotView::panWanted, this, act([](ViewState& state, double dx) {
                state.pan(dx / static_cast<double>(state.visible().length()) * state.columns());
            }));
    connect(map, &PlotView::rangeWanted, this, act([this, side](ViewState& state, double from, double to) {
                state.setVisible(rangeOf(side, from, to), ViewState::Motion::Jump);
            }));
    connect(map, &PlotView::allWanted, this, act([](ViewState& state) { state.fitAll(); }));
    connect(map, &PlotView::brushed, this, act([this, side](ViewState&, double from, double to, bool done) {
                emit brushed(side, rangeOf(side, from, to), done);
            }));
    connect(map, &PlotView::pointed, this,
            act([this, side](ViewState&, QPointF at, QPoint onScreen) { showTip(side, at, onScreen); }));
    connect(map, &PlotView::left, this, act([](ViewState& state) {
                state.setCursor({});
                QToolTip::hideText();
            }));
    connect(map, &PlotView::menuRequested, this, &HeatMaps::menuRequested);
    connect(map, &PlotView::copyRequested, this, &HeatMaps::copyRequested);
}

void HeatMaps::follow(const PerSide<ViewState*>& states) {
    for (const Side side : kSides) {
        if (ViewState* old = states_[side]) old->disconnect(this);
    }
    for (const Side side : kSides) {
        ViewState* state = states[side];
        states_[side] = state;
        connect(state, &ViewState::traceChanged, this, &HeatMaps::ask);
        connect(state, &ViewState::visibleChanged, this, &HeatMaps::ask);
        connect(state, &ViewState::cursorChanged, this, [this, side] { takeCursor(side); });
        connect(state, &ViewState::timeFormatChanged, this, [this, side] { maps_[side]->replot(); });
        narrowed_[side].follow(state);
        takeArea(side);
    }
    ask();
}

void HeatMaps::measure(LatencyKind kind, const QString& name) {
    LatencyChoice next;
    next.choose(QStringLiteral("kind"), QLatin1String(wordsOf(kind).key));
    next.choose(QStringLiteral("name"), name);
    if (next.kind == choice_.kind && next.name == choice_.name && choice_.chosen) return;
    choice_ = next;
    for (const Side side : kSides) {
        maps_[side]->choose(QStringLiteral("kind"), QLatin1String(wordsOf(kind).key));
        maps_[side]->choose(QStringLiteral("name"), name);
    }
    asked_ = {};
    ask();
}

void HeatMaps::setHeadings(const PerSide<QString>& headings) {
    for (const Side side : kSides) maps_[side]->setHeading(headings[side]);
}

void HeatMaps::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

// Another width asks for other columns.
void HeatMaps::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    ask();
}

void HeatMaps::takeArea(Side side) {
    std::optional<QCPRange> band;
    const ViewState& state = *states_[side];
    if (state.trace() && state.area()->any()) {
        const TimeRange area = state.area()->range();
        band = QCPRange(coordinateOf(state, area.begin), coordinateOf(state, area.end));
    }
    maps_[side]->setBand(band);
    ask();
}

void HeatMaps::takeCursor(Side side) {
    const ViewState& state = *states_[side];
    if (!state.trace()) return;
    const auto t = state.cursor();
    maps_[side]->setCursorAt(t ? std::optional(coordinateOf(state, *t)) : std::nullopt);
}

void HeatMaps::showTip(Side side, QPointF at, QPoint onScreen) {
    ViewState& state = *states_[side];
    state.setCursor(timeAt(state, maps_[side]->stretchAt(at).lower));
    const QString tip = maps_[side]->tipAt(at);
    tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(onScreen, tip, maps_[side]);
}

TimeRange HeatMaps::rangeOf(Side side, double from, double to) const {
    const Timestamp begin = timeAt(*states_[side], from);
    return {begin, std::max(begin + 1, timeAt(*states_[side], to))};
}

void HeatMaps::ask() {
    if (isVisible()) later_.start();
}

// A name that only the other side has is not "any" here.
bool HeatMaps::knows(Side side) const {
    return choice_.name.isEmpty() || choice_.nameIn(*states_[side]->trace()) != kEmptyString;
}

ChartQuestion HeatMaps::question(Side side) const {
    const ViewState& state = *states_[side];
    ChartQuestion q;
    q.trace = state.trace();
    q.seen = state.visible();
    q.width = std::max(1, maps_[side]->width());
    NarrowedScope narrowed = narrowedScope(state, q.seen);
    q.scope = std::move(narrowed.scope);
    q.by = narrowed.by;
    return q;
}

void HeatMaps::count() {
    if (!isVisible() || !choice_.chosen) return;
    PerSide<std::optional<ChartQuestion>> now;
    PerSide<ChartWork> work;
    for (const Side side : kSides) {
        if (!states_[side] || !states_[side]->trace()) continue;
        now[side] = question(side);
        // At once: what is there moves along.
        maps_[side]->setWhole({coordinateOf(*states_[side], now[side]->seen.begin),
                               coordinateOf(*states_[side], now[side]->seen.end)});
        if (knows(side)) work[side] = maps_[side]->ask(*now[side]);
    }
    if (now == asked_) return;
    asked_ = now;
    counting_.run(
        [work](Job& job) {
            PerSide<ChartDataPtr> counted;
            for (const Side side : kSides)
                if (work[side]) counted[side] = work[side](job);
            return counted;
        },
        [this, now](const PerSide<ChartDataPtr>& counted) {
            for (const Side side : kSides)
                maps_[side]->show(now[side].value_or(ChartQuestion()), counted[side]);
            const auto scale = scaleOf(maps_);
            for (const Side side : kSides) maps_[side]->setScale(scale);
        });
}

}  // namespace golanes
