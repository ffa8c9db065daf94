<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountMenu</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Who you are here…</source>
        <translation>Qui vous êtes ici…</translation>
    </message>
    <message>
        <source>Share this workspace…</source>
        <translation>Partager cet espace de travail…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Back up every day</source>
        <translation>Sauvegarder chaque jour</translation>
    </message>
    <message>
        <source>Export workspace…</source>
        <translation>Exporter l’espace de travail…</translation>
    </message>
    <message>
        <source>Copy this workspace to my computer…</source>
        <translation>Copier cet espace de travail sur mon ordinateur…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Se connecter à Flowdash…</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>only for local workspaces</source>
        <translation>uniquement pour les espaces locaux</translation>
    </message>
    <message>
        <source>only from servers</source>
        <translation>uniquement depuis un serveur</translation>
    </message>
    <message>
        <source>Who you are here, by the key</source>
        <translation>Qui vous êtes ici, d’après la clé</translation>
    </message>
    <message>
        <source>Remove account {name}…</source>
        <translation>Retirer le compte {name}…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espace local</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>The data of “{account}” on this computer is damaged. What can be read is shown, and nothing was removed from the folder {folder}. A backup is restored as a workspace of its own, beside it.</source>
        <translation>Les données de «&#xa0;{account}&#xa0;» sur cet ordinateur sont endommagées. Ce qui peut être lu est affiché, et rien n’a été retiré du dossier {folder}. Une sauvegarde est restaurée comme un espace de travail distinct, à côté de celui-ci.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Remove {account} from this computer?</source>
        <translation>Retirer {account} de cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>What is stored of it stays in the data folder, for the next such start.</source>
        <translation>Ce qui en est conservé reste dans le dossier de données, pour le prochain démarrage de ce type.</translation>
    </message>
    <message>
        <source>Remove {account} from this list?</source>
        <translation>Retirer {account} de cette liste&#xa0;?</translation>
    </message>
    <message>
        <source>It can&apos;t be opened in the window any more. Back it up first, to restore it when you need it again. Its data stays in the folder {folder}.</source>
        <translation>Cet espace ne pourra plus être ouvert dans la fenêtre. Sauvegardez-le d’abord, pour le restaurer si vous en avez de nouveau besoin. Ses données restent dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>La clé API mène désormais à un autre espace de travail.</translation>
    </message>
    <message>
        <source>This key opens the workspace “{other}”. Changes made in “{own}” are not sent there. Enter a key of “{own}”, or open “{other}” as an account of its own.</source>
        <translation>Cette clé ouvre l’espace de travail «&#xa0;{other}&#xa0;». Les modifications faites dans «&#xa0;{own}&#xa0;» n’y sont pas envoyées. Saisissez une clé de «&#xa0;{own}&#xa0;», ou ouvrez «&#xa0;{other}&#xa0;» comme un compte distinct.</translation>
    </message>
    <message>
        <source>The API key is used for this session only. {reason}</source>
        <translation>La clé API ne sert que pour cette session. {reason}</translation>
    </message>
    <message>
        <source>This is the workspace “{found}”. Changes made in “{own}” stay on this computer, and are sent when that is opened again.</source>
        <translation>Voici l’espace de travail «&#xa0;{found}&#xa0;». Les modifications faites dans «&#xa0;{own}&#xa0;» restent sur cet ordinateur et seront envoyées à sa prochaine ouverture.</translation>
    </message>
    <message>
        <source>Changes that were not sent may be in its files, which can&apos;t be read.</source>
        <translation>Ses fichiers, illisibles, contiennent peut-être des modifications non envoyées.</translation>
    </message>
    <message>
        <source>Changes that were not sent: {count}. They are on no server, and are lost.</source>
        <translation>Modifications non envoyées&#xa0;: {count}. Elles ne sont sur aucun serveur et seront perdues.</translation>
    </message>
    <message>
        <source>Texts that are half-typed: {count}. They are lost, too.</source>
        <translation>Textes en cours de saisie&#xa0;: {count}. Ils seront perdus aussi.</translation>
    </message>
    <message>
        <source>Files that were damaged and set aside: {count}. They are removed, too.</source>
        <translation>Fichiers endommagés mis de côté&#xa0;: {count}. Ils seront retirés aussi.</translation>
    </message>
    <message>
        <source>Its API key is removed from the keyring, and all that is stored of it on this computer. Nothing is changed on the server.</source>
        <translation>Sa clé API est retirée du trousseau, ainsi que tout ce qui en est conservé sur cet ordinateur. Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>There is no Flowdash at this address.</source>
        <translation>Il n’y a pas de Flowdash à cette adresse.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Not offered in the stage {stage}</source>
        <translation>Non proposée à l’étape {stage}</translation>
    </message>
    <message>
        <source>{action} is not offered in the stage {stage}.</source>
        <translation>{action} n’est pas proposée à l’étape {stage}.</translation>
    </message>
    <message>
        <source>{action} is on its way.</source>
        <translation>{action} est en cours.</translation>
    </message>
    <message>
        <source>{action} has to wait: another action is on its way.</source>
        <translation>{action} doit attendre&#xa0;: une autre action est en cours.</translation>
    </message>
    <message>
        <source>All {count} actions…</source>
        <translation>Les {count} actions…</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>{action}: {count} of the selected tasks</source>
        <translation>{action}&#xa0;: {count} des tâches sélectionnées</translation>
    </message>
    <message>
        <source>Asks first: {question}</source>
        <translation>Demande d’abord&#xa0;: {question}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>{keys}, on a whole row {digit}</source>
        <translation>{keys}, sur une ligne entière {digit}</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Demande d’abord</translation>
    </message>
    <message>
        <source>Nothing: it runs at once</source>
        <translation>Rien&#xa0;: elle s’exécute aussitôt</translation>
    </message>
    <message>
        <source>A question, such as “Is the contract signed?”. It is shown before the action runs.</source>
        <translation>Une question, par exemple «&#xa0;Le contrat est-il signé&#xa0;?&#xa0;». Elle est affichée avant l’exécution de l’action.</translation>
    </message>
    <message>
        <source>Offered in these stages, in every one where none is ticked</source>
        <translation>Proposée à ces étapes, ou à toutes si aucune n’est cochée</translation>
    </message>
    <message>
        <source>What it does, step by step</source>
        <translation>Ce qu’elle fait, pas à pas</translation>
    </message>
    <message>
        <source>the checklist is done</source>
        <translation>la liste de contrôle est terminée</translation>
    </message>
    <message>
        <source>somebody is assigned</source>
        <translation>quelqu’un est assigné</translation>
    </message>
    <message>
        <source>Fields with a value</source>
        <translation>Champs avec une valeur</translation>
    </message>
    <message>
        <source>these fields have a value:</source>
        <translation>ces champs ont une valeur&#xa0;:</translation>
    </message>
    <message>
        <source>Can run only when</source>
        <translation>Ne peut s’exécuter que si</translation>
    </message>
</context>
<context>
    <name>ActionQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ActivityParts</name>
    <message>
        <source>No comments yet.</source>
        <translation>Aucun commentaire pour l’instant.</translation>
    </message>
    <message>
        <source>This can&apos;t be read right now. {reason}</source>
        <translation>Lecture impossible pour le moment. {reason}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>This is shown when the server can be reached.</source>
        <translation>S’affiche quand le serveur est joignable.</translation>
    </message>
    <message>
        <source>Last read: {when}</source>
        <translation>Dernière lecture&#xa0;: {when}</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Cette tâche n’existe plus.</translation>
    </message>
</context>
<context>
    <name>AddingFiles</name>
    <message>
        <source>Add files to {field}</source>
        <translation>Ajouter des fichiers à {field}</translation>
    </message>
    <message>
        <source>Only files of this computer and web addresses can be added.</source>
        <translation>Seuls des fichiers de cet ordinateur et des adresses web peuvent être ajoutés.</translation>
    </message>
    <message>
        <source>There are no files to add. Copy a file, a picture or a web address first.</source>
        <translation>Aucun fichier à ajouter. Copiez d’abord un fichier, une image ou une adresse web.</translation>
    </message>
    <message>
        <source>Create the task first, then add the web address.</source>
        <translation>Créez d’abord la tâche, puis ajoutez l’adresse web.</translation>
    </message>
    <message>
        <source>Folders can&apos;t be added: {names}. Add the files in them.</source>
        <translation>Les dossiers ne peuvent pas être ajoutés&#xa0;: {names}. Ajoutez les fichiers qu’ils contiennent.</translation>
    </message>
    <message>
        <source>These can&apos;t be read: {names}.</source>
        <translation>Illisibles&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field} contient au plus {limit} fichiers&#xa0;: place pour {room}, pas pour {count}. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files. Remove one to add another.</source>
        <translation>{field} contient au plus {limit} fichiers. Retirez-en un pour en ajouter un autre.</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>Ajouter depuis une adresse</translation>
    </message>
    <message>
        <source>This is not a web address. One looks like https://example.com/report.pdf</source>
        <translation>Ce n’est pas une adresse web. Exemple&#xa0;: https://example.com/report.pdf</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nom&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>Nom (facultatif)</translation>
    </message>
</context>
<context>
    <name>Admission</name>
    <message>
        <source>{folder} holds no files to add.</source>
        <translation>{folder} ne contient aucun fichier à ajouter.</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} files. None was added.</source>
        <translation>{folder} contient plus de {most} fichiers. Aucun n’a été ajouté.</translation>
    </message>
    <message>
        <source>PNG, {size}</source>
        <translation>PNG, {size}</translation>
    </message>
    <message>
        <source>Add the photo as JPEG?</source>
        <translation>Ajouter la photo en JPEG&#xa0;?</translation>
    </message>
    <message>
        <source>PNG keeps every pixel as it is. JPEG is smaller, and shows fine lines less clearly.</source>
        <translation>PNG garde chaque pixel tel quel. JPEG est plus léger, mais rend moins nettement les traits fins.</translation>
    </message>
    <message>
        <source>JPEG, {size}</source>
        <translation>JPEG, {size}</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field} contient au plus {limit} fichiers&#xa0;: place pour {room}, pas pour {count}. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>Add the files in {folder}?</source>
        <translation>Ajouter les fichiers de {folder}&#xa0;?</translation>
    </message>
    <message>
        <source>It holds {count} files, {size}.</source>
        <translation>Il contient {count} fichiers, {size}.</translation>
    </message>
    <message>
        <source>Add {count} files</source>
        <translation>Ajouter {count} fichiers</translation>
    </message>
    <message>
        <source>It holds 1 file, {size}.</source>
        <translation>Il contient 1 fichier, {size}.</translation>
    </message>
    <message>
        <source>Add 1 file</source>
        <translation>Ajouter 1 fichier</translation>
    </message>
    <message>
        <source>Hidden files and links are left out: {count}.</source>
        <translation>Fichiers cachés et liens laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{name} is {size}; this server takes files up to {most}. It was not added.</source>
        <translation>{name} fait {size}&#xa0;; ce serveur accepte les fichiers jusqu’à {most}. Il n’a pas été ajouté.</translation>
    </message>
    <message>
        <source>{count} files were not added: this server takes files up to {most}. The largest is {name}, {size}.</source>
        <translation>{count} fichiers n’ont pas été ajoutés&#xa0;: ce serveur accepte les fichiers jusqu’à {most}. Le plus gros est {name}, {size}.</translation>
    </message>
</context>
<context>
    <name>AgainOffer</name>
    <message>
        <source>Shows a preview first</source>
        <translation>Affiche d’abord un aperçu</translation>
    </message>
    <message>
        <source>Do not offer this</source>
        <translation>Ne pas proposer cela</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>same file</source>
        <translation>même fichier</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same amount and date</source>
        <translation>mêmes montant et date</translation>
    </message>
    <message>
        <source>same e-mail domain</source>
        <translation>même domaine d’e-mail</translation>
    </message>
    <message>
        <source>words: {words}</source>
        <translation>mots&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>{task}: {stage} differs from {others} of {alike} alike.</source>
        <translation>{task}&#xa0;: {stage} diffère de {others} sur {alike} semblables.</translation>
    </message>
</context>
<context>
    <name>AlikeSection</name>
    <message>
        <source>Alike</source>
        <translation>Semblables</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Tâches semblables</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidées</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>Décider toutes les semblables…</translation>
    </message>
</context>
<context>
    <name>AppLinks</name>
    <message>
        <source>This link can&apos;t be opened: it is not complete. Copy it again.</source>
        <translation>Ce lien ne peut pas être ouvert&#xa0;: il est incomplet. Copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>This link leads to a workspace that is not connected here. Connect to its server, then open it again.</source>
        <translation>Ce lien mène à un espace de travail qui n’est pas connecté ici. Connectez-vous à son serveur, puis ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>A link to a task was opened. It is shown when you are ready.</source>
        <translation>Un lien vers une tâche a été ouvert. Elle s’affichera quand vous serez prêt.</translation>
    </message>
    <message>
        <source>A link to a task in the workspace “{workspace}” was opened.</source>
        <translation>Un lien vers une tâche de l’espace de travail «&#xa0;{workspace}&#xa0;» a été ouvert.</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Afficher la tâche</translation>
    </message>
