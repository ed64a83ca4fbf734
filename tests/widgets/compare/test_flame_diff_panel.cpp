// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/empty_trace.h"
#include "tests/support/made_profile.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/compare/flame_diff_panel.h"
#include "widgets/compare/flame_diff_words.h"
#include "widgets/compare/side_names.h"
#include "widgets/flame/flame_view.h"
#include "widgets/session/page_file.h"
#include "widgets/session/report_item.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/change_colors.h"
#include "widgets/theme/color_math.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace golanes;
using test::madeProfile;

class TestFlameDiffPanel : public QObject {
    Q_OBJECT

    Theme theme_;
    SideNames names_;
    std::unique_ptr<ViewState> base_, new_;
    std::unique_ptr<FlameDiffPanel> panel_;

    PerSide<ProfilePtr> profiles_;

    void follow(const ProfilePtr& base, const ProfilePtr& candidate) {
        base_->setTrace(emptyTrace({0, base->duration}));
        new_->setTrace(emptyTrace({0, candidate->duration}));
        panel_->model()->follow({base_.get(), new_.get()}, {base, candidate});
    }
    QComboBox* box(const char* name) const { return panel_->findChild<QComboBox*>(QLatin1String(name)); }
    const FlameDiff& diff() const { return *panel_->model()->answer().diff; }
    const FlameTree& tree() const { return *panel_->view()->tree(); }
    // The frame of the only function with this name; kNone without one.
    std::uint32_t frame(std::string_view name) const {
        for (std::uint32_t n = 1; n < tree().nodes().size(); ++n)
            if (tree().name(tree()[n].function) == name) return n;
        return FlameTree::kNone;
    }
    FlameChange changeOf(std::string_view name) const { return diff()[frame(name)].change; }
    // Waits for the answer to what the panel asks for now.
    void settle() {
        QTest::qWait(60);
        QTRY_VERIFY(panel_->model()->answer().diff && panel_->view()->tree() == diff().tree());
    }

  private slots:
    void init() {
        test::failOnWarnings();
        base_ = std::make_unique<ViewState>();
        new_ = std::make_unique<ViewState>();
        profiles_.base = madeProfile(
            {{"main.main;main.work", 100}, {"main.main;main.old", 50}, {"main.main;main.same", 40}});
        profiles_.candidate = madeProfile(
            {{"main.main;main.work", 200}, {"main.main;main.fresh", 60}, {"main.main;main.same", 44}});
        panel_ = std::make_unique<FlameDiffPanel>(&theme_, &names_);
        panel_->resize(1000, 300);
        follow(profiles_.base, profiles_.candidate);
        panel_->show();
        settle();
    }
    void cleanup() { panel_.reset(); }

    void tellsWhatBecameOfFrames() {
        QCOMPARE(box("flameDiffWeight")->currentText(), QStringLiteral("cpu"));
        QCOMPARE(changeOf("main.work"), FlameChange::Grown);
        QCOMPARE(changeOf("main.old"), FlameChange::Gone);
        QCOMPARE(changeOf("main.fresh"), FlameChange::New);
        QCOMPARE(changeOf("main.same"), FlameChange::None);
        const QString tip = diffTip(panel_->model()->choice(), diff(), frame("main.work"), names_);
        for (const char* text : {"1.00 s (52.6 %)", "2.00 s (65.8 %)", "+1.00 s (+100 %)", "▲ more"})
            QVERIFY2(tip.contains(QString::fromUtf8(text)), qPrintable(tip));
        QVERIFY(diffLine(panel_->model()->choice(), diff(), frame("main.old"))
                    .contains(QStringLiteral("500 ms → 0 ns")));
    }

    void savesAndReportsTheDifference() {
        names_.setLabels({QStringLiteral("v1.4"), QStringLiteral("v1.5")});
        QSignalSpy wanted(panel_.get(), &FlameDiffPanel::pictureWanted);
        panel_->findChild<QAction*>(QStringLiteral("flameDiffExport"))->trigger();
        QCOMPARE(wanted.size(), 1);
        const QString drawn = QString::fromUtf8(pageSvg(panel_->page()));
        for (const char* text : {"Base v1.4 → New v1.5", "▲", "within the threshold", "main.fresh"})
            QVERIFY2(drawn.contains(QString::fromUtf8(text)), text);
        QSignalSpy reported(panel_.get(), &FlameDiffPanel::reported);
        panel_->findChild<QAction*>(QStringLiteral("flameDiffToReport"))->trigger();
        QCOMPARE(reported.size(), 1);
        const auto item = reported.first().first().value<ReportItem>();
        QVERIFY(item.about.contains(QStringLiteral("Base v1.4 → New v1.5")));
        QVERIFY(item.picture.svg.contains("main.fresh"));
        names_.setLabels({});
    }

