"""`grupos_de_valor.xlsx`: la caracterización, las necesidades frente a lo publicado, los canales y el alcance."""

from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.calculo.filas_de import filas_de
from pipeline.calculo.grupos_valor import buscar_necesidades, comparar_canales, medir_alcance
from pipeline.calculo.grupos_valor.alcance import CONVOCADO, NINGUNO, NO_SE_SABE
from pipeline.calculo.grupos_valor.alcance import SIN_CARACTERIZAR as SIN_FICHA
from pipeline.calculo.grupos_valor.canales import PREFERIDO_SIN_USAR, PREFERIDO_Y_USADO, USOS
from pipeline.calculo.necesidades import CUBIERTA, EN_PARTE, SIN_CUBRIR
from pipeline.calculo.resultado import Resultado
from pipeline.estilo import ZONAS
from pipeline.salidas._excel import (
    PRIMERA,
    Columna,
    Cuadro,
    Enlace,
    Libro,
    abrir_libro,
    agregar_hoja,
    colorear,
    poner_tabla,
)
from pipeline.tablas.listados.grupos_valor import GrupoDeValor

LIBRO, REPETIDO = "grupos_de_valor.xlsx", "Está repetido"
SIMBOLOS = {
    CUBIERTA: "●", EN_PARTE: "▲", SIN_CUBRIR: "■", CONVOCADO: "●", NINGUNO: "■", PREFERIDO_Y_USADO: "●",
    PREFERIDO_SIN_USAR: "■", SIN_FICHA: "?", NO_SE_SABE: "?",
}  # fmt: skip
"""Lo que no está aquí lleva `▲`: hay algo, y no alcanza."""
_ZONAS = {"●": ZONAS["Alta"], "▲": ZONAS["Media"], "■": ZONAS["Baja"]}


def escribir_libro(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"Grupos de valor al {fecha(resultado.hoy)}"
    with abrir_libro(ruta, "grupos de valor", titulo, "Uso interno", resultado) as libro:
        _poner_grupos(libro, resultado, titulo)
        _poner_necesidades(libro, resultado)
        _poner_canales(libro, resultado)
        _poner_alcance(libro, resultado)


def rotular(situacion: str) -> str:
    """`■ Sin cubrir`."""
    return f"{SIMBOLOS.get(situacion, '▲')} {situacion}"


def pintar(libro: Libro, hoja: Worksheet, ultima: int, columna: int, situaciones: set[str]) -> None:
    """El color de cada situación de una columna, que su símbolo y su palabra ya dicen."""
    colores = {rotular(s): (z.fondo, z.tinta) for s in sorted(situaciones) if (z := _ZONAS.get(SIMBOLOS.get(s, "▲")))}
    colorear(libro, hoja, (PRIMERA, columna, ultima, columna), colores)


def _poner_grupos(libro: Libro, resultado: Resultado, titulo: str) -> None:
    grupos, alcance = filas_de(resultado, GrupoDeValor), medir_alcance(resultado)
    situaciones = {a.grupo: a.situacion for a in alcance}
    solos = sum(a.situacion == NINGUNO for a in alcance)
    aviso = f" A {contar(solos, 'grupo')} no le llega ningún espacio." if solos == 1 else ""
    aviso = f" A {contar(solos, 'grupo')} no les llega ningún espacio." if solos > 1 else aviso
    hoja = agregar_hoja(libro, "Grupos")
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaGrupos", titulo, f"Esta hoja contiene una tabla con los grupos caracterizados.{aviso}",
        (Columna("Grupo de valor", 28), Columna("Espacios", 28, "centro"), Columna("Quiénes son", 40),
         Columna("Personas", 11, "entero"), Columna("Dónde están", 20), Columna("Información que necesitan", 40),
         Columna("Canales que prefieren", 28), Columna("Enfoque", 18), Columna("Dependencia", 26),
         Columna("Celda", 34)),
        [[g.grupo_valor, rotular(situaciones.get(g.grupo_valor, REPETIDO)), g.descripcion, g.personas, g.territorio,
          "\n".join(g.necesidades), "\n".join(g.canales), g.enfoque, g.dependencia, str(g.origen("grupo_valor"))]
         for g in grupos],
        impresas=9, volver=Enlace("Necesidades", "Ver qué se les publica de lo que necesitan →"),
    ))  # fmt: skip
    pintar(libro, hoja, ultima, 1, set(situaciones.values()))


