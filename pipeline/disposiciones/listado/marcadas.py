"""Las columnas donde una X dice el valor: «Cumplido | En proceso | Sin iniciar», «Sí | No», un grupo en cada una.

El valor es el título de la columna: una opción del campo, un nombre de los que otro listado reparte
(`[marcadas]`) o lo que haya bajo el título del campo («¿Se hizo?» sobre «Sí | No»).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from pipeline.base.hallazgo import anotar
from pipeline.base.tabla import LISTA, SI_NO, TEXTO, Campo
from pipeline.base.texto import llave
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.repartidas import REPARTIDA, nombres_de
from pipeline.disposiciones.listado.valor import NoSeEntiende, opciones_de, valor_de
from pipeline.lectura.cuenta import TABLA
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Malla
from pipeline.lectura.marcas import es_marca, niega
from pipeline.lectura.titulos import Titulos
from pipeline.tablas.listado import FilaDeListado, Listado
from pipeline.vocabulario import cargar, singular

MARCADA = "marcada"
"""El campo de una columna cuyas celdas solo marcan."""
_OTRO = "otro"
_LARGO = 60
_PARTE = 0.8
"""De lo escrito en las columnas, lo que al menos ha de ser una marca para creer que lo son."""
Marcada = tuple[str, str]
"""El campo que una columna dice y el valor que su marca le da."""


def buscar_marcadas(
    malla: Malla, listado: Listado, titulos: Titulos, fila: int, campos: Mapping[int, str]
) -> dict[int, Marcada]:
    """Las columnas marcadas de un encabezado, dos o más por campo; ninguna si otra columna ya dice ese campo."""
    dichas: dict[str, dict[int, str]] = {}
    for columna in (c for c in campos if malla.texto(fila, c)):
        for campo, valor in _lo_que_diria(malla, listado, titulos, fila, columna):
            if campos[columna] in (_OTRO, REPARTIDA, campo):
                dichas.setdefault(campo, {})[columna] = valor
    halladas: dict[int, Marcada] = {}
    for campo, valores in sorted(dichas.items(), key=lambda d: -len(d[1])):
        libres = {c: v for c, v in valores.items() if c not in halladas}
        ya_esta = any(suyo == campo for c, suyo in campos.items() if c not in libres)
        if not ya_esta and len(set(libres.values())) > 1 and _solo_marcan(malla, fila, list(libres)):
            halladas |= {c: (campo, v) for c, v in libres.items()}
    return halladas


def poner_marcadas(
    malla: Malla, leida: FilaDeListado, listado: Listado, columnas: Mapping[int, Marcada], vigencia: int,
    salida: HojaInterpretada,
) -> None:  # fmt: skip
    """Da a la fila lo que dicen sus marcas; dos marcas donde cabe una se anotan."""
    tipos = {c.nombre: c for c in listado.tabla.campos}
    for campo in dict.fromkeys(campo for campo, _ in columnas.values()):
        puestas = [c for c in columnas if columnas[c][0] == campo and _marca(malla, leida.fila, c, columnas, salida)]
        lugares = [(leida.fila, c) for c in puestas]
        if not puestas:
            continue
        if len(puestas) > 1 and not _caben_varios(tipos[campo], listado.nombre):
            dichos = " y ".join(f"«{columnas[c][1]}»" for c in puestas[:2])
            salida.hallazgos.append(anotar("dos_marcas", malla.hoja.origen(*lugares[1]), dichos, campo=dichos))
            salida.reparto.dejar(lugares, "dos_marcas")
            leida.sin_leer += (campo,)
            continue
        salida.reparto.reclamar(lugares, TABLA)
        setattr(leida, campo, _valor([columnas[c][1] for c in puestas], tipos[campo], listado.nombre, vigencia))
        leida.origenes[campo] = malla.hoja.origen(*lugares[0])


def _lo_que_diria(malla: Malla, listado: Listado, titulos: Titulos, fila: int, columna: int) -> Iterator[Marcada]:
    """De cada campo que la columna puede decir, el valor."""
    texto, rango = malla.texto(fila, columna), malla.rango(fila - 1, columna)
    if len(texto) > _LARGO:
        return
    yield from _por_opcion(listado.nombre).get(singular(texto), ())
    cubre = titulos.campo(malla.texto(rango.fila, rango.columna)) if rango.columna_final > rango.columna else None
    campo = next((c for c in listado.tabla.campos if c.nombre == cubre), None) if cubre else None
    if campo and (campo.tipo == LISTA or (campo.tipo == SI_NO and llave(texto) in ("si", "no"))):
        yield campo.nombre, texto


@cache
def _por_opcion(listado: str) -> Mapping[str, Sequence[Marcada]]:
    """De cada forma de una opción, o de un nombre que otro listado reparte, los campos que la tienen y su valor."""
    formas: dict[str, dict[str, str]] = {}
    reglas = cargar(f"listado_{listado}")
    for campo in reglas.get("opciones", {}):
        for forma, opcion in opciones_de(listado, campo).items():
            formas.setdefault(singular(forma), {})[campo] = opcion
    for nombre, de_cual in reglas.get("marcadas", {}).items():
        for forma, dicho in nombres_de(de_cual).items():
            formas.setdefault(forma, {}).setdefault(nombre, dicho)
    return {forma: tuple(suyas.items()) for forma, suyas in formas.items()}


def _solo_marcan(malla: Malla, fila: int, columnas: list[int]) -> bool:
    """Lo escrito bajo las columnas, hasta su última marca, son marcas: después puede haber un total u otra tabla."""
    celdas = [c for f in malla.filas if f > fila for n in columnas if (c := malla.celda(f, n))]
    son = [es_marca(c) and c.tipo is not Tipo.NUMERO for c in celdas]
    hasta = max((i for i, es in enumerate(son, 1) if es), default=0)
    return hasta > 0 and sum(son) + sum(map(niega, celdas[:hasta])) >= _PARTE * hasta


def _marca(malla: Malla, fila: int, columna: int, columnas: Mapping[int, Marcada], salida: HojaInterpretada) -> bool:
    """La celda trae una marca; lo que no es marca ni la niega se anota."""
    celda = malla.celda(fila, columna)
    if celda is None or es_marca(celda):
        return celda is not None
    if niega(celda):
        salida.reparto.reclamar([(fila, columna)], TABLA)
        return False
    lugar = malla.hoja.origen(fila, columna)
    salida.hallazgos.append(anotar("si_o_no_de_listado", lugar, malla.texto(fila, columna), campo=columnas[columna][1]))
    salida.reparto.dejar([(fila, columna)], "si_o_no_de_listado")
    return False


def _caben_varios(campo: Campo, listado: str) -> bool:
    return campo.tipo == LISTA or (campo.tipo == TEXTO and not opciones_de(listado, campo.nombre))


def _valor(dichos: list[str], campo: Campo, listado: str, vigencia: int) -> object:
    if campo.tipo == LISTA:
        return tuple(dict.fromkeys(dichos))
    if len(dichos) > 1:
        return "; ".join(dict.fromkeys(dichos))
    try:
        return valor_de(Celda(dichos[0], Tipo.TEXTO), campo, listado, vigencia)
    except NoSeEntiende:
        return dichos[0]
