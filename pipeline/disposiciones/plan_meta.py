"""La meta de una actividad: su texto, su cantidad y su unidad (reglas, 2, Cantidades)."""

from pipeline.base.texto import junto, recortar
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.metas import Meta, meta_de_celda
from pipeline.lectura.tiempo import plano
from pipeline.tablas.actividades import Actividad


def poner_meta(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """La meta en número y su texto; con varias columnas, manda la que solo trae un número (reglas, 2)."""
    unidad = plano(fila.texto("unidad"))
    es_porcentaje = "porcentaje" in unidad or "%" in unidad
    metas: list[tuple[Valor, Meta]] = [(v, meta_de_celda(v.celda, es_porcentaje)) for v in fila.de("meta_producto")]
    textos = [m.texto if m.valor is not None else v.texto for v, m in metas if m.texto]
    actividad.meta_producto = junto(" ".join(textos))
    elegidas = _una_por_renglon(metas)
    if len(elegidas) == 1:
        actividad.meta_valor, actividad.meta_unidad = elegidas[0][1].valor, elegidas[0][1].unidad
    elif elegidas:
        actividad.meta_producto = "; ".join(junto(v.texto) for v, _ in metas)
        _juntar(cuerpo, elegidas, actividad)
    for valor, meta in metas:
        for falta in meta.faltas:
            cuerpo.anotar(falta, valor.lugar, valor.texto)
    if not metas and (columnas := cuerpo.encabezado.de("meta_producto")):
        cuerpo.anotar(
            "meta_ausente", (fila.numero, columnas[0].numero), "", actividad=recortar(actividad.actividad, 60)
        )


def _una_por_renglon(metas: list[tuple[Valor, Meta]]) -> list[tuple[Valor, Meta]]:
    """De cada renglón, la meta que solo trae un número; si ninguna, la primera que trae alguno."""
    por_renglon: dict[int, list[tuple[Valor, Meta]]] = {}
    for valor, meta in metas:
        if meta.valor is not None:
            por_renglon.setdefault(valor.lugar[0], []).append((valor, meta))
    return [next((par for par in suyas if not par[1].texto), suyas[0]) for suyas in por_renglon.values()]


def _juntar(cuerpo: Cuerpo, elegidas: list[tuple[Valor, Meta]], actividad: Actividad) -> None:
    """Una actividad con un producto por renglón: sus cantidades se suman; lo que no se puede sumar se anota."""
    valores, unidades = [m.valor or 0.0 for _, m in elegidas], {m.unidad for _, m in elegidas}
    lugar, nombre = elegidas[0][0].lugar, recortar(actividad.actividad, 60)
    if unidades == {"unidad"}:
        actividad.meta_valor, actividad.meta_unidad = sum(valores), "unidad"
        datos = {"cuantas": len(valores), "total": f"{actividad.meta_valor:g}".replace(".", ",")}
        cuerpo.anotar("varias_metas", lugar, actividad.meta_producto, actividad=nombre, **datos)
    elif unidades == {"%"} and len(set(valores)) == 1:
        actividad.meta_valor, actividad.meta_unidad = valores[0], "%"
    else:
        cuerpo.anotar("metas_que_no_se_suman", lugar, "; ".join(v.texto for v, _ in elegidas), actividad=nombre)
