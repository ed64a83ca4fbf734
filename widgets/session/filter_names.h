// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/named_filters.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace golanes {

class FilterEdit;
class Settings;
class Theme;

// The star in a FilterEdit: filters that are kept under names are chosen there, what is typed is kept, and
// what is kept gets another name or is deleted. Only what can be asked of the fields at hand can be chosen.
class FilterNames : public QObject {
    Q_OBJECT

  public:
    // All must outlive it; the edit owns it.
    FilterNames(FilterEdit* edit, Settings* settings, Theme* theme);

    // What can be asked here and has `part` in its name, whatever the case of letters.
    QList<NamedFilter> fitting(const QString& part) const;
    // To choose each: "Filter goroutines: Slow network".
    const QList<QAction*>& actions();
    void showMenu();

  private:
    // What is wrong with it here; "" when nothing is.
    QString wrongWith(const NamedFilter& filter) const;
    void addKept(QMenu* menu);
    void addForEach(QMenu* menu, const QString& title,
                    const std::function<void(const NamedFilter& filter)>& act);
    void askForName(const QString& title, const QString& name,
                    const std::function<void(const QString& name)>& take);
    void makeActions();
    void restyle();

    FilterEdit* edit_;
    Settings* settings_;
    Theme* theme_;
    QAction* star_;
    QList<QAction*> actions_;
};

}  // namespace golanes
