<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BatchText</name>
    <message>
        <location filename="../src/workflow/batchlists.cpp" line="+269"/>
        <source>“%1” feeds nothing; connect it.</source>
        <translation>„%1“ speist nichts; bitte verbinden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” has nothing to run through: its list is empty.</source>
        <translation>„%1“ hat nichts abzuarbeiten: Die Liste ist leer.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>“%1” has %2 values and “%3” has %4; lists of one group must be equally long.</source>
        <translation>„%1“ hat %2 Werte und „%3“ hat %4; Listen einer Gruppe müssen gleich lang sein.</translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message>
        <location filename="../src/cli/arguments.cpp" line="+23"/>
        <source>%1 takes a whole number from %2 on, not “%3”.</source>
        <translation>%1 braucht eine ganze Zahl ab %2, nicht „%3“.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>the server; else TRIPTYCH_SERVER, the window&apos;s last one, 127.0.0.1:9090</source>
        <translation>der Server; sonst TRIPTYCH_SERVER, der letzte des Fensters, 127.0.0.1:9090</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>use a stand-in server that lives as long as this command</source>
        <translation>einen Ersatzserver verwenden, der so lange lebt wie dieser Befehl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>access token of a server with users; else TRIPTYCH_TOKEN</source>
        <translation>Zugangstoken für einen Server mit Benutzern; sonst TRIPTYCH_TOKEN</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>output for programs</source>
        <translation>Ausgabe für Programme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no messages and no progress</source>
        <translation>keine Meldungen und kein Fortschritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the log on standard error</source>
        <translation>das Protokoll auf der Standardfehlerausgabe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this text</source>
        <translation>dieser Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the version of Triptych</source>
        <translation>die Version von Triptych</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>There is no option “%1” here; there are: %2.</source>
        <translation>Die Option „%1“ gibt es hier nicht; es gibt: %2.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 takes no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 braucht einen Wert: %1 %2.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>There is no “%1”; there are: %2.</source>
        <translation>„%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>“%1” has no “%2”; it has: %3.</source>
        <translation>„%1“ kennt „%2“ nicht; möglich sind: %3.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Say what to do: %1; --help tells more.</source>
        <translation>Es fehlt, was zu tun ist: %1; --help zeigt mehr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“%1” needs one of: %2.</source>
        <translation>„%1“ braucht eines von: %2.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” needs more: %1 %2.</source>
        <translation>„%1“ braucht mehr Angaben: %1 %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“%1” does not know what to do with “%2”.</source>
        <translation>„%1“ kann mit „%2“ nichts anfangen.</translation>
    </message>
    <message>
        <location filename="../src/cli/boardchoice.cpp" line="+16"/>
        <source>Uncategorized</source>
        <translation>Nicht kategorisiert</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The server has no board “%1”; “board list” names them.</source>
        <translation>Der Server hat kein Board „%1“; „board list“ nennt die vorhandenen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Several boards are called “%1”; give the id of one: %2.</source>
        <translation>Mehrere Boards heißen „%1“; bitte die ID eines davon angeben: %2.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Uncategorized is not a board; name one of “board list”.</source>
        <translation>„Nicht kategorisiert“ ist kein Board; bitte eines aus „board list“ nennen.</translation>
    </message>
    <message>
        <location filename="../src/cli/bytes.cpp" line="+13"/>
        <source>where it is written; standard output when not given</source>
        <translation>wohin geschrieben wird; ohne Angabe auf die Standardausgabe</translation>
    </message>
    <message>
        <location filename="../src/cli/commandrunner.cpp" line="+91"/>
        <source>triptych-cli [OPTION...] NOUN VERB [ARGUMENT...] [OPTION...]</source>
        <translation>triptych-cli [OPTION...] NOMEN VERB [ARGUMENT...] [OPTION...]</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Options of every command:</source>
        <translation>Optionen für jeden Befehl:</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/apiget.cpp" line="+16"/>
        <source>the server&apos;s answer as it comes</source>
        <translation>die Antwort des Servers, wie sie kommt</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/boarddownload.cpp" line="+49"/>
        <source>saves its pictures; run again, it fetches only what is missing</source>
        <translation>speichert seine Bilder; holt beim nächsten Mal nur, was fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>where they are saved</source>
        <translation>wohin sie gespeichert werden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>file names: {date} {time} {name} {board} {model} {seed} {n:04}; {name} when not given</source>
        <translation>Dateinamen: {date} {time} {name} {board} {model} {seed} {n:04}; ohne Angabe {name}</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“board download” needs --out DIR.</source>
        <translation>„board download“ braucht --out DIR.</translation>
    </message>
    <message>
        <location line="+22"/>
        <location filename="../src/cli/commands/upload.cpp" line="+25"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <location filename="../src/cli/runfollower.cpp" line="+206"/>
        <source>%1 is not saved: %2</source>
        <translation>%1 ist nicht gespeichert: %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 downloaded (%2), %3 were there, %4 failed</source>
        <translation>%1 heruntergeladen (%2), %3 schon vorhanden, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/boardedit.cpp" line="+29"/>
        <source>a new board; its id is printed</source>
        <translation>ein neues Board; seine ID wird ausgegeben</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>gives a board another name</source>
        <translation>gibt einem Board einen anderen Namen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>removes a board; its pictures stay</source>
        <translation>entfernt ein Board; seine Bilder bleiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its pictures as well</source>
        <translation>auch seine Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../src/cli/commands/imagechange.cpp" line="+100"/>
        <source>needed, because there is no way back</source>
        <translation>nötig, denn es gibt keinen Weg zurück</translation>
    </message>
    <message>
        <location line="+7"/>
        <location filename="../src/cli/commands/imagechange.cpp" line="+6"/>
        <source>Deleting cannot be undone; add --yes to do it.</source>
        <translation>Löschen lässt sich nicht rückgängig machen; mit --yes wird es ausgeführt.</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/boardimages.cpp" line="+22"/>
        <source>names of its pictures, newest first</source>
        <translation>die Namen seiner Bilder, neueste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only those with a star</source>
        <translation>nur die mit Stern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only those with this text in their metadata</source>
        <translation>nur die mit diesem Text in den Metadaten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>at most so many</source>
        <translation>höchstens so viele</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/boardlist.cpp" line="+17"/>
        <source>the boards, newest first</source>
        <translation>die Boards, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/imagechange.cpp" line="-72"/>
        <source>puts pictures on another board</source>
        <translation>legt Bilder auf ein anderes Board</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>which one; “none” is Uncategorized</source>
        <translation>auf welches; „none“ heißt nicht kategorisiert</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“image move” needs --to BOARD.</source>
        <translation>„image move“ braucht --to BOARD.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>gives pictures a star</source>
        <translation>gibt Bildern einen Stern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>takes the star off</source>
        <translation>nimmt den Stern weg</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>deletes pictures at the server</source>
        <translation>löscht Bilder auf dem Server</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/imageget.cpp" line="+35"/>
        <location filename="../src/cli/commands/imageinfo.cpp" line="+30"/>
        <location filename="../src/cli/openworkflow.cpp" line="+42"/>
        <source>The server has no picture “%1”.</source>
        <translation>Der Server hat kein Bild „%1“.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>the stored file of one picture</source>
        <translation>die gespeicherte Datei eines Bildes</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/imageinfo.cpp" line="-12"/>
        <source>size, board, dates and metadata of one picture</source>
        <translation>Größe, Board, Daten und Metadaten eines Bildes</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/modellist.cpp" line="+22"/>
        <source>the installed models</source>
        <translation>die installierten Modelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only this type, e.g. main, lora, vae</source>
        <translation>nur dieser Typ, z. B. main, lora, vae</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>only for this base, e.g. sd-1, sdxl, flux</source>
        <translation>nur für diese Basis, z. B. sd-1, sdxl, flux</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/queuecancel.cpp" line="+22"/>
        <source>cancels items, a batch or everything</source>
        <translation>bricht Einträge, einen Stapel oder alles ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>every item of this batch</source>
        <translation>alle Einträge dieses Stapels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>every item of the queue, also those of others</source>
        <translation>alle Einträge der Warteschlange, auch die von anderen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>“queue cancel” takes either ids, or --batch BATCH, or --all.</source>
        <translation>„queue cancel“ braucht entweder IDs oder --batch BATCH oder --all.</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/queuelist.cpp" line="+17"/>
        <source>all items, newest first</source>
        <translation>alle Einträge, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/queuepause.cpp" line="+25"/>
        <source>starts no more items; the running one ends</source>
        <translation>startet keine weiteren Einträge; der laufende wird beendet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>goes on</source>
        <translation>setzt die Warteschlange fort</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/queueshow.cpp" line="+19"/>
        <source>one item; with --json also what it sent and made</source>
        <translation>ein Eintrag; mit --json auch, was er gesendet und erzeugt hat</translation>
    </message>
    <message>
        <location line="+15"/>
        <location filename="../src/cli/commands/queuewait.cpp" line="+70"/>
        <source>The server has no queue item %1.</source>
        <translation>Der Server hat keinen Eintrag %1 in der Warteschlange.</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/queuestatus.cpp" line="+17"/>
        <source>how many items are in which state</source>
        <translation>wie viele Einträge in welchem Zustand sind</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/queuewait.cpp" line="-42"/>
        <source>returns when all of them have ended</source>
        <translation>kehrt zurück, wenn alle beendet sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stops waiting</source>
        <translation>wartet nicht länger</translation>
    </message>
    <message numerus="yes">
        <location line="+47"/>
        <source>%n item(s) have not ended in time.</source>
        <translation>
            <numerusform>%n Eintrag wurde nicht rechtzeitig beendet.</numerusform>
            <numerusform>%n Einträge wurden nicht rechtzeitig beendet.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+29"/>
        <location filename="../src/cli/commands/serverinfo.cpp" line="+84"/>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/serverinfo.cpp" line="-38"/>
        <source>version, users, queue size, models by type</source>
        <translation>Version, Benutzer, Warteschlange, Modelle nach Typ</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>%1 waiting, %2 running</source>
        <translation>%1 wartend, %2 laufend</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 (paused)</source>
        <translation>%1 (angehalten)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/upload.cpp" line="+31"/>
        <source>sends pictures and videos into a board</source>
        <translation>schickt Bilder und Videos in ein Board</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>sends pictures and videos; their names are printed</source>
        <translation>schickt Bilder und Videos; ihre Namen werden ausgegeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>where to; Uncategorized when not given</source>
        <translation>wohin; ohne Angabe nicht kategorisiert</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowcheck.cpp" line="+69"/>
        <source>input %1: </source>
        <translation>Eingabe %1: </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>everything that would stop a run, and every warning</source>
        <translation>alles, was die Ausführung verhindern würde, und alle Warnungen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <location line="+47"/>
        <source>%n problem(s) would stop a run.</source>
        <translation>
            <numerusform>%n Problem würde die Ausführung verhindern.</numerusform>
            <numerusform>%n Probleme würden die Ausführung verhindern.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowget.cpp" line="+22"/>
        <source>a workflow of the server&apos;s library as JSON</source>
        <translation>ein Workflow aus der Bibliothek des Servers als JSON</translation>
    </message>
    <message>
        <location line="+13"/>
        <location filename="../src/cli/openworkflow.cpp" line="-6"/>
        <source>The server&apos;s library has no workflow “%1”.</source>
        <translation>Die Bibliothek des Servers hat keinen Workflow „%1“.</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowinputs.cpp" line="+82"/>
        <source>(from “%1”)</source>
        <translation>(von „%1“)</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>every input with its stable index</source>
        <translation>alle Eingaben mit ihrer festen Nummer</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowlist.cpp" line="+17"/>
        <source>the server&apos;s library</source>
        <translation>die Bibliothek des Servers</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowoutputs.cpp" line="+21"/>
        <source>the nodes whose pictures count as results</source>
        <translation>die Knoten, deren Bilder als Ergebnis zählen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>board: input %1</source>
        <translation>Board: Eingabe %1</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowrequest.cpp" line="+26"/>
        <source>prints the body that “run” would send; sends nothing</source>
        <translation>gibt aus, was „run“ senden würde; sendet nichts</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Only the server can make the values of a generator of this workflow; leave out --templates.</source>
        <translation>Die Werte eines Generators dieses Workflows kann nur der Server bilden; bitte --templates weglassen.</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowrun.cpp" line="+27"/>
        <source>it is not a folder that can be written to</source>
        <translation>es ist kein Ordner, in den geschrieben werden kann</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>where the pictures are saved; without it their names are printed</source>
        <translation>wohin die Bilder gespeichert werden; ohne Angabe werden ihre Namen ausgegeben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>file names: {date} {time} {name} {board} {workflow} {model} {seed} {n:04}</source>
        <translation>Dateinamen: {date} {time} {name} {board} {workflow} {model} {seed} {n:04}</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ends as soon as the run is queued</source>
        <translation>endet, sobald der Auftrag in der Warteschlange steht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stops waiting; the run goes on at the server</source>
        <translation>wartet nicht länger; der Auftrag läuft auf dem Server weiter</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>submits, follows, saves the pictures</source>
        <translation>sendet ab, verfolgt, speichert die Bilder</translation>
    </message>
    <message>
        <location filename="../src/cli/console.cpp" line="+55"/>
        <source>Standard output</source>
        <translation>Die Standardausgabe</translation>
    </message>
    <message>
        <location filename="../src/cli/inputvalues.cpp" line="+24"/>
        <source>“%1” (input %2): %3</source>
        <extracomment>%1 title and %2 number of an input, %3 a sentence</extracomment>
        <translation>„%1“ (Eingabe %2): %3</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>“%1” is not UTF-8 text.</source>
        <translation>„%1“ ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>“%1” is not a JSON object of inputs and values.</source>
        <translation>„%1“ ist kein JSON-Objekt aus Eingaben und Werten.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>--set takes SELECTOR=VALUE, not “%1”.</source>
        <translation>--set braucht SELEKTOR=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Input %1: %2</source>
        <translation>Eingabe %1: %2</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>gives one input a value; may be repeated</source>
        <translation>gibt einer Eingabe einen Wert; mehrfach möglich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>values from a JSON object: selector to value</source>
        <translation>Werte aus einem JSON-Objekt: Selektor zu Wert</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>“%1” would have to be uploaded, and this command sends nothing; give the name of an image or video on the server.</source>
        <translation>„%1“ müsste hochgeladen werden, und dieser Befehl sendet nichts; gib den Namen eines Bildes oder Videos auf dem Server an.</translation>
    </message>
    <message numerus="yes">
        <location line="+41"/>
        <source>%1 (And %n more; “workflow check” lists them.)</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>
            <numerusform>%1 (Und %n weiteres; „workflow check“ listet alle auf.)</numerusform>
            <numerusform>%1 (Und %n weitere; „workflow check“ listet alle auf.)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../src/cli/openworkflow.cpp" line="+44"/>
        <source>“%1” is not a saved answer of /api/v2/models/.</source>
        <translation>„%1“ ist keine gespeicherte Antwort von /api/v2/models/.</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>node types from a saved openapi.json; no server is asked</source>
        <translation>Knotentypen aus einer gespeicherten openapi.json; kein Server wird gefragt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>models from a saved answer of /api/v2/models/</source>
        <translation>Modelle aus einer gespeicherten Antwort von /api/v2/models/</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>“%1” is not a saved openapi.json of InvokeAI.</source>
        <translation>„%1“ ist keine gespeicherte openapi.json von InvokeAI.</translation>
    </message>
    <message>
        <location filename="../src/cli/commands/workflowmap.cpp" line="+27"/>
        <source>writes the index of every input, or says what moved since</source>
        <translation>schreibt die Nummer jeder Eingabe oder sagt, was seitdem verschoben ist</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>where the map is written; without it, it is printed</source>
        <translation>wohin die Karte geschrieben wird; sonst wird sie ausgegeben</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“workflow map” does “export” or “verify”, not “%1”.</source>
        <translation>„workflow map“ kennt „export“ und „verify“, nicht „%1“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“workflow map export” takes one file.</source>
        <translation>„workflow map export“ braucht genau eine Datei.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“workflow map verify” takes a workflow and its map.</source>
        <translation>„workflow map verify“ braucht einen Workflow und seine Karte.</translation>
    </message>
    <message>
        <location line="+30"/>
        <location filename="../src/cli/openworkflow.cpp" line="+11"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location filename="../src/cli/queueids.cpp" line="+16"/>
        <source>“%1” is not the number of a queue item; “queue list” shows them.</source>
        <translation>„%1“ ist keine Nummer eines Eintrags der Warteschlange; „queue list“ zeigt sie.</translation>
    </message>
    <message>
        <location filename="../src/cli/runfollower.cpp" line="-143"/>
        <source>The run could not be cancelled: %1</source>
        <translation>Der Auftrag konnte nicht abgebrochen werden: %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The connection to %1 is lost; waiting for it.</source>
        <translation>Die Verbindung zu %1 ist verloren; es wird auf sie gewartet.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The run did not end within %1 s; the batch %2 goes on at the server.</source>
        <translation>Der Auftrag endete nicht innerhalb von %1 s; der Stapel %2 läuft auf dem Server weiter.</translation>
    </message>
    <message numerus="yes">
        <location line="+38"/>
        <source>Queued %n item(s), batch %1.</source>
        <translation>
            <numerusform>%n Eintrag eingereiht, Stapel %1.</numerusform>
            <numerusform>%n Einträge eingereiht, Stapel %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n item(s) were left out because the server&apos;s queue is full.</source>
        <translation>
            <numerusform>%n Eintrag wurde ausgelassen, weil die Warteschlange des Servers voll ist.</numerusform>
            <numerusform>%n Einträge wurden ausgelassen, weil die Warteschlange des Servers voll ist.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 % %2</source>
        <translation>%1 % %2</translation>
    </message>
    <message>
        <location line="+120"/>
        <source>Asking the server to cancel; Ctrl-C again ends at once.</source>
        <translation>Der Server wird um Abbruch gebeten; nochmals Strg-C beendet sofort.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The server has not said that batch %1 is cancelled.</source>
        <translation>Der Server hat den Abbruch des Stapels %1 nicht bestätigt.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>The run was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../src/cli/runoptions.cpp" line="+17"/>
        <source>how often; 1 when not given</source>
        <translation>wie oft; ohne Angabe 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ahead of everything that waits in the queue</source>
        <translation>vor allem, was in der Warteschlange wartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what “auto” means for board inputs; none when not given</source>
        <translation>was „auto“ bei Board-Eingaben bedeutet; ohne Angabe keines</translation>
    </message>
    <message>
        <location filename="../src/cli/session.cpp" line="+51"/>
        <source>This program has no stand-in server; give the address of a server with --server.</source>
        <translation>Dieses Programm hat keinen Ersatzserver; bitte mit --server die Adresse eines Servers angeben.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <location filename="../ui/connectpage.ui" line="+23"/>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>InvokeAI draws the pictures, on this machine or another one.</source>
        <translation>InvokeAI zeichnet die Bilder, auf diesem Rechner oder einem anderen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>http://127.0.0.1:9090</source>
        <translation>http://127.0.0.1:9090</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+21"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>For example studio-gpu:9090 or https://render.example.org/invoke</source>
        <translation>Zum Beispiel studio-gpu:9090 oder https://render.example.org/invoke</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Found on this machine</source>
        <translation>Auf diesem Rechner gefunden</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Connect to the server on this machine</source>
        <translation>Mit dem Server auf diesem Rechner verbinden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No server yet</source>
        <translation>Noch kein Server</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A small server in the program, with sample workflows.</source>
        <translation>Kleiner eingebauter Server mit Beispielen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
