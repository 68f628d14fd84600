"""Lo ejecutado de la vigencia frente a lo programado, corte por corte: la curva del año."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from pipeline import estilo
from pipeline.base.espanol import fecha_larga, porcentaje
from pipeline.base.texto import contar
from pipeline.calculo.cifras import cifra, cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import cuenta_al_reportarse
from pipeline.graficas._cifras_que_caben import escoger_cifras
from pipeline.graficas._curva import Curva, abrir_curva, dibujar_ejes, rotular_cortes
from pipeline.graficas._lamina import Lamina, anunciar_vacio
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import abrir_lamina, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._puntos import Punto, calcular_puntos, contar_programadas, tiene_pesos
from pipeline.graficas._texto import alto_de_linea, medir
from pipeline.graficas._titular_avance import decir_diferencia, titular_avance
from pipeline.graficas.textos import Textos

_LETRA, _LADO = 7.5, 2.0
_SEPARACION = 2.6  # de la línea al centro de su cifra


def componer(resultado: Resultado) -> list[Lamina]:
    """Una línea con lo programado en todo el año y otra con lo ejecutado hasta el corte: lo que falta por medir no baja
    a cero (reglas, 4)."""
    if cuenta_al_reportarse(resultado):
        return []
    puntos = calcular_puntos(resultado)
    textos = _escribir(resultado, puntos)
    if not puntos:
        return anunciar_vacio("avance", textos, "No hay entregas programadas con qué comparar lo ejecutado.")
    lienzo, arriba, abajo = abrir_lamina(enmarcar(textos), 0)
    curva = abrir_curva(puntos, resultado.entidad.vigencia, arriba, abajo)
    cifras = escoger_cifras([curva.x(p.corte.fecha) for p in puntos], puntos, resultado.corte.fecha)
    dibujar_ejes(lienzo, curva)
    rotular_cortes(lienzo, curva, puntos, cifras)
    for i in cifras.escritas:
        if puntos[i] is not puntos[-1]:  # las del último corte van con el nombre de su línea
            _escribir_cifras(lienzo, curva, puntos[i], cifras.letra)
    _trazar(lienzo, curva, [(p.corte.fecha, p.programado) for p in puntos], estilo.GRIS, "s")
    _trazar(lienzo, curva, _hechos(puntos), estilo.AZUL, "o")
    _nombrar_lineas(lienzo, curva, puntos)
    return [Lamina("avance", textos, lienzo)]


def _trazar(lienzo: Lienzo, curva: Curva, valores: Sequence[tuple[date, float]], color: str, forma: str) -> None:
    """Desde cero el primer día: lo ejecutado es acumulado. Lo programado va con cuadros y línea delgada."""
    previo = (curva.izquierda, curva.abajo)
    grosor, fondo = (2.4, color) if forma == "o" else (1.2, estilo.BLANCO)
    sitios = [(curva.x(dia), curva.y(valor)) for dia, valor in valores]
    for x, y in sitios:
        lienzo.linea(*previo, x, y, color, grosor)
        previo = x, y
    cerca = min((b - a for (a, _), (b, _) in pairwise(sitios)), default=_LADO)
    for x, y in sitios:
        lienzo.marcas([x], y, forma, min(_LADO, cerca * 0.7), fondo, color)


def _escribir_cifras(lienzo: Lienzo, curva: Curva, punto: Punto, letra: float) -> None:
    """La mayor, arriba a la izquierda, y la menor, abajo a la derecha: las dos líneas suben y por ahí no pasan."""
    x = curva.x(punto.corte.fecha)
    cifras = [(punto.programado, estilo.GRIS)]
    if punto.ejecutado is not None:
        cifras.append((punto.ejecutado, estilo.AZUL))
    (mayor, color), *menor = sorted(cifras, key=lambda c: -c[0])
    texto = porcentaje(mayor)
    izquierda = max(x - 1 - medir(texto, letra, True), curva.izquierda + 1)
    lienzo.texto(izquierda, curva.y(mayor) - _SEPARACION, texto, letra, color=color, negrita=True, fondo=estilo.BLANCO)
    for valor, su_color in menor:
        y = min(curva.y(valor) + _SEPARACION, curva.abajo - alto_de_linea(letra) / 2)
        lienzo.texto(x + 1.4, y, porcentaje(valor), letra, color=su_color, negrita=True, fondo=estilo.BLANCO)


def _nombrar_lineas(lienzo: Lienzo, curva: Curva, puntos: Sequence[Punto]) -> None:
    """Al margen, el nombre de cada línea donde termina, y la cifra del último corte; si chocan, se apartan."""
    fin, hechos = puntos[-1], _hechos(puntos)
    nombres = [(fin.programado, ["Programado", porcentaje(fin.programado)], estilo.GRIS)]
    if hechos:
        hecho = [porcentaje(fin.ejecutado)] if fin.ejecutado is not None else []
        nombres.append((hechos[-1][1], ["Ejecutado", *hecho], estilo.AZUL))
    nombres.sort(key=lambda n: -n[0])
    y = 0.0
    for valor, renglones, color in nombres:
        alto = alto_de_linea(_LETRA) * len(renglones)
        y = max(curva.y(valor), y + alto / 2)
        lienzo.texto(curva.derecha + 4, y, renglones, _LETRA, color=color, negrita=True)
        y += alto / 2 + 0.5


def _hechos(puntos: Sequence[Punto]) -> list[tuple[date, float]]:
    return [(p.corte.fecha, p.ejecutado) for p in puntos if p.ejecutado is not None]


def _escribir(resultado: Resultado, puntos: Sequence[Punto]) -> Textos:
    actual = next((p for p in puntos if p.corte.fecha == resultado.corte.fecha), None)
    n = contar_programadas(resultado)
    con = contadas(cuenta(resultado, "actividades con entregas programadas", n), "actividad")
    sin = cuenta(resultado, "actividades sin entregas programadas", len(resultado.filas) - n)
    promedio = "promedio ponderado" if tiene_pesos(resultado) else "promedio simple"
    return Textos(
        titular_avance(actual),
        decir("Meta de la vigencia programada y ejecutada hasta cada corte, en porcentaje."),
        escribir_pie(
            resultado,
            decir(f"{promedio} de programado / meta y de ejecutado / meta (n = ", con, ")"),
            decir(sin, f" sin entregas programadas no {'entra' if sin.valor == 1 else 'entran'}.") if sin.valor else "",
            "Lo que unas adelantan compensa aquí lo que otras deben: el atraso de cada una está en el cumplimiento.",
        ),
        f"Dos líneas en el año, la de lo programado y la de lo ejecutado, con {contar(len(puntos), 'corte')}.",
        tuple(map(_describir, puntos)) or (decir("No hay entregas programadas."),),
    )


def _describir(punto: Punto) -> Frase:
    inicio = decir(f"{fecha_larga(punto.corte.fecha)}: programado ", punto.cifra("programado"))
    if punto.ejecutado is None:
        return decir(inicio, "; lo ejecutado está por medir.")
    hecho = decir(inicio, ", ejecutado ", punto.cifra("ejecutado"), ", ", decir_diferencia(punto), ".")
    resumen = punto.resumen
    if resumen is None or resumen.cumplimiento is None:
        return decir(hecho, " Cumplimiento: No aplica.")
    de_cuantas = decir(cifra(resumen, "cumplidas"), " de ", cifra(resumen, "aplican"))
    oficial = decir(" Cumplimiento: ", cifra(resumen, "cumplimiento"), " (", de_cuantas, ").")
    return decir(hecho, oficial, " Avance ponderado: ", cifra(resumen, "avance"), ".")
