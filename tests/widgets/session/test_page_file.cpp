// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/page_file.h"

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace golanes;

class PageFileTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    void theSuffixSaysWhatItIs_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<bool>("vector");
        QTest::newRow("svg") << "a.svg" << QByteArray("<?xml") << true;
        QTest::newRow("pdf") << "a.PDF" << QByteArray("%PDF-") << true;
        QTest::newRow("png") << "a.png" << QByteArray("\x89PNG") << false;
        QTest::newRow("else") << "a.picture" << QByteArray("\x89PNG") << false;
    }
    void theSuffixSaysWhatItIs() {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        QFETCH(bool, vector);
        const QString path = dir_.filePath(name);
        bool asked = !vector;
        const Page page{{200, 100}, QStringLiteral("A & B"), {}, [&](QPainter& painter, bool v) {
                            asked = v;
                            painter.fillRect(50, 0, 150, 100, Qt::red);
                        }};
        QCOMPARE(savePage(path, page, 3), QString());
        QCOMPARE(asked, vector);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
        if (vector) return;
        const QImage image(path);
        QCOMPARE(image.size(), QSize(600, 300));
        QCOMPARE(image.pixelColor(149, 150), QColor(Qt::white));
        QCOMPARE(image.pixelColor(150, 150), QColor(Qt::red));
    }

    void whatWentWrongIsTold() {
        const Page page{{20, 10}, {}, {}, [](QPainter&, bool) {}};
        QVERIFY(!savePage(dir_.filePath(QStringLiteral("not/there.png")), page, 1).isEmpty());
    }

  private:
    QTemporaryDir dir_;
};

QTEST_MAIN(PageFileTest)
#include "test_page_file.moc"
