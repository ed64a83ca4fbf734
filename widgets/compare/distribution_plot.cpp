// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/distribution_plot.h"

#include "core/base/format.h"
#include "widgets/charts/chart.h"
#include "widgets/compare/core_text.h"
#include "widgets/compare/quantile_ticks.h"
#include "widgets/compare/side_names.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr double kWidth = 2.2, kThin = 1;
constexpr int kSingleAlpha = 90, kFillAlpha = 40;
constexpr int kTickHeight = 34;  // logical pixels that a label takes
constexpr double kRoom = 0.08;   // above and below the curves, of their height

double xOf(Duration d) {
    return std::log10(static_cast<double>(std::max<Duration>(d, 1)));
}

QString lengthText(Duration d) {
    return coreText(formatDuration(d));
}

QString shareText(double share) {
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', share > 0.999 && share < 1 ? 4 : 2);
}

void setSteps(QCPGraph* graph, const Distribution& d) {
    QVector<double> x, y;
    for (const Distribution::Step& s : d.steps) {
        x << xOf(s.upTo);
        y << s.share;
    }
    graph->setData(x, y, true);
}

double shareOf(const Distribution& d, const Distribution::Bin& bin) {
    return static_cast<double>(bin.count) / static_cast<double>(d.quantiles.count);
}

void setBins(QCPGraph* graph, const Distribution& d) {
    if (d.bins.empty()) return graph->data()->clear();
    QVector<double> x{xOf(d.bins.front().begin)}, y{0};
    for (const Distribution::Bin& bin : d.bins) {
        x << xOf(bin.begin);
        y << shareOf(d, bin);
    }
    x << xOf(d.end);
    y << 0;
    graph->setData(x, y, true);
}

void setShift(QCPGraph* graph, const std::vector<QuantileShift>& shifts, bool ratio) {
    QVector<double> x, y;
    for (const QuantileShift& s : shifts) {
        if (ratio && !s.ratio()) continue;
        x << s.tail;
        y << (ratio ? *s.ratio() : static_cast<double>(s.difference()));
    }
    graph->setData(x, y, true);
}

double shareUpTo(const Distribution& d, double x) {
    const auto above = std::ranges::upper_bound(d.steps, x, {}, [](const auto& s) { return xOf(s.upTo); });
    return above == d.steps.begin() ? 0 : (above - 1)->share;
}

// The share in the bin that a place is in; 0 outside.
double shareAt(const Distribution& d, double x) {
    for (std::size_t i = 0; i < d.bins.size(); ++i) {
        const Duration end = i + 1 < d.bins.size() ? d.bins[i + 1].begin : d.end;
        if (x >= xOf(d.bins[i].begin) && x < xOf(end)) return shareOf(d, d.bins[i]);
    }
    return 0;
}

}  // namespace

DistributionPlot::DistributionPlot(Theme* theme, const SideNames* names, QWidget* parent)
    : PlotView(theme, false, parent), names_(names), zero_(new QCPItemStraightLine(this)) {
    setObjectName(QStringLiteral("distributionPlot"));
    setAccessibleName(tr("Distributions of both sides"));
    legend->setVisible(true);
    // A line above the plot, where it covers nothing.
    axisRect()->insetLayout()->take(legend);
    auto* line = new QCPLayoutGrid;
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, line);
    line->addElement(0, 0, legend);
    line->addElement(0, 1, new QCPLayoutElement(this));  // the rest of it is empty
    line->setColumnStretchFactor(0, 0.001);
    plotLayout()->setRowStretchFactor(0, 0.001);
    plotLayout()->setRowSpacing(0);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setMargins({8, 2, 8, 2});
    legend->setBorderPen(Qt::NoPen);
    for (QCPItemPosition* p : {zero_->point1, zero_->point2}) p->setTypeX(QCPItemPosition::ptAxisRectRatio);
    DistributionPlot::restyle();
}

void DistributionPlot::restyle() {
    for (const Curve& curve : curves_) {
        QColor color = theme()->color(curve.side == Side::Base ? Surface::BaseSide : Surface::NewSide);
        QColor fill = color;
        fill.setAlpha(kFillAlpha);
        if (curve.single) color.setAlpha(kSingleAlpha);
        curve.graph->setPen(QPen(color, curve.single ? kThin : kWidth,
                                 curve.side == Side::Base ? Qt::DashLine : Qt::SolidLine));
        curve.graph->setBrush(look_ == Look::Histogram && !curve.single ? QBrush(fill) : QBrush(Qt::NoBrush));
    }
    zero_->setPen(QPen(theme()->color(Surface::QuietText), 1));
    legend->setBrush(theme()->color(Surface::Lane));
    legend->setTextColor(theme()->color(Surface::Text));
    legend->setFont(font());
    PlotView::restyle();
}

QCPGraph* DistributionPlot::addCurve(Side side, bool single) {
    QCPGraph* graph = addGraph();
    graph->setLineStyle(isShift() ? QCPGraph::lsLine : QCPGraph::lsStepLeft);
    curves_.push_back({graph, side, single});
    return graph;
}

