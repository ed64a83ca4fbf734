// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "widgets/compare/flame_diff_source.h"
#include "widgets/session/background.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace golanes {

class ViewState;

// The difference flame graph of two recordings that are looked at, made behind the scenes while somebody
// wants to see it.
class FlameDiffModel : public QObject {
    Q_OBJECT

  public:
    explicit FlameDiffModel(QObject* parent = nullptr);

    // Whose recordings it is of from now on. `profiles`: what they are of where they are profiles.
    void follow(const PerSide<ViewState*>& states, const PerSide<ProfilePtr>& profiles);
    // Somebody looks. Nothing is made while nobody does.
    void setWanted(bool wanted);

    // Null until both recordings are there.
    const std::shared_ptr<const FlameDiffSource>& source() const { return source_; }
    FlameChoice choice() const;
    // What is asked for; its ranges are the model's business.
    const FlameDiffWish& wish() const { return wish_; }
    void setWish(const FlameDiffWish& wish);
    // Of what is visible in the lanes, not of the whole recordings.
    bool ofVisible() const { return ofVisible_; }
    void setOfVisible(bool visible);

    // The newest that is made; empty before the first.
    const FlameDiffAnswer& answer() const { return answer_; }

  signals:
    // Other recordings or other choices.
    void sourceChanged();
    // answer() is another, or gone.
    void answerChanged();

  private:
    void forget();
    void prepare();
    void ask();
    void weigh();
    TimeRange rangeOf(Side side) const;

    PerSide<QPointer<ViewState>> states_;
    PerSide<ProfilePtr> profiles_;
    bool wanted_ = false;
    bool ofVisible_ = false;
    std::shared_ptr<const FlameDiffSource> source_;
    FlameDiffWish wish_;
    std::optional<FlameDiffWish> asked_;
    FlameDiffAnswer answer_;
    QTimer later_;  // gathers changes
    Background preparing_;
    Background weighing_;
};

}  // namespace golanes
