"""De las versiones de un plan, la que rige a un corte (reglas, 1)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.calculo.coincidencia import MAYORIA
from pipeline.entidad import Entidad, PlanDeclarado
from pipeline.tablas.planes import PlanLeido

_CRITERIOS: tuple[tuple[str, Callable[[PlanLeido], Any]], ...] = (
    ("tiene la fecha de versión más reciente", lambda p: p.fecha_version),
    ("su nombre tiene la fecha más reciente", lambda p: p.fecha_nombre),
    ("su nombre dice que es la última", lambda p: p.orden_nombre),
    ("es el libro que se guardó de último", lambda p: p.modificado),
)


def elegir_version(familia: Sequence[PlanLeido], entidad: Entidad, corte: date) -> Lote[PlanLeido]:
    """La versión que rige al corte y un hallazgo por cada una de las otras.

    Si todas empiezan después: ninguna cuando [[planes]] lo dice; cuando es la fecha del libro, la primera.
    """
    if len(familia) == 1 and _empieza(familia[0], entidad, corte):
        return Lote(list(familia))
    vigentes = [p for p in familia if _empieza(p, entidad, corte)]
    if not vigentes:
        declaradas = [p for p in familia if _declarada(p, entidad)]
        if declaradas:
            return Lote([], [_anotar_futura(p, entidad, corte) for p in familia])
        primera = min(vigente_desde(p, entidad) for p in familia)
        vigentes = [p for p in familia if vigente_desde(p, entidad) == primera]
    ultima = max(vigente_desde(p, entidad) for p in vigentes)
    elegida, criterio = _desempatar(
        [p for p in vigentes if vigente_desde(p, entidad) == ultima], f"rige desde el {fecha(ultima)}"
    )
    return Lote([elegida], [_anotar_otra(p, elegida, criterio, corte) for p in familia if p is not elegida])


def declarado_de(plan: PlanLeido, entidad: Entidad) -> PlanDeclarado | None:
    """Lo que [[planes]] dice de un libro; si lo nombra varias veces, la del mismo instrumento."""
    mismos = [d for d in entidad.planes if llave(d.archivo) == llave(plan.archivo)]
    return next((d for d in mismos if llave(d.instrumento) == llave(plan.instrumento)), mismos[0] if mismos else None)


def vigente_desde(plan: PlanLeido, entidad: Entidad) -> date:
    """Desde cuándo rige: lo que dice [[planes]]; si no, la fecha de la versión; nunca antes del 1 de enero."""
    enero = date(entidad.vigencia, 1, 1)
    return max(_declarada(plan, entidad) or plan.fecha_version or plan.fecha_nombre or enero, enero)


def _declarada(plan: PlanLeido, entidad: Entidad) -> date | None:
    declarado = declarado_de(plan, entidad)
    return declarado.vigente_desde if declarado else None


def _empieza(plan: PlanLeido, entidad: Entidad, corte: date) -> bool:
    return vigente_desde(plan, entidad) <= corte


def _desempatar(versiones: list[PlanLeido], criterio: str) -> tuple[PlanLeido, str]:
    """La última por el primer criterio que todas tienen y que las distingue."""
    for nombre, clave in _CRITERIOS:
        if len(versiones) == 1:
            return versiones[0], criterio
        claves = [clave(p) for p in versiones]
        if None in claves or len(set(claves)) == 1:
            continue
        versiones, criterio = [p for p, c in zip(versiones, claves, strict=True) if c == max(claves)], nombre
    if len(versiones) == 1:
        return versiones[0], criterio
    return max(versiones, key=lambda p: p.archivo), "nada dice cuál es la última y se tomó la última por nombre"


def _anotar_otra(plan: PlanLeido, elegida: PlanLeido, criterio: str, corte: date) -> Hallazgo:
    """Si la que rige trae mucho menos, quizá solo es una parte del plan: eso deja actividades fuera."""
    corta = len(elegida.actividades) < MAYORIA * len(plan.actividades)
    return anotar(
        "version_mas_corta_rige" if corta else "version_que_no_rige", lugar_de(plan), rige=elegida.archivo,
        criterio=criterio, corte=fecha(corte), unas=len(plan.actividades), otras=len(elegida.actividades),
    )  # fmt: skip


def _anotar_futura(plan: PlanLeido, entidad: Entidad, corte: date) -> Hallazgo:
    desde = fecha(vigente_desde(plan, entidad))
    return anotar("plan_aun_no_rige", lugar_de(plan), desde=desde, corte=fecha(corte))


def lugar_de(plan: PlanLeido) -> Origen:
    """El libro de un plan y su hoja, si es una sola."""
    hojas = {a.origen().en_su_hoja for a in plan.actividades}
    comun = hojas.pop() if hojas else Origen(plan.archivo)
    return Origen(plan.archivo, ruta=comun.ruta) if hojas else comun
