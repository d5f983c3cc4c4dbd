// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/settings.h"
#include "demo/demoserver.h"
#include "gui/mainwindow.h"
#include "gui/serversession.h"
#include "gui/workflowpanel.h"
#include "support/scriptedprompter.h"

#include <QTemporaryDir>

class QLabel;
class QMimeData;

namespace Triptych {
class ImageGrid;
class JobRow;
} // namespace Triptych

namespace Triptych::Test {

//! Style, palette and icons of the program; for tests that show a widget without its window.
void setUpLook();

//! The real window before a stand-in server that the test drives step by step, with questions answered by script.
//!
//! Its settings are a file of its own, in which a quick run (64 x 64, two steps) of the first example is remembered.
class WindowFixture final {
public:
    //! \param images  size of the server's library
    explicit WindowFixture(int images = 60, int boards = 3);
    ~WindowFixture();
    WindowFixture(const WindowFixture &) = delete;
    WindowFixture &operator=(const WindowFixture &) = delete;

    void makeWindow(); //!< also a second start with what the first one remembered
    //! Shows the window and connects it to the stand-in, as "Try the demo" does. \return whether all is there and loaded
    bool start();
    bool waitUntilLoaded(); //!< connected, form complete, names of the board there

    ServerSession *session() const { return window->session(); }
    FakeEngine *engine() { return server.engine(); }
    ImageGrid *grid() const;
    //! In the current tab, else anywhere in the window.
    template <typename T> T *part(const QString &name) const
    {
        const QWidget *tab = window->workflowPanel();
        T *found = tab ? tab->findChild<T *>(name) : nullptr;
        return found ? found : window->findChild<T *>(name);
    }
    //! Opens it as a file, in a tab of its own. \return whether it is shown and loaded
    bool openJson(const QJsonObject &workflow);
    QString workflowTitle() const; //!< of the current tab, as it is drawn
    //! The control of a form field that has this object name, e.g. "prompt" or "spin".
    template <typename T>
    T *control(const QString &nodeId, const QString &fieldName, const QString &name) const
    {
        QWidget *frame = field(nodeId, fieldName);
        return frame ? frame->findChild<T *>(name) : nullptr;
    }
    QWidget *field(const QString &nodeId, const QString &fieldName) const;
    QJsonValue value(const QString &nodeId, const QString &fieldName) const;
    void setValue(const QString &nodeId, const QString &fieldName, const QJsonValue &value);

    //! Ctrl+Return in the prompt. \return the newest job; null when none was made
    Job *run();
    bool stepToPreview(); //!< the engine works until it has sent a preview; false when it came to rest before
    JobRow *jobRow(const Job *job) const;
    QLabel *labelWith(const QWidget *parent, const QString &text) const; //!< visible, its text contains this

    QPoint cell(int row) const; //!< middle of a picture, in coordinates of the grid's viewport
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    QString imageName(int row) const { return session()->images.name(row); }

    QByteArray serverBytes(const QString &imageName); //!< as the stand-in would send them
    static QByteArray bytesOf(const QString &path); //!< empty when there is no such file
    QString file(const QString &name) const { return dir.filePath(name); }
    QString writePicture(const QString &name, const QColor &colour); //!< a PNG; its path
    qsizetype countOf(const QString &request) const { return requests.count(request); }

    QTemporaryDir dir;
    DemoServer server;
    std::unique_ptr<Settings> settings;
    ScriptedPrompter prompter;
    std::unique_ptr<MainWindow> window;
    QStringList requests; //!< that came in, as "POST /api/v1/…"
};

inline const QString kEnqueueRequest = QStringLiteral("POST /api/v1/queue/default/enqueue_batch");

} // namespace Triptych::Test
