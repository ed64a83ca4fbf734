// SPDX-License-Identifier: GPL-3.0-or-later
// From an input event to the correct frame of the whole window, 1920×1080, on the trace file that the
// environment variable GOLANES_BENCH_TRACE names. Every step shows other times or other lanes than the one
// before it, so that no plan is there yet. With --linked the trace stands beside itself, times and lanes
// linked, and a frame is that of both sides. Needs no display: QT_QPA_PLATFORM=offscreen.
#include "core/base/cpu_time.h"
#include "core/open.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/settings.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"
#include "widgets/window/document_page.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace golanes;

namespace {

constexpr double kFrame = 16, kTwoFrames = 33;  // ms

// Times of the frames of one scenario.
class Figures {
  public:
    explicit Figures(std::string name) : name_(std::move(name)) {}

    void add(double wall, double cpu) {
        wall_.push_back(wall);
        cpu_.push_back(cpu);
    }
    void print() {
        if (wall_.empty()) return;
        std::ranges::sort(wall_);
        std::ranges::sort(cpu_);
        const auto over = [this](double limit) {
            return std::ranges::count_if(wall_, [limit](double t) { return t > limit; });
        };
        std::printf("%-34s %5zu %8.2f %8.2f %8.2f %8.2f %6td %6td\n", name_.c_str(), wall_.size(),
                    wall_[wall_.size() / 2], wall_.back(), cpu_[cpu_.size() / 2], cpu_.back(), over(kFrame),
                    over(kTwoFrames));
        std::fflush(stdout);
    }

  private:
    std::string name_;
    std::vector<double> wall_, cpu_;
};

class Bench {
  public:
    Bench(const TracePtr& trace, bool linked)
        : trace_(trace),
          linked_(linked),
          settings_(dir_.filePath(QStringLiteral("settings.ini"))),
          window_(
              &settings_, &theme_,
              {[trace](const std::string&, Job&, const OpenOptions&) { return trace; }, availableMemory}) {
        window_.resize(1920, 1080);
        window_.show();
    }

    void run() {
        std::printf("%-34s %5s %8s %8s %8s %8s %6s %6s\n", "ms", "n", "median", "worst", "cpu med", "cpu max",
                    ">16", ">33");
        firstShow();
        for (const auto& [name, scroll] : places()) {
            bar_->setValue(scroll);
            fitAll(name);
            zoom(name);
            pan(name);
            bar_->setValue(scroll);
            hover(name);
        }
        scrollDown();
    }

  private:
    template <class Event>
    void measure(Figures& figures, Event&& event) {
        settle();
        QElapsedTimer timer;
        timer.start();
        const double cpu = cpuSeconds();
        event();
        settle();
        figures.add(static_cast<double>(timer.nsecsElapsed()) / 1e6, (cpuSeconds() - cpu) * 1e3);
    }
    // Lets everything happen until the correct frame has been painted.
    void settle() {
        do {
            QCoreApplication::processEvents();
        } while (!std::ranges::all_of(views_, &LaneView::isCurrent));
    }

    void firstShow() {
        Figures figures("first show");
        QElapsedTimer timer;
        timer.start();
        const double cpu = cpuSeconds();
        const QString file = QString::fromStdString("/" + trace_->info.format);
        if (linked_)
            window_.compareFiles({{file}, {file}});
        else
            window_.openFiles({file});
        const auto pages = window_.findChildren<DocumentPage*>();
        while (!std::ranges::all_of(pages,
                                    [](const DocumentPage* p) { return p->document()->trace() != nullptr; }))
            QCoreApplication::processEvents();
        for (const DocumentPage* page : pages) views_ << page->findChild<LaneView*>();
        const DocumentPage* front = window_.currentPage();
        lanes_ = front->findChild<LaneView*>();
        bar_ = front->findChild<QScrollBar*>(QStringLiteral("laneScrollBar"));
        state_ = front->viewState();
        settle();
        figures.add(static_cast<double>(timer.nsecsElapsed()) / 1e6, (cpuSeconds() - cpu) * 1e3);
        figures.print();
        state_->setAnimated(false);
    }

    // Where the kinds of lanes begin.
    std::vector<std::pair<std::string, int>> places() const {
        std::vector<std::pair<std::string, int>> found{{"top", 0}};
        for (const LaneLayout::Group& g : lanes_->scene().layout.groups()) {
            if (g.group == LaneGroup::Procs) found.emplace_back("procs", g.top);
            if (g.group == LaneGroup::Goroutines) found.emplace_back("goroutines", g.top);
        }
        return found;
    }

    QPoint at(double share) const {
        const int left = lanes_->scene().headerWidth;
        return {left + static_cast<int>(share * (lanes_->width() - left)), lanes_->height() / 2};
    }
    void wheel(QPoint point, int notches, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(point, lanes_->mapToGlobal(point), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lanes_, &event);
    }

