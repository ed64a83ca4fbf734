# SPDX-License-Identifier: GPL-3.0-or-later
# Texts in other languages: resources/translations/golanes_TAG.ts of Qt Linguist become a resource, and those that Qt
# itself has (standard buttons) with them. Sets GOLANES_TRANSLATIONS, a source of that resource.
set(qt_bin ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS})
find_program(GOLANES_LRELEASE lrelease HINTS ${qt_bin} NO_DEFAULT_PATH REQUIRED)
find_program(GOLANES_LUPDATE lupdate HINTS ${qt_bin} NO_DEFAULT_PATH REQUIRED)
find_file(GOLANES_QT_TRANSLATIONS qtbase_zh_CN.qm HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}
  NO_DEFAULT_PATH REQUIRED)

set(texts ${CMAKE_SOURCE_DIR}/resources/translations)
set(made ${CMAKE_CURRENT_BINARY_DIR}/translations)
file(MAKE_DIRECTORY ${made})
file(COPY_FILE ${GOLANES_QT_TRANSLATIONS} ${made}/qtbase_zh_CN.qm ONLY_IF_DIFFERENT)
set(names qtbase_zh_CN.qm)
set(files)
foreach(language en zh_CN)
  set(name golanes_${language})
  add_custom_command(OUTPUT ${made}/${name}.qm DEPENDS ${texts}/${name}.ts
    COMMAND ${GOLANES_LRELEASE} -silent ${texts}/${name}.ts -qm ${made}/${name}.qm)
  list(APPEND names ${name}.qm)
  list(APPEND files ${made}/${name}.qm)
endforeach()

list(TRANSFORM names REPLACE "(.+)" "<file>\\1</file>" OUTPUT_VARIABLE entries)
list(JOIN entries "" entries)
file(CONFIGURE OUTPUT ${made}/translations.qrc CONTENT "<RCC><qresource prefix=\"/translations\">@entries@</qresource></RCC>")
set(GOLANES_TRANSLATIONS ${made}/translations.cpp)
add_custom_command(OUTPUT ${GOLANES_TRANSLATIONS} DEPENDS ${files} ${made}/translations.qrc
  COMMAND Qt6::rcc --name translations -o ${GOLANES_TRANSLATIONS} ${made}/translations.qrc)

# `cmake --build … --target translations`: takes over the texts of the sources. What is new has to be translated then,
# with Qt Linguist; of English only the plurals.
set(sources -silent -locations none -no-obsolete -no-ui-lines -I ${CMAKE_SOURCE_DIR}
  ${CMAKE_SOURCE_DIR}/widgets)
add_custom_target(translations
  COMMAND ${GOLANES_LUPDATE} ${sources} -target-language zh_CN -ts ${texts}/golanes_zh_CN.ts
  COMMAND ${GOLANES_LUPDATE} ${sources} -pluralonly -target-language en -ts ${texts}/golanes_en.ts)
