<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AccountMenu</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Who you are here…</source>
        <translation>ここでのあなた…</translation>
    </message>
    <message>
        <source>Share this workspace…</source>
        <translation>このワークスペースを共有…</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>今すぐバックアップ…</translation>
    </message>
    <message>
        <source>Back up every day</source>
        <translation>毎日バックアップ</translation>
    </message>
    <message>
        <source>Export workspace…</source>
        <translation>ワークスペースを書き出す…</translation>
    </message>
    <message>
        <source>Copy this workspace to my computer…</source>
        <translation>このワークスペースをこのコンピューターにコピー…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>バックアップから復元…</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Flowdashに接続…</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>only for local workspaces</source>
        <translation>ローカルワークスペースのみ</translation>
    </message>
    <message>
        <source>only from servers</source>
        <translation>サーバーからのみ</translation>
    </message>
    <message>
        <source>Who you are here, by the key</source>
        <translation>ここでのあなた(キーによる)</translation>
    </message>
    <message>
        <source>Remove account {name}…</source>
        <translation>アカウント{name}を削除…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>ローカルワークスペース</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>このコンピューター上</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>The data of “{account}” on this computer is damaged. What can be read is shown, and nothing was removed from the folder {folder}. A backup is restored as a workspace of its own, beside it.</source>
        <translation>このコンピューターにある「{account}」のデータが破損しています。読める部分は表示され、フォルダー{folder}からは何も削除されていません。バックアップは、これとは別のワークスペースとして復元されます。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップを復元…</translation>
    </message>
    <message>
        <source>Remove {account} from this computer?</source>
        <translation>{account}をこのコンピューターから削除しますか？</translation>
    </message>
    <message>
        <source>What is stored of it stays in the data folder, for the next such start.</source>
        <translation>保存された内容は、次に同様に起動するときのためにデータフォルダーに残ります。</translation>
    </message>
    <message>
        <source>Remove {account} from this list?</source>
        <translation>{account}をこの一覧から削除しますか？</translation>
    </message>
    <message>
        <source>It can&apos;t be opened in the window any more. Back it up first, to restore it when you need it again. Its data stays in the folder {folder}.</source>
        <translation>このウィンドウでは開けなくなります。また必要になったときに復元できるよう、先にバックアップしてください。データはフォルダー{folder}に残ります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>APIキーは別のワークスペースのものになっています。</translation>
    </message>
    <message>
        <source>This key opens the workspace “{other}”. Changes made in “{own}” are not sent there. Enter a key of “{own}”, or open “{other}” as an account of its own.</source>
        <translation>このキーはワークスペース「{other}」を開きます。「{own}」での変更はそこへは送信されません。「{own}」のキーを入力するか、「{other}」を別のアカウントとして開いてください。</translation>
    </message>
    <message>
        <source>The API key is used for this session only. {reason}</source>
        <translation>APIキーはこのセッションでのみ使われます。{reason}</translation>
    </message>
    <message>
        <source>This is the workspace “{found}”. Changes made in “{own}” stay on this computer, and are sent when that is opened again.</source>
        <translation>これはワークスペース「{found}」です。「{own}」での変更はこのコンピューターに残り、次に開いたときに送信されます。</translation>
    </message>
    <message>
        <source>Changes that were not sent may be in its files, which can&apos;t be read.</source>
        <translation>読めないファイルの中に、未送信の変更が含まれている可能性があります。</translation>
    </message>
    <message>
        <source>Changes that were not sent: {count}. They are on no server, and are lost.</source>
        <translation>未送信の変更: {count}。どのサーバーにもなく、失われます。</translation>
    </message>
    <message>
        <source>Texts that are half-typed: {count}. They are lost, too.</source>
        <translation>入力途中のテキスト: {count}。これらも失われます。</translation>
    </message>
    <message>
        <source>Files that were damaged and set aside: {count}. They are removed, too.</source>
        <translation>破損して別に保管されたファイル: {count}。これらも削除されます。</translation>
    </message>
    <message>
        <source>Its API key is removed from the keyring, and all that is stored of it on this computer. Nothing is changed on the server.</source>
        <translation>APIキーがキーリングから削除され、このコンピューターに保存されたものもすべて削除されます。サーバー側は何も変わりません。</translation>
    </message>
    <message>
        <source>There is no Flowdash at this address.</source>
        <translation>このアドレスにFlowdashはありません。</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More actions</source>
        <translation>その他のアクション</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Not offered in the stage {stage}</source>
        <translation>ステージ{stage}では使えません</translation>
    </message>
    <message>
        <source>{action} is not offered in the stage {stage}.</source>
        <translation>{action}はステージ{stage}では使えません。</translation>
    </message>
    <message>
        <source>{action} is on its way.</source>
        <translation>{action}は実行中です。</translation>
    </message>
    <message>
        <source>{action} has to wait: another action is on its way.</source>
        <translation>{action}は待機します。別のアクションが実行中です。</translation>
    </message>
    <message>
        <source>All {count} actions…</source>
        <translation>全{count}件のアクション…</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>{action}: {count} of the selected tasks</source>
        <translation>{action}: 選択したタスクのうち{count}件</translation>
    </message>
    <message>
        <source>Asks first: {question}</source>
        <translation>先に確認: {question}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>{keys}, on a whole row {digit}</source>
        <translation>{keys}、行全体では{digit}</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>先に確認</translation>
    </message>
    <message>
        <source>Nothing: it runs at once</source>
        <translation>なし: すぐに実行</translation>
    </message>
    <message>
        <source>A question, such as “Is the contract signed?”. It is shown before the action runs.</source>
        <translation>「契約書は署名済みですか？」のような質問です。アクションの実行前に表示されます。</translation>
    </message>
    <message>
        <source>Offered in these stages, in every one where none is ticked</source>
        <translation>使えるステージ(何も選ばなければすべて)</translation>
    </message>
    <message>
        <source>What it does, step by step</source>
        <translation>実行する内容(順番に)</translation>
    </message>
    <message>
        <source>the checklist is done</source>
        <translation>チェックリストが完了している</translation>
    </message>
    <message>
        <source>somebody is assigned</source>
        <translation>担当者がいる</translation>
    </message>
    <message>
        <source>Fields with a value</source>
        <translation>値のあるフィールド</translation>
    </message>
    <message>
        <source>these fields have a value:</source>
        <translation>次のフィールドに値がある:</translation>
    </message>
    <message>
        <source>Can run only when</source>
        <translation>実行できる条件</translation>
    </message>
</context>
<context>
    <name>ActionQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ActivityParts</name>
    <message>
        <source>No comments yet.</source>
        <translation>コメントはまだありません。</translation>
    </message>
    <message>
        <source>This can&apos;t be read right now. {reason}</source>
        <translation>現在は読み込めません。{reason}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>This is shown when the server can be reached.</source>
        <translation>サーバーにつながると表示されます。</translation>
    </message>
    <message>
        <source>Last read: {when}</source>
        <translation>最終読み込み: {when}</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>このタスクはもうありません。</translation>
    </message>
</context>
<context>
    <name>AddingFiles</name>
    <message>
        <source>Add files to {field}</source>
        <translation>{field}にファイルを追加</translation>
    </message>
    <message>
        <source>Only files of this computer and web addresses can be added.</source>
        <translation>追加できるのは、このコンピューターのファイルとWebアドレスだけです。</translation>
    </message>
    <message>
        <source>There are no files to add. Copy a file, a picture or a web address first.</source>
        <translation>追加するファイルがありません。先にファイル、画像、Webアドレスのいずれかをコピーしてください。</translation>
    </message>
    <message>
        <source>Create the task first, then add the web address.</source>
        <translation>先にタスクを作成してから、Webアドレスを追加してください。</translation>
    </message>
    <message>
        <source>Folders can&apos;t be added: {names}. Add the files in them.</source>
        <translation>フォルダーは追加できません: {names}。中のファイルを追加してください。</translation>
    </message>
    <message>
        <source>These can&apos;t be read: {names}.</source>
        <translation>次のものは読めません: {names}。</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field}のファイルは最大{limit}個です。追加できるのはあと{room}個で、{count}個は追加できません。何も追加されませんでした。</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files. Remove one to add another.</source>
        <translation>{field}のファイルは最大{limit}個です。追加するには1つ削除してください。</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Web address</source>
        <translation>Webアドレス</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>省略可</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>アドレスから追加</translation>
    </message>
    <message>
        <source>This is not a web address. One looks like https://example.com/report.pdf</source>
        <translation>これはWebアドレスではありません。例: https://example.com/report.pdf</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>名前: {name}</translation>
    </message>
    <message>
        <source>Name (may be left out)</source>
        <translation>名前(省略可)</translation>
    </message>
</context>
<context>
    <name>Admission</name>
    <message>
        <source>{folder} holds no files to add.</source>
        <translation>{folder}に追加できるファイルはありません。</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} files. None was added.</source>
        <translation>{folder}には{most}個を超えるファイルがあります。何も追加されませんでした。</translation>
    </message>
    <message>
        <source>PNG, {size}</source>
        <translation>PNG、{size}</translation>
    </message>
    <message>
        <source>Add the photo as JPEG?</source>
        <translation>写真をJPEGとして追加しますか？</translation>
    </message>
    <message>
        <source>PNG keeps every pixel as it is. JPEG is smaller, and shows fine lines less clearly.</source>
        <translation>PNGはすべての画素をそのまま保ちます。JPEGは小さくなりますが、細い線が少し不鮮明になります。</translation>
    </message>
    <message>
        <source>JPEG, {size}</source>
        <translation>JPEG、{size}</translation>
    </message>
    <message>
        <source>{field} holds at most {limit} files: {room} more, not {count}. Nothing was added.</source>
        <translation>{field}のファイルは最大{limit}個です。追加できるのはあと{room}個で、{count}個は追加できません。何も追加されませんでした。</translation>
    </message>
    <message>
        <source>Add the files in {folder}?</source>
        <translation>{folder}のファイルを追加しますか？</translation>
    </message>
    <message>
        <source>It holds {count} files, {size}.</source>
        <translation>{count}個のファイル、{size}です。</translation>
    </message>
    <message>
        <source>Add {count} files</source>
        <translation>{count}個のファイルを追加</translation>
    </message>
    <message>
        <source>It holds 1 file, {size}.</source>
        <translation>1個のファイル、{size}です。</translation>
    </message>
    <message>
        <source>Add 1 file</source>
        <translation>1個のファイルを追加</translation>
    </message>
    <message>
        <source>Hidden files and links are left out: {count}.</source>
        <translation>隠しファイルとリンクは除外されます: {count}。</translation>
    </message>
    <message>
        <source>{name} is {size}; this server takes files up to {most}. It was not added.</source>
        <translation>{name}は{size}です。このサーバーで扱えるファイルは{most}までです。追加されませんでした。</translation>
    </message>
    <message>
        <source>{count} files were not added: this server takes files up to {most}. The largest is {name}, {size}.</source>
        <translation>{count}個のファイルは追加されませんでした。このサーバーで扱えるファイルは{most}までです。最大は{name}、{size}です。</translation>
    </message>
</context>
<context>
    <name>AgainOffer</name>
    <message>
        <source>Shows a preview first</source>
        <translation>先にプレビューを表示</translation>
    </message>
    <message>
        <source>Do not offer this</source>
        <translation>この提案をしない</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>same file</source>
        <translation>同じファイル</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>同じ電話番号</translation>
    </message>
    <message>
        <source>same amount and date</source>
        <translation>同じ金額と日付</translation>
    </message>
    <message>
        <source>same e-mail domain</source>
        <translation>同じメールドメイン</translation>
    </message>
    <message>
        <source>words: {words}</source>
        <translation>語句: {words}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>{task}: {stage} differs from {others} of {alike} alike.</source>
        <translation>{task}: {stage}は、類似{alike}件中{others}件と異なります。</translation>
    </message>
</context>
<context>
    <name>AlikeSection</name>
    <message>
        <source>Alike</source>
        <translation>類似</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>類似タスク</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決定済み</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>類似をまとめて決定…</translation>
    </message>
</context>
<context>
    <name>AppLinks</name>
    <message>
        <source>This link can&apos;t be opened: it is not complete. Copy it again.</source>
        <translation>このリンクは不完全なため開けません。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>This link leads to a workspace that is not connected here. Connect to its server, then open it again.</source>
        <translation>このリンクのワークスペースはここに接続されていません。サーバーに接続してから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>A link to a task was opened. It is shown when you are ready.</source>
        <translation>タスクへのリンクが開かれました。準備ができたら表示されます。</translation>
    </message>
    <message>
        <source>A link to a task in the workspace “{workspace}” was opened.</source>
        <translation>ワークスペース「{workspace}」のタスクへのリンクが開かれました。</translation>
    </message>
    <message>
        <source>Show the task</source>
        <translation>タスクを表示</translation>
    </message>
</context>
<context>
    <name>AttachmentArea</name>
    <message>
        <source>Add files</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>from address…</source>
        <translation>アドレスから…</translation>
    </message>
    <message>
        <source>Add from address</source>
        <translation>アドレスから追加</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} / {limit}</translation>
    </message>
    <message>
        <source>There is a file called {name} already. Choose another name.</source>
        <translation>{name}というファイルはすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name}を削除しますか？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>Full: at most {limit} files. Remove one to add another.</source>
        <translation>上限です: 最大{limit}個。追加するには1つ削除してください。</translation>
    </message>
    <message>
        <source>Drop files here, paste, or</source>
        <translation>ドロップ、貼り付け、または</translation>
    </message>
</context>
<context>
    <name>AttachmentDelegate</name>
    <message>
        <source>New name of {file}</source>
        <translation>{file}の新しい名前</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>AttachmentListModel</name>
    <message>
        <source>added when the task is created</source>
        <translation>タスクの作成時に追加</translation>
    </message>
    <message>
        <source>The server fetches it from {host} · {state}</source>
        <translation>サーバーが{host}から取得 · {state}</translation>
    </message>
</context>
<context>
    <name>AttachmentMenu</name>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open and edit</source>
        <translation>開いて編集</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>すべて保存…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Add from address…</source>
        <translation>アドレスから追加…</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>{workflow}: {what}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>1 task</source>
        <translation>1件のタスク</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count}件のタスク</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>{field}を空にする</translation>
    </message>
    <message>
        <source>Set {field} to “{value}”</source>
        <translation>{field}を「{value}」に設定</translation>
    </message>
    <message>
        <source>Change {tasks}</source>
        <translation>{tasks}を変更</translation>
    </message>
    <message>
        <source>{action} {tasks}</source>
        <translation>{action}: {tasks}</translation>
    </message>
    <message>
        <source>Delete {tasks}</source>
        <translation>{tasks}を削除</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>1 task stays as it is, for the reason beside it.</source>
        <translation>1件のタスクは、横に示す理由により変更されません。</translation>
    </message>
    <message>
        <source>{count} tasks stay as they are, for the reason beside each.</source>
        <translation>{count}件のタスクは、それぞれ横に示す理由により変更されません。</translation>
    </message>
    <message>
        <source>1 task has the value already and is not listed.</source>
        <translation>1件のタスクはすでにこの値のため、表示していません。</translation>
    </message>
    <message>
        <source>{count} tasks have the value already and are not listed.</source>
        <translation>{count}件のタスクはすでにこの値のため、表示していません。</translation>
    </message>
    <message>
        <source>{action}: {tasks}?</source>
        <translation>{action}: {tasks}を処理しますか？</translation>
    </message>
    <message>
        <source>{task} will be deleted. Undo brings it back with its files, but without its comments.</source>
        <translation>{task}は削除されます。元に戻すとファイルも戻りますが、コメントは戻りません。</translation>
    </message>
    <message>
        <source>Delete this task?</source>
        <translation>このタスクを削除しますか？</translation>
    </message>
    <message>
        <source>Delete {tasks}?</source>
        <translation>{tasks}を削除しますか？</translation>
    </message>
    <message>
        <source>Undo brings them back with their files, but without their comments.</source>
        <translation>元に戻すとファイルも戻りますが、コメントは戻りません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>{field} of {count} tasks is being set…</source>
        <translation>{count}件のタスクの{field}を設定中…</translation>
    </message>
    <message>
        <source>{count} had it already.</source>
        <translation>{count}件はすでに設定済みでした。</translation>
    </message>
    <message>
        <source>{count} need you first and were left as they are.</source>
        <translation>{count}件は先に対応が必要なため、変更しませんでした。</translation>
    </message>
    <message>
        <source>{count} are not there any more.</source>
        <translation>{count}件はもうありません。</translation>
    </message>
    <message>
        <source>{count} were left as they are, since they have changed meanwhile.</source>
        <translation>{count}件はその間に変わったため、変更しませんでした。</translation>
    </message>
    <message>
        <source>{field} set to blank: {count} tasks.</source>
        <translation>{field}を空白に設定: {count}件のタスク。</translation>
    </message>
    <message>
        <source>{field} ticked: {count} tasks.</source>
        <translation>{field}をオンに設定: {count}件のタスク。</translation>
    </message>
    <message>
        <source>{field} unticked: {count} tasks.</source>
        <translation>{field}をオフに設定: {count}件のタスク。</translation>
    </message>
    <message>
        <source>{field} set to “{value}”: {count} tasks.</source>
        <translation>{field}を「{value}」に設定: {count}件のタスク。</translation>
    </message>
    <message>
        <source>{field} emptied: {count} tasks.</source>
        <translation>{field}を空に設定: {count}件のタスク。</translation>
    </message>
    <message>
        <source>{count} of {total} changes were cancelled.</source>
        <translation>{total}件の変更のうち{count}件をキャンセルしました。</translation>
    </message>
    <message>
        <source>1 new task stays, because it was changed since.</source>
        <translation>1件の新しいタスクは、その後変更されたため残ります。</translation>
    </message>
    <message>
        <source>{count} new tasks stay, because they were changed since.</source>
        <translation>{count}件の新しいタスクは、その後変更されたため残ります。</translation>
    </message>
    <message>
        <source>Nothing was cancelled: no change could be stopped any more.</source>
        <translation>何もキャンセルされませんでした。止められる変更はもうありません。</translation>
    </message>
    <message>
        <source>Cancelled before any of the {total} changes was sent.</source>
        <translation>{total}件の変更を1件も送信せずにキャンセルしました。</translation>
    </message>
    <message>
        <source>Cancelled: {sent} of {total} changes were sent. The others stay as they were.</source>
        <translation>キャンセルしました: {total}件の変更のうち{sent}件は送信済みです。残りは元のままです。</translation>
    </message>
    <message>
        <source>{action}: the {count} others with {matching}</source>
        <translation>{action}: {matching}の他の{count}件</translation>
    </message>
    <message>
        <source>{action}: the other one with {matching}</source>
        <translation>{action}: {matching}の他の1件</translation>
    </message>
    <message>
        <source>Do the same for the {count} others with {matching}</source>
        <translation>{matching}の他の{count}件にも同じ操作をする</translation>
    </message>
    <message>
        <source>Do the same for the other one with {matching}</source>
        <translation>{matching}の他の1件にも同じ操作をする</translation>
    </message>
    <message>
        <source>Its stage does not offer {action}.</source>
        <translation>このステージでは{action}を使えません。</translation>
    </message>
    <message>
        <source>An action on it is on its way.</source>
        <translation>このタスクのアクションが実行中です。</translation>
    </message>
    <message>
        <source>Its checklist has open items, and the action requires it to be done.</source>
        <translation>チェックリストに未完了の項目があります。このアクションには完了が必要です。</translation>
    </message>
    <message>
        <source>{field} is blank, and the action requires it.</source>
        <translation>{field}が空白です。このアクションには必要です。</translation>
    </message>
    <message>
        <source>Nobody is assigned, and the action requires it.</source>
        <translation>担当者がいません。このアクションには必要です。</translation>
    </message>
    <message>
        <source>1 task was left as it is, since it has changed meanwhile.</source>
        <translation>1件のタスクはその間に変わったため、変更しませんでした。</translation>
    </message>
    <message>
        <source>{count} tasks were left as they are, since they have changed meanwhile.</source>
        <translation>{count}件のタスクはその間に変わったため、変更しませんでした。</translation>
    </message>
    <message>
        <source>All of them have this already.</source>
        <translation>すべてすでにこの状態です。</translation>
    </message>
</context>
<context>
    <name>BulkOptions</name>
    <message>
        <source>Changes of many tasks</source>
        <translation>多数のタスクの変更</translation>
    </message>
    <message>
        <source>A preview shows what becomes of each task. Deletions are always asked about.</source>
        <translation>各タスクがどうなるかをプレビューで示します。削除は必ず確認します。</translation>
    </message>
    <message>
        <source>Preview a value from so many tasks on:</source>
        <translation>値の変更をプレビューするタスク数(以上):</translation>
    </message>
    <message>
        <source>Preview an action from so many tasks on:</source>
        <translation>アクションをプレビューするタスク数(以上):</translation>
    </message>
    <message>
        <source>After the same change twice, offer it for the tasks that match</source>
        <translation>同じ変更を2回したら、一致するタスクにも提案する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>日付なし</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>1 cell</source>
        <translation>1個のセル</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count}個のセル</translation>
    </message>
    <message>
        <source>Paste into cells</source>
        <translation>セルに貼り付け</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>下へコピー</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <translation>セルを空にする</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Change many tasks</source>
        <translation>多数のタスクを変更</translation>
    </message>
    <message>
        <source>Paste into {cells}</source>
        <translation>{cells}に貼り付け</translation>
    </message>
    <message>
        <source>Fill {cells}</source>
        <translation>{cells}に入力</translation>
    </message>
    <message>
        <source>Empty {cells}</source>
        <translation>{cells}を空にする</translation>
    </message>
    <message>
        <source>Replace in {cells}</source>
        <translation>{cells}で置換</translation>
    </message>
    <message>
        <source>Change {cells}</source>
        <translation>{cells}を変更</translation>
    </message>
    <message>
        <source>Remove from {cells}</source>
        <translation>{cells}から削除</translation>
    </message>
    <message>
        <source>This also changes {cells} outside of the selection.</source>
        <translation>選択範囲外の{cells}も変更されます。</translation>
    </message>
    <message>
        <source>{cells} can&apos;t take the value, for the reason beside each. The others get it.</source>
        <translation>{cells}は、それぞれ横に示す理由によりこの値にできません。他のセルには設定されます。</translation>
    </message>
    <message>
        <source>No cell can take the value, for the reason beside each.</source>
        <translation>横に示す理由により、この値にできるセルがありません。</translation>
    </message>
    <message>
        <source>{cells} of the clipboard lie outside of the cells here and are left out.</source>
        <translation>クリップボードの{cells}はここのセルの範囲外のため、除外されます。</translation>
    </message>
    <message>
        <source>Pasted into {cells} of {tasks}.</source>
        <translation>{tasks}の{cells}に貼り付けました。</translation>
    </message>
    <message>
        <source>Filled {cells} of {tasks}.</source>
        <translation>{tasks}の{cells}に入力しました。</translation>
    </message>
    <message>
        <source>Emptied {cells} of {tasks}.</source>
        <translation>{tasks}の{cells}を空にしました。</translation>
    </message>
    <message>
        <source>Replaced in {cells} of {tasks}.</source>
        <translation>{tasks}の{cells}で置換しました。</translation>
    </message>
    <message>
        <source>Changed {cells} of {tasks}.</source>
        <translation>{tasks}の{cells}を変更しました。</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1件のタスク</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count}件のタスク</translation>
    </message>
    <message>
        <source>The cells have these values already.</source>
        <translation>セルはすでにこの値です。</translation>
    </message>
    <message>
        <source>{cells} had it already.</source>
        <translation>{cells}はすでに設定済みでした。</translation>
    </message>
    <message>
        <source>{cells} can&apos;t be changed.</source>
        <translation>{cells}は変更できません。</translation>
    </message>
    <message>
        <source>{cells} need you first and were left as they are.</source>
        <translation>{cells}は先に対応が必要なため、変更しませんでした。</translation>
    </message>
    <message>
        <source>{cells} are not there any more.</source>
        <translation>{cells}はもうありません。</translation>
    </message>
    <message>
        <source>Left as they are, since they have changed meanwhile: {cells}.</source>
        <translation>その間に変わったため変更しなかったもの: {cells}。</translation>
    </message>
    <message>
        <source>{cells} are being changed…</source>
        <translation>{cells}を変更中…</translation>
    </message>
    <message>
        <source>Reading what was pasted…</source>
        <translation>貼り付けた内容を読み込み中…</translation>
    </message>
    <message>
        <source>Nothing was pasted: the selected cells or the rows changed while it was being read. Paste it again.</source>
        <translation>何も貼り付けられませんでした。読み込み中に選択セルまたは行が変わりました。もう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>Nothing is filled down: the task with the values is not there any more.</source>
        <translation>何もコピーされません。値のあるタスクはもうありません。</translation>
    </message>
    <message>
        <source>{field} of all {count} tasks that are shown</source>
        <translation>表示中の全{count}件のタスクの{field}</translation>
    </message>
    <message>
        <source>Selected cells ({count})</source>
        <translation>選択したセル({count})</translation>
    </message>
    <message>
        <source>It is found in no cell that can be changed.</source>
        <translation>変更できるセルには見つかりません。</translation>
    </message>
    <message>
        <source>This pattern can&apos;t be read. Look at its brackets and the numbers after $, or take the tick from Pattern.</source>
        <translation>このパターンは読めません。括弧と$の後の数字を確認するか、「パターン」をオフにしてください。</translation>
    </message>
</context>
<context>
    <name>ChangesPreview</name>
    <message>
        <source>Untick all</source>
        <translation>すべてオフ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>すべてオン</translation>
    </message>
</context>
<context>
    <name>CheckboxControl</name>
    <message>
        <source>Set to blank</source>
        <translation>空白にする</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>{field}を空白にする</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>ChecklistSection</name>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新しい項目</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>Show {some} more of {count} items</source>
        <translation>さらに{some}件を表示(全{count}件)</translation>
    </message>
</context>
<context>
    <name>ChecklistWait</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>すべての条件を削除</translation>
    </message>
    <message>
        <source>or…</source>
        <translation>または…</translation>
    </message>
    <message>
        <source>Add filter after or</source>
        <translation>「または」のフィルターを追加</translation>
    </message>
    <message>
        <source>Show tasks that meet another filter, too</source>
        <translation>別のフィルターに合うタスクも表示</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>かつ…</translation>
    </message>
    <message>
        <source>Add filter beside: {condition}</source>
        <translation>並べてフィルターを追加: {condition}</translation>
    </message>
    <message>
        <source>Narrow this part of the filter</source>
        <translation>フィルターのこの部分を絞り込む</translation>
    </message>
    <message>
        <source>View</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>View {view}</source>
        <translation>ビュー{view}</translation>
    </message>
    <message>
        <source>Press or Delete to show other tasks, too</source>
        <translation>クリックまたはDeleteで他のタスクも表示</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1件のタスク</translation>
    </message>
    <message numerus="yes">
        <source>{total} tasks</source>
        <translation>
            <numerusform>{total}件のタスク</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of 1 task</source>
        <translation>{shown} / 1件のタスク</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of {total} tasks</source>
        <translation>
            <numerusform>{shown} / {total}件のタスク</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>もうありません</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>入力して絞り込み</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>選択肢を絞り込む</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{count} more: type to find them</source>
        <translation>他{count}件: 入力して検索</translation>
    </message>
</context>
<context>
    <name>ChoicesValue</name>
    <message>
        <source>Type to narrow</source>
        <translation>入力して絞り込み</translation>
    </message>
    <message>
        <source>Narrow the choices</source>
        <translation>選択肢を絞り込む</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選択肢</translation>
    </message>
