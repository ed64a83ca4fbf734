// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/profile_flame_source.h"

#include <utility>

namespace golanes {

namespace {

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QList<FlameChoice> ProfileFlameSource::choices() const {
    static constexpr std::pair<std::string_view, const char*> kMeanings[] = {
        {"cpu", QT_TR_NOOP("Time on a CPU, by samples")},
        {"samples", QT_TR_NOOP("Samples, by the stack that was sampled")},
        {"inuse_space", QT_TR_NOOP("Memory that was in use, by the stack that allocated it")},
        {"inuse_objects", QT_TR_NOOP("Objects that were in use, by the stack that allocated them")},
        {"alloc_space", QT_TR_NOOP("Memory that was allocated since the program started")},
        {"alloc_objects", QT_TR_NOOP("Objects that were allocated since the program started")},
        {"delay", QT_TR_NOOP("Time that goroutines waited, by the stack that waited or that held others up")},
        {"contentions", QT_TR_NOOP("Waits, by the stack that waited or that held others up")},
        {"goroutine", QT_TR_NOOP("Goroutines that were there, by their stack")},
    };
    const Profile& profile = flame_->profile();
    QList<FlameChoice> list;
    for (std::size_t t = 0; t < profile.types.size(); ++t) {
        FlameChoice choice;
        choice.name = choice.type = toText(profile.typeName(t));
        for (const auto& [type, meaning] : kMeanings)
            if (type == profile.typeName(t)) choice.meaning = tr(meaning);
        const std::size_t count = flame_->countType(t);
        choice.things = toText(profile.typeName(count));
        choice.unit = flame_->unit(t);
        choice.counted = count == t;
        choice.sampled = choice.type == QLatin1String("cpu") || choice.type == QLatin1String("samples");
        list << choice;
    }
    return list;
}

WeightedStacks ProfileFlameSource::weigh(int choice, const FlameScope&, std::uint32_t, Job&) const {
    return flame_->weigh(static_cast<std::size_t>(choice));
}

std::optional<std::uint64_t> ProfileFlameSource::thingsOf(int choice) const {
    return flame_->weigh(static_cast<std::size_t>(choice)).total.weight;
}

QString ProfileFlameSource::advice(int choice) const {
    return tr("All values of %1 are zero in this profile.")
        .arg(toText(flame_->profile().typeName(static_cast<std::size_t>(choice))));
}

}  // namespace golanes
