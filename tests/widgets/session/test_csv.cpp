// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/csv.h"

#include <QTest>

using namespace golanes;

class TestCsv : public QObject {
    Q_OBJECT

  private slots:
    void fieldsAreQuotedWhenTheyHaveToBe() {
        QCOMPARE(csvField(QStringLiteral("plain text")), QStringLiteral("plain text"));
        QCOMPARE(csvField(QStringLiteral("a,b")), QStringLiteral("\"a,b\""));
        QCOMPARE(csvField(QStringLiteral("say \"x\"")), QStringLiteral("\"say \"\"x\"\"\""));
        QCOMPARE(csvField(QStringLiteral("a\nb")), QStringLiteral("\"a\nb\""));
        QCOMPARE(csvField(QStringLiteral("a\rb")), QStringLiteral("\"a\rb\""));
        QCOMPARE(csvField(QString()), QString());
    }

    void tabsStayBetweenFields() {
        QCOMPARE(tabField(QStringLiteral("a\tb\r\nc")), QStringLiteral("a b  c"));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