</context>
<context>
    <name>ColorRulesDialog</name>
    <message>
        <source>Colour rows and cells</source>
        <translation>行とセルに色を付ける</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>ルールを追加…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>No rules yet. A rule gives tasks that meet its conditions a colour.</source>
        <translation>ルールはまだありません。ルールは、条件を満たすタスクに色を付けます。</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour. Those of the view come first.</source>
        <translation>タスクが最初に満たすルールの色になります。ビューのルールが優先されます。</translation>
    </message>
    <message>
        <source>The first rule that a task meets gives the colour.</source>
        <translation>タスクが最初に満たすルールの色になります。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Appearance: light</source>
        <translation>外観: ライト</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>外観: ダーク</translation>
    </message>
    <message>
        <source>Appearance: high contrast, light</source>
        <translation>外観: ハイコントラスト(ライト)</translation>
    </message>
    <message>
        <source>Appearance: high contrast, dark</source>
        <translation>外観: ハイコントラスト(ダーク)</translation>
    </message>
    <message>
        <source>Appearance: same as the system</source>
        <translation>外観: システムに合わせる</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>言語: {language}</translation>
    </message>
    <message>
        <source>Language: same as the system</source>
        <translation>言語: システムと同じ</translation>
    </message>
    <message>
        <source>In the viewer</source>
        <translation>ビューアー</translation>
    </message>
    <message>
        <source>Find and show</source>
        <translation>検索と表示</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Go to views and workflows</source>
        <translation>ビューとワークフローへ移動</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>現在は使えません</translation>
    </message>
    <message>
        <source>Copy the link of the task</source>
        <translation>タスクのリンクをコピー</translation>
    </message>
    <message>
        <source>Copy the web address of the task</source>
        <translation>タスクのWebアドレスをコピー</translation>
    </message>
    <message>
        <source>Go to {section}</source>
        <translation>{section}へ移動</translation>
    </message>
    <message>
        <source>This task has nothing there</source>
        <translation>このタスクにはありません</translation>
    </message>
    <message>
        <source>This task has no link yet</source>
        <translation>このタスクにはまだリンクがありません</translation>
    </message>
    <message>
        <source>This task has no web address</source>
        <translation>このタスクにはWebアドレスがありません</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Stage, person and values</source>
        <translation>ステージ、担当者、値</translation>
    </message>
    <message>
        <source>Views, filters and order</source>
        <translation>ビュー、フィルター、並び順</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>類似タスク</translation>
    </message>
    <message>
        <source>How duplicates are marked here</source>
        <translation>ここでの重複の示し方</translation>
    </message>
    <message>
        <source>Tasks of other workflows</source>
        <translation>他のワークフローのタスク</translation>
    </message>
    <message>
        <source>The link is not complete</source>
        <translation>リンクが不完全です</translation>
    </message>
    <message>
        <source>Open the task of this link</source>
        <translation>このリンクのタスクを開く</translation>
    </message>
    <message>
        <source>Open the task of this address</source>
        <translation>このアドレスのタスクを開く</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>View {name}</source>
        <translation>ビュー{name}</translation>
    </message>
    <message>
        <source>Assign to {person}</source>
        <translation>{person}に割り当てる</translation>
    </message>
    <message>
        <source>Set {field} to {value}</source>
        <translation>{field}を{value}に設定</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>担当者なしにする</translation>
    </message>
    <message>
        <source>Empty {field}</source>
        <translation>{field}を空にする</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Sort by {field}</source>
        <translation>{field}で並べ替え</translation>
    </message>
    <message>
        <source>Sort by {field}, last first</source>
        <translation>{field}で逆順に並べ替え</translation>
    </message>
    <message>
        <source>No order of one&apos;s own</source>
        <translation>独自の並び順なし</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>{field}でグループ化</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>次に{field}でグループ化</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Only tasks assigned to {person}</source>
        <translation>{person}のタスクのみ</translation>
    </message>
    <message>
        <source>Only unassigned tasks</source>
        <translation>担当者のいないタスクのみ</translation>
    </message>
    <message>
        <source>Only tasks in {stage}</source>
        <translation>{stage}のタスクのみ</translation>
    </message>
    <message>
        <source>Only tasks without a stage</source>
        <translation>ステージのないタスクのみ</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>すべてのタスク</translation>
    </message>
    <message>
        <source>Go to a view or workflow</source>
        <translation>ビューまたはワークフローへ移動</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Show me around: five hints</source>
        <translation>案内：5つのヒント</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>ログを開く</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>Flowdash Desktopについて</translation>
    </message>
    <message>
        <source>Vim-like</source>
        <translation>Vim風</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Nothing was changed.</source>
        <translation>ファイルを読めません。何も変更されていません。</translation>
    </message>
    <message>
        <source>The file is too long for a file of keys. Nothing was changed.</source>
        <translation>キーのファイルとしては長すぎます。何も変更されていません。</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no keys. Nothing was changed.</source>
        <translation>ファイルがJSONではないため、キーが含まれていません。何も変更されていません。</translation>
    </message>
    <message>
        <source>The file holds no keys of Flowdash Desktop. Nothing was changed.</source>
        <translation>Flowdash Desktopのキーが含まれていません。何も変更されていません。</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>新しいバージョンのファイルです。読み込むにはプログラムを更新してください。</translation>
    </message>
    <message>
        <source>There is no preset {0}. Nothing was changed.</source>
        <translation>プリセット{0}はありません。何も変更されていません。</translation>
    </message>
    <message>
        <source>{0} is no key, or is one that can&apos;t be changed. Nothing was changed.</source>
        <translation>{0}はキーではないか、変更できないキーです。何も変更されていません。</translation>
    </message>
    <message>
        <source>{0} would be the key of {1} and of {2}. Nothing was changed.</source>
        <translation>{0}が{1}と{2}の両方のキーになります。何も変更されていません。</translation>
    </message>
    <message>
        <source>Select one more task</source>
        <translation>タスクをもう1件選択</translation>
    </message>
    <message>
        <source>From a row into its cell</source>
        <translation>行からセルへ</translation>
    </message>
    <message>
        <source>From a cell back to its row</source>
        <translation>セルから行へ戻る</translation>
    </message>
    <message>
        <source>Next and previous cell while typing</source>
        <translation>入力中に次／前のセルへ</translation>
    </message>
    <message>
        <source>Save what is typed and go down, or stay</source>
        <translation>入力を保存して下へ、またはそのまま</translation>
    </message>
    <message>
        <source>Give up what is typed</source>
        <translation>入力を取り消す</translation>
    </message>
    <message>
        <source>Send the comment</source>
        <translation>コメントを送信</translation>
    </message>
    <message>
        <source>{command} ({tasks})</source>
        <translation>{command}({tasks})</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>All commands for tasks</source>
        <translation>タスクのすべてのコマンド</translation>
    </message>
    <message>
        <source>Select the task, or take it out</source>
        <translation>タスクを選択／選択解除</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>ステージを設定</translation>
    </message>
    <message>
        <source>Assign to somebody</source>
        <translation>担当者を割り当てる</translation>
    </message>
    <message>
        <source>Edit the first field that is missing</source>
        <translation>不足している最初のフィールドを編集</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed here</source>
        <translation>{field}はここでは変更できません</translation>
    </message>
    <message>
        <source>The checklist is not read yet</source>
        <translation>チェックリストはまだ読み込まれていません</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>不足はありません</translation>
    </message>
    <message>
        <source>This workflow has no field that files can be added to</source>
        <translation>このワークフローにはファイルを追加できるフィールドがありません</translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation>アクション{number}</translation>
    </message>
    <message>
        <source>The actions are still loading</source>
        <translation>アクションを読み込み中です</translation>
    </message>
    <message>
        <source>This workflow has no action {number}</source>
        <translation>このワークフローにはアクション{number}がありません</translation>
    </message>
    <message>
        <source>No view is in force</source>
        <translation>適用中のビューはありません</translation>
    </message>
    <message>
        <source>The workflow has no default view</source>
        <translation>このワークフローには既定のビューがありません</translation>
    </message>
    <message>
        <source>It is shown as it was left</source>
        <translation>前回のまま表示されています</translation>
    </message>
    <message>
        <source>Colour rows and cells by rule</source>
        <translation>ルールで行とセルに色を付ける</translation>
    </message>
    <message>
        <source>Open this workflow with the view in force</source>
        <translation>このワークフローを適用中のビューで開く</translation>
    </message>
    <message>
        <source>Open this workflow as it was left, without a default view</source>
        <translation>このワークフローを既定のビューなしで前回のまま開く</translation>
    </message>
    <message>
        <source>Show the workflow as it was left before its default view</source>
        <translation>既定のビューの前の状態でワークフローを表示</translation>
    </message>
    <message>
        <source>No workflow is shown</source>
        <translation>表示中のワークフローはありません</translation>
    </message>
    <message>
        <source>No task is chosen</source>
        <translation>タスクが選ばれていません</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>詳細にはリンク先のタスクが表示されています。Escで表に戻ります。</translation>
    </message>
    <message>
        <source>The details show no task</source>
        <translation>詳細にタスクは表示されていません</translation>
    </message>
    <message>
        <source>The rows are not grouped</source>
        <translation>行はグループ化されていません</translation>
    </message>
    <message>
        <source>Row mode has no cell. Press Enter for one.</source>
        <translation>行モードにはセルがありません。Enterを押すとセルに入ります。</translation>
    </message>
    <message>
        <source>Go back to row mode</source>
        <translation>行モードに戻る</translation>
    </message>
    <message>
        <source>Go into a cell</source>
        <translation>セルに入る</translation>
    </message>
    <message>
        <source>Typing always edits, by the view options</source>
        <translation>表示オプションにより、入力は常に編集になります</translation>
    </message>
    <message>
        <source>The task is not put off</source>
        <translation>タスクは後回しになっていません</translation>
    </message>
    <message>
        <source>Find tasks</source>
        <translation>タスクを検索</translation>
    </message>
    <message>
        <source>Show all tasks, without a filter</source>
        <translation>フィルターなしで全タスクを表示</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>フィルターを追加</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>ビューを書き出す</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>ビューを読み込む</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>タスクをグループ化</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>すべてのグループを折りたたむ</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>すべてのグループを展開</translation>
    </message>
    <message>
        <source>Choose a workflow</source>
        <translation>ワークフローを選択</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>詳細を開く</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>次のタスク</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>前のタスク</translation>
    </message>
    <message>
        <source>Select all tasks</source>
        <translation>すべてのタスクを選択</translation>
    </message>
    <message>
        <source>Delete tasks</source>
        <translation>タスクを削除</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>新しいタスクとして貼り付け</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>表計算で編集</translation>
    </message>
    <message>
        <source>Show my tasks</source>
        <translation>自分のタスクを表示</translation>
    </message>
    <message>
        <source>Nothing was done to two tasks that others share something with</source>
        <translation>他と共通点のある2件のタスクへの同じ操作はありません</translation>
    </message>
    <message>
        <source>Do the same for the tasks that match</source>
        <translation>一致するタスクにも同じ操作をする</translation>
    </message>
    <message>
        <source>Choose when changes of many tasks are previewed</source>
        <translation>多数のタスクの変更をプレビューする条件を選択</translation>
    </message>
    <message>
        <source>Triage is not on</source>
        <translation>トリアージ中ではありません</translation>
    </message>
    <message>
        <source>Triage: decide about the tasks one by one, or back to the table</source>
        <translation>トリアージ: タスクを1件ずつ決定、または表に戻る</translation>
    </message>
    <message>
        <source>Triage: skip</source>
        <translation>トリアージ: スキップ</translation>
    </message>
    <message>
        <source>Triage: back</source>
        <translation>トリアージ: 戻る</translation>
    </message>
    <message>
        <source>Triage: later</source>
        <translation>トリアージ: あとで</translation>
    </message>
    <message>
        <source>Triage: mark as duplicate</source>
        <translation>トリアージ: 重複にする</translation>
    </message>
    <message>
        <source>Triage: undo the last decision</source>
        <translation>トリアージ: 最後の決定を元に戻す</translation>
    </message>
    <message>
        <source>Triage: fill in what is missing</source>
        <translation>トリアージ: 不足を入力</translation>
    </message>
    <message>
        <source>Triage: tick the next checklist item</source>
        <translation>トリアージ: 次のチェックリスト項目をオン</translation>
    </message>
    <message>
        <source>Triage: order of the queue</source>
        <translation>トリアージ: キューの順序</translation>
    </message>
    <message>
        <source>Triage: back to the table</source>
        <translation>トリアージ: 表に戻る</translation>
    </message>
    <message>
        <source>Find and replace in cells</source>
        <translation>セル内を検索と置換</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>セルを編集</translation>
    </message>
    <message>
        <source>Empty the cells</source>
        <translation>セルを空にする</translation>
    </message>
    <message>
        <source>Copy the cells, or the rows</source>
        <translation>セルまたは行をコピー</translation>
    </message>
    <message>
        <source>Copy with the names of the fields</source>
        <translation>フィールド名を付けてコピー</translation>
    </message>
    <message>
        <source>Paste into the cells</source>
        <translation>セルに貼り付け</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>下へコピー</translation>
    </message>
    <message>
        <source>Select all cells of the rows</source>
        <translation>行のすべてのセルを選択</translation>
    </message>
    <message>
        <source>Edit workflow</source>
        <translation>ワークフローを編集</translation>
    </message>
    <message>
        <source>New workflow</source>
        <translation>新しいワークフロー</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>メニューを開く</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>次の領域</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>前の領域</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>表示オプション</translation>
    </message>
    <message>
        <source>Back up every day: on or off</source>
        <translation>毎日バックアップ: オン／オフ</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Accounts and backups</source>
        <translation>アカウントとバックアップ</translation>
    </message>
    <message>
        <source>connect to a server by an invitation, API key, sign in, another workspace</source>
        <translation>招待でサーバーに接続、APIキー、サインイン、別のワークスペース</translation>
    </message>
    <message>
        <source>Share this workspace</source>
        <translation>このワークスペースを共有</translation>
    </message>
    <message>
        <source>invite people, invitation, API keys, team</source>
        <translation>人を招待、招待、APIキー、チーム</translation>
    </message>
    <message>
        <source>Tasks that can&apos;t be shown</source>
        <translation>表示できないタスク</translation>
    </message>
    <message>
        <source>{tasks} selected</source>
        <translation>{tasks}を選択中</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}(あなた)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Comment of {author}</source>
        <translation>{author}のコメント</translation>
    </message>
    <message>
        <source>Open {host} in the browser?</source>
        <translation>{host}をブラウザーで開きますか？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今日 {time}</translation>
    </message>
</context>
<context>
    <name>CommentsSection</name>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新しいコメント</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>コメントを書く</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>送信({keys})</translation>
    </message>
    <message>
        <source>{keys} sends it</source>
        <translation>{keys}で送信</translation>
    </message>
    <message>
        <source>As {name}</source>
        <translation>{name}として</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>あなたは誰ですか？</translation>
    </message>
    <message>
        <source>Your comments and actions here are shown as yours.</source>
        <translation>ここでのコメントとアクションは、あなたのものとして表示されます。</translation>
    </message>
    <message>
        <source>Then your comments are shown as yours, and tasks can be assigned to you.</source>
        <translation>コメントがあなたのものとして表示され、タスクをあなたに割り当てられるようになります。</translation>
    </message>
    <message>
        <source>Show {some} of {count} earlier comments</source>
        <translation>以前のコメント{count}件のうち{some}件を表示</translation>
    </message>
    <message>
        <source>Show 1 earlier comment</source>
        <translation>以前のコメント1件を表示</translation>
    </message>
    <message>
        <source>Show {count} earlier comments</source>
        <translation>以前のコメント{count}件を表示</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>What may come next</source>
        <translation>続きの候補</translation>
    </message>
</context>
<context>
    <name>ConditionPopup</name>
    <message>
        <source>Condition on {field}</source>
        <translation>{field}の条件</translation>
    </message>
    <message>
        <source>Choose another field</source>
        <translation>別のフィールドを選択</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>フィルターを追加</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}～{last}</translation>
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
        <translation>{field}: なし</translation>
    </message>
    <message>
        <source>{field} is somebody</source>
        <translation>{field}: あり</translation>
    </message>
    <message>
        <source>{field} is</source>
        <translation>{field}:</translation>
    </message>
    <message>
        <source>{field} is not</source>
        <translation>{field} ≠</translation>
    </message>
    <message>
        <source>{field} contains</source>
        <translation>{field}(含む):</translation>
    </message>
    <message>
        <source>{field} does not contain</source>
        <translation>{field}(含まない):</translation>
    </message>
    <message>
        <source>{field} starts with</source>
        <translation>{field}(先頭):</translation>
    </message>
    <message>
        <source>{field} is before</source>
        <translation>{field}(より前):</translation>
    </message>
    <message>
        <source>{field} is after</source>
        <translation>{field}(より後):</translation>
    </message>
    <message>
        <source>{field} is on or after</source>
        <translation>{field}(以降):</translation>
    </message>
    <message>
        <source>{field} is on or before</source>
        <translation>{field}(以前):</translation>
    </message>
    <message>
        <source>{field} is between</source>
        <translation>{field}(範囲):</translation>
    </message>
    <message>
        <source>{field} is today</source>
        <translation>{field}: 今日</translation>
    </message>
    <message>
        <source>{field} is overdue</source>
        <translation>{field}: 期限切れ</translation>
    </message>
    <message>
        <source>{field} is this week</source>
        <translation>{field}: 今週</translation>
    </message>
    <message>
        <source>{field} is in the next 7 days</source>
        <translation>{field}: 7日以内</translation>
    </message>
    <message>
        <source>{field} is me</source>
        <translation>{field}: 自分</translation>
    </message>
    <message>
        <source>{field} is not me</source>
        <translation>{field}: 自分以外</translation>
    </message>
    <message>
        <source>{field} is blank</source>
        <translation>{field}: 空白</translation>
    </message>
    <message>
        <source>{field} is not blank</source>
        <translation>{field}: 空白以外</translation>
    </message>
    <message>
        <source>{field} is checked</source>
        <translation>{field}: オン</translation>
    </message>
    <message>
        <source>{field} is not checked</source>
        <translation>{field}: オフ</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Changed on both sides</source>
        <translation>両方で変更</translation>
    </message>
    <message>
        <source>{field} was changed here and by someone else</source>
        <translation>{field}はここと他の人の両方で変更されました</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>すべて残す</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>すべて取り込む</translation>
    </message>
    <message>
        <source>Keep what the tasks have, in all of these cells</source>
        <translation>これらのセルすべてでタスクの値を残す</translation>
    </message>
    <message>
        <source>Take what the file says, in all of these cells</source>
        <translation>これらのセルすべてでファイルの値を取り込む</translation>
    </message>
    <message>
        <source>One cell was changed on both sides. Which value is to be?</source>
        <translation>1個のセルが両方で変更されました。どちらの値にしますか？</translation>
    </message>
    <message>
        <source>{count} cells were changed on both sides. Decided: {decided}.</source>
        <translation>{count}個のセルが両方で変更されました。決定済み: {decided}。</translation>
    </message>
    <message>
        <source>keep {value}</source>
        <translation>{value}を残す</translation>
    </message>
    <message>
        <source>take {value}</source>
        <translation>{value}を取り込む</translation>
    </message>
</context>
<context>
    <name>ConflictSign</name>
    <message>
        <source>{field} was changed here and by someone else.</source>
        <translation>{field}はここと他の人の両方で変更されました。</translation>
    </message>
    <message>
        <source>{count} fields were changed here and by someone else.</source>
        <translation>{count}個のフィールドがここと他の人の両方で変更されました。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to Flowdash</source>
        <translation>Flowdashに接続</translation>
    </message>
    <message>
        <source>Work on the tasks of your Flowdash workspace. The local workspace stays as it is. Paste an invitation here as a whole, if you have one.</source>
        <translation>Flowdashワークスペースのタスクで作業します。ローカルワークスペースはそのまま残ります。招待がある場合は、全文をここに貼り付けてください。</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>サーバーアドレス(&amp;S)</translation>
    </message>
    <message>
        <source>Keep this for the hosted service, or give the address of your own installation.</source>
        <translation>ホスト型サービスの場合はこのままにします。自分の環境の場合はそのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>APIキー(&amp;K)</translation>
    </message>
    <message>
        <source>It belongs to one workspace; an administrator of the workspace can give it to you.</source>
        <translation>1つのワークスペース専用のキーです。ワークスペースの管理者から受け取れます。</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>このセッションのみ</translation>
    </message>
    <message>
        <source>Use the key until the program is closed, kept nowhere</source>
        <translation>プログラムを閉じるまでキーを使い、どこにも保存しない</translation>
    </message>
    <message>
        <source>Connect without encryption</source>
        <translation>暗号化なしで接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Connected to the workspace “{name}”.</source>
        <translation>ワークスペース「{name}」に接続しました。</translation>
    </message>
    <message>
        <source>{reason} It was asked by https://. Where nothing is encrypted, write http:// before the address.</source>
        <translation>{reason} 接続に使ったもの: https://. 暗号化のない環境では、アドレスの前に http:// と書いてください。</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>このシステムのキーリングにキーを保存できません。キーがファイルに書き込まれることはありません。</translation>
    </message>
    <message>
        <source>Nothing is encrypted on the way to {host}. Whoever listens in between can read the API key and all tasks, and change them. Use https:// if the server offers it. This is asked once for each host.</source>
        <translation>{host}までの通信は一切暗号化されません。途中で傍受する者は、APIキーとすべてのタスクを読んだり変更したりできます。サーバーが対応していれば https:// を使ってください。この確認はホストごとに1回です。</translation>
    </message>
    <message>
        <source>The address and the key are those of the invitation. Test the connection next.</source>
        <translation>アドレスとキーは招待のものです。次に接続をテストしてください。</translation>
    </message>
    <message>
        <source>With http:// the key can be read on its way. Use https:// if the server offers it.</source>
        <translation>http:// ではキーを途中で読まれる可能性があります。サーバーが対応していれば https:// を使ってください。</translation>
    </message>
    <message>
        <source>Write an address like https://app.flowdash.com</source>
        <translation>https://app.flowdash.com のようなアドレスを入力してください</translation>
    </message>
    <message>
        <source>Paste the API key here</source>
        <translation>APIキーをここに貼り付け</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>テストを中止</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Keeping the key in the keyring of this system…</source>
        <translation>キーをこのシステムのキーリングに保存中…</translation>
    </message>
</context>
<context>
    <name>CopyReportDialog</name>
    <message>
        <source>Report of the copy</source>
        <translation>コピーのレポート</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>CutText</name>
    <message>
        <source>Too long to be changed here. Enter shows all {count} letters.</source>
        <translation>長すぎるため、ここでは変更できません。Enterで全{count}文字を表示します。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>DateCellEditor</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>日付を選択(Down)</translation>
    </message>
</context>
<context>
    <name>DateControl</name>
    <message>
        <source>Choose a day (Down)</source>
        <translation>日付を選択(Down)</translation>
    </message>
    <message>
        <source>Choose a day: {field}</source>
        <translation>日付を選択: {field}</translation>
    </message>
</context>
<context>
    <name>DayValue</name>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
</context>
<context>
    <name>DecidingFields</name>
    <message>
        <source>Deciding fields only</source>
        <translation>決定に必要なフィールドのみ</translation>
    </message>
    <message>
        <source>All fields ({count})</source>
        <translation>すべてのフィールド({count})</translation>
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
        <translation>{action}: {task}、{state}</translation>
    </message>
    <message>
        <source>It is carried out and can&apos;t be undone</source>
        <translation>実行済みで、元に戻せません</translation>
    </message>
    <message>
        <source>Press to undo it</source>
        <translation>クリックして元に戻す</translation>
    </message>
    <message>
        <source>waits {seconds} s</source>
        <translation>待機{seconds}秒</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>ここに保存済み</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>later</source>
        <translation>あとで</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>{action} waits for what needs you in this task.</source>
        <translation>{action}は、このタスクの要対応を待っています。</translation>
    </message>
    <message>
        <source>{action} is saved here, and goes on when the server can be reached.</source>
        <translation>{action}はここに保存され、サーバーにつながると続行します。</translation>
    </message>
    <message>
        <source>{action} is tried again soon.</source>
        <translation>{action}はまもなく再試行します。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>{action} may have been done.</source>
        <translation>{action}は実行された可能性があります。</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>{action} is not finished.</source>
        <translation>{action}は終わっていません。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>{action} did not go through.</source>
        <translation>{action}は完了しませんでした。</translation>
    </message>
    <message>
        <source>The server numbers tasks by itself.</source>
        <translation>サーバーが自動でタスクに番号を付けます。</translation>
    </message>
    <message>
        <source>This can only be set when a task is created.</source>
        <translation>これはタスクの作成時にのみ設定できます。</translation>
    </message>
    <message>
        <source>Task details</source>
        <translation>タスクの詳細</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>このタスクはもうありません。</translation>
    </message>
    <message>
        <source>Choose a task first.</source>
        <translation>先にタスクを選んでください。</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>タスクを選択</translation>
    </message>
    <message>
        <source>Its fields, files and comments are shown here.</source>
        <translation>フィールド、ファイル、コメントがここに表示されます。</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>コピーせずに削除</translation>
    </message>
    <message>
        <source>This task was not deleted.</source>
        <translation>このタスクは削除されませんでした。</translation>
    </message>
    <message>
        <source>This task was not created.</source>
        <translation>このタスクは作成されませんでした。</translation>
    </message>
    <message>
        <source>This task was deleted on the server. What you changed here is kept.</source>
        <translation>このタスクはサーバーで削除されました。ここでの変更は保持されています。</translation>
    </message>
    <message>
        <source>Its files there are gone with it.</source>
        <translation>サーバー上のファイルも一緒になくなりました。</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>作成し直す</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>自分の変更を破棄</translation>
    </message>
    <message>
        <source>A change made here was for “{task}”.</source>
        <translation>ここでの変更は「{task}」へのものでした。</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>そこに適用</translation>
    </message>
    <message>
        <source>Someone else changed this too: choose above.</source>
        <translation>他の人もこれを変更しました。上で選んでください。</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <source>Differs from alike decisions</source>
        <translation>類似の決定と異なります</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message>
        <source>Bring back the edits in {name}</source>
        <translation>{name}の編集を取り込む</translation>
    </message>
</context>
<context>
    <name>DuplicateDialog</name>
    <message>
        <source>Duplicate “{task}”</source>
        <translation>「{task}」を複製</translation>
    </message>
    <message>
        <source>Fields ({count})</source>
        <translation>フィールド({count})</translation>
    </message>
    <message>
        <source>Checklist items added by hand ({count})</source>
        <translation>手動で追加したチェックリスト項目({count})</translation>
    </message>
    <message>
        <source>Linked tasks ({count})</source>
        <translation>リンクしたタスク({count})</translation>
    </message>
    <message>
        <source>Files ({count})</source>
        <translation>ファイル({count})</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Mark as duplicate</source>
        <translation>重複にする</translation>
    </message>
    <message>
        <source>Of which task? Type its ID or words of it</source>
        <translation>どのタスクの重複ですか？ IDまたは語句を入力</translation>
    </message>
    <message>
        <source>To which stage do duplicates go in this workflow?</source>
        <translation>このワークフローでは、重複をどのステージに移しますか？</translation>
    </message>
    <message>
        <source>What names the other task in this workflow?</source>
        <translation>このワークフローでは、もう一方のタスクを何で示しますか？</translation>
    </message>
    <message>
        <source>The other task is linked by “{link}”.</source>
        <translation>もう一方のタスクは「{link}」でリンクされます。</translation>
    </message>
    <message>
        <source>No link leads to tasks of this workflow, so a comment “Duplicate of …” names the other task.</source>
        <translation>このワークフローのタスクへのリンクがないため、「…の重複」というコメントでもう一方のタスクを示します。</translation>
    </message>
    <message>
        <source>This is asked once for the workflow. The list of tasks ends with a way to change it.</source>
        <translation>これはワークフローごとに1回だけ確認します。タスク一覧の末尾から変更できます。</translation>
    </message>
    <message>
        <source>After that you choose once how duplicates are marked in this workflow.</source>
        <translation>その後、このワークフローでの重複の示し方を一度だけ選びます。</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …”</source>
        <translation>コメント「…の重複」</translation>
    </message>
    <message>
        <source>The link “{link}”</source>
        <translation>リンク「{link}」</translation>
    </message>
    <message>
        <source>where it leads is not known</source>
        <translation>リンク先は不明</translation>
    </message>
    <message>
        <source>Mark duplicates another way</source>
        <translation>重複の示し方を変える</translation>
    </message>
    <message>
        <source>It is marked as a duplicate of this task.</source>
        <translation>このタスクの重複になります。</translation>
    </message>
    <message>
        <source>Duplicate of {task}</source>
        <translation>{task}の重複</translation>
    </message>
    <message>
        <source>Duplicate of {number}: {task}</source>
        <translation>{number}の重複: {task}</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}” and moved to {stage}.</source>
        <translation>タスクは「{link}」でリンクされ、{stage}に移ります。</translation>
    </message>
    <message>
        <source>The task is linked to it by “{link}”. No stage of this workflow closes it.</source>
        <translation>タスクは「{link}」でリンクされます。このワークフローには終了させるステージがありません。</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it, as no link is set here, and the task is moved to {stage}. Undo takes the stage back; a comment that is sent stays.</source>
        <translation>ここではリンクを設定しないため「…の重複」というコメントで示し、タスクは{stage}に移ります。元に戻すとステージは戻りますが、送信済みのコメントは残ります。</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” names it. No stage of this workflow closes it.</source>
        <translation>「…の重複」というコメントで示します。このワークフローには終了させるステージがありません。</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}” and moved to {stage}.</source>
        <translation>{tasks}は「{link}」でリンクされ、{stage}に移ります。</translation>
    </message>
    <message>
        <source>{tasks} are linked to it by “{link}”. No stage closes them.</source>
        <translation>{tasks}は「{link}」でリンクされます。終了させるステージはありません。</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it, as no link is set here, and they are moved to {stage}. Undo takes the stages back; comments that are sent stay.</source>
        <translation>ここではリンクを設定しないため、{tasks}それぞれに「…の重複」というコメントで示し、{stage}に移ります。元に戻すとステージは戻りますが、送信済みのコメントは残ります。</translation>
    </message>
    <message>
        <source>A comment “Duplicate of …” on each of {tasks} names it.</source>
        <translation>{tasks}それぞれに「…の重複」というコメントで示します。</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates of {other}?</source>
        <translation>{tasks}を{other}の重複にしますか？</translation>
    </message>
    <message>
        <source>Mark {tasks}</source>
        <translation>{tasks}を重複にする</translation>
    </message>
    <message>
        <source>Marked before as a duplicate of {other}.</source>
        <translation>すでに{other}の重複になっています。</translation>
    </message>
    <message>
        <source>{task} is marked as a duplicate of {other}.</source>
        <translation>{task}を{other}の重複にしました。</translation>
    </message>
    <message>
        <source>{task} are marked as duplicates of {other}.</source>
        <translation>{task}を{other}の重複にしました。</translation>
    </message>
    <message>
        <source>{count} stay as they are.</source>
        <translation>{count}件はそのままです。</translation>
    </message>
    <message>
        <source>Go to a task first: no row is current.</source>
        <translation>先にタスクへ移動してください。現在の行がありません。</translation>
    </message>
    <message>
        <source>Marking…</source>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Choose first how duplicates are marked in this workflow.</source>
        <translation>まだ重複にしていません。先にこのワークフローでの重複の示し方を選んでください。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Nothing is marked: the other task is not there any more.</source>
        <translation>重複にできませんでした。もう一方のタスクはもうありません。</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>このワークフローには一意IDフィールドがないため、ここではタスクを変更できません。</translation>
    </message>
    <message>
        <source>The details show a linked task. Esc leads back to the table.</source>
        <translation>詳細にはリンク先のタスクが表示されています。Escで表に戻ります。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
</context>
<context>
    <name>Duplicating</name>
    <message>
        <source>A new task is begun already. Create or discard it first.</source>
        <translation>作成途中の新しいタスクがあります。先に作成するか破棄してください。</translation>
    </message>
    <message>
        <source>A copy of “{task}”. It is not created yet.</source>
        <translation>「{task}」のコピーです。まだ作成されていません。</translation>
    </message>
    <message>
        <source>{count} linked tasks stay with the original: they take one link only.</source>
        <translation>リンクした{count}件のタスクは元のタスクに残ります。リンクは1つしか持てません。</translation>
    </message>
    <message>
        <source>Its checklist and links follow when it is.</source>
        <translation>チェックリストとリンクは作成時に追加されます。</translation>
    </message>
</context>
<context>
    <name>EditorBody</name>
    <message>
        <source>{name}, has errors</source>
        <translation>{name}、エラーあり</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>セクション</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>The queue is done</source>
        <translation>キューが終わりました</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>決定した内容</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>すべて元に戻す</translation>
    </message>
    <message>
        <source>Takes back every decision of this queue that can be undone</source>
        <translation>このキューの元に戻せる決定をすべて元に戻します</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export tasks to</source>
        <translation>タスクの書き出し先</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excelブック (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exporting {done} of {total} tasks…</source>
        <translation>{total}件のタスクのうち{done}件を書き出し中…</translation>
    </message>
    <message>
        <source>Completing the file…</source>
        <translation>ファイルを仕上げています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Exported one task to {file}.</source>
        <translation>1件のタスクを{file}に書き出しました。</translation>
    </message>
    <message>
        <source>Exported {count} tasks to {file}.</source>
        <translation>{count}件のタスクを{file}に書き出しました。</translation>
    </message>
    <message>
        <source>{count} texts are longer than a cell of a spreadsheet holds: they end after 32,767 characters there. CSV and JSON files hold them whole.</source>
        <translation>{count}個のテキストは表計算のセルの上限を超えるため、32,767文字で切れます。CSVとJSONのファイルでは全文が保たれます。</translation>
    </message>
    <message>
        <source>A spreadsheet holds 1,048,576 rows, and these are more. Export fewer tasks, or a CSV file.</source>
        <translation>表計算は1,048,576行までですが、それを超えています。書き出すタスクを減らすか、CSVファイルにしてください。</translation>
    </message>
    <message>
        <source>A spreadsheet holds 16,384 columns, and these are more. Hide some, or export a CSV file.</source>
        <translation>表計算は16,384列までですが、それを超えています。列を隠すか、CSVファイルを書き出してください。</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>ディスクに空きがありません。空きを作るか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>そこには書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>フォルダーはもうありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file}は書き込まれませんでした。</translation>
    </message>
    <message>
        <source>The system has no program that opens {file}.</source>
        <translation>{file}を開くプログラムがシステムにありません。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export tasks</source>
        <translation>タスクを書き出す</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Excel or LibreOffice (.xlsx)</source>
        <translation>ExcelまたはLibreOffice (.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (.csv)</source>
        <translation>カンマ区切り (.csv)</translation>
    </message>
    <message>
        <source>JSON, with values as the API gives them (.json)</source>
        <translation>JSON、値はAPIの形式 (.json)</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>場所を選択…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>{count} that are shown, in this order</source>
        <translation>表示中の{count}件(この順序)</translation>
    </message>
    <message>
        <source>{count} that are selected</source>
        <translation>選択中の{count}件</translation>
    </message>
    <message>
        <source>All {count} of {workflow}</source>
        <translation>{workflow}の全{count}件</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全{count}件</translation>
    </message>
    <message>
        <source>Semicolons between the values, as some versions of Excel expect</source>
        <translation>値の区切りをセミコロンにする(一部のExcel用)</translation>
    </message>
    <message>
        <source>Begin with a mark that tells Excel the encoding</source>
        <translation>Excelに文字コードを伝える印を先頭に付ける</translation>
    </message>
    <message>
        <source>Disarm texts that look like formulas</source>
        <translation>数式に見えるテキストを無効化する</translation>
    </message>
    <message>
        <source>Writes an apostrophe before them. An import here takes it away again; other programs show it.</source>
        <translation>前にアポストロフィを付けます。ここで読み込むと取り除かれますが、他のプログラムでは表示されます。</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Meanwhile this became: {value}. Your text is kept.</source>
        <translation>その間に値が変わりました: {value}。入力は保持されています。</translation>
    </message>
    <message>
        <source>Not saved yet: {keys} saves it, Esc drops it.</source>
        <translation>未保存: {keys}で保存、Escで取り消し。</translation>
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
        <translation>型</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Can be edited</source>
        <translation>編集可</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Most files</source>
        <translation>最大ファイル数</translation>
    </message>
    <message>
        <source>Counts up</source>
        <translation>連番</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>INV-{number:4}</source>
        <comment>keep {number:4}, as the server reads it</comment>
        <translation>INV-{number:4}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Add option</source>
        <translation>選択肢を追加</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選択肢</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Drop these on a task, or one spreadsheet alone here: {names}</source>
        <translation>タスクにドロップしてください。表計算ファイル1つだけならここでもかまいません: {names}</translation>
    </message>
    <message>
        <source>Only files from this computer can be attached</source>
        <translation>添付できるのはこのコンピューターのファイルだけです</translation>
    </message>
    <message>
        <source>Files can be attached to one task at a time</source>
        <translation>ファイルを添付できるのは一度に1件のタスクだけです</translation>
    </message>
    <message>
        <source>These files can&apos;t be read: {names}</source>
        <translation>次のファイルは読めません: {names}</translation>
    </message>
    <message>
        <source>Tasks of this workflow can&apos;t be changed from here</source>
        <translation>このワークフローのタスクはここから変更できません</translation>
    </message>
    <message>
        <source>Tasks of this workflow have no field for files</source>
        <translation>このワークフローのタスクにはファイル用フィールドがありません</translation>
    </message>
    <message>
        <source>Drop the files on a task</source>
        <translation>ファイルをタスクにドロップしてください</translation>
    </message>
    <message>
        <source>{field} takes at most {limit} files; {count} are there already</source>
        <translation>{field}のファイルは最大{limit}個で、すでに{count}個あります</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field} of {task}</source>
        <translation>フォルダーの中を確認し、{task}の{field}にファイルを追加する前に確認する</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field} of {task}</source>
        <translation>サーバーに{host}から取得させ、{task}の{field}に追加</translation>
    </message>
    <message>
        <source>Add 1 file to {field} of {task}</source>
        <translation>{task}の{field}に1個のファイルを追加</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field} of {task}</source>
        <translation>
            <numerusform>{task}の{field}に%n個のファイルを追加</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileEditing</name>
    <message>
        <source>No program opens {name} to edit it.</source>
        <translation>{name}を編集できるプログラムがありません。</translation>
    </message>
    <message>
        <source>{name} is open to be edited. What is saved there is offered here.</source>
        <translation>{name}を編集用に開きました。そこで保存した内容がここに提示されます。</translation>
    </message>
    <message>
        <source>{name} was changed. The new version replaces the old one once the server has it. If this program is closed before, both stay.</source>
        <translation>{name}が変更されました。新しい版がサーバーに届くと、古い版と置き換わります。その前にこのプログラムを閉じると両方残ります。</translation>
    </message>
    <message>
        <source>Add as new version</source>
        <translation>新しい版として追加</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>you, {when}</source>
        <translation>あなた、{when}</translation>
    </message>
    <message>
        <source>same as {name}</source>
        <translation>{name}と同じ</translation>
    </message>
    <message>
        <source>same as {name} of {task}</source>
        <translation>{task}の{name}と同じ</translation>
    </message>
