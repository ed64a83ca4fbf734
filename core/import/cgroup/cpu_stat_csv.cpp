// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cgroup/cpu_stat_csv.h"

#include "core/import/text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace golanes {

namespace {

using namespace text;
using Clock = CpuStat::Clock;

constexpr std::uint64_t kPeakBytesPerByte = 3;
constexpr std::size_t kMostColumns = 64;

std::optional<Clock> clockOfColumn(std::string_view column) {
    for (const std::string_view unit : {"_seconds", "_sec", "_s"}) {
        if (!column.ends_with(unit)) continue;
        column.remove_suffix(unit.size());
        if (column == "mono" || column == "monotonic") return Clock::Monotonic;
        if (column == "unix" || column == "realtime" || column == "wall") return Clock::Realtime;
        if (column == "time") return Clock::Unknown;
        return std::nullopt;
    }
    return std::nullopt;
}

// Calls f(number, field) for each field of a line.
template <class F>
void forEachField(std::string_view line, F&& f) {
    for (std::size_t n = 0; n < kMostColumns; ++n) {
        const std::size_t comma = std::min(line.find(','), line.size());
        f(n, trimmed(line.substr(0, comma)));
        if (comma == line.size()) return;
        line.remove_prefix(comma + 1);
    }
}

struct Columns {
    static constexpr std::size_t kNone = kMostColumns;
    std::size_t time = kNone;
    std::size_t periods = kNone;
    std::size_t throttledPeriods = kNone;
    std::size_t throttled = kNone;
    int throttledDigits = 0;  // how many of its decimals make a ns
    Clock clock = Clock::Unknown;

    bool complete() const { return time != kNone && throttled != kNone; }
};

Columns columnsOf(std::string_view line) {
    Columns c;
    forEachField(line, [&](std::size_t n, std::string_view name) {
        if (const auto clock = clockOfColumn(name)) {
            c.time = n;
            c.clock = *clock;
        }
        if (name == "nr_periods") c.periods = n;
        if (name == "nr_throttled") c.throttledPeriods = n;
        if (name == "throttled_usec" || name == "throttled_time") {
            c.throttled = n;
            c.throttledDigits = name == "throttled_usec" ? 3 : 0;
        }
    });
    return c;
}

// A decimal number times 10^digits; nothing when it is none, negative, or larger than a Timestamp.
std::optional<std::int64_t> decimal(std::string_view text, int digits) {
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    auto value = number<std::int64_t>(text.substr(0, point));
    if (!value || *value < 0) return std::nullopt;
    for (int i = 0; i < digits; ++i) {
        const int digit = fraction.empty() ? 0 : fraction[0] - '0';
        if (digit < 0 || digit > 9) return std::nullopt;
        if (__builtin_mul_overflow(*value, 10, &*value) || __builtin_add_overflow(*value, digit, &*value))
            return std::nullopt;
        if (!fraction.empty()) fraction.remove_prefix(1);
    }
    return value;
}

std::optional<CpuStat::Reading> readingOf(std::string_view line, const Columns& columns) {
    CpuStat::Reading r;
    std::size_t wrong = 0;
    std::size_t found = 0;
    constexpr int kNsOfSecond = 9;
    const auto take = [&](std::string_view field, int digits, auto& to) {
        const auto value = decimal(field, digits);
        to = static_cast<std::decay_t<decltype(to)>>(value.value_or(0));
        ++(value ? found : wrong);
    };
    forEachField(line, [&](std::size_t n, std::string_view field) {
        if (n == columns.time) take(field, kNsOfSecond, r.time);
        if (n == columns.periods) take(field, 0, r.periods);
        if (n == columns.throttledPeriods) take(field, 0, r.throttledPeriods);
        if (n == columns.throttled) take(field, columns.throttledDigits, r.throttled);
    });
    constexpr std::size_t kNeeded = 2;
    if (wrong > 0 || found < kNeeded) return std::nullopt;
    return r;
}

bool sniff(std::span<const std::byte> head) {
    std::string_view text = textOf(head);
    return columnsOf(takeLine(text)).complete();
}

}  // namespace

Result<CpuStatPtr> readCpuStat(std::span<const std::byte> bytes, Job& job) {
    job.enter(Job::Stage::Decoding, bytes.size());
    std::string_view text = textOf(bytes);
    const Columns columns = columnsOf(takeLine(text));
    if (!columns.complete()) return fail(ErrorCode::NotATrace, "The columns are not those of cpu.stat.", 0);
    auto stat = std::make_shared<CpuStat>();
    stat->clock = columns.clock;
    stat->fileBytes = bytes.size();
    const auto take = [&](std::string_view line, std::int64_t offset) {
        if (trimmed(line).empty()) return;
        if (const auto reading = readingOf(line, columns)) {
            stat->readings.push_back(*reading);
        } else {
            stat->report.add(Severity::Loss, "cpu-stat-line", "A line is no reading of cpu.stat.", offset);
        }
    };
    if (!forEachLine(text, bytes.size(), job, take)) return fail(ErrorCode::Cancelled, "Cancelled.");
    if (stat->readings.empty()) return fail(ErrorCode::Damaged, "There is no reading of cpu.stat in it.", 0);
    std::ranges::stable_sort(stat->readings, {}, &CpuStat::Reading::time);
    findThrottled(*stat);
    return CpuStatPtr(std::move(stat));
}

const Importer kCpuStatImporter = {
    .kind = "cgroup-cpu-stat",
    .title = "cpu.stat table",
    .sniff = sniff,
    .read = [](const ImportInput& in, Job& job) { return Result<Recording>(readCpuStat(in.bytes, job)); },
    .peakBytes = [](std::span<const std::byte>, std::uint64_t size) { return size * kPeakBytesPerByte; }};

}  // namespace golanes
