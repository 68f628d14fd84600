"""`temas_publicos.xlsx`: los temas en orden y sus cruces, sin las cuentas de menos de cinco personas.

Se tapan también las que dejarían calcularlas (Ley 1581 de 2012; la misma regla de las encuestas).
"""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.base.texto import con_mayuscula
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.temas import CRUCES, Cruce, TemaAgrupado, cruzar, responder
from pipeline.calculo.temas.suprimir import MINIMO, suprimir
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.temas.interno import rotular

PUBLICO = "temas_publicos.xlsx"
RESERVADO = "reservado"


def escribir_publico(temas: Sequence[TemaAgrupado], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"De qué quiere la ciudadanía que se rindan cuentas en {resultado.entidad.vigencia}"
    cruces = [c for por, de in CRUCES if len((c := cruzar(temas, por, de)).columnas) > 1]
    totales = [[t.veces] for t in temas]
    totales.append([sum(t.veces for t in temas)])
    tapados = suprimir(totales)
    with abrir_libro(ruta, "temas públicos", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Temas"), Cuadro(
            "TablaTemasPublicos", titulo,
            f"Esta hoja contiene una tabla con los temas en orden. Reservado: menos de {MINIMO} personas, o lo dejaría saber.",
            (Columna("Lugar", 8, "entero"), Columna("Tema", 48), Columna("Personas que lo pidieron", 16, "entero"),
             Columna("Organismo de control que lo pide", 28), Columna("Con qué se responde", 36, "centro")),
            [[i + 1, redactar(r.tema.nombre).texto, RESERVADO if (i, 0) in tapados else r.tema.veces, "\n".join(r.tema.organismos), rotular(r.situacion)]
             for i, r in enumerate(responder(temas, resultado))],
            volver=Enlace(f"Por {cruces[0].por}", f"Ver los temas por {cruces[0].por} →") if cruces else None,
        ))  # fmt: skip
        for cruce in cruces:
            _poner_cruce(libro, cruce)


def _poner_cruce(libro: Libro, cruce: Cruce) -> None:
    tapados = suprimir(cruce.cuentas)
    *filas, total = ([_celda(n, (i, j) in tapados) for j, n in enumerate(fila)] for i, fila in enumerate(cruce.cuentas))
    poner_tabla(libro, agregar_hoja(libro, f"Por {cruce.por}"), Cuadro(
        f"TablaPublicaPor{con_mayuscula(cruce.por).replace(' ', '')}", f"Los temas por {cruce.por}",
        f"Esta hoja contiene una tabla con las personas que pidieron cada tema. Reservado: menos de {MINIMO}, o lo dejaría "
        "saber.",
        (Columna("Tema", 40), *(Columna(redactar(c).texto, 14, "entero") for c in cruce.columnas), Columna("Total", 12, "entero")),
        [[redactar(tema).texto, *fila] for tema, fila in zip(cruce.temas, filas, strict=True)], total=["Total", *total],
        volver=Enlace("Temas", "← Volver a los temas"),
    ))  # fmt: skip


def _celda(n: float, tapada: bool) -> Valor:
    return RESERVADO if tapada else n
