"""Lo que cada dependencia tiene que hacer, contado en la hoja de sus actividades."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.base.texto import llave
from pipeline.calculo.relato import Tarea, reunir_tareas
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import PRIMERA, Columna, Formula, Valor
from pipeline.salidas.tablero.fuente import SI, Fuente
from pipeline.salidas.tablero.que_hacer import decir_que_hacer, decir_sin_responsable
from pipeline.tablas.resumen import SIN_NOMBRE

COLUMNAS_DE_TAREA = {
    "por_reportar": Columna("Debe reportar", 10, "entero"),
    "con_retraso": Columna("Con retraso", 10, "entero"),
    "por_vencer": Columna("Entregas que vencen pronto", 12, "entero"),
    "que_hacer": Columna("Qué hacer", 46),
}
COLUMNAS_DE_TURNO = {
    "pendientes": Columna("Actividades con algo pendiente", 13, "entero"),
    "turno": Columna("Turno en el resumen", 11, "cantidad"),
}


@dataclass(frozen=True, slots=True)
class Tareas:
    """Las del corte, por dependencia, y el lugar alfabético de cada dependencia."""

    por_nombre: Mapping[str, Tarea]
    lugares: Mapping[str, int]

    def hacer_cuentas(self, propia: Fuente, pares: Fuente, i: int, nombre: str) -> dict[str, Valor]:
        """Las celdas de la fila i de la hoja Dependencias; siguen a lo que se cambie en Actividades."""
        tarea = self.por_nombre.get(nombre) or Tarea(nombre, "", (), (), ())
        suya = ("grupo", f"$A{PRIMERA + i + 1}")
        cuentas = {
            "por_reportar": (pares.contar((suya, ("por_reportar", SI))), len(tarea.por_reportar)),
            "con_retraso": (pares.contar((suya, ("con_retraso", SI))), len(tarea.con_retraso)),
            "por_vencer": (pares.sumar("por_vencer", (suya,)), len(tarea.por_vencer)),
            "pendientes": (pares.contar((suya, ("pendiente", SI))), len(actividades_de(tarea))),
        }
        reportar, retraso, vencen, pendientes = (propia.celda(c, i) for c in cuentas)
        sin_dueno = nombre == SIN_NOMBRE["dependencia"]
        dicho = decir_sin_responsable(pendientes) if sin_dueno else decir_que_hacer((reportar, retraso, vencen))
        urgencia = len(tarea.por_reportar) + len(tarea.con_retraso)
        turno = self.lugares[nombre] / 1000 - urgencia
        return {
            **{c: Formula(f"={expresion}", valor) for c, (expresion, valor) in cuentas.items()},
            "que_hacer": Formula(f"={dicho}", tarea.que_hacer if actividades_de(tarea) else "Nada pendiente."),
            "turno": Formula(
                f'=IF({pendientes}>0,{self.lugares[nombre]}/1000-{reportar}-{retraso},"")',
                turno if actividades_de(tarea) else None,
            ),
        }


def reunir_tareas_de(resultado: Resultado) -> Tareas:
    """Las tareas del corte; entre dos igual de urgentes, el orden es el alfabético."""
    nombres = [r.nombre for r in resultado.por("dependencia")]
    sin_nombre = SIN_NOMBRE["dependencia"]
    orden = sorted(nombres, key=lambda n: (n == sin_nombre, llave(n), n))
    return Tareas({t.dependencia: t for t in reunir_tareas(resultado)}, {n: i for i, n in enumerate(orden)})


def actividades_de(tarea: Tarea) -> set[str]:
    """Los códigos de las actividades con algo pendiente."""
    suyas = {f.codigo for f in tarea.por_reportar} | {r.actividad.codigo for r in tarea.con_retraso}
    return suyas | {p.actividad.codigo for p in tarea.por_vencer}
