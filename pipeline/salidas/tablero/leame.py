"""Hoja Léame: de quién es el libro, a qué corte, cómo se lee y qué hay en cada hoja."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from xlsxwriter.worksheet import Worksheet

from pipeline.base.espanol import numero
from pipeline.calculo.pendientes import VENTANA
from pipeline.calculo.por_decidir import buscar_por_decidir
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import (
    Enlace,
    Libro,
    Valor,
    agregar_hoja,
    escribir_celda,
    poner_vinculo,
    preparar_impresion,
)
from pipeline.salidas._excel.medida import calcular_alto, contar_lineas
from pipeline.salidas.por_decidir import ARCHIVO as POR_DECIDIR
from pipeline.salidas.tablero.lugares import DATOS, LEAME, PRIMER_DATO, VOLVER
from pipeline.vocabulario import nombre_de_instrumento

_ANCHOS = (28, 92)
_COMO_SE_LEE = (
    ("Cumplimiento", "actividades cumplidas al corte sobre las que aplican al corte. Aplica la que tenía algo por "
     "entregar hasta el corte; la que no aplica no entra en la cuenta."),
    ("Zona", "sale del cumplimiento, con el decimal que se muestra: ● Alta, ▲ Media o ■ Baja, desde los límites de "
     "arriba. – No aplica: ninguna actividad aplica al corte."),
    ("Avance ponderado", "promedio del avance (ejecutado / programado, a lo sumo 100 %) de las que aplican, por su "
     "peso."),
    ("Probar un cambio", "escriba otra cantidad en la columna «Ejecutado al corte» de Actividades: el estado, las "
     "zonas, la primera hoja y las gráficas la siguen. Para que quede, va en el reporte de la dependencia. Lo de "
     "cortes anteriores y la descripción de las gráficas son los del día en que se generó."),
    ("De la cifra a la celda", "un clic en una cifra lleva a sus filas; de ahí, un clic en el código lleva a la celda "
     "del plan y a la del reporte."),
)  # fmt: skip


def escribir_leame(libro: Libro, resultado: Resultado, contenido: Sequence[tuple[str, str]]) -> None:
    """Escribe la hoja; `contenido` es cada hoja del libro y lo que tiene. De aquí leen las fórmulas los datos."""
    hoja = agregar_hoja(libro, LEAME)
    for j, ancho in enumerate(_ANCHOS):
        hoja.set_column(j, j, ancho)
    hoja.write_string(0, 0, "Léame: cómo leer este libro", libro.formatos["titulo_de_hoja"])
    hoja.set_row(0, 26)
    que_es = "Documento de trabajo. Esta hoja dice de qué corte es, cómo se lee y qué hay en cada hoja."
    hoja.write_string(1, 0, que_es, libro.formatos["nota"])
    poner_vinculo(hoja, 2, 0, VOLVER, libro.formatos["vinculo"])
    for fila, (rotulo, valor, formato) in enumerate(_datos(resultado), start=PRIMER_DATO):
        _poner_renglon(libro, hoja, fila, rotulo, valor, formato)
    fila = PRIMER_DATO + len(DATOS) + 1
    _poner_titulo(libro, hoja, fila, "Cómo se lee")
    for rotulo, dicho in (*_COMO_SE_LEE, *_notas(resultado)):
        fila += 1
        _poner_renglon(libro, hoja, fila, rotulo, dicho, "texto")
    fila += 2
    _poner_titulo(libro, hoja, fila, "Qué hay en cada hoja")
    for nombre, dicho in contenido:
        fila += 1
        _poner_renglon(libro, hoja, fila, nombre, dicho, "texto")
        enlace = Enlace(nombre, nombre, f"Ir a la hoja {nombre}")
        poner_vinculo(hoja, fila, 0, enlace, libro.formatos["vinculo_en_tabla"])
    preparar_impresion(hoja, libro.pie, fila, len(_ANCHOS) - 1, vertical=True)
    hoja.fit_to_pages(1, 1)


def _datos(resultado: Resultado) -> list[tuple[str, Valor, str]]:
    """Los datos del corte, en el orden de DATOS."""
    corte, semaforo, hoy = resultado.corte, resultado.entidad.semaforo, resultado.hoy
    proximo = next((c.fecha for c in resultado.cortes if c.fecha > corte.fecha), None)
    planes = " · ".join(dict.fromkeys(nombre_de_instrumento(f.instrumento) for f in resultado.filas if f.instrumento))
    return [
        ("Entidad", resultado.entidad.nombre, "dato_texto"),
        ("Planes", planes, "dato_texto"),
        ("Vigencia", resultado.entidad.vigencia, "dato"),
        ("Corte", corte.nombre, "dato"),
        ("Fecha de corte", corte.fecha, "dato_fecha"),
        ("Publicar hasta", corte.publicacion, "dato_fecha"),
        ("Próximo corte", proximo, "dato_fecha"),
        ("Día de la corrida", hoy, "dato_fecha"),
        (f"Vence pronto: {VENTANA} días, hasta", hoy + timedelta(days=VENTANA), "dato_fecha"),
        ("Zona Media desde", round(semaforo.media / 100, 6), "dato_porcentaje"),
        ("Zona Alta desde", round(semaforo.alta / 100, 6), "dato_porcentaje"),
    ]


def _notas(resultado: Resultado) -> Iterator[tuple[str, str]]:
    if resultado.nota_de_base:
        yield "Base", f"{resultado.nota_de_base} por Control Interno; en las demás vale lo reportado."
    if cuantos := len(buscar_por_decidir(resultado)):
        yield "Reportes por decidir", f"{numero(cuantos)}, que todavía no cuentan. Están en {POR_DECIDIR}."


def _poner_titulo(libro: Libro, hoja: Worksheet, fila: int, titulo: str) -> None:
    hoja.write_string(fila, 0, titulo, libro.formatos["encabezado"])
    hoja.write_blank(fila, 1, None, libro.formatos["encabezado"])


def _poner_renglon(libro: Libro, hoja: Worksheet, fila: int, rotulo: str, valor: Valor, formato: str) -> None:
    escribir_celda(hoja, fila, 0, rotulo, libro.formatos["texto"])
    escribir_celda(hoja, fila, 1, valor, libro.formatos[formato])
    visibles = ((rotulo, _ANCHOS[0]), (valor if isinstance(valor, str) else "", _ANCHOS[1] * 0.95))
    hoja.set_row(fila, calcular_alto(max(contar_lineas(dicho, ancho) for dicho, ancho in visibles)))
