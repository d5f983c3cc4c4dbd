// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

namespace Triptych {

//! What a painted picture shows.
enum class Scene { Hills, Sea, NightCity, Forest, StillLife, Desert, Flowers, Abstract };
inline constexpr int kSceneCount = 8;

//! The scene that the words of a prompt ask for; when no word is known, one picked by \p seed.
Scene sceneFor(const QString &prompt, quint32 seed);

//! Paints a picture of the prompt's scene. Deterministic: same arguments, same pixels, on any thread. Details
//! are laid out in fractions of the picture, so that a small size shows the same picture as a large one.
//! \param size  pixels, both > 0
//! \return      Format_RGB32
QImage paintScene(const QString &prompt, quint32 seed, QSize size);

//! The same picture on its way out of noise, as a sampler shows it.
//! \param progress  [0, 1]; 0 is noise only, 1 the finished picture
QImage paintPreview(const QString &prompt, quint32 seed, QSize size, double progress);

//! A prompt that leads to \p scene; \p variant picks one of several.
QString samplePrompt(Scene scene, quint32 variant);

} // namespace Triptych
