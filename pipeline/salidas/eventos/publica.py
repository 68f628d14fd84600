"""`eventos_publicos.xlsx`: el calendario y la asistencia que se pueden publicar (Ley 1712 de 2014; Ley 1581 de 2012).

Solo salen las columnas de `EventoPublico`; en los textos se tapa lo que identifica a alguien, la dependencia sale si es
del catálogo, y las cuentas de menos de cinco personas se reservan con las que dejarían saberlas.
"""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.calculo.eventos import (
    Asistencia,
    Situado,
    medir_territorios,
    publicar,
)
from pipeline.calculo.eventos.frases import decir_sin_espacio
from pipeline.calculo.eventos.publicable import RESERVADO
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Valor,
    a_valores,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)
from pipeline.salidas.eventos.filas_publicas import filas_de_eventos, filas_de_grupos, por_fechas, tapar
from pipeline.salidas.eventos.rotulos import SENALES, SIN_ESPACIO
from pipeline.tablas.publicas.eventos import EventoPublico

PUBLICA = "eventos_publicos.xlsx"
_CALENDARIO = (
    Columna("N.º", 6, "centro"), Columna("Fecha", 12, "fecha"), Columna("Hora", 10), Columna("Evento", 32),
    Columna("Clase de espacio", 16), Columna("Modalidad", 12), Columna("Temas", 22), Columna("Dirigido a", 22),
    Columna("Territorio", 16), Columna("Lugar", 20), Columna("Dependencia que lidera", 23),
    Columna("Situación", 22, "centro", SENALES.colores()), Columna("Asistentes", 11, "entero"), Columna("Acta", 16),
)  # fmt: skip
_VOLVER = Enlace("Calendario", "← Volver al calendario")


def escribir_publica(situados: Sequence[Situado], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro, por fechas. OSError si no se puede escribir."""
    titulo = f"Espacios de rendición de cuentas {resultado.entidad.vigencia}"
    ordenados = por_fechas(situados)
    asistencia = publicar(ordenados)
    with abrir_libro(ruta, "eventos públicos", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Calendario"), Cuadro(
            "TablaCalendarioPublico", titulo,
            f"Esta hoja contiene una tabla con los espacios al {fecha(resultado.hoy)}. Reservado: menos de cinco "
            "personas, o la cuenta que dejaría saberlas. Antes de publicarla, léala una persona.",
            _CALENDARIO,
            [_fila(e) for e in filas_de_eventos(ordenados, asistencia, resultado.entidad)],
            volver=Enlace("Asistencia por grupo", "Ver la asistencia por grupo →"),
        ))  # fmt: skip
        _poner_grupos(libro, asistencia)
        _poner_territorios(libro, resultado, RESERVADO not in asistencia.eventos)


def _fila(e: EventoPublico) -> list[Valor]:
    asistentes = RESERVADO if e.reservada else e.asistentes
    return a_valores(e, sin=("reservada",), situacion=SENALES.rotular(e.situacion), asistentes=asistentes)


def _poner_grupos(libro: Libro, asistencia: Asistencia) -> None:
    filas: list[list[Valor]] = [
        [g.grupo_valor, RESERVADO if g.reservada else g.asistentes] for g in filas_de_grupos(asistencia)
    ]
    poner_tabla(libro, agregar_hoja(libro, "Asistencia por grupo"), Cuadro(
        "TablaGruposPublica", "Asistencia por grupo de valor",
        "Esta hoja contiene una tabla con cuántas personas fueron de cada grupo.",
        (Columna("Grupo de valor", 60), Columna("Asistentes", 16, "entero")), filas,
        vacio="No se contó la asistencia por grupo de valor.", volver=_VOLVER, vertical=True,
    ))  # fmt: skip


def _poner_territorios(libro: Libro, resultado: Resultado, con_asistencia: bool) -> None:
    """La asistencia de un territorio solo sale si la de todos sus eventos se publica: si no, se sabría por resta."""
    territorios = medir_territorios(resultado)
    poner_tabla(libro, agregar_hoja(libro, "Territorio"), Cuadro(
        "TablaTerritorioPublica", "Espacios en el territorio",
        f"Esta hoja contiene una tabla por comuna y zona rural. {decir_sin_espacio(resultado, territorios)}.",
        (Columna("Territorio", 40), Columna("Espacios", 17, "centro", SENALES.colores()),
         Columna("Planeados", 12, "entero"),
         Columna("Realizados", 12, "entero"), Columna("Asistentes", 13, "entero"),
         Columna("Compromisos", 13, "entero")),
        [[tapar(t.nombre), SIN_ESPACIO if t.sin_espacio else "", t.eventos.planeados, t.eventos.realizados,
          t.eventos.asistentes if con_asistencia else RESERVADO if t.eventos.asistentes else None, t.compromisos]
         for t in territorios if t.es_lugar or t.eventos.planeados or t.compromisos],
        vacio="Ningún espacio dice de qué comuna o zona es.", volver=_VOLVER, vertical=True,
    ))  # fmt: skip
