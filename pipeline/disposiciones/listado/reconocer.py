"""Qué listado es una hoja y dónde están sus encabezados."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.disposiciones.actividad_supuesta import SUPUESTA
from pipeline.disposiciones.listado.ancla_supuesta import con_ancla_supuesta
from pipeline.disposiciones.listado.cabeza import OTRO, Cabeza
from pipeline.disposiciones.listado.filas_con_titulos import filas_con_titulos
from pipeline.disposiciones.listado.formulario import MINIMO, leer_formulario
from pipeline.disposiciones.listado.rotulos import leer_rotulos
from pipeline.disposiciones.listado.senas import con_su_ancla
from pipeline.disposiciones.listado.titulada import CON_SU_TITULO, es_de_un_plan, se_titula, titulos_de_titulada
from pipeline.disposiciones.listado.una_o_dos_filas import de_una_o_dos_filas
from pipeline.disposiciones.papel import buscar_de
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar, singular

_CUENTAN = 2
"""Las columnas repartidas que, a lo sumo, ayudan a reconocer un encabezado."""
_PARTE_CONOCIDA = 0.5
"""De los títulos de un encabezado, los que al menos han de ser del listado para creer que lo es."""


def buscar_listado(malla: Malla, entidad: Entidad) -> list[Cabeza]:
    """Los encabezados del listado que mejor explica la hoja, de arriba abajo; ninguno si la hoja no es un listado."""
    mejor = max(_posibles(malla, entidad), key=_cuanto_explica, default=[])
    return mejor if mejor and not _es_mas_de_un_plan(malla, mejor, entidad) else []


def con_las_demas(malla: Malla, entidad: Entidad, cabezas: Sequence[Cabeza]) -> list[Cabeza]:
    """Los encabezados de una hoja que es un listado y los de los otros listados que siguen debajo, de arriba abajo."""
    todas = list(cabezas)
    otras = [c for suyas in _posibles(malla, entidad) for c in suyas if c.fila > cabezas[0].fila_final]
    for otra in sorted(otras, key=lambda c: (not c.titulada, -len(c.conocidos), c.fila)):
        if all(otra.fila > c.fila_final or otra.fila_final < c.fila for c in todas):
            todas.append(otra)
    return sorted(todas, key=lambda c: c.fila)


def _posibles(malla: Malla, entidad: Entidad) -> list[list[Cabeza]]:
    """Por cada listado que la hoja puede ser, sus encabezados."""
    return malla.recordar(("listados", id(entidad)), lambda: _buscar_posibles(malla, entidad))


def _buscar_posibles(malla: Malla, entidad: Entidad) -> list[list[Cabeza]]:
    posibles_filas = filas_con_titulos(malla, entidad)
    return [
        cabezas
        for listado in LISTADOS
        if (filas := posibles_filas.get(listado.nombre)) and (cabezas := _encabezados(malla, listado, entidad, filas))
    ]


def _cuanto_explica(cabezas: Sequence[Cabeza]) -> tuple[bool, int, bool, float]:
    """Si la hoja se titula así; cuántas columnas conoce y, si empatan, si manda y cuánto de la tabla trae."""
    suyos = max(len(c.conocidos) for c in cabezas)
    manda = cargar(f"listado_{cabezas[0].listado.nombre}").get("manda", ())
    si_manda = bool(manda) and all(set(manda) <= c.conocidos for c in cabezas)
    return any(c.titulada for c in cabezas), suyos, si_manda, suyos / len(cabezas[0].listado.tabla.campos)


def _es_mas_de_un_plan(malla: Malla, cabezas: Sequence[Cabeza], entidad: Entidad) -> bool:
    """Un plan o un reporte explica más columnas que el listado: un plan puede traer una columna «Compromiso».

    No se mira si el listado trae todos los campos de `manda`: con «Hallazgo» y «Acción» no es un plan de actividades.
    Con un título de `de_un_plan` («Componente», «Riesgo») sí se mira, y un empate es de un plan; sin ellos, lo es.
    Debajo de un plan, las solas señas no bastan para que la hoja sea de otra cosa; tampoco una columna supuesta, si un
    plan nombra la suya.
    """
    reglas = cargar(f"listado_{cabezas[0].listado.nombre}")
    de_un_plan = {singular(t) for t in reglas.get("de_un_plan", ())}
    parece = any(singular(t) in de_un_plan for c in cabezas for t in c.titulos.values())
    manda = "manda" in reglas and all(set(reglas["manda"]) <= c.conocidos for c in cabezas)
    if manda != parece:
        return parece
    if cabezas[0].titulada and not parece:
        return False
    suyos = max(c.explica for c in cabezas) - parece
    otros = [e for clase in ("plan", "avance") for e in buscar_de(malla, clase, entidad)]
    if all(c.por_senas for c in cabezas) and any(e.fila < cabezas[0].fila for e in otros):
        return True
    if all(c.ancla_supuesta is not None for c in cabezas) and any(_nombra_su_actividad(e, cabezas) for e in otros):
        return True
    return any(sum(c.campo != OTRO for c in e.columnas) > suyos for e in otros)


def _nombra_su_actividad(encabezado: Encabezado, cabezas: Sequence[Cabeza]) -> bool:
    """Un título que el listado no usa para otra cosa dice cuál es la columna de sus actividades."""
    suyas = {n for c in cabezas for n, campo in c.campos.items() if campo != OTRO and n != c.ancla_supuesta}
    titulos = [c for c in encabezado.columnas if c.campo == "actividad" and c.detalle != SUPUESTA]
    return any(c.numero not in suyas for c in titulos)


def _encabezados(malla: Malla, listado: Listado, entidad: Entidad, filas: Sequence[int]) -> list[Cabeza]:
    reglas = cargar(f"listado_{listado.nombre}")
    hallados: list[Cabeza] = []
    for fila in filas:
        if hallados and fila <= hallados[-1].fila_final:
            continue
        titulada = se_titula(malla, listado.nombre, fila)
        propios = {**entidad.titulos, **titulos_de_titulada(listado.nombre)} if titulada else entidad.titulos
        titulos = titulos_de(listado.nombre, propios)
        cabeza, minimo, exige = de_una_o_dos_filas(malla, listado, titulos, fila), reglas["minimo"], reglas["exige"]
        if de_formulario := leer_formulario(malla, listado.nombre, cabeza.fila_final, cabeza.campos, cabeza.titulos):
            cabeza, minimo = replace(cabeza, campos=de_formulario.campos, titulos=de_formulario.titulos), MINIMO
            exige = reglas["formulario"].get("exige", exige)
        dichos = {singular(t) for t in cabeza.titulos.values()}
        if dichos & {singular(t) for t in reglas.get("ajenos", ())}:
            continue
        del_todo = cabeza.conocidos & set(reglas.get("campos_inconfundibles", ()))
        alguno = reglas.get("alguno", ())
        if del_todo or dichos & {singular(t) for t in reglas.get("inconfundibles", ())}:
            exige, alguno = reglas["ancla"][:1], ()
        if titulada and not es_de_un_plan(t for c, t in cabeza.titulos.items() if cabeza.campos[c] == OTRO):
            cabeza, minimo, exige = replace(cabeza, titulada=True), CON_SU_TITULO, reglas["ancla"][:1]
        cabeza = con_ancla_supuesta(malla, con_su_ancla(malla, cabeza), entidad)
        if _basta(cabeza, reglas.get("bastan", ())):
            minimo, exige = MINIMO, []
        arriba = _dichos_arriba(malla, cabeza, reglas, entidad.vigencia, set(exige))
        if _sirve(cabeza, set(exige) - arriba, minimo - len(arriba)) and _trae_alguno(cabeza, alguno):
            hallados.append(cabeza)
    return hallados


def _dichos_arriba(malla: Malla, cabeza: Cabeza, reglas: Mapping[str, Any], vigencia: int, exige: set[str]) -> set[str]:
    """De lo que exige y la tabla no trae, lo que la hoja dice una sola vez más arriba («Evento: Audiencia pública»)."""
    faltan = (exige - cabeza.conocidos) & set(reglas.get("rotulos", ()))
    if not faltan or not exige & cabeza.conocidos:
        return set()
    rotulos = leer_rotulos(malla, cabeza.listado, cabeza.celdas, vigencia)
    return faltan & {r.campo for r in rotulos if r.titulo[0] < cabeza.fila}


def _sirve(cabeza: Cabeza, exige: Collection[str], minimo: int) -> bool:
    cuantos = len(cabeza.conocidos)
    return (
        set(exige) <= cabeza.conocidos
        and cuantos + min(_CUENTAN, len(cabeza.repartidas)) + len(cabeza.de_varias) >= minimo
        and cuantos >= _PARTE_CONOCIDA * max(1, cabeza.ancho)
    )


def _basta(cabeza: Cabeza, grupos: Sequence[Sequence[str]]) -> bool:
    """Trae un grupo de campos que solo trae su listado, y ningún título de plan."""
    trae = any(set(grupo) <= cabeza.conocidos for grupo in grupos)
    return trae and not es_de_un_plan(t for c, t in cabeza.titulos.items() if cabeza.campos[c] == OTRO)


def _trae_alguno(cabeza: Cabeza, alguno: Sequence[str]) -> bool:
    """Trae al menos uno de los campos que la distinguen de otras tablas; sin declarar, o con su título, sirve."""
    return cabeza.titulada or not alguno or bool(set(alguno) & cabeza.conocidos)
