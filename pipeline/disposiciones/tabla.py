"""Parte una hoja en tablas: cada encabezado con las filas que le siguen hasta el próximo."""

from collections.abc import Callable
from dataclasses import replace

from pipeline.disposiciones.bloques import con_bloques_aparte
from pipeline.disposiciones.grupo_escrito import grupo_escrito
from pipeline.disposiciones.programado_y_ejecutado import columnas_de_clase
from pipeline.disposiciones.una_actividad import anotar_la_otra, dejar_una_actividad
from pipeline.lectura.columna import Columna
from pipeline.lectura.componentes import componente_de_columnas
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import Encabezado, buscar_titulos_ajenos
from pipeline.lectura.encaje import NUMERAL
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.filas import recorrer
from pipeline.lectura.grupos import Grupo, es_grupo_conocido
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos
from pipeline.lectura.valores import encaje_de

MEJORA_DE_ENCABEZADO = 4.0


def leer_tablas(
    malla: Malla,
    encabezados: list[Encabezado],
    titulos: Titulos,
    campo_ancla: Callable[[frozenset[str]], str],
    vigencia: int,
    catalogo: Catalogo,
    cuenta: Cuenta,
) -> list[Cuerpo]:
    """Las tablas de una hoja, ya recorridas. `campo_ancla` dice qué campo abre una fila nueva."""
    ultima = max(malla.filas, default=0)
    cuerpos: list[Cuerpo] = []
    for i, propio in enumerate(encabezados):
        hasta = encabezados[i + 1].fila - 1 if i + 1 < len(encabezados) else ultima
        desde = propio.fila_final + 1
        if ajena := buscar_titulos_ajenos(malla, titulos, desde, hasta):
            hasta = ajena - 1
        completo = con_bloques_aparte(malla, _con_columna_de_clase(malla, propio, desde, hasta), desde, hasta)
        completo = _con_columna_de_grupo(malla, completo, desde, hasta)
        completo = _con_numeral_aparte(malla, completo, desde, hasta)
        completo = dejar_una_actividad(malla, completo, titulos, desde, hasta)
        anterior = cuerpos[-1].encabezado if cuerpos else None
        bueno = _el_que_encaja(malla, completo, anterior, desde, hasta, vigencia, catalogo)
        cuerpo = Cuerpo(malla, bueno, vigencia, catalogo, cuenta, campo_ancla(bueno.campos))
        if bueno is not completo:
            cuerpo.anotar(
                "encabezado_corrido",
                (propio.fila, propio.columnas[0].numero),
                " | ".join(c.titulo for c in propio.columnas),
            )
            cuenta.remendar(_titulos_corridos(propio, bueno), "encabezado_corrido")
        if not any(otro.columnas == propio.columnas for otro in encabezados[:i]):
            _anotar_titulos_corregidos(cuerpo, propio, titulos)
            anotar_la_otra(cuerpo, propio)
        delatado = componente_de_columnas(malla.texto(*lugar) for lugar in sorted(propio.celdas))
        anterior_grupo = (
            Grupo(delatado, inferido=not cuerpos) if delatado else cuerpos[-1].grupo if cuerpos else Grupo()
        )
        cuerpo.grupo = grupo_escrito(malla, propio) or anterior_grupo
        cuerpo.formas_de_componente = cuerpos[-1].formas_de_componente if cuerpos else set()
        if cuerpos:
            cuerpo.de_quien, cuerpo.previa = cuerpos[-1].de_quien, _ultima_de_la_misma(cuerpos[-1], bueno)
        recorrer(cuerpo, desde, hasta)
        cuerpos.append(cuerpo)
    return cuerpos


def _ultima_de_la_misma(anterior: Cuerpo, encabezado: Encabezado) -> Fila | None:
    """La última fila de la tabla anterior, si esta repite su encabezado en otra página."""
    iguales = [(c.numero, c.campo, c.titulo) for c in anterior.encabezado.columnas] == [
        (c.numero, c.campo, c.titulo) for c in encabezado.columnas
    ]
    return anterior.filas[-1] if iguales and anterior.filas else None


def _titulos_corridos(propio: Encabezado, bueno: Encabezado) -> set[Lugar]:
    """Los títulos que no están sobre la columna que nombran."""
    en_su_lugar = {(c.numero, c.campo, c.detalle) for c in bueno.columnas}
    corridas = {c.numero for c in propio.columnas if (c.numero, c.campo, c.detalle) not in en_su_lugar}
    return {(fila, columna) for fila, columna in propio.celdas if columna in corridas}


