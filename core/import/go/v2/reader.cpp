// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "core/import/go/preview.h"
#include "core/import/go/v2/order.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace golanes {

namespace {

using namespace v2;

constexpr std::string_view kPartAdvice =
    "The rest is shown. If the program was killed while tracing, stop the trace before it exits.";

std::uint64_t bytesOf(const Generation& g) {
    std::uint64_t bytes = 0;
    for (const Batch& b : g.batches) bytes += b.data.size();
    return bytes;
}

// The generations that a preview shows: the first ones that are whole, about as many bytes as are wanted.
// None when that is a large part of the file, and costs too much.
std::vector<Generation> firstOf(const std::vector<Generation>& generations, std::uint64_t wanted,
                                std::uint64_t fileBytes) {
    std::vector<Generation> first;
    std::uint64_t bytes = 0;
    for (const Generation& g : generations) {
        if (g.trouble || g.gapBefore || bytes >= wanted) break;
        bytes += bytesOf(g);
        first.push_back(g);
    }
    const bool most = bytes > fileBytes / 3 || first.size() == generations.size();
    return most ? std::vector<Generation>() : first;
}

// Reads generation after generation; what is broken costs its generation, not the file.
class Reader {
  public:
    Reader(std::uint64_t fileBytes, const GoTraceHeader& header, Job& job)
        : job_(job), tables_(builder_, header.minor, job), order_(builder_) {
        TraceInfo& info = builder_.info();
        info.format = header.text;
        info.formatMinor = header.minor;
        info.fileBytes = fileBytes;
        info.clockIsMonotonic = true;
        info.threadIdsAreTids = true;
    }

