// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/no_warnings.h"
#include "widgets/session/background.h"
#include "widgets/session/work_progress.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <memory>

using namespace golanes;

class TestWorkProgress : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        progress_ = std::make_unique<WorkProgress>(QStringLiteral("any"), nullptr);
        work_ = std::make_unique<Background>();
        other_ = std::make_unique<Background>();
        progress_->watch({work_.get(), other_.get()});
        QVERIFY(!progress_->isVisible());
    }
    void cleanup() {
        work_.reset();
        other_.reset();
        progress_.reset();
    }

    void tellsOfLongWorkAndCancelsAllOfIt() {
        begin(*work_);
        begin(*other_);
        QVERIFY(!progress_->isVisible());  // it may be short
        QTRY_VERIFY(button("Cancel")->isVisible());
        QVERIFY(progress_->findChild<QProgressBar*>(QStringLiteral("anyProgress"))->isVisible());
        QSignalSpy cancelled(progress_.get(), &WorkProgress::cancelled);
        QTest::mouseClick(button("Cancel"), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!work_->busy() && !other_->busy() && progress_->gaveUp());
        QVERIFY(button("Again")->isVisible() && !button("Cancel")->isVisible());
        QSignalSpy again(progress_.get(), &WorkProgress::againRequested);
        QTest::mouseClick(button("Again"), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        QVERIFY(!progress_->gaveUp() && !progress_->isVisible());
    }

    void otherWorkForgetsWhatWasGivenUp() {
        begin(*work_);
        QTRY_VERIFY(button("Cancel")->isVisible());
        button("Cancel")->click();
        bool done = false;
        other_->run([](Job&) { return 1; }, [&](int) { done = true; });
        QVERIFY(!progress_->gaveUp() && !button("Again")->isVisible());
        QTRY_VERIFY(done && !progress_->isVisible());
    }

    void worksMayGoBeforeIt() {
        begin(*work_);
        QTRY_VERIFY(progress_->isVisible());
        work_.reset();
        other_.reset();
        QTRY_VERIFY(!progress_->isVisible());
        progress_->watch({});
    }

  private:
    static void begin(Background& work) {
        work.run(
            [](Job& job) {
                while (!job.cancelled()) QThread::yieldCurrentThread();
                return 0;
            },
            [](int) {});
    }
    QToolButton* button(const char* name) const {
        return progress_->findChild<QToolButton*>(QStringLiteral("any") + QLatin1String(name));
    }

    std::unique_ptr<Background> work_, other_;
    std::unique_ptr<WorkProgress> progress_;
};

QTEST_MAIN(TestWorkProgress)
#include "test_work_progress.moc"
