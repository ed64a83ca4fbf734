// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QString>
#include <QTextObjectInterface>

#include <memory>
#include <utility>
#include <vector>

class QSvgRenderer;

namespace golanes {

struct ReportContent;

// Draws the pictures of a report in a QTextDocument, as wide as the page at most, as lines and text where
// they are printed. What was read and drawn before is kept from one document to the next.
class ReportPictures : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

  public:
    explicit ReportPictures(QObject* parent = nullptr);

    // Pictures that were read, by their files.
    using Read = std::vector<std::pair<QByteArray, std::shared_ptr<QSvgRenderer>>>;
    // Files of a report that were not read yet, and their reading, which may be done on any thread; fewer
    // when the job was cancelled.
    std::vector<QByteArray> missing(const ReportContent& report) const;
    static Read read(const std::vector<QByteArray>& files, const Job& job);

    // Those of this report from now on; what is neither known nor in `read` is read.
    void take(const ReportContent& report, const Read& read = {});
    // How the text of the document names the picture of an item.
    static QString nameOf(int row);

    QSizeF intrinsicSize(QTextDocument* document, int place, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int place,
                    const QTextFormat& format) override;

  private:
    struct Picture {
        QByteArray file;
        std::shared_ptr<QSvgRenderer> svg;
        QSize size;
        QImage shown;  // as it was drawn last on a screen
    };
    QHash<QString, Picture> pictures_;  // by name
};

}  // namespace golanes
