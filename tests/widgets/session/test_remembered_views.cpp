// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/remembered_views.h"

#include <QTest>

using namespace golanes;

class RememberedViewsTest : public QObject {
    Q_OBJECT

  private slots:
    void whatWasPutIsFoundForTheSameFile() {
        RememberedViews views;
        views.put(QStringLiteral("/a file.trace"), 10, {-5, 20});
        views.put(QStringLiteral("/b"), 11, {1, 2});
        const RememberedViews again(views.lines());
        QVERIFY(again.find(QStringLiteral("/a file.trace"), 10) == (TimeRange{-5, 20}));
        QVERIFY(!again.find(QStringLiteral("/a file.trace"), 12));  // another recording by now
        QVERIFY(!again.find(QStringLiteral("/c"), 10));
        views.put(QStringLiteral("/b"), 11, {3, 4});
        QVERIFY(views.find(QStringLiteral("/b"), 11) == (TimeRange{3, 4}));
        QCOMPARE(views.lines().size(), 2);
        views.remove(QStringLiteral("/b"));
        QVERIFY(!views.find(QStringLiteral("/b"), 11));
    }

    void theOldestGoFirst() {
        RememberedViews views;
        for (int i = 0; i < RememberedViews::kLimit + 1; ++i) views.put(QString::number(i), 1, {0, 1});
        QCOMPARE(views.lines().size(), qsizetype{RememberedViews::kLimit});
        QVERIFY(!views.find(QStringLiteral("0"), 1));
        QVERIFY(views.find(QStringLiteral("1"), 1));
    }

    void nonsenseIsNoView() {
        const RememberedViews views({QStringLiteral("x y 1 /a"), QStringLiteral("9 3 1 /b"), QString()});
        QVERIFY(!views.find(QStringLiteral("/a"), 1));
        QVERIFY(!views.find(QStringLiteral("/b"), 1));
        QVERIFY(!views.find(QString(), 0));
    }
};

QTEST_GUILESS_MAIN(RememberedViewsTest)
#include "test_remembered_views.moc"
