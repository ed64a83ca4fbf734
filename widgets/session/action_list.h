// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>

class QAction;

namespace golanes {

// The menu of the window in which an action stands.
enum class ActionMenu : std::uint8_t {
    View,      // how things look
    Go,        // where one looks
    Lanes,     // which lanes there are
    Select,    // what is selected, marked and measured
    Annotate,  // what is put down about the recording
};

// The actions that change what is seen of one trace. The objects whose state they change add them; menus,
// toolbars, the list of keys and the test for keys taken twice take them from here.
class ActionList : public QObject {
    Q_OBJECT

  public:
    explicit ActionList(QObject* parent = nullptr) : QObject(parent) {}

    // A new action, owned by this. `name`: its object name ("zoomIn"); `keys`: portable texts ("Alt+Left").
    // Its tooltip is its text with the first key.
    QAction* add(ActionMenu menu, const char* name, const QString& text, const QStringList& keys = {});
    // The actions added next are a group of their own in the menus.
    void addSeparator();

    // All, in the order they were added, with null between groups.
    const QList<QAction*>& all() const { return actions_; }
    // The action of this object name, or null.
    QAction* find(const QString& objectName) const;
    // Of an action of this list.
    static ActionMenu menuOf(const QAction* action);

  private:
    QList<QAction*> actions_;
};

}  // namespace golanes
