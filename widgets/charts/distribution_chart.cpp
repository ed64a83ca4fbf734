// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/distribution_chart.h"

#include "core/analysis/requests/latency_spans.h"
#include "core/base/format.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace golanes {

namespace {

constexpr int kBinsPerDecade = 10;
constexpr std::array kLooks{"histogram", "log-histogram", "ecdf"};
constexpr int kFillAlpha = 150;

double xOf(Duration d) {
    return std::log10(static_cast<double>(std::max<Duration>(d, 1)));
}

QString lengthText(Duration d) {
    return QString::fromStdString(formatDuration(d));
}

QString countText(std::uint64_t n) {
    return QString::fromStdString(formatCount(n));
}

QString shareText(double share) {
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', share > 0.999 && share < 1 ? 4 : 2);
}

Duration endOf(const Distribution& d, std::size_t bin) {
    return bin + 1 < d.bins.size() ? d.bins[bin + 1].begin : d.end;
}

// Where the longest of each bin is. `latencies` in any order.
std::vector<TimeRange> longestOf(const Distribution& d, std::span<const Latency> latencies) {
    std::vector<TimeRange> longest(d.bins.size());
    for (const Latency& l : latencies) {
        const Duration length = std::max<Duration>(l.length, 1);
        const auto above = std::ranges::upper_bound(d.bins, length, {}, &Distribution::Bin::begin);
        TimeRange& found = longest[static_cast<std::size_t>(above - d.bins.begin()) - 1];
        if (found.empty() || length > found.length()) found = {l.end - length, l.end};
    }
    return longest;
}

}  // namespace

DistributionChart::DistributionChart(Theme* theme, QWidget* parent)
    : Chart(theme, false, parent),
      bins_(addGraph()),
      steps_(addGraph()),
      cache_(std::make_shared<LatencyCache>()) {
    setObjectName(QStringLiteral("distributionChart"));
    setAccessibleName(title());
    xAxis->setTicker(QSharedPointer<LogDurationTicks>::create());
    bins_->setLineStyle(QCPGraph::lsStepLeft);
    steps_->setLineStyle(QCPGraph::lsStepLeft);
    const QStringList names{tr("P50"), tr("P90"), tr("P99"), tr("max")};
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        marks_[i] = {new QCPItemStraightLine(this), new QCPItemText(this)};
        for (QCPItemPosition* p : {marks_[i].line->point1, marks_[i].line->point2, marks_[i].label->position})
            p->setTypeY(QCPItemPosition::ptAxisRectRatio);
        marks_[i].label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        marks_[i].label->setText(names[static_cast<qsizetype>(i)]);
        marks_[i].label->setClipToAxisRect(true);
        marks_[i].label->setLayer(QStringLiteral("overlay"));
    }
    DistributionChart::restyle();
}

void DistributionChart::restyle() {
    const ColorRole role = wordsOf(answer_ ? answer_->kind : LatencyKind::Task).role;
    QColor fill = theme()->fill(role);
    fill.setAlpha(kFillAlpha);
    bins_->setPen(QPen(theme()->edge(role), 1.2));
    bins_->setBrush(fill);
    steps_->setPen(QPen(theme()->edge(role), 2));
    for (const Mark& m : marks_) {
        m.line->setPen(QPen(theme()->color(Surface::QuietText), 1, Qt::DashLine));
        m.label->setColor(theme()->color(Surface::Text));
        m.label->setFont(font());
        m.label->setBrush(theme()->color(Surface::Lane));
        m.label->setPadding({2, 0, 2, 0});
    }
    Chart::restyle();
}

QList<ChartOption> DistributionChart::options(const Sources& sources) const {
    ChartOption looks{QStringLiteral("look"), tr("How it is drawn"), {}, {}, static_cast<int>(look_)};
    for (const char* key : kLooks) looks.keys << QLatin1String(key);
    looks.names = {tr("histogram"), tr("histogram, logarithmic"), tr("share that took no longer (ECDF)")};
    return choice_.options(sources.trace) + QList<ChartOption>{looks};
}

