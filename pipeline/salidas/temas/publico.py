"""`temas_publicos.xlsx`: los temas en orden y sus cruces, sin las cuentas de menos de cinco personas.

Se tapan también las que dejarían calcularlas (Ley 1581 de 2012; la misma regla de las encuestas).
"""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.base.texto import con_mayuscula
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.reserva_de_matriz import Lugar
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.temas import (
    Cruce,
    Publicable,
    Respuesta,
    TemaAgrupado,
    agrupar_temas,
    buscar_publicable,
    responder,
)
from pipeline.salidas._excel import Columna, Cuadro, Enlace, Libro, Valor, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.mejora.publicas import DE_LA_CIUDADANIA, publicar_origen
from pipeline.salidas.temas.interno import SENALES
from pipeline.tablas.listados.temas import Tema
from pipeline.tablas.publicas.temas import TemaPublico

PUBLICO = "temas_publicos.xlsx"
RESERVADO = "reservado"
_UN_ORGANISMO = "Organismo de control"
_NOTA = f"Reservado: menos de {MINIMO} personas, o lo dejaría saber."
_COLUMNAS = (
    Columna("Lugar", 8, "entero"), Columna("Tema", 48), Columna("Personas que lo pidieron", 16, "entero"),
    Columna("Organismo de control que lo pide", 28), Columna("Con qué se responde", 36, "centro"),
)  # fmt: skip


def escribir_publico(temas: Sequence[TemaAgrupado], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"De qué quiere la ciudadanía que se rindan cuentas en {resultado.entidad.vigencia}"
    publicable = buscar_publicable(temas)
    filas = [_valores(t) for t in _filas(temas, publicable, resultado)]
    otras = [cruce.por for cruce, _ in publicable.cruces]
    with abrir_libro(ruta, "temas públicos", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Temas"), Cuadro(
            "TablaTemasPublicos", titulo, f"Esta hoja contiene una tabla con los temas en orden. {_NOTA}",
            _COLUMNAS, filas,
            volver=Enlace(f"Por {otras[0]}", f"Ver los temas por {otras[0]} →") if otras else None,
        ))  # fmt: skip
        for cruce, tapados in publicable.cruces:
            _poner_cruce(libro, cruce, tapados)


def publicar_temas(resultado: Resultado) -> list[TemaPublico]:
    """Las mismas filas del libro."""
    temas = agrupar_temas(filas_de(resultado, Tema))
    return _filas(temas, buscar_publicable(temas), resultado) if temas else []


def _filas(temas: Sequence[TemaAgrupado], publicable: Publicable, resultado: Resultado) -> list[TemaPublico]:
    return [_fila(i, r, i in publicable.temas_tapados) for i, r in enumerate(responder(temas, resultado))]


def _fila(i: int, r: Respuesta, tapada: bool) -> TemaPublico:
    organismos = tuple(_publicar_organismo(o) for o in r.tema.organismos)
    personas = None if tapada else r.tema.veces
    return TemaPublico(i + 1, redactar(r.tema.nombre).texto, personas, tapada, organismos, r.situacion)


def _valores(t: TemaPublico) -> list[Valor]:
    personas = RESERVADO if t.reservada else t.personas
    return [t.lugar, t.tema, personas, "\n".join(t.organismos), SENALES.rotular(t.situacion)]


def _publicar_organismo(escrito: str) -> str:
    dicho = publicar_origen(escrito)
    return _UN_ORGANISMO if dicho == DE_LA_CIUDADANIA else dicho


def _poner_cruce(libro: Libro, cruce: Cruce, tapados: frozenset[Lugar]) -> None:
    *filas, total = ([_celda(n, (i, j) in tapados) for j, n in enumerate(fila)] for i, fila in enumerate(cruce.cuentas))
    columnas = [Columna(redactar(c).texto, 14, "entero") for c in cruce.columnas]
    poner_tabla(libro, agregar_hoja(libro, f"Por {cruce.por}"), Cuadro(
        f"TablaPublicaPor{con_mayuscula(cruce.por).replace(' ', '')}", f"Los temas por {cruce.por}",
        f"Esta hoja contiene una tabla con las personas que pidieron cada tema. {_NOTA}",
        (Columna("Tema", 40), *columnas, Columna("Total", 12, "entero")),
        [[redactar(tema).texto, *fila] for tema, fila in zip(cruce.temas, filas, strict=True)], total=["Total", *total],
        volver=Enlace("Temas", "← Volver a los temas"),
    ))  # fmt: skip


def _celda(n: float, tapada: bool) -> Valor:
    return RESERVADO if tapada else n
