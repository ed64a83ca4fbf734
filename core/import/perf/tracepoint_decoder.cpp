// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf/tracepoint_decoder.h"

#include <algorithm>
#include <charconv>

namespace golanes::perf {

namespace {

// More than any kernel has; a hostile format must not make every sample dear.
constexpr std::size_t kMostArguments = 6;
constexpr std::size_t kMostStates = 32;

using Raw = std::span<const std::byte>;

// Pairs `{ 0x0001, "S" }` behind the first __print_flags of the format: bits of a state and their letters.
std::vector<std::pair<std::uint64_t, char>> stateLetters(std::string_view printFormat) {
    std::vector<std::pair<std::uint64_t, char>> letters;
    const std::size_t begin = printFormat.find("__print_flags(");
    if (begin == std::string_view::npos) return letters;
    std::string_view rest = printFormat.substr(begin);
    for (std::size_t at = rest.find('{'); at != std::string_view::npos && letters.size() < kMostStates;
         at = rest.find('{')) {
        rest.remove_prefix(at + 1);
        const std::size_t digits = rest.find_first_not_of(" ");
        const std::size_t quote = rest.find('"');
        if (digits == std::string_view::npos || quote == std::string_view::npos || quote + 1 >= rest.size())
            break;
        const bool hex = rest.substr(digits).starts_with("0x");
        const char* first = rest.data() + digits + (hex ? 2 : 0);
        std::uint64_t bit = 0;
        if (std::from_chars(first, rest.data() + rest.size(), bit, hex ? 16 : 10).ec != std::errc()) break;
        letters.emplace_back(bit, rest[quote + 1]);
    }
    std::ranges::sort(letters);
    return letters;
}

std::int64_t number(const PerfField& field, Raw raw, bool bigEndian) {
    return fieldNumber(field, raw, bigEndian).value_or(-1);
}

}  // namespace

void TracepointDecoder::needs(const PerfTracepoint& format, PerfEventKind kind,
                              std::span<const std::string_view> names) {
    Fields fields;
    for (const std::string_view name : names) {
        if (const PerfField* f = format.field(name)) fields.push_back(*f);
    }
    if (fields.size() != names.size()) return;
    kind_ = kind;
    fields_ = std::move(fields);
}

// Of sys_enter_NAME each argument is a field; of raw_syscalls:sys_enter they are one array of six words.
void TracepointDecoder::addArguments(const PerfTracepoint& format) {
    for (const PerfField& f : format.fields) {
        if (f.name.starts_with("common_") || f.offset <= fields_[0].offset ||
            f.place != PerfField::Place::Fixed)
            continue;
        if (f.name != "args" || f.size % 8 != 0 || f.size > 64) {
            fields_.push_back(f);
            continue;
        }
        for (std::uint32_t i = 0; i < f.size; i += 8) {
            PerfField word = f;
            word.offset = f.offset + i;
            word.size = 8;
            fields_.push_back(word);
        }
    }
    if (fields_.size() > 1 + kMostArguments) fields_.resize(1 + kMostArguments);
}

TracepointDecoder::TracepointDecoder(const PerfTracepoint& format) {
    const std::string_view name = format.name;
    const bool syscalls = format.system == "syscalls" || format.system == "raw_syscalls";
    if (format.system == "sched" && name == "sched_switch") {
        needs(format, PerfEventKind::SchedSwitch,
              std::array<std::string_view, 4>{"prev_pid", "prev_state", "next_pid", "next_comm"});
        states_ = stateLetters(format.printFormat);
    } else if (format.system == "sched" &&
               (name == "sched_wakeup" || name == "sched_wakeup_new" || name == "sched_waking")) {
        needs(format, PerfEventKind::SchedWakeup,
              std::array<std::string_view, 3>{"pid", "target_cpu", "comm"});
    } else if (syscalls && name.starts_with("sys_enter")) {
        const std::string_view nr = format.field("__syscall_nr") ? "__syscall_nr" : "id";
        needs(format, PerfEventKind::SyscallEnter, std::array{format.field(nr) ? nr : "nr"});
        if (kind_ == PerfEventKind::SyscallEnter) addArguments(format);
    } else if (syscalls && name.starts_with("sys_exit")) {
        const std::string_view nr = format.field("__syscall_nr") ? "__syscall_nr" : "id";
        needs(format, PerfEventKind::SyscallExit,
              std::array<std::string_view, 2>{format.field(nr) ? nr : "nr", "ret"});
    }
}

std::uint32_t TracepointDecoder::decode(Raw raw, bool bigEndian, PerfBuilder& builder) const {
    switch (kind_) {
        case PerfEventKind::SchedSwitch:
            return decodeSwitch(raw, bigEndian, builder);
        case PerfEventKind::SchedWakeup:
            return decodeWakeup(raw, bigEndian, builder);
        case PerfEventKind::SyscallEnter:
            return decodeEnter(raw, bigEndian, builder);
        case PerfEventKind::SyscallExit:
            return decodeExit(raw, bigEndian, builder);
        default:
            return PerfBuilder::kNoPayload;
    }
}

PerfOffState TracepointDecoder::stateOf(std::int64_t value) const {
    if (states_.empty()) return {};
    const auto bits = static_cast<std::uint64_t>(value);
    const std::uint64_t preempted = states_.back().first << 1;
    PerfOffState state{.letter = 'R', .preempted = (bits & preempted) != 0};
    for (const auto& [bit, letter] : states_) {
        if (!(bits & bit)) continue;
        state.letter = letter;
        break;
    }
    return state;
}

std::uint32_t TracepointDecoder::decodeSwitch(Raw raw, bool bigEndian, PerfBuilder& builder) const {
    return builder.addSwitch({
        .previousTid = static_cast<std::int32_t>(number(fields_[0], raw, bigEndian)),
        .nextTid = static_cast<std::int32_t>(number(fields_[2], raw, bigEndian)),
        .state = stateOf(number(fields_[1], raw, bigEndian)),
        .nextComm = builder.recording().strings.intern(fieldText(fields_[3], raw, bigEndian)),
    });
}

std::uint32_t TracepointDecoder::decodeWakeup(Raw raw, bool bigEndian, PerfBuilder& builder) const {
    const std::int64_t cpu = number(fields_[1], raw, bigEndian);
    return builder.addWakeup({
        .tid = static_cast<std::int32_t>(number(fields_[0], raw, bigEndian)),
        .targetCpu = cpu >= 0 && cpu < kNoCpu ? static_cast<std::uint16_t>(cpu) : kNoCpu,
        .comm = builder.recording().strings.intern(fieldText(fields_[2], raw, bigEndian)),
    });
}

std::uint32_t TracepointDecoder::decodeEnter(Raw raw, bool bigEndian, PerfBuilder& builder) const {
    auto& arguments = builder.recording().syscallArguments;
    const auto first = static_cast<std::uint32_t>(arguments.size());
    for (const PerfField& f : std::span(fields_).subspan(1)) {
        const auto value = fieldNumber(f, raw, bigEndian);
        if (!value) break;
        arguments.push_back(static_cast<std::uint64_t>(*value));
    }
    return builder.addEnter({
        .number = static_cast<std::int32_t>(number(fields_[0], raw, bigEndian)),
        .firstArgument = first,
        .argumentCount = static_cast<std::uint8_t>(arguments.size() - first),
    });
}

std::uint32_t TracepointDecoder::decodeExit(Raw raw, bool bigEndian, PerfBuilder& builder) const {
    return builder.addExit({
        .number = static_cast<std::int32_t>(number(fields_[0], raw, bigEndian)),
        .result = number(fields_[1], raw, bigEndian),
    });
}

}  // namespace golanes::perf
