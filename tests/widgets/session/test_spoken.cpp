// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of the core in the language of the window, and that none of them is forgotten.
#include "tests/widgets/no_warnings.h"
#include "widgets/session/spoken.h"
#include "widgets/window/language.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace golanes;

namespace {

// The texts between quotation marks of a source; adjacent ones are one.
QStringList literalsOf(const QString& source) {
    // Comments, includes, raw texts and letters are passed over. (moc takes no raw text with quotation
    // marks.)
    static const QRegularExpression token(
        QStringLiteral("//[^\\n]*|#include[^\\n]*|R\"\\w*\\([\\s\\S]*?\\)\\w*\"|'(?:\\\\.|[^'\\\\])+'|"
                       "\"((?:\\\\.|[^\"\\\\])*)\"(?:sv)?|\\s+|."));
    QStringList all;
    bool open = false;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedView().trimmed().isEmpty()) continue;
        const bool literal = match.capturedView().startsWith(u'"');
        if (literal && open)
            all.last() += match.captured(1);
        else if (literal)
            all << match.captured(1);
        open = literal;
    }
    for (QString& text : all) text.replace(QLatin1String("\\\""), QLatin1String("\""));
    return all;
}

// Without what tells how values are written.
QString plain(QString text) {
    static const QRegularExpression hole(QStringLiteral("\\{[^}]*\\}"));
    return text.replace(hole, QStringLiteral("{}")).trimmed();
}

}  // namespace

