"""Si una hoja es la ficha de una cosa: sus rótulos con valor, y las tablas que trae."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.disposiciones.ficha.bloques import FICHA, Bloque, banda_de, buscar_bloques
from pipeline.disposiciones.listado.reconocer import buscar_listado
from pipeline.entidad import Entidad
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.membrete import es_membrete
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.vocabulario import cargar

OTRO = "otro"
LARGO_DE_ROTULO = 60


@dataclass(frozen=True, slots=True)
class Rotulo:
    """Un rótulo: su campo, su lugar y las celdas de su valor; ninguna si quedó sin llenar.

    `dicho`: el valor, si está en la misma celda («Lugar: Casa de la cultura»).
    """

    campo: str
    titulo: str
    lugar: Lugar
    valores: tuple[Lugar, ...] = ()
    dicho: str = ""

    @property
    def lleno(self) -> bool:
        """Trae su valor."""
        return bool(self.valores or self.dicho)


@dataclass(frozen=True, slots=True)
class Ficha:
    """Lo que se halló en la hoja."""

    rotulos: tuple[Rotulo, ...]
    bloques: tuple[Bloque, ...]


def buscar_ficha(malla: Malla, entidad: Entidad) -> Ficha | None:
    """La ficha de la hoja; None si la hoja no lo es."""
    reglas = cargar(FICHA)
    bloques = buscar_bloques(malla, entidad)
    sueltos = reglas["rotulos"] if _tiene_bandas(malla, bloques) else {}
    titulos = titulos_de(reglas["listado"], {**entidad.titulos, **sueltos})
    rotulos = list(_sin_repetir(list(_buscar_rotulos(malla, titulos, bloques))))
    llenos = [r for r in rotulos if r.lleno]
    campos = {r.campo for r in llenos}
    if not set(reglas["exige"]) <= campos or len(campos) < reglas["minimo"]:
        return None
    if len({r.lugar[0] for r in rotulos}) < reglas["renglones"] or _es_de_otra_tabla(malla, entidad):
        return None
    return Ficha(tuple(rotulos), tuple(bloques))


def _es_de_otra_tabla(malla: Malla, entidad: Entidad) -> bool:
    """Los rótulos dicen de qué evento es una tabla que la ficha no trae: la hoja es de esa tabla."""
    reglas = cargar(FICHA)
    suyas = {reglas["listado"], *(b["listado"] for b in reglas["bloques"])}
    return any(cabeza.listado.nombre not in suyas for cabeza in buscar_listado(malla, entidad))


def _tiene_bandas(malla: Malla, bloques: Sequence[Bloque]) -> bool:
    con_banda = [b.reglas for b in bloques if b.reglas["banda"]]
    return any(banda_de(malla.texto(f, cs[0]), reglas) for reglas in con_banda for f, cs in malla.filas.items())


def _sin_repetir(rotulos: Sequence[Rotulo]) -> Iterator[Rotulo]:
    """De cada campo, el primero con su valor: «FICHA DE EVENTO» se parece a «Fecha del evento» y no la dice."""
    de_cada_uno: dict[str, Rotulo] = {}
    for rotulo in sorted(rotulos, key=lambda r: not r.lleno):
        de_cada_uno.setdefault(rotulo.campo, rotulo)
    return (r for r in rotulos if r is de_cada_uno[r.campo])


def _buscar_rotulos(malla: Malla, titulos: Titulos, bloques: Sequence[Bloque]) -> Iterator[Rotulo]:
    encabezados = {b.cabeza.fila for b in bloques}
    primero = min(encabezados, default=max(malla.filas, default=0) + 1)
    for fila in malla.filas:
        if fila not in encabezados:
            yield from _de_la_fila(malla, fila, titulos, con_dos_puntos=fila > primero)


def _de_la_fila(malla: Malla, fila: int, titulos: Titulos, con_dos_puntos: bool) -> Iterator[Rotulo]:
    """Los rótulos de una fila; desde la primera tabla, solo los que acaban en dos puntos."""
    columnas, ultima = malla.filas[fila], 0
    for columna in columnas:
        if columna <= ultima:
            continue
        campo, titulo, dicho = separar_rotulo(malla, fila, columna, titulos)
        if not campo:
            continue
        marcado = ":" in malla.texto(fila, columna)
        if con_dos_puntos and not marcado:
            continue
        valores = () if dicho else tuple(_a_la_derecha(malla, fila, columna, titulos, marcado))
        ultima = valores[-1][1] if valores else columna
        yield Rotulo(campo, titulo, (fila, columna), valores, dicho)


def separar_rotulo(malla: Malla, fila: int, columna: int, titulos: Titulos) -> tuple[str, str, str]:
    """El campo que un texto rotula, el rótulo y lo que sigue a sus dos puntos; vacíos si no rotula nada."""
    celda = malla.hoja.celdas[fila, columna]
    if celda.tipo is not Tipo.TEXTO:
        return "", "", ""
    escrito = str(celda.valor)
    dichos: dict[str, tuple[str, str, str]] = malla.recordar(("rótulos de ficha", id(titulos)), dict)
    if escrito not in dichos:
        dichos[escrito] = _partir(escrito, titulos)
    return dichos[escrito]


def _partir(escrito: str, titulos: Titulos) -> tuple[str, str, str]:
    nombre, _, resto = escrito.partition(":")
    nombre = " ".join(nombre.split())
    campo = titulos.campo(nombre) if nombre and len(nombre) <= LARGO_DE_ROTULO and not es_membrete(nombre) else None
    return (campo, nombre, resto.strip()) if campo and campo != OTRO else ("", "", "")


def _a_la_derecha(malla: Malla, fila: int, columna: int, titulos: Titulos, marcado: bool) -> Iterator[Lugar]:
    """Las celdas entre el rótulo y el siguiente; si él lleva dos puntos, los demás también."""
    desde = malla.rango(fila, columna).columna_final
    for otra in [c for c in malla.filas[fila] if c > desde]:
        if separar_rotulo(malla, fila, otra, titulos)[0] and (":" in malla.texto(fila, otra) or not marcado):
            return
        yield fila, otra


def celda_de(malla: Malla, rotulo: Rotulo, junta: bool) -> Celda:
    """El valor como una celda: la suya, lo que sigue a los dos puntos, o varias unidas con punto y coma."""
    if rotulo.dicho:
        return Celda(rotulo.dicho, Tipo.TEXTO)
    if junta and len(rotulo.valores) > 1:
        return Celda("; ".join(malla.texto(*lugar) for lugar in rotulo.valores), Tipo.TEXTO)
    return malla.hoja.celdas[rotulo.valores[0]]
