// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/compare_run.h"
#include "widgets/compare/side.h"
#include "widgets/compare/time_link.h"
#include "widgets/session/action_list.h"
#include "widgets/session/document.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <map>

class QSplitter;

namespace golanes {

class CompareBar;
class ComparisonQuery;
class DistributionPanel;
class FlameDiffPanel;
class LinkedLanes;
class LinkedTime;
class ProfilePairs;
class Settings;
class ReportPanel;
class SideHeader;
class SideNames;
class Theme;
class TraceView;
class ViewState;
struct ReportItem;

// A tab that shows two recordings, how it was and how it is now, above each other or beside each other, on
// time axes that move together. Each side may have several runs, of which the lanes show one.
class ComparePage : public QWidget {
    Q_OBJECT

  public:
    // What shows one recording, with its progress and errors: the window's business.
    struct Pane {
        QWidget* widget = nullptr;  // owns the rest
        Document* document = nullptr;
        ViewState* state = nullptr;
        TraceView* view = nullptr;
    };
    using PaneMaker = std::function<Pane(const QString& path, QWidget* parent)>;

    // `files`: the runs of each side, at least one. `source` reads the runs that no pane shows. `settings`
    // and `theme` must outlive it. `shown`: the run of each side that the lanes show at first.
    ComparePage(const PerSide<QStringList>& files, PaneMaker maker, DocumentSource source, Settings* settings,
                Theme* theme, QWidget* parent = nullptr, const PerSide<int>& shown = {0, 0});
    ~ComparePage() override;

    const PerSide<QStringList>& files() const { return files_; }
    const Pane& pane(Side side) const { return panes_[side]; }
    // "old.trace ⇄ new.trace", of several runs how many.
    QString title() const;
    // The side that keys and panels are about: the one that has, or had last, the keyboard's focus.
    Side active() const { return active_; }
    // Moves the keyboard's focus to a side.
    void activate(Side side);
    const LinkedTime& time() const { return *time_; }

    // More runs of a side; those it has already are passed over.
    void addRuns(Side side, const QStringList& paths);
    // What was recorded beside a run: perf data and readings of cpu.stat stand in its lanes too.
    void setCompanions(const QString& run, const RunCompanions& beside);
    RunCompanions companions(const QString& run) const;
    // The run of a side that the lanes show.
    QString shownRun(Side side) const { return files_[side][shown_[side]]; }
    // Shows the lanes of another run of a side.
    void showRun(Side side, int run);
    // Base becomes new, and the other way round; what is seen stays.
    void swapSides();
    // What the sides are called: it goes with the recordings when they are swapped.
    const SideNames& names() const { return *names_; }
    void setLabels(const PerSide<QString>& labels);
    // Above each other, or beside each other.
    void setBeside(bool beside);
    // Lays what is selected on both sides over each other: a thing's start, without one its counterpart, an
    // instant that was gone to, or what is in the middle.
    void alignSelected();

    // Links the times as they were linked before; instants hold for what is being read still.
    void restoreLink(const TimeLink& link, bool linked);
    // The thresholds of the upgrade checklist; those set here are for this comparison alone.
    QStringList checklist() const;
    void setChecklist(const QStringList& thresholds);

    // What came of measuring all runs; asked for while the report is shown.
    const ComparisonQuery& query() const { return *query_; }
    // Whether verdict, metrics, distributions and the difference flame graph stand below the lanes.
    void setReportShown(bool shown);
    // Shows what a metric is about on both sides, at the same place in time.
    void showMetric(const QString& name);

    const ActionList& actions() const { return actions_; }

  signals:
    // active() is another, or shows another run.
    void activeChanged();
    // The pane of a side is about to go, for another run is to be shown.
    void paneLeaving(golanes::Side side);
    // A pane was made; those of the constructor are told of by nobody.
    void paneMade(golanes::Side side);
    // title() is another.
    void filesChanged();
    // What a session keeps of it is another: files(), names(), time() or checklist().
    void keptChanged();
    // Something that the status bar should tell; something that is to go into the report of the window.
    void told(const QString& text);
    void reported(const ReportItem& item);
    // A picture of the distributions, or of the difference flame graph, is to be made, or copied at once.
    void pictureWanted(QWidget* panel, bool copy);

  private:
    struct SideParts {
        QWidget* column = nullptr;
        SideHeader* header = nullptr;
    };

    void makeSide(Side side);
    void makeActions();
    void makeBar();
    void makePane(Side side, int run);
    void connectPane(Side side);
    void makeReport(const DocumentSource& source);
    void measure();
    bool hasProfile() const;
    void followFlames();
    void takeProfiles();
    void forget(Side side);
    void link(const TimeLink& link, bool linked);
    void setActive(Side side);
    void focusMoved(QWidget* now);
    void showFacts(Side side);
    void tellRelation();
    void takeNames();
    void followMaps();
    void openCompanions(Side side);
    void learnCompanions(Side side);
    void selectArea(Side side, TimeRange range, bool done);
    void report(ReportItem item);
    Timestamp chosenInstant(Side side) const;

    PerSide<QStringList> files_;
    PerSide<int> shown_{0, 0};
    std::map<QString, RunCompanions> companions_;  // by run
    SideNames* names_;
    PaneMaker maker_;
    Settings* settings_;
    Theme* theme_;
    ActionList actions_;
    PerSide<SideParts> parts_;
    PerSide<Pane> panes_;
    CompareBar* bar_;
    QSplitter* splitter_;
    QSplitter* whole_;  // the lanes, and the report below
    ComparisonQuery* query_ = nullptr;
    ReportPanel* report_ = nullptr;
    DistributionPanel* distributions_ = nullptr;
    FlameDiffPanel* flames_ = nullptr;
    ProfilePairs* profiles_ = nullptr;
    LinkedTime* time_ = nullptr;
    LinkedLanes* lanes_ = nullptr;
    Side active_ = Side::Base;
    bool opening_ = false;  // what stands beside a run
};

}  // namespace golanes
