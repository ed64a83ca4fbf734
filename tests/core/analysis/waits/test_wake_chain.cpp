// SPDX-License-Identifier: GPL-3.0-or-later
// Chains of wake-ups: against a walk over all events in the order of time, and against programs that printed
// who waited for whom.
#include "core/analysis/waits/wake_chain.h"
#include "core/open.h"
#include "core/store/event_list.h"
#include "core/store/go_track.h"
#include "tests/support/random_process.h"
#include "tests/support/service_trace.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace golanes;
using test::ServiceTrace;

namespace {

// All wake-ups of a trace by goroutine, found by going through its events.
struct Oracle {
    struct Woken {
        Timestamp time;
        GoroutineIndex waker;
    };
    std::map<std::uint32_t, std::vector<Woken>> of;

    explicit Oracle(const Trace& trace) {
        std::map<std::uint32_t, GoState> now;
        const EventList events(trace, {});
        for (std::size_t i = 0; i < events.size(); ++i) {
            const TraceEvent e = events[i];
            if (e.source != EventSource::GoSpan) continue;
            const bool able =
                e.to == GoState::Runnable || e.to == GoState::Running || e.to == GoState::Syscall;
            const bool born = e.from == GoState::NotExist && e.to != GoState::NotExist;
            if (born || (e.from == GoState::Waiting && able))
                of[e.subject.value].push_back(
                    {e.time, e.goroutine == e.subject ? GoroutineIndex() : e.goroutine});
        }
    }

    // The last wake-up of `g` in (after, until].
    const Woken* last(GoroutineIndex g, Timestamp after, Timestamp until) const {
        const auto it = of.find(g.value);
        if (it == of.end()) return nullptr;
        const Woken* best = nullptr;
        for (const Woken& w : it->second)
            if (w.time > after && w.time <= until) best = &w;
        return best;
    }
};

}  // namespace

class WakeChainTest : public QObject {
    Q_OBJECT

