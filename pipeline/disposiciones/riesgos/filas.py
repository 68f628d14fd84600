"""De los renglones de un mapa de riesgos a sus actividades: los de cada riesgo, juntos."""

from dataclasses import dataclass, field, replace

from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.grupos import Grupo, grupo_de_texto
from pipeline.lectura.hoja import Celda
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.tiempo import es_ausencia
from pipeline.lectura.titulos import titulos_de
from pipeline.lectura.valores import valores_en_su_lugar

ANCHO_DE_BANDA = 3


@dataclass(slots=True)
class Riesgo:
    """Un riesgo y los renglones que lo siguen hasta el próximo."""

    grupo: Grupo
    valor: Valor | None = None
    renglones: list[tuple[int, list[Valor]]] = field(default_factory=list)


def recorrer_riesgos(cuerpo: Cuerpo, desde: int, hasta: int) -> None:
    """Pone en el cuerpo una fila por acción o, en el riesgo sin acciones, por control. El que nada tiene se anota."""
    cuerpo.cuenta.reclamar(cuerpo.encabezado.celdas, ENCABEZADO)
    for riesgo in _riesgos(cuerpo, desde, _hasta_otra_tabla(cuerpo, desde, hasta)):
        filas = _por(riesgo, "actividad") or _por(riesgo, "control")
        if filas:
            cuerpo.filas.extend(filas)
        elif riesgo.valor:
            cuerpo.anotar("riesgo_sin_tratamiento", riesgo.valor.lugar, riesgo.valor.texto)
            cuerpo.cuenta.dejar(_propias(riesgo), "riesgo_sin_tratamiento")
        else:
            _apartar_sin_riesgo(cuerpo, riesgo)


def _hasta_otra_tabla(cuerpo: Cuerpo, desde: int, hasta: int) -> int:
    """La última fila antes de una tabla ajena: la que en la columna del riesgo trae el título de otra columna."""
    titulos = titulos_de("riesgos", {})
    columnas = [c.numero for c in cuerpo.encabezado.de("riesgo")]
    filas = (f for f, suyas in cuerpo.malla.filas.items() if desde <= f <= hasta and len(suyas) > 1)
    return next((f - 1 for f in filas if any(titulos.conoce(cuerpo.malla.texto(f, c)) for c in columnas)), hasta)


def _riesgos(cuerpo: Cuerpo, desde: int, hasta: int) -> list[Riesgo]:
    hallados: list[Riesgo] = []
    grupo = cuerpo.grupo
    for numero in [f for f in cuerpo.malla.filas if desde <= f <= hasta]:
        propias = list(cuerpo.malla.celdas_de(numero))
        lugares = [(numero, c) for c, _ in propias]
        if es_pie(propias) or es_numeracion(propias):
            cuerpo.cuenta.reclamar(
                lugares, RUIDO + "pie de la tabla" if es_pie(propias) else RUIDO + "numeración de las columnas"
            )
            continue
        if _es_banda(cuerpo, numero, propias):
            grupo = grupo_de_texto(str(propias[0][1].valor))
            cuerpo.cuenta.reclamar(lugares, TABLA)
            continue
        valores = valores_en_su_lugar(cuerpo, numero, propias)
        cuerpo.cuenta.reclamar((v.lugar for v in valores if not v.heredado), TABLA)
        propio = next((v for v in valores if v.columna.campo == "riesgo" and not v.heredado), None)
        grupo = next((grupo_de_texto(v.texto) for v in valores if v.columna.campo == "subcomponente"), grupo)
        if not hallados or (propio and not _es_el_mismo(propio, hallados[-1])):
            hallados.append(Riesgo(grupo, propio))
        hallados[-1].renglones.append((numero, valores))
    return hallados


def _es_el_mismo(propio: Valor, anterior: Riesgo) -> bool:
    """El riesgo, vuelto a escribir en cada renglón de sus controles."""
    return anterior.valor is not None and propio.texto == anterior.valor.texto


def _es_banda(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> bool:
    """Un solo texto a lo ancho de la tabla: «RIESGOS DE CORRUPCIÓN»."""
    if len(propias) != 1 or not isinstance(propias[0][1].valor, str):
        return False
    rango = cuerpo.malla.rango(numero, propias[0][0])
    return rango.columna_final - rango.columna + 1 >= ANCHO_DE_BANDA


def _por(riesgo: Riesgo, campo: str) -> list[Fila]:
    """Una fila por renglón que dice algo en ese campo; los demás renglones son de la anterior."""
    filas: list[Fila] = []
    sueltos: list[Valor] = []
    for numero, valores in riesgo.renglones:
        if any(v.columna.campo == campo and not v.heredado and not es_ausencia(v.texto) for v in valores):
            filas.append(Fila(numero, grupo=riesgo.grupo))
            filas[-1].sumar([*_del_riesgo(riesgo, numero), *sueltos])
            sueltos = []
        propios = [v for v in valores if not v.heredado or (filas and filas[-1].numero == numero)]
        if filas:
            filas[-1].sumar(_sin_repetir(filas[-1], [_como_actividad(v, campo) for v in propios]))
        else:
            sueltos.extend(_como_actividad(v, campo) for v in propios)
    return filas


def _del_riesgo(riesgo: Riesgo, numero: int) -> list[Valor]:
    """El riesgo, en las filas que no son la suya: como los grupos, vale hasta que se diga otro."""
    return [riesgo.valor._replace(heredado=True)] if riesgo.valor and riesgo.valor.lugar[0] != numero else []


def _como_actividad(valor: Valor, campo: str) -> Valor:
    """El control de un riesgo sin acciones es lo que se va a hacer; la acción que dice «No aplica» no es ninguna."""
    suyo = valor.columna.campo
    if campo == suyo == "control":
        return valor._replace(columna=replace(valor.columna, campo="actividad"))
    if suyo == "actividad" and (campo != suyo or es_ausencia(valor.texto)):
        return valor._replace(columna=replace(valor.columna, campo="detalle"))
    return valor


def _sin_repetir(fila: Fila, valores: list[Valor]) -> list[Valor]:
    vistos = {v.lugar for suyos in fila.valores.values() for v in suyos}
    return [v for v in valores if v.lugar not in vistos]


def _propias(riesgo: Riesgo) -> list[tuple[int, int]]:
    return [v.lugar for _, valores in riesgo.renglones for v in valores if not v.heredado]


def _apartar_sin_riesgo(cuerpo: Cuerpo, riesgo: Riesgo) -> None:
    """Renglones antes del primer riesgo que no dicen qué se va a hacer."""
    if propias := _propias(riesgo):
        dicho = " | ".join(v.texto for _, valores in riesgo.renglones for v in valores if not v.heredado)
        cuerpo.anotar("actividad_sin_texto", propias[0], dicho)
        cuerpo.cuenta.dejar(propias, "actividad_sin_texto")
