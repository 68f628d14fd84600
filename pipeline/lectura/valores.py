"""Los valores de un renglón en sus columnas: donde están, donde encajan o heredados de una combinación."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.base.texto import recortar
from pipeline.lectura.columna import Columna
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encaje import clase_de, puntos
from pipeline.lectura.fila import Cuerpo, Valor
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Malla, texto_de
from pipeline.lectura.reparto_de_fila import Ficha, repartir


def repartir_valores(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> list[Valor]:
    """Los valores de una fila en sus columnas; si no encajan donde están, repartidos donde encajan."""
    columnas = _con_numeral(cuerpo.encabezado.columnas, cuerpo.campo_ancla)
    fichas = [Ficha(c, celda) for c, celda in propias if celda.tipo is not Tipo.BLANCO]
    reparto = repartir(fichas, columnas, cuerpo.vigencia, cuerpo.catalogo)
    if reparto is not None:
        if cuerpo.tras_titulo:
            cuerpo.anotar("tabla_sin_encabezado", (numero, fichas[0].columna), "")
        _anotar_corrida(cuerpo, numero, fichas, columnas, reparto)
        return [Valor(columnas[i], f.celda, (numero, f.columna)) for i, f in sorted(reparto.items())]
    en_su_lugar = _donde_estan(numero, fichas, columnas)
    return en_su_lugar + _pintados(cuerpo, numero, columnas) + _heredados(cuerpo, numero, columnas)


def valores_en_su_lugar(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> list[Valor]:
    """Los valores de una fila donde están escritos, y los que dan las combinaciones verticales."""
    columnas = cuerpo.encabezado.columnas
    fichas = [Ficha(c, celda) for c, celda in propias if celda.tipo is not Tipo.BLANCO]
    return _donde_estan(numero, fichas, columnas) + _heredados(cuerpo, numero, columnas)


def _donde_estan(numero: int, fichas: list[Ficha], columnas: tuple[Columna, ...]) -> list[Valor]:
    por_numero = {c.numero: c for c in columnas}
    return [Valor(por_numero[f.columna], f.celda, (numero, f.columna)) for f in fichas if f.columna in por_numero]


def _pintados(cuerpo: Cuerpo, numero: int, columnas: tuple[Columna, ...]) -> list[Valor]:
    """Los periodos marcados solo con color: lo programado y, si el color lo dice, lo ejecutado."""
    equis, marcas = Celda("X", Tipo.TEXTO), cuerpo.malla.marcas
    if not marcas:
        return []
    pintadas = [c for c in columnas if c.campo in ("periodo", "ejecutado") and (numero, c.numero) in marcas]
    hechas = [replace(c, campo="ejecutado") for c in pintadas if marcas[numero, c.numero] == "ejecutado"]
    return [Valor(c, equis, (numero, c.numero)) for c in dict.fromkeys((*pintadas, *hechas))]


def _heredados(cuerpo: Cuerpo, numero: int, columnas: tuple[Columna, ...]) -> list[Valor]:
    """Lo que dan las combinaciones verticales que empiezan más arriba, dentro de su rango."""
    salida = []
    for columna in columnas:
        rango = cuerpo.malla.fusiones.get((numero, columna.numero))
        if (
            rango
            and rango.fila < numero
            and rango.fila > cuerpo.encabezado.fila_final
            and rango.columna == columna.numero
        ):
            celda = cuerpo.malla.celda(rango.fila, rango.columna)
            if celda and celda.tipo is not Tipo.BLANCO:
                salida.append(Valor(columna, celda, (rango.fila, rango.columna), True))
    return salida


def _con_numeral(columnas: tuple[Columna, ...], ancla: str) -> tuple[Columna, ...]:
    """Agrega, antes de la actividad, el lugar del numeral que un encabezado no nombra."""
    if ancla != "actividad" or any(c.campo == "numeral" for c in columnas):
        return columnas
    lugar = next((i for i, c in enumerate(columnas) if c.campo == ancla), 0)
    return (*columnas[:lugar], Columna(-1, "numeral"), *columnas[lugar:])


def _anotar_corrida(
    cuerpo: Cuerpo, numero: int, fichas: list[Ficha], columnas: tuple[Columna, ...], reparto: Mapping[int, Ficha]
) -> None:
    puestas = {(f.columna, f.parte) for f in reparto.values()}
    movidas = [
        f"{columnas[i].titulo or columnas[i].campo}: «{recortar(texto_de(f.celda), 40)}»"
        for i, f in sorted(reparto.items())
        if columnas[i].numero != f.columna
    ]
    for ficha in fichas:
        if not any(c == ficha.columna for c, _ in puestas):
            cuerpo.anotar("valor_sin_columna", (numero, ficha.columna), texto_de(ficha.celda))
            cuerpo.cuenta.dejar([(numero, ficha.columna)], "valor_sin_columna")
    de_otra = {f.columna for i, f in reparto.items() if columnas[i].numero != f.columna or f.parte}
    cuerpo.cuenta.remendar(((numero, c) for c in de_otra), "fila_corrida")
    cuerpo.anotar("fila_corrida", (numero, fichas[0].columna), texto_de(fichas[0].celda), despues="; ".join(movidas))


def encaje_de(
    malla: Malla, columnas: tuple[Columna, ...], desde: int, hasta: int, vigencia: int, catalogo: Catalogo
) -> float:
    """Cuánto encajan las filas de un tramo en unas columnas: para saber cuál encabezado les corresponde."""
    por_numero = {c.numero: c for c in columnas}
    total = 0.0
    for fila in (f for f in malla.filas if desde <= f <= hasta):
        for numero, celda in malla.celdas_de(fila):
            if numero in por_numero:
                total += puntos(por_numero[numero], clase_de(celda, vigencia, catalogo), celda)
            else:
                total -= 3.0
    return total
