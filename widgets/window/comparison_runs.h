// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "widgets/compare/side.h"

#include <QObject>
#include <QString>

#include <map>
#include <vector>

namespace golanes {

class ComparePage;
class DocumentPage;

// What was made of the runs of a comparison (notes, folds, pins, where one looks…): of those in sight by
// their pages, of the others as they were left. It comes back with the run. A child of the comparison.
class ComparisonRuns : public QObject {
    Q_OBJECT

  public:
    explicit ComparisonRuns(ComparePage* comparison);
    // That of a comparison, or null.
    static ComparisonRuns* of(const ComparePage* comparison);

    // As they were kept, by absolute paths; those in sight take it at once.
    void restore(const std::vector<KeptRecording>& kept);
    // By absolute paths; runs that nobody looked at are not among them.
    std::vector<KeptRecording> kept() const;
    // A page that shows a run has a SessionPage from now on.
    void take(Side side);

  private:
    DocumentPage* page(Side side) const;

    ComparePage* comparison_;
    std::map<QString, KeptRecording> left_;  // by run
};

}  // namespace golanes
