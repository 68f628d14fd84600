"""`procedimiento_por_espacio.xlsx`: el antes, el durante y el después de cada espacio, y lo que les falta."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.agrupar import SIN_DECIR
from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.calculo.eventos import Procedimiento, Situado, sin_procedimiento
from pipeline.calculo.eventos.procedimiento import HECHO, MOMENTOS, PENDIENTE, SIN_DIA, VENCIDO, PasoSeguido
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    MAL,
    PRIMERA,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Senales,
    Valor,
    abrir_libro,
    agregar_hoja,
    colorear,
    poner_tabla,
)
from pipeline.salidas.eventos.rotulos import FALTA, SENALES

PROCEDIMIENTO = "procedimiento_por_espacio.xlsx"
_SIN_RESPONSABLE = Senales({"Sin responsable": MAL})
SIN_DUENO = _SIN_RESPONSABLE.rotular("Sin responsable")
_POR_ESPACIO = (
    Columna("Espacio", 40), *(Columna(m, 12, "centro") for m in MOMENTOS), Columna("Pasos", 9, "entero"),
    Columna("Hechos", 10, "entero"), Columna("Vencidos", 11, "entero"), Columna("Pendientes", 12, "entero"),
    Columna("Sin fecha", 10, "entero"), Columna("Sin responsable", 13, "entero"),
    Columna("Día del evento", 13, "fecha"),
)  # fmt: skip
_PASOS = (
    Columna("Espacio", 30), Columna("Momento", 11, "centro"), Columna("Estado", 14, "centro", SENALES.colores()),
    Columna("Qué se hace", 50), Columna("Aspecto", 16), Columna("Responsable", 28, colores=_SIN_RESPONSABLE.colores()),
    Columna("Para cuándo", 12, "fecha"),
    Columna("Evidencia", 26), Columna("Celda", 60),
)  # fmt: skip
_VOLVER = Enlace("Por espacio", "← Volver a los espacios")


def escribir_procedimiento(
    hechos: Sequence[Procedimiento], situados: Sequence[Situado], resultado: Resultado, ruta: Path
) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"Procedimiento por espacio al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "procedimiento por espacio", titulo, "Uso interno", resultado) as libro:
        _poner_espacios(libro, hechos, titulo)
        _poner_pasos(libro, hechos)
        _poner_eventos(libro, sin_procedimiento(situados, hechos))


def _poner_espacios(libro: Libro, hechos: Sequence[Procedimiento], titulo: str) -> None:
    hoja = agregar_hoja(libro, "Por espacio")
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaPorEspacio", titulo,
        "Esta hoja contiene una tabla con los pasos de cada espacio. Bajo cada momento, cuántos tiene o si le faltan "
        "todos.",
        _POR_ESPACIO, [_espacio(p) for p in hechos], volver=Enlace("Pasos", "Ver los pasos →"),
    ))  # fmt: skip
    colorear(libro, hoja, (PRIMERA, 1, ultima, len(MOMENTOS)), SENALES.colores())


def _espacio(p: Procedimiento) -> list[Valor]:
    momentos: list[Valor] = [_momento(p, m) for m in MOMENTOS]
    estados: list[Valor] = [p.cuantos(e) for e in (HECHO, VENCIDO, PENDIENTE, SIN_DIA)]
    dia = p.evento.dia if p.evento else None
    return [p.espacio or SIN_DECIR, *momentos, len(p.pasos), *estados, p.sin_dueno, dia]


def _momento(p: Procedimiento, momento: str) -> str:
    cuantos = sum(x.paso.momento == momento for x in p.pasos)
    return contar(cuantos, "paso") if cuantos else FALTA


def _poner_pasos(libro: Libro, hechos: Sequence[Procedimiento]) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Pasos"), Cuadro(
        "TablaPasos", "Pasos de cada espacio",
        "Esta hoja contiene una tabla con los pasos. Para cuándo: su fecha o, antes y durante, el día de su evento.",
        _PASOS, [_paso(p, x) for p in hechos for x in p.pasos], impresas=8, volver=_VOLVER,
    ))  # fmt: skip


def _paso(p: Procedimiento, x: PasoSeguido) -> list[Valor]:
    paso = x.paso
    return [p.espacio or SIN_DECIR, paso.momento, SENALES.rotular(x.estado), paso.paso, paso.aspecto,
            paso.dependencia or SIN_DUENO, x.vence, paso.evidencia, str(paso.origen("paso"))]  # fmt: skip


def _poner_eventos(libro: Libro, faltan: Sequence[Situado]) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Eventos sin procedimiento"), Cuadro(
        "TablaSinProcedimiento", "Eventos sin procedimiento",
        "Esta hoja contiene una tabla con los eventos de los que ningún procedimiento habla.",
        (Columna("Evento", 44), Columna("Clase de espacio", 24), Columna("Fecha", 12, "fecha"),
         Columna("Dependencia", 30), Columna("Celda", 40)),
        [[s.evento.evento, s.evento.tipo, s.dia, s.evento.dependencia, str(s.evento.origen("evento"))] for s in faltan],
        vacio="Todos los eventos tienen el suyo o el de su clase.", volver=_VOLVER,
    ))  # fmt: skip
