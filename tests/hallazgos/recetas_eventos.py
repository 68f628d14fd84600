"""Cómo ocurre cada hallazgo de los eventos, su asistencia y los procedimientos de los espacios."""

from tests.hallazgos.ayuda import Receta, correr

TITULOS = "Código del evento | Evento | Tipo de espacio | Fecha programada | Dependencia que lidera | Estado | Fecha de realización | Asistentes | Acta"


def calendario(*filas: str) -> str:
    """Un calendario de eventos: título en A1, encabezado en la fila 2, filas desde la 3."""
    return "\n".join(("CALENDARIO DE EVENTOS DE RENDICIÓN DE CUENTAS 2026", TITULOS, *filas))


def _evento(fecha: str = "f:2026-05-15", estado: str = "", hecho: str = "", fueron: str = "") -> str:
    return f"E-1 | Encuentro de la comuna 3 | Encuentro | {fecha} | Planeación | {estado} | {hecho} | {fueron} | Acta 1"


_HECHO = _evento(hecho="f:2026-05-15", fueron="n:30")
_ASISTENCIA = "Evento | Grupo de valor | Asistentes\n{}"
_PASOS = "Espacio | Momento | Qué se hace | Responsable\n{}"

RECETAS: dict[str, Receta] = {
    "evento_sin_dia": correr({"eventos.xlsx": calendario(_evento(fecha="mayo"))}),
    "evento_realizado_sin_fecha": correr({"eventos.xlsx": calendario(_evento(estado="Realizado"))}),
    "evento_antes_de_lo_programado": correr({"eventos.xlsx": calendario(_evento(hecho="f:2026-05-02"))}),
    "evento_de_otra_vigencia": correr({"eventos.xlsx": calendario(_evento(fecha="f:2025-05-15"))}),
    "asistencia_sin_evento": correr(
        {
            "eventos.xlsx": calendario(_HECHO),
            "asistencia.xlsx": _ASISTENCIA.format("Feria de la comuna 9 | Mujeres | n:7"),
        }
    ),
    "asistencia_no_cuadra": correr(
        {"eventos.xlsx": calendario(_HECHO), "asistencia.xlsx": _ASISTENCIA.format("E-1 | Mujeres | n:20")}
    ),
    "espacio_sin_momento": correr(
        {
            "pasos.xlsx": _PASOS.format(
                "Encuentro | Antes | Convocar | Prensa\nEncuentro | Durante | Moderar | Planeación"
            )
        }
    ),
    "evento_sin_procedimiento": correr(
        {"eventos.xlsx": calendario(_HECHO), "pasos.xlsx": _PASOS.format("Foro | Antes | Convocar | Prensa")}
    ),
    "evento_vencido": correr({"eventos.xlsx": calendario(_evento())}),
    "evento_contradictorio": correr({"eventos.xlsx": calendario(_evento(estado="Cancelado", hecho="f:2026-05-15"))}),
    "evento_en_dos_lugares": correr({"a.xlsx": calendario(_HECHO), "b.xlsx": calendario(_HECHO)}),
}
LUGARES = {
    "evento_sin_dia": "eventos.xlsx › Hoja1 › D3",
    "evento_realizado_sin_fecha": "eventos.xlsx › Hoja1 › F3",
    "evento_antes_de_lo_programado": "eventos.xlsx › Hoja1 › G3",
    "evento_de_otra_vigencia": "eventos.xlsx › Hoja1 › D3",
    "asistencia_sin_evento": "asistencia.xlsx › Hoja1 › A2",
    "asistencia_no_cuadra": "eventos.xlsx › Hoja1 › H3",
    "espacio_sin_momento": "pasos.xlsx › Hoja1 › A2",
    "evento_sin_procedimiento": "eventos.xlsx › Hoja1 › B3",
    "evento_vencido": "eventos.xlsx › Hoja1 › D3",
    "evento_contradictorio": "eventos.xlsx › Hoja1 › F3",
    "evento_en_dos_lugares": "b.xlsx › Hoja1 › B3",
}
