<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AccountMenu</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Who you are here…</source>
        <translation>Quién es usted aquí…</translation>
    </message>
    <message>
        <source>Share this workspace…</source>
        <translation>Compartir este espacio…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Hacer copia ahora…</translation>
    </message>
    <message>
        <source>Back up every day</source>
        <translation>Copia cada día</translation>
    </message>
    <message>
        <source>Export workspace…</source>
        <translation>Exportar espacio…</translation>
    </message>
    <message>
        <source>Copy this workspace to my computer…</source>
        <translation>Copiar este espacio a mi equipo…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Conectar con Flowdash…</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>only for local workspaces</source>
        <translation>solo para espacios locales</translation>
    </message>
    <message>
        <source>only from servers</source>
        <translation>solo desde servidores</translation>
    </message>
    <message>
        <source>Who you are here, by the key</source>
        <translation>Quién es usted aquí, según la clave</translation>
    </message>
    <message>
        <source>Remove account {name}…</source>
        <translation>Quitar la cuenta {name}…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espacio local</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>The data of “{account}” on this computer is damaged. What can be read is shown, and nothing was removed from the folder {folder}. A backup is restored as a workspace of its own, beside it.</source>
        <translation>Los datos de «{account}» en este equipo están dañados. Se muestra lo que se puede leer, y no se ha quitado nada de la carpeta {folder}. Una copia de seguridad se restaura al lado, como espacio propio.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>Remove {account} from this computer?</source>
        <translation>¿Quitar {account} de este equipo?</translation>
    </message>
    <message>
        <source>What is stored of it stays in the data folder, for the next such start.</source>
        <translation>Lo que hay guardado de ella queda en la carpeta de datos, para el próximo inicio de este tipo.</translation>
    </message>
    <message>
        <source>Remove {account} from this list?</source>
        <translation>¿Quitar {account} de esta lista?</translation>
    </message>
    <message>
        <source>It can&apos;t be opened in the window any more. Back it up first, to restore it when you need it again. Its data stays in the folder {folder}.</source>
        <translation>Ya no se podrá abrir en la ventana. Haga antes una copia de seguridad, para restaurarlo cuando lo necesite. Sus datos quedan en la carpeta {folder}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>La clave de API lleva ahora a otro espacio.</translation>
    </message>
    <message>
        <source>This key opens the workspace “{other}”. Changes made in “{own}” are not sent there. Enter a key of “{own}”, or open “{other}” as an account of its own.</source>
        <translation>Esta clave abre el espacio «{other}». Los cambios hechos en «{own}» no se envían allí. Escriba una clave de «{own}» o abra «{other}» como cuenta propia.</translation>
    </message>
    <message>
        <source>The API key is used for this session only. {reason}</source>
        <translation>La clave de API se usa solo en esta sesión. {reason}</translation>
    </message>
    <message>
        <source>This is the workspace “{found}”. Changes made in “{own}” stay on this computer, and are sent when that is opened again.</source>
        <translation>Este es el espacio «{found}». Los cambios hechos en «{own}» quedan en este equipo y se envían cuando se vuelva a abrir.</translation>
    </message>
    <message>
        <source>Changes that were not sent may be in its files, which can&apos;t be read.</source>
        <translation>En sus archivos, que no se pueden leer, puede haber cambios sin enviar.</translation>
    </message>
    <message>
        <source>Changes that were not sent: {count}. They are on no server, and are lost.</source>
        <translation>Cambios sin enviar: {count}. No están en ningún servidor y se pierden.</translation>
    </message>
    <message>
        <source>Texts that are half-typed: {count}. They are lost, too.</source>
        <translation>Textos a medio escribir: {count}. También se pierden.</translation>
    </message>
    <message>
        <source>Files that were damaged and set aside: {count}. They are removed, too.</source>
        <translation>Archivos dañados y apartados: {count}. También se quitan.</translation>
    </message>
    <message>
        <source>Its API key is removed from the keyring, and all that is stored of it on this computer. Nothing is changed on the server.</source>
        <translation>Su clave de API se quita del llavero, y también todo lo guardado de ella en este equipo. En el servidor no cambia nada.</translation>
    </message>
    <message>
        <source>There is no Flowdash at this address.</source>
        <translation>No hay ningún Flowdash en esta dirección.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Not offered in the stage {stage}</source>
        <translation>No disponible en la etapa {stage}</translation>
    </message>
    <message>
        <source>{action} is not offered in the stage {stage}.</source>
        <translation>{action} no está disponible en la etapa {stage}.</translation>
    </message>
    <message>
        <source>{action} is on its way.</source>
        <translation>{action} está en camino.</translation>
    </message>
    <message>
        <source>{action} has to wait: another action is on its way.</source>
        <translation>{action} tiene que esperar: hay otra acción en camino.</translation>
    </message>
    <message>
        <source>All {count} actions…</source>
        <translation>Las {count} acciones…</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>{action}: {count} of the selected tasks</source>
        <translation>{action}: {count} de las tareas seleccionadas</translation>
    </message>
    <message>
        <source>Asks first: {question}</source>
        <translation>Pregunta antes: {question}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>{keys}, on a whole row {digit}</source>
        <translation>{keys}, en una fila entera {digit}</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>Pregunta antes</translation>
    </message>
    <message>
        <source>Nothing: it runs at once</source>
        <translation>Nada: se ejecuta enseguida</translation>
    </message>
    <message>
        <source>A question, such as “Is the contract signed?”. It is shown before the action runs.</source>
        <translation>Una pregunta, como «¿Está firmado el contrato?». Se muestra antes de ejecutar la acción.</translation>
    </message>
    <message>
        <source>Offered in these stages, in every one where none is ticked</source>
        <translation>Disponible en estas etapas; sin marcar ninguna, en todas</translation>
    </message>
    <message>
        <source>What it does, step by step</source>
        <translation>Qué hace, paso a paso</translation>
    </message>
    <message>
        <source>the checklist is done</source>
        <translation>la lista de control está hecha</translation>
    </message>
    <message>
        <source>somebody is assigned</source>
        <translation>hay alguien asignado</translation>
    </message>
    <message>
        <source>Fields with a value</source>
        <translation>Campos con valor</translation>
    </message>
    <message>
        <source>these fields have a value:</source>
        <translation>estos campos tienen valor:</translation>
    </message>
    <message>
        <source>Can run only when</source>
        <translation>Solo se ejecuta cuando</translation>
    </message>
</context>
<context>
    <name>ActionQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ActivityParts</name>
    <message>
        <source>No comments yet.</source>
        <translation>Aún no hay comentarios.</translation>
    </message>
    <message>
        <source>This can&apos;t be read right now. {reason}</source>
        <translation>Ahora no se puede leer. {reason}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This is shown when the server can be reached.</source>
        <translation>Se muestra cuando se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>Last read: {when}</source>
        <translation>Última lectura: {when}</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Esta tarea ya no existe.</translation>
    </message>
</context>
<context>
    <name>AddingFiles</name>
    <message>
        <source>Add files to {field}</source>
        <translation>Añadir archivos a {field}</translation>
    </message>
    <message>
        <source>Only files of this computer and web addresses can be added.</source>
        <translation>Solo se pueden añadir archivos de este equipo y direcciones web.</translation>
    </message>
    <message>
        <source>There are no files to add. Copy a file, a picture or a web address first.</source>
        <translation>No hay archivos que añadir. Copie antes un archivo, una imagen o una dirección web.</translation>
    </message>
    <message>
        <source>Create the task first, then add the web address.</source>
        <translation>Cree primero la tarea y luego añada la dirección web.</translation>
    </message>
    <message>
        <source>Folders can&apos;t be added: {names}. Add the files in them.</source>
        <translation>No se pueden añadir carpetas: {names}. Añada los archivos que contienen.</translation>
    </message>
    <message>
        <source>These can&apos;t be read: {names}.</source>
        <translation>No se pueden leer: {names}.</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field} admite como máximo {limit} archivos: {room} más, no {count}. No se añadió nada.</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files. Remove one to add another.</source>
        <translation>{field} admite como máximo {limit} archivos. Quite uno para añadir otro.</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>Añadir de dirección</translation>
    </message>
    <message>
        <source>This is not a web address. One looks like https://example.com/report.pdf</source>
        <translation>Esto no es una dirección web. Tienen esta forma: https://example.com/report.pdf</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Nombre: {name}</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>Nombre (opcional)</translation>
    </message>
</context>
<context>
    <name>Admission</name>
    <message>
        <source>{folder} holds no files to add.</source>
        <translation>{folder} no contiene archivos que añadir.</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} files. None was added.</source>
        <translation>{folder} contiene más de {most} archivos. No se añadió ninguno.</translation>
    </message>
    <message>
        <source>PNG, {size}</source>
        <translation>PNG, {size}</translation>
    </message>
    <message>
        <source>Add the photo as JPEG?</source>
        <translation>¿Añadir la foto como JPEG?</translation>
    </message>
    <message>
        <source>PNG keeps every pixel as it is. JPEG is smaller, and shows fine lines less clearly.</source>
        <translation>PNG conserva cada píxel. JPEG ocupa menos y muestra las líneas finas con menos nitidez.</translation>
    </message>
    <message>
        <source>JPEG, {size}</source>
        <translation>JPEG, {size}</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field} admite como máximo {limit} archivos: {room} más, no {count}. No se añadió nada.</translation>
    </message>
    <message>
        <source>Add the files in {folder}?</source>
        <translation>¿Añadir los archivos de {folder}?</translation>
    </message>
    <message>
        <source>It holds {count} files, {size}.</source>
        <translation>Contiene {count} archivos, {size}.</translation>
    </message>
    <message>
        <source>Add {count} files</source>
        <translation>Añadir {count} archivos</translation>
    </message>
    <message>
        <source>It holds 1 file, {size}.</source>
        <translation>Contiene 1 archivo, {size}.</translation>
    </message>
    <message>
        <source>Add 1 file</source>
        <translation>Añadir 1 archivo</translation>
    </message>
    <message>
        <source>Hidden files and links are left out: {count}.</source>
        <translation>Archivos ocultos y enlaces excluidos: {count}.</translation>
    </message>
    <message>
        <source>{name} is {size}; this server takes files up to {most}. It was not added.</source>
        <translation>{name} ocupa {size}; este servidor admite archivos de hasta {most}. No se añadió.</translation>
    </message>
    <message>
        <source>{count} files were not added: this server takes files up to {most}. The largest is {name}, {size}.</source>
        <translation>No se añadieron {count} archivos: este servidor los admite de hasta {most}. El mayor es {name}, {size}.</translation>
    </message>
</context>
<context>
    <name>AgainOffer</name>
    <message>
        <source>Shows a preview first</source>
        <translation>Muestra antes una vista previa</translation>
    </message>
    <message>
        <source>Do not offer this</source>
        <translation>No ofrecer esto</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>same file</source>
        <translation>mismo archivo</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>same amount and date</source>
        <translation>mismo importe y fecha</translation>
    </message>
    <message>
        <source>same e-mail domain</source>
        <translation>mismo dominio de correo</translation>
    </message>
    <message>
        <source>words: {words}</source>
        <translation>palabras: {words}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>{task}: {stage} differs from {others} of {alike} alike.</source>
        <translation>{task}: {stage} difiere de {others} de {alike} parecidas.</translation>
    </message>
</context>
<context>
    <name>AlikeSection</name>
    <message>
        <source>Alike</source>
        <translation>Parecidas</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Tareas parecidas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididas</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>Decidir todas las parecidas…</translation>
    </message>
</context>
<context>
    <name>AppLinks</name>
    <message>
        <source>This link can&apos;t be opened: it is not complete. Copy it again.</source>
        <translation>Este enlace no se puede abrir: está incompleto. Cópielo otra vez.</translation>
    </message>
    <message>
        <source>This link leads to a workspace that is not connected here. Connect to its server, then open it again.</source>
        <translation>Este enlace lleva a un espacio que no está conectado aquí. Conecte con su servidor y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>A link to a task was opened. It is shown when you are ready.</source>
        <translation>Se abrió un enlace a una tarea. Se muestra cuando usted termine.</translation>
    </message>
    <message>
        <source>A link to a task in the workspace “{workspace}” was opened.</source>
        <translation>Se abrió un enlace a una tarea del espacio «{workspace}».</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>Mostrar la tarea</translation>
    </message>
</context>
<context>
    <name>AttachmentArea</name>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>from address…</source>
        <translation>de una dirección…</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>Añadir de dirección</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} de {limit}</translation>
    </message>
    <message>
        <source>There is a file called {name} already. Choose another name.</source>
        <translation>Ya hay un archivo llamado {name}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>¿Quitar {name}?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Sin archivos</translation>
    </message>
    <message>
        <source>Full: at most {limit} files. Remove one to add another.</source>
        <translation>Lleno: máximo {limit} archivos. Quite uno para añadir otro.</translation>
    </message>
    <message>
        <source>Drop files here, paste, or</source>
        <translation>Suelte o pegue aquí, o</translation>
    </message>
</context>
<context>
    <name>AttachmentDelegate</name>
    <message>
        <source>New name of {file}</source>
        <translation>Nombre nuevo de {file}</translation>
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
        <translation>se añade al crear la tarea</translation>
    </message>
    <message>
        <source>The server fetches it from {host} · {state}</source>
        <translation>El servidor lo obtiene de {host} · {state}</translation>
    </message>
</context>
<context>
    <name>AttachmentMenu</name>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open and edit</source>
        <translation>Abrir y editar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Guardar todo…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add from address…</source>
        <translation>Añadir de dirección…</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>En {workflow}: {what}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tareas</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>Vaciar {field}</translation>
    </message>
    <message>
        <source>Set {field} to “{value}”</source>
        <translation>Poner {field} en «{value}»</translation>
    </message>
    <message>
        <source>Change {tasks}</source>
        <translation>Cambiar {tasks}</translation>
    </message>
    <message>
        <source>{action} {tasks}</source>
        <translation>{action}: {tasks}</translation>
    </message>
    <message>
        <source>Delete {tasks}</source>
        <translation>Eliminar {tasks}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>1 task stays as it is, for the reason beside it.</source>
        <translation>1 tarea queda como está, por la razón que figura al lado.</translation>
    </message>
    <message>
        <source>{count} tasks stay as they are, for the reason beside each.</source>
        <translation>{count} tareas quedan como están, por la razón que figura al lado de cada una.</translation>
    </message>
    <message>
        <source>1 task has the value already and is not listed.</source>
        <translation>1 tarea ya tiene el valor y no aparece.</translation>
    </message>
    <message>
        <source>{count} tasks have the value already and are not listed.</source>
        <translation>{count} tareas ya tienen el valor y no aparecen.</translation>
    </message>
    <message>
        <source>{action}: {tasks}?</source>
        <translation>{action}: ¿{tasks}?</translation>
    </message>
    <message>
        <source>{task} will be deleted. Undo brings it back with its files, but without its comments.</source>
        <translation>{task} se eliminará. Deshacer la recupera con sus archivos, pero sin sus comentarios.</translation>
    </message>
    <message>
        <source>Delete this task?</source>
        <translation>¿Eliminar esta tarea?</translation>
    </message>
    <message>
        <source>Delete {tasks}?</source>
        <translation>¿Eliminar {tasks}?</translation>
    </message>
    <message>
        <source>Undo brings them back with their files, but without their comments.</source>
        <translation>Deshacer las recupera con sus archivos, pero sin sus comentarios.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>{field} of {count} tasks is being set…</source>
        <translation>Poniendo {field} de {count} tareas…</translation>
    </message>
    <message>
        <source>{count} had it already.</source>
        <translation>{count} ya lo tenían.</translation>
    </message>
    <message>
        <source>{count} need you first and were left as they are.</source>
        <translation>{count} le esperan antes y quedaron como estaban.</translation>
    </message>
    <message>
        <source>{count} are not there any more.</source>
        <translation>{count} ya no existen.</translation>
    </message>
    <message>
        <source>{count} were left as they are, since they have changed meanwhile.</source>
        <translation>{count} quedaron como están, porque cambiaron entretanto.</translation>
    </message>
    <message>
        <source>{field} set to blank: {count} tasks.</source>
        <translation>{field} vaciado: {count} tareas.</translation>
    </message>
    <message>
        <source>{field} ticked: {count} tasks.</source>
        <translation>{field} marcado: {count} tareas.</translation>
    </message>
    <message>
        <source>{field} unticked: {count} tasks.</source>
        <translation>{field} desmarcado: {count} tareas.</translation>
    </message>
    <message>
        <source>{field} set to “{value}”: {count} tasks.</source>
        <translation>{field} puesto en «{value}»: {count} tareas.</translation>
    </message>
    <message>
        <source>{field} emptied: {count} tasks.</source>
        <translation>{field} vaciado: {count} tareas.</translation>
    </message>
    <message>
        <source>{count} of {total} changes were cancelled.</source>
        <translation>Se cancelaron {count} de {total} cambios.</translation>
    </message>
    <message>
        <source>1 new task stays, because it was changed since.</source>
        <translation>1 tarea nueva se queda, porque se cambió después.</translation>
    </message>
    <message>
        <source>{count} new tasks stay, because they were changed since.</source>
        <translation>{count} tareas nuevas se quedan, porque se cambiaron después.</translation>
    </message>
    <message>
        <source>Nothing was cancelled: no change could be stopped any more.</source>
        <translation>No se canceló nada: ya no se podía detener ningún cambio.</translation>
    </message>
    <message>
        <source>Cancelled before any of the {total} changes was sent.</source>
        <translation>Cancelado antes de enviar ninguno de los {total} cambios.</translation>
    </message>
    <message>
        <source>Cancelled: {sent} of {total} changes were sent. The others stay as they were.</source>
        <translation>Cancelado: se enviaron {sent} de {total} cambios. Los demás quedan como estaban.</translation>
    </message>
    <message>
        <source>{action}: the {count} others with {matching}</source>
        <translation>{action}: las otras {count} con {matching}</translation>
    </message>
    <message>
        <source>{action}: the other one with {matching}</source>
        <translation>{action}: la otra con {matching}</translation>
    </message>
    <message>
        <source>Do the same for the {count} others with {matching}</source>
        <translation>Hacer lo mismo con las otras {count} con {matching}</translation>
    </message>
    <message>
        <source>Do the same for the other one with {matching}</source>
        <translation>Hacer lo mismo con la otra con {matching}</translation>
    </message>
    <message>
        <source>Its stage does not offer {action}.</source>
        <translation>Su etapa no ofrece {action}.</translation>
    </message>
    <message>
        <source>An action on it is on its way.</source>
        <translation>Hay una acción suya en camino.</translation>
    </message>
    <message>
        <source>Its checklist has open items, and the action requires it to be done.</source>
        <translation>Su lista de control tiene puntos abiertos, y la acción exige que esté hecha.</translation>
    </message>
    <message>
        <source>{field} is blank, and the action requires it.</source>
        <translation>{field} está vacío, y la acción lo exige.</translation>
    </message>
    <message>
        <source>Nobody is assigned, and the action requires it.</source>
        <translation>No hay nadie asignado, y la acción lo exige.</translation>
    </message>
    <message>
        <source>1 task was left as it is, since it has changed meanwhile.</source>
        <translation>1 tarea quedó como está, porque cambió entretanto.</translation>
    </message>
    <message>
        <source>{count} tasks were left as they are, since they have changed meanwhile.</source>
        <translation>{count} tareas quedaron como están, porque cambiaron entretanto.</translation>
    </message>
    <message>
        <source>All of them have this already.</source>
        <translation>Todas lo tienen ya.</translation>
    </message>
