"""Un mapa de riesgos se lee como un plan: cada acción, o el control de quien no tiene, con su riesgo al lado."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.calculo.faltas.hojas_sin_campo import buscar_hojas_sin_metas
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from pipeline.tablas.actividades import Actividad
from tests.dibujo import ENTIDAD
from tests.disposiciones.instrumentos.dibujos import leer, paac_por_hojas, revolver

MAPA = """
    MAPA DE RIESGOS DE CORRUPCIÓN 2026 | < | < | < | < | < | < | < | < | < | < | < | <
    Proceso | Riesgo | Causa | Consecuencia | Probabilidad | Impacto | Zona de riesgo inherente | Control existente | Acciones | Responsable | Fecha | Indicador | Seguimiento
    Contratación | Direccionar un contrato | Estudios hechos por una persona | Sanciones | Posible | Mayor | Alta | Lista de verificación | Revisar los estudios entre dos | Oficina Jurídica | 30/06/2026 | Estudios revisados / radicados | Va en la mitad
    ^ | ^ | ^ | ^ | ^ | ^ | ^ | Comité de contratación | Capacitar a los supervisores | Secretaría de Planeación | 30/09/2026 | Capacitaciones hechas |
    Hacienda | Rebajar un impuesto por dinero | No hay registro de rebajas | Detrimento | Improbable | Mayor | Moderada | Doble firma de cada rebaja | No aplica | Secretaría de Hacienda | Mensual | Rebajas con dos firmas |
"""
OFICIAL = """
    MAPA DE RIESGOS DE CORRUPCIÓN 2026
    Identificación del riesgo | < | < | < | Valoración del riesgo de corrupción | < | < | < | < | < | < | < | < | < | Monitoreo y revisión | < | < | <
    Procesos / Objetivos | Causa | Riesgo | Consecuencia | Análisis del riesgo | < | < | Valoración del riesgo | < | < | < | Acciones asociadas al control | < | < | Fecha | Acciones | Responsable | Indicador
    ^ | ^ | ^ | ^ | Probabilidad | Impacto | Zona del riesgo | Controles | Probabilidad | Impacto | Zona del riesgo | Período de ejecución | Acciones | Registro | ^ | ^ | ^ | ^
    Contratación | Una sola persona | Direccionar un contrato | Sanciones | n:3 | n:20 | Extrema | Preventivo | n:1 | n:10 | Baja | Trimestral | Revisar los estudios entre dos | Actas de revisión | f:2026-04-30 | Se revisaron seis | Oficina Jurídica | Estudios revisados
    Prensa | Desorden | Ocultar información | Quejas | n:2 | n:10 | Moderada | Preventivo | n:1 | n:5 | Baja | Segundo semestre | Ordenar el archivo de prensa | Inventario | | | Oficina de Prensa | Archivo ordenado
