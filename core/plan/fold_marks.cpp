// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fold_marks.h"

#include <algorithm>
#include <cmath>

namespace golanes {

std::vector<FoldMark> foldMarks(const TimeAxis& axis, double spacing) {
    const std::span<const Fold> folds = axis.folds();
    auto fold = std::lower_bound(folds.begin(), folds.end(), axis.range().begin,
                                 [](const Fold& f, Timestamp t) { return f.end < t; });
    std::vector<FoldMark> marks;
    double first = 0;  // position of the first fold of the last mark
    for (; fold != folds.end() && fold->begin <= axis.range().end; ++fold) {
        const double x = axis.positionOf(fold->begin);
        if (!marks.empty() && x - first < spacing) {
            FoldMark& mark = marks.back();
            mark.x = (first + x) / 2;
            mark.time.end = fold->end;
            mark.folded += fold->length();
            ++mark.count;
        } else {
            marks.push_back({x, *fold, fold->length(), 1});
            first = x;
        }
    }
    return marks;
}

const FoldMark* foldMarkAt(const std::vector<FoldMark>& marks, double x, double reach) {
    const FoldMark* nearest = nullptr;
    for (const FoldMark& m : marks) {
        const double away = std::abs(m.x - x);
        if (away <= reach && (!nearest || away < std::abs(nearest->x - x))) nearest = &m;
    }
    return nearest;
}

}  // namespace golanes
