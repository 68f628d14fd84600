"""La hoja «Instrucciones»: cómo se llena, qué quiere decir cada color y un ejemplo lleno."""

from xlsxwriter.format import Format

from pipeline.base.espanol import fecha, fecha_larga
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.resultado import Resultado
from pipeline.salidas._excel import Libro, agregar_hoja, preparar_impresion
from pipeline.salidas._excel.cabeza import poner_renglon
from pipeline.salidas._para_llenar import Renglones
from pipeline.salidas.formato_de_avance.columnas import PEDIDAS
from pipeline.salidas.formato_de_avance.vencimiento import (
    A_DEMANDA,
    ATRASADA,
    DE_TODAS,
    DESPUES,
    EN_ESTE_CORTE,
    YA_CUMPLIDA,
)

HOJA = "Instrucciones"
ANCHOS = (24.0, 58.0, 40.0)
PASOS = (
    "Pase a la hoja «Avance». Cada fila es una actividad; primero están las atrasadas y las que vencen en este corte.",
    "Llene solo las casillas blancas. Al pararse en una, un aviso dice qué va en ella.",
    "El avance es lo acumulado desde el 1 de enero, no solo lo de este periodo.",
    "Si una actividad no avanzó, escriba lo mismo de la última vez (0 si nada) y diga por qué en «Observaciones».",
    "Escriba arriba la fecha de reporte, guarde el libro y devuélvalo. Si lo renombra, se reconoce igual.",
    "Puede filtrar, ensanchar, dar formato, pegar e insertar columnas. Para ordenar o borrar filas, quite antes la "
    "protección (menú Revisar, «Desproteger hoja»): no tiene contraseña. No borre la columna oculta: dice qué "
    "actividad es cada fila.",
    "Para imprimir caben carta y oficio; en oficio la letra queda más grande.",
)
SIGNIFICADOS = (
    (ATRASADA, "Debía estar en el corte anterior y, según lo que se ha reportado, todavía falta."),
    (EN_ESTE_CORTE, "Se debe cumplir, entera o en parte, hasta el {corte}."),
    (DESPUES, "Al {corte} no debe nada. Si ya hay avance, repórtelo."),
    (A_DEMANDA, "Se reporta cuando ocurre."),
    (YA_CUMPLIDA, "Con lo que se ha reportado ya está completa. Cambie algo solo si hace falta."),
)
SI_ES_DE_TODAS = "La reporta quien tomó parte. Si su dependencia no lo hizo, deje la fila vacía: nadie se la reclama."
EJEMPLO = "Actividad: «Realizar cuatro diálogos con las juntas de acción comunal». Meta: 4 diálogos. Van 3."


def poner_instrucciones(
    libro: Libro, formatos: dict[str, Format], resultado: Resultado, dependencia: str, candado: dict[str, bool]
) -> None:
    """Escribe la hoja, con candado y sin contraseña."""
    hoja, corte = agregar_hoja(libro, HOJA), resultado.corte
    hoja.protect("", candado)
    for j, ancho in enumerate(ANCHOS):
        hoja.set_column(j, j, ancho)
    hoja.set_row(0, 26)
    hoja.write_string(0, 0, f"Reporte de avance al {fecha_larga(corte.fecha)}", libro.formatos["titulo_de_hoja"])
    for i, texto in enumerate((resultado.entidad.nombre, dependencia, _plazo(resultado)), 1):
        poner_renglon(hoja, i, texto, (formatos["dato"], formatos["dato_largo"]), ANCHOS, 15.0)
    tabla = Renglones(hoja, libro, formatos, ANCHOS, 5)
    tabla.encabezar("Cómo se llena", "")
    for numero, paso in enumerate(PASOS, 1):
        tabla.agregar((str(numero), paso), ("centro", "texto"))
    tabla.encabezar("Vencimiento", "Qué quiere decir")
    for vencimiento, significado in SIGNIFICADOS:
        tabla.agregar((vencimiento, significado.format(corte=fecha(corte.fecha))), (vencimiento, "texto"))
    tabla.agregar((f"…{DE_TODAS}", SI_ES_DE_TODAS), ("centro", "texto"))
    tabla.encabezar("Casilla", "Qué se escribe", "Ejemplo ya lleno")
    tabla.agregar(("", "Así quedaría la fila de una actividad:", EJEMPLO), ("texto", "texto", "texto"))
    for c in PEDIDAS:
        ejemplo = c.ejemplo.format(vigencia=resultado.entidad.vigencia)
        tabla.agregar((c.titulo, c.pide, ejemplo), ("texto", "texto", "blanca_texto"))
    preparar_impresion(hoja, libro.pie, tabla.fila - 1, len(ANCHOS) - 1)
    hoja.set_portrait()
    hoja.fit_to_pages(1, 1)


def _plazo(resultado: Resultado) -> str:
    """Hasta cuándo se devuelve, con la misma fecha que piden la carta y el calendario."""
    publicacion = f"El seguimiento se publica a más tardar el {fecha(resultado.corte.publicacion)}."
    pedido = reporte_pedido(resultado.corte, resultado.entidad, resultado.hoy)
    return f"Devuelva este libro a más tardar el {fecha(pedido)}. {publicacion}" if pedido else publicacion
