// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QStringList>

namespace golanes {

// The recordings of one side of a comparison: files are dropped on it, from outside and from the other list.
class RunPicker : public QListWidget {
    Q_OBJECT

  public:
    explicit RunPicker(QWidget* parent = nullptr);

    QStringList paths() const;
    // Those that are there already are passed over.
    void addPaths(const QStringList& paths);
    void setPaths(const QStringList& paths);
    // Takes out the selected ones and returns them.
    QStringList takeSelected();

  signals:
    void changed();

  protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    bool dropMimeData(int index, const QMimeData* dropped, Qt::DropAction action) override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace golanes
