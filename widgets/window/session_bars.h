// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace golanes {

class DocumentPage;
class MessageBar;
class Theme;

// What there is to say of sessions, above whatever the window shows.
class SessionBars : public QWidget {
    Q_OBJECT

  public:
    explicit SessionBars(Theme* theme, QWidget* parent = nullptr);

    // Something went wrong, or was lost.
    void warn(const QString& text);
    // The program ended unexpectedly with these open.
    void offerRecovery(const QStringList& recordings);
    // Above the lanes of a page: it is not the recording that the session is of.
    void tellChanged(DocumentPage* page);

  signals:
    void recoveryWanted();
    void recoveryDeclined();

  private:
    Theme* theme_;
    MessageBar* trouble_;
    MessageBar* recovery_;
};

}  // namespace golanes