</context>
<context>
    <name>BulkOptions</name>
    <message>
        <source>Changes of many tasks</source>
        <translation>Cambios de muchas tareas</translation>
    </message>
    <message>
        <source>A preview shows what becomes of each task. Deletions are always asked about.</source>
        <translation>Una vista previa muestra qué pasa con cada tarea. Antes de eliminar siempre se pregunta.</translation>
    </message>
    <message>
        <source>Preview a value from so many tasks on:</source>
        <translation>Vista previa de un valor a partir de tantas tareas:</translation>
    </message>
    <message>
        <source>Preview an action from so many tasks on:</source>
        <translation>Vista previa de una acción a partir de tantas tareas:</translation>
    </message>
    <message>
        <source>After the same change twice, offer it for the tasks that match</source>
        <translation>Tras hacer dos veces el mismo cambio, ofrecerlo para las tareas que coinciden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>1 cell</source>
        <translation>1 celda</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} celdas</translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation>Pegar en celdas</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>Vaciar celdas</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Change many tasks</source>
        <translation>Cambiar muchas tareas</translation>
    </message>
    <message>
        <source>Paste into {cells}</source>
        <translation>Pegar en {cells}</translation>
    </message>
    <message>
        <source>Fill {cells}</source>
        <translation>Rellenar {cells}</translation>
    </message>
    <message>
        <source>Empty {cells}</source>
        <translation>Vaciar {cells}</translation>
    </message>
    <message>
        <source>Replace in {cells}</source>
        <translation>Reemplazar en {cells}</translation>
    </message>
    <message>
        <source>Change {cells}</source>
        <translation>Cambiar {cells}</translation>
    </message>
    <message>
        <source>Remove from {cells}</source>
        <translation>Quitar de {cells}</translation>
    </message>
    <message>
        <source>This also changes {cells} outside of the selection.</source>
        <translation>Esto también cambia {cells} fuera de la selección.</translation>
    </message>
    <message>
        <source>{cells} can&apos;t take the value, for the reason beside each. The others get it.</source>
        <translation>No admiten el valor: {cells}, por la razón que figura al lado. Las demás lo reciben.</translation>
    </message>
    <message>
        <source>No cell can take the value, for the reason beside each.</source>
        <translation>Ninguna celda admite el valor, por la razón que figura al lado de cada una.</translation>
    </message>
    <message>
        <source>{cells} of the clipboard lie outside of the cells here and are left out.</source>
        <translation>Fuera de las celdas de aquí y excluidas: {cells} del portapapeles.</translation>
    </message>
    <message>
        <source>Pasted into {cells} of {tasks}.</source>
        <translation>Pegado en {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Filled {cells} of {tasks}.</source>
        <translation>Rellenado: {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Emptied {cells} of {tasks}.</source>
        <translation>Vaciado: {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Replaced in {cells} of {tasks}.</source>
        <translation>Reemplazado en {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>Changed {cells} of {tasks}.</source>
        <translation>Cambiado: {cells} de {tasks}.</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tareas</translation>
    </message>
    <message>
        <source>The cells have these values already.</source>
        <translation>Las celdas ya tienen estos valores.</translation>
    </message>
    <message>
        <source>{cells} had it already.</source>
        <translation>Ya lo tenían: {cells}.</translation>
    </message>
    <message>
        <source>{cells} can&apos;t be changed.</source>
        <translation>No se pueden cambiar: {cells}.</translation>
    </message>
    <message>
        <source>{cells} need you first and were left as they are.</source>
        <translation>Le esperan antes y quedaron como estaban: {cells}.</translation>
    </message>
    <message>
        <source>{cells} are not there any more.</source>
        <translation>Ya no existen: {cells}.</translation>
    </message>
    <message>
        <source>Left as they are, since they have changed meanwhile: {cells}.</source>
        <translation>Quedaron como están, porque cambiaron entretanto: {cells}.</translation>
    </message>
    <message>
        <source>{cells} are being changed…</source>
        <translation>Cambiando {cells}…</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>Leyendo lo pegado…</translation>
    </message>
    <message>
        <source>Nothing was pasted: the selected cells or the rows changed while it was being read. Paste it again.</source>
        <translation>No se pegó nada: las celdas seleccionadas o las filas cambiaron mientras se leía. Péguelo otra vez.</translation>
    </message>
    <message>
        <source>Nothing is filled down: the task with the values is not there any more.</source>
        <translation>No se rellenó nada: la tarea con los valores ya no existe.</translation>
    </message>
    <message>
        <source>{field} of all {count} tasks that are shown</source>
        <translation>{field} de las {count} tareas mostradas</translation>
    </message>
    <message>
        <source>Selected cells ({count})</source>
        <translation>Celdas seleccionadas ({count})</translation>
    </message>
    <message>
        <source>It is found in no cell that can be changed.</source>
        <translation>No está en ninguna celda que se pueda cambiar.</translation>
    </message>
    <message>
        <source>This pattern can&apos;t be read. Look at its brackets and the numbers after $, or take the tick from Pattern.</source>
        <translation>Este patrón no se puede leer. Revise los paréntesis y los números tras $, o desmarque Patrón.</translation>
    </message>
</context>
<context>
    <name>ChangesPreview</name>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todo</translation>
    </message>
</context>
<context>
    <name>CheckboxControl</name>
    <message>
        <source>Set to blank</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>Vaciar {field}</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>Lista de control</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Punto nuevo</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Añadir un punto</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>Show {some} more of {count} items</source>
        <translation>Mostrar {some} más de {count} puntos</translation>
    </message>
</context>
<context>
    <name>ChecklistWait</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>Quitar todas las condiciones</translation>
    </message>
    <message>
        <source>or…</source>
        <translation>o…</translation>
    </message>
    <message>
        <source>Add filter after or</source>
        <translation>Añadir filtro tras «o»</translation>
    </message>
    <message>
        <source>Show tasks that meet another filter, too</source>
        <translation>Mostrar también tareas que cumplen otro filtro</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>y…</translation>
    </message>
    <message>
        <source>Add filter beside: {condition}</source>
        <translation>Añadir filtro junto a: {condition}</translation>
    </message>
    <message>
        <source>Narrow this part of the filter</source>
        <translation>Acotar esta parte del filtro</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>View {view}</source>
        <translation>Vista {view}</translation>
    </message>
    <message>
        <source>Press or Delete to show other tasks, too</source>
        <translation>Haga clic o pulse Delete para mostrar también otras tareas</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message numerus="yes">
        <source>{total} tasks</source>
        <translation>
            <numerusform>{total} tarea</numerusform>
            <numerusform>{total} tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of 1 task</source>
        <translation>{shown} de 1 tarea</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {total} tasks</source>
        <translation>
            <numerusform>{shown} de {total} tarea</numerusform>
            <numerusform>{shown} de {total} tareas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>Blank</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>ya no existe</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>Escriba para acotar</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>Acotar las opciones</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>{count} more: type to find them</source>
        <translation>{count} más: escriba para encontrarlas</translation>
    </message>
</context>
<context>
    <name>ChoicesValue</name>
    <message>
        <source>Type to narrow</source>
        <translation>Escriba para acotar</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>Acotar las opciones</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
</context>
<context>
    <name>ColorRulesDialog</name>
    <message>
        <source>Colour rows and cells</source>
        <translation>Colorear filas y celdas</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Añadir regla…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>No rules yet. A rule gives tasks that meet its conditions a colour.</source>
        <translation>Aún no hay reglas. Una regla da un color a las tareas que cumplen sus condiciones.</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour. Those of the view come first.</source>
        <translation>La primera regla que cumple una tarea da el color. Las de la vista van primero.</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour.</source>
        <translation>La primera regla que cumple una tarea da el color.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Appearance: light</source>
        <translation>Apariencia: clara</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Apariencia: oscura</translation>
    </message>
    <message>
        <source>Appearance: high contrast, light</source>
        <translation>Apariencia: alto contraste, clara</translation>
    </message>
    <message>
        <source>Appearance: high contrast, dark</source>
        <translation>Apariencia: alto contraste, oscura</translation>
    </message>
    <message>
        <source>Appearance: same as the system</source>
        <translation>Apariencia: como el sistema</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
    <message>
        <source>Language: same as the system</source>
        <translation>Idioma: como el sistema</translation>
    </message>
    <message>
        <source>In the viewer</source>
        <translation>En el visor</translation>
    </message>
    <message>
        <source>Find and show</source>
        <translation>Buscar y mostrar</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triaje</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celdas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Go to views and workflows</source>
        <translation>Ir a vistas y flujos</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>Copy the link of the task</source>
        <translation>Copiar el enlace de la tarea</translation>
    </message>
    <message>
        <source>Copy the web address of the task</source>
        <translation>Copiar la dirección web de la tarea</translation>
    </message>
    <message>
        <source>Go to {section}</source>
        <translation>Ir a {section}</translation>
    </message>
    <message>
        <source>This task has nothing there</source>
        <translation>Esta tarea no tiene nada ahí</translation>
    </message>
    <message>
        <source>This task has no link yet</source>
        <translation>Esta tarea aún no tiene enlace</translation>
    </message>
    <message>
        <source>This task has no web address</source>
        <translation>Esta tarea no tiene dirección web</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Stage, person and values</source>
        <translation>Etapa, persona y valores</translation>
    </message>
    <message>
        <source>Views, filters and order</source>
        <translation>Vistas, filtros y orden</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Tareas parecidas</translation>
    </message>
    <message>
        <source>How duplicates are marked here</source>
        <translation>Cómo se marcan aquí los duplicados</translation>
    </message>
    <message>
        <source>Tasks of other workflows</source>
        <translation>Tareas de otros flujos</translation>
    </message>
    <message>
        <source>The link is not complete</source>
        <translation>El enlace está incompleto</translation>
    </message>
    <message>
        <source>Open the task of this link</source>
        <translation>Abrir la tarea de este enlace</translation>
    </message>
    <message>
        <source>Open the task of this address</source>
        <translation>Abrir la tarea de esta dirección</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>View {name}</source>
        <translation>Vista {name}</translation>
    </message>
    <message>
        <source>Assign to {person}</source>
        <translation>Asignar a {person}</translation>
    </message>
    <message>
        <source>Set {field} to {value}</source>
        <translation>Poner {field} en {value}</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>No asignar a nadie</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>Vaciar {field}</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>Sort by {field}</source>
        <translation>Ordenar por {field}</translation>
    </message>
    <message>
        <source>Sort by {field}, last first</source>
        <translation>Ordenar por {field}, último primero</translation>
    </message>
    <message>
        <source>No order of one&apos;s own</source>
        <translation>Sin orden propio</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>Agrupar por {field}</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>Luego agrupar por {field}</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Only tasks assigned to {person}</source>
        <translation>Solo tareas asignadas a {person}</translation>
    </message>
    <message>
        <source>Only unassigned tasks</source>
        <translation>Solo tareas sin asignar</translation>
    </message>
    <message>
        <source>Only tasks in {stage}</source>
        <translation>Solo tareas en {stage}</translation>
    </message>
    <message>
        <source>Only tasks without a stage</source>
        <translation>Solo tareas sin etapa</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Go to a view or workflow</source>
        <translation>Ir a una vista o un flujo</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Show me around: five hints</source>
        <translation>Visita guiada: cinco consejos</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Abrir registro</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Abrir carpeta de datos</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>Acerca de Flowdash Desktop</translation>
    </message>
    <message>
        <source>Vim-like</source>
        <translation>Como Vim</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Nothing was changed.</source>
        <translation>El archivo no se puede leer. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file is too long for a file of keys. Nothing was changed.</source>
        <translation>El archivo es demasiado largo para ser de teclas. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no keys. Nothing was changed.</source>
        <translation>El archivo no es JSON, así que no contiene teclas. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file holds no keys of Flowdash Desktop. Nothing was changed.</source>
        <translation>El archivo no contiene teclas de Flowdash Desktop. No se cambió nada.</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>El archivo es de una versión más nueva. Actualice el programa para importarlo.</translation>
    </message>
    <message>
        <source>There is no preset {0}. Nothing was changed.</source>
        <translation>No hay ningún esquema de teclas {0}. No se cambió nada.</translation>
    </message>
    <message>
        <source>{0} is no key, or is one that can&apos;t be changed. Nothing was changed.</source>
        <translation>{0} no es una tecla, o no se puede cambiar. No se cambió nada.</translation>
    </message>
    <message>
        <source>{0} would be the key of {1} and of {2}. Nothing was changed.</source>
        <translation>{0} sería la tecla de {1} y de {2}. No se cambió nada.</translation>
    </message>
    <message>
        <source>Select one more task</source>
        <translation>Seleccionar una tarea más</translation>
    </message>
    <message>
        <source>From a row into its cell</source>
        <translation>De una fila a su celda</translation>
    </message>
    <message>
        <source>From a cell back to its row</source>
        <translation>De una celda a su fila</translation>
    </message>
    <message>
        <source>Next and previous cell while typing</source>
        <translation>Celda siguiente y anterior al escribir</translation>
    </message>
    <message>
        <source>Save what is typed and go down, or stay</source>
        <translation>Guardar lo escrito y bajar, o quedarse</translation>
    </message>
    <message>
        <source>Give up what is typed</source>
        <translation>Abandonar lo escrito</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>Enviar el comentario</translation>
    </message>
    <message>
        <source>{command} ({tasks})</source>
        <translation>{command} ({tasks})</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>All commands for tasks</source>
        <translation>Todos los comandos para tareas</translation>
    </message>
    <message>
        <source>Select the task, or take it out</source>
        <translation>Seleccionar la tarea o quitarla</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>Poner la etapa</translation>
    </message>
    <message>
        <source>Assign to somebody</source>
        <translation>Asignar a alguien</translation>
    </message>
    <message>
        <source>Edit the first field that is missing</source>
        <translation>Editar el primer campo que falta</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed here</source>
        <translation>{field} no se puede cambiar aquí</translation>
    </message>
    <message>
        <source>The checklist is not read yet</source>
        <translation>La lista de control aún no se ha leído</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>No falta nada</translation>
    </message>
    <message>
        <source>This workflow has no field that files can be added to</source>
        <translation>Este flujo no tiene ningún campo que admita archivos</translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation>Acción {number}</translation>
    </message>
    <message>
        <source>The actions are still loading</source>
        <translation>Las acciones aún se están cargando</translation>
    </message>
    <message>
        <source>This workflow has no action {number}</source>
        <translation>Este flujo no tiene acción {number}</translation>
    </message>
    <message>
        <source>No view is in force</source>
        <translation>Ninguna vista está activa</translation>
    </message>
    <message>
        <source>The workflow has no default view</source>
        <translation>El flujo no tiene vista predeterminada</translation>
    </message>
    <message>
        <source>It is shown as it was left</source>
        <translation>Se muestra como se dejó</translation>
    </message>
    <message>
        <source>Colour rows and cells by rule</source>
        <translation>Colorear filas y celdas por regla</translation>
    </message>
    <message>
        <source>Open this workflow with the view in force</source>
        <translation>Abrir este flujo con la vista activa</translation>
    </message>
    <message>
        <source>Open this workflow as it was left, without a default view</source>
        <translation>Abrir este flujo como se dejó, sin vista predeterminada</translation>
    </message>
    <message>
        <source>Show the workflow as it was left before its default view</source>
        <translation>Mostrar el flujo como se dejó antes de su vista predeterminada</translation>
    </message>
    <message>
        <source>No workflow is shown</source>
        <translation>No se muestra ningún flujo</translation>
    </message>
    <message>
        <source>No task is chosen</source>
        <translation>No hay ninguna tarea elegida</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>Los detalles muestran una tarea vinculada. Esc vuelve a la tabla.</translation>
    </message>
    <message>
        <source>The details show no task</source>
        <translation>Los detalles no muestran ninguna tarea</translation>
    </message>
    <message>
        <source>The rows are not grouped</source>
        <translation>Las filas no están agrupadas</translation>
    </message>
    <message>
        <source>Row mode has no cell. Press Enter for one.</source>
        <translation>El modo fila no tiene celda. Pulse Enter para entrar en una.</translation>
    </message>
    <message>
        <source>Go back to row mode</source>
        <translation>Volver al modo fila</translation>
    </message>
    <message>
        <source>Go into a cell</source>
        <translation>Entrar en una celda</translation>
    </message>
    <message>
        <source>Typing always edits, by the view options</source>
        <translation>Escribir siempre edita, según las opciones de vista</translation>
    </message>
    <message>
        <source>The task is not put off</source>
        <translation>La tarea no está aplazada</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>Buscar tareas</translation>
    </message>
    <message>
        <source>Show all tasks, without a filter</source>
        <translation>Mostrar todas las tareas, sin filtro</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Añadir filtro</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Exportar vistas</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Importar vistas</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>Agrupar tareas</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Contraer todos los grupos</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Expandir todos los grupos</translation>
    </message>
    <message>
        <source>Choose a workflow</source>
        <translation>Elegir un flujo</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Abrir detalles</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tarea siguiente</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Tarea anterior</translation>
    </message>
    <message>
        <source>Select all tasks</source>
        <translation>Seleccionar todas las tareas</translation>
    </message>
    <message>
        <source>Delete tasks</source>
        <translation>Eliminar tareas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>Pegar como tareas nuevas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>Editar en hoja de cálculo</translation>
    </message>
    <message>
        <source>Show my tasks</source>
        <translation>Mostrar mis tareas</translation>
    </message>
    <message>
        <source>Nothing was done to two tasks that others share something with</source>
        <translation>No se hizo nada con dos tareas que tengan algo en común con otras</translation>
    </message>
    <message>
        <source>Do the same for the tasks that match</source>
        <translation>Hacer lo mismo con las tareas que coinciden</translation>
    </message>
    <message>
        <source>Choose when changes of many tasks are previewed</source>
        <translation>Elegir cuándo hay vista previa de los cambios de muchas tareas</translation>
    </message>
    <message>
        <source>Triage is not on</source>
        <translation>El triaje no está activo</translation>
    </message>
    <message>
        <source>Triage: decide about the tasks one by one, or back to the table</source>
        <translation>Triaje: decidir las tareas una a una, o volver a la tabla</translation>
    </message>
    <message>
        <source>Triage: skip</source>
        <translation>Triaje: saltar</translation>
    </message>
    <message>
        <source>Triage: back</source>
        <translation>Triaje: atrás</translation>
    </message>
    <message>
        <source>Triage: later</source>
        <translation>Triaje: más tarde</translation>
    </message>
    <message>
        <source>Triage: mark as duplicate</source>
        <translation>Triaje: marcar como duplicado</translation>
    </message>
    <message>
        <source>Triage: undo the last decision</source>
        <translation>Triaje: deshacer la última decisión</translation>
    </message>
    <message>
        <source>Triage: fill in what is missing</source>
        <translation>Triaje: completar lo que falta</translation>
    </message>
    <message>
        <source>Triage: tick the next checklist item</source>
        <translation>Triaje: marcar el siguiente punto de control</translation>
    </message>
    <message>
        <source>Triage: order of the queue</source>
        <translation>Triaje: orden de la cola</translation>
    </message>
    <message>
        <source>Triage: back to the table</source>
        <translation>Triaje: volver a la tabla</translation>
    </message>
    <message>
        <source>Find and replace in cells</source>
        <translation>Buscar y reemplazar en celdas</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Editar la celda</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>Vaciar las celdas</translation>
    </message>
    <message>
        <source>Copy the cells, or the rows</source>
        <translation>Copiar las celdas o las filas</translation>
    </message>
    <message>
        <source>Copy with the names of the fields</source>
        <translation>Copiar con los nombres de los campos</translation>
    </message>
    <message>
        <source>Paste into the cells</source>
        <translation>Pegar en las celdas</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Select all cells of the rows</source>
        <translation>Seleccionar todas las celdas de las filas</translation>
    </message>
    <message>
        <source>Edit workflow</source>
        <translation>Editar flujo</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>Nuevo flujo</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Todos los comandos</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Zona siguiente</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Zona anterior</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>Opciones de vista</translation>
    </message>
    <message>
        <source>Back up every day: on or off</source>
        <translation>Copia de seguridad cada día: sí o no</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Accounts and backups</source>
        <translation>Cuentas y copias de seguridad</translation>
    </message>
    <message>
        <source>connect to a server by an invitation, API key, sign in, another workspace</source>
        <translation>conectar con un servidor por invitación, clave de API, iniciar sesión, otro espacio</translation>
    </message>
    <message>
        <source>Share this workspace</source>
        <translation>Compartir este espacio</translation>
    </message>
    <message>
        <source>invite people, invitation, API keys, team</source>
        <translation>invitar a personas, invitación, claves de API, equipo</translation>
    </message>
    <message>
        <source>Tasks that can&apos;t be shown</source>
        <translation>Tareas que no se pueden mostrar</translation>
    </message>
    <message>
        <source>{tasks} selected</source>
        <translation>{tasks} en la selección</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (usted)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Comment of {author}</source>
        <translation>Comentario de {author}</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>¿Abrir {host} en el navegador?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Hoy {time}</translation>
    </message>
</context>
<context>
    <name>CommentsSection</name>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nuevo comentario</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Escribir un comentario</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>Enviar ({keys})</translation>
    </message>
    <message>
        <source>{keys} sends it</source>
        <translation>{keys} lo envía</translation>
    </message>
    <message>
        <source>As {name}</source>
        <translation>Como {name}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Your comments and actions here are shown as yours.</source>
        <translation>Sus comentarios y acciones aquí se muestran como suyos.</translation>
    </message>
    <message>
        <source>Then your comments are shown as yours, and tasks can be assigned to you.</source>
        <translation>Entonces sus comentarios se muestran como suyos y se le pueden asignar tareas.</translation>
    </message>
    <message>
        <source>Show {some} of {count} earlier comments</source>
        <translation>Mostrar {some} de {count} comentarios anteriores</translation>
    </message>
    <message>
        <source>Show 1 earlier comment</source>
        <translation>Mostrar 1 comentario anterior</translation>
    </message>
    <message>
        <source>Show {count} earlier comments</source>
        <translation>Mostrar {count} comentarios anteriores</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>What may come next</source>
        <translation>Qué puede seguir</translation>
    </message>
</context>
<context>
    <name>ConditionPopup</name>
    <message>
        <source>Condition on {field}</source>
        <translation>Condición sobre {field}</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>Elegir otro campo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Añadir filtro</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
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
        <translation>{field} no es nadie</translation>
    </message>
    <message>
        <source>{field} is somebody</source>
        <translation>{field} es alguien</translation>
    </message>
    <message>
        <source>{field} is</source>
        <translation>{field} es</translation>
    </message>
    <message>
        <source>{field} is not</source>
        <translation>{field} no es</translation>
    </message>
    <message>
        <source>{field} contains</source>
        <translation>{field} contiene</translation>
    </message>
    <message>
        <source>{field} does not contain</source>
        <translation>{field} no contiene</translation>
    </message>
    <message>
        <source>{field} starts with</source>
        <translation>{field} empieza por</translation>
    </message>
    <message>
        <source>{field} is before</source>
        <translation>{field} es antes de</translation>
    </message>
    <message>
        <source>{field} is after</source>
        <translation>{field} es después de</translation>
    </message>
    <message>
        <source>{field} is on or after</source>
        <translation>{field} es desde el</translation>
    </message>
    <message>
        <source>{field} is on or before</source>
        <translation>{field} es hasta el</translation>
    </message>
    <message>
        <source>{field} is between</source>
        <translation>{field} está entre</translation>
    </message>
    <message>
        <source>{field} is today</source>
        <translation>{field} es hoy</translation>
    </message>
    <message>
        <source>{field} is overdue</source>
        <translation>{field} está vencido</translation>
    </message>
    <message>
        <source>{field} is this week</source>
        <translation>{field} es esta semana</translation>
    </message>
    <message>
        <source>{field} is in the next 7 days</source>
        <translation>{field} es en los próximos 7 días</translation>
    </message>
    <message>
        <source>{field} is me</source>
        <translation>{field} soy yo</translation>
    </message>
    <message>
        <source>{field} is not me</source>
        <translation>{field} no soy yo</translation>
    </message>
    <message>
        <source>{field} is blank</source>
        <translation>{field} está vacío</translation>
    </message>
    <message>
        <source>{field} is not blank</source>
        <translation>{field} no está vacío</translation>
    </message>
    <message>
        <source>{field} is checked</source>
        <translation>{field} está marcado</translation>
    </message>
    <message>
        <source>{field} is not checked</source>
        <translation>{field} no está marcado</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Changed on both sides</source>
        <translation>Cambiado en ambos lados</translation>
    </message>
    <message>
        <source>{field} was changed here and by someone else</source>
        <translation>{field} se cambió aquí y también lo cambió otra persona</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Tomar todo</translation>
    </message>
    <message>
        <source>Keep what the tasks have, in all of these cells</source>
        <translation>Conservar lo que tienen las tareas, en todas estas celdas</translation>
    </message>
    <message>
        <source>Take what the file says, in all of these cells</source>
        <translation>Tomar lo que dice el archivo, en todas estas celdas</translation>
    </message>
    <message>
        <source>One cell was changed on both sides. Which value is to be?</source>
        <translation>Una celda se cambió en ambos lados. ¿Qué valor debe quedar?</translation>
    </message>
    <message>
        <source>{count} cells were changed on both sides. Decided: {decided}.</source>
        <translation>{count} celdas se cambiaron en ambos lados. Decididas: {decided}.</translation>
    </message>
    <message>
        <source>keep {value}</source>
        <translation>conservar {value}</translation>
    </message>
    <message>
        <source>take {value}</source>
        <translation>tomar {value}</translation>
    </message>
</context>
<context>
    <name>ConflictSign</name>
    <message>
        <source>{field} was changed here and by someone else.</source>
        <translation>{field} se cambió aquí y también lo cambió otra persona.</translation>
    </message>
    <message>
        <source>{count} fields were changed here and by someone else.</source>
        <translation>{count} campos se cambiaron aquí y también los cambió otra persona.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to Flowdash</source>
        <translation>Conectar con Flowdash</translation>
    </message>
    <message>
        <source>Work on the tasks of your Flowdash workspace. The local workspace stays as it is. Paste an invitation here as a whole, if you have one.</source>
        <translation>Trabaje con las tareas de su espacio de Flowdash. El espacio local queda como está. Si tiene una invitación, péguela aquí entera.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>Keep this for the hosted service, or give the address of your own installation.</source>
        <translation>Déjela así para el servicio alojado, o escriba la dirección de su propia instalación.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clave de API</translation>
    </message>
    <message>
        <source>It belongs to one workspace; an administrator of the workspace can give it to you.</source>
        <translation>Pertenece a un espacio; puede dársela un administrador del espacio.</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Solo para esta sesión</translation>
    </message>
    <message>
        <source>Use the key until the program is closed, kept nowhere</source>
        <translation>Usar la clave hasta cerrar el programa, sin guardarla en ningún sitio</translation>
    </message>
    <message>
        <source>Connect without encryption</source>
        <translation>Conectar sin cifrado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Connected to the workspace “{name}”.</source>
        <translation>Conectado al espacio «{name}».</translation>
    </message>
    <message>
        <source>{reason} It was asked by https://. Where nothing is encrypted, write http:// before the address.</source>
        <translation>{reason} Se preguntó por https://. Donde no hay cifrado, escriba http:// delante de la dirección.</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>La clave no se puede guardar en el llavero de este sistema. Nunca se escribe en un archivo.</translation>
    </message>
    <message>
        <source>Nothing is encrypted on the way to {host}. Whoever listens in between can read the API key and all tasks, and change them. Use https:// if the server offers it. This is asked once for each host.</source>
        <translation>Nada va cifrado en el camino hasta {host}. Quien escuche en medio puede leer la clave de API y todas las tareas, y cambiarlas. Use https:// si el servidor lo ofrece. Esto se pregunta una vez por cada servidor.</translation>
    </message>
    <message>
        <source>The address and the key are those of the invitation. Test the connection next.</source>
        <translation>La dirección y la clave son las de la invitación. Ahora pruebe la conexión.</translation>
    </message>
    <message>
        <source>With http:// the key can be read on its way. Use https:// if the server offers it.</source>
        <translation>Con http:// la clave se puede leer en el camino. Use https:// si el servidor lo ofrece.</translation>
    </message>
    <message>
        <source>Write an address like https://app.flowdash.com</source>
        <translation>Escriba una dirección como https://app.flowdash.com</translation>
    </message>
    <message>
        <source>Paste the API key here</source>
        <translation>Pegue aquí la clave de API</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Detener la prueba</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Keeping the key in the keyring of this system…</source>
        <translation>Guardando la clave en el llavero de este sistema…</translation>
    </message>
</context>
<context>
    <name>CopyReportDialog</name>
    <message>
        <source>Report of the copy</source>
        <translation>Informe de la copia</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CutText</name>
    <message>
        <source>Too long to be changed here. Enter shows all {count} letters.</source>
        <translation>Demasiado largo para cambiarlo aquí. Enter muestra los {count} caracteres.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>DateCellEditor</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>Elegir un día (Down)</translation>
    </message>
</context>
<context>
    <name>DateControl</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>Elegir un día (Down)</translation>
    </message>
    <message>
        <source>Choose a day: {field}</source>
        <translation>Elegir un día: {field}</translation>
    </message>
</context>
<context>
    <name>DayValue</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
</context>
<context>
    <name>DecidingFields</name>
    <message>
        <source>Deciding fields only</source>
        <translation>Solo campos decisivos</translation>
    </message>
    <message>
        <source>All fields ({count})</source>
        <translation>Todos los campos ({count})</translation>
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
        <translation>Está ejecutada y no se puede deshacer</translation>
    </message>
    <message>
        <source>Press to undo it</source>
        <translation>Haga clic para deshacerla</translation>
    </message>
    <message>
        <source>waits {seconds} s</source>
        <translation>espera {seconds} s</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>guardado aquí</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>le espera</translation>
    </message>
    <message>
        <source>later</source>
        <translation>más tarde</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{action} waits for what needs you in this task.</source>
        <translation>{action} espera a lo que le espera en esta tarea.</translation>
    </message>
    <message>
        <source>{action} is saved here, and goes on when the server can be reached.</source>
        <translation>{action} está guardada aquí y sigue cuando se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>{action} is tried again soon.</source>
        <translation>{action} se intenta de nuevo pronto.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>{action} may have been done.</source>
        <translation>Puede que {action} ya se haya hecho.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>{action} is not finished.</source>
        <translation>{action} no ha terminado.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>{action} did not go through.</source>
        <translation>{action} no se pudo completar.</translation>
    </message>
    <message>
        <source>The server numbers tasks by itself.</source>
        <translation>El servidor numera las tareas por sí mismo.</translation>
    </message>
    <message>
        <source>This can only be set when a task is created.</source>
        <translation>Esto solo se puede poner al crear una tarea.</translation>
    </message>
    <message>
        <source>Task details</source>
        <translation>Detalles de la tarea</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Esta tarea ya no existe.</translation>
    </message>
    <message>
        <source>Choose a task first.</source>
        <translation>Elija primero una tarea.</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Elija una tarea</translation>
    </message>
    <message>
        <source>Its fields, files and comments are shown here.</source>
        <translation>Aquí se muestran sus campos, archivos y comentarios.</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>Quitar sin copia</translation>
    </message>
    <message>
        <source>This task was not deleted.</source>
        <translation>Esta tarea no se eliminó.</translation>
    </message>
    <message>
        <source>This task was not created.</source>
        <translation>Esta tarea no se creó.</translation>
    </message>
    <message>
        <source>This task was deleted on the server. What you changed here is kept.</source>
        <translation>Esta tarea se eliminó en el servidor. Lo que cambió aquí se conserva.</translation>
    </message>
    <message>
        <source>Its files there are gone with it.</source>
        <translation>Sus archivos de allí se fueron con ella.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>Descartar mis cambios</translation>
    </message>
    <message>
        <source>A change made here was for “{task}”.</source>
        <translation>Un cambio hecho aquí era para «{task}».</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>Aplicar allí</translation>
    </message>
    <message>
        <source>Someone else changed this too: choose above.</source>
        <translation>Otra persona también lo cambió: elija arriba.</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>Differs from alike decisions</source>
        <translation>Difiere de decisiones parecidas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message>
        <source>Bring back the edits in {name}</source>
        <translation>Traer de vuelta los cambios de {name}</translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>Duplicate “{task}”</source>
        <translation>Duplicar «{task}»</translation>
    </message>
    <message>
        <source>Fields ({count})</source>
        <translation>Campos ({count})</translation>
    </message>
    <message>
        <source>Checklist items added by hand ({count})</source>
        <translation>Puntos de control añadidos a mano ({count})</translation>
    </message>
    <message>
        <source>Linked tasks ({count})</source>
        <translation>Tareas vinculadas ({count})</translation>
    </message>
    <message>
        <source>Files ({count})</source>
        <translation>Archivos ({count})</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Mark as duplicate</source>
        <translation>Marcar como duplicado</translation>
    </message>
    <message>
        <source>Of which task? Type its ID or words of it</source>
        <translation>¿De qué tarea? Escriba su ID o palabras de ella</translation>
    </message>
    <message>
        <source>To which stage do duplicates go in this workflow?</source>
        <translation>¿A qué etapa van los duplicados en este flujo?</translation>
    </message>
    <message>
        <source>What names the other task in this workflow?</source>
        <translation>¿Qué nombra a la otra tarea en este flujo?</translation>
    </message>
    <message>
        <source>The other task is linked by “{link}”.</source>
        <translation>La otra tarea se vincula por «{link}».</translation>
    </message>
    <message>
        <source>No link leads to tasks of this workflow, so a comment “Duplicate of …” names the other task.</source>
        <translation>Ningún vínculo lleva a tareas de este flujo, así que un comentario «Duplicado de …» nombra la otra tarea.</translation>
    </message>
    <message>
        <source>This is asked once for the workflow. The list of tasks ends with a way to change it.</source>
        <translation>Esto se pregunta una vez por flujo. Al final de la lista de tareas se puede cambiar.</translation>
    </message>
    <message>
        <source>After that you choose once how duplicates are marked in this workflow.</source>
        <translation>Después elige una vez cómo se marcan los duplicados en este flujo.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …”</source>
        <translation>Un comentario «Duplicado de …»</translation>
    </message>
    <message>
        <source>The link “{link}”</source>
        <translation>El vínculo «{link}»</translation>
    </message>
    <message>
        <source>where it leads is not known</source>
        <translation>no se sabe adónde lleva</translation>
    </message>
    <message>
        <source>Mark duplicates another way</source>
        <translation>Marcar duplicados de otro modo</translation>
    </message>
    <message>
        <source>It is marked as a duplicate of this task.</source>
        <translation>Se marca como duplicado de esta tarea.</translation>
    </message>
    <message>
        <source>Duplicate of {task}</source>
        <translation>Duplicado de {task}</translation>
    </message>
    <message>
        <source>Duplicate of {number}: {task}</source>
        <translation>Duplicado de {number}: {task}</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}” and moved to {stage}.</source>
        <translation>La tarea se vincula a ella por «{link}» y se mueve a {stage}.</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}”. No stage of this workflow closes it.</source>
        <translation>La tarea se vincula a ella por «{link}». Ninguna etapa de este flujo la cierra.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it, as no link is set here, and the task is moved to {stage}. Undo takes the stage back; a comment that is sent stays.</source>
        <translation>Un comentario «Duplicado de …» la nombra, pues aquí no hay vínculo elegido, y la tarea se mueve a {stage}. Deshacer revierte la etapa; un comentario enviado se queda.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it. No stage of this workflow closes it.</source>
        <translation>Un comentario «Duplicado de …» la nombra. Ninguna etapa de este flujo cierra la tarea.</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}” and moved to {stage}.</source>
        <translation>Se vinculan a ella por «{link}» y se mueven a {stage}: {tasks}.</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}”. No stage closes them.</source>
        <translation>Se vinculan a ella por «{link}»: {tasks}. Ninguna etapa las cierra.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it, as no link is set here, and they are moved to {stage}. Undo takes the stages back; comments that are sent stay.</source>
        <translation>Un comentario «Duplicado de …» en cada una de {tasks} la nombra, pues aquí no hay vínculo elegido, y se mueven a {stage}. Deshacer revierte las etapas; los comentarios enviados se quedan.</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it.</source>
        <translation>Un comentario «Duplicado de …» en cada una de {tasks} la nombra.</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates of {other}?</source>
        <translation>¿Marcar {tasks} como duplicados de {other}?</translation>
    </message>
    <message>
        <source>Mark {tasks}</source>
        <translation>Marcar {tasks}</translation>
    </message>
    <message>
        <source>Marked before as a duplicate of {other}.</source>
        <translation>Ya marcada antes como duplicado de {other}.</translation>
    </message>
    <message>
        <source>{task} is marked as a duplicate of {other}.</source>
        <translation>{task} está marcada como duplicado de {other}.</translation>
    </message>
    <message>
        <source>{task} are marked as duplicates of {other}.</source>
        <translation>Marcadas como duplicados de {other}: {task}.</translation>
    </message>
    <message>
        <source>{count} stay as they are.</source>
        <translation>{count} quedan como están.</translation>
    </message>
    <message>
        <source>Go to a task first: no row is current.</source>
        <translation>Vaya antes a una tarea: ninguna fila es la actual.</translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation>Marcando…</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Choose first how duplicates are marked in this workflow.</source>
        <translation>Aún no se ha marcado nada. Elija antes cómo se marcan los duplicados en este flujo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Nothing is marked: the other task is not there any more.</source>
        <translation>No se ha marcado nada: la otra tarea ya no existe.</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>Las tareas de este flujo no se pueden cambiar aquí: no tiene campo de ID único.</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>Los detalles muestran una tarea vinculada. Esc vuelve a la tabla.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
</context>
<context>
    <name>Duplicating</name>
    <message>
        <source>A new task is begun already. Create or discard it first.</source>
        <translation>Ya hay una tarea nueva empezada. Créela o descártela antes.</translation>
    </message>
    <message>
        <source>A copy of “{task}”. It is not created yet.</source>
        <translation>Una copia de «{task}». Aún no está creada.</translation>
    </message>
    <message>
        <source>{count} linked tasks stay with the original: they take one link only.</source>
        <translation>{count} tareas vinculadas se quedan con la original: solo admiten un vínculo.</translation>
    </message>
    <message>
        <source>Its checklist and links follow when it is.</source>
        <translation>Su lista de control y sus vínculos siguen al crearla.</translation>
    </message>
</context>
<context>
    <name>EditorBody</name>
    <message>
        <source>{name}, has errors</source>
        <translation>{name}, tiene errores</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>The queue is done</source>
        <translation>La cola está terminada</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Qué se decidió</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Deshacer todo</translation>
    </message>
    <message>
        <source>Takes back every decision of this queue that can be undone</source>
        <translation>Revierte cada decisión de esta cola que se pueda deshacer</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export tasks to</source>
        <translation>Exportar tareas a</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting {done} of {total} tasks…</source>
        <translation>Exportando {done} de {total} tareas…</translation>
    </message>
    <message>
        <source>Completing the file…</source>
        <translation>Completando el archivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Exported one task to {file}.</source>
        <translation>Una tarea exportada a {file}.</translation>
    </message>
    <message>
        <source>Exported {count} tasks to {file}.</source>
        <translation>{count} tareas exportadas a {file}.</translation>
    </message>
    <message>
        <source>{count} texts are longer than a cell of a spreadsheet holds: they end after 32,767 characters there. CSV and JSON files hold them whole.</source>
        <translation>{count} textos son más largos de lo que cabe en una celda: allí terminan tras 32 767 caracteres. Los archivos CSV y JSON los guardan enteros.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 1,048,576 rows, and these are more. Export fewer tasks, or a CSV file.</source>
        <translation>Una hoja de cálculo admite 1 048 576 filas, y hay más. Exporte menos tareas o un archivo CSV.</translation>
    </message>
    <message>
        <source>A spreadsheet holds 16,384 columns, and these are more. Hide some, or export a CSV file.</source>
        <translation>Una hoja de cálculo admite 16 384 columnas, y hay más. Oculte algunas o exporte un archivo CSV.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>No queda espacio en el disco. Libere algo o elija otro.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>No tiene permiso para escribir ahí. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>La carpeta ya no existe. Elija otra.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>No se escribió {file}.</translation>
    </message>
    <message>
        <source>The system has no program that opens {file}.</source>
        <translation>El sistema no tiene ningún programa que abra {file}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export tasks</source>
        <translation>Exportar tareas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Excel or LibreOffice (.xlsx)</source>
        <translation>Excel o LibreOffice (.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (.csv)</source>
        <translation>Valores separados por comas (.csv)</translation>
    </message>
    <message>
        <source>JSON, with values as the API gives them (.json)</source>
        <translation>JSON, con los valores tal como los da la API (.json)</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Elegir lugar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{count} that are shown, in this order</source>
        <translation>{count} mostradas, en este orden</translation>
    </message>
    <message>
        <source>{count} that are selected</source>
        <translation>{count} seleccionadas</translation>
    </message>
    <message>
        <source>All {count} of {workflow}</source>
        <translation>Las {count} de {workflow}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Las {count}</translation>
    </message>
    <message>
        <source>Semicolons between the values, as some versions of Excel expect</source>
        <translation>Punto y coma entre los valores, como esperan algunas versiones de Excel</translation>
    </message>
    <message>
        <source>Begin with a mark that tells Excel the encoding</source>
        <translation>Empezar con una marca que indica a Excel la codificación</translation>
    </message>
    <message>
        <source>Disarm texts that look like formulas</source>
        <translation>Neutralizar textos que parecen fórmulas</translation>
    </message>
    <message>
        <source>Writes an apostrophe before them. An import here takes it away again; other programs show it.</source>
        <translation>Escribe un apóstrofo delante. Al importar aquí se quita; otros programas lo muestran.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Meanwhile this became: {value}. Your text is kept.</source>
        <translation>Entretanto pasó a ser: {value}. Su texto se conserva.</translation>
    </message>
    <message>
        <source>Not saved yet: {keys} saves it, Esc drops it.</source>
        <translation>Aún sin guardar: {keys} guarda, Esc descarta.</translation>
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
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>Can be edited</source>
        <translation>Editable</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Most files</source>
        <translation>Máximo de archivos</translation>
    </message>
    <message>
        <source>Counts up</source>
        <translation>Numera</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>INV-{number:4}</source>
        <comment>keep {number:4}, as the server reads it</comment>
        <translation>INV-{number:4}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Add option</source>
        <translation>Añadir opción</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Drop these on a task, or one spreadsheet alone here: {names}</source>
        <translation>Suelte estos en una tarea, o una sola hoja de cálculo aquí: {names}</translation>
    </message>
    <message>
        <source>Only files from this computer can be attached</source>
        <translation>Solo se pueden adjuntar archivos de este equipo</translation>
    </message>
    <message>
        <source>Files can be attached to one task at a time</source>
        <translation>Los archivos se adjuntan a una sola tarea cada vez</translation>
    </message>
    <message>
        <source>These files can&apos;t be read: {names}</source>
        <translation>Estos archivos no se pueden leer: {names}</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed from here</source>
        <translation>Las tareas de este flujo no se pueden cambiar desde aquí</translation>
    </message>
    <message>
        <source>Tasks of this workflow have no field for files</source>
        <translation>Las tareas de este flujo no tienen campo para archivos</translation>
    </message>
    <message>
        <source>Drop the files on a task</source>
        <translation>Suelte los archivos en una tarea</translation>
    </message>
    <message>
        <source>{field} takes at most {limit} files; {count} are there already</source>
        <translation>{field} admite como máximo {limit} archivos; ya hay {count}</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field} of {task}</source>
        <translation>Mirar en la carpeta y preguntar antes de añadir sus archivos a {field} de {task}</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field} of {task}</source>
        <translation>Hacer que el servidor lo obtenga de {host} para {field} de {task}</translation>
    </message>
    <message>
        <source>Add 1 file to {field} of {task}</source>
        <translation>Añadir 1 archivo a {field} de {task}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field} of {task}</source>
        <translation>
            <numerusform>Añadir %n archivo a {field} de {task}</numerusform>
            <numerusform>Añadir %n archivos a {field} de {task}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileEditing</name>
    <message>
        <source>No program opens {name} to edit it.</source>
        <translation>Ningún programa abre {name} para editarlo.</translation>
    </message>
    <message>
        <source>{name} is open to be edited. What is saved there is offered here.</source>
        <translation>{name} está abierto para editarlo. Lo que se guarde allí se ofrece aquí.</translation>
    </message>
    <message>
        <source>{name} was changed. The new version replaces the old one once the server has it. If this program is closed before, both stay.</source>
        <translation>{name} cambió. La versión nueva sustituye a la antigua cuando el servidor la tenga. Si este programa se cierra antes, quedan ambas.</translation>
    </message>
    <message>
        <source>Add as new version</source>
        <translation>Añadir como versión nueva</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>you, {when}</source>
        <translation>usted, {when}</translation>
    </message>
    <message>
        <source>same as {name}</source>
        <translation>igual que {name}</translation>
    </message>
    <message>
        <source>same as {name} of {task}</source>
        <translation>igual que {name} de {task}</translation>
    </message>
</context>
<context>
    <name>FileHits</name>
    <message>
        <source>in {file}, page {page}</source>
        <translation>en {file}, página {page}</translation>
    </message>
    <message>
        <source>in {file}, sheet {sheet}</source>
        <translation>en {file}, hoja {sheet}</translation>
    </message>
    <message>
        <source>in {file}</source>
        <translation>en {file}</translation>
    </message>
    <message>
        <source>The filter hides the task of this file. Take the filter away to open it.</source>
        <translation>El filtro oculta la tarea de este archivo. Quite el filtro para abrirla.</translation>
    </message>
