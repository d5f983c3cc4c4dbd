// SPDX-License-Identifier: Apache-2.0
#include "demo/scenepainter.h"

#include "demo/scenes.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace Triptych {

namespace {

struct SceneRow {
    void (*draw)(SceneCanvas &);
    const char16_t *words; // space separated; the first match in table order wins
    std::array<const char16_t *, 3> prompts;
};

const SceneRow kScenes[kSceneCount] = {
    {drawHills,
     u"hill hills mountain mountains valley mist landscape alps ridge ridges",
     {u"Blue hills in morning mist, gouache", u"A wide mountain valley at dusk, soft light",
      u"Layered ridges under a pale sun, ink wash"}},
    {drawSea,
     u"sea ocean sail boat ship harbour coast wave waves water lake",
     {u"A sail on a calm sea at noon", u"Moonlit ocean, long exposure, silver path of light",
      u"Evening at the coast, warm water, small boat"}},
    {drawNightCity,
     u"city street skyline town night tokyo neon building buildings",
     {u"Night city with lit windows, full moon", u"Neon skyline after rain, violet haze",
      u"Old town at night seen from the river"}},
    {drawForest,
     u"forest tree trees wood woods birch pine jungle",
     {u"Birch forest in winter fog", u"Pine woods with low evening sun",
      u"A dark forest path, volumetric light"}},
    {drawStillLife,
     u"still fruit apple apples bowl table spheres lemon pear kitchen",
     {u"Still life with fruit on a wooden table", u"Three painted spheres, soft window light",
      u"Apples and a lemon, oil on canvas"}},
    {drawDesert,
     u"desert dune dunes sand canyon mars egypt",
     {u"Golden dunes under a hot sky", u"Red canyon land on another planet",
      u"Desert at dawn, long shadows"}},
    {drawFlowers,
     u"flower flowers rose roses poppy garden botanical plant herbarium",
     {u"Botanical plate with red poppies", u"Pale yellow flowers on a light ground",
      u"Pink roses at night, herbarium style"}},
    {drawAbstract,
     u"abstract geometric pattern shapes bauhaus poster composition",
     {u"Abstract composition with quarter circles", u"Geometric poster, three colours",
      u"Bauhaus pattern, paper texture"}},
};

quint32 hashOf(const QString &text)
{
    // FNV-1a: qHash() is seeded per process, and the picture must be the same tomorrow.
    quint32 hash = 2166136261u;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619u;
    return hash;
}

QStringList wordsOf(const QString &prompt)
{
    QString letters = prompt.toLower();
    for (QChar &c : letters) {
        if (!c.isLetter())
            c = u' ';
    }
    return letters.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

Scene sceneFor(const QString &prompt, quint32 seed)
{
    const QStringList words = wordsOf(prompt);
    for (const QString &word : words) {
        for (int i = 0; i < kSceneCount; ++i) {
            if (QString::fromUtf16(kScenes[i].words).split(u' ').contains(word))
                return Scene(i);
        }
    }
    return Scene(seed % kSceneCount);
}

QImage paintScene(const QString &prompt, quint32 seed, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    SceneDice dice(seed ^ hashOf(prompt));
    SceneCanvas canvas{painter, QSizeF(size), dice};
    kScenes[int(sceneFor(prompt, seed))].draw(canvas);
    return image;
}

QImage paintPreview(const QString &prompt, quint32 seed, QSize size, double progress)
{
    QImage image = paintScene(prompt, seed, size);
    SceneDice dice(seed + 1);
    const double noise = 1.0 - progress;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = line[x];
            const auto blend = [&](int value) { return int(value * progress + dice.below(256) * noise); };
            line[x] = qRgb(blend(qRed(pixel)), blend(qGreen(pixel)), blend(qBlue(pixel)));
        }
    }
    return image;
}

QString samplePrompt(Scene scene, quint32 variant)
{
    const auto &prompts = kScenes[int(scene)].prompts;
    return QString::fromUtf16(prompts[variant % prompts.size()]);
}

} // namespace Triptych
