"""Los estilos del formato: se leen, y solo se agregan los que un valor necesita para verse como lo que es."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from pipeline.estilo import FORMATO_FECHA, FORMATO_PORCENTAJE
from pipeline.salidas.llenado.arbol import Edicion, Nodo, aplicar, escapar, leer_arbol, poner_atributo
from pipeline.salidas.llenado.letras import (
    ADORNO,
    FECHAS_DE_EXCEL,
    NUMEROS_DE_EXCEL,
    PORCENTAJES_DE_EXCEL,
    SIN_DECIMALES,
    Letra,
    como_cuerpo,
    leer_letra,
)  # fmt: skip
from pipeline.salidas.llenado.marcas import Proporcion, Valor

_CUERPO = "cuerpo"
_PELIGROSOS = ("=", "+", "-", "@")


@dataclass(slots=True)
class Estilos:
    """Los estilos de celda del formato (`xfs`, en orden) y los que se le agregan."""

    texto: str
    raiz: Nodo
    xfs: list[str]
    numeros: dict[int, str]
    letras: list[Letra]
    nuevos_numeros: dict[str, int] = field(default_factory=dict)
    derivados: dict[tuple[int, str], int] = field(default_factory=dict)
    elegidos: dict[tuple[int, type, bool], int] = field(default_factory=dict)

    def letra(self, estilo: int) -> Letra:
        """La letra de un estilo."""
        indice = _entero(self._xf(estilo).atributo("fontId"))
        return self.letras[indice] if indice < len(self.letras) else Letra()

    def ajusta(self, estilo: int) -> bool:
        """Si el texto de la celda pasa a otro renglón."""
        alineacion = self._xf(estilo).hijo("alignment")
        return alineacion is not None and alineacion.atributo("wrapText") in ("1", "true")

    def sangria(self, estilo: int) -> float:
        """Píxeles que la sangría le quita al ancho de la celda."""
        alineacion = self._xf(estilo).hijo("alignment")
        return 9.0 * _entero(alineacion.atributo("indent")) if alineacion else 0.0

    def codigo(self, estilo: int) -> str:
        """El formato de número de un estilo, sin adornos; `0%`, `0` o vacío en los de Excel que no se escriben."""
        formato = _entero(self._xf(estilo).atributo("numFmtId"))
        if formato in PORCENTAJES_DE_EXCEL:
            return "0%"
        return ADORNO.sub("", self.numeros.get(formato, "0" if formato in NUMEROS_DE_EXCEL else ""))

    def de_cuerpo(self, estilo: int) -> int:
        """Un estilo para las filas bajo un encabezado: su borde, con la letra normal y sin relleno."""
        return self._derivar(estilo, _CUERPO)

    def para(self, estilo: int, valor: Valor) -> int:
        """El estilo con que se ve bien un valor: el mismo, o uno igual con el formato de número que le falta."""
        if isinstance(valor, str):
            return self.para_texto(estilo, valor)
        clase = (estilo, type(valor), isinstance(valor, float) and valor % 1 != 0)
        if clase not in self.elegidos:
            self.elegidos[clase] = self._para_cifra(estilo, valor)
        return self.elegidos[clase]

    def para_texto(self, estilo: int, valor: str) -> int:
        """El estilo de un texto: con la comilla que lo deja como texto si parece una fórmula."""
        if not valor.startswith(_PELIGROSOS):
            return estilo
        protegido = self._xf(estilo).atributo("quotePrefix") in ("1", "true")
        return estilo if protegido else self._derivar(estilo, "")

    def _para_cifra(self, estilo: int, valor: Valor) -> int:
        formato = _entero(self._xf(estilo).atributo("numFmtId"))
        codigo = ADORNO.sub("", self.numeros.get(formato, ""))
        if isinstance(valor, Proporcion):
            bien = formato in PORCENTAJES_DE_EXCEL or "%" in codigo
            return estilo if bien else self._derivar(estilo, FORMATO_PORCENTAJE)
        if isinstance(valor, date):
            bien = formato in FECHAS_DE_EXCEL or bool(re.search(r"[dDmMyY]", codigo))
            return estilo if bien else self._derivar(estilo, FORMATO_FECHA)
        if isinstance(valor, float) and valor % 1:
            corto = formato in SIN_DECIMALES or ("0" in codigo and "." not in codigo and "%" not in codigo)
            return self._derivar(estilo, "#,##0.00") if corto else estilo
        return estilo

    def escribir(self) -> str:
        """El XML de los estilos, con los agregados al final de sus listas."""
        if not self.derivados:
            return self.texto
        ediciones: list[Edicion] = []
        xfs, numeros = self.raiz.hijo("cellXfs"), self.raiz.hijo("numFmts")
        if xfs is not None:
            ediciones += _alargar(xfs, self.xfs[len(self.xfs) - len(self.derivados) :], len(self.xfs))
        prefijo = self.raiz.prefijo
        nuevos = [
            f'<{prefijo}numFmt numFmtId="{n}" formatCode="{escapar(c)}"/>' for c, n in self.nuevos_numeros.items()
        ]
        if numeros is not None and nuevos:
            ediciones += _alargar(numeros, nuevos, len(numeros.hijos) + len(nuevos))
        elif nuevos:
            lista = f'<{prefijo}numFmts count="{len(nuevos)}">{"".join(nuevos)}</{prefijo}numFmts>'
            ediciones.append((self.raiz.dentro, self.raiz.dentro, lista))
        return aplicar(self.texto, ediciones)

    def _xf(self, estilo: int) -> Nodo:
        return _leer_xf(self.xfs[estilo] if estilo < len(self.xfs) else "<xf/>")

    def _derivar(self, estilo: int, formato: str) -> int:
        """Un estilo como otro con otro formato de número; sin formato, con la comilla que lo deja como texto."""
        if (estilo, formato) not in self.derivados:
            xf = self.xfs[estilo] if estilo < len(self.xfs) else "<xf/>"
            fin = xf.index(">") + 1
            if formato == _CUERPO:
                self.derivados[estilo, formato] = len(self.xfs)
                self.xfs.append(como_cuerpo(xf[:fin]))
                return len(self.xfs) - 1
            apertura = poner_atributo(xf[:fin], "quotePrefix", 1) if not formato else xf[:fin]
            if formato:
                apertura = poner_atributo(apertura, "numFmtId", self._numero(formato))
                apertura = poner_atributo(apertura, "applyNumberFormat", 1)
            self.derivados[estilo, formato] = len(self.xfs)
            self.xfs.append(apertura + xf[fin:])
        return self.derivados[estilo, formato]

    def _numero(self, formato: str) -> int:
        usado = next((n for n, codigo in self.numeros.items() if codigo == formato), None)
        if usado is not None:
            return usado
        numero = max(163, *self.numeros) + 1 if self.numeros else 164
        self.numeros[numero] = formato
        self.nuevos_numeros[formato] = numero
        return numero


def leer_estilos(texto: str) -> Estilos:
    """Los estilos de `styles.xml`."""
    raiz = leer_arbol(texto)
    xfs, numeros, letras = raiz.hijo("cellXfs"), raiz.hijo("numFmts"), raiz.hijo("fonts")
    return Estilos(
        texto,
        raiz,
        [texto[x.inicio : x.fin] for x in xfs.hijos] if xfs else [],
        {_entero(n.atributo("numFmtId")): n.atributo("formatCode") for n in numeros.hijos} if numeros else {},
        [leer_letra(f) for f in letras.hijos] if letras else [],
    )


def _alargar(lista: Nodo, nuevos: list[str], total: int) -> list[Edicion]:
    apertura = poner_atributo(lista.apertura, "count", total)
    if lista.apertura.endswith("/>"):  # una lista vacía: `<numFmts count="0"/>`
        abierta = apertura.removesuffix("/>").rstrip()
        return [(lista.inicio, lista.fin, f"{abierta}>{''.join(nuevos)}</{lista.prefijo}{lista.nombre}>")]
    return [(lista.inicio, lista.dentro, apertura), (lista.hasta, lista.hasta, "".join(nuevos))]


def _entero(texto: str) -> int:
    return int(texto) if texto.isdigit() else 0


@lru_cache(maxsize=4096)
def _leer_xf(xf: str) -> Nodo:
    """Los estilos de un libro son pocos, y se preguntan por cada celda."""
    return leer_arbol(xf)
