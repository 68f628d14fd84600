"""Cumplimiento por grupo: barras ordenadas, con su zona en color, símbolo y palabra."""

from collections.abc import Sequence

from pipeline.base.espanol import numero
from pipeline.base.texto import contar
from pipeline.calculo.cifras import cifra
from pipeline.calculo.frase import Frase, Trozo, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Semaforo
from pipeline.estilo import ZONAS
from pipeline.graficas._agrupacion import (
    Agrupacion,
    es_anonimo,
    explicar_anonimo,
    nombrar,
    nombrar_contenedor,
    nombrar_solo,
)
from pipeline.graficas._barras import (
    ALTO_EJE,
    Barra,
    Columnas,
    dibujar_barras,
    dibujar_guias,
    medir_renglones,
    repartir_columnas,
)
from pipeline.graficas._lamina import Lamina, anunciar_vacio, componer_paginas, paginar
from pipeline.graficas._leyenda import ALTO_LEYENDA, dibujar_leyenda
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie, explicar_zonas
from pipeline.graficas._titular_cumplimiento import titular_cumplimiento
from pipeline.graficas.rotulos import rotular_cumplimiento
from pipeline.graficas.textos import Textos
from pipeline.tablas.resumen import Resumen


def componer_cumplimiento(resultado: Resultado, nombre: str, como: Agrupacion, nota: str = "") -> list[Lamina]:
    """Las láminas del cumplimiento por una dimensión, primero lo que va más atrás (reglas, 5 y 6).

    Al final, lo que nadie nombró y lo que no aplica. La raya de lo debido está en el 100 %: todo lo que aplica al corte
    debía estar cumplido; entre la barra y la raya queda lo que falta, rayado lo que nadie reportó.
    """
    grupos = sorted(resultado.por(como.dimension), key=_ordenar)
    textos = _escribir(resultado, grupos, como, nota)
    if not grupos:
        return anunciar_vacio(nombre, textos, f"No hay {como.plural} con actividades en esta vigencia.")
    barras = [_hacer_barra(g) for g in grupos]
    columnas = repartir_columnas(barras)
    marcas = _hacer_marcas(resultado.entidad.semaforo)

    def pintar(marco: Marco, pagina: slice) -> Lienzo:
        return _pintar(marco, barras[pagina], columnas, marcas)

    disponible = enmarcar(textos, "(página 88 de 88)").disponible - ALTO_EJE - ALTO_LEYENDA
    return componer_paginas(nombre, textos, paginar(medir_renglones(barras, columnas), disponible), pintar)


def _ordenar(grupo: Resumen) -> tuple[bool, bool, float, int]:
    return grupo.cumplimiento is None, es_anonimo(grupo), grupo.cumplimiento or 0.0, -grupo.aplican


def _pintar(marco: Marco, barras: Sequence[Barra], columnas: Columnas, marcas: Sequence[tuple[float, str]]) -> Lienzo:
    alto = sum(medir_renglones(barras, columnas))
    lienzo, arriba, abajo = abrir_lamina(marco, alto + ALTO_EJE + ALTO_LEYENDA)
    if any(b.debido for b in barras):
        dibujar_leyenda(lienzo, arriba + 1, rayado=any(b.sin_dato for b in barras))
    arriba += ALTO_LEYENDA
    dibujar_guias(lienzo, columnas, marcas, arriba, abajo - ALTO_EJE)
    dibujar_barras(lienzo, barras, columnas, arriba, abajo - ALTO_EJE)
    return lienzo


def _hacer_barra(grupo: Resumen) -> Barra:
    zona, nombre, dentro_de = ZONAS[grupo.zona], nombrar_solo(grupo), nombrar_contenedor(grupo)
    if grupo.cumplimiento is None:
        return Barra(nombre, None, str(rotular_cumplimiento(grupo)), zona.fondo, zona.fondo, dentro_de=dentro_de)
    rotulo = str(rotular_cumplimiento(grupo))
    # El borde separa del blanco al amarillo; en las demás zonas es del color de la barra.
    borde = zona.tinta if zona.tinta != "#FFFFFF" else zona.fondo
    largo = min(grupo.cumplimiento, 1.0)
    sin_dato = min(grupo.sin_reporte / grupo.aplican, 1.0 - largo)
    return Barra(nombre, largo, rotulo, zona.fondo, borde, sin_dato=sin_dato, debido=1.0, dentro_de=dentro_de)


def _hacer_marcas(semaforo: Semaforo) -> list[tuple[float, str]]:
    valores = sorted({0.0, float(semaforo.media), float(semaforo.alta), 100.0})
    return [(v / 100, f"{numero(v, 0 if v % 1 == 0 else 1)} %") for v in valores]


def _escribir(resultado: Resultado, grupos: Sequence[Resumen], como: Agrupacion, nota: str) -> Textos:
    total = next(iter(resultado.por("total")), None)
    n = cifra(total, "aplican") if total else "0"
    entidad = decir()
    if total and total.cumplimiento is not None:
        entidad = decir(" Toda la entidad: ", cifra(total, "cumplimiento"), " (", *_de_cuantas(total), ").")
    return Textos(
        titular_cumplimiento(resultado, grupos, como),
        decir(f"Cumplimiento al corte por {como.dimension}, en porcentaje.", entidad),
        escribir_pie(
            resultado,
            decir("actividades cumplidas / actividades que aplican al corte (n = ", n, ")"),
            nota,
            explicar_anonimo(grupos, como),
            "No aplica: ninguna actividad vence al corte." if any(not g.aplican for g in grupos) else "",
            explicar_zonas(resultado.entidad.semaforo),
        ),
        f"Barras con el cumplimiento de {contar(len(grupos), como.dimension)}, de menor a mayor, "
        "con una raya en lo que debía cumplirse.",
        tuple(map(_describir, grupos)) or (decir(f"No hay {como.plural}."),),
    )


def _describir(grupo: Resumen) -> Frase:
    nombre = nombrar(grupo)
    if grupo.cumplimiento is None:
        suyas = contadas(cifra(grupo, "actividades"), "actividad")
        return decir(nombre, ": No aplica (al corte no aplica ninguna de las suyas: ", suyas, " en la vigencia).")
    cuantas = decir(*_de_cuantas(grupo), _unidad(grupo))
    return decir(
        nombre, ": ", cifra(grupo, "cumplimiento"), " (", cuantas, "), zona ", cifra(grupo, "zona"),
        ". Avance ponderado: ", cifra(grupo, "avance"), ". Sin reporte: ", cifra(grupo, "sin_reporte"), ".",
    )  # fmt: skip


def _de_cuantas(grupo: Resumen) -> tuple[Trozo, ...]:
    return cifra(grupo, "cumplidas"), " de ", cifra(grupo, "aplican")


def _unidad(grupo: Resumen) -> Trozo:
    return contadas(cifra(grupo, "aplican"), "actividad")[1]
