// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/v1_scenes.h"

namespace golanes::test {

using enum v1::EventType;

V1TraceWriter beginScene(int minor) {
    V1TraceWriter w(minor);
    w.batch(0, 1000);
    w.event(GoCreate, {0, 1, 0, 0});
    w.event(GoCreate, {1, 2, 0, 0});
    w.event(GoWaiting, {1, 2});
    w.event(GoCreate, {1, 3, 0, 0});
    w.event(ProcStart, {2, 5});
    w.event(GoStart, {2, 1, 1});
    w.event(Gomaxprocs, {3, 4, 0});
    return w;
}

void endScene(V1TraceWriter& w) {
    w.frequency(1'000'000'000);
    w.string(1, "main.main");
    w.string(2, "main.go");
    w.string(3, "main.work");
    w.string(4, "work.go");
    w.stack(1, {{0x1000, 1, 2, 7}});
    w.stack(2, {{0x2000, 3, 4, 9}, {0x1000, 1, 2, 7}});
}

}  // namespace golanes::test
