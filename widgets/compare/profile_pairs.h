// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "widgets/compare/side.h"
#include "widgets/session/background.h"
#include "widgets/session/document.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace golanes {

// A profile of each side that tell the same, and what they are: "CPU profiles".
struct ProfilePair {
    QString name;
    PerSide<ProfilePtr> profiles;
};

// Those of one kind belong together, the first with the first, the second with the second.
std::vector<ProfilePair> pairedProfiles(const PerSide<std::vector<ProfilePtr>>& profiles);

// The profiles that stand beside two traces, read behind the scenes, and which belong together.
class ProfilePairs : public QObject {
    Q_OBJECT

  public:
    explicit ProfilePairs(DocumentSource source, QObject* parent = nullptr);

    // The files of each side; what cannot be read is told with the verdict.
    void ask(const PerSide<QStringList>& files);
    const std::vector<ProfilePair>& pairs() const { return pairs_; }

  signals:
    // pairs() are others.
    void changed();

  private:
    DocumentSource source_;
    PerSide<QStringList> asked_;
    std::vector<ProfilePair> pairs_;
    Background reading_;
};

}  // namespace golanes
