"""El XML de una parte visto como texto con lugares: se cambia un pedazo y lo demás queda como estaba."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

_FICHA = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<(?P<cierra>/?)(?P<nombre>[^\s/>!?]+)"
    r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.DOTALL,
)
_ATRIBUTO = re.compile(r"""([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ENTIDAD = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_CRUDO = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_NOMBRADAS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_HONDURA = 200

Edicion = tuple[int, int, str]


class XmlInvalido(Exception):
    """Una parte que no está bien escrita, o que trae declaraciones que un libro no necesita."""


@dataclass(slots=True)
class Nodo:
    """Un elemento: `inicio:fin` es todo; `dentro:hasta`, su contenido. `nombre` va sin prefijo."""

    nombre: str
    prefijo: str
    inicio: int
    dentro: int
    apertura: str
    hasta: int = 0
    fin: int = 0
    hijos: "list[Nodo]" = field(default_factory=list)

    def atributo(self, nombre: str, por_defecto: str = "") -> str:
        """El valor de un atributo, sin entidades."""
        return leer_atributos(self.apertura).get(nombre, por_defecto)

    def hijo(self, nombre: str) -> "Nodo | None":
        """El primer hijo con ese nombre."""
        return next((h for h in self.hijos if h.nombre == nombre), None)

    def todos(self, *nombres: str) -> "Iterator[Nodo]":
        """Los descendientes con alguno de esos nombres, en el orden del texto."""
        for hijo in self.hijos:
            if hijo.nombre in nombres:
                yield hijo
            yield from hijo.todos(*nombres)


@lru_cache(maxsize=8)
def leer_texto(datos: bytes) -> str:
    """El texto de una parte XML en UTF-8. XmlInvalido si está mal escrita o trae DTD o entidades propias."""
    try:
        fromstring(datos, forbid_dtd=True)
        return datos.decode("utf-8-sig")
    except (ParseError, DefusedXmlException, UnicodeDecodeError, LookupError, ValueError) as error:
        raise XmlInvalido(type(error).__name__) from None


def leer_arbol(texto: str) -> Nodo:
    """El árbol de un texto que `leer_texto` ya comprobó. XmlInvalido si anida más de lo que anida un libro."""
    sobre = Nodo("", "", 0, 0, "")
    pila = [sobre]
    for ficha in _FICHA.finditer(texto):
        nombre = ficha["nombre"]
        if nombre is None:
            continue
        if ficha["cierra"]:
            nodo = pila.pop()
            nodo.hasta, nodo.fin = ficha.start(), ficha.end()
            continue
        prefijo, _, local = nombre.rpartition(":")
        nodo = Nodo(local, f"{prefijo}:" if prefijo else "", ficha.start(), ficha.end(), ficha.group())
        pila[-1].hijos.append(nodo)
        if ficha.group().endswith("/>"):
            nodo.hasta = nodo.fin = ficha.end()
        else:
            pila.append(nodo)
            if len(pila) > _HONDURA:
                raise XmlInvalido("hondura")
    return sobre.hijos[0]


def aplicar(texto: str, ediciones: list[Edicion], desde: int = 0, hasta: int | None = None) -> str:
    """El pedazo `desde:hasta` del texto con sus ediciones (lugares del texto entero, sin cruzarse)."""
    partes, lugar = [], desde
    for inicio, fin, nuevo in sorted(ediciones):
        partes += [texto[lugar:inicio], nuevo]
        lugar = fin
    return "".join(partes) + texto[lugar : len(texto) if hasta is None else hasta]


def contenido(texto: str, nodo: Nodo) -> str:
    """El texto que hay dentro de un nodo sin hijos, sin entidades ni CDATA."""
    return desescapar(_CRUDO.sub(lambda m: escapar(m[1]), texto[nodo.dentro : nodo.hasta]))


def leer_atributos(apertura: str) -> dict[str, str]:
    """Los atributos de una etiqueta de apertura."""
    atributos = {nombre: dobles or simples for nombre, dobles, simples in _ATRIBUTO.findall(apertura)}
    return {n: desescapar(v) for n, v in atributos.items()} if "&" in apertura else atributos


def leer_prefijo(apertura: str) -> str:
    """El prefijo de una etiqueta de apertura, con sus dos puntos; vacío si no tiene."""
    nombre = re.split(r"[\s/>]", apertura[1:], maxsplit=1)[0]
    return nombre[: nombre.rfind(":") + 1]


def poner_atributo(apertura: str, nombre: str, valor: object) -> str:
    """La etiqueta de apertura con un atributo cambiado, o agregado si no estaba."""
    nuevo = f'{nombre}="{escapar(str(valor))}"'
    for hallado in _ATRIBUTO.finditer(apertura):
        if hallado[1] == nombre:
            return apertura[: hallado.start()] + nuevo + apertura[hallado.end() :]
    cola = "/>" if apertura.endswith("/>") else ">"
    return f"{apertura[: -len(cola)].rstrip()} {nuevo}{cola}"


def quitar_atributo(apertura: str, nombre: str) -> str:
    """La etiqueta de apertura sin un atributo."""
    for hallado in _ATRIBUTO.finditer(apertura):
        if hallado[1] == nombre:
            return apertura[: hallado.start()].rstrip() + apertura[hallado.end() :]
    return apertura


def escapar(texto: str) -> str:
    """El texto como va en XML, dentro de un elemento o de un atributo."""
    return texto.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def desescapar(texto: str) -> str:
    """Lo contrario de `escapar`, con las entidades numéricas."""
    if "&" not in texto:
        return texto
    return _ENTIDAD.sub(lambda m: chr(int(m[1], 16)) if m[1] else chr(int(m[2])) if m[2] else _NOMBRADAS[m[3]], texto)
