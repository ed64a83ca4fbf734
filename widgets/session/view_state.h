// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/plan/lane.h"
#include "core/plan/ticks.h"
#include "core/store/trace.h"
#include "widgets/session/action_list.h"
#include "widgets/session/target.h"
#include "widgets/session/view_history.h"

#include <QAction>
#include <QElapsedTimer>
#include <QObject>
#include <QVariantAnimation>

#include <array>
#include <optional>

class QActionGroup;

namespace golanes {

class WakeLinks;

// Height of one lane, device-independent pixels.
enum class LaneHeight : std::uint8_t { Compact, Normal, Roomy };
int pixels(LaneHeight height);  // 12, 18, 26

// What the user looks at: the one shared mutable object. Every view that shows time reads it and follows its
// signals; none knows another. It owns the actions that change it.
class ViewState : public QObject {
    Q_OBJECT

  public:
    // The shortest visible range, ns; zooming in stops there.
    static constexpr Duration kMinVisible = 10;

    // How a change of the visible range shows.
    enum class Motion : std::uint8_t {
        Direct,  // at once: it follows the hand; a burst of them is one entry of the history
        Jump,    // eased over 150 ms (see setAnimated); an entry of the history of its own
    };

    explicit ViewState(QObject* parent = nullptr);
    ~ViewState() override;

    // The document. Everything else goes back to its beginning: the whole trace visible, nothing selected,
    // no history. Null: no document.
    void setTrace(TracePtr trace);
    const TracePtr& trace() const { return trace_; }

    // Time that can be looked at: the range of the trace; [0, 1) without one.
    TimeRange bounds() const { return bounds_; }
    // Time that is seen now; lies within bounds, at least kMinVisible long (or as long as the bounds).
    TimeRange visible() const { return visible_; }
    // What `visible` is on its way to; equal to it unless a jump is being eased.
    TimeRange goal() const { return goal_; }

    void setVisible(TimeRange range, Motion motion = Motion::Direct);
    // The visible length times `factor` (< 1 zooms in); `anchor` keeps its place on screen.
    void zoom(double factor, Timestamp anchor, Motion motion = Motion::Direct);
    // By a duration (> 0: later times come into view).
    void pan(Duration by, Motion motion = Motion::Direct);
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

    bool isCollapsed(LaneGroup group) const { return collapsed_[static_cast<std::size_t>(group)]; }
    void setCollapsed(LaneGroup group, bool collapsed);

    LaneHeight laneHeight() const { return laneHeight_; }
    void setLaneHeight(LaneHeight height);

    TimeFormat timeFormat() const { return timeFormat_; }
    // Wall is taken only when the trace has a clock snapshot.
    void setTimeFormat(TimeFormat format);
    // Unix ns minus trace ns by the first clock snapshot; none: the trace does not know the wall clock.
    std::optional<std::int64_t> wallOffset() const { return wallOffset_; }

    // Who wakes whom: arrows, and the steps along wake-ups.
    WakeLinks* wakeLinks() const { return wakeLinks_; }

    // All actions that change what is seen, with the shortcuts of the key table.
    const ActionList& actions() const { return actions_; }
    // The action of this object name, or null.
    QAction* action(const QString& objectName) const { return actions_.find(objectName); }

    // Steps of the keyboard from the selected thing; the lanes answer travelRequested.
    enum class Travel : std::uint8_t { NextSpan, PreviousSpan, LaneDown, LaneUp };
    Q_ENUM(Travel)

  signals:
    void traceChanged();
    void visibleChanged(golanes::TimeRange visible);
    void hoverChanged();
    void selectionChanged();
    void cursorChanged();
    void collapsedChanged(golanes::LaneGroup group);
    void laneHeightChanged();
    void timeFormatChanged();
    void travelRequested(golanes::ViewState::Travel step);
    void goToRequested(const golanes::Target& target);

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
    void updateActions();
    // The nearest range within the bounds and the shortest length.
    TimeRange confined(TimeRange range) const;
    void moveTo(TimeRange range, Motion motion);
    void show(TimeRange range);
    // Where the keyboard zooms: the cursor if it is in sight, else the middle.
    Timestamp keyboardAnchor() const;

    TracePtr trace_;
    TimeRange bounds_{0, 1};
    TimeRange visible_{0, 1};
    TimeRange goal_{0, 1};
    ViewHistory history_;
    QElapsedTimer sinceDirect_;  // valid while direct changes belong to one burst
    bool inGesture_ = false;
    bool gestureMoved_ = false;  // the gesture has its entry in the history
    QVariantAnimation animation_;
    TimeRange animationStart_;
    bool animated_ = true;

    std::optional<Target> hover_;
    std::optional<Target> selection_;
    std::optional<Timestamp> cursor_;
    std::array<bool, kLaneGroupCount> collapsed_{};
    LaneHeight laneHeight_ = LaneHeight::Normal;
    TimeFormat timeFormat_ = TimeFormat::Relative;
    std::optional<std::int64_t> wallOffset_;

    ActionList actions_;
    QActionGroup* timeFormats_ = nullptr;
    WakeLinks* wakeLinks_ = nullptr;
};

}  // namespace golanes
