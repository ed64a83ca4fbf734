// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace golanes {

// A program and its arguments; never given to a shell.
struct EditorCall {
    QString program;
    QStringList arguments;
    bool operator==(const EditorCall&) const = default;
};

// The call that a command as people type it makes for a place in a file: split at spaces (quotes hold
// together), then {file}, {line} and {column} replaced within each part. A command that does not mention
// {file} gets it as its last argument. None when there is no program.
std::optional<EditorCall> editorCall(const QString& command, const QString& file, std::uint64_t line,
                                     std::uint64_t column = 1);

struct EditorPreset {
    QString name;
    QString command;
};
// Editors whose commands are known. The first opens what the desktop has chosen for such files.
QList<EditorPreset> editorPresets();

}  // namespace golanes
