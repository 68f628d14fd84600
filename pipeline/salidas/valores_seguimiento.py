"""Lo que un formato de seguimiento puede pedir, con los nombres de formatos/LEEME.md: valores sueltos y tablas."""

from collections import Counter
from datetime import date

from pipeline import estilo
from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.marca_de_entrega import PROPIEDAD, marcar
from pipeline.base.texto import enumerar, llave
from pipeline.calculo.cifras import cifra
from pipeline.calculo.grupos import es_del_grupo
from pipeline.calculo.relato.con_que_se_divide import division
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel.cabeza import abreviar
from pipeline.salidas.firmas import valores_de_firmas
from pipeline.salidas.llenado import Datos, Fila, Proporcion, Valor, decir_que
from pipeline.salidas.notas_seguimiento import escribir_notas, no_aplican, plural, rango_de_zona
from pipeline.salidas.valores_actividad import CAMPOS_DE_ACTIVIDAD, fila_de_actividad
from pipeline.salidas.valores_opinion import CAMPOS_DE_OPINION_DE_GRUPO, de_la_actividad, del_grupo, indexar
from pipeline.salidas.valores_por_corte import CAMPOS_POR_CORTE, de_cada_corte, fechas_de_los_cortes
from pipeline.tablas.opiniones import CAMPOS_DICHOS
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import ATRASADA, INCUMPLIDA, SIN_REPORTE, Seguimiento
from pipeline.vocabulario import nombre_de_instrumento

_NOMBRE_CORTO = 70.0
"""Lo que cabe del nombre de la entidad en el renglón de una hoja o en su pie, en caracteres."""
_CAMPOS_DE_RESUMEN = (
    "nombre", "grupo", "componente", "actividades", "programadas", "cumplidas", "avance", "zona",
    "cuenta", "rango", "avance_ponderado", "sin_reporte", "observaciones", *CAMPOS_DE_OPINION_DE_GRUPO,
    *CAMPOS_POR_CORTE,
)  # fmt: skip
_CIFRAS = {"actividades": "actividades", "programadas": "aplican", "cumplidas": "cumplidas", "avance": "cumplimiento",
           "zona": "zona", "avance_ponderado": "avance", "sin_reporte": "sin_reporte"}  # fmt: skip
"""Qué mide cada campo."""
_TABLAS_DE_RESUMEN = {"resumen": "componente", "subcomponente": "subcomponente", "dependencia": "dependencia",
                      "etapa": "etapa", "instrumento": "instrumento"}  # fmt: skip
_FALTAS = ((INCUMPLIDA, "incumplida", "incumplidas"), (ATRASADA, "atrasada", "atrasadas"),
           (SIN_REPORTE, "sin reporte", "sin reporte"))  # fmt: skip


def reunir_datos(resultado: Resultado) -> Datos:
    """Todo lo que un formato puede pedir de una corrida."""
    entregas: dict[str, list[date]] = {}
    for entrega in resultado.programacion:
        entregas.setdefault(entrega.codigo, []).append(entrega.fecha)
    planes = {actividad.codigo: actividad for actividad in resultado.actividades}
    orden = {nombre: i for i, nombre in enumerate(r.nombre for r in resultado.por("componente"))}
    filas = sorted(resultado.filas, key=lambda f: orden.get(f.componente, len(orden)))
    tablas = {
        nombre: [_fila_con_cifras(r, resultado) for r in resultado.por(dimension)]
        for nombre, dimension in _TABLAS_DE_RESUMEN.items()
    }
    dichas = indexar(resultado)
    tablas["actividad"] = [
        fila_de_actividad(
            i,
            fila,
            planes.get(fila.codigo),
            entregas.get(fila.codigo, []),
            de_la_actividad(fila.codigo, resultado, dichas),
        )
        for i, fila in enumerate(filas, 1)
    ]
    campos = {**dict.fromkeys(_TABLAS_DE_RESUMEN, _CAMPOS_DE_RESUMEN), "actividad": CAMPOS_DE_ACTIVIDAD}
    propiedades = {
        "titulo": f"Seguimiento de Control Interno al {fecha_larga(resultado.corte.fecha)}",
        "asunto": f"Seguimiento de la vigencia {resultado.entidad.vigencia} al {fecha_larga(resultado.corte.fecha)}",
        "autor": resultado.entidad.nombre,
        "idioma": "es-CO",
        "rendicion": "seguimiento",
        PROPIEDAD: marcar(
            (o.dimension, o.codigo, o.nombre, str(o.corte), o.quien, *(getattr(o, c) for c in CAMPOS_DICHOS))
            for o in resultado.opiniones
        ),
    }
    return Datos(
        _valores(resultado), tablas, campos, propiedades, frozenset(map(llave, valores_de_firmas(resultado.entidad)))
    )


