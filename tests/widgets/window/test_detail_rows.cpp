// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/window/detail_rows.h"

#include <QLabel>
#include <QTest>

using namespace golanes;

class DetailRowsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    // Functions have names without spaces, wider than the inspector.
    void longNamesOfLinksAreNotCutOff() {
        const QString name =
            QStringLiteral("G15 example.com/orders/internal/store.(*Transactions).commit.func1");
        DetailRow row;
        row.label = QStringLiteral("goroutine");
        row.value = name;
        row.link = Target{};
        DetailRows rows;
        rows.setRows({row});
        rows.resize(260, 200);
        rows.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rows));
        QVERIFY(rows.fontMetrics().horizontalAdvance(name) > 260);
        QVERIFY2(rows.minimumSizeHint().width() <= 260,
                 qPrintable(QString::number(rows.minimumSizeHint().width())));
        for (const QLabel* label : rows.findChildren<QLabel*>())
            QVERIFY(label->mapTo(&rows, QPoint(label->width(), 0)).x() <= 260);
        QCOMPARE(rows.text(), QStringLiteral("goroutine\t") + name);
    }

    // Each line of a tree stands farther in than the one above it, until there would be no room for words.
    void treesStayWithinTheInspector() {
        QList<DetailRow> tree;
        for (const int level : {0, 1, 2, 60}) {
            DetailRow row;
            row.label = QStringLiteral("1.24 ms");
            row.value = QStringLiteral("G%1 running in main.(*service).worker").arg(level);
            row.level = level;
            row.share = 0.5;
            row.link = Target{};
            tree << row;
        }
        DetailRows rows;
        rows.setRows(tree);
        rows.resize(320, 300);
        rows.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rows));
        QVERIFY(rows.minimumSizeHint().width() <= 320);
        QVERIFY(rows.text().contains(QStringLiteral("1.24 ms\t    G2 running")));
        QList<int> indents;
        for (const QLabel* label : rows.findChildren<QLabel*>())
            if (label->text().startsWith(u'<')) indents << label->contentsMargins().left();
        QCOMPARE(indents.size(), tree.size());
        QVERIFY(indents[0] < indents[1] && indents[1] < indents[2] && indents[2] < indents[3]);
    }

    void aHeadingStandsAloneAboveItsRows() {
        DetailRow heading, row;
        heading.label = QStringLiteral("Linux perf data");
        heading.heading = true;
        row.label = QStringLiteral("events");
        row.value = QStringLiteral("12");
        DetailRows rows;
        rows.setRows({heading, row});
        rows.resize(300, 200);
        rows.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rows));
        QCOMPARE(rows.text(), QStringLiteral("Linux perf data\nevents\t12"));
        const QList<QLabel*> labels = rows.findChildren<QLabel*>();
        QCOMPARE(labels.size(), 3);
        QVERIFY(labels[0]->font().weight() > labels[1]->font().weight());
        QVERIFY(labels[0]->geometry().bottom() < labels[1]->geometry().top());
    }
};

QTEST_MAIN(DetailRowsTest)
#include "test_detail_rows.moc"
