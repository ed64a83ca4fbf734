// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_picture_dialog.h"

#include "widgets/session/page_file.h"
#include "widgets/session/settings.h"
#include "widgets/window/picture_words.h"
#include "widgets/window/window_picture.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace golanes {

namespace {

constexpr double kVectorScale = 2;  // planned for: what is narrow is drawn by half units
constexpr QSize kLeastPreview(520, 360);
const QString kPath = QStringLiteral("path");
const QString kKind = QStringLiteral("kind");
const QString kWindow = QStringLiteral("window");
const QString kWhat = QStringLiteral("windowPart");
const QString kColors = QStringLiteral("colors");
const QString kScale = QStringLiteral("scale");

QByteArray pngOf(const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

}  // namespace

WindowPictureDialog::WindowPictureDialog(QList<WindowPart> parts, const QString& file, const QString& footer,
                                         Settings* settings, Theme* theme, QWidget* parent)
    : QDialog(parent),
      parts_(std::move(parts)),
      file_(file),
      footer_(footer),
      settings_(settings),
      theme_(theme),
      what_(new QComboBox(this)),
      colors_(new QComboBox(this)),
      scale_(new QComboBox(this)),
      preview_(new QLabel(this)),
      note_(new QLabel(this)) {
    setObjectName(QStringLiteral("windowPictureDialog"));
    setWindowTitle(tr("Export Window"));
    makeForm();
    restore();
    for (QComboBox* box : {what_, colors_})
        connect(box, &QComboBox::currentIndexChanged, this, &WindowPictureDialog::refresh);
    refresh();
}

WindowPictureDialog::~WindowPictureDialog() = default;

bool WindowPictureDialog::wasLast(const Settings& settings) {
    return settings.picture().value(kKind).toString() == kWindow;
}

void WindowPictureDialog::makeForm() {
    what_->setObjectName(QStringLiteral("windowPictureWhat"));
    for (const WindowPart& part : std::as_const(parts_)) what_->addItem(part.name, part.key);
    colors_->setObjectName(QStringLiteral("windowPictureColors"));
    colors_->addItems({tr("Light, for print"), tr("Dark")});
    scale_->setObjectName(QStringLiteral("windowPictureScale"));
    scale_->addItems({tr("1×"), tr("2×"), tr("3×"), tr("4×")});
    scale_->setToolTip(tr("Pixels of a PNG for each on the screen; SVG and PDF are sharp at any size"));
    preview_->setObjectName(QStringLiteral("windowPicturePreview"));
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setMinimumSize(kLeastPreview);
    preview_->setFrameShape(QFrame::StyledPanel);
    note_->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&What:"), what_);
    form->addRow(tr("&Colours:"), colors_);
    form->addRow(tr("Sc&ale of PNG:"), scale_);
    form->addRow(note_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    save_ = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save_->setObjectName(QStringLiteral("windowPictureSave"));
    save_->setDefault(true);
    copy_ = buttons->addButton(tr("Co&py"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("windowPictureCopy"));
    connect(save_, &QPushButton::clicked, this, &WindowPictureDialog::saveAs);
    connect(copy_, &QPushButton::clicked, this, &WindowPictureDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch();
    auto* top = new QHBoxLayout;
    top->addLayout(left);
    top->addWidget(preview_, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(top, 1);
    all->addWidget(buttons);
}

void WindowPictureDialog::restore() {
    const QVariantMap saved = settings_->picture();
    what_->setCurrentIndex(std::max(0, what_->findData(saved.value(kWhat))));
    colors_->setCurrentIndex(qBound(0, saved.value(kColors, 0).toInt(), colors_->count() - 1));
    scale_->setCurrentIndex(qBound(0, saved.value(kScale, 1).toInt(), scale_->count() - 1));
}

void WindowPictureDialog::remember(const QString& path) {
    QVariantMap now = settings_->picture();
    now[kKind] = kWindow;
    now[kWhat] = what_->currentData();
    now[kColors] = colors_->currentIndex();
    now[kScale] = scale_->currentIndex();
    if (!path.isEmpty()) now[kPath] = path;
    settings_->setPicture(now);
}

double WindowPictureDialog::scale() const {
    return scale_->currentIndex() + 1;
}

QString WindowPictureDialog::title() const {
    return QFileInfo(file_).fileName() + QStringLiteral(" · ") + what_->currentText();
}

// The newest wish wins.
void WindowPictureDialog::withPicture(double scale, std::function<void(const WindowPicture&)> use) {
    const WindowPart& part = parts_[std::max(0, what_->currentIndex())];
    QWidget* root = part.widget;
    if (!root || !root->isVisible()) return note_->setText(tr("It is not shown any more."));
    const auto mode = colors_->currentIndex() == 0 ? Theme::Mode::Light : Theme::Mode::Dark;
    picture_ = std::make_unique<WindowPicture>(root, footer_, theme_, mode, scale);
    if (part.page) picture_->takePage(part.page());
    picture_->prepare([this, use = std::move(use)] { use(*picture_); });
}

void WindowPictureDialog::refresh() {
    withPicture(1, [this](const WindowPicture& picture) {
        image_ = picture.image();
        showPreview();
    });
}

void WindowPictureDialog::showPreview() {
    if (image_.isNull()) return;
    const double ratio = devicePixelRatioF();
    const QSize room = preview_->contentsRect().size() * ratio;
    QImage small = image_.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    small.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(small));
}

void WindowPictureDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    showPreview();
}

void WindowPictureDialog::saveAs() {
    const QString name = newPictureName(settings_->picture().value(kPath).toString(), file_);
    auto* dialog =
        new QFileDialog(this, tr("Save Picture"), name, tr("Pictures (*.png *.svg *.pdf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowPictureDialog::save);
    dialog->open();
}

void WindowPictureDialog::save(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool svg = suffix == QLatin1String("svg"), pdf = suffix == QLatin1String("pdf");
    withPicture(svg || pdf ? kVectorScale : scale(), [this, path, svg, pdf](const WindowPicture& picture) {
        const QByteArray bytes = svg   ? picture.svg(title())
                                 : pdf ? picture.pdf(title())
                                       : pngOf(picture.image());
        const QString wrong = saveBytes(path, bytes);
        if (!wrong.isEmpty()) {
            emit told(tr("%1 was not saved: %2").arg(path, wrong));
            return isVisible() ? note_->setText(wrong) : reject();
        }
        remember(path);
        emit told(tr("Saved %1").arg(path));
        accept();
    });
}

void WindowPictureDialog::copy() {
    withPicture(scale(), [this](const WindowPicture& picture) {
        QGuiApplication::clipboard()->setImage(picture.image());
        if (isVisible()) remember({});
        emit told(tr("The picture is in the clipboard"));
    });
}

void WindowPictureDialog::choose(QLatin1String key) {
    what_->setCurrentIndex(std::max(0, what_->findData(key)));
}

void WindowPictureDialog::copyAlone() {
    copy();
    reject();
}

void WindowPictureDialog::repeat() {
    const QString last = settings_->picture().value(kPath).toString();
    if (last.isEmpty()) return open();
    save(newPictureName(last, file_));
}

}  // namespace golanes
