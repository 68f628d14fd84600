"""El pie de toda gráfica: de dónde salen las cifras, a qué corte y cómo se calcularon."""

from pipeline.base.espanol import fecha_larga, numero
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Semaforo
from pipeline.estilo import ZONAS


def escribir_pie(resultado: Resultado, calculo: str, *notas: str) -> str:
    """`Fuente: … Corte: … Cálculo: … ` y las notas que la gráfica necesite."""
    entidad = resultado.entidad
    partes = (
        f"Fuente: {entidad.nombre.rstrip('.')}, planes y reportes de avance de la vigencia {entidad.vigencia}.",
        f"Corte: {fecha_larga(resultado.corte.fecha)}.",
        f"Cálculo: {calculo}.",
        f"{resultado.nota_de_base}." if resultado.nota_de_base else "",
        *notas,
    )
    return " ".join(parte for parte in partes if parte)


def explicar_zonas(semaforo: Semaforo) -> str:
    """Qué cumplimiento corresponde a cada zona."""
    media, alta = (numero(v, 0 if v % 1 == 0 else 1) for v in (semaforo.media, semaforo.alta))
    baja, en_medio, sobre = ZONAS["Baja"].rotulo, ZONAS["Media"].rotulo, ZONAS["Alta"].rotulo
    return f"Zonas: {baja}, menos de {media} %; {en_medio}, de {media} % a menos de {alta} %; {sobre}, desde {alta} %."
