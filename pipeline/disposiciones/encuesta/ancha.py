"""Una fila por cuestionario y una columna por pregunta, como la exporta un formulario en línea."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from pipeline.base.texto import llave
from pipeline.disposiciones.encuesta.columnas import (
    ABIERTA,
    DE_PREGUNTA,
    EVENTO,
    FUERA_DE_LISTA,
    OTRO,
    PERSONAL,
    Columna,
    clasificar,
)
from pipeline.disposiciones.encuesta.declarada import se_declara
from pipeline.disposiciones.encuesta.dicho import Anotado, Dicho, Tabulada
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.escalas import PARTE, es_no_responde, es_opcion, escala_de
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import Titulos
from pipeline.vocabulario import cargar

_FILAS_DE_TITULO, _DE_TITULO = 30, 4
_RUIDO = {PERSONAL: RUIDO + "dato personal de una encuesta", OTRO: RUIDO + "columna que no se usa"}


def leer_ancha(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """La tabla de la hoja; None si no hay dos preguntas con su escala, o si nada dice que sea una encuesta."""
    fila, columnas = _encabezar(malla, titulos)
    suyas = [c for c in columnas if c.clase == DE_PREGUNTA]
    propias = [c for c in suyas if c.escala and not c.escala.comun]
    senal = hay_senal(malla, fila)
    basta_una = senal and (len(columnas) <= 4 or (suyas and _es_de_un_formulario(malla, fila, suyas[0])))
    if not suyas or not (senal or len(propias) >= 2) or (len(suyas) < 2 and not basta_una):
        return None
    salida = Tabulada(fila, conocidas=sum(c.clase in (DE_PREGUNTA, PERSONAL, EVENTO, OTRO) for c in columnas))
    salida.encabezado |= {(fila, c) for c in malla.filas[fila]}
    for c in columnas:
        _anotar_columna(salida, malla, c, fila)
    for f in [f for f in malla.filas if f > fila]:
        _leer_fila(salida, malla, columnas, fila, f)
    return salida if salida.dichos else None


def _es_de_un_formulario(malla: Malla, fila: int, pregunta: Columna) -> bool:
    """La hoja la exportó un formulario en línea, y la pregunta se contesta con una escala que no es de otras tablas."""
    escala = pregunta.escala
    propia = escala is not None and (not escala.comun or se_declara(pregunta.titulo))
    titulos = {llave(malla.texto(fila, c)) for c in malla.filas[fila]}
    return propia and bool(titulos & {llave(t) for t in cargar("encuesta")["de_formulario"]})


def _encabezar(malla: Malla, titulos: Titulos) -> tuple[int, list[Columna]]:
    """El renglón con más preguntas debajo, y sus columnas; el primero de los que empatan."""
    escalas = _con_escala(malla)
    mejor: tuple[int, list[Columna]] = (0, [])
    if not escalas:
        return mejor
    for fila in list(malla.filas)[:_FILAS_DE_TITULO]:
        posibles = [c for c in malla.filas[fila] if c in escalas and escala_de([malla.texto(fila, c)]) is None]
        if len(posibles) <= sum(c.clase == DE_PREGUNTA for c in mejor[1]):
            continue
        columnas = clasificar(malla, fila, _datos(malla, fila), titulos)
        if sum(c.clase == DE_PREGUNTA for c in columnas) > sum(c.clase == DE_PREGUNTA for c in mejor[1]):
            mejor = fila, columnas
    return mejor


def _con_escala(malla: Malla) -> frozenset[int]:
    """Las columnas en que la mayoría de lo escrito, sin contar sus títulos, es de una escala: se mira una sola vez."""
    opciones = {texto for texto in malla.filas_por_texto() if es_opcion(texto)}
    por_columna: dict[int, list[str]] = {}
    for fila in malla.filas:
        for columna in malla.filas[fila]:
            por_columna.setdefault(columna, []).append(malla.texto(fila, columna))
    return frozenset(
        c
        for c, textos in por_columna.items()
        if _puede_tener(textos, opciones) and any(escala_de(textos[i:]) for i in range(min(_DE_TITULO, len(textos))))
    )


def _puede_tener(textos: Sequence[str], opciones: AbstractSet[str]) -> bool:
    """Hay opciones bastantes para una escala: en casi ninguna columna, y lo demás tarda."""
    cuantos = Counter(textos)
    suyas = sum(cuantos[t] for t in opciones & cuantos.keys())
    opinan = sum(n for t, n in cuantos.items() if t and not es_no_responde(t))
    return suyas > 0 and suyas >= PARTE * (opinan - _DE_TITULO)


def _datos(malla: Malla, fila: int) -> list[int]:
    """Las filas de cuestionarios que hay bajo un encabezado."""
    return [f for f in malla.filas if f > fila and not es_pie(list(malla.celdas_de(f)))]


def _anotar_columna(salida: Tabulada, malla: Malla, columna: Columna, fila: int) -> None:
    lugar = (fila, columna.numero)
    if columna.clase == DE_PREGUNTA and columna.escala:
        salida.preguntas[lugar] = columna.titulo
        salida.escalas[lugar] = columna.escala
    elif columna.clase == ABIERTA:
        salida.preguntas[lugar] = columna.titulo
    elif columna.clase == FUERA_DE_LISTA and columna.lugares:
        datos = (("pregunta", columna.titulo), ("cuantas", len(columna.lugares)), ("muestra", columna.muestra))
        salida.anotados.append(Anotado("escala_desconocida", (lugar, *columna.lugares), columna.titulo, datos))


def _leer_fila(salida: Tabulada, malla: Malla, columnas: Sequence[Columna], cabeza: int, fila: int) -> None:
    """Un cuestionario: sus respuestas, las que dejó en blanco y lo que escribió."""
    propias = list(malla.celdas_de(fila))
    if es_pie(propias) or _repite(malla, cabeza, fila):
        regla = "pie de la tabla" if es_pie(propias) else "título repetido"
        salida.ruido |= dict.fromkeys(((fila, c) for c, _ in propias), RUIDO + regla)
        return
    evento = _evento(malla, columnas, fila)
    salida.eventos |= {evento} if evento else set()
    contestadas = {c.numero for c in columnas if c.clase in (DE_PREGUNTA, ABIERTA) and malla.texto(fila, c.numero)}
    for c in columnas:
        lugar, texto = (fila, c.numero), malla.texto(fila, c.numero)
        if c.clase in _RUIDO and texto:
            salida.ruido[lugar] = _RUIDO[c.clase]
        elif c.clase in (DE_PREGUNTA, ABIERTA) and texto:
            dicho = Dicho((cabeza, c.numero), texto, 1, lugar, evento)
            (salida.dichos if c.clase == DE_PREGUNTA else salida.abiertas).append(dicho)
        elif c.clase == DE_PREGUNTA and contestadas:
            salida.en_blanco[(cabeza, c.numero), evento] += 1
    personales = [(fila, c.numero) for c in columnas if c.clase == PERSONAL and malla.texto(fila, c.numero)]
    if not contestadas and personales:
        salida.anotados.append(Anotado("cuestionario_en_blanco", tuple(personales), ""))


def _evento(malla: Malla, columnas: Sequence[Columna], fila: int) -> Lugar | None:
    """La celda que dice de qué evento es la fila, también si está combinada desde más arriba."""
    rangos = [malla.rango(fila, c.numero) for c in columnas if c.clase == EVENTO]
    return next(((r.fila, r.columna) for r in rangos if malla.texto(r.fila, r.columna)), None)


def _repite(malla: Malla, cabeza: int, fila: int) -> bool:
    """El encabezado, otra vez en medio de los datos."""
    suyas = [llave(malla.texto(fila, c)) for c in malla.filas[fila]]
    return len(suyas) > 1 and suyas == [llave(malla.texto(cabeza, c)) for c in malla.filas[fila]]
