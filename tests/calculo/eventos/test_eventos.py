"""Cómo va cada evento, qué se planeó y qué se hizo, y qué se puede publicar de la asistencia."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.origen import Origen
from pipeline.calculo.eventos import (
    contar_eventos,
    contar_grupos,
    medir_territorios,
    publicar_asistencia,
    situar_eventos,
)
from pipeline.calculo.eventos.frases import decir_eventos, decir_sin_espacio
from pipeline.calculo.eventos.publicable import RESERVADO
from pipeline.calculo.eventos.situacion import decir_situacion
from pipeline.calculo.reserva import MINIMO, reservar, reservar_en
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.tablas.listados.asistencia import Asistencia
from pipeline.tablas.listados.compromisos import Compromiso
from pipeline.tablas.listados.eventos import Evento
from tests.fabrica import hacer_resultado

HOY = date(2026, 9, 10)
ANTES, DESPUES = date(2026, 8, 20), date(2026, 9, 20)


def evento(nombre: str = "Encuentro", hoja: str = "Eventos", fila: int = 3, **datos: object) -> Evento:
    origenes = {"evento": Origen("e.xlsx", hoja, fila, 2)}
    return Evento(archivo="e.xlsx", hoja=hoja, fila=fila, evento=nombre, origenes=origenes, **datos)  # type: ignore[arg-type]


def con(
    *eventos: Evento, asistencia: tuple[Asistencia, ...] = (), territorios: tuple[str, ...] = (), **mas: tuple
) -> Resultado:
    base = hacer_resultado(3)
    return replace(
        base, hoy=HOY, entidad=replace(base.entidad, territorios=territorios),
        listados={"eventos": eventos, "asistencia": asistencia, **mas},
    )  # fmt: skip


@pytest.mark.parametrize(("datos", "situacion"), [
    ({"fecha": ANTES, "fecha_realizado": ANTES}, "Realizado"),
    ({"fecha": ANTES, "estado": "Realizado"}, "Realizado"),
    ({"estado": "Realizado"}, "Realizado"),
    ({"fecha": DESPUES, "estado": "Realizado"}, "Programado"),
    ({"fecha": ANTES, "fecha_realizado": DESPUES}, "Vencido sin realizar"),
    ({"fecha": ANTES, "estado": "Cancelado"}, "Cancelado"),
    ({"fecha": ANTES, "estado": "Cancelado", "fecha_realizado": ANTES}, "Realizado"),
    ({"fecha": ANTES, "estado": "Aplazado"}, "Aplazado"),
    ({"fecha": ANTES, "estado": "Programado"}, "Vencido sin realizar"),
    ({"fecha": HOY}, "Programado"),
    ({"fecha": DESPUES}, "Programado"),
    ({}, "Sin fecha"),
])  # fmt: skip
def test_la_situacion_de_un_evento(datos, situacion):
    assert decir_situacion(evento(**datos), HOY) == situacion


def test_los_dias_son_los_que_faltan_o_los_que_pasaron():
    suyos = situar_eventos(
        con(evento("A", fecha=DESPUES), evento("B", fecha=ANTES), evento("C", fecha_realizado=ANTES))
    )
    assert [s.dias for s in suyos] == [10, -21, None]


def test_el_evento_del_calendario_y_su_ficha_son_uno_solo_con_lo_que_diga_cada_uno():
    calendario = evento(fecha=ANTES, lugar="Parque")
    ficha = evento(hoja="Ficha", fila=1, fecha=ANTES, lugar="Otro", objetivo="Oír")
    (uno,) = situar_eventos(con(calendario, ficha))
    assert (uno.evento.lugar, uno.evento.objetivo, len(uno.filas)) == ("Parque", "Oír", 2)
    assert len(situar_eventos(con(calendario, replace(ficha, hoja="Eventos")))) == 2, "dos filas de una hoja son dos"
    assert len(situar_eventos(con(calendario, replace(ficha, fecha=DESPUES)))) == 2, "otro día es otro evento"


def test_la_asistencia_se_une_por_numero_por_nombre_y_por_nombre_casi_igual():
    filas = tuple(
        Asistencia(archivo="e.xlsx", hoja="Asistencia", evento=dicho, grupo_valor=g, cantidad=n)
        for dicho, g, n in (("7", "Mujeres", 10), ("Encuentro comuna 3", "JAC", 6), ("encuentro  comuna 3.", "JAC", 1),
                            ("Encuentro comuna 4", "JAC", 50))
    )  # fmt: skip
    (s,) = situar_eventos(con(evento("Encuentro comuna 3", consecutivo="7", fecha_realizado=ANTES), asistencia=filas))
    assert (s.grupos, s.asistentes) == ({"Mujeres": 10, "JAC": 7}, 17)
    assert contar_grupos([s]) == {"Mujeres": 10, "JAC": 7}


def test_lo_planeado_y_lo_hecho_suman_y_lo_cancelado_no_es_planeado():
    suyos = situar_eventos(con(
        evento("A", fecha_realizado=ANTES, asistentes=30.0), evento("B", fecha=ANTES), evento("C", estado="Cancelado"),
        evento("D", fecha=DESPUES), evento("E", fecha=ANTES, estado="Aplazado"),
    ))  # fmt: skip
    (todos,) = contar_eventos(suyos)
    assert (todos.planeados, todos.realizados, todos.vencidos, todos.por_venir, todos.aplazados, todos.cancelados) == (
        4, 1, 1, 1, 1, 1,
    )  # fmt: skip
    por_corte = contar_eventos(suyos, lambda s: (s.corte,))
    assert sum(c.planeados for c in por_corte) == todos.planeados
    frase = decir_eventos(con(), suyos)
    assert str(frase).startswith(
        "Al 10 de septiembre de 2026 se hizo 1 de 4 eventos planeados; 1 se venció sin hacerse"
    )


def test_el_territorio_dice_donde_no_ha_habido_espacios():
    suyos = con(
        evento("A", fecha_realizado=ANTES, territorio="C1", asistentes=20.0), evento("B", fecha=DESPUES, territorio="comuna dos"),
        territorios=("Comuna 1", "Comuna 2", "Comuna 3"), compromisos=(Compromiso(compromiso="Algo", territorio="COMUNA 1"),),
    )  # fmt: skip
    uno, dos, tres = medir_territorios(suyos)
    assert (uno.eventos.realizados, uno.eventos.asistentes, uno.compromisos, uno.sin_espacio) == (1, 20, 1, False)
    assert (dos.sin_espacio, tres.sin_espacio, tres.eventos.planeados) == (True, True, 0)
    assert str(decir_sin_espacio(suyos, [uno, dos, tres])) == "En Comuna 2 y Comuna 3 no se ha hecho ningún espacio"


def test_sin_saber_donde_no_hay_nada_que_decir_del_territorio():
    assert medir_territorios(hacer_resultado(3)) == []
    assert (
        medir_territorios(replace(hacer_resultado(3), entidad=Entidad("Alcaldía", 2026, territorios=("Comuna 1",))))
        == []
    )


def test_lo_publicado_reserva_lo_pequeno_y_lo_que_dejaria_saberlo():
    suyos = situar_eventos(con(
        evento("A", fecha_realizado=ANTES, asistentes=3.0, territorio="C1"), evento("B", fecha_realizado=ANTES, asistentes=40.0, territorio="C1"),
        evento("C", fecha_realizado=ANTES, asistentes=12.0, territorio="C2"), evento("D", fecha_realizado=ANTES, asistentes=90.0, territorio="C2"),
    ))  # fmt: skip
    assert publicar_asistencia(suyos) == [RESERVADO, RESERVADO, 12, 90], (
        "la otra de la comuna, no la más pequeña de todas"
    )


@given(st.lists(st.none() | st.integers(0, 60).map(float), max_size=12))
def test_nada_reservado_se_sabe_restando_del_total(cuentas):
    reservadas = reservar(cuentas)
    ocultas = [n for n, r in zip(cuentas, reservadas, strict=True) if r]
    assert all(r for n, r in zip(cuentas, reservadas, strict=True) if n and n < MINIMO)
    hay_otras = any(n and not r for n, r in zip(cuentas, reservadas, strict=True))
    assert not ocultas or (len(ocultas) > 1 and sum(n or 0 for n in ocultas) >= MINIMO) or not hay_otras


@given(
    st.lists(st.integers(0, 30).map(float), min_size=1, max_size=8), st.lists(st.integers(0, 2), min_size=8, max_size=8)
)
def test_ni_restando_del_total_de_su_grupo(cuentas, de):
    grupos = [[i for i in range(len(cuentas)) if de[i] == g] for g in range(3)]
    reservadas = reservar_en(cuentas, grupos)
    for lugares in (range(len(cuentas)), *grupos):
        ocultas = [cuentas[i] for i in lugares if reservadas[i]]
        if any(cuentas[i] and not reservadas[i] for i in lugares):
            assert not ocultas or (len(ocultas) > 1 and sum(ocultas) >= MINIMO)
