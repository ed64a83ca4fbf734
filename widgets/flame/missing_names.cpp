// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/missing_names.h"

#include "core/base/base_name.h"
#include "core/store/frame_text.h"
#include "widgets/flame/flame_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace golanes {

namespace {

constexpr std::uint64_t kLeastShare = 100;  // one part of so many
constexpr std::size_t kMostNamed = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MissingNames)
};

// Binaries without any names, by what stands for their functions: "[orders]".
std::map<std::string, const PerfBinary*> nameless(const PerfSymbols& symbols) {
    std::map<std::string, const PerfBinary*> out;
    for (const PerfBinary& b : symbols.binaries)
        if (b.frames > 0 && b.namedFrames == 0) out.emplace(binaryText(b.path), &b);
    return out;
}

QString whyText(const PerfBinary& binary) {
    const std::string_view base = binary.path.starts_with('[') ? binary.path : baseName(binary.path);
    const QString name = QString::fromUtf8(base.data(), static_cast<qsizetype>(base.size()));
    switch (binary.status) {
        case PerfBinary::Status::NotFound:
            return Words::tr("%1 was not found").arg(name);
        case PerfBinary::Status::OtherBuild:
            return Words::tr("of %1 only another build was found").arg(name);
        case PerfBinary::Status::NoSymbols:
        case PerfBinary::Status::Verified:
        case PerfBinary::Status::Unverified:
            break;
    }
    return Words::tr("%1 names nothing").arg(name);
}

}  // namespace

QString missingNamesText(const FlameTree& tree, const PerfSymbols& symbols) {
    const auto missing = nameless(symbols);
    if (missing.empty()) return {};
    std::unordered_map<std::uint32_t, const PerfBinary*> known;  // each function is looked up once
    std::map<const PerfBinary*, std::uint64_t> weights;
    std::uint64_t sum = 0;
    for (const FlameTree::Node& node : tree.nodes()) {
        if (node.depth == 0 || node.self.weight == 0) continue;
        const auto [at, isNew] = known.try_emplace(node.function.value, nullptr);
        if (isNew)
            if (const auto found = missing.find(std::string(tree.name(node.function)));
                found != missing.end())
                at->second = found->second;
        if (!at->second) continue;
        weights[at->second] += node.self.weight;
        sum += node.self.weight;
    }
    if (sum == 0 || sum < tree.total().weight / kLeastShare) return {};
    std::vector<std::pair<std::uint64_t, const PerfBinary*>> order;
    for (const auto& [binary, weight] : weights) order.emplace_back(weight, binary);
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList why;
    for (std::size_t i = 0; i < std::min(order.size(), kMostNamed); ++i) why << whyText(*order[i].second);
    return Words::tr("%1 of this has no names: %2")
        .arg(shareText(sum, tree.total().weight), why.join(QStringLiteral(", ")));
}

}  // namespace golanes
