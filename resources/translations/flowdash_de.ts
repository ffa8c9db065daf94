<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccountMenu</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Who you are here…</source>
        <translation>Wer Sie hier sind…</translation>
    </message>
    <message>
        <source>Share this workspace…</source>
        <translation>Arbeitsbereich teilen…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>Back up every day</source>
        <translation>Täglich sichern</translation>
    </message>
    <message>
        <source>Export workspace…</source>
        <translation>Arbeitsbereich exportieren…</translation>
    </message>
    <message>
        <source>Copy this workspace to my computer…</source>
        <translation>Arbeitsbereich auf diesen Computer kopieren…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Aus Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Mit Flowdash verbinden…</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>only for local workspaces</source>
        <translation>nur für lokale Arbeitsbereiche</translation>
    </message>
    <message>
        <source>only from servers</source>
        <translation>nur von Servern</translation>
    </message>
    <message>
        <source>Who you are here, by the key</source>
        <translation>Wer Sie hier sind, laut Schlüssel</translation>
    </message>
    <message>
        <source>Remove account {name}…</source>
        <translation>Konto {name} entfernen…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Lokaler Arbeitsbereich</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>The data of “{account}” on this computer is damaged. What can be read is shown, and nothing was removed from the folder {folder}. A backup is restored as a workspace of its own, beside it.</source>
        <translation>Die Daten von „{account}“ auf diesem Computer sind beschädigt. Was lesbar ist, wird gezeigt, und aus dem Ordner {folder} wurde nichts entfernt. Eine Sicherung wird daneben als eigener Arbeitsbereich wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Remove {account} from this computer?</source>
        <translation>{account} von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>What is stored of it stays in the data folder, for the next such start.</source>
        <translation>Was davon gespeichert ist, bleibt für den nächsten solchen Start im Datenordner.</translation>
    </message>
    <message>
        <source>Remove {account} from this list?</source>
        <translation>{account} aus dieser Liste entfernen?</translation>
    </message>
    <message>
        <source>It can&apos;t be opened in the window any more. Back it up first, to restore it when you need it again. Its data stays in the folder {folder}.</source>
        <translation>Danach lässt er sich im Fenster nicht mehr öffnen. Sichern Sie ihn vorher, um ihn bei Bedarf wiederherzustellen. Seine Daten bleiben im Ordner {folder}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>Der API-Schlüssel führt jetzt zu einem anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>This key opens the workspace “{other}”. Changes made in “{own}” are not sent there. Enter a key of “{own}”, or open “{other}” as an account of its own.</source>
        <translation>Dieser Schlüssel öffnet den Arbeitsbereich „{other}“. Änderungen aus „{own}“ werden nicht dorthin gesendet. Geben Sie einen Schlüssel von „{own}“ ein, oder öffnen Sie „{other}“ als eigenes Konto.</translation>
    </message>
    <message>
        <source>The API key is used for this session only. {reason}</source>
        <translation>Der API-Schlüssel gilt nur für diese Sitzung. {reason}</translation>
    </message>
    <message>
        <source>This is the workspace “{found}”. Changes made in “{own}” stay on this computer, and are sent when that is opened again.</source>
        <translation>Dies ist der Arbeitsbereich „{found}“. Änderungen aus „{own}“ bleiben auf diesem Computer und werden gesendet, wenn er wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Changes that were not sent may be in its files, which can&apos;t be read.</source>
        <translation>In seinen Dateien, die nicht lesbar sind, können ungesendete Änderungen stehen.</translation>
    </message>
    <message>
        <source>Changes that were not sent: {count}. They are on no server, and are lost.</source>
        <translation>Nicht gesendete Änderungen: {count}. Sie sind auf keinem Server und gehen verloren.</translation>
    </message>
    <message>
        <source>Texts that are half-typed: {count}. They are lost, too.</source>
        <translation>Angefangene Texte: {count}. Auch sie gehen verloren.</translation>
    </message>
    <message>
        <source>Files that were damaged and set aside: {count}. They are removed, too.</source>
        <translation>Beschädigte, beiseitegelegte Dateien: {count}. Auch sie werden entfernt.</translation>
    </message>
    <message>
        <source>Its API key is removed from the keyring, and all that is stored of it on this computer. Nothing is changed on the server.</source>
        <translation>Der API-Schlüssel wird aus dem Schlüsselbund entfernt, ebenso alles, was davon auf diesem Computer gespeichert ist. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>There is no Flowdash at this address.</source>
        <translation>Unter dieser Adresse gibt es kein Flowdash.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Not offered in the stage {stage}</source>
        <translation>In der Phase {stage} nicht verfügbar</translation>
    </message>
    <message>
        <source>{action} is not offered in the stage {stage}.</source>
        <translation>{action} ist in der Phase {stage} nicht verfügbar.</translation>
    </message>
    <message>
        <source>{action} is on its way.</source>
        <translation>{action} ist unterwegs.</translation>
    </message>
    <message>
        <source>{action} has to wait: another action is on its way.</source>
        <translation>{action} muss warten: Eine andere Aktion ist unterwegs.</translation>
    </message>
    <message>
        <source>All {count} actions…</source>
        <translation>Alle {count} Aktionen…</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>{action}: {count} of the selected tasks</source>
        <translation>{action}: {count} der ausgewählten Aufgaben</translation>
    </message>
    <message>
        <source>Asks first: {question}</source>
        <translation>Fragt vorher: {question}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>{keys}, on a whole row {digit}</source>
        <translation>{keys}, auf einer ganzen Zeile {digit}</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Fragt vorher</translation>
    </message>
    <message>
        <source>Nothing: it runs at once</source>
        <translation>Nichts: läuft sofort</translation>
    </message>
    <message>
        <source>A question, such as “Is the contract signed?”. It is shown before the action runs.</source>
        <translation>Eine Frage wie „Ist der Vertrag unterschrieben?“. Sie erscheint, bevor die Aktion läuft.</translation>
    </message>
    <message>
        <source>Offered in these stages, in every one where none is ticked</source>
        <translation>In diesen Phasen verfügbar, ohne Auswahl in allen</translation>
    </message>
    <message>
        <source>What it does, step by step</source>
        <translation>Was sie tut, Schritt für Schritt</translation>
    </message>
    <message>
        <source>the checklist is done</source>
        <translation>die Checkliste ist erledigt</translation>
    </message>
    <message>
        <source>somebody is assigned</source>
        <translation>jemand ist zugewiesen</translation>
    </message>
    <message>
        <source>Fields with a value</source>
        <translation>Felder mit Wert</translation>
    </message>
    <message>
        <source>these fields have a value:</source>
        <translation>diese Felder haben einen Wert:</translation>
    </message>
    <message>
        <source>Can run only when</source>
        <translation>Läuft nur, wenn</translation>
    </message>
</context>
<context>
    <name>ActionQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ActivityParts</name>
    <message>
        <source>No comments yet.</source>
        <translation>Noch keine Kommentare.</translation>
    </message>
    <message>
        <source>This can&apos;t be read right now. {reason}</source>
        <translation>Das ist gerade nicht lesbar. {reason}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>This is shown when the server can be reached.</source>
        <translation>Das erscheint, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Last read: {when}</source>
        <translation>Zuletzt gelesen: {when}</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Diese Aufgabe gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>AddingFiles</name>
    <message>
        <source>Add files to {field}</source>
        <translation>Dateien zu {field} hinzufügen</translation>
    </message>
    <message>
        <source>Only files of this computer and web addresses can be added.</source>
        <translation>Nur Dateien dieses Computers und Webadressen können hinzugefügt werden.</translation>
    </message>
    <message>
        <source>There are no files to add. Copy a file, a picture or a web address first.</source>
        <translation>Es gibt keine Dateien zum Hinzufügen. Kopieren Sie erst eine Datei, ein Bild oder eine Webadresse.</translation>
    </message>
    <message>
        <source>Create the task first, then add the web address.</source>
        <translation>Erst die Aufgabe anlegen, dann die Webadresse hinzufügen.</translation>
    </message>
    <message>
        <source>Folders can&apos;t be added: {names}. Add the files in them.</source>
        <translation>Ordner können nicht hinzugefügt werden: {names}. Fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>These can&apos;t be read: {names}.</source>
        <translation>Nicht lesbar: {names}.</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field} fasst höchstens {limit} Dateien: noch {room}, nicht {count}. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files. Remove one to add another.</source>
        <translation>{field} fasst höchstens {limit} Dateien. Entfernen Sie eine, um eine andere hinzuzufügen.</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>Kann entfallen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>Von Adresse hinzufügen</translation>
    </message>
    <message>
        <source>This is not a web address. One looks like https://example.com/report.pdf</source>
        <translation>Das ist keine Webadresse. Eine solche sieht so aus: https://example.com/report.pdf</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>Name (kann entfallen)</translation>
    </message>
</context>
<context>
    <name>Admission</name>
    <message>
        <source>{folder} holds no files to add.</source>
        <translation>{folder} enthält keine Dateien zum Hinzufügen.</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} files. None was added.</source>
        <translation>{folder} enthält mehr als {most} Dateien. Keine wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>PNG, {size}</source>
        <translation>PNG, {size}</translation>
    </message>
    <message>
        <source>Add the photo as JPEG?</source>
        <translation>Foto als JPEG hinzufügen?</translation>
    </message>
    <message>
        <source>PNG keeps every pixel as it is. JPEG is smaller, and shows fine lines less clearly.</source>
        <translation>PNG erhält jeden Bildpunkt. JPEG ist kleiner und zeigt feine Linien weniger klar.</translation>
    </message>
    <message>
        <source>JPEG, {size}</source>
        <translation>JPEG, {size}</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field} fasst höchstens {limit} Dateien: noch {room}, nicht {count}. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Add the files in {folder}?</source>
        <translation>Dateien in {folder} hinzufügen?</translation>
    </message>
    <message>
        <source>It holds {count} files, {size}.</source>
        <translation>Er enthält {count} Dateien, {size}.</translation>
    </message>
    <message>
        <source>Add {count} files</source>
        <translation>{count} Dateien hinzufügen</translation>
    </message>
    <message>
        <source>It holds 1 file, {size}.</source>
        <translation>Er enthält 1 Datei, {size}.</translation>
    </message>
    <message>
        <source>Add 1 file</source>
        <translation>1 Datei hinzufügen</translation>
    </message>
    <message>
        <source>Hidden files and links are left out: {count}.</source>
        <translation>Versteckte Dateien und Links bleiben weg: {count}.</translation>
    </message>
    <message>
        <source>{name} is {size}; this server takes files up to {most}. It was not added.</source>
        <translation>{name} hat {size}; dieser Server nimmt Dateien bis {most}. Sie wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>{count} files were not added: this server takes files up to {most}. The largest is {name}, {size}.</source>
        <translation>{count} Dateien wurden nicht hinzugefügt: Dieser Server nimmt Dateien bis {most}. Die größte ist {name}, {size}.</translation>
    </message>
</context>
<context>
    <name>AgainOffer</name>
    <message>
        <source>Shows a preview first</source>
        <translation>Zeigt erst eine Vorschau</translation>
    </message>
    <message>
        <source>Do not offer this</source>
        <translation>Nicht anbieten</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>same file</source>
        <translation>gleiche Datei</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>same amount and date</source>
        <translation>gleicher Betrag, gleiches Datum</translation>
    </message>
    <message>
        <source>same e-mail domain</source>
        <translation>gleiche E-Mail-Domain</translation>
    </message>
    <message>
        <source>words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{task}: {stage} differs from {others} of {alike} alike.</source>
        <translation>{task}: {stage} weicht ab von {others} der {alike} ähnlichen.</translation>
    </message>
</context>
<context>
    <name>AlikeSection</name>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Ähnliche Aufgaben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>Alle ähnlichen entscheiden…</translation>
    </message>
</context>
<context>
    <name>AppLinks</name>
    <message>
        <source>This link can&apos;t be opened: it is not complete. Copy it again.</source>
        <translation>Dieser Link lässt sich nicht öffnen: Er ist unvollständig. Kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>This link leads to a workspace that is not connected here. Connect to its server, then open it again.</source>
        <translation>Dieser Link führt zu einem Arbeitsbereich, der hier nicht verbunden ist. Verbinden Sie sich mit seinem Server, und öffnen Sie den Link dann noch einmal.</translation>
    </message>
    <message>
        <source>A link to a task was opened. It is shown when you are ready.</source>
        <translation>Ein Link zu einer Aufgabe wurde geöffnet. Sie erscheint, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>A link to a task in the workspace “{workspace}” was opened.</source>
        <translation>Ein Link zu einer Aufgabe im Arbeitsbereich „{workspace}“ wurde geöffnet.</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Aufgabe zeigen</translation>
    </message>
</context>
<context>
    <name>AttachmentArea</name>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>from address…</source>
        <translation>von Adresse…</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>Von Adresse hinzufügen</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} von {limit}</translation>
    </message>
    <message>
        <source>There is a file called {name} already. Choose another name.</source>
        <translation>Eine Datei namens {name} gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>Full: at most {limit} files. Remove one to add another.</source>
        <translation>Voll: höchstens {limit} Dateien. Entfernen Sie erst eine.</translation>
    </message>
    <message>
        <source>Drop files here, paste, or</source>
        <translation>Ablegen, einfügen oder</translation>
    </message>
</context>
<context>
    <name>AttachmentDelegate</name>
    <message>
        <source>New name of {file}</source>
        <translation>Neuer Name von {file}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>AttachmentListModel</name>
    <message>
        <source>added when the task is created</source>
        <translation>wird mit der Aufgabe angelegt</translation>
    </message>
    <message>
        <source>The server fetches it from {host} · {state}</source>
        <translation>Der Server holt sie von {host} · {state}</translation>
    </message>
</context>
<context>
    <name>AttachmentMenu</name>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open and edit</source>
        <translation>Öffnen, bearbeiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Alle speichern…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add from address…</source>
        <translation>Von Adresse hinzufügen…</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>In {workflow}: {what}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} Aufgaben</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>{field} leeren</translation>
    </message>
    <message>
        <source>Set {field} to “{value}”</source>
        <translation>{field} auf „{value}“ setzen</translation>
    </message>
    <message>
        <source>Change {tasks}</source>
        <translation>{tasks} ändern</translation>
    </message>
    <message>
        <source>{action} {tasks}</source>
        <translation>{action}: {tasks}</translation>
    </message>
    <message>
        <source>Delete {tasks}</source>
        <translation>{tasks} löschen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>1 task stays as it is, for the reason beside it.</source>
        <translation>1 Aufgabe bleibt, wie sie ist; der Grund steht daneben.</translation>
    </message>
    <message>
        <source>{count} tasks stay as they are, for the reason beside each.</source>
        <translation>{count} Aufgaben bleiben, wie sie sind; der Grund steht jeweils daneben.</translation>
    </message>
    <message>
        <source>1 task has the value already and is not listed.</source>
        <translation>1 Aufgabe hat den Wert schon und ist nicht aufgeführt.</translation>
    </message>
    <message>
        <source>{count} tasks have the value already and are not listed.</source>
        <translation>{count} Aufgaben haben den Wert schon und sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>{action}: {tasks}?</source>
        <translation>{action}: {tasks}?</translation>
    </message>
    <message>
        <source>{task} will be deleted. Undo brings it back with its files, but without its comments.</source>
        <translation>{task} wird gelöscht. „Rückgängig“ bringt sie mit ihren Dateien zurück, aber ohne Kommentare.</translation>
    </message>
    <message>
        <source>Delete this task?</source>
        <translation>Diese Aufgabe löschen?</translation>
    </message>
    <message>
        <source>Delete {tasks}?</source>
        <translation>{tasks} löschen?</translation>
    </message>
    <message>
        <source>Undo brings them back with their files, but without their comments.</source>
        <translation>„Rückgängig“ bringt sie mit ihren Dateien zurück, aber ohne Kommentare.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>{field} of {count} tasks is being set…</source>
        <translation>{field} von {count} Aufgaben wird gesetzt…</translation>
    </message>
    <message>
        <source>{count} had it already.</source>
        <translation>{count} hatten es schon.</translation>
    </message>
    <message>
        <source>{count} need you first and were left as they are.</source>
        <translation>{count} warten zuerst auf Sie und blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>{count} are not there any more.</source>
        <translation>{count} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{count} were left as they are, since they have changed meanwhile.</source>
        <translation>{count} blieben, wie sie sind, da sie sich inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>{field} set to blank: {count} tasks.</source>
        <translation>{field} geleert: {count} Aufgaben.</translation>
    </message>
    <message>
        <source>{field} ticked: {count} tasks.</source>
        <translation>{field} angekreuzt: {count} Aufgaben.</translation>
    </message>
    <message>
        <source>{field} unticked: {count} tasks.</source>
        <translation>{field} nicht mehr angekreuzt: {count} Aufgaben.</translation>
    </message>
    <message>
        <source>{field} set to “{value}”: {count} tasks.</source>
        <translation>{field} auf „{value}“ gesetzt: {count} Aufgaben.</translation>
    </message>
    <message>
        <source>{field} emptied: {count} tasks.</source>
        <translation>{field} geleert: {count} Aufgaben.</translation>
    </message>
    <message>
        <source>{count} of {total} changes were cancelled.</source>
        <translation>{count} von {total} Änderungen wurden abgebrochen.</translation>
    </message>
    <message>
        <source>1 new task stays, because it was changed since.</source>
        <translation>1 neue Aufgabe bleibt, da sie seither geändert wurde.</translation>
    </message>
    <message>
        <source>{count} new tasks stay, because they were changed since.</source>
        <translation>{count} neue Aufgaben bleiben, da sie seither geändert wurden.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: no change could be stopped any more.</source>
        <translation>Nichts wurde abgebrochen: Keine Änderung ließ sich noch anhalten.</translation>
    </message>
    <message>
        <source>Cancelled before any of the {total} changes was sent.</source>
        <translation>Abgebrochen, bevor eine der {total} Änderungen gesendet wurde.</translation>
    </message>
    <message>
        <source>Cancelled: {sent} of {total} changes were sent. The others stay as they were.</source>
        <translation>Abgebrochen: {sent} von {total} Änderungen wurden gesendet. Die anderen bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>{action}: the {count} others with {matching}</source>
        <translation>{action}: die {count} anderen mit {matching}</translation>
    </message>
    <message>
        <source>{action}: the other one with {matching}</source>
        <translation>{action}: die andere mit {matching}</translation>
    </message>
    <message>
        <source>Do the same for the {count} others with {matching}</source>
        <translation>Auch für die {count} anderen mit {matching}</translation>
    </message>
    <message>
        <source>Do the same for the other one with {matching}</source>
        <translation>Auch für die andere mit {matching}</translation>
    </message>
    <message>
        <source>Its stage does not offer {action}.</source>
        <translation>Ihre Phase bietet {action} nicht an.</translation>
    </message>
    <message>
        <source>An action on it is on its way.</source>
        <translation>Eine Aktion dafür ist unterwegs.</translation>
    </message>
    <message>
        <source>Its checklist has open items, and the action requires it to be done.</source>
        <translation>Ihre Checkliste hat offene Punkte; für die Aktion muss sie erledigt sein.</translation>
    </message>
    <message>
        <source>{field} is blank, and the action requires it.</source>
        <translation>{field} ist leer; die Aktion braucht einen Wert.</translation>
    </message>
    <message>
        <source>Nobody is assigned, and the action requires it.</source>
        <translation>Niemand ist zugewiesen; die Aktion braucht jemanden.</translation>
    </message>
    <message>
        <source>1 task was left as it is, since it has changed meanwhile.</source>
        <translation>1 Aufgabe blieb, wie sie ist, da sie sich inzwischen geändert hat.</translation>
    </message>
    <message>
        <source>{count} tasks were left as they are, since they have changed meanwhile.</source>
        <translation>{count} Aufgaben blieben, wie sie sind, da sie sich inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>All of them have this already.</source>
        <translation>Alle haben das schon.</translation>
    </message>
</context>
<context>
    <name>BulkOptions</name>
    <message>
        <source>Changes of many tasks</source>
        <translation>Änderungen vieler Aufgaben</translation>
    </message>
    <message>
        <source>A preview shows what becomes of each task. Deletions are always asked about.</source>
        <translation>Eine Vorschau zeigt, was aus jeder Aufgabe wird. Vor dem Löschen wird immer gefragt.</translation>
    </message>
    <message>
        <source>Preview a value from so many tasks on:</source>
        <translation>Vorschau für einen Wert ab so vielen Aufgaben:</translation>
    </message>
    <message>
        <source>Preview an action from so many tasks on:</source>
        <translation>Vorschau für eine Aktion ab so vielen Aufgaben:</translation>
    </message>
    <message>
        <source>After the same change twice, offer it for the tasks that match</source>
        <translation>Dieselbe Änderung nach zwei Malen für passende Aufgaben anbieten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} Zellen</translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation>In Zellen einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten füllen</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Change many tasks</source>
        <translation>Viele Aufgaben ändern</translation>
    </message>
    <message>
        <source>Paste into {cells}</source>
        <translation>In {cells} einfügen</translation>
    </message>
    <message>
        <source>Fill {cells}</source>
        <translation>{cells} füllen</translation>
    </message>
    <message>
        <source>Empty {cells}</source>
        <translation>{cells} leeren</translation>
    </message>
    <message>
        <source>Replace in {cells}</source>
        <translation>In {cells} ersetzen</translation>
    </message>
    <message>
        <source>Change {cells}</source>
        <translation>{cells} ändern</translation>
    </message>
    <message>
        <source>Remove from {cells}</source>
        <translation>Aus {cells} entfernen</translation>
    </message>
    <message>
        <source>This also changes {cells} outside of the selection.</source>
        <translation>Das ändert auch {cells} außerhalb der Auswahl.</translation>
    </message>
    <message>
        <source>{cells} can&apos;t take the value, for the reason beside each. The others get it.</source>
        <translation>Nehmen den Wert nicht an: {cells}; der Grund steht jeweils daneben. Die anderen bekommen ihn.</translation>
    </message>
    <message>
        <source>No cell can take the value, for the reason beside each.</source>
        <translation>Keine Zelle kann den Wert annehmen; der Grund steht jeweils daneben.</translation>
    </message>
    <message>
        <source>{cells} of the clipboard lie outside of the cells here and are left out.</source>
        <translation>Außerhalb der Zellen hier und ausgelassen: {cells} der Zwischenablage.</translation>
    </message>
    <message>
        <source>Pasted into {cells} of {tasks}.</source>
        <translation>Eingefügt in {cells} von {tasks}.</translation>
    </message>
    <message>
        <source>Filled {cells} of {tasks}.</source>
        <translation>Gefüllt: {cells} von {tasks}.</translation>
    </message>
    <message>
        <source>Emptied {cells} of {tasks}.</source>
        <translation>Geleert: {cells} von {tasks}.</translation>
    </message>
    <message>
        <source>Replaced in {cells} of {tasks}.</source>
        <translation>Ersetzt in {cells} von {tasks}.</translation>
    </message>
    <message>
        <source>Changed {cells} of {tasks}.</source>
        <translation>Geändert: {cells} von {tasks}.</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} Aufgaben</translation>
    </message>
    <message>
        <source>The cells have these values already.</source>
        <translation>Die Zellen haben diese Werte schon.</translation>
    </message>
    <message>
        <source>{cells} had it already.</source>
        <translation>Hatten es schon: {cells}.</translation>
    </message>
    <message>
        <source>{cells} can&apos;t be changed.</source>
        <translation>Nicht änderbar: {cells}.</translation>
    </message>
    <message>
        <source>{cells} need you first and were left as they are.</source>
        <translation>Warten zuerst auf Sie und blieben, wie sie sind: {cells}.</translation>
    </message>
    <message>
        <source>{cells} are not there any more.</source>
        <translation>Nicht mehr vorhanden: {cells}.</translation>
    </message>
    <message>
        <source>Left as they are, since they have changed meanwhile: {cells}.</source>
        <translation>Geblieben, da sie sich inzwischen geändert haben: {cells}.</translation>
    </message>
    <message>
        <source>{cells} are being changed…</source>
        <translation>Wird geändert: {cells}…</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>Eingefügtes wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was pasted: the selected cells or the rows changed while it was being read. Paste it again.</source>
        <translation>Nichts wurde eingefügt: Die ausgewählten Zellen oder die Zeilen haben sich währenddessen geändert. Fügen Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>Nothing is filled down: the task with the values is not there any more.</source>
        <translation>Nichts wurde gefüllt: Die Aufgabe mit den Werten gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{field} of all {count} tasks that are shown</source>
        <translation>{field} aller {count} gezeigten Aufgaben</translation>
    </message>
    <message>
        <source>Selected cells ({count})</source>
        <translation>Ausgewählte Zellen ({count})</translation>
    </message>
    <message>
        <source>It is found in no cell that can be changed.</source>
        <translation>In keiner änderbaren Zelle gefunden.</translation>
    </message>
    <message>
        <source>This pattern can&apos;t be read. Look at its brackets and the numbers after $, or take the tick from Pattern.</source>
        <translation>Dieses Muster ist nicht lesbar. Prüfen Sie die Klammern und die Zahlen nach $, oder schalten Sie „Muster“ aus.</translation>
    </message>
</context>
<context>
    <name>ChangesPreview</name>
    <message>
        <source>Untick all</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
</context>
<context>
    <name>CheckboxControl</name>
    <message>
        <source>Set to blank</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>{field} leeren</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Show {some} more of {count} items</source>
        <translation>{some} weitere von {count} Punkten zeigen</translation>
    </message>
</context>
<context>
    <name>ChecklistWait</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>Alle Bedingungen entfernen</translation>
    </message>
    <message>
        <source>or…</source>
        <translation>oder…</translation>
    </message>
    <message>
        <source>Add filter after or</source>
        <translation>Filter nach „oder“ hinzufügen</translation>
    </message>
    <message>
        <source>Show tasks that meet another filter, too</source>
        <translation>Auch Aufgaben zeigen, die einen anderen Filter erfüllen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>und…</translation>
    </message>
    <message>
        <source>Add filter beside: {condition}</source>
        <translation>Filter hinzufügen neben: {condition}</translation>
    </message>
    <message>
        <source>Narrow this part of the filter</source>
        <translation>Diesen Teil des Filters eingrenzen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>View {view}</source>
        <translation>Ansicht {view}</translation>
    </message>
    <message>
        <source>Press or Delete to show other tasks, too</source>
        <translation>Klicken oder Delete, um auch andere Aufgaben zu zeigen</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>{total} tasks</source>
        <translation>
            <numerusform>{total} Aufgabe</numerusform>
            <numerusform>{total} Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of 1 task</source>
        <translation>{shown} von 1 Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {total} tasks</source>
        <translation>
            <numerusform>{shown} von {total} Aufgabe</numerusform>
            <numerusform>{shown} von {total} Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>Tippen zum Eingrenzen</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>Auswahl eingrenzen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{count} more: type to find them</source>
        <translation>{count} weitere: tippen, um sie zu finden</translation>
    </message>
