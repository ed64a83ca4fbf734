// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace golanes {

// Qt's Fusion style, with check boxes and radio buttons that are seen in the dark theme too: Fusion frames
// them in a darker shade of the window, which on a dark window nobody sees. Ours reach the contrast of
// WCAG 2.1, 1.4.11 (3 : 1).
class Style : public QProxyStyle {
    Q_OBJECT

  public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

}  // namespace golanes