</context>
<context>
    <name>AttachmentArea</name>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>from address…</source>
        <translation>par adresse…</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>Ajouter depuis une adresse</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} sur {limit}</translation>
    </message>
    <message>
        <source>There is a file called {name} already. Choose another name.</source>
        <translation>Un fichier nommé {name} existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Retirer {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Aucun fichier</translation>
    </message>
    <message>
        <source>Full: at most {limit} files. Remove one to add another.</source>
        <translation>Plein&#xa0;: {limit} fichiers au plus. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>Drop files here, paste, or</source>
        <translation>Déposez ou collez ici, ou</translation>
    </message>
</context>
<context>
    <name>AttachmentDelegate</name>
    <message>
        <source>New name of {file}</source>
        <translation>Nouveau nom de {file}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>AttachmentListModel</name>
    <message>
        <source>added when the task is created</source>
        <translation>ajouté à la création de la tâche</translation>
    </message>
    <message>
        <source>The server fetches it from {host} · {state}</source>
        <translation>Le serveur le récupère sur {host} · {state}</translation>
    </message>
</context>
<context>
    <name>AttachmentMenu</name>
    <message>
        <source>View</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open and edit</source>
        <translation>Ouvrir et modifier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Tout enregistrer…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add from address…</source>
        <translation>Ajouter depuis une adresse…</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>Dans {workflow}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>1 task</source>
        <translation>1 tâche</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tâches</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>Vider {field}</translation>
    </message>
    <message>
        <source>Set {field} to “{value}”</source>
        <translation>Définir {field} sur «&#xa0;{value}&#xa0;»</translation>
    </message>
    <message>
        <source>Change {tasks}</source>
        <translation>Modifier {tasks}</translation>
    </message>
    <message>
        <source>{action} {tasks}</source>
        <translation>{action}&#xa0;: {tasks}</translation>
    </message>
    <message>
        <source>Delete {tasks}</source>
        <translation>Supprimer {tasks}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>1 task stays as it is, for the reason beside it.</source>
        <translation>1 tâche reste telle quelle, pour la raison indiquée à côté.</translation>
    </message>
    <message>
        <source>{count} tasks stay as they are, for the reason beside each.</source>
        <translation>{count} tâches restent telles quelles, pour la raison indiquée à côté de chacune.</translation>
    </message>
    <message>
        <source>1 task has the value already and is not listed.</source>
        <translation>1 tâche a déjà cette valeur et n’est pas listée.</translation>
    </message>
    <message>
        <source>{count} tasks have the value already and are not listed.</source>
        <translation>{count} tâches ont déjà cette valeur et ne sont pas listées.</translation>
    </message>
    <message>
        <source>{action}: {tasks}?</source>
        <translation>{action}&#xa0;: {tasks}&#xa0;?</translation>
    </message>
    <message>
        <source>{task} will be deleted. Undo brings it back with its files, but without its comments.</source>
        <translation>{task} sera supprimée. Annuler la rétablit avec ses fichiers, mais sans ses commentaires.</translation>
    </message>
    <message>
        <source>Delete this task?</source>
        <translation>Supprimer cette tâche&#xa0;?</translation>
    </message>
    <message>
        <source>Delete {tasks}?</source>
        <translation>Supprimer {tasks}&#xa0;?</translation>
    </message>
    <message>
        <source>Undo brings them back with their files, but without their comments.</source>
        <translation>Annuler les rétablit avec leurs fichiers, mais sans leurs commentaires.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>{field} of {count} tasks is being set…</source>
        <translation>Modification de {field} pour {count} tâches…</translation>
    </message>
    <message>
        <source>{count} had it already.</source>
        <translation>{count} l’avaient déjà.</translation>
    </message>
    <message>
        <source>{count} need you first and were left as they are.</source>
        <translation>{count} sont d’abord à régler et n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>{count} are not there any more.</source>
        <translation>{count} n’existent plus.</translation>
    </message>
    <message>
        <source>{count} were left as they are, since they have changed meanwhile.</source>
        <translation>{count} n’ont pas été modifiées, car elles ont changé entre-temps.</translation>
    </message>
    <message>
        <source>{field} set to blank: {count} tasks.</source>
        <translation>{field} laissé vide&#xa0;: {count} tâches.</translation>
    </message>
    <message>
        <source>{field} ticked: {count} tasks.</source>
        <translation>{field} coché&#xa0;: {count} tâches.</translation>
    </message>
    <message>
        <source>{field} unticked: {count} tasks.</source>
        <translation>{field} décoché&#xa0;: {count} tâches.</translation>
    </message>
    <message>
        <source>{field} set to “{value}”: {count} tasks.</source>
        <translation>{field} défini sur «&#xa0;{value}&#xa0;»&#xa0;: {count} tâches.</translation>
    </message>
    <message>
        <source>{field} emptied: {count} tasks.</source>
        <translation>{field} vidé&#xa0;: {count} tâches.</translation>
    </message>
    <message>
        <source>{count} of {total} changes were cancelled.</source>
        <translation>{count} modifications sur {total} ont été annulées.</translation>
    </message>
    <message>
        <source>1 new task stays, because it was changed since.</source>
        <translation>1 nouvelle tâche reste, car elle a été modifiée depuis.</translation>
    </message>
    <message>
        <source>{count} new tasks stay, because they were changed since.</source>
        <translation>{count} nouvelles tâches restent, car elles ont été modifiées depuis.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: no change could be stopped any more.</source>
        <translation>Rien n’a été annulé&#xa0;: plus aucune modification ne pouvait être arrêtée.</translation>
    </message>
    <message>
        <source>Cancelled before any of the {total} changes was sent.</source>
        <translation>Annulé avant l’envoi de la moindre des {total} modifications.</translation>
    </message>
    <message>
        <source>Cancelled: {sent} of {total} changes were sent. The others stay as they were.</source>
        <translation>Annulé&#xa0;: {sent} modifications sur {total} ont été envoyées. Les autres n’ont pas eu lieu.</translation>
    </message>
    <message>
        <source>{action}: the {count} others with {matching}</source>
        <translation>{action}&#xa0;: les {count} autres avec {matching}</translation>
    </message>
    <message>
        <source>{action}: the other one with {matching}</source>
        <translation>{action}&#xa0;: l’autre avec {matching}</translation>
    </message>
    <message>
        <source>Do the same for the {count} others with {matching}</source>
        <translation>Faire de même pour les {count} autres avec {matching}</translation>
    </message>
    <message>
        <source>Do the same for the other one with {matching}</source>
        <translation>Faire de même pour l’autre avec {matching}</translation>
    </message>
    <message>
        <source>Its stage does not offer {action}.</source>
        <translation>Son étape ne propose pas {action}.</translation>
    </message>
    <message>
        <source>An action on it is on its way.</source>
        <translation>Une action est en cours sur elle.</translation>
    </message>
    <message>
        <source>Its checklist has open items, and the action requires it to be done.</source>
        <translation>Sa liste de contrôle a des éléments ouverts, et l’action exige qu’elle soit terminée.</translation>
    </message>
    <message>
        <source>{field} is blank, and the action requires it.</source>
        <translation>{field} est vide, et l’action l’exige.</translation>
    </message>
    <message>
        <source>Nobody is assigned, and the action requires it.</source>
        <translation>Personne n’est assigné, et l’action l’exige.</translation>
    </message>
    <message>
        <source>1 task was left as it is, since it has changed meanwhile.</source>
        <translation>1 tâche n’a pas été modifiée, car elle a changé entre-temps.</translation>
    </message>
    <message>
        <source>{count} tasks were left as they are, since they have changed meanwhile.</source>
        <translation>{count} tâches n’ont pas été modifiées, car elles ont changé entre-temps.</translation>
    </message>
    <message>
        <source>All of them have this already.</source>
        <translation>Toutes l’ont déjà.</translation>
    </message>
</context>
<context>
    <name>BulkOptions</name>
    <message>
        <source>Changes of many tasks</source>
        <translation>Modifications de plusieurs tâches</translation>
    </message>
    <message>
        <source>A preview shows what becomes of each task. Deletions are always asked about.</source>
        <translation>Un aperçu montre ce que devient chaque tâche. Les suppressions sont toujours confirmées.</translation>
    </message>
    <message>
        <source>Preview a value from so many tasks on:</source>
        <translation>Aperçu d’une valeur à partir de ce nombre de tâches&#xa0;:</translation>
    </message>
    <message>
        <source>Preview an action from so many tasks on:</source>
        <translation>Aperçu d’une action à partir de ce nombre de tâches&#xa0;:</translation>
    </message>
    <message>
        <source>After the same change twice, offer it for the tasks that match</source>
        <translation>Après deux fois la même modification, la proposer pour les tâches qui correspondent</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Aucune date</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>1 cell</source>
        <translation>1 cellule</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} cellules</translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation>Coller dans les cellules</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Vider les cellules</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Change many tasks</source>
        <translation>Modifier plusieurs tâches</translation>
    </message>
    <message>
        <source>Paste into {cells}</source>
        <translation>Coller dans {cells}</translation>
    </message>
    <message>
        <source>Fill {cells}</source>
        <translation>Remplir {cells}</translation>
    </message>
    <message>
        <source>Empty {cells}</source>
        <translation>Vider {cells}</translation>
    </message>
    <message>
        <source>Replace in {cells}</source>
        <translation>Remplacer dans {cells}</translation>
    </message>
    <message>
        <source>Change {cells}</source>
        <translation>Modifier {cells}</translation>
    </message>
    <message>
        <source>Remove from {cells}</source>
        <translation>Retirer de {cells}</translation>
    </message>
    <message>
        <source>This also changes {cells} outside of the selection.</source>
        <translation>Cela modifie aussi {cells} hors de la sélection.</translation>
    </message>
    <message>
        <source>{cells} can&apos;t take the value, for the reason beside each. The others get it.</source>
        <translation>Valeur impossible dans {cells}, pour la raison indiquée à côté de chacune. Les autres la reçoivent.</translation>
    </message>
    <message>
        <source>No cell can take the value, for the reason beside each.</source>
        <translation>Aucune cellule ne peut recevoir la valeur, pour la raison indiquée à côté de chacune.</translation>
    </message>
    <message>
        <source>{cells} of the clipboard lie outside of the cells here and are left out.</source>
        <translation>Hors des cellules d’ici et laissé de côté&#xa0;: {cells} du presse-papiers.</translation>
    </message>
    <message>
        <source>Pasted into {cells} of {tasks}.</source>
        <translation>Collé dans {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Filled {cells} of {tasks}.</source>
        <translation>Rempli&#xa0;: {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Emptied {cells} of {tasks}.</source>
        <translation>Vidé&#xa0;: {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Replaced in {cells} of {tasks}.</source>
        <translation>Remplacé dans {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Changed {cells} of {tasks}.</source>
        <translation>Modifié&#xa0;: {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tâche</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tâches</translation>
    </message>
    <message>
        <source>The cells have these values already.</source>
        <translation>Les cellules ont déjà ces valeurs.</translation>
    </message>
    <message>
        <source>{cells} had it already.</source>
        <translation>Avec cette valeur déjà&#xa0;: {cells}.</translation>
    </message>
    <message>
        <source>{cells} can&apos;t be changed.</source>
        <translation>Non modifiable&#xa0;: {cells}.</translation>
    </message>
    <message>
        <source>{cells} need you first and were left as they are.</source>
        <translation>D’abord à régler et non modifié&#xa0;: {cells}.</translation>
    </message>
    <message>
        <source>{cells} are not there any more.</source>
        <translation>N’existe plus&#xa0;: {cells}.</translation>
    </message>
    <message>
        <source>Left as they are, since they have changed meanwhile: {cells}.</source>
        <translation>Non modifié, car changé entre-temps&#xa0;: {cells}.</translation>
    </message>
    <message>
        <source>{cells} are being changed…</source>
        <translation>Modification&#xa0;: {cells}…</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>Lecture du contenu collé…</translation>
    </message>
    <message>
        <source>Nothing was pasted: the selected cells or the rows changed while it was being read. Paste it again.</source>
        <translation>Rien n’a été collé&#xa0;: les cellules sélectionnées ou les lignes ont changé pendant la lecture. Collez de nouveau.</translation>
    </message>
    <message>
        <source>Nothing is filled down: the task with the values is not there any more.</source>
        <translation>Rien n’est recopié&#xa0;: la tâche qui contient les valeurs n’existe plus.</translation>
    </message>
    <message>
        <source>{field} of all {count} tasks that are shown</source>
        <translation>{field} des {count} tâches affichées</translation>
    </message>
    <message>
        <source>Selected cells ({count})</source>
        <translation>Cellules sélectionnées ({count})</translation>
    </message>
    <message>
        <source>It is found in no cell that can be changed.</source>
        <translation>Introuvable dans les cellules modifiables.</translation>
    </message>
    <message>
        <source>This pattern can&apos;t be read. Look at its brackets and the numbers after $, or take the tick from Pattern.</source>
        <translation>Ce motif est illisible. Vérifiez ses parenthèses et les nombres après $, ou décochez Motif.</translation>
    </message>
</context>
<context>
    <name>ChangesPreview</name>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
</context>
<context>
    <name>CheckboxControl</name>
    <message>
        <source>Set to blank</source>
        <translation>Laisser vide</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>Laisser {field} vide</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouvel élément</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Ajouter un élément</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>Show {some} more of {count} items</source>
        <translation>Afficher {some} de plus sur {count} éléments</translation>
    </message>
</context>
<context>
    <name>ChecklistWait</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>Retirer toutes les conditions</translation>
    </message>
    <message>
        <source>or…</source>
        <translation>ou…</translation>
    </message>
    <message>
        <source>Add filter after or</source>
        <translation>Ajouter un filtre après «&#xa0;ou&#xa0;»</translation>
    </message>
    <message>
        <source>Show tasks that meet another filter, too</source>
        <translation>Afficher aussi les tâches d’un autre filtre</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>et…</translation>
    </message>
    <message>
        <source>Add filter beside: {condition}</source>
        <translation>Ajouter un filtre à côté de&#xa0;: {condition}</translation>
    </message>
    <message>
        <source>Narrow this part of the filter</source>
        <translation>Restreindre cette partie du filtre</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>View {view}</source>
        <translation>Vue {view}</translation>
    </message>
    <message>
        <source>Press or Delete to show other tasks, too</source>
        <translation>Cliquez ou Delete pour afficher aussi d’autres tâches</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tâche</translation>
    </message>
    <message numerus="yes">
        <source>{total} tasks</source>
        <translation>
            <numerusform>{total} tâche</numerusform>
            <numerusform>{total} tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of 1 task</source>
        <translation>{shown} sur 1 tâche</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {total} tasks</source>
        <translation>
            <numerusform>{shown} sur {total} tâche</numerusform>
            <numerusform>{shown} sur {total} tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>Blank</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’existe plus</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>Saisir pour restreindre</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>Restreindre les choix</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>{count} more: type to find them</source>
        <translation>{count} de plus&#xa0;: saisissez pour les trouver</translation>
    </message>
</context>
<context>
    <name>ChoicesValue</name>
    <message>
        <source>Type to narrow</source>
        <translation>Saisir pour restreindre</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>Restreindre les choix</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
</context>
<context>
    <name>ColorRulesDialog</name>
    <message>
        <source>Colour rows and cells</source>
        <translation>Colorer lignes et cellules</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>No rules yet. A rule gives tasks that meet its conditions a colour.</source>
        <translation>Aucune règle pour l’instant. Une règle donne une couleur aux tâches qui remplissent ses conditions.</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour. Those of the view come first.</source>
        <translation>La première règle que remplit une tâche donne la couleur. Celles de la vue passent d’abord.</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour.</source>
        <translation>La première règle que remplit une tâche donne la couleur.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Appearance: light</source>
        <translation>Apparence&#xa0;: claire</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apparence&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Appearance: high contrast, light</source>
        <translation>Apparence&#xa0;: contraste élevé, claire</translation>
    </message>
    <message>
        <source>Appearance: high contrast, dark</source>
        <translation>Apparence&#xa0;: contraste élevé, sombre</translation>
    </message>
    <message>
        <source>Appearance: same as the system</source>
        <translation>Apparence&#xa0;: comme le système</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Langue : {language}</translation>
    </message>
    <message>
        <source>Language: same as the system</source>
        <translation>Langue : comme le système</translation>
    </message>
    <message>
        <source>In the viewer</source>
        <translation>Dans la visionneuse</translation>
    </message>
    <message>
        <source>Find and show</source>
        <translation>Rechercher et afficher</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Go to views and workflows</source>
        <translation>Aller aux vues et workflows</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Impossible pour le moment</translation>
    </message>
    <message>
        <source>Copy the link of the task</source>
        <translation>Copier le lien de la tâche</translation>
    </message>
    <message>
        <source>Copy the web address of the task</source>
        <translation>Copier l’adresse web de la tâche</translation>
    </message>
    <message>
        <source>Go to {section}</source>
        <translation>Aller à {section}</translation>
    </message>
    <message>
        <source>This task has nothing there</source>
        <translation>Cette tâche n’a rien à cet endroit</translation>
    </message>
    <message>
        <source>This task has no link yet</source>
        <translation>Cette tâche n’a pas encore de lien</translation>
    </message>
    <message>
        <source>This task has no web address</source>
        <translation>Cette tâche n’a pas d’adresse web</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Stage, person and values</source>
        <translation>Étape, personne et valeurs</translation>
    </message>
    <message>
        <source>Views, filters and order</source>
        <translation>Vues, filtres et ordre</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Tâches semblables</translation>
    </message>
    <message>
        <source>How duplicates are marked here</source>
        <translation>Comment les doublons sont marqués ici</translation>
    </message>
    <message>
        <source>Tasks of other workflows</source>
        <translation>Tâches d’autres workflows</translation>
    </message>
    <message>
        <source>The link is not complete</source>
        <translation>Le lien est incomplet</translation>
    </message>
    <message>
        <source>Open the task of this link</source>
        <translation>Ouvrir la tâche de ce lien</translation>
    </message>
    <message>
        <source>Open the task of this address</source>
        <translation>Ouvrir la tâche de cette adresse</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>View {name}</source>
        <translation>Vue {name}</translation>
    </message>
    <message>
        <source>Assign to {person}</source>
        <translation>Assigner à {person}</translation>
    </message>
    <message>
        <source>Set {field} to {value}</source>
        <translation>Définir {field} sur {value}</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>N’assigner à personne</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>Vider {field}</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtre</translation>
    </message>
    <message>
        <source>Sort by {field}</source>
        <translation>Trier par {field}</translation>
    </message>
    <message>
        <source>Sort by {field}, last first</source>
        <translation>Trier par {field}, dernier d’abord</translation>
    </message>
    <message>
        <source>No order of one&apos;s own</source>
        <translation>Aucun ordre personnel</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>Grouper par {field}</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>Puis grouper par {field}</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>Only tasks assigned to {person}</source>
        <translation>Seulement les tâches assignées à {person}</translation>
    </message>
    <message>
        <source>Only unassigned tasks</source>
        <translation>Seulement les tâches non assignées</translation>
    </message>
    <message>
        <source>Only tasks in {stage}</source>
        <translation>Seulement les tâches à l’étape {stage}</translation>
    </message>
    <message>
        <source>Only tasks without a stage</source>
        <translation>Seulement les tâches sans étape</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>Go to a view or workflow</source>
        <translation>Aller à une vue ou un workflow</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
    <message>
        <source>Show me around: five hints</source>
        <translation>Visite guidée : cinq conseils</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Ouvrir le dossier de données</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>À propos de Flowdash Desktop</translation>
    </message>
    <message>
        <source>Vim-like</source>
        <translation>Façon Vim</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Nothing was changed.</source>
        <translation>Le fichier est illisible. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file is too long for a file of keys. Nothing was changed.</source>
        <translation>Le fichier est trop long pour un fichier de raccourcis. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no keys. Nothing was changed.</source>
        <translation>Le fichier n’est pas du JSON et ne contient donc pas de raccourcis. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file holds no keys of Flowdash Desktop. Nothing was changed.</source>
        <translation>Le fichier ne contient pas de raccourcis de Flowdash Desktop. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>Le fichier provient d’une version plus récente. Mettez le programme à jour pour l’importer.</translation>
    </message>
    <message>
        <source>There is no preset {0}. Nothing was changed.</source>
        <translation>Le préréglage {0} n’existe pas. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{0} is no key, or is one that can&apos;t be changed. Nothing was changed.</source>
        <translation>{0} n’est pas une touche, ou ne peut pas être changé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{0} would be the key of {1} and of {2}. Nothing was changed.</source>
        <translation>{0} serait le raccourci de {1} et de {2}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Select one more task</source>
        <translation>Sélectionner une tâche de plus</translation>
    </message>
    <message>
        <source>From a row into its cell</source>
        <translation>D’une ligne vers sa cellule</translation>
    </message>
    <message>
        <source>From a cell back to its row</source>
        <translation>D’une cellule vers sa ligne</translation>
    </message>
    <message>
        <source>Next and previous cell while typing</source>
        <translation>Cellule suivante et précédente pendant la saisie</translation>
    </message>
    <message>
        <source>Save what is typed and go down, or stay</source>
        <translation>Enregistrer la saisie et descendre, ou rester</translation>
    </message>
    <message>
        <source>Give up what is typed</source>
        <translation>Abandonner la saisie</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Envoyer le commentaire</translation>
    </message>
    <message>
        <source>{command} ({tasks})</source>
        <translation>{command} ({tasks})</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>All commands for tasks</source>
        <translation>Toutes les commandes pour les tâches</translation>
    </message>
    <message>
        <source>Select the task, or take it out</source>
        <translation>Sélectionner la tâche, ou la désélectionner</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>Définir l’étape</translation>
    </message>
    <message>
        <source>Assign to somebody</source>
        <translation>Assigner à quelqu’un</translation>
    </message>
    <message>
        <source>Edit the first field that is missing</source>
        <translation>Modifier le premier champ manquant</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed here</source>
        <translation>{field} ne peut pas être modifié ici</translation>
    </message>
    <message>
        <source>The checklist is not read yet</source>
        <translation>La liste de contrôle n’est pas encore lue</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>This workflow has no field that files can be added to</source>
        <translation>Ce workflow n’a pas de champ pour des fichiers</translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation>Action {number}</translation>
    </message>
    <message>
        <source>The actions are still loading</source>
        <translation>Les actions se chargent encore</translation>
    </message>
    <message>
        <source>This workflow has no action {number}</source>
        <translation>Ce workflow n’a pas d’action {number}</translation>
    </message>
    <message>
        <source>No view is in force</source>
        <translation>Aucune vue n’est active</translation>
    </message>
    <message>
        <source>The workflow has no default view</source>
        <translation>Le workflow n’a pas de vue par défaut</translation>
    </message>
    <message>
        <source>It is shown as it was left</source>
        <translation>Il est affiché tel que vous l’avez laissé</translation>
    </message>
    <message>
        <source>Colour rows and cells by rule</source>
        <translation>Colorer lignes et cellules par règle</translation>
    </message>
    <message>
        <source>Open this workflow with the view in force</source>
        <translation>Ouvrir ce workflow avec la vue active</translation>
    </message>
    <message>
        <source>Open this workflow as it was left, without a default view</source>
        <translation>Ouvrir ce workflow tel qu’il était, sans vue par défaut</translation>
    </message>
    <message>
        <source>Show the workflow as it was left before its default view</source>
        <translation>Afficher le workflow tel qu’il était avant sa vue par défaut</translation>
    </message>
    <message>
        <source>No workflow is shown</source>
        <translation>Aucun workflow n’est affiché</translation>
    </message>
    <message>
        <source>No task is chosen</source>
        <translation>Aucune tâche n’est choisie</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>Les détails montrent une tâche liée. Esc ramène au tableau.</translation>
    </message>
    <message>
        <source>The details show no task</source>
        <translation>Les détails ne montrent aucune tâche</translation>
    </message>
    <message>
        <source>The rows are not grouped</source>
        <translation>Les lignes ne sont pas groupées</translation>
    </message>
    <message>
        <source>Row mode has no cell. Press Enter for one.</source>
        <translation>Le mode ligne n’a pas de cellule. Appuyez sur Enter pour en avoir une.</translation>
    </message>
    <message>
        <source>Go back to row mode</source>
        <translation>Revenir au mode ligne</translation>
    </message>
    <message>
        <source>Go into a cell</source>
        <translation>Aller dans une cellule</translation>
    </message>
    <message>
        <source>Typing always edits, by the view options</source>
        <translation>La saisie modifie toujours, selon les options d’affichage</translation>
    </message>
    <message>
        <source>The task is not put off</source>
        <translation>La tâche n’est pas reportée</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Rechercher des tâches</translation>
    </message>
    <message>
        <source>Show all tasks, without a filter</source>
        <translation>Afficher toutes les tâches, sans filtre</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Exporter les vues</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Importer des vues</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>Grouper les tâches</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Réduire tous les groupes</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Développer tous les groupes</translation>
    </message>
    <message>
        <source>Choose a workflow</source>
        <translation>Choisir un workflow</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Ouvrir les détails</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tâche suivante</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Tâche précédente</translation>
    </message>
    <message>
        <source>Select all tasks</source>
        <translation>Sélectionner toutes les tâches</translation>
    </message>
    <message>
        <source>Delete tasks</source>
        <translation>Supprimer les tâches</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>Coller comme nouvelles tâches</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>Modifier dans un tableur</translation>
    </message>
    <message>
        <source>Show my tasks</source>
        <translation>Afficher mes tâches</translation>
    </message>
    <message>
        <source>Nothing was done to two tasks that others share something with</source>
        <translation>Aucune même modification n’a été faite sur deux tâches qui ont un point commun avec d’autres</translation>
    </message>
    <message>
        <source>Do the same for the tasks that match</source>
        <translation>Faire de même pour les tâches qui correspondent</translation>
    </message>
    <message>
        <source>Choose when changes of many tasks are previewed</source>
        <translation>Choisir quand prévisualiser les modifications de plusieurs tâches</translation>
    </message>
    <message>
        <source>Triage is not on</source>
        <translation>Le triage n’est pas actif</translation>
    </message>
    <message>
        <source>Triage: decide about the tasks one by one, or back to the table</source>
        <translation>Triage&#xa0;: décider des tâches une à une, ou revenir au tableau</translation>
    </message>
    <message>
        <source>Triage: skip</source>
        <translation>Triage&#xa0;: passer</translation>
    </message>
    <message>
        <source>Triage: back</source>
        <translation>Triage&#xa0;: reculer</translation>
    </message>
    <message>
        <source>Triage: later</source>
        <translation>Triage&#xa0;: plus tard</translation>
    </message>
    <message>
        <source>Triage: mark as duplicate</source>
        <translation>Triage&#xa0;: marquer comme doublon</translation>
    </message>
    <message>
        <source>Triage: undo the last decision</source>
        <translation>Triage&#xa0;: annuler la dernière décision</translation>
    </message>
    <message>
        <source>Triage: fill in what is missing</source>
        <translation>Triage&#xa0;: compléter ce qui manque</translation>
    </message>
    <message>
        <source>Triage: tick the next checklist item</source>
        <translation>Triage&#xa0;: cocher l’élément suivant de la liste de contrôle</translation>
    </message>
    <message>
        <source>Triage: order of the queue</source>
        <translation>Triage&#xa0;: ordre de la file</translation>
    </message>
    <message>
        <source>Triage: back to the table</source>
        <translation>Triage&#xa0;: revenir au tableau</translation>
    </message>
    <message>
        <source>Find and replace in cells</source>
        <translation>Rechercher et remplacer dans les cellules</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Vider les cellules</translation>
    </message>
    <message>
        <source>Copy the cells, or the rows</source>
        <translation>Copier les cellules, ou les lignes</translation>
    </message>
    <message>
        <source>Copy with the names of the fields</source>
        <translation>Copier avec les noms des champs</translation>
    </message>
    <message>
        <source>Paste into the cells</source>
        <translation>Coller dans les cellules</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Select all cells of the rows</source>
        <translation>Sélectionner toutes les cellules des lignes</translation>
    </message>
    <message>
        <source>Edit workflow</source>
        <translation>Modifier le workflow</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>Nouveau workflow</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Modifier les raccourcis</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Ouvrir le menu</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Zone précédente</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>Options d’affichage</translation>
    </message>
    <message>
        <source>Back up every day: on or off</source>
        <translation>Sauvegarder chaque jour&#xa0;: activer ou désactiver</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Accounts and backups</source>
        <translation>Comptes et sauvegardes</translation>
    </message>
    <message>
        <source>connect to a server by an invitation, API key, sign in, another workspace</source>
        <translation>se connecter à un serveur par une invitation, clé API, connexion, autre espace de travail</translation>
    </message>
    <message>
        <source>Share this workspace</source>
        <translation>Partager cet espace de travail</translation>
    </message>
    <message>
        <source>invite people, invitation, API keys, team</source>
        <translation>inviter des personnes, invitation, clés API, équipe</translation>
    </message>
    <message>
        <source>Tasks that can&apos;t be shown</source>
        <translation>Tâches impossibles à afficher</translation>
    </message>
    <message>
        <source>{tasks} selected</source>
        <translation>Sélection&#xa0;: {tasks}</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Comment of {author}</source>
        <translation>Commentaire de {author}</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>Ouvrir {host} dans le navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Aujourd’hui {time}</translation>
    </message>
</context>
<context>
    <name>CommentsSection</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nouveau commentaire</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>Envoyer ({keys})</translation>
    </message>
    <message>
        <source>{keys} sends it</source>
        <translation>{keys} l’envoie</translation>
    </message>
    <message>
        <source>As {name}</source>
        <translation>En tant que {name}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Your comments and actions here are shown as yours.</source>
        <translation>Vos commentaires et actions ici sont affichés à votre nom.</translation>
    </message>
    <message>
        <source>Then your comments are shown as yours, and tasks can be assigned to you.</source>
        <translation>Vos commentaires seront alors affichés à votre nom, et des tâches pourront vous être assignées.</translation>
    </message>
    <message>
        <source>Show {some} of {count} earlier comments</source>
        <translation>Afficher {some} des {count} commentaires précédents</translation>
    </message>
    <message>
        <source>Show 1 earlier comment</source>
        <translation>Afficher 1 commentaire précédent</translation>
    </message>
    <message>
        <source>Show {count} earlier comments</source>
        <translation>Afficher {count} commentaires précédents</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>What may come next</source>
        <translation>Suites possibles</translation>
    </message>
</context>
<context>
    <name>ConditionPopup</name>
    <message>
        <source>Condition on {field}</source>
        <translation>Condition sur {field}</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>Choisir un autre champ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Unassigned</source>
        <translation>Non assignée</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
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
        <translation>{field} est personne</translation>
    </message>
    <message>
        <source>{field} is somebody</source>
        <translation>{field} est quelqu’un</translation>
    </message>
    <message>
        <source>{field} is</source>
        <translation>{field} est</translation>
    </message>
    <message>
        <source>{field} is not</source>
        <translation>{field} n’est pas</translation>
    </message>
    <message>
        <source>{field} contains</source>
        <translation>{field} contient</translation>
    </message>
    <message>
        <source>{field} does not contain</source>
        <translation>{field} ne contient pas</translation>
    </message>
    <message>
        <source>{field} starts with</source>
        <translation>{field} commence par</translation>
    </message>
    <message>
        <source>{field} is before</source>
        <translation>{field} est avant</translation>
    </message>
    <message>
        <source>{field} is after</source>
        <translation>{field} est après</translation>
    </message>
    <message>
        <source>{field} is on or after</source>
        <translation>{field} est à partir du</translation>
    </message>
    <message>
        <source>{field} is on or before</source>
        <translation>{field} est jusqu’au</translation>
    </message>
    <message>
        <source>{field} is between</source>
        <translation>{field} est entre</translation>
    </message>
    <message>
        <source>{field} is today</source>
        <translation>{field} est aujourd’hui</translation>
    </message>
    <message>
        <source>{field} is overdue</source>
        <translation>{field} est en retard</translation>
    </message>
    <message>
        <source>{field} is this week</source>
        <translation>{field} est cette semaine</translation>
    </message>
    <message>
        <source>{field} is in the next 7 days</source>
        <translation>{field} est dans les 7 prochains jours</translation>
    </message>
    <message>
        <source>{field} is me</source>
        <translation>{field} est moi</translation>
    </message>
    <message>
        <source>{field} is not me</source>
        <translation>{field} n’est pas moi</translation>
    </message>
    <message>
        <source>{field} is blank</source>
        <translation>{field} est vide</translation>
    </message>
    <message>
        <source>{field} is not blank</source>
        <translation>{field} n’est pas vide</translation>
    </message>
    <message>
        <source>{field} is checked</source>
        <translation>{field} est coché</translation>
    </message>
    <message>
        <source>{field} is not checked</source>
        <translation>{field} n’est pas coché</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Changed on both sides</source>
        <translation>Modifié des deux côtés</translation>
    </message>
    <message>
        <source>{field} was changed here and by someone else</source>
        <translation>{field} a été modifié ici et par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Keep what the tasks have, in all of these cells</source>
        <translation>Garder les valeurs des tâches dans toutes ces cellules</translation>
    </message>
    <message>
        <source>Take what the file says, in all of these cells</source>
        <translation>Reprendre les valeurs du fichier dans toutes ces cellules</translation>
    </message>
    <message>
        <source>One cell was changed on both sides. Which value is to be?</source>
        <translation>Une cellule a été modifiée des deux côtés. Quelle valeur retenir&#xa0;?</translation>
    </message>
    <message>
        <source>{count} cells were changed on both sides. Decided: {decided}.</source>
        <translation>{count} cellules ont été modifiées des deux côtés. Décidées&#xa0;: {decided}.</translation>
    </message>
    <message>
        <source>keep {value}</source>
        <translation>garder {value}</translation>
    </message>
    <message>
        <source>take {value}</source>
        <translation>reprendre {value}</translation>
    </message>
</context>
<context>
    <name>ConflictSign</name>
    <message>
        <source>{field} was changed here and by someone else.</source>
        <translation>{field} a été modifié ici et par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{count} fields were changed here and by someone else.</source>
        <translation>{count} champs ont été modifiés ici et par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to Flowdash</source>
        <translation>Se connecter à Flowdash</translation>
    </message>
    <message>
        <source>Work on the tasks of your Flowdash workspace. The local workspace stays as it is. Paste an invitation here as a whole, if you have one.</source>
        <translation>Travaillez sur les tâches de votre espace de travail Flowdash. L’espace local reste tel quel. Si vous avez une invitation, collez-la ici en entier.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>Adresse du &amp;serveur</translation>
    </message>
    <message>
        <source>Keep this for the hosted service, or give the address of your own installation.</source>
        <translation>Gardez-la pour le service hébergé, ou indiquez l’adresse de votre propre installation.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clé API</translation>
    </message>
    <message>
        <source>It belongs to one workspace; an administrator of the workspace can give it to you.</source>
        <translation>Elle appartient à un espace de travail&#xa0;; un administrateur de celui-ci peut vous la donner.</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Pour cette session seulement</translation>
    </message>
    <message>
        <source>Use the key until the program is closed, kept nowhere</source>
        <translation>Utiliser la clé jusqu’à la fermeture du programme, sans la conserver</translation>
    </message>
    <message>
        <source>Connect without encryption</source>
        <translation>Se connecter sans chiffrement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Connected to the workspace “{name}”.</source>
        <translation>Connecté à l’espace de travail «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{reason} It was asked by https://. Where nothing is encrypted, write http:// before the address.</source>
        <translation>{reason} La demande passait par https://. Là où rien n’est chiffré, écrivez http:// devant l’adresse.</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>La clé ne peut pas être conservée dans le trousseau de ce système. Elle n’est jamais écrite dans un fichier.</translation>
    </message>
    <message>
        <source>Nothing is encrypted on the way to {host}. Whoever listens in between can read the API key and all tasks, and change them. Use https:// if the server offers it. This is asked once for each host.</source>
        <translation>Rien n’est chiffré jusqu’à {host}. Quiconque écoute sur le trajet peut lire la clé API et toutes les tâches, et les modifier. Utilisez https:// si le serveur le propose. La question est posée une fois par hôte.</translation>
    </message>
    <message>
        <source>The address and the key are those of the invitation. Test the connection next.</source>
        <translation>L’adresse et la clé sont celles de l’invitation. Testez maintenant la connexion.</translation>
    </message>
    <message>
        <source>With http:// the key can be read on its way. Use https:// if the server offers it.</source>
        <translation>Avec http:// la clé peut être lue en chemin. Utilisez https:// si le serveur le propose.</translation>
    </message>
    <message>
        <source>Write an address like https://app.flowdash.com</source>
        <translation>Écrivez une adresse comme https://app.flowdash.com</translation>
    </message>
    <message>
        <source>Paste the API key here</source>
        <translation>Collez la clé API ici</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Arrêter le test</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>Keeping the key in the keyring of this system…</source>
        <translation>Enregistrement de la clé dans le trousseau de ce système…</translation>
    </message>
</context>
<context>
    <name>CopyReportDialog</name>
    <message>
        <source>Report of the copy</source>
        <translation>Rapport de la copie</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CutText</name>
    <message>
        <source>Too long to be changed here. Enter shows all {count} letters.</source>
        <translation>Trop long pour être modifié ici. Enter affiche les {count} caractères.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>DateCellEditor</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>Choisir un jour (Down)</translation>
    </message>
</context>
<context>
    <name>DateControl</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>Choisir un jour (Down)</translation>
    </message>
    <message>
        <source>Choose a day: {field}</source>
        <translation>Choisir un jour&#xa0;: {field}</translation>
    </message>
</context>
<context>
    <name>DayValue</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
</context>
<context>
    <name>DecidingFields</name>
    <message>
        <source>Deciding fields only</source>
        <translation>Champs décisifs seulement</translation>
    </message>
    <message>
        <source>All fields ({count})</source>
        <translation>Tous les champs ({count})</translation>
    </message>
</context>
<context>
    <name>DecisionChip</name>
    <message>
        <source>{task}: {state}</source>
        <translation>{task}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>{action}: {task}, {state}</source>
        <translation>{action}&#xa0;: {task}, {state}</translation>
    </message>
    <message>
        <source>It is carried out and can&apos;t be undone</source>
        <translation>C’est exécuté et ne peut plus être annulé</translation>
    </message>
    <message>
        <source>Press to undo it</source>
        <translation>Cliquez pour annuler</translation>
    </message>
    <message>
        <source>waits {seconds} s</source>
        <translation>attend {seconds} s</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>enregistré ici</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>à régler</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{action} waits for what needs you in this task.</source>
        <translation>{action} attend ce qui est à régler dans cette tâche.</translation>
    </message>
    <message>
        <source>{action} is saved here, and goes on when the server can be reached.</source>
        <translation>{action} est enregistrée ici et se poursuivra quand le serveur sera joignable.</translation>
    </message>
    <message>
        <source>{action} is tried again soon.</source>
        <translation>{action} sera bientôt réessayée.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{action} may have been done.</source>
        <translation>{action} a peut-être été exécutée.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>{action} is not finished.</source>
        <translation>{action} n’est pas terminée.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>{action} did not go through.</source>
        <translation>{action} n’a pas abouti.</translation>
    </message>
    <message>
        <source>The server numbers tasks by itself.</source>
        <translation>Le serveur numérote lui-même les tâches.</translation>
    </message>
    <message>
        <source>This can only be set when a task is created.</source>
        <translation>Ne peut être défini qu’à la création de la tâche.</translation>
    </message>
    <message>
        <source>Task details</source>
        <translation>Détails de la tâche</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Cette tâche n’existe plus.</translation>
    </message>
    <message>
        <source>Choose a task first.</source>
        <translation>Choisissez d’abord une tâche.</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Choisissez une tâche</translation>
    </message>
    <message>
        <source>Its fields, files and comments are shown here.</source>
        <translation>Ses champs, fichiers et commentaires s’affichent ici.</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>Retirer sans copie</translation>
    </message>
    <message>
        <source>This task was not deleted.</source>
        <translation>Cette tâche n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>This task was not created.</source>
        <translation>Cette tâche n’a pas été créée.</translation>
    </message>
    <message>
        <source>This task was deleted on the server. What you changed here is kept.</source>
        <translation>Cette tâche a été supprimée sur le serveur. Vos modifications faites ici sont conservées.</translation>
    </message>
    <message>
        <source>Its files there are gone with it.</source>
        <translation>Ses fichiers sur le serveur ont disparu avec elle.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>La recréer</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Abandonner mes modifications</translation>
    </message>
    <message>
        <source>A change made here was for “{task}”.</source>
        <translation>Une modification faite ici était pour «&#xa0;{task}&#xa0;».</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>L’appliquer là</translation>
    </message>
    <message>
        <source>Someone else changed this too: choose above.</source>
        <translation>Quelqu’un d’autre a aussi modifié ceci&#xa0;: choisissez ci-dessus.</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>Differs from alike decisions</source>
        <translation>Diffère des décisions semblables</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message>
        <source>Bring back the edits in {name}</source>
        <translation>Ramener les modifications de {name}</translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>Duplicate “{task}”</source>
        <translation>Dupliquer «&#xa0;{task}&#xa0;»</translation>
    </message>
    <message>
        <source>Fields ({count})</source>
        <translation>Champs ({count})</translation>
    </message>
    <message>
        <source>Checklist items added by hand ({count})</source>
        <translation>Éléments ajoutés à la main à la liste de contrôle ({count})</translation>
    </message>
    <message>
        <source>Linked tasks ({count})</source>
        <translation>Tâches liées ({count})</translation>
    </message>
    <message>
        <source>Files ({count})</source>
        <translation>Fichiers ({count})</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Mark as duplicate</source>
        <translation>Marquer comme doublon</translation>
    </message>
    <message>
        <source>Of which task? Type its ID or words of it</source>
        <translation>De quelle tâche&#xa0;? Saisissez son identifiant ou quelques mots</translation>
    </message>
    <message>
        <source>To which stage do duplicates go in this workflow?</source>
        <translation>À quelle étape vont les doublons dans ce workflow&#xa0;?</translation>
    </message>
    <message>
        <source>What names the other task in this workflow?</source>
        <translation>Qu’est-ce qui désigne l’autre tâche dans ce workflow&#xa0;?</translation>
    </message>
    <message>
        <source>The other task is linked by “{link}”.</source>
        <translation>L’autre tâche est liée par «&#xa0;{link}&#xa0;».</translation>
    </message>
    <message>
        <source>No link leads to tasks of this workflow, so a comment “Duplicate of …” names the other task.</source>
        <translation>Aucun lien ne mène à des tâches de ce workflow&#xa0;: un commentaire «&#xa0;Doublon de …&#xa0;» désigne donc l’autre tâche.</translation>
    </message>
    <message>
        <source>This is asked once for the workflow. The list of tasks ends with a way to change it.</source>
        <translation>La question est posée une fois par workflow. La liste des tâches se termine par un moyen de le changer.</translation>
    </message>
    <message>
        <source>After that you choose once how duplicates are marked in this workflow.</source>
        <translation>Vous choisirez ensuite, une seule fois, comment les doublons sont marqués dans ce workflow.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …”</source>
        <translation>Un commentaire «&#xa0;Doublon de …&#xa0;»</translation>
    </message>
    <message>
        <source>The link “{link}”</source>
        <translation>Le lien «&#xa0;{link}&#xa0;»</translation>
    </message>
    <message>
        <source>where it leads is not known</source>
        <translation>destination inconnue</translation>
    </message>
    <message>
        <source>Mark duplicates another way</source>
        <translation>Marquer les doublons autrement</translation>
    </message>
    <message>
        <source>It is marked as a duplicate of this task.</source>
        <translation>Elle est marquée comme doublon de cette tâche.</translation>
    </message>
    <message>
        <source>Duplicate of {task}</source>
        <translation>Doublon de {task}</translation>
    </message>
    <message>
        <source>Duplicate of {number}: {task}</source>
        <translation>Doublon de {number}&#xa0;: {task}</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}” and moved to {stage}.</source>
        <translation>La tâche lui est liée par «&#xa0;{link}&#xa0;» et passe à {stage}.</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}”. No stage of this workflow closes it.</source>
        <translation>La tâche lui est liée par «&#xa0;{link}&#xa0;». Aucune étape de ce workflow ne la termine.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it, as no link is set here, and the task is moved to {stage}. Undo takes the stage back; a comment that is sent stays.</source>
        <translation>Un commentaire «&#xa0;Doublon de …&#xa0;» la désigne, car aucun lien n’est défini ici, et la tâche passe à {stage}. Annuler rétablit l’étape&#xa0;; un commentaire envoyé reste.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it. No stage of this workflow closes it.</source>
        <translation>Un commentaire «&#xa0;Doublon de …&#xa0;» la désigne. Aucune étape de ce workflow ne termine la tâche.</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}” and moved to {stage}.</source>
        <translation>{tasks} lui sont liées par «&#xa0;{link}&#xa0;» et passent à {stage}.</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}”. No stage closes them.</source>
        <translation>{tasks} lui sont liées par «&#xa0;{link}&#xa0;». Aucune étape ne les termine.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it, as no link is set here, and they are moved to {stage}. Undo takes the stages back; comments that are sent stay.</source>
        <translation>Un commentaire «&#xa0;Doublon de …&#xa0;» sur chacune des {tasks} la désigne, car aucun lien n’est défini ici, et elles passent à {stage}. Annuler rétablit les étapes&#xa0;; les commentaires envoyés restent.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it.</source>
        <translation>Un commentaire «&#xa0;Doublon de …&#xa0;» sur chacune des {tasks} la désigne.</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates of {other}?</source>
        <translation>Marquer {tasks} comme doublons de {other}&#xa0;?</translation>
    </message>
    <message>
        <source>Mark {tasks}</source>
        <translation>Marquer {tasks}</translation>
    </message>
    <message>
        <source>Marked before as a duplicate of {other}.</source>
        <translation>Déjà marquée comme doublon de {other}.</translation>
    </message>
    <message>
        <source>{task} is marked as a duplicate of {other}.</source>
        <translation>{task} est marquée comme doublon de {other}.</translation>
    </message>
    <message>
        <source>{task} are marked as duplicates of {other}.</source>
        <translation>{task} sont marquées comme doublons de {other}.</translation>
    </message>
    <message>
        <source>{count} stay as they are.</source>
        <translation>{count} restent telles quelles.</translation>
    </message>
    <message>
        <source>Go to a task first: no row is current.</source>
        <translation>Allez d’abord sur une tâche&#xa0;: aucune ligne n’est active.</translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation>Marquage…</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Choose first how duplicates are marked in this workflow.</source>
        <translation>Rien n’est encore marqué. Choisissez d’abord comment les doublons sont marqués dans ce workflow.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Nothing is marked: the other task is not there any more.</source>
        <translation>Rien n’est marqué&#xa0;: l’autre tâche n’existe plus.</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>Les tâches de ce workflow ne peuvent pas être modifiées ici&#xa0;: il n’a pas de champ d’identifiant unique.</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>Les détails montrent une tâche liée. Esc ramène au tableau.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
</context>
<context>
    <name>Duplicating</name>
    <message>
        <source>A new task is begun already. Create or discard it first.</source>
        <translation>Une nouvelle tâche est déjà commencée. Créez-la ou abandonnez-la d’abord.</translation>
    </message>
    <message>
        <source>A copy of “{task}”. It is not created yet.</source>
        <translation>Une copie de «&#xa0;{task}&#xa0;». Elle n’est pas encore créée.</translation>
    </message>
    <message>
        <source>{count} linked tasks stay with the original: they take one link only.</source>
        <translation>{count} tâches liées restent avec l’originale&#xa0;: elles n’acceptent qu’un seul lien.</translation>
    </message>
    <message>
        <source>Its checklist and links follow when it is.</source>
        <translation>Sa liste de contrôle et ses liens suivront à sa création.</translation>
    </message>
</context>
<context>
    <name>EditorBody</name>
    <message>
        <source>{name}, has errors</source>
        <translation>{name}, contient des erreurs</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>The queue is done</source>
        <translation>La file est terminée</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Retour au tableau</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Takes back every decision of this queue that can be undone</source>
        <translation>Annule toutes les décisions de cette file qui peuvent l’être</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export tasks to</source>
        <translation>Exporter les tâches vers</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting {done} of {total} tasks…</source>
        <translation>Export de {done} tâches sur {total}…</translation>
    </message>
    <message>
        <source>Completing the file…</source>
        <translation>Finalisation du fichier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Exported one task to {file}.</source>
        <translation>Une tâche exportée vers {file}.</translation>
    </message>
    <message>
        <source>Exported {count} tasks to {file}.</source>
        <translation>{count} tâches exportées vers {file}.</translation>
    </message>
    <message>
        <source>{count} texts are longer than a cell of a spreadsheet holds: they end after 32,767 characters there. CSV and JSON files hold them whole.</source>
        <translation>{count} textes dépassent ce que contient une cellule de tableur&#xa0;: ils y sont coupés après 32&#xa0;767 caractères. Les fichiers CSV et JSON les contiennent en entier.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 1,048,576 rows, and these are more. Export fewer tasks, or a CSV file.</source>
        <translation>Un tableur contient 1&#xa0;048&#xa0;576 lignes&#xa0;; il y en a davantage ici. Exportez moins de tâches, ou un fichier CSV.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 16,384 columns, and these are more. Hide some, or export a CSV file.</source>
        <translation>Un tableur contient 16&#xa0;384 colonnes&#xa0;; il y en a davantage ici. Masquez-en, ou exportez un fichier CSV.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>Il n’y a plus de place sur le disque. Libérez-en, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>Vous n’avez pas le droit d’écrire ici. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>Le dossier n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} n’a pas été écrit.</translation>
    </message>
    <message>
        <source>The system has no program that opens {file}.</source>
        <translation>Le système n’a pas de programme pour ouvrir {file}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export tasks</source>
        <translation>Exporter les tâches</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Excel or LibreOffice (.xlsx)</source>
        <translation>Excel ou LibreOffice (.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (.csv)</source>
        <translation>Valeurs séparées par des virgules (.csv)</translation>
    </message>
    <message>
        <source>JSON, with values as the API gives them (.json)</source>
        <translation>JSON, avec les valeurs telles que l’API les donne (.json)</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir un emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{count} that are shown, in this order</source>
        <translation>Les {count} affichées, dans cet ordre</translation>
    </message>
    <message>
        <source>{count} that are selected</source>
        <translation>Les {count} sélectionnées</translation>
    </message>
    <message>
        <source>All {count} of {workflow}</source>
        <translation>Les {count} de {workflow}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Les {count}</translation>
    </message>
    <message>
        <source>Semicolons between the values, as some versions of Excel expect</source>
        <translation>Points-virgules entre les valeurs, comme l’attendent certaines versions d’Excel</translation>
    </message>
    <message>
        <source>Begin with a mark that tells Excel the encoding</source>
        <translation>Commencer par une marque qui indique l’encodage à Excel</translation>
    </message>
    <message>
        <source>Disarm texts that look like formulas</source>
        <translation>Désamorcer les textes qui ressemblent à des formules</translation>
    </message>
    <message>
        <source>Writes an apostrophe before them. An import here takes it away again; other programs show it.</source>
        <translation>Met une apostrophe devant. Un import ici la retire&#xa0;; les autres programmes l’affichent.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Meanwhile this became: {value}. Your text is kept.</source>
        <translation>Entre-temps, la valeur est devenue&#xa0;: {value}. Votre texte est conservé.</translation>
    </message>
    <message>
        <source>Not saved yet: {keys} saves it, Esc drops it.</source>
        <translation>Pas encore enregistré&#xa0;: {keys} l’enregistre, Esc l’abandonne.</translation>
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
        <translation>Type</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Can be edited</source>
        <translation>Modifiable</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Most files</source>
        <translation>Nombre maximal de fichiers</translation>
    </message>
    <message>
        <source>Counts up</source>
        <translation>S’incrémente</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
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
        <translation>Ajouter une option</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Drop these on a task, or one spreadsheet alone here: {names}</source>
        <translation>Déposez-les sur une tâche, ou ici s’il s’agit d’un seul tableur&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Only files from this computer can be attached</source>
        <translation>Seuls les fichiers de cet ordinateur peuvent être joints</translation>
    </message>
    <message>
        <source>Files can be attached to one task at a time</source>
        <translation>Les fichiers ne peuvent être joints qu’à une tâche à la fois</translation>
    </message>
    <message>
        <source>These files can&apos;t be read: {names}</source>
        <translation>Fichiers illisibles&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed from here</source>
        <translation>Les tâches de ce workflow ne peuvent pas être modifiées d’ici</translation>
    </message>
    <message>
        <source>Tasks of this workflow have no field for files</source>
        <translation>Les tâches de ce workflow n’ont pas de champ pour des fichiers</translation>
    </message>
    <message>
        <source>Drop the files on a task</source>
        <translation>Déposez les fichiers sur une tâche</translation>
    </message>
    <message>
        <source>{field} takes at most {limit} files; {count} are there already</source>
        <translation>{field} accepte au plus {limit} fichiers&#xa0;; il y en a déjà {count}</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field} of {task}</source>
        <translation>Regarder dans le dossier, et demander avant d’ajouter ses fichiers à {field} de {task}</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field} of {task}</source>
        <translation>Le faire récupérer par le serveur sur {host} pour {field} de {task}</translation>
    </message>
    <message>
        <source>Add 1 file to {field} of {task}</source>
        <translation>Ajouter 1 fichier à {field} de {task}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field} of {task}</source>
        <translation>
            <numerusform>Ajouter %n fichier à {field} de {task}</numerusform>
            <numerusform>Ajouter %n fichiers à {field} de {task}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileEditing</name>
    <message>
        <source>No program opens {name} to edit it.</source>
        <translation>Aucun programme n’ouvre {name} pour le modifier.</translation>
    </message>
    <message>
        <source>{name} is open to be edited. What is saved there is offered here.</source>
        <translation>{name} est ouvert pour modification. Ce qui y est enregistré est proposé ici.</translation>
    </message>
    <message>
        <source>{name} was changed. The new version replaces the old one once the server has it. If this program is closed before, both stay.</source>
        <translation>{name} a été modifié. La nouvelle version remplacera l’ancienne quand le serveur l’aura. Si ce programme est fermé avant, les deux restent.</translation>
    </message>
    <message>
        <source>Add as new version</source>
        <translation>Ajouter comme nouvelle version</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>you, {when}</source>
        <translation>vous, {when}</translation>
    </message>
    <message>
        <source>same as {name}</source>
        <translation>identique à {name}</translation>
    </message>
    <message>
        <source>same as {name} of {task}</source>
        <translation>identique à {name} de {task}</translation>
    </message>
</context>
<context>
    <name>FileHits</name>
    <message>
        <source>in {file}, page {page}</source>
        <translation>dans {file}, page {page}</translation>
    </message>
    <message>
        <source>in {file}, sheet {sheet}</source>
        <translation>dans {file}, feuille {sheet}</translation>
    </message>
    <message>
        <source>in {file}</source>
        <translation>dans {file}</translation>
    </message>
    <message>
        <source>The filter hides the task of this file. Take the filter away to open it.</source>
        <translation>Le filtre masque la tâche de ce fichier. Retirez le filtre pour l’ouvrir.</translation>
    </message>
</context>
<context>
    <name>FileHitsButton</name>
    <message>
        <source>Also found in 1 file</source>
        <translation>Trouvé aussi dans 1 fichier</translation>
    </message>
    <message>
        <source>Also found in {count} files</source>
        <translation>Trouvé aussi dans {count} fichiers</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>FileTarget</name>
    <message>
        <source>Tasks of this workflow have no field for files.</source>
        <translation>Les tâches de ce workflow n’ont pas de champ pour des fichiers.</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field}.</source>
        <translation>Le faire récupérer par le serveur sur {host} pour {field}.</translation>
    </message>
    <message>
        <source>Add the picture to {field}.</source>
        <translation>Ajouter l’image à {field}.</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field}.</source>
        <translation>Regarder dans le dossier, et demander avant d’ajouter ses fichiers à {field}.</translation>
    </message>
    <message>
        <source>Add 1 file to {field}.</source>
        <translation>Ajouter 1 fichier à {field}.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field}.</source>
        <translation>
            <numerusform>Ajouter %n fichier à {field}.</numerusform>
            <numerusform>Ajouter %n fichiers à {field}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>{name}, page {page} of {count}</source>
        <translation>{name}, page {page} sur {count}</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Add these files, too</source>
        <translation>Ajouter aussi ces fichiers</translation>
    </message>
    <message>
        <source>No file is added.</source>
        <translation>Aucun fichier n’est ajouté.</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Pasted picture {time}</source>
        <translation>Image collée {time}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose a workflow</source>
        <translation>Choisir un workflow</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>Nouveau workflow…</translation>
    </message>
    <message>
        <source>{field} by day</source>
        <translation>{field} par jour</translation>
    </message>
    <message>
        <source>{field} by week</source>
        <translation>{field} par semaine</translation>
    </message>
    <message>
        <source>{field} by month</source>
        <translation>{field} par mois</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>Then by {field}</source>
        <translation>Puis par {field}</translation>
    </message>
    <message>
        <source>Then by nothing</source>
        <translation>Puis par rien</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Press to change this condition, Delete to remove it</source>
        <translation>Cliquez pour modifier cette condition, Delete pour la retirer</translation>
    </message>
    <message>
        <source>Remove: {condition}</source>
        <translation>Retirer&#xa0;: {condition}</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>There is no field “{name}”: the words are searched.</source>
        <translation>Le champ «&#xa0;{name}&#xa0;» n’existe pas&#xa0;: les mots sont recherchés.</translation>
    </message>
    <message>
        <source>There is no field “{name}”: the words are searched. Did you mean “{nearest}”?</source>
        <translation>Le champ «&#xa0;{name}&#xa0;» n’existe pas&#xa0;: les mots sont recherchés. Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>“{name}” could be {fields}. Type more of it, or the whole name in quotes.</source>
        <translation>«&#xa0;{name}&#xa0;» peut désigner {fields}. Saisissez-en davantage, ou le nom entier entre guillemets.</translation>
    </message>
    <message>
        <source>“{term}” needs a value.</source>
        <translation>«&#xa0;{term}&#xa0;» a besoin d’une valeur.</translation>
    </message>
    <message>
        <source>“or” needs a filter on both sides. To find the word, put it in quotes.</source>
        <translation>«&#xa0;or&#xa0;» demande un filtre des deux côtés. Pour chercher ce mot, mettez-le entre guillemets.</translation>
    </message>
    <message>
        <source>“{rest}” behind the value in “{term}” can&apos;t be read.</source>
        <translation>«&#xa0;{rest}&#xa0;» après la valeur dans «&#xa0;{term}&#xa0;» est illisible.</translation>
    </message>
    <message>
        <source>“{term}”: {reason}</source>
        <translation>«&#xa0;{term}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be compared as in “{term}”.</source>
        <translation>{field} ne peut pas être comparé comme dans «&#xa0;{term}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>FilterTyping</name>
    <message>
        <source>Enter makes filters of it</source>
        <translation>Enter en fait des filtres</translation>
    </message>
    <message>
        <source>Tab completes the name of a field</source>
        <translation>Tab complète le nom d’un champ</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Filters: {filters}</source>
        <translation>Filtres&#xa0;: {filters}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>Rechercher dans ce fichier</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
