// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "widgets/lanes/lane_picture.h"
#include "widgets/session/background.h"
#include "widgets/session/page_file.h"
#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace golanes {

// A widget with all that is in it, drawn anew into a file by what draws it on the screen: lanes are planned
// for the size of the file, charts and flame graphs are lines and text, and so is everything else.
class WindowPicture : public QObject {
    Q_OBJECT

  public:
    // `footer` stands below: where it is from; "": nothing does. `mode`: the colours it is drawn in, which
    // the window wears as long as that takes. `scale`: device pixels a unit. The theme must outlive it; the
    // widget is visible.
    WindowPicture(QWidget* root, const QString& footer, Theme* theme, Theme::Mode mode, double scale,
                  QObject* parent = nullptr);

    // Draws this page instead of the widget, which it is of.
    void takePage(Page page);

    // Plans the lanes in the background, then calls `done`, which may draw; of a page at once. Not if a
    // widget went meanwhile.
    void prepare(std::function<void()> done);

    // Of the page, units of 1/96 inch.
    QSize size() const;
    QImage image() const;
    QByteArray svg(const QString& title) const;
    QByteArray pdf(const QString& title) const;

  private:
    struct Part {
        QRect rect;     // of it what can be seen, in the page
        QPoint corner;  // of its widget, in the page
        QPointer<QWidget> widget;
        std::shared_ptr<LanePicture> lanes;  // of lanes
    };

    void take(QWidget* widget, QPoint corner, const QRect& room);
    std::shared_ptr<LanePicture> lanesOf(QWidget* widget) const;
    void paintPart(QPainter& painter, const Part& part, bool vector) const;
    void paintAll(QPainter& painter, bool vector) const;
    int legendsHeight() const;
    void paintLegends(QPainter& painter) const;
    void paintFooter(QPainter& painter) const;
    QSize bodySize() const;
    bool allThere() const;

    QPointer<QWidget> root_;
    std::optional<Page> page_;
    QString footer_;
    Theme* theme_;
    Theme::Mode mode_;
    double scale_;
    std::vector<Part> parts_;  // what lies above comes later
    Background planning_;
};

}  // namespace golanes