</context>
<context>
    <name>FileHitsButton</name>
    <message>
        <source>Also found in 1 file</source>
        <translation>También en 1 archivo</translation>
    </message>
    <message>
        <source>Also found in {count} files</source>
        <translation>También en {count} archivos</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>FileTarget</name>
    <message>
        <source>Tasks of this workflow have no field for files.</source>
        <translation>Las tareas de este flujo no tienen campo para archivos.</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field}.</source>
        <translation>Hacer que el servidor lo obtenga de {host} para {field}.</translation>
    </message>
    <message>
        <source>Add the picture to {field}.</source>
        <translation>Añadir la imagen a {field}.</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field}.</source>
        <translation>Mirar en la carpeta y preguntar antes de añadir sus archivos a {field}.</translation>
    </message>
    <message>
        <source>Add 1 file to {field}.</source>
        <translation>Añadir 1 archivo a {field}.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field}.</source>
        <translation>
            <numerusform>Añadir %n archivo a {field}.</numerusform>
            <numerusform>Añadir %n archivos a {field}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>{name}, page {page} of {count}</source>
        <translation>{name}, página {page} de {count}</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Add these files, too</source>
        <translation>Añadir también estos archivos</translation>
    </message>
    <message>
        <source>No file is added.</source>
        <translation>No se añade ningún archivo.</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Pasted picture {time}</source>
        <translation>Imagen pegada {time}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose a workflow</source>
        <translation>Elegir un flujo</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>Nuevo flujo…</translation>
    </message>
    <message>
        <source>{field} by day</source>
        <translation>{field} por día</translation>
    </message>
    <message>
        <source>{field} by week</source>
        <translation>{field} por semana</translation>
    </message>
    <message>
        <source>{field} by month</source>
        <translation>{field} por mes</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Then by {field}</source>
        <translation>Luego por {field}</translation>
    </message>
    <message>
        <source>Then by nothing</source>
        <translation>Luego por nada</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Press to change this condition, Delete to remove it</source>
        <translation>Haga clic para cambiar esta condición, Delete para quitarla</translation>
    </message>
    <message>
        <source>Remove: {condition}</source>
        <translation>Quitar: {condition}</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>There is no field “{name}”: the words are searched.</source>
        <translation>No hay ningún campo «{name}»: se buscan las palabras.</translation>
    </message>
    <message>
        <source>There is no field “{name}”: the words are searched. Did you mean “{nearest}”?</source>
        <translation>No hay ningún campo «{name}»: se buscan las palabras. ¿Quería decir «{nearest}»?</translation>
    </message>
    <message>
        <source>“{name}” could be {fields}. Type more of it, or the whole name in quotes.</source>
        <translation>«{name}» podría ser {fields}. Escriba más, o el nombre entero entre comillas.</translation>
    </message>
    <message>
        <source>“{term}” needs a value.</source>
        <translation>«{term}» necesita un valor.</translation>
    </message>
    <message>
        <source>“or” needs a filter on both sides. To find the word, put it in quotes.</source>
        <translation>«or» necesita un filtro a cada lado. Para buscar la palabra, póngala entre comillas.</translation>
    </message>
    <message>
        <source>“{rest}” behind the value in “{term}” can&apos;t be read.</source>
        <translation>«{rest}» tras el valor en «{term}» no se puede leer.</translation>
    </message>
    <message>
        <source>“{term}”: {reason}</source>
        <translation>«{term}»: {reason}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be compared as in “{term}”.</source>
        <translation>{field} no se puede comparar como en «{term}».</translation>
    </message>
</context>
<context>
    <name>FilterTyping</name>
    <message>
        <source>Enter makes filters of it</source>
        <translation>Enter lo convierte en filtros</translation>
    </message>
    <message>
        <source>Tab completes the name of a field</source>
        <translation>Tab completa el nombre de un campo</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Filters: {filters}</source>
        <translation>Filtros: {filters}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>Buscar en este archivo</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>ForAllButtons</name>
    <message>
        <source>Send all changes again that can be sent as they are</source>
        <translation>Enviar de nuevo todos los cambios que se puedan enviar tal cual</translation>
    </message>
    <message>
        <source>Give up all changes that need you, after a question</source>
        <translation>Abandonar todos los cambios que le esperan, tras una pregunta</translation>
    </message>
    <message>
        <source>Retry all ({count})</source>
        <translation>Reintentar todo ({count})</translation>
    </message>
    <message>
        <source>Let all go ({count})</source>
        <translation>Abandonar todo ({count})</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>The links and checklist of the new task can&apos;t be read. They are in {file}; add them by hand.</source>
        <translation>Los vínculos y la lista de control de la tarea nueva no se pueden leer. Están en {file}; añádalos a mano.</translation>
    </message>
</context>
<context>
    <name>FoundTasks</name>
    <message>
        <source>The filter hides “{task}”. It is open here. The rows stay as they are.</source>
        <translation>El filtro oculta «{task}». Está abierta aquí. Las filas quedan como están.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>A task is called</source>
        <translation>Una tarea se llama</translation>
    </message>
</context>
<context>
    <name>GoneTask</name>
    <message>
        <source>Create it again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>This workflow is gone. “{task}” was in it.</source>
        <translation>Este flujo ya no existe. «{task}» estaba en él.</translation>
    </message>
    <message>
        <source>“{task}” was replaced by somebody else: “{other}” has its ID now.</source>
        <translation>Otra persona sustituyó «{task}»: ahora «{other}» tiene su ID.</translation>
    </message>
    <message>
        <source>“{task}” was deleted by somebody else.</source>
        <translation>Otra persona eliminó «{task}».</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Lo que escribió se conserva.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Páginas de la guía</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>The guide was not installed with the program.</source>
        <translation>La guía no se instaló con el programa.</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ninguna página tiene estas palabras.</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>Páginas con estas palabras: {count}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Flowdash Desktop is under the MIT licence, and made of the packages below.</source>
        <translation>Flowdash Desktop tiene licencia MIT y usa los paquetes siguientes.</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>Acerca de Flowdash Desktop</translation>
    </message>
    <message>
        <source>This is all of it, without names, addresses, keys and texts of tasks. Nothing is sent: copy or save it.</source>
        <translation>Esto es todo, sin nombres, direcciones, claves ni textos de tareas. No se envía nada: cópielo o guárdelo.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}. Choose another folder.</source>
        <translation>{file} no se puede escribir: {reason}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado como {file}.</translation>
    </message>
    <message>
        <source>There is no log: nothing went wrong so far.</source>
        <translation>No hay registro: hasta ahora nada falló.</translation>
    </message>
    <message>
        <source>No program opens {path}. Open it by hand.</source>
        <translation>Ningún programa abre {path}. Ábralo a mano.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time. What was saved is here.</source>
        <translation>El programa terminó de forma inesperada la última vez. Lo guardado está aquí.</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>Mostrar informe…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Can&apos;t be undone: {what}</source>
        <translation>No se puede deshacer: {what}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Revertido: {what}</translation>
    </message>
    <message>
        <source>The server had not accepted it.</source>
        <translation>El servidor no lo había aceptado.</translation>
    </message>
    <message>
        <source>The server had not accepted {count} of them.</source>
        <translation>El servidor no había aceptado {count} de ellos.</translation>
    </message>
    <message>
        <source>1 task is not there any more.</source>
        <translation>1 tarea ya no existe.</translation>
    </message>
    <message>
        <source>{count} tasks are not there any more.</source>
        <translation>{count} tareas ya no existen.</translation>
    </message>
    <message>
        <source>Already carried out: {count}.</source>
        <translation>Ya ejecutado: {count}.</translation>
    </message>
    <message>
        <source>It is not known whether the server has carried this out: {what}.</source>
        <translation>No se sabe si el servidor ha ejecutado esto: {what}.</translation>
    </message>
    <message>
        <source>{what} was not carried out, so nothing is undone.</source>
        <translation>No se ejecutó, así que no se deshace nada: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone before {later}.</source>
        <translation>No se puede deshacer antes que «{later}»: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: nothing is kept that would bring it back.</source>
        <translation>No se puede deshacer: {what}. No se guarda nada que lo traiga de vuelta.</translation>
    </message>
    <message>
        <source>{what}: 1 was carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}: 1 se ejecutó y no se puede deshacer. Los demás le esperan.</translation>
    </message>
    <message>
        <source>{what}: {count} were carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}: {count} se ejecutaron y no se pueden deshacer. Los demás le esperan.</translation>
    </message>
    <message>
        <source>{what} was sent and can&apos;t be undone.</source>
        <translation>Se envió y no se puede deshacer: {what}.</translation>
    </message>
    <message>
        <source>{what} was carried out and can&apos;t be undone.</source>
        <translation>Se ejecutó y no se puede deshacer: {what}.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the task is not there any more.</source>
        <translation>No se puede deshacer: {what}. La tarea ya no existe.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the task is not there any more.</source>
        <translation>No se puede rehacer: {what}. La tarea ya no existe.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the tasks are not there any more.</source>
        <translation>No se puede deshacer: {what}. Las tareas ya no existen.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the tasks are not there any more.</source>
        <translation>No se puede rehacer: {what}. Las tareas ya no existen.</translation>
    </message>
    <message>
        <source>It is being sent right now. Try again in a moment.</source>
        <translation>Se está enviando ahora. Inténtelo en un momento.</translation>
    </message>
    <message>
        <source>{what} is being sent right now. Try again in a moment.</source>
        <translation>Se está enviando ahora: {what}. Inténtelo en un momento.</translation>
    </message>
    <message>
        <source>{what} is being sent and can&apos;t be undone any more.</source>
        <translation>Se está enviando y ya no se puede deshacer: {what}.</translation>
    </message>
    <message>
        <source>Undo history ({keys}) has the steps before it.</source>
        <translation>El historial de deshacer ({keys}) tiene los pasos anteriores.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
    <message>
        <source>Nothing to undo in {workflow}</source>
        <translation>Nada que deshacer en {workflow}</translation>
    </message>
    <message>
        <source>Nothing to redo in {workflow}</source>
        <translation>Nada que rehacer en {workflow}</translation>
    </message>
    <message>
        <source>Your last change was in {workflow}.</source>
        <translation>Su último cambio fue en {workflow}.</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>Nada que deshacer aquí</translation>
    </message>
    <message>
        <source>Nothing to redo here</source>
        <translation>Nada que rehacer aquí</translation>
    </message>
    <message>
        <source>, {before} to {after}</source>
        <translation>, {before} a {after}</translation>
    </message>
    <message>
        <source>{what} is {value} again</source>
        <translation>{what} es de nuevo {value}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>new task {task}</source>
        <translation>tarea nueva {task}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} cambios</translation>
    </message>
    <message>
        <source>{action} of {count} tasks</source>
        <translation>{action} de {count} tareas</translation>
    </message>
    <message>
        <source>delete {count} tasks</source>
        <translation>eliminar {count} tareas</translation>
    </message>
    <message>
        <source>add {count} files</source>
        <translation>añadir {count} archivos</translation>
    </message>
    <message>
        <source>{field} of {count} tasks</source>
        <translation>{field} de {count} tareas</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tareas</translation>
    </message>
    <message>
        <source>{task} will be deleted in a few seconds.</source>
        <translation>{task} se eliminará en unos segundos.</translation>
    </message>
    <message>
        <source>{task} will be deleted when the server can be reached.</source>
        <translation>{task} se eliminará cuando se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out in a few seconds.</source>
        <translation>{action} de {task} se ejecutará en unos segundos.</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out when the server can be reached.</source>
        <translation>{action} de {task} se ejecutará cuando se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>{field} of {task}</source>
        <translation>{field} de {task}</translation>
    </message>
    <message>
        <source>delete {task}</source>
        <translation>eliminar {task}</translation>
    </message>
    <message>
        <source>link {task} to {other}</source>
        <translation>vincular {task} con {other}</translation>
    </message>
    <message>
        <source>unlink {task} from {other}</source>
        <translation>desvincular {task} de {other}</translation>
    </message>
    <message>
        <source>comment on {task}</source>
        <translation>comentario en {task}</translation>
    </message>
    <message>
        <source>{what} of {task}</source>
        <translation>{what} de {task}</translation>
    </message>
    <message>
        <source>remove {file} from {task}</source>
        <translation>quitar {file} de {task}</translation>
    </message>
    <message>
        <source>add {file} to {task}</source>
        <translation>añadir {file} a {task}</translation>
    </message>
    <message>
        <source>rename {old} to {new} in {task}</source>
        <translation>cambiar el nombre de {old} a {new} en {task}</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>En {workflow}: {what}</translation>
    </message>
    <message>
        <source>1 more waits.</source>
        <translation>1 más espera.</translation>
    </message>
    <message>
        <source>{count} more wait.</source>
        <translation>{count} más esperan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Historial de deshacer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>{later} was carried out later</source>
        <translation>{later} se ejecutó después</translation>
    </message>
    <message>
        <source>first undo {later}</source>
        <translation>deshacer antes {later}</translation>
    </message>
    <message>
        <source>{done} of {count} carried out, can&apos;t be undone</source>
        <translation>{done} de {count} ejecutados, no se puede deshacer</translation>
    </message>
    <message>
        <source>Sent, can&apos;t be undone</source>
        <translation>Enviado, no se puede deshacer</translation>
    </message>
    <message>
        <source>Carried out, can&apos;t be undone</source>
        <translation>Ejecutado, no se puede deshacer</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Taken back, not carried out</source>
        <translation>Revertido, no ejecutado</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Guardado aquí, aún sin enviar</translation>
    </message>
    <message>
        <source>Waits, can be undone</source>
        <translation>Espera, se puede deshacer</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>No ejecutado</translation>
    </message>
