"""El cuadre compara los rótulos de todas las páginas de una gráfica, no solo los de la primera."""

from dataclasses import replace
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.graficas import cumplimiento_por_subcomponente
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas.cuadre.declaracion import Dichas
from pipeline.salidas.cuadre.declarar.graficas import declarar_graficas
from pipeline.salidas.cuadre.lectores.dibujo_svg import ROTULOS
from tests.fabrica import hacer_resultado

NOMBRE = "cumplimiento_por_subcomponente"
CUANTOS = 40


def con_muchos_subcomponentes() -> Resultado:
    """Más de los que caben en una página, con alguno en zona Alta en la primera."""
    resultado = hacer_resultado(24)
    corte = resultado.corte.fecha
    modelo = next(r for r in resultado.resumenes[corte] if r.dimension == "subcomponente")
    suyos = tuple(
        replace(
            modelo, nombre=f"Subcomponente {i:02}", actividades=10, aplican=10, cumplidas=c, cumplimiento=c / 10,
            zona="Alta" if c >= 8 else "Media" if c >= 6 else "Baja",
        )
        for i in range(CUANTOS)
        for c in [5 if i < 3 else 8 + i % 3]
    )  # fmt: skip
    otros = tuple(r for r in resultado.resumenes[corte] if r.dimension != "subcomponente")
    return replace(resultado, resumenes={**resultado.resumenes, corte: (*otros, *suyos)})


def test_se_comparan_los_rotulos_de_todas_las_paginas(tmp_path: Path) -> None:
    resultado = con_muchos_subcomponentes()
    laminas = cumplimiento_por_subcomponente.componer(resultado)
    dibujos = [
        Dibujo(NOMBRE, lamina.textos, *(tmp_path / f"{lamina.nombre}.{e}" for e in ("png", "svg", "txt")))
        for lamina in laminas
    ]
    (conjunto,) = [d for d in declarar_graficas(resultado, dibujos) if d.paginas]
    (rotulos,) = [d for d in conjunto.sitios if isinstance(d, Dichas) and d.parte == ROTULOS]
    dibujadas = [f.cifras[0].clave for lamina in laminas for f in lamina.textos.descripcion]
    assert len(laminas) == len(conjunto.paginas) + 1 > 1
    assert [f.cifras[0].clave for f in rotulos.frases] == dibujadas
    assert len(dibujadas) == CUANTOS
