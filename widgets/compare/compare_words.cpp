// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_words.h"

#include "core/base/format.h"
#include "widgets/compare/linked_time.h"

#include <QCoreApplication>
#include <QStringList>

namespace golanes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

}  // namespace

QString factsOf(const Trace& trace) {
    QStringList facts;
    if (trace.info.formatMinor > 0) facts << Words::tr("Go 1.%1 format").arg(trace.info.formatMinor);
    facts << QString::fromStdString(formatDuration(trace.range.length()));
    if (!trace.procs.empty()) facts << Words::tr("%n Ps", nullptr, static_cast<int>(trace.procs.size()));
    return facts.join(QStringLiteral(" · "));
}

QString factsOf(const Profile& profile) {
    const std::string_view kind = kindOf(profile);
    QStringList facts;
    facts << (kind.empty() ? Words::tr("Profile")
                           : Words::tr("%1 profile")
                                 .arg(QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size()))));
    if (profile.duration > 0) facts << QString::fromStdString(formatDuration(profile.duration));
    return facts.join(QStringLiteral(" · "));
}

QString relationWords(const LinkedTime& time) {
    if (!time.isLinked()) return Words::tr("Times are not linked: each side moves by itself");
    switch (time.link().fit()) {
        case TimeLink::Fit::Starts:
            return Words::tr("Linked: the starts of both stand below each other, at one scale");
        case TimeLink::Fit::Instants:
            return Words::tr("Linked: an instant of each stands at the same place, at one scale");
        case TimeLink::Fit::Lengths:
            return Words::tr("Linked: starts and ends of both stand at the same places, each at its scale");
    }
    return {};
}

}  // namespace golanes
