"""Las tablas de un formato se reconocen por sus títulos, estén donde estén."""

from typing import Any

import pytest

from pipeline.salidas.formato_propio import abrir_formato
from tests.fabrica import hacer_resultado
from tests.salidas.formato_propio import dibujos as d
from tests.salidas.formato_propio.ayuda import llenar
from tests.salidas.formatos_de_prueba import abrir


def tablas(formato: bytes) -> list[tuple[str, int, list[str]]]:
    return [
        (t.clase, t.fila_final, [c.campo + (f"@{c.corte.month}" if c.corte else "") for c in t.columnas])
        for t, _ in abrir_formato(formato, hacer_resultado(3)).tablas
    ]


def con_titulos(titulos: list[str], grupos: dict[str, str] | None = None) -> bytes:
    def hacer(libro: object, hoja: object) -> None:
        for rango, texto in (grupos or {}).items():
            hoja.merge_range(rango, texto)  # type: ignore[attr-defined]
        hoja.write_row("B6", titulos)  # type: ignore[attr-defined]

    return d.dibujar(hacer)


@pytest.mark.parametrize(
    ("titulos", "clase", "campos"),
    [
        (["Componente", "Actividades programadas", "Actividades cumplidas", "% de avance", "Observaciones"], "componente",
         ["nombre", "programadas", "cumplidas", "avance", "observaciones"]),
        (["Subcomponente / Proceso", "Actividades Programadas", "Actividades Realizadas", "Meta Producto", "Responsable",
          "Fecha Programada", "% de Avance", "Observaciones"], "actividad",
         ["subcomponente", "actividad", "reporte", "meta", "responsable", "fecha_programada", "avance",
          "control_interno.observacion"]),
        (["Subcomponente/proceso", "Actividades", "Indicadores", "Responsable", "Fecha programada", "Observaciones",
          "% cumplimiento"], "actividad",
         ["subcomponente", "actividad", "indicador", "responsable", "fecha_programada", "control_interno.observacion",
          "avance"]),
        (["N°", "Acción", "Líder", "Inicio", "Fin", "Estado", "Monitoreo", "Verificación OCI", "% verificado"], "actividad",
         ["numeral", "actividad", "responsable", "fecha_inicio", "fecha_fin", "estado", "planeacion.observacion",
          "control_interno.observacion", "control_interno.porcentaje"]),
        (["Dependencia", "Programadas", "Cumplidas", "% cumplimiento", "Semáforo"], "dependencia",
         ["nombre", "programadas", "cumplidas", "avance", "zona"]),
        (["Actividad", "Observaciones de la dependencia", "Observaciones", "% avance"], "actividad",
         ["actividad", "observaciones", "control_interno.observacion", "avance"]),
        (["Tarea", "Quién", "Fecha de cumplimiento", "Avance", "Riesgo residual"], "actividad",
         ["actividad", "responsable", "fecha_programada", "ejecutado", ""]),
        (["Actividades", "Responsable (área)", "% de avance"], "actividad", ["actividad", "responsable", "avance"]),
        (["Eje", "Componente", "Actividad", "% Avance al corte"], "actividad", ["", "componente", "actividad", "avance"]),
        (["Actividad", "Programado T1", "Ejecutado T1", "Programado T2", "Ejecutado T2", "Programado al corte",
          "Ejecutado al corte"], "actividad", ["actividad", "", "", "", "", "programado", "ejecutado"]),
    ],
)  # fmt: skip
def test_los_titulos_de_la_entidad_dicen_que_va_en_cada_columna(
    titulos: list[str], clase: str, campos: list[str]
) -> None:
    assert tablas(con_titulos(titulos)) == [(clase, 6, campos)]


@pytest.mark.parametrize(
    "grupos",
    [
        {"C5:D5": "Seguimiento 1 OCI corte 30 de abril", "E5:F5": "Seguimiento 2 corte 31 agosto",
         "G5:H5": "Seguimiento 3 a 31 de diciembre"},
        {"C5:D5": "Primer seguimiento", "E5:F5": "Segundo seguimiento", "G5:H5": "Tercer seguimiento"},
        {"C5:D5": "I cuatrimestre", "E5:F5": "II cuatrimestre", "G5:H5": "III cuatrimestre"},
        {},
    ],
)  # fmt: skip
def test_los_tres_seguimientos_lado_a_lado_son_de_su_corte(grupos: dict[str, str]) -> None:
    (tabla,) = tablas(con_titulos(["Componente", *["Actividades cumplidas", "% de avance"] * 3], grupos))
    assert tabla[2] == ["nombre", "cumplidas@4", "avance@4", "cumplidas@8", "avance@8", "cumplidas@12", "avance@12"]


def test_el_corte_puede_estar_en_el_titulo_de_cada_columna() -> None:
    titulos = ["Actividad", "% de avance I cuatrimestre", "% de avance II cuatrimestre", "% de avance III cuatrimestre"]
    assert tablas(con_titulos(titulos))[0][2] == ["actividad", "avance@4", "avance@8", "avance@12"]


def test_lo_que_cubre_verificacion_de_control_interno_es_suyo() -> None:
    titulos = ["Actividad", "% de avance", "Estado", "% de avance", "Observaciones"]
    (tabla,) = tablas(con_titulos(titulos, {"E5:F5": "Verificación de Control Interno"}))
    assert tabla[2] == ["actividad", "avance", "estado", "control_interno.porcentaje", "control_interno.observacion"]


def test_actividades_programadas_con_frases_debajo_son_actividades() -> None:
    def hacer(libro: object, hoja: object) -> None:
        hoja.write_row("A1", ["Componente", "Actividades programadas", "Actividades cumplidas", "% de avance"])  # type: ignore[attr-defined]
        hoja.write_row("A2", ["Rendición de cuentas", "Publicar el informe de gestión"])  # type: ignore[attr-defined]

    assert tablas(d.dibujar(hacer))[0][0] == "actividad"


def test_la_descripcion_bajo_actividades_es_la_actividad() -> None:
    titulos = ["No.", "Descripción", "Responsable", "% de avance", "Observaciones"]
    (tabla,) = tablas(con_titulos(titulos, {"B5:C5": "Actividades", "D5:F5": "Seguimiento OCI"}))
    assert tabla[2][:2] == ["numeral", "actividad"]


def test_un_mapa_de_riesgos_no_es_un_seguimiento() -> None:
    riesgos = ["Riesgo", "Causa", "Probabilidad", "%", "Impacto", "%", "Control", "Tipo", "Calificación", "Responsable"]
    assert tablas(con_titulos(riesgos)) == []


def test_la_tabla_de_excel_sin_celdas_dibujadas_se_llena_en_sus_propias_filas() -> None:
    def hacer(libro: Any, hoja: Any) -> None:
        hoja.add_table("B3:D6", {"columns": [{"header": t} for t in ("Actividad", "Responsable", "% de avance")]})

    lleno, _ = llenar(d.dibujar(hacer), hacer_resultado(5))
    hoja = abrir(lleno)["Seguimiento"]
    assert (hoja.tables["Table1"].ref, hoja.dimensions) == ("B3:D8", "B3:D8")
    assert all(hoja[f"B{fila}"].value for fila in range(4, 9))


def test_una_portada_no_es_un_seguimiento() -> None:
    assert (
        tablas(d.dibujar(lambda libro, hoja: hoja.write_column("A1", ["Seguimiento", "Entidad:", "Actividad"]))) == []
    )
