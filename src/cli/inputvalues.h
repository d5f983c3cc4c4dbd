// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "jobs/workflowhandle.h"

namespace Triptych {

//! A local picture that is to become the value of an image field.
struct FileValue {
    int index = 0; //!< of the field
    QString path;
};

//! --set and --inputs.
QList<OptionSpec> valueOptions();

//! Gives the workflow the values of --inputs, then those of --set (spec/cli.md, Values). Nothing is uploaded here: the
//! pictures named with "@" are returned, so that every other value is known to be good before the first byte goes out.
//! Errors: Invalid (no such input, refused value; the sentence names input, reason and range), Io (a file of values).
Result<QList<FileValue>> applyValues(const Arguments &arguments, WorkflowHandle &handle);

//! For commands that send nothing. Errors: Invalid when there is a picture to upload.
Status refuseFiles(const QList<FileValue> &files, const WorkflowHandle &handle);

//! Uploads the pictures and waits for them.
//! Errors: Io and Invalid (the file), and what the server says; each names the file.
Status uploadFiles(const QList<FileValue> &files, WorkflowHandle &handle);

//! What stops the run, one sentence a problem; fields that wait for one of \p files are not missing.
QList<RunProblem> problemsBesides(const QList<FileValue> &files, const WorkflowHandle &handle);
//! All of them as one error. \p problems must not be empty.
Error problemsError(const QList<RunProblem> &problems);

} // namespace Triptych
