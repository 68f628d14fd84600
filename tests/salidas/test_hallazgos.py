"""Lo que un funcionario espera de `hallazgos.xlsx`."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.base.hallazgo import Gravedad, Hallazgo, catalogo
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import ArchivoLeido, Resultado
from pipeline.salidas.hallazgos import escribir_hallazgos
from tests.fabrica import hacer_resultado
from tests.salidas.recalculo import abrir, formulas, iguales, leer, recalcular


def _escribir(resultado: Resultado, carpeta: Path) -> Path:
    ruta = carpeta / "hallazgos.xlsx"
    escribir_hallazgos(resultado, ruta)
    return ruta


def _con(*hallazgos: Hallazgo, archivos: tuple[ArchivoLeido, ...] | None = None) -> Resultado:
    base = hacer_resultado(3)
    return replace(base, hallazgos=hallazgos, archivos=base.archivos if archivos is None else archivos)


def _hallazgo(gravedad: Gravedad, archivo: str, hoja: str = "Plan", fila: int = 1, valor: str = "x") -> Hallazgo:
    return Hallazgo("algo", "RC-H000", gravedad, Origen(archivo, hoja, fila, 1), valor, "pasó algo.", "haga algo.")


def test_el_veredicto_va_primero_con_las_cuentas_de_cada_archivo(tmp_path: Path) -> None:
    ruta = _escribir(hacer_resultado(24), tmp_path)
    assert abrir(ruta).sheetnames == ["Veredicto", "Hallazgos", "Qué significa cada código", "Cómo leer"]
    celdas = leer(ruta)
    assert [celdas.get(("Veredicto", f"{c}5")) for c in "ABCDEFGH"] == [
        "PAAC 2026.xlsx", "plan", "24 actividades leídas", 0, 1, 1, 400, 398,
    ]  # fmt: skip
    assert celdas["Veredicto", "I5"] == pytest.approx(0.995)
    assert ("Veredicto", "I6") not in celdas  # Sin celdas no hay porcentaje.
    assert [celdas["Veredicto", f"{c}7"] for c in "ADEFGH"] == ["Total", 1, 1, 1, 400, 398]


def test_lo_grave_va_primero_y_despues_por_archivo_hoja_y_fila(tmp_path: Path) -> None:
    resultado = _con(
        _hallazgo(Gravedad.AVISO, "a.xlsx"), _hallazgo(Gravedad.GRAVE, "b.xlsx", fila=10),
        _hallazgo(Gravedad.GRAVE, "b.xlsx", fila=9), _hallazgo(Gravedad.ERROR, "c.xlsx"),
        _hallazgo(Gravedad.GRAVE, "a.xlsx"),
    )  # fmt: skip
    celdas = leer(_escribir(resultado, tmp_path))
    assert [tuple(celdas["Hallazgos", f"{c}{f}"] for c in "BDF") for f in range(5, 10)] == [
        ("■ Grave", "a.xlsx", "A1"), ("■ Grave", "b.xlsx", "A9"), ("■ Grave", "b.xlsx", "A10"),
        ("▲ Error", "c.xlsx", "A1"), ("○ Aviso", "a.xlsx", "A1"),
    ]  # fmt: skip


def test_cada_hallazgo_dice_que_paso_y_que_hacer(tmp_path: Path) -> None:
    celdas = leer(_escribir(hacer_resultado(24), tmp_path))
    assert [celdas["Hallazgos", f"{c}6"] for c in "ACDEFGHI"] == [
        "RC-H012", "Fecha que no existe", "PAAC 2026.xlsx", "Plan", "G9", "31/06/2026", "La fecha «31/06/2026» no existe.",
        "Escriba el día correcto en la celda.",
    ]  # fmt: skip


def test_un_hallazgo_de_un_archivo_que_no_se_leyo_tambien_se_cuenta(tmp_path: Path) -> None:
    celdas = leer(_escribir(_con(_hallazgo(Gravedad.ERROR, "entidad.toml")), tmp_path))
    assert (celdas["Veredicto", "A7"], celdas["Veredicto", "E7"], celdas["Veredicto", "E8"]) == ("entidad.toml", 1, 1)


def test_cada_codigo_lleva_a_lo_que_significa_y_solo_estan_los_que_ocurrieron(tmp_path: Path) -> None:
    ruta = _escribir(hacer_resultado(24), tmp_path)
    celdas, libro = leer(ruta), abrir(ruta)
    codigos = [celdas["Qué significa cada código", f"A{f}"] for f in (5, 6, 7)]
    assert codigos == ["RC-H001", "RC-H012", "RC-H130"]
    assert ("Qué significa cada código", "A8") not in celdas
    for fila in (5, 6, 7):
        vinculo = libro["Hallazgos"][f"A{fila}"].hyperlink.location
        hoja, _, celda = vinculo.replace("'", "").partition("!")
        assert celdas[hoja, celda] == celdas["Hallazgos", f"A{fila}"]
    imposible = catalogo()["fecha_imposible"]
    assert [celdas["Qué significa cada código", f"{c}6"] for c in "BCDEFG"] == [
        "▲ Error", "Fecha que no existe", 1, imposible.razon, "Escriba el día correcto.", imposible.ejemplo,
    ]  # fmt: skip


def test_el_valor_de_una_celda_nunca_se_vuelve_formula(tmp_path: Path) -> None:
    ruta = _escribir(_con(_hallazgo(Gravedad.ERROR, "a.xlsx", valor="=1+1")), tmp_path)
    celda = abrir(ruta)["Hallazgos"]["G5"]
    assert (celda.value, celda.data_type) == ("=1+1", "s")


def test_sin_hallazgos_ni_archivos_el_libro_lo_dice(tmp_path: Path) -> None:
    celdas = leer(_escribir(_con(archivos=()), tmp_path))
    assert celdas["Veredicto", "A5"] == "No se encontró ningún archivo."
    assert celdas["Hallazgos", "A5"] == "No se encontró nada que corregir."
    assert celdas["Qué significa cada código", "A5"] == "No hubo hallazgos que explicar."
    assert celdas["Veredicto", "D6"] == 0


def test_se_reconoce_como_propio_y_sale_igual_dos_veces(tmp_path: Path) -> None:
    ruta = _escribir(hacer_resultado(24), tmp_path)
    bytes_antes = ruta.read_bytes()
    propias = {p.name: p.value for p in abrir(ruta).custom_doc_props.props}
    assert (propias["rendicion"], propias["corte"]) == ("hallazgos", "2026-08-31")
    assert _escribir(hacer_resultado(24), tmp_path).read_bytes() == bytes_antes


@pytest.mark.lenta
def test_las_cuentas_vueltas_a_calcular_dan_lo_guardado_aunque_el_nombre_tenga_comodines(tmp_path: Path) -> None:
    nombres = ("~$plan.xlsx", "plan.xlsx", "PLAN.xlsx", "*.xlsx")
    archivos = tuple(ArchivoLeido(n, n, "plan", "leído", "0" * 64, 1, 0, 10, 9) for n in nombres)
    resultado = _con(*(_hallazgo(g, n) for n in nombres for g in Gravedad), archivos=archivos)
    ruta = _escribir(resultado, tmp_path)
    guardado, calculado = leer(ruta), recalcular(ruta, tmp_path)
    assert [guardado["Veredicto", f"D{f}"] for f in range(5, 10)] == [1, 1, 1, 1, 4]
    assert all(iguales(guardado.get(lugar), calculado.get(lugar)) for lugar in formulas(ruta))
