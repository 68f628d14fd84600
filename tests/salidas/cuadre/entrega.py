"""Una entrega escrita entera, para dañarla."""

import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Limites
from pipeline.graficas.taller import abrir_taller
from pipeline.lectura.formatos.paquete import Paquete
from pipeline.lectura.formatos.xlsx_indice import leer_indice
from pipeline.salidas import entregables
from pipeline.salidas.cuadre import Cuadre, cuadrar
from pipeline.salidas.cuadre.declaracion import Declaracion
from pipeline.salidas.entrega import Obra


@dataclass(frozen=True)
class Escrita:
    """La carpeta, con qué se hizo y lo que debía decir cada archivo."""

    carpeta: Path
    resultado: Resultado
    declaraciones: Sequence[Declaracion]

    def cuadrar(self, carpeta: Path) -> Cuadre:
        """El cuadre de una copia de la carpeta."""
        return cuadrar(self.resultado, carpeta, self.declaraciones)


def escribir(resultado: Resultado, carpeta: Path, formatos: Path | None = None) -> Escrita:
    """La entrega completa, con sus gráficas, cuadrada."""
    pedidas: list[Declaracion] = []

    def anotar(r: Resultado, donde: Path, declaraciones: Sequence[Declaracion]) -> Cuadre:
        pedidas.extend(declaraciones)
        return cuadrar(r, donde, declaraciones)

    (carpeta / "entrega").mkdir(parents=True)
    obra = Obra(carpeta / "entrega", [])
    antes, entregables.cuadrar = entregables.cuadrar, anotar
    try:
        with abrir_taller() as taller:
            resultado, _ = entregables.escribir_entregables(resultado, carpeta, obra, taller, formatos, {}, {})
    finally:
        entregables.cuadrar = antes
    return Escrita(obra.carpeta, resultado, pedidas)


def cambiar_texto(ruta: Path, antes: str, despues: str) -> None:
    """Cambia la primera vez que un archivo de texto dice algo."""
    texto = ruta.read_bytes().decode()
    assert antes in texto, f"{ruta.name} no dice {antes!r}"
    ruta.write_bytes(texto.replace(antes, despues, 1).encode())


def cambiar_parte(ruta: Path, parte: str, cambiar: Callable[[str], str]) -> None:
    """Cambia una parte de un libro o de un documento, y deja las demás como estaban."""
    with zipfile.ZipFile(ruta) as origen:
        partes = {n: origen.read(n) for n in origen.namelist()}
    nueva = cambiar(partes[parte].decode())
    assert nueva.encode() != partes[parte], f"{ruta.name} quedó igual"
    with zipfile.ZipFile(ruta, "w", zipfile.ZIP_DEFLATED) as destino:
        for nombre, datos in {**partes, parte: nueva.encode()}.items():
            destino.writestr(nombre, datos)


def parte_de_hoja(ruta: Path, hoja: str) -> str:
    """La parte de una hoja, por su nombre."""
    hojas = leer_indice(Paquete(ruta.read_bytes(), Limites())).hojas
    return next(h.parte for h in hojas if h.nombre == hoja)


def cambiar_valor(ruta: Path, hoja: str, celda: str, valor: str) -> None:
    """Cambia el valor guardado de una celda, con su fórmula tal cual."""
    cambiar_parte(
        ruta,
        parte_de_hoja(ruta, hoja),
        lambda x: re.sub(rf'(<c r="{celda}"[^>]*>(?:<f>[^<]*</f>)?<v>)[^<]*', rf"\g<1>{valor}", x),
    )
