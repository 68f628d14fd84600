"""El formato de cada listado, lleno, vuelve como se llenó; en blanco, no dice nada."""

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from pipeline.base.tabla import FECHA, LISTA, NUMERO, PARTE, SI_NO
from pipeline.base.texto import llave
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.salidas.formato_de_listado import EN_BLANCO, Molde, escribir_formato, formato_de
from pipeline.salidas.formato_de_listado.declarado import Columna
from pipeline.salidas.formato_de_listado.hoja import ENCABEZADO
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar
from tests.dibujo import ENTIDAD
from tests.fabrica import CORTES

DE_LA_ENTIDAD = Molde(ENTIDAD, CORTES[1])
MOLDES = {"de la entidad": DE_LA_ENTIDAD, "en blanco": EN_BLANCO}
todos = pytest.mark.parametrize("listado", LISTADOS, ids=lambda d: d.nombre)
PALABRAS = st.lists(
    st.sampled_from(["vía", "puente", "acueducto", "escuela", "parque", "la", "de", "2026", "comité", "«JAC»", "4", "%", "niños;", "año,", "enlace=1"]),
    min_size=1, max_size=8,
).map(" ".join)  # fmt: skip
GRUPOS = st.sampled_from(["juntas de acción comunal", "jóvenes", "comerciantes", "veedurías"])


@cache
def escrito(listado: Listado, de_quien: str) -> bytes:
    with TemporaryDirectory() as carpeta:
        ruta = Path(carpeta) / "f.xlsx"
        escribir_formato(formato_de(listado), MOLDES[de_quien], ruta)
        return ruta.read_bytes()


def leer(contenido: bytes) -> ArchivoInterpretado:
    with TemporaryDirectory() as carpeta:
        ruta = Path(carpeta) / "lo que llegó.xlsx"
        ruta.write_bytes(contenido)
        return interpretar_archivo(Tarea(ruta, ruta.name, ENTIDAD))


def guardar(libro: openpyxl.Workbook) -> bytes:
    salida = BytesIO()
    libro.save(salida)
    return salida.getvalue()


def llenar(listado: Listado, de_quien: str, filas: list[dict[str, Any]]) -> openpyxl.Workbook:
    """El formato con las filas escritas como las escribiría una persona."""
    libro = openpyxl.load_workbook(BytesIO(escrito(listado, de_quien)))
    for i, fila in enumerate(filas, ENCABEZADO + 2):
        for j, columna in enumerate(formato_de(listado).columnas, 1):
            valor = fila.get(columna.campo.nombre)
            if isinstance(valor, bool):
                valor = "Sí" if valor else "No"
            libro.worksheets[1].cell(i, j).value = "; ".join(valor) if isinstance(valor, tuple) else valor
    return libro


def anclas(listado: Listado) -> list[str]:
    return list(cargar(f"listado_{listado.nombre}")["ancla"])


def valores(listado: Listado, columna: Columna) -> st.SearchStrategy[Any]:
    """Lo que cabe en una casilla según lo que su listado declara."""
    campo = columna.campo
    if campo.tipo == FECHA:
        return st.dates(date(2016, 1, 1), date(2031, 12, 31))
    if campo.tipo == NUMERO:
        desde, hasta = columna.limites or (0, 5000)
        cien = st.integers(0, 100).map(lambda n: n / 100)
        return cien if campo.unidad == PARTE else st.integers(int(desde), int(hasta)).map(float)
    if campo.tipo == SI_NO:
        return st.booleans()
    if campo.tipo == LISTA:
        return st.lists(GRUPOS, min_size=1, max_size=3, unique=True).map(tuple)
    if columna.de_dependencia:
        return st.sampled_from(DE_LA_ENTIDAD.dependencias)
    libre = PALABRAS.filter(lambda t: llave(t) not in opciones_de(listado.nombre, campo.nombre))
    return st.sampled_from(columna.opciones) | libre if columna.opciones else libre


def filas_de(listado: Listado) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Filas con lo primero de su ancla y lo demás, o vacío; lo que se hereda de arriba o del título, siempre."""
    columnas = {c.campo.nombre: valores(listado, c) for c in formato_de(listado).columnas}
    seguro = next(n for n in anclas(listado) if n in columnas)
    reglas = cargar(f"listado_{listado.nombre}")
    heredan = {n for bloque in reglas.get("bloques", ()) for n in bloque}
    siempre = {seguro, *heredan, *reglas.get("rotulos", ()), *reglas.get("del_contexto", ())}
    una = st.fixed_dictionaries({n: v if n in siempre else st.none() | v for n, v in columnas.items()})
    return st.lists(una, min_size=1, max_size=6)


@todos
@settings(max_examples=6, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.data())
def test_lo_que_se_llena_vuelve_igual_y_toda_celda_tiene_lugar(listado: Listado, data: st.DataObject) -> None:
    filas = data.draw(filas_de(listado))
    leido = leer(guardar(llenar(listado, data.draw(st.sampled_from(sorted(MOLDES))), filas)))
    assert [h.mensaje for h in leido.hallazgos] == []
    assert set(leido.listados) == {listado.nombre}
    leidas = [{n: getattr(f, n) for n in filas[0]} for f in leido.listados[listado.nombre]]
    assert [{n: None if v in ("", ()) else v for n, v in f.items()} for f in leidas] == filas
    assert leido.celdas == sum(leido.cuenta.values())


@todos
@pytest.mark.parametrize("de_quien", sorted(MOLDES))
def test_el_que_vuelve_en_blanco_no_da_filas_ni_hallazgos(listado: Listado, de_quien: str) -> None:
    leido = leer(escrito(listado, de_quien))
    assert (leido.papel, leido.listados, leido.hallazgos) == ("formato en blanco", {}, [])


@todos
def test_se_reconoce_aunque_pierda_sus_propiedades_y_le_cambien_el_nombre_a_las_hojas(listado: Listado) -> None:
    libro = llenar(listado, "de la entidad", [dict.fromkeys(anclas(listado), "algo escrito")])
    for nombre in list(libro.custom_doc_props.names):
        del libro.custom_doc_props[nombre]
    libro.worksheets[0].title, libro.worksheets[1].title = "Léame", "Hoja1"
    leido = leer(guardar(libro))
    assert leido.hallazgos == []
    assert [len(f) for f in leido.listados.values()] == [1]
