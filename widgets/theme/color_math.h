// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <cstdint>

namespace golanes {

// Relative luminance, 0…1 (WCAG 2.1, definition of "relative luminance").
double luminance(const QColor& c);
// Contrast ratio, 1…21 (WCAG 2.1, definition of "contrast ratio").
double contrast(const QColor& a, const QColor& b);
// What WCAG 2.1 AA asks for: of text (1.4.3), and of shapes that must be seen to understand a picture
// (1.4.11).
inline constexpr double kTextContrast = 4.5;
inline constexpr double kShapeContrast = 3;
// Black or white, whichever stands out more on `background`.
QColor readableOn(const QColor& background);
// `c`, made darker or lighter in small steps until it has `ratio` against `background`.
QColor withContrast(QColor c, const QColor& background, double ratio);

enum class Vision : std::uint8_t { Normal, Deuteranopia, Protanopia, Tritanopia };
// How a colour appears to a dichromat (matrices of Machado, Oliveira, Fernandes 2009, severity 1.0, in linear
// sRGB).
QColor seenBy(Vision vision, const QColor& c);
// Perceived distance of two colours: CIE76 ΔE in CIELAB (D65); about 2 is just noticeable.
double distance(const QColor& a, const QColor& b);

}  // namespace golanes
