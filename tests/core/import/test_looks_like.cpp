// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/looks_like.h"

#include <QTest>

using namespace golanes;

class TestLooksLike : public QObject {
    Q_OBJECT

    static QString what(const QByteArray& bytes) {
        const auto looks = looksLike(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
        return QString::fromStdString(looks.what);
    }

  private slots:
    void namesTheKind_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* expected, const QByteArray& bytes) {
            QTest::newRow(expected) << bytes << QString::fromUtf8(expected);
        };
        row("an empty file", {});
        row("an ELF program or library", QByteArray("\x7f"
                                                    "ELF\x02\x01\x01\0\0",
                                                    9));
        row("a perf.data file of the first version", "PERFFILE....");
        row("a tar archive", QByteArray(257, 'a') + "ustar  ");
        row("a zip archive", QByteArray("PK\x03\x04\x14", 5));
        row("an HTML page", "\n  <!DOCTYPE HTML>\n<title>/debug/pprof/</title>");
        row("an HTTP answer with its headers", "HTTP/1.1 200 OK\r\n");
        row("the answer of a server that has no such page", "404 page not found\n");
        row("a dump of goroutine stacks", "goroutine 1 [running]:\nmain.main()\n");
        row("a goroutine profile as text", "goroutine profile: total 12\n");
        row("a trace in Chrome's JSON format", "{\"traceEvents\":[]}");
        row("a JSON file", "{ \"schema\": 1 }");
        row("a PNG picture", "\x89PNG\r\n\x1a\n");
        row("UTF-16 text", QByteArray("\xff\xfeg\0o\0", 6));
        row("a file of white space", " \n\n");
        row("a file of zeros", QByteArray(5000, '\0'));
        row("text that begins with \"Hello\"", "Hello\nworld");
        row("binary data that begins with 01 02 03", QByteArray("\x01\x02\x03", 3));
    }
    void namesTheKind() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(what(bytes), expected);
    }

    // Text of a hostile file reaches the terminal and the window: short, and nothing that acts on them.
    void quotesNothingThatActs() {
        const QString quoted = what("\x1b[2J\x1b]0;title\x07 bell " + QByteArray(500, 'x'));
        QVERIFY(!quoted.contains(QChar(0x1b)));
        QVERIFY(quoted.size() < 120);
        QVERIFY(!what("abc\x1b[31mred\n").contains(QChar(0x1b)));
    }

    void anyBytesHaveAnAnswer() {
        quint32 state = 7;
        for (int n = 0; n < 2000; ++n) {
            QByteArray bytes(n % 300, '\0');
            for (char& c : bytes) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
            QVERIFY(!what(bytes).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLooksLike)
#include "test_looks_like.moc"
