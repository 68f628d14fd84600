"""De las filas de una hoja a las filas de una tabla: actividades, continuaciones, bandas, pies y títulos repetidos."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import junto, llave
from pipeline.lectura.cuenta import ENCABEZADO, HALLAZGO, REMIENDO, RUIDO, TABLA, Cuenta
from pipeline.lectura.dependencias import Catalogo
from pipeline.lectura.encabezado import Columna, Encabezado
from pipeline.lectura.encaje import Ficha, clase_de, puntos, repartir
from pipeline.lectura.grupos import Grupo, es_grupo_conocido, grupo_de_texto, instrumento_de_rotulo
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.malla import Lugar, Malla, texto_de
from pipeline.vocabulario import cargar

SIN_GRUPO = Grupo()


@dataclass(frozen=True, slots=True)
class Valor:
    """Una celda en su columna, con su lugar en la hoja; `heredado` si la da una combinación vertical."""

    columna: Columna
    celda: Celda
    lugar: Lugar
    heredado: bool = False

    @property
    def texto(self) -> str:
        """El texto limpio de la celda."""
        return texto_de(self.celda)


@dataclass(slots=True)
class Fila:
    """Una fila lógica: sus valores por campo, el grupo que la cubre y la fila donde empieza."""

    numero: int
    valores: dict[str, list[Valor]] = field(default_factory=dict)
    grupo: Grupo = SIN_GRUPO

    def de(self, campo: str) -> list[Valor]:
        """Los valores de un campo, en su orden."""
        return self.valores.get(campo, [])

    def texto(self, campo: str) -> str:
        """El texto de un campo, con sus partes unidas por un espacio."""
        return junto(" ".join(v.texto for v in self.de(campo)))

    def sumar(self, valores: list[Valor]) -> None:
        """Agrega valores de la misma fila o de una continuación."""
        for valor in valores:
            self.valores.setdefault(valor.columna.campo, []).append(valor)


@dataclass(slots=True)
class Cuerpo:
    """El recorrido de una tabla: lo que se va sabiendo de arriba abajo."""

    malla: Malla
    encabezado: Encabezado
    vigencia: int
    catalogo: Catalogo
    cuenta: Cuenta
    campo_ancla: str
    filas: list[Fila] = field(default_factory=list)
    hallazgos: list[Hallazgo] = field(default_factory=list)
    grupo: Grupo = SIN_GRUPO
    en_pie: bool = False

    def anotar(self, nombre: str, lugar: Lugar, valor: object = "", /, **datos: object) -> None:
        """Anota un hallazgo en una celda de esta hoja."""
        self.hallazgos.append(anotar(nombre, self.malla.hoja.origen(*lugar), valor, **datos))


def recorrer(cuerpo: Cuerpo, desde: int, hasta: int) -> None:
    """Clasifica cada fila con contenido entre `desde` y `hasta`, ambas dentro."""
    cuerpo.cuenta.reclamar(cuerpo.encabezado.celdas, ENCABEZADO)
    for numero in [f for f in cuerpo.malla.filas if desde <= f <= hasta]:
        _clasificar(cuerpo, numero)


def _clasificar(cuerpo: Cuerpo, numero: int) -> None:
    propias = list(cuerpo.malla.celdas_de(numero))
    lugares = [(numero, c) for c, _ in propias]
    if _es_pie(propias):
        cuerpo.en_pie = True
        cuerpo.cuenta.reclamar(lugares, RUIDO + "pie de la tabla")
    elif _repite_titulo(cuerpo, propias):
        cuerpo.cuenta.reclamar(lugares, RUIDO + "título repetido")
    elif _es_banda(cuerpo, numero, propias):
        _abrir_grupo(cuerpo, numero, propias[0])
        cuerpo.cuenta.reclamar(lugares, TABLA)
    else:
        valores = _valores(cuerpo, numero, propias)
        if cuerpo.en_pie and not any(v.columna.campo in _QUE_CUENTAN for v in valores if not v.heredado):
            cuerpo.cuenta.reclamar(lugares, RUIDO + "pie de la tabla")
            return
        _agregar(cuerpo, numero, valores)


_QUE_CUENTAN = frozenset(
    {
        "periodo",
        "etapa",
        "responsable",
        "fecha",
        "fecha_fin",
        "meta_producto",
        "numeral",
        "porcentaje",
        "cantidad",
        "estado",
    }
)


def _agregar(cuerpo: Cuerpo, numero: int, valores: list[Valor]) -> None:
    """Una actividad nueva, o la continuación de la anterior."""
    cuerpo.cuenta.reclamar((v.lugar for v in valores if not v.heredado), TABLA)
    nuevas = [v for v in valores if v.columna.campo == cuerpo.campo_ancla and not v.heredado]
    anterior = cuerpo.filas[-1] if cuerpo.filas else None
    propios = [v for v in valores if not v.heredado]
    if nuevas and not (anterior and _es_resto_de_texto(propios, cuerpo.campo_ancla)):
        cuerpo.en_pie = False
        fila = Fila(numero, grupo=_grupo_de(cuerpo, valores))
        fila.sumar(valores)
        cuerpo.filas.append(fila)
    elif anterior and not any(v.columna.campo == "numeral" for v in propios):
        _continuar(cuerpo, anterior, propios)
    elif propios:
        cuerpo.anotar("actividad_sin_texto", propios[0].lugar, " | ".join(v.texto for v in propios))


def _continuar(cuerpo: Cuerpo, anterior: Fila, propios: list[Valor]) -> None:
    """Une a la actividad anterior lo que sigue de ella: más fechas, o el texto que partió un salto de página."""
    for valor in propios:
        campo = valor.columna.campo
        es_texto = isinstance(valor.celda.valor, str) and campo in (
            cuerpo.campo_ancla,
            "meta_producto",
            "indicador",
            "responsable",
        )
        if campo in ("componente", "subcomponente"):
            cuerpo.grupo = grupo_de_texto(valor.texto, campo == "componente")
        elif (
            es_texto
            and anterior.de(campo)
            and not cuerpo.malla.fusiones.get((valor.lugar[0], anterior.de(campo)[0].lugar[1]))
        ):
            cuerpo.anotar("fila_partida", valor.lugar, valor.texto, antes=anterior.texto(campo)[-40:])
            cuerpo.cuenta.reclamos[valor.lugar] = REMIENDO
    anterior.sumar([v for v in propios if v.columna.campo not in ("componente", "subcomponente")])


def _es_resto_de_texto(propios: list[Valor], ancla: str) -> bool:
    """Una sola celda, o dos, que empiezan en minúscula: el final de un texto que quedó en otra página."""
    return len(propios) <= 2 and all(
        isinstance(v.celda.valor, str) and v.texto[:1].islower() and len(v.texto) > 1 for v in propios
    )


def _valores(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> list[Valor]:
    """Los valores de una fila en sus columnas; si no encajan donde están, repartidos donde encajan."""
    columnas = _con_numeral(cuerpo.encabezado.columnas, cuerpo.campo_ancla)
    fichas = [Ficha(c, celda) for c, celda in propias if celda.tipo is not Tipo.BLANCO]
    reparto = repartir(fichas, columnas, cuerpo.vigencia, cuerpo.catalogo)
    if reparto is not None:
        _anotar_corrida(cuerpo, numero, fichas, columnas, reparto)
        return [Valor(columnas[i], f.celda, (numero, f.columna)) for i, f in sorted(reparto.items())]
    por_numero = {c.numero: c for c in columnas}
    valores = [Valor(por_numero[f.columna], f.celda, (numero, f.columna)) for f in fichas if f.columna in por_numero]
    return valores + _heredados(cuerpo, numero, columnas)


def _heredados(cuerpo: Cuerpo, numero: int, columnas: tuple[Columna, ...]) -> list[Valor]:
    """Lo que dan las combinaciones verticales que empiezan más arriba, dentro de su rango."""
    salida = []
    for columna in columnas:
        rango = cuerpo.malla.fusiones.get((numero, columna.numero))
        if (
            rango
            and rango.fila < numero
            and rango.fila > cuerpo.encabezado.fila_final
            and rango.columna == columna.numero
        ):
            celda = cuerpo.malla.celda(rango.fila, rango.columna)
            if celda and celda.tipo is not Tipo.BLANCO:
                salida.append(Valor(columna, celda, (rango.fila, rango.columna), True))
    return salida


def _con_numeral(columnas: tuple[Columna, ...], ancla: str) -> tuple[Columna, ...]:
    """Agrega, antes de la actividad, el lugar del numeral que un encabezado no nombra."""
    if ancla != "actividad" or any(c.campo == "numeral" for c in columnas):
        return columnas
    lugar = next((i for i, c in enumerate(columnas) if c.campo == ancla), 0)
    return (*columnas[:lugar], Columna(-1, "numeral"), *columnas[lugar:])


def _anotar_corrida(
    cuerpo: Cuerpo, numero: int, fichas: list[Ficha], columnas: tuple[Columna, ...], reparto: Mapping[int, Ficha]
) -> None:
    puestas = {(f.columna, f.parte) for f in reparto.values()}
    movidas = [
        f"{columnas[i].titulo or columnas[i].campo}: «{texto_de(f.celda)[:30]}»"
        for i, f in sorted(reparto.items())
        if columnas[i].numero != f.columna
    ]
    for ficha in fichas:
        if not any(c == ficha.columna for c, _ in puestas):
            cuerpo.anotar("valor_sin_columna", (numero, ficha.columna), texto_de(ficha.celda))
            cuerpo.cuenta.reclamar([(numero, ficha.columna)], HALLAZGO)
        else:
            cuerpo.cuenta.reclamar([(numero, ficha.columna)], REMIENDO)
    cuerpo.anotar("fila_corrida", (numero, fichas[0].columna), texto_de(fichas[0].celda), despues="; ".join(movidas))


def _grupo_de(cuerpo: Cuerpo, valores: list[Valor]) -> Grupo:
    """El grupo de una fila: el de su columna si dice algo; si no, el último dicho (solo los grupos se heredan)."""
    componente, subcomponente = cuerpo.grupo.componente, cuerpo.grupo.subcomponente
    for valor in valores:
        if valor.columna.campo in ("componente", "subcomponente") and valor.texto:
            dicho = grupo_de_texto(valor.texto, valor.columna.campo == "componente")
            if dicho.componente and dicho.componente != componente:
                componente, subcomponente = dicho.componente, dicho.subcomponente
            componente, subcomponente = dicho.componente or componente, dicho.subcomponente or subcomponente
    cuerpo.grupo = Grupo(componente, subcomponente)
    return cuerpo.grupo


def _es_banda(cuerpo: Cuerpo, numero: int, propias: list[tuple[int, Celda]]) -> bool:
    """Una sola celda de texto que cubre el ancho, o que nombra un grupo fuera de la columna de la actividad."""
    if len(propias) != 1 or not isinstance(propias[0][1].valor, str):
        return False
    columna, celda = propias[0]
    rango = cuerpo.malla.rango(numero, columna)
    ancho = rango.columna_final - rango.columna + 1
    anclas = {c.numero for c in cuerpo.encabezado.de(cuerpo.campo_ancla)}
    if ancho >= max(3, len(cuerpo.encabezado.columnas) // 2) and rango.fila == rango.fila_final:
        return True
    de_grupo = {c.numero for c in cuerpo.encabezado.columnas if c.campo in ("componente", "subcomponente")}
    return columna not in anclas and columna not in de_grupo and es_grupo_conocido(texto_de(celda))


def _abrir_grupo(cuerpo: Cuerpo, numero: int, propia: tuple[int, Celda]) -> None:
    dicho = grupo_de_texto(texto_de(propia[1]))
    cuerpo.grupo = dicho if dicho.componente else Grupo(cuerpo.grupo.componente, dicho.subcomponente)
    cuerpo.en_pie = False


def _es_pie(propias: list[tuple[int, Celda]]) -> bool:
    texto = texto_de(propias[0][1])
    primeras = llave(texto[:60])
    for pie in _pies():
        if primeras == pie or primeras.startswith(pie + " "):
            corto = pie in ("total", "totales", "subtotal", "promedio", "gran total")
            return ":" in texto[: len(pie) + 25] or primeras == pie or (corto and len(texto) < 60)
    return False


@cache
def _pies() -> tuple[str, ...]:
    return tuple(sorted((llave(p) for p in cargar("valores")["ruido"]["pies"]), key=len, reverse=True))


def _repite_titulo(cuerpo: Cuerpo, propias: list[tuple[int, Celda]]) -> bool:
    """El mismo rótulo que ya estaba sobre la tabla, repetido en cada página."""
    if len(propias) != 1 or not isinstance(propias[0][1].valor, str):
        return False
    clave = llave(texto_de(propias[0][1]))
    if (
        instrumento_de_rotulo(clave)
        and not es_grupo_conocido(clave)
        and len(clave) < 120
        and propias[0][0] not in {c.numero for c in cuerpo.encabezado.de(cuerpo.campo_ancla)}
    ):
        return True
    arriba = [f for f in cuerpo.malla.filas if f < cuerpo.encabezado.fila]
    previos = {llave(texto_de(c)) for f in arriba for _, c in cuerpo.malla.celdas_de(f)}
    return bool(clave) and (
        clave in previos or any(len(clave) > 20 and (clave in p or (p in clave and len(p) > 20)) for p in previos)
    )


def encaje_de(
    malla: Malla, columnas: tuple[Columna, ...], desde: int, hasta: int, vigencia: int, catalogo: Catalogo
) -> float:
    """Cuánto encajan las filas de un tramo en unas columnas: para saber cuál encabezado les corresponde."""
    por_numero = {c.numero: c for c in columnas}
    total = 0.0
    for fila in (f for f in malla.filas if desde <= f <= hasta):
        for numero, celda in malla.celdas_de(fila):
            if numero in por_numero:
                total += puntos(por_numero[numero], clase_de(celda, vigencia, catalogo), texto_de(celda))
            else:
                total -= 3.0
    return total
