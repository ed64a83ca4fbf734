// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/symbol/symbol_merger.h"

#include "core/symbol/shown_name.h"

#include <span>

namespace golanes {

SymbolMerger::SymbolMerger(std::size_t frames, bool raw)
    : raw_(raw),
      mostText_(kTextAtLeast + kTextOfFrame * frames),
      symbols_(std::make_shared<PerfSymbols>()),
      rangeOf_(frames) {
    // What frames get that nothing is known of.
    symbols_->functions.emplace_back();
    lines_.push_back({.function = PerfFunctionId(0)});
}

StringId SymbolMerger::nameId(std::string_view name, PerfCodeKind kind) {
    const auto key = reinterpret_cast<std::uintptr_t>(name.data());
    if (const StringId* known = names_.find(key)) return *known;
    if (symbols_->strings.bytes() > mostText_) return kEmptyString;
    const StringId id = symbols_->strings.intern(raw_ ? std::string(name) : shownName(name, kind));
    names_.set(key, id);
    return id;
}

StringId SymbolMerger::fileId(std::string_view file) {
    if (file.empty()) return kEmptyString;
    const auto key = reinterpret_cast<std::uintptr_t>(file.data());
    if (const StringId* known = files_.find(key)) return *known;
    if (symbols_->strings.bytes() > mostText_) return kEmptyString;
    const StringId id = symbols_->strings.intern(file);
    files_.set(key, id);
    return id;
}

PerfFunctionId SymbolMerger::function(StringId name, StringId file, PerfCodeKind kind) {
    const std::uint64_t key = std::uint64_t{name.value} << 32 | file.value;
    if (const PerfFunctionId* known = functions_.find(key)) return *known;
    const PerfFunctionId id(static_cast<PerfFunctionId::rep>(symbols_->functions.size()));
    const PerfBinaryIndex binary(static_cast<PerfBinaryIndex::rep>(symbols_->binaries.size()));
    symbols_->functions.push_back({name, file, binary, kind});
    functions_.set(key, id);
    return id;
}

void SymbolMerger::add(const FrameGroup& group, const GroupNames& names) {
    names_.clear();
    files_.clear();
    functions_.clear();
    for (std::size_t i = 0; i < group.places.size(); ++i) {
        Range& range = rangeOf_[group.places[i].frame.value];
        range.begin = static_cast<std::uint32_t>(lines_.size());
        const GroupNames::Range known = names.linesOf[i];
        for (const CodeLine& line : std::span(names.lines).subspan(known.first, known.count)) {
            const PerfCodeKind kind = line.native ? PerfCodeKind::Native : names.kind;
            const StringId name = nameId(line.function, kind);
            lines_.push_back({function(name, fileId(line.file), kind), line.line, line.inlined});
        }
        if (range.begin == lines_.size()) {
            lines_.push_back({.function = function(kEmptyString, kEmptyString, names.kind)});
        }
        range.count = static_cast<std::uint32_t>(lines_.size()) - range.begin;
    }
    symbols_->binaries.push_back(names.binary);
}

PerfSymbolsPtr SymbolMerger::finish() {
    symbols_->firstLine.reserve(rangeOf_.size() + 1);
    symbols_->lines.reserve(lines_.size() + rangeOf_.size());
    symbols_->firstLine.push_back(0);
    for (const Range& range : rangeOf_) {
        const auto from = lines_.begin() + range.begin;
        symbols_->lines.insert(symbols_->lines.end(), from, from + std::max<std::uint32_t>(range.count, 1));
        symbols_->firstLine.push_back(static_cast<std::uint32_t>(symbols_->lines.size()));
    }
    symbols_->strings.shrink();
    return symbols_;
}

}  // namespace golanes
