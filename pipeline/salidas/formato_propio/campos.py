"""Qué dato llena cada columna de una tabla, de qué corte es y quién lo escribe."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.calculo.resultado import Corte
from pipeline.salidas.formato_propio.campos_con_corte import CIFRAS, con_corte, de_otro_periodo
from pipeline.salidas.formato_propio.encabezados import Encabezado, sin_corte
from pipeline.salidas.formato_propio.tabla import ACTIVIDAD, DEL_PLAN, Columna, con_campo
from pipeline.salidas.formato_propio.titulos import DEPENDENCIA, Vocabulario, dueno_de
from pipeline.tablas.opiniones import CONTROL_INTERNO, PLANEACION
from pipeline.vocabulario import singular

# Si dos títulos dicen lo mismo, el segundo pide la otra forma de decirlo.
_TAMBIEN = {"responsable": "dependencias", "meta": "meta_numero", "reporte": "descripcion", "numeral": "orden"}
_OBSERVACIONES, _DE_QUIEN_FIRMA = "observaciones", "observaciones de quien firma"


def nombrar(
    encabezado: Encabezado, clase: str, llave: Columna, vocabulario: Vocabulario, cortes: Sequence[Corte]
) -> tuple[Columna, ...]:
    """Las columnas con su dato y su corte."""
    columnas = _sin_titulo_de_todas(encabezado.columnas, llave)
    columnas = con_corte(columnas, clase, llave, vocabulario, cortes)
    if clase == ACTIVIDAD:
        return _corregir_fechas(_sin_dueno(_de_actividad(columnas, llave, vocabulario)))
    return tuple(_de_grupo(c, clase, llave, vocabulario) for c in columnas)


def _sin_titulo_de_todas(columnas: Sequence[Columna], llave: Columna) -> tuple[Columna, ...]:
    """Un rótulo que también cubre la columna llave es el de la tabla entera: no agrupa nada."""
    comunes = set(llave.grupo.split(" · "))
    return tuple(
        replace(c, grupo=" · ".join(g for g in c.grupo.split(" · ") if g and g not in comunes)) for c in columnas
    )


def _de_grupo(columna: Columna, clase: str, llave: Columna, vocabulario: Vocabulario) -> Columna:
    if columna.numero == llave.numero:
        return con_campo(columna, "nombre")
    if vocabulario.dimension(columna.titulo) == "componente" and clase == "subcomponente":
        return con_campo(columna, "grupo")
    if de_otro_periodo(columna):
        return columna
    titulo = sin_corte(columna.titulo)
    if singular_orden(titulo, vocabulario):
        return con_campo(columna, "orden")
    return con_campo(columna, vocabulario.de_grupo(titulo))


def singular_orden(titulo: str, vocabulario: Vocabulario) -> bool:
    """El título numera los renglones (`No.`)."""
    return vocabulario.candidatos(titulo)[:1] in (("numeral",), ("orden",))


def _de_actividad(columnas: Sequence[Columna], llave: Columna, vocabulario: Vocabulario) -> tuple[Columna, ...]:
    usados: set[tuple[str, date | None]] = {(ACTIVIDAD, None)}
    reservados = {p: c.numero for c in columnas for p in DEL_PLAN if _es_su_nombre(c, p)}
    salida = []
    hay_cifras = any(
        set(vocabulario.candidatos(sin_corte(c.titulo))) & CIFRAS and not _dueno_del_grupo(c) for c in columnas
    )
    for columna in columnas:
        if columna.numero == llave.numero:
            salida.append(con_campo(columna, ACTIVIDAD))
            continue
        if de_otro_periodo(columna):
            salida.append(columna)
            continue
        titulo, dueno = sin_corte(columna.titulo), _dueno_del_grupo(columna) if hay_cifras else ""
        ajena = DEPENDENCIA in (dueno_de(columna.titulo), dueno_de(columna.grupo))
        posibles = [_DE_QUIEN_FIRMA if p == _OBSERVACIONES and not ajena else p for p in vocabulario.candidatos(titulo)]
        if dueno and not columna.corte and (not posibles or posibles[0] not in DEL_PLAN):
            salida.append(con_campo(columna, vocabulario.opinion(titulo, dueno)))
            continue
        posibles += [_TAMBIEN[p] for p in posibles if p in _TAMBIEN]
        posibles = [p for p in posibles if reservados.get(p, columna.numero) == columna.numero]
        campo = next((p for p in posibles if (p, None if p in DEL_PLAN else columna.corte) not in usados), "")
        usados.add((campo, None if campo in DEL_PLAN else columna.corte))
        salida.append(con_campo(columna, campo))
    return tuple(salida)


def _es_su_nombre(columna: Columna, campo: str) -> bool:
    """El título es el nombre mismo del dato: «Componente» y no «Eje»."""
    return singular(columna.titulo) == singular(campo.replace("_", " "))


def _dueno_del_grupo(columna: Columna) -> str:
    dueno = dueno_de(columna.grupo) if columna.grupo else ""
    return dueno if dueno in (CONTROL_INTERNO, PLANEACION) else ""


def _sin_dueno(columnas: Sequence[Columna]) -> tuple[Columna, ...]:
    """Unas «Observaciones» que no dicen de quién son las escribe quien firma el seguimiento: Control Interno.

    Si él ya tiene las suyas, son las de la dependencia.
    """
    suya = f"{CONTROL_INTERNO}.observacion"
    tiene = any(c.campo == suya for c in columnas)
    campo = _OBSERVACIONES if tiene else suya
    return tuple(con_campo(c, campo) if c.campo == _DE_QUIEN_FIRMA else c for c in columnas)


def _corregir_fechas(columnas: Sequence[Columna]) -> tuple[Columna, ...]:
    """«Fecha de cumplimiento» es la programada si la tabla no tiene otra que lo sea."""
    campos = {c.campo for c in columnas}
    if campos & {"fecha_programada", "fecha_inicio", "fecha_fin", "ultimo_vencimiento"}:
        return tuple(columnas)
    unica = [c for c in columnas if c.campo == "fecha_ejecucion" and "real" not in c.titulo.casefold()]
    return tuple(con_campo(c, "fecha_programada") if unica and c is unica[0] else c for c in columnas)