</context>
<context>
    <name>EdgeText</name>
    <message>
        <location filename="../src/workflow/resolvededges.cpp" line="+100"/>
        <source>The node that it leads to does not exist.</source>
        <translation>Der Knoten, zu dem sie führt, existiert nicht.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>It is part of a circle.</source>
        <translation>Sie ist Teil eines Kreises.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The connector has no output “%1”.</source>
        <translation>Der Verbinder hat keinen Ausgang „%1“.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing feeds the connector that it comes from.</source>
        <translation>Der Verbinder, von dem sie kommt, hat selbst keine Quelle.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The node that it comes from does not exist.</source>
        <translation>Der Knoten, von dem sie kommt, existiert nicht.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>“%1” has no output “%2”.</source>
        <translation>„%1“ hat keinen Ausgang „%2“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“%1” has no input “%2”.</source>
        <translation>„%1“ hat keine Eingabe „%2“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The input “%1” takes values only.</source>
        <translation>Die Eingabe „%1“ nimmt nur Werte an.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The output “%1” does not fit the input “%2”.</source>
        <translation>Der Ausgang „%1“ passt nicht zur Eingabe „%2“.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The input “%1” already has a connection.</source>
        <translation>Die Eingabe „%1“ hat schon eine Verbindung.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It would close a circle.</source>
        <translation>Sie würde einen Kreis schließen.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>“%1” gathers values of one type only.</source>
        <translation>„%1“ sammelt nur Werte von einem Typ.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The two values of “%1” must be of one type.</source>
        <translation>Die beiden Werte von „%1“ müssen vom selben Typ sein.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <location filename="../src/base/error.cpp" line="+16"/>
        <source>“%1” cannot be used: %2.</source>
        <extracomment>%1 is a file path, %2 the operating system&apos;s reason</extracomment>
        <translation>„%1“ kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server sent an answer that Triptych does not understand (%1).</source>
        <extracomment>%1 says what was wrong, in English</extracomment>
        <translation>Der Server hat eine Antwort gesendet, die Triptych nicht versteht (%1).</translation>
    </message>
    <message>
        <location filename="../src/base/safefile.cpp" line="+36"/>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>“%1” is larger than %2.</source>
        <translation>„%1“ ist größer als %2.</translation>
    </message>
    <message>
        <location filename="../src/transfer/filename.cpp" line="+80"/>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>there are too many of it</source>
        <translation>es gibt zu viele davon</translation>
    </message>
