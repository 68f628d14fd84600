"""Las hojas que el programa puso en un libro que otros llenan: se cuentan como ruido y no se leen."""

from pipeline.disposiciones.hoja_contada import HojaContada, contar_ruido
from pipeline.lectura.devuelto import REGLA, es_hoja_de_hallazgos
from pipeline.lectura.formato_enviado import LISTAS, dice_que_es_ejemplo, regla_de, se_envia
from pipeline.lectura.hoja import Hoja, Libro


def apartar_hojas_del_programa(libro: Libro, con_destinos: bool) -> list[HojaContada]:
    """Saca del libro la de hallazgos, el ejemplo y las listas, y devuelve su cuenta."""
    hallazgos = [(hoja, REGLA) for hoja in libro.hojas if es_hoja_de_hallazgos(hoja)]
    _sacar(libro, hallazgos)
    del_formato = _del_formato(libro)
    _sacar(libro, del_formato)
    return [contar_ruido(hoja, regla, con_destinos) for hoja, regla in (*hallazgos, *del_formato)]


def _del_formato(libro: Libro) -> list[tuple[Hoja, str]]:
    """Las de un formato que se envía; si no consta que lo sea, solo la que dice que es el ejemplo."""
    suyas = [(hoja, regla) for hoja in libro.hojas if (regla := regla_de(hoja))]
    es_formato = se_envia(libro.propio) or any(regla == LISTAS for _, regla in suyas)
    return suyas if es_formato else [(hoja, regla) for hoja, regla in suyas if dice_que_es_ejemplo(hoja)]


def _sacar(libro: Libro, apartadas: list[tuple[Hoja, str]]) -> None:
    fuera = {id(hoja) for hoja, _ in apartadas}
    libro.hojas[:] = [hoja for hoja in libro.hojas if id(hoja) not in fuera]
