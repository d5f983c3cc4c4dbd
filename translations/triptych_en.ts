<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CliText</name>
    <message numerus="yes">
        <location filename="../src/cli/commands/queuewait.cpp" line="+76"/>
        <source>%n item(s) have not ended in time.</source>
        <translation>
            <numerusform>%n item has not ended in time.</numerusform>
            <numerusform>%n items have not ended in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../src/cli/commands/workflowcheck.cpp" line="+109"/>
        <source>%n problem(s) would stop a run.</source>
        <translation>
            <numerusform>%n problem would stop a run.</numerusform>
            <numerusform>%n problems would stop a run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../src/cli/inputvalues.cpp" line="+221"/>
        <source>%1 (And %n more; “workflow check” lists them.)</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>
            <numerusform>%1 (And %n more; “workflow check” lists it.)</numerusform>
            <numerusform>%1 (And %n more; “workflow check” lists them.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../src/cli/runfollower.cpp" line="+118"/>
        <source>Queued %n item(s), batch %1.</source>
        <translation>
            <numerusform>Queued %n item, batch %1.</numerusform>
            <numerusform>Queued %n items, batch %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n item(s) were left out because the server&apos;s queue is full.</source>
        <translation>
            <numerusform>%n item was left out because the server&apos;s queue is full.</numerusform>
            <numerusform>%n items were left out because the server&apos;s queue is full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceText</name>
    <message numerus="yes">
        <location filename="../src/workflow/references.cpp" line="+309"/>
        <source>%1, %2: %n picture(s) are not on the server any more and are left out.</source>
        <translation>
            <numerusform>%1, %2: %n picture is not on the server any more and is left out.</numerusform>
            <numerusform>%1, %2: %n pictures are not on the server any more and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::FrameIndexEditor</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/frameindexeditor.cpp" line="+129"/>
        <source>of %n frame(s)</source>
        <extracomment>%n pictures (frames) of a video</extracomment>
        <translation>
            <numerusform>of %n frame</numerusform>
            <numerusform>of %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::GalleryPanel</name>
    <message numerus="yes">
        <location filename="../src/gui/gallery/gallerypanel.cpp" line="+293"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::GeneratorEditor</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/generatoreditor.cpp" line="+185"/>
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::GeneratorPreview</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/generatorpreview.cpp" line="+70"/>
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::ImageGrid</name>
    <message numerus="yes">
        <location filename="../src/gui/gallery/imagegrid.cpp" line="+229"/>
        <source>%n new</source>
        <comment>pictures that arrived above what is on screen</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::ImageListEditor</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/imagelisteditor.cpp" line="+196"/>
        <source>Uploading %Ln picture(s)</source>
        <translation>
            <numerusform>Uploading %Ln picture</numerusform>
            <numerusform>Uploading %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::JobRow</name>
    <message numerus="yes">
        <location filename="../src/gui/jobs/jobrow.cpp" line="+151"/>
        <source>Done, %Ln picture(s)</source>
        <translation>
            <numerusform>Done, %Ln picture</numerusform>
            <numerusform>Done, %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln run(s) left out: the server&apos;s queue is full.</source>
        <translation>
            <numerusform>%Ln run left out: the server&apos;s queue is full.</numerusform>
            <numerusform>%Ln runs left out: the server&apos;s queue is full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::LibraryDialog</name>
    <message numerus="yes">
        <location filename="../src/gui/dialogs/librarydialog.cpp" line="+92"/>
        <source>%Ln workflow(s)</source>
        <translation>
            <numerusform>%Ln workflow</numerusform>
            <numerusform>%Ln workflows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::ListEditor</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/listeditor.cpp" line="+111"/>
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::ListUploads</name>
    <message numerus="yes">
        <location filename="../src/jobs/listuploads.cpp" line="+224"/>
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 And %Ln more.</numerusform>
            <numerusform>%1 And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::LoadReportDialog</name>
    <message numerus="yes">
        <location filename="../src/gui/dialogs/loadreportdialog.cpp" line="+74"/>
        <source>And %Ln more: “Copy all” has them.</source>
        <translation>
            <numerusform>And %Ln more: “Copy all” has it.</numerusform>
            <numerusform>And %Ln more: “Copy all” has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::LoadReporter</name>
    <message numerus="yes">
        <location filename="../src/gui/loadreporter.cpp" line="+62"/>
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln not on this server</source>
        <translation>
            <numerusform>%Ln not on this server</numerusform>
            <numerusform>%Ln not on this server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln value(s) unfit</source>
        <translation>
            <numerusform>%Ln value unfit</numerusform>
            <numerusform>%Ln values unfit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln other</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::LorasEditor</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/loraseditor.cpp" line="+83"/>
        <source>%Ln LoRA(s)</source>
        <translation>
            <numerusform>%Ln LoRA</numerusform>
            <numerusform>%Ln LoRAs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::MainWindow</name>
    <message numerus="yes">
        <location filename="../src/gui/mainwindow.cpp" line="+282"/>
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln transfer</numerusform>
            <numerusform>%Ln transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::PictureExport</name>
    <message numerus="yes">
        <location filename="../src/gui/gallery/pictureexport.cpp" line="+118"/>
        <source>Copying %Ln picture(s): the files are being loaded.</source>
        <translation>
            <numerusform>Copying %Ln picture: the file is being loaded.</numerusform>
            <numerusform>Copying %Ln pictures: the files are being loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+21"/>
        <source>Loading %Ln file(s). Keep the button pressed: the drag starts when they are here.</source>
        <translation>
            <numerusform>Loading %Ln file. Keep the button pressed: the drag starts when it is here.</numerusform>
            <numerusform>Loading %Ln files. Keep the button pressed: the drag starts when they are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::RunBar</name>
    <message numerus="yes">
        <location filename="../src/gui/runbar.cpp" line="+131"/>
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 And %Ln more.</numerusform>
            <numerusform>%1 And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Run %Ln item(s)</source>
        <translation>
            <numerusform>Run %Ln item</numerusform>
            <numerusform>Run %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message numerus="yes">
        <location filename="../src/workflow/loadwarnings.cpp" line="+115"/>
        <source>%n node(s) were made with older versions; the server runs today&apos;s.</source>
        <translation>
            <numerusform>%n node was made with an older version; the server runs today&apos;s.</numerusform>
            <numerusform>%n nodes were made with older versions; the server runs today&apos;s.</numerusform>
        </translation>
    </message>
</context>
</TS>
