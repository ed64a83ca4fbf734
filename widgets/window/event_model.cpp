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

// Leaf first: "runtime.chanrecv1 < main.worker".
QString stackText(const Trace& trace, StackId stack) {
    QStringList frames;
    for (const FrameId f : trace.stacks[stack]) frames << text(trace.strings[trace.stacks.frame(f).function]);
    return frames.join(QStringLiteral(" < "));
}

QString joined(QStringList fields, EventFormat format) {
    const bool csv = format == EventFormat::Csv;
    for (QString& f : fields) f = csv ? csvField(f) : tabField(f);
    return fields.join(csv ? u',' : u'\t');
}

}  // namespace

void EventModel::setEvents(TracePtr trace, std::shared_ptr<const EventList> events, GoroutineIndex self) {
    beginResetModel();
    trace_ = std::move(trace);
    events_ = std::move(events);
    self_ = self;
    endResetModel();
}

void EventModel::setTimeStyle(const TimeStyle& style) {
    style_ = style;
    if (rowCount() > 0) emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

int EventModel::rowAt(Timestamp t) const {
    if (rowCount() == 0) return -1;
    const auto after = static_cast<int>(events_->lowerBound(t + 1));
    return std::clamp(after - 1, 0, rowCount() - 1);
}

int EventModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !events_) return 0;
    // Views count pixels in int; no trace comes near.
    constexpr std::size_t kMost = std::numeric_limits<int>::max() / 32;
    return static_cast<int>(std::min(events_->size(), kMost));
}

int EventModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant EventModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::TextAlignmentRole && (index.column() == Time || index.column() >= Goroutine))
        return int(Qt::AlignVCenter | (index.column() == Stack ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const TraceEvent e = eventAt(index.row());
    switch (index.column()) {
        case Time:
            return timeText(*trace_, e.time, style_);
        case Event:
            return eventWords(*trace_, e, self_).event;
        case Detail:
            return eventWords(*trace_, e, self_).detail;
        case Goroutine:
            return number(trace_->goroutines, e.goroutine);
        case Proc:
            return number(trace_->procs, e.proc);
        case Thread:
            return number(trace_->threads, e.thread);
        case Stack: {
            const QString stack = stackText(*trace_, e.stack);
            return role == Qt::ToolTipRole
                       ? QString(stack).replace(QStringLiteral(" < "), QStringLiteral("\n"))
                       : stack;
        }
        default:
            return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList names{tr("Time"), tr("Event"),  tr("Detail"), tr("G"),
                            tr("P"),    tr("Thread"), tr("Stack")};
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
