// SPDX-License-Identifier: GPL-3.0-or-later
// What went on while goroutines waited: against a look at every instant for itself, against the chains that
// arrows follow, and against programs that printed who waited for whom.
#include "core/analysis/waits/wait_explanation.h"
#include "core/analysis/waits/wake_chain.h"
#include "core/open.h"
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

constexpr std::uint32_t kMany = 1u << 20;

bool awake(GoState s) {
    return s == GoState::Runnable || s == GoState::Running || s == GoState::Syscall;
}

// Whom an instant of a wait is charged to: the span, or none where the trace does not tell.
struct Charged {
    GoroutineIndex goroutine;
    SpanIndex span = kNoSpan;
};

Charged chargedAt(const Trace& trace, GoroutineIndex g, SpanIndex wait, Timestamp t, int depth);

// What `g`, which did something at `end`, was doing at `t` before that.
// `via`: the wait that this is the end of.
Charged doingAt(const Trace& trace, GoroutineIndex g, Timestamp t, Timestamp end, int depth, Charged via) {
    const GoTrack track(trace, g);
    if (actingSpan(trace, g, end) == kNoSpan || depth > 60) return {};
    if (track.size() == 0) return {};
    if (t < track.start(0)) {
        const GoroutineIndex creator = trace.goSpans.actor[track.span(0)];
        if (!trace.goroutine(g).createdInTrace() || creator == g) return {};
        if (!creator.valid()) return via;
        return doingAt(trace, creator, t, track.start(0), depth + 1, via);
    }
    for (std::uint32_t i = 0; i < track.size(); ++i) {
        if (t < track.start(i) || t >= track.end(i)) continue;
        if (track.state(i).state == GoState::Waiting) return chargedAt(trace, g, track.span(i), t, depth + 1);
        if (track.state(i).state == GoState::Undetermined) return {};
        return {g, track.span(i)};
    }
    return {};
}

Charged chargedAt(const Trace& trace, GoroutineIndex g, SpanIndex wait, Timestamp t, int depth) {
    const Goroutine& go = trace.goroutine(g);
    if (wait + 1 == go.firstSpan + go.spanCount) return {g, wait};
    if (!awake(trace.stateOf(wait + 1).state)) return {};
    const GoroutineIndex waker = trace.goSpans.actor[wait + 1];
    const bool network = trace.stateOf(wait).cls == StateClass::Network;
    if (!waker.valid() || waker == g || network) return {g, wait};
    return doingAt(trace, waker, t, trace.goSpans.start[wait + 1], depth, {g, wait});
}

template <class F>
void forEachWait(const Trace& trace, F f) {
    for (std::uint32_t g = 0; g < trace.goroutines.size(); ++g) {
        const GoTrack track(trace, GoroutineIndex(g));
        for (std::uint32_t i = 0; i < track.size(); ++i)
            if (track.state(i).state == GoState::Waiting) f(GoroutineIndex(g), track, i);
    }
}

}  // namespace

class WaitExplanationTest : public QObject {
    Q_OBJECT

