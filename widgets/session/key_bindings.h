// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/key_presets.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

class QAction;

namespace golanes {

class Settings;

// Which keys trigger which actions: what the user chose, else what the preset says, else the action's own.
// Actions are known by their object names: those of several documents are one.
class KeyBindings : public QObject {
    Q_OBJECT

  public:
    // `settings` must outlive it; bindings of several windows on the same settings follow each other.
    explicit KeyBindings(Settings* settings, QObject* parent = nullptr);

    // Gives them their keys, now and whenever these change. The keys that an action has when it is
    // first added to any bindings are its own. Null actions are skipped.
    void add(const QList<QAction*>& actions);

    KeyPreset preset() const { return preset_; }
    // Forgets what the user chose besides.
    void setPreset(KeyPreset preset);

    // Of an action that was added.
    QList<QKeySequence> keys(const QString& action) const;
    // Whether the user chose them.
    bool isChosen(const QString& action) const { return chosen_.contains(action); }
    bool anyChosen() const { return !chosen_.isEmpty(); }
    // Other actions lose these keys.
    void setKeys(const QString& action, const QList<QKeySequence>& keys);
    // Back to the preset's; actions that have taken these keys since lose them.
    void reset(const QString& action);

    // The object name of the action that has this key, or part of it (Qt would call both ambiguous), but for
    // `except`;
    // "" if none.
    QString holderOf(const QKeySequence& key, const QString& except = {}) const;

  signals:
    void changed();

  private:
    QList<QKeySequence> presetKeys(const QString& action) const;
    void takeFromOthers(const QString& action, const QList<QKeySequence>& keys);
    void read();
    void write();
    void apply();

    Settings* settings_;
    KeyPreset preset_ = KeyPreset::Golanes;
    QHash<QString, QList<QKeySequence>> own_;     // of the actions themselves
    QHash<QString, QList<QKeySequence>> chosen_;  // by the user
    QSet<QAction*> actions_;
};

}  // namespace golanes
