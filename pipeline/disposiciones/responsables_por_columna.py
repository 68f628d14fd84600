"""Un plan con una columna por dependencia: la marca dice quién responde, y el nombre está en el título."""

from pipeline.lectura.fila import Cuerpo, Valor
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.marcas import es_marca


def nombrar_marcados(cuerpo: Cuerpo) -> None:
    """Cambia cada marca por la dependencia de su columna; lo que no es una marca se anota y no se usa."""
    if not any(c.detalle for c in cuerpo.encabezado.de("responsable")):
        return
    for fila in cuerpo.filas:
        valores = fila.valores.pop("responsable", [])
        fila.sumar([v for valor in valores for v in _nombrar(cuerpo, valor)])


def _nombrar(cuerpo: Cuerpo, valor: Valor) -> list[Valor]:
    if not valor.columna.detalle:
        return [valor]
    if es_marca(valor.celda):
        return [valor._replace(celda=Celda(valor.columna.detalle, Tipo.TEXTO))]
    cuerpo.anotar("marca_no_entendida", valor.lugar, valor.texto, titulo=valor.columna.titulo)
    return []
