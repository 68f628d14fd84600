"""Qué listado es una hoja y dónde están sus encabezados."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.disposiciones.listado.filas_con_titulos import filas_con_titulos
from pipeline.disposiciones.listado.formulario import MINIMO, leer_formulario
from pipeline.disposiciones.listado.por_su_lugar import campo_por_su_lugar
from pipeline.disposiciones.listado.repartidas import (
    REPARTIDA,
    campo_del_total,
    cubre_repartidas,
    nombre_repartido,
)
from pipeline.disposiciones.listado.titulada import CON_SU_TITULO, se_titula, titulos_de_titulada
from pipeline.disposiciones.listado.titulo_compuesto import campo_compuesto, titulo_que_cubre
from pipeline.disposiciones.papel import buscar_de
from pipeline.entidad import Entidad
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar, singular

OTRO = "otro"
_PARTE_CONOCIDA = 0.5
"""De los títulos de un encabezado, los que al menos han de ser del listado para creer que lo es."""


@dataclass(frozen=True, slots=True)
class Cabeza:
    """Un encabezado: el campo de cada columna (`otro` si no alimenta nada) y las celdas de sus títulos."""

    listado: Listado
    fila: int
    fila_final: int
    campos: dict[int, str]
    titulos: dict[int, str]
    celdas: frozenset[Lugar]
    titulada: bool = False
    """La hoja se titula como el listado."""

    @property
    def conocidos(self) -> frozenset[str]:
        """Los campos de la tabla que nombra."""
        return frozenset(self.campos.values()) - {OTRO, REPARTIDA}

    @property
    def repartidas(self) -> dict[int, str]:
        """Las columnas cuyas celdas son filas de otro listado, y lo que cada una cuenta."""
        return {c: self.titulos[c] for c, campo in self.campos.items() if campo == REPARTIDA}


def buscar_listado(malla: Malla, entidad: Entidad) -> list[Cabeza]:
    """Los encabezados del listado que mejor explica la hoja, de arriba abajo; ninguno si la hoja no es un listado."""
    posibles_filas = filas_con_titulos(malla, entidad)
    posibles = [
        cabezas
        for listado in LISTADOS
        if (filas := posibles_filas.get(listado.nombre)) and (cabezas := _encabezados(malla, listado, entidad, filas))
    ]
    mejor = max(posibles, key=_cuanto_explica, default=[])
    return mejor if mejor and not _es_mas_de_un_plan(malla, mejor, entidad) else []


def _cuanto_explica(cabezas: Sequence[Cabeza]) -> tuple[bool, int, float]:
    """Si la hoja se titula así; cuántas columnas conoce y, si dos empatan, cuánto de la tabla trae: manda la más propia."""
    suyos = max(len(c.conocidos) for c in cabezas)
    return any(c.titulada for c in cabezas), suyos, suyos / len(cabezas[0].listado.tabla.campos)


def _es_mas_de_un_plan(malla: Malla, cabezas: Sequence[Cabeza], entidad: Entidad) -> bool:
    """Un plan o un reporte explica más columnas que el listado: un plan puede traer una columna «Compromiso».

    No se mira si el listado trae todos los campos de `manda`: con «Hallazgo» y «Acción» no es un plan de actividades.
    Con un título de `de_un_plan` («Componente», «Riesgo») sí se mira, y un empate es de un plan; sin ellos, lo es.
    """
    reglas = cargar(f"listado_{cabezas[0].listado.nombre}")
    de_un_plan = {singular(t) for t in reglas.get("de_un_plan", ())}
    parece = any(singular(t) in de_un_plan for c in cabezas for t in c.titulos.values())
    manda = "manda" in reglas and all(set(reglas["manda"]) <= c.conocidos for c in cabezas)
    if manda != parece:
        return parece
    if cabezas[0].titulada and not parece:
        return False
    suyos = max(len(c.conocidos) for c in cabezas) - parece
    otros = [e for clase in ("plan", "avance") for e in buscar_de(malla, clase, entidad)]
    return any(sum(c.campo != OTRO for c in e.columnas) > suyos for e in otros)


def _encabezados(malla: Malla, listado: Listado, entidad: Entidad, filas: Sequence[int]) -> list[Cabeza]:
    reglas = cargar(f"listado_{listado.nombre}")
    hallados: list[Cabeza] = []
    for fila in filas:
        if hallados and fila <= hallados[-1].fila_final:
            continue
        titulada = se_titula(malla, listado.nombre, fila)
        propios = {**entidad.titulos, **titulos_de_titulada(listado.nombre)} if titulada else entidad.titulos
        titulos = titulos_de(listado.nombre, propios)
        cabeza, minimo, exige = _de_una_o_dos_filas(malla, listado, titulos, fila), reglas["minimo"], reglas["exige"]
        if de_formulario := leer_formulario(malla, listado.nombre, cabeza.fila_final, cabeza.campos, cabeza.titulos):
            cabeza, minimo = replace(cabeza, campos=de_formulario.campos, titulos=de_formulario.titulos), MINIMO
            exige = reglas["formulario"].get("exige", exige)
        dichos = {singular(t) for t in cabeza.titulos.values()}
        if dichos & {singular(t) for t in reglas.get("ajenos", ())}:
            continue
        if dichos & {singular(t) for t in reglas.get("inconfundibles", ())}:
            exige = reglas["ancla"]
        if titulada:
            cabeza, minimo, exige = replace(cabeza, titulada=True), CON_SU_TITULO, reglas["ancla"][:1]
        if _sirve(cabeza, exige, minimo) and _trae_alguno(cabeza, reglas.get("alguno", ())):
            hallados.append(cabeza)
    return hallados


def _de_una_o_dos_filas(malla: Malla, listado: Listado, titulos: Titulos, fila: int) -> Cabeza:
    """El encabezado que abre la fila; de dos filas, si entre las dos dicen más que cada una."""
    filas = ((fila, fila), (fila, fila + 1), (fila + 1, fila + 1))
    sola, doble, otra = (armar_cabeza(malla, listado, titulos, *f) for f in filas)
    en_dos = bool(doble.repartidas) and cubre_repartidas(malla, listado.nombre, fila)
    return doble if en_dos or len(doble.conocidos) > max(len(sola.conocidos), len(otra.conocidos)) else sola


def armar_cabeza(malla: Malla, listado: Listado, titulos: Titulos, primera: int, ultima: int) -> Cabeza:
    """Las columnas que nombran una o dos filas de títulos; manda el de abajo. Un campo es de la primera que lo dice."""
    ancla = tuple(cargar(f"listado_{listado.nombre}")["ancla"])
    campos: dict[int, str] = {}
    escritos: dict[int, str] = {}
    numeros = sorted({c for f in (primera, ultima) for c in malla.filas.get(f, ())})
    for numero in numeros:
        textos = [t for f in dict.fromkeys((ultima, primera)) if (t := malla.texto(f, numero)) and len(t) < 200]
        if primera < ultima and (de_arriba := titulo_que_cubre(malla, ultima, numero)) and de_arriba not in textos:
            textos.append(de_arriba)
        if not textos:
            continue
        campo = next((c for t in textos if (c := titulos.campo(t) or campo_compuesto(t, titulos, ancla))), OTRO)
        campo = campo_por_su_lugar(listado.nombre, textos, campos) or campo
        campo = campo_del_total(malla, listado.nombre, ultima, numero) or campo
        campos[numero] = OTRO if campo in campos.values() else campo
        escritos[numero] = " › ".join(reversed(textos))
        if campo == OTRO and (cuenta := nombre_repartido(malla, listado.nombre, ultima, numero)):
            campos[numero], escritos[numero] = REPARTIDA, cuenta
    celdas = frozenset((f, c) for f in range(primera, ultima + 1) for c in malla.filas.get(f, ()))
    return Cabeza(listado, primera, ultima, campos, escritos, celdas)


def _sirve(cabeza: Cabeza, exige: Sequence[str], minimo: int) -> bool:
    cuantos = len(cabeza.conocidos)
    return (
        set(exige) <= cabeza.conocidos
        and cuantos + bool(cabeza.repartidas) >= minimo
        and cuantos >= _PARTE_CONOCIDA * max(1, len(cabeza.campos) - len(cabeza.repartidas))
    )


def _trae_alguno(cabeza: Cabeza, alguno: Sequence[str]) -> bool:
    """Trae al menos uno de los campos que la distinguen de otras tablas; con ninguno declarado, sirve."""
    return not alguno or bool(set(alguno) & cabeza.conocidos)
