// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace golanes {

// A table as text, as it was shown: it does not change any more.
struct ReportTable {
    enum class Cells : std::uint8_t {
        Words,   // names and the like
        Number,  // stand to the right
        Note,    // what somebody typed: **bold** and *italic*, several lines
    };
    struct Column {
        QString title;
        Cells cells = Cells::Words;
    };
    QList<Column> columns;
    QList<QStringList> rows;  // a field for each column
    qsizetype leftOut = 0;    // rows more that there were

    static constexpr int kMostRows = 100;  // a report is to be read
};

// A picture as a file of SVG, of `size` units of 1/96 inch.
struct ReportPicture {
    QByteArray svg;
    QSize size;
};

// Which recording something is of.
struct ReportOrigin {
    QString name;   // of its file
    QString facts;  // all that is known of it in a line, the name too
    bool operator==(const ReportOrigin&) const = default;
};

// What stands in a report below one heading. Texts are plain but for `words`.
struct ReportItem {
    std::uint64_t key = 0;  // what tells it from the others of its report; 0: not added yet
    enum class Kind : std::uint8_t { Text, Finding, Picture, Table, Notes };
    Kind kind = Kind::Text;
    QString title;
    QString words;      // what the user says of it, several lines; **bold** and *italic*
    QString about;      // a quiet line: what is shown of the recording, how severe it is
    QStringList lines;  // sentences: the evidence of a finding
    ReportTable table;
    ReportPicture picture;
    ReportOrigin origin;  // empty of texts
};

}  // namespace golanes
