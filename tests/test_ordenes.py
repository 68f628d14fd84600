"""Las órdenes, como las usa una persona: su estado de salida, sus mensajes y lo que dejan escrito."""

import csv
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline import cli
from pipeline.cli import _correr as correr
from pipeline.fallas import REGISTRO_DE_FALLAS
from tests.dibujo import dibujar
from tests.orden import dar_orden

ORDENES = ("generar", "revisar", "normalizar", "formatos", "explicar", "comparar", "historia", "empezar")
ENTIDAD = 'nombre = "Alcaldía de Prueba"\nvigencia = 2026\n\n[[dependencias]]\nnombre = "Secretaría de Hacienda"\nalias = ["Hacienda"]\n'
PLAN = """
    PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026
    Actividad | Meta | Responsable | Fecha programada
    Publicar el informe de gestión | 1 | Hacienda | 30/04/2026
    Hacer la audiencia pública | 1 | Secretaría de Hacienda | Noviembre
"""
AVANCE = """
    Dependencia: | Secretaría de Hacienda
    Corte: | 30 de abril de 2026
    Actividad | % de avance | Evidencia
    Publicar el informe de gestión | 100% | Enlace
"""
EN_INGLES = re.compile(
    r"\b(?:usage|options?|commands?|error|missing|invalid|no such|try|help|show this|exit|required|argument|unexpected|directory"
    r"|does not exist|file|got|value|for)\b",
    re.IGNORECASE,
)


@pytest.fixture
def entradas(tmp_path: Path) -> Path:
    """Una carpeta de entradas con un plan."""
    carpeta = tmp_path / "entradas"
    carpeta.mkdir()
    (carpeta / "entidad.toml").write_text(ENTIDAD, encoding="utf-8")
    dibujar(carpeta / "PAAC 2026.xlsx", Plan=PLAN)
    return carpeta


def revisar(entradas: Path, capsys: pytest.CaptureFixture[str], *mas: str) -> tuple[int, str, str]:
    """Corre `revisar` aquí mismo; devuelve el estado y lo que dijo en cada salida."""
    estado = dar_orden("revisar", entradas, *mas, hoy="2026-09-15")
    dicho = capsys.readouterr()
    return estado, dicho.out, dicho.err


def hallazgos(entradas: Path, archivo: str) -> list[dict[str, str]]:
    """Los hallazgos de un archivo, leídos con `normalizar`."""
    donde = entradas.parent / "h.csv"
    correr(
        [
            "normalizar",
            str(entradas / archivo),
            "--salida",
            str(entradas.parent / "t.csv"),
            "--hallazgos",
            str(donde),
            "--vigencia",
            "2026",
        ]
    )
    with donde.open(encoding="utf-8", newline="") as texto:
        return list(csv.DictReader(texto))


# ── Estados de salida ─────────────────────────────────────────────────────────