def _anotar_titulos_corregidos(cuerpo: Cuerpo, encabezado: Encabezado, titulos: Titulos) -> None:
    """Los títulos mal escritos que se tomaron por uno conocido."""
    campos = {c.numero: c.campo for c in encabezado.columnas}
    for fila, columna in sorted(encabezado.celdas):
        texto = cuerpo.malla.texto(fila, columna)
        conocido = titulos.corregido(texto)
        if conocido and campos.get(columna) == titulos.campo(texto):
            cuerpo.anotar("titulo_corregido", (fila, columna), texto, conocido=conocido)


def _con_columna_de_clase(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """La columna sin título que dice P o E en cada renglón hace parte de la tabla."""
    if not encabezado.de("periodo"):
        return encabezado
    sueltas = columnas_de_clase(malla, desde, hasta, {c.numero for c in encabezado.columnas})
    columnas = sorted((*encabezado.columnas, *(Columna(n, "otro") for n in sueltas)), key=lambda c: c.numero)
    return replace(encabezado, columnas=tuple(columnas)) if sueltas else encabezado


def _con_columna_de_grupo(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """Una columna sin título (o titulada con un grupo) a la izquierda, que dice a qué grupo pertenece cada fila."""
    primera = encabezado.columnas[0]
    if {"componente", "subcomponente"} <= encabezado.campos:
        return encabezado
    sueltas = {
        columna
        for fila in malla.filas
        if desde <= fila <= hasta
        for columna in malla.filas[fila]
        if columna < primera.numero and es_grupo_conocido(malla.texto(fila, columna))
    }
    columnas = tuple(
        replace(c, campo="subcomponente") if c.campo == "otro" and es_grupo_conocido(c.titulo) else c
        for c in encabezado.columnas
    )
    nuevas = tuple(Columna(n, "subcomponente") for n in sorted(sueltas)[-1:])
    return (
        replace(encabezado, columnas=(*nuevas, *columnas)) if nuevas or columnas != encabezado.columnas else encabezado
    )


def _con_numeral_aparte(malla: Malla, encabezado: Encabezado, desde: int, hasta: int) -> Encabezado:
    """«Actividades» sobre dos columnas, el numeral y el texto: la que solo trae numerales es la del numeral.

    En un reporte puede ser una sola, «Actividad», que trae nada más que los numerales.
    """
    anclas = encabezado.de("actividad")
    sola = len(anclas) == 1 and bool(encabezado.campos & {"porcentaje", "cantidad"})
    if encabezado.de("numeral") or not (sola or len(anclas) > 1):
        return encabezado
    for ancla in anclas:
        textos = [t for f in malla.filas if desde <= f <= hasta and (t := malla.texto(f, ancla.numero))]
        numerales = sum(bool(NUMERAL.fullmatch(t)) for t in textos)
        if textos and numerales > (len(textos) - 1 if sola else len(textos) / 2):
            columnas = tuple(replace(c, campo="numeral") if c is ancla else c for c in encabezado.columnas)
            return replace(encabezado, columnas=columnas)
    return encabezado


def _el_que_encaja(
    malla: Malla,
    propio: Encabezado,
    anterior: Encabezado | None,
    desde: int,
    hasta: int,
    vigencia: int,
    catalogo: Catalogo,
) -> Encabezado:
    """El encabezado propio, o el anterior de la hoja si nombra lo mismo y las filas encajan mejor en él."""
    if anterior is None or {(c.campo, c.detalle) for c in propio.columnas} - {("otro", "")} - {
        ("subcomponente", "")
    } != {(c.campo, c.detalle) for c in anterior.columnas} - {("otro", "")} - {("subcomponente", "")}:
        return propio
    if [(c.numero, c.campo, c.detalle) for c in propio.columnas] == [
        (c.numero, c.campo, c.detalle) for c in anterior.columnas
    ]:
        return propio
    suyo = encaje_de(malla, propio.columnas, desde, hasta, vigencia, catalogo)
    otro = encaje_de(malla, anterior.columnas, desde, hasta, vigencia, catalogo)
    return replace(propio, columnas=anterior.columnas) if otro >= suyo + MEJORA_DE_ENCABEZADO else propio
