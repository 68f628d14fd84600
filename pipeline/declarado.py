"""Lo que la entidad declara: `entidad.toml`, `correcciones.toml` y `configuracion.xlsx`, que manda sobre los dos."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.base.texto import enumerar, llave
from pipeline.disposiciones.configuracion import Configuracion, leer_configuracion
from pipeline.entidad import Correccion, Entidad, Limites, hacer_entidad, leer_correcciones, leer_crudo, leer_entidad
from pipeline.entradas import CORRECCIONES, DE_CONFIGURACION, listar_configuraciones
from pipeline.lectura.hijo import Caida
from pipeline.lectura.hijos import leer_en_hijos
from pipeline.lectura.libro import abrir_libro
from pipeline.vocabulario import cargar

_LISTAS = {"dependencias": "nombre", "planes": "archivo", "firmas": "rol"}
_LOS_DOS = "La configuración (configuracion.xlsx y entidad.toml)"


@dataclass(frozen=True, slots=True)
class Declarado:
    """La entidad con sus reglas, las celdas que corrige y lo que haya que decir de los archivos donde lo dice."""

    entidad: Entidad
    correcciones: tuple[Correccion, ...] = ()
    hallazgos: tuple[Hallazgo, ...] = ()
    motivos: Mapping[date, str] = field(default_factory=dict)
    libro: str = ""
    """El libro de configuración que manda; vacío si no hay."""
    hay_toml: bool = True


def hay_declarado(entradas: Path) -> bool:
    """Si la carpeta dice de qué entidad es, en entidad.toml o en el libro de configuración."""
    return (entradas / "entidad.toml").is_file() or bool(listar_configuraciones(entradas))


def leer_declarado(entradas: Path) -> Declarado:
    """Lo que rige. ErrorDeEntidad si entidad.toml o correcciones.toml están mal escritos o falta lo obligatorio."""
    crudo, texto = leer_crudo(entradas / "entidad.toml", obligatorio=not listar_configuraciones(entradas))
    correcciones = leer_correcciones(entradas / CORRECCIONES)
    configuracion = abrir_configuracion(listar_configuraciones(entradas))
    if configuracion is None:
        return Declarado(hacer_entidad(crudo, texto=texto), correcciones)
    declarado = _encima(configuracion, crudo, texto, correcciones)
    return replace(declarado, libro=listar_configuraciones(entradas)[0].name, hay_toml=bool(crudo))


def leer_de_archivo(ruta: Path) -> Declarado:
    """Lo que dice un archivo: un TOML como entidad.toml, o un libro de configuración. ErrorDeEntidad si no sirve."""
    if not (ruta.is_file() and ruta.suffix.casefold().lstrip(".") in DE_CONFIGURACION):
        return Declarado(leer_entidad(ruta))
    return _encima(abrir_configuracion([ruta]) or Configuracion(), {})


def _encima(
    configuracion: Configuracion,
    crudo: Mapping[str, Any],
    texto: str = "",
    correcciones: tuple[Correccion, ...] = (),
) -> Declarado:
    """Lo del libro encima de lo de los otros archivos."""
    valores = dict(configuracion.valores)
    propias = tuple(Correccion(**{**_VACIA, **c}) for c in valores.pop("correcciones", []) if "nuevo" in c)
    junto, hallazgos = juntar(crudo, Configuracion(valores, configuracion.lugares))
    del_libro = {(llave(c.archivo), llave(c.hoja), c.celda) for c in propias}
    otras = tuple(c for c in correcciones if (llave(c.archivo), llave(c.hoja), c.celda) not in del_libro)
    dichos = (*configuracion.hallazgos, *hallazgos)
    return Declarado(hacer_entidad(junto, _LOS_DOS, texto), (*propias, *otras), dichos, configuracion.motivos)


_VACIA: dict[str, Any] = {"archivo": "", "hoja": "", "celda": "", "esperado": "", "nuevo": "", "razon": ""}


def abrir_configuracion(rutas: Sequence[Path]) -> Configuracion | None:
    """Lo que dice el primer libro de configuración, leído en un proceso aparte; None si no hay."""
    if not rutas:
        return None
    (leida,) = leer_en_hijos(rutas[:1], _leer, procesos=1, segundos=Limites().segundos,
                             megabytes=Limites().memoria_megabytes)  # fmt: skip
    if isinstance(leida, Caida):
        origen = Origen(rutas[0].name)
        return Configuracion(hallazgos=[anotar("lector_detenido", origen, "", motivo=leida.motivo)])
    leida.hallazgos += [anotar("configuracion_repetida", Origen(r.name), otro=rutas[0].name) for r in rutas[1:]]
    return leida


def _leer(ruta: Path) -> Configuracion:
    return leer_configuracion(abrir_libro(ruta, Limites(), ruta.name))


def juntar(crudo: Mapping[str, Any], configuracion: Configuracion) -> tuple[dict[str, Any], list[Hallazgo]]:
    """Lo de entidad.toml con lo del libro encima, y lo que los dos no dicen igual."""
    salida: dict[str, Any] = {c: dict(v) if isinstance(v, dict) else v for c, v in crudo.items()}
    hallazgos: list[Hallazgo] = []
    for clave, valor in configuracion.valores.items():
        antes = salida.get(clave)
        if clave in _LISTAS:
            hallazgos += _comparar_lista(clave, antes if isinstance(antes, list) else [], valor, configuracion)
            salida[clave] = valor
            if clave == "dependencias":
                hallazgos += _quitar_padres_ausentes(valor, configuracion)
        elif isinstance(valor, dict):
            antes = antes if isinstance(antes, dict) else {}
            hallazgos += [
                h for k, v in valor.items() for h in _comparar(f"{clave}.{k}", antes.get(k), v, configuracion)
            ]
            salida[clave] = {**antes, **valor}
        else:
            hallazgos += _comparar(clave, antes, valor, configuracion)
            salida[clave] = valor
    return salida, hallazgos


def _comparar(clave: str, antes: Any, ahora: Any, configuracion: Configuracion) -> list[Hallazgo]:
    if antes is None or _dicho(antes) == _dicho(ahora):
        return []
    rotulos = {a["clave"]: a["rotulo"] for a in cargar("configuracion")["ajustes"]}
    que = rotulos.get(clave, clave.rpartition(".")[2])
    return [
        anotar("configuracion_contradice", configuracion.lugares[clave], _dicho(ahora), que=que, otro=_dicho(antes))
    ]


def _comparar_lista(
    clave: str, antes: list[dict[str, Any]], ahora: list[dict[str, Any]], configuracion: Configuracion
) -> list[Hallazgo]:
    """Los de una lista, por su nombre: los que ya no están y lo que cambió en los que siguen."""
    nombre = _LISTAS[clave]
    hoja = next(t["hoja"] for t in cargar("configuracion")["tablas"] if t["seccion"] == clave)
    de_aqui = {llave(str(uno.get(nombre, ""))): uno for uno in ahora}
    hallazgos = []
    for uno in antes:
        suyo = de_aqui.get(llave(str(uno.get(nombre, ""))))
        if suyo is None:
            origen = next(iter(configuracion.lugares[f"{clave}.{u[nombre]}"] for u in ahora if nombre in u)).en_su_hoja
            hallazgos.append(anotar("solo_en_entidad_toml", origen, str(uno.get(nombre, "")), hoja=hoja))
            continue
        for campo in uno.keys() & suyo.keys() - {nombre}:
            if _dicho(uno[campo]) != _dicho(suyo[campo]):
                origen = configuracion.lugares[f"{clave}.{suyo[nombre]}"]
                datos = {"que": f"{campo} de {suyo[nombre]}", "otro": _dicho(uno[campo])}
                hallazgos.append(anotar("configuracion_contradice", origen, _dicho(suyo[campo]), **datos))
    return sorted(hallazgos, key=lambda h: (h.origen.fila, h.mensaje))


def _quitar_padres_ausentes(dependencias: list[dict[str, Any]], configuracion: Configuracion) -> list[Hallazgo]:
    """La dependencia de la que otra hace parte ya no está en la hoja: la otra queda suelta, y se dice."""
    nombres = {uno["nombre"] for uno in dependencias}
    hallazgos = []
    for uno in dependencias:
        if uno.get("padre") and uno["padre"] not in nombres:
            datos = {"que": f"Hace parte de ({uno['nombre']})", "debe": "una dependencia de esta misma hoja"}
            origen = configuracion.lugares[f"dependencias.{uno['nombre']}"]
            hallazgos.append(anotar("ajuste_no_sirve", origen, uno.pop("padre"), **datos))
    return hallazgos


def _dicho(valor: Any) -> str:
    """Un valor como se lee, para comparar y para decirlo."""
    if isinstance(valor, list):
        return enumerar(sorted(map(_dicho, valor)))
    if isinstance(valor, bool):
        return "sí" if valor else "no"
    if isinstance(valor, int | float):
        return cantidad(float(valor))
    return fecha(valor) if hasattr(valor, "isoformat") else str(valor)
