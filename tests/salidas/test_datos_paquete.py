"""El diccionario y `datapackage.json`: salen de lo declarado y los valida una herramienta ajena."""

import csv
import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.base.tabla import FECHA, NUMERO, Tabla, campo
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.datos.columnas import columnas_de, llave_de
from pipeline.salidas.datos.dialecto import ABIERTO
from pipeline.salidas.datos.diccionario import describir
from pipeline.salidas.datos.escribir import escribir_datos
from pipeline.salidas.datos.esquema import armar_esquema
from pipeline.salidas.datos.tablas import Publicada, reunir_tablas
from pipeline.tablas.cambios import Cambio, Comparacion
from pipeline.tablas.opiniones import Opinion
from tests.fabrica import hacer_resultado


@pytest.fixture(scope="module")
def resultado() -> Resultado:
    """Una corrida con dos veces el mismo hallazgo, el mismo reporte, el mismo cambio y la misma opinión."""
    base = hacer_resultado()
    un_cambio = Cambio("Dependencia que dejó de reportar", antes="Reportó", despues="No reportó")
    opinion = Opinion(codigo=base.filas[0].codigo, corte=base.corte.fecha, porcentaje=50.0, observacion="=SUMA(1)")
    return replace(
        base,
        avances=(*base.avances, replace(base.avances[0], decidio="Ana Pérez, 3 de mayo")),
        hallazgos=(*base.hallazgos, base.hallazgos[0]),
        opiniones=(opinion, replace(opinion)),
        cambios=Comparacion("abril", "agosto", (un_cambio, un_cambio)),
    )


@pytest.fixture(scope="module")
def carpeta(resultado: Resultado, tmp_path_factory: pytest.TempPathFactory) -> Path:
    carpeta = tmp_path_factory.mktemp("datos")
    escribir_datos(resultado, carpeta)
    return carpeta


@pytest.mark.lenta
@pytest.mark.parametrize("cual", ["", "excel"])
def test_frictionless_valida_las_dos_copias(carpeta: Path, cual: str) -> None:
    frictionless = pytest.importorskip("frictionless")
    informe = frictionless.validate(str(carpeta / cual / "datapackage.json"))
    assert informe.valid, informe.flatten(["type", "message"])
    assert len(informe.tasks) == len(list((carpeta / cual).glob("*.csv")))


@pytest.mark.lenta
@pytest.mark.parametrize(("que", "falla"), [("Baja", "constraint-error"), ("2026-08-31", "type-error")])
def test_frictionless_oye_lo_que_no_es_de_su_clase(carpeta: Path, tmp_path: Path, que: str, falla: str) -> None:
    frictionless = pytest.importorskip("frictionless")
    for ruta in carpeta.glob("*.*"):
        (tmp_path / ruta.name).write_bytes(ruta.read_bytes())
    ruta = tmp_path / "resumen.csv"
    assert que in ruta.read_text(encoding="utf-8")
    ruta.write_text(ruta.read_text(encoding="utf-8").replace(que, "x" * len(que)), encoding="utf-8")
    informe = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert falla in {tipo for (tipo,) in informe.flatten(["type"])}


def test_el_paquete_describe_cada_csv_con_su_huella_su_licencia_y_su_fuente(
    resultado: Resultado, carpeta: Path
) -> None:
    paquete = json.loads((carpeta / "datapackage.json").read_bytes())
    assert {r["path"] for r in paquete["resources"]} == {p.name for p in carpeta.glob("*.csv")}
    assert all(r["bytes"] == (carpeta / r["path"]).stat().st_size for r in paquete["resources"])
    assert (paquete["licenses"][0]["name"], paquete["sources"]) == ("CC-BY-4.0", [{"title": resultado.entidad.nombre}])
    assert "created" not in paquete
    propia = replace(resultado.entidad, licencia="CC0-1.0", sitio="https://alcaldia.example")
    escribir_datos(replace(resultado, entidad=propia), carpeta / "otra")
    paquete = json.loads((carpeta / "otra" / "datapackage.json").read_bytes())
    assert paquete["licenses"][0]["name"] == "CC0-1.0"
    assert paquete["sources"][0]["path"] == "https://alcaldia.example"


