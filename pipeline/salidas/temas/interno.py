"""`temas_de_interes.xlsx`: los temas en orden, con qué se responden, por quién y cada manera de escribirlos."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.texto import con_mayuscula
from pipeline.calculo.necesidades import fuentes_de_espacios
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.temas import CRUCES, TemaAgrupado, cruzar, responder
from pipeline.calculo.temas.respuesta import CON_TODO, ORDEN, SIN_NADA, Respuesta
from pipeline.salidas._excel import (
    BIEN,
    MAL,
    OJO,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Senales,
    Valor,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)

INTERNO = "temas_de_interes.xlsx"
SENALES = Senales({s: {CON_TODO: BIEN, SIN_NADA: MAL}.get(s, OJO) for s in ORDEN})
_COLUMNAS = (
    Columna("Lugar", 7, "entero"), Columna("Tema", 34), Columna("Veces", 9, "cantidad"),
    Columna("Respuesta", 32, "centro", SENALES.colores()),
    Columna("Organismo de control que lo pide", 22), Columna("Información que dice su fila", 30),
    Columna("Información que podría servir (confírmela)", 44), Columna("Espacio que dice su fila", 24),
    Columna("Espacio que podría servir (confírmelo)", 36), Columna("Dependencia", 24),
    Columna("Maneras de escribirlo", 40), Columna("Celdas de lo propuesto", 40),
)  # fmt: skip
_IMPRESAS = 10


def escribir_interno(temas: Sequence[TemaAgrupado], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"Temas de interés para la rendición de cuentas {resultado.entidad.vigencia}"
    with abrir_libro(ruta, "temas", titulo, f"Uso interno. Al {fecha(resultado.hoy)}", resultado) as libro:
        _poner_temas(libro, temas, resultado, titulo)
        for por, de in CRUCES:
            cruce = cruzar(temas, por, de)
            if len(cruce.columnas) > 1:
                _poner_cruce(libro, cruce.columnas, cruce.temas, cruce.cuentas, por)
        _poner_escrituras(libro, temas)


def _poner_temas(libro: Libro, temas: Sequence[TemaAgrupado], resultado: Resultado, titulo: str) -> None:
    poner_tabla(libro, agregar_hoja(libro, "Temas"), Cuadro(
        "TablaTemas", titulo,
        f"Esta hoja contiene una tabla con los temas, del más pedido al menos.{_aviso(resultado)}",
        _COLUMNAS, [_fila(i, r) for i, r in enumerate(responder(temas, resultado), 1)], inmoviles=2, impresas=_IMPRESAS,
        volver=Enlace("Escrituras", "Ver cada manera de escribir un tema y su celda →"),
    ))  # fmt: skip


def _aviso(resultado: Resultado) -> str:
    """Sin espacios leídos, que un tema no tenga uno no dice nada de la entidad."""
    return "" if fuentes_de_espacios(resultado) else " No se entregaron eventos ni agenda: los espacios no se saben."


def _fila(lugar: int, r: Respuesta) -> list[Valor]:
    dependencias = dict.fromkeys(m.fila.dependencia for m in r.tema.menciones if m.fila.dependencia)
    return [
        lugar, r.tema.nombre, r.tema.veces, SENALES.rotular(r.situacion), "\n".join(r.tema.organismos),
        "\n".join(r.informacion_dicha), r.informacion.con_que, "\n".join(r.espacio_dicho), r.espacio.con_que,
        "\n".join(dependencias), "\n".join(f"{t} ({cantidad(n)})" for t, n in r.tema.escrituras.items()),
        "\n".join(d for d in (r.informacion.donde, r.espacio.donde) if d),
    ]  # fmt: skip


def _poner_cruce(
    libro: Libro, columnas: Sequence[str], temas: Sequence[str], cuentas: Sequence[Sequence[Valor]], por: str
) -> None:
    *filas, total = cuentas
    poner_tabla(libro, agregar_hoja(libro, f"Por {por}"[:31]), Cuadro(
        f"TablaPor{con_mayuscula(por).replace(' ', '')}", f"Los temas por {por}",
        f"Esta hoja contiene una tabla con las veces que cada {por} pidió cada tema.",
        (Columna("Tema", 34), *(Columna(c, 14, "cantidad") for c in columnas), Columna("Total", 10, "cantidad")),
        [[tema, *fila] for tema, fila in zip(temas, filas, strict=True)], total=["Total", *total],
        volver=Enlace("Temas", "← Volver a los temas"),
    ))  # fmt: skip


def _poner_escrituras(libro: Libro, temas: Sequence[TemaAgrupado]) -> None:
    filas: list[list[Valor]] = [
        [tema.nombre, m.texto, m.veces, m.fila.grupo_valor, m.fila.territorio, m.fila.origen_tema, m.fila.detalle,
         str(m.fila.origen("tema"))]
        for tema in temas for m in tema.menciones
    ]  # fmt: skip
    poner_tabla(libro, agregar_hoja(libro, "Escrituras"), Cuadro(
        "TablaEscrituras", "Cada manera de escribir un tema",
        "Esta hoja contiene una tabla con lo que se escribió y el tema en que se juntó; si no es ese, cámbielo en su "
        "libro.",
        (Columna("Tema", 32), Columna("Como se escribió", 36), Columna("Veces", 8, "cantidad"),
         Columna("Grupo de valor", 24), Columna("Territorio", 18), Columna("Origen", 22),
         Columna("Qué quiere saber", 44),
         Columna("Celda", 36)),
        filas, volver=Enlace("Temas", "← Volver a los temas"),
    ))  # fmt: skip
