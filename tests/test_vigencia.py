"""Una vigencia entera: tres cortes, un plan que cambia en julio, reportes tardíos y corregidos, y lo que todos escriben.

Las cifras se rehacen aparte, con `tests/vigencia/cuentas.py`; las palabras se buscan una por una donde deben quedar.
"""

import csv
import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.vigencia import libros, palabras, relato
from tests.vigencia.cuentas import contar, sumar
from tests.vigencia.oficina import SEGUIMIENTO, codigo
from tests.vigencia.relato import ABRIL, AGOSTO, DICIEMBRE
from tests.vigencia.vida import Vida, vivir

pytestmark = [
    pytest.mark.xdist_group("vigencia"),
    pytest.mark.usefixtures("un_solo_taller"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
]
VERIFICADO = relato.EN_DICIEMBRE | {
    n: (hecho, relato.EN_DICIEMBRE.get(n, (0, None))[1]) for n, (hecho, _) in relato.VERIFICADO_EN_DICIEMBRE.items()
}
# paso: corte, entregas del plan que rige, lo hecho según lo que había llegado, y el estado que alguien escribió
PASOS = {
    "abril": (ABRIL, relato.ENTREGAS, relato.EN_ABRIL),
    "mayo": (ABRIL, relato.ENTREGAS, relato.DECIDIDO_EN_MAYO),
    "julio": (AGOSTO, relato.ENTREGAS_DE_JULIO, relato.DECIDIDO_EN_MAYO),
    "septiembre": (AGOSTO, relato.ENTREGAS_DE_JULIO, relato.EN_SEPTIEMBRE),
    "octubre": (AGOSTO, relato.ENTREGAS_DE_JULIO, relato.AL_LLEGAR_LO_TARDIO),
    "abril otra vez": (ABRIL, relato.ENTREGAS, relato.DECIDIDO_EN_MAYO),
    "abril rehecho": (ABRIL, relato.ENTREGAS, relato.DECIDIDO_EN_MAYO),
    "agosto rehecho": (AGOSTO, relato.ENTREGAS_DE_JULIO, relato.AL_LLEGAR_LO_TARDIO),
    "enero siguiente": (DICIEMBRE, relato.ENTREGAS_DE_JULIO, relato.EN_DICIEMBRE),
    "verificado": (DICIEMBRE, relato.ENTREGAS_DE_JULIO, VERIFICADO),
}


@pytest.fixture(scope="module")
def vida(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vida]:
    yield vivir(tmp_path_factory.mktemp("vega"))


def cuentas_de(paso: str) -> dict[str, tuple[float, float, float, str]]:
    corte, entregas, hecho = PASOS[paso]
    cuentas = contar(entregas, hecho, corte)
    if paso == "verificado":
        for numeral, (_, estado) in relato.VERIFICADO_EN_DICIEMBRE.items():
            cuentas[numeral] = (*cuentas[numeral][:3], estado or cuentas[numeral][3])
    return cuentas


def leer_csv(ruta: Path) -> list[dict[str, str]]:
    with ruta.open(encoding="utf-8-sig", newline="") as archivo:
        return list(csv.DictReader(archivo))


def componente(numeral: str) -> str:
    return relato.PLAN_DE_JULIO.get(numeral, relato.PLAN.get(numeral, ("",)))[0]


def test_ninguna_orden_falla(vida: Vida) -> None:
    assert {paso for paso, estado in vida.estados.items() if estado not in (0, 1)} == set()


def test_solo_queda_algo_por_fuera_mientras_el_reporte_dudoso_espera_decision(vida: Vida) -> None:
    assert [paso for paso, estado in vida.estados.items() if estado] == ["abril"]


@pytest.mark.parametrize("paso", PASOS)
def test_cada_actividad_tiene_la_cifra_y_el_estado_que_dan_las_cuentas_a_mano(vida: Vida, paso: str) -> None:
    filas = leer_csv(vida.fotos[paso] / "datos" / "seguimiento.csv")
    escritas = {
        f["numeral"]: (float(f["meta"]), float(f["programado"]), float(f["ejecutado"]), f["estado"]) for f in filas
    }
    assert escritas == cuentas_de(paso)


@pytest.mark.parametrize("paso", PASOS)
def test_cada_total_es_el_de_sus_actividades(vida: Vida, paso: str) -> None:
    dicho = json.loads((vida.fotos[paso] / "datos" / "resumen.json").read_text(encoding="utf-8"))
    dicho = dicho[PASOS[paso][0].isoformat()]
    cuentas = cuentas_de(paso)
    grupos = {"total": cuentas} | {
        c: {n: v for n, v in cuentas.items() if componente(n) == c} for c in sorted({componente(n) for n in cuentas})
    }
    assert set(dicho) == set(grupos)
    for nombre, suyas in grupos.items():
        for clave, valor in sumar(suyas).items():
            assert dicho[nombre][clave] == (pytest.approx(valor, abs=1e-6) if isinstance(valor, float) else valor)


@pytest.mark.parametrize("paso", PASOS)
def test_el_seguimiento_que_se_firma_dice_las_mismas_cifras(vida: Vida, paso: str) -> None:
    cuentas = cuentas_de(paso)
    libro = libros.abrir(vida.fotos[paso] / SEGUIMIENTO)
    for fila in detalle(libro):
        _, programado, ejecutado, estado = cuentas.pop(fila["numeral"])
        de = 100 if fila["Meta o producto"] in ("100 %", "80 %") else 1
        assert (fila["Programado al corte"] * de, fila["Ejecutado"] * de) == pytest.approx((programado, ejecutado))
        assert fila["Estado"] in ((estado, f"{estado} (reporte por decidir)") if paso == "abril" else (estado,))
        avance = min(ejecutado / programado, 1) if programado else "No aplica"
        assert fila["% de avance"] == (pytest.approx(avance) if programado else avance)
    assert cuentas == {}
    total = sumar(cuentas_de(paso))
    (escrito,) = [f for f in libros.filas(libro["Resumen"], "Componente") if f["Componente"] == "Total"]
    assert (escrito["Actividades programadas"], escrito["Actividades cumplidas"]) == (
        total["aplican"], total["cumplidas"],
    )  # fmt: skip
    assert escrito["% de avance"] == pytest.approx(total["cumplimiento"])
    assert str(escrito["Zona"]).endswith(str(total["zona"]))


def test_el_tablero_de_diciembre_dice_las_mismas_cifras(vida: Vida) -> None:
    hoja = openpyxl.load_workbook(vida.fotos["verificado"] / "tablero.xlsx", data_only=True)["Actividades"]
    escritas = {
        f["Numeral"]: (f["Meta"], f["Programado al corte"], f["Ejecutado al corte"], f["Estado"])
        for f in libros.filas(hoja, "Numeral")
        if f["Numeral"]
    }
    assert escritas == cuentas_de("verificado")


def test_abril_da_lo_mismo_en_mayo_en_octubre_y_con_las_salidas_borradas(vida: Vida) -> None:
    suyas = [
        (vida.fotos[paso] / "datos" / nombre).read_text(encoding="utf-8")
        for paso in ("mayo", "abril otra vez", "abril rehecho")
        for nombre in ("seguimiento.csv", "resumen.json")
    ]
    assert suyas[:2] == suyas[2:4] == suyas[4:]


def test_lo_que_llego_para_agosto_no_se_pregunta_al_repetir_abril(vida: Vida) -> None:
    hallazgos = leer_csv(vida.fotos["abril otra vez"] / "datos" / "hallazgos.csv")
    tardios = {"avance agosto.xlsx", "Comunicaciones agosto.xlsx", "reporte cultura 2.xlsx"}
    assert {h["codigo"] for h in hallazgos if h["archivo"] in tardios} == {"RC-H333"}


def test_una_fila_comun_que_alguien_dejo_en_blanco_no_se_le_reclama(vida: Vida) -> None:
    hallazgos = leer_csv(vida.fotos["enero siguiente"] / "datos" / "hallazgos.csv")
    (sin_llenar,) = [h for h in hallazgos if h["codigo"] == "RC-H421"]
    assert sin_llenar["archivo"] == "cultura diciembre.xlsx"
    assert "3.6" in sin_llenar["mensaje"] and "1.3" not in sin_llenar["mensaje"]


def test_lo_reportado_con_el_nombre_de_antes_se_une_sin_dudar(vida: Vida) -> None:
    hallazgos = leer_csv(vida.fotos["octubre"] / "datos" / "hallazgos.csv")
    assert [h for h in hallazgos if h["archivo"].startswith("Comunicaciones") and h["codigo"] == "RC-H149"] == []


def test_las_salidas_borradas_se_hacen_otra_vez_enteras(vida: Vida) -> None:
    for antes, despues in (("abril otra vez", "abril rehecho"), ("octubre", "agosto rehecho")):
        fotos = vida.fotos[antes], vida.fotos[despues]
        nombres = [{r.relative_to(f).as_posix() for r in f.rglob("*.*") if "formatos" not in r.parts} for f in fotos]
        assert nombres[0] == nombres[1]
        assert (fotos[0] / "datos" / "seguimiento.csv").read_bytes() == (
            fotos[1] / "datos" / "seguimiento.csv"
        ).read_bytes()


# ── las palabras ──


def detalle(libro: openpyxl.Workbook) -> list[dict]:
    """Lo que dicen de cada actividad «Detalle» y «Monitoreo», con su numeral; el pie no es de ninguna."""
    monitoreo = {f[libros.CLAVE]: f for f in libros.filas(libro["Monitoreo"])}
    suyas = [monitoreo[c] | f for f in libros.filas(libro["Detalle"]) if (c := f[libros.CLAVE])]
    return [f | {"numeral": str(f[libros.CLAVE]).split(".", 1)[1]} for f in suyas]


def opiniones(vida: Vida) -> list[dict]:
    dicho = json.loads((vida.registro / "opiniones.json").read_text(encoding="utf-8"))
    return [o for o in dicho if o["dimension"] == "actividad"]


ULTIMO = {ABRIL: "abril rehecho", AGOSTO: "agosto rehecho", DICIEMBRE: "verificado"}
CAMPOS = {
    "¿Cumplida según verificación?": ("control_interno", "cumplida"),
    "% verificado": ("control_interno", "porcentaje"),
    "Estado verificado": ("control_interno", "estado"),
    "Observaciones": ("control_interno", "observacion"),
    "% según monitoreo": ("planeacion", "porcentaje"),
    "Observaciones de Planeación": ("planeacion", "observacion"),
}
ESCRITO = [
    (corte, numeral, titulo, valor)
    for corte, suyas in palabras.EN_EL_DETALLE.items()
    for numeral, valores in suyas.items()
    for titulo, valor in valores.items()
]


@pytest.mark.parametrize(("corte", "numeral", "titulo", "valor"), ESCRITO)
def test_lo_escrito_en_el_seguimiento_queda_en_el_registro_y_en_su_fila_del_libro_nuevo(
    vida: Vida, corte: date, numeral: str, titulo: str, valor: object
) -> None:
    libro = libros.abrir(vida.fotos[ULTIMO[corte]] / SEGUIMIENTO)
    (fila,) = [f for f in detalle(libro) if f["numeral"] == numeral]
    assert fila[titulo] == valor
    quien, campo = CAMPOS[titulo]
    (opinion,) = [
        o for o in opiniones(vida)
        if (o["codigo"], o["corte"], o["quien"]) == (codigo(numeral), corte.isoformat(), quien)
    ]  # fmt: skip
    assert opinion[campo] == valor


def test_en_las_celdas_de_control_interno_no_hay_nada_que_nadie_escribiera(vida: Vida) -> None:
    a_mano = {
        n: {"% verificado": cuanto, "Observaciones": dicho} for n, (cuanto, dicho) in palabras.HECHO_A_MANO.items()
    }
    for corte, paso in ULTIMO.items():
        esperado = palabras.EN_EL_DETALLE[corte] | (a_mano if corte == ABRIL else {})
        for fila in detalle(libros.abrir(vida.fotos[paso] / SEGUIMIENTO)):
            assert {t: fila[t] for t in CAMPOS if fila[t] is not None} == esperado.get(fila["numeral"], {})


@pytest.mark.parametrize("corte", list(ULTIMO))
def test_lo_dicho_de_un_componente_vuelve_a_su_renglon(vida: Vida, corte: date) -> None:
    resumen = libros.filas(libros.abrir(vida.fotos[ULTIMO[corte]] / SEGUIMIENTO)["Resumen"], "Componente")
    dichos = {f["Componente"]: o for f in resumen if (o := f["Observaciones de Control Interno"])}
    assert dichos == palabras.EN_EL_RESUMEN[corte]


def test_el_seguimiento_hecho_a_mano_entra_al_registro_de_su_corte(vida: Vida) -> None:
    de_abril = {o["codigo"]: o for o in opiniones(vida) if o["corte"] == ABRIL.isoformat()}
    for numeral, (cuanto, dicho) in palabras.HECHO_A_MANO.items():
        suya = de_abril[codigo(numeral)]
        assert (suya["porcentaje"], suya["observacion"]) == (cuanto, dicho)
        assert suya["archivo"] == "Seguimiento OCI primer cuatrimestre.xlsx"


def test_mientras_no_se_decide_las_que_pueden_ser_lo_dicen(vida: Vida) -> None:
    filas = leer_csv(vida.fotos["abril"] / "datos" / "seguimiento.csv")
    assert {"3.4", "3.5"} <= {f["numeral"] for f in filas if f["por_decidir"] == "sí"}


def test_la_decision_se_toma_una_vez_y_no_se_vuelve_a_preguntar(vida: Vida) -> None:
    (fila,) = libros.filas(libros.abrir(vida.fotos["abril"] / "por_decidir.xlsx")["Por decidir"], "Decisión")
    assert fila["Lo que dice el reporte"] == "Publicar el informe de gestión"
    for paso in ("mayo", "octubre", "abril rehecho", "verificado"):
        libro = libros.abrir(vida.fotos[paso] / "por_decidir.xlsx")
        assert [f["Clave rendición"] for f in libros.filas(libro["Por decidir"], "Decisión") if f["Decisión"]] == []
        (tomada,) = libros.filas(libro["Decididas"], "Decisión")
        assert str(tomada["Decisión"]).startswith(codigo("3.4"))
        for titulo in ("Quién decide", "Nota"):
            assert tomada[titulo] == palabras.DECISION[titulo]
    escrito = (vida.registro / "decisiones.json").read_text(encoding="utf-8")
    assert all(json.dumps(palabras.DECISION[t], ensure_ascii=False) in escrito for t in ("Quién decide", "Nota"))


def test_la_nota_y_el_comentario_del_tablero_se_conservan_enteros_y_se_nombran(vida: Vida) -> None:
    carpeta = vida.registro / "conservados" / "2026-05-27" / ABRIL.isoformat()
    libro = libros.abrir(carpeta / "tablero.xlsx")
    assert libro["Actividades"]["AE9"].value == palabras.NOTA_EN_EL_TABLERO
    assert libro["Componentes"]["E5"].comment.text == palabras.COMENTARIO_EN_EL_TABLERO
    cambios = "\n".join(
        str(c.value) for hoja in libros.abrir(carpeta / "tablero_cambios.xlsx") for f in hoja for c in f if c.value
    )
    assert palabras.NOTA_EN_EL_TABLERO in cambios and palabras.COMENTARIO_EN_EL_TABLERO in cambios
    assert f"conservados/2026-05-27/{ABRIL.isoformat()}/tablero.xlsx" in vida.pantallas["mayo"]


def test_todo_libro_en_que_se_escribio_queda_guardado_tal_como_estaba(vida: Vida) -> None:
    guardados = {
        r.relative_to(vida.registro / "conservados").as_posix() for r in vida.registro.rglob("conservados/*/*/*")
    }
    assert guardados >= {
        "2026-05-27/2026-04-30/por_decidir.xlsx", "2026-05-27/2026-04-30/seguimiento_control_interno.xlsx",
        "2026-05-27/2026-04-30/tablero.xlsx", "2026-08-24/2026-08-31/modificaciones_del_plan.xlsx",
        "2026-10-02/2026-08-31/seguimiento_control_interno.xlsx",
        "2027-01-14/2026-12-31/seguimiento_control_interno.xlsx",
    }  # fmt: skip


def test_cada_modificacion_del_plan_lleva_su_razon_desde_julio_hasta_diciembre(vida: Vida) -> None:
    esperadas = {
        ("Actividad nueva", "3.7"), ("Actividad que ya no está", "2.4"), ("Actividad reescrita", "3.1"),
        ("Meta más baja", "2.3"), ("Fechas movidas", "2.1"), ("Fechas movidas", "2.3"),
    }  # fmt: skip
    for paso in ("julio", "septiembre", "agosto rehecho", "verificado"):
        hoja = libros.abrir(vida.fotos[paso] / "modificaciones_del_plan.xlsx")["Modificaciones"]
        filas = libros.filas(hoja, "Razón del cambio")
        assert {(f["Qué cambió"], f["Numeral"]) for f in filas} == esperadas
        assert all(relato.ACTA in str(f["Versión"]) for f in filas)
        razones = {f["Numeral"]: f["Razón del cambio"] for f in filas}
        assert razones == (dict.fromkeys(palabras.RAZONES) if paso == "julio" else palabras.RAZONES)


def test_cada_palabra_de_los_reportes_llega_a_los_datos_de_su_actividad(vida: Vida) -> None:
    dichos: dict[tuple[str, str], str] = {}
    for fila in leer_csv(vida.fotos["verificado"] / "datos" / "avances.csv"):
        llave = fila["corte"], fila["codigo"]
        dichos[llave] = dichos.get(llave, "") + "|".join(fila.values())
    for (corte, numeral), textos in palabras.AL_REPORTAR.items():
        for texto in filter(None, textos):
            assert texto in dichos[corte.isoformat(), codigo(numeral)]
    for (corte, texto), (_, hecho, _) in palabras.EN_HOJA_LIBRE.items():
        numeral = "3.1" if "boletín" in texto else "3.4"
        assert hecho in dichos[corte.isoformat(), codigo(numeral)]


def test_el_ultimo_reporte_de_cada_actividad_se_lee_en_el_seguimiento(vida: Vida) -> None:
    for fila in detalle(libros.abrir(vida.fotos["verificado"] / SEGUIMIENTO)):
        suyos = [textos for (_, n), textos in palabras.AL_REPORTAR.items() if n == fila["numeral"]]
        if suyos:
            assert suyos[-1][0] in fila["Lo reportado y su soporte"]


def test_el_recibo_dice_que_se_tomo_el_corregido_y_quien_falta(vida: Vida) -> None:
    recibo = libros.abrir(vida.fotos["septiembre"] / "recibos" / "secretaria-de-hacienda.xlsx")
    dicho = "\n".join(str(c.value) for hoja in recibo for f in hoja for c in f if c.value)
    assert "Hacienda agosto (este sí).xlsx" in dicho and "Hacienda agosto.xlsx" in dicho
    faltan = libros.abrir(vida.fotos["septiembre"] / "recibos" / "quien_falta.xlsx")
    dicho = "\n".join(str(c.value) for hoja in faltan for f in hoja for c in f if c.value)
    assert relato.COMUNICACIONES in dicho


# ── la historia ──


def test_la_comparacion_dice_lo_que_cambio_de_abril_a_agosto(vida: Vida) -> None:
    nombre = f"comparacion_{ABRIL}_{AGOSTO}"
    cambios = leer_csv(vida.carpeta / "salidas" / nombre / f"{nombre}.csv")
    assert {(f["clase"], f["numeral"]) for f in cambios if not f["clase"].startswith("Estado")} == {
        ("Actividad nueva", "3.7"), ("Actividad que ya no está", "2.4"), ("Actividad reescrita", "3.1"),
        ("Meta más baja", "2.3"), ("Fechas movidas", "2.1"), ("Fechas movidas", "2.3"),
    }  # fmt: skip


def test_lo_que_bajo_al_verificar_cita_la_celda_en_que_control_interno_lo_dijo(vida: Vida) -> None:
    nombre = f"comparacion_{AGOSTO}_{DICIEMBRE}"
    cambios = leer_csv(vida.carpeta / "salidas" / nombre / f"{nombre}.csv")
    (bajo,) = [f for f in cambios if f["clase"] == "Avance que bajó"]
    assert bajo["numeral"] == "1.2"
    libro = libros.abrir(vida.fotos["verificado"] / SEGUIMIENTO)
    fila = libros.fila_de(libro["Detalle"], libros.CLAVE, codigo("1.2"))
    columna = openpyxl.utils.get_column_letter(libros.titulos(libro["Detalle"])["% verificado"])
    assert (bajo["archivo_despues"], bajo["celda_despues"]) == (SEGUIMIENTO, f"{columna}{fila}")


def test_la_historia_exportada_tiene_las_cifras_vigentes_de_los_tres_cortes(vida: Vida) -> None:
    filas = [f for f in leer_csv(vida.carpeta / "historia" / "seguimiento.csv") if f["vigente"] == "sí"]
    for corte, paso in ULTIMO.items():
        suyas = {
            f["numeral"]: (float(f["meta"]), float(f["programado"]), float(f["ejecutado"]), f["estado"])
            for f in filas
            if f["corte_de_la_corrida"] == f["corte"] == corte.isoformat()
        }
        assert suyas == cuentas_de(paso)


def test_la_historia_se_abre_con_cualquier_lector_de_sqlite(vida: Vida) -> None:
    with sqlite3.connect(vida.registro / "historia.sqlite") as base:
        assert base.execute("pragma integrity_check").fetchone() == ("ok",)
