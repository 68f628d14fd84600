"""Los estilos de un libro ajeno: cada celda marcada recibe uno igual al suyo con otro relleno."""

from dataclasses import dataclass, field

from pipeline.base.hallazgo import Gravedad
from pipeline.estilo import MARCADO, MARCADO_OSCURO
from pipeline.lectura.colores import BLANCO
from pipeline.lectura.rellenos_estilos import leer_colores_de_estilos
from pipeline.salidas.devolver.letra_clara import es_letra_clara
from pipeline.salidas.devolver.paquete import OTRA_FORMA, NoSeMarca
from pipeline.salidas.llenado.arbol import Edicion, Nodo, aplicar, leer_arbol, poner_atributo

MAXIMO = 64_000
_LISTAS = ("fonts", "fills", "borders", "cellXfs")


@dataclass(slots=True)
class Estilos:
    """`styles.xml` y lo que se le agrega al final de sus listas. `vistos`: estilo → color `RRGGBB` de su relleno."""

    texto: str
    raiz: Nodo
    vistos: dict[str, str]
    nuevos: dict[str, list[str]] = field(default_factory=lambda: {nombre: [] for nombre in _LISTAS})
    marcados: dict[tuple[int, Gravedad], int] = field(default_factory=dict)

    def pintado(self, estilo: int) -> bool:
        """El estilo pinta la celda de algo que no es blanco."""
        return str(estilo) in self.vistos

    def marcar(self, estilo: int, gravedad: Gravedad) -> int:
        """El estilo como estaba, con el relleno de una gravedad; detrás queda guardado el color que tenía."""
        if (estilo, gravedad) not in self.marcados:
            antes = self.vistos.get(str(estilo))
            guardado = f'rgb="FF{antes or BLANCO}"'
            xf = self._xf(estilo)
            colores = MARCADO_OSCURO if es_letra_clara(self.raiz, xf[: xf.index(">") + 1]) else MARCADO
            relleno = self.agregar("fills", rellenar(colores[gravedad], guardado))
            self.marcados[estilo, gravedad] = self.con_relleno(estilo, relleno)
        return self.marcados[estilo, gravedad]

    def con_relleno(self, estilo: int, relleno: int) -> int:
        """El estilo como otro, con un relleno que ya está en su lista."""
        xf = self._xf(estilo)
        fin = xf.index(">") + 1
        apertura = poner_atributo(poner_atributo(xf[:fin], "fillId", relleno), "applyFill", 1)
        return self.agregar("cellXfs", apertura + xf[fin:])

    def agregar(self, lista: str, xml: str) -> int:
        """El lugar de un elemento nuevo en su lista; si ya se agregó uno igual, el de ese."""
        nuevos, viejos = self.nuevos[lista], len(self._lista(lista).hijos)
        if xml not in nuevos:
            if viejos + len(nuevos) >= MAXIMO:
                raise NoSeMarca("usa tantos formatos de celda que no admite más")
            nuevos.append(xml)
        return viejos + nuevos.index(xml)

    def escribir(self) -> str:
        """El XML con lo agregado."""
        ediciones: list[Edicion] = []
        for nombre, nuevos in self.nuevos.items():
            if nuevos:
                lista = self._lista(nombre)
                total = len(lista.hijos) + len(nuevos)
                ediciones.append((lista.inicio, lista.dentro, poner_atributo(lista.apertura, "count", total)))
                ediciones.append((lista.hasta, lista.hasta, "".join(nuevos)))
        return aplicar(self.texto, ediciones)

    def _xf(self, estilo: int) -> str:
        viejos, nuevos = self._lista("cellXfs").hijos, self.nuevos["cellXfs"]
        if estilo < len(viejos):
            return self.texto[viejos[estilo].inicio : viejos[estilo].fin]
        posicion = estilo - len(viejos)
        return nuevos[posicion] if posicion < len(nuevos) else '<xf xfId="0"/>'

    def _lista(self, nombre: str) -> Nodo:
        lista = self.raiz.hijo(nombre)
        if lista is None or not lista.hijos:
            raise NoSeMarca("le faltan sus formatos de celda")
        return lista


def leer_estilos(texto: str, tema: bytes | None) -> Estilos:
    """Los estilos de `styles.xml`. NoSeMarca si les falta alguna de sus listas."""
    raiz = leer_arbol(texto)
    if raiz.prefijo:
        raise NoSeMarca(OTRA_FORMA)
    return Estilos(texto, raiz, leer_colores_de_estilos(texto.encode(), tema))


def rellenar(color: str, detras: str = 'indexed="64"') -> str:
    """El XML de un relleno liso."""
    frente = f'<fgColor rgb="FF{color.lstrip("#")}"/>'
    return f'<fill><patternFill patternType="solid">{frente}<bgColor {detras}/></patternFill></fill>'
