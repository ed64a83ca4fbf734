// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_picture.h"

#include "widgets/charts/plot_view.h"
#include "widgets/lanes/lane_view.h"
#include "widgets/lanes/trace_view.h"
#include "widgets/report/svg_element.h"
#include "widgets/session/view_state.h"
#include "widgets/window/document_page.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPalette>
#include <QPdfWriter>
#include <QPicture>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr int kUnitsPerInch = 96;
constexpr double kPointsPerUnit = 72.0 / kUnitsPerInch;
constexpr int kFooter = 24;
constexpr int kFooterMargin = 8;
constexpr int kLegendGap = 4;  // above and below

DocumentPage* pageOf(QWidget* widget) {
    for (QWidget* w = widget; w; w = w->parentWidget())
        if (auto* page = qobject_cast<DocumentPage*>(w)) return page;
    return nullptr;
}

// The plot draws by painters of its own kind only.
void paintPlot(QPainter& painter, PlotView& plot) {
    QPicture picture;
    {
        QCPPainter into(&picture);
        into.setMode(QCPPainter::pmVectorized);
        plot.toPainter(&into, plot.width(), plot.height());
    }
    painter.drawPicture(0, 0, picture);
}

// The widget wears these colours while this is there. Nothing is painted on the screen meanwhile.
class Worn {
  public:
    Worn(QWidget* root, Theme* theme, Theme::Mode mode) : root_(root), theme_(theme), before_(theme->mode()) {
        changes_ = theme->isDark() != (mode == Theme::Mode::Dark);
        if (!changes_) return;
        if (root->testAttribute(Qt::WA_SetPalette)) own_ = root->palette();
        theme->setMode(mode);
        // That of the program reaches widgets later, by events.
        root->setPalette(theme->palette());
    }
    ~Worn() {
        if (!changes_) return;
        theme_->setMode(before_);
        root_->setPalette(own_);
    }
    Worn(const Worn&) = delete;
    Worn& operator=(const Worn&) = delete;

  private:
    QWidget* root_;
    Theme* theme_;
    Theme::Mode before_;
    QPalette own_;
    bool changes_ = false;
};

bool drawsAnything(const QString& svg) {
    static const QRegularExpression shapes(
        QStringLiteral("<(path|text|image|rect|poly|line|circle|ellipse)"));
    return shapes.match(svg).hasMatch();
}

}  // namespace

WindowPicture::WindowPicture(QWidget* root, const QString& footer, Theme* theme, Theme::Mode mode,
                             double scale, QObject* parent)
    : QObject(parent), root_(root), footer_(footer), theme_(theme), mode_(mode), scale_(scale) {
    take(root, {}, root->rect());
}

void WindowPicture::take(QWidget* widget, QPoint corner, const QRect& room) {
    const QRect rect = QRect(corner, widget->size()) & room;
    if (rect.isEmpty()) return;
    parts_.push_back({rect, corner, widget, lanesOf(widget)});
    for (QObject* child : widget->children()) {
        auto* w = qobject_cast<QWidget*>(child);
        if (w && !w->isWindow() && w->isVisible()) take(w, corner + w->pos(), rect);
    }
}

std::shared_ptr<LanePicture> WindowPicture::lanesOf(QWidget* widget) const {
    auto* lanes = qobject_cast<LaneView*>(widget);
    const DocumentPage* page = lanes ? pageOf(lanes) : nullptr;
    if (!page || !page->viewState()->trace()) return nullptr;
    PictureWish wish;
    wish.width = LanePicture::pageWidthOf(lanes->width());
    return std::make_shared<LanePicture>(*page->viewState(), page->traceView()->scene(), wish, scale_);
}

void WindowPicture::takePage(Page page) {
    page_ = std::move(page);
    parts_.clear();
}

void WindowPicture::prepare(std::function<void()> done) {
    if (page_) return done();
    struct Plan {
        std::shared_ptr<LanePicture> picture;
        HeldSources sources;
        std::vector<LaneKey> lanes;
        PlanCache plans;
    };
    std::vector<Plan> plans;
    for (const Part& part : parts_)
        if (part.lanes)
            plans.push_back({part.lanes, pageOf(part.widget)->viewState()->held(), part.lanes->lanes(),
                             part.lanes->plans()});
    planning_.run(
        [plans = std::move(plans)](Job& job) mutable {
            for (Plan& p : plans) p.plans.prepare(*p.sources, p.lanes, PlanCache::kUnlimited, &job);
            return std::move(plans);
        },
        [this, done = std::move(done)](std::vector<Plan> planned) {
            if (!allThere()) return;
            for (Plan& p : planned) p.picture->takePlans(std::move(p.plans));
            done();
        });
}

bool WindowPicture::allThere() const {
    return std::ranges::all_of(parts_, [](const Part& part) { return !part.widget.isNull(); });
}

QSize WindowPicture::bodySize() const {
    return page_ ? page_->size : root_->size();
}

QSize WindowPicture::size() const {
    return bodySize() + QSize(0, legendsHeight() + (footer_.isEmpty() ? 0 : kFooter));
}

