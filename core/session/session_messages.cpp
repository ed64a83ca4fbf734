// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/saved_messages.h"

#include <algorithm>
#include <set>

namespace golanes {

namespace {

constexpr auto kStore = [](const auto& kept, auto& message) { store(kept, message); };

// Those of kinds that this version does not know stay behind the others.
void storeAnnotations(const std::vector<Annotation>& annotations, saved::Recording& out) {
    auto before = storeList(
        annotations, *out.mutable_annotations(), [](const Annotation& a) { return a.id; },
        [](const saved::Annotation& m) { return m.id(); }, kStore);
    std::set<std::uint64_t> stored;
    for (const Annotation& a : annotations) stored.insert(a.id);
    for (saved::Annotation& m : before)
        if (m.ByteSizeLong() > 0 && !isKnown(m) && !stored.contains(m.id())) out.add_annotations()->Swap(&m);
}

std::vector<Annotation> loadAnnotations(const saved::Recording& in) {
    std::vector<Annotation> out;
    std::set<std::uint64_t> ids;
    for (int i = 0; i < std::min(in.annotations_size(), kMostAnnotations); ++i) {
        const saved::Annotation& message = in.annotations(i);
        if (isKnown(message) && ids.insert(message.id()).second) out.push_back(load(message));
    }
    return out;
}

template <class Files>
void storeFiles(const std::vector<KeptFile>& files, Files& out) {
    storeList(
        files, out, [](const KeptFile& f) { return f.path; }, [](const saved::File& m) { return m.path(); },
        kStore);
}

template <class Files>
std::vector<KeptFile> loadFiles(const Files& in) {
    std::vector<KeptFile> files;
    for (int i = 0; i < std::min(in.size(), kMostRuns); ++i)
        if (!in[i].path().empty()) files.push_back(load(in[i]));
    return files;
}

// With a key each, all different.
std::vector<KeptRecording> withKeys(std::vector<KeptRecording> recordings) {
    std::uint64_t highest = 0;
    for (const KeptRecording& r : recordings) highest = std::max(highest, r.key);
    std::set<std::uint64_t> taken;
    for (KeptRecording& r : recordings) {
        if (r.key == 0 || taken.contains(r.key)) r.key = ++highest;
        taken.insert(r.key);
    }
    return recordings;
}

}  // namespace

void store(const KeptFile& file, saved::File& out) {
    out.set_path(file.path);
    out.set_size(file.bytes);
    out.set_hash_a(file.hash.a);
    out.set_hash_b(file.hash.b);
}

KeptFile load(const saved::File& in) {
    return {in.path(), in.size(), {in.hash_a(), in.hash_b()}};
}

void store(const KeptPerf& perf, saved::Perf& out) {
    store(perf.file, *out.mutable_file());
    out.clear_clock_by_hand();
    if (perf.clockByHand) out.mutable_clock_by_hand()->set_ns(*perf.clockByHand);
    out.clear_binaries();
    for (const std::string& binary : perf.binaries) out.add_binaries(binary);
    out.set_symfs(perf.symfs);
}

KeptPerf load(const saved::Perf& in) {
    KeptPerf perf;
    perf.file = load(in.file());
    if (in.has_clock_by_hand()) perf.clockByHand = in.clock_by_hand().ns();
    perf.binaries.assign(in.binaries().begin(), in.binaries().end());
    perf.symfs = in.symfs();
    return perf;
}

void store(const KeptRecording& recording, saved::Recording& out) {
    out.set_key(recording.key);
    store(recording.file, *out.mutable_file());
    if (recording.perf)
        store(*recording.perf, *out.mutable_perf());
    else
        out.clear_perf();
    if (recording.cpuStat)
        store(*recording.cpuStat, *out.mutable_cpu_stat());
    else
        out.clear_cpu_stat();
    if (recording.dump)
        store(*recording.dump, *out.mutable_dump());
    else
        out.clear_dump();
    store(recording.view, *out.mutable_view());
    store(recording.lanes, *out.mutable_lanes());
    storeAnnotations(recording.annotations, out);
    out.set_last_annotation(recording.lastAnnotation);
}

KeptRecording load(const saved::Recording& in) {
    KeptRecording out;
    out.key = in.key();
    out.file = load(in.file());
    if (in.has_perf() && !in.perf().file().path().empty()) out.perf = load(in.perf());
    if (in.has_cpu_stat() && !in.cpu_stat().path().empty()) out.cpuStat = load(in.cpu_stat());
    if (in.has_dump() && !in.dump().path().empty()) out.dump = load(in.dump());
    out.view = load(in.view());
    out.lanes = load(in.lanes());
    out.annotations = loadAnnotations(in);
    out.lastAnnotation = in.last_annotation();
    // Of those that are not shown too, so that no id is given twice.
    for (const saved::Annotation& a : in.annotations())
        out.lastAnnotation = std::max(out.lastAnnotation, a.id());
    return out;
}

void store(const KeptFilter& filter, saved::Filter& out) {
    out.set_name(filter.name);
    out.set_text(filter.text);
}

KeptFilter load(const saved::Filter& in) {
    return {in.name(), in.text()};
}

void store(const KeptLink& link, saved::Link& out) {
    out.set_fit(static_cast<saved::Fit>(link.fit));
    out.set_base(link.base);
    out.set_candidate(link.candidate);
    out.set_apart(!link.linked);
}

KeptLink load(const saved::Link& in) {
    KeptLink link;
    if (in.fit() == saved::INSTANTS) link.fit = KeptLink::Fit::Instants;
    if (in.fit() == saved::LENGTHS) link.fit = KeptLink::Fit::Lengths;
    link.base = confinedTime(in.base());
    link.candidate = confinedTime(in.candidate());
    link.linked = !in.apart();
    return link;
}

void store(const KeptComparison& comparison, saved::Comparison& out) {
    out.set_name(comparison.name);
    storeFiles(comparison.base, *out.mutable_base());
    storeFiles(comparison.candidate, *out.mutable_candidate());
    out.clear_checklist();
    for (const std::string& threshold : comparison.checklist) out.add_checklist(threshold);
    store(comparison.link, *out.mutable_link());
    out.set_front(comparison.front);
    out.set_base_label(comparison.baseLabel);
    out.set_candidate_label(comparison.candidateLabel);
    storeList(
        comparison.runs, *out.mutable_runs(), [](const auto& r) { return r.file.path; },
        [](const saved::Recording& m) { return m.file().path(); }, kStore);
}

KeptComparison load(const saved::Comparison& in) {
    KeptComparison out;
    out.name = in.name();
    out.base = loadFiles(in.base());
    out.candidate = loadFiles(in.candidate());
    out.baseLabel = in.base_label();
    out.candidateLabel = in.candidate_label();
    out.front = in.front();
    for (int i = 0; i < std::min(in.runs_size(), 2 * kMostRuns); ++i)
        if (!in.runs(i).file().path().empty()) out.runs.push_back(load(in.runs(i)));
    for (int i = 0; i < std::min(in.checklist_size(), kMostChecks); ++i)
        out.checklist.push_back(in.checklist(i));
    if (in.has_link()) out.link = load(in.link());
    return out;
}

void store(const Session& session, saved::Session& out) {
    storeList(
        withKeys(session.recordings), *out.mutable_recordings(), [](const auto& r) { return r.key; },
        [](const saved::Recording& m) { return m.key(); }, kStore);
    out.set_front(session.front);
    out.set_origin(session.origin);
    storeList(
        session.filters, *out.mutable_filters(), [](const auto& f) { return f.name; },
        [](const saved::Filter& m) { return m.name(); }, kStore);
    storeList(
        session.comparisons, *out.mutable_comparisons(), [](const auto& c) { return c.name; },
        [](const saved::Comparison& m) { return m.name(); }, kStore);
    store(session.report, *out.mutable_report());
}

Session load(const saved::Session& in) {
    Session out;
    for (int i = 0; i < std::min(in.recordings_size(), kMostRecordings); ++i)
        if (!in.recordings(i).file().path().empty()) out.recordings.push_back(load(in.recordings(i)));
    out.recordings = withKeys(std::move(out.recordings));
    if (in.front() < out.recordings.size()) out.front = in.front();
    out.origin = in.origin();
    for (const saved::Filter& f : in.filters()) out.filters.push_back(load(f));
    for (int i = 0; i < std::min(in.comparisons_size(), kMostComparisons); ++i)
        out.comparisons.push_back(load(in.comparisons(i)));
    out.report = load(in.report());
    return out;
}

}  // namespace golanes
