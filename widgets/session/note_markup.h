// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace golanes {

// A stretch of a line of a note that looks the same.
struct NoteRun {
    QString text;
    bool bold = false;
    bool italic = false;
    bool operator==(const NoteRun&) const = default;
};

// The runs of a line: **bold** and *italic*, also within each other. Asterisks that nothing closes, and those
// with a space where the emphasised words would begin or end, stand for themselves.
std::vector<NoteRun> markupRuns(const QString& line);
// The line without its markup.
QString withoutMarkup(const QString& line);

}  // namespace golanes
