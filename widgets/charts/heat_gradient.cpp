// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_gradient.h"

#include "widgets/theme/theme.h"

namespace golanes {

namespace {

QColor blend(const QColor& a, const QColor& b, double share) {
    const auto mix = [&](float x, float y) { return x + (y - x) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

}  // namespace

QCPColorGradient heatGradient(const Theme& theme, ColorRole role) {
    const QColor fill = theme.fill(role);
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorStopAt(0, blend(theme.color(Surface::Lane), fill, 0.3));
    gradient.setColorStopAt(0.5, fill);
    gradient.setColorStopAt(1, blend(fill, theme.color(Surface::Text), 0.75));
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

}  // namespace golanes
