"""Resultados armados a mano para probar gráficas y salidas sin leer libros."""

from datetime import date

from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.origen import Origen
from pipeline.calculo.resultado import ArchivoLeido, Corte, Resultado
from pipeline.entidad import Dependencia, Entidad
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from pipeline.tablas.programacion import Entrega
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ESTADOS, Seguimiento

CORTES = (
    Corte(date(2026, 4, 30), "I cuatrimestre", date(2026, 5, 15)),
    Corte(date(2026, 8, 31), "II cuatrimestre", date(2026, 9, 14)),
    Corte(date(2026, 12, 31), "III cuatrimestre", date(2027, 1, 18)),
)
COMPONENTES = ("Gestión del riesgo de corrupción", "Rendición de cuentas", "Servicio al ciudadano")
DEPENDENCIAS = ("Secretaría de Planeación", "Secretaría de Hacienda", "Oficina de Comunicaciones", "Secretaría General")


def hacer_resultado(n: int = 24, corte: int = 1) -> Resultado:
    """Un resultado con n actividades, de todos los estados, al corte que se pide (0, 1 o 2)."""
    hechos = CORTES[: corte + 1]
    actividades = tuple(_actividad(i) for i in range(n))
    seguimiento = {c.fecha: tuple(_fila(a, i, c.fecha) for i, a in enumerate(actividades)) for c in hechos}
    return Resultado(
        entidad=Entidad(
            nombre="Alcaldía de Prueba", vigencia=2026, dependencias=tuple(Dependencia(d) for d in DEPENDENCIAS)
        ),
        corte=CORTES[corte],
        hoy=date(2026, 9, 3),
        cortes=CORTES,
        actividades=actividades,
        programacion=tuple(
            Entrega(a.codigo, f, 1.0, "fecha", a.archivo, a.hoja, f"G{a.fila}") for a in actividades for f in a.fechas
        ),
        avances=tuple(r for f in seguimiento[CORTES[corte].fecha] for r in f.reportes),
        seguimiento=seguimiento,
        resumenes={c: tuple(_resumenes(c, filas)) for c, filas in seguimiento.items()},
        hallazgos=(
            Hallazgo("fecha_imposible", "RC-H012", Gravedad.ERROR, Origen("PAAC 2026.xlsx", "Plan", 9, 7), "31/06/2026",
                     "la fecha «31/06/2026» no existe.", "escriba el día correcto en la celda."),
            Hallazgo("hoja_oculta", "RC-H130", Gravedad.AVISO, Origen("PAAC 2026.xlsx", "Listas"), "",
                     "la hoja está oculta y no se leyó.", "si tiene actividades, muéstrela y vuelva a ejecutar."),
            Hallazgo("archivo_cifrado", "RC-H001", Gravedad.GRAVE, Origen("Avance Hacienda.xlsx"), "",
                     "el archivo tiene contraseña.", "quite la contraseña y vuelva a ejecutar.", fuera=True),
        ),
        archivos=(
            ArchivoLeido(
                "PAAC 2026.xlsx", "planes/PAAC 2026.xlsx", "plan", f"{n} actividades leídas", "0" * 64, n, 0, 400, 398
            ),
            ArchivoLeido(
                "Avance Hacienda.xlsx", "avances/Avance Hacienda.xlsx", "no se pudo leer", "tiene contraseña", "1" * 64
            ),
        ),
    )  # fmt: skip


def _actividad(i: int) -> Actividad:
    fechas = (date(2026, 1 + i % 12, 15),) if i % 3 else (date(2026, 4, 30), date(2026, 11, 30))
    return Actividad(
        numeral=f"{1 + i % 3}.{1 + i // 3}", componente=COMPONENTES[i % 3], subcomponente=f"Subcomponente {1 + i % 2}",
        actividad=f"Publicar en el sitio web el informe número {i + 1} sobre la gestión de la dependencia",
        meta_producto=f"{len(fechas)} informes", meta_valor=float(len(fechas)), meta_unidad="unidad",
        responsable=DEPENDENCIAS[i % 4], dependencias=(DEPENDENCIAS[i % 4],), fechas=fechas,
        codigo=f"PAAC-2026-{1 + i % 3}.{1 + i // 3}", instrumento="PAAC", vigencia=2026,
        archivo="PAAC 2026.xlsx", hoja="Plan", fila=6 + i,
        origenes={"actividad": (Origen("PAAC 2026.xlsx", "Plan", 6 + i, 3),)},
    )  # fmt: skip


def _fila(a: Actividad, i: int, corte: date) -> Seguimiento:
    meta = a.meta_valor or 1.0
    programado = float(sum(f <= corte for f in a.fechas))
    estado = ESTADOS[i % 8]
    ejecutado = {"Cumplida": meta, "Cumplida fuera de término": meta, "En término": programado,
                 "En ejecución": meta / 2, "Atrasada": programado / 2}.get(estado, 0.0)  # fmt: skip
    avance = min(ejecutado / programado, 1.0) if programado else None
    reporte = Avance(a.codigo, a.numeral, a.actividad, a.dependencias[0], corte, corte, ejecutado, "cantidad", None,
                     str(ejecutado), None, "Se publicó el informe", "Acta 4", "", "numeral", None, (),
                     "Avance.xlsx", "Avance", 5 + i)  # fmt: skip
    return Seguimiento(
        a.codigo, a.numeral, meta, programado, ejecutado, avance, ejecutado / meta, estado, a.componente,
        a.subcomponente, a.actividad, a.dependencias, "unidad", (), "PAAC", programado > 0,
        programado > 0 and ejecutado >= programado, a.fechas[-1], next((f for f in a.fechas if f > corte), None),
        None, 1.0, False, corte, a.archivo, a.hoja, f"C{a.fila}",
        reportes=() if estado == "Sin reporte" else (reporte,),
    )  # fmt: skip


def _resumenes(corte: date, filas: tuple[Seguimiento, ...]) -> list[Resumen]:
    grupos = [("total", "", "total", list(filas))]
    grupos += [("instrumento", "", "PAAC", list(filas))]
    grupos += [("componente", "", c, [f for f in filas if f.componente == c]) for c in COMPONENTES]
    pares = sorted({(f.componente, f.subcomponente) for f in filas})
    grupos += [
        ("subcomponente", c, s, [f for f in filas if (f.componente, f.subcomponente) == (c, s)]) for c, s in pares
    ]
    grupos += [("dependencia", "", d, [f for f in filas if d in f.dependencias]) for d in DEPENDENCIAS]
    return [_resumen(corte, *g) for g in grupos]


def _resumen(corte: date, dimension: str, grupo: str, nombre: str, filas: list[Seguimiento]) -> Resumen:
    aplican = [f for f in filas if f.aplica]
    cumplidas = sum(f.cumplida for f in aplican)
    cumplimiento = cumplidas / len(aplican) if aplican else None
    avance = sum(f.avance_corte or 0.0 for f in aplican) / len(aplican) if aplican else None
    zona = (
        "No aplica"
        if cumplimiento is None
        else "Alta"
        if cumplimiento >= 0.8
        else "Media"
        if cumplimiento >= 0.6
        else "Baja"
    )
    return Resumen(corte, dimension, grupo, nombre, len(filas), len(aplican), cumplidas, cumplimiento, avance, zona,
                   sum(f.estado == "Sin reporte" for f in filas),
                   {e: sum(f.estado == e for f in filas) for e in ESTADOS})  # fmt: skip
