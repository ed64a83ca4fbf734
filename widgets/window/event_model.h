// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/time_style.h"
#include "widgets/window/event_rows.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <memory>

namespace golanes {

// The chosen events of a goroutine, a P or a thread as rows of a table. Holds 4 bytes a row beside the list;
// the words of a row are made when they are looked at.
class EventModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Time, Event, Goroutine, Proc, Thread, Stack };
    static constexpr int kColumns = 6;
    // Of an event, what is said of it beside what it is (QString).
    static constexpr int DetailRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    // A null list: no rows.
    void setEvents(ListedEventsPtr listed, EventRows rows);
    void setTimeStyle(const TimeStyle& style);

    const ListedEventsPtr& listed() const { return listed_; }
    // Where in the list each row is.
    const std::shared_ptr<const EventRows>& rows() const { return rows_; }
    TraceEvent eventAt(int row) const;
    EventClass classOf(int row) const;
    // The last row at or before `t`, else the first; -1 without rows.
    int rowAt(Timestamp t) const;
    // The longest text that a cell of a column may have, of one that has no words.
    QString widest(Column column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString textOf(const TraceEvent& e, int column) const;
    QString toolTipOf(const TraceEvent& e, int column) const;

    ListedEventsPtr listed_;
    std::shared_ptr<const EventRows> rows_;
    TimeStyle style_;
};

// One event as a line: fields with a tab between, or as CSV (RFC 4180; times in ns of the trace's clock).
// Callable from any thread.
enum class EventFormat : std::uint8_t { Text, Csv };
QString eventHeader(EventFormat format);
QString eventLine(const Trace& trace, const TraceEvent& event, GoroutineIndex self, EventFormat format);

}  // namespace golanes
