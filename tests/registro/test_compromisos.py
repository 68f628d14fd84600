"""Un compromiso abierto nunca se pierde: ni si se borra su libro, ni si se reescribe, ni si se corre otro día."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.compromisos import recordar_compromisos
from pipeline.registro.memoria import Memoria, guardar_memoria, leer_memoria
from pipeline.tablas.listados.compromisos import Compromiso
from tests.dibujo import ENTIDAD
from tests.hallazgos.ayuda import CORTE, escribir, plan

ABRIL, HOY, OCTUBRE = date(2026, 5, 4), date(2026, 9, 10), date(2026, 10, 1)
TITULOS = "No. | Encuentro | Fecha | Compromiso | Solicitante | Responsable | Fecha límite | Estado | Evidencia"
PUENTE = "1 | Diálogo | f:2026-03-14 | Publicar el cronograma del puente | Ana Ríos | Planeación | f:2026-12-01"
PODA = "2 | Diálogo | f:2026-03-14 | Podar los árboles del parque | | Hacienda | f:2026-06-01"
PLAN = plan("Publicar el informe de gestión | 1 | Planeación | f:2026-05-30")


def correr(carpeta: Path, memoria: Memoria, hoy: date = HOY, corte: date = CORTE, **libros: str):
    for viejo in carpeta.glob("*.xlsx"):
        viejo.unlink()
    dibujos = {f"{n}.xlsx": "\n".join(("COMPROMISOS 2026", TITULOS, filas)) for n, filas in libros.items()}
    escribir(carpeta, {"plan.xlsx": PLAN, **dibujos})
    leidos = [interpretar_archivo(Tarea(r, nombre, ENTIDAD)) for r, nombre in listar_entradas(carpeta)]
    guardar_memoria(carpeta / "registro", memoria)
    resultado = calcular_resultado(leidos, ENTIDAD, corte, hoy, memoria := leer_memoria(carpeta / "registro"))
    return resultado, memoria


def dichos(resultado):
    traidos = [h.nombre for h in resultado.hallazgos if h.nombre == "compromiso_traido"]
    return [(s.vale.compromiso, s.situacion, s.traido) for s in resultado.compromisos], len(traidos)


def test_la_primera_vez_no_hay_nada_que_traer(tmp_path):
    resultado, memoria = correr(tmp_path, Memoria(), uno=PUENTE)
    assert dichos(resultado) == ([("Publicar el cronograma del puente", "Sin iniciar", False)], 0)
    assert [r.visto for r in memoria.compromisos] == [HOY]


def test_el_que_desaparece_abierto_se_trae_con_su_celda(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=f"{PUENTE}\n{PODA}")
    resultado, _ = correr(tmp_path, memoria, uno=PUENTE)
    assert dichos(resultado)[0] == [
        ("Publicar el cronograma del puente", "Sin iniciar", False), ("Podar los árboles del parque", "Vencido", True),
    ]  # fmt: skip
    (hallazgo,) = [h for h in resultado.hallazgos if h.nombre == "compromiso_traido"]
    assert (str(hallazgo.origen), "04/05/2026" in hallazgo.mensaje) == ("uno.xlsx › Hoja1 › D4", True)


def test_borrar_el_libro_no_pierde_ninguno_y_se_siguen_trayendo(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=f"{PUENTE}\n{PODA}")
    for hoy in (HOY, OCTUBRE):
        resultado, memoria = correr(tmp_path, memoria, hoy)
        assert [s.traido for s in resultado.compromisos] == [True, True]


def test_el_que_ya_estaba_cumplido_no_vuelve(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=f"{PUENTE} | Cumplido | acta")
    assert dichos(correr(tmp_path, memoria)[0]) == ([], 0)


def test_el_que_vuelve_a_su_libro_deja_de_traerse(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=PUENTE)
    _, memoria = correr(tmp_path, memoria)
    resultado, _ = correr(tmp_path, memoria, OCTUBRE, otro=f"{PUENTE} | Cumplido | acta")
    assert dichos(resultado) == ([("Publicar el cronograma del puente", "Cumplido", False)], 0)


@pytest.mark.parametrize("ahora", [
    PUENTE.replace("el cronograma", "en la página el cronograma de obra"),
    PUENTE.replace("1 |", "14 |", 1),
    PUENTE.replace("Publicar el cronograma del puente", "PUBLICAR CRONOGRAMA DEL PUENTE."),
    PUENTE.replace("Planeación", "Hacienda").replace("2026-12-01", "2027-02-01"),
])  # fmt: skip
def test_el_que_se_reescribe_no_se_cuenta_dos_veces(tmp_path, ahora):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=PUENTE)
    resultado, memoria = correr(tmp_path, memoria, uno=ahora)
    assert (len(resultado.compromisos), dichos(resultado)[1], len(memoria.compromisos)) == (1, 0, 1)


def test_un_numero_que_pasa_a_otro_compromiso_no_tapa_al_primero(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=PUENTE)
    otro = PUENTE.replace("Publicar el cronograma del puente", "Arreglar el techo de la escuela")
    resultado, _ = correr(tmp_path, memoria, uno=otro)
    assert len(resultado.compromisos) == 2 and dichos(resultado)[1] == 1


def test_una_corrida_con_fecha_anterior_no_cambia_lo_que_se_supo_despues(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), OCTUBRE, uno=f"{PUENTE} | En ejecución")
    resultado, memoria = correr(tmp_path, memoria, HOY, uno=f"{PUENTE} | Sin iniciar")
    assert dichos(resultado) == ([("Publicar el cronograma del puente", "Sin iniciar", False)], 0)
    assert [(r.visto, r.estado) for r in memoria.compromisos] == [(OCTUBRE, "En ejecución")]


def test_en_una_corrida_anterior_a_la_promesa_no_se_trae(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), OCTUBRE, uno=PUENTE.replace("2026-03-14", "2026-09-25"))
    assert dichos(correr(tmp_path, memoria, HOY)[0]) == ([], 0)


def test_un_corte_anterior_trae_los_mismos(tmp_path):
    _, memoria = correr(tmp_path, Memoria(), ABRIL, uno=PUENTE)
    resultado, _ = correr(tmp_path, memoria, HOY, date(2026, 4, 30))
    assert dichos(resultado)[1] == 1


def test_quien_lo_pidio_no_se_recuerda(tmp_path):
    correr(tmp_path, Memoria(), uno=PUENTE)
    _, memoria = correr(tmp_path, Memoria(), uno=PUENTE)
    guardar_memoria(tmp_path / "registro", memoria)
    guardado = (tmp_path / "registro" / "compromisos.json").read_text(encoding="utf-8")
    assert "Publicar el cronograma" in guardado and "Ana" not in guardado


def test_lo_recordado_vuelve_igual_aunque_no_se_toque(tmp_path):
    fila = Compromiso(
        archivo="c.xlsx", hoja="H", fila=3, consecutivo="1", compromiso="Publicar", fecha=ABRIL, avance=0.0
    )
    memoria = Memoria()
    recordar_compromisos(memoria.compromisos, [fila, replace(fila, consecutivo="2", compromiso="Podar")], HOY)
    guardar_memoria(tmp_path, memoria)
    assert leer_memoria(tmp_path).compromisos == memoria.compromisos
