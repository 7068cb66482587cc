import QtQml

QtObject {
    signal said(text: string)
    signal sounded(sound: int)
}
