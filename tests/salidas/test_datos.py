"""Las tablas de `datos/`: qué columnas, qué cifras y que el texto sale como entró."""

import csv
import io
import json
import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.base.tabla import Tabla, campo
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.datos.hallazgos_csv import escribir_hallazgos
from pipeline.salidas.datos.resumen_json import armar_resumen
from pipeline.salidas.datos.tabla_csv import _renglon, escribir_tabla
from pipeline.salidas.entrega import NoSePuedeEscribir
from pipeline.tablas.actividades import ACTIVIDADES, Actividad
from pipeline.tablas.avances import Avance
from tests.fabrica import hacer_resultado

CASOS = Path(__file__).parents[3] / "shared" / "casos"
COLUMNAS_DE_ACTIVIDADES = (
    "numeral,componente,subcomponente,actividad,etapas,meta_producto,meta_valor,meta_unidad,indicador,responsable,"
    "dependencias,periodos,fechas,fecha_inicio,fecha_fin,cantidades,continua,a_demanda,codigo,instrumento,vigencia,"
    "archivo,hoja,fila"
)
COLUMNAS_DE_SEGUIMIENTO = (
    "codigo,numeral,meta,programado,ejecutado,avance_corte,avance_vigencia,estado,componente,subcomponente,actividad,"
    "dependencias"
)


def leer(ruta: Path) -> list[dict[str, str]]:
    with ruta.open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo, strict=True))


@pytest.fixture(scope="module")
def resultado() -> Resultado:
    """Una corrida con un reporte sin unir y otro leído antes que los unidos."""
    suelto = Avance(numeral="9.9", dependencia="Secretaría General", metodo="", candidatas=("PAAC-1", "PAAC-2"),
                    archivo="Avance.xlsx", hoja="Avance", fila=2)  # fmt: skip
    return replace(hacer_resultado(), avances_sin_unir=(suelto,))


@pytest.fixture(scope="module")
def carpeta(resultado: Resultado, tmp_path_factory: pytest.TempPathFactory) -> Path:
    carpeta = tmp_path_factory.mktemp("salidas") / "datos"
    escritos = escribir_datos(resultado, carpeta)
    assert sorted(escritos) == sorted(p for p in carpeta.rglob("*") if p.is_file())
    return carpeta


def test_estan_todas_las_tablas(carpeta: Path) -> None:
    tablas = {
        "actividades.csv", "programacion.csv", "avances.csv", "seguimiento.csv", "resumen.csv", "hallazgos.csv",
        "diccionario.csv", "datapackage.json",
    }  # fmt: skip
    assert {p.name for p in carpeta.iterdir()} == {*tablas, "resumen.json", "diccionario.xlsx", "excel"}
    assert {p.name for p in (carpeta / "excel").iterdir()} == tablas


@pytest.mark.parametrize(
    ("archivo", "columnas"),
    [
        ("actividades.csv", COLUMNAS_DE_ACTIVIDADES),
        ("seguimiento.csv", COLUMNAS_DE_SEGUIMIENTO),
        ("hallazgos.csv", "codigo,gravedad,archivo,hoja,celda,valor,mensaje,que_hacer"),
    ],
)
def test_las_primeras_columnas_son_las_convenidas(carpeta: Path, archivo: str, columnas: str) -> None:
    encabezado = (carpeta / archivo).read_text(encoding="utf-8").splitlines()[0]
    assert (encabezado + ",").startswith(columnas + ",")


def test_los_archivos_son_utf8_sin_marca_con_saltos_de_unix(carpeta: Path) -> None:
    for ruta in (*carpeta.glob("*.csv"), *carpeta.glob("*.json")):
        crudo = ruta.read_bytes()
        crudo.decode("utf-8")
        assert not crudo.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in crudo
        assert crudo.endswith(b"\n")


def test_cada_fila_de_la_corrida_esta_una_vez(resultado: Resultado, carpeta: Path) -> None:
    assert [f["codigo"] for f in leer(carpeta / "actividades.csv")] == [a.codigo for a in resultado.actividades]
    assert [f["codigo"] for f in leer(carpeta / "seguimiento.csv")] == [f.codigo for f in resultado.filas]
    assert len(leer(carpeta / "programacion.csv")) == len(resultado.programacion)
    assert len(leer(carpeta / "resumen.csv")) == sum(len(filas) for filas in resultado.resumenes.values())
    assert len(leer(carpeta / "hallazgos.csv")) == len(resultado.hallazgos)


