// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace golanes {

// What somebody wants to record with perf beside a Go trace.
struct RecordWish {
    enum class Of : std::uint8_t { Process, Command, System };
    enum class Stacks : std::uint8_t { FramePointers, Dumps };

    Of of = Of::Process;
    Stacks stacks =
        Stacks::FramePointers;  // Dumps: for code that is compiled without frame pointers (C, C++)
    bool syscalls = true;
    int seconds = 5;  // of a process or the system
    QString what;     // number of the process, or the command; "": a word that stands for it
};

// The line that records it, for a shell: by a clock that Go traces share, with switches both ways.
QString perfLine(const RecordWish& wish);
// The line that records the Go trace meanwhile.
QString goTraceLine(const RecordWish& wish);

}  // namespace golanes
