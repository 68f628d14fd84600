"""Lee `configuracion.xlsx`: cada hoja por sus títulos, aunque la hayan movido, ordenado o guardado en otro formato."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import llave
from pipeline.disposiciones.configuracion.reconocer import DE_DONDE, ENTIDAD, Tabla, anotar_sobrantes, reconocer
from pipeline.disposiciones.configuracion.valor import NoSirve, tomar
from pipeline.lectura.hoja import Celda, Hoja, Libro, Tipo
from pipeline.vocabulario import cargar

LLAVES = {"dependencias": "nombre", "planes": "archivo", "correcciones": "archivo", "firmas": "rol"}
"""Con qué columna se nombra cada fila de las secciones que son listas."""
_CON_PROPUESTAS = ("pesos", "palabras")
"""Las tablas donde una fila sin su valor es una propuesta que nadie ha contestado."""


@dataclass(slots=True)
class Configuracion:
    """Lo que dice el libro. `valores` tiene la forma de entidad.toml (con `correcciones` y `palabras` aparte).

    `lugares`: la celda de cada ajuste (`cortes.plazo`) y de cada fila (`dependencias.Secretaría General`).
    """

    valores: dict[str, Any] = field(default_factory=dict)
    lugares: dict[str, Origen] = field(default_factory=dict)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    motivos: dict[date, str] = field(default_factory=dict)
    """Por qué se puso cada día del calendario: no decide nada, pero alguien lo escribió."""


def leer_configuracion(libro: Libro) -> Configuracion:
    """Todo lo que las hojas del libro dicen. Lo que no sirve queda anotado con su celda, y lo demás se usa."""
    salida = Configuracion(hallazgos=list(libro.hallazgos))
    for hoja in libro.hojas:
        tabla = reconocer(hoja)
        salida.hallazgos += anotar_sobrantes(hoja, tabla)
        if tabla is None:
            continue
        if tabla.declarada is ENTIDAD:
            _leer_ajustes(hoja, tabla, salida)
        else:
            _leer_filas(hoja, tabla, salida)
    return salida


def _leer_ajustes(hoja: Hoja, tabla: Tabla, salida: Configuracion) -> None:
    pedidos = {llave(k): a for a in cargar("configuracion")["ajustes"] for k in (a["clave"], a["rotulo"])}
    for fila in _filas(hoja, tabla):
        nombres = (_texto(hoja, fila, tabla.columnas.get(c)) for c in ("clave", "rotulo"))
        ajuste = next((pedidos[llave(n)] for n in nombres if llave(n) in pedidos), None)
        celda = hoja.celdas.get((fila, tabla.columnas.get("valor", 0)))
        if celda is None:
            continue
        origen = hoja.origen(fila, tabla.columnas["valor"])
        if ajuste is None:
            salida.hallazgos.append(anotar("ajuste_desconocido", origen, str(celda.valor)))
            continue
        valor = _tomar(celda, ajuste, ajuste["rotulo"], origen, salida)
        if valor is not None:
            _poner(salida.valores, ajuste["clave"], valor)
            salida.lugares[ajuste["clave"]] = origen


def _leer_filas(hoja: Hoja, tabla: Tabla, salida: Configuracion) -> None:
    seccion = tabla.declarada["seccion"]
    extra = (DE_DONDE,) if seccion == "dependencias" else ()
    for fila in _filas(hoja, tabla):
        valores = {}
        for columna in (*tabla.declarada["columnas"], *extra):
            celda = hoja.celdas.get((fila, tabla.columnas.get(columna["clave"], 0)))
            if celda is not None:
                origen = hoja.origen(fila, tabla.columnas[columna["clave"]])
                valor = _tomar(celda, columna, columna["titulo"], origen, salida)
                if valor is not None:
                    valores[columna["clave"]] = valor
        if valores.keys() - {"de_donde"}:
            primera = hoja.origen(fila, min(tabla.columnas.values()))
            _sumar_fila(seccion, valores, primera, salida)


def _sumar_fila(seccion: str, valores: dict[str, Any], origen: Origen, salida: Configuracion) -> None:
    """Una fila a su sección: las de clave y valor, a la sección que su clase diga; las demás, a la lista."""
    if seccion in LLAVES:
        nombre = str(valores.get(LLAVES[seccion]) or "")
        if not nombre:
            salida.hallazgos.append(anotar("fila_de_configuracion_incompleta", origen))
            return
        if not _falta_confirmar(valores):
            salida.valores.setdefault(seccion, []).append(valores)
        salida.lugares.setdefault(f"{seccion}.{nombre}", origen)
        return
    if "clave" not in valores or "valor" not in valores:
        if seccion not in _CON_PROPUESTAS or "valor" in valores:
            salida.hallazgos.append(anotar("fila_de_configuracion_incompleta", origen))
        return
    if seccion == "calendario":
        grupo, clave = str(valores["valor"]).split(".")
        dias = salida.valores.setdefault(grupo, {}).setdefault(clave, [])
        if valores["clave"] not in dias:
            dias.append(valores["clave"])
        salida.lugares.setdefault(f"{grupo}.{clave}", origen)
        salida.motivos[valores["clave"]] = str(valores.get("motivo", ""))
        return
    destino = str(valores.get("clase") or seccion)
    if destino == "palabras":
        salida.hallazgos.append(anotar("fila_de_configuracion_incompleta", origen))
        return
    salida.valores.setdefault(destino, {})[str(valores["clave"])] = valores["valor"]
    salida.lugares[f"{destino}.{valores['clave']}"] = origen


def _falta_confirmar(valores: dict[str, Any]) -> bool:
    """La dependencia que nadie confirma, y el plan o la firma de que solo se dijo su nombre, no deciden nada."""
    propuesta = valores.pop("de_donde", "")
    confirmada = valores.pop("confirmada", None)
    return confirmada is False or bool(propuesta and confirmada is None) or valores.keys() in ({"archivo"}, {"rol"})


def _tomar(celda: Celda, pedido: Mapping[str, Any], que: str, origen: Origen, salida: Configuracion) -> Any:
    try:
        return tomar(celda, pedido)
    except NoSirve as motivo:
        salida.hallazgos.append(anotar("ajuste_no_sirve", origen, str(celda.valor), que=que, debe=str(motivo)))
        return None


def _filas(hoja: Hoja, tabla: Tabla) -> Iterator[int]:
    columnas = {c for clave, c in tabla.columnas.items() if clave != "de_donde"}
    yield from sorted({f for (f, c), celda in hoja.celdas.items()
                       if f > tabla.fila and c in columnas and celda.tipo is not Tipo.BLANCO})  # fmt: skip


def _texto(hoja: Hoja, fila: int, columna: int | None) -> str:
    celda = hoja.celdas.get((fila, columna or 0))
    return str(celda.valor) if celda else ""


def _poner(valores: dict[str, Any], clave: str, valor: Any) -> None:
    seccion, _, propia = clave.rpartition(".")
    (valores.setdefault(seccion, {}) if seccion else valores)[propia] = valor
