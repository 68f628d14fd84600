"""El renglón que sigue a una actividad: más fechas o más metas de ella, o el resto de un texto partido."""

from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.grupos import grupo_de_texto
from pipeline.lectura.metas import meta_de_celda

_REPETIDOS = 3
_DE_TIEMPO = frozenset({"fecha", "fecha_inicio", "fecha_fin", "periodo", "ejecutado"})
_DE_TEXTO = frozenset({"meta_producto", "indicador", "responsable"})


def continuar(cuerpo: Cuerpo, anterior: Fila, propios: list[Valor], combinada: bool) -> None:
    """Une a la actividad anterior lo que sigue de ella: más fechas, o el texto que partió un salto de página.

    Bajo una actividad `combinada` en varios renglones, cada texto es otro producto y no el resto de uno.
    """
    for valor in propios:
        campo = valor.columna.campo
        es_texto = (
            isinstance(valor.celda.valor, str)
            and not combinada
            and not valor.columna.detalle
            and campo in _DE_TEXTO | {cuerpo.campo_ancla}
        )
        if campo in ("componente", "subcomponente"):
            cuerpo.grupo = grupo_de_texto(valor.texto, campo == "componente")
        elif (
            es_texto
            and not _dentro_de_su_actividad(cuerpo, anterior, valor)
            and anterior.de(campo)
            and not cuerpo.malla.fusiones.get((valor.lugar[0], anterior.de(campo)[0].lugar[1]))
            and not (campo == "meta_producto" and _es_otra_meta(anterior, valor))
        ):
            cuerpo.anotar("fila_partida", valor.lugar, valor.texto, antes=anterior.texto(campo)[-40:])
            cuerpo.cuenta.remendar([valor.lugar], "fila_partida")
    anterior.sumar([v for v in propios if v.columna.campo not in ("componente", "subcomponente")])


def _dentro_de_su_actividad(cuerpo: Cuerpo, anterior: Fila, valor: Valor) -> bool:
    """La actividad se combina sobre varios renglones: lo que trae cada uno es suyo y no un texto partido."""
    ancla = anterior.de(cuerpo.campo_ancla)
    rango = cuerpo.malla.rango(*ancla[0].lugar) if ancla else None
    return rango is not None and rango.fila < valor.lugar[0] <= rango.fila_final


def repite(anterior: Fila, propios: list[Valor]) -> bool:
    """El renglón vuelve a decir lo de la fila anterior y algo más que otra fecha: es otra actividad, sin su texto."""
    previos = {(v.columna.numero, v.texto) for vs in anterior.valores.values() for v in vs}
    iguales = [v for v in propios if len(v.texto) > 3 and (v.columna.numero, v.texto) in previos]
    nuevos = [v for v in propios if (v.columna.numero, v.texto) not in previos and v.columna.campo not in _DE_TIEMPO]
    return len(iguales) >= _REPETIDOS and bool(nuevos)


def _es_otra_meta(anterior: Fila, valor: Valor) -> bool:
    """Otro producto de la misma actividad, y no el resto de un texto: los dos dicen su cantidad."""
    celdas = (valor.celda, anterior.de("meta_producto")[-1].celda)
    return all(meta_de_celda(celda).valor is not None for celda in celdas)


def es_resto_de_texto(propios: list[Valor]) -> bool:
    """Una sola celda, o dos, que empiezan en minúscula: el final de un texto que quedó en otra página."""
    return len(propios) <= 2 and all(
        isinstance(v.celda.valor, str) and v.texto[:1].islower() and len(v.texto) > 1 for v in propios
    )