</context>
<context>
    <name>FieldSettings</name>
    <message>
        <location filename="../src/workflow/fieldsettings.cpp" line="+37"/>
        <source>Option %1</source>
        <translation>Option %1</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <location filename="../src/workflow/fields/boardfield.cpp" line="+47"/>
        <source>%1 does not name a board.</source>
        <translation>%1 bezeichnet kein Board.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The server has no board with the id “%1”.</source>
        <translation>Der Server hat kein Board mit der ID „%1“.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The server has no board with the id “%1”; “Automatic” is used instead.</source>
        <translation>Der Server hat kein Board mit der Kennung „%1“; stattdessen gilt „Automatisch“.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>The server has %1 boards “%2”; give the id of one.</source>
        <translation>Der Server hat %1 Boards „%2“; bitte die ID eines davon angeben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The server has no board “%1”.</source>
        <translation>Der Server hat kein Board „%1“.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/booleanfield.cpp" line="+23"/>
        <source>%1 is neither true nor false.</source>
        <translation>%1 ist weder wahr (true) noch falsch (false).</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/checks.cpp" line="+40"/>
        <source>%1 is less than the smallest allowed number, %2.</source>
        <translation>%1 ist kleiner als die kleinste erlaubte Zahl, %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is more than the largest allowed number, %2.</source>
        <translation>%1 ist größer als die größte erlaubte Zahl, %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is too small: the number must be more than %2.</source>
        <translation>%1 ist zu klein: Die Zahl muss größer als %2 sein.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is too large: the number must be less than %2.</source>
        <translation>%1 ist zu groß: Die Zahl muss kleiner als %2 sein.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is not a multiple of %2.</source>
        <translation>%1 ist kein Vielfaches von %2.</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>%1 is not a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 is not a number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 is not a text.</source>
        <translation>%1 ist kein Text.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The text is too short: at least %1 characters are needed.</source>
        <translation>Der Text ist zu kurz: Mindestens %1 Zeichen sind nötig.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The text is too long: at most %1 characters are allowed.</source>
        <translation>Der Text ist zu lang: Höchstens %1 Zeichen sind erlaubt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 does not name an image of the server.</source>
        <translation>%1 bezeichnet kein Bild des Servers.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 is not a list.</source>
        <translation>%1 ist keine Liste.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The list is too short: at least %1 items are needed.</source>
        <translation>Die Liste ist zu kurz: Mindestens %1 Einträge sind nötig.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The list is too long: at most %1 items are allowed.</source>
        <translation>Die Liste ist zu lang: Höchstens %1 Einträge sind erlaubt.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Item %1: %2</source>
        <extracomment>%1 is a position in a list, %2 a sentence about the item</extracomment>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Allowed: %1 to %2.</source>
        <translation>Erlaubt: %1 bis %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Allowed: from %1.</source>
        <translation>Erlaubt: ab %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Allowed: up to %1.</source>
        <translation>Erlaubt: bis %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Steps of %1.</source>
        <translation>Schrittweite %1.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 is not a JSON value.</source>
        <translation>%1 ist kein JSON-Wert.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/colorfield.cpp" line="+55"/>
        <source>%1 is not a colour.</source>
        <translation>%1 ist keine Farbe.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Write it as #rrggbb or #rrggbbaa.</source>
        <translation>Schreibweise: #rrggbb oder #rrggbbaa.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/enumfield.cpp" line="+25"/>
        <source>%1 is not one of the choices.</source>
        <translation>%1 steht nicht zur Auswahl.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Allowed: %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/modelfield.cpp" line="+39"/>
        <source>%1 does not name a model.</source>
        <translation>%1 bezeichnet kein Modell.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+67"/>
        <source>The server has no model “%1” that fits here.</source>
        <translation>Der Server hat kein Modell „%1“, das hier passt.</translation>
    </message>
    <message>
        <location line="-65"/>
        <location line="+48"/>
        <source>The model “%1” cannot be looked up without a server.</source>
        <translation>Das Modell „%1“ kann ohne Server nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>“%1” is a model of another kind than this input asks for; the run may fail.</source>
        <translation>„%1“ ist ein Modell anderer Art, als dieser Eingang verlangt; der Lauf kann scheitern.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The server has no models.</source>
        <extracomment>%1 are the server&apos;s own words, e.g. &quot;sdxl main&quot;</extracomment>
        <translation>Der Server hat keine Modelle.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The server has no model that fits here: %1.</source>
        <translation>Der Server hat kein Modell, das hier passt: %1.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>The server has %1 models “%2” that fit here; give the key of one.</source>
        <translation>Der Server hat %1 Modelle „%2“, die hier passen; bitte den Schlüssel eines davon angeben.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/rawfield.cpp" line="+74"/>
        <source>%1 has no “%2”.</source>
        <extracomment>%2 is a key of JSON</extracomment>
        <translation>%1 hat kein „%2“.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/lorafield.cpp" line="+41"/>
        <source>Not all of these are models that this input asks for; the run may fail.</source>
        <translation>Nicht alle davon sind Modelle, die dieser Eingang verlangt; der Lauf kann scheitern.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>%1 does not name a LoRA.</source>
        <translation>%1 nennt kein LoRA.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The weight of “%1” is not a number.</source>
        <translation>Das Gewicht von „%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+13"/>
        <source>The server has no LoRA “%1” that fits here.</source>
        <translation>Der Server hat kein LoRA „%1“, das hier passt.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fields/referencefield.cpp" line="+66"/>
        <source>%1 does not say what is chosen.</source>
        <translation>%1 sagt nicht, was gewählt ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The server does not have “%1” any more.</source>
        <translation>Der Server hat „%1“ nicht mehr.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>The server has %1 things named “%2”; give the id of one.</source>
        <translation>Der Server hat %1 Einträge namens „%2“; die Kennung von einem angeben.</translation>
    </message>
    <message>
        <location filename="../src/workflow/fieldregistry.cpp" line="+33"/>
        <source>The file has %1 here; the server reads it as %2.</source>
        <extracomment>both are values, e.g. “5” and 5</extracomment>
        <translation>In der Datei steht hier %1; der Server liest es als %2.</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message>
        <location filename="../src/workflow/formtreebuilder.cpp" line="+90"/>
        <source>The form&apos;s root element was missing and has been replaced.</source>
        <translation>Das Wurzelelement des Formulars fehlte und wurde ersetzt.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>The form element “%1” was lost and has been put at the end.</source>
        <translation>Das Formularelement „%1“ war verwaist und wurde ans Ende gesetzt.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>The form lists the element “%1” more than once.</source>
        <translation>Das Formular führt das Element „%1“ mehrmals auf.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The form lists an element “%1” that does not exist.</source>
        <translation>Das Formular führt ein Element „%1“ auf, das nicht existiert.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The form is nested too deeply; inner containers have been taken apart.</source>
        <translation>Das Formular ist zu tief verschachtelt; innere Behälter wurden aufgelöst.</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>The form element “%1” is of the unknown kind “%2”.</source>
        <translation>Das Formularelement „%1“ hat die unbekannte Art „%2“.</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The workflow has no node “%1” any more.</source>
        <translation>Der Workflow hat keinen Knoten „%1“ mehr.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The server does not know the node type “%1”.</source>
        <translation>Der Server kennt den Knotentyp „%1“ nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The node “%1” has no input “%2”.</source>
        <translation>Der Knoten „%1“ hat keine Eingabe „%2“.</translation>
    </message>
</context>
<context>
    <name>GeneratorText</name>
    <message>
        <location filename="../src/workflow/generators.cpp" line="+188"/>
        <source>The number of values must be whole, from 0 to %1.</source>
        <translation>Die Anzahl der Werte muss ganz sein, von 0 bis %1.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>“%1” must be a text.</source>
        <extracomment>%1 is a setting of a generator</extracomment>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” must be a whole number.</source>
        <translation>„%1“ muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” must be a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>This is not the description of a generator.</source>
        <translation>Das ist keine Beschreibung eines Generators.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>“%1” is not a kind of generator for this field.</source>
        <translation>„%1“ ist keine Generatorart für dieses Feld.</translation>
    </message>
</context>
<context>
    <name>HttpError</name>
    <message>
        <location filename="../src/net/httperror.cpp" line="+68"/>
        <source>%1 asks you to log in.</source>
        <translation>%1 verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 did not let you in: %2.</source>
        <translation>%1 hat die Anmeldung abgelehnt: %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 does not allow this.</source>
        <translation>%1 erlaubt das nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 does not allow this: %2.</source>
        <translation>%1 erlaubt das nicht: %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 does not have what was asked for.</source>
        <translation>%1 hat nicht, wonach gefragt wurde.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 does not have what was asked for: %2.</source>
        <translation>%1 hat nicht, wonach gefragt wurde: %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 reports a fault of its own.</source>
        <translation>%1 meldet einen eigenen Fehler.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 reports a fault of its own: %2.</source>
        <translation>%1 meldet einen eigenen Fehler: %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 refused the request.</source>
        <translation>%1 hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 refused the request: %2.</source>
        <translation>%1 hat die Anfrage abgelehnt: %2.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>No server answers at %1. Start InvokeAI there, or check the address.</source>
        <translation>Unter %1 antwortet kein Server. InvokeAI dort starten oder die Adresse prüfen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The computer %1 was not found. Check the address and the network.</source>
        <translation>Der Rechner %1 wurde nicht gefunden. Adresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A secure connection to %1 was not possible: its certificate is not trusted.</source>
        <translation>Eine sichere Verbindung zu %1 war nicht möglich: Das Zertifikat ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 sends Triptych on to another address, which it does not follow. Check the address, and whether this network asks for a log-in.</source>
        <translation>%1 leitet Triptych an eine andere Adresse weiter, der es nicht folgt. Bitte die Adresse prüfen, und ob dieses Netzwerk eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What answers at %1 is not a web server. Check the address and the port.</source>
        <translation>Was unter %1 antwortet, ist kein Webserver. Adresse und Port prüfen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The proxy server did not connect to %1. Check the proxy settings.</source>
        <translation>Der Proxyserver hat keine Verbindung zu %1 hergestellt. Die Proxy-Einstellungen prüfen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection to %1 broke.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>This address is not an InvokeAI API: %1 sent a web page or something else. Check the address, and whether this network asks for a log-in.</source>
        <translation>Diese Adresse ist keine InvokeAI-API: %1 hat eine Webseite oder etwas anderes gesendet. Bitte die Adresse prüfen, und ob dieses Netzwerk eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The answer of %1 is larger than the allowed %2.</source>
        <translation>Die Antwort von %1 ist größer als die erlaubten %2.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 sent a file without its size, so it cannot be checked and is not used.</source>
        <translation>%1 hat eine Datei ohne Größenangabe gesendet; sie kann nicht geprüft werden und wird nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>ImagesApi</name>
    <message>
        <location filename="../src/invoke/imagesapi.cpp" line="+44"/>
        <source>This picture carries only a graph, not a workflow.</source>
        <translation>Dieses Bild enthält nur einen Graphen, keinen Workflow.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This picture carries no workflow.</source>
        <translation>Dieses Bild enthält keinen Workflow.</translation>
    </message>
