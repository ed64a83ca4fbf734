// SPDX-License-Identifier: GPL-3.0-or-later
// A window of a program that is not Golanes: whatever is dragged out of it are the files of its arguments.
// Writes "ready" when it is shown, and after each drag what became of it: "copy" or "none".
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextStream>
#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace {

class Source : public QWidget {
  public:
    explicit Source(const QStringList& files) : files_(files) {
        // At the corner, and above whatever is there.
        setWindowFlags(Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
        setGeometry(0, 0, 60, 60);
    }

  protected:
    void mousePressEvent(QMouseEvent*) override {}
    void mouseMoveEvent(QMouseEvent*) override {
        auto* mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString& f : files_) urls << QUrl::fromLocalFile(f);
        mime->setUrls(urls);
        auto* drag = new QDrag(this);
        drag->setMimeData(mime);
        QTextStream(stdout) << (drag->exec(Qt::CopyAction) == Qt::CopyAction ? "copy" : "none") << Qt::endl;
    }

  private:
    QStringList files_;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    Source source(app.arguments().mid(1));
    source.show();
    QTimer::singleShot(0, &source, [] { QTextStream(stdout) << "ready" << Qt::endl; });
    return QApplication::exec();
}
