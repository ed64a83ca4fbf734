// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace golanes {

// Where files of a recording lie here: a prefix of the recorded path, and the local folder in its place.
struct SourceMapping {
    QString prefix;
    QString folder;
    bool operator==(const SourceMapping&) const = default;
};

struct SourceLookup {
    QString found;      // the local file, absolute; "" when there is none
    QStringList tried;  // where it was looked for, in order
};

// Looks for a file that a stack names: by the mappings (longest prefix first), where it was recorded, below
// the local GOROOT, and in the local module cache; recordings of programs built with -trimpath name files
// only relative to those. Only files that exist and are sources count: a recording may name anything.
SourceLookup findSource(const QString& recorded, const QList<SourceMapping>& mappings);

// The mapping by which a recorded file is found in `folder` or below the folder's name: the shortest prefix
// for which it is there. None when the folder does not hold it.
std::optional<SourceMapping> mappingFor(const QString& recorded, const QString& folder);

}  // namespace golanes
