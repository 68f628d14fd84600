"""De los renglones de una hoja a las filas de una tabla: cada actividad con sus continuaciones y su grupo."""

from collections.abc import Mapping

from pipeline.lectura.bandas import bandas_sueltas, es_banda, nivelar_bandas
from pipeline.lectura.continuaciones import continuar, es_resto_de_texto, repite
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.grupos import Grupo, grupo_de_texto, juntar, subgrupo_de_texto
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.renglones import es_pie, repite_titulo, rotulos_previos
from pipeline.lectura.rotulos_de_dependencia import es_rotulo_de_dependencia, poner_dependencia, tomar_rotulo
from pipeline.lectura.valores import repartir_valores


def recorrer(cuerpo: Cuerpo, desde: int, hasta: int) -> None:
    """Clasifica cada fila con contenido entre `desde` y `hasta`, ambas dentro."""
    cuerpo.cuenta.reclamar(cuerpo.encabezado.celdas, ENCABEZADO)
    cuerpo.rotulos = rotulos_previos(cuerpo)
    numeros = [f for f in cuerpo.malla.filas if desde <= f <= hasta]
    bandas = nivelar_bandas(cuerpo, _bandas(cuerpo, numeros))
    for numero in numeros:
        _clasificar(cuerpo, numero, bandas)


def _bandas(cuerpo: Cuerpo, numeros: list[int]) -> list[int]:
    """Los renglones que abren un grupo."""
    propias = {n: list(cuerpo.malla.celdas_de(n)) for n in numeros if len(cuerpo.malla.filas[n]) == 1}
    sueltos = [n for n, suyas in propias.items() if not es_pie(suyas) and not repite_titulo(cuerpo, suyas)]
    sueltos = [n for n in sueltos if not es_rotulo_de_dependencia(cuerpo, propias[n])]
    bandas = [n for n in sueltos if es_banda(cuerpo, n, propias[n])]
    return sorted({*bandas, *bandas_sueltas(cuerpo, bandas, sueltos)})


def _clasificar(cuerpo: Cuerpo, numero: int, bandas: Mapping[int, Grupo]) -> None:
    propias = list(cuerpo.malla.celdas_de(numero))
    lugares = [(numero, c) for c, _ in propias]
    if es_pie(propias) and not _sigue_la_actividad(cuerpo, numero):
        cuerpo.en_pie = True
        cuerpo.cuenta.reclamar(lugares, RUIDO + "pie de la tabla")
    elif es_numeracion(propias):
        cuerpo.cuenta.reclamar(lugares, RUIDO + "numeración de las columnas")
    elif repite_titulo(cuerpo, propias):
        cuerpo.cuenta.reclamar(lugares, RUIDO + "título repetido")
        cuerpo.tras_titulo = True
    elif es_rotulo_de_dependencia(cuerpo, propias):
        tomar_rotulo(cuerpo, numero, propias)
        cuerpo.en_pie = False
        cuerpo.cuenta.reclamar(lugares, TABLA)
    elif numero in bandas:
        cuerpo.grupo, cuerpo.en_pie = juntar(cuerpo.grupo, bandas[numero]), False
        cuerpo.cuenta.reclamar(lugares, TABLA)
    else:
        valores = repartir_valores(cuerpo, numero, propias)
        cuerpo.tras_titulo = False
        if cuerpo.en_pie and not any(v.columna.campo in _QUE_CUENTAN for v in valores if not v.heredado):
            cuerpo.cuenta.reclamar(lugares, RUIDO + "pie de la tabla")
            return
        _agregar(cuerpo, numero, valores)


def _sigue_la_actividad(cuerpo: Cuerpo, numero: int) -> bool:
    """La actividad, combinada hacia abajo, cubre el renglón: «Total de ventas» es ahí un indicador y no un total."""
    rangos = [cuerpo.malla.fusiones.get((numero, c.numero)) for c in cuerpo.encabezado.de(cuerpo.campo_ancla)]
    return any(r is not None and cuerpo.encabezado.fila_final < r.fila < numero for r in rangos)


_QUE_CUENTAN = frozenset(
    {
        "periodo",
        "etapa",
        "responsable",
        "fecha",
        "fecha_fin",
        "meta_producto",
        "numeral",
        "porcentaje",
        "cantidad",
        "estado",
    }
)


_DE_GRUPO = frozenset({"componente", "subcomponente"})
_DE_REPORTE = frozenset({"porcentaje", "cantidad", "estado"})
"""Una cifra propia bajo una actividad combinada es otro reporte de la misma actividad; un numeral, otra actividad."""


def _agregar(cuerpo: Cuerpo, numero: int, valores: list[Valor]) -> None:
    """Una actividad nueva, o la continuación de la anterior."""
    cuerpo.cuenta.reclamar((v.lugar for v in valores if not v.heredado), TABLA)
    propios = [v for v in valores if not v.heredado]
    es_otra = any(v.columna.campo in _DE_REPORTE or v.columna.campo == "numeral" for v in propios)
    nuevas = [v for v in valores if v.columna.campo == cuerpo.campo_ancla and (es_otra or not v.heredado)]
    anterior = cuerpo.filas[-1] if cuerpo.filas else None
    if anterior is None and cuerpo.previa and es_resto_de_texto(propios):
        anterior = cuerpo.previa
    if nuevas and not (anterior and es_resto_de_texto(propios)):
        cuerpo.en_pie = False
        fila = Fila(numero, grupo=_grupo_de(cuerpo, valores))
        fila.sumar(valores)
        poner_dependencia(cuerpo, fila)
        cuerpo.filas.append(fila)
    elif propios and all(v.columna.campo in _DE_GRUPO for v in propios):
        _grupo_de(cuerpo, propios)
    elif anterior and not any(v.columna.campo == "numeral" for v in propios) and not repite(anterior, propios):
        combinada = any(v.heredado and v.columna.campo == cuerpo.campo_ancla for v in valores)
        continuar(cuerpo, anterior, propios, combinada)
    elif propios:
        cuerpo.anotar("actividad_sin_texto", propios[0].lugar, " | ".join(v.texto for v in propios))
        cuerpo.cuenta.dejar((v.lugar for v in propios), "actividad_sin_texto")


def _grupo_de(cuerpo: Cuerpo, valores: list[Valor]) -> Grupo:
    """El grupo de una fila: el de su columna si dice algo; si no, el último dicho (solo los grupos se heredan)."""
    de_grupo = (v for v in valores if v.columna.campo in _DE_GRUPO and v.texto)
    suyos = sorted(de_grupo, key=lambda v: v.columna.numero)
    dichos = [v for v in suyos if v.columna.campo == "componente"]
    for valor in dichos:
        cuerpo.grupo = juntar(cuerpo.grupo, grupo_de_texto(valor.texto, True))
    for valor in (v for v in suyos if v.columna.campo == "subcomponente"):
        cuerpo.grupo = juntar(cuerpo.grupo, subgrupo_de_texto(valor.texto, cuerpo.grupo.componente if dichos else ""))
    return cuerpo.grupo
