"""Las actividades de un mapa de riesgos, con su riesgo, su causa y su zona entre los detalles."""

from collections.abc import Sequence
from itertools import chain

from pipeline.base.texto import llave
from pipeline.disposiciones import plan
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.papel import PLAN
from pipeline.disposiciones.riesgos.filas import recorrer_riesgos
from pipeline.disposiciones.riesgos.opinado import agregar_opiniones
from pipeline.disposiciones.riesgos.reconocer import CLASE
from pipeline.disposiciones.riesgos.seguido import agregar_avances
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Malla
from pipeline.vocabulario.instrumentos import Instrumento, instrumento_de, instrumentos


def leer_mapa(malla: Malla, encabezados: Sequence[Encabezado], encargo: Encargo) -> HojaInterpretada:
    """Lo que dice la hoja; toda celda queda con dueño."""
    salida = HojaInterpretada(malla.hoja.nombre, PLAN, Cuenta(malla.hoja))
    primera = encabezados[0].fila
    contexto = leer_contexto(malla, primera, encargo.catalogo, encargo.entidad.vigencia, salida.reparto)
    contexto.vigencia = encargo.vigencia or contexto.vigencia
    contexto.de_forma = _instrumento(malla, primera).nombre
    contexto.componente = contexto.componente or instrumento_de(contexto.de_forma).componente
    if contexto.componente not in chain.from_iterable(instrumento_de(contexto.instrumento).componentes):
        contexto.instrumento = ""  # un rótulo que nombra otro plan («Objetivo del plan de acción») no dice de cuál es
    salida.contexto = contexto
    finales = [e.fila - 1 for e in encabezados[1:]] + [max(malla.filas)]
    for encabezado, hasta in zip(encabezados, finales, strict=True):
        vigencia = contexto.vigencia or encargo.entidad.vigencia
        cuerpo = Cuerpo(malla, encabezado, vigencia, encargo.catalogo, salida.reparto, "actividad")
        recorrer_riesgos(cuerpo, encabezado.fila_final + 1, hasta)
        _agregar(cuerpo, salida)
        agregar_avances(cuerpo, salida, encargo)
    agregar_opiniones(malla, encabezados, encargo, salida)
    if not salida.actividades:
        cuerpo.anotar("hoja_sin_actividades", (primera, encabezados[0].columnas[0].numero), "")
    return salida


def _agregar(cuerpo: Cuerpo, salida: HojaInterpretada) -> None:
    lote = plan.hacer_actividades(cuerpo, salida.contexto)
    textos = {fila.numero: fila.texto("actividad") for fila in cuerpo.filas}
    for actividad in lote.filas:
        # El número con que empieza una acción la ordena dentro de su riesgo: no es el de una actividad del plan.
        actividad.numeral, actividad.actividad = "", textos[actividad.fila]
    por_control = [f for f in cuerpo.filas if f.de("actividad")[0].columna.numero in _de_control(cuerpo)]
    if por_control and cuerpo.encabezado.de("actividad"):
        lugar = por_control[0].de("actividad")[0].lugar
        cuerpo.anotar("control_por_accion", lugar, "", cuantos=len(por_control))
    salida.actividades.extend(lote.filas)
    salida.hallazgos.extend(lote.hallazgos)


def _de_control(cuerpo: Cuerpo) -> set[int]:
    return {c.numero for c in cuerpo.encabezado.de("control")}


def _instrumento(malla: Malla, primera: int) -> Instrumento:
    """Entre los mapas que se conocen, el que nombran los rótulos, la hoja o el archivo; si ninguno, el primero."""
    de_la_forma = [i for i in instrumentos() if i.forma == CLASE]
    textos = [malla.texto(f, c) for f in malla.filas if f < primera for c in malla.filas[f]]
    dicho = " ".join(llave(t) for t in (*textos, malla.hoja.nombre, malla.hoja.archivo))
    return next((i for i in de_la_forma if any(f" {llave(p)} " in f" {dicho} " for p in i.dicen)), de_la_forma[0])
