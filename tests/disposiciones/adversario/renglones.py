"""Los renglones de una tabla inventada: su encabezado, sus bandas y los de cada actividad."""

from random import Random

from tests.disposiciones.adversario.forma import Forma
from tests.disposiciones.adversario.ruido import Filas
from tests.disposiciones.adversario.verdad import Verdadera

_CON_NUMERAL = {
    "texto": "{} {}",
    "texto punto": "{}. {}",
    "texto paréntesis": "{}) {}",
    "texto guion": "{} - {}",
    "pegada": "{}-{}",
}
_ROMANOS = ("I", "II", "III", "IV", "V", "VI")


def encabezado(forma: Forma) -> Filas:
    """De una a tres filas: el grupo de los periodos arriba, y una faja que reparte la tabla."""
    arriba, abajo = [], []
    for columna in forma.columnas:
        titulos = list(forma.tiempo.titulos) if columna == "tiempo" else []
        if titulos and forma.tiempo.grupo:
            arriba += [forma.tiempo.grupo, *["<"] * (len(titulos) - 1)]
            abajo += titulos
        else:
            titulos = titulos or [forma.titulos[columna]]
            arriba += titulos
            abajo += ["^"] * len(titulos)
        if columna in forma.anchas:
            arriba.append("<")
            abajo.append("<")
    filas = [arriba, abajo] if forma.tiempo.grupo or forma.filas_de_titulo > 1 else [arriba]
    if forma.filas_de_titulo == 3 and len(arriba) > 4:
        filas.insert(0, ["INFORMACIÓN GENERAL", "<", "PROGRAMACIÓN DE LA VIGENCIA", *["<"] * (len(arriba) - 3)])
    return [_abrir(forma, f) for f in filas]


def ancho_de(forma: Forma) -> int:
    """Cuántas columnas ocupa la tabla."""
    return len(encabezado(forma)[0])


def bandas(forma: Forma, v: Verdadera, antes: Verdadera, ancho: int) -> Filas:
    """Las fajas que abren un componente o un subcomponente."""
    ancha, suelta = ["<"] * (ancho - 1), [""] * (ancho - 1)
    nuevo, otro = (
        v.componente != antes.componente,
        (v.componente, v.subcomponente) != (antes.componente, antes.subcomponente),
    )
    salida: Filas = []
    if nuevo and forma.grupo in ("banda", "dos bandas", "banda y columna", "lado a lado"):
        salida.append([f"Componente: {v.componente}", *ancha])
    if nuevo and forma.grupo == "banda suelta":
        salida.append([f"COMPONENTE 1: {v.componente}", *suelta])
    if nuevo and forma.grupo == "numerada":
        salida.append([f"1. {v.componente}", *ancha])
    if nuevo and forma.grupo == "romana":
        salida.append([f"{_ROMANOS[len(v.componente) % 6]}. {v.componente}".upper(), *ancha])
    if otro and forma.grupo == "dos bandas":
        salida.append([f"Subcomponente 1: {v.subcomponente}", *ancha])
    return salida


def renglones(azar: Random, forma: Forma, v: Verdadera, antes: Verdadera) -> Filas:
    """El renglón de una actividad; debajo, las fechas que sobran o el resto de su texto."""
    celdas, v.tiempo = forma.tiempo.llenar(azar)
    partes = celdas[0].split("\\n") if forma.fechas_en_filas and len(celdas) == 1 else list(celdas[:1])
    texto, resto = v.actividad, ""
    if forma.partidas and len(partes) == 1 and len(v.actividad.split()) > 6 and azar.random() < 0.3:
        palabras = v.actividad.split()
        corte = next((i for i in range(4, len(palabras)) if palabras[i][:1].islower()), 0)
        texto, resto = (" ".join(palabras[:corte]), " ".join(palabras[corte:])) if corte else (texto, "")
    filas = [_fila(forma, v, antes, texto, (partes[0], *celdas[1:]))]
    debajo = [("", fecha) for fecha in partes[1:]] + ([(resto, "")] if resto else [])
    filas += [_debajo(forma, trozo, (fecha, *[""] * (len(celdas) - 1))) for trozo, fecha in debajo]
    return [_abrir(forma, f) for f in filas]


def _fila(forma: Forma, v: Verdadera, antes: Verdadera, texto: str, celdas: tuple[str, ...]) -> list[str]:
    fila: list[str] = []
    for columna in forma.columnas:
        fila += list(celdas) if columna == "tiempo" else [_celda(forma, columna, v, antes, texto)]
        fila += ["<"] if columna in forma.anchas else []
    return fila


def _debajo(forma: Forma, texto: str, celdas: tuple[str, ...]) -> list[str]:
    fila: list[str] = []
    for columna in forma.columnas:
        de_grupo = columna in ("componente", "subcomponente") and forma.de_un_bloque
        fila += list(celdas) if columna == "tiempo" else ["^" if de_grupo else texto if columna == "actividad" else ""]
        fila += [""] if columna in forma.anchas else []
    return fila


def _celda(forma: Forma, columna: str, v: Verdadera, antes: Verdadera, texto: str) -> str:
    if columna in ("componente", "subcomponente"):
        igual = v.componente == antes.componente and (columna == "componente" or v.subcomponente == antes.subcomponente)
        if igual and (forma.de_un_bloque or forma.grupo == "primera"):
            return "^" if forma.de_un_bloque else ""
        return (
            f"2. {v.componente}"
            if forma.grupo == "columna numerada" and columna == "componente"
            else getattr(v, columna)
        )
    if columna == "actividad":
        return _CON_NUMERAL.get(forma.numeral, "{1}").format(v.numeral, texto)
    if columna == "numeral" and forma.numeral == "consecutivo":
        return f"n:{v.numeral}"
    return {"otro": "Humanos y técnicos", "avance": ""}.get(columna) or getattr(v, columna, "")


def _abrir(forma: Forma, fila: list[str]) -> list[str]:
    """Una columna en blanco dentro de la tabla, si la forma la pide y no corta una combinación."""
    n = forma.columna_blanca
    bandas_anchas = ("banda", "dos bandas", "banda y columna", "numerada", "romana", "lado a lado")
    if n < 0 or n >= len(forma.columnas) - 1 or forma.grupo in bandas_anchas or forma.filas_de_titulo == 3:
        return fila
    if forma.numeradas or "tiempo" in forma.columnas[: n + 1] or set(forma.anchas) & set(forma.columnas[: n + 1]):
        return fila
    return [*fila[:n], "", *fila[n:]]
