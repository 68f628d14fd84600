"""El encabezado de un listado: qué campo es cada columna, lo digan una o dos filas de títulos."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.disposiciones.listado.en_meses import EN_MES, buscar_meses
from pipeline.disposiciones.listado.marcadas import MARCADA, Marcada, buscar_marcadas
from pipeline.disposiciones.listado.mes_y_dia import PARTE_DE_FECHA, FechaPartida, buscar_mes_y_dia
from pipeline.disposiciones.listado.por_su_lugar import campo_por_su_lugar
from pipeline.disposiciones.listado.por_sus_valores import campos_por_sus_valores
from pipeline.disposiciones.listado.repartidas import REPARTIDA, campo_del_total, nombre_repartido
from pipeline.disposiciones.listado.titulo_compuesto import campo_compuesto, campo_con_el_que_cubre, titulo_que_cubre
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.titulos import Titulos
from pipeline.tablas.listado import Listado
from pipeline.vocabulario import cargar

OTRO = "otro"
DE_NINGUN_CAMPO = frozenset({OTRO, REPARTIDA, MARCADA, EN_MES, PARTE_DE_FECHA})
"""Lo que no se lee de una sola celda, o no se lee."""


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
    meses: Mapping[int, str] = field(default_factory=dict)
    """Las columnas que dicen cuándo, y lo que dice su título."""
    partida: FechaPartida = field(default_factory=FechaPartida)
    """La fecha que va en varias columnas."""
    por_senas: bool = False
    """Su ancla no la dice su título sino lo demás (`senas`)."""
    ancla_supuesta: int | None = None
    """La columna que se tomó por su ancla sin que ningún título la nombrara."""
    supuesta: tuple[str, ...] = ()
    """Los títulos por los que se supo de qué listado es, si nada más lo dice."""

    @property
    def conocidos(self) -> frozenset[str]:
        """Los campos de la tabla que nombra."""
        return frozenset(self.campos.values()) - DE_NINGUN_CAMPO | self.marcados

    @property
    def repartidas(self) -> dict[int, str]:
        """Las columnas cuyas celdas son filas de otro listado, y lo que cada una cuenta."""
        return {c: self.titulos[c] for c, campo in self.campos.items() if campo == REPARTIDA}

    @property
    def marcados(self) -> frozenset[str]:
        """Los que dice una marca en su columna."""
        de_meses = {str(cargar(f"listado_{self.listado.nombre}")["en_meses"])} if self.meses else set()
        return frozenset({campo for campo, _ in self.marcadas.values()} | de_meses)

    @property
    def de_varias(self) -> frozenset[str]:
        """Los que dicen varias columnas entre todas: cada uno vale por dos para saber de qué es la tabla."""
        return self.marcados | ({self.partida.campo} if self.partida.campo else set())

    @property
    def ancho(self) -> int:
        """Cuántas cosas dice: las columnas que se reparten no cuentan, y las que dicen un campo entre todas son una."""
        varias = len(self.repartidas) + len(self.marcadas) + len(self.meses) + len(self.partida.columnas)
        return len(self.campos) - varias + len(self.de_varias)

    @property
    def explica(self) -> int:
        """Cuántas columnas entiende."""
        varias = len(self.marcadas) + len(self.meses) + len(self.partida.columnas)
        return len(self.conocidos) + varias - len(self.de_varias)


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
    campos |= campos_por_sus_valores(malla, listado.nombre, ultima, campos)
    marcadas = buscar_marcadas(malla, listado, titulos, ultima, campos)
    campos |= dict.fromkeys(marcadas, MARCADA)
    partida = buscar_mes_y_dia(malla, listado, titulos, ultima, campos)
    campos |= partida.campos
    meses = buscar_meses(malla, listado.nombre, ultima, campos)
    campos |= dict.fromkeys(meses, EN_MES)
    return Cabeza(
        listado, primera, ultima, campos, escritos, celdas, marcadas=marcadas, meses=meses, partida=partida
    )  # fmt: skip
