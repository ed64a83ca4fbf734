// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace golanes {

class Document;

// What is shown of a document that could not be loaded: what the file looks like, where reading stopped, and
// what can be done about it.
class FailurePage : public QWidget {
    Q_OBJECT

  public:
    explicit FailurePage(Document* document, QWidget* parent = nullptr);

  signals:
    void openOtherRequested();
    void fileReportRequested();

  private:
    void refresh();

    Document* document_;
    QLabel* title_;
    QLabel* path_;
    QLabel* message_;
    QLabel* remedy_;
    QPushButton* again_;
    QPushButton* report_;
};

}  // namespace golanes
