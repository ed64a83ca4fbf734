// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/icons.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QSet>
#include <QTest>

using namespace golanes;

class IconsTest : public QObject {
    Q_OBJECT

    // The colours of all opaque pixels.
    static QSet<QRgb> inks(const QIcon& drawing, QIcon::Mode mode = QIcon::Normal) {
        const QImage image =
            drawing.pixmap(QSize(48, 48), 1, mode).toImage().convertToFormat(QImage::Format_ARGB32);
        QSet<QRgb> out;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255) out << image.pixel(x, y);
            }
        }
        return out;
    }

  private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

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
        QVERIFY(!inks(icon(name)).isEmpty());
    }

    void inkIsThePaletteOfTheMoment() {
        const QIcon drawing = icon(QStringLiteral("theme"));
        QPalette palette = QGuiApplication::palette();
        for (const QColor& color : {QColor(Qt::red), QColor(Qt::blue)}) {
            palette.setColor(QPalette::WindowText, color);
            palette.setColor(QPalette::Disabled, QPalette::WindowText, Qt::gray);
            QGuiApplication::setPalette(palette);
            QCOMPARE(inks(drawing), QSet<QRgb>{color.rgb()});
            QCOMPARE(inks(drawing, QIcon::Disabled), QSet<QRgb>{QColor(Qt::gray).rgb()});
        }
    }

    void unknownNamesAreNull() { QVERIFY(icon(QStringLiteral("nothing")).isNull()); }
};

QTEST_MAIN(IconsTest)
#include "test_icons.moc"
