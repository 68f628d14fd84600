"""Las opciones como títulos de columna: una fila por cuestionario con su marca, o una por pregunta con sus cuentas."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.base.texto import visible
from pipeline.disposiciones.encuesta.bloques import Bloque, hallar_bloques
from pipeline.disposiciones.encuesta.cuadro_impreso import revisar_cuadro
from pipeline.disposiciones.encuesta.dicho import Anotado, Dicho, Tabulada
from pipeline.disposiciones.encuesta.senales import hay_senal
from pipeline.lectura.cuenta import RUIDO
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.marcas import es_marca
from pipeline.lectura.renglones import es_pie
from pipeline.lectura.titulos import Titulos

_FILAS_DE_TITULO = 40


def leer_cuadro(malla: Malla, titulos: Titulos) -> Tabulada | None:
    """Los cuadros de la hoja, de arriba abajo; None si ningún renglón tiene opciones como títulos."""
    cabezas = [(f, b) for f in list(malla.filas)[: _FILAS_DE_TITULO * 5] if (b := hallar_bloques(malla, f, titulos))]
    cabezas = [(f, b) for f, b in cabezas if _cuenta_debajo(malla, f, b)]
    if not cabezas:
        return None
    primera, bloques = cabezas[0]
    if not hay_senal(malla, primera) and all(b.escala.comun for _, suyos in cabezas for b in suyos):
        return None
    salida = Tabulada(_sobre(malla, primera, bloques))
    finales = [_sobre(malla, f, b) for f, b in cabezas[1:]] + [max(malla.filas) + 1]
    for (fila, suyos), hasta in zip(cabezas, finales, strict=True):
        _Cuadro(malla, titulos, fila, suyos, salida).leer([f for f in malla.filas if fila < f < hasta])
    return salida if salida.dichos else None


def _sobre(malla: Malla, fila: int, bloques: Sequence[Bloque]) -> int:
    return min([fila, *(b.pregunta[0] for b in bloques if b.pregunta)])


def _cuenta_debajo(malla: Malla, fila: int, bloques: Sequence[Bloque]) -> bool:
    """Debajo de las opciones hay cuentas o marcas, no más respuestas; con las preguntas en las filas, cuentas."""
    columnas = {c for b in bloques for c in b.columnas}
    debajo = [c for f in malla.filas if f > fila for col, c in malla.celdas_de(f) if col in columnas]
    vale = (
        (lambda c: _numero(c) is not None or es_marca(c)) if bloques[0].pregunta else (lambda c: _numero(c) is not None)
    )
    return bool(debajo) and sum(map(vale, debajo)) >= 0.6 * len(debajo)


def _numero(celda: Celda) -> int | None:
    """Cuántas personas dice una celda; None si no es una cuenta entera."""
    valor = celda.valor
    if isinstance(valor, str) and valor.strip().isdecimal():
        valor = int(valor)
    if isinstance(valor, bool) or not isinstance(valor, int | float) or celda.porcentaje:
        return None
    return int(valor) if valor >= 0 and valor == int(valor) else None


@dataclass(frozen=True, slots=True)
class _Cuadro:
    """Un cuadro mientras se recorre."""

    malla: Malla
    titulos: Titulos
    fila: int
    bloques: Sequence[Bloque]
    salida: Tabulada

    def leer(self, filas: Sequence[int]) -> None:
        """Sus filas, una por cuestionario o una por pregunta."""
        columnas = {c for b in self.bloques for c in b.columnas}
        titulares = [(f, c) for f in (self.fila, *self._encima()) for c in self.malla.filas.get(f, ())]
        self.salida.encabezado |= set(titulares)
        self.salida.conocidas += len(columnas)
        for b in self.bloques:
            if b.pregunta:
                self.salida.preguntas[b.pregunta] = visible(self.malla.texto(*b.pregunta))
                self.salida.escalas[b.pregunta] = b.escala
        for f in filas:
            self._leer_fila(f, columnas)
        self.salida.anotados += revisar_cuadro(self.malla, self.titulos, (self.fila, *filas), columnas, self.salida)

    def _encima(self) -> set[int]:
        return {b.pregunta[0] for b in self.bloques if b.pregunta}

    def _leer_fila(self, fila: int, columnas: set[int]) -> None:
        propias = list(self.malla.celdas_de(fila))
        if es_pie(propias):
            self.salida.ruido |= dict.fromkeys(((fila, c) for c, _ in propias), RUIDO + "pie de la tabla")
            return
        traen = [c for c, _ in propias if c in columnas]
        rotulo = next((c for c, celda in propias if c < min(columnas) and _numero(celda) is None), None)
        evento = self._evento(fila, columnas)
        self.salida.eventos |= {evento} if evento else set()
        for b in self.bloques:
            if b.pregunta:
                self._contar(b, b.pregunta, fila, evento, bool(traen))
            elif traen and (suya := self._pregunta_de(fila, min(columnas))):
                self.salida.preguntas[suya] = visible(self.malla.texto(*suya))
                self.salida.escalas[suya] = b.escala
                self._contar(b, suya, fila, evento, False)
        if traen or rotulo is None or not self.bloques[0].pregunta:
            self._apartar(fila, columnas, bool(traen))

    def _contar(self, bloque: Bloque, pregunta: Lugar, fila: int, evento: Lugar | None, es_cuestionario: bool) -> None:
        """Las cuentas o la marca de una fila; dos marcas en una pregunta no dicen cuál es la respuesta."""
        llenas = [
            (c, celda)
            for c in bloque.columnas
            if (celda := self.malla.celda(fila, c)) and celda.tipo is not Tipo.BLANCO
        ]
        marcas = [c for c, celda in llenas if _numero(celda) is None and es_marca(celda)]
        if len(marcas) > 1 and not bloque.escala.varias:
            doble = (("pregunta", visible(self.malla.texto(*pregunta))), ("cuantas", len(marcas)))
            lugares = tuple((fila, c) for c in marcas)
            self.salida.anotados.append(Anotado("respuesta_doble", lugares, self.malla.texto(*lugares[0]), doble))
            return
        for columna, celda in llenas:
            cuantas = 1 if columna in marcas else _numero(celda)
            lugar = (fila, columna)
            if cuantas is None:
                datos = (("pregunta", visible(self.malla.texto(*pregunta))), ("opcion", bloque.columnas[columna]))
                self.salida.anotados.append(Anotado("cuenta_de_encuesta", (lugar,), self.malla.texto(*lugar), datos))
            else:
                self.salida.dichos.append(Dicho(pregunta, bloque.columnas[columna], cuantas, lugar, evento))
        if not llenas and es_cuestionario:
            self.salida.en_blanco[pregunta, evento] += 1

    def _pregunta_de(self, fila: int, hasta: int) -> Lugar | None:
        """El texto más largo a la izquierda de las cuentas."""
        textos = [(fila, c) for c in self.malla.filas[fila] if c < hasta and _titulada(self, c) != "evento"]
        textos = [lugar for lugar in textos if any(x.isalpha() for x in self.malla.texto(*lugar))]
        return max(textos, key=lambda lugar: len(self.malla.texto(*lugar)), default=None)

    def _evento(self, fila: int, columnas: set[int]) -> Lugar | None:
        for c in range(min(self.malla.filas[self.fila]), min(columnas)):
            rango = self.malla.rango(fila, c)
            if _titulada(self, c) == "evento" and self.malla.texto(rango.fila, rango.columna):
                return rango.fila, rango.columna
        return None

    def _apartar(self, fila: int, columnas: set[int], trae: bool) -> None:
        """Lo que acompaña a las cuentas: su numeración, sus sumas y sus porcentajes; quién contestó, si lo dice."""
        for c in self.malla.filas[fila]:
            lugar = (fila, c)
            if c in columnas or lugar in self.salida.preguntas:
                continue
            campo, celda = _titulada(self, c), self.malla.hoja.celdas[lugar]
            if campo == "personal" and trae:
                self.salida.ruido[lugar] = RUIDO + "dato personal de una encuesta"
            elif campo not in ("evento", None) or (trae and celda.tipo in (Tipo.NUMERO, Tipo.SIN_CALCULAR, Tipo.ERROR)):
                self.salida.ruido.setdefault(lugar, RUIDO + "columna que no se usa")


def _titulada(cuadro: _Cuadro, columna: int) -> str | None:
    """El campo que nombra el título de una columna, en el renglón de las opciones o en el de encima."""
    for fila in (cuadro.fila, cuadro.fila - 1):
        if texto := cuadro.malla.cubre(fila, columna):
            return cuadro.titulos.campo(texto)
    return None
