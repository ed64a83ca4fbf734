// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace golanes {

// Path of the recording that comes with the program, "" when it is not installed.
QString sampleRecording();

}  // namespace golanes
