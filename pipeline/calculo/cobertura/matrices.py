"""Las matrices de cobertura que se pueden hacer con lo que el plan dice."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from pipeline.base.texto import a_oracion, con_mayuscula
from pipeline.calculo.cobertura.estrategia import SIN_ELEMENTO, actividades_de_la_estrategia, elemento_de, elementos
from pipeline.calculo.cobertura.grupos import caracterizados, clave_de, nombrados
from pipeline.calculo.cobertura.matriz import Matriz, repartir
from pipeline.calculo.cobertura.ods import PRIMERO, ULTIMO, nombrar_ods, numeros_de_ods
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.vencimientos import SUPUESTO
from pipeline.lectura.cuatrimestres import nombre_de_cuatrimestre
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar

SIN_ETAPA, SIN_FECHA, OTROS = "Sin etapa", "Sin fecha", "Otros planes"
Nombrar = Callable[[Actividad], Iterable[str]]


def reunir_matrices(resultado: Resultado) -> list[Matriz]:
    """Las de la estrategia y, de lo que el plan nombre, las demás; ninguna si no hay estrategia ni se nombra nada."""
    estrategia = actividades_de_la_estrategia(resultado)
    columnas = _elementos_de(estrategia)
    de_codigo = {a.codigo: elemento_de(a.subcomponente) for a in estrategia}
    matrices = (
        [_por_etapa(estrategia, columnas), _por_cuatrimestre(resultado, estrategia, columnas)] if estrategia else []
    )
    conocidos = [g.grupo_valor for g in caracterizados(resultado)]
    todas = resultado.actividades
    matrices += [
        _por_nombre(todas, columnas, de_codigo, "grupos_valor", lambda a: nombrados(a, conocidos), conocidos),
        _por_nombre(todas, columnas, de_codigo, "ods", _ods_de, [nombrar_ods(n) for n in range(PRIMERO, ULTIMO + 1)]),
        _por_nombre(todas, columnas, de_codigo, "derechos", lambda a: a.derechos),
        _por_nombre(todas, columnas, de_codigo, "enfoques", lambda a: a.enfoques),
    ]
    return [m for m in matrices if m.filas and m.columnas and m.casillas]


_DICHOS = {
    "grupos_valor": ("Grupo de valor × elemento", "Grupo de valor"),
    "ods": ("Objetivo de Desarrollo Sostenible × elemento", "Objetivo de Desarrollo Sostenible"),
    "derechos": ("Derecho × elemento", "Derecho"),
    "enfoques": ("Enfoque diferencial × elemento", "Enfoque diferencial"),
}


def _elementos_de(estrategia: Sequence[Actividad]) -> tuple[str, ...]:
    """Los exigidos y los que el plan tenga, en el orden del manual; después los suyos."""
    usados = dict.fromkeys(elemento_de(a.subcomponente) for a in estrategia)
    del_manual = [e.nombre for e in elementos() if estrategia and (e.exigido or e.nombre in usados)]
    propios = [e for e in usados if e not in del_manual and e != SIN_ELEMENTO]
    return (*del_manual, *propios, *([SIN_ELEMENTO] if SIN_ELEMENTO in usados else []))


def _exigidos() -> list[str]:
    return [e.nombre for e in elementos() if e.exigido]


def _por_etapa(estrategia: Sequence[Actividad], columnas: tuple[str, ...]) -> Matriz:
    oficiales = [str(e["nombre"]) for e in cargar("componentes")["etapas"]]
    usadas = dict.fromkeys(e for a in estrategia for e in a.etapas)
    sueltas = any(not a.etapas for a in estrategia)
    filas = (
        (*oficiales, *(e for e in usadas if e not in oficiales), *([SIN_ETAPA] if sueltas else [])) if usadas else ()
    )
    cruces = ((e, elemento_de(a.subcomponente), a.codigo) for a in estrategia for e in a.etapas or (SIN_ETAPA,))
    nota = "Una actividad de varias etapas cuenta en cada una, y una sola vez en los totales."
    casillas = repartir(cruces) if usadas else {}
    exigidas = frozenset(product(oficiales, _exigidos()))
    return Matriz("etapas", "Etapa × elemento", "Etapa", nota, filas, columnas, casillas, exigidas)


def _por_cuatrimestre(resultado: Resultado, estrategia: Sequence[Actividad], filas: tuple[str, ...]) -> Matriz:
    """Donde cae cada entrega; la fecha que el programa supone no es del plan: va como sin fecha."""
    elemento = {a.codigo: elemento_de(a.subcomponente) for a in estrategia}
    vigencia, periodos = resultado.entidad.vigencia, [nombre_de_cuatrimestre(n) for n in (1, 2, 3)]
    cruces = [
        (elemento[e.codigo], periodos[(e.fecha.month - 1) // 4], e.codigo)
        for e in resultado.programacion
        if e.codigo in elemento and e.regla != SUPUESTO and e.fecha.year == vigencia
    ]
    con_fecha = {codigo for _, _, codigo in cruces}
    cruces += [(elemento[a.codigo], SIN_FECHA, a.codigo) for a in estrategia if a.codigo not in con_fecha]
    columnas = (*periodos, *([SIN_FECHA] if any(c == SIN_FECHA for _, c, _ in cruces) else []))
    nota = "Las que entregan algo en cada cuatrimestre."
    exigidas = frozenset(product(_exigidos(), periodos)) if con_fecha else frozenset()
    return Matriz(
        "cuatrimestres", "Elemento × cuatrimestre", "Elemento", nota, filas, columnas, repartir(cruces), exigidas
    )


def _por_nombre(
    todas: Sequence[Actividad],
    columnas: tuple[str, ...],
    elemento: dict[str, str],
    clave: str,
    nombrar: Nombrar,
    conocidos: Sequence[str] = (),
) -> Matriz:
    """Una fila por lo nombrado, con la primera escritura de cada cosa; lo de otros planes, en su propia columna."""
    escritos: dict[str, str] = {clave_de(c): c for c in conocidos}
    cruces = [
        (
            escritos.setdefault(clave_de(nombre), con_mayuscula(a_oracion(nombre))),
            elemento.get(a.codigo, OTROS),
            a.codigo,
        )
        for a in todas
        for nombre in nombrar(a)
    ]
    if any(c == OTROS for _, c, _ in cruces):
        columnas = (*columnas, OTROS)
    usados = {f for f, _, _ in cruces}
    filas = tuple(f for f in escritos.values() if f in usados or clave == "grupos_valor")
    titulo, rotulo = _DICHOS[clave]
    nota = "Una actividad cuenta en cada cosa que nombra, y una sola vez en los totales."
    return Matriz(clave, titulo, rotulo, nota, filas, columnas, repartir(cruces))


def _ods_de(actividad: Actividad) -> list[str]:
    return [nombrar_ods(n) for texto in actividad.ods for n in numeros_de_ods(texto)]
