"""La hoja «Instrucciones»: para qué es, cómo se llena y, de cada columna, qué va y un ejemplo lleno."""

from xlsxwriter.format import Format

from pipeline.base.espanol import cantidad
from pipeline.base.tabla import LISTA, PARTE, SI_NO
from pipeline.base.texto import enumerar
from pipeline.lectura.formato_enviado import SENAL
from pipeline.salidas._excel import Libro, agregar_hoja, preparar_impresion
from pipeline.salidas._excel.cabeza import poner_renglon
from pipeline.salidas._para_llenar import SIN_CANDADO, Renglones
from pipeline.salidas.formato_de_listado.declarado import Columna, Formato
from pipeline.salidas.formato_de_listado.hoja import nombrar_hoja
from pipeline.salidas.formato_de_listado.molde import Molde

HOJA = "Instrucciones"
ANCHOS = (28.0, 58.0, 44.0)
_LAS_QUE_SE_NOMBRAN = 8
COMUNES = (
    "Llene solo las casillas blancas de la hoja «{hoja}». Al pararse en una, un aviso dice qué va en ella.",
    "Si le faltan filas, inserte las que necesite entre las que hay. Las que queden en blanco no cuentan.",
    "Guarde el libro y devuélvalo, o póngalo en la carpeta de entradas. Si lo renombra, se reconoce igual.",
    "Puede filtrar, ensanchar, dar formato y pegar. Para ordenar o borrar filas, quite antes la protección (menú "
    "Revisar, «Desproteger hoja»): no tiene contraseña.",
)


def poner_instrucciones(libro: Libro, formatos: dict[str, Format], formato: Formato, molde: Molde) -> None:
    """Escribe la hoja, con candado y sin contraseña."""
    hoja = agregar_hoja(libro, HOJA)
    hoja.protect("", SIN_CANDADO)
    for j, ancho in enumerate(ANCHOS):
        hoja.set_column(j, j, ancho)
    hoja.set_row(0, 26)
    hoja.write_string(0, 0, formato.titulo, libro.formatos["titulo_de_hoja"])
    for i, texto in enumerate(t for t in (molde.entidad.nombre, formato.para_que) if t):
        poner_renglon(hoja, i + 1, texto, (formatos["dato"], formatos["dato_largo"]), ANCHOS, 17.0)
    tabla = Renglones(hoja, libro, formatos, ANCHOS, 3)
    tabla.encabezar("Cómo se llena", "")
    pasos = (*formato.pasos, *(p.format(hoja=nombrar_hoja(formato.titulo)) for p in COMUNES))
    for numero, paso in enumerate(pasos, 1):
        tabla.agregar((str(numero), paso), ("centro", "texto"))
    tabla.encabezar("Columna", "Qué se escribe", SENAL)
    for columna in formato.columnas:
        tabla.agregar((columna.titulo, explicar(columna), columna.ejemplo), ("texto", "texto", "blanca_texto"))
    preparar_impresion(hoja, libro.pie, tabla.fila - 1, len(ANCHOS) - 1, vertical=True)


def explicar(columna: Columna) -> str:
    """Qué se escribe en una columna: lo que pide y, si no se sobreentiende, entre qué se escoge."""
    frases = [columna.pide]
    if columna.campo.tipo == LISTA:
        frases.append("Si son varios, sepárelos con punto y coma.")
    elif columna.de_dependencia or len(columna.opciones) > _LAS_QUE_SE_NOMBRAN:
        frases.append("Escoja de la lista.")
    elif columna.opciones:
        frases.append(f"Opciones: {enumerar(list(columna.opciones))}.")
    if columna.campo.tipo == SI_NO:
        frases.append("Sí o No.")
    if columna.campo.unidad == PARTE:
        frases.append("De 0 a 100 %.")
    elif columna.limites:
        desde, hasta = columna.limites
        frases.append(f"De {cantidad(desde)} a {cantidad(hasta)}.")
    if columna.hace_falta:
        frases.append("Sin este dato la fila no se lee.")
    return " ".join(frases)
