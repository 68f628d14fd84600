"""El encabezado de un listado: qué campo es cada columna, lo digan una o dos filas de títulos."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.disposiciones.listado.marcadas import MARCADA, Marcada, buscar_marcadas
from pipeline.disposiciones.listado.por_su_lugar import campo_por_su_lugar
from pipeline.disposiciones.listado.repartidas import REPARTIDA, campo_del_total, nombre_repartido
from pipeline.disposiciones.listado.titulo_compuesto import campo_compuesto, campo_con_el_que_cubre, titulo_que_cubre
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos
from pipeline.tablas.listado import Listado
from pipeline.vocabulario import cargar

OTRO = "otro"


@dataclass(frozen=True, slots=True)
class Cabeza:
    """Un encabezado: el campo de cada columna (`otro` si no alimenta nada) y las celdas de sus títulos."""

    listado: Listado
    fila: int
    fila_final: int
    campos: dict[int, str]
    titulos: dict[int, str]
    celdas: frozenset[Lugar]
    titulada: bool = False
    """La hoja se titula como el listado."""
    marcadas: Mapping[int, Marcada] = field(default_factory=dict)
    """Las columnas donde una X dice el valor de un campo."""
    supuesta: tuple[str, ...] = ()
    """Los títulos por los que se supo de qué listado es, si nada más lo dice (`senas`)."""

    @property
    def conocidos(self) -> frozenset[str]:
        """Los campos de la tabla que nombra."""
        return frozenset(self.campos.values()) - {OTRO, REPARTIDA, MARCADA} | self.marcados

    @property
    def marcados(self) -> frozenset[str]:
        """Los que dice una X en su columna."""
        return frozenset(campo for campo, _ in self.marcadas.values())

    @property
    def ancho(self) -> int:
        """Cuántas cosas dice: las columnas que se reparten no cuentan, y las que marcan un campo son una."""
        return len(self.campos) - len(self.repartidas) - len(self.marcadas) + len(self.marcados)

    @property
    def repartidas(self) -> dict[int, str]:
        """Las columnas cuyas celdas son filas de otro listado, y lo que cada una cuenta."""
        return {c: self.titulos[c] for c, campo in self.campos.items() if campo == REPARTIDA}


def armar_cabeza(malla: Malla, listado: Listado, titulos: Titulos, primera: int, ultima: int) -> Cabeza:
    """Las columnas que nombran una o dos filas de títulos; manda el de abajo. Un campo es de la primera que lo dice."""
    ancla = tuple(cargar(f"listado_{listado.nombre}")["ancla"])
    campos: dict[int, str] = {}
    escritos: dict[int, str] = {}
    numeros = sorted({c for f in (primera, ultima) for c in malla.filas.get(f, ())})
    for numero in numeros:
        textos = [t for f in dict.fromkeys((ultima, primera)) if (t := malla.texto(f, numero)) and len(t) < 200]
        if primera < ultima and (de_arriba := titulo_que_cubre(malla, ultima, numero)) and de_arriba not in textos:
            textos.append(de_arriba)
        if not textos:
            continue
        campo = next((c for t in textos if (c := titulos.campo(t) or campo_compuesto(t, titulos, ancla))), OTRO)
        campo = campo_por_su_lugar(listado.nombre, textos, campos) or campo
        campo = campo_del_total(malla, listado.nombre, ultima, numero) or campo
        if campo in campos.values() and primera < ultima:
            campo = campo_con_el_que_cubre(malla, titulos, ultima, numero) or campo
        campos[numero] = OTRO if campo in campos.values() else campo
        escritos[numero] = " › ".join(reversed(textos))
        if campo == OTRO and (cuenta := nombre_repartido(malla, listado.nombre, ultima, numero)):
            campos[numero], escritos[numero] = REPARTIDA, cuenta
    celdas = frozenset((f, c) for f in range(primera, ultima + 1) for c in malla.filas.get(f, ()))
    marcadas = buscar_marcadas(malla, listado, titulos, ultima, campos)
    campos |= dict.fromkeys(marcadas, MARCADA)
    return Cabeza(listado, primera, ultima, campos, escritos, celdas, marcadas=marcadas)
