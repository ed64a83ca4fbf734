// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace golanes {

// What stands out in the traces that are open: found behind the scenes, a moment after a trace is shown, and
// kept as long as the trace is.
class FindingsReport : public QObject {
    Q_OBJECT

  public:
    explicit FindingsReport(QObject* parent = nullptr);

    // Which trace it is about from now on; null: none.
    void follow(TracePtr trace);
    const TracePtr& trace() const { return trace_; }
    // Null until they are there.
    const std::vector<Finding>* findings() const;

  signals:
    // findings() are others.
    void changed();

  private:
    struct Known {
        std::weak_ptr<const Trace> trace;
        std::vector<Finding> findings;
    };
    void look();

    TracePtr trace_;
    std::vector<Known> known_;
    QTimer later_;  // the lanes come first
    Background looking_;
};

}  // namespace golanes
