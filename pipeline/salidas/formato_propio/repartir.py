"""Reparte las actividades y los grupos de la corrida entre las tablas y los tramos del formato."""

from collections.abc import Mapping, Sequence

from pipeline.base.hallazgo import anotar
from pipeline.base.texto import contar, enumerar, llave, recortar
from pipeline.lectura.dependencias import Catalogo
from pipeline.salidas.formato_propio.acomodo import Reparto
from pipeline.salidas.formato_propio.casar import casar_grupos
from pipeline.salidas.formato_propio.casar_renglones import Plan, anotar_sueltos, casar_renglones, escrito_en
from pipeline.salidas.formato_propio.componentes import es_el_subcomponente
from pipeline.salidas.formato_propio.cuerpo import Cuerpo
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Tabla
from pipeline.salidas.llenado import Fila


def repartir(
    tablas: Sequence[tuple[Tabla, Cuerpo]], filas: Mapping[str, list[Fila]], catalogo: Catalogo, archivo: str
) -> Plan:
    """El plan de todas las tablas: una sola por clase, o varias si cada una es de un componente."""
    plan = Plan()
    for clase in dict.fromkeys(t.clase for t, _ in tablas):
        suyas = _las_que_se_llenan([(t, c) for t, c in tablas if t.clase == clase], plan, archivo)
        registros = filas.get(clase, [])
        if clase == ACTIVIDAD:
            _repartir_actividades(suyas, registros, plan, archivo)
        else:
            for tabla, cuerpo in suyas:
                _repartir_grupos(tabla, cuerpo, registros, catalogo, plan, archivo)
    return plan


def _las_que_se_llenan(tablas: list[tuple[Tabla, Cuerpo]], plan: Plan, archivo: str) -> list[tuple[Tabla, Cuerpo]]:
    """De las que no dicen de qué componente son, la de más columnas conocidas; las otras se anotan."""
    con_alcance = [(t, c) for t, c in tablas if t.alcance]
    de_todos = [(t, c) for t, c in tablas if not t.alcance]
    if len(tablas) == 1:
        for tabla, cuerpo in con_alcance:  # un título que nombra un componente, no una hoja por componente
            tabla.alcance = ""
            for tramo in cuerpo.tramos:
                tramo.alcance = "" if len(cuerpo.tramos) == 1 else tramo.alcance
        return tablas
    if len(de_todos) < 2:
        return tablas
    elegida = max(de_todos, key=lambda par: sum(bool(c.campo) for c in par[0].columnas))
    for tabla, _ in de_todos:
        if tabla is not elegida[0]:
            donde = f"{elegida[0].rejilla.nombre}, fila {elegida[0].fila_final}"
            plan.hallazgos.append(
                anotar("formato_tabla_repetida", tabla.origen(archivo, tabla.fila_final), "", otra=donde)
            )
    return [par for par in tablas if par[0].alcance or par[0] is elegida[0]]


def _repartir_actividades(
    tablas: Sequence[tuple[Tabla, Cuerpo]], registros: Sequence[Fila], plan: Plan, archivo: str
) -> None:
    repartos = [Reparto(tabla, tramo) for tabla, cuerpo in tablas for tramo in cuerpo.tramos]
    subtotales = any(c.con_subtotales for _, c in tablas)
    general = next((r for r in repartos if not r.tramo.alcance and not r.tramo.subcomponente), None)
    con_sub = [r for r in repartos if r.tramo.subcomponente]
    por_alcance: dict[str, Reparto] = {}
    for reparto in repartos:
        if reparto.tramo.alcance and not reparto.tramo.subcomponente:
            por_alcance.setdefault(llave(reparto.tramo.alcance), reparto)
    suyos: dict[int, list[Fila]] = {}
    sin_lugar: list[Fila] = []
    for registro in registros:
        suyo = _del_subcomponente(registro, con_sub) or por_alcance.get(llave(str(registro["componente"])), general)
        if suyo is None:
            sin_lugar.append(registro)
        else:
            suyos.setdefault(id(suyo), []).append(registro)
    for reparto in repartos:
        casar_renglones(reparto, suyos.get(id(reparto), []), plan, archivo)
    if sin_lugar:
        _abrir_bandas(repartos, sin_lugar, subtotales or len(tablas) > 1, plan, archivo)
    plan.repartos += repartos


def _del_subcomponente(registro: Fila, repartos: Sequence[Reparto]) -> Reparto | None:
    """El tramo donde el formato trae escrito el subcomponente de una actividad; None si no lo trae."""
    componente, nombre = llave(str(registro["componente"])), str(registro["subcomponente"])
    del_suyo = [r for r in repartos if not r.tramo.alcance or llave(r.tramo.alcance) == componente]
    return next((r for r in del_suyo if nombre and es_el_subcomponente(r.tramo.subcomponente, nombre)), None)


def _abrir_bandas(
    repartos: Sequence[Reparto], sin_lugar: Sequence[Fila], sin_banda: bool, plan: Plan, archivo: str
) -> None:
    """Los componentes que el formato no trae: una banda al final, si no daña sus totales; si no, se anotan."""
    ultimo = repartos[-1]
    tabla = ultimo.tabla
    nombres = list(dict.fromkeys(str(r["componente"]) or "Sin componente" for r in sin_lugar))
    origen = tabla.origen(archivo, tabla.fila_final)
    datos = {
        "componentes": enumerar([recortar(n, 60) for n in nombres]),
        "cuantas": contar(len(sin_lugar), "actividad"),
    }
    en_columna = _dice_el_componente(ultimo)
    if sin_banda or ultimo.alto != 1 or not (ultimo.tramo.es_banda or en_columna):
        plan.hallazgos.append(anotar("formato_componente_sin_lugar", origen, "", **datos))
        return
    ultimo.nuevos += [{} for _ in range(len(ultimo.libres) - len(ultimo.nuevos))]
    for nombre in nombres:
        if not en_columna:
            ultimo.bandas[len(ultimo.nuevos)] = nombre
        ultimo.nuevos += [r for r in sin_lugar if (str(r["componente"]) or "Sin componente") == nombre]
    plan.hallazgos.append(anotar("formato_componente_agregado", origen, "", **datos))


def _dice_el_componente(reparto: Reparto) -> bool:
    """Si cada fila dice su componente en su columna, sin una celda combinada que abarque a varias."""
    columna = reparto.tabla.de("componente")
    puestos = reparto.tramo.puestos
    return (
        columna is not None and bool(puestos) and (puestos[-1].fila, columna.numero) not in reparto.tabla.rejilla.unidas
    )


def _repartir_grupos(
    tabla: Tabla, cuerpo: Cuerpo, registros: Sequence[Fila], catalogo: Catalogo, plan: Plan, archivo: str
) -> None:
    reparto = Reparto(tabla, cuerpo.tramos[0])
    escritos = [escrito_en(tabla, p.fila) for p in reparto.tramo.puestos if p.escrito]
    casados = casar_grupos(escritos, [str(r["nombre"]) for r in registros], tabla.clase, catalogo)
    reparto.casados = {fila: registros[i] for fila, i in casados.items()}
    usados = set(casados.values())
    reparto.nuevos = [r for i, r in enumerate(registros) if i not in usados]
    anotar_sueltos(tabla, escritos, casados, plan, archivo)
    plan.repartos.append(reparto)
