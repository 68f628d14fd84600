"""La numeración automática de Word: «1.1» que se ve en el párrafo pero no está escrito en él."""

from dataclasses import dataclass, field

from pipeline.lectura.formatos.docx_cifras import escribir_cifra

NIVELES = 9
DeEstilo = tuple[str, int | None, str]
"""La lista, el nivel (None: el que nombre al estilo) y el estilo que los dice."""


@dataclass(slots=True)
class Nivel:
    """Un nivel de una lista: dónde empieza, con qué cifras y qué se escribe (`%1.%2`)."""

    inicio: int = 1
    cifras: str = "decimal"
    texto: str = ""
    estilo: str = ""
    en_decimales: bool = False


@dataclass(slots=True)
class Lista:
    """Una numeración: sus niveles (compartidos por las que la usan) y los inicios que cambia."""

    niveles: dict[int, Nivel] = field(default_factory=dict)
    cuentas: dict[int, int] = field(default_factory=dict)
    inicios: dict[int, int] = field(default_factory=dict)


class Numeracion:
    """Las listas de un documento por su número, las de sus estilos y por dónde va la cuenta de cada una."""

    def __init__(self, listas: dict[str, Lista], estilos: dict[str, DeEstilo]) -> None:
        self._listas, self._estilos = listas, estilos

    def seguir(self, numero: str, nivel: int | None, estilo: str) -> str:
        """Lo que Word muestra delante del párrafo que sigue; vacío si no se numera o es una viñeta."""
        if not numero:
            numero, del_estilo, estilo = self._estilos.get(estilo, ("", None, estilo))
            nivel = del_estilo if nivel is None else nivel
        lista = self._listas.get(numero)
        if lista is None:
            return ""
        if nivel is None:
            nivel = next((n for n, definido in lista.niveles.items() if estilo and definido.estilo == estilo), 0)
        definido = lista.niveles.get(nivel)
        if definido is None:
            return ""
        antes = lista.cuentas.get(nivel, definido.inicio - 1)
        lista.cuentas[nivel] = lista.inicios.pop(nivel, antes + 1)
        for hondo in range(nivel + 1, NIVELES):
            lista.cuentas.pop(hondo, None)
        return "" if definido.cifras in ("bullet", "none") else _escribir(definido, lista)


def _escribir(definido: Nivel, lista: Lista) -> str:
    texto = definido.texto
    for n, nivel in lista.niveles.items():
        cifras = "decimal" if definido.en_decimales else nivel.cifras
        texto = texto.replace(f"%{n + 1}", escribir_cifra(lista.cuentas.get(n, nivel.inicio), cifras))
    return texto.strip()
