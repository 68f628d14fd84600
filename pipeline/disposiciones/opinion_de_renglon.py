"""Lo que un bloque de columnas dice de un renglón, palabra por palabra."""

from collections.abc import Sequence

from pipeline.base.hallazgo import anotar
from pipeline.disposiciones.opinion_columnas import ColumnaDeOpinion
from pipeline.disposiciones.opinion_leida import Renglon, TablaDeOpiniones
from pipeline.lectura.cifras import Escala, cifra_de_celda
from pipeline.lectura.corte_escrito import corte_de_texto
from pipeline.lectura.encaje import NUMERAL_Y_TEXTO
from pipeline.lectura.fechas import a_dia
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.tablas.avances import Medida
from pipeline.tablas.opiniones import Opinion

VECES_LA_META = 2.0
"""Desde aquí una proporción no lo es: nadie verifica el doble de lo programado."""


def opinar(
    malla: Malla,
    renglon: Renglon,
    columnas: Sequence[ColumnaDeOpinion],
    escalas: dict[int, Escala],
    vigencia: int,
    tabla: TablaDeOpiniones,
) -> Opinion | None:
    """Lo que un bloque dice de una actividad; None si nadie escribió nada."""
    opinion, hoja = _identificar(malla, renglon, columnas[0]), malla.hoja
    for columna in columnas:
        lugares = renglon.celdas.get(columna.numero, [])
        if lugares and _poner(malla, opinion, columna, lugares, escalas, vigencia, tabla):
            tabla.usadas.update(lugares)
            opinion.origenes[columna.campo] = (
                *opinion.origenes.get(columna.campo, ()), *(hoja.origen(*p) for p in lugares)
            )  # fmt: skip
    if not _dice_algo(opinion):
        return None
    opinion.celda = hoja.origen(*min(p for c in columnas for p in renglon.celdas.get(c.numero, ()))).celda
    return opinion


def _identificar(malla: Malla, renglon: Renglon, columna: ColumnaDeOpinion) -> Opinion:
    """La opinión todavía vacía: de qué actividad es, de quién y a qué corte."""
    hoja = malla.hoja
    numeral, texto = renglon.textos.get("numeral", "").rstrip("."), renglon.textos.get("actividad", "")
    if not numeral and (hallado := NUMERAL_Y_TEXTO.match(texto)):
        numeral, texto = next(g for g in hallado.groups() if g), texto[hallado.end() :].strip()
    opinion = Opinion(
        codigo=renglon.textos.get("codigo", ""),
        corte=columna.corte,
        quien=columna.quien,
        numeral=numeral,
        actividad=texto,
        componente=renglon.grupo.componente or renglon.textos.get("componente", ""),
        dependencia=renglon.textos.get("dependencia", ""),
        archivo=hoja.archivo,
        hoja=hoja.nombre,
        fecha=columna.fecha,
    )
    if columna.lugar_corte != (0, 0):
        opinion.origenes["corte"] = (hoja.origen(*columna.lugar_corte),)
    return opinion


def _dice_algo(opinion: Opinion) -> bool:
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
