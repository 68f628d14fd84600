"""`compromisos.xlsx`: cada compromiso con su edad, su historia y su celda, y cuántos hay en cada estado."""

from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.compromisos.cuentas import Cuenta, contar, contar_edades
from pipeline.calculo.compromisos.decir import decir_total
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.compromisos.historia import poner_historia
from pipeline.salidas.compromisos.orden import TRAMOS, por_urgencia, rotular, rotular_ods
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import ESTADOS

INTERNO = "compromisos.xlsx"
_COLUMNAS = (
    Columna("Estado", 24, "centro", {t.palabra: t.color for t in TRAMOS.values()}),
    Columna("Plazo", 12, "fecha"), Columna("Días de vencido", 10, "entero"),
    Columna("N.º", 8, "centro"), Columna("Compromiso", 48), Columna("Dependencia", 28), Columna("Tema", 16),
    Columna("Encuentro", 22), Columna("Adquirido", 12, "fecha"), Columna("Días que lleva o que tomó", 11, "entero"),
    Columna("Encuentros desde entonces", 12, "entero"), Columna("Avance", 10, "porcentaje"),
    Columna("Cumplido el", 12, "fecha"), Columna("Evidencia", 26), Columna("Grupo de valor", 22),
    Columna("Territorio", 16), Columna("Meta", 24), Columna("ODS", 26), Columna("Actividad del plan", 18),
    Columna("Cambios de plazo", 10, "entero"), Columna("Publicado en", 22), Columna("Solicitante", 20),
    Columna("Observaciones", 30), Columna("Celda", 36),
)  # fmt: skip
_IMPRESAS = 14
_GRUPOS: tuple[tuple[str, Callable[[Seguido], str]], ...] = (
    ("Dependencia", lambda s: s.dicho("dependencia")),
    ("Tema", lambda s: s.dicho("tema")),
    ("Encuentro", lambda s: s.filas[0].espacio),
)


def escribir_interno(seguidos: Sequence[Seguido], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro, primero lo que más urge. OSError si no se puede escribir."""
    titulo = f"Compromisos con la ciudadanía al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "compromisos", titulo, "Uso interno", resultado) as libro:
        _poner_compromisos(libro, seguidos, titulo)
        _poner_cuentas(libro, seguidos, resultado)
        poner_historia(libro, por_urgencia(seguidos))


def _poner_compromisos(libro: Libro, seguidos: Sequence[Seguido], titulo: str) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Compromisos"), Cuadro(
        "TablaCompromisos", titulo,
        "Esta hoja contiene una tabla con una fila por compromiso, primero lo que más lleva vencido. Uso interno.",
        _COLUMNAS, [_fila(s) for s in por_urgencia(seguidos)], inmoviles=1, impresas=_IMPRESAS,
        volver=Enlace("Cuentas", "Ver cuántos hay por dependencia, tema, encuentro y edad →"),
    ))  # fmt: skip


def _fila(s: Seguido) -> list[Valor]:
    v = s.vale
    return [
        rotular(s.situacion), s.limite, s.vencido if s.abierto and (s.vencido or 0) > 0 else None, v.consecutivo,
        v.compromiso, s.dicho("dependencia"), s.dicho("tema"), s.filas[0].espacio, s.adquirido, s.dias, s.encuentros,
        v.avance, s.cerrado, s.dicho("evidencia"), s.dicho("grupo_valor"), s.dicho("territorio"), s.dicho("meta"),
        rotular_ods(s), "\n".join(s.codigos) or s.dicho("actividad"), s.aplazado or None, s.dicho("publicado_en"),
        s.dicho("solicitante"), s.dicho("observaciones"),
        f"{v.origen('compromiso')}{' (recordado: ya no está)' if s.traido else ''}",
    ]  # fmt: skip


def _poner_cuentas(libro: Libro, seguidos: Sequence[Seguido], resultado: Resultado) -> None:
    filas = [("Entidad", c) for c in contar(seguidos, lambda _: "Toda la entidad")]
    filas += [(que, c) for que, de in _GRUPOS for c in contar(seguidos, de)]
    filas += [("Edad", c) for c in contar_edades(seguidos)]
    poner_tabla(libro, agregar_hoja(libro, "Cuentas"), Cuadro(
        "TablaCuentas", "Cuántos compromisos hay en cada estado",
        f"Esta hoja contiene una tabla con los compromisos de cada grupo. {decir_total(resultado, seguidos)}",
        (Columna("Por", 13), Columna("Grupo", 34), Columna("Compromisos", 13, "entero"),
         *(Columna(rotular(e), 13, "entero") for e in ESTADOS), Columna("Abiertos", 10, "entero"),
         Columna("Cumplidos / viables", 12, "porcentaje")),
        [_medida(que, c) for que, c in filas], inmoviles=2, volver=Enlace("Compromisos", "← Volver a los compromisos"),
    ))  # fmt: skip


def _medida(que: str, c: Cuenta) -> list[Valor]:
    return [que, c.nombre, c.total, *c.estados.values(), c.abiertos, c.cumplimiento]
