// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/lane.h"
#include "core/plan/ticks.h"
#include "core/plan/time_axis.h"
#include "core/store/sources.h"
#include "widgets/session/action_list.h"
#include "widgets/session/lane_choices.h"
#include "widgets/session/target.h"
#include "widgets/session/time_style.h"
#include "widgets/session/view_history.h"

#include <QAction>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantAnimation>

#include <cstdint>
#include <optional>

class QActionGroup;

namespace golanes {

class Annotations;
class AnnotationTools;
class AreaReport;
class AreaSelection;
class GcBands;
class IdleFolds;
class GoroutineLanes;
class LaneActions;
class LiftOrder;
class TimeMarks;
class TimeZero;
class StackLanes;
class WakeLinks;
class Search;
class SpanHighlight;

// What the user looks at: the one shared mutable object. Every view that shows time reads it and follows its
// signals; none knows another. It owns the actions that change it.
class ViewState : public QObject {
    Q_OBJECT

  public:
    // How a change of the visible range shows.
    enum class Motion : std::uint8_t {
        Direct,  // at once: it follows the hand; a burst of them is one entry of the history
        Jump,    // eased over 150 ms (see setAnimated); an entry of the history of its own
        Step,    // eased too, but a burst of them the same way, as a held key makes, is one entry and
                 // one even motion
    };

    explicit ViewState(QObject* parent = nullptr);
    ~ViewState() override;

    // The document. Everything else goes back to its beginning: the whole trace visible, nothing selected,
    // no history. Null: no document.
    void setTrace(TracePtr trace, KernelPtr kernel = nullptr);
    const TracePtr& trace() const { return sources_.trace; }
    // Perf data on the clock of the trace, beside it; null: none. What is looked at stays, but for what is
    // selected in the lanes of the perf data before.
    void setKernel(KernelPtr kernel);
    const KernelPtr& kernel() const { return sources_.kernel; }
    // Names of the stacks of that perf data, as soon as they are known; null until then.
    void setSymbols(PerfSymbolsPtr symbols);
    const PerfSymbolsPtr& symbols() const { return sources_.symbols; }
    // What the runtime did at instants that only stacks of that perf data tell; null until they have names.
    void setMoments(RuntimeMomentsPtr moments);
    // Readings of cpu.stat on the clock of the trace; null: none. The perf data change with them, as far as
    // signals tell.
    void setCpuStat(CpuStatPtr cpuStat);
    // All of it, for a call (there is a trace) and to be kept.
    Sources sources() const { return *sources_; }
    const HeldSources& held() const { return sources_; }

    // Time that can be looked at: the range of the trace, and what setRoom() adds; [0, 1) without one.
    TimeRange bounds() const { return bounds_; }
    // Lets this be looked at too, though nothing was recorded there: of a trace that is laid beside a longer
    // one. Whoever sees all sees all of it then. Holds until there is another trace.
    void setRoom(TimeRange room);
    // Time that is seen now; lies within bounds, shortest() long at least (or as long as the bounds). It
    // begins and ends outside of folds.
    TimeRange visible() const { return visible_; }
    // What `visible` is on its way to; equal to it unless a jump is being eased.
    TimeRange goal() const { return goal_; }

    // What is folded away, and the one place to change it: the view stays where it is, as an entry of the
    // history of its own. A fold that would leave nothing of the view is not taken.
    const FoldList& folds() const { return folds_; }
    void setFolds(FoldList folds);
    // Unfolds what hides all of a range.
    void unfold(TimeRange range);

    // Whether pauses and collections are shown across all lanes.
    GcBands* gcBands() const { return gcBands_; }
    // What folds idle time away.
    IdleFolds* idleFolds() const { return idleFolds_; }

    // The time axis of every view that shows what is visible, `columns` device pixels wide.
    TimeAxis axis(int columns) const { return TimeAxis(visible_, columns, folds_); }
    // The same for the whole recording: all that is not folded.
    TimeAxis wholeAxis(int columns) const { return TimeAxis(bounds_, columns, folds_); }
    // Width of the lanes, device pixels (set by them): what zoomAt() and pan() count in, and what tells how
    // far zooming in goes.
    void setColumns(int columns);
    int columns() const { return columns_; }
    // The shortest time that can be seen, ns: TimeAxis::kMaxPixelsPerNs at least.
    Duration shortest() const;

