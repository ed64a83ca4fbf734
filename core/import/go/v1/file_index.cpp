// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/v1/file_index.h"

#include "core/base/cancellable_sort.h"
#include "core/base/hash_seed.h"
#include "core/import/go/go_trace.h"
#include "core/import/go/v1/varint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <unordered_map>
#include <utility>

namespace golanes::v1 {

namespace {

// Go's reader refuses longer ones, and more than that many procs are no trace of a running program.
constexpr std::uint64_t kMaxString = 1'000'000;
constexpr std::uint64_t kMaxEventBytes = 2048;
constexpr std::uint64_t kMaxStackBytes = 64 * 1024;
constexpr std::uint64_t kMaxFrames = 1000;
constexpr std::size_t kMaxProcs = 65'000;

class Scanner {
  public:
    Scanner(std::span<const std::byte> file, const WireFormat& format, Job& job, Problems& problems)
        : format_(format),
          job_(job),
          problems_(problems),
          begin_(reinterpret_cast<const std::uint8_t*>(file.data())),
          end_(begin_ + file.size()),
          p_(begin_ + std::min(file.size(), GoTraceHeader::kSize)) {
        for (unsigned head = 0; head < 256; ++head) skip_[head] = plainArguments(head);
    }

    FileIndex run() {
        while (p_ < end_ && !stopped_) {
            skipPlainEvents();
            if (p_ < end_) readEvent();
            if (offset() >= nextLook_) look();
        }
        closeBatch(offset());
        finish();
        return std::move(index_);
    }

  private:
    std::uint64_t offset() const { return static_cast<std::uint64_t>(p_ - begin_); }

    // Number of arguments to skip over for events that need no look; 0 for all others.
    std::uint8_t plainArguments(unsigned head) const {
        const auto byte = static_cast<std::uint8_t>(head);
        const EventType t = WireFormat::type(byte);
        if (isStructural(t) || t == EventType::FutileWakeup || t == EventType::GoSysExit) return 0;
        if (t == EventType::CPUSample || WireFormat::hasLength(byte)) return 0;
        const unsigned n = format_.inlineArguments(byte);
        return static_cast<std::uint8_t>(format_.arguments(t) == n ? n : 0);
    }

    // The common case: finds the end of short events from eight bytes at once.
    void skipPlainEvents() {
        if (!batch_ || size() < 10) return;
        const std::uint8_t* p = p_;
        std::uint64_t count = 0;
        const std::uint8_t* const last = begin_ + std::min<std::uint64_t>(nextLook_, size() - 9);
        while (p < last) {
            const unsigned n = skip_[*p];
            if (n == 0) break;
            std::uint64_t bytes;
            std::memcpy(&bytes, p + 1, sizeof bytes);
            std::uint64_t ends = ~bytes & 0x8080808080808080u;
            for (unsigned i = 1; i < n; ++i) ends &= ends - 1;
            if (ends == 0) break;  // a long number: the careful way
            p += 2 + (std::countr_zero(ends) >> 3);
            ++count;
        }
        p_ = p;
        index_.events += count;
    }
    std::uint64_t size() const { return static_cast<std::uint64_t>(end_ - begin_); }

    void look() {
        nextLook_ = offset() + (std::uint64_t{1} << 20);
        job_.advanceTo(offset());
        if (job_.cancelled()) stop();
    }

    // One event the careful way.
    void readEvent() {
        const std::uint8_t* const event = p_;
        const std::uint8_t head = *p_++;
        const EventType t = WireFormat::type(head);
        if (!format_.knows(t)) {
            return malformed(event, [&] { return fmt::format("no event has type {}", index(t)); });
        }
        if (t == EventType::Batch) return readBatch(event);
        if (!batch_) {
            return malformed(event, [] { return std::string("an event comes before the first batch"); });
        }
        if (t == EventType::String) return readString(event);
        if (!readArgumentList(event, head, t)) return;
        if (t == EventType::UserLog && !skipLogMessage(event, head)) return;
        keep(event, t);
    }

