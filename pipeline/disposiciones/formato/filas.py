"""Las filas de un formato: un renglón es un reporte. Nada se hereda, se corre ni se junta salvo lo combinado."""

from pipeline.disposiciones.avance import ANCLAS, FECHAS, TEXTOS
from pipeline.disposiciones.avance_cifras import CIFRAS
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA
from pipeline.lectura.fila import Cuerpo, Fila, Valor
from pipeline.lectura.hoja import Tipo
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.renglones import es_pie

BLANCAS = (CIFRAS | TEXTOS | FECHAS) - {"corte", "fecha_reporte"}
"""Lo que llena la dependencia."""
SIN_LLENAR = RUIDO + "fila sin llenar"


def recorrer_formato(cuerpo: Cuerpo, desde: int, hasta: int) -> list[Fila]:
    """Pone en el cuerpo las filas llenas; devuelve las que nadie llenó, que no son reportes."""
    cuerpo.cuenta.reclamar(cuerpo.encabezado.celdas, ENCABEZADO)
    vacias: list[Fila] = []
    for numero in (f for f in cuerpo.malla.filas if desde <= f <= hasta):
        propias = list(cuerpo.malla.celdas_de(numero))
        lugares = [(numero, columna) for columna, _ in propias]
        fila = _fila(cuerpo, numero)
        con_clave = any(not v.heredado for v in fila.de("codigo"))
        if not con_clave and es_pie(propias):
            cuerpo.cuenta.reclamar(lugares, RUIDO + "pie de la tabla")
        elif not con_clave and es_numeracion(propias):
            cuerpo.cuenta.reclamar(lugares, RUIDO + "numeración de las columnas")
        elif _continua(cuerpo, fila):
            cuerpo.filas[-1].sumar([v for v in _valores(fila) if not v.heredado])
            cuerpo.cuenta.reclamar(lugares, TABLA)
        elif not any(fila.de(ancla) for ancla in ANCLAS):
            _dejar_sin_actividad(cuerpo, fila)
        elif any(fila.de(campo) for campo in BLANCAS):
            _anotar_combinadas(cuerpo, fila)
            cuerpo.filas.append(fila)
            cuerpo.cuenta.reclamar((v.lugar for v in _valores(fila)), TABLA)
        else:
            vacias.append(fila)
            cuerpo.cuenta.reclamar((v.lugar for v in _valores(fila)), SIN_LLENAR)
    return vacias


def _fila(cuerpo: Cuerpo, numero: int) -> Fila:
    """Cada celda escrita en la columna donde está, y lo que da una combinación que viene de arriba."""
    fila = Fila(numero)
    for columna in cuerpo.encabezado.columnas:
        celda = cuerpo.malla.celda(numero, columna.numero)
        if celda and celda.tipo is not Tipo.BLANCO:
            fila.sumar([Valor(columna, celda, (numero, columna.numero))])
            continue
        rango = cuerpo.malla.fusiones.get((numero, columna.numero))
        if rango and cuerpo.encabezado.fila_final < rango.fila < numero and rango.columna == columna.numero:
            celda = cuerpo.malla.celda(rango.fila, rango.columna)
            if celda and celda.tipo is not Tipo.BLANCO:
                fila.sumar([Valor(columna, celda, (rango.fila, rango.columna), True)])
    return fila


def _valores(fila: Fila) -> list[Valor]:
    return [v for valores in fila.valores.values() for v in valores]


def _continua(cuerpo: Cuerpo, fila: Fila) -> bool:
    """El renglón está bajo una actividad combinada y no trae cifra propia: es lo que sigue del de arriba."""
    anclas = [v for ancla in ANCLAS for v in fila.de(ancla)]
    if not cuerpo.filas or not anclas or not all(v.heredado for v in anclas):
        return False
    return not any(not v.heredado for campo in CIFRAS for v in fila.de(campo))


def _anotar_combinadas(cuerpo: Cuerpo, fila: Fila) -> None:
    """La cifra de una celda combinada vale en cada renglón que cubre, y se dice."""
    for valor in (v for campo in CIFRAS for v in fila.de(campo) if v.heredado):
        cuerpo.anotar("cifra_combinada", valor.lugar, valor.texto, fila=fila.numero)


def _dejar_sin_actividad(cuerpo: Cuerpo, fila: Fila) -> None:
    propios = [v for v in _valores(fila) if not v.heredado]
    if not any(v.columna.campo in BLANCAS for v in propios):
        return  # lo que haya queda sin dueño, y la cuenta lo dice
    cuerpo.anotar("fila_sin_actividad", propios[0].lugar, " | ".join(v.texto for v in propios))
    cuerpo.cuenta.dejar((v.lugar for v in propios), "fila_sin_actividad")