</context>
<context>
    <name>FileHits</name>
    <message>
        <source>in {file}, page {page}</source>
        <translation>{file}、{page}ページ</translation>
    </message>
    <message>
        <source>in {file}, sheet {sheet}</source>
        <translation>{file}、シート{sheet}</translation>
    </message>
    <message>
        <source>in {file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>The filter hides the task of this file. Take the filter away to open it.</source>
        <translation>フィルターがこのファイルのタスクを隠しています。開くにはフィルターを外してください。</translation>
    </message>
</context>
<context>
    <name>FileHitsButton</name>
    <message>
        <source>Also found in 1 file</source>
        <translation>他に1個のファイルで見つかりました</translation>
    </message>
    <message>
        <source>Also found in {count} files</source>
        <translation>他に{count}個のファイルで見つかりました</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>FileTarget</name>
    <message>
        <source>Tasks of this workflow have no field for files.</source>
        <translation>このワークフローのタスクにはファイル用フィールドがありません。</translation>
    </message>
    <message>
        <source>Have the server fetch it from {host} for {field}.</source>
        <translation>サーバーに{host}から取得させ、{field}に追加。</translation>
    </message>
    <message>
        <source>Add the picture to {field}.</source>
        <translation>画像を{field}に追加。</translation>
    </message>
    <message>
        <source>Look into the folder, and ask before its files are added to {field}.</source>
        <translation>フォルダーの中を確認し、{field}にファイルを追加する前に確認する。</translation>
    </message>
    <message>
        <source>Add 1 file to {field}.</source>
        <translation>{field}に1個のファイルを追加。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n files to {field}.</source>
        <translation>
            <numerusform>{field}に%n個のファイルを追加。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>{name}, page {page} of {count}</source>
        <translation>{name}、{page} / {count}ページ</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Add these files, too</source>
        <translation>これらのファイルも追加</translation>
    </message>
    <message>
        <source>No file is added.</source>
        <translation>ファイルは追加されません。</translation>
    </message>
</context>
<context>
    <name>FilesPresenter</name>
    <message>
        <source>Pasted picture {time}</source>
        <translation>貼り付けた画像 {time}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose a workflow</source>
        <translation>ワークフローを選択</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>新しいワークフロー…</translation>
    </message>
    <message>
        <source>{field} by day</source>
        <translation>{field}(日別)</translation>
    </message>
    <message>
        <source>{field} by week</source>
        <translation>{field}(週別)</translation>
    </message>
    <message>
        <source>{field} by month</source>
        <translation>{field}(月別)</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Then by {field}</source>
        <translation>次に{field}</translation>
    </message>
    <message>
        <source>Then by nothing</source>
        <translation>次はなし</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Press to change this condition, Delete to remove it</source>
        <translation>クリックでこの条件を変更、Deleteで削除</translation>
    </message>
    <message>
        <source>Remove: {condition}</source>
        <translation>削除: {condition}</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>There is no field “{name}”: the words are searched.</source>
        <translation>フィールド「{name}」がないため、語句を検索します。</translation>
    </message>
    <message>
        <source>There is no field “{name}”: the words are searched. Did you mean “{nearest}”?</source>
        <translation>フィールド「{name}」がないため、語句を検索します。「{nearest}」のことですか？</translation>
    </message>
    <message>
        <source>“{name}” could be {fields}. Type more of it, or the whole name in quotes.</source>
        <translation>「{name}」は{fields}のどれかです。続きを入力するか、名前全体を引用符で囲んでください。</translation>
    </message>
    <message>
        <source>“{term}” needs a value.</source>
        <translation>「{term}」には値が必要です。</translation>
    </message>
    <message>
        <source>“or” needs a filter on both sides. To find the word, put it in quotes.</source>
        <translation>「or」の両側にはフィルターが必要です。この語を検索するには引用符で囲んでください。</translation>
    </message>
    <message>
        <source>“{rest}” behind the value in “{term}” can&apos;t be read.</source>
        <translation>「{term}」の値の後の「{rest}」は読めません。</translation>
    </message>
    <message>
        <source>“{term}”: {reason}</source>
        <translation>「{term}」: {reason}</translation>
    </message>
    <message>
        <source>{field} can&apos;t be compared as in “{term}”.</source>
        <translation>{field}は「{term}」のようには比較できません。</translation>
    </message>
</context>
<context>
    <name>FilterTyping</name>
    <message>
        <source>Enter makes filters of it</source>
        <translation>Enterでフィルターにします</translation>
    </message>
    <message>
        <source>Tab completes the name of a field</source>
        <translation>Tabでフィールド名を補完します</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Filters: {filters}</source>
        <translation>フィルター: {filters}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>このファイル内を検索</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
</context>
<context>
    <name>ForAllButtons</name>
    <message>
        <source>Send all changes again that can be sent as they are</source>
        <translation>そのまま送れる変更をすべて再送信</translation>
    </message>
    <message>
        <source>Give up all changes that need you, after a question</source>
        <translation>確認のうえ、要対応の変更をすべて破棄</translation>
    </message>
    <message>
        <source>Retry all ({count})</source>
        <translation>すべて再試行({count})</translation>
    </message>
    <message>
        <source>Let all go ({count})</source>
        <translation>すべて破棄({count})</translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message>
        <source>The links and checklist of the new task can&apos;t be read. They are in {file}; add them by hand.</source>
        <translation>新しいタスクのリンクとチェックリストを読めません。{file}にあります。手動で追加してください。</translation>
    </message>
</context>
<context>
    <name>FoundTasks</name>
    <message>
        <source>The filter hides “{task}”. It is open here. The rows stay as they are.</source>
        <translation>フィルターが「{task}」を隠しています。ここに開いています。行はそのままです。</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>A task is called</source>
        <translation>タスクの呼び名</translation>
    </message>
</context>
<context>
    <name>GoneTask</name>
    <message>
        <source>Create it again</source>
        <translation>作成し直す</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>This workflow is gone. “{task}” was in it.</source>
        <translation>このワークフローはもうありません。「{task}」が含まれていました。</translation>
    </message>
    <message>
        <source>“{task}” was replaced by somebody else: “{other}” has its ID now.</source>
        <translation>「{task}」は他の人により置き換えられました。今は「{other}」がこのIDです。</translation>
    </message>
    <message>
        <source>“{task}” was deleted by somebody else.</source>
        <translation>「{task}」は他の人により削除されました。</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>入力内容は保持されています。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイド内を検索</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>ガイドのページ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The guide was not installed with the program.</source>
        <translation>プログラムにガイドがインストールされていません。</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>これらの語句を含むページはありません。</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>これらの語句を含むページ: {count}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Flowdash Desktop is under the MIT licence, and made of the packages below.</source>
        <translation>Flowdash DesktopはMITライセンスで提供され、以下のパッケージで作られています。</translation>
    </message>
    <message>
        <source>About Flowdash Desktop</source>
        <translation>Flowdash Desktopについて</translation>
    </message>
    <message>
        <source>This is all of it, without names, addresses, keys and texts of tasks. Nothing is sent: copy or save it.</source>
        <translation>これが全内容です。名前、アドレス、キー、タスクのテキストは含みません。何も送信されません。コピーまたは保存してください。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}. Choose another folder.</source>
        <translation>{file}に書き込めません: {reason}。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}として保存しました。</translation>
    </message>
    <message>
        <source>There is no log: nothing went wrong so far.</source>
        <translation>ログはありません。これまで問題は起きていません。</translation>
    </message>
    <message>
        <source>No program opens {path}. Open it by hand.</source>
        <translation>{path}を開くプログラムがありません。手動で開いてください。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time. What was saved is here.</source>
        <translation>前回、プログラムが予期せず終了しました。保存済みの内容はここにあります。</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>レポートを表示…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Can&apos;t be undone: {what}</source>
        <translation>元に戻せません: {what}</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>元に戻す: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>やり直す: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>やり直しました: {what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>取り消しました: {what}</translation>
    </message>
    <message>
        <source>The server had not accepted it.</source>
        <translation>サーバーはこれを受け付けていませんでした。</translation>
    </message>
    <message>
        <source>The server had not accepted {count} of them.</source>
        <translation>サーバーはこのうち{count}件を受け付けていませんでした。</translation>
    </message>
    <message>
        <source>1 task is not there any more.</source>
        <translation>1件のタスクはもうありません。</translation>
    </message>
    <message>
        <source>{count} tasks are not there any more.</source>
        <translation>{count}件のタスクはもうありません。</translation>
    </message>
    <message>
        <source>Already carried out: {count}.</source>
        <translation>実行済み: {count}。</translation>
    </message>
    <message>
        <source>It is not known whether the server has carried this out: {what}.</source>
        <translation>サーバーで実行されたかどうか不明です: {what}。</translation>
    </message>
    <message>
        <source>{what} was not carried out, so nothing is undone.</source>
        <translation>実行されなかったため、元に戻すものはありません: {what}。</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone before {later}.</source>
        <translation>先に{later}を元に戻す必要があります: {what}。</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: nothing is kept that would bring it back.</source>
        <translation>元に戻せません。復元できるものが残っていません: {what}。</translation>
    </message>
    <message>
        <source>{what}: 1 was carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}: 1件は実行済みで元に戻せません。残りは要対応です。</translation>
    </message>
    <message>
        <source>{what}: {count} were carried out and can&apos;t be undone. The others need you.</source>
        <translation>{what}: {count}件は実行済みで元に戻せません。残りは要対応です。</translation>
    </message>
    <message>
        <source>{what} was sent and can&apos;t be undone.</source>
        <translation>送信済みで元に戻せません: {what}。</translation>
    </message>
    <message>
        <source>{what} was carried out and can&apos;t be undone.</source>
        <translation>実行済みで元に戻せません: {what}。</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the task is not there any more.</source>
        <translation>元に戻せません。タスクはもうありません: {what}。</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the task is not there any more.</source>
        <translation>やり直せません。タスクはもうありません: {what}。</translation>
    </message>
    <message>
        <source>{what} can&apos;t be undone: the tasks are not there any more.</source>
        <translation>元に戻せません。タスクはもうありません: {what}。</translation>
    </message>
    <message>
        <source>{what} can&apos;t be done again: the tasks are not there any more.</source>
        <translation>やり直せません。タスクはもうありません: {what}。</translation>
    </message>
    <message>
        <source>It is being sent right now. Try again in a moment.</source>
        <translation>現在送信中です。少し後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>{what} is being sent right now. Try again in a moment.</source>
        <translation>送信中です: {what}。少し後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>{what} is being sent and can&apos;t be undone any more.</source>
        <translation>送信中のため、もう元に戻せません: {what}。</translation>
    </message>
    <message>
        <source>Undo history ({keys}) has the steps before it.</source>
        <translation>それより前の操作は「操作の履歴」({keys})にあります。</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>やり直す操作はありません</translation>
    </message>
    <message>
        <source>Nothing to undo in {workflow}</source>
        <translation>{workflow}に元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Nothing to redo in {workflow}</source>
        <translation>{workflow}にやり直す操作はありません</translation>
    </message>
    <message>
        <source>Your last change was in {workflow}.</source>
        <translation>最後の変更は{workflow}でした。</translation>
    </message>
    <message>
        <source>Nothing to undo here</source>
        <translation>ここに元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Nothing to redo here</source>
        <translation>ここにやり直す操作はありません</translation>
    </message>
    <message>
        <source>, {before} to {after}</source>
        <translation>、{before}から{after}</translation>
    </message>
    <message>
        <source>{what} is {value} again</source>
        <translation>{what}は再び{value}です</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>new task {task}</source>
        <translation>新しいタスク{task}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count}件の変更</translation>
    </message>
    <message>
        <source>{action} of {count} tasks</source>
        <translation>{action}({count}件のタスク)</translation>
    </message>
    <message>
        <source>delete {count} tasks</source>
        <translation>{count}件のタスクを削除</translation>
    </message>
    <message>
        <source>add {count} files</source>
        <translation>{count}個のファイルを追加</translation>
    </message>
    <message>
        <source>{field} of {count} tasks</source>
        <translation>{count}件のタスクの{field}</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count}件のタスク</translation>
    </message>
    <message>
        <source>{task} will be deleted in a few seconds.</source>
        <translation>{task}は数秒後に削除されます。</translation>
    </message>
    <message>
        <source>{task} will be deleted when the server can be reached.</source>
        <translation>{task}はサーバーにつながると削除されます。</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out in a few seconds.</source>
        <translation>{task}の{action}は数秒後に実行されます。</translation>
    </message>
    <message>
        <source>{action} of {task} will be carried out when the server can be reached.</source>
        <translation>{task}の{action}はサーバーにつながると実行されます。</translation>
    </message>
    <message>
        <source>{field} of {task}</source>
        <translation>{task}の{field}</translation>
    </message>
    <message>
        <source>delete {task}</source>
        <translation>{task}を削除</translation>
    </message>
    <message>
        <source>link {task} to {other}</source>
        <translation>{task}を{other}にリンク</translation>
    </message>
    <message>
        <source>unlink {task} from {other}</source>
        <translation>{task}と{other}のリンクを解除</translation>
    </message>
    <message>
        <source>comment on {task}</source>
        <translation>{task}へのコメント</translation>
    </message>
    <message>
        <source>{what} of {task}</source>
        <translation>{task}の{what}</translation>
    </message>
    <message>
        <source>remove {file} from {task}</source>
        <translation>{task}から{file}を削除</translation>
    </message>
    <message>
        <source>add {file} to {task}</source>
        <translation>{task}に{file}を追加</translation>
    </message>
    <message>
        <source>rename {old} to {new} in {task}</source>
        <translation>{task}の{old}の名前を{new}に変更</translation>
    </message>
    <message>
        <source>In {workflow}: {what}</source>
        <translation>{workflow}: {what}</translation>
    </message>
    <message>
        <source>1 more waits.</source>
        <translation>他に1件待機中です。</translation>
    </message>
    <message>
        <source>{count} more wait.</source>
        <translation>他に{count}件待機中です。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>操作の履歴</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{later} was carried out later</source>
        <translation>{later}が後で実行されました</translation>
    </message>
    <message>
        <source>first undo {later}</source>
        <translation>先に{later}を元に戻してください</translation>
    </message>
    <message>
        <source>{done} of {count} carried out, can&apos;t be undone</source>
        <translation>{count}件中{done}件が実行済みで、元に戻せません</translation>
    </message>
    <message>
        <source>Sent, can&apos;t be undone</source>
        <translation>送信済み、元に戻せません</translation>
    </message>
    <message>
        <source>Carried out, can&apos;t be undone</source>
        <translation>実行済み、元に戻せません</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Taken back, not carried out</source>
        <translation>取り消し済み、未実行</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>ここに保存済み、未送信</translation>
    </message>
    <message>
        <source>Waits, can be undone</source>
        <translation>待機中、元に戻せます</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>未実行</translation>
    </message>
