// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/profile_pairs.h"

#include "widgets/compare/core_text.h"

#include <map>
#include <utility>
#include <variant>

namespace golanes {

namespace {

QString nameOf(std::string_view kind, int nth) {
    const QString name =
        kind.empty() ? ProfilePairs::tr("profiles") : ProfilePairs::tr("%1 profiles").arg(coreText(kind));
    return nth > 1 ? ProfilePairs::tr("%1 (%2)").arg(name).arg(nth) : name;
}

std::vector<ProfilePtr> profilesOf(const DocumentSource& source, const QStringList& files, Job& job) {
    std::vector<ProfilePtr> profiles;
    OpenOptions options;
    options.memoryLimit = source.availableMemory();
    for (const QString& file : files) {
        const Result<Recording> recording = source.open(file.toStdString(), job, options);
        const auto* profile = recording ? std::get_if<ProfilePtr>(&*recording) : nullptr;
        if (profile) profiles.push_back(*profile);
    }
    return profiles;
}

}  // namespace

std::vector<ProfilePair> pairedProfiles(const PerSide<std::vector<ProfilePtr>>& profiles) {
    std::map<std::string_view, std::vector<ProfilePtr>> theirs;
    for (const ProfilePtr& profile : profiles.candidate) theirs[kindOf(*profile)].push_back(profile);
    std::map<std::string_view, int> seen;
    std::vector<ProfilePair> pairs;
    for (const ProfilePtr& profile : profiles.base) {
        const std::string_view kind = kindOf(*profile);
        const int nth = ++seen[kind];
        const auto& like = theirs[kind];
        if (static_cast<std::size_t>(nth) > like.size()) continue;
        pairs.push_back({nameOf(kind, nth), {profile, like[static_cast<std::size_t>(nth) - 1]}});
    }
    return pairs;
}

ProfilePairs::ProfilePairs(DocumentSource source, QObject* parent)
    : QObject(parent), source_(std::move(source)) {}

void ProfilePairs::ask(const PerSide<QStringList>& files) {
    if (files == asked_) return;
    asked_ = files;
    reading_.run(
        [source = source_, files](Job& job) {
            return pairedProfiles(
                {profilesOf(source, files.base, job), profilesOf(source, files.candidate, job)});
        },
        [this](std::vector<ProfilePair> pairs) {
            pairs_ = std::move(pairs);
            emit changed();
        });
}

}  // namespace golanes
