// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/color_math.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace golanes {

namespace {

using Vec3 = std::array<double, 3>;

double toLinear(double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}
double fromLinear(double v) {
    return v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

Vec3 linear(const QColor& c) {
    return {toLinear(c.redF()), toLinear(c.greenF()), toLinear(c.blueF())};
}

Vec3 times(const std::array<Vec3, 3>& m, const Vec3& v) {
    Vec3 out{};
    for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

// sRGB to CIELAB, white point D65.
Vec3 lab(const QColor& c) {
    constexpr std::array<Vec3, 3> kToXyz{Vec3{0.4124564, 0.3575761, 0.1804375},
                                         Vec3{0.2126729, 0.7151522, 0.0721750},
                                         Vec3{0.0193339, 0.1191920, 0.9503041}};
    constexpr Vec3 kWhite{0.95047, 1.0, 1.08883};
    Vec3 xyz = times(kToXyz, linear(c));
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / kWhite[i];
        xyz[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

}  // namespace

double luminance(const QColor& c) {
    const Vec3 v = linear(c);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readableOn(const QColor& background) {
    return contrast(Qt::black, background) >= contrast(Qt::white, background) ? QColor(Qt::black)
                                                                              : QColor(Qt::white);
}

QColor withContrast(QColor c, const QColor& background, double ratio) {
    const bool darker = luminance(background) > 0.18;
    for (int step = 0; step < 200 && contrast(c, background) < ratio; ++step) {
        float h, s, l;
        c.getHslF(&h, &s, &l);
        l = darker ? l - 0.01f : l + 0.01f;
        if (l < 0 || l > 1) break;
        c.setHslF(std::max(h, 0.0f), s, l);
    }
    return c;
}

QColor seenBy(Vision vision, const QColor& c) {
    constexpr std::array<Vec3, 3> kDeuteranopia{Vec3{0.367322, 0.860646, -0.227968},
                                                Vec3{0.280085, 0.672501, 0.047413},
                                                Vec3{-0.011820, 0.042940, 0.968881}};
    constexpr std::array<Vec3, 3> kProtanopia{Vec3{0.152286, 1.052583, -0.204868},
                                              Vec3{0.114503, 0.786281, 0.099216},
                                              Vec3{-0.003882, -0.048116, 1.051998}};
    constexpr std::array<Vec3, 3> kTritanopia{Vec3{1.255528, -0.076749, -0.178779},
                                              Vec3{-0.078411, 0.930809, 0.147602},
                                              Vec3{0.004733, 0.691367, 0.303900}};
    if (vision == Vision::Normal) return c;
    const auto& m = vision == Vision::Deuteranopia ? kDeuteranopia
                    : vision == Vision::Protanopia ? kProtanopia
                                                   : kTritanopia;
    const Vec3 v = times(m, linear(c));
    const auto channel = [](double x) {
        return static_cast<float>(std::clamp(fromLinear(std::clamp(x, 0.0, 1.0)), 0.0, 1.0));
    };
    return QColor::fromRgbF(channel(v[0]), channel(v[1]), channel(v[2]));
}

double distance(const QColor& a, const QColor& b) {
    const Vec3 x = lab(a), y = lab(b);
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

}  // namespace golanes
