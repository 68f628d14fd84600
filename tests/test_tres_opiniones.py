"""Tres opiniones aparte: lo que reporta la dependencia, lo que monitorea Planeación, lo que verifica Control Interno."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import Calculo
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria, guardar_memoria, leer_memoria
from pipeline.salidas.diferencias import escribir_diferencias
from pipeline.salidas.seguimiento import escribir_seguimiento
from pipeline.salidas.tablero import escribir_tablero
from tests.dibujo import ENTIDAD, dibujar_hojas
from tests.herramientas.dibujar_formatos import LADO_A_LADO

ABRIL, AGOSTO, DICIEMBRE = date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)
HOY = date(2026, 9, 10)
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Componente | Numeral | Actividad | Meta | Responsable | Fecha programada
    Rendición de cuentas | 3.1 | Publicar el informe de gestión | n:4 | Planeación | 30/04/2026; 30/06/2026; 30/09/2026; 30/11/2026
    Rendición de cuentas | 3.2 | Hacer la audiencia pública | n:1 | Hacienda | 30/07/2026
    Rendición de cuentas | 3.3 | Responder las preguntas de los ciudadanos | n:2 | Prensa | 30/06/2026; 31/10/2026
    Servicio al ciudadano | 4.1 | Capacitar a los funcionarios en trato | n:1 | Hacienda | 30/11/2026
"""
AVANCE = """
    Dependencia: | Planeación
    Corte: | 31 de agosto de 2026
    Numeral | Actividad | Cantidad ejecutada | Evidencia
    3.1 | Publicar el informe de gestión | n:2 | enlace
    3.2 | Hacer la audiencia pública | n:1 | acta
    3.3 | Responder las preguntas de los ciudadanos | n:1 | oficios
"""
VERIFICADO = """
    Seguimiento de Control Interno a 31 de agosto de 2026
    Componente | Actividades programadas | ¿Cumplida según verificación? | % verificado | Estado verificado | Observaciones de Control Interno
    Rendición de cuentas | 3.1 Publicar el informe de gestión | No | p:0.5 | Atrasada | El segundo informe no está publicado.\\nSolo hay un borrador.
    Rendición de cuentas | 3.2 Hacer la audiencia pública | Sí | p:1 | | Se revisó el acta.
"""


def correr(
    carpeta: Path, memoria: Memoria | None = None, corte: date = AGOSTO, hoy: date = HOY, **calculo: str
) -> Resultado:
    entidad = replace(ENTIDAD, calculo=Calculo(**calculo)) if calculo else ENTIDAD
    leidos = [interpretar_archivo(Tarea(r, nombre, entidad)) for r, nombre in listar_entradas(carpeta)]
    return calcular_resultado(leidos, entidad, corte, hoy, memoria if memoria is not None else Memoria())


def dejar(carpeta: Path, **libros: str) -> Path:
    for nombre, dibujo in libros.items():
        dibujar_hojas(carpeta / f"{nombre}.xlsx", {"Hoja1": dibujo})
    return carpeta


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    return dejar(tmp_path, plan=PLAN, avance=AVANCE)


def nombres(hallazgos: Iterable) -> set[str]:
    return {h.nombre for h in hallazgos}


def por_numeral(resultado: Resultado) -> dict[str, tuple]:
    return {f.numeral: (f.programado, f.ejecutado, f.cumplida, f.estado, f.base) for f in resultado.filas}


def test_con_la_base_reportada_lo_verificado_no_cambia_ninguna_cifra(entradas: Path) -> None:
    antes = correr(entradas)
    despues = correr(dejar(entradas, verificado=VERIFICADO))
    assert (despues.filas, despues.resumenes, despues.base) == (antes.filas, antes.resumenes, "reportado")
    assert despues.nota_de_base == ""
    assert len(despues.opiniones) == 2


