// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/go/go_trace.h"
#include "tests/support/read_go_trace.h"
#include "tests/support/v2_text.h"

#include <QTest>

using namespace golanes;
using namespace golanes::test;

class TestGoTrace : public QObject {
    Q_OBJECT

    static std::span<const std::byte> bytesOf(const QByteArray& data) {
        return std::as_bytes(std::span(data.constData(), std::size_t(data.size())));
    }
    static QByteArray header(const char* text) { return QByteArray(text).leftJustified(16, '\0', true); }

  private slots:
    void headers_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("minor");  // -1: refused
        QTest::addColumn<int>("error");
        const auto good = [](const char* text, int minor) {
            QTest::newRow(text) << header(text) << minor << -1;
        };
        const auto bad = [](const char* name, const QByteArray& bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << -1 << static_cast<int>(code);
        };
        good("go 1.5 trace", 5);
        good("go 1.11 trace", 11);
        good("go 1.26 trace", 26);
        good("go 1.120 trace", 120);
        bad("empty", {}, ErrorCode::NotATrace);
        bad("text", "go faster", ErrorCode::NotATrace);
        bad("cut", "go 1.22 trace", ErrorCode::Damaged);
        bad("before 1.5", header("go 1.4 trace"), ErrorCode::Unsupported);
        bad("negative", header("go 1.-22 trace"), ErrorCode::NotATrace);
        bad("no number", header("go 1. trace"), ErrorCode::NotATrace);
        bad("other word", header("go 1.22 track"), ErrorCode::NotATrace);
        bad("not padded with zeros", "go 1.22 trace...", ErrorCode::NotATrace);
        bad("huge number", header("go 1.999999999999"), ErrorCode::NotATrace);
    }
    void headers() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, minor);
        QFETCH(int, error);
        const auto got = readGoTraceHeader(bytesOf(bytes));
        QCOMPARE(got.has_value(), minor >= 0);
        if (got) {
            QCOMPARE(got->minor, minor);
            QCOMPARE(QByteArray::fromStdString(got->text), QByteArray(bytes.constData()));
        } else {
            QCOMPARE(static_cast<int>(got.error().code), error);
        }
    }

    void onlyGoTracesAreSniffed() {
        QCOMPARE(importerFor(bytesOf(header("go 1.22 trace"))), &importers()[0]);
        QCOMPARE(importerFor(bytesOf("go 1.")), &importers()[0]);
        QVERIFY(importerFor(bytesOf("go 2.0 trace")) == nullptr);
        QVERIFY(importerFor(bytesOf({})) == nullptr);
        QCOMPARE(importers()[0].kind, std::string_view("go-trace"));
    }

    void anUnknownHeaderIsTriedAndNoted() {
        const auto known = v2FromText("go 1.26\ngen 1\nM 5 t=100\nProcStatus p=0 pstatus=Running\n").bytes;
        const QByteArray bytes = QByteArray::fromStdString(known);
        const QByteArray newer = header("go 1.99 trace") + bytes.mid(16);
        const auto a = test::readGoTrace(bytesOf(bytes));
        const auto b = test::readGoTrace(bytesOf(newer));
        QVERIFY(a && b);
        QVERIFY((*a)->report.empty());
        QCOMPARE((*b)->report.problems().size(), std::size_t{1});
        QCOMPARE((*b)->report.problems()[0].code, std::string("header-unknown"));
        QVERIFY(!(*b)->report.hasLoss());
        QCOMPARE((*b)->eventCount, (*a)->eventCount);
    }

    void releasesOfAHeader() {
        QCOMPARE(goReleases(5), std::string("1.5 to 1.6"));
        QCOMPARE(goReleases(11), std::string("1.11 to 1.18"));
        QCOMPARE(goReleases(22), std::string("1.22"));
        QCOMPARE(goReleases(26), std::string("1.26 or newer"));
        QCOMPARE(goReleases(99), std::string("1.99"));
    }
};

QTEST_GUILESS_MAIN(TestGoTrace)
#include "test_go_trace.moc"
