// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_map.h"
#include "core/store/perf_address_spaces.h"
#include "core/store/perf_chain_table.h"
#include "core/store/perf_recording.h"

#include <cstdint>
#include <vector>

namespace golanes {

// Turns callchains of samples, taken in time order, into stacks: finds whose code and which mapping each
// address belongs to at that time. What was found for a chain is kept as long as nothing was mapped since.
class PerfStackResolver {
  public:
    PerfStackResolver(const PerfChainTable& chains, PerfStacks& stacks)
        : chains_(chains), stacks_(stacks), known_(chains.size()) {}

    PerfStackId resolve(PerfChainId chain, std::int32_t pid, const PerfAddressSpaces& spaces);

  private:
    struct Known {
        std::uint32_t version = 0;  // of the process's space; 0: nothing is known
        std::uint32_t kernelVersion = 0;
        PerfStackId stack;
    };

    PerfStackId build(PerfChainId chain, const PerfAddressSpaces::Space& user,
                      const PerfAddressSpaces::Space& kernel);

    const PerfChainTable& chains_;
    PerfStacks& stacks_;
    std::vector<Known> known_;         // by chain: as it was resolved last
    IdMap<PerfStackId> others_;        // by chain and version: of chains that several processes share
    std::uint32_t othersVersion_ = 0;  // of the kernel's space that they were resolved in
    std::vector<PerfFrame> frames_;
};

}  // namespace golanes
