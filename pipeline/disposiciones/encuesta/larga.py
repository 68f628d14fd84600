"""Una fila por respuesta, o por opción con su cuenta: la pregunta y la opción van en columnas."""

from collections.abc import Sequence

from pipeline.base.texto import llave, visible
from pipeline.disposiciones.encuesta.columnas_de_cuenta import contar_opciones, revisar_opciones
from pipeline.disposiciones.encuesta.columnas_de_larga import (
    columna_de_opcion,
    preguntas_de_las_filas,
    repartir_cuentas,
    son_cuentas,
)
from pipeline.disposiciones.encuesta.declarada import declarar, sobre
from pipeline.disposiciones.encuesta.dicho import Anotado, Dicho, Tabulada
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.escalas import escala_de
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import Titulos

_FILAS_DE_TITULO, _VECES = 30, 2
_SIN_USO = RUIDO + "columna que no se usa"


def leer_larga(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """La tabla de la hoja; None si no tiene las dos columnas o si las preguntas no se repiten."""
    for fila in list(malla.filas)[:_FILAS_DE_TITULO]:
        campos = {c: titulos.campo(malla.texto(fila, c)) for c in malla.filas[fila]}
        if "pregunta" in campos.values() and len(campos) >= 2:
            filas = [f for f in malla.filas if f > fila]
            if tabulada := _leer(malla, fila, campos, filas, titulos):
                return tabulada
    return None


def _leer(
    malla: Malla, cabeza: int, campos: dict[int, str | None], filas: Sequence[int], titulos: Titulos
) -> Tabulada | None:
    datos = [f for f in filas if not es_pie(list(malla.celdas_de(f)))]
    de_pregunta = next(c for c, campo in campos.items() if campo == "pregunta")
    de_cuenta = next(
        (c for c, campo in campos.items() if campo in ("cantidad", "opcion") and son_cuentas(malla, datos, c)), None
    )
    de_opcion = columna_de_opcion(malla, datos, [c for c in campos if c not in (de_pregunta, de_cuenta)], campos)
    if de_opcion is None and de_cuenta is not None and campos[de_cuenta] == "opcion":
        de_opcion, de_cuenta = de_cuenta, None
    if de_opcion is None:
        return None
    preguntas = preguntas_de_las_filas(malla, datos, de_pregunta)
    cuentas = repartir_cuentas(malla, cabeza, preguntas, (de_opcion, de_cuenta), titulos)
    distintas = {llave(malla.texto(*lugar)) for lugar in preguntas.values()}
    if len(preguntas) < _VECES * len(distintas):
        return None
    escalas = {
        clave: escala_de(
            [malla.texto(f, de_opcion) for f, lugar in preguntas.items() if llave(malla.texto(*lugar)) == clave]
        )
        for clave in distintas
    }
    encima, hermanas = sobre(malla, cabeza), [e for e in escalas.values() if e]
    escalas = {clave: declarar(e, (clave, *encima), hermanas) for clave, e in escalas.items()}
    propias = [e for e in escalas.values() if e]
    if not propias or (all(e.comun for e in propias) and not hay_senal(malla, cabeza)):
        return None
    salida = Tabulada(
        cabeza, encabezado={(cabeza, c) for c in campos}, conocidas=sum(c is not None for c in campos.values())
    )
    primeras: dict[str, Lugar] = {}
    for lugar in preguntas.values():
        primeras.setdefault(llave(malla.texto(*lugar)), lugar)
    for clave, lugar in primeras.items():
        if escala := escalas[clave]:
            salida.preguntas[lugar], salida.escalas[lugar] = visible(malla.texto(*lugar)), escala
    de_evento = next((c for c, campo in campos.items() if campo == "evento"), None)
    filas_de: dict[tuple[Lugar, str], list[Lugar]] = {}
    for f in filas:
        if f not in datos or f not in preguntas:
            salida.ruido |= (
                dict.fromkeys(((f, c) for c in malla.filas[f]), RUIDO + "pie de la tabla") if f not in datos else {}
            )
            continue
        suya = primeras[llave(malla.texto(*preguntas[f]))]
        if suya not in salida.escalas:
            _dejar_sin_escala(salida, malla, f, suya, de_opcion, de_cuenta)
        else:
            evento = _evento(malla, f, de_evento, cabeza)
            filas_de.setdefault((suya, malla.texto(*evento) if evento else ""), []).append((f, de_opcion))
            if de_cuenta is not None or not cuentas:
                _leer_fila(salida, malla, f, suya, (de_opcion, de_cuenta), evento)
            elif malla.texto(f, de_opcion):
                salida.encabezado.add((f, de_opcion))
                contar_opciones(salida, malla, suya, [(f, de_opcion)], cuentas, evento)
        salida.encabezado.add(preguntas[f])
        salida.eventos |= {(f, de_evento)} if de_evento is not None else set()
        for c in malla.filas[f]:
            if campos.get(c) in ("personal", "otro"):
                regla = "dato personal de una encuesta" if campos[c] == "personal" else "columna que no se usa"
                salida.ruido[f, c] = RUIDO + regla
    if cuentas:
        for (suya, _), opciones in filas_de.items():
            revisar_opciones(salida, malla, suya, opciones, cuentas)
    return salida if salida.dichos else None


def _evento(malla: Malla, fila: int, columna: int | None, cabeza: int) -> Lugar | None:
    """La celda que dice el evento de una fila: la suya, o la última de arriba."""
    if columna is None:
        return None
    return next(
        ((f, columna) for f in reversed([*malla.filas]) if cabeza < f <= fila and malla.texto(f, columna)), None
    )


def _leer_fila(
    salida: Tabulada, malla: Malla, fila: int, pregunta: Lugar, columnas: tuple[int, int | None], evento: Lugar | None
) -> None:
    de_opcion, de_cuenta = columnas
    texto = malla.texto(fila, de_opcion)
    if de_cuenta is None:
        if texto:
            salida.dichos.append(Dicho(pregunta, texto, 1, (fila, de_opcion), evento))
        else:
            salida.en_blanco[pregunta, evento] += 1
        return
    escrita = malla.texto(fila, de_cuenta)
    if escrita.isdecimal() and texto:
        salida.encabezado.add((fila, de_opcion))
        salida.dichos.append(Dicho(pregunta, texto, int(escrita), (fila, de_cuenta), evento))
    elif escrita:
        datos = (("pregunta", salida.preguntas[pregunta]), ("opcion", texto or "sin opción"))
        lugares = tuple(lugar for lugar in ((fila, de_cuenta), (fila, de_opcion)) if malla.texto(*lugar))
        salida.anotados.append(Anotado("cuenta_de_encuesta", lugares, escrita, datos))
    elif texto:
        salida.ruido[fila, de_opcion] = RUIDO + "fila sin llenar"


def _dejar_sin_escala(
    salida: Tabulada, malla: Malla, fila: int, pregunta: Lugar, de_opcion: int, de_cuenta: int | None
) -> None:
    """Las respuestas de una pregunta cuya escala no se conoce: un hallazgo por pregunta."""
    lugares = tuple((fila, c) for c in (de_opcion, de_cuenta) if c is not None and malla.texto(fila, c))
    previo = next((a for a in salida.anotados if a.nombre == "escala_desconocida" and a.lugares[0] == pregunta), None)
    texto = visible(malla.texto(*pregunta))
    todos = (*(previo.lugares if previo else (pregunta,)), *lugares)
    muestra = previo.datos[2][1] if previo else f"«{malla.texto(fila, de_opcion)}»"
    datos = (("pregunta", texto), ("cuantas", len(todos) - 1), ("muestra", muestra))
    if previo:
        salida.anotados.remove(previo)
    salida.anotados.append(Anotado("escala_desconocida", todos, texto, datos))
