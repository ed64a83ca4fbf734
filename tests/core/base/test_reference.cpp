// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reference.h"
#include "core/base/time_text.h"

#include <QTest>

using namespace golanes;

class TestReference : public QObject {
    Q_OBJECT

  private slots:
    void placesOfFiles_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* text, const char* file, const char* place) {
            QTest::newRow(text) << text << file << place;
        };
        row("trace.out#G123@4.520118s", "trace.out", "G123@4.520118s");
        row("/tmp/a b/trace.out#P3", "/tmp/a b/trace.out", "P3");
        row("run#2.trace#M7@1ms", "run#2.trace", "M7@1ms");
        row("trace.out#@4.5s", "trace.out", "@4.5s");
        row("trace.out#@4.5s..@4.6s", "trace.out", "@4.5s..@4.6s");
        row("  trace.out#G1\n", "trace.out", "G1");
    }
    void placesOfFiles() {
        QFETCH(QString, text);
        QFETCH(QString, file);
        QFETCH(QString, place);
        const auto reference = parseReference(text.toStdString());
        QVERIFY(reference);
        QCOMPARE(QString::fromStdString(reference->file), file);
        QCOMPARE(QString::fromStdString(reference->place), place);
        QCOMPARE(QString::fromStdString(referenceText(*reference)), text.trimmed());
    }

    void whatIsNone_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "#", "#G1", "trace.out", "trace.out#", "trace.out#4", "trace.out#G",
                                 "trace.out#Gx", "trace.out#G1@", "trace.out#G1@soon", "trace.out#G1+3s",
                                 "trace.out#@4.5s..", "main.go#L10", "G123@4.5s"})
            QTest::newRow(text) << text;
    }
    void whatIsNone() {
        QFETCH(QString, text);
        QVERIFY(!parseReference(text.toStdString()));
    }

    void timesAreWrittenToTheNs() {
        QCOMPARE(clockPlace(4'520'118'000), std::string("@4.520118s"));
        QCOMPARE(clockPlace(3'000'000'000), std::string("@3s"));
        QCOMPARE(clockPlace(Timestamp{0}), std::string("@0s"));
        QCOMPARE(clockPlace(TimeRange{1, 2'500'000'000}), std::string("@0.000000001s..@2.5s"));
        for (const Timestamp t : {Timestamp{1}, Timestamp{2'929'737'287'424'123}, Timestamp{60'000'000'010}})
            QCOMPARE(*parseTime(clockPlace(t), 0), t);
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "test_reference.moc"
