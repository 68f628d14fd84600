"""La historia: nada se pierde, nada se reescribe sin motivo, y lo que no se puede leer no detiene la corrida."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.calculo.comparacion import comparar, foto_de
from pipeline.registro.historia import esquema
from pipeline.registro.historia.archivo import ARCHIVO, HistoriaMasNueva, abrir, comprobar, leer_historia
from pipeline.registro.historia.guardar import con_corrida, filas_de, guardar_historia
from pipeline.registro.historia.leer import leer_corridas, leer_foto
from tests.fabrica import hacer_resultado
from tests.registro.ayuda_historia import ABRIL, AGOSTO, FILAS, HOY, calcular, correr, fundar, planear, reportar

pytestmark = pytest.mark.usefixtures("lectura_sin_hijos", "un_solo_taller")

ARREGLADA = FILAS[1].replace("30/08/2026", "30/09/2026")


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    carpeta = fundar(tmp_path)
    reportar(carpeta, "Hacienda", "30 de abril de 2026", "1.1 | Publicar el informe de gestión financiera | 2 |")
    return carpeta


def historia_de(entradas: Path) -> Path:
    return entradas / "registro" / ARCHIVO


def vigentes(entradas: Path) -> list[tuple[int, str, bool]]:
    return [(c.id, c.corte.isoformat(), c.vigente) for c in leer_corridas(historia_de(entradas).read_bytes())]


def test_cada_corte_guarda_todas_sus_tablas_y_las_devuelve_iguales(entradas: Path) -> None:
    resultado = correr(entradas, AGOSTO)
    foto = leer_foto(historia_de(entradas).read_bytes(), AGOSTO)
    assert foto is not None
    de_hoy = foto_de(resultado, AGOSTO)
    assert [replace(a) for a in foto.actividades] == [
        replace(a, origenes={c: tuple(replace(o, ruta="") for o in os) for c, os in a.origenes.items()})
        for a in de_hoy.actividades
    ]
    assert foto.seguimiento == tuple(replace(f, reportes=()) for f in de_hoy.seguimiento)
    assert foto.reportaron == {q: replace(o, ruta="") for q, o in de_hoy.reportaron.items()}
    assert comparar(foto, de_hoy).cambios == comparar(de_hoy, foto).cambios == ()


def test_lo_guardado_de_una_entidad_grande_vuelve_igual() -> None:
    resultado = hacer_resultado(60, corte=2)
    datos = con_corrida(b"", resultado, {})
    foto = leer_foto(datos, resultado.corte.fecha)
    assert foto is not None and comparar(foto, foto_de(resultado, resultado.corte.fecha)).cambios == ()


def test_repetir_la_corrida_no_escribe_nada_aunque_sea_otro_dia(entradas: Path) -> None:
    correr(entradas, AGOSTO)
    antes = historia_de(entradas).stat().st_mtime_ns, historia_de(entradas).read_bytes()
    correr(entradas, AGOSTO, HOY.replace(year=2028))
    assert (historia_de(entradas).stat().st_mtime_ns, historia_de(entradas).read_bytes()) == antes
    assert not historia_de(entradas).with_name(f"{ARCHIVO}.anterior").exists()


def test_las_mismas_entradas_dan_los_mismos_bytes(tmp_path: Path) -> None:
    guardadas = []
    for nombre in ("una", "otra carpeta ñ"):
        (tmp_path / nombre).mkdir()
        carpeta = fundar(tmp_path / nombre)
        for archivo in carpeta.glob("*.xlsx"):
            archivo.write_bytes((tmp_path / "una" / "entradas" / archivo.name).read_bytes())
        correr(carpeta, ABRIL)
        correr(carpeta, AGOSTO)
        guardadas.append(historia_de(carpeta).read_bytes())
    assert guardadas[0] == guardadas[1]


def test_la_corrida_distinta_rige_y_la_de_antes_queda(entradas: Path) -> None:
    correr(entradas, ABRIL)
    correr(entradas, AGOSTO)
    planear(entradas, FILAS[0], ARREGLADA, FILAS[2])
    correr(entradas, AGOSTO)
    assert vigentes(entradas) == [(1, "2026-04-30", True), (2, "2026-08-31", False), (3, "2026-08-31", True)]
    datos = historia_de(entradas).read_bytes()
    with abrir(datos) as conexion:
        cuantas = dict(conexion.execute("SELECT corrida, count(*) FROM actividades GROUP BY corrida"))
    assert cuantas == {1: 3, 2: 3, 3: 3}
    assert historia_de(entradas).with_name(f"{ARCHIVO}.anterior").is_file()


def test_lo_que_opinen_de_un_corte_posterior_no_entra_en_el_de_antes() -> None:
    from pipeline.tablas.opiniones import Opinion

    resultado = hacer_resultado(6, corte=1)
    de_ahora = Opinion(codigo="X", corte=resultado.corte.fecha, observacion="Conforme")
    despues = Opinion(codigo="X", corte=resultado.cortes[2].fecha, observacion="No conforme")
    solo_ahora = filas_de(replace(resultado, opiniones=(de_ahora,)), {})
    assert filas_de(replace(resultado, opiniones=(de_ahora, despues)), {}) == solo_ahora


# ── El esquema ────────────────────────────────────────────────────────────────


def test_una_historia_sin_una_columna_la_recibe_y_conserva_sus_filas(entradas: Path) -> None:
    correr(entradas, AGOSTO)
    with closing(sqlite3.connect(historia_de(entradas))) as conexion:
        conexion.execute("ALTER TABLE actividades DROP COLUMN indicador")
        conexion.execute("DROP TABLE opiniones")
        conexion.execute("PRAGMA user_version = 0")
        conexion.commit()
    foto = leer_foto(historia_de(entradas).read_bytes(), AGOSTO)
    assert foto is not None and [a.indicador for a in foto.actividades] == ["", "", ""]
    planear(entradas, FILAS[0], ARREGLADA, FILAS[2])
    correr(entradas, AGOSTO)
    with abrir(historia_de(entradas).read_bytes()) as conexion:
        columnas = {fila[1] for fila in conexion.execute("PRAGMA table_info(actividades)")}
        assert conexion.execute("PRAGMA user_version").fetchone() == (esquema.VERSION,)
    assert "indicador" in columnas and len(vigentes(entradas)) == 2


def test_una_columna_que_agrego_otro_no_se_pierde(entradas: Path) -> None:
    correr(entradas, AGOSTO)
    with closing(sqlite3.connect(historia_de(entradas))) as conexion:
        conexion.execute("ALTER TABLE corridas ADD COLUMN nota TEXT")
        conexion.execute("UPDATE corridas SET nota = 'la que se firmó'")
        conexion.commit()
    planear(entradas, FILAS[0], ARREGLADA, FILAS[2])
    correr(entradas, AGOSTO)
    with abrir(historia_de(entradas).read_bytes()) as conexion:
        assert conexion.execute("SELECT nota FROM corridas ORDER BY id").fetchall() == [("la que se firmó",), (None,)]


def test_la_historia_de_un_programa_mas_nuevo_ni_se_lee_ni_se_toca(entradas: Path) -> None:
    correr(entradas, AGOSTO)
    with closing(sqlite3.connect(historia_de(entradas))) as conexion:
        conexion.execute(f"PRAGMA user_version = {esquema.VERSION + 1}")
        conexion.commit()
    antes = historia_de(entradas).read_bytes()
    with pytest.raises(HistoriaMasNueva):
        comprobar(antes)
    planear(entradas, FILAS[0], ARREGLADA, FILAS[2])
    resultado = correr(entradas, AGOSTO)
    assert "historia_mas_nueva" in [h.nombre for h in resultado.hallazgos]
    assert historia_de(entradas).read_bytes() == antes


def test_una_historia_que_otro_programa_dejo_en_wal_se_lee(entradas: Path) -> None:
    correr(entradas, AGOSTO)
    with closing(sqlite3.connect(historia_de(entradas))) as conexion:
        conexion.execute("PRAGMA journal_mode = WAL")
    assert historia_de(entradas).read_bytes()[18:20] == b"\x02\x02"
    assert leer_historia(entradas / "registro").hallazgos == []
    assert vigentes(entradas) == [(1, "2026-08-31", True)]


# ── El archivo dañado ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("romper", [lambda d: b"esto no es nada", lambda d: d[: len(d) // 2], lambda d: b""])
def test_el_danado_queda_aparte_y_la_corrida_sigue(entradas: Path, romper) -> None:
    correr(entradas, AGOSTO)
    danado = romper(historia_de(entradas).read_bytes())
    historia_de(entradas).write_bytes(danado)
    resultado = correr(entradas, AGOSTO)
    assert "historia_danada" in [h.nombre for h in resultado.hallazgos]
    assert vigentes(entradas) == [(1, "2026-08-31", True)]
    (aparte,) = (entradas / "registro").glob("historia.danada-*.sqlite")
    assert aparte.read_bytes() == danado
    assert "historia_danada" not in [h.nombre for h in correr(entradas, AGOSTO).hallazgos]


@pytest.mark.parametrize(
    "orden",
    [
        "UPDATE corridas SET corte = 'agosto'",
        "UPDATE corridas SET corte = NULL",
        "UPDATE actividades SET fechas = '{mal'",
        "UPDATE actividades SET fechas = '[\"31/08/2026\"]'",
        "UPDATE seguimiento SET aplica = 'tal vez'",
        "DELETE FROM corridas",
        "CREATE TRIGGER t AFTER INSERT ON corridas BEGIN DELETE FROM celdas; END",
        "ALTER TABLE corridas RENAME TO c; "
        "CREATE VIEW corridas AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT c.* FROM c, n",
    ],
)
def test_lo_que_el_programa_no_guardaria_es_un_dano_y_no_una_falla(entradas: Path, orden: str) -> None:
    correr(entradas, AGOSTO)
    with closing(sqlite3.connect(historia_de(entradas))) as conexion:
        conexion.executescript(orden)
    resultado = correr(entradas, AGOSTO)
    assert "historia_danada" in [h.nombre for h in resultado.hallazgos]
    assert vigentes(entradas) == [(1, "2026-08-31", True)]


def test_el_danado_se_recupera_de_su_anterior(entradas: Path) -> None:
    correr(entradas, ABRIL)
    correr(entradas, AGOSTO)
    sana = historia_de(entradas).with_name(f"{ARCHIVO}.anterior").read_bytes()
    historia_de(entradas).write_bytes(historia_de(entradas).read_bytes()[:5000])
    resultado = correr(entradas, AGOSTO)
    assert "historia_recuperada" in [h.nombre for h in resultado.hallazgos]
    assert vigentes(entradas) == [(1, "2026-04-30", True), (2, "2026-08-31", True)]
    assert historia_de(entradas).with_name(f"{ARCHIVO}.anterior").read_bytes() == sana


def test_si_el_disco_no_deja_escribir_queda_la_de_antes(entradas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.salidas.entrega import NoSePuedeEscribir, disco

    correr(entradas, ABRIL)
    antes = historia_de(entradas).read_bytes()
    resultado, historia = calcular(entradas, AGOSTO), leer_historia(entradas / "registro")

    def fallar(*_: object) -> None:
        raise OSError(28, "No queda espacio")

    monkeypatch.setattr(disco, "mover", fallar)
    with pytest.raises(NoSePuedeEscribir):
        guardar_historia(entradas / "registro", historia, resultado, {})
    assert historia_de(entradas).read_bytes() == antes
