// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock/align_kernel.h"
#include "core/import/perf/perf_data.h"
#include "core/store/empty_trace.h"
#include "core/symbol/symbolizer.h"
#include "tests/support/perf_writer.h"
#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/flame/flame_files.h"
#include "widgets/flame/flame_panel.h"
#include "widgets/flame/flame_words.h"
#include "widgets/session/area_selection.h"
#include "widgets/session/lane_set.h"
#include "widgets/session/page_file.h"
#include "widgets/session/span_highlight.h"
#include "widgets/session/target_span.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

using namespace golanes;
using test::ServiceTrace;

class TestFlamePanel : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        test::failOnWarnings();
        state_ = std::make_unique<ViewState>();
        state_->setAnimated(false);
        service_ = ServiceTrace::make();
        state_->setTrace(service_.trace);
        panel_ = std::make_unique<FlamePanel>(&theme_);
        panel_->resize(1200, 400);
        panel_->follow(state_.get());
        panel_->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
        view_ = panel_->view();
        view_->setFocus();
        QTRY_VERIFY(settled());
    }
    void cleanup() { panel_.reset(); }

    void beginsWithWhatIsThere() {
        // No samples: time blocked, of all reasons. 1000 + 840 µs network, 150 channel, 200 sleep.
        QCOMPARE(weight()->currentText(), QStringLiteral("Blocked"));
        QCOMPARE(tree().total().weight, 200'000u + 580'000u + 150'000u + 200'000u);
        QCOMPARE(frame("net/http.(*conn).serve"), tree().children(0)[0]);
        QVERIFY(panel_->findChild<QLabel*>(QStringLiteral("flameScope"))
                    ->text()
                    .contains(QStringLiteral("1.00 ms")));
    }

    void saysWhatToDoWithoutSamples() {
        weight()->setCurrentIndex(weight()->findText(QStringLiteral("CPU samples")));
        QTRY_VERIFY(settled());
        const auto* hint = panel_->findChild<QLabel*>(QStringLiteral("flameHint"));
        QTRY_VERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QStringLiteral("pprof.StartCPUProfile")));
        weight()->setCurrentIndex(weight()->findText(QStringLiteral("Running")));
        QTRY_VERIFY(!hint->isVisible());
    }

    void followsWhatIsSeenAndSelected() {
        state_->setVisible({ServiceTrace::at(600), ServiceTrace::at(700)}, ViewState::Motion::Direct);
        QTRY_COMPARE(total(), 200'000u);  // network and sleep
        state_->area()->set({ServiceTrace::at(250), ServiceTrace::at(400)}, LaneSet::all());
        QTRY_COMPARE(total(), 150'000u);
        LaneSet lanes;
        lanes.insert({LaneKind::Goroutine, service_.conn.value});
        state_->area()->set({ServiceTrace::at(100), ServiceTrace::at(400)}, lanes);
        QTRY_COMPARE(total(), 100'000u);
        state_->area()->lift();
        QTRY_COMPARE(total(), 200'000u);
    }

    void narrowsToWhatIsSelected() {
        auto* who = panel_->findChild<QComboBox*>(QStringLiteral("flameWho"));
        QVERIFY(!who->isEnabled());
        Target target;
        target.lane = {LaneKind::Goroutine, service_.worker.value};
        target.time = ServiceTrace::at(300);
        state_->setSelection(target);
        QVERIFY(who->isEnabled());
        who->setCurrentIndex(who->findText(QStringLiteral("only G3")));
        QTRY_COMPARE(total(), 350'000u);
        target.lane = {LaneKind::Proc, service_.p1.value};
        state_->setSelection(target);  // another kind: everybody again
        QTRY_COMPARE(total(), 1'130'000u);
        weight()->setCurrentIndex(weight()->findText(QStringLiteral("Running")));
        who->setCurrentIndex(who->findText(QStringLiteral("on P1")));
        QTRY_COMPARE(total(), 140'000u + 160'000u + 170'000u + 90'000u);
    }

    void clicksZoomAndBackspaceLeadsBack() {
        const std::uint32_t serve = frame("net/http.(*conn).serve");
        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->rectOf(serve).center());
        QCOMPARE(view_->zoomed(), serve);
        QCOMPARE(view_->rectOf(serve).width(), view_->viewport()->width());
        QVERIFY(way().contains(QStringLiteral("http.(*conn).serve")));
        QTest::keyClick(view_, Qt::Key_Down);
        QCOMPARE(view_->selected(), tree().children(serve)[0]);
        QTest::keyClick(view_, Qt::Key_Return);
        QCOMPARE(view_->zoomed(), tree().children(serve)[0]);
        QTest::keyClick(view_, Qt::Key_Backspace);
        QCOMPARE(view_->zoomed(), serve);
        // Other times, the same place.
        state_->setVisible({ServiceTrace::at(0), ServiceTrace::at(150)}, ViewState::Motion::Direct);
        QTRY_COMPARE(total(), 150'000u);
        QCOMPARE(view_->zoomed(), frame("net/http.(*conn).serve"));
        QTest::keyClick(view_, Qt::Key_Escape);
        QCOMPARE(view_->zoomed(), FlameTree::kRoot);
    }

    void arrowsGoEverywhere() {
        QTest::keyClick(view_, Qt::Key_Down);
        QCOMPARE(view_->selected(), FlameTree::kRoot);
        QTest::keyClick(view_, Qt::Key_Down);
        const std::uint32_t first = tree().children(0)[0], second = tree().children(0)[1];
        QCOMPARE(view_->selected(), first);
        QTest::keyClick(view_, Qt::Key_Right);
        QCOMPARE(view_->selected(), second);
        QTest::keyClick(view_, Qt::Key_Left);
        QCOMPARE(view_->selected(), first);
        QTest::keyClick(view_, Qt::Key_Down);
        QTest::keyClick(view_, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("internal/poll.(*FD).Read\nnet/http.(*conn).serve\n"));
        // A flame grows the other way.
        panel_->findChild<QToolButton*>(QStringLiteral("flameGrowth"))->click();
        QVERIFY(view_->rectOf(first).top() > view_->rectOf(view_->selected()).top());
        QTest::keyClick(view_, Qt::Key_Down);
        QCOMPARE(view_->selected(), first);
    }

    void searchesTellTheirShare() {
        QTest::keyClick(view_, Qt::Key_Slash);
        auto* field = panel_->findChild<QLineEdit*>(QStringLiteral("flameSearch"));
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("WORKER"));
        // 350 of 1130 µs.
        QCOMPARE(panel_->findChild<QLabel*>(QStringLiteral("flameShare"))->text(),
                 QStringLiteral("31.0 % in 1 frame"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(view_->selected(), frame("main.(*service).worker"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
        QVERIFY(view_->hasFocus());
    }

    void callersAndCalleesOfOneFunction() {
        const FlameFunctionId sleep = tree()[frame("time.Sleep")].function;
        panel_->focusOn(sleep);
        auto* callers = panel_->findChild<FlameView*>(QStringLiteral("flameCallers"));
        QVERIFY(callers->isVisible());
        QCOMPARE(callers->tree()->total().weight, 200'000u);
        QCOMPARE(view_->tree()->total().weight, 200'000u);
        QCOMPARE(callers->tree()->nodes().size(), 3u);  // below the root it and its caller
        QTest::keyClick(view_, Qt::Key_Backspace);
        QVERIFY(!callers->isVisible());
        QCOMPARE(total(), 1'130'000u);
    }

    void packagesFoldAndHide() {
        FlameShape shape;
        const StringId time = tree().package(tree()[frame("time.Sleep")].function);
        shape.hidden = {time};
        panel_->model()->setShape(shape);
        QTRY_VERIFY(settled() && frame("time.Sleep") == FlameTree::kNone);
        QCOMPARE(total(), 1'130'000u);
        QVERIFY(way().contains(QStringLiteral("time hidden")));
        shape.hidden.clear();
        shape.folded = {time};
        panel_->model()->setShape(shape);
        QTRY_VERIFY(settled() && frame("time") != FlameTree::kNone);
    }

    void theLanesShowWhatIsSelectedAndTheGraphWhatIsHovered() {
        const std::uint32_t sleep = frame("time.Sleep");
        view_->zoomTo(tree()[sleep].parent);
        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->rectOf(sleep).center());
        QTRY_VERIFY(state_->highlight()->matches());
        QCOMPARE(state_->highlight()->query().function, "time.Sleep");
        QCOMPARE(state_->highlight()->matches()->spans.count(), 1u);
        const QImage before = view_->grab().toImage();
        const SpanIndex wait = service_.trace->goroutine(service_.worker).firstSpan + 5;
        state_->setHover(spanTarget(*service_.trace, wait));
        QVERIFY(view_->grab().toImage() != before);
        state_->setHover({});
        QCOMPARE(view_->grab().toImage(), before);
    }

    void filesHoldWhatIsShown() {
        QTemporaryDir folder;
        FlameLayout layout;
        const FlamePicture picture = view_->pictureFor(1000, layout);
        const FlameCaption caption{QStringLiteral("Blocked & bound"), QStringLiteral("a test")};
        const Page page = flamePage(picture, caption, theme_, 1000);
        QCOMPARE(savePage(folder.filePath(QStringLiteral("a.svg")), page, 1), QString());
        QFile svg(folder.filePath(QStringLiteral("a.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&svg);
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters()) text += xml.text();
        }
        QVERIFY(!xml.hasError());
        for (const char* word :
             {"Blocked & bound", "a test", "net/http.(*conn).serve", "time.Sleep", "own code"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
        QCOMPARE(savePage(folder.filePath(QStringLiteral("a.png")), page, 2), QString());
        const QImage png(folder.filePath(QStringLiteral("a.png")));
        QCOMPARE(png.size(), flamePageSize(picture, 1000) * 2);
        QCOMPARE(saveFolded(folder.filePath(QStringLiteral("a.folded")), tree()), QString());
        QFile folded(folder.filePath(QStringLiteral("a.folded")));
        QVERIFY(folded.open(QIODevice::ReadOnly));
        QVERIFY(folded.readAll().contains("main.(*service).worker;time.Sleep 200000\n"));
        QCOMPARE(savePprof(folder.filePath(QStringLiteral("a.pb")), tree(),
                           {.type = "blocked",
                            .unit = "nanoseconds",
                            .countType = "waits",
                            .duration = 1,
                            .wallUnixNs = {},
                            .comment = {}}),
                 QString());
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a.pb"))).size() > 100);
        QVERIFY(!saveFolded(folder.filePath(QStringLiteral("not/there")), tree()).isEmpty());
    }

    void wordsAreExact() {
        QCOMPARE(shareText(0, 0), QStringLiteral("0 %"));
        QCOMPARE(shareText(1, 3), QStringLiteral("33.3 %"));
        QCOMPARE(shareText(3, 3), QStringLiteral("100 %"));
        QCOMPARE(shareText(1, 1000), QStringLiteral("0.10 %"));
        QCOMPARE(shareText(1, 1'000'000), QStringLiteral("< 0.01 %"));
    }

    // That programs have no names is said once: closed, it stays so for the recording.
    void missingNamesAreClosed() {
        Job job;
        const KernelPtr kernel = namelessSample();
        const PerfSymbolsPtr symbols = *symbolize(*kernel->perf, {}, cache_, job);
        const auto open = [&](ViewState& state) {
            state.setTrace(emptyTrace(kernel->range), kernel);
            state.setSymbols(symbols);
            panel_->follow(&state);
        };
        const auto* missing = panel_->findChild<QWidget*>(QStringLiteral("flameMissing"));
        open(*state_);
        QTRY_VERIFY(settled() && missing->isVisible());
        QTest::mouseClick(panel_->findChild<QToolButton*>(QStringLiteral("flameMissingClose")),
                          Qt::LeftButton);
        QVERIFY(!missing->isVisible());
        ViewState other;
        other.setAnimated(false);
        open(other);
        QTRY_VERIFY(settled() && missing->isVisible());
        panel_->follow(state_.get());
        QTRY_VERIFY(settled() && total() > 0);
        QVERIFY(!missing->isVisible());
        state_->setSymbols(symbols);
        QTRY_VERIFY(settled() && total() > 0);
        QVERIFY(!missing->isVisible());
        panel_->follow(nullptr);
    }

    // Names come in steps; who has gone somewhere meanwhile stays there.
    void placesStayWhenNamesCome() {
        const KernelPtr kernel = namelessSample({0x401300, 0x401200, 0x401100});
        const auto open = [&](const PerfSymbolsPtr& symbols) {
            state_->setTrace(emptyTrace(kernel->range), kernel);
            state_->setSymbols(symbols);
        };
        open(named(*kernel->perf, {{"read"}, {"serve"}, {"main"}}));
        QTRY_VERIFY(settled() && frame("read") != FlameTree::kNone);
        weight()->setCurrentIndex(1);
        const QString chosen = weight()->currentText();
        QTRY_VERIFY(settled() && total() > 0);
        auto* search = panel_->findChild<QLineEdit*>(QStringLiteral("flameSearch"));
        search->setText(QStringLiteral("read"));
        view_->zoomTo(frame("serve"));
        view_->select(frame("read"));

        state_->setSymbols(named(*kernel->perf, {{"copy", "read"}, {"serve", "loop"}, {"main"}}));
        QTRY_VERIFY(settled() && frame("loop") != FlameTree::kNone);
        QCOMPARE(weight()->currentText(), chosen);
        QCOMPARE(view_->zoomed(), frame("serve"));
        QCOMPARE(view_->selected(), frame("read"));
        QCOMPARE(view_->matches().frames.size(), 1u);
        QVERIFY(way().contains(QStringLiteral("loop")));
        panel_->goBack();
        QCOMPARE(view_->zoomed(), FlameTree::kRoot);

        panel_->focusOn(tree()[frame("serve")].function);
        state_->setSymbols(named(*kernel->perf, {{"read"}, {"serve"}, {"main", "start"}}));
        QTRY_VERIFY(settled() && frame("start") != FlameTree::kNone);
        QVERIFY(way().endsWith(QStringLiteral("callers and callees of <b>serve</b>")));
        panel_->goBack();
        QCOMPARE(view_->zoomed(), FlameTree::kRoot);
        QVERIFY(!way().contains(QStringLiteral("callers")));
    }

  private:
    // Names of the frames of a recording of one stack, innermost first; of each the inlined calls first.
    static PerfSymbolsPtr named(const PerfRecording& perf,
                                const std::vector<std::vector<std::string>>& innermostFirst) {
        auto symbols = std::make_shared<PerfSymbols>();
        symbols->firstLine.push_back(0);
        const std::size_t frames = perf.stacks.frames().size();
        for (std::uint32_t f = 0; f < frames; ++f) {
            const auto at = (perf.stacks.frames()[f].address - 0x401100) / 0x100;
            for (const std::string& name : innermostFirst[innermostFirst.size() - 1 - at]) {
                PerfFunction function;
                function.name = symbols->strings.intern(name);
                function.kind = PerfCodeKind::Native;
                symbols->lines.push_back(
                    {PerfFunctionId(static_cast<std::uint32_t>(symbols->functions.size())), 0, false});
                symbols->functions.push_back(function);
            }
            symbols->firstLine.push_back(static_cast<std::uint32_t>(symbols->lines.size()));
        }
        return symbols;
    }
    static KernelPtr namelessSample(std::vector<std::uint64_t> stack = {0x401100}) {
        test::PerfWriter w;
        w.event({.name = "cpu-clock", .ids = {11}});
        w.event({.name = "cycles", .ids = {12}});
        w.mapping(100, 0x401000, 0x1000, 0x1000, "/nowhere/app");
        w.comm(100, 100, "app");
        stack.insert(stack.begin(), 0xfffffffffffffe00);
        for (const std::uint64_t time : {1'000'000u, 2'000'000u})
            for (const std::uint64_t event : {11u, 12u})
                w.sample({.id = event, .pid = 100, .tid = 100, .time = time, .chain = stack});
        const std::string file = w.file();
        Job job;
        const auto perf = readPerfData({std::as_bytes(std::span(file)), {}}, job);
        return perf ? kernelAlone(*perf, job) : nullptr;
    }
    bool settled() const {
        return panel_->model()->source() && panel_->model()->tree() && !panel_->model()->busy();
    }
    const FlameTree& tree() const { return *panel_->model()->tree(); }
    std::uint64_t total() const { return panel_->model()->tree() ? tree().total().weight : 0; }
    std::uint32_t frame(std::string_view name) const {
        for (std::uint32_t n = 1; n < tree().nodes().size(); ++n)
            if (tree().name(tree()[n].function) == name) return n;
        return FlameTree::kNone;
    }
    QComboBox* weight() const { return panel_->findChild<QComboBox*>(QStringLiteral("flameWeight")); }
    QString way() const { return panel_->findChild<QLabel*>(QStringLiteral("flameWay"))->text(); }

    Theme theme_;
    ServiceTrace service_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<FlamePanel> panel_;
    FlameView* view_ = nullptr;
    SymbolCache cache_;
};

QTEST_MAIN(TestFlamePanel)
#include "test_flame_panel.moc"
