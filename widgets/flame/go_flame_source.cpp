// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/go_flame_source.h"

#include "core/store/go_track.h"

#include <utility>

namespace golanes {

namespace {

constexpr StateClass kReasons[] = {StateClass::Channel, StateClass::Sync, StateClass::Network,
                                   StateClass::Sleep,   StateClass::Gc,   StateClass::Other};

std::uint32_t bit(StateClass c) {
    return 1u << static_cast<unsigned>(c);
}

}  // namespace

GoFlameSource::GoFlameSource(std::shared_ptr<const GoFlame> flame) : flame_(std::move(flame)) {
    for (const GoWeight w : {GoWeight::CpuSamples, GoWeight::Running, GoWeight::Runnable, GoWeight::Blocked})
        kinds_.push_back({w, 0});
    const StateTable& states = flame_->trace().states;
    std::uint32_t there = 0;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const StateInfo& info = states[StateId(static_cast<std::uint8_t>(i))];
        if (info.state == GoState::Waiting) there |= bit(info.cls);
    }
    for (const StateClass c : kReasons)
        if (there & bit(c)) kinds_.push_back({GoWeight::Blocked, bit(c)});
    for (const GoWeight w : {GoWeight::Syscall, GoWeight::WakeUps, GoWeight::Creations})
        kinds_.push_back({w, 0});
}

QList<FlameChoice> GoFlameSource::choices() const {
    QList<FlameChoice> list;
    for (const Kind& kind : kinds_) list << describe(kind);
    return list;
}

int GoFlameSource::firstChoice() const {
    return flame_->trace().samples.empty() ? 3 : 0;
}

FlameChoice GoFlameSource::describe(const Kind& kind) const {
    const auto blocked = [&](const QString& reason) {
        return FlameChoice{tr("Blocked: %1").arg(reason),
                           tr("Time that goroutines waited, by the stack that waits"), tr("waits"),
                           WeightUnit::Nanoseconds, QStringLiteral("blocked")};
    };
    if (kind.classes == bit(StateClass::Channel)) return blocked(tr("channel and select"));
    if (kind.classes == bit(StateClass::Sync)) return blocked(tr("mutex and other sync"));
    if (kind.classes == bit(StateClass::Network)) return blocked(tr("network"));
    if (kind.classes == bit(StateClass::Sleep)) return blocked(tr("sleep"));
    if (kind.classes == bit(StateClass::Gc)) return blocked(tr("garbage collector"));
    if (kind.classes == bit(StateClass::Other)) return blocked(tr("other reasons"));
    switch (kind.weight) {
        case GoWeight::CpuSamples:
            return {tr("CPU samples"),
                    tr("Samples of Go's CPU profiler, by the stack that was sampled"),
                    tr("samples"),
                    WeightUnit::Count,
                    QStringLiteral("samples"),
                    true,
                    true};
        case GoWeight::Running:
            return {tr("Running"),
                    tr("Time on a P, by the stack at which it ended: the call that blocked, or where it was "
                       "preempted"),
                    tr("runs"), WeightUnit::Nanoseconds, QStringLiteral("running")};
        case GoWeight::Runnable:
            return {tr("Runnable"), tr("Time ready but without a P, by the stack that goes on then"),
                    tr("delays"), WeightUnit::Nanoseconds, QStringLiteral("runnable")};
        case GoWeight::Blocked:
            return {tr("Blocked"), tr("Time that goroutines waited, for any reason, by the stack that waits"),
                    tr("waits"), WeightUnit::Nanoseconds, QStringLiteral("blocked")};
        case GoWeight::Syscall:
            return {tr("System calls"), tr("Time in system calls, by the stack that called"), tr("calls"),
                    WeightUnit::Nanoseconds, QStringLiteral("syscall")};
        case GoWeight::WakeUps:
            return {tr("Wake-ups"),
                    tr("Ends of waits, by the stack of the goroutine that ended them"),
                    tr("wake-ups"),
                    WeightUnit::Count,
                    QStringLiteral("wakeups"),
                    true};
        case GoWeight::Creations:
            return {tr("Goroutines created"),
                    tr("Goroutines, by the stack that created them"),
                    tr("goroutines"),
                    WeightUnit::Count,
                    QStringLiteral("goroutines"),
                    true};
    }
    return {};
}

WeightedStacks GoFlameSource::weigh(int choice, const FlameScope& scope, std::uint32_t slices,
                                    Job& job) const {
    const Kind& kind = kinds_[static_cast<std::size_t>(choice)];
    GoFlameQuery query;
    query.weight = kind.weight;
    query.classes = kind.classes;
    query.scope = {scope.range, scope.goroutines};
    query.procs = scope.procs;
    query.threads = scope.threads;
    query.slices = slices;
    return flame_->weigh(query, job);
}

std::optional<std::uint64_t> GoFlameSource::thingsOf(int choice) const {
    if (kinds_[static_cast<std::size_t>(choice)].weight != GoWeight::CpuSamples) return std::nullopt;
    return flame_->trace().samples.size();
}

QString GoFlameSource::advice(int choice) const {
    if (kinds_[static_cast<std::size_t>(choice)].weight == GoWeight::CpuSamples)
        return tr(
            "This recording has no CPU samples.\nGo writes them into a trace while a CPU profile is taken "
            "too:\npprof.StartCPUProfile(io.Discard) beside trace.Start, or two requests at once,\n"
            "/debug/pprof/trace and /debug/pprof/profile. Choose another weight to see the rest.");
    return tr("Nothing of this kind happened in this recording.");
}

FlameStackId GoFlameSource::ofSpan(int choice, SpanIndex span) const {
    const Kind& kind = kinds_[static_cast<std::size_t>(choice)];
    const GoState state = flame_->trace().stateOf(span).state;
    const bool fits = (kind.weight == GoWeight::Running && state == GoState::Running) ||
                      (kind.weight == GoWeight::Blocked && state == GoState::Waiting) ||
                      (kind.weight == GoWeight::Syscall && state == GoState::Syscall) ||
                      ((kind.weight == GoWeight::Runnable || kind.weight == GoWeight::WakeUps) &&
                       state == GoState::Runnable);
    return fits ? flame_->ofSpan(kind.weight, goroutineOf(flame_->trace(), span), span) : kFlameRoot;
}

}  // namespace golanes
