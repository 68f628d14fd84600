"""`entidad.toml`: cada clave con su tipo y su valor por defecto, y el mensaje de lo que está mal escrito."""

import pickle
import tomllib
from dataclasses import asdict, replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from pipeline.entidad import (
    Calculo,
    Calendario,
    CierreDeGobierno,
    Cortes,
    Dependencia,
    Entidad,
    ErrorDeEntidad,
    Estrategia,
    Firma,
    Limites,
    PlanDeclarado,
    Preguntas,
    Semaforo,
    hacer_entidad,
    leer_entidad,
)

MINIMA = 'nombre = "Alcaldía de Valle Sereno"\nvigencia = 2026\n'
COMPLETA = """
nombre = "Alcaldía de Valle Sereno"
vigencia = 2026
nit = "000.000.000-0"
municipio = "Valle Sereno"
departamento = "Sierra Honda"
logo = "escudo.png"
sitio = "https://www.vallesereno.example"
territorios = ["Comuna 1", "Corregimiento El Salado"]
licencia = "CC-BY-SA-4.0"
corte = 2026-06-30

[cortes]
esquema = "libre"
fechas = [2026-06-30, 2026-12-31]
plazo = 5
dias = "calendario"

[calculo]
actividad_compartida = "promedio"
sin_fecha = "reporte"
extemporaneos = false
exigir_evidencia = true
base = "verificado"

[semaforo]
media = 50
alta = 75.5

[pesos]
"Rendición de cuentas" = 2
"Racionalización de trámites" = 0.5

[preguntas]
plazo = 10

[estrategia]
objetivo = "Contar qué se hizo"
reto = "Llegar a las veredas"
metas = "Una; dos"

[calendario]
no_habiles = [2026-11-20]
habiles = [2026-10-12]

[[dependencias]]
nombre = "Secretaría General"

[[dependencias]]
nombre = "Dirección de Archivo"
alias = ["Archivo", "Dir. Archivo"]
padre = "Secretaría General"
colectiva = false
responsable = "Directora de archivo"

[[planes]]
archivo = "PTEP v2.xlsx"
instrumento = "PTEP"
vigente_desde = 2026-06-10
acta = "Acta 5"

[[firmas]]
rol = "elaboro"
nombre = "Quien elabora"
cargo = "Profesional"

[titulos]
"Entregable pactado" = "meta_producto"

[estados]
"Surtida" = "Cumplida"

[cierre_de_gobierno]
aplica = false
fin_de_periodo = 2027-12-30
informe = [2027-03-01, 2027-08-31]
rendicion = [2027-09-01, 2027-10-31]
empalme = [2027-11-02, 2027-12-30]

[menu_de_transparencia]
"4.2" = "Ejecución presupuestal"

[limites]
megabytes = 1
megabytes_descomprimidos = 2
celdas = 3
hojas = 4
segundos = 5
memoria_megabytes = 6
"""


def hacer(texto: str) -> Entidad:
    return hacer_entidad(tomllib.loads(texto))


def error_de(texto: str) -> str:
    with pytest.raises(ErrorDeEntidad) as error:
        hacer(texto)
    return str(error.value)


def test_con_solo_nombre_y_vigencia_vale_lo_que_dicen_las_reglas() -> None:
    entidad = hacer(MINIMA)
    assert entidad == Entidad("Alcaldía de Valle Sereno", 2026)
    assert (entidad.corte, entidad.pesos, entidad.dependencias, entidad.planes) == (None, {}, (), ())
    assert entidad.cortes == Cortes("cuatrimestral", (), 10, "habiles")
    assert entidad.calculo == Calculo("maximo", "31-dic", True, False, "reportado")
    assert (entidad.semaforo, entidad.preguntas) == (Semaforo(60, 80), Preguntas(15))
    assert entidad.calendario == Calendario((), ())


