// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flame/flame_words.h"

#include "core/base/format.h"

#include <QCoreApplication>

namespace golanes {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("golanes", text);
}

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

}  // namespace

QString weightText(const FlameChoice& choice, std::uint64_t weight) {
    return QString::fromStdString(formatWeight(weight, choice.unit));
}

QString shareText(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0 || part == 0) return QStringLiteral("0 %");
    const double percent = 100 * static_cast<double>(part) / static_cast<double>(whole);
    if (percent < 0.01) return QStringLiteral("< 0.01 %");
    return QStringLiteral("%1 %").arg(percent, 0, 'f', percent < 1 ? 2 : percent < 99.95 ? 1 : 0);
}

QString originText(CodeOrigin origin) {
    switch (origin) {
        case CodeOrigin::Own:
            return tr("own code");
        case CodeOrigin::Library:
            return tr("standard library");
        case CodeOrigin::Runtime:
            return tr("Go runtime");
        case CodeOrigin::Native:
            return tr("native code");
        case CodeOrigin::Kernel:
            return tr("kernel");
        case CodeOrigin::Unknown:
            break;
    }
    return tr("unknown");
}

QString sumText(const FlameChoice& choice, const FlameWeight& weight) {
    const QString count =
        QStringLiteral("%1 %2").arg(QString::fromStdString(formatCount(weight.count)), choice.things);
    return choice.counts() ? count : QStringLiteral("%1, %2").arg(weightText(choice, weight.weight), count);
}

QString rootText(const FlameChoice& choice, const FlameTree& tree) {
    return tr("all: %1").arg(sumText(choice, tree.total()));
}

QString frameName(const FlameTree& tree, std::uint32_t node) {
    if (node == FlameTree::kRoot) return tr("all");
    const FlameFunctionId f = tree[node].function;
    return tree.isPackage(f) ? tr("%1 (package)").arg(toText(tree.name(f))) : toText(tree.name(f));
}

QString frameLine(const FlameChoice& choice, const FlameTree& tree, std::uint32_t node,
                  std::uint32_t reference) {
    const FlameTree::Node& n = tree[node];
    QString text = QStringLiteral("%1   %2 (%3)")
                       .arg(frameName(tree, node), sumText(choice, n.total),
                            shareText(n.total.weight, tree.total().weight));
    if (reference != FlameTree::kRoot && reference != node)
        text += tr(", %1 of %2")
                    .arg(shareText(n.total.weight, tree[reference].total.weight), frameName(tree, reference));
    text += tr(", self %1 (%2)")
                .arg(weightText(choice, n.self.weight), shareText(n.self.weight, tree.total().weight));
    return node == FlameTree::kRoot ? text
                                    : text + QStringLiteral("   ·   ") + originText(tree.origin(n.function));
}

QString frameTip(const FlameChoice& choice, const FlameTree& tree, std::uint32_t node,
                 std::uint32_t reference, std::uint64_t inferred) {
    const FlameTree::Node& n = tree[node];
    const auto weighed = [&](const FlameWeight& w) {
        return tr("%1 (%2)").arg(weightText(choice, w.weight), shareText(w.weight, tree.total().weight));
    };
    QString rows = row(tr("with callees"), weighed(n.total)) + row(tr("self"), weighed(n.self));
    if (!choice.counts()) rows += row(choice.things, QString::fromStdString(formatCount(n.total.count)));
    if (reference != FlameTree::kRoot && reference != node)
        rows += row(tr("of %1").arg(frameName(tree, reference)),
                    shareText(n.total.weight, tree[reference].total.weight));
    if (node != FlameTree::kRoot) {
        rows += row(tr("of its caller"), shareText(n.total.weight, tree[n.parent].total.weight));
        rows += row(tr("origin"), originText(tree.origin(n.function)));
    }
    QString why;
    if (inferred > 0) {
        rows +=
            row(tr("inferred"), tr("in %1 of %2 %3")
                                    .arg(QString::fromStdString(formatCount(inferred)),
                                         QString::fromStdString(formatCount(n.total.count)), choice.things));
        why = QStringLiteral("<p>%1</p>")
                  .arg(tr("Inferred: perf did not record the frame; the program's code, or the goroutine's "
                          "stack in the Go trace, tells it.")
                           .toHtmlEscaped());
    }
    return QStringLiteral("<p style='white-space:pre'><b>%1</b></p><table>%2</table>%3")
        .arg(frameName(tree, node).toHtmlEscaped(), rows, why);
}

}  // namespace golanes
