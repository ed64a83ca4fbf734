// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pprof/pprof.h"

#include "core/import/pprof/profile_reader.h"
#include "core/import/pprof/proto_reader.h"
#include "core/store/pprof_fields.h"

namespace golanes {

namespace {

using namespace pprof;

constexpr std::uint64_t kPeakBytesPerByte = 8;

// Whether these bytes are a ValueType: numbers of texts, and nothing else.
bool isValueType(std::span<const std::byte> bytes) {
    ProtoReader reader(bytes);
    ProtoField field;
    while (reader.next(field)) {
        if (field.wire != WireType::Varint || field.number > field_of_value_type::Unit) return false;
    }
    return !reader.broken();
}

WireType wireOf(std::uint32_t field) {
    using namespace field_of_profile;
    const bool number = field == TimeNanos || field == DurationNanos || field == Period ||
                        field == DefaultSampleType || field == DocUrl || field == DropFrames ||
                        field == KeepFrames;
    return number ? WireType::Varint : WireType::Bytes;
}

// The wire format has no mark of its own: what begins with fields of a profile, stored as those are, with the
// type of a column or of the period among them, is one.
bool sniff(std::span<const std::byte> head) {
    using namespace field_of_profile;
    ProtoReader reader(head);
    ProtoField field;
    bool typed = false;
    while (reader.next(field)) {
        const bool list = field.number == Comment && field.wire == WireType::Varint;
        if (field.number > DocUrl || (field.wire != wireOf(field.number) && !list)) return false;
        if (field.number != SampleType && field.number != PeriodType) continue;
        if (!isValueType(field.bytes)) return false;
        typed = true;
    }
    return typed;
}

}  // namespace

Result<ProfilePtr> readProfile(std::span<const std::byte> bytes, Job& job) {
    return ProfileReader(bytes, job).read();
}

const Importer kPprofImporter = {
    .kind = "pprof",
    .title = "pprof profile",
    .sniff = sniff,
    .read = [](const ImportInput& in, Job& job) { return Result<Recording>(readProfile(in.bytes, job)); },
    .peakBytes = [](std::span<const std::byte>, std::uint64_t size) { return size * kPeakBytesPerByte; }};

}  // namespace golanes