</context>
<context>
    <name>InputMapText</name>
    <message>
        <location filename="../src/workflow/inputmap.cpp" line="+41"/>
        <source>This is not an index map: it has no list of inputs.</source>
        <translation>Das ist keine Karte der Eingaben: Ihr fehlt die Liste „inputs“.</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <location filename="../ui/librarydialog.ui" line="+6"/>
        <source>Workflow library</source>
        <translation>Workflow-Bibliothek</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Filter by name, tag or description</source>
        <translation>Nach Name, Schlagwort oder Beschreibung filtern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter workflows</source>
        <translation>Workflows filtern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who made the workflows</source>
        <translation>Wer die Workflows gemacht hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>LoadReportDialog</name>
    <message>
        <location filename="../ui/loadreportdialog.ui" line="+6"/>
        <source>What differs from the file</source>
        <translation>Was von der Datei abweicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LoadText</name>
    <message>
        <location filename="../src/workflow/loadreport.cpp" line="+65"/>
        <source>same content</source>
        <translation>gleicher Inhalt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>same name and base</source>
        <translation>gleicher Name, gleiche Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>same name, another base</source>
        <translation>gleicher Name, andere Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>same name but for capital letters</source>
        <translation>gleicher Name bis auf Großbuchstaben</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>The server does not know the node type “%1” of “%2”.</source>
        <translation>Der Server kennt den Knotentyp „%1“ von „%2“ nicht.</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The file&apos;s “%1” is another server&apos;s; “%2” of this server is used (%3).</source>
        <extracomment>%1 and %2 are names of models, %3 is one of the reasons &quot;same ...&quot;</extracomment>
        <translation>„%1“ der Datei gehört zu einem anderen Server; verwendet wird „%2“ von diesem Server (%3).</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: %2</source>
        <extracomment>%1 title of an input, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not on this server</source>
        <translation>Nicht auf diesem Server</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Values that do not fit</source>
        <translation>Werte, die nicht passen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Different or not used</source>
        <translation>Anders oder nicht verwendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>LoaderText</name>
    <message>
        <location filename="../src/jobs/workflowloader.cpp" line="+49"/>
        <source>The workflow came from the clipboard and is not there any more.</source>
        <translation>Der Workflow kam aus der Zwischenablage und ist dort nicht mehr.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../ui/mainwindow.ui" line="+7"/>
        <source>Triptych</source>
        <translation>Triptych</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;verwendet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&amp;Workflow</source>
        <translation>&amp;Workflow</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Queue</source>
        <translation>Warte&amp;schlange</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Image</source>
        <translation>Bi&amp;ld</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Board</source>
        <translation>B&amp;oard</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Connect to a server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Try the demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;New from starter…</source>
        <translation>&amp;Neu aus Startvorlage…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open from the clip&amp;board</source>
        <translation>Aus der &amp;Zwischenablage öffnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Open workflow…</source>
        <translation>Workflow ö&amp;ffnen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open from the server&apos;s &amp;library…</source>
        <translation>Aus der &amp;Bibliothek des Servers öffnen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Text to image</source>
        <translation>Text zu Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Image variation</source>
        <translation>Bildvariante</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Seed study</source>
        <translation>Seed-Studie</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Every field</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Close workflow</source>
        <translation>Workflow s&amp;chließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open closed workflow &amp;again</source>
        <translation>&amp;Geschlossenen Workflow wieder öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Copy pictures</source>
        <translation>Bilder &amp;kopieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Search pictures</source>
        <translation>Bilder &amp;suchen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Reset the form to the workflow&apos;s values</source>
        <translation>Formular auf die Werte des Workflows &amp;zurücksetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Form</source>
        <translation>&amp;Formular</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Queue and boards</source>
        <translation>&amp;Warteschlange und Boards</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Look: as the de&amp;sktop</source>
        <translation>Aussehen: wie der Deskto&amp;p</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Look: &amp;dark</source>
        <translation>Aussehen: &amp;dunkel</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Look: &amp;light</source>
        <translation>Aussehen: &amp;hell</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Run &amp;first in the queue</source>
        <translation>Als &amp;Erstes in der Warteschlange ausführen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Cancel my jobs</source>
        <translation>Meine Aufträge a&amp;bbrechen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Open in the viewer</source>
        <translation>Im Betrachter &amp;öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>S&amp;tar</source>
        <translation>S&amp;tern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open its &amp;workflow</source>
        <translation>Seinen &amp;Workflow öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Add pictures…</source>
        <translation>Bilder &amp;hinzufügen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;New board…</source>
        <translation>&amp;Neues Board…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Go to board</source>
        <translation>&amp;Gehe zu Board</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;About Triptych</source>
        <translation>&amp;Über Triptych</translation>
    </message>
</context>
<context>
    <name>MediaText</name>
    <message>
        <location filename="../src/gui/form/editors/mediawords.cpp" line="+19"/>
        <source>Drop a video</source>
        <translation>Video ablegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use this video</source>
        <translation>Dieses Video verwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Replace the video</source>
        <translation>Video ersetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Videos only</source>
        <translation>Nur Videos</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another video</source>
        <translation>Anderes Video wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paste a video</source>
        <translation>Video einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The video could not be loaded.</source>
        <translation>Das Video konnte nicht geladen werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A video cannot be uploaded without a server.</source>
        <translation>Ohne Server kann kein Video hochgeladen werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop a picture</source>
        <translation>Bild hier ablegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Use this picture</source>
        <translation>Dieses Bild verwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Replace the picture</source>
        <translation>Das Bild ersetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pictures only</source>
        <translation>Nur Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another picture</source>
        <translation>Anderes Bild wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paste a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The picture could not be loaded.</source>
        <translation>Das Bild konnte nicht geladen werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A picture cannot be uploaded without a server.</source>
        <translation>Ohne Server kann kein Bild hochgeladen werden.</translation>
    </message>
</context>
<context>
    <name>MigrationText</name>
    <message>
        <location filename="../src/workflow/migration.cpp" line="+169"/>
        <source>This workflow does not say which version of the workflow format it has.</source>
        <translation>Dieser Workflow gibt nicht an, welche Version des Workflow-Formats er hat.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This workflow has format version %1, which is newer than Triptych knows; please update Triptych.</source>
        <translation>Dieser Workflow hat die Formatversion %1; sie ist neuer, als Triptych kennt. Bitte Triptych aktualisieren.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>This workflow has the format version %1, which no InvokeAI has written.</source>
        <translation>Dieser Workflow hat die Formatversion %1, die kein InvokeAI geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>MimeText</name>
    <message>
        <location filename="../src/gui/form/editors/picturemime.cpp" line="+48"/>
        <source>“%1” is a video; this field takes a picture.</source>
        <translation>„%1“ ist ein Video; dieses Feld nimmt ein Bild.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>“%1” is a picture; this field takes a video.</source>
        <translation>„%1“ ist ein Bild; dieses Feld nimmt ein Video.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>“%1” is not an MP4 video.</source>
        <translation>„%1“ ist kein MP4-Video.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>This is a video; the field takes a picture.</source>
        <translation>Das ist ein Video; das Feld nimmt ein Bild.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is a picture; the field takes a video.</source>
        <translation>Das ist ein Bild; das Feld nimmt ein Video.</translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <location filename="../src/transfer/nametemplate.cpp" line="+20"/>
        <source>The name template has “{%1}”; known are {%2}.</source>
        <translation>Die Namensvorlage enthält „{%1}“; bekannt sind {%2}.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The name template has a “{” without “}”.</source>
        <translation>Die Namensvorlage enthält eine „{“ ohne „}“.</translation>
    </message>
</context>
<context>
    <name>OfferText</name>
    <message>
        <location filename="../src/gui/offeredworkflow.cpp" line="+45"/>
        <source>There is no workflow in it: neither a file, nor a PNG picture, nor the text of one.</source>
        <translation>Darin ist kein Workflow: weder eine Datei noch ein PNG-Bild noch der Text eines Workflows.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>There is no workflow in it. %1</source>
        <extracomment>%1 is a sentence that says what was found instead</extracomment>
        <translation>Darin ist kein Workflow. %1</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <location filename="../src/transfer/picture.cpp" line="+116"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This is not a PNG, JPEG, WebP, GIF, BMP or TIFF picture.</source>
        <translation>Das ist kein Bild im Format PNG, JPEG, WebP, GIF, BMP oder TIFF.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The picture has more than %1 million pixels; make it smaller first.</source>
        <translation>Das Bild hat mehr als %1 Millionen Pixel; bitte zuerst verkleinern.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The picture is cut off; copy the file again.</source>
        <translation>Das Bild ist abgeschnitten; bitte die Datei neu kopieren.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The picture is broken and cannot be read.</source>
        <translation>Das Bild ist beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../src/transfer/uploadimage.cpp" line="+107"/>
        <source>There is no picture to upload.</source>
        <translation>Es gibt kein Bild zum Hochladen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The picture could not be converted for the server.</source>
        <translation>Das Bild konnte nicht für den Server umgewandelt werden.</translation>
    </message>