def test_los_reportes_sin_unir_van_con_sus_candidatas_y_en_el_orden_de_los_libros(
    resultado: Resultado, carpeta: Path
) -> None:
    filas = leer(carpeta / "avances.csv")
    assert [f["fila"] for f in filas] == [str(n) for n in sorted(int(f["fila"]) for f in filas)]
    assert (filas[0]["codigo"], filas[0]["metodo"], filas[0]["candidatas"]) == ("", "", "PAAC-1|PAAC-2")
    assert {f["metodo"] for f in filas[1:]} == {"numeral"}
    assert len(filas) == len(resultado.avances) + 1


def test_las_cifras_del_resumen_se_rehacen_desde_el_seguimiento_escrito(resultado: Resultado, carpeta: Path) -> None:
    resumen = json.loads((carpeta / "resumen.json").read_bytes())
    corte = resumen[resultado.corte.fecha.isoformat()]
    filas = leer(carpeta / "seguimiento.csv")
    for grupo, cifras in corte.items():
        suyas = [
            f
            for f in filas
            if grupo in ("total", f["componente"], f"{f['componente']} / {f['subcomponente']}") and f["aplica"] == "sí"
        ]
        cumplidas = sum(f["cumplida"] == "sí" for f in suyas)
        assert (cifras["aplican"], cifras["cumplidas"]) == (len(suyas), cumplidas)
        assert cifras["cumplimiento"] == pytest.approx(cumplidas / len(suyas), abs=1e-9)
        assert cifras["avance"] == pytest.approx(sum(float(f["avance_corte"]) for f in suyas) / len(suyas), abs=1e-9)
    assert {g for g in corte if g != "total"} == {f["componente"] for f in filas} | {
        f"{f['componente']} / {f['subcomponente']}" for f in filas
    }


def test_el_resumen_en_csv_y_en_json_dicen_lo_mismo_en_todos_los_cortes(resultado: Resultado, carpeta: Path) -> None:
    resumen = json.loads((carpeta / "resumen.json").read_bytes())
    assert list(resumen) == [c.isoformat() for c in resultado.resumenes]
    for fila in leer(carpeta / "resumen.csv"):
        if fila["dimension"] in ("total", "componente", "subcomponente"):
            grupo = " / ".join(parte for parte in (fila["grupo"], fila["nombre"]) if parte)
            cifras = resumen[fila["corte"]][grupo]
            assert (float(fila["avance"]) if fila["avance"] else None) == cifras["avance"]
            assert (int(fila["aplican"]), fila["zona"]) == (cifras["aplican"], cifras["zona"])


def test_lo_que_no_aplica_es_vacio_en_csv_y_null_en_json(resultado: Resultado, tmp_path: Path) -> None:
    corte = resultado.corte.fecha
    nada = replace(resultado.total, aplican=0, cumplidas=0, cumplimiento=None, avance=None, zona="No aplica")
    sin_aplicar = replace(resultado.filas[0], avance_corte=None)
    otro = replace(resultado, resumenes={corte: (nada,)}, seguimiento={corte: (sin_aplicar,)})
    escribir_datos(otro, tmp_path)
    assert leer(tmp_path / "seguimiento.csv")[0]["avance_corte"] == ""
    assert leer(tmp_path / "resumen.csv")[0]["cumplimiento"] == ""
    assert json.loads((tmp_path / "resumen.json").read_bytes()) == {
        corte.isoformat(): {
            "total": {"aplican": 0, "cumplidas": 0, "cumplimiento": None, "avance": None, "zona": "No aplica"}
        }
    }


def test_un_componente_llamado_total_no_tapa_el_total(resultado: Resultado) -> None:
    total = resultado.total
    tramposo = replace(total, dimension="componente", nombre="total", aplican=0)
    resumen = armar_resumen({date(2026, 8, 31): (tramposo, total)})
    assert resumen["2026-08-31"]["total"]["aplican"] == total.aplican


def test_el_resumen_tiene_la_forma_de_los_casos(resultado: Resultado) -> None:
    ruta = CASOS / "seguimiento_2020" / "esperado_resumen.json"
    if not ruta.exists():
        pytest.skip("no están los casos compartidos")
    esperado = json.loads(ruta.read_bytes())
    obtenido = armar_resumen(resultado.resumenes)
    assert {tuple(cifras) for grupos in obtenido.values() for cifras in grupos.values()} == {
        tuple(cifras) for grupos in esperado.values() for cifras in grupos.values()
    }
    for grupos in (*esperado.values(), *obtenido.values()):
        nombres = list(grupos)
        assert nombres[0] == "total"
        assert all(n.split(" / ")[0] in nombres for n in nombres)


