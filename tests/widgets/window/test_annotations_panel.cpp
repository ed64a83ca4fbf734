// SPDX-License-Identifier: GPL-3.0-or-later
// The list of annotations: what it tells, and what hand and keys do in it.
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/session/annotations.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/annotation_model.h"
#include "widgets/window/annotations_panel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace golanes;

class AnnotationsPanelTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setTrace(test::ServiceTrace::make().trace);
        panel_ = std::make_unique<AnnotationsPanel>(&theme_);
        tester_ = std::make_unique<QAbstractItemModelTester>(
            panel_->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel_->follow(state_.get());
        panel_->resize(320, 300);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    }
    void cleanup() {
        tester_.reset();
        panel_.reset();
        state_.reset();
    }

    void emptyItTellsHowToMakeOne() {
        auto* empty = panel_->findChild<QWidget*>(QStringLiteral("noAnnotations"));
        QVERIFY(empty->isVisible() && !list()->isVisible());
        QCOMPARE(panel_->title(), QStringLiteral("Notes"));
        add(500, "later");
        QVERIFY(!empty->isVisible() && list()->isVisible());
        QCOMPARE(panel_->title(), QStringLiteral("Notes (1)"));
    }

    void rowsStandByTime() {
        add(500, "**later**\nand more");
        add(200, "first");
        QCOMPARE(told(0), QStringLiteral("first"));
        QCOMPARE(told(1), QStringLiteral("later"));
        const QString detail = at(1).data(AnnotationModel::kDetailRole).toString();
        QVERIFY2(detail.startsWith(QStringLiteral("Note · ")), qPrintable(detail));
        QVERIFY2(detail.contains(QStringLiteral("G")), qPrintable(detail));
        panel_->follow(nullptr);
        QCOMPARE(panel_->model()->rowCount(), 0);
    }

    void aClickGoesThere() {
        add(200, "first");
        const std::uint64_t id = add(500, "later");
        QSignalSpy gone(state_->annotations(), &Annotations::goToRequested);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(at(1)).center());
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0][0].value<std::uint64_t>(), id);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Up);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(gone.size(), 2);
    }

    // The box hides, and goes nowhere.
    void itsBoxHides() {
        const std::uint64_t id = add(200, "first");
        QSignalSpy gone(state_->annotations(), &Annotations::goToRequested);
        const QRect row = list()->visualRect(at(0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, {row.left() + 10, row.center().y()});
        QVERIFY(state_->annotations()->find(id)->hidden);
        QCOMPARE(gone.size(), 0);
        state_->annotations()->undoStack()->undo();
        QCOMPARE(at(0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void itIsRenamedInPlace() {
        const std::uint64_t id = add(200, "first\nand more");
        list()->setFocus();
        list()->setCurrentIndex(at(0));
        QTest::keyClick(list(), Qt::Key_F2);
        auto* editor = list()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), QStringLiteral("first"));
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("second"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(state_->annotations()->find(id)->text, std::string("second\nand more"));
        QCOMPARE(state_->annotations()->undoStack()->undoText(), QStringLiteral("Edit Note"));
    }

    void delDeletes() {
        add(200, "first");
        list()->setFocus();
        list()->setCurrentIndex(at(0));
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(state_->annotations()->all().empty());
    }

  private:
    std::uint64_t add(Timestamp us, const char* text) {
        Annotation a;
        a.range = {us * 1000, us * 1000};
        a.from.of = LaneAnchor::Of::Lane;
        a.from.kind = LaneKind::Goroutine;
        a.from.number = 1;
        a.text = text;
        return state_->annotations()->add(a);
    }
    QListView* list() const { return panel_->findChild<QListView*>(); }
    QModelIndex at(int row) const { return panel_->model()->index(row); }
    QString told(int row) const { return at(row).data(Qt::DisplayRole).toString(); }

    Theme theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<AnnotationsPanel> panel_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
};

QTEST_MAIN(AnnotationsPanelTest)
#include "test_annotations_panel.moc"
