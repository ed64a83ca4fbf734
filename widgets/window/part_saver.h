// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

class QProgressDialog;
class QWidget;

namespace golanes {

class DocumentPage;
class ViewState;

// The time that "a part" means: that of the selected area, else what is visible.
TimeRange partRange(const ViewState& state);

// Saves a part of a Go trace as a Go trace: asks for a file, and writes it in the background while a dialog
// tells how far it is.
class PartSaver : public QObject {
    Q_OBJECT

  public:
    explicit PartSaver(QWidget* window);

    // Asks where to, and saves.
    void saveAs(const DocumentPage* page);
    // Saves what lies in a range; a file that is there is replaced when all of the new one is written.
    void save(const DocumentPage* page, TimeRange range, const QString& path);
    bool busy() const { return work_.busy(); }

  signals:
    // What came of it, in words, with the file.
    void told(const QString& what);

  private:
    void showProgress(const QString& path);
    void saved(const QString& path, const Result<std::uint64_t>& bytes);

    QWidget* window_;
    Background work_;
    QPointer<QProgressDialog> progress_;
    QTimer look_;
};

}  // namespace golanes
