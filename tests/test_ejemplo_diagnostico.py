"""El diagnóstico del ejemplo nombra cada falta en su lugar y no acusa a lo que está bien."""

from copy import deepcopy
from datetime import date

import pytest

from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.calculo.resultado import Resultado
from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import Tarea
from pipeline.entidad import leer_entidad
from pipeline.entradas import listar_entradas
from pipeline.flujo import calcular_resultado
from pipeline.registro.memoria import Memoria
from tests.herramientas.dibujar_ejemplo import ENTRADAS, FALLAS, TRAMPAS

_ENTIDAD = ENTRADAS / "entidad.toml"
pytestmark = pytest.mark.skipif(
    not _ENTIDAD.exists() or "Puerto Arrayán" not in _ENTIDAD.read_text(encoding="utf-8"),
    reason="en entradas/ hay una entidad real: el ejemplo se apartó con «rendicion empezar»",
)
HOY = date(2026, 9, 15)


@pytest.fixture(scope="module")
def corridas() -> dict[date, Resultado]:
    """El ejemplo, leído una vez, a los cortes de abril y de agosto."""
    entidad = leer_entidad(_ENTIDAD)
    leidos = [interpretar_archivo(Tarea(ruta, nombre, entidad)) for ruta, nombre in listar_entradas(ENTRADAS)]
    dias = (date(2026, 4, 30), date(2026, 8, 31))
    return {d: calcular_resultado(deepcopy(leidos), entidad, d, HOY, Memoria()) for d in dias}


@pytest.fixture(scope="module")
def salidos(corridas: dict[date, Resultado]) -> list[Hallazgo]:
    return [h for r in corridas.values() for h in r.hallazgos]


def _esta_en(hallazgo: Hallazgo, lugar) -> bool:
    dicho = hallazgo.origen
    return dicho.archivo == lugar.archivo and lugar.hoja in ("", dicho.hoja) and lugar.celda in ("", dicho.celda)


def _nombre(lugar) -> str:
    return f"{lugar.que} ({lugar.hoja} {lugar.celda})"


@pytest.mark.parametrize("falla", FALLAS, ids=_nombre)
def test_cada_falta_sale_en_su_lugar(salidos: list[Hallazgo], falla) -> None:
    assert falla.hallazgo in {h.nombre for h in salidos if _esta_en(h, falla)}


@pytest.mark.parametrize("trampa", TRAMPAS, ids=_nombre)
def test_lo_que_esta_bien_no_sale_como_falta(salidos: list[Hallazgo], trampa) -> None:
    assert [str(h) for h in salidos if _esta_en(h, trampa) and h.gravedad is not Gravedad.AVISO] == []


def test_no_hay_mas_errores_que_las_faltas_puestas(corridas: dict[date, Resultado]) -> None:
    puestas = {(f.archivo, f.hoja, f.celda) for f in FALLAS} | {(f.archivo, "", "") for f in FALLAS if not f.celda}
    sobran = [
        str(h)
        for h in corridas[date(2026, 8, 31)].hallazgos
        if h.gravedad is not Gravedad.AVISO
        and not {(h.origen.archivo, h.origen.hoja, h.origen.celda), (h.origen.archivo, "", "")} & puestas
    ]
    assert sobran == []


def test_el_ejemplo_se_lee_entero(corridas: dict[date, Resultado]) -> None:
    resultado = corridas[date(2026, 8, 31)]
    assert len(resultado.actividades) > 80
    assert sum(a.celdas_reclamadas for a in resultado.archivos) / sum(a.celdas for a in resultado.archivos) > 0.95
