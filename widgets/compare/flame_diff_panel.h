// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/flame_diff_model.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace golanes {

class ChangeLegend;
class FlameView;
class SideNames;
class Theme;
struct FlameCaption;
struct Page;
struct ReportItem;

// The difference flame graph of two recordings: what its widths are, how the sides are made comparable, from
// where on a change is one, a search, and the plain graph of either side beside it.
class FlameDiffPanel : public QWidget {
    Q_OBJECT

  public:
    // Both must outlive it.
    FlameDiffPanel(Theme* theme, const SideNames* names, QWidget* parent = nullptr);

    FlameDiffModel* model() const { return model_; }
    FlameView* view() const { return view_; }
    // The plain graph; hidden unless one is chosen.
    FlameView* plain() const { return plain_; }
    // What else there is to compare: names of profiles that stand beside both recordings.
    void setProfiles(const QStringList& names);
    // Which of these is compared; -1: what the recordings themselves tell.
    int profile() const;
    // The difference with what it is of, for a file, in the colours of now; empty when there is none. To be
    // drawn at once.
    Page page() const;
    void report();

  signals:
    // profile() is another, by the user.
    void profileChosen();
    // Something that the status bar should tell.
    void told(const QString& text);
    // What is shown is to go into the report.
    void reported(const ReportItem& item);
    // A picture of it is to be made, or copied at once.
    void pictureWanted(bool copy);

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QWidget* makeTools();
    QComboBox* makeBox(const char* name, const QString& accessible);
    void connectView(FlameView* view);
    void takeSource();
    void takeAnswer();
    void wish();
    void showFrame();
    void showPlain();
    void follow(FlameView* leader, FlameView* follower);
    void showHint(const QString& hint);
    QMenu* makeMenu();
    FlameCaption caption() const;
    bool anyShown();
    void exportPicture(bool copy);
    QString lineOf(const FlameView* view, std::uint32_t node) const;

    Theme* theme_;
    const SideNames* names_;
    FlameDiffModel* model_;
    FlameView* view_;
    FlameView* plain_;
    QMenu* menu_;  // of both views and of Save
    QStackedWidget* stack_;
    QLabel* hint_;
    QComboBox* of_ = nullptr;
    QComboBox* weight_ = nullptr;
    QComboBox* norm_ = nullptr;
    QComboBox* scope_ = nullptr;
    QComboBox* threshold_ = nullptr;
    QComboBox* beside_ = nullptr;
    QToolButton* onlyChanged_ = nullptr;
    QLineEdit* search_ = nullptr;
    ChangeLegend* legend_;
    QLabel* frame_;
    bool changing_ = false;  // its own doing, not the user's
};

}  // namespace golanes
