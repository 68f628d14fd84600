"""La cabeza del Resumen: de quién es, a qué corte, los límites del semáforo y las cifras grandes."""

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import fecha_larga
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Enlace, Formula, Libro, Valor, escribir_celda, poner_vinculo
from pipeline.salidas.tablero.bloques import ligar, todas
from pipeline.salidas.tablero.cifras import contar_cifras, contar_estado
from pipeline.salidas.tablero.fuente import Condiciones, Fuente
from pipeline.salidas.tablero.semaforo import colorear_zonas
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import SIN_REPORTE
from pipeline.vocabulario import nombre_de_instrumento

DATOS, TARJETAS = 5, 8
"""Las filas, desde 0, de los datos del corte y de las cifras grandes."""


def poner_titulo(libro: Libro, hoja: Worksheet, resultado: Resultado, enlaces: list[Enlace]) -> None:
    """Título, entidad y vínculos a las demás hojas, en dos filas."""
    titulo = f"Tablero de seguimiento · {resultado.corte.nombre} de {resultado.entidad.vigencia}"
    hoja.write_string(0, 0, titulo, libro.formatos["titulo"])
    hoja.set_row(0, 32)
    hoja.write_string(1, 0, resultado.entidad.nombre, libro.formatos["subtitulo"])
    hoja.set_row(1, 22)
    for i, enlace in enumerate(enlaces):
        poner_vinculo(hoja, 2 + i // 8, i % 8, enlace, libro.formatos["vinculo"])


def poner_datos(libro: Libro, hoja: Worksheet, resultado: Resultado) -> None:
    """Los datos del corte y los límites del semáforo, que las fórmulas de zona leen de aquí."""
    corte, semaforo = resultado.corte, resultado.entidad.semaforo
    proximo = next((c.fecha for c in resultado.cortes if c.fecha > corte.fecha), None)
    planes = " · ".join(dict.fromkeys(nombre_de_instrumento(f.instrumento) for f in resultado.filas if f.instrumento))
    datos: list[tuple[str, Valor, str]] = [
        ("Planes", planes, "dato_texto"),
        ("Vigencia", resultado.entidad.vigencia, "dato"),
        ("Corte", corte.nombre, "dato"),
        ("Fecha de corte", corte.fecha, "dato_fecha"),
        ("Publicar hasta", corte.publicacion, "dato_fecha"),
        ("Próximo corte", proximo, "dato_fecha"),
        ("Zona Media desde", round(semaforo.media / 100, 6), "dato_porcentaje"),
        ("Zona Alta desde", round(semaforo.alta / 100, 6), "dato_porcentaje"),
    ]
    for j, (rotulo, valor, formato) in enumerate(datos):
        hoja.write_string(DATOS, j, rotulo, libro.formatos["dato_rotulo"])
        escribir_celda(hoja, DATOS + 1, j, valor, libro.formatos[formato])
    hoja.set_row(DATOS + 1, max(22, 16 * -(-len(planes) // 40)))


def poner_tarjetas(libro: Libro, hoja: Worksheet, resultado: Resultado, actividades: Fuente) -> None:
    """Las cifras grandes de toda la entidad, cada una con lo que cuenta."""
    total = resultado.total
    fila = TARJETAS + 2
    cifras: list[Valor] = [*cifras_del_resumen(actividades, (), fila, total)]
    de_cuantas = Formula(f'="de "&C{fila}&" que aplican"', f"de {total.aplican} que aplican")
    promedio = "promedio simple" if len({f.peso for f in resultado.filas}) < 2 else "promedio por peso"
    cifras = ligar(cifras, todas(actividades))
    tarjetas: list[tuple[str, Valor, str, Valor]] = [
        ("Cifras de toda la entidad al", fecha_larga(resultado.corte.fecha), "cifra_zona", "cada actividad, una vez"),
        ("Actividades de la vigencia", cifras[0], "cifra", "en los planes"),
        ("Aplican al corte", cifras[1], "cifra", "vencían hasta el corte"),
        ("Cumplidas al corte", cifras[2], "cifra", de_cuantas),
        ("Cumplimiento", cifras[3], "cifra_porcentaje", "cumplidas / aplican"),
        ("Zona", cifras[4], "cifra_zona", "según el cumplimiento"),
        ("Avance ponderado", cifras[5], "cifra_porcentaje", promedio),
        ("Sin reporte", cifras[6], "cifra", "aplican y no reportan"),
    ]
    for j, (rotulo, valor, formato, nota) in enumerate(tarjetas):
        hoja.write_string(TARJETAS, j, rotulo, libro.formatos["rotulo"])
        escribir_celda(hoja, TARJETAS + 1, j, valor, libro.formatos[formato])
        escribir_celda(hoja, TARJETAS + 2, j, nota, libro.formatos["rotulo"])
    for i, alto in enumerate((34, 40, 34)):
        hoja.set_row(TARJETAS + i, alto)
    colorear_zonas(libro, hoja, (TARJETAS + 1, 5, TARJETAS + 1, 5))


def cifras_del_resumen(fuente: Fuente, condiciones: Condiciones, fila: int, r: Resumen) -> list[Formula]:
    """Las siete cifras de las columnas B a H del Resumen, en una fila contada desde 1."""
    celdas = {"aplican": f"C{fila}", "cumplidas": f"D{fila}", "cumplimiento": f"E{fila}"}
    cifras = contar_cifras(fuente, condiciones, celdas, r)
    return [*cifras.values(), contar_estado(fuente, condiciones, SIN_REPORTE, r)]