def test_cada_clave_llega_a_su_lugar() -> None:
    assert hacer(COMPLETA) == Entidad(
        nombre="Alcaldía de Valle Sereno",
        vigencia=2026,
        nit="000.000.000-0",
        municipio="Valle Sereno",
        departamento="Sierra Honda",
        logo="escudo.png",
        sitio="https://www.vallesereno.example",
        territorios=("Comuna 1", "Corregimiento El Salado"),
        licencia="CC-BY-SA-4.0",
        corte=date(2026, 6, 30),
        cortes=Cortes("libre", (date(2026, 6, 30), date(2026, 12, 31)), 5, "calendario"),
        calculo=Calculo("promedio", "reporte", False, True, "verificado"),
        semaforo=Semaforo(50, 75.5),
        pesos={"Rendición de cuentas": 2, "Racionalización de trámites": 0.5},
        preguntas=Preguntas(10),
        estrategia=Estrategia("Contar qué se hizo", "Llegar a las veredas", "Una; dos"),
        calendario=Calendario((date(2026, 11, 20),), (date(2026, 10, 12),)),
        cierre_de_gobierno=CierreDeGobierno(
            False,
            date(2027, 12, 30),
            (date(2027, 3, 1), date(2027, 8, 31)),
            (date(2027, 9, 1), date(2027, 10, 31)),
            (date(2027, 11, 2), date(2027, 12, 30)),
        ),
        menu_de_transparencia={"4.2": "Ejecución presupuestal"},
        dependencias=(
            Dependencia("Secretaría General"),
            Dependencia(
                "Dirección de Archivo", ("Archivo", "Dir. Archivo"), "Secretaría General", False, "Directora de archivo"
            ),
        ),
        planes=(PlanDeclarado("PTEP v2.xlsx", "PTEP", date(2026, 6, 10), "Acta 5"),),
        firmas=(Firma("elaboro", "Quien elabora", "Profesional"),),
        titulos={"Entregable pactado": "meta_producto"},
        estados={"Surtida": "Cumplida"},
        limites=Limites(1, 2, 3, 4, 5, 6),
    )


def test_una_fase_del_cierre_lleva_dos_dias_en_orden() -> None:
    for dias in ("[2027-04-01]", "[2027-09-30, 2027-04-01]"):
        texto = f"{MINIMA}[cierre_de_gobierno]\ninforme = {dias}\n"
        assert "`informe` lleva su primer día y el último" in error_de(texto)


def test_la_prueba_de_cada_clave_las_tiene_todas() -> None:
    """Una clave nueva sin su prueba hace fallar esta."""
    crudo, entidad = tomllib.loads(COMPLETA), asdict(hacer(MINIMA))
    assert crudo.keys() == entidad.keys()
    for seccion in ("cortes", "calculo", "semaforo", "preguntas", "calendario", "cierre_de_gobierno", "limites"):
        assert crudo[seccion].keys() == entidad[seccion].keys()
    assert crudo["dependencias"][1].keys() == asdict(Dependencia()).keys()
    assert crudo["planes"][0].keys() == asdict(PlanDeclarado()).keys()


@pytest.mark.parametrize(
    ("texto", "dice"),
    [
        ("", "falta `nombre`"),
        ('nombre = "A"', "falta `vigencia`"),
        (MINIMA + 'municpio = "X"', "no se conoce la clave `municpio`. ¿Quiso decir `municipio`?"),
        (MINIMA + "[semaforos]", "no se conoce la clave `semaforos`. ¿Quiso decir `semaforo`?"),
        (MINIMA + "[cortes]\nplaso = 10", "no se conoce la clave `plaso` en [cortes]. ¿Quiso decir `plazo`?"),
        (MINIMA + '[[dependencias]]\nnombres = "X"', "la clave `nombres` en [dependencias]. ¿Quiso decir `nombre`?"),
        (MINIMA + "[[planes]]\nvigente = 2026-01-01", "¿Quiso decir `vigente_desde`?"),
        (MINIMA + "[preguntas]\nzzz = 1", "no se conoce la clave `zzz` en [preguntas]. Se conocen: plazo."),
    ],
)  # fmt: skip
def test_lo_que_falta_y_lo_que_no_se_conoce_se_dice_con_el_nombre_mas_cercano(texto: str, dice: str) -> None:
    assert dice in error_de(texto)


