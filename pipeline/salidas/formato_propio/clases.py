"""De qué es cada renglón de una tabla: de una actividad, o de un componente, una dependencia, una etapa…"""

import re
from collections.abc import Sequence

from pipeline.salidas.formato_propio.encabezados import Encabezado, sin_corte
from pipeline.salidas.formato_propio.rejilla import Rejilla
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, Columna
from pipeline.salidas.formato_propio.titulos import Vocabulario

_DETALLE = frozenset({
    "numeral", "codigo", "meta", "indicador", "fecha_programada", "fecha_inicio", "fecha_fin", "unidad", "evidencia",
    "fecha_ejecucion", "etapas", "ultimo_vencimiento",
})  # fmt: skip
_RESULTADO = frozenset(
    {"avance", "avance_vigencia", "ejecutado", "estado", "cumplida", "reporte", "evidencia", "fecha_ejecucion"}
)
_CIFRAS_DE_GRUPO = frozenset({"programadas", "cumplidas", "avance", "zona"})
_CUENTAN = frozenset({"programadas", "cumplidas"})
_CUENTAS = ("programadas", "actividades")
_FILAS_A_LA_VISTA = 60


def clase_de(encabezado: Encabezado, rejilla: Rejilla, vocabulario: Vocabulario) -> tuple[str, Columna | None]:
    """La clase de una tabla y su columna llave; («», None) si el encabezado no es de un seguimiento."""
    leidas = {c: vocabulario.candidatos(sin_corte(c.titulo)) for c in encabezado.columnas}
    de_grupo = {c: vocabulario.de_grupo(sin_corte(c.titulo)) for c in encabezado.columnas}
    dimensiones = [c for c in encabezado.columnas if vocabulario.dimension(c.titulo)]
    dudosas = [c for c in encabezado.columnas if ACTIVIDAD in leidas[c] and de_grupo[c] in _CUENTAS]
    seguras = [c for c in encabezado.columnas if ACTIVIDAD in leidas[c] and c not in dudosas]
    detalle = {campo for campos in leidas.values() for campo in campos[:1]} & _DETALLE
    opina = any("." in campo for campos in leidas.values() for campo in campos)
    resultado = opina or any(set(campos) & _RESULTADO for campos in leidas.values())
    if (
        resultado
        and not seguras
        and dudosas
        and (
            not dimensiones
            or detalle
            or _van_antes(dudosas[0], dimensiones)
            or _son_textos(dudosas[0], encabezado, rejilla)
        )
    ):
        seguras = dudosas
    if seguras:
        return (ACTIVIDAD, seguras[0]) if resultado else ("", None)
    cifras = {de_grupo[c] for c in encabezado.columnas} & _CIFRAS_DE_GRUPO
    if not dimensiones or len(cifras) < 2:
        return "", None
    conocidas = sum(bool(campo) for campo in de_grupo.values()) + len(dimensiones)
    if not cifras & _CUENTAN and conocidas * 2 < len(encabezado.columnas):
        return "", None  # un mapa de riesgos también tiene «Responsable», «%» y «Calificación»
    honda = next((c for c in dimensiones if vocabulario.dimension(c.titulo) == "subcomponente"), dimensiones[0])
    return vocabulario.dimension(honda.titulo), honda


def _van_antes(columna: Columna, dimensiones: Sequence[Columna]) -> bool:
    """«Actividades | Responsable»: el renglón es de la actividad. «Componente | Actividades» las cuenta."""
    return columna.numero < min(d.numero for d in dimensiones)


def _son_textos(columna: Columna, encabezado: Encabezado, rejilla: Rejilla) -> bool:
    """Bajo «Actividades programadas» hay frases, o el componente abarca varias filas: son actividades y no cuentas."""
    filas = range(encabezado.fila_final + 1, encabezado.fila_final + _FILAS_A_LA_VISTA)
    frases = [t for f in filas if len(t := rejilla.filas.get(f, {}).get(columna.numero, "").split()) > 2 or t]
    frases = [t for t in frases if len(t) > 2]
    abarca = any(
        (u := rejilla.unidas.get((f, c.numero))) and u[2] > u[0] and u[0] > encabezado.fila_final and u[1] == u[3]
        for f in filas
        for c in encabezado.columnas
        if c.numero < columna.numero
    )
    suma = any(re.search(r"(?i)\b(?:SUM|AVERAGE|SUBTOTAL)\(", rejilla.formula(f, columna.numero)) for f in filas)
    return bool(frases or abarca) and not suma
