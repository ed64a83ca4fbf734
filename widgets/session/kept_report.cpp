// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/kept_report.h"

#include "widgets/session/plain_svg.h"

#include <algorithm>

namespace golanes {

namespace {

std::vector<std::string> plain(const QStringList& texts) {
    std::vector<std::string> out;
    for (const QString& text : texts) out.push_back(text.toStdString());
    return out;
}

QStringList texts(const std::vector<std::string>& plain) {
    QStringList out;
    for (const std::string& text : plain) out << QString::fromStdString(text);
    return out;
}

KeptReportItem kept(const ReportItem& item) {
    KeptReportItem out;
    out.key = item.key;
    out.kind = static_cast<KeptReportItem::Kind>(item.kind);
    static_assert(static_cast<int>(KeptReportItem::Kind::Notes) == static_cast<int>(ReportItem::Kind::Notes));
    out.title = item.title.toStdString();
    out.words = item.words.toStdString();
    out.about = item.about.toStdString();
    out.lines = plain(item.lines);
    for (const ReportTable::Column& column : item.table.columns)
        out.columns.push_back({column.title.toStdString(), static_cast<std::uint32_t>(column.cells)});
    for (const QStringList& row : item.table.rows) out.rows.push_back(plain(row));
    out.rowsLeftOut = static_cast<std::uint64_t>(item.table.leftOut);
    out.svg = item.picture.svg.toStdString();
    out.width = static_cast<std::uint32_t>(item.picture.size.width());
    out.height = static_cast<std::uint32_t>(item.picture.size.height());
    out.originName = item.origin.name.toStdString();
    out.originFacts = item.origin.facts.toStdString();
    return out;
}

ReportItem itemOf(const KeptReportItem& kept) {
    ReportItem out;
    out.key = kept.key;
    out.kind = static_cast<ReportItem::Kind>(kept.kind);
    out.title = QString::fromStdString(kept.title);
    out.words = QString::fromStdString(kept.words);
    out.about = QString::fromStdString(kept.about);
    out.lines = texts(kept.lines);
    for (const auto& column : kept.columns)
        out.table.columns.append(
            {QString::fromStdString(column.title), static_cast<ReportTable::Cells>(column.cells)});
    for (const auto& row : kept.rows) out.table.rows << texts(row);
    out.table.leftOut = static_cast<qsizetype>(kept.rowsLeftOut);
    const QByteArray svg = QByteArray::fromStdString(kept.svg);
    const QSize size(static_cast<int>(kept.width), static_cast<int>(kept.height));
    if (!size.isEmpty() && isPlainSvg(svg)) out.picture = {svg, size};
    out.origin = {QString::fromStdString(kept.originName), QString::fromStdString(kept.originFacts)};
    return out;
}

}  // namespace

KeptReport ReportKeeper::kept(const ReportContent& report) {
    KeptReport out;
    out.title = report.title.toStdString();
    decltype(known_) now;
    for (const Report::ItemPtr& item : report.items) {
        const auto before = std::ranges::find(known_, item, [](const auto& k) { return k.first; });
        now.emplace_back(item, before == known_.end()
                                   ? std::make_shared<const KeptReportItem>(golanes::kept(*item))
                                   : before->second);
        out.items.push_back(now.back().second);
    }
    known_ = std::move(now);
    return out;
}

ReportContent reportOf(const KeptReport& kept) {
    ReportContent out{QString::fromStdString(kept.title), {}};
    for (const auto& item : kept.items)
        out.items.push_back(std::make_shared<const ReportItem>(itemOf(*item)));
    return out;
}

}  // namespace golanes
