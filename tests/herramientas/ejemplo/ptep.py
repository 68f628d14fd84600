"""El Programa de Transparencia y Ética Pública: portada, seis componentes y una hoja oculta de listas."""

from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.herramientas.ejemplo.libro import (
    ENTIDAD,
    Estilos,
    Renglon,
    abrir,
    alto,
    escribir,
    hacer_estilos,
    poner_membrete,
    poner_pies,
    preparar,
    unir,
)
from tests.herramientas.ejemplo.ptep_datos import COMPONENTES, LISTAS, TRAMITES

ARCHIVO = "planes/PTEP 2026 (seis componentes).xlsx"
TITULO = "PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA\nVIGENCIA 2026"
PIES = (
    "Elaboró: Secretaría de Planeación",
    "Revisó: Oficina Asesora Jurídica",
    "Aprobó: Comité Institucional de Gestión y Desempeño, acta 02 del 28/01/2026",
)
TITULOS = ("Subcomponente", "Actividades", "", "Meta o producto", "Indicador", "Responsable")
TITULOS_DE_TRAMITES = (
    "N°", "Nombre del trámite, proceso o procedimiento", "Tipo de racionalización", "Situación actual",
    "Acción específica de racionalización", "Beneficio al ciudadano y/o entidad", "Dependencia responsable",
)  # fmt: skip
ANCHOS = (22, 6, 48, 20, 32, 30, 16, 14)
ANCHOS_DE_TRAMITES = (5, 26, 16, 32, 40, 30, 28, 13, 13)


def dibujar_ptep(carpeta: Path) -> None:
    """Escribe el libro del PTEP en la carpeta de entradas."""
    hecho = datetime(2026, 1, 28, 16, 0)
    with abrir(carpeta / ARCHIVO, "Programa de Transparencia y Ética Pública 2026", hecho) as libro:
        estilos = hacer_estilos(libro, "#1F4E79", "#DCE6F1")
        _poner_portada(libro, estilos)
        for numero, (hoja, nombre, lapso, renglones) in COMPONENTES.items():
            if numero == 2:
                _poner_tramites(libro, estilos, hoja, nombre)
            else:
                _poner_componente(libro, estilos, hoja, f"Componente {numero}: {nombre}", lapso, renglones)
        _poner_listas(libro)


def _poner_portada(libro: Any, estilos: Estilos) -> None:
    hoja = preparar(libro, "Portada", (4, 90))
    hoja.set_row(2, 40)
    unir(hoja, 2, 1, 2, 1, ENTIDAD, estilos["titulo"])
    unir(hoja, 3, 1, 3, 1, "Programa de Transparencia y Ética Pública", estilos["grupo"])
    unir(hoja, 4, 1, 4, 1, "Vigencia 2026", estilos["grupo"])
    texto = "Este libro reúne los seis componentes del programa, uno en cada hoja. Las dependencias reportan con corte al 30 de abril, al 31 de agosto y al 31 de diciembre."
    unir(hoja, 6, 1, 6, 1, texto, estilos["texto"])
    hoja.set_row(6, 34)


def _hoja_con_membrete(
    libro: Any, estilos: Estilos, hoja: str, titulo: str, anchos: tuple[float, ...], pagina: str
) -> Any:
    ultima = len(anchos) - 1
    pliego = preparar(libro, hoja, anchos, congelar=6 if ultima == 6 else 7)
    rotulos = ("Código: DE-FR-07   Versión: 01", "Fecha de aprobación: 28/01/2026", f"Página {pagina} de 6")
    poner_membrete(pliego, estilos, (1 if ultima == 8 else 0, ultima - 3, ultima), TITULO, rotulos)
    unir(pliego, 3, 0, 3, ultima, titulo, estilos["grupo"])
    pliego.set_row(3, 24)
    return pliego


def _poner_componente(
    libro: Any, estilos: Estilos, hoja: str, titulo: str, lapso: bool, renglones: tuple[Renglon, ...]
) -> None:
    anchos = ANCHOS if lapso else (*ANCHOS[:6], 23)
    pliego = _hoja_con_membrete(libro, estilos, hoja, titulo, anchos, titulo[11])
    ultima = 6 if lapso else 5
    for columna, texto in enumerate(TITULOS):
        if texto == "Actividades":
            unir(pliego, 5, 1, ultima, 2, texto, estilos["encabezado"])
        elif texto:
            unir(pliego, 5, columna, ultima, columna, texto, estilos["encabezado"])
    _poner_titulos_de_fecha(pliego, estilos, lapso, 6)
    fila = ultima + 1
    for subcomponente, grupo in groupby(renglones, lambda r: r[0]):
        primera, actividades = fila, list(grupo)
        for renglon in actividades:
            a_medir = (subcomponente if len(actividades) == 1 else None, *renglon[1:])
            fila = _poner_actividad(pliego, estilos, fila, a_medir, anchos)
        unir(pliego, primera, 0, fila - 1, 0, subcomponente, estilos["rotulo"])
    poner_pies(pliego, fila + 1, estilos, PIES)


def _poner_titulos_de_fecha(pliego: Any, estilos: Estilos, lapso: bool, columna: int) -> None:
    if not lapso:
        unir(pliego, 5, columna, 5, columna, "Fecha programada", estilos["encabezado"])
        pliego.set_row(5, 26)
        return
    unir(pliego, 5, columna, 5, columna + 1, "Fecha realización", estilos["encabezado"])
    for paso, texto in enumerate(("Inicio", "Fin")):
        unir(pliego, 6, columna + paso, 6, columna + paso, texto, estilos["encabezado"])


def _poner_actividad(pliego: Any, estilos: Estilos, fila: int, renglon: Renglon, anchos: tuple[float, ...]) -> int:
    """Una actividad; una lista de fechas ocupa una fila por fecha, con lo demás combinado. Da la fila que sigue."""
    *antes, fechas = renglon if isinstance(renglon[-1], list) else (*renglon, [])
    ultima = fila + max(len(fechas), 1) - 1
    for columna, valor in enumerate(antes[1:], 1):
        escribir(pliego, fila, columna, valor, estilos, "texto" if columna in (2, 4, 5) else "centro", ultima)
    for paso, fecha in enumerate(fechas):
        escribir(pliego, fila + paso, 6, fecha, estilos, "centro")
    for una in range(fila, ultima + 1):
        pliego.set_row(una, alto(tuple(antes), anchos, ultima - fila + 1))
    return ultima + 1


def _poner_tramites(libro: Any, estilos: Estilos, hoja: str, nombre: str) -> None:
    pliego = _hoja_con_membrete(libro, estilos, hoja, f"Componente 2: {nombre}", ANCHOS_DE_TRAMITES, "2")
    for columna, texto in enumerate(TITULOS_DE_TRAMITES):
        unir(pliego, 5, columna, 6, columna, texto, estilos["encabezado"])
    _poner_titulos_de_fecha(pliego, estilos, True, 7)
    for fila, tramite in enumerate(TRAMITES, 7):
        for columna, valor in enumerate(tramite):
            escribir(pliego, fila, columna, valor, estilos, "centro" if columna in (0, 2) else "texto")
        pliego.set_row(fila, alto(tramite, ANCHOS_DE_TRAMITES))
    poner_pies(pliego, 8 + len(TRAMITES), estilos, PIES)


def _poner_listas(libro: Any) -> None:
    hoja = libro.add_worksheet("Listas")
    for columna, (titulo, valores) in enumerate(LISTAS):
        hoja.write_column(0, columna, (titulo, *valores))
        hoja.set_column(columna, columna, 34)
    hoja.hide()
