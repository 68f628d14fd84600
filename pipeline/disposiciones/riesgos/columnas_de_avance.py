"""Qué columnas de un mapa de riesgos dicen lo que ya se hizo, por su título y por lo que traen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.base.texto import llave
from pipeline.disposiciones.avance_cifras import CIFRAS
from pipeline.disposiciones.opinion_columnas import columnas_de_opinion
from pipeline.disposiciones.opinion_titulos import titulos_de_opinion
from pipeline.entidad import Entidad
from pipeline.lectura.cifras import Escala, cifra_de_celda
from pipeline.lectura.columna import TIEMPO_DEL_TITULO, Columna, nombrar_columnas
from pipeline.lectura.fila import Cuerpo, Valor
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.marcas import es_marca, niega
from pipeline.lectura.tiempo import plano
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Medida
from pipeline.vocabulario import cargar, singular

_CUENTAN = frozenset({"descripcion", "evidencia", "fecha_ejecucion", "fecha_reporte", "corte"})
_DE_CIFRAS = 0.6
"""La parte de lo escrito en una columna que ha de ser una cifra o un estado conocido para leerla como avance."""


def columnas_de_avance(cuerpo: Cuerpo, entidad: Entidad, actividades: Sequence[Actividad]) -> dict[int, Columna]:
    """Por su número, las que dicen lo hecho; ni lo que opina quien revisa ni lo que califica un control lo es."""
    malla, encabezado = cuerpo.malla, cuerpo.encabezado
    titulos = titulos_de("avance", entidad.titulos, entidad.dependencias)
    opinan = columnas_de_opinion(malla, encabezado, titulos_de_opinion(entidad), entidad, cuerpo.vigencia)
    sueltas = {c.numero for c in encabezado.de("detalle")} - {c.numero for c in opinan}
    con_meta = any(a.meta_valor for a in actividades)
    halladas = {}
    for columna in nombrar_columnas(malla, encabezado.fila, encabezado.fila_final, titulos):
        suya = replace(columna, titulo=malla.cubre(encabezado.fila_final, columna.numero) or columna.titulo)
        # «%» solo es lo que pesa la probabilidad, el impacto o el control.
        if columna.numero in sueltas and llave(suya.titulo) and _es_de_la_accion(cuerpo, columna.numero):
            halladas[columna.numero] = _por_su_contenido(cuerpo, suya, entidad.estados, con_meta)
    return {n: c for n, c in halladas.items() if c.campo in CIFRAS | _CUENTAN}


def es_seguimiento(columna: Columna) -> bool:
    """Se titula «Seguimiento», también con el corte de que habla."""
    sin_tiempo = TIEMPO_DEL_TITULO.sub(" ", plano(columna.titulo)).strip(" -–:.")
    return singular(sin_tiempo) in {singular(t) for t in cargar("mapa_de_riesgos")["dicen_lo_hecho"]}


def es_cifra(valor: Valor, estados: Mapping[str, str]) -> bool:
    """Un número, un porcentaje o un estado. «Sí» dice que se miró, no que se cumplió; «3 actas» lo cuenta."""
    if valor.celda.tipo is Tipo.NUMERO:
        return True
    cifra = cifra_de_celda(valor.celda, Escala(), estados)
    return cifra.medida is Medida.PROPORCION and not (es_marca(valor.celda) or niega(valor.celda))


def _es_de_la_accion(cuerpo: Cuerpo, numero: int) -> bool:
    """Ningún título la cubre, o el que la cubre es el del seguimiento o cubre también la acción."""
    malla, encabezado = cuerpo.malla, cuerpo.encabezado
    grupos = {singular(t) for t in cargar("mapa_de_riesgos")["de_seguimiento"]}
    de_la_accion = {c.numero for c in encabezado.de("actividad")}
    for fila in range(encabezado.fila, encabezado.fila_final):
        rango = malla.rango(fila, numero)
        if rango.columna_final > rango.columna and singular(malla.cubre(fila, numero)) not in grupos:
            return bool(de_la_accion & set(range(rango.columna, rango.columna_final + 1)))
    return True


def _por_su_contenido(cuerpo: Cuerpo, columna: Columna, estados: Mapping[str, str], con_meta: bool) -> Columna:
    """La columna de cifras que casi no las trae no lo es; la titulada «Seguimiento» lo es si trae alguna.

    Las acciones de un mapa no tienen meta en número: su avance es una parte de lo que hay que hacer.
    """
    seguido = es_seguimiento(columna)
    if columna.campo not in CIFRAS and not seguido:
        return columna
    valores = [v for f in cuerpo.filas for v in f.de("detalle") if v.columna.numero == columna.numero]
    if seguido:
        con_cifra = any(es_cifra(v, estados) for v in valores)
        return replace(columna, campo="porcentaje" if con_cifra else "descripcion", detalle=columna.titulo)
    dichos = [cifra_de_celda(v.celda, Escala(), estados).valor for v in valores]
    cifras = [d for d in dichos if d is not None]
    # Un mapa recién aprobado ya dice «En curso» en todas: solo es un reporte si alguna se dio por terminada.
    en_uso = columna.campo != "estado" or any(d == 1 for d in cifras)
    if not cifras or len(cifras) < _DE_CIFRAS * len(dichos) or not en_uso:
        return replace(columna, campo="otro")
    return columna if con_meta or columna.campo == "estado" else replace(columna, campo="porcentaje")
