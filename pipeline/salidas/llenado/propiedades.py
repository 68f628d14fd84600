"""Las propiedades del documento: la marca con que el programa reconoce su libro, su título y su autor."""

from pipeline.salidas.llenado.arbol import Edicion, aplicar, contenido, escapar, leer_arbol
from pipeline.salidas.llenado.declaraciones import agregar_parte
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones

_PROPIAS = "docProps/custom.xml"
_TIPO = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELACION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_VACIAS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>'
)
_FORMATO = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_DEL_NUCLEO = {"titulo": "title", "asunto": "subject", "autor": "creator", "idioma": "language"}


def poner_propiedades(partes: Partes, propiedades: dict[str, str]) -> None:
    """Escribe en las partes el título, el asunto, el autor y el idioma; las demás, como propiedades personalizadas."""
    nucleo = {_DEL_NUCLEO[n]: v for n, v in propiedades.items() if n in _DEL_NUCLEO}
    propias = {n: v for n, v in propiedades.items() if n not in _DEL_NUCLEO}
    relaciones = leer_relaciones(partes, "")
    if ruta := next((r.destino for r in relaciones if r.tipo == "core-properties" and r.destino in partes), ""):
        partes[ruta] = _escribir_nucleo(leer_parte(partes, ruta), nucleo).encode()
    ruta = next((r.destino for r in relaciones if r.tipo == "custom-properties" and r.destino in partes), "")
    if propias and not ruta:
        ruta = _PROPIAS
        agregar_parte(partes, ruta, _TIPO, _RELACION)
    if propias:
        texto = leer_parte(partes, ruta) if ruta in partes else _VACIAS
        partes[ruta] = _escribir_propias(texto, propias).encode()


def leer_propiedad(partes: Partes, nombre: str) -> str:
    """Una propiedad personalizada del libro; vacío si no la tiene."""
    ruta = next((r.destino for r in leer_relaciones(partes, "") if r.tipo == "custom-properties"), "")
    if ruta not in partes:
        return ""
    texto = leer_parte(partes, ruta)
    suyas = (n for n in leer_arbol(texto).hijos if n.atributo("name") == nombre)
    return next((contenido(texto, n.hijos[0]) for n in suyas if n.hijos), "")


def _escribir_nucleo(texto: str, valores: dict[str, str]) -> str:
    raiz = leer_arbol(texto)
    ediciones: list[Edicion] = []
    for nombre, valor in valores.items():
        nodo = raiz.hijo(nombre)
        if nodo and nodo.dentro < nodo.fin:
            ediciones.append((nodo.dentro, nodo.hasta, escapar(valor)))
        elif "xmlns:dc=" in raiz.apertura:
            inicio, fin = (nodo.inicio, nodo.fin) if nodo else (raiz.hasta, raiz.hasta)
            ediciones.append((inicio, fin, f"<dc:{nombre}>{escapar(valor)}</dc:{nombre}>"))
    return aplicar(texto, ediciones)


def _escribir_propias(texto: str, valores: dict[str, str]) -> str:
    raiz = leer_arbol(texto)
    if raiz.dentro == raiz.fin:
        return _escribir_propias(_VACIAS, valores)
    viejas = {n.atributo("name"): n for n in raiz.hijos if n.atributo("name") in valores}
    numero = max([1, *(int(n.atributo("pid") or 1) for n in raiz.hijos)])
    cambiadas = [
        (n.inicio, n.fin, _propiedad(raiz.prefijo, n.atributo("pid"), nombre, valores[nombre]))
        for nombre, n in viejas.items()
    ]
    faltan = [n for n in valores if n not in viejas]
    nuevas = "".join(_propiedad(raiz.prefijo, str(numero + i), n, valores[n]) for i, n in enumerate(faltan, 1))
    return aplicar(texto, [*cambiadas, (raiz.hasta, raiz.hasta, nuevas)])


def _propiedad(prefijo: str, numero: str, nombre: str, valor: str) -> str:
    return (
        f'<{prefijo}property fmtid="{_FORMATO}" pid="{numero}" name="{escapar(nombre)}">'
        f'<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{escapar(valor)}'
        f"</vt:lpwstr></{prefijo}property>"
    )
