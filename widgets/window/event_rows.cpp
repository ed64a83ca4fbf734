// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/event_rows.h"

#include "core/base/parallel.h"
#include "widgets/lanes/event_text.h"

#include <algorithm>
#include <atomic>

namespace golanes {

namespace {

// Rows that one thread looks at in one go.
constexpr std::size_t kPiece = 1 << 13;

bool says(const ListedEvents& listed, std::size_t row, const QString& what) {
    const EventWords words = eventWords(*listed.trace, listed.events[row], listed.self);
    return words.event.contains(what, Qt::CaseInsensitive) ||
           words.detail.contains(what, Qt::CaseInsensitive);
}

void choosePiece(const ListedEvents& listed, const EventChoice& choice, std::size_t first, EventRows& out,
                 const Job& job) {
    const std::size_t last = std::min(first + kPiece, listed.classes.size());
    constexpr std::size_t kAskEvery = 512;
    for (std::size_t row = first; row < last; ++row) {
        if (row % kAskEvery == 0 && job.cancelled()) return;
        if (!choice.classes[static_cast<std::size_t>(listed.classes[row])]) continue;
        if (choice.text.isEmpty() || says(listed, row, choice.text))
            out.push_back(static_cast<std::uint32_t>(row));
    }
}

}  // namespace

EventClasses usualClasses() {
    EventClasses all;
    all.set();
    for (const EventClass c : {EventClass::Metric, EventClass::Sync, EventClass::Status})
        all.reset(static_cast<std::size_t>(c));
    return all;
}

ListedEvents::ListedEvents(TracePtr source, const EventFilter& whose, Job& job)
    : trace(std::move(source)), self(whose.goroutine), events(*trace, whose, job) {
    classes.reserve(events.size());
    CancelCheck cancelled(job);
    for (std::size_t i = 0; i < events.size() && !cancelled(); ++i) {
        const EventClass c = eventClass(events[i]);
        classes.push_back(c);
        ++counts[static_cast<std::size_t>(c)];
    }
}

EventRows chosenEvents(const ListedEvents& listed, const EventChoice& choice, Job& job) {
    const std::size_t pieces = (listed.classes.size() + kPiece - 1) / kPiece;
    job.enter(Job::Stage::Indexing, pieces);
    std::vector<EventRows> found(pieces);
    std::atomic<std::size_t> done{0};
    forEachParallel(pieces, [&](std::size_t i) {
        if (job.cancelled()) return;
        choosePiece(listed, choice, i * kPiece, found[i], job);
        job.advanceTo(++done);
    });
    EventRows out;
    for (const EventRows& rows : found) out.insert(out.end(), rows.begin(), rows.end());
    return out;
}

}  // namespace golanes
