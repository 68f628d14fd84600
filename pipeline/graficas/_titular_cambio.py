"""El hallazgo de la comparación con el corte anterior: quién bajó; si nadie, quién subió."""

from collections.abc import Sequence

from pipeline.base.espanol import fecha_larga, numero
from pipeline.calculo.cifras import cifra, cuenta, cuenta_del_grupo
from pipeline.calculo.frase import Frase, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import Agrupacion, caben, nombrar, nombrar_juntos
from pipeline.graficas._dos_cortes import Cambio, DosCortes
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen


def titular_cambio(resultado: Resultado, cortes: DosCortes, como: Agrupacion) -> Frase:
    """De los que aplican en los dos cortes. De `Sin responsable` se habla solo si no hay más."""
    cambios = [c for c in cortes.cambios if c.ahora.nombre not in SIN_NOMBRE.values()] or list(cortes.cambios)
    dia = fecha_larga(cortes.antes.corte)
    if not cambios:
        return decir(f"{como.ninguno} aplica en los dos cortes: no hay qué comparar")
    if len(cambios) == 1:
        return _decir_uno(cambios[0], dia)
    todos = (f"{como.los.lower()} ", cuenta(resultado, f"{como.plural} en los dos cortes", len(cambios)))
    bajaron, subieron = [c for c in cambios if c.puntos < 0], [c for c in cambios if c.puntos > 0]
    if len(bajaron) == 1 and caben([bajaron[0].ahora]):
        return _decir_uno(bajaron[0], dia)
    if bajaron:
        cuantos = cuenta(resultado, f"{como.plural} que bajaron", len(bajaron))
        if len(bajaron) == len(cambios):
            sujeto = decir(como.los, " ", cuantos, f" {como.plural} bajaron desde el ", dia)
        else:
            verbo = "bajaron" if len(bajaron) > 1 else "bajó"
            sujeto = decir(cuantos, " de ", *todos, f" {como.plural} {verbo} desde el ", dia)
        return decir(sujeto, _los_que_mas(bajaron, como))
    if subieron:
        cuantos = cuenta(resultado, f"{como.plural} que subieron", len(subieron))
        verbo = "subieron" if len(subieron) > 1 else "subió"
        return decir(f"{como.ninguno} bajó desde el {dia}; ", cuantos, " de ", *todos, " ", verbo)
    return decir(como.los, " ", todos[1], f" {como.plural} siguen en el mismo cumplimiento del {dia}")


def describir_cambio(cambio: Cambio) -> Frase:
    """`Diálogo: 80,0 % (4 de 5) antes y 66,7 % (6 de 9) ahora; bajó 13,3 puntos.`"""
    antes, ahora = cambio.antes, cambio.ahora
    inicio = decir(
        nombrar(ahora), ": ", cifra(antes, "cumplimiento"), " (", cifra(antes, "cumplidas"), " de ",
        cifra(antes, "aplican"), ") antes y ", cifra(ahora, "cumplimiento"), " (", cifra(ahora, "cumplidas"), " de ",
        cifra(ahora, "aplican"), ") ahora; ",
    )  # fmt: skip
    if not cambio.puntos:
        return decir(inicio, "sigue igual.")
    return decir(inicio, "bajó " if cambio.puntos < 0 else "subió ", _cuanto(cambio), ".")


def describir_sin_cambio(resumen: Resumen, ahora: bool) -> Frase:
    """El que solo aplica en uno de los dos cortes."""
    falta, esta = ("antes", "ahora") if ahora else ("ahora", "antes")
    cuentas = decir(
        cifra(resumen, "cumplimiento"), " (", cifra(resumen, "cumplidas"), " de ", cifra(resumen, "aplican")
    )
    return decir(nombrar(resumen), f": No aplica {falta}; {esta}, ", cuentas, ").")


def _decir_uno(cambio: Cambio, dia: str) -> Frase:
    antes, ahora = cifra(cambio.antes, "cumplimiento"), cifra(cambio.ahora, "cumplimiento")
    if not cambio.puntos:
        return decir(nombrar(cambio.ahora), " sigue en ", ahora, ", como al ", dia)
    verbo = " bajó " if cambio.puntos < 0 else " subió "
    return decir(nombrar(cambio.ahora), verbo, _cuanto(cambio), " desde el ", dia, ": de ", antes, " a ", ahora)


def _los_que_mas(bajaron: Sequence[Cambio], como: Agrupacion) -> Frase:
    """`; el que más, Diálogo: 12,5 puntos`, si se pueden nombrar."""
    masculino = como.los == "Los"
    peor = min(c.puntos for c in bajaron)
    peores = [c for c in bajaron if c.puntos == peor]
    if len(peores) == len(bajaron) > 1:
        return decir(", todos " if masculino else ", todas ", _cuanto(peores[0]))
    if len(bajaron) == 1 or not caben([c.ahora for c in peores]):
        return decir()
    articulo = ("el" if masculino else "la") if len(peores) == 1 else como.los.lower()
    cada = "" if len(peores) == 1 else " cada uno" if masculino else " cada una"
    return decir(f"; {articulo} que más, {nombrar_juntos([c.ahora for c in peores])}: ", _cuanto(peores[0]), cada)


def _cuanto(cambio: Cambio) -> Frase:
    cuantos = abs(cambio.puntos)
    clave = f"puntos desde el {fecha_larga(cambio.antes.corte)}"
    cual = cuenta_del_grupo(cambio.ahora, clave, numero(cuantos, 1))
    return decir(cual, " punto" if cuantos == 1 else " puntos")
