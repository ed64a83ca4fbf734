// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/findings_report.h"

namespace golanes {

FindingsReport::FindingsReport(QObject* parent) : QObject(parent) {
    constexpr int kLaterMs = 300;
    later_.setSingleShot(true);
    later_.setInterval(kLaterMs);
    connect(&later_, &QTimer::timeout, this, &FindingsReport::look);
}

const std::vector<Finding>* FindingsReport::findings() const {
    const auto known =
        std::ranges::find_if(known_, [this](const Known& k) { return k.trace.lock() == trace_; });
    return !trace_ || known == known_.end() ? nullptr : &known->findings;
}

void FindingsReport::follow(TracePtr trace) {
    if (trace == trace_) return;
    trace_ = std::move(trace);
    looking_.cancel();
    later_.stop();
    std::erase_if(known_, [](const Known& k) { return k.trace.expired(); });
    if (trace_ && !findings()) later_.start();
    emit changed();
}

void FindingsReport::look() {
    looking_.run([trace = trace_](Job& job) { return golanes::findings(*trace, wholeOf(*trace), {}, job); },
                 [this](std::vector<Finding> found) {
                     known_.push_back({trace_, std::move(found)});
                     emit changed();
                 });
}

}  // namespace golanes
