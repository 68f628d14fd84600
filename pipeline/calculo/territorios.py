"""Las partes del municipio que nombra un texto, con un solo nombre cada una: «C3», «comuna tres» y «Comuna 03» son una.

Cómo se escriben está en `vocabulario/territorios.toml`; las de la entidad, si quiere, en `territorios` de entidad.toml.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.base.texto import con_mayuscula, junto, llave
from pipeline.vocabulario import cargar

OTROS = "Otros lugares"
"""Lo que no es una comuna, un corregimiento, una vereda ni una zona: un barrio, un parque."""
_SEPARA = re.compile(r"\s*[;\n|/]\s*|\s*,\s+|\s+[ye]\s+(?=\S)")
_SIGLA = re.compile(r"([a-z])\s?0*(\d{1,2})")
_NUMERO = re.compile(r"(?:no?|n o|nro|num|numero)?\s*0*(\d{1,3})\b")
_ROMANOS = {r: n for n, r in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)}
_MENORES = ("de", "del", "la", "las", "los", "el", "y")
_SUELTAS = ("Barrio", "Sector")
_PREDETERMINADA = "Comuna"
"""La clase de un número solo."""
_VARIAS = "+"
"""La clase se dijo en plural: lo que sigue también es de ella («Corregimientos El Salado y San Pedro»)."""


def territorios_de(texto: str, conocidos: Sequence[str] = ()) -> tuple[str, ...]:
    """Los territorios de un texto, sin repetir y en su orden; vacía si el texto no dice nada.

    `conocidos`: los de la entidad, que se prefieren como ella los escribe.
    """
    propios = _por_llave(tuple(conocidos))
    if not llave(texto):
        return ()
    if entero := propios.get(llave(texto)) or _enteros().get(llave(texto)):
        return (entero,)
    hallados: dict[str, str] = {}
    clase = ""
    for parte in filter(None, _SEPARA.split(junto(texto) if "\n" not in texto else texto)):
        nombre, clase = _nombrar(parte, clase)
        nombre = propios.get(llave(nombre), nombre)
        hallados.setdefault(llave(nombre), nombre)
    return tuple(hallados.values())


def agrupar_territorio(nombre: str, conocidos: Sequence[str] = ()) -> str:
    """El mismo nombre, o `Otros lugares` si no es de los que se cuentan aparte."""
    if llave(nombre) in _por_llave(tuple(conocidos)) or nombre in _enteros().values():
        return nombre
    clase = next((c for c in cargar("territorios")["clases"] if nombre.startswith(f"{c} ")), "")
    return nombre if clase and clase not in _SUELTAS else OTROS


def ordenar_territorio(nombre: str) -> tuple[int, int, str]:
    """El lugar de un territorio en una lista: por clase, por número y por nombre; al final las zonas y los otros."""
    clases = [*cargar("territorios")["clases"], *dict.fromkeys(_enteros().values()), OTROS]
    clase = next((i for i, c in enumerate(clases) if nombre == c or nombre.startswith(f"{c} ")), len(clases))
    numero = re.search(r"\d+", nombre)
    return clase, int(numero[0]) if numero else 999, llave(nombre)


def es_lugar(nombre: str, todos: Sequence[str]) -> bool:
    """Un territorio del que se puede decir si ha habido espacios; una zona lo es si no se nombran las suyas."""
    if nombre in _enteros().values():
        de_la_zona = cargar("territorios")["zonas"].get(nombre, [])
        return bool(de_la_zona) and not any(otro.startswith(tuple(f"{c} " for c in de_la_zona)) for otro in todos)
    return any(nombre.startswith(f"{clase} ") for clase in cargar("territorios")["clases"])


def _nombrar(parte: str, previa: str) -> tuple[str, str]:
    """El nombre de una parte y su clase, que vale para las que sigan («Comunas 1, 2 y 3»)."""
    clave = llave(parte)
    if entero := _enteros().get(clave):
        return entero, ""
    if sigla := _SIGLA.fullmatch(clave):
        clase = cargar("territorios")["siglas"].get(sigla[1])
        if clase:
            return f"{clase} {int(sigla[2])}", clase
    for clase, formas in cargar("territorios")["clases"].items():
        for forma in formas:
            if clave.startswith(f"{forma} "):
                resto = _cortar(parte, len(forma.split()))
                sigue = clase + _VARIAS if forma.endswith("s") else clase
                return (f"{clase} {_numero_o_nombre(resto)}", sigue) if resto else (con_mayuscula(junto(parte)), "")
    if numero := _numero(clave) if previa or clave.isdigit() else "":
        return f"{previa.removesuffix(_VARIAS) or _PREDETERMINADA} {numero}", previa
    if previa.endswith(_VARIAS):
        return f"{previa.removesuffix(_VARIAS)} {_nombre_propio(parte)}", previa
    return con_mayuscula(junto(parte)), ""


def _numero_o_nombre(resto: str) -> str:
    return _numero(llave(resto)) or _nombre_propio(resto)


def _numero(clave: str) -> str:
    """El número con que empieza, en cifras, letras o romanos; vacío si no es un número."""
    if hallado := _NUMERO.match(clave):
        return str(int(hallado[1]))
    primera = clave.split()[0] if clave else ""
    numero = cargar("territorios")["numeros"].get(clave) or _ROMANOS.get(primera)
    return str(numero) if numero else ""


def _nombre_propio(texto: str) -> str:
    """Con las mayúsculas de un nombre, si vino todo en mayúsculas o en minúsculas."""
    escrito = junto(texto).strip(" .:-–")
    if not (escrito.islower() or escrito.isupper()):
        return escrito
    palabras = escrito.lower().split()
    return " ".join(p if i and p in _MENORES else con_mayuscula(p) for i, p in enumerate(palabras))


def _cortar(parte: str, palabras: int) -> str:
    """Lo que sigue a las primeras palabras de un texto."""
    trozos = [t for t in re.split(r"[\s.:\-–]+", parte.strip()) if t]
    return " ".join(trozos[palabras:])


@cache
def _enteros() -> Mapping[str, str]:
    return {forma: nombre for nombre, formas in cargar("territorios")["enteros"].items() for forma in formas}


@cache
def _por_llave(conocidos: tuple[str, ...]) -> Mapping[str, str]:
    """Los de la entidad por su nombre entero y, si ningún otro se llama así, sin su clase («El Salado»)."""
    formas = {llave(_nombrar(n, "")[0]): n for n in conocidos} | {llave(n): n for n in conocidos}
    for nombre in conocidos:
        corto = llave(nombre).partition(" ")[2]
        if corto and not corto.isdigit():
            formas.setdefault(corto, nombre)
    return formas
