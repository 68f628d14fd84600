"""Lo que el propio mapa dice que ya se hizo: «% avance», «Estado», «Seguimiento I cuatrimestre» (reglas, 3)."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.disposiciones import avance
from pipeline.disposiciones.avance_cifras import CIFRAS
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.papel import PLAN_Y_AVANCE
from pipeline.disposiciones.riesgos.columnas_de_avance import columnas_de_avance, es_cifra, es_seguimiento
from pipeline.lectura.columna import Columna
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.fila import Cuerpo, Fila, Valor


def agregar_avances(cuerpo: Cuerpo, salida: HojaInterpretada, encargo: Encargo) -> None:
    """Los reportes que trae el mapa, cada uno de la acción de su fila; ninguno si no hay una columna de cifras."""
    por_fila = {a.fila: a for a in salida.actividades}
    suyas = [por_fila[f.numero] for f in cuerpo.filas if f.numero in por_fila]
    columnas = columnas_de_avance(cuerpo, encargo.entidad, suyas)
    if not any(c.campo in CIFRAS for c in columnas.values()):
        return
    encabezado = replace(cuerpo.encabezado, columnas=tuple(columnas.values()))
    propio = replace(cuerpo, encabezado=encabezado, cuenta=Cuenta(cuerpo.malla.hoja), hallazgos=[])
    propio.filas = [_fila(fila, columnas, encargo.entidad.estados) for fila in cuerpo.filas]
    lote = avance.hacer_avances(propio, salida.contexto, encargo.entidad.estados)
    for reporte in (a for a in lote.filas if a.texto):
        avance.unir_a_su_fila(reporte, por_fila.get(reporte.fila))
        salida.avances.append(reporte)
        salida.papel = PLAN_Y_AVANCE
    salida.hallazgos.extend(lote.hallazgos)


def _fila(fila: Fila, columnas: Mapping[int, Columna], estados: Mapping[str, str]) -> Fila:
    """La misma fila con su acción, quién responde y lo que de ella dice lo hecho."""
    propia = Fila(fila.numero, grupo=fila.grupo)
    propia.sumar(fila.de("actividad"))
    propia.sumar([v._replace(columna=replace(v.columna, campo="dependencia")) for v in fila.de("responsable")])
    propia.sumar([_como(v, columnas, estados) for v in fila.de("detalle") if v.columna.numero in columnas])
    return propia


def _como(valor: Valor, columnas: Mapping[int, Columna], estados: Mapping[str, str]) -> Valor:
    """El valor en su columna; lo que se cuenta con palabras entre las cifras de «Seguimiento» es su descripción."""
    columna = columnas[valor.columna.numero]
    if es_seguimiento(columna) and not es_cifra(valor, estados):
        columna = replace(columna, campo="descripcion")
    return valor._replace(columna=columna)
