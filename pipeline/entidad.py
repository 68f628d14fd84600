"""`entidad.toml`: lo que la entidad dice de sí misma (reglas, 9)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any


class ErrorDeEntidad(Exception):
    """`entidad.toml` no se puede usar; el mensaje dice qué clave y qué hacer."""


@dataclass(frozen=True, slots=True)
class Cortes:
    """El calendario de seguimiento."""

    esquema: str = "cuatrimestral"
    fechas: tuple[date, ...] = ()
    plazo: int = 10
    dias: str = "habiles"


@dataclass(frozen=True, slots=True)
class Calculo:
    """Las reglas que la entidad puede fijar distinto."""

    actividad_compartida: str = "maximo"
    sin_fecha: str = "31-dic"
    extemporaneos: bool = True
    exigir_evidencia: bool = False
    base: str = "reportado"


@dataclass(frozen=True, slots=True)
class Semaforo:
    """Límites de las zonas, en porcentaje."""

    media: float = 60
    alta: float = 80


@dataclass(frozen=True, slots=True)
class Preguntas:
    """El término de las preguntas ciudadanas, en días hábiles."""

    plazo: int = 15


@dataclass(frozen=True, slots=True)
class Calendario:
    """Días que la entidad agrega o quita al calendario de festivos."""

    no_habiles: tuple[date, ...] = ()
    habiles: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Dependencia:
    """Una dependencia del catálogo. `colectiva`: «Todas las dependencias», un equipo, un comité."""

    nombre: str = ""
    alias: tuple[str, ...] = ()
    padre: str = ""
    colectiva: bool = False
    responsable: str = ""


@dataclass(frozen=True, slots=True)
class PlanDeclarado:
    """Un plan que la entidad nombra: qué archivo, desde cuándo rige y con qué acta."""

    archivo: str = ""
    instrumento: str = ""
    vigente_desde: date | None = None
    acta: str = ""


@dataclass(frozen=True, slots=True)
class Limites:
    """Tamaños que se miran antes de abrir un archivo."""

    megabytes: int = 50
    megabytes_descomprimidos: int = 400
    celdas: int = 2_000_000
    hojas: int = 100
    segundos: int = 60
    memoria_megabytes: int = 1024


@dataclass(frozen=True, slots=True)
class Entidad:
    """La entidad y sus decisiones."""

    nombre: str
    vigencia: int
    nit: str = ""
    municipio: str = ""
    departamento: str = ""
    logo: str = ""
    sitio: str = ""
    corte: date | None = None
    cortes: Cortes = Cortes()
    calculo: Calculo = Calculo()
    semaforo: Semaforo = Semaforo()
    pesos: dict[str, float] = field(default_factory=dict)
    preguntas: Preguntas = Preguntas()
    calendario: Calendario = Calendario()
    dependencias: tuple[Dependencia, ...] = ()
    planes: tuple[PlanDeclarado, ...] = ()
    titulos: dict[str, str] = field(default_factory=dict)
    estados: dict[str, str] = field(default_factory=dict)
    limites: Limites = Limites()


_OPCIONES: dict[tuple[str, str], tuple[str, ...]] = {
    ("cortes", "esquema"): ("cuatrimestral", "semestral", "trimestral", "libre"),
    ("cortes", "dias"): ("habiles", "calendario"),
    ("calculo", "actividad_compartida"): ("maximo", "minimo", "promedio", "suma"),
    ("calculo", "sin_fecha"): ("31-dic", "reporte"),
    ("calculo", "base"): ("reportado", "verificado"),
}
_SECCIONES: dict[str, type] = {
    "cortes": Cortes,
    "calculo": Calculo,
    "semaforo": Semaforo,
    "preguntas": Preguntas,
    "calendario": Calendario,
    "limites": Limites,
}
_LISTAS: dict[str, type] = {"dependencias": Dependencia, "planes": PlanDeclarado}
_LIBRES = ("pesos", "titulos", "estados")


def leer_entidad(ruta: Path) -> Entidad:
    """Lee `entidad.toml`. ErrorDeEntidad, con la clave y el remedio, si algo no es como debe."""
    try:
        crudo = tomllib.loads(ruta.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ErrorDeEntidad(
            f"No se encontró {ruta.name}. Qué hacer: cree el archivo con `nombre` y `vigencia` de la entidad."
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ErrorDeEntidad(
            f"No se pudo leer {ruta.name} ({error.__class__.__name__}). Qué hacer: guárdelo de nuevo como texto UTF-8."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise ErrorDeEntidad(
            f"{ruta.name} no está bien escrito: {error}. Qué hacer: revise esa línea; "
            "los textos van entre comillas y las fechas como 2026-08-31."
        ) from None
    return hacer_entidad(crudo, ruta.name)


def hacer_entidad(crudo: dict[str, Any], archivo: str = "entidad.toml") -> Entidad:
    """Comprueba claves y tipos y arma la Entidad."""
    valores = dict(crudo)
    for clave in ("nombre", "vigencia"):
        if clave not in valores:
            raise ErrorDeEntidad(f"{archivo}: falta `{clave}`. Qué hacer: agréguela al comienzo del archivo.")
    for clave, clase in _SECCIONES.items():
        if clave in valores:
            valores[clave] = _armar(clase, valores[clave], clave, archivo)
    for clave, clase in _LISTAS.items():
        if clave in valores:
            if not isinstance(valores[clave], list):
                raise ErrorDeEntidad(f"{archivo}: `{clave}` se escribe como [[{clave}]], una vez por elemento.")
            valores[clave] = tuple(_armar(clase, uno, clave, archivo) for uno in valores[clave])
    for clave in _LIBRES:
        if clave in valores and not isinstance(valores[clave], dict):
            raise ErrorDeEntidad(f"{archivo}: `{clave}` es una sección: escríbala como [{clave}].")
    entidad: Entidad = _armar(Entidad, valores, "", archivo)
    _comprobar(entidad, archivo)
    return entidad


def _armar(clase: type, valores: Any, seccion: str, archivo: str) -> Any:
    if not isinstance(valores, dict):
        raise ErrorDeEntidad(f"{archivo}: `{seccion}` es una sección: escríbala como [{seccion}].")
    campos = clase.__dataclass_fields__
    donde = f" en [{seccion}]" if seccion else ""
    for clave, valor in valores.items():
        if clave not in campos:
            cerca = get_close_matches(clave, campos, 1, 0.5)
            remedio = f"¿Quiso decir `{cerca[0]}`?" if cerca else f"Se conocen: {', '.join(campos)}."
            raise ErrorDeEntidad(f"{archivo}: no se conoce la clave `{clave}`{donde}. {remedio}")
        _comprobar_tipo(clave, valor, str(campos[clave].type), donde, archivo)
        opciones = _OPCIONES.get((seccion, clave))
        if opciones and valor not in opciones:
            raise ErrorDeEntidad(f"{archivo}: `{clave}`{donde} debe ser una de: {', '.join(opciones)}; dice «{valor}».")
    return clase(**{c: tuple(v) if isinstance(v, list) else v for c, v in valores.items()})


_TIPOS: tuple[tuple[str, tuple[type, ...], str], ...] = (
    ("date | None", (date,), "una fecha como 2026-08-31, sin comillas"),
    ("str", (str,), "un texto entre comillas"),
    ("bool", (bool,), "true o false"),
    ("int", (int,), "un número entero"),
    ("float", (int, float), "un número"),
)


def _comprobar_tipo(clave: str, valor: Any, tipo: str, donde: str, archivo: str) -> None:
    if tipo.startswith("tuple[date"):
        bien, que = isinstance(valor, list) and all(isinstance(v, date) for v in valor), "una lista de fechas"
    elif tipo.startswith("tuple[str"):
        bien, que = isinstance(valor, list) and all(isinstance(v, str) for v in valor), "una lista de textos"
    else:
        regla = next((r for r in _TIPOS if r[0] == tipo), None)
        if regla is None:
            return
        bien = isinstance(valor, regla[1]) and (bool in regla[1] or not isinstance(valor, bool))
        que = regla[2]
    if not bien:
        raise ErrorDeEntidad(f"{archivo}: `{clave}`{donde} debe ser {que}; dice «{valor}».")


def _comprobar(entidad: Entidad, archivo: str) -> None:
    if not 2000 <= entidad.vigencia <= 2100:
        raise ErrorDeEntidad(f"{archivo}: `vigencia` debe ser un año de cuatro cifras; dice «{entidad.vigencia}».")
    if not 0 <= entidad.semaforo.media <= entidad.semaforo.alta <= 100:
        raise ErrorDeEntidad(f"{archivo}: en [semaforo], `media` va de 0 a `alta`, y `alta` hasta 100.")
    if entidad.cortes.esquema == "libre" and not entidad.cortes.fechas:
        raise ErrorDeEntidad(f'{archivo}: el esquema "libre" pide `fechas` en [cortes].')
    for clave, peso in entidad.pesos.items():
        if isinstance(peso, bool) or not isinstance(peso, int | float) or peso < 0:
            raise ErrorDeEntidad(f"{archivo}: en [pesos], «{clave}» debe ser un número desde 0; dice «{peso}».")
    nombres = {d.nombre for d in entidad.dependencias}
    for dependencia in entidad.dependencias:
        if not dependencia.nombre:
            raise ErrorDeEntidad(f"{archivo}: hay una [[dependencias]] sin `nombre`.")
        if dependencia.padre and dependencia.padre not in nombres:
            cerca = get_close_matches(dependencia.padre, nombres, 1, 0.5)
            raise ErrorDeEntidad(
                f"{archivo}: el `padre` de «{dependencia.nombre}», «{dependencia.padre}», no está en el catálogo."
                + (f" ¿Quiso decir «{cerca[0]}»?" if cerca else "")
            )
