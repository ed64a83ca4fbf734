// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/mmu_chart.h"

#include "core/base/format.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kPerDecade = 12;

struct WorkName {
    GcWork work;
    const char* key;
};
constexpr std::array kWorks{WorkName{GcWork::All, "all"}, WorkName{GcWork::StopTheWorld, "stw"},
                            WorkName{GcWork::AllAsCmdTrace, "cmd-trace"}};

struct MmuData : ChartData {
    MmuCurve curve;
};

double xOf(const MmuPoint& p) {
    return std::log10(static_cast<double>(p.window));
}

QString shareText(double share) {
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 2);
}

// What took the Ps in the worst window.
QString causeRows(const WindowCauses& causes) {
    const auto share = [&](Duration time) {
        return shareText(static_cast<double>(time) / static_cast<double>(std::max<Duration>(causes.all, 1)));
    };
    QString rows;
    const auto add = [&](const QString& name, Duration time) {
        if (time > 0) rows += tipRow(name, share(time));
    };
    add(MmuChart::tr("taken in the worst by mark workers"), causes.workers);
    add(MmuChart::tr("… by mark assists, waiting included"), causes.assists);
    add(MmuChart::tr("… by the stopped world"), causes.stopped);
    return rows;
}

QString lengthText(Duration d) {
    return QString::fromStdString(formatDuration(d));
}

}  // namespace

MmuChart::MmuChart(Theme* theme, QWidget* parent) : Chart(theme, false, parent) {
    setObjectName(QStringLiteral("mmuChart"));
    setAccessibleName(title());
    xAxis->setTicker(QSharedPointer<LogDurationTicks>::create());
    yAxis->setTicker(QSharedPointer<ShareTicks>::create());
    nameAxes(tr("length of the window"), tr("of the Ps, left to the program"));
    yAxis->setRange(0, 1.04);
    const QStringList names{tr("minimum"), tr("99.9 % of windows have more"), tr("99 % have more"),
                            tr("95 % have more")};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i] = addGraph();
        lines_[i]->setName(names[static_cast<qsizetype>(i)]);
        lines_[i]->addToLegend();
    }
    showLegendBeside();
    MmuChart::restyle();
}

void MmuChart::restyle() {
    constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    const QColor text = theme()->color(Surface::Text);
    for (std::size_t i = 0; i < lines_.size(); ++i)
        lines_[i]->setPen(QPen(i == 0 ? theme()->edge(ColorRole::Gc) : text, i == 0 ? 2.2 : 1.3, kStyles[i]));
    lines_[0]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    legend->setFont(font());
    legend->setTextColor(text);
    legend->setBrush(theme()->color(Surface::Lane));
    legend->setBorderPen(Qt::NoPen);
    Chart::restyle();
}

QList<ChartOption> MmuChart::options(const Sources&) const {
    ChartOption works{QStringLiteral("work"), tr("What counts as taken by the collector"), {}, {}, 0};
    works.names = {tr("pauses, mark workers, assists"), tr("pauses alone"),
                   tr("as go tool trace counts (too much)")};
    for (std::size_t i = 0; i < kWorks.size(); ++i) {
        if (kWorks[i].work == work_) works.chosen = static_cast<int>(i);
        works.keys << QLatin1String(kWorks[i].key);
    }
    return {works};
}

void MmuChart::choose(const QString& id, const QString& key) {
    if (id != QLatin1String("work")) return;
    for (const WorkName& w : kWorks)
        if (key == QLatin1String(w.key)) work_ = w.work;
}

ChartWork MmuChart::ask(const ChartQuestion& q) const {
    return [trace = q.trace, range = q.scope.range, work = work_](Job& job) -> ChartDataPtr {
        auto answer = std::make_shared<MmuData>();
        answer->curve = mmuCurve(*trace, range, work, kPerDecade, job);
        return job.cancelled() ? nullptr : answer;
    };
}