</context>
<context>
    <name>ChoicesValue</name>
    <message>
        <source>Type to narrow</source>
        <translation>Tippen zum Eingrenzen</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>Auswahl eingrenzen</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>ColorRulesDialog</name>
    <message>
        <source>Colour rows and cells</source>
        <translation>Zeilen und Zellen färben</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Regel hinzufügen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No rules yet. A rule gives tasks that meet its conditions a colour.</source>
        <translation>Noch keine Regeln. Eine Regel gibt Aufgaben, die ihre Bedingungen erfüllen, eine Farbe.</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour. Those of the view come first.</source>
        <translation>Die erste Regel, die eine Aufgabe erfüllt, gibt die Farbe. Die der Ansicht kommen zuerst.</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour.</source>
        <translation>Die erste Regel, die eine Aufgabe erfüllt, gibt die Farbe.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Appearance: light</source>
        <translation>Darstellung: hell</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Darstellung: dunkel</translation>
    </message>
    <message>
        <source>Appearance: high contrast, light</source>
        <translation>Darstellung: hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Appearance: high contrast, dark</source>
        <translation>Darstellung: hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Appearance: same as the system</source>
        <translation>Darstellung: wie das System</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Sprache: {language}</translation>
    </message>
    <message>
        <source>Language: same as the system</source>
        <translation>Sprache: wie das System</translation>
    </message>
    <message>
        <source>In the viewer</source>
        <translation>Im Betrachter</translation>
    </message>
    <message>
        <source>Find and show</source>
        <translation>Suchen und zeigen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Go to views and workflows</source>
        <translation>Zu Ansichten und Workflows</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Copy the link of the task</source>
        <translation>Link der Aufgabe kopieren</translation>
    </message>
    <message>
        <source>Copy the web address of the task</source>
        <translation>Webadresse der Aufgabe kopieren</translation>
    </message>
    <message>
        <source>Go to {section}</source>
        <translation>Zu {section}</translation>
    </message>
    <message>
        <source>This task has nothing there</source>
        <translation>Diese Aufgabe hat dort nichts</translation>
    </message>
    <message>
        <source>This task has no link yet</source>
        <translation>Diese Aufgabe hat noch keinen Link</translation>
    </message>
    <message>
        <source>This task has no web address</source>
        <translation>Diese Aufgabe hat keine Webadresse</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Stage, person and values</source>
        <translation>Phase, Person und Werte</translation>
    </message>
    <message>
        <source>Views, filters and order</source>
        <translation>Ansichten, Filter und Reihenfolge</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Ähnliche Aufgaben</translation>
    </message>
    <message>
        <source>How duplicates are marked here</source>
        <translation>Wie Duplikate hier markiert werden</translation>
    </message>
    <message>
        <source>Tasks of other workflows</source>
        <translation>Aufgaben anderer Workflows</translation>
    </message>
    <message>
        <source>The link is not complete</source>
        <translation>Der Link ist unvollständig</translation>
    </message>
    <message>
        <source>Open the task of this link</source>
        <translation>Aufgabe dieses Links öffnen</translation>
    </message>
    <message>
        <source>Open the task of this address</source>
        <translation>Aufgabe dieser Adresse öffnen</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>View {name}</source>
        <translation>Ansicht {name}</translation>
    </message>
    <message>
        <source>Assign to {person}</source>
        <translation>{person} zuweisen</translation>
    </message>
    <message>
        <source>Set {field} to {value}</source>
        <translation>{field} auf {value} setzen</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>Niemandem zuweisen</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>{field} leeren</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sort by {field}</source>
        <translation>Nach {field} sortieren</translation>
    </message>
    <message>
        <source>Sort by {field}, last first</source>
        <translation>Nach {field} sortieren, letzte zuerst</translation>
    </message>
    <message>
        <source>No order of one&apos;s own</source>
        <translation>Keine eigene Reihenfolge</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>Nach {field} gruppieren</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>Dann nach {field} gruppieren</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Only tasks assigned to {person}</source>
        <translation>Nur Aufgaben von {person}</translation>
    </message>
    <message>
        <source>Only unassigned tasks</source>
        <translation>Nur nicht zugewiesene Aufgaben</translation>
    </message>
    <message>
        <source>Only tasks in {stage}</source>
        <translation>Nur Aufgaben in {stage}</translation>
    </message>
    <message>
        <source>Only tasks without a stage</source>
        <translation>Nur Aufgaben ohne Phase</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Go to a view or workflow</source>
        <translation>Zu Ansicht oder Workflow</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Show me around: five hints</source>
        <translation>Rundgang: fünf Hinweise</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>Über Flowdash Desktop</translation>
    </message>
    <message>
        <source>Vim-like</source>
        <translation>Wie Vim</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Nothing was changed.</source>
        <translation>Die Datei ist nicht lesbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is too long for a file of keys. Nothing was changed.</source>
        <translation>Die Datei ist zu lang für eine Tastendatei. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no keys. Nothing was changed.</source>
        <translation>Die Datei ist kein JSON, enthält also keine Tasten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file holds no keys of Flowdash Desktop. Nothing was changed.</source>
        <translation>Die Datei enthält keine Tasten von Flowdash Desktop. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>Die Datei stammt aus einer neueren Version. Aktualisieren Sie das Programm, um sie zu importieren.</translation>
    </message>
    <message>
        <source>There is no preset {0}. Nothing was changed.</source>
        <translation>Es gibt kein Tastenschema {0}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} is no key, or is one that can&apos;t be changed. Nothing was changed.</source>
        <translation>{0} ist keine Taste oder lässt sich nicht ändern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} would be the key of {1} and of {2}. Nothing was changed.</source>
        <translation>{0} wäre die Taste für {1} und für {2}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Select one more task</source>
        <translation>Eine weitere Aufgabe auswählen</translation>
    </message>
    <message>
        <source>From a row into its cell</source>
        <translation>Von der Zeile in ihre Zelle</translation>
    </message>
    <message>
        <source>From a cell back to its row</source>
        <translation>Von der Zelle zurück zur Zeile</translation>
    </message>
    <message>
        <source>Next and previous cell while typing</source>
        <translation>Nächste und vorige Zelle beim Tippen</translation>
    </message>
    <message>
        <source>Save what is typed and go down, or stay</source>
        <translation>Getipptes speichern und nach unten, oder bleiben</translation>
    </message>
    <message>
        <source>Give up what is typed</source>
        <translation>Getipptes aufgeben</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Kommentar senden</translation>
    </message>
    <message>
        <source>{command} ({tasks})</source>
        <translation>{command} ({tasks})</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All commands for tasks</source>
        <translation>Alle Befehle für Aufgaben</translation>
    </message>
    <message>
        <source>Select the task, or take it out</source>
        <translation>Aufgabe auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>Phase setzen</translation>
    </message>
    <message>
        <source>Assign to somebody</source>
        <translation>Jemandem zuweisen</translation>
    </message>
    <message>
        <source>Edit the first field that is missing</source>
        <translation>Erstes fehlendes Feld bearbeiten</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed here</source>
        <translation>{field} lässt sich hier nicht ändern</translation>
    </message>
    <message>
        <source>The checklist is not read yet</source>
        <translation>Die Checkliste ist noch nicht gelesen</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>This workflow has no field that files can be added to</source>
        <translation>Dieser Workflow hat kein Feld, das Dateien aufnimmt</translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation>Aktion {number}</translation>
    </message>
    <message>
        <source>The actions are still loading</source>
        <translation>Die Aktionen werden noch geladen</translation>
    </message>
    <message>
        <source>This workflow has no action {number}</source>
        <translation>Dieser Workflow hat keine Aktion {number}</translation>
    </message>
    <message>
        <source>No view is in force</source>
        <translation>Keine Ansicht ist aktiv</translation>
    </message>
    <message>
        <source>The workflow has no default view</source>
        <translation>Der Workflow hat keine Standardansicht</translation>
    </message>
    <message>
        <source>It is shown as it was left</source>
        <translation>Er wird gezeigt, wie er verlassen wurde</translation>
    </message>
    <message>
        <source>Colour rows and cells by rule</source>
        <translation>Zeilen und Zellen nach Regel färben</translation>
    </message>
    <message>
        <source>Open this workflow with the view in force</source>
        <translation>Workflow mit der aktiven Ansicht öffnen</translation>
    </message>
    <message>
        <source>Open this workflow as it was left, without a default view</source>
        <translation>Workflow öffnen, wie er verlassen wurde, ohne Standardansicht</translation>
    </message>
    <message>
        <source>Show the workflow as it was left before its default view</source>
        <translation>Workflow zeigen, wie er vor der Standardansicht war</translation>
    </message>
    <message>
        <source>No workflow is shown</source>
        <translation>Kein Workflow wird gezeigt</translation>
    </message>
    <message>
        <source>No task is chosen</source>
        <translation>Keine Aufgabe ist gewählt</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>Die Details zeigen eine verknüpfte Aufgabe. Esc führt zur Tabelle zurück.</translation>
    </message>
    <message>
        <source>The details show no task</source>
        <translation>Die Details zeigen keine Aufgabe</translation>
    </message>
    <message>
        <source>The rows are not grouped</source>
        <translation>Die Zeilen sind nicht gruppiert</translation>
    </message>
    <message>
        <source>Row mode has no cell. Press Enter for one.</source>
        <translation>Der Zeilenmodus hat keine Zelle. Enter führt in eine.</translation>
    </message>
    <message>
        <source>Go back to row mode</source>
        <translation>Zurück zum Zeilenmodus</translation>
    </message>
    <message>
        <source>Go into a cell</source>
        <translation>In eine Zelle</translation>
    </message>
    <message>
        <source>Typing always edits, by the view options</source>
        <translation>Tippen bearbeitet immer, laut Ansichtsoptionen</translation>
    </message>
    <message>
        <source>The task is not put off</source>
        <translation>Die Aufgabe ist nicht zurückgestellt</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>Show all tasks, without a filter</source>
        <translation>Alle Aufgaben ohne Filter zeigen</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Ansichten exportieren</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Ansichten importieren</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>Aufgaben gruppieren</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Alle Gruppen ausklappen</translation>
    </message>
    <message>
        <source>Choose a workflow</source>
        <translation>Workflow wählen</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Details öffnen</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Nächste Aufgabe</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Vorige Aufgabe</translation>
    </message>
    <message>
        <source>Select all tasks</source>
        <translation>Alle Aufgaben auswählen</translation>
    </message>
    <message>
        <source>Delete tasks</source>
        <translation>Aufgaben löschen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>Als neue Aufgaben einfügen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>In Tabellenprogramm bearbeiten</translation>
    </message>
    <message>
        <source>Show my tasks</source>
        <translation>Meine Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Nothing was done to two tasks that others share something with</source>
        <translation>Es gab keine zwei gleichen Änderungen, zu denen weitere Aufgaben passen</translation>
    </message>
    <message>
        <source>Do the same for the tasks that match</source>
        <translation>Auch für die passenden Aufgaben tun</translation>
    </message>
    <message>
        <source>Choose when changes of many tasks are previewed</source>
        <translation>Festlegen, wann Änderungen vieler Aufgaben eine Vorschau haben</translation>
    </message>
    <message>
        <source>Triage is not on</source>
        <translation>Triage ist nicht an</translation>
    </message>
    <message>
        <source>Triage: decide about the tasks one by one, or back to the table</source>
        <translation>Triage: Aufgaben einzeln entscheiden, oder zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Triage: skip</source>
        <translation>Triage: überspringen</translation>
    </message>
    <message>
        <source>Triage: back</source>
        <translation>Triage: zurück</translation>
    </message>
    <message>
        <source>Triage: later</source>
        <translation>Triage: später</translation>
    </message>
    <message>
        <source>Triage: mark as duplicate</source>
        <translation>Triage: als Duplikat markieren</translation>
    </message>
    <message>
        <source>Triage: undo the last decision</source>
        <translation>Triage: letzte Entscheidung rückgängig</translation>
    </message>
    <message>
        <source>Triage: fill in what is missing</source>
        <translation>Triage: Fehlendes ausfüllen</translation>
    </message>
    <message>
        <source>Triage: tick the next checklist item</source>
        <translation>Triage: nächsten Checklistenpunkt abhaken</translation>
    </message>
    <message>
        <source>Triage: order of the queue</source>
        <translation>Triage: Reihenfolge der Warteschlange</translation>
    </message>
    <message>
        <source>Triage: back to the table</source>
        <translation>Triage: zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Find and replace in cells</source>
        <translation>In Zellen suchen und ersetzen</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Copy the cells, or the rows</source>
        <translation>Zellen oder Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy with the names of the fields</source>
        <translation>Mit Feldnamen kopieren</translation>
    </message>
    <message>
        <source>Paste into the cells</source>
        <translation>In die Zellen einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten füllen</translation>
    </message>
    <message>
        <source>Select all cells of the rows</source>
        <translation>Alle Zellen der Zeilen auswählen</translation>
    </message>
    <message>
        <source>Edit workflow</source>
        <translation>Workflow bearbeiten</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>Neuer Workflow</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>Ansichtsoptionen</translation>
    </message>
    <message>
        <source>Back up every day: on or off</source>
        <translation>Täglich sichern: an oder aus</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Accounts and backups</source>
        <translation>Konten und Sicherungen</translation>
    </message>
    <message>
        <source>connect to a server by an invitation, API key, sign in, another workspace</source>
        <translation>mit Server verbinden, Einladung, API-Schlüssel, anmelden, anderer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Share this workspace</source>
        <translation>Diesen Arbeitsbereich teilen</translation>
    </message>
    <message>
        <source>invite people, invitation, API keys, team</source>
        <translation>Personen einladen, Einladung, API-Schlüssel, Team</translation>
    </message>
    <message>
        <source>Tasks that can&apos;t be shown</source>
        <translation>Nicht darstellbare Aufgaben</translation>
    </message>
    <message>
        <source>{tasks} selected</source>
        <translation>{tasks} ausgewählt</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Comment of {author}</source>
        <translation>Kommentar von {author}</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>{host} im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
</context>
<context>
    <name>CommentsSection</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>Senden ({keys})</translation>
    </message>
    <message>
        <source>{keys} sends it</source>
        <translation>{keys} sendet ihn</translation>
    </message>
    <message>
        <source>As {name}</source>
        <translation>Als {name}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Your comments and actions here are shown as yours.</source>
        <translation>Ihre Kommentare und Aktionen erscheinen hier unter Ihrem Namen.</translation>
    </message>
    <message>
        <source>Then your comments are shown as yours, and tasks can be assigned to you.</source>
        <translation>Dann erscheinen Ihre Kommentare unter Ihrem Namen, und Aufgaben können Ihnen zugewiesen werden.</translation>
    </message>
    <message>
        <source>Show {some} of {count} earlier comments</source>
        <translation>{some} von {count} früheren Kommentaren zeigen</translation>
    </message>
    <message>
        <source>Show 1 earlier comment</source>
        <translation>1 früheren Kommentar zeigen</translation>
    </message>
    <message>
        <source>Show {count} earlier comments</source>
        <translation>{count} frühere Kommentare zeigen</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>What may come next</source>
        <translation>Was folgen kann</translation>
    </message>
</context>
<context>
    <name>ConditionPopup</name>
    <message>
        <source>Condition on {field}</source>
        <translation>Bedingung für {field}</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>Anderes Feld wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Unassigned</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{field} &lt;</source>
        <translation>{field} &lt;</translation>
    </message>
    <message>
        <source>{field} &gt;</source>
        <translation>{field} &gt;</translation>
    </message>
    <message>
        <source>{field} ≥</source>
        <translation>{field} ≥</translation>
    </message>
    <message>
        <source>{field} ≤</source>
        <translation>{field} ≤</translation>
    </message>
    <message>
        <source>{field} is nobody</source>
        <translation>{field} ist niemand</translation>
    </message>
    <message>
        <source>{field} is somebody</source>
        <translation>{field} ist jemand</translation>
    </message>
    <message>
        <source>{field} is</source>
        <translation>{field} ist</translation>
    </message>
    <message>
        <source>{field} is not</source>
        <translation>{field} ist nicht</translation>
    </message>
    <message>
        <source>{field} contains</source>
        <translation>{field} enthält</translation>
    </message>
    <message>
        <source>{field} does not contain</source>
        <translation>{field} enthält nicht</translation>
    </message>
    <message>
        <source>{field} starts with</source>
        <translation>{field} beginnt mit</translation>
    </message>
    <message>
        <source>{field} is before</source>
        <translation>{field} ist vor</translation>
    </message>
    <message>
        <source>{field} is after</source>
        <translation>{field} ist nach</translation>
    </message>
    <message>
        <source>{field} is on or after</source>
        <translation>{field} ist am oder nach</translation>
    </message>
    <message>
        <source>{field} is on or before</source>
        <translation>{field} ist am oder vor</translation>
    </message>
    <message>
        <source>{field} is between</source>
        <translation>{field} ist zwischen</translation>
    </message>
    <message>
        <source>{field} is today</source>
        <translation>{field} ist heute</translation>
    </message>
    <message>
        <source>{field} is overdue</source>
        <translation>{field} ist überfällig</translation>
    </message>
    <message>
        <source>{field} is this week</source>
        <translation>{field} ist diese Woche</translation>
    </message>
    <message>
        <source>{field} is in the next 7 days</source>
        <translation>{field} ist in den nächsten 7 Tagen</translation>
    </message>
    <message>
        <source>{field} is me</source>
        <translation>{field} bin ich</translation>
    </message>
    <message>
        <source>{field} is not me</source>
        <translation>{field} bin nicht ich</translation>
    </message>
    <message>
        <source>{field} is blank</source>
        <translation>{field} ist leer</translation>
    </message>
    <message>
        <source>{field} is not blank</source>
        <translation>{field} ist nicht leer</translation>
    </message>
    <message>
        <source>{field} is checked</source>
        <translation>{field} ist angekreuzt</translation>
    </message>
    <message>
        <source>{field} is not checked</source>
        <translation>{field} ist nicht angekreuzt</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Changed on both sides</source>
        <translation>Auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>{field} was changed here and by someone else</source>
        <translation>{field} wurde hier und von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <source>Keep what the tasks have, in all of these cells</source>
        <translation>In all diesen Zellen behalten, was die Aufgaben haben</translation>
    </message>
    <message>
        <source>Take what the file says, in all of these cells</source>
        <translation>In all diesen Zellen übernehmen, was die Datei sagt</translation>
    </message>
    <message>
        <source>One cell was changed on both sides. Which value is to be?</source>
        <translation>Eine Zelle wurde auf beiden Seiten geändert. Welcher Wert soll gelten?</translation>
    </message>
    <message>
        <source>{count} cells were changed on both sides. Decided: {decided}.</source>
        <translation>{count} Zellen wurden auf beiden Seiten geändert. Entschieden: {decided}.</translation>
    </message>
    <message>
        <source>keep {value}</source>
        <translation>{value} behalten</translation>
    </message>
    <message>
        <source>take {value}</source>
        <translation>{value} übernehmen</translation>
    </message>
</context>
<context>
    <name>ConflictSign</name>
    <message>
        <source>{field} was changed here and by someone else.</source>
        <translation>{field} wurde hier und von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>{count} fields were changed here and by someone else.</source>
        <translation>{count} Felder wurden hier und von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to Flowdash</source>
        <translation>Mit Flowdash verbinden</translation>
    </message>
    <message>
        <source>Work on the tasks of your Flowdash workspace. The local workspace stays as it is. Paste an invitation here as a whole, if you have one.</source>
        <translation>An den Aufgaben Ihres Flowdash-Arbeitsbereichs arbeiten. Der lokale Arbeitsbereich bleibt, wie er ist. Wenn Sie eine Einladung haben, fügen Sie sie hier als Ganzes ein.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Serveradresse</translation>
    </message>
    <message>
        <source>Keep this for the hosted service, or give the address of your own installation.</source>
        <translation>Für den gehosteten Dienst so lassen, oder die Adresse der eigenen Installation angeben.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-S&amp;chlüssel</translation>
    </message>
    <message>
        <source>It belongs to one workspace; an administrator of the workspace can give it to you.</source>
        <translation>Er gehört zu einem Arbeitsbereich; ein Administrator des Arbeitsbereichs kann ihn Ihnen geben.</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Use the key until the program is closed, kept nowhere</source>
        <translation>Den Schlüssel bis zum Programmende nutzen und nirgends aufbewahren</translation>
    </message>
    <message>
        <source>Connect without encryption</source>
        <translation>Ohne Verschlüsselung verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connected to the workspace “{name}”.</source>
        <translation>Mit dem Arbeitsbereich „{name}“ verbunden.</translation>
    </message>
    <message>
        <source>{reason} It was asked by https://. Where nothing is encrypted, write http:// before the address.</source>
        <translation>{reason} Gefragt wurde mit https://. Wo nichts verschlüsselt ist, schreiben Sie http:// vor die Adresse.</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>Der Schlüssel kann nicht im Schlüsselbund dieses Systems liegen. Er wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Nothing is encrypted on the way to {host}. Whoever listens in between can read the API key and all tasks, and change them. Use https:// if the server offers it. This is asked once for each host.</source>
        <translation>Auf dem Weg zu {host} ist nichts verschlüsselt. Wer dazwischen mithört, kann den API-Schlüssel und alle Aufgaben lesen und ändern. Bietet der Server https:// an, nutzen Sie es. Das wird einmal je Host gefragt.</translation>
    </message>
    <message>
        <source>The address and the key are those of the invitation. Test the connection next.</source>
        <translation>Adresse und Schlüssel sind die der Einladung. Testen Sie nun die Verbindung.</translation>
    </message>
    <message>
        <source>With http:// the key can be read on its way. Use https:// if the server offers it.</source>
        <translation>Mit http:// ist der Schlüssel unterwegs lesbar. Bietet der Server https:// an, nutzen Sie es.</translation>
    </message>
    <message>
        <source>Write an address like https://app.flowdash.com</source>
        <translation>Eine Adresse schreiben wie https://app.flowdash.com</translation>
    </message>
    <message>
        <source>Paste the API key here</source>
        <translation>API-Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt…</translation>
    </message>
    <message>
        <source>Keeping the key in the keyring of this system…</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund dieses Systems…</translation>
    </message>
</context>
<context>
    <name>CopyReportDialog</name>
    <message>
        <source>Report of the copy</source>
        <translation>Bericht der Kopie</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CutText</name>
    <message>
        <source>Too long to be changed here. Enter shows all {count} letters.</source>
        <translation>Zu lang, um es hier zu ändern. Enter zeigt alle {count} Zeichen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>DateCellEditor</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>Tag wählen (Down)</translation>
    </message>
</context>
<context>
    <name>DateControl</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>Tag wählen (Down)</translation>
    </message>
    <message>
        <source>Choose a day: {field}</source>
        <translation>Tag wählen: {field}</translation>
    </message>
</context>
<context>
    <name>DayValue</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>DecidingFields</name>
    <message>
        <source>Deciding fields only</source>
        <translation>Nur entscheidende Felder</translation>
    </message>
    <message>
        <source>All fields ({count})</source>
        <translation>Alle Felder ({count})</translation>
    </message>
</context>
<context>
    <name>DecisionChip</name>
    <message>
        <source>{task}: {state}</source>
        <translation>{task}: {state}</translation>
    </message>
    <message>
        <source>{action}: {task}, {state}</source>
        <translation>{action}: {task}, {state}</translation>
    </message>
    <message>
        <source>It is carried out and can&apos;t be undone</source>
        <translation>Es ist ausgeführt und nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Press to undo it</source>
        <translation>Klicken macht es rückgängig</translation>
    </message>
    <message>
        <source>waits {seconds} s</source>
        <translation>wartet {seconds} s</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>hier gespeichert</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{action} waits for what needs you in this task.</source>
        <translation>{action} wartet auf das, was in dieser Aufgabe auf Sie wartet.</translation>
    </message>
    <message>
        <source>{action} is saved here, and goes on when the server can be reached.</source>
        <translation>{action} ist hier gespeichert und geht weiter, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>{action} is tried again soon.</source>
        <translation>{action} wird bald noch einmal versucht.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>{action} may have been done.</source>
        <translation>{action} ist vielleicht schon geschehen.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>{action} is not finished.</source>
        <translation>{action} ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>{action} did not go through.</source>
        <translation>{action} ist nicht gelungen.</translation>
    </message>
    <message>
        <source>The server numbers tasks by itself.</source>
        <translation>Der Server nummeriert Aufgaben selbst.</translation>
    </message>
    <message>
        <source>This can only be set when a task is created.</source>
        <translation>Das lässt sich nur beim Anlegen einer Aufgabe setzen.</translation>
    </message>
    <message>
        <source>Task details</source>
        <translation>Aufgabendetails</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Diese Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose a task first.</source>
        <translation>Erst eine Aufgabe wählen.</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Aufgabe wählen</translation>
    </message>
    <message>
        <source>Its fields, files and comments are shown here.</source>
        <translation>Ihre Felder, Dateien und Kommentare erscheinen hier.</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>Ohne Kopie entfernen</translation>
    </message>
    <message>
        <source>This task was not deleted.</source>
        <translation>Diese Aufgabe wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>This task was not created.</source>
        <translation>Diese Aufgabe wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>This task was deleted on the server. What you changed here is kept.</source>
        <translation>Diese Aufgabe wurde auf dem Server gelöscht. Was Sie hier geändert haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Its files there are gone with it.</source>
        <translation>Ihre Dateien dort sind mit ihr verschwunden.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Meine Änderungen verwerfen</translation>
    </message>
    <message>
        <source>A change made here was for “{task}”.</source>
        <translation>Eine Änderung hier galt „{task}“.</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>Dort anwenden</translation>
    </message>
    <message>
        <source>Someone else changed this too: choose above.</source>
        <translation>Jemand anderes hat das auch geändert: oben wählen.</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>Differs from alike decisions</source>
        <translation>Weicht von ähnlichen Entscheidungen ab</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message>
        <source>Bring back the edits in {name}</source>
        <translation>Änderungen in {name} zurückbringen</translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>Duplicate “{task}”</source>
        <translation>„{task}“ duplizieren</translation>
    </message>
    <message>
        <source>Fields ({count})</source>
        <translation>Felder ({count})</translation>
    </message>
    <message>
        <source>Checklist items added by hand ({count})</source>
        <translation>Eigene Checklistenpunkte ({count})</translation>
    </message>
    <message>
        <source>Linked tasks ({count})</source>
        <translation>Verknüpfte Aufgaben ({count})</translation>
    </message>
    <message>
        <source>Files ({count})</source>
        <translation>Dateien ({count})</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Mark as duplicate</source>
        <translation>Als Duplikat markieren</translation>
    </message>
    <message>
        <source>Of which task? Type its ID or words of it</source>
        <translation>Von welcher Aufgabe? Ihre ID oder Wörter daraus tippen</translation>
    </message>
    <message>
        <source>To which stage do duplicates go in this workflow?</source>
        <translation>In welche Phase kommen Duplikate in diesem Workflow?</translation>
    </message>
    <message>
        <source>What names the other task in this workflow?</source>
        <translation>Was nennt in diesem Workflow die andere Aufgabe?</translation>
    </message>
    <message>
        <source>The other task is linked by “{link}”.</source>
        <translation>Die andere Aufgabe ist durch „{link}“ verknüpft.</translation>
    </message>
    <message>
        <source>No link leads to tasks of this workflow, so a comment “Duplicate of …” names the other task.</source>
        <translation>Keine Verknüpfung führt zu Aufgaben dieses Workflows, also nennt ein Kommentar „Duplikat von …“ die andere Aufgabe.</translation>
    </message>
    <message>
        <source>This is asked once for the workflow. The list of tasks ends with a way to change it.</source>
        <translation>Das wird einmal je Workflow gefragt. Am Ende der Aufgabenliste lässt es sich ändern.</translation>
    </message>
    <message>
        <source>After that you choose once how duplicates are marked in this workflow.</source>
        <translation>Danach wählen Sie einmal, wie Duplikate in diesem Workflow markiert werden.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …”</source>
        <translation>Ein Kommentar „Duplikat von …“</translation>
    </message>
    <message>
        <source>The link “{link}”</source>
        <translation>Die Verknüpfung „{link}“</translation>
    </message>
    <message>
        <source>where it leads is not known</source>
        <translation>wohin sie führt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Mark duplicates another way</source>
        <translation>Duplikate anders markieren</translation>
    </message>
    <message>
        <source>It is marked as a duplicate of this task.</source>
        <translation>Sie wird als Duplikat dieser Aufgabe markiert.</translation>
    </message>
    <message>
        <source>Duplicate of {task}</source>
        <translation>Duplikat von {task}</translation>
    </message>
    <message>
        <source>Duplicate of {number}: {task}</source>
        <translation>Duplikat von {number}: {task}</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}” and moved to {stage}.</source>
        <translation>Die Aufgabe wird durch „{link}“ damit verknüpft und nach {stage} verschoben.</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}”. No stage of this workflow closes it.</source>
        <translation>Die Aufgabe wird durch „{link}“ damit verknüpft. Keine Phase dieses Workflows schließt sie ab.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it, as no link is set here, and the task is moved to {stage}. Undo takes the stage back; a comment that is sent stays.</source>
        <translation>Ein Kommentar „Duplikat von …“ nennt sie, da hier keine Verknüpfung festgelegt ist, und die Aufgabe wird nach {stage} verschoben. „Rückgängig“ nimmt die Phase zurück; ein gesendeter Kommentar bleibt.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it. No stage of this workflow closes it.</source>
        <translation>Ein Kommentar „Duplikat von …“ nennt sie. Keine Phase dieses Workflows schließt die Aufgabe ab.</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}” and moved to {stage}.</source>
        <translation>Durch „{link}“ damit verknüpft und nach {stage} verschoben: {tasks}.</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}”. No stage closes them.</source>
        <translation>Durch „{link}“ damit verknüpft: {tasks}. Keine Phase schließt sie ab.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it, as no link is set here, and they are moved to {stage}. Undo takes the stages back; comments that are sent stay.</source>
        <translation>Ein Kommentar „Duplikat von …“ bei jeder von {tasks} nennt sie, da hier keine Verknüpfung festgelegt ist, und sie werden nach {stage} verschoben. „Rückgängig“ nimmt die Phasen zurück; gesendete Kommentare bleiben.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it.</source>
        <translation>Ein Kommentar „Duplikat von …“ bei jeder von {tasks} nennt sie.</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates of {other}?</source>
        <translation>{tasks} als Duplikate von {other} markieren?</translation>
    </message>
    <message>
        <source>Mark {tasks}</source>
        <translation>{tasks} markieren</translation>
    </message>
    <message>
        <source>Marked before as a duplicate of {other}.</source>
        <translation>Schon früher als Duplikat von {other} markiert.</translation>
    </message>
    <message>
        <source>{task} is marked as a duplicate of {other}.</source>
        <translation>{task} ist als Duplikat von {other} markiert.</translation>
    </message>
    <message>
        <source>{task} are marked as duplicates of {other}.</source>
        <translation>Als Duplikate von {other} markiert: {task}.</translation>
    </message>
    <message>
        <source>{count} stay as they are.</source>
        <translation>{count} bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Go to a task first: no row is current.</source>
        <translation>Gehen Sie erst zu einer Aufgabe: Keine Zeile ist aktuell.</translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation>Wird markiert…</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Choose first how duplicates are marked in this workflow.</source>
        <translation>Noch ist nichts markiert. Wählen Sie erst, wie Duplikate in diesem Workflow markiert werden.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Nothing is marked: the other task is not there any more.</source>
        <translation>Nichts ist markiert: Die andere Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>Aufgaben dieses Workflows lassen sich hier nicht ändern: Er hat kein Feld für die eindeutige ID.</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>Die Details zeigen eine verknüpfte Aufgabe. Esc führt zur Tabelle zurück.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
</context>
<context>
    <name>Duplicating</name>
    <message>
        <source>A new task is begun already. Create or discard it first.</source>
        <translation>Eine neue Aufgabe ist schon angefangen. Legen Sie sie erst an, oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>A copy of “{task}”. It is not created yet.</source>
        <translation>Eine Kopie von „{task}“. Sie ist noch nicht angelegt.</translation>
    </message>
    <message>
        <source>{count} linked tasks stay with the original: they take one link only.</source>
        <translation>{count} verknüpfte Aufgaben bleiben beim Original: Sie nehmen nur eine Verknüpfung.</translation>
    </message>
    <message>
        <source>Its checklist and links follow when it is.</source>
        <translation>Ihre Checkliste und Verknüpfungen folgen beim Anlegen.</translation>
    </message>
</context>
<context>
    <name>EditorBody</name>
    <message>
        <source>{name}, has errors</source>
        <translation>{name}, hat Fehler</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>The queue is done</source>
        <translation>Die Warteschlange ist erledigt</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle rückgängig</translation>
    </message>
    <message>
        <source>Takes back every decision of this queue that can be undone</source>
        <translation>Nimmt jede Entscheidung dieser Warteschlange zurück, bei der das noch geht</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export tasks to</source>
        <translation>Aufgaben exportieren nach</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting {done} of {total} tasks…</source>
        <translation>{done} von {total} Aufgaben exportiert…</translation>
    </message>
    <message>
        <source>Completing the file…</source>
        <translation>Datei wird abgeschlossen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Exported one task to {file}.</source>
        <translation>Eine Aufgabe nach {file} exportiert.</translation>
    </message>
    <message>
        <source>Exported {count} tasks to {file}.</source>
        <translation>{count} Aufgaben nach {file} exportiert.</translation>
    </message>
    <message>
        <source>{count} texts are longer than a cell of a spreadsheet holds: they end after 32,767 characters there. CSV and JSON files hold them whole.</source>
        <translation>{count} Texte sind länger, als eine Tabellenzelle fasst: Sie enden dort nach 32.767 Zeichen. CSV- und JSON-Dateien fassen sie ganz.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 1,048,576 rows, and these are more. Export fewer tasks, or a CSV file.</source>
        <translation>Eine Tabelle fasst 1.048.576 Zeilen, und dies sind mehr. Exportieren Sie weniger Aufgaben oder eine CSV-Datei.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 16,384 columns, and these are more. Hide some, or export a CSV file.</source>
        <translation>Eine Tabelle fasst 16.384 Spalten, und dies sind mehr. Blenden Sie einige aus, oder exportieren Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr. Schaffen Sie welchen, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>Dort dürfen Sie nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>Den Ordner gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The system has no program that opens {file}.</source>
        <translation>Das System hat kein Programm, das {file} öffnet.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export tasks</source>
        <translation>Aufgaben exportieren</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Excel or LibreOffice (.xlsx)</source>
        <translation>Excel oder LibreOffice (.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (.csv)</source>
        <translation>Kommagetrennte Werte (.csv)</translation>
    </message>
    <message>
        <source>JSON, with values as the API gives them (.json)</source>
        <translation>JSON, Werte wie in der API (.json)</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Ort wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{count} that are shown, in this order</source>
        <translation>{count} gezeigte, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>{count} that are selected</source>
        <translation>{count} ausgewählte</translation>
    </message>
    <message>
        <source>All {count} of {workflow}</source>
        <translation>Alle {count} von {workflow}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Semicolons between the values, as some versions of Excel expect</source>
        <translation>Semikolons zwischen den Werten, wie manche Excel-Versionen sie erwarten</translation>
    </message>
    <message>
        <source>Begin with a mark that tells Excel the encoding</source>
        <translation>Am Anfang die Kodierung für Excel kennzeichnen</translation>
    </message>
    <message>
        <source>Disarm texts that look like formulas</source>
        <translation>Texte entschärfen, die wie Formeln aussehen</translation>
    </message>
    <message>
        <source>Writes an apostrophe before them. An import here takes it away again; other programs show it.</source>
        <translation>Schreibt ein Apostroph davor. Ein Import hier nimmt es wieder weg; andere Programme zeigen es.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Meanwhile this became: {value}. Your text is kept.</source>
        <translation>Inzwischen steht hier: {value}. Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>Not saved yet: {keys} saves it, Esc drops it.</source>
        <translation>Noch nicht gespeichert: {keys} speichert, Esc verwirft.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>Can be edited</source>
        <translation>Bearbeitbar</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Most files</source>
        <translation>Höchstzahl Dateien</translation>
    </message>
    <message>
        <source>Counts up</source>
        <translation>Zählt hoch</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>INV-{number:4}</source>
        <comment>keep {number:4}, as the server reads it</comment>
        <translation>INV-{number:4}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Add option</source>
        <translation>Option hinzufügen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Drop these on a task, or one spreadsheet alone here: {names}</source>
        <translation>Diese auf eine Aufgabe ziehen, oder eine einzelne Tabellendatei hierher: {names}</translation>
    </message>
    <message>
        <source>Only files from this computer can be attached</source>
        <translation>Nur Dateien dieses Computers können angehängt werden</translation>
    </message>
    <message>
        <source>Files can be attached to one task at a time</source>
        <translation>Dateien können jeweils nur an eine Aufgabe angehängt werden</translation>
    </message>
    <message>
        <source>These files can&apos;t be read: {names}</source>
        <translation>Diese Dateien sind nicht lesbar: {names}</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed from here</source>
        <translation>Aufgaben dieses Workflows lassen sich von hier aus nicht ändern</translation>
    </message>
    <message>
        <source>Tasks of this workflow have no field for files</source>
        <translation>Aufgaben dieses Workflows haben kein Feld für Dateien</translation>
    </message>
    <message>
        <source>Drop the files on a task</source>
        <translation>Die Dateien auf eine Aufgabe ziehen</translation>
    </message>
    <message>
        <source>{field} takes at most {limit} files; {count} are there already</source>
        <translation>{field} nimmt höchstens {limit} Dateien; {count} sind schon da</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field} of {task}</source>
        <translation>In den Ordner sehen und fragen, bevor seine Dateien zu {field} von {task} kommen</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field} of {task}</source>
        <translation>Den Server sie von {host} für {field} von {task} holen lassen</translation>
    </message>
    <message>
        <source>Add 1 file to {field} of {task}</source>
        <translation>1 Datei zu {field} von {task} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field} of {task}</source>
        <translation>
            <numerusform>%n Datei zu {field} von {task} hinzufügen</numerusform>
            <numerusform>%n Dateien zu {field} von {task} hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileEditing</name>
    <message>
        <source>No program opens {name} to edit it.</source>
        <translation>Kein Programm öffnet {name} zum Bearbeiten.</translation>
    </message>
    <message>
        <source>{name} is open to be edited. What is saved there is offered here.</source>
        <translation>{name} ist zum Bearbeiten geöffnet. Was dort gespeichert wird, wird hier angeboten.</translation>
    </message>
    <message>
        <source>{name} was changed. The new version replaces the old one once the server has it. If this program is closed before, both stay.</source>
        <translation>{name} wurde geändert. Die neue Version ersetzt die alte, sobald der Server sie hat. Wird dieses Programm vorher geschlossen, bleiben beide.</translation>
    </message>
    <message>
        <source>Add as new version</source>
        <translation>Als neue Version hinzufügen</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>you, {when}</source>
        <translation>Sie, {when}</translation>
    </message>
    <message>
        <source>same as {name}</source>
        <translation>gleich wie {name}</translation>
    </message>
    <message>
        <source>same as {name} of {task}</source>
        <translation>gleich wie {name} von {task}</translation>
    </message>
</context>
<context>
    <name>FileHits</name>
    <message>
        <source>in {file}, page {page}</source>
        <translation>in {file}, Seite {page}</translation>
    </message>
    <message>
        <source>in {file}, sheet {sheet}</source>
        <translation>in {file}, Blatt {sheet}</translation>
    </message>
    <message>
        <source>in {file}</source>
        <translation>in {file}</translation>
    </message>
    <message>
        <source>The filter hides the task of this file. Take the filter away to open it.</source>
        <translation>Der Filter verbirgt die Aufgabe dieser Datei. Nehmen Sie den Filter weg, um sie zu öffnen.</translation>
    </message>
