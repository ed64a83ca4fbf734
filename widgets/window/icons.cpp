// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

// The resources live in a static library, which drops them unless they are asked for; must be outside of any
// namespace.
static void initResources() {
    Q_INIT_RESOURCE(golanes);
}

namespace golanes {

namespace {

QString pathOf(const QString& name) {
    static const bool ready = (initResources(), true);
    Q_UNUSED(ready);
    return QStringLiteral(":/golanes/icons/%1.svg").arg(name);
}

// Draws an SVG whose lines are "currentColor" in the colour of the palette's text.
class InkEngine : public QIconEngine {
  public:
    explicit InkEngine(QByteArray svg) : svg_(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        const QColor ink = QGuiApplication::palette().color(group, role);
        QByteArray colored = svg_;
        colored.replace("currentColor", ink.name().toLatin1());
        QSvgRenderer(colored).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return out;
    }

    QIconEngine* clone() const override { return new InkEngine(svg_); }

  private:
    QByteArray svg_;
};

}  // namespace

QIcon icon(const QString& name) {
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new InkEngine(file.readAll()));
}

QIcon programIcon() {
    return QIcon(pathOf(QStringLiteral("golanes")));
}

}  // namespace golanes
