// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/symbol/elf_image.h"

#include <elfutils/libdw.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace golanes {

// A binary in the hands of libdw (elfutils), which reads DWARF.
//
// libdw trusts its input more than we do, so it gets to see only what has passed through ElfImage and these
// bounds: a regular file that we opened (it is given bytes, never a name or a descriptor), and of them a
// copy, because it writes into them; of limited size, compressed sections too, by the size that they claim;
// nothing that makes it open further files by names that stand in this one (.gnu_debugaltlink; parts in .dwo
// files are passed over by who asks). It reads on demand: what is asked of it is counted by who asks
// (DwarfLines).
class DwarfFile {
  public:
    // Null when there is nothing in it for libdw, or more than it may get.
    static std::shared_ptr<const DwarfFile> open(const ElfImage& image);
    DwarfFile() = default;
    DwarfFile(const DwarfFile&) = delete;
    ~DwarfFile();

    Elf* elf() const { return elf_; }
    Dwarf* dwarf() const { return dwarf_; }  // null: it holds call frame information alone
    // To be held by whoever asks libdw about it.
    std::mutex& mutex() const { return mutex_; }
    std::size_t bytes() const { return copy_.size(); }
    // Lines of code may be asked for: in memory each takes many times what it takes in the file.
    bool linesFit() const { return linesFit_; }

  private:
    mutable std::mutex mutex_;
    std::vector<char> copy_;
    Elf* elf_ = nullptr;
    Dwarf* dwarf_ = nullptr;
    bool linesFit_ = false;
};

}  // namespace golanes
