// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a filter. What is refused says where, within the text; what is taken judges every row;
// completion stays within the text at every cursor.
#include "core/filter/filter_complete.h"
#include "core/filter/matching_rows.h"
#include "tests/core/filter/things.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace golanes;
    static const ColumnTable table = test::things(100, 1);
    static const FilterSchema schema = test::schemaOfThings(table);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto filter = makeFilter(text, schema)) {
        if (matchingRows(table, *filter, Job()).size() > table.size()) std::abort();
    } else {
        const FilterPart part = filter.error().part;
        if (part.at > size || part.length > size - part.at || filter.error().message.empty()) std::abort();
    }
    const std::size_t step = 1 + size / 16;
    for (std::size_t cursor = 0; cursor <= size; cursor += step) {
        const FilterPart part = completeFilter(text, cursor, schema).part;
        if (part.at > cursor || part.length > cursor - part.at) std::abort();
    }
    return 0;
}
