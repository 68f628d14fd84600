"""Una tabla de un listado, fila por fila: cada dato con su celda, y lo que no se entendió, anotado."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.tabla import PARTE
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.bloques import Dicho, heredar
from pipeline.disposiciones.listado.cabeza import DE_NINGUN_CAMPO, Cabeza
from pipeline.disposiciones.listado.franjas import Franjas
from pipeline.disposiciones.listado.lapso import poner_lapso
from pipeline.disposiciones.listado.marcadas import poner_marcadas
from pipeline.disposiciones.listado.repartidas import repartir
from pipeline.disposiciones.listado.sin_dia import dia_supuesto, extremo
from pipeline.disposiciones.listado.sin_entender import anotar_sin_entender
from pipeline.disposiciones.listado.valor import NoSeEntiende, valor_de
from pipeline.lectura.cifras import Escala, escala_de_columna
from pipeline.lectura.cuenta import RUIDO, TABLA, TITULO
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.hoja import Celda
from pipeline.lectura.malla import Lugar, Malla, texto_de
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.sugerencias_de_nombres import proponer_dependencia
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar

_LARGO_DE_NUMERO = 15


def _numera(texto: str) -> bool:
    """Es un número de orden («3», «C-04»): una frase en esa columna es otra cosa, y no se pierde."""
    return len(texto) <= _LARGO_DE_NUMERO and any(letra.isdigit() for letra in texto)


@dataclass(frozen=True, slots=True)
class TablaDeListado:
    """Una tabla de la hoja mientras se recorre."""

    malla: Malla
    cabeza: Cabeza
    catalogo: Catalogo
    vigencia: int
    salida: HojaInterpretada
    escalas: dict[str, Escala] = field(default_factory=dict)
    dichos: dict[str, Dicho] = field(default_factory=dict)
    """Lo último que dijo cada bloque de los que sus filas no repiten."""
    franjas: Franjas = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "franjas", Franjas(self.malla, self.cabeza))

    def medir_escalas(self, filas: Sequence[int]) -> None:
        """Cómo están escritas las partes cumplidas de cada columna: 0,5, 50 o 50 %."""
        partes = {c.nombre for c in self.cabeza.listado.tabla.campos if c.unidad == PARTE}
        for columna, nombre in self.cabeza.campos.items():
            if nombre in partes:
                celdas = [c for f in filas if (c := self.malla.celda(f, columna))]
                self.escalas[nombre] = escala_de_columna(celdas, titulo_de_porcentaje=True)

    def mirar_arriba(self) -> None:
        """La franja escrita justo sobre el encabezado también vale para sus filas."""
        antes = self.cabeza.fila - 1
        if antes in self.malla.filas and self.franjas.abre(antes, solo_opciones=True):
            self.salida.reparto.reclamar([(antes, c) for c in self.malla.filas[antes]], TITULO)

    def leer(self, fila: int) -> FilaDeListado | None:
        """La fila como objeto de su tabla; None si es un pie, una numeración o no trae de qué es."""
        propias = list(self.malla.celdas_de(fila))
        ruido = "pie de la tabla" if es_pie(propias) else "numeración de las columnas" if es_numeracion(propias) else ""
        if not ruido and self.franjas.abre(fila):
            self.dichos.clear()
            self.salida.reparto.reclamar([(fila, c) for c in self.malla.filas[fila]], TITULO)
            return None
        if ruido or not self._trae_ancla(fila):
            self._apartar(fila, ruido)
            return None
        leida = self.cabeza.listado.clase(archivo=self.malla.hoja.archivo, hoja=self.malla.hoja.nombre, fila=fila)
        partida = self.cabeza.partida
        for columna, campo in self.cabeza.campos.items():
            lugar = self._lugar(fila, columna)
            if columna == partida.lleva:
                lugar, celda = partida.leer(self.malla, fila, self.salida.reparto)
            else:
                celda = None if campo in DE_NINGUN_CAMPO else self.malla.celda(*lugar)
            if celda:
                self.poner(leida, campo, lugar, celda)
            elif campo not in DE_NINGUN_CAMPO:
                leida.vacias.setdefault(campo, self.malla.hoja.origen(*lugar))
        repartir(self.malla, leida, self.cabeza.listado.nombre, self.cabeza.repartidas, self.vigencia, self.salida)
        poner_marcadas(self.malla, leida, self.cabeza.listado, self.cabeza.marcadas, self.vigencia, self.salida)
        self.franjas.completar(leida)
        heredar(leida, cargar(f"listado_{self.cabeza.listado.nombre}").get("bloques", ()), self.dichos)
        leida.origenes = dict(sorted(leida.origenes.items(), key=lambda o: o[1].fila != fila))
        return leida

    def poner(self, leida: FilaDeListado, nombre: str, lugar: Lugar, celda: Celda) -> None:
        """Llena un campo con lo que dice la celda de ese lugar; lo que no se entiende se anota."""
        listado, origen = self.cabeza.listado, self.malla.hoja.origen(*lugar)
        self.salida.reparto.reclamar([lugar], TABLA)
        campo = next(c for c in listado.tabla.campos if c.nombre == nombre)
        if poner_lapso(leida, listado.nombre, nombre, celda, origen, self.vigencia):
            return
        try:
            supuesto = dia_supuesto(celda, listado.nombre, nombre, self.vigencia)
            valor = supuesto or extremo(celda, listado.nombre, nombre, self.vigencia) or valor_de(
                celda, campo, listado.nombre, self.vigencia, self.escalas.get(nombre, Escala())
            )  # fmt: skip
        except NoSeEntiende:
            titulo, dicho = self.cabeza.titulos[lugar[1]], self.malla.texto(*lugar)
            self.salida.hallazgos.append(anotar_sin_entender(celda, campo, origen, titulo, dicho))
            self.salida.reparto.dejar([lugar], self.salida.hallazgos[-1].nombre)
            leida.sin_leer += (nombre,)
            return
        if nombre in cargar(f"listado_{listado.nombre}").get("dependencias", ()):
            nombradas = responsables_de(str(valor), self.catalogo)
            valor = nombradas.nombres[0] if len(nombradas.nombres) == 1 else valor
            if nombradas.desconocidos and nombre in cargar(f"listado_{listado.nombre}").get("del_catalogo", ()):
                self.salida.hallazgos.append(self._desconocida(nombradas.desconocidos[0], lugar))
        if supuesto:
            self.salida.hallazgos.append(anotar("evento_sin_dia", origen, texto_de(celda), fecha=fecha(supuesto)))
        setattr(leida, nombre, valor)
        leida.origenes[nombre] = origen

    def _desconocida(self, escrito: str, lugar: Lugar) -> Hallazgo:
        propuesta = proponer_dependencia(escrito, self.catalogo, self.malla.texto(*lugar))
        pegar = f"{propuesta} ({propuesta.porque})" if propuesta else "la dependencia o el alias"
        origen = self.malla.hoja.origen(*lugar)
        return anotar("dependencia_desconocida", origen, escrito, propuesta=propuesta, pegar=pegar)

    def _lugar(self, fila: int, columna: int) -> Lugar:
        """La celda de la fila, o la de una combinación que viene de arriba y vale en cada fila que cubre."""
        rango = self.malla.rango(fila, columna)
        de_arriba = not self.malla.celda(fila, columna) and self.cabeza.fila_final < rango.fila < fila
        return (rango.fila, rango.columna) if de_arriba and rango.columna == columna else (fila, columna)

    def _trae_ancla(self, fila: int) -> bool:
        anclas = cargar(f"listado_{self.cabeza.listado.nombre}")["ancla"]
        return any(campo in anclas and self.malla.texto(fila, c) for c, campo in self.cabeza.campos.items())

    def _apartar(self, fila: int, ruido: str) -> None:
        """La fila que trae datos y no dice de qué queda en su hallazgo; la que solo está numerada, sin llenar."""
        lugares = [(fila, c) for c in self.malla.filas[fila]]
        de_tabla = [(f, c) for f, c in lugares if c in self.cabeza.campos]
        if not ruido and all(
            self.cabeza.campos[c] == "consecutivo" and _numera(self.malla.texto(f, c)) for f, c in de_tabla
        ):
            ruido = "fila sin llenar" if de_tabla else ""
        if ruido:
            self.salida.reparto.reclamar(lugares, RUIDO + ruido)
        elif de_tabla:
            dicho = " | ".join(self.malla.texto(*lugar) for lugar in de_tabla)
            self.salida.hallazgos.append(anotar("fila_de_listado_vacia", self.malla.hoja.origen(*de_tabla[0]), dicho))
            self.salida.reparto.dejar(de_tabla, "fila_de_listado_vacia")
