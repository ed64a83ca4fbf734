// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/latency_chart.h"

#include "core/base/format.h"
#include "widgets/charts/heat_gradient.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace golanes {

namespace {

// Coarse, medium and fine buckets: logical pixels a column, rows a power of ten.
constexpr std::array kBucketWidths{24, 12, 6};
constexpr std::array kRowsPerDecade{5, 10, 20};
constexpr std::array kBucketKeys{"coarse", "medium", "fine"};
constexpr int kScaleWidth = 10;

// Number of the row, even on the logarithmic axis, that a latency lies in.
int rowOf(Duration least, int rowsPerDecade) {
    return static_cast<int>(std::floor(std::log10(static_cast<double>(least)) * rowsPerDecade + 1e-9));
}

Duration lineOf(const Quantiles& q, std::size_t line) {
    return std::array{q.p50, q.p90, q.p99}[line];
}

double heightOf(Duration d) {
    return std::log10(static_cast<double>(std::max<Duration>(d, 1)));
}

}  // namespace

LatencyChart::LatencyChart(Theme* theme, QWidget* parent)
    : Chart(theme, true, parent),
      map_(new QCPColorMap(xAxis, yAxis)),
      scale_(new QCPColorScale(this)),
      cache_(std::make_shared<LatencyCache>()) {
    setObjectName(QStringLiteral("latencyChart"));
    setAccessibleName(title());
    yAxis->setTicker(QSharedPointer<LogDurationTicks>::create());
    nameAxes({}, tr("how long they took"));
    map_->setInterpolate(false);
    map_->setTightBoundary(false);
    plotLayout()->addElement(0, 1, scale_);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(kScaleWidth);
    scale_->setRangeDrag(false);
    scale_->setRangeZoom(false);
    map_->setColorScale(scale_);
    auto* margins = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    const QStringList names{tr("P50"), tr("P90"), tr("P99")};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i] = {nullptr, addGraph(), new QCPItemText(this)};
        lines_[i].line = addGraph();
        for (QCPGraph* g : {lines_[i].edge, lines_[i].line}) g->setLineStyle(QCPGraph::lsStepCenter);
        lines_[i].label->setText(names[static_cast<qsizetype>(i)]);
        lines_[i].label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        lines_[i].label->setLayer(QStringLiteral("overlay"));
        lines_[i].label->setVisible(false);
    }
    LatencyChart::restyle();
}

void LatencyChart::restyle() {
    styleLines();
    styleAxis(scale_->axis());
    map_->setGradient(heatGradient(*theme(), data_ ? wordsOf(data_->kind).role : ColorRole::User));
    Chart::restyle();
}

void LatencyChart::styleLines() {
    constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    const QColor text = theme()->color(Surface::Text), ground = theme()->color(Surface::Lane);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i].edge->setPen(QPen(ground, 4));
        lines_[i].line->setPen(QPen(text, 1.6, kStyles[i]));
        lines_[i].label->setColor(text);
        lines_[i].label->setFont(font());
        lines_[i].label->setBrush(ground);
        lines_[i].label->setPadding({2, 0, 2, 0});
    }
}

QList<ChartOption> LatencyChart::options(const Sources& sources) const {
    ChartOption buckets{QStringLiteral("buckets"), tr("How fine the map is"), {}, {}, buckets_};
    for (const char* key : kBucketKeys) buckets.keys << QLatin1String(key);
    buckets.names = {tr("coarse"), tr("medium"), tr("fine")};
    return choice_.options(sources.trace) + QList<ChartOption>{buckets};
}

void LatencyChart::choose(const QString& id, const QString& key) {
    if (choice_.choose(id, key) || id != QLatin1String("buckets")) return;
    for (std::size_t i = 0; i < kBucketKeys.size(); ++i)
        if (key == QLatin1String(kBucketKeys[i])) buckets_ = static_cast<int>(i);
}

