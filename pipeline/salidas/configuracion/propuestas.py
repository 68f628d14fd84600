"""Lo que se propone en la configuración: lo ya decidido, y debajo lo que los libros de la entidad dicen."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo
from pipeline.base.propuesta import ESTADOS, TITULOS, Propuesta
from pipeline.base.texto import contar, enumerar, junto, llave
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.entidad import Correccion, Entidad
from pipeline.salidas.configuracion.dependencias_propuestas import DECIDIDO, proponer_dependencias
from pipeline.salidas.para_pegar.correcciones import CORREGIBLES
from pipeline.tablas.planes import PlanLeido

_PROPUESTAS_DE_PALABRA = {TITULOS: "titulos", ESTADOS: "estados"}


@dataclass(frozen=True, slots=True)
class Propuesto:
    """Lo que se escribe: el valor de cada ajuste y las filas de cada tabla, con `de_donde` sale cada fila."""

    ajustes: Mapping[str, Any]
    filas: Mapping[str, Sequence[Mapping[str, Any]]]


def proponer(
    entidad: Entidad,
    correcciones: Sequence[Correccion],
    leidos: Sequence[ArchivoInterpretado],
    motivos: Mapping[date, str],
) -> Propuesto:
    """Lo decidido en `entidad` (con el motivo de cada día) y lo que falta por decidir según los libros leídos."""
    planes = [plan for leido in leidos for plan in leido.planes]
    hallazgos = [h for leido in leidos for h in leido.hallazgos]
    return Propuesto(
        _ajustes(entidad, planes),
        {
            "dependencias": proponer_dependencias(entidad, leidos, hallazgos),
            "planes": _planes(entidad, planes),
            "pesos": _pesos(entidad, planes),
            "calendario": _calendario(entidad, motivos),
            "palabras": _palabras(entidad, hallazgos),
            "correcciones": _correcciones(correcciones, hallazgos),
            "firmas": _firmas(entidad),
        },
    )


def _ajustes(entidad: Entidad, planes: Sequence[PlanLeido]) -> dict[str, Any]:
    """Los valores sueltos; la vigencia, si nadie la ha dicho, la de más planes."""
    salida: dict[str, Any] = {}
    for campo in fields(entidad):
        valor = getattr(entidad, campo.name)
        if is_dataclass(valor):
            salida |= {f"{campo.name}.{c.name}": getattr(valor, c.name) for c in fields(valor)}
        elif not isinstance(valor, dict) and not (isinstance(valor, tuple) and any(map(is_dataclass, valor))):
            salida[campo.name] = valor
    if not entidad.vigencia:
        anios = Counter(p.vigencia for p in planes if p.vigencia)
        salida["vigencia"] = anios.most_common(1)[0][0] if anios else None
    return salida


def _planes(entidad: Entidad, planes: Sequence[PlanLeido]) -> list[dict[str, Any]]:
    filas = [{**{c.name: getattr(p, c.name) for c in fields(p)}, "de_donde": DECIDIDO} for p in entidad.planes]
    vistos = {(llave(p.archivo), llave(p.instrumento)) for p in entidad.planes}
    vistos |= {(llave(p.archivo), "") for p in entidad.planes}
    for p in planes:
        if not {(llave(p.archivo), llave(p.instrumento)), (llave(p.archivo), "")} & vistos:
            partes = [f"{p.instrumento or 'plan'} {p.vigencia or ''}".strip(), contar(len(p.actividades), "actividad")]
            partes += [f"versión del {fecha(p.fecha_version)}"] if p.fecha_version else []
            filas.append({"archivo": p.archivo, "de_donde": ", ".join(partes)})
    return filas


def _pesos(entidad: Entidad, planes: Sequence[PlanLeido]) -> list[dict[str, Any]]:
    filas = [{"clave": c, "valor": v, "de_donde": DECIDIDO} for c, v in entidad.pesos.items()]
    vistos = {llave(c) for c in entidad.pesos}
    nombres = dict.fromkeys(a.componente for p in planes for a in p.actividades if a.componente)
    return filas + [{"clave": n, "valor": None, "de_donde": "componente de sus planes"}
                    for n in nombres if llave(n) not in vistos]  # fmt: skip


def _calendario(entidad: Entidad, motivos: Mapping[date, str]) -> list[dict[str, Any]]:
    grupos = (
        ("calendario.no_habiles", entidad.calendario.no_habiles),
        ("calendario.habiles", entidad.calendario.habiles),
        ("cortes.fechas", entidad.cortes.fechas),
    )
    return [{"clave": dia, "valor": que, "motivo": motivos.get(dia, ""), "de_donde": DECIDIDO}
            for que, dias in grupos for dia in dias]  # fmt: skip


def _palabras(entidad: Entidad, hallazgos: Iterable[Hallazgo]) -> list[dict[str, Any]]:
    filas = [
        {"clase": clase, "clave": c, "valor": v, "de_donde": DECIDIDO}
        for clase, propias in (("titulos", entidad.titulos), ("estados", entidad.estados))
        for c, v in propias.items()
    ]
    vistas = {(f["clase"], llave(f["clave"])) for f in filas}
    for h in hallazgos:
        p = h.propuesta
        clase = _PROPUESTAS_DE_PALABRA.get(p.seccion, "") if p else ""
        if p and clase and (clase, llave(p.escrito)) not in vistas:
            vistas.add((clase, llave(p.escrito)))
            filas.append({"clase": clase, "clave": p.escrito, "valor": "", "de_donde": _sugerir(p, h)})
    return filas


def _sugerir(propuesta: Propuesta, hallazgo: Hallazgo) -> str:
    """Qué podría ser la palabra; decidirlo le toca a una persona."""
    opciones = (propuesta.conocido,) if propuesta.conocido else propuesta.opciones
    podria = f"podría ser {enumerar([f'«{o}»' for o in opciones], 'o')}; " if opciones else ""
    return f"{podria}está en {hallazgo.origen}"


def _correcciones(correcciones: Sequence[Correccion], hallazgos: Iterable[Hallazgo]) -> list[dict[str, Any]]:
    filas = [{**{c.name: getattr(una, c.name) for c in fields(una)}, "de_donde": DECIDIDO} for una in correcciones]
    vistas = {(llave(c.archivo), llave(c.hoja), c.celda) for c in correcciones}
    for h in hallazgos:
        archivo = h.origen.ruta or h.origen.archivo
        clave = (llave(archivo), llave(h.origen.hoja), h.origen.celda)
        if h.nombre in CORREGIBLES and h.origen.fila and h.origen.columna and clave not in vistas:
            vistas.add(clave)
            filas.append({"archivo": archivo, "hoja": h.origen.hoja, "celda": h.origen.celda,
                          "esperado": junto(h.valor), "nuevo": None, "razon": "",
                          "de_donde": f"{h.codigo}: {h.mensaje}"})  # fmt: skip
    return filas


def _firmas(entidad: Entidad) -> list[dict[str, Any]]:
    dichas = {f.rol: f for f in entidad.firmas}
    return [{"rol": rol, "nombre": dichas[rol].nombre if rol in dichas else "",
             "cargo": dichas[rol].cargo if rol in dichas else "", "de_donde": DECIDIDO if rol in dichas else ""}
            for rol in ("elaboro", "reviso", "aprobo")]  # fmt: skip
