"""De lo que una hoja dice a lo que se cuenta: cada opción con sus respuestas, y lo que no es de su escala, anotado."""

from collections import defaultdict
from collections.abc import Iterable

from pipeline.base.hallazgo import anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar, llave, visible
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.encuesta.dicho import Dicho, Tabulada
from pipeline.disposiciones.encuesta.senales import nombrar_evento
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import ENCABEZADO, TABLA, TITULO, Cuenta
from pipeline.lectura.escalas import EN_BLANCO, FUERA, NS_NR, es_no_responde, opciones_de
from pipeline.lectura.escalas_declaradas import Escala
from pipeline.lectura.malla import Lugar, Malla
from pipeline.tablas.encuestas import Abierta, Respuesta
from pipeline.vocabulario import cargar

_Llave = tuple[str, Lugar]
"""De qué evento y a qué pregunta."""


def leer_encuesta(malla: Malla, tabulada: Tabulada, encargo: Encargo) -> HojaInterpretada:
    """Lo contado de la hoja; toda celda queda con dueño."""
    salida = HojaInterpretada(malla.hoja.nombre, str(cargar("encuesta")["papel"]), Cuenta(malla.hoja))
    salida.contexto = leer_contexto(malla, tabulada.fila, encargo.catalogo, encargo.entidad.vigencia, salida.reparto)
    salida.reparto.reclamar(((f, c) for f in malla.filas if f < tabulada.fila for c in malla.filas[f]), TITULO)
    _Conteo(malla, tabulada, salida).contar()
    salida.reparto.reclamar(tabulada.encabezado | set(tabulada.preguntas), ENCABEZADO)
    salida.reparto.reclamar(tabulada.eventos, TABLA)
    for lugar, regla in tabulada.ruido.items():
        salida.reparto.reclamar([lugar], regla)
    for a in tabulada.anotados:
        salida.hallazgos.append(anotar(a.nombre, malla.hoja.origen(*a.lugares[0]), a.valor, **dict(a.datos)))
        salida.reparto.dejar(a.lugares, a.nombre)
    return salida


class _Conteo:
    """Las cuentas de una hoja mientras se hacen."""

    def __init__(self, malla: Malla, tabulada: Tabulada, salida: HojaInterpretada) -> None:
        self.malla, self.tabulada, self.salida = malla, tabulada, salida
        self.de_la_hoja = nombrar_evento(malla, tabulada.fila)
        self.nombres: dict[str, str] = {}
        self.cuentas: dict[_Llave, dict[str, int]] = defaultdict(dict)
        self.lugares: dict[tuple[_Llave, str], list[Lugar]] = defaultdict(list)
        self.personas: dict[_Llave, int] = defaultdict(int)

    def contar(self) -> None:
        """Pone en la salida lo que se contó de cada opción y lo que se escribió en las abiertas."""
        for dicho in self.tabulada.dichos:
            self._sumar(dicho)
        for (pregunta, evento), cuantas in self.tabulada.en_blanco.items():
            clave = self._clave(pregunta, evento)
            self.cuentas[clave][EN_BLANCO] = self.cuentas[clave].get(EN_BLANCO, 0) + cuantas
        for clave, cuentas in self.cuentas.items():
            self.salida.encuestas += self._filas(clave, cuentas)
        for d in self.tabulada.abiertas:
            lugar = self.malla.hoja.origen(*d.lugar)
            suyo = self.nombres[self._clave(d.pregunta, d.evento)[0]]
            texto, titulo = self.malla.texto(*d.lugar), self.tabulada.preguntas[d.pregunta]
            self.salida.abiertas.append(Abierta(suyo, titulo, texto, lugar.archivo, lugar.hoja, lugar.celda))
            self.salida.reparto.reclamar([d.lugar], TABLA)

    def _clave(self, pregunta: Lugar, evento: Lugar | None) -> _Llave:
        """Un evento escrito con otras mayúsculas es el mismo."""
        nombre = visible(self.malla.texto(*evento)) if evento else self.de_la_hoja
        self.nombres.setdefault(llave(nombre), nombre)
        return llave(nombre), pregunta

    def _sumar(self, dicho: Dicho) -> None:
        clave, escala = self._clave(dicho.pregunta, dicho.evento), self.tabulada.escalas[dicho.pregunta]
        opciones = (NS_NR,) if es_no_responde(dicho.opcion) else opciones_de(dicho.opcion, escala, con_otra=True)
        self.personas[clave] += dicho.cuantas
        for opcion in opciones or (FUERA,):
            self.cuentas[clave][opcion] = self.cuentas[clave].get(opcion, 0) + dicho.cuantas
            self.lugares[clave, opcion].append(dicho.lugar)
        self.salida.reparto.reclamar([dicho.lugar], TABLA)
        if not opciones:
            self._anotar_fuera(dicho, escala)

    def _anotar_fuera(self, dicho: Dicho, escala: Escala) -> None:
        origen = self.malla.hoja.origen(*dicho.lugar)
        pregunta = self.tabulada.preguntas[dicho.pregunta]
        admite = enumerar([f"«{o.nombre}»" for o in escala.opciones], "o")
        self.salida.hallazgos.append(
            anotar("respuesta_fuera_de_escala", origen, dicho.opcion, pregunta=pregunta, admite=admite)
        )
        self.salida.reparto.dejar([dicho.lugar], "respuesta_fuera_de_escala")

    def _filas(self, clave: _Llave, cuentas: dict[str, int]) -> list[Respuesta]:
        """Una por opción de la escala, también la que nadie escogió, y por lo que va aparte si lo hay."""
        evento, pregunta = clave
        escala, texto = self.tabulada.escalas[pregunta], self.tabulada.preguntas[pregunta]
        todas = [lugar for opcion in cuentas for lugar in self.lugares[clave, opcion]] or [pregunta]
        personas = self.personas[clave] - cuentas.get(NS_NR, 0) - cuentas.get(FUERA, 0) if escala.varias else 0
        filas = []
        for opcion in (*(o.nombre for o in escala.opciones), *(o for o in (NS_NR, EN_BLANCO, FUERA) if cuentas.get(o))):
            donde = self._abarcar(self.lugares.get((clave, opcion)) or todas)
            filas.append(
                Respuesta(
                    self.nombres[evento], texto, opcion, cuentas.get(opcion, 0), escala.nombre, "", donde.archivo,
                    donde.hoja, donde.celda, personas,
                )
            )  # fmt: skip
        return filas

    def _abarcar(self, lugares: Iterable[Lugar]) -> Origen:
        """El rectángulo que cubre unas celdas."""
        filas, columnas = zip(*lugares, strict=True)
        hoja = self.malla.hoja
        return Origen(
            hoja.archivo, hoja.nombre, min(filas), min(columnas), max(filas), max(columnas), ruta=hoja.ruta
        )  # fmt: skip