ChartWork LatencyChart::ask(const ChartQuestion& q) const {
    const auto level = static_cast<std::size_t>(buckets_);
    const auto columns = static_cast<std::size_t>(std::max(8, q.width / kBucketWidths[level]));
    return [q, columns, rows = kRowsPerDecade[level], kind = choice_.kindFor(*q.trace),
            name = choice_.nameIn(*q.trace), cache = cache_](Job& job) -> ChartDataPtr {
        auto data = std::make_shared<LatencyChartData>();
        data->kind = kind;
        data->map = latencyMap(cache->get(q.trace, {q.seen, q.scope.goroutines}, kind, name, job), q.seen,
                               columns, rows);
        std::vector<Duration> lengths;
        for (const Latency& l : cache->get(q.trace, q.scope, kind, name, job)) lengths.push_back(l.length);
        data->inScope = quantilesOf(lengths);
        data->any = cache->any();
        return job.cancelled() ? nullptr : data;
    };
}

void LatencyChart::show(const ChartQuestion& question, const ChartDataPtr& data) {
    question_ = question;
    data_ = std::dynamic_pointer_cast<const LatencyChartData>(data);
    clear();
    if (data_ && data_->map.rows() > 0) {
        showCells();
        showLines();
    }
    restyle();
}

LatencyScale LatencyScale::joined(const LatencyScale& o) const {
    return {std::min(low, o.low), std::max(high, o.high), std::max(most, o.most)};
}

std::optional<LatencyScale> LatencyChart::ownScale() const {
    if (!data_ || data_->map.rows() == 0) return std::nullopt;
    const LatencyMap& map = data_->map;
    // A row of air below and above.
    return LatencyScale{rowOf(map.rowBegins.front(), rowsPerDecade()) - 1,
                        rowOf(map.rowBegins.back(), rowsPerDecade()) + 2,
                        std::max(1U, *std::ranges::max_element(map.counts))};
}

void LatencyChart::setScale(std::optional<LatencyScale> scale) {
    if (scale == shared_) return;
    shared_ = scale;
    show(question_, data_);
}

void LatencyChart::clear() {
    map_->data()->clear();
    for (const Line& line : lines_) {
        line.edge->data()->clear();
        line.line->data()->clear();
        line.label->setVisible(false);
    }
}

int LatencyChart::rowsPerDecade() const {
    return kRowsPerDecade[static_cast<std::size_t>(buckets_)];
}

void LatencyChart::showCells() {
    const LatencyMap& map = data_->map;
    const int perDecade = rowsPerDecade();
    scaleNow_ = shared_.value_or(ownScale().value());
    const auto [low, high, most] = scaleNow_;
    const auto origin = static_cast<double>(map.range.begin - question_.trace->range.begin);
    const double width = static_cast<double>(map.range.length()) / static_cast<double>(map.columns);
    const double height = 1.0 / perDecade;
    // The ranges are those of the middles of the first and last cells.
    auto* cells =
        new QCPColorMapData(static_cast<int>(map.columns), high - low,
                            {origin + width / 2, origin + width * (static_cast<double>(map.columns) - 0.5)},
                            {(low + 0.5) * height, (high - 0.5) * height});
    cells->fill(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t r = 0; r < map.rows(); ++r) {
        const int from = rowOf(map.rowBegins[r], perDecade);
        const int to = r + 1 < map.rows() ? rowOf(map.rowBegins[r + 1], perDecade) : from + 1;
        for (std::size_t c = 0; c < map.columns; ++c) {
            const std::uint32_t count = map.at(c, r);
            for (int y = from; count > 0 && y < to; ++y) cells->setCell(static_cast<int>(c), y - low, count);
        }
    }
    map_->setData(cells);
    map_->setDataScaleType(most > 10 ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    map_->setDataRange({1, std::max(2.0, static_cast<double>(most))});
    if (most > 10)
        scale_->axis()->setTicker(QSharedPointer<LogCountTicks>::create());
    else
        scale_->axis()->setTicker(QSharedPointer<CountTicks>::create());
    yAxis->setRange(low * height, high * height);
    setWhole({origin, origin + static_cast<double>(map.range.length())});
}

void LatencyChart::showLines() {
    const LatencyMap& map = data_->map;
    const double origin = static_cast<double>(map.range.begin - question_.trace->range.begin);
    const double width = static_cast<double>(map.range.length()) / static_cast<double>(map.columns);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        QVector<double> x, y;
        for (std::size_t c = 0; c < map.columns; ++c) {
            if (map.lines[c].count == 0) continue;
            x << origin + width * (static_cast<double>(c) + 0.5);
            y << heightOf(lineOf(map.lines[c], i));
        }
        lines_[i].edge->setData(x, y, true);
        lines_[i].line->setData(x, y, true);
        lines_[i].label->setVisible(x.size() > 1);
        // One after the other, for the lines lie close together.
        const qsizetype at = std::min<qsizetype>(3 * static_cast<qsizetype>(i), x.size() - 1);
        if (at >= 0) lines_[i].label->position->setCoords(x[at], y[at]);
    }
}