def test_con_la_base_verificada_rige_lo_que_dijo_control_interno_y_lo_demas_queda_reportado(entradas: Path) -> None:
    resultado = correr(dejar(entradas, verificado=VERIFICADO), base="verificado")
    assert por_numeral(resultado) == {
        "3.1": (2.0, 1.0, False, "Atrasada", "verificado"),  # 50 % de lo programado al corte, que son 2
        "3.2": (1.0, 1.0, True, "Cumplida", "verificado"),
        "3.3": (1.0, 1.0, True, "En término", "reportado"),
        "4.1": (0.0, 0.0, False, "Por iniciar", "reportado"),
    }
    assert resultado.nota_de_base == "Base verificada: 2 de 4 actividades verificadas"
    # aparte: aplican 3; cumplen 3.2 y 3.3; el avance es el promedio de 0,5, 1 y 1
    assert (resultado.total.aplican, resultado.total.cumplidas) == (3, 2)
    assert resultado.total.avance == pytest.approx((0.5 + 1 + 1) / 3)


def test_la_diferencia_es_una_tabla_rija_la_base_que_rija(entradas: Path) -> None:
    dejar(entradas, verificado=VERIFICADO)
    for base in ("reportado", "verificado"):
        resultado = correr(entradas, base=base)
        primera, segunda = resultado.diferencias
        assert (primera.numeral, primera.avance_reportado, primera.avance_verificado) == ("3.1", 1.0, 0.5)
        assert (primera.diferencia, segunda.diferencia) == (-0.5, 0.0)
        assert (primera.celda_reportada, primera.estado_reportado) == ("avance.xlsx › Hoja1 › C4", "En término")
        assert "verificado.xlsx › Hoja1 › D3" in primera.celda_verificada
        assert primera.observacion == "El segundo informe no está publicado.\nSolo hay un borrador."
        total = resultado.diferencias_de_grupos[-1]
        assert (total.dimension, total.verificadas, total.actividades) == ("total", 2, 4)
        assert (total.cumplidas_reportado, total.cumplidas_verificado, total.aplican_verificado) == (3, 2, 3)
        assert total.diferencia == pytest.approx(2 / 3 - 1)


def test_sin_nada_verificado_al_corte_se_dice_y_rige_lo_reportado(entradas: Path) -> None:
    dejar(entradas, verificado=VERIFICADO.replace("31 de agosto", "30 de abril"))
    resultado = correr(entradas, base="verificado")
    assert "base_sin_verificar" in nombres(resultado.hallazgos)
    assert {f.base for f in resultado.filas} == {"reportado"}
    assert resultado.diferencias == ()


CASOS = [
    # lo escrito (sí o no, porcentaje, estado) → (ejecutado, cumplida, estado), con P = 2 y M = 4; reportado 2
    ("No | p:1 |", (0.0, False, "Atrasada"), {"verificacion_contradictoria"}),
    ("Sí | p:0.6 |", (1.2, False, "Atrasada"), {"verificacion_contradictoria"}),
    ("Sí | |", (2.0, True, "En término"), set()),
    ("No | |", (0.0, False, "Atrasada"), set()),
    (" | | Incumplida", (0.0, False, "Incumplida"), set()),
    (" | | Cumplida", (4.0, True, "Cumplida"), set()),
    (" | p:0.5 | Cumplida", (1.0, False, "Atrasada"), {"estado_verificado_contradice"}),
    (" | p:0.5 | Casi lista", (1.0, False, "Atrasada"), {"estado_verificado_desconocido"}),
    (" | p:1.2 |", (2.0, True, "En término"), {"porcentaje_verificado_fuera"}),
    ("quién sabe | p:0.5 |", (1.0, False, "Atrasada"), {"cumplida_no_entendida"}),
    ("No aplica | |", (2.0, True, "En término"), set()),
]


