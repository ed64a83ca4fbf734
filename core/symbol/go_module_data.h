// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/elf_image.h"

#include <cstdint>
#include <vector>

namespace golanes {

// The first words of runtime.moduledata (src/runtime/symtab.go of Go): where the parts of a Go program are.
// Found as what points to the table of functions, stripped programs included; in programs that can be moved,
// by the relocations that will fill it in. Empty when there is none. Only tables since Go 1.16 are looked
// for.
std::vector<std::uint64_t> findGoModuleData(const ElfImage& image, std::uint64_t pclntab);

// Which of the words tells where the Go code begins, in all versions since Go 1.16.
inline constexpr std::size_t kModuleText = 22;

}  // namespace golanes
