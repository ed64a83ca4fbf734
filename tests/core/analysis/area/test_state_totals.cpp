// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/area/state_totals.h"
#include "tests/support/random_trace.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

// The definition, event by event.
StateTotals replay(const MadeTrace& made) {
    struct G {
        GoState state;
        std::string reason;
        Timestamp since;
    };
    StateTotals totals;
    std::map<std::uint32_t, G> goroutines;
    const auto key = [](GoState s, const std::string& reason) {
        const std::string name(golanes::name(s));
        return s != GoState::Waiting ? name : name + ":" + (reason.empty() ? "unknown" : reason);
    };
    const Timestamp first = made.events.front().time;
    for (const TraceEvent& e : made.events) {
        if (e.kind != EventKind::StateTransition || !e.subject.valid()) continue;
        const auto found = goroutines.find(e.subject.value);
        if (found != goroutines.end()) {
            G& g = found->second;
            totals.observed[key(g.state, g.reason)] += e.time - g.since;
            totals.backdated[key(g.state, g.reason)] += e.time - g.since;
            g.since = e.time;
            if (e.from == e.to) continue;
        } else if (e.from != GoState::NotExist) {
            totals.backdated[key(e.from == GoState::Undetermined ? e.to : e.from, "")] += e.time - first;
        }
        goroutines[e.subject.value] = {e.to, std::string(made.trace->strings[e.text]), e.time};
        if (e.to == GoState::NotExist) goroutines.erase(e.subject.value);
    }
    for (const auto& [id, g] : goroutines) {
        totals.observed[key(g.state, g.reason)] += made.events.back().time - g.since;
        totals.backdated[key(g.state, g.reason)] += made.events.back().time - g.since;
    }
    return totals;
}

}  // namespace

class TestStateTotals : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithReplayingTheEvents() {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const MadeTrace made = randomTrace(seed, 1500);
            const StateTotals totals = stateTotals(*made.trace);
            const StateTotals expected = replay(made);
            QVERIFY(totals.observed == expected.observed);
            QVERIFY(totals.backdated == expected.backdated);
        }
    }
};

QTEST_GUILESS_MAIN(TestStateTotals)
#include "test_state_totals.moc"
