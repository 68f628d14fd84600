"""`compromisos_publicos.xlsx`: lo que se puede publicar de los compromisos (Ley 1712 de 2014; Ley 1581 de 2012).

Solo salen las columnas de `CompromisoPublico`; en los textos se tapa lo que identifica a alguien, y se dice cuánto.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.calculo.compromisos import compromisos_de
from pipeline.calculo.compromisos.cuentas import contar
from pipeline.calculo.compromisos.decir import decir_total
from pipeline.calculo.dependencia_publica import dependencia_publica, nombrar_dependencia
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.salidas._excel import Columna, Cuadro, Enlace, a_valores, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.compromisos.orden import por_urgencia, rotular, rotular_ods
from pipeline.tablas.compromisos_seguidos import Seguido
from pipeline.tablas.estados_de_compromiso import ESTADOS
from pipeline.tablas.publicas.compromisos import CompromisoPublico

PUBLICO = "compromisos_publicos.xlsx"
_COLUMNAS = (
    Columna("N.º", 7, "centro"), Columna("Encuentro", 22), Columna("Adquirido", 12, "fecha"),
    Columna("Compromiso", 48), Columna("Dependencia que responde", 28), Columna("Plazo", 12, "fecha"),
    Columna("Estado", 24, "centro"), Columna("Avance", 10, "porcentaje"), Columna("Cumplido el", 12, "fecha"),
    Columna("Evidencia", 28), Columna("Grupo de valor", 22), Columna("Territorio", 16), Columna("Tema", 16),
    Columna("Meta del plan de desarrollo", 24), Columna("ODS", 24), Columna("Dónde se publicó", 30),
)  # fmt: skip
_IMPRESAS = 10
"""Hasta la evidencia: lo demás no cabe en una hoja."""
_TEXTOS = ("compromiso", "grupo_valor", "territorio", "tema", "meta", "evidencia", "publicado_en")


def escribir_publico(seguidos: Sequence[Seguido], resultado: Resultado, ruta: Path) -> Counter[str]:
    """Escribe el libro y devuelve cuántos datos de cada clase se taparon. OSError si no se puede escribir."""
    tapados: Counter[str] = Counter()
    publicos = [_fila(n, s, tapados, resultado.entidad) for n, s in enumerate(por_urgencia(seguidos), 1)]
    filas = [a_valores(p, estado=rotular(p.estado)) for p in publicos]
    titulo = "Compromisos de la entidad con la ciudadanía"
    with abrir_libro(ruta, "compromisos públicos", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Compromisos"), Cuadro(
            "TablaCompromisosPublicos", f"{titulo} al {fecha(resultado.hoy)}",
            "Esta hoja contiene una tabla con cada compromiso y cómo va, sin datos personales. Antes de publicarla, "
            "léala una persona.",
            _COLUMNAS, filas, impresas=_IMPRESAS, volver=Enlace("Cómo van", "Ver cómo van por dependencia →"),
        ))  # fmt: skip
        poner_tabla(libro, agregar_hoja(libro, "Cómo van"), Cuadro(
            "TablaComoVan", "Cómo van los compromisos de cada dependencia",
            f"Esta hoja contiene una tabla con los compromisos de cada dependencia. {decir_total(resultado, seguidos)}",
            (Columna("Dependencia", 36), Columna("Compromisos", 13, "entero"),
             *(Columna(rotular(e), 13, "entero") for e in ESTADOS), Columna("Cumplidos / viables", 12, "porcentaje")),
            [[nombrar_dependencia(c.nombre, resultado.entidad), c.total, *c.estados.values(), c.cumplimiento]
             for c in contar(seguidos, lambda s: s.dicho("dependencia"))],
            volver=Enlace("Lo reservado", "Ver qué se reservó →"),
        ))  # fmt: skip
        poner_tabla(libro, agregar_hoja(libro, "Lo reservado"), Cuadro(
            "TablaReservado", "Lo que se reservó",
            "Esta hoja contiene una tabla con cuántos datos personales se taparon en los textos.",
            (Columna("Clase de dato", 70), Columna("Veces", 12, "entero")),
            [[clase.capitalize(), cuantos] for clase, cuantos in sorted(tapados.items())],
            vacio="No se encontró ningún dato personal que tapar.", volver=Enlace("Compromisos", "← Volver"),
        ))  # fmt: skip
    return tapados


def publicar_compromisos(resultado: Resultado) -> list[CompromisoPublico]:
    """Las mismas filas del libro."""
    seguidos = por_urgencia(compromisos_de(resultado))
    return [_fila(n, s, Counter(), resultado.entidad) for n, s in enumerate(seguidos, 1)]


def _fila(n: int, s: Seguido, tapados: Counter[str], entidad: Entidad) -> CompromisoPublico:
    textos = {c: redactar(s.dicho(c)) for c in _TEXTOS} | {"espacio": redactar(s.filas[0].espacio)}
    for redactado in textos.values():
        tapados.update(redactado.tapados)
    t = {campo: redactado.texto for campo, redactado in textos.items()}
    return CompromisoPublico(
        n, t["espacio"], s.adquirido, t["compromiso"],
        dependencia_publica(s.dicho("dependencia"), entidad), s.limite, s.situacion, s.vale.avance,
        s.cerrado, t["evidencia"], t["grupo_valor"], t["territorio"], t["tema"], t["meta"],
        rotular_ods(s) if s.ods else "", t["publicado_en"],
    )  # fmt: skip
