// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/perf_text/perf_script.h"

#include "core/import/perf_text/script_events.h"
#include "core/import/perf_text/script_line.h"
#include "core/import/perf_text/stack_builder.h"
#include "core/import/text.h"

#include <map>
#include <optional>

namespace golanes {

namespace {

using namespace perf_text;
using namespace text;

constexpr std::uint64_t kPeakBytesPerByte = 1;
// `perf script --header` prints that before the first sample.
constexpr std::string_view kHeaderBegins = "# ========";

bool sniff(std::span<const std::byte> head) {
    std::string_view text = textOf(head);
    if (text.starts_with(kHeaderBegins)) return true;
    return readScriptHead(takeLine(text)).has_value();
}

class ScriptReader {
  public:
    explicit ScriptReader(std::uint64_t bytes) : events_(builder_), stack_(builder_) {
        PerfInfo& info = builder_.recording().info;
        info.form = PerfInfo::Form::Script;
        info.fileBytes = bytes;
    }

    void take(std::string_view line, std::int64_t offset) {
        if (const auto head = readScriptHead(line)) {
            finishSample();
            head_ = head;
        } else if (trimmed(line).empty()) {
            finishSample();
        } else if (line[0] != '#') {
            takeFrame(line, offset);
        }
    }
    bool any() const { return samples_ > 0; }
    void finishSample() {
        if (!head_) return;
        // Text that tells no process: each thread is one of its own.
        const std::int32_t pid = head_->pid != -1 ? head_->pid : head_->tid;
        PerfBuilder::Sample sample;
        sample.time = head_->time;
        sample.period = head_->period;
        sample.thread = builder_.thread(pid, head_->tid);
        sample.event = events_.event(head_->event);
        sample.payload = events_.payload(sample.event, head_->fields);
        sample.cpu = head_->cpu && *head_->cpu < kNoCpu ? static_cast<std::uint16_t>(*head_->cpu) : kNoCpu;
        sample.chain = stack_.finish(pid);
        builder_.add(sample);
        noteName(sample.thread, sample.time);
        head_.reset();
        ++samples_;
    }
    Result<PerfPtr> finish(Job& job) { return builder_.finish(job); }

  private:
    void takeFrame(std::string_view line, std::int64_t offset) {
        const auto frame = readScriptFrame(line);
        if (head_ && frame) {
            stack_.add({frame->function, frame->binary, frame->kernel});
        } else if (!head_ && line[0] != '\t' && line[0] != ' ') {
            builder_.recording().report.add(Severity::Loss, "script-line-unknown",
                                            "A line is no beginning of a sample.", offset,
                                            "Print the text with perf script without -F.");
        }
    }
    // Threads change their names.
    void noteName(PerfThreadIndex thread, Timestamp time) {
        const StringId name = builder_.recording().strings.intern(head_->comm);
        StringId& last = names_[thread];
        if (last == name) return;
        builder_.addComm(last == kEmptyString ? kBeforeAll : time, thread, name, false);
        last = name;
    }

    PerfBuilder builder_;
    ScriptEvents events_;
    StackBuilder stack_;
    std::optional<ScriptHead> head_;  // of the sample whose frames are being read
    std::map<PerfThreadIndex, StringId> names_;
    std::uint64_t samples_ = 0;
};

}  // namespace

Result<PerfPtr> readPerfScript(std::span<const std::byte> bytes, Job& job) {
    job.enter(Job::Stage::Decoding, bytes.size());
    ScriptReader reader(bytes.size());
    const auto take = [&reader](std::string_view line, std::int64_t offset) { reader.take(line, offset); };
    if (!forEachLine(textOf(bytes), bytes.size(), job, take)) return fail(ErrorCode::Cancelled, "Cancelled.");
    reader.finishSample();
    if (!reader.any()) return fail(ErrorCode::Damaged, "The text of perf script holds no sample.", 0);
    return reader.finish(job);
}

const Importer kPerfScriptImporter = {
    .kind = "perf-script",
    .title = "perf script text",
    .sniff = sniff,
    .read = [](const ImportInput& in, Job& job) { return Result<Recording>(readPerfScript(in.bytes, job)); },
    .peakBytes = [](std::span<const std::byte>, std::uint64_t size) { return size * kPeakBytesPerByte; }};

}  // namespace golanes