</context>
<context>
    <name>PngText</name>
    <message>
        <location filename="../src/workflow/pngtext.cpp" line="+122"/>
        <source>This is not a PNG picture.</source>
        <translation>Das ist kein PNG-Bild.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The PNG picture is cut off inside its text.</source>
        <translation>Das PNG-Bild ist mitten in seinem Text abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message>
        <location filename="../src/invoke/appapi.cpp" line="+52"/>
        <source>The server cannot read the dynamic prompt: %1</source>
        <translation>Der Server kann den dynamischen Prompt nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>ReadinessText</name>
    <message>
        <location filename="../src/workflow/readiness.cpp" line="+88"/>
        <source>The workflow has no node that could run.</source>
        <translation>Der Workflow hat keinen Knoten, der ausgeführt werden könnte.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workflow has more than one “workflow return” node.</source>
        <translation>Der Workflow hat mehr als einen „workflow return“-Knoten.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The server does not convert the numbers of this connection.</source>
        <translation>Der Server wandelt die Zahlen dieser Verbindung nicht um.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A batch cannot feed an input of a called workflow.</source>
        <translation>Ein Stapel kann keine Eingabe eines aufgerufenen Workflows speisen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>“%1” cannot take what “%2” hands on.</source>
        <translation>„%1“ kann nicht annehmen, was „%2“ weitergibt.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The server does not know the type “%2” of the node “%1”.</source>
        <translation>Der Server kennt den Typ „%2“ des Knotens „%1“ nicht.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>“%1” needs a connection from a node; a batch alone cannot feed it.</source>
        <translation>„%1“ braucht eine Verbindung von einem Knoten; ein Stapel allein genügt nicht.</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>%1, %2: %3</source>
        <extracomment>%1 title of a node, %2 title of an input, %3 a sentence</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>This input needs a value or a connection.</source>
        <translation>Diese Eingabe braucht einen Wert oder eine Verbindung.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This must name a file on the server&apos;s disk.</source>
        <translation>Hier muss eine Datei auf dem Server genannt werden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The server takes one number here, not a list.</source>
        <translation>Der Server nimmt hier eine Zahl an, keine Liste.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 has version %2 in this workflow, and version %3 of the server has no input “%4”.</source>
        <translation>%1 hat in diesem Workflow Version %2; die Version %3 des Servers hat keine Eingabe „%4“.</translation>
    </message>
</context>
<context>
    <name>ReferenceText</name>
    <message>
        <location filename="../src/workflow/references.cpp" line="+292"/>
        <source>%1, %2: the video “%3” is not on the server any more; the run does without it.</source>
        <translation>%1, %2: Das Video „%3“ ist nicht mehr auf dem Server; der Lauf kommt ohne es aus.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, %2: the picture “%3” is not on the server any more; the run does without it.</source>
        <translation>%1, %2: Das Bild „%3“ ist nicht mehr auf dem Server; der Lauf kommt ohne es aus.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1, %2: the server has no video “%3”.</source>
        <translation>%1, %2: Der Server hat kein Video „%3“.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2: the server has no picture “%3”.</source>
        <translation>%1, %2: Der Server hat kein Bild „%3“.</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%1, %2: %n picture(s) are not on the server any more and are left out.</source>
        <translation>
            <numerusform>%1, %2: %n Bild ist nicht mehr auf dem Server und wird ausgelassen.</numerusform>
            <numerusform>%1, %2: %n Bilder sind nicht mehr auf dem Server und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>“%1” calls a workflow that the server&apos;s library does not have any more.</source>
        <translation>„%1“ ruft einen Workflow auf, den die Bibliothek des Servers nicht mehr hat.</translation>
    </message>
</context>
<context>
    <name>SelectorText</name>
    <message>
        <location filename="../src/workflow/formtree.cpp" line="+63"/>
        <source>Several inputs are called “%1”; give the number of one: %2.</source>
        <translation>Mehrere Eingaben heißen „%1“; bitte die Nummer einer davon angeben: %2.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no input “%1”: this workflow has no inputs.</source>
        <translation>Es gibt keine Eingabe „%1“: Dieser Workflow hat keine Eingaben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no input “%1”; this workflow has: %2.</source>
        <translation>Es gibt keine Eingabe „%1“; dieser Workflow hat: %2.</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <location filename="../src/workflow/workflowsource.cpp" line="+32"/>
        <source>This picture carries only the graph that made it, not a workflow.</source>
        <translation>Dieses Bild enthält nur den Graphen, der es erzeugt hat, keinen Workflow.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This picture carries no workflow.</source>
        <translation>Dieses Bild enthält keinen Workflow.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file is nested too deeply to be a workflow.</source>
        <translation>Die Datei ist zu tief verschachtelt, um ein Workflow zu sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file is cut off: its end is missing.</source>
        <translation>Die Datei ist abgeschnitten: Ihr Ende fehlt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file is not JSON text and not a PNG picture.</source>
        <translation>Die Datei ist weder JSON-Text noch ein PNG-Bild.</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file is only a git-lfs pointer; its content has not been downloaded.</source>
        <translation>Die Datei ist nur ein git-lfs-Verweis; ihr Inhalt wurde nicht heruntergeladen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file is larger than any workflow (%1).</source>
        <translation>Die Datei ist größer als jeder Workflow (%1).</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>This is a ComfyUI workflow; Triptych reads workflows of InvokeAI.</source>
        <translation>Das ist ein Workflow von ComfyUI; Triptych liest Workflows von InvokeAI.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is the graph of a run, not a workflow.</source>
        <translation>Das ist der Graph eines Laufs, kein Workflow.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is not a workflow of InvokeAI: it has no nodes.</source>
        <translation>Das ist kein Workflow von InvokeAI: Er hat keine Knoten.</translation>
    </message>
</context>
<context>
    <name>StarterDialog</name>
    <message>
        <location filename="../ui/starterdialog.ui" line="+6"/>
        <source>New from starter</source>
        <translation>Neu aus Startvorlage</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Filter by task or model</source>
        <translation>Nach Aufgabe oder Modell filtern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter starters</source>
        <translation>Startvorlagen filtern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Family of models</source>
        <translation>Modellfamilie</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Starters</source>
        <translation>Startvorlagen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>StarterText</name>
    <message>
        <location filename="../src/jobs/starters.cpp" line="+39"/>
        <source>Text to image</source>
        <translation>Text zu Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Image to image</source>
        <translation>Bild zu Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Control image</source>
        <translation>Steuerbild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reference image</source>
        <translation>Referenzbild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Upscale</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Prompts from a list</source>
        <translation>Prompts aus einer Liste</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Paints a picture from words.</source>
        <translation>Malt ein Bild aus Worten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Repaints a picture: you say how much of it stays.</source>
        <translation>Übermalt ein Bild: Sie sagen, wie viel davon bleibt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paints a new picture along the edges of another.</source>
        <translation>Malt ein neues Bild entlang der Kanten eines anderen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paints a new picture in the likeness of another.</source>
        <translation>Malt ein neues Bild nach dem Vorbild eines anderen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Makes a picture larger and paints the detail that it lacks.</source>
        <translation>Vergrößert ein Bild und malt die fehlenden Einzelheiten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paints one picture for each line of a list.</source>
        <translation>Malt für jede Zeile einer Liste ein Bild.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>the node type “%1”</source>
        <extracomment>%1 is the name of a node type</extracomment>
        <translation>der Knotentyp „%1“</translation>
    </message>
</context>
<context>
    <name>Triptych::BoardEditor</name>
    <message>
        <location filename="../src/gui/form/editors/boardeditor.cpp" line="+44"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None (Uncategorized)</source>
        <translation>Keines (nicht kategorisiert)</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%1 (not on this server)</source>
        <translation>%1 (nicht auf diesem Server)</translation>
    </message>
</context>
<context>
    <name>Triptych::BoardHandle</name>
    <message>
        <location filename="../src/transfer/boardhandle.cpp" line="+72"/>
        <source>Uncategorized is not a board; it cannot be renamed.</source>
        <translation>„Nicht kategorisiert“ ist kein Board und kann nicht umbenannt werden.</translation>
    </message>
</context>
<context>
    <name>Triptych::BoardListModel</name>
    <message>
        <location filename="../src/gallery/boardlistmodel.cpp" line="+71"/>
        <source>Uncategorized</source>
        <translation>Nicht kategorisiert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1, %2 pictures</source>
        <translation>%1, Bilder: %2</translation>
    </message>
</context>
<context>
    <name>Triptych::BoardPanel</name>
    <message>
        <location filename="../src/gui/gallery/boardpanel.cpp" line="+113"/>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+1"/>
        <source>New board</source>
        <translation>Neues Board</translation>
    </message>
    <message>
        <location line="+23"/>
        <location line="+1"/>
        <source>Filter boards</source>
        <translation>Boards filtern</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Name of the new board</source>
        <translation>Name des neuen Boards</translation>
    </message>
</context>
<context>
    <name>Triptych::ChoiceEditor</name>
    <message>
        <location filename="../src/gui/form/editors/choiceeditor.cpp" line="+39"/>
        <location line="+2"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Nothing to choose</source>
        <translation>Keine Auswahl</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1 (not offered)</source>
        <translation>%1 (nicht im Angebot)</translation>
    </message>
</context>
<context>
    <name>Triptych::Client</name>
    <message>
        <location filename="../src/invoke/client.cpp" line="+40"/>
        <source>The connection to %1 is lost. Triptych keeps trying.</source>
        <translation>Die Verbindung zu %1 ist verloren. Triptych versucht es weiter.</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>%1 answers, but its web socket for live updates does not. A proxy in between may block it.</source>
        <translation>%1 antwortet, aber nicht der WebSocket für Live-Meldungen. Vielleicht sperrt ihn ein Proxy dazwischen.</translation>
    </message>
    <message>
        <location line="+109"/>
        <source>%1 wants a login. Start Triptych with --token-file to give it a token.</source>
        <translation>%1 verlangt eine Anmeldung. Triptych mit --token-file starten, um ein Token anzugeben.</translation>
    </message>
</context>
<context>
    <name>Triptych::ColorEditor</name>
    <message>
        <location filename="../src/gui/form/editors/coloreditor.cpp" line="+88"/>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a colour for %1</source>
        <translation>Farbe für %1 wählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Six or eight digits from 0 to F make a colour.</source>
        <translation>Eine Farbe besteht aus sechs oder acht Ziffern von 0 bis F.</translation>
    </message>
</context>
<context>
    <name>Triptych::ConnectPage</name>
    <message>
        <location filename="../src/gui/dialogs/connectpage.cpp" line="+63"/>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>InvokeAI %1</source>
        <translation>InvokeAI %1</translation>
    </message>
</context>
<context>
    <name>Triptych::ConnectionLabel</name>
    <message>
        <location filename="../src/gui/connectionlabel.cpp" line="+46"/>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Connected  %1</source>
        <translation>Verbunden  %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>Triptych::DialogPrompter</name>
    <message>
        <location filename="../src/gui/prompter.cpp" line="+24"/>
        <source>Open workflow</source>
        <translation>Workflow öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Workflows (*.json *.png)</source>
        <translation>Workflows (*.json *.png)</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+10"/>
        <location line="+9"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Choose a video</source>
        <translation>Video wählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Videos (*.mp4)</source>
        <translation>Videos (*.mp4)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Save picture as</source>
        <translation>Bild speichern unter</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>Triptych::Downloads</name>
    <message>
        <location filename="../src/transfer/downloads.cpp" line="+94"/>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>it cannot be replaced</source>
        <translation>es kann nicht ersetzt werden</translation>
    </message>
</context>
<context>
    <name>Triptych::FieldFrame</name>
    <message>
        <location filename="../src/gui/form/fieldframe.cpp" line="+124"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Connected from %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Back to the workflow&apos;s own value</source>
        <translation>Zurück zum Wert des Workflows</translation>
    </message>
