"""Qué hojas tiene un libro de xlsx, en qué parte está cada una y si se ve."""

from dataclasses import dataclass, field

from pipeline.lectura.capa_xml import Atributos, atributo, es_si, recorrer
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete, resolver


@dataclass(frozen=True, slots=True)
class EntradaDeHoja:
    """Una hoja del índice. `clase` es vacía en las de celdas; en las otras, lo que son."""

    nombre: str
    parte: str
    visible: bool
    clase: str


@dataclass(slots=True)
class Indice:
    """El índice de un libro: su parte principal, sus hojas en orden y su época."""

    hojas: list[EntradaDeHoja] = field(default_factory=list)
    textos: str = "xl/sharedStrings.xml"
    estilos: str = "xl/styles.xml"
    desde_1904: bool = False


_CLASES = {
    "chartsheet": "de gráfico",
    "dialogsheet": "de diálogo",
    "xlMacrosheet": "de macros de Excel 4",
    "xlIntlMacrosheet": "de macros de Excel 4",
}
Relaciones = dict[str, tuple[str, str]]


def leer_indice(paquete: Paquete) -> Indice:
    """El índice del libro. NoSeLee si el ZIP no es un libro de Excel."""
    libro = buscar_libro(paquete)
    xml = paquete.leer(libro)
    if xml is None:
        raise NoSeLee("zip_que_no_es_excel")
    relaciones = leer_relaciones(paquete, libro)
    indice = Indice()
    for parte, clase in relaciones.values():
        if clase == "sharedStrings":
            indice.textos = parte
        elif clase == "styles":
            indice.estilos = parte
    sueltas = sorted((n for n in paquete.nombres if "/worksheets/sheet" in n), key=lambda n: (len(n), n))

    def abrir(nombre: str, atributos: Atributos) -> None:
        if nombre == "workbookPr":
            indice.desde_1904 = es_si(atributos.get("date1904"))
        elif nombre == "sheet":
            # Sin relaciones legibles las hojas se toman por su orden.
            orden = len(indice.hojas)
            respaldo = sueltas[orden] if not relaciones and orden < len(sueltas) else ""
            parte, clase = relaciones.get(atributo(atributos, "id"), (respaldo, "worksheet"))
            visible = atributos.get("state", "visible") == "visible"
            titulo = atributos.get("name", "") or f"Hoja{orden + 1}"
            indice.hojas.append(EntradaDeHoja(titulo, parte, visible, _CLASES.get(clase, "")))

    recorrer(xml, abrir)
    return indice


def buscar_libro(paquete: Paquete) -> str:
    """La parte principal: la que nombra `_rels/.rels`; si no se puede saber, la de siempre."""
    for parte, clase in leer_relaciones(paquete, "").values():
        if clase == "officeDocument":
            return parte
    return next((n for n in paquete.nombres if n.endswith(("xl/workbook.xml", "xl/workbook.bin"))), "xl/workbook.xml")


def leer_relaciones(paquete: Paquete, parte: str) -> Relaciones:
    """id → (parte, clase) de las partes que `parte` nombra dentro del archivo; vacío si faltan o están dañadas."""
    carpeta, _, nombre = parte.rpartition("/")
    encontradas: Relaciones = {}
    if f"{carpeta}/_rels/{nombre}.rels" not in paquete:
        return encontradas

    def abrir(elemento: str, atributos: Atributos) -> None:
        if elemento == "Relationship" and atributos.get("TargetMode") != "External":
            clase = atributos.get("Type", "").rpartition("/")[2]
            encontradas[atributos.get("Id", "")] = (resolver(parte, atributos.get("Target", "")), clase)

    try:
        recorrer(paquete.leer(f"{carpeta}/_rels/{nombre}.rels") or b"<vacio/>", abrir)
    except NoSeLee as falla:
        if falla.nombre != "archivo_danado":
            raise
        return {}
    return encontradas
