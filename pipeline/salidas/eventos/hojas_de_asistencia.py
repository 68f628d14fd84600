"""Las hojas de la asistencia de cada grupo de valor y de lo que se ha hecho en cada territorio. Uso interno."""

from collections.abc import Sequence

from pipeline.calculo.eventos import DelTerritorio, Situado, contar_grupos, medir_territorios
from pipeline.calculo.eventos.frases import decir_sin_espacio
from pipeline.calculo.eventos.pareja import buscar_evento
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, agregar_hoja, poner_tabla
from pipeline.salidas.eventos.rotulos import SENALES, SIN_ESPACIO
from pipeline.tablas.listados.asistencia import Asistencia

VOLVER = Enlace("Eventos", "← Volver a los eventos")
TODOS = "Todos los realizados"
_ASISTENCIA = (
    Columna("Evento", 40), Columna("Fecha", 12, "fecha"), Columna("Grupo de valor", 36),
    Columna("Asistentes", 12, "entero"), Columna("Parte", 10, "porcentaje"), Columna("Celda", 60),
)  # fmt: skip
_TERRITORIO = (
    Columna("Territorio", 36), Columna("Espacios", 17, "centro", SENALES.colores()), Columna("Planeados", 12, "entero"),
    Columna("Realizados", 12, "entero"), Columna("Vencidos sin realizar", 13, "entero"),
    Columna("Asistentes", 12, "entero"), Columna("Compromisos", 13, "entero"), Columna("Preguntas", 12, "entero"),
)  # fmt: skip


def poner_asistencia(libro: Libro, situados: Sequence[Situado], resultado: Resultado) -> None:
    """Primero la de todos los eventos hechos y después la de cada uno, con su celda."""
    grupos = contar_grupos(situados)
    suma = sum(grupos.values())
    filas: list[list[Valor]] = [[TODOS, None, g, n, n / suma if suma else None, ""] for g, n in grupos.items()]
    eventos = {id(s.evento): s for s in situados}
    for f in filas_de(resultado, Asistencia):
        suyo = buscar_evento(f.evento, f.fecha, f.archivo, [s.evento for s in situados])
        nombre, dia = (suyo.evento, eventos[id(suyo)].dia) if suyo else (f.evento, f.fecha)
        filas.append([nombre, f.fecha or dia, f.grupo_valor, f.cantidad, None, str(f.origen("cantidad"))])
    poner_tabla(libro, agregar_hoja(libro, "Asistencia"), Cuadro(
        "TablaAsistencia", "Asistencia por grupo de valor",
        "Esta hoja contiene una tabla con la asistencia de cada grupo, en todos los eventos y en cada uno.",
        _ASISTENCIA, filas, vacio="Nadie ha contado la asistencia por grupo de valor.", impresas=5, volver=VOLVER,
    ))  # fmt: skip


def poner_territorios(libro: Libro, resultado: Resultado) -> None:
    """Una fila por comuna, corregimiento y vereda; lo que no tiene espacio lo dice."""
    territorios = medir_territorios(resultado)
    poner_tabla(libro, agregar_hoja(libro, "Territorio"), Cuadro(
        "TablaTerritorio", "Rendición de cuentas en el territorio",
        f"Esta hoja contiene una tabla por territorio. {decir_sin_espacio(resultado, territorios)}. Lo de varios "
        "cuenta en cada uno.",
        _TERRITORIO, [_fila(t) for t in territorios], volver=VOLVER,
        vacio="Ningún evento, compromiso ni pregunta dice de qué comuna o zona es.",
    ))  # fmt: skip


def _fila(t: DelTerritorio) -> list[Valor]:
    c = t.eventos
    return [t.nombre, SIN_ESPACIO if t.sin_espacio else "", c.planeados, c.realizados, c.vencidos, c.asistentes,
            t.compromisos, t.preguntas]  # fmt: skip
