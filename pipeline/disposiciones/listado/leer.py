"""Las filas de un listado: las de todas las tablas de su hoja, con lo que la hoja dice una sola vez."""

from itertools import pairwise

from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.cabeza import Cabeza
from pipeline.disposiciones.listado.columnas_de_mas import apartar_columnas_de_mas
from pipeline.disposiciones.listado.del_contexto import DelContexto
from pipeline.disposiciones.listado.dudas import anotar_supuesta
from pipeline.disposiciones.listado.en_meses import repetir_en_meses
from pipeline.disposiciones.listado.pie_de_firmas import sin_firmas
from pipeline.disposiciones.listado.rotulos import leer_rotulos, poner_rotulos, rotulos_de
from pipeline.disposiciones.listado.tabla_de_listado import TablaDeListado
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import ENCABEZADO, TABLA, TITULO, Cuenta
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar


def leer_listado(malla: Malla, cabezas: list[Cabeza], encargo: Encargo) -> HojaInterpretada:
    """Las filas de todas las tablas de la hoja; toda celda queda con dueño."""
    nombre, entidad = cabezas[0].listado.nombre, encargo.entidad
    salida = HojaInterpretada(malla.hoja.nombre, str(cargar(f"listado_{nombre}")["papel"]), Cuenta(malla.hoja))
    salida.contexto = leer_contexto(malla, cabezas[0].fila, encargo.catalogo, entidad.vigencia, salida.reparto)
    vigencia = encargo.vigencia or salida.contexto.vigencia or entidad.vigencia
    celdas, listados = frozenset(x for c in cabezas for x in c.celdas), {c.listado.nombre: c.listado for c in cabezas}
    rotulos = {n: leer_rotulos(malla, listado, celdas, vigencia) for n, listado in listados.items()}
    sueltos = [r for suyos in rotulos.values() for r in suyos]
    salida.reparto.reclamar([r.lugar for r in sueltos if r.lugar != r.titulo], TABLA)
    salida.reparto.reclamar([r.titulo for r in sueltos], TITULO)
    aparte = {r.titulo[0] for r in sueltos} | _titulos_entre_tablas(malla, cabezas, salida)
    dichos = {n: DelContexto.de(n, salida.contexto) for n in listados}
    finales = [c.fila for c in cabezas[1:]] + [max(malla.filas) + 1]
    for cabeza, hasta in zip(cabezas, finales, strict=True):
        salida.reparto.reclamar(cabeza.celdas, ENCABEZADO)
        nombre = cabeza.listado.nombre
        tabla = TablaDeListado(malla, cabeza, encargo.catalogo, vigencia, salida)
        filas = sin_firmas(malla, [f for f in malla.filas if cabeza.fila_final < f < hasta and f not in aparte])
        tabla.medir_escalas(filas)
        tabla.mirar_arriba()
        leidas = [
            dichos[nombre].completar(leida)
            for f in filas
            if not dichos[nombre].abre_grupo(malla, f, encargo.catalogo, salida.reparto) and (leida := tabla.leer(f))
        ]
        leidas = repetir_en_meses(malla, leidas, nombre, cabeza.meses, tabla.poner, salida.reparto)
        for leida in leidas:
            poner_rotulos(malla, leida, rotulos_de(rotulos[nombre], cabeza.fila))
        salida.listados.setdefault(nombre, []).extend(leidas)
        salida.hallazgos += anotar_supuesta(malla, cabeza)
        suyas = list(dict.fromkeys(leida.fila for leida in leidas))
        salida.hallazgos += apartar_columnas_de_mas(malla, cabeza, suyas, entidad, salida)
    return salida


def _titulos_entre_tablas(malla: Malla, cabezas: list[Cabeza], salida: HojaInterpretada) -> set[int]:
    """Las filas que titulan una tabla de otra clase, justo sobre su encabezado: no son de la de arriba."""
    filas = {
        otra.fila - 1
        for una, otra in pairwise(cabezas)
        if una.listado != otra.listado and len(malla.filas.get(otra.fila - 1, ())) == 1
    }
    salida.reparto.reclamar([(f, c) for f in filas for c in malla.filas[f]], TITULO)
    return filas