@pytest.mark.parametrize(("escrito", "esperado", "dichos"), CASOS, ids=[c[0] for c in CASOS])
def test_lo_que_se_escribe_decide_la_cifra_y_la_contradiccion_se_dice(
    entradas: Path, escrito: str, esperado: tuple, dichos: set[str]
) -> None:
    dibujo = (
        "Seguimiento de Control Interno a 31 de agosto de 2026\n"
        "Numeral | Actividad | ¿Cumplida según verificación? | % verificado | Estado verificado | Observaciones OCI\n"
        f"3.1 | Publicar el informe de gestión | {escrito} | Visto"
    )
    resultado = correr(dejar(entradas, verificado=dibujo), base="verificado")
    fila = next(f for f in resultado.filas if f.numeral == "3.1")
    assert (fila.ejecutado, fila.cumplida, fila.estado) == esperado
    de_verificar = {"verificacion_contradictoria", "estado_verificado_contradice", "estado_verificado_desconocido",
                    "porcentaje_verificado_fuera", "cumplida_no_entendida"}  # fmt: skip
    assert nombres(resultado.hallazgos) & de_verificar == dichos


def test_sin_nada_programado_el_porcentaje_verificado_es_de_la_meta(entradas: Path) -> None:
    dibujo = """
        Seguimiento de Control Interno a 31 de agosto de 2026
        Numeral | Actividad | % verificado
        4.1 | Capacitar a los funcionarios en trato | p:0.25
    """
    fila = next(f for f in correr(dejar(entradas, v=dibujo), base="verificado").filas if f.numeral == "4.1")
    assert (fila.programado, fila.ejecutado, fila.aplica, fila.estado) == (0.0, 0.25, False, "En ejecución")


def test_lo_verificado_sobrevive_aunque_se_borre_el_libro(entradas: Path, tmp_path: Path) -> None:
    memoria = Memoria()
    correr(dejar(entradas, verificado=VERIFICADO), memoria)
    registro = tmp_path / "registro"
    guardar_memoria(registro, memoria)
    (entradas / "verificado.xlsx").unlink()
    resultado = correr(entradas, leer_memoria(registro), base="verificado")
    assert por_numeral(resultado)["3.1"][1] == 1.0
    (primera, _) = resultado.diferencias
    assert primera.observacion == "El segundo informe no está publicado.\nSolo hay un borrador."
    assert "verificado.xlsx › Hoja1 › D3" in primera.celda_verificada


def test_vale_lo_ultimo_campo_por_campo_y_lo_reemplazado_se_guarda(entradas: Path) -> None:
    memoria = Memoria()
    correr(dejar(entradas, verificado=VERIFICADO), memoria, hoy=date(2026, 9, 1))
    dejar(entradas, verificado=VERIFICADO.replace("p:0.5", "p:0.75").replace("Atrasada", ""))
    resultado = correr(entradas, memoria, hoy=date(2026, 9, 8))
    (opinion,) = [o for o in memoria.opiniones if o.codigo.endswith("3.1")]
    assert (opinion.porcentaje, opinion.estado, opinion.fecha) == (0.75, "Atrasada", date(2026, 9, 8))
    (vieja,) = memoria.reemplazadas
    assert (vieja.porcentaje, vieja.estado, vieja.observacion, vieja.fecha) == (0.5, "", "", date(2026, 9, 1))
    assert "opiniones_distintas" not in nombres(resultado.hallazgos)


def test_el_libro_viejo_que_sigue_en_su_carpeta_no_tapa_lo_que_se_escribio_despues(entradas: Path) -> None:
    memoria = Memoria()
    correr(dejar(entradas, a_verificado=VERIFICADO), memoria)
    dejar(entradas, b_corregido=VERIFICADO.replace("p:0.5", "p:0.9"))
    for _ in range(3):
        resultado = correr(entradas, memoria)
        (opinion,) = [o for o in memoria.opiniones if o.codigo.endswith("3.1")]
        assert opinion.porcentaje == 0.9
        assert "opiniones_distintas" in nombres(resultado.hallazgos)
    assert len(memoria.reemplazadas) == 1


