"""`diferencias_de_verificacion.xlsx`: lo reportado frente a lo verificado, por actividad y por componente."""

from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.texto import contar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    COLORES_DE_ESTADO,
    PRIMERA,
    Columna,
    Cuadro,
    Enlace,
    Formula,
    Libro,
    Valor,
    abrir_libro,
    agregar_hoja,
    poner_tabla,
)
from pipeline.tablas.diferencias import Diferencia, DiferenciaDeGrupo

CLASE, POR_COMPONENTE, POR_ACTIVIDAD = "diferencias", "Por componente", "Por actividad"
_DE_GRUPO = (
    Columna("Componente", 34), Columna("Actividades", 12, "entero"), Columna("Verificadas", 12, "entero"),
    Columna("Aplican (reportado)", 12, "entero"), Columna("Cumplidas (reportado)", 12, "entero"),
    Columna("Cumplimiento reportado", 14, "porcentaje"), Columna("Aplican (verificado)", 12, "entero"),
    Columna("Cumplidas (verificado)", 12, "entero"), Columna("Cumplimiento con lo verificado", 14, "porcentaje"),
    Columna("Diferencia en puntos", 12, "porcentaje"),
)  # fmt: skip
_DE_ACTIVIDAD = (
    Columna("Código", 16), Columna("Componente", 18), Columna("Actividad", 34), Columna("Dependencias", 20),
    Columna("Programado al corte", 12, "cantidad"), Columna("Ejecutado reportado", 12, "cantidad"),
    Columna("Ejecutado verificado", 12, "cantidad"), Columna("Avance reportado", 11, "porcentaje"),
    Columna("Avance verificado", 11, "porcentaje"), Columna("Diferencia en puntos", 11, "porcentaje"),
    Columna("Estado reportado", 15, colores=COLORES_DE_ESTADO),
    Columna("Estado verificado", 15, colores=COLORES_DE_ESTADO), Columna("Cumplida reportada", 11, "centro"),
    Columna("Cumplida verificada", 11, "centro"), Columna("Observación de Control Interno", 40),
    Columna("De dónde sale lo reportado", 24), Columna("De dónde sale lo verificado", 24),
)  # fmt: skip
_LETRAS = {titulo: i for i, titulo in enumerate(c.titulo for c in _DE_ACTIVIDAD)}


def escribir_diferencias(resultado: Resultado, ruta: Path) -> None:
    """Escribe el libro. OSError si no se puede escribir."""
    titulo = f"Lo reportado y lo verificado al {fecha(resultado.corte.fecha)}"
    with abrir_libro(ruta, CLASE, titulo, "Diferencias de verificación", resultado) as libro:
        _escribir_grupos(libro, resultado, titulo)
        _escribir_actividades(libro, resultado)


def _escribir_grupos(libro: Libro, resultado: Resultado, titulo: str) -> None:
    hoja = agregar_hoja(libro, POR_COMPONENTE)
    total = resultado.diferencias_de_grupos[-1]
    rige = "verificada" if resultado.base == "verificado" else "reportada"
    filas = [_grupo(g, PRIMERA + i + 1) for i, g in enumerate(resultado.diferencias_de_grupos[:-1])]
    ultima = PRIMERA + len(filas) + 1
    poner_tabla(libro, hoja, Cuadro(
        "TablaComponentes", titulo,
        f"Esta hoja contiene una tabla por componente. En este informe rige la base {rige}. Control Interno verificó "
        f"{total.verificadas} de {contar(total.actividades, 'actividad')}; en las demás vale lo reportado.",
        _DE_GRUPO, filas, total=_grupo(total, ultima), volver=Enlace(POR_ACTIVIDAD, "Ver actividad por actividad →"),
    ))  # fmt: skip


def _escribir_actividades(libro: Libro, resultado: Resultado) -> None:
    filas = [_actividad(d, PRIMERA + i + 1) for i, d in enumerate(resultado.diferencias)]
    distintas = sum(bool(d.diferencia) for d in resultado.diferencias)
    poner_tabla(libro, agregar_hoja(libro, POR_ACTIVIDAD), Cuadro(
        "TablaDiferencias", "Actividad por actividad",
        f"Esta hoja contiene una tabla con {contar(len(filas), 'actividad verificada')}; en {distintas} lo verificado "
        "no es lo que se reportó. Cada cifra nombra la celda de donde salió.",
        _DE_ACTIVIDAD, filas, volver=Enlace(POR_COMPONENTE, "← Volver a los componentes"), inmoviles=1,
        impresas=_LETRAS["Observación de Control Interno"] + 1,
    ))  # fmt: skip


def _grupo(g: DiferenciaDeGrupo, fila: int) -> list[Valor]:
    resta = Formula(f'=IF(OR(F{fila}="",I{fila}=""),"",I{fila}-F{fila})', g.diferencia)
    return [
        "Total de la entidad" if g.dimension == "total" else g.nombre,
        g.actividades, g.verificadas, g.aplican_reportado, g.cumplidas_reportado,
        Formula(f'=IF(D{fila}>0,E{fila}/D{fila},"")', g.cumplimiento_reportado),
        g.aplican_verificado, g.cumplidas_verificado,
        Formula(f'=IF(G{fila}>0,H{fila}/G{fila},"")', g.cumplimiento_verificado), resta,
    ]  # fmt: skip


def _actividad(d: Diferencia, fila: int) -> list[Valor]:
    resta = Formula(f'=IF(OR(H{fila}="",I{fila}=""),"",I{fila}-H{fila})', d.diferencia)
    return [
        d.codigo, d.componente, d.actividad, "\n".join(d.dependencias), d.programado, d.ejecutado_reportado,
        d.ejecutado_verificado, d.avance_reportado, d.avance_verificado, resta, d.estado_reportado,
        d.estado_verificado, d.cumplida_reportada, d.cumplida_verificada, d.observacion,
        d.celda_reportada.replace("; ", "\n"), d.celda_verificada.replace("; ", "\n"),
    ]  # fmt: skip