  private slots:
    void everyWaitIsExplainedAsByHand_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 25; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void everyWaitIsExplainedAsByHand() {
        QFETCH(unsigned, seed);
        const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 2500});
        const Oracle oracle(*trace);
        int long_ = 0;
        for (std::uint32_t g = 0; g < trace->goroutines.size(); ++g) {
            const GoTrack track(*trace, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                if (track.state(i).state != GoState::Waiting) continue;
                const WakeChain chain = wakeChain(*trace, track.span(i));
                QCOMPARE(chain.wait, track.span(i));
                QCOMPARE(chain.time.begin, track.start(i));
                QCOMPARE(chain.time.end, track.end(i));
                const Oracle::Woken* w = oracle.last(GoroutineIndex(g), track.start(i), track.end(i));
                GoroutineIndex woken(g);
                std::size_t link = 0;
                while (w && w->time <= track.end(i)) {
                    QVERIFY(link < chain.links.size());
                    const WakeLink& l = chain.links[link++];
                    QCOMPARE(l.wakeup.time, w->time);
                    QVERIFY(l.wakeup.goroutine == woken);
                    QVERIFY(l.wakeup.waker == w->waker);
                    if (!w->waker.valid() || l.acting == kNoSpan) break;
                    woken = w->waker;
                    w = oracle.last(woken, track.start(i), w->time);
                }
                QCOMPARE(chain.links.size(), link);
                long_ += link > 2;
                if (i + 1 == track.size()) QCOMPARE(chain.end, ChainEnd::Unended);
            }
        }
        QVERIFY(long_ > 0);
    }

    void aReceiveLeadsToTheSenderThatRan() {
        const ServiceTrace s = ServiceTrace::make();
        const GoTrack worker(*s.trace, s.worker);
        const SpanIndex wait = worker.span(worker.at(ServiceTrace::at(300)));
        const WakeChain chain = wakeChain(*s.trace, wait);
        QCOMPARE(chain.links.size(), std::size_t{1});
        QVERIFY(chain.links[0].wakeup.waker == s.main);
        QCOMPARE(chain.links[0].acting, s.trace->goroutine(s.main).firstSpan);
        QCOMPARE(chain.end, ChainEnd::Ran);
        // What came of the wait has the same explanation.
        for (const double us : {410.0, 500.0}) {
            const WakeChain after = wakeChain(*s.trace, worker.span(worker.at(ServiceTrace::at(us))));
            QCOMPARE(after.wait, wait);
            QCOMPARE(after.links.size(), std::size_t{1});
        }
    }

    void aTimerEndsTheChain() {
        const ServiceTrace s = ServiceTrace::make();
        const GoTrack worker(*s.trace, s.worker);
        const WakeChain chain = wakeChain(*s.trace, worker.span(worker.at(ServiceTrace::at(700))));
        QCOMPARE(chain.links.size(), std::size_t{1});
        QCOMPARE(*chain.links[0].wakeup.kind, WakeKind::TimerSleep);
        QCOMPARE(chain.end, ChainEnd::Nobody);
    }

    void aCreationIsExplainedByItsCreator() {
        const ServiceTrace s = ServiceTrace::make();
        const GoTrack worker(*s.trace, s.worker);
        const WakeChain chain = wakeChain(*s.trace, worker.span(0));
        QCOMPARE(chain.wait, kNoSpan);
        QVERIFY(chain.time.empty());
        QCOMPARE(chain.links.size(), std::size_t{1});
        QVERIFY(chain.links[0].wakeup.creation);
        QVERIFY(chain.links[0].wakeup.waker == s.main);
        QCOMPARE(chain.end, ChainEnd::Ran);
    }

    void whatWasThereBeforeIsUnknown() {
        const ServiceTrace s = ServiceTrace::make();
        const WakeChain chain = wakeChain(*s.trace, s.trace->goroutine(s.main).firstSpan);
        QVERIFY(chain.links.empty());
        QCOMPARE(chain.end, ChainEnd::Unknown);
    }

    // `blocking` prints who waited on what and who ended it. What the network and pipes do is not in a trace.
    void recordedProgramsAgree_data() {
        QTest::addColumn<QString>("name");
        for (const std::string& file : test::sharedFiles(".waits.json")) {
            const QString name = QString::fromStdString(file).chopped(11);
            QTest::addRow("%s", qPrintable(name)) << name;
        }
        if (test::sharedData().empty()) QTest::addRow("none") << QString();
    }
    void recordedProgramsAgree() {
        QFETCH(QString, name);
        if (name.isEmpty()) QSKIP("GOLANES_DATA is not set");
        const QString path = QString::fromStdString(test::sharedData()) + u'/' + name;
        Job job;
        const auto trace = openTrace((path + QStringLiteral(".trace")).toStdString(), job);
        QVERIFY(trace);
        QFile file(path + QStringLiteral(".waits.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray waits = QJsonDocument::fromJson(file.readAll()).object()["waits"].toArray();
        // Goroutines by scenario, round and letter.
        std::map<QString, std::uint64_t> ids;
        const auto key = [](const QJsonObject& w, const QString& who) {
            return QStringLiteral("%1/%2/%3")
                .arg(w[QStringLiteral("scenario")].toString())
                .arg(w[QStringLiteral("round")].toInt())
                .arg(who);
        };
        for (const auto& w : waits)
            ids[key(w.toObject(), w[QStringLiteral("who")].toString())] =
                static_cast<std::uint64_t>(w[QStringLiteral("goid")].toInteger());
        int compared = 0, chained = 0;
        for (const auto& value : waits) {
            const QJsonObject w = value.toObject();
            const QString on = w[QStringLiteral("on")].toString(),
                          by = w[QStringLiteral("woken_by")].toString();
            if (on == QLatin1String("netpoll") || on == QLatin1String("pipe")) continue;
            const SpanIndex wait =
                nearest(**trace, static_cast<std::uint64_t>(w[QStringLiteral("goid")].toInteger()),
                        w[QStringLiteral("dur_ns")].toInteger(), w[QStringLiteral("round")].toInt());
            if (wait == kNoSpan) continue;
            const WakeChain chain = wakeChain(**trace, wait);
            QVERIFY(!chain.links.empty());
            ++compared;
            if (by == QLatin1String("timer")) {
                QCOMPARE(chain.end, ChainEnd::Nobody);
                QVERIFY(chain.links[0].wakeup.kind.has_value());
                continue;
            }
            const auto waker = ids.find(key(w, by));
            if (waker == ids.end()) continue;
            QVERIFY(chain.links[0].wakeup.waker.valid());
            QCOMPARE((*trace)->goroutine(chain.links[0].wakeup.waker).id, waker->second);
            // It had been waiting itself meanwhile, in the end for a timer.
            QVERIFY(chain.links.size() >= 2);
            ++chained;
        }
        QVERIFY2(compared >= 20 && chained >= 8,
                 qPrintable(QStringLiteral("%1, %2").arg(compared).arg(chained)));
    }

  private:
    // The wait of a goroutine that lasts about as long: to a tenth. Its clock is not the trace's in old ones.
    static SpanIndex nearest(const Trace& trace, std::uint64_t id, Duration length, int) {
        SpanIndex best = kNoSpan;
        Duration off = length / 10;
        for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
            if (trace.goroutines[g].id != id) continue;
            const GoTrack track(trace, GoroutineIndex(g));
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                const Duration d = std::abs(track.end(i) - track.start(i) - length);
                if (track.state(i).state != GoState::Waiting || d >= off) continue;
                off = d;
                best = track.span(i);
            }
        }
        return best;
    }
};

QTEST_GUILESS_MAIN(WakeChainTest)
#include "test_wake_chain.moc"
