import QtQml.Models

ListModel {}
