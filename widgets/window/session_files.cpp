// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/session_files.h"

#include "widgets/window/run_files.h"

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

void relate(KeptRecording& recording, const std::string& folder, Job& job) {
    relate(recording.file, folder, job);
    if (recording.perf) relate(recording.perf->file, folder, job);
    if (recording.cpuStat) relate(*recording.cpuStat, folder, job);
    if (recording.dump) relate(*recording.dump, folder, job);
}

QStringList pathsOf(const std::vector<KeptFile>& files) {
    QStringList paths;
    for (const KeptFile& file : files) paths << QString::fromStdString(file.path);
    return paths;
}

}  // namespace

KeptRecording absolute(KeptRecording kept, const std::string& folder) {
    kept.file.path = pathOf(kept.file, folder);
    if (kept.perf) kept.perf->file.path = pathOf(kept.perf->file, folder);
    if (kept.cpuStat) kept.cpuStat->path = pathOf(*kept.cpuStat, folder);
    if (kept.dump) kept.dump->path = pathOf(*kept.dump, folder);
    return kept;
}

FoundRecording findRecording(const KeptRecording& kept, const std::string& folder, Job& job) {
    FoundRecording found{kept, findKept(kept.file, folder, job), {}, {}, {}};
    findBeside(found, folder, job);
    return found;
}

void findBeside(FoundRecording& found, const std::string& folder, Job& job) {
    if (found.kept.perf) found.perf = findKept(found.kept.perf->file, folder, job);
    if (found.kept.cpuStat) found.cpuStat = findKept(*found.kept.cpuStat, folder, job);
    if (found.kept.dump) found.dump = findKept(*found.kept.dump, folder, job);
}

FoundComparison findComparison(const KeptComparison& kept, const std::string& folder, Job& job) {
    FoundComparison found{kept, kept, {}};
    const auto find = [&](std::vector<KeptFile>& all, std::vector<KeptFile>& present) {
        present.clear();
        for (KeptFile& file : all) {
            const FoundFile at = findKept(file, folder, job);
            file.path = pathOf(file, folder);
            if (at.state == KeptState::Missing)
                found.missing.push_back(file.path);
            else
                present.push_back({at.path, file.bytes, file.hash});
        }
    };
    find(found.kept.base, found.present.base);
    find(found.kept.candidate, found.present.candidate);
    // What stands beside a run is nothing without it.
    for (auto* files : {&found.present.base, &found.present.candidate})
        if (runFiles(pathsOf(*files)).runs.isEmpty()) files->clear();
    found.present.runs.clear();
    for (KeptRecording& run : found.kept.runs) {
        const FoundRecording at = findRecording(run, folder, job);
        run = absolute(run, folder);
        if (at.file.state == KeptState::Missing) continue;
        found.present.runs.push_back(run);
        KeptRecording& present = found.present.runs.back();
        present.file.path = at.file.path;
        // Which of its trees' nodes are turned holds for the same content only.
        if (at.file.state == KeptState::Changed) present.lanes.turned.clear();
        if (present.perf && !at.perf.path.empty()) present.perf->file.path = at.perf.path;
        if (present.cpuStat && !at.cpuStat.path.empty()) present.cpuStat->path = at.cpuStat.path;
    }
    return found;
}

FoundSession findSession(const QString& path, Job& job) {
    FoundSession found{SessionFile::open(path.toStdString()), {}, {}};
    if (!found.file) return found;
    const std::string folder = QFileInfo(path).absolutePath().toStdString();
    for (const KeptRecording& kept : found.file->session.recordings)
        found.recordings.push_back(findRecording(kept, folder, job));
    for (const KeptComparison& kept : found.file->session.comparisons)
        found.comparisons.push_back(findComparison(kept, folder, job));
    return found;
}

void relateFiles(Session& session, const std::string& folder, Job& job) {
    for (KeptRecording& recording : session.recordings) relate(recording, folder, job);
    for (KeptComparison& comparison : session.comparisons) {
        for (auto* files : {&comparison.base, &comparison.candidate})
            for (KeptFile& file : *files) relate(file, folder, job);
        for (KeptRecording& run : comparison.runs) relate(run, folder, job);
    }
}

}  // namespace golanes
