// SPDX-License-Identifier: GPL-3.0-or-later
// What kept highlights are about is found while annotations are edited.
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/annotations.h"
#include "widgets/session/query_matches.h"
#include "widgets/session/view_state.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <string>

using namespace golanes;

class TestQueryMatches : public QObject {
    Q_OBJECT

  private slots:
    void init() { test::failOnWarnings(); }

    // An edit comes before each chance to hear of what was found.
    void editsDoNotStartTheSearchAnew() {
        constexpr int kMostEdits = 1000;
        constexpr unsigned long kPauseMs = 10;
        ViewState state;
        state.setTrace(test::ServiceTrace::make().trace);
        Annotations& annotations = *state.annotations();
        Annotation note;
        const auto id = annotations.add(note);
        Annotation highlight;
        highlight.kind = AnnotationKind::Highlight;
        highlight.query = "state = running";
        annotations.add(highlight);
        const auto found = [&] { return annotations.matches()->of(highlight.query) != nullptr; };
        int edits = 0;
        for (; edits < kMostEdits && !found(); ++edits) {
            QThread::msleep(kPauseMs);
            annotations.change(id, Annotations::Change::Move,
                               [&](Annotation& a) { a.text = std::to_string(edits); });
            QCoreApplication::processEvents();
        }
        QVERIFY(found());
    }

    void anotherQueryIsLookedForToo() {
        ViewState state;
        state.setTrace(test::ServiceTrace::make().trace);
        Annotation a;
        a.kind = AnnotationKind::Highlight;
        a.query = "state = running";
        state.annotations()->add(a);
        Annotation b = a;
        b.query = "state != running";
        state.annotations()->add(b);
        const QueryMatches& matches = *state.annotations()->matches();
        QTRY_VERIFY(matches.of(a.query) && matches.of(b.query));
    }
};

QTEST_MAIN(TestQueryMatches)
#include "test_query_matches.moc"
