// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Where lines of text that wraps may end, said by characters that are not seen.
namespace golanes {

// No line ends between a number and its unit.
QString unitsKept(QString words);
// Lines may end behind the dots and slashes of functions' names, which are cut off else.
QString namesBroken(QString words);

}  // namespace golanes