</context>
<context>
    <name>Triptych::FormState</name>
    <message>
        <location filename="../src/workflow/formstate.cpp" line="+192"/>
        <source>This input needs a value.</source>
        <translation>Diese Eingabe braucht einen Wert.</translation>
    </message>
</context>
<context>
    <name>Triptych::FormView</name>
    <message>
        <location filename="../src/gui/form/formview.cpp" line="+201"/>
        <source>This workflow has no inputs. It can be run as it is.</source>
        <translation>Dieser Workflow hat keine Eingaben. Er kann so ausgeführt werden, wie er ist.</translation>
    </message>
</context>
<context>
    <name>Triptych::FrameIndexEditor</name>
    <message>
        <location filename="../src/gui/form/editors/frameindexeditor.cpp" line="+39"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>This is not a number yet.</source>
        <translation>Das ist noch keine Zahl.</translation>
    </message>
    <message numerus="yes">
        <location line="+73"/>
        <source>of %n frame(s)</source>
        <extracomment>%n pictures (frames) of a video</extracomment>
        <translation>
            <numerusform>von %n Bild</numerusform>
            <numerusform>von %n Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::FullImages</name>
    <message>
        <location filename="../src/gallery/fullimages.cpp" line="+43"/>
        <source>The picture is not loaded yet.</source>
        <translation>Das Bild ist noch nicht geladen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>the copy cannot be written</source>
        <translation>die Kopie kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>Triptych::GalleryPanel</name>
    <message>
        <location filename="../src/gui/gallery/gallerypanel.cpp" line="+49"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Assets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search pictures by prompt, model or seed</source>
        <translation>Bilder nach Prompt, Modell oder Seed suchen</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+1"/>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+1"/>
        <source>Thumbnail size</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Add to %1</source>
        <extracomment>%1 is a board&apos;s name; shown while files are dragged over the pictures</extracomment>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>No picture matches “%1”.</source>
        <translation>Kein Bild passt zu „%1“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No assets on this board yet. Drop files here to upload them.</source>
        <translation>Noch keine Vorlagen auf diesem Board. Dateien hier ablegen, um sie hochzuladen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>No pictures on this board yet. Drop files here or run a workflow.</source>
        <translation>Noch keine Bilder auf diesem Board. Dateien hier ablegen oder einen Workflow ausführen.</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>rows %1–%2 of %3</source>
        <translation>Zeilen %1–%2 von %3</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Uploaded pictures are listed under Assets.</source>
        <translation>Hochgeladene Bilder stehen unter „Vorlagen“.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Triptych::GeneratorEditor</name>
    <message>
        <location filename="../src/gui/form/editors/generatoreditor.cpp" line="+27"/>
        <source>Start and step</source>
        <translation>Anfang und Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Even steps</source>
        <translation>Gleiche Abstände</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From a text</source>
        <translation>Aus einem Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dynamic prompt, all combinations</source>
        <translation>Dynamischer Prompt, alle Kombinationen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dynamic prompt, random</source>
        <translation>Dynamischer Prompt, zufällig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pictures of a board</source>
        <translation>Bilder eines Boards</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Choose how the values are made</source>
        <translation>Art der Werte wählen</translation>
    </message>
    <message>
        <location line="+66"/>
        <source>Only the server can tell what comes out.</source>
        <translation>Was herauskommt, weiß nur der Server.</translation>
    </message>
    <message numerus="yes">
        <location line="+38"/>
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, others each run</source>
        <translation>%1, bei jedem Lauf andere</translation>
    </message>
</context>
<context>
    <name>Triptych::GeneratorPreview</name>
    <message numerus="yes">
        <location filename="../src/gui/form/editors/generatorpreview.cpp" line="+70"/>
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Nothing comes out.</source>
        <translation>Es kommt nichts heraus.</translation>
    </message>
</context>
<context>
    <name>Triptych::GeneratorSettings</name>
    <message>
        <location filename="../src/gui/form/editors/generatorsettings.cpp" line="+107"/>
        <location line="+77"/>
        <source>%1, %2</source>
        <extracomment>%1 is the title of a field, %2 of one of its settings</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="-64"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Split at</source>
        <translation>Trennen bei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How many at most</source>
        <translation>Höchstens so viele</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Which pictures</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>A new one each run</source>
        <translation>Bei jedem Lauf ein neuer</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>New number now</source>
        <translation>Jetzt eine neue Zahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New number for %1</source>
        <translation>Neue Zahl für %1</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Nothing: the text is one item</source>
        <translation>Nichts: der Text ist ein Eintrag</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>\n is a line break, \t a tab</source>
        <translation>\n ist ein Zeilenumbruch, \t ein Tabulator</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Choose a board</source>
        <translation>Board wählen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Assets</source>
        <translation>Assets</translation>
    </message>
</context>
<context>
    <name>Triptych::HttpCall</name>
    <message>
        <location filename="../src/net/httpcall.cpp" line="+269"/>
        <source>it changed while it was sent</source>
        <translation>sie wurde während des Sendens verändert</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
</context>
<context>
    <name>Triptych::HttpPort</name>
    <message>
        <location filename="../src/demo/httpport.cpp" line="+240"/>
        <source>The port %1 is taken by another program.</source>
        <translation>Der Port %1 ist von einem anderen Programm belegt.</translation>
    </message>
</context>
<context>
    <name>Triptych::HttpTransport</name>
    <message>
        <location filename="../src/net/httptransport.cpp" line="+60"/>
        <source>Type the address of an InvokeAI server, for example 192.168.1.20:9090.</source>
        <translation>Bitte die Adresse eines InvokeAI-Servers eingeben, zum Beispiel 192.168.1.20:9090.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>“%1” is not an address. Type a computer name or number, for example 192.168.1.20:9090.</source>
        <translation>„%1“ ist keine Adresse. Bitte Name oder Nummer eines Rechners eingeben, zum Beispiel 192.168.1.20:9090.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>An address starts with http:// or https://; “%1” does not.</source>
        <translation>Eine Adresse beginnt mit http:// oder https://; „%1“ nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Leave the user name and password out of the address; a server with users takes a token (--token-file).</source>
        <translation>Benutzername und Passwort bitte aus der Adresse weglassen; ein Server mit Benutzern nimmt ein Token (--token-file).</translation>
    </message>
</context>
<context>
    <name>Triptych::ImageDelegate</name>
    <message>
        <location filename="../src/gui/gallery/imagedelegate.cpp" line="+100"/>
        <source>Not readable</source>
        <comment>grid cell of a picture that could not be decoded</comment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <location line="+113"/>
        <source>%1 × %2</source>
        <comment>width and height of a picture in pixels</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>Triptych::ImageEditor</name>
    <message>
        <location filename="../src/gui/form/editors/imageeditor.cpp" line="+135"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <location line="+1"/>
        <location line="+198"/>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="-181"/>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location line="+93"/>
        <source>This server has no videos</source>
        <translation>Dieser Server hat keine Videos</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>InvokeAI has them from version 6.14 on</source>
        <translation>InvokeAI hat sie ab Version 6.14</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <location line="-154"/>
        <source>Cancel the upload</source>
        <translation>Hochladen abbrechen</translation>
    </message>
    <message>
        <location line="+155"/>
        <source>Uploading %1 %</source>
        <translation>Hochladen %1 %</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Still in use</source>
        <translation>Noch in Gebrauch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, %2</source>
        <extracomment>%1 is the size of a video in pixels, %2 its length</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, still in use</source>
        <translation>%1, noch in Gebrauch</translation>
    </message>
    <message>
        <location filename="../src/gui/form/editors/imageeditor_drop.cpp" line="+51"/>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>Triptych::ImageGrid</name>
    <message numerus="yes">
        <location filename="../src/gui/gallery/imagegrid.cpp" line="+229"/>
        <source>%n new</source>
        <comment>pictures that arrived above what is on screen</comment>
        <translation>
            <numerusform>%n neues</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::ImageListEditor</name>
    <message>
        <location filename="../src/gui/form/editors/imagelisteditor.cpp" line="+102"/>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Remove the selected pictures from the list (Delete)</source>
        <translation>Gewählte Bilder aus der Liste nehmen (Entf)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove the selected pictures</source>
        <translation>Gewählte Bilder entfernen</translation>
    </message>
    <message>
        <location line="+70"/>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Uploading %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild wird hochgeladen</numerusform>
            <numerusform>%Ln Bilder werden hochgeladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>There are no pictures in that folder.</source>
        <translation>In diesem Ordner sind keine Bilder.</translation>
    </message>
</context>
<context>
    <name>Triptych::ImageListModel</name>
    <message>
        <location filename="../src/gallery/imagelistmodel.cpp" line="+66"/>
        <source>Video %1 of %2</source>
        <translation>Video %1 von %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Picture %1 of %2, %3 by %4 pixels</source>
        <translation>Bild %1 von %2, %3 mal %4 Pixel</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>Triptych::ImageViewer</name>
    <message>
        <location filename="../src/gui/viewer/imageviewer.cpp" line="+43"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Triptych::ItemDelegate</name>
    <message>
        <location filename="../src/gui/form/editors/itemdelegate.cpp" line="+73"/>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>%1, item %2</source>
        <extracomment>%1 is the title of a field, %2 a position in its list</extracomment>
        <translation>%1, Eintrag %2</translation>
    </message>
</context>
<context>
    <name>Triptych::ItemListModel</name>
    <message>
        <location filename="../src/gui/form/editors/itemlistmodel.cpp" line="+84"/>
        <source>Item %1: %2</source>
        <extracomment>%1 is a position in a list, %2 the item there</extracomment>
        <translation>Eintrag %1: %2</translation>
    </message>
</context>
<context>
    <name>Triptych::JobListModel</name>
    <message>
        <location filename="../src/jobs/joblistmodel.cpp" line="+32"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Uploading pictures</source>
        <translation>Bilder werden hochgeladen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer yet, asking the server</source>
        <translation>Noch keine Antwort, der Server wird gefragt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Running, %1 of %2 done</source>
        <extracomment>a job of several runs: how many of them are done</extracomment>
        <translation>Läuft, %1 von %2 fertig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>Triptych::JobPanel</name>
    <message>
        <location filename="../src/gui/jobs/jobpanel.cpp" line="+41"/>
        <location line="+115"/>
        <source>Pause the server&apos;s queue</source>
        <translation>Warteschlange des Servers anhalten</translation>
    </message>
    <message>
        <location line="-114"/>
        <source>Cancel everything that is queued</source>
        <translation>Alles in der Warteschlange abbrechen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing is queued. Fill in the form and press Run.</source>
        <translation>Die Warteschlange ist leer. Formular ausfüllen und auf „Ausführen“ klicken.</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>Done earlier: %1</source>
        <translation>Zuvor erledigt: %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paused, %1 waiting</source>
        <translation>angehalten, %1 wartend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 running, %2 waiting</source>
        <translation>%1 laufend, %2 wartend</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Let the server&apos;s queue go on</source>
        <translation>Warteschlange des Servers fortsetzen</translation>
    </message>
