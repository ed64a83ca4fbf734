// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/editor_command.h"

#include <QProcess>

namespace golanes {

namespace {

// All placeholders of one part at once: what a name of a file contains is not looked at again.
QString filled(const QString& part, const QString& file, std::uint64_t line, std::uint64_t column) {
    const std::pair<QLatin1String, QString> values[] = {{QLatin1String("{file}"), file},
                                                        {QLatin1String("{line}"), QString::number(line)},
                                                        {QLatin1String("{column}"), QString::number(column)}};
    QString out;
    for (qsizetype i = 0; i < part.size();) {
        const auto rest = QStringView(part).mid(i);
        bool found = false;
        for (const auto& [name, value] : values) {
            if (!rest.startsWith(name)) continue;
            out += value;
            i += name.size();
            found = true;
            break;
        }
        if (!found) out += part[i++];
    }
    return out;
}

}  // namespace

std::optional<EditorCall> editorCall(const QString& command, const QString& file, std::uint64_t line,
                                     std::uint64_t column) {
    QStringList parts = QProcess::splitCommand(command);
    if (parts.isEmpty()) return std::nullopt;
    if (!command.contains(QLatin1String("{file}"))) parts << QStringLiteral("{file}");
    EditorCall call;
    call.program = parts.takeFirst();
    for (const QString& part : parts) call.arguments << filled(part, file, line, column);
    return call;
}

QList<EditorPreset> editorPresets() {
    return {{QStringLiteral("xdg-open"), QStringLiteral("xdg-open {file}")},
            {QStringLiteral("VS Code"), QStringLiteral("code --goto {file}:{line}:{column}")},
            {QStringLiteral("GoLand"), QStringLiteral("goland --line {line} --column {column} {file}")},
            {QStringLiteral("Vim"), QStringLiteral("x-terminal-emulator -e vim +{line} {file}")},
            {QStringLiteral("Emacs"), QStringLiteral("emacsclient -n -a emacs +{line}:{column} {file}")},
            {QStringLiteral("Kate"), QStringLiteral("kate --line {line} --column {column} {file}")},
            {QStringLiteral("gedit"), QStringLiteral("gedit +{line}:{column} {file}")}};
}

}  // namespace golanes
