"""Cuál de los libros de `formatos/` es el seguimiento de la entidad: lo dice lo que tienen dentro."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar, llave
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.formato_propio.formato_abierto import Formato, abrir_formato
from pipeline.salidas.llenado import Datos, FormatoInvalido
from pipeline.salidas.llenado.arbol import contenido as texto_de
from pipeline.salidas.llenado.arbol import leer_arbol
from pipeline.salidas.llenado.paquete import Partes
from pipeline.salidas.llenado.propiedades import leer_propiedad

_DE_OTRO_TIPO = {
    ".xls": "es de un Excel anterior a 2007", ".ods": "es de LibreOffice", ".xlsm": "tiene macros",
    ".xlsb": "es un libro binario", ".xltx": "es una plantilla de Excel", ".xltm": "es una plantilla con macros",
}  # fmt: skip
_SEGUIMIENTO = "seguimiento"


@dataclass(frozen=True, slots=True)
class Candidato:
    """Un libro de formatos/ que sirve de seguimiento: sus bytes, y si se llena por marcas o por sus títulos."""

    nombre: str
    contenido: bytes
    formato: Formato
    con_marcas: bool
    de_fabrica: bool = False
    """Si es el que trajo el programa, de esta versión o de otra, sin que nadie lo haya guardado desde entonces."""

    @property
    def vale(self) -> tuple[bool, int]:
        """Cuánto parece el seguimiento: lo dice su nombre o su cabeza, y cuántas columnas se le reconocen."""
        textos = [
            self.nombre,
            *(t for r in self.formato.rejillas for f in list(r.filas)[:8] for t in r.filas[f].values()),
        ]
        dicho = any(p in llave(t) for t in textos for p in (_SEGUIMIENTO, "control interno"))
        return dicho, sum(bool(c.campo) for t, _ in self.formato.tablas for c in t.columnas)


def buscar_candidatos(
    carpeta: Path, propio: str, resultado: Resultado, datos: Datos, del_programa: bytes
) -> tuple[list[Candidato], list[Hallazgo]]:
    """Los libros que sirven, el mejor primero, y los que no se pueden usar.

    `propio` es el nombre de siempre: si tiene marcas y no es el que trae el programa, manda.
    """
    candidatos: list[Candidato] = []
    hallazgos: list[Hallazgo] = []
    for ruta in sorted(carpeta.iterdir(), key=lambda r: r.name):
        if not ruta.is_file() or ruta.name.startswith(("~$", ".")):
            continue
        if motivo := _DE_OTRO_TIPO.get(ruta.suffix.lower()):
            hallazgos.append(anotar("formato_de_otro_tipo", Origen(ruta.name), "", motivo=motivo))
        elif ruta.suffix.lower() == ".xlsx":
            nuevo, notas = _mirar(ruta, ruta.name == propio, resultado, del_programa)
            candidatos += nuevo
            hallazgos += notas
    candidatos.sort(
        key=lambda c: (c.de_fabrica, c.nombre != propio or not c.con_marcas, not c.vale[0], -c.vale[1], c.nombre)
    )
    if sobran := [c for c in candidatos[1:] if not c.de_fabrica]:
        otros = enumerar([f"«{c.nombre}»" for c in sobran])
        hallazgos.append(anotar("formato_varios", Origen(candidatos[0].nombre), "", otros=otros))
    return candidatos, hallazgos


def _mirar(
    ruta: Path, es_el_de_siempre: bool, resultado: Resultado, del_programa: bytes
) -> tuple[list[Candidato], list[Hallazgo]]:
    """El candidato de un libro, o por qué no lo es; el de siempre se anota después, si nadie lo reemplaza."""
    try:
        contenido = ruta.read_bytes()
        if contenido == del_programa:
            return [], []
        formato = abrir_formato(contenido, resultado)
    except (FormatoInvalido, OSError) as motivo:
        texto = str(motivo) if isinstance(motivo, FormatoInvalido) else "no se pudo leer (¿está abierto en Excel?)"
        nota = anotar("formato_de_otro_tipo", Origen(ruta.name), "", motivo=texto)
        return [], [] if es_el_de_siempre else [nota]
    con_marcas = any(c.tramos for r in formato.rejillas for c in r.celdas.values())
    if con_marcas or formato.tablas:
        de_fabrica = es_el_de_siempre and con_marcas and _sin_tocar(formato.partes)
        return [Candidato(ruta.name, contenido, formato, con_marcas, de_fabrica)], []
    de_otra_cosa = leer_propiedad(formato.partes, "rendicion") not in ("", _SEGUIMIENTO)
    if es_el_de_siempre or de_otra_cosa:
        return [], []
    return [], [anotar("formato_sin_tabla", Origen(ruta.name), "")]


def _sin_tocar(partes: Partes) -> bool:
    """Nadie ha guardado el libro desde que se hizo: Excel y LibreOffice cambian la fecha de su última modificación."""
    nucleo = partes.get("docProps/core.xml", b"").decode("utf-8", "replace")
    fechas = {n.nombre: texto_de(nucleo, n) for n in leer_arbol(nucleo).todos("created", "modified")} if nucleo else {}
    return len(fechas) == 2 and fechas["created"] == fechas["modified"]