</context>
<context>
    <name>Triptych::JobResults</name>
    <message>
        <location filename="../src/gui/jobs/jobresults.cpp" line="+130"/>
        <source>+%L1</source>
        <extracomment>further pictures of one run</extracomment>
        <translation>+%L1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Picture of %1</source>
        <extracomment>%1 is the title of a node</extracomment>
        <translation>Bild von %1</translation>
    </message>
</context>
<context>
    <name>Triptych::JobRow</name>
    <message>
        <location filename="../src/gui/jobs/jobrow.cpp" line="+101"/>
        <source>Cancel this job</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Use these values</source>
        <translation>Diese Werte verwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Done, %Ln picture(s)</source>
        <translation>
            <numerusform>Fertig, %Ln Bild</numerusform>
            <numerusform>Fertig, %Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln run(s) left out: the server&apos;s queue is full.</source>
        <translation>
            <numerusform>%Ln Lauf ausgelassen: Die Warteschlange des Servers ist voll.</numerusform>
            <numerusform>%Ln Läufe ausgelassen: Die Warteschlange des Servers ist voll.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+22"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Triptych::JobSubmitter</name>
    <message>
        <location filename="../src/jobs/jobsubmitter.cpp" line="+146"/>
        <source>The server&apos;s queue is full. Wait until some jobs are done, then run again.</source>
        <translation>Die Warteschlange des Servers ist voll. Bitte warten, bis einige Aufträge fertig sind, dann erneut ausführen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There was nothing to run: a list of the workflow is empty.</source>
        <translation>Es gab nichts auszuführen: Eine Liste des Workflows ist leer.</translation>
    </message>
</context>
<context>
    <name>Triptych::JobTracker</name>
    <message>
        <location filename="../src/jobs/jobtracker.cpp" line="+245"/>
        <source>The server no longer knows this job; its queue was cleared.</source>
        <translation>Der Server kennt diesen Auftrag nicht mehr; seine Warteschlange wurde geleert.</translation>
    </message>
</context>
<context>
    <name>Triptych::LibraryDialog</name>
    <message>
        <location filename="../src/gui/dialogs/librarydialog.cpp" line="+22"/>
        <source>Comes with the server</source>
        <translation>Gehört zum Server</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>All workflows</source>
        <translation>Alle Workflows</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Made by people</source>
        <translation>Von Nutzern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Come with the server</source>
        <translation>Gehören zum Server</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>The server&apos;s library is empty.</source>
        <translation>Die Bibliothek des Servers ist leer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No workflow of the library fits.</source>
        <translation>Kein Workflow der Bibliothek passt.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln workflow(s)</source>
        <translation>
            <numerusform>%Ln Workflow</numerusform>
            <numerusform>%Ln Workflows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::LibraryModel</name>
    <message>
        <location filename="../src/gallery/librarymodel.cpp" line="+147"/>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Triptych::ListEditor</name>
    <message>
        <location filename="../src/gui/form/editors/listeditor.cpp" line="+78"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Add an item (Insert)</source>
        <translation>Eintrag hinzufügen (Einfg)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paste the clipboard: one item for each line</source>
        <translation>Zwischenablage einfügen: ein Eintrag je Zeile</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Empty list</source>
        <translation>Leere Liste</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::ListUploads</name>
    <message>
        <location filename="../src/jobs/listuploads.cpp" line="+78"/>
        <source>Input %1 does not take a list of pictures.</source>
        <translation>Eingabe %1 nimmt keine Liste von Bildern.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A picture cannot be uploaded without a server.</source>
        <translation>Ohne Server kann kein Bild hochgeladen werden.</translation>
    </message>
    <message numerus="yes">
        <location line="+141"/>
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 Und %Ln weiteres.</numerusform>
            <numerusform>%1 Und %Ln weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::LoadReportDialog</name>
    <message>
        <location filename="../src/gui/dialogs/loadreportdialog.cpp" line="+46"/>
        <source>“%1” differs from its file in this. The file itself stays as it is.</source>
        <translation>„%1“ weicht hierin von der Datei ab. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>There is no difference any more.</source>
        <translation>Es gibt keine Abweichung mehr.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>And %Ln more: “Copy all” has them.</source>
        <translation>
            <numerusform>Und %Ln weitere: „Alles kopieren“ enthält sie.</numerusform>
            <numerusform>Und %Ln weitere: „Alles kopieren“ enthält sie.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1 This was taken back.</source>
        <translation>%1 Das wurde zurückgenommen.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Show field</source>
        <translation>Feld zeigen</translation>
    </message>
</context>
<context>
    <name>Triptych::LoadReporter</name>
    <message>
        <location filename="../src/gui/loadreporter.cpp" line="+41"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <location line="+21"/>
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln not on this server</source>
        <translation>
            <numerusform>%Ln nicht auf diesem Server</numerusform>
            <numerusform>%Ln nicht auf diesem Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln value(s) unfit</source>
        <translation>
            <numerusform>%Ln Wert passt nicht</numerusform>
            <numerusform>%Ln Werte passen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln other</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Not as in the file: %1.</source>
        <extracomment>%1 is a list such as &quot;1 replaced, 2 not on this server&quot;</extracomment>
        <translation>Anders als in der Datei: %1.</translation>
    </message>
</context>
<context>
    <name>Triptych::LoadReview</name>
    <message>
        <location filename="../src/jobs/loadreview.cpp" line="+10"/>
        <source>The file&apos;s own value is kept, and this server cannot use it. Choose another one.</source>
        <translation>Der eigene Wert der Datei bleibt, und dieser Server kann ihn nicht verwenden. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>Triptych::LoraRow</name>
    <message>
        <location filename="../src/gui/form/editors/lorarow.cpp" line="+35"/>
        <source>%1, LoRA %2</source>
        <extracomment>%1 is the title of a field, %2 a position in its list</extracomment>
        <translation>%1, LoRA %2</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Choose a LoRA</source>
        <translation>LoRA wählen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, weight of LoRA %2</source>
        <translation>%1, Gewicht von LoRA %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Remove this LoRA</source>
        <translation>Dieses LoRA entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, remove LoRA %2</source>
        <translation>%1, LoRA %2 entfernen</translation>
    </message>
</context>
<context>
    <name>Triptych::LorasEditor</name>
    <message>
        <location filename="../src/gui/form/editors/loraseditor.cpp" line="+22"/>
        <location line="+7"/>
        <source>%1, add a LoRA</source>
        <translation>%1, LoRA hinzufügen</translation>
    </message>
    <message>
        <location line="-7"/>
        <source>Add a LoRA</source>
        <translation>LoRA hinzufügen</translation>
    </message>
    <message numerus="yes">
        <location line="+61"/>
        <source>%Ln LoRA(s)</source>
        <translation>
            <numerusform>%Ln LoRA</numerusform>
            <numerusform>%Ln LoRAs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::MainWindow</name>
    <message>
        <location filename="../src/gui/mainwindow.cpp" line="+175"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Queue – %1</source>
        <translation>Warteschlange – %1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%Ln transfer(s)</source>
        <translation>
            <numerusform>%Ln Übertragung</numerusform>
            <numerusform>%Ln Übertragungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Queue: %1</source>
        <translation>Warteschlange: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 · Queue: %2</source>
        <translation>%1 · Warteschlange: %2</translation>
    </message>
    <message>
        <location filename="../src/gui/mainwindow_actions.cpp" line="+120"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <location line="+191"/>
        <source>About Triptych</source>
        <translation>Über Triptych</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Triptych %1, a desktop client for InvokeAI.
Apache License 2.0</source>
        <translation>Triptych %1, ein Desktop-Programm für InvokeAI.
Apache-Lizenz 2.0</translation>
    </message>
</context>
<context>
    <name>Triptych::MessageBar</name>
    <message>
        <location filename="../src/gui/messagebar.cpp" line="+55"/>
        <location line="+1"/>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Triptych::ModelCombo</name>
    <message>
        <location filename="../src/gui/form/editors/modelcombo.cpp" line="+86"/>
        <source>None on this server</source>
        <translation>Keines auf diesem Server</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>not on this server</source>
        <translation>nicht auf diesem Server</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is not on this server.</source>
        <translation>%1 ist nicht auf diesem Server.</translation>
    </message>
</context>
<context>
    <name>Triptych::ModelEditor</name>
    <message>
        <location filename="../src/gui/form/editors/modeleditor.cpp" line="+16"/>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
</context>
<context>
    <name>Triptych::ModelList</name>
    <message>
        <location filename="../src/gui/form/editors/modellist.cpp" line="+20"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Triptych::NumberEditor</name>
    <message>
        <location filename="../src/gui/form/editors/numbereditor.cpp" line="+109"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>This is not a number yet.</source>
        <translation>Das ist noch keine Zahl.</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>New number now</source>
        <translation>Jetzt eine neue Zahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New number for %1</source>
        <translation>Neue Zahl für %1</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Each run gets a new random number. Click to keep this one.</source>
        <translation>Jeder Lauf bekommt eine neue Zufallszahl. Klicken, um diese zu behalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Each run uses this number. Click for a new random one in each run.</source>
        <translation>Jeder Lauf verwendet diese Zahl. Klicken für eine neue Zufallszahl bei jedem Lauf.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep the number of %1</source>
        <translation>Zahl von %1 behalten</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>New each run</source>
        <translation>Jedes Mal neu</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Kept</source>
        <translation>Fest</translation>
    </message>
</context>
<context>
    <name>Triptych::PictureExport</name>
    <message numerus="yes">
        <location filename="../src/gui/gallery/pictureexport.cpp" line="+118"/>
        <source>Copying %Ln picture(s): the files are being loaded.</source>
        <translation>
            <numerusform>%Ln Bild wird kopiert: die Datei wird geladen.</numerusform>
            <numerusform>%Ln Bilder werden kopiert: die Dateien werden geladen.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The files could not be loaded: this drag works within Triptych only.</source>
        <translation>Die Dateien konnten nicht geladen werden: Ziehen geht nur innerhalb von Triptych.</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Loading %Ln file(s). Keep the button pressed: the drag starts when they are here.</source>
        <translation>
            <numerusform>%Ln Datei wird geladen. Taste gedrückt halten: das Ziehen beginnt, wenn sie da ist.</numerusform>
            <numerusform>%Ln Dateien werden geladen. Taste gedrückt halten: das Ziehen beginnt, wenn sie da sind.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+32"/>
        <source>The files could not be loaded: what was copied can be pasted within Triptych only.</source>
        <translation>Die Dateien konnten nicht geladen werden: Einfügen geht nur innerhalb von Triptych.</translation>
    </message>
</context>
<context>
    <name>Triptych::PictureStrip</name>
    <message>
        <location filename="../src/gui/form/editors/picturestrip_input.cpp" line="+56"/>
        <source>Picture %1 of %2: %3</source>
        <extracomment>%1 and %2 are numbers, %3 names the picture</extracomment>
        <translation>Bild %1 von %2: %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+174"/>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
