// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/key_presets.h"

#include "widgets/session/action_keys.h"

#include <QCoreApplication>

#include <array>

namespace golanes {

namespace {

struct Binding {
    const char* action;
    const char* keys;
};

// gotraceui undoes navigation with Ctrl+Z, and S shows stack tracks; zooming by keys it does not know.
constexpr Binding kGotraceui[] = {
    {"back", "Ctrl+Z; Alt+Left"}, {"forward", "Ctrl+Y; Alt+Right"}, {"undo", "Ctrl+Alt+Z"},
    {"redo", "Ctrl+Alt+Shift+Z"}, {"fitAll", "Ctrl+Home; 0"},       {"toStart", "Shift+Home; Home"},
    {"stackTracks", "S"},         {"zoomOut", "Ctrl+Down; Q"},
};

// Perfetto marks with M, catapult steps from event to event with the arrows and Tab; both zoom out with 0 and
// Z.
constexpr Binding kPerfetto[] = {
    {"commands", "Ctrl+Shift+P; Ctrl+K"}, {"goTo", "Ctrl+P; G"},
    {"inspector", "Q; Ctrl+I"},           {"nextSpan", ".; Right"},
    {"previousSpan", ",; Left"},          {"fitAll", "0; Z"},
    {"squeezeIdle", "Shift+Z"},           {"selectAll", "Ctrl+A"},
};

template <std::size_t N>
QHash<QString, QList<QKeySequence>> hashed(const Binding (&bindings)[N]) {
    QHash<QString, QList<QKeySequence>> out;
    for (const Binding& b : bindings) out[QLatin1String(b.action)] = keysOf(QLatin1String(b.keys));
    return out;
}

constexpr std::array<const char*, kKeyPresetCount> kIds{"golanes", "gotraceui", "perfetto"};

}  // namespace

const QHash<QString, QList<QKeySequence>>& keysOfPreset(KeyPreset preset) {
    static const std::array<QHash<QString, QList<QKeySequence>>, kKeyPresetCount> all{
        QHash<QString, QList<QKeySequence>>{}, hashed(kGotraceui), hashed(kPerfetto)};
    return all[static_cast<std::size_t>(preset)];
}

QString presetId(KeyPreset preset) {
    return QLatin1String(kIds[static_cast<std::size_t>(preset)]);
}

KeyPreset presetOf(const QString& id) {
    for (std::size_t i = 0; i < kKeyPresetCount; ++i)
        if (id == QLatin1String(kIds[i])) return static_cast<KeyPreset>(i);
    return KeyPreset::Golanes;
}

QString presetName(KeyPreset preset) {
    switch (preset) {
        case KeyPreset::Golanes:
            return QStringLiteral("Golanes");
        case KeyPreset::Gotraceui:
            return QStringLiteral("gotraceui");
        case KeyPreset::Perfetto:
            return QCoreApplication::translate("KeyPreset", "Perfetto and go tool trace");
    }
    return {};
}

}  // namespace golanes