class TestSpoken : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }
    void cleanup() { speak(QStringLiteral("en")); }

    void englishStaysAsItIs() {
        speak(QStringLiteral("en"));
        QCOMPARE(spoken("nothing tells why"), QStringLiteral("nothing tells why"));
        QCOMPARE(spokenWord("running"), QStringLiteral("running"));
    }

    void sentencesAreSpokenWithWhatIsInThem_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto row = [](const char* english, const char* chinese) {
            QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(chinese);
        };
        row("nothing tells why", "原因不明");
        row("the longest was asked for by goroutine 7 (main.f)", "最长的一次由 goroutine 7（main.f） 请求");
        row("The world stood still twice for \"GC mark termination\": 1.2 ms in all, 1.0 ms at the longest",
            "因“GC mark termination”全局暂停 2 次：共 1.2 ms，最长 1.0 ms");
        row("Garbage collection takes 6 % of the CPUs: 11 cycles, marking 11 % of the time",
            "垃圾回收占用 CPU 的 6 %：11 个周期，11 % 的时间在标记");
        row("Unknown field 'stat' at 1: did you mean 'state'?",
            "未知字段“stat”（第 1 个字符）：是否指“state”？");
        row("Worse: stops of the world for GC mark termination: median +19 %; heap in use, mean over time "
            "+4.8 %.",
            "变差：因 GC mark termination 的全局暂停：中位数 +19 %；使用中的堆，时间平均 +4.8 %。");
        row("+9.5 %: 1.12 ms → 1.23 ms, noise, p = 0.3, 2 and 2 runs",
            "+9.5 %: 1.12 ms → 1.23 ms，噪声，p = 0.3，2 次和 2 次运行");
        row("of that time at most 75 %: threads with a P looked for work; 25 %: all Ps carried goroutines of "
            "the program",
            "其间 至多 75 %：持有 P 的线程在找活；25 %：所有 P 都承载着程序的 goroutine");
        row("in the worst 10 ms the program had 4 % of the CPUs for itself: 25 % went to mark workers, 0 % "
            "to "
            "the stopped world; goroutines helped marking for 12 ms, waiting included; goroutine 7 (main.f) "
            "assisted longest",
            "在最差的 10 ms 内，程序自身只得到 CPU 的 4 %：25 % 用于标记 worker，0 % 用于全局暂停；goroutine "
            "协助标记 12 ms（含等待）；goroutine 7（main.f） 辅助最久");
        row("tasks order: P99", "任务 order：P99");
        // Made a sentence of; several sentences; after a colon; and what nobody knows.
        row("Found invalid stack ID 5.", "遇到无效的调用栈 ID 5。");
        row("Nothing in it can be read. Uncompress it once.", "其中没有可读的内容。 请解压一次。");
        row("main.go: it ends too early", "main.go: 过早结束");
        row("what nobody ever wrote", "what nobody ever wrote");
        row("", "");
    }
    void sentencesAreSpokenWithWhatIsInThem() {
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        speak(QStringLiteral("zh_CN"));
        QCOMPARE(spoken(english.toStdString()), chinese);
    }

    void wordsAreNotTakenApart() {
        speak(QStringLiteral("zh_CN"));
        QCOMPARE(spokenWord("running"), QStringLiteral("运行中"));
        QCOMPARE(spokenWord("chan receive"), QStringLiteral("chan receive"));  // Go's own words
        QCOMPARE(spokenWord(""), QString());
    }

    // Whatever stands in these sources in several words is known, as a whole or as a part of a text.
    void noTextOfTheCoreIsForgotten() {
        static const QRegularExpression words(QStringLiteral("[a-z]{2,},? [a-z{'(]|[a-z{}'] [a-z]{2,}"));
        // What is no text for people, but of formats and of Go.
        static const QRegularExpression other(QStringLiteral(
            "^(go 1\\.|trace go1|event \\{\\}:|SQLite|could not enable|404 page|version https|goroutine "
            "profile|heap profile|chan "
            "|GC |wait until GC|write heap|all goroutine|read mem|start trace|stop trace|locked to|print "
            "fmt|created by|in goroutine|goroutine $|there is no goroutine in it|<!|:root|\\{\\}\\{\\} ns|"
            "[a-z0-9_.]+ > |no columns|values that|the column to|[a-z]+ [a-z]+ \\(test\\)|# |minutes|"
            "stop-the-world \\(|no cpu|system \\(|sched:|sys_|\\.)"));
        QStringList known;
        for (const char* text : coreTexts()) known << plain(QString::fromUtf8(text));
        const QDir root(QStringLiteral(GOLANES_SOURCE_DIR));
        QStringList files{QStringLiteral("core/open.cpp"),
                          QStringLiteral("core/session/session_file.cpp"),
                          QStringLiteral("core/base/time_text.cpp"),
                          QStringLiteral("core/analysis/leaks/leaks.cpp"),
                          QStringLiteral("core/analysis/goroutine_rows.cpp"),
                          QStringLiteral("core/analysis/span_rows.cpp"),
                          QStringLiteral("core/export/go_trace_part.cpp")};
        for (const char* folder :
             {"core/analysis/findings", "core/clock", "core/filter", "core/import", "core/io"}) {
            QDirIterator it(root.filePath(QLatin1String(folder)), {QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) files << root.relativeFilePath(it.next());
        }
        for (const char* folder : {"core/compare", "core/compare/metrics"})
            for (const QString& name :
                 QDir(root.filePath(QLatin1String(folder))).entryList({QStringLiteral("*.cpp")}))
                files << QLatin1String(folder) + u'/' + name;
        QStringList forgotten;
        for (const QString& path : files) {
            if (path.contains(QLatin1String("json")) || path.contains(QLatin1String("stw_reason"))) continue;
            QFile file(root.filePath(path));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            for (const QString& literal : literalsOf(QString::fromUtf8(file.readAll()))) {
                const QString text = plain(literal);
                if (!words.match(text).hasMatch() || other.match(text).hasMatch()) continue;
                const bool found =
                    std::ranges::any_of(known, [&](const QString& k) { return k.contains(text); });
                if (!found) forgotten << path + QLatin1String(": ") + text;
            }
        }
        QVERIFY2(forgotten.isEmpty(), qPrintable(forgotten.join(u'\n')));
    }
};

QTEST_MAIN(TestSpoken)
#include "test_spoken.moc"
