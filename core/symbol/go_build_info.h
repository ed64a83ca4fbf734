// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/elf_image.h"

#include <string>

namespace golanes {

// The version of Go that made the program, as its linker noted it since Go 1.13 (debug/buildinfo of Go):
// "go1.24.3"; "" when it is not told.
std::string goVersion(const ElfImage& image);

}  // namespace golanes
