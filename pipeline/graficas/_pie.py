"""El pie de toda gráfica: de dónde salen las cifras, a qué corte y cómo se calcularon."""

from pipeline.base.espanol import fecha_larga, numero
from pipeline.base.texto import visible
from pipeline.calculo.frase import Frase, Trozo, decir
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Semaforo
from pipeline.estilo import ZONAS


def escribir_pie(
    resultado: Resultado, calculo: str | Frase, *notas: str | Frase, fuente: str = "planes y reportes de avance"
) -> Frase:
    """`Fuente: … Corte: … Cálculo: … ` y las notas que la gráfica necesite."""
    entidad = resultado.entidad
    nombre = visible(entidad.nombre).rstrip(".")
    partes = (
        f"Fuente: {nombre}, {fuente} de la vigencia {entidad.vigencia}.",
        f"Corte: {fecha_larga(resultado.corte.fecha)}.",
        decir("Cálculo: ", calculo, "."),
        f"{resultado.nota_de_base}." if resultado.nota_de_base else "",
        *notas,
    )
    return juntar(*partes)


def juntar(*partes: str | Frase) -> Frase:
    """Las frases que digan algo, una tras otra."""
    trozos: list[Trozo | Frase] = []
    for parte in filter(str, partes):
        trozos += [" ", parte] if trozos else [parte]
    return decir(*trozos)


def explicar_zonas(semaforo: Semaforo) -> str:
    """Qué cumplimiento corresponde a cada zona."""
    media, alta = (numero(v, 0 if v % 1 == 0 else 1) for v in (semaforo.media, semaforo.alta))
    baja, en_medio, sobre = ZONAS["Baja"].rotulo, ZONAS["Media"].rotulo, ZONAS["Alta"].rotulo
    return f"Zonas: {baja}, menos de {media} %; {en_medio}, de {media} % a menos de {alta} %; {sobre}, desde {alta} %."
