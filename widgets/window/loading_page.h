// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace golanes {

class Document;

// What is shown while a document loads: stage, percentage and Cancel (also Esc). Stays blank for the first
// moment, so that small files do not flash.
class LoadingPage : public QWidget {
    Q_OBJECT

  public:
    explicit LoadingPage(Document* document, QWidget* parent = nullptr);

  private:
    void documentChanged();
    void refresh();

    Document* document_;
    QWidget* content_;
    QLabel* stage_;
    QProgressBar* bar_;
    QPushButton* cancel_;
    QTimer delay_;
};

}  // namespace golanes
