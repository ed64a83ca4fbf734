// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"

#include <cstdint>
#include <exception>
#include <system_error>
#include <thread>
#include <utility>

namespace golanes {

// Reads the first part of a file on a thread of its own and gives it to the sink, while the whole is being
// read. Nobody depends on a preview: where it fails, there is none.
class PreviewThread {
  public:
    // Without a wish nothing is done. `read(Job&)` makes the Result<TracePtr>; what it uses must outlive
    // this.
    template <class Read>
    PreviewThread(const PreviewWish& wish, const Job& whole, Read read) : job_(&whole) {
        if (!wish.sink) return;
        try {
            thread_ = std::thread([this, sink = wish.sink, read = std::move(read)]() mutable {
                try {
                    const Result<TracePtr> trace = read(job_);
                    if (trace && !job_.cancelled()) sink(*trace);
                } catch (const std::exception&) {
                }
            });
        } catch (const std::system_error&) {
        }
    }
    // The whole is there: what has not been finished is of no use any more.
    ~PreviewThread() {
        job_.cancel();
        if (thread_.joinable()) thread_.join();
    }

  private:
    Job job_;
    std::thread thread_;
};

}  // namespace golanes