</context>
<context>
    <name>HistoryExportDialog</name>
    <message>
        <source>Export history of {workflow}</source>
        <translation>{workflow}の履歴を書き出す</translation>
    </message>
    <message>
        <source>Each change of a stage becomes a line: which task, when, by whom and why.</source>
        <translation>ステージの変更ごとに1行になります: どのタスクが、いつ、誰により、なぜ。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>開始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>終了(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{name} (from {host})</source>
        <translation>{name}({host}から)</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name}({size})</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>ファイルではない</translation>
    </message>
    <message>
        <source>too large: {size}</source>
        <translation>大きすぎます: {size}</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>not a web address</source>
        <translation>Webアドレスではない</translation>
    </message>
    <message>
        <source>in another folder</source>
        <translation>別のフォルダー内</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>フォルダーなし</translation>
    </message>
    <message>
        <source>{name} ({reason})</source>
        <translation>{name}({reason})</translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation>「{file}」が見つかりません。</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>「{file}」はフォルダーです。</translation>
    </message>
    <message>
        <source>“{file}” is neither a file nor a folder.</source>
        <translation>「{file}」はファイルでもフォルダーでもありません。</translation>
    </message>
    <message>
        <source>“{file}” is {size}; this server takes files up to {most}.</source>
        <translation>「{file}」は{size}です。このサーバーで扱えるファイルは{most}までです。</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read: this account is not allowed to.</source>
        <translation>「{file}」を読めません。このアカウントには許可がありません。</translation>
    </message>
    <message>
        <source>“{file}” is not a web address that the server can fetch.</source>
        <translation>「{file}」はサーバーが取得できるWebアドレスではありません。</translation>
    </message>
    <message>
        <source>“{file}” is outside of the folder from which files are taken.</source>
        <translation>「{file}」は、ファイルの取り込み元フォルダーの外にあります。</translation>
    </message>
    <message>
        <source>“{file}” has no folder here: write its whole path.</source>
        <translation>「{file}」のフォルダーがここでは不明です。完全なパスを書いてください。</translation>
    </message>
    <message>
        <source>1 file is added, {size}.</source>
        <translation>1個のファイルを追加します、{size}。</translation>
    </message>
    <message>
        <source>{count} files are added, {size}.</source>
        <translation>{count}個のファイルを追加します、{size}。</translation>
    </message>
    <message>
        <source>The server fetches files from: {hosts}.</source>
        <translation>サーバーがファイルを取得する先: {hosts}。</translation>
    </message>
    <message>
        <source>1 file is outside of the folder of the imported file, or hidden:</source>
        <translation>1個のファイルが読み込んだファイルのフォルダーの外にあるか、隠しファイルです:</translation>
    </message>
    <message>
        <source>{count} files are outside of the folder of the imported file, or hidden:</source>
        <translation>{count}個のファイルが読み込んだファイルのフォルダーの外にあるか、隠しファイルです:</translation>
    </message>
    <message>
        <source>and {count} more folders</source>
        <translation>他{count}個のフォルダー</translation>
    </message>
    <message>
        <source>Looking for files… {done} of {total}</source>
        <translation>ファイルを探しています… {done} / {total}</translation>
    </message>
    <message>
        <source>Copying files… {done} of {total}</source>
        <translation>ファイルをコピー中… {done} / {total}</translation>
    </message>
    <message>
        <source>Nothing was imported. {reason}</source>
        <translation>何も読み込まれませんでした。{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>変更 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新規 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>変更なし %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>拒否 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>除外 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on both sides</source>
        <translation>
            <numerusform>両側で変更 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>new field “{name}” ({type})</source>
        <translation>新しいフィールド「{name}」({type})</translation>
    </message>
    <message>
        <source>a new option of “{name}”</source>
        <translation>「{name}」の新しい選択肢1個</translation>
    </message>
    <message>
        <source>{count} new options of “{name}”</source>
        <translation>「{name}」の新しい選択肢{count}個</translation>
    </message>
    <message>
        <source>This also changes the workflow: {parts}. Ctrl+Alt+Z takes that back.</source>
        <translation>ワークフローも変更されます: {parts}。Ctrl+Alt+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>カンマ</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>upright bars</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>{zone} time</source>
        <translation>{zone}時間</translation>
    </message>
    <message>
        <source>“{zone}” is not known: this computer&apos;s time</source>
        <translation>「{zone}」は不明なため、このコンピューターの時刻を使います</translation>
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
        <translation>西ヨーロッパ (Windows-1252)</translation>
    </message>
    <message>
        <source>Western Europe (ISO-8859-1)</source>
        <translation>西ヨーロッパ (ISO-8859-1)</translation>
    </message>
    <message>
        <source>Western Europe (DOS-850)</source>
        <translation>西ヨーロッパ (DOS-850)</translation>
    </message>
    <message>
        <source>Western Europe (Mac)</source>
        <translation>西ヨーロッパ (Mac)</translation>
    </message>
    <message>
        <source>Central Europe (Windows-1250)</source>
        <translation>中央ヨーロッパ (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>キリル文字 (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>キリル文字 (KOI8-R)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>ギリシャ語 (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>トルコ語 (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>ヘブライ語 (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>アラビア語 (Windows-1256)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>バルト語 (Windows-1257)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>タイ語 (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>日本語 (Shift-JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>日本語 (EUC-JP)</translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation>韓国語 (Windows-949)</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>簡体字中国語 (GB18030)</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体字中国語 (Big5)</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>{number}行目</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>行なし</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数点はカンマ</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>小数点はピリオド</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>{field}: a formula that nobody has calculated.</source>
        <translation>{field}: 計算されていない数式です。</translation>
    </message>
    <message>
        <source>{field}: the cell says {error}.</source>
        <translation>{field}: セルの値が{error}です。</translation>
    </message>
    <message>
        <source>Several tasks are found by this.</source>
        <translation>複数のタスクが見つかります。</translation>
    </message>
    <message>
        <source>Row {row} is of the same task.</source>
        <translation>{row}行目も同じタスクです。</translation>
    </message>
    <message>
        <source>The task was deleted after the file was written.</source>
        <translation>ファイルの作成後にタスクが削除されました。</translation>
    </message>
    <message>
        <source>This row has become a task before.</source>
        <translation>この行はすでにタスクになっています。</translation>
    </message>
    <message>
        <source>the task has {theirs}, the file has {mine}</source>
        <translation>タスクは{theirs}、ファイルは{mine}</translation>
    </message>
    <message>
        <source>Change {count}</source>
        <translation>{count}件を変更</translation>
    </message>
    <message>
        <source>Create {count}</source>
        <translation>{count}件を作成</translation>
    </message>
    <message>
        <source>Change {changed} and create {new}</source>
        <translation>{changed}件を変更、{new}件を作成</translation>
    </message>
    <message>
        <source>one task changed</source>
        <translation>1件のタスクを変更</translation>
    </message>
    <message>
        <source>{count} tasks changed</source>
        <translation>{count}件のタスクを変更</translation>
    </message>
    <message>
        <source>one task created</source>
        <translation>1件のタスクを作成</translation>
    </message>
    <message>
        <source>{count} tasks created</source>
        <translation>{count}件のタスクを作成</translation>
    </message>
    <message>
        <source>one file added</source>
        <translation>1個のファイルを追加</translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation>{count}個のファイルを追加</translation>
    </message>
    <message>
        <source>Imported {file}: {what}.</source>
        <translation>{file}を読み込みました: {what}。</translation>
    </message>
    <message>
        <source>Import tasks from</source>
        <translation>タスクの読み込み元</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>表計算ファイル (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save the refused rows as</source>
        <translation>拒否された行の保存先</translation>
    </message>
    <message>
        <source>{file} - refused rows</source>
        <translation>{file} - 拒否された行</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>拒否の理由</translation>
    </message>
    <message>
        <source>Saved one refused row to {file}.</source>
        <translation>拒否された1行を{file}に保存しました。</translation>
    </message>
    <message>
        <source>Saved {count} refused rows to {file}.</source>
        <translation>拒否された{count}行を{file}に保存しました。</translation>
    </message>
    <message>
        <source>The tasks of this workflow are still being read. Import once they are all here.</source>
        <translation>このワークフローのタスクはまだ読み込み中です。すべてそろってから読み込んでください。</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>There are no rows in the clipboard. Copy some cells of a spreadsheet first.</source>
        <translation>クリップボードに行がありません。先に表計算のセルをコピーしてください。</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file}を読み込み中…</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows</source>
        <translation>{file}を読み込み中… {rows}行</translation>
    </message>
    <message>
        <source>Reading {file}… {rows} rows, {share} %</source>
        <translation>{file}を読み込み中… {rows}行、{share} %</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>None of the imported tasks is there any more.</source>
        <translation>読み込んだタスクはもう1件もありません。</translation>
    </message>
    <message>
        <source>The reading was stopped. The rows are those of before.</source>
        <translation>読み込みを中止しました。行は前のままです。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>{file} was not imported. {reason}</source>
        <translation>{file}は読み込まれませんでした。{reason}</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file}に行がありません。</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}行</translation>
    </message>
    <message>
        <source>sheet “{sheet}” · {rows}</source>
        <translation>シート「{sheet}」· {rows}</translation>
    </message>
    <message>
        <source>Formulas without a value: {count}. Their rows are refused. Open the file in your spreadsheet program and save it once to bring them in.</source>
        <translation>値のない数式: {count}。その行は拒否されます。取り込むには、表計算プログラムでファイルを開いて一度保存してください。</translation>
    </message>
    <message>
        <source>Formulas whose values may be old: the file asks to be calculated anew.</source>
        <translation>値が古い可能性のある数式: ファイルが再計算を求めています。</translation>
    </message>
    <message>
        <source>Cells with errors: {count}. Their rows are refused.</source>
        <translation>エラーのあるセル: {count}。その行は拒否されます。</translation>
    </message>
    <message>
        <source>Merged cells: {count}. Only the first cell of each has the value.</source>
        <translation>結合されたセル: {count}。それぞれ最初のセルだけに値があります。</translation>
    </message>
    <message>
        <source>Hidden rows: {count}. They are read, too.</source>
        <translation>非表示の行: {count}。これらも読み込まれます。</translation>
    </message>
    <message>
        <source>Hidden columns: {count}. They are read, too.</source>
        <translation>非表示の列: {count}。これらも読み込まれます。</translation>
    </message>
    <message>
        <source>The dates of the file count from 1904, and are read so.</source>
        <translation>ファイルの日付は1904年起点で、そのように読み込まれます。</translation>
    </message>
    <message>
        <source>Texts as long as a cell holds: {count}. They may have been cut at 32,767 characters before.</source>
        <translation>セルの上限の長さのテキスト: {count}。すでに32,767文字で切られている可能性があります。</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits: {count}. A spreadsheet program may have changed their last digits.</source>
        <translation>15桁を超える数値: {count}。表計算プログラムが末尾の桁を変えた可能性があります。</translation>
    </message>
    <message>
        <source>Dates that are no days of the calendar: {count}.</source>
        <translation>暦にない日付: {count}。</translation>
    </message>
    <message>
        <source>Columns without a heading: {count}.</source>
        <translation>見出しのない列: {count}。</translation>
    </message>
    <message>
        <source>Headings that are there twice: {count}.</source>
        <translation>重複した見出し: {count}。</translation>
    </message>
    <message>
        <source>Rows that are there twice: {count}.</source>
        <translation>重複した行: {count}。</translation>
    </message>
    <message>
        <source>Rows with more cells than there are headings: {count}.</source>
        <translation>見出しよりセルの多い行: {count}。</translation>
    </message>
    <message>
        <source>The file is of another kind than its name says.</source>
        <translation>ファイルの種類が名前と異なります。</translation>
    </message>
    <message>
        <source>Errors in the cells of this file could not be looked for.</source>
        <translation>このファイルのセルのエラーは確認できませんでした。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import into {workflow}</source>
        <translation>{workflow}に読み込む</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み込みを中止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Bring back into {workflow}</source>
        <translation>{workflow}に取り込む</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>行を確認中…</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>Save the refused row as a file…</source>
        <translation>拒否された行をファイルに保存…</translation>
    </message>
    <message>
        <source>Save the {count} refused rows as a file…</source>
        <translation>拒否された{count}行をファイルに保存…</translation>
    </message>
    <message>
        <source>Choose first which value is to be where a cell was changed on both sides.</source>
        <translation>両方で変更されたセルについて、どちらの値にするか先に選んでください。</translation>
    </message>
    <message>
        <source>Choose on the left what each column becomes.</source>
        <translation>各列を何にするか、左で選んでください。</translation>
    </message>
    <message>
        <source>No row of this file would change anything.</source>
        <translation>このファイルのどの行も何も変更しません。</translation>
    </message>
    <message>
        <source>Nothing is changed yet. One Ctrl+Z takes all of it back.</source>
        <translation>まだ何も変更されていません。Ctrl+Z1回ですべて元に戻せます。</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ済み</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了にする</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>割り当て…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>割り当て先</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The server syncs {workflow} with its database…</source>
        <translation>サーバーが{workflow}をデータベースと同期しています…</translation>
    </message>
    <message>
        <source>{workflow} has no data sync on this server. Nothing was changed.</source>
        <translation>このサーバーの{workflow}にはデータ同期がありません。何も変更されていません。</translation>
    </message>
    <message>
        <source>{workflow} was not synced: {reason}</source>
        <translation>{workflow}は同期されませんでした: {reason}</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>履歴を書き出す</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>{workflow} history {first} to {last}.csv</source>
        <translation>{workflow} 履歴 {first}～{last}.csv</translation>
    </message>
    <message>
        <source>The server writes the history…</source>
        <translation>サーバーが履歴を書き出しています…</translation>
    </message>
    <message>
        <source>This server exports no history.</source>
        <translation>このサーバーは履歴を書き出せません。</translation>
    </message>
    <message>
        <source>The history was not exported: {reason}</source>
        <translation>履歴は書き出されませんでした: {reason}</translation>
    </message>
    <message>
        <source>The history is in {file}.</source>
        <translation>履歴は{file}にあります。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The server could not write the history. No file was saved.</source>
        <translation>サーバーが履歴を書き出せませんでした。ファイルは保存されていません。</translation>
    </message>
    <message>
        <source>The server takes long to write the history. No file was saved: try again later.</source>
        <translation>サーバーの履歴の書き出しに時間がかかっています。ファイルは保存されていません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>No program shows the folder {folder}.</source>
        <translation>フォルダー{folder}を表示できるプログラムがありません。</translation>
    </message>
    <message>
        <source>{workflow}: the server was asked to sync, and goes on by itself.</source>
        <translation>{workflow}: サーバーに同期を依頼しました。以降はサーバーが続けます。</translation>
    </message>
    <message>
        <source>{workflow} is synced: {created} created, {updated} changed, {unchanged} as before.</source>
        <translation>{workflow}を同期しました: 作成{created}、変更{updated}、変更なし{unchanged}。</translation>
    </message>
    <message>
        <source>{failed} refused:</source>
        <translation>拒否{failed}:</translation>
    </message>
    <message>
        <source>{workflow} was not synced:</source>
        <translation>{workflow}は同期されませんでした:</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key needed</source>
        <translation>APIキーが必要です</translation>
    </message>
    <message>
        <source>{account} asks for an API key</source>
        <translation>{account}にはAPIキーが必要です</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>サーバーがAPIキーを受け付けません。</translation>
    </message>
    <message>
        <source>Your changes are saved here and wait for the key.</source>
        <translation>変更はここに保存され、キーを待っています。</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>APIキー(&amp;K)</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>このセッションのみ</translation>
    </message>
    <message>
        <source>Open as an account of its own</source>
        <translation>別のアカウントとして開く</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>このキーを使う</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>The key can&apos;t be kept in the keyring of this system. It is never written to a file.</source>
        <translation>このシステムのキーリングにキーを保存できません。キーがファイルに書き込まれることはありません。</translation>
    </message>
    <message>
        <source>This is an invitation to another server, {address}. Use it to connect another account.</source>
        <translation>これは別のサーバー{address}への招待です。別のアカウントの接続に使ってください。</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>Nobody: a program, which may do everything</source>
        <translation>なし: すべての操作ができるプログラム用</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>人(&amp;P)</translation>
    </message>
    <message>
        <source>Choose whose key it is</source>
        <translation>誰のキーかを選択</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Such as the computer where it is used, so that it is known again.</source>
        <translation>後で見分けられるように、使うコンピューターなどの名前。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>7日後</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>30日後</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>90日後</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>1年後</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>有効期限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Address in the invitation</source>
        <translation>招待に書くアドレス(&amp;A)</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>APIキー(&amp;K)</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>キーをコピー</translation>
    </message>
    <message>
        <source>Copy invitation</source>
        <translation>招待をコピー</translation>
    </message>
    <message>
        <source>The key is shown only now. The server stores no copy of it.</source>
        <translation>キーが表示されるのは今だけです。サーバーは写しを保存しません。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>The key was not copied, and can&apos;t be shown again. Close once more to do without it.</source>
        <translation>キーがコピーされていません。再表示はできません。このままでよければもう一度閉じてください。</translation>
    </message>
    <message>
        <source>Choose whose key it is.</source>
        <translation>誰のキーかを選んでください。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>キーをコピーしました。</translation>
    </message>
    <message>
        <source>The invitation is copied. Send it to that person alone: whoever has it can work with the key.</source>
        <translation>招待をコピーしました。本人だけに送ってください。持っている人は誰でもキーを使って作業できます。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>Press a new key…</source>
        <translation>新しいキーを押す…</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>ここで使う</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>そこに残す</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Press the key for {command}. A letter is for row mode, other keys work everywhere.</source>
        <translation>{command}のキーを押してください。文字は行モード用で、他のキーはどこでも使えます。</translation>
    </message>
    <message>
        <source>Esc changes nothing.</source>
        <translation>Escで変更せずに終了します。</translation>
    </message>
    <message>
        <source>moving and choosing</source>
        <translation>移動と選択</translation>
    </message>
    <message>
        <source>{key} is always the key of {owner}. Press another one.</source>
        <translation>{key}は常に{owner}のキーです。別のキーを押してください。</translation>
    </message>
    <message>
        <source>{key} is the key of {other} now.</source>
        <translation>{key}は現在{other}のキーです。</translation>
    </message>
    <message>
        <source>in row mode</source>
        <translation>行モード</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>{key} is the key of {command} {where}.</source>
        <translation>{key}は{command}のキーです({where})。</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>キーを書き出す</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>キー (*.json)</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>{file}に書き出しました。</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>ファイルに書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>キーを読み込む</translation>
    </message>
    <message>
        <source>Imported from {file}.</source>
        <translation>{file}から読み込みました。</translation>
    </message>
    <message>
        <source>Commands that are not known here were left out: {count}.</source>
        <translation>ここにないコマンドは除外しました: {count}。</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>キーを変更…</translation>
    </message>
</context>
<context>
    <name>LaterPopup</name>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Come back to this task</source>
        <translation>このタスクに戻る</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>tomorrow, fri 14:30, +2w</source>
        <translation>明日、金曜日 14:30、+2週</translation>
    </message>
    <message>
        <source>This is no date. Type one such as fri 14:30.</source>
        <translation>日付ではありません。「金曜日 14:30」のように入力してください。</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Letter after G</source>
        <translation>Gの後の文字</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Letter of the view {name}</source>
        <translation>ビュー{name}の文字</translation>
    </message>
    <message>
        <source>A letter from A to Z, or a digit.</source>
        <translation>AからZの文字、または数字。</translation>
    </message>
    <message>
        <source>Without one the view gets whichever letter is free.</source>
        <translation>指定しなければ、空いている文字がビューに付きます。</translation>
    </message>
    <message>
        <source>{letter} always leads to “{name}”.</source>
        <translation>{letter}は常に「{name}」へ移動します。</translation>
    </message>
    <message>
        <source>{letter} leads to “{name}” now, which gets another letter.</source>
        <translation>{letter}は現在「{name}」用です。そのビューには別の文字が付きます。</translation>
    </message>
</context>
<context>
    <name>LinkControl</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>{field}をコピー</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>メールを書く</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話をかける</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Other workflow</source>
        <translation>相手のワークフロー</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>相手側での名前</translation>
    </message>
    <message>
        <source>How many tasks belong together</source>
        <translation>タスクの対応数</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>There are more. Type to narrow.</source>
        <translation>他にもあります。入力して絞り込んでください。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>LinkedRow</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Unlink {task}</source>
        <translation>{task}のリンクを解除</translation>
    </message>
</context>
<context>
    <name>LinkedTask</name>
    <message>
        <source>“{task}” can be opened now.</source>
        <translation>「{task}」を開けるようになりました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>“{task}” is not there any more.</source>
        <translation>「{task}」はもうありません。</translation>
    </message>
    <message>
        <source>“{task}” is not among the tasks that are here. Not all have come yet.</source>
        <translation>「{task}」はここにあるタスクの中にありません。まだすべては届いていません。</translation>
    </message>
    <message>
        <source>“{task}” can&apos;t be opened. {reason}</source>
        <translation>「{task}」を開けません。{reason}</translation>
    </message>
</context>
<context>
    <name>LinkedTasks</name>
    <message>
        <source>Linked</source>
        <translation>リンク済み</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>リンクしたタスク</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Find a task to link</source>
        <translation>リンクするタスクを検索</translation>
    </message>
    <message>
        <source>Looking for tasks…</source>
        <translation>タスクを探しています…</translation>
    </message>
    <message>
        <source>In which workflow are the tasks of “{link}”?</source>
        <translation>「{link}」のタスクはどのワークフローにありますか？</translation>
    </message>
    <message>
        <source>There are no tasks to link</source>
        <translation>リンクできるタスクがありません</translation>
    </message>
    <message>
        <source>Unlinked from {link}: {task}</source>
        <translation>{link}からリンクを解除: {task}</translation>
    </message>
    <message>
        <source>{link}: {task} replaced {before}</source>
        <translation>{link}: {before}を{task}に置き換え</translation>
    </message>
    <message>
        <source>now linked to {task}</source>
        <translation>{task}にリンクしました</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Loading progress</source>
        <translation>読み込みの進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop loading; what was loaded stays</source>
        <translation>読み込みを中止。読み込んだ分は残ります</translation>
    </message>
    <message>
        <source>Stopped. What was loaded stays; Refresh loads the rest.</source>
        <translation>中止しました。読み込んだ分は残ります。「更新」で残りを読み込みます。</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>残りを読み込む</translation>
    </message>
    <message>
        <source>Read the tasks that were not loaded</source>
        <translation>読み込まれていないタスクを読み込みます</translation>
    </message>
    <message>
        <source>All tasks are loaded</source>
        <translation>すべてのタスクを読み込みました</translation>
    </message>
    <message>
        <source>Loading 1 task…</source>
        <translation>1件のタスクを読み込み中…</translation>
    </message>
    <message>
        <source>Loading {count} tasks…</source>
        <translation>{count}件のタスクを読み込み中…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Loading {count} of {total} tasks…</source>
        <translation>{total}件中{count}件のタスクを読み込み中…</translation>
    </message>
    <message>
        <source>1 task loaded, not all of them</source>
        <translation>1件のタスクを読み込みました(一部)</translation>
    </message>
    <message>
        <source>{count} tasks loaded, not all of them</source>
        <translation>{count}件のタスクを読み込みました(一部)</translation>
    </message>
</context>
<context>
    <name>LongTextCellEditor</name>
    <message>
        <source>Ctrl+Enter saves, Esc gives up</source>
        <translation>Ctrl+Enterで保存、Escで取り消し</translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source> and {count} more</source>
        <translation> 他{count}人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Shown as text: pictures and links of the mail are left out.</source>
        <translation>テキストとして表示: メールの画像とリンクは省かれています。</translation>
    </message>
    <message>
        <source>Unnamed file</source>
        <translation>名前のないファイル</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name}を見る</translation>
    </message>
    <message>
        <source>and {count} more. Save the mail to open them in another program.</source>
        <translation>他{count}個。別のプログラムで開くには、メールを保存してください。</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Blank cells</source>
        <translation>空白のセル</translation>
    </message>
    <message>
        <source>keep what the task has</source>
        <translation>タスクの値を残す</translation>
    </message>
    <message>
        <source>clear it</source>
        <translation>値を消去</translation>
    </message>
    <message>
        <source>Rows without a task</source>
        <translation>タスクのない行</translation>
    </message>
    <message>
        <source>create one</source>
        <translation>タスクを作成</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>除外する</translation>
    </message>
    <message>
        <source>Add this option</source>
        <translation>この選択肢を追加</translation>
    </message>
    <message>
        <source>Add these {count} options</source>
        <translation>これら{count}個の選択肢を追加</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>列{number}</translation>
    </message>
    <message>
        <source>{column} becomes</source>
        <translation>{column}の変更先</translation>
    </message>
    <message>
        <source>Order of day and month in {column}</source>
        <translation>{column}の日と月の順序</translation>
    </message>
    <message>
        <source>Decimals in {column}</source>
        <translation>{column}の小数点</translation>
    </message>
    <message>
        <source>{field} is required and no column fills it.</source>
        <translation>{field}は必須ですが、対応する列がありません。</translation>
    </message>
    <message>
        <source>{count} fit</source>
        <translation>{count}件が適合</translation>
    </message>
    <message>
        <source>one does not fit</source>
        <translation>1件が不適合</translation>
    </message>
    <message>
        <source>{count} do not fit</source>
        <translation>{count}件が不適合</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Make a new field “{name}”</source>
        <translation>新しいフィールド「{name}」を作成</translation>
    </message>
    <message>
        <source>nothing: each row is a new task</source>
        <translation>なし: 各行を新しいタスクにする</translation>
    </message>
    <message>
        <source>Tasks are found by</source>
        <translation>タスクの検索に使う列</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>メンションする人</translation>
    </message>
    <message>
        <source>{name}: Enter mentions</source>
        <translation>{name}: Enterでメンション</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>current</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>MisfitCard</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Each becomes</source>
        <translation>それぞれの変更後</translation>
    </message>
    <message>
        <source>All others become</source>
        <translation>他のすべての変更後</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>他{count}件</translation>
    </message>
    <message>
        <source>F2 writes another value into the last column.</source>
        <translation>F2で最後の列に別の値を入力します。</translation>
    </message>
</context>
<context>
    <name>MisfitsModel</name>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>現在の値</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More for this workflow</source>
        <translation>このワークフローのその他</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Paste as new tasks</source>
        <translation>新しいタスクとして貼り付け</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Edit in a spreadsheet</source>
        <translation>表計算で編集</translation>
    </message>
    <message>
        <source>Export history as CSV…</source>
        <translation>履歴をCSVで書き出す…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Search in viewed files</source>
        <translation>表示したファイル内を検索</translation>
    </message>
    <message>
        <source>Fetch the next tasks&apos; files ahead</source>
        <translation>次のタスクのファイルを先に取得</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>すべてのコマンド…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>この名前のビューが別にあります。</translation>
    </message>
    <message>
        <source>Return replaces the view of this name.</source>
        <translation>Returnでこの名前のビューを置き換えます。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Filter, order and columns are saved, but not which tasks “{view}” lists.</source>
        <translation>フィルター、並び順、列は保存されますが、「{view}」が示すタスクは保存されません。</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Enter adds a line, Alt+Up and Alt+Down move it.</source>
        <translation>Enterで行を追加、Alt+UpとAlt+Downで移動します。</translation>
    </message>
    <message>
        <source>{word} {number}</source>
        <translation>{word}{number}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name}を削除</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>{name}の色</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>There is a workflow of this name already.</source>
        <translation>この名前のワークフローはすでにあります。</translation>
    </message>
</context>
<context>
    <name>NewTaskForm</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>さらに{some}個を表示(全{count}フィールド)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>NewTaskPane</name>
    <message>
        <source>New task details</source>
        <translation>新しいタスクの詳細</translation>
    </message>
    <message>
        <source>You began this task before. It is not created yet.</source>
        <translation>以前このタスクを作りかけています。まだ作成されていません。</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>入力内容を破棄しますか？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>残しておく</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create task</source>
        <translation>タスクを作成</translation>
    </message>
</context>
<context>
    <name>NewWorkflowDialog</name>
    <message>
        <source>New workflow</source>
        <translation>新しいワークフロー</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>ひな形</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message numerus="yes">
        <source>None of the %n tasks matches all of the filters together.</source>
        <translation>
            <numerusform>%n件のタスクのうち、すべてのフィルターに合うものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The only task does not match the filters.</source>
        <translation>唯一のタスクがフィルターに合いません。</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>フィルターをすべてクリア</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>“Active only” hides 1 finished task.</source>
        <translation>「進行中のみ」が終了した1件のタスクを隠しています。</translation>
    </message>
    <message>
        <source>“Active only” hides {count} finished tasks.</source>
        <translation>「進行中のみ」が終了した{count}件のタスクを隠しています。</translation>
    </message>
    <message>
        <source>No task has “{words}” in a column that is shown.</source>
        <translation>表示中の列に「{words}」を含むタスクはありません。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>すべてのタスクを表示</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides 1 task.</source>
        <translation>フィルター「{condition}」が1件のタスクを隠しています。</translation>
    </message>
    <message>
        <source>The filter “{condition}” hides {count} tasks.</source>
        <translation>フィルター「{condition}」が{count}件のタスクを隠しています。</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>このフィルターを外す</translation>
    </message>
    <message>
        <source>No such task is among the imported ones.</source>
        <translation>読み込んだタスクの中に該当するものはありません。</translation>
    </message>
    <message>
        <source>No such task is put off for later.</source>
        <translation>後回しのタスクの中に該当するものはありません。</translation>
    </message>
    <message>
        <source>No such task needs you. Changes that wait for your decision would be here.</source>
        <translation>該当する要対応のタスクはありません。決定を待つ変更はここに表示されます。</translation>
    </message>
    <message>
        <source>Others have changed no such task since you last looked.</source>
        <translation>前回見てから他の人が変更した該当タスクはありません。</translation>
    </message>
</context>
<context>
    <name>OrderPopup</name>
    <message>
        <source>Order of the queue</source>
        <translation>キューの順序</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>適用中</translation>
    </message>
    <message>
        <source>No task waits longer than so many days</source>
        <translation>この日数より長くタスクを待たせない</translation>
    </message>
    <message>
        <source>No task waits longer than</source>
        <translation>タスクを待たせる上限</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Leave it blank for no limit. Enter takes it.</source>
        <translation>空白なら上限なし。Enterで確定します。</translation>
    </message>
    <message>
        <source>This is no number of days. Type one such as 3.</source>
        <translation>日数ではありません。「3」のように入力してください。</translation>
    </message>
</context>
<context>
    <name>OrphanDraftRow</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsHeading</name>
    <message>
        <source>Typed and not saved</source>
        <translation>入力済み、未保存</translation>
    </message>
    <message>
        <source>Their tasks or fields are gone, or other tasks have their IDs.</source>
        <translation>タスクまたはフィールドがなくなったか、別のタスクがそのIDになっています。</translation>
    </message>
</context>
<context>
    <name>OrphanDraftsNotice</name>
    <message>
        <source>What was typed for “{task}”, which had this ID before, is kept.</source>
        <translation>以前このIDだった「{task}」への入力は保持されています。</translation>
    </message>
    <message>
        <source>What was typed for another task, which had this ID before, is kept.</source>
        <translation>以前このIDだった別のタスクへの入力は保持されています。</translation>
    </message>
    <message>
        <source>{field}: “{text}”</source>
        <translation>{field}:「{text}」</translation>
    </message>
    <message>
        <source>({count} texts in all)</source>
        <translation>(全{count}個のテキスト)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>ここで使う</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>送信トレイ</translation>
    </message>
    <message>
        <source>Changes that are not on the server yet or were not accepted</source>
        <translation>まだサーバーにない、または受け付けられなかった変更</translation>
    </message>
    <message>
        <source>Changes not on the server yet</source>
        <translation>まだサーバーにない変更</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>テキストを表示</translation>
    </message>
    <message>
        <source>Nothing is waiting. All changes are on the server.</source>
        <translation>待機中のものはありません。すべての変更がサーバーにあります。</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>最初の{count}件を表示しています。</translation>
    </message>
    <message>
        <source>1 change needs you.</source>
        <translation>1件の変更が要対応です。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes need you.</source>
        <translation>
            <numerusform>%n件の変更が要対応です。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change waits, so that it can be undone.</source>
        <translation>1件の変更が、元に戻せるよう待機しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, so that they can be undone.</source>
        <translation>
            <numerusform>%n件の変更が、元に戻せるよう待機しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is being sent.</source>
        <translation>1件の変更を送信中です。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are being sent.</source>
        <translation>
            <numerusform>%n件の変更を送信中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change is saved here and not sent yet.</source>
        <translation>1件の変更がここに保存され、まだ送信されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are saved here and not sent yet.</source>
        <translation>
            <numerusform>%n件の変更がここに保存され、まだ送信されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 text is typed and not saved yet.</source>
        <translation>1個のテキストが入力済みで、まだ保存されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are typed and not saved yet.</source>
        <translation>
            <numerusform>%n個のテキストが入力済みで、まだ保存されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits, so that it can be undone</source>
        <translation>元に戻せるよう待機中</translation>
    </message>
    <message>
        <source>Not sent yet, tried {count} times</source>
        <translation>未送信、{count}回試行</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Delete this task</source>
        <translation>このタスクを削除</translation>
    </message>
    <message>
        <source>{field}: rename {old} to {new}</source>
        <translation>{field}: {old}の名前を{new}に変更</translation>
    </message>
    <message>
        <source>{field}: add {file}</source>
        <translation>{field}: {file}を追加</translation>
    </message>
    <message>
        <source>{field}: remove {file}</source>
        <translation>{field}: {file}を削除</translation>
    </message>
    <message>
        <source>{field}: link {task}</source>
        <translation>{field}: {task}をリンク</translation>
    </message>
    <message>
        <source>{field}: unlink {task}</source>
        <translation>{field}: {task}のリンクを解除</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>コメント: {text}</translation>
    </message>
    <message>
        <source>Checklist: add {item}</source>
        <translation>チェックリスト: {item}を追加</translation>
    </message>
    <message>
        <source>Checklist: complete {item}</source>
        <translation>チェックリスト: {item}を完了</translation>
    </message>
    <message>
        <source>Checklist: skip {item}</source>
        <translation>チェックリスト: {item}をスキップ</translation>
    </message>
    <message>
        <source>Checklist: clear {item}</source>
        <translation>チェックリスト: {item}をクリア</translation>
    </message>
    <message>
        <source>Checklist: rename to {item}</source>
        <translation>チェックリスト: {item}に名前を変更</translation>
    </message>
    <message>
        <source>Checklist: assign {item}</source>
        <translation>チェックリスト: {item}を割り当て</translation>
    </message>
    <message>
        <source>Checklist: delete {item}</source>
        <translation>チェックリスト: {item}を削除</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>チェックリスト項目</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Show this task</source>
        <translation>このタスクを表示</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>作成し直す</translation>
    </message>
    <message>
        <source>Apply there</source>
        <translation>そこに適用</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Remove without a copy</source>
        <translation>コピーせずに削除</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Fetching {name}…</source>
        <translation>{name}を取得中…</translation>
    </message>
    <message>
        <source>Copied {name}. Paste it into a folder, a mail or another task.</source>
        <translation>{name}をコピーしました。フォルダー、メール、別のタスクに貼り付けられます。</translation>
    </message>
    <message>
        <source>{name} is here. Drag it now.</source>
        <translation>{name}が届きました。ドラッグできます。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter do it   Esc close</source>
        <translation>↑ ↓ 選択   Enter 実行   Esc 閉じる</translation>
    </message>
    <message>
        <source>A command, workflow, person, view, task or address</source>
        <translation>コマンド、ワークフロー、人、ビュー、タスク、アドレス</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>実行する操作</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>リンクしたタスク</translation>
    </message>
    <message>
        <source>Alike tasks</source>
        <translation>類似タスク</translation>
    </message>
    <message>
        <source>View files</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Files before other fields</source>
        <translation>ファイルを他のフィールドより前に</translation>
    </message>
    <message>
        <source>Reset the sections of the details</source>
        <translation>詳細のセクションをリセット</translation>
    </message>
    <message>
        <source>the section</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>Collapse {section}</source>
        <translation>{section}を折りたたむ</translation>
    </message>
    <message>
        <source>Expand {section}</source>
        <translation>{section}を展開</translation>
    </message>
    <message>
        <source>Unpin {section}</source>
        <translation>{section}の固定を解除</translation>
    </message>
    <message>
        <source>Pin {section} to the top</source>
        <translation>{section}を先頭に固定</translation>
    </message>
    <message>
        <source>Move {section} up</source>
        <translation>{section}を上へ移動</translation>
    </message>
    <message>
        <source>Move {section} down</source>
        <translation>{section}を下へ移動</translation>
    </message>
    <message>
        <source>Go to a section of the details first</source>
        <translation>先に詳細のセクションへ移動してください</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Keep the details open</source>
        <translation>詳細を開いたままにする</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>Put the details beside the tasks</source>
        <translation>詳細をタスクの横に置く</translation>
    </message>
    <message>
        <source>Put the details below the tasks</source>
        <translation>詳細をタスクの下に置く</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>It is removed when you apply. “Bring back” keeps it.</source>
        <translation>適用すると削除されます。「戻す」で残せます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>名前なし</translation>
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
        <translation>{part}を追加</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>They belong to the whole workspace, and so do changes of them.</source>
        <translation>ワークスペース全体のもので、変更も全体に及びます。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a row, Delete removes it, Enter edits it, Insert adds one.</source>
        <translation>Alt+UpとAlt+Downで行を移動、Deleteで削除、Enterで編集、Insertで追加します。</translation>
    </message>
</context>
<context>
    <name>PersonControl</name>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>人を追加</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name}を変更</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>タスクはメールアドレスで人を示すため、アドレスは変わりません。</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>メール(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>名(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>姓(&amp;L)</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>ロールなし</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ロール(&amp;R)</translation>
    </message>
    <message>
        <source>Write an address like anna@example.com</source>
        <translation>anna@example.com のようなアドレスを入力してください</translation>
    </message>
    <message>
        <source>There is a person with this address already.</source>
        <translation>このアドレスの人はすでにいます。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>{role} (administers)</source>
        <translation>{role}(管理)</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>拒否の理由</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>{people} is editing this</source>
        <translation>{people}が編集中</translation>
    </message>
    <message>
        <source>{people} are editing this</source>
        <translation>{people}が編集中</translation>
    </message>
    <message>
        <source>{people} is looking at this</source>
        <translation>{people}が閲覧中</translation>
    </message>
    <message>
        <source>{people} are looking at this</source>
        <translation>{people}が閲覧中</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>他の人</translation>
    </message>
    <message>
        <source>{people} and {last}</source>
        <translation>{people}と{last}</translation>
    </message>
    <message>
        <source>{person} changed this {ago}</source>
        <translation>{person}が変更しました({ago})</translation>
    </message>
    <message>
        <source>{change}: {fields}</source>
        <translation>{change}: {fields}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds}秒前</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes}分前</translation>
    </message>
    <message>
        <source>Somebody else changed this</source>
        <translation>他の人がこれを変更しました</translation>
    </message>
    <message>
        <source>{change}. Look again: the next press counts.</source>
        <translation>{change}。もう一度確認してください。次に押すと実行されます。</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>Others at this task</source>
        <translation>このタスクを見ている他の人</translation>
    </message>
</context>
<context>
    <name>Presenters</name>
    <message>
        <source>What you typed and did not save last time is kept.</source>
        <translation>前回入力して保存しなかった内容は保持されています。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>“{task}” is gone. What you typed for it is kept in the outbox.</source>
        <translation>「{task}」はもうありません。入力内容は送信トレイに保持されています。</translation>
    </message>
    <message>
        <source>A new task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>Save all files in</source>
        <translation>すべてのファイルの保存先</translation>
    </message>
    <message>
        <source>{count} more among finished tasks. Show</source>
        <translation>終了したタスクに他{count}件。表示</translation>
    </message>
    <message>
        <source>{count} more in other stages. Show</source>
        <translation>他のステージに他{count}件。表示</translation>
    </message>
    <message>
        <source>There are no saved views to export. Save one first.</source>
        <translation>書き出す保存済みビューがありません。先に保存してください。</translation>
    </message>
    <message>
        <source>Export views</source>
        <translation>ビューを書き出す</translation>
    </message>
    <message>
        <source>Views (*.json)</source>
        <translation>ビュー (*.json)</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Choose another folder.</source>
        <translation>ファイルに書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{count} views are in {file}.</source>
        <translation>{count}個のビューを{file}に書き出しました。</translation>
    </message>
    <message>
        <source>1 view is in {file}.</source>
        <translation>1個のビューを{file}に書き出しました。</translation>
    </message>
    <message>
        <source>The rules of colours are in {file}.</source>
        <translation>色のルールを{file}に書き出しました。</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>ビューを読み込む</translation>
    </message>
    <message>
        <source>1 rule colours the tasks in all views.</source>
        <translation>1個のルールがすべてのビューでタスクに色を付けます。</translation>
    </message>
    <message>
        <source>{count} rules colour the tasks in all views.</source>
        <translation>{count}個のルールがすべてのビューでタスクに色を付けます。</translation>
    </message>
    <message>
        <source>1 rule of colours was left out: the workflow lacks its fields.</source>
        <translation>色のルール1個を除外しました。ワークフローにそのフィールドがありません。</translation>
    </message>
    <message>
        <source>{count} rules of colours were left out: the workflow does not have their fields.</source>
        <translation>色のルール{count}個を除外しました。ワークフローにそのフィールドがありません。</translation>
    </message>
    <message>
        <source>Imported: {views}.</source>
        <translation>読み込みました: {views}。</translation>
    </message>
    <message>
        <source>All of these views are there already.</source>
        <translation>これらのビューはすべてすでにあります。</translation>
    </message>
    <message>
        <source>“{view}” was left out: this workflow can&apos;t be filtered so by {field}.</source>
        <translation>「{view}」を除外しました。このワークフローは{field}でそのように絞り込めません。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>ファイルを読めません。</translation>
    </message>
    <message>
        <source>The file is too long for a file of views.</source>
        <translation>ビューのファイルとしては長すぎます。</translation>
    </message>
    <message>
        <source>The file is no JSON, so it holds no views.</source>
        <translation>ファイルがJSONではないため、ビューが含まれていません。</translation>
    </message>
    <message>
        <source>The file holds no views of Flowdash Desktop.</source>
        <translation>Flowdash Desktopのビューが含まれていません。</translation>
    </message>
    <message>
        <source>The file is of a newer version. Update the program to import it.</source>
        <translation>新しいバージョンのファイルです。読み込むにはプログラムを更新してください。</translation>
    </message>
    <message>
        <source>The views in the file are damaged.</source>
        <translation>ファイル内のビューが破損しています。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されていません。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>メニューバー</translation>
    </message>
    <message>
        <source>The workflow of this link is not here. It was removed, or the API key can&apos;t see it.</source>
        <translation>このリンクのワークフローはここにありません。削除されたか、APIキーでは見えません。</translation>
    </message>
    <message>
        <source>No task here has this address. Its workflow is shown.</source>
        <translation>このアドレスのタスクはここにありません。そのワークフローを表示しています。</translation>
    </message>
    <message>
        <source>After a decision it is said where it differs from alike ones.</source>
        <translation>決定後、類似の決定と異なる場合に知らせます。</translation>
    </message>
    <message>
        <source>Nothing is said any more where a decision differs from alike ones.</source>
        <translation>決定が類似の決定と異なっても知らせません。</translation>
    </message>
    <message>
        <source>Others who work here are shown which task you look at.</source>
        <translation>どのタスクを見ているかが、ここで作業する他の人に表示されます。</translation>
    </message>
    <message>
        <source>Nobody is shown any more which task you look at.</source>
        <translation>どのタスクを見ているかは、誰にも表示されません。</translation>
    </message>
    <message>
        <source>The API key of this account belongs to {name}.</source>
        <translation>このアカウントのAPIキーは{name}のものです。</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>あなたは誰ですか？</translation>
    </message>
    <message>
        <source>I am not in this list</source>
        <translation>この一覧に自分はいない</translation>
    </message>
    <message>
        <source>Opened with “{view}”, its default view.</source>
        <translation>既定のビュー「{view}」で開きました。</translation>
    </message>
    <message>
        <source>As I left it</source>
        <translation>前回のまま</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>開いているワークスペースはありません</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>This task is not there any more.</source>
        <translation>このタスクはもうありません。</translation>
    </message>
    <message>
        <source>{action} was not sent: {field} holds text that is not saved. Correct it, or press Esc there to drop it.</source>
        <translation>{action}は送信されませんでした。{field}に未保存のテキストがあります。修正するか、そこでEscを押して取り消してください。</translation>
    </message>
    <message>
        <source>1 no longer matches the filter and is not shown.</source>
        <translation>1件がフィルターに合わなくなり、表示されません。</translation>
    </message>
    <message>
        <source>{count} no longer match the filter and are not shown.</source>
        <translation>{count}件がフィルターに合わなくなり、表示されません。</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are sorted by {field}.</source>
        <translation>位置が変わりました。行は{field}で並べ替えられています。</translation>
    </message>
    <message>
        <source>They stand elsewhere now: the rows are grouped by {field}.</source>
        <translation>位置が変わりました。行は{field}でグループ化されています。</translation>
    </message>
    <message>
        <source>{count} files are being attached to {task}.</source>
        <translation>{task}に{count}個のファイルを添付中です。</translation>
    </message>
    <message>
        <source>1 file is being attached to {task}.</source>
        <translation>{task}に1個のファイルを添付中です。</translation>
    </message>
    <message>
        <source>The server will fetch {count} files for {task}.</source>
        <translation>サーバーが{task}用に{count}個のファイルを取得します。</translation>
    </message>
    <message>
        <source>The server will fetch 1 file for {task}.</source>
        <translation>サーバーが{task}用に1個のファイルを取得します。</translation>
    </message>
    <message>
        <source>{files} is being attached to {task} already.</source>
        <translation>{files}はすでに{task}に添付中です。</translation>
    </message>
    <message>
        <source>{files} are being attached to {task} already.</source>
        <translation>{files}はすでに{task}に添付中です。</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>タスクを読み込み中…</translation>
    </message>
    <message>
        <source>Setting up your local workspace…</source>
        <translation>ローカルワークスペースを準備中…</translation>
    </message>
    <message>
        <source>The tasks can&apos;t be read right now</source>
        <translation>現在タスクを読み込めません</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be reached</source>
        <translation>ワークスペースにつながりません</translation>
    </message>
    <message>
        <source>The server does not take the API key</source>
        <translation>サーバーがAPIキーを受け付けません</translation>
    </message>
    <message>
        <source>The account can&apos;t be opened</source>
        <translation>アカウントを開けません</translation>
    </message>
    <message>
        <source>Discard “{action}” of {task}?</source>
        <translation>{task}の「{action}」を破棄しますか？</translation>
    </message>
    <message>
        <source>It will not be carried out.</source>
        <translation>実行されません。</translation>
    </message>
    <message>
        <source>It may have been carried out already: the server did not say.</source>
        <translation>すでに実行された可能性があります。サーバーからの応答がありませんでした。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>What was typed or attached here was never sent, and will be gone.</source>
        <translation>ここで入力または添付した内容は一度も送信されておらず、失われます。</translation>
    </message>
    <message>
        <source>What was typed or attached here will be gone from this computer. The server may have it all the same: it did not say.</source>
        <translation>ここで入力または添付した内容はこのコンピューターから失われます。サーバーの応答がなかったため、サーバーには届いている可能性があります。</translation>
    </message>
    <message>
        <source>Discard this change?</source>
        <translation>この変更を破棄しますか？</translation>
    </message>
    <message>
        <source>1 change is not sent yet</source>
        <translation>1件の変更がまだ送信されていません</translation>
    </message>
    <message>
        <source>{count} changes are not sent yet</source>
        <translation>{count}件の変更がまだ送信されていません</translation>
    </message>
    <message>
        <source>1 change needs you</source>
        <translation>1件の変更が要対応です</translation>
    </message>
    <message>
        <source>{count} changes need you</source>
        <translation>{count}件の変更が要対応です</translation>
    </message>
    <message>
        <source>Nothing is lost: all is saved on this computer.</source>
        <translation>何も失われません。すべてこのコンピューターに保存されています。</translation>
    </message>
    <message>
        <source>It is sent when Flowdash Desktop is opened again.</source>
        <translation>次にFlowdash Desktopを開いたときに送信されます。</translation>
    </message>
    <message>
        <source>But {count} of the changes can&apos;t be sent before you decide about them.</source>
        <translation>ただし{count}件の変更は、決定するまで送信できません。</translation>
    </message>
    <message>
        <source>It is not sent by itself: it waits here until you decide about it.</source>
        <translation>自動では送信されません。決定するまでここで待機します。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Write an e-mail to this address?</source>
        <translation>このアドレスにメールを書きますか？</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>この番号に電話をかけますか？</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話をかける</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>このアドレスをブラウザーで開きますか？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>No program on this computer writes e-mails: {address}</source>
        <translation>メールを書くプログラムがこのコンピューターにありません: {address}</translation>
    </message>
    <message>
        <source>No program on this computer makes calls: {address}</source>
        <translation>電話をかけるプログラムがこのコンピューターにありません: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens web addresses: {address}</source>
        <translation>Webアドレスを開くプログラムがこのコンピューターにありません: {address}</translation>
    </message>
    <message>
        <source>No program on this computer opens {name}. Save it to open it elsewhere.</source>
        <translation>{name}を開くプログラムがこのコンピューターにありません。他で開くには保存してください。</translation>
    </message>
    <message>
        <source>This address is not opened: it is no web, e-mail or phone address.</source>
        <translation>このアドレスは開きません。Web、メール、電話のいずれでもありません。</translation>
    </message>
    <message>
        <source>{name} may be a program, so it is not opened from here. Save it if you trust where it comes from.</source>
        <translation>{name}はプログラムの可能性があるため、ここからは開きません。入手元を信頼できる場合は保存してください。</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name}を保存しました。</translation>
    </message>
    <message>
        <source>Saved {count} files in {folder}.</source>
        <translation>{folder}に{count}個のファイルを保存しました。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Fetching {name}…</source>
        <translation>{name}を取得中…</translation>
    </message>
    <message>
        <source>{name} could not be saved. {reason}</source>
        <translation>{name}を保存できませんでした。{reason}</translation>
    </message>
    <message>
        <source>{name} could not be fetched. {reason}</source>
        <translation>{name}を取得できませんでした。{reason}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be renamed to {wanted} now: it can&apos;t be fetched. {reason}</source>
        <translation>{name}の名前を今は{wanted}に変更できません。取得できないためです。{reason}</translation>
    </message>
    <message>
        <source>Your change could not be saved on this computer. {reason}</source>
        <translation>変更をこのコンピューターに保存できませんでした。{reason}</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your changes are safe; the log file has the details.</source>
        <translation>プログラムで問題が起きました。変更は無事です。詳細はログファイルにあります。</translation>
    </message>
    <message>
        <source>The file with your unsent changes was damaged. {count} of them could be read and will be sent; the damaged file is kept as {file}.</source>
        <translation>未送信の変更のファイルが破損していました。{count}件は読み取れたため送信されます。破損したファイルは{file}として残されています。</translation>
    </message>
    <message>
        <source>{count} unsent changes can&apos;t be read. They are kept, and were not sent.</source>
        <translation>{count}件の未送信の変更を読めません。保持されており、送信されていません。</translation>
    </message>
    <message>
        <source>What was kept of the tasks could not be read, so they are fetched anew. The old file is {file}.</source>
        <translation>保持していたタスクを読めなかったため、取得し直します。古いファイルは{file}です。</translation>
    </message>
    <message>
        <source>Your settings were damaged and begin anew as far as needed; the damaged file is kept as {file}.</source>
        <translation>設定が破損していたため、必要な範囲で初期化しました。破損したファイルは{file}として残されています。</translation>
    </message>
    <message>
        <source>This workflow has no unique ID field, so its tasks can be shown but not changed from here, and their actions, comments and checklists can&apos;t be reached.</source>
        <translation>このワークフローには一意IDフィールドがないため、タスクは表示できますがここからは変更できず、アクション、コメント、チェックリストも使えません。</translation>
    </message>
    <message>
        <source>Unsent changes that could not be read: {count}.</source>
        <translation>読めなかった未送信の変更: {count}。</translation>
    </message>
    <message>
        <source>Half-typed texts that could not be read: {count}.</source>
        <translation>読めなかった入力途中のテキスト: {count}。</translation>
    </message>
    <message>
        <source>Some earlier changes can&apos;t be undone any more.</source>
        <translation>以前の変更の一部はもう元に戻せません。</translation>
    </message>
    <message>
        <source>Let {count} changes go?</source>
        <translation>{count}件の変更を破棄しますか？</translation>
    </message>
    <message>
        <source>What was typed or attached here was not accepted, and will be gone.</source>
        <translation>ここで入力または添付した内容は受け付けられず、失われます。</translation>
    </message>
    <message>
        <source>The server may have some of it all the same: it did not say.</source>
        <translation>サーバーの応答がなかったため、一部はサーバーに届いている可能性があります。</translation>
    </message>
    <message>
        <source>Let {count} go</source>
        <translation>{count}件を破棄</translation>
    </message>
    <message>
        <source>Mark all changes as seen</source>
        <translation>すべての変更を既読にする</translation>
    </message>
    <message>
        <source>Something in this window is not finished. The language changes when you start the program again.</source>
        <translation>このウィンドウには終わっていない作業があります。言語は、次にプログラムを起動したときに変わります。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Run actions without a preview on fewer tasks than:</source>
        <translation>プレビューなしでアクションを実行するタスク数(未満):</translation>
    </message>
    <message>
        <source>Change values without a preview of fewer tasks than:</source>
        <translation>プレビューなしで値を変更するタスク数(未満):</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>できない理由</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>“{text}”: {reason}</source>
        <translation>「{text}」: {reason}</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>以前の変更が先に対応を必要としています。</translation>
    </message>
    <message>
        <source>It has changed meanwhile.</source>
        <translation>その間に変わりました。</translation>
    </message>
    <message>
        <source>The task is not there any more.</source>
        <translation>タスクはもうありません。</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What happens to tasks</source>
        <translation>タスクへの影響</translation>
    </message>
    <message>
        <source>No task loses or changes anything.</source>
        <translation>失われる、または変わるタスクはありません。</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>All of it is applied at once, and can be undone for 30 days.</source>
        <translation>すべて一度に適用され、30日間は元に戻せます。</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>PutOffList</name>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Put off. A press brings a task back.</source>
        <translation>後回しにしたタスクです。クリックで戻します。</translation>
    </message>
    <message>
        <source>No task is put off.</source>
        <translation>後回しのタスクはありません。</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Viewer</source>
        <translation>ビューアー</translation>
    </message>
</context>
<context>
    <name>RefusedFilter</name>
    <message>
        <source>Show the 1 that stays</source>
        <translation>残る1件を表示</translation>
    </message>
    <message>
        <source>Show the {count} that stay</source>
        <translation>残る{count}件を表示</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename workflow</source>
        <translation>ワークフローの名前を変更</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>{name} is renamed to {wanted} now, as you asked before the program ended.</source>
        <translation>プログラム終了前の指示どおり、{name}の名前を{wanted}に変更しました。</translation>
    </message>
    <message>
        <source>{name} was not renamed to {wanted}: it is not there any more.</source>
        <translation>{name}の名前を{wanted}に変更できませんでした。もうありません。</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語全体</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>A regular expression. $1 stands for its first group, $$ for a dollar.</source>
        <translation>正規表現です。$1は最初のグループ、$$はドル記号を表します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
</context>
<context>
    <name>ResultCount</name>
    <message>
        <source>Result count</source>
        <translation>結果の件数</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Administers</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Marks administrators. The server decides what they may do.</source>
        <translation>管理者を示します。何ができるかはサーバーが決めます。</translation>
    </message>
</context>
<context>
    <name>RoundTrip</name>
    <message>
        <source>The tasks of “{workflow}” have no unique ID, so they can&apos;t be changed by a file. Export them instead.</source>
        <translation>「{workflow}」のタスクには一意IDがないため、ファイルでは変更できません。代わりに書き出してください。</translation>
    </message>
    <message>
        <source>No task is shown that could be edited in a spreadsheet.</source>
        <translation>表計算で編集できるタスクが表示されていません。</translation>
    </message>
    <message>
        <source>One task is in {file}. Edit and save it there, then bring it back here.</source>
        <translation>1件のタスクが{file}にあります。そこで編集して保存し、ここに取り込んでください。</translation>
    </message>
    <message>
        <source>{count} tasks are in {file}. Edit and save it there, then bring it back here.</source>
        <translation>{count}件のタスクが{file}にあります。そこで編集して保存し、ここに取り込んでください。</translation>
    </message>
    <message>
        <source>One task is in {path}. The system has no program that opens it.</source>
        <translation>1件のタスクが{path}にあります。開くプログラムがシステムにありません。</translation>
    </message>
    <message>
        <source>{count} tasks are in {path}. The system has no program that opens it.</source>
        <translation>{count}件のタスクが{path}にあります。開くプログラムがシステムにありません。</translation>
    </message>
    <message>
        <source>One new task is not in it, as it has no ID yet.</source>
        <translation>1件の新しいタスクは、まだIDがないため含まれていません。</translation>
    </message>
    <message>
        <source>{count} new tasks are not in it, as they have no ID yet.</source>
        <translation>{count}件の新しいタスクは、まだIDがないため含まれていません。</translation>
    </message>
    <message>
        <source>{file} was changed.</source>
        <translation>{file}が変更されました。</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>The workflow of {file} is not there any more.</source>
        <translation>{file}のワークフローはもうありません。</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is damaged, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>このファイルの非表示シートが破損しており、どのセルが編集されたか判別できません。通常の読み込みとして、すべてのセルを扱います。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote this file, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>このファイルは新しいバージョンのプログラムで作成されており、どのセルが編集されたか判別できません。通常の読み込みとして、すべてのセルを扱います。</translation>
    </message>
    <message>
        <source>The hidden sheet of this file is gone, so it can&apos;t be told which cells were edited: this is an ordinary import, and every cell counts.</source>
        <translation>このファイルの非表示シートがなくなっており、どのセルが編集されたか判別できません。通常の読み込みとして、すべてのセルを扱います。</translation>
    </message>
    <message>
        <source>The column {field} is gone from this file, so it can&apos;t be told which row is of which task: this is an ordinary import, and every cell counts.</source>
        <translation>このファイルから列{field}がなくなっており、どの行がどのタスクか判別できません。通常の読み込みとして、すべてのセルを扱います。</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}”, another workflow than this one: this is an ordinary import. To bring its edits back, open “{workflow}” and import it there.</source>
        <translation>このファイルのタスクは、これとは別のワークフロー「{workflow}」のものです。通常の読み込みになります。編集を取り込むには、「{workflow}」を開いてそこで読み込んでください。</translation>
    </message>
    <message>
        <source>This file has tasks of “{workflow}” in another workspace than this one: this is an ordinary import.</source>
        <translation>このファイルのタスクは、別のワークスペースの「{workflow}」のものです。通常の読み込みになります。</translation>
    </message>
    <message>
        <source>This is the list of “{workflow}” that was checked out on {when}. Only cells that were edited in it count.</source>
        <translation>これは{when}に取り出した「{workflow}」の一覧です。その中で編集されたセルだけを扱います。</translation>
    </message>
    <message>
        <source>The workflow of this list is gone</source>
        <translation>この一覧のワークフローはもうありません</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out on {when}. That workflow is gone, so its edits can&apos;t be brought back. Its rows can be used as those of any other file.</source>
        <translation>{file}は{when}に取り出した「{workflow}」の一覧です。そのワークフローはもうないため、編集を取り込めません。行は他のファイルと同じように使えます。</translation>
    </message>
    <message>
        <source>This list is of another workspace</source>
        <translation>この一覧は別のワークスペースのものです</translation>
    </message>
    <message>
        <source>{file} is the list of “{workflow}” that was checked out of another workspace on {when}. Its edits can be brought back there alone. Here its rows can be used as those of any other file.</source>
        <translation>{file}は{when}に別のワークスペースから取り出した「{workflow}」の一覧です。編集を取り込めるのはそのワークスペースだけです。ここでは行を他のファイルと同じように使えます。</translation>
    </message>
    <message>
        <source>Import its rows…</source>
        <translation>行を読み込む…</translation>
    </message>
    <message>
        <source>Make a workflow of its rows…</source>
        <translation>行からワークフローを作成…</translation>
    </message>
    <message>
        <source>This is an ordinary import: every cell of the file counts.</source>
        <translation>通常の読み込みです。ファイルのすべてのセルを扱います。</translation>
    </message>
    <message>
        <source>A row is gone from the file. Its task stays as it is: {ids}</source>
        <translation>ファイルから1行がなくなりました。そのタスクはそのままです: {ids}</translation>
    </message>
    <message>
        <source>{count} rows are gone from the file. Their tasks stay as they are: {ids}</source>
        <translation>ファイルから{count}行がなくなりました。それらのタスクはそのままです: {ids}</translation>
    </message>
    <message>
        <source>Edited cells that can&apos;t be changed, and are left out: {fields}</source>
        <translation>変更できないため除外した編集済みセル: {fields}</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Move rule {number} up</source>
        <translation>ルール{number}を上へ移動</translation>
    </message>
    <message>
        <source>Move rule {number} down</source>
        <translation>ルール{number}を下へ移動</translation>
    </message>
    <message>
        <source>Delete rule {number}</source>
        <translation>ルール{number}を削除</translation>
    </message>
    <message>
        <source>Colour of rule {number}</source>
        <translation>ルール{number}の色</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>行全体</translation>
    </message>
    <message>
        <source>Column {field}</source>
        <translation>列{field}</translation>
    </message>
    <message>
        <source>What rule {number} colours</source>
        <translation>ルール{number}で色を付ける対象</translation>
    </message>
    <message>
        <source>In all views</source>
        <translation>すべてのビュー</translation>
    </message>
    <message>
        <source>In “{view}”</source>
        <translation>「{view}」</translation>
    </message>
    <message>
        <source>Where rule {number} counts</source>
        <translation>ルール{number}が有効な場所</translation>
    </message>
    <message>
        <source>if</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>and…</source>
        <translation>かつ…</translation>
    </message>
    <message>
        <source>Add a condition to rule {number}</source>
        <translation>ルール{number}に条件を追加</translation>
    </message>
    <message>
        <source>Colours nothing: the workflow has no such field now.</source>
        <translation>色は付きません。このワークフローにはもうそのフィールドがありません。</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search tasks</source>
        <translation>タスクを検索</translation>
    </message>
    <message>
        <source>Shows only tasks with these words; press / to come here</source>
        <translation>これらの語句を含むタスクだけを表示。/を押すとここに移動します</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Hide the key (Ctrl+E)</source>
        <translation>キーを隠す(Ctrl+E)</translation>
    </message>
    <message>
        <source>Show the key (Ctrl+E)</source>
        <translation>キーを表示(Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>{section} · {count}</source>
        <translation>{section} · {count}</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定済み</translation>
    </message>
    <message>
        <source>{section}: arrange</source>
        <translation>{section}: 配置</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>ドラッグして移動</translation>
    </message>
    <message>
        <source>{section}: drag to move</source>
        <translation>{section}: ドラッグして移動</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>先頭に固定</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Reset all sections</source>
        <translation>すべてのセクションをリセット</translation>
    </message>
</context>
<context>
    <name>SendProgress</name>
    <message>
        <source>Sending progress</source>
        <translation>送信の進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop sending; the rest stays as it was</source>
        <translation>送信を中止。残りは元のままです</translation>
    </message>
    <message>
        <source>{sent} of {total} sent</source>
        <translation>{total}件中{sent}件を送信済み</translation>
    </message>
</context>
<context>
    <name>Shades</name>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>&amp;Address in invitations</source>
        <translation>招待に書くアドレス(&amp;A)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>先頭の文字</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終使用</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰が</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Command that serves this workspace</source>
        <translation>このワークスペースを提供するコマンド</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>人を追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新しいキー…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>取り消す…</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>サーバーに問い合わせ中です。応答があってから閉じてください。</translation>
    </message>
    <message>
        <source>The server did not give this list. “Refresh” asks again.</source>
        <translation>サーバーからこの一覧を取得できませんでした。「更新」で再度問い合わせます。</translation>
    </message>
    <message>
        <source>Nobody is in this workspace yet.</source>
        <translation>このワークスペースにはまだ誰もいません。</translation>
    </message>
    <message>
        <source>There is no key yet. “New key…” makes one.</source>
        <translation>キーはまだありません。「新しいキー…」で作成します。</translation>
    </message>
    <message>
        <source>Nothing is logged yet.</source>
        <translation>まだ記録はありません。</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>有効にする</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The key “{key}” was made for {person}, until {ends}</source>
        <translation>キー「{key}」を{person}用に作成、期限は{ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for {person}</source>
        <translation>キー「{key}」を{person}用に作成</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody, until {ends}</source>
        <translation>キー「{key}」を使用者なしで作成、期限は{ends}</translation>
    </message>
    <message>
        <source>The key “{key}” was made for nobody</source>
        <translation>キー「{key}」を使用者なしで作成</translation>
    </message>
    <message>
        <source>The key “{key}” was revoked</source>
        <translation>キー「{key}」を取り消し</translation>
    </message>
    <message>
        <source>The key “{key}” of {person} was revoked</source>
        <translation>{person}のキー「{key}」を取り消し</translation>
    </message>
    <message>
        <source>Somebody at {address} tried a key that is not known</source>
        <translation>{address}の誰かが不明なキーを試行</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}”, which has ended</source>
        <translation>{address}の誰かが期限切れのキー「{key}」を試行</translation>
    </message>
    <message>
        <source>Somebody at {address} tried the key “{key}” of a person who was deactivated or deleted</source>
        <translation>{address}の誰かが、無効または削除された人のキー「{key}」を試行</translation>
    </message>
    <message>
        <source>{address} tried many wrong keys and has to wait</source>
        <translation>{address}が誤ったキーを何度も試したため待機中</translation>
    </message>
    <message>
        <source>The first use of the key on that day, from {address}</source>
        <translation>その日最初のキーの使用、{address}から</translation>
    </message>
    <message>
        <source>{person} was added without a role</source>
        <translation>{person}をロールなしで追加</translation>
    </message>
    <message>
        <source>{person} was added as {role}</source>
        <translation>{person}を{role}として追加</translation>
    </message>
    <message>
        <source>{person} has no role any more</source>
        <translation>{person}のロールを解除</translation>
    </message>
    <message>
        <source>{person} was given the role {role}</source>
        <translation>{person}にロール{role}を付与</translation>
    </message>
    <message>
        <source>{person} was changed</source>
        <translation>{person}を変更</translation>
    </message>
    <message>
        <source>{person} is now called {name}</source>
        <translation>{person}の名前を{name}に変更</translation>
    </message>
    <message>
        <source>The role “{role}” was changed</source>
        <translation>ロール「{role}」を変更</translation>
    </message>
    <message>
        <source>The role “{role}” is now called “{name}”</source>
        <translation>ロール「{role}」の名前を「{name}」に変更</translation>
    </message>
    <message>
        <source>{person} was added as {role}, who administers the workspace</source>
        <translation>{person}を、ワークスペースを管理する{role}として追加</translation>
    </message>
    <message>
        <source>{person} was deactivated</source>
        <translation>{person}を無効化</translation>
    </message>
    <message>
        <source>{person} was activated again</source>
        <translation>{person}を再び有効化</translation>
    </message>
    <message>
        <source>{person} was deleted</source>
        <translation>{person}を削除</translation>
    </message>
    <message>
        <source>The role “{role}” was added</source>
        <translation>ロール「{role}」を追加</translation>
    </message>
    <message>
        <source>The role “{role}” was added, which administers the workspace</source>
        <translation>ワークスペースを管理するロール「{role}」を追加</translation>
    </message>
    <message>
        <source>The role “{role}” administers the workspace now</source>
        <translation>ロール「{role}」がワークスペースを管理するように変更</translation>
    </message>
    <message>
        <source>The role “{role}” does not administer the workspace any more</source>
        <translation>ロール「{role}」がワークスペースを管理しないように変更</translation>
    </message>
    <message>
        <source>The role “{role}” was deleted</source>
        <translation>ロール「{role}」を削除</translation>
    </message>
    <message>
        <source>The workflow “{workflow}” was deleted</source>
        <translation>ワークフロー「{workflow}」を削除</translation>
    </message>
    <message>
        <source>The stage “{stage}” of “{workflow}” was deleted</source>
        <translation>「{workflow}」のステージ「{stage}」を削除</translation>
    </message>
    <message>
        <source>The field “{field}” of “{workflow}” was deleted</source>
        <translation>「{workflow}」のフィールド「{field}」を削除</translation>
    </message>
    <message>
        <source>The action “{action}” of “{workflow}” was deleted</source>
        <translation>「{workflow}」のアクション「{action}」を削除</translation>
    </message>
    <message>
        <source>The link “{link}” between workflows was deleted</source>
        <translation>ワークフロー間のリンク「{link}」を削除</translation>
    </message>
    <message>
        <source>The task “{task}” of “{workflow}” was deleted</source>
        <translation>「{workflow}」のタスク「{task}」を削除</translation>
    </message>
    <message>
        <source>A change of the workspace was undone</source>
        <translation>ワークスペースの変更を元に戻しました</translation>
    </message>
    <message>
        <source>The workspace was restored from a backup of {made}</source>
        <translation>ワークスペースを{made}のバックアップから復元</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside: {line}</source>
        <translation>外部のものを使うワークフローを追加: {line}</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>キーを拒否</translation>
    </message>
    <message>
        <source>A key was used</source>
        <translation>キーを使用</translation>
    </message>
    <message>
        <source>A key was made</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>A key was revoked</source>
        <translation>キーを取り消し</translation>
    </message>
    <message>
        <source>People or roles were changed</source>
        <translation>人またはロールを変更</translation>
    </message>
    <message>
        <source>Something was deleted</source>
        <translation>削除を実行</translation>
    </message>
    <message>
        <source>Something was restored</source>
        <translation>復元を実行</translation>
    </message>
    <message>
        <source>Workflows were added that use something outside</source>
        <translation>外部のものを使うワークフローを追加</translation>
    </message>
    <message>
        <source>Something was done that this version of the program does not know</source>
        <translation>このバージョンのプログラムが知らない操作を実行</translation>
    </message>
    <message>
        <source>Share “{workspace}”</source>
        <translation>「{workspace}」を共有</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>This workspace is on this computer, and others can&apos;t reach it. Close Flowdash Desktop and run this command to serve it to a network that you trust. It speaks plain HTTP: keys and data can be read on their way. “A server for a team” (docs/server.md) shows how to add TLS by a certificate or a proxy.</source>
        <translation>このワークスペースはこのコンピューターにあり、他の人は接続できません。信頼できるネットワークに提供するには、Flowdash Desktopを閉じてこのコマンドを実行してください。通信は暗号化されないHTTPで、キーやデータを途中で読まれる可能性があります。証明書またはプロキシでTLSを加える方法は“A server for a team”(docs/server.md)にあります。</translation>
    </message>
    <message>
        <source>Type the address by which others will reach the server, for invitations.</source>
        <translation>招待のために、他の人がサーバーに接続するアドレスを入力してください。</translation>
    </message>
    <message>
        <source>This address leads to this computer only. Type the one by which others reach the server.</source>
        <translation>このアドレスはこのコンピューターだけを指します。他の人がサーバーに接続するアドレスを入力してください。</translation>
    </message>
    <message>
        <source>With http:// keys can be read on their way. Use https:// if the server offers it.</source>
        <translation>http:// ではキーを途中で読まれる可能性があります。サーバーが対応していれば https:// を使ってください。</translation>
    </message>
    <message>
        <source>Change it where others reach the server by another one than you.</source>
        <translation>他の人が別のアドレスでサーバーに接続する場合は変更してください。</translation>
    </message>
    <message>
        <source>Invitations name {address}</source>
        <translation>招待に書かれるアドレス: {address}</translation>
    </message>
    <message>
        <source>Only this computer reaches it. “Server” says how others can.</source>
        <translation>接続できるのはこのコンピューターだけです。他の人が接続する方法は「サーバー」にあります。</translation>
    </message>
    <message>
        <source>There is no invitation, as no address was typed for it.</source>
        <translation>アドレスが入力されていないため、招待はありません。</translation>
    </message>
    <message>
        <source>“{name}” is a key of {person}.</source>
        <translation>「{name}」は{person}のキーです。</translation>
    </message>
    <message>
        <source>This is a key of {person}.</source>
        <translation>これは{person}のキーです。</translation>
    </message>
    <message>
        <source>“{name}” belongs to nobody and may do everything.</source>
        <translation>「{name}」は誰のものでもなく、すべての操作ができます。</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>期限はありません。</translation>
    </message>
    <message>
        <source>It ends on {day}.</source>
        <translation>期限は{day}です。</translation>
    </message>
    <message>
        <source>The invitation leads to {address}.</source>
        <translation>招待の接続先は{address}です。</translation>
    </message>
    <message>
        <source>The invitation names an address that leads to this computer only.</source>
        <translation>招待には、このコンピューターだけを指すアドレスが書かれています。</translation>
    </message>
    <message>
        <source>You are invited to the Flowdash workspace “{workspace}”.
In Flowdash Desktop, open the list of accounts at the bottom of the window, choose “Connect to Flowdash…” and paste all of this text.</source>
        <translation>Flowdashワークスペース「{workspace}」に招待されました。
Flowdash Desktopでウィンドウ下部のアカウント一覧を開き、「Flowdashに接続…」を選んで、このテキスト全体を貼り付けてください。</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>{name} (in use here)</source>
        <translation>{name}(ここで使用中)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Key “{name}”</source>
        <translation>キー「{name}」</translation>
    </message>
    <message>
        <source>Revoke the key “{name}”?</source>
        <translation>キー「{name}」を取り消しますか？</translation>
    </message>
    <message>
        <source>It is not accepted any more from now on. Whoever works with it is asked for another key; what they have typed stays on their computer. This can&apos;t be undone.</source>
        <translation>今後は受け付けられません。このキーで作業している人は別のキーを求められます。入力した内容はその人のコンピューターに残ります。元に戻せません。</translation>
    </message>
    <message>
        <source>It is a key of {person}.</source>
        <translation>{person}のキーです。</translation>
    </message>
    <message>
        <source>You work with this key yourself in this account.</source>
        <translation>このアカウントであなた自身がこのキーを使っています。</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>キーを取り消す</translation>
    </message>
    <message>
        <source>The key “{name}” is revoked.</source>
        <translation>キー「{name}」を取り消しました。</translation>
    </message>
    <message>
        <source>{name} is added. “New key…” makes a key to invite them with.</source>
        <translation>{name}を追加しました。「新しいキー…」で招待用のキーを作成できます。</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name}を変更しました。</translation>
    </message>
    <message>
        <source>{name} is deactivated. Tasks keep them, and “Activate” takes it back.</source>
        <translation>{name}を無効にしました。タスクの担当は残り、「有効にする」で戻せます。</translation>
    </message>
    <message>
        <source>{name} is active again.</source>
        <translation>{name}を再び有効にしました。</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>サーバーの応答: {words}。</translation>
    </message>
    <message>
        <source>An unexpected fault stopped this. Look at the lists before you try it again.</source>
        <translation>予期しない障害で中断しました。再試行の前に一覧を確認してください。</translation>
    </message>
    <message>
        <source>The answer was lost: {reason} There may be a key of this name now that nobody knows. Revoke it then, and make another one.</source>
        <translation>応答が失われました: {reason} 誰も知らないこの名前のキーができている可能性があります。その場合は取り消して、別のキーを作成してください。</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>{day}に期限切れ</translation>
    </message>
</context>
<context>
    <name>SharingForm</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The server is being asked. Close this when it has answered.</source>
        <translation>サーバーに問い合わせ中です。応答があってから閉じてください。</translation>
    </message>
</context>
<context>
    <name>ShowAll</name>
    <message>
        <source>Too long to be changed here. Show all {count} letters</source>
        <translation>長すぎるため、ここでは変更できません。全{count}文字を表示</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Back to the tasks</source>
        <translation>タスクに戻る</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>詳細を閉じる(Esc)</translation>
    </message>
</context>
<context>
    <name>SingleSelectControl</name>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Values are parted by</source>
        <translation>値の区切り</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Headings are in</source>
        <translation>見出しの位置</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>Choose a stage</source>
        <translation>ステージを選択</translation>
    </message>
    <message>
        <source>They go to</source>
        <translation>移動先</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>終了ステージ</translation>
    </message>
    <message>
        <source>A task that gets here is finished.</source>
        <translation>ここに来たタスクは終了します。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>Checklist of a task that enters</source>
        <translation>ここに入るタスクのチェックリスト</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>What do you want to triage?</source>
        <translation>何をトリアージしますか？</translation>
    </message>
    <message>
        <source>Drop a CSV, Excel or LibreOffice file anywhere in this window. Its columns become fields, and a column of states becomes stages.</source>
        <translation>CSV、Excel、LibreOfficeのファイルをこのウィンドウにドロップしてください。列はフィールドに、状態の列はステージになります。</translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation>表計算ファイル</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>ここにファイルをドロップ</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Start with a workflow made for a kind of work, and change it as you like.</source>
        <translation>仕事の種類に合わせたワークフローから始めて、自由に変更できます。</translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation>独自のワークフロー</translation>
    </message>
    <message>
        <source>New workflow…</source>
        <translation>新しいワークフロー…</translation>
    </message>
    <message>
        <source>The hosted service, an install of your own, or a colleague&apos;s shared workspace. You need its address and an API key.</source>
        <translation>ホスト型サービス、自分の環境、または同僚が共有するワークスペース。アドレスとAPIキーが必要です。</translation>
    </message>
    <message>
        <source>Flowdash</source>
        <translation>Flowdash</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>look around in a workspace filled with sample data</source>
        <translation>サンプルデータ入りのワークスペースを見てみる</translation>
    </message>
    <message>
        <source>or bring back an archived workflow:</source>
        <translation>または、アーカイブしたワークフローを戻す:</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Updated just now</source>
        <translation>たった今更新</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n min ago</source>
        <translation>
            <numerusform>%n分前に更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n h ago</source>
        <translation>
            <numerusform>%n時間前に更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated on {day}</source>
        <translation>{day}に更新</translation>
    </message>
    <message>
        <source>Sync status</source>
        <translation>同期の状態</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>キーを入力…</translation>
    </message>
    <message>
        <source>Give the API key for this account again</source>
        <translation>このアカウントのAPIキーを再入力</translation>
    </message>
    <message>
        <source>Show the changes that were not accepted</source>
        <translation>受け付けられなかった変更を表示</translation>
    </message>
    <message>
        <source>The account in use; opens the list of accounts</source>
        <translation>使用中のアカウント。アカウント一覧を開きます</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>View options</source>
        <translation>表示オプション</translation>
    </message>
    <message>
        <source>View options: density and appearance</source>
        <translation>表示オプション: 密度と外観</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>すべて保存済み</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Start again what a fault has stopped</source>
        <translation>障害で止まった処理を再開</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>今すぐサーバーへの接続を試す</translation>
    </message>
    <message>
        <source>All tasks of the workflow are shown</source>
        <translation>ワークフローのすべてのタスクが表示されています</translation>
    </message>
    <message>
        <source>Read the tasks again</source>
        <translation>タスクを読み込み直す</translation>
    </message>
    <message>
        <source>1 text not saved yet</source>
        <translation>1個のテキストが未保存</translation>
    </message>
    <message>
        <source>1 value not saved yet</source>
        <translation>1個の値が未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n texts not saved yet</source>
        <translation>
            <numerusform>%n個のテキストが未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>All other changes saved</source>
        <translation>その他の変更はすべて保存済み</translation>
    </message>
    <message>
        <source>Not reading: what is shown may be old</source>
        <translation>読み込み停止: 表示が古い可能性があります</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>1 change waits, can be undone</source>
        <translation>1件の変更が待機中、元に戻せます</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait, can be undone</source>
        <translation>
            <numerusform>%n件の変更が待機中、元に戻せます</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, sending</source>
        <translation>1件の変更をここに保存、送信中</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, sending</source>
        <translation>
            <numerusform>%n件の変更をここに保存、送信中</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change saved here, not sent yet</source>
        <translation>1件の変更をここに保存、未送信</translation>
    </message>
    <message numerus="yes">
        <source>%n changes saved here, not sent yet</source>
        <translation>
            <numerusform>%n件の変更をここに保存、未送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sending: changes will be saved here</source>
        <translation>送信停止: 変更はここに保存されます</translation>
    </message>
    <message>
        <source>Not sending: 1 change saved here</source>
        <translation>送信停止: 1件の変更をここに保存</translation>
    </message>
    <message numerus="yes">
        <source>Not sending: %n changes saved here</source>
        <translation>
            <numerusform>送信停止: %n件の変更をここに保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: changes will be saved here</source>
        <translation>オフライン: 変更はここに保存されます</translation>
    </message>
    <message>
        <source>Offline: 1 change saved here, it will be sent when the connection is back</source>
        <translation>オフライン: 1件の変更をここに保存、接続が戻ると送信されます</translation>
    </message>
    <message numerus="yes">
        <source>Offline: %n changes saved here, they will be sent when the connection is back</source>
        <translation>
            <numerusform>オフライン: %n件の変更をここに保存、接続が戻ると送信されます</numerusform>
        </translation>
    </message>
    <message>
        <source>This key may no longer read this workspace</source>
        <translation>このキーではもうこのワークスペースを読めません</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace: 1 change saved here</source>
        <translation>このキーではもうこのワークスペースを読めません: 1件の変更をここに保存</translation>
    </message>
    <message numerus="yes">
        <source>This key may no longer read this workspace: %n changes saved here</source>
        <translation>
            <numerusform>このキーではもうこのワークスペースを読めません: %n件の変更をここに保存</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not accept the API key</source>
        <translation>サーバーがAPIキーを受け付けません</translation>
    </message>
    <message>
        <source>The server does not accept the API key: 1 change saved here</source>
        <translation>サーバーがAPIキーを受け付けません: 1件の変更をここに保存</translation>
    </message>
    <message numerus="yes">
        <source>The server does not accept the API key: %n changes saved here</source>
        <translation>
            <numerusform>サーバーがAPIキーを受け付けません: %n件の変更をここに保存</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1件が要対応</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n件が要対応</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task can&apos;t be shown</source>
        <translation>1件のタスクを表示できません</translation>
    </message>
    <message>
        <source>{count} tasks can&apos;t be shown</source>
        <translation>{count}件のタスクを表示できません</translation>
    </message>
</context>
<context>
    <name>StepsEditor</name>
    <message>
        <source>Add step</source>
        <translation>手順を追加</translation>
    </message>
</context>
<context>
    <name>TableStack</name>
    <message>
        <source>No task matches</source>
        <translation>一致するタスクなし</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Loading tasks…</source>
        <translation>タスクを読み込み中…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>タスクはまだありません</translation>
    </message>
    <message>
        <source>Make the first one, or bring in the rows of a spreadsheet: drop it here, or paste its cells.</source>
        <translation>最初のタスクを作成するか、表計算の行を取り込んでください。ここにドロップするか、セルを貼り付けます。</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Tasks made elsewhere appear here.</source>
        <translation>他で作成されたタスクがここに表示されます。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Sheets</source>
        <translation>シート</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>Assign to me</source>
        <translation>自分に割り当てる</translation>
    </message>
    <message>
        <source>Assign {tasks} to me</source>
        <translation>{tasks}を自分に割り当てる</translation>
    </message>
    <message>
        <source>Duplicate task…</source>
        <translation>タスクを複製…</translation>
    </message>
    <message>
        <source>Duplicate the current task only…</source>
        <translation>現在のタスクだけを複製…</translation>
    </message>
    <message>
        <source>Mark as duplicate…</source>
        <translation>重複にする…</translation>
    </message>
    <message>
        <source>Mark {tasks} as duplicates…</source>
        <translation>{tasks}を重複にする…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Bring {tasks} back</source>
        <translation>{tasks}を戻す</translation>
    </message>
    <message>
        <source>Decide all these alike…</source>
        <translation>類似をまとめて決定…</translation>
    </message>
    <message>
        <source>The details are not there yet. Try again in a moment.</source>
        <translation>詳細がまだありません。少し後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Back to the task before</source>
        <translation>前のタスクに戻る</translation>
    </message>
    <message>
        <source>Show in its workflow</source>
        <translation>そのワークフローで表示</translation>
    </message>
    <message>
        <source>No linked task is open</source>
        <translation>リンク先のタスクは開いていません</translation>
    </message>
    <message>
        <source>Say nothing where a decision differs from alike ones</source>
        <translation>決定が類似の決定と異なっても知らせない</translation>
    </message>
    <message>
        <source>Say where a decision differs from alike ones</source>
        <translation>決定が類似の決定と異なる場合に知らせる</translation>
    </message>
    <message>
        <source>Show nobody what I am looking at</source>
        <translation>見ているタスクを誰にも表示しない</translation>
    </message>
    <message>
        <source>Show others what I am looking at</source>
        <translation>見ているタスクを他の人に表示する</translation>
    </message>
    <message>
        <source>No linked task was opened</source>
        <translation>リンク先のタスクは開かれていません</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Show {some} more of {count} fields</source>
        <translation>さらに{some}個を表示(全{count}フィールド)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>TaskFooter</name>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Created {when}</source>
        <translation>作成: {when}</translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>更新: {when}</translation>
    </message>
</context>
<context>
    <name>TaskHeader</name>
    <message>
        <source>Previous task</source>
        <translation>前のタスク</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>次のタスク</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Back to {task}</source>
        <translation>{task}に戻る</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>Show in {workflow}</source>
        <translation>{workflow}で表示</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>表に表示</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for all of them.</source>
        <translation>{count}件のタスクを選択中です。ここでのフィールドの変更はこのタスクだけに適用され、アクションはすべてに適用されます。</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields and actions here change this task only.</source>
        <translation>{count}件のタスクを選択中です。ここでのフィールドとアクションはこのタスクだけに適用されます。</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only. Each action says for how many tasks it is: the others lack something or are in another stage.</source>
        <translation>{count}件のタスクを選択中です。ここでのフィールドの変更はこのタスクだけに適用されます。各アクションには対象の件数が示されます。他のタスクは何かが不足しているか、別のステージにあります。</translation>
    </message>
    <message>
        <source>{count} tasks are selected. Fields changed here change this task only; the actions are for {some} of them.</source>
        <translation>{count}件のタスクを選択中です。ここでのフィールドの変更はこのタスクだけに適用され、アクションは{some}件に適用されます。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy web address</source>
        <translation>Webアドレスをコピー</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Clear sorting</source>
        <translation>並べ替えを解除</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>列をリセット</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>列を表示</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>すべての列</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>列を選択…</translation>
    </message>
    <message>
        <source>Sort by {field}, ascending</source>
        <translation>{field}で並べ替え(昇順)</translation>
    </message>
    <message>
        <source>Sort by {field}, descending</source>
        <translation>{field}で並べ替え(降順)</translation>
    </message>
    <message>
        <source>Then sort by {field}</source>
        <translation>次に{field}で並べ替え</translation>
    </message>
    <message>
        <source>Group by {field}</source>
        <translation>{field}でグループ化</translation>
    </message>
    <message>
        <source>Then group by {field}</source>
        <translation>次に{field}でグループ化</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>すべてのグループを折りたたむ</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>すべてのグループを展開</translation>
    </message>
    <message>
        <source>Fit {field} to its contents</source>
        <translation>{field}の幅を内容に合わせる</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>すべての列幅を合わせる</translation>
    </message>
    <message>
        <source>Move {field} left</source>
        <translation>{field}を左へ移動</translation>
    </message>
    <message>
        <source>Move {field} right</source>
        <translation>{field}を右へ移動</translation>
    </message>
    <message>
        <source>Hide {field}</source>
        <translation>{field}を隠す</translation>
    </message>
    <message>
        <source>Freeze the first column</source>
        <translation>最初の列を固定</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Count {count}</source>
        <translation>個数 {count}</translation>
    </message>
    <message>
        <source>Sum {sum}</source>
        <translation>合計 {sum}</translation>
    </message>
    <message>
        <source>Average {average}</source>
        <translation>平均 {average}</translation>
    </message>
    <message>
        <source>Sums of the selected cells</source>
        <translation>選択したセルの集計</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count}件のタスク</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>オフ</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1個のファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n件が未送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>異なる値</translation>
    </message>
    <message>
        <source>There is no cell above to fill from.</source>
        <translation>コピー元になる上のセルがありません。</translation>
    </message>
    <message>
        <source>The clipboard has no text.</source>
        <translation>クリップボードにテキストがありません。</translation>
    </message>
    <message>
        <source>The header of a group has no cells. Go to a task first.</source>
        <translation>グループの見出しにセルはありません。先にタスクへ移動してください。</translation>
    </message>
    <message>
        <source>Nothing is copied: no task is selected.</source>
        <translation>何もコピーされていません。タスクが選択されていません。</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>列と並び順</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Open details</source>
        <translation>詳細を開く</translation>
    </message>
    <message>
        <source>Copy cells of {tasks}</source>
        <translation>{tasks}のセルをコピー</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy {tasks}</source>
        <translation>{tasks}をコピー</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Add files to {field}…</source>
        <translation>{field}にファイルを追加…</translation>
    </message>
    <message>
        <source>Delete {tasks}…</source>
        <translation>{tasks}を削除…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Mode of the table</source>
        <translation>表のモード</translation>
    </message>
    <message>
        <source>{mode} · {count} selected</source>
        <translation>{mode} · {count}件を選択</translation>
    </message>
    <message>
        <source>{mode} · {count}</source>
        <translation>{mode} · {count}</translation>
    </message>
    <message>
        <source>{key} does nothing in row mode. Press Enter or click a cell to type.</source>
        <translation>行モードでは{key}は何もしません。入力するには、Enterを押すかセルをクリックしてください。</translation>
    </message>
    <message>
        <source>Row mode pastes no text. Press Enter for a cell, or {keys} for new tasks.</source>
        <translation>行モードではテキストを貼り付けられません。セルに入るにはEnter、新しいタスクにするには{keys}を押してください。</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>Linked tasks</source>
        <translation>リンクしたタスク</translation>
    </message>
    <message>
        <source>In {field}</source>
        <translation>{field}内</translation>
    </message>
    <message>
        <source>Found in its linked tasks</source>
        <translation>リンクしたタスクで見つかりました</translation>
    </message>
    <message>
        <source>Found in {field}: {text}</source>
        <translation>{field}で見つかりました: {text}</translation>
    </message>
    <message>
        <source>Row mode</source>
        <translation>行モード</translation>
    </message>
    <message>
        <source>Cell mode</source>
        <translation>セルモード</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Letters are commands. Enter or a click goes into a cell.</source>
        <translation>文字キーはコマンドです。Enterまたはクリックでセルに入ります。</translation>
    </message>
    <message>
        <source>Typing edits the cell. Esc goes back to row mode.</source>
        <translation>入力するとセルが編集されます。Escで行モードに戻ります。</translation>
    </message>
    <message>
        <source>Set stage of {tasks}</source>
        <translation>{tasks}のステージを設定</translation>
    </message>
    <message>
        <source>Set stage</source>
        <translation>ステージを設定</translation>
    </message>
    <message>
        <source>Assign {tasks} to</source>
        <translation>{tasks}の割り当て先</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>割り当て先</translation>
    </message>
    <message>
        <source>Edit {field}</source>
        <translation>{field}を編集</translation>
    </message>
    <message>
        <source>Set {field} of {tasks}…</source>
        <translation>{tasks}の{field}を設定…</translation>
    </message>
    <message>
        <source>Tick {field} of {tasks}</source>
        <translation>{tasks}の{field}をオンにする</translation>
    </message>
    <message>
        <source>Untick {field} of {tasks}</source>
        <translation>{tasks}の{field}をオフにする</translation>
    </message>
    <message>
        <source>Set {field} of {tasks} to blank</source>
        <translation>{tasks}の{field}を空白にする</translation>
    </message>
    <message>
        <source>Tick {field}</source>
        <translation>{field}をオンにする</translation>
    </message>
    <message>
        <source>Untick {field}</source>
        <translation>{field}をオフにする</translation>
    </message>
    <message>
        <source>Set {field} to blank</source>
        <translation>{field}を空白にする</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>進行中のみ</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>前回見てから変更</translation>
    </message>
    <message>
        <source>search for “{words}”</source>
        <translation>「{words}」の検索</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>No longer matches: {conditions}</source>
        <translation>もう合いません: {conditions}</translation>
    </message>
    <message>
        <source>This task no longer matches the filter ({conditions}). It stays here until you go to another one.</source>
        <translation>このタスクはフィルター({conditions})に合わなくなりました。別のタスクへ移るまでここに残ります。</translation>
    </message>
    <message>
        <source>{group} ›</source>
        <translation>{group} ›</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>{day}の週</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1件のタスク</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>second level</source>
        <translation>第2レベル</translation>
    </message>
    <message>
        <source>sorted by {fields}</source>
        <translation>{fields}で並べ替え</translation>
    </message>
    <message>
        <source>grouped by {field}</source>
        <translation>{field}でグループ化</translation>
    </message>
    <message>
        <source>grouped by {field}, sorted by {fields}</source>
        <translation>{field}でグループ化、{fields}で並べ替え</translation>
    </message>
    <message>
        <source>Moves when you leave it: {reason}</source>
        <translation>離れると移動します: {reason}</translation>
    </message>
    <message>
        <source>This task has changed. It stays here until you go to another one, and then moves: {reason}.</source>
        <translation>このタスクは変わりました。別のタスクへ移るまでここに残り、その後移動します: {reason}。</translation>
    </message>
    <message>
        <source>New since you last looked.</source>
        <translation>前回見た後の新しいタスクです。</translation>
    </message>
    <message>
        <source>Changed by others since you last looked.</source>
        <translation>前回見てから他の人が変更しました。</translation>
    </message>
    <message>
        <source>Changed by others since you last looked: {fields}.</source>
        <translation>前回見てから他の人が変更しました: {fields}。</translation>
    </message>
