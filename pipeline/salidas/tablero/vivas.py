"""Trozos de fórmula que escriben en español: así una frase sigue a sus cifras, en cualquier configuración regional."""

from collections.abc import Sequence

from pipeline.base.texto import contar


def unir(*trozos: str) -> str:
    """La concatenación de unos trozos de fórmula."""
    return "&".join(trozos)


def texto(dicho: str) -> str:
    """Un texto fijo dentro de una fórmula."""
    return '"' + dicho.replace('"', '""') + '"'


def porcentaje(celda: str) -> str:
    """`71,1 %`, con coma, esté como esté el equipo; «No aplica» si la celda está vacía."""
    return f'IF({celda}="","No aplica",INT(ROUND({celda}*1000,0)/10)&","&MOD(ROUND({celda}*1000,0),10)&" %")'


def miles(cuenta: str) -> str:
    """`1.234`, con punto."""
    return f'IF({cuenta}<1000,{cuenta}&"",INT({cuenta}/1000)&"."&RIGHT("00"&MOD({cuenta},1000),3))'


def contadas(cuenta: str, que: str) -> str:
    """`54 actividades`: la cifra y lo que cuenta, en singular si es una."""
    return unir(miles(cuenta), segun(cuenta, *(" " + contar(n, que).partition(" ")[2] for n in (1, 2))))


def segun(cuenta: str, una: str, varias: str) -> str:
    """Un texto si es una y otro si no."""
    return texto(una) if una == varias else f"IF({cuenta}=1,{texto(una)},{texto(varias)})"


def si_hay(cuenta: str, dicho: str) -> str:
    """Un trozo que solo se dice si la cuenta no es cero."""
    return f'IF({cuenta}>0,{dicho},"")'


def seguir_con_comas(partes: Sequence[tuple[str, str]]) -> str:
    """`A, B, C`, con las partes que hay; cada una es (cuenta, trozo)."""
    return f"MID({unir(*(si_hay(c, unir(texto(', '), t)) for c, t in partes))},3,200)"


def enumerar(partes: Sequence[tuple[str, str]]) -> str:
    """`A, B y C`, con las partes que hay; cada una es (cuenta, trozo)."""
    dichas = []
    for i, (cuenta, trozo) in enumerate(partes):
        antes, despues = [c for c, _ in partes[:i]], [c for c, _ in partes[i + 1 :]]
        coma = f'IF({"+".join(despues)}>0,", "," y ")' if despues else '" y "'
        enlace = f'IF({"+".join(antes)}>0,{coma},"")' if antes else ""
        dichas.append(si_hay(cuenta, unir(enlace, trozo) if enlace else trozo))
    return unir(*dichas)
