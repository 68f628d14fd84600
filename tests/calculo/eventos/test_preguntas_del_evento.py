"""Las preguntas de un acta: solo las de ese evento, y ninguna se cuenta en dos."""

from datetime import date

from pipeline.calculo.eventos import situar_eventos
from pipeline.calculo.eventos.preguntas import DelEvento, repartir_preguntas
from pipeline.calculo.preguntas import contar_terminos
from pipeline.tablas.listados.eventos import Evento
from pipeline.tablas.listados.preguntas import Pregunta
from tests.calculo.eventos.test_eventos import ANTES, con, evento

OTRO_DIA = date(2026, 3, 1)


def repartir(eventos: tuple[Evento, ...], *preguntas: Pregunta) -> list[DelEvento]:
    resultado = con(*eventos, preguntas=preguntas)
    terminos = contar_terminos(preguntas, resultado.entidad, resultado.hoy)
    situados = situar_eventos(resultado)
    return [repartir_preguntas(situados, terminos)[id(s)] for s in situados]


def pregunta(espacio: str, fecha: date | None = ANTES, texto: str = "¿Y la vía?") -> Pregunta:
    return Pregunta(archivo="p.xlsx", hoja="P", espacio=espacio, fecha=fecha, pregunta=texto)


def suyas(del_evento: DelEvento) -> list[str]:
    return [t.pregunta.pregunta for t in del_evento.suyas]


def test_son_de_un_evento_las_que_lo_nombran_en_su_dia_o_sin_dia():
    foro = evento("Foro del agua", consecutivo="E-7", fecha=ANTES)
    (suyo,) = repartir(
        (foro,), pregunta("foro del agua", texto="a"), pregunta("E-7", texto="b"), pregunta("Foro del agua", None, "c"),
        pregunta("", texto="d"), pregunta("Otra cosa", texto="e"), pregunta("Foro del agua", OTRO_DIA, "f"),
    )  # fmt: skip
    assert (suyas(suyo), suyo.de_otro_dia) == (["a", "b", "c"], 1)


def test_de_dos_que_se_llaman_igual_vale_el_de_ese_dia_y_sin_dia_ninguno():
    uno, otro = evento("Foro", fecha=OTRO_DIA), evento("Foro", fila=4, fecha=ANTES)
    primero, segundo = repartir((uno, otro), pregunta("Foro"), pregunta("Foro", OTRO_DIA, "b"), pregunta("Foro", None))
    assert (suyas(primero), suyas(segundo)) == (["b"], ["¿Y la vía?"])


def test_la_que_solo_nombra_la_clase_es_del_unico_evento_de_esa_clase_y_ese_dia():
    clase = "Audiencia pública"
    una = evento("Rendición del semestre", tipo=clase, fecha=ANTES)
    assert suyas(repartir((una,), pregunta("audiencia pública"))[0]) == ["¿Y la vía?"]
    dos = (una, evento("Rendición de la tarde", fila=4, tipo=clase, fecha=ANTES))
    assert [suyas(e) for e in repartir(dos, pregunta("audiencia pública"))] == [[], []]
    assert suyas(repartir((una,), pregunta("audiencia pública", OTRO_DIA))[0]) == []