def test_lo_que_no_se_une_se_dice_y_se_recuerda_hasta_que_aparece_su_actividad(entradas: Path) -> None:
    memoria = Memoria()
    suelta = "Rendición de cuentas | Sembrar árboles en el parque principal | Sí | p:1 | | Se sembraron"
    dejar(entradas, verificado=VERIFICADO + "    " + suelta)
    resultado = correr(entradas, memoria)
    (hallazgo,) = [h for h in resultado.hallazgos if h.nombre == "opinion_sin_actividad"]
    assert (hallazgo.origen.archivo, hallazgo.valor) == ("verificado.xlsx", "Sembrar árboles en el parque principal")
    (entradas / "verificado.xlsx").unlink()
    assert "opinion_sin_actividad" in nombres(correr(entradas, memoria).hallazgos)
    fila = "    Rendición de cuentas | 3.4 | Sembrar árboles en el parque principal | n:1 | Hacienda | 30/06/2026\n"
    dejar(entradas, plan=PLAN + fila)
    resultado = correr(entradas, memoria, base="verificado")
    assert "opinion_sin_actividad" not in nombres(resultado.hallazgos)
    assert por_numeral(resultado)["3.4"][1:3] == (1.0, True)


def test_una_opinion_de_un_corte_no_vale_en_otro(entradas: Path) -> None:
    dejar(entradas, verificado=VERIFICADO)
    resultado = correr(entradas, corte=DICIEMBRE, hoy=date(2027, 1, 10), base="verificado")
    assert {f.base for f in resultado.filas} == {"reportado"}
    assert {f.base for f in resultado.seguimiento[AGOSTO]} == {"reportado", "verificado"}


@pytest.mark.parametrize(("escrito", "_", "__"), CASOS, ids=[c[0] for c in CASOS])
def test_las_formulas_del_tablero_dan_lo_mismo_que_la_base_verificada(
    entradas: Path, escrito: str, _: tuple, __: set[str]
) -> None:
    dibujo = (
        "Seguimiento de Control Interno a 31 de agosto de 2026\n"
        "Numeral | Actividad | ¿Cumplida según verificación? | % verificado | Estado verificado\n"
        f"3.1 | Publicar el informe de gestión | {escrito}\n4.1 | Capacitar a los funcionarios en trato | {escrito}"
    )
    resultado = correr(dejar(entradas, verificado=dibujo), base="verificado")
    ruta = entradas / "tablero.xlsx"
    escribir_tablero(resultado, ruta)
    hoja = openpyxl.load_workbook(ruta, data_only=True)["Actividades"]
    titulos = {c.value: c.column for c in hoja[4]}
    for fila in range(5, 9):
        p, e, meta, avance, aplica, cumplida, vence, reportes = (
            hoja.cell(fila, titulos[t]).value
            for t in ("Programado al corte", "Ejecutado al corte", "Meta", "Avance del corte", "Aplica al corte",
                      "Cumplida al corte", "Último vencimiento", "Reportes que cuentan")
        )  # fmt: skip
        debido = p if p > 1e-9 else meta
        si_aplica = p > 1e-9 or (not vence and reportes > 0)
        assert aplica == ("Sí" if si_aplica else "No aplica")
        assert cumplida == (("Sí" if e >= debido - 1e-9 else "No") if si_aplica else "No aplica")
        assert (avance or 0) == pytest.approx(min(e / debido, 1) if si_aplica else 0)


