// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pprof/profile_tables.h"

#include "core/store/pprof_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace golanes::pprof {

namespace {

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Puts the numbers in these fields of a message where they belong; those that do not occur stay.
void takeNumbers(std::span<const std::byte> message,
                 std::initializer_list<std::pair<std::uint32_t, std::uint64_t*>> fields) {
    ProtoReader reader(message);
    ProtoField field;
    while (reader.next(field)) {
        for (const auto& [number, value] : fields) {
            if (field.number == number && field.wire == WireType::Varint) *value = field.value;
        }
    }
}

std::uint32_t rowOf(const IdMap<std::uint32_t>& rows, std::uint64_t id) {
    const std::uint32_t* row = rows.find(id);
    return row ? *row : Profile::kNone;
}

template <class T>
std::uint32_t countOf(const std::vector<T>& rows) {
    return static_cast<std::uint32_t>(rows.size());
}

}  // namespace

void ProfileTables::take(const ProtoField& field) {
    using namespace field_of_profile;
    switch (field.number) {
        case SampleType:
            types_.push_back(rawType(field));
            break;
        case PeriodType:
            periodType_ = rawType(field);
            break;
        case Mapping:
            takeMapping(field);
            break;
        case Location:
            takeLocation(field);
            break;
        case Function:
            takeFunction(field);
            break;
        case StringTable:
            texts_.push_back(profile_.strings.intern(textOf(field.bytes)));
            break;
        case TimeNanos:
            profile_.wallUnixNs = field.signedValue();
            break;
        case DurationNanos:
            profile_.duration = field.signedValue();
            break;
        case Period:
            profile_.period = field.signedValue();
            break;
        case Comment:
            forEachNumber(field, [&](std::uint64_t text) { comments_.push_back(text); });
            break;
        case DefaultSampleType:
            defaultType_ = field.value;
            break;
        default:
            break;
    }
}

ProfileTables::RawType ProfileTables::rawType(const ProtoField& message) const {
    using namespace field_of_value_type;
    RawType type;
    takeNumbers(message.bytes, {{Type, &type.type}, {Unit, &type.unit}});
    return type;
}

void ProfileTables::takeMapping(const ProtoField& message) {
    using namespace field_of_mapping;
    std::uint64_t id = 0;
    RawMapping mapping;
    takeNumbers(message.bytes, {{Id, &id}, {Filename, &mapping.file}, {BuildId, &mapping.buildId}});
    mappingRows_.set(id, countOf(mappings_));
    mappings_.push_back(mapping);
}

void ProfileTables::takeFunction(const ProtoField& message) {
    using namespace field_of_function;
    std::uint64_t id = 0;
    RawFunction f;
    takeNumbers(message.bytes,
                {{Id, &id}, {Name, &f.name}, {SystemName, &f.systemName}, {Filename, &f.file}});
    functionRows_.set(id, countOf(functions_));
    functions_.push_back(f);
}

void ProfileTables::takeLocation(const ProtoField& message) {
    using namespace field_of_location;
    Profile::Location location;
    std::uint64_t id = 0, mapping = 0;
    takeNumbers(message.bytes, {{Id, &id}, {MappingId, &mapping}, {Address, &location.address}});
    location.firstLine = countOf(lines_);
    ProtoReader reader(message.bytes);
    ProtoField field;
    while (reader.next(field)) {
        if (field.number == field_of_location::Line) takeLine(field);
    }
    location.lineCount = countOf(lines_) - location.firstLine;
    locationRows_.set(id, countOf(profile_.locations));
    profile_.locations.push_back(location);
    locationMappings_.push_back(mapping);
}

void ProfileTables::takeLine(const ProtoField& message) {
    using namespace field_of_line;
    RawLine line;
    takeNumbers(message.bytes, {{FunctionId, &line.function}, {field_of_line::Line, &line.line}});
    lines_.push_back(line);
}

void ProfileTables::resolve() {
    for (const RawType& type : types_) profile_.types.push_back(typeOf(type));
    profile_.periodType = typeOf(periodType_);
    for (const std::uint64_t comment : comments_) profile_.comments.push_back(text(comment));
    for (const RawMapping& m : mappings_) profile_.mappings.push_back({text(m.file), text(m.buildId)});
    for (const RawFunction& f : functions_) {
        const StringId name = text(f.name);
        profile_.functions.push_back({name == kEmptyString ? text(f.systemName) : name, text(f.file)});
    }
    for (const RawLine& line : lines_)
        profile_.lines.push_back({functionOf(line), static_cast<std::int64_t>(line.line)});
    for (std::size_t l = 0; l < locationMappings_.size(); ++l)
        profile_.locations[l].mapping = rowOf(mappingRows_, locationMappings_[l]);
    // As pprof: the last column, where none is named.
    const StringId shown = defaultType_ == 0 ? kEmptyString : text(defaultType_);
    const auto named = std::ranges::find(profile_.types, shown, &Profile::ValueType::type);
    const bool known = shown != kEmptyString && named != profile_.types.end();
    profile_.defaultType =
        known ? static_cast<std::uint32_t>(named - profile_.types.begin()) : countOf(profile_.types) - 1;
}

StringId ProfileTables::text(std::uint64_t number) {
    if (number < texts_.size()) return texts_[number];
    // The empty text is the first of the table; who writes no text writes no table.
    if (number != 0) {
        profile_.report.add(Severity::Loss, "pprof-text-missing",
                            fmt::format("A name is text {}, of which there are {}.", number, texts_.size()));
    }
    return kEmptyString;
}

std::uint32_t ProfileTables::location(std::uint64_t id) const {
    return rowOf(locationRows_, id);
}

std::uint32_t ProfileTables::functionOf(const RawLine& line) {
    const std::uint32_t row = rowOf(functionRows_, line.function);
    if (row == Profile::kNone && line.function != 0) {
        profile_.report.add(Severity::Loss, "pprof-function-missing",
                            fmt::format("A line is in function {}, which is not there.", line.function));
    }
    return row;
}

}  // namespace golanes::pprof
