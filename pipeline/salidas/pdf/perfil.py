"""El perfil de LibreOffice de una sola vez: no toca el de la persona, no busca actualizaciones ni sale a la red."""

from pathlib import Path

_ACTUALIZAR = "org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments"
_AJUSTES = (
    (_ACTUALIZAR, "AutoCheckEnabled", "false"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)  # fmt: skip


def hacer_perfil(carpeta: Path) -> str:
    """Escribe el perfil en la carpeta; devuelve la opción con que LibreOffice lo usa."""
    cosas = "".join(
        f'<item oor:path="/{ruta}"><prop oor:name="{nombre}" oor:op="fuse"><value>{valor}</value></prop></item>'
        for ruta, nombre, valor in _AJUSTES
    )
    usuario = carpeta / "user"
    usuario.mkdir(parents=True)
    (usuario / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{cosas}</oor:items>\n',
        encoding="utf-8",
    )
    return f"-env:UserInstallation={carpeta.as_uri()}"
