// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pprof/profile_reader.h"

#include "core/base/format.h"
#include "core/store/pprof_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace golanes::pprof {

namespace {

// A frame takes a byte in a sample, and stands for few inlined calls in any program that compilers make. More
// than these would be a small file that unfolds to more than there is memory.
constexpr std::uint64_t kMostFramesPerByte = 32;
// Profiles are sums, and small; what is larger would not fit the indexes of the store.
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30;

}  // namespace

ProfileReader::ProfileReader(std::span<const std::byte> bytes, Job& job) : bytes_(bytes), job_(job) {
    profile_->fileBytes = bytes.size();
}

template <class F>
bool ProfileReader::walk(F&& take) {
    CancelCheck cancelled(job_);
    ProtoReader reader(bytes_);
    ProtoField field;
    while (reader.next(field)) {
        if (cancelled()) return false;
        at_ = static_cast<std::int64_t>(reader.offset());
        job_.advanceTo(reader.offset());
        take(field);
    }
    cut_ = reader.broken();
    at_ = static_cast<std::int64_t>(reader.offset());
    return true;
}

Result<ProfilePtr> ProfileReader::read() {
    if (bytes_.size() > kMostBytes) {
        return fail(ErrorCode::TooLarge, fmt::format("It has {}; profiles of at most {} are read.",
                                                     formatBytes(bytes_.size()), formatBytes(kMostBytes)));
    }
    job_.enter(Job::Stage::Decoding, bytes_.size());
    if (!walk([this](const ProtoField& field) { tables_.take(field); }))
        return fail(ErrorCode::Cancelled, "Cancelled.");
    if (cut_) {
        lose("pprof-cut",
             "The profile breaks off here, or holds what no profile does. What lies behind is missing.");
    }
    if (!tables_.hasTexts()) {
        return fail(ErrorCode::Damaged,
                    cut_ ? "It breaks off before its names, which stand at the end."
                         : "It has no names: there is no table of strings.",
                    at_);
    }
    tables_.resolve();
    if (profile_->types.empty())
        return fail(ErrorCode::Damaged, "It does not tell what is measured: there is no sample type.", at_);
    job_.enter(Job::Stage::Storing, bytes_.size());
    const bool done = walk([this](const ProtoField& field) {
        if (field.number == field_of_profile::Sample) takeSample(field);
    });
    return done ? finish() : fail(ErrorCode::Cancelled, "Cancelled.");
}

void ProfileReader::takeSample(const ProtoField& message) {
    Profile& p = *profile_;
    ++samples_;
    Profile::Sample sample{static_cast<std::uint32_t>(p.frames.size()), 0,
                           static_cast<std::uint32_t>(p.labels.size()), 0};
    const std::size_t values = p.values.size();
    if (takeParts(message, sample)) {
        p.samples.push_back(sample);
        return;
    }
    p.frames.resize(sample.firstFrame);
    p.labels.resize(sample.firstLabel);
    p.values.resize(values);
}

bool ProfileReader::takeParts(const ProtoField& message, Profile::Sample& sample) {
    using namespace field_of_sample;
    Profile& p = *profile_;
    const std::size_t firstValue = p.values.size();
    ProtoReader reader(message.bytes);
    ProtoField field;
    bool sound = true;
    while (sound && reader.next(field)) {
        if (field.number == LocationId) sound = takeFrames(field);
        if (field.number == Label) takeLabel(field);
        if (field.number == Value) {
            sound = forEachNumber(field,
                                  [&](std::uint64_t v) { p.values.push_back(static_cast<std::int64_t>(v)); });
        }
    }
    if (!sound || reader.broken()) return lose("pprof-sample-broken", "A sample breaks off.");
    const std::size_t values = p.values.size() - firstValue;
    if (values != p.types.size()) {
        return lose("pprof-values",
                    fmt::format("A sample has {} values for {} sample types.", values, p.types.size()));
    }
    sample.frameCount = static_cast<std::uint32_t>(p.frames.size()) - sample.firstFrame;
    sample.labelCount = static_cast<std::uint32_t>(p.labels.size()) - sample.firstLabel;
    return std::ranges::none_of(p.framesOf(sample), [&](std::uint32_t f) { return f == Profile::kNone; });
}

bool ProfileReader::takeFrames(const ProtoField& field) {
    Profile& p = *profile_;
    return forEachNumber(field, [&](std::uint64_t id) {
        const std::uint32_t location = tables_.location(id);
        p.frames.push_back(location);
        if (location == Profile::kNone) {
            lose("pprof-location-missing",
                 fmt::format("A sample is at location {}, which is not there.", id));
        } else {
            unfolded_ += std::max(p.locations[location].lineCount, 1u);
        }
    });
}

void ProfileReader::takeLabel(const ProtoField& message) {
    using namespace field_of_label;
    Profile::Label label;
    ProtoReader reader(message.bytes);
    ProtoField field;
    while (reader.next(field)) {
        if (field.number == Key) label.key = tables_.text(field.value);
        if (field.number == Str) label.text = tables_.text(field.value);
        if (field.number == Num) label.number = field.signedValue();
        if (field.number == NumUnit) label.unit = tables_.text(field.value);
    }
    profile_->labels.push_back(label);
}

bool ProfileReader::lose(std::string_view code, std::string message) {
    profile_->report.add(Severity::Loss, code, std::move(message), at_);
    return false;
}

Result<ProfilePtr> ProfileReader::finish() {
    Profile& p = *profile_;
    if (samples_ > 0 && p.samples.empty()) {
        const std::string why = p.report.problems().empty() ? "" : " " + p.report.problems().front().message;
        return fail(ErrorCode::Damaged, "None of its samples is whole." + why, at_);
    }
    if (unfolded_ > kMostFramesPerByte * bytes_.size()) {
        return fail(ErrorCode::TooLarge,
                    fmt::format("Its stacks unfold to {} frames, more than a profile of {} can have.",
                                formatCount(unfolded_), formatBytes(bytes_.size())));
    }
    if (std::ranges::any_of(p.values, [](std::int64_t v) { return v < 0; })) {
        p.report.add(Severity::Note, "pprof-negative",
                     "Some values are below zero, as in what pprof makes of two profiles. Flame graphs show "
                     "the others.");
    }
    return ProfilePtr(std::move(profile_));
}

}  // namespace golanes::pprof
