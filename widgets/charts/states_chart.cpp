// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/states_chart.h"

#include "core/base/format.h"
#include "widgets/session/role_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kColumnWidth = 3;  // logical pixels

constexpr std::array kSubjects{"active", "goroutines", "procs"};
// What uses or wants a P first, the many that wait above.
constexpr std::array kActive{ColorRole::Running, ColorRole::Syscall, ColorRole::Runnable};
constexpr std::array kGoroutines{
    ColorRole::Running, ColorRole::Syscall, ColorRole::Runnable, ColorRole::Gc,    ColorRole::Sync,
    ColorRole::Channel, ColorRole::Network, ColorRole::Sleep,    ColorRole::Other, ColorRole::Unknown};
constexpr std::array kProcs{ColorRole::Running, ColorRole::Syscall, ColorRole::Gc, ColorRole::Idle};

QString numberText(double n) {
    return n < 999.5 ? QString::number(n, 'f', 2)
                     : QString::fromStdString(formatCount(static_cast<std::uint64_t>(std::llround(n))));
}

double ofProcs(const StateSeries::Procs& p, ColorRole role) {
    switch (role) {
        case ColorRole::Running:
            return p.running;
        case ColorRole::Syscall:
            return p.syscall;
        case ColorRole::Gc:
            return p.gcWorker;
        default:
            return p.idle;
    }
}

double goroutinesIn(const StateSeries::Goroutines& g, ColorRole role) {
    double sum = 0;
    for (std::size_t k = 1; k < g.size(); ++k)
        if (roleOf(static_cast<StateClass>(k)) == role) sum += g[k];
    return sum;
}

}  // namespace

StatesChart::StatesChart(Theme* theme, QWidget* parent) : Chart(theme, true, parent) {
    setObjectName(QStringLiteral("statesChart"));
    setAccessibleName(title());
    yAxis->setTicker(QSharedPointer<CountTicks>::create());
    showLegendBeside();
    StatesChart::restyle();
}

std::span<const ColorRole> StatesChart::roles() const {
    if (subject_ == Subject::Active) return kActive;
    if (subject_ == Subject::Procs) return kProcs;
    return kGoroutines;
}

void StatesChart::restyle() {
    for (std::size_t i = 0; i < graphs_.size(); ++i) {
        const ColorRole role = roles()[i];
        graphs_[i]->setPen(QPen(theme()->edge(role), 1));
        graphs_[i]->setBrush(theme()->fill(role));
    }
    legend->setFont(font());
    legend->setTextColor(theme()->color(Surface::Text));
    legend->setBrush(theme()->color(Surface::Lane));
    legend->setBorderPen(Qt::NoPen);
    Chart::restyle();
}

QList<ChartOption> StatesChart::options(const Sources&) const {
    ChartOption subjects{QStringLiteral("subject"), tr("Whose states"), {}, {}, static_cast<int>(subject_)};
    for (const char* key : kSubjects) subjects.keys << QLatin1String(key);
    subjects.names = {tr("goroutines that use or want a P"), tr("all goroutines"), tr("Ps")};
    return {subjects};
}

void StatesChart::choose(const QString& id, const QString& key) {
    if (id != QLatin1String("subject")) return;
    for (std::size_t i = 0; i < kSubjects.size(); ++i)
        if (key == QLatin1String(kSubjects[i])) subject_ = static_cast<Subject>(i);
}

ChartWork StatesChart::ask(const ChartQuestion& q) const {
    return [q](Job& job) -> ChartDataPtr {
        auto answer = std::make_shared<Answer>();
        const auto columns = static_cast<std::size_t>(std::max(1, q.width / kColumnWidth));
        answer->seen = stateSeries(*q.trace, {q.seen, q.scope.goroutines}, columns, job);
        answer->whole = stateSeries(*q.trace, q.scope, 1, job);
        return job.cancelled() ? nullptr : answer;
    };
}

double StatesChart::valueOf(const StateSeries& series, std::size_t column, ColorRole role) const {
    return subject_ == Subject::Procs ? ofProcs(series.procs[column], role)
                                      : goroutinesIn(series.goroutines[column], role);
}

