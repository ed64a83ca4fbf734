// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/session_files.h"

#include <QFileInfo>

namespace golanes {

namespace {

void relate(KeptFile& file, const std::string& folder, Job& job) {
    if (!file.hash.known()) {
        if (const auto hashed = hashFile(file.path, job)) {
            file.bytes = hashed->bytes;
            file.hash = hashed->hash;
        }
    }
    file.path = keptPath(file.path, folder);
}

}  // namespace

FoundRecording findRecording(const KeptRecording& kept, const std::string& folder, Job& job) {
    FoundRecording found{kept, findKept(kept.file, folder, job), {}};
    if (kept.perf) found.perf = findKept(kept.perf->file, folder, job);
    return found;
}

FoundSession findSession(const QString& path, Job& job) {
    FoundSession found{SessionFile::open(path.toStdString()), {}};
    if (!found.file) return found;
    const std::string folder = QFileInfo(path).absolutePath().toStdString();
    for (const KeptRecording& kept : found.file->session.recordings)
        found.recordings.push_back(findRecording(kept, folder, job));
    return found;
}

void relateFiles(Session& session, const std::string& folder, Job& job) {
    for (KeptRecording& recording : session.recordings) {
        relate(recording.file, folder, job);
        if (recording.perf) relate(recording.perf->file, folder, job);
    }
}

}  // namespace golanes
