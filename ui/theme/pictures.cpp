#include "ui/theme/pictures.h"

#include "ui/theme/icon_provider.h"
#include "ui/theme/shadow_provider.h"

#include <QQmlEngine>

#include <memory>

namespace onetill::ui {

void prepareEngine(QQmlEngine& engine)
{
    engine.addImportPath("qrc:/qt/qml");
    // The engine takes its providers over and deletes them.
    engine.addImageProvider("icon", std::make_unique<IconProvider>(":/onetill/icons").release());
    engine.addImageProvider("shadow", std::make_unique<ShadowProvider>().release());
}

} // namespace onetill::ui