void DistributionPlot::show(std::shared_ptr<const DistributionAnswer> answer, Look look,
                            const QString& things) {
    const bool afresh = !answer_ || !answer || answer_->kind != answer->kind || look_ != look;
    answer_ = std::move(answer);
    look_ = look;
    things_ = things;
    clearGraphs();
    curves_.clear();
    zero_->setVisible(isShift());
    if (answer_) {
        isShift() ? showShifts() : showDistributions();
        fit(afresh);
    }
    restyle();
}

// Single runs first: what is of all of them lies above.
void DistributionPlot::showDistributions() {
    const auto set = [&](QCPGraph* graph, const Distribution& d) {
        look_ == Look::Ecdf ? setSteps(graph, d) : setBins(graph, d);
    };
    for (const Side side : kSides)
        for (const Distribution& run : answer_->sides[side].runs) set(addCurve(side, true), run);
    for (const Side side : kSides) {
        QCPGraph* graph = addCurve(side, false);
        set(graph, answer_->sides[side].pooled);
        graph->setName(names_->of(side));
        graph->addToLegend();
    }
    xAxis->setTicker(QSharedPointer<LogDurationTicks>::create());
    yAxis->setTicker(QSharedPointer<ShareTicks>::create());
}

void DistributionPlot::showShifts() {
    const bool ratio = look_ == Look::Ratio;
    for (const Side side : kSides) {
        for (const auto& run : answer_->sides[side].shifts) setShift(addCurve(side, true), run, ratio);
        if (answer_->sides[side].shifts.empty()) continue;
        curves_.back().graph->setName(side == Side::Base ? tr("Runs of the base, against all of it")
                                                         : tr("New runs, against the base"));
        curves_.back().graph->addToLegend();
    }
    QCPGraph* graph = addCurve(Side::New, false);
    setShift(graph, answer_->shift, ratio);
    graph->setName(ratio ? tr("New / Base") : tr("New − Base"));
    graph->addToLegend();
    zero_->point1->setCoords(0, ratio ? 1 : 0);
    zero_->point2->setCoords(1, ratio ? 1 : 0);
    xAxis->setTicker(QSharedPointer<QuantileTicks>::create());
    if (ratio)
        yAxis->setTicker(QSharedPointer<RatioTicks>::create());
    else
        yAxis->setTicker(QSharedPointer<DurationTicks>::create());
}

// All of x, and of y what the curves of whole sides need.
void DistributionPlot::fit(bool afresh) {
    QCPRange x(0, 1), y(0, look_ == Look::Ecdf ? 1 : 0);
    if (isShift()) y = look_ == Look::Ratio ? QCPRange(1, 1) : QCPRange(0, 0);
    bool any = false;
    for (const Curve& curve : curves_) {
        bool found = false;
        const QCPRange keys = curve.graph->getKeyRange(found);
        if (found) x = any ? x.expanded(keys) : keys;
        any = any || found;
        if (curve.single) continue;
        const QCPRange values = curve.graph->getValueRange(found);
        if (found) y.expand(values);
    }
    const double room = std::max(y.size(), 1e-9) * kRoom;
    yAxis->setRange(isShift() ? y.lower - room : 0, y.upper + room);
    yAxis->ticker()->setTickCount(std::clamp(height() / kTickHeight, 2, 8));
    const double margin = std::max(x.size(), 0.1) * 0.02;
    setWhole({x.lower - margin, x.upper + margin});
    if (afresh) xAxis->setRange(x.lower - margin, x.upper + margin);
}

QString DistributionPlot::tipAt(double x) const {
    if (!answer_) return {};
    if (isShift()) return shiftTip(x);
    const auto length = static_cast<Duration>(std::llround(std::pow(10.0, std::clamp(x, 0.0, 18.0))));
    QString rows;
    for (const Side side : kSides) {
        const Distribution& d = answer_->sides[side].pooled;
        if (d.steps.empty()) continue;
        rows += tipRow(names_->of(side), shareText(look_ == Look::Ecdf ? shareUpTo(d, x) : shareAt(d, x)));
    }
    return tipTable(look_ == Look::Ecdf ? tr("%1 that took %2 or less").arg(things_, lengthText(length))
                                        : tr("%1 that took about %2").arg(things_, lengthText(length)),
                    rows);
}

QString DistributionPlot::shiftTip(double x) const {
    if (answer_->shift.empty()) return {};
    const auto at = std::ranges::min_element(answer_->shift, {},
                                             [x](const QuantileShift& s) { return std::abs(s.tail - x); });
    QString rows = tipRow(names_->of(Side::Base), lengthText(at->base)) +
                   tipRow(names_->of(Side::New), lengthText(at->candidate)) +
                   tipRow(tr("difference"), lengthText(at->difference()));
    if (const auto ratio = at->ratio())
        rows += tipRow(tr("ratio"), QStringLiteral("×%1").arg(*ratio, 0, 'g', 3));
    return tipTable(quantileName(at->tail), rows);
}

// As many labels as there is room for.
void DistributionPlot::resizeEvent(QResizeEvent* event) {
    yAxis->ticker()->setTickCount(std::clamp(height() / kTickHeight, 2, 8));
    PlotView::resizeEvent(event);
}

double DistributionPlot::nextStop(double x, int direction) const {
    const double step = isShift() ? 0.1 : 1.0 / DistributionQuery::kBinsPerDecade;
    return (std::round(x / step) + direction) * step;
}

}  // namespace golanes
