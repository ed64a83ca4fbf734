// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "widgets/session/background.h"
#include "widgets/session/leak_search.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace golanes {

// What stands out in the recordings that are open: found behind the scenes, a moment after one is shown, and
// kept as long as its trace is. What Linux told, and comes to a trace, is asked too.
class FindingsReport : public QObject {
    Q_OBJECT

  public:
    explicit FindingsReport(QObject* parent = nullptr);

    // What it is about from now on; without a trace: nothing.
    void follow(HeldSources sources);
    const TracePtr& trace() const { return sources_.trace; }
    // By what leaks are looked for, from now on.
    void setLeaks(LeakQuestion leaks);
    // Only what is in a part of it, from now on; none: all of it.
    void setScope(std::optional<Scope> scope);
    const std::optional<Scope>& scope() const { return scope_; }
    // Null until they are there. Those of the trace alone, until what perf data tell is known too.
    const std::vector<Finding>* findings() const;
    // What looks for them; it can be cancelled, and begun again().
    QList<Background*> works() { return {&looking_, &lookingInScope_}; }
    void again();

  signals:
    // findings() are others.
    void changed();

  private:
    struct Known {
        std::weak_ptr<const Trace> trace;
        std::weak_ptr<const KernelTracks> kernel;
        std::weak_ptr<const CpuStat> cpuStat;
        LeakQuestion leaks;
        std::vector<Finding> findings;
    };
    bool isOf(const Known& known) const;
    const std::vector<Finding>* ofAll() const;
    void look();
    void lookInScope();
    void forgetScope();

    void lookAnew();

    HeldSources sources_;
    LeakQuestion leaks_;
    std::vector<Known> known_;
    QTimer later_;  // the lanes come first
    Background looking_{Background::Urgency::Unasked};
    std::optional<Scope> scope_;
    std::optional<std::vector<Finding>> inScope_;
    QTimer settled_;  // an area that is being drawn is not asked about at each step
    Background lookingInScope_;
};

}  // namespace golanes
