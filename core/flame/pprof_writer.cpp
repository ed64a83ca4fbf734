// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/pprof_writer.h"

#include "core/store/pprof_fields.h"

namespace golanes {

using namespace pprof;

std::uint64_t PprofWriter::text(std::string_view s) {
    const auto [at, made] = textIds_.try_emplace(s, texts_.size());
    if (made) texts_.push_back(s);
    return at->second;
}

void PprofWriter::valueType(std::uint32_t field, std::string_view type, std::string_view unit) {
    ProtoWriter m;
    m.number(field_of_value_type::Type, text(type));
    m.number(field_of_value_type::Unit, text(unit));
    out_.message(field, m);
}

void PprofWriter::sampleType(std::string_view type, std::string_view unit) {
    valueType(field_of_profile::SampleType, type, unit);
}

void PprofWriter::period(std::string_view type, std::string_view unit, std::uint64_t value) {
    valueType(field_of_profile::PeriodType, type, unit);
    out_.number(field_of_profile::Period, value);
}

void PprofWriter::time(std::optional<std::int64_t> wallUnixNs, std::int64_t duration) {
    out_.number(field_of_profile::TimeNanos, static_cast<std::uint64_t>(wallUnixNs.value_or(0)));
    out_.number(field_of_profile::DurationNanos, static_cast<std::uint64_t>(duration));
}

void PprofWriter::comment(std::string_view s) {
    out_.number(field_of_profile::Comment, text(s));
}

std::uint64_t PprofWriter::function(std::string_view name, std::string_view file) {
    ProtoWriter m;
    m.number(field_of_function::Id, ++functions_);
    m.number(field_of_function::Name, text(name));
    m.number(field_of_function::SystemName, text(name));
    m.number(field_of_function::Filename, text(file));
    out_.message(field_of_profile::Function, m);
    return functions_;
}

std::uint64_t PprofWriter::location(std::uint64_t function, std::uint64_t line, std::uint64_t address) {
    ProtoWriter lineMessage, m;
    lineMessage.number(field_of_line::FunctionId, function);
    lineMessage.number(field_of_line::Line, line);
    m.number(field_of_location::Id, ++locations_);
    m.number(field_of_location::Address, address);
    m.message(field_of_location::Line, lineMessage);
    out_.message(field_of_profile::Location, m);
    return locations_;
}

void PprofWriter::sample(const std::vector<std::uint64_t>& locations, std::uint64_t count,
                         std::uint64_t weight) {
    ProtoWriter ids, values, m;
    for (const std::uint64_t id : locations) ids.packed(id);
    values.packed(count);
    values.packed(weight);
    m.message(field_of_sample::LocationId, ids);
    m.message(field_of_sample::Value, values);
    out_.message(field_of_profile::Sample, m);
}

std::string PprofWriter::finish() {
    for (const std::string_view s : texts_) out_.bytes(field_of_profile::StringTable, s, true);
    return out_.text();
}

}  // namespace golanes
