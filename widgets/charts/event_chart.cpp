// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/event_chart.h"

#include "core/base/format.h"
#include "widgets/charts/heat_gradient.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace golanes {

namespace {

constexpr int kScaleWidth = 10;
constexpr std::size_t kRows = 50;
constexpr int kColumnWidth = 10;  // logical pixels that a column takes when its length is not chosen, …
constexpr int kLeastWidth = 2;    // … and at least
constexpr std::array kPeriodKeys{"fit", "1s", "100ms", "10ms"};
constexpr std::array<Duration, 4> kPeriods{0, 1'000'000'000, 100'000'000, 10'000'000};
constexpr std::array kGoKeys{"go.runs", "go.ready", "go.waits", "go.syscalls", "go.created", "go.samples"};
static_assert(kGoKeys.size() == kGoEventCount);

QString keyOf(const PerfRecording& perf, const PerfEvent& event) {
    return QStringLiteral("perf.") + QString::fromStdString(std::string(perf.strings[event.name]));
}

// Events with samples, those that counters and clocks make first.
std::vector<PerfEventIndex> eventsOf(const PerfRecording& perf) {
    std::vector<PerfEventIndex> events;
    for (const bool sampling : {true, false})
        for (std::uint16_t e = 0; e < perf.events.size(); ++e)
            if ((perf.events[e].kind == PerfEventKind::Sampling) == sampling &&
                !perf.samplesByEvent[e].empty())
                events.emplace_back(e);
    return events;
}

// 1, 2 or 5 times a power of ten, at least this.
Duration roundUp(Duration least) {
    for (Duration decade = 1;; decade *= 10)
        for (const Duration step : {1, 2, 5})
            if (decade * step >= least) return decade * step;
}

std::optional<GoEvent> goEventOf(const QString& key) {
    for (std::size_t i = 0; i < kGoKeys.size(); ++i)
        if (key == QLatin1String(kGoKeys[i])) return static_cast<GoEvent>(i);
    return {};
}

}  // namespace

EventChart::EventChart(Theme* theme, QWidget* parent)
    : Chart(theme, true, parent), cells_(new QCPColorMap(xAxis, yAxis)), scale_(new QCPColorScale(this)) {
    setObjectName(QStringLiteral("eventChart"));
    setAccessibleName(title());
    yAxis->setTicker(QSharedPointer<DurationTicks>::create());
    nameAxes({}, tr("time within the column"));
    cells_->setInterpolate(false);
    cells_->setTightBoundary(false);
    plotLayout()->addElement(0, 1, scale_);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(kScaleWidth);
    scale_->setRangeDrag(false);
    scale_->setRangeZoom(false);
    scale_->axis()->setTicker(QSharedPointer<CountTicks>::create());
    cells_->setColorScale(scale_);
    auto* margins = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    for (auto& mark : marks_)
        for (QCPItemRect*& rect : mark) {
            rect = new QCPItemRect(this);
            rect->setLayer(QStringLiteral("overlay"));
            rect->setVisible(false);
        }
    EventChart::restyle();
}

void EventChart::restyle() {
    styleAxis(scale_->axis());
    cells_->setGradient(heatGradient(*theme(), ColorRole::Running));
    for (const Mark mark : {Mark::Band, Mark::Brush})
        for (QCPItemRect* rect : marks_[static_cast<std::size_t>(mark)]) styleMark(rect, mark);
    Chart::restyle();
}

QList<ChartOption> EventChart::options(const Sources& sources) const {
    ChartOption events{QStringLiteral("event"), tr("Which events are counted"), {}, {}, 0};
    if (sources.kernel) {
        const PerfRecording& perf = *sources.kernel->perf;
        for (const PerfEventIndex e : eventsOf(perf)) {
            const PerfEvent& event = perf.events[e.value];
            events.keys << keyOf(perf, event);
            events.names
                << tr("Linux: %1").arg(QString::fromStdString(std::string(perf.strings[event.name])));
        }
    }
    if (!sources.trace.goroutines.empty()) {
        const QStringList names{tr("Go: begins to run"),  tr("Go: becomes ready"),
                                tr("Go: begins to wait"), tr("Go: enters system call"),
                                tr("Go: is created"),     tr("Go: CPU samples")};
        for (std::size_t i = 0; i < kGoKeys.size(); ++i) {
            if (static_cast<GoEvent>(i) == GoEvent::Samples && sources.trace.samples.empty()) continue;
            events.keys << QLatin1String(kGoKeys[i]);
            events.names << names[static_cast<qsizetype>(i)];
        }
    }
    events.chosen = static_cast<int>(std::max<qsizetype>(0, events.keys.indexOf(event_)));
    ChartOption period{QStringLiteral("period"), tr("How much time a column holds"), {}, {}, period_};
    for (const char* key : kPeriodKeys) period.keys << QLatin1String(key);
    period.names = {tr("columns that fit"), tr("1 s a column"), tr("100 ms a column"), tr("10 ms a column")};
    return {events, period};
}

void EventChart::choose(const QString& id, const QString& key) {
    if (id == QLatin1String("event")) event_ = key;
    for (std::size_t i = 0; id == QLatin1String("period") && i < kPeriodKeys.size(); ++i)
        if (key == QLatin1String(kPeriodKeys[i])) period_ = static_cast<int>(i);
}

// What was chosen, or the first there is.
QString EventChart::eventFor(const Sources& sources) const {
    const ChartOption events = options(sources).first();
    return events.keys.value(events.chosen);
}

Duration EventChart::periodFor(TimeRange seen, int width) const {
    const Duration chosen = kPeriods[static_cast<std::size_t>(period_)];
    const int columnWidth = chosen > 0 ? kLeastWidth : kColumnWidth;
    const Duration least = seen.length() / std::max(1, width / columnWidth) + 1;
    return chosen >= least ? chosen : roundUp(std::max(least, static_cast<Duration>(kRows)));
}

ChartWork EventChart::ask(const ChartQuestion& q) const {
    const QString event = eventFor({*q.trace, q.kernel.get()});
    return [q, event, period = periodFor(q.seen, q.width)](Job& job) -> ChartDataPtr {
        auto answer = std::make_shared<Answer>();
        answer->event = event;
        answer->map = emptyEventMap(q.seen, q.trace->range.begin, period, kRows);
        const Scope scope{q.seen, q.scope.goroutines};
        if (const auto go = goEventOf(event)) countGoEvents(*q.trace, scope, *go, answer->map, job);
        const Sources sources{*q.trace, q.kernel.get()};
        for (const PerfEventIndex e : q.kernel ? eventsOf(*q.kernel->perf) : std::vector<PerfEventIndex>())
            if (keyOf(*q.kernel->perf, q.kernel->perf->events[e.value]) == event)
                countPerfEvents(sources, scope, e, answer->map, job);
        return job.cancelled() ? nullptr : answer;
    };
}

void EventChart::show(const ChartQuestion& question, const ChartDataPtr& computed) {
    answer_ = std::dynamic_pointer_cast<const Answer>(computed);
    if (!answer_) return replot(rpQueuedReplot);
    const EventMap& map = answer_->map;
    origin_ = question.trace->range.begin;
    seen_ = question.seen;
    const auto begin = static_cast<double>(map.begin - origin_), period = static_cast<double>(map.period());
    const auto cell = static_cast<double>(map.cell), columns = static_cast<double>(map.columns);
    // The ranges are those of the middles of the first and last cells.
    auto* cells = new QCPColorMapData(static_cast<int>(map.columns), static_cast<int>(map.rows),
                                      {begin + period / 2, begin + period * (columns - 0.5)},
                                      {cell / 2, period - cell / 2});
    for (std::size_t c = 0; c < map.columns; ++c)
        for (std::size_t r = 0; r < map.rows; ++r)
            cells->setCell(static_cast<int>(c), static_cast<int>(r),
                           map.at(c, r) > 0 ? map.at(c, r) : std::numeric_limits<double>::quiet_NaN());
    cells_->setData(cells);
    cells_->setDataRange({0, std::max(2.0, static_cast<double>(map.most()))});
    yAxis->setRange(0, period);
    setWhole({static_cast<double>(seen_.begin - origin_), static_cast<double>(seen_.end - origin_)});
    restyle();
}

std::optional<EventChart::Cell> EventChart::cellAt(QPointF at) const {
    if (!answer_) return {};
    const EventMap& map = answer_->map;
    const double column =
        std::floor((at.x() - static_cast<double>(map.begin - origin_)) / static_cast<double>(map.period()));
    if (column < 0 || column >= static_cast<double>(map.columns)) return {};
    const double row = std::clamp(std::floor(at.y() / static_cast<double>(map.cell)), 0.0,
                                  static_cast<double>(map.rows - 1));
    return Cell{static_cast<std::size_t>(column), static_cast<std::size_t>(row)};
}

QCPRange EventChart::stretchAt(QPointF at) const {
    const auto cell = cellAt(at);
    if (!cell) return Chart::stretchAt(at);
    const TimeRange time = answer_->map.cellTime(cell->column, cell->row);
    return {static_cast<double>(time.begin - origin_), static_cast<double>(time.end - origin_)};
}

// From the first cell up its column, all columns between, and up to the last cell.
void EventChart::place(Mark mark, std::optional<QCPRange> range) {
    auto& rects = marks_[static_cast<std::size_t>(mark)];
    for (QCPItemRect* rect : rects) rect->setVisible(false);
    if (!range || !answer_) return;
    const auto begin = static_cast<double>(answer_->map.begin - origin_);
    const auto period = static_cast<double>(answer_->map.period());
    const auto put = [&](std::size_t i, double first, double last, double low, double high) {
        rects[i]->setVisible(last > first && high > low);
        rects[i]->topLeft->setCoords(begin + first * period, high);
        rects[i]->bottomRight->setCoords(begin + last * period, low);
    };
    const double from = (range->lower - begin) / period, to = (range->upper - begin) / period;
    const double first = std::floor(from), last = std::ceil(to) - 1;
    const double low = (from - first) * period, high = (to - last) * period;
    if (first >= last) return put(0, first, first + 1, low, high);
    put(0, first, first + 1, low, period);
    put(1, first + 1, last, 0, period);
    put(2, last, last + 1, 0, high);
}

double EventChart::nextStop(double x, int direction) const {
    if (!answer_) return Chart::nextStop(x, direction);
    const auto period = static_cast<double>(answer_->map.period());
    const auto begin = static_cast<double>(answer_->map.begin - origin_);
    return begin + (std::floor((x - begin) / period + 1e-9) + direction + 0.5) * period;
}

QString EventChart::tipAt(QPointF at) const {
    const auto cell = cellAt(at);
    if (!cell) return {};
    const EventMap& map = answer_->map;
    const auto text = [](Duration d) { return QString::fromStdString(formatDuration(d)); };
    const auto count = [](std::uint64_t n) { return QString::fromStdString(formatCount(n)); };
    std::uint64_t column = 0;
    for (std::size_t r = 0; r < map.rows; ++r) column += map.at(cell->column, r);
    return tipTable(answer_->event.section(u'.', 1),
                    tipRow(tr("in these %1").arg(text(map.cell)), count(map.at(cell->column, cell->row))) +
                        tipRow(tr("in the column, %1").arg(text(map.period())), count(column)));
}

QString EventChart::summary() const {
    if (!answer_ || answer_->map.columns == 0) return {};
    const EventMap& map = answer_->map;
    const auto count = [](std::uint64_t n) { return QString::fromStdString(formatCount(n)); };
    return tr("%1 events · a column is %2, a cell %3 · most in a cell %4 · drag from cell to cell selects "
              "that "
              "time")
        .arg(count(map.total()), QString::fromStdString(formatDuration(map.period())),
             QString::fromStdString(formatDuration(map.cell)), count(map.most()));
}

QString EventChart::emptyHint() const {
    if (!answer_ || answer_->map.total() > 0) return {};
    if (answer_->event.isEmpty()) return tr("There are no events to count in this recording.");
    return tr("No event of this kind in the visible time.\nZoom out in the lanes, or choose other events.");
}

}  // namespace golanes