</context>
<context>
    <name>TaskTableModel</name>
    <message>
        <source>Sorted, descending</source>
        <translation>並べ替え、降順</translation>
    </message>
    <message>
        <source>Sorted, ascending</source>
        <translation>並べ替え、昇順</translation>
    </message>
    <message>
        <source>{sorted}, level {level}</source>
        <translation>{sorted}、レベル{level}</translation>
    </message>
</context>
<context>
    <name>TaskTableView</name>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down keep what is selected, Ctrl+Space picks a row or takes it out.</source>
        <translation>Ctrl+UpとCtrl+Downは選択を保ち、Ctrl+Spaceは行を選択または選択解除します。</translation>
    </message>
    <message>
        <source>One task a row.</source>
        <translation>1行に1件のタスク。</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Stages</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
</context>
<context>
    <name>TextInputs</name>
    <message>
        <source>Files can&apos;t be added here.</source>
        <translation>ここにファイルは追加できません。</translation>
    </message>
    <message>
        <source>{count} lines became one.</source>
        <translation>{count}行が1行になりました。</translation>
    </message>
</context>
<context>
    <name>TextValue</name>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最後の値</translation>
    </message>
    <message>
        <source>and</source>
        <translation>～</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Why alike, or why not decided</source>
        <translation>類似または未決定の理由</translation>
    </message>
    <message>
        <source>No open task is like this one, as far as that is known here.</source>
        <translation>ここで分かる範囲では、これに似た未完了のタスクはありません。</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>{stage}に移動</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>{what}: 1 task</source>
        <translation>{what}: 1件のタスク</translation>
    </message>
    <message>
        <source>{what}: {tasks}</source>
        <translation>{what}: {tasks}</translation>
    </message>
    <message>
        <source>1 task is left out. Its row says why.</source>
        <translation>1件のタスクが除外されます。理由は行に示されています。</translation>
    </message>
    <message>
        <source>{count} tasks are left out. Their rows say why.</source>
        <translation>{count}件のタスクが除外されます。理由は各行に示されています。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>もうありません。</translation>
    </message>
    <message>
        <source>It was moved to another stage meanwhile.</source>
        <translation>その間に別のステージに移されました。</translation>
    </message>
    <message>
        <source>It is in this stage.</source>
        <translation>このステージにあります。</translation>
    </message>
    <message>
        <source>{stage} does not offer this action.</source>
        <translation>{stage}ではこのアクションを使えません。</translation>
    </message>
    <message>
        <source>The actions of {stage} are not known yet.</source>
        <translation>{stage}のアクションはまだ不明です。</translation>
    </message>
    <message>
        <source>Another action of it waits or is being sent.</source>
        <translation>別のアクションが待機中または送信中です。</translation>
    </message>
    <message>
        <source>An earlier change of it needs you first.</source>
        <translation>以前の変更が先に対応を必要としています。</translation>
    </message>
    <message>
        <source>It needs: {what}.</source>
        <translation>必要なもの: {what}。</translation>
    </message>
    <message>
        <source>Nothing is decided: the tasks have changed meanwhile.</source>
        <translation>何も決定されていません。その間にタスクが変わりました。</translation>
    </message>
    <message>
        <source>1 task is moved to {what}.</source>
        <translation>1件のタスクを{what}に移動します。</translation>
    </message>
    <message>
        <source>{tasks} are moved to {what}.</source>
        <translation>{tasks}を{what}に移動します。</translation>
    </message>
    <message>
        <source>{what} of 1 task.</source>
        <translation>1件のタスク: {what}。</translation>
    </message>
    <message>
        <source>{what} of {tasks}.</source>
        <translation>{tasks}: {what}。</translation>
    </message>
    <message>
        <source>1 task has changed meanwhile and stays.</source>
        <translation>1件のタスクはその間に変わったため、そのままです。</translation>
    </message>
    <message>
        <source>{tasks} have changed meanwhile and stay.</source>
        <translation>{tasks}はその間に変わったため、そのままです。</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>Decide all these alike</source>
        <translation>類似をまとめて決定</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>実行する内容</translation>
    </message>
    <message>
        <source>Choose what is done</source>
        <translation>実行する内容を選択</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Take all changes of this draft back; Undo brings them again.</source>
        <translation>この下書きの変更をすべて取り消します。「元に戻す」で戻せます。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>下書きに戻る</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>Say first what becomes of these tasks.</source>
        <translation>先に、これらのタスクをどうするか決めてください。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>適用中…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>適用…</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>Workflow</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Stage filter</source>
        <translation>ステージのフィルター</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Assignee filter</source>
        <translation>担当者のフィルター</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>進行中のみ</translation>
    </message>
    <message>
        <source>Leave out tasks in an end stage</source>
        <translation>終了ステージのタスクを除外</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>フィルターを追加</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Group tasks</source>
        <translation>タスクをグループ化</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存済みビュー</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Decide about these tasks one by one</source>
        <translation>これらのタスクを1件ずつ決定</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新しいタスク</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>詳細を表示</translation>
    </message>
    <message>
        <source>Show the details of the task</source>
        <translation>タスクの詳細を表示</translation>
    </message>
    <message>
        <source>By {field}</source>
        <translation>{field}別</translation>
    </message>
    <message>
        <source>{view} (changed)</source>
        <translation>{view}(変更あり)</translation>
    </message>
    <message>
        <source>Go on with the task that you began</source>
        <translation>作りかけのタスクを続ける</translation>
    </message>
    <message>
        <source>Make a new task</source>
        <translation>新しいタスクを作成</translation>
    </message>
    <message>
        <source>A task that you began waits here</source>
        <translation>作りかけのタスクがここにあります</translation>
    </message>
    <message>
        <source>Changed since I last looked</source>
        <translation>前回見てから変更</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count}件変更</translation>
    </message>
    <message>
        <source>Show only tasks that others changed since you last looked</source>
        <translation>前回見てから他の人が変更したタスクだけを表示</translation>
    </message>
    <message>
        <source>Imported tasks alone</source>
        <translation>読み込んだタスクのみ</translation>
    </message>
    <message>
        <source>{count} imported</source>
        <translation>{count}件読み込み</translation>
    </message>
    <message>
        <source>Only the imported tasks are shown. Press to show all.</source>
        <translation>読み込んだタスクだけを表示しています。クリックですべて表示します。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>進行中</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show me around</source>
        <translation>案内を見る</translation>
    </message>
    <message>
        <source>Five short hints show how to decide, edit and find tasks.</source>
        <translation>タスクの決定、編集、検索を5つの短いヒントで紹介します。</translation>
    </message>
    <message>
        <source>{number} of {count}: {hint}</source>
        <translation>{number} / {count}：{hint}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>次のヒント</translation>
    </message>
    <message>
        <source>{next} and {previous}, or the arrows, walk through the tasks. The task you are on is shown whole.</source>
        <translation>{next} と {previous}、または矢印キーでタスクを移動します。今いるタスクは全体が表示されます。</translation>
    </message>
    <message>
        <source>Digits press the buttons of the task that have the same number. {key} shows one task at a time.</source>
        <translation>数字キーは同じ番号のタスクのボタンを押します。{key} でタスクを1件ずつ表示します。</translation>
    </message>
    <message>
        <source>A double click or {edit} edits a cell. {undo} takes back what you did last, decisions too.</source>
        <translation>ダブルクリックまたは {edit} でセルを編集します。{undo} で最後の操作を、決定も含めて元に戻します。</translation>
    </message>
    <message>
        <source>{find} searches all columns. Views keep a filter with its order under a name.</source>
        <translation>{find} ですべての列を検索します。ビューはフィルターと順序を名前を付けて残します。</translation>
    </message>
    <message>
        <source>{palette} finds every command, {keys} shows all keys, {guide} opens the guide.</source>
        <translation>{palette} ですべてのコマンドを探し、{keys} ですべてのキーを表示し、{guide} でガイドを開きます。</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>the assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>{item} ticked</source>
        <translation>{item}をオンにする</translation>
    </message>
    <message>
        <source>an assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>{action} needs: {what}.</source>
        <translation>{action}に必要なもの: {what}。</translation>
    </message>
    <message>
        <source>Press {key} to go there</source>
        <translation>{key}を押すと移動します</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>そこへ移動</translation>
    </message>
    <message>
        <source>Press {key} to go to {gap}</source>
        <translation>{key}を押すと{gap}へ移動します</translation>
    </message>
    <message>
        <source>Go to {gap}</source>
        <translation>{gap}へ移動</translation>
    </message>
    <message>
        <source>{action} waits: the checklist is still being read. Esc cancels.</source>
        <translation>{action}は待機中です。チェックリストを読み込んでいます。Escでキャンセルします。</translation>
    </message>
    <message>
        <source>{action} was not run for {task}.</source>
        <translation>{task}に{action}は実行されませんでした。</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now.</source>
        <translation>{action}に不足はなくなりました。</translation>
    </message>
    <message>
        <source>Nothing is missing for {action} now. Press {key}.</source>
        <translation>{action}に不足はなくなりました。{key}を押してください。</translation>
    </message>
    <message>
        <source>When it changes</source>
        <translation>変更されたら</translation>
    </message>
    <message>
        <source>Later: {moment}</source>
        <translation>あとで: {moment}</translation>
    </message>
    <message>
        <source>{task} is not put off any more.</source>
        <translation>{task}は後回しではなくなりました。</translation>
    </message>
    <message>
        <source>{count} tasks are not put off any more.</source>
        <translation>{count}件のタスクは後回しではなくなりました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>As sorted</source>
        <translation>並べ替え順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Similar together</source>
        <translation>類似をまとめて</translation>
    </message>
    <message>
        <source>Simple first</source>
        <translation>簡単な順</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than 1 day</source>
        <translation>{order} · 1日より長く待つタスクなし</translation>
    </message>
    <message>
        <source>{order} · no task waits longer than {days} days</source>
        <translation>{order} · {days}日より長く待つタスクなし</translation>
    </message>
    <message>
        <source>First: {waits}, the limit is {days}</source>
        <translation>最初: {waits}、上限は{days}</translation>
    </message>
    <message>
        <source>{count} alike: {what}</source>
        <translation>類似{count}件: {what}</translation>
    </message>
    <message>
        <source>Like no other task</source>
        <translation>似たタスクなし</translation>
    </message>
    <message>
        <source>As the table is sorted</source>
        <translation>表の並び順</translation>
    </message>
    <message>
        <source>its age is not known</source>
        <translation>経過日数不明</translation>
    </message>
    <message>
        <source>waits 1 day</source>
        <translation>1日待機</translation>
    </message>
    <message>
        <source>waits {days} days</source>
        <translation>{days}日待機</translation>
    </message>
    <message>
        <source>no required field is blank</source>
        <translation>空白の必須フィールドなし</translation>
    </message>
    <message>
        <source>1 required field is blank</source>
        <translation>空白の必須フィールド1個</translation>
    </message>
    <message>
        <source>{count} required fields are blank</source>
        <translation>空白の必須フィールド{count}個</translation>
    </message>
    <message>
        <source>{lacks}, no file</source>
        <translation>{lacks}、ファイルなし</translation>
    </message>
    <message>
        <source>{lacks}, 1 file</source>
        <translation>{lacks}、ファイル1個</translation>
    </message>
    <message>
        <source>{lacks}, {count} files</source>
        <translation>{lacks}、ファイル{count}個</translation>
    </message>
    <message>
        <source>There is nothing to decide about: the table shows no task.</source>
        <translation>決定するものがありません。表にタスクがありません。</translation>
    </message>
    <message>
        <source>{key} ignored: pressed twice</source>
        <translation>{key}を無視しました: 2回押されました</translation>
    </message>
    <message>
        <source>{key} ignored: this task came while you pressed it</source>
        <translation>{key}を無視しました: 押している間にこのタスクが表示されました</translation>
    </message>
    <message>
        <source>{key} ignored: this is a linked task. J leads back to the queue.</source>
        <translation>{key}を無視しました: これはリンク先のタスクです。Jでキューに戻ります。</translation>
    </message>
    <message>
        <source>This is the last open task</source>
        <translation>これは最後の未完了タスクです</translation>
    </message>
    <message>
        <source>This is the first task</source>
        <translation>これは最初のタスクです</translation>
    </message>
    <message>
        <source>No checklist item is open</source>
        <translation>未完了のチェックリスト項目はありません</translation>
    </message>
    <message>
        <source>No decision can be undone</source>
        <translation>元に戻せる決定はありません</translation>
    </message>
    <message>
        <source>{done} of {total} · {left} left</source>
        <translation>{done} / {total} · 残り{left}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1分未満</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>約{count}分</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>約{count}時間</translation>
    </message>
    <message>
        <source>J / K skip, back · H later · ? all keys</source>
        <translation>J / K スキップ、戻る · H あとで · ? すべてのキー</translation>
    </message>
    <message>
        <source>the next is ready</source>
        <translation>次の1件を準備済み</translation>
    </message>
    <message>
        <source>next {count} are ready</source>
        <translation>次の{count}件を準備済み</translation>
    </message>
    <message>
        <source>Changed by others: {fields}</source>
        <translation>他の人が変更: {fields}</translation>
    </message>
    <message>
        <source>Somebody else changed it: the filter leaves it out now</source>
        <translation>他の人が変更したため、フィルターで除外されます</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>1時間後</translation>
    </message>
    <message>
        <source>In {count} hours</source>
        <translation>{count}時間後</translation>
    </message>
    <message>
        <source>Tomorrow ({moment})</source>
        <translation>明日({moment})</translation>
    </message>
    <message>
        <source>{task} is put off: {until}. Backspace takes it back.</source>
        <translation>{task}を後回しにしました: {until}。Backspaceで戻します。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>{field}: {day}</source>
        <translation>{field}: {day}</translation>
    </message>
    <message>
        <source>{due} · 1 day late</source>
        <translation>{due} · 1日遅れ</translation>
    </message>
    <message>
        <source>{due} · {days} days late</source>
        <translation>{due} · {days}日遅れ</translation>
    </message>
    <message>
        <source>{who}: “{body}”</source>
        <translation>{who}:「{body}」</translation>
    </message>
    <message>
        <source>Active only</source>
        <translation>進行中のみ</translation>
    </message>
    <message>
        <source>or {condition}</source>
        <translation>または {condition}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
    <message>
        <source>{task} is back in the queue</source>
        <translation>{task}がキューに戻りました</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>何も決定されていません</translation>
    </message>
    <message>
        <source>{count} decided, {left} left</source>
        <translation>{count}件決定、残り{left}</translation>
    </message>
    <message>
        <source>One task decided. The queue is done.</source>
        <translation>1件のタスクを決定しました。キューが終わりました。</translation>
    </message>
    <message>
        <source>{count} tasks decided. The queue is done.</source>
        <translation>{count}件のタスクを決定しました。キューが終わりました。</translation>
    </message>
    <message>
        <source>Go on with the one that is left</source>
        <translation>残る1件を続ける</translation>
    </message>
    <message>
        <source>Go on with the {count} left</source>
        <translation>残る{count}件を続ける</translation>
    </message>
    <message>
        <source>{count} decisions undone.</source>
        <translation>{count}件の決定を元に戻しました。</translation>
    </message>
    <message>
        <source>{count} can&apos;t be undone: they were carried out, or others stand on them.</source>
        <translation>{count}件は元に戻せません。実行済みか、他の決定がそれに基づいています。</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>← Table</source>
        <translation>← 表</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>Stay here after a decision</source>
        <translation>決定後もここに留まる</translation>
    </message>
    <message>
        <source>Do not go on to the next task by itself</source>
        <translation>次のタスクへ自動で進まない</translation>
    </message>
    <message>
        <source>The tasks that were put off</source>
        <translation>後回しにしたタスク</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決定済み</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Order of the queue: {order}</source>
        <translation>キューの順序: {order}</translation>
    </message>
    <message>
        <source>Later: {count}</source>
        <translation>あとで: {count}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ここに留まる</translation>
    </message>