def llenar_el_seguimiento(origen: Path, destino: Path, con_propiedad: bool) -> None:
    """Lo que hace Control Interno: ordena las filas al revés y escribe en las celdas blancas de la primera y la última."""
    libro = openpyxl.load_workbook(origen)
    hoja = libro["Detalle"]
    titulos = {c.value: c.column for c in hoja[5]}
    ultima = max(f for f in range(6, hoja.max_row + 1) if hoja.cell(f, titulos["Código rendición"]).value)
    filas = [[c.value for c in hoja[f]] for f in range(6, ultima + 1)][::-1]
    for f, valores in enumerate(filas, 6):
        for c, valor in enumerate(valores, 1):
            if not isinstance(hoja.cell(f, c), openpyxl.cell.cell.MergedCell):
                hoja.cell(f, c).value = valor
    for fila, dicho in (
        (6, ("No", 0.25, "Atrasada", "La primera.\nCon «dos» renglones.")),
        (ultima, ("Sí", 1, None, "Última")),
    ):
        nombres_de = ("¿Cumplida según verificación?", "% verificado", "Estado verificado", "Observaciones")
        for titulo, valor in zip(nombres_de, dicho, strict=True):
            hoja.cell(fila, titulos[titulo]).value = valor
    monitoreo = libro["Monitoreo"]
    suyos = {c.value: c.column for c in monitoreo[5]}
    de_planeacion = next(f for f in range(6, 10) if monitoreo.cell(f, 1).value == hoja.cell(7, 1).value)
    monitoreo.cell(de_planeacion, suyos["Observaciones de Planeación"]).value = "Planeación la vio"
    for celda, texto in (("G9", "El componente avanza."), ("G11", "Este también."), ("G13", "La entidad avanza.")):
        libro["Resumen"][celda] = texto
    if not con_propiedad:
        for nombre in list(libro.custom_doc_props.names):
            del libro.custom_doc_props[nombre]
    libro.save(destino)


@pytest.mark.parametrize("con_propiedad", [True, False])
def test_el_seguimiento_que_hizo_el_programa_vuelve_lleno_y_solo_se_lee_lo_escrito(
    entradas: Path, tmp_path_factory: pytest.TempPathFactory, con_propiedad: bool
) -> None:
    aparte = tmp_path_factory.mktemp("salidas")
    escribir_seguimiento(correr(entradas), None, aparte / "seguimiento.xlsx")
    llenar_el_seguimiento(aparte / "seguimiento.xlsx", entradas / "como lo mandó la oficina.xlsx", con_propiedad)
    memoria = Memoria()
    resultado = correr(entradas, memoria, base="verificado")
    dichas = {(o.dimension, o.codigo[-3:] or o.nombre, o.quien): o for o in memoria.opiniones}
    assert set(dichas) == {
        ("actividad", "3.1", "control_interno"), ("actividad", "4.1", "control_interno"),
        ("actividad", "3.3", "planeacion"), ("componente", "Rendición de cuentas", "control_interno"),
        ("componente", "Servicio al ciudadano", "control_interno"), ("total", "total", "control_interno"),
    }  # fmt: skip
    una = dichas["actividad", "4.1", "control_interno"]
    assert (una.porcentaje, una.cumplida, una.estado, una.observacion, una.corte) == (
        0.25, "No", "Atrasada", "La primera.\nCon «dos» renglones.", AGOSTO,
    )  # fmt: skip
    assert dichas["actividad", "3.3", "planeacion"].observacion == "Planeación la vio"
    assert not nombres(resultado.hallazgos) & {"opinion_sin_actividad", "opinion_sin_corte", "titulo_desconocido"}
    (leido,) = [a for a in resultado.archivos if a.archivo.startswith("como")]
    assert leido.papel == "seguimiento de Control Interno"
    # y el que se hace de nuevo lo trae escrito, en su fila, con la del plan
    escribir_seguimiento(resultado, None, aparte / "otra vez.xlsx")
    hoja = openpyxl.load_workbook(aparte / "otra vez.xlsx")["Detalle"]
    titulos = {c.value: c.column for c in hoja[5]}
    escritas = {
        hoja.cell(f, titulos["Código rendición"]).value[-3:]: (
            hoja.cell(f, titulos["% verificado"]).value, hoja.cell(f, titulos["Observaciones"]).value,
        )
        for f in range(6, 10)
    }  # fmt: skip
    assert escritas == {
        "3.1": (1, "Última"), "3.2": (None, None), "3.3": (None, None),
        "4.1": (0.25, "La primera.\nCon «dos» renglones."),
    }  # fmt: skip