</context>
<context>
    <name>FileHitsButton</name>
    <message>
        <source>Also found in 1 file</source>
        <translation>Auch in 1 Datei gefunden</translation>
    </message>
    <message>
        <source>Also found in {count} files</source>
        <translation>Auch in {count} Dateien gefunden</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FileTarget</name>
    <message>
        <source>Tasks of this workflow have no field for files.</source>
        <translation>Aufgaben dieses Workflows haben kein Feld für Dateien.</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field}.</source>
        <translation>Den Server sie von {host} für {field} holen lassen.</translation>
    </message>
    <message>
        <source>Add the picture to {field}.</source>
        <translation>Das Bild zu {field} hinzufügen.</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field}.</source>
        <translation>In den Ordner sehen und fragen, bevor seine Dateien zu {field} kommen.</translation>
    </message>
    <message>
        <source>Add 1 file to {field}.</source>
        <translation>1 Datei zu {field} hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field}.</source>
        <translation>
            <numerusform>%n Datei zu {field} hinzufügen.</numerusform>
            <numerusform>%n Dateien zu {field} hinzufügen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>{name}, page {page} of {count}</source>
        <translation>{name}, Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Add these files, too</source>
        <translation>Auch diese Dateien hinzufügen</translation>
    </message>
    <message>
        <source>No file is added.</source>
        <translation>Keine Datei wird hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Pasted picture {time}</source>
        <translation>Eingefügtes Bild {time}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose a workflow</source>
        <translation>Workflow wählen</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>Neuer Workflow…</translation>
    </message>
    <message>
        <source>{field} by day</source>
        <translation>{field} nach Tag</translation>
    </message>
    <message>
        <source>{field} by week</source>
        <translation>{field} nach Woche</translation>
    </message>
    <message>
        <source>{field} by month</source>
        <translation>{field} nach Monat</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Then by {field}</source>
        <translation>Dann nach {field}</translation>
    </message>
    <message>
        <source>Then by nothing</source>
        <translation>Dann nach nichts</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Press to change this condition, Delete to remove it</source>
        <translation>Klicken ändert diese Bedingung, Delete entfernt sie</translation>
    </message>
    <message>
        <source>Remove: {condition}</source>
        <translation>Entfernen: {condition}</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>There is no field “{name}”: the words are searched.</source>
        <translation>Ein Feld „{name}“ gibt es nicht: Nach den Wörtern wird gesucht.</translation>
    </message>
    <message>
        <source>There is no field “{name}”: the words are searched. Did you mean “{nearest}”?</source>
        <translation>Ein Feld „{name}“ gibt es nicht: Nach den Wörtern wird gesucht. Meinten Sie „{nearest}“?</translation>
    </message>
    <message>
        <source>“{name}” could be {fields}. Type more of it, or the whole name in quotes.</source>
        <translation>„{name}“ könnte {fields} sein. Tippen Sie mehr davon, oder den ganzen Namen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“{term}” needs a value.</source>
        <translation>„{term}“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>“or” needs a filter on both sides. To find the word, put it in quotes.</source>
        <translation>„or“ braucht auf beiden Seiten einen Filter. Das Wort selbst suchen Sie in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“{rest}” behind the value in “{term}” can&apos;t be read.</source>
        <translation>„{rest}“ hinter dem Wert in „{term}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“{term}”: {reason}</source>
        <translation>„{term}“: {reason}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be compared as in “{term}”.</source>
        <translation>{field} lässt sich nicht vergleichen wie in „{term}“.</translation>
    </message>
</context>
<context>
    <name>FilterTyping</name>
    <message>
        <source>Enter makes filters of it</source>
        <translation>Enter macht Filter daraus</translation>
    </message>
    <message>
        <source>Tab completes the name of a field</source>
        <translation>Tab ergänzt den Namen eines Felds</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Filters: {filters}</source>
        <translation>Filter: {filters}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>ForAllButtons</name>
    <message>
        <source>Send all changes again that can be sent as they are</source>
        <translation>Alle Änderungen noch einmal senden, bei denen das so geht</translation>
    </message>
    <message>
        <source>Give up all changes that need you, after a question</source>
        <translation>Alle Änderungen aufgeben, die auf Sie warten, nach einer Frage</translation>
    </message>
    <message>
        <source>Retry all ({count})</source>
        <translation>Alle erneut ({count})</translation>
    </message>
    <message>
        <source>Let all go ({count})</source>
        <translation>Alle aufgeben ({count})</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>The links and checklist of the new task can&apos;t be read. They are in {file}; add them by hand.</source>
        <translation>Verknüpfungen und Checkliste der neuen Aufgabe sind nicht lesbar. Sie stehen in {file}; fügen Sie sie von Hand hinzu.</translation>
    </message>
</context>
<context>
    <name>FoundTasks</name>
    <message>
        <source>The filter hides “{task}”. It is open here. The rows stay as they are.</source>
        <translation>Der Filter verbirgt „{task}“. Hier ist sie geöffnet. Die Zeilen bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A task is called</source>
        <translation>Eine Aufgabe heißt</translation>
    </message>
