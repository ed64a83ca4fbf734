// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/side.h"
#include "widgets/session/document.h"
#include "widgets/session/report_item.h"
#include "widgets/session/target.h"
#include "widgets/window/drop_plan.h"
#include "widgets/window/settings_dialog.h"

#include <QList>
#include <QMainWindow>
#include <QPair>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

class QDockWidget;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolBar;
class QToolButton;

namespace golanes {

class AnnotationsPanel;
class AreaPanel;
class ChartPanel;
class ClockBadge;
class ComparePage;
class DocumentPage;
class EventsPanel;
class FindingsPanel;
class FlamePanel;
class TablePanel;
class Inspector;
class KeyBindings;
class PictureDialog;
class Report;
class ReportDialog;
class SearchBox;
class SessionKeeper;
class Settings;
class SourceOpener;
class StartPage;
class StatusLine;
class Theme;
class Tour;
class ViewActionSlots;
class ViewState;
class WindowActions;
struct KeptComparison;

// The window: a start page, or tabs of recordings with toolbar, inspector and status bar. It puts the parts
// together; what they do is their own business.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    // `settings` and `theme` must outlive it.
    MainWindow(Settings* settings, Theme* theme, DocumentSource source, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Opens each file in a tab of its own, but for perf data and Go traces that belong together (see
    // planOpening()); one that is open already comes to the front instead. Sessions open in their own
    // windows.
    void openFiles(const QStringList& paths);

    // Shows two recordings side by side in a tab, each of one run or of several.
    void compareFiles(const PerSide<QStringList>& files, const PerSide<QString>& labels = {});
    // Opens a comparison of a session, with its runs by absolute paths.
    void openKept(const KeptComparison& kept);

    // Looks for the text in the page in front, or for a reference in that of its file, and goes to the best
    // answer as soon as that is loaded.
    void goToText(const QString& text);

    // Puts another window in the place of this one, for texts in another language: of the same documents,
    // which are not read again, looked at in the same way. This one goes.
    void renew();

    int pageCount() const;
    // Null where a comparison is.
    DocumentPage* page(int i) const;
    // The page in front, or the active side of a comparison; null while the start page is shown.
    DocumentPage* currentPage() const;
    // The comparison in front, or null.
    ComparePage* currentComparison() const;
    WindowActions* actionSet() const { return actions_; }
    SessionKeeper* session() const { return session_; }
    Report* report() const { return report_; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeInspector();
    QWidget* makeInspectorTabs();
    void addFindings(QTabWidget* tabs);
    void makeAreaPanel();
    void makeFlamePanel();
    void makeTablePanel();
    void makeChartPanel();
    void makeSession();
    void takeOver(MainWindow& other);
    void takeOver(const DocumentPage& page);
    void takeOver(const ComparePage& comparison);
    void showTitle();
    QStringList openSessions(const QStringList& paths);
    void makeToolbar();
    void makeMenus();
    void connectActions();
    void connectTabActions();
    void restoreLayout();
    void resetLayout();

    void openPath(const QString& path);
    QPair<int, DocumentPage*> findRecording(const QString& file) const;
    void openByDialog();
    void startTour();
    void offerTour(const DocumentPage* page);
    void showTour(bool withKeyboard);
    void closePage(int i);
    void adopt(DocumentPage* page);
    void adopt(ComparePage* comparison);
    // `held`: documents of another window, which are taken over: their runs are shown.
    ComparePage* addComparison(const PerSide<QStringList>& files, const PerSide<Document*>& held = {});
    std::vector<KeptComparison> keptComparisons() const;
    void attend(DocumentPage* page);
    void leave(DocumentPage* page);
    QList<DocumentPage*> pagesOf(QWidget* tab) const;
    void detach(int i);
    void compareDropped(DropZone::Does does, const QStringList& paths);
    void addToSide(Side side, const QStringList& paths);
    void compareByDialog(const PerSide<QStringList>& files);
    void compareWithFront();
    void showComparison();
    void followPage();
    MainWindow* makeWindow();
    void goToTab(int step);
    void showTabMenu(QPoint at);
    void goToPane(int step);
    void freeFocus();
    void focusLanes();
    QList<QWidget*> panesInOrder() const;
    void rememberView(const DocumentPage* page);
    void restoreView(DocumentPage* page);
    void fillRecentMenu();
    void currentChanged();
    void pageChanged(DocumentPage* page);
    void updateToTrace();
    void updateBadge(int losses, int notes);
    void showDocks();
    void goTo(const Target& target);
    void showEvents();
    void showProblems();
    void showProperties();
    void saveFileReport(const DocumentPage* page);
    PictureDialog* makePictureDialog();
    void makeReport();
    void addToReport(ReportItem item);
    void showReport();
    void showShortcuts();
    void showSettings(SettingsDialog::Page page);
    // All actions, also those of a recording while none is open.
    QList<ActionGroup> actionGroups() const;

    Settings* settings_;
    Theme* theme_;
    DocumentSource source_;
    WindowActions* actions_;
    KeyBindings* keys_;
    // Stands for a recording while none is open.
    std::unique_ptr<ViewState> noView_;
    QStackedWidget* central_;
    StartPage* start_;
    QTabWidget* tabs_;
    Inspector* inspector_ = nullptr;
    EventsPanel* events_ = nullptr;
    FindingsPanel* findings_ = nullptr;
    AnnotationsPanel* annotations_ = nullptr;
    QTabWidget* inspectorTabs_ = nullptr;
    QDockWidget* dock_ = nullptr;
    AreaPanel* areaPanel_ = nullptr;
    QDockWidget* areaDock_ = nullptr;
    // When the selection panel is there. It comes and goes with areas until the user says otherwise.
    enum class AreaWish : std::uint8_t { WithArea, Always, Never };
    AreaWish areaWish_ = AreaWish::WithArea;
    FlamePanel* flame_ = nullptr;
    QDockWidget* flameDock_ = nullptr;
    TablePanel* tables_ = nullptr;
    QDockWidget* tablesDock_ = nullptr;
    ChartPanel* charts_ = nullptr;
    QDockWidget* chartDock_ = nullptr;
    StatusLine* status_;
    ClockBadge* clock_;
    SourceOpener* opener_;
    QMenu* recentMenu_ = nullptr;
    QMenu* compareMenu_ = nullptr;
    QToolBar* toolbar_ = nullptr;
    QToolButton* annotate_ = nullptr;
    QToolButton* badge_ = nullptr;
    QAction* badgeSlot_ = nullptr;
    SearchBox* search_ = nullptr;
    QPointer<Tour> tour_;
    bool tourWanted_ = false;  // as soon as a recording is there
    bool renewing_ = false;    // another window has its place already
    SessionKeeper* session_ = nullptr;
    Report* report_ = nullptr;
    ReportDialog* reportDialog_ = nullptr;  // once it was asked for
    std::unique_ptr<ViewActionSlots> viewActions_;
};

}  // namespace golanes
