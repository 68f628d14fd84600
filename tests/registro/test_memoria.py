"""Lo que el programa recuerda: vuelve igual, y un archivo dañado ni detiene la corrida ni se lleva lo demás."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from pipeline.base.origen import Origen
from pipeline.cruces.identidad import Identidades
from pipeline.registro.carpeta import abrir_registro, guardar
from pipeline.registro.filas import a_json, de_json
from pipeline.registro.indice import Conservado
from pipeline.registro.memoria import Memoria, apartar_danados, guardar_memoria, leer_memoria
from pipeline.salidas.entrega import NoSePuedeEscribir
from pipeline.tablas.decisiones import Decision
from pipeline.tablas.opiniones import Opinion

HOY = date(2026, 9, 10)
OPINION = Opinion("PTEP-2026-1.2", corte=date(2026, 8, 31), porcentaje=0.8, observacion="Falta el acta", celda="P15")
DECISION = Decision("clave", "PTEP-2026-1.2", quien="Ana", fecha=HOY)
MEMORIA = Memoria(Identidades({"PTEP-2026": {1: ["publicar el informe"]}}), opiniones=[OPINION], decisiones=[DECISION])
OTRA = Memoria(
    Identidades({"PTEP-2026": {1: ["publicar"], 2: ["otra"]}}),
    opiniones=[OPINION, Opinion("B")],
    decisiones=[DECISION, Decision("2")],
)
ARCHIVOS = ("identidades.json", "opiniones.json", "decisiones.json")
DE_CUALQUIERA = ("", "{", "[1]", '"texto"', "[" * 100_000, "\x00\xff")
DE_FILAS = ('[{"fecha": "ayer"}]', '[{"corte": 3}]', '[{"otra cosa": "x"}]', '{"codigo": "A"}')
DANOS = [(archivo, dano) for archivo in ARCHIVOS for dano in DE_CUALQUIERA]
DANOS += [(archivo, dano) for archivo in ARCHIVOS[1:] for dano in DE_FILAS] + [(ARCHIVOS[0], '{"PTEP-2026": 3}')]


def test_lo_recordado_vuelve_igual(tmp_path: Path) -> None:
    guardar_memoria(tmp_path, MEMORIA)
    assert leer_memoria(tmp_path) == MEMORIA


def test_los_lugares_de_una_corrida_no_se_recuerdan_en_otra() -> None:
    con_lugar = Opinion("A", observacion="x", origenes={"observacion": (Origen("a.xlsx", "Detalle", 15, 16),)})
    assert de_json(a_json([con_lugar]).decode(), Opinion) == [Opinion("A", observacion="x")]


def test_las_filas_guardan_fechas_numeros_y_si_o_no_con_su_tipo() -> None:
    filas = [Conservado("a/b.xlsx", "0" * 64, fecha=HOY, leido=True), Conservado("c", "1")]
    assert de_json(a_json(filas).decode(), Conservado) == filas
    assert de_json('[{"porcentaje": 1}]', Opinion) == [Opinion("", porcentaje=1.0)]


def test_la_escritura_deja_al_lado_lo_que_habia(tmp_path: Path) -> None:
    guardar_memoria(tmp_path, MEMORIA)
    guardar_memoria(tmp_path, OTRA)
    for archivo in ARCHIVOS:
        (tmp_path / archivo).unlink()
    assert leer_memoria(tmp_path) == MEMORIA


def test_lo_que_no_cambia_no_se_vuelve_a_escribir(tmp_path: Path) -> None:
    guardar_memoria(tmp_path, MEMORIA)
    guardar_memoria(tmp_path, MEMORIA)
    assert sorted(r.name for r in tmp_path.iterdir()) == sorted(ARCHIVOS)


@pytest.mark.parametrize(("archivo", "contenido"), DANOS, ids=lambda c: c[:20] or "vacío")
def test_de_un_archivo_danado_se_usa_el_anterior_y_se_dice(tmp_path: Path, archivo: str, contenido: str) -> None:
    guardar_memoria(tmp_path, MEMORIA)
    guardar_memoria(tmp_path, OTRA)
    (tmp_path / archivo).write_bytes(contenido.encode("latin-1"))
    leida = leer_memoria(tmp_path)
    campo = archivo.removesuffix(".json")
    for suyo in ("identidades", "opiniones", "decisiones"):
        assert getattr(leida, suyo) == getattr(MEMORIA if suyo == campo else OTRA, suyo)
    assert [(h.nombre, h.origen.archivo) for h in leida.hallazgos] == [("memoria_danada", archivo)]


def test_danados_los_dos_se_empieza_de_nuevo_y_se_dice(tmp_path: Path) -> None:
    for nombre in ("identidades.json", "identidades.json.anterior"):
        (tmp_path / nombre).write_text("{")
    leida = leer_memoria(tmp_path)
    assert leida.identidades == Identidades()
    assert "se puede volver a leer" in leida.hallazgos[0].mensaje


def test_el_danado_queda_aparte_y_guardar_despues_no_tapa_al_anterior(tmp_path: Path) -> None:
    guardar_memoria(tmp_path, MEMORIA)
    guardar_memoria(tmp_path, OTRA)
    (tmp_path / "opiniones.json").write_text("{ alguien lo tocó")
    leida = leer_memoria(tmp_path)
    apartar_danados(tmp_path, leida, HOY)
    assert (tmp_path / "conservados/2026-09-10/memoria/opiniones.json").read_text() == "{ alguien lo tocó"
    guardar_memoria(tmp_path, leida)
    assert json.loads((tmp_path / "opiniones.json.anterior").read_text()) == json.loads(a_json(MEMORIA.opiniones))
    assert leer_memoria(tmp_path).hallazgos == []


@pytest.mark.parametrize("cuando", [1, 2])
def test_si_el_disco_falla_a_mitad_queda_entero_lo_de_antes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cuando: int
) -> None:
    guardar(tmp_path, "a.json", b"uno")
    original, veces = os.replace, iter(range(1, 9))

    def fallar(origen: Path, destino: Path) -> None:
        if next(veces) == cuando:
            raise OSError(28, "No space left on device")
        original(origen, destino)

    monkeypatch.setattr(os, "replace", fallar)
    with pytest.raises(NoSePuedeEscribir, match="espacio"):
        guardar(tmp_path, "a.json", b"dos")
    assert (tmp_path / "a.json").read_bytes() == b"uno"
    assert not list(tmp_path.glob(".*"))


def test_dos_corridas_no_escriben_a_la_vez_en_el_registro(tmp_path: Path) -> None:
    with (
        abrir_registro(tmp_path / "registro"),
        pytest.raises(NoSePuedeEscribir, match="Otra ejecución"),
        abrir_registro(tmp_path / "registro"),
    ):
        pytest.fail("no debió entrar")
