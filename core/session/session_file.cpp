// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_file.h"

#include "core/base/format.h"
#include "core/io/file_handle.h"
#include "core/io/save_file.h"
#include "core/io/stored_bytes.h"
#include "core/session/field_count.h"
#include "core/session/saved_messages.h"
#include "core/session/session_parts.h"
#include "golanes_version.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace golanes {

namespace {

tl::unexpected<Error> notASession() {
    return fail(ErrorCode::NotATrace,
                "This is not a Golanes session. Open the recordings themselves, and save a new one.", 0);
}

tl::unexpected<Error> damaged(std::int64_t at) {
    return fail(
        ErrorCode::Damaged,
        fmt::format("The session is broken from byte {} on, and does not tell which recordings it was "
                    "of. Open the recordings themselves.",
                    at),
        at);
}

tl::unexpected<Error> tooLarge() {
    return fail(ErrorCode::TooLarge,
                fmt::format("A session has {} at most. Remove pictures from the report, or annotations.",
                            formatBytes(kLargestContent)));
}

// The recordings, and nothing else of them.
std::string recordingsOf(const saved::Session& whole) {
    saved::Session files;
    for (const saved::Recording& recording : whole.recordings()) {
        saved::Recording* r = files.add_recordings();
        r->set_key(recording.key());
        *r->mutable_file() = recording.file();
        if (recording.has_perf()) *r->mutable_perf()->mutable_file() = recording.perf().file();
        if (recording.has_cpu_stat()) *r->mutable_cpu_stat() = recording.cpu_stat();
        if (recording.has_dump()) *r->mutable_dump() = recording.dump();
    }
    files.set_front(whole.front());
    return files.SerializeAsString();
}

// The best of the parts that are sound: everything, else the recordings.
const FoundPart* best(const FoundParts& parts, saved::Session& message) {
    for (const SessionPart kind : {SessionPart::Whole, SessionPart::Recordings})
        for (const FoundPart& part : parts.whole)
            if (part.kind == kind && countNested(part.content, kMostNested) <= kMostNested &&
                message.ParseFromString(part.content))
                return &part;
    return nullptr;
}

}  // namespace

SessionFile::SessionFile() : read_(std::make_shared<saved::Session>()) {}

Result<SessionFile> SessionFile::read(std::span<const std::byte> bytes) {
    if (sessionVersion(bytes) > kSessionVersion)
        return fail(
            ErrorCode::Unsupported,
            "A later version of Golanes made this session, and says that earlier ones cannot read it. "
            "Update Golanes.",
            static_cast<std::int64_t>(kSessionMagic.size()));
    const FoundParts parts = sessionParts(bytes);
    if (parts.whole.empty() && !looksLikeSession(bytes)) return notASession();
    auto message = std::make_shared<saved::Session>();
    const FoundPart* part = best(parts, *message);
    if (!part) return damaged(std::max<std::int64_t>(parts.brokenAt, 0));
    SessionFile file;
    file.session = load(*message);
    file.writtenBy_ = message->written_by();
    file.brokenAt_ = parts.brokenAt;
    file.onlyRecordings_ = part->kind == SessionPart::Recordings;
    // Cut between two parts, it has no broken one.
    if (file.onlyRecordings_ && file.brokenAt_ < 0) file.brokenAt_ = static_cast<std::int64_t>(bytes.size());
    file.read_ = std::move(message);
    return file;
}

Result<SessionFile> SessionFile::open(const std::string& path) {
    Job job;
    const auto stored = openStored(path, job, kLargestSession);
    if (!stored) return tl::unexpected(stored.error());
    if ((*stored)->bytes().size() > kLargestSession)
        return fail(ErrorCode::TooLarge, "It is too large for a session.");
    return read((*stored)->bytes());
}

Result<std::string> SessionFile::bytes() const {
    saved::Session message = *read_;
    store(session, message);
    message.set_written_by(GOLANES_VERSION);
    const std::string whole = message.SerializeAsString();
    const std::string recordings = recordingsOf(message);
    if (whole.size() + 2 * recordings.size() > kLargestContent ||
        countNested(whole, kMostNested) > kMostNested)
        return tooLarge();
    return sessionHeader() + sessionPart(SessionPart::Recordings, recordings) +
           sessionPart(SessionPart::Whole, whole) + sessionPart(SessionPart::Recordings, recordings);
}

Result<void> SessionFile::save(const std::string& path) const {
    const auto content = bytes();
    return content ? saveFile(path, *content) : tl::unexpected(content.error());
}

bool isSessionFile(const std::string& path) {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file.valid() || fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    std::array<std::byte, kSessionMagic.size()> head{};
    const ssize_t n = ::read(file.get(), head.data(), head.size());
    return n == static_cast<ssize_t>(head.size()) && looksLikeSession(head);
}

}  // namespace golanes
