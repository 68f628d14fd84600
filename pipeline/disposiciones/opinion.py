"""Las opiniones de una tabla: por actividad y por bloque, lo que una persona escribió, palabra por palabra."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import junto, llave
from pipeline.disposiciones.opinion_columnas import ColumnaDeOpinion
from pipeline.lectura.cifras import Escala, cifra_de_celda, escala_de_columna
from pipeline.lectura.corte_escrito import a_dia, corte_de_texto
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.encaje import NUMERAL_Y_TEXTO
from pipeline.lectura.grupos import Grupo, es_grupo_conocido, grupo_de_texto, juntar
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.tablas.avances import Medida
from pipeline.tablas.opiniones import Opinion

VECES_LA_META = 2.0
"""Desde aquí una proporción no lo es: nadie verifica el doble de lo programado."""
_ANCLAS = ("actividad", "numeral", "codigo")


@dataclass(slots=True)
class Renglon:
    """Una actividad de la tabla: su fila, lo que la identifica y las celdas de cada columna con opinión."""

    fila: int
    textos: dict[str, str]
    grupo: Grupo
    celdas: dict[int, list[Lugar]] = field(default_factory=dict)


@dataclass(slots=True)
class TablaDeOpiniones:
    """Lo que dio una tabla, y las celdas que dijeron algo."""

    opiniones: list[Opinion] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    usadas: set[Lugar] = field(default_factory=set)
    leidas: set[Lugar] = field(default_factory=set)
    """Las demás celdas de la tabla: dicen de qué actividad se opina, o repiten lo que el plan ya dice."""


def leer_opiniones(
    malla: Malla, encabezado: Encabezado, columnas: Sequence[ColumnaDeOpinion], hasta: int, vigencia: int
) -> TablaDeOpiniones:
    """Las opiniones de las filas que siguen al encabezado, hasta la fila `hasta`."""
    tabla = TablaDeOpiniones(leidas=set(encabezado.celdas))
    renglones = list(_recorrer(malla, encabezado, {c.numero for c in columnas}, hasta, tabla))
    return leer_renglones(malla, renglones, columnas, vigencia, tabla)


def leer_renglones(
    malla: Malla,
    renglones: Sequence[Renglon],
    columnas: Sequence[ColumnaDeOpinion],
    vigencia: int,
    tabla: TablaDeOpiniones,
) -> TablaDeOpiniones:
    """Una opinión por renglón y por bloque en que alguien escribió algo."""
    escalas = {
        c.numero: escala_de_columna([malla.hoja.celdas[p] for r in renglones for p in r.celdas.get(c.numero, ())], True)
        for c in columnas
        if c.campo == "porcentaje"
    }
    bloques: dict[tuple[str, str, date | None], list[ColumnaDeOpinion]] = {}
    for columna in columnas:
        bloques.setdefault((columna.quien, columna.bloque, columna.corte), []).append(columna)
    for renglon in renglones:
        for suyas in bloques.values():
            if opinion := _opinar(malla, renglon, suyas, escalas, vigencia, tabla):
                tabla.opiniones.append(opinion)
    return tabla


def _recorrer(
    malla: Malla, encabezado: Encabezado, de_opinion: set[int], hasta: int, tabla: TablaDeOpiniones
) -> Iterator[Renglon]:
    """Un renglón por actividad; el que no dice otra es la continuación de la anterior."""
    actual: Renglon | None = None
    grupo = Grupo()
    for fila in [f for f in malla.filas if encabezado.fila_final < f <= hasta]:
        propias = list(malla.celdas_de(fila))
        if es_pie(propias):
            if actual:
                yield actual
                actual = None
            continue
        textos = _textos(malla, encabezado, fila)
        grupo = _grupo(grupo, textos, propias)
        if (
            len(propias) == 1
            and es_grupo_conocido(malla.texto(fila, propias[0][0]))
            and propias[0][0] not in de_opinion
        ):
            tabla.leidas.add((fila, propias[0][0]))
            continue
        if any(textos.get(a) for a in _ANCLAS):
            if actual:
                yield actual
            actual = Renglon(fila, textos, grupo)
        if actual:
            tabla.leidas.update((fila, c) for c, _ in propias)
            for columna, _ in propias:
                if columna in de_opinion:
                    actual.celdas.setdefault(columna, []).append((fila, columna))
    if actual:
        yield actual


def _textos(malla: Malla, encabezado: Encabezado, fila: int) -> dict[str, str]:
    """Lo que identifica a la actividad: lo que está en esta fila; componente y responsable, también combinados."""
    textos: dict[str, str] = {}
    for columna in encabezado.columnas:
        celda = malla.celda(fila, columna.numero)
        texto = malla.texto(fila, columna.numero) if celda and celda.tipo is not Tipo.ERROR else ""
        if columna.campo in ("componente", "subcomponente", "dependencia") and not texto:
            rango = malla.rango(fila, columna.numero)
            texto = malla.texto(rango.fila, rango.columna) if rango.fila > encabezado.fila_final else ""
        if texto and columna.campo in (*_ANCLAS, "componente", "subcomponente", "dependencia"):
            textos[columna.campo] = junto(f"{textos.get(columna.campo, '')} {texto}")
    return textos


def _grupo(antes: Grupo, textos: dict[str, str], propias: Sequence[tuple[int, object]]) -> Grupo:
    for campo in ("componente", "subcomponente"):
        if texto := textos.get(campo):
            antes = juntar(antes, grupo_de_texto(texto, campo == "componente"))
    return antes


def _opinar(
    malla: Malla,
    renglon: Renglon,
    columnas: Sequence[ColumnaDeOpinion],
    escalas: dict[int, Escala],
    vigencia: int,
    tabla: TablaDeOpiniones,
) -> Opinion | None:
    """Lo que un bloque dice de una actividad; None si nadie escribió nada."""
    hoja, numeral, texto = (
        malla.hoja,
        renglon.textos.get("numeral", "").rstrip("."),
        renglon.textos.get("actividad", ""),
    )
    if not numeral and (hallado := NUMERAL_Y_TEXTO.match(texto)):
        numeral, texto = next(g for g in hallado.groups() if g), texto[hallado.end() :].strip()
    opinion = Opinion(
        codigo=renglon.textos.get("codigo", ""),
        corte=columnas[0].corte,
        quien=columnas[0].quien,
        numeral=numeral,
        actividad=texto,
        componente=renglon.grupo.componente or renglon.textos.get("componente", ""),
        dependencia=renglon.textos.get("dependencia", ""),
        archivo=hoja.archivo,
        hoja=hoja.nombre,
        fecha=columnas[0].fecha,
    )
    if columnas[0].lugar_corte != (0, 0):
        opinion.origenes["corte"] = (hoja.origen(*columnas[0].lugar_corte),)
    for columna in columnas:
        lugares = renglon.celdas.get(columna.numero, [])
        if lugares and _poner(malla, opinion, columna, lugares, escalas, vigencia, tabla):
            tabla.usadas.update(lugares)
            opinion.origenes[columna.campo] = (
                *opinion.origenes.get(columna.campo, ()), *(hoja.origen(*p) for p in lugares)
            )  # fmt: skip
    if not dice_algo(opinion):
        return None
    opinion.celda = hoja.origen(*min(p for c in columnas for p in renglon.celdas.get(c.numero, ()))).celda
    return opinion


def dice_algo(opinion: Opinion) -> bool:
    """Alguien escribió algo: una cifra, un sí o un no, un estado o unas palabras."""
    dichos = (opinion.cumplida, opinion.estado, opinion.observacion, opinion.realizado)
    return opinion.porcentaje is not None or any(dichos)


def _poner(
    malla: Malla,
    opinion: Opinion,
    columna: ColumnaDeOpinion,
    lugares: Sequence[Lugar],
    escalas: dict[int, Escala],
    vigencia: int,
    tabla: TablaDeOpiniones,
) -> bool:
    """Pone en la opinión lo que dicen esas celdas; dice si algo se tomó."""
    celdas = [malla.hoja.celdas[p] for p in lugares]
    if columna.campo == "fecha":
        dia = a_dia(celdas[0].valor) or corte_de_texto(malla.texto(*lugares[0]), vigencia)
        opinion.fecha = dia or opinion.fecha
        return dia is not None
    if columna.campo == "porcentaje":
        cifra = cifra_de_celda(celdas[0], escalas[columna.numero])
        es_parte = cifra.medida is Medida.PROPORCION
        valor = (
            cifra.valor if es_parte else cifra.valor / cifra.base if cifra.valor is not None and cifra.base else None
        )
        for falta in cifra.faltas:
            tabla.hallazgos.append(anotar(falta, malla.hoja.origen(*lugares[0]), cifra.texto))
        if valor is not None and VECES_LA_META <= valor <= 100:  # un 80 pegado en una celda de porcentaje
            tabla.hallazgos.append(
                anotar("porcentaje_sin_signo", malla.hoja.origen(*lugares[0]), malla.texto(*lugares[0]))
            )
            valor /= 100
        opinion.porcentaje = valor if opinion.porcentaje is None else opinion.porcentaje
        return valor is not None
    texto = "\n".join(t for p, c in zip(lugares, celdas, strict=True) if (t := _tal_cual(malla, p, c.valor)))
    antes = getattr(opinion, columna.campo)
    setattr(opinion, columna.campo, f"{antes}\n{texto}" if antes and texto else antes or texto)
    return bool(texto)


def _tal_cual(malla: Malla, lugar: Lugar, valor: object) -> str:
    """El texto como está escrito, con sus renglones; lo que no es texto, como se lee."""
    if malla.hoja.celdas[lugar].tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR):
        return ""
    return valor.replace("\r\n", "\n").strip() if isinstance(valor, str) else malla.texto(*lugar)


def es_total(nombre: str) -> bool:
    """El renglón suma los demás."""
    return llave(nombre).startswith(("total", "promedio", "consolidado"))