</context>
<context>
    <name>Triptych::RawJsonEditor</name>
    <message>
        <location filename="../src/gui/form/editors/rawjsoneditor.cpp" line="+38"/>
        <source>more than one value</source>
        <translation>mehr als ein Wert</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Line %1, column %2: %3.</source>
        <extracomment>%1 and %2 are numbers, %3 is a reason such as &quot;unterminated object&quot;</extracomment>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <location filename="../src/gui/form/editors/rawjsoneditor.h" line="+31"/>
        <source>Raw value</source>
        <translation>Rohwert</translation>
    </message>
</context>
<context>
    <name>Triptych::RecentWorkflows</name>
    <message>
        <location filename="../src/gui/recentworkflows.cpp" line="+28"/>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No workflow has been opened yet</source>
        <translation>Noch kein Workflow wurde geöffnet</translation>
    </message>
</context>
<context>
    <name>Triptych::ReferenceEditor</name>
    <message>
        <location filename="../src/gui/form/editors/referenceeditor.cpp" line="+20"/>
        <source>Choose a style preset</source>
        <translation>Stilvorlage wählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a system prompt</source>
        <translation>System-Prompt wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a saved workflow</source>
        <translation>Gespeicherten Workflow wählen</translation>
    </message>
    <message>
        <location line="+54"/>
        <source>%1 (not on this server)</source>
        <translation>%1 (nicht auf diesem Server)</translation>
    </message>
</context>
<context>
    <name>Triptych::RunBar</name>
    <message>
        <location filename="../src/gui/runbar.cpp" line="+34"/>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+101"/>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location line="-78"/>
        <source>Show the field that stops the run</source>
        <translation>Das Feld anzeigen, das die Ausführung verhindert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;To board</source>
        <translation>A&amp;uf Board</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>R&amp;uns</source>
        <translation>Läu&amp;fe</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Queue this workflow (Ctrl+Return)</source>
        <translation>Diesen Workflow einreihen (Strg+Eingabe)</translation>
    </message>
    <message numerus="yes">
        <location line="+56"/>
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 Und %Ln weiteres.</numerusform>
            <numerusform>%1 Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Run %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag ausführen</numerusform>
            <numerusform>%Ln Einträge ausführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triptych::SizeBar</name>
    <message>
        <location filename="../src/gui/form/sizebar.cpp" line="+60"/>
        <source>Ratio of width and height</source>
        <translation>Verhältnis von Breite und Höhe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ratio of width and height; the area stays</source>
        <translation>Verhältnis von Breite und Höhe; die Fläche bleibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Own ratio</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Keep the ratio</source>
        <translation>Verhältnis behalten</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+83"/>
        <source>Swap width and height</source>
        <translation>Breite und Höhe tauschen</translation>
    </message>
    <message>
        <location line="-26"/>
        <source>%1 MP</source>
        <extracomment>megapixels</extracomment>
        <translation>%1 MP</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Change the ratio</source>
        <translation>Verhältnis ändern</translation>
    </message>
</context>
<context>
    <name>Triptych::StarterDialog</name>
    <message>
        <location filename="../src/gui/dialogs/starterdialog.cpp" line="+58"/>
        <source>All families</source>
        <translation>Alle Familien</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Asking the server for its models…</source>
        <translation>Der Server wird nach seinen Modellen gefragt…</translation>
    </message>
</context>
<context>
    <name>Triptych::StarterList</name>
    <message>
        <location filename="../src/gui/dialogs/starterlist.cpp" line="+75"/>
        <source>%1, %2. %3</source>
        <extracomment>%1 task, %2 family of models, %3 what it uses or lacks</extracomment>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>This server lacks: %1</source>
        <extracomment>%1 is a list of kinds of models</extracomment>
        <translation>Diesem Server fehlt: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Uses %1</source>
        <translation>Verwendet %1</translation>
    </message>
</context>
<context>
    <name>Triptych::ViewerPanel</name>
    <message>
        <location filename="../src/gui/viewer/viewerpanel.cpp" line="+93"/>
        <source>There is no program for videos. Save the video to watch it elsewhere.</source>
        <translation>Es gibt kein Programm für Videos. Speichere das Video, um es anderswo anzusehen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Loading the video</source>
        <translation>Video wird geladen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open in the default player</source>
        <translation>Im Standardplayer öffnen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Back to the grid</source>
        <translation>Zurück zur Übersicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Grid</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit to the window</source>
        <translation>An das Fenster anpassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, %2</source>
        <extracomment>%1 is the size of a video in pixels, %2 its length</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Triptych::WorkflowHandle</name>
    <message>
        <location filename="../src/jobs/workflowhandle.cpp" line="+81"/>
        <source>Untitled workflow</source>
        <translation>Unbenannter Workflow</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The workflow has no inputs.</source>
        <translation>Der Workflow hat keine Eingaben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workflow has no input %1; the last one is %2.</source>
        <translation>Der Workflow hat keine Eingabe %1; die letzte ist %2.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“%1” takes its value from “%2”.</source>
        <translation>„%1“ bekommt den Wert von „%2“.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Input %1 takes a video, not a picture.</source>
        <translation>Eingabe %1 nimmt ein Video, kein Bild.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Input %1 does not take a picture.</source>
        <translation>Eingabe %1 nimmt kein Bild an.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Input %1 does not take a list of pictures.</source>
        <translation>Eingabe %1 nimmt keine Liste von Bildern.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A picture cannot be uploaded without a server.</source>
        <translation>Ohne Server kann kein Bild hochgeladen werden.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>“%1” is a video; input %2 takes a picture.</source>
        <translation>„%1“ ist ein Video; Eingabe %2 nimmt ein Bild.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>“%1” is a picture; input %2 takes a video.</source>
        <translation>„%1“ ist ein Bild; Eingabe %2 nimmt ein Video.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A video cannot be uploaded without a server.</source>
        <translation>Ohne Server kann kein Video hochgeladen werden.</translation>
    </message>
</context>
<context>
    <name>Triptych::WorkflowPanel</name>
    <message>
        <location filename="../src/gui/workflowpanel.cpp" line="+54"/>
        <source>Waiting for the server&apos;s node types…</source>
        <translation>Warten auf die Knotentypen des Servers…</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>Opening the workflow…</source>
        <translation>Der Workflow wird geöffnet…</translation>
    </message>
    <message>
        <location line="+210"/>
        <source>Use values</source>
        <translation>Werte verwenden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Reset form</source>
        <translation>Formular zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Triptych::WorkflowTabs</name>
    <message>
        <location filename="../src/gui/workflowtabs.cpp" line="+68"/>
        <source>Open workflows</source>
        <translation>Offene Workflows</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+1"/>
        <source>Open a workflow</source>
        <translation>Workflow öffnen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No workflow is open.
Open one with “+”, or drop a file here.</source>
        <translation>Kein Workflow ist offen.
Mit „+“ einen öffnen oder eine Datei hier ablegen.</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>%1 has changed since it was opened here.</source>
        <translation>%1 hat sich geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open the new version</source>
        <translation>Neue Fassung öffnen</translation>
    </message>
</context>
<context>
    <name>VideoText</name>
    <message>
        <location filename="../src/transfer/videofile.cpp" line="+33"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not an MP4 video, and the server takes no other kind.</source>
        <translation>Das ist kein MP4-Video, und andere nimmt der Server nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is a QuickTime movie; the server takes MP4 videos only.</source>
        <translation>Das ist ein QuickTime-Film; der Server nimmt nur MP4-Videos.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The video is larger than 1 GiB, the most that the server takes.</source>
        <translation>Das Video ist größer als 1 GiB; mehr nimmt der Server nicht.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The video is too large for the server.</source>
        <translation>Das Video ist für den Server zu groß.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The server cannot read this video; it takes MP4 files with H.264 pictures. Convert it and try again.</source>
        <translation>Der Server kann dieses Video nicht lesen; er nimmt MP4-Dateien mit H.264-Bildern. Wandle es um und versuche es noch einmal.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The server did not understand this upload.</source>
        <translation>Der Server hat dieses Hochladen nicht verstanden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The server is busy taking other videos. Try again in a few seconds.</source>
        <translation>Der Server nimmt gerade andere Videos an. Versuche es in ein paar Sekunden noch einmal.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>This server has no videos; InvokeAI has them from version 6.14 on.</source>
        <translation>Dieser Server hat keine Videos; InvokeAI hat sie ab Version 6.14.</translation>
    </message>
</context>
<context>
    <name>WarningText</name>
    <message>
        <location filename="../src/workflow/loadwarnings.cpp" line="+31"/>
        <source>The connection %1 → %2 is not used: %3</source>
        <extracomment>%1 and %2 are node and field of a connection&apos;s ends, %3 a sentence</extracomment>
        <translation>Die Verbindung %1 → %2 wird nicht verwendet: %3</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>“%1” was made with version %2 of its node; the server has %3.</source>
        <translation>„%1“ wurde mit Version %2 seines Knotens erstellt; der Server hat %3.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>“%1” has a value for “%2”, an input that the server does not have.</source>
        <translation>„%1“ hat einen Wert für „%2“, eine Eingabe, die der Server nicht hat.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The workflow has format version %1; Triptych knows 4.0.0.</source>
        <translation>Der Workflow hat die Formatversion %1; Triptych kennt 4.0.0.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A second node with the id “%1” is left out; the first one counts.</source>
        <translation>Ein zweiter Knoten mit der Kennung „%1“ bleibt außen vor; der erste gilt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The node “%1” is of an unknown kind.</source>
        <translation>Der Knoten „%1“ ist von unbekannter Art.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>a batch gives its list to no other output.</source>
        <translation>Ein Stapel gibt seine Liste an keinen anderen Ausgang.</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%n node(s) were made with older versions; the server runs today&apos;s.</source>
        <translation>
            <numerusform>%n Knoten wurde mit einer älteren Version erstellt; der Server verwendet die heutige.</numerusform>
            <numerusform>%n Knoten wurden mit älteren Versionen erstellt; der Server verwendet die heutigen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <location filename="../src/app/main_gui.cpp" line="+39"/>
        <source>Desktop client for InvokeAI.</source>
        <translation>Desktop-Programm für InvokeAI.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Server: host, host:port or URL.</source>
        <translation>Server: Rechner, Rechner:Port oder URL.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Use the embedded demo server.</source>
        <translation>Den eingebauten Demo-Server verwenden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pictures of the demo server.</source>
        <translation>Anzahl der Bilder des Demo-Servers.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>File with the token of a server with users.</source>
        <translation>Datei mit dem Token eines Servers mit Benutzern.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Workflow to open (JSON or PNG).</source>
        <translation>Zu öffnender Workflow (JSON oder PNG).</translation>
    </message>
</context>
</TS>
