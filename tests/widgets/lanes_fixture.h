// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/service_trace.h"
#include "tests/widgets/no_warnings.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/session/view_state.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QScrollBar>
#include <QTest>

#include <memory>

namespace golanes::test {

// The lanes of ServiceTrace in a shown view, with the keys of a window and without animation.
class LanesFixture {
  protected:
    void showLanes(int height, int headerWidth = 200) {
        failOnWarnings();
        service_ = ServiceTrace::make();
        theme_ = std::make_unique<Theme>();
        state_ = std::make_unique<ViewState>();
        state_->setTrace(service_.trace);
        view_ = std::make_unique<TraceView>(state_.get(), theme_.get());
        state_->setAnimated(false);
        for (QAction* a : state_->actions().all())
            if (a) view_->addAction(a);
        view_->setHeaderWidth(headerWidth);
        view_->resize(1015, height);
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        lanes_ = view_->findChild<LaneView*>();
        scrollBar_ = view_->findChild<QScrollBar*>();
        QVERIFY(lanes_ && scrollBar_);
    }

    ServiceTrace service_;
    std::unique_ptr<Theme> theme_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<TraceView> view_;
    LaneView* lanes_ = nullptr;
    QScrollBar* scrollBar_ = nullptr;
};

}  // namespace golanes::test