  private slots:
    void everyInstantIsChargedOnce_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) QTest::addRow("%u", seed) << seed;
    }
    void everyInstantIsChargedOnce() {
        QFETCH(unsigned, seed);
        const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 1500});
        WaitExplainer explainer(*trace, kMany);
        int deep = 0;
        forEachWait(*trace, [&](GoroutineIndex g, const GoTrack& track, std::uint32_t i) {
            Timestamp until = track.end(i);
            for (const WaitPart& part : explainer.explain(g, track.span(i), trace->range)) {
                QCOMPARE(part.time.end, until);  // backwards, without gap or overlap
                QVERIFY(part.time.begin < part.time.end);
                until = part.time.begin;
                deep += part.depth > 1;
                for (const Timestamp t :
                     {part.time.begin, part.time.begin + part.time.length() / 2, part.time.end - 1}) {
                    const Charged expected = chargedAt(*trace, g, track.span(i), t, 0);
                    QCOMPARE(part.span, expected.span);
                    if (part.span != kNoSpan) QVERIFY(part.goroutine == expected.goroutine);
                }
            }
            QCOMPARE(until, track.start(i));
        });
        QVERIFY(deep > 0);
    }

    void theLastPartIsThatOfTheChain() {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const TracePtr trace = test::runRandomProcess({.seed = seed, .events = 1500});
            WaitExplainer explainer(*trace, kMany);
            int compared = 0;
            forEachWait(*trace, [&](GoroutineIndex g, const GoTrack& track, std::uint32_t i) {
                const WakeChain chain = wakeChain(*trace, track.span(i));
                const auto parts = explainer.explain(g, track.span(i), trace->range);
                if (track.state(i).cls == StateClass::Network || chain.links.empty() ||
                    chain.links[0].acting == kNoSpan || parts.empty())
                    return;
                QVERIFY(parts[0].first != kNoSpan);
                QVERIFY(goroutineOf(*trace, parts[0].first) == chain.links[0].wakeup.waker);
                ++compared;
            });
            QVERIFY(compared > 10);
        }
    }

    void aRangeCutsTheParts() {
        const TracePtr trace = test::runRandomProcess({.seed = 7, .events = 1500});
        WaitExplainer whole(*trace, kMany), cut(*trace, kMany);
        const Duration third = trace->range.length() / 3;
        const TimeRange range{trace->range.begin + third, trace->range.end - third};
        forEachWait(*trace, [&](GoroutineIndex g, const GoTrack& track, std::uint32_t i) {
            Duration expected = 0, sum = 0;
            for (const WaitPart& p : whole.explain(g, track.span(i), trace->range))
                expected += p.time.clippedTo(range).length();
            for (const WaitPart& p : cut.explain(g, track.span(i), range)) sum += p.time.length();
            QCOMPARE(sum, expected);
        });
    }

    void whatIsTooMuchIsSaid() {
        const TracePtr trace = test::runRandomProcess({.seed = 2, .events = 1500});
        WaitExplainer little(*trace, 1);
        int cut = 0;
        forEachWait(*trace, [&](GoroutineIndex g, const GoTrack& track, std::uint32_t i) {
            Duration sum = 0;
            for (const WaitPart& p : little.explain(g, track.span(i), trace->range)) {
                sum += p.time.length();
                cut += p.why == WaitPart::Why::TooLong;
            }
            QCOMPARE(sum, track.end(i) - track.start(i));
        });
        QVERIFY(cut > 0);
    }

    void aSleepIsItsOwnExplanation() {
        const ServiceTrace s = ServiceTrace::make();
        const GoTrack worker(*s.trace, s.worker);
        const SpanIndex sleep = worker.span(worker.at(ServiceTrace::at(700)));
        WaitExplainer explainer(*s.trace, kMany);
        const auto parts = explainer.explain(s.worker, sleep, s.trace->range);
        QCOMPARE(parts.size(), std::size_t{1});
        QCOMPARE(parts[0].span, sleep);
        QCOMPARE(parts[0].why, WaitPart::Why::State);
    }

    // `blocking` prints who waited on what and who ended it. What everything waits for in the end is a sleep,
    // or what another goroutine wrote into a socket, which a trace does not tell.
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
        // What a wait comes from in the end, by scenario and letter: whose wait, and its reason.
        const std::map<QString, std::pair<QString, std::string>> roots = {
            {QStringLiteral("chain/B"), {QStringLiteral("chain/C"), "sleep"}},
            {QStringLiteral("chain/A"), {QStringLiteral("chain/C"), "sleep"}},
            {QStringLiteral("net/A"), {QStringLiteral("net/R"), "network"}},
            {QStringLiteral("select/S"), {QStringLiteral("select/P"), "sleep"}},
            {QStringLiteral("cond/W1"), {QStringLiteral("cond/B"), "sleep"}},
            {QStringLiteral("cond/W2"), {QStringLiteral("cond/B"), "sleep"}},
            {QStringLiteral("waitgroup/G"), {QStringLiteral("waitgroup/T3"), "sleep"}},
        };
        std::map<QString, std::uint64_t> ids;  // by scenario, letter and round
        const auto key = [](const QJsonObject& w) {
            return w[QStringLiteral("scenario")].toString() + u'/' + w[QStringLiteral("who")].toString();
        };
        const auto round = [](const QJsonObject& w) {
            return QString::number(w[QStringLiteral("round")].toInt());
        };
        for (const auto& w : waits)
            ids[key(w.toObject()) + round(w.toObject())] =
                static_cast<std::uint64_t>(w.toObject()[QStringLiteral("goid")].toInteger());
        int compared = 0;
        WaitExplainer explainer(**trace, kMany);
        for (const auto& value : waits) {
            const QJsonObject w = value.toObject();
            const auto root = roots.find(key(w));
            if (root == roots.end()) continue;
            const std::uint64_t id = ids.at(key(w) + round(w)),
                                rootId = ids.at(root->second.first + round(w));
            const auto [g, wait] = nearest(**trace, id, w[QStringLiteral("dur_ns")].toInteger());
            if (wait == kNoSpan) continue;
            Duration all = 0, ofRoot = 0;
            for (const WaitPart& p : explainer.explain(g, wait, (*trace)->range)) {
                all += p.time.length();
                if (p.span == kNoSpan || (*trace)->goroutine(p.goroutine).id != rootId) continue;
                const StateInfo& state = (*trace)->stateOf(p.span);
                if ((*trace)->strings[state.reason] == root->second.second) ofRoot += p.time.length();
            }
            QVERIFY2(ofRoot * 100 > all * 90, qPrintable(key(w) + round(w)));
            ++compared;
        }
        QVERIFY2(compared >= 16, qPrintable(QString::number(compared)));
    }

  private:
    // The wait of a goroutine that lasts about as long: to a tenth. Its clock is not the trace's in old ones.
    static std::pair<GoroutineIndex, SpanIndex> nearest(const Trace& trace, std::uint64_t id,
                                                        Duration length) {
        std::pair<GoroutineIndex, SpanIndex> best{{}, kNoSpan};
        Duration off = length / 10;
        forEachWait(trace, [&](GoroutineIndex g, const GoTrack& track, std::uint32_t i) {
            const Duration d = std::abs(track.end(i) - track.start(i) - length);
            if (trace.goroutine(g).id != id || d >= off) return;
            off = d;
            best = {g, track.span(i)};
        });
        return best;
    }
};

QTEST_GUILESS_MAIN(WaitExplanationTest)
#include "test_wait_explanation.moc"
