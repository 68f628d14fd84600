"""Un plan: filas con actividad, meta, responsable y tiempo, llevadas a la tabla de actividades."""

import re
from datetime import date

from pipeline.base.lote import Lote
from pipeline.base.origen import Origen
from pipeline.base.texto import junto, llave
from pipeline.lectura.contexto import Contexto, a_dia
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.encabezado import etapa_de_titulo
from pipeline.lectura.encaje import NUMERAL, NUMERAL_Y_TEXTO
from pipeline.lectura.fechas import fechas_de
from pipeline.lectura.filas import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.metas import Meta, meta_de_celda
from pipeline.lectura.numeros import a_numero
from pipeline.lectura.periodos import ANCHOS, fin_de_mes, ultimo_mes
from pipeline.lectura.tiempo import Tiempo, plano, tiempo_de_celda
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import cargar, nombre_de_instrumento

EXIGE = frozenset({"actividad"})
ACOMPANAN = frozenset(
    {
        "responsable",
        "meta_producto",
        "indicador",
        "fecha",
        "fecha_inicio",
        "fecha_fin",
        "periodo",
        "etapa",
        "subcomponente",
        "componente",
    }
)
DE_TIEMPO = frozenset({"fecha", "fecha_inicio", "fecha_fin", "periodo"})


def sirve(campos: frozenset[str]) -> bool:
    """Los títulos son los de un plan: la actividad y al menos dos cosas más que un plan dice."""
    return campos >= EXIGE and len(campos & ACOMPANAN) >= 2


def hacer_actividades(cuerpo: Cuerpo, contexto: Contexto) -> Lote[Actividad]:
    """Una Actividad por fila lógica, con sus hallazgos; cada campo con sus celdas."""
    lote: Lote[Actividad] = Lote(hallazgos=cuerpo.hallazgos)
    if not cuerpo.encabezado.campos & DE_TIEMPO and cuerpo.filas:
        cuerpo.anotar("plan_sin_fechas", (cuerpo.encabezado.fila, cuerpo.encabezado.columnas[0].numero), "")
    for fila in cuerpo.filas:
        actividad = _actividad(cuerpo, fila, contexto)
        if actividad:
            lote.filas.append(actividad)
    return lote


def _actividad(cuerpo: Cuerpo, fila: Fila, contexto: Contexto) -> Actividad | None:
    numeral, texto = _numeral_y_texto(fila)
    if not texto:
        cuerpo.anotar("actividad_sin_texto", fila.de("actividad")[0].lugar, numeral)
        return None
    hoja = cuerpo.malla.hoja
    actividad = Actividad(
        numeral=numeral,
        componente=fila.grupo.componente or contexto.componente or _componente_por_defecto(contexto),
        subcomponente=fila.grupo.subcomponente,
        actividad=texto,
        indicador=fila.texto("indicador"),
        instrumento=contexto.instrumento,
        vigencia=contexto.vigencia or cuerpo.vigencia,
        archivo=hoja.archivo,
        hoja=hoja.nombre,
        fila=fila.numero,
        observaciones=fila.texto("observaciones"),
        origenes=_origenes(cuerpo, fila),
    )
    _revisar_texto(cuerpo, fila)
    _poner_meta(cuerpo, fila, actividad)
    _poner_responsables(cuerpo, fila, actividad)
    _poner_tiempo(cuerpo, fila, actividad)
    _poner_etapas(cuerpo, fila, actividad)
    _poner_novedad(fila, actividad)
    _revisar_errores(cuerpo, fila)
    return actividad


def _origenes(cuerpo: Cuerpo, fila: Fila) -> dict[str, tuple[Origen, ...]]:
    """Las celdas de cada campo de la fila; los que salen de otra columna, las de esa."""
    celdas = {
        campo: tuple(cuerpo.malla.hoja.origen(*v.lugar) for v in valores) for campo, valores in fila.valores.items()
    }
    for campo, de in (
        ("fechas", "fecha"),
        ("periodos", "periodo"),
        ("cantidades", "periodo"),
        ("dependencias", "responsable"),
        ("meta_valor", "meta_producto"),
        ("etapas", "etapa"),
    ):
        if de in celdas:
            celdas[campo] = celdas[de]
    return celdas


def _componente_por_defecto(contexto: Contexto) -> str:
    if contexto.instrumento in ("RDC", "PLAN-RDC"):
        return "Rendición de cuentas"
    return nombre_de_instrumento(contexto.instrumento)


