// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

#include <utility>

namespace golanes {

// Small pictures of what files looked like when they were closed: PNG files in a folder of their own.
class Thumbnails {
  public:
    // Device-independent pixels of what is kept; it has twice as many pixels for screens that can show them.
    static constexpr int kWidth = 72, kHeight = 40;

    // "": nothing is kept. The folder is made when the first is kept.
    explicit Thumbnails(QString folder) : folder_(std::move(folder)) {}

    // Null when there is none.
    QImage of(const QString& path) const;
    // Makes one of a picture of any size: the middle of it, in the proportions of thumbnails.
    void keep(const QString& path, const QImage& picture) const;
    // Removes all but those of these files.
    void keepOnly(const QStringList& paths) const;

  private:
    QString fileOf(const QString& path) const;

    QString folder_;
};

}  // namespace golanes
