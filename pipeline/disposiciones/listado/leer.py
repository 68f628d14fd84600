"""Las filas de un listado: las de todas las tablas de su hoja, con lo que la hoja dice una sola vez."""

from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.cabeza import Cabeza
from pipeline.disposiciones.listado.columnas_de_mas import apartar_columnas_de_mas
from pipeline.disposiciones.listado.del_contexto import DelContexto
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
    rotulos = leer_rotulos(malla, cabezas[0].listado, frozenset(x for c in cabezas for x in c.celdas), vigencia)
    salida.reparto.reclamar([r.lugar for r in rotulos if r.lugar != r.titulo], TABLA)
    salida.reparto.reclamar([r.titulo for r in rotulos], TITULO)
    sueltas = {r.titulo[0] for r in rotulos}
    dicho = DelContexto.de(nombre, salida.contexto)
    finales = [c.fila for c in cabezas[1:]] + [max(malla.filas) + 1]
    for cabeza, hasta in zip(cabezas, finales, strict=True):
        salida.reparto.reclamar(cabeza.celdas, ENCABEZADO)
        tabla = TablaDeListado(malla, cabeza, encargo.catalogo, vigencia, salida)
        filas = [f for f in malla.filas if cabeza.fila_final < f < hasta and f not in sueltas]
        tabla.medir_escalas(filas)
        tabla.mirar_arriba()
        leidas = [
            dicho.completar(leida)
            for f in filas
            if not dicho.abre_grupo(malla, f, encargo.catalogo, salida.reparto) and (leida := tabla.leer(f))
        ]
        for leida in leidas:
            poner_rotulos(malla, leida, rotulos_de(rotulos, cabeza.fila))
        salida.listados.setdefault(nombre, []).extend(leidas)
        salida.hallazgos += apartar_columnas_de_mas(malla, cabeza, [leida.fila for leida in leidas], entidad, salida)
    return salida
