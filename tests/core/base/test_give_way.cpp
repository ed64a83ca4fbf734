// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/give_way.h"

#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <thread>

using namespace golanes;

class GiveWayTest : public QObject {
    Q_OBJECT

  private slots:
    void holdsForTheThreadAndThoseThatItStarts() {
        const auto nice = [] { return getpriority(PRIO_PROCESS, 0); };
        constexpr int kMost = 19;
        const int before = nice();
        int own = before, started = before;
        std::thread([&] {
            giveWay();
            own = nice();
            std::thread([&] { started = nice(); }).join();
        }).join();
        QCOMPARE(own, std::min(before + 10, kMost));
        QCOMPARE(started, own);
        QCOMPARE(nice(), before);
    }
};

QTEST_GUILESS_MAIN(GiveWayTest)
#include "test_give_way.moc"
