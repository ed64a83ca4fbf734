// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/run_picker.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

namespace golanes {

namespace {

constexpr int kPathRole = Qt::UserRole;

}  // namespace

RunPicker::RunPicker(QWidget* parent) : QListWidget(parent) {
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setTextElideMode(Qt::ElideMiddle);
    setUniformItemSizes(true);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &RunPicker::changed);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &RunPicker::changed);
    connect(this, &QListWidget::itemSelectionChanged, this, &RunPicker::changed);
}

QStringList RunPicker::paths() const {
    QStringList out;
    for (int i = 0; i < count(); ++i) out << item(i)->data(kPathRole).toString();
    return out;
}

void RunPicker::addPaths(const QStringList& paths) {
    QStringList have = this->paths();
    for (const QString& path : paths) {
        if (have.contains(path)) continue;
        have << path;
        auto* added = new QListWidgetItem(QFileInfo(path).fileName());
        added->setData(kPathRole, path);
        added->setToolTip(path);
        addItem(added);
    }
    emit changed();
}

void RunPicker::setPaths(const QStringList& paths) {
    clear();
    addPaths(paths);
}

QStringList RunPicker::takeSelected() {
    QStringList out;
    for (int i = count() - 1; i >= 0; --i) {
        if (!item(i)->isSelected()) continue;
        out.prepend(item(i)->data(kPathRole).toString());
        delete takeItem(i);
    }
    emit changed();
    return out;
}

QStringList RunPicker::mimeTypes() const {
    return {QStringLiteral("text/uri-list")};
}

QMimeData* RunPicker::mimeData(const QList<QListWidgetItem*>& items) const {
    QList<QUrl> urls;
    for (const QListWidgetItem* item : items) urls << QUrl::fromLocalFile(item->data(kPathRole).toString());
    auto* dragged = new QMimeData;
    dragged->setUrls(urls);
    return dragged;
}

bool RunPicker::dropMimeData(int, const QMimeData* dropped, Qt::DropAction) {
    QStringList paths;
    for (const QUrl& url : dropped->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    addPaths(paths);
    return !paths.isEmpty();
}

void RunPicker::dropEvent(QDropEvent* event) {
    // The order of runs means nothing; Qt would take away what it has just been given.
    if (event->source() == this) return event->ignore();
    QListWidget::dropEvent(event);
}

void RunPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete)
        takeSelected();
    else
        QListWidget::keyPressEvent(event);
}

}  // namespace golanes
