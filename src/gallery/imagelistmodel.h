// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gallery/imageinfoloader.h"
#include "gallery/imageroles.h"
#include "invoke/imagesapi.h"

#include <QAbstractListModel>

namespace Triptych {

class Client;
class ThumbnailStore;

//! The pictures of one board: all names at once, so that the row count is right from the start; records and thumbnails
//! only for what is on screen.
//!
//! Owned by the session of one server; GUI thread. data() answers from memory and never waits. A reload changes only the
//! rows that differ, so views keep selection and position.
class ImageListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    ImageListModel(Client *client, ThumbnailStore *thumbnails, QObject *parent = nullptr);
    ~ImageListModel() override;
    Q_DISABLE_COPY_MOVE(ImageListModel)

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QMimeData *mimeData(
        const QModelIndexList &indexes) const override; //!< names only; files are the view's business
    QStringList mimeTypes() const override;

    const ImageQuery &query() const { return m_query; }
    void setQuery(const ImageQuery &query); //!< shows another list; reloads
    void reload();
    bool isLoading() const { return m_loading; }

    QString name(int row) const { return m_names.value(row); }
    int rowOf(const QString &name) const; //!< -1 when it is not in the list
    const ImageInfo *info(int row) const; //!< null while unknown
    //! What a view shows now, best first (wantedRows()): records and thumbnails are loaded for these rows.
    void setWantedRows(const QList<int> &rows);
    //! A finished or uploaded picture: one inserted row if it belongs here and is not there yet. \return whether it was
    bool noteNewImage(const ImageInfo &info);
    void setStarred(const QList<int> &rows, bool starred);

signals:
    void loaded(); //!< the names of the query are there
    void failed(const Triptych::Error &error);

private:
    void takeNames(const NameList &list);
    void replaceNames(const QStringList &names);
    void takeStarred(const QStringList &names, bool starred);
    void touch(const QString &name, const QList<int> &roles);
    bool belongsHere(const ImageInfo &info) const;

    Client *m_client;
    ThumbnailStore *m_thumbnails;
    ImageInfoLoader m_infos;
    ImageQuery m_query;
    QStringList m_names;
    int m_starredCount = 0;
    QList<int> m_wanted;
    bool m_loading = false;
    Reply<NameList> m_reply;
};

} // namespace Triptych
