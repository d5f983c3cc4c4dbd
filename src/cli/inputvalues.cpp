// SPDX-License-Identifier: Apache-2.0
#include "cli/inputvalues.h"

#include "base/safefile.h"
#include "cli/clitext.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace Triptych {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxTextBytes = 8 * 1024 * 1024;

Error atField(const FormField &field, const Error &error)
{
    //: %1 title and %2 number of an input, %3 a sentence
    return {error.kind,
            CliText::tr("“%1” (input %2): %3").arg(field.title).arg(field.index).arg(error.message),
            error.detail};
}

Result<QString> textOfFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxTextBytes);
    if (!bytes)
        return bytes.error();
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes.value());
    if (decode.hasError())
        return invalid(CliText::tr("“%1” is not UTF-8 text.").arg(path));
    return text;
}

//! Takes one value after the other. A local of applyValues().
class ValueReader final {
public:
    explicit ValueReader(WorkflowHandle &handle) : m_handle(handle) { }

    Status takeFile(const QString &path);
    Status takeAssignment(const QString &assignment);
    const QList<FileValue> &files() const { return m_files; }

private:
    Status takeJson(const QString &selector, const QJsonValue &value);
    Status takeText(int index, const QString &text);
    Status set(int index, const QJsonValue &value);

    WorkflowHandle &m_handle;
    QList<FileValue> m_files;
};

Status ValueReader::takeFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kMaxTextBytes);
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value());
    if (!document.isObject())
        return invalid(CliText::tr("“%1” is not a JSON object of inputs and values.").arg(path));
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const Status status = takeJson(it.key(), it.value()); !status)
            return status;
    }
    return Done{};
}

Status ValueReader::takeJson(const QString &selector, const QJsonValue &value)
{
    const Result<int> index = m_handle.tree().find(selector);
    if (!index)
        return index.error();
    if (value.isString())
        return takeText(index.value(), value.toString());
    return set(index.value(), value.isNull() ? QJsonValue(QJsonValue::Undefined) : value);
}

//! "SELECTOR=VALUE". Labels may contain "=", so the longest selector that fits is taken.
Status ValueReader::takeAssignment(const QString &assignment)
{
    qsizetype at = assignment.lastIndexOf(u'=');
    const qsizetype first = assignment.indexOf(u'=');
    if (first < 0)
        return invalid(CliText::tr("--set takes SELECTOR=VALUE, not “%1”.").arg(assignment));
    for (; at > first; at = assignment.lastIndexOf(u'=', at - 1)) {
        if (m_handle.tree().find(assignment.left(at)).ok())
            break;
    }
    const Result<int> index = m_handle.tree().find(assignment.left(at));
    if (!index)
        return index.error();
    return takeText(index.value(), assignment.mid(at + 1));
}

Status ValueReader::takeText(int index, const QString &text)
{
    const FormField &field = m_handle.tree().fields().at(index);
    if (field.isMissing || field.isConnected())
        return set(index, text); // the handle has the sentence for it
    const bool takesFile = field.editor == EditorKind::Image || field.editor == EditorKind::Video;
    if (takesFile && text.startsWith(u'@')) {
        m_files.removeIf([&](const FileValue &file) { return file.index == field.firstIndex; });
        m_files.append({field.firstIndex, text.mid(1)});
        return Done{};
    }
    QString plain = text;
    if (field.editor == EditorKind::Text && text.startsWith("@@"_L1)) {
        plain = text.mid(1);
    } else if (field.editor == EditorKind::Text && text.startsWith(u'@')) {
        const Result<QString> read = textOfFile(text.mid(1));
        if (!read)
            return atField(field, read.error());
        plain = read.value();
    }
    const Result<QJsonValue> value = field.type->fromText(field.field, plain, m_handle.state()->resources());
    if (!value)
        return atField(field, value.error());
    return set(index, value.value());
}

Status ValueReader::set(int index, const QJsonValue &value)
{
    const FormField &field = m_handle.tree().fields().at(index);
    m_files.removeIf([&](const FileValue &file) { return file.index == field.firstIndex; });
    if (const Status status = m_handle.setValue(index, value); !status)
        return Error{
            status.error().kind, CliText::tr("Input %1: %2").arg(index).arg(status.error().message), {}};
    return Done{};
}

Status waitForUpload(const Upload &upload)
{
    if (!upload.isFinished()) {
        QEventLoop loop;
        QObject::connect(&upload, &Upload::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (upload.state() == Upload::State::Failed)
        return upload.error();
    return Done{};
}

} // namespace

QList<OptionSpec> valueOptions()
{
    return {{u"--set"_s, u"SELECTOR=VALUE"_s, CliText::tr("gives one input a value; may be repeated")},
            {u"--inputs"_s, u"FILE"_s, CliText::tr("values from a JSON object: selector to value")}};
}

Result<QList<FileValue>> applyValues(const Arguments &arguments, WorkflowHandle &handle)
{
    ValueReader reader(handle);
    const QStringList paths = arguments.values(u"--inputs"_s);
    for (const QString &path : paths) {
        if (const Status status = reader.takeFile(path); !status)
            return status.error();
    }
    const QStringList assignments = arguments.values(u"--set"_s);
    for (const QString &assignment : assignments) {
        if (const Status status = reader.takeAssignment(assignment); !status)
            return status.error();
    }
    return reader.files();
}

Status refuseFiles(const QList<FileValue> &files, const WorkflowHandle &handle)
{
    if (files.isEmpty())
        return Done{};
    return atField(
        handle.tree().fields().at(files.first().index),
        invalid(
            CliText::tr("“%1” would have to be uploaded, and this command sends nothing; give the name of an "
                        "image or video on the server.")
                .arg(files.first().path)));
}

Status uploadFiles(const QList<FileValue> &files, WorkflowHandle &handle)
{
    for (const FileValue &file : files) {
        if (const Status status = handle.setFile(file.index, file.path); !status)
            return status;
    }
    for (const FileValue &file : files) {
        const Upload *upload = handle.upload(file.index);
        if (!upload)
            continue; // already accepted and taken over
        if (const Status status = waitForUpload(*upload); !status)
            return atField(handle.tree().fields().at(file.index), status.error());
    }
    return Done{};
}

QList<RunProblem> problemsBesides(const QList<FileValue> &files, const WorkflowHandle &handle)
{
    QList<RunProblem> problems = handle.problems();
    problems.removeIf([&](const RunProblem &problem) {
        return std::any_of(files.begin(), files.end(), [&](const FileValue &file) {
            const FormField &field = handle.tree().fields().at(file.index);
            return field.nodeId == problem.nodeId && field.fieldName == problem.fieldName;
        });
    });
    return problems;
}

Error problemsError(const QList<RunProblem> &problems)
{
    Q_ASSERT(!problems.isEmpty());
    const QString first = problems.first().message;
    const int others = static_cast<int>(problems.size()) - 1;
    if (others == 0)
        return invalid(first);
    //: %1 is a sentence
    return invalid(CliText::tr("%1 (And %n more; “workflow check” lists them.)", nullptr, others).arg(first));
}

} // namespace Triptych
