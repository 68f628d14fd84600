"""El seguimiento se cuadra en el formato que sea: el del programa, uno con marcas de la entidad o uno con sus títulos."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion
from pipeline.salidas.cuadre.declarar.seguimiento import declarar_seguimiento
from pipeline.salidas.cuadre.lectores import leer_documento
from pipeline.salidas.cuadre.lectura import Lectura
from pipeline.salidas.cuadre.leer_celda import leer_celda
from pipeline.salidas.seguimiento import ARCHIVO, escribir_y_ubicar
from pipeline.tablas.resumen import Resumen
from tests.fabrica import hacer_resultado
from tests.salidas.cuadre.entrega import cambiar_valor
from tests.salidas.formato_propio import dibujos as d


def cuadrado(resultado: Resultado, carpeta: Path, formatos: Path | None) -> tuple[Path, Declaracion]:
    ruta = carpeta / ARCHIVO
    _, puestas = escribir_y_ubicar(resultado, formatos, ruta)
    (declaracion,) = declarar_seguimiento(puestas)
    return ruta, declaracion


def leer(ruta: Path, declaracion: Declaracion) -> list[Lectura]:
    hojas = {s.cuadro for s in declaracion.sitios}  # type: ignore[union-attr]
    documento = leer_documento(ruta, ruta.name, hojas)
    return [x for s in declaracion.sitios for x in leer_celda(s, documento)]  # type: ignore[arg-type]


def dichas(lecturas: list[Lectura], resumen: Resumen) -> set[str]:
    return {
        x.cifra.clave.medida
        for x in lecturas
        if (x.cifra.clave.dimension, x.cifra.clave.nombre) == (resumen.dimension, resumen.nombre)
    }


@pytest.mark.parametrize("n", [1, 24, 120])
def test_el_formato_del_programa_dice_cada_cifra_de_cada_componente_y_del_total(tmp_path: Path, n: int) -> None:
    resultado = hacer_resultado(n)
    lecturas = leer(*cuadrado(resultado, tmp_path, None))
    assert all(x.es(x.cifra) for x in lecturas)
    for r in (*resultado.por("componente"), resultado.total):
        assert dichas(lecturas, r) >= {"aplican", "cumplidas", "cumplimiento", "zona"}


def test_las_marcas_de_la_entidad_se_leen_solas_y_dentro_de_un_texto(tmp_path: Path) -> None:
    libro = Workbook()
    hoja = libro.worksheets[0]
    hoja.title = "Informe"
    hoja["B2"] = "La entidad cumplió {{total.cumplidas}} de {{total.programadas}} al corte: {{total.avance}}."
    hoja["A4"], hoja["B4"] = "{{dependencia.nombre}}", "{{dependencia.avance}}"
    hoja["A6"] = "{{total.zona}}"
    formatos = tmp_path / "formatos"
    formatos.mkdir()
    libro.save(formatos / ARCHIVO)
    resultado = hacer_resultado(1500)
    ruta, declaracion = cuadrado(resultado, tmp_path, formatos)
    lecturas = leer(ruta, declaracion)
    dependencias = resultado.por("dependencia")
    assert len(lecturas) == 3 + len(dependencias) + 1
    assert all(x.es(x.cifra) for x in lecturas)
    assert f"Informe › A{5 + len(dependencias)}" in {x.lugar for x in lecturas}  # la zona, que corrió hacia abajo
    cambiar_valor(ruta, "Informe", "B5", "0.987")
    (mala,) = [x for x in leer(ruta, declaracion) if not x.es(x.cifra)]
    assert (mala.lugar, mala.cifra.clave.nombre) == ("Informe › B5", dependencias[1].nombre)


def test_el_formato_que_se_reconoce_por_sus_titulos_se_lee_donde_se_lleno(tmp_path: Path) -> None:
    formatos = tmp_path / "formatos"
    formatos.mkdir()
    (formatos / "Seguimiento OCI.xlsx").write_bytes(d.dibujar(d.por_componente()))
    resultado = hacer_resultado(24)
    ruta, declaracion = cuadrado(resultado, tmp_path, formatos)
    lecturas = leer(ruta, declaracion)
    assert all(x.es(x.cifra) for x in lecturas)
    for r in resultado.por("componente"):
        assert dichas(lecturas, r) >= {"cumplimiento"}


def test_lo_que_no_aplica_se_lee_como_lo_dice_el_formato(tmp_path: Path) -> None:
    resultado = hacer_resultado(24)
    nada = [
        replace(r, aplican=0, cumplidas=0, cumplimiento=None, avance=None, zona="No aplica")
        for r in resultado.resumenes[resultado.corte.fecha]
    ]
    resultado = replace(resultado, resumenes={**resultado.resumenes, resultado.corte.fecha: tuple(nada)})
    lecturas = leer(*cuadrado(resultado, tmp_path, None))
    assert lecturas
    assert all(x.es(x.cifra) for x in lecturas)
