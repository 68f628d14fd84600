"""La hoja de hallazgos que va delante del libro: qué dice, y sus columnas."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.texto import con_mayuscula, contar, recortar
from pipeline.lectura.devuelto import SENAL
from pipeline.salidas.devolver.marca import NOTAS_MAXIMAS, Encargo

NOMBRE = "Hallazgos"
TITULO = "Hallazgos de este libro"
COLUMNAS = (("N.º", 7), ("Gravedad", 13), ("Hoja", 20), ("Celda", 12), ("Valor", 30), ("Qué pasó", 50),
            ("Qué hacer", 46), ("Código", 11))  # fmt: skip
GRAVEDAD, CELDA = 1, 3
LARGO_DEL_VALOR = 160
_PALABRAS = ((Gravedad.GRAVE, "grave"), (Gravedad.ERROR, "error"), (Gravedad.AVISO, "aviso"))
_COMO = "Corrija las celdas marcadas en sus hojas, guarde este mismo archivo y devuélvalo."
_SIN_BORRAR = "No hace falta borrar esta hoja, las notas ni los colores: al leerlo no se tienen en cuenta."


@dataclass(frozen=True, slots=True)
class FilaDeIndice:
    """Un hallazgo en la tabla. `destino` es su celda (`'Plan'!B4`) o vacío si es de toda la hoja o de todo el libro."""

    textos: tuple[str, ...]
    gravedad: Gravedad
    destino: str = ""


@dataclass(frozen=True, slots=True)
class Indice:
    """La hoja entera: los renglones de arriba y las filas de la tabla."""

    renglones: list[str]
    filas: list[FilaDeIndice] = field(default_factory=list)


def hacer_indice(encargo: Encargo, hojas: Iterable[str], avisos: Sequence[str] = ()) -> Indice:
    """El índice de un libro; `hojas` son las que tiene y `avisos`, lo que hay que decir de cómo se hizo la copia."""
    cuenta = Counter(h.gravedad for h in encargo.hallazgos)
    cuantos = " · ".join(contar(cuenta[g], palabra) for g, palabra in _PALABRAS if cuenta[g])
    existen = frozenset(hojas)
    return Indice(
        [
            TITULO,
            SENAL,
            f"Archivo: {encargo.archivo} · Corte: {encargo.corte} · {cuantos}",
            f"{_COMO} {_SIN_BORRAR}",
            *avisos,
        ],
        [_fila(i, hallazgo, existen) for i, hallazgo in enumerate(encargo.en_orden, 1)],
    )


def avisos_de(con_conversacion: int, sin_pintar: int, notas: int) -> list[str]:
    """Lo que no se pudo marcar como lo demás, en frases."""
    avisos = []
    if con_conversacion:
        avisos.append(f"Celdas con una conversación de Excel, donde no se puso nota: {con_conversacion}.")
    if sin_pintar:
        avisos.append(f"Celdas sin texto que conservan su propio color, porque con él dicen algo: {sin_pintar}.")
    if notas >= NOTAS_MAXIMAS:
        avisos.append(f"Las primeras {NOTAS_MAXIMAS} celdas llevan nota; las demás están pintadas y en esta lista.")
    return avisos


def _fila(numero: int, hallazgo: Hallazgo, hojas: frozenset[str]) -> FilaDeIndice:
    lugar = hallazgo.origen
    textos = (
        str(numero),
        ROTULOS[hallazgo.gravedad],
        lugar.hoja or "(todo el libro)",
        lugar.celda or ("(toda la hoja)" if lugar.hoja else ""),
        recortar(hallazgo.valor, LARGO_DEL_VALOR),
        con_mayuscula(hallazgo.mensaje),
        con_mayuscula(hallazgo.que_hacer),
        hallazgo.codigo,
    )
    if lugar.hoja not in hojas:
        return FilaDeIndice(textos, hallazgo.gravedad)
    nombre = lugar.hoja.replace("'", "''")
    celda = f"A{lugar.fila}" if lugar.fila and not lugar.columna else lugar.celda or "A1"
    return FilaDeIndice(textos, hallazgo.gravedad, f"'{nombre}'!{celda}")
