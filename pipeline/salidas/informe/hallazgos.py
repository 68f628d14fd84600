"""El diagnóstico resumido: cuántos hallazgos, de quién, cuáles y qué hacer. Sin lo que dicen las celdas."""

from pipeline.base.catalogo_por_temas import ROTULOS
from pipeline.base.espanol import numero
from pipeline.base.hallazgo import Gravedad
from pipeline.calculo.relato import Clase, DeQuien, decir_que_se_hallo, reunir_clases, reunir_por_dependencia
from pipeline.salidas._word import Celda, Columna, Tabla
from pipeline.salidas.informe.pluma import Pluma

CLASES, DE_CADA_UNA = 15, 2
"""Las clases que se muestran de todas y de cada dependencia; las demás están en el diagnóstico."""
_NOTA = "Fuente: el diagnóstico de los archivos leídos (hallazgos.xlsx), que dice cada hallazgo con su celda."


def escribir_hallazgos(pluma: Pluma) -> None:
    """Por dependencia y por clase."""
    hallazgos = pluma.resultado.hallazgos
    pluma.decir(decir_que_se_hallo(pluma.resultado))
    if not hallazgos:
        return
    pluma.titular("De quién son", 1)
    _poner_duenos(pluma)
    pluma.titular("Cuáles son y qué hacer", 1)
    _poner_clases(pluma)


def _poner_duenos(pluma: Pluma) -> None:
    columnas = (
        Columna("Archivos de", 4.4), Columna("Graves", 1.5, "derecha"), Columna("Errores", 1.6, "derecha"),
        Columna("Avisos", 1.5, "derecha"), Columna("Lo que más se repite", 7.49),
    )  # fmt: skip
    filas = [_fila(d) for d in reunir_por_dependencia(pluma.resultado)]
    tabla = Tabla(
        "Hallazgos por dependencia", "Una fila por dependencia con hallazgos en lo que envió.", columnas, filas
    )
    pluma.tabular(tabla, f"{_NOTA} Cada hallazgo se cuenta una vez, en el archivo donde está.")


def _fila(d: DeQuien) -> list[str | Celda]:
    clases = [f"{c.plantilla.titulo} ({numero(c.cuantos)})" for c in d.clases[:DE_CADA_UNA]]
    cuentas = [numero(d.cuantos(g)) for g in (Gravedad.GRAVE, Gravedad.ERROR, Gravedad.AVISO)]
    return [d.nombre, *cuentas, "\n".join(clases)]


def _poner_clases(pluma: Pluma) -> None:
    clases = reunir_clases(pluma.resultado.hallazgos)
    columnas = (
        Columna("Qué se halló", 5.2), Columna("Gravedad", 2.1, "centro"), Columna("Cuántos", 1.7, "derecha"),
        Columna("Qué hacer", 7.49),
    )  # fmt: skip
    filas = [_fila_de_clase(c) for c in clases[:CLASES]]
    quedan = f" Se muestran {CLASES} de {len(clases)} clases, primero las más graves." if len(clases) > CLASES else ""
    tabla = Tabla("Hallazgos por clase", "Una fila por clase de hallazgo, primero lo más grave.", columnas, filas)
    pluma.tabular(tabla, f"{_NOTA}{quedan} Donde dice «…» va el dato de cada caso.")


def _fila_de_clase(c: Clase) -> list[str | Celda]:
    p = c.plantilla
    return [Celda(p.titulo, (p.codigo,)), ROTULOS[p.gravedad], numero(c.cuantos), c.que_hacer]
