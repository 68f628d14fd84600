"""El cumplimiento de este corte frente al anterior, por una dimensión."""

from collections.abc import Sequence

from pipeline import estilo
from pipeline.base.espanol import fecha_larga
from pipeline.base.texto import contar
from pipeline.calculo.cifras import cifra, cuenta
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import Agrupacion, nombrar
from pipeline.graficas._dos_cortes import Cambio, DosCortes, comparar_cortes
from pipeline.graficas._lamina import Lamina, anunciar_vacio
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import MARGEN, UTIL, Marco, abrir_lamina, enmarcar
from pipeline.graficas._pendiente import ALTO_CABEZA, ALTO_MINIMO, dibujar_cambios, medir_cambios
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._texto import alto_de_linea, envolver
from pipeline.graficas._titular_cambio import describir_cambio, describir_sin_cambio, titular_cambio
from pipeline.graficas.textos import Textos
from pipeline.tablas.resumen import Resumen

MAXIMO = 14
"""Con más líneas el dibujo no se lee: van las que más cambiaron, y la descripción las dice todas."""
_LARGO_DE_LA_NOTA, _LETRA_NOTA = 300, 7.0


def componer_cambio(resultado: Resultado, nombre: str, como: Agrupacion, nota: str = "") -> list[Lamina]:
    """Una lámina; ninguna en el primer corte, que no tiene con cuál compararse."""
    cortes = comparar_cortes(resultado, como.dimension)
    if cortes is None:
        return []
    if not cortes.cambios:
        textos = _escribir(resultado, cortes, 0, como, nota)
        return anunciar_vacio(nombre, textos, _decir_los_que_faltan(resultado, cortes, como))
    aviso = _decir_los_que_faltan(resultado, cortes, como)
    lineas = envolver(aviso, UTIL, _LETRA_NOTA) if aviso else []
    alto_nota = len(lineas) * alto_de_linea(_LETRA_NOTA) + 1.5 if lineas else 0.0
    libre = enmarcar(_escribir(resultado, cortes, 0, como, nota)).disponible - ALTO_CABEZA - alto_nota
    dibujados = _escoger(cortes.cambios, libre)
    textos = _escribir(resultado, cortes, len(dibujados), como, nota)
    lienzo = _pintar(enmarcar(textos), dibujados, lineas, alto_nota)
    return [Lamina(nombre, textos, lienzo)]


def _pintar(marco: Marco, cambios: Sequence[Cambio], nota: Sequence[str], alto_nota: float) -> Lienzo:
    alto = max(ALTO_MINIMO, medir_cambios(cambios))
    lienzo, arriba, abajo = abrir_lamina(marco, ALTO_CABEZA + alto + alto_nota)
    dibujar_cambios(lienzo, cambios, arriba, abajo - alto_nota)
    if nota:
        lienzo.texto(MARGEN, abajo - (alto_nota - 1.5) / 2, nota, _LETRA_NOTA, color=estilo.GRIS)
    return lienzo


def _escoger(cambios: Sequence[Cambio], libre: float) -> list[Cambio]:
    """Los que bajan y después los que más cambian, hasta los que caben; en el orden de la tabla."""
    urgencia = sorted(range(len(cambios)), key=lambda i: (cambios[i].puntos >= 0, -abs(cambios[i].puntos)))[:MAXIMO]
    while len(urgencia) > 1 and medir_cambios([cambios[i] for i in urgencia]) > libre:
        urgencia.pop()
    return [cambios[i] for i in sorted(urgencia)]


def _decir_los_que_faltan(resultado: Resultado, cortes: DosCortes, como: Agrupacion) -> str:
    """Los que no aplican en uno de los dos cortes, por su nombre si caben."""
    partes = []
    for grupos, dia in ((cortes.nuevos, cortes.antes.corte), (cortes.salieron, resultado.corte.fecha)):
        if grupos:
            partes.append(f"No aplica al {fecha_larga(dia)}: {_nombrar(grupos, como)}.")
    return " ".join(partes)


def _nombrar(grupos: Sequence[Resumen], como: Agrupacion) -> str:
    nombres = "; ".join(map(nombrar, grupos))
    return nombres if len(nombres) <= _LARGO_DE_LA_NOTA else contar(len(grupos), como.dimension)


def _escribir(resultado: Resultado, cortes: DosCortes, dibujados: int, como: Agrupacion, nota: str) -> Textos:
    antes, ahora = cortes.antes, resultado.total
    descripcion = [*map(describir_cambio, sorted(cortes.cambios, key=lambda c: c.puntos))]
    descripcion += [describir_sin_cambio(r, True) for r in cortes.nuevos]
    descripcion += [describir_sin_cambio(r, False) for r in cortes.salieron]
    dias = f"al {fecha_larga(antes.corte)} y al {fecha_larga(ahora.corte)}"
    return Textos(
        titular_cambio(resultado, cortes, como),
        decir(f"Cumplimiento por {como.dimension} {dias}, en porcentaje.", _avisar(resultado, cortes, dibujados, como)),
        escribir_pie(
            resultado,
            decir(
                "actividades cumplidas / actividades que aplican a cada corte (n = ",
                cifra(antes, "aplican"),
                " y ",
                cifra(ahora, "aplican"),
                ")",
            ),
            nota,
        ),
        f"Líneas del cumplimiento de {contar(dibujados, como.dimension)} {dias}; las que bajan, más gruesas.",
        tuple(descripcion),
    )


def _avisar(resultado: Resultado, cortes: DosCortes, dibujados: int, como: Agrupacion) -> Frase:
    """Cuántos quedaron sin dibujar."""
    if not dibujados or dibujados == len(cortes.cambios):
        return decir()
    todos = cuenta(resultado, f"{como.plural} que se comparan", len(cortes.cambios))
    cuantos = cuenta(resultado, f"{como.plural} en el dibujo de los dos cortes", dibujados)
    return decir(" Se dibujan ", cuantos, " de ", todos, f": {como.los.lower()} que bajaron y más cambiaron.")
