// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/color_math.h"

#include <QTest>

using namespace golanes;

class ColorMathTest : public QObject {
    Q_OBJECT

  private slots:
    // Published values: WCAG 2.1's own extremes, and #777777 on white (4.48).
    void contrastAgreesWithWcag() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
        QCOMPARE(contrast(QColor(0x2f86c9), Qt::white), contrast(Qt::white, QColor(0x2f86c9)));
    }

    // CIELAB of the sRGB primaries (D65): red 53.24/80.09/67.20, blue 32.30/79.19/-107.86.
    void distanceAgreesWithCielab() {
        QVERIFY(std::abs(distance(Qt::black, Qt::white) - 100) < 0.01);
        QVERIFY(std::abs(distance(Qt::red, Qt::blue) -
                         std::hypot(53.24 - 32.30, 80.09 - 79.19, 67.20 + 107.86)) < 0.1);
        QCOMPARE(distance(Qt::green, Qt::green), 0.0);
    }

    void readableTextIsAlwaysReadable() {
        for (int r = 0; r < 256; r += 15)
            for (int g = 0; g < 256; g += 15)
                for (int b = 0; b < 256; b += 15) {
                    const QColor c(r, g, b);
                    QVERIFY2(contrast(readableOn(c), c) >= 4.5, qPrintable(c.name()));
                }
    }

    void contrastIsReachedWithoutChangingTheHue() {
        for (const QColor background : {QColor(Qt::white), QColor(0x15181c)}) {
            const QColor c = withContrast(QColor(0xe0a100), background, 3);
            QVERIFY(contrast(c, background) >= 3);
            QVERIFY(std::abs(c.hslHue() - QColor(0xe0a100).hslHue()) <= 2);
        }
        // Enough already: left as it is.
        QCOMPARE(withContrast(Qt::black, Qt::white, 4.5), QColor(Qt::black));
    }

    void dichromatsDoNotSeeEverything() {
        QCOMPARE(seenBy(Vision::Normal, QColor(1, 2, 3)), QColor(1, 2, 3));
        // Greys look the same to all.
        for (const Vision v : {Vision::Deuteranopia, Vision::Protanopia, Vision::Tritanopia})
            QVERIFY(distance(seenBy(v, QColor(128, 128, 128)), QColor(128, 128, 128)) < 1.5);
        // The classic confusions.
        const QColor red(200, 60, 40), green(100, 110, 40);
        QVERIFY(distance(seenBy(Vision::Deuteranopia, red), seenBy(Vision::Deuteranopia, green)) <
                distance(red, green) / 2);
    }
};

QTEST_GUILESS_MAIN(ColorMathTest)
#include "test_color_math.moc"
