// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>

namespace Triptych::Bench {

//! Times of one case, milliseconds; at least one before it is read.
class Series final {
public:
    void add(double ms) { m_ms.insert(std::upper_bound(m_ms.begin(), m_ms.end(), ms), ms); }

    double min() const { return m_ms.constFirst(); }
    double max() const { return m_ms.constLast(); }
    double median() const
    {
        const qsizetype half = m_ms.size() / 2;
        return m_ms.size() % 2 == 1 ? m_ms[half] : (m_ms[half - 1] + m_ms[half]) / 2;
    }
    qsizetype rounds() const { return m_ms.size(); }

private:
    QList<double> m_ms; //!< sorted
};

//! Milliseconds that \p work takes, by a monotonic clock.
template <typename Work> double measure(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

inline void printHeader(const QString &title)
{
    std::printf("%s\n%-44s %9s %9s %9s  rounds\n", qPrintable(title), "ms", "min", "median", "max");
}

inline void print(const QString &name, const Series &series)
{
    std::printf("%-44s %9.3f %9.3f %9.3f  %lld\n", qPrintable(name), series.min(), series.median(),
                series.max(), static_cast<long long>(series.rounds()));
}

//! The ratio of two medians, and how it compares with a goal.
//! \param atMost  the highest ratio that meets the goal; 0 = no goal
inline bool printRatio(const QString &name, const Series &ours, const Series &other, double atMost)
{
    const double ratio = ours.median() / other.median();
    const bool met = atMost <= 0 || ratio <= atMost;
    if (atMost > 0)
        std::printf("%-44s %9.4f  goal <= %.4f: %s\n", qPrintable(name), ratio, atMost,
                    met ? "met" : "MISSED");
    else
        std::printf("%-44s %9.4f\n", qPrintable(name), ratio);
    return met;
}

} // namespace Triptych::Bench