def test_sale_con_cero_si_todo_se_uso(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    estado, dicho, quejas = revisar(entradas, capsys)
    assert (estado, quejas) == (0, "")
    assert re.search(r"2 actividades listas, \d+ avisos?, 0 errores, 0 graves", dicho)


def test_sale_con_uno_si_algo_quedo_fuera(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas / "dañado.xlsx").write_bytes(b"PK\x03\x04 esto no es un libro")
    estado, dicho, _ = revisar(entradas, capsys)
    assert (estado, "dañado.xlsx" in dicho) == (1, True)


def test_sale_con_dos_si_entidad_toml_esta_mal(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas / "entidad.toml").write_text(ENTIDAD.replace("vigencia", "vijencia"), encoding="utf-8")
    estado, _, quejas = revisar(entradas, capsys)
    assert estado == 2
    assert "vigencia" in quejas and not (entradas.parent / "salidas").exists()


def test_sale_con_tres_si_no_hay_nada_que_usar(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas / "PAAC 2026.xlsx").unlink()
    dibujar(entradas / "sillas.xlsx", Hoja="Silla | Color\nn:1 | Verde")
    assert revisar(entradas, capsys)[0] == 3


def test_sale_con_cuatro_si_no_se_puede_escribir(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas.parent / "salidas").write_text("esto es un archivo y no una carpeta", encoding="utf-8")
    estado, _, quejas = revisar(entradas, capsys)
    assert (estado, "salidas" in quejas, "Qué hacer" in quejas) == (4, True, True)
    assert (entradas.parent / "salidas").is_file()


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="quien administra el equipo puede escribir en cualquier carpeta"
)
def test_sale_con_cuatro_si_la_carpeta_es_de_solo_lectura(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    salidas = entradas.parent / "salidas"
    salidas.mkdir(mode=0o555)
    assert revisar(entradas, capsys)[0] == 4


def test_sale_con_cinco_y_nombra_el_registro_si_falla_por_dentro(
    entradas: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fallar(*_: object, **__: object) -> None:
        raise ZeroDivisionError("una falla de prueba")

    monkeypatch.chdir(entradas.parent)
    monkeypatch.setattr("pipeline.ordenes.revisar.revisar", fallar)
    estado, dicho, quejas = revisar(entradas, capsys)
    assert (estado, "Traceback" in dicho + quejas, REGISTRO_DE_FALLAS in quejas) == (5, False, True)
    assert "una falla de prueba" in (entradas.parent / REGISTRO_DE_FALLAS).read_text(encoding="utf-8")


def test_el_programa_entero_devuelve_su_estado(entradas: Path) -> None:
    orden = [
        sys.executable,
        "-m",
        "pipeline",
        "normalizar",
        entradas / "PAAC 2026.xlsx",
        "--salida",
        entradas.parent / "t.csv",
        "--entidad",
    ]
    bien = subprocess.run([*orden, entradas / "entidad.toml"], capture_output=True, text=True, encoding="utf-8")
    mal = subprocess.run([*orden, entradas / "no hay.toml"], capture_output=True, text=True, encoding="utf-8")
    assert (bien.returncode, bien.stderr, mal.returncode) == (0, "", 2)
    assert "no hay.toml" in mal.stderr and "Traceback" not in mal.stderr


# ── Mensajes y ayuda ──────────────────────────────────────────────────────────


@pytest.mark.parametrize("orden", ["", *ORDENES])
def test_la_ayuda_esta_en_espanol(orden: str) -> None:
    dicho = CliRunner().invoke(cli.rendicion, [*([orden] if orden else []), "--help"], prog_name="rendicion").output
    limpia = re.sub(r"--\w+", "", dicho)
    assert dicho.startswith("Uso: rendicion")
    assert EN_INGLES.findall(limpia) == []


MAL_USO = {
    "sin orden": [],
    "una orden que no existe": ["generarr"],
    "una opción que no existe": ["generar", "--cortee", "2026-04-30"],
    "una opción sin valor": ["generar", "--corte"],
    "un corte que no es fecha": ["generar", "--corte", "30/04/2026"],
    "una fecha imposible": ["generar", "--hoy", "2026-06-31"],
    "sin archivos": ["normalizar", "--salida", "t.csv"],
    "sin salida": ["normalizar", "libro.xlsx"],
    "un archivo que no está": ["normalizar", "no está.xlsx", "--salida", "t.csv"],
    "un año que no es número": ["normalizar", "a.xlsx", "--salida", "t.csv", "--vigencia", "dosmil"],
    "un año fuera de rango": ["normalizar", "a.xlsx", "--salida", "t.csv", "--vigencia", "26"],
    "algo que sobra": ["generar", "otra cosa", "y otra"],
    "una cosa que sobra": ["revisar", "otra"],
    "una carpeta que no está": ["generar", "--entradas", "no hay tal"],
    "un hallazgo que no existe": ["explicar", "RC-H999"],
}


@pytest.mark.parametrize("caso", MAL_USO)
def test_el_mal_uso_se_explica_en_espanol(
    caso: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    estado = correr(MAL_USO[caso])
    dicho = capsys.readouterr()
    assert estado == 2
    limpio = re.sub(r"--\w+", "", dicho.err)
    assert limpio.strip() and EN_INGLES.findall(limpio) == []


def test_la_opcion_mal_escrita_propone_la_buena(capsys: pytest.CaptureFixture[str]) -> None:
    correr(["generar", "--cortee", "2026-04-30"])
    assert "--corte" in capsys.readouterr().err.replace("--cortee", "")


def test_un_corte_que_no_es_del_calendario_se_dice(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    estado, _, quejas = revisar(entradas, capsys, "--corte", "2026-05-31")
    assert (estado, "2026-04-30" in quejas or "30/04/2026" in quejas or "30 de abril" in quejas) == (2, True)


DE_ENTIDAD = {
    "una clave desconocida": (ENTIDAD.replace("nombre =", "nombr =", 1), "nombre"),
    "una clave desconocida con la más parecida": (
        ENTIDAD + "\n[calculo]\nactividad_compartid = 'maximo'\n",
        "actividad_compartida",
    ),
    "una sección desconocida": (ENTIDAD + "\n[semaforos]\nmedia = 50\n", "semaforo"),
    "un valor de otro tipo": (ENTIDAD.replace("2026", '"2026"'), "vigencia"),
    "una opción que no existe": (ENTIDAD + "\n[calculo]\nsin_fecha = 'nunca'\n", "sin_fecha"),
    "un padre que no está": (ENTIDAD + 'padre = "Secretaría de Acienda"\n', "Secretaría de Hacienda"),
    "mal escrito": ("nombre = Alcaldía\n", "entidad.toml"),
    "sin vigencia": ('nombre = "A"\n', "vigencia"),
}


@pytest.mark.parametrize("caso", DE_ENTIDAD)
def test_entidad_toml_mal_escrito_detiene_y_dice_la_clave(
    caso: str, entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texto, palabra = DE_ENTIDAD[caso]
    (entradas / "entidad.toml").write_text(texto, encoding="utf-8")
    estado, _, quejas = revisar(entradas, capsys)
    assert (estado, palabra in quejas) == (2, True), quejas


# ── Archivos malos: cada uno con su mensaje, y la corrida sigue ───────────────


def _cifrado() -> bytes:
    """El comienzo de un libro con contraseña: un contenedor OLE con «EncryptedPackage» en su directorio."""
    directorio = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + b"\x22\0" + b"\x02" + b"\0" * 61
    cabeza = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + bytes.fromhex("3e000300feff09000600") + b"\0" * 10
    cabeza += (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + b"\0" * 4 + (4096).to_bytes(4, "little")
    cabeza += b"\xfe\xff\xff\xff" + b"\0" * 4 + b"\xfe\xff\xff\xff" + b"\0" * 4 + (0).to_bytes(4, "little")
    cabeza = cabeza.ljust(512, b"\xff")
    fat = (b"\xfd\xff\xff\xff" + b"\xfe\xff\xff\xff").ljust(512, b"\xff")
    raiz = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + b"\x16\0" + b"\x05" + b"\0" * 61
    return cabeza + fat + (raiz + directorio).ljust(512, b"\0")


def _zip_cualquiera(ruta: Path) -> None:
    with zipfile.ZipFile(ruta, "w") as salida:
        salida.writestr("foto.txt", "una foto")


MALOS = {
    "con contraseña.xlsx": (lambda r: r.write_bytes(_cifrado()), "contraseña"),
    "cortado.xlsx": (lambda r: r.write_bytes(dibujar(r, Plan=PLAN).read_bytes()[:2500]), "dañado"),
    "vacío.xlsx": (lambda r: r.write_bytes(b""), "vacío"),
    "página.xls": (
        lambda r: r.write_text("<html><body><table><tr><td>Actividad</td></tr></table></body></html>"),
        "página web",
    ),
    "fotos.xlsx": (_zip_cualquiera, "no tiene un libro"),
}


def test_cada_archivo_malo_tiene_su_mensaje_y_la_corrida_sigue(
    entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for nombre, (hacer, _) in MALOS.items():
        hacer(entradas / nombre)
    estado, dicho, _ = revisar(entradas, capsys)
    assert estado == 1
    assert "2 actividades listas" in dicho
    mensajes = {
        nombre: linea for nombre in MALOS for linea in dicho.splitlines() if nombre in linea and "RC-H" in linea
    }
    assert set(mensajes) == set(MALOS)
    assert len({m.split(" · ")[0] for m in mensajes.values()}) == len(MALOS), (
        "dos archivos malos tienen el mismo mensaje"
    )
    assert all("Qué hacer" in m for m in mensajes.values())


@pytest.mark.parametrize("nombre", MALOS)
def test_el_mensaje_de_cada_archivo_malo_dice_que_tiene(
    nombre: str, entradas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hacer, palabra = MALOS[nombre]
    hacer(entradas / nombre)
    (hallazgo,) = hallazgos(entradas, nombre)
    assert (hallazgo["archivo"], palabra in hallazgo["mensaje"]) == (nombre, True), hallazgo["mensaje"]


@pytest.mark.parametrize(
    "nombre",
    ["PAAC 2021 v2 (final).xlsx", "Plan de acción — ñandú.xlsx", 'a\'b "c" $d.xlsx', "#1 100%.xlsx", "-n.xlsx"],
)
def test_el_nombre_del_archivo_no_importa(nombre: str, entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if os.name == "nt" and '"' in nombre:
        pytest.skip("Windows no admite ese nombre")
    (entradas / "PAAC 2026.xlsx").rename(entradas / nombre)
    estado, dicho, _ = revisar(entradas, capsys)
    assert (estado, "2 actividades listas" in dicho) == (0, True)


def test_lo_que_no_es_un_plan_no_es_una_falla(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas / "~$PAAC 2026.xlsx").write_bytes(b"\x05bloqueo")
    (entradas / ".oculto").write_text("x")
    dibujar(entradas / "sillas.xlsx", Hoja="Silla | Color\nn:1 | Verde")
    assert revisar(entradas, capsys)[0] == 0


def test_las_versiones_de_un_plan_no_se_suman(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dibujar(
        entradas / "PAAC 2026 v2 (final).xlsx",
        Plan=PLAN + "    Poner al día los datos abiertos | 2 | Hacienda | Semestral\n",
    )
    _, dicho, _ = revisar(entradas, capsys)
    assert "3 actividades listas" in dicho


# ── normalizar ────────────────────────────────────────────────────────────────

PRIMERAS = (
    "numeral,componente,subcomponente,actividad,etapas,meta_producto,meta_valor,meta_unidad,indicador,responsable,dependencias,"
    "periodos,fechas,fecha_inicio,fecha_fin,cantidades,continua,a_demanda,codigo,instrumento,vigencia,archivo,hoja,fila"
)  # fmt: skip


def test_normalizar_escribe_sus_columnas_en_orden(entradas: Path, tmp_path: Path) -> None:
    assert correr(["normalizar", str(entradas / "PAAC 2026.xlsx"), "--salida", str(tmp_path / "t.csv")]) == 0
    primera, *filas = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()
    assert (primera.startswith(PRIMERAS), len(filas)) == (True, 2)


def test_normalizar_un_archivo_sin_plan_da_solo_el_encabezado_y_estado_tres(tmp_path: Path) -> None:
    dibujar(tmp_path / "avance.xlsx", Hoja=AVANCE)
    assert correr(["normalizar", str(tmp_path / "avance.xlsx"), "--salida", str(tmp_path / "t.csv")]) == 3
    (linea,) = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()
    assert linea.startswith(PRIMERAS)


def test_normalizar_varios_con_uno_malo_da_estado_uno(entradas: Path, tmp_path: Path) -> None:
    (entradas / "malo.xlsx").write_bytes(b"")
    libros = [str(entradas / "PAAC 2026.xlsx"), str(entradas / "malo.xlsx")]
    assert correr(["normalizar", *libros, "--salida", str(tmp_path / "t.csv")]) == 1
    assert len((tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()) == 3


def test_normalizar_usa_la_vigencia_que_se_pide(entradas: Path, tmp_path: Path) -> None:
    dibujar(
        tmp_path / "p.xlsx",
        Plan="Actividad | Responsable | Fecha programada\nHacer la audiencia | Hacienda | 30 de junio",
    )
    correr(["normalizar", str(tmp_path / "p.xlsx"), "--vigencia", "2019", "--salida", str(tmp_path / "t.csv")])
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as texto:
        (fila,) = csv.DictReader(texto)
    assert (fila["vigencia"], fila["fechas"]) == ("2019", "2019-06-30")


# ── empezar ───────────────────────────────────────────────────────────────────

EJEMPLO = 'nombre = "Alcaldía Municipal de Ejemplo"  # esta entidad no existe: es un ejemplo\nvigencia = 2026\n'


def test_empezar_aparta_el_ejemplo_sin_borrar_nada(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (entradas / "entidad.toml").write_text(EJEMPLO, encoding="utf-8")
    antes = {r.relative_to(entradas): r.read_bytes() for r in entradas.rglob("*") if r.is_file()}
    assert correr(["empezar", "--entradas", str(entradas)]) == 0
    apartada = entradas.parent / "entradas_ejemplo"
    assert {r.relative_to(apartada): r.read_bytes() for r in apartada.rglob("*") if r.is_file()} == antes
    assert sorted(r.name for r in entradas.iterdir()) == ["avances", "entidad.toml", "planes"]
    assert "#" in (entradas / "entidad.toml").read_text(encoding="utf-8")
    assert "entradas_ejemplo" in capsys.readouterr().out


def test_empezar_dos_veces_no_pisa_lo_apartado(entradas: Path) -> None:
    for _ in range(2):
        (entradas / "entidad.toml").write_text(EJEMPLO, encoding="utf-8")
        assert correr(["empezar", "--entradas", str(entradas)]) == 0
    assert (entradas.parent / "entradas_ejemplo").is_dir() and (entradas.parent / "entradas_ejemplo_2").is_dir()


def test_empezar_no_toca_lo_que_no_es_el_ejemplo(entradas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    antes = {r: r.read_bytes() for r in entradas.rglob("*") if r.is_file()}
    assert correr(["empezar", "--entradas", str(entradas)]) == 2
    assert {r: r.read_bytes() for r in entradas.rglob("*") if r.is_file()} == antes
    assert "no se tocaron" in capsys.readouterr().err


def test_empezar_en_una_carpeta_vacia_la_deja_lista(tmp_path: Path) -> None:
    assert correr(["empezar", "--entradas", str(tmp_path / "nueva")]) == 0
    assert (tmp_path / "nueva" / "entidad.toml").is_file()


def test_la_ayuda_no_carga_librerias_pesadas() -> None:
    guion = "import sys; from pipeline.cli import _correr; _correr(['--help']); print([m for m in {!r} if m in sys.modules])"
    pesadas = ["pandas", "numpy", "matplotlib", "openpyxl", "xlsxwriter"]
    hecho = subprocess.run(
        [sys.executable, "-c", guion.format(pesadas)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert hecho.stdout.splitlines()[-1] == "[]"


# ── Mismas entradas, mismos bytes ─────────────────────────────────────────────

AMBIENTES = (
    {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Kiritimati", "LANG": "es_CO.UTF-8", "LC_ALL": "", "PYTHONHASHSEED": "2"},
)


def _generar(raiz: Path, carpeta: Path, ambiente: dict[str, str], dia: int) -> dict[str, bytes]:
    """`generar` sobre una copia del ejemplo, con otra fecha de modificación y desde otra carpeta."""
    shutil.copytree(raiz / "entradas", carpeta / "entradas")
    shutil.rmtree(carpeta / "entradas" / "registro", ignore_errors=True)
    for ruta in (carpeta / "entradas").rglob("*"):
        os.utime(ruta, (86400 * dia, 86400 * dia))
    orden = [
        sys.executable,
        "-m",
        "pipeline",
        "generar",
        "--entradas",
        "entradas",
        "--salidas",
        "salidas",
        "--hoy",
        "2026-09-15",
    ]
    entorno = {**os.environ, "PYTHONPATH": str(raiz), **ambiente}
    hecho = subprocess.run(orden, cwd=carpeta, env=entorno, capture_output=True, text=True, encoding="utf-8")
    assert hecho.returncode in (0, 1), hecho.stdout + hecho.stderr
    salidas = carpeta / "salidas"
    hechos = {str(r.relative_to(salidas)): r.read_bytes() for r in salidas.rglob("*") if r.is_file()}
    hechos["pantalla"] = hecho.stdout.encode()
    registro = carpeta / "entradas" / "registro"
    recordados = (r for r in registro.rglob("*") if r.is_file())
    return hechos | {f"registro/{r.relative_to(registro).as_posix()}": r.read_bytes() for r in recordados}


ENTREGADO = (
    "00_empiece_aqui.html", "seguimiento_control_interno.xlsx", "tablero.xlsx", "hallazgos.xlsx", "manifiesto.json",
    "datos/actividades.csv", "datos/programacion.csv", "datos/avances.csv", "datos/seguimiento.csv", "datos/resumen.csv",
    "datos/resumen.json", "datos/hallazgos.csv", "devolver/00_que_devolver.html", "devolver/Prensa agosto.xlsx",
    "calendario/calendario.xlsx", "calendario/00_toda_la_entidad.ics",
    *(f"graficas/{g}.{x}" for g in ("cumplimiento_por_componente", "cumplimiento_por_dependencia", "estados", "avance") for x in ("png", "svg", "txt")),
)  # fmt: skip


@pytest.mark.lenta
def test_generar_da_los_mismos_bytes_en_cualquier_equipo(raiz: Path, tmp_path: Path) -> None:
    corridas = []
    for i, ambiente in enumerate(AMBIENTES):
        carpeta = tmp_path / f"carpeta {i} ñ"
        carpeta.mkdir()
        corridas.append(_generar(raiz, carpeta, ambiente, 10_000 + i))
    una, otra = corridas
    assert {f"2026-08-31/{nombre}" for nombre in ENTREGADO} - set(una) == set(), "no se escribió"
    assert sorted(una) == sorted(otra)
    assert [nombre for nombre in una if una[nombre] != otra[nombre]] == []
