// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/thumbnails.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace golanes {

namespace {

constexpr int kScale = 2;

}  // namespace

QString Thumbnails::fileOf(const QString& path) const {
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return folder_ + u'/' + QString::fromLatin1(name) + QStringLiteral(".png");
}

QImage Thumbnails::of(const QString& path) const {
    if (folder_.isEmpty()) return {};
    QImage image(fileOf(path));
    image.setDevicePixelRatio(kScale);
    return image;
}

void Thumbnails::keep(const QString& path, const QImage& picture) const {
    if (folder_.isEmpty() || picture.isNull() || !QDir().mkpath(folder_)) return;
    const QSize size = QSize(kWidth, kHeight) * kScale;
    QImage plain = picture;
    plain.setDevicePixelRatio(1);
    const QImage filling = plain.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((filling.width() - size.width()) / 2, (filling.height() - size.height()) / 2);
    filling.copy(QRect(corner, size)).save(fileOf(path));
}

void Thumbnails::keepOnly(const QStringList& paths) const {
    if (folder_.isEmpty()) return;
    QStringList wanted;
    for (const QString& path : paths) wanted << fileOf(path);
    for (const QFileInfo& file : QDir(folder_).entryInfoList({QStringLiteral("*.png")}, QDir::Files))
        if (!wanted.contains(file.filePath())) QFile::remove(file.filePath());
}

}  // namespace golanes
