// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/note_markup.h"

#include <QTest>

using namespace golanes;

class NoteMarkupTest : public QObject {
    Q_OBJECT

  private slots:
    void runs_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("runs");  // bold in [], italic in ()
        const auto row = [](const char* line, const char* runs) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(runs);
        };
        row("", "");
        row("plain", "plain");
        row("**bold** and *italic*", "[bold] and (italic)");
        row("a**b**c", "a[b]c");
        row("**all *of* it**", "[all ][(of)][ it]");
        row("*a **b** c*", "(a )[(b)]( c)");
        row("2 * 3 * 4", "2 * 3 * 4");
        row("**open", "**open");
        row("*open", "*open");
        row("* bullet", "* bullet");
        row("(*service).worker", "(*service).worker");
        row("f(*a, *b)", "f(*a, *b)");
        row("****", "****");
        row("*", "*");
        row("***both***", "[(both)]");
    }
    void runs() {
        QFETCH(QString, line);
        QString told;
        for (const NoteRun& run : markupRuns(line)) {
            QVERIFY(!run.text.isEmpty());
            QString one = run.text;
            if (run.italic) one = u'(' + one + u')';
            if (run.bold) one = u'[' + one + u']';
            told += one;
        }
        QTEST(told, "runs");
    }

    void withoutMarkupOnlyWordsAreLeft() {
        QCOMPARE(withoutMarkup(QStringLiteral("**slow** *lock* 2 * 3")), QStringLiteral("slow lock 2 * 3"));
    }
};

QTEST_GUILESS_MAIN(NoteMarkupTest)
#include "test_note_markup.moc"
