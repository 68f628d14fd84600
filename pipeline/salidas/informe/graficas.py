"""Las gráficas del corte, en su orden y cada una después de su hallazgo; las láminas de una, seguidas."""

from itertools import groupby

from pipeline.graficas import GRAFICAS
from pipeline.salidas.informe.pluma import Pluma


def escribir_graficas(pluma: Pluma) -> None:
    """De cada una, su hallazgo y sus láminas con leyenda."""
    muestran = {g.nombre: g.muestra for g in GRAFICAS}
    if not pluma.dibujos:
        pluma.decir("No hay gráficas para este corte.")
    for nombre, grupo in groupby(pluma.dibujos, key=lambda d: d.grafica):
        laminas, muestra = list(grupo), muestran.get(nombre, nombre)
        for i, dibujo in enumerate(laminas, start=1):
            titulo = str(dibujo.textos.titulo)
            if i == 1 or titulo != str(laminas[i - 2].textos.titulo):
                pluma.decir(titulo if titulo.endswith(".") else f"{titulo}.")
            pagina = f" (página {i} de {len(laminas)})" if len(laminas) > 1 else ""
            pluma.dibujar(dibujo, f"{muestra}{pagina}")
