"""El mapa de riesgos que trae su seguimiento dice también cuánto se ha hecho, y quien lo revisó, qué vio."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.tablas.avances import Avance
from tests.disposiciones.instrumentos.dibujos import leer, revolver

CON_AVANCE = """
    MAPA DE RIESGOS DE CORRUPCIÓN 2026 | < | < | < | < | < | < | < | < | < | < | < | <
    Proceso | Riesgo | Causa | Consecuencia | Zona de riesgo | Control | Acciones | Responsable | Fecha | Seguimiento | Estado | % avance | Evidencia
    Contratación | Direccionar un contrato | Afán | Sanción | Alta | Lista | Revisar los estudios entre dos | Oficina Jurídica | 30/06/2026 | Se revisaron seis | En proceso | p:0.5 | Actas
    Hacienda | Rebajar un impuesto | Afán | Sanción | Alta | Firma | Auditar las rebajas | Secretaría de Hacienda | 30/09/2026 | Se auditaron doce | Cumplida | p:1 | Informe
    Prensa | Ocultar un documento | Afán | Sanción | Alta | Archivo | Ordenar el archivo | Oficina de Prensa | 30/10/2026 | | Sin iniciar | p:0 |
"""
POR_CUATRIMESTRE = """
    MAPA DE RIESGOS DE GESTIÓN 2026
    Proceso | Causa | Riesgo | Consecuencia | Riesgo inherente | < | < | Controles | Actividad de control | Responsable | Fecha fin | Seguimiento I cuatrimestre | Seguimiento II cuatrimestre
    ^ | ^ | ^ | ^ | Probabilidad | Impacto | Zona | ^ | ^ | ^ | ^ | ^ | ^
    Archivo | Humedad | Perder expedientes | Multa | n:3 | n:4 | Alta | Deshumidificar | Digitalizar los expedientes | Oficina Jurídica | 30/11/2026 | p:0.3 | p:0.6
    Prensa | Afán | Publicar con errores | Quejas | n:3 | n:4 | Alta | Corregir | Revisar con dos personas | Oficina de Prensa | 30/11/2026 | Se hicieron 3 revisiones | p:1
"""
DAFP = """
    Descripción del Riesgo | Causa raíz | Probabilidad inherente | % | Zona de riesgo inherente | Descripción del control | Atributos | < | Tratamiento | Plan de acción | < | < | < | < | Seguimiento Oficina de Control Interno | <
    ^ | ^ | ^ | ^ | ^ | ^ | Calificación | Evidencia | ^ | Acción | Responsable | Fecha implementación | Seguimiento | Estado | % de avance | Observaciones
    Pagar una multa | Olvido | Media | p:0.6 | Moderado | El profesional verifica | p:0.4 | Con registro | Reducir | Crear la lista de verificación | Oficina Jurídica | 30/06/2026 | Sí | Terminada | p:0.8 | Faltan actas
    Perder un bien | Olvido | Baja | p:0.4 | Bajo | El jefe aprueba | p:0.4 | Sin registro | Reducir | Marcar los bienes | Secretaría de Planeación | 30/09/2026 | Falta una bodega | Sin iniciar | |
"""


def dichos(avances: list[Avance]) -> list[tuple[str, float | None, str]]:
    return [(a.propia.actividad if a.propia else "", a.valor, a.descripcion) for a in avances]


@pytest.mark.parametrize("semilla", [None, 1, 2, 3])
def test_el_porcentaje_es_de_la_accion_de_su_fila(tmp_path: Path, semilla: int | None) -> None:
    mapa = CON_AVANCE if semilla is None else revolver(CON_AVANCE, semilla, 1)
    leido = leer(tmp_path, "Mapa de riesgos.xlsx", Mapa=mapa)
    assert dichos(leido.avances) == [
        ("Revisar los estudios entre dos", 0.5, "Se revisaron seis"),
        ("Auditar las rebajas", 1.0, "Se auditaron doce"),
        ("Ordenar el archivo", 0.0, ""),
    ]
    assert [a.evidencia for a in leido.avances] == ["Actas", "Informe", ""]
    assert {a.texto for a in leido.avances} == {"50%", "100%", "0%"}
    assert leido.hallazgos == []


def test_el_detalle_de_la_accion_conserva_lo_que_decia(tmp_path: Path) -> None:
    (plan,) = leer(tmp_path, "Mapa de riesgos.xlsx", Mapa=CON_AVANCE).planes
    assert {"Seguimiento: Se revisaron seis", "Estado: En proceso"} <= set(plan.actividades[0].detalles)


def test_cada_seguimiento_es_de_su_corte_y_lo_contado_con_palabras_no_es_una_cifra(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Mapa.xlsx", Mapa=POR_CUATRIMESTRE)
    assert [(a.fila, a.corte, a.valor) for a in leido.avances] == [
        (4, date(2026, 4, 30), 0.3), (4, date(2026, 8, 31), 0.6), (5, date(2026, 8, 31), 1.0),
    ]  # fmt: skip
    assert [h.nombre for h in leido.hallazgos] == []


def test_la_actividad_de_control_es_la_accion_si_otra_columna_dice_los_controles_que_hay(tmp_path: Path) -> None:
    (plan,) = leer(tmp_path, "Mapa.xlsx", Mapa=POR_CUATRIMESTRE).planes
    assert [a.actividad for a in plan.actividades] == ["Digitalizar los expedientes", "Revisar con dos personas"]
    assert "Controles: Deshumidificar" in plan.actividades[0].detalles


def test_ni_el_peso_de_un_control_ni_lo_que_vio_control_interno_son_avance(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Riesgos de corrupción.xlsx", Mapa=DAFP)
    assert dichos(leido.avances) == [
        ("Crear la lista de verificación", 1.0, "Sí"),
        ("Marcar los bienes", 0.0, "Falta una bodega"),
    ]
    assert [a.evidencia for a in leido.avances] == ["", ""]
    (opinion,) = leido.opiniones
    assert (opinion.quien, opinion.porcentaje, opinion.observacion) == ("control_interno", 0.8, "Faltan actas")
    assert opinion.propia and opinion.propia.actividad == "Crear la lista de verificación"


def test_el_estado_que_no_es_de_una_accion_no_es_avance(tmp_path: Path) -> None:
    del_riesgo = CON_AVANCE.replace("| % avance |", "| Versión |").replace("p:", "n:")
    for estado in ("En proceso", "Cumplida", "Sin iniciar"):
        del_riesgo = del_riesgo.replace(f"| {estado} |", "| Activo |")
    leido = leer(tmp_path, "Mapa.xlsx", Mapa=del_riesgo)
    assert leido.avances == [] and len(leido.planes[0].actividades) == 3


def test_el_mapa_recien_aprobado_que_dice_en_curso_en_todas_no_es_un_reporte(tmp_path: Path) -> None:
    aprobado = CON_AVANCE.replace("| % avance |", "| Versión |").replace("p:", "n:")
    for estado in ("En proceso", "Cumplida", "Sin iniciar"):
        aprobado = aprobado.replace(f"| {estado} |", "| En curso |")
    assert leer(tmp_path, "Mapa.xlsx", Mapa=aprobado).avances == []