</context>
<context>
    <name>TriageStrip</name>
    <message>
        <source>Just decided</source>
        <translation>決定したばかり</translation>
    </message>
    <message>
        <source>Nothing yet. A decision can be undone here until it is sent.</source>
        <translation>まだありません。送信されるまでは、ここで決定を元に戻せます。</translation>
    </message>
    <message>
        <source>Backspace undoes the last</source>
        <translation>Backspaceで最後の決定を元に戻す</translation>
    </message>
    <message>
        <source>What the last key did</source>
        <translation>最後のキーの動作</translation>
    </message>
</context>
<context>
    <name>TypedValues</name>
    <message>
        <source>Becomes {value}</source>
        <translation>{value}になります</translation>
    </message>
    <message>
        <source>Reads as {value}</source>
        <translation>{value}と読み取ります</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日, きょう, 本日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日, あした</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日, きのう</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今, 現在</translation>
    </message>
    <message>
        <source>next</source>
        <translation>来週の, 来週, 次の</translation>
    </message>
    <message>
        <source>last</source>
        <translation>前の, 前回の</translation>
    </message>
    <message>
        <source>d, day, days</source>
        <translation>日, 日後</translation>
    </message>
    <message>
        <source>w, week, weeks</source>
        <translation>週, 週間, 週間後</translation>
    </message>
    <message>
        <source>m, month, months</source>
        <translation>月, か月, ヶ月, カ月, か月後</translation>
    </message>
    <message>
        <source>y, year, years</source>
        <translation>年, 年後</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>火</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>土</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo history…</source>
        <translation>操作の履歴…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻す操作はありません</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>やり直す操作はありません</translation>
    </message>
</context>
<context>
    <name>UndoHistoryPanel</name>
    <message>
        <source>Undo history</source>
        <translation>操作の履歴</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる(Esc)</translation>
    </message>
    <message>
        <source>What was done in {workflow}, the newest first.</source>
        <translation>{workflow}での操作(新しい順)。</translation>
    </message>
    <message>
        <source>Nothing was done in {workflow} yet.</source>
        <translation>{workflow}ではまだ何も操作されていません。</translation>
    </message>
</context>
<context>
    <name>UniqueIdControl</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>{field}をコピー</translation>
    </message>
</context>
<context>
    <name>UnreadableTasks</name>
    <message>
        <source>It is nested too deeply.</source>
        <translation>入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The server sent something that is no task.</source>
        <translation>サーバーから、タスクではないものが送られてきました。</translation>
    </message>
    <message>
        <source>Its text is damaged.</source>
        <translation>テキストが破損しています。</translation>
    </message>
    <message>
        <source>It has no unique ID.</source>
        <translation>一意IDがありません。</translation>
    </message>
    <message>
        <source>The server sent what can&apos;t be read as a task. All other tasks are shown and can be edited.</source>
        <translation>サーバーからタスクとして読めないものが送られてきました。他のタスクはすべて表示され、編集できます。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>他{count}件</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This task can&apos;t be shown. {reason}</source>
        <translation>このタスクを表示できません。{reason}</translation>
    </message>
    <message>
        <source>Task {id} can&apos;t be shown. {reason}</source>
        <translation>タスク{id}を表示できません。{reason}</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Tasks, comments and history keep this person. Nobody can give them new tasks.</source>
        <translation>タスク、コメント、履歴にはこの人が残ります。新しいタスクは割り当てられません。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新しい人</translation>
    </message>
    <message>
        <source>Tasks name people by their e-mail address, so it stays.</source>
        <translation>タスクはメールアドレスで人を示すため、アドレスは変わりません。</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>ロールなし</translation>
    </message>
</context>
<context>
    <name>ViewNames</name>
    <message>
        <source>My tasks</source>
        <translation>自分のタスク</translation>
    </message>
    <message>
        <source>Needs me</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>今週期限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Changed by others</source>
        <translation>他の人が変更</translation>
    </message>
</context>
<context>
    <name>ViewOptions</name>
    <message>
        <source>View options</source>
        <translation>表示オプション</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>ハイコントラスト(ライト)</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>ハイコントラスト(ダーク)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Beside the tasks</source>
        <translation>タスクの横</translation>
    </message>
    <message>
        <source>Below the tasks</source>
        <translation>タスクの下</translation>
    </message>
    <message>
        <source>Hidden until they are opened</source>
        <translation>開くまで隠す</translation>
    </message>
    <message>
        <source>Letters in the table</source>
        <translation>表での文字キー</translation>
    </message>
    <message>
        <source>Are commands in row mode</source>
        <translation>行モードではコマンド</translation>
    </message>
    <message>
        <source>Typing always edits</source>
        <translation>入力は常に編集</translation>
    </message>
    <message>
        <source>A decision that differs from alike ones</source>
        <translation>類似と異なる決定</translation>
    </message>
    <message>
        <source>Say so afterwards</source>
        <translation>後で知らせる</translation>
    </message>
    <message>
        <source>Say nothing</source>
        <translation>知らせない</translation>
    </message>
    <message>
        <source>The task that I am looking at</source>
        <translation>見ているタスク</translation>
    </message>
    <message>
        <source>Show it to others here</source>
        <translation>ここの他の人に表示</translation>
    </message>
    <message>
        <source>Show it to nobody</source>
        <translation>誰にも表示しない</translation>
    </message>
    <message>
        <source>Deletions and actions that wait when I close</source>
        <translation>閉じるときに待機中の削除とアクション</translation>
    </message>
    <message>
        <source>Carry them out</source>
        <translation>実行する</translation>
    </message>
    <message>
        <source>Keep them for the next start</source>
        <translation>次の起動まで残す</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Changes of many tasks…</source>
        <translation>多数のタスクの変更…</translation>
    </message>
    <message>
        <source>As a button at the bottom</source>
        <translation>下のボタン</translation>
    </message>
    <message>
        <source>As a bar at the top</source>
        <translation>上のバー</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>ビュー{name}のオプション</translation>
    </message>
    <message>
        <source>Open the workflow with this view</source>
        <translation>このビューでワークフローを開く</translation>
    </message>
    <message>
        <source>Letter after G…</source>
        <translation>Gの後の文字…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
