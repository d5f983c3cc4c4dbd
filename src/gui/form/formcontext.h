// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gallery/boardlistmodel.h"
#include "gallery/thumbnailstore.h"
#include "invoke/types.h"
#include "workflow/generators.h"

#include <QPointer>

#include <functional>

class QWidget;

namespace Triptych {

//! What a form needs from the rest of the program besides its values; every member may be empty.
struct FormContext {
    QPointer<ThumbnailStore> thumbnails; //!< pictures of image fields
    QPointer<BoardListModel> boards; //!< names for board fields; without it FormState::resources() is asked
    //! Lets the user choose a picture; calls `done` with its path, or never. Without it there is no Browse.
    std::function<void(QWidget *parent, std::function<void(const QString &path)> done)> chooseImageFile;
    //! The same for a video.
    std::function<void(QWidget *parent, std::function<void(const QString &path)> done)> chooseVideoFile;
    //! The same for several pictures; without it chooseImageFile is asked for one.
    std::function<void(QWidget *parent, std::function<void(const QStringList &paths)> done)> chooseImageFiles;
    //! Asks the server what a generator makes; calls `done`, at once or later, while `receiver` lives, or never.
    std::function<void(const GeneratorQuery &query, QObject *receiver,
                       std::function<void(const Result<QJsonArray> &values)> done)>
        askGenerated;
    //! Asks for the record of a picture or video of the server; calls `done`, at once or later, while `receiver` lives, or
    //! never.
    std::function<void(const QString &name, QObject *receiver,
                       std::function<void(const ImageInfo &info)> done)>
        askImageInfo;
    bool hasVideos = true; //!< the server keeps videos
};

} // namespace Triptych
