// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot_view.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace golanes {

namespace {

constexpr int kBandAlpha = 36;
constexpr int kBrushAlpha = 64;

QColor faint(QColor c, int alpha) {
    c.setAlpha(alpha);
    return c;
}

// From the top to the bottom of the plot, whatever the range of y.
QCPItemRect* makeBand(QCustomPlot* plot) {
    auto* band = new QCPItemRect(plot);
    for (QCPItemPosition* p : {band->topLeft, band->bottomRight}) {
        p->setTypeX(QCPItemPosition::ptPlotCoords);
        p->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    band->setLayer(QStringLiteral("overlay"));
    band->setVisible(false);
    return band;
}

}  // namespace

PlotView::PlotView(Theme* theme, bool overTime, QWidget* parent)
    : QCustomPlot(parent),
      theme_(theme),
      overTime_(overTime),
      band_(makeBand(this)),
      brush_(makeBand(this)),
      hairline_(new QCPItemStraightLine(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoAddPlottableToLegend(false);
    hairline_->setLayer(QStringLiteral("overlay"));
    hairline_->setVisible(false);
    hairline_->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    hairline_->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    connect(theme_, &Theme::changed, this, [this] { restyle(); });
    PlotView::restyle();
}

void PlotView::styleAxis(QCPAxis* axis) {
    const QPen line(theme_->color(Surface::Border));
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(line);
    axis->setTickLabelFont(font());
    axis->setLabelFont(font());
    axis->setTickLabelColor(theme_->color(Surface::Text));
    axis->setLabelColor(theme_->color(Surface::QuietText));
    axis->grid()->setPen(QPen(theme_->color(Surface::Separator)));
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

void PlotView::nameAxes(const QString& x, const QString& y) {
    xName_ = x;
    yName_ = y;
    fitNames();
}

// In a low plot names would take the room of what they name.
void PlotView::fitNames() {
    const QFontMetrics metrics(font());
    const int room = height() - 3 * metrics.height();  // what ticks and margins leave
    xAxis->setLabel(room > 6 * metrics.height() ? xName_ : QString());
    yAxis->setLabel(room > metrics.horizontalAdvance(yName_) ? yName_ : QString());
}

void PlotView::resizeEvent(QResizeEvent* event) {
    fitNames();  // before it is laid out
    QCustomPlot::resizeEvent(event);
}

void PlotView::showLegendBeside() {
    auto* side = new QCPLayoutGrid;
    plotLayout()->addElement(0, 1, side);
    plotLayout()->setColumnStretchFactor(1, 0.001);
    side->addElement(0, 0, legend);
    side->addElement(1, 0, new QCPLayoutElement(this));
    side->setRowStretchFactor(0, 0.001);
    legend->setFillOrder(QCPLegend::foRowsFirst);
    legend->setVisible(true);
}

void PlotView::restyle() {
    setBackground(QBrush(theme_->color(Surface::Lane)));
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) styleAxis(axis);
    styleMark(band_, Mark::Band);
    styleMark(brush_, Mark::Brush);
    hairline_->setPen(QPen(theme_->color(Surface::Hairline)));
    replot(rpQueuedReplot);
}

void PlotView::paintIn(const Theme& theme, const std::function<void()>& paint) {
    const Theme* own = std::exchange(theme_, &theme);
    const bool pointed = hairline_->visible();
    hairline_->setVisible(false);
    restyle();
    paint();
    hairline_->setVisible(pointed);
    theme_ = own;
    restyle();
}

void PlotView::styleMark(QCPItemRect* rect, Mark mark) const {
    const QColor accent = theme_->color(Surface::Accent);
    rect->setPen(QPen(accent));
    rect->setBrush(faint(accent, mark == Mark::Band ? kBandAlpha : kBrushAlpha));
}

void PlotView::setWhole(QCPRange x) {
    const bool all = overTime_ || xAxis->range() == whole_ || !whole_.contains(xAxis->range().center());
    whole_ = x;
    showRange(all ? x : xAxis->range());
}

void PlotView::showRange(QCPRange range) {
    const double size = std::min(range.size(), whole_.size());
    const double lower = std::clamp(range.lower, whole_.lower, whole_.upper - size);
    xAxis->setRange(lower, lower + size);
    replot(rpQueuedReplot);
}

void PlotView::place(Mark mark, std::optional<QCPRange> range) {
    QCPItemRect* rect = mark == Mark::Band ? band_ : brush_;
    rect->setVisible(range.has_value());
    if (!range) return;
    rect->topLeft->setCoords(range->lower, 0);
    rect->bottomRight->setCoords(range->upper, 1);
}

void PlotView::setBand(std::optional<QCPRange> band) {
    place(Mark::Band, band);
    replot(rpQueuedReplot);
}

void PlotView::showBrush(std::optional<QCPRange> range) {
    place(Mark::Brush, range);
    replot(rpQueuedReplot);
}

void PlotView::setCursorAt(std::optional<double> x) {
    if (x && !xAxis->range().contains(*x)) x.reset();
    if (x == cursor_) return;
    cursor_ = x;
    hairline_->setVisible(x.has_value());
    if (x) {
        hairline_->point1->setCoords(*x, 0);
        hairline_->point2->setCoords(*x, 1);
    }
    replot(rpQueuedReplot);
}

std::optional<QPointF> PlotView::pointedAt() const {
    if (pointer_) return pointer_;
    return cursor_ ? std::optional(QPointF(*cursor_, cursorHeight(*cursor_))) : std::nullopt;
}

double PlotView::nextStop(double x, int direction) const {
    return x + direction * xAxis->range().size() / 100;
}

double PlotView::cursorHeight(double) const {
    return yAxis->range().center();
}

void PlotView::zoom(double factor, double x) {
    if (overTime_) return emit zoomWanted(factor, x);
    const QCPRange r = xAxis->range();
    showRange({x - (x - r.lower) * factor, x + (r.upper - x) * factor});
}

void PlotView::pan(double dx) {
    if (overTime_) return emit panWanted(dx);
    showRange({xAxis->range().lower + dx, xAxis->range().upper + dx});
}

void PlotView::step(int direction, bool brushing) {
    const double from = cursor_.value_or(xAxis->range().center());
    const double to = std::clamp(nextStop(from, direction), xAxis->range().lower, xAxis->range().upper);
    if (!brushing) anchor_.reset();
    if (brushing && !anchor_) anchor_ = from;
    setCursorAt(to);
    if (anchor_) emit brushed(std::min(*anchor_, to), std::max(*anchor_, to), true);
    const QPointF at(to, cursorHeight(to));
    emit pointed(at,
                 mapToGlobal(QPointF(xAxis->coordToPixel(at.x()), yAxis->coordToPixel(at.y())).toPoint()));
}

QPointF PlotView::coordsOf(QPointF pixel) const {
    return {xAxis->pixelToCoord(pixel.x()), yAxis->pixelToCoord(pixel.y())};
}

QCPRange PlotView::brush(QPointF to) const {
    const QCPRange a = stretchAt(coordsOf(*pressed_)), b = stretchAt(coordsOf(to));
    const QCPRange seen = xAxis->range();
    return {std::clamp(std::min(a.lower, b.lower), seen.lower, seen.upper),
            std::clamp(std::max(a.upper, b.upper), seen.lower, seen.upper)};
}

}  // namespace golanes