    // Shows a range or the nearest that can be; what would hide all of it is unfolded.
    void setVisible(TimeRange range, Motion motion = Motion::Direct);
    // The visible length times `factor` (< 1 zooms in). The time under column x stays there. Steps too small
    // for a whole ns add up.
    void zoomAt(double factor, double x, Motion motion = Motion::Direct);
    // The same at the place of a time, which may be out of sight.
    void zoom(double factor, Timestamp anchor, Motion motion = Motion::Direct);
    // By columns (> 0: later times come into view); these add up too.
    void pan(double columns, Motion motion = Motion::Direct);
    // Shows as much as now around a time, which is unfolded.
    void centerOn(Timestamp t, Motion motion = Motion::Direct);
    // Direct changes between these are one entry of the history, however long the hand rests.
    void beginGesture();
    void endGesture();
    void fitAll();
    // Shows `range` with a margin of a twentieth at both sides.
    void fitRange(TimeRange range);
    void back();
    void forward();
    const ViewHistory& history() const { return history_; }

    // Whether jumps are eased; off when the system asks for no motion, and in tests.
    void setAnimated(bool on) { animated_ = on; }

    const std::optional<Target>& hover() const { return hover_; }
    void setHover(std::optional<Target> target);
    const std::optional<Target>& selection() const { return selection_; }
    void setSelection(std::optional<Target> target);
    // Selects it where it can be seen: the lanes bring its lane and its time into sight. Links lead here.
    void goTo(const Target& target) { emit goToRequested(target); }
    // Time under the pointer, in any view that shows time; drawn as a hairline in all of them.
    std::optional<Timestamp> cursor() const { return cursor_; }
    void setCursor(std::optional<Timestamp> t);
    // An instant that was gone to: it stays marked, whatever the pointer does, until something is selected.
    std::optional<Timestamp> landmark() const { return landmark_; }
    void setLandmark(std::optional<Timestamp> t);

    // Which lanes there are, in which order and how high.
    LaneChoices* lanes() const { return lanes_; }
    GoroutineLanes* goroutineLanes() const { return goroutineLanes_; }
    StackLanes* stackLanes() const { return stackLanes_; }
    LaneActions* laneActions() const { return laneActions_; }
    bool isCollapsed(LaneGroup group) const { return lanes_->isCollapsed(group); }
    void setCollapsed(LaneGroup group, bool collapsed) { lanes_->setCollapsed(group, collapsed); }
    LaneHeight laneHeight() const { return lanes_->commonHeight(); }
    void setLaneHeight(LaneHeight height) { lanes_->setCommonHeight(height); }

    TimeFormat timeFormat() const { return timeFormat_; }
    // Wall is taken only when the trace has a clock snapshot.
    void setTimeFormat(TimeFormat format);
    // Unix ns minus trace ns by the first clock snapshot; none: the trace does not know the wall clock.
    std::optional<std::int64_t> wallOffset() const { return wallOffset_; }
    // What relative times count from.
    TimeZero* timeZero() const { return timeZero_; }
    // How every view writes times: timeFormatChanged() tells of a change.
    TimeStyle timeStyle() const;

    // Who wakes whom: arrows, and the steps along wake-ups.
    WakeLinks* wakeLinks() const { return wakeLinks_; }
    // The selected area, and what happened in it.
    AreaSelection* area() const { return area_; }
    AreaReport* areaReport() const { return areaReport_; }
    // Marked instants, and what is measured between them.
    TimeMarks* marks() const { return marks_; }
    // What the user put down about the recording, and how that is begun.
    Annotations* annotations() const { return annotations_; }
    AnnotationTools* annotationTools() const { return annotationTools_; }
    // Spans that stand out.
    SpanHighlight* highlight() const { return highlight_; }
    // What Esc takes back.
    LiftOrder* lifts() const { return lifts_; }