</context>
<context>
    <name>ForAllButtons</name>
    <message>
        <source>Send all changes again that can be sent as they are</source>
        <translation>Renvoyer toutes les modifications qui peuvent l’être telles quelles</translation>
    </message>
    <message>
        <source>Give up all changes that need you, after a question</source>
        <translation>Abandonner toutes les modifications à régler, après confirmation</translation>
    </message>
    <message>
        <source>Retry all ({count})</source>
        <translation>Tout réessayer ({count})</translation>
    </message>
    <message>
        <source>Let all go ({count})</source>
        <translation>Tout abandonner ({count})</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>The links and checklist of the new task can&apos;t be read. They are in {file}; add them by hand.</source>
        <translation>Les liens et la liste de contrôle de la nouvelle tâche sont illisibles. Ils sont dans {file}&#xa0;; ajoutez-les à la main.</translation>
    </message>
</context>
<context>
    <name>FoundTasks</name>
    <message>
        <source>The filter hides “{task}”. It is open here. The rows stay as they are.</source>
        <translation>Le filtre masque «&#xa0;{task}&#xa0;». Elle est ouverte ici. Les lignes restent telles quelles.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>task</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>A task is called</source>
        <translation>Nom donné à une tâche</translation>
    </message>
</context>
<context>
    <name>GoneTask</name>
    <message>
        <source>Create it again</source>
        <translation>La recréer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>This workflow is gone. “{task}” was in it.</source>
        <translation>Ce workflow n’existe plus. «&#xa0;{task}&#xa0;» s’y trouvait.</translation>
    </message>
    <message>
        <source>“{task}” was replaced by somebody else: “{other}” has its ID now.</source>
        <translation>«&#xa0;{task}&#xa0;» a été remplacée par quelqu’un d’autre&#xa0;: «&#xa0;{other}&#xa0;» a maintenant son identifiant.</translation>
    </message>
    <message>
        <source>“{task}” was deleted by somebody else.</source>
        <translation>«&#xa0;{task}&#xa0;» a été supprimée par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Votre saisie est conservée.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Guide d’utilisation</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The guide was not installed with the program.</source>
        <translation>Le guide n’a pas été installé avec le programme.</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Aucune page ne contient ces mots.</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>Pages contenant ces mots&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Flowdash Desktop is under the MIT licence, and made of the packages below.</source>
        <translation>Flowdash Desktop est sous licence MIT et utilise les paquets ci-dessous.</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>À propos de Flowdash Desktop</translation>
    </message>
    <message>
        <source>This is all of it, without names, addresses, keys and texts of tasks. Nothing is sent: copy or save it.</source>
        <translation>Tout est là, sans noms, adresses, clés ni textes de tâches. Rien n’est envoyé&#xa0;: copiez-le ou enregistrez-le.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}. Choose another folder.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
    <message>
        <source>There is no log: nothing went wrong so far.</source>
        <translation>Il n’y a pas de journal&#xa0;: tout s’est bien passé jusqu’ici.</translation>
    </message>
    <message>
        <source>No program opens {path}. Open it by hand.</source>
        <translation>Aucun programme n’ouvre {path}. Ouvrez-le à la main.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time. What was saved is here.</source>
        <translation>Le programme s’est arrêté de façon inattendue la dernière fois. Ce qui était enregistré est ici.</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>Afficher le rapport…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Can&apos;t be undone: {what}</source>
        <translation>Annulation impossible&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Retiré&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The server had not accepted it.</source>
        <translation>Le serveur ne l’avait pas accepté.</translation>
    </message>
    <message>
        <source>The server had not accepted {count} of them.</source>
        <translation>Le serveur n’en avait pas accepté {count}.</translation>
    </message>
    <message>
        <source>1 task is not there any more.</source>
        <translation>1 tâche n’existe plus.</translation>
    </message>
    <message>
        <source>{count} tasks are not there any more.</source>
        <translation>{count} tâches n’existent plus.</translation>
    </message>
    <message>
        <source>Already carried out: {count}.</source>
        <translation>Déjà exécutées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>It is not known whether the server has carried this out: {what}.</source>
        <translation>On ne sait pas si le serveur a exécuté ceci&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{what} was not carried out, so nothing is undone.</source>
        <translation>Pas d’exécution, donc rien à annuler&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone before {later}.</source>
        <translation>{what}&#xa0;: annulation impossible avant celle de {later}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: nothing is kept that would bring it back.</source>
        <translation>{what}&#xa0;: annulation impossible, rien n’est conservé pour y revenir.</translation>
    </message>
    <message>
        <source>{what}: 1 was carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}&#xa0;: 1 a été exécutée et ne peut pas être annulée. Les autres sont à régler.</translation>
    </message>
    <message>
        <source>{what}: {count} were carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}&#xa0;: {count} ont été exécutées et ne peuvent pas être annulées. Les autres sont à régler.</translation>
    </message>
    <message>
        <source>{what} was sent and can&apos;t be undone.</source>
        <translation>{what}&#xa0;: envoyé, annulation impossible.</translation>
    </message>
    <message>
        <source>{what} was carried out and can&apos;t be undone.</source>
        <translation>{what}&#xa0;: exécuté, annulation impossible.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the task is not there any more.</source>
        <translation>{what}&#xa0;: annulation impossible, la tâche n’existe plus.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the task is not there any more.</source>
        <translation>{what}&#xa0;: rétablissement impossible, la tâche n’existe plus.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the tasks are not there any more.</source>
        <translation>{what}&#xa0;: annulation impossible, les tâches n’existent plus.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the tasks are not there any more.</source>
        <translation>{what}&#xa0;: rétablissement impossible, les tâches n’existent plus.</translation>
    </message>
    <message>
        <source>It is being sent right now. Try again in a moment.</source>
        <translation>L’envoi est en cours. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{what} is being sent right now. Try again in a moment.</source>
        <translation>{what}&#xa0;: envoi en cours. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>{what} is being sent and can&apos;t be undone any more.</source>
        <translation>{what}&#xa0;: envoi en cours, annulation désormais impossible.</translation>
    </message>
    <message>
        <source>Undo history ({keys}) has the steps before it.</source>
        <translation>L’historique d’annulation ({keys}) contient ce qui précède.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Nothing to undo in {workflow}</source>
        <translation>Rien à annuler dans {workflow}</translation>
    </message>
    <message>
        <source>Nothing to redo in {workflow}</source>
        <translation>Rien à rétablir dans {workflow}</translation>
    </message>
    <message>
        <source>Your last change was in {workflow}.</source>
        <translation>Votre dernière modification était dans {workflow}.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Rien à annuler ici</translation>
    </message>
    <message>
        <source>Nothing to redo here</source>
        <translation>Rien à rétablir ici</translation>
    </message>
    <message>
        <source>, {before} to {after}</source>
        <translation>, {before} devient {after}</translation>
    </message>
    <message>
        <source>{what} is {value} again</source>
        <translation>{what}&#xa0;: de nouveau {value}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>new task {task}</source>
        <translation>nouvelle tâche {task}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} modifications</translation>
    </message>
    <message>
        <source>{action} of {count} tasks</source>
        <translation>{action}&#xa0;: {count} tâches</translation>
    </message>
    <message>
        <source>delete {count} tasks</source>
        <translation>supprimer {count} tâches</translation>
    </message>
    <message>
        <source>add {count} files</source>
        <translation>ajouter {count} fichiers</translation>
    </message>
    <message>
        <source>{field} of {count} tasks</source>
        <translation>{field} de {count} tâches</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tâches</translation>
    </message>
    <message>
        <source>{task} will be deleted in a few seconds.</source>
        <translation>{task} sera supprimée dans quelques secondes.</translation>
    </message>
    <message>
        <source>{task} will be deleted when the server can be reached.</source>
        <translation>{task} sera supprimée quand le serveur sera joignable.</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out in a few seconds.</source>
        <translation>{action} pour {task} sera exécutée dans quelques secondes.</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out when the server can be reached.</source>
        <translation>{action} pour {task} sera exécutée quand le serveur sera joignable.</translation>
    </message>
    <message>
        <source>{field} of {task}</source>
        <translation>{field} de {task}</translation>
    </message>
    <message>
        <source>delete {task}</source>
        <translation>supprimer {task}</translation>
    </message>
    <message>
        <source>link {task} to {other}</source>
        <translation>lier {task} à {other}</translation>
    </message>
    <message>
        <source>unlink {task} from {other}</source>
        <translation>délier {task} de {other}</translation>
    </message>
    <message>
        <source>comment on {task}</source>
        <translation>commenter {task}</translation>
    </message>
    <message>
        <source>{what} of {task}</source>
        <translation>{what} de {task}</translation>
    </message>
    <message>
        <source>remove {file} from {task}</source>
        <translation>retirer {file} de {task}</translation>
    </message>
    <message>
        <source>add {file} to {task}</source>
        <translation>ajouter {file} à {task}</translation>
    </message>
    <message>
        <source>rename {old} to {new} in {task}</source>
        <translation>renommer {old} en {new} dans {task}</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>Dans {workflow}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>1 more waits.</source>
        <translation>1 autre attend.</translation>
    </message>
    <message>
        <source>{count} more wait.</source>
        <translation>{count} autres attendent.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Historique d’annulation</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>{later} was carried out later</source>
        <translation>{later} a été exécuté plus tard</translation>
    </message>
    <message>
        <source>first undo {later}</source>
        <translation>annulez d’abord {later}</translation>
    </message>
    <message>
        <source>{done} of {count} carried out, can&apos;t be undone</source>
        <translation>{done} exécutées sur {count}, annulation impossible</translation>
    </message>
    <message>
        <source>Sent, can&apos;t be undone</source>
        <translation>Envoyé, annulation impossible</translation>
    </message>
    <message>
        <source>Carried out, can&apos;t be undone</source>
        <translation>Exécuté, annulation impossible</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Taken back, not carried out</source>
        <translation>Retiré, non exécuté</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Enregistré ici, pas encore envoyé</translation>
    </message>
    <message>
        <source>Waits, can be undone</source>
        <translation>En attente, annulation possible</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Non exécuté</translation>
    </message>
