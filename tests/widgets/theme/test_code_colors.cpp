// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/code_colors.h"
#include "widgets/theme/color_math.h"

#include <QTest>

using namespace golanes;

class TestCodeColors : public QObject {
    Q_OBJECT

    static constexpr int kNames = 40;
    static QColor fill(int origin, int name, bool dark) {
        return codeFill(static_cast<CodeOrigin>(origin), "function" + std::to_string(name), dark);
    }

  private slots:
    void labelsAreReadInOneColor() {
        for (const bool dark : {false, true})
            for (int o = 0; o < static_cast<int>(kCodeOriginCount); ++o)
                for (int n = 0; n < kNames; ++n) {
                    const QColor ink = dark ? Qt::white : Qt::black;
                    QVERIFY(contrast(fill(o, n, dark), ink) >= 4.5);
                    QCOMPARE(readableOn(fill(o, n, dark)), ink);
                }
    }
    void originsDifferMoreThanNames() {
        for (const bool dark : {false, true})
            for (int a = 0; a < static_cast<int>(kCodeOriginCount); ++a)
                for (int b = 0; b < a; ++b)
                    for (int n = 0; n < kNames; ++n) {
                        const double apart = distance(fill(a, n, dark), fill(b, n, dark));
                        QVERIFY2(apart > 12,
                                 qPrintable(QStringLiteral("%1 %2: %3").arg(a).arg(b).arg(apart)));
                    }
    }
    void namesKeepTheirColor() {
        QCOMPARE(fill(0, 1, false), fill(0, 1, false));
        bool differ = false;
        for (int n = 1; n < kNames; ++n) differ |= fill(0, n, false) != fill(0, 0, false);
        QVERIFY(differ);
    }
};

QTEST_GUILESS_MAIN(TestCodeColors)
#include "test_code_colors.moc"
