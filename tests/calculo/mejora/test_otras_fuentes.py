"""El borrador también recoge lo mal valorado en las encuestas y lo que Control Interno verificó sin cumplir."""

from dataclasses import replace

from pipeline.calculo.mejora import proponer_de_control_interno, proponer_de_encuestas
from pipeline.tablas.encuestas import Respuesta
from pipeline.tablas.listados.mejoramiento import Mejora
from pipeline.tablas.opiniones import CONTROL_INTERNO, PLANEACION, Opinion
from tests.fabrica import hacer_resultado

RESULTADO = hacer_resultado()
DE_LA_ESTRATEGIA = next(f for f in RESULTADO.filas if f.componente == "Rendición de cuentas")


def contestada(texto: str, satisfechos: int, insatisfechos: int) -> list[Respuesta]:
    cuentas = {"Satisfecho": satisfechos, "Insatisfecho": insatisfechos}
    return [
        Respuesta("Feria", texto, opcion, n, "satisfacción", archivo="e.xlsx", hoja="H")
        for opcion, n in cuentas.items()
    ]


def test_se_propone_lo_que_la_ciudadania_valoro_mal_y_no_lo_demas() -> None:
    encuestas = (*contestada("¿El sonido?", 8, 12), *contestada("¿El lugar?", 18, 7), *contestada("¿La hora?", 1, 19))
    con_encuestas = replace(RESULTADO, encuestas=encuestas)
    (propuesta,) = proponer_de_encuestas(con_encuestas, [])
    assert (propuesta.hallazgo, propuesta.motivo) == (
        "Valoración baja: ¿El sonido?", "40,0 % favorable de 20 en «Feria»",
    )  # fmt: skip
    assert str(propuesta.de) == "e.xlsx › H"
    recogida = Mejora(hallazgo="Valoración baja: ¿El sonido?", accion="Alquilar sonido")
    assert list(proponer_de_encuestas(con_encuestas, [recogida])) == []


def opinion(quien: str = CONTROL_INTERNO, **dicho: str) -> Opinion:
    return Opinion(
        codigo=DE_LA_ESTRATEGIA.codigo, corte=RESULTADO.corte.fecha, quien=quien, metodo="código",
        **({"cumplida": "No", "observacion": "No hay acta"} | dicho),
    )  # fmt: skip


def test_de_control_interno_solo_lo_que_no_se_cumplio_y_dice_por_que() -> None:
    opiniones = (opinion(), opinion(cumplida="Sí"), opinion(observacion=""), opinion(PLANEACION))
    (propuesta,) = proponer_de_control_interno(replace(RESULTADO, opiniones=opiniones), [])
    assert (propuesta.origen_hallazgo, propuesta.hallazgo) == ("Control Interno", "No hay acta")
    assert DE_LA_ESTRATEGIA.actividad[:40] in propuesta.motivo
