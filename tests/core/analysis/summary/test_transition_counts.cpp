// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/transition_counts.h"
#include "tests/support/random_trace.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestTransitionCounts : public QObject {
    Q_OBJECT

  private slots:
    void agreeWithCountingTheEvents() {
        for (unsigned seed = 0; seed < 10; ++seed) {
            const MadeTrace made = randomTrace(seed, 1500);
            std::map<std::string, std::uint64_t> expected;
            for (const TraceEvent& e : made.events) {
                if (e.kind != EventKind::StateTransition) continue;
                const bool proc = e.subjectProc.valid();
                std::string key = proc ? "Proc " : "Goroutine ";
                key += proc ? name(e.procFrom) : name(e.from);
                key += "->";
                key += proc ? name(e.procTo) : name(e.to);
                key += " [" + std::string(made.trace->strings[e.text]) + "]";
                ++expected[key];
            }
            QVERIFY(transitionCounts(*made.trace) == expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestTransitionCounts)
#include "test_transition_counts.moc"
