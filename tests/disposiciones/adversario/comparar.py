"""Compara lo leído con la verdad de un plan inventado: lo que no coincide, en palabras."""

from random import Random

from pipeline.disposiciones.componente_por_hoja import nombrar_por_hoja
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.tablas.actividades import Actividad
from tests.dibujo import ENTIDAD, hoja_dibujada, interpretar
from tests.disposiciones.adversario.dibujo import dibujar_plan
from tests.disposiciones.adversario.forma import Forma, elegir_forma
from tests.disposiciones.adversario.ruido import Filas
from tests.disposiciones.adversario.verdad import METAS, RESPONSABLES, Verdadera, inventar

DE_TIEMPO = {"periodos": (), "cantidades": (), "fechas": (), "continua": False, "a_demanda": False}


def inventar_libro(semilla: int) -> tuple[Forma, dict[str, Filas], list[Verdadera]]:
    """La forma, las hojas y la verdad de una semilla."""
    azar = Random(semilla)
    forma = elegir_forma(azar)
    hojas, verdad = dibujar_plan(azar, forma, inventar(azar))
    return forma, hojas, verdad


def leer_hojas(hojas: dict[str, Filas]) -> list[HojaInterpretada]:
    """Las hojas interpretadas, sin pasar por un archivo."""
    leidas = [interpretar(hoja_dibujada(filas, nombre, "plan.xlsx")) for nombre, filas in hojas.items()]
    nombrar_por_hoja(leidas, hacer_catalogo(ENTIDAD.dependencias))
    return leidas


def diferencias(forma: Forma, verdad: list[Verdadera], leidas: list[Actividad]) -> list[str]:
    """Lo que no coincide; vacío si se leyó todo."""
    if len(leidas) != len(verdad):
        return [f"{len(verdad)} actividades y se leyeron {len(leidas)}: {[a.actividad[:40] for a in leidas]}"]
    salida = []
    for v, a in zip(verdad, leidas, strict=True):
        for campo, (debe, es) in _pares(forma, v, a).items():
            if debe != es:
                salida.append(f"{campo} de «{v.actividad[:30]}»: {es!r} y no {debe!r}")
    return salida


def _pares(forma: Forma, v: Verdadera, a: Actividad) -> dict[str, tuple[object, object]]:
    pares: dict[str, tuple[object, object]] = {
        "actividad": (v.actividad, a.actividad),
        "numeral": ("" if forma.numeral == "ninguno" else v.numeral, a.numeral),
        "responsable": (" ".join(v.responsable.replace("\\n", " ").split()), a.responsable),
        "dependencias": (_dependencias(forma, v), a.dependencias),
    }
    if forma.grupo != "ninguna":
        pares["componente"] = (v.componente, a.componente)
    if "subcomponente" in forma.columnas or forma.grupo == "dos bandas":
        pares["subcomponente"] = (v.subcomponente, a.subcomponente)
    if "meta" in forma.columnas:
        pares["meta"] = (METAS[v.meta], (a.meta_valor, a.meta_unidad))
    if "indicador" in forma.columnas:
        pares["indicador"] = (v.indicador, a.indicador)
    for campo, vacio in DE_TIEMPO.items():
        pares[campo] = (v.tiempo.get(campo, vacio), getattr(a, campo))
    if "fecha_fin" in v.tiempo:
        pares["lapso"] = ((v.tiempo["fecha_inicio"], v.tiempo["fecha_fin"]), (a.fecha_inicio, a.fecha_fin))
    return pares


def _dependencias(forma: Forma, v: Verdadera) -> tuple[str, ...]:
    apoyo = (v.apoyo,) if v.apoyo and "apoyo" in forma.columnas else ()
    return tuple(dict.fromkeys((*RESPONSABLES[v.responsable], *apoyo)))
