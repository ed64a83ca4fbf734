// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>

#include <cstdint>

namespace golanes {

// What a file on disk is by its first bytes.
struct FileKind {
    enum class Is : std::uint8_t { GoTrace, PerfData, Profile, CpuStat, GoroutineDump, Other };

    Is is = Is::Other;
    QString obstacle;  // why it cannot be opened, "" when it can
};

// Reads the first bytes of a regular file, or of that in a folder of `perf record --threads`; no more, so
// that it may be asked of files that are being dragged.
FileKind kindOf(const QFileInfo& info);

// A file of perf data that lies beside a trace and may be of the same run, by its name: "perf.data",
// "perf.data.zst", "NAME.perf.data"… "" when there is none.
QString perfDataBeside(const QString& tracePath);

}  // namespace golanes