"""


def actividades(leido: ArchivoInterpretado) -> list[Actividad]:
    return [a for plan in leido.planes for a in plan.actividades]


def comprobar(leido: ArchivoInterpretado) -> None:
    revisar, capacitar, firmar = actividades(leido)
    assert [(p.instrumento, p.vigencia) for p in leido.planes] == [("MRC", 2026)]
    assert {a.componente for a in (revisar, capacitar, firmar)} == {"Gestión del riesgo de corrupción"}
    assert [a.subcomponente for a in (revisar, capacitar, firmar)] == ["Contratación", "Contratación", "Hacienda"]
    assert [a.actividad for a in (revisar, capacitar, firmar)] == [
        "Revisar los estudios entre dos", "Capacitar a los supervisores", "Doble firma de cada rebaja",
    ]  # fmt: skip
    assert (capacitar.dependencias, capacitar.fechas) == (("Secretaría de Planeación",), (date(2026, 9, 30),))
    assert len(firmar.periodos) == 12
    for mia, suyo in ((revisar, "Lista de verificación"), (capacitar, "Comité de contratación")):
        assert {
            "Riesgo: Direccionar un contrato",
            "Zona de riesgo inherente: Alta",
            f"Control existente: {suyo}",
        } <= set(mia.detalles)
    assert "Seguimiento: Va en la mitad" in revisar.detalles
    assert set(leido.cuenta) == {"título", "encabezado", "valor de una tabla"}


def test_cada_accion_es_una_actividad_y_el_control_la_de_quien_no_tiene(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Mapa de riesgos.xlsx", Mapa=MAPA)
    comprobar(leido)
    assert [(h.nombre, h.origen.celda) for h in leido.hallazgos] == [("control_por_accion", "H5")]


def test_cada_detalle_dice_su_celda(tmp_path: Path) -> None:
    _, capacitar, _ = actividades(leer(tmp_path, "Mapa.xlsx", Mapa=MAPA))
    celdas = [o.celda for o in capacitar.origenes["detalles"]]
    assert dict(zip(capacitar.detalles, celdas, strict=True))["Riesgo: Direccionar un contrato"] == "B3"
    assert celdas == ["B3", "C3", "D3", "E3", "F3", "G3", "H4"]


@pytest.mark.parametrize("semilla", range(10))
def test_con_las_columnas_en_otro_orden(tmp_path: Path, semilla: int) -> None:
    comprobar(leer(tmp_path, "Mapa de riesgos.xlsx", Mapa=revolver(MAPA, semilla, 1)))


def test_en_el_formato_oficial_las_acciones_del_plan_no_son_las_del_seguimiento(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Riesgos.xlsx", Mapa=OFICIAL)
    revisar, ordenar = actividades(leido)
    assert (revisar.actividad, revisar.meta_producto) == ("Revisar los estudios entre dos", "Actas de revisión")
    assert (revisar.periodos, ordenar.periodos) == (("T1", "T2", "T3", "T4"), ("S2",))
    assert (revisar.dependencias, ordenar.indicador) == (("Oficina Jurídica",), "Archivo ordenado")
    assert "Acciones: Se revisaron seis" in [d.rpartition("revisión ")[2] for d in revisar.detalles]
    inherente = [d for d in revisar.detalles if "Impacto" in d]
    assert inherente == ["Análisis del riesgo Impacto: 20", "Valoración del riesgo Impacto: 10"]
    assert leido.hallazgos == []


def test_el_riesgo_sin_control_ni_accion_se_dice_y_no_entra(tmp_path: Path) -> None:
    sin_nada = (
        MAPA + "    Prensa | Ocultar información | Desorden | Quejas | Posible | Moderado | Moderada | | | | | |\n"
    )
    leido = leer(tmp_path, "Mapa.xlsx", Mapa=sin_nada)
    assert [(h.origen.celda, h.valor) for h in leido.hallazgos if h.nombre == "riesgo_sin_tratamiento"] == [
        ("B6", "Ocultar información")
    ]
    assert len(actividades(leido)) == 3


def test_la_accion_sin_responsable_se_dice_en_su_celda(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Mapa.xlsx", Mapa=MAPA.replace("| Secretaría de Planeación |", "| |"))
    assert [h.origen.celda for h in leido.hallazgos if h.nombre == "responsable_ausente"] == ["J4"]


def test_el_tratamiento_es_la_accion_si_no_hay_otra_columna_y_dice_algo_mas_que_reducir(tmp_path: Path) -> None:
    de_texto = MAPA.replace("| Acciones |", "| Tratamiento |")
    assert actividades(leer(tmp_path, "a.xlsx", Mapa=de_texto))[0].actividad == "Revisar los estudios entre dos"
    de_opcion = de_texto.replace("Revisar los estudios entre dos", "Reducir").replace(
        "Capacitar a los supervisores", "Evitar"
    )
    controles = [a.actividad for a in actividades(leer(tmp_path, "b.xlsx", Mapa=de_opcion))]
    assert controles == ["Lista de verificación", "Comité de contratación", "Doble firma de cada rebaja"]


def test_el_mapa_de_los_procesos_es_otro_instrumento(tmp_path: Path) -> None:
    leido = leer(tmp_path, "Mapa.xlsx", Hoja1=MAPA.replace("RIESGOS DE CORRUPCIÓN", "RIESGOS DE GESTIÓN"))
    assert [p.instrumento for p in leido.planes] == ["MRG"]
    assert {a.componente for a in actividades(leido)} == {"Gestión del riesgo"}


def test_dentro_del_paac_es_de_su_primer_componente(tmp_path: Path) -> None:
    leido = leer(tmp_path, "PAAC 2026.xlsx", **paac_por_hojas(), **{"Mapa de riesgos": MAPA})
    assert [p.instrumento for p in leido.planes] == ["PAAC"]
    del_mapa = [a for a in actividades(leido) if a.hoja == "Mapa de riesgos"]
    assert [a.componente for a in del_mapa] == ["Gestión del riesgo de corrupción"] * 3
    assert [a.numeral for a in del_mapa] == [""] * 3


@pytest.mark.parametrize(
    "lista",
    [
        "Riesgos | Causa | Consecuencias | Probabilidad | Impacto | Controles\nSoborno | Legal | Pérdida | n:1 | n:5 | Preventivo",
        "Actividad | Riesgo | Responsable | Fecha\nPublicar el informe | Que no se lea | Hacienda | 30/06/2026",
    ],
    ids=["una lista de opciones", "un plan con una columna de riesgo"],
)
def test_lo_que_no_es_un_mapa_no_se_lee_como_mapa(tmp_path: Path, lista: str) -> None:
    leido = leer(tmp_path, "libro.xlsx", Hoja1=lista)
    assert [a.componente for a in actividades(leido) if "riesgo" in a.componente.casefold()] == []


def test_a_un_mapa_no_se_le_pide_la_meta_que_su_formato_no_tiene(tmp_path: Path) -> None:
    assert buscar_hojas_sin_metas(actividades(leer(tmp_path, "Mapa.xlsx", Mapa=MAPA)), ENTIDAD) == []
