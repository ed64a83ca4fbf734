// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/report_pictures.h"
#include "widgets/session/background.h"
#include "widgets/session/report.h"
#include "widgets/theme/theme.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QTextDocument;
class QTextEdit;

namespace golanes {

class Settings;

// The report of a window: its items in a list, to be ordered, named, explained and removed, what it will look
// like, and where to save it as one file of HTML or PDF. It does not block the window, where more is added.
class ReportDialog : public QDialog {
    Q_OBJECT

  public:
    // Both must outlive it.
    ReportDialog(Report* report, Settings* settings, QWidget* parent = nullptr);

    // Beside which file, and named like which, it is saved at first; may be empty.
    void setRecording(const QString& path) { recording_ = path; }

  signals:
    // Something was saved, or failed, in words.
    void told(const QString& what);

  private:
    QWidget* makeSide();
    QWidget* makeTools();
    QAction* addTool(const char* name, const QString& text, const QString& sign, const QKeySequence& key,
                     QHBoxLayout* row);
    void connectParts();
    int row() const;
    void addText();
    void moveBy(int step);
    void removeItem();
    void takeReport();
    void takeItem();
    // What was put together for the preview.
    struct Preview {
        ReportContent content;
        QTextDocument* text;
        ReportPictures::Read pictures;
    };
    void showPreview();
    void takePreview(Preview& next);
    void saveAs();
    void save(const QString& path);
    void saved(const QString& path, const QString& wrong);

    Report* report_;
    Settings* settings_;
    QString recording_;
    QLineEdit* title_;
    QListView* list_;
    QLineEdit* heading_;
    QPlainTextEdit* words_;
    QTextEdit* preview_;
    QLabel* hint_;
    QLabel* note_;
    QPushButton* save_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
    QAction* remove_ = nullptr;
    ReportPictures* pictures_;
    QTextDocument* document_ = nullptr;  // of the preview
    Theme paper_;                        // it is printed on white
    QTimer settle_;                      // after an edit
    Background previewing_, writing_;
};

}  // namespace golanes
