// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/color_sets.h"

#include <algorithm>

namespace golanes {

namespace {

// In the order of ColorRole: Running, Runnable, Channel, Sync, Network, Syscall, Sleep, Gc, StopTheWorld,
// User, Unknown, Other, Idle, HeapLive, HeapGoal, Frame, Sample, Tick. None has no colour.
using Rgbs = std::array<QRgb, kColorRoleCount - 1>;

constexpr Rgbs kDefault{0x2f9e62, 0xe0a100, 0xb46fb0, 0xd9573f, 0x2f86c9, 0x6f8be0,
                        0x8d96a0, 0x7d55c2, 0xd1203a, 0x3aa6a0, 0xdde1e6, 0xb3aa9b,
                        0xeceff2, 0x8fb3d9, 0x3c5a80, 0xcbb98a, 0xece2c4, 0x4f6274};
// After Okabe and Ito's palette (2008), lightness spread so that neighbours differ in it too.
constexpr Rgbs kColorBlindSafe{0x007a5a, 0xf0c83c, 0xcc79a7, 0xd55e00, 0x56b4e9, 0x8fa3e8,
                               0x9aa0a6, 0x4b2a85, 0x8c0021, 0x44b5a8, 0xdde1e6, 0xc3b9a6,
                               0xeceff2, 0x9dc3e6, 0x1d4e79, 0xc9bd98, 0xece5cf, 0x4f6274};
// What people who come from gotraceui know; its waits are one family of reds.
constexpr Rgbs kGotraceui{0x4a8e4a, 0x008fa0, 0xdb7a75, 0xe08f8a, 0xc9716c, 0xb95b58,
                          0x7c7c7c, 0x8a68b7, 0xd7393f, 0xf7abed, 0xda9b4b, 0xa94d4a,
                          0xeceff2, 0x7dab72, 0x8a68b7, 0x9cc79c, 0xd3e8d3, 0x4f6274};

const Rgbs& rgbs(Theme::ColorSet set) {
    switch (set) {
        case Theme::ColorSet::Default:
            return kDefault;
        case Theme::ColorSet::ColorBlindSafe:
            return kColorBlindSafe;
        case Theme::ColorSet::Gotraceui:
            return kGotraceui;
    }
    return kDefault;
}

// On a dark lane the same hue, lighter and less vivid, or it would glare.
QColor onDark(const QColor& c) {
    float h, s, l;
    c.getHslF(&h, &s, &l);
    return QColor::fromHslF(std::max(h, 0.0f), s * 0.78f, std::min(0.82f, l * 0.92f + 0.09f));
}

QColor darkFill(ColorRole role, QRgb light) {
    switch (role) {
        case ColorRole::Unknown:
            return QColor(0x3a4048);
        case ColorRole::Idle:
            return QColor(0x22272d);
        case ColorRole::HeapLive:
            return QColor(0x3d6288);
        case ColorRole::HeapGoal:
            return QColor(0x9fc3ea);
        case ColorRole::Tick:
            return QColor(0xa9bac9);
        default:
            return onDark(QColor(light));
    }
}

}  // namespace

Fills fillsOf(Theme::ColorSet set, bool dark) {
    const Rgbs& source = rgbs(set);
    Fills out;
    for (std::size_t i = 0; i < source.size(); ++i)
        out[i] = dark ? darkFill(static_cast<ColorRole>(i), source[i]) : QColor(source[i]);
    out[static_cast<std::size_t>(ColorRole::None)] = QColor(Qt::transparent);
    return out;
}

Surfaces surfacesOf(bool dark) {
    // Lane, LaneHeader, GroupHeader, Ruler, Separator, Border, Text, QuietText, Hairline, Accent, HoverLine,
    // Tip, TipBorder, Warning, WarningText, BaseSide, NewSide.
    constexpr std::array<QRgb, kSurfaceCount> kLight{
        0xffffff, 0xf7f8fa, 0xeceff3, 0xf7f8fa, 0xe9ecf0, 0xcfd5dc, 0x1b2026, 0x5b6470, 0x39424d,
        0x0a6cff, 0x1b2026, 0xffffff, 0xb9c1ca, 0xfff3c4, 0x4a3b00, 0x566577, 0xb4470c};
    constexpr std::array<QRgb, kSurfaceCount> kDark{
        0x15181c, 0x1b1f24, 0x242a31, 0x1b1f24, 0x23282e, 0x39414a, 0xe6e9ed, 0x9aa4b0, 0xc4ccd6,
        0x4c97ff, 0xf4f6f8, 0x262c33, 0x47515c, 0x4a3d10, 0xffe9a8, 0x93a7bd, 0xf0924f};
    Surfaces out;
    const auto& source = dark ? kDark : kLight;
    for (std::size_t i = 0; i < source.size(); ++i) out[i] = QColor(source[i]);
    return out;
}

AnnotationColors annotationColorsOf(bool dark) {
    // Crimson (no state has it), amber, green, blue, violet, ink.
    constexpr std::array<QRgb, kAnnotationColors> kLight{0xc2185b, 0x9a5b00, 0x1c7a3f,
                                                         0x0b5fc4, 0x7a3ab8, 0x39424d};
    constexpr std::array<QRgb, kAnnotationColors> kDark{0xff7aa8, 0xf0ac4c, 0x63cf8b,
                                                        0x7ab4ff, 0xc9a0ff, 0xc4ccd6};
    AnnotationColors out;
    const auto& source = dark ? kDark : kLight;
    for (std::size_t i = 0; i < source.size(); ++i) out[i] = QColor(source[i]);
    return out;
}

QPalette paletteOf(const Surfaces& surfaces, bool dark) {
    const auto c = [&](Surface s) { return surfaces[static_cast<std::size_t>(s)]; };
    const QColor window = c(Surface::LaneHeader);
    QPalette p(c(Surface::Text), window, dark ? window.lighter(170) : QColor(Qt::white), window.darker(160),
               c(Surface::Border), c(Surface::Text), Qt::white, c(Surface::Lane), window);
    p.setColor(QPalette::Button, dark ? QColor(0x2a3037) : QColor(0xf1f3f6));
    p.setColor(QPalette::AlternateBase, c(Surface::GroupHeader));
    p.setColor(QPalette::Highlight, dark ? QColor(0x2f6fd0) : c(Surface::Accent));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, c(Surface::Accent));
    p.setColor(QPalette::ToolTipBase, c(Surface::Tip));
    p.setColor(QPalette::ToolTipText, c(Surface::Text));
    p.setColor(QPalette::PlaceholderText, c(Surface::QuietText));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, dark ? QColor(0x68727d) : QColor(0x9aa3ad));
    return p;
}

}  // namespace golanes