def _valores(resultado: Resultado) -> Fila:
    entidad, corte = resultado.entidad, resultado.corte
    total = {f"total.{nombre}": valor for nombre, valor in _fila_con_cifras(resultado.total, resultado).items()}
    return {
        "entidad": entidad.nombre,
        "entidad_corta": abreviar(entidad.nombre, _NOMBRE_CORTO),
        "nit": entidad.nit,
        "municipio": entidad.municipio,
        "departamento": entidad.departamento,
        "vigencia": entidad.vigencia,
        "planes": _planes(resultado),
        "corte": corte.fecha,
        "corte_largo": fecha_larga(corte.fecha),
        "nombre_corte": corte.nombre,
        "periodo": f"Del {fecha(date(corte.fecha.year, 1, 1))} al {fecha(corte.fecha)} ({_sin_partir(corte.nombre)})",
        "fecha_seguimiento": resultado.hoy,
        "plazo_publicacion": corte.publicacion,
        **fechas_de_los_cortes(resultado),
        **valores_de_firmas(entidad),
        **total,
        **escribir_notas(resultado),
    }


def _fila_con_cifras(resumen: Resumen, resultado: Resultado) -> Fila:
    """La fila de un grupo, con la cifra que dice cada valor: así el cuadre sabe en qué celdas quedaron."""
    fila = _fila_de_resumen(resumen, resultado)
    return fila | {campo: decir_que(fila[campo], cifra(resumen, medida)) for campo, medida in _CIFRAS.items()}


def _fila_de_resumen(resumen: Resumen, resultado: Resultado) -> Fila:
    filas = [f for f in resultado.filas if es_del_grupo(f, resumen)]
    dichas = indexar(resultado)
    return {
        "nombre": resumen.nombre or "Sin nombre en el plan",
        "grupo": resumen.grupo,
        "componente": resumen.nombre or "Sin componente en el plan",
        "actividades": resumen.actividades,
        "programadas": resumen.aplican,
        "cumplidas": resumen.cumplidas,
        "avance": _proporcion(resumen.cumplimiento),
        "cuenta": str(division(resumen)),
        "zona": estilo.ZONAS[resumen.zona].rotulo,
        "rango": rango_de_zona(resumen.zona, resultado.entidad.semaforo),
        "avance_ponderado": _proporcion(resumen.avance),
        "sin_reporte": resumen.sin_reporte,
        "observaciones": _observaciones(resumen, filas),
        **del_grupo(resumen.dimension, resumen.nombre, resumen.corte, dichas),
        **de_cada_corte(resumen, resultado, dichas),
    }


def _observaciones(resumen: Resumen, filas: list[Seguimiento]) -> str:
    """Los hechos del grupo: qué no se cumplió y por qué, y cuánto no aplica. La opinión es de quien firma."""
    cuenta = Counter(f.estado for f in filas if f.aplica and not f.cumplida)
    faltas = [plural(cuenta[e], una, varias) for e, una, varias in _FALTAS if cuenta[e]]
    partes = [f"No cumplidas: {enumerar(faltas)}."] if faltas else []
    if resumen.aplican and resumen.cumplidas == resumen.aplican:
        partes.append("Se cumplió todo lo programado al corte.")
    if fuera := resumen.actividades - resumen.aplican:
        partes.append(f"{no_aplican(fuera)}.")
    return " ".join(partes)


def _planes(resultado: Resultado) -> str:
    nombres = list(dict.fromkeys(nombre_de_instrumento(a.instrumento) for a in resultado.actividades if a.instrumento))
    return f"Planes evaluados: {enumerar(nombres)}. Vigencia {resultado.entidad.vigencia}." if nombres else ""


def _proporcion(valor: float | None) -> Valor:
    return "No aplica" if valor is None else Proporcion(valor)


def _sin_partir(texto: str) -> str:
    return texto.replace(" ", "\u00a0")
