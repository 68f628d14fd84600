"""Quién hace qué: lo que cada dependencia debe reportar, poner al día y entregar pronto."""

from dataclasses import dataclass

from pipeline.base.texto import contar, enumerar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.pendientes import Pendiente, ordenar_responsables, por_dependencia
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.relato.que_vence import reunir_vencimientos
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.retrasos import Retraso, buscar_retrasos
from pipeline.tablas.resumen import SIN_NOMBRE
from pipeline.tablas.seguimiento import Seguimiento


@dataclass(frozen=True, slots=True)
class Tarea:
    """Lo de una dependencia: lo que no ha reportado, lo que tiene con retraso y lo que le vence pronto."""

    dependencia: str
    responsable: str
    por_reportar: tuple[Seguimiento, ...]
    con_retraso: tuple[Retraso, ...]
    por_vencer: tuple[Pendiente, ...]

    @property
    def que_hacer(self) -> str:
        """`Reportar 3 actividades, poner al día 2 y entregar 1 antes de que venza.`"""
        if self.dependencia == SIN_NOMBRE["dependencia"]:
            suyas = {f.codigo for f in self.por_reportar} | {r.actividad.codigo for r in self.con_retraso}
            suyas |= {p.actividad.codigo for p in self.por_vencer}
            return f"Decir en el plan quién responde por {contar(len(suyas), 'actividad')}."
        partes = []
        if n := len(self.por_reportar):
            partes.append(f"reportar {contar(n, 'actividad')}")
        if n := len(self.con_retraso):
            partes.append(f"poner al día {contar(n, 'actividad con retraso')}")
        if n := len(self.por_vencer):
            partes.append(f"cumplir {contar(n, 'entrega')} que {'vence' if n == 1 else 'vencen'} pronto")
        dicho = enumerar(partes)
        return dicho[:1].upper() + dicho[1:] + "." if dicho else "Nada pendiente."


def reunir_tareas(resultado: Resultado) -> list[Tarea]:
    """Una por dependencia con algo pendiente: primero las que más retrasos y reportes deben."""
    responsables = {d.nombre: d.responsable for d in resultado.entidad.dependencias}
    debe, vence = buscar_por_reportar(resultado), por_dependencia(reunir_vencimientos(resultado))
    atrasa: dict[str, list[Retraso]] = {}
    for retraso in buscar_retrasos(resultado):
        for nombre in dict.fromkeys(retraso.actividad.dependencias or (SIN_NOMBRE["dependencia"],)):
            atrasa.setdefault(nombre, []).append(retraso)
    tareas = [
        Tarea(n, responsables.get(n, ""), tuple(debe.get(n, ())), tuple(atrasa.get(n, ())), tuple(vence.get(n, ())))
        for n in ordenar_responsables({*debe, *vence, *atrasa})
    ]
    return sorted(tareas, key=lambda t: -(len(t.con_retraso) + len(t.por_reportar)))


def decir_quien_hace_que(resultado: Resultado) -> Frase:
    """Cuántas dependencias tienen algo pendiente y cuántas deben reporte."""
    tareas = reunir_tareas(resultado)
    if not tareas:
        return decir("Ninguna dependencia tiene pendientes.")
    todas = cuenta(resultado, "dependencias con pendientes", len(tareas))
    callan = cuenta(resultado, "dependencias que deben reporte", sum(bool(t.por_reportar) for t in tareas))
    verbo = " tiene" if len(tareas) == 1 else " tienen"
    if not callan.valor:
        return decir(contadas(todas, "dependencia"), verbo, " algo pendiente; ninguna debe reporte de este corte.")
    deben = " debe" if callan.valor == 1 else " deben"
    return decir(contadas(todas, "dependencia"), verbo, " algo pendiente; ", callan, deben, " reporte de este corte.")