def _numeral_y_texto(fila: Fila) -> tuple[str, str]:
    """El numeral, de su columna o del comienzo del texto, y el texto sin él."""
    partes = [v.texto for v in fila.de("actividad")]
    numeral = fila.texto("numeral")
    if not numeral and len(partes) > 1 and NUMERAL.fullmatch(partes[0]):
        numeral, partes = partes[0], partes[1:]
    texto = junto(" ".join(partes))
    if hallado := NUMERAL_Y_TEXTO.match(texto):
        suelto = next(g for g in hallado.groups() if g)
        if not numeral or numeral.rstrip(".") == suelto:
            numeral, texto = suelto, texto[hallado.end() :].strip()
    return numeral.rstrip(".").strip(), texto


def _revisar_texto(cuerpo: Cuerpo, fila: Fila) -> None:
    for campo in ("actividad", "meta_producto", "responsable", "indicador", "subcomponente"):
        for valor in fila.de(campo):
            crudo = valor.celda.valor
            if isinstance(crudo, str) and not valor.heredado and re.search(r"</?[a-z]+>|\[bookmark|\*\*", crudo):
                cuerpo.anotar("texto_con_restos", valor.lugar, crudo, despues=valor.texto[:60])


def _poner_meta(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    unidad = plano(fila.texto("unidad"))
    es_porcentaje = "porcentaje" in unidad or "%" in unidad
    metas: list[tuple[Valor, Meta]] = [(v, meta_de_celda(v.celda, es_porcentaje)) for v in fila.de("meta_producto")]
    textos = [m.texto if m.valor is not None else v.texto for v, m in metas if m.texto]
    actividad.meta_producto = junto(" ".join(textos))
    con_numero = [(v, m) for v, m in metas if m.valor is not None]
    numericas = [(v, m) for v, m in con_numero if not m.texto]
    if elegida := (numericas or con_numero)[:1]:
        actividad.meta_valor, actividad.meta_unidad = elegida[0][1].valor, elegida[0][1].unidad
    for valor, meta in metas:
        for falta in meta.faltas:
            cuerpo.anotar(falta, valor.lugar, valor.texto)
    if not metas and cuerpo.encabezado.de("meta_producto"):
        cuerpo.anotar(
            "meta_ausente",
            (fila.numero, cuerpo.encabezado.de("meta_producto")[0].numero),
            "",
            actividad=actividad.actividad[:60],
        )


def _poner_responsables(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    valores = fila.de("responsable")
    actividad.responsable = junto(" ".join(v.texto for v in valores))
    nombres: list[str] = []
    for valor in (*valores, *fila.de("apoyo")):
        hallados = responsables_de(valor.texto, cuerpo.catalogo)
        nombres.extend(hallados.nombres)
        if valor.heredado:
            continue
        for escrito, nombre in hallados.corregidos:
            cuerpo.anotar("dependencia_corregida", valor.lugar, escrito, nombre=nombre)
        for desconocido in hallados.desconocidos:
            cuerpo.anotar("dependencia_desconocida", valor.lugar, desconocido)
    actividad.dependencias = tuple(dict.fromkeys(nombres))
    if not actividad.responsable:
        columnas = cuerpo.encabezado.de("responsable")
        if columnas:
            cuerpo.anotar(
                "responsable_ausente", (fila.numero, columnas[0].numero), "", actividad=actividad.actividad[:60]
            )


def _poner_tiempo(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    tiempos = [
        (v, tiempo_de_celda(v.celda, cuerpo.vigencia))
        for v in fila.de("fecha")
        if v.celda.tipo not in (Tipo.ERROR, Tipo.SIN_CALCULAR)
    ]
    for valor, tiempo in tiempos:
        _anotar_faltas(cuerpo, valor, tiempo)
    periodos, cantidades = _periodos_marcados(cuerpo, fila)
    dichos = [t for _, t in tiempos]
    actividad.periodos = tuple(dict.fromkeys((*periodos, *(p for t in dichos for p in t.periodos))))
    actividad.cantidades = cantidades if any(c != 1 for c in cantidades) else ()
    actividad.fechas = tuple(dict.fromkeys(f for t in dichos for f in t.fechas))
    lapsos = [t for t in dichos if t.inicio or t.fin]
    if lapsos:
        actividad.fecha_inicio, actividad.fecha_fin = lapsos[0].inicio, lapsos[-1].fin
    actividad.continua = any(t.continua for t in dichos)
    actividad.a_demanda = any(t.a_demanda for t in dichos)
    _poner_lapso(cuerpo, fila, actividad)
    if not (
        actividad.periodos or actividad.fechas or actividad.fecha_fin or actividad.fecha_inicio or actividad.a_demanda
    ) and not any(t.faltas for t in dichos):
        columnas = [c for c in cuerpo.encabezado.columnas if c.campo in DE_TIEMPO]
        if columnas:
            cuerpo.anotar("sin_fecha", (fila.numero, columnas[0].numero), "", actividad=actividad.actividad[:60])


def _anotar_faltas(cuerpo: Cuerpo, valor: Valor, tiempo: Tiempo) -> None:
    if not valor.heredado:
        for nombre, texto in tiempo.faltas:
            cuerpo.anotar(nombre, valor.lugar, texto, actividad="")


def _poner_lapso(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
    """Inicio y fin en dos columnas: un lapso (reglas, 2)."""
    inicio, fin = None, None
    for campo in ("fecha_inicio", "fecha_fin"):
        for valor in fila.de(campo):
            tiempo = tiempo_de_celda(valor.celda, cuerpo.vigencia)
            _anotar_faltas(cuerpo, valor, tiempo)
            if tiempo.continua:
                actividad.continua = True
            dia = _extremo(tiempo, campo == "fecha_inicio", cuerpo.vigencia) or a_dia(valor.celda.valor)
            if campo == "fecha_inicio":
                inicio = inicio or dia
            else:
                fin = dia or fin
    if inicio and fin and inicio > fin:
        cuerpo.anotar("inicio_despues_del_fin", fila.de("fecha_inicio")[0].lugar, f"{inicio:%d/%m/%Y} – {fin:%d/%m/%Y}")
    if inicio or fin:
        actividad.fecha_inicio, actividad.fecha_fin = inicio or actividad.fecha_inicio, fin or actividad.fecha_fin


def _extremo(tiempo: Tiempo, primero: bool, vigencia: int) -> date | None:
    if tiempo.inicio or tiempo.fin:
        return tiempo.inicio if primero else tiempo.fin
    if tiempo.fechas:
        return tiempo.fechas[0] if primero else tiempo.fechas[-1]
    if tiempo.periodos:
        periodo = tiempo.periodos[0] if primero else tiempo.periodos[-1]
        ultimo = ultimo_mes(periodo)
        ancho = 12 if periodo[0] == "A" else ANCHOS.get(periodo[0], 1)
        return fin_de_mes(vigencia, ultimo - ancho + 1).replace(day=1) if primero else fin_de_mes(vigencia, ultimo)
    return None


def _periodos_marcados(cuerpo: Cuerpo, fila: Fila) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Los periodos marcados de la fila y la cantidad de cada uno (1 si es una marca)."""
    periodos: dict[str, float] = {}
    for valor in fila.de("periodo"):
        celda = valor.celda
        numero = (
            float(celda.valor) if isinstance(celda.valor, float | int) and not isinstance(celda.valor, bool) else None
        )
        if isinstance(celda.valor, str):
            numero = a_numero(celda.valor.strip().rstrip("%"))
        if numero is not None:
            if numero > 0:
                periodos[valor.columna.detalle] = numero * 100 if celda.porcentaje else numero
        elif es_marca(celda):
            periodos[valor.columna.detalle] = 1.0
        elif celda.tipo not in (Tipo.ERROR, Tipo.SIN_CALCULAR) and llave(valor.texto) not in (
            "",
            "np",
            "no",
            "na",
            "n a",
        ):
            cuerpo.anotar("marca_no_entendida", valor.lugar, valor.texto, titulo=valor.columna.titulo)
    return tuple(periodos), tuple(periodos.values())


def _poner_etapas(cuerpo: Cuerpo, fila: Fila, actividad: Actividad) -> None:
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


def _poner_novedad(fila: Fila, actividad: Actividad) -> None:
    """Eliminada, Suspendida o Reprogramada, con la fecha de su acta si la dice (reglas, 1)."""
    texto = fila.texto("novedad")
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
    if (peso := fila.de("ponderacion")) and isinstance(peso[0].celda.valor, float | int):
        actividad.ponderacion = float(peso[0].celda.valor)


def _revisar_errores(cuerpo: Cuerpo, fila: Fila) -> None:
    for valor in (v for valores in fila.valores.values() for v in valores if not v.heredado):
        if valor.celda.tipo is Tipo.ERROR:
            cuerpo.anotar("celda_con_error", valor.lugar, valor.texto)
        elif valor.celda.tipo is Tipo.SIN_CALCULAR:
            cuerpo.anotar("formula_sin_valor", valor.lugar, "")
