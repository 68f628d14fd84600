"""Lo que un formato de seguimiento puede pedir, con los nombres de formatos/LEEME.md: valores sueltos y tablas."""

from datetime import date

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.base.marca_de_entrega import PROPIEDAD, marcar
from pipeline.base.texto import enumerar, llave
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel.cabeza import abreviar
from pipeline.salidas.filas_de_resumen import fila_con_cifras
from pipeline.salidas.firmas import valores_de_firmas
from pipeline.salidas.llenado import Datos, Fila
from pipeline.salidas.notas_seguimiento import escribir_notas
from pipeline.salidas.valores_actividad import CAMPOS_DE_ACTIVIDAD, fila_de_actividad
from pipeline.salidas.valores_opinion import CAMPOS_DE_OPINION_DE_GRUPO, de_la_actividad, indexar
from pipeline.salidas.valores_por_corte import CAMPOS_POR_CORTE, fechas_de_los_cortes
from pipeline.tablas.opiniones import CAMPOS_DICHOS
from pipeline.vocabulario import nombre_de_instrumento

_NOMBRE_CORTO = 70.0
"""Lo que cabe del nombre de la entidad en el renglón de una hoja o en su pie, en caracteres."""
_CAMPOS_DE_RESUMEN = (
    "nombre", "grupo", "componente", "actividades", "programadas", "cumplidas", "avance", "zona",
    "cuenta", "rango", "avance_ponderado", "sin_reporte", "observaciones", *CAMPOS_DE_OPINION_DE_GRUPO,
    *CAMPOS_POR_CORTE,
)  # fmt: skip
_TABLAS_DE_RESUMEN = {"resumen": "componente", "subcomponente": "subcomponente", "dependencia": "dependencia",
                      "etapa": "etapa", "instrumento": "instrumento"}  # fmt: skip


def reunir_datos(resultado: Resultado) -> Datos:
    """Todo lo que un formato puede pedir de una corrida."""
    entregas: dict[str, list[date]] = {}
    for entrega in resultado.programacion:
        entregas.setdefault(entrega.codigo, []).append(entrega.fecha)
    planes = {actividad.codigo: actividad for actividad in resultado.actividades}
    orden = {nombre: i for i, nombre in enumerate(r.nombre for r in resultado.por("componente"))}
    filas = sorted(resultado.filas, key=lambda f: orden.get(f.componente, len(orden)))
    tablas = {
        nombre: [fila_con_cifras(r, resultado) for r in resultado.por(dimension)]
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
    total = {f"total.{nombre}": valor for nombre, valor in fila_con_cifras(resultado.total, resultado).items()}
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


def _planes(resultado: Resultado) -> str:
    nombres = list(dict.fromkeys(nombre_de_instrumento(a.instrumento) for a in resultado.actividades if a.instrumento))
    return f"Planes evaluados: {enumerar(nombres)}. Vigencia {resultado.entidad.vigencia}." if nombres else ""


def _sin_partir(texto: str) -> str:
    return texto.replace(" ", "\u00a0")
