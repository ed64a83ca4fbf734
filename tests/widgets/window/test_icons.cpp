// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/window/icons.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QTest>

using namespace golanes;

class IconsTest : public QObject {
    Q_OBJECT

    static QImage image(const QIcon& drawing, QIcon::Mode mode = QIcon::Normal) {
        return drawing.pixmap(QSize(48, 48), 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    }
    static bool isBlank(const QImage& image) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > 0) return false;
            }
        }
        return true;
    }

  private slots:
    void init() { test::failOnWarnings(); }

    void everyDrawingIsDrawn_data() {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(GOLANES_SOURCE_DIR "/resources/icons"));
        for (const QString& file : folder.entryList({QStringLiteral("*.svg")})) {
            QTest::newRow(qPrintable(file)) << QString(file).chopped(4);
        }
    }
    void everyDrawingIsDrawn() {
        QFETCH(const QString, name);
        QVERIFY(!icon(name).isNull());  // it is in the resources
        QVERIFY(!isBlank(image(icon(name))));
    }

    void inkIsThePaletteOfTheMoment() {
        const QIcon drawing = icon(QStringLiteral("theme"));  // its right half is filled
        QPalette palette = QGuiApplication::palette();
        for (const QColor& color : {QColor(255, 0, 0), QColor(0, 0, 255)}) {
            palette.setColor(QPalette::WindowText, color);
            palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(160, 160, 164));
            QGuiApplication::setPalette(palette);
            QCOMPARE(image(drawing).pixelColor(32, 24), color);
            QCOMPARE(image(drawing, QIcon::Disabled).pixelColor(32, 24), QColor(160, 160, 164));
        }
    }

    void unknownNamesAreNull() { QVERIFY(icon(QStringLiteral("nothing")).isNull()); }
};

QTEST_MAIN(IconsTest)
#include "test_icons.moc"
