// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filter.h"
#include "core/filter/filter_complete.h"
#include "tests/core/filter/things.h"

#include <QTest>

using namespace golanes;

class TestFilterComplete : public QObject {
    Q_OBJECT

    const ColumnTable table_ = test::things(50, 1);
    const FilterSchema schema_ = test::schemaOfThings(table_);

  private slots:
    void offersWhatCanStandThere_data() {
        QTest::addColumn<QString>("before");  // the cursor
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("typed");  // what would be replaced
        const auto row = [](const char* before, const char* offered, const char* typed) {
            QTest::addRow("%s", before) << before << offered << typed;
        };
        row("", "n|dur|start|size|part|g|ended|state|func|tid|not|overlaps", "");
        row("st", "start|state", "st");
        row("STA", "start|state", "STA");
        row("(not st", "start|state", "st");
        row("state ", "==|!=|~|!~|in", "");
        row("dur ", "==|!=|>|<|>=|<=|in", "");
        row("ended ", "and|or", "");
        row("state == ", "running|runnable|\"chan send\"|network", "");
        row("state == run", "running|runnable", "run");
        row("state == \"ch", "\"chan send\"", "\"ch");
        row("state == work", "network", "work");
        row("state in (", "running|runnable|\"chan send\"|network", "");
        row("state in (network, r", "running|runnable|network", "r");
        row("state in (network", "network", "network");
        row("state in (network ", ",|)", "");
        row("state in", "in", "in");
        row("state not ", "in", "");
        row("state == running ", "and|or", "");
        row("state == running and e", "ended|n|dur|state|overlaps", "e");
        row("overlaps", "overlaps", "overlaps");
        row("overlaps(", "stw", "");
        row("overlaps(stw ", ")", "");
        row("dur > ", "", "");
        row("nothing == ", "", "");
        row("func ~ ser", "\"net/http.(*conn).serve\"", "ser");
    }
    void offersWhatCanStandThere() {
        QFETCH(QString, before);
        QFETCH(QString, offered);
        QFETCH(QString, typed);
        const std::string text = before.toStdString();
        // What stands behind the cursor does not matter.
        for (const std::string& behind : {std::string(), std::string(" and n == 3")}) {
            const FilterCompletion completion = completeFilter(text + behind, text.size(), schema_);
            QStringList list;
            for (const FilterCandidate& c : completion.candidates) list << QString::fromStdString(c.text);
            const FilterPart& part = completion.part;
            QCOMPARE(QString::fromStdString(text.substr(part.at, part.length)), typed);
            if (offered == "ended|n|dur|state|overlaps")
                QVERIFY(list.startsWith("ended"));
            else
                QCOMPARE(list.join('|'), offered);
        }
    }

    // Whoever takes what is offered, again and again, gets a filter.
    void leadsToFilters() {
        std::mt19937 random(5);
        int made = 0;
        for (int round = 0; round < 300; ++round) {
            std::string text;
            for (int step = 0; step < 12; ++step) {
                const FilterCompletion completion = completeFilter(text, text.size(), schema_);
                if (completion.candidates.empty()) break;
                text.replace(completion.part.at, completion.part.length,
                             completion.candidates[random() % completion.candidates.size()].text);
                text += ' ';
                if (const auto filter = makeFilter(text, schema_))
                    ++made;
                else
                    QVERIFY2(filter.error().message.find("Unknown") == std::string::npos,
                             filter.error().message.c_str());
            }
        }
        QVERIFY(made > 100);
    }
};

QTEST_APPLESS_MAIN(TestFilterComplete)
#include "test_filter_complete.moc"
