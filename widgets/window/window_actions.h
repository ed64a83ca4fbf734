// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QActionGroup;
class QMenu;

namespace golanes {

class Settings;

// The actions of the window itself: files, appearance, help. Those that change settings do so themselves; the
// window connects the others. (What moves through a trace are the ViewState's actions.)
class WindowActions : public QObject {
    Q_OBJECT

  public:
    WindowActions(Settings* settings, QObject* parent);

    QAction* open;
    QAction* openSample;
    QAction* compare;
    QAction* saveSession;
    QAction* saveSessionAs;
    QAction* savePart;
    QAction* reload;
    QAction* problems;
    QAction* properties;
    QAction* exportPicture;
    QAction* exportWindow;
    QAction* repeatPicture;
    QAction* addToReport;
    QAction* showReport;
    QAction* closeTab;
    QAction* closeOthers;
    QAction* newWindow;
    QAction* detachTab;
    QAction* copyPath;
    QAction* showFolder;
    QAction* quit;
    QAction* nextTab;
    QAction* previousTab;
    QAction* commands;
    QAction* nextPane;
    QAction* previousPane;
    QAction* inspector;
    QAction* flame;
    QAction* tables;
    QAction* charts;
    QAction* resetLayout;
    QAction* showSettings;
    QAction* sources;
    QAction* tour;
    QAction* record;
    QAction* shortcuts;
    QAction* diagnostics;
    QAction* about;
    QActionGroup* themes;
    QActionGroup* colorSets;
    QActionGroup* languages;

    // All of them, in the order of the menus.
    QList<QAction*> all() const;
    // Enables what needs an open document, a loaded trace, more than one tab.
    void update(bool hasDocument, bool hasTrace, bool severalTabs);

  private:
    QAction* make(const char* name, const QString& text, const char* drawing,
                  const QList<QKeySequence>& keys);
    void makeThemes(Settings* settings);
    void makeColorSets(Settings* settings);
    void makeLanguages(Settings* settings);
};

}  // namespace golanes