std::optional<LatencyChart::Cell> LatencyChart::cellAt(QPointF at) const {
    if (!data_ || data_->map.rows() == 0) return {};
    const LatencyMap& map = data_->map;
    const double t = at.x() - static_cast<double>(map.range.begin - question_.trace->range.begin);
    const double share = t / static_cast<double>(map.range.length());
    if (share < 0 || share >= 1 || at.y() < heightOf(map.rowBegins.front()) - 1e-9) return {};
    const auto above = std::ranges::upper_bound(map.rowBegins, at.y() + 1e-9, {}, heightOf);
    const auto row = static_cast<std::size_t>(above - map.rowBegins.begin()) - 1;
    const bool beyond =
        row + 1 == map.rows() && at.y() * rowsPerDecade() > rowOf(map.rowBegins.back(), rowsPerDecade()) + 1;
    const auto column = static_cast<std::size_t>(share * static_cast<double>(map.columns));
    return Cell{column, beyond ? map.rows() : row};
}

QString LatencyChart::tipAt(QPointF at) const {
    const auto cell = cellAt(at);
    if (!cell) return {};
    const LatencyMap& map = data_->map;
    const Quantiles& column = map.lines[cell->column];
    const QString things = wordsOf(data_->kind).things;
    const auto text = [](Duration d) { return QString::fromStdString(formatDuration(d)); };
    const auto count = [](std::uint64_t n) { return QString::fromStdString(formatCount(n)); };
    QString rows;
    if (cell->row < map.rows()) {
        const QString from = text(map.rowBegins[cell->row]);
        const QString range = cell->row + 1 < map.rows()
                                  ? tr("%1 … %2").arg(from, text(map.rowBegins[cell->row + 1]))
                                  : tr("from %1").arg(from);
        rows += tipRow(range, count(map.at(cell->column, cell->row)));
    }
    rows += tipRow(tr("of all that end in these %1").arg(text(map.columnTime(cell->column).length())),
                   count(column.count));
    if (column.count > 0) rows += quantileRows(column);
    return tipTable(things, rows);
}

double LatencyChart::nextStop(double x, int direction) const {
    if (!data_ || data_->map.columns == 0) return Chart::nextStop(x, direction);
    const double width = xAxis->range().size() / static_cast<double>(data_->map.columns);
    const double column = std::floor((x - xAxis->range().lower) / width + 1e-9);
    return xAxis->range().lower + (column + direction + 0.5) * width;
}

double LatencyChart::cursorHeight(double x) const {
    const auto cell = cellAt({x, yAxis->range().center()});
    if (!cell || data_->map.lines[cell->column].count == 0) return yAxis->range().center();
    return heightOf(data_->map.lines[cell->column].p90);
}

QString LatencyChart::summary() const {
    if (!data_ || data_->inScope.count == 0) return {};
    return quantilesText(data_->inScope, wordsOf(data_->kind).counted(data_->inScope.count));
}

QString LatencyChart::emptyHint() const {
    if (!data_ || data_->map.rows() > 0) return {};
    return nothingOf(data_->kind, question_, data_->any, tr("in the visible time"));
}

}  // namespace golanes