    // All actions that change what is seen, with the shortcuts of the key table.
    const ActionList& actions() const { return actions_; }
    // The action of this object name, or null.
    QAction* action(const QString& objectName) const { return actions_.find(objectName); }

    // What is looked for.
    Search* search() const { return search_; }

    // Steps of the keyboard from the selected thing; the lanes answer travelRequested.
    enum class Travel : std::uint8_t { NextSpan, PreviousSpan, LaneDown, LaneUp };
    Q_ENUM(Travel)

  signals:
    void traceChanged();
    void kernelChanged();
    void symbolsChanged();
    void visibleChanged(golanes::TimeRange visible);
    void hoverChanged();
    void selectionChanged();
    void cursorChanged();
    void landmarkChanged();
    void timeFormatChanged();
    void foldsChanged();
    void travelRequested(golanes::ViewState::Travel step);
    void goToRequested(const golanes::Target& target);
    // The list of all events of the selected thing is wanted.
    void eventsRequested();

  private:
    void makeActions();
    void makeHistoryActions();
    void makeZoomActions();
    void makePanActions();
    void makeTravelActions();
    void makeHeightActions();
    template <class F>
    void addAction(ActionMenu menu, const char* name, const QString& text, const QStringList& keys, F&& f) {
        connect(actions_.add(menu, name, text, keys), &QAction::triggered, this, std::forward<F>(f));
    }
    void addTravel(const char* name, const QString& text, const QString& key, Travel step);
    void addTimeFormats();
    void makeSelections();
    void updateActions();
    // Time that was recorded; [0, 1) without a trace.
    static TimeRange rangeOf(const Trace* trace);
    // The nearest range within the bounds and the shortest length; `folds` leave something of it.
    TimeRange confined(TimeRange range, const FoldList& folds) const;
    // The axis that a motion begins with.
    TimeAxis baseOf(Motion motion) const;
    void go(View view, Motion motion);
    void moveTo(View view, Motion motion);
    void animate(double share);
    void show(TimeRange range);
    // Where the keyboard zooms: the cursor if it is in sight, else the middle.
    Timestamp keyboardAnchor() const;

    HeldSources sources_;
    TimeRange bounds_{0, 1};
    TimeRange visible_{0, 1};
    TimeRange goal_{0, 1};
    FoldList folds_;
    int columns_ = 1000;
    double zoomRest_ = 1;  // factor that direct zooms still owe
    double panRest_ = 0;   // columns that direct pans still owe
    ViewHistory history_;
    QElapsedTimer sinceBurst_;  // valid while direct changes or steps belong to one burst
    int burstWay_ = 0;          // which way the last change of it went
    bool inGesture_ = false;
    bool gestureMoved_ = false;  // the gesture has its entry in the history
    QVariantAnimation animation_;
    TimeRange animationStart_;
    bool animated_ = true;

    std::optional<Target> hover_;
    std::optional<Target> selection_;
    std::optional<Timestamp> cursor_;
    std::optional<Timestamp> landmark_;
    LaneChoices* lanes_;
    TimeFormat timeFormat_ = TimeFormat::Relative;
    std::optional<std::int64_t> wallOffset_;

    ActionList actions_;
    IdleFolds* idleFolds_ = nullptr;
    GcBands* gcBands_ = nullptr;
    QList<QAction*> own_;  // those that this object made itself
    LaneActions* laneActions_ = nullptr;
    LiftOrder* lifts_;
    AreaSelection* area_ = nullptr;
    AreaReport* areaReport_ = nullptr;
    TimeMarks* marks_ = nullptr;
    Annotations* annotations_ = nullptr;
    AnnotationTools* annotationTools_ = nullptr;
    SpanHighlight* highlight_ = nullptr;
    GoroutineLanes* goroutineLanes_ = nullptr;
    StackLanes* stackLanes_ = nullptr;
    QActionGroup* timeFormats_ = nullptr;
    TimeZero* timeZero_ = nullptr;
    WakeLinks* wakeLinks_ = nullptr;
    Search* search_ = nullptr;
};

}  // namespace golanes
