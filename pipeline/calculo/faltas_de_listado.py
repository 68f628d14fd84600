"""Lo que una fila de un listado tiene mal según lo que su listado declara: los motores no saben de qué trata.

Cada `[[faltas]]` de `vocabulario/listado_<nombre>.toml` dice su `clase` y lo que ella pide:
- `vacio`: `campo`, `consecuencia` y, si la falta depende de otros, `si` (los que sí traen algo) y `salvo` (los que no);
- `repetido`: `campo`, que es uno en cada libro; con `texto`, uno en cada hoja, salvo si los textos dicen lo mismo;
- `al_reves`: `campo`, que no puede ser antes de `antes`;
- `por_llegar`: `campo`, el día de algo ya hecho;
- `escala`: `campo`, `minimo` y `maximo`; lo que se sale queda vacío;
- `opcion`: `campo`, cuyas opciones están en `[opciones]`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, recortar
from pipeline.cruces.redaccion import parecido
from pipeline.tablas.listado import FilaDeListado
from pipeline.vocabulario import cargar

Falta = Mapping[str, Any]
MISMO_TEXTO = 88.0


def buscar_declaradas(listado: str, filas: Sequence[FilaDeListado], hoy: date) -> list[Hallazgo]:
    """Los hallazgos de las filas, en su orden dentro de cada falta declarada."""
    hallados = (
        h
        for falta in cargar(f"listado_{listado}").get("faltas", ())
        for h in _BUSCAR[falta["clase"]](listado, filas, falta, hoy)
    )
    return list(dict.fromkeys(hallados))  # una fila de un cronograma por meses son varias: lo suyo se dice una vez


def nombrar(listado: str, fila: FilaDeListado) -> str:
    """Cómo se llama una fila en un mensaje: lo primero que traiga de lo que la nombra."""
    for campo in cargar(f"listado_{listado}").get("nombra", ()):
        if dicho := str(getattr(fila, campo) or "").strip():
            return dicho if len(dicho) <= 12 else f"«{recortar(dicho, 40)}»"
    return f"la fila {fila.fila}"


def _cual(listado: str, fila: FilaDeListado) -> str:
    """Su nombre al comienzo de una frase: de un número solo se dice que lo es."""
    nombre = nombrar(listado, fila)
    return nombre if any(letra.isalpha() for letra in nombre) else f"el n.º {nombre}"


def titulo_de(listado: str, campo: str) -> str:
    """El título con que se pide un campo."""
    return str(cargar(f"titulos_{listado}")[campo][0])


def _vacio(listado: str, filas: Sequence[FilaDeListado], falta: Falta, _: date) -> Iterator[Hallazgo]:
    campo = falta["campo"]
    for fila in filas:
        exime = any(_dice(fila, otro) for otro in falta.get("salvo", ()))
        aplica = all(_dice(fila, otro) for otro in falta.get("si", ()))
        if aplica and not exime and not _dice(fila, campo) and campo not in fila.sin_leer:
            datos = {"cual": _cual(listado, fila), "campo": titulo_de(listado, campo)}
            yield anotar("dato_que_falta", fila.donde_falta(campo), "", **datos, consecuencia=falta["consecuencia"])


def _dice(fila: FilaDeListado, campo: str) -> bool:
    return getattr(fila, campo) not in (None, "", ())


def _repetido(listado: str, filas: Sequence[FilaDeListado], falta: Falta, _: date) -> Iterator[Hallazgo]:
    campo, texto, vistas = falta["campo"], falta.get("texto", ""), dict[tuple[str, str, str], FilaDeListado]()
    for fila in filas:
        if not (dicho := str(getattr(fila, campo))):
            continue
        otra = vistas.setdefault((fila.archivo, fila.hoja if texto else "", dicho), fila)
        es_la_misma = campo in fila.origenes and fila.origenes[campo] == otra.origenes.get(campo)
        if not es_la_misma and otra is not fila and not (texto and _dicen_lo_mismo(fila, otra, texto)):
            lugar, donde = fila.origen(campo), str(otra.origen(campo))
            yield anotar("repetido_en_listado", lugar, dicho, campo=titulo_de(listado, campo), otra=donde)


def _dicen_lo_mismo(una: FilaDeListado, otra: FilaDeListado, campo: str) -> bool:
    """La misma cosa, que aparece otra vez con lo que se ha hecho."""
    return parecido(str(getattr(una, campo)), str(getattr(otra, campo))) >= MISMO_TEXTO


def _al_reves(listado: str, filas: Sequence[FilaDeListado], falta: Falta, _: date) -> Iterator[Hallazgo]:
    campo, antes = falta["campo"], falta["antes"]
    for fila in filas:
        dia, otro = getattr(fila, campo), getattr(fila, antes)
        if dia and otro and dia < otro:
            yield anotar(
                "fechas_al_reves", fila.origen(campo), fecha(dia), cual=_cual(listado, fila), fecha=fecha(dia),
                otra=fecha(otro), campo=titulo_de(listado, campo), antes=titulo_de(listado, antes),
            )  # fmt: skip


def _por_llegar(listado: str, filas: Sequence[FilaDeListado], falta: Falta, hoy: date) -> Iterator[Hallazgo]:
    campo = falta["campo"]
    for fila in filas:
        dia = getattr(fila, campo)
        if dia and dia > hoy:
            cual, titulo = _cual(listado, fila), titulo_de(listado, campo)
            yield anotar("fecha_por_llegar", fila.origen(campo), fecha(dia), cual=cual, campo=titulo, fecha=fecha(dia))


def _escala(listado: str, filas: Sequence[FilaDeListado], falta: Falta, _: date) -> Iterator[Hallazgo]:
    campo, minimo, maximo = falta["campo"], falta["minimo"], falta["maximo"]
    for fila in filas:
        valor = getattr(fila, campo)
        if valor is not None and not minimo <= valor <= maximo:
            setattr(fila, campo, None)
            yield anotar(
                "valor_fuera_de_escala", fila.origen(campo), f"{valor:g}", cual=_cual(listado, fila),
                campo=titulo_de(listado, campo), minimo=minimo, maximo=maximo,
            )  # fmt: skip


def _opcion(listado: str, filas: Sequence[FilaDeListado], falta: Falta, _: date) -> Iterator[Hallazgo]:
    campo = falta["campo"]
    opciones = list(cargar(f"listado_{listado}")["opciones"][campo])
    for fila in filas:
        valor = getattr(fila, campo)
        if valor and valor not in opciones:
            yield anotar(
                "opcion_desconocida", fila.origen(campo), valor, cual=_cual(listado, fila),
                campo=titulo_de(listado, campo), opciones=enumerar(opciones),
            )  # fmt: skip


_BUSCAR: dict[str, Callable[[str, Sequence[FilaDeListado], Falta, date], Iterator[Hallazgo]]] = {
    "vacio": _vacio,
    "repetido": _repetido,
    "al_reves": _al_reves,
    "por_llegar": _por_llegar,
    "escala": _escala,
    "opcion": _opcion,
}
