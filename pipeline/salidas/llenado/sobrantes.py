"""Las marcas que nadie sabe llenar: quedan a la vista en el libro y se anotan con su celda."""

from difflib import get_close_matches

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.salidas.llenado.hoja import HojaDelFormato
from pipeline.salidas.llenado.marcas import Fuente, Marca


def anotar_desconocidas(hojas: list[HojaDelFormato], fuente: Fuente, archivo: str) -> list[Hallazgo]:
    """Un hallazgo por cada marca desconocida, con la celda del formato y la marca conocida que más se le parece."""
    return [
        anotar(
            "marca_desconocida",
            Origen(archivo, hoja.nombre, renglon.numero, celda.columna),
            marca.nombre,
            parecida=_parecida(marca, fuente),
        )
        for hoja in hojas
        for renglon in hoja.renglones
        for celda in renglon.celdas
        for marca in celda.marcas
        if not fuente.conoce(marca)
    ]


def _parecida(marca: Marca, fuente: Fuente) -> str:
    escrita = f"{marca.tabla}.{marca.campo}" if marca.tabla else marca.campo
    conocidas = [*fuente.valores, *(f"{t}.{c}" for t in fuente.tablas for c in sorted(fuente.campos[t]))]
    cerca = get_close_matches(escrita, conocidas, 1, 0.6)
    return f" ¿Quiso escribir {{{{{cerca[0].replace(' ', '_')}}}}}?" if cerca else ""