def test_releer_el_seguimiento_ya_prellenado_no_cambia_nada(entradas: Path) -> None:
    memoria = Memoria()
    escribir_seguimiento(correr(dejar(entradas, verificado=VERIFICADO), memoria), None, entradas / "s.xlsx")
    antes = [(o.codigo, o.porcentaje, o.estado, o.observacion, o.archivo) for o in memoria.opiniones]
    resultado = correr(entradas, memoria)
    assert [(o.codigo, o.porcentaje, o.estado, o.observacion, o.archivo) for o in memoria.opiniones] == antes
    assert (memoria.reemplazadas, "opiniones_distintas" in nombres(resultado.hallazgos)) == ([], False)


def test_las_diferencias_se_escriben_y_suman_lo_que_dicen_sus_filas(entradas: Path) -> None:
    resultado = correr(dejar(entradas, verificado=VERIFICADO))
    escribir_diferencias(resultado, entradas / "d.xlsx")
    libro = openpyxl.load_workbook(entradas / "d.xlsx", data_only=True)
    grupos = [[c.value for c in fila] for fila in libro["Por componente"].iter_rows(min_row=5)]
    *componentes, total = [f for f in grupos if f[0]]
    for columna in (1, 2, 3, 4, 6, 7):
        assert sum(f[columna] for f in componentes) == total[columna]
    assert total[5] == pytest.approx(total[4] / total[3]) and total[8] == pytest.approx(total[7] / total[6])
    titulos = {c.value: c.column for c in libro["Por actividad"][4]}
    fila = [c.value for c in libro["Por actividad"][5]]
    assert fila[titulos["Diferencia en puntos"] - 1] == -0.5
    assert fila[titulos["Observación de Control Interno"] - 1].startswith("El segundo informe no está publicado.")


def test_lo_escrito_en_otros_formatos_se_lee_igual(entradas: Path) -> None:
    (entradas / "seguimiento oci agosto 2026.csv").write_text(
        "Numeral;Actividad;% verificado;Observaciones OCI\n3.1;Publicar el informe de gestión;50 %;Falta uno\n",
        encoding="utf-8",
    )
    resultado = correr(entradas, base="verificado")
    assert por_numeral(resultado)["3.1"][1] == 1.0


def test_con_los_seguimientos_lado_a_lado_cada_observacion_es_de_su_corte(
    entradas: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    formatos, aparte = tmp_path_factory.mktemp("formatos"), tmp_path_factory.mktemp("aparte")
    (formatos / "nuestro.xlsx").write_bytes(LADO_A_LADO.read_bytes())
    assert escribir_seguimiento(correr(entradas), formatos, aparte / "lleno.xlsx") == []
    libro = openpyxl.load_workbook(aparte / "lleno.xlsx")
    hoja = libro["Seguimiento"]
    assert [hoja.cell(10, c).value for c in (2, 7, 12)][2] is None, "diciembre todavía no llega"
    hoja["F10"], hoja["K10"], hoja["K14"] = "Lo de abril.", "Lo de agosto.", "La entidad, en agosto."
    libro.save(entradas / "como volvió.xlsx")
    memoria = Memoria()
    resultado = correr(entradas, memoria)
    dichas = {(o.dimension, o.nombre, o.corte): o.observacion for o in memoria.opiniones}
    nombre = hoja["A10"].value
    assert dichas == {
        ("componente", nombre, date(2026, 4, 30)): "Lo de abril.", ("componente", nombre, AGOSTO): "Lo de agosto.",
        ("total", "total", AGOSTO): "La entidad, en agosto.",
    }  # fmt: skip
    assert escribir_seguimiento(resultado, formatos, aparte / "otra vez.xlsx") == []
    otra = openpyxl.load_workbook(aparte / "otra vez.xlsx")["Seguimiento"]
    assert [otra[c].value for c in ("F10", "K10", "K14")] == ["Lo de abril.", "Lo de agosto.", "La entidad, en agosto."]
