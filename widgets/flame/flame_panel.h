// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flame/sandwich.h"
#include "core/session/annotation.h"
#include "widgets/flame/flame_files.h"
#include "widgets/flame/flame_model.h"
#include "widgets/flame/flame_view.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace golanes {

class FlameLegend;
class FlameNotes;
class ScopeChips;
class Theme;
class ViewState;
class WorkProgress;

// The flame graph of what is looked at, with all that it takes to read it: what it weighs and whose, a
// search, the way that led here, callers and callees of one function, and files to save it in.
class FlamePanel : public QWidget {
    Q_OBJECT

  public:
    explicit FlamePanel(Theme* theme, QWidget* parent = nullptr);

    // Whose recording it shows from now on; null: nobody's. `profile`: what it is of when it is a profile.
    void follow(ViewState* state, ProfilePtr profile = nullptr);
    FlameModel* model() const { return model_; }
    FlameView* view() const { return view_; }
    // The graph with what it is of, for a file, in the colours of now; empty when there is none. To be drawn
    // at once.
    Page page() const;
    // The annotations over it.
    FlameNotes* notes() const { return notes_; }
    // Callers and callees of one function instead of the whole.
    void focusOn(FlameFunctionId function);
    void goBack();
    QSize sizeHint() const override { return {900, 300}; }

  signals:
    // Something that the status bar should tell.
    void told(const QString& text);
    // What is shown is to go into the report.
    void reported(const ReportItem& item);
    // A picture of the graph is to be made, or copied at once.
    void pictureWanted(bool copy);
    // Something in it is to be seen.
    void wanted();
    // The user wants to say where the programs are that have no names.
    void binariesRequested();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // Where one is in the graph, to come back to.
    struct Place {
        FlameView::Path zoom;
        std::optional<FlameFunctionId> focus;
        bool operator==(const Place&) const = default;
    };

    QWidget* makeTools();
    QWidget* makeMissing();
    QWidget* makeFoot();
    QToolButton* makeTool(const char* name, const QString& text, const QString& tip, bool checkable);
    QMenu* makeSaveMenu();
    void connectView(FlameView* view);
    void connectTools();

    void takeSource();
    void takeTree();
    void takeStacks(const FlameTreePtr& tree);
    void forget();
    void takeSelection();
    void showTree();
    void showWay();
    void showFrame();
    void showMatches();
    void showMissing();
    void closeMissing();
    void showInferred();
    void showHint(const QString& hint);
    QString emptyHint() const;
    void showScope();
    QString scopeText() const;
    // FlameSource::noteOn() what is shown.
    QString scopeNote() const;
    QString everybodyText() const;
    void reshape();
    void takeZoom();
    void goTo(const Place& place);
    void followLink(const QString& link);
    void markHovered();
    void highlightSelected();
    void showMenu(FlameView* from, std::uint32_t node, QPoint at);
    void save(const QString& filter, const QString& suffix);
    void exportPicture(bool copy);
    FlameCaption caption() const;
    void report();
    void followNotes(ViewState* state);
    bool annotate(AnnotationKind kind);
    void addNoteActions(QMenu* menu, std::uint32_t node);
    bool goToNote(std::uint64_t id);
    void showNote();
    FlameChoice choice() const;
    FlameTreePtr shown() const;

    Theme* theme_;
    FlameModel* model_;
    FlameView* view_;
    FlameNotes* notes_;
    std::uint64_t wantedNote_ = 0;  // to be shown as soon as there is a tree; 0: none
    FlameView* callers_;            // above the view while it shows the callees of a function
    QStackedWidget* stack_;
    QLabel* hint_;
    QComboBox* weight_ = nullptr;
    QComboBox* who_ = nullptr;
    QLabel* scope_ = nullptr;
    ScopeChips* chips_ = nullptr;
    QLabel* note_ = nullptr;
    WorkProgress* progress_ = nullptr;
    QLineEdit* search_ = nullptr;
    QLabel* share_ = nullptr;
    QToolButton* flame_ = nullptr;
    QToolButton* time_ = nullptr;
    QToolButton* recursion_ = nullptr;
    QToolButton* link_ = nullptr;  // selecting a frame highlights it in the lanes
    QWidget* missing_ = nullptr;   // says which programs have no names
    QLabel* missingText_ = nullptr;
    QLabel* way_ = nullptr;
    QLabel* frame_ = nullptr;
    FlameLegend* legend_ = nullptr;

    FlameTreePtr placed_;                        // whose functions the places are of
    std::weak_ptr<const FlameSource> placedIn_;  // made it
    std::optional<FlameFunctionId> focus_;
    Sandwich sandwich_;
    Place place_;
    std::vector<Place> back_;
    QTimer highlightLater_;
    bool changing_ = false;  // its own doing, not the user's
};

}  // namespace golanes
