"""La duda entre un listado y un plan que titula igual su columna principal: se dice, se lea como se lea."""

from collections.abc import Sequence

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar
from pipeline.disposiciones.listado.cabeza import Cabeza
from pipeline.disposiciones.listado.senas import buscar_senas
from pipeline.disposiciones.listado.una_o_dos_filas import de_una_o_dos_filas
from pipeline.entidad import Entidad
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar


def anotar_supuesta(malla: Malla, cabeza: Cabeza) -> list[Hallazgo]:
    """La tabla se leyó como un listado solo por sus señas, o se supuso cuál es su columna principal."""
    reglas = cargar(f"listado_{cabeza.listado.nombre}")
    if cabeza.ancla_supuesta is not None:
        conocido = next(iter(cargar(f"titulos_{cabeza.listado.nombre}")[reglas["ancla"][0]]))
        titulo = cabeza.titulos[cabeza.ancla_supuesta] or "sin título"
        origen = malla.hoja.origen(cabeza.fila_final, cabeza.ancla_supuesta)
        return [anotar("ancla_supuesta", origen, titulo, que=reglas["papel"], conocido=conocido)]
    if not cabeza.supuesta:
        return []
    ancla = next(c for c, campo in cabeza.campos.items() if campo == reglas["por_sus_senas"]["campo"])
    origen = malla.hoja.origen(cabeza.fila_final, ancla)
    datos = {"que": reglas["papel"], "senas": _entre_comillas(cabeza.supuesta)}
    return [anotar("listado_por_sus_senas", origen, malla.texto(cabeza.fila_final, ancla), **datos)]


def dudar_del_plan(malla: Malla, encabezados: Sequence[Encabezado], entidad: Entidad, papel: str) -> list[Hallazgo]:
    """La tabla se leyó como un plan o un reporte, y trae títulos de un listado y ninguno que solo traiga un plan."""
    for listado in (x for x in LISTADOS if "por_sus_senas" in cargar(f"listado_{x.nombre}")):
        reglas, titulos = cargar(f"listado_{listado.nombre}"), titulos_de(listado.nombre, entidad.titulos)
        for encabezado in encabezados:
            cabeza = de_una_o_dos_filas(malla, listado, titulos, encabezado.fila)
            senas = buscar_senas(malla, cabeza)
            if senas and senas.dejan_duda:
                origen, titulo = malla.hoja.origen(cabeza.fila_final, senas.ancla), cabeza.titulos[senas.ancla]
                datos = {"que": reglas["papel"], "senas": _entre_comillas(senas.titulos), "papel": papel}
                conocido = next(iter(cargar(f"titulos_{listado.nombre}")[reglas["por_sus_senas"]["campo"]]))
                return [anotar("parece_de_listado", origen, titulo, conocido=conocido, **datos)]
    return []


def _entre_comillas(titulos: Sequence[str]) -> str:
    return enumerar([f"«{t}»" for t in titulos])
