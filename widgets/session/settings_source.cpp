// SPDX-License-Identifier: GPL-3.0-or-later
// What Settings remember of sources: the editor, and where they lie.
#include "widgets/session/editor_command.h"
#include "widgets/session/settings.h"

namespace golanes {

namespace {

constexpr QLatin1String kEditor("source/editor");
constexpr QLatin1String kMappings("source/folders");
constexpr QLatin1String kPrefix("prefix");
constexpr QLatin1String kFolder("folder");

}  // namespace

QString Settings::editorCommand() const {
    const QString command = store_->value(kEditor).toString();
    return command.isEmpty() ? editorPresets().first().command : command;
}

void Settings::setEditorCommand(const QString& command) {
    store_->setValue(kEditor, command);
}

QList<SourceMapping> Settings::sourceMappings() const {
    QList<SourceMapping> out;
    const int n = store_->beginReadArray(kMappings);
    for (int i = 0; i < n; ++i) {
        store_->setArrayIndex(i);
        const SourceMapping m{store_->value(kPrefix).toString(), store_->value(kFolder).toString()};
        if (!m.folder.isEmpty()) out << m;
    }
    store_->endArray();
    return out;
}

void Settings::setSourceMappings(const QList<SourceMapping>& mappings) {
    store_->remove(kMappings);
    store_->beginWriteArray(kMappings, static_cast<int>(mappings.size()));
    for (int i = 0; i < mappings.size(); ++i) {
        store_->setArrayIndex(i);
        store_->setValue(kPrefix, mappings[i].prefix);
        store_->setValue(kFolder, mappings[i].folder);
    }
    store_->endArray();
}

}  // namespace golanes
