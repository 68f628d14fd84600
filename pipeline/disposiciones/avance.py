"""Un reporte de avance: quién, qué actividad, a qué corte y cuánto; llevado a la tabla de avances."""

from datetime import date

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.lote import Lote
from pipeline.base.texto import junto, llave
from pipeline.lectura.cifras import Cifra, Escala, cifra_de_celda, escala_de_columna
from pipeline.lectura.contexto import Contexto, a_dia, corte_de_texto
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.encaje import NUMERAL_Y_TEXTO
from pipeline.lectura.fechas import fecha_de_serie, fechas_de
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.grupos import componente_de_referencia, instrumento_de_rotulo
from pipeline.lectura.tiempo import plano
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance, Medida

ANCLAS = ("actividad", "numeral", "codigo")
FECHAS = frozenset({"fecha_ejecucion", "fecha_reporte", "corte"})
CIFRAS = frozenset({"porcentaje", "cantidad", "estado"})


def sirve(campos: frozenset[str]) -> bool:
    """Los títulos son los de un reporte: qué actividad y cuánto se hizo."""
    return bool(campos & set(ANCLAS)) and bool(campos & CIFRAS) and len(campos - {"otro"}) >= 2


def campo_ancla(campos: frozenset[str]) -> str:
    """El campo que abre un renglón nuevo: el texto de la actividad o, sin él, su numeral."""
    return next(a for a in ANCLAS if a in campos)


def hacer_avances(cuerpo: Cuerpo, contexto: Contexto, estados: dict[str, str]) -> Lote[Avance]:
    """Un Avance por renglón, con su cifra leída en la escala de su columna."""
    lote: Lote[Avance] = Lote(hallazgos=cuerpo.hallazgos)
    escalas = _escalas(cuerpo)
    for fila in cuerpo.filas:
        if any(fila.de(a) for a in ANCLAS):
            lote.filas.append(_avance(cuerpo, fila, contexto, escalas, estados))
    return lote


def _escalas(cuerpo: Cuerpo) -> dict[int, Escala]:
    """La escala de cada columna de cifras: la decide la columna entera (reglas, 3)."""
    escalas = {}
    for columna in cuerpo.encabezado.columnas:
        if columna.campo in ("porcentaje", "cantidad"):
            celdas = [v.celda for f in cuerpo.filas for v in f.de(columna.campo) if v.columna is columna]
            de_porcentaje = columna.campo == "porcentaje" or "%" in columna.titulo or "porcent" in llave(columna.titulo)
            escalas[columna.numero] = escala_de_columna(celdas, de_porcentaje)
    return escalas


def _avance(
    cuerpo: Cuerpo, fila: Fila, contexto: Contexto, escalas: dict[int, Escala], estados: dict[str, str]
) -> Avance:
    hoja = cuerpo.malla.hoja
    numeral, texto = _numeral_y_texto(fila)
    cifra, lugar = _cifra(cuerpo, fila, escalas, estados)
    quienes = _dependencias(cuerpo, fila, contexto)
    avance = Avance(
        numeral=numeral,
        codigo=fila.texto("codigo"),
        actividad=texto,
        dependencia=quienes[0],
        tambien=quienes[1:],
        valor=cifra.valor,
        medida=cifra.medida or "",
        base=cifra.base,
        texto=cifra.texto,
        descripcion=fila.texto("descripcion"),
        evidencia=fila.texto("evidencia"),
        observaciones=fila.texto("observaciones"),
        archivo=hoja.archivo,
        hoja=hoja.nombre,
        fila=fila.numero,
        instrumento=instrumento_de_rotulo(fila.texto("componente")) or contexto.instrumento,
        componente=componente_de_referencia(fila.texto("componente")) or fila.grupo.componente or contexto.componente,
        origenes={campo: tuple(hoja.origen(*v.lugar) for v in valores) for campo, valores in fila.valores.items()},
    )
    avance.origenes["valor"] = (hoja.origen(*lugar),)
    avance.corte = _corte(cuerpo, fila, avance, contexto)
    avance.fecha_reporte = _fecha(cuerpo, fila, "fecha_reporte") or contexto.fecha_reporte
    avance.fecha_ejecucion = _fecha(cuerpo, fila, "fecha_ejecucion")
    return avance


def _numeral_y_texto(fila: Fila) -> tuple[str, str]:
    numeral, texto = fila.texto("numeral").rstrip("."), junto(fila.texto("actividad"))
    if not numeral and (hallado := NUMERAL_Y_TEXTO.match(texto)):
        numeral, texto = next(g for g in hallado.groups() if g), texto[hallado.end() :].strip()
    return numeral, texto


def _dependencias(cuerpo: Cuerpo, fila: Fila, contexto: Contexto) -> tuple[str, ...]:
    """Las dependencias del renglón; sin ellas, la de la hoja. La celda vacía de una columna con nombres no se llena."""
    valores = fila.de("dependencia")
    if not valores:
        tiene_columna = bool(cuerpo.encabezado.de("dependencia"))
        dicha = "" if tiene_columna and not contexto.dependencia else contexto.dependencia
        if not dicha:
            columnas = cuerpo.encabezado.de("dependencia")
            cuerpo.anotar("reporte_sin_dependencia", (fila.numero, columnas[0].numero if columnas else 0), "")
        return (dicha,)
    hallados = responsables_de(" ".join(v.texto for v in valores), cuerpo.catalogo)
    for escrito, nombre in hallados.corregidos:
        cuerpo.anotar("dependencia_corregida", valores[0].lugar, escrito, nombre=nombre)
    for desconocido in hallados.desconocidos:
        cuerpo.anotar("dependencia_desconocida", valores[0].lugar, desconocido)
    return tuple(hallados.nombres) or (junto(valores[0].texto),)


