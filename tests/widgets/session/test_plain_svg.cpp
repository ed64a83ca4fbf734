// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/page_file.h"
#include "widgets/session/plain_svg.h"

#include <QPainter>
#include <QTest>

using namespace golanes;

class TestPlainSvg : public QObject {
    Q_OBJECT

  private slots:
    void whatIsDrawnHereIsPlain() {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::red);
        const Page page{{100, 50}, QStringLiteral("a & b"), QStringLiteral("<c>"), [&](QPainter& p, bool) {
                            QLinearGradient gradient(0, 0, 10, 10);
                            gradient.setColorAt(0, Qt::red);
                            gradient.setColorAt(1, Qt::blue);
                            p.fillRect(QRect(0, 0, 10, 10), gradient);
                            p.drawText(10, 10, QStringLiteral("text"));
                            p.drawImage(20, 20, image);
                            p.drawEllipse(5, 5, 9, 9);
                        }};
        QVERIFY(isPlainSvg(pageSvg(page)));
    }

    void everythingElseIsNot_data() {
        QTest::addColumn<QByteArray>("inside");
        QTest::newRow("script") << QByteArray("<script>x()</script>");
        QTest::newRow("handler") << QByteArray("<g onclick='x()'/>");
        QTest::newRow("handler in capitals") << QByteArray("<g ONLOAD='x()'/>");
        QTest::newRow("foreign") << QByteArray("<foreignObject/>");
        QTest::newRow("link") << QByteArray("<a href='http://x'/>");
        QTest::newRow("remote image") << QByteArray("<image href='http://x/y.png'/>");
        QTest::newRow("svg as data") << QByteArray("<image href='data:image/svg+xml;base64,AA'/>");
        QTest::newRow("style") << QByteArray("<style>@import 'http://x';</style>");
        QTest::newRow("remote paint") << QByteArray("<rect fill='URL(http://x#a)'/>");
        QTest::newRow("animation") << QByteArray("<animate/>");
        QTest::newRow("not closed") << QByteArray("<g>");
    }
    void everythingElseIsNot() {
        QFETCH(QByteArray, inside);
        QVERIFY(!isPlainSvg("<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>"));
    }

    void otherFilesAreNot() {
        for (const char* text :
             {"", "text", "<?xml version='1.0'?>", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"})
            QVERIFY2(!isPlainSvg(text), text);
    }
};

QTEST_MAIN(TestPlainSvg)
#include "test_plain_svg.moc"
