"""Hojas Trazabilidad y Archivos: de qué celda salió cada cifra y qué se hizo con cada archivo."""

from collections import defaultdict
from collections.abc import Iterator

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Formula, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.tablero.bloques import LIMITE, Bloques, ligar
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.lugares import VOLVER
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.seguimiento import Seguimiento

HOJA = "Trazabilidad"
_COLUMNAS = (
    Columna("Código", 17), Columna("Dato", 20), Columna("Valor escrito", 46), Columna("Archivo", 46),
    Columna("Hoja", 20), Columna("Celda", 11, "centro"), Columna("Dependencia que reporta", 40),
    Columna("Fecha del reporte", 13, "fecha"), Columna("Cómo se obtuvo", 30), Columna("Numeral", 10),
)  # fmt: skip
_IMPRESAS = 6


def reunir_trazas(resultado: Resultado) -> list[list[Valor]]:
    """Una fila por cada celda que sostiene las cifras de una actividad; las de cada una van seguidas."""
    planes = {a.codigo: a for a in resultado.actividades}
    entregas: dict[str, list[Entrega]] = defaultdict(list)
    for entrega in resultado.programacion:
        entregas[entrega.codigo].append(entrega)
    return [fila for f in resultado.filas for fila in _filas(f, planes.get(f.codigo), entregas[f.codigo])]


def fuente_de_trazas(trazas: list[list[Valor]]) -> Fuente:
    """La hoja Trazabilidad como la ven las otras, que la ligan."""
    return Fuente(HOJA, tuple(c.titulo for c in _COLUMNAS), len(trazas))


def escribir_trazabilidad(libro: Libro, trazas: list[list[Valor]], actividades: Bloques) -> None:
    """Escribe la hoja; el código de cada fila lleva de vuelta a su actividad."""
    ligadas = len(trazas) <= LIMITE
    filas = [[*ligar(f[:1], actividades.get(str(f[0]))), *f[1:]] for f in trazas] if ligadas else trazas
    poner_tabla(libro, agregar_hoja(libro, HOJA), Cuadro(
        "TablaTrazabilidad", "Trazabilidad",
        "Esta hoja contiene una tabla con la celda de donde salió cada dato: el plan, sus vencimientos "
        "y los reportes que cuentan a este corte.",
        _COLUMNAS, filas, volver=VOLVER, impresas=_IMPRESAS, vertical=True,
    ))  # fmt: skip


def _filas(f: Seguimiento, plan: Actividad | None, entregas: list[Entrega]) -> Iterator[list[Valor]]:
    yield [f.codigo, "Actividad del plan", f.actividad, f.archivo, f.hoja, f.celda, "", None, "", f.numeral]
    if plan and plan.meta_producto:
        lugar = _lugar(plan.origen("meta_producto"))
        yield [f.codigo, "Meta", plan.meta_producto, *lugar, "", None, "", f.numeral]
    # Las que salen de una misma celda («Trimestral») van juntas en su fila.
    for (archivo, hoja, celda, regla), suyas in _por_celda(entregas).items():
        valor = " · ".join(f"{fecha(e.fecha)}: {cantidad(e.cantidad)}" for e in suyas)
        yield [f.codigo, "Vencimiento", valor, archivo, hoja, celda, "", None, regla, f.numeral]
    for r in f.reportes:
        texto = r.texto or ("" if r.valor is None else cantidad(r.valor))
        lugar = _lugar(r.origen())
        yield [f.codigo, "Reporte que cuenta", texto, *lugar, r.dependencia, r.fecha_reporte, _como(r), f.numeral]


def _por_celda(entregas: list[Entrega]) -> dict[tuple[str, str, str, str], list[Entrega]]:
    grupos: dict[tuple[str, str, str, str], list[Entrega]] = defaultdict(list)
    for e in entregas:
        grupos[e.archivo, e.hoja, e.celda, e.regla].append(e)
    return grupos


def _como(r: Avance) -> str:
    """Cómo se unió el reporte a su actividad: con qué parecido, o quién lo decidió y cuándo."""
    if r.decidio:
        return f"{r.metodo} de {r.decidio}"
    return r.metodo if r.parecido is None else f"{r.metodo} ({r.parecido:.0f} de 100)"


def _lugar(origen: Origen) -> tuple[str, str, str]:
    return origen.archivo, origen.hoja, origen.celda


def escribir_archivos(libro: Libro, resultado: Resultado) -> None:
    """Escribe una fila por archivo encontrado, con su huella SHA-256."""
    poner_tabla(libro, agregar_hoja(libro, "Archivos"), Cuadro(
        "TablaArchivos", "Archivos",
        "Esta hoja contiene una tabla con cada archivo encontrado, lo que se hizo con él y su huella SHA-256.",
        (Columna("Ruta", 44), Columna("Papel", 18), Columna("Qué se hizo", 44), Columna("Actividades", 14, "entero"),
         Columna("Reportes", 12, "entero"), Columna("Celdas", 10, "entero"), Columna("Reclamadas", 14, "entero"),
         Columna("% reclamado", 14, "porcentaje"), Columna("Huella SHA-256", 70)),
        [[a.ruta, a.papel, a.que_se_hizo, a.actividades, a.avances, a.celdas, a.celdas_reclamadas,
          Formula(f'=IF(F{i}>0,G{i}/F{i},"")', a.celdas_reclamadas / a.celdas if a.celdas else None), a.sha256]
         for i, a in enumerate(resultado.archivos, start=5)],
        volver=VOLVER, impresas=8, vacio="No se encontró ningún archivo.",
    ))  # fmt: skip
