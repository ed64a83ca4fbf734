// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <cstdint>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace golanes {

class Theme;

// A bar above the lanes that says one thing and offers what to do about it. Hidden until show().
class MessageBar : public QFrame {
    Q_OBJECT

  public:
    enum class Kind : std::uint8_t {
        Warning,  // yellow: something is missing
        Offer,    // quiet: something can be done
    };

    MessageBar(Kind kind, Theme* theme, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    // A button, in the order of the calls; the one that closes the bar comes last by itself.
    QPushButton* addButton(const QString& text, const char* objectName);

  private:
    void applyTheme();

    Kind kind_;
    Theme* theme_;
    QLabel* picture_;
    QLabel* text_;
    QHBoxLayout* buttons_;
};

}  // namespace golanes
