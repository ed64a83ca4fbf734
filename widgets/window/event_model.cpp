// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/event_model.h"

#include "widgets/lanes/event_text.h"
#include "widgets/lanes/lane_names.h"
#include "widgets/lanes/time_text.h"
#include "widgets/session/csv.h"

#include <algorithm>
#include <limits>

namespace golanes {

namespace {

template <class Table, class Id>
QString number(const Table& table, Id id) {
    return id.valid() ? QString::number(table[id.value].id) : QString();
}

constexpr QLatin1String kCalledBy(" < ");

// Leaf first: "runtime.chanrecv1 < main.worker".
QString stackText(const Trace& trace, StackId stack) {
    QStringList frames;
    for (const FrameId f : trace.stacks[stack]) frames << text(trace.strings[trace.stacks.frame(f).function]);
    return frames.join(kCalledBy);
}

QString joined(QStringList fields, EventFormat format) {
    const bool csv = format == EventFormat::Csv;
    for (QString& f : fields) f = csv ? csvField(f) : tabField(f);
    return fields.join(csv ? u',' : u'\t');
}

}  // namespace

void EventModel::setEvents(ListedEventsPtr listed, EventRows rows) {
    beginResetModel();
    listed_ = std::move(listed);
    rows_ = std::make_shared<const EventRows>(std::move(rows));
    endResetModel();
}

void EventModel::setTimeStyle(const TimeStyle& style) {
    style_ = style;
    if (rowCount() > 0) emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

TraceEvent EventModel::eventAt(int row) const {
    return listed_->events[(*rows_)[static_cast<std::size_t>(row)]];
}

EventClass EventModel::classOf(int row) const {
    return listed_->classes[(*rows_)[static_cast<std::size_t>(row)]];
}

int EventModel::rowAt(Timestamp t) const {
    if (rowCount() == 0) return -1;
    const auto after = std::partition_point(rows_->begin(), rows_->end(),
                                            [&](std::uint32_t i) { return listed_->events.time(i) <= t; });
    return std::clamp(static_cast<int>(after - rows_->begin()) - 1, 0, rowCount() - 1);
}

int EventModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !listed_) return 0;
    // Views count pixels in int; no trace comes near.
    constexpr std::size_t kMost = std::numeric_limits<int>::max() / 32;
    return static_cast<int>(std::min(rows_->size(), kMost));
}

int EventModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant EventModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != DetailRole) return {};
    const TraceEvent e = eventAt(index.row());
    if (role == DetailRole)
        return index.column() == Event ? eventWords(*listed_->trace, e, listed_->self).detail : QVariant();
    return role == Qt::DisplayRole ? textOf(e, index.column()) : toolTipOf(e, index.column());
}

QString EventModel::textOf(const TraceEvent& e, int column) const {
    const Trace& trace = *listed_->trace;
    switch (column) {
        case Time:
            return timeText(trace, e.time, style_);
        case Event:
            return eventWords(trace, e, listed_->self).event;
        case Goroutine:
            return number(trace.goroutines, e.goroutine);
        case Proc:
            return number(trace.procs, e.proc);
        case Thread:
            return number(trace.threads, e.thread);
        case Stack:
            return stackText(trace, e.stack);
        default:
            return {};
    }
}

// All of what may be cut off, a frame a line.
QString EventModel::toolTipOf(const TraceEvent& e, int column) const {
    QString stack = stackText(*listed_->trace, e.stack).replace(kCalledBy, QStringLiteral("\n"));
    if (column == Stack) return stack;
    if (column != Event) return textOf(e, column);
    const EventWords words = eventWords(*listed_->trace, e, listed_->self);
    QStringList lines{words.detail.isEmpty() ? words.event : words.event + u' ' + words.detail};
    if (!stack.isEmpty()) lines << QString() << stack;
    return lines.join(u'\n');
}

QString EventModel::widest(Column column) const {
    const auto largest = [](const auto& table) {
        std::uint64_t id = 0;
        for (const auto& row : table) id = std::max<std::uint64_t>(id, row.id);
        return QString::number(id);
    };
    if (!listed_) return {};
    const Trace& trace = *listed_->trace;
    switch (column) {
        case Time: {
            const QString first = timeText(trace, trace.range.begin, style_);
            const QString last = timeText(trace, trace.range.end, style_);
            return first.size() > last.size() ? first : last;
        }
        case Goroutine:
            return largest(trace.goroutines);
        case Proc:
            return largest(trace.procs);
        case Thread:
            return largest(trace.threads);
        default:
            return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section == Event || section == Stack ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    const QStringList names{tr("Time"), tr("Event"), tr("G"), tr("P"), tr("Thread"), tr("Stack")};
    return names.value(section);
}

QString eventHeader(EventFormat format) {
    return joined(
        {QStringLiteral("time_ns"), QStringLiteral("event"), QStringLiteral("detail"),
         QStringLiteral("goroutine"), QStringLiteral("p"), QStringLiteral("thread"), QStringLiteral("stack")},
        format);
}

QString eventLine(const Trace& trace, const TraceEvent& e, GoroutineIndex self, EventFormat format) {
    const EventWords w = eventWords(trace, e, self);
    return joined({QString::number(e.time), w.event, w.detail, number(trace.goroutines, e.goroutine),
                   number(trace.procs, e.proc), number(trace.threads, e.thread), stackText(trace, e.stack)},
                  format);
}

}  // namespace golanes
