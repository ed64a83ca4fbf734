// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QListWidget>
#include <QString>

namespace golanes {

class Settings;

// The recently opened files, newest first, each with what it looked like, its folder, size and time. Files
// that are gone are grey and cannot be opened. Enter, a click or the context menu open one; Delete takes it
// off the list.
class RecentList : public QListWidget {
    Q_OBJECT

  public:
    enum Role { PathRole = Qt::UserRole, DetailRole, FactsRole, PictureRole };

    explicit RecentList(Settings* settings, QWidget* parent = nullptr);

    // Looks at the files on disk again.
    void refresh();
    QSize sizeHint() const override;

  signals:
    void openRequested(const QString& path);

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addFile(const QString& path, const QDateTime& now);
    void open(const QListWidgetItem* item);

    Settings* settings_;
};

}  // namespace golanes
