// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace golanes {

class RecentList;
class Settings;

// What is shown while nothing is open: an invitation to drop a trace, the recent files, the sample recording,
// and how to record a trace.
class StartPage : public QWidget {
    Q_OBJECT

  public:
    // `sample`: path of the bundled recording, "" when there is none.
    StartPage(Settings* settings, const QString& sample, QWidget* parent = nullptr);

    // Looks at the recent files on disk again.
    void refresh();

  signals:
    void openDialogRequested();
    // How to record with perf is wanted.
    void recordRequested();
    void openRequested(const QString& path);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeInvitation(const QString& sample);
    QWidget* makeRecent();
    QWidget* makeRecipes();

    Settings* settings_;
    RecentList* recent_ = nullptr;
    QLabel* noRecent_ = nullptr;
};

}  // namespace golanes
