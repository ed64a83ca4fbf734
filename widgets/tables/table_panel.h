// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tables/table_query.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QModelIndex;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace golanes {

struct ReportItem;
class FilterEdit;
class LeakBar;
class Settings;
class ScopeChips;
class TableModel;
class TableView;
class Theme;
class WorkProgress;

// Tables of what is looked at, one at a time: filtered, sorted, and bound to the lanes both ways.
class TablePanel : public QWidget {
    Q_OBJECT

  public:
    // How the window writes an instant.
    using TimeText = std::function<QString(const ViewState&, Timestamp)>;

    TablePanel(Settings* settings, Theme* theme, TimeText timeText, QWidget* parent = nullptr);

    // Whose recording it shows from now on; null: nobody's.
    void follow(ViewState* state);
    // By its id.
    void openTable(const QString& id);
    void setFilter(const QString& filter);
    // Writes all rows that pass, with the columns in sight, in the background; told() says how that ended.
    void saveCsv(const QString& path);
    TableQuery* query() const { return query_; }
    TableView* view() const { return view_; }
    FilterEdit* filterEdit() const { return filter_; }
    QSize sizeHint() const override { return {900, 300}; }

  signals:
    // Something that the status bar should tell.
    void told(const QString& text);
    // The table is to go into the report.
    void reported(const ReportItem& item);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeTools();
    void fillLeast();
    QToolButton* makeList();
    void connectParts();
    void choose(int tab);
    void takeTable();
    void takeRows();
    void takeNarrowing();
    void takeSelection();
    void takePerf();
    void showCount();
    void showNote();
    void showHint(const QString& hint);
    QString emptyHint() const;
    void applyFilter();
    void takeLeast(int row);
    void keepFilter();
    void order(int column);
    void go(const QModelIndex& index, bool zoom);
    void showMenu(const QModelIndex& index, QPoint at);
    void report();
    void askAndSave();
    void narrow(const QModelIndex& index, bool without);
    QVariant remembered(const char* what) const;
    void remember(const char* what, const QVariant& value);
    void keep(const QString& key, const QVariant& value);
    void saveMemory();

    Settings* settings_;
    Theme* theme_;
    QVariantMap memory_;   // by "table.what", and what holds for all
    QVariantMap unsaved_;  // what of it is not in the settings yet
    TableQuery* query_;
    Background writer_;
    NarrowingWatch narrowingWatch_;
    TableModel* model_;
    TableView* view_;
    QTabBar* tabs_;
    FilterEdit* filter_;
    QComboBox* least_;  // of tables of what took long: from which duration on
    QLabel* count_;
    ScopeChips* chips_;
    WorkProgress* progress_;
    QLabel* wrong_;
    QLabel* note_;
    LeakBar* leaks_;
    QStackedWidget* stack_;
    QLabel* hint_;
    QTimer filterLater_;
    QTimer rememberLater_;
    bool newTable_ = true;   // its columns are not laid out yet
    bool changing_ = false;  // its own doing, not the user's
};

}  // namespace golanes
