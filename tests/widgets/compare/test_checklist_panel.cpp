// SPDX-License-Identifier: GPL-3.0-or-later
// The upgrade checklist of a comparison, by hand and keyboard.
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/checklist_model.h"
#include "widgets/compare/checklist_panel.h"
#include "widgets/compare/report_file.h"
#include "widgets/session/settings.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace golanes;

namespace {

ComparisonRow row(std::string name, double base, double candidate, Verdict verdict) {
    ComparisonRow row;
    row.name = std::move(name);
    row.kind.unit = MetricUnit::Nanoseconds;
    row.sides = {Baseline(SideValues{{base}, base, base, base}),
                 Candidate(SideValues{{candidate}, candidate, candidate, candidate})};
    row.difference = candidate - base;
    row.ratio = candidate / base;
    row.evidence = Evidence::Repeats;
    row.verdict = verdict;
    row.comparable = true;
    return row;
}

std::shared_ptr<const Comparison> comparison() {
    auto c = std::make_shared<Comparison>();
    *c->runs.base = std::vector<RunFacts>(1);
    *c->runs.candidate = std::vector<RunFacts>(1);
    c->rows = {row("stw.p99", 200'000, 260'000, Verdict::Clear),
               row("sched_latency.p99", 100'000, 90'000, Verdict::Noise)};
    return c;
}

}  // namespace

class TestChecklistPanel : public QObject {
    Q_OBJECT

    Theme theme_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<ChecklistPanel> panel_;

    QTableView* table() const { return panel_->findChild<QTableView*>(QStringLiteral("checklist")); }
    QLineEdit* editor() const { return panel_->findChild<QLineEdit*>(QStringLiteral("threshold")); }
    QString problem() const { return panel_->findChild<QLabel*>(QStringLiteral("checklistProblem"))->text(); }
    QString counts() const { return panel_->findChild<QLabel*>(QStringLiteral("checklistCounts"))->text(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void press(const char* button) {
        QTest::mouseClick(panel_->findChild<QToolButton*>(QLatin1String(button)), Qt::LeftButton);
    }
    // Double-clicks what makes an entry fail, and types something else.
    void edit(int row, const QString& text) {
        const QModelIndex at = table()->model()->index(row, ChecklistModel::FailsIf);
        const QPoint place = table()->visualRect(at).center();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place);
        QTRY_VERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
    }
    void finishEdit(Qt::Key key) {
        QTest::keyClick(editor(), key);
        QTRY_VERIFY(!editor());
    }

    void make() {
        panel_ = std::make_unique<ChecklistPanel>(settings_.get(), &theme_);
        new QAbstractItemModelTester(table()->model(), panel_.get());
        panel_->resize(700, 300);
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
    }

  private slots:
    void init() {
        test::failOnWarnings();
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<Settings>(folder_->filePath(QStringLiteral("settings.ini")));
        make();
    }
    void cleanup() { panel_.reset(); }

    void tellsWhatPasses() {
        QCOMPARE(panel_->entries().size(), static_cast<qsizetype>(usualChecklist().size()));
        QCOMPARE(cell(0, ChecklistModel::Result), QStringLiteral("… not yet"));
        panel_->setComparison(comparison());
        QCOMPARE(cell(0, ChecklistModel::Result), QStringLiteral("✗ fail"));
        QVERIFY(cell(0, ChecklistModel::Measured).startsWith(QStringLiteral("+30 %: 200 µs → 260 µs")));
        QCOMPARE(cell(1, ChecklistModel::Result), QStringLiteral("✓ pass"));
        QCOMPARE(cell(2, ChecklistModel::Result), QStringLiteral("? cannot tell"));
        QVERIFY(cell(2, ChecklistModel::Measured).contains(QStringLiteral("No metric 'timers.delay.p99'")));
        QCOMPARE(counts(), QStringLiteral("1 failed, 3 cannot be told, 1 passed"));
    }

    void editsAndRemembers() {
        panel_->setComparison(comparison());
        edit(0, QStringLiteral("stw.p99 > 2x"));
        finishEdit(Qt::Key_Return);
        QCOMPARE(cell(0, ChecklistModel::Result), QStringLiteral("✓ pass"));
        make();
        QCOMPARE(panel_->entries().first(), QStringLiteral("stw.p99 > 2x"));
    }

    // While it is typed, what is wrong is said; typed to the end, it stays as it is and says why.
    void pointsAtMistakes() {
        panel_->setComparison(comparison());
        edit(0, QStringLiteral("stw.p98 > 2x"));
        QCOMPARE(problem(),
                 QStringLiteral("No metric 'stw.p98' in these recordings at 1: did you mean 'stw.p99'?"));
        finishEdit(Qt::Key_Return);
        QTRY_COMPARE(problem(), QString());
        QCOMPARE(cell(0, ChecklistModel::Result), QStringLiteral("? cannot tell"));
        QVERIFY(cell(0, ChecklistModel::Measured).endsWith(QStringLiteral("did you mean 'stw.p99'?")));
    }

    void addsAndRemoves() {
        panel_->setComparison(comparison());
        const qsizetype before = panel_->entries().size();
        press("addCheck");
        QTRY_VERIFY(editor());
        QTest::keyClicks(editor(), QStringLiteral("stw.p99 > 1ms"));
        finishEdit(Qt::Key_Return);
        QCOMPARE(panel_->entries().size(), before + 1);
        QCOMPARE(panel_->entries().last(), QStringLiteral("stw.p99 > 1ms"));
        // One that nothing is typed into is none.
        press("addCheck");
        QTRY_VERIFY(editor());
        finishEdit(Qt::Key_Escape);
        QTRY_COMPARE(panel_->entries().size(), before + 1);
        table()->selectRow(0);
        press("removeCheck");
        QCOMPARE(panel_->entries().size(), before);
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(panel_->entries().isEmpty());
        make();
        QVERIFY(panel_->entries().isEmpty());
        press("resetChecks");
        QCOMPARE(panel_->entries().size(), static_cast<qsizetype>(usualChecklist().size()));
    }

    void leadsToTheMetric() {
        QSignalSpy chosen(panel_.get(), &ChecklistPanel::metricChosen);
        const QModelIndex at = table()->model()->index(0, ChecklistModel::Result);
        table()->setCurrentIndex(at);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("stw.p99"));
    }

    void reportsAreSavedWithIt() {
        panel_->setComparison(comparison());
        const auto saved = [&](const char* name) {
            const QString path = folder_->filePath(QLatin1String(name));
            if (!saveReport(path, *comparison(), panel_->checklist()).isEmpty()) return QByteArray();
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(saved("a.md").contains("### Checklist (1 failed"));
        QVERIFY(saved("a.html").startsWith("<!DOCTYPE html>"));
        const QJsonObject json = QJsonDocument::fromJson(saved("a.json")).object();
        QCOMPARE(json[QStringLiteral("thresholds")].toArray().size(), panel_->entries().size());
        QVERIFY(
            !saveReport(folder_->filePath(QStringLiteral("no/such/folder.md")), *comparison(), {}).isEmpty());
    }
};

QTEST_MAIN(TestChecklistPanel)
#include "test_checklist_panel.moc"
