"""Las otras tres respuestas: dónde fallamos, qué vence y quién tiene que hacer qué. Se ordenan solas."""

from collections.abc import Mapping
from datetime import timedelta

from pipeline.calculo.cifras import puntos
from pipeline.calculo.pendientes import VENTANA, Pendiente
from pipeline.calculo.relato import (
    Falla,
    Tarea,
    decir_lo_que_deben,
    decir_que_falta,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_fallas,
    reunir_tareas,
    reunir_vencimientos,
)
from pipeline.calculo.relato.donde_fallamos import decir_por_que
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.salidas._excel import Enlace, Formula
from pipeline.salidas.tablero.cifras import contar_estados
from pipeline.salidas.tablero.evolucion import Evolucion
from pipeline.salidas.tablero.frases import (
    vivir_lo_que_deben,
    vivir_que_falta,
    vivir_que_vence,
    vivir_quien_hace_que,
)
from pipeline.salidas.tablero.fuente import Fuente, entrecomillar
from pipeline.salidas.tablero.pagina import ZONA, Lista, Pagina, cuantas_filas
from pipeline.salidas.tablero.pendientes import PRIMER_DIA, Pendientes
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.salidas.tablero.tareas import actividades_de
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS

_LARGO = 130
"""De una actividad se muestra el comienzo; entera está en su hoja."""


def poner_donde_fallamos(
    pagina: Pagina, resultado: Resultado, actividades: Fuente, componentes: Fuente | None, evolucion: Evolucion
) -> None:
    """Los componentes por debajo de la zona Alta, del peor al mejor."""
    enlaces = [Enlace("Componentes", "Ver los componentes →")] if componentes else []
    pagina.preguntar("Dónde fallamos", *enlaces)
    estados = contar_estados(actividades, (), resultado.total)
    cuentas = {e: f.expresion.removeprefix("=") for e, f in zip(ESTADOS, estados, strict=True)}
    deben = vivir_lo_que_deben(decir_lo_que_deben(resultado), cuentas)
    if not componentes:
        return pagina.decir(str(decir_que_falta(resultado)), deben)
    media, baja = (componentes.contar((("zona", entrecomillar(ZONAS[z].rotulo)),)) for z in ("Media", "Baja"))
    fallan, aplican = f"({media}+{baja})", f'COUNTIF({componentes.rango("aplican")},">0")'
    falta = decir_que_falta(resultado)
    hay_que_medir = any(r.aplican for r in resultado.por("componente"))
    pagina.decir(vivir_que_falta(falta, fallan, baja, aplican) if hay_que_medir else str(falta), deben)
    fallas = reunir_fallas(resultado)
    n = cuantas_filas(len(fallas), len(resultado.por("componente")))
    columnas = ("Componente", "cumplidas", "aplican", "anterior", "cambio", "cumplimiento", "zona", "por_que")

    def fila(i: int) -> list[Formula]:
        valores = _de_falla(fallas[i], evolucion) if i < len(fallas) else {}
        return [
            Formula(f'=IF({i + 1}>{fallan},"",{componentes.ordenada(c, "orden", str(i + 1))})', valores.get(c))
            for c in columnas
        ]

    primera, ultima = pagina.listar(Lista(
        ("Componente, del menor cumplimiento al mayor", "Cumplidas", "Aplican", "Corte anterior", "Cambio en puntos",
         "Cumplimiento", "Zona", "Qué deben sus actividades"),
        ("texto", "entero", "entero", "porcentaje", "cambio", "porcentaje", "centro", "texto"),
        [fila(i) for i in range(n)], fallan, len(fallas), "Componentes",
    ))  # fmt: skip
    colorear_zonas(pagina.libro, pagina.hoja, (primera, ZONA, ultima, ZONA))


def _de_falla(falla: Falla, evolucion: Evolucion) -> Mapping[str, float | str | None]:
    r = falla.resumen
    antes = evolucion.anterior(r) if evolucion.hay_anterior else None
    return {
        "Componente": r.nombre, "cumplidas": r.cumplidas, "aplican": r.aplican,
        "anterior": antes.cumplimiento if antes else None, "cambio": puntos(antes, r) if antes else None,
        "cumplimiento": r.cumplimiento, "zona": ZONAS[r.zona].rotulo, "por_que": decir_por_que(r),
    }  # fmt: skip


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
