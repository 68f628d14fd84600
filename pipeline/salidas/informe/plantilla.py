"""La plantilla de la entidad (`formatos/informe.docx`): se abre y se revisa antes de escribir nada."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from docx.document import Document

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar, llave
from pipeline.entidad import Entidad
from pipeline.salidas.informe.abrir import PlantillaInvalida, abrir_plantilla
from pipeline.salidas.informe.estilos import casar_estilos, niveles_de_titulo
from pipeline.salidas.informe.lugares import Lugar, buscar_marcadores, lugar_al_final, medir_lugar
from pipeline.salidas.informe.piezas import MARCADORES, TODO

NOMBRE = "informe"
_SIRVEN = (".docx", ".dotx")
_DE_OTRO_TIPO = {
    ".docm": "tiene macros", ".dotm": "tiene macros", ".doc": "es de un Word anterior a 2007",
    ".dot": "es de un Word anterior a 2007", ".odt": "es de LibreOffice", ".ott": "es de LibreOffice",
    ".rtf": "es de texto enriquecido",
}  # fmt: skip
_EN_ESPANOL = {"heading 1": "Título 1", "heading 2": "Título 2", "heading 3": "Título 3", "caption": "Descripción",
               "Title": "Puesto", "header": "Encabezado", "footer": "Pie de página"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plantilla:
    """La plantilla abierta; `claves`: de cada estilo de la casa, el suyo; `lugares`: por marcador."""

    nombre: str
    documento: Document
    claves: dict[str, str]
    lugares: dict[str, Lugar] = field(default_factory=dict)


def leer_plantilla(carpeta: Path | None, entidad: Entidad) -> tuple[Plantilla | None, list[Hallazgo]]:
    """La plantilla de la entidad y lo que tenga por corregir; None si no hay, o si no se puede usar."""
    suyas = _buscar(carpeta)
    ruta = next((r for s in _SIRVEN for r in suyas if r.suffix.lower() == s), None)
    if ruta is None:
        return None, [
            anotar("informe_de_otro_tipo", Origen(r.name), motivo=_DE_OTRO_TIPO[r.suffix.lower()]) for r in suyas
        ]
    try:
        documento = abrir_plantilla(ruta.read_bytes(), entidad.limites)
        return _preparar(ruta.name, documento)
    except (PlantillaInvalida, OSError) as motivo:
        texto = str(motivo) if isinstance(motivo, PlantillaInvalida) else "no se pudo leer (¿está abierto en Word?)"
        return None, [anotar("informe_no_se_abre", Origen(ruta.name), motivo=texto)]


def _buscar(carpeta: Path | None) -> list[Path]:
    """Los archivos de la carpeta que se llaman como la plantilla, en orden alfabético."""
    if carpeta is None or not carpeta.is_dir():
        return []
    conocidos = {*_SIRVEN, *_DE_OTRO_TIPO}
    archivos = (r for r in carpeta.iterdir() if r.is_file() and r.suffix.lower() in conocidos)
    return sorted((r for r in archivos if llave(r.stem) == NOMBRE), key=lambda r: r.name)


def _preparar(nombre: str, documento: Document) -> tuple[Plantilla, list[Hallazgo]]:
    hallazgos: list[Hallazgo] = []
    niveles = niveles_de_titulo(documento)
    lugares: dict[str, Lugar] = {}
    for marcador, inicio in buscar_marcadores(documento):
        conocido = marcador.casefold()
        if conocido not in MARCADORES:
            hallazgos.append(anotar("informe_marcador_desconocido", Origen(nombre), marcador, conocidos=_listar()))
        elif lugar := medir_lugar(conocido, inicio, niveles):
            lugares.setdefault(conocido, lugar)
        else:
            hallazgos.append(anotar("informe_marcador_fuera_de_lugar", Origen(nombre), marcador))
    hallazgos += _fuera_del_cuerpo(nombre, documento)
    claves, creados = casar_estilos(documento)
    if creados:
        cuales = enumerar([f"«{_EN_ESPANOL.get(n, n)}»" for n in creados])
        hallazgos.append(anotar("informe_estilos_creados", Origen(nombre), estilos=cuales))
    return Plantilla(nombre, documento, claves, lugares or {TODO: lugar_al_final(documento)}), hallazgos


def _fuera_del_cuerpo(nombre: str, documento: Document) -> list[Hallazgo]:
    """Los marcadores del programa que están en una cabeza, un pie o una nota."""
    marca = b'w:name="rendicion_'
    otras = (p for p in documento.part.package.iter_parts() if p is not documento.part)
    partes: Iterable[str] = (str(p.partname) for p in otras if p.partname.endswith(".xml") and marca in p.blob)
    return [
        anotar("informe_marcador_fuera_de_lugar", Origen(nombre), parte.rpartition("/")[2].removesuffix(".xml"))
        for parte in sorted(partes)
    ]


def _listar() -> str:
    return enumerar(MARCADORES)
