// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <cstdint>

namespace golanes {

// Whose habits the keys follow.
enum class KeyPreset : std::uint8_t {
    Golanes,    // the program's own: those of both others where they do not contradict each other
    Gotraceui,  // gotraceui 0.4
    Perfetto,   // ui.perfetto.dev, and catapult, the viewer of `go tool trace`
};
inline constexpr std::size_t kKeyPresetCount = 3;

// The keys that a preset gives to actions, by their object names; an empty list takes the action's own away.
// Actions that it does not name keep theirs.
const QHash<QString, QList<QKeySequence>>& keysOfPreset(KeyPreset preset);

// As settings keep it ("gotraceui"), and back; what is unknown is Golanes.
QString presetId(KeyPreset preset);
KeyPreset presetOf(const QString& id);
// As people call it.
QString presetName(KeyPreset preset);

}  // namespace golanes
