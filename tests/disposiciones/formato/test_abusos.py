"""A un formato que se envió le pasa de todo antes de volver; cada prueba es una de esas cosas y la cifra no cambia."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.dibujo import hallados
from tests.formato_lleno import (
    CODIGOS,
    ENCABEZADO,
    ESPERADO,
    PRIMERA,
    TITULOS,
    correr,
    fila_de,
    hacer_formato,
    llenar,
    lleno,
    reportado,
)

ULTIMA = PRIMERA + len(CODIGOS) - 1
Abuso = Callable[[Workbook, Worksheet], None]


def guardar(carpeta: Path, abuso: Abuso, nombre: str = "avance_2026-08-31_secretaria-de-hacienda.xlsx") -> Path:
    libro, hoja = lleno()
    abuso(libro, hoja)
    libro.save(carpeta / nombre)
    return carpeta / nombre


def renglones(hoja: Worksheet) -> list[list[object]]:
    return [[hoja.cell(f, c).value for c in range(1, hoja.max_column + 1)] for f in range(PRIMERA, ULTIMA + 1)]


def poner(hoja: Worksheet, filas: list[list[object]], desde: int = PRIMERA) -> None:
    for i, fila in enumerate(filas, desde):
        for j, valor in enumerate(fila, 1):
            hoja.cell(i, j).value = valor


def nada(libro: Workbook, hoja: Worksheet) -> None:
    pass


def ordenar(libro: Workbook, hoja: Worksheet) -> None:
    filas = renglones(hoja)
    formatos = {hoja.cell(f, 1).value: hoja.cell(f, 10).number_format for f in range(PRIMERA, ULTIMA + 1)}
    poner(hoja, sorted(filas, key=lambda f: str(f[3])))
    for f in range(PRIMERA, ULTIMA + 1):
        hoja.cell(f, 10).number_format = formatos[hoja.cell(f, 1).value]


def filtrar(libro: Workbook, hoja: Worksheet) -> None:
    for fila in range(PRIMERA, PRIMERA + 3):
        hoja.row_dimensions[fila].hidden = True


def agregar_columnas(libro: Workbook, hoja: Worksheet) -> None:
    for donde, titulo in ((3, "Quién lo revisó"), (8, "Notas de la secretaria"), (12, "Semáforo")):
        hoja.insert_cols(donde)
        hoja.cell(ENCABEZADO, donde, titulo)
        for fila in range(PRIMERA, ULTIMA + 1):
            hoja.cell(fila, donde, f"apunte {fila}")


def mover_columnas(libro: Workbook, hoja: Worksheet) -> None:
    orden = [*range(9, len(TITULOS)), *range(9)]
    formatos = [hoja.cell(f, 10).number_format for f in range(ENCABEZADO, ULTIMA + 1)]
    todas = [[hoja.cell(f, c).value for c in range(1, 22)] for f in range(ENCABEZADO, ULTIMA + 1)]
    poner(hoja, [[fila[o] for o in orden] for fila in todas], ENCABEZADO)
    for f, formato in enumerate(formatos, ENCABEZADO):
        hoja.cell(f, 1).number_format = formato
        hoja.cell(f, 10).number_format = "General"


def renombrar_hoja(libro: Workbook, hoja: Worksheet) -> None:
    hoja.title = "Hoja1 (2)"


def quitar_propiedades(libro: Workbook, hoja: Worksheet) -> None:
    del libro.custom_doc_props["rendicion"]


def borrar_rotulos(libro: Workbook, hoja: Worksheet) -> None:
    hoja.delete_rows(1, ENCABEZADO - 1)


def cambiar_titulos(libro: Workbook, hoja: Worksheet) -> None:
    for columna, titulo in ((1, "CODIGO RENDICIÓN (no borrar)"), (10, "Avance acumulado:"), (13, "DESCRIPCION DEL AVANSE"),
                            (12, "Fecha de  ejecucion"), (20, "COMPROMISOS\nADQUIRIDOS")):  # fmt: skip
        hoja.cell(ENCABEZADO, columna, titulo)


def borrar_columnas(libro: Workbook, hoja: Worksheet) -> None:
    for columna in (21, 9, 8, 7, 6, 5, 3):
        hoja.delete_cols(columna)


def borrar_la_clave(libro: Workbook, hoja: Worksheet) -> None:
    hoja.delete_cols(1)


def borrar_algunas_claves(libro: Workbook, hoja: Worksheet) -> None:
    for fila in (PRIMERA, PRIMERA + 2, PRIMERA + 3):
        hoja.cell(fila, 1).value = None


def insertar_filas(libro: Workbook, hoja: Worksheet) -> None:
    hoja.insert_rows(PRIMERA + 2, 2)
    hoja.insert_rows(PRIMERA)


def pegar_encima(libro: Workbook, hoja: Worksheet) -> None:
    """Valores pegados de otro libro: números y fechas como texto, sin formato."""
    for fila in range(PRIMERA, ULTIMA + 1):
        for columna in range(1, 22):
            celda = hoja.cell(fila, columna)
            if columna == 10 and celda.number_format == "0%" and celda.value is not None:
                celda.value = "75 %"
            elif isinstance(celda.value, date):
                celda.value = f"{celda.value:%d/%m/%Y}"
            elif isinstance(celda.value, int | float):
                celda.value = f" {celda.value} "
            celda.number_format = "General"


def combinar(libro: Workbook, hoja: Worksheet) -> None:
    hoja.protection.sheet = False
    hoja.merge_cells(start_row=PRIMERA, end_row=PRIMERA + 1, start_column=3, end_column=3)
    hoja.merge_cells(start_row=PRIMERA, end_row=PRIMERA + 1, start_column=14, end_column=14)
    hoja.merge_cells(start_row=1, end_row=1, start_column=2, end_column=9)
    hoja.merge_cells(start_row=PRIMERA + 2, end_row=PRIMERA + 2, start_column=15, end_column=16)


def agregar_pie_y_firmas(libro: Workbook, hoja: Worksheet) -> None:
    hoja.cell(ULTIMA + 2, 2, "Elaboró: profesional de apoyo")
    hoja.cell(ULTIMA + 3, 2, "Nota: se anexan actas")


def copiar_en_otro_libro(libro: Workbook, hoja: Worksheet) -> None:
    del libro.custom_doc_props["rendicion"]
    libro.remove(libro["Instrucciones"])
    otra = libro.create_sheet("Contratos", 0)
    otra["A1"], otra["B1"], otra["A2"], otra["B2"] = "Contrato", "Valor", "Vías", 1000


def borrar_filas(libro: Workbook, hoja: Worksheet) -> None:
    hoja.delete_rows(ULTIMA)


def repetir_encabezado(libro: Workbook, hoja: Worksheet) -> None:
    hoja.insert_rows(PRIMERA + 3)
    for j, titulo in enumerate(TITULOS, 1):
        hoja.cell(PRIMERA + 3, j, titulo)


def mover_la_tabla(libro: Workbook, hoja: Worksheet) -> None:
    hoja.insert_rows(1, 7)
    hoja.insert_cols(1, 3)


def numeral_como_numero(libro: Workbook, hoja: Worksheet) -> None:
    for fila in range(PRIMERA, ULTIMA + 1):
        hoja.cell(fila, 1).value = None
        hoja.cell(fila, 2).value = float(str(hoja.cell(fila, 2).value))


def cambiar_la_actividad_un_poco(libro: Workbook, hoja: Worksheet) -> None:
    for fila in range(PRIMERA, ULTIMA + 1):
        hoja.cell(fila, 4).value = f"{hoja.cell(fila, 4).value} (según el plan)".upper()


ABUSOS: dict[str, Abuso] = {
    "ninguno": nada, "ordenado": ordenar, "filtrado": filtrar, "con columnas agregadas": agregar_columnas,
    "con columnas movidas": mover_columnas, "con la hoja renombrada": renombrar_hoja,
    "sin sus propiedades": quitar_propiedades, "sin los renglones de arriba": borrar_rotulos,
    "con otros títulos": cambiar_titulos, "con columnas borradas": borrar_columnas, "sin la clave": borrar_la_clave,
    "sin algunas claves": borrar_algunas_claves, "con filas en blanco": insertar_filas, "pegado encima": pegar_encima,
    "con celdas combinadas": combinar, "con firmas al pie": agregar_pie_y_firmas, "en otro libro": copiar_en_otro_libro,
    "con filas borradas": borrar_filas, "con el encabezado repetido": repetir_encabezado,
    "corrido de lugar": mover_la_tabla, "con los numerales como números": numeral_como_numero,
    "con la actividad retocada": cambiar_la_actividad_un_poco,
}  # fmt: skip


@pytest.mark.parametrize("abuso", ABUSOS)
def test_el_formato_vuelve_con_las_mismas_cifras(abuso: str, tmp_path: Path) -> None:
    guardar(tmp_path, ABUSOS[abuso])
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO
    assert {a.dependencia for a in resultado.avances} == {"Secretaría de Hacienda"}
    assert hallados(resultado.hallazgos, "sin_lugar_en_cuentas") == []
    assert resultado.avances_sin_unir == ()


@pytest.mark.parametrize("abuso", [a for a in ABUSOS if a != "con celdas combinadas"])
def test_y_con_los_mismos_contenidos(abuso: str, tmp_path: Path) -> None:
    guardar(tmp_path, ABUSOS[abuso])
    for reporte in correr(tmp_path).avances:
        assert (reporte.descripcion, reporte.evidencia) == (f"Lo hecho de {reporte.codigo}", "Acta 12")
        assert (reporte.actividades_realizadas, reporte.compromisos) == ("Diálogo en la vereda", "Publicar obras")
        assert reporte.fecha_ejecucion == date(2026, 8, 14)


@pytest.mark.parametrize("abuso", [a for a in ABUSOS if a != "sin los renglones de arriba"])
def test_y_con_su_fecha(abuso: str, tmp_path: Path) -> None:
    guardar(tmp_path, ABUSOS[abuso], "lo de hacienda.xlsx")
    assert {(a.corte, a.fecha_reporte) for a in correr(tmp_path).avances} == {(date(2026, 8, 31), date(2026, 9, 4))}


def test_renombrado_y_sin_rotulos_se_une_por_su_clave(tmp_path: Path) -> None:
    guardar(tmp_path, borrar_rotulos, "copia final (3).xlsx")
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO
    assert len(hallados(resultado.hallazgos, "reporte_sin_dependencia")) == 1


def test_exportado_a_csv(tmp_path: Path) -> None:
    _, hoja = lleno()
    with (tmp_path / "avance.csv").open("w", encoding="utf-8-sig", newline="") as archivo:
        escritor = csv.writer(archivo, delimiter=";")
        for fila in hoja.iter_rows():
            escritor.writerow([_como_se_ve(c) for c in fila])
    assert reportado(correr(tmp_path)) == ESPERADO


def _como_se_ve(celda) -> object:
    if isinstance(celda.value, date):
        return f"{celda.value:%d/%m/%Y}"
    if isinstance(celda.value, float) and celda.number_format == "0%":
        return f"{celda.value:.0%}"
    return celda.value


def test_una_fila_duplicada_se_dice_y_no_cuenta_dos_veces(tmp_path: Path) -> None:
    guardar(tmp_path, lambda _, hoja: poner(hoja, [renglones(hoja)[0]], ULTIMA + 1))
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO
    assert len(hallados(resultado.hallazgos, "reporte_duplicado")) == 1


def test_una_fila_escrita_a_mano_al_final_se_une_por_su_numeral_o_su_texto(tmp_path: Path) -> None:
    def agregar(_: Workbook, hoja: Worksheet) -> None:
        hoja.cell(ULTIMA + 1, 4, "Capacitar a los servidores en lenguaje claro")
        hoja.cell(ULTIMA + 1, 10, 1)
        hoja.cell(ULTIMA + 2, 2, "3.1")
        hoja.cell(ULTIMA + 2, 4, "Hacer la audiencia pública")
        hoja.cell(ULTIMA + 2, 10, 1)

    guardar(tmp_path, agregar)
    nuevos = {CODIGOS[5]: (1.0, "cantidad"), "PAAC-2026-3.3.1": (1.0, "cantidad")}
    assert reportado(correr(tmp_path)) == ESPERADO | nuevos


def test_varios_formatos_pegados_uno_debajo_de_otro(tmp_path: Path) -> None:
    """El de Prensa, pegado debajo del de Hacienda con sus propios rótulos."""

    def pegar(_: Workbook, hoja: Worksheet) -> None:
        otro = hacer_formato(date(2026, 9, 7), "Oficina de Prensa")["Avance"]
        fila = ULTIMA + 3
        for i in range(1, ENCABEZADO + 1):
            for j in range(1, 22):
                hoja.cell(fila + i, j, otro.cell(i, j).value)
        suyo = (
            "PAAC-2026-3.3.1",
            "3.1",
            "Rendición de cuentas",
            "Hacer la audiencia pública en la plaza",
            "1 audiencia",
        )
        poner(hoja, [[*suyo, "30/07/2026", 1, "Vence en este corte", "Sin reporte", 1]], fila + ENCABEZADO + 1)

    guardar(tmp_path, pegar)
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO | {"PAAC-2026-3.3.1": (1.0, "cantidad")}
    de_prensa = next(a for a in resultado.avances if a.codigo == "PAAC-2026-3.3.1")
    assert (de_prensa.dependencia, de_prensa.fecha_reporte) == ("Oficina de Prensa", date(2026, 9, 7))
    assert {a.fecha_reporte for a in resultado.avances if a is not de_prensa} == {date(2026, 9, 4)}


def test_ordenado_sin_la_columna_oculta_se_une_por_lo_que_se_lee(tmp_path: Path) -> None:
    def descasar(_: Workbook, hoja: Worksheet) -> None:
        claves = [hoja.cell(f, 1).value for f in range(PRIMERA, ULTIMA + 1)]
        for fila, clave in enumerate([*claves[1:], claves[0]], PRIMERA):
            hoja.cell(fila, 1).value = clave

    guardar(tmp_path, descasar)
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO
    assert len(hallados(resultado.hallazgos, "clave_de_otra_actividad")) == len(ESPERADO)


def test_lo_escrito_encima_de_un_renglon_se_dice(tmp_path: Path) -> None:
    guardar(tmp_path, lambda _, hoja: hoja.cell(PRIMERA, 4, "Jornada de vacunación canina"))
    dichos = hallados(correr(tmp_path).hallazgos, "texto_que_no_es_el_de_su_clave")
    assert dichos == [("texto_que_no_es_el_de_su_clave", f"D{PRIMERA}", "Jornada de vacunación canina")]


def test_el_ejemplo_no_es_un_reporte_aunque_le_cambien_el_nombre(tmp_path: Path) -> None:
    def cambiar(libro: Workbook, _: Worksheet) -> None:
        del libro.custom_doc_props["rendicion"]
        libro["Instrucciones"].title = "Cómo se hace"

    guardar(tmp_path, cambiar)
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO
    assert [h.nombre for h in resultado.hallazgos if h.origen.hoja == "Cómo se hace"] == []


def test_un_formato_que_vuelve_en_blanco_nombra_a_su_dependencia(tmp_path: Path) -> None:
    hacer_formato().save(tmp_path / "f.xlsx")
    resultado = correr(tmp_path)
    assert (resultado.avances, resultado.avances_sin_unir) == ((), ())
    (hallazgo,) = [h for h in resultado.hallazgos if h.nombre == "formato_en_blanco"]
    assert "Secretaría de Hacienda" in hallazgo.mensaje
    assert [a.papel for a in resultado.archivos if a.archivo == "f.xlsx"] == ["formato en blanco"]


def test_los_filas_sin_llenar_son_un_hallazgo_por_hoja_y_no_reportes(tmp_path: Path) -> None:
    llenar(hacer_formato(), {CODIGOS[2]: 3}).save(tmp_path / "f.xlsx")
    resultado = correr(tmp_path)
    assert reportado(resultado) == {CODIGOS[2]: (3.0, "cantidad")}
    assert len(hallados(resultado.hallazgos, "filas_sin_llenar")) == 1
    assert hallados(resultado.hallazgos, "reporte_sin_cifra") == []


@pytest.mark.parametrize("de_ultimas", [(date(2026, 9, 4), date(2026, 9, 8)), (date(2026, 9, 8), date(2026, 9, 4))])
def test_de_dos_versiones_cuenta_la_de_fecha_posterior(de_ultimas: tuple[date, date], tmp_path: Path) -> None:
    for i, (dia, cuanto) in enumerate(zip(de_ultimas, (1, 2), strict=True)):
        llenar(hacer_formato(dia), {CODIGOS[2]: cuanto}).save(tmp_path / f"v{i}.xlsx")
    resultado = correr(tmp_path)
    fila = next(f for f in resultado.filas if f.codigo == CODIGOS[2])
    assert fila.ejecutado == (2.0 if de_ultimas[1] > de_ultimas[0] else 1.0)


def test_lo_que_llego_solo_en_la_primera_version_sigue_contando(tmp_path: Path) -> None:
    llenar(hacer_formato(date(2026, 9, 4))).save(tmp_path / "v1.xlsx")
    llenar(hacer_formato(date(2026, 9, 8)), {CODIGOS[0]: 1}).save(tmp_path / "v2.xlsx")
    assert {f.codigo: f.ejecutado for f in correr(tmp_path).filas if f.codigo == CODIGOS[2]} == {CODIGOS[2]: 3.0}


def test_la_clave_oculta_no_es_una_columna_oculta_que_avisar(tmp_path: Path) -> None:
    guardar(tmp_path, nada)
    assert hallados(correr(tmp_path).hallazgos, "filas_ocultas") == []


def test_un_porcentaje_pegado_sin_formato_es_parte_de_la_meta(tmp_path: Path) -> None:
    def pegar(_: Workbook, hoja: Worksheet) -> None:
        hoja.cell(fila_de(hoja, CODIGOS[3]), 10).number_format = "General"

    guardar(tmp_path, pegar)
    resultado = correr(tmp_path)
    assert reportado(resultado) == ESPERADO
    assert hallados(resultado.hallazgos, "porcentaje_sin_formato")[0][1] == "J9"