def _cifra(
    cuerpo: Cuerpo, fila: Fila, escalas: dict[int, Escala], estados: dict[str, str]
) -> tuple[Cifra, tuple[int, int]]:
    """La cifra del renglón: la primera columna de cifras que diga algo; después, el estado en palabras."""
    leidas: list[tuple[Valor, Cifra]] = []
    for campo in ("cantidad", "porcentaje"):
        leidas += [
            (v, cifra_de_celda(v.celda, escalas.get(v.columna.numero, Escala()), estados)) for v in fila.de(campo)
        ]
    de_estado = [(v, cifra_de_celda(v.celda, Escala(), estados)) for v in fila.de("estado")]
    dichas = [(v, c) for v, c in leidas if c.valor is not None]
    if dichas:
        valor, cifra = dichas[0]
        _contrastar(cuerpo, cifra, de_estado)
    elif palabras := [(v, c) for v, c in de_estado if c.valor is not None]:
        valor, cifra = palabras[0]
    elif leidas or de_estado:
        valor, cifra = (leidas or de_estado)[0]
    else:
        columna = next(c for c in cuerpo.encabezado.columnas if c.campo in CIFRAS)
        return Cifra(), (fila.numero, columna.numero)
    for falta in cifra.faltas:
        cuerpo.anotar(falta, valor.lugar, valor.texto)
    return cifra, valor.lugar


def _contrastar(cuerpo: Cuerpo, cifra: Cifra, de_estado: list[tuple[Valor, Cifra]]) -> None:
    """Un «Cumplida» junto a 60 %, o un «Sin iniciar» junto a 40 %, se anota; rige la cifra."""
    for valor, palabra in de_estado:
        if palabra.valor is None or palabra.faltas or cifra.valor is None:
            continue
        total = cifra.valor if cifra.medida is Medida.PROPORCION else cifra.valor / cifra.base if cifra.base else None
        if (palabra.valor == 0 and cifra.valor > 0) or (palabra.valor == 1 and total is not None and total < 1):
            cuerpo.anotar("estado_contradice_cifra", valor.lugar, valor.texto, cifra=cifra.texto)


def _corte(cuerpo: Cuerpo, fila: Fila, avance: Avance, contexto: Contexto) -> date | None:
    for valor in fila.de("corte"):
        dia = a_dia(valor.celda.valor) or corte_de_texto(valor.texto, contexto.vigencia or cuerpo.vigencia)
        if dia is None:
            cuerpo.anotar("fecha_de_reporte_no_entendida", valor.lugar, valor.texto)
            continue
        avance.origenes["corte"] = (cuerpo.malla.hoja.origen(*valor.lugar),)
        return dia
    if contexto.corte and contexto.lugar_corte != (0, 0):
        avance.origenes["corte"] = (cuerpo.malla.hoja.origen(*contexto.lugar_corte),)
    return contexto.corte


def _fecha(cuerpo: Cuerpo, fila: Fila, campo: str) -> date | None:
    for valor in fila.de(campo):
        crudo = valor.celda.valor
        if dia := a_dia(crudo):
            return dia
        if isinstance(crudo, float | int) and not isinstance(crudo, bool) and (dia := fecha_de_serie(float(crudo))):
            return dia
        dias = [f.dia for f in fechas_de(plano(valor.texto), cuerpo.vigencia)]
        if dias and dias[-1]:
            return dias[-1]
        cuerpo.anotar("fecha_imposible" if dias else "fecha_de_reporte_no_entendida", valor.lugar, valor.texto)
    return None


def de_otra_vigencia(avances: list[Avance], contexto: Contexto, vigencia: int) -> int | None:
    """El año de un reporte que no es de la vigencia; None si lo es o no se sabe."""
    anios = {a.corte.year for a in avances if a.corte} or {a.fecha_reporte.year for a in avances if a.fecha_reporte}
    if not anios and contexto.vigencia:
        anios = {contexto.vigencia}
    if not anios or vigencia in anios or (anios == {vigencia + 1} and not any(a.corte for a in avances)):
        return None
    return max(anios)


def hallazgo_de_vigencia(primero: Avance, anio: int, vigencia: int) -> Hallazgo:
    """El hallazgo que explica por qué un reporte quedó fuera."""
    lugar = primero.origen("corte" if "corte" in primero.origenes else "valor")
    return anotar("reporte_de_otra_vigencia", lugar, str(anio), vigencia=anio, actual=vigencia)


def unir_a_su_fila(avance: Avance, actividad: Actividad | None) -> None:
    """En un libro que es plan y reporte, la cifra es de la actividad de su propia fila."""
    if actividad:
        avance.metodo = "misma fila"
        avance.actividad, avance.numeral = actividad.actividad, actividad.numeral
        avance.fila = actividad.fila
        if len(actividad.dependencias) == 1 or not avance.dependencia:
            avance.dependencia, *otras = actividad.dependencias or ("",)
            avance.tambien = tuple(otras)