def test_ninguna_llave_publicada_se_repite(resultado: Resultado, carpeta: Path) -> None:
    for tabla in (p.tabla for p in reunir_tablas(resultado)):
        with (carpeta / f"{tabla.nombre}.csv").open(encoding="utf-8", newline="") as archivo:
            filas = [tuple(f[n] for n in llave_de(tabla)) for f in csv.DictReader(archivo)]
        assert len(set(filas)) == len(filas) > 0, tabla.nombre


def test_un_campo_nuevo_aparece_solo_en_el_diccionario_y_en_el_esquema() -> None:
    @dataclass
    class Visita:
        lugar: str = campo("Dónde fue")
        dia: date | None = campo("Cuándo fue", FECHA, por_defecto=None)
        costo: float = campo("Cuánto costó", NUMERO, unidad="pesos", por_defecto=0.0)
        animo: str = campo("Cómo salió", valores=("bien", "mal"), por_defecto="bien")
        quien: str = campo("Quién fue", publico=False, por_defecto="")

    visitas = Tabla("visitas", "una visita", ("lugar",), Visita)
    filas = [f for f in describir([Publicada(visitas, [Visita("Sede", costo=2.5)])]).filas if f.tabla == "visitas"]
    assert [(f.campo, f.tipo, f.unidad, f.es_llave, f.puede_faltar, f.valores, f.ejemplo) for f in filas] == [
        ("lugar", "texto", "", True, False, "", "Sede"),
        ("dia", "fecha", "", False, True, "", ""),
        ("costo", "número", "pesos", False, False, "", "2.5"),
        ("animo", "texto", "", False, True, "bien | mal", "bien"),
    ]
    campos = armar_esquema(visitas, ABIERTO)["fields"]
    assert [(c["name"], c["type"], c.get("constraints", {})) for c in campos] == [
        ("lugar", "string", {"required": True, "unique": True}),
        ("dia", "date", {}),
        ("costo", "number", {"required": True}),
        ("animo", "string", {"enum": ["bien", "mal"]}),
    ]


def test_el_diccionario_dice_cada_columna_de_cada_archivo_y_ninguna_mas(resultado: Resultado, carpeta: Path) -> None:
    with (carpeta / "diccionario.csv").open(encoding="utf-8", newline="") as archivo:
        dichas = [(f["tabla"], f["campo"]) for f in csv.DictReader(archivo)]
    hay = []
    for ruta in carpeta.glob("*.csv"):
        with ruta.open(encoding="utf-8", newline="") as archivo:
            hay += [(ruta.stem, titulo) for titulo in next(csv.reader(archivo))]
    assert sorted(dichas) == sorted(hay)
    libro = openpyxl.load_workbook(carpeta / "diccionario.xlsx")
    assert libro.sheetnames == ["Tablas", "Campos", "Cómo están escritas"]
    assert [(f[0], f[1]) for f in libro["Campos"].iter_rows(min_row=5, values_only=True)] == dichas


def test_quien_decidio_no_sale_en_ninguna_copia_ni_en_el_diccionario(resultado: Resultado, carpeta: Path) -> None:
    assert any(a.decidio for a in resultado.avances)
    for ruta in (p for p in carpeta.rglob("*") if p.suffix in (".csv", ".json")):
        texto = ruta.read_text(encoding="utf-8-sig")
        assert "Ana Pérez" not in texto and "decidio" not in texto


def test_los_numeros_que_no_pueden_faltar_estan_en_cada_fila(resultado: Resultado) -> None:
    for publicada in reunir_tablas(resultado):
        obligatorios = [
            c["name"]
            for c in armar_esquema(publicada.tabla, ABIERTO)["fields"]
            if c.get("constraints", {}).get("required")
        ]
        assert set(obligatorios) <= {c.nombre for c in columnas_de(publicada.tabla)}
        propios = [n for n in obligatorios if n != "orden"]
        assert all(getattr(f, n) not in (None, "") for f in publicada.filas for n in propios), publicada.tabla.nombre