    // As a share of all, work that doubled is not more than chance gives.
    void normalizes() {
        box("flameDiffNorm")->setCurrentIndex(box("flameDiffNorm")->findText(QStringLiteral("as shares")));
        settle();
        QTRY_COMPARE(*diff().divisors().base, std::uint64_t{1'900'000'000});
        QCOMPARE(*diff().divisors().candidate, std::uint64_t{3'040'000'000});
        QCOMPARE(changeOf("main.work"), FlameChange::None);
        // There are no tasks to divide by.
        QCOMPARE(box("flameDiffNorm")->findText(QStringLiteral("per task")), -1);
    }

    void showsOnlyWhatChanged() {
        panel_->findChild<QToolButton*>(QStringLiteral("flameDiffOnlyChanged"))->click();
        QTRY_COMPARE(frame("main.same"), FlameTree::kNone);
        QVERIFY(frame("main.work") != FlameTree::kNone);
        box("flameDiffThreshold")->setCurrentIndex(box("flameDiffThreshold")->count() - 1);
        QTRY_VERIFY(frame("main.work") != FlameTree::kNone);
        QCOMPARE(tree()[frame("main.main")].total.weight,
                 std::uint64_t{(200 + 50 + 60 + 44) * 10'000'000ull});
    }

    // The plain graph of a side goes where the difference goes, and leads it too.
    void besideThePlainGraph() {
        QVERIFY(!panel_->plain()->isVisible());
        box("flameDiffBeside")->setCurrentIndex(1);
        QVERIFY(panel_->plain()->isVisible());
        QCOMPARE(panel_->plain()->tree()->total().weight, std::uint64_t{1'900'000'000});
        panel_->view()->zoomTo(frame("main.work"));
        QCOMPARE(panel_->plain()->zoomPath(), panel_->view()->zoomPath());
        panel_->plain()->zoomTo(FlameTree::kRoot);
        QCOMPARE(panel_->view()->zoomed(), FlameTree::kRoot);
        box("flameDiffBeside")->setCurrentIndex(2);
        QCOMPARE(panel_->plain()->tree()->total().weight, std::uint64_t{3'040'000'000});
    }

    void sidesSwap() {
        follow(profiles_.candidate, profiles_.base);
        QTRY_VERIFY(panel_->model()->answer().diff && changeOf("main.fresh") == FlameChange::Gone);
        settle();
        QCOMPARE(changeOf("main.work"), FlameChange::Shrunk);
    }

    void searches() {
        panel_->findChild<QLineEdit*>(QStringLiteral("flameDiffSearch"))->setText(QStringLiteral("fresh"));
        QCOMPARE(panel_->view()->matches().frames, std::vector<std::uint32_t>{frame("main.fresh")});
    }

    // Names are read on every fill, and changed frames differ from unchanged ones in lightness or hue.
    void coloursAreLegible() {
        for (const bool dark : {false, true}) {
            for (const ChangeRole role : {ChangeRole::Same, ChangeRole::More, ChangeRole::Less}) {
                for (const double strength : {0.0, 0.5, 1.0}) {
                    const QColor fill = changeFill(role, strength, dark);
                    QVERIFY(contrast(fill, readableOn(fill)) >= 4.5);
                }
            }
        }
    }

    void aRecordingAgainstItself() {
        follow(profiles_.base, profiles_.base);
        QTRY_VERIFY(panel_->model()->answer().diff && frame("main.fresh") == FlameTree::kNone);
        settle();
        for (std::uint32_t n = 0; n < tree().nodes().size(); ++n)
            QCOMPARE(diff()[n].change, FlameChange::None);
        QVERIFY(diffRootText(panel_->model()->choice(), diff()).contains(QStringLiteral("±0")));
    }
};

QTEST_MAIN(TestFlameDiffPanel)
#include "test_flame_diff_panel.moc"
