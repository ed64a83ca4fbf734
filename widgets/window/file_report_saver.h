// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QString>

class QWidget;

namespace golanes {

class Document;

// Saves what can be told of a file that was not read, or not whole, without telling what is in it
// (core/export/file_report.h): asks for a file, and reads and writes in the background. Nothing is sent.
class FileReportSaver : public QObject {
    Q_OBJECT

  public:
    explicit FileReportSaver(QWidget* window);

    void saveAs(const Document* document);
    void save(const Document* document, const QString& path);

  signals:
    // What came of it, in words, with the file.
    void told(const QString& what);

  private:
    QWidget* window_;
    Background work_;
};

}  // namespace golanes