</context>
<context>
    <name>ViewRow</name>
    <message>
        <source>Rename the view {name}</source>
        <translation>ビュー{name}の名前を変更</translation>
    </message>
    <message>
        <source>Duplicate the view {name}</source>
        <translation>ビュー{name}を複製</translation>
    </message>
    <message>
        <source>Move the view {name} up (Alt+↑)</source>
        <translation>ビュー{name}を上へ移動(Alt+↑)</translation>
    </message>
    <message>
        <source>Move the view {name} down (Alt+↓)</source>
        <translation>ビュー{name}を下へ移動(Alt+↓)</translation>
    </message>
    <message>
        <source>Options of the view {name}</source>
        <translation>ビュー{name}のオプション</translation>
    </message>
    <message>
        <source>Delete the view {name}</source>
        <translation>ビュー{name}を削除</translation>
    </message>
    <message>
        <source>Delete this view?</source>
        <translation>このビューを削除しますか？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>ワークフローと共に開く</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Downloading…</source>
        <translation>ダウンロード中…</translation>
    </message>
    <message>
        <source>This file is not on this computer yet</source>
        <translation>このファイルはまだこのコンピューターにありません</translation>
    </message>
    <message>
        <source>There is no connection to the server. The file comes as soon as there is one.</source>
        <translation>サーバーに接続していません。接続するとファイルが届きます。</translation>
    </message>
    <message>
        <source>This file could not be downloaded</source>
        <translation>このファイルをダウンロードできませんでした</translation>
    </message>
    <message>
        <source>The server fetches it from {address}. It can be looked at when it is there.</source>
        <translation>サーバーが{address}から取得します。届くと表示できます。</translation>
    </message>
    <message>
        <source>Close the viewer</source>
        <translation>ビューアーを閉じる</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>次のファイル</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>前のファイル</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>次のタスク</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>前のタスク</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>実寸</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>ページに合わせる</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>このファイル内を検索</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>2ページ表示</translation>
    </message>
    <message>
        <source>Two files side by side</source>
        <translation>2つのファイルを並べる</translation>
    </message>
    <message>
        <source>Go to the other file</source>
        <translation>もう一方のファイルへ</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>別のウィンドウで表示</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>別のプログラムで開く</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key}または{other}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>This file can&apos;t be read</source>
        <translation>このファイルを読めません</translation>
    </message>
    <message>
        <source>This file has a password</source>
        <translation>このファイルにはパスワードがあります</translation>
    </message>
    <message>
        <source>This picture is too large to show</source>
        <translation>この画像は大きすぎて表示できません</translation>
    </message>
    <message>
        <source>This file takes too long to read</source>
        <translation>このファイルは読み込みに時間がかかりすぎます</translation>
    </message>
    <message>
        <source>This file needs too much memory</source>
        <translation>このファイルはメモリを使いすぎます</translation>
    </message>
    <message>
        <source>This kind of file can&apos;t be shown here</source>
        <translation>この種類のファイルはここでは表示できません</translation>
    </message>
    <message>
        <source>Pictures of this format can&apos;t be shown here</source>
        <translation>この形式の画像はここでは表示できません</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>このファイルは空です</translation>
    </message>
    <message>
        <source>This file is not here any more</source>
        <translation>このファイルはもうここにありません</translation>
    </message>
    <message>
        <source>Reading this file has stopped</source>
        <translation>このファイルの読み込みが止まりました</translation>
    </message>
    <message>
        <source>It is damaged, or of another kind than its name says.</source>
        <translation>破損しているか、種類が名前と異なります。</translation>
    </message>
    <message>
        <source>Save it, and open it in a program that asks for the password.</source>
        <translation>保存して、パスワードを入力できるプログラムで開いてください。</translation>
    </message>
    <message>
        <source>It has more pixels than can be read safely. It can be saved.</source>
        <translation>安全に読み込める画素数を超えています。保存はできます。</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else has to wait.</source>
        <translation>他の処理を待たせないよう、読み込みを中止しました。</translation>
    </message>
    <message>
        <source>Reading it was given up, so that nothing else is slowed down.</source>
        <translation>他の処理を遅くしないよう、読み込みを中止しました。</translation>
    </message>
    <message>
        <source>Open it in another program, or save it.</source>
        <translation>別のプログラムで開くか、保存してください。</translation>
    </message>
    <message>
        <source>This program has no decoder for it. Open it in another program.</source>
        <translation>このプログラムには対応するデコーダーがありません。別のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>It has no bytes. Its name is all that there is of it.</source>
        <translation>中身が0バイトです。名前だけのファイルです。</translation>
    </message>
    <message>
        <source>It was removed from this computer. It can be fetched again.</source>
        <translation>このコンピューターから削除されました。再度取得できます。</translation>
    </message>
    <message>
        <source>The part of the program that reads files has ended. It starts again.</source>
        <translation>ファイルを読む部分のプログラムが終了しました。再起動します。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Sound or film</source>
        <translation>音声または動画</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>{kind}, {size}</source>
        <translation>{kind}、{size}</translation>
    </message>
    <message>
        <source>Shown as text: pictures and layout are left out. Open it in another program for these.</source>
        <translation>テキストとして表示: 画像とレイアウトは省かれています。見るには別のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>The files in this archive. None of them is unpacked.</source>
        <translation>このアーカイブのファイルです。どれも展開されていません。</translation>
    </message>
    <message>
        <source>Only the beginning of this file is shown.</source>
        <translation>このファイルの先頭だけが表示されています。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>サイズ(バイト)</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Sounds and films are not played here. Save it to open it in another program.</source>
        <translation>音声と動画はここでは再生できません。保存して別のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>{number} / {count}ページ</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>ビューアー</translation>
    </message>
    <message>
        <source>File and page</source>
        <translation>ファイルとページ</translation>
    </message>
    <message>
        <source>Drop or paste some in the details, or go on to the next task.</source>
        <translation>詳細にドロップまたは貼り付けるか、次のタスクへ進んでください。</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>ファイルなし</translation>
    </message>
</context>
<context>
    <name>ViewsPopup</name>
    <message>
        <source>Saved views</source>
        <translation>保存済みビュー</translation>
    </message>
    <message>
        <source>No saved views yet. Set filters, order and columns, then save them under a name.</source>
        <translation>保存済みビューはまだありません。フィルター、並び順、列を設定し、名前を付けて保存してください。</translation>
    </message>
    <message>
        <source>Save current view…</source>
        <translation>現在のビューを保存…</translation>
    </message>
    <message>
        <source>Colour rows and cells…</source>
        <translation>行とセルに色を付ける…</translation>
    </message>
    <message>
        <source>Export views…</source>
        <translation>ビューを書き出す…</translation>
    </message>
    <message>
        <source>Import views…</source>
        <translation>ビューを読み込む…</translation>
    </message>
    <message>
        <source>opens with the workflow</source>
        <translation>ワークフローと共に開く</translation>
    </message>
    <message>
        <source>Update “{view}”</source>
        <translation>「{view}」を更新</translation>
    </message>
    <message>
        <source>Back to “{view}”</source>
        <translation>「{view}」に戻す</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>The new task will be linked to “{task}”.</source>
        <translation>新しいタスクは「{task}」にリンクされます。</translation>
    </message>
</context>
<context>
    <name>WholeTask</name>
    <message>
        <source>Delete {task}? Undo brings it back with its files, but without its comments.</source>
        <translation>{task}を削除しますか？ 元に戻すとファイルも戻りますが、コメントは戻りません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>WholeText</name>
    <message>
        <source>{count} letters</source>
        <translation>{count}文字</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This is your local workspace, filled with sample data. It works with no account and no network.</source>
        <translation>これはサンプルデータ入りのローカルワークスペースです。アカウントもネットワークも不要です。</translation>
    </message>
    <message>
        <source>Connect to Flowdash…</source>
        <translation>Flowdashに接続…</translation>
    </message>
</context>
<context>
    <name>WordsBelow</name>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source>Not applied. Your draft is unchanged. {reason}</source>
        <translation>適用されませんでした。下書きはそのままです。{reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>サーバーの応答: {words}。</translation>
    </message>
    <message>
        <source>Others have deleted this workflow, so nothing of it can be changed.</source>
        <translation>他の人がこのワークフローを削除したため、何も変更できません。</translation>
    </message>
    <message>
        <source>and {count} more changes</source>
        <translation>他{count}件の変更</translation>
    </message>
    <message>
        <source>Others have changed this workflow. Your draft now builds on it:</source>
        <translation>他の人がこのワークフローを変更しました。下書きは次の変更を踏まえたものになりました:</translation>
    </message>
    <message>
        <source>Check the draft, then apply again.</source>
        <translation>下書きを確認して、もう一度適用してください。</translation>
    </message>
    <message>
        <source>Choose a stage</source>
        <translation>ステージを選択</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>After days</source>
        <translation>経過日数</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Headers, one “Name: value” a line</source>
        <translation>ヘッダー(1行に1つの「名前: 値」)</translation>
    </message>
    <message>
        <source>Headers can be read by everybody who may edit workflows.</source>
        <translation>ヘッダーは、ワークフローを編集できる人全員が読めます。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Remove value</source>
        <translation>値を削除</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>値を追加</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>ステージに移動</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Set values</source>
        <translation>値を設定</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>後で移動</translation>
    </message>
    <message>
        <source>Call a web address</source>
        <translation>Webアドレスを呼び出す</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>タスクを削除</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>色なし</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>オリーブ</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>すみれ色</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>茶</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>その他の色…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>End stage</source>
        <translation>終了ステージ</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用数</translation>
    </message>
    <message>
        <source>Offered in</source>
        <translation>使えるステージ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Other workflow</source>
        <translation>相手のワークフロー</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>最大{count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>counts up: {pattern}</source>
        <translation>連番: {pattern}</translation>
    </message>
    <message>
        <source>counts up</source>
        <translation>連番</translation>
    </message>
    <message>
        <source>one option</source>
        <translation>1個の選択肢</translation>
    </message>
    <message>
        <source>{count} options</source>
        <translation>{count}個の選択肢</translation>
    </message>
    <message>
        <source>every stage</source>
        <translation>すべてのステージ</translation>
    </message>
    <message>
        <source>one item</source>
        <translation>1個の項目</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count}個の項目</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>1個の手順</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count}個の手順</translation>
    </message>
    <message>
        <source>one task</source>
        <translation>1件のタスク</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count}件のタスク</translation>
    </message>
    <message>
        <source>One change, not applied</source>
        <translation>1件の変更、未適用</translation>
    </message>
    <message>
        <source>{count} changes, not applied</source>
        <translation>{count}件の変更、未適用</translation>
    </message>
    <message>
        <source>Apply the change</source>
        <translation>変更を適用</translation>
    </message>
    <message>
        <source>Apply {count} changes</source>
        <translation>{count}件の変更を適用</translation>
    </message>
    <message>
        <source>{part} “{name}”: {what}</source>
        <translation>{part}「{name}」: {what}</translation>
    </message>
    <message>
        <source>{part} “{name}” is new</source>
        <translation>{part}「{name}」は新規です</translation>
    </message>
    <message>
        <source>{part} “{name}” is removed</source>
        <translation>{part}「{name}」は削除されます</translation>
    </message>
    <message>
        <source>{part} “{name}” is moved</source>
        <translation>{part}「{name}」は移動されます</translation>
    </message>
    <message>
        <source>The workflow “{before}” is called “{after}”</source>
        <translation>ワークフロー「{before}」の名前は「{after}」になります</translation>
    </message>
    <message>
        <source>task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>What was called “{before}” is called “{after}”</source>
        <translation>「{before}」の呼び名は「{after}」になります</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>options</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>the question before it runs</source>
        <translation>実行前の質問</translation>
    </message>
    <message>
        <source>what a task must have</source>
        <translation>タスクに必要なもの</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>deactivated. Tasks keep this person, and nobody can give them new ones</source>
        <translation>無効。タスクにはこの人が残り、新しいタスクは割り当てられません</translation>
    </message>
    <message>
        <source>active again</source>
        <translation>再び有効</translation>
    </message>
    <message>
        <source>The checklist of “{name}” was changed, too: your draft overrides it</source>
        <translation>「{name}」のチェックリストも変更されていました。下書きで上書きします</translation>
    </message>
    <message>
        <source>The steps of “{name}” were changed, too: your draft overrides them</source>
        <translation>「{name}」の手順も変更されていました。下書きで上書きします</translation>
    </message>
    <message>
        <source>The stages that offer “{name}” were changed, too: your draft overrides them</source>
        <translation>「{name}」を使えるステージも変更されていました。下書きで上書きします</translation>
    </message>
    <message>
        <source>What “{name}” requires was changed, too: your draft overrides it</source>
        <translation>「{name}」に必要なものも変更されていました。下書きで上書きします</translation>
    </message>
    <message>
        <source>{tasks} leave the stage “{name}”</source>
        <translation>{tasks}がステージ「{name}」を離れます</translation>
    </message>
    <message>
        <source>{tasks} lose the value of “{name}”</source>
        <translation>{tasks}が「{name}」の値を失います</translation>
    </message>
    <message>
        <source>The value of “{name}” takes another form in {tasks}</source>
        <translation>{tasks}で「{name}」の値の形式が変わります</translation>
    </message>
    <message>
        <source>“{name}” no longer links {tasks}</source>
        <translation>「{name}」による{tasks}のリンクがなくなります</translation>
    </message>
    <message>
        <source>“{name}” leaves {tasks} to nobody</source>
        <translation>「{name}」が担当する{tasks}が担当者なしになります</translation>
    </message>
    <message>
        <source>{tasks} change</source>
        <translation>{tasks}が変わります</translation>
    </message>
    <message>
        <source>{tasks} have no value of “{name}”, which becomes required</source>
        <translation>{tasks}に、必須になる「{name}」の値がありません</translation>
    </message>
    <message>
        <source>One task has no value of “{name}”, which becomes required</source>
        <translation>1件のタスクに、必須になる「{name}」の値がありません</translation>
    </message>
    <message>
        <source>{tasks} have a value of “{name}” that does not fit {type}</source>
        <translation>{tasks}の「{name}」の値が{type}に合いません</translation>
    </message>
    <message>
        <source>One task has a value of “{name}” that does not fit {type}</source>
        <translation>1件のタスクの「{name}」の値が{type}に合いません</translation>
    </message>
    <message>
        <source>Their files go. They come back if you undo the change.</source>
        <translation>ファイルは失われます。変更を元に戻すと戻ります。</translation>
    </message>
    <message>
        <source>Their values go. They come back if you undo the change.</source>
        <translation>値は失われます。変更を元に戻すと戻ります。</translation>
    </message>
    <message>
        <source>These tasks need files first. Nothing can be applied before they have some.</source>
        <translation>これらのタスクには先にファイルが必要です。それまでは何も適用できません。</translation>
    </message>
    <message>
        <source>A required field of files can&apos;t be filled here. Make it optional first; nothing can be applied before that.</source>
        <translation>必須のファイルフィールドはここでは埋められません。先に任意にしてください。それまでは何も適用できません。</translation>
    </message>
    <message>
        <source>The action “{name}” loses a step, whose stage, field, option or person goes</source>
        <translation>アクション「{name}」の手順1個が失われます。そのステージ、フィールド、選択肢、または人がなくなるためです</translation>
    </message>
    <message>
        <source>The action “{name}” loses {count} steps, whose stages, fields, options or people go</source>
        <translation>アクション「{name}」の手順{count}個が失われます。それらのステージ、フィールド、選択肢、または人がなくなるためです</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>新しいステージ</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新しいフィールド</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新しいアクション</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>新しいリンク</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>新しいロール</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>長いテキスト</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Single select</source>
        <translation>単一選択</translation>
    </message>
    <message>
        <source>Multiple select</source>
        <translation>複数選択</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>チェックボックス</translation>
    </message>
    <message>
        <source>Unique ID</source>
        <translation>一意ID</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webアドレス</translation>
    </message>
    <message>
        <source>One “{here}” has one “{there}”</source>
        <translation>1つの「{here}」に1つの「{there}」</translation>
    </message>
    <message>
        <source>One “{here}” has many “{there}”</source>
        <translation>1つの「{here}」に複数の「{there}」</translation>
    </message>
    <message>
        <source>Many “{here}” have one “{there}”</source>
        <translation>複数の「{here}」に1つの「{there}」</translation>
    </message>
    <message>
        <source>Many “{here}” have many “{there}”</source>
        <translation>複数の「{here}」に複数の「{there}」</translation>
    </message>
    <message>
        <source>one to one</source>
        <translation>1対1</translation>
    </message>
    <message>
        <source>one to many</source>
        <translation>1対多</translation>
    </message>
    <message>
        <source>many to one</source>
        <translation>多対1</translation>
    </message>
    <message>
        <source>many to many</source>
        <translation>多対多</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>適用せずに閉じますか？</translation>
    </message>
    <message>
        <source>The changes in this draft will be lost. None of them has been applied.</source>
        <translation>この下書きの変更は失われます。どれも適用されていません。</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>下書きを破棄</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>This name is taken already. Choose another one.</source>
        <translation>この名前はすでに使われています。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Every task has a field of this name already.</source>
        <translation>すべてのタスクに、この名前のフィールドがすでにあります。</translation>
    </message>
    <message>
        <source>Choose the other workflow.</source>
        <translation>相手のワークフローを選んでください。</translation>
    </message>
    <message>
        <source>Say what the other workflow calls it.</source>
        <translation>相手のワークフローでの呼び名を入力してください。</translation>
    </message>
    <message>
        <source>Write an e-mail address, like name@example.com.</source>
        <translation>name@example.com のようなメールアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Somebody has this e-mail address already.</source>
        <translation>このメールアドレスの人がすでにいます。</translation>
    </message>
    <message>
        <source>This role is removed. Choose another one.</source>
        <translation>このロールは削除されています。別のロールを選んでください。</translation>
    </message>
    <message>
        <source>Somebody has to administer the workspace: this is the last one who does.</source>
        <translation>ワークスペースには管理する人が必要です。この人が最後の1人です。</translation>
    </message>
    <message>
        <source>A workflow needs a stage.</source>
        <translation>ワークフローにはステージが必要です。</translation>
    </message>
    <message>
        <source>Add an option to choose.</source>
        <translation>選べる選択肢を追加してください。</translation>
    </message>
    <message>
        <source>An option has no name.</source>
        <translation>名前のない選択肢があります。</translation>
    </message>
    <message>
        <source>Two options have the same name.</source>
        <translation>同じ名前の選択肢が2つあります。</translation>
    </message>
    <message>
        <source>Write one {number} in it, as in INV-{number} or INV-{number:4}.</source>
        <translation>INV-{number} や INV-{number:4} のように、{number} を1つ入れてください。</translation>
    </message>
    <message>
        <source>A workflow has one unique ID only.</source>
        <translation>一意IDはワークフローに1つだけです。</translation>
    </message>
    <message>
        <source>A unique ID stays one, and no other field can become one: tasks are known by it.</source>
        <translation>一意IDはそのまま変えられず、他のフィールドを一意IDにもできません。タスクの識別に使われるためです。</translation>
    </message>
    <message>
        <source>The stages that it was offered in are gone. Choose others.</source>
        <translation>このアクションを使えるステージがなくなりました。別のステージを選んでください。</translation>
    </message>
    <message>
        <source>This step is not finished.</source>
        <translation>この手順は未完成です。</translation>
    </message>
    <message>
        <source>A value of this step does not fit its field.</source>
        <translation>この手順の値がフィールドに合いません。</translation>
    </message>
    <message>
        <source>This step gives tasks to a person who is deactivated. Choose somebody else.</source>
        <translation>この手順は無効な人にタスクを割り当てます。別の人を選んでください。</translation>
    </message>
    <message>
        <source>No step can come after the deletion of the task.</source>
        <translation>タスクの削除の後に手順は置けません。</translation>
    </message>
    <message>
        <source>Write an address that starts with https:// or http://.</source>
        <translation>https:// または http:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Edit {workflow}</source>
        <translation>{workflow}を編集</translation>
    </message>
</context>
<context>
    <name>WorkflowMenu</name>
    <message>
        <source>New workflow…</source>
        <translation>新しいワークフロー…</translation>
    </message>
    <message>
        <source>New workflow from a spreadsheet…</source>
        <translation>表計算ファイルから新しいワークフロー…</translation>
    </message>
    <message>
        <source>Edit workflow…</source>
        <translation>ワークフローを編集…</translation>
    </message>
    <message>
        <source>Rename workflow…</source>
        <translation>ワークフローの名前を変更…</translation>
    </message>
    <message>
        <source>Duplicate workflow</source>
        <translation>ワークフローを複製</translation>
    </message>
    <message>
        <source>Archive workflow</source>
        <translation>ワークフローをアーカイブ</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Delete workflow…</source>
        <translation>ワークフローを削除…</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>サービスのページを開く…</translation>
    </message>
    <message>
        <source>Choose a workflow…</source>
        <translation>ワークフローを選択…</translation>
    </message>
    <message>
        <source>Throw the sample away</source>
        <translation>サンプルを捨てる</translation>
    </message>
    <message>
        <source>Bring the sample back</source>
        <translation>サンプルを戻す</translation>
    </message>
    <message>
        <source>Undo the last change of workflows</source>
        <translation>ワークフローの最後の変更を元に戻す</translation>
    </message>
</context>
<context>
    <name>Workflows</name>
    <message>
        <source>Workflows can be changed when the server can be reached.</source>
        <translation>ワークフローはサーバーにつながると変更できます。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Everything stays on this computer until you connect</source>
        <translation>接続するまで、すべてこのコンピューターに留まります</translation>
    </message>
    <message>
        <source>Filling the workspace with sample data…</source>
        <translation>ワークスペースにサンプルデータを入れています…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Open the service&apos;s page…</source>
        <translation>サービスのページを開く…</translation>
    </message>
    <message>
        <source>The system has no program that opens web pages.</source>
        <translation>Webページを開くプログラムがシステムにありません。</translation>
    </message>
    <message>
        <source>Open the service&apos;s page?</source>
        <translation>サービスのページを開きますか？</translation>
    </message>
    <message>
        <source>Workflows of this account are changed there: {address}</source>
        <translation>このアカウントのワークフローはそこで変更します: {address}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}(コピー)</translation>
    </message>
    <message>
        <source>“{name}” is ready for its first tasks.</source>
        <translation>「{name}」に最初のタスクを入れられます。</translation>
    </message>
    <message>
        <source>The workflow is called “{name}” now.</source>
        <translation>ワークフローの名前は「{name}」になりました。</translation>
    </message>
    <message>
        <source>“{name}” is a copy without tasks.</source>
        <translation>「{name}」はタスクのないコピーです。</translation>
    </message>
    <message>
        <source>“{name}” is archived, with all its tasks.</source>
        <translation>「{name}」をすべてのタスクと共にアーカイブしました。</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>「{name}」を戻しました。</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>「{name}」を削除しました。</translation>
    </message>
    <message>
        <source>The workflow has “{name}” now.</source>
        <translation>ワークフローに「{name}」が加わりました。</translation>
    </message>
    <message>
        <source>The sample is thrown away. Your own workflows are as they were.</source>
        <translation>サンプルを捨てました。自分のワークフローは元のままです。</translation>
    </message>
    <message>
        <source>“{name}” was changed.</source>
        <translation>「{name}」を変更しました。</translation>
    </message>
    <message>
        <source>Undo: create “{name}”</source>
        <translation>元に戻す: 「{name}」の作成</translation>
    </message>
    <message>
        <source>Undo: rename to “{name}”</source>
        <translation>元に戻す: 「{name}」への名前の変更</translation>
    </message>
    <message>
        <source>Undo: archive “{name}”</source>
        <translation>元に戻す: 「{name}」のアーカイブ</translation>
    </message>
    <message>
        <source>Undo: bring back “{name}”</source>
        <translation>元に戻す: 「{name}」を戻す操作</translation>
    </message>
    <message>
        <source>Undo: delete “{name}”</source>
        <translation>元に戻す: 「{name}」の削除</translation>
    </message>
    <message>
        <source>Undo: throw the sample away</source>
        <translation>元に戻す: サンプルを捨てる操作</translation>
    </message>
    <message>
        <source>Undo: add “{name}”</source>
        <translation>元に戻す: 「{name}」の追加</translation>
    </message>
    <message>
        <source>Undo: change “{name}”</source>
        <translation>元に戻す: 「{name}」の変更</translation>
    </message>
    <message>
        <source>“{name}” was taken away again.</source>
        <translation>「{name}」を再び取り除きました。</translation>
    </message>
    <message>
        <source>The workflow has its former name again.</source>
        <translation>ワークフローは以前の名前に戻りました。</translation>
    </message>
    <message>
        <source>“{name}” is archived again.</source>
        <translation>「{name}」を再びアーカイブしました。</translation>
    </message>
    <message>
        <source>“{name}” is back, with all its tasks.</source>
        <translation>「{name}」をすべてのタスクと共に戻しました。</translation>
    </message>
    <message>
        <source>The sample is back, as you left it.</source>
        <translation>サンプルが元の状態で戻りました。</translation>
    </message>
    <message>
        <source>“{name}” is as it was before the change.</source>
        <translation>「{name}」は変更前の状態です。</translation>
    </message>
    <message>
        <source>{done} Only this computer could not note it: {reason} Undo works all the same.</source>
        <translation>{done} ただし、このコンピューターに記録できませんでした: {reason} 元に戻すことはできます。</translation>
    </message>
    <message>
        <source>Not undone: {step}. {reason}</source>
        <translation>元に戻せませんでした: {step}。{reason}</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made: others changed the workspace first.</source>
        <translation>「{name}」の変更は行われませんでした。先に他の人がワークスペースを変更しました。</translation>
    </message>
    <message>
        <source>Your change of “{name}” was not made. {reason}</source>
        <translation>「{name}」の変更は行われませんでした。{reason}</translation>
    </message>
    <message>
        <source>The server says: {words}.</source>
        <translation>サーバーの応答: {words}。</translation>
    </message>
    <message>
        <source>Links to tasks of {workflows} go, too.</source>
        <translation>{workflows}のタスクへのリンクもなくなります。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>One change of its tasks is not sent yet, and can&apos;t be sent then.</source>
        <translation>タスクの変更1件がまだ送信されておらず、以後は送信できません。</translation>
    </message>
    <message>
        <source>{count} changes of its tasks are not sent yet, and can&apos;t be sent then.</source>
        <translation>タスクの変更{count}件がまだ送信されておらず、以後は送信できません。</translation>
    </message>
    <message>
        <source>It can be undone for 30 days.</source>
        <translation>30日間は元に戻せます。</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>「{name}」を削除しますか？</translation>
    </message>
    <message>
        <source>Delete workflow</source>
        <translation>ワークフローを削除</translation>
    </message>
    <message>
        <source>It has no tasks.</source>
        <translation>タスクはありません。</translation>
    </message>
    <message>
        <source>Its only task goes with it, with files, comments and history.</source>
        <translation>唯一のタスクも、ファイル、コメント、履歴と共に削除されます。</translation>
    </message>
    <message>
        <source>Its {count} tasks go with it, with files, comments and history.</source>
        <translation>{count}件のタスクも、ファイル、コメント、履歴と共に削除されます。</translation>
    </message>
</context>
<context>
    <name>WorkspaceCopy</name>
    <message>
        <source>Copy “{workspace}” to this computer?</source>
        <translation>「{workspace}」をこのコンピューターにコピーしますか？</translation>
    </message>
    <message>
        <source>All that the server gives is copied: workflows, people, tasks, links, comments, checklists and files. It becomes a workspace of its own on this computer, beside the others. Nothing changes on the server.

This may take long. You can go on working, cancel, and go on with the copy later. At the end a report says what the server does not give, such as the history.</source>
        <translation>サーバーから得られるものをすべてコピーします: ワークフロー、人、タスク、リンク、コメント、チェックリスト、ファイル。このコンピューター上の独立したワークスペースとして、他のものと並びます。サーバー側は何も変わりません。

時間がかかることがあります。作業を続けることも、キャンセルして後でコピーを続けることもできます。最後に、履歴などサーバーから得られないものがレポートに示されます。</translation>
    </message>
    <message>
        <source>A copy that was begun on {moment} is not finished: {tasks} and {files} have arrived. Going on asks for the rest only. What others have changed since then may be missing in it.

Throw it away to begin anew.</source>
        <translation>{moment}に始めたコピーが終わっていません。{tasks}と{files}が届いています。続けると残りだけを取得します。その後に他の人が変更した内容は含まれないことがあります。

最初からやり直すには、捨ててください。</translation>
    </message>
    <message>
        <source>Copying the workspace…</source>
        <translation>ワークスペースをコピー中…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} tasks…</source>
        <translation>ワークスペースをコピー中: タスク{done}件…</translation>
    </message>
    <message>
        <source>Copying the workspace: comments of {done} of {total} tasks…</source>
        <translation>ワークスペースをコピー中: タスク{total}件中{done}件のコメント…</translation>
    </message>
    <message>
        <source>Copying the workspace: {done} of {total} files…</source>
        <translation>ワークスペースをコピー中: ファイル{total}個中{done}個…</translation>
    </message>
    <message>
        <source>Copying the workspace: putting it together…</source>
        <translation>ワークスペースをコピー中: まとめています…</translation>
    </message>
    <message>
        <source>{workspace} (copy of {moment})</source>
        <translation>{workspace}({moment}のコピー)</translation>
    </message>
    <message>
        <source>“{workspace}” is copied to this computer: {workflows}, {tasks}, {files}.</source>
        <translation>「{workspace}」をこのコンピューターにコピーしました: {workflows}、{tasks}、{files}。</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>コピーを開く</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>The unfinished copy is thrown away.</source>
        <translation>未完了のコピーを捨てました。</translation>
    </message>
    <message>
        <source>The copy is not finished. What has arrived stays.</source>
        <translation>コピーは終わっていません。届いた分は残ります。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>サーバーが応答しません。</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>サーバーがAPIキーを受け付けません。</translation>
    </message>
    <message>
        <source>The API key leads to another workspace now.</source>
        <translation>APIキーは別のワークスペースのものになっています。</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>ディスクに空きがありません。空きを作ってください。</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>データフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>The server or the disk could not be read.</source>
        <translation>サーバーまたはディスクを読み取れませんでした。</translation>
    </message>
    <message>
        <source>There is no API key for this account. Enter it first.</source>
        <translation>このアカウントのAPIキーがありません。先に入力してください。</translation>
    </message>
    <message>
        <source>A copy of a workspace is not finished</source>
        <translation>ワークスペースのコピーが終わっていません</translation>
    </message>
    <message>
        <source>If you close the window now, it is interrupted. What has arrived stays, and you can go on later.</source>
        <translation>今ウィンドウを閉じると中断されます。届いた分は残り、後で続けられます。</translation>
    </message>
    <message>
        <source>Interrupt it and close</source>
        <translation>中断して閉じる</translation>
    </message>
    <message>
        <source>1 thing is not in it as it was there.</source>
        <translation>1個の要素が元のとおりには含まれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n things are not in it as they were there.</source>
        <translation>
            <numerusform>%n個の要素が元のとおりには含まれていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change that was not sent yet is not in it.</source>
        <translation>未送信の変更1件は含まれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that were not sent yet are not in it.</source>
        <translation>
            <numerusform>未送信の変更%n件は含まれていません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceCopyDialog</name>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>WorkspaceExportDialog</name>
    <message>
        <source>Export workspace</source>
        <translation>ワークスペースを書き出す</translation>
    </message>
    <message>
        <source>Workflows and people, with all tasks and files</source>
        <translation>ワークフローと人、すべてのタスクとファイル</translation>
    </message>
    <message>
        <source>Workflows and people only, to begin empty with</source>
        <translation>ワークフローと人のみ(空の状態で始める)</translation>
    </message>
    <message>
        <source>The file is a definition in JSON, from which another workspace can be begun. Comments, changed checklists, the history and API keys have no place in it. A backup keeps everything.</source>
        <translation>ファイルはJSON形式の定義で、別のワークスペースを始めるために使えます。コメント、変更したチェックリスト、履歴、APIキーは含まれません。バックアップにはすべてが含まれます。</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>場所を選択…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Back up the workspace to</source>
        <translation>ワークスペースのバックアップ先</translation>
    </message>
    <message>
        <source>{workspace} backup {day}.zip</source>
        <translation>{workspace} バックアップ {day}.zip</translation>
    </message>
    <message>
        <source>Backup of a workspace (*.zip)</source>
        <translation>ワークスペースのバックアップ (*.zip)</translation>
    </message>
    <message>
        <source>Export the workspace to</source>
        <translation>ワークスペースの書き出し先</translation>
    </message>
    <message>
        <source>{workspace} {day}.json</source>
        <translation>{workspace} {day}.json</translation>
    </message>
    <message>
        <source>Definition of a workspace (*.json)</source>
        <translation>ワークスペースの定義 (*.json)</translation>
    </message>
    <message>
        <source>Saving changes…</source>
        <translation>変更を保存中…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>バックアップ中…</translation>
    </message>
    <message>
        <source>Exporting the workspace…</source>
        <translation>ワークスペースを書き出し中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Another backup, restore, export or copy is still running.</source>
        <translation>別のバックアップ、復元、書き出し、またはコピーがまだ実行中です。</translation>
    </message>
    <message>
        <source>“{workspace}” is backed up to {file} ({size}).</source>
        <translation>「{workspace}」を{file}にバックアップしました({size})。</translation>
    </message>
    <message>
        <source>“{workspace}” is exported to {file}: {workflows}, {tasks}.</source>
        <translation>「{workspace}」を{file}に書き出しました: {workflows}、{tasks}。</translation>
    </message>
    <message>
        <source>One change that waits or needs you is not in it.</source>
        <translation>待機中または要対応の変更1件は含まれていません。</translation>
    </message>
    <message>
        <source>{count} changes that wait or need you are not in it.</source>
        <translation>待機中または要対応の変更{count}件は含まれていません。</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some, or choose another.</source>
        <translation>ディスクに空きがありません。空きを作るか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>そこには書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another one.</source>
        <translation>フォルダーはもうありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no workspace here yet.</source>
        <translation>ここにはまだワークスペースがありません。</translation>
    </message>
    <message>
        <source>The workspace or the disk could not be read.</source>
        <translation>ワークスペースまたはディスクを読み取れませんでした。</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file}は書き込まれませんでした。</translation>
    </message>
    <message>
        <source>The automatic backup of today was not made.</source>
        <translation>今日の自動バックアップは作成されませんでした。</translation>
    </message>
    <message>
        <source>The disk has too little room for it, or the workspace is too large.</source>
        <translation>ディスクの空きが足りないか、ワークスペースが大きすぎます。</translation>
    </message>
    <message>
        <source>You may not write to the data folder.</source>
        <translation>データフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>The earlier ones are still there.</source>
        <translation>以前のものは残っています。</translation>
    </message>
    <message>
        <source>The automatic backup of today is incomplete.</source>
        <translation>今日の自動バックアップは不完全です。</translation>
    </message>
    <message>
        <source>Local workspaces are backed up every day; seven backups stay in {folder}.</source>
        <translation>ローカルワークスペースを毎日バックアップします。{folder}に7個残します。</translation>
    </message>
    <message>
        <source>There are no automatic backups any more. Those in {folder} stay.</source>
        <translation>自動バックアップはもう行われません。{folder}にあるものは残ります。</translation>
    </message>
    <message>
        <source>A backup, restore or export is not finished</source>
        <translation>バックアップ、復元、または書き出しが終わっていません</translation>
    </message>
    <message>
        <source>If you close the window now, it is cancelled, and nothing is left of it.</source>
        <translation>今ウィンドウを閉じるとキャンセルされ、何も残りません。</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>キャンセルして閉じる</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>バックアップを確認中…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>復元中…</translation>
    </message>
    <message>
        <source>{workspace} ({moment})</source>
        <translation>{workspace}({moment})</translation>
    </message>
    <message>
        <source>Restore “{workspace}”?</source>
        <translation>「{workspace}」を復元しますか？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Backed up on {moment}. The backup is not damaged. It holds {workflows}, {tasks} and {files}.</source>
        <translation>{moment}のバックアップです。破損はありません。内容は{workflows}、{tasks}、{files}です。</translation>
    </message>
    <message>
        <source>It becomes a workspace of its own on this computer, “{name}”. The workspaces that are there stay as they are. You change between them in the menu of the accounts.</source>
        <translation>このコンピューター上の独立したワークスペース「{name}」になります。今あるワークスペースはそのままです。アカウントのメニューで切り替えられます。</translation>
    </message>
    <message>
        <source>One change that is not sent yet belongs to the present one only.</source>
        <translation>未送信の変更1件は、現在のワークスペースだけのものです。</translation>
    </message>
    <message>
        <source>{count} changes that are not sent yet belong to the present one only.</source>
        <translation>未送信の変更{count}件は、現在のワークスペースだけのものです。</translation>
    </message>
    <message>
        <source>“{workspace}” is restored beside your other workspaces.</source>
        <translation>「{workspace}」を他のワークスペースと並べて復元しました。</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>{name}に戻る</translation>
    </message>
    <message>
        <source>{file} was not restored.</source>
        <translation>{file}は復元されませんでした。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されていません。</translation>
    </message>
    <message>
        <source>It is no backup of Flowdash Desktop, or it is not whole.</source>
        <translation>Flowdash Desktopのバックアップではないか、完全ではありません。</translation>
    </message>
    <message>
        <source>It is damaged. Take another copy of it.</source>
        <translation>破損しています。別のコピーを使ってください。</translation>
    </message>
    <message>
        <source>It was made by a newer version of Flowdash Desktop. Update this one.</source>
        <translation>新しいバージョンのFlowdash Desktopで作成されています。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>There is no workspace in it.</source>
        <translation>ワークスペースが含まれていません。</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Free some.</source>
        <translation>ディスクに空きがありません。空きを作ってください。</translation>
    </message>
    <message>
        <source>You may not read it, or not write to the data folder.</source>
        <translation>読み取り、またはデータフォルダーへの書き込みの許可がありません。</translation>
    </message>
    <message>
        <source>The file or the data folder is not there any more.</source>
        <translation>ファイルまたはデータフォルダーはもうありません。</translation>
    </message>
    <message>
        <source>The file or the disk could not be read.</source>
        <translation>ファイルまたはディスクを読み取れませんでした。</translation>
    </message>
    <message>
        <source>1 attachment is missing or damaged, and not in it.</source>
        <translation>1個の添付ファイルがないか破損しており、含まれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are missing or damaged, and not in it.</source>
        <translation>
            <numerusform>%n個の添付ファイルがないか破損しており、含まれていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 thing could not be in it: {first}.</source>
        <translation>1個の要素を含められませんでした: {first}。</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be in it, for example: {first}.</source>
        <translation>
            <numerusform>%n個の要素を含められませんでした。例: {first}。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 workflow</source>
        <translation>1個のワークフロー</translation>
    </message>
    <message numerus="yes">
        <source>%n workflows</source>
        <translation>
            <numerusform>%n個のワークフロー</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1件のタスク</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n件のタスク</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1個のファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation>{what} {percent}%</translation>
    </message>