</context>
<context>
    <name>HistoryExportDialog</name>
    <message>
        <source>Export history of {workflow}</source>
        <translation>Exportar historial de {workflow}</translation>
    </message>
    <message>
        <source>Each change of a stage becomes a line: which task, when, by whom and why.</source>
        <translation>Cada cambio de etapa es una línea: qué tarea, cuándo, por quién y por qué.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
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
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una carpeta</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>too large: {size}</source>
        <translation>demasiado grande: {size}</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>not a web address</source>
        <translation>no es una dirección web</translation>
    </message>
    <message>
        <source>in another folder</source>
        <translation>en otra carpeta</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>ninguna carpeta</translation>
    </message>
    <message>
        <source>{name} ({reason})</source>
        <translation>{name} ({reason})</translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation>No se encontró «{file}».</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>«{file}» es una carpeta.</translation>
    </message>
    <message>
        <source>“{file}” is neither a file nor a folder.</source>
        <translation>«{file}» no es un archivo ni una carpeta.</translation>
    </message>
    <message>
        <source>“{file}” is {size}; this server takes files up to {most}.</source>
        <translation>«{file}» ocupa {size}; este servidor admite archivos de hasta {most}.</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read: this account is not allowed to.</source>
        <translation>«{file}» no se puede leer: esta cuenta no tiene permiso.</translation>
    </message>
    <message>
        <source>“{file}” is not a web address that the server can fetch.</source>
        <translation>«{file}» no es una dirección web que el servidor pueda obtener.</translation>
    </message>
    <message>
        <source>“{file}” is outside of the folder from which files are taken.</source>
        <translation>«{file}» está fuera de la carpeta de la que se toman archivos.</translation>
    </message>
    <message>
        <source>“{file}” has no folder here: write its whole path.</source>
        <translation>«{file}» no tiene carpeta aquí: escriba la ruta completa.</translation>
    </message>
    <message>
        <source>1 file is added, {size}.</source>
        <translation>Se añade 1 archivo, {size}.</translation>
    </message>
    <message>
        <source>{count} files are added, {size}.</source>
        <translation>Se añaden {count} archivos, {size}.</translation>
    </message>
    <message>
        <source>The server fetches files from: {hosts}.</source>
        <translation>El servidor obtiene archivos de: {hosts}.</translation>
    </message>
    <message>
        <source>1 file is outside of the folder of the imported file, or hidden:</source>
        <translation>1 archivo está fuera de la carpeta del archivo importado, o está oculto:</translation>
    </message>
    <message>
        <source>{count} files are outside of the folder of the imported file, or hidden:</source>
        <translation>{count} archivos están fuera de la carpeta del archivo importado, o están ocultos:</translation>
    </message>
    <message>
        <source>and {count} more folders</source>
        <translation>y {count} carpetas más</translation>
    </message>
    <message>
        <source>Looking for files… {done} of {total}</source>
        <translation>Buscando archivos… {done} de {total}</translation>
    </message>
    <message>
        <source>Copying files… {done} of {total}</source>
        <translation>Copiando archivos… {done} de {total}</translation>
    </message>
    <message>
        <source>Nothing was imported. {reason}</source>
        <translation>No se importó nada. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiada</numerusform>
            <numerusform>%n cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n sin cambios</numerusform>
            <numerusform>%n sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rechazada</numerusform>
            <numerusform>%n rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n excluida</numerusform>
            <numerusform>%n excluidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on both sides</source>
        <translation>
            <numerusform>%n cambiada en ambos lados</numerusform>
            <numerusform>%n cambiadas en ambos lados</numerusform>
        </translation>
    </message>
    <message>
        <source>new field “{name}” ({type})</source>
        <translation>campo nuevo «{name}» ({type})</translation>
    </message>
    <message>
        <source>a new option of “{name}”</source>
        <translation>una opción nueva de «{name}»</translation>
    </message>
    <message>
        <source>{count} new options of “{name}”</source>
        <translation>{count} opciones nuevas de «{name}»</translation>
    </message>
    <message>
        <source>This also changes the workflow: {parts}. Ctrl+Alt+Z takes that back.</source>
        <translation>Esto también cambia el flujo: {parts}. Ctrl+Alt+Z lo revierte.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>día/mes/año</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mes/día/año</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>comas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabuladores</translation>
    </message>
    <message>
        <source>upright bars</source>
        <translation>barras verticales</translation>
    </message>
    <message>
        <source>{zone} time</source>
        <translation>hora de {zone}</translation>
    </message>
    <message>
        <source>“{zone}” is not known: this computer&apos;s time</source>
        <translation>«{zone}» no se conoce: hora de este equipo</translation>
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
        <translation>Europa occidental (Windows-1252)</translation>
    </message>
    <message>
        <source>Western Europe (ISO-8859-1)</source>
        <translation>Europa occidental (ISO-8859-1)</translation>
    </message>
    <message>
        <source>Western Europe (DOS-850)</source>
        <translation>Europa occidental (DOS-850)</translation>
    </message>
    <message>
        <source>Western Europe (Mac)</source>
        <translation>Europa occidental (Mac)</translation>
    </message>
    <message>
        <source>Central Europe (Windows-1250)</source>
        <translation>Europa central (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cirílico (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Cirílico (KOI8-R)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Griego (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Turco (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Hebreo (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Árabe (Windows-1256)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Báltico (Windows-1257)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Tailandés (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Japonés (Shift-JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japonés (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation>Coreano (Windows-949)</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>Chino simplificado (GB18030)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>Chino tradicional (Big5)</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>fila {number}</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>ninguna fila</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>coma decimal</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>punto decimal</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>{field}: a formula that nobody has calculated.</source>
        <translation>{field}: una fórmula que nadie ha calculado.</translation>
    </message>
    <message>
        <source>{field}: the cell says {error}.</source>
        <translation>{field}: la celda dice {error}.</translation>
    </message>
    <message>
        <source>Several tasks are found by this.</source>
        <translation>Varias tareas coinciden con esto.</translation>
    </message>
    <message>
        <source>Row {row} is of the same task.</source>
        <translation>La fila {row} es de la misma tarea.</translation>
    </message>
    <message>
        <source>The task was deleted after the file was written.</source>
        <translation>La tarea se eliminó después de escribir el archivo.</translation>
    </message>
    <message>
        <source>This row has become a task before.</source>
        <translation>Esta fila ya se convirtió antes en una tarea.</translation>
    </message>
    <message>
        <source>the task has {theirs}, the file has {mine}</source>
        <translation>la tarea tiene {theirs}, el archivo tiene {mine}</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>Cambiar {count}</translation>
    </message>
    <message>
        <source>Create {count}</source>
        <translation>Crear {count}</translation>
    </message>
    <message>
        <source>Change {changed} and create {new}</source>
        <translation>Cambiar {changed} y crear {new}</translation>
    </message>
    <message>
        <source>one task changed</source>
        <translation>una tarea cambiada</translation>
    </message>
    <message>
        <source>{count} tasks changed</source>
        <translation>{count} tareas cambiadas</translation>
    </message>
    <message>
        <source>one task created</source>
        <translation>una tarea creada</translation>
    </message>
    <message>
        <source>{count} tasks created</source>
        <translation>{count} tareas creadas</translation>
    </message>
    <message>
        <source>one file added</source>
        <translation>un archivo añadido</translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation>{count} archivos añadidos</translation>
    </message>
    <message>
        <source>Imported {file}: {what}.</source>
        <translation>{file} importado: {what}.</translation>
    </message>
    <message>
        <source>Import tasks from</source>
        <translation>Importar tareas de</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>Hojas de cálculo (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save the refused rows as</source>
        <translation>Guardar las filas rechazadas como</translation>
    </message>
    <message>
        <source>{file} - refused rows</source>
        <translation>{file} - filas rechazadas</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Por qué se rechazó</translation>
    </message>
    <message>
        <source>Saved one refused row to {file}.</source>
        <translation>Una fila rechazada guardada en {file}.</translation>
    </message>
    <message>
        <source>Saved {count} refused rows to {file}.</source>
        <translation>{count} filas rechazadas guardadas en {file}.</translation>
    </message>
    <message>
        <source>The tasks of this workflow are still being read. Import once they are all here.</source>
        <translation>Las tareas de este flujo aún se están leyendo. Importe cuando estén todas aquí.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>el portapapeles</translation>
    </message>
    <message>
        <source>There are no rows in the clipboard. Copy some cells of a spreadsheet first.</source>
        <translation>No hay filas en el portapapeles. Copie antes unas celdas de una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Leyendo {file}…</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows</source>
        <translation>Leyendo {file}… {rows} filas</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows, {share} %</source>
        <translation>Leyendo {file}… {rows} filas, {share} %</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>None of the imported tasks is there any more.</source>
        <translation>Ninguna de las tareas importadas existe ya.</translation>
    </message>
    <message>
        <source>The reading was stopped. The rows are those of before.</source>
        <translation>La lectura se detuvo. Las filas son las de antes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{file} was not imported. {reason}</source>
        <translation>No se importó {file}. {reason}</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} no tiene filas.</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>sheet “{sheet}” · {rows}</source>
        <translation>hoja «{sheet}» · {rows}</translation>
    </message>
    <message>
        <source>Formulas without a value: {count}. Their rows are refused. Open the file in your spreadsheet program and save it once to bring them in.</source>
        <translation>Fórmulas sin valor: {count}. Sus filas se rechazan. Abra el archivo en su programa de hojas de cálculo y guárdelo una vez para incluirlas.</translation>
    </message>
    <message>
        <source>Formulas whose values may be old: the file asks to be calculated anew.</source>
        <translation>Fórmulas cuyos valores pueden ser antiguos: el archivo pide que se recalcule.</translation>
    </message>
    <message>
        <source>Cells with errors: {count}. Their rows are refused.</source>
        <translation>Celdas con errores: {count}. Sus filas se rechazan.</translation>
    </message>
    <message>
        <source>Merged cells: {count}. Only the first cell of each has the value.</source>
        <translation>Celdas combinadas: {count}. Solo la primera de cada una tiene el valor.</translation>
    </message>
    <message>
        <source>Hidden rows: {count}. They are read, too.</source>
        <translation>Filas ocultas: {count}. También se leen.</translation>
    </message>
    <message>
        <source>Hidden columns: {count}. They are read, too.</source>
        <translation>Columnas ocultas: {count}. También se leen.</translation>
    </message>
    <message>
        <source>The dates of the file count from 1904, and are read so.</source>
        <translation>Las fechas del archivo cuentan desde 1904, y así se leen.</translation>
    </message>
    <message>
        <source>Texts as long as a cell holds: {count}. They may have been cut at 32,767 characters before.</source>
        <translation>Textos tan largos como admite una celda: {count}. Puede que ya se cortaran a los 32 767 caracteres.</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits: {count}. A spreadsheet program may have changed their last digits.</source>
        <translation>Números de más de 15 dígitos: {count}. Un programa de hojas de cálculo puede haber cambiado los últimos.</translation>
    </message>
    <message>
        <source>Dates that are no days of the calendar: {count}.</source>
        <translation>Fechas que no existen en el calendario: {count}.</translation>
    </message>
    <message>
        <source>Columns without a heading: {count}.</source>
        <translation>Columnas sin encabezado: {count}.</translation>
    </message>
    <message>
        <source>Headings that are there twice: {count}.</source>
        <translation>Encabezados repetidos: {count}.</translation>
    </message>
    <message>
        <source>Rows that are there twice: {count}.</source>
        <translation>Filas repetidas: {count}.</translation>
    </message>
    <message>
        <source>Rows with more cells than there are headings: {count}.</source>
        <translation>Filas con más celdas que encabezados: {count}.</translation>
    </message>
    <message>
        <source>The file is of another kind than its name says.</source>
        <translation>El archivo es de otro tipo que el que dice su nombre.</translation>
    </message>
    <message>
        <source>Errors in the cells of this file could not be looked for.</source>
        <translation>No se pudieron buscar errores en las celdas de este archivo.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import into {workflow}</source>
        <translation>Importar en {workflow}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Detener lectura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Bring back into {workflow}</source>
        <translation>Traer de vuelta a {workflow}</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>Mirando las filas…</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Qué cambiará</translation>
    </message>
    <message>
        <source>Save the refused row as a file…</source>
        <translation>Guardar la fila rechazada en un archivo…</translation>
    </message>
    <message>
        <source>Save the {count} refused rows as a file…</source>
        <translation>Guardar las {count} filas rechazadas en un archivo…</translation>
    </message>
    <message>
        <source>Choose first which value is to be where a cell was changed on both sides.</source>
        <translation>Elija antes qué valor debe quedar donde una celda se cambió en ambos lados.</translation>
    </message>
    <message>
        <source>Choose on the left what each column becomes.</source>
        <translation>Elija a la izquierda en qué se convierte cada columna.</translation>
    </message>
    <message>
        <source>No row of this file would change anything.</source>
        <translation>Ninguna fila de este archivo cambiaría nada.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. One Ctrl+Z takes all of it back.</source>
        <translation>Aún no se ha cambiado nada. Un Ctrl+Z lo revierte todo.</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Asignar a…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The server syncs {workflow} with its database…</source>
        <translation>El servidor sincroniza {workflow} con su base de datos…</translation>
    </message>
    <message>
        <source>{workflow} has no data sync on this server. Nothing was changed.</source>
        <translation>{workflow} no tiene sincronización de datos en este servidor. No se cambió nada.</translation>
    </message>
    <message>
        <source>{workflow} was not synced: {reason}</source>
        <translation>{workflow} no se sincronizó: {reason}</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Exportar historial</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{workflow} history {first} to {last}.csv</source>
        <translation>{workflow} historial {first} a {last}.csv</translation>
    </message>
    <message>
        <source>The server writes the history…</source>
        <translation>El servidor escribe el historial…</translation>
    </message>
    <message>
        <source>This server exports no history.</source>
        <translation>Este servidor no exporta historial.</translation>
    </message>
    <message>
        <source>The history was not exported: {reason}</source>
        <translation>El historial no se exportó: {reason}</translation>
    </message>
    <message>
        <source>The history is in {file}.</source>
        <translation>El historial está en {file}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>The server could not write the history. No file was saved.</source>
        <translation>El servidor no pudo escribir el historial. No se guardó ningún archivo.</translation>
    </message>
    <message>
        <source>The server takes long to write the history. No file was saved: try again later.</source>
        <translation>El servidor tarda mucho en escribir el historial. No se guardó ningún archivo: inténtelo más tarde.</translation>
    </message>
    <message>
        <source>No program shows the folder {folder}.</source>
        <translation>Ningún programa muestra la carpeta {folder}.</translation>
    </message>
    <message>
        <source>{workflow}: the server was asked to sync, and goes on by itself.</source>
        <translation>{workflow}: se pidió al servidor que sincronice, y sigue por sí mismo.</translation>
    </message>
    <message>
        <source>{workflow} is synced: {created} created, {updated} changed, {unchanged} as before.</source>
        <translation>{workflow} está sincronizado: {created} creadas, {updated} cambiadas, {unchanged} como antes.</translation>
    </message>
    <message>
        <source>{failed} refused:</source>
        <translation>{failed} rechazadas:</translation>
    </message>
    <message>
        <source>{workflow} was not synced:</source>
        <translation>{workflow} no se sincronizó:</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key needed</source>
        <translation>Hace falta una clave de API</translation>
    </message>
    <message>
        <source>{account} asks for an API key</source>
        <translation>{account} pide una clave de API</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>El servidor no acepta la clave de API.</translation>
    </message>
    <message>
        <source>Your changes are saved here and wait for the key.</source>
        <translation>Sus cambios están guardados aquí y esperan la clave.</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clave de API</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>Solo para esta sesión</translation>
    </message>
    <message>
        <source>Open as an account of its own</source>
        <translation>Abrir como cuenta propia</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Usar esta clave</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>La clave no se puede guardar en el llavero de este sistema. Nunca se escribe en un archivo.</translation>
    </message>
    <message>
        <source>This is an invitation to another server, {address}. Use it to connect another account.</source>
        <translation>Esta es una invitación a otro servidor, {address}. Úsela para conectar otra cuenta.</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>New key</source>
        <translation>Nueva clave</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>Crear clave</translation>
    </message>
    <message>
        <source>Nobody: a program, which may do everything</source>
        <translation>Nadie: un programa, que puede hacerlo todo</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>Choose whose key it is</source>
        <translation>Elija de quién es la clave</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Such as the computer where it is used, so that it is known again.</source>
        <translation>Por ejemplo el equipo en que se usa, para reconocerla después.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>En 7 días</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>En 90 días</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>En un año</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>&amp;Termina</translation>
    </message>
    <message>
        <source>&amp;Address in the invitation</source>
        <translation>&amp;Dirección en la invitación</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clave de API</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copiar clave</translation>
    </message>
    <message>
        <source>Copy invitation</source>
        <translation>Copiar invitación</translation>
    </message>
    <message>
        <source>The key is shown only now. The server stores no copy of it.</source>
        <translation>La clave solo se muestra ahora. El servidor no guarda copia de ella.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The key was not copied, and can&apos;t be shown again. Close once more to do without it.</source>
        <translation>La clave no se copió y no se puede mostrar otra vez. Cierre de nuevo para prescindir de ella.</translation>
    </message>
    <message>
        <source>Choose whose key it is.</source>
        <translation>Elija de quién es la clave.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>La clave está copiada.</translation>
    </message>
    <message>
        <source>The invitation is copied. Send it to that person alone: whoever has it can work with the key.</source>
        <translation>La invitación está copiada. Envíela solo a esa persona: quien la tenga puede trabajar con la clave.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar un comando o una tecla</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>Press a new key…</source>
        <translation>Pulse una tecla nueva…</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Quitar la tecla</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Usarlo aquí</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dejarla allí</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Press the key for {command}. A letter is for row mode, other keys work everywhere.</source>
        <translation>Pulse la tecla para {command}. Una letra vale en el modo fila; las demás teclas, en todas partes.</translation>
    </message>
    <message>
        <source>Esc changes nothing.</source>
        <translation>Esc no cambia nada.</translation>
    </message>
    <message>
        <source>moving and choosing</source>
        <translation>mover y elegir</translation>
    </message>
    <message>
        <source>{key} is always the key of {owner}. Press another one.</source>
        <translation>{key} es siempre la tecla de {owner}. Pulse otra.</translation>
    </message>
    <message>
        <source>{key} is the key of {other} now.</source>
        <translation>{key} es ahora la tecla de {other}.</translation>
    </message>
    <message>
        <source>in row mode</source>
        <translation>en el modo fila</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>en todas partes</translation>
    </message>
    <message>
        <source>{key} is the key of {command} {where}.</source>
        <translation>{key} es la tecla de {command} {where}.</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Exportar teclas</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Teclas (*.json)</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>Exportado a {file}.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>No se puede escribir el archivo. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Importar teclas</translation>
    </message>
    <message>
        <source>Imported from {file}.</source>
        <translation>Importado de {file}.</translation>
    </message>
    <message>
        <source>Commands that are not known here were left out: {count}.</source>
        <translation>Se excluyeron comandos que aquí no se conocen: {count}.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Cambiar teclas…</translation>
    </message>
</context>
<context>
    <name>LaterPopup</name>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Come back to this task</source>
        <translation>Volver a esta tarea</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>tomorrow, fri 14:30, +2w</source>
        <translation>mañana, vie 14:30, +2s</translation>
    </message>
    <message>
        <source>This is no date. Type one such as fri 14:30.</source>
        <translation>Esto no es una fecha. Escriba una como vie 14:30.</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Letter after G</source>
        <translation>Letra después de G</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Letter of the view {name}</source>
        <translation>Letra de la vista {name}</translation>
    </message>
    <message>
        <source>A letter from A to Z, or a digit.</source>
        <translation>Una letra de la A a la Z, o un dígito.</translation>
    </message>
    <message>
        <source>Without one the view gets whichever letter is free.</source>
        <translation>Sin ella, la vista recibe una letra libre.</translation>
    </message>
    <message>
        <source>{letter} always leads to “{name}”.</source>
        <translation>{letter} lleva siempre a «{name}».</translation>
    </message>
    <message>
        <source>{letter} leads to “{name}” now, which gets another letter.</source>
        <translation>{letter} lleva ahora a «{name}», que recibe otra letra.</translation>
    </message>
</context>
<context>
    <name>LinkControl</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>Copiar {field}</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Escribir un correo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Other workflow</source>
        <translation>Otro flujo</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Nombre allí</translation>
    </message>
    <message>
        <source>How many tasks belong together</source>
        <translation>Cuántas tareas van juntas</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>There are more. Type to narrow.</source>
        <translation>Hay más. Escriba para acotar.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>LinkedRow</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Unlink {task}</source>
        <translation>Desvincular {task}</translation>
    </message>
</context>
<context>
    <name>LinkedTask</name>
    <message>
        <source>“{task}” can be opened now.</source>
        <translation>«{task}» ya se puede abrir.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>“{task}” is not there any more.</source>
        <translation>«{task}» ya no existe.</translation>
    </message>
    <message>
        <source>“{task}” is not among the tasks that are here. Not all have come yet.</source>
        <translation>«{task}» no está entre las tareas de aquí. Aún no han llegado todas.</translation>
    </message>
    <message>
        <source>“{task}” can&apos;t be opened. {reason}</source>
        <translation>«{task}» no se puede abrir. {reason}</translation>
    </message>
</context>
<context>
    <name>LinkedTasks</name>
    <message>
        <source>Linked</source>
        <translation>Vinculada</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Tareas vinculadas</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Find a task to link</source>
        <translation>Buscar una tarea que vincular</translation>
    </message>
    <message>
        <source>Looking for tasks…</source>
        <translation>Buscando tareas…</translation>
    </message>
    <message>
        <source>In which workflow are the tasks of “{link}”?</source>
        <translation>¿En qué flujo están las tareas de «{link}»?</translation>
    </message>
    <message>
        <source>There are no tasks to link</source>
        <translation>No hay tareas que vincular</translation>
    </message>
    <message>
        <source>Unlinked from {link}: {task}</source>
        <translation>Desvinculada de {link}: {task}</translation>
    </message>
    <message>
        <source>{link}: {task} replaced {before}</source>
        <translation>{link}: {task} sustituyó a {before}</translation>
    </message>
    <message>
        <source>now linked to {task}</source>
        <translation>ahora vinculada con {task}</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Loading progress</source>
        <translation>Progreso de carga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop loading; what was loaded stays</source>
        <translation>Detener la carga; lo cargado se queda</translation>
    </message>
    <message>
        <source>Stopped. What was loaded stays; Refresh loads the rest.</source>
        <translation>Detenido. Lo cargado se queda; «Actualizar» carga el resto.</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Cargar el resto</translation>
    </message>
    <message>
        <source>Read the tasks that were not loaded</source>
        <translation>Leer las tareas que no se cargaron</translation>
    </message>
    <message>
        <source>All tasks are loaded</source>
        <translation>Todas las tareas están cargadas</translation>
    </message>
    <message>
        <source>Loading 1 task…</source>
        <translation>Cargando 1 tarea…</translation>
    </message>
    <message>
        <source>Loading {count} tasks…</source>
        <translation>Cargando {count} tareas…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Loading {count} of {total} tasks…</source>
        <translation>Cargando {count} de {total} tareas…</translation>
    </message>
    <message>
        <source>1 task loaded, not all of them</source>
        <translation>1 tarea cargada, no todas</translation>
    </message>
    <message>
        <source>{count} tasks loaded, not all of them</source>
        <translation>{count} tareas cargadas, no todas</translation>
    </message>
</context>
<context>
    <name>LongTextCellEditor</name>
    <message>
        <source>Ctrl+Enter saves, Esc gives up</source>
        <translation>Ctrl+Enter guarda, Esc abandona</translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source> and {count} more</source>
        <translation> y {count} más</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Shown as text: pictures and links of the mail are left out.</source>
        <translation>Se muestra como texto: sin las imágenes ni los enlaces del correo.</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>Archivo sin nombre</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Ver {name}</translation>
    </message>
    <message>
        <source>and {count} more. Save the mail to open them in another program.</source>
        <translation>y {count} más. Guarde el correo para abrirlos en otro programa.</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>Celdas vacías</translation>
    </message>
    <message>
        <source>keep what the task has</source>
        <translation>conservar lo que tiene la tarea</translation>
    </message>
    <message>
        <source>clear it</source>
        <translation>vaciarlo</translation>
    </message>
    <message>
        <source>Rows without a task</source>
        <translation>Filas sin tarea</translation>
    </message>
    <message>
        <source>create one</source>
        <translation>crear una</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>se excluyen</translation>
    </message>
    <message>
        <source>Add this option</source>
        <translation>Añadir esta opción</translation>
    </message>
    <message>
        <source>Add these {count} options</source>
        <translation>Añadir estas {count} opciones</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
    <message>
        <source>{column} becomes</source>
        <translation>{column} pasa a ser</translation>
    </message>
    <message>
        <source>Order of day and month in {column}</source>
        <translation>Orden de día y mes en {column}</translation>
    </message>
    <message>
        <source>Decimals in {column}</source>
        <translation>Decimales en {column}</translation>
    </message>
    <message>
        <source>{field} is required and no column fills it.</source>
        <translation>{field} es obligatorio y ninguna columna lo rellena.</translation>
    </message>
    <message>
        <source>{count} fit</source>
        <translation>{count} encajan</translation>
    </message>
    <message>
        <source>one does not fit</source>
        <translation>uno no encaja</translation>
    </message>
    <message>
        <source>{count} do not fit</source>
        <translation>{count} no encajan</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>excluir</translation>
    </message>
    <message>
        <source>Make a new field “{name}”</source>
        <translation>Crear un campo nuevo «{name}»</translation>
    </message>
    <message>
        <source>nothing: each row is a new task</source>
        <translation>nada: cada fila es una tarea nueva</translation>
    </message>
    <message>
        <source>Tasks are found by</source>
        <translation>Las tareas se encuentran por</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Personas que mencionar</translation>
    </message>
    <message>
        <source>{name}: Enter mentions</source>
        <translation>{name}: Enter menciona</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>current</source>
        <translation>actual</translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Each becomes</source>
        <translation>Cada uno pasa a ser</translation>
    </message>
    <message>
        <source>All others become</source>
        <translation>Todos los demás pasan a ser</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>F2 writes another value into the last column.</source>
        <translation>F2 escribe otro valor en la última columna.</translation>
    </message>
</context>
<context>
    <name>MisfitsModel</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Valor ahora</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More for this workflow</source>
        <translation>Más para este flujo</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triaje</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>Pegar como tareas nuevas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>Editar en hoja de cálculo</translation>
    </message>
    <message>
        <source>Export history as CSV…</source>
        <translation>Exportar historial como CSV…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Search in viewed files</source>
        <translation>Buscar en archivos vistos</translation>
    </message>
    <message>
        <source>Fetch the next tasks&apos; files ahead</source>
        <translation>Obtener antes los archivos de las próximas tareas</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Todos los comandos…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Name of the view</source>
        <translation>Nombre de la vista</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Otra vista tiene este nombre.</translation>
    </message>
    <message>
        <source>Return replaces the view of this name.</source>
        <translation>Enter sustituye la vista de este nombre.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Filter, order and columns are saved, but not which tasks “{view}” lists.</source>
        <translation>Se guardan filtro, orden y columnas, pero no qué tareas enumera «{view}».</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Enter adds a line, Alt+Up and Alt+Down move it.</source>
        <translation>Enter añade una línea, Alt+Up y Alt+Down la mueven.</translation>
    </message>
    <message>
        <source>{word} {number}</source>
        <translation>{word} {number}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Color de {name}</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>There is a workflow of this name already.</source>
        <translation>Ya hay un flujo con este nombre.</translation>
    </message>
</context>
<context>
    <name>NewTaskForm</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>Mostrar {some} más de {count} campos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>NewTaskPane</name>
    <message>
        <source>New task details</source>
        <translation>Detalles de la tarea nueva</translation>
    </message>
    <message>
        <source>You began this task before. It is not created yet.</source>
        <translation>Empezó esta tarea antes. Aún no está creada.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo escrito?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>Crear tarea</translation>
    </message>
</context>
<context>
    <name>NewWorkflowDialog</name>
    <message>
        <source>New workflow</source>
        <translation>Nuevo flujo</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message numerus="yes">
        <source>None of the %n tasks matches all of the filters together.</source>
        <translation>
            <numerusform>La %n tarea no cumple todos los filtros a la vez.</numerusform>
            <numerusform>Ninguna de las %n tareas cumple todos los filtros a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>The only task does not match the filters.</source>
        <translation>La única tarea no cumple los filtros.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>“Active only” hides 1 finished task.</source>
        <translation>«Solo activas» oculta 1 tarea terminada.</translation>
    </message>
    <message>
        <source>“Active only” hides {count} finished tasks.</source>
        <translation>«Solo activas» oculta {count} tareas terminadas.</translation>
    </message>
    <message>
        <source>No task has “{words}” in a column that is shown.</source>
        <translation>Ninguna tarea tiene «{words}» en una columna mostrada.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Mostrar todas las tareas</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides 1 task.</source>
        <translation>El filtro «{condition}» oculta 1 tarea.</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides {count} tasks.</source>
        <translation>El filtro «{condition}» oculta {count} tareas.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
    <message>
        <source>No such task is among the imported ones.</source>
        <translation>No hay tal tarea entre las importadas.</translation>
    </message>
    <message>
        <source>No such task is put off for later.</source>
        <translation>No hay tal tarea aplazada.</translation>
    </message>
    <message>
        <source>No such task needs you. Changes that wait for your decision would be here.</source>
        <translation>No hay tal tarea que le espere. Aquí estarían los cambios que esperan su decisión.</translation>
    </message>
    <message>
        <source>Others have changed no such task since you last looked.</source>
        <translation>Otros no han cambiado ninguna tarea así desde que miró.</translation>
    </message>
</context>
<context>
    <name>OrderPopup</name>
    <message>
        <source>Order of the queue</source>
        <translation>Orden de la cola</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>No task waits longer than so many days</source>
        <translation>Ninguna tarea espera más de tantos días</translation>
    </message>
    <message>
        <source>No task waits longer than</source>
        <translation>Ninguna tarea espera más de</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Leave it blank for no limit. Enter takes it.</source>
        <translation>Déjelo vacío para no poner límite. Enter lo acepta.</translation>
    </message>
    <message>
        <source>This is no number of days. Type one such as 3.</source>
        <translation>Esto no es un número de días. Escriba uno como 3.</translation>
    </message>
</context>
<context>
    <name>OrphanDraftRow</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsHeading</name>
    <message>
        <source>Typed and not saved</source>
        <translation>Escrito y sin guardar</translation>
    </message>
    <message>
        <source>Their tasks or fields are gone, or other tasks have their IDs.</source>
        <translation>Sus tareas o campos ya no existen, u otras tareas tienen sus ID.</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsNotice</name>
    <message>
        <source>What was typed for “{task}”, which had this ID before, is kept.</source>
        <translation>Se conserva lo escrito para «{task}», que antes tenía este ID.</translation>
    </message>
    <message>
        <source>What was typed for another task, which had this ID before, is kept.</source>
        <translation>Se conserva lo escrito para otra tarea, que antes tenía este ID.</translation>
    </message>
    <message>
        <source>{field}: “{text}”</source>
        <translation>{field}: «{text}»</translation>
    </message>
    <message>
        <source>({count} texts in all)</source>
        <translation>({count} textos en total)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Usarlo aquí</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Changes that are not on the server yet or were not accepted</source>
        <translation>Cambios que aún no están en el servidor o que no se aceptaron</translation>
    </message>
    <message>
        <source>Changes not on the server yet</source>
        <translation>Cambios que aún no están en el servidor</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Mostrar el texto</translation>
    </message>
    <message>
        <source>Nothing is waiting. All changes are on the server.</source>
        <translation>Nada espera. Todos los cambios están en el servidor.</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>Se enumeran los {count} primeros.</translation>
    </message>
    <message>
        <source>1 change needs you.</source>
        <translation>1 cambio le espera.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes need you.</source>
        <translation>
            <numerusform>%n cambio le espera.</numerusform>
            <numerusform>%n cambios le esperan.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits, so that it can be undone.</source>
        <translation>1 cambio espera, para poder deshacerlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, so that they can be undone.</source>
        <translation>
            <numerusform>%n cambio espera, para poder deshacerlo.</numerusform>
            <numerusform>%n cambios esperan, para poder deshacerlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is being sent.</source>
        <translation>Se está enviando 1 cambio.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are being sent.</source>
        <translation>
            <numerusform>Se está enviando %n cambio.</numerusform>
            <numerusform>Se están enviando %n cambios.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is saved here and not sent yet.</source>
        <translation>1 cambio está guardado aquí y aún sin enviar.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are saved here and not sent yet.</source>
        <translation>
            <numerusform>%n cambio está guardado aquí y aún sin enviar.</numerusform>
            <numerusform>%n cambios están guardados aquí y aún sin enviar.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 text is typed and not saved yet.</source>
        <translation>1 texto está escrito y aún sin guardar.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are typed and not saved yet.</source>
        <translation>
            <numerusform>%n texto está escrito y aún sin guardar.</numerusform>
            <numerusform>%n textos están escritos y aún sin guardar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits, so that it can be undone</source>
        <translation>Espera, para poder deshacerlo</translation>
    </message>
    <message>
        <source>Not sent yet, tried {count} times</source>
        <translation>Aún sin enviar, {count} intentos</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Delete this task</source>
        <translation>Eliminar esta tarea</translation>
    </message>
    <message>
        <source>{field}: rename {old} to {new}</source>
        <translation>{field}: cambiar el nombre de {old} a {new}</translation>
    </message>
    <message>
        <source>{field}: add {file}</source>
        <translation>{field}: añadir {file}</translation>
    </message>
    <message>
        <source>{field}: remove {file}</source>
        <translation>{field}: quitar {file}</translation>
    </message>
    <message>
        <source>{field}: link {task}</source>
        <translation>{field}: vincular {task}</translation>
    </message>
    <message>
        <source>{field}: unlink {task}</source>
        <translation>{field}: desvincular {task}</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>Comentario: {text}</translation>
    </message>
    <message>
        <source>Checklist: add {item}</source>
        <translation>Lista de control: añadir {item}</translation>
    </message>
    <message>
        <source>Checklist: complete {item}</source>
        <translation>Lista de control: completar {item}</translation>
    </message>
    <message>
        <source>Checklist: skip {item}</source>
        <translation>Lista de control: omitir {item}</translation>
    </message>
    <message>
        <source>Checklist: clear {item}</source>
        <translation>Lista de control: reabrir {item}</translation>
    </message>
    <message>
        <source>Checklist: rename to {item}</source>
        <translation>Lista de control: cambiar el nombre a {item}</translation>
    </message>
    <message>
        <source>Checklist: assign {item}</source>
        <translation>Lista de control: asignar {item}</translation>
    </message>
    <message>
        <source>Checklist: delete {item}</source>
        <translation>Lista de control: eliminar {item}</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>Punto de control</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Show this task</source>
        <translation>Mostrar esta tarea</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>Aplicar allí</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>Quitar sin copia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Fetching {name}…</source>
        <translation>Obteniendo {name}…</translation>
    </message>
    <message>
        <source>Copied {name}. Paste it into a folder, a mail or another task.</source>
        <translation>{name} copiado. Péguelo en una carpeta, un correo u otra tarea.</translation>
    </message>
    <message>
        <source>{name} is here. Drag it now.</source>
        <translation>{name} está aquí. Arrástrelo ahora.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>Todos los comandos</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter do it   Esc close</source>
        <translation>↑ ↓ elegir   Enter ejecutar   Esc cerrar</translation>
    </message>
    <message>
        <source>A command, workflow, person, view, task or address</source>
        <translation>Un comando, flujo, persona, vista, tarea o dirección</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de control</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Tareas vinculadas</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>Tareas parecidas</translation>
    </message>
    <message>
        <source>View files</source>
        <translation>Ver archivos</translation>
    </message>
    <message>
        <source>Files before other fields</source>
        <translation>Archivos antes que otros campos</translation>
    </message>
    <message>
        <source>Reset the sections of the details</source>
        <translation>Restablecer las secciones de los detalles</translation>
    </message>
    <message>
        <source>the section</source>
        <translation>la sección</translation>
    </message>
    <message>
        <source>Collapse {section}</source>
        <translation>Contraer {section}</translation>
    </message>
    <message>
        <source>Expand {section}</source>
        <translation>Expandir {section}</translation>
    </message>
    <message>
        <source>Unpin {section}</source>
        <translation>Soltar {section}</translation>
    </message>
    <message>
        <source>Pin {section} to the top</source>
        <translation>Fijar {section} arriba</translation>
    </message>
    <message>
        <source>Move {section} up</source>
        <translation>Subir {section}</translation>
    </message>
    <message>
        <source>Move {section} down</source>
        <translation>Bajar {section}</translation>
    </message>
    <message>
        <source>Go to a section of the details first</source>
        <translation>Vaya antes a una sección de los detalles</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Keep the details open</source>
        <translation>Mantener abiertos los detalles</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Ocultar los detalles</translation>
    </message>
    <message>
        <source>Put the details beside the tasks</source>
        <translation>Poner los detalles al lado de las tareas</translation>
    </message>
    <message>
        <source>Put the details below the tasks</source>
        <translation>Poner los detalles debajo de las tareas</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>It is removed when you apply. “Bring back” keeps it.</source>
        <translation>Se quita al aplicar. «Recuperar» lo conserva.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
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
        <translation>Añadir {part}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>They belong to the whole workspace, and so do changes of them.</source>
        <translation>Pertenecen a todo el espacio, y también sus cambios.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a row, Delete removes it, Enter edits it, Insert adds one.</source>
        <translation>Alt+Up y Alt+Down mueven una fila, Delete la quita, Enter la edita, Insert añade una.</translation>
    </message>
</context>
<context>
    <name>PersonControl</name>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Cambiar {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>Las tareas nombran a las personas por su correo, así que no cambia.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Apellidos</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Sin función</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Función</translation>
    </message>
    <message>
        <source>Write an address like anna@example.com</source>
        <translation>Escriba una dirección como anna@example.com</translation>
    </message>
    <message>
        <source>There is a person with this address already.</source>
        <translation>Ya hay una persona con esta dirección.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>{role} (administers)</source>
        <translation>{role} (administra)</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Por qué se rechaza</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>{people} is editing this</source>
        <translation>{people} está editando esto</translation>
    </message>
    <message>
        <source>{people} are editing this</source>
        <translation>{people} están editando esto</translation>
    </message>
    <message>
        <source>{people} is looking at this</source>
        <translation>{people} está mirando esto</translation>
    </message>
    <message>
        <source>{people} are looking at this</source>
        <translation>{people} están mirando esto</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>{people} and {last}</source>
        <translation>{people} y {last}</translation>
    </message>
    <message>
        <source>{person} changed this {ago}</source>
        <translation>{person} cambió esto {ago}</translation>
    </message>
    <message>
        <source>{change}: {fields}</source>
        <translation>{change}: {fields}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>hace {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>hace {minutes} min</translation>
    </message>
    <message>
        <source>Somebody else changed this</source>
        <translation>Otra persona cambió esto</translation>
    </message>
    <message>
        <source>{change}. Look again: the next press counts.</source>
        <translation>{change}. Mire otra vez: la próxima pulsación cuenta.</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>Others at this task</source>
        <translation>Otros en esta tarea</translation>
    </message>
</context>
<context>
    <name>Presenters</name>
    <message>
        <source>What you typed and did not save last time is kept.</source>
        <translation>Se conserva lo que escribió y no guardó la última vez.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>“{task}” is gone. What you typed for it is kept in the outbox.</source>
        <translation>«{task}» ya no existe. Lo que escribió para ella está en la bandeja de salida.</translation>
    </message>
    <message>
        <source>A new task</source>
        <translation>Una tarea nueva</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Guardar archivo</translation>
    </message>
    <message>
        <source>Save all files in</source>
        <translation>Guardar todos los archivos en</translation>
    </message>
    <message>
        <source>{count} more among finished tasks. Show</source>
        <translation>{count} más entre las tareas terminadas. Mostrar</translation>
    </message>
    <message>
        <source>{count} more in other stages. Show</source>
        <translation>{count} más en otras etapas. Mostrar</translation>
    </message>
    <message>
        <source>There are no saved views to export. Save one first.</source>
        <translation>No hay vistas guardadas que exportar. Guarde antes una.</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>Exportar vistas</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>Vistas (*.json)</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>No se puede escribir el archivo. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{count} views are in {file}.</source>
        <translation>{count} vistas están en {file}.</translation>
    </message>
    <message>
        <source>1 view is in {file}.</source>
        <translation>1 vista está en {file}.</translation>
    </message>
    <message>
        <source>The rules of colours are in {file}.</source>
        <translation>Las reglas de colores están en {file}.</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Importar vistas</translation>
    </message>
    <message>
        <source>1 rule colours the tasks in all views.</source>
        <translation>1 regla colorea las tareas en todas las vistas.</translation>
    </message>
    <message>
        <source>{count} rules colour the tasks in all views.</source>
        <translation>{count} reglas colorean las tareas en todas las vistas.</translation>
    </message>
    <message>
        <source>1 rule of colours was left out: the workflow lacks its fields.</source>
        <translation>Se excluyó 1 regla de colores: el flujo no tiene sus campos.</translation>
    </message>
    <message>
        <source>{count} rules of colours were left out: the workflow does not have their fields.</source>
        <translation>Se excluyeron {count} reglas de colores: el flujo no tiene sus campos.</translation>
    </message>
    <message>
        <source>Imported: {views}.</source>
        <translation>Importadas: {views}.</translation>
    </message>
    <message>
        <source>All of these views are there already.</source>
        <translation>Todas estas vistas ya están aquí.</translation>
    </message>
    <message>
        <source>“{view}” was left out: this workflow can&apos;t be filtered so by {field}.</source>
        <translation>Se excluyó «{view}»: este flujo no se puede filtrar así por {field}.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
    <message>
        <source>The file is too long for a file of views.</source>
        <translation>El archivo es demasiado largo para ser de vistas.</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no views.</source>
        <translation>El archivo no es JSON, así que no contiene vistas.</translation>
    </message>
    <message>
        <source>The file holds no views of Flowdash Desktop.</source>
        <translation>El archivo no contiene vistas de Flowdash Desktop.</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>El archivo es de una versión más nueva. Actualice el programa para importarlo.</translation>
    </message>
    <message>
        <source>The views in the file are damaged.</source>
        <translation>Las vistas del archivo están dañadas.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>The workflow of this link is not here. It was removed, or the API key can&apos;t see it.</source>
        <translation>El flujo de este enlace no está aquí. Se quitó, o la clave de API no puede verlo.</translation>
    </message>
    <message>
        <source>No task here has this address. Its workflow is shown.</source>
        <translation>Ninguna tarea de aquí tiene esta dirección. Se muestra su flujo.</translation>
    </message>
    <message>
        <source>After a decision it is said where it differs from alike ones.</source>
        <translation>Tras una decisión se dice dónde difiere de las parecidas.</translation>
    </message>
    <message>
        <source>Nothing is said any more where a decision differs from alike ones.</source>
        <translation>Ya no se dice dónde una decisión difiere de las parecidas.</translation>
    </message>
    <message>
        <source>Others who work here are shown which task you look at.</source>
        <translation>Otros que trabajan aquí ven qué tarea mira usted.</translation>
    </message>
    <message>
        <source>Nobody is shown any more which task you look at.</source>
        <translation>Ya nadie ve qué tarea mira usted.</translation>
    </message>
    <message>
        <source>The API key of this account belongs to {name}.</source>
        <translation>La clave de API de esta cuenta pertenece a {name}.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>I am not in this list</source>
        <translation>No estoy en esta lista</translation>
    </message>
    <message>
        <source>Opened with “{view}”, its default view.</source>
        <translation>Abierto con «{view}», su vista predeterminada.</translation>
    </message>
    <message>
        <source>As I left it</source>
        <translation>Como lo dejé</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>No hay ningún espacio abierto</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>Esta tarea ya no existe.</translation>
    </message>
    <message>
        <source>{action} was not sent: {field} holds text that is not saved. Correct it, or press Esc there to drop it.</source>
        <translation>{action} no se envió: {field} contiene texto sin guardar. Corríjalo, o pulse Esc allí para descartarlo.</translation>
    </message>
    <message>
        <source>1 no longer matches the filter and is not shown.</source>
        <translation>1 ya no cumple el filtro y no se muestra.</translation>
    </message>
    <message>
        <source>{count} no longer match the filter and are not shown.</source>
        <translation>{count} ya no cumplen el filtro y no se muestran.</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are sorted by {field}.</source>
        <translation>Ahora están en otro sitio: las filas se ordenan por {field}.</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are grouped by {field}.</source>
        <translation>Ahora están en otro sitio: las filas se agrupan por {field}.</translation>
    </message>
    <message>
        <source>{count} files are being attached to {task}.</source>
        <translation>Se están adjuntando {count} archivos a {task}.</translation>
    </message>
    <message>
        <source>1 file is being attached to {task}.</source>
        <translation>Se está adjuntando 1 archivo a {task}.</translation>
    </message>
    <message>
        <source>The server will fetch {count} files for {task}.</source>
        <translation>El servidor obtendrá {count} archivos para {task}.</translation>
    </message>
    <message>
        <source>The server will fetch 1 file for {task}.</source>
        <translation>El servidor obtendrá 1 archivo para {task}.</translation>
    </message>
    <message>
        <source>{files} is being attached to {task} already.</source>
        <translation>{files} ya se está adjuntando a {task}.</translation>
    </message>
    <message>
        <source>{files} are being attached to {task} already.</source>
        <translation>{files} ya se están adjuntando a {task}.</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>Cargando tareas…</translation>
    </message>
    <message>
        <source>Setting up your local workspace…</source>
        <translation>Preparando su espacio local…</translation>
    </message>
    <message>
        <source>The tasks can&apos;t be read right now</source>
        <translation>Las tareas no se pueden leer ahora</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be reached</source>
        <translation>No se puede llegar al espacio</translation>
    </message>
    <message>
        <source>The server does not take the API key</source>
        <translation>El servidor no acepta la clave de API</translation>
    </message>
    <message>
        <source>The account can&apos;t be opened</source>
        <translation>La cuenta no se puede abrir</translation>
    </message>
    <message>
        <source>Discard “{action}” of {task}?</source>
        <translation>¿Descartar «{action}» de {task}?</translation>
    </message>
    <message>
        <source>It will not be carried out.</source>
        <translation>No se ejecutará.</translation>
    </message>
    <message>
        <source>It may have been carried out already: the server did not say.</source>
        <translation>Puede que ya se haya ejecutado: el servidor no lo dijo.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>What was typed or attached here was never sent, and will be gone.</source>
        <translation>Lo escrito o adjuntado aquí nunca se envió y se perderá.</translation>
    </message>
    <message>
        <source>What was typed or attached here will be gone from this computer. The server may have it all the same: it did not say.</source>
        <translation>Lo escrito o adjuntado aquí desaparecerá de este equipo. Aun así, el servidor puede tenerlo: no lo dijo.</translation>
    </message>
    <message>
        <source>Discard this change?</source>
        <translation>¿Descartar este cambio?</translation>
    </message>
    <message>
        <source>1 change is not sent yet</source>
        <translation>1 cambio aún sin enviar</translation>
    </message>
    <message>
        <source>{count} changes are not sent yet</source>
        <translation>{count} cambios aún sin enviar</translation>
    </message>
    <message>
        <source>1 change needs you</source>
        <translation>1 cambio le espera</translation>
    </message>
    <message>
        <source>{count} changes need you</source>
        <translation>{count} cambios le esperan</translation>
    </message>
    <message>
        <source>Nothing is lost: all is saved on this computer.</source>
        <translation>No se pierde nada: todo está guardado en este equipo.</translation>
    </message>
    <message>
        <source>It is sent when Flowdash Desktop is opened again.</source>
        <translation>Se envía cuando Flowdash Desktop se abra de nuevo.</translation>
    </message>
    <message>
        <source>But {count} of the changes can&apos;t be sent before you decide about them.</source>
        <translation>Pero {count} de los cambios no se pueden enviar antes de que usted decida.</translation>
    </message>
    <message>
        <source>It is not sent by itself: it waits here until you decide about it.</source>
        <translation>No se envía por sí mismo: espera aquí hasta que usted decida.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Write an e-mail to this address?</source>
        <translation>¿Escribir un correo a esta dirección?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>¿Llamar a este número?</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>¿Abrir esta dirección en el navegador?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No program on this computer writes e-mails: {address}</source>
        <translation>Ningún programa de este equipo escribe correos: {address}</translation>
    </message>
    <message>
        <source>No program on this computer makes calls: {address}</source>
        <translation>Ningún programa de este equipo hace llamadas: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens web addresses: {address}</source>
        <translation>Ningún programa de este equipo abre direcciones web: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens {name}. Save it to open it elsewhere.</source>
        <translation>Ningún programa de este equipo abre {name}. Guárdelo para abrirlo en otro lugar.</translation>
    </message>
    <message>
        <source>This address is not opened: it is no web, e-mail or phone address.</source>
        <translation>Esta dirección no se abre: no es web, de correo ni de teléfono.</translation>
    </message>
    <message>
        <source>{name} may be a program, so it is not opened from here. Save it if you trust where it comes from.</source>
        <translation>{name} puede ser un programa, así que no se abre desde aquí. Guárdelo si confía en su origen.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} guardado.</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}.</source>
        <translation>{count} archivos guardados en {folder}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>Obteniendo {name}…</translation>
    </message>
    <message>
        <source>{name} could not be saved. {reason}</source>
        <translation>No se pudo guardar {name}. {reason}</translation>
    </message>
    <message>
        <source>{name} could not be fetched. {reason}</source>
        <translation>No se pudo obtener {name}. {reason}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be renamed to {wanted} now: it can&apos;t be fetched. {reason}</source>
        <translation>Ahora no se puede cambiar el nombre de {name} a {wanted}: no se puede obtener. {reason}</translation>
    </message>
    <message>
        <source>Your change could not be saved on this computer. {reason}</source>
        <translation>Su cambio no se pudo guardar en este equipo. {reason}</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your changes are safe; the log file has the details.</source>
        <translation>Algo falló en el programa. Sus cambios están a salvo; el archivo de registro tiene los detalles.</translation>
    </message>
    <message>
        <source>The file with your unsent changes was damaged. {count} of them could be read and will be sent; the damaged file is kept as {file}.</source>
        <translation>El archivo con sus cambios sin enviar estaba dañado. {count} se pudieron leer y se enviarán; el archivo dañado se conserva como {file}.</translation>
    </message>
    <message>
        <source>{count} unsent changes can&apos;t be read. They are kept, and were not sent.</source>
        <translation>{count} cambios sin enviar no se pueden leer. Se conservan y no se enviaron.</translation>
    </message>
    <message>
        <source>What was kept of the tasks could not be read, so they are fetched anew. The old file is {file}.</source>
        <translation>Lo guardado de las tareas no se pudo leer, así que se obtienen de nuevo. El archivo antiguo es {file}.</translation>
    </message>
    <message>
        <source>Your settings were damaged and begin anew as far as needed; the damaged file is kept as {file}.</source>
        <translation>Sus ajustes estaban dañados y empiezan de nuevo en lo necesario; el archivo dañado se conserva como {file}.</translation>
    </message>
    <message>
        <source>This workflow has no unique ID field, so its tasks can be shown but not changed from here, and their actions, comments and checklists can&apos;t be reached.</source>
        <translation>Este flujo no tiene campo de ID único: sus tareas se pueden mostrar pero no cambiar desde aquí, y no se puede llegar a sus acciones, comentarios y listas de control.</translation>
    </message>
    <message>
        <source>Unsent changes that could not be read: {count}.</source>
        <translation>Cambios sin enviar que no se pudieron leer: {count}.</translation>
    </message>
    <message>
        <source>Half-typed texts that could not be read: {count}.</source>
        <translation>Textos a medio escribir que no se pudieron leer: {count}.</translation>
    </message>
    <message>
        <source>Some earlier changes can&apos;t be undone any more.</source>
        <translation>Algunos cambios anteriores ya no se pueden deshacer.</translation>
    </message>
    <message>
        <source>Let {count} changes go?</source>
        <translation>¿Abandonar {count} cambios?</translation>
    </message>
    <message>
        <source>What was typed or attached here was not accepted, and will be gone.</source>
        <translation>Lo escrito o adjuntado aquí no se aceptó y se perderá.</translation>
    </message>
    <message>
        <source>The server may have some of it all the same: it did not say.</source>
        <translation>Aun así, el servidor puede tener parte de ello: no lo dijo.</translation>
    </message>
    <message>
        <source>Let {count} go</source>
        <translation>Abandonar {count}</translation>
    </message>
    <message>
        <source>Mark all changes as seen</source>
        <translation>Marcar todos los cambios como vistos</translation>
    </message>
    <message>
        <source>Something in this window is not finished. The language changes when you start the program again.</source>
        <translation>Algo en esta ventana no ha terminado. El idioma cambiará cuando vuelva a iniciar el programa.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Run actions without a preview on fewer tasks than:</source>
        <translation>Ejecutar acciones sin vista previa con menos tareas que:</translation>
    </message>
    <message>
        <source>Change values without a preview of fewer tasks than:</source>
        <translation>Cambiar valores sin vista previa con menos tareas que:</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>“{text}”: {reason}</source>
        <translation>«{text}»: {reason}</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>Un cambio anterior suyo le espera antes.</translation>
    </message>
    <message>
        <source>It has changed meanwhile.</source>
        <translation>Cambió entretanto.</translation>
    </message>
    <message>
        <source>The task is not there any more.</source>
        <translation>La tarea ya no existe.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What happens to tasks</source>
        <translation>Qué pasa con las tareas</translation>
    </message>
    <message>
        <source>No task loses or changes anything.</source>
        <translation>Ninguna tarea pierde ni cambia nada.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Qué se cambia</translation>
    </message>
    <message>
        <source>All of it is applied at once, and can be undone for 30 days.</source>
        <translation>Todo se aplica a la vez y se puede deshacer durante 30 días.</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
</context>
<context>
    <name>PutOffList</name>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Put off. A press brings a task back.</source>
        <translation>Aplazadas. Un clic recupera una tarea.</translation>
    </message>
    <message>
        <source>No task is put off.</source>
        <translation>No hay ninguna tarea aplazada.</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Viewer</source>
        <translation>Visor</translation>
    </message>
</context>
<context>
    <name>RefusedFilter</name>
    <message>
        <source>Show the 1 that stays</source>
        <translation>Mostrar la 1 que queda</translation>
    </message>
    <message>
        <source>Show the {count} that stay</source>
        <translation>Mostrar las {count} que quedan</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename workflow</source>
        <translation>Cambiar nombre del flujo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>{name} is renamed to {wanted} now, as you asked before the program ended.</source>
        <translation>{name} pasa ahora a llamarse {wanted}, como pidió antes de cerrarse el programa.</translation>
    </message>
    <message>
        <source>{name} was not renamed to {wanted}: it is not there any more.</source>
        <translation>{name} no pasó a llamarse {wanted}: ya no existe.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Mayús./minús.</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras enteras</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>A regular expression. $1 stands for its first group, $$ for a dollar.</source>
        <translation>Una expresión regular. $1 es su primer grupo, $$ un signo de dólar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
</context>
<context>
    <name>ResultCount</name>
    <message>
        <source>Result count</source>
        <translation>Número de resultados</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Administers</source>
        <translation>Administra</translation>
    </message>
    <message>
        <source>Marks administrators. The server decides what they may do.</source>
        <translation>Señala a los administradores. El servidor decide qué pueden hacer.</translation>
    </message>
</context>
<context>
    <name>RoundTrip</name>
    <message>
        <source>The tasks of “{workflow}” have no unique ID, so they can&apos;t be changed by a file. Export them instead.</source>
        <translation>Las tareas de «{workflow}» no tienen ID único, así que no se pueden cambiar con un archivo. Expórtelas.</translation>
    </message>
    <message>
        <source>No task is shown that could be edited in a spreadsheet.</source>
        <translation>No se muestra ninguna tarea que se pueda editar en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>One task is in {file}. Edit and save it there, then bring it back here.</source>
        <translation>Una tarea está en {file}. Edítela y guárdela allí, y luego tráigala de vuelta.</translation>
    </message>
    <message>
        <source>{count} tasks are in {file}. Edit and save it there, then bring it back here.</source>
        <translation>{count} tareas están en {file}. Edítelas y guárdelas allí, y luego tráigalas de vuelta.</translation>
    </message>
    <message>
        <source>One task is in {path}. The system has no program that opens it.</source>
        <translation>Una tarea está en {path}. El sistema no tiene ningún programa que lo abra.</translation>
    </message>
    <message>
        <source>{count} tasks are in {path}. The system has no program that opens it.</source>
        <translation>{count} tareas están en {path}. El sistema no tiene ningún programa que lo abra.</translation>
    </message>
    <message>
        <source>One new task is not in it, as it has no ID yet.</source>
        <translation>Una tarea nueva no está en él, porque aún no tiene ID.</translation>
    </message>
    <message>
        <source>{count} new tasks are not in it, as they have no ID yet.</source>
        <translation>{count} tareas nuevas no están en él, porque aún no tienen ID.</translation>
    </message>
    <message>
        <source>{file} was changed.</source>
        <translation>{file} cambió.</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Traerlo de vuelta…</translation>
    </message>
    <message>
        <source>The workflow of {file} is not there any more.</source>
        <translation>El flujo de {file} ya no existe.</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is damaged, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>La hoja oculta de este archivo está dañada, así que no se sabe qué celdas se editaron: es una importación normal, y cada celda cuenta.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote this file, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>Una versión más nueva de este programa escribió este archivo, así que no se sabe qué celdas se editaron: es una importación normal, y cada celda cuenta.</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is gone, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>Falta la hoja oculta de este archivo, así que no se sabe qué celdas se editaron: es una importación normal, y cada celda cuenta.</translation>
    </message>
    <message>
        <source>The column {field} is gone from this file, so it can&apos;t be told which row is of which task: this is an ordinary import, and every cell counts.</source>
        <translation>Falta la columna {field} en este archivo, así que no se sabe de qué tarea es cada fila: es una importación normal, y cada celda cuenta.</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}”, another workflow than this one: this is an ordinary import. To bring its edits back, open “{workflow}” and import it there.</source>
        <translation>Este archivo tiene tareas de «{workflow}», otro flujo: es una importación normal. Para traer de vuelta sus cambios, abra «{workflow}» e impórtelo allí.</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}” in another workspace than this one: this is an ordinary import.</source>
        <translation>Este archivo tiene tareas de «{workflow}» en otro espacio: es una importación normal.</translation>
    </message>
    <message>
        <source>This is the list of “{workflow}” that was checked out on {when}. Only cells that were edited in it count.</source>
        <translation>Esta es la lista de «{workflow}» sacada el {when}. Solo cuentan las celdas editadas en ella.</translation>
    </message>
    <message>
        <source>The workflow of this list is gone</source>
        <translation>El flujo de esta lista ya no existe</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out on {when}. That workflow is gone, so its edits can&apos;t be brought back. Its rows can be used as those of any other file.</source>
        <translation>{file} es la lista de «{workflow}» sacada el {when}. Ese flujo ya no existe, así que sus cambios no se pueden traer de vuelta. Sus filas se pueden usar como las de cualquier archivo.</translation>
    </message>
    <message>
        <source>This list is of another workspace</source>
        <translation>Esta lista es de otro espacio</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out of another workspace on {when}. Its edits can be brought back there alone. Here its rows can be used as those of any other file.</source>
        <translation>{file} es la lista de «{workflow}» sacada de otro espacio el {when}. Sus cambios solo se pueden traer de vuelta allí. Aquí sus filas se pueden usar como las de cualquier archivo.</translation>
    </message>
    <message>
        <source>Import its rows…</source>
        <translation>Importar sus filas…</translation>
    </message>
    <message>
        <source>Make a workflow of its rows…</source>
        <translation>Crear un flujo con sus filas…</translation>
    </message>
    <message>
        <source>This is an ordinary import: every cell of the file counts.</source>
        <translation>Es una importación normal: cada celda del archivo cuenta.</translation>
    </message>
    <message>
        <source>A row is gone from the file. Its task stays as it is: {ids}</source>
        <translation>Falta una fila en el archivo. Su tarea queda como está: {ids}</translation>
    </message>
    <message>
        <source>{count} rows are gone from the file. Their tasks stay as they are: {ids}</source>
        <translation>Faltan {count} filas en el archivo. Sus tareas quedan como están: {ids}</translation>
    </message>
    <message>
        <source>Edited cells that can&apos;t be changed, and are left out: {fields}</source>
        <translation>Celdas editadas que no se pueden cambiar y se excluyen: {fields}</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Move rule {number} up</source>
        <translation>Subir la regla {number}</translation>
    </message>
    <message>
        <source>Move rule {number} down</source>
        <translation>Bajar la regla {number}</translation>
    </message>
    <message>
        <source>Delete rule {number}</source>
        <translation>Eliminar la regla {number}</translation>
    </message>
    <message>
        <source>Colour of rule {number}</source>
        <translation>Color de la regla {number}</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Fila entera</translation>
    </message>
    <message>
        <source>Column {field}</source>
        <translation>Columna {field}</translation>
    </message>
    <message>
        <source>What rule {number} colours</source>
        <translation>Qué colorea la regla {number}</translation>
    </message>
    <message>
        <source>In all views</source>
        <translation>En todas las vistas</translation>
    </message>
    <message>
        <source>In “{view}”</source>
        <translation>En «{view}»</translation>
    </message>
    <message>
        <source>Where rule {number} counts</source>
        <translation>Dónde vale la regla {number}</translation>
    </message>
    <message>
        <source>if</source>
        <translation>si</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>y…</translation>
    </message>
    <message>
        <source>Add a condition to rule {number}</source>
        <translation>Añadir una condición a la regla {number}</translation>
    </message>
    <message>
        <source>Colours nothing: the workflow has no such field now.</source>
        <translation>No colorea nada: el flujo ya no tiene ese campo.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search tasks</source>
        <translation>Buscar tareas</translation>
    </message>
    <message>
        <source>Shows only tasks with these words; press / to come here</source>
        <translation>Muestra solo tareas con estas palabras; pulse / para venir aquí</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Hide the key (Ctrl+E)</source>
        <translation>Ocultar la clave (Ctrl+E)</translation>
    </message>
    <message>
        <source>Show the key (Ctrl+E)</source>
        <translation>Mostrar la clave (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>{section} · {count}</source>
        <translation>{section} · {count}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>{section}: arrange</source>
        <translation>{section}: organizar</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>Arrastre para mover</translation>
    </message>
    <message>
        <source>{section}: drag to move</source>
        <translation>{section}: arrastre para mover</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Reset all sections</source>
        <translation>Restablecer secciones</translation>
    </message>
</context>
<context>
    <name>SendProgress</name>
    <message>
        <source>Sending progress</source>
        <translation>Progreso de envío</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop sending; the rest stays as it was</source>
        <translation>Detener el envío; el resto queda como estaba</translation>
    </message>
    <message>
        <source>{sent} of {total} sent</source>
        <translation>{sent} de {total} enviados</translation>
    </message>
</context>
<context>
    <name>Shades</name>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Púrpura</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
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
        <translation>&amp;Dirección en las invitaciones</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Empieza por</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Command that serves this workspace</source>
        <translation>Comando que sirve este espacio</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Copiar comando</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Añadir persona…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nueva clave…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>Se está preguntando al servidor. Cierre esto cuando haya respondido.</translation>
    </message>
    <message>
        <source>The server did not give this list. “Refresh” asks again.</source>
        <translation>El servidor no dio esta lista. «Actualizar» pregunta otra vez.</translation>
    </message>
    <message>
        <source>Nobody is in this workspace yet.</source>
        <translation>Aún no hay nadie en este espacio.</translation>
    </message>
    <message>
        <source>There is no key yet. “New key…” makes one.</source>
        <translation>Aún no hay ninguna clave. «Nueva clave…» crea una.</translation>
    </message>
    <message>
        <source>Nothing is logged yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The key “{key}” was made for {person}, until {ends}</source>
        <translation>Se creó la clave «{key}» para {person}, hasta {ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for {person}</source>
        <translation>Se creó la clave «{key}» para {person}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody, until {ends}</source>
        <translation>Se creó la clave «{key}» para nadie, hasta {ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody</source>
        <translation>Se creó la clave «{key}» para nadie</translation>
    </message>
    <message>
        <source>The key “{key}” was revoked</source>
        <translation>Se revocó la clave «{key}»</translation>
    </message>
    <message>
        <source>The key “{key}” of {person} was revoked</source>
        <translation>Se revocó la clave «{key}» de {person}</translation>
    </message>
    <message>
        <source>Somebody at {address} tried a key that is not known</source>
        <translation>Alguien en {address} probó una clave desconocida</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}”, which has ended</source>
        <translation>Alguien en {address} probó la clave «{key}», que ha terminado</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}” of a person who was deactivated or deleted</source>
        <translation>Alguien en {address} probó la clave «{key}» de una persona desactivada o eliminada</translation>
    </message>
    <message>
        <source>{address} tried many wrong keys and has to wait</source>
        <translation>{address} probó muchas claves erróneas y tiene que esperar</translation>
    </message>
    <message>
        <source>The first use of the key on that day, from {address}</source>
        <translation>El primer uso de la clave ese día, desde {address}</translation>
    </message>
    <message>
        <source>{person} was added without a role</source>
        <translation>Se añadió a {person} sin función</translation>
    </message>
    <message>
        <source>{person} was added as {role}</source>
        <translation>Se añadió a {person} como {role}</translation>
    </message>
    <message>
        <source>{person} has no role any more</source>
        <translation>{person} ya no tiene función</translation>
    </message>
    <message>
        <source>{person} was given the role {role}</source>
        <translation>{person} recibió la función {role}</translation>
    </message>
    <message>
        <source>{person} was changed</source>
        <translation>Se cambió a {person}</translation>
    </message>
    <message>
        <source>{person} is now called {name}</source>
        <translation>{person} se llama ahora {name}</translation>
    </message>
    <message>
        <source>The role “{role}” was changed</source>
        <translation>Se cambió la función «{role}»</translation>
    </message>
    <message>
        <source>The role “{role}” is now called “{name}”</source>
        <translation>La función «{role}» se llama ahora «{name}»</translation>
    </message>
    <message>
        <source>{person} was added as {role}, who administers the workspace</source>
        <translation>Se añadió a {person} como {role}, que administra el espacio</translation>
    </message>
    <message>
        <source>{person} was deactivated</source>
        <translation>Se desactivó a {person}</translation>
    </message>
    <message>
        <source>{person} was activated again</source>
        <translation>Se activó de nuevo a {person}</translation>
    </message>
    <message>
        <source>{person} was deleted</source>
        <translation>Se eliminó a {person}</translation>
    </message>
    <message>
        <source>The role “{role}” was added</source>
        <translation>Se añadió la función «{role}»</translation>
    </message>
    <message>
        <source>The role “{role}” was added, which administers the workspace</source>
        <translation>Se añadió la función «{role}», que administra el espacio</translation>
    </message>
    <message>
        <source>The role “{role}” administers the workspace now</source>
        <translation>La función «{role}» administra ahora el espacio</translation>
    </message>
    <message>
        <source>The role “{role}” does not administer the workspace any more</source>
        <translation>La función «{role}» ya no administra el espacio</translation>
    </message>
    <message>
        <source>The role “{role}” was deleted</source>
        <translation>Se eliminó la función «{role}»</translation>
    </message>
    <message>
        <source>The workflow “{workflow}” was deleted</source>
        <translation>Se eliminó el flujo «{workflow}»</translation>
    </message>
    <message>
        <source>The stage “{stage}” of “{workflow}” was deleted</source>
        <translation>Se eliminó la etapa «{stage}» de «{workflow}»</translation>
    </message>
    <message>
        <source>The field “{field}” of “{workflow}” was deleted</source>
        <translation>Se eliminó el campo «{field}» de «{workflow}»</translation>
    </message>
    <message>
        <source>The action “{action}” of “{workflow}” was deleted</source>
        <translation>Se eliminó la acción «{action}» de «{workflow}»</translation>
    </message>
    <message>
        <source>The link “{link}” between workflows was deleted</source>
        <translation>Se eliminó el vínculo «{link}» entre flujos</translation>
    </message>
    <message>
        <source>The task “{task}” of “{workflow}” was deleted</source>
        <translation>Se eliminó la tarea «{task}» de «{workflow}»</translation>
    </message>
    <message>
        <source>A change of the workspace was undone</source>
        <translation>Se deshizo un cambio del espacio</translation>
    </message>
    <message>
        <source>The workspace was restored from a backup of {made}</source>
        <translation>El espacio se restauró de una copia de seguridad del {made}</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside: {line}</source>
        <translation>Se añadieron flujos que usan algo externo: {line}</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>Se rechazó una clave</translation>
    </message>
    <message>
        <source>A key was used</source>
        <translation>Se usó una clave</translation>
    </message>
    <message>
        <source>A key was made</source>
        <translation>Se creó una clave</translation>
    </message>
    <message>
        <source>A key was revoked</source>
        <translation>Se revocó una clave</translation>
    </message>
    <message>
        <source>People or roles were changed</source>
        <translation>Se cambiaron personas o funciones</translation>
    </message>
    <message>
        <source>Something was deleted</source>
        <translation>Se eliminó algo</translation>
    </message>
    <message>
        <source>Something was restored</source>
        <translation>Se restauró algo</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside</source>
        <translation>Se añadieron flujos que usan algo externo</translation>
    </message>
    <message>
        <source>Something was done that this version of the program does not know</source>
        <translation>Se hizo algo que esta versión del programa no conoce</translation>
    </message>
    <message>
        <source>Share “{workspace}”</source>
        <translation>Compartir «{workspace}»</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>This workspace is on this computer, and others can&apos;t reach it. Close Flowdash Desktop and run this command to serve it to a network that you trust. It speaks plain HTTP: keys and data can be read on their way. “A server for a team” (docs/server.md) shows how to add TLS by a certificate or a proxy.</source>
        <translation>Este espacio está en este equipo, y otros no pueden llegar a él. Cierre Flowdash Desktop y ejecute este comando para servirlo en una red de confianza. Usa HTTP sin cifrar: las claves y los datos se pueden leer en el camino. «A server for a team» (docs/server.md) muestra cómo añadir TLS con un certificado o un proxy.</translation>
    </message>
    <message>
        <source>Type the address by which others will reach the server, for invitations.</source>
        <translation>Escriba la dirección por la que otros llegarán al servidor, para las invitaciones.</translation>
    </message>
    <message>
        <source>This address leads to this computer only. Type the one by which others reach the server.</source>
        <translation>Esta dirección solo lleva a este equipo. Escriba aquella por la que otros llegan al servidor.</translation>
    </message>
    <message>
        <source>With http:// keys can be read on their way. Use https:// if the server offers it.</source>
        <translation>Con http:// las claves se pueden leer en el camino. Use https:// si el servidor lo ofrece.</translation>
    </message>
    <message>
        <source>Change it where others reach the server by another one than you.</source>
        <translation>Cámbiela si otros llegan al servidor por una dirección distinta de la suya.</translation>
    </message>
    <message>
        <source>Invitations name {address}</source>
        <translation>Las invitaciones nombran {address}</translation>
    </message>
    <message>
        <source>Only this computer reaches it. “Server” says how others can.</source>
        <translation>Solo llega a él este equipo. «Servidor» dice cómo pueden llegar otros.</translation>
    </message>
    <message>
        <source>There is no invitation, as no address was typed for it.</source>
        <translation>No hay invitación, porque no se escribió ninguna dirección para ella.</translation>
    </message>
    <message>
        <source>“{name}” is a key of {person}.</source>
        <translation>«{name}» es una clave de {person}.</translation>
    </message>
    <message>
        <source>This is a key of {person}.</source>
        <translation>Esta es una clave de {person}.</translation>
    </message>
    <message>
        <source>“{name}” belongs to nobody and may do everything.</source>
        <translation>«{name}» no pertenece a nadie y puede hacerlo todo.</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>No termina.</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>Termina el {day}.</translation>
    </message>
    <message>
        <source>The invitation leads to {address}.</source>
        <translation>La invitación lleva a {address}.</translation>
    </message>
    <message>
        <source>The invitation names an address that leads to this computer only.</source>
        <translation>La invitación nombra una dirección que solo lleva a este equipo.</translation>
    </message>
    <message>
        <source>You are invited to the Flowdash workspace “{workspace}”.
In Flowdash Desktop, open the list of accounts at the bottom of the window, choose “Connect to Flowdash…” and paste all of this text.</source>
        <translation>Tiene una invitación al espacio de Flowdash «{workspace}».
En Flowdash Desktop, abra la lista de cuentas en la parte inferior de la ventana, elija «Conectar con Flowdash…» y pegue todo este texto.</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>{name} (in use here)</source>
        <translation>{name} (en uso aquí)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Key “{name}”</source>
        <translation>Clave «{name}»</translation>
    </message>
    <message>
        <source>Revoke the key “{name}”?</source>
        <translation>¿Revocar la clave «{name}»?</translation>
    </message>
    <message>
        <source>It is not accepted any more from now on. Whoever works with it is asked for another key; what they have typed stays on their computer. This can&apos;t be undone.</source>
        <translation>A partir de ahora no se acepta. A quien trabaje con ella se le pide otra clave; lo que haya escrito queda en su equipo. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>It is a key of {person}.</source>
        <translation>Es una clave de {person}.</translation>
    </message>
    <message>
        <source>You work with this key yourself in this account.</source>
        <translation>Usted mismo trabaja con esta clave en esta cuenta.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Revocar clave</translation>
    </message>
    <message>
        <source>The key “{name}” is revoked.</source>
        <translation>La clave «{name}» está revocada.</translation>
    </message>
    <message>
        <source>{name} is added. “New key…” makes a key to invite them with.</source>
        <translation>{name} está en la lista. «Nueva clave…» crea una clave para su invitación.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>Se cambió a {name}.</translation>
    </message>
    <message>
        <source>{name} is deactivated. Tasks keep them, and “Activate” takes it back.</source>
        <translation>Se desactivó a {name}. Las tareas conservan a esta persona, y «Activar» lo revierte.</translation>
    </message>
    <message>
        <source>{name} is active again.</source>
        <translation>Se activó de nuevo a {name}.</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>El servidor dice: {words}.</translation>
    </message>
    <message>
        <source>An unexpected fault stopped this. Look at the lists before you try it again.</source>
        <translation>Un fallo inesperado lo detuvo. Mire las listas antes de intentarlo otra vez.</translation>
    </message>
    <message>
        <source>The answer was lost: {reason} There may be a key of this name now that nobody knows. Revoke it then, and make another one.</source>
        <translation>La respuesta se perdió: {reason} Puede haber ahora una clave con este nombre que nadie conoce. En ese caso, revóquela y cree otra.</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>terminó el {day}</translation>
    </message>
</context>
<context>
    <name>SharingForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>Se está preguntando al servidor. Cierre esto cuando haya respondido.</translation>
    </message>
</context>
<context>
    <name>ShowAll</name>
    <message>
        <source>Too long to be changed here. Show all {count} letters</source>
        <translation>Demasiado largo para cambiarlo aquí. Mostrar los {count} caracteres</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Back to the tasks</source>
        <translation>Volver a las tareas</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Cerrar los detalles (Esc)</translation>
    </message>
</context>
<context>
    <name>SingleSelectControl</name>
    <message>
        <source>Blank</source>
        <translation>Vacío</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Values are parted by</source>
        <translation>Los valores se separan por</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>adivinado</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Headings are in</source>
        <translation>Los encabezados están en</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>Choose a stage</source>
        <translation>Elegir una etapa</translation>
    </message>
    <message>
        <source>They go to</source>
        <translation>Van a</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>Etapa final</translation>
    </message>
    <message>
        <source>A task that gets here is finished.</source>
        <translation>Una tarea que llega aquí está terminada.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Añadir punto</translation>
    </message>
    <message>
        <source>Checklist of a task that enters</source>
        <translation>Lista de control de una tarea que entra</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What do you want to triage?</source>
        <translation>¿Qué quiere triar?</translation>
    </message>
    <message>
        <source>Drop a CSV, Excel or LibreOffice file anywhere in this window. Its columns become fields, and a column of states becomes stages.</source>
        <translation>Suelte un archivo CSV, Excel o LibreOffice en cualquier lugar de esta ventana. Sus columnas se convierten en campos, y una columna de estados, en etapas.</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>Una hoja de cálculo</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Suelte un archivo aquí</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Start with a workflow made for a kind of work, and change it as you like.</source>
        <translation>Empiece con un flujo pensado para un tipo de trabajo y cámbielo como quiera.</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>Algo propio</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>Nuevo flujo…</translation>
    </message>
    <message>
        <source>The hosted service, an install of your own, or a colleague&apos;s shared workspace. You need its address and an API key.</source>
        <translation>El servicio alojado, una instalación propia o el espacio compartido de un colega. Necesita su dirección y una clave de API.</translation>
    </message>
    <message>
        <source>Flowdash</source>
        <translation>Flowdash</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>look around in a workspace filled with sample data</source>
        <translation>explore un espacio con datos de ejemplo</translation>
    </message>
    <message>
        <source>or bring back an archived workflow:</source>
        <translation>o recupere un flujo archivado:</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Updated just now</source>
        <translation>Actualizado ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n min ago</source>
        <translation>
            <numerusform>Actualizado hace %n min</numerusform>
            <numerusform>Actualizado hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n h ago</source>
        <translation>
            <numerusform>Actualizado hace %n h</numerusform>
            <numerusform>Actualizado hace %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated on {day}</source>
        <translation>Actualizado el {day}</translation>
    </message>
    <message>
        <source>Sync status</source>
        <translation>Estado de sincronización</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Escribir la clave…</translation>
    </message>
    <message>
        <source>Give the API key for this account again</source>
        <translation>Dar de nuevo la clave de API de esta cuenta</translation>
    </message>
    <message>
        <source>Show the changes that were not accepted</source>
        <translation>Mostrar los cambios que no se aceptaron</translation>
    </message>
    <message>
        <source>The account in use; opens the list of accounts</source>
        <translation>La cuenta en uso; abre la lista de cuentas</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>Opciones de vista</translation>
    </message>
    <message>
        <source>View options: density and appearance</source>
        <translation>Opciones de vista: densidad y apariencia</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualizando…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Todos los cambios guardados</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Start again what a fault has stopped</source>
        <translation>Iniciar de nuevo lo que un fallo detuvo</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>Intentar llegar al servidor ahora</translation>
    </message>
    <message>
        <source>All tasks of the workflow are shown</source>
        <translation>Se muestran todas las tareas del flujo</translation>
    </message>
    <message>
        <source>Read the tasks again</source>
        <translation>Leer las tareas de nuevo</translation>
    </message>
    <message>
        <source>1 text not saved yet</source>
        <translation>1 texto aún sin guardar</translation>
    </message>
    <message>
        <source>1 value not saved yet</source>
        <translation>1 valor aún sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n texts not saved yet</source>
        <translation>
            <numerusform>%n texto aún sin guardar</numerusform>
            <numerusform>%n textos aún sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>All other changes saved</source>
        <translation>Todos los demás cambios guardados</translation>
    </message>
    <message>
        <source>Not reading: what is shown may be old</source>
        <translation>No se lee: lo que se muestra puede ser antiguo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>1 change waits, can be undone</source>
        <translation>1 cambio espera, se puede deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, can be undone</source>
        <translation>
            <numerusform>%n cambio espera, se puede deshacer</numerusform>
            <numerusform>%n cambios esperan, se pueden deshacer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, sending</source>
        <translation>1 cambio guardado aquí, enviando</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, sending</source>
        <translation>
            <numerusform>%n cambio guardado aquí, enviando</numerusform>
            <numerusform>%n cambios guardados aquí, enviando</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, not sent yet</source>
        <translation>1 cambio guardado aquí, aún sin enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, not sent yet</source>
        <translation>
            <numerusform>%n cambio guardado aquí, aún sin enviar</numerusform>
            <numerusform>%n cambios guardados aquí, aún sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sending: changes will be saved here</source>
        <translation>No se envía: los cambios se guardan aquí</translation>
    </message>
    <message>
        <source>Not sending: 1 change saved here</source>
        <translation>No se envía: 1 cambio guardado aquí</translation>
    </message>
    <message numerus="yes">
        <source>Not sending: %n changes saved here</source>
        <translation>
            <numerusform>No se envía: %n cambio guardado aquí</numerusform>
            <numerusform>No se envía: %n cambios guardados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: changes will be saved here</source>
        <translation>Sin conexión: los cambios se guardan aquí</translation>
    </message>
    <message>
        <source>Offline: 1 change saved here, it will be sent when the connection is back</source>
        <translation>Sin conexión: 1 cambio guardado aquí, se enviará cuando vuelva la conexión</translation>
    </message>
    <message numerus="yes">
        <source>Offline: %n changes saved here, they will be sent when the connection is back</source>
        <translation>
            <numerusform>Sin conexión: %n cambio guardado aquí, se enviará cuando vuelva la conexión</numerusform>
            <numerusform>Sin conexión: %n cambios guardados aquí, se enviarán cuando vuelva la conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>This key may no longer read this workspace</source>
        <translation>Esta clave ya no puede leer este espacio</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace: 1 change saved here</source>
        <translation>Esta clave ya no puede leer este espacio: 1 cambio guardado aquí</translation>
    </message>
    <message numerus="yes">
        <source>This key may no longer read this workspace: %n changes saved here</source>
        <translation>
            <numerusform>Esta clave ya no puede leer este espacio: %n cambio guardado aquí</numerusform>
            <numerusform>Esta clave ya no puede leer este espacio: %n cambios guardados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not accept the API key</source>
        <translation>El servidor no acepta la clave de API</translation>
    </message>
    <message>
        <source>The server does not accept the API key: 1 change saved here</source>
        <translation>El servidor no acepta la clave de API: 1 cambio guardado aquí</translation>
    </message>
    <message numerus="yes">
        <source>The server does not accept the API key: %n changes saved here</source>
        <translation>
            <numerusform>El servidor no acepta la clave de API: %n cambio guardado aquí</numerusform>
            <numerusform>El servidor no acepta la clave de API: %n cambios guardados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 le espera</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n le espera</numerusform>
            <numerusform>%n le esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task can&apos;t be shown</source>
        <translation>1 tarea no se puede mostrar</translation>
    </message>
    <message>
        <source>{count} tasks can&apos;t be shown</source>
        <translation>{count} tareas no se pueden mostrar</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Add step</source>
        <translation>Añadir paso</translation>
    </message>
</context>
<context>
    <name>TableStack</name>
    <message>
        <source>No task matches</source>
        <translation>Ninguna tarea coincide</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>Cargando tareas…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Aún no hay tareas</translation>
    </message>
    <message>
        <source>Make the first one, or bring in the rows of a spreadsheet: drop it here, or paste its cells.</source>
        <translation>Cree la primera, o traiga las filas de una hoja de cálculo: suéltela aquí o pegue sus celdas.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Tasks made elsewhere appear here.</source>
        <translation>Las tareas creadas en otro lugar aparecen aquí.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Assign to me</source>
        <translation>Asignarme</translation>
    </message>
    <message>
        <source>Assign {tasks} to me</source>
        <translation>Asignarme {tasks}</translation>
    </message>
    <message>
        <source>Duplicate task…</source>
        <translation>Duplicar tarea…</translation>
    </message>
    <message>
        <source>Duplicate the current task only…</source>
        <translation>Duplicar solo la tarea actual…</translation>
    </message>
    <message>
        <source>Mark as duplicate…</source>
        <translation>Marcar como duplicado…</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates…</source>
        <translation>Marcar {tasks} como duplicados…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Bring {tasks} back</source>
        <translation>Recuperar {tasks}</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>Decidir todas las parecidas…</translation>
    </message>
    <message>
        <source>The details are not there yet. Try again in a moment.</source>
        <translation>Los detalles aún no están. Inténtelo en un momento.</translation>
    </message>
    <message>
        <source>Back to the task before</source>
        <translation>Volver a la tarea anterior</translation>
    </message>
    <message>
        <source>Show in its workflow</source>
        <translation>Mostrar en su flujo</translation>
    </message>
    <message>
        <source>No linked task is open</source>
        <translation>No hay ninguna tarea vinculada abierta</translation>
    </message>
    <message>
        <source>Say nothing where a decision differs from alike ones</source>
        <translation>No decir nada donde una decisión difiere de las parecidas</translation>
    </message>
    <message>
        <source>Say where a decision differs from alike ones</source>
        <translation>Decir dónde una decisión difiere de las parecidas</translation>
    </message>
    <message>
        <source>Show nobody what I am looking at</source>
        <translation>No mostrar a nadie qué estoy mirando</translation>
    </message>
    <message>
        <source>Show others what I am looking at</source>
        <translation>Mostrar a otros qué estoy mirando</translation>
    </message>
    <message>
        <source>No linked task was opened</source>
        <translation>No se abrió ninguna tarea vinculada</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>Mostrar {some} más de {count} campos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>TaskFooter</name>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Created {when}</source>
        <translation>Creada {when}</translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Actualizada {when}</translation>
    </message>
</context>
<context>
    <name>TaskHeader</name>
    <message>
        <source>Previous task</source>
        <translation>Tarea anterior</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tarea siguiente</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Back to {task}</source>
        <translation>Volver a {task}</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <source>Show in {workflow}</source>
        <translation>Mostrar en {workflow}</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>Mostrar en la tabla</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for all of them.</source>
        <translation>Hay {count} tareas seleccionadas. Los campos cambiados aquí cambian solo esta tarea; las acciones son para todas.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields and actions here change this task only.</source>
        <translation>Hay {count} tareas seleccionadas. Los campos y acciones de aquí cambian solo esta tarea.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only. Each action says for how many tasks it is: the others lack something or are in another stage.</source>
        <translation>Hay {count} tareas seleccionadas. Los campos cambiados aquí cambian solo esta tarea. Cada acción dice para cuántas tareas es: a las demás les falta algo o están en otra etapa.</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for {some} of them.</source>
        <translation>Hay {count} tareas seleccionadas. Los campos cambiados aquí cambian solo esta tarea; las acciones son para {some} de ellas.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy web address</source>
        <translation>Copiar dirección web</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Clear sorting</source>
        <translation>Quitar el orden</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Mostrar columnas</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Todas las columnas</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Elegir columnas…</translation>
    </message>
    <message>
        <source>Sort by {field}, ascending</source>
        <translation>Ordenar por {field}, ascendente</translation>
    </message>
    <message>
        <source>Sort by {field}, descending</source>
        <translation>Ordenar por {field}, descendente</translation>
    </message>
    <message>
        <source>Then sort by {field}</source>
        <translation>Luego ordenar por {field}</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>Agrupar por {field}</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>Luego agrupar por {field}</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Contraer todos los grupos</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Expandir todos los grupos</translation>
    </message>
    <message>
        <source>Fit {field} to its contents</source>
        <translation>Ajustar {field} a su contenido</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Ajustar todas las columnas</translation>
    </message>
    <message>
        <source>Move {field} left</source>
        <translation>Mover {field} a la izquierda</translation>
    </message>
    <message>
        <source>Move {field} right</source>
        <translation>Mover {field} a la derecha</translation>
    </message>
    <message>
        <source>Hide {field}</source>
        <translation>Ocultar {field}</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>Inmovilizar la primera columna</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Count {count}</source>
        <translation>Recuento {count}</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>Suma {sum}</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>Media {average}</translation>
    </message>
    <message>
        <source>Sums of the selected cells</source>
        <translation>Sumas de las celdas seleccionadas</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tareas</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>no marcado</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n aún sin enviar</numerusform>
            <numerusform>%n aún sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valores distintos</translation>
    </message>
    <message>
        <source>There is no cell above to fill from.</source>
        <translation>No hay celda encima con que rellenar.</translation>
    </message>
    <message>
        <source>The clipboard has no text.</source>
        <translation>El portapapeles no tiene texto.</translation>
    </message>
    <message>
        <source>The header of a group has no cells. Go to a task first.</source>
        <translation>El encabezado de un grupo no tiene celdas. Vaya antes a una tarea.</translation>
    </message>
    <message>
        <source>Nothing is copied: no task is selected.</source>
        <translation>No se copia nada: no hay ninguna tarea seleccionada.</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Columnas y orden</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>Abrir detalles</translation>
    </message>
    <message>
        <source>Copy cells of {tasks}</source>
        <translation>Copiar celdas de {tasks}</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copiar celdas</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Copy {tasks}</source>
        <translation>Copiar {tasks}</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Add files to {field}…</source>
        <translation>Añadir archivos a {field}…</translation>
    </message>
    <message>
        <source>Delete {tasks}…</source>
        <translation>Eliminar {tasks}…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Mode of the table</source>
        <translation>Modo de la tabla</translation>
    </message>
    <message>
        <source>{mode} · {count} selected</source>
        <translation>{mode} · {count} en la selección</translation>
    </message>
    <message>
        <source>{mode} · {count}</source>
        <translation>{mode} · {count}</translation>
    </message>
    <message>
        <source>{key} does nothing in row mode. Press Enter or click a cell to type.</source>
        <translation>{key} no hace nada en el modo fila. Pulse Enter o haga clic en una celda para escribir.</translation>
    </message>
    <message>
        <source>Row mode pastes no text. Press Enter for a cell, or {keys} for new tasks.</source>
        <translation>El modo fila no pega texto. Pulse Enter para entrar en una celda, o {keys} para tareas nuevas.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>ya no existe</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>Tareas vinculadas</translation>
    </message>
    <message>
        <source>In {field}</source>
        <translation>En {field}</translation>
    </message>
    <message>
        <source>Found in its linked tasks</source>
        <translation>Encontrado en sus tareas vinculadas</translation>
    </message>
    <message>
        <source>Found in {field}: {text}</source>
        <translation>Encontrado en {field}: {text}</translation>
    </message>
    <message>
        <source>Row mode</source>
        <translation>Modo fila</translation>
    </message>
    <message>
        <source>Cell mode</source>
        <translation>Modo celda</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celda</translation>
    </message>
    <message>
        <source>Letters are commands. Enter or a click goes into a cell.</source>
        <translation>Las letras son comandos. Enter o un clic entra en una celda.</translation>
    </message>
    <message>
        <source>Typing edits the cell. Esc goes back to row mode.</source>
        <translation>Escribir edita la celda. Esc vuelve al modo fila.</translation>
    </message>
    <message>
        <source>Set stage of {tasks}</source>
        <translation>Poner etapa de {tasks}</translation>
    </message>
    <message>
        <source>Set stage</source>
        <translation>Poner etapa</translation>
    </message>
    <message>
        <source>Assign {tasks} to</source>
        <translation>Asignar {tasks} a</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Asignar a</translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>Editar {field}</translation>
    </message>
    <message>
        <source>Set {field} of {tasks}…</source>
        <translation>Poner {field} de {tasks}…</translation>
    </message>
    <message>
        <source>Tick {field} of {tasks}</source>
        <translation>Marcar {field} de {tasks}</translation>
    </message>
    <message>
        <source>Untick {field} of {tasks}</source>
        <translation>Desmarcar {field} de {tasks}</translation>
    </message>
    <message>
        <source>Set {field} of {tasks} to blank</source>
        <translation>Vaciar {field} de {tasks}</translation>
    </message>
    <message>
        <source>Tick {field}</source>
        <translation>Marcar {field}</translation>
    </message>
    <message>
        <source>Untick {field}</source>
        <translation>Desmarcar {field}</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>Vaciar {field}</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Solo activas</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>cambiadas desde que miró</translation>
    </message>
    <message>
        <source>search for “{words}”</source>
        <translation>búsqueda de «{words}»</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>No longer matches: {conditions}</source>
        <translation>Ya no cumple: {conditions}</translation>
    </message>
    <message>
        <source>This task no longer matches the filter ({conditions}). It stays here until you go to another one.</source>
        <translation>Esta tarea ya no cumple el filtro ({conditions}). Se queda aquí hasta que vaya a otra.</translation>
    </message>
    <message>
        <source>{group} ›</source>
        <translation>{group} ›</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Semana del {day}</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>contraído</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>expandido</translation>
    </message>
    <message>
        <source>second level</source>
        <translation>segundo nivel</translation>
    </message>
    <message>
        <source>sorted by {fields}</source>
        <translation>ordenadas por {fields}</translation>
    </message>
    <message>
        <source>grouped by {field}</source>
        <translation>agrupadas por {field}</translation>
    </message>
    <message>
        <source>grouped by {field}, sorted by {fields}</source>
        <translation>agrupadas por {field}, ordenadas por {fields}</translation>
    </message>
    <message>
        <source>Moves when you leave it: {reason}</source>
        <translation>Se mueve cuando la deje: {reason}</translation>
    </message>
    <message>
        <source>This task has changed. It stays here until you go to another one, and then moves: {reason}.</source>
        <translation>Esta tarea cambió. Se queda aquí hasta que vaya a otra, y entonces se mueve: {reason}.</translation>
    </message>
    <message>
        <source>New since you last looked.</source>
        <translation>Nueva desde que miró.</translation>
    </message>
    <message>
        <source>Changed by others since you last looked.</source>
        <translation>Cambiada por otros desde que miró.</translation>
    </message>
    <message>
        <source>Changed by others since you last looked: {fields}.</source>
        <translation>Cambiada por otros desde que miró: {fields}.</translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>Sorted, descending</source>
        <translation>Ordenada, descendente</translation>
    </message>
    <message>
        <source>Sorted, ascending</source>
        <translation>Ordenada, ascendente</translation>
    </message>
    <message>
        <source>{sorted}, level {level}</source>
        <translation>{sorted}, nivel {level}</translation>
    </message>
</context>
<context>
    <name>TaskTableView</name>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down keep what is selected, Ctrl+Space picks a row or takes it out.</source>
        <translation>Ctrl+Up y Ctrl+Down conservan la selección, Ctrl+Space añade una fila o la quita.</translation>
    </message>
    <message>
        <source>One task a row.</source>
        <translation>Una tarea por fila.</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de control</translation>
    </message>
</context>
<context>
    <name>TextInputs</name>
    <message>
        <source>Files can&apos;t be added here.</source>
        <translation>Aquí no se pueden añadir archivos.</translation>
    </message>
    <message>
        <source>{count} lines became one.</source>
        <translation>{count} líneas se unieron en una.</translation>
    </message>
</context>
<context>
    <name>TextValue</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Why alike, or why not decided</source>
        <translation>Por qué se parecen, o por qué no se decide</translation>
    </message>
    <message>
        <source>No open task is like this one, as far as that is known here.</source>
        <translation>Ninguna tarea abierta se parece a esta, por lo que aquí se sabe.</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>Mover a {stage}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>{what}: 1 task</source>
        <translation>{what}: 1 tarea</translation>
    </message>
    <message>
        <source>{what}: {tasks}</source>
        <translation>{what}: {tasks}</translation>
    </message>
    <message>
        <source>1 task is left out. Its row says why.</source>
        <translation>Se excluye 1 tarea. Su fila dice por qué.</translation>
    </message>
    <message>
        <source>{count} tasks are left out. Their rows say why.</source>
        <translation>Se excluyen {count} tareas. Sus filas dicen por qué.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>It was moved to another stage meanwhile.</source>
        <translation>Entretanto se movió a otra etapa.</translation>
    </message>
    <message>
        <source>It is in this stage.</source>
        <translation>Está en esta etapa.</translation>
    </message>
    <message>
        <source>{stage} does not offer this action.</source>
        <translation>{stage} no ofrece esta acción.</translation>
    </message>
    <message>
        <source>The actions of {stage} are not known yet.</source>
        <translation>Las acciones de {stage} aún no se conocen.</translation>
    </message>
    <message>
        <source>Another action of it waits or is being sent.</source>
        <translation>Otra acción suya espera o se está enviando.</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>Un cambio anterior suyo le espera antes.</translation>
    </message>
    <message>
        <source>It needs: {what}.</source>
        <translation>Le falta: {what}.</translation>
    </message>
    <message>
        <source>Nothing is decided: the tasks have changed meanwhile.</source>
        <translation>No se decidió nada: las tareas cambiaron entretanto.</translation>
    </message>
    <message>
        <source>1 task is moved to {what}.</source>
        <translation>1 tarea se mueve a {what}.</translation>
    </message>
    <message>
        <source>{tasks} are moved to {what}.</source>
        <translation>Se mueven a {what}: {tasks}.</translation>
    </message>
    <message>
        <source>{what} of 1 task.</source>
        <translation>{what} de 1 tarea.</translation>
    </message>
    <message>
        <source>{what} of {tasks}.</source>
        <translation>{what} de {tasks}.</translation>
    </message>
    <message>
        <source>1 task has changed meanwhile and stays.</source>
        <translation>1 tarea cambió entretanto y se queda.</translation>
    </message>
    <message>
        <source>{tasks} have changed meanwhile and stay.</source>
        <translation>Cambiaron entretanto y se quedan: {tasks}.</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>Decide all these alike</source>
        <translation>Decidir todas las parecidas</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>Choose what is done</source>
        <translation>Elegir qué se hace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Take all changes of this draft back; Undo brings them again.</source>
        <translation>Revertir todos los cambios de este borrador; Deshacer los recupera.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Volver al borrador</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <source>Say first what becomes of these tasks.</source>
        <translation>Diga antes qué pasa con estas tareas.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Aplicando…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Aplicar…</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>Workflow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Stage filter</source>
        <translation>Filtro de etapa</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignada a</translation>
    </message>
    <message>
        <source>Assignee filter</source>
        <translation>Filtro de persona</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Solo activas</translation>
    </message>
    <message>
        <source>Leave out tasks in an end stage</source>
        <translation>Excluir tareas en una etapa final</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Añadir filtro</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>Agrupar tareas</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triaje</translation>
    </message>
    <message>
        <source>Decide about these tasks one by one</source>
        <translation>Decidir estas tareas una a una</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Show the details of the task</source>
        <translation>Mostrar los detalles de la tarea</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>Por {field}</translation>
    </message>
    <message>
        <source>{view} (changed)</source>
        <translation>{view} (cambiada)</translation>
    </message>
    <message>
        <source>Go on with the task that you began</source>
        <translation>Seguir con la tarea que empezó</translation>
    </message>
    <message>
        <source>Make a new task</source>
        <translation>Crear una tarea nueva</translation>
    </message>
    <message>
        <source>A task that you began waits here</source>
        <translation>Una tarea que empezó espera aquí</translation>
    </message>
    <message>
        <source>Changed since I last looked</source>
        <translation>Cambiadas desde que miré</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} cambiadas</translation>
    </message>
    <message>
        <source>Show only tasks that others changed since you last looked</source>
        <translation>Mostrar solo tareas que otros cambiaron desde que miró</translation>
    </message>
    <message>
        <source>Imported tasks alone</source>
        <translation>Solo tareas importadas</translation>
    </message>
    <message>
        <source>{count} imported</source>
        <translation>{count} importadas</translation>
    </message>
    <message>
        <source>Only the imported tasks are shown. Press to show all.</source>
        <translation>Solo se muestran las tareas importadas. Haga clic para mostrar todas.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activas</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show me around</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Five short hints show how to decide, edit and find tasks.</source>
        <translation>Cinco consejos breves muestran cómo decidir, editar y encontrar tareas.</translation>
    </message>
    <message>
        <source>{number} of {count}: {hint}</source>
        <translation>{number} de {count}: {hint}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Consejo siguiente</translation>
    </message>
    <message>
        <source>{next} and {previous}, or the arrows, walk through the tasks. The task you are on is shown whole.</source>
        <translation>{next} y {previous}, o las flechas, recorren las tareas. La tarea en la que está se muestra entera.</translation>
    </message>
    <message>
        <source>Digits press the buttons of the task that have the same number. {key} shows one task at a time.</source>
        <translation>Los dígitos pulsan los botones de la tarea que tienen el mismo número. {key} muestra una sola tarea cada vez.</translation>
    </message>
    <message>
        <source>A double click or {edit} edits a cell. {undo} takes back what you did last, decisions too.</source>
        <translation>Un doble clic o {edit} edita una celda. {undo} revierte lo último que hizo, también las decisiones.</translation>
    </message>
    <message>
        <source>{find} searches all columns. Views keep a filter with its order under a name.</source>
        <translation>{find} busca en todas las columnas. Las vistas guardan un filtro y su orden con un nombre.</translation>
    </message>
    <message>
        <source>{palette} finds every command, {keys} shows all keys, {guide} opens the guide.</source>
        <translation>{palette} encuentra cualquier comando, {keys} muestra todas las teclas, {guide} abre la guía.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>the assignee</source>
        <translation>la persona asignada</translation>
    </message>
    <message>
        <source>{item} ticked</source>
        <translation>{item}, punto marcado</translation>
    </message>
    <message>
        <source>an assignee</source>
        <translation>una persona asignada</translation>
    </message>
    <message>
        <source>{action} needs: {what}.</source>
        <translation>{action} necesita: {what}.</translation>
    </message>
    <message>
        <source>Press {key} to go there</source>
        <translation>Pulse {key} para ir allí</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Press {key} to go to {gap}</source>
        <translation>Pulse {key} para ir a {gap}</translation>
    </message>
    <message>
        <source>Go to {gap}</source>
        <translation>Ir a {gap}</translation>
    </message>
    <message>
        <source>{action} waits: the checklist is still being read. Esc cancels.</source>
        <translation>{action} espera: la lista de control aún se está leyendo. Esc cancela.</translation>
    </message>
    <message>
        <source>{action} was not run for {task}.</source>
        <translation>{action} no se ejecutó para {task}.</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now.</source>
        <translation>Ya no falta nada para {action}.</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now. Press {key}.</source>
        <translation>Ya no falta nada para {action}. Pulse {key}.</translation>
    </message>
    <message>
        <source>When it changes</source>
        <translation>Cuando cambie</translation>
    </message>
    <message>
        <source>Later: {moment}</source>
        <translation>Más tarde: {moment}</translation>
    </message>
    <message>
        <source>{task} is not put off any more.</source>
        <translation>{task} ya no está aplazada.</translation>
    </message>
    <message>
        <source>{count} tasks are not put off any more.</source>
        <translation>{count} tareas ya no están aplazadas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>As sorted</source>
        <translation>Según el orden</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Antiguas primero</translation>
    </message>
    <message>
        <source>Similar together</source>
        <translation>Similares juntas</translation>
    </message>
    <message>
        <source>Simple first</source>
        <translation>Simples primero</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than 1 day</source>
        <translation>{order} · ninguna tarea espera más de 1 día</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than {days} days</source>
        <translation>{order} · ninguna tarea espera más de {days} días</translation>
    </message>
    <message>
        <source>First: {waits}, the limit is {days}</source>
        <translation>Primero: {waits}, el límite es {days}</translation>
    </message>
    <message>
        <source>{count} alike: {what}</source>
        <translation>{count} parecidas: {what}</translation>
    </message>
    <message>
        <source>Like no other task</source>
        <translation>Como ninguna otra tarea</translation>
    </message>
    <message>
        <source>As the table is sorted</source>
        <translation>Según el orden de la tabla</translation>
    </message>
    <message>
        <source>its age is not known</source>
        <translation>no se sabe su antigüedad</translation>
    </message>
    <message>
        <source>waits 1 day</source>
        <translation>espera 1 día</translation>
    </message>
    <message>
        <source>waits {days} days</source>
        <translation>espera {days} días</translation>
    </message>
    <message>
        <source>no required field is blank</source>
        <translation>ningún campo obligatorio está vacío</translation>
    </message>
    <message>
        <source>1 required field is blank</source>
        <translation>1 campo obligatorio está vacío</translation>
    </message>
    <message>
        <source>{count} required fields are blank</source>
        <translation>{count} campos obligatorios están vacíos</translation>
    </message>
    <message>
        <source>{lacks}, no file</source>
        <translation>{lacks}, ningún archivo</translation>
    </message>
    <message>
        <source>{lacks}, 1 file</source>
        <translation>{lacks}, 1 archivo</translation>
    </message>
    <message>
        <source>{lacks}, {count} files</source>
        <translation>{lacks}, {count} archivos</translation>
    </message>
    <message>
        <source>There is nothing to decide about: the table shows no task.</source>
        <translation>No hay nada que decidir: la tabla no muestra ninguna tarea.</translation>
    </message>
    <message>
        <source>{key} ignored: pressed twice</source>
        <translation>{key} ignorada: pulsada dos veces</translation>
    </message>
    <message>
        <source>{key} ignored: this task came while you pressed it</source>
        <translation>{key} ignorada: esta tarea llegó mientras la pulsaba</translation>
    </message>
    <message>
        <source>{key} ignored: this is a linked task. J leads back to the queue.</source>
        <translation>{key} ignorada: esta es una tarea vinculada. J vuelve a la cola.</translation>
    </message>
    <message>
        <source>This is the last open task</source>
        <translation>Esta es la última tarea abierta</translation>
    </message>
    <message>
        <source>This is the first task</source>
        <translation>Esta es la primera tarea</translation>
    </message>
    <message>
        <source>No checklist item is open</source>
        <translation>Ningún punto de control está abierto</translation>
    </message>
    <message>
        <source>No decision can be undone</source>
        <translation>Ninguna decisión se puede deshacer</translation>
    </message>
    <message>
        <source>{done} of {total} · {left} left</source>
        <translation>{done} de {total} · quedan {left}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>unos {count} min</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>unas {count} h</translation>
    </message>
    <message>
        <source>J / K skip, back · H later · ? all keys</source>
        <translation>J / K saltar, atrás · H más tarde · ? todas las teclas</translation>
    </message>
    <message>
        <source>the next is ready</source>
        <translation>la siguiente está lista</translation>
    </message>
    <message>
        <source>next {count} are ready</source>
        <translation>las {count} siguientes están listas</translation>
    </message>
    <message>
        <source>Changed by others: {fields}</source>
        <translation>Cambiado por otros: {fields}</translation>
    </message>
    <message>
        <source>Somebody else changed it: the filter leaves it out now</source>
        <translation>Otra persona la cambió: ahora el filtro la excluye</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>En una hora</translation>
    </message>
    <message>
        <source>In {count} hours</source>
        <translation>En {count} horas</translation>
    </message>
    <message>
        <source>Tomorrow ({moment})</source>
        <translation>Mañana ({moment})</translation>
    </message>
    <message>
        <source>{task} is put off: {until}. Backspace takes it back.</source>
        <translation>{task} está aplazada: {until}. Backspace lo revierte.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>{field}: {day}</source>
        <translation>{field}: {day}</translation>
    </message>
    <message>
        <source>{due} · 1 day late</source>
        <translation>{due} · 1 día de retraso</translation>
    </message>
    <message>
        <source>{due} · {days} days late</source>
        <translation>{due} · {days} días de retraso</translation>
    </message>
    <message>
        <source>{who}: “{body}”</source>
        <translation>{who}: «{body}»</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>Solo activas</translation>
    </message>
    <message>
        <source>or {condition}</source>
        <translation>o {condition}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>{task} is back in the queue</source>
        <translation>{task} está de nuevo en la cola</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>No se decidió nada</translation>
    </message>
    <message>
        <source>{count} decided, {left} left</source>
        <translation>{count} decididas, quedan {left}</translation>
    </message>
    <message>
        <source>One task decided. The queue is done.</source>
        <translation>Una tarea decidida. La cola está terminada.</translation>
    </message>
    <message>
        <source>{count} tasks decided. The queue is done.</source>
        <translation>{count} tareas decididas. La cola está terminada.</translation>
    </message>
    <message>
        <source>Go on with the one that is left</source>
        <translation>Seguir con la que queda</translation>
    </message>
    <message>
        <source>Go on with the {count} left</source>
        <translation>Seguir con las {count} que quedan</translation>
    </message>
    <message>
        <source>{count} decisions undone.</source>
        <translation>{count} decisiones deshechas.</translation>
    </message>
    <message>
        <source>{count} can&apos;t be undone: they were carried out, or others stand on them.</source>
        <translation>{count} no se pueden deshacer: se ejecutaron, u otras se apoyan en ellas.</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>← Table</source>
        <translation>← Tabla</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <source>Stay here after a decision</source>
        <translation>Quedarse aquí tras una decisión</translation>
    </message>
    <message>
        <source>Do not go on to the next task by itself</source>
        <translation>No pasar por sí solo a la tarea siguiente</translation>
    </message>
    <message>
        <source>The tasks that were put off</source>
        <translation>Las tareas aplazadas</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Order of the queue: {order}</source>
        <translation>Orden de la cola: {order}</translation>
    </message>
    <message>
        <source>Later: {count}</source>
        <translation>Más tarde: {count}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>TriageStrip</name>
    <message>
        <source>Just decided</source>
        <translation>Recién decididas</translation>
    </message>
    <message>
        <source>Nothing yet. A decision can be undone here until it is sent.</source>
        <translation>Nada aún. Una decisión se puede deshacer aquí hasta que se envíe.</translation>
    </message>
    <message>
        <source>Backspace undoes the last</source>
        <translation>Backspace deshace la última</translation>
    </message>
    <message>
        <source>What the last key did</source>
        <translation>Qué hizo la última tecla</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>Becomes {value}</source>
        <translation>Pasa a ser {value}</translation>
    </message>
    <message>
        <source>Reads as {value}</source>
        <translation>Se lee como {value}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>next</source>
        <translation>próximo, próxima, proximo, proxima, siguiente</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último, última, ultimo, ultima, pasado, pasada</translation>
    </message>
    <message>
        <source>d, day, days</source>
        <translation>d, día, días, dia, dias</translation>
    </message>
    <message>
        <source>w, week, weeks</source>
        <translation>s, semana, semanas</translation>
    </message>
    <message>
        <source>m, month, months</source>
        <translation>m, mes, meses</translation>
    </message>
    <message>
        <source>y, year, years</source>
        <translation>a, año, años</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo history…</source>
        <translation>Historial de deshacer…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
</context>
<context>
    <name>UndoHistoryPanel</name>
    <message>
        <source>Undo history</source>
        <translation>Historial de deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>What was done in {workflow}, the newest first.</source>
        <translation>Qué se hizo en {workflow}, lo más reciente primero.</translation>
    </message>
    <message>
        <source>Nothing was done in {workflow} yet.</source>
        <translation>Aún no se hizo nada en {workflow}.</translation>
    </message>
</context>
<context>
    <name>UniqueIdControl</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>Copiar {field}</translation>
    </message>
</context>
<context>
    <name>UnreadableTasks</name>
    <message>
        <source>It is nested too deeply.</source>
        <translation>Está anidada a demasiada profundidad.</translation>
    </message>
    <message>
        <source>The server sent something that is no task.</source>
        <translation>El servidor envió algo que no es una tarea.</translation>
    </message>
    <message>
        <source>Its text is damaged.</source>
        <translation>Su texto está dañado.</translation>
    </message>
    <message>
        <source>It has no unique ID.</source>
        <translation>No tiene ID único.</translation>
    </message>
    <message>
        <source>The server sent what can&apos;t be read as a task. All other tasks are shown and can be edited.</source>
        <translation>El servidor envió algo que no se puede leer como tarea. Todas las demás tareas se muestran y se pueden editar.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This task can&apos;t be shown. {reason}</source>
        <translation>Esta tarea no se puede mostrar. {reason}</translation>
    </message>
    <message>
        <source>Task {id} can&apos;t be shown. {reason}</source>
        <translation>La tarea {id} no se puede mostrar. {reason}</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Tasks, comments and history keep this person. Nobody can give them new tasks.</source>
        <translation>Tareas, comentarios e historial conservan a esta persona. Nadie puede darle tareas nuevas.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>Las tareas nombran a las personas por su correo, así que no cambia.</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Sin función</translation>
    </message>
</context>
<context>
    <name>ViewNames</name>
    <message>
        <source>My tasks</source>
        <translation>Mis tareas</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>Me esperan</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Vencen esta semana</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Changed by others</source>
        <translation>Cambiadas por otros</translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>View options</source>
        <translation>Opciones de vista</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Amplia</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, clara</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscura</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Beside the tasks</source>
        <translation>Al lado de las tareas</translation>
    </message>
    <message>
        <source>Below the tasks</source>
        <translation>Debajo de las tareas</translation>
    </message>
    <message>
        <source>Hidden until they are opened</source>
        <translation>Ocultos hasta que se abran</translation>
    </message>
    <message>
        <source>Letters in the table</source>
        <translation>Letras en la tabla</translation>
    </message>
    <message>
        <source>Are commands in row mode</source>
        <translation>Son comandos en el modo fila</translation>
    </message>
    <message>
        <source>Typing always edits</source>
        <translation>Escribir siempre edita</translation>
    </message>
    <message>
        <source>A decision that differs from alike ones</source>
        <translation>Una decisión que difiere de las parecidas</translation>
    </message>
    <message>
        <source>Say so afterwards</source>
        <translation>Decirlo después</translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation>No decir nada</translation>
    </message>
    <message>
        <source>The task that I am looking at</source>
        <translation>La tarea que estoy mirando</translation>
    </message>
    <message>
        <source>Show it to others here</source>
        <translation>Mostrarla a otros aquí</translation>
    </message>
    <message>
        <source>Show it to nobody</source>
        <translation>No mostrarla a nadie</translation>
    </message>
    <message>
        <source>Deletions and actions that wait when I close</source>
        <translation>Eliminaciones y acciones que esperan al cerrar</translation>
    </message>
    <message>
        <source>Carry them out</source>
        <translation>Ejecutarlas</translation>
    </message>
    <message>
        <source>Keep them for the next start</source>
        <translation>Guardarlas para el próximo inicio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Changes of many tasks…</source>
        <translation>Cambios de muchas tareas…</translation>
    </message>
    <message>
        <source>As a button at the bottom</source>
        <translation>Como botón abajo</translation>
    </message>
    <message>
        <source>As a bar at the top</source>
        <translation>Como barra arriba</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>Opciones de la vista {name}</translation>
    </message>
    <message>
        <source>Open the workflow with this view</source>
        <translation>Abrir el flujo con esta vista</translation>
    </message>
    <message>
        <source>Letter after G…</source>
        <translation>Letra después de G…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>Rename the view {name}</source>
        <translation>Cambiar nombre de la vista {name}</translation>
    </message>
    <message>
        <source>Duplicate the view {name}</source>
        <translation>Duplicar la vista {name}</translation>
    </message>
    <message>
        <source>Move the view {name} up (Alt+↑)</source>
        <translation>Subir la vista {name} (Alt+↑)</translation>
    </message>
    <message>
        <source>Move the view {name} down (Alt+↓)</source>
        <translation>Bajar la vista {name} (Alt+↓)</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>Opciones de la vista {name}</translation>
    </message>
    <message>
        <source>Delete the view {name}</source>
        <translation>Eliminar la vista {name}</translation>
    </message>
    <message>
        <source>Delete this view?</source>
        <translation>¿Eliminar esta vista?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>se abre con el flujo</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Downloading…</source>
        <translation>Descargando…</translation>
    </message>
    <message>
        <source>This file is not on this computer yet</source>
        <translation>Este archivo aún no está en este equipo</translation>
    </message>
    <message>
        <source>There is no connection to the server. The file comes as soon as there is one.</source>
        <translation>No hay conexión con el servidor. El archivo llega en cuanto la haya.</translation>
    </message>
    <message>
        <source>This file could not be downloaded</source>
        <translation>Este archivo no se pudo descargar</translation>
    </message>
    <message>
        <source>The server fetches it from {address}. It can be looked at when it is there.</source>
        <translation>El servidor lo obtiene de {address}. Se podrá ver cuando esté allí.</translation>
    </message>
    <message>
        <source>Close the viewer</source>
        <translation>Cerrar el visor</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Archivo siguiente</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Archivo anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tarea siguiente</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Tarea anterior</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar ancho</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ajustar página</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>Buscar en este archivo</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Dos páginas</translation>
    </message>
    <message>
        <source>Two files side by side</source>
        <translation>Dos archivos lado a lado</translation>
    </message>
    <message>
        <source>Go to the other file</source>
        <translation>Ir al otro archivo</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>En una ventana propia</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Abrir en otro programa</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} o {other}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>This file can&apos;t be read</source>
        <translation>Este archivo no se puede leer</translation>
    </message>
    <message>
        <source>This file has a password</source>
        <translation>Este archivo tiene contraseña</translation>
    </message>
    <message>
        <source>This picture is too large to show</source>
        <translation>Esta imagen es demasiado grande para mostrarla</translation>
    </message>
    <message>
        <source>This file takes too long to read</source>
        <translation>Este archivo tarda demasiado en leerse</translation>
    </message>
    <message>
        <source>This file needs too much memory</source>
        <translation>Este archivo necesita demasiada memoria</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here</source>
        <translation>Este tipo de archivo no se puede mostrar aquí</translation>
    </message>
    <message>
        <source>Pictures of this format can&apos;t be shown here</source>
        <translation>Las imágenes de este formato no se pueden mostrar aquí</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Este archivo está vacío</translation>
    </message>
    <message>
        <source>This file is not here any more</source>
        <translation>Este archivo ya no está aquí</translation>
    </message>
    <message>
        <source>Reading this file has stopped</source>
        <translation>La lectura de este archivo se detuvo</translation>
    </message>
    <message>
        <source>It is damaged, or of another kind than its name says.</source>
        <translation>Está dañado, o es de otro tipo que el que dice su nombre.</translation>
    </message>
    <message>
        <source>Save it, and open it in a program that asks for the password.</source>
        <translation>Guárdelo y ábralo en un programa que pida la contraseña.</translation>
    </message>
    <message>
        <source>It has more pixels than can be read safely. It can be saved.</source>
        <translation>Tiene más píxeles de los que se pueden leer con seguridad. Se puede guardar.</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else has to wait.</source>
        <translation>Se abandonó su lectura, para que nada más tenga que esperar.</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else is slowed down.</source>
        <translation>Se abandonó su lectura, para que nada más vaya lento.</translation>
    </message>
    <message>
        <source>Open it in another program, or save it.</source>
        <translation>Ábralo en otro programa o guárdelo.</translation>
    </message>
    <message>
        <source>This program has no decoder for it. Open it in another program.</source>
        <translation>Este programa no tiene decodificador para él. Ábralo en otro programa.</translation>
    </message>
    <message>
        <source>It has no bytes. Its name is all that there is of it.</source>
        <translation>No tiene ningún byte. Su nombre es todo lo que hay de él.</translation>
    </message>
    <message>
        <source>It was removed from this computer. It can be fetched again.</source>
        <translation>Se quitó de este equipo. Se puede obtener de nuevo.</translation>
    </message>
    <message>
        <source>The part of the program that reads files has ended. It starts again.</source>
        <translation>La parte del programa que lee archivos terminó. Se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Sound or film</source>
        <translation>Sonido o vídeo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo comprimido</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>{kind}, {size}</source>
        <translation>{kind}, {size}</translation>
    </message>
    <message>
        <source>Shown as text: pictures and layout are left out. Open it in another program for these.</source>
        <translation>Se muestra como texto: sin imágenes ni diseño. Para verlos, ábralo en otro programa.</translation>
    </message>
    <message>
        <source>The files in this archive. None of them is unpacked.</source>
        <translation>Los archivos que contiene. Ninguno se extrae.</translation>
    </message>
    <message>
        <source>Only the beginning of this file is shown.</source>
        <translation>Solo se muestra el principio de este archivo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Tamaño en bytes</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Sounds and films are not played here. Save it to open it in another program.</source>
        <translation>Aquí no se reproducen sonidos ni vídeos. Guárdelo para abrirlo en otro programa.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>Visor</translation>
    </message>
    <message>
        <source>File and page</source>
        <translation>Archivo y página</translation>
    </message>
    <message>
        <source>Drop or paste some in the details, or go on to the next task.</source>
        <translation>Suelte o pegue alguno en los detalles, o pase a la tarea siguiente.</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Sin archivos</translation>
    </message>
</context>
<context>
    <name>ViewsPopup</name>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>No saved views yet. Set filters, order and columns, then save them under a name.</source>
        <translation>Aún no hay vistas guardadas. Ponga filtros, orden y columnas, y guárdelos con un nombre.</translation>
    </message>
    <message>
        <source>Save current view…</source>
        <translation>Guardar la vista actual…</translation>
    </message>
    <message>
        <source>Colour rows and cells…</source>
        <translation>Colorear filas y celdas…</translation>
    </message>
    <message>
        <source>Export views…</source>
        <translation>Exportar vistas…</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>Importar vistas…</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>se abre con el flujo</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>Actualizar «{view}»</translation>
    </message>
    <message>
        <source>Back to “{view}”</source>
        <translation>Volver a «{view}»</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>The new task will be linked to “{task}”.</source>
        <translation>La tarea nueva se vinculará con «{task}».</translation>
    </message>
</context>
<context>
    <name>WholeTask</name>
    <message>
        <source>Delete {task}? Undo brings it back with its files, but without its comments.</source>
        <translation>¿Eliminar {task}? Deshacer la recupera con sus archivos, pero sin sus comentarios.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>WholeText</name>
    <message>
        <source>{count} letters</source>
        <translation>{count} caracteres</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This is your local workspace, filled with sample data. It works with no account and no network.</source>
        <translation>Este es su espacio local, con datos de ejemplo. Funciona sin cuenta y sin red.</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Conectar con Flowdash…</translation>
    </message>
</context>
<context>
    <name>WordsBelow</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source>Not applied. Your draft is unchanged. {reason}</source>
        <translation>No se aplicó. Su borrador no ha cambiado. {reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>El servidor dice: {words}.</translation>
    </message>
    <message>
        <source>Others have deleted this workflow, so nothing of it can be changed.</source>
        <translation>Otros han eliminado este flujo, así que no se puede cambiar nada de él.</translation>
    </message>
    <message>
        <source>and {count} more changes</source>
        <translation>y {count} cambios más</translation>
    </message>
    <message>
        <source>Others have changed this workflow. Your draft now builds on it:</source>
        <translation>Otros han cambiado este flujo. Su borrador parte ahora de ello:</translation>
    </message>
    <message>
        <source>Check the draft, then apply again.</source>
        <translation>Revise el borrador y aplíquelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>Elegir una etapa</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>After days</source>
        <translation>Tras días</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Headers, one “Name: value” a line</source>
        <translation>Cabeceras, una «Nombre: valor» por línea</translation>
    </message>
    <message>
        <source>Headers can be read by everybody who may edit workflows.</source>
        <translation>Las cabeceras las puede leer quien pueda editar flujos.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Remove value</source>
        <translation>Quitar valor</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>Añadir valor</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Asignada a</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>Mover a una etapa</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Set values</source>
        <translation>Poner valores</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Mover más tarde</translation>
    </message>
    <message>
        <source>Call a web address</source>
        <translation>Llamar a una dirección web</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Eliminar la tarea</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Sin color</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliva</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrón</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Otro color…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>Etapa final</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de control</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Offered in</source>
        <translation>Disponible en</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Other workflow</source>
        <translation>Otro flujo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>Administra</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>máximo {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>counts up: {pattern}</source>
        <translation>numera: {pattern}</translation>
    </message>
    <message>
        <source>counts up</source>
        <translation>numera</translation>
    </message>
    <message>
        <source>one option</source>
        <translation>una opción</translation>
    </message>
    <message>
        <source>{count} options</source>
        <translation>{count} opciones</translation>
    </message>
    <message>
        <source>every stage</source>
        <translation>todas las etapas</translation>
    </message>
    <message>
        <source>one item</source>
        <translation>un punto</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} puntos</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>un paso</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} pasos</translation>
    </message>
    <message>
        <source>one task</source>
        <translation>una tarea</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tareas</translation>
    </message>
    <message>
        <source>One change, not applied</source>
        <translation>Un cambio, sin aplicar</translation>
    </message>
    <message>
        <source>{count} changes, not applied</source>
        <translation>{count} cambios, sin aplicar</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>Aplicar el cambio</translation>
    </message>
    <message>
        <source>Apply {count} changes</source>
        <translation>Aplicar {count} cambios</translation>
    </message>
    <message>
        <source>{part} “{name}”: {what}</source>
        <translation>{part} «{name}»: {what}</translation>
    </message>
    <message>
        <source>{part} “{name}” is new</source>
        <translation>{part} «{name}»: nuevo</translation>
    </message>
    <message>
        <source>{part} “{name}” is removed</source>
        <translation>{part} «{name}»: quitado</translation>
    </message>
    <message>
        <source>{part} “{name}” is moved</source>
        <translation>{part} «{name}»: movido</translation>
    </message>
    <message>
        <source>The workflow “{before}” is called “{after}”</source>
        <translation>El flujo «{before}» se llama «{after}»</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>What was called “{before}” is called “{after}”</source>
        <translation>Lo que se llamaba «{before}» se llama «{after}»</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>lista de control</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>the question before it runs</source>
        <translation>la pregunta antes de ejecutarse</translation>
    </message>
    <message>
        <source>what a task must have</source>
        <translation>lo que una tarea debe tener</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>reglas</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>deactivated. Tasks keep this person, and nobody can give them new ones</source>
        <translation>desactivada. Las tareas conservan a esta persona, y nadie puede darle nuevas</translation>
    </message>
    <message>
        <source>active again</source>
        <translation>activa de nuevo</translation>
    </message>
    <message>
        <source>The checklist of “{name}” was changed, too: your draft overrides it</source>
        <translation>También cambió la lista de control de «{name}»: su borrador la sustituye</translation>
    </message>
    <message>
        <source>The steps of “{name}” were changed, too: your draft overrides them</source>
        <translation>También cambiaron los pasos de «{name}»: su borrador los sustituye</translation>
    </message>
    <message>
        <source>The stages that offer “{name}” were changed, too: your draft overrides them</source>
        <translation>También cambiaron las etapas que ofrecen «{name}»: su borrador las sustituye</translation>
    </message>
    <message>
        <source>What “{name}” requires was changed, too: your draft overrides it</source>
        <translation>También cambió lo que exige «{name}»: su borrador lo sustituye</translation>
    </message>
    <message>
        <source>{tasks} leave the stage “{name}”</source>
        <translation>Dejan la etapa «{name}»: {tasks}</translation>
    </message>
    <message>
        <source>{tasks} lose the value of “{name}”</source>
        <translation>Pierden el valor de «{name}»: {tasks}</translation>
    </message>
    <message>
        <source>The value of “{name}” takes another form in {tasks}</source>
        <translation>El valor de «{name}» toma otra forma: {tasks}</translation>
    </message>
    <message>
        <source>“{name}” no longer links {tasks}</source>
        <translation>«{name}» ya no vincula: {tasks}</translation>
    </message>
    <message>
        <source>“{name}” leaves {tasks} to nobody</source>
        <translation>«{name}» deja sin nadie: {tasks}</translation>
    </message>
    <message>
        <source>{tasks} change</source>
        <translation>Cambian: {tasks}</translation>
    </message>
    <message>
        <source>{tasks} have no value of “{name}”, which becomes required</source>
        <translation>Sin valor de «{name}», que pasa a ser obligatorio: {tasks}</translation>
    </message>
    <message>
        <source>One task has no value of “{name}”, which becomes required</source>
        <translation>Una tarea no tiene valor de «{name}», que pasa a ser obligatorio</translation>
    </message>
    <message>
        <source>{tasks} have a value of “{name}” that does not fit {type}</source>
        <translation>Con un valor de «{name}» que no encaja en {type}: {tasks}</translation>
    </message>
    <message>
        <source>One task has a value of “{name}” that does not fit {type}</source>
        <translation>Una tarea tiene un valor de «{name}» que no encaja en {type}</translation>
    </message>
    <message>
        <source>Their files go. They come back if you undo the change.</source>
        <translation>Sus archivos desaparecen. Vuelven si deshace el cambio.</translation>
    </message>
    <message>
        <source>Their values go. They come back if you undo the change.</source>
        <translation>Sus valores desaparecen. Vuelven si deshace el cambio.</translation>
    </message>
    <message>
        <source>These tasks need files first. Nothing can be applied before they have some.</source>
        <translation>Estas tareas necesitan archivos antes. Sin ellos no se puede aplicar nada.</translation>
    </message>
    <message>
        <source>A required field of files can&apos;t be filled here. Make it optional first; nothing can be applied before that.</source>
        <translation>Un campo de archivos obligatorio no se puede rellenar aquí. Hágalo antes opcional; sin eso no se puede aplicar nada.</translation>
    </message>
    <message>
        <source>The action “{name}” loses a step, whose stage, field, option or person goes</source>
        <translation>La acción «{name}» pierde un paso, cuya etapa, campo, opción o persona desaparece</translation>
    </message>
    <message>
        <source>The action “{name}” loses {count} steps, whose stages, fields, options or people go</source>
        <translation>La acción «{name}» pierde {count} pasos, cuyas etapas, campos, opciones o personas desaparecen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vínculo</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Nueva etapa</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nuevo campo</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nueva acción</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nuevo vínculo</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Nueva función</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Texto largo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Single select</source>
        <translation>Selección única</translation>
    </message>
    <message>
        <source>Multiple select</source>
        <translation>Selección múltiple</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Casilla</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>ID único</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>One “{here}” has one “{there}”</source>
        <translation>Un «{here}» tiene un «{there}»</translation>
    </message>
    <message>
        <source>One “{here}” has many “{there}”</source>
        <translation>Un «{here}» tiene muchos «{there}»</translation>
    </message>
    <message>
        <source>Many “{here}” have one “{there}”</source>
        <translation>Muchos «{here}» tienen un «{there}»</translation>
    </message>
    <message>
        <source>Many “{here}” have many “{there}”</source>
        <translation>Muchos «{here}» tienen muchos «{there}»</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>uno a uno</translation>
    </message>
    <message>
        <source>one to many</source>
        <translation>uno a muchos</translation>
    </message>
    <message>
        <source>many to one</source>
        <translation>muchos a uno</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>muchos a muchos</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>¿Cerrar sin aplicar?</translation>
    </message>
    <message>
        <source>The changes in this draft will be lost. None of them has been applied.</source>
        <translation>Los cambios de este borrador se perderán. No se ha aplicado ninguno.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Descartar el borrador</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Póngale un nombre.</translation>
    </message>
    <message>
        <source>This name is taken already. Choose another one.</source>
        <translation>Este nombre ya está en uso. Elija otro.</translation>
    </message>
    <message>
        <source>Every task has a field of this name already.</source>
        <translation>Todas las tareas tienen ya un campo con este nombre.</translation>
    </message>
    <message>
        <source>Choose the other workflow.</source>
        <translation>Elija el otro flujo.</translation>
    </message>
    <message>
        <source>Say what the other workflow calls it.</source>
        <translation>Diga cómo lo llama el otro flujo.</translation>
    </message>
    <message>
        <source>Write an e-mail address, like name@example.com.</source>
        <translation>Escriba una dirección de correo, como name@example.com.</translation>
    </message>
    <message>
        <source>Somebody has this e-mail address already.</source>
        <translation>Alguien ya tiene esta dirección de correo.</translation>
    </message>
    <message>
        <source>This role is removed. Choose another one.</source>
        <translation>Esta función se ha quitado. Elija otra.</translation>
    </message>
    <message>
        <source>Somebody has to administer the workspace: this is the last one who does.</source>
        <translation>Alguien tiene que administrar el espacio: esta es la última persona que lo hace.</translation>
    </message>
    <message>
        <source>A workflow needs a stage.</source>
        <translation>Un flujo necesita una etapa.</translation>
    </message>
    <message>
        <source>Add an option to choose.</source>
        <translation>Añada una opción que elegir.</translation>
    </message>
    <message>
        <source>An option has no name.</source>
        <translation>Una opción no tiene nombre.</translation>
    </message>
    <message>
        <source>Two options have the same name.</source>
        <translation>Dos opciones tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>Write one {number} in it, as in INV-{number} or INV-{number:4}.</source>
        <translation>Escriba un {number} dentro, como en INV-{number} o INV-{number:4}.</translation>
    </message>
    <message>
        <source>A workflow has one unique ID only.</source>
        <translation>Un flujo tiene un solo ID único.</translation>
    </message>
    <message>
        <source>A unique ID stays one, and no other field can become one: tasks are known by it.</source>
        <translation>Un ID único lo sigue siendo, y ningún otro campo puede llegar a serlo: por él se conocen las tareas.</translation>
    </message>
    <message>
        <source>The stages that it was offered in are gone. Choose others.</source>
        <translation>Las etapas en que estaba disponible ya no existen. Elija otras.</translation>
    </message>
    <message>
        <source>This step is not finished.</source>
        <translation>Este paso no está terminado.</translation>
    </message>
    <message>
        <source>A value of this step does not fit its field.</source>
        <translation>Un valor de este paso no encaja en su campo.</translation>
    </message>
    <message>
        <source>This step gives tasks to a person who is deactivated. Choose somebody else.</source>
        <translation>Este paso da tareas a una persona desactivada. Elija a otra.</translation>
    </message>
    <message>
        <source>No step can come after the deletion of the task.</source>
        <translation>Ningún paso puede ir después de eliminar la tarea.</translation>
    </message>
    <message>
        <source>Write an address that starts with https:// or http://.</source>
        <translation>Escriba una dirección que empiece por https:// o http://.</translation>
    </message>
    <message>
        <source>Edit {workflow}</source>
        <translation>Editar {workflow}</translation>
    </message>
</context>
<context>
    <name>WorkflowMenu</name>
    <message>
        <source>New workflow…</source>
        <translation>Nuevo flujo…</translation>
    </message>
    <message>
        <source>New workflow from a spreadsheet…</source>
        <translation>Nuevo flujo desde hoja de cálculo…</translation>
    </message>
    <message>
        <source>Edit workflow…</source>
        <translation>Editar flujo…</translation>
    </message>
    <message>
        <source>Rename workflow…</source>
        <translation>Cambiar nombre del flujo…</translation>
    </message>
    <message>
        <source>Duplicate workflow</source>
        <translation>Duplicar flujo</translation>
    </message>
    <message>
        <source>Archive workflow</source>
        <translation>Archivar flujo</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Delete workflow…</source>
        <translation>Eliminar flujo…</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>Abrir la página del servicio…</translation>
    </message>
    <message>
        <source>Choose a workflow…</source>
        <translation>Elegir un flujo…</translation>
    </message>
    <message>
        <source>Throw the sample away</source>
        <translation>Desechar el ejemplo</translation>
    </message>
    <message>
        <source>Bring the sample back</source>
        <translation>Recuperar el ejemplo</translation>
    </message>
    <message>
        <source>Undo the last change of workflows</source>
        <translation>Deshacer el último cambio de flujos</translation>
    </message>
</context>
<context>
    <name>Workflows</name>
    <message>
        <source>Workflows can be changed when the server can be reached.</source>
        <translation>Los flujos se pueden cambiar cuando se pueda llegar al servidor.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you connect</source>
        <translation>Todo queda en este equipo hasta que se conecte</translation>
    </message>
    <message>
        <source>Filling the workspace with sample data…</source>
        <translation>Llenando el espacio con datos de ejemplo…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>Abrir la página del servicio…</translation>
    </message>
    <message>
        <source>The system has no program that opens web pages.</source>
        <translation>El sistema no tiene ningún programa que abra páginas web.</translation>
    </message>
    <message>
        <source>Open the service&apos;s page?</source>
        <translation>¿Abrir la página del servicio?</translation>
    </message>
    <message>
        <source>Workflows of this account are changed there: {address}</source>
        <translation>Los flujos de esta cuenta se cambian allí: {address}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copia)</translation>
    </message>
    <message>
        <source>“{name}” is ready for its first tasks.</source>
        <translation>«{name}» está listo para sus primeras tareas.</translation>
    </message>
    <message>
        <source>The workflow is called “{name}” now.</source>
        <translation>El flujo se llama ahora «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is a copy without tasks.</source>
        <translation>«{name}» es una copia sin tareas.</translation>
    </message>
    <message>
        <source>“{name}” is archived, with all its tasks.</source>
        <translation>«{name}» está archivado, con todas sus tareas.</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>«{name}» ha vuelto.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«{name}» se eliminó.</translation>
    </message>
    <message>
        <source>The workflow has “{name}” now.</source>
        <translation>El flujo tiene ahora «{name}».</translation>
    </message>
    <message>
        <source>The sample is thrown away. Your own workflows are as they were.</source>
        <translation>El ejemplo se ha desechado. Sus propios flujos están como estaban.</translation>
    </message>
    <message>
        <source>“{name}” was changed.</source>
        <translation>«{name}» se cambió.</translation>
    </message>
    <message>
        <source>Undo: create “{name}”</source>
        <translation>Deshacer: crear «{name}»</translation>
    </message>
    <message>
        <source>Undo: rename to “{name}”</source>
        <translation>Deshacer: cambiar nombre a «{name}»</translation>
    </message>
    <message>
        <source>Undo: archive “{name}”</source>
        <translation>Deshacer: archivar «{name}»</translation>
    </message>
    <message>
        <source>Undo: bring back “{name}”</source>
        <translation>Deshacer: recuperar «{name}»</translation>
    </message>
    <message>
        <source>Undo: delete “{name}”</source>
        <translation>Deshacer: eliminar «{name}»</translation>
    </message>
    <message>
        <source>Undo: throw the sample away</source>
        <translation>Deshacer: desechar el ejemplo</translation>
    </message>
    <message>
        <source>Undo: add “{name}”</source>
        <translation>Deshacer: añadir «{name}»</translation>
    </message>
    <message>
        <source>Undo: change “{name}”</source>
        <translation>Deshacer: cambiar «{name}»</translation>
    </message>
    <message>
        <source>“{name}” was taken away again.</source>
        <translation>«{name}» se quitó de nuevo.</translation>
    </message>
    <message>
        <source>The workflow has its former name again.</source>
        <translation>El flujo tiene de nuevo su nombre anterior.</translation>
    </message>
    <message>
        <source>“{name}” is archived again.</source>
        <translation>«{name}» está archivado de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is back, with all its tasks.</source>
        <translation>«{name}» ha vuelto, con todas sus tareas.</translation>
    </message>
    <message>
        <source>The sample is back, as you left it.</source>
        <translation>El ejemplo ha vuelto, como lo dejó.</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the change.</source>
        <translation>«{name}» está como antes del cambio.</translation>
    </message>
    <message>
        <source>{done} Only this computer could not note it: {reason} Undo works all the same.</source>
        <translation>{done} Solo que este equipo no pudo anotarlo: {reason} Deshacer funciona igualmente.</translation>
    </message>
    <message>
        <source>Not undone: {step}. {reason}</source>
        <translation>No se deshizo: {step}. {reason}</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made: others changed the workspace first.</source>
        <translation>Su cambio de «{name}» no se hizo: otros cambiaron antes el espacio.</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made. {reason}</source>
        <translation>Su cambio de «{name}» no se hizo. {reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>El servidor dice: {words}.</translation>
    </message>
    <message>
        <source>Links to tasks of {workflows} go, too.</source>
        <translation>También desaparecen los vínculos con tareas de {workflows}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>One change of its tasks is not sent yet, and can&apos;t be sent then.</source>
        <translation>Un cambio de sus tareas aún no se ha enviado, y entonces ya no se podrá.</translation>
    </message>
    <message>
        <source>{count} changes of its tasks are not sent yet, and can&apos;t be sent then.</source>
        <translation>{count} cambios de sus tareas aún no se han enviado, y entonces ya no se podrá.</translation>
    </message>
    <message>
        <source>It can be undone for 30 days.</source>
        <translation>Se puede deshacer durante 30 días.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>¿Eliminar «{name}»?</translation>
    </message>
    <message>
        <source>Delete workflow</source>
        <translation>Eliminar flujo</translation>
    </message>
    <message>
        <source>It has no tasks.</source>
        <translation>No tiene tareas.</translation>
    </message>
    <message>
        <source>Its only task goes with it, with files, comments and history.</source>
        <translation>Su única tarea se va con él, con archivos, comentarios e historial.</translation>
    </message>
    <message>
        <source>Its {count} tasks go with it, with files, comments and history.</source>
        <translation>Sus {count} tareas se van con él, con archivos, comentarios e historial.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCopy</name>
    <message>
        <source>Copy “{workspace}” to this computer?</source>
        <translation>¿Copiar «{workspace}» a este equipo?</translation>
    </message>
    <message>
        <source>All that the server gives is copied: workflows, people, tasks, links, comments, checklists and files. It becomes a workspace of its own on this computer, beside the others. Nothing changes on the server.

This may take long. You can go on working, cancel, and go on with the copy later. At the end a report says what the server does not give, such as the history.</source>
        <translation>Se copia todo lo que da el servidor: flujos, personas, tareas, vínculos, comentarios, listas de control y archivos. Se convierte en un espacio propio en este equipo, junto a los demás. En el servidor no cambia nada.

Puede tardar mucho. Puede seguir trabajando, cancelar y continuar la copia más tarde. Al final, un informe dice qué no da el servidor, como el historial.</translation>
    </message>
    <message>
        <source>A copy that was begun on {moment} is not finished: {tasks} and {files} have arrived. Going on asks for the rest only. What others have changed since then may be missing in it.

Throw it away to begin anew.</source>
        <translation>Una copia empezada el {moment} no está terminada: han llegado {tasks} y {files}. Seguir pide solo el resto. Puede faltar en ella lo que otros hayan cambiado desde entonces.

Deséchela para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Copying the workspace…</source>
        <translation>Copiando el espacio…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} tasks…</source>
        <translation>Copiando el espacio: {done} tareas…</translation>
    </message>
    <message>
        <source>Copying the workspace: comments of {done} of {total} tasks…</source>
        <translation>Copiando el espacio: comentarios de {done} de {total} tareas…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} of {total} files…</source>
        <translation>Copiando el espacio: {done} de {total} archivos…</translation>
    </message>
    <message>
        <source>Copying the workspace: putting it together…</source>
        <translation>Copiando el espacio: reuniendo las partes…</translation>
    </message>
    <message>
        <source>{workspace} (copy of {moment})</source>
        <translation>{workspace} (copia del {moment})</translation>
    </message>
    <message>
        <source>“{workspace}” is copied to this computer: {workflows}, {tasks}, {files}.</source>
        <translation>«{workspace}» está copiado en este equipo: {workflows}, {tasks}, {files}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Abrir la copia</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>The unfinished copy is thrown away.</source>
        <translation>La copia sin terminar se ha desechado.</translation>
    </message>
    <message>
        <source>The copy is not finished. What has arrived stays.</source>
        <translation>La copia no está terminada. Lo que ha llegado se queda.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>El servidor no acepta la clave de API.</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>La clave de API lleva ahora a otro espacio.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>No queda espacio en el disco. Libere algo.</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>No tiene permiso para escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The server or the disk could not be read.</source>
        <translation>No se pudo leer el servidor o el disco.</translation>
    </message>
    <message>
        <source>There is no API key for this account. Enter it first.</source>
        <translation>No hay clave de API para esta cuenta. Escríbala antes.</translation>
    </message>
    <message>
        <source>A copy of a workspace is not finished</source>
        <translation>La copia de un espacio no está terminada</translation>
    </message>
    <message>
        <source>If you close the window now, it is interrupted. What has arrived stays, and you can go on later.</source>
        <translation>Si cierra ahora la ventana, se interrumpe. Lo que ha llegado se queda, y puede seguir más tarde.</translation>
    </message>
    <message>
        <source>Interrupt it and close</source>
        <translation>Interrumpir y cerrar</translation>
    </message>
    <message>
        <source>1 thing is not in it as it was there.</source>
        <translation>1 cosa no está en ella como estaba allí.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are not in it as they were there.</source>
        <translation>
            <numerusform>%n cosa no está en ella como estaba allí.</numerusform>
            <numerusform>%n cosas no están en ella como estaban allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change that was not sent yet is not in it.</source>
        <translation>1 cambio aún sin enviar no está en ella.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that were not sent yet are not in it.</source>
        <translation>
            <numerusform>%n cambio aún sin enviar no está en ella.</numerusform>
            <numerusform>%n cambios aún sin enviar no están en ella.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCopyDialog</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>WorkspaceExportDialog</name>
    <message>
        <source>Export workspace</source>
        <translation>Exportar espacio</translation>
    </message>
    <message>
        <source>Workflows and people, with all tasks and files</source>
        <translation>Flujos y personas, con todas las tareas y archivos</translation>
    </message>
    <message>
        <source>Workflows and people only, to begin empty with</source>
        <translation>Solo flujos y personas, para empezar de cero</translation>
    </message>
    <message>
        <source>The file is a definition in JSON, from which another workspace can be begun. Comments, changed checklists, the history and API keys have no place in it. A backup keeps everything.</source>
        <translation>El archivo es una definición en JSON, con la que se puede empezar otro espacio. Comentarios, listas de control cambiadas, historial y claves de API no tienen lugar en él. Una copia de seguridad lo conserva todo.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>Elegir lugar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Back up the workspace to</source>
        <translation>Guardar la copia del espacio en</translation>
    </message>
    <message>
        <source>{workspace} backup {day}.zip</source>
        <translation>{workspace} copia de seguridad {day}.zip</translation>
    </message>
    <message>
        <source>Backup of a workspace (*.zip)</source>
        <translation>Copia de seguridad de un espacio (*.zip)</translation>
    </message>
    <message>
        <source>Export the workspace to</source>
        <translation>Exportar el espacio a</translation>
    </message>
    <message>
        <source>{workspace} {day}.json</source>
        <translation>{workspace} {day}.json</translation>
    </message>
    <message>
        <source>Definition of a workspace (*.json)</source>
        <translation>Definición de un espacio (*.json)</translation>
    </message>
    <message>
        <source>Saving changes…</source>
        <translation>Guardando cambios…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Haciendo la copia…</translation>
    </message>
    <message>
        <source>Exporting the workspace…</source>
        <translation>Exportando el espacio…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en carpeta</translation>
    </message>
    <message>
        <source>Another backup, restore, export or copy is still running.</source>
        <translation>Aún está en curso otra copia de seguridad, restauración, exportación o copia.</translation>
    </message>
    <message>
        <source>“{workspace}” is backed up to {file} ({size}).</source>
        <translation>La copia de seguridad de «{workspace}» está en {file} ({size}).</translation>
    </message>
    <message>
        <source>“{workspace}” is exported to {file}: {workflows}, {tasks}.</source>
        <translation>«{workspace}» está exportado a {file}: {workflows}, {tasks}.</translation>
    </message>
    <message>
        <source>One change that waits or needs you is not in it.</source>
        <translation>Un cambio que espera no está en ella.</translation>
    </message>
    <message>
        <source>{count} changes that wait or need you are not in it.</source>
        <translation>{count} cambios que esperan no están en ella.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>No queda espacio en el disco. Libere algo o elija otro.</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>No tiene permiso para escribir ahí. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>La carpeta ya no existe. Elija otra.</translation>
    </message>
    <message>
        <source>There is no workspace here yet.</source>
        <translation>Aún no hay ningún espacio aquí.</translation>
    </message>
    <message>
        <source>The workspace or the disk could not be read.</source>
        <translation>No se pudo leer el espacio o el disco.</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>No se escribió {file}.</translation>
    </message>
    <message>
        <source>The automatic backup of today was not made.</source>
        <translation>La copia de seguridad automática de hoy no se hizo.</translation>
    </message>
    <message>
        <source>The disk has too little room for it, or the workspace is too large.</source>
        <translation>El disco tiene poco espacio libre para ella, o los datos son demasiado grandes.</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>No tiene permiso para escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The earlier ones are still there.</source>
        <translation>Las anteriores siguen ahí.</translation>
    </message>
    <message>
        <source>The automatic backup of today is incomplete.</source>
        <translation>La copia de seguridad automática de hoy está incompleta.</translation>
    </message>
    <message>
        <source>Local workspaces are backed up every day; seven backups stay in {folder}.</source>
        <translation>Se hace cada día una copia de los espacios locales; siete copias quedan en {folder}.</translation>
    </message>
    <message>
        <source>There are no automatic backups any more. Those in {folder} stay.</source>
        <translation>Ya no hay copias de seguridad automáticas. Las de {folder} se quedan.</translation>
    </message>
    <message>
        <source>A backup, restore or export is not finished</source>
        <translation>Una copia de seguridad, restauración o exportación no está terminada</translation>
    </message>
    <message>
        <source>If you close the window now, it is cancelled, and nothing is left of it.</source>
        <translation>Si cierra ahora la ventana, se cancela, y no queda nada de ella.</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Cancelar y cerrar</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Comprobando la copia…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>{workspace} ({moment})</source>
        <translation>{workspace} ({moment})</translation>
    </message>
    <message>
        <source>Restore “{workspace}”?</source>
        <translation>¿Restaurar «{workspace}»?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Backed up on {moment}. The backup is not damaged. It holds {workflows}, {tasks} and {files}.</source>
        <translation>Copia del {moment}. No está dañada. Contiene {workflows}, {tasks} y {files}.</translation>
    </message>
    <message>
        <source>It becomes a workspace of its own on this computer, “{name}”. The workspaces that are there stay as they are. You change between them in the menu of the accounts.</source>
        <translation>Se convierte en un espacio propio en este equipo, «{name}». Los espacios existentes quedan como están. En el menú de las cuentas se cambia de uno a otro.</translation>
    </message>
    <message>
        <source>One change that is not sent yet belongs to the present one only.</source>
        <translation>Un cambio aún sin enviar pertenece solo al actual.</translation>
    </message>
    <message>
        <source>{count} changes that are not sent yet belong to the present one only.</source>
        <translation>{count} cambios aún sin enviar pertenecen solo al actual.</translation>
    </message>
    <message>
        <source>“{workspace}” is restored beside your other workspaces.</source>
        <translation>«{workspace}» está restaurado junto a sus otros espacios.</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Volver a {name}</translation>
    </message>
    <message>
        <source>{file} was not restored.</source>
        <translation>No se restauró {file}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>It is no backup of Flowdash Desktop, or it is not whole.</source>
        <translation>No es una copia de seguridad de Flowdash Desktop, o no está entera.</translation>
    </message>
    <message>
        <source>It is damaged. Take another copy of it.</source>
        <translation>Está dañada. Use otra copia de ella.</translation>
    </message>
    <message>
        <source>It was made by a newer version of Flowdash Desktop. Update this one.</source>
        <translation>La hizo una versión más nueva de Flowdash Desktop. Actualice esta.</translation>
    </message>
    <message>
        <source>There is no workspace in it.</source>
        <translation>No contiene ningún espacio.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>No queda espacio en el disco. Libere algo.</translation>
    </message>
    <message>
        <source>You may not read it, or not write to the data folder.</source>
        <translation>No tiene permiso para leerla, o para escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The file or the data folder is not there any more.</source>
        <translation>El archivo o la carpeta de datos ya no existe.</translation>
    </message>
    <message>
        <source>The file or the disk could not be read.</source>
        <translation>No se pudo leer el archivo o el disco.</translation>
    </message>
    <message>
        <source>1 attachment is missing or damaged, and not in it.</source>
        <translation>1 adjunto falta o está dañado, y no está en ella.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are missing or damaged, and not in it.</source>
        <translation>
            <numerusform>%n adjunto falta o está dañado, y no está en ella.</numerusform>
            <numerusform>%n adjuntos faltan o están dañados, y no están en ella.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing could not be in it: {first}.</source>
        <translation>1 cosa no pudo incluirse: {first}.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be in it, for example: {first}.</source>
        <translation>
            <numerusform>%n cosa no pudo incluirse: {first}.</numerusform>
            <numerusform>%n cosas no pudieron incluirse, por ejemplo: {first}.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation>1 flujo</translation>
    </message>
    <message numerus="yes">
        <source>%n workflows</source>
        <translation>
            <numerusform>%n flujo</numerusform>
            <numerusform>%n flujos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
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
        <translation>vacío</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Antes: {value}</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Usar el ajeno</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar el mío</translation>
    </message>
    <message>
        <source>Copy mine</source>
        <translation>Copiar el mío</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>En el servidor</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Suyo</translation>
    </message>
</context>
<context>
    <name>_LinkLines</name>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nueva…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Vincular…</translation>
    </message>
    <message>
        <source>Link to another…</source>
        <translation>Vincular con otra…</translation>
    </message>
    <message>
        <source>{link}: what each line shows</source>
        <translation>{link}: qué muestra cada línea</translation>
    </message>
    <message>
        <source>No other field</source>
        <translation>Ningún otro campo</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>Elegir un campo…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>{count} removed, not sent yet</source>
        <translation>{count} quitados, aún sin enviar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Alike tasks</source>
        <translation>Tareas parecidas</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Step {number}</source>
        <translation>Paso {number}</translation>
    </message>
    <message>
        <source>Move step {number} up</source>
        <translation>Subir el paso {number}</translation>
    </message>
    <message>
        <source>Move step {number} down</source>
        <translation>Bajar el paso {number}</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>Quitar el paso {number}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The server&apos;s name can&apos;t be found. Check the address and the connection to the internet.</source>
        <translation>No se encuentra el nombre del servidor. Revise la dirección y la conexión a internet.</translation>
    </message>
    <message>
        <source>The server does not take connections. It may be down, or the address may be wrong.</source>
        <translation>El servidor no acepta conexiones. Puede estar apagado, o la dirección puede ser errónea.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate is not trusted. Install its authority in this system, or start with --ca-file.</source>
        <translation>La conexión no es segura: el certificado del servidor no es de confianza. Instale su autoridad en este sistema, o inicie con --ca-file.</translation>
    </message>
    <message>
        <source>The proxy does not let us through to the server.</source>
        <translation>El proxy no nos deja pasar al servidor.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>El servidor tardó demasiado.</translation>
    </message>
    <message>
        <source>The server&apos;s answer came too slowly and was given up.</source>
        <translation>La respuesta del servidor llegaba demasiado despacio y se abandonó.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>La conexión se cortó.</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Check the address of the account.</source>
        <translation>El servidor respondió con una página web en lugar de datos. Revise la dirección de la cuenta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is damaged: it is not JSON.</source>
        <translation>La respuesta del servidor está dañada: no es JSON.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what the Flowdash API documents.</source>
        <translation>La respuesta del servidor no es la que documenta la API de Flowdash.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too long to be read.</source>
        <translation>La respuesta del servidor es demasiado larga para leerla.</translation>
    </message>
    <message>
        <source>The list is longer than this computer&apos;s memory can hold. The tasks that came are shown.</source>
        <translation>La lista es más larga de lo que cabe en la memoria de este equipo. Se muestran las tareas que llegaron.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is packed in a way that can&apos;t be read here.</source>
        <translation>La respuesta del servidor está comprimida de un modo que aquí no se puede leer.</translation>
    </message>
    <message>
        <source>The server sends us to another address, where the API key must not go. Check the address of the account.</source>
        <translation>El servidor nos envía a otra dirección, adonde la clave de API no debe ir. Revise la dirección de la cuenta.</translation>
    </message>
    <message>
        <source>The server sends us in a circle.</source>
        <translation>El servidor nos envía en círculo.</translation>
    </message>
    <message>
        <source>The server answered with nothing.</source>
        <translation>El servidor no respondió nada.</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace.</source>
        <translation>Esta clave ya no puede leer este espacio.</translation>
    </message>
    <message>
        <source>The server does not say which workspace it serves. Nothing is sent until it does.</source>
        <translation>El servidor no dice qué espacio sirve. Hasta entonces no se envía nada.</translation>
    </message>
    <message>
        <source>The server answered with another task than the one that was asked for.</source>
        <translation>El servidor respondió con otra tarea que la pedida.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not show the change that was asked for.</source>
        <translation>La respuesta del servidor no muestra el cambio pedido.</translation>
    </message>
    <message>
        <source>The address must start with https:// or http://.</source>
        <translation>La dirección debe empezar por https:// o http://.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Esto no es una dirección web.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>La dirección no debe contener nombre de usuario ni contraseña.</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>No hay clave de API.</translation>
    </message>
    <message>
        <source>The API key holds characters that no key has. Copy it again.</source>
        <translation>La clave de API contiene caracteres que ninguna clave tiene. Cópiela otra vez.</translation>
    </message>
    <message>
        <source>The server can&apos;t be asked for it: what names it is too long for a web address.</source>
        <translation>No se le puede pedir al servidor: lo que lo nombra es demasiado largo para una dirección web.</translation>
    </message>
    <message>
        <source>This can&apos;t be sent: it holds something that no request can hold.</source>
        <translation>Esto no se puede enviar: contiene algo que ninguna petición puede contener.</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read, or holds no certificate in PEM.</source>
        <translation>El archivo {name} no se puede leer, o no contiene ningún certificado en PEM.</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read.</source>
        <translation>El archivo {name} no se puede leer.</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>El servidor no acepta la clave de API.</translation>
    </message>
    <message>
        <source>The API key is not allowed to do this.</source>
        <translation>La clave de API no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>The server does not know it: it may have been deleted.</source>
        <translation>El servidor no lo conoce: puede que se haya eliminado.</translation>
    </message>
    <message>
        <source>The server does not have it any more.</source>
        <translation>El servidor ya no lo tiene.</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>Entretanto se cambió en el servidor.</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>Es mayor de lo que admite el servidor.</translation>
    </message>
    <message>
        <source>The gateway refuses requests over about {most} MB. Retry once it takes more.</source>
        <translation>La pasarela rechaza peticiones de más de unos {most} MB. Reintente cuando admita más.</translation>
    </message>
    <message>
        <source>The gateway refuses files over about {most} MB. The file stays here: retry once it takes more.</source>
        <translation>La pasarela rechaza archivos de más de unos {most} MB. El archivo queda aquí: reintente cuando admita más.</translation>
    </message>
    <message>
        <source>The file is larger than what is kept here.</source>
        <translation>El archivo es mayor de lo que se guarda aquí.</translation>
    </message>
    <message>
        <source>Some values can&apos;t be saved.</source>
        <translation>Algunos valores no se pueden guardar.</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation>El servidor nos pide ir más despacio.</translation>
    </message>
    <message>
        <source>The server does not take this request. ({status})</source>
        <translation>El servidor no acepta esta petición. ({status})</translation>
    </message>
    <message>
        <source>The server has no room left. ({status})</source>
        <translation>El servidor no tiene más espacio. ({status})</translation>
    </message>
    <message>
        <source>The server is not ready. ({status})</source>
        <translation>El servidor no está listo. ({status})</translation>
    </message>
    <message>
        <source>The server has a problem. ({status})</source>
        <translation>El servidor tiene un problema. ({status})</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>El disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to.</source>
        <translation>No se puede escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The data folder is in use by another program.</source>
        <translation>Otro programa usa la carpeta de datos.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used: {reason}.</source>
        <translation>No se puede usar la carpeta de datos: {reason}.</translation>
    </message>
    <message>
        <source>A data file is damaged.</source>
        <translation>Un archivo de datos está dañado.</translation>
    </message>
    <message>
        <source>The data file {path} is damaged.</source>
        <translation>El archivo de datos {path} está dañado.</translation>
    </message>
    <message>
        <source>The cache can&apos;t be read.</source>
        <translation>La memoria caché no se puede leer.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of Flowdash Desktop.</source>
        <translation>Estos datos los escribió una versión más nueva de Flowdash Desktop.</translation>
    </message>
    <message>
        <source>This data was written before the first release of Flowdash Desktop and can&apos;t be read.</source>
        <translation>Estos datos se escribieron antes de la primera versión de Flowdash Desktop y no se pueden leer.</translation>
    </message>
    <message>
        <source>The account is closed.</source>
        <translation>La cuenta está cerrada.</translation>
    </message>
    <message>
        <source>The preferences are closed.</source>
        <translation>Las preferencias están cerradas.</translation>
    </message>
    <message>
        <source>{name} is not a file, or is not there.</source>
        <translation>{name} no es un archivo, o no existe.</translation>
    </message>
    <message>
        <source>{name} has changed meanwhile.</source>
        <translation>{name} cambió entretanto.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>{name} no se puede leer.</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>No hay clave de API para esta cuenta.</translation>
    </message>
    <message>
        <source>This system has no keyring that could keep the key.</source>
        <translation>Este sistema no tiene llavero que pueda guardar la clave.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep the key.</source>
        <translation>El llavero del sistema no guardó la clave.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>El llavero del sistema no respondió.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can&apos;t be used.</source>
        <translation>No se puede usar el llavero del sistema.</translation>
    </message>
    <message>
        <source>The local workspace could not be started.</source>
        <translation>No se pudo iniciar el espacio local.</translation>
    </message>
    <message>
        <source>The local workspace did not start in time.</source>
        <translation>El espacio local no se inició a tiempo.</translation>
    </message>
    <message>
        <source>The folder of this local workspace is gone. Restore it from a backup.</source>
        <translation>La carpeta de este espacio local ya no existe. Restáurelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The file of this local workspace is damaged. Restore it from a backup.</source>
        <translation>El archivo de este espacio local está dañado. Restáurelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The server has another workspace now.</source>
        <translation>El servidor tiene ahora otro espacio.</translation>
    </message>
    <message>
        <source>This server does not let workflows be changed from here.</source>
        <translation>Este servidor no permite cambiar flujos desde aquí.</translation>
    </message>
    <message>
        <source>This API key may not change workflows. Ask an administrator for a key that may.</source>
        <translation>Esta clave de API no puede cambiar flujos. Pida a un administrador una que pueda.</translation>
    </message>
    <message>
        <source>The server says: {what}.</source>
        <translation>El servidor dice: {what}.</translation>
    </message>
    <message>
        <source>The server can&apos;t take this back any more.</source>
        <translation>El servidor ya no puede revertir esto.</translation>
    </message>
    <message>
        <source>This server manages its keys itself. Share the workspace on the server&apos;s own pages.</source>
        <translation>Este servidor gestiona sus claves por sí mismo. Comparta el espacio en las páginas del servidor.</translation>
    </message>
    <message>
        <source>This API key may not manage keys and people. Ask an administrator of the workspace.</source>
        <translation>Esta clave de API no puede gestionar claves ni personas. Pídalo a un administrador del espacio.</translation>
    </message>
    <message>
        <source>The server does not accept the API key: {words}.</source>
        <translation>El servidor no acepta la clave de API: {words}.</translation>
    </message>
    <message>
        <source>Somebody else has revoked this key already.</source>
        <translation>Otra persona ya ha revocado esta clave.</translation>
    </message>
    <message>
        <source>This is the last key of an administrator that does not end. Make another one first.</source>
        <translation>Esta es la última clave de un administrador que no termina. Cree otra antes.</translation>
    </message>
    <message>
        <source>The tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>Las tareas de este flujo no se pueden cambiar aquí: no tiene campo de ID único.</translation>
    </message>
    <message>
        <source>A fault in the program has stopped sending. It starts again by itself; Restart does so at once.</source>
        <translation>Un fallo del programa detuvo el envío. Se inicia de nuevo por sí mismo; «Reiniciar» lo hace enseguida.</translation>
    </message>
    <message>
        <source>A fault in the program has stopped reading. It starts again by itself; Restart does so at once.</source>
        <translation>Un fallo del programa detuvo la lectura. Se inicia de nuevo por sí misma; «Reiniciar» lo hace enseguida.</translation>
    </message>
    <message>
        <source>This change could not be sent.</source>
        <translation>Este cambio no se pudo enviar.</translation>
    </message>
    <message>
        <source>The server has taken this change, but its answer could not be saved here.</source>
        <translation>El servidor aceptó este cambio, pero su respuesta no se pudo guardar aquí.</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>It is linked to “{task}”. Retrying moves it here.</source>
        <translation>Está vinculada con «{task}». Reintentar mueve el vínculo aquí.</translation>
    </message>
    <message>
        <source>The answer was lost, and the task was changed since: this may have been done, and taken back by somebody. Retry does it once more.</source>
        <translation>La respuesta se perdió, y la tarea cambió después: puede que se hiciera y alguien lo revirtiera. Reintentar lo hace otra vez.</translation>
    </message>
    <message>
        <source>You have changed the links of these tasks from the other one since. Retry does this all the same.</source>
        <translation>Después cambió los vínculos de estas tareas desde la otra. Reintentar lo hace de todos modos.</translation>
    </message>
    <message>
        <source>The answer was lost, and a file came since that may be this one. Discard this if it is. Retry adds it.</source>
        <translation>La respuesta se perdió, y después llegó un archivo que puede ser este. Descarte esto si lo es. Reintentar lo añade.</translation>
    </message>
    <message>
        <source>The answer was lost, so this may be there already, in other words. Look before it is sent again.</source>
        <translation>La respuesta se perdió, así que puede que ya esté, con otras palabras. Mire antes de enviarlo otra vez.</translation>
    </message>
    <message>
        <source>This server takes no comments.</source>
        <translation>Este servidor no admite comentarios.</translation>
    </message>
    <message>
        <source>This server has no checklists.</source>
        <translation>Este servidor no tiene listas de control.</translation>
    </message>
    <message>
        <source>This item is not on the server&apos;s checklist any more.</source>
        <translation>Este punto ya no está en la lista de control del servidor.</translation>
    </message>
    <message>
        <source>Someone else cleared it meanwhile. Retry marks it as you wanted.</source>
        <translation>Otra persona lo reabrió entretanto. Reintentar lo marca como usted quería.</translation>
    </message>
    <message>
        <source>Someone else marked it as completed meanwhile. Retry marks it as you wanted.</source>
        <translation>Otra persona lo completó entretanto. Reintentar lo marca como usted quería.</translation>
    </message>
    <message>
        <source>Someone else marked it as skipped meanwhile. Retry marks it as you wanted.</source>
        <translation>Otra persona lo omitió entretanto. Reintentar lo marca como usted quería.</translation>
    </message>
    <message>
        <source>Someone else gave it to {user} meanwhile. Retry gives it to the one you chose.</source>
        <translation>Otra persona se lo dio entretanto a {user}. Reintentar se lo da a quien usted eligió.</translation>
    </message>
    <message>
        <source>Someone else took it from whoever had it meanwhile. Retry gives it to the one you chose.</source>
        <translation>Otra persona se lo quitó entretanto a quien lo tenía. Reintentar se lo da a quien usted eligió.</translation>
    </message>
    <message>
        <source>Someone else called it &quot;{title}&quot; meanwhile. Retry puts your words in their place.</source>
        <translation>Otra persona lo llamó entretanto «{title}». Reintentar pone sus palabras en su lugar.</translation>
    </message>
    <message>
        <source>This server has no actions.</source>
        <translation>Este servidor no tiene acciones.</translation>
    </message>
    <message>
        <source>The server does not know this action any more.</source>
        <translation>El servidor ya no conoce esta acción.</translation>
    </message>
    <message>
        <source>The task is now in the stage &quot;{now}&quot;; it was in &quot;{then}&quot; when you chose this. Nothing was done.</source>
        <translation>La tarea está ahora en la etapa «{now}»; estaba en «{then}» cuando eligió esto. No se hizo nada.</translation>
    </message>
    <message>
        <source>The answer was lost, so this may have been done already. Look at the task before it is run again.</source>
        <translation>La respuesta se perdió, así que puede que ya se haya hecho. Mire la tarea antes de ejecutarlo otra vez.</translation>
    </message>
    <message>
        <source>The server has taken this, and is still at it. Look again later.</source>
        <translation>El servidor lo aceptó y sigue en ello. Mire más tarde.</translation>
    </message>
    <message>
        <source>The server could not do this.</source>
        <translation>El servidor no pudo hacerlo.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no existe.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>This is a folder or a device, and no file.</source>
        <translation>Esto es una carpeta o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Its disk or its server may be gone.</source>
        <translation>El archivo no se puede leer. Puede que falte su disco o su servidor.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Divide it into several.</source>
        <translation>El archivo ocupa más de {most} MB. Divídalo en varios.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {most} MB. It is damaged, or made to do harm.</source>
        <translation>El archivo se descomprime a más de {most} MB. Está dañado, o hecho para causar daño.</translation>
    </message>
    <message>
        <source>This is a file of the kind {kind}. Save it as XLSX, ODS or CSV, then import that.</source>
        <translation>Este es un archivo del tipo {kind}. Guárdelo como XLSX, ODS o CSV e importe ese.</translation>
    </message>
    <message>
        <source>This is neither a spreadsheet nor a text.</source>
        <translation>Esto no es ni una hoja de cálculo ni un texto.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save a copy without one, then import that.</source>
        <translation>El archivo está protegido con contraseña. Guarde una copia sin ella e importe esa.</translation>
    </message>
    <message>
        <source>The file ends too early. Copy or download it again.</source>
        <translation>El archivo termina demasiado pronto. Cópielo o descárguelo otra vez.</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in a spreadsheet program, save it anew, then import that.</source>
        <translation>El archivo está dañado. Ábralo en un programa de hojas de cálculo, guárdelo de nuevo e impórtelo.</translation>
    </message>
    <message>
        <source>The file has no sheet with cells.</source>
        <translation>El archivo no tiene ninguna hoja con celdas.</translation>
    </message>
    <message>
        <source>The file has no sheet “{sheet}” with cells.</source>
        <translation>El archivo no tiene ninguna hoja «{sheet}» con celdas.</translation>
    </message>
    <message>
        <source>The table has no row {row}.</source>
        <translation>La tabla no tiene fila {row}.</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>La lectura del archivo se detuvo.</translation>
    </message>
    <message>
        <source>Reading the file could not be started.</source>
        <translation>La lectura del archivo no pudo empezar.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>El archivo no se pudo leer.</translation>
    </message>
    <message>
        <source>The table has more than {most} rows. Divide it into several.</source>
        <translation>La tabla tiene más de {most} filas. Divídala en varias.</translation>
    </message>
    <message>
        <source>The table has more than {most} columns. Remove those that are not needed.</source>
        <translation>La tabla tiene más de {most} columnas. Quite las que no hagan falta.</translation>
    </message>
    <message>
        <source>The table reaches over more than {most} cells. Move distant cells closer, or divide the table.</source>
        <translation>La tabla ocupa más de {most} celdas. Acerque las celdas lejanas o divida la tabla.</translation>
    </message>
    <message>
        <source>The text can&apos;t be read with the encoding {encoding}. Choose another encoding.</source>
        <translation>El texto no se puede leer con la codificación {encoding}. Elija otra.</translation>
    </message>
    <message>
        <source>The delimiter must be one character, and no quotation mark.</source>
        <translation>El separador debe ser un solo carácter, y no una comilla.</translation>
    </message>
    <message>
        <source>Row {row} has a character that no text has (NUL). The file is damaged, or no text.</source>
        <translation>La fila {row} tiene un carácter que ningún texto tiene (NUL). El archivo está dañado, o no es texto.</translation>
    </message>
    <message>
        <source>A quotation mark in row {row} is not closed before the end of the file. Correct it there.</source>
        <translation>Una comilla en la fila {row} no se cierra antes del final del archivo. Corríjala allí.</translation>
    </message>
    <message>
        <source>A cell in row {row} has more than {most} characters. A quotation mark may be missing there.</source>
        <translation>Una celda de la fila {row} tiene más de {most} caracteres. Puede que falte allí una comilla.</translation>
    </message>
    <message>
        <source>Reading the file takes too much memory. Divide it into several, or save it as CSV.</source>
        <translation>Leer el archivo necesita demasiada memoria. Divídalo en varios o guárdelo como CSV.</translation>
    </message>
    <message>
        <source>Reading the file takes too much time. Divide it into several, or save it as CSV.</source>
        <translation>Leer el archivo lleva demasiado tiempo. Divídalo en varios o guárdelo como CSV.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The server has given the ID to another task, “{task}”. Your change was not put into it.</source>
        <translation>El servidor dio el ID a otra tarea, «{task}». Su cambio no se puso en ella.</translation>
    </message>
    <message>
        <source>Action is not available at this stage</source>
        <translation>La acción no está disponible en esta etapa</translation>
    </message>
    <message>
        <source>Checklist must be completed</source>
        <translation>La lista de control debe estar completa</translation>
    </message>
    <message>
        <source>Must be assigned</source>
        <translation>Debe haber alguien asignado</translation>
    </message>
    <message>
        <source>{field} is invalid</source>
        <translation>{field} no es válido</translation>
    </message>
    <message>
        <source>{field} is required</source>
        <translation>{field} es obligatorio</translation>
    </message>
    <message>
        <source>{field} is not one of the options</source>
        <translation>{field} no es una de las opciones</translation>
    </message>
    <message>
        <source>{field} is not a user of this workflow</source>
        <translation>{field} no es un usuario de este flujo</translation>
    </message>
    <message>
        <source>{field} is a deactivated person. Choose somebody else</source>
        <translation>{field} es una persona desactivada. Elija a otra</translation>
    </message>
    <message>
        <source>{field} is not a stage of this workflow</source>
        <translation>{field} no es una etapa de este flujo</translation>
    </message>
    <message>
        <source>{field} is not a field of this workflow</source>
        <translation>{field} no es un campo de este flujo</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed</source>
        <translation>{field} no se puede cambiar</translation>
    </message>
    <message>
        <source>{field} has already been taken</source>
        <translation>{field} ya está en uso</translation>
    </message>
    <message>
        <source>{field} has too many files</source>
        <translation>{field} tiene demasiados archivos</translation>
    </message>
    <message>
        <source>{field} is too large</source>
        <translation>{field} es demasiado grande</translation>
    </message>
    <message>
        <source>{field} does not exist</source>
        <translation>{field} no existe</translation>
    </message>
    <message>
        <source>The server does not take this value. What you typed is kept: change it.</source>
        <translation>El servidor no acepta este valor. Lo que escribió se conserva: cámbielo.</translation>
    </message>
    <message>
        <source>The task was deleted on the server. What you typed is kept here.</source>
        <translation>La tarea se eliminó en el servidor. Lo que escribió se conserva aquí.</translation>
    </message>
    <message>
        <source>The server has given the ID to another task. Your change was not put into it.</source>
        <translation>El servidor dio el ID a otra tarea. Su cambio no se puso en ella.</translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile. What you typed is kept: choose which one to keep.</source>
        <translation>Otra persona cambió esto entretanto. Lo que escribió se conserva: elija qué debe quedar.</translation>
    </message>
    <message>
        <source>The server does not take files this large. The file is kept here.</source>
        <translation>El servidor no admite archivos tan grandes. El archivo se conserva aquí.</translation>
    </message>
    <message>
        <source>You are not allowed to change this. What you typed is kept here.</source>
        <translation>No tiene permiso para cambiar esto. Lo que escribió se conserva aquí.</translation>
    </message>
    <message>
        <source>It is not known whether the server has this: it did not answer, and does not show it. Retry looks for it once more, and sends it again only if it is not there.</source>
        <translation>No se sabe si el servidor tiene esto: no respondió y no lo muestra. Reintentar lo busca otra vez y solo lo envía si no está.</translation>
    </message>
    <message>
        <source>The server did not answer, and shows several new tasks like this one. Discard this if one of them is yours. Retry sends it again.</source>
        <translation>El servidor no respondió, y muestra varias tareas nuevas como esta. Descarte esto si una de ellas es la suya. Reintentar la envía otra vez.</translation>
    </message>
    <message>
        <source>It is still running on the server. Check again later.</source>
        <translation>Aún se está ejecutando en el servidor. Compruébelo más tarde.</translation>
    </message>
    <message>
        <source>The file kept here can&apos;t be read any more. Add it again.</source>
        <translation>El archivo guardado aquí ya no se puede leer. Añádalo otra vez.</translation>
    </message>
    <message>
        <source>Nothing was removed: a file could not be copied before, so undo could not bring it back.</source>
        <translation>No se quitó nada: un archivo no se pudo copiar antes, así que Deshacer no podría recuperarlo.</translation>
    </message>
    <message>
        <source>The server fails at this each time, though it takes other changes. It is kept here: retry later, or change it.</source>
        <translation>El servidor falla cada vez con esto, aunque acepta otros cambios. Se conserva aquí: reintente más tarde o cámbielo.</translation>
    </message>
    <message>
        <source>The server refused this. What you typed is kept here.</source>
        <translation>El servidor lo rechazó. Lo que escribió se conserva aquí.</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Guardado aquí, aún sin enviar</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>es como mínimo</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>es como máximo</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>es menor que</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>es mayor que</translation>
    </message>
    <message>
        <source>is nobody</source>
        <translation>no es nadie</translation>
    </message>
    <message>
        <source>is somebody</source>
        <translation>es alguien</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>es uno de</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>no es ninguno de</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>no contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>es antes de</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>es después de</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>es desde el</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>es hasta el</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>está entre</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>es hoy</translation>
    </message>
    <message>
        <source>is overdue</source>
        <translation>está vencido</translation>
    </message>
    <message>
        <source>is this week</source>
        <translation>es esta semana</translation>
    </message>
    <message>
        <source>is in the next 7 days</source>
        <translation>es en los próximos 7 días</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>soy yo</translation>
    </message>
    <message>
        <source>is not me</source>
        <translation>no soy yo</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>no está vacío</translation>
    </message>
    <message>
        <source>is checked</source>
        <translation>está marcado</translation>
    </message>
    <message>
        <source>is not checked</source>
        <translation>no está marcado</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>{name} · {state}</source>
        <translation>{name} · {state}</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Este valor no es válido.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Este campo es obligatorio.</translation>
    </message>
    <message>
        <source>This is not one of the options.</source>
        <translation>Esto no es una de las opciones.</translation>
    </message>
    <message>
        <source>An option is there twice.</source>
        <translation>Una opción está repetida.</translation>
    </message>
    <message>
        <source>This is not a user of this workflow.</source>
        <translation>Esto no es un usuario de este flujo.</translation>
    </message>
    <message>
        <source>This person is deactivated. Choose somebody else.</source>
        <translation>Esta persona está desactivada. Elija a otra.</translation>
    </message>
    <message>
        <source>This is not a stage of this workflow.</source>
        <translation>Esto no es una etapa de este flujo.</translation>
    </message>
    <message>
        <source>This is not a field of this workflow.</source>
        <translation>Esto no es un campo de este flujo.</translation>
    </message>
    <message>
        <source>This can&apos;t be changed.</source>
        <translation>Esto no se puede cambiar.</translation>
    </message>
    <message>
        <source>Another task has this already.</source>
        <translation>Otra tarea ya tiene esto.</translation>
    </message>
    <message>
        <source>The server sets this.</source>
        <translation>Esto lo pone el servidor.</translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation>Hay demasiados archivos.</translation>
    </message>
    <message>
        <source>This must be on one line.</source>
        <translation>Debe estar en una sola línea.</translation>
    </message>
    <message>
        <source>One of the files is not attached.</source>
        <translation>Uno de los archivos no está adjuntado.</translation>
    </message>
    <message>
        <source>The file could not be downloaded.</source>
        <translation>El archivo no se pudo descargar.</translation>
    </message>
    <message>
        <source>The address is not allowed.</source>
        <translation>La dirección no está permitida.</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>Esto es demasiado grande.</translation>
    </message>
    <message>
        <source>The task does not exist.</source>
        <translation>La tarea no existe.</translation>
    </message>
    <message>
        <source>This is not a link of this workflow.</source>
        <translation>Esto no es un vínculo de este flujo.</translation>
    </message>
    <message>
        <source>Another task has this unique ID now.</source>
        <translation>Otra tarea tiene ahora este ID único.</translation>
    </message>
    <message>
        <source>{month} {year} has only {days} days.</source>
        <translation>{month} {year} solo tiene {days} días.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>Escríbalo como 2026-01-31 o 31 Jan 2026.</translation>
    </message>
    <message>
        <source>This could be {first} or {second}.</source>
        <translation>Esto podría ser {first} o {second}.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 14:30.</source>
        <translation>Escríbalo como 2026-01-31 14:30.</translation>
    </message>
    <message>
        <source>Write it like 1200.50.</source>
        <translation>Escríbalo como 1200.50.</translation>
    </message>
    <message>
        <source>Write {first}, or {second} with decimals.</source>
        <translation>Escriba {first}, o {second} con decimales.</translation>
    </message>
    <message>
        <source>Write it with at most two decimals, like 1200.50.</source>
        <translation>Escríbalo con dos decimales como máximo, como 1200.50.</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>Escríbalo como name@example.com.</translation>
    </message>
    <message>
        <source>Write it with https:// at the start.</source>
        <translation>Escríbalo con https:// al principio.</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>Una dirección no tiene espacios.</translation>
    </message>
    <message>
        <source>Choose one of: {options}</source>
        <translation>Elija una de: {options}</translation>
    </message>
    <message>
        <source>Choose a name or an e-mail address of this workflow&apos;s users.</source>
        <translation>Elija un nombre o una dirección de correo de los usuarios de este flujo.</translation>
    </message>
    <message>
        <source>The limit is {limit}.</source>
        <translation>El límite es {limit}.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>Escriba yes o no.</translation>
    </message>
    <message>
        <source>Not a date. Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>No es una fecha. Escríbala como 2026-01-31 o 31 Jan 2026.</translation>
    </message>
    <message>
        <source>Not a date and a time. Write them like 2026-01-31 14:30.</source>
        <translation>No es una fecha con hora. Escríbala como 2026-01-31 14:30.</translation>
    </message>
    <message>
        <source>Not a number. Write it like 1200.50.</source>
        <translation>No es un número. Escríbalo como 1200.50.</translation>
    </message>
    <message>
        <source>Not an amount. Write it with at most two decimals, like 1200.50.</source>
        <translation>No es un importe. Escríbalo con dos decimales como máximo, como 1200.50.</translation>
    </message>
    <message>
        <source>Not an e-mail address. Write it like name@example.com.</source>
        <translation>No es una dirección de correo. Escríbala como name@example.com.</translation>
    </message>
    <message>
        <source>Not a web address. Write it with https:// at the start.</source>
        <translation>No es una dirección web. Escríbala con https:// al principio.</translation>
    </message>
</context>
</TS>