// From the upper left corner of what can be seen of it.
void WindowPicture::paintPart(QPainter& painter, const Part& part, bool vector) const {
    painter.save();
    painter.translate(part.corner - part.rect.topLeft());
    if (part.lanes) {
        painter.fillRect(part.widget->rect(), theme_->color(Surface::Lane));
        part.lanes->paintLanesAlone(painter, *theme_, vector);
    } else if (auto* plot = qobject_cast<PlotView*>(part.widget.data())) {
        paintPlot(painter, *plot);
    } else {
        const bool whole = part.widget == root_;
        part.widget->render(&painter, {}, {}, whole ? QWidget::DrawWindowBackground : QWidget::RenderFlags());
    }
    painter.restore();
}

int WindowPicture::legendsHeight() const {
    int height = 0;
    for (const Part& part : parts_)
        if (part.lanes) height += part.lanes->legendHeight() + 2 * kLegendGap;
    return height;
}

// Of each lanes a line of its own, below them.
void WindowPicture::paintLegends(QPainter& painter) const {
    int y = bodySize().height();
    painter.fillRect(0, y, bodySize().width(), legendsHeight(), theme_->color(Surface::Lane));
    for (const Part& part : parts_) {
        if (!part.lanes) continue;
        painter.save();
        painter.translate(part.corner.x() + kFooterMargin - LanePicture::pageWidthOf(0) / 2, y + kLegendGap);
        part.lanes->paintLegend(painter, *theme_, 0);
        painter.restore();
        y += part.lanes->legendHeight() + 2 * kLegendGap;
    }
}

void WindowPicture::paintFooter(QPainter& painter) const {
    if (footer_.isEmpty()) return;
    const QRect line(0, bodySize().height() + legendsHeight(), bodySize().width(), kFooter);
    painter.fillRect(line, theme_->color(Surface::LaneHeader));
    painter.setFont(root_->font());
    painter.setPen(theme_->color(Surface::QuietText));
    const QRect room = line.adjusted(kFooterMargin, 0, -kFooterMargin, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     root_->fontMetrics().elidedText(footer_, Qt::ElideMiddle, room.width()));
}

void WindowPicture::paintAll(QPainter& painter, bool vector) const {
    if (page_) {
        painter.save();
        page_->paint(painter, vector);
        painter.restore();
    }
    for (const Part& part : parts_) {
        painter.save();
        painter.setClipRect(part.rect);
        painter.translate(part.rect.topLeft());
        paintPart(painter, part, vector);
        painter.restore();
    }
    paintLegends(painter);
    paintFooter(painter);
}

QImage WindowPicture::image() const {
    const Worn worn(root_, theme_, mode_);
    QImage image((QSizeF(size()) * scale_).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale_);  // icons are drawn for that
    image.fill(theme_->color(Surface::LaneHeader));
    QPainter painter(&image);
    paintAll(painter, false);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

// Qt's SVG knows no clipping: each part is a picture of its own, which the reader clips.
QByteArray WindowPicture::svg(const QString& title) const {
    const Worn worn(root_, theme_, mode_);
    const auto element = [](QSize of, const std::function<void(QPainter&)>& paint) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setResolution(kUnitsPerInch);
        svg.setSize(of);
        svg.setViewBox(QRect(QPoint(), of));
        QPainter painter(&svg);
        paint(painter);
        painter.end();
        return buffer.data();
    };
    QString out =
        QStringLiteral(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
            "width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\">\n<title>%3</title>\n")
            .arg(size().width())
            .arg(size().height())
            .arg(title.toHtmlEscaped());
    int number = 0;
    const auto add = [&](const QRect& rect, const QByteArray& svg) {
        const QString content = svgContent(svg, QStringLiteral("p%1-").arg(++number));
        if (drawsAnything(content))
            out += QStringLiteral("<svg x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" overflow=\"hidden\">\n")
                       .arg(rect.x())
                       .arg(rect.y())
                       .arg(rect.width())
                       .arg(rect.height()) +
                   content + u'\n';
    };
    if (page_)
        add(QRect(QPoint(), page_->size),
            element(page_->size, [&](QPainter& painter) { page_->paint(painter, true); }));
    for (const Part& part : parts_)
        add(part.rect, element(part.rect.size(), [&](QPainter& painter) { paintPart(painter, part, true); }));
    const QRect page(QPoint(), size());
    add(page, element(page.size(), [&](QPainter& painter) {
            paintLegends(painter);
            paintFooter(painter);
        }));
    return (out + QStringLiteral("</svg>\n")).toUtf8();
}

QByteArray WindowPicture::pdf(const QString& title) const {
    const Worn worn(root_, theme_, mode_);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(title);
    pdf.setResolution(kUnitsPerInch);
    pdf.setPageMargins({});
    pdf.setPageSize(QPageSize(QSizeF(size()) * kPointsPerUnit, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&pdf);
    paintAll(painter, true);
    painter.end();
    return buffer.data();
}

}  // namespace golanes
