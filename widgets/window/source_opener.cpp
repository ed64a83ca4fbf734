// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/source_opener.h"

#include "widgets/session/editor_command.h"
#include "widgets/session/settings.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QProcess>

namespace golanes {

SourceOpener::SourceOpener(Settings* settings, QObject* parent) : QObject(parent), settings_(settings) {}

SourceLookup SourceOpener::lookUp(const DetailFrame& frame) const {
    return findSource(frame.file, settings_->sourceMappings());
}

bool SourceOpener::open(const DetailFrame& frame) {
    const SourceLookup lookup = lookUp(frame);
    if (lookup.found.isEmpty()) {
        emit failed(tr("%1 is not on this computer, or lies elsewhere: see the frame's menu.")
                        .arg(QFileInfo(frame.file).fileName()));
        return false;
    }
    const auto call = editorCall(settings_->editorCommand(), lookup.found, frame.line);
    if (!call || !QProcess::startDetached(call->program, call->arguments)) {
        emit failed(tr("The editor “%1” could not be started: see View ▸ Source Code.")
                        .arg(call ? call->program : QString()));
        return false;
    }
    return true;
}

bool SourceOpener::useFolder(const DetailFrame& frame, const QString& folder) {
    const auto mapping = mappingFor(frame.file, folder);
    if (!mapping) {
        emit failed(tr("%1 is not in that folder.").arg(QFileInfo(frame.file).fileName()));
        return false;
    }
    QList<SourceMapping> all = settings_->sourceMappings();
    all.removeIf([&](const SourceMapping& m) { return m.prefix == mapping->prefix; });
    settings_->setSourceMappings(QList{*mapping} + all);
    return true;
}

void SourceOpener::fill(QMenu* menu, const DetailFrame& frame, QWidget* parent) {
    const SourceLookup lookup = lookUp(frame);
    QAction* open = menu->addAction(tr("Open Source"));
    open->setObjectName(QStringLiteral("openSource"));
    open->setEnabled(!lookup.found.isEmpty());
    open->setToolTip(lookup.found);
    connect(open, &QAction::triggered, this, [this, frame] { this->open(frame); });
    if (!lookup.found.isEmpty()) return;
    const QString name = QFileInfo(frame.file).fileName().replace(u'&', QStringLiteral("&&"));
    // Not the title of a section, which a menu does not grow for.
    menu->addSeparator();
    menu->addAction(lookup.tried.isEmpty() ? tr("The recording does not say where %1 is").arg(name)
                                           : tr("%1 was looked for as").arg(name))
        ->setEnabled(false);
    for (QString path : lookup.tried) {
        path.replace(u'&', QStringLiteral("&&"));
        menu->addAction(path)->setEnabled(false);
    }
    QAction* choose = menu->addAction(tr("Choose Folder…"));
    choose->setObjectName(QStringLiteral("chooseFolder"));
    choose->setEnabled(!frame.file.isEmpty());
    connect(choose, &QAction::triggered, this, [this, frame, parent] { chooseFolder(frame, parent); });
}

void SourceOpener::chooseFolder(const DetailFrame& frame, QWidget* parent) {
    const QString folder = QFileDialog::getExistingDirectory(
        parent, tr("Folder with %1").arg(QFileInfo(frame.file).fileName()), settings_->lastFolder());
    if (!folder.isEmpty() && useFolder(frame, folder)) open(frame);
}

}  // namespace golanes