void StatesChart::show(const ChartQuestion& question, const ChartDataPtr& computed) {
    answer_ = std::dynamic_pointer_cast<const Answer>(computed);
    clearGraphs();
    legend->clearItems();
    graphs_.assign(roles().size(), nullptr);
    if (!answer_ || answer_->seen.columns() == 0) return graphs_.clear();
    origin_ = question.trace->range.begin;
    const StateSeries& series = answer_->seen;
    std::vector<double> below(series.columns());
    std::vector<QVector<double>> heights;
    for (const ColorRole role : roles()) {
        for (std::size_t c = 0; c < series.columns(); ++c) below[c] += valueOf(series, c, role);
        heights.emplace_back(below.begin(), below.end());
    }
    QVector<double> x;
    for (std::size_t c = 0; c < series.columns(); ++c)
        x << static_cast<double>(series.columnTime(c).begin - origin_);
    x << static_cast<double>(series.range.end - origin_);
    // The highest first: what is below is painted over it.
    for (std::size_t i = graphs_.size(); i-- > 0;) {
        heights[i] << heights[i].last();
        graphs_[i] = addGraph();
        graphs_[i]->setLineStyle(QCPGraph::lsStepLeft);
        graphs_[i]->setName(roleText(roles()[i]));
        graphs_[i]->setData(x, heights[i], true);
        graphs_[i]->addToLegend();
    }
    nameAxes({}, subject_ == Subject::Procs ? tr("Ps") : tr("goroutines"));
    yAxis->setRange(0, std::max(1.0, *std::ranges::max_element(below)) * 1.05);
    setWhole({x.first(), x.last()});
    restyle();
}

std::optional<std::size_t> StatesChart::columnAt(double x) const {
    if (!answer_) return {};
    const StateSeries& series = answer_->seen;
    const double share = (x - static_cast<double>(series.range.begin - origin_)) /
                         static_cast<double>(std::max<Duration>(series.range.length(), 1));
    if (series.columns() == 0 || share < 0 || share >= 1) return {};
    return static_cast<std::size_t>(share * static_cast<double>(series.columns()));
}

QString StatesChart::tipAt(QPointF at) const {
    const auto column = columnAt(at.x());
    if (!column) return {};
    QString rows;
    double sum = 0;
    for (std::size_t i = roles().size(); i-- > 0;) {
        const double value = valueOf(answer_->seen, *column, roles()[i]);
        sum += value;
        rows += tipRow(roleText(roles()[i]), numberText(value));
    }
    rows += tipRow(tr("together"), numberText(sum));
    const Duration length = answer_->seen.columnTime(*column).length();
    return tipTable(tr("On average over %1").arg(QString::fromStdString(formatDuration(length))), rows);
}

double StatesChart::nextStop(double x, int direction) const {
    const auto column = columnAt(x);
    if (!column) return Chart::nextStop(x, direction);
    const double width =
        static_cast<double>(answer_->seen.range.length()) / static_cast<double>(answer_->seen.columns());
    return static_cast<double>(answer_->seen.range.begin - origin_) +
           (static_cast<double>(*column) + direction + 0.5) * width;
}

double StatesChart::cursorHeight(double x) const {
    const auto column = columnAt(x);
    double sum = 0;
    for (const ColorRole role : roles())
        if (column) sum += valueOf(answer_->seen, *column, role);
    return std::min(sum, yAxis->range().upper);
}

QString StatesChart::summary() const {
    if (!answer_ || answer_->whole.columns() == 0) return {};
    QStringList parts;
    double sum = 0;
    for (const ColorRole role : roles()) {
        const double value = valueOf(answer_->whole, 0, role);
        sum += value;
        if (value >= 0.005) parts << tr("%1 %2").arg(numberText(value), roleText(role));
    }
    if (subject_ == Subject::Procs && sum > 0)
        parts
            << tr("%1 % used").arg(100 * (1 - valueOf(answer_->whole, 0, ColorRole::Idle) / sum), 0, 'f', 1);
    return tr("On average: %1").arg(parts.join(QStringLiteral(" · ")));
}

QString StatesChart::emptyHint() const {
    if (!answer_ || answer_->seen.columns() > 0) return {};
    return tr("Nothing is recorded in the visible time.\nZoom out in the lanes.");
}

}  // namespace golanes
