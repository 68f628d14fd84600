"""Una hoja interpretada: se reconoce por su contenido y se lee; cada celda queda con dueño."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.disposiciones import avance, ejecutado, plan
from pipeline.disposiciones.casi_plan import buscar_casi_plan
from pipeline.disposiciones.celdas_sin_valor import anotar_sin_valor
from pipeline.disposiciones.colores_sin_leer import buscar_colores_sin_leer
from pipeline.disposiciones.columnas_sin_usar import Pase, apartar_columnas
from pipeline.disposiciones.cuerpos_de_plan import arreglar_cuerpos, leer_marcas_de_la_hoja
from pipeline.disposiciones.grupos_vacios import anotar_grupos_vacios
from pipeline.disposiciones.lado_a_lado import partir_en_franjas
from pipeline.disposiciones.marcas_de_color import Pintura
from pipeline.disposiciones.numerales import reponer_ceros
from pipeline.disposiciones.papel import (
    AVANCE,
    NADA,
    OCULTA,
    PLAN,
    PLAN_Y_AVANCE,
    buscar_de,
    decidir_papel,
    explicar_nada,
)
from pipeline.disposiciones.periodos_marcados import anio_de_periodos
from pipeline.disposiciones.tabla import leer_tablas
from pipeline.disposiciones.titulos_de_periodos import sugerir_periodos
from pipeline.disposiciones.titulos_desconocidos import TituloDesconocido, buscar_titulos_desconocidos
from pipeline.disposiciones.usos import Uso, buscar_usos
from pipeline.entidad import Entidad
from pipeline.lectura.contexto import Contexto, leer_contexto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.hoja import Hoja, Tipo
from pipeline.lectura.malla import Lugar, Malla, hacer_malla
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance


@dataclass(slots=True)
class HojaInterpretada:
    """Lo que una hoja dio. `reparto` dice de quién es cada celda; `marcas`, las que marcan solo con su color."""

    nombre: str
    papel: str
    reparto: Cuenta
    actividades: list[Actividad] = field(default_factory=list)
    avances: list[Avance] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    contexto: Contexto = field(default_factory=Contexto)
    contadas: int = 0
    marcas: dict[Lugar, str] = field(default_factory=dict)
    colores_sin_leer: dict[Lugar, str] = field(default_factory=dict)
    titulos: list[TituloDesconocido] = field(default_factory=list)
    usos: set[Uso] = field(default_factory=set)

    @property
    def cuenta(self) -> Counter[str]:
        """Cuántas celdas reclamó cada quien."""
        return self.reparto.resumen()


def interpretar_hoja(
    hoja: Hoja,
    entidad: Entidad,
    catalogo: Catalogo,
    vigencia_pedida: int | None = None,
    pintar: Pintura = lambda hoja: {},
    con_colores: bool = False,
) -> HojaInterpretada:
    """Reconoce la hoja y la lee; cada celda con contenido queda reclamada por alguien.

    `con_colores` busca además lo pintado de la cuadrícula de periodos que no se leyó como marca.
    """
    cuenta = Cuenta(hoja)
    if not hoja.visible:
        salida = HojaInterpretada(hoja.nombre, OCULTA, cuenta)
        if cuantas := cuenta.dejar_entera("hoja_oculta"):
            salida.hallazgos.append(anotar("hoja_oculta", hoja.origen(0, 0), "", cuantas=cuantas))
    else:
        salida = _interpretar(hoja, entidad, catalogo, cuenta, vigencia_pedida, pintar, con_colores)
    salida.hallazgos.extend(anotar_sin_valor(cuenta, salida.hallazgos))
    cuenta.seguir_hallazgos(salida.hallazgos)
    cuenta.remendar(hoja.corregidas, "correccion_aplicada")
    salida.hallazgos.extend(cuenta.cerrar())
    salida.contadas = hoja.contadas
    if hoja.contadas != len(cuenta.reclamos):
        datos = {"contadas": hoja.contadas, "reclamadas": len(cuenta.reclamos)}
        salida.hallazgos.append(anotar("sin_lugar_en_cuentas", hoja.origen(0, 0), "", **datos))
    return salida


def _interpretar(
    hoja: Hoja,
    entidad: Entidad,
    catalogo: Catalogo,
    cuenta: Cuenta,
    vigencia_pedida: int | None,
    pintar: Pintura,
    con_colores: bool,
) -> HojaInterpretada:
    malla = hacer_malla(hoja)
    de_plan, de_avance = buscar_de(malla, "plan", entidad), buscar_de(malla, "avance", entidad)
    papel = decidir_papel(malla, de_plan, de_avance)
    salida = HojaInterpretada(hoja.nombre, papel, cuenta)
    if papel == NADA:
        que_es = explicar_nada(malla, entidad)
        if cuenta.dejar_entera(que_es.nombre):
            salida.hallazgos.append(que_es)
        salida.titulos = buscar_casi_plan(malla, entidad, catalogo)
        return salida
    primera = (de_plan if papel != AVANCE else de_avance)[0].fila
    salida.contexto = leer_contexto(malla, primera, catalogo, entidad.vigencia, cuenta)
    salida.contexto.vigencia = vigencia_pedida or salida.contexto.vigencia or anio_de_periodos(de_plan)
    vigencia = salida.contexto.vigencia or entidad.vigencia
    pases: list[Pase] = []
    leidos: dict[str, list[Cuerpo]] = {}
    if papel != AVANCE:
        salida.hallazgos.extend(leer_marcas_de_la_hoja(malla, de_plan, pintar, cuenta))
        salida.marcas = malla.marcas
        if con_colores:
            salida.colores_sin_leer = buscar_colores_sin_leer(malla, de_plan, pintar)
        leidos["plan"] = _recorrer(malla, de_plan, "plan", entidad, vigencia, catalogo, cuenta)
        pases.append(Pase(leidos["plan"], plan.USA))
        cuerpos = arreglar_cuerpos(leidos["plan"])
        _leer_plan(cuerpos, salida)
        ejecutados = ejecutado.hacer_avances(cuerpos, salida.actividades)
        salida.avances.extend(ejecutados.filas)
        salida.hallazgos.extend(ejecutados.hallazgos)
    if papel != PLAN:
        propia = Cuenta(hoja) if papel == PLAN_Y_AVANCE else cuenta
        cuerpos = _recorrer(malla, de_avance, "avance", entidad, vigencia, catalogo, propia)
        pases.append(Pase(cuerpos, avance.USA))
        leidos["avance"] = cuerpos
        _leer_avance(cuerpos, salida, entidad, papel == PLAN_Y_AVANCE)
        cuenta.sumar(propia)
    soportes = {(o.fila, o.columna) for a in salida.avances for o in a.origenes.get("evidencia", ())}
    salida.hallazgos.extend(apartar_columnas(cuenta, pases, soportes))
    if not salida.actividades and not salida.avances:
        encabezado = (de_plan if papel != AVANCE else de_avance)[0]
        lugar = hoja.origen(encabezado.fila, encabezado.columnas[0].numero)
        salida.hallazgos.append(anotar("hoja_sin_actividades", lugar, ""))
    salida.titulos = sugerir_periodos(buscar_titulos_desconocidos(leidos, entidad))
    salida.usos = buscar_usos(malla, leidos, salida.contexto, entidad, catalogo)
    _anotar_ocultas(hoja, salida)
    return salida


def _recorrer(
    malla: Malla,
    encabezados: list[Encabezado],
    clase: str,
    entidad: Entidad,
    vigencia: int,
    catalogo: Catalogo,
    cuenta: Cuenta,
) -> list[Cuerpo]:
    """Las tablas de una clase, ya recorridas, de cada franja de columnas de la hoja."""
    titulos = titulos_de(clase, entidad.titulos, entidad.dependencias)
    ancla = avance.campo_ancla if clase == "avance" else _por_actividad
    return [
        cuerpo
        for franja in partir_en_franjas(malla, encabezados)
        for cuerpo in leer_tablas(franja, buscar_de(franja, clase, entidad), titulos, ancla, vigencia, catalogo, cuenta)
    ]


def _por_actividad(campos: frozenset[str]) -> str:
    return "actividad"


def _leer_plan(cuerpos: list[Cuerpo], salida: HojaInterpretada) -> None:
    for cuerpo in cuerpos:
        lote = plan.hacer_actividades(cuerpo, salida.contexto)
        numericas = {
            f"{cuerpo.malla.hoja.nombre}!{cuerpo.malla.hoja.origen(*v.lugar).celda}"
            for fila in cuerpo.filas
            for v in fila.de("numeral")
            if v.celda.tipo is Tipo.NUMERO
        }
        lote.hallazgos.extend(reponer_ceros(lote.filas, numericas))
        salida.actividades.extend(lote.filas)
        salida.hallazgos.extend(lote.hallazgos)
    if salida.actividades:
        salida.hallazgos.extend(anotar_grupos_vacios(cuerpos))


def _leer_avance(cuerpos: list[Cuerpo], salida: HojaInterpretada, entidad: Entidad, junto_al_plan: bool) -> None:
    por_fila = {a.fila: a for a in salida.actividades}
    for cuerpo in cuerpos:
        if junto_al_plan:
            cuerpo.hallazgos.clear()  # los de la fila ya los anotó la lectura del plan
        lote = avance.hacer_avances(cuerpo, salida.contexto, entidad.estados)
        if junto_al_plan:
            lote.filas = [a for a in lote.filas if a.texto]
            for fila in lote.filas:
                avance.unir_a_su_fila(fila, por_fila.get(fila.fila))
        salida.avances.extend(lote.filas)
        salida.hallazgos.extend(lote.hallazgos)


def _anotar_ocultas(hoja: Hoja, salida: HojaInterpretada) -> None:
    ocultas = {f for f, _ in hoja.celdas if f in hoja.filas_ocultas} | {
        -c for _, c in hoja.celdas if c in hoja.columnas_ocultas
    }
    if ocultas:
        salida.hallazgos.append(anotar("filas_ocultas", hoja.origen(0, 0), "", cuantas=len(ocultas)))
