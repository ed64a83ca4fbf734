// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>
#include <vector>

namespace golanes {

// What Esc takes back: one thing at a time, the most passing first.
class LiftOrder : public QObject {
    Q_OBJECT

  public:
    enum class Rank : std::uint8_t {
        Loading,
        Tool,
        Landmark,
        Measuring,
        Annotation,
        Area,
        Selection,
        Highlight,
        Filter
    };

    explicit LiftOrder(QObject* parent = nullptr) : QObject(parent) {}

    // `isThere`: whether there is something to lift now. Its owner calls changed() when that changes.
    void add(Rank rank, std::function<bool()> isThere, std::function<void()> lift);
    bool any() const;
    // Lifts the first thing that is there.
    void liftFirst();

  signals:
    void changed();

  private:
    struct Entry {
        Rank rank;
        std::function<bool()> isThere;
        std::function<void()> lift;
    };
    std::vector<Entry> entries_;  // by rank
};

}  // namespace golanes