</context>
<context>
    <name>HistoryExportDialog</name>
    <message>
        <source>Export history of {workflow}</source>
        <translation>Exporter l’historique de {workflow}</translation>
    </message>
    <message>
        <source>Each change of a stage becomes a line: which task, when, by whom and why.</source>
        <translation>Chaque changement d’étape devient une ligne&#xa0;: quelle tâche, quand, par qui et pourquoi.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Au</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{name} (from {host})</source>
        <translation>{name} (de {host})</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>pas un fichier</translation>
    </message>
    <message>
        <source>too large: {size}</source>
        <translation>trop gros&#xa0;: {size}</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>not a web address</source>
        <translation>pas une adresse web</translation>
    </message>
    <message>
        <source>in another folder</source>
        <translation>dans un autre dossier</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>aucun dossier</translation>
    </message>
    <message>
        <source>{name} ({reason})</source>
        <translation>{name} ({reason})</translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation>«&#xa0;{file}&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>«&#xa0;{file}&#xa0;» est un dossier.</translation>
    </message>
    <message>
        <source>“{file}” is neither a file nor a folder.</source>
        <translation>«&#xa0;{file}&#xa0;» n’est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>“{file}” is {size}; this server takes files up to {most}.</source>
        <translation>«&#xa0;{file}&#xa0;» fait {size}&#xa0;; ce serveur accepte les fichiers jusqu’à {most}.</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read: this account is not allowed to.</source>
        <translation>«&#xa0;{file}&#xa0;» est illisible&#xa0;: ce compte n’y a pas droit.</translation>
    </message>
    <message>
        <source>“{file}” is not a web address that the server can fetch.</source>
        <translation>«&#xa0;{file}&#xa0;» n’est pas une adresse web que le serveur puisse récupérer.</translation>
    </message>
    <message>
        <source>“{file}” is outside of the folder from which files are taken.</source>
        <translation>«&#xa0;{file}&#xa0;» est hors du dossier d’où les fichiers sont pris.</translation>
    </message>
    <message>
        <source>“{file}” has no folder here: write its whole path.</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas de dossier ici&#xa0;: écrivez son chemin complet.</translation>
    </message>
    <message>
        <source>1 file is added, {size}.</source>
        <translation>1 fichier est ajouté, {size}.</translation>
    </message>
    <message>
        <source>{count} files are added, {size}.</source>
        <translation>{count} fichiers sont ajoutés, {size}.</translation>
    </message>
    <message>
        <source>The server fetches files from: {hosts}.</source>
        <translation>Le serveur récupère des fichiers sur&#xa0;: {hosts}.</translation>
    </message>
    <message>
        <source>1 file is outside of the folder of the imported file, or hidden:</source>
        <translation>1 fichier est hors du dossier du fichier importé, ou caché&#xa0;:</translation>
    </message>
    <message>
        <source>{count} files are outside of the folder of the imported file, or hidden:</source>
        <translation>{count} fichiers sont hors du dossier du fichier importé, ou cachés&#xa0;:</translation>
    </message>
    <message>
        <source>and {count} more folders</source>
        <translation>et {count} autres dossiers</translation>
    </message>
    <message>
        <source>Looking for files… {done} of {total}</source>
        <translation>Recherche des fichiers… {done} sur {total}</translation>
    </message>
    <message>
        <source>Copying files… {done} of {total}</source>
        <translation>Copie des fichiers… {done} sur {total}</translation>
    </message>
    <message>
        <source>Nothing was imported. {reason}</source>
        <translation>Rien n’a été importé. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusée</numerusform>
            <numerusform>%n refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n omise</numerusform>
            <numerusform>%n omises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on both sides</source>
        <translation>
            <numerusform>%n modifiée des deux côtés</numerusform>
            <numerusform>%n modifiées des deux côtés</numerusform>
        </translation>
    </message>
    <message>
        <source>new field “{name}” ({type})</source>
        <translation>nouveau champ «&#xa0;{name}&#xa0;» ({type})</translation>
    </message>
    <message>
        <source>a new option of “{name}”</source>
        <translation>une nouvelle option de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{count} new options of “{name}”</source>
        <translation>{count} nouvelles options de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>This also changes the workflow: {parts}. Ctrl+Alt+Z takes that back.</source>
        <translation>Cela modifie aussi le workflow&#xa0;: {parts}. Ctrl+Alt+Z l’annule.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>jour/mois/année</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mois/jour/année</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>virgules</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>points-virgules</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabulations</translation>
    </message>
    <message>
        <source>upright bars</source>
        <translation>barres verticales</translation>
    </message>
    <message>
        <source>{zone} time</source>
        <translation>heure de {zone}</translation>
    </message>
    <message>
        <source>“{zone}” is not known: this computer&apos;s time</source>
        <translation>«&#xa0;{zone}&#xa0;» est inconnu&#xa0;: heure de cet ordinateur</translation>
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
        <translation>Europe occidentale (Windows-1252)</translation>
    </message>
    <message>
        <source>Western Europe (ISO-8859-1)</source>
        <translation>Europe occidentale (ISO-8859-1)</translation>
    </message>
    <message>
        <source>Western Europe (DOS-850)</source>
        <translation>Europe occidentale (DOS-850)</translation>
    </message>
    <message>
        <source>Western Europe (Mac)</source>
        <translation>Europe occidentale (Mac)</translation>
    </message>
    <message>
        <source>Central Europe (Windows-1250)</source>
        <translation>Europe centrale (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cyrillique (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Cyrillique (KOI8-R)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Grec (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Turc (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Hébreu (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabe (Windows-1256)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Balte (Windows-1257)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Thaï (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japonais (Shift-JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japonais (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation>Coréen (Windows-949)</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>Chinois simplifié (GB18030)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>Chinois traditionnel (Big5)</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>aucune ligne</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>virgule décimale</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>point décimal</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>{field}: a formula that nobody has calculated.</source>
        <translation>{field}&#xa0;: une formule que personne n’a calculée.</translation>
    </message>
    <message>
        <source>{field}: the cell says {error}.</source>
        <translation>{field}&#xa0;: la cellule indique {error}.</translation>
    </message>
    <message>
        <source>Several tasks are found by this.</source>
        <translation>Plusieurs tâches correspondent.</translation>
    </message>
    <message>
        <source>Row {row} is of the same task.</source>
        <translation>La ligne {row} désigne la même tâche.</translation>
    </message>
    <message>
        <source>The task was deleted after the file was written.</source>
        <translation>La tâche a été supprimée après l’écriture du fichier.</translation>
    </message>
    <message>
        <source>This row has become a task before.</source>
        <translation>Cette ligne est déjà devenue une tâche.</translation>
    </message>
    <message>
        <source>the task has {theirs}, the file has {mine}</source>
        <translation>la tâche a {theirs}, le fichier a {mine}</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>En modifier {count}</translation>
    </message>
    <message>
        <source>Create {count}</source>
        <translation>En créer {count}</translation>
    </message>
    <message>
        <source>Change {changed} and create {new}</source>
        <translation>En modifier {changed} et en créer {new}</translation>
    </message>
    <message>
        <source>one task changed</source>
        <translation>une tâche modifiée</translation>
    </message>
    <message>
        <source>{count} tasks changed</source>
        <translation>{count} tâches modifiées</translation>
    </message>
    <message>
        <source>one task created</source>
        <translation>une tâche créée</translation>
    </message>
    <message>
        <source>{count} tasks created</source>
        <translation>{count} tâches créées</translation>
    </message>
    <message>
        <source>one file added</source>
        <translation>un fichier ajouté</translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation>{count} fichiers ajoutés</translation>
    </message>
    <message>
        <source>Imported {file}: {what}.</source>
        <translation>{file} importé&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Import tasks from</source>
        <translation>Importer les tâches depuis</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>Feuilles de calcul (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the refused rows as</source>
        <translation>Enregistrer les lignes refusées sous</translation>
    </message>
    <message>
        <source>{file} - refused rows</source>
        <translation>{file} - lignes refusées</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Motif du refus</translation>
    </message>
    <message>
        <source>Saved one refused row to {file}.</source>
        <translation>Une ligne refusée enregistrée dans {file}.</translation>
    </message>
    <message>
        <source>Saved {count} refused rows to {file}.</source>
        <translation>{count} lignes refusées enregistrées dans {file}.</translation>
    </message>
    <message>
        <source>The tasks of this workflow are still being read. Import once they are all here.</source>
        <translation>Les tâches de ce workflow sont encore en cours de lecture. Importez quand elles seront toutes là.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>le presse-papiers</translation>
    </message>
    <message>
        <source>There are no rows in the clipboard. Copy some cells of a spreadsheet first.</source>
        <translation>Il n’y a pas de lignes dans le presse-papiers. Copiez d’abord des cellules d’un tableur.</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows</source>
        <translation>Lecture de {file}… {rows} lignes</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows, {share} %</source>
        <translation>Lecture de {file}… {rows} lignes, {share}&#xa0;%</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>None of the imported tasks is there any more.</source>
        <translation>Plus aucune des tâches importées n’existe.</translation>
    </message>
    <message>
        <source>The reading was stopped. The rows are those of before.</source>
        <translation>La lecture a été arrêtée. Les lignes sont celles d’avant.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{file} was not imported. {reason}</source>
        <translation>{file} n’a pas été importé. {reason}</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} n’a pas de lignes.</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>sheet “{sheet}” · {rows}</source>
        <translation>feuille «&#xa0;{sheet}&#xa0;» · {rows}</translation>
    </message>
    <message>
        <source>Formulas without a value: {count}. Their rows are refused. Open the file in your spreadsheet program and save it once to bring them in.</source>
        <translation>Formules sans valeur&#xa0;: {count}. Leurs lignes sont refusées. Pour les reprendre, ouvrez le fichier dans votre tableur et enregistrez-le une fois.</translation>
    </message>
    <message>
        <source>Formulas whose values may be old: the file asks to be calculated anew.</source>
        <translation>Formules aux valeurs peut-être anciennes&#xa0;: le fichier demande à être recalculé.</translation>
    </message>
    <message>
        <source>Cells with errors: {count}. Their rows are refused.</source>
        <translation>Cellules en erreur&#xa0;: {count}. Leurs lignes sont refusées.</translation>
    </message>
    <message>
        <source>Merged cells: {count}. Only the first cell of each has the value.</source>
        <translation>Cellules fusionnées&#xa0;: {count}. Seule la première cellule de chacune a la valeur.</translation>
    </message>
    <message>
        <source>Hidden rows: {count}. They are read, too.</source>
        <translation>Lignes masquées&#xa0;: {count}. Elles sont lues aussi.</translation>
    </message>
    <message>
        <source>Hidden columns: {count}. They are read, too.</source>
        <translation>Colonnes masquées&#xa0;: {count}. Elles sont lues aussi.</translation>
    </message>
    <message>
        <source>The dates of the file count from 1904, and are read so.</source>
        <translation>Les dates du fichier comptent à partir de 1904 et sont lues ainsi.</translation>
    </message>
    <message>
        <source>Texts as long as a cell holds: {count}. They may have been cut at 32,767 characters before.</source>
        <translation>Textes aussi longs qu’une cellule le permet&#xa0;: {count}. Ils ont peut-être déjà été coupés à 32&#xa0;767 caractères.</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits: {count}. A spreadsheet program may have changed their last digits.</source>
        <translation>Nombres de plus de 15 chiffres&#xa0;: {count}. Un tableur a peut-être changé leurs derniers chiffres.</translation>
    </message>
    <message>
        <source>Dates that are no days of the calendar: {count}.</source>
        <translation>Dates absentes du calendrier&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Columns without a heading: {count}.</source>
        <translation>Colonnes sans en-tête&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Headings that are there twice: {count}.</source>
        <translation>En-têtes en double&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Rows that are there twice: {count}.</source>
        <translation>Lignes en double&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Rows with more cells than there are headings: {count}.</source>
        <translation>Lignes ayant plus de cellules qu’il n’y a d’en-têtes&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The file is of another kind than its name says.</source>
        <translation>Le fichier est d’un autre type que ne l’indique son nom.</translation>
    </message>
    <message>
        <source>Errors in the cells of this file could not be looked for.</source>
        <translation>Les erreurs dans les cellules de ce fichier n’ont pas pu être recherchées.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import into {workflow}</source>
        <translation>Importer dans {workflow}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bring back into {workflow}</source>
        <translation>Ramener dans {workflow}</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>Examen des lignes…</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Ce qui va changer</translation>
    </message>
    <message>
        <source>Save the refused row as a file…</source>
        <translation>Enregistrer la ligne refusée dans un fichier…</translation>
    </message>
    <message>
        <source>Save the {count} refused rows as a file…</source>
        <translation>Enregistrer les {count} lignes refusées dans un fichier…</translation>
    </message>
    <message>
        <source>Choose first which value is to be where a cell was changed on both sides.</source>
        <translation>Choisissez d’abord la valeur à retenir là où une cellule a été modifiée des deux côtés.</translation>
    </message>
    <message>
        <source>Choose on the left what each column becomes.</source>
        <translation>Choisissez à gauche ce que devient chaque colonne.</translation>
    </message>
    <message>
        <source>No row of this file would change anything.</source>
        <translation>Aucune ligne de ce fichier ne changerait quoi que ce soit.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. One Ctrl+Z takes all of it back.</source>
        <translation>Rien n’est encore modifié. Un seul Ctrl+Z annule tout.</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Assigner à…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Assigner à</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assignée</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The server syncs {workflow} with its database…</source>
        <translation>Le serveur synchronise {workflow} avec sa base de données…</translation>
    </message>
    <message>
        <source>{workflow} has no data sync on this server. Nothing was changed.</source>
        <translation>{workflow} n’a pas de synchronisation de données sur ce serveur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{workflow} was not synced: {reason}</source>
        <translation>{workflow} n’a pas été synchronisé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{workflow} history {first} to {last}.csv</source>
        <translation>{workflow} historique {first} à {last}.csv</translation>
    </message>
    <message>
        <source>The server writes the history…</source>
        <translation>Le serveur écrit l’historique…</translation>
    </message>
    <message>
        <source>This server exports no history.</source>
        <translation>Ce serveur n’exporte pas d’historique.</translation>
    </message>
    <message>
        <source>The history was not exported: {reason}</source>
        <translation>L’historique n’a pas été exporté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The history is in {file}.</source>
        <translation>L’historique est dans {file}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>The server could not write the history. No file was saved.</source>
        <translation>Le serveur n’a pas pu écrire l’historique. Aucun fichier n’a été enregistré.</translation>
    </message>
    <message>
        <source>The server takes long to write the history. No file was saved: try again later.</source>
        <translation>Le serveur met longtemps à écrire l’historique. Aucun fichier n’a été enregistré&#xa0;: réessayez plus tard.</translation>
    </message>
    <message>
        <source>No program shows the folder {folder}.</source>
        <translation>Aucun programme n’affiche le dossier {folder}.</translation>
    </message>
    <message>
        <source>{workflow}: the server was asked to sync, and goes on by itself.</source>
        <translation>{workflow}&#xa0;: la synchronisation a été demandée au serveur, qui la poursuit seul.</translation>
    </message>
    <message>
        <source>{workflow} is synced: {created} created, {updated} changed, {unchanged} as before.</source>
        <translation>{workflow} est synchronisé&#xa0;: {created} créées, {updated} modifiées, {unchanged} inchangées.</translation>
    </message>
    <message>
        <source>{failed} refused:</source>
        <translation>{failed} refusées&#xa0;:</translation>
    </message>
    <message>
        <source>{workflow} was not synced:</source>
        <translation>{workflow} n’a pas été synchronisé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key needed</source>
        <translation>Clé API requise</translation>
    </message>
    <message>
        <source>{account} asks for an API key</source>
        <translation>{account} demande une clé API</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Le serveur n’accepte pas la clé API.</translation>
    </message>
    <message>
        <source>Your changes are saved here and wait for the key.</source>
        <translation>Vos modifications sont enregistrées ici et attendent la clé.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clé API</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Pour cette session seulement</translation>
    </message>
    <message>
        <source>Open as an account of its own</source>
        <translation>Ouvrir comme compte distinct</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Utiliser cette clé</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>La clé ne peut pas être conservée dans le trousseau de ce système. Elle n’est jamais écrite dans un fichier.</translation>
    </message>
    <message>
        <source>This is an invitation to another server, {address}. Use it to connect another account.</source>
        <translation>Ceci est une invitation à un autre serveur, {address}. Utilisez-la pour connecter un autre compte.</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Nobody: a program, which may do everything</source>
        <translation>Personne&#xa0;: un programme, qui peut tout faire</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Personne</translation>
    </message>
    <message>
        <source>Choose whose key it is</source>
        <translation>Choisissez à qui est la clé</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Such as the computer where it is used, so that it is known again.</source>
        <translation>Par exemple l’ordinateur où elle sert, pour la reconnaître.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>Dans 7 jours</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>Dans 30 jours</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>Dans 90 jours</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>Dans un an</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>E&amp;xpire</translation>
    </message>
    <message>
        <source>&amp;Address in the invitation</source>
        <translation>&amp;Adresse dans l’invitation</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clé API</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>Copy invitation</source>
        <translation>Copier l’invitation</translation>
    </message>
    <message>
        <source>The key is shown only now. The server stores no copy of it.</source>
        <translation>La clé n’est affichée que maintenant. Le serveur n’en conserve pas de copie.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The key was not copied, and can&apos;t be shown again. Close once more to do without it.</source>
        <translation>La clé n’a pas été copiée et ne peut plus être affichée. Fermez encore une fois pour vous en passer.</translation>
    </message>
    <message>
        <source>Choose whose key it is.</source>
        <translation>Choisissez à qui est la clé.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez un nom.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>La clé est copiée.</translation>
    </message>
    <message>
        <source>The invitation is copied. Send it to that person alone: whoever has it can work with the key.</source>
        <translation>L’invitation est copiée. Envoyez-la à cette seule personne&#xa0;: quiconque l’a peut travailler avec la clé.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Modifier les raccourcis</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Rechercher une commande ou un raccourci</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs raccourcis</translation>
    </message>
    <message>
        <source>Press a new key…</source>
        <translation>Appuyez sur un nouveau raccourci…</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Retirer le raccourci</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Utiliser ici</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Laisser là-bas</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Press the key for {command}. A letter is for row mode, other keys work everywhere.</source>
        <translation>Appuyez sur le raccourci de {command}. Une lettre vaut en mode ligne, les autres touches partout.</translation>
    </message>
    <message>
        <source>Esc changes nothing.</source>
        <translation>Esc ne change rien.</translation>
    </message>
    <message>
        <source>moving and choosing</source>
        <translation>se déplacer et choisir</translation>
    </message>
    <message>
        <source>{key} is always the key of {owner}. Press another one.</source>
        <translation>{key} est toujours le raccourci de {owner}. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{key} is the key of {other} now.</source>
        <translation>{key} est maintenant le raccourci de {other}.</translation>
    </message>
    <message>
        <source>in row mode</source>
        <translation>en mode ligne</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>{key} is the key of {command} {where}.</source>
        <translation>{key} est le raccourci de {command} {where}.</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Exporter les raccourcis</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Raccourcis (*.json)</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>Exporté dans {file}.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>Le fichier ne peut pas être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Importer des raccourcis</translation>
    </message>
    <message>
        <source>Imported from {file}.</source>
        <translation>Importé depuis {file}.</translation>
    </message>
    <message>
        <source>Commands that are not known here were left out: {count}.</source>
        <translation>Commandes inconnues ici, laissées de côté&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Modifier les raccourcis…</translation>
    </message>
</context>
<context>
    <name>LaterPopup</name>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Come back to this task</source>
        <translation>Revenir à cette tâche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>tomorrow, fri 14:30, +2w</source>
        <translation>demain, ven 14:30, +2s</translation>
    </message>
    <message>
        <source>This is no date. Type one such as fri 14:30.</source>
        <translation>Ce n’est pas une date. Saisissez par exemple ven 14:30.</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Letter after G</source>
        <translation>Lettre après G</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Letter of the view {name}</source>
        <translation>Lettre de la vue {name}</translation>
    </message>
    <message>
        <source>A letter from A to Z, or a digit.</source>
        <translation>Une lettre de A à Z, ou un chiffre.</translation>
    </message>
    <message>
        <source>Without one the view gets whichever letter is free.</source>
        <translation>Sans lettre, la vue reçoit celle qui est libre.</translation>
    </message>
    <message>
        <source>{letter} always leads to “{name}”.</source>
        <translation>{letter} mène toujours à «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{letter} leads to “{name}” now, which gets another letter.</source>
        <translation>{letter} mène maintenant à «&#xa0;{name}&#xa0;», qui reçoit une autre lettre.</translation>
    </message>
</context>
<context>
    <name>LinkControl</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>Copier {field}</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Écrire un e-mail</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Other workflow</source>
        <translation>Autre workflow</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Nom là-bas</translation>
    </message>
    <message>
        <source>How many tasks belong together</source>
        <translation>Combien de tâches vont ensemble</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>There are more. Type to narrow.</source>
        <translation>Il y en a d’autres. Saisissez pour restreindre.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>LinkedRow</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Unlink {task}</source>
        <translation>Délier {task}</translation>
    </message>
</context>
<context>
    <name>LinkedTask</name>
    <message>
        <source>“{task}” can be opened now.</source>
        <translation>«&#xa0;{task}&#xa0;» peut maintenant être ouverte.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>“{task}” is not there any more.</source>
        <translation>«&#xa0;{task}&#xa0;» n’existe plus.</translation>
    </message>
    <message>
        <source>“{task}” is not among the tasks that are here. Not all have come yet.</source>
        <translation>«&#xa0;{task}&#xa0;» n’est pas parmi les tâches présentes. Toutes ne sont pas encore arrivées.</translation>
    </message>
    <message>
        <source>“{task}” can&apos;t be opened. {reason}</source>
        <translation>«&#xa0;{task}&#xa0;» ne peut pas être ouverte. {reason}</translation>
    </message>
</context>
<context>
    <name>LinkedTasks</name>
    <message>
        <source>Linked</source>
        <translation>Liées</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Tâches liées</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Find a task to link</source>
        <translation>Rechercher une tâche à lier</translation>
    </message>
    <message>
        <source>Looking for tasks…</source>
        <translation>Recherche de tâches…</translation>
    </message>
    <message>
        <source>In which workflow are the tasks of “{link}”?</source>
        <translation>Dans quel workflow sont les tâches de «&#xa0;{link}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>There are no tasks to link</source>
        <translation>Il n’y a pas de tâches à lier</translation>
    </message>
    <message>
        <source>Unlinked from {link}: {task}</source>
        <translation>Déliée de {link}&#xa0;: {task}</translation>
    </message>
    <message>
        <source>{link}: {task} replaced {before}</source>
        <translation>{link}&#xa0;: {task} a remplacé {before}</translation>
    </message>
    <message>
        <source>now linked to {task}</source>
        <translation>maintenant liée à {task}</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Loading progress</source>
        <translation>Progression du chargement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop loading; what was loaded stays</source>
        <translation>Arrêter le chargement&#xa0;; ce qui est chargé reste</translation>
    </message>
    <message>
        <source>Stopped. What was loaded stays; Refresh loads the rest.</source>
        <translation>Arrêté. Ce qui est chargé reste&#xa0;; Actualiser charge le reste.</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Charger le reste</translation>
    </message>
    <message>
        <source>Read the tasks that were not loaded</source>
        <translation>Lire les tâches qui n’ont pas été chargées</translation>
    </message>
    <message>
        <source>All tasks are loaded</source>
        <translation>Toutes les tâches sont chargées</translation>
    </message>
    <message>
        <source>Loading 1 task…</source>
        <translation>Chargement de 1 tâche…</translation>
    </message>
    <message>
        <source>Loading {count} tasks…</source>
        <translation>Chargement de {count} tâches…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Loading {count} of {total} tasks…</source>
        <translation>Chargement de {count} tâches sur {total}…</translation>
    </message>
    <message>
        <source>1 task loaded, not all of them</source>
        <translation>1 tâche chargée, mais pas toutes</translation>
    </message>
    <message>
        <source>{count} tasks loaded, not all of them</source>
        <translation>{count} tâches chargées, mais pas toutes</translation>
    </message>
</context>
<context>
    <name>LongTextCellEditor</name>
    <message>
        <source>Ctrl+Enter saves, Esc gives up</source>
        <translation>Ctrl+Enter enregistre, Esc abandonne</translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source> and {count} more</source>
        <translation> et {count} de plus</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Shown as text: pictures and links of the mail are left out.</source>
        <translation>Affiché en texte&#xa0;: les images et les liens du message sont laissés de côté.</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>Fichier sans nom</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Voir {name}</translation>
    </message>
    <message>
        <source>and {count} more. Save the mail to open them in another program.</source>
        <translation>et {count} de plus. Enregistrez le message pour les ouvrir dans un autre programme.</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>Cellules vides</translation>
    </message>
    <message>
        <source>keep what the task has</source>
        <translation>garder la valeur de la tâche</translation>
    </message>
    <message>
        <source>clear it</source>
        <translation>l’effacer</translation>
    </message>
    <message>
        <source>Rows without a task</source>
        <translation>Lignes sans tâche</translation>
    </message>
    <message>
        <source>create one</source>
        <translation>en créer une</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>sont laissées de côté</translation>
    </message>
    <message>
        <source>Add this option</source>
        <translation>Ajouter cette option</translation>
    </message>
    <message>
        <source>Add these {count} options</source>
        <translation>Ajouter ces {count} options</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Colonne {number}</translation>
    </message>
    <message>
        <source>{column} becomes</source>
        <translation>{column} devient</translation>
    </message>
    <message>
        <source>Order of day and month in {column}</source>
        <translation>Ordre du jour et du mois dans {column}</translation>
    </message>
    <message>
        <source>Decimals in {column}</source>
        <translation>Décimales dans {column}</translation>
    </message>
    <message>
        <source>{field} is required and no column fills it.</source>
        <translation>{field} est obligatoire et aucune colonne ne le remplit.</translation>
    </message>
    <message>
        <source>{count} fit</source>
        <translation>{count} conviennent</translation>
    </message>
    <message>
        <source>one does not fit</source>
        <translation>une ne convient pas</translation>
    </message>
    <message>
        <source>{count} do not fit</source>
        <translation>{count} ne conviennent pas</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>laisser de côté</translation>
    </message>
    <message>
        <source>Make a new field “{name}”</source>
        <translation>Créer un nouveau champ «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>nothing: each row is a new task</source>
        <translation>rien&#xa0;: chaque ligne est une nouvelle tâche</translation>
    </message>
    <message>
        <source>Tasks are found by</source>
        <translation>Tâches trouvées par</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Personnes à mentionner</translation>
    </message>
    <message>
        <source>{name}: Enter mentions</source>
        <translation>{name}&#xa0;: Enter mentionne</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>current</source>
        <translation>actuel</translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Each becomes</source>
        <translation>Chacune devient</translation>
    </message>
    <message>
        <source>All others become</source>
        <translation>Toutes les autres deviennent</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>F2 writes another value into the last column.</source>
        <translation>F2 écrit une autre valeur dans la dernière colonne.</translation>
    </message>
</context>
<context>
    <name>MisfitsModel</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Valeur actuelle</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More for this workflow</source>
        <translation>Autres commandes de ce workflow</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>Coller comme nouvelles tâches</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>Modifier dans un tableur</translation>
    </message>
    <message>
        <source>Export history as CSV…</source>
        <translation>Exporter l’historique en CSV…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Search in viewed files</source>
        <translation>Rechercher dans les fichiers vus</translation>
    </message>
    <message>
        <source>Fetch the next tasks&apos; files ahead</source>
        <translation>Récupérer d’avance les fichiers des tâches suivantes</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tous les raccourcis</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Une autre vue porte ce nom.</translation>
    </message>
    <message>
        <source>Return replaces the view of this name.</source>
        <translation>Return remplace la vue de ce nom.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Filter, order and columns are saved, but not which tasks “{view}” lists.</source>
        <translation>Le filtre, l’ordre et les colonnes sont enregistrés, mais pas les tâches que liste «&#xa0;{view}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Enter adds a line, Alt+Up and Alt+Down move it.</source>
        <translation>Enter ajoute une ligne, Alt+Up et Alt+Down la déplacent.</translation>
    </message>
    <message>
        <source>{word} {number}</source>
        <translation>{word} {number}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Couleur de {name}</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez un nom.</translation>
    </message>
    <message>
        <source>There is a workflow of this name already.</source>
        <translation>Un workflow porte déjà ce nom.</translation>
    </message>
</context>
<context>
    <name>NewTaskForm</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>Afficher {some} de plus sur {count} champs</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>NewTaskPane</name>
    <message>
        <source>New task details</source>
        <translation>Détails de la nouvelle tâche</translation>
    </message>
    <message>
        <source>You began this task before. It is not created yet.</source>
        <translation>Vous avez déjà commencé cette tâche. Elle n’est pas encore créée.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Abandonner votre saisie&#xa0;?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Créer la tâche</translation>
    </message>
</context>
<context>
    <name>NewWorkflowDialog</name>
    <message>
        <source>New workflow</source>
        <translation>Nouveau workflow</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Commencer par</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message numerus="yes">
        <source>None of the %n tasks matches all of the filters together.</source>
        <translation>
            <numerusform>%n tâche, mais elle ne remplit pas tous les filtres à la fois.</numerusform>
            <numerusform>Aucune des %n tâches ne remplit tous les filtres à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>The only task does not match the filters.</source>
        <translation>La seule tâche ne correspond pas aux filtres.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>“Active only” hides 1 finished task.</source>
        <translation>«&#xa0;Actives seulement&#xa0;» masque 1 tâche terminée.</translation>
    </message>
    <message>
        <source>“Active only” hides {count} finished tasks.</source>
        <translation>«&#xa0;Actives seulement&#xa0;» masque {count} tâches terminées.</translation>
    </message>
    <message>
        <source>No task has “{words}” in a column that is shown.</source>
        <translation>Aucune tâche ne contient «&#xa0;{words}&#xa0;» dans une colonne affichée.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Afficher toutes les tâches</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides 1 task.</source>
        <translation>Le filtre «&#xa0;{condition}&#xa0;» masque 1 tâche.</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides {count} tasks.</source>
        <translation>Le filtre «&#xa0;{condition}&#xa0;» masque {count} tâches.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
    <message>
        <source>No such task is among the imported ones.</source>
        <translation>Aucune tâche de ce genre parmi les tâches importées.</translation>
    </message>
    <message>
        <source>No such task is put off for later.</source>
        <translation>Aucune tâche de ce genre n’est reportée à plus tard.</translation>
    </message>
    <message>
        <source>No such task needs you. Changes that wait for your decision would be here.</source>
        <translation>Aucune tâche de ce genre n’est à régler. Les modifications qui attendent votre décision seraient ici.</translation>
    </message>
    <message>
        <source>Others have changed no such task since you last looked.</source>
        <translation>Personne d’autre n’a modifié de tâche de ce genre depuis votre dernier passage.</translation>
    </message>
</context>
<context>
    <name>OrderPopup</name>
    <message>
        <source>Order of the queue</source>
        <translation>Ordre de la file</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>No task waits longer than so many days</source>
        <translation>Aucune tâche n’attend plus que ce nombre de jours</translation>
    </message>
    <message>
        <source>No task waits longer than</source>
        <translation>Aucune tâche n’attend plus de</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Leave it blank for no limit. Enter takes it.</source>
        <translation>Laissez vide pour aucune limite. Enter valide.</translation>
    </message>
    <message>
        <source>This is no number of days. Type one such as 3.</source>
        <translation>Ce n’est pas un nombre de jours. Saisissez par exemple 3.</translation>
    </message>
</context>
<context>
    <name>OrphanDraftRow</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsHeading</name>
    <message>
        <source>Typed and not saved</source>
        <translation>Saisi et non enregistré</translation>
    </message>
    <message>
        <source>Their tasks or fields are gone, or other tasks have their IDs.</source>
        <translation>Leurs tâches ou champs n’existent plus, ou d’autres tâches ont leurs identifiants.</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsNotice</name>
    <message>
        <source>What was typed for “{task}”, which had this ID before, is kept.</source>
        <translation>La saisie pour «&#xa0;{task}&#xa0;», qui avait cet identifiant avant, est conservée.</translation>
    </message>
    <message>
        <source>What was typed for another task, which had this ID before, is kept.</source>
        <translation>La saisie pour une autre tâche, qui avait cet identifiant avant, est conservée.</translation>
    </message>
    <message>
        <source>{field}: “{text}”</source>
        <translation>{field}&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>({count} texts in all)</source>
        <translation>({count} textes en tout)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Utiliser ici</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Changes that are not on the server yet or were not accepted</source>
        <translation>Modifications pas encore sur le serveur, ou non acceptées</translation>
    </message>
    <message>
        <source>Changes not on the server yet</source>
        <translation>Modifications pas encore sur le serveur</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Afficher le texte</translation>
    </message>
    <message>
        <source>Nothing is waiting. All changes are on the server.</source>
        <translation>Rien n’attend. Toutes les modifications sont sur le serveur.</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Les {count} premières sont listées.</translation>
    </message>
    <message>
        <source>1 change needs you.</source>
        <translation>1 modification est à régler.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes need you.</source>
        <translation>
            <numerusform>%n modification est à régler.</numerusform>
            <numerusform>%n modifications sont à régler.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits, so that it can be undone.</source>
        <translation>1 modification attend, pour pouvoir être annulée.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, so that they can be undone.</source>
        <translation>
            <numerusform>%n modification attend, pour pouvoir être annulée.</numerusform>
            <numerusform>%n modifications attendent, pour pouvoir être annulées.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is being sent.</source>
        <translation>1 modification est en cours d’envoi.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are being sent.</source>
        <translation>
            <numerusform>%n modification est en cours d’envoi.</numerusform>
            <numerusform>%n modifications sont en cours d’envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is saved here and not sent yet.</source>
        <translation>1 modification est enregistrée ici et pas encore envoyée.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are saved here and not sent yet.</source>
        <translation>
            <numerusform>%n modification est enregistrée ici et pas encore envoyée.</numerusform>
            <numerusform>%n modifications sont enregistrées ici et pas encore envoyées.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 text is typed and not saved yet.</source>
        <translation>1 texte est saisi et pas encore enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are typed and not saved yet.</source>
        <translation>
            <numerusform>%n texte est saisi et pas encore enregistré.</numerusform>
            <numerusform>%n textes sont saisis et pas encore enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits, so that it can be undone</source>
        <translation>Attend, pour pouvoir être annulé</translation>
    </message>
    <message>
        <source>Not sent yet, tried {count} times</source>
        <translation>Pas encore envoyé, {count} tentatives</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Delete this task</source>
        <translation>Supprimer cette tâche</translation>
    </message>
    <message>
        <source>{field}: rename {old} to {new}</source>
        <translation>{field}&#xa0;: renommer {old} en {new}</translation>
    </message>
    <message>
        <source>{field}: add {file}</source>
        <translation>{field}&#xa0;: ajouter {file}</translation>
    </message>
    <message>
        <source>{field}: remove {file}</source>
        <translation>{field}&#xa0;: retirer {file}</translation>
    </message>
    <message>
        <source>{field}: link {task}</source>
        <translation>{field}&#xa0;: lier {task}</translation>
    </message>
    <message>
        <source>{field}: unlink {task}</source>
        <translation>{field}&#xa0;: délier {task}</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>Commentaire&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Checklist: add {item}</source>
        <translation>Liste de contrôle&#xa0;: ajouter {item}</translation>
    </message>
    <message>
        <source>Checklist: complete {item}</source>
        <translation>Liste de contrôle&#xa0;: terminer {item}</translation>
    </message>
    <message>
        <source>Checklist: skip {item}</source>
        <translation>Liste de contrôle&#xa0;: ignorer {item}</translation>
    </message>
    <message>
        <source>Checklist: clear {item}</source>
        <translation>Liste de contrôle&#xa0;: effacer {item}</translation>
    </message>
    <message>
        <source>Checklist: rename to {item}</source>
        <translation>Liste de contrôle&#xa0;: renommer en {item}</translation>
    </message>
    <message>
        <source>Checklist: assign {item}</source>
        <translation>Liste de contrôle&#xa0;: assigner {item}</translation>
    </message>
    <message>
        <source>Checklist: delete {item}</source>
        <translation>Liste de contrôle&#xa0;: supprimer {item}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>Élément de liste de contrôle</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Show this task</source>
        <translation>Afficher cette tâche</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Recréer</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>L’appliquer là</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>Retirer sans copie</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Fetching {name}…</source>
        <translation>Récupération de {name}…</translation>
    </message>
    <message>
        <source>Copied {name}. Paste it into a folder, a mail or another task.</source>
        <translation>{name} copié. Collez-le dans un dossier, un e-mail ou une autre tâche.</translation>
    </message>
    <message>
        <source>{name} is here. Drag it now.</source>
        <translation>{name} est là. Faites-le glisser maintenant.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter do it   Esc close</source>
        <translation>↑ ↓ choisir   Enter exécuter   Esc fermer</translation>
    </message>
    <message>
        <source>A command, workflow, person, view, task or address</source>
        <translation>Commande, workflow, personne, vue, tâche ou adresse</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Tâches liées</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Tâches semblables</translation>
    </message>
    <message>
        <source>View files</source>
        <translation>Voir les fichiers</translation>
    </message>
    <message>
        <source>Files before other fields</source>
        <translation>Fichiers avant les autres champs</translation>
    </message>
    <message>
        <source>Reset the sections of the details</source>
        <translation>Réinitialiser les sections des détails</translation>
    </message>
    <message>
        <source>the section</source>
        <translation>la section</translation>
    </message>
    <message>
        <source>Collapse {section}</source>
        <translation>Réduire {section}</translation>
    </message>
    <message>
        <source>Expand {section}</source>
        <translation>Développer {section}</translation>
    </message>
    <message>
        <source>Unpin {section}</source>
        <translation>Désépingler {section}</translation>
    </message>
    <message>
        <source>Pin {section} to the top</source>
        <translation>Épingler {section} en haut</translation>
    </message>
    <message>
        <source>Move {section} up</source>
        <translation>Monter {section}</translation>
    </message>
    <message>
        <source>Move {section} down</source>
        <translation>Descendre {section}</translation>
    </message>
    <message>
        <source>Go to a section of the details first</source>
        <translation>Allez d’abord à une section des détails</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Keep the details open</source>
        <translation>Garder les détails ouverts</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Put the details beside the tasks</source>
        <translation>Placer les détails à côté des tâches</translation>
    </message>
    <message>
        <source>Put the details below the tasks</source>
        <translation>Placer les détails sous les tâches</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>It is removed when you apply. “Bring back” keeps it.</source>
        <translation>Il sera retiré quand vous appliquerez. «&#xa0;Ramener&#xa0;» le garde.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
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
        <translation>Ajouter {part}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>They belong to the whole workspace, and so do changes of them.</source>
        <translation>Ils appartiennent à tout l’espace de travail, et leurs modifications aussi.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ramener</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a row, Delete removes it, Enter edits it, Insert adds one.</source>
        <translation>Alt+Up et Alt+Down déplacent une ligne, Delete la retire, Enter la modifie, Insert en ajoute une.</translation>
    </message>
</context>
<context>
    <name>PersonControl</name>
    <message>
        <source>Unassigned</source>
        <translation>Non assignée</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>Les tâches désignent les personnes par leur adresse e-mail&#xa0;: elle reste donc.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom de famille</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôle</translation>
    </message>
    <message>
        <source>Write an address like anna@example.com</source>
        <translation>Écrivez une adresse comme anna@example.com</translation>
    </message>
    <message>
        <source>There is a person with this address already.</source>
        <translation>Une personne a déjà cette adresse.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>{role} (administers)</source>
        <translation>{role} (administre)</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Motif du refus</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>{people} is editing this</source>
        <translation>{people} modifie ceci</translation>
    </message>
    <message>
        <source>{people} are editing this</source>
        <translation>{people} modifient ceci</translation>
    </message>
    <message>
        <source>{people} is looking at this</source>
        <translation>{people} regarde ceci</translation>
    </message>
    <message>
        <source>{people} are looking at this</source>
        <translation>{people} regardent ceci</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>{people} and {last}</source>
        <translation>{people} et {last}</translation>
    </message>
    <message>
        <source>{person} changed this {ago}</source>
        <translation>{person} a modifié ceci {ago}</translation>
    </message>
    <message>
        <source>{change}: {fields}</source>
        <translation>{change}&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>il y a {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>il y a {minutes} min</translation>
    </message>
    <message>
        <source>Somebody else changed this</source>
        <translation>Quelqu’un d’autre a modifié ceci</translation>
    </message>
    <message>
        <source>{change}. Look again: the next press counts.</source>
        <translation>{change}. Regardez de nouveau&#xa0;: le prochain appui compte.</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>Others at this task</source>
        <translation>Autres personnes sur cette tâche</translation>
    </message>
</context>
<context>
    <name>Presenters</name>
    <message>
        <source>What you typed and did not save last time is kept.</source>
        <translation>Votre saisie non enregistrée de la dernière fois est conservée.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>“{task}” is gone. What you typed for it is kept in the outbox.</source>
        <translation>«&#xa0;{task}&#xa0;» n’existe plus. Votre saisie est conservée dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>A new task</source>
        <translation>Une nouvelle tâche</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Save all files in</source>
        <translation>Enregistrer tous les fichiers dans</translation>
    </message>
    <message>
        <source>{count} more among finished tasks. Show</source>
        <translation>{count} de plus parmi les tâches terminées. Afficher</translation>
    </message>
    <message>
        <source>{count} more in other stages. Show</source>
        <translation>{count} de plus à d’autres étapes. Afficher</translation>
    </message>
    <message>
        <source>There are no saved views to export. Save one first.</source>
        <translation>Aucune vue enregistrée à exporter. Enregistrez-en d’abord une.</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Exporter les vues</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>Vues (*.json)</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>Le fichier ne peut pas être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{count} views are in {file}.</source>
        <translation>{count} vues sont dans {file}.</translation>
    </message>
    <message>
        <source>1 view is in {file}.</source>
        <translation>1 vue est dans {file}.</translation>
    </message>
    <message>
        <source>The rules of colours are in {file}.</source>
        <translation>Les règles de couleur sont dans {file}.</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Importer des vues</translation>
    </message>
    <message>
        <source>1 rule colours the tasks in all views.</source>
        <translation>1 règle colore les tâches dans toutes les vues.</translation>
    </message>
    <message>
        <source>{count} rules colour the tasks in all views.</source>
        <translation>{count} règles colorent les tâches dans toutes les vues.</translation>
    </message>
    <message>
        <source>1 rule of colours was left out: the workflow lacks its fields.</source>
        <translation>1 règle de couleur a été laissée de côté&#xa0;: le workflow n’a pas ses champs.</translation>
    </message>
    <message>
        <source>{count} rules of colours were left out: the workflow does not have their fields.</source>
        <translation>{count} règles de couleur ont été laissées de côté&#xa0;: le workflow n’a pas leurs champs.</translation>
    </message>
    <message>
        <source>Imported: {views}.</source>
        <translation>Importé&#xa0;: {views}.</translation>
    </message>
    <message>
        <source>All of these views are there already.</source>
        <translation>Toutes ces vues sont déjà là.</translation>
    </message>
    <message>
        <source>“{view}” was left out: this workflow can&apos;t be filtered so by {field}.</source>
        <translation>«&#xa0;{view}&#xa0;» a été laissée de côté&#xa0;: ce workflow ne peut pas être filtré ainsi par {field}.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Le fichier est illisible.</translation>
    </message>
    <message>
        <source>The file is too long for a file of views.</source>
        <translation>Le fichier est trop long pour un fichier de vues.</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no views.</source>
        <translation>Le fichier n’est pas du JSON et ne contient donc pas de vues.</translation>
    </message>
    <message>
        <source>The file holds no views of Flowdash Desktop.</source>
        <translation>Le fichier ne contient pas de vues de Flowdash Desktop.</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>Le fichier provient d’une version plus récente. Mettez le programme à jour pour l’importer.</translation>
    </message>
    <message>
        <source>The views in the file are damaged.</source>
        <translation>Les vues du fichier sont endommagées.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>The workflow of this link is not here. It was removed, or the API key can&apos;t see it.</source>
        <translation>Le workflow de ce lien n’est pas ici. Il a été retiré, ou la clé API ne peut pas le voir.</translation>
    </message>
    <message>
        <source>No task here has this address. Its workflow is shown.</source>
        <translation>Aucune tâche ici n’a cette adresse. Son workflow est affiché.</translation>
    </message>
    <message>
        <source>After a decision it is said where it differs from alike ones.</source>
        <translation>Après une décision, ce qui la distingue des semblables est indiqué.</translation>
    </message>
    <message>
        <source>Nothing is said any more where a decision differs from alike ones.</source>
        <translation>Plus rien n’est indiqué quand une décision diffère des semblables.</translation>
    </message>
    <message>
        <source>Others who work here are shown which task you look at.</source>
        <translation>Les autres personnes voient quelle tâche vous regardez.</translation>
    </message>
    <message>
        <source>Nobody is shown any more which task you look at.</source>
        <translation>Plus personne ne voit quelle tâche vous regardez.</translation>
    </message>
    <message>
        <source>The API key of this account belongs to {name}.</source>
        <translation>La clé API de ce compte appartient à {name}.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>I am not in this list</source>
        <translation>Je ne suis pas dans cette liste</translation>
    </message>
    <message>
        <source>Opened with “{view}”, its default view.</source>
        <translation>Ouvert avec «&#xa0;{view}&#xa0;», sa vue par défaut.</translation>
    </message>
    <message>
        <source>As I left it</source>
        <translation>Tel que je l’ai laissé</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Aucun espace de travail n’est ouvert</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Cette tâche n’existe plus.</translation>
    </message>
    <message>
        <source>{action} was not sent: {field} holds text that is not saved. Correct it, or press Esc there to drop it.</source>
        <translation>{action} n’a pas été envoyée&#xa0;: {field} contient un texte non enregistré. Corrigez-le, ou appuyez là sur Esc pour l’abandonner.</translation>
    </message>
    <message>
        <source>1 no longer matches the filter and is not shown.</source>
        <translation>1 ne correspond plus au filtre et n’est pas affichée.</translation>
    </message>
    <message>
        <source>{count} no longer match the filter and are not shown.</source>
        <translation>{count} ne correspondent plus au filtre et ne sont pas affichées.</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are sorted by {field}.</source>
        <translation>Elles sont ailleurs maintenant&#xa0;: les lignes sont triées par {field}.</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are grouped by {field}.</source>
        <translation>Elles sont ailleurs maintenant&#xa0;: les lignes sont groupées par {field}.</translation>
    </message>
    <message>
        <source>{count} files are being attached to {task}.</source>
        <translation>{count} fichiers sont en cours d’ajout à {task}.</translation>
    </message>
    <message>
        <source>1 file is being attached to {task}.</source>
        <translation>1 fichier est en cours d’ajout à {task}.</translation>
    </message>
    <message>
        <source>The server will fetch {count} files for {task}.</source>
        <translation>Le serveur va récupérer {count} fichiers pour {task}.</translation>
    </message>
    <message>
        <source>The server will fetch 1 file for {task}.</source>
        <translation>Le serveur va récupérer 1 fichier pour {task}.</translation>
    </message>
    <message>
        <source>{files} is being attached to {task} already.</source>
        <translation>{files} est déjà en cours d’ajout à {task}.</translation>
    </message>
    <message>
        <source>{files} are being attached to {task} already.</source>
        <translation>{files} sont déjà en cours d’ajout à {task}.</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>Chargement des tâches…</translation>
    </message>
    <message>
        <source>Setting up your local workspace…</source>
        <translation>Préparation de votre espace local…</translation>
    </message>
    <message>
        <source>The tasks can&apos;t be read right now</source>
        <translation>Les tâches sont illisibles pour le moment</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be reached</source>
        <translation>L’espace de travail est injoignable</translation>
    </message>
    <message>
        <source>The server does not take the API key</source>
        <translation>Le serveur n’accepte pas la clé API</translation>
    </message>
    <message>
        <source>The account can&apos;t be opened</source>
        <translation>Le compte ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Discard “{action}” of {task}?</source>
        <translation>Abandonner «&#xa0;{action}&#xa0;» pour {task}&#xa0;?</translation>
    </message>
    <message>
        <source>It will not be carried out.</source>
        <translation>L’action ne sera pas exécutée.</translation>
    </message>
    <message>
        <source>It may have been carried out already: the server did not say.</source>
        <translation>L’action a peut-être déjà été exécutée&#xa0;: le serveur ne l’a pas dit.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>What was typed or attached here was never sent, and will be gone.</source>
        <translation>Ce qui a été saisi ou joint ici n’a jamais été envoyé et sera perdu.</translation>
    </message>
    <message>
        <source>What was typed or attached here will be gone from this computer. The server may have it all the same: it did not say.</source>
        <translation>Ce qui a été saisi ou joint ici disparaîtra de cet ordinateur. Le serveur l’a peut-être quand même&#xa0;: il ne l’a pas dit.</translation>
    </message>
    <message>
        <source>Discard this change?</source>
        <translation>Abandonner cette modification&#xa0;?</translation>
    </message>
    <message>
        <source>1 change is not sent yet</source>
        <translation>1 modification n’est pas encore envoyée</translation>
    </message>
    <message>
        <source>{count} changes are not sent yet</source>
        <translation>{count} modifications ne sont pas encore envoyées</translation>
    </message>
    <message>
        <source>1 change needs you</source>
        <translation>1 modification est à régler</translation>
    </message>
    <message>
        <source>{count} changes need you</source>
        <translation>{count} modifications sont à régler</translation>
    </message>
    <message>
        <source>Nothing is lost: all is saved on this computer.</source>
        <translation>Rien n’est perdu&#xa0;: tout est enregistré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>It is sent when Flowdash Desktop is opened again.</source>
        <translation>L’envoi se fera à la prochaine ouverture de Flowdash Desktop.</translation>
    </message>
    <message>
        <source>But {count} of the changes can&apos;t be sent before you decide about them.</source>
        <translation>Mais {count} des modifications ne peuvent pas être envoyées avant votre décision.</translation>
    </message>
    <message>
        <source>It is not sent by itself: it waits here until you decide about it.</source>
        <translation>L’envoi ne se fait pas tout seul&#xa0;: votre décision est attendue ici.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Write an e-mail to this address?</source>
        <translation>Écrire un e-mail à cette adresse&#xa0;?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>Appeler ce numéro&#xa0;?</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>Ouvrir cette adresse dans votre navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No program on this computer writes e-mails: {address}</source>
        <translation>Aucun programme sur cet ordinateur n’écrit d’e-mails&#xa0;: {address}</translation>
    </message>
    <message>
        <source>No program on this computer makes calls: {address}</source>
        <translation>Aucun programme sur cet ordinateur ne passe d’appels&#xa0;: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens web addresses: {address}</source>
        <translation>Aucun programme sur cet ordinateur n’ouvre d’adresses web&#xa0;: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens {name}. Save it to open it elsewhere.</source>
        <translation>Aucun programme sur cet ordinateur n’ouvre {name}. Enregistrez-le pour l’ouvrir ailleurs.</translation>
    </message>
    <message>
        <source>This address is not opened: it is no web, e-mail or phone address.</source>
        <translation>Cette adresse n’est pas ouverte&#xa0;: ce n’est ni une adresse web, ni un e-mail, ni un numéro de téléphone.</translation>
    </message>
    <message>
        <source>{name} may be a program, so it is not opened from here. Save it if you trust where it comes from.</source>
        <translation>{name} est peut-être un programme et n’est donc pas ouvert d’ici. Enregistrez-le si vous faites confiance à sa provenance.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} enregistré.</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}.</source>
        <translation>{count} fichiers enregistrés dans {folder}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>Récupération de {name}…</translation>
    </message>
    <message>
        <source>{name} could not be saved. {reason}</source>
        <translation>{name} n’a pas pu être enregistré. {reason}</translation>
    </message>
    <message>
        <source>{name} could not be fetched. {reason}</source>
        <translation>{name} n’a pas pu être récupéré. {reason}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be renamed to {wanted} now: it can&apos;t be fetched. {reason}</source>
        <translation>{name} ne peut pas être renommé en {wanted} maintenant&#xa0;: sa récupération est impossible. {reason}</translation>
    </message>
    <message>
        <source>Your change could not be saved on this computer. {reason}</source>
        <translation>Votre modification n’a pas pu être enregistrée sur cet ordinateur. {reason}</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your changes are safe; the log file has the details.</source>
        <translation>Une erreur s’est produite dans le programme. Vos modifications sont en sécurité&#xa0;; le journal contient les détails.</translation>
    </message>
    <message>
        <source>The file with your unsent changes was damaged. {count} of them could be read and will be sent; the damaged file is kept as {file}.</source>
        <translation>Le fichier de vos modifications non envoyées était endommagé. {count} d’entre elles ont pu être lues et seront envoyées&#xa0;; le fichier endommagé est gardé sous {file}.</translation>
    </message>
    <message>
        <source>{count} unsent changes can&apos;t be read. They are kept, and were not sent.</source>
        <translation>{count} modifications non envoyées sont illisibles. Elles sont gardées et n’ont pas été envoyées.</translation>
    </message>
    <message>
        <source>What was kept of the tasks could not be read, so they are fetched anew. The old file is {file}.</source>
        <translation>Ce qui était gardé des tâches est illisible&#xa0;; elles sont donc récupérées de nouveau. L’ancien fichier est {file}.</translation>
    </message>
    <message>
        <source>Your settings were damaged and begin anew as far as needed; the damaged file is kept as {file}.</source>
        <translation>Vos réglages étaient endommagés et sont réinitialisés autant que nécessaire&#xa0;; le fichier endommagé est gardé sous {file}.</translation>
    </message>
    <message>
        <source>This workflow has no unique ID field, so its tasks can be shown but not changed from here, and their actions, comments and checklists can&apos;t be reached.</source>
        <translation>Ce workflow n’a pas de champ d’identifiant unique&#xa0;: ses tâches peuvent être affichées mais pas modifiées d’ici, et leurs actions, commentaires et listes de contrôle sont inaccessibles.</translation>
    </message>
    <message>
        <source>Unsent changes that could not be read: {count}.</source>
        <translation>Modifications non envoyées illisibles&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Half-typed texts that could not be read: {count}.</source>
        <translation>Saisies inachevées illisibles&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Some earlier changes can&apos;t be undone any more.</source>
        <translation>Certaines modifications antérieures ne peuvent plus être annulées.</translation>
    </message>
    <message>
        <source>Let {count} changes go?</source>
        <translation>Abandonner {count} modifications&#xa0;?</translation>
    </message>
    <message>
        <source>What was typed or attached here was not accepted, and will be gone.</source>
        <translation>Ce qui a été saisi ou joint ici n’a pas été accepté et sera perdu.</translation>
    </message>
    <message>
        <source>The server may have some of it all the same: it did not say.</source>
        <translation>Le serveur en a peut-être une partie quand même&#xa0;: il ne l’a pas dit.</translation>
    </message>
    <message>
        <source>Let {count} go</source>
        <translation>En abandonner {count}</translation>
    </message>
    <message>
        <source>Mark all changes as seen</source>
        <translation>Marquer toutes les modifications comme vues</translation>
    </message>
    <message>
        <source>Something in this window is not finished. The language changes when you start the program again.</source>
        <translation>Quelque chose n’est pas terminé dans cette fenêtre. La langue changera au prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Run actions without a preview on fewer tasks than:</source>
        <translation>Exécuter les actions sans aperçu pour moins de tâches que&#xa0;:</translation>
    </message>
    <message>
        <source>Change values without a preview of fewer tasks than:</source>
        <translation>Modifier les valeurs sans aperçu pour moins de tâches que&#xa0;:</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>“{text}”: {reason}</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>Une modification antérieure est d’abord à régler.</translation>
    </message>
    <message>
        <source>It has changed meanwhile.</source>
        <translation>Elle a changé entre-temps.</translation>
    </message>
    <message>
        <source>The task is not there any more.</source>
        <translation>La tâche n’existe plus.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What happens to tasks</source>
        <translation>Ce qui arrive aux tâches</translation>
    </message>
    <message>
        <source>No task loses or changes anything.</source>
        <translation>Aucune tâche ne perd ni ne change quoi que ce soit.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Ce qui est modifié</translation>
    </message>
    <message>
        <source>All of it is applied at once, and can be undone for 30 days.</source>
        <translation>Tout est appliqué en une fois et peut être annulé pendant 30 jours.</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
</context>
<context>
    <name>PutOffList</name>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Put off. A press brings a task back.</source>
        <translation>Reportées. Un clic ramène une tâche.</translation>
    </message>
    <message>
        <source>No task is put off.</source>
        <translation>Aucune tâche n’est reportée.</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Viewer</source>
        <translation>Visionneuse</translation>
    </message>
</context>
<context>
    <name>RefusedFilter</name>
    <message>
        <source>Show the 1 that stays</source>
        <translation>Afficher celle qui reste</translation>
    </message>
    <message>
        <source>Show the {count} that stay</source>
        <translation>Afficher les {count} qui restent</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename workflow</source>
        <translation>Renommer le workflow</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>{name} is renamed to {wanted} now, as you asked before the program ended.</source>
        <translation>{name} est maintenant renommé en {wanted}, comme vous l’aviez demandé avant l’arrêt du programme.</translation>
    </message>
    <message>
        <source>{name} was not renamed to {wanted}: it is not there any more.</source>
        <translation>{name} n’a pas été renommé en {wanted}&#xa0;: il n’existe plus.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>A regular expression. $1 stands for its first group, $$ for a dollar.</source>
        <translation>Une expression régulière. $1 désigne son premier groupe, $$ un dollar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>ResultCount</name>
    <message>
        <source>Result count</source>
        <translation>Nombre de résultats</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Administers</source>
        <translation>Administre</translation>
    </message>
    <message>
        <source>Marks administrators. The server decides what they may do.</source>
        <translation>Désigne les administrateurs. Le serveur décide de ce qu’ils peuvent faire.</translation>
    </message>
</context>
<context>
    <name>RoundTrip</name>
    <message>
        <source>The tasks of “{workflow}” have no unique ID, so they can&apos;t be changed by a file. Export them instead.</source>
        <translation>Les tâches de «&#xa0;{workflow}&#xa0;» n’ont pas d’identifiant unique&#xa0;: un fichier ne peut pas les modifier. Exportez-les plutôt.</translation>
    </message>
    <message>
        <source>No task is shown that could be edited in a spreadsheet.</source>
        <translation>Aucune tâche affichée ne peut être modifiée dans un tableur.</translation>
    </message>
    <message>
        <source>One task is in {file}. Edit and save it there, then bring it back here.</source>
        <translation>Une tâche est dans {file}. Modifiez-la et enregistrez-la là, puis ramenez-la ici.</translation>
    </message>
    <message>
        <source>{count} tasks are in {file}. Edit and save it there, then bring it back here.</source>
        <translation>{count} tâches sont dans {file}. Modifiez-les et enregistrez-les là, puis ramenez-les ici.</translation>
    </message>
    <message>
        <source>One task is in {path}. The system has no program that opens it.</source>
        <translation>Une tâche est dans {path}. Le système n’a pas de programme pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{count} tasks are in {path}. The system has no program that opens it.</source>
        <translation>{count} tâches sont dans {path}. Le système n’a pas de programme pour l’ouvrir.</translation>
    </message>
    <message>
        <source>One new task is not in it, as it has no ID yet.</source>
        <translation>Une nouvelle tâche n’y est pas, car elle n’a pas encore d’identifiant.</translation>
    </message>
    <message>
        <source>{count} new tasks are not in it, as they have no ID yet.</source>
        <translation>{count} nouvelles tâches n’y sont pas, car elles n’ont pas encore d’identifiant.</translation>
    </message>
    <message>
        <source>{file} was changed.</source>
        <translation>{file} a été modifié.</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Le ramener…</translation>
    </message>
    <message>
        <source>The workflow of {file} is not there any more.</source>
        <translation>Le workflow de {file} n’existe plus.</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is damaged, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>La feuille masquée de ce fichier est endommagée&#xa0;; impossible de savoir quelles cellules ont été modifiées&#xa0;: c’est un import ordinaire, et chaque cellule compte.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote this file, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>Une version plus récente de ce programme a écrit ce fichier&#xa0;; impossible de savoir quelles cellules ont été modifiées&#xa0;: c’est un import ordinaire, et chaque cellule compte.</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is gone, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>La feuille masquée de ce fichier a disparu&#xa0;; impossible de savoir quelles cellules ont été modifiées&#xa0;: c’est un import ordinaire, et chaque cellule compte.</translation>
    </message>
    <message>
        <source>The column {field} is gone from this file, so it can&apos;t be told which row is of which task: this is an ordinary import, and every cell counts.</source>
        <translation>La colonne {field} a disparu de ce fichier&#xa0;; impossible de savoir à quelle tâche correspond chaque ligne&#xa0;: c’est un import ordinaire, et chaque cellule compte.</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}”, another workflow than this one: this is an ordinary import. To bring its edits back, open “{workflow}” and import it there.</source>
        <translation>Ce fichier contient des tâches de «&#xa0;{workflow}&#xa0;», un autre workflow que celui-ci&#xa0;: c’est un import ordinaire. Pour ramener ses modifications, ouvrez «&#xa0;{workflow}&#xa0;» et importez-le là.</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}” in another workspace than this one: this is an ordinary import.</source>
        <translation>Ce fichier contient des tâches de «&#xa0;{workflow}&#xa0;» d’un autre espace de travail que celui-ci&#xa0;: c’est un import ordinaire.</translation>
    </message>
    <message>
        <source>This is the list of “{workflow}” that was checked out on {when}. Only cells that were edited in it count.</source>
        <translation>Voici la liste de «&#xa0;{workflow}&#xa0;» extraite le {when}. Seules les cellules qui y ont été modifiées comptent.</translation>
    </message>
    <message>
        <source>The workflow of this list is gone</source>
        <translation>Le workflow de cette liste n’existe plus</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out on {when}. That workflow is gone, so its edits can&apos;t be brought back. Its rows can be used as those of any other file.</source>
        <translation>{file} est la liste de «&#xa0;{workflow}&#xa0;» extraite le {when}. Ce workflow n’existe plus&#xa0;: ses modifications ne peuvent pas être ramenées. Ses lignes peuvent servir comme celles de tout autre fichier.</translation>
    </message>
    <message>
        <source>This list is of another workspace</source>
        <translation>Cette liste vient d’un autre espace de travail</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out of another workspace on {when}. Its edits can be brought back there alone. Here its rows can be used as those of any other file.</source>
        <translation>{file} est la liste de «&#xa0;{workflow}&#xa0;» extraite d’un autre espace de travail le {when}. Ses modifications ne peuvent être ramenées que là. Ici, ses lignes peuvent servir comme celles de tout autre fichier.</translation>
    </message>
    <message>
        <source>Import its rows…</source>
        <translation>Importer ses lignes…</translation>
    </message>
    <message>
        <source>Make a workflow of its rows…</source>
        <translation>Faire un workflow de ses lignes…</translation>
    </message>
    <message>
        <source>This is an ordinary import: every cell of the file counts.</source>
        <translation>C’est un import ordinaire&#xa0;: chaque cellule du fichier compte.</translation>
    </message>
    <message>
        <source>A row is gone from the file. Its task stays as it is: {ids}</source>
        <translation>Une ligne a disparu du fichier. Sa tâche reste telle quelle&#xa0;: {ids}</translation>
    </message>
    <message>
        <source>{count} rows are gone from the file. Their tasks stay as they are: {ids}</source>
        <translation>{count} lignes ont disparu du fichier. Leurs tâches restent telles quelles&#xa0;: {ids}</translation>
    </message>
    <message>
        <source>Edited cells that can&apos;t be changed, and are left out: {fields}</source>
        <translation>Cellules modifiées mais non modifiables, laissées de côté&#xa0;: {fields}</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Move rule {number} up</source>
        <translation>Monter la règle {number}</translation>
    </message>
    <message>
        <source>Move rule {number} down</source>
        <translation>Descendre la règle {number}</translation>
    </message>
    <message>
        <source>Delete rule {number}</source>
        <translation>Supprimer la règle {number}</translation>
    </message>
    <message>
        <source>Colour of rule {number}</source>
        <translation>Couleur de la règle {number}</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Ligne entière</translation>
    </message>
    <message>
        <source>Column {field}</source>
        <translation>Colonne {field}</translation>
    </message>
    <message>
        <source>What rule {number} colours</source>
        <translation>Ce que colore la règle {number}</translation>
    </message>
    <message>
        <source>In all views</source>
        <translation>Dans toutes les vues</translation>
    </message>
    <message>
        <source>In “{view}”</source>
        <translation>Dans «&#xa0;{view}&#xa0;»</translation>
    </message>
    <message>
        <source>Where rule {number} counts</source>
        <translation>Où vaut la règle {number}</translation>
    </message>
    <message>
        <source>if</source>
        <translation>si</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>et…</translation>
    </message>
    <message>
        <source>Add a condition to rule {number}</source>
        <translation>Ajouter une condition à la règle {number}</translation>
    </message>
    <message>
        <source>Colours nothing: the workflow has no such field now.</source>
        <translation>Ne colore rien&#xa0;: le workflow n’a plus ce champ.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search tasks</source>
        <translation>Rechercher des tâches</translation>
    </message>
    <message>
        <source>Shows only tasks with these words; press / to come here</source>
        <translation>N’affiche que les tâches contenant ces mots&#xa0;; appuyez sur / pour venir ici</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Hide the key (Ctrl+E)</source>
        <translation>Masquer la clé (Ctrl+E)</translation>
    </message>
    <message>
        <source>Show the key (Ctrl+E)</source>
        <translation>Afficher la clé (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>{section} · {count}</source>
        <translation>{section} · {count}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message>
        <source>{section}: arrange</source>
        <translation>{section}&#xa0;: disposer</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>Glisser pour déplacer</translation>
    </message>
    <message>
        <source>{section}: drag to move</source>
        <translation>{section}&#xa0;: glisser pour déplacer</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Développer</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Épingler en haut</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Reset all sections</source>
        <translation>Réinitialiser toutes les sections</translation>
    </message>
</context>
<context>
    <name>SendProgress</name>
    <message>
        <source>Sending progress</source>
        <translation>Progression de l’envoi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop sending; the rest stays as it was</source>
        <translation>Arrêter l’envoi&#xa0;; le reste demeure tel quel</translation>
    </message>
    <message>
        <source>{sent} of {total} sent</source>
        <translation>{sent} sur {total} envoyées</translation>
    </message>
</context>
<context>
    <name>Shades</name>
    <message>
        <source>No colour</source>
        <translation>Aucune couleur</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>&amp;Address in invitations</source>
        <translation>&amp;Adresse dans les invitations</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Commence par</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Command that serves this workspace</source>
        <translation>Commande qui sert cet espace de travail</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Ajouter une personne…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>Le serveur est interrogé. Fermez ceci quand il aura répondu.</translation>
    </message>
    <message>
        <source>The server did not give this list. “Refresh” asks again.</source>
        <translation>Le serveur n’a pas donné cette liste. «&#xa0;Actualiser&#xa0;» la redemande.</translation>
    </message>
    <message>
        <source>Nobody is in this workspace yet.</source>
        <translation>Personne n’est encore dans cet espace de travail.</translation>
    </message>
    <message>
        <source>There is no key yet. “New key…” makes one.</source>
        <translation>Il n’y a pas encore de clé. «&#xa0;Nouvelle clé…&#xa0;» en crée une.</translation>
    </message>
    <message>
        <source>Nothing is logged yet.</source>
        <translation>Rien n’est encore consigné.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The key “{key}” was made for {person}, until {ends}</source>
        <translation>La clé «&#xa0;{key}&#xa0;» a été créée pour {person}, jusqu’au {ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for {person}</source>
        <translation>La clé «&#xa0;{key}&#xa0;» a été créée pour {person}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody, until {ends}</source>
        <translation>La clé «&#xa0;{key}&#xa0;» a été créée pour personne, jusqu’au {ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody</source>
        <translation>La clé «&#xa0;{key}&#xa0;» a été créée pour personne</translation>
    </message>
    <message>
        <source>The key “{key}” was revoked</source>
        <translation>La clé «&#xa0;{key}&#xa0;» a été révoquée</translation>
    </message>
    <message>
        <source>The key “{key}” of {person} was revoked</source>
        <translation>La clé «&#xa0;{key}&#xa0;» de {person} a été révoquée</translation>
    </message>
    <message>
        <source>Somebody at {address} tried a key that is not known</source>
        <translation>Quelqu’un à {address} a essayé une clé inconnue</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}”, which has ended</source>
        <translation>Quelqu’un à {address} a essayé la clé «&#xa0;{key}&#xa0;», qui a expiré</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}” of a person who was deactivated or deleted</source>
        <translation>Quelqu’un à {address} a essayé la clé «&#xa0;{key}&#xa0;» d’une personne désactivée ou supprimée</translation>
    </message>
    <message>
        <source>{address} tried many wrong keys and has to wait</source>
        <translation>{address} a essayé beaucoup de clés erronées et doit attendre</translation>
    </message>
    <message>
        <source>The first use of the key on that day, from {address}</source>
        <translation>Premier usage de la clé ce jour-là, depuis {address}</translation>
    </message>
    <message>
        <source>{person} was added without a role</source>
        <translation>{person} a été ajouté sans rôle</translation>
    </message>
    <message>
        <source>{person} was added as {role}</source>
        <translation>{person} a été ajouté comme {role}</translation>
    </message>
    <message>
        <source>{person} has no role any more</source>
        <translation>{person} n’a plus de rôle</translation>
    </message>
    <message>
        <source>{person} was given the role {role}</source>
        <translation>{person} a reçu le rôle {role}</translation>
    </message>
    <message>
        <source>{person} was changed</source>
        <translation>{person} a été modifié</translation>
    </message>
    <message>
        <source>{person} is now called {name}</source>
        <translation>{person} s’appelle maintenant {name}</translation>
    </message>
    <message>
        <source>The role “{role}” was changed</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» a été modifié</translation>
    </message>
    <message>
        <source>The role “{role}” is now called “{name}”</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» s’appelle maintenant «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{person} was added as {role}, who administers the workspace</source>
        <translation>{person} a été ajouté comme {role}, qui administre l’espace de travail</translation>
    </message>
    <message>
        <source>{person} was deactivated</source>
        <translation>{person} a été désactivé</translation>
    </message>
    <message>
        <source>{person} was activated again</source>
        <translation>{person} a été réactivé</translation>
    </message>
    <message>
        <source>{person} was deleted</source>
        <translation>{person} a été supprimé</translation>
    </message>
    <message>
        <source>The role “{role}” was added</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» a été ajouté</translation>
    </message>
    <message>
        <source>The role “{role}” was added, which administers the workspace</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;», qui administre l’espace de travail, a été ajouté</translation>
    </message>
    <message>
        <source>The role “{role}” administers the workspace now</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» administre maintenant l’espace de travail</translation>
    </message>
    <message>
        <source>The role “{role}” does not administer the workspace any more</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» n’administre plus l’espace de travail</translation>
    </message>
    <message>
        <source>The role “{role}” was deleted</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» a été supprimé</translation>
    </message>
    <message>
        <source>The workflow “{workflow}” was deleted</source>
        <translation>Le workflow «&#xa0;{workflow}&#xa0;» a été supprimé</translation>
    </message>
    <message>
        <source>The stage “{stage}” of “{workflow}” was deleted</source>
        <translation>L’étape «&#xa0;{stage}&#xa0;» de «&#xa0;{workflow}&#xa0;» a été supprimée</translation>
    </message>
    <message>
        <source>The field “{field}” of “{workflow}” was deleted</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» de «&#xa0;{workflow}&#xa0;» a été supprimé</translation>
    </message>
    <message>
        <source>The action “{action}” of “{workflow}” was deleted</source>
        <translation>L’action «&#xa0;{action}&#xa0;» de «&#xa0;{workflow}&#xa0;» a été supprimée</translation>
    </message>
    <message>
        <source>The link “{link}” between workflows was deleted</source>
        <translation>Le lien «&#xa0;{link}&#xa0;» entre workflows a été supprimé</translation>
    </message>
    <message>
        <source>The task “{task}” of “{workflow}” was deleted</source>
        <translation>La tâche «&#xa0;{task}&#xa0;» de «&#xa0;{workflow}&#xa0;» a été supprimée</translation>
    </message>
    <message>
        <source>A change of the workspace was undone</source>
        <translation>Une modification de l’espace de travail a été annulée</translation>
    </message>
    <message>
        <source>The workspace was restored from a backup of {made}</source>
        <translation>L’espace de travail a été restauré à partir d’une sauvegarde du {made}</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside: {line}</source>
        <translation>Des workflows utilisant un élément extérieur ont été ajoutés&#xa0;: {line}</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>Une clé a été refusée</translation>
    </message>
    <message>
        <source>A key was used</source>
        <translation>Une clé a été utilisée</translation>
    </message>
    <message>
        <source>A key was made</source>
        <translation>Une clé a été créée</translation>
    </message>
    <message>
        <source>A key was revoked</source>
        <translation>Une clé a été révoquée</translation>
    </message>
    <message>
        <source>People or roles were changed</source>
        <translation>Des personnes ou des rôles ont été modifiés</translation>
    </message>
    <message>
        <source>Something was deleted</source>
        <translation>Quelque chose a été supprimé</translation>
    </message>
    <message>
        <source>Something was restored</source>
        <translation>Quelque chose a été restauré</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside</source>
        <translation>Des workflows utilisant un élément extérieur ont été ajoutés</translation>
    </message>
    <message>
        <source>Something was done that this version of the program does not know</source>
        <translation>Une opération inconnue de cette version du programme a été faite</translation>
    </message>
    <message>
        <source>Share “{workspace}”</source>
        <translation>Partager «&#xa0;{workspace}&#xa0;»</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>This workspace is on this computer, and others can&apos;t reach it. Close Flowdash Desktop and run this command to serve it to a network that you trust. It speaks plain HTTP: keys and data can be read on their way. “A server for a team” (docs/server.md) shows how to add TLS by a certificate or a proxy.</source>
        <translation>Cet espace de travail est sur cet ordinateur et les autres ne peuvent pas l’atteindre. Fermez Flowdash Desktop et lancez cette commande pour le servir sur un réseau de confiance. Elle utilise HTTP sans chiffrement&#xa0;: les clés et les données peuvent être lues en chemin. “A server for a team” (docs/server.md) explique comment ajouter TLS par un certificat ou un proxy.</translation>
    </message>
    <message>
        <source>Type the address by which others will reach the server, for invitations.</source>
        <translation>Saisissez l’adresse par laquelle les autres atteindront le serveur, pour les invitations.</translation>
    </message>
    <message>
        <source>This address leads to this computer only. Type the one by which others reach the server.</source>
        <translation>Cette adresse ne mène qu’à cet ordinateur. Saisissez celle par laquelle les autres atteignent le serveur.</translation>
    </message>
    <message>
        <source>With http:// keys can be read on their way. Use https:// if the server offers it.</source>
        <translation>Avec http:// les clés peuvent être lues en chemin. Utilisez https:// si le serveur le propose.</translation>
    </message>
    <message>
        <source>Change it where others reach the server by another one than you.</source>
        <translation>Changez-la si les autres atteignent le serveur par une autre adresse que vous.</translation>
    </message>
    <message>
        <source>Invitations name {address}</source>
        <translation>Les invitations indiquent {address}</translation>
    </message>
    <message>
        <source>Only this computer reaches it. “Server” says how others can.</source>
        <translation>Seul cet ordinateur l’atteint. «&#xa0;Serveur&#xa0;» explique comment les autres le peuvent.</translation>
    </message>
    <message>
        <source>There is no invitation, as no address was typed for it.</source>
        <translation>Il n’y a pas d’invitation, car aucune adresse n’a été saisie pour elle.</translation>
    </message>
    <message>
        <source>“{name}” is a key of {person}.</source>
        <translation>«&#xa0;{name}&#xa0;» est une clé de {person}.</translation>
    </message>
    <message>
        <source>This is a key of {person}.</source>
        <translation>Ceci est une clé de {person}.</translation>
    </message>
    <message>
        <source>“{name}” belongs to nobody and may do everything.</source>
        <translation>«&#xa0;{name}&#xa0;» n’appartient à personne et peut tout faire.</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>Elle n’expire pas.</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>Elle expire le {day}.</translation>
    </message>
    <message>
        <source>The invitation leads to {address}.</source>
        <translation>L’invitation mène à {address}.</translation>
    </message>
    <message>
        <source>The invitation names an address that leads to this computer only.</source>
        <translation>L’invitation indique une adresse qui ne mène qu’à cet ordinateur.</translation>
    </message>
    <message>
        <source>You are invited to the Flowdash workspace “{workspace}”.
In Flowdash Desktop, open the list of accounts at the bottom of the window, choose “Connect to Flowdash…” and paste all of this text.</source>
        <translation>Vous êtes invité à l’espace de travail Flowdash «&#xa0;{workspace}&#xa0;».
Dans Flowdash Desktop, ouvrez la liste des comptes en bas de la fenêtre, choisissez «&#xa0;Se connecter à Flowdash…&#xa0;» et collez tout ce texte.</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>{name} (in use here)</source>
        <translation>{name} (utilisée ici)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Key “{name}”</source>
        <translation>Clé «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Revoke the key “{name}”?</source>
        <translation>Révoquer la clé «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>It is not accepted any more from now on. Whoever works with it is asked for another key; what they have typed stays on their computer. This can&apos;t be undone.</source>
        <translation>Elle ne sera plus acceptée à partir de maintenant. Quiconque travaille avec elle devra fournir une autre clé&#xa0;; sa saisie reste sur son ordinateur. C’est irréversible.</translation>
    </message>
    <message>
        <source>It is a key of {person}.</source>
        <translation>C’est une clé de {person}.</translation>
    </message>
    <message>
        <source>You work with this key yourself in this account.</source>
        <translation>Vous travaillez vous-même avec cette clé dans ce compte.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Révoquer la clé</translation>
    </message>
    <message>
        <source>The key “{name}” is revoked.</source>
        <translation>La clé «&#xa0;{name}&#xa0;» est révoquée.</translation>
    </message>
    <message>
        <source>{name} is added. “New key…” makes a key to invite them with.</source>
        <translation>{name} a été ajouté. «&#xa0;Nouvelle clé…&#xa0;» crée une clé pour l’inviter.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} a été modifié.</translation>
    </message>
    <message>
        <source>{name} is deactivated. Tasks keep them, and “Activate” takes it back.</source>
        <translation>{name} a été désactivé. Ses tâches lui restent, et «&#xa0;Activer&#xa0;» rétablit son accès.</translation>
    </message>
    <message>
        <source>{name} is active again.</source>
        <translation>{name} est de nouveau actif.</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>Le serveur dit&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>An unexpected fault stopped this. Look at the lists before you try it again.</source>
        <translation>Une erreur inattendue a arrêté ceci. Regardez les listes avant de réessayer.</translation>
    </message>
    <message>
        <source>The answer was lost: {reason} There may be a key of this name now that nobody knows. Revoke it then, and make another one.</source>
        <translation>La réponse s’est perdue&#xa0;: {reason} Il existe peut-être une clé de ce nom que personne ne connaît. Révoquez-la alors, et créez-en une autre.</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>a expiré le {day}</translation>
    </message>
</context>
<context>
    <name>SharingForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>Le serveur est interrogé. Fermez ceci quand il aura répondu.</translation>
    </message>
</context>
<context>
    <name>ShowAll</name>
    <message>
        <source>Too long to be changed here. Show all {count} letters</source>
        <translation>Trop long pour être modifié ici. Afficher les {count} caractères</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Back to the tasks</source>
        <translation>Retour aux tâches</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Fermer les détails (Esc)</translation>
    </message>
</context>
<context>
    <name>SingleSelectControl</name>
    <message>
        <source>Blank</source>
        <translation>Vide</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Values are parted by</source>
        <translation>Valeurs séparées par</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>deviné</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Headings are in</source>
        <translation>En-têtes dans</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>Choose a stage</source>
        <translation>Choisir une étape</translation>
    </message>
    <message>
        <source>They go to</source>
        <translation>Elles vont à</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>Étape finale</translation>
    </message>
    <message>
        <source>A task that gets here is finished.</source>
        <translation>Une tâche qui arrive ici est terminée.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Ajouter un élément</translation>
    </message>
    <message>
        <source>Checklist of a task that enters</source>
        <translation>Liste de contrôle d’une tâche qui arrive</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>What do you want to triage?</source>
        <translation>Que voulez-vous trier&#xa0;?</translation>
    </message>
    <message>
        <source>Drop a CSV, Excel or LibreOffice file anywhere in this window. Its columns become fields, and a column of states becomes stages.</source>
        <translation>Déposez un fichier CSV, Excel ou LibreOffice n’importe où dans cette fenêtre. Ses colonnes deviennent des champs, et une colonne d’états devient des étapes.</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>Une feuille de calcul</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Déposez un fichier ici</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Start with a workflow made for a kind of work, and change it as you like.</source>
        <translation>Partez d’un workflow conçu pour un type de travail, et modifiez-le à votre gré.</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>Votre propre workflow</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>Nouveau workflow…</translation>
    </message>
    <message>
        <source>The hosted service, an install of your own, or a colleague&apos;s shared workspace. You need its address and an API key.</source>
        <translation>Le service hébergé, votre propre installation ou l’espace de travail partagé d’un collègue. Il vous faut son adresse et une clé API.</translation>
    </message>
    <message>
        <source>Flowdash</source>
        <translation>Flowdash</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>look around in a workspace filled with sample data</source>
        <translation>explorer un espace de travail rempli de données d’exemple</translation>
    </message>
    <message>
        <source>or bring back an archived workflow:</source>
        <translation>ou ramener un workflow archivé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Updated just now</source>
        <translation>À jour à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n min ago</source>
        <translation>
            <numerusform>À jour il y a %n min</numerusform>
            <numerusform>À jour il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n h ago</source>
        <translation>
            <numerusform>À jour il y a %n h</numerusform>
            <numerusform>À jour il y a %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated on {day}</source>
        <translation>À jour le {day}</translation>
    </message>
    <message>
        <source>Sync status</source>
        <translation>État de la synchronisation</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <source>Give the API key for this account again</source>
        <translation>Redonner la clé API de ce compte</translation>
    </message>
    <message>
        <source>Show the changes that were not accepted</source>
        <translation>Afficher les modifications non acceptées</translation>
    </message>
    <message>
        <source>The account in use; opens the list of accounts</source>
        <translation>Le compte utilisé&#xa0;; ouvre la liste des comptes</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>Options d’affichage</translation>
    </message>
    <message>
        <source>View options: density and appearance</source>
        <translation>Options d’affichage&#xa0;: densité et apparence</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Start again what a fault has stopped</source>
        <translation>Redémarrer ce qu’une erreur a arrêté</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>Essayer de joindre le serveur maintenant</translation>
    </message>
    <message>
        <source>All tasks of the workflow are shown</source>
        <translation>Toutes les tâches du workflow sont affichées</translation>
    </message>
    <message>
        <source>Read the tasks again</source>
        <translation>Relire les tâches</translation>
    </message>
    <message>
        <source>1 text not saved yet</source>
        <translation>1 texte pas encore enregistré</translation>
    </message>
    <message>
        <source>1 value not saved yet</source>
        <translation>1 valeur pas encore enregistrée</translation>
    </message>
    <message numerus="yes">
        <source>%n texts not saved yet</source>
        <translation>
            <numerusform>%n texte pas encore enregistré</numerusform>
            <numerusform>%n textes pas encore enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>All other changes saved</source>
        <translation>Toutes les autres modifications sont enregistrées</translation>
    </message>
    <message>
        <source>Not reading: what is shown may be old</source>
        <translation>Lecture arrêtée&#xa0;: l’affichage peut être ancien</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>1 change waits, can be undone</source>
        <translation>1 modification attend, annulation possible</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, can be undone</source>
        <translation>
            <numerusform>%n modification attend, annulation possible</numerusform>
            <numerusform>%n modifications attendent, annulation possible</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, sending</source>
        <translation>1 modification enregistrée ici, envoi en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, sending</source>
        <translation>
            <numerusform>%n modification enregistrée ici, envoi en cours</numerusform>
            <numerusform>%n modifications enregistrées ici, envoi en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, not sent yet</source>
        <translation>1 modification enregistrée ici, pas encore envoyée</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, not sent yet</source>
        <translation>
            <numerusform>%n modification enregistrée ici, pas encore envoyée</numerusform>
            <numerusform>%n modifications enregistrées ici, pas encore envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sending: changes will be saved here</source>
        <translation>Envoi arrêté&#xa0;: les modifications seront enregistrées ici</translation>
    </message>
    <message>
        <source>Not sending: 1 change saved here</source>
        <translation>Envoi arrêté&#xa0;: 1 modification enregistrée ici</translation>
    </message>
    <message numerus="yes">
        <source>Not sending: %n changes saved here</source>
        <translation>
            <numerusform>Envoi arrêté&#xa0;: %n modification enregistrée ici</numerusform>
            <numerusform>Envoi arrêté&#xa0;: %n modifications enregistrées ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: changes will be saved here</source>
        <translation>Hors ligne&#xa0;: les modifications seront enregistrées ici</translation>
    </message>
    <message>
        <source>Offline: 1 change saved here, it will be sent when the connection is back</source>
        <translation>Hors ligne&#xa0;: 1 modification enregistrée ici, elle sera envoyée au retour de la connexion</translation>
    </message>
    <message numerus="yes">
        <source>Offline: %n changes saved here, they will be sent when the connection is back</source>
        <translation>
            <numerusform>Hors ligne&#xa0;: %n modification enregistrée ici, elle sera envoyée au retour de la connexion</numerusform>
            <numerusform>Hors ligne&#xa0;: %n modifications enregistrées ici, elles seront envoyées au retour de la connexion</numerusform>
        </translation>
    </message>
    <message>
        <source>This key may no longer read this workspace</source>
        <translation>Cette clé ne permet plus de lire cet espace de travail</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace: 1 change saved here</source>
        <translation>Cette clé ne permet plus de lire cet espace de travail&#xa0;: 1 modification enregistrée ici</translation>
    </message>
    <message numerus="yes">
        <source>This key may no longer read this workspace: %n changes saved here</source>
        <translation>
            <numerusform>Cette clé ne permet plus de lire cet espace de travail&#xa0;: %n modification enregistrée ici</numerusform>
            <numerusform>Cette clé ne permet plus de lire cet espace de travail&#xa0;: %n modifications enregistrées ici</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not accept the API key</source>
        <translation>Le serveur n’accepte pas la clé API</translation>
    </message>
    <message>
        <source>The server does not accept the API key: 1 change saved here</source>
        <translation>Le serveur n’accepte pas la clé API&#xa0;: 1 modification enregistrée ici</translation>
    </message>
    <message numerus="yes">
        <source>The server does not accept the API key: %n changes saved here</source>
        <translation>
            <numerusform>Le serveur n’accepte pas la clé API&#xa0;: %n modification enregistrée ici</numerusform>
            <numerusform>Le serveur n’accepte pas la clé API&#xa0;: %n modifications enregistrées ici</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 à régler</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n à régler</numerusform>
            <numerusform>%n à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task can&apos;t be shown</source>
        <translation>1 tâche impossible à afficher</translation>
    </message>
    <message>
        <source>{count} tasks can&apos;t be shown</source>
        <translation>{count} tâches impossibles à afficher</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Add step</source>
        <translation>Ajouter une opération</translation>
    </message>
</context>
<context>
    <name>TableStack</name>
    <message>
        <source>No task matches</source>
        <translation>Aucune tâche ne correspond</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>Chargement des tâches…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Aucune tâche pour l’instant</translation>
    </message>
    <message>
        <source>Make the first one, or bring in the rows of a spreadsheet: drop it here, or paste its cells.</source>
        <translation>Créez la première, ou importez les lignes d’un tableur&#xa0;: déposez-le ici, ou collez ses cellules.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Tasks made elsewhere appear here.</source>
        <translation>Les tâches créées ailleurs apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Sheets</source>
        <translation>Feuilles</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Assign to me</source>
        <translation>M’assigner</translation>
    </message>
    <message>
        <source>Assign {tasks} to me</source>
        <translation>M’assigner {tasks}</translation>
    </message>
    <message>
        <source>Duplicate task…</source>
        <translation>Dupliquer la tâche…</translation>
    </message>
    <message>
        <source>Duplicate the current task only…</source>
        <translation>Dupliquer seulement la tâche courante…</translation>
    </message>
    <message>
        <source>Mark as duplicate…</source>
        <translation>Marquer comme doublon…</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates…</source>
        <translation>Marquer {tasks} comme doublons…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ramener</translation>
    </message>
    <message>
        <source>Bring {tasks} back</source>
        <translation>Ramener {tasks}</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>Décider toutes les semblables…</translation>
    </message>
    <message>
        <source>The details are not there yet. Try again in a moment.</source>
        <translation>Les détails ne sont pas encore là. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Back to the task before</source>
        <translation>Retour à la tâche précédente</translation>
    </message>
    <message>
        <source>Show in its workflow</source>
        <translation>Afficher dans son workflow</translation>
    </message>
    <message>
        <source>No linked task is open</source>
        <translation>Aucune tâche liée n’est ouverte</translation>
    </message>
    <message>
        <source>Say nothing where a decision differs from alike ones</source>
        <translation>Ne rien dire quand une décision diffère des semblables</translation>
    </message>
    <message>
        <source>Say where a decision differs from alike ones</source>
        <translation>Dire quand une décision diffère des semblables</translation>
    </message>
    <message>
        <source>Show nobody what I am looking at</source>
        <translation>Ne montrer à personne ce que je regarde</translation>
    </message>
    <message>
        <source>Show others what I am looking at</source>
        <translation>Montrer aux autres ce que je regarde</translation>
    </message>
    <message>
        <source>No linked task was opened</source>
        <translation>Aucune tâche liée n’a été ouverte</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>Afficher {some} de plus sur {count} champs</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>TaskFooter</name>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Created {when}</source>
        <translation>Créée {when}</translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Mise à jour {when}</translation>
    </message>
</context>
<context>
    <name>TaskHeader</name>
    <message>
        <source>Previous task</source>
        <translation>Tâche précédente</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tâche suivante</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Back to {task}</source>
        <translation>Retour à {task}</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Retour au tableau</translation>
    </message>
    <message>
        <source>Show in {workflow}</source>
        <translation>Afficher dans {workflow}</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>Afficher dans le tableau</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for all of them.</source>
        <translation>{count} tâches sont sélectionnées. Les champs modifiés ici ne changent que cette tâche&#xa0;; les actions valent pour toutes.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields and actions here change this task only.</source>
        <translation>{count} tâches sont sélectionnées. Les champs et les actions ici ne changent que cette tâche.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only. Each action says for how many tasks it is: the others lack something or are in another stage.</source>
        <translation>{count} tâches sont sélectionnées. Les champs modifiés ici ne changent que cette tâche. Chaque action indique pour combien de tâches elle vaut&#xa0;: aux autres il manque quelque chose, ou elles sont à une autre étape.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for {some} of them.</source>
        <translation>{count} tâches sont sélectionnées. Les champs modifiés ici ne changent que cette tâche&#xa0;; les actions valent pour {some} d’entre elles.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy web address</source>
        <translation>Copier l’adresse web</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Clear sorting</source>
        <translation>Effacer le tri</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Afficher les colonnes</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Choisir les colonnes…</translation>
    </message>
    <message>
        <source>Sort by {field}, ascending</source>
        <translation>Trier par {field}, croissant</translation>
    </message>
    <message>
        <source>Sort by {field}, descending</source>
        <translation>Trier par {field}, décroissant</translation>
    </message>
    <message>
        <source>Then sort by {field}</source>
        <translation>Puis trier par {field}</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>Grouper par {field}</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>Puis grouper par {field}</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Réduire tous les groupes</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Développer tous les groupes</translation>
    </message>
    <message>
        <source>Fit {field} to its contents</source>
        <translation>Ajuster {field} au contenu</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Ajuster toutes les colonnes</translation>
    </message>
    <message>
        <source>Move {field} left</source>
        <translation>Déplacer {field} à gauche</translation>
    </message>
    <message>
        <source>Move {field} right</source>
        <translation>Déplacer {field} à droite</translation>
    </message>
    <message>
        <source>Hide {field}</source>
        <translation>Masquer {field}</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>Figer la première colonne</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Count {count}</source>
        <translation>Nombre {count}</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>Somme {sum}</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>Moyenne {average}</translation>
    </message>
    <message>
        <source>Sums of the selected cells</source>
        <translation>Totaux des cellules sélectionnées</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tâches</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assignée</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non coché</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n pas encore envoyée</numerusform>
            <numerusform>%n pas encore envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valeurs différentes</translation>
    </message>
    <message>
        <source>There is no cell above to fill from.</source>
        <translation>Aucune cellule au-dessus à recopier.</translation>
    </message>
    <message>
        <source>The clipboard has no text.</source>
        <translation>Le presse-papiers ne contient pas de texte.</translation>
    </message>
    <message>
        <source>The header of a group has no cells. Go to a task first.</source>
        <translation>L’en-tête d’un groupe n’a pas de cellules. Allez d’abord sur une tâche.</translation>
    </message>
    <message>
        <source>Nothing is copied: no task is selected.</source>
        <translation>Rien n’est copié&#xa0;: aucune tâche n’est sélectionnée.</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Colonnes et ordre</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Développer</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Ouvrir les détails</translation>
    </message>
    <message>
        <source>Copy cells of {tasks}</source>
        <translation>Copier les cellules de {tasks}</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copier les cellules</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Copy {tasks}</source>
        <translation>Copier {tasks}</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Add files to {field}…</source>
        <translation>Ajouter des fichiers à {field}…</translation>
    </message>
    <message>
        <source>Delete {tasks}…</source>
        <translation>Supprimer {tasks}…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Mode of the table</source>
        <translation>Mode du tableau</translation>
    </message>
    <message>
        <source>{mode} · {count} selected</source>
        <translation>{mode} · {count} sélectionnées</translation>
    </message>
    <message>
        <source>{mode} · {count}</source>
        <translation>{mode} · {count}</translation>
    </message>
    <message>
        <source>{key} does nothing in row mode. Press Enter or click a cell to type.</source>
        <translation>{key} ne fait rien en mode ligne. Appuyez sur Enter ou cliquez dans une cellule pour saisir.</translation>
    </message>
    <message>
        <source>Row mode pastes no text. Press Enter for a cell, or {keys} for new tasks.</source>
        <translation>Le mode ligne ne colle pas de texte. Appuyez sur Enter pour une cellule, ou {keys} pour de nouvelles tâches.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’existe plus</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Tâches liées</translation>
    </message>
    <message>
        <source>In {field}</source>
        <translation>Dans {field}</translation>
    </message>
    <message>
        <source>Found in its linked tasks</source>
        <translation>Trouvé dans ses tâches liées</translation>
    </message>
    <message>
        <source>Found in {field}: {text}</source>
        <translation>Trouvé dans {field}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Row mode</source>
        <translation>Mode ligne</translation>
    </message>
    <message>
        <source>Cell mode</source>
        <translation>Mode cellule</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Letters are commands. Enter or a click goes into a cell.</source>
        <translation>Les lettres sont des commandes. Enter ou un clic mène dans une cellule.</translation>
    </message>
    <message>
        <source>Typing edits the cell. Esc goes back to row mode.</source>
        <translation>La saisie modifie la cellule. Esc revient au mode ligne.</translation>
    </message>
    <message>
        <source>Set stage of {tasks}</source>
        <translation>Définir l’étape de {tasks}</translation>
    </message>
    <message>
        <source>Set stage</source>
        <translation>Définir l’étape</translation>
    </message>
    <message>
        <source>Assign {tasks} to</source>
        <translation>Assigner {tasks} à</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Assigner à</translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>Modifier {field}</translation>
    </message>
    <message>
        <source>Set {field} of {tasks}…</source>
        <translation>Définir {field} de {tasks}…</translation>
    </message>
    <message>
        <source>Tick {field} of {tasks}</source>
        <translation>Cocher {field} de {tasks}</translation>
    </message>
    <message>
        <source>Untick {field} of {tasks}</source>
        <translation>Décocher {field} de {tasks}</translation>
    </message>
    <message>
        <source>Set {field} of {tasks} to blank</source>
        <translation>Laisser vide {field} de {tasks}</translation>
    </message>
    <message>
        <source>Tick {field}</source>
        <translation>Cocher {field}</translation>
    </message>
    <message>
        <source>Untick {field}</source>
        <translation>Décocher {field}</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>Laisser {field} vide</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Actives seulement</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>modifiées depuis votre dernier passage</translation>
    </message>
    <message>
        <source>search for “{words}”</source>
        <translation>recherche de «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>No longer matches: {conditions}</source>
        <translation>Ne correspond plus&#xa0;: {conditions}</translation>
    </message>
    <message>
        <source>This task no longer matches the filter ({conditions}). It stays here until you go to another one.</source>
        <translation>Cette tâche ne correspond plus au filtre ({conditions}). Elle reste ici jusqu’à ce que vous passiez à une autre.</translation>
    </message>
    <message>
        <source>{group} ›</source>
        <translation>{group} ›</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Semaine du {day}</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tâche</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>réduit</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>développé</translation>
    </message>
    <message>
        <source>second level</source>
        <translation>deuxième niveau</translation>
    </message>
    <message>
        <source>sorted by {fields}</source>
        <translation>trié par {fields}</translation>
    </message>
    <message>
        <source>grouped by {field}</source>
        <translation>groupé par {field}</translation>
    </message>
    <message>
        <source>grouped by {field}, sorted by {fields}</source>
        <translation>groupé par {field}, trié par {fields}</translation>
    </message>
    <message>
        <source>Moves when you leave it: {reason}</source>
        <translation>Se déplace quand vous la quittez&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>This task has changed. It stays here until you go to another one, and then moves: {reason}.</source>
        <translation>Cette tâche a changé. Elle reste ici jusqu’à ce que vous passiez à une autre, puis se déplace&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>New since you last looked.</source>
        <translation>Nouvelle depuis votre dernier passage.</translation>
    </message>
    <message>
        <source>Changed by others since you last looked.</source>
        <translation>Modifiée par d’autres depuis votre dernier passage.</translation>
    </message>
    <message>
        <source>Changed by others since you last looked: {fields}.</source>
        <translation>Modifiée par d’autres depuis votre dernier passage&#xa0;: {fields}.</translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>Sorted, descending</source>
        <translation>Trié, décroissant</translation>
    </message>
    <message>
        <source>Sorted, ascending</source>
        <translation>Trié, croissant</translation>
    </message>
    <message>
        <source>{sorted}, level {level}</source>
        <translation>{sorted}, niveau {level}</translation>
    </message>
</context>
<context>
    <name>TaskTableView</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down keep what is selected, Ctrl+Space picks a row or takes it out.</source>
        <translation>Ctrl+Up et Ctrl+Down gardent la sélection, Ctrl+Space prend une ligne ou l’enlève.</translation>
    </message>
    <message>
        <source>One task a row.</source>
        <translation>Une tâche par ligne.</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
</context>
<context>
    <name>TextInputs</name>
    <message>
        <source>Files can&apos;t be added here.</source>
        <translation>Les fichiers ne peuvent pas être ajoutés ici.</translation>
    </message>
    <message>
        <source>{count} lines became one.</source>
        <translation>{count} lignes n’en font plus qu’une.</translation>
    </message>
</context>
<context>
    <name>TextValue</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Why alike, or why not decided</source>
        <translation>Pourquoi semblable, ou pourquoi non décidée</translation>
    </message>
    <message>
        <source>No open task is like this one, as far as that is known here.</source>
        <translation>Aucune tâche ouverte ne ressemble à celle-ci, d’après ce qui est connu ici.</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>Passer à {stage}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>{what}: 1 task</source>
        <translation>{what}&#xa0;: 1 tâche</translation>
    </message>
    <message>
        <source>{what}: {tasks}</source>
        <translation>{what}&#xa0;: {tasks}</translation>
    </message>
    <message>
        <source>1 task is left out. Its row says why.</source>
        <translation>1 tâche est laissée de côté. Sa ligne dit pourquoi.</translation>
    </message>
    <message>
        <source>{count} tasks are left out. Their rows say why.</source>
        <translation>{count} tâches sont laissées de côté. Leurs lignes disent pourquoi.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Elle n’existe plus.</translation>
    </message>
    <message>
        <source>It was moved to another stage meanwhile.</source>
        <translation>Elle est passée entre-temps à une autre étape.</translation>
    </message>
    <message>
        <source>It is in this stage.</source>
        <translation>Elle est à cette étape.</translation>
    </message>
    <message>
        <source>{stage} does not offer this action.</source>
        <translation>{stage} ne propose pas cette action.</translation>
    </message>
    <message>
        <source>The actions of {stage} are not known yet.</source>
        <translation>Les actions de {stage} ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>Another action of it waits or is being sent.</source>
        <translation>Une autre action sur elle attend ou est en cours d’envoi.</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>Une modification antérieure est d’abord à régler.</translation>
    </message>
    <message>
        <source>It needs: {what}.</source>
        <translation>Il lui manque&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Nothing is decided: the tasks have changed meanwhile.</source>
        <translation>Rien n’est décidé&#xa0;: les tâches ont changé entre-temps.</translation>
    </message>
    <message>
        <source>1 task is moved to {what}.</source>
        <translation>1 tâche passe à {what}.</translation>
    </message>
    <message>
        <source>{tasks} are moved to {what}.</source>
        <translation>{tasks} passent à {what}.</translation>
    </message>
    <message>
        <source>{what} of 1 task.</source>
        <translation>{what}&#xa0;: 1 tâche.</translation>
    </message>
    <message>
        <source>{what} of {tasks}.</source>
        <translation>{what}&#xa0;: {tasks}.</translation>
    </message>
    <message>
        <source>1 task has changed meanwhile and stays.</source>
        <translation>1 tâche a changé entre-temps et reste.</translation>
    </message>
    <message>
        <source>{tasks} have changed meanwhile and stay.</source>
        <translation>{tasks} ont changé entre-temps et restent.</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>Decide all these alike</source>
        <translation>Décider toutes les semblables</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Choose what is done</source>
        <translation>Choisir ce qui est fait</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Take all changes of this draft back; Undo brings them again.</source>
        <translation>Retirer toutes les modifications de ce brouillon&#xa0;; Annuler les ramène.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Retour au brouillon</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Retour au tableau</translation>
    </message>
    <message>
        <source>Say first what becomes of these tasks.</source>
        <translation>Dites d’abord ce que deviennent ces tâches.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Application…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Appliquer…</translation>
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
        <translation>Étape</translation>
    </message>
    <message>
        <source>Stage filter</source>
        <translation>Filtre d’étape</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Assignée à</translation>
    </message>
    <message>
        <source>Assignee filter</source>
        <translation>Filtre de personne assignée</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Actives seulement</translation>
    </message>
    <message>
        <source>Leave out tasks in an end stage</source>
        <translation>Laisser de côté les tâches à une étape finale</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grouper</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>Grouper les tâches</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Decide about these tasks one by one</source>
        <translation>Décider de ces tâches une à une</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Show the details of the task</source>
        <translation>Afficher les détails de la tâche</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>Par {field}</translation>
    </message>
    <message>
        <source>{view} (changed)</source>
        <translation>{view} (modifiée)</translation>
    </message>
    <message>
        <source>Go on with the task that you began</source>
        <translation>Continuer la tâche que vous avez commencée</translation>
    </message>
    <message>
        <source>Make a new task</source>
        <translation>Créer une nouvelle tâche</translation>
    </message>
    <message>
        <source>A task that you began waits here</source>
        <translation>Une tâche que vous avez commencée attend ici</translation>
    </message>
    <message>
        <source>Changed since I last looked</source>
        <translation>Modifiées depuis mon dernier passage</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} modifiées</translation>
    </message>
    <message>
        <source>Show only tasks that others changed since you last looked</source>
        <translation>N’afficher que les tâches modifiées par d’autres depuis votre dernier passage</translation>
    </message>
    <message>
        <source>Imported tasks alone</source>
        <translation>Tâches importées seulement</translation>
    </message>
    <message>
        <source>{count} imported</source>
        <translation>{count} importées</translation>
    </message>
    <message>
        <source>Only the imported tasks are shown. Press to show all.</source>
        <translation>Seules les tâches importées sont affichées. Cliquez pour tout afficher.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actives</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show me around</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Five short hints show how to decide, edit and find tasks.</source>
        <translation>Cinq courts conseils montrent comment décider, modifier et trouver des tâches.</translation>
    </message>
    <message>
        <source>{number} of {count}: {hint}</source>
        <translation>{number} sur {count} : {hint}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Conseil suivant</translation>
    </message>
    <message>
        <source>{next} and {previous}, or the arrows, walk through the tasks. The task you are on is shown whole.</source>
        <translation>{next} et {previous}, ou les flèches, parcourent les tâches. La tâche courante est affichée en entier.</translation>
    </message>
    <message>
        <source>Digits press the buttons of the task that have the same number. {key} shows one task at a time.</source>
        <translation>Les chiffres appuient sur les boutons de la tâche qui portent le même numéro. {key} montre une tâche à la fois.</translation>
    </message>
    <message>
        <source>A double click or {edit} edits a cell. {undo} takes back what you did last, decisions too.</source>
        <translation>Un double-clic ou {edit} modifie une cellule. {undo} annule ce que vous venez de faire, décisions comprises.</translation>
    </message>
    <message>
        <source>{find} searches all columns. Views keep a filter with its order under a name.</source>
        <translation>{find} cherche dans toutes les colonnes. Les vues gardent un filtre et son tri sous un nom.</translation>
    </message>
    <message>
        <source>{palette} finds every command, {keys} shows all keys, {guide} opens the guide.</source>
        <translation>{palette} trouve chaque commande, {keys} montre toutes les touches, {guide} ouvre le guide.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>the assignee</source>
        <translation>la personne assignée</translation>
    </message>
    <message>
        <source>{item} ticked</source>
        <translation>{item} coché</translation>
    </message>
    <message>
        <source>an assignee</source>
        <translation>une personne assignée</translation>
    </message>
    <message>
        <source>{action} needs: {what}.</source>
        <translation>Pour {action}, il manque&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Press {key} to go there</source>
        <translation>Appuyez sur {key} pour y aller</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Press {key} to go to {gap}</source>
        <translation>Appuyez sur {key} pour aller à {gap}</translation>
    </message>
    <message>
        <source>Go to {gap}</source>
        <translation>Aller à {gap}</translation>
    </message>
    <message>
        <source>{action} waits: the checklist is still being read. Esc cancels.</source>
        <translation>{action} attend&#xa0;: la liste de contrôle est encore en cours de lecture. Esc annule.</translation>
    </message>
    <message>
        <source>{action} was not run for {task}.</source>
        <translation>{action} n’a pas été exécutée pour {task}.</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now.</source>
        <translation>Plus rien ne manque pour {action}.</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now. Press {key}.</source>
        <translation>Plus rien ne manque pour {action}. Appuyez sur {key}.</translation>
    </message>
    <message>
        <source>When it changes</source>
        <translation>Quand elle change</translation>
    </message>
    <message>
        <source>Later: {moment}</source>
        <translation>Plus tard&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>{task} is not put off any more.</source>
        <translation>{task} n’est plus reportée.</translation>
    </message>
    <message>
        <source>{count} tasks are not put off any more.</source>
        <translation>{count} tâches ne sont plus reportées.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As sorted</source>
        <translation>Selon le tri</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Similar together</source>
        <translation>Semblables ensemble</translation>
    </message>
    <message>
        <source>Simple first</source>
        <translation>Simples d’abord</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than 1 day</source>
        <translation>{order} · aucune tâche n’attend plus de 1 jour</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than {days} days</source>
        <translation>{order} · aucune tâche n’attend plus de {days} jours</translation>
    </message>
    <message>
        <source>First: {waits}, the limit is {days}</source>
        <translation>D’abord&#xa0;: {waits}, la limite est {days}</translation>
    </message>
    <message>
        <source>{count} alike: {what}</source>
        <translation>{count} semblables&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Like no other task</source>
        <translation>Ne ressemble à aucune autre tâche</translation>
    </message>
    <message>
        <source>As the table is sorted</source>
        <translation>Selon le tri du tableau</translation>
    </message>
    <message>
        <source>its age is not known</source>
        <translation>ancienneté inconnue</translation>
    </message>
    <message>
        <source>waits 1 day</source>
        <translation>attend depuis 1 jour</translation>
    </message>
    <message>
        <source>waits {days} days</source>
        <translation>attend depuis {days} jours</translation>
    </message>
    <message>
        <source>no required field is blank</source>
        <translation>aucun champ obligatoire vide</translation>
    </message>
    <message>
        <source>1 required field is blank</source>
        <translation>1 champ obligatoire vide</translation>
    </message>
    <message>
        <source>{count} required fields are blank</source>
        <translation>{count} champs obligatoires vides</translation>
    </message>
    <message>
        <source>{lacks}, no file</source>
        <translation>{lacks}, aucun fichier</translation>
    </message>
    <message>
        <source>{lacks}, 1 file</source>
        <translation>{lacks}, 1 fichier</translation>
    </message>
    <message>
        <source>{lacks}, {count} files</source>
        <translation>{lacks}, {count} fichiers</translation>
    </message>
    <message>
        <source>There is nothing to decide about: the table shows no task.</source>
        <translation>Il n’y a rien à décider&#xa0;: le tableau n’affiche aucune tâche.</translation>
    </message>
    <message>
        <source>{key} ignored: pressed twice</source>
        <translation>{key} ignorée&#xa0;: appuyée deux fois</translation>
    </message>
    <message>
        <source>{key} ignored: this task came while you pressed it</source>
        <translation>{key} ignorée&#xa0;: cette tâche est arrivée pendant l’appui</translation>
    </message>
    <message>
        <source>{key} ignored: this is a linked task. J leads back to the queue.</source>
        <translation>{key} ignorée&#xa0;: c’est une tâche liée. J ramène à la file.</translation>
    </message>
    <message>
        <source>This is the last open task</source>
        <translation>C’est la dernière tâche ouverte</translation>
    </message>
    <message>
        <source>This is the first task</source>
        <translation>C’est la première tâche</translation>
    </message>
    <message>
        <source>No checklist item is open</source>
        <translation>Aucun élément de la liste de contrôle n’est ouvert</translation>
    </message>
    <message>
        <source>No decision can be undone</source>
        <translation>Aucune décision ne peut être annulée</translation>
    </message>
    <message>
        <source>{done} of {total} · {left} left</source>
        <translation>{done} sur {total} · reste {left}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>environ {count} min</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>environ {count} h</translation>
    </message>
    <message>
        <source>J / K skip, back · H later · ? all keys</source>
        <translation>J / K passer, reculer · H plus tard ·&#xa0;? tous les raccourcis</translation>
    </message>
    <message>
        <source>the next is ready</source>
        <translation>la suivante est prête</translation>
    </message>
    <message>
        <source>next {count} are ready</source>
        <translation>les {count} suivantes sont prêtes</translation>
    </message>
    <message>
        <source>Changed by others: {fields}</source>
        <translation>Modifiée par d’autres&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>Somebody else changed it: the filter leaves it out now</source>
        <translation>Quelqu’un d’autre l’a modifiée&#xa0;: le filtre l’exclut maintenant</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>In {count} hours</source>
        <translation>Dans {count} heures</translation>
    </message>
    <message>
        <source>Tomorrow ({moment})</source>
        <translation>Demain ({moment})</translation>
    </message>
    <message>
        <source>{task} is put off: {until}. Backspace takes it back.</source>
        <translation>{task} est reportée&#xa0;: {until}. Backspace la ramène.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>{field}: {day}</source>
        <translation>{field}&#xa0;: {day}</translation>
    </message>
    <message>
        <source>{due} · 1 day late</source>
        <translation>{due} · 1 jour de retard</translation>
    </message>
    <message>
        <source>{due} · {days} days late</source>
        <translation>{due} · {days} jours de retard</translation>
    </message>
    <message>
        <source>{who}: “{body}”</source>
        <translation>{who}&#xa0;: «&#xa0;{body}&#xa0;»</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Actives seulement</translation>
    </message>
    <message>
        <source>or {condition}</source>
        <translation>ou {condition}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{task} is back in the queue</source>
        <translation>{task} est de retour dans la file</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>Rien n’a été décidé</translation>
    </message>
    <message>
        <source>{count} decided, {left} left</source>
        <translation>{count} décidées, reste {left}</translation>
    </message>
    <message>
        <source>One task decided. The queue is done.</source>
        <translation>Une tâche décidée. La file est terminée.</translation>
    </message>
    <message>
        <source>{count} tasks decided. The queue is done.</source>
        <translation>{count} tâches décidées. La file est terminée.</translation>
    </message>
    <message>
        <source>Go on with the one that is left</source>
        <translation>Continuer avec celle qui reste</translation>
    </message>
    <message>
        <source>Go on with the {count} left</source>
        <translation>Continuer avec les {count} restantes</translation>
    </message>
    <message>
        <source>{count} decisions undone.</source>
        <translation>{count} décisions annulées.</translation>
    </message>
    <message>
        <source>{count} can&apos;t be undone: they were carried out, or others stand on them.</source>
        <translation>{count} ne peuvent pas être annulées&#xa0;: elles ont été exécutées, ou d’autres en dépendent.</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>← Table</source>
        <translation>← Tableau</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Retour au tableau</translation>
    </message>
    <message>
        <source>Stay here after a decision</source>
        <translation>Rester ici après une décision</translation>
    </message>
    <message>
        <source>Do not go on to the next task by itself</source>
        <translation>Ne pas passer de soi-même à la tâche suivante</translation>
    </message>
    <message>
        <source>The tasks that were put off</source>
        <translation>Les tâches reportées</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidées</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Order of the queue: {order}</source>
        <translation>Ordre de la file&#xa0;: {order}</translation>
    </message>
    <message>
        <source>Later: {count}</source>
        <translation>Plus tard&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
</context>
<context>
    <name>TriageStrip</name>
    <message>
        <source>Just decided</source>
        <translation>Décidées à l’instant</translation>
    </message>
    <message>
        <source>Nothing yet. A decision can be undone here until it is sent.</source>
        <translation>Rien pour l’instant. Une décision peut être annulée ici jusqu’à son envoi.</translation>
    </message>
    <message>
        <source>Backspace undoes the last</source>
        <translation>Backspace annule la dernière</translation>
    </message>
    <message>
        <source>What the last key did</source>
        <translation>Ce qu’a fait la dernière touche</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>Becomes {value}</source>
        <translation>Devient {value}</translation>
    </message>
    <message>
        <source>Reads as {value}</source>
        <translation>Lu comme {value}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd&apos;hui, aujourd’hui, auj</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>next</source>
        <translation>prochain, prochaine</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernier, dernière</translation>
    </message>
    <message>
        <source>d, day, days</source>
        <translation>j, jour, jours</translation>
    </message>
    <message>
        <source>w, week, weeks</source>
        <translation>s, sem, semaine, semaines</translation>
    </message>
    <message>
        <source>m, month, months</source>
        <translation>m, mois</translation>
    </message>
    <message>
        <source>y, year, years</source>
        <translation>a, an, ans, année, années</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo history…</source>
        <translation>Historique d’annulation…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
</context>
<context>
    <name>UndoHistoryPanel</name>
    <message>
        <source>Undo history</source>
        <translation>Historique d’annulation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message>
        <source>What was done in {workflow}, the newest first.</source>
        <translation>Ce qui a été fait dans {workflow}, le plus récent d’abord.</translation>
    </message>
    <message>
        <source>Nothing was done in {workflow} yet.</source>
        <translation>Rien n’a encore été fait dans {workflow}.</translation>
    </message>
</context>
<context>
    <name>UniqueIdControl</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>Copier {field}</translation>
    </message>
</context>
<context>
    <name>UnreadableTasks</name>
    <message>
        <source>It is nested too deeply.</source>
        <translation>L’imbrication est trop profonde.</translation>
    </message>
    <message>
        <source>The server sent something that is no task.</source>
        <translation>Le serveur a envoyé quelque chose qui n’est pas une tâche.</translation>
    </message>
    <message>
        <source>Its text is damaged.</source>
        <translation>Son texte est endommagé.</translation>
    </message>
    <message>
        <source>It has no unique ID.</source>
        <translation>Elle n’a pas d’identifiant unique.</translation>
    </message>
    <message>
        <source>The server sent what can&apos;t be read as a task. All other tasks are shown and can be edited.</source>
        <translation>Le serveur a envoyé ce qui ne peut pas être lu comme une tâche. Toutes les autres tâches sont affichées et modifiables.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This task can&apos;t be shown. {reason}</source>
        <translation>Cette tâche ne peut pas être affichée. {reason}</translation>
    </message>
    <message>
        <source>Task {id} can&apos;t be shown. {reason}</source>
        <translation>La tâche {id} ne peut pas être affichée. {reason}</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Tasks, comments and history keep this person. Nobody can give them new tasks.</source>
        <translation>Les tâches, les commentaires et l’historique gardent cette personne. Personne ne peut lui donner de nouvelles tâches.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>Les tâches désignent les personnes par leur adresse e-mail&#xa0;: elle reste donc.</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
</context>
<context>
    <name>ViewNames</name>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assignée</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>À échéance cette semaine</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Changed by others</source>
        <translation>Modifiées par d’autres</translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>View options</source>
        <translation>Options d’affichage</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Aérée</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Contraste élevé, claire</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Contraste élevé, sombre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Beside the tasks</source>
        <translation>À côté des tâches</translation>
    </message>
    <message>
        <source>Below the tasks</source>
        <translation>Sous les tâches</translation>
    </message>
    <message>
        <source>Hidden until they are opened</source>
        <translation>Masqués jusqu’à leur ouverture</translation>
    </message>
    <message>
        <source>Letters in the table</source>
        <translation>Lettres dans le tableau</translation>
    </message>
    <message>
        <source>Are commands in row mode</source>
        <translation>Sont des commandes en mode ligne</translation>
    </message>
    <message>
        <source>Typing always edits</source>
        <translation>La saisie modifie toujours</translation>
    </message>
    <message>
        <source>A decision that differs from alike ones</source>
        <translation>Une décision qui diffère des semblables</translation>
    </message>
    <message>
        <source>Say so afterwards</source>
        <translation>Le dire ensuite</translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation>Ne rien dire</translation>
    </message>
    <message>
        <source>The task that I am looking at</source>
        <translation>La tâche que je regarde</translation>
    </message>
    <message>
        <source>Show it to others here</source>
        <translation>La montrer aux autres ici</translation>
    </message>
    <message>
        <source>Show it to nobody</source>
        <translation>Ne la montrer à personne</translation>
    </message>
    <message>
        <source>Deletions and actions that wait when I close</source>
        <translation>Suppressions et actions en attente à la fermeture</translation>
    </message>
    <message>
        <source>Carry them out</source>
        <translation>Les exécuter</translation>
    </message>
    <message>
        <source>Keep them for the next start</source>
        <translation>Les garder pour le prochain démarrage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Changes of many tasks…</source>
        <translation>Modifications de plusieurs tâches…</translation>
    </message>
    <message>
        <source>As a button at the bottom</source>
        <translation>En bouton en bas</translation>
    </message>
    <message>
        <source>As a bar at the top</source>
        <translation>En barre en haut</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>Options de la vue {name}</translation>
    </message>
    <message>
        <source>Open the workflow with this view</source>
        <translation>Ouvrir le workflow avec cette vue</translation>
    </message>
    <message>
        <source>Letter after G…</source>
        <translation>Lettre après G…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>Rename the view {name}</source>
        <translation>Renommer la vue {name}</translation>
    </message>
    <message>
        <source>Duplicate the view {name}</source>
        <translation>Dupliquer la vue {name}</translation>
    </message>
    <message>
        <source>Move the view {name} up (Alt+↑)</source>
        <translation>Monter la vue {name} (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the view {name} down (Alt+↓)</source>
        <translation>Descendre la vue {name} (Alt+↓)</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>Options de la vue {name}</translation>
    </message>
    <message>
        <source>Delete the view {name}</source>
        <translation>Supprimer la vue {name}</translation>
    </message>
    <message>
        <source>Delete this view?</source>
        <translation>Supprimer cette vue&#xa0;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>s’ouvre avec le workflow</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Downloading…</source>
        <translation>Téléchargement…</translation>
    </message>
    <message>
        <source>This file is not on this computer yet</source>
        <translation>Ce fichier n’est pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>There is no connection to the server. The file comes as soon as there is one.</source>
        <translation>Pas de connexion au serveur. Le fichier arrivera dès qu’elle sera rétablie.</translation>
    </message>
    <message>
        <source>This file could not be downloaded</source>
        <translation>Ce fichier n’a pas pu être téléchargé</translation>
    </message>
    <message>
        <source>The server fetches it from {address}. It can be looked at when it is there.</source>
        <translation>Le serveur le récupère sur {address}. Il pourra être consulté quand il sera là.</translation>
    </message>
    <message>
        <source>Close the viewer</source>
        <translation>Fermer la visionneuse</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Fichier suivant</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Fichier précédent</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tâche suivante</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Tâche précédente</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ajuster à la page</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Pivoter</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>Rechercher dans ce fichier</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Deux pages</translation>
    </message>
    <message>
        <source>Two files side by side</source>
        <translation>Deux fichiers côte à côte</translation>
    </message>
    <message>
        <source>Go to the other file</source>
        <translation>Aller à l’autre fichier</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>Dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans un autre programme</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} ou {other}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>This file can&apos;t be read</source>
        <translation>Ce fichier est illisible</translation>
    </message>
    <message>
        <source>This file has a password</source>
        <translation>Ce fichier a un mot de passe</translation>
    </message>
    <message>
        <source>This picture is too large to show</source>
        <translation>Cette image est trop grande pour être affichée</translation>
    </message>
    <message>
        <source>This file takes too long to read</source>
        <translation>Ce fichier est trop long à lire</translation>
    </message>
    <message>
        <source>This file needs too much memory</source>
        <translation>Ce fichier demande trop de mémoire</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here</source>
        <translation>Ce type de fichier ne peut pas être affiché ici</translation>
    </message>
    <message>
        <source>Pictures of this format can&apos;t be shown here</source>
        <translation>Les images de ce format ne peuvent pas être affichées ici</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Ce fichier est vide</translation>
    </message>
    <message>
        <source>This file is not here any more</source>
        <translation>Ce fichier n’est plus ici</translation>
    </message>
    <message>
        <source>Reading this file has stopped</source>
        <translation>La lecture de ce fichier s’est arrêtée</translation>
    </message>
    <message>
        <source>It is damaged, or of another kind than its name says.</source>
        <translation>Il est endommagé, ou d’un autre type que ne l’indique son nom.</translation>
    </message>
    <message>
        <source>Save it, and open it in a program that asks for the password.</source>
        <translation>Enregistrez-le, et ouvrez-le dans un programme qui demande le mot de passe.</translation>
    </message>
    <message>
        <source>It has more pixels than can be read safely. It can be saved.</source>
        <translation>Elle a plus de pixels qu’on ne peut en lire sans risque. Elle peut être enregistrée.</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else has to wait.</source>
        <translation>Sa lecture a été abandonnée, pour que rien d’autre n’ait à attendre.</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else is slowed down.</source>
        <translation>Sa lecture a été abandonnée, pour ne rien ralentir d’autre.</translation>
    </message>
    <message>
        <source>Open it in another program, or save it.</source>
        <translation>Ouvrez-le dans un autre programme, ou enregistrez-le.</translation>
    </message>
    <message>
        <source>This program has no decoder for it. Open it in another program.</source>
        <translation>Ce programme n’a pas de décodeur pour lui. Ouvrez-le dans un autre programme.</translation>
    </message>
    <message>
        <source>It has no bytes. Its name is all that there is of it.</source>
        <translation>Il n’a aucun octet. Il n’en existe que le nom.</translation>
    </message>
    <message>
        <source>It was removed from this computer. It can be fetched again.</source>
        <translation>Il a été retiré de cet ordinateur. Il peut être récupéré de nouveau.</translation>
    </message>
    <message>
        <source>The part of the program that reads files has ended. It starts again.</source>
        <translation>La partie du programme qui lit les fichiers s’est arrêtée. Elle redémarre.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Sound or film</source>
        <translation>Son ou vidéo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{kind}, {size}</source>
        <translation>{kind}, {size}</translation>
    </message>
    <message>
        <source>Shown as text: pictures and layout are left out. Open it in another program for these.</source>
        <translation>Affiché en texte&#xa0;: les images et la mise en page sont laissées de côté. Ouvrez-le dans un autre programme pour les voir.</translation>
    </message>
    <message>
        <source>The files in this archive. None of them is unpacked.</source>
        <translation>Les fichiers de cette archive. Aucun n’est décompressé.</translation>
    </message>
    <message>
        <source>Only the beginning of this file is shown.</source>
        <translation>Seul le début de ce fichier est affiché.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Taille en octets</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Sounds and films are not played here. Save it to open it in another program.</source>
        <translation>Les sons et les vidéos ne sont pas lus ici. Enregistrez-le pour l’ouvrir dans un autre programme.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>page {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>Visionneuse</translation>
    </message>
    <message>
        <source>File and page</source>
        <translation>Fichier et page</translation>
    </message>
    <message>
        <source>Drop or paste some in the details, or go on to the next task.</source>
        <translation>Déposez ou collez-en dans les détails, ou passez à la tâche suivante.</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Aucun fichier</translation>
    </message>
</context>
<context>
    <name>ViewsPopup</name>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>No saved views yet. Set filters, order and columns, then save them under a name.</source>
        <translation>Aucune vue enregistrée. Définissez filtres, ordre et colonnes, puis enregistrez-les sous un nom.</translation>
    </message>
    <message>
        <source>Save current view…</source>
        <translation>Enregistrer la vue actuelle…</translation>
    </message>
    <message>
        <source>Colour rows and cells…</source>
        <translation>Colorer lignes et cellules…</translation>
    </message>
    <message>
        <source>Export views…</source>
        <translation>Exporter les vues…</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>Importer des vues…</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>s’ouvre avec le workflow</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>Mettre à jour «&#xa0;{view}&#xa0;»</translation>
    </message>
    <message>
        <source>Back to “{view}”</source>
        <translation>Retour à «&#xa0;{view}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>The new task will be linked to “{task}”.</source>
        <translation>La nouvelle tâche sera liée à «&#xa0;{task}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>WholeTask</name>
    <message>
        <source>Delete {task}? Undo brings it back with its files, but without its comments.</source>
        <translation>Supprimer {task}&#xa0;? Annuler la rétablit avec ses fichiers, mais sans ses commentaires.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>WholeText</name>
    <message>
        <source>{count} letters</source>
        <translation>{count} caractères</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This is your local workspace, filled with sample data. It works with no account and no network.</source>
        <translation>Voici votre espace local, rempli de données d’exemple. Il fonctionne sans compte et sans réseau.</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Se connecter à Flowdash…</translation>
    </message>
</context>
<context>
    <name>WordsBelow</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source>Not applied. Your draft is unchanged. {reason}</source>
        <translation>Non appliqué. Votre brouillon est inchangé. {reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>Le serveur dit&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Others have deleted this workflow, so nothing of it can be changed.</source>
        <translation>D’autres ont supprimé ce workflow&#xa0;: plus rien n’y est modifiable.</translation>
    </message>
    <message>
        <source>and {count} more changes</source>
        <translation>et {count} autres modifications</translation>
    </message>
    <message>
        <source>Others have changed this workflow. Your draft now builds on it:</source>
        <translation>D’autres ont modifié ce workflow. Votre brouillon part maintenant de cette version&#xa0;:</translation>
    </message>
    <message>
        <source>Check the draft, then apply again.</source>
        <translation>Vérifiez le brouillon, puis appliquez de nouveau.</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>Choisir une étape</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>After days</source>
        <translation>Après (jours)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Headers, one “Name: value” a line</source>
        <translation>En-têtes, un «&#xa0;Nom: valeur&#xa0;» par ligne</translation>
    </message>
    <message>
        <source>Headers can be read by everybody who may edit workflows.</source>
        <translation>Les en-têtes sont lisibles par tous ceux qui peuvent modifier les workflows.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Remove value</source>
        <translation>Retirer la valeur</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>Ajouter une valeur</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Assignée à</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>Passer à une étape</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assigner</translation>
    </message>
    <message>
        <source>Set values</source>
        <translation>Définir des valeurs</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Passer plus tard</translation>
    </message>
    <message>
        <source>Call a web address</source>
        <translation>Appeler une adresse web</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Supprimer la tâche</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Aucune couleur</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>Étape finale</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Offered in</source>
        <translation>Proposée à</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Other workflow</source>
        <translation>Autre workflow</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>Administre</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>au plus {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>counts up: {pattern}</source>
        <translation>s’incrémente&#xa0;: {pattern}</translation>
    </message>
    <message>
        <source>counts up</source>
        <translation>s’incrémente</translation>
    </message>
    <message>
        <source>one option</source>
        <translation>une option</translation>
    </message>
    <message>
        <source>{count} options</source>
        <translation>{count} options</translation>
    </message>
    <message>
        <source>every stage</source>
        <translation>toutes les étapes</translation>
    </message>
    <message>
        <source>one item</source>
        <translation>un élément</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} éléments</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>une opération</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} opérations</translation>
    </message>
    <message>
        <source>one task</source>
        <translation>une tâche</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tâches</translation>
    </message>
    <message>
        <source>One change, not applied</source>
        <translation>Une modification, non appliquée</translation>
    </message>
    <message>
        <source>{count} changes, not applied</source>
        <translation>{count} modifications, non appliquées</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>Appliquer la modification</translation>
    </message>
    <message>
        <source>Apply {count} changes</source>
        <translation>Appliquer {count} modifications</translation>
    </message>
    <message>
        <source>{part} “{name}”: {what}</source>
        <translation>{part} «&#xa0;{name}&#xa0;»&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{part} “{name}” is new</source>
        <translation>{part} «&#xa0;{name}&#xa0;»&#xa0;: ajout</translation>
    </message>
    <message>
        <source>{part} “{name}” is removed</source>
        <translation>{part} «&#xa0;{name}&#xa0;»&#xa0;: suppression</translation>
    </message>
    <message>
        <source>{part} “{name}” is moved</source>
        <translation>{part} «&#xa0;{name}&#xa0;»&#xa0;: déplacement</translation>
    </message>
    <message>
        <source>The workflow “{before}” is called “{after}”</source>
        <translation>Le workflow «&#xa0;{before}&#xa0;» s’appelle «&#xa0;{after}&#xa0;»</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>What was called “{before}” is called “{after}”</source>
        <translation>Ce qui s’appelait «&#xa0;{before}&#xa0;» s’appelle «&#xa0;{after}&#xa0;»</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>liste de contrôle</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>opérations</translation>
    </message>
    <message>
        <source>the question before it runs</source>
        <translation>la question avant l’exécution</translation>
    </message>
    <message>
        <source>what a task must have</source>
        <translation>ce qu’une tâche doit avoir</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>règles</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>deactivated. Tasks keep this person, and nobody can give them new ones</source>
        <translation>désactivé. Les tâches gardent cette personne, et nul ne peut lui en donner de nouvelles</translation>
    </message>
    <message>
        <source>active again</source>
        <translation>de nouveau actif</translation>
    </message>
    <message>
        <source>The checklist of “{name}” was changed, too: your draft overrides it</source>
        <translation>La liste de contrôle de «&#xa0;{name}&#xa0;» a aussi été modifiée&#xa0;: votre brouillon la remplace</translation>
    </message>
    <message>
        <source>The steps of “{name}” were changed, too: your draft overrides them</source>
        <translation>Les opérations de «&#xa0;{name}&#xa0;» ont aussi été modifiées&#xa0;: votre brouillon les remplace</translation>
    </message>
    <message>
        <source>The stages that offer “{name}” were changed, too: your draft overrides them</source>
        <translation>Les étapes qui proposent «&#xa0;{name}&#xa0;» ont aussi été modifiées&#xa0;: votre brouillon les remplace</translation>
    </message>
    <message>
        <source>What “{name}” requires was changed, too: your draft overrides it</source>
        <translation>Ce qu’exige «&#xa0;{name}&#xa0;» a aussi été modifié&#xa0;: votre brouillon le remplace</translation>
    </message>
    <message>
        <source>{tasks} leave the stage “{name}”</source>
        <translation>Étape «&#xa0;{name}&#xa0;» quittée par {tasks}</translation>
    </message>
    <message>
        <source>{tasks} lose the value of “{name}”</source>
        <translation>Valeur de «&#xa0;{name}&#xa0;» perdue pour {tasks}</translation>
    </message>
    <message>
        <source>The value of “{name}” takes another form in {tasks}</source>
        <translation>La valeur de «&#xa0;{name}&#xa0;» prend une autre forme dans {tasks}</translation>
    </message>
    <message>
        <source>“{name}” no longer links {tasks}</source>
        <translation>«&#xa0;{name}&#xa0;» ne lie plus {tasks}</translation>
    </message>
    <message>
        <source>“{name}” leaves {tasks} to nobody</source>
        <translation>«&#xa0;{name}&#xa0;» laisse {tasks} sans personne assignée</translation>
    </message>
    <message>
        <source>{tasks} change</source>
        <translation>Modification de {tasks}</translation>
    </message>
    <message>
        <source>{tasks} have no value of “{name}”, which becomes required</source>
        <translation>Sans valeur de «&#xa0;{name}&#xa0;», qui devient obligatoire&#xa0;: {tasks}</translation>
    </message>
    <message>
        <source>One task has no value of “{name}”, which becomes required</source>
        <translation>Une tâche n’a pas de valeur de «&#xa0;{name}&#xa0;», qui devient obligatoire</translation>
    </message>
    <message>
        <source>{tasks} have a value of “{name}” that does not fit {type}</source>
        <translation>Valeur de «&#xa0;{name}&#xa0;» qui ne convient pas à {type}&#xa0;: {tasks}</translation>
    </message>
    <message>
        <source>One task has a value of “{name}” that does not fit {type}</source>
        <translation>Une tâche a une valeur de «&#xa0;{name}&#xa0;» qui ne convient pas à {type}</translation>
    </message>
    <message>
        <source>Their files go. They come back if you undo the change.</source>
        <translation>Leurs fichiers disparaissent. Ils reviennent si vous annulez la modification.</translation>
    </message>
    <message>
        <source>Their values go. They come back if you undo the change.</source>
        <translation>Leurs valeurs disparaissent. Elles reviennent si vous annulez la modification.</translation>
    </message>
    <message>
        <source>These tasks need files first. Nothing can be applied before they have some.</source>
        <translation>Il faut d’abord des fichiers à ces tâches. Rien ne peut être appliqué avant.</translation>
    </message>
    <message>
        <source>A required field of files can&apos;t be filled here. Make it optional first; nothing can be applied before that.</source>
        <translation>Un champ de fichiers obligatoire ne peut pas être rempli ici. Rendez-le d’abord facultatif&#xa0;; rien ne peut être appliqué avant.</translation>
    </message>
    <message>
        <source>The action “{name}” loses a step, whose stage, field, option or person goes</source>
        <translation>L’action «&#xa0;{name}&#xa0;» perd une opération, dont l’étape, le champ, l’option ou la personne disparaît</translation>
    </message>
    <message>
        <source>The action “{name}” loses {count} steps, whose stages, fields, options or people go</source>
        <translation>L’action «&#xa0;{name}&#xa0;» perd {count} opérations, dont les étapes, champs, options ou personnes disparaissent</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Nouvelle étape</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Texte long</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Single select</source>
        <translation>Choix unique</translation>
    </message>
    <message>
        <source>Multiple select</source>
        <translation>Choix multiple</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Case à cocher</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>Identifiant unique</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>One “{here}” has one “{there}”</source>
        <translation>Un «&#xa0;{here}&#xa0;» a un «&#xa0;{there}&#xa0;»</translation>
    </message>
    <message>
        <source>One “{here}” has many “{there}”</source>
        <translation>Un «&#xa0;{here}&#xa0;» a plusieurs «&#xa0;{there}&#xa0;»</translation>
    </message>
    <message>
        <source>Many “{here}” have one “{there}”</source>
        <translation>Plusieurs «&#xa0;{here}&#xa0;» ont un «&#xa0;{there}&#xa0;»</translation>
    </message>
    <message>
        <source>Many “{here}” have many “{there}”</source>
        <translation>Plusieurs «&#xa0;{here}&#xa0;» ont plusieurs «&#xa0;{there}&#xa0;»</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>un à un</translation>
    </message>
    <message>
        <source>one to many</source>
        <translation>un à plusieurs</translation>
    </message>
    <message>
        <source>many to one</source>
        <translation>plusieurs à un</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>plusieurs à plusieurs</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>Fermer sans appliquer&#xa0;?</translation>
    </message>
    <message>
        <source>The changes in this draft will be lost. None of them has been applied.</source>
        <translation>Les modifications de ce brouillon seront perdues. Aucune n’a été appliquée.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez un nom.</translation>
    </message>
    <message>
        <source>This name is taken already. Choose another one.</source>
        <translation>Ce nom est déjà pris. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Every task has a field of this name already.</source>
        <translation>Toute tâche a déjà un champ de ce nom.</translation>
    </message>
    <message>
        <source>Choose the other workflow.</source>
        <translation>Choisissez l’autre workflow.</translation>
    </message>
    <message>
        <source>Say what the other workflow calls it.</source>
        <translation>Indiquez comment l’autre workflow l’appelle.</translation>
    </message>
    <message>
        <source>Write an e-mail address, like name@example.com.</source>
        <translation>Écrivez une adresse e-mail, comme name@example.com.</translation>
    </message>
    <message>
        <source>Somebody has this e-mail address already.</source>
        <translation>Quelqu’un a déjà cette adresse e-mail.</translation>
    </message>
    <message>
        <source>This role is removed. Choose another one.</source>
        <translation>Ce rôle est supprimé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Somebody has to administer the workspace: this is the last one who does.</source>
        <translation>Quelqu’un doit administrer l’espace de travail&#xa0;: c’est la dernière personne à le faire.</translation>
    </message>
    <message>
        <source>A workflow needs a stage.</source>
        <translation>Un workflow a besoin d’une étape.</translation>
    </message>
    <message>
        <source>Add an option to choose.</source>
        <translation>Ajoutez une option à choisir.</translation>
    </message>
    <message>
        <source>An option has no name.</source>
        <translation>Une option n’a pas de nom.</translation>
    </message>
    <message>
        <source>Two options have the same name.</source>
        <translation>Deux options ont le même nom.</translation>
    </message>
    <message>
        <source>Write one {number} in it, as in INV-{number} or INV-{number:4}.</source>
        <translation>Écrivez-y une fois {number}, comme dans INV-{number} ou INV-{number:4}.</translation>
    </message>
    <message>
        <source>A workflow has one unique ID only.</source>
        <translation>Un workflow n’a qu’un identifiant unique.</translation>
    </message>
    <message>
        <source>A unique ID stays one, and no other field can become one: tasks are known by it.</source>
        <translation>Un identifiant unique le reste, et aucun autre champ ne peut le devenir&#xa0;: il sert à reconnaître les tâches.</translation>
    </message>
    <message>
        <source>The stages that it was offered in are gone. Choose others.</source>
        <translation>Les étapes où elle était proposée n’existent plus. Choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>This step is not finished.</source>
        <translation>Cette opération n’est pas terminée.</translation>
    </message>
    <message>
        <source>A value of this step does not fit its field.</source>
        <translation>Une valeur de cette opération ne convient pas à son champ.</translation>
    </message>
    <message>
        <source>This step gives tasks to a person who is deactivated. Choose somebody else.</source>
        <translation>Cette opération donne des tâches à une personne désactivée. Choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>No step can come after the deletion of the task.</source>
        <translation>Aucune opération ne peut suivre la suppression de la tâche.</translation>
    </message>
    <message>
        <source>Write an address that starts with https:// or http://.</source>
        <translation>Écrivez une adresse qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>Edit {workflow}</source>
        <translation>Modifier {workflow}</translation>
    </message>
</context>
<context>
    <name>WorkflowMenu</name>
    <message>
        <source>New workflow…</source>
        <translation>Nouveau workflow…</translation>
    </message>
    <message>
        <source>New workflow from a spreadsheet…</source>
        <translation>Nouveau workflow depuis un tableur…</translation>
    </message>
    <message>
        <source>Edit workflow…</source>
        <translation>Modifier le workflow…</translation>
    </message>
    <message>
        <source>Rename workflow…</source>
        <translation>Renommer le workflow…</translation>
    </message>
    <message>
        <source>Duplicate workflow</source>
        <translation>Dupliquer le workflow</translation>
    </message>
    <message>
        <source>Archive workflow</source>
        <translation>Archiver le workflow</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ramener</translation>
    </message>
    <message>
        <source>Delete workflow…</source>
        <translation>Supprimer le workflow…</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>Ouvrir la page du service…</translation>
    </message>
    <message>
        <source>Choose a workflow…</source>
        <translation>Choisir un workflow…</translation>
    </message>
    <message>
        <source>Throw the sample away</source>
        <translation>Jeter l’exemple</translation>
    </message>
    <message>
        <source>Bring the sample back</source>
        <translation>Ramener l’exemple</translation>
    </message>
    <message>
        <source>Undo the last change of workflows</source>
        <translation>Annuler la dernière modification de workflows</translation>
    </message>
</context>
<context>
    <name>Workflows</name>
    <message>
        <source>Workflows can be changed when the server can be reached.</source>
        <translation>Les workflows peuvent être modifiés quand le serveur est joignable.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you connect</source>
        <translation>Tout reste sur cet ordinateur jusqu’à ce que vous vous connectiez</translation>
    </message>
    <message>
        <source>Filling the workspace with sample data…</source>
        <translation>Remplissage de l’espace de travail avec des données d’exemple…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>Ouvrir la page du service…</translation>
    </message>
    <message>
        <source>The system has no program that opens web pages.</source>
        <translation>Le système n’a pas de programme pour ouvrir les pages web.</translation>
    </message>
    <message>
        <source>Open the service&apos;s page?</source>
        <translation>Ouvrir la page du service&#xa0;?</translation>
    </message>
    <message>
        <source>Workflows of this account are changed there: {address}</source>
        <translation>Les workflows de ce compte se modifient là&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>“{name}” is ready for its first tasks.</source>
        <translation>«&#xa0;{name}&#xa0;» est prêt pour ses premières tâches.</translation>
    </message>
    <message>
        <source>The workflow is called “{name}” now.</source>
        <translation>Le workflow s’appelle maintenant «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>“{name}” is a copy without tasks.</source>
        <translation>«&#xa0;{name}&#xa0;» est une copie sans tâches.</translation>
    </message>
    <message>
        <source>“{name}” is archived, with all its tasks.</source>
        <translation>«&#xa0;{name}&#xa0;» est archivé, avec toutes ses tâches.</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>«&#xa0;{name}&#xa0;» est de retour.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>The workflow has “{name}” now.</source>
        <translation>Le workflow a maintenant «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The sample is thrown away. Your own workflows are as they were.</source>
        <translation>L’exemple est jeté. Vos propres workflows sont inchangés.</translation>
    </message>
    <message>
        <source>“{name}” was changed.</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié.</translation>
    </message>
    <message>
        <source>Undo: create “{name}”</source>
        <translation>Annuler&#xa0;: créer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo: rename to “{name}”</source>
        <translation>Annuler&#xa0;: renommer en «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo: archive “{name}”</source>
        <translation>Annuler&#xa0;: archiver «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo: bring back “{name}”</source>
        <translation>Annuler&#xa0;: ramener «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo: delete “{name}”</source>
        <translation>Annuler&#xa0;: supprimer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo: throw the sample away</source>
        <translation>Annuler&#xa0;: jeter l’exemple</translation>
    </message>
    <message>
        <source>Undo: add “{name}”</source>
        <translation>Annuler&#xa0;: ajouter «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo: change “{name}”</source>
        <translation>Annuler&#xa0;: modifier «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” was taken away again.</source>
        <translation>«&#xa0;{name}&#xa0;» a de nouveau été retiré.</translation>
    </message>
    <message>
        <source>The workflow has its former name again.</source>
        <translation>Le workflow a retrouvé son ancien nom.</translation>
    </message>
    <message>
        <source>“{name}” is archived again.</source>
        <translation>«&#xa0;{name}&#xa0;» est de nouveau archivé.</translation>
    </message>
    <message>
        <source>“{name}” is back, with all its tasks.</source>
        <translation>«&#xa0;{name}&#xa0;» est de retour, avec toutes ses tâches.</translation>
    </message>
    <message>
        <source>The sample is back, as you left it.</source>
        <translation>L’exemple est de retour, tel que vous l’avez laissé.</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the change.</source>
        <translation>«&#xa0;{name}&#xa0;» est comme avant la modification.</translation>
    </message>
    <message>
        <source>{done} Only this computer could not note it: {reason} Undo works all the same.</source>
        <translation>{done} Seul cet ordinateur n’a pas pu le noter&#xa0;: {reason} Annuler fonctionne quand même.</translation>
    </message>
    <message>
        <source>Not undone: {step}. {reason}</source>
        <translation>Non annulé&#xa0;: {step}. {reason}</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made: others changed the workspace first.</source>
        <translation>Votre modification de «&#xa0;{name}&#xa0;» n’a pas été faite&#xa0;: d’autres ont d’abord modifié l’espace de travail.</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made. {reason}</source>
        <translation>Votre modification de «&#xa0;{name}&#xa0;» n’a pas été faite. {reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>Le serveur dit&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Links to tasks of {workflows} go, too.</source>
        <translation>Les liens vers les tâches de {workflows} disparaissent aussi.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>One change of its tasks is not sent yet, and can&apos;t be sent then.</source>
        <translation>Une modification de ses tâches n’est pas encore envoyée et ne pourra plus l’être.</translation>
    </message>
    <message>
        <source>{count} changes of its tasks are not sent yet, and can&apos;t be sent then.</source>
        <translation>{count} modifications de ses tâches ne sont pas encore envoyées et ne pourront plus l’être.</translation>
    </message>
    <message>
        <source>It can be undone for 30 days.</source>
        <translation>Peut être annulé pendant 30 jours.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Delete workflow</source>
        <translation>Supprimer le workflow</translation>
    </message>
    <message>
        <source>It has no tasks.</source>
        <translation>Il n’a pas de tâches.</translation>
    </message>
    <message>
        <source>Its only task goes with it, with files, comments and history.</source>
        <translation>Son unique tâche disparaît avec lui, avec fichiers, commentaires et historique.</translation>
    </message>
    <message>
        <source>Its {count} tasks go with it, with files, comments and history.</source>
        <translation>Ses {count} tâches disparaissent avec lui, avec fichiers, commentaires et historique.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCopy</name>
    <message>
        <source>Copy “{workspace}” to this computer?</source>
        <translation>Copier «&#xa0;{workspace}&#xa0;» sur cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>All that the server gives is copied: workflows, people, tasks, links, comments, checklists and files. It becomes a workspace of its own on this computer, beside the others. Nothing changes on the server.

This may take long. You can go on working, cancel, and go on with the copy later. At the end a report says what the server does not give, such as the history.</source>
        <translation>Tout ce que donne le serveur est copié&#xa0;: workflows, personnes, tâches, liens, commentaires, listes de contrôle et fichiers. Cela devient un espace de travail distinct sur cet ordinateur, à côté des autres. Rien ne change sur le serveur.

Cela peut prendre du temps. Vous pouvez continuer à travailler, annuler, et reprendre la copie plus tard. À la fin, un rapport indique ce que le serveur ne donne pas, comme l’historique.</translation>
    </message>
    <message>
        <source>A copy that was begun on {moment} is not finished: {tasks} and {files} have arrived. Going on asks for the rest only. What others have changed since then may be missing in it.

Throw it away to begin anew.</source>
        <translation>Une copie commencée le {moment} n’est pas terminée&#xa0;: {tasks} et {files} sont arrivés. Continuer ne demande que le reste. Ce que d’autres ont modifié depuis peut y manquer.

Jetez-la pour recommencer.</translation>
    </message>
    <message>
        <source>Copying the workspace…</source>
        <translation>Copie de l’espace de travail…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} tasks…</source>
        <translation>Copie de l’espace de travail&#xa0;: {done} tâches…</translation>
    </message>
    <message>
        <source>Copying the workspace: comments of {done} of {total} tasks…</source>
        <translation>Copie de l’espace de travail&#xa0;: commentaires de {done} tâches sur {total}…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} of {total} files…</source>
        <translation>Copie de l’espace de travail&#xa0;: {done} fichiers sur {total}…</translation>
    </message>
    <message>
        <source>Copying the workspace: putting it together…</source>
        <translation>Copie de l’espace de travail&#xa0;: assemblage…</translation>
    </message>
    <message>
        <source>{workspace} (copy of {moment})</source>
        <translation>{workspace} (copie du {moment})</translation>
    </message>
    <message>
        <source>“{workspace}” is copied to this computer: {workflows}, {tasks}, {files}.</source>
        <translation>«&#xa0;{workspace}&#xa0;» est copié sur cet ordinateur&#xa0;: {workflows}, {tasks}, {files}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Ouvrir la copie</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>The unfinished copy is thrown away.</source>
        <translation>La copie inachevée est jetée.</translation>
    </message>
    <message>
        <source>The copy is not finished. What has arrived stays.</source>
        <translation>La copie n’est pas terminée. Ce qui est arrivé reste.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Le serveur n’accepte pas la clé API.</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>La clé API mène désormais à un autre espace de travail.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>Il n’y a plus de place sur le disque. Libérez-en.</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>Vous n’avez pas le droit d’écrire dans le dossier de données.</translation>
    </message>
    <message>
        <source>The server or the disk could not be read.</source>
        <translation>Le serveur ou le disque n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>There is no API key for this account. Enter it first.</source>
        <translation>Il n’y a pas de clé API pour ce compte. Saisissez-la d’abord.</translation>
    </message>
    <message>
        <source>A copy of a workspace is not finished</source>
        <translation>Une copie d’un espace de travail n’est pas terminée</translation>
    </message>
    <message>
        <source>If you close the window now, it is interrupted. What has arrived stays, and you can go on later.</source>
        <translation>Si vous fermez la fenêtre maintenant, elle est interrompue. Ce qui est arrivé reste, et vous pourrez continuer plus tard.</translation>
    </message>
    <message>
        <source>Interrupt it and close</source>
        <translation>L’interrompre et fermer</translation>
    </message>
    <message>
        <source>1 thing is not in it as it was there.</source>
        <translation>1 élément n’y est pas tel qu’il était là-bas.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are not in it as they were there.</source>
        <translation>
            <numerusform>%n élément n’y est pas tel qu’il était là-bas.</numerusform>
            <numerusform>%n éléments n’y sont pas tels qu’ils étaient là-bas.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change that was not sent yet is not in it.</source>
        <translation>1 modification pas encore envoyée n’y est pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that were not sent yet are not in it.</source>
        <translation>
            <numerusform>%n modification pas encore envoyée n’y est pas.</numerusform>
            <numerusform>%n modifications pas encore envoyées n’y sont pas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCopyDialog</name>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WorkspaceExportDialog</name>
    <message>
        <source>Export workspace</source>
        <translation>Exporter l’espace de travail</translation>
    </message>
    <message>
        <source>Workflows and people, with all tasks and files</source>
        <translation>Workflows et personnes, avec toutes les tâches et tous les fichiers</translation>
    </message>
    <message>
        <source>Workflows and people only, to begin empty with</source>
        <translation>Workflows et personnes seulement, pour commencer à vide</translation>
    </message>
    <message>
        <source>The file is a definition in JSON, from which another workspace can be begun. Comments, changed checklists, the history and API keys have no place in it. A backup keeps everything.</source>
        <translation>Le fichier est une définition en JSON, à partir de laquelle un autre espace de travail peut être commencé. Les commentaires, les listes de contrôle modifiées, l’historique et les clés API n’y ont pas leur place. Une sauvegarde garde tout.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Choisir un emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Back up the workspace to</source>
        <translation>Sauvegarder l’espace de travail dans</translation>
    </message>
    <message>
        <source>{workspace} backup {day}.zip</source>
        <translation>{workspace} sauvegarde {day}.zip</translation>
    </message>
    <message>
        <source>Backup of a workspace (*.zip)</source>
        <translation>Sauvegarde d’un espace de travail (*.zip)</translation>
    </message>
    <message>
        <source>Export the workspace to</source>
        <translation>Exporter l’espace de travail vers</translation>
    </message>
    <message>
        <source>{workspace} {day}.json</source>
        <translation>{workspace} {day}.json</translation>
    </message>
    <message>
        <source>Definition of a workspace (*.json)</source>
        <translation>Définition d’un espace de travail (*.json)</translation>
    </message>
    <message>
        <source>Saving changes…</source>
        <translation>Enregistrement des modifications…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>Exporting the workspace…</source>
        <translation>Export de l’espace de travail…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Another backup, restore, export or copy is still running.</source>
        <translation>Une autre sauvegarde, restauration, exportation ou copie est encore en cours.</translation>
    </message>
    <message>
        <source>“{workspace}” is backed up to {file} ({size}).</source>
        <translation>«&#xa0;{workspace}&#xa0;» est sauvegardé dans {file} ({size}).</translation>
    </message>
    <message>
        <source>“{workspace}” is exported to {file}: {workflows}, {tasks}.</source>
        <translation>«&#xa0;{workspace}&#xa0;» est exporté vers {file}&#xa0;: {workflows}, {tasks}.</translation>
    </message>
    <message>
        <source>One change that waits or needs you is not in it.</source>
        <translation>Une modification en attente ou à régler n’y est pas.</translation>
    </message>
    <message>
        <source>{count} changes that wait or need you are not in it.</source>
        <translation>{count} modifications en attente ou à régler n’y sont pas.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>Il n’y a plus de place sur le disque. Libérez-en, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>Vous n’avez pas le droit d’écrire ici. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>Le dossier n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no workspace here yet.</source>
        <translation>Il n’y a pas encore d’espace de travail ici.</translation>
    </message>
    <message>
        <source>The workspace or the disk could not be read.</source>
        <translation>L’espace de travail ou le disque n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file} n’a pas été écrit.</translation>
    </message>
    <message>
        <source>The automatic backup of today was not made.</source>
        <translation>La sauvegarde automatique d’aujourd’hui n’a pas été faite.</translation>
    </message>
    <message>
        <source>The disk has too little room for it, or the workspace is too large.</source>
        <translation>Le disque n’a pas assez de place, ou l’espace de travail est trop grand.</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>Vous n’avez pas le droit d’écrire dans le dossier de données.</translation>
    </message>
    <message>
        <source>The earlier ones are still there.</source>
        <translation>Les précédentes sont toujours là.</translation>
    </message>
    <message>
        <source>The automatic backup of today is incomplete.</source>
        <translation>La sauvegarde automatique d’aujourd’hui est incomplète.</translation>
    </message>
    <message>
        <source>Local workspaces are backed up every day; seven backups stay in {folder}.</source>
        <translation>Les espaces locaux sont sauvegardés chaque jour&#xa0;; sept sauvegardes restent dans {folder}.</translation>
    </message>
    <message>
        <source>There are no automatic backups any more. Those in {folder} stay.</source>
        <translation>Il n’y a plus de sauvegardes automatiques. Celles de {folder} restent.</translation>
    </message>
    <message>
        <source>A backup, restore or export is not finished</source>
        <translation>Une sauvegarde, une restauration ou une exportation n’est pas terminée</translation>
    </message>
    <message>
        <source>If you close the window now, it is cancelled, and nothing is left of it.</source>
        <translation>Si vous fermez la fenêtre maintenant, elle est annulée et il n’en reste rien.</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>L’annuler et fermer</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Vérification de la sauvegarde…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>{workspace} ({moment})</source>
        <translation>{workspace} ({moment})</translation>
    </message>
    <message>
        <source>Restore “{workspace}”?</source>
        <translation>Restaurer «&#xa0;{workspace}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Backed up on {moment}. The backup is not damaged. It holds {workflows}, {tasks} and {files}.</source>
        <translation>Sauvegarde du {moment}. Elle n’est pas endommagée. Elle contient {workflows}, {tasks} et {files}.</translation>
    </message>
    <message>
        <source>It becomes a workspace of its own on this computer, “{name}”. The workspaces that are there stay as they are. You change between them in the menu of the accounts.</source>
        <translation>Elle devient un espace de travail distinct sur cet ordinateur, «&#xa0;{name}&#xa0;». Les espaces de travail présents restent tels quels. Vous passez de l’un à l’autre dans le menu des comptes.</translation>
    </message>
    <message>
        <source>One change that is not sent yet belongs to the present one only.</source>
        <translation>Une modification pas encore envoyée n’appartient qu’à l’espace actuel.</translation>
    </message>
    <message>
        <source>{count} changes that are not sent yet belong to the present one only.</source>
        <translation>{count} modifications pas encore envoyées n’appartiennent qu’à l’espace actuel.</translation>
    </message>
    <message>
        <source>“{workspace}” is restored beside your other workspaces.</source>
        <translation>«&#xa0;{workspace}&#xa0;» est restauré à côté de vos autres espaces de travail.</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Retour à {name}</translation>
    </message>
    <message>
        <source>{file} was not restored.</source>
        <translation>{file} n’a pas été restauré.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>It is no backup of Flowdash Desktop, or it is not whole.</source>
        <translation>Ce n’est pas une sauvegarde de Flowdash Desktop, ou elle n’est pas entière.</translation>
    </message>
    <message>
        <source>It is damaged. Take another copy of it.</source>
        <translation>Elle est endommagée. Prenez-en une autre copie.</translation>
    </message>
    <message>
        <source>It was made by a newer version of Flowdash Desktop. Update this one.</source>
        <translation>Elle a été faite par une version plus récente de Flowdash Desktop. Mettez celle-ci à jour.</translation>
    </message>
    <message>
        <source>There is no workspace in it.</source>
        <translation>Elle ne contient pas d’espace de travail.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>Il n’y a plus de place sur le disque. Libérez-en.</translation>
    </message>
    <message>
        <source>You may not read it, or not write to the data folder.</source>
        <translation>Vous n’avez pas le droit de la lire, ou d’écrire dans le dossier de données.</translation>
    </message>
    <message>
        <source>The file or the data folder is not there any more.</source>
        <translation>Le fichier ou le dossier de données n’existe plus.</translation>
    </message>
    <message>
        <source>The file or the disk could not be read.</source>
        <translation>Le fichier ou le disque n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>1 attachment is missing or damaged, and not in it.</source>
        <translation>1 pièce jointe manque ou est endommagée, et n’y est pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are missing or damaged, and not in it.</source>
        <translation>
            <numerusform>%n pièce jointe manque ou est endommagée, et n’y est pas.</numerusform>
            <numerusform>%n pièces jointes manquent ou sont endommagées, et n’y sont pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing could not be in it: {first}.</source>
        <translation>1 élément n’a pas pu y figurer&#xa0;: {first}.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be in it, for example: {first}.</source>
        <translation>
            <numerusform>%n élément n’a pas pu y figurer, par exemple&#xa0;: {first}.</numerusform>
            <numerusform>%n éléments n’ont pas pu y figurer, par exemple&#xa0;: {first}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation>1 workflow</translation>
    </message>
    <message numerus="yes">
        <source>%n workflows</source>
        <translation>
            <numerusform>%n workflow</numerusform>
            <numerusform>%n workflows</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tâche</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation>{what} {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>_Block</name>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Avant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Copy mine</source>
        <translation>Copier la mienne</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Sur le serveur</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La vôtre</translation>
    </message>
</context>
<context>
    <name>_LinkLines</name>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Lier…</translation>
    </message>
    <message>
        <source>Link to another…</source>
        <translation>Lier à une autre…</translation>
    </message>
    <message>
        <source>{link}: what each line shows</source>
        <translation>{link}&#xa0;: ce qu’affiche chaque ligne</translation>
    </message>
    <message>
        <source>No other field</source>
        <translation>Aucun autre champ</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Choisir un champ…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>{count} removed, not sent yet</source>
        <translation>{count} retirées, pas encore envoyées</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Alike tasks</source>
        <translation>Tâches semblables</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Step {number}</source>
        <translation>Opération {number}</translation>
    </message>
    <message>
        <source>Move step {number} up</source>
        <translation>Monter l’opération {number}</translation>
    </message>
    <message>
        <source>Move step {number} down</source>
        <translation>Descendre l’opération {number}</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>Retirer l’opération {number}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The server&apos;s name can&apos;t be found. Check the address and the connection to the internet.</source>
        <translation>Le nom du serveur est introuvable. Vérifiez l’adresse et la connexion à Internet.</translation>
    </message>
    <message>
        <source>The server does not take connections. It may be down, or the address may be wrong.</source>
        <translation>Le serveur n’accepte pas de connexions. Il est peut-être arrêté, ou l’adresse est erronée.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate is not trusted. Install its authority in this system, or start with --ca-file.</source>
        <translation>La connexion n’est pas sûre&#xa0;: le certificat du serveur n’est pas approuvé. Installez son autorité dans ce système, ou démarrez avec --ca-file.</translation>
    </message>
    <message>
        <source>The proxy does not let us through to the server.</source>
        <translation>Le proxy ne nous laisse pas accéder au serveur.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Le serveur a mis trop de temps.</translation>
    </message>
    <message>
        <source>The server&apos;s answer came too slowly and was given up.</source>
        <translation>La réponse du serveur arrivait trop lentement et a été abandonnée.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>La connexion a été interrompue.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Check the address of the account.</source>
        <translation>Le serveur a répondu par une page web au lieu de données. Vérifiez l’adresse du compte.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is damaged: it is not JSON.</source>
        <translation>La réponse du serveur est endommagée&#xa0;: ce n’est pas du JSON.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what the Flowdash API documents.</source>
        <translation>La réponse du serveur n’est pas celle que documente l’API Flowdash.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too long to be read.</source>
        <translation>La réponse du serveur est trop longue pour être lue.</translation>
    </message>
    <message>
        <source>The list is longer than this computer&apos;s memory can hold. The tasks that came are shown.</source>
        <translation>La liste dépasse la mémoire de cet ordinateur. Les tâches arrivées sont affichées.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is packed in a way that can&apos;t be read here.</source>
        <translation>La réponse du serveur est compressée d’une façon illisible ici.</translation>
    </message>
    <message>
        <source>The server sends us to another address, where the API key must not go. Check the address of the account.</source>
        <translation>Le serveur nous renvoie vers une autre adresse, où la clé API ne doit pas aller. Vérifiez l’adresse du compte.</translation>
    </message>
    <message>
        <source>The server sends us in a circle.</source>
        <translation>Le serveur nous fait tourner en rond.</translation>
    </message>
    <message>
        <source>The server answered with nothing.</source>
        <translation>Le serveur a répondu par du vide.</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace.</source>
        <translation>Cette clé ne permet plus de lire cet espace de travail.</translation>
    </message>
    <message>
        <source>The server does not say which workspace it serves. Nothing is sent until it does.</source>
        <translation>Le serveur ne dit pas quel espace de travail il sert. Rien n’est envoyé d’ici là.</translation>
    </message>
    <message>
        <source>The server answered with another task than the one that was asked for.</source>
        <translation>Le serveur a répondu par une autre tâche que celle demandée.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not show the change that was asked for.</source>
        <translation>La réponse du serveur ne montre pas la modification demandée.</translation>
    </message>
    <message>
        <source>The address must start with https:// or http://.</source>
        <translation>L’adresse doit commencer par https:// ou http://.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Ce n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>Il n’y a pas de clé API.</translation>
    </message>
    <message>
        <source>The API key holds characters that no key has. Copy it again.</source>
        <translation>La clé API contient des caractères qu’aucune clé n’a. Copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>The server can&apos;t be asked for it: what names it is too long for a web address.</source>
        <translation>Impossible de le demander au serveur&#xa0;: ce qui le désigne est trop long pour une adresse web.</translation>
    </message>
    <message>
        <source>This can&apos;t be sent: it holds something that no request can hold.</source>
        <translation>Envoi impossible&#xa0;: le contenu ne peut figurer dans aucune requête.</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read, or holds no certificate in PEM.</source>
        <translation>Le fichier {name} est illisible, ou ne contient pas de certificat PEM.</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read.</source>
        <translation>Le fichier {name} est illisible.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>Le serveur n’accepte pas la clé API.</translation>
    </message>
    <message>
        <source>The API key is not allowed to do this.</source>
        <translation>La clé API n’a pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>The server does not know it: it may have been deleted.</source>
        <translation>Le serveur ne le connaît pas&#xa0;: il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>The server does not have it any more.</source>
        <translation>Le serveur ne l’a plus.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>Cela a été modifié entre-temps sur le serveur.</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>C’est plus gros que ce qu’accepte le serveur.</translation>
    </message>
    <message>
        <source>The gateway refuses requests over about {most} MB. Retry once it takes more.</source>
        <translation>La passerelle refuse les requêtes de plus de {most} Mo environ. Réessayez quand elle en acceptera davantage.</translation>
    </message>
    <message>
        <source>The gateway refuses files over about {most} MB. The file stays here: retry once it takes more.</source>
        <translation>La passerelle refuse les fichiers de plus de {most} Mo environ. Le fichier reste ici&#xa0;: réessayez quand elle en acceptera davantage.</translation>
    </message>
    <message>
        <source>The file is larger than what is kept here.</source>
        <translation>Le fichier est plus gros que ce qui est gardé ici.</translation>
    </message>
    <message>
        <source>Some values can&apos;t be saved.</source>
        <translation>Certaines valeurs ne peuvent pas être enregistrées.</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation>Le serveur nous demande de ralentir.</translation>
    </message>
    <message>
        <source>The server does not take this request. ({status})</source>
        <translation>Le serveur n’accepte pas cette requête. ({status})</translation>
    </message>
    <message>
        <source>The server has no room left. ({status})</source>
        <translation>Le serveur n’a plus de place. ({status})</translation>
    </message>
    <message>
        <source>The server is not ready. ({status})</source>
        <translation>Le serveur n’est pas prêt. ({status})</translation>
    </message>
    <message>
        <source>The server has a problem. ({status})</source>
        <translation>Le serveur a un problème. ({status})</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Le disque est plein. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to.</source>
        <translation>Impossible d’écrire dans le dossier de données.</translation>
    </message>
    <message>
        <source>The data folder is in use by another program.</source>
        <translation>Le dossier de données est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used: {reason}.</source>
        <translation>Le dossier de données est inutilisable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A data file is damaged.</source>
        <translation>Un fichier de données est endommagé.</translation>
    </message>
    <message>
        <source>The data file {path} is damaged.</source>
        <translation>Le fichier de données {path} est endommagé.</translation>
    </message>
    <message>
        <source>The cache can&apos;t be read.</source>
        <translation>Le cache est illisible.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of Flowdash Desktop.</source>
        <translation>Ces données ont été écrites par une version plus récente de Flowdash Desktop.</translation>
    </message>
    <message>
        <source>This data was written before the first release of Flowdash Desktop and can&apos;t be read.</source>
        <translation>Ces données ont été écrites avant la première version publiée de Flowdash Desktop et sont illisibles.</translation>
    </message>
    <message>
        <source>The account is closed.</source>
        <translation>Le compte est fermé.</translation>
    </message>
    <message>
        <source>The preferences are closed.</source>
        <translation>Les préférences sont fermées.</translation>
    </message>
    <message>
        <source>{name} is not a file, or is not there.</source>
        <translation>{name} n’est pas un fichier, ou n’existe pas.</translation>
    </message>
    <message>
        <source>{name} has changed meanwhile.</source>
        <translation>{name} a changé entre-temps.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>{name} est illisible.</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>Il n’y a pas de clé API pour ce compte.</translation>
    </message>
    <message>
        <source>This system has no keyring that could keep the key.</source>
        <translation>Ce système n’a pas de trousseau pour conserver la clé.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep the key.</source>
        <translation>Le trousseau du système n’a pas conservé la clé.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>Le trousseau du système n’a pas répondu.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can&apos;t be used.</source>
        <translation>Le trousseau du système est inutilisable.</translation>
    </message>
    <message>
        <source>The local workspace could not be started.</source>
        <translation>L’espace local n’a pas pu être démarré.</translation>
    </message>
    <message>
        <source>The local workspace did not start in time.</source>
        <translation>L’espace local n’a pas démarré à temps.</translation>
    </message>
    <message>
        <source>The folder of this local workspace is gone. Restore it from a backup.</source>
        <translation>Le dossier de cet espace local a disparu. Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The file of this local workspace is damaged. Restore it from a backup.</source>
        <translation>Le fichier de cet espace local est endommagé. Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The server has another workspace now.</source>
        <translation>Le serveur a maintenant un autre espace de travail.</translation>
    </message>
    <message>
        <source>This server does not let workflows be changed from here.</source>
        <translation>Ce serveur ne permet pas de modifier les workflows d’ici.</translation>
    </message>
    <message>
        <source>This API key may not change workflows. Ask an administrator for a key that may.</source>
        <translation>Cette clé API ne permet pas de modifier les workflows. Demandez à un administrateur une clé qui le permet.</translation>
    </message>
    <message>
        <source>The server says: {what}.</source>
        <translation>Le serveur dit&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The server can&apos;t take this back any more.</source>
        <translation>Le serveur ne peut plus annuler cela.</translation>
    </message>
    <message>
        <source>This server manages its keys itself. Share the workspace on the server&apos;s own pages.</source>
        <translation>Ce serveur gère lui-même ses clés. Partagez l’espace de travail sur les pages du serveur.</translation>
    </message>
    <message>
        <source>This API key may not manage keys and people. Ask an administrator of the workspace.</source>
        <translation>Cette clé API ne permet pas de gérer les clés et les personnes. Demandez à un administrateur de l’espace de travail.</translation>
    </message>
    <message>
        <source>The server does not accept the API key: {words}.</source>
        <translation>Le serveur n’accepte pas la clé API&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>Somebody else has revoked this key already.</source>
        <translation>Quelqu’un d’autre a déjà révoqué cette clé.</translation>
    </message>
    <message>
        <source>This is the last key of an administrator that does not end. Make another one first.</source>
        <translation>C’est la dernière clé d’administrateur sans expiration. Créez-en d’abord une autre.</translation>
    </message>
    <message>
        <source>The tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>Les tâches de ce workflow ne peuvent pas être modifiées ici&#xa0;: il n’a pas de champ d’identifiant unique.</translation>
    </message>
    <message>
        <source>A fault in the program has stopped sending. It starts again by itself; Restart does so at once.</source>
        <translation>Une erreur du programme a arrêté l’envoi. Il reprend tout seul&#xa0;; Redémarrer le fait aussitôt.</translation>
    </message>
    <message>
        <source>A fault in the program has stopped reading. It starts again by itself; Restart does so at once.</source>
        <translation>Une erreur du programme a arrêté la lecture. Elle reprend toute seule&#xa0;; Redémarrer le fait aussitôt.</translation>
    </message>
    <message>
        <source>This change could not be sent.</source>
        <translation>Cette modification n’a pas pu être envoyée.</translation>
    </message>
    <message>
        <source>The server has taken this change, but its answer could not be saved here.</source>
        <translation>Le serveur a pris cette modification, mais sa réponse n’a pas pu être enregistrée ici.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It is linked to “{task}”. Retrying moves it here.</source>
        <translation>Elle est liée à «&#xa0;{task}&#xa0;». Réessayer la déplace ici.</translation>
    </message>
    <message>
        <source>The answer was lost, and the task was changed since: this may have been done, and taken back by somebody. Retry does it once more.</source>
        <translation>La réponse s’est perdue et la tâche a été modifiée depuis&#xa0;: cela a peut-être été fait, puis retiré par quelqu’un. Réessayer le fait encore une fois.</translation>
    </message>
    <message>
        <source>You have changed the links of these tasks from the other one since. Retry does this all the same.</source>
        <translation>Vous avez modifié depuis les liens de ces tâches à partir de l’autre. Réessayer le fait quand même.</translation>
    </message>
    <message>
        <source>The answer was lost, and a file came since that may be this one. Discard this if it is. Retry adds it.</source>
        <translation>La réponse s’est perdue, et un fichier arrivé depuis est peut-être celui-ci. Si oui, abandonnez ceci. Réessayer l’ajoute.</translation>
    </message>
    <message>
        <source>The answer was lost, so this may be there already, in other words. Look before it is sent again.</source>
        <translation>La réponse s’est perdue&#xa0;; ceci est peut-être déjà là, en d’autres termes. Vérifiez avant de renvoyer.</translation>
    </message>
    <message>
        <source>This server takes no comments.</source>
        <translation>Ce serveur n’accepte pas de commentaires.</translation>
    </message>
    <message>
        <source>This server has no checklists.</source>
        <translation>Ce serveur n’a pas de listes de contrôle.</translation>
    </message>
    <message>
        <source>This item is not on the server&apos;s checklist any more.</source>
        <translation>Cet élément n’est plus dans la liste de contrôle du serveur.</translation>
    </message>
    <message>
        <source>Someone else cleared it meanwhile. Retry marks it as you wanted.</source>
        <translation>Quelqu’un d’autre l’a effacé entre-temps. Réessayer le marque comme vous le vouliez.</translation>
    </message>
    <message>
        <source>Someone else marked it as completed meanwhile. Retry marks it as you wanted.</source>
        <translation>Quelqu’un d’autre l’a marqué comme terminé entre-temps. Réessayer le marque comme vous le vouliez.</translation>
    </message>
    <message>
        <source>Someone else marked it as skipped meanwhile. Retry marks it as you wanted.</source>
        <translation>Quelqu’un d’autre l’a marqué comme ignoré entre-temps. Réessayer le marque comme vous le vouliez.</translation>
    </message>
    <message>
        <source>Someone else gave it to {user} meanwhile. Retry gives it to the one you chose.</source>
        <translation>Quelqu’un d’autre l’a donné à {user} entre-temps. Réessayer le donne à la personne que vous avez choisie.</translation>
    </message>
    <message>
        <source>Someone else took it from whoever had it meanwhile. Retry gives it to the one you chose.</source>
        <translation>Quelqu’un d’autre l’a retiré entre-temps à qui l’avait. Réessayer le donne à la personne que vous avez choisie.</translation>
    </message>
    <message>
        <source>Someone else called it &quot;{title}&quot; meanwhile. Retry puts your words in their place.</source>
        <translation>Quelqu’un d’autre l’a nommé «&#xa0;{title}&#xa0;» entre-temps. Réessayer remet vos mots à la place.</translation>
    </message>
    <message>
        <source>This server has no actions.</source>
        <translation>Ce serveur n’a pas d’actions.</translation>
    </message>
    <message>
        <source>The server does not know this action any more.</source>
        <translation>Le serveur ne connaît plus cette action.</translation>
    </message>
    <message>
        <source>The task is now in the stage &quot;{now}&quot;; it was in &quot;{then}&quot; when you chose this. Nothing was done.</source>
        <translation>La tâche est maintenant à l’étape «&#xa0;{now}&#xa0;»&#xa0;; elle était à «&#xa0;{then}&#xa0;» lors de votre choix. Rien n’a été fait.</translation>
    </message>
    <message>
        <source>The answer was lost, so this may have been done already. Look at the task before it is run again.</source>
        <translation>La réponse s’est perdue&#xa0;; cela a peut-être déjà été fait. Regardez la tâche avant de relancer.</translation>
    </message>
    <message>
        <source>The server has taken this, and is still at it. Look again later.</source>
        <translation>Le serveur a pris ceci et y travaille encore. Regardez plus tard.</translation>
    </message>
    <message>
        <source>The server could not do this.</source>
        <translation>Le serveur n’a pas pu le faire.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Le fichier n’existe plus.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier.</translation>
    </message>
    <message>
        <source>This is a folder or a device, and no file.</source>
        <translation>C’est un dossier ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Its disk or its server may be gone.</source>
        <translation>Le fichier est illisible. Son disque ou son serveur a peut-être disparu.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Divide it into several.</source>
        <translation>Le fichier dépasse {most} Mo. Divisez-le en plusieurs.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {most} MB. It is damaged, or made to do harm.</source>
        <translation>Une fois décompressé, le fichier dépasse {most} Mo. Il est endommagé, ou conçu pour nuire.</translation>
    </message>
    <message>
        <source>This is a file of the kind {kind}. Save it as XLSX, ODS or CSV, then import that.</source>
        <translation>C’est un fichier de type {kind}. Enregistrez-le en XLSX, ODS ou CSV, puis importez celui-ci.</translation>
    </message>
    <message>
        <source>This is neither a spreadsheet nor a text.</source>
        <translation>Ce n’est ni une feuille de calcul ni un texte.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save a copy without one, then import that.</source>
        <translation>Le fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis importez-la.</translation>
    </message>
    <message>
        <source>The file ends too early. Copy or download it again.</source>
        <translation>Le fichier se termine trop tôt. Copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in a spreadsheet program, save it anew, then import that.</source>
        <translation>Le fichier est endommagé. Ouvrez-le dans un tableur, enregistrez-le de nouveau, puis importez-le.</translation>
    </message>
    <message>
        <source>The file has no sheet with cells.</source>
        <translation>Le fichier n’a pas de feuille avec des cellules.</translation>
    </message>
    <message>
        <source>The file has no sheet “{sheet}” with cells.</source>
        <translation>Le fichier n’a pas de feuille «&#xa0;{sheet}&#xa0;» avec des cellules.</translation>
    </message>
    <message>
        <source>The table has no row {row}.</source>
        <translation>Le tableau n’a pas de ligne {row}.</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>La lecture du fichier a été arrêtée.</translation>
    </message>
    <message>
        <source>Reading the file could not be started.</source>
        <translation>La lecture du fichier n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Le fichier n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The table has more than {most} rows. Divide it into several.</source>
        <translation>Le tableau a plus de {most} lignes. Divisez-le en plusieurs.</translation>
    </message>
    <message>
        <source>The table has more than {most} columns. Remove those that are not needed.</source>
        <translation>Le tableau a plus de {most} colonnes. Retirez celles qui ne servent pas.</translation>
    </message>
    <message>
        <source>The table reaches over more than {most} cells. Move distant cells closer, or divide the table.</source>
        <translation>Le tableau s’étend sur plus de {most} cellules. Rapprochez les cellules éloignées, ou divisez le tableau.</translation>
    </message>
    <message>
        <source>The text can&apos;t be read with the encoding {encoding}. Choose another encoding.</source>
        <translation>Le texte est illisible avec l’encodage {encoding}. Choisissez un autre encodage.</translation>
    </message>
    <message>
        <source>The delimiter must be one character, and no quotation mark.</source>
        <translation>Le séparateur doit être un seul caractère, et pas un guillemet.</translation>
    </message>
    <message>
        <source>Row {row} has a character that no text has (NUL). The file is damaged, or no text.</source>
        <translation>La ligne {row} a un caractère qu’aucun texte n’a (NUL). Le fichier est endommagé, ou n’est pas un texte.</translation>
    </message>
    <message>
        <source>A quotation mark in row {row} is not closed before the end of the file. Correct it there.</source>
        <translation>Un guillemet de la ligne {row} n’est pas fermé avant la fin du fichier. Corrigez-le là.</translation>
    </message>
    <message>
        <source>A cell in row {row} has more than {most} characters. A quotation mark may be missing there.</source>
        <translation>Une cellule de la ligne {row} a plus de {most} caractères. Il y manque peut-être un guillemet.</translation>
    </message>
    <message>
        <source>Reading the file takes too much memory. Divide it into several, or save it as CSV.</source>
        <translation>La lecture du fichier demande trop de mémoire. Divisez-le en plusieurs, ou enregistrez-le en CSV.</translation>
    </message>
    <message>
        <source>Reading the file takes too much time. Divide it into several, or save it as CSV.</source>
        <translation>La lecture du fichier prend trop de temps. Divisez-le en plusieurs, ou enregistrez-le en CSV.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The server has given the ID to another task, “{task}”. Your change was not put into it.</source>
        <translation>Le serveur a donné l’identifiant à une autre tâche, «&#xa0;{task}&#xa0;». Votre modification n’y a pas été mise.</translation>
    </message>
    <message>
        <source>Action is not available at this stage</source>
        <translation>Action non disponible à cette étape</translation>
    </message>
    <message>
        <source>Checklist must be completed</source>
        <translation>La liste de contrôle doit être terminée</translation>
    </message>
    <message>
        <source>Must be assigned</source>
        <translation>Doit être assignée</translation>
    </message>
    <message>
        <source>{field} is invalid</source>
        <translation>{field} n’est pas valide</translation>
    </message>
    <message>
        <source>{field} is required</source>
        <translation>{field} est obligatoire</translation>
    </message>
    <message>
        <source>{field} is not one of the options</source>
        <translation>{field} n’est pas une des options</translation>
    </message>
    <message>
        <source>{field} is not a user of this workflow</source>
        <translation>{field} n’est pas un utilisateur de ce workflow</translation>
    </message>
    <message>
        <source>{field} is a deactivated person. Choose somebody else</source>
        <translation>{field} est une personne désactivée. Choisissez quelqu’un d’autre</translation>
    </message>
    <message>
        <source>{field} is not a stage of this workflow</source>
        <translation>{field} n’est pas une étape de ce workflow</translation>
    </message>
    <message>
        <source>{field} is not a field of this workflow</source>
        <translation>{field} n’est pas un champ de ce workflow</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed</source>
        <translation>{field} ne peut pas être modifié</translation>
    </message>
    <message>
        <source>{field} has already been taken</source>
        <translation>{field} est déjà pris</translation>
    </message>
    <message>
        <source>{field} has too many files</source>
        <translation>{field} a trop de fichiers</translation>
    </message>
    <message>
        <source>{field} is too large</source>
        <translation>{field} est trop grand</translation>
    </message>
    <message>
        <source>{field} does not exist</source>
        <translation>{field} n’existe pas</translation>
    </message>
    <message>
        <source>The server does not take this value. What you typed is kept: change it.</source>
        <translation>Le serveur n’accepte pas cette valeur. Votre saisie est conservée&#xa0;: modifiez-la.</translation>
    </message>
    <message>
        <source>The task was deleted on the server. What you typed is kept here.</source>
        <translation>La tâche a été supprimée sur le serveur. Votre saisie est conservée ici.</translation>
    </message>
    <message>
        <source>The server has given the ID to another task. Your change was not put into it.</source>
        <translation>Le serveur a donné l’identifiant à une autre tâche. Votre modification n’y a pas été mise.</translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile. What you typed is kept: choose which one to keep.</source>
        <translation>Quelqu’un d’autre a modifié ceci entre-temps. Votre saisie est conservée&#xa0;: choisissez laquelle garder.</translation>
    </message>
    <message>
        <source>The server does not take files this large. The file is kept here.</source>
        <translation>Le serveur n’accepte pas de fichiers aussi gros. Le fichier est gardé ici.</translation>
    </message>
    <message>
        <source>You are not allowed to change this. What you typed is kept here.</source>
        <translation>Vous n’avez pas le droit de modifier ceci. Votre saisie est conservée ici.</translation>
    </message>
    <message>
        <source>It is not known whether the server has this: it did not answer, and does not show it. Retry looks for it once more, and sends it again only if it is not there.</source>
        <translation>On ne sait pas si le serveur a ceci&#xa0;: il n’a pas répondu et ne le montre pas. Réessayer le cherche encore une fois, et ne le renvoie que s’il n’y est pas.</translation>
    </message>
    <message>
        <source>The server did not answer, and shows several new tasks like this one. Discard this if one of them is yours. Retry sends it again.</source>
        <translation>Le serveur n’a pas répondu et montre plusieurs nouvelles tâches comme celle-ci. Si l’une est la vôtre, abandonnez ceci. Réessayer le renvoie.</translation>
    </message>
    <message>
        <source>It is still running on the server. Check again later.</source>
        <translation>C’est encore en cours sur le serveur. Vérifiez plus tard.</translation>
    </message>
    <message>
        <source>The file kept here can&apos;t be read any more. Add it again.</source>
        <translation>Le fichier gardé ici n’est plus lisible. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was removed: a file could not be copied before, so undo could not bring it back.</source>
        <translation>Rien n’a été retiré&#xa0;: un fichier n’a pas pu être copié avant, et l’annulation n’aurait pas pu le ramener.</translation>
    </message>
    <message>
        <source>The server fails at this each time, though it takes other changes. It is kept here: retry later, or change it.</source>
        <translation>Le serveur échoue ici à chaque fois, alors qu’il accepte d’autres modifications. Ceci est gardé ici&#xa0;: réessayez plus tard, ou modifiez-le.</translation>
    </message>
    <message>
        <source>The server refused this. What you typed is kept here.</source>
        <translation>Le serveur a refusé ceci. Votre saisie est conservée ici.</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Enregistré ici, pas encore envoyé</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>est au moins</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>est au plus</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>est inférieur à</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>est supérieur à</translation>
    </message>
    <message>
        <source>is nobody</source>
        <translation>est personne</translation>
    </message>
    <message>
        <source>is somebody</source>
        <translation>est quelqu’un</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>est l’un de</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>n’est aucun de</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>est avant</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>est après</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>est à partir du</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>est jusqu’au</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>est aujourd’hui</translation>
    </message>
    <message>
        <source>is overdue</source>
        <translation>est en retard</translation>
    </message>
    <message>
        <source>is this week</source>
        <translation>est cette semaine</translation>
    </message>
    <message>
        <source>is in the next 7 days</source>
        <translation>est dans les 7 prochains jours</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>est moi</translation>
    </message>
    <message>
        <source>is not me</source>
        <translation>n’est pas moi</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>n’est pas vide</translation>
    </message>
    <message>
        <source>is checked</source>
        <translation>est coché</translation>
    </message>
    <message>
        <source>is not checked</source>
        <translation>n’est pas coché</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>{name} · {state}</source>
        <translation>{name} · {state}</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Cette valeur n’est pas valide.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>This is not one of the options.</source>
        <translation>Ce n’est pas une des options.</translation>
    </message>
    <message>
        <source>An option is there twice.</source>
        <translation>Une option y est deux fois.</translation>
    </message>
    <message>
        <source>This is not a user of this workflow.</source>
        <translation>Ce n’est pas un utilisateur de ce workflow.</translation>
    </message>
    <message>
        <source>This person is deactivated. Choose somebody else.</source>
        <translation>Cette personne est désactivée. Choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>This is not a stage of this workflow.</source>
        <translation>Ce n’est pas une étape de ce workflow.</translation>
    </message>
    <message>
        <source>This is not a field of this workflow.</source>
        <translation>Ce n’est pas un champ de ce workflow.</translation>
    </message>
    <message>
        <source>This can&apos;t be changed.</source>
        <translation>Ceci ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Another task has this already.</source>
        <translation>Une autre tâche a déjà ceci.</translation>
    </message>
    <message>
        <source>The server sets this.</source>
        <translation>Le serveur définit ceci.</translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation>Il y a trop de fichiers.</translation>
    </message>
    <message>
        <source>This must be on one line.</source>
        <translation>Ceci doit tenir sur une ligne.</translation>
    </message>
    <message>
        <source>One of the files is not attached.</source>
        <translation>Un des fichiers n’est pas joint.</translation>
    </message>
    <message>
        <source>The file could not be downloaded.</source>
        <translation>Le fichier n’a pas pu être téléchargé.</translation>
    </message>
    <message>
        <source>The address is not allowed.</source>
        <translation>L’adresse n’est pas autorisée.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>C’est trop grand.</translation>
    </message>
    <message>
        <source>The task does not exist.</source>
        <translation>La tâche n’existe pas.</translation>
    </message>
    <message>
        <source>This is not a link of this workflow.</source>
        <translation>Ce n’est pas un lien de ce workflow.</translation>
    </message>
    <message>
        <source>Another task has this unique ID now.</source>
        <translation>Une autre tâche a maintenant cet identifiant unique.</translation>
    </message>
    <message>
        <source>{month} {year} has only {days} days.</source>
        <translation>{month} {year} n’a que {days} jours.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>Écrivez-le comme 2026-01-31 ou 31 Jan 2026.</translation>
    </message>
    <message>
        <source>This could be {first} or {second}.</source>
        <translation>Cela peut être {first} ou {second}.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 14:30.</source>
        <translation>Écrivez-le comme 2026-01-31 14:30.</translation>
    </message>
    <message>
        <source>Write it like 1200.50.</source>
        <translation>Écrivez-le comme 1200.50.</translation>
    </message>
    <message>
        <source>Write {first}, or {second} with decimals.</source>
        <translation>Écrivez {first}, ou {second} avec des décimales.</translation>
    </message>
    <message>
        <source>Write it with at most two decimals, like 1200.50.</source>
        <translation>Écrivez-le avec au plus deux décimales, comme 1200.50.</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>Écrivez-le comme name@example.com.</translation>
    </message>
    <message>
        <source>Write it with https:// at the start.</source>
        <translation>Écrivez-le avec https:// au début.</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>Une adresse n’a pas d’espaces.</translation>
    </message>
    <message>
        <source>Choose one of: {options}</source>
        <translation>Choisissez parmi&#xa0;: {options}</translation>
    </message>
    <message>
        <source>Choose a name or an e-mail address of this workflow&apos;s users.</source>
        <translation>Choisissez un nom ou une adresse e-mail des utilisateurs de ce workflow.</translation>
    </message>
    <message>
        <source>The limit is {limit}.</source>
        <translation>La limite est {limit}.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>Écrivez yes ou no.</translation>
    </message>
    <message>
        <source>Not a date. Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>Pas une date. Écrivez-la comme 2026-01-31 ou 31 Jan 2026.</translation>
    </message>
    <message>
        <source>Not a date and a time. Write them like 2026-01-31 14:30.</source>
        <translation>Pas une date et une heure. Écrivez-les comme 2026-01-31 14:30.</translation>
    </message>
    <message>
        <source>Not a number. Write it like 1200.50.</source>
        <translation>Pas un nombre. Écrivez-le comme 1200.50.</translation>
    </message>
    <message>
        <source>Not an amount. Write it with at most two decimals, like 1200.50.</source>
        <translation>Pas un montant. Écrivez-le avec au plus deux décimales, comme 1200.50.</translation>
    </message>
    <message>
        <source>Not an e-mail address. Write it like name@example.com.</source>
        <translation>Pas une adresse e-mail. Écrivez-la comme name@example.com.</translation>
    </message>
    <message>
        <source>Not a web address. Write it with https:// at the start.</source>
        <translation>Pas une adresse web. Écrivez-la avec https:// au début.</translation>
    </message>
</context>
</TS>
