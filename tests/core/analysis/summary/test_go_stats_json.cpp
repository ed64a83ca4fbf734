// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/summary/go_stats_json.h"
#include "tests/support/random_trace.h"
#include "tests/support/recording_builder.h"
#include "tests/support/stats_keys.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace golanes;
using namespace golanes::test;
using nlohmann::json;

class TestGoStatsJson : public QObject {
    Q_OBJECT

  private slots:
    // What the command line promises is there for every trace, however poor.
    void everyPromisedKeyIsThere() {
        RecordingBuilder r;
        r.sync();
        const json out = goStatsJson(*r.finish());
        QCOMPARE(missingStatsKeys(out), std::string());
        QCOMPARE(out["events"].get<int>(), 1);
        QCOMPARE(out["sched_latency"]["count"].get<int>(), 0);
        QVERIFY(out["stw"].is_array() && out["top_goroutines"].is_array());
        QVERIFY(!out.contains("experimental"));
    }

    void smallTraceByHand() {
        RecordingBuilder r;
        r.time = 100;
        const EventContext onP{{}, r.b.proc(2), r.b.thread(50)};
        const auto a = r.b.addGoroutine(7, GoState::Undetermined);
        const auto b = r.b.addGoroutine(9, GoState::NotExist);
        const EventContext inA{a, onP.proc, onP.thread};
        const auto at = [&r](Timestamp t) -> RecordingBuilder& {
            r.time = t;
            return r;
        };
        at(100).sync();
        at(110).transition(a, GoState::Undetermined, GoState::Running, "", r.stack(1, 2), inA);
        at(120).transition(b, GoState::NotExist, GoState::Runnable, "", r.stack(2, 1), inA);
        at(130).rangeBegin(RangeKind::StopTheWorld, "read mem stats", kNoStack, inA);
        at(135).rangeEnd(RangeKind::StopTheWorld, "read mem stats", inA);
        at(140).transition(a, GoState::Running, GoState::Waiting, "chan receive", r.stack(1, 2), inA);
        at(150).transition(b, GoState::Runnable, GoState::Running, "", kNoStack, onP);
        at(190).transition(b, GoState::Running, GoState::NotExist, "", kNoStack, {b, onP.proc, onP.thread});
        at(200).sync();
        const json out = goStatsJson(*r.finish());

        QCOMPARE(out["span_ns"].get<int>(), 100);
        QCOMPARE(out["goroutines_created"].get<int>(), 1);
        QCOMPARE(out["goroutines_ended"].get<int>(), 1);
        QCOMPARE(out["goroutines_alive_at_end"].get<int>(), 1);
        QCOMPARE(out["goroutines_created_without_creator"].get<int>(), 0);
        QVERIFY(out["thread_ids"] == json::array({50}));
        const json stop = {{"name", "stop-the-world (read mem stats)"}, {"start_ns", 30}, {"dur_ns", 5}};
        QVERIFY(out["stw"] == json::array({stop}));
        QVERIFY(out["goroutine_state_totals_ns"]["observed"] ==
                json::parse(R"json({"Running":70,"Runnable":30,"Waiting:chan receive":60})json"));
        QVERIFY(out["goroutine_state_totals_ns"]["backdated"]["Running"] == 80);
        QVERIFY(out["sched_latency"]["entered_runnable_from"] == json::parse(R"json({"NotExist":1})json"));
        QVERIFY(out["sched_latency"]["p99"] == 30);
        QVERIFY(out["distinct_stacks"] == 2);
        const json& top = out["top_goroutines"];
        QCOMPARE(top.size(), std::size_t{2});
        QVERIFY(top[0]["id"] == 7 && top[0]["name"] == "main.f101" && top[0]["pc"] == "0x1065");
        QVERIFY(top[0]["exec_ns"] == 40 && top[0]["total_ns"] == 100 && top[0]["creation_ns"] == 100);
        QVERIFY(top[0]["range_ns"] == json::parse(R"json({"stop-the-world (read mem stats)":5})json"));
        QVERIFY(top[1]["exec_ns"] == 40 && top[1]["sched_wait_ns"] == 30 && top[1]["end_ns"] == 190);
        QVERIFY(out["mmu"]["stw"]["1ms"] == 1.0);
    }

    void countsOfKindsAddUp() {
        const MadeTrace made = randomTrace(4, 3000);
        const json out = goStatsJson(*made.trace);
        std::uint64_t kinds = 0, transitions = 0;
        for (const auto& [kind, n] : out["event_kinds"].items()) kinds += n.get<std::uint64_t>();
        for (const auto& [key, n] : out["transitions"].items()) transitions += n.get<std::uint64_t>();
        QCOMPARE(kinds, made.trace->eventCount);
        QVERIFY(out["event_kinds"]["StateTransition"] == transitions);
        QVERIFY(out["experimental"].size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestGoStatsJson)
#include "test_go_stats_json.moc"
