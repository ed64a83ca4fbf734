// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/lanes_fixture.h"
#include "widgets/lanes/target_at.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <cstdlib>

namespace golanes::test {

// LanesFixture with what a hand does, and what then is where. Points are of the lanes' widget.
class LanesByHand : public LanesFixture {
  protected:
    static constexpr double kHeader = 200;

    void look(double fromUs, double toUs) {
        state_->setVisible({ServiceTrace::at(fromUs), ServiceTrace::at(toUs)}, ViewState::Motion::Jump);
    }
    Timestamp timeAt(double x) const { return lanes_->timeAt({x, 100}); }
    double xOf(double us) const {
        const TimeRange seen = state_->visible();
        const double share =
            static_cast<double>(ServiceTrace::at(us) - seen.begin) / static_cast<double>(seen.length());
        return kHeader + share * (lanes_->width() - kHeader);
    }
    // The time under x is what it was, to the ns and the rounding of one device pixel.
    void verifyUnder(double x, Timestamp t) const {
        const auto slack = static_cast<Duration>(1 + 0.01 * lanes_->axis().nsPerPixel());
        const Duration off = std::abs(timeAt(x) - t);
        QVERIFY2(off <= slack, qPrintable(QStringLiteral("%1 ns off, %2 allowed").arg(off).arg(slack)));
    }

    // The span of a goroutine that holds an instant.
    Target spanOf(GoroutineIndex g, double us) const {
        const Goroutine& go = service_.trace->goroutine(g);
        std::uint32_t ref = go.firstSpan;
        while (ref + 1 < go.firstSpan + go.spanCount &&
               service_.trace->goSpans.start[ref + 1] <= ServiceTrace::at(us))
            ++ref;
        return targetOf(*service_.trace, {LaneKind::Goroutine, g.value}, Target::Part::Span, 0, ref);
    }
    // The run of P1 that begins at an instant.
    Target runOf(double us) const {
        std::uint32_t ref = 0;
        while (service_.trace->goSpans.start[ref] != ServiceTrace::at(us)) ++ref;
        return targetOf(*service_.trace, {LaneKind::Proc, service_.p1.value}, Target::Part::Span, 0, ref);
    }
    QPointF pointOf(const Target& target) const {
        view_->reveal(target.lane);
        const auto at = lanes_->pointOf(target);
        return at ? *at : QPointF(-1, -1);
    }

    void wheel(QPointF at, QPoint angle, QPoint pixels = {}, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, lanes_->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lanes_, &event);
    }
    void press(QPointF at, Qt::KeyboardModifiers m = {}) {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, m);
    }
    void move(QPointF at, Qt::KeyboardModifiers m = {}) {
        mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, m);
    }
    void release(QPointF at, Qt::KeyboardModifiers m = {}) {
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, m);
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers m) {
        QMouseEvent event(type, at, lanes_->mapToGlobal(at), button, buttons, m);
        QCoreApplication::sendEvent(lanes_, &event);
    }
    void click(QPointF at, Qt::KeyboardModifiers m = {}) {
        press(at, m);
        release(at, m);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers m = {}) {
        press(from, m);
        for (int i = 1; i <= 5; ++i) move(from + (to - from) * i / 5, m);
        release(to, m);
    }
};

}  // namespace golanes::test