def test_dos_corridas_dan_los_mismos_bytes(resultado: Resultado, carpeta: Path, tmp_path: Path) -> None:
    escribir_datos(resultado, tmp_path / "otra")
    for ruta in (p for p in carpeta.rglob("*") if p.is_file()):
        assert ruta.read_bytes() == (tmp_path / "otra" / ruta.relative_to(carpeta)).read_bytes()


def test_los_valores_se_escriben_como_se_convino(tmp_path: Path) -> None:
    una = Actividad("1.10", meta_valor=1 / 3, fechas=(date(2026, 4, 30), date(2026, 11, 30)), continua=True,
                    cantidades=(1.0, 2.5), dependencias=("Hacienda", "Planeación"))  # fmt: skip
    escribir_tabla(tmp_path / "t.csv", ACTIVIDADES, [una])
    (fila,) = leer(tmp_path / "t.csv")
    assert (fila["numeral"], fila["meta_valor"], fila["fechas"]) == ("1.10", "0.333333333333", "2026-04-30|2026-11-30")
    assert (fila["continua"], fila["a_demanda"], fila["cantidades"]) == ("sí", "no", "1|2.5")
    assert (fila["dependencias"], fila["fecha_inicio"]) == ("Hacienda|Planeación", "")


def test_sin_filas_queda_el_encabezado(tmp_path: Path) -> None:
    escribir_tabla(tmp_path / "t.csv", ACTIVIDADES, [])
    escribir_hallazgos(tmp_path / "h.csv", [])
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").startswith(COLUMNAS_DE_ACTIVIDADES + ",")
    assert (tmp_path / "t.csv").read_bytes().count(b"\n") == (tmp_path / "h.csv").read_bytes().count(b"\n") == 1


TEXTOS = st.lists(st.text(st.characters(exclude_categories=("Cs",))), min_size=2, max_size=5)


@given(st.lists(TEXTOS, min_size=1, max_size=4))
@example([["a\rb", "c\r\nd"], ['"', ",,"], ["\x00\x01", "=1+1"], ["😀", " \t"], ["\u2028", "\x85\x0b"]])
def test_cualquier_texto_se_lee_como_se_escribio(filas: list[list[str]]) -> None:
    texto = "".join(_renglon(fila) for fila in filas)
    assert list(csv.reader(io.StringIO(texto, newline=""), strict=True)) == filas


@dataclass
class Uno:
    """Una fila de dos textos."""

    a: str = campo("Uno")
    b: str = campo("Dos")


def test_el_texto_con_forma_de_formula_no_se_toca(tmp_path: Path) -> None:
    escribir_tabla(tmp_path / "t.csv", Tabla("t", "x", ("a",), Uno), [Uno("=HOY()", "@suma"), Uno("-1", "+57")])
    assert (tmp_path / "t.csv").read_bytes() == b"a,b\n=HOY(),@suma\n-1,+57\n"


def test_medio_caracter_de_un_libro_danado_no_detiene_la_corrida(tmp_path: Path) -> None:
    escribir_tabla(tmp_path / "t.csv", Tabla("t", "x", ("a",), Uno), [Uno("a\ud83d", "b")])
    assert (tmp_path / "t.csv").read_bytes() == b"a,b\na?,b\n"


def test_la_tabla_abierta_en_excel_se_nombra_y_queda_como_estaba(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ruta = tmp_path / "tabla.csv"
    ruta.write_text("la de antes")
    (tmp_path / "~$tabla.csv").write_text("")

    def fallar(*_: object) -> None:
        raise PermissionError(13, "Acceso denegado")

    monkeypatch.setattr(os, "replace", fallar)
    with pytest.raises(NoSePuedeEscribir, match=r"«tabla\.csv» está abierto\. Qué hacer: ciérrelo en Excel"):
        escribir_tabla(ruta, ACTIVIDADES, [])
    assert ruta.read_text() == "la de antes"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["tabla.csv", "~$tabla.csv"]


def test_una_carpeta_que_no_existe_se_explica(tmp_path: Path) -> None:
    with pytest.raises(NoSePuedeEscribir, match=r"no hay.*su carpeta no existe\. Qué hacer: créela"):
        escribir_tabla(tmp_path / "no hay" / "tabla.csv", ACTIVIDADES, [])


def test_una_carpeta_con_el_nombre_de_la_tabla_se_explica(tmp_path: Path) -> None:
    (tmp_path / "tabla.csv").mkdir()
    with pytest.raises(NoSePuedeEscribir, match="ya hay una carpeta"):
        escribir_tabla(tmp_path / "tabla.csv", ACTIVIDADES, [])