def _poner_necesidades(libro: Libro, resultado: Resultado) -> None:
    hoja = agregar_hoja(libro, "Necesidades")
    filas = sorted(
        buscar_necesidades(resultado), key=lambda n: (SIN_CUBRIR, EN_PARTE, CUBIERTA).index(n.cobertura.situacion)
    )
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaNecesidades", "Lo que necesitan saber y lo que se publica",
        "Esta hoja contiene una tabla con cada necesidad y lo que podría cubrirla, por sus palabras. Confírmelo.",
        (Columna("Propuesta", 18, "centro"), Columna("Grupo de valor", 26), Columna("Información que necesita", 36),
         Columna("Con qué se cubriría", 56), Columna("Su celda", 40), Columna("Celda de la necesidad", 36)),
        [[rotular(n.cobertura.situacion), n.grupo.grupo_valor, n.texto, n.cobertura.con_que, n.cobertura.donde,
          str(n.grupo.origen("necesidades"))] for n in filas],
        volver=Enlace("Canales", "Ver los canales →"), vacio="Ningún grupo dice qué información necesita.",
    ))  # fmt: skip
    pintar(libro, hoja, ultima, 0, {CUBIERTA, EN_PARTE, SIN_CUBRIR})


def _poner_canales(libro: Libro, resultado: Resultado) -> None:
    hoja, canales = agregar_hoja(libro, "Canales"), comparar_canales(resultado)
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaCanales", "Los canales que prefieren y los que se usan",
        "Esta hoja contiene una tabla con cada canal: qué grupos lo prefieren y cuántas veces se usa en cada parte.",
        (Columna("Situación", 36, "centro"), Columna("Canal", 24), Columna("Grupos que lo prefieren", 12, "entero"),
         Columna("Cuáles", 46), *(Columna(f"Uso en {u.lower()}", 12, "entero") for u in USOS)),
        [[rotular(c.situacion), c.nombre, len(c.grupos), "\n".join(c.grupos), *c.usos.values()] for c in canales],
        volver=Enlace("Espacios", "Ver los espacios que llegan a cada grupo →"),
        vacio="Ningún grupo dice por dónde prefiere recibir la información.",
    ))  # fmt: skip
    pintar(libro, hoja, ultima, 0, {c.situacion for c in canales})


def _poner_alcance(libro: Libro, resultado: Resultado) -> None:
    hoja, alcance = agregar_hoja(libro, "Espacios"), medir_alcance(resultado)
    ultima = poner_tabla(libro, hoja, Cuadro(
        "TablaEspacios", "A qué grupos llega algún espacio",
        "Esta hoja contiene una tabla con los espacios que nombran a cada grupo: eventos, agenda y asistencia.",
        (Columna("Situación", 32, "centro"), Columna("Grupo de valor", 30), Columna("Espacios", 10, "entero"),
         Columna("Cuáles", 56), Columna("Personas que asistieron", 13, "entero"), Columna("Celda", 36)),
        [[rotular(a.situacion), a.grupo, len(a.espacios), "\n".join(a.espacios), a.asistentes,
          str(a.fila.origen("grupo_valor")) if a.fila else ""] for a in alcance],
        volver=Enlace("Grupos", "← Volver a los grupos"),
    ))  # fmt: skip
    pintar(libro, hoja, ultima, 0, {a.situacion for a in alcance})
