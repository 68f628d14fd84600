"""Lo de entidad.toml con lo del libro de configuración encima, y lo que los dos no dicen igual."""

from collections.abc import Mapping
from typing import Any

from pipeline.base.espanol import cantidad, fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave
from pipeline.disposiciones.configuracion import LLAVES, Configuracion
from pipeline.vocabulario import cargar


def juntar(crudo: Mapping[str, Any], configuracion: Configuracion) -> tuple[dict[str, Any], list[Hallazgo]]:
    """Lo de entidad.toml con lo del libro encima, y lo que los dos no dicen igual."""
    salida: dict[str, Any] = {c: dict(v) if isinstance(v, dict) else v for c, v in crudo.items()}
    hallazgos: list[Hallazgo] = []
    for clave, valor in configuracion.valores.items():
        antes = salida.get(clave)
        if clave in LLAVES:
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
    nombre = LLAVES[clave]
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
