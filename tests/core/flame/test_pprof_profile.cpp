// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flame/pprof_profile.h"

#include <QTest>

#include <map>
#include <optional>
#include <vector>

using namespace golanes;

namespace {

// A message taken apart: numbers and texts by field, in their order.
struct Message {
    std::multimap<std::uint64_t, std::uint64_t> numbers;
    std::multimap<std::uint64_t, std::string> texts;
    bool sound = true;

    explicit Message(std::string_view bytes) {
        while (!bytes.empty() && sound) {
            const std::uint64_t tag = varint(bytes);
            const std::uint64_t value = varint(bytes);
            if ((tag & 7) == 0) {
                numbers.emplace(tag >> 3, value);
            } else if ((tag & 7) == 2 && value <= bytes.size()) {
                texts.emplace(tag >> 3, bytes.substr(0, value));
                bytes.remove_prefix(value);
            } else {
                sound = false;
            }
        }
    }
    std::uint64_t number(std::uint64_t field) const {
        const auto at = numbers.find(field);
        return at == numbers.end() ? 0 : at->second;
    }
    std::vector<std::string> all(std::uint64_t field) const {
        std::vector<std::string> list;
        for (auto [at, end] = texts.equal_range(field); at != end; ++at) list.push_back(at->second);
        return list;
    }
    static std::uint64_t varint(std::string_view& bytes) {
        std::uint64_t v = 0;
        for (int shift = 0; !bytes.empty() && shift < 64; shift += 7) {
            const auto b = static_cast<unsigned char>(bytes.front());
            bytes.remove_prefix(1);
            v |= std::uint64_t{b & 0x7fu} << shift;
            if (b < 0x80) break;
        }
        return v;
    }
    static std::vector<std::uint64_t> packed(std::string_view bytes) {
        std::vector<std::uint64_t> list;
        while (!bytes.empty()) list.push_back(varint(bytes));
        return list;
    }
};

}  // namespace

class TestPprofProfile : public QObject {
    Q_OBJECT

  private slots:
    void readsBackAsItWasMeant() {
        auto stacks = std::make_shared<FlameStacks>();
        const FlameFunctionId a = stacks->function("main.a", "main", CodeOrigin::Own);
        const FlameFunctionId b = stacks->function("main.b", "main", CodeOrigin::Own);
        stacks->freeze();
        FlameTreeBuilder builder(stacks, FlameOrder::LeftHeavy);
        const std::uint32_t outer = builder.child(FlameTree::kRoot, a);
        builder.add(outer, {5, 2});
        builder.add(builder.child(builder.child(outer, b), a), {1'000'000'000'000, 3});
        const std::string bytes = pprofProfile(*builder.finish(), {.type = "blocked",
                                                                   .unit = "nanoseconds",
                                                                   .countType = "waits",
                                                                   .duration = 7,
                                                                   .wallUnixNs = 1'700'000'000'000'000'000,
                                                                   .comment = "from a test"});
        const Message profile(bytes);
        QVERIFY(profile.sound);
        const std::vector<std::string> strings = profile.all(6);
        QCOMPARE(strings.front(), "");
        QCOMPARE(profile.number(9), 1'700'000'000'000'000'000u);
        QCOMPARE(profile.number(10), 7u);
        QCOMPARE(strings[profile.number(13)], "from a test");
        std::vector<std::string> types;
        for (const std::string& type : profile.all(1)) {
            types.push_back(strings[Message(type).number(1)]);
            types.push_back(strings[Message(type).number(2)]);
        }
        QVERIFY((types == std::vector<std::string>{"waits", "count", "blocked", "nanoseconds"}));
        std::map<std::uint64_t, std::string> functions, locations;
        for (const std::string& f : profile.all(5))
            functions[Message(f).number(1)] = strings[Message(f).number(2)];
        for (const std::string& l : profile.all(4)) {
            const Message location(l);
            locations[location.number(1)] = functions[Message(location.all(4).front()).number(1)];
        }
        // Innermost first.
        std::map<std::string, std::vector<std::uint64_t>> samples;
        for (const std::string& s : profile.all(2)) {
            std::string path;
            for (const std::uint64_t l : Message::packed(Message(s).all(1).front()))
                path += locations.at(l) + " ";
            samples[path] = Message::packed(Message(s).all(2).front());
        }
        QCOMPARE(samples.size(), 2u);
        QVERIFY((samples["main.a "] == std::vector<std::uint64_t>{2, 5}));
        QVERIFY((samples["main.a main.b main.a "] == std::vector<std::uint64_t>{3, 1'000'000'000'000}));
    }
};

QTEST_GUILESS_MAIN(TestPprofProfile)
#include "test_pprof_profile.moc"