@pytest.mark.parametrize(
    ("texto", "dice"),
    [
        ("nombre = 5\nvigencia = 2026", "`nombre` debe ser un texto entre comillas; dice «5»"),
        ('nombre = "A"\nvigencia = "2026"', "`vigencia` debe ser un número entero"),
        ('nombre = "A"\nvigencia = true', "`vigencia` debe ser un número entero"),
        ('nombre = "A"\nvigencia = 26', "`vigencia` debe ser un año de cuatro cifras; dice «26»"),
        (MINIMA + 'corte = "2026-08-31"', "`corte` debe ser una fecha como 2026-08-31, sin comillas"),
        (MINIMA + "corte = 2026-08-31T10:00:00", "`corte` debe ser una fecha"),
        (MINIMA + "cortes = 3", "`cortes` es una sección: escríbala como [cortes]"),
        (MINIMA + "[cortes]\nplazo = 2.5", "`plazo` en [cortes] debe ser un número entero"),
        (MINIMA + "[cortes]\nplazo = -1", "`plazo` en [cortes] debe ser un número entero, desde 0"),
        (MINIMA + "[cortes]\nfechas = 2026-06-30", "`fechas` en [cortes] debe ser una lista de fechas"),
        (MINIMA + '[calendario]\nhabiles = ["2026-06-30"]', "`habiles` en [calendario] debe ser una lista de fechas"),
        (MINIMA + '[calculo]\nextemporaneos = "no"', "`extemporaneos` en [calculo] debe ser true o false"),
        (MINIMA + "[semaforo]\nmedia = true", "`media` en [semaforo] debe ser un número"),
        (MINIMA + "[semaforo]\nmedia = nan", "`media` en [semaforo] debe ser un número"),
        (MINIMA + "dependencias = 3", "`dependencias` se escribe como [[dependencias]]"),
        (MINIMA + 'dependencias = ["Hacienda"]', "`dependencias` se escribe como [[dependencias]]"),
        (MINIMA + '[[dependencias]]\nnombre = "A"\nalias = "B"', "`alias` en [dependencias] debe ser una lista de"),
        (MINIMA + "pesos = 3", "`pesos` es una sección: escríbala como [pesos]"),
        (MINIMA + '[titulos]\n"Entregable" = 3', "en [titulos], «Entregable» debe ser un texto"),
        (MINIMA + '[estados]\n"Surtida" = true', "en [estados], «Surtida» debe ser un texto"),
    ],
)  # fmt: skip
def test_un_valor_de_otro_tipo_se_dice_con_lo_que_debe_ser(texto: str, dice: str) -> None:
    assert dice in error_de(texto)


@pytest.mark.parametrize("seccion", ["cortes", "preguntas", "calendario", "limites", "semaforo", "calculo"])
def test_una_seccion_vacia_vale_lo_de_siempre(seccion: str) -> None:
    assert hacer(f"{MINIMA}[{seccion}]") == hacer(MINIMA)


@pytest.mark.parametrize(
    ("seccion", "clave", "opciones"),
    [
        ("cortes", "esquema", ("cuatrimestral", "semestral", "trimestral")),
        ("cortes", "dias", ("habiles", "calendario")),
        ("calculo", "actividad_compartida", ("maximo", "minimo", "promedio", "suma")),
        ("calculo", "sin_fecha", ("31-dic", "reporte")),
        ("calculo", "base", ("reportado", "verificado")),
    ],
)
def test_las_claves_de_opciones_aceptan_esas_y_ninguna_otra(
    seccion: str, clave: str, opciones: tuple[str, ...]
) -> None:
    for opcion in opciones:
        entidad: Any = hacer(f'{MINIMA}[{seccion}]\n{clave} = "{opcion}"')
        assert getattr(getattr(entidad, seccion), clave) == opcion
    mensaje = error_de(f'{MINIMA}[{seccion}]\n{clave} = "otra"')
    assert f"`{clave}` en [{seccion}] debe ser una de:" in mensaje and "dice «otra»" in mensaje
    assert all(opcion in mensaje for opcion in opciones)


def test_el_esquema_libre_pide_sus_fechas() -> None:
    assert "pide `fechas`" in error_de(MINIMA + '[cortes]\nesquema = "libre"')


@pytest.mark.parametrize("limites", ["media = 90", "alta = 101", "media = -1", "media = 70\nalta = 60"])
def test_el_semaforo_va_de_menos_a_mas_y_dentro_de_cien(limites: str) -> None:
    assert "en [semaforo], `media` va de 0 a `alta`" in error_de(f"{MINIMA}[semaforo]\n{limites}")


