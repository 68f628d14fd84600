"""De las partes de un documento de Word, sus listas numeradas y los estilos que las usan."""

from pipeline.lectura.capa_xml import Atributos, atributo, recorrer
from pipeline.lectura.formatos.docx_numeracion import DeEstilo, Lista, Nivel, Numeracion
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_indice import leer_relaciones


def leer_numeracion(paquete: Paquete, documento: str) -> Numeracion:
    """La numeración que usan los párrafos de la parte `documento`; ninguna si no la hay o está dañada."""
    partes = {clase: parte for parte, clase in leer_relaciones(paquete, documento).values()}
    numeros = paquete.leer(partes.get("numbering", "word/numbering.xml"))
    if numeros is None:
        return Numeracion({}, {})
    try:
        return Numeracion(_leer_listas(numeros), _leer_estilos(paquete.leer(partes.get("styles", "word/styles.xml"))))
    except (NoSeLee, ValueError):  # sin numeración el documento se lee igual
        return Numeracion({}, {})


def _leer_listas(xml: bytes) -> dict[str, Lista]:
    comunes: dict[str, Lista] = {}
    listas: dict[str, Lista] = {}
    abierta, nivel, numero = Lista(), Nivel(), 0

    def abrir(nombre: str, atributos: Atributos) -> None:
        nonlocal abierta, nivel, numero
        valor = atributo(atributos, "val")
        if nombre == "abstractNum":
            abierta = comunes[atributo(atributos, "abstractNumId")] = Lista()
        elif nombre == "num":
            abierta = listas[atributo(atributos, "numId")] = Lista()
        elif nombre == "abstractNumId":
            comun = comunes.get(valor, abierta)
            abierta.niveles, abierta.cuentas = dict(comun.niveles), comun.cuentas
        elif nombre in ("lvl", "lvlOverride"):
            numero, nivel = int(atributo(atributos, "ilvl")), Nivel()
            if nombre == "lvl":
                abierta.niveles[numero] = nivel
        elif nombre == "startOverride":
            abierta.inicios[numero] = int(valor)
        elif nombre == "start":
            nivel.inicio = int(valor)
        elif nombre == "numFmt":
            nivel.cifras = valor
        elif nombre == "lvlText":
            nivel.texto = valor
        elif nombre == "pStyle":
            nivel.estilo = valor
        elif nombre == "isLgl":
            nivel.en_decimales = valor not in ("0", "false")

    recorrer(xml, abrir)
    return listas


def _leer_estilos(xml: bytes | None) -> dict[str, DeEstilo]:
    """Lo que numera cada estilo de párrafo: lo suyo, o lo del estilo en que se basa."""
    listas: dict[str, str] = {}
    niveles: dict[str, int] = {}
    bases: dict[str, str] = {}
    estilo = ""

    def abrir(nombre: str, atributos: Atributos) -> None:
        nonlocal estilo
        if nombre == "style":
            estilo = atributo(atributos, "styleId")
            bases[estilo] = ""
        elif nombre == "basedOn":
            bases[estilo] = atributo(atributos, "val")
        elif nombre == "ilvl":
            niveles[estilo] = int(atributo(atributos, "val"))
        elif nombre == "numId":
            listas[estilo] = atributo(atributos, "val")

    recorrer(xml or b"<vacio/>", abrir)
    dicen = {propio: _quien_lo_dice(propio, listas, bases) for propio in bases}
    return {propio: (listas[quien], niveles.get(quien), quien) for propio, quien in dicen.items() if quien}


def _quien_lo_dice(estilo: str, listas: dict[str, str], bases: dict[str, str]) -> str:
    for _ in range(len(bases)):
        if not estilo or estilo in listas:
            return estilo
        estilo = bases.get(estilo, "")
    return ""
