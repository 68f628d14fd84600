"""Las tablas que trae una ficha, y los renglones sueltos («ANTES», «DURANTE») que las encabezan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.base.texto import llave
from pipeline.disposiciones.listado.cabeza import OTRO, Cabeza, armar_cabeza
from pipeline.disposiciones.listado.valor import opciones_de
from pipeline.entidad import Entidad
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.tablas.listado import Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar

FICHA = "ficha_eventos"
PALABRAS_DE_BANDA = 6
_Declarado = tuple[Listado, Titulos, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Bloque:
    """Una tabla de la ficha: su encabezado y lo que se declara de ella."""

    cabeza: Cabeza
    reglas: Mapping[str, Any]


def buscar_bloques(malla: Malla, entidad: Entidad) -> list[Bloque]:
    """Los encabezados de las tablas de la hoja, de arriba abajo."""
    por_nombre = {x.nombre: x for x in LISTADOS}
    declarados = [
        (por_nombre[b["listado"]], titulos_de(b["listado"], {**entidad.titulos, **b["titulos"]}), b)
        for b in cargar(FICHA)["bloques"]
        if b["listado"] in por_nombre
    ]
    conocidas = _con_titulos(malla, [titulos for _, titulos, _ in declarados])
    hallados = [next(_en_la_fila(malla, fila, declarados), None) for fila in malla.filas if fila in conocidas]
    return [b for b in hallados if b]


def _con_titulos(malla: Malla, clases: Sequence[Titulos]) -> set[int]:
    """Las filas que traen algún título de esas tablas."""
    textos = malla.filas_por_texto().items()
    return {fila for texto, filas in textos if any(clase.campo(texto) for clase in clases) for fila in filas}


def _en_la_fila(malla: Malla, fila: int, declarados: Sequence[_Declarado]) -> Iterator[Bloque]:
    textos = [malla.texto(fila, c) for c in malla.filas[fila]]
    if any(t.endswith(":") for t in textos):
        return
    for listado, titulos, reglas in declarados:
        if not any(titulos.campo(t) for t in textos):
            continue
        cabeza = _con_banda(malla, armar_cabeza(malla, listado, titulos, fila, fila), reglas)
        cuantos = len(cabeza.conocidos)
        if (
            set(reglas["exige"]) <= cabeza.conocidos
            and cuantos >= reglas["minimo"]
            and cuantos * 2 > len(cabeza.campos)
        ):
            yield Bloque(cabeza, reglas)


def _con_banda(malla: Malla, cabeza: Cabeza, reglas: Mapping[str, Any]) -> Cabeza:
    """«ANTES | Responsable | Fecha»: la banda hace de título de la primera columna."""
    suelta = next((c for c, campo in cabeza.campos.items() if campo == OTRO), None)
    if suelta is None or reglas["exige"][0] in cabeza.conocidos or not len(cabeza.conocidos):
        return cabeza
    if not banda_de(malla.texto(cabeza.fila, suelta), reglas):
        return cabeza
    return replace(cabeza, campos={**cabeza.campos, suelta: reglas["exige"][0]})


def banda_de(texto: str, reglas: Mapping[str, Any]) -> str:
    """La opción que nombra un renglón suelto: «ACTIVIDADES ANTES DEL EVENTO» es Antes; vacío si ninguna, o varias."""
    if not reglas["banda"] or not texto:
        return ""
    opciones, palabras = opciones_de(reglas["listado"], reglas["banda"]), llave(texto).split()
    if dicha := opciones.get(" ".join(palabras)):
        return dicha
    nombres = {llave(o): o for o in opciones.values()}
    dichas = [p for p in palabras if p in nombres] if len(palabras) <= PALABRAS_DE_BANDA else []
    return nombres[dichas[0]] if len(dichas) == 1 else ""