    void fitAll(const std::string& place) {
        Figures figures(place + ": whole trace (key 0)");
        for (int i = 0; i < 20; ++i) {
            wheel(at(0.1 + 0.04 * i), 3, Qt::ControlModifier);
            measure(figures, [&] { QTest::keyClick(lanes_, Qt::Key_0); });
        }
        figures.print();
    }

    // From the whole trace to nanoseconds and back, a notch at a time, at three points.
    void zoom(const std::string& place) {
        Figures in(place + ": zoom in to ns"), out(place + ": zoom out to all");
        for (const double share : {0.21, 0.52, 0.83}) {
            const QPoint point = at(share);
            int notches = 0;
            for (Duration before = 0; before != state_->visible().length(); ++notches) {
                before = state_->visible().length();
                measure(in, [&] { wheel(point, 1, Qt::ControlModifier); });
            }
            for (; notches > 0; --notches) measure(out, [&] { wheel(point, -1, Qt::ControlModifier); });
        }
        in.print();
        out.print();
    }

    // Drags at several scales.
    void pan(const std::string& place) {
        for (const int notches : {2, 10, 20, 41, 72}) {
            QTest::keyClick(lanes_, Qt::Key_0);
            wheel(at(0.5), notches, Qt::ControlModifier);
            Figures figures(place + ": pan, 1/" + std::to_string(std::lround(std::pow(1.25, notches))));
            const int y = lanes_->height() / 2;
            QTest::mousePress(lanes_, Qt::LeftButton, {}, {1200, y});
            for (int i = 1; i <= 30; ++i)
                measure(figures, [&] { QTest::mouseMove(lanes_, {1200 - 17 * i, y}); });
            QTest::mouseRelease(lanes_, Qt::LeftButton, {}, {690, y});
            figures.print();
        }
        QTest::keyClick(lanes_, Qt::Key_0);
    }

    // The answer to a hovered or selected thing, in all lanes.
    void hover(const std::string& place) {
        for (const int notches : {0, 20}) {
            QTest::keyClick(lanes_, Qt::Key_0);
            if (notches > 0) wheel(at(0.5), notches, Qt::ControlModifier);
            const std::string scale = notches > 0 ? "1/87" : "all";
            Figures hovered(place + ": hover, " + scale), selected(place + ": select, " + scale);
            for (int i = 0; i < 60; ++i) {
                const QPoint point = at(0.01 + 0.016 * i) + QPoint(0, (i * 37) % 300 - 150);
                measure(hovered, [&] { QTest::mouseMove(lanes_, point); });
                if (i % 4 == 0)
                    measure(selected, [&] { QTest::mouseClick(lanes_, Qt::LeftButton, {}, point); });
            }
            state_->setSelection(std::nullopt);
            hovered.print();
            selected.print();
        }
        QTest::keyClick(lanes_, Qt::Key_0);
    }

    // Down all lanes: by the wheel and in leaps.
    void scrollDown() {
        for (const int notches : {0, 10, 20}) {
            QTest::keyClick(lanes_, Qt::Key_0);
            if (notches > 0) wheel(at(0.5), notches, Qt::ControlModifier);
            const std::string scale = "1/" + std::to_string(std::lround(std::pow(1.25, notches)));
            Figures turned("scroll by the wheel, " + scale), leapt("scroll in leaps, " + scale);
            bar_->setValue(0);
            for (int i = 0; i < 60; ++i) measure(turned, [&] { wheel(at(0.5), -2, {}); });
            for (int i = 1; i <= 60; ++i)
                measure(leapt, [&] { bar_->setValue(static_cast<int>(bar_->maximum() * (i / 60.0))); });
            turned.print();
            leapt.print();
        }
    }

    TracePtr trace_;
    bool linked_;
    QTemporaryDir dir_;
    Settings settings_;
    Theme theme_;
    MainWindow window_;
    QList<LaneView*> views_;     // all that are in sight
    LaneView* lanes_ = nullptr;  // what is moved
    QScrollBar* bar_ = nullptr;
    ViewState* state_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
    const char* path = std::getenv("GOLANES_BENCH_TRACE");
    Job job;
    const auto trace = path ? openTrace(path, job) : fail(ErrorCode::Usage, "no trace");
    if (!trace) {
        std::fprintf(stderr, "GOLANES_BENCH_TRACE does not name a trace file that can be opened\n");
        return 2;
    }
    QApplication app(argc, argv);
    std::printf("%s: %.2f M events, %zu goroutines, %zu procs, %zu threads\n", path,
                static_cast<double>((*trace)->eventCount) / 1e6, (*trace)->goroutines.size(),
                (*trace)->procs.size(), (*trace)->threads.size());
    Bench(*trace, argc > 1 && std::string_view(argv[1]) == "--linked").run();
    return 0;
}
