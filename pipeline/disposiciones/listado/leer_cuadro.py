"""Las filas de un cuadro de listas: una por celda, o por viñeta, con la clase de su título y lo que su fila diga."""

import re
from collections.abc import Iterator

from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.cuadro import Cuadro, dice_algo
from pipeline.disposiciones.listado.rotulos import leer_rotulos, poner_rotulos, rotulos_de
from pipeline.disposiciones.listado.valor import NoSeEntiende, valor_de
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA, TITULO, Cuenta
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar

_VINETA = re.compile(r"\s*(?:[-–—•·*▪►✓➢]|\d{1,2}\s*[.)\-]|[a-z]\s*\))\s*(?=\S)")


def leer_cuadro(malla: Malla, cuadro: Cuadro, encargo: Encargo) -> HojaInterpretada:
    """Lo que dice cada lista del cuadro; toda celda queda con dueño."""
    nombre = cuadro.listado.nombre
    reglas, primera = cargar(f"listado_{nombre}"), cuadro.titulos[0].fila
    salida = HojaInterpretada(malla.hoja.nombre, str(reglas["papel"]), Cuenta(malla.hoja))
    encabezados = frozenset((t.fila, t.columna) for t in cuadro.titulos)
    vigencia = encargo.vigencia or encargo.entidad.vigencia
    rotulos = leer_rotulos(malla, cuadro.listado, encabezados, vigencia)
    salida.reparto.reclamar(encabezados, ENCABEZADO)
    salida.reparto.reclamar([r.lugar for r in rotulos if r.lugar != r.titulo], TABLA)
    salida.reparto.reclamar([r.titulo for r in rotulos], TITULO)
    salida.contexto = leer_contexto(malla, primera, encargo.catalogo, encargo.entidad.vigencia, salida.reparto)
    columnas = {} if cuadro.al_lado else _columnas_de_al_lado(malla, cuadro, encargo, salida)
    for fila in (f for f in malla.filas if f >= primera):
        if es_pie(list(malla.celdas_de(fila))):
            salida.reparto.reclamar([(fila, c) for c in malla.filas[fila]], RUIDO + "pie de la tabla")
            continue
        for leida in _de_una_fila(malla, cuadro, columnas, fila, encargo, salida):
            poner_rotulos(malla, leida, rotulos_de(rotulos, primera))
            salida.listados.setdefault(nombre, []).append(leida)
    _apartar_numeracion(malla, primera, salida)
    return salida


def _columnas_de_al_lado(malla: Malla, cuadro: Cuadro, encargo: Encargo, salida: HojaInterpretada) -> dict[int, str]:
    """Las que dicen otro dato de la fila («Aspecto», «Acción de mejora»), y su campo."""
    titulos = titulos_de(cuadro.listado.nombre, encargo.entidad.titulos)
    fila, de_clase = cuadro.titulos[0].fila, {t.columna for t in cuadro.titulos}
    otras = {c: titulos.campo(malla.texto(fila, c)) for c in malla.filas[fila] if c not in de_clase}
    salida.reparto.reclamar([(fila, c) for c, campo in otras.items() if campo], ENCABEZADO)
    return {c: campo for c, campo in otras.items() if campo and campo != "otro"}


def _de_una_fila(
    malla: Malla, cuadro: Cuadro, columnas: dict[int, str], fila: int, encargo: Encargo, salida: HojaInterpretada
) -> Iterator[FilaDeListado]:
    reglas = cargar(f"listado_{cuadro.listado.nombre}")
    solo_de = reglas["cuadro"].get("solo_de", {})
    datos = {campo: (_valor(malla, (fila, c), campo, cuadro, encargo), (fila, c)) for c, campo in columnas.items()}
    datos = {campo: dato for campo, dato in datos.items() if dato[0] not in (None, "")}
    salida.reparto.reclamar([lugar for _, lugar in datos.values()], TABLA)
    for lugar in (lugar for lugar in cuadro.cosas if lugar[0] == fila):
        salida.reparto.reclamar([lugar], TABLA)
        for texto in partir_vinetas(str(malla.hoja.celdas[lugar].valor)):
            leida = cuadro.listado.clase(archivo=malla.hoja.archivo, hoja=malla.hoja.nombre, fila=fila)
            clase = cuadro.cosas[lugar]
            dichos: dict[str, tuple[object, Lugar]] = {
                reglas["cuadro"]["campo"]: (texto, lugar),
                reglas["cuadro"]["segun"]: (clase, lugar),
                **{campo: dato for campo, dato in datos.items() if clase in solo_de.get(campo, (clase,))},
            }
            for campo, (valor, donde) in dichos.items():
                setattr(leida, campo, valor)
                leida.origenes[campo] = malla.hoja.origen(*donde)
            yield leida


def _valor(malla: Malla, lugar: Lugar, nombre: str, cuadro: Cuadro, encargo: Encargo) -> object:
    """Lo que dice otra columna de la fila, con su tipo; None si no dice nada o no se entiende: queda sin dueño."""
    celda, listado = malla.hoja.celdas.get(lugar), cuadro.listado
    if celda is None:
        return None
    campo = next(c for c in listado.tabla.campos if c.nombre == nombre)
    try:
        valor = valor_de(celda, campo, listado.nombre, encargo.vigencia or encargo.entidad.vigencia)
    except NoSeEntiende:
        return None
    de_catalogo = nombre in cargar(f"listado_{listado.nombre}")["dependencias"]
    nombradas = responsables_de(str(valor), encargo.catalogo).nombres if de_catalogo else ()
    return nombradas[0] if len(nombradas) == 1 else valor


def partir_vinetas(texto: str) -> list[str]:
    """Los renglones de una celda en que cada uno empieza por su viñeta o su número; si no, la celda entera."""
    renglones = [r.strip() for r in texto.replace("\r", "").split("\n") if dice_algo(r)]
    if len(renglones) > 1 and not all(_VINETA.match(r) for r in renglones):
        return [texto.strip()]
    return [_VINETA.sub("", r, count=1) for r in renglones]


def _apartar_numeracion(malla: Malla, primera: int, salida: HojaInterpretada) -> None:
    """Los números que solo cuentan los renglones."""
    sueltas = [
        (f, c) for f, cs in malla.filas.items() if f > primera for c in cs
        if salida.reparto.libre((f, c)) and not dice_algo(malla.texto(f, c))
    ]  # fmt: skip
    salida.reparto.reclamar(sueltas, RUIDO + "numeración de las columnas")
