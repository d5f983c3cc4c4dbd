// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/form/elidedlabel.h"
#include "gui/form/fieldeditor.h"
#include "gui/form/formfixture.h"
#include "gui/form/formview.h"

#include <QTest>

namespace Triptych::Test {

//! A form on screen, complete and active, so that keys and focus work.
struct ShownForm {
    std::shared_ptr<WorkflowHandle> handle;
    std::unique_ptr<FormView> view;

    explicit ShownForm(const FormFixture &fixture, const FormContext &context = {},
                       Uploads *uploads = nullptr)
        : handle(fixture.open(uploads))
        , view(std::make_unique<FormView>(handle, context))
    {
        view->resize(344, 600);
        view->show();
        view->activateWindow();
        const bool isComplete =
            QTest::qWaitForWindowActive(view.get()) && QTest::qWaitFor([this] { return view->isComplete(); });
        Q_ASSERT(isComplete);
        Q_UNUSED(isComplete);
    }

    //! Whether one of the field's lines shows this text.
    bool says(int index, const QString &text) const
    {
        const QList<ElidedLabel *> lines = frame(index)->findChildren<ElidedLabel *>();
        return std::any_of(lines.cbegin(), lines.cend(), [&](const ElidedLabel *line) {
            return line->isVisible() && line->text() == text;
        });
    }

    FormState *state() const { return handle->state(); }
    QWidget *frame(int index) const { return view->findChild<QWidget *>(u"field%1"_s.arg(index)); }
    FieldEditor *editor(int index) const { return view->findChild<FieldEditor *>(u"editor%1"_s.arg(index)); }

    //! The part of an editor with this object name.
    template <typename T> T *part(int index, const QString &name) const
    {
        return frame(index)->findChild<T *>(name);
    }
};

} // namespace Triptych::Test
