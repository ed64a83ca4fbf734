// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf_text/folded_stacks.h"

#include "core/import/perf_text/stack_builder.h"
#include "core/import/text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace golanes {

namespace {

using namespace perf_text;
using namespace text;

constexpr std::uint64_t kPeakBytesPerByte = 3;

struct FoldedLine {
    std::string_view stack;
    std::uint64_t count = 0;
};

// A count as flamegraph.pl takes it: digits, perhaps with a fraction, which is dropped.
std::optional<std::uint64_t> countOf(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (fraction.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return number<std::uint64_t>(text.substr(0, point));
}

std::optional<FoldedLine> readFoldedLine(std::string_view line) {
    line = trimmed(line);
    const std::size_t space = line.rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto count = countOf(line.substr(space + 1));
    if (!count) return std::nullopt;
    std::string_view stack = trimmed(line.substr(0, space));
    const std::size_t before = stack.rfind(' ');
    if (before != std::string_view::npos && countOf(stack.substr(before + 1)))
        stack = trimmed(stack.substr(0, before));
    if (stack.empty()) return std::nullopt;
    return FoldedLine{stack, *count};
}

bool sniff(std::span<const std::byte> head) {
    std::string_view text = textOf(head);
    const bool whole = text.find('\n') != std::string_view::npos || text.size() < kHeadBytes;
    const std::string_view line = takeLine(text);
    const bool plain = std::ranges::none_of(line, [](char c) { return static_cast<unsigned char>(c) < ' '; });
    return whole && plain && line.find(';') != std::string_view::npos && readFoldedLine(line);
}

// Functions of one stack, from the innermost.
void addFrames(std::string_view stack, StackBuilder& builder) {
    constexpr std::string_view kKernel = "_[k]";
    while (!stack.empty()) {
        const std::size_t at = stack.rfind(';');
        std::string_view function = at == std::string_view::npos ? stack : stack.substr(at + 1);
        stack = at == std::string_view::npos ? std::string_view() : stack.substr(0, at);
        const bool kernel = function.ends_with(kKernel);
        for (const std::string_view mark : {kKernel, std::string_view("_[i]"), std::string_view("_[j]")}) {
            if (function.ends_with(mark)) function.remove_suffix(mark.size());
        }
        if (function == "[unknown]") function = {};
        builder.add({function, kernel ? "[kernel.kallsyms]" : "[unknown]", kernel});
    }
}

class FoldedReader {
  public:
    explicit FoldedReader(std::uint64_t bytes) : stack_(builder_) {
        PerfRecording& r = builder_.recording();
        r.info.form = PerfInfo::Form::Folded;
        r.info.fileBytes = bytes;
        r.events.emplace_back().name = r.strings.intern("samples");
    }

    void take(const FoldedLine& line) {
        const std::size_t end = line.stack.find(';');
        const bool alone = end == std::string_view::npos;
        const PerfThreadIndex thread = programOf(alone ? std::string_view() : line.stack.substr(0, end));
        addFrames(alone ? line.stack : line.stack.substr(end + 1), stack_);
        PerfBuilder::Sample sample;
        sample.time = ++samples_;
        sample.period = line.count;
        sample.thread = thread;
        sample.event = PerfEventIndex(0);
        sample.chain = stack_.finish(builder_.recording().threads[thread.value].pid);
        builder_.add(sample);
    }
    void skip(std::int64_t offset) {
        builder_.recording().report.add(Severity::Loss, "folded-line-unknown",
                                        "A line is no stack with a number behind it.", offset);
    }
    bool any() const { return samples_ > 0; }
    Result<PerfPtr> finish(Job& job) { return builder_.finish(job); }

  private:
    // Programs have no numbers: they are counted from 1.
    PerfThreadIndex programOf(std::string_view comm) {
        const auto next = static_cast<std::int32_t>(programs_.size() + 1);
        const auto [known, fresh] = programs_.try_emplace(comm);
        if (fresh) {
            known->second = builder_.thread(next, next);
            builder_.addComm(kBeforeAll, known->second, builder_.recording().strings.intern(comm), false);
        }
        return known->second;
    }

    PerfBuilder builder_;
    StackBuilder stack_;
    std::map<std::string_view, PerfThreadIndex> programs_;  // by name
    Timestamp samples_ = 0;
};

}  // namespace

Result<PerfPtr> readFoldedStacks(std::span<const std::byte> bytes, Job& job) {
    job.enter(Job::Stage::Decoding, bytes.size());
    FoldedReader reader(bytes.size());
    const auto take = [&reader](std::string_view line, std::int64_t offset) {
        if (const auto folded = readFoldedLine(line)) {
            reader.take(*folded);
        } else if (!trimmed(line).empty()) {
            reader.skip(offset);
        }
    };
    if (!forEachLine(textOf(bytes), bytes.size(), job, take)) return fail(ErrorCode::Cancelled, "Cancelled.");
    if (!reader.any()) return fail(ErrorCode::Damaged, "The text holds no folded stack.", 0);
    return reader.finish(job);
}

const Importer kFoldedStacksImporter = {
    .kind = "folded-stacks",
    .title = "folded stacks file",
    .sniff = sniff,
    .read = [](const ImportInput& in,
               Job& job) { return Result<Recording>(readFoldedStacks(in.bytes, job)); },
    .peakBytes = [](std::span<const std::byte>, std::uint64_t size) { return size * kPeakBytesPerByte; }};

}  // namespace golanes
