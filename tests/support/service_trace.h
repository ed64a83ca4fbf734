// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trace.h"

namespace golanes::test {

// A small recording in which every kind of lane has something, made by hand so that tests can name what they
// look for. Times are µs after kStart; it lasts 1000 µs.
//
//   P0 on thread 100   G1 main.main runs all the time
//   P1 on thread 101   G3 110–250, G2 260–420, G3 430–600 and 810–900
//   G1  main.main                  begins task 5 "order" at 90, ends it at 850; creates G3 at 100, wakes it
//   at 400 G2  net/http.(*conn).serve     waits for the network, woken by netpoll at 200, waits again from
//   420 G3  main.(*service).worker     region "db" 120–240; chan receive 250–400; sleeps 600–800, woken by
//   the timer;
//                                  ends at 900
//   GC  concurrent mark 500–700; stopped world 500–510 by G1 ("GC sweep termination")
//   heap 10 MB from 50, 20 MB from 500; goal 32 MB from 50
struct ServiceTrace {
    static constexpr Timestamp kStart = 1'000'000;
    static constexpr Timestamp at(double us) { return kStart + static_cast<Timestamp>(us * 1000); }

    // `clock`: with a clock snapshot, so that wall times are known.
    static ServiceTrace make(bool clock = true);

    TracePtr trace;
    GoroutineIndex main, conn, worker;
    ProcIndex p0, p1;
    ThreadIndex m0, m1;
};

}  // namespace golanes::test
