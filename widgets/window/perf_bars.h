// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace golanes {

class Document;
class MessageBar;
class Theme;

// Above the lanes of a document: the offer to show perf data that lie beside its trace, and what is wrong
// with those that were asked for.
class PerfBars : public QWidget {
    Q_OBJECT

  public:
    PerfBars(Document* document, Theme* theme, QWidget* parent = nullptr);

  signals:
    void alignRequested();
    // This file, in a tab of its own.
    void openAloneRequested(const QString& path);

  private:
    void offer();
    void refresh();

    Document* document_;
    MessageBar* beside_;
    MessageBar* trouble_;
    QString found_;         // what lies beside the trace
    bool offered_ = false;  // once is enough
};

}  // namespace golanes