void DistributionChart::choose(const QString& id, const QString& key) {
    if (choice_.choose(id, key) || id != QLatin1String("look")) return;
    for (std::size_t i = 0; i < kLooks.size(); ++i)
        if (key == QLatin1String(kLooks[i])) look_ = static_cast<Look>(i);
}

ChartWork DistributionChart::ask(const ChartQuestion& q) const {
    return [q, kind = choice_.kindFor(*q.trace), name = choice_.nameIn(*q.trace),
            cache = cache_](Job& job) -> ChartDataPtr {
        auto answer = std::make_shared<Answer>();
        answer->kind = kind;
        const auto latencies = cache->get(q.trace, q.scope, kind, name, job);
        std::vector<Duration> lengths;
        for (const Latency& l : latencies) lengths.push_back(l.length);
        answer->distribution = distributionOf(lengths, kBinsPerDecade);
        answer->longest = longestOf(answer->distribution, latencies);
        answer->any = cache->any();
        return job.cancelled() ? nullptr : answer;
    };
}

void DistributionChart::show(const ChartQuestion& question, const ChartDataPtr& computed) {
    question_ = question;
    answer_ = std::dynamic_pointer_cast<const Answer>(computed);
    if (!answer_ || answer_->distribution.bins.empty()) return;
    const Distribution& d = answer_->distribution;
    bins_->setVisible(look_ != Look::Ecdf);
    steps_->setVisible(look_ == Look::Ecdf);
    nameAxes(tr("how long they took"),
             look_ == Look::Ecdf ? tr("share that took no longer") : wordsOf(answer_->kind).things);
    look_ == Look::Ecdf ? showSteps() : showBins();
    showMarks();
    setWhole({xOf(d.bins.front().begin) - 0.1, xOf(d.end) + 0.15});
    restyle();
}

void DistributionChart::showBins() {
    const Distribution& d = answer_->distribution;
    // On a logarithmic axis nothing is not 0 but below 1.
    const double none = look_ == Look::LogHistogram ? 0.5 : 0;
    QVector<double> x{xOf(d.bins.front().begin)}, y{none};
    double most = 1;
    for (const Distribution::Bin& bin : d.bins) {
        x << xOf(bin.begin);
        y << std::max(none, static_cast<double>(bin.count));
        most = std::max(most, static_cast<double>(bin.count));
    }
    x << xOf(d.end);
    y << none;
    bins_->setData(x, y, true);
    if (look_ == Look::LogHistogram) {
        yAxis->setScaleType(QCPAxis::stLogarithmic);
        yAxis->setTicker(QSharedPointer<LogCountTicks>::create());
        yAxis->setRange(none, most * 3);
    } else {
        yAxis->setScaleType(QCPAxis::stLinear);
        yAxis->setTicker(QSharedPointer<CountTicks>::create());
        yAxis->setRange(0, most * 1.15);
    }
}

void DistributionChart::showSteps() {
    QVector<double> x, y;
    for (const Distribution::Step& s : answer_->distribution.steps) {
        x << xOf(s.upTo);
        y << s.share;
    }
    steps_->setData(x, y, true);
    yAxis->setScaleType(QCPAxis::stLinear);
    yAxis->setTicker(QSharedPointer<ShareTicks>::create());
    yAxis->setRange(0, 1.15);
}

// Labels one below the other, so that near ones do not cover each other.
void DistributionChart::showMarks() {
    const Quantiles& q = answer_->distribution.quantiles;
    const std::array at{q.p50, q.p90, q.p99, q.max};
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const double x = xOf(at[i]);
        marks_[i].line->point1->setCoords(x, 0);
        marks_[i].line->point2->setCoords(x, 1);
        marks_[i].label->position->setCoords(x, 0.01 + 0.07 * static_cast<double>(i));
    }
}

std::optional<std::size_t> DistributionChart::binAt(double x) const {
    if (!answer_) return {};
    const Distribution& d = answer_->distribution;
    for (std::size_t i = 0; i < d.bins.size(); ++i)
        if (x >= xOf(d.bins[i].begin) && x < xOf(endOf(d, i))) return i;
    return {};
}

