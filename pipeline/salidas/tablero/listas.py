"""Qué vence y quién tiene que hacer qué: dos listas que se ordenan solas."""

from collections.abc import Mapping
from datetime import timedelta

from pipeline.calculo.pendientes import VENTANA, Pendiente
from pipeline.calculo.relato import (
    Tarea,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_tareas,
    reunir_vencimientos,
)
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.salidas._excel import Enlace, Formula
from pipeline.salidas.tablero.frases import (
    vivir_que_vence,
    vivir_quien_hace_que,
)
from pipeline.salidas.tablero.fuente import Fuente
from pipeline.salidas.tablero.pagina import ZONA, Lista, Pagina, cuantas_filas
from pipeline.salidas.tablero.pendientes import PRIMER_DIA, Pendientes
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.salidas.tablero.tareas import actividades_de
from pipeline.tablas.resumen import Resumen

_LARGO = 130
"""De una actividad se muestra el comienzo; entera está en su hoja."""


def poner_que_vence(pagina: Pagina, resultado: Resultado, actividades: Fuente, pendientes: Pendientes) -> None:
    """Las entregas sin cubrir de los próximos días, por fecha."""
    pagina.preguntar(f"Qué vence en {VENTANA} días", Enlace("Vencimientos", "Ver los vencimientos →"))
    vencen, fuente = reunir_vencimientos(resultado), pendientes.fuente
    posibles = sum(pendientes.en_la_ventana.values())
    frase = decir_que_vence(resultado)
    if not posibles:
        return pagina.decir(str(frase))
    orden = fuente.rango("orden")
    entregas, distintas = f"COUNT({orden})", f'COUNTIF({actividades.rango("por_vencer")},">0")'
    hasta = resultado.hoy + timedelta(days=VENTANA)
    pagina.decir(vivir_que_vence(frase, hasta, entregas, distintas, f"INT(MIN({orden}))"))
    columnas = ("actividad", "vence", "dias", "ejecutado", "acumulado", "pendiente", "unidad", "dependencias")

    def fila(i: int) -> list[Formula]:
        valores = _de_vencimiento(vencen[i], resultado) if i < len(vencen) else {}
        return [Formula(f"={_traer(fuente, c, i + 1)}", valores.get(c)) for c in columnas]

    pagina.listar(Lista(
        ("Actividad", "Vence el", "Días que faltan", "Ejecutado", "De", "Pendiente", "Unidad", "Dependencias"),
        ("texto", "fecha", "entero", "cantidad", "cantidad", "cantidad", "centro", "texto"),
        [fila(i) for i in range(cuantas_filas(len(vencen), posibles))], entregas, len(vencen), "Vencimientos",
        con_zona=False,
    ))  # fmt: skip


def _traer(fuente: Fuente, columna: str, i: int) -> str:
    dicho = fuente.ordenada(columna, "orden", str(i))
    if columna != "actividad":
        return dicho
    return f'IF(LEN({dicho})>{_LARGO},LEFT({dicho},{_LARGO - 1})&"…",{dicho})'


def _de_vencimiento(p: Pendiente, resultado: Resultado) -> Mapping[str, float | str | None]:
    texto = p.actividad.actividad
    return {
        "actividad": texto if len(texto) <= _LARGO else texto[: _LARGO - 1] + "…",
        "vence": (p.entrega.fecha - PRIMER_DIA).days,
        "dias": (p.entrega.fecha - resultado.hoy).days, "ejecutado": p.actividad.ejecutado,
        "acumulado": p.acumulado, "pendiente": p.pendiente, "unidad": p.actividad.unidad,
        "dependencias": "\n".join(p.actividad.dependencias),
    }  # fmt: skip


def poner_quien_hace_que(pagina: Pagina, resultado: Resultado, dependencias: Fuente | None) -> None:
    """Las dependencias con algo pendiente: primero las que más reportes y retrasos deben."""
    enlaces = (Enlace("Por dependencia", "Ver sus actividades →"), Enlace("Dependencias", "Ver las dependencias →"))
    pagina.preguntar("Quién tiene que hacer qué", *(enlaces if dependencias else ()))
    frase = decir_quien_hace_que(resultado)
    if not dependencias:
        return pagina.decir(str(frase))
    todas = f"COUNT({dependencias.rango('turno')})"
    callan = f'COUNTIF({dependencias.rango("por_reportar")},">0")'
    pagina.decir(vivir_quien_hace_que(frase, todas, callan))
    tareas, cifras = reunir_tareas(resultado), {r.nombre: r for r in resultado.por("dependencia")}
    columnas = (
        "Dependencia", "por_reportar", "con_retraso", "por_vencer", "pendientes", "cumplimiento", "zona", "que_hacer",
    )  # fmt: skip

    def fila(i: int) -> list[Formula]:
        valores = _de_tarea(tareas[i], cifras) if i < len(tareas) else {}
        return [Formula(f"={dependencias.ordenada(c, 'turno', str(i + 1))}", valores.get(c)) for c in columnas]

    primera, ultima = pagina.listar(Lista(
        ("Dependencia, primero la que más debe", "Debe reportar", "Con retraso", "Vence pronto", "Actividades",
         "Cumplimiento", "Zona", "Qué hacer"),
        ("texto", "entero", "entero", "entero", "entero", "porcentaje", "centro", "texto"),
        [fila(i) for i in range(cuantas_filas(len(tareas), len(cifras)))], todas, len(tareas), "Dependencias",
    ))  # fmt: skip
    colorear_zonas(pagina.libro, pagina.hoja, (primera, ZONA, ultima, ZONA))


def _de_tarea(tarea: Tarea, cifras: Mapping[str, Resumen]) -> Mapping[str, float | str | None]:
    r = cifras[tarea.dependencia]
    return {
        "Dependencia": tarea.dependencia, "por_reportar": len(tarea.por_reportar),
        "con_retraso": len(tarea.con_retraso), "por_vencer": len(tarea.por_vencer),
        "pendientes": len(actividades_de(tarea)), "cumplimiento": r.cumplimiento, "zona": ZONAS[r.zona].rotulo,
        "que_hacer": tarea.que_hacer,
    }  # fmt: skip
