"""`grupos_de_valor.xlsx`: la caracterización, las necesidades frente a lo publicado, los canales y el alcance."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.grupos_valor import buscar_necesidades, comparar_canales, medir_alcance
from pipeline.calculo.grupos_valor.alcance import CONVOCADO, NINGUNO, NO_SE_SABE
from pipeline.calculo.grupos_valor.alcance import SIN_CARACTERIZAR as SIN_FICHA
from pipeline.calculo.grupos_valor.canales import PREFERIDO_SIN_USAR, PREFERIDO_Y_USADO, USOS
from pipeline.calculo.necesidades import CUBIERTA, EN_PARTE, SIN_CUBRIR
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    BIEN,
    MAL,
    OJO,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    Senal,
    Senales,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)
from pipeline.tablas.listados.grupos_valor import GrupoDeValor

LIBRO, REPETIDO = "grupos_de_valor.xlsx", "Está repetido"
_SENALES = Senales({
    CUBIERTA: BIEN, EN_PARTE: OJO, SIN_CUBRIR: MAL, CONVOCADO: BIEN, NINGUNO: MAL, PREFERIDO_Y_USADO: BIEN,
    PREFERIDO_SIN_USAR: MAL, SIN_FICHA: Senal("?"), NO_SE_SABE: Senal("?"),
}, otra=OJO)  # fmt: skip
"""Lo que no está aquí: hay algo, y no alcanza."""


def escribir_libro(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"Grupos de valor al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "grupos de valor", titulo, "Uso interno", resultado) as libro:
        _poner_grupos(libro, resultado, titulo)
        _poner_necesidades(libro, resultado)
        _poner_canales(libro, resultado)
        _poner_alcance(libro, resultado)


def _de_situacion(titulo: str, ancho: float, situaciones: Iterable[str]) -> Columna:
    return Columna(titulo, ancho, "centro", _SENALES.colores(sorted(set(situaciones))))


def _poner_grupos(libro: Libro, resultado: Resultado, titulo: str) -> None:
    grupos, alcance = filas_de(resultado, GrupoDeValor), medir_alcance(resultado)
    situaciones = {a.grupo: a.situacion for a in alcance}
    solos = sum(a.situacion == NINGUNO for a in alcance)
    aviso = f" A {contar(solos, 'grupo')} no le llega ningún espacio." if solos == 1 else ""
    aviso = f" A {contar(solos, 'grupo')} no les llega ningún espacio." if solos > 1 else aviso
    poner_tabla(libro, agregar_hoja(libro, "Grupos"), Cuadro(
        "TablaGrupos", titulo, f"Esta hoja contiene una tabla con los grupos caracterizados.{aviso}",
        (Columna("Grupo de valor", 28), _de_situacion("Espacios", 28, situaciones.values()),
         Columna("Quiénes son", 40),
         Columna("Personas", 11, "entero"), Columna("Dónde están", 20), Columna("Información que necesitan", 40),
         Columna("Canales que prefieren", 28), Columna("Enfoque", 18), Columna("Dependencia", 26),
         Columna("Celda", 34)),
        [[g.grupo_valor, _SENALES.rotular(situaciones.get(g.grupo_valor, REPETIDO)), g.descripcion, g.personas,
          g.territorio, "\n".join(g.necesidades), "\n".join(g.canales), g.enfoque, g.dependencia,
          str(g.origen("grupo_valor"))]
         for g in grupos],
        impresas=9, volver=Enlace("Necesidades", "Ver qué se les publica de lo que necesitan →"),
    ))  # fmt: skip


def _poner_necesidades(libro: Libro, resultado: Resultado) -> None:
    filas = sorted(
        buscar_necesidades(resultado), key=lambda n: (SIN_CUBRIR, EN_PARTE, CUBIERTA).index(n.cobertura.situacion)
    )
    poner_tabla(libro, agregar_hoja(libro, "Necesidades"), Cuadro(
        "TablaNecesidades", "Lo que necesitan saber y lo que se publica",
        "Esta hoja contiene una tabla con cada necesidad y lo que podría cubrirla, por sus palabras. Confírmelo.",
        (_de_situacion("Propuesta", 18, (CUBIERTA, EN_PARTE, SIN_CUBRIR)), Columna("Grupo de valor", 26),
         Columna("Información que necesita", 36),
         Columna("Con qué se cubriría", 56), Columna("Su celda", 40), Columna("Celda de la necesidad", 36)),
        [[_SENALES.rotular(n.cobertura.situacion), n.grupo.grupo_valor, n.texto, n.cobertura.con_que, n.cobertura.donde,
          str(n.grupo.origen("necesidades"))] for n in filas],
        volver=Enlace("Canales", "Ver los canales →"), vacio="Ningún grupo dice qué información necesita.",
    ))  # fmt: skip


def _poner_canales(libro: Libro, resultado: Resultado) -> None:
    canales = comparar_canales(resultado)
    poner_tabla(libro, agregar_hoja(libro, "Canales"), Cuadro(
        "TablaCanales", "Los canales que prefieren y los que se usan",
        "Esta hoja contiene una tabla con cada canal: qué grupos lo prefieren y cuántas veces se usa en cada parte.",
        (_de_situacion("Situación", 36, (c.situacion for c in canales)), Columna("Canal", 24),
         Columna("Grupos que lo prefieren", 12, "entero"),
         Columna("Cuáles", 46), *(Columna(f"Uso en {u.lower()}", 12, "entero") for u in USOS)),
        [[_SENALES.rotular(c.situacion), c.nombre, len(c.grupos), "\n".join(c.grupos), *c.usos.values()]
         for c in canales],
        volver=Enlace("Espacios", "Ver los espacios que llegan a cada grupo →"),
        vacio="Ningún grupo dice por dónde prefiere recibir la información.",
    ))  # fmt: skip


def _poner_alcance(libro: Libro, resultado: Resultado) -> None:
    alcance = medir_alcance(resultado)
    poner_tabla(libro, agregar_hoja(libro, "Espacios"), Cuadro(
        "TablaEspacios", "A qué grupos llega algún espacio",
        "Esta hoja contiene una tabla con los espacios que nombran a cada grupo: eventos, agenda y asistencia.",
        (_de_situacion("Situación", 32, (a.situacion for a in alcance)), Columna("Grupo de valor", 30),
         Columna("Espacios", 10, "entero"),
         Columna("Cuáles", 56), Columna("Personas que asistieron", 13, "entero"), Columna("Celda", 36)),
        [[_SENALES.rotular(a.situacion), a.grupo, len(a.espacios), "\n".join(a.espacios), a.asistentes,
          str(a.fila.origen("grupo_valor")) if a.fila else ""] for a in alcance],
        volver=Enlace("Grupos", "← Volver a los grupos"),
    ))  # fmt: skip
