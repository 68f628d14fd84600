"""Los demás campos de una actividad: responsables, etapas, novedades y peso."""

import re

from pipeline.base.texto import junto, llave, recortar
from pipeline.disposiciones.dependencia_desconocida import anotar_desconocida
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.etapas import etapa_de_titulo
from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.tiempo import plano
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar


def poner_responsables(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Los responsables contra el catálogo; lo vacío no se llena con lo de arriba y lo que no está se anota."""
    valores = [v for v in fila.de("responsable") if v.celda.tipo is not Tipo.ERROR]
    union = "; " if any(v.columna.detalle for v in valores) else " "
    actividad.responsable = junto(union.join(v.texto for v in valores))
    nombres: list[str] = []
    for valor in (*valores, *fila.de("apoyo")):
        hallados = responsables_de(valor.texto, cuerpo.catalogo)
        nombres.extend(hallados.nombres)
        if valor.heredado:
            continue
        for escrito, nombre in hallados.corregidos:
            cuerpo.anotar("dependencia_corregida", valor.lugar, escrito, nombre=nombre)
        if hallados.desconocidos and not hallados.nombres and _falta_la_meta(cuerpo, fila):
            cuerpo.anotar("producto_en_responsable", valor.lugar, valor.texto)
            continue
        for desconocido in hallados.desconocidos:
            anotar_desconocida(cuerpo, valor.lugar, desconocido)
    actividad.dependencias = tuple(dict.fromkeys(nombres))
    if not fila.de("responsable"):
        columnas = cuerpo.encabezado.de("responsable")
        if columnas:
            cuerpo.anotar(
                "responsable_ausente",
                (fila.numero, columnas[0].numero),
                "",
                actividad=recortar(actividad.actividad, 60),
            )


def poner_responsable_de_la_hoja(cuerpo: Cuerpo, fila: Fila, actividad: Actividad, dependencia: str) -> None:
    """Sin columna de responsables responde la dependencia de los rótulos de la hoja; se dice una vez por tabla."""
    if actividad.responsable or not dependencia or cuerpo.encabezado.campos & {"responsable", "apoyo"}:
        return
    if fila is cuerpo.filas[0]:
        cuerpo.anotar(
            "responsable_de_la_hoja", (cuerpo.encabezado.fila, cuerpo.encabezado.columnas[0].numero), dependencia
        )
    actividad.responsable = dependencia
    actividad.dependencias = responsables_de(dependencia, cuerpo.catalogo).nombres or (dependencia,)


def _falta_la_meta(cuerpo: Cuerpo, fila: Fila) -> bool:
    """La tabla tiene columna de meta y esta fila la trae vacía: lo que sobra en otra columna puede ser ella."""
    return bool(cuerpo.encabezado.de("meta_producto")) and not fila.de("meta_producto")


def poner_etapas(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Las etapas marcadas en sus columnas, o escritas en una sola."""
    marcadas = []
    for valor in fila.de("etapa"):
        if valor.columna.detalle:
            if es_marca(valor.celda):
                marcadas.append(valor.columna.detalle)
            else:
                cuerpo.anotar("marca_no_entendida", valor.lugar, valor.texto, titulo=valor.columna.titulo)
        else:
            marcadas.extend(etapa_de_titulo(t) or junto(t) for t in re.split(r"[\n;/,]", valor.texto) if t.strip())
    actividad.etapas = tuple(dict.fromkeys(marcadas))


def poner_novedad(fila: Fila, actividad: Actividad) -> None:
    """Eliminada, Suspendida o Reprogramada, con la fecha de su acta si la dice (reglas, 1)."""
    texto = fila.texto("novedad") or " ".join(actividad.observaciones.split()[:3])  # «La cuota fue cancelada» no lo es
    for nombre, formas in cargar("valores")["novedades"].items():
        if any(llave(forma) in llave(texto).split() or llave(texto) == llave(forma) for forma in formas):
            actividad.novedad = nombre
            frase = plano(f"{texto} {actividad.observaciones}")
            acta = frase.find("acta") if "acta" in frase else len(frase)
            escritas = [(f.inicio > acta, f.dia) for f in fechas_de(frase, actividad.vigencia) if f.dia]
            actividad.fecha_novedad = next((d for del_acta, d in escritas if del_acta), None)
            if nombre == "Reprogramada":
                actividad.fecha_reprogramada = next(
                    (d for del_acta, d in escritas if not del_acta or d != actividad.fecha_novedad), None
                )


def poner_peso(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """El peso que da el plan: un número o un porcentaje, también escrito como texto."""
    for valor in fila.de("ponderacion")[:1]:
        crudo = valor.celda.valor
        peso = float(crudo) if isinstance(crudo, float | int) else a_numero(valor.texto.rstrip("% "))
        if peso is None and not valor.heredado:
            cuerpo.anotar("ponderacion_no_numerica", valor.lugar, valor.texto)
        actividad.ponderacion = peso
