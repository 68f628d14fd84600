"""Los temas de los que la ciudadanía quiere que se rindan cuentas, del más pedido al menos."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import numero
from pipeline.base.redaccion import redactar
from pipeline.base.texto import contar, visible
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.reserva import MINIMO
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.temas import TemaAgrupado, agrupar_temas, buscar_publicable, responder
from pipeline.calculo.temas.respuesta import SIN_NADA
from pipeline.graficas._barras import Barra, dibujar_barras, medir_renglones, repartir_columnas
from pipeline.graficas._lamina import Lamina, componer_paginas, paginar
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas.textos import Textos
from pipeline.tablas.listados.temas import Tema

MAYORES = 15
"""Los que se dibujan: los demás están en el libro."""


def componer(resultado: Resultado) -> list[Lamina]:
    """Barras de los más pedidos; ninguna si ningún tema llega a las personas que se pueden publicar."""
    todos = agrupar_temas(filas_de(resultado, Tema))
    tapados = buscar_publicable(todos).temas_tapados
    temas = [t for i, t in enumerate(todos) if t.veces >= MINIMO and i not in tapados][:MAYORES]
    if not temas:
        return []
    vacios = {r.tema.nombre for r in responder(temas, resultado) if r.situacion == SIN_NADA}
    textos = _escribir(resultado, temas, vacios)
    mayor = temas[0].veces
    barras = [
        Barra(
            _nombrar(t),
            t.veces / mayor,
            _rotular(t, t.nombre in vacios),
            estilo.BLANCO if t.nombre in vacios else estilo.AZUL,
            estilo.AZUL,
            rayada=t.nombre in vacios,
        )
        for t in temas
    ]
    columnas = repartir_columnas(barras)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        lienzo, arriba, abajo = abrir_lamina(marco, sum(medir_renglones(barras[pagina], columnas)))
        dibujar_barras(lienzo, barras[pagina], columnas, arriba, abajo)
        return lienzo

    disponible = enmarcar(textos, "(página 88 de 88)").disponible
    return componer_paginas("temas", textos, paginar(medir_renglones(barras, columnas), disponible), pintar)


def _rotular(tema: TemaAgrupado, vacio: bool) -> str:
    return f"{numero(tema.veces)}{' ■ sin respuesta prevista' if vacio else ''}"


def _escribir(resultado: Resultado, temas: Sequence[TemaAgrupado], vacios: set[str]) -> Textos:
    return Textos(
        _titular(resultado, temas, vacios),
        decir("Personas que pidieron cada tema."),
        escribir_pie(
            resultado,
            "suma de quienes lo pidieron; los que dicen lo mismo con otras palabras se juntan",
            f"No se muestran los que pidieron menos de {MINIMO} personas ni los que dejarían calcularlos.",
            "■ Sin respuesta prevista (rayado): no se halló información ni espacio que lo trate." if vacios else "",
            fuente="temas de interés propuestos por la ciudadanía",
        ),
        f"Barras con las personas que pidieron {contar(len(temas), 'tema')}, del más pedido al menos.",
        tuple(_describir(resultado, t, t.nombre in vacios) for t in temas),
    )


def _titular(resultado: Resultado, temas: Sequence[TemaAgrupado], vacios: set[str]) -> Frase:
    primeros = [t for t in temas if t.veces == temas[0].veces]
    personas = contadas(_cifra(resultado, temas[0]), "persona")
    if len(primeros) == 1:
        frase = decir(f"«{_nombrar(temas[0])}» es el tema más pedido: lo piden ", *personas)
    else:
        cuantos = cuenta(resultado, "temas más pedidos", len(primeros))
        frase = decir(cuantos, " temas empatan como los más pedidos: ", *personas, " cada uno")
    if not vacios:
        return frase
    solos = cuenta(resultado, "temas sin respuesta prevista", len(vacios))
    return decir(frase, "; ", contadas(solos, "tema"), " sin respuesta prevista")


def _describir(resultado: Resultado, tema: TemaAgrupado, vacio: bool) -> Frase:
    personas = contadas(_cifra(resultado, tema), "persona")
    return decir(_nombrar(tema), ": ", *personas, "; sin respuesta prevista." if vacio else ".")


def _nombrar(tema: TemaAgrupado) -> str:
    return visible(redactar(tema.nombre).texto)


def _cifra(resultado: Resultado, tema: TemaAgrupado) -> Cifra:
    return cuenta(resultado, f"personas que pidieron «{tema.nombre}»", tema.veces)
