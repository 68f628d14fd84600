"""El cronograma del año: una actividad por renglón, cada entrega con su situación, y el corte."""

from collections.abc import Sequence

from pipeline.base.espanol import fecha
from pipeline.base.texto import enumerar, visible
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, Trozo, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import no_dice_cuando
from pipeline.graficas._entregas import Renglon, Situacion, hacer_renglones
from pipeline.graficas._hoja_del_cronograma import decir_componente, decir_estado, pintar, repartir_en_hojas
from pipeline.graficas._lamina import Lamina, anunciar_vacio, componer_paginas
from pipeline.graficas._las_que_se_dibujan import escoger
from pipeline.graficas._lienzo import Lienzo
from pipeline.graficas._marco import Marco, enmarcar
from pipeline.graficas._pie import escribir_pie
from pipeline.graficas._titular_entregas import titular_entregas
from pipeline.graficas.textos import Textos


def componer(resultado: Resultado) -> list[Lamina]:
    """Las páginas del cronograma, a lo sumo 30 actividades en cada una, por componente en el orden del plan.

    De un plan muy largo se dibujan las que importan primero, y la medida dice cuántas y dónde están las demás.
    """
    if no_dice_cuando(resultado):
        return []
    todos = _agrupar(hacer_renglones(resultado))
    renglones = escoger(todos)
    textos = _escribir(resultado, todos, renglones)
    if not renglones:
        return anunciar_vacio("cronograma", textos, "El plan no tiene actividades en esta vigencia.")
    hojas = repartir_en_hojas(renglones, enmarcar(textos, "(página 88 de 88)").disponible)

    def pintar_hoja(marco: Marco, hoja: slice) -> Lienzo:
        return pintar(marco, renglones[hoja], resultado.entidad.vigencia, resultado.corte.fecha)

    return componer_paginas("cronograma", textos, hojas, pintar_hoja)


def _agrupar(renglones: Sequence[Renglon]) -> list[Renglon]:
    """Junta los de un componente, en el orden en que aparece cada componente por primera vez."""
    orden = {nombre: i for i, nombre in enumerate(dict.fromkeys(map(decir_componente, renglones)))}
    return sorted(renglones, key=lambda r: orden[decir_componente(r)])


def _escribir(resultado: Resultado, renglones: Sequence[Renglon], dibujados: Sequence[Renglon]) -> Textos:
    """Los titulares cuentan todas las actividades; la descripción, las dibujadas."""
    corte = resultado.corte.fecha
    entregas = [entrega for r in renglones for entrega in r.entregas]
    vencidas = [cual for dia, cual in entregas if dia <= corte]
    proxima = min((dia for dia, _ in entregas if dia > corte), default=None)
    hallazgo = titular_entregas(resultado, len(vencidas), vencidas.count(Situacion.VENCIDA), proxima)
    actividades = contadas(cuenta(resultado, "actividades", len(renglones)), "actividad")
    suyas = decir(contadas(cuenta(resultado, "entregas de la vigencia", len(entregas)), "entrega"), " de ", actividades)
    medida = f"Cronograma de {resultado.entidad.vigencia}: cuándo vence cada actividad y cómo va al corte."
    return Textos(
        hallazgo if renglones else decir("No hay actividades en el plan"),
        decir(medida, *_avisar(resultado, len(dibujados), len(renglones))),
        escribir_pie(
            resultado, decir("lo ejecutado se abona a las entregas en el orden en que vencen (n = ", suyas, ")")
        ),
        f"Cronograma del año con {suyas}.",
        tuple(map(_describir, dibujados)) or (decir("No hay actividades."),),
    )


def _avisar(resultado: Resultado, dibujadas: int, todas: int) -> tuple[Trozo, ...]:
    """Qué quedó sin dibujar y dónde verlo; nada si están todas."""
    if dibujadas == todas:
        return ()
    cuantas = cuenta(resultado, "actividades del cronograma dibujado", dibujadas)
    return (
        " Se dibujan ", cuantas, " de ", *contadas(cuenta(resultado, "actividades", todas), "actividad"),
        ": las que tienen entregas vencidas y las que vencen más pronto; todas están en tablero.xlsx.",
    )  # fmt: skip


def _describir(renglon: Renglon) -> Frase:
    dias = [f"{fecha(dia)} ({situacion.lower()})" for dia, situacion in renglon.entregas]
    que = f"{renglon.fila.numeral} {visible(renglon.fila.actividad)}".strip().rstrip(".")
    quien = f"{decir_componente(renglon)} › {que}"
    return decir(f"{quien}. {decir_estado(renglon)}. Vence: {enumerar(dias) or 'sin fecha'}.")
