"""Una fila es una actividad de un plan, como la dice el plan."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.base.origen import Origen
from pipeline.base.tabla import ENTERO, FECHA, LISTA, NUMERO, SI_NO, Tabla, campo


@dataclass(slots=True)
class Actividad:
    """Una actividad. `origenes` liga cada campo con las celdas de donde salió."""

    numeral: str = campo("Numeral que trae el plan", por_defecto="")
    componente: str = campo("Componente del plan", por_defecto="")
    subcomponente: str = campo("Subcomponente o elemento", por_defecto="")
    actividad: str = campo("Texto de la actividad", por_defecto="")
    etapas: tuple[str, ...] = campo("Etapas marcadas", LISTA, por_defecto=())
    meta_producto: str = campo("Meta o producto, como está escrito", por_defecto="")
    meta_valor: float | None = campo("Meta en número", NUMERO, unidad="meta_unidad", por_defecto=None)
    meta_unidad: str = campo("Unidad de la meta: unidad o %", por_defecto="")
    indicador: str = campo("Indicador", por_defecto="")
    responsable: str = campo("Responsable, como está escrito", por_defecto="")
    dependencias: tuple[str, ...] = campo("Responsables según el catálogo", LISTA, por_defecto=())
    periodos: tuple[str, ...] = campo("Periodos programados (C1, T2, M06…)", LISTA, por_defecto=())
    fechas: tuple[date, ...] = campo("Días programados", LISTA, por_defecto=())
    fecha_inicio: date | None = campo("Inicio del lapso programado", FECHA, por_defecto=None)
    fecha_fin: date | None = campo("Fin del lapso programado", FECHA, por_defecto=None)
    cantidades: tuple[float, ...] = campo("Cantidad de cada periodo o día", LISTA, por_defecto=())
    continua: bool = campo("Se hace durante toda la vigencia", SI_NO, por_defecto=False)
    a_demanda: bool = campo("Se hace cuando se requiere", SI_NO, por_defecto=False)
    codigo: str = campo("Identidad estable de la actividad", por_defecto="")
    instrumento: str = campo("Plan al que pertenece", por_defecto="")
    vigencia: int = campo("Año del plan", ENTERO, por_defecto=0)
    archivo: str = campo("Archivo de donde salió", por_defecto="")
    hoja: str = campo("Hoja de donde salió", por_defecto="")
    fila: int = campo("Fila donde empieza", ENTERO, por_defecto=0)
    ponderacion: float | None = campo("Peso que le da el plan", NUMERO, por_defecto=None)
    novedad: str = campo("Lo que dispuso un acta", por_defecto="", valores=("Eliminada", "Suspendida", "Reprogramada"))
    fecha_novedad: date | None = campo("Fecha del acta de la novedad", FECHA, por_defecto=None)
    fecha_reprogramada: date | None = campo("Fecha nueva que fija el acta", FECHA, por_defecto=None)
    observaciones: str = campo("Observaciones del plan", por_defecto="")
    grupos_valor: tuple[str, ...] = campo("Grupos de valor a los que llega", LISTA, por_defecto=())
    ods: tuple[str, ...] = campo("Objetivos de Desarrollo Sostenible, como están escritos", LISTA, por_defecto=())
    derechos: tuple[str, ...] = campo("Derechos que garantiza", LISTA, por_defecto=())
    enfoques: tuple[str, ...] = campo("Enfoque diferencial", LISTA, por_defecto=())
    meta_pdm: str = campo("Meta del plan de desarrollo a la que aporta", por_defecto="")
    detalles: tuple[str, ...] = campo("Lo demás que dice su fila, con el título de su columna", LISTA, por_defecto=())
    origenes: dict[str, tuple[Origen, ...]] = field(default_factory=dict)

    def origen(self, nombre: str = "actividad") -> Origen:
        """La primera celda de un campo; si no tiene, la del texto; si tampoco, la fila de la actividad."""
        celdas = self.origenes.get(nombre) or self.origenes.get("actividad")
        return celdas[0] if celdas else Origen(self.archivo, self.hoja, self.fila)


ACTIVIDADES = Tabla("actividades", "una actividad de un plan", ("codigo",), Actividad)
