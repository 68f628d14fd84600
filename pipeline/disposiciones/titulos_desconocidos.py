"""Los títulos de columna que nadie conoce y tienen datos debajo: qué son, cuánto traen y cómo enseñarlos."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.propuesta import TITULOS, Propuesta
from pipeline.base.texto import contar, junto
from pipeline.disposiciones.plan_tiempo import DE_TIEMPO
from pipeline.disposiciones.programado_y_ejecutado import columnas_de_clase
from pipeline.entidad import Entidad
from pipeline.lectura.columna import Columna
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.grupos import es_grupo_conocido
from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import Lugar
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.rotulos_de_periodo import periodo_de_titulo
from pipeline.lectura.sugerencias import NO_ALIMENTA, Sugerencia, sugerir_titulo
from pipeline.lectura.titulos import Titulos, titulos_de
from pipeline.vocabulario import cargar, singular


@dataclass(frozen=True, slots=True)
class TituloDesconocido:
    """Un título con `cuantos` valores debajo. `clase` es la de su tabla."""

    titulo: str
    clase: str
    origen: Origen
    cuantos: int
    sugerencia: Sugerencia
    marcas: bool = False
    """Debajo solo hay marcas, y la tabla no dice cuándo en otra parte."""

    @property
    def hallazgo(self) -> str:
        """El nombre del hallazgo que le toca."""
        sin_parecido = self.sugerencia.conocido == NO_ALIMENTA and not self.sugerencia.porque
        return "titulo_sin_parecido" if sin_parecido else "titulo_desconocido"


def buscar_titulos_desconocidos(cuerpos: Mapping[str, list[Cuerpo]], entidad: Entidad) -> list[TituloDesconocido]:
    """Los de las tablas ya leídas de una hoja; `cuerpos`, por clase de tabla."""
    conocidas = {(c.encabezado.fila, k.numero) for cs in cuerpos.values() for c in cs for k in _con_campo(c)}
    hallados: dict[Lugar, TituloDesconocido] = {}
    for clase, propios in cuerpos.items():
        for cuerpo in propios:
            por_columna = _por_columna(cuerpo)
            for columna in cuerpo.encabezado.de(NO_ALIMENTA):
                if (cuerpo.encabezado.fila, columna.numero) not in conocidas:
                    for lugar, hallado in _mirar(cuerpo, columna, por_columna.get(columna.numero, []), clase, entidad):
                        hallados.setdefault(lugar, hallado)
    return list(hallados.values())


def anotar_titulos(desconocidos: Iterable[TituloDesconocido]) -> list[Hallazgo]:
    """Un hallazgo por título, con el primer lugar donde está y los valores de todos."""
    por_titulo: dict[tuple[str, str], TituloDesconocido] = {}
    for uno in desconocidos:
        clave = (singular(uno.titulo), uno.hallazgo)
        antes = por_titulo.get(clave)
        por_titulo[clave] = replace(antes, cuantos=antes.cuantos + uno.cuantos) if antes else uno
    return [_anotar(uno) for uno in por_titulo.values()]


def _con_campo(cuerpo: Cuerpo) -> Iterator[Columna]:
    """Las columnas que la tabla usa: las de un campo y las que dicen P o E en cada fila."""
    filas = [v.lugar[0] for f in cuerpo.filas for valores in f.valores.values() for v in valores]
    de_clase = set(columnas_de_clase(cuerpo.malla, min(filas), max(filas), set())) if filas else set()
    yield from (c for c in cuerpo.encabezado.columnas if c.campo != NO_ALIMENTA or c.numero in de_clase)


def _por_columna(cuerpo: Cuerpo) -> dict[int, list[Celda]]:
    """Las celdas propias de las columnas que no son de ningún campo."""
    celdas: dict[int, list[Celda]] = {}
    for valor in (v for f in cuerpo.filas for v in f.de(NO_ALIMENTA) if not v.heredado):
        celdas.setdefault(valor.columna.numero, []).append(valor.celda)
    return celdas


def _mirar(
    cuerpo: Cuerpo, columna: Columna, celdas: list[Celda], clase: str, entidad: Entidad
) -> Iterator[tuple[Lugar, TituloDesconocido]]:
    lugar, camino = _titulo(cuerpo, columna)
    if not camino or not celdas or any(_se_conoce(texto, entidad) for texto in camino):
        return
    campos = cuerpo.encabezado.campos
    sugerencia = sugerir_titulo(camino[-1], celdas, campos, _titulos(clase, entidad), cuerpo.vigencia, cuerpo.catalogo)
    origen = cuerpo.malla.hoja.origen(*lugar)
    marcas = clase == "plan" and not campos & DE_TIEMPO and not sugerencia.porque and all(map(es_marca, celdas))
    yield lugar, TituloDesconocido(camino[-1], clase, origen, len(celdas), sugerencia, marcas)


def _titulo(cuerpo: Cuerpo, columna: Columna) -> tuple[Lugar, list[str]]:
    """La celda del título de una columna y los títulos que la cubren, de arriba abajo; vacío si no es un título."""
    encabezado, malla = cuerpo.encabezado, cuerpo.malla
    camino: list[str] = []
    lugar = (encabezado.fila, columna.numero)
    for fila in range(encabezado.fila, encabezado.fila_final + 1):
        rango = malla.rango(fila, columna.numero)
        texto = junto(malla.texto(rango.fila, rango.columna))
        if texto and texto not in camino:
            lugar = (rango.fila, rango.columna)
            camino.append(texto)
    sirve = camino and any(c.isalnum() for c in camino[-1])
    return lugar, camino if sirve else []


def _se_conoce(texto: str, entidad: Entidad) -> bool:
    """El título dice algo a un plan o a un reporte, o es un periodo, una etapa, un grupo o una dependencia."""
    for clase in ("plan", "avance"):
        titulos = _titulos(clase, entidad)
        traducido = titulos.traducir(texto)
        if titulos.campo(texto) or periodo_de_titulo(traducido) or etapa_de_titulo(traducido):
            return True
    return es_grupo_conocido(texto)


def _titulos(clase: str, entidad: Entidad) -> Titulos:
    return titulos_de(clase, entidad.titulos, entidad.dependencias)


def _anotar(uno: TituloDesconocido) -> Hallazgo:
    nombres = ", ".join(campo for campo in cargar(f"titulos_{uno.clase}") if campo not in ("grupo", NO_ALIMENTA))
    porque = uno.sugerencia.porque or "no se parece a ninguno"
    propuesta = Propuesta(TITULOS, uno.titulo, uno.sugerencia.conocido, (), porque)
    datos = {"cuantos": contar(uno.cuantos, "valor"), "propuesta": propuesta, "porque": porque}
    if uno.hallazgo == "titulo_sin_parecido":
        return anotar("titulo_sin_parecido", uno.origen, uno.titulo, nombres=nombres, **datos)
    return anotar("titulo_desconocido", uno.origen, uno.titulo, **datos)
