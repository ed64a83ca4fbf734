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
};

QTEST_MAIN(DetailRowsTest)
#include "test_detail_rows.moc"
