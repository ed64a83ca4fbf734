// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_csv.h"

#include "widgets/session/csv.h"

#include <QByteArray>
#include <QSaveFile>
#include <QStringList>

#include <string_view>

namespace golanes {

namespace {

constexpr std::size_t kAskEvery = 512;  // rows between two looks at a job

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class F>
QByteArray line(const QList<int>& columns, F textOf) {
    QStringList fields;
    for (const int c : columns) fields << csvField(textOf(static_cast<std::size_t>(c)));
    return fields.join(u',').toUtf8() + "\r\n";
}

}  // namespace

QString plainText(const TableRows& table, std::size_t column, std::size_t row) {
    const std::int64_t v = table.value(column, row);
    const FieldType type = table.fields()[column].type;
    if (v == TableRows::kNone) return {};
    if (isText(type)) return toText(table.text(column, v));
    return type == FieldType::Share ? QString::number(static_cast<double>(v) / 1e6) : QString::number(v);
}

QString saveTableCsv(const QString& path, const TableRows& table, std::span<const std::uint32_t> rows,
                     const QList<int>& columns, Job& job) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    file.write(line(columns, [&](std::size_t c) { return QString::fromStdString(table.fields()[c].title); }));
    job.enter(Job::Stage::Storing, rows.size());
    for (std::size_t i = 0; i < rows.size() && file.error() == QFileDevice::NoError; ++i) {
        file.write(line(columns, [&](std::size_t c) { return plainText(table, c, rows[i]); }));
        if (i % kAskEvery != 0) continue;
        if (job.cancelled()) return {};
        job.advanceTo(i);
    }
    return file.commit() ? QString() : file.errorString();
}

}  // namespace golanes
