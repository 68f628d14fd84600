"""`datapackage.json`: las tablas, sus campos, sus llaves y su licencia, como los lee cualquier programa (Data Package).

La norma es Frictionless Data Package con Table Schema (datapackage.org). Sin reloj: solo lo que dicen los datos.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.base.espanol import fecha_larga
from pipeline.base.huella import huella
from pipeline.base.nombre_de_archivo import nombrar_archivos
from pipeline.base.tabla import Tabla
from pipeline.calculo.resultado import Resultado
from pipeline.entidad import Entidad
from pipeline.salidas.datos.dialecto import Dialecto
from pipeline.salidas.datos.esquema import armar_esquema
from pipeline.salidas.entrega.disco import escribir_archivo

NOMBRE = "datapackage.json"
_LICENCIAS = {
    "CC-BY-4.0": ("Atribución 4.0 Internacional", "https://creativecommons.org/licenses/by/4.0/deed.es"),
    "CC-BY-SA-4.0": ("Atribución-CompartirIgual 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.es"),
    "CC0-1.0": ("Dominio público", "https://creativecommons.org/publicdomain/zero/1.0/deed.es"),
}


def escribir_paquete(carpeta: Path, tablas: Mapping[str, Tabla], dialecto: Dialecto, resultado: Resultado) -> Path:
    """Describe los archivos ya escritos en la carpeta; devuelve su ruta. NoSePuedeEscribir si no se pudo."""
    entidad, corte = resultado.entidad, resultado.corte.fecha
    recursos = [_recurso(carpeta / archivo, tabla, dialecto) for archivo, tabla in tablas.items()]
    nombre = nombrar_archivos([entidad.nombre])[entidad.nombre]
    paquete: dict[str, Any] = {
        "profile": "data-package",
        "name": f"seguimiento-{nombre}-{corte.isoformat()}",
        "title": f"Seguimiento de {entidad.nombre} con corte al {fecha_larga(corte)}",
        "description": f"Actividades, programación, reportes y cumplimiento de la vigencia {entidad.vigencia}. "
        "diccionario.csv dice lo que es cada campo.",
        "keywords": ["rendición de cuentas", "seguimiento", "control interno", str(entidad.vigencia)],
        "licenses": [_licencia(entidad)],
        "sources": [_fuente(entidad)],
        "contributors": [{"title": entidad.nombre, "role": "publisher"}],
        "resources": recursos,
    }
    ruta = carpeta / NOMBRE
    texto = json.dumps(paquete, ensure_ascii=False, indent=1, allow_nan=False)
    escribir_archivo(ruta, (texto + "\n").encode("utf-8", "replace"))
    return ruta


def _recurso(ruta: Path, tabla: Tabla, dialecto: Dialecto) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": tabla.nombre,
        "path": ruta.name,
        "title": tabla.nombre.replace("_", " ").capitalize(),
        "description": f"Cada fila es {tabla.cada_fila_es}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": dialecto.codificacion,
        "bytes": ruta.stat().st_size,
        "hash": f"sha256:{huella(ruta)}",
        "dialect": {"delimiter": dialecto.separador, "lineTerminator": dialecto.fin, "quoteChar": '"',
                    "doubleQuote": True, "header": True},
        "schema": armar_esquema(tabla, dialecto),
    }  # fmt: skip


def _licencia(entidad: Entidad) -> dict[str, str]:
    titulo, ruta = _LICENCIAS.get(entidad.licencia, (entidad.licencia, ""))
    return {"name": entidad.licencia, "title": titulo, **({"path": ruta} if ruta else {})}


def _fuente(entidad: Entidad) -> dict[str, str]:
    return {"title": entidad.nombre, **({"path": entidad.sitio} if entidad.sitio.startswith("http") else {})}
