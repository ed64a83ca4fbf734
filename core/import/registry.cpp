// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "core/import/importer.h"

#include <algorithm>
#include <array>

namespace golanes {

std::span<const Importer> importers() {
    static const std::array all = {
        kGoTraceImporter,
    };
    return all;
}

const Importer* importerFor(std::span<const std::byte> bytes) {
    constexpr std::size_t kHead = 64;
    const std::span<const std::byte> head = bytes.first(std::min(bytes.size(), kHead));
    for (const Importer& importer : importers()) {
        if (importer.sniff(head)) return &importer;
    }
    return nullptr;
}

}  // namespace golanes
