// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/color_math.h"
#include "widgets/theme/style.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>

using namespace golanes;

namespace {

constexpr int kSide = 32;  // large, so that lines have pixels of their full colour

// One indicator drawn alone on the theme's window.
QImage drawn(const Theme& theme, QStyle::PrimitiveElement element, QStyle::State state) {
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(theme.palette().color(QPalette::Window));
    QStyleOptionButton option;
    option.rect = image.rect();
    option.palette = theme.palette();
    option.state = QStyle::State_Enabled | state;
    QPainter painter(&image);
    Style().drawPrimitive(element, &option, &painter);
    return image;
}

// How well anything on the row in the middle, or in the box's inner half, stands out.
double bestContrast(const QImage& image, const QRect& within, const QColor& behind) {
    double best = 1;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), behind));
    return best;
}

}  // namespace

class StyleTest : public QObject {
    Q_OBJECT

  private slots:
    // WCAG 2.1, 1.4.11: a box that is off is seen by its frame, one that is on by its mark too.
    void boxesAndMarksAreSeen_data() {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addColumn<QStyle::PrimitiveElement>("element");
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark})
            for (const auto element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorItemViewItemCheck,
                                       QStyle::PE_IndicatorRadioButton})
                QTest::addRow("mode %d, element %d", static_cast<int>(mode), static_cast<int>(element))
                    << mode << element;
    }
    void boxesAndMarksAreSeen() {
        QFETCH(Theme::Mode, mode);
        QFETCH(QStyle::PrimitiveElement, element);
        Theme theme;
        theme.setMode(mode);
        const QColor base = theme.palette().color(QPalette::Base);
        const QRect left(0, kSide / 2, 4, 1), inner(kSide / 4, kSide / 4, kSide / 2, kSide / 2);

        const QImage off = drawn(theme, element, QStyle::State_Off);
        QVERIFY(bestContrast(off, left, base) >= kShapeContrast);
        QVERIFY(bestContrast(off, left, theme.palette().color(QPalette::Window)) >= kShapeContrast);
        QCOMPARE(bestContrast(off, inner, base), 1.0);
        QVERIFY(bestContrast(drawn(theme, element, QStyle::State_On), inner, base) >= kShapeContrast);
    }

    void halfCheckedLooksLikeNeither() {
        Theme theme;
        const QImage half = drawn(theme, QStyle::PE_IndicatorCheckBox, QStyle::State_NoChange);
        QVERIFY(half != drawn(theme, QStyle::PE_IndicatorCheckBox, QStyle::State_On));
        QVERIFY(half != drawn(theme, QStyle::PE_IndicatorCheckBox, QStyle::State_Off));
    }
};

QTEST_MAIN(StyleTest)
#include "test_style.moc"
