// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/search/text_match.h"

#include <QTest>

using namespace golanes;

class TestTextMatch : public QObject {
    Q_OBJECT

  private slots:
    void ranks_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rank");  // -1: not in it
        QTest::addColumn<int>("at");
        const auto row = [](const char* query, const char* text, int rank, int at) {
            QTest::addRow("%s in %s", query, text)
                << QString::fromUtf8(query) << QString::fromUtf8(text) << rank << at;
        };
        row("main.main", "main.main", 0, 0);
        row("MAIN", "main.main", 1, 0);
        row("worker", "main.(*service).worker", 1, 16);
        row("work", "main.(*service).worker", 2, 16);
        row("orke", "main.(*service).worker", 3, 17);
        row("worker", "main.startWorker", 1, 10);
        row("start", "main.startWorker", 1, 5);
        row("main", "domain.main", 1, 7);
        row("in", "main.inner", 2, 5);
        row(".(*", "main.(*service).worker", 1, 4);
        row("http2", "net/http2.serve", 1, 4);
        row("ü", "Tür", 3, 1);
        row("x", "main", -1, 0);
        row("", "main", -1, 0);
        row("longer than it", "main", -1, 0);
        row("a", "", -1, 0);
    }
    void ranks() {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(int, rank);
        QFETCH(int, at);
        const auto match = TextMatcher(query.toStdString()).find(text.toStdString());
        QCOMPARE(match ? static_cast<int>(match->rank) : -1, rank);
        if (match) QCOMPARE(static_cast<int>(match->at), at);
    }
};

QTEST_GUILESS_MAIN(TestTextMatch)
#include "test_text_match.moc"
