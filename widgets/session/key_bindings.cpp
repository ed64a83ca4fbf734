// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/key_bindings.h"

#include "widgets/session/action_keys.h"
#include "widgets/session/settings.h"

#include <QAction>

#include <algorithm>

namespace golanes {

namespace {

constexpr QLatin1String kPreset("preset");
// At an action: its own keys. It may have others already when another window takes it over.
constexpr const char* kOwnKeys = "golanesOwnKeys";

bool collide(const QKeySequence& a, const QKeySequence& b) {
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

}  // namespace

KeyBindings::KeyBindings(Settings* settings, QObject* parent) : QObject(parent), settings_(settings) {
    connect(settings, &Settings::keysChanged, this, [this] {
        read();
        apply();
    });
    read();
}

void KeyBindings::add(const QList<QAction*>& actions) {
    for (QAction* action : actions) {
        if (!action || actions_.contains(action)) continue;
        const QString name = action->objectName();
        if (!action->property(kOwnKeys).isValid())
            action->setProperty(kOwnKeys, QVariant::fromValue(action->shortcuts()));
        own_[name] = action->property(kOwnKeys).value<QList<QKeySequence>>();
        actions_ << action;
        connect(action, &QObject::destroyed, this, [this, action] { actions_.remove(action); });
        if (const auto wanted = keys(name); wanted != action->shortcuts()) setActionKeys(action, wanted);
    }
}

QList<QKeySequence> KeyBindings::presetKeys(const QString& action) const {
    const auto& given = keysOfPreset(preset_);
    const auto at = given.find(action);
    return at != given.end() ? *at : own_.value(action);
}

QList<QKeySequence> KeyBindings::keys(const QString& action) const {
    const auto at = chosen_.find(action);
    return at != chosen_.end() ? *at : presetKeys(action);
}

QString KeyBindings::holderOf(const QKeySequence& key, const QString& except) const {
    for (auto it = own_.begin(); it != own_.end(); ++it) {
        if (it.key() == except) continue;
        const auto held = keys(it.key());
        if (std::ranges::any_of(held, [&](const QKeySequence& k) { return collide(k, key); }))
            return it.key();
    }
    return {};
}

void KeyBindings::setPreset(KeyPreset preset) {
    if (preset == preset_ && chosen_.isEmpty()) return;
    preset_ = preset;
    chosen_.clear();
    write();
}

void KeyBindings::takeFromOthers(const QString& action, const QList<QKeySequence>& keys) {
    for (const QKeySequence& key : keys) {
        for (QString other = holderOf(key, action); !other.isEmpty(); other = holderOf(key, action)) {
            auto left = this->keys(other);
            left.removeIf([&](const QKeySequence& k) { return collide(k, key); });
            chosen_[other] = left;
        }
    }
}

void KeyBindings::setKeys(const QString& action, const QList<QKeySequence>& keys) {
    takeFromOthers(action, keys);
    if (keys == presetKeys(action))
        chosen_.remove(action);
    else
        chosen_[action] = keys;
    write();
}

void KeyBindings::reset(const QString& action) {
    setKeys(action, presetKeys(action));
}

void KeyBindings::read() {
    const QVariantMap saved = settings_->keys();
    preset_ = presetOf(saved.value(kPreset).toString());
    chosen_.clear();
    for (auto it = saved.begin(); it != saved.end(); ++it)
        if (it.key() != kPreset) chosen_[it.key()] = keysOf(it.value().toString());
}

void KeyBindings::write() {
    QVariantMap map{{kPreset, presetId(preset_)}};
    for (auto it = chosen_.begin(); it != chosen_.end(); ++it) map[it.key()] = keysText(it.value());
    settings_->setKeys(map);  // and by its signal to all windows, this one too
}

void KeyBindings::apply() {
    // In two steps, because a key that moves would be ambiguous for a moment.
    for (QAction* a : std::as_const(actions_))
        if (a->shortcuts() != keys(a->objectName())) a->setShortcuts({});
    for (QAction* a : std::as_const(actions_)) setActionKeys(a, keys(a->objectName()));
    emit changed();
}

}  // namespace golanes
