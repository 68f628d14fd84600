"""Las filas de un listado: cada dato con su celda, y lo que no se entendió, anotado."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.tabla import FECHA, NUMERO, PARTE, Campo
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.bloques import Dicho, heredar
from pipeline.disposiciones.listado.columnas_de_mas import apartar_columnas_de_mas
from pipeline.disposiciones.listado.del_contexto import DelContexto
from pipeline.disposiciones.listado.lapso import poner_lapso
from pipeline.disposiciones.listado.reconocer import OTRO, Cabeza
from pipeline.disposiciones.listado.repartidas import REPARTIDA, repartir
from pipeline.disposiciones.listado.rotulos import leer_rotulos, poner_rotulos, rotulos_de
from pipeline.disposiciones.listado.valor import NoSeEntiende, valor_de
from pipeline.lectura.cifras import Escala, escala_de_columna
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA, TITULO, Cuenta
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.numeracion import es_numeracion
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.sugerencias_de_nombres import proponer_dependencia
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar


def leer_listado(malla: Malla, cabezas: list[Cabeza], encargo: Encargo) -> HojaInterpretada:
    """Las filas de todas las tablas de la hoja; toda celda queda con dueño."""
    nombre, entidad = cabezas[0].listado.nombre, encargo.entidad
    salida = HojaInterpretada(malla.hoja.nombre, str(cargar(f"listado_{nombre}")["papel"]), Cuenta(malla.hoja))
    salida.contexto = leer_contexto(malla, cabezas[0].fila, encargo.catalogo, entidad.vigencia, salida.reparto)
    vigencia = encargo.vigencia or salida.contexto.vigencia or entidad.vigencia
    rotulos = leer_rotulos(malla, cabezas[0].listado, frozenset(x for c in cabezas for x in c.celdas), vigencia)
    salida.reparto.reclamar([r.lugar for r in rotulos if r.lugar != r.titulo], TABLA)
    salida.reparto.reclamar([r.titulo for r in rotulos], TITULO)
    sueltas = {r.titulo[0] for r in rotulos}
    dicho = DelContexto.de(nombre, salida.contexto)
    finales = [c.fila for c in cabezas[1:]] + [max(malla.filas) + 1]
    for cabeza, hasta in zip(cabezas, finales, strict=True):
        salida.reparto.reclamar(cabeza.celdas, ENCABEZADO)
        tabla = TablaDeListado(malla, cabeza, encargo.catalogo, vigencia, salida)
        filas = [f for f in malla.filas if cabeza.fila_final < f < hasta and f not in sueltas]
        tabla.medir_escalas(filas)
        leidas = [
            dicho.completar(leida)
            for f in filas
            if not dicho.abre_grupo(malla, f, encargo.catalogo, salida.reparto) and (leida := tabla.leer(f))
        ]
        for leida in leidas:
            poner_rotulos(malla, leida, rotulos_de(rotulos, cabeza.fila))
        salida.listados.setdefault(nombre, []).extend(leidas)
        salida.hallazgos += apartar_columnas_de_mas(malla, cabeza, [leida.fila for leida in leidas], entidad, salida)
    return salida


def _anotar_sin_entender(celda: Celda, campo: Campo, origen: Origen, titulo: str, dicho: str) -> Hallazgo:
    if celda.tipo in (Tipo.ERROR, Tipo.SIN_CALCULAR):
        return anotar("celda_con_error", origen, dicho)
    if campo.tipo == FECHA:
        return anotar("fecha_de_listado", origen, dicho, campo=titulo)
    if campo.tipo == NUMERO:
        return anotar("numero_de_listado", origen, dicho, campo=titulo)
    return anotar("si_o_no_de_listado", origen, dicho, campo=titulo)


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

    def medir_escalas(self, filas: Sequence[int]) -> None:
        """Cómo están escritas las partes cumplidas de cada columna: 0,5, 50 o 50 %."""
        partes = {c.nombre for c in self.cabeza.listado.tabla.campos if c.unidad == PARTE}
        for columna, nombre in self.cabeza.campos.items():
            if nombre in partes:
                celdas = [c for f in filas if (c := self.malla.celda(f, columna))]
                self.escalas[nombre] = escala_de_columna(celdas, titulo_de_porcentaje=True)

    def leer(self, fila: int) -> FilaDeListado | None:
        """La fila como objeto de su tabla; None si es un pie, una numeración o no trae de qué es."""
        propias = list(self.malla.celdas_de(fila))
        ruido = "pie de la tabla" if es_pie(propias) else "numeración de las columnas" if es_numeracion(propias) else ""
        if ruido or not self._trae_ancla(fila):
            self._apartar(fila, ruido)
            return None
        leida = self.cabeza.listado.clase(archivo=self.malla.hoja.archivo, hoja=self.malla.hoja.nombre, fila=fila)
        for columna, campo in self.cabeza.campos.items():
            lugar = self._lugar(fila, columna)
            if campo not in (OTRO, REPARTIDA) and self.malla.celda(*lugar):
                self.poner(leida, campo, lugar, self.malla.hoja.celdas[lugar])
        repartir(self.malla, leida, self.cabeza.listado.nombre, self.cabeza.repartidas, self.vigencia, self.salida)
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
            valor = valor_de(celda, campo, listado.nombre, self.vigencia, self.escalas.get(nombre, Escala()))
        except NoSeEntiende:
            titulo, dicho = self.cabeza.titulos[lugar[1]], self.malla.texto(*lugar)
            self.salida.hallazgos.append(_anotar_sin_entender(celda, campo, origen, titulo, dicho))
            self.salida.reparto.dejar([lugar], self.salida.hallazgos[-1].nombre)
            leida.sin_leer += (nombre,)
            return
        if nombre in cargar(f"listado_{listado.nombre}").get("dependencias", ()):
            nombradas = responsables_de(str(valor), self.catalogo)
            valor = nombradas.nombres[0] if len(nombradas.nombres) == 1 else valor
            if nombradas.desconocidos and nombre in cargar(f"listado_{listado.nombre}").get("del_catalogo", ()):
                self.salida.hallazgos.append(self._desconocida(nombradas.desconocidos[0], lugar))
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
        if not ruido and all(self.cabeza.campos[c] == "consecutivo" for _, c in de_tabla):
            ruido = "fila sin llenar" if de_tabla else ""
        if ruido:
            self.salida.reparto.reclamar(lugares, RUIDO + ruido)
        elif de_tabla:
            dicho = " | ".join(self.malla.texto(*lugar) for lugar in de_tabla)
            self.salida.hallazgos.append(anotar("fila_de_listado_vacia", self.malla.hoja.origen(*de_tabla[0]), dicho))
            self.salida.reparto.dejar(de_tabla, "fila_de_listado_vacia")
