"""Una hoja interpretada: se reconoce por su contenido y se lee; cada celda queda con dueño."""

from collections import Counter
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.disposiciones import avance, ejecutado, plan
from pipeline.disposiciones.lado_a_lado import partir_en_franjas
from pipeline.disposiciones.marcas_de_color import Pintura, buscar_marcas_de_color
from pipeline.disposiciones.numerales import reponer_ceros
from pipeline.disposiciones.papel import AVANCE, NADA, OCULTA, PLAN, PLAN_Y_AVANCE, buscar_de, decidir_papel
from pipeline.disposiciones.programado_y_ejecutado import separar_ejecutado
from pipeline.disposiciones.tabla import leer_tablas
from pipeline.entidad import Entidad
from pipeline.lectura.contexto import Contexto, leer_contexto
from pipeline.lectura.cuenta import HALLAZGO, REMIENDO, Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.hoja import Hoja, Tipo
from pipeline.lectura.malla import Malla, hacer_malla
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance


@dataclass(slots=True)
class HojaInterpretada:
    """Lo que una hoja dio. `cuenta` dice cuántas celdas reclamó cada quien."""

    nombre: str
    papel: str
    actividades: list[Actividad] = field(default_factory=list)
    avances: list[Avance] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    contexto: Contexto = field(default_factory=Contexto)
    contadas: int = 0
    cuenta: Counter[str] = field(default_factory=Counter)


def interpretar_hoja(
    hoja: Hoja,
    entidad: Entidad,
    catalogo: Catalogo,
    vigencia_pedida: int | None = None,
    pintar: Pintura = lambda hoja: {},
) -> HojaInterpretada:
    """Reconoce la hoja y la lee; cada celda con contenido queda reclamada por alguien."""
    cuenta = Cuenta(hoja)
    cuenta.reclamar(hoja.corregidas, REMIENDO)
    if not hoja.visible:
        salida = HojaInterpretada(hoja.nombre, OCULTA)
        if hoja.celdas:
            salida.hallazgos.append(anotar("hoja_oculta", hoja.origen(0, 0), "", cuantas=len(hoja.celdas)))
    else:
        salida = _interpretar(hoja, entidad, catalogo, cuenta, vigencia_pedida, pintar)
    if salida.papel in (NADA, OCULTA):
        cuenta.reclamar(hoja.celdas, HALLAZGO)
    salida.hallazgos.extend(cuenta.cerrar())
    salida.contadas, salida.cuenta = hoja.contadas, cuenta.resumen()
    if hoja.contadas != sum(salida.cuenta.values()):
        datos = {"contadas": hoja.contadas, "reclamadas": sum(salida.cuenta.values())}
        salida.hallazgos.append(anotar("sin_lugar_en_cuentas", hoja.origen(0, 0), "", **datos))
    return salida


def _interpretar(
    hoja: Hoja, entidad: Entidad, catalogo: Catalogo, cuenta: Cuenta, vigencia_pedida: int | None, pintar: Pintura
) -> HojaInterpretada:
    malla = hacer_malla(hoja)
    de_plan, de_avance = buscar_de(malla, "plan", entidad), buscar_de(malla, "avance", entidad)
    papel = decidir_papel(malla, de_plan, de_avance)
    salida = HojaInterpretada(hoja.nombre, papel)
    if papel == NADA:
        if malla.filas:
            salida.hallazgos.append(anotar("hoja_sin_tabla", hoja.origen(0, 0), "", cuantas=len(hoja.celdas)))
        return salida
    primera = (de_plan if papel != AVANCE else de_avance)[0].fila
    salida.contexto = leer_contexto(malla, primera, catalogo, entidad.vigencia, cuenta)
    if vigencia_pedida:
        salida.contexto.vigencia = vigencia_pedida
    vigencia = salida.contexto.vigencia or entidad.vigencia
    if papel != AVANCE:
        malla.marcas = buscar_marcas_de_color(malla, de_plan, pintar)
        if malla.marcas:
            salida.hallazgos.append(
                anotar("marcas_de_color", hoja.origen(*min(malla.marcas)), "", cuantas=len(malla.marcas))
            )
        cuerpos = _recorrer(malla, de_plan, "plan", entidad, vigencia, catalogo, cuenta)
        _leer_plan(cuerpos, salida)
        ejecutados = ejecutado.hacer_avances(cuerpos, salida.actividades)
        salida.avances.extend(ejecutados.filas)
        salida.hallazgos.extend(ejecutados.hallazgos)
    if papel != PLAN:
        cuerpos = _recorrer(malla, de_avance, "avance", entidad, vigencia, catalogo, cuenta)
        _leer_avance(cuerpos, salida, entidad, papel == PLAN_Y_AVANCE)
    if not salida.actividades and not salida.avances:
        encabezado = (de_plan if papel != AVANCE else de_avance)[0]
        lugar = hoja.origen(encabezado.fila, encabezado.columnas[0].numero)
        salida.hallazgos.append(anotar("hoja_sin_actividades", lugar, ""))
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
    titulos = titulos_de(clase, entidad.titulos)
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
        separar_ejecutado(cuerpo)
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
