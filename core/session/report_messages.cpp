// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/saved_messages.h"
#include "core/session/session_parts.h"

#include <algorithm>

namespace golanes {

namespace {

constexpr std::uint32_t kWidestPicture = 20'000;
constexpr std::uint32_t kMostCells = 2;  // the last kind of field

saved::ReportKind messageOf(KeptReportItem::Kind kind) {
    return static_cast<saved::ReportKind>(kind);
}
static_assert(saved::NOTES == static_cast<int>(KeptReportItem::Kind::Notes));

bool isKnown(const saved::ReportItem& in) {
    return in.kind() >= saved::TEXT && in.kind() <= saved::NOTES;
}

// `room`: for how many more fields of tables there is; what is beyond is said to be left out.
KeptReportItem load(const saved::ReportItem& in, std::size_t& room) {
    KeptReportItem out;
    out.key = in.key();
    out.kind = static_cast<KeptReportItem::Kind>(in.kind());
    out.title = in.title();
    out.words = in.words();
    out.about = in.about();
    for (int i = 0; i < std::min(in.lines_size(), kMostReportLines); ++i) out.lines.push_back(in.lines(i));
    for (int i = 0; i < std::min(in.columns_size(), kMostReportColumns); ++i)
        out.columns.push_back({in.columns(i).title(), std::min(in.columns(i).cells(), kMostCells)});
    const std::size_t columns = out.columns.size();
    const std::size_t most = columns == 0 ? 0 : std::min<std::size_t>(kMostReportRows, room / columns);
    const std::size_t rows = std::min(static_cast<std::size_t>(in.rows_size()), most);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto& fields = in.rows(static_cast<int>(i)).fields();
        std::vector<std::string>& row = out.rows.emplace_back(columns);
        std::copy_n(fields.begin(), std::min<std::size_t>(columns, static_cast<std::size_t>(fields.size())),
                    row.begin());
    }
    room -= rows * columns;
    out.rowsLeftOut = in.rows_left_out() + static_cast<std::size_t>(in.rows_size()) - rows;
    out.svg = in.svg();
    out.width = std::min(in.width(), kWidestPicture);
    out.height = std::min(in.height(), kWidestPicture);
    out.originName = in.origin_name();
    out.originFacts = in.origin_facts();
    return out;
}

}  // namespace

bool KeptReport::operator==(const KeptReport& o) const {
    return title == o.title && std::ranges::equal(items, o.items, [](const auto& a, const auto& b) {
               return a == b || *a == *b;
           });
}

void store(const KeptReportItem& item, saved::ReportItem& out) {
    out.set_key(item.key);
    out.set_kind(messageOf(item.kind));
    out.set_title(item.title);
    out.set_words(item.words);
    out.set_about(item.about);
    out.clear_lines();
    for (const std::string& line : item.lines) out.add_lines(line);
    out.clear_columns();
    for (const auto& column : item.columns) {
        saved::ReportColumn* to = out.add_columns();
        to->set_title(column.title);
        to->set_cells(column.cells);
    }
    out.clear_rows();
    for (const auto& row : item.rows) {
        saved::ReportRow* to = out.add_rows();
        for (const std::string& field : row) to->add_fields(field);
    }
    out.set_rows_left_out(item.rowsLeftOut);
    out.set_svg(item.svg);
    out.set_width(item.width);
    out.set_height(item.height);
    out.set_origin_name(item.originName);
    out.set_origin_facts(item.originFacts);
}

// Items of kinds that this version does not know stay behind the others.
void store(const KeptReport& report, saved::Report& out) {
    out.set_title(report.title);
    auto before = storeList(
        report.items, *out.mutable_items(), [](const auto& item) { return item->key; },
        [](const saved::ReportItem& m) { return m.key(); },
        [](const auto& item, saved::ReportItem& m) { store(*item, m); });
    for (saved::ReportItem& m : before)
        if (m.ByteSizeLong() > 0 && !isKnown(m)) out.add_items()->Swap(&m);
}

KeptReport load(const saved::Report& in) {
    KeptReport out;
    out.title = in.title();
    std::size_t room = kMostReportFields;
    for (int i = 0; i < std::min(in.items_size(), kMostReportItems); ++i)
        if (isKnown(in.items(i)))
            out.items.push_back(std::make_shared<const KeptReportItem>(load(in.items(i), room)));
    return out;
}

}  // namespace golanes
