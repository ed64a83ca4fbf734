// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/byte_source.h"
#include "core/symbol/elf_image.h"
#include "core/symbol/go_program.h"
#include "core/symbol/symbol_list.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace golanes {

class DwarfFile;
class DwarfFrames;
class DwarfLines;

// A program, a library or its separate debug file, ready to be asked for names. Immutable.
class Binary {
  public:
    Binary();
    ~Binary();
    // Plain, .gz or .zst. Errors: Io (nothing but regular files is opened, and nothing below /proc, /sys and
    // /dev: a recording could name any), NotATrace (no ELF file), Damaged, TooLarge, Cancelled.
    static Result<std::shared_ptr<const Binary>> open(const std::string& path, Job& job);

    const ElfImage& image() const { return image_; }
    const std::string& buildId() const { return image_.buildId(); }
    const SymbolList& symbols() const { return symbols_; }
    const std::optional<GoProgram>& go() const { return go_; }
    // Null when it holds no such; read when first asked for. For any thread, as all of it.
    DwarfLines* dwarf() const;
    DwarfFrames* frames() const;
    bool namesAnything() const { return !symbols_.empty() || go_.has_value(); }
    // File name and checksum of the separate debug file that .gnu_debuglink tells of; "" when it does not.
    std::string debugLink() const;

  private:
    std::shared_ptr<const ByteSource> bytes_;
    ElfImage image_;
    SymbolList symbols_;
    std::optional<GoProgram> go_;
    const std::shared_ptr<const DwarfFile>& dwarfFile() const;

    mutable std::once_flag fileOnce_, linesOnce_, framesOnce_;
    mutable std::shared_ptr<const DwarfFile> dwarfFile_;
    mutable std::unique_ptr<DwarfLines> lines_;
    mutable std::unique_ptr<DwarfFrames> frames_;
};

// True for a file that may be opened whoever named it, see Binary::open().
bool mayBeOpened(const std::string& path);

// Something that is mapped: which bytes of the file at which addresses.
struct MappedPiece {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t fileOffset = 0;
};

// Whether the pieces can be those of the file.
enum class Fit : std::uint8_t {
    No,
    Possible,  // all lie where the file has code
    Exact,     // each is just one segment of the file, page by page
};
Fit fitOf(const ElfImage& image, const std::vector<MappedPiece>& pieces);

}  // namespace golanes
