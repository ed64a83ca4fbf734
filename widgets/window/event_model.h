// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_list.h"
#include "widgets/session/time_style.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <memory>

namespace golanes {

// The events of a goroutine, a P or a thread as rows of a table. Holds what the list holds, 16 bytes an
// event; the words of a row are made when they are looked at.
class EventModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Time, Event, Detail, Goroutine, Proc, Thread, Stack };
    static constexpr int kColumns = 7;

    using QAbstractTableModel::QAbstractTableModel;

    // `self`: the goroutine whose events they are, if they are one's. A null list: no rows.
    void setEvents(TracePtr trace, std::shared_ptr<const EventList> events, GoroutineIndex self);
    void setTimeStyle(const TimeStyle& style);

    const TracePtr& trace() const { return trace_; }
    const std::shared_ptr<const EventList>& events() const { return events_; }
    TraceEvent eventAt(int row) const { return (*events_)[static_cast<std::size_t>(row)]; }
    // The last row at or before `t`, else the first; -1 without rows.
    int rowAt(Timestamp t) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    TracePtr trace_;
    std::shared_ptr<const EventList> events_;
    GoroutineIndex self_;
    TimeStyle style_;
};

// One event as a line: fields with a tab between, or as CSV (RFC 4180; times in ns of the trace's clock).
// Callable from any thread.
enum class EventFormat : std::uint8_t { Text, Csv };
QString eventHeader(EventFormat format);
QString eventLine(const Trace& trace, const TraceEvent& event, GoroutineIndex self, EventFormat format);

}  // namespace golanes
