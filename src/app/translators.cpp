// SPDX-License-Identifier: Apache-2.0
#include "app/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

void install(const QLocale &locale, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, file, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslators()
{
    install(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English first: it holds the plural forms, and is what is shown where a language has no text (and in the C locale).
    install(QLocale(QLocale::English), u"triptych"_s, u":/i18n"_s);
    install(QLocale(), u"triptych"_s, u":/i18n"_s);
}

} // namespace Triptych
