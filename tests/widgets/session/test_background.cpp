// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/background.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <sys/resource.h>

#include <atomic>
#include <optional>
#include <semaphore>
#include <stdexcept>

using namespace golanes;

namespace {

// Work that goes on until it is cancelled.
int untilCancelled(Job& job) {
    while (!job.cancelled()) QThread::yieldCurrentThread();
    return -1;
}

}  // namespace

class TestBackground : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    void deliversOnTheThreadOfTheObject() {
        Background background;
        QThread* worker = nullptr;
        QThread* receiver = nullptr;
        int result = 0;
        background.run(
            [&](Job&) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int value) {
                receiver = QThread::currentThread();
                result = value;
            });
        QVERIFY(background.busy());
        QCOMPARE(result, 0);  // never before run() returns
        QTRY_COMPARE(result, 42);
        QCOMPARE(receiver, QThread::currentThread());
        QVERIFY(worker != receiver);
        QVERIFY(!background.busy());
    }

    void unaskedWorkGivesWay() {
        Background asked, unasked(Background::Urgency::Unasked);
        const auto nice = [](Job&) { return getpriority(PRIO_PROCESS, 0); };
        std::optional<int> first, second;
        asked.run(nice, [&](int value) { first = value; });
        unasked.run(nice, [&](int value) { second = value; });
        QTRY_VERIFY(first && second);
        QCOMPARE(*first, getpriority(PRIO_PROCESS, 0));
        QVERIFY(*second > *first || *first == 19);
    }

    void newestWins() {
        Background background;
        QList<int> results;
        const auto take = [&](int value) { results << value; };
        std::binary_semaphore started(0);
        background.run(
            [&](Job& job) {
                started.release();
                return untilCancelled(job);
            },
            take);
        started.acquire();
        background.run([](Job&) { return 2; }, take);
        background.run([](Job&) { return 3; }, take);
        QTRY_VERIFY(!background.busy());
        QCOMPARE(results, QList<int>{3});
    }

    void resultThatWaitsIsDroppedForANewer() {
        Background background;
        QList<int> results;
        const auto take = [&](int value) { results << value; };
        std::binary_semaphore first(0);
        background.run([](Job&) { return 1; }, take);
        // The thread takes this one up when the first is through and has posted its end.
        background.run(
            [&](Job&) {
                first.release();
                return 2;
            },
            take);
        first.acquire();
        QTRY_COMPARE(results, QList<int>{2});
    }

    void cancelledDeliversNothing() {
        Background background;
        QSignalSpy busy(&background, &Background::busyChanged);
        bool delivered = false;
        std::atomic<bool> ended = false;
        background.run(
            [&](Job& job) {
                untilCancelled(job);
                ended = true;
                return 0;
            },
            [&](int) { delivered = true; });
        QCOMPARE(busy.size(), 1);
        QTest::qWait(5);
        background.cancel();
        QVERIFY(!background.busy());
        QCOMPARE(busy.size(), 2);
        // The next work waits for the cancelled one, whose end has been posted by then.
        int next = 0;
        background.run([](Job&) { return 7; }, [&](int value) { next = value; });
        QTRY_COMPARE(next, 7);
        QVERIFY(ended);
        QVERIFY(!delivered);
    }

    void destructionCancelsAndDeliversNothing() {
        bool delivered = false;
        std::atomic<bool> ended = false;
        std::binary_semaphore started(0);
        {
            Background background;
            background.run(
                [&](Job& job) {
                    started.release();
                    untilCancelled(job);
                    ended = true;
                    return 0;
                },
                [&](int) { delivered = true; });
            started.acquire();
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void workThatThrowsEndsWithoutResult() {
        Background background;
        bool delivered = false;
        background.run([](Job&) -> int { throw std::bad_alloc(); }, [&](int) { delivered = true; });
        QTRY_VERIFY(!background.busy());
        QVERIFY(!delivered);
        int next = 0;
        background.run([](Job&) { return 1; }, [&](int value) { next = value; });
        QTRY_COMPARE(next, 1);
    }

    void receiverMayRunAgainOrDestroy() {
        QPointer<Background> background = new Background;
        int last = 0;
        background->run([](Job&) { return 1; },
                        [&](int) {
                            background->run([](Job&) { return 2; },
                                            [&](int value) {
                                                last = value;
                                                delete background;
                                            });
                        });
        QTRY_VERIFY(!background);
        QCOMPARE(last, 2);
    }

    void tellsHowFar() {
        Background background;
        QCOMPARE(background.fraction(), -1.0);
        std::binary_semaphore reported(0);
        background.run(
            [&](Job& job) {
                job.enter(Job::Stage::Indexing, 4);
                job.advanceTo(1);
                reported.release();
                return untilCancelled(job);
            },
            [](int) {});
        reported.acquire();
        QCOMPARE(background.fraction(), 0.25);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "test_background.moc"