    // Reads the arguments into args_ and checks their number.
    bool readArgumentList(const std::uint8_t* event, std::uint8_t head, EventType t) {
        args_.clear();
        std::uint64_t v = 0;
        if (!WireFormat::hasLength(head)) {
            for (unsigned i = 0; i < format_.inlineArguments(head); ++i) {
                if (!number(event, v)) return false;
                args_.push_back(v);
            }
        } else {
            if (!number(event, v)) return false;
            const std::uint64_t limit = t == EventType::Stack ? kMaxStackBytes : kMaxEventBytes;
            if (v > limit) {
                malformed(event, [&] { return fmt::format("an event claims to be {} bytes long", v); });
                return false;
            }
            if (v > static_cast<std::uint64_t>(end_ - p_)) return truncated(event);
            const std::uint8_t* const end = p_ + v;
            while (p_ < end) {
                if (!checkedVarint(p_, end, v)) {
                    malformed(event, [] { return std::string("a number runs out of its event"); });
                    return false;
                }
                args_.push_back(v);
            }
        }
        const unsigned want = format_.arguments(t);
        if (want != WireFormat::kAnyNumber && args_.size() != want) {
            malformed(event, [&] {
                return fmt::format("{} has {} arguments instead of {}", specOf(t, format_.layout()).name,
                                   args_.size(), want);
            });
            return false;
        }
        return true;
    }

    bool number(const std::uint8_t* event, std::uint64_t& v) {
        const std::uint8_t* const start = p_;
        if (checkedVarint(p_, end_, v)) return true;
        if (p_ == end_ && end_ - start < 10) return truncated(event);
        malformed(event, [] { return std::string("a number has more than 64 bits"); });
        return false;
    }

    void readBatch(const std::uint8_t* event) {
        if (!readArgumentList(event, *event, EventType::Batch)) return;
        const std::uint64_t id = args_[0];
        if (id != ~std::uint64_t{0} && id > 0x7fffffff) {
            return malformed(event, [&] { return fmt::format("a batch names proc {}", id); });
        }
        const auto proc = static_cast<std::int32_t>(id);
        const auto [slot, fresh] = slots_.try_emplace(proc, index_.procs.size());
        if (fresh) {
            if (index_.procs.size() == kMaxProcs) {
                return malformed(event, [] { return std::string("too many procs"); });
            }
            index_.procs.push_back({proc, {}});
        }
        closeBatch(static_cast<std::uint64_t>(event - begin_));
        Batch b;
        b.begin = b.end = offset();
        b.sequence = format_.sequenced() ? static_cast<std::int64_t>(args_[1]) : 0;
        b.ticks = static_cast<std::int64_t>(args_.back());
        index_.procs[slot->second].batches.push_back(b);
        batch_ = true;
        proc_ = slot->second;
    }

    void closeBatch(std::uint64_t end) {
        if (batch_) index_.procs[proc_].batches.back().end = end;
    }

    void readString(const std::uint8_t* event) {
        std::uint64_t id = 0, length = 0;
        if (!number(event, id) || !number(event, length)) return;
        if (length > kMaxString) {
            return malformed(event, [&] { return fmt::format("a string claims {} bytes", length); });
        }
        if (length > static_cast<std::uint64_t>(end_ - p_)) {
            truncated(event);
            return;
        }
        if (id == 0 || length == 0) {
            problems_.add(Severity::Loss, "string-invalid", at(event),
                          [&] { return fmt::format("string {} has {} bytes", id, length); });
        } else {
            index_.strings.push_back({id, {reinterpret_cast<const char*>(p_), length}});
        }
        p_ += length;
    }

