// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace golanes {

class CpuStatCompanion;
class MessageBar;
class Theme;

// Above the lanes of a document: why readings of cpu.stat that were opened beside it are not shown.
class CpuStatBar : public QWidget {
    Q_OBJECT

  public:
    CpuStatBar(CpuStatCompanion* cpuStat, Theme* theme, QWidget* parent = nullptr);

  private:
    void refresh();

    CpuStatCompanion* cpuStat_;
    MessageBar* trouble_;
};

}  // namespace golanes
