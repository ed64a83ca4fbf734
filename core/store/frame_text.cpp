// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frame_text.h"

#include "core/base/base_name.h"

#include <fmt/format.h>

namespace golanes {

std::string binaryText(std::string_view path) {
    if (path.empty()) return "[unknown]";
    if (path.starts_with('[')) return std::string(path);
    return fmt::format("[{}]", baseName(path));
}

std::string functionText(const PerfSymbols& symbols, PerfFunctionId function) {
    const PerfFunction& f = symbols.functions[function.value];
    if (const std::string_view name = symbols.strings[f.name]; !name.empty()) return std::string(name);
    return binaryText(f.binary.valid() ? symbols.binaries[f.binary.value].path : std::string_view());
}

std::string frameText(const PerfRecording& perf, const PerfFrame& frame) {
    if (!frame.mapping.valid()) return fmt::format("{:#x}", frame.address);
    const PerfMapping& m = perf.mappings[frame.mapping.value];
    const std::string_view file = perf.strings[m.file];
    if (!file.starts_with('/')) return fmt::format("{} {:#x}", binaryText(file), frame.address);
    return fmt::format("{}+{:#x}", binaryText(file), frame.address - m.begin + m.fileOffset);
}

}  // namespace golanes
