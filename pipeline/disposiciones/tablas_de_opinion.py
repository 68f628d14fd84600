"""Las opiniones de una hoja: qué tablas las traen, si toda la hoja es de Control Interno y lo que dicen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import PurePath

from pipeline.base.texto import llave
from pipeline.disposiciones.opinion import leer_opiniones
from pipeline.disposiciones.opinion_columnas import ColumnaDeOpinion, columnas_de_opinion, que_escribe_una_persona
from pipeline.disposiciones.opinion_corte import corte_dicho
from pipeline.disposiciones.opinion_de_grupos import cuenta_actividades, leer_grupos
from pipeline.disposiciones.opinion_leida import TablaDeOpiniones
from pipeline.disposiciones.opinion_titulos import ANCLAS, TitulosDeOpinion, titulos_de_opinion
from pipeline.disposiciones.quien_opina import es_rotulo_de_control_interno, es_seguimiento, quien_de
from pipeline.disposiciones.rotulos_de_opinion import NUNCA, Rotulos
from pipeline.entidad import Entidad
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.encabezado import Encabezado, buscar_encabezados
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.opiniones import CONTROL_INTERNO, Opinion

_OFICIAL = frozenset({"realizado", "porcentaje", "observacion"})


@dataclass(frozen=True, slots=True)
class TablaConOpinion:
    """Un encabezado y sus columnas con opinión. `toda`: la hoja entera es un seguimiento de Control Interno."""

    encabezado: Encabezado
    columnas: tuple[ColumnaDeOpinion, ...]
    toda: bool = False


def buscar_tablas(malla: Malla, entidad: Entidad, propio: bool = False) -> list[TablaConOpinion]:
    """Las tablas de la hoja que traen columnas de Control Interno o de Planeación.

    `propio`: el libro es el seguimiento que hizo el programa; todo en él es para quien verifica, menos lo que ya trae.
    """
    return list(malla.recordar(("opiniones", id(entidad), propio), lambda: _buscar(malla, entidad, propio)))


def _buscar(malla: Malla, entidad: Entidad, propio: bool) -> list[TablaConOpinion]:
    if not (propio or alguien_opina(malla)):
        return []
    titulos = titulos_de_opinion(entidad)
    halladas = []
    encabezados = buscar_encabezados(malla, titulos, _sirve)
    rotulos = Rotulos(malla, max((e.fila for e in encabezados), default=0))
    for encabezado in encabezados:
        toda = propio or _es_de_control_interno(malla, encabezado, titulos, rotulos)
        de_todas = CONTROL_INTERNO if toda else ""
        columnas = columnas_de_opinion(malla, encabezado, titulos, entidad, entidad.vigencia, de_todas)
        columnas = que_escribe_una_persona(columnas) if propio else columnas
        if columnas:
            halladas.append(TablaConOpinion(encabezado, columnas, toda))
    return halladas


def leer_tablas_de_opinion(
    malla: Malla, tablas: list[TablaConOpinion], contexto: Contexto, entidad: Entidad
) -> list[TablaDeOpiniones]:
    """Lo que dicen las tablas; lo que un bloque no dice de su corte lo dicen los rótulos, la hoja o el archivo."""
    vigencia = contexto.vigencia or entidad.vigencia
    inicios = [t.encabezado.fila for t in tablas] + [max(malla.filas, default=0) + 1]
    desde, escrito, de_nombres = _corte_de_rotulos(malla, tablas, contexto, entidad, vigencia)
    leidas = []
    for tabla, (_, siguiente) in zip(tablas, pairwise(inicios), strict=True):
        leer = leer_grupos if cuenta_actividades(malla, tabla.encabezado, siguiente - 1) else leer_opiniones
        leida = leer(malla, tabla.encabezado, tabla.columnas, siguiente - 1, vigencia)
        _completar(leida.opiniones, malla, contexto, escrito if desde < tabla.encabezado.fila else de_nombres)
        leidas.append(leida)
    return leidas


def alguien_opina(malla: Malla) -> bool:
    """Algún texto corto nombra a quien opina, o un rótulo dice que es un seguimiento: sin eso no hay qué buscar."""
    if es_seguimiento(malla.hoja.nombre) or es_seguimiento(PurePath(malla.hoja.archivo).stem):
        return True
    textos = {c.valor for c in malla.hoja.celdas.values() if isinstance(c.valor, str) and len(c.valor) <= 160}
    return any(quien_de(t) or es_seguimiento(t) for t in textos)


def _sirve(campos: frozenset[str]) -> bool:
    return bool(campos & (ANCLAS | {"componente"})) and len(campos) >= 2


def _corte_de_rotulos(
    malla: Malla, tablas: list[TablaConOpinion], contexto: Contexto, entidad: Entidad, vigencia: int
) -> tuple[int, date | None, date | None]:
    """La primera fila cuyo rótulo dice un corte, ese corte, y el que dicen los nombres (de la hoja, del archivo…)."""
    if contexto.corte or not tablas:
        return NUNCA, None, None
    rotulos = Rotulos(malla, tablas[-1].encabezado.fila)

    def dicho(texto: str) -> date | None:
        return corte_dicho(texto, entidad, vigencia) if _habla_de_corte(texto) else None

    fila, escrito = next(((f, d) for t, f in rotulos.escritos.items() if (d := dicho(t))), (NUNCA, None))
    return fila, escrito, next((d for t in rotulos.nombres if (d := dicho(t))), None)


def _completar(opiniones: Iterable[Opinion], malla: Malla, contexto: Contexto, de_rotulos: date | None) -> None:
    corte = contexto.corte or de_rotulos
    for opinion in opiniones:
        opinion.corte = opinion.corte or corte
        opinion.componente = opinion.componente or contexto.componente
        opinion.fecha = opinion.fecha or contexto.fecha_reporte
        if opinion.corte is contexto.corte and contexto.lugar_corte != (0, 0):
            opinion.origenes.setdefault("corte", (malla.hoja.origen(*contexto.lugar_corte),))


def _habla_de_corte(texto: str) -> bool:
    return (
        es_seguimiento(texto) or es_rotulo_de_control_interno(texto) or "corte" in llave(texto) or texto[:4].isdigit()
    )


def _es_de_control_interno(malla: Malla, encabezado: Encabezado, titulos: TitulosDeOpinion, rotulos: Rotulos) -> bool:
    """La hoja dice que es el seguimiento de Control Interno, o es el formato oficial y no dice de quién es."""
    if rotulos.de_quien_reporta < encabezado.fila:
        return False
    if rotulos.de_control_interno < encabezado.fila:
        return True
    campos = {titulos.campo(malla.texto(*lugar)) for lugar in encabezado.celdas}
    de_reporte = {titulos_de("avance", {}).campo(malla.texto(*lugar)) for lugar in encabezado.celdas}
    oficial = campos >= {"componente", *_OFICIAL} and not de_reporte & {"evidencia", "dependencia", "corte"}
    return oficial and rotulos.de_seguimiento < encabezado.fila


def sin_opiniones(tablas: list[TablaConOpinion], encabezados: list[Encabezado]) -> list[Encabezado]:
    """Los encabezados sin las columnas que son de quien opina: esas no son lo que reporta una dependencia."""
    ajenas = {(t.encabezado.fila, c.numero) for t in tablas for c in t.columnas}
    return [
        replace(
            e,
            columnas=tuple(
                replace(c, campo="otro") if _es_ajena(e, c.numero, ajenas) and c.campo not in ANCLAS else c
                for c in e.columnas
            ),
        )
        for e in encabezados
    ]


def _es_ajena(encabezado: Encabezado, numero: int, ajenas: set[tuple[int, int]]) -> bool:
    return any((fila, numero) in ajenas for fila in range(encabezado.fila - 1, encabezado.fila_final + 1))
