// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/elf_image.h"
#include "core/symbol/symbol_list.h"

namespace golanes {

// The functions of .symtab, or of .dynsym where a file was stripped of it. Addresses are the file's own.
SymbolList elfSymbols(const ElfImage& image);

}  // namespace golanes