    // `endTrouble`: what ended the file before its time.
    Result<TracePtr> read(std::vector<Generation> generations, const std::optional<Trouble>& endTrouble) {
        // The end of the file first: a generation without its tables is only what follows from it.
        if (endTrouble) lose(*endTrouble);
        // Events are decoded where they are put in order: that saves writing them down in between.
        job_.enter(Job::Stage::Ordering, builder_.info().fileBytes);
        for (Generation& g : generations) {
            if (g.gapBefore)
                lose({"generation-missing", fmt::format("a generation before {} is missing", g.number),
                      g.offset});
            if (auto trouble = readGeneration(g)) lose(*trouble);
            if (job_.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
            g = {};
        }

        if (builder_.info().generations == 0 && !endTrouble && builder_.info().formatMinor < 26) {
            lose({"no-frequency", "the file ends after its header",
                  static_cast<std::int64_t>(GoTraceHeader::kSize)});
        }
        // Only syncs: nothing but trouble was found.
        const bool nothing = builder_.eventCount() == syncs_;
        if (nothing && firstLoss_) return fail(ErrorCode::Damaged, firstLoss_->message, firstLoss_->offset);
        order_.sync(order_.lastTime(), std::nullopt, {});
        return builder_.finish(job_);
    }

  private:
    void lose(const Trouble& t) {
        builder_.report().add(Severity::Loss, t.code, sentence(t.message), t.offset, kPartAdvice);
        if (!firstLoss_) firstLoss_ = t;
        fresh_ = true;
    }

    static std::string sentence(std::string text) {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
            text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text + ".";
    }

    std::optional<Trouble> readGeneration(const Generation& g) {
        ++builder_.info().generations;
        if (g.trouble) return g.trouble;
        std::vector<const Batch*> batches;
        if (auto trouble = tables_.read(g, batches)) return trouble;
        if (fresh_ && builder_.eventCount() > 0) order_.loseAll();
        order_.beginGeneration(tables_, fresh_);
        if (auto trouble = openCursors(batches)) return trouble;
        order_.sync(tables_.ns(g.minTime), tables_.snapshot(), tables_.experimentalBatches());
        ++syncs_;
        noteExperiments();
        fresh_ = false;
        return orderEvents();
    }

    void noteExperiments() {
        for (const auto& [name, count] : tables_.experimentalBatches()) {
            if (name == "AllocFree") continue;
            builder_.report().add(
                Severity::Note, "experiment-skipped",
                fmt::format("The trace holds data of the unknown {}, which are skipped.", name));
        }
    }

    // One cursor a thread, in the order of their first batches.
    std::optional<Trouble> openCursors(const std::vector<const Batch*>& batches) {
        std::vector<std::pair<std::uint64_t, std::vector<const Batch*>>> byThread;
        std::map<std::uint64_t, std::size_t> slot;
        for (const Batch* b : batches) {
            if (job_.cancelled()) return std::nullopt;
            const auto [it, isNew] = slot.emplace(b->thread, byThread.size());
            if (isNew) byThread.push_back({b->thread, {}});
            byThread[it->second].second.push_back(b);
        }
        cursors_.clear();
        cursors_.reserve(byThread.size());  // the frontier keeps pointers to them
        frontier_.clear();
        for (auto& [thread, list] : byThread) {
            Cursor& c = cursors_.emplace_back(thread, std::move(list));
            const Cursor::Step step = c.next(tables_);
            if (step == Cursor::Step::Broken) return c.trouble();
            if (step == Cursor::Step::Event) frontier_.insert(&c);
        }
        return std::nullopt;
    }

    std::optional<Trouble> orderEvents() {
        const auto& samples = tables_.samples();
        std::size_t sample = 0;
        Timestamp sampleTime = samples.empty() ? 0 : tables_.ns(samples[0].time);
        unsigned steps = 0;
        while (!frontier_.empty() || sample < samples.size()) {
            if (sample < samples.size() && (frontier_.empty() || sampleTime < frontier_.time(0))) {
                if (!samples[sample].stack.valid())
                    return Trouble{"event-broken", "a CPU sample names a stack that does not exist",
                                   samples[sample].offset};
                order_.sample(samples[sample++]);
                if (sample < samples.size()) sampleTime = tables_.ns(samples[sample].time);
                continue;
            }
            if (++steps % 4096 == 0) {
                if (job_.cancelled()) return std::nullopt;
                job_.advanceTo(static_cast<std::uint64_t>(frontier_[0].offset()));
            }
            if (auto trouble = orderOne()) return trouble;
        }
        return std::nullopt;
    }

    // Lets the earliest event go; where its turn has not come, the next one that can.
    std::optional<Trouble> orderOne() {
        std::optional<Trouble> trouble;
        if (tryAdvance(0, trouble) || trouble) return trouble;
        refusals_ += frontier_.size() / 4;  // what sorting costs beside asking them all
        if (job_.cancelled()) return trouble;
        frontier_.sort();
        for (std::size_t i = 1; i < frontier_.size(); ++i) {
            if (tryAdvance(i, trouble) || trouble) return trouble;
        }
        Cursor& first = frontier_[0];
        return Trouble{"order-broken",
                       fmt::format("no event of any thread can come next; thread {} waits at {}",
                                   first.thread(), spec(first.event().type).name),
                       first.offset()};
    }

    bool tryAdvance(std::size_t i, std::optional<Trouble>& trouble) {
        Cursor& c = frontier_[i];
        switch (order_.advance(c)) {
            case Order::Step::NotYet:
                if (++refusals_ > kPatience * (builder_.info().wireEvents + kHeadStart)) {
                    trouble = Trouble{"order-broken", "too many threads wait for each other", c.offset()};
                }
                return false;
            case Order::Step::Broken:
                trouble = Trouble{"order-broken", order_.problem(), c.offset()};
                return false;
            case Order::Step::Advanced:
                break;
        }
        ++builder_.info().wireEvents;
        switch (c.next(tables_)) {
            case Cursor::Step::Event:
                frontier_.updated(i);
                break;
            case Cursor::Step::End:
                frontier_.remove(i);
                break;
            case Cursor::Step::Broken:
                trouble = c.trouble();
                return false;
        }
        return true;
    }

    Job& job_;
    TraceBuilder builder_;
    Tables tables_;
    Order order_;
    std::vector<Cursor> cursors_;
    Frontier frontier_;
    // Events that were asked for too early. A runtime's threads hardly ever wait for each other; forged ones
    // may do so all the time, which costs the product of threads and events.
    static constexpr std::uint64_t kPatience = 256;      // an event
    static constexpr std::uint64_t kHeadStart = 50'000;  // events
    std::uint64_t refusals_ = 0;
    bool fresh_ = true;
    std::uint64_t syncs_ = 0;
    std::optional<Trouble> firstLoss_;
};

}  // namespace

Result<TracePtr> readGoTraceV2(std::span<const std::byte> bytes, const GoTraceHeader& header, Job& job,
                               const PreviewWish& preview) {
    job.enter(Job::Stage::Decoding, bytes.size());
    GenerationScanner scanner(bytes, header.minor, job);
    std::vector<Generation> generations;
    while (auto g = scanner.next()) {
        generations.push_back(std::move(*g));
        if (job.cancelled()) return fail(ErrorCode::Cancelled, "cancelled");
    }
    std::vector<Generation> first;
    if (preview.sink) first = firstOf(generations, preview.bytes, bytes.size());
    const PreviewWish wish = first.empty() ? PreviewWish() : preview;
    const PreviewThread previewThread(wish, job, [&, first = std::move(first)](Job& part) mutable {
        return Reader(bytes.size(), header, part).read(std::move(first), std::nullopt);
    });
    return Reader(bytes.size(), header, job).read(std::move(generations), scanner.endTrouble());
}

}  // namespace golanes
