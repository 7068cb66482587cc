import QtQml
import QtQml.Models

QtObject {
    property string name: "Size"
    property ListModel values: ListModel {}
}
