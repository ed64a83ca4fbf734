// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace golanes {

// What was looked at last in each of the newest files, as lines of text that settings can hold:
// "begin end bytes path", newest first.
class RememberedViews {
  public:
    static constexpr int kLimit = 24;

    explicit RememberedViews(QStringList lines = {}) : lines_(std::move(lines)) {}

    const QStringList& lines() const { return lines_; }
    // Of a file that had as many bytes then; none when nothing sensible is remembered.
    std::optional<TimeRange> find(const QString& path, qint64 bytes) const;
    void put(const QString& path, qint64 bytes, TimeRange view);
    void remove(const QString& path);

  private:
    QStringList lines_;
};

}  // namespace golanes
