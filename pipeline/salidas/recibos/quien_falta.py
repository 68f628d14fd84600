"""`quien_falta.xlsx`: lo que a cada dependencia le falta por reportar, primero las que no han enviado nada."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.texto import recortar
from pipeline.calculo.compartida import es_colectiva
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ESTADOS_COLOR, ZONAS
from pipeline.salidas._excel import Columna, Cuadro, Valor, abrir_libro, agregar_hoja, con_letra_legible, poner_tabla
from pipeline.salidas.recibos.recibo import Recibo
from pipeline.tablas.resumen import SIN_NOMBRE, Resumen
from pipeline.tablas.seguimiento import Seguimiento

ARCHIVO = "quien_falta.xlsx"
NADA, EN_BLANCO, EN_PARTE, COMPLETO, SIN_DEUDA = (
    "No ha reportado", "Formato en blanco", "Falta una parte", "Completo", "No debe reportar",
)  # fmt: skip
_ORDEN = (NADA, EN_BLANCO, EN_PARTE, COMPLETO, SIN_DEUDA)
_COLORES = {
    NADA: ZONAS["Baja"].color,
    EN_BLANCO: ZONAS["Baja"].color,
    EN_PARTE: ZONAS["Media"].color,
    COMPLETO: ZONAS["Alta"].color,
    SIN_DEUDA: con_letra_legible(ESTADOS_COLOR["Por iniciar"]),
}
_NOMBRADAS = 8


@dataclass(frozen=True, slots=True)
class Deuda:
    """Lo que una dependencia debe del corte."""

    dependencia: str
    responsable: str
    situacion: str
    resumen: Resumen
    pendientes: tuple[Seguimiento, ...]


def escribir_quien_falta(recibos: Sequence[Recibo], resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    deudas = reunir_deudas(recibos, resultado)
    corte = resultado.corte
    callan = sum(d.situacion in (NADA, EN_BLANCO) for d in deudas)
    titulo = f"Quién falta por reportar al {fecha_larga(corte.fecha)}"
    with abrir_libro(
        ruta, "quién falta", titulo, "Las dependencias y lo que les falta por reportar", resultado
    ) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Quién falta"), Cuadro(
            "TablaQuienFalta", titulo,
            f"Esta hoja contiene una tabla con lo que debe cada dependencia. Sin reportar: {callan} de {len(deudas)}. "
            f"El seguimiento se publica a más tardar el {fecha(corte.publicacion)}.",
            (Columna("Dependencia", 38), Columna("Situación", 20, "centro", _COLORES), Columna("Responsable", 24),
             Columna("Actividades que aplican", 13, "entero"), Columna("Sin reportar", 11, "entero"),
             Columna("% de avance", 12, "porcentaje"), Columna("Actividades que faltan", 66)),
            [_fila(d) for d in deudas], vacio="El plan no nombra a ninguna dependencia.",
        ))  # fmt: skip


def reunir_deudas(recibos: Sequence[Recibo], resultado: Resultado) -> list[Deuda]:
    """Una por dependencia con nombre, primero las que más deben; las colectivas no se echan de menos."""
    enviados = {r.dependencia: r for r in recibos}
    responsables = {d.nombre: d.responsable for d in resultado.entidad.dependencias}
    debe = buscar_por_reportar(resultado)
    deudas = []
    for resumen in resultado.por("dependencia"):
        nombre = resumen.nombre
        if nombre == SIN_NOMBRE["dependencia"] or es_colectiva(nombre, resultado.entidad):
            continue
        pendientes = tuple(debe.get(nombre, ()))
        situacion = _situacion(enviados.get(nombre), pendientes, resumen)
        deudas.append(Deuda(nombre, responsables.get(nombre, ""), situacion, resumen, pendientes))
    return sorted(deudas, key=lambda d: (_ORDEN.index(d.situacion), -len(d.pendientes), d.dependencia))


def _situacion(recibo: Recibo | None, pendientes: Sequence[Seguimiento], resumen: Resumen) -> str:
    if not pendientes:
        return COMPLETO if (recibo and recibo.leidas) or resumen.aplican else SIN_DEUDA
    if recibo is None:
        return NADA
    return EN_BLANCO if recibo.en_blanco else EN_PARTE


def _fila(deuda: Deuda) -> list[Valor]:
    r = deuda.resumen
    dichas = [f"{f.numeral} {recortar(f.actividad, 60)}".strip() for f in deuda.pendientes[:_NOMBRADAS]]
    sobran = len(deuda.pendientes) - _NOMBRADAS
    texto = "\n".join([*dichas, f"y {sobran} más"] if sobran > 0 else dichas)
    return [
        deuda.dependencia,
        deuda.situacion,
        deuda.responsable,
        r.aplican,
        len(deuda.pendientes),
        r.cumplimiento,
        texto,
    ]
