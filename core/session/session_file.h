// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace golanes {

namespace saved {
class Session;
}

// A session as it stands in a file (format: session_parts.h, session.proto), with what later versions put
// into it and this one does not know: that is written again as it was.
class SessionFile {
  public:
    SessionFile();

    // Errors: NotATrace (this is no session), Unsupported (of a later version that says it cannot be read by
    // this one), Damaged (not even the recordings are left; offset tells where it breaks).
    static Result<SessionFile> read(std::span<const std::byte> bytes);
    // Of a file; Io, TooLarge besides.
    static Result<SessionFile> open(const std::string& path);

    // What it holds now.
    Session session;
    // Part of the file was lost: `session` has the recordings alone. Where in the file it breaks; kNoOffset:
    // it is whole.
    std::int64_t brokenAt() const { return brokenAt_; }
    bool onlyRecordings() const { return onlyRecordings_; }
    // Version of the program that wrote it; "": it was not read from a file.
    const std::string& writtenBy() const { return writtenBy_; }

    // The bytes of a file, or TooLarge.
    Result<std::string> bytes() const;
    // Whole or not at all, see saveFile().
    Result<void> save(const std::string& path) const;

  private:
    std::shared_ptr<const saved::Session> read_;  // as it was read
    std::int64_t brokenAt_ = Error::kNoOffset;
    bool onlyRecordings_ = false;
    std::string writtenBy_;
};

// Whether a regular file is a session, by its first bytes. Opens nothing else.
bool isSessionFile(const std::string& path);

}  // namespace golanes
