// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fold_list.h"

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

std::vector<Fold> normalized(std::vector<Fold> folds) {
    const auto byBegin = [](const Fold& a, const Fold& b) { return a.begin < b.begin; };
    std::erase_if(folds, [](const Fold& f) { return f.empty(); });
    if (!std::is_sorted(folds.begin(), folds.end(), byBegin)) std::sort(folds.begin(), folds.end(), byBegin);
    std::vector<Fold> merged;
    for (const Fold& f : folds) {
        if (!merged.empty() && f.begin <= merged.back().end) {
            merged.back().end = std::max(merged.back().end, f.end);
        } else {
            merged.push_back(f);
        }
    }
    return merged;
}

std::vector<std::uint64_t> lengthsBefore(const std::vector<Fold>& folds) {
    std::vector<std::uint64_t> before(folds.size() + 1, 0);
    for (std::size_t i = 0; i < folds.size(); ++i) {
        before[i + 1] = before[i] + static_cast<std::uint64_t>(Int128{folds[i].end} - folds[i].begin);
    }
    return before;
}

}  // namespace

FoldList::FoldList(std::vector<Fold> folds) {
    folds = normalized(std::move(folds));
    if (folds.empty()) return;
    std::vector<std::uint64_t> before = lengthsBefore(folds);
    data_ = std::make_shared<const Data>(Data{std::move(folds), std::move(before)});
}

const Fold* FoldList::at(Timestamp t) const {
    return covering({t, t});
}

const Fold* FoldList::covering(TimeRange range) const {
    const std::span<const Fold> folds = all();
    const auto next = std::upper_bound(folds.begin(), folds.end(), range.begin,
                                       [](Timestamp v, const Fold& f) { return v < f.begin; });
    if (next == folds.begin()) return nullptr;
    const Fold& fold = *std::prev(next);
    return fold.contains(range.begin) && range.end <= fold.end ? &fold : nullptr;
}

FoldList FoldList::without(TimeRange range) const {
    std::vector<Fold> kept(all().begin(), all().end());
    if (std::erase_if(kept, [&](const Fold& f) { return f.overlaps(range); }) == 0) return *this;
    return FoldList(std::move(kept));
}

Int128 FoldList::collapsed(Timestamp t) const {
    if (!data_) return t;
    const std::vector<Fold>& folds = data_->folds;
    const auto next = std::upper_bound(folds.begin(), folds.end(), t,
                                       [](Timestamp v, const Fold& f) { return v < f.begin; });
    const auto i = static_cast<std::size_t>(next - folds.begin());  // folds that begin at or before t
    if (i > 0 && t < folds[i - 1].end) return Int128{folds[i - 1].begin} - data_->before[i - 1];
    return Int128{t} - data_->before[i];
}

Timestamp FoldList::expanded(Int128 u) const {
    if (!data_) return saturate(u);
    std::size_t low = 0;
    std::size_t high = data_->folds.size();
    while (low < high) {
        const std::size_t mid = low + (high - low) / 2;
        if (Int128{data_->folds[mid].begin} - data_->before[mid] <= u) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return saturate(u + data_->before[low]);
}

bool FoldList::operator==(const FoldList& o) const {
    if (data_ == o.data_) return true;
    return data_ && o.data_ && data_->folds == o.data_->folds;
}

}  // namespace golanes
