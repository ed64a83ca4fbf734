// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QSizeF>

namespace golanes {

// Room around the text of a label; at its left there is a bar in its colour.
inline constexpr QMarginsF kLabelMargins{10, 4, 8, 5};

// Of a label around a text; empty without one.
inline QSizeF labelSize(QSizeF text) {
    return text.isEmpty() ? QSizeF() : text.grownBy(kLabelMargins);
}

}  // namespace golanes
