"""Las fórmulas de un libro de Excel, por hoja y celda: lo que se calcula solo no lo escribió nadie."""

from pathlib import Path

from pipeline.entidad import Limites
from pipeline.lectura.capa_xml import Atributos, recorrer
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_indice import leer_indice
from pipeline.lectura.formatos.xlsx_lugares import leer_lugar
from pipeline.lectura.hoja import Lugar

COMPARTIDA = "(fórmula compartida)"


def leer_formulas(ruta: Path, limites: Limites) -> dict[str, dict[Lugar, str]]:
    """Las fórmulas de cada hoja; ninguna si el archivo no es un libro de Excel de los de ahora."""
    try:
        paquete = Paquete(ruta.read_bytes(), limites)
        return {h.nombre: _de_hoja(paquete.leer(h.parte) or b"<vacio/>") for h in leer_indice(paquete).hojas}
    except (NoSeLee, OSError):
        return {}


def _de_hoja(xml: bytes) -> dict[Lugar, str]:
    formulas: dict[Lugar, str] = {}
    compartidas: dict[str, str] = {}
    partes: list[str] = []
    lugar: Lugar | None = None
    grupo = ""

    def abrir(nombre: str, atributos: Atributos) -> None:
        nonlocal lugar, grupo
        if nombre == "c":
            lugar = leer_lugar(atributos.get("r", ""))
        elif nombre == "f":
            partes.clear()
            grupo = atributos.get("si", "")

    def cerrar(nombre: str) -> None:
        nonlocal lugar
        if nombre == "c":
            lugar = None  # después de las celdas vienen otras fórmulas: las de los formatos condicionales
        elif nombre == "f" and lugar:
            formulas[lugar] = "".join(partes).strip() or compartidas.get(grupo, COMPARTIDA)
            compartidas.setdefault(grupo, formulas[lugar])

    recorrer(xml, abrir, cerrar, frozenset({"f"}), partes.append)
    return formulas
