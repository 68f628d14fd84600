"""El cuadre: volver a leer cada cifra de lo escrito y compararla con la oficial."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.base.agrupar import agrupar
from pipeline.calculo.cifras import Cifra, Clave, cifras_del_resumen
from pipeline.calculo.resultado import Resultado
from pipeline.lectura.formatos.falla import NoSeLee
from pipeline.salidas.cuadre.contradiccion import ARCHIVO, Diferencia, NoCuadra
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas, Sitio, Tabla, cifra_de
from pipeline.salidas.cuadre.documento import Documento, juntar
from pipeline.salidas.cuadre.lectores import leer_documento
from pipeline.salidas.cuadre.lectura import Lectura
from pipeline.salidas.cuadre.leer_celda import leer_celda
from pipeline.salidas.cuadre.leer_frases import leer_frases
from pipeline.salidas.cuadre.leer_tabla import Sobra, leer_tabla
from pipeline.tablas.seguimiento import ESTADOS


@dataclass(frozen=True, slots=True)
class Cuadre:
    """Cuántas veces se leyó una cifra, cuántas cifras distintas son, cuántas hay en el resumen y en qué archivos."""

    leidas: int
    distintas: int
    del_resumen: int
    archivos: tuple[str, ...]

    @property
    def cuentas(self) -> dict[str, int]:
        """Las cuentas, para el manifiesto."""
        return {
            "archivos": len(self.archivos),
            "cifras_del_resumen": self.del_resumen,
            "cifras_distintas": self.distintas,
            "cifras_leidas": self.leidas,
        }


def cuadrar(resultado: Resultado, carpeta: Path, declaraciones: Iterable[Declaracion]) -> Cuadre:
    """Lee lo escrito en la carpeta y lo compara. NoCuadra si una cifra falta o no es la oficial."""
    lecturas: list[Lectura] = []
    sobran: list[Sobra] = []
    for declaracion in declaraciones:
        for leida in _leer(declaracion, carpeta):
            (sobran if isinstance(leida, Sobra) else lecturas).append(leida)  # type: ignore[arg-type]
    oficiales = _reunir_oficiales(resultado)
    malas = [x for x in lecturas if not x.es(oficiales.get(x.cifra.clave, x.cifra))]
    del_resumen = cifras_del_resumen(resultado) if resultado.actividades else {}
    sin_ver = del_resumen.keys() - {x.cifra.clave for x in lecturas}
    diferencias = [*_juntar(malas, lecturas, oficiales), *(_sin_ver(oficiales[c]) for c in oficiales if c in sin_ver)]
    if diferencias or sobran:
        falla = NoCuadra(diferencias, sobran)
        (carpeta / ARCHIVO).write_text("\n".join((*falla.todas, "")), encoding="utf-8")
        raise falla
    archivos = tuple(sorted({x.archivo for x in lecturas}))
    return Cuadre(len(lecturas), len({x.cifra.clave for x in lecturas}), len(del_resumen), archivos)


def _leer(declaracion: Declaracion, carpeta: Path) -> Iterable[Lectura | Sobra]:
    partes = _partes(declaracion.sitios)
    documentos = [_abrir(carpeta, archivo, partes) for archivo in (declaracion.archivo, *declaracion.paginas)]
    if declaracion.si_hay and documentos[0] is None:
        return
    documento = juntar([d for d in documentos if d], declaracion.archivo)
    for sitio in declaracion.sitios:
        yield from _leer_sitio(sitio, documento)


def _abrir(carpeta: Path, archivo: str, partes: Container[str]) -> Documento | None:
    """El archivo leído; None si no está. De uno dañado no se lee nada: ninguna de sus cifras está."""
    ruta = buscar(carpeta, archivo)
    if ruta is None:
        return None
    nombre = ruta.relative_to(carpeta).as_posix()
    try:
        return leer_documento(ruta, nombre, partes)
    except (NoSeLee, ValueError, LookupError):
        return Documento(nombre)


def _leer_sitio(sitio: Sitio, documento: Documento) -> Iterable[Lectura | Sobra]:
    if isinstance(sitio, Tabla):
        return leer_tabla(sitio, documento)
    return leer_frases(sitio, documento) if isinstance(sitio, Dichas) else leer_celda(sitio, documento)


def buscar(carpeta: Path, archivo: str) -> Path | None:
    """El archivo, también si se escribió con segundo nombre (`tablero (2).xlsx`); None si no está."""
    ruta = carpeta / archivo
    if ruta.is_file():
        return ruta
    segundo = re.compile(rf"{re.escape(ruta.stem)} \(\d+\){re.escape(ruta.suffix)}")
    hermanos = sorted(ruta.parent.iterdir()) if ruta.parent.is_dir() else []
    return next((r for r in hermanos if segundo.fullmatch(r.name)), None)


def _partes(sitios: Sequence[Sitio]) -> Container[str]:
    return {s.parte if isinstance(s, Dichas) else s.cuadro for s in sitios}


def _reunir_oficiales(resultado: Resultado) -> dict[Clave, Cifra]:
    """Las del resumen y las de cada estado, de todos los cortes."""
    oficiales = {clave: Cifra(clave, valor) for clave, valor in cifras_del_resumen(resultado).items()}
    por_estado = (cifra_de(r, e) for filas in resultado.resumenes.values() for r in filas for e in ESTADOS)
    return oficiales | {c.clave: c for c in por_estado}


def _juntar(malas: Sequence[Lectura], todas: Sequence[Lectura], oficiales: Mapping[Clave, Cifra]) -> list[Diferencia]:
    """Una diferencia por lugar, con otro lugar donde se dice la misma cifra: si se puede, donde está bien."""
    lugares = agrupar(malas, lambda mala: mala.donde)
    diferencias = []
    for donde, suyas in lugares.items():
        clave = suyas[0].cifra.clave
        oficial = oficiales.get(clave, suyas[0].cifra)
        otras = [x for x in todas if x.cifra.clave == clave and x.archivo != suyas[0].archivo and x.dice is not None]
        otro = next((x for x in otras if x.es(oficial)), next(iter(otras), None))
        diferencias.append(Diferencia(oficial, donde, suyas[0].dicho, otro, len(suyas)))
    return diferencias


def _sin_ver(oficial: Cifra) -> Diferencia:
    return Diferencia(oficial, "ningún archivo", "no está", None)
