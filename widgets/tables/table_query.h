// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filter_error.h"
#include "core/filter/filter_schema.h"
#include "widgets/session/background.h"
#include "widgets/session/narrowed_scope.h"
#include "widgets/tables/table_source.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

namespace golanes {

class ViewState;

// The rows of one table of what is looked at: of the selected area, or without one of the whole recording,
// and of the goroutines that the lanes' filter lets pass. They are made, filtered and sorted behind the
// scenes, anew whenever something of that changes, while somebody wants to see them.
class TableQuery : public QObject {
    Q_OBJECT

  public:
    using Rows = std::vector<std::uint32_t>;

    explicit TableQuery(QObject* parent = nullptr);

    void follow(ViewState* state);
    // Somebody looks. Nothing is made while nobody does.
    void setWanted(bool wanted);
    void setSource(const TableSource* source);
    // Of a source that lists what took long: from which duration on.
    void setLeast(Duration least);
    // A filter that is wrong filters nothing: rows of what was typed before would look like its own.
    void setFilter(const QString& text);
    void setOrder(std::size_t column, bool descending);

    ViewState* state() const;
    const TableSource* source() const { return source_; }
    const QString& filter() const { return filter_; }
    // What is wrong with the filter; its places are bytes of UTF-8.
    const std::optional<FilterError>& error() const { return error_; }
    // What filters may speak of; without fields until there is a table.
    const FilterSchema& schema() const { return schema_; }
    // The newest table there is; null before the first. While busy(), of what was looked at before.
    const BoundTablePtr& table() const { return table_; }
    // Its rows that pass, in order.
    const Rows& rows() const { return rows_; }
    // By column the largest value of all rows, for bars; 0 when they say nothing.
    const std::vector<std::int64_t>& largest() const { return largest_; }
    // The time that it is of.
    TimeRange range() const { return range_; }
    std::size_t column() const { return column_; }
    bool descending() const { return descending_; }
    // What the table leaves out as it is asked for now.
    Narrowing narrowing() const;
    bool busy() const { return making_.busy() || ordering_.busy(); }
    // What makes and orders the rows; it can be cancelled, and begun again().
    QList<Background*> works() { return {&making_, &ordering_}; }
    void again() { restart(); }

  signals:
    // table() is another, or none.
    void tableChanged();
    // rows(), error() or busy() are others.
    void rowsChanged();

  private:
    struct Made {
        BoundTablePtr table;
        FilterSchema schema;
        std::vector<std::int64_t> largest;
        TimeRange range;
    };
    static Made make(const TableSource& source, Duration least, const HeldSources& held, const Scope& scope,
                     const LeakQuestion& leaks, Job& job);
    void takeTrace();
    void takePerf();
    void takeLeaks();
    void restart();
    void run();
    void order();
    NarrowedScope scope() const;

    QPointer<ViewState> state_;
    NarrowingWatch narrowingWatch_;
    const TableSource* source_ = nullptr;
    Duration least_ = 0;
    bool wanted_ = false;
    bool stale_ = true;  // the table is not of what is looked at
    BoundTablePtr table_;
    FilterSchema schema_;
    std::vector<std::int64_t> largest_;
    TimeRange range_;
    Rows rows_;
    QString filter_;
    std::optional<FilterError> error_;
    std::size_t column_ = 0;
    bool descending_ = true;
    QTimer later_;  // gathers changes
    Background making_;
    Background ordering_;
};

}  // namespace golanes
