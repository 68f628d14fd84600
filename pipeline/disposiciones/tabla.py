"""Parte una hoja en tablas: cada encabezado con las filas que le siguen hasta el próximo."""

from collections.abc import Callable
from dataclasses import replace

from pipeline.disposiciones.bloques import con_bloques_aparte
from pipeline.disposiciones.columnas_supuestas import con_columna_de_clase, con_columna_de_grupo, con_numeral_aparte
from pipeline.disposiciones.grupo_escrito import grupo_escrito
from pipeline.disposiciones.una_actividad import anotar_la_otra, dejar_una_actividad
from pipeline.lectura.componentes import componente_de_columnas
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import Encabezado, buscar_titulos_ajenos
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.filas import recorrer
from pipeline.lectura.grupos import Grupo
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
        completo = con_bloques_aparte(malla, con_columna_de_clase(malla, propio, desde, hasta), desde, hasta)
        completo = con_columna_de_grupo(malla, completo, desde, hasta)
        completo = con_numeral_aparte(malla, completo, desde, hasta)
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