    bool skipLogMessage(const std::uint8_t* event, std::uint8_t head) {
        if (!WireFormat::hasLength(head)) {
            malformed(event, [] { return std::string("a log has no message"); });
            return false;
        }
        std::uint64_t length = 0;
        if (!number(event, length)) return false;
        if (length > kMaxString) {
            malformed(event, [&] { return fmt::format("a log message claims {} bytes", length); });
            return false;
        }
        if (length > static_cast<std::uint64_t>(end_ - p_)) return truncated(event);
        p_ += length;
        return true;
    }

    // Notes what must be known before ordering.
    void keep(const std::uint8_t* event, EventType t) {
        if (!isStructural(t)) ++index_.events;
        switch (t) {
            case EventType::Frequency:
                keepFrequency(event);
                break;
            case EventType::TimerGoroutine:
                index_.timerGoroutines.push_back(args_[0]);
                break;
            case EventType::Stack:
                keepStack(event);
                break;
            case EventType::FutileWakeup:
                index_.futileWakeups = true;
                break;
            case EventType::CPUSample:
                index_.samples.push_back({static_cast<std::int64_t>(args_[1]), args_[3], at(event),
                                          static_cast<std::int32_t>(args_[2]),
                                          static_cast<std::uint32_t>(args_[4])});
                break;
            case EventType::GoSysExit:
                if (!format_.sequenced() && args_[3] != 0) {
                    index_.sysExits.push_back({args_[1], args_[2], static_cast<std::int64_t>(args_[3])});
                }
                break;
            default:
                break;
        }
    }

    void keepFrequency(const std::uint8_t* event) {
        index_.ticksPerSecond = static_cast<std::int64_t>(args_[0]);
        if (index_.ticksPerSecond > 0) return;
        index_.ticksPerSecond = 0;
        problems_.add(Severity::Loss, "time-order", at(event),
                      [] { return std::string("the clock ran backwards between start and end"); });
    }

    void keepStack(const std::uint8_t* event) {
        const std::uint64_t perFrame = format_.sequenced() ? 1 : 4;
        const bool sound =
            args_.size() >= 2 && args_[1] <= kMaxFrames && args_.size() == 2 + perFrame * args_[1];
        if (!sound) {
            return malformed(event, [] { return std::string("a stack does not hold its frames"); });
        }
        if (args_[0] != 0 && args_[1] != 0) index_.stacks.push_back(at(event));
    }

    std::uint64_t at(const std::uint8_t* event) const { return static_cast<std::uint64_t>(event - begin_); }

    // The walk ends before this event; what came before stays.
    template <class Reason>
    void malformed(const std::uint8_t* event, Reason&& reason) {
        problems_.add(Severity::Loss, "malformed", at(event), [&] {
            return fmt::format("{}; the {} bytes from there on could not be read", reason(), end_ - event);
        });
        p_ = event;
        stop();
    }
    bool truncated(const std::uint8_t* event) {
        problems_.add(Severity::Loss, "truncated", at(event),
                      [] { return std::string("the file ends in the middle of an event"); });
        p_ = event;
        stop();
        return false;
    }
    void stop() {
        stopped_ = true;
        index_.complete = false;
    }

    void finish() {
        stableSort(index_.samples, &WireSample::ticks, job_);
        stableSort(
            index_.sysExits, [](const WireSysExit& e) { return std::pair(e.goroutine, e.sequence); }, job_);
    }

    const WireFormat& format_;
    Job& job_;
    Problems& problems_;
    const std::uint8_t* const begin_;
    const std::uint8_t* const end_;
    const std::uint8_t* p_;
    std::array<std::uint8_t, 256> skip_{};
    std::vector<std::uint64_t> args_;
    std::unordered_map<std::int32_t, std::size_t, SeededHash> slots_;  // by proc
    std::uint64_t nextLook_ = 0;
    std::size_t proc_ = 0;
    bool batch_ = false;
    bool stopped_ = false;
    FileIndex index_;
};

}  // namespace

FileIndex scanFile(std::span<const std::byte> file, const WireFormat& format, Job& job, Problems& problems) {
    return Scanner(file, format, job, problems).run();
}

}  // namespace golanes::v1