</context>
<context>
    <name>GoneTask</name>
    <message>
        <source>Create it again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This workflow is gone. “{task}” was in it.</source>
        <translation>Dieser Workflow ist weg. „{task}“ war darin.</translation>
    </message>
    <message>
        <source>“{task}” was replaced by somebody else: “{other}” has its ID now.</source>
        <translation>„{task}“ wurde von jemand anderem ersetzt: „{other}“ hat jetzt ihre ID.</translation>
    </message>
    <message>
        <source>“{task}” was deleted by somebody else.</source>
        <translation>„{task}“ wurde von jemand anderem gelöscht.</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Was Sie getippt haben, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The guide was not installed with the program.</source>
        <translation>Das Handbuch wurde nicht mit dem Programm installiert.</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>Seiten mit diesen Wörtern: {count}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Flowdash Desktop is under the MIT licence, and made of the packages below.</source>
        <translation>Flowdash Desktop steht unter der MIT-Lizenz und nutzt die folgenden Pakete.</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>Über Flowdash Desktop</translation>
    </message>
    <message>
        <source>This is all of it, without names, addresses, keys and texts of tasks. Nothing is sent: copy or save it.</source>
        <translation>Das ist alles, ohne Namen, Adressen, Schlüssel und Texte von Aufgaben. Nichts wird gesendet: Kopieren oder speichern Sie es.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}. Choose another folder.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
        <source>There is no log: nothing went wrong so far.</source>
        <translation>Es gibt kein Protokoll: Bisher ging nichts schief.</translation>
    </message>
    <message>
        <source>No program opens {path}. Open it by hand.</source>
        <translation>Kein Programm öffnet {path}. Öffnen Sie es von Hand.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time. What was saved is here.</source>
        <translation>Das Programm wurde beim letzten Mal unerwartet beendet. Was gespeichert war, ist hier.</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>Bericht zeigen…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Can&apos;t be undone: {what}</source>
        <translation>Nicht rückgängig zu machen: {what}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <source>The server had not accepted it.</source>
        <translation>Der Server hatte es nicht angenommen.</translation>
    </message>
    <message>
        <source>The server had not accepted {count} of them.</source>
        <translation>{count} davon hatte der Server nicht angenommen.</translation>
    </message>
    <message>
        <source>1 task is not there any more.</source>
        <translation>1 Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{count} tasks are not there any more.</source>
        <translation>{count} Aufgaben gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Already carried out: {count}.</source>
        <translation>Schon ausgeführt: {count}.</translation>
    </message>
    <message>
        <source>It is not known whether the server has carried this out: {what}.</source>
        <translation>Es ist nicht bekannt, ob der Server dies ausgeführt hat: {what}.</translation>
    </message>
    <message>
        <source>{what} was not carried out, so nothing is undone.</source>
        <translation>Nicht ausgeführt, also ist nichts rückgängig zu machen: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone before {later}.</source>
        <translation>Vor „{later}“ nicht rückgängig zu machen: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: nothing is kept that would bring it back.</source>
        <translation>Nicht rückgängig zu machen: {what}. Nichts ist aufbewahrt, was es zurückbrächte.</translation>
    </message>
    <message>
        <source>{what}: 1 was carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}: 1 wurde ausgeführt und ist nicht rückgängig zu machen. Die anderen warten auf Sie.</translation>
    </message>
    <message>
        <source>{what}: {count} were carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}: {count} wurden ausgeführt und sind nicht rückgängig zu machen. Die anderen warten auf Sie.</translation>
    </message>
    <message>
        <source>{what} was sent and can&apos;t be undone.</source>
        <translation>Gesendet und nicht rückgängig zu machen: {what}.</translation>
    </message>
    <message>
        <source>{what} was carried out and can&apos;t be undone.</source>
        <translation>Ausgeführt und nicht rückgängig zu machen: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the task is not there any more.</source>
        <translation>Nicht rückgängig zu machen: {what}. Die Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the task is not there any more.</source>
        <translation>Nicht zu wiederholen: {what}. Die Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the tasks are not there any more.</source>
        <translation>Nicht rückgängig zu machen: {what}. Die Aufgaben gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the tasks are not there any more.</source>
        <translation>Nicht zu wiederholen: {what}. Die Aufgaben gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It is being sent right now. Try again in a moment.</source>
        <translation>Es wird gerade gesendet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{what} is being sent right now. Try again in a moment.</source>
        <translation>Wird gerade gesendet: {what}. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{what} is being sent and can&apos;t be undone any more.</source>
        <translation>Wird gerade gesendet und ist nicht mehr rückgängig zu machen: {what}.</translation>
    </message>
    <message>
        <source>Undo history ({keys}) has the steps before it.</source>
        <translation>Der Verlauf ({keys}) hat die Schritte davor.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Nothing to undo in {workflow}</source>
        <translation>Nichts rückgängig zu machen in {workflow}</translation>
    </message>
    <message>
        <source>Nothing to redo in {workflow}</source>
        <translation>Nichts zu wiederholen in {workflow}</translation>
    </message>
    <message>
        <source>Your last change was in {workflow}.</source>
        <translation>Ihre letzte Änderung war in {workflow}.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Hier nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo here</source>
        <translation>Hier nichts zu wiederholen</translation>
    </message>
    <message>
        <source>, {before} to {after}</source>
        <translation>, {before} zu {after}</translation>
    </message>
    <message>
        <source>{what} is {value} again</source>
        <translation>{what} ist wieder {value}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>new task {task}</source>
        <translation>neue Aufgabe {task}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>{action} of {count} tasks</source>
        <translation>{action} von {count} Aufgaben</translation>
    </message>
    <message>
        <source>delete {count} tasks</source>
        <translation>{count} Aufgaben löschen</translation>
    </message>
    <message>
        <source>add {count} files</source>
        <translation>{count} Dateien hinzufügen</translation>
    </message>
    <message>
        <source>{field} of {count} tasks</source>
        <translation>{field} von {count} Aufgaben</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} Aufgaben</translation>
    </message>
    <message>
        <source>{task} will be deleted in a few seconds.</source>
        <translation>{task} wird in einigen Sekunden gelöscht.</translation>
    </message>
    <message>
        <source>{task} will be deleted when the server can be reached.</source>
        <translation>{task} wird gelöscht, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out in a few seconds.</source>
        <translation>{action} von {task} wird in einigen Sekunden ausgeführt.</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out when the server can be reached.</source>
        <translation>{action} von {task} wird ausgeführt, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>{field} of {task}</source>
        <translation>{field} von {task}</translation>
    </message>
    <message>
        <source>delete {task}</source>
        <translation>{task} löschen</translation>
    </message>
    <message>
        <source>link {task} to {other}</source>
        <translation>{task} mit {other} verknüpfen</translation>
    </message>
    <message>
        <source>unlink {task} from {other}</source>
        <translation>Verknüpfung von {task} mit {other} lösen</translation>
    </message>
    <message>
        <source>comment on {task}</source>
        <translation>Kommentar zu {task}</translation>
    </message>
    <message>
        <source>{what} of {task}</source>
        <translation>{what} von {task}</translation>
    </message>
    <message>
        <source>remove {file} from {task}</source>
        <translation>{file} aus {task} entfernen</translation>
    </message>
    <message>
        <source>add {file} to {task}</source>
        <translation>{file} zu {task} hinzufügen</translation>
    </message>
    <message>
        <source>rename {old} to {new} in {task}</source>
        <translation>{old} in {new} umbenennen in {task}</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>In {workflow}: {what}</translation>
    </message>
    <message>
        <source>1 more waits.</source>
        <translation>1 weitere wartet.</translation>
    </message>
    <message>
        <source>{count} more wait.</source>
        <translation>{count} weitere warten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Rückgängig-Verlauf</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{later} was carried out later</source>
        <translation>{later} wurde später ausgeführt</translation>
    </message>
    <message>
        <source>first undo {later}</source>
        <translation>erst {later} rückgängig machen</translation>
    </message>
    <message>
        <source>{done} of {count} carried out, can&apos;t be undone</source>
        <translation>{done} von {count} ausgeführt, nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Sent, can&apos;t be undone</source>
        <translation>Gesendet, nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Carried out, can&apos;t be undone</source>
        <translation>Ausgeführt, nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Taken back, not carried out</source>
        <translation>Zurückgenommen, nicht ausgeführt</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Waits, can be undone</source>
        <translation>Wartet, kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>HistoryExportDialog</name>
    <message>
        <source>Export history of {workflow}</source>
        <translation>Verlauf von {workflow} exportieren</translation>
    </message>
    <message>
        <source>Each change of a stage becomes a line: which task, when, by whom and why.</source>
        <translation>Jeder Phasenwechsel wird eine Zeile: welche Aufgabe, wann, von wem und warum.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{name} (from {host})</source>
        <translation>{name} (von {host})</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>too large: {size}</source>
        <translation>zu groß: {size}</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not a web address</source>
        <translation>keine Webadresse</translation>
    </message>
    <message>
        <source>in another folder</source>
        <translation>in einem anderen Ordner</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>{name} ({reason})</source>
        <translation>{name} ({reason})</translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation>„{file}“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>„{file}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>“{file}” is neither a file nor a folder.</source>
        <translation>„{file}“ ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>“{file}” is {size}; this server takes files up to {most}.</source>
        <translation>„{file}“ hat {size}; dieser Server nimmt Dateien bis {most}.</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read: this account is not allowed to.</source>
        <translation>„{file}“ ist nicht lesbar: Dieses Benutzerkonto darf es nicht.</translation>
    </message>
    <message>
        <source>“{file}” is not a web address that the server can fetch.</source>
        <translation>„{file}“ ist keine Webadresse, die der Server abrufen kann.</translation>
    </message>
    <message>
        <source>“{file}” is outside of the folder from which files are taken.</source>
        <translation>„{file}“ liegt außerhalb des Ordners, aus dem Dateien genommen werden.</translation>
    </message>
    <message>
        <source>“{file}” has no folder here: write its whole path.</source>
        <translation>„{file}“ hat hier keinen Ordner: Schreiben Sie den ganzen Pfad.</translation>
    </message>
    <message>
        <source>1 file is added, {size}.</source>
        <translation>1 Datei wird hinzugefügt, {size}.</translation>
    </message>
    <message>
        <source>{count} files are added, {size}.</source>
        <translation>{count} Dateien werden hinzugefügt, {size}.</translation>
    </message>
    <message>
        <source>The server fetches files from: {hosts}.</source>
        <translation>Der Server holt Dateien von: {hosts}.</translation>
    </message>
    <message>
        <source>1 file is outside of the folder of the imported file, or hidden:</source>
        <translation>1 Datei liegt außerhalb des Ordners der importierten Datei oder ist versteckt:</translation>
    </message>
    <message>
        <source>{count} files are outside of the folder of the imported file, or hidden:</source>
        <translation>{count} Dateien liegen außerhalb des Ordners der importierten Datei oder sind versteckt:</translation>
    </message>
    <message>
        <source>and {count} more folders</source>
        <translation>und {count} weitere Ordner</translation>
    </message>
    <message>
        <source>Looking for files… {done} of {total}</source>
        <translation>Dateien werden gesucht… {done} von {total}</translation>
    </message>
    <message>
        <source>Copying files… {done} of {total}</source>
        <translation>Dateien werden kopiert… {done} von {total}</translation>
    </message>
    <message>
        <source>Nothing was imported. {reason}</source>
        <translation>Nichts wurde importiert. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on both sides</source>
        <translation>
            <numerusform>%n auf beiden Seiten geändert</numerusform>
            <numerusform>%n auf beiden Seiten geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>new field “{name}” ({type})</source>
        <translation>neues Feld „{name}“ ({type})</translation>
    </message>
    <message>
        <source>a new option of “{name}”</source>
        <translation>eine neue Option von „{name}“</translation>
    </message>
    <message>
        <source>{count} new options of “{name}”</source>
        <translation>{count} neue Optionen von „{name}“</translation>
    </message>
    <message>
        <source>This also changes the workflow: {parts}. Ctrl+Alt+Z takes that back.</source>
        <translation>Das ändert auch den Workflow: {parts}. Ctrl+Alt+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>Tag/Monat/Jahr</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>upright bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>{zone} time</source>
        <translation>Zeit in {zone}</translation>
    </message>
    <message>
        <source>“{zone}” is not known: this computer&apos;s time</source>
        <translation>„{zone}“ ist nicht bekannt: Zeit dieses Computers</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Western Europe (Windows-1252)</source>
        <translation>Westeuropa (Windows-1252)</translation>
    </message>
    <message>
        <source>Western Europe (ISO-8859-1)</source>
        <translation>Westeuropa (ISO-8859-1)</translation>
    </message>
    <message>
        <source>Western Europe (DOS-850)</source>
        <translation>Westeuropa (DOS-850)</translation>
    </message>
    <message>
        <source>Western Europe (Mac)</source>
        <translation>Westeuropa (Mac)</translation>
    </message>
    <message>
        <source>Central Europe (Windows-1250)</source>
        <translation>Mitteleuropa (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Kyrillisch (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Kyrillisch (KOI8-R)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Griechisch (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Türkisch (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Hebräisch (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabisch (Windows-1256)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Baltisch (Windows-1257)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Thai (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japanisch (Shift-JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japanisch (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation>Koreanisch (Windows-949)</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>Vereinfachtes Chinesisch (GB18030)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>Traditionelles Chinesisch (Big5)</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>{field}: a formula that nobody has calculated.</source>
        <translation>{field}: eine Formel, die niemand berechnet hat.</translation>
    </message>
    <message>
        <source>{field}: the cell says {error}.</source>
        <translation>{field}: Die Zelle sagt {error}.</translation>
    </message>
    <message>
        <source>Several tasks are found by this.</source>
        <translation>Dazu passen mehrere Aufgaben.</translation>
    </message>
    <message>
        <source>Row {row} is of the same task.</source>
        <translation>Zeile {row} ist von derselben Aufgabe.</translation>
    </message>
    <message>
        <source>The task was deleted after the file was written.</source>
        <translation>Die Aufgabe wurde gelöscht, nachdem die Datei geschrieben war.</translation>
    </message>
    <message>
        <source>This row has become a task before.</source>
        <translation>Diese Zeile ist schon einmal eine Aufgabe geworden.</translation>
    </message>
    <message>
        <source>the task has {theirs}, the file has {mine}</source>
        <translation>die Aufgabe hat {theirs}, die Datei hat {mine}</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>{count} ändern</translation>
    </message>
    <message>
        <source>Create {count}</source>
        <translation>{count} anlegen</translation>
    </message>
    <message>
        <source>Change {changed} and create {new}</source>
        <translation>{changed} ändern, {new} anlegen</translation>
    </message>
    <message>
        <source>one task changed</source>
        <translation>eine Aufgabe geändert</translation>
    </message>
    <message>
        <source>{count} tasks changed</source>
        <translation>{count} Aufgaben geändert</translation>
    </message>
    <message>
        <source>one task created</source>
        <translation>eine Aufgabe angelegt</translation>
    </message>
    <message>
        <source>{count} tasks created</source>
        <translation>{count} Aufgaben angelegt</translation>
    </message>
    <message>
        <source>one file added</source>
        <translation>eine Datei hinzugefügt</translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation>{count} Dateien hinzugefügt</translation>
    </message>
    <message>
        <source>Imported {file}: {what}.</source>
        <translation>{file} importiert: {what}.</translation>
    </message>
    <message>
        <source>Import tasks from</source>
        <translation>Aufgaben importieren aus</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the refused rows as</source>
        <translation>Abgelehnte Zeilen speichern als</translation>
    </message>
    <message>
        <source>{file} - refused rows</source>
        <translation>{file} - abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Warum sie abgelehnt wurde</translation>
    </message>
    <message>
        <source>Saved one refused row to {file}.</source>
        <translation>Eine abgelehnte Zeile in {file} gespeichert.</translation>
    </message>
    <message>
        <source>Saved {count} refused rows to {file}.</source>
        <translation>{count} abgelehnte Zeilen in {file} gespeichert.</translation>
    </message>
    <message>
        <source>The tasks of this workflow are still being read. Import once they are all here.</source>
        <translation>Die Aufgaben dieses Workflows werden noch gelesen. Importieren Sie, wenn alle da sind.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>die Zwischenablage</translation>
    </message>
    <message>
        <source>There are no rows in the clipboard. Copy some cells of a spreadsheet first.</source>
        <translation>In der Zwischenablage sind keine Zeilen. Kopieren Sie erst einige Zellen einer Tabelle.</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows</source>
        <translation>{file} wird gelesen… {rows} Zeilen</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows, {share} %</source>
        <translation>{file} wird gelesen… {rows} Zeilen, {share} %</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>None of the imported tasks is there any more.</source>
        <translation>Keine der importierten Aufgaben gibt es noch.</translation>
    </message>
    <message>
        <source>The reading was stopped. The rows are those of before.</source>
        <translation>Das Lesen wurde angehalten. Die Zeilen sind die von vorher.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{file} was not imported. {reason}</source>
        <translation>{file} wurde nicht importiert. {reason}</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} hat keine Zeilen.</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>sheet “{sheet}” · {rows}</source>
        <translation>Blatt „{sheet}“ · {rows}</translation>
    </message>
    <message>
        <source>Formulas without a value: {count}. Their rows are refused. Open the file in your spreadsheet program and save it once to bring them in.</source>
        <translation>Formeln ohne Wert: {count}. Ihre Zeilen werden abgelehnt. Öffnen und speichern Sie die Datei einmal in Ihrem Tabellenprogramm, um sie zu übernehmen.</translation>
    </message>
    <message>
        <source>Formulas whose values may be old: the file asks to be calculated anew.</source>
        <translation>Formeln mit vielleicht alten Werten: Die Datei verlangt eine Neuberechnung.</translation>
    </message>
    <message>
        <source>Cells with errors: {count}. Their rows are refused.</source>
        <translation>Zellen mit Fehlern: {count}. Ihre Zeilen werden abgelehnt.</translation>
    </message>
    <message>
        <source>Merged cells: {count}. Only the first cell of each has the value.</source>
        <translation>Verbundene Zellen: {count}. Nur die jeweils erste Zelle hat den Wert.</translation>
    </message>
    <message>
        <source>Hidden rows: {count}. They are read, too.</source>
        <translation>Ausgeblendete Zeilen: {count}. Auch sie werden gelesen.</translation>
    </message>
    <message>
        <source>Hidden columns: {count}. They are read, too.</source>
        <translation>Ausgeblendete Spalten: {count}. Auch sie werden gelesen.</translation>
    </message>
    <message>
        <source>The dates of the file count from 1904, and are read so.</source>
        <translation>Die Datumswerte der Datei zählen ab 1904 und werden so gelesen.</translation>
    </message>
    <message>
        <source>Texts as long as a cell holds: {count}. They may have been cut at 32,767 characters before.</source>
        <translation>Texte so lang, wie eine Zelle fasst: {count}. Sie wurden vielleicht schon bei 32.767 Zeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits: {count}. A spreadsheet program may have changed their last digits.</source>
        <translation>Zahlen mit mehr als 15 Stellen: {count}. Ein Tabellenprogramm kann die letzten Stellen verändert haben.</translation>
    </message>
    <message>
        <source>Dates that are no days of the calendar: {count}.</source>
        <translation>Datumswerte, die es im Kalender nicht gibt: {count}.</translation>
    </message>
    <message>
        <source>Columns without a heading: {count}.</source>
        <translation>Spalten ohne Überschrift: {count}.</translation>
    </message>
    <message>
        <source>Headings that are there twice: {count}.</source>
        <translation>Doppelte Überschriften: {count}.</translation>
    </message>
    <message>
        <source>Rows that are there twice: {count}.</source>
        <translation>Doppelte Zeilen: {count}.</translation>
    </message>
    <message>
        <source>Rows with more cells than there are headings: {count}.</source>
        <translation>Zeilen mit mehr Zellen als Überschriften: {count}.</translation>
    </message>
    <message>
        <source>The file is of another kind than its name says.</source>
        <translation>Die Datei ist von anderer Art, als ihr Name sagt.</translation>
    </message>
    <message>
        <source>Errors in the cells of this file could not be looked for.</source>
        <translation>Nach Fehlern in den Zellen dieser Datei konnte nicht gesucht werden.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import into {workflow}</source>
        <translation>In {workflow} importieren</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring back into {workflow}</source>
        <translation>In {workflow} zurückbringen</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>Zeilen werden geprüft…</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Save the refused row as a file…</source>
        <translation>Abgelehnte Zeile als Datei speichern…</translation>
    </message>
    <message>
        <source>Save the {count} refused rows as a file…</source>
        <translation>{count} abgelehnte Zeilen als Datei speichern…</translation>
    </message>
    <message>
        <source>Choose first which value is to be where a cell was changed on both sides.</source>
        <translation>Wählen Sie erst, welcher Wert gilt, wo eine Zelle auf beiden Seiten geändert wurde.</translation>
    </message>
    <message>
        <source>Choose on the left what each column becomes.</source>
        <translation>Wählen Sie links, was aus jeder Spalte wird.</translation>
    </message>
    <message>
        <source>No row of this file would change anything.</source>
        <translation>Keine Zeile dieser Datei würde etwas ändern.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. One Ctrl+Z takes all of it back.</source>
        <translation>Noch ist nichts geändert. Ein Ctrl+Z nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The server syncs {workflow} with its database…</source>
        <translation>Der Server gleicht {workflow} mit seiner Datenbank ab…</translation>
    </message>
    <message>
        <source>{workflow} has no data sync on this server. Nothing was changed.</source>
        <translation>{workflow} hat auf diesem Server keinen Datenabgleich. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{workflow} was not synced: {reason}</source>
        <translation>{workflow} wurde nicht abgeglichen: {reason}</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{workflow} history {first} to {last}.csv</source>
        <translation>{workflow} Verlauf {first} bis {last}.csv</translation>
    </message>
    <message>
        <source>The server writes the history…</source>
        <translation>Der Server schreibt den Verlauf…</translation>
    </message>
    <message>
        <source>This server exports no history.</source>
        <translation>Dieser Server exportiert keinen Verlauf.</translation>
    </message>
    <message>
        <source>The history was not exported: {reason}</source>
        <translation>Der Verlauf wurde nicht exportiert: {reason}</translation>
    </message>
    <message>
        <source>The history is in {file}.</source>
        <translation>Der Verlauf ist in {file}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The server could not write the history. No file was saved.</source>
        <translation>Der Server konnte den Verlauf nicht schreiben. Keine Datei wurde gespeichert.</translation>
    </message>
    <message>
        <source>The server takes long to write the history. No file was saved: try again later.</source>
        <translation>Der Server braucht lange für den Verlauf. Keine Datei wurde gespeichert: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>No program shows the folder {folder}.</source>
        <translation>Kein Programm zeigt den Ordner {folder}.</translation>
    </message>
    <message>
        <source>{workflow}: the server was asked to sync, and goes on by itself.</source>
        <translation>{workflow}: Der Server wurde um den Abgleich gebeten und macht selbst weiter.</translation>
    </message>
    <message>
        <source>{workflow} is synced: {created} created, {updated} changed, {unchanged} as before.</source>
        <translation>{workflow} ist abgeglichen: {created} angelegt, {updated} geändert, {unchanged} wie vorher.</translation>
    </message>
    <message>
        <source>{failed} refused:</source>
        <translation>{failed} abgelehnt:</translation>
    </message>
    <message>
        <source>{workflow} was not synced:</source>
        <translation>{workflow} wurde nicht abgeglichen:</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key needed</source>
        <translation>API-Schlüssel nötig</translation>
    </message>
    <message>
        <source>{account} asks for an API key</source>
        <translation>{account} verlangt einen API-Schlüssel</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Your changes are saved here and wait for the key.</source>
        <translation>Ihre Änderungen sind hier gespeichert und warten auf den Schlüssel.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-S&amp;chlüssel</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Open as an account of its own</source>
        <translation>Als eigenes Konto öffnen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Schlüssel nutzen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt…</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>Der Schlüssel kann nicht im Schlüsselbund dieses Systems liegen. Er wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>This is an invitation to another server, {address}. Use it to connect another account.</source>
        <translation>Dies ist eine Einladung zu einem anderen Server, {address}. Nutzen Sie sie, um ein weiteres Konto zu verbinden.</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Nobody: a program, which may do everything</source>
        <translation>Niemand: ein Programm, das alles darf</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Choose whose key it is</source>
        <translation>Wählen, wessen Schlüssel es ist</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Such as the computer where it is used, so that it is known again.</source>
        <translation>Etwa der Computer, auf dem er genutzt wird, um ihn wiederzuerkennen.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>In 7 Tagen</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>In 30 Tagen</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>In 90 Tagen</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>In einem Jahr</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>E&amp;ndet</translation>
    </message>
    <message>
        <source>&amp;Address in the invitation</source>
        <translation>&amp;Adresse in der Einladung</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy invitation</source>
        <translation>Einladung kopieren</translation>
    </message>
    <message>
        <source>The key is shown only now. The server stores no copy of it.</source>
        <translation>Der Schlüssel wird nur jetzt gezeigt. Der Server behält keine Kopie davon.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The key was not copied, and can&apos;t be shown again. Close once more to do without it.</source>
        <translation>Der Schlüssel wurde nicht kopiert und kann nicht noch einmal gezeigt werden. Schließen Sie noch einmal, um auf ihn zu verzichten.</translation>
    </message>
    <message>
        <source>Choose whose key it is.</source>
        <translation>Wählen Sie, wessen Schlüssel es ist.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt…</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>Der Schlüssel ist kopiert.</translation>
    </message>
    <message>
        <source>The invitation is copied. Send it to that person alone: whoever has it can work with the key.</source>
        <translation>Die Einladung ist kopiert. Senden Sie sie nur dieser Person: Wer sie hat, kann mit dem Schlüssel arbeiten.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Press a new key…</source>
        <translation>Neue Taste drücken…</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Taste entfernen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier nutzen</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Tastenschema</translation>
    </message>
    <message>
        <source>Press the key for {command}. A letter is for row mode, other keys work everywhere.</source>
        <translation>Drücken Sie die Taste für {command}. Ein Buchstabe gilt im Zeilenmodus, andere Tasten überall.</translation>
    </message>
    <message>
        <source>Esc changes nothing.</source>
        <translation>Esc ändert nichts.</translation>
    </message>
    <message>
        <source>moving and choosing</source>
        <translation>Bewegen und Wählen</translation>
    </message>
    <message>
        <source>{key} is always the key of {owner}. Press another one.</source>
        <translation>{key} ist immer die Taste für {owner}. Drücken Sie eine andere.</translation>
    </message>
    <message>
        <source>{key} is the key of {other} now.</source>
        <translation>{key} ist jetzt die Taste für {other}.</translation>
    </message>
    <message>
        <source>in row mode</source>
        <translation>im Zeilenmodus</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>{key} is the key of {command} {where}.</source>
        <translation>{key} ist {where} die Taste für {command}.</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Tasten (*.json)</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>Nach {file} exportiert.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>Die Datei kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>Imported from {file}.</source>
        <translation>Aus {file} importiert.</translation>
    </message>
    <message>
        <source>Commands that are not known here were left out: {count}.</source>
        <translation>Hier unbekannte Befehle wurden ausgelassen: {count}.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
</context>
<context>
    <name>LaterPopup</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Come back to this task</source>
        <translation>Auf diese Aufgabe zurückkommen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>tomorrow, fri 14:30, +2w</source>
        <translation>morgen, fr 14:30, +2w</translation>
    </message>
    <message>
        <source>This is no date. Type one such as fri 14:30.</source>
        <translation>Das ist kein Datum. Tippen Sie eines wie fr 14:30.</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Letter after G</source>
        <translation>Buchstabe nach G</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Letter of the view {name}</source>
        <translation>Buchstabe der Ansicht {name}</translation>
    </message>
    <message>
        <source>A letter from A to Z, or a digit.</source>
        <translation>Ein Buchstabe von A bis Z, oder eine Ziffer.</translation>
    </message>
    <message>
        <source>Without one the view gets whichever letter is free.</source>
        <translation>Ohne bekommt die Ansicht einen freien Buchstaben.</translation>
    </message>
    <message>
        <source>{letter} always leads to “{name}”.</source>
        <translation>{letter} führt immer zu „{name}“.</translation>
    </message>
    <message>
        <source>{letter} leads to “{name}” now, which gets another letter.</source>
        <translation>{letter} führt jetzt zu „{name}“, das einen anderen Buchstaben bekommt.</translation>
    </message>
</context>
<context>
    <name>LinkControl</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>{field} kopieren</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Other workflow</source>
        <translation>Anderer Workflow</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Name dort</translation>
    </message>
    <message>
        <source>How many tasks belong together</source>
        <translation>Wie viele Aufgaben zusammengehören</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>There are more. Type to narrow.</source>
        <translation>Es gibt mehr. Tippen zum Eingrenzen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>LinkedRow</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Unlink {task}</source>
        <translation>Verknüpfung mit {task} lösen</translation>
    </message>
</context>
<context>
    <name>LinkedTask</name>
    <message>
        <source>“{task}” can be opened now.</source>
        <translation>„{task}“ kann jetzt geöffnet werden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>“{task}” is not there any more.</source>
        <translation>„{task}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“{task}” is not among the tasks that are here. Not all have come yet.</source>
        <translation>„{task}“ ist nicht unter den Aufgaben, die hier sind. Noch sind nicht alle da.</translation>
    </message>
    <message>
        <source>“{task}” can&apos;t be opened. {reason}</source>
        <translation>„{task}“ lässt sich nicht öffnen. {reason}</translation>
    </message>
</context>
<context>
    <name>LinkedTasks</name>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Verknüpfte Aufgaben</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Find a task to link</source>
        <translation>Aufgabe zum Verknüpfen suchen</translation>
    </message>
    <message>
        <source>Looking for tasks…</source>
        <translation>Aufgaben werden gesucht…</translation>
    </message>
    <message>
        <source>In which workflow are the tasks of “{link}”?</source>
        <translation>In welchem Workflow sind die Aufgaben von „{link}“?</translation>
    </message>
    <message>
        <source>There are no tasks to link</source>
        <translation>Es gibt keine Aufgaben zum Verknüpfen</translation>
    </message>
    <message>
        <source>Unlinked from {link}: {task}</source>
        <translation>Nicht mehr verknüpft in {link}: {task}</translation>
    </message>
    <message>
        <source>{link}: {task} replaced {before}</source>
        <translation>{link}: {task} hat {before} ersetzt</translation>
    </message>
    <message>
        <source>now linked to {task}</source>
        <translation>jetzt mit {task} verknüpft</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Loading progress</source>
        <translation>Ladefortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop loading; what was loaded stays</source>
        <translation>Laden anhalten; Geladenes bleibt</translation>
    </message>
    <message>
        <source>Stopped. What was loaded stays; Refresh loads the rest.</source>
        <translation>Angehalten. Geladenes bleibt; „Aktualisieren“ lädt den Rest.</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Rest laden</translation>
    </message>
    <message>
        <source>Read the tasks that were not loaded</source>
        <translation>Die nicht geladenen Aufgaben lesen</translation>
    </message>
    <message>
        <source>All tasks are loaded</source>
        <translation>Alle Aufgaben sind geladen</translation>
    </message>
    <message>
        <source>Loading 1 task…</source>
        <translation>1 Aufgabe wird geladen…</translation>
    </message>
    <message>
        <source>Loading {count} tasks…</source>
        <translation>{count} Aufgaben werden geladen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Loading {count} of {total} tasks…</source>
        <translation>{count} von {total} Aufgaben werden geladen…</translation>
    </message>
    <message>
        <source>1 task loaded, not all of them</source>
        <translation>1 Aufgabe geladen, nicht alle</translation>
    </message>
    <message>
        <source>{count} tasks loaded, not all of them</source>
        <translation>{count} Aufgaben geladen, nicht alle</translation>
    </message>
</context>
<context>
    <name>LongTextCellEditor</name>
    <message>
        <source>Ctrl+Enter saves, Esc gives up</source>
        <translation>Ctrl+Enter speichert, Esc gibt auf</translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Shown as text: pictures and links of the mail are left out.</source>
        <translation>Als Text gezeigt: Bilder und Links der Mail bleiben weg.</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>Unbenannte Datei</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <source>and {count} more. Save the mail to open them in another program.</source>
        <translation>und {count} weitere. Speichern Sie die Mail, um sie in einem anderen Programm zu öffnen.</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>Leere Zellen</translation>
    </message>
    <message>
        <source>keep what the task has</source>
        <translation>behalten, was die Aufgabe hat</translation>
    </message>
    <message>
        <source>clear it</source>
        <translation>leeren</translation>
    </message>
    <message>
        <source>Rows without a task</source>
        <translation>Zeilen ohne Aufgabe</translation>
    </message>
    <message>
        <source>create one</source>
        <translation>eine anlegen</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>werden ausgelassen</translation>
    </message>
    <message>
        <source>Add this option</source>
        <translation>Diese Option hinzufügen</translation>
    </message>
    <message>
        <source>Add these {count} options</source>
        <translation>Diese {count} Optionen hinzufügen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>{column} becomes</source>
        <translation>{column} wird zu</translation>
    </message>
    <message>
        <source>Order of day and month in {column}</source>
        <translation>Reihenfolge von Tag und Monat in {column}</translation>
    </message>
    <message>
        <source>Decimals in {column}</source>
        <translation>Dezimalstellen in {column}</translation>
    </message>
    <message>
        <source>{field} is required and no column fills it.</source>
        <translation>{field} ist erforderlich, und keine Spalte füllt es.</translation>
    </message>
    <message>
        <source>{count} fit</source>
        <translation>{count} passen</translation>
    </message>
    <message>
        <source>one does not fit</source>
        <translation>einer passt nicht</translation>
    </message>
    <message>
        <source>{count} do not fit</source>
        <translation>{count} passen nicht</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>Make a new field “{name}”</source>
        <translation>Neues Feld „{name}“ anlegen</translation>
    </message>
    <message>
        <source>nothing: each row is a new task</source>
        <translation>nichts: jede Zeile ist eine neue Aufgabe</translation>
    </message>
    <message>
        <source>Tasks are found by</source>
        <translation>Aufgaben werden gefunden durch</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Personen zum Erwähnen</translation>
    </message>
    <message>
        <source>{name}: Enter mentions</source>
        <translation>{name}: Enter erwähnt</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Each becomes</source>
        <translation>Jeder wird zu</translation>
    </message>
    <message>
        <source>All others become</source>
        <translation>Alle anderen werden zu</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>F2 writes another value into the last column.</source>
        <translation>F2 schreibt einen anderen Wert in die letzte Spalte.</translation>
    </message>
</context>
<context>
    <name>MisfitsModel</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Wert jetzt</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More for this workflow</source>
        <translation>Mehr zu diesem Workflow</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>Als neue Aufgaben einfügen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>In Tabellenprogramm bearbeiten</translation>
    </message>
    <message>
        <source>Export history as CSV…</source>
        <translation>Verlauf als CSV exportieren…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Search in viewed files</source>
        <translation>In angesehenen Dateien suchen</translation>
    </message>
    <message>
        <source>Fetch the next tasks&apos; files ahead</source>
        <translation>Dateien der nächsten Aufgaben vorab holen</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Eine andere Ansicht hat diesen Namen.</translation>
    </message>
    <message>
        <source>Return replaces the view of this name.</source>
        <translation>Enter ersetzt die Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Filter, order and columns are saved, but not which tasks “{view}” lists.</source>
        <translation>Filter, Reihenfolge und Spalten werden gespeichert, aber nicht, welche Aufgaben „{view}“ enthält.</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Enter adds a line, Alt+Up and Alt+Down move it.</source>
        <translation>Enter fügt eine Zeile hinzu, Alt+Up und Alt+Down verschieben sie.</translation>
    </message>
    <message>
        <source>{word} {number}</source>
        <translation>{word} {number}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>There is a workflow of this name already.</source>
        <translation>Einen Workflow dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>NewTaskForm</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>{some} weitere von {count} Feldern zeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>NewTaskPane</name>
    <message>
        <source>New task details</source>
        <translation>Details der neuen Aufgabe</translation>
    </message>
    <message>
        <source>You began this task before. It is not created yet.</source>
        <translation>Diese Aufgabe haben Sie schon angefangen. Sie ist noch nicht angelegt.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Getipptes verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später behalten</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Aufgabe anlegen</translation>
    </message>
</context>
<context>
    <name>NewWorkflowDialog</name>
    <message>
        <source>New workflow</source>
        <translation>Neuer Workflow</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message numerus="yes">
        <source>None of the %n tasks matches all of the filters together.</source>
        <translation>
            <numerusform>Die %n Aufgabe erfüllt nicht alle Filter zusammen.</numerusform>
            <numerusform>Keine der %n Aufgaben erfüllt alle Filter zusammen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The only task does not match the filters.</source>
        <translation>Die einzige Aufgabe erfüllt die Filter nicht.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>“Active only” hides 1 finished task.</source>
        <translation>„Nur aktive“ verbirgt 1 erledigte Aufgabe.</translation>
    </message>
    <message>
        <source>“Active only” hides {count} finished tasks.</source>
        <translation>„Nur aktive“ verbirgt {count} erledigte Aufgaben.</translation>
    </message>
    <message>
        <source>No task has “{words}” in a column that is shown.</source>
        <translation>Keine Aufgabe hat „{words}“ in einer gezeigten Spalte.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides 1 task.</source>
        <translation>Der Filter „{condition}“ verbirgt 1 Aufgabe.</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides {count} tasks.</source>
        <translation>Der Filter „{condition}“ verbirgt {count} Aufgaben.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>No such task is among the imported ones.</source>
        <translation>Unter den importierten ist keine solche Aufgabe.</translation>
    </message>
    <message>
        <source>No such task is put off for later.</source>
        <translation>Keine solche Aufgabe ist zurückgestellt.</translation>
    </message>
    <message>
        <source>No such task needs you. Changes that wait for your decision would be here.</source>
        <translation>Keine solche Aufgabe wartet auf Sie. Hier wären Änderungen, die auf Ihre Entscheidung warten.</translation>
    </message>
    <message>
        <source>Others have changed no such task since you last looked.</source>
        <translation>Andere haben keine solche Aufgabe geändert, seit Sie zuletzt hingesehen haben.</translation>
    </message>
</context>
<context>
    <name>OrderPopup</name>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Warteschlange</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>No task waits longer than so many days</source>
        <translation>Keine Aufgabe wartet länger als so viele Tage</translation>
    </message>
    <message>
        <source>No task waits longer than</source>
        <translation>Keine Aufgabe wartet länger als</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Leave it blank for no limit. Enter takes it.</source>
        <translation>Leer lassen für keine Grenze. Enter übernimmt.</translation>
    </message>
    <message>
        <source>This is no number of days. Type one such as 3.</source>
        <translation>Das ist keine Anzahl von Tagen. Tippen Sie eine wie 3.</translation>
    </message>
</context>
<context>
    <name>OrphanDraftRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsHeading</name>
    <message>
        <source>Typed and not saved</source>
        <translation>Getippt und nicht gespeichert</translation>
    </message>
    <message>
        <source>Their tasks or fields are gone, or other tasks have their IDs.</source>
        <translation>Ihre Aufgaben oder Felder sind weg, oder andere Aufgaben haben ihre IDs.</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsNotice</name>
    <message>
        <source>What was typed for “{task}”, which had this ID before, is kept.</source>
        <translation>Was für „{task}“ getippt wurde, das vorher diese ID hatte, ist erhalten.</translation>
    </message>
    <message>
        <source>What was typed for another task, which had this ID before, is kept.</source>
        <translation>Was für eine andere Aufgabe getippt wurde, die vorher diese ID hatte, ist erhalten.</translation>
    </message>
    <message>
        <source>{field}: “{text}”</source>
        <translation>{field}: „{text}“</translation>
    </message>
    <message>
        <source>({count} texts in all)</source>
        <translation>({count} Texte insgesamt)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier nutzen</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Changes that are not on the server yet or were not accepted</source>
        <translation>Änderungen, die noch nicht auf dem Server sind oder nicht angenommen wurden</translation>
    </message>
    <message>
        <source>Changes not on the server yet</source>
        <translation>Änderungen, noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Text zeigen</translation>
    </message>
    <message>
        <source>Nothing is waiting. All changes are on the server.</source>
        <translation>Nichts wartet. Alle Änderungen sind auf dem Server.</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Die ersten {count} sind aufgeführt.</translation>
    </message>
    <message>
        <source>1 change needs you.</source>
        <translation>1 Änderung wartet auf Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes need you.</source>
        <translation>
            <numerusform>%n Änderung wartet auf Sie.</numerusform>
            <numerusform>%n Änderungen warten auf Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits, so that it can be undone.</source>
        <translation>1 Änderung wartet, damit sie rückgängig gemacht werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, so that they can be undone.</source>
        <translation>
            <numerusform>%n Änderung wartet, damit sie rückgängig gemacht werden kann.</numerusform>
            <numerusform>%n Änderungen warten, damit sie rückgängig gemacht werden können.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is being sent.</source>
        <translation>1 Änderung wird gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are being sent.</source>
        <translation>
            <numerusform>%n Änderung wird gesendet.</numerusform>
            <numerusform>%n Änderungen werden gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is saved here and not sent yet.</source>
        <translation>1 Änderung ist hier gespeichert und noch nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are saved here and not sent yet.</source>
        <translation>
            <numerusform>%n Änderung ist hier gespeichert und noch nicht gesendet.</numerusform>
            <numerusform>%n Änderungen sind hier gespeichert und noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 text is typed and not saved yet.</source>
        <translation>1 Text ist getippt und noch nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are typed and not saved yet.</source>
        <translation>
            <numerusform>%n Text ist getippt und noch nicht gespeichert.</numerusform>
            <numerusform>%n Texte sind getippt und noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits, so that it can be undone</source>
        <translation>Wartet, damit sie rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <source>Not sent yet, tried {count} times</source>
        <translation>Noch nicht gesendet, {count}-mal versucht</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Delete this task</source>
        <translation>Diese Aufgabe löschen</translation>
    </message>
    <message>
        <source>{field}: rename {old} to {new}</source>
        <translation>{field}: {old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>{field}: add {file}</source>
        <translation>{field}: {file} hinzufügen</translation>
    </message>
    <message>
        <source>{field}: remove {file}</source>
        <translation>{field}: {file} entfernen</translation>
    </message>
    <message>
        <source>{field}: link {task}</source>
        <translation>{field}: {task} verknüpfen</translation>
    </message>
    <message>
        <source>{field}: unlink {task}</source>
        <translation>{field}: Verknüpfung mit {task} lösen</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>Kommentar: {text}</translation>
    </message>
    <message>
        <source>Checklist: add {item}</source>
        <translation>Checkliste: {item} hinzufügen</translation>
    </message>
    <message>
        <source>Checklist: complete {item}</source>
        <translation>Checkliste: {item} abhaken</translation>
    </message>
    <message>
        <source>Checklist: skip {item}</source>
        <translation>Checkliste: {item} überspringen</translation>
    </message>
    <message>
        <source>Checklist: clear {item}</source>
        <translation>Checkliste: {item} wieder öffnen</translation>
    </message>
    <message>
        <source>Checklist: rename to {item}</source>
        <translation>Checkliste: in {item} umbenennen</translation>
    </message>
    <message>
        <source>Checklist: assign {item}</source>
        <translation>Checkliste: {item} zuweisen</translation>
    </message>
    <message>
        <source>Checklist: delete {item}</source>
        <translation>Checkliste: {item} löschen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>Checklistenpunkt</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Show this task</source>
        <translation>Aufgabe zeigen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>Dort anwenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>Ohne Kopie entfernen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Fetching {name}…</source>
        <translation>{name} wird geholt…</translation>
    </message>
    <message>
        <source>Copied {name}. Paste it into a folder, a mail or another task.</source>
        <translation>{name} kopiert. Fügen Sie es in einen Ordner, eine Mail oder eine andere Aufgabe ein.</translation>
    </message>
    <message>
        <source>{name} is here. Drag it now.</source>
        <translation>{name} ist da. Ziehen Sie es jetzt.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter do it   Esc close</source>
        <translation>↑ ↓ wählen   Enter ausführen   Esc schließen</translation>
    </message>
    <message>
        <source>A command, workflow, person, view, task or address</source>
        <translation>Befehl, Workflow, Person, Ansicht, Aufgabe oder Adresse</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was tun</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Verknüpfte Aufgaben</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Ähnliche Aufgaben</translation>
    </message>
    <message>
        <source>View files</source>
        <translation>Dateien ansehen</translation>
    </message>
    <message>
        <source>Files before other fields</source>
        <translation>Dateien vor anderen Feldern</translation>
    </message>
    <message>
        <source>Reset the sections of the details</source>
        <translation>Abschnitte der Details zurücksetzen</translation>
    </message>
    <message>
        <source>the section</source>
        <translation>der Abschnitt</translation>
    </message>
    <message>
        <source>Collapse {section}</source>
        <translation>{section} einklappen</translation>
    </message>
    <message>
        <source>Expand {section}</source>
        <translation>{section} ausklappen</translation>
    </message>
    <message>
        <source>Unpin {section}</source>
        <translation>{section} lösen</translation>
    </message>
    <message>
        <source>Pin {section} to the top</source>
        <translation>{section} oben anheften</translation>
    </message>
    <message>
        <source>Move {section} up</source>
        <translation>{section} nach oben</translation>
    </message>
    <message>
        <source>Move {section} down</source>
        <translation>{section} nach unten</translation>
    </message>
    <message>
        <source>Go to a section of the details first</source>
        <translation>Gehen Sie erst zu einem Abschnitt der Details</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Keep the details open</source>
        <translation>Details offen lassen</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Put the details beside the tasks</source>
        <translation>Details neben die Aufgaben</translation>
    </message>
    <message>
        <source>Put the details below the tasks</source>
        <translation>Details unter die Aufgaben</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>It is removed when you apply. “Bring back” keeps it.</source>
        <translation>Beim Anwenden wird es entfernt. „Zurückholen“ behält es.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>+ {part}</source>
        <translation>+ {part}</translation>
    </message>
    <message>
        <source>Add {part}</source>
        <translation>{part} hinzufügen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>They belong to the whole workspace, and so do changes of them.</source>
        <translation>Sie gehören zum ganzen Arbeitsbereich, ebenso ihre Änderungen.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a row, Delete removes it, Enter edits it, Insert adds one.</source>
        <translation>Alt+Up und Alt+Down verschieben eine Zeile, Delete entfernt sie, Enter bearbeitet sie, Insert fügt eine hinzu.</translation>
    </message>
</context>
<context>
    <name>PersonControl</name>
    <message>
        <source>Unassigned</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>Aufgaben nennen Personen mit ihrer E-Mail-Adresse, daher bleibt sie.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Keine Rolle</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Write an address like anna@example.com</source>
        <translation>Eine Adresse schreiben wie anna@example.com</translation>
    </message>
    <message>
        <source>There is a person with this address already.</source>
        <translation>Eine Person mit dieser Adresse gibt es schon.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt…</translation>
    </message>
    <message>
        <source>{role} (administers)</source>
        <translation>{role} (verwaltet)</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Warum abgelehnt</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>{people} is editing this</source>
        <translation>{people} bearbeitet das</translation>
    </message>
    <message>
        <source>{people} are editing this</source>
        <translation>{people} bearbeiten das</translation>
    </message>
    <message>
        <source>{people} is looking at this</source>
        <translation>{people} sieht das an</translation>
    </message>
    <message>
        <source>{people} are looking at this</source>
        <translation>{people} sehen das an</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>{people} and {last}</source>
        <translation>{people} und {last}</translation>
    </message>
    <message>
        <source>{person} changed this {ago}</source>
        <translation>{person} hat das geändert, {ago}</translation>
    </message>
    <message>
        <source>{change}: {fields}</source>
        <translation>{change}: {fields}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>vor {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes} min</translation>
    </message>
    <message>
        <source>Somebody else changed this</source>
        <translation>Jemand anderes hat das geändert</translation>
    </message>
    <message>
        <source>{change}. Look again: the next press counts.</source>
        <translation>{change}. Sehen Sie noch einmal hin: Der nächste Druck zählt.</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>Others at this task</source>
        <translation>Andere bei dieser Aufgabe</translation>
    </message>
</context>
<context>
    <name>Presenters</name>
    <message>
        <source>What you typed and did not save last time is kept.</source>
        <translation>Was Sie beim letzten Mal getippt und nicht gespeichert haben, ist erhalten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>“{task}” is gone. What you typed for it is kept in the outbox.</source>
        <translation>„{task}“ ist weg. Was Sie dafür getippt haben, ist im Ausgang.</translation>
    </message>
    <message>
        <source>A new task</source>
        <translation>Eine neue Aufgabe</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Save all files in</source>
        <translation>Alle Dateien speichern in</translation>
    </message>
    <message>
        <source>{count} more among finished tasks. Show</source>
        <translation>{count} weitere unter erledigten Aufgaben. Zeigen</translation>
    </message>
    <message>
        <source>{count} more in other stages. Show</source>
        <translation>{count} weitere in anderen Phasen. Zeigen</translation>
    </message>
    <message>
        <source>There are no saved views to export. Save one first.</source>
        <translation>Es gibt keine gespeicherten Ansichten zum Exportieren. Speichern Sie erst eine.</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Ansichten exportieren</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>Ansichten (*.json)</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>Die Datei kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{count} views are in {file}.</source>
        <translation>{count} Ansichten sind in {file}.</translation>
    </message>
    <message>
        <source>1 view is in {file}.</source>
        <translation>1 Ansicht ist in {file}.</translation>
    </message>
    <message>
        <source>The rules of colours are in {file}.</source>
        <translation>Die Farbregeln sind in {file}.</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Ansichten importieren</translation>
    </message>
    <message>
        <source>1 rule colours the tasks in all views.</source>
        <translation>1 Regel färbt die Aufgaben in allen Ansichten.</translation>
    </message>
    <message>
        <source>{count} rules colour the tasks in all views.</source>
        <translation>{count} Regeln färben die Aufgaben in allen Ansichten.</translation>
    </message>
    <message>
        <source>1 rule of colours was left out: the workflow lacks its fields.</source>
        <translation>1 Farbregel wurde ausgelassen: Dem Workflow fehlen ihre Felder.</translation>
    </message>
    <message>
        <source>{count} rules of colours were left out: the workflow does not have their fields.</source>
        <translation>{count} Farbregeln wurden ausgelassen: Der Workflow hat ihre Felder nicht.</translation>
    </message>
    <message>
        <source>Imported: {views}.</source>
        <translation>Importiert: {views}.</translation>
    </message>
    <message>
        <source>All of these views are there already.</source>
        <translation>Alle diese Ansichten sind schon da.</translation>
    </message>
    <message>
        <source>“{view}” was left out: this workflow can&apos;t be filtered so by {field}.</source>
        <translation>„{view}“ wurde ausgelassen: Dieser Workflow lässt sich so nicht nach {field} filtern.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is too long for a file of views.</source>
        <translation>Die Datei ist zu lang für eine Datei mit Ansichten.</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no views.</source>
        <translation>Die Datei ist kein JSON, enthält also keine Ansichten.</translation>
    </message>
    <message>
        <source>The file holds no views of Flowdash Desktop.</source>
        <translation>Die Datei enthält keine Ansichten von Flowdash Desktop.</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>Die Datei stammt aus einer neueren Version. Aktualisieren Sie das Programm, um sie zu importieren.</translation>
    </message>
    <message>
        <source>The views in the file are damaged.</source>
        <translation>Die Ansichten in der Datei sind beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>The workflow of this link is not here. It was removed, or the API key can&apos;t see it.</source>
        <translation>Der Workflow dieses Links ist nicht hier. Er wurde entfernt, oder der API-Schlüssel sieht ihn nicht.</translation>
    </message>
    <message>
        <source>No task here has this address. Its workflow is shown.</source>
        <translation>Keine Aufgabe hier hat diese Adresse. Ihr Workflow wird gezeigt.</translation>
    </message>
    <message>
        <source>After a decision it is said where it differs from alike ones.</source>
        <translation>Nach einer Entscheidung wird gesagt, wo sie von ähnlichen abweicht.</translation>
    </message>
    <message>
        <source>Nothing is said any more where a decision differs from alike ones.</source>
        <translation>Es wird nicht mehr gesagt, wo eine Entscheidung von ähnlichen abweicht.</translation>
    </message>
    <message>
        <source>Others who work here are shown which task you look at.</source>
        <translation>Andere, die hier arbeiten, sehen, welche Aufgabe Sie ansehen.</translation>
    </message>
    <message>
        <source>Nobody is shown any more which task you look at.</source>
        <translation>Niemand sieht mehr, welche Aufgabe Sie ansehen.</translation>
    </message>
    <message>
        <source>The API key of this account belongs to {name}.</source>
        <translation>Der API-Schlüssel dieses Kontos gehört {name}.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>I am not in this list</source>
        <translation>Ich bin nicht in dieser Liste</translation>
    </message>
    <message>
        <source>Opened with “{view}”, its default view.</source>
        <translation>Mit der Standardansicht „{view}“ geöffnet.</translation>
    </message>
    <message>
        <source>As I left it</source>
        <translation>Wie verlassen</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist geöffnet</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Diese Aufgabe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{action} was not sent: {field} holds text that is not saved. Correct it, or press Esc there to drop it.</source>
        <translation>{action} wurde nicht gesendet: {field} enthält ungespeicherten Text. Korrigieren Sie ihn, oder drücken Sie dort Esc, um ihn zu verwerfen.</translation>
    </message>
    <message>
        <source>1 no longer matches the filter and is not shown.</source>
        <translation>1 passt nicht mehr zum Filter und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>{count} no longer match the filter and are not shown.</source>
        <translation>{count} passen nicht mehr zum Filter und werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are sorted by {field}.</source>
        <translation>Sie stehen jetzt woanders: Die Zeilen sind nach {field} sortiert.</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are grouped by {field}.</source>
        <translation>Sie stehen jetzt woanders: Die Zeilen sind nach {field} gruppiert.</translation>
    </message>
    <message>
        <source>{count} files are being attached to {task}.</source>
        <translation>{count} Dateien werden an {task} angehängt.</translation>
    </message>
    <message>
        <source>1 file is being attached to {task}.</source>
        <translation>1 Datei wird an {task} angehängt.</translation>
    </message>
    <message>
        <source>The server will fetch {count} files for {task}.</source>
        <translation>Der Server wird {count} Dateien für {task} holen.</translation>
    </message>
    <message>
        <source>The server will fetch 1 file for {task}.</source>
        <translation>Der Server wird 1 Datei für {task} holen.</translation>
    </message>
    <message>
        <source>{files} is being attached to {task} already.</source>
        <translation>{files} wird schon an {task} angehängt.</translation>
    </message>
    <message>
        <source>{files} are being attached to {task} already.</source>
        <translation>{files} werden schon an {task} angehängt.</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>Aufgaben werden geladen…</translation>
    </message>
    <message>
        <source>Setting up your local workspace…</source>
        <translation>Ihr lokaler Arbeitsbereich wird eingerichtet…</translation>
    </message>
    <message>
        <source>The tasks can&apos;t be read right now</source>
        <translation>Die Aufgaben sind gerade nicht lesbar</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be reached</source>
        <translation>Der Arbeitsbereich ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server does not take the API key</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an</translation>
    </message>
    <message>
        <source>The account can&apos;t be opened</source>
        <translation>Das Konto lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Discard “{action}” of {task}?</source>
        <translation>„{action}“ von {task} verwerfen?</translation>
    </message>
    <message>
        <source>It will not be carried out.</source>
        <translation>Es wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>It may have been carried out already: the server did not say.</source>
        <translation>Es ist vielleicht schon ausgeführt: Der Server hat nichts gesagt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What was typed or attached here was never sent, and will be gone.</source>
        <translation>Was hier getippt oder angehängt wurde, wurde nie gesendet und ist dann weg.</translation>
    </message>
    <message>
        <source>What was typed or attached here will be gone from this computer. The server may have it all the same: it did not say.</source>
        <translation>Was hier getippt oder angehängt wurde, ist dann von diesem Computer weg. Der Server hat es vielleicht trotzdem: Er hat nichts gesagt.</translation>
    </message>
    <message>
        <source>Discard this change?</source>
        <translation>Diese Änderung verwerfen?</translation>
    </message>
    <message>
        <source>1 change is not sent yet</source>
        <translation>1 Änderung ist noch nicht gesendet</translation>
    </message>
    <message>
        <source>{count} changes are not sent yet</source>
        <translation>{count} Änderungen sind noch nicht gesendet</translation>
    </message>
    <message>
        <source>1 change needs you</source>
        <translation>1 Änderung wartet auf Sie</translation>
    </message>
    <message>
        <source>{count} changes need you</source>
        <translation>{count} Änderungen warten auf Sie</translation>
    </message>
    <message>
        <source>Nothing is lost: all is saved on this computer.</source>
        <translation>Nichts geht verloren: Alles ist auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>It is sent when Flowdash Desktop is opened again.</source>
        <translation>Gesendet wird, wenn Flowdash Desktop wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>But {count} of the changes can&apos;t be sent before you decide about them.</source>
        <translation>Aber {count} der Änderungen können erst nach Ihrer Entscheidung gesendet werden.</translation>
    </message>
    <message>
        <source>It is not sent by itself: it waits here until you decide about it.</source>
        <translation>Sie wird nicht von selbst gesendet: Sie wartet hier auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write an e-mail to this address?</source>
        <translation>Eine E-Mail an diese Adresse schreiben?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>Diese Nummer anrufen?</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No program on this computer writes e-mails: {address}</source>
        <translation>Kein Programm auf diesem Computer schreibt E-Mails: {address}</translation>
    </message>
    <message>
        <source>No program on this computer makes calls: {address}</source>
        <translation>Kein Programm auf diesem Computer telefoniert: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens web addresses: {address}</source>
        <translation>Kein Programm auf diesem Computer öffnet Webadressen: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens {name}. Save it to open it elsewhere.</source>
        <translation>Kein Programm auf diesem Computer öffnet {name}. Speichern Sie es, um es anderswo zu öffnen.</translation>
    </message>
    <message>
        <source>This address is not opened: it is no web, e-mail or phone address.</source>
        <translation>Diese Adresse wird nicht geöffnet: Sie ist keine Web-, E-Mail- oder Telefonadresse.</translation>
    </message>
    <message>
        <source>{name} may be a program, so it is not opened from here. Save it if you trust where it comes from.</source>
        <translation>{name} kann ein Programm sein und wird daher nicht von hier geöffnet. Speichern Sie es, wenn Sie der Herkunft trauen.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} gespeichert.</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}.</source>
        <translation>{count} Dateien in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>{name} wird geholt…</translation>
    </message>
    <message>
        <source>{name} could not be saved. {reason}</source>
        <translation>{name} konnte nicht gespeichert werden. {reason}</translation>
    </message>
    <message>
        <source>{name} could not be fetched. {reason}</source>
        <translation>{name} konnte nicht geholt werden. {reason}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be renamed to {wanted} now: it can&apos;t be fetched. {reason}</source>
        <translation>{name} kann jetzt nicht in {wanted} umbenannt werden: Es kann nicht geholt werden. {reason}</translation>
    </message>
    <message>
        <source>Your change could not be saved on this computer. {reason}</source>
        <translation>Ihre Änderung konnte auf diesem Computer nicht gespeichert werden. {reason}</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your changes are safe; the log file has the details.</source>
        <translation>Im Programm ging etwas schief. Ihre Änderungen sind sicher; Genaueres steht in der Protokolldatei.</translation>
    </message>
    <message>
        <source>The file with your unsent changes was damaged. {count} of them could be read and will be sent; the damaged file is kept as {file}.</source>
        <translation>Die Datei mit Ihren ungesendeten Änderungen war beschädigt. {count} davon waren lesbar und werden gesendet; die beschädigte Datei bleibt als {file} erhalten.</translation>
    </message>
    <message>
        <source>{count} unsent changes can&apos;t be read. They are kept, and were not sent.</source>
        <translation>{count} ungesendete Änderungen sind nicht lesbar. Sie bleiben erhalten und wurden nicht gesendet.</translation>
    </message>
    <message>
        <source>What was kept of the tasks could not be read, so they are fetched anew. The old file is {file}.</source>
        <translation>Was von den Aufgaben aufbewahrt war, war nicht lesbar, daher werden sie neu geholt. Die alte Datei ist {file}.</translation>
    </message>
    <message>
        <source>Your settings were damaged and begin anew as far as needed; the damaged file is kept as {file}.</source>
        <translation>Ihre Einstellungen waren beschädigt und beginnen so weit nötig neu; die beschädigte Datei bleibt als {file} erhalten.</translation>
    </message>
    <message>
        <source>This workflow has no unique ID field, so its tasks can be shown but not changed from here, and their actions, comments and checklists can&apos;t be reached.</source>
        <translation>Dieser Workflow hat kein Feld für die eindeutige ID. Seine Aufgaben sind daher hier sichtbar, aber nicht änderbar, und ihre Aktionen, Kommentare und Checklisten sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>Unsent changes that could not be read: {count}.</source>
        <translation>Ungesendete Änderungen, die nicht lesbar waren: {count}.</translation>
    </message>
    <message>
        <source>Half-typed texts that could not be read: {count}.</source>
        <translation>Angefangene Texte, die nicht lesbar waren: {count}.</translation>
    </message>
    <message>
        <source>Some earlier changes can&apos;t be undone any more.</source>
        <translation>Einige frühere Änderungen sind nicht mehr rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Let {count} changes go?</source>
        <translation>{count} Änderungen aufgeben?</translation>
    </message>
    <message>
        <source>What was typed or attached here was not accepted, and will be gone.</source>
        <translation>Was hier getippt oder angehängt wurde, wurde nicht angenommen und ist dann weg.</translation>
    </message>
    <message>
        <source>The server may have some of it all the same: it did not say.</source>
        <translation>Der Server hat vielleicht trotzdem einiges davon: Er hat nichts gesagt.</translation>
    </message>
    <message>
        <source>Let {count} go</source>
        <translation>{count} aufgeben</translation>
    </message>
    <message>
        <source>Mark all changes as seen</source>
        <translation>Alle Änderungen als gesehen markieren</translation>
    </message>
    <message>
        <source>Something in this window is not finished. The language changes when you start the program again.</source>
        <translation>In diesem Fenster ist etwas noch nicht fertig. Die Sprache wechselt, wenn Sie das Programm das nächste Mal starten.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Run actions without a preview on fewer tasks than:</source>
        <translation>Aktionen ohne Vorschau bei weniger Aufgaben als:</translation>
    </message>
    <message>
        <source>Change values without a preview of fewer tasks than:</source>
        <translation>Werte ohne Vorschau ändern bei weniger Aufgaben als:</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>“{text}”: {reason}</source>
        <translation>„{text}“: {reason}</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>Eine frühere Änderung davon wartet zuerst auf Sie.</translation>
    </message>
    <message>
        <source>It has changed meanwhile.</source>
        <translation>Sie hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The task is not there any more.</source>
        <translation>Die Aufgabe gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What happens to tasks</source>
        <translation>Was mit Aufgaben geschieht</translation>
    </message>
    <message>
        <source>No task loses or changes anything.</source>
        <translation>Keine Aufgabe verliert oder ändert etwas.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>All of it is applied at once, and can be undone for 30 days.</source>
        <translation>Alles wird auf einmal angewendet und kann 30 Tage lang rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>PutOffList</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Put off. A press brings a task back.</source>
        <translation>Zurückgestellt. Ein Klick bringt eine Aufgabe zurück.</translation>
    </message>
    <message>
        <source>No task is put off.</source>
        <translation>Keine Aufgabe ist zurückgestellt.</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
</context>
<context>
    <name>RefusedFilter</name>
    <message>
        <source>Show the 1 that stays</source>
        <translation>Die 1 bleibende zeigen</translation>
    </message>
    <message>
        <source>Show the {count} that stay</source>
        <translation>Die {count} bleibenden zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename workflow</source>
        <translation>Workflow umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>{name} is renamed to {wanted} now, as you asked before the program ended.</source>
        <translation>{name} wird jetzt in {wanted} umbenannt, wie Sie es vor dem Programmende verlangt haben.</translation>
    </message>
    <message>
        <source>{name} was not renamed to {wanted}: it is not there any more.</source>
        <translation>{name} wurde nicht in {wanted} umbenannt: Es ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression. $1 stands for its first group, $$ for a dollar.</source>
        <translation>Ein regulärer Ausdruck. $1 steht für seine erste Gruppe, $$ für ein Dollarzeichen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>ResultCount</name>
    <message>
        <source>Result count</source>
        <translation>Trefferzahl</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Administers</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>Marks administrators. The server decides what they may do.</source>
        <translation>Kennzeichnet Administratoren. Was sie dürfen, entscheidet der Server.</translation>
    </message>
</context>
<context>
    <name>RoundTrip</name>
    <message>
        <source>The tasks of “{workflow}” have no unique ID, so they can&apos;t be changed by a file. Export them instead.</source>
        <translation>Die Aufgaben von „{workflow}“ haben keine eindeutige ID und lassen sich daher nicht durch eine Datei ändern. Exportieren Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>No task is shown that could be edited in a spreadsheet.</source>
        <translation>Keine gezeigte Aufgabe lässt sich in einem Tabellenprogramm bearbeiten.</translation>
    </message>
    <message>
        <source>One task is in {file}. Edit and save it there, then bring it back here.</source>
        <translation>Eine Aufgabe ist in {file}. Bearbeiten und speichern Sie sie dort, und bringen Sie sie dann hierher zurück.</translation>
    </message>
    <message>
        <source>{count} tasks are in {file}. Edit and save it there, then bring it back here.</source>
        <translation>{count} Aufgaben sind in {file}. Bearbeiten und speichern Sie sie dort, und bringen Sie sie dann hierher zurück.</translation>
    </message>
    <message>
        <source>One task is in {path}. The system has no program that opens it.</source>
        <translation>Eine Aufgabe ist in {path}. Das System hat kein Programm, das es öffnet.</translation>
    </message>
    <message>
        <source>{count} tasks are in {path}. The system has no program that opens it.</source>
        <translation>{count} Aufgaben sind in {path}. Das System hat kein Programm, das es öffnet.</translation>
    </message>
    <message>
        <source>One new task is not in it, as it has no ID yet.</source>
        <translation>Eine neue Aufgabe ist nicht darin, da sie noch keine ID hat.</translation>
    </message>
    <message>
        <source>{count} new tasks are not in it, as they have no ID yet.</source>
        <translation>{count} neue Aufgaben sind nicht darin, da sie noch keine ID haben.</translation>
    </message>
    <message>
        <source>{file} was changed.</source>
        <translation>{file} wurde geändert.</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Zurückbringen…</translation>
    </message>
    <message>
        <source>The workflow of {file} is not there any more.</source>
        <translation>Den Workflow von {file} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is damaged, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>Das versteckte Blatt dieser Datei ist beschädigt. Welche Zellen bearbeitet wurden, ist daher unklar: Dies ist ein gewöhnlicher Import, und jede Zelle zählt.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote this file, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>Eine neuere Version dieses Programms hat diese Datei geschrieben. Welche Zellen bearbeitet wurden, ist daher unklar: Dies ist ein gewöhnlicher Import, und jede Zelle zählt.</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is gone, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>Das versteckte Blatt dieser Datei fehlt. Welche Zellen bearbeitet wurden, ist daher unklar: Dies ist ein gewöhnlicher Import, und jede Zelle zählt.</translation>
    </message>
    <message>
        <source>The column {field} is gone from this file, so it can&apos;t be told which row is of which task: this is an ordinary import, and every cell counts.</source>
        <translation>Die Spalte {field} fehlt in dieser Datei. Welche Zeile zu welcher Aufgabe gehört, ist daher unklar: Dies ist ein gewöhnlicher Import, und jede Zelle zählt.</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}”, another workflow than this one: this is an ordinary import. To bring its edits back, open “{workflow}” and import it there.</source>
        <translation>Diese Datei hat Aufgaben von „{workflow}“, einem anderen Workflow: Dies ist ein gewöhnlicher Import. Um ihre Änderungen zurückzubringen, öffnen Sie „{workflow}“ und importieren Sie sie dort.</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}” in another workspace than this one: this is an ordinary import.</source>
        <translation>Diese Datei hat Aufgaben von „{workflow}“ aus einem anderen Arbeitsbereich: Dies ist ein gewöhnlicher Import.</translation>
    </message>
    <message>
        <source>This is the list of “{workflow}” that was checked out on {when}. Only cells that were edited in it count.</source>
        <translation>Dies ist die Liste von „{workflow}“ vom {when}. Nur die darin bearbeiteten Zellen zählen.</translation>
    </message>
    <message>
        <source>The workflow of this list is gone</source>
        <translation>Der Workflow dieser Liste ist weg</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out on {when}. That workflow is gone, so its edits can&apos;t be brought back. Its rows can be used as those of any other file.</source>
        <translation>{file} ist die Liste von „{workflow}“ vom {when}. Dieser Workflow ist weg, daher lassen sich ihre Änderungen nicht zurückbringen. Ihre Zeilen sind nutzbar wie die jeder anderen Datei.</translation>
    </message>
    <message>
        <source>This list is of another workspace</source>
        <translation>Diese Liste ist aus einem anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out of another workspace on {when}. Its edits can be brought back there alone. Here its rows can be used as those of any other file.</source>
        <translation>{file} ist die Liste von „{workflow}“ vom {when} aus einem anderen Arbeitsbereich. Nur dort lassen sich ihre Änderungen zurückbringen. Hier sind ihre Zeilen nutzbar wie die jeder anderen Datei.</translation>
    </message>
    <message>
        <source>Import its rows…</source>
        <translation>Zeilen importieren…</translation>
    </message>
    <message>
        <source>Make a workflow of its rows…</source>
        <translation>Workflow aus den Zeilen anlegen…</translation>
    </message>
    <message>
        <source>This is an ordinary import: every cell of the file counts.</source>
        <translation>Dies ist ein gewöhnlicher Import: Jede Zelle der Datei zählt.</translation>
    </message>
    <message>
        <source>A row is gone from the file. Its task stays as it is: {ids}</source>
        <translation>Eine Zeile fehlt in der Datei. Ihre Aufgabe bleibt, wie sie ist: {ids}</translation>
    </message>
    <message>
        <source>{count} rows are gone from the file. Their tasks stay as they are: {ids}</source>
        <translation>{count} Zeilen fehlen in der Datei. Ihre Aufgaben bleiben, wie sie sind: {ids}</translation>
    </message>
    <message>
        <source>Edited cells that can&apos;t be changed, and are left out: {fields}</source>
        <translation>Bearbeitete Zellen, die nicht änderbar sind und ausgelassen werden: {fields}</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Move rule {number} up</source>
        <translation>Regel {number} nach oben</translation>
    </message>
    <message>
        <source>Move rule {number} down</source>
        <translation>Regel {number} nach unten</translation>
    </message>
    <message>
        <source>Delete rule {number}</source>
        <translation>Regel {number} löschen</translation>
    </message>
    <message>
        <source>Colour of rule {number}</source>
        <translation>Farbe von Regel {number}</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Ganze Zeile</translation>
    </message>
    <message>
        <source>Column {field}</source>
        <translation>Spalte {field}</translation>
    </message>
    <message>
        <source>What rule {number} colours</source>
        <translation>Was Regel {number} färbt</translation>
    </message>
    <message>
        <source>In all views</source>
        <translation>In allen Ansichten</translation>
    </message>
    <message>
        <source>In “{view}”</source>
        <translation>In „{view}“</translation>
    </message>
    <message>
        <source>Where rule {number} counts</source>
        <translation>Wo Regel {number} gilt</translation>
    </message>
    <message>
        <source>if</source>
        <translation>wenn</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>und…</translation>
    </message>
    <message>
        <source>Add a condition to rule {number}</source>
        <translation>Bedingung zu Regel {number} hinzufügen</translation>
    </message>
    <message>
        <source>Colours nothing: the workflow has no such field now.</source>
        <translation>Färbt nichts: Der Workflow hat jetzt kein solches Feld.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search tasks</source>
        <translation>Aufgaben suchen</translation>
    </message>
    <message>
        <source>Shows only tasks with these words; press / to come here</source>
        <translation>Zeigt nur Aufgaben mit diesen Wörtern; / führt hierher</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Hide the key (Ctrl+E)</source>
        <translation>Schlüssel verbergen (Ctrl+E)</translation>
    </message>
    <message>
        <source>Show the key (Ctrl+E)</source>
        <translation>Schlüssel zeigen (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>{section} · {count}</source>
        <translation>{section} · {count}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>{section}: arrange</source>
        <translation>{section}: anordnen</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>Zum Verschieben ziehen</translation>
    </message>
    <message>
        <source>{section}: drag to move</source>
        <translation>{section}: zum Verschieben ziehen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Reset all sections</source>
        <translation>Alle Abschnitte zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SendProgress</name>
    <message>
        <source>Sending progress</source>
        <translation>Sendefortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop sending; the rest stays as it was</source>
        <translation>Senden anhalten; der Rest bleibt, wie er war</translation>
    </message>
    <message>
        <source>{sent} of {total} sent</source>
        <translation>{sent} von {total} gesendet</translation>
    </message>
</context>
<context>
    <name>Shades</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>&amp;Address in invitations</source>
        <translation>&amp;Adresse in Einladungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt genutzt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Command that serves this workspace</source>
        <translation>Befehl, der diesen Arbeitsbereich bereitstellt</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Person hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>Der Server wird gefragt. Schließen Sie dies, wenn er geantwortet hat.</translation>
    </message>
    <message>
        <source>The server did not give this list. “Refresh” asks again.</source>
        <translation>Der Server hat diese Liste nicht geliefert. „Aktualisieren“ fragt noch einmal.</translation>
    </message>
    <message>
        <source>Nobody is in this workspace yet.</source>
        <translation>In diesem Arbeitsbereich ist noch niemand.</translation>
    </message>
    <message>
        <source>There is no key yet. “New key…” makes one.</source>
        <translation>Es gibt noch keinen Schlüssel. „Neuer Schlüssel…“ erstellt einen.</translation>
    </message>
    <message>
        <source>Nothing is logged yet.</source>
        <translation>Noch ist nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The key “{key}” was made for {person}, until {ends}</source>
        <translation>Der Schlüssel „{key}“ wurde für {person} erstellt, bis {ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for {person}</source>
        <translation>Der Schlüssel „{key}“ wurde für {person} erstellt</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody, until {ends}</source>
        <translation>Der Schlüssel „{key}“ wurde für niemanden erstellt, bis {ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody</source>
        <translation>Der Schlüssel „{key}“ wurde für niemanden erstellt</translation>
    </message>
    <message>
        <source>The key “{key}” was revoked</source>
        <translation>Der Schlüssel „{key}“ wurde widerrufen</translation>
    </message>
    <message>
        <source>The key “{key}” of {person} was revoked</source>
        <translation>Der Schlüssel „{key}“ von {person} wurde widerrufen</translation>
    </message>
    <message>
        <source>Somebody at {address} tried a key that is not known</source>
        <translation>Jemand bei {address} hat einen unbekannten Schlüssel probiert</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}”, which has ended</source>
        <translation>Jemand bei {address} hat den abgelaufenen Schlüssel „{key}“ probiert</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}” of a person who was deactivated or deleted</source>
        <translation>Jemand bei {address} hat den Schlüssel „{key}“ einer deaktivierten oder gelöschten Person probiert</translation>
    </message>
    <message>
        <source>{address} tried many wrong keys and has to wait</source>
        <translation>{address} hat viele falsche Schlüssel probiert und muss warten</translation>
    </message>
    <message>
        <source>The first use of the key on that day, from {address}</source>
        <translation>Die erste Nutzung des Schlüssels an diesem Tag, von {address}</translation>
    </message>
    <message>
        <source>{person} was added without a role</source>
        <translation>{person} wurde ohne Rolle hinzugefügt</translation>
    </message>
    <message>
        <source>{person} was added as {role}</source>
        <translation>{person} wurde als {role} hinzugefügt</translation>
    </message>
    <message>
        <source>{person} has no role any more</source>
        <translation>{person} hat keine Rolle mehr</translation>
    </message>
    <message>
        <source>{person} was given the role {role}</source>
        <translation>{person} hat die Rolle {role} bekommen</translation>
    </message>
    <message>
        <source>{person} was changed</source>
        <translation>{person} wurde geändert</translation>
    </message>
    <message>
        <source>{person} is now called {name}</source>
        <translation>{person} heißt jetzt {name}</translation>
    </message>
    <message>
        <source>The role “{role}” was changed</source>
        <translation>Die Rolle „{role}“ wurde geändert</translation>
    </message>
    <message>
        <source>The role “{role}” is now called “{name}”</source>
        <translation>Die Rolle „{role}“ heißt jetzt „{name}“</translation>
    </message>
    <message>
        <source>{person} was added as {role}, who administers the workspace</source>
        <translation>{person} wurde als {role} hinzugefügt und verwaltet den Arbeitsbereich</translation>
    </message>
    <message>
        <source>{person} was deactivated</source>
        <translation>{person} wurde deaktiviert</translation>
    </message>
    <message>
        <source>{person} was activated again</source>
        <translation>{person} wurde wieder aktiviert</translation>
    </message>
    <message>
        <source>{person} was deleted</source>
        <translation>{person} wurde gelöscht</translation>
    </message>
    <message>
        <source>The role “{role}” was added</source>
        <translation>Die Rolle „{role}“ wurde hinzugefügt</translation>
    </message>
    <message>
        <source>The role “{role}” was added, which administers the workspace</source>
        <translation>Die Rolle „{role}“ wurde hinzugefügt und verwaltet den Arbeitsbereich</translation>
    </message>
    <message>
        <source>The role “{role}” administers the workspace now</source>
        <translation>Die Rolle „{role}“ verwaltet jetzt den Arbeitsbereich</translation>
    </message>
    <message>
        <source>The role “{role}” does not administer the workspace any more</source>
        <translation>Die Rolle „{role}“ verwaltet den Arbeitsbereich nicht mehr</translation>
    </message>
    <message>
        <source>The role “{role}” was deleted</source>
        <translation>Die Rolle „{role}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>The workflow “{workflow}” was deleted</source>
        <translation>Der Workflow „{workflow}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>The stage “{stage}” of “{workflow}” was deleted</source>
        <translation>Die Phase „{stage}“ von „{workflow}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>The field “{field}” of “{workflow}” was deleted</source>
        <translation>Das Feld „{field}“ von „{workflow}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>The action “{action}” of “{workflow}” was deleted</source>
        <translation>Die Aktion „{action}“ von „{workflow}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>The link “{link}” between workflows was deleted</source>
        <translation>Die Verknüpfung „{link}“ zwischen Workflows wurde gelöscht</translation>
    </message>
    <message>
        <source>The task “{task}” of “{workflow}” was deleted</source>
        <translation>Die Aufgabe „{task}“ von „{workflow}“ wurde gelöscht</translation>
    </message>
    <message>
        <source>A change of the workspace was undone</source>
        <translation>Eine Änderung des Arbeitsbereichs wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>The workspace was restored from a backup of {made}</source>
        <translation>Der Arbeitsbereich wurde aus einer Sicherung vom {made} wiederhergestellt</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside: {line}</source>
        <translation>Workflows wurden hinzugefügt, die etwas außerhalb nutzen: {line}</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>Ein Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>A key was used</source>
        <translation>Ein Schlüssel wurde genutzt</translation>
    </message>
    <message>
        <source>A key was made</source>
        <translation>Ein Schlüssel wurde erstellt</translation>
    </message>
    <message>
        <source>A key was revoked</source>
        <translation>Ein Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <source>People or roles were changed</source>
        <translation>Personen oder Rollen wurden geändert</translation>
    </message>
    <message>
        <source>Something was deleted</source>
        <translation>Etwas wurde gelöscht</translation>
    </message>
    <message>
        <source>Something was restored</source>
        <translation>Etwas wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside</source>
        <translation>Workflows wurden hinzugefügt, die etwas außerhalb nutzen</translation>
    </message>
    <message>
        <source>Something was done that this version of the program does not know</source>
        <translation>Etwas geschah, das diese Version des Programms nicht kennt</translation>
    </message>
    <message>
        <source>Share “{workspace}”</source>
        <translation>„{workspace}“ teilen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt…</translation>
    </message>
    <message>
        <source>This workspace is on this computer, and others can&apos;t reach it. Close Flowdash Desktop and run this command to serve it to a network that you trust. It speaks plain HTTP: keys and data can be read on their way. “A server for a team” (docs/server.md) shows how to add TLS by a certificate or a proxy.</source>
        <translation>Dieser Arbeitsbereich ist auf diesem Computer, und andere erreichen ihn nicht. Schließen Sie Flowdash Desktop, und führen Sie diesen Befehl aus, um ihn in einem Netz bereitzustellen, dem Sie vertrauen. Er spricht einfaches HTTP: Schlüssel und Daten sind unterwegs lesbar. „A server for a team“ (docs/server.md) zeigt, wie TLS durch ein Zertifikat oder einen Proxy dazukommt.</translation>
    </message>
    <message>
        <source>Type the address by which others will reach the server, for invitations.</source>
        <translation>Tippen Sie für Einladungen die Adresse, unter der andere den Server erreichen.</translation>
    </message>
    <message>
        <source>This address leads to this computer only. Type the one by which others reach the server.</source>
        <translation>Diese Adresse führt nur zu diesem Computer. Tippen Sie die, unter der andere den Server erreichen.</translation>
    </message>
    <message>
        <source>With http:// keys can be read on their way. Use https:// if the server offers it.</source>
        <translation>Mit http:// sind Schlüssel unterwegs lesbar. Bietet der Server https:// an, nutzen Sie es.</translation>
    </message>
    <message>
        <source>Change it where others reach the server by another one than you.</source>
        <translation>Ändern, wenn andere den Server unter einer anderen Adresse erreichen als Sie.</translation>
    </message>
    <message>
        <source>Invitations name {address}</source>
        <translation>Einladungen nennen {address}</translation>
    </message>
    <message>
        <source>Only this computer reaches it. “Server” says how others can.</source>
        <translation>Nur dieser Computer erreicht ihn. „Server“ sagt, wie andere es können.</translation>
    </message>
    <message>
        <source>There is no invitation, as no address was typed for it.</source>
        <translation>Es gibt keine Einladung, da keine Adresse dafür getippt wurde.</translation>
    </message>
    <message>
        <source>“{name}” is a key of {person}.</source>
        <translation>„{name}“ ist ein Schlüssel von {person}.</translation>
    </message>
    <message>
        <source>This is a key of {person}.</source>
        <translation>Dies ist ein Schlüssel von {person}.</translation>
    </message>
    <message>
        <source>“{name}” belongs to nobody and may do everything.</source>
        <translation>„{name}“ gehört niemandem und darf alles.</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>Er endet nicht.</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>Er endet am {day}.</translation>
    </message>
    <message>
        <source>The invitation leads to {address}.</source>
        <translation>Die Einladung führt zu {address}.</translation>
    </message>
    <message>
        <source>The invitation names an address that leads to this computer only.</source>
        <translation>Die Einladung nennt eine Adresse, die nur zu diesem Computer führt.</translation>
    </message>
    <message>
        <source>You are invited to the Flowdash workspace “{workspace}”.
In Flowdash Desktop, open the list of accounts at the bottom of the window, choose “Connect to Flowdash…” and paste all of this text.</source>
        <translation>Sie sind in den Flowdash-Arbeitsbereich „{workspace}“ eingeladen.
Öffnen Sie in Flowdash Desktop unten im Fenster die Liste der Konten, wählen Sie „Mit Flowdash verbinden…“, und fügen Sie diesen ganzen Text ein.</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>{name} (in use here)</source>
        <translation>{name} (hier in Gebrauch)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Key “{name}”</source>
        <translation>Schlüssel „{name}“</translation>
    </message>
    <message>
        <source>Revoke the key “{name}”?</source>
        <translation>Schlüssel „{name}“ widerrufen?</translation>
    </message>
    <message>
        <source>It is not accepted any more from now on. Whoever works with it is asked for another key; what they have typed stays on their computer. This can&apos;t be undone.</source>
        <translation>Er wird ab jetzt nicht mehr angenommen. Wer damit arbeitet, wird nach einem anderen Schlüssel gefragt; Getipptes bleibt auf dem eigenen Computer. Das ist nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>It is a key of {person}.</source>
        <translation>Es ist ein Schlüssel von {person}.</translation>
    </message>
    <message>
        <source>You work with this key yourself in this account.</source>
        <translation>Mit diesem Schlüssel arbeiten Sie in diesem Konto selbst.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>The key “{name}” is revoked.</source>
        <translation>Der Schlüssel „{name}“ ist widerrufen.</translation>
    </message>
    <message>
        <source>{name} is added. “New key…” makes a key to invite them with.</source>
        <translation>{name} ist hinzugefügt. „Neuer Schlüssel…“ erstellt einen Schlüssel für die Einladung.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} ist geändert.</translation>
    </message>
    <message>
        <source>{name} is deactivated. Tasks keep them, and “Activate” takes it back.</source>
        <translation>{name} ist deaktiviert. Aufgaben behalten die Person, und „Aktivieren“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>{name} is active again.</source>
        <translation>{name} ist wieder aktiv.</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>Der Server sagt: {words}.</translation>
    </message>
    <message>
        <source>An unexpected fault stopped this. Look at the lists before you try it again.</source>
        <translation>Ein unerwarteter Fehler hat das angehalten. Sehen Sie sich die Listen an, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The answer was lost: {reason} There may be a key of this name now that nobody knows. Revoke it then, and make another one.</source>
        <translation>Die Antwort ging verloren: {reason} Vielleicht gibt es jetzt einen Schlüssel dieses Namens, den niemand kennt. Widerrufen Sie ihn dann, und erstellen Sie einen anderen.</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>endete am {day}</translation>
    </message>
</context>
<context>
    <name>SharingForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>Der Server wird gefragt. Schließen Sie dies, wenn er geantwortet hat.</translation>
    </message>
</context>
<context>
    <name>ShowAll</name>
    <message>
        <source>Too long to be changed here. Show all {count} letters</source>
        <translation>Zu lang, um es hier zu ändern. Alle {count} Zeichen zeigen</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Back to the tasks</source>
        <translation>Zurück zu den Aufgaben</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Details schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SingleSelectControl</name>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Values are parted by</source>
        <translation>Werte sind getrennt durch</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Headings are in</source>
        <translation>Überschriften sind in</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>Choose a stage</source>
        <translation>Phase wählen</translation>
    </message>
    <message>
        <source>They go to</source>
        <translation>Sie kommen nach</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>Endphase</translation>
    </message>
    <message>
        <source>A task that gets here is finished.</source>
        <translation>Eine Aufgabe, die hier ankommt, ist erledigt.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Checklist of a task that enters</source>
        <translation>Checkliste einer eintretenden Aufgabe</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>What do you want to triage?</source>
        <translation>Was möchten Sie triagieren?</translation>
    </message>
    <message>
        <source>Drop a CSV, Excel or LibreOffice file anywhere in this window. Its columns become fields, and a column of states becomes stages.</source>
        <translation>Ziehen Sie eine Datei von CSV, Excel oder LibreOffice irgendwo in dieses Fenster. Ihre Spalten werden Felder, und eine Spalte mit Zuständen wird zu Phasen.</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>Eine Tabelle</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Start with a workflow made for a kind of work, and change it as you like.</source>
        <translation>Mit einem Workflow für eine Art von Arbeit beginnen und ihn nach Belieben ändern.</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>Etwas Eigenes</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>Neuer Workflow…</translation>
    </message>
    <message>
        <source>The hosted service, an install of your own, or a colleague&apos;s shared workspace. You need its address and an API key.</source>
        <translation>Der gehostete Dienst, eine eigene Installation oder der geteilte Arbeitsbereich eines Kollegen. Nötig sind die Adresse und ein API-Schlüssel.</translation>
    </message>
    <message>
        <source>Flowdash</source>
        <translation>Flowdash</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>look around in a workspace filled with sample data</source>
        <translation>sich in einem Arbeitsbereich mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>or bring back an archived workflow:</source>
        <translation>oder einen archivierten Workflow zurückholen:</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Updated just now</source>
        <translation>Gerade aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n min ago</source>
        <translation>
            <numerusform>Vor %n min aktualisiert</numerusform>
            <numerusform>Vor %n min aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n h ago</source>
        <translation>
            <numerusform>Vor %n h aktualisiert</numerusform>
            <numerusform>Vor %n h aktualisiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated on {day}</source>
        <translation>Am {day} aktualisiert</translation>
    </message>
    <message>
        <source>Sync status</source>
        <translation>Stand des Abgleichs</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Give the API key for this account again</source>
        <translation>Den API-Schlüssel dieses Kontos neu eingeben</translation>
    </message>
    <message>
        <source>Show the changes that were not accepted</source>
        <translation>Die nicht angenommenen Änderungen zeigen</translation>
    </message>
    <message>
        <source>The account in use; opens the list of accounts</source>
        <translation>Das genutzte Konto; öffnet die Liste der Konten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>Ansichtsoptionen</translation>
    </message>
    <message>
        <source>View options: density and appearance</source>
        <translation>Ansichtsoptionen: Dichte und Darstellung</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Start again what a fault has stopped</source>
        <translation>Neu starten, was ein Fehler angehalten hat</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>Jetzt versuchen, den Server zu erreichen</translation>
    </message>
    <message>
        <source>All tasks of the workflow are shown</source>
        <translation>Alle Aufgaben des Workflows werden gezeigt</translation>
    </message>
    <message>
        <source>Read the tasks again</source>
        <translation>Die Aufgaben neu lesen</translation>
    </message>
    <message>
        <source>1 text not saved yet</source>
        <translation>1 Text noch nicht gespeichert</translation>
    </message>
    <message>
        <source>1 value not saved yet</source>
        <translation>1 Wert noch nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n texts not saved yet</source>
        <translation>
            <numerusform>%n Text noch nicht gespeichert</numerusform>
            <numerusform>%n Texte noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>All other changes saved</source>
        <translation>Alle anderen Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Not reading: what is shown may be old</source>
        <translation>Wird nicht gelesen: Gezeigtes kann alt sein</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>1 change waits, can be undone</source>
        <translation>1 Änderung wartet, kann rückgängig gemacht werden</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, can be undone</source>
        <translation>
            <numerusform>%n Änderung wartet, kann rückgängig gemacht werden</numerusform>
            <numerusform>%n Änderungen warten, können rückgängig gemacht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, sending</source>
        <translation>1 Änderung hier gespeichert, wird gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, sending</source>
        <translation>
            <numerusform>%n Änderung hier gespeichert, wird gesendet</numerusform>
            <numerusform>%n Änderungen hier gespeichert, werden gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, not sent yet</source>
        <translation>1 Änderung hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, not sent yet</source>
        <translation>
            <numerusform>%n Änderung hier gespeichert, noch nicht gesendet</numerusform>
            <numerusform>%n Änderungen hier gespeichert, noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sending: changes will be saved here</source>
        <translation>Wird nicht gesendet: Änderungen werden hier gespeichert</translation>
    </message>
    <message>
        <source>Not sending: 1 change saved here</source>
        <translation>Wird nicht gesendet: 1 Änderung hier gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Not sending: %n changes saved here</source>
        <translation>
            <numerusform>Wird nicht gesendet: %n Änderung hier gespeichert</numerusform>
            <numerusform>Wird nicht gesendet: %n Änderungen hier gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: changes will be saved here</source>
        <translation>Offline: Änderungen werden hier gespeichert</translation>
    </message>
    <message>
        <source>Offline: 1 change saved here, it will be sent when the connection is back</source>
        <translation>Offline: 1 Änderung hier gespeichert; sie wird gesendet, wenn die Verbindung wieder da ist</translation>
    </message>
    <message numerus="yes">
        <source>Offline: %n changes saved here, they will be sent when the connection is back</source>
        <translation>
            <numerusform>Offline: %n Änderung hier gespeichert; sie wird gesendet, wenn die Verbindung wieder da ist</numerusform>
            <numerusform>Offline: %n Änderungen hier gespeichert; sie werden gesendet, wenn die Verbindung wieder da ist</numerusform>
        </translation>
    </message>
    <message>
        <source>This key may no longer read this workspace</source>
        <translation>Dieser Schlüssel darf diesen Arbeitsbereich nicht mehr lesen</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace: 1 change saved here</source>
        <translation>Dieser Schlüssel darf diesen Arbeitsbereich nicht mehr lesen: 1 Änderung hier gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>This key may no longer read this workspace: %n changes saved here</source>
        <translation>
            <numerusform>Dieser Schlüssel darf diesen Arbeitsbereich nicht mehr lesen: %n Änderung hier gespeichert</numerusform>
            <numerusform>Dieser Schlüssel darf diesen Arbeitsbereich nicht mehr lesen: %n Änderungen hier gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not accept the API key</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an</translation>
    </message>
    <message>
        <source>The server does not accept the API key: 1 change saved here</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an: 1 Änderung hier gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>The server does not accept the API key: %n changes saved here</source>
        <translation>
            <numerusform>Der Server nimmt den API-Schlüssel nicht an: %n Änderung hier gespeichert</numerusform>
            <numerusform>Der Server nimmt den API-Schlüssel nicht an: %n Änderungen hier gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n wartet auf Sie</numerusform>
            <numerusform>%n warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task can&apos;t be shown</source>
        <translation>1 Aufgabe nicht darstellbar</translation>
    </message>
    <message>
        <source>{count} tasks can&apos;t be shown</source>
        <translation>{count} Aufgaben nicht darstellbar</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
</context>
<context>
    <name>TableStack</name>
    <message>
        <source>No task matches</source>
        <translation>Keine Aufgabe passt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>Aufgaben werden geladen…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Make the first one, or bring in the rows of a spreadsheet: drop it here, or paste its cells.</source>
        <translation>Legen Sie die erste an, oder holen Sie die Zeilen einer Tabelle: Datei hierher ziehen oder Zellen einfügen.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Tasks made elsewhere appear here.</source>
        <translation>Anderswo angelegte Aufgaben erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Sheets</source>
        <translation>Blätter</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Assign {tasks} to me</source>
        <translation>{tasks} mir zuweisen</translation>
    </message>
    <message>
        <source>Duplicate task…</source>
        <translation>Aufgabe duplizieren…</translation>
    </message>
    <message>
        <source>Duplicate the current task only…</source>
        <translation>Nur aktuelle Aufgabe duplizieren…</translation>
    </message>
    <message>
        <source>Mark as duplicate…</source>
        <translation>Als Duplikat markieren…</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates…</source>
        <translation>{tasks} als Duplikate markieren…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring {tasks} back</source>
        <translation>{tasks} zurückholen</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>Alle ähnlichen entscheiden…</translation>
    </message>
    <message>
        <source>The details are not there yet. Try again in a moment.</source>
        <translation>Die Details sind noch nicht da. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Back to the task before</source>
        <translation>Zurück zur Aufgabe davor</translation>
    </message>
    <message>
        <source>Show in its workflow</source>
        <translation>In ihrem Workflow zeigen</translation>
    </message>
    <message>
        <source>No linked task is open</source>
        <translation>Keine verknüpfte Aufgabe ist offen</translation>
    </message>
    <message>
        <source>Say nothing where a decision differs from alike ones</source>
        <translation>Nicht sagen, wo eine Entscheidung von ähnlichen abweicht</translation>
    </message>
    <message>
        <source>Say where a decision differs from alike ones</source>
        <translation>Sagen, wo eine Entscheidung von ähnlichen abweicht</translation>
    </message>
    <message>
        <source>Show nobody what I am looking at</source>
        <translation>Niemandem zeigen, was ich ansehe</translation>
    </message>
    <message>
        <source>Show others what I am looking at</source>
        <translation>Anderen zeigen, was ich ansehe</translation>
    </message>
    <message>
        <source>No linked task was opened</source>
        <translation>Keine verknüpfte Aufgabe wurde geöffnet</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>{some} weitere von {count} Feldern zeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>TaskFooter</name>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Created {when}</source>
        <translation>Angelegt {when}</translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Geändert {when}</translation>
    </message>
</context>
<context>
    <name>TaskHeader</name>
    <message>
        <source>Previous task</source>
        <translation>Vorige Aufgabe</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Nächste Aufgabe</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Back to {task}</source>
        <translation>Zurück zu {task}</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Show in {workflow}</source>
        <translation>In {workflow} zeigen</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>In der Tabelle zeigen</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for all of them.</source>
        <translation>{count} Aufgaben sind ausgewählt. Hier geänderte Felder ändern nur diese Aufgabe; die Aktionen gelten für alle.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields and actions here change this task only.</source>
        <translation>{count} Aufgaben sind ausgewählt. Felder und Aktionen hier ändern nur diese Aufgabe.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only. Each action says for how many tasks it is: the others lack something or are in another stage.</source>
        <translation>{count} Aufgaben sind ausgewählt. Hier geänderte Felder ändern nur diese Aufgabe. Jede Aktion sagt, für wie viele Aufgaben sie gilt: Den anderen fehlt etwas, oder sie sind in einer anderen Phase.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for {some} of them.</source>
        <translation>{count} Aufgaben sind ausgewählt. Hier geänderte Felder ändern nur diese Aufgabe; die Aktionen gelten für {some} davon.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy web address</source>
        <translation>Webadresse kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Clear sorting</source>
        <translation>Sortierung aufheben</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Spalten zeigen</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Spalten wählen…</translation>
    </message>
    <message>
        <source>Sort by {field}, ascending</source>
        <translation>Nach {field} sortieren, aufsteigend</translation>
    </message>
    <message>
        <source>Sort by {field}, descending</source>
        <translation>Nach {field} sortieren, absteigend</translation>
    </message>
    <message>
        <source>Then sort by {field}</source>
        <translation>Dann nach {field} sortieren</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>Nach {field} gruppieren</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>Dann nach {field} gruppieren</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Alle Gruppen ausklappen</translation>
    </message>
    <message>
        <source>Fit {field} to its contents</source>
        <translation>{field} an Inhalt anpassen</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Alle Spalten anpassen</translation>
    </message>
    <message>
        <source>Move {field} left</source>
        <translation>{field} nach links</translation>
    </message>
    <message>
        <source>Move {field} right</source>
        <translation>{field} nach rechts</translation>
    </message>
    <message>
        <source>Hide {field}</source>
        <translation>{field} ausblenden</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>Erste Spalte fixieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Count {count}</source>
        <translation>Anzahl {count}</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>Summe {sum}</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>Mittelwert {average}</translation>
    </message>
    <message>
        <source>Sums of the selected cells</source>
        <translation>Summen der ausgewählten Zellen</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} Aufgaben</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n noch nicht gesendet</numerusform>
            <numerusform>%n noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>There is no cell above to fill from.</source>
        <translation>Darüber ist keine Zelle zum Füllen.</translation>
    </message>
    <message>
        <source>The clipboard has no text.</source>
        <translation>Die Zwischenablage hat keinen Text.</translation>
    </message>
    <message>
        <source>The header of a group has no cells. Go to a task first.</source>
        <translation>Der Kopf einer Gruppe hat keine Zellen. Gehen Sie erst zu einer Aufgabe.</translation>
    </message>
    <message>
        <source>Nothing is copied: no task is selected.</source>
        <translation>Nichts kopiert: Keine Aufgabe ist ausgewählt.</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Spalten und Reihenfolge</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Details öffnen</translation>
    </message>
    <message>
        <source>Copy cells of {tasks}</source>
        <translation>Zellen von {tasks} kopieren</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy {tasks}</source>
        <translation>{tasks} kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Add files to {field}…</source>
        <translation>Dateien zu {field} hinzufügen…</translation>
    </message>
    <message>
        <source>Delete {tasks}…</source>
        <translation>{tasks} löschen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Mode of the table</source>
        <translation>Modus der Tabelle</translation>
    </message>
    <message>
        <source>{mode} · {count} selected</source>
        <translation>{mode} · {count} ausgewählt</translation>
    </message>
    <message>
        <source>{mode} · {count}</source>
        <translation>{mode} · {count}</translation>
    </message>
    <message>
        <source>{key} does nothing in row mode. Press Enter or click a cell to type.</source>
        <translation>{key} tut im Zeilenmodus nichts. Zum Tippen Enter drücken oder eine Zelle anklicken.</translation>
    </message>
    <message>
        <source>Row mode pastes no text. Press Enter for a cell, or {keys} for new tasks.</source>
        <translation>Der Zeilenmodus fügt keinen Text ein. Enter führt in eine Zelle, {keys} fügt neue Aufgaben ein.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Verknüpfte Aufgaben</translation>
    </message>
    <message>
        <source>In {field}</source>
        <translation>In {field}</translation>
    </message>
    <message>
        <source>Found in its linked tasks</source>
        <translation>In verknüpften Aufgaben gefunden</translation>
    </message>
    <message>
        <source>Found in {field}: {text}</source>
        <translation>In {field} gefunden: {text}</translation>
    </message>
    <message>
        <source>Row mode</source>
        <translation>Zeilenmodus</translation>
    </message>
    <message>
        <source>Cell mode</source>
        <translation>Zellmodus</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Letters are commands. Enter or a click goes into a cell.</source>
        <translation>Buchstaben sind Befehle. Enter oder ein Klick führt in eine Zelle.</translation>
    </message>
    <message>
        <source>Typing edits the cell. Esc goes back to row mode.</source>
        <translation>Tippen bearbeitet die Zelle. Esc führt zum Zeilenmodus zurück.</translation>
    </message>
    <message>
        <source>Set stage of {tasks}</source>
        <translation>Phase von {tasks} setzen</translation>
    </message>
    <message>
        <source>Set stage</source>
        <translation>Phase setzen</translation>
    </message>
    <message>
        <source>Assign {tasks} to</source>
        <translation>{tasks} zuweisen</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>{field} bearbeiten</translation>
    </message>
    <message>
        <source>Set {field} of {tasks}…</source>
        <translation>{field} von {tasks} setzen…</translation>
    </message>
    <message>
        <source>Tick {field} of {tasks}</source>
        <translation>{field} von {tasks} ankreuzen</translation>
    </message>
    <message>
        <source>Untick {field} of {tasks}</source>
        <translation>Kreuz bei {field} von {tasks} entfernen</translation>
    </message>
    <message>
        <source>Set {field} of {tasks} to blank</source>
        <translation>{field} von {tasks} leeren</translation>
    </message>
    <message>
        <source>Tick {field}</source>
        <translation>{field} ankreuzen</translation>
    </message>
    <message>
        <source>Untick {field}</source>
        <translation>Kreuz bei {field} entfernen</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>{field} leeren</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>seit Ihrem letzten Blick geändert</translation>
    </message>
    <message>
        <source>search for “{words}”</source>
        <translation>Suche nach „{words}“</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>No longer matches: {conditions}</source>
        <translation>Passt nicht mehr: {conditions}</translation>
    </message>
    <message>
        <source>This task no longer matches the filter ({conditions}). It stays here until you go to another one.</source>
        <translation>Diese Aufgabe passt nicht mehr zum Filter ({conditions}). Sie bleibt hier, bis Sie zu einer anderen gehen.</translation>
    </message>
    <message>
        <source>{group} ›</source>
        <translation>{group} ›</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Woche vom {day}</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>second level</source>
        <translation>zweite Ebene</translation>
    </message>
    <message>
        <source>sorted by {fields}</source>
        <translation>sortiert nach {fields}</translation>
    </message>
    <message>
        <source>grouped by {field}</source>
        <translation>gruppiert nach {field}</translation>
    </message>
    <message>
        <source>grouped by {field}, sorted by {fields}</source>
        <translation>gruppiert nach {field}, sortiert nach {fields}</translation>
    </message>
    <message>
        <source>Moves when you leave it: {reason}</source>
        <translation>Wandert, wenn Sie sie verlassen: {reason}</translation>
    </message>
    <message>
        <source>This task has changed. It stays here until you go to another one, and then moves: {reason}.</source>
        <translation>Diese Aufgabe hat sich geändert. Sie bleibt hier, bis Sie zu einer anderen gehen, und wandert dann: {reason}.</translation>
    </message>
    <message>
        <source>New since you last looked.</source>
        <translation>Neu seit Ihrem letzten Blick.</translation>
    </message>
    <message>
        <source>Changed by others since you last looked.</source>
        <translation>Von anderen geändert seit Ihrem letzten Blick.</translation>
    </message>
    <message>
        <source>Changed by others since you last looked: {fields}.</source>
        <translation>Von anderen geändert seit Ihrem letzten Blick: {fields}.</translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>Sorted, descending</source>
        <translation>Sortiert, absteigend</translation>
    </message>
    <message>
        <source>Sorted, ascending</source>
        <translation>Sortiert, aufsteigend</translation>
    </message>
    <message>
        <source>{sorted}, level {level}</source>
        <translation>{sorted}, Ebene {level}</translation>
    </message>
</context>
<context>
    <name>TaskTableView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down keep what is selected, Ctrl+Space picks a row or takes it out.</source>
        <translation>Ctrl+Up und Ctrl+Down behalten die Auswahl, Ctrl+Space nimmt eine Zeile auf oder heraus.</translation>
    </message>
    <message>
        <source>One task a row.</source>
        <translation>Eine Aufgabe je Zeile.</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
</context>
<context>
    <name>TextInputs</name>
    <message>
        <source>Files can&apos;t be added here.</source>
        <translation>Dateien können hier nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>{count} lines became one.</source>
        <translation>{count} Zeilen wurden eine.</translation>
    </message>
</context>
<context>
    <name>TextValue</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Why alike, or why not decided</source>
        <translation>Warum ähnlich, oder warum nicht entschieden</translation>
    </message>
    <message>
        <source>No open task is like this one, as far as that is known here.</source>
        <translation>Keine offene Aufgabe ist wie diese, soweit hier bekannt.</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>Nach {stage} verschieben</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>{what}: 1 task</source>
        <translation>{what}: 1 Aufgabe</translation>
    </message>
    <message>
        <source>{what}: {tasks}</source>
        <translation>{what}: {tasks}</translation>
    </message>
    <message>
        <source>1 task is left out. Its row says why.</source>
        <translation>1 Aufgabe wird ausgelassen. Ihre Zeile sagt, warum.</translation>
    </message>
    <message>
        <source>{count} tasks are left out. Their rows say why.</source>
        <translation>{count} Aufgaben werden ausgelassen. Ihre Zeilen sagen, warum.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was moved to another stage meanwhile.</source>
        <translation>Sie wurde inzwischen in eine andere Phase verschoben.</translation>
    </message>
    <message>
        <source>It is in this stage.</source>
        <translation>Sie ist in dieser Phase.</translation>
    </message>
    <message>
        <source>{stage} does not offer this action.</source>
        <translation>{stage} bietet diese Aktion nicht an.</translation>
    </message>
    <message>
        <source>The actions of {stage} are not known yet.</source>
        <translation>Die Aktionen von {stage} sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Another action of it waits or is being sent.</source>
        <translation>Eine andere Aktion dafür wartet oder wird gesendet.</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>Eine frühere Änderung davon wartet zuerst auf Sie.</translation>
    </message>
    <message>
        <source>It needs: {what}.</source>
        <translation>Es fehlt: {what}.</translation>
    </message>
    <message>
        <source>Nothing is decided: the tasks have changed meanwhile.</source>
        <translation>Nichts ist entschieden: Die Aufgaben haben sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>1 task is moved to {what}.</source>
        <translation>1 Aufgabe wird nach {what} verschoben.</translation>
    </message>
    <message>
        <source>{tasks} are moved to {what}.</source>
        <translation>Nach {what} verschoben: {tasks}.</translation>
    </message>
    <message>
        <source>{what} of 1 task.</source>
        <translation>{what} von 1 Aufgabe.</translation>
    </message>
    <message>
        <source>{what} of {tasks}.</source>
        <translation>{what} von {tasks}.</translation>
    </message>
    <message>
        <source>1 task has changed meanwhile and stays.</source>
        <translation>1 Aufgabe hat sich inzwischen geändert und bleibt.</translation>
    </message>
    <message>
        <source>{tasks} have changed meanwhile and stay.</source>
        <translation>Inzwischen geändert und geblieben: {tasks}.</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>Decide all these alike</source>
        <translation>Alle ähnlichen entscheiden</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Choose what is done</source>
        <translation>Wählen, was geschieht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take all changes of this draft back; Undo brings them again.</source>
        <translation>Alle Änderungen dieses Entwurfs zurücknehmen; „Rückgängig“ bringt sie wieder.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Say first what becomes of these tasks.</source>
        <translation>Sagen Sie erst, was aus diesen Aufgaben wird.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden…</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Stage filter</source>
        <translation>Phasenfilter</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Assignee filter</source>
        <translation>Personenfilter</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>Leave out tasks in an end stage</source>
        <translation>Aufgaben in einer Endphase auslassen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>Aufgaben gruppieren</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Decide about these tasks one by one</source>
        <translation>Diese Aufgaben einzeln entscheiden</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Show the details of the task</source>
        <translation>Details der Aufgabe zeigen</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>Nach {field}</translation>
    </message>
    <message>
        <source>{view} (changed)</source>
        <translation>{view} (geändert)</translation>
    </message>
    <message>
        <source>Go on with the task that you began</source>
        <translation>Mit der angefangenen Aufgabe weitermachen</translation>
    </message>
    <message>
        <source>Make a new task</source>
        <translation>Neue Aufgabe anlegen</translation>
    </message>
    <message>
        <source>A task that you began waits here</source>
        <translation>Eine angefangene Aufgabe wartet hier</translation>
    </message>
    <message>
        <source>Changed since I last looked</source>
        <translation>Seit meinem letzten Blick geändert</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
    <message>
        <source>Show only tasks that others changed since you last looked</source>
        <translation>Nur Aufgaben zeigen, die andere seit Ihrem letzten Blick geändert haben</translation>
    </message>
    <message>
        <source>Imported tasks alone</source>
        <translation>Nur importierte Aufgaben</translation>
    </message>
    <message>
        <source>{count} imported</source>
        <translation>{count} importiert</translation>
    </message>
    <message>
        <source>Only the imported tasks are shown. Press to show all.</source>
        <translation>Nur die importierten Aufgaben werden gezeigt. Klicken zeigt alle.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show me around</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Five short hints show how to decide, edit and find tasks.</source>
        <translation>Fünf kurze Hinweise zeigen, wie man Aufgaben entscheidet, bearbeitet und findet.</translation>
    </message>
    <message>
        <source>{number} of {count}: {hint}</source>
        <translation>{number} von {count}: {hint}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Nächster Hinweis</translation>
    </message>
    <message>
        <source>{next} and {previous}, or the arrows, walk through the tasks. The task you are on is shown whole.</source>
        <translation>{next} und {previous} oder die Pfeile führen durch die Aufgaben. Die aktuelle Aufgabe wird ganz gezeigt.</translation>
    </message>
    <message>
        <source>Digits press the buttons of the task that have the same number. {key} shows one task at a time.</source>
        <translation>Ziffern drücken die Schaltflächen der Aufgabe mit derselben Nummer. {key} zeigt eine Aufgabe nach der anderen.</translation>
    </message>
    <message>
        <source>A double click or {edit} edits a cell. {undo} takes back what you did last, decisions too.</source>
        <translation>Ein Doppelklick oder {edit} bearbeitet eine Zelle. {undo} nimmt das Letzte zurück, auch Entscheidungen.</translation>
    </message>
    <message>
        <source>{find} searches all columns. Views keep a filter with its order under a name.</source>
        <translation>{find} sucht in allen Spalten. Ansichten merken sich einen Filter mit seiner Sortierung unter einem Namen.</translation>
    </message>
    <message>
        <source>{palette} finds every command, {keys} shows all keys, {guide} opens the guide.</source>
        <translation>{palette} findet jeden Befehl, {keys} zeigt alle Tasten, {guide} öffnet die Anleitung.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>the assignee</source>
        <translation>die zuständige Person</translation>
    </message>
    <message>
        <source>{item} ticked</source>
        <translation>{item} abgehakt</translation>
    </message>
    <message>
        <source>an assignee</source>
        <translation>eine zuständige Person</translation>
    </message>
    <message>
        <source>{action} needs: {what}.</source>
        <translation>{action} braucht: {what}.</translation>
    </message>
    <message>
        <source>Press {key} to go there</source>
        <translation>{key} führt dorthin</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Press {key} to go to {gap}</source>
        <translation>{key} führt zu {gap}</translation>
    </message>
    <message>
        <source>Go to {gap}</source>
        <translation>Zu {gap}</translation>
    </message>
    <message>
        <source>{action} waits: the checklist is still being read. Esc cancels.</source>
        <translation>{action} wartet: Die Checkliste wird noch gelesen. Esc bricht ab.</translation>
    </message>
    <message>
        <source>{action} was not run for {task}.</source>
        <translation>{action} wurde für {task} nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now.</source>
        <translation>Für {action} fehlt jetzt nichts.</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now. Press {key}.</source>
        <translation>Für {action} fehlt jetzt nichts. Drücken Sie {key}.</translation>
    </message>
    <message>
        <source>When it changes</source>
        <translation>Wenn sie sich ändert</translation>
    </message>
    <message>
        <source>Later: {moment}</source>
        <translation>Später: {moment}</translation>
    </message>
    <message>
        <source>{task} is not put off any more.</source>
        <translation>{task} ist nicht mehr zurückgestellt.</translation>
    </message>
    <message>
        <source>{count} tasks are not put off any more.</source>
        <translation>{count} Aufgaben sind nicht mehr zurückgestellt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>As sorted</source>
        <translation>Wie sortiert</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Similar together</source>
        <translation>Ähnliche zusammen</translation>
    </message>
    <message>
        <source>Simple first</source>
        <translation>Einfache zuerst</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than 1 day</source>
        <translation>{order} · keine Aufgabe wartet länger als 1 Tag</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than {days} days</source>
        <translation>{order} · keine Aufgabe wartet länger als {days} Tage</translation>
    </message>
    <message>
        <source>First: {waits}, the limit is {days}</source>
        <translation>Zuerst: {waits}, die Grenze ist {days}</translation>
    </message>
    <message>
        <source>{count} alike: {what}</source>
        <translation>{count} ähnlich: {what}</translation>
    </message>
    <message>
        <source>Like no other task</source>
        <translation>Wie keine andere Aufgabe</translation>
    </message>
    <message>
        <source>As the table is sorted</source>
        <translation>Wie die Tabelle sortiert ist</translation>
    </message>
    <message>
        <source>its age is not known</source>
        <translation>ihr Alter ist nicht bekannt</translation>
    </message>
    <message>
        <source>waits 1 day</source>
        <translation>wartet 1 Tag</translation>
    </message>
    <message>
        <source>waits {days} days</source>
        <translation>wartet {days} Tage</translation>
    </message>
    <message>
        <source>no required field is blank</source>
        <translation>kein erforderliches Feld ist leer</translation>
    </message>
    <message>
        <source>1 required field is blank</source>
        <translation>1 erforderliches Feld ist leer</translation>
    </message>
    <message>
        <source>{count} required fields are blank</source>
        <translation>{count} erforderliche Felder sind leer</translation>
    </message>
    <message>
        <source>{lacks}, no file</source>
        <translation>{lacks}, keine Datei</translation>
    </message>
    <message>
        <source>{lacks}, 1 file</source>
        <translation>{lacks}, 1 Datei</translation>
    </message>
    <message>
        <source>{lacks}, {count} files</source>
        <translation>{lacks}, {count} Dateien</translation>
    </message>
    <message>
        <source>There is nothing to decide about: the table shows no task.</source>
        <translation>Es gibt nichts zu entscheiden: Die Tabelle zeigt keine Aufgabe.</translation>
    </message>
    <message>
        <source>{key} ignored: pressed twice</source>
        <translation>{key} ignoriert: zweimal gedrückt</translation>
    </message>
    <message>
        <source>{key} ignored: this task came while you pressed it</source>
        <translation>{key} ignoriert: Diese Aufgabe kam beim Drücken</translation>
    </message>
    <message>
        <source>{key} ignored: this is a linked task. J leads back to the queue.</source>
        <translation>{key} ignoriert: Dies ist eine verknüpfte Aufgabe. J führt zur Warteschlange zurück.</translation>
    </message>
    <message>
        <source>This is the last open task</source>
        <translation>Das ist die letzte offene Aufgabe</translation>
    </message>
    <message>
        <source>This is the first task</source>
        <translation>Das ist die erste Aufgabe</translation>
    </message>
    <message>
        <source>No checklist item is open</source>
        <translation>Kein Checklistenpunkt ist offen</translation>
    </message>
    <message>
        <source>No decision can be undone</source>
        <translation>Keine Entscheidung ist rückgängig zu machen</translation>
    </message>
    <message>
        <source>{done} of {total} · {left} left</source>
        <translation>{done} von {total} · noch {left}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>etwa {count} min</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>etwa {count} h</translation>
    </message>
    <message>
        <source>J / K skip, back · H later · ? all keys</source>
        <translation>J / K weiter, zurück · H später · ? alle Tasten</translation>
    </message>
    <message>
        <source>the next is ready</source>
        <translation>die nächste ist bereit</translation>
    </message>
    <message>
        <source>next {count} are ready</source>
        <translation>die nächsten {count} sind bereit</translation>
    </message>
    <message>
        <source>Changed by others: {fields}</source>
        <translation>Von anderen geändert: {fields}</translation>
    </message>
    <message>
        <source>Somebody else changed it: the filter leaves it out now</source>
        <translation>Jemand anderes hat sie geändert: Der Filter lässt sie jetzt aus</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>In {count} hours</source>
        <translation>In {count} Stunden</translation>
    </message>
    <message>
        <source>Tomorrow ({moment})</source>
        <translation>Morgen ({moment})</translation>
    </message>
    <message>
        <source>{task} is put off: {until}. Backspace takes it back.</source>
        <translation>{task} ist zurückgestellt: {until}. Backspace nimmt es zurück.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>{field}: {day}</source>
        <translation>{field}: {day}</translation>
    </message>
    <message>
        <source>{due} · 1 day late</source>
        <translation>{due} · 1 Tag überfällig</translation>
    </message>
    <message>
        <source>{due} · {days} days late</source>
        <translation>{due} · {days} Tage überfällig</translation>
    </message>
    <message>
        <source>{who}: “{body}”</source>
        <translation>{who}: „{body}“</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>or {condition}</source>
        <translation>oder {condition}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>{task} is back in the queue</source>
        <translation>{task} ist wieder in der Warteschlange</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>Nichts wurde entschieden</translation>
    </message>
    <message>
        <source>{count} decided, {left} left</source>
        <translation>{count} entschieden, noch {left}</translation>
    </message>
    <message>
        <source>One task decided. The queue is done.</source>
        <translation>Eine Aufgabe entschieden. Die Warteschlange ist erledigt.</translation>
    </message>
    <message>
        <source>{count} tasks decided. The queue is done.</source>
        <translation>{count} Aufgaben entschieden. Die Warteschlange ist erledigt.</translation>
    </message>
    <message>
        <source>Go on with the one that is left</source>
        <translation>Mit der einen übrigen weitermachen</translation>
    </message>
    <message>
        <source>Go on with the {count} left</source>
        <translation>Mit den {count} übrigen weitermachen</translation>
    </message>
    <message>
        <source>{count} decisions undone.</source>
        <translation>{count} Entscheidungen rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{count} can&apos;t be undone: they were carried out, or others stand on them.</source>
        <translation>{count} sind nicht rückgängig zu machen: Sie wurden ausgeführt, oder andere bauen darauf auf.</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>← Table</source>
        <translation>← Tabelle</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Stay here after a decision</source>
        <translation>Nach einer Entscheidung hier bleiben</translation>
    </message>
    <message>
        <source>Do not go on to the next task by itself</source>
        <translation>Nicht von selbst zur nächsten Aufgabe gehen</translation>
    </message>
    <message>
        <source>The tasks that were put off</source>
        <translation>Die zurückgestellten Aufgaben</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Order of the queue: {order}</source>
        <translation>Reihenfolge der Warteschlange: {order}</translation>
    </message>
    <message>
        <source>Later: {count}</source>
        <translation>Später: {count}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>TriageStrip</name>
    <message>
        <source>Just decided</source>
        <translation>Gerade entschieden</translation>
    </message>
    <message>
        <source>Nothing yet. A decision can be undone here until it is sent.</source>
        <translation>Noch nichts. Eine Entscheidung ist hier rückgängig zu machen, bis sie gesendet wird.</translation>
    </message>
    <message>
        <source>Backspace undoes the last</source>
        <translation>Backspace nimmt die letzte zurück</translation>
    </message>
    <message>
        <source>What the last key did</source>
        <translation>Was die letzte Taste tat</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>Becomes {value}</source>
        <translation>Wird zu {value}</translation>
    </message>
    <message>
        <source>Reads as {value}</source>
        <translation>Gelesen als {value}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächsten, nächste, nächster, nächstes</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzten, letzte, letzter, letztes</translation>
    </message>
    <message>
        <source>d, day, days</source>
        <translation>t, tag, tage, tagen</translation>
    </message>
    <message>
        <source>w, week, weeks</source>
        <translation>w, woche, wochen</translation>
    </message>
    <message>
        <source>m, month, months</source>
        <translation>m, monat, monate, monaten</translation>
    </message>
    <message>
        <source>y, year, years</source>
        <translation>j, jahr, jahre, jahren</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo history…</source>
        <translation>Rückgängig-Verlauf…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
</context>
<context>
    <name>UndoHistoryPanel</name>
    <message>
        <source>Undo history</source>
        <translation>Rückgängig-Verlauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>What was done in {workflow}, the newest first.</source>
        <translation>Was in {workflow} getan wurde, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Nothing was done in {workflow} yet.</source>
        <translation>In {workflow} wurde noch nichts getan.</translation>
    </message>
</context>
<context>
    <name>UniqueIdControl</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>{field} kopieren</translation>
    </message>
</context>
<context>
    <name>UnreadableTasks</name>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The server sent something that is no task.</source>
        <translation>Der Server hat etwas gesendet, das keine Aufgabe ist.</translation>
    </message>
    <message>
        <source>Its text is damaged.</source>
        <translation>Ihr Text ist beschädigt.</translation>
    </message>
    <message>
        <source>It has no unique ID.</source>
        <translation>Sie hat keine eindeutige ID.</translation>
    </message>
    <message>
        <source>The server sent what can&apos;t be read as a task. All other tasks are shown and can be edited.</source>
        <translation>Der Server hat etwas gesendet, das nicht als Aufgabe lesbar ist. Alle anderen Aufgaben werden gezeigt und sind bearbeitbar.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This task can&apos;t be shown. {reason}</source>
        <translation>Diese Aufgabe ist nicht darstellbar. {reason}</translation>
    </message>
    <message>
        <source>Task {id} can&apos;t be shown. {reason}</source>
        <translation>Aufgabe {id} ist nicht darstellbar. {reason}</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Tasks, comments and history keep this person. Nobody can give them new tasks.</source>
        <translation>Aufgaben, Kommentare und Verlauf behalten diese Person. Niemand kann ihr neue Aufgaben geben.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>Aufgaben nennen Personen mit ihrer E-Mail-Adresse, daher bleibt sie.</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Keine Rolle</translation>
    </message>
</context>
<context>
    <name>ViewNames</name>
    <message>
        <source>My tasks</source>
        <translation>Meine Aufgaben</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Diese Woche fällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Changed by others</source>
        <translation>Von anderen geändert</translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>View options</source>
        <translation>Ansichtsoptionen</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Beside the tasks</source>
        <translation>Neben den Aufgaben</translation>
    </message>
    <message>
        <source>Below the tasks</source>
        <translation>Unter den Aufgaben</translation>
    </message>
    <message>
        <source>Hidden until they are opened</source>
        <translation>Ausgeblendet, bis sie geöffnet werden</translation>
    </message>
    <message>
        <source>Letters in the table</source>
        <translation>Buchstaben in der Tabelle</translation>
    </message>
    <message>
        <source>Are commands in row mode</source>
        <translation>Sind im Zeilenmodus Befehle</translation>
    </message>
    <message>
        <source>Typing always edits</source>
        <translation>Tippen bearbeitet immer</translation>
    </message>
    <message>
        <source>A decision that differs from alike ones</source>
        <translation>Eine Entscheidung, die von ähnlichen abweicht</translation>
    </message>
    <message>
        <source>Say so afterwards</source>
        <translation>Danach sagen</translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation>Nichts sagen</translation>
    </message>
    <message>
        <source>The task that I am looking at</source>
        <translation>Die Aufgabe, die ich ansehe</translation>
    </message>
    <message>
        <source>Show it to others here</source>
        <translation>Anderen hier zeigen</translation>
    </message>
    <message>
        <source>Show it to nobody</source>
        <translation>Niemandem zeigen</translation>
    </message>
    <message>
        <source>Deletions and actions that wait when I close</source>
        <translation>Löschungen und Aktionen, die beim Schließen warten</translation>
    </message>
    <message>
        <source>Carry them out</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Keep them for the next start</source>
        <translation>Für den nächsten Start behalten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Changes of many tasks…</source>
        <translation>Änderungen vieler Aufgaben…</translation>
    </message>
    <message>
        <source>As a button at the bottom</source>
        <translation>Als Knopf unten</translation>
    </message>
    <message>
        <source>As a bar at the top</source>
        <translation>Als Leiste oben</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>Optionen der Ansicht {name}</translation>
    </message>
    <message>
        <source>Open the workflow with this view</source>
        <translation>Workflow mit dieser Ansicht öffnen</translation>
    </message>
    <message>
        <source>Letter after G…</source>
        <translation>Buchstabe nach G…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>Rename the view {name}</source>
        <translation>Ansicht {name} umbenennen</translation>
    </message>
    <message>
        <source>Duplicate the view {name}</source>
        <translation>Ansicht {name} duplizieren</translation>
    </message>
    <message>
        <source>Move the view {name} up (Alt+↑)</source>
        <translation>Ansicht {name} nach oben (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the view {name} down (Alt+↓)</source>
        <translation>Ansicht {name} nach unten (Alt+↓)</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>Optionen der Ansicht {name}</translation>
    </message>
    <message>
        <source>Delete the view {name}</source>
        <translation>Ansicht {name} löschen</translation>
    </message>
    <message>
        <source>Delete this view?</source>
        <translation>Diese Ansicht löschen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>öffnet mit dem Workflow</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Downloading…</source>
        <translation>Wird heruntergeladen…</translation>
    </message>
    <message>
        <source>This file is not on this computer yet</source>
        <translation>Diese Datei ist noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>There is no connection to the server. The file comes as soon as there is one.</source>
        <translation>Es gibt keine Verbindung zum Server. Die Datei kommt, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>This file could not be downloaded</source>
        <translation>Diese Datei konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>The server fetches it from {address}. It can be looked at when it is there.</source>
        <translation>Der Server holt sie von {address}. Sie kann angesehen werden, wenn sie da ist.</translation>
    </message>
    <message>
        <source>Close the viewer</source>
        <translation>Betrachter schließen</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nächste Datei</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Vorige Datei</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Nächste Aufgabe</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Vorige Aufgabe</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Zwei Seiten</translation>
    </message>
    <message>
        <source>Two files side by side</source>
        <translation>Zwei Dateien nebeneinander</translation>
    </message>
    <message>
        <source>Go to the other file</source>
        <translation>Zur anderen Datei</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In anderem Programm öffnen</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} oder {other}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>This file can&apos;t be read</source>
        <translation>Diese Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>This file has a password</source>
        <translation>Diese Datei hat ein Passwort</translation>
    </message>
    <message>
        <source>This picture is too large to show</source>
        <translation>Dieses Bild ist zu groß zum Zeigen</translation>
    </message>
    <message>
        <source>This file takes too long to read</source>
        <translation>Diese Datei zu lesen dauert zu lange</translation>
    </message>
    <message>
        <source>This file needs too much memory</source>
        <translation>Diese Datei braucht zu viel Speicher</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here</source>
        <translation>Diese Art von Datei kann hier nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Pictures of this format can&apos;t be shown here</source>
        <translation>Bilder dieses Formats können hier nicht gezeigt werden</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Diese Datei ist leer</translation>
    </message>
    <message>
        <source>This file is not here any more</source>
        <translation>Diese Datei ist nicht mehr hier</translation>
    </message>
    <message>
        <source>Reading this file has stopped</source>
        <translation>Das Lesen dieser Datei ist stehen geblieben</translation>
    </message>
    <message>
        <source>It is damaged, or of another kind than its name says.</source>
        <translation>Sie ist beschädigt oder von anderer Art, als ihr Name sagt.</translation>
    </message>
    <message>
        <source>Save it, and open it in a program that asks for the password.</source>
        <translation>Speichern Sie sie, und öffnen Sie sie in einem Programm, das nach dem Passwort fragt.</translation>
    </message>
    <message>
        <source>It has more pixels than can be read safely. It can be saved.</source>
        <translation>Es hat mehr Bildpunkte, als sich sicher lesen lassen. Es kann gespeichert werden.</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else has to wait.</source>
        <translation>Das Lesen wurde aufgegeben, damit nichts anderes warten muss.</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else is slowed down.</source>
        <translation>Das Lesen wurde aufgegeben, damit nichts anderes langsamer wird.</translation>
    </message>
    <message>
        <source>Open it in another program, or save it.</source>
        <translation>Öffnen Sie sie in einem anderen Programm, oder speichern Sie sie.</translation>
    </message>
    <message>
        <source>This program has no decoder for it. Open it in another program.</source>
        <translation>Dieses Programm hat keinen Decoder dafür. Öffnen Sie sie in einem anderen Programm.</translation>
    </message>
    <message>
        <source>It has no bytes. Its name is all that there is of it.</source>
        <translation>Sie hat keine Bytes. Ihr Name ist alles, was es von ihr gibt.</translation>
    </message>
    <message>
        <source>It was removed from this computer. It can be fetched again.</source>
        <translation>Sie wurde von diesem Computer entfernt. Sie kann noch einmal geholt werden.</translation>
    </message>
    <message>
        <source>The part of the program that reads files has ended. It starts again.</source>
        <translation>Der Teil des Programms, der Dateien liest, wurde beendet. Er startet neu.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Sound or film</source>
        <translation>Ton oder Film</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{kind}, {size}</source>
        <translation>{kind}, {size}</translation>
    </message>
    <message>
        <source>Shown as text: pictures and layout are left out. Open it in another program for these.</source>
        <translation>Als Text gezeigt: Bilder und Layout bleiben weg. Öffnen Sie sie dafür in einem anderen Programm.</translation>
    </message>
    <message>
        <source>The files in this archive. None of them is unpacked.</source>
        <translation>Die Dateien in diesem Archiv. Keine davon wird entpackt.</translation>
    </message>
    <message>
        <source>Only the beginning of this file is shown.</source>
        <translation>Nur der Anfang dieser Datei wird gezeigt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Größe in Byte</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Sounds and films are not played here. Save it to open it in another program.</source>
        <translation>Ton und Film werden hier nicht abgespielt. Speichern Sie die Datei, um sie in einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>File and page</source>
        <translation>Datei und Seite</translation>
    </message>
    <message>
        <source>Drop or paste some in the details, or go on to the next task.</source>
        <translation>Ziehen Sie welche in die Details, oder fügen Sie sie dort ein, oder gehen Sie zur nächsten Aufgabe.</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
</context>
<context>
    <name>ViewsPopup</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>No saved views yet. Set filters, order and columns, then save them under a name.</source>
        <translation>Noch keine gespeicherten Ansichten. Setzen Sie Filter, Reihenfolge und Spalten, und speichern Sie sie unter einem Namen.</translation>
    </message>
    <message>
        <source>Save current view…</source>
        <translation>Aktuelle Ansicht speichern…</translation>
    </message>
    <message>
        <source>Colour rows and cells…</source>
        <translation>Zeilen und Zellen färben…</translation>
    </message>
    <message>
        <source>Export views…</source>
        <translation>Ansichten exportieren…</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>Ansichten importieren…</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>öffnet mit dem Workflow</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>„{view}“ aktualisieren</translation>
    </message>
    <message>
        <source>Back to “{view}”</source>
        <translation>Zurück zu „{view}“</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>The new task will be linked to “{task}”.</source>
        <translation>Die neue Aufgabe wird mit „{task}“ verknüpft.</translation>
    </message>
</context>
<context>
    <name>WholeTask</name>
    <message>
        <source>Delete {task}? Undo brings it back with its files, but without its comments.</source>
        <translation>{task} löschen? „Rückgängig“ bringt sie mit ihren Dateien zurück, aber ohne Kommentare.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>WholeText</name>
    <message>
        <source>{count} letters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This is your local workspace, filled with sample data. It works with no account and no network.</source>
        <translation>Dies ist Ihr lokaler Arbeitsbereich, gefüllt mit Beispieldaten. Er arbeitet ohne Konto und ohne Netz.</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Mit Flowdash verbinden…</translation>
    </message>
</context>
<context>
    <name>WordsBelow</name>
    <message>
        <source>Retry</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source>Not applied. Your draft is unchanged. {reason}</source>
        <translation>Nicht angewendet. Ihr Entwurf ist unverändert. {reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>Der Server sagt: {words}.</translation>
    </message>
    <message>
        <source>Others have deleted this workflow, so nothing of it can be changed.</source>
        <translation>Andere haben diesen Workflow gelöscht, daher ist nichts daran änderbar.</translation>
    </message>
    <message>
        <source>and {count} more changes</source>
        <translation>und {count} weitere Änderungen</translation>
    </message>
    <message>
        <source>Others have changed this workflow. Your draft now builds on it:</source>
        <translation>Andere haben diesen Workflow geändert. Ihr Entwurf baut jetzt darauf auf:</translation>
    </message>
    <message>
        <source>Check the draft, then apply again.</source>
        <translation>Prüfen Sie den Entwurf, und wenden Sie ihn dann noch einmal an.</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>Phase wählen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>After days</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Headers, one “Name: value” a line</source>
        <translation>Header, einer „Name: Wert“ je Zeile</translation>
    </message>
    <message>
        <source>Headers can be read by everybody who may edit workflows.</source>
        <translation>Header kann jeder lesen, der Workflows bearbeiten darf.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Remove value</source>
        <translation>Wert entfernen</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>Wert hinzufügen</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>In eine Phase verschieben</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Set values</source>
        <translation>Werte setzen</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Später verschieben</translation>
    </message>
    <message>
        <source>Call a web address</source>
        <translation>Webadresse aufrufen</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>Endphase</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Offered in</source>
        <translation>Verfügbar in</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Other workflow</source>
        <translation>Anderer Workflow</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>counts up: {pattern}</source>
        <translation>zählt hoch: {pattern}</translation>
    </message>
    <message>
        <source>counts up</source>
        <translation>zählt hoch</translation>
    </message>
    <message>
        <source>one option</source>
        <translation>eine Option</translation>
    </message>
    <message>
        <source>{count} options</source>
        <translation>{count} Optionen</translation>
    </message>
    <message>
        <source>every stage</source>
        <translation>jede Phase</translation>
    </message>
    <message>
        <source>one item</source>
        <translation>ein Punkt</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Punkte</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>ein Schritt</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} Schritte</translation>
    </message>
    <message>
        <source>one task</source>
        <translation>eine Aufgabe</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} Aufgaben</translation>
    </message>
    <message>
        <source>One change, not applied</source>
        <translation>Eine Änderung, nicht angewendet</translation>
    </message>
    <message>
        <source>{count} changes, not applied</source>
        <translation>{count} Änderungen, nicht angewendet</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>Änderung anwenden</translation>
    </message>
    <message>
        <source>Apply {count} changes</source>
        <translation>{count} Änderungen anwenden</translation>
    </message>
    <message>
        <source>{part} “{name}”: {what}</source>
        <translation>{part} „{name}“: {what}</translation>
    </message>
    <message>
        <source>{part} “{name}” is new</source>
        <translation>{part} „{name}“ ist neu</translation>
    </message>
    <message>
        <source>{part} “{name}” is removed</source>
        <translation>{part} „{name}“ ist entfernt</translation>
    </message>
    <message>
        <source>{part} “{name}” is moved</source>
        <translation>{part} „{name}“ ist verschoben</translation>
    </message>
    <message>
        <source>The workflow “{before}” is called “{after}”</source>
        <translation>Der Workflow „{before}“ heißt „{after}“</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What was called “{before}” is called “{after}”</source>
        <translation>Was „{before}“ hieß, heißt „{after}“</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>the question before it runs</source>
        <translation>die Frage, bevor sie läuft</translation>
    </message>
    <message>
        <source>what a task must have</source>
        <translation>was eine Aufgabe haben muss</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>deactivated. Tasks keep this person, and nobody can give them new ones</source>
        <translation>deaktiviert. Aufgaben behalten diese Person, und niemand kann ihr neue geben</translation>
    </message>
    <message>
        <source>active again</source>
        <translation>wieder aktiv</translation>
    </message>
    <message>
        <source>The checklist of “{name}” was changed, too: your draft overrides it</source>
        <translation>Auch die Checkliste von „{name}“ wurde geändert: Ihr Entwurf überschreibt sie</translation>
    </message>
    <message>
        <source>The steps of “{name}” were changed, too: your draft overrides them</source>
        <translation>Auch die Schritte von „{name}“ wurden geändert: Ihr Entwurf überschreibt sie</translation>
    </message>
    <message>
        <source>The stages that offer “{name}” were changed, too: your draft overrides them</source>
        <translation>Auch die Phasen, die „{name}“ anbieten, wurden geändert: Ihr Entwurf überschreibt sie</translation>
    </message>
    <message>
        <source>What “{name}” requires was changed, too: your draft overrides it</source>
        <translation>Auch was „{name}“ verlangt, wurde geändert: Ihr Entwurf überschreibt es</translation>
    </message>
    <message>
        <source>{tasks} leave the stage “{name}”</source>
        <translation>Verlassen die Phase „{name}“: {tasks}</translation>
    </message>
    <message>
        <source>{tasks} lose the value of “{name}”</source>
        <translation>Verlieren den Wert von „{name}“: {tasks}</translation>
    </message>
    <message>
        <source>The value of “{name}” takes another form in {tasks}</source>
        <translation>Der Wert von „{name}“ bekommt eine andere Form: {tasks}</translation>
    </message>
    <message>
        <source>“{name}” no longer links {tasks}</source>
        <translation>„{name}“ verknüpft nicht mehr: {tasks}</translation>
    </message>
    <message>
        <source>“{name}” leaves {tasks} to nobody</source>
        <translation>„{name}“ lässt ohne zuständige Person: {tasks}</translation>
    </message>
    <message>
        <source>{tasks} change</source>
        <translation>Ändern sich: {tasks}</translation>
    </message>
    <message>
        <source>{tasks} have no value of “{name}”, which becomes required</source>
        <translation>Ohne Wert von „{name}“, das erforderlich wird: {tasks}</translation>
    </message>
    <message>
        <source>One task has no value of “{name}”, which becomes required</source>
        <translation>Eine Aufgabe hat keinen Wert von „{name}“, das erforderlich wird</translation>
    </message>
    <message>
        <source>{tasks} have a value of “{name}” that does not fit {type}</source>
        <translation>Mit einem Wert von „{name}“, der nicht zu {type} passt: {tasks}</translation>
    </message>
    <message>
        <source>One task has a value of “{name}” that does not fit {type}</source>
        <translation>Eine Aufgabe hat einen Wert von „{name}“, der nicht zu {type} passt</translation>
    </message>
    <message>
        <source>Their files go. They come back if you undo the change.</source>
        <translation>Ihre Dateien verschwinden. Sie kommen zurück, wenn Sie die Änderung rückgängig machen.</translation>
    </message>
    <message>
        <source>Their values go. They come back if you undo the change.</source>
        <translation>Ihre Werte verschwinden. Sie kommen zurück, wenn Sie die Änderung rückgängig machen.</translation>
    </message>
    <message>
        <source>These tasks need files first. Nothing can be applied before they have some.</source>
        <translation>Diese Aufgaben brauchen erst Dateien. Vorher kann nichts angewendet werden.</translation>
    </message>
    <message>
        <source>A required field of files can&apos;t be filled here. Make it optional first; nothing can be applied before that.</source>
        <translation>Ein erforderliches Feld mit Dateien kann hier nicht gefüllt werden. Machen Sie es erst optional; vorher kann nichts angewendet werden.</translation>
    </message>
    <message>
        <source>The action “{name}” loses a step, whose stage, field, option or person goes</source>
        <translation>Die Aktion „{name}“ verliert einen Schritt, dessen Phase, Feld, Option oder Person verschwindet</translation>
    </message>
    <message>
        <source>The action “{name}” loses {count} steps, whose stages, fields, options or people go</source>
        <translation>Die Aktion „{name}“ verliert {count} Schritte, deren Phasen, Felder, Optionen oder Personen verschwinden</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Neues Feld</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neue Aktion</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neue Verknüpfung</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Langer Text</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Single select</source>
        <translation>Einfachauswahl</translation>
    </message>
    <message>
        <source>Multiple select</source>
        <translation>Mehrfachauswahl</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Kästchen</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>Eindeutige ID</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>One “{here}” has one “{there}”</source>
        <translation>Ein „{here}“ hat ein „{there}“</translation>
    </message>
    <message>
        <source>One “{here}” has many “{there}”</source>
        <translation>Ein „{here}“ hat viele „{there}“</translation>
    </message>
    <message>
        <source>Many “{here}” have one “{there}”</source>
        <translation>Viele „{here}“ haben ein „{there}“</translation>
    </message>
    <message>
        <source>Many “{here}” have many “{there}”</source>
        <translation>Viele „{here}“ haben viele „{there}“</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>eins zu eins</translation>
    </message>
    <message>
        <source>one to many</source>
        <translation>eins zu viele</translation>
    </message>
    <message>
        <source>many to one</source>
        <translation>viele zu eins</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>viele zu viele</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>Ohne Anwenden schließen?</translation>
    </message>
    <message>
        <source>The changes in this draft will be lost. None of them has been applied.</source>
        <translation>Die Änderungen in diesem Entwurf gehen verloren. Keine davon wurde angewendet.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>This name is taken already. Choose another one.</source>
        <translation>Dieser Name ist schon vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Every task has a field of this name already.</source>
        <translation>Jede Aufgabe hat schon ein Feld dieses Namens.</translation>
    </message>
    <message>
        <source>Choose the other workflow.</source>
        <translation>Wählen Sie den anderen Workflow.</translation>
    </message>
    <message>
        <source>Say what the other workflow calls it.</source>
        <translation>Sagen Sie, wie der andere Workflow es nennt.</translation>
    </message>
    <message>
        <source>Write an e-mail address, like name@example.com.</source>
        <translation>Schreiben Sie eine E-Mail-Adresse wie name@example.com.</translation>
    </message>
    <message>
        <source>Somebody has this e-mail address already.</source>
        <translation>Jemand hat diese E-Mail-Adresse schon.</translation>
    </message>
    <message>
        <source>This role is removed. Choose another one.</source>
        <translation>Diese Rolle ist entfernt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Somebody has to administer the workspace: this is the last one who does.</source>
        <translation>Jemand muss den Arbeitsbereich verwalten: Dies ist die letzte Person, die es tut.</translation>
    </message>
    <message>
        <source>A workflow needs a stage.</source>
        <translation>Ein Workflow braucht eine Phase.</translation>
    </message>
    <message>
        <source>Add an option to choose.</source>
        <translation>Fügen Sie eine Option zur Auswahl hinzu.</translation>
    </message>
    <message>
        <source>An option has no name.</source>
        <translation>Eine Option hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two options have the same name.</source>
        <translation>Zwei Optionen haben denselben Namen.</translation>
    </message>
    <message>
        <source>Write one {number} in it, as in INV-{number} or INV-{number:4}.</source>
        <translation>Schreiben Sie ein {number} hinein, wie in INV-{number} oder INV-{number:4}.</translation>
    </message>
    <message>
        <source>A workflow has one unique ID only.</source>
        <translation>Ein Workflow hat nur eine eindeutige ID.</translation>
    </message>
    <message>
        <source>A unique ID stays one, and no other field can become one: tasks are known by it.</source>
        <translation>Eine eindeutige ID bleibt eine, und kein anderes Feld kann eine werden: Daran werden Aufgaben erkannt.</translation>
    </message>
    <message>
        <source>The stages that it was offered in are gone. Choose others.</source>
        <translation>Die Phasen, in denen sie verfügbar war, sind weg. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>This step is not finished.</source>
        <translation>Dieser Schritt ist nicht fertig.</translation>
    </message>
    <message>
        <source>A value of this step does not fit its field.</source>
        <translation>Ein Wert dieses Schritts passt nicht zu seinem Feld.</translation>
    </message>
    <message>
        <source>This step gives tasks to a person who is deactivated. Choose somebody else.</source>
        <translation>Dieser Schritt gibt Aufgaben an eine deaktivierte Person. Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>No step can come after the deletion of the task.</source>
        <translation>Nach dem Löschen der Aufgabe kann kein Schritt kommen.</translation>
    </message>
    <message>
        <source>Write an address that starts with https:// or http://.</source>
        <translation>Schreiben Sie eine Adresse mit dem Anfang https:// oder http://.</translation>
    </message>
    <message>
        <source>Edit {workflow}</source>
        <translation>{workflow} bearbeiten</translation>
    </message>
</context>
<context>
    <name>WorkflowMenu</name>
    <message>
        <source>New workflow…</source>
        <translation>Neuer Workflow…</translation>
    </message>
    <message>
        <source>New workflow from a spreadsheet…</source>
        <translation>Neuer Workflow aus Tabelle…</translation>
    </message>
    <message>
        <source>Edit workflow…</source>
        <translation>Workflow bearbeiten…</translation>
    </message>
    <message>
        <source>Rename workflow…</source>
        <translation>Workflow umbenennen…</translation>
    </message>
    <message>
        <source>Duplicate workflow</source>
        <translation>Workflow duplizieren</translation>
    </message>
    <message>
        <source>Archive workflow</source>
        <translation>Workflow archivieren</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Delete workflow…</source>
        <translation>Workflow löschen…</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>Seite des Dienstes öffnen…</translation>
    </message>
    <message>
        <source>Choose a workflow…</source>
        <translation>Workflow wählen…</translation>
    </message>
    <message>
        <source>Throw the sample away</source>
        <translation>Beispiel wegwerfen</translation>
    </message>
    <message>
        <source>Bring the sample back</source>
        <translation>Beispiel zurückholen</translation>
    </message>
    <message>
        <source>Undo the last change of workflows</source>
        <translation>Letzte Workflow-Änderung rückgängig</translation>
    </message>
</context>
<context>
    <name>Workflows</name>
    <message>
        <source>Workflows can be changed when the server can be reached.</source>
        <translation>Workflows können geändert werden, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt…</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you connect</source>
        <translation>Alles bleibt auf diesem Computer, bis Sie sich verbinden</translation>
    </message>
    <message>
        <source>Filling the workspace with sample data…</source>
        <translation>Der Arbeitsbereich wird mit Beispieldaten gefüllt…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>Seite des Dienstes öffnen…</translation>
    </message>
    <message>
        <source>The system has no program that opens web pages.</source>
        <translation>Das System hat kein Programm, das Webseiten öffnet.</translation>
    </message>
    <message>
        <source>Open the service&apos;s page?</source>
        <translation>Seite des Dienstes öffnen?</translation>
    </message>
    <message>
        <source>Workflows of this account are changed there: {address}</source>
        <translation>Workflows dieses Kontos werden dort geändert: {address}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>“{name}” is ready for its first tasks.</source>
        <translation>„{name}“ ist bereit für die ersten Aufgaben.</translation>
    </message>
    <message>
        <source>The workflow is called “{name}” now.</source>
        <translation>Der Workflow heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>“{name}” is a copy without tasks.</source>
        <translation>„{name}“ ist eine Kopie ohne Aufgaben.</translation>
    </message>
    <message>
        <source>“{name}” is archived, with all its tasks.</source>
        <translation>„{name}“ ist archiviert, mit allen Aufgaben.</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>„{name}“ ist zurück.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>The workflow has “{name}” now.</source>
        <translation>Der Workflow hat jetzt „{name}“.</translation>
    </message>
    <message>
        <source>The sample is thrown away. Your own workflows are as they were.</source>
        <translation>Das Beispiel ist weggeworfen. Ihre eigenen Workflows sind, wie sie waren.</translation>
    </message>
    <message>
        <source>“{name}” was changed.</source>
        <translation>„{name}“ wurde geändert.</translation>
    </message>
    <message>
        <source>Undo: create “{name}”</source>
        <translation>Rückgängig: „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Undo: rename to “{name}”</source>
        <translation>Rückgängig: in „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Undo: archive “{name}”</source>
        <translation>Rückgängig: „{name}“ archivieren</translation>
    </message>
    <message>
        <source>Undo: bring back “{name}”</source>
        <translation>Rückgängig: „{name}“ zurückholen</translation>
    </message>
    <message>
        <source>Undo: delete “{name}”</source>
        <translation>Rückgängig: „{name}“ löschen</translation>
    </message>
    <message>
        <source>Undo: throw the sample away</source>
        <translation>Rückgängig: Beispiel wegwerfen</translation>
    </message>
    <message>
        <source>Undo: add “{name}”</source>
        <translation>Rückgängig: „{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Undo: change “{name}”</source>
        <translation>Rückgängig: „{name}“ ändern</translation>
    </message>
    <message>
        <source>“{name}” was taken away again.</source>
        <translation>„{name}“ wurde wieder weggenommen.</translation>
    </message>
    <message>
        <source>The workflow has its former name again.</source>
        <translation>Der Workflow hat wieder seinen früheren Namen.</translation>
    </message>
    <message>
        <source>“{name}” is archived again.</source>
        <translation>„{name}“ ist wieder archiviert.</translation>
    </message>
    <message>
        <source>“{name}” is back, with all its tasks.</source>
        <translation>„{name}“ ist zurück, mit allen Aufgaben.</translation>
    </message>
    <message>
        <source>The sample is back, as you left it.</source>
        <translation>Das Beispiel ist zurück, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the change.</source>
        <translation>„{name}“ ist wie vor der Änderung.</translation>
    </message>
    <message>
        <source>{done} Only this computer could not note it: {reason} Undo works all the same.</source>
        <translation>{done} Nur konnte dieser Computer es nicht vermerken: {reason} „Rückgängig“ geht trotzdem.</translation>
    </message>
    <message>
        <source>Not undone: {step}. {reason}</source>
        <translation>Nicht rückgängig gemacht: {step}. {reason}</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made: others changed the workspace first.</source>
        <translation>Ihre Änderung von „{name}“ wurde nicht gemacht: Andere haben den Arbeitsbereich zuerst geändert.</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made. {reason}</source>
        <translation>Ihre Änderung von „{name}“ wurde nicht gemacht. {reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>Der Server sagt: {words}.</translation>
    </message>
    <message>
        <source>Links to tasks of {workflows} go, too.</source>
        <translation>Auch Verknüpfungen zu Aufgaben von {workflows} verschwinden.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>One change of its tasks is not sent yet, and can&apos;t be sent then.</source>
        <translation>Eine Änderung seiner Aufgaben ist noch nicht gesendet und kann es dann nicht mehr.</translation>
    </message>
    <message>
        <source>{count} changes of its tasks are not sent yet, and can&apos;t be sent then.</source>
        <translation>{count} Änderungen seiner Aufgaben sind noch nicht gesendet und können es dann nicht mehr.</translation>
    </message>
    <message>
        <source>It can be undone for 30 days.</source>
        <translation>Es kann 30 Tage lang rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Delete workflow</source>
        <translation>Workflow löschen</translation>
    </message>
    <message>
        <source>It has no tasks.</source>
        <translation>Er hat keine Aufgaben.</translation>
    </message>
    <message>
        <source>Its only task goes with it, with files, comments and history.</source>
        <translation>Seine einzige Aufgabe verschwindet mit ihm, samt Dateien, Kommentaren und Verlauf.</translation>
    </message>
    <message>
        <source>Its {count} tasks go with it, with files, comments and history.</source>
        <translation>Seine {count} Aufgaben verschwinden mit ihm, samt Dateien, Kommentaren und Verlauf.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCopy</name>
    <message>
        <source>Copy “{workspace}” to this computer?</source>
        <translation>„{workspace}“ auf diesen Computer kopieren?</translation>
    </message>
    <message>
        <source>All that the server gives is copied: workflows, people, tasks, links, comments, checklists and files. It becomes a workspace of its own on this computer, beside the others. Nothing changes on the server.

This may take long. You can go on working, cancel, and go on with the copy later. At the end a report says what the server does not give, such as the history.</source>
        <translation>Alles, was der Server gibt, wird kopiert: Workflows, Personen, Aufgaben, Verknüpfungen, Kommentare, Checklisten und Dateien. Es wird ein eigener Arbeitsbereich auf diesem Computer, neben den anderen. Auf dem Server ändert sich nichts.

Das kann lange dauern. Sie können weiterarbeiten, abbrechen und die Kopie später fortsetzen. Am Ende sagt ein Bericht, was der Server nicht gibt, etwa den Verlauf.</translation>
    </message>
    <message>
        <source>A copy that was begun on {moment} is not finished: {tasks} and {files} have arrived. Going on asks for the rest only. What others have changed since then may be missing in it.

Throw it away to begin anew.</source>
        <translation>Eine am {moment} begonnene Kopie ist nicht fertig: {tasks} und {files} sind angekommen. „Weiter“ fragt nur nach dem Rest. Was andere seither geändert haben, kann darin fehlen.

Werfen Sie sie weg, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Copying the workspace…</source>
        <translation>Arbeitsbereich wird kopiert…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} tasks…</source>
        <translation>Arbeitsbereich wird kopiert: {done} Aufgaben…</translation>
    </message>
    <message>
        <source>Copying the workspace: comments of {done} of {total} tasks…</source>
        <translation>Arbeitsbereich wird kopiert: Kommentare von {done} von {total} Aufgaben…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} of {total} files…</source>
        <translation>Arbeitsbereich wird kopiert: {done} von {total} Dateien…</translation>
    </message>
    <message>
        <source>Copying the workspace: putting it together…</source>
        <translation>Arbeitsbereich wird kopiert: wird zusammengesetzt…</translation>
    </message>
    <message>
        <source>{workspace} (copy of {moment})</source>
        <translation>{workspace} (Kopie vom {moment})</translation>
    </message>
    <message>
        <source>“{workspace}” is copied to this computer: {workflows}, {tasks}, {files}.</source>
        <translation>„{workspace}“ ist auf diesen Computer kopiert: {workflows}, {tasks}, {files}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>The unfinished copy is thrown away.</source>
        <translation>Die unfertige Kopie ist weggeworfen.</translation>
    </message>
    <message>
        <source>The copy is not finished. What has arrived stays.</source>
        <translation>Die Kopie ist nicht fertig. Was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>Der API-Schlüssel führt jetzt zu einem anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr. Schaffen Sie welchen.</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>In den Datenordner dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>The server or the disk could not be read.</source>
        <translation>Der Server oder der Datenträger war nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no API key for this account. Enter it first.</source>
        <translation>Für dieses Konto gibt es keinen API-Schlüssel. Geben Sie ihn erst ein.</translation>
    </message>
    <message>
        <source>A copy of a workspace is not finished</source>
        <translation>Eine Kopie eines Arbeitsbereichs ist nicht fertig</translation>
    </message>
    <message>
        <source>If you close the window now, it is interrupted. What has arrived stays, and you can go on later.</source>
        <translation>Wenn Sie das Fenster jetzt schließen, wird sie unterbrochen. Was angekommen ist, bleibt, und Sie können sie später fortsetzen.</translation>
    </message>
    <message>
        <source>Interrupt it and close</source>
        <translation>Unterbrechen und schließen</translation>
    </message>
    <message>
        <source>1 thing is not in it as it was there.</source>
        <translation>1 Ding ist darin nicht, wie es dort war.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are not in it as they were there.</source>
        <translation>
            <numerusform>%n Ding ist darin nicht, wie es dort war.</numerusform>
            <numerusform>%n Dinge sind darin nicht, wie sie dort waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change that was not sent yet is not in it.</source>
        <translation>1 noch nicht gesendete Änderung ist nicht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that were not sent yet are not in it.</source>
        <translation>
            <numerusform>%n noch nicht gesendete Änderung ist nicht darin.</numerusform>
            <numerusform>%n noch nicht gesendete Änderungen sind nicht darin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCopyDialog</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>WorkspaceExportDialog</name>
    <message>
        <source>Export workspace</source>
        <translation>Arbeitsbereich exportieren</translation>
    </message>
    <message>
        <source>Workflows and people, with all tasks and files</source>
        <translation>Workflows und Personen, mit allen Aufgaben und Dateien</translation>
    </message>
    <message>
        <source>Workflows and people only, to begin empty with</source>
        <translation>Nur Workflows und Personen, um leer zu beginnen</translation>
    </message>
    <message>
        <source>The file is a definition in JSON, from which another workspace can be begun. Comments, changed checklists, the history and API keys have no place in it. A backup keeps everything.</source>
        <translation>Die Datei ist eine Definition in JSON, aus der ein anderer Arbeitsbereich beginnen kann. Kommentare, geänderte Checklisten, der Verlauf und API-Schlüssel haben darin keinen Platz. Eine Sicherung behält alles.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Ort wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Back up the workspace to</source>
        <translation>Arbeitsbereich sichern nach</translation>
    </message>
    <message>
        <source>{workspace} backup {day}.zip</source>
        <translation>{workspace} Sicherung {day}.zip</translation>
    </message>
    <message>
        <source>Backup of a workspace (*.zip)</source>
        <translation>Sicherung eines Arbeitsbereichs (*.zip)</translation>
    </message>
    <message>
        <source>Export the workspace to</source>
        <translation>Arbeitsbereich exportieren nach</translation>
    </message>
    <message>
        <source>{workspace} {day}.json</source>
        <translation>{workspace} {day}.json</translation>
    </message>
    <message>
        <source>Definition of a workspace (*.json)</source>
        <translation>Definition eines Arbeitsbereichs (*.json)</translation>
    </message>
    <message>
        <source>Saving changes…</source>
        <translation>Änderungen werden gespeichert…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Exporting the workspace…</source>
        <translation>Arbeitsbereich wird exportiert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Another backup, restore, export or copy is still running.</source>
        <translation>Eine andere Sicherung, Wiederherstellung, Kopie oder ein Export läuft noch.</translation>
    </message>
    <message>
        <source>“{workspace}” is backed up to {file} ({size}).</source>
        <translation>„{workspace}“ ist in {file} gesichert ({size}).</translation>
    </message>
    <message>
        <source>“{workspace}” is exported to {file}: {workflows}, {tasks}.</source>
        <translation>„{workspace}“ ist nach {file} exportiert: {workflows}, {tasks}.</translation>
    </message>
    <message>
        <source>One change that waits or needs you is not in it.</source>
        <translation>Eine Änderung, die wartet, ist nicht darin.</translation>
    </message>
    <message>
        <source>{count} changes that wait or need you are not in it.</source>
        <translation>{count} Änderungen, die warten, sind nicht darin.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr. Schaffen Sie welchen, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>Dort dürfen Sie nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>Den Ordner gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no workspace here yet.</source>
        <translation>Hier gibt es noch keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The workspace or the disk could not be read.</source>
        <translation>Der Arbeitsbereich oder der Datenträger war nicht lesbar.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The automatic backup of today was not made.</source>
        <translation>Die automatische Sicherung von heute wurde nicht gemacht.</translation>
    </message>
    <message>
        <source>The disk has too little room for it, or the workspace is too large.</source>
        <translation>Der Datenträger hat zu wenig Platz dafür, oder der Arbeitsbereich ist zu groß.</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>In den Datenordner dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>The earlier ones are still there.</source>
        <translation>Die früheren sind noch da.</translation>
    </message>
    <message>
        <source>The automatic backup of today is incomplete.</source>
        <translation>Die automatische Sicherung von heute ist unvollständig.</translation>
    </message>
    <message>
        <source>Local workspaces are backed up every day; seven backups stay in {folder}.</source>
        <translation>Lokale Arbeitsbereiche werden täglich gesichert; sieben Sicherungen bleiben in {folder}.</translation>
    </message>
    <message>
        <source>There are no automatic backups any more. Those in {folder} stay.</source>
        <translation>Es gibt keine automatischen Sicherungen mehr. Die in {folder} bleiben.</translation>
    </message>
    <message>
        <source>A backup, restore or export is not finished</source>
        <translation>Eine Sicherung, Wiederherstellung oder ein Export ist nicht fertig</translation>
    </message>
    <message>
        <source>If you close the window now, it is cancelled, and nothing is left of it.</source>
        <translation>Wenn Sie das Fenster jetzt schließen, wird dies abgebrochen, und nichts bleibt davon.</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Sicherung wird geprüft…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>{workspace} ({moment})</source>
        <translation>{workspace} ({moment})</translation>
    </message>
    <message>
        <source>Restore “{workspace}”?</source>
        <translation>„{workspace}“ wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Backed up on {moment}. The backup is not damaged. It holds {workflows}, {tasks} and {files}.</source>
        <translation>Gesichert am {moment}. Die Sicherung ist unbeschädigt. Sie enthält {workflows}, {tasks} und {files}.</translation>
    </message>
    <message>
        <source>It becomes a workspace of its own on this computer, “{name}”. The workspaces that are there stay as they are. You change between them in the menu of the accounts.</source>
        <translation>Sie wird ein eigener Arbeitsbereich auf diesem Computer, „{name}“. Die vorhandenen Arbeitsbereiche bleiben, wie sie sind. Im Menü der Konten wechseln Sie zwischen ihnen.</translation>
    </message>
    <message>
        <source>One change that is not sent yet belongs to the present one only.</source>
        <translation>Eine noch nicht gesendete Änderung gehört nur zum jetzigen.</translation>
    </message>
    <message>
        <source>{count} changes that are not sent yet belong to the present one only.</source>
        <translation>{count} noch nicht gesendete Änderungen gehören nur zum jetzigen.</translation>
    </message>
    <message>
        <source>“{workspace}” is restored beside your other workspaces.</source>
        <translation>„{workspace}“ ist neben Ihren anderen Arbeitsbereichen wiederhergestellt.</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Zurück zu {name}</translation>
    </message>
    <message>
        <source>{file} was not restored.</source>
        <translation>{file} wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It is no backup of Flowdash Desktop, or it is not whole.</source>
        <translation>Es ist keine Sicherung von Flowdash Desktop, oder sie ist nicht vollständig.</translation>
    </message>
    <message>
        <source>It is damaged. Take another copy of it.</source>
        <translation>Sie ist beschädigt. Nehmen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>It was made by a newer version of Flowdash Desktop. Update this one.</source>
        <translation>Sie stammt aus einer neueren Version von Flowdash Desktop. Aktualisieren Sie diese.</translation>
    </message>
    <message>
        <source>There is no workspace in it.</source>
        <translation>Darin ist kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr. Schaffen Sie welchen.</translation>
    </message>
    <message>
        <source>You may not read it, or not write to the data folder.</source>
        <translation>Sie dürfen sie nicht lesen oder nicht in den Datenordner schreiben.</translation>
    </message>
    <message>
        <source>The file or the data folder is not there any more.</source>
        <translation>Die Datei oder den Datenordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The file or the disk could not be read.</source>
        <translation>Die Datei oder der Datenträger war nicht lesbar.</translation>
    </message>
    <message>
        <source>1 attachment is missing or damaged, and not in it.</source>
        <translation>1 Anhang fehlt oder ist beschädigt und ist nicht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are missing or damaged, and not in it.</source>
        <translation>
            <numerusform>%n Anhang fehlt oder ist beschädigt und ist nicht darin.</numerusform>
            <numerusform>%n Anhänge fehlen oder sind beschädigt und sind nicht darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing could not be in it: {first}.</source>
        <translation>1 Ding konnte nicht darin sein: {first}.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be in it, for example: {first}.</source>
        <translation>
            <numerusform>%n Ding konnte nicht darin sein: {first}.</numerusform>
            <numerusform>%n Dinge konnten nicht darin sein, zum Beispiel: {first}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation>1 Workflow</translation>
    </message>
    <message numerus="yes">
        <source>%n workflows</source>
        <translation>
            <numerusform>%n Workflow</numerusform>
            <numerusform>%n Workflows</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation>{what} {percent} %</translation>
    </message>
</context>
<context>
    <name>_Block</name>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Vorher: {value}</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Fremde nehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Copy mine</source>
        <translation>Meine kopieren</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
</context>
<context>
    <name>_LinkLines</name>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen…</translation>
    </message>
    <message>
        <source>Link to another…</source>
        <translation>Anders verknüpfen…</translation>
    </message>
    <message>
        <source>{link}: what each line shows</source>
        <translation>{link}: was jede Zeile zeigt</translation>
    </message>
    <message>
        <source>No other field</source>
        <translation>Kein weiteres Feld</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Feld wählen…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{count} removed, not sent yet</source>
        <translation>{count} entfernt, noch nicht gesendet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Alike tasks</source>
        <translation>Ähnliche Aufgaben</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>Move step {number} up</source>
        <translation>Schritt {number} nach oben</translation>
    </message>
    <message>
        <source>Move step {number} down</source>
        <translation>Schritt {number} nach unten</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>Schritt {number} entfernen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The server&apos;s name can&apos;t be found. Check the address and the connection to the internet.</source>
        <translation>Der Name des Servers ist nicht zu finden. Prüfen Sie die Adresse und die Internetverbindung.</translation>
    </message>
    <message>
        <source>The server does not take connections. It may be down, or the address may be wrong.</source>
        <translation>Der Server nimmt keine Verbindungen an. Er ist vielleicht aus, oder die Adresse ist falsch.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate is not trusted. Install its authority in this system, or start with --ca-file.</source>
        <translation>Die Verbindung ist nicht sicher: Dem Zertifikat des Servers wird nicht vertraut. Installieren Sie dessen Zertifizierungsstelle in diesem System, oder starten Sie mit --ca-file.</translation>
    </message>
    <message>
        <source>The proxy does not let us through to the server.</source>
        <translation>Der Proxy lässt uns nicht zum Server durch.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Der Server hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The server&apos;s answer came too slowly and was given up.</source>
        <translation>Die Antwort des Servers kam zu langsam und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Check the address of the account.</source>
        <translation>Der Server hat mit einer Webseite statt mit Daten geantwortet. Prüfen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is damaged: it is not JSON.</source>
        <translation>Die Antwort des Servers ist beschädigt: Sie ist kein JSON.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what the Flowdash API documents.</source>
        <translation>Die Antwort des Servers ist nicht die, die die Flowdash-API beschreibt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too long to be read.</source>
        <translation>Die Antwort des Servers ist zu lang zum Lesen.</translation>
    </message>
    <message>
        <source>The list is longer than this computer&apos;s memory can hold. The tasks that came are shown.</source>
        <translation>Die Liste ist länger, als der Speicher dieses Computers fasst. Die angekommenen Aufgaben werden gezeigt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is packed in a way that can&apos;t be read here.</source>
        <translation>Die Antwort des Servers ist auf eine Weise gepackt, die hier nicht lesbar ist.</translation>
    </message>
    <message>
        <source>The server sends us to another address, where the API key must not go. Check the address of the account.</source>
        <translation>Der Server schickt uns zu einer anderen Adresse, wohin der API-Schlüssel nicht darf. Prüfen Sie die Adresse des Kontos.</translation>
    </message>
    <message>
        <source>The server sends us in a circle.</source>
        <translation>Der Server schickt uns im Kreis.</translation>
    </message>
    <message>
        <source>The server answered with nothing.</source>
        <translation>Der Server hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace.</source>
        <translation>Dieser Schlüssel darf diesen Arbeitsbereich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>The server does not say which workspace it serves. Nothing is sent until it does.</source>
        <translation>Der Server sagt nicht, welchen Arbeitsbereich er bereitstellt. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The server answered with another task than the one that was asked for.</source>
        <translation>Der Server hat mit einer anderen Aufgabe geantwortet als der verlangten.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not show the change that was asked for.</source>
        <translation>Die Antwort des Servers zeigt die verlangte Änderung nicht.</translation>
    </message>
    <message>
        <source>The address must start with https:// or http://.</source>
        <translation>Die Adresse beginnt nicht mit https:// oder http://.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>Die Adresse darf keinen Benutzernamen und kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>Es gibt keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>The API key holds characters that no key has. Copy it again.</source>
        <translation>Der API-Schlüssel enthält Zeichen, die kein Schlüssel hat. Kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The server can&apos;t be asked for it: what names it is too long for a web address.</source>
        <translation>Der Server kann nicht danach gefragt werden: Die Bezeichnung ist zu lang für eine Webadresse.</translation>
    </message>
    <message>
        <source>This can&apos;t be sent: it holds something that no request can hold.</source>
        <translation>Das kann nicht gesendet werden: Es enthält etwas, das keine Anfrage enthalten kann.</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read, or holds no certificate in PEM.</source>
        <translation>Die Datei {name} ist nicht lesbar oder enthält kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read.</source>
        <translation>Die Datei {name} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The API key is not allowed to do this.</source>
        <translation>Der API-Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>The server does not know it: it may have been deleted.</source>
        <translation>Der Server kennt es nicht: Es wurde vielleicht gelöscht.</translation>
    </message>
    <message>
        <source>The server does not have it any more.</source>
        <translation>Der Server hat es nicht mehr.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>Es wurde inzwischen auf dem Server geändert.</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>Es ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>The gateway refuses requests over about {most} MB. Retry once it takes more.</source>
        <translation>Das Gateway lehnt Anfragen über etwa {most} MB ab. Versuchen Sie es erneut, wenn es mehr annimmt.</translation>
    </message>
    <message>
        <source>The gateway refuses files over about {most} MB. The file stays here: retry once it takes more.</source>
        <translation>Das Gateway lehnt Dateien über etwa {most} MB ab. Die Datei bleibt hier: Versuchen Sie es erneut, wenn es mehr annimmt.</translation>
    </message>
    <message>
        <source>The file is larger than what is kept here.</source>
        <translation>Die Datei ist größer, als hier aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Some values can&apos;t be saved.</source>
        <translation>Einige Werte können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation>Der Server bittet uns, langsamer zu sein.</translation>
    </message>
    <message>
        <source>The server does not take this request. ({status})</source>
        <translation>Der Server nimmt diese Anfrage nicht an. ({status})</translation>
    </message>
    <message>
        <source>The server has no room left. ({status})</source>
        <translation>Der Server hat keinen Platz mehr. ({status})</translation>
    </message>
    <message>
        <source>The server is not ready. ({status})</source>
        <translation>Der Server ist nicht bereit. ({status})</translation>
    </message>
    <message>
        <source>The server has a problem. ({status})</source>
        <translation>Der Server hat ein Problem. ({status})</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to.</source>
        <translation>Der Datenordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The data folder is in use by another program.</source>
        <translation>Der Datenordner wird von einem anderen Programm genutzt.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used: {reason}.</source>
        <translation>Der Datenordner ist nicht nutzbar: {reason}.</translation>
    </message>
    <message>
        <source>A data file is damaged.</source>
        <translation>Eine Datendatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The data file {path} is damaged.</source>
        <translation>Die Datendatei {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>The cache can&apos;t be read.</source>
        <translation>Der Zwischenspeicher ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of Flowdash Desktop.</source>
        <translation>Diese Daten wurden von einer neueren Version von Flowdash Desktop geschrieben.</translation>
    </message>
    <message>
        <source>This data was written before the first release of Flowdash Desktop and can&apos;t be read.</source>
        <translation>Diese Daten wurden vor der ersten Version von Flowdash Desktop geschrieben und sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The account is closed.</source>
        <translation>Das Konto ist geschlossen.</translation>
    </message>
    <message>
        <source>The preferences are closed.</source>
        <translation>Die Einstellungen sind geschlossen.</translation>
    </message>
    <message>
        <source>{name} is not a file, or is not there.</source>
        <translation>{name} ist keine Datei oder nicht da.</translation>
    </message>
    <message>
        <source>{name} has changed meanwhile.</source>
        <translation>{name} hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>{name} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>Für dieses Konto gibt es keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>This system has no keyring that could keep the key.</source>
        <translation>Dieses System hat keinen Schlüsselbund für den Schlüssel.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep the key.</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht behalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>Der Schlüsselbund des Systems hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can&apos;t be used.</source>
        <translation>Der Schlüsselbund des Systems ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>The local workspace could not be started.</source>
        <translation>Der lokale Arbeitsbereich konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The local workspace did not start in time.</source>
        <translation>Der lokale Arbeitsbereich ist nicht rechtzeitig gestartet.</translation>
    </message>
    <message>
        <source>The folder of this local workspace is gone. Restore it from a backup.</source>
        <translation>Der Ordner dieses lokalen Arbeitsbereichs ist weg. Stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The file of this local workspace is damaged. Restore it from a backup.</source>
        <translation>Die Datei dieses lokalen Arbeitsbereichs ist beschädigt. Stellen Sie ihn aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The server has another workspace now.</source>
        <translation>Der Server hat jetzt einen anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>This server does not let workflows be changed from here.</source>
        <translation>Dieser Server lässt Workflows nicht von hier aus ändern.</translation>
    </message>
    <message>
        <source>This API key may not change workflows. Ask an administrator for a key that may.</source>
        <translation>Dieser API-Schlüssel darf keine Workflows ändern. Bitten Sie einen Administrator um einen, der es darf.</translation>
    </message>
    <message>
        <source>The server says: {what}.</source>
        <translation>Der Server sagt: {what}.</translation>
    </message>
    <message>
        <source>The server can&apos;t take this back any more.</source>
        <translation>Der Server kann das nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>This server manages its keys itself. Share the workspace on the server&apos;s own pages.</source>
        <translation>Dieser Server verwaltet seine Schlüssel selbst. Teilen Sie den Arbeitsbereich auf den Seiten des Servers.</translation>
    </message>
    <message>
        <source>This API key may not manage keys and people. Ask an administrator of the workspace.</source>
        <translation>Dieser API-Schlüssel darf keine Schlüssel und Personen verwalten. Fragen Sie einen Administrator des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The server does not accept the API key: {words}.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht an: {words}.</translation>
    </message>
    <message>
        <source>Somebody else has revoked this key already.</source>
        <translation>Jemand anderes hat diesen Schlüssel schon widerrufen.</translation>
    </message>
    <message>
        <source>This is the last key of an administrator that does not end. Make another one first.</source>
        <translation>Dies ist der letzte nicht endende Schlüssel eines Administrators. Erstellen Sie erst einen anderen.</translation>
    </message>
    <message>
        <source>The tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>Die Aufgaben dieses Workflows lassen sich hier nicht ändern: Er hat kein Feld für die eindeutige ID.</translation>
    </message>
    <message>
        <source>A fault in the program has stopped sending. It starts again by itself; Restart does so at once.</source>
        <translation>Ein Fehler im Programm hat das Senden angehalten. Es startet von selbst neu; „Neu starten“ tut es sofort.</translation>
    </message>
    <message>
        <source>A fault in the program has stopped reading. It starts again by itself; Restart does so at once.</source>
        <translation>Ein Fehler im Programm hat das Lesen angehalten. Es startet von selbst neu; „Neu starten“ tut es sofort.</translation>
    </message>
    <message>
        <source>This change could not be sent.</source>
        <translation>Diese Änderung konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The server has taken this change, but its answer could not be saved here.</source>
        <translation>Der Server hat diese Änderung angenommen, aber seine Antwort konnte hier nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>It is linked to “{task}”. Retrying moves it here.</source>
        <translation>Sie ist mit „{task}“ verknüpft. „Erneut“ verschiebt die Verknüpfung hierher.</translation>
    </message>
    <message>
        <source>The answer was lost, and the task was changed since: this may have been done, and taken back by somebody. Retry does it once more.</source>
        <translation>Die Antwort ging verloren, und die Aufgabe wurde seither geändert: Dies ist vielleicht geschehen und von jemandem zurückgenommen worden. „Erneut“ tut es noch einmal.</translation>
    </message>
    <message>
        <source>You have changed the links of these tasks from the other one since. Retry does this all the same.</source>
        <translation>Sie haben die Verknüpfungen dieser Aufgaben seither von der anderen aus geändert. „Erneut“ tut dies trotzdem.</translation>
    </message>
    <message>
        <source>The answer was lost, and a file came since that may be this one. Discard this if it is. Retry adds it.</source>
        <translation>Die Antwort ging verloren, und seither kam eine Datei, die diese sein kann. Verwerfen Sie dies, wenn sie es ist. „Erneut“ fügt sie hinzu.</translation>
    </message>
    <message>
        <source>The answer was lost, so this may be there already, in other words. Look before it is sent again.</source>
        <translation>Die Antwort ging verloren, daher ist dies vielleicht schon da, in anderen Worten. Sehen Sie nach, bevor es noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>This server takes no comments.</source>
        <translation>Dieser Server nimmt keine Kommentare an.</translation>
    </message>
    <message>
        <source>This server has no checklists.</source>
        <translation>Dieser Server hat keine Checklisten.</translation>
    </message>
    <message>
        <source>This item is not on the server&apos;s checklist any more.</source>
        <translation>Dieser Punkt ist nicht mehr in der Checkliste des Servers.</translation>
    </message>
    <message>
        <source>Someone else cleared it meanwhile. Retry marks it as you wanted.</source>
        <translation>Jemand anderes hat ihn inzwischen wieder geöffnet. „Erneut“ markiert ihn, wie Sie wollten.</translation>
    </message>
    <message>
        <source>Someone else marked it as completed meanwhile. Retry marks it as you wanted.</source>
        <translation>Jemand anderes hat ihn inzwischen abgehakt. „Erneut“ markiert ihn, wie Sie wollten.</translation>
    </message>
    <message>
        <source>Someone else marked it as skipped meanwhile. Retry marks it as you wanted.</source>
        <translation>Jemand anderes hat ihn inzwischen übersprungen. „Erneut“ markiert ihn, wie Sie wollten.</translation>
    </message>
    <message>
        <source>Someone else gave it to {user} meanwhile. Retry gives it to the one you chose.</source>
        <translation>Jemand anderes hat ihn inzwischen {user} gegeben. „Erneut“ gibt ihn der Person, die Sie gewählt haben.</translation>
    </message>
    <message>
        <source>Someone else took it from whoever had it meanwhile. Retry gives it to the one you chose.</source>
        <translation>Jemand anderes hat ihn inzwischen weggenommen. „Erneut“ gibt ihn der Person, die Sie gewählt haben.</translation>
    </message>
    <message>
        <source>Someone else called it &quot;{title}&quot; meanwhile. Retry puts your words in their place.</source>
        <translation>Jemand anderes hat ihn inzwischen „{title}“ genannt. „Erneut“ setzt Ihre Worte an dessen Stelle.</translation>
    </message>
    <message>
        <source>This server has no actions.</source>
        <translation>Dieser Server hat keine Aktionen.</translation>
    </message>
    <message>
        <source>The server does not know this action any more.</source>
        <translation>Der Server kennt diese Aktion nicht mehr.</translation>
    </message>
    <message>
        <source>The task is now in the stage &quot;{now}&quot;; it was in &quot;{then}&quot; when you chose this. Nothing was done.</source>
        <translation>Die Aufgabe ist jetzt in der Phase „{now}“; sie war in „{then}“, als Sie dies wählten. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>The answer was lost, so this may have been done already. Look at the task before it is run again.</source>
        <translation>Die Antwort ging verloren, daher ist dies vielleicht schon geschehen. Sehen Sie sich die Aufgabe an, bevor es noch einmal läuft.</translation>
    </message>
    <message>
        <source>The server has taken this, and is still at it. Look again later.</source>
        <translation>Der Server hat dies angenommen und ist noch dabei. Sehen Sie später noch einmal nach.</translation>
    </message>
    <message>
        <source>The server could not do this.</source>
        <translation>Der Server konnte das nicht tun.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>This is a folder or a device, and no file.</source>
        <translation>Dies ist ein Ordner oder ein Gerät und keine Datei.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Its disk or its server may be gone.</source>
        <translation>Die Datei ist nicht lesbar. Ihr Datenträger oder ihr Server ist vielleicht weg.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Divide it into several.</source>
        <translation>Die Datei ist größer als {most} MB. Teilen Sie sie in mehrere.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {most} MB. It is damaged, or made to do harm.</source>
        <translation>Die Datei wird entpackt größer als {most} MB. Sie ist beschädigt oder soll schaden.</translation>
    </message>
    <message>
        <source>This is a file of the kind {kind}. Save it as XLSX, ODS or CSV, then import that.</source>
        <translation>Dies ist eine Datei der Art {kind}. Speichern Sie sie als XLSX, ODS oder CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>This is neither a spreadsheet nor a text.</source>
        <translation>Dies ist weder eine Tabelle noch ein Text.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save a copy without one, then import that.</source>
        <translation>Die Datei ist durch ein Passwort geschützt. Speichern Sie eine Kopie ohne Passwort, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>The file ends too early. Copy or download it again.</source>
        <translation>Die Datei endet zu früh. Kopieren oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in a spreadsheet program, save it anew, then import that.</source>
        <translation>Die Datei ist beschädigt. Öffnen Sie sie in einem Tabellenprogramm, speichern Sie sie neu, und importieren Sie sie dann.</translation>
    </message>
    <message>
        <source>The file has no sheet with cells.</source>
        <translation>Die Datei hat kein Blatt mit Zellen.</translation>
    </message>
    <message>
        <source>The file has no sheet “{sheet}” with cells.</source>
        <translation>Die Datei hat kein Blatt „{sheet}“ mit Zellen.</translation>
    </message>
    <message>
        <source>The table has no row {row}.</source>
        <translation>Die Tabelle hat keine Zeile {row}.</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>Das Lesen der Datei wurde angehalten.</translation>
    </message>
    <message>
        <source>Reading the file could not be started.</source>
        <translation>Das Lesen der Datei konnte nicht beginnen.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei war nicht lesbar.</translation>
    </message>
    <message>
        <source>The table has more than {most} rows. Divide it into several.</source>
        <translation>Die Tabelle hat mehr als {most} Zeilen. Teilen Sie sie in mehrere.</translation>
    </message>
    <message>
        <source>The table has more than {most} columns. Remove those that are not needed.</source>
        <translation>Die Tabelle hat mehr als {most} Spalten. Entfernen Sie die nicht benötigten.</translation>
    </message>
    <message>
        <source>The table reaches over more than {most} cells. Move distant cells closer, or divide the table.</source>
        <translation>Die Tabelle reicht über mehr als {most} Zellen. Rücken Sie ferne Zellen näher, oder teilen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>The text can&apos;t be read with the encoding {encoding}. Choose another encoding.</source>
        <translation>Der Text ist mit der Kodierung {encoding} nicht lesbar. Wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>The delimiter must be one character, and no quotation mark.</source>
        <translation>Das Trennzeichen muss ein einziges Zeichen sein und kein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Row {row} has a character that no text has (NUL). The file is damaged, or no text.</source>
        <translation>Zeile {row} hat ein Zeichen, das kein Text hat (NUL). Die Datei ist beschädigt oder kein Text.</translation>
    </message>
    <message>
        <source>A quotation mark in row {row} is not closed before the end of the file. Correct it there.</source>
        <translation>Ein Anführungszeichen in Zeile {row} wird bis zum Ende der Datei nicht geschlossen. Korrigieren Sie es dort.</translation>
    </message>
    <message>
        <source>A cell in row {row} has more than {most} characters. A quotation mark may be missing there.</source>
        <translation>Eine Zelle in Zeile {row} hat mehr als {most} Zeichen. Vielleicht fehlt dort ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Reading the file takes too much memory. Divide it into several, or save it as CSV.</source>
        <translation>Die Datei zu lesen braucht zu viel Speicher. Teilen Sie sie in mehrere, oder speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>Reading the file takes too much time. Divide it into several, or save it as CSV.</source>
        <translation>Die Datei zu lesen braucht zu viel Zeit. Teilen Sie sie in mehrere, oder speichern Sie sie als CSV.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The server has given the ID to another task, “{task}”. Your change was not put into it.</source>
        <translation>Der Server hat die ID einer anderen Aufgabe gegeben, „{task}“. Ihre Änderung kam nicht hinein.</translation>
    </message>
    <message>
        <source>Action is not available at this stage</source>
        <translation>Die Aktion ist in dieser Phase nicht verfügbar</translation>
    </message>
    <message>
        <source>Checklist must be completed</source>
        <translation>Die Checkliste muss erledigt sein</translation>
    </message>
    <message>
        <source>Must be assigned</source>
        <translation>Jemand muss zugewiesen sein</translation>
    </message>
    <message>
        <source>{field} is invalid</source>
        <translation>{field} ist ungültig</translation>
    </message>
    <message>
        <source>{field} is required</source>
        <translation>{field} ist erforderlich</translation>
    </message>
    <message>
        <source>{field} is not one of the options</source>
        <translation>{field} ist keine der Optionen</translation>
    </message>
    <message>
        <source>{field} is not a user of this workflow</source>
        <translation>{field} ist kein Benutzer dieses Workflows</translation>
    </message>
    <message>
        <source>{field} is a deactivated person. Choose somebody else</source>
        <translation>{field} ist eine deaktivierte Person. Wählen Sie jemand anderen</translation>
    </message>
    <message>
        <source>{field} is not a stage of this workflow</source>
        <translation>{field} ist keine Phase dieses Workflows</translation>
    </message>
    <message>
        <source>{field} is not a field of this workflow</source>
        <translation>{field} ist kein Feld dieses Workflows</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed</source>
        <translation>{field} ist nicht änderbar</translation>
    </message>
    <message>
        <source>{field} has already been taken</source>
        <translation>{field} ist schon vergeben</translation>
    </message>
    <message>
        <source>{field} has too many files</source>
        <translation>{field} hat zu viele Dateien</translation>
    </message>
    <message>
        <source>{field} is too large</source>
        <translation>{field} ist zu groß</translation>
    </message>
    <message>
        <source>{field} does not exist</source>
        <translation>{field} gibt es nicht</translation>
    </message>
    <message>
        <source>The server does not take this value. What you typed is kept: change it.</source>
        <translation>Der Server nimmt diesen Wert nicht an. Was Sie getippt haben, ist erhalten: Ändern Sie es.</translation>
    </message>
    <message>
        <source>The task was deleted on the server. What you typed is kept here.</source>
        <translation>Die Aufgabe wurde auf dem Server gelöscht. Was Sie getippt haben, ist hier erhalten.</translation>
    </message>
    <message>
        <source>The server has given the ID to another task. Your change was not put into it.</source>
        <translation>Der Server hat die ID einer anderen Aufgabe gegeben. Ihre Änderung kam nicht hinein.</translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile. What you typed is kept: choose which one to keep.</source>
        <translation>Jemand anderes hat das inzwischen geändert. Was Sie getippt haben, ist erhalten: Wählen Sie, was bleiben soll.</translation>
    </message>
    <message>
        <source>The server does not take files this large. The file is kept here.</source>
        <translation>Der Server nimmt so große Dateien nicht an. Die Datei ist hier erhalten.</translation>
    </message>
    <message>
        <source>You are not allowed to change this. What you typed is kept here.</source>
        <translation>Sie dürfen das nicht ändern. Was Sie getippt haben, ist hier erhalten.</translation>
    </message>
    <message>
        <source>It is not known whether the server has this: it did not answer, and does not show it. Retry looks for it once more, and sends it again only if it is not there.</source>
        <translation>Es ist nicht bekannt, ob der Server dies hat: Er hat nicht geantwortet und zeigt es nicht. „Erneut“ sucht noch einmal danach und sendet es nur, wenn es nicht da ist.</translation>
    </message>
    <message>
        <source>The server did not answer, and shows several new tasks like this one. Discard this if one of them is yours. Retry sends it again.</source>
        <translation>Der Server hat nicht geantwortet und zeigt mehrere neue Aufgaben wie diese. Verwerfen Sie dies, wenn eine davon Ihre ist. „Erneut“ sendet sie noch einmal.</translation>
    </message>
    <message>
        <source>It is still running on the server. Check again later.</source>
        <translation>Es läuft noch auf dem Server. Prüfen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The file kept here can&apos;t be read any more. Add it again.</source>
        <translation>Die hier aufbewahrte Datei ist nicht mehr lesbar. Fügen Sie sie noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Nothing was removed: a file could not be copied before, so undo could not bring it back.</source>
        <translation>Nichts wurde entfernt: Eine Datei konnte vorher nicht kopiert werden, also könnte „Rückgängig“ sie nicht zurückbringen.</translation>
    </message>
    <message>
        <source>The server fails at this each time, though it takes other changes. It is kept here: retry later, or change it.</source>
        <translation>Der Server scheitert jedes Mal daran, obwohl er andere Änderungen annimmt. Sie ist hier erhalten: Versuchen Sie es später erneut, oder ändern Sie sie.</translation>
    </message>
    <message>
        <source>The server refused this. What you typed is kept here.</source>
        <translation>Der Server hat das abgelehnt. Was Sie getippt haben, ist hier erhalten.</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is nobody</source>
        <translation>ist niemand</translation>
    </message>
    <message>
        <source>is somebody</source>
        <translation>ist jemand</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>ist vor</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>ist nach</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>ist am oder nach</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>ist am oder vor</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>ist zwischen</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>ist heute</translation>
    </message>
    <message>
        <source>is overdue</source>
        <translation>ist überfällig</translation>
    </message>
    <message>
        <source>is this week</source>
        <translation>ist diese Woche</translation>
    </message>
    <message>
        <source>is in the next 7 days</source>
        <translation>ist in den nächsten 7 Tagen</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>bin ich</translation>
    </message>
    <message>
        <source>is not me</source>
        <translation>bin nicht ich</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>is checked</source>
        <translation>ist angekreuzt</translation>
    </message>
    <message>
        <source>is not checked</source>
        <translation>ist nicht angekreuzt</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>{name} · {state}</source>
        <translation>{name} · {state}</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Dieser Wert ist ungültig.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>This is not one of the options.</source>
        <translation>Das ist keine der Optionen.</translation>
    </message>
    <message>
        <source>An option is there twice.</source>
        <translation>Eine Option ist doppelt.</translation>
    </message>
    <message>
        <source>This is not a user of this workflow.</source>
        <translation>Das ist kein Benutzer dieses Workflows.</translation>
    </message>
    <message>
        <source>This person is deactivated. Choose somebody else.</source>
        <translation>Diese Person ist deaktiviert. Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>This is not a stage of this workflow.</source>
        <translation>Das ist keine Phase dieses Workflows.</translation>
    </message>
    <message>
        <source>This is not a field of this workflow.</source>
        <translation>Das ist kein Feld dieses Workflows.</translation>
    </message>
    <message>
        <source>This can&apos;t be changed.</source>
        <translation>Das ist nicht änderbar.</translation>
    </message>
    <message>
        <source>Another task has this already.</source>
        <translation>Eine andere Aufgabe hat das schon.</translation>
    </message>
    <message>
        <source>The server sets this.</source>
        <translation>Das setzt der Server.</translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation>Es sind zu viele Dateien.</translation>
    </message>
    <message>
        <source>This must be on one line.</source>
        <translation>Das muss in einer Zeile stehen.</translation>
    </message>
    <message>
        <source>One of the files is not attached.</source>
        <translation>Eine der Dateien ist nicht angehängt.</translation>
    </message>
    <message>
        <source>The file could not be downloaded.</source>
        <translation>Die Datei konnte nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>The address is not allowed.</source>
        <translation>Die Adresse ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>Das ist zu groß.</translation>
    </message>
    <message>
        <source>The task does not exist.</source>
        <translation>Die Aufgabe gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not a link of this workflow.</source>
        <translation>Das ist keine Verknüpfung dieses Workflows.</translation>
    </message>
    <message>
        <source>Another task has this unique ID now.</source>
        <translation>Eine andere Aufgabe hat jetzt diese eindeutige ID.</translation>
    </message>
    <message>
        <source>{month} {year} has only {days} days.</source>
        <translation>{month} {year} hat nur {days} Tage.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>Schreiben Sie es wie 2026-01-31 oder 31 Jan 2026.</translation>
    </message>
    <message>
        <source>This could be {first} or {second}.</source>
        <translation>Das könnte {first} oder {second} sein.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 14:30.</source>
        <translation>Schreiben Sie es wie 2026-01-31 14:30.</translation>
    </message>
    <message>
        <source>Write it like 1200.50.</source>
        <translation>Schreiben Sie es wie 1200.50.</translation>
    </message>
    <message>
        <source>Write {first}, or {second} with decimals.</source>
        <translation>{first} schreiben, oder {second} mit Nachkommastellen.</translation>
    </message>
    <message>
        <source>Write it with at most two decimals, like 1200.50.</source>
        <translation>Schreiben Sie es mit höchstens zwei Dezimalstellen, wie 1200.50.</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>Schreiben Sie es wie name@example.com.</translation>
    </message>
    <message>
        <source>Write it with https:// at the start.</source>
        <translation>Schreiben Sie es mit https:// am Anfang.</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>Eine Adresse hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Choose one of: {options}</source>
        <translation>Wählen Sie eines von: {options}</translation>
    </message>
    <message>
        <source>Choose a name or an e-mail address of this workflow&apos;s users.</source>
        <translation>Wählen Sie einen Namen oder eine E-Mail-Adresse der Benutzer dieses Workflows.</translation>
    </message>
    <message>
        <source>The limit is {limit}.</source>
        <translation>Die Grenze ist {limit}.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>Schreiben Sie yes oder no.</translation>
    </message>
    <message>
        <source>Not a date. Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>Kein Datum. Schreiben Sie es wie 2026-01-31 oder 31 Jan 2026.</translation>
    </message>
    <message>
        <source>Not a date and a time. Write them like 2026-01-31 14:30.</source>
        <translation>Kein Datum mit Uhrzeit. Schreiben Sie es wie 2026-01-31 14:30.</translation>
    </message>
    <message>
        <source>Not a number. Write it like 1200.50.</source>
        <translation>Keine Zahl. Schreiben Sie sie wie 1200.50.</translation>
    </message>
    <message>
        <source>Not an amount. Write it with at most two decimals, like 1200.50.</source>
        <translation>Kein Betrag. Schreiben Sie ihn mit höchstens zwei Dezimalstellen, wie 1200.50.</translation>
    </message>
    <message>
        <source>Not an e-mail address. Write it like name@example.com.</source>
        <translation>Keine E-Mail-Adresse. Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>Not a web address. Write it with https:// at the start.</source>
        <translation>Keine Webadresse. Schreiben Sie sie mit https:// am Anfang.</translation>
    </message>
</context>
</TS>
