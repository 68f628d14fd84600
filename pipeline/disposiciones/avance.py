"""Un reporte de avance: quién, qué actividad, a qué corte y cuánto; llevado a la tabla de avances."""

from pipeline.base.lote import Lote
from pipeline.base.texto import junto
from pipeline.disposiciones.avance_cifras import CIFRAS, leer_cifra, leer_escalas
from pipeline.disposiciones.avance_fechas import corte_de_la_fila, fecha_de_la_fila
from pipeline.disposiciones.avance_por_columna import partir_por_columna
from pipeline.disposiciones.dependencia_desconocida import anotar_desconocida
from pipeline.lectura.cifras import Escala
from pipeline.lectura.componente_dicho import componente_de_referencia
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.dependencias import responsables_de
from pipeline.lectura.encaje import NUMERAL_Y_TEXTO
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import CONTENIDOS, Avance

ANCLAS = ("actividad", "numeral", "codigo")


FECHAS = frozenset({"fecha_ejecucion", "fecha_reporte", "corte"})


TEXTOS = frozenset({"descripcion", "evidencia", "observaciones", *CONTENIDOS})
"""Lo que la dependencia cuenta con sus palabras."""
USA = frozenset(ANCLAS) | FECHAS | CIFRAS | TEXTOS | {"dependencia", "componente"}
"""Los campos que llegan a la tabla de avances."""


def sirve(campos: frozenset[str]) -> bool:
    """Los títulos son los de un reporte: qué actividad y cuánto se hizo."""
    return bool(campos & set(ANCLAS)) and bool(campos & CIFRAS) and len(campos - {"otro"}) >= 2


def campo_ancla(campos: frozenset[str]) -> str:
    """El campo que abre un renglón nuevo: el texto de la actividad o, sin él, su numeral."""
    return next(a for a in ANCLAS if a in campos)


def hacer_avances(
    cuerpo: Cuerpo, contexto: Contexto, estados: dict[str, str], escalas: dict[int, Escala] | None = None
) -> Lote[Avance]:
    """Un Avance por renglón, con su cifra leída en la escala de su columna (o en las que se dan)."""
    lote: Lote[Avance] = Lote(hallazgos=cuerpo.hallazgos)
    escalas = leer_escalas(cuerpo) if escalas is None else escalas
    for fila in cuerpo.filas:
        if any(fila.de(a) for a in ANCLAS):
            for parte in partir_por_columna(cuerpo, fila, contexto.vigencia or cuerpo.vigencia):
                avance = _avance(cuerpo, parte.fila, contexto, escalas, estados, parte.dependencia)
                avance.corte = parte.corte or avance.corte
                lote.filas.append(avance)
    return lote


def _avance(
    cuerpo: Cuerpo,
    fila: Fila,
    contexto: Contexto,
    escalas: dict[int, Escala],
    estados: dict[str, str],
    dependencia: str = "",
) -> Avance:
    hoja = cuerpo.malla.hoja
    numeral, texto = _numeral_y_texto(fila)
    cifra, lugar = leer_cifra(cuerpo, fila, escalas, estados)
    quienes = (dependencia,) if dependencia else _dependencias(cuerpo, fila, contexto)
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
        descripcion=fila.texto(_de_la_descripcion(cuerpo)),
        evidencia=fila.texto("evidencia"),
        observaciones=fila.texto("observaciones"),
        archivo=hoja.archivo,
        hoja=hoja.nombre,
        fila=fila.numero,
        instrumento=instrumento_de_rotulo(fila.texto("componente")) or contexto.instrumento,
        componente=componente_de_referencia(fila.texto("componente")) or fila.grupo.componente or contexto.componente,
        origenes={campo: tuple(hoja.origen(*v.lugar) for v in valores) for campo, valores in fila.valores.items()},
    )
    for contenido in CONTENIDOS:
        setattr(avance, contenido, fila.texto(contenido))
    avance.origenes["valor"] = (hoja.origen(*lugar),)
    if suyas := avance.origenes.get(_de_la_descripcion(cuerpo)):
        avance.origenes["descripcion"] = suyas
    avance.corte = corte_de_la_fila(cuerpo, fila, avance, contexto)
    avance.fecha_reporte = fecha_de_la_fila(cuerpo, fila, "fecha_reporte") or contexto.fecha_reporte
    avance.fecha_ejecucion = fecha_de_la_fila(cuerpo, fila, "fecha_ejecucion")
    return avance


def _de_la_descripcion(cuerpo: Cuerpo) -> str:
    """Una hoja sin columna de descripción cuenta en lo realizado lo que se hizo."""
    return "descripcion" if cuerpo.encabezado.de("descripcion") else "actividades_realizadas"


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
        anotar_desconocida(cuerpo, valores[0].lugar, desconocido)
    return tuple(hallados.nombres) or (junto(valores[0].texto),)


def unir_a_su_fila(avance: Avance, actividad: Actividad | None) -> None:
    """En un libro que es plan y reporte, la cifra es de la actividad de su propia fila."""
    if actividad:
        avance.metodo, avance.propia = "misma fila", actividad
        avance.actividad, avance.numeral = actividad.actividad, actividad.numeral
        avance.fila = actividad.fila
        if len(actividad.dependencias) == 1 or not avance.dependencia:
            avance.dependencia, *otras = actividad.dependencias or ("",)
            avance.tambien = tuple(otras)