double DistributionChart::shareUpTo(double x) const {
    const auto& steps = answer_->distribution.steps;
    const auto above = std::ranges::upper_bound(steps, x, {}, [](const auto& s) { return xOf(s.upTo); });
    return above == steps.begin() ? 0 : (above - 1)->share;
}

QString DistributionChart::tipAt(QPointF at) const {
    const auto i = binAt(at.x());
    if (!i) return {};
    const Distribution& d = answer_->distribution;
    const auto total = static_cast<double>(d.quantiles.count);
    std::uint64_t upTo = 0;
    for (std::size_t k = 0; k <= *i; ++k) upTo += d.bins[k].count;
    QString rows = tipRow(wordsOf(answer_->kind).things, countText(d.bins[*i].count));
    rows += tipRow(tr("of all"), shareText(static_cast<double>(d.bins[*i].count) / total));
    rows += tipRow(tr("took less than %1").arg(lengthText(endOf(d, *i))),
                   shareText(static_cast<double>(upTo) / total));
    if (!answer_->longest[*i].empty()) rows += tipRow(tr("click"), tr("go to the longest of them"));
    return tipTable(tr("%1 … %2").arg(lengthText(d.bins[*i].begin), lengthText(endOf(d, *i))), rows);
}

double DistributionChart::nextStop(double x, int direction) const {
    const double bin = 1.0 / kBinsPerDecade;
    return (std::floor(x / bin + 1e-9) + direction + 0.5) * bin;
}

double DistributionChart::cursorHeight(double x) const {
    const auto i = binAt(x);
    if (!i) return yAxis->range().center();
    return look_ == Look::Ecdf
               ? shareUpTo(x)
               : std::max(yAxis->range().lower, static_cast<double>(answer_->distribution.bins[*i].count));
}

TimeRange DistributionChart::answerAt(QPointF at) const {
    const auto i = binAt(at.x());
    return i ? answer_->longest[*i] : TimeRange();
}

// "37 of 1,234 tasks took 1 ms … 10 ms": whole bins, as they are drawn, so that ends are no matter of pixels.
SpanHighlight::Teller DistributionChart::spansWithin(QCPRange x) const {
    if (!answer_ || answer_->distribution.bins.empty()) return {};
    const Distribution& d = answer_->distribution;
    const double first = xOf(d.bins.front().begin), last = std::nextafter(xOf(d.end), first);
    if (x.upper < first || x.lower > last) return {};
    const std::size_t from = binAt(std::clamp(x.lower, first, last)).value_or(0);
    const std::size_t to = binAt(std::clamp(x.upper, first, last)).value_or(d.bins.size() - 1);
    return [scope = question_.scope, kind = answer_->kind, name = choice_.nameIn(*question_.trace),
            begin = d.bins[from].begin, end = endOf(d, to),
            all = d.quantiles.count](const TracePtr& trace, Job& job) {
        std::vector<Latency> latencies = latenciesOf(*trace, scope, kind, name, job);
        std::erase_if(latencies, [&](const Latency& l) {
            const Duration length = std::max<Duration>(l.length, 1);
            return length < begin || length >= end;
        });
        return SpanHighlight::Told{spansOf(*trace, latencies, job), nullptr,
                                   tr("%1 of %2 took %3 … %4")
                                       .arg(countText(latencies.size()), wordsOf(kind).counted(all),
                                            lengthText(begin), lengthText(end))};
    };
}

QString DistributionChart::answerName(QPointF at) const {
    return tr("The longest of these %1 took %2")
        .arg(wordsOf(answer_->kind).things, lengthText(answerAt(at).length()));
}

QString DistributionChart::summary() const {
    if (!answer_ || answer_->distribution.bins.empty()) return {};
    const Quantiles& q = answer_->distribution.quantiles;
    return quantilesText(q, wordsOf(answer_->kind).counted(q.count));
}

QString DistributionChart::emptyHint() const {
    if (!answer_ || !answer_->distribution.bins.empty()) return {};
    return nothingOf(answer_->kind, question_, answer_->any,
                     question_.by.area ? tr("in the selected area") : tr("in the recording"));
}

}  // namespace golanes
