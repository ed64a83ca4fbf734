// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/kernel_text.h"

#include "widgets/lanes/lane_names.h"

#include <QCoreApplication>

#include <cstring>

namespace golanes {

namespace {

struct KernelWords {
    Q_DECLARE_TR_FUNCTIONS(golanes::KernelText)
};

constexpr std::int64_t kLastError = 4095;  // results from -4095 on are errors (linux/err.h)

}  // namespace

QString kernelStateText(KernelState state) {
    switch (state) {
        case KernelState::OnCpu:
        case KernelState::ForeignOnCpu:
            return KernelWords::tr("on CPU");
        case KernelState::Preempted:
            return KernelWords::tr("preempted");
        case KernelState::Woken:
            return KernelWords::tr("waits for a CPU");
        case KernelState::Sleeping:
            return KernelWords::tr("sleeps");
        case KernelState::Disk:
            return KernelWords::tr("uninterruptible");
        case KernelState::Stopped:
            return KernelWords::tr("stopped");
    }
    return {};
}

QString callText(const PerfRecording& perf, const PerfSyscall& call) {
    const std::string_view name = perf.callName(call);
    return name.empty() ? KernelWords::tr("system call %1").arg(call.number) : text(name);
}

QString resultText(std::int64_t result) {
    if (result >= 0 || result < -kLastError) return QString::number(result);
    const char* name = strerrorname_np(static_cast<int>(-result));
    // The kernel's own, which programs never see: an interrupted call that begins again.
    const QString error = name ? QString::fromLatin1(name) : KernelWords::tr("to be restarted");
    return QStringLiteral("%1 (%2)").arg(error).arg(result);
}

}  // namespace golanes
