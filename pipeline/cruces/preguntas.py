"""La clave de cada unión que se pregunta y la respuesta que vale, si alguien ya la dio."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave, recortar
from pipeline.tablas.avances import Avance
from pipeline.tablas.decisiones import Decision

SIN_NOMBRE = "sin nombre"


def poner_claves(avances: Iterable[Avance]) -> None:
    """Da a cada reporte la clave de lo que dice: la dependencia y el numeral o el texto, sin corte ni lugar.

    Dos renglones de una hoja que dicen lo mismo son dos preguntas: el segundo lleva `-2`.
    """
    veces: Counter[tuple[str, ...]] = Counter()
    for avance in avances:
        if not (avance.numeral or avance.actividad):
            continue
        dicho = "|".join((llave(avance.dependencia), llave(avance.numeral), llave(avance.actividad)))
        clave = hashlib.sha256(dicho.encode()).hexdigest()[:16]
        lugar = (clave, avance.archivo, avance.hoja, str(avance.corte))
        veces[lugar] += 1
        avance.clave = clave if veces[lugar] == 1 else f"{clave}-{veces[lugar]}"


def vigentes(decisiones: Sequence[Decision]) -> dict[str, Decision]:
    """De cada clave, la decisión más reciente; si son del mismo día, la última que se tomó."""
    salida: dict[str, Decision] = {}
    for decision in decisiones:
        antes = salida.get(decision.clave)
        if antes is None or (decision.fecha or date.min) >= (antes.fecha or date.min):
            salida[decision.clave] = decision
    return salida


def recordar(
    recordadas: list[Decision], nuevas: Sequence[Decision], hoy: date, recien_escritas: bool = False
) -> list[Hallazgo]:
    """Agrega a `recordadas` lo que se acaba de decidir, con quién y cuándo; anota lo que contradice lo ya decidido.

    Lo que no dice quién es de «sin nombre»; lo que no dice cuándo, o lleva la fecha de la decisión que cambia, es de
    hoy. Lo que ya se sabía no se repite, y lo decidido antes se conserva: vale lo más reciente. La que no elige nada
    retira la de antes. `recien_escritas`: lo son, aunque repitan algo que ya se había decidido.
    """
    hallazgos: list[Hallazgo] = []
    for nueva in nuevas:
        antes = vigentes(recordadas).get(nueva.clave)
        sabida = [d for d in recordadas if (d.clave, d.elegida) == (nueva.clave, nueva.elegida)]
        cambia = antes is not None and antes.elegida != nueva.elegida
        if not nueva.elegida and (antes is None or not antes.elegida):
            continue
        repetida = not recien_escritas and any(
            nueva.fecha in (None, d.fecha) and d.archivo == nueva.archivo for d in sabida
        )
        if repetida or (antes and not cambia and nueva.fecha in (None, antes.fecha)):
            if antes and not cambia:
                _completar(antes, nueva)
            continue
        dia = hoy if nueva.fecha is None or (cambia and antes and nueva.fecha == antes.fecha) else nueva.fecha
        tomada = replace(nueva, quien=nueva.quien or SIN_NOMBRE, fecha=dia)
        recordadas.append(tomada)
        if antes and cambia and antes.elegida and nueva.elegida:
            hallazgos.append(_contradicen(antes, tomada, recordadas))
    return hallazgos


def _completar(antes: Decision, nueva: Decision) -> None:
    """Quien vuelve a enviar su respuesta puede haber escrito después su nombre o una nota."""
    if nueva.quien and antes.quien in ("", SIN_NOMBRE):
        antes.quien = nueva.quien
    antes.nota = nueva.nota or antes.nota


def _contradicen(antes: Decision, tomada: Decision, recordadas: Sequence[Decision]) -> Hallazgo:
    vale = vigentes(recordadas)[tomada.clave]
    return anotar(
        "decisiones_contradictorias",
        Origen(tomada.archivo),
        tomada.texto,
        una=_dicha(antes),
        otra=_dicha(tomada),
        vale=vale.elegida,
    )


def _dicha(decision: Decision) -> str:
    """Sin quién: los hallazgos se publican, y en por_decidir.xlsx está el nombre."""
    cuando = f" ({fecha(decision.fecha)})" if decision.fecha else ""
    return f"{recortar(decision.elegida, 40)}{cuando}"


def firma(decision: Decision) -> str:
    """Quién la tomó y cuándo, para la fila del reporte."""
    return f"{decision.quien}, {fecha(decision.fecha)}" if decision.fecha else decision.quien


def respuesta_de(avance: Avance, decisiones: Mapping[str, Decision]) -> Decision | None:
    """Lo que se decidió de un reporte."""
    return decisiones.get(avance.clave) if avance.clave else None
