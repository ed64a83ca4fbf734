// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/kernel_text.h"

#include "core/base/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstring>

namespace golanes {

namespace {

struct KernelWords {
    Q_DECLARE_TR_FUNCTIONS(golanes::KernelText)
};

QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

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
    return name.empty() ? KernelWords::tr("system call %1").arg(call.number) : toText(name);
}

QString argumentText(CallArgument kind, std::uint64_t value) {
    switch (kind) {
        case CallArgument::Bytes:
            return QString::fromStdString(formatBytes(value));
        case CallArgument::Milliseconds: {
            const auto ms = static_cast<std::int32_t>(value);
            return ms < 0 ? KernelWords::tr("without end") : KernelWords::tr("%1 ms").arg(ms);
        }
        case CallArgument::Address:
            return QStringLiteral("0x%1").arg(value, 0, 16);
        case CallArgument::Descriptor:
            return QString::number(static_cast<std::int32_t>(value));
        case CallArgument::Operation:
        case CallArgument::Option:
            return QString::number(value);
    }
    return {};
}

QString argumentsText(const PerfRecording& perf, const PerfSyscall& call) {
    QStringList parts;
    for (const CallWord& word : callWords(perf.callName(call)))
        if (const auto value = callArgument(perf, call, word.index))
            parts << QStringLiteral("%1 %2").arg(toText(word.name), argumentText(word.kind, *value));
    return parts.join(QStringLiteral(", "));
}

bool isError(std::int64_t result) {
    return result < 0 && result >= -kLastError;
}

QString resultText(std::int64_t result) {
    if (!isError(result)) return QString::number(result);
    const char* name = strerrorname_np(static_cast<int>(-result));
    // The kernel's own, which programs never see: an interrupted call that begins again.
    const QString error = name ? QString::fromLatin1(name) : KernelWords::tr("to be restarted");
    return QStringLiteral("%1 (%2)").arg(error).arg(result);
}

}  // namespace golanes
