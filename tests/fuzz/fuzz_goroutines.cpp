// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/goroutines/parse_dump.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

// The reader of goroutine dumps: whatever the text, what is read of it is no larger than it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto dump = parseGoroutineDump(text);
    if (!dump) {
        if (dump.error().message.empty()) std::abort();
        return 0;
    }
    std::size_t bytes = 0;
    for (const DumpedGoroutine& g : dump->goroutines) {
        bytes += g.state.size() + g.labels.size() + g.createdBy.function.size() + g.createdBy.file.size();
        for (const DumpFrame& f : g.frames) bytes += f.function.size() + f.file.size();
    }
    if (bytes > size || dump->goroutines.empty()) std::abort();
    return 0;
}
