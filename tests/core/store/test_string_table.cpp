// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/string_table.h"

#include <QTest>

#include <string>
#include <vector>

using namespace golanes;

class TestStringTable : public QObject {
    Q_OBJECT

  private slots:
    void theEmptyStringIsIdZero() {
        StringTable t;
        QCOMPARE(t.intern(""), kEmptyString);
        QVERIFY(t[StringId::none()].empty());
        QCOMPARE(t.size(), std::size_t(1));
    }

    void equalTextsHaveOneIdAndViewsStay() {
        StringTable t;
        std::vector<std::string_view> views;
        std::vector<StringId> ids;
        for (int i = 0; i < 20000; ++i) {
            ids.push_back(t.intern("text " + std::to_string(i)));
            views.push_back(t[ids.back()]);
        }
        QCOMPARE(t.size(), std::size_t(20001));
        for (int i = 0; i < 20000; ++i) {
            const std::string text = "text " + std::to_string(i);
            QCOMPARE(t.intern(text), ids[static_cast<std::size_t>(i)]);
            QCOMPARE(views[static_cast<std::size_t>(i)], std::string_view(text));
        }
    }

    void theTableCanStillGrowOnceItHasShrunk() {
        StringTable t;
        const StringId a = t.intern("a");
        const std::string_view view = t[a];
        for (int i = 0; i < 1000; ++i) t.intern(std::to_string(i));
        const std::size_t before = t.bytes();
        t.shrink();
        QVERIFY(t.bytes() < before);
        QCOMPARE(t.intern("a"), a);
        QCOMPARE(t.intern("b").value, 1002u);
        QCOMPARE(t.intern("b").value, 1002u);
        QCOMPARE(t[a].data(), view.data());
    }

    void longTextsAndZeroBytesAreKept() {
        StringTable t;
        const std::string large(300000, 'x');
        const std::string zeros("a\0b", 3);
        const StringId a = t.intern(large);
        const StringId b = t.intern(zeros);
        const StringId c = t.intern("after");
        QCOMPARE(t[a], std::string_view(large));
        QCOMPARE(t[b], std::string_view(zeros));
        QCOMPARE(t[c], std::string_view("after"));
        QVERIFY(t.bytes() >= large.size());
    }
};

QTEST_GUILESS_MAIN(TestStringTable)
#include "test_string_table.moc"
