// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/settings.h"
#include "widgets/session/thumbnails.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class ThumbnailsTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    // Blue in the middle, red where it is cut off.
    static QImage picture(QSize size) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = size.height() / 4; y < size.height() * 3 / 4; ++y)
            for (int x = size.width() / 4; x < size.width() * 3 / 4; ++x) image.setPixelColor(x, y, Qt::blue);
        return image;
    }

  private slots:
    void whatIsKeptIsFoundInItsSize_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("wide") << QSize(1900, 300);
        QTest::addRow("high") << QSize(300, 1200);
        QTest::addRow("small") << QSize(20, 20);
    }
    void whatIsKeptIsFoundInItsSize() {
        QFETCH(QSize, size);
        const Thumbnails kept(dir_.filePath(QStringLiteral("pictures")));
        QVERIFY(kept.of(QStringLiteral("/other")).isNull());
        kept.keep(QStringLiteral("/my trace"), picture(size));
        const QImage found = kept.of(QStringLiteral("/my trace"));
        QCOMPARE(found.deviceIndependentSize(), QSizeF(Thumbnails::kWidth, Thumbnails::kHeight));
        QVERIFY(found.pixelColor(found.width() / 2, found.height() / 2).blue() > 200);
    }

    void filesThatAreForgottenLoseTheirs() {
        Settings settings(dir_.filePath(QStringLiteral("settings.ini")));
        for (const QString& path : {QStringLiteral("/a"), QStringLiteral("/b")}) {
            settings.addRecentFile(path);
            settings.thumbnails().keep(path, picture({100, 100}));
        }
        settings.removeRecentFile(QStringLiteral("/a"));
        QVERIFY(settings.thumbnails().of(QStringLiteral("/a")).isNull());
        QVERIFY(!settings.thumbnails().of(QStringLiteral("/b")).isNull());
        settings.clearRecentFiles();
        QVERIFY(settings.thumbnails().of(QStringLiteral("/b")).isNull());
    }
};

QTEST_MAIN(ThumbnailsTest)
#include "test_thumbnails.moc"
