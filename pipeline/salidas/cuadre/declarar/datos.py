"""Dónde dicen cifras los datos abiertos."""

from pipeline.calculo.cifras import MEDIDAS
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.cuadre.declaracion import Declaracion, Tabla
from pipeline.salidas.datos.dialecto import ABIERTO, EXCEL
from pipeline.tablas.resumen import Resumen

_LLAVE = ("corte", "dimension", "grupo", "nombre")
_DEL_JSON = ("aplican", "cumplidas", "cumplimiento", "avance", "zona")


def declarar_datos(resultado: Resultado) -> list[Declaracion]:
    """`resumen.csv`, con todas las cifras de todos los cortes; el mismo para Excel; y `resumen.json`."""
    filas = [r for _, suyas in sorted(resultado.resumenes.items()) for r in suyas]
    abierta, para_excel = (
        Tabla(_LLAVE, {m: m for m in MEDIDAS}, [(tuple(d.escribir(getattr(r, c)) for c in _LLAVE), r) for r in filas])
        for d in (ABIERTO, EXCEL)
    )
    json = Tabla(("nivel 1", "nivel 2"), {m: m for m in _DEL_JSON}, _del_json(filas))
    return [
        Declaracion("datos/resumen.csv", (abierta,)),
        Declaracion("datos/excel/resumen.csv", (para_excel,)),
        Declaracion("datos/resumen.json", (json,)),
    ]


def _del_json(filas: list[Resumen]) -> list[tuple[tuple[str, ...], Resumen]]:
    """Los grupos con el nombre que llevan ahí; de dos que se llaman igual queda el primero."""
    nombrados: dict[tuple[str, ...], Resumen] = {}
    for dimension in ("total", "componente", "subcomponente"):
        for r in (f for f in filas if f.dimension == dimension):
            nombre = f"{r.grupo} / {r.nombre}" if dimension == "subcomponente" else r.nombre
            nombrados.setdefault((r.corte.isoformat(), nombre), r)
    return list(nombrados.items())
