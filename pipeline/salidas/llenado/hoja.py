"""Una hoja del formato ya leída: sus filas, sus marcas y las filas que son plantilla de una tabla."""

from dataclasses import dataclass, field

from pipeline.salidas.llenado.arbol import Nodo, contenido, leer_arbol, leer_atributos
from pipeline.salidas.llenado.marcas import Marca, Registro, Valor, buscar_marcas
from pipeline.salidas.llenado.referencias import Mapa, separar, trasladar_formula
from pipeline.salidas.llenado.textos import Tramos, juntar, leer_tramos

Rectangulo = tuple[int, int, int, int]
Lugar = tuple[int, int]


@dataclass(slots=True)
class Celda:
    """Una celda: `tramos` solo si tiene marcas; `formula` ya sin compartir."""

    columna: int
    nodo: Nodo
    tramos: Tramos = ()
    formula: str = ""
    compartida: bool = False
    escrito: str = ""
    """Lo que se lee en la celda si alguien lo escribió: texto o número, no el resultado de una fórmula."""
    estilo: int = 0

    @property
    def marcas(self) -> tuple[Marca, ...]:
        """Las marcas de la celda, en orden."""
        return tuple(buscar_marcas(juntar(self.tramos)))


@dataclass(slots=True)
class Renglon:
    """Una fila del formato."""

    numero: int
    nodo: Nodo
    celdas: list[Celda]


@dataclass(slots=True)
class HojaDelFormato:
    """Una hoja con su texto, su árbol, sus filas y lo que se repite en ella."""

    nombre: str
    parte: str
    texto: str
    raiz: Nodo
    renglones: list[Renglon]
    combinadas: list[Rectangulo]
    mapa: Mapa = field(default_factory=Mapa)
    registros: dict[int, list[Registro]] = field(default_factory=dict)
    """Los registros de cada bloque, por su fila de inicio."""
    separadas: bool = False
    """Si `combinadas` ya no son las que la hoja decía."""
    marcada: bool = False
    """Si se llena: las fórmulas que dependen de ella se calculan de nuevo."""
    escrituras: dict[int, dict[int, Valor]] = field(default_factory=dict)
    """Lo que va en celdas sin marcas, por su fila nueva y su columna."""
    estilos_nuevos: dict[Lugar, int] = field(default_factory=dict)
    """El estilo de una celda que no existía, si no es el de su columna."""
    anchos: dict[int, float] = field(default_factory=dict)
    """Los anchos nuevos de las columnas que se ensanchan, en caracteres."""
    cuerpos: tuple[range, ...] = ()
    """Las filas de las tablas que se llenan: sus fórmulas se copian como al arrastrarlas."""


def leer_hoja(nombre: str, parte: str, texto: str, compartidos: list[Tramos]) -> HojaDelFormato:
    """Lee las filas de una hoja, con sus textos y sus marcas."""
    raiz = leer_arbol(texto)
    datos = raiz.hijo("sheetData")
    renglones: list[Renglon] = []
    for nodo in datos.hijos if datos else []:
        anterior = renglones[-1].numero if renglones else 0
        numero = int(nodo.atributo("r") or anterior + 1)
        renglones.append(Renglon(numero, nodo, _leer_celdas(texto, nodo, compartidos)))
    _descompartir(renglones)
    combinadas = [rectangulo(n.atributo("ref")) for n in raiz.todos("mergeCell")]
    hoja = HojaDelFormato(nombre, parte, texto, raiz, renglones, combinadas)
    hoja.marcada = any(celda.tramos for renglon in renglones for celda in renglon.celdas)
    return hoja


def _leer_celdas(texto: str, fila: Nodo, compartidos: list[Tramos]) -> list[Celda]:
    celdas: list[Celda] = []
    for nodo in fila.hijos:
        if nodo.nombre != "c":
            continue
        atributos = leer_atributos(nodo.apertura)
        columna = separar(atributos.get("r", ""))[1] or (celdas[-1].columna + 1 if celdas else 1)
        celda = Celda(columna, nodo, estilo=int(atributos.get("s") or 0))
        tipo, formula, valor, propio = atributos.get("t", ""), nodo.hijo("f"), nodo.hijo("v"), nodo.hijo("is")
        if formula:
            celda.formula, celda.compartida = contenido(texto, formula), formula.atributo("t") == "shared"
        elif tipo == "s" and valor:
            indice = int(contenido(texto, valor))
            _poner_texto(celda, compartidos[indice] if indice < len(compartidos) else ())
        elif tipo == "inlineStr" and propio:
            _poner_texto(celda, leer_tramos(texto, propio))
        elif valor:
            celda.escrito = contenido(texto, valor)
        celdas.append(celda)
    return celdas


def _poner_texto(celda: Celda, tramos: Tramos) -> None:
    celda.escrito = juntar(tramos)
    if any(buscar_marcas(celda.escrito)):
        celda.tramos = tramos


def _descompartir(renglones: list[Renglon]) -> None:
    """Escribe entera cada fórmula que Excel guardó como copia de otra, para poder moverlas por separado."""
    bases: dict[str, tuple[str, int, int]] = {}
    for renglon in renglones:
        for celda in renglon.celdas:
            if not celda.compartida:
                continue
            grupo = next(n for n in celda.nodo.hijos if n.nombre == "f").atributo("si")
            if celda.formula:
                bases[grupo] = (celda.formula, renglon.numero, celda.columna)
            elif grupo in bases:
                formula, fila, columna = bases[grupo]
                celda.formula = trasladar_formula(formula, renglon.numero - fila, celda.columna - columna)


def rectangulo(referencia: str) -> Rectangulo:
    inicio, _, fin = referencia.partition(":")
    return (*separar(inicio), *separar(fin or inicio))
