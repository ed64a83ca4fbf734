// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cgroup/cpu_stat_csv.h"
#include "core/import/go/go_trace.h"
#include "core/import/importer.h"
#include "core/import/perf/perf_data.h"
#include "core/import/perf_text/folded_stacks.h"
#include "core/import/perf_text/perf_script.h"
#include "core/import/pprof/pprof.h"

#include <algorithm>
#include <array>

namespace golanes {

std::span<const Importer> importers() {
    static const std::array all = {
        kGoTraceImporter,      kPerfDataImporter, kPerfScriptImporter,
        kFoldedStacksImporter, kCpuStatImporter,  kPprofImporter,
    };
    return all;
}

const Importer* importerFor(std::span<const std::byte> bytes) {
    const std::span<const std::byte> head = bytes.first(std::min(bytes.size(), kHeadBytes));
    for (const Importer& importer : importers()) {
        if (importer.sniff(head)) return &importer;
    }
    return nullptr;
}

}  // namespace golanes
