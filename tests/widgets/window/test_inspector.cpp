// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/go_track.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/detail_rows.h"
#include "widgets/window/inspector.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QWindow>

#include <algorithm>

using namespace golanes;
using test::ServiceTrace;

class InspectorTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        service_ = ServiceTrace::make();
        state_ = std::make_unique<ViewState>();
        state_->setTrace(service_.trace);
        inspector_ = std::make_unique<Inspector>(&theme_);
        inspector_->setSubject(nullptr, state_.get());
        inspector_->resize(400, 600);
        inspector_->setVisible(true);  // its show() is for details
        QVERIFY(QTest::qWaitForWindowExposed(inspector_.get()));
    }
    void cleanup() { inspector_.reset(); }

    // Who ended a wait is the head of the chain that tells why.
    void whoWokeItIsToldOnce() {
        for (const double us : {250.0, 600.0}) {
            select(service_.worker, us);
            int wakers = 0;
            for (const QString& row : rows()) wakers += row.startsWith(QLatin1String("woken by\t"));
            QCOMPARE(wakers, 1);
        }
    }

    void nothingIsToldTwice() {
        for (const GoroutineIndex g : {service_.main, service_.conn, service_.worker}) {
            const GoTrack track(*service_.trace, g);
            for (std::uint32_t i = 0; i < track.size(); ++i) {
                state_->setSelection(spanTarget(*service_.trace, track.span(i)));
                QStringList told = rows();
                QVERIFY(told.size() > 2 || track.state(i).state == GoState::NotExist);
                QCOMPARE(told.removeDuplicates(), 0);
            }
        }
    }

    // What the worker's wait was spent on: main, which ran and ended it. Pointer, keyboard and menu reach it.
    void aWaitIsExplainedByLinks() {
        select(service_.worker, 300.0);
        QLabel* link = nullptr;
        QTRY_VERIFY((link = labelOf("G1 running")) != nullptr);
        QSignalSpy gone(inspector_.get(), &Inspector::goTo);
        inspector_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(inspector_.get()));
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Tab);  // to the link in the label
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(gone.count(), 1);
        // What is still being counted moves it once it is there.
        const auto click = [&] {
            link = labelOf("G1 running");
            if (!link) return gone.count();
            inspector_->ensureWidgetVisible(link);
            const QPoint at = link->mapTo(inspector_.get(), QPoint(8, link->height() / 2));
            QTest::mouseClick(inspector_->windowHandle(), Qt::LeftButton, {}, at);
            return gone.count();
        };
        QTRY_VERIFY(click() >= 2);
        for (const auto& args : gone) {
            const auto target = args[0].value<Target>();
            QVERIFY((target.lane == LaneKey{LaneKind::Goroutine, service_.main.value}));
        }
        const auto* rows = qobject_cast<const DetailRows*>(link->parentWidget()->parentWidget());
        QVERIFY(rows);
        QVERIFY2(rows->text().contains(QStringLiteral("150 µs\t100.0 %: G1 running")),
                 qPrintable(rows->text()));
        QVERIFY(labelOf("Inferred: each instant"));
        // All of the line lights up in the lanes.
        QVERIFY(state_->highlight()->isOpen());
        QTRY_VERIFY(state_->highlight()->matches() && !state_->highlight()->busy());
        QCOMPARE(state_->highlight()->what(), QStringLiteral("what the wait was spent on"));
        QCOMPARE(state_->highlight()->matches()->spans.count(), 1u);
        state_->highlight()->setOpen(false);
    }

    // A sleep is ended by nobody: there is nothing to tell besides.
    void aSleepHasNoSuchTree() {
        select(service_.worker, 700.0);
        QTRY_VERIFY(std::ranges::any_of(inspector_->findChildren<QLabel*>(), [](const QLabel* l) {
            return l->text().startsWith(QStringLiteral("All of G"));
        }));
        QVERIFY(!labelOf("What the wait was spent on"));
    }

  private:
    // The first label that holds this.
    QLabel* labelOf(const char* words) const {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // those of before
        for (QLabel* label : inspector_->findChildren<QLabel*>())
            if (QTextDocumentFragment::fromHtml(label->text()).toPlainText().contains(QLatin1String(words)))
                return label;
        return nullptr;
    }

    void select(GoroutineIndex g, double us) {
        const GoTrack track(*service_.trace, g);
        state_->setSelection(spanTarget(*service_.trace, track.span(track.at(ServiceTrace::at(us)))));
    }

    // "label<tab>value" of what is shown.
    QStringList rows() const {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // those of before
        QStringList out;
        for (const DetailRows* rows : inspector_->findChildren<DetailRows*>())
            out << rows->text().split(u'\n', Qt::SkipEmptyParts);
        return out;
    }

    ServiceTrace service_;
    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<Inspector> inspector_;
};

QTEST_MAIN(InspectorTest)
#include "test_inspector.moc"
