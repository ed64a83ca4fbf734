// SPDX-License-Identifier: GPL-3.0-or-later
// A stack dump of code that is not Go's: the library of tests/fixtures/symbol/shapes.cpp.txt, whose function
// `measure` was called by `plain_c`, without frame pointers.
#include "core/stacks/repair_stacks.h"
#include "tests/support/shared_data.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

namespace {

constexpr std::uint64_t kCode = 0x7f0000001000;  // where 0x1000 of the file is mapped
constexpr std::uint64_t kStack = 0x7fff0000;

template <class T>
Column<T> oneOf(T value) {
    Column<T> column(1);
    column[0] = value;
    return column;
}

// One sample in `measure`, with the top of its stack.
PerfPtr recording(const std::vector<std::uint64_t>& stack, bool told = true) {
    auto r = std::make_shared<PerfRecording>();
    r->threads.push_back({.pid = 5, .tid = 5});
    // Frame pointer, stack pointer, instruction pointer.
    r->events.emplace_back().sampledRegisters = 1u << 6 | 1u << 7 | 1u << 8;
    r->mappings.push_back({.time = kBeforeAll,
                           .pid = 5,
                           .begin = kCode,
                           .end = kCode + 0x1000,
                           .fileOffset = 0x1000,
                           .file = r->strings.intern("/opt/shapes.so")});
    r->samples.time = oneOf<Timestamp>(100);
    r->samples.period = oneOf<std::uint64_t>(1);
    r->samples.thread = oneOf(PerfThreadIndex(0));
    r->samples.stack = oneOf(kNoPerfStack);
    r->samples.cpu = oneOf<std::uint16_t>(0);
    r->samples.event = oneOf(PerfEventIndex(0));
    r->userRegisters = {0, kStack, kCode + 0x44};
    const auto bytes = std::as_bytes(std::span(stack));
    r->userStack.assign(bytes.begin(), bytes.end());
    if (told) {
        r->userStates.push_back(
            {.sample = 0, .registerCount = 3, .stackBytes = static_cast<std::uint32_t>(bytes.size())});
    }
    return r;
}

// Addresses of the stack, from the innermost, less where the code is mapped.
QList<std::uint64_t> unwound(const PerfPtr& perf) {
    SymbolPlaces places;
    places.binaries = {fixture("symbol/shapes-dwarf5.so.zst")};
    SymbolCache cache;
    Job job;
    if (!repairStacks(perf, places, cache, job)) qFatal("cancelled");
    QList<std::uint64_t> addresses;
    for (PerfStackId s = perf->samples.stack[0]; s != kNoPerfStack; s = perf->stacks[s].parent) {
        addresses << perf->stacks.frame(perf->stacks[s].frame).address - kCode;
    }
    return addresses;
}

using Addresses = QList<std::uint64_t>;

}  // namespace

class TestDumpUnwinder : public QObject {
    Q_OBJECT

  private slots:
    void byCallFrameInformation() {
        // measure has no frame; that of plain_c takes 0x18 bytes; what called it lies in no code.
        QCOMPARE(unwound(recording({kCode + 0x84, 0, 0, 0, 0x1234})), (Addresses{0x44, 0x84}));
    }
    void toTheEndOfTheDump() {
        QCOMPARE(unwound(recording({kCode + 0x84, 0})), (Addresses{0x44, 0x84}));
        QCOMPARE(unwound(recording({})), Addresses{0x44});
    }
    void throughRecursion() {
        // plain_c, called from where it calls.
        const std::uint64_t back = kCode + 0x84;
        QCOMPARE(unwound(recording({back, 0, 0, 0, back, 0, 0, 0, 0})), (Addresses{0x44, 0x84, 0x84}));
    }
    void withoutADumpNothingIsMadeUp() { QCOMPARE(unwound(recording({kCode + 0x84}, false)), Addresses()); }
};

QTEST_GUILESS_MAIN(TestDumpUnwinder)
#include "test_dump_unwinder.moc"