void MmuChart::show(const ChartQuestion&, const ChartDataPtr& computed) {
    const auto answer = std::dynamic_pointer_cast<const MmuData>(computed);
    curve_ = answer ? std::optional(answer->curve) : std::nullopt;
    if (!curve_ || curve_->points.empty()) return;
    QVector<double> x;
    for (const MmuPoint& p : curve_->points) x << xOf(p);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        QVector<double> y;
        for (const MmuPoint& p : curve_->points) y << p.utilization[i];
        lines_[i]->setData(x, y, true);
    }
    setWhole({x.first() - 0.1, x.last() + 0.1});
}

std::optional<std::size_t> MmuChart::nearest(double x) const {
    if (!curve_ || curve_->points.empty()) return {};
    const auto& points = curve_->points;
    const auto least =
        std::ranges::min_element(points, {}, [&](const MmuPoint& p) { return std::abs(xOf(p) - x); });
    return static_cast<std::size_t>(least - points.begin());
}

double MmuChart::nextStop(double x, int direction) const {
    const auto at = nearest(x);
    if (!at) return x;
    const auto last = static_cast<std::ptrdiff_t>(curve_->points.size()) - 1;
    const auto next = std::clamp(static_cast<std::ptrdiff_t>(*at) + direction, std::ptrdiff_t{0}, last);
    return xOf(curve_->points[static_cast<std::size_t>(next)]);
}

double MmuChart::cursorHeight(double x) const {
    const auto at = nearest(x);
    return at ? curve_->points[*at].utilization[0] : 0.5;
}

QString MmuChart::tipAt(QPointF at) const {
    const auto i = nearest(at.x());
    if (!i) return {};
    const MmuPoint& p = curve_->points[*i];
    QString rows = tipRow(tr("least that was left"), shareText(p.utilization[0]));
    const QStringList names{tr("99.9 % of them have more than"), tr("99 % of them have more than"),
                            tr("95 % of them have more than")};
    for (std::size_t k = 1; k < p.utilization.size(); ++k)
        rows += tipRow(names[static_cast<qsizetype>(k) - 1], shareText(p.utilization[k]));
    if (!p.worst.empty()) rows += causeRows(p.causes) + tipRow(tr("click"), tr("go to the worst"));
    return tipTable(tr("Windows of %1").arg(QString::fromStdString(formatExactNs(p.window))), rows);
}

TimeRange MmuChart::answerAt(QPointF at) const {
    const auto i = nearest(at.x());
    return i ? curve_->points[*i].worst : TimeRange();
}

// The worst window of the least length that is brushed: longer ones have it in them.
std::optional<QPointF> MmuChart::placeWithin(QCPRange x) const {
    if (!curve_) return {};
    const auto& points = curve_->points;
    const auto first = std::ranges::find_if(points, [&](const MmuPoint& p) { return xOf(p) >= x.lower; });
    if (first == points.end() || xOf(*first) > x.upper) return {};
    return QPointF(xOf(*first), first->utilization[0]);
}

QString MmuChart::answerName(QPointF at) const {
    const auto i = nearest(at.x());
    if (!i) return {};
    const MmuPoint& p = curve_->points[*i];
    return tr("The worst %1: %2 of the Ps were left to the program")
        .arg(lengthText(p.window), shareText(p.utilization[0]));
}

QString MmuChart::summary() const {
    if (!curve_ || curve_->points.empty()) return {};
    QStringList parts{tr("%1 were left to the program on average").arg(shareText(curve_->mean))};
    for (const Duration window : {Duration{1'000'000}, Duration{10'000'000}, Duration{100'000'000}}) {
        const auto at = nearest(std::log10(static_cast<double>(window)));
        if (window < curve_->range.length())
            parts
                << tr("worst %1: %2").arg(lengthText(window), shareText(curve_->points[*at].utilization[0]));
    }
    return parts.join(QStringLiteral(" · "));
}

QString MmuChart::emptyHint() const {
    if (!curve_ || !curve_->points.empty()) return {};
    return tr("The recording does not tell the number of Ps here, so that no share of them can be told.") +
           QLatin1Char('\n') + tr("Lift the selected area, or record with Go 1.12 or newer.");
}

}  // namespace golanes
