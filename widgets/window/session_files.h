// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/find_kept.h"
#include "core/session/session_file.h"

#include <QString>

#include <string>
#include <vector>

namespace golanes {

// A recording of a session with where its files are now.
struct FoundRecording {
    KeptRecording kept;
    FoundFile file;
    FoundFile perf;     // of KeptRecording::perf
    FoundFile cpuStat;  // of KeptRecording::cpuStat
    FoundFile dump;     // of KeptRecording::dump
};

// A comparison of a session with where its runs are now: by absolute paths, without those that are nowhere.
struct FoundComparison {
    KeptComparison kept;
    KeptComparison present;
    std::vector<std::string> missing;  // paths

    bool canOpen() const { return !present.base.empty() && !present.candidate.empty(); }
};

// A session file with its recordings, looked for.
struct FoundSession {
    Result<SessionFile> file;
    std::vector<FoundRecording> recordings;
    std::vector<FoundComparison> comparisons;
};

// Reads a session and looks for its recordings. May take as long as reading some MB of each.
FoundSession findSession(const QString& path, Job& job);
FoundRecording findRecording(const KeptRecording& kept, const std::string& folder, Job& job);
// By absolute paths, as a session in `folder` means them.
KeptRecording absolute(KeptRecording kept, const std::string& folder);
// What stands beside it, looked for in a folder too.
void findBeside(FoundRecording& found, const std::string& folder, Job& job);

// Absolute paths become relative to a folder; hashes that are not known yet are found.
void relateFiles(Session& session, const std::string& folder, Job& job);

}  // namespace golanes