</context>
<context>
    <name>_Block</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>変更前: {value}</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>相手の値を使う</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の値を残す</translation>
    </message>
    <message>
        <source>Copy mine</source>
        <translation>自分の値をコピー</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>サーバー上</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自分の値</translation>
    </message>
</context>
<context>
    <name>_LinkLines</name>
    <message>
        <source>Show more</source>
        <translation>さらに表示</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新規…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>リンク…</translation>
    </message>
    <message>
        <source>Link to another…</source>
        <translation>別のものにリンク…</translation>
    </message>
    <message>
        <source>{link}: what each line shows</source>
        <translation>{link}: 各行に示す内容</translation>
    </message>
    <message>
        <source>No other field</source>
        <translation>他のフィールドなし</translation>
    </message>
    <message>
        <source>Choose a field…</source>
        <translation>フィールドを選択…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>他{count}件</translation>
    </message>
    <message>
        <source>{count} removed, not sent yet</source>
        <translation>{count}件を削除、未送信</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Alike tasks</source>
        <translation>類似タスク</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Step {number}</source>
        <translation>手順{number}</translation>
    </message>
    <message>
        <source>Move step {number} up</source>
        <translation>手順{number}を上へ移動</translation>
    </message>
    <message>
        <source>Move step {number} down</source>
        <translation>手順{number}を下へ移動</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>手順{number}を削除</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The server&apos;s name can&apos;t be found. Check the address and the connection to the internet.</source>
        <translation>サーバー名が見つかりません。アドレスとインターネット接続を確認してください。</translation>
    </message>
    <message>
        <source>The server does not take connections. It may be down, or the address may be wrong.</source>
        <translation>サーバーが接続を受け付けません。停止しているか、アドレスが誤っている可能性があります。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>サーバーにつながりません。</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate is not trusted. Install its authority in this system, or start with --ca-file.</source>
        <translation>接続が安全ではありません。サーバーの証明書が信頼されていません。認証局をこのシステムに登録するか、--ca-file を付けて起動してください。</translation>
    </message>
    <message>
        <source>The proxy does not let us through to the server.</source>
        <translation>プロキシがサーバーへの接続を通しません。</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>サーバーの処理に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The server&apos;s answer came too slowly and was given up.</source>
        <translation>サーバーの応答が遅すぎるため中止しました。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data. Check the address of the account.</source>
        <translation>サーバーがデータではなくWebページを返しました。アカウントのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is damaged: it is not JSON.</source>
        <translation>サーバーの応答が破損しています。JSONではありません。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what the Flowdash API documents.</source>
        <translation>サーバーの応答がFlowdash APIの仕様と異なります。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too long to be read.</source>
        <translation>サーバーの応答が長すぎて読めません。</translation>
    </message>
    <message>
        <source>The list is longer than this computer&apos;s memory can hold. The tasks that came are shown.</source>
        <translation>一覧がこのコンピューターのメモリに収まりません。届いたタスクは表示されています。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is packed in a way that can&apos;t be read here.</source>
        <translation>サーバーの応答はここでは読めない方式で圧縮されています。</translation>
    </message>
    <message>
        <source>The server sends us to another address, where the API key must not go. Check the address of the account.</source>
        <translation>サーバーが、APIキーを送ってはならない別のアドレスへ転送しています。アカウントのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server sends us in a circle.</source>
        <translation>サーバーの転送が循環しています。</translation>
    </message>
    <message>
        <source>The server answered with nothing.</source>
        <translation>サーバーの応答が空でした。</translation>
    </message>
    <message>
        <source>This key may no longer read this workspace.</source>
        <translation>このキーではもうこのワークスペースを読めません。</translation>
    </message>
    <message>
        <source>The server does not say which workspace it serves. Nothing is sent until it does.</source>
        <translation>サーバーがどのワークスペースかを示しません。示されるまで何も送信しません。</translation>
    </message>
    <message>
        <source>The server answered with another task than the one that was asked for.</source>
        <translation>サーバーが、要求したものとは別のタスクを返しました。</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not show the change that was asked for.</source>
        <translation>サーバーの応答に、要求した変更が示されていません。</translation>
    </message>
    <message>
        <source>The address must start with https:// or http://.</source>
        <translation>アドレスは https:// または http:// で始める必要があります。</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>これはWebアドレスではありません。</translation>
    </message>
    <message>
        <source>The address must not hold a user name or a password.</source>
        <translation>アドレスにユーザー名やパスワードを含めることはできません。</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>APIキーがありません。</translation>
    </message>
    <message>
        <source>The API key holds characters that no key has. Copy it again.</source>
        <translation>APIキーに、キーには使われない文字が含まれています。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The server can&apos;t be asked for it: what names it is too long for a web address.</source>
        <translation>サーバーに要求できません。指定がWebアドレスとしては長すぎます。</translation>
    </message>
    <message>
        <source>This can&apos;t be sent: it holds something that no request can hold.</source>
        <translation>送信できません。リクエストに含められない内容があります。</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read, or holds no certificate in PEM.</source>
        <translation>ファイル{name}を読めないか、PEM形式の証明書が含まれていません。</translation>
    </message>
    <message>
        <source>The file {name} can&apos;t be read.</source>
        <translation>ファイル{name}を読めません。</translation>
    </message>
    <message>
        <source>The server does not accept the API key.</source>
        <translation>サーバーがAPIキーを受け付けません。</translation>
    </message>
    <message>
        <source>The API key is not allowed to do this.</source>
        <translation>このAPIキーには許可されていません。</translation>
    </message>
    <message>
        <source>The server does not know it: it may have been deleted.</source>
        <translation>サーバーにありません。削除された可能性があります。</translation>
    </message>
    <message>
        <source>The server does not have it any more.</source>
        <translation>サーバーにはもうありません。</translation>
    </message>
    <message>
        <source>It was changed on the server meanwhile.</source>
        <translation>その間にサーバー上で変更されました。</translation>
    </message>
    <message>
        <source>It is larger than the server takes.</source>
        <translation>サーバーの上限を超えています。</translation>
    </message>
    <message>
        <source>The gateway refuses requests over about {most} MB. Retry once it takes more.</source>
        <translation>ゲートウェイは約{most} MBを超えるリクエストを拒否します。上限が上がったら再試行してください。</translation>
    </message>
    <message>
        <source>The gateway refuses files over about {most} MB. The file stays here: retry once it takes more.</source>
        <translation>ゲートウェイは約{most} MBを超えるファイルを拒否します。ファイルはここに残ります。上限が上がったら再試行してください。</translation>
    </message>
    <message>
        <source>The file is larger than what is kept here.</source>
        <translation>ファイルが、ここに保持できる大きさを超えています。</translation>
    </message>
    <message>
        <source>Some values can&apos;t be saved.</source>
        <translation>一部の値を保存できません。</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation>サーバーが頻度を下げるよう求めています。</translation>
    </message>
    <message>
        <source>The server does not take this request. ({status})</source>
        <translation>サーバーがこのリクエストを受け付けません。({status})</translation>
    </message>
    <message>
        <source>The server has no room left. ({status})</source>
        <translation>サーバーに空きがありません。({status})</translation>
    </message>
    <message>
        <source>The server is not ready. ({status})</source>
        <translation>サーバーの準備ができていません。({status})</translation>
    </message>
    <message>
        <source>The server has a problem. ({status})</source>
        <translation>サーバーに問題があります。({status})</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>ディスクがいっぱいです。空きを作ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to.</source>
        <translation>データフォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>The data folder is in use by another program.</source>
        <translation>データフォルダーは別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used: {reason}.</source>
        <translation>データフォルダーを使えません: {reason}。</translation>
    </message>
    <message>
        <source>A data file is damaged.</source>
        <translation>データファイルが破損しています。</translation>
    </message>
    <message>
        <source>The data file {path} is damaged.</source>
        <translation>データファイル{path}が破損しています。</translation>
    </message>
    <message>
        <source>The cache can&apos;t be read.</source>
        <translation>キャッシュを読めません。</translation>
    </message>
    <message>
        <source>This data was written by a newer version of Flowdash Desktop.</source>
        <translation>このデータは新しいバージョンのFlowdash Desktopで書かれています。</translation>
    </message>
    <message>
        <source>This data was written before the first release of Flowdash Desktop and can&apos;t be read.</source>
        <translation>このデータはFlowdash Desktopの最初の公開版より前に書かれており、読めません。</translation>
    </message>
    <message>
        <source>The account is closed.</source>
        <translation>アカウントは閉じられています。</translation>
    </message>
    <message>
        <source>The preferences are closed.</source>
        <translation>設定は閉じられています。</translation>
    </message>
    <message>
        <source>{name} is not a file, or is not there.</source>
        <translation>{name}はファイルではないか、存在しません。</translation>
    </message>
    <message>
        <source>{name} has changed meanwhile.</source>
        <translation>{name}はその間に変わりました。</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read.</source>
        <translation>{name}を読めません。</translation>
    </message>
    <message>
        <source>There is no API key for this account.</source>
        <translation>このアカウントのAPIキーがありません。</translation>
    </message>
    <message>
        <source>This system has no keyring that could keep the key.</source>
        <translation>このシステムには、キーを保存できるキーリングがありません。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep the key.</source>
        <translation>システムのキーリングがキーを保存しませんでした。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>システムのキーリングが応答しませんでした。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring can&apos;t be used.</source>
        <translation>システムのキーリングを使えません。</translation>
    </message>
    <message>
        <source>The local workspace could not be started.</source>
        <translation>ローカルワークスペースを起動できませんでした。</translation>
    </message>
    <message>
        <source>The local workspace did not start in time.</source>
        <translation>ローカルワークスペースが時間内に起動しませんでした。</translation>
    </message>
    <message>
        <source>The folder of this local workspace is gone. Restore it from a backup.</source>
        <translation>このローカルワークスペースのフォルダーがありません。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>The file of this local workspace is damaged. Restore it from a backup.</source>
        <translation>このローカルワークスペースのファイルが破損しています。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>The server has another workspace now.</source>
        <translation>サーバーは別のワークスペースになっています。</translation>
    </message>
    <message>
        <source>This server does not let workflows be changed from here.</source>
        <translation>このサーバーでは、ここからワークフローを変更できません。</translation>
    </message>
    <message>
        <source>This API key may not change workflows. Ask an administrator for a key that may.</source>
        <translation>このAPIキーではワークフローを変更できません。変更できるキーを管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The server says: {what}.</source>
        <translation>サーバーの応答: {what}。</translation>
    </message>
    <message>
        <source>The server can&apos;t take this back any more.</source>
        <translation>サーバーはもうこれを取り消せません。</translation>
    </message>
    <message>
        <source>This server manages its keys itself. Share the workspace on the server&apos;s own pages.</source>
        <translation>このサーバーはキーを自身で管理します。ワークスペースの共有はサーバーのページで行ってください。</translation>
    </message>
    <message>
        <source>This API key may not manage keys and people. Ask an administrator of the workspace.</source>
        <translation>このAPIキーではキーと人を管理できません。ワークスペースの管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The server does not accept the API key: {words}.</source>
        <translation>サーバーがAPIキーを受け付けません: {words}。</translation>
    </message>
    <message>
        <source>Somebody else has revoked this key already.</source>
        <translation>このキーはすでに他の人が取り消しました。</translation>
    </message>
    <message>
        <source>This is the last key of an administrator that does not end. Make another one first.</source>
        <translation>これは期限のない最後の管理者キーです。先に別のキーを作成してください。</translation>
    </message>
    <message>
        <source>The tasks of this workflow can&apos;t be changed here: it has no unique ID field.</source>
        <translation>このワークフローには一意IDフィールドがないため、ここではタスクを変更できません。</translation>
    </message>
    <message>
        <source>A fault in the program has stopped sending. It starts again by itself; Restart does so at once.</source>
        <translation>プログラムの障害で送信が止まりました。自動で再開します。「再開」ですぐに再開できます。</translation>
    </message>
    <message>
        <source>A fault in the program has stopped reading. It starts again by itself; Restart does so at once.</source>
        <translation>プログラムの障害で読み込みが止まりました。自動で再開します。「再開」ですぐに再開できます。</translation>
    </message>
    <message>
        <source>This change could not be sent.</source>
        <translation>この変更を送信できませんでした。</translation>
    </message>
    <message>
        <source>The server has taken this change, but its answer could not be saved here.</source>
        <translation>サーバーはこの変更を受け付けましたが、その応答をここに保存できませんでした。</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>It is linked to “{task}”. Retrying moves it here.</source>
        <translation>「{task}」にリンクされています。再試行するとここに移ります。</translation>
    </message>
    <message>
        <source>The answer was lost, and the task was changed since: this may have been done, and taken back by somebody. Retry does it once more.</source>
        <translation>応答が失われ、その後タスクが変更されました。実行されてから誰かが取り消した可能性があります。再試行するともう一度実行します。</translation>
    </message>
    <message>
        <source>You have changed the links of these tasks from the other one since. Retry does this all the same.</source>
        <translation>その後、相手側からこれらのタスクのリンクを変更しています。再試行しても実行されます。</translation>
    </message>
    <message>
        <source>The answer was lost, and a file came since that may be this one. Discard this if it is. Retry adds it.</source>
        <translation>応答が失われ、その後に届いたファイルがこれかもしれません。そうであれば破棄してください。再試行すると追加します。</translation>
    </message>
    <message>
        <source>The answer was lost, so this may be there already, in other words. Look before it is sent again.</source>
        <translation>応答が失われたため、別の言葉ですでにある可能性があります。再送信の前に確認してください。</translation>
    </message>
    <message>
        <source>This server takes no comments.</source>
        <translation>このサーバーはコメントを受け付けません。</translation>
    </message>
    <message>
        <source>This server has no checklists.</source>
        <translation>このサーバーにチェックリストはありません。</translation>
    </message>
    <message>
        <source>This item is not on the server&apos;s checklist any more.</source>
        <translation>この項目はもうサーバーのチェックリストにありません。</translation>
    </message>
    <message>
        <source>Someone else cleared it meanwhile. Retry marks it as you wanted.</source>
        <translation>その間に他の人がクリアしました。再試行すると、指定した状態にします。</translation>
    </message>
    <message>
        <source>Someone else marked it as completed meanwhile. Retry marks it as you wanted.</source>
        <translation>その間に他の人が完了にしました。再試行すると、指定した状態にします。</translation>
    </message>
    <message>
        <source>Someone else marked it as skipped meanwhile. Retry marks it as you wanted.</source>
        <translation>その間に他の人がスキップにしました。再試行すると、指定した状態にします。</translation>
    </message>
    <message>
        <source>Someone else gave it to {user} meanwhile. Retry gives it to the one you chose.</source>
        <translation>その間に他の人が{user}に割り当てました。再試行すると、選んだ人に割り当てます。</translation>
    </message>
    <message>
        <source>Someone else took it from whoever had it meanwhile. Retry gives it to the one you chose.</source>
        <translation>その間に他の人が担当者を外しました。再試行すると、選んだ人に割り当てます。</translation>
    </message>
    <message>
        <source>Someone else called it &quot;{title}&quot; meanwhile. Retry puts your words in their place.</source>
        <translation>その間に他の人が名前を「{title}」にしました。再試行すると、入力した名前にします。</translation>
    </message>
    <message>
        <source>This server has no actions.</source>
        <translation>このサーバーにアクションはありません。</translation>
    </message>
    <message>
        <source>The server does not know this action any more.</source>
        <translation>サーバーにこのアクションはもうありません。</translation>
    </message>
    <message>
        <source>The task is now in the stage &quot;{now}&quot;; it was in &quot;{then}&quot; when you chose this. Nothing was done.</source>
        <translation>タスクは現在ステージ「{now}」にあります。選択時は「{then}」でした。何も実行されていません。</translation>
    </message>
    <message>
        <source>The answer was lost, so this may have been done already. Look at the task before it is run again.</source>
        <translation>応答が失われたため、すでに実行された可能性があります。もう一度実行する前にタスクを確認してください。</translation>
    </message>
    <message>
        <source>The server has taken this, and is still at it. Look again later.</source>
        <translation>サーバーが受け付け、まだ処理中です。後で確認してください。</translation>
    </message>
    <message>
        <source>The server could not do this.</source>
        <translation>サーバーはこれを実行できませんでした。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>ファイルはもうありません。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>このファイルを読む許可がありません。</translation>
    </message>
    <message>
        <source>This is a folder or a device, and no file.</source>
        <translation>これはフォルダーまたはデバイスで、ファイルではありません。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Its disk or its server may be gone.</source>
        <translation>ファイルを読めません。ディスクまたはサーバーがなくなった可能性があります。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルは空です。</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Divide it into several.</source>
        <translation>ファイルが{most} MBを超えています。複数に分けてください。</translation>
    </message>
    <message>
        <source>The file unpacks to more than {most} MB. It is damaged, or made to do harm.</source>
        <translation>ファイルを展開すると{most} MBを超えます。破損しているか、害を与えるためのものです。</translation>
    </message>
    <message>
        <source>This is a file of the kind {kind}. Save it as XLSX, ODS or CSV, then import that.</source>
        <translation>これは{kind}形式のファイルです。XLSX、ODS、またはCSVで保存してから読み込んでください。</translation>
    </message>
    <message>
        <source>This is neither a spreadsheet nor a text.</source>
        <translation>表計算ファイルでもテキストでもありません。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save a copy without one, then import that.</source>
        <translation>ファイルはパスワードで保護されています。パスワードなしのコピーを保存してから読み込んでください。</translation>
    </message>
    <message>
        <source>The file ends too early. Copy or download it again.</source>
        <translation>ファイルが途中で終わっています。もう一度コピーまたはダウンロードしてください。</translation>
    </message>
    <message>
        <source>The file is damaged. Open it in a spreadsheet program, save it anew, then import that.</source>
        <translation>ファイルが破損しています。表計算プログラムで開き、保存し直してから読み込んでください。</translation>
    </message>
    <message>
        <source>The file has no sheet with cells.</source>
        <translation>ファイルに、セルのあるシートがありません。</translation>
    </message>
    <message>
        <source>The file has no sheet “{sheet}” with cells.</source>
        <translation>ファイルに、セルのあるシート「{sheet}」がありません。</translation>
    </message>
    <message>
        <source>The table has no row {row}.</source>
        <translation>表に{row}行目がありません。</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>ファイルの読み込みが中止されました。</translation>
    </message>
    <message>
        <source>Reading the file could not be started.</source>
        <translation>ファイルの読み込みを開始できませんでした。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>ファイルを読めませんでした。</translation>
    </message>
    <message>
        <source>The table has more than {most} rows. Divide it into several.</source>
        <translation>表が{most}行を超えています。複数に分けてください。</translation>
    </message>
    <message>
        <source>The table has more than {most} columns. Remove those that are not needed.</source>
        <translation>表が{most}列を超えています。不要な列を削除してください。</translation>
    </message>
    <message>
        <source>The table reaches over more than {most} cells. Move distant cells closer, or divide the table.</source>
        <translation>表の範囲が{most}セルを超えています。離れたセルを近づけるか、表を分けてください。</translation>
    </message>
    <message>
        <source>The text can&apos;t be read with the encoding {encoding}. Choose another encoding.</source>
        <translation>文字コード{encoding}ではテキストを読めません。別の文字コードを選んでください。</translation>
    </message>
    <message>
        <source>The delimiter must be one character, and no quotation mark.</source>
        <translation>区切り文字は1文字で、引用符以外にしてください。</translation>
    </message>
    <message>
        <source>Row {row} has a character that no text has (NUL). The file is damaged, or no text.</source>
        <translation>{row}行目に、テキストにはない文字(NUL)があります。ファイルが破損しているか、テキストではありません。</translation>
    </message>
    <message>
        <source>A quotation mark in row {row} is not closed before the end of the file. Correct it there.</source>
        <translation>{row}行目の引用符が、ファイルの終わりまで閉じられていません。そこを修正してください。</translation>
    </message>
    <message>
        <source>A cell in row {row} has more than {most} characters. A quotation mark may be missing there.</source>
        <translation>{row}行目のセルが{most}文字を超えています。引用符が抜けている可能性があります。</translation>
    </message>
    <message>
        <source>Reading the file takes too much memory. Divide it into several, or save it as CSV.</source>
        <translation>ファイルの読み込みにメモリがかかりすぎます。複数に分けるか、CSVで保存してください。</translation>
    </message>
    <message>
        <source>Reading the file takes too much time. Divide it into several, or save it as CSV.</source>
        <translation>ファイルの読み込みに時間がかかりすぎます。複数に分けるか、CSVで保存してください。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>The server has given the ID to another task, “{task}”. Your change was not put into it.</source>
        <translation>サーバーがIDを別のタスク「{task}」に割り当てました。変更はそのタスクには加えられていません。</translation>
    </message>
    <message>
        <source>Action is not available at this stage</source>
        <translation>このステージではアクションを使えません</translation>
    </message>
    <message>
        <source>Checklist must be completed</source>
        <translation>チェックリストの完了が必要です</translation>
    </message>
    <message>
        <source>Must be assigned</source>
        <translation>担当者が必要です</translation>
    </message>
    <message>
        <source>{field} is invalid</source>
        <translation>{field}が正しくありません</translation>
    </message>
    <message>
        <source>{field} is required</source>
        <translation>{field}は必須です</translation>
    </message>
    <message>
        <source>{field} is not one of the options</source>
        <translation>{field}は選択肢にありません</translation>
    </message>
    <message>
        <source>{field} is not a user of this workflow</source>
        <translation>{field}はこのワークフローのユーザーではありません</translation>
    </message>
    <message>
        <source>{field} is a deactivated person. Choose somebody else</source>
        <translation>{field}は無効な人です。別の人を選んでください</translation>
    </message>
    <message>
        <source>{field} is not a stage of this workflow</source>
        <translation>{field}はこのワークフローのステージではありません</translation>
    </message>
    <message>
        <source>{field} is not a field of this workflow</source>
        <translation>{field}はこのワークフローのフィールドではありません</translation>
    </message>
    <message>
        <source>{field} can&apos;t be changed</source>
        <translation>{field}は変更できません</translation>
    </message>
    <message>
        <source>{field} has already been taken</source>
        <translation>{field}はすでに使われています</translation>
    </message>
    <message>
        <source>{field} has too many files</source>
        <translation>{field}のファイルが多すぎます</translation>
    </message>
    <message>
        <source>{field} is too large</source>
        <translation>{field}が大きすぎます</translation>
    </message>
    <message>
        <source>{field} does not exist</source>
        <translation>{field}は存在しません</translation>
    </message>
    <message>
        <source>The server does not take this value. What you typed is kept: change it.</source>
        <translation>サーバーがこの値を受け付けません。入力内容は保持されています。変更してください。</translation>
    </message>
    <message>
        <source>The task was deleted on the server. What you typed is kept here.</source>
        <translation>タスクはサーバーで削除されました。入力内容はここに保持されています。</translation>
    </message>
    <message>
        <source>The server has given the ID to another task. Your change was not put into it.</source>
        <translation>サーバーがIDを別のタスクに割り当てました。変更はそのタスクには加えられていません。</translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile. What you typed is kept: choose which one to keep.</source>
        <translation>その間に他の人がこれを変更しました。入力内容は保持されています。どちらを残すか選んでください。</translation>
    </message>
    <message>
        <source>The server does not take files this large. The file is kept here.</source>
        <translation>サーバーはこの大きさのファイルを受け付けません。ファイルはここに保持されています。</translation>
    </message>
    <message>
        <source>You are not allowed to change this. What you typed is kept here.</source>
        <translation>これを変更する許可がありません。入力内容はここに保持されています。</translation>
    </message>
    <message>
        <source>It is not known whether the server has this: it did not answer, and does not show it. Retry looks for it once more, and sends it again only if it is not there.</source>
        <translation>サーバーに届いたかどうか不明です。応答がなく、サーバー上にも見当たりません。再試行するともう一度探し、ない場合にだけ再送信します。</translation>
    </message>
    <message>
        <source>The server did not answer, and shows several new tasks like this one. Discard this if one of them is yours. Retry sends it again.</source>
        <translation>サーバーが応答せず、これに似た新しいタスクが複数あります。そのうちの1つが自分のものなら、これを破棄してください。再試行すると再送信します。</translation>
    </message>
    <message>
        <source>It is still running on the server. Check again later.</source>
        <translation>サーバーでまだ実行中です。後でもう一度確認してください。</translation>
    </message>
    <message>
        <source>The file kept here can&apos;t be read any more. Add it again.</source>
        <translation>ここに保持したファイルを読めなくなりました。もう一度追加してください。</translation>
    </message>
    <message>
        <source>Nothing was removed: a file could not be copied before, so undo could not bring it back.</source>
        <translation>何も削除されていません。先にファイルをコピーできず、元に戻せなくなるためです。</translation>
    </message>
    <message>
        <source>The server fails at this each time, though it takes other changes. It is kept here: retry later, or change it.</source>
        <translation>サーバーは他の変更を受け付けますが、これは毎回失敗します。ここに保持されています。後で再試行するか、変更してください。</translation>
    </message>
    <message>
        <source>The server refused this. What you typed is kept here.</source>
        <translation>サーバーがこれを拒否しました。入力内容はここに保持されています。</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>ここに保存済み、未送信</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>より小さい</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>より大きい</translation>
    </message>
    <message>
        <source>is nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>is somebody</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等しい</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>等しくない</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>いずれか</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>いずれでもない</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>含む</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>含まない</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>先頭が</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>より前</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>より後</translation>
    </message>
    <message>
        <source>is on or after</source>
        <translation>以降</translation>
    </message>
    <message>
        <source>is on or before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>is overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>is this week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>is in the next 7 days</source>
        <translation>7日以内</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>is not me</source>
        <translation>自分以外</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>空白以外</translation>
    </message>
    <message>
        <source>is checked</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>is not checked</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>{name} · {state}</source>
        <translation>{name} · {state}</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>この値は正しくありません。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>このフィールドは必須です。</translation>
    </message>
    <message>
        <source>This is not one of the options.</source>
        <translation>選択肢にありません。</translation>
    </message>
    <message>
        <source>An option is there twice.</source>
        <translation>同じ選択肢が2つあります。</translation>
    </message>
    <message>
        <source>This is not a user of this workflow.</source>
        <translation>このワークフローのユーザーではありません。</translation>
    </message>
    <message>
        <source>This person is deactivated. Choose somebody else.</source>
        <translation>この人は無効です。別の人を選んでください。</translation>
    </message>
    <message>
        <source>This is not a stage of this workflow.</source>
        <translation>このワークフローのステージではありません。</translation>
    </message>
    <message>
        <source>This is not a field of this workflow.</source>
        <translation>このワークフローのフィールドではありません。</translation>
    </message>
    <message>
        <source>This can&apos;t be changed.</source>
        <translation>これは変更できません。</translation>
    </message>
    <message>
        <source>Another task has this already.</source>
        <translation>すでに別のタスクがこの値です。</translation>
    </message>
    <message>
        <source>The server sets this.</source>
        <translation>これはサーバーが設定します。</translation>
    </message>
    <message>
        <source>There are too many files.</source>
        <translation>ファイルが多すぎます。</translation>
    </message>
    <message>
        <source>This must be on one line.</source>
        <translation>1行で入力してください。</translation>
    </message>
    <message>
        <source>One of the files is not attached.</source>
        <translation>添付されていないファイルがあります。</translation>
    </message>
    <message>
        <source>The file could not be downloaded.</source>
        <translation>ファイルをダウンロードできませんでした。</translation>
    </message>
    <message>
        <source>The address is not allowed.</source>
        <translation>このアドレスは許可されていません。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>大きすぎます。</translation>
    </message>
    <message>
        <source>The task does not exist.</source>
        <translation>タスクは存在しません。</translation>
    </message>
    <message>
        <source>This is not a link of this workflow.</source>
        <translation>このワークフローのリンクではありません。</translation>
    </message>
    <message>
        <source>Another task has this unique ID now.</source>
        <translation>別のタスクが現在この一意IDです。</translation>
    </message>
    <message>
        <source>{month} {year} has only {days} days.</source>
        <translation>{year}年{month}は{days}日までです。</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>2026-01-31 または 31 Jan 2026 のように入力してください。</translation>
    </message>
    <message>
        <source>This could be {first} or {second}.</source>
        <translation>{first}または{second}と読めます。</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31 14:30.</source>
        <translation>2026-01-31 14:30 のように入力してください。</translation>
    </message>
    <message>
        <source>Write it like 1200.50.</source>
        <translation>1200.50 のように入力してください。</translation>
    </message>
    <message>
        <source>Write {first}, or {second} with decimals.</source>
        <translation>{first}、または小数なら {second} と書いてください。</translation>
    </message>
    <message>
        <source>Write it with at most two decimals, like 1200.50.</source>
        <translation>1200.50 のように、小数点以下2桁までで入力してください。</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>name@example.com のように入力してください。</translation>
    </message>
    <message>
        <source>Write it with https:// at the start.</source>
        <translation>先頭に https:// を付けて入力してください。</translation>
    </message>
    <message>
        <source>An address has no spaces.</source>
        <translation>アドレスに空白は使えません。</translation>
    </message>
    <message>
        <source>Choose one of: {options}</source>
        <translation>次から選んでください: {options}</translation>
    </message>
    <message>
        <source>Choose a name or an e-mail address of this workflow&apos;s users.</source>
        <translation>このワークフローのユーザーの名前またはメールアドレスを選んでください。</translation>
    </message>
    <message>
        <source>The limit is {limit}.</source>
        <translation>上限は{limit}です。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>yes または no と入力してください。</translation>
    </message>
    <message>
        <source>Not a date. Write it like 2026-01-31 or 31 Jan 2026.</source>
        <translation>日付ではありません。2026-01-31 または 31 Jan 2026 のように入力してください。</translation>
    </message>
    <message>
        <source>Not a date and a time. Write them like 2026-01-31 14:30.</source>
        <translation>日付と時刻ではありません。2026-01-31 14:30 のように入力してください。</translation>
    </message>
    <message>
        <source>Not a number. Write it like 1200.50.</source>
        <translation>数値ではありません。1200.50 のように入力してください。</translation>
    </message>
    <message>
        <source>Not an amount. Write it with at most two decimals, like 1200.50.</source>
        <translation>金額ではありません。1200.50 のように、小数点以下2桁までで入力してください。</translation>
    </message>
    <message>
        <source>Not an e-mail address. Write it like name@example.com.</source>
        <translation>メールアドレスではありません。name@example.com のように入力してください。</translation>
    </message>
    <message>
        <source>Not a web address. Write it with https:// at the start.</source>
        <translation>Webアドレスではありません。先頭に https:// を付けて入力してください。</translation>
    </message>
</context>
</TS>