@pytest.mark.parametrize("peso", ["-1", "true", '"2"', "nan", "inf"])
def test_un_peso_es_un_numero_desde_cero(peso: str) -> None:
    assert "en [pesos], «Trámites» debe ser un número desde 0" in error_de(f'{MINIMA}[pesos]\n"Trámites" = {peso}')


def test_un_peso_puede_ser_cero() -> None:
    assert hacer(f'{MINIMA}[pesos]\n"Trámites" = 0').pesos == {"Trámites": 0}


def test_el_padre_de_una_dependencia_esta_en_el_catalogo() -> None:
    una = '[[dependencias]]\nnombre = "Secretaría General"\n'
    otra = '[[dependencias]]\nnombre = "Archivo"\npadre = "{}"\n'
    assert hacer(MINIMA + otra.format("Secretaría General") + una).dependencias[0].padre == "Secretaría General"
    assert "¿Quiso decir «Secretaría General»?" in error_de(MINIMA + una + otra.format("Secretaria General"))
    assert error_de(MINIMA + una + otra.format("zzz")).endswith("«zzz», no está en el catálogo.")


def test_toda_dependencia_tiene_nombre() -> None:
    assert "sin `nombre`" in error_de(MINIMA + '[[dependencias]]\nalias = ["X"]')


def test_el_archivo_se_lee_con_la_marca_que_deja_el_bloc_de_notas(tmp_path: Path) -> None:
    ruta = tmp_path / "entidad.toml"
    ruta.write_bytes(b"\xef\xbb\xbf" + MINIMA.replace("\n", "\r\n").encode())
    assert leer_entidad(ruta) == hacer(MINIMA)


@pytest.mark.parametrize(
    ("contenido", "dice"),
    [
        (b'nombre = "A\nvigencia = 2026', "no está bien escrito en la línea 1, columna 12"),
        ("nombre = “A”\nvigencia = 2026".encode(), 'comillas rectas (", no “ ni ”)'),
        (b'nombre = "A"\nvigencia = 2026\nvigencia = 2026\ncorte = 1', "no está bien escrito en la línea 3"),
        ("[semáforo]\nmedia = 60".encode(), "en la línea 1, columna 5. Qué hacer: revise ese lugar"),
        (b"nombre = ", "no está bien escrito al final"),
        ('nombre = "Alcaldía"'.encode("latin-1"), "letras que no se entienden. Qué hacer: guárdelo de nuevo"),
    ],
)  # fmt: skip
def test_un_archivo_mal_escrito_se_explica_en_espanol_y_con_su_linea(
    contenido: bytes, dice: str, tmp_path: Path
) -> None:
    ruta = tmp_path / "entidad.toml"
    ruta.write_bytes(contenido)
    with pytest.raises(ErrorDeEntidad) as error:
        leer_entidad(ruta)
    assert dice in str(error.value) and "Qué hacer" in str(error.value)


def test_sin_archivo_se_dice_cual_falta(tmp_path: Path) -> None:
    with pytest.raises(ErrorDeEntidad, match=r"No se encontró entidad\.toml"):
        leer_entidad(tmp_path / "entidad.toml")


def test_lo_que_no_se_puede_abrir_se_dice_sin_nombres_de_programador(tmp_path: Path) -> None:
    (tmp_path / "entidad.toml").mkdir()
    with pytest.raises(ErrorDeEntidad, match=r"No se pudo abrir entidad\.toml"):
        leer_entidad(tmp_path / "entidad.toml")


def test_la_entidad_viaja_entera_a_los_procesos_que_leen() -> None:
    entidad = hacer(COMPLETA)
    assert pickle.loads(pickle.dumps(entidad)) == entidad
    assert replace(entidad, vigencia=2027) != entidad


def test_la_plantilla_que_deja_empezar_dice_lo_que_vale_sin_ella() -> None:
    plantilla = hacer(files("pipeline.formatos").joinpath("entidad.toml").read_text(encoding="utf-8"))
    assert replace(plantilla, nombre="Alcaldía de Valle Sereno") == hacer(MINIMA)


def test_un_numero_entre_comillas_se_dice_con_sus_comillas(tmp_path: Path) -> None:
    (tmp_path / "entidad.toml").write_text('nombre = "A"\nvigencia = "2026"', encoding="utf-8")
    with pytest.raises(ErrorDeEntidad, match='un número entero, desde 0 y sin comillas; dice "2026"'):
        leer_entidad(tmp_path / "entidad.toml")
