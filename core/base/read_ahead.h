// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <span>
#include <thread>

namespace golanes {

// Goes along with whoever reads a mapped input from front to back, on a thread of its own: pages that come
// next are put where reading them costs no page fault, and those that have been read are given back. Nobody
// waits for that thread but the end, for a step of it (256 KB, from the page cache a tenth of a millisecond).
class ReadAhead {
  public:
    // Is told of what has been read and is not wanted soon, from front to back, on that thread or at the end
    // on the caller's.
    using LetGo = std::function<void(std::span<const std::byte>)>;

    // `bytes` stay: memory of any kind, mapped or not. Little of it takes no thread.
    ReadAhead(std::span<const std::byte> bytes, LetGo letGo);
    // Lets go of all that is left.
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    // All before `at` has been read; it never falls. To be told every megabyte or so, by one thread.
    void readTo(std::size_t at);

  private:
    void run();
    void fetch(std::size_t from, std::size_t to) const;
    void letGoTo(std::size_t at);

    std::span<const std::byte> bytes_;
    LetGo letGo_;
    std::size_t kept_ = 0;              // what lies before has been let go
    std::atomic<std::size_t> read_{0};  // or kEnd
    std::jthread helper_;               // the last member: it uses the others
};

}  // namespace golanes
