"""Lo que se puede publicar del plan de mejoramiento y de las recomendaciones (Ley 1712 de 2014).

Solo salen las columnas de `MejoraPublica` y `RecomendacionPublica`; en los textos se tapa lo que identifica a alguien.
De quien recomendó se publica el nombre si es un organismo o una organización.
"""

from collections.abc import Sequence
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.redaccion import redactar
from pipeline.base.texto import llave
from pipeline.calculo.dependencia_publica import dependencia_publica
from pipeline.calculo.mejora import MejoraSeguida, RecomendacionSeguida
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.salidas._excel import Columna, Cuadro, Valor, a_valores, abrir_libro, agregar_hoja, poner_tabla
from pipeline.salidas.mejora.datos import DatosDeMejora, reunir_datos
from pipeline.tablas.publicas.mejora import MejoraPublica, RecomendacionPublica
from pipeline.vocabulario import cargar

PLAN_PUBLICO, RECOMENDACIONES_PUBLICAS = "plan_de_mejoramiento_publico.xlsx", "recomendaciones_publicas.xlsx"
DE_LA_CIUDADANIA = "Ciudadanía"
_DEL_PLAN = (
    Columna("N.º", 7, "centro"), Columna("Origen", 18), Columna("Hallazgo", 40), Columna("Acción de mejora", 40),
    Columna("Meta o producto", 22), Columna("Dependencia que responde", 26), Columna("Empieza", 12, "fecha"),
    Columna("Termina", 12, "fecha"), Columna("Avance", 10, "porcentaje"), Columna("Estado", 18, "centro"),
)  # fmt: skip
_RECOMENDACIONES = (
    Columna("N.º", 7, "centro"), Columna("Fecha", 12, "fecha"), Columna("Quién recomienda", 22),
    Columna("Espacio o informe", 20), Columna("Recomendación", 40), Columna("Respuesta de la entidad", 36),
    Columna("Acción de mejora", 36), Columna("Dependencia que responde", 24), Columna("Situación", 20, "centro"),
)  # fmt: skip


def escribir_publicas(datos: DatosDeMejora, resultado: Resultado, carpeta: Path) -> None:
    """Escribe los dos libros, cada uno si tiene filas. OSError si no se puede escribir."""
    entidad, dia = resultado.entidad, fecha(resultado.hoy)
    if datos.mejoras:
        titulo = f"Plan de mejoramiento de la rendición de cuentas {entidad.vigencia}"
        que = f"las acciones de mejora y su estado al {dia}"
        filas = [a_valores(m) for m in filas_del_plan(datos, entidad)]
        _escribir(resultado, carpeta / PLAN_PUBLICO, titulo, que, _DEL_PLAN, filas)
    if datos.recomendaciones:
        titulo = f"Recomendaciones en la rendición de cuentas {entidad.vigencia}"
        que = f"las recomendaciones recibidas y lo que se hizo con ellas al {dia}"
        filas = [a_valores(r, acciones="\n".join(r.acciones)) for r in filas_de_recomendaciones(datos, entidad)]
        _escribir(resultado, carpeta / RECOMENDACIONES_PUBLICAS, titulo, que, _RECOMENDACIONES, filas)


def _escribir(
    resultado: Resultado,
    ruta: Path,
    titulo: str,
    que: str,
    columnas: Sequence[Columna],
    filas: Sequence[Sequence[Valor]],
) -> None:
    with abrir_libro(ruta, "mejora pública", titulo, f"Al {fecha(resultado.hoy)}", resultado) as libro:
        poner_tabla(libro, agregar_hoja(libro, "Publicar"), Cuadro(
            "TablaPublica", titulo,
            f"Esta hoja contiene una tabla con {que}, sin datos personales. Antes de publicarla, léala una persona.",
            columnas, filas,
        ))  # fmt: skip


def publicar_mejoras(resultado: Resultado) -> list[MejoraPublica]:
    """Las mismas filas del libro."""
    return filas_del_plan(reunir_datos(resultado), resultado.entidad)


def publicar_recomendaciones(resultado: Resultado) -> list[RecomendacionPublica]:
    """Las mismas filas del libro."""
    return filas_de_recomendaciones(reunir_datos(resultado), resultado.entidad)


def filas_del_plan(datos: DatosDeMejora, entidad: Entidad) -> list[MejoraPublica]:
    """Una por acción."""
    return [_mejora(n, s, entidad) for n, s in enumerate(datos.mejoras, 1)]


def filas_de_recomendaciones(datos: DatosDeMejora, entidad: Entidad) -> list[RecomendacionPublica]:
    """Una por recomendación."""
    return [_recomendacion(n, r, entidad) for n, r in enumerate(datos.recomendaciones, 1)]


def _mejora(n: int, s: MejoraSeguida, entidad: Entidad) -> MejoraPublica:
    m = s.mejora
    return MejoraPublica(
        n, publicar_origen(m.origen_hallazgo), _tapar(m.hallazgo), _tapar(m.accion), _tapar(m.meta),
        dependencia_publica(m.dependencia, entidad), m.fecha_inicio, m.fecha_fin, s.avance, s.estado,
    )  # fmt: skip


def _recomendacion(n: int, s: RecomendacionSeguida, entidad: Entidad) -> RecomendacionPublica:
    r = s.recomendacion
    acciones = tuple(_tapar(a.mejora.accion) for a in s.acciones)
    return RecomendacionPublica(
        n, r.fecha, publicar_origen(r.origen_recomendacion), _tapar(r.espacio), _tapar(r.recomendacion),
        _tapar(r.respuesta), acciones, dependencia_publica(r.dependencia, entidad), s.situacion,
    )  # fmt: skip


def publicar_origen(escrito: str) -> str:
    """El organismo, la organización o la fuente; si parece el nombre de una persona, «Ciudadanía»."""
    palabras = set(llave(escrito).split())
    conocidas = set(cargar("listado_recomendaciones")["organizaciones"])
    return _tapar(escrito) if not escrito or palabras & conocidas else DE_LA_CIUDADANIA


def _tapar(texto: str) -> str:
    return redactar(texto).texto
