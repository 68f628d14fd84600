"""Llena el formato de seguimiento de una entidad, sin marcas: reconoce sus tablas y escribe en ellas."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo
from pipeline.calculo.resultado import Resultado
from pipeline.lectura.dependencias import hacer_catalogo
from pipeline.salidas.formato_propio.acomodo import Reparto, agregar_filas
from pipeline.salidas.formato_propio.casar_renglones import Plan
from pipeline.salidas.formato_propio.casillas import Cabeza, llenar_casillas
from pipeline.salidas.formato_propio.escribir import escribir_reparto
from pipeline.salidas.formato_propio.faltas import anotar_columnas, anotar_sumas
from pipeline.salidas.formato_propio.firmas import llenar_firmas
from pipeline.salidas.formato_propio.formato_abierto import SIN_DATOS, Formato
from pipeline.salidas.formato_propio.listas import leer_validaciones
from pipeline.salidas.formato_propio.mano import Mano
from pipeline.salidas.formato_propio.registros import reunir_registros
from pipeline.salidas.formato_propio.repartir import repartir
from pipeline.salidas.formato_propio.separar import separar_combinadas
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD
from pipeline.salidas.formato_propio.valores import Componedor
from pipeline.salidas.llenado import Datos, Fila
from pipeline.salidas.llenado.arbol import contenido, leer_arbol
from pipeline.salidas.llenado.libro import escribir_libro
from pipeline.salidas.llenado.paquete import cerrar_paquete, leer_parte
from pipeline.salidas.llenado.partes import leer_estilos_del_libro
from pipeline.salidas.llenado.propiedades import leer_propiedad
from pipeline.vocabulario import singular

_CUENTAN = frozenset(map(singular, ("No.", "N°", "#", "Ítem", "Consecutivo", "Número")))


def llenar_formato(formato: Formato, resultado: Resultado, datos: Datos, archivo: str) -> tuple[bytes, list[Hallazgo]]:
    """El formato lleno y lo que no se pudo colocar en él. Los mismos datos dan siempre los mismos bytes."""
    registros = reunir_registros(resultado, datos)
    estilos = leer_estilos_del_libro(formato.partes, formato.libro)
    plan = repartir(formato.tablas, registros.filas, hacer_catalogo(resultado.entidad.dependencias), archivo)
    _abrir_lugar(plan)
    hallazgos = [*plan.hallazgos, *(h for r in plan.repartos for h in separar_combinadas(r, archivo))]
    por_nombre = {r.nombre.casefold(): r for r in formato.rejillas}
    nombres = _nombres_definidos(formato)
    for tabla in dict.fromkeys(id(r.tabla) for r in plan.repartos):
        suyos = [r for r in plan.repartos if id(r.tabla) == tabla]
        la_tabla = suyos[0].tabla
        validaciones = leer_validaciones(la_tabla.rejilla, por_nombre, nombres)
        mano = Mano(Componedor(la_tabla, registros, validaciones, estilos, _modelo(suyos)), archivo)
        mano.numerar = _se_numera(suyos, registros.de(ACTIVIDAD))
        hallazgos += anotar_columnas(la_tabla, suyos, registros.corte, archivo)
        for reparto in suyos:
            escribir_reparto(reparto, mano)
        hallazgos += [*mano.anotar(), *anotar_sumas(suyos, archivo)]
    hallazgos += _llenar_cabezas(formato, resultado, datos, archivo)
    for rejilla in formato.rejillas:
        rejilla.hoja.marcada = bool(rejilla.hoja.escrituras)
    hojas = [r.hoja for r in formato.rejillas]
    marca = {n: v for n, v in datos.propiedades.items() if n == "rendicion"}  # su título y su autor no se tocan
    datos.puestas[:] = escribir_libro(formato.partes, formato.libro, hojas, SIN_DATOS, estilos, marca)
    return cerrar_paquete(formato.partes), hallazgos


def _abrir_lugar(plan: Plan) -> None:
    """Agrega a cada hoja las filas que le faltan, antes de escribir nada en ella."""
    for reparto in plan.repartos:
        hermanos = [r for r in plan.repartos if r.tabla is reparto.tabla]
        modelo = next((p.fila for r in hermanos for p in r.tramo.puestos), 0)
        if bloque := agregar_filas(reparto, modelo):
            reparto.bloque = bloque
            reparto.tabla.rejilla.hoja.mapa.bloques.append(bloque)
        hoja = reparto.tabla.rejilla.hoja
        if filas := reparto.tramo.filas:
            hoja.cuerpos = (*hoja.cuerpos, filas)
    for reparto in plan.repartos:
        reparto.tabla.rejilla.hoja.mapa.bloques.sort(key=lambda b: b.inicio)


def _modelo(repartos: Sequence[Reparto]) -> int:
    """La fila que enseña cómo es cada columna: el primer renglón, o la que sigue al encabezado."""
    return next((p.fila for r in repartos for p in r.tramo.puestos), repartos[0].tabla.fila_final + 1)


def _se_numera(repartos: Sequence[Reparto], actividades: Sequence[Fila]) -> bool:
    """La columna «No.» cuenta filas si ya trae 1, 2, 3…, o si alguna actividad no tiene numeral."""
    tabla = repartos[0].tabla
    columna = tabla.de("numeral")
    if columna is None:
        return False
    libres = [p.fila for r in repartos for p in r.tramo.puestos if not p.escrito]
    contados = any(tabla.rejilla.texto(f, columna.numero) for f in libres)
    faltan = not all(a["numeral"] for a in actividades)
    cuenta = singular(columna.titulo) in _CUENTAN or not any(a["numeral"] for a in actividades)
    return contados or (faltan and cuenta)


def _llenar_cabezas(formato: Formato, resultado: Resultado, datos: Datos, archivo: str) -> list[Hallazgo]:
    """Las casillas de las hojas con tablas, por encima y por debajo de ellas."""
    es_de_antes = leer_propiedad(formato.partes, "rendicion") == datos.propiedades.get("rendicion")
    cabeza = Cabeza(datos.valores, formato.vocabulario, resultado.cortes, resultado.corte.fecha, archivo, es_de_antes)
    hallazgos: list[Hallazgo] = []
    for rejilla in formato.rejillas:
        suyas = [(t, c) for t, c in formato.tablas if t.rejilla is rejilla]
        if not suyas:
            continue
        debajo = suyas[-1][1].despues
        filas = [f for f in sorted(rejilla.filas) if f < suyas[0][0].fila or (debajo and f >= debajo)]
        escrituras, nuevos = llenar_casillas(rejilla, filas, [t for t, _ in suyas], cabeza)
        escrituras |= llenar_firmas(rejilla, filas, datos.valores)
        mapa = rejilla.hoja.mapa
        for (fila, columna), valor in escrituras.items():
            rejilla.hoja.escrituras.setdefault(mapa.primera(fila), {})[columna] = valor
        hallazgos += nuevos
    return hallazgos


def _nombres_definidos(formato: Formato) -> dict[str, str]:
    texto = leer_parte(formato.partes, formato.libro)
    return {n.atributo("name").casefold(): contenido(texto, n) for n in leer_arbol(texto).todos("definedName")}
