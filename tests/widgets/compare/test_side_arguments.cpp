// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/side_arguments.h"

#include <QTest>

using namespace golanes;

class SideArgumentsTest : public QObject {
    Q_OBJECT

  private slots:
    void everyFileHasItsOption_data() {
        QTest::addColumn<QString>("separate");
        QTest::newRow("x --compare --base a b --new c d") << "x --compare --base a --base b --new c --new d";
        QTest::newRow("x --base=a b --new=c") << "x --base=a --base b --new=c";
        QTest::newRow("x a b") << "x a b";
        QTest::newRow("x --compare a b") << "x --compare a b";
        QTest::newRow("x --base a --theme dark --new b c") << "x --base a --theme dark --new b --new c";
        QTest::newRow("x --base a --base b c") << "x --base a --base b --base c";
        QTest::newRow("x --base - --new a -- b") << "x --base - --new a -- b";
        QTest::newRow("x --base -odd b") << "x --base -odd --base b";
        QTest::newRow("x --base") << "x --base";
    }
    void everyFileHasItsOption() {
        QFETCH(const QString, separate);
        const QStringList words = QString::fromLatin1(QTest::currentDataTag()).split(u' ');
        QCOMPARE(oneFileAnOption(words).join(u' '), separate);
    }
};

QTEST_GUILESS_MAIN(SideArgumentsTest)
#include "test_side_arguments.moc"
