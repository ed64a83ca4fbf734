// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/describe_poll.h"

#include "core/store/perf_calls.h"
#include "widgets/lanes/describe_kernel.h"

namespace golanes {

namespace {

void addTimer(DetailBuilder& out, std::int32_t timeout) {
    if (timeout == 0) {
        out.row(Words::tr("next timer"), Words::tr("not asked: it only looked"));
        return;
    }
    out.row(Words::tr("next timer"), timeout < 0 ? Words::tr("none") : Words::tr("in %1 ms").arg(timeout));
    out.inferred(
        Words::tr("the runtime lets its poller wait until the next timer that it knows of, in whole ms."));
}

}  // namespace

void describePoll(DetailBuilder& out, const Target& target) {
    const KernelTracks& kernel = *out.sources().kernel;
    const PerfSyscall& call = kernel.perf->syscalls[target.ref];
    describeSystemCall(out, call, kernel.callTime(target.ref));
    if (target.part == Target::Part::Mark) {
        out.row(Words::tr("ended"), Words::tr("the wait of the network poller"));
        out.inferred(
            Words::tr("it stands below runtime.netpollBreak: somebody made an earlier timer, or "
                      "wanted the thread that waits."));
    } else if (const auto timeout = epollTimeout(*kernel.perf, call)) {
        addTimer(out, *timeout);
    }
}

QString pollText(const PerfRecording& perf, const PerfSyscall& call) {
    const auto timeout = epollTimeout(perf, call);
    const QString waits = !timeout       ? QStringLiteral("?")
                          : *timeout < 0 ? Words::tr("no timer")
                                         : Words::tr("≤ %1 ms").arg(*timeout);
    if (call.exit == kNoPerfSample || call.result < 0) return waits;
    return Words::tr("%1 → %2 ready").arg(waits).arg(call.result);
}

}  // namespace golanes
