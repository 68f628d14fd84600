"""Los valores de una sola celda que no se pudieron usar, como se corrigen en `correcciones.toml`."""

from collections.abc import Iterable

from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.propuesta import entre_comillas
from pipeline.base.texto import junto
from pipeline.salidas.para_pegar.comentario import comentario

CORREGIBLES = frozenset(
    {
        "fecha_imposible",
        "fecha_no_entendida",
        "fecha_de_reporte_no_entendida",
        "cifra_no_entendida",
        "cifra_negativa",
        "celda_con_error",
        "formula_sin_valor",
        "meta_con_fecha",
        "meta_ausente",
        "palabra_y_cifra_distintas",
        "ponderacion_no_numerica",
        "marca_no_entendida",
        "estado_desconocido",
        "responsable_ausente",
    }
)
"""Los hallazgos cuyo valor es todo lo que dice una celda: con otro valor, desaparecen."""
MUCHAS = 200
_CABEZA = (
    "Para pegar en entradas/correcciones.toml: cada bloque cambia el valor de una celda sin tocar el libro. Llene "
    "nuevo (texto o fecha entre comillas, o un número) y razon (quién lo dijo y cuándo), y borre los que no use. "
    "Lo mejor es que corrija el libro quien lo hizo; esto es para cuando no se puede esperar."
)
_NADA = "Esta vez no hay valores de una sola celda por corregir."


def redactar_correcciones(hallazgos: Iterable[Hallazgo]) -> str:
    """El archivo entero, TOML válido; un bloque por celda, con lo nuevo y la razón por llenar."""
    por_celda: dict[tuple[str, str, str], Hallazgo] = {}
    for h in hallazgos:
        if h.nombre in CORREGIBLES and h.gravedad is not Gravedad.GRAVE and h.origen.fila and h.origen.columna:
            por_celda.setdefault((h.origen.ruta or h.origen.archivo, h.origen.hoja, h.origen.celda), h)
    renglones = comentario(_CABEZA if por_celda else _NADA)
    for (archivo, hoja, celda), hallazgo in list(por_celda.items())[:MUCHAS]:
        renglones += ["", *comentario(hallazgo.mensaje), "[[correcciones]]"]
        renglones += [f"archivo = {entre_comillas(archivo)}", f"hoja = {entre_comillas(hoja)}", f'celda = "{celda}"']
        renglones += [f"esperado = {entre_comillas(junto(hallazgo.valor))}", 'nuevo = ""', 'razon = ""']
    if len(por_celda) > MUCHAS:
        renglones += ["", *comentario(f"Hay {len(por_celda) - MUCHAS} celdas más: están en hallazgos.xlsx.")]
    return "\n".join(renglones) + "\n"
