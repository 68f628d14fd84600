"""Lo que una persona confía al abrir `salidas/<corte>`: es de una sola corrida y lo suyo sigue ahí."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.base.huella import huella
from pipeline.salidas.entrega import NoSePuedeEscribir, Obra, entregar
from pipeline.salidas.entrega.candado import poner_candado
from pipeline.salidas.manifiesto import escribir_manifiesto

CORTE = "2026-08-31"
PRIMERA = {"tablero.xlsx": "tablero 1", "graficas/gantt.svg": "gantt 1", "datos/resumen.csv": "a,b 1"}
SEGUNDA = {"tablero.xlsx": "tablero 2", "graficas/gantt.svg": "gantt 2", "datos/resumen.csv": "a,b 2"}


def escribir(carpeta: Path, contenidos: dict[str, str]) -> None:
    for relativa, texto in contenidos.items():
        ruta = carpeta / relativa
        ruta.parent.mkdir(parents=True, exist_ok=True)
        ruta.write_text(texto, encoding="utf-8")


def correr(salidas: Path, contenidos: dict[str, str], nombre: str = CORTE) -> Obra:
    with entregar(salidas, nombre) as obra:
        escribir(obra.carpeta, contenidos)
        escribir_manifiesto(obra.carpeta, {"planes/plan.xlsx": "0" * 64}, {"corte": nombre})
    return obra


def ver(carpeta: Path) -> dict[str, str]:
    """Lo que hay en una carpeta, menos el manifiesto."""
    return {
        p.relative_to(carpeta).as_posix(): p.read_text(encoding="utf-8")
        for p in carpeta.rglob("*")
        if p.is_file() and p.name != "manifiesto.json"
    }


def ocultas(salidas: Path) -> list[str]:
    return sorted(p.name for p in salidas.iterdir() if p.name.startswith(".") and p.name != ".candado")


def test_la_primera_corrida_deja_solo_la_carpeta_del_corte(tmp_path: Path) -> None:
    obra = correr(tmp_path / "salidas", PRIMERA)
    assert ver(tmp_path / "salidas" / CORTE) == PRIMERA
    assert (ocultas(tmp_path / "salidas"), obra.conservados) == ([], [])


def test_la_segunda_corrida_reemplaza_todo_lo_de_la_primera(tmp_path: Path) -> None:
    correr(tmp_path, {**PRIMERA, "graficas/ya_no_se_hace.png": "x"})
    assert correr(tmp_path, SEGUNDA).conservados == []
    assert ver(tmp_path / CORTE) == SEGUNDA
    assert ocultas(tmp_path) == []


def test_mientras_se_escribe_la_carpeta_vieja_sigue_en_su_sitio(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    with entregar(tmp_path, CORTE) as obra:
        escribir(obra.carpeta, SEGUNDA)
        assert ver(tmp_path / CORTE) == PRIMERA
        escribir_manifiesto(obra.carpeta, {}, {})


def test_lo_cambiado_por_una_persona_queda_con_segundo_nombre_y_se_sabe_antes_de_escribir(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"tablero.xlsx": "mis notas", "graficas/gantt.svg": "mi gantt", "acta.docx": "acta"})
    quedan = ["acta.docx", "graficas/gantt (cambiado por usted).svg", "tablero (cambiado por usted).xlsx"]
    with entregar(tmp_path, CORTE) as obra:
        assert obra.conservados == quedan
        escribir(obra.carpeta, SEGUNDA)
        escribir_manifiesto(obra.carpeta, {}, {})
    assert obra.conservados == quedan
    assert ver(tmp_path / CORTE) == {
        **SEGUNDA,
        "acta.docx": "acta",
        "graficas/gantt (cambiado por usted).svg": "mi gantt",
        "tablero (cambiado por usted).xlsx": "mis notas",
    }


def test_lo_conservado_no_cambia_de_nombre_en_las_corridas_que_siguen(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"tablero.xlsx": "mis notas"})
    correr(tmp_path, SEGUNDA)
    antes = ver(tmp_path / CORTE)
    assert correr(tmp_path, SEGUNDA).conservados == ["tablero (cambiado por usted).xlsx"]
    assert ver(tmp_path / CORTE) == antes


def test_un_segundo_cambio_del_mismo_archivo_se_numera(tmp_path: Path) -> None:
    for texto in ("uno", "dos", "tres"):
        correr(tmp_path, PRIMERA)
        escribir(tmp_path / CORTE, {"tablero.xlsx": texto})
    obra = correr(tmp_path, PRIMERA)
    hay = ver(tmp_path / CORTE)
    assert [hay[f"tablero (cambiado por usted){n}.xlsx"] for n in ("", " 2", " 3")] == ["uno", "dos", "tres"]
    assert len(obra.conservados) == 3


@pytest.mark.parametrize("puesto", ["nuevo.txt", "NUEVO.TXT"])
def test_lo_puesto_por_alguien_no_tapa_una_salida_nueva_ni_se_pierde(tmp_path: Path, puesto: str) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {puesto: "de la persona"})
    obra = correr(tmp_path, {**SEGUNDA, "nuevo.txt": "del programa"})
    base, extension = puesto.split(".")
    assert obra.conservados == [f"{base} (cambiado por usted).{extension}"]
    assert ver(tmp_path / CORTE)["nuevo.txt"] == "del programa"
    assert ver(tmp_path / CORTE)[obra.conservados[0]] == "de la persona"


def test_un_nombre_con_la_tilde_aparte_es_el_mismo_nombre(tmp_path: Path) -> None:
    """macOS y algunos discos de red guardan la ñ como n y tilde."""
    compuesto, aparte = "datos/año.csv", "datos/an\u0303o.csv"
    correr(tmp_path, {compuesto: "x"})
    (tmp_path / CORTE / compuesto).rename(tmp_path / CORTE / aparte)
    assert correr(tmp_path, {compuesto: "x"}).conservados == []
    (tmp_path / CORTE / compuesto).unlink()
    escribir(tmp_path / CORTE, {aparte: "de la persona"})
    assert correr(tmp_path, {compuesto: "x"}).conservados == ["datos/an\u0303o (cambiado por usted).csv"]


def test_un_archivo_puesto_con_la_tilde_aparte_no_tapa_una_salida_nueva(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"AN\u0303O.csv": "de la persona"})
    assert correr(tmp_path, {"año.csv": "x"}).conservados == ["AN\u0303O (cambiado por usted).csv"]


def test_un_archivo_de_la_persona_con_el_nombre_de_una_carpeta_nueva_tambien_queda(tmp_path: Path) -> None:
    correr(tmp_path, {"tablero.xlsx": "1"})
    escribir(tmp_path / CORTE, {"datos": "de la persona"})
    assert correr(tmp_path, SEGUNDA).conservados == ["datos (cambiado por usted)"]


@pytest.mark.parametrize("contenido", [None, "", "{", "[1]", '{"salidas": {}, "sello": "x"}', "[" * 100_000])
def test_sin_un_manifiesto_en_que_confiar_todo_se_conserva(tmp_path: Path, contenido: str | None) -> None:
    correr(tmp_path, PRIMERA)
    manifiesto = tmp_path / CORTE / "manifiesto.json"
    manifiesto.unlink() if contenido is None else manifiesto.write_text(contenido)
    correr(tmp_path, SEGUNDA)
    hay = ver(tmp_path / CORTE)
    for relativa, texto in PRIMERA.items():
        assert hay[relativa.replace(".", " (cambiado por usted).")] == texto
    if contenido is not None:
        assert hay["manifiesto (cambiado por usted).json"] == contenido
    assert {r: hay[r] for r in SEGUNDA} == SEGUNDA


def test_un_manifiesto_retocado_no_esconde_un_cambio(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    manifiesto = tmp_path / CORTE / "manifiesto.json"
    manifiesto.write_text(manifiesto.read_text().replace('"tablero.xlsx"', '"otro.xlsx"'))
    assert "tablero (cambiado por usted).xlsx" in correr(tmp_path, SEGUNDA).conservados


def test_las_senales_de_excel_y_del_sistema_no_se_conservan(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"~$tablero.xlsx": "", ".~lock.tablero.xlsx#": "", "Thumbs.db": "", ".DS_Store": ""})
    assert correr(tmp_path, SEGUNDA).conservados == []
    assert ver(tmp_path / CORTE) == SEGUNDA


def test_una_carpeta_vacia_de_la_persona_sigue_ahi(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    (tmp_path / CORTE / "evidencias" / "mayo").mkdir(parents=True)
    correr(tmp_path, SEGUNDA)
    assert (tmp_path / CORTE / "evidencias" / "mayo").is_dir()


def test_un_enlace_de_la_persona_se_conserva_sin_tocar_su_destino(tmp_path: Path) -> None:
    afuera = tmp_path / "afuera"
    escribir(afuera, {"nota.txt": "nota"})
    correr(tmp_path, PRIMERA)
    try:
        (tmp_path / CORTE / "enlace").symlink_to(afuera, target_is_directory=True)
    except OSError:
        pytest.skip("este sistema no deja hacer enlaces")
    correr(tmp_path, SEGUNDA)
    assert (tmp_path / CORTE / "enlace").is_symlink()
    assert ver(afuera) == {"nota.txt": "nota"}


def test_la_fecha_de_lo_conservado_es_la_que_tenia(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"acta.docx": "acta"})
    os.utime(tmp_path / CORTE / "acta.docx", (1_000_000_000, 1_000_000_000))
    correr(tmp_path, SEGUNDA)
    assert (tmp_path / CORTE / "acta.docx").stat().st_mtime == 1_000_000_000


def test_lo_que_se_cambia_mientras_corre_el_programa_tambien_se_conserva(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    with entregar(tmp_path, CORTE) as obra:
        escribir(obra.carpeta, SEGUNDA)
        escribir(tmp_path / CORTE, {"tablero.xlsx": "a última hora"})
        escribir_manifiesto(obra.carpeta, {}, {})
    assert obra.conservados == ["tablero (cambiado por usted).xlsx"]
    assert ver(tmp_path / CORTE)["tablero (cambiado por usted).xlsx"] == "a última hora"


def test_si_la_corrida_falla_queda_la_vieja_y_la_falla_sale_como_es(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    with pytest.raises(ZeroDivisionError), entregar(tmp_path, CORTE) as obra:
        escribir(obra.carpeta, SEGUNDA)
        raise ZeroDivisionError
    assert ver(tmp_path / CORTE) == PRIMERA
    assert ocultas(tmp_path) == []


def test_sin_manifiesto_no_se_entrega(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA)
    with pytest.raises(ValueError, match="manifiesto"), entregar(tmp_path, CORTE) as obra:
        escribir(obra.carpeta, SEGUNDA)
    assert ver(tmp_path / CORTE) == PRIMERA


@pytest.mark.parametrize("nombre", ["../afuera", "a/b/c", "a/.b", "a/", "/a", ".oculta", "", ".."])
def test_el_nombre_es_el_de_una_carpeta_de_salidas(tmp_path: Path, nombre: str) -> None:
    with pytest.raises(ValueError, match="carpeta"), entregar(tmp_path, nombre):
        pytest.fail("no debió entrar")


PERMISO = PermissionError(errno.EACCES, "Acceso denegado")
LLENO = OSError(errno.ENOSPC, "No space left on device")
DANADO = OSError(errno.EIO, "Input/output error")


@pytest.mark.parametrize(
    ("cuando", "falla", "dice"),
    [(2, PERMISO, "Excel"), *((n, f, d) for n in (1, 2) for f, d in ((LLENO, "espacio"), (DANADO, "falla 5")))],
)
def test_si_no_se_puede_cambiar_la_carpeta_queda_la_vieja(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cuando: int, falla: OSError, dice: str
) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"acta.docx": "acta"})
    original, veces = os.replace, iter(range(1, 100))

    def fallar(origen: Path, destino: Path) -> None:
        if next(veces) == cuando:
            raise falla
        original(origen, destino)

    monkeypatch.setattr(os, "replace", fallar)
    with pytest.raises(NoSePuedeEscribir) as caso:
        correr(tmp_path, SEGUNDA)
    assert dice in str(caso.value)
    assert CORTE in str(caso.value)
    assert "Qué hacer:" in str(caso.value)
    assert ver(tmp_path / CORTE) == {**PRIMERA, "acta.docx": "acta"}
    assert ocultas(tmp_path) == []


def abrir_en_excel(monkeypatch: pytest.MonkeyPatch, *carpetas: str) -> None:
    """Como en Windows: mientras un archivo de la carpeta está abierto, la carpeta no se deja mover (WinError 32)."""
    original = os.replace

    def fallar(origen: Path, destino: Path) -> None:
        if Path(origen).name in carpetas:
            ocupado = PermissionError(errno.EACCES, "El proceso no tiene acceso al archivo")
            ocupado.winerror = 32
            raise ocupado
        original(origen, destino)

    monkeypatch.setattr(os, "replace", fallar)


SEGUNDA_VEZ = f"{CORTE} (2)"


@pytest.mark.parametrize("senal", ["~$tablero.xlsx", ".~lock.tablero.xlsx#"])
def test_con_un_libro_abierto_la_entrega_queda_al_lado_entera_y_se_dice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, senal: str
) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {senal: "", "tablero.xlsx": "mis notas"})
    antes = ver(tmp_path / CORTE)
    with monkeypatch.context() as parche:
        abrir_en_excel(parche, CORTE)
        obra = correr(tmp_path, SEGUNDA)
    assert (obra.nombre, obra.conservados) == (SEGUNDA_VEZ, [])
    assert "porque «tablero.xlsx» está abierto. Lo nuevo quedó en" in obra.aviso
    assert f"{SEGUNDA_VEZ}». Qué hacer: ciérrelo en Excel" in obra.aviso
    assert ver(tmp_path / CORTE) == antes, "lo que está abierto no se toca"
    assert ver(tmp_path / SEGUNDA_VEZ) == SEGUNDA
    assert ocultas(tmp_path) == []


def test_cerrado_el_libro_todo_vuelve_a_su_nombre_con_lo_de_las_dos_carpetas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correr(tmp_path, PRIMERA)
    with monkeypatch.context() as parche:
        abrir_en_excel(parche, CORTE)
        correr(tmp_path, SEGUNDA)
    escribir(tmp_path / CORTE, {"tablero.xlsx": "escrito en la vieja", "acta.docx": "acta"})
    escribir(tmp_path / SEGUNDA_VEZ, {"tablero.xlsx": "escrito en la nueva", "acta.docx": "acta", "foto.png": "foto"})
    obra = correr(tmp_path, PRIMERA)
    assert (obra.nombre, obra.aviso) == (CORTE, "")
    assert ver(tmp_path / CORTE) == {
        **PRIMERA,
        "acta.docx": "acta",
        "foto.png": "foto",
        "tablero (cambiado por usted).xlsx": "escrito en la vieja",
        "tablero (cambiado por usted) 2.xlsx": "escrito en la nueva",
    }
    assert obra.conservados == sorted(ver(tmp_path / CORTE).keys() - PRIMERA.keys())
    assert [r.name for r in tmp_path.iterdir() if r.is_dir()] == [CORTE]


def test_si_la_segunda_tambien_esta_abierta_hay_una_tercera(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    correr(tmp_path, PRIMERA)
    abrir_en_excel(monkeypatch, CORTE, SEGUNDA_VEZ)
    assert [correr(tmp_path, SEGUNDA).nombre for _ in range(3)] == [SEGUNDA_VEZ, f"{CORTE} (3)", f"{CORTE} (3)"]


def test_si_no_queda_ningun_nombre_se_dice_y_no_se_toca_nada(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nombres = [CORTE, *(f"{CORTE} ({n})" for n in range(2, 10))]
    for nombre in nombres:
        correr(tmp_path, PRIMERA, nombre)
    escribir(tmp_path / CORTE, {"~$tablero.xlsx": ""})
    abrir_en_excel(monkeypatch, *nombres)
    with pytest.raises(NoSePuedeEscribir, match=r"porque «tablero\.xlsx» está abierto\. Qué hacer: ciérrelo en Excel"):
        correr(tmp_path, SEGUNDA)
    assert ver(tmp_path / CORTE / "datos") == {"resumen.csv": "a,b 1"}
    assert ocultas(tmp_path) == []


def test_lo_que_ya_esta_guardado_en_otra_parte_no_se_deja_dos_veces(tmp_path: Path) -> None:
    """Un solo libro para firmar; pero lo que cambió después de guardarlo, o nadie guardó, no se pierde."""
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"tablero.xlsx": "mis notas", "graficas/gantt.svg": "mi gantt", "acta.docx": "acta"})
    a_salvo = {
        (f"{CORTE}/{r}", huella(tmp_path / CORTE / r)) for r in ("tablero.xlsx", "graficas/gantt.svg", "acta.docx")
    }
    escribir(tmp_path / CORTE, {"graficas/gantt.svg": "mi gantt otra vez"})
    with entregar(tmp_path, CORTE, a_salvo) as obra:
        assert obra.conservados == ["acta.docx", "graficas/gantt (cambiado por usted).svg"]
        escribir(obra.carpeta, SEGUNDA)
        escribir_manifiesto(obra.carpeta, {}, {})
    assert ver(tmp_path / CORTE) == {
        **SEGUNDA,
        "acta.docx": "acta",
        "graficas/gantt (cambiado por usted).svg": "mi gantt otra vez",
    }


@pytest.mark.parametrize("paso", ["fsync", "mkdir", "utime"])
def test_el_disco_lleno_en_cualquier_paso_deja_la_vieja(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paso: str
) -> None:
    correr(tmp_path, PRIMERA)
    escribir(tmp_path / CORTE, {"acta.docx": "acta"})

    def fallar(*_: object, **__: object) -> None:
        raise LLENO

    with monkeypatch.context() as parche, pytest.raises(NoSePuedeEscribir, match="No hay espacio en el disco"):
        parche.setattr(os, paso, fallar)
        correr(tmp_path, SEGUNDA)
    assert ver(tmp_path / CORTE) == {**PRIMERA, "acta.docx": "acta"}
    assert ocultas(tmp_path) == []


def test_la_falla_del_disco_dentro_de_un_escritor_de_libros_tambien_se_explica(tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    with pytest.raises(NoSePuedeEscribir, match=CORTE) as caso, entregar(tmp_path, CORTE) as obra:
        libro = xlsxwriter.Workbook(str(obra.carpeta / "no hay" / "tablero.xlsx"), {"in_memory": True})
        try:
            libro.close()
        finally:
            libro.fileclosed = True
    assert ".nuevo" not in str(caso.value)


def test_no_poder_leer_otra_cosa_no_se_toma_por_falla_al_escribir(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), entregar(tmp_path, CORTE):
        (tmp_path / "formatos" / "no_hay.xlsx").read_bytes()


def test_un_archivo_en_el_sitio_de_la_carpeta_se_nombra_y_no_se_toca(tmp_path: Path) -> None:
    (tmp_path / CORTE).write_text("un archivo")
    with pytest.raises(NoSePuedeEscribir, match=f"{CORTE}».*hay un archivo donde debe ir una carpeta"):
        correr(tmp_path, PRIMERA)
    assert (tmp_path / CORTE).read_text() == "un archivo"


def test_una_carpeta_de_solo_lectura_se_explica(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fallar(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "mkdir", fallar)
    with pytest.raises(NoSePuedeEscribir, match="solo lectura"):
        correr(tmp_path / "salidas", PRIMERA)


def test_dos_corridas_a_la_vez_no_se_mezclan(tmp_path: Path) -> None:
    with entregar(tmp_path, CORTE) as obra:
        escribir(obra.carpeta, PRIMERA)
        with pytest.raises(NoSePuedeEscribir, match="Otra ejecución"):
            correr(tmp_path, SEGUNDA)
        escribir_manifiesto(obra.carpeta, {}, {})
    assert ver(tmp_path / CORTE) == PRIMERA


def test_el_candado_de_otro_proceso_vale_mientras_vive_y_se_suelta_si_lo_matan(tmp_path: Path) -> None:
    programa = (
        "import sys, time; from pathlib import Path; from pipeline.salidas.entrega.candado import poner_candado\n"
        "with poner_candado(Path(sys.argv[1])): print('listo', flush=True); time.sleep(60)"
    )
    otro = subprocess.Popen(
        [sys.executable, "-c", programa, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    try:
        assert otro.stdout is not None and otro.stdout.readline().strip() == b"listo"
        with pytest.raises(NoSePuedeEscribir, match="Otra ejecución"), poner_candado(tmp_path):
            pytest.fail("no debió tomarlo")
    finally:
        otro.kill()
        otro.communicate()
    correr(tmp_path, PRIMERA)
    assert ver(tmp_path / CORTE) == PRIMERA


def test_las_mismas_entradas_dan_los_mismos_bytes_en_otra_carpeta(tmp_path: Path) -> None:
    for lugar in ("a", "b"):
        correr(tmp_path / lugar, PRIMERA)
    correr(tmp_path / "b", PRIMERA)
    uno, otro = ({p.name: p.read_bytes() for p in (tmp_path / x / CORTE).rglob("*") if p.is_file()} for x in "ab")
    assert uno == otro


def test_dos_cortes_viven_juntos(tmp_path: Path) -> None:
    correr(tmp_path, PRIMERA, "2026-04-30")
    correr(tmp_path, SEGUNDA)
    assert (ver(tmp_path / "2026-04-30"), ver(tmp_path / CORTE)) == (PRIMERA, SEGUNDA)
